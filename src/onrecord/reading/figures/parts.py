"""Figures with the whole that they are told to be a part of: "including 12 children", "of whom 12".

A part over a full stop is none, a number that is denied no whole; what is wanted of a whole is
wanted of the parts that are told with it.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Quantity
from onrecord.reading.figures.by_count import is_denied
from onrecord.reading.figures.lexicon import tables
from onrecord.report import Span

_PART_OF = (
    "including",
    "among them",
    "of whom",
    "of them",
    "of which",
    "among whom",
    "of those",
    "of these",
)


def with_wholes(draft: Draft, quantities: list[Quantity]) -> list[Quantity]:
    """Subset figures with the whole they are told to be a part of: "including 12 children"."""
    found: list[Quantity] = []
    for index, one in enumerate(quantities):
        whole = _whole(draft, [*found, one], index)
        if whole is not None:
            one = replace(one, part_of=whole)
            if one.said is None and one.counted_by is None:
                told = quantities[whole]  # "has recorded 64 deals, 22 of them with one firm"
                one = replace(one, counted_by=told.counted_by, relays=told.relays)
            one = _as_the_whole(draft, quantities[whole], one)
            if _wanted_with(draft, quantities[whole], one):
                one = replace(one, stance="expected")
            if one.counts == "held" and quantities[whole].counts == "released":
                one = replace(one, counts="released")  # "free 30 captives, including six women"
        found.append(one)
    return found


def _as_the_whole(draft: Draft, whole: Quantity, part: Quantity) -> Quantity:
    """ "58 dead, *of whom 17* were swept away in a bus": part of the dead is dead and part of the
    injured injured, whatever else a clause tells of them, if it tells nothing that is counted."""
    if whole.counts not in _LASTING or part.counts != "other" or part.unit not in (None, "person"):
        return part
    if not draft.text.endswith(_WHOM, 0, part.span[0]):
        return part
    people = part.population or whole.population
    return replace(part, counts=whole.counts, unit="person", population=people)


_LASTING = ("killed", "injured")  # whoever is missing may be found, whoever is sick recover
_WHOM = ("of whom ", "of whom, ", "of whom at least ", "of whom about ", "of whom some ")


def _wanted_with(draft: Draft, whole: Quantity, part: Quantity) -> bool:
    """ "Wants 900 detainees, *including* 74 women, freed": what is still to come of the whole is to
    come of its parts; not "900 detainees, 74 *of whom* were taken in May"."""
    lead = draft.text[whole.span[1] : part.span[0]]
    told = whole.stance == "expected" and part.stance == "reported" and part.said == whole.said
    return told and ("including" in lead or "among them" in lead)


# "*Of the* 62 people killed, 40 were women"
_OF_THE = re.compile(r"(?:(?:\A|[.!?“”\"\n] ?)Of|, of) (?:the |its |their |some |about )?\Z")


# "Of the 114 containers, *they allege,* 17 held weapons"
_TO_PART = re.compile(r"[^.,;]*, (?:(?P<teller>[^.,;]{1,60}), )?")


def _is_teller(draft: Draft, span: Span) -> bool:
    """Whether words between commas are who says it: "Of the 114, *prosecutors allege*, 17 …"."""
    return any(span[0] <= cue[0] < span[1] for said in draft.said for cue in said.cue)


def _leads(words: str, lead: str) -> bool:
    """Whether words for a part lead to its number: not "defends some *of them*, knows of seven"."""
    _, found, behind = lead.rpartition(words)
    return bool(found) and not (words.startswith("of ") and _OTHER_VERB.match(behind))


def _may_hold(whole: Quantity, part: Quantity) -> bool:
    """Whether a whole is as large as its part: "killed 30. Of those evacuated, *200* were …"."""
    most, least = whole.value or whole.high, part.value or part.low or 0
    return most is None or most >= least or whole.bound in ("about", "vague")


def _of_others(lead: str, whole: Quantity) -> bool:
    """ "Two officers died. *Of those arrested*, 12 …": of others than those who died."""
    told = _OF_THOSE.search(lead)
    kind = tables()["states"].get(told[1]) if told is not None else None
    return kind is not None and kind != whole.counts


_OF_THOSE = re.compile(r"\bof those (\w+), \Z")
_OTHER_VERB = re.compile(r", \w+ (?:of|to|at|that) ")


# "12 people, *including a nurse, her son and* two guards"
_WITH_ONE = re.compile(
    r"(?:including|among them) (?:an?|one|his|her|its|their) "
    r"(?:(?!who\b|that\b|which\b)[^.;:,]){1,40}"
    r"(?:, (?:an?|one|his|her|its|their) [^.;:,]{1,30})?(?:,? and) \Z"
)


def _whole(draft: Draft, quantities: list[Quantity], index: int) -> int | None:
    one = quantities[index]
    if one.counts in ("money", "percent"):
        return None  # a share tells its whole in its population
    lead = draft.text[max(0, one.span[0] - 24) : one.span[0]].lower()
    lead = re.split(r"[.!?][”\"’]? ", lead)[-1]  # "12 of them unconscious. *Two* later died"
    after = draft.text[one.span[1] : one.span[1] + 10].lower()
    left = quantities[index - 1] if index else None
    if left is not None and _OF_THE.search(draft.text, max(0, left.span[0] - 20), left.span[0]):
        told = _TO_PART.fullmatch(draft.text, left.span[1], one.span[0])
        teller = told is None or told["teller"] is None or _is_teller(draft, told.span("teller"))
        if told is not None and teller and left.counts not in ("money", "percent"):
            return index - 1
    if not any(_leads(words, lead) for words in _PART_OF) and not after.startswith(
        (" of them", " of whom")
    ):
        others = _WITH_ONE.search(draft.text, max(0, one.span[0] - 60), one.span[0])
        if others is None:
            return None
        lead = others[0]
    for back in range(index - 1, -1, -1):
        whole = quantities[back]
        between = draft.text[whole.span[1] : one.span[0]]
        # "of whom" may go back a sentence, "including" not
        parted = "including" in lead and re.search(r"[.!?][”\"]?\s", between) is not None
        if one.span[0] - whole.span[1] > 160 or "\n" in between or parted:
            return None
        people = (one.unit == "person") == (whole.unit == "person")
        people = people or (one.unit is None and draft.text.endswith(_WHOM, 0, one.span[0]))
        if not _may_hold(whole, one) or _of_others(lead, whole):
            continue
        if is_denied(draft, whole.span):
            continue  # "we hold eleven, *not nineteen*; three of them are wounded"
        if whole.part_of is None and whole.counts not in ("money", "percent") and people:
            return back
    return None
