"""What a report says elsewhere about a count: that nobody could check it, or another party's own.

A step of `onrecord.reading.figures`, after each figure has the stance of its own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Quantity
from onrecord.reading.figures.lexicon import crowds
from onrecord.record import Counted, Stance

_UNVERIFIED = re.compile(
    r"\b(?:could|can|have|has|had|was|were|is|are)\s*(?:not|n[’']t)\s+(?:been\s+)?(?:be\s+)?"
    r"(?:immediately\s+)?(?:independently\s+)?(?:been\s+)?"
    r"(?:verif\w+|confirm\w+|corroborat\w+|checked independently)"
    r"|\b(?:unable|impossible)\s+to\s+(?:independently\s+)?(?:verify|confirm)",
    re.IGNORECASE,
)
_NEITHER = re.compile(
    r"\b(?P<who>neither|none)\b(?P<of>[^.;:\n]{0,60}?)\b(?:could|can|has|have|had)\s+"
    r"(?:be(?:en)?\s+)?(?:immediately\s+)?(?:independently\s+)?(?:been\s+)?"
    r"(?:verified|confirmed|corroborated|checked)"
    r"|\b(?:not|n[’']t|unable to)\s+(?:immediately\s+)?(?:independently\s+)?(?:be able to\s+)?"
    r"(?:verify|confirm|corroborate|check)\s+(?P<either>either|both)\s+(?P<both>[^.;:\n]{0,40})",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"\b(?:count|figure|toll|number|claim|report|tally|death|account)s?\b", re.IGNORECASE
)
_NEAR = 500  # characters: about four sentences
_CONTESTED = ("held", "arrested", "released", "killed", "injured")
_ARMED = ("government", "armed_group")


def weighed(draft: Draft, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The figures again, with what stands elsewhere: "the count could not be verified" after it,
    or the other party's own count of the same."""
    found = list(quantities)
    keys = [draft.cast.at(one.counted_by) for one in quantities]
    doubted = {*_doubted(draft, quantities, keys), *_neither(quantities, keys, draft.text)}
    doubted |= set(_all_doubted(quantities, draft.text))
    for index, one in enumerate(found):
        if one.stance != "reported":
            continue
        if index in doubted or _is_unchecked(draft, one):
            found[index] = replace(one, stance="unverified")
        elif _is_crowd(draft, one):
            rival = any(_of_same_crowd(one, other) for other in quantities)
            found[index] = replace(one, stance=_of_crowd(draft, one, rival=rival))
        elif one.counts in _CONTESTED and any(
            _against(one, other) and _are_parties(draft, keys[index], keys[there], one.counts)
            for there, other in enumerate(quantities)
        ):
            found[index] = replace(one, stance="claimed")
    return found


def _is_crowd(draft: Draft, one: Quantity) -> bool:
    """ "*Police* put the march at *9,000*": a crowd that somebody else than the report has counted;
    strikers on a payroll, and the 212 who signed, are counted one by one."""
    many = one.value or one.low or one.high or 0
    if one.counts != "participants" or one.counted_by is None or many < _A_CROWD:
        return False
    if one.bound == "exact" and many % _ROUND:
        return False
    head = draft.syntax.head(one.population) if one.population is not None else None
    return head is None or head.lemma in crowds()["anybody"] or head.lemma in _CROWDS


def _of_same_crowd(one: Quantity, other: Quantity) -> bool:
    """Whether another body's count of a crowd stands near."""
    return (
        other.counts == "participants"
        and other.counted_by not in (None, one.counted_by)
        and abs(one.span[0] - other.span[0]) <= _APART
    )


def _of_crowd(draft: Draft, one: Quantity, *, rival: bool) -> Stance:
    """A crowd's count is an estimate; of those who called it out, against another's count, a
    claim: "*organisers* said 120,000, police 45,000"."""
    head = draft.syntax.head(one.counted_by) if one.counted_by is not None else None
    own = head is not None and head.lemma.lower() in _ORGANISERS
    return "claimed" if own and rival else "estimated"


_A_CROWD = 1_000
_ROUND = 100
_CROWDS = ("protester", "demonstrator", "marcher", "mourner", "participant", "fan", "crowd")
_ORGANISERS = ("organiser", "organizer", "activist", "protester", "union", "opposition", "movement")


def _doubted(
    draft: Draft, quantities: Sequence[Quantity], keys: Sequence[int | None]
) -> Iterator[int]:
    """Which figures nobody could check: those of the counter told last before it is said so."""
    if not quantities:
        return
    for match in _UNVERIFIED.finditer(draft.text):
        start = max(0, match.start() - _NEAR)
        near = [
            index
            for index, one in enumerate(quantities)
            if start <= one.span[0] < match.start() and one.counted_by is not None
        ]
        between = draft.text[quantities[near[-1]].span[1] : match.start()] if near else ""
        if between.count("\n\n") > 1 or not _COUNT.search(between[-80:]):
            continue
        # "the agency’s figures could not be confirmed" names the counter, else it is the last one
        named = _named_before(draft, match.start())
        whose = next((keys[one] for one in reversed(near) if keys[one] in named), keys[near[-1]])
        yield from (index for index in near if keys[index] == whose)


def _is_unchecked(draft: Draft, one: Quantity) -> bool:
    """ "*The figure of 400 dead* could not be verified": the number itself, whoever counted it."""
    if _NUMBER_OF.search(draft.text, max(0, one.span[0] - _TO_CLAIM), one.span[0]) is None:
        return False
    return _THEN_NOT.match(draft.text, one.span[1]) is not None


_TO_CLAIM = 40  # characters
_NUMBER_OF = re.compile(
    r"\b(?:figure|toll|number|count|claim|report|account)s? (?:of|that) (?:[\w’'-]+ ){0,3}\Z"
)
_THEN_NOT = re.compile(
    r"(?: [\w’'-]+){0,6} (?:could|can|has|have|had|was|were|is|are) ?(?:not|n[’']t)"
    r" (?:yet )?(?:be(?:en)? )?(?:immediately )?(?:independently )?(?:been )?"
    r"(?:verified|confirmed|corroborated|checked)\b"
)


def _neither(
    quantities: Sequence[Quantity], keys: Sequence[int | None], text: str
) -> Iterator[int]:
    """ "Neither figure could be verified", "could not verify either claim": those of the last two
    who counted before it; "none of the figures": those of its paragraph."""
    for match in _NEITHER.finditer(text):
        if not _COUNT.search(match["of"] or match["both"]):
            continue
        paragraph = text.rfind("\n", 0, match.start())
        before = [
            index
            for index, one in enumerate(quantities)
            if one.span[0] < match.start() and one.counted_by is not None
        ]
        if match["either"] or match["who"].lower() == "neither":
            two = list(dict.fromkeys(keys[index] for index in reversed(before)))[:2]
            yield from (
                index
                for index in before
                if keys[index] in two and match.start() - quantities[index].span[0] < _NEAR
            )
        else:
            yield from (index for index in before if quantities[index].span[0] > paragraph)


def _all_doubted(quantities: Sequence[Quantity], text: str) -> Iterator[int]:
    """ "The agency was unable to confirm *the figures*", "*the tolls* could not be verified": what
    befell people, as anybody counted it shortly before; not "the ministry's figures"."""
    for match in _THE_FIGURES.finditer(text):
        start = max(0, match.start() - _NEAR_ALL)
        for index, one in enumerate(quantities):
            counted = one.counted_by is not None and start <= one.span[0] < match.start()
            if counted and (one.counts in _TOLLS or one.unit == "body"):
                yield index


_THE_FIGURES = re.compile(
    r"\b(?:(?:could|can)\s?(?:not|n[’']t)|not (?:been )?able to|unable to|impossible to)"
    r"(?: immediately| independently)*(?: verify| confirm| corroborate)(?: independently)?"
    r" (?:the|these|those|any of the) (?:death |casualty )?"
    r"(?:figures|tolls|counts|numbers|tallies)\b(?! (?:of|for|from|given|released|issued|by) )"
    r"|(?:\A|[.\n”] ?)(?:The|These|None of the|Those) (?:death |casualty )?"
    r"(?:figures|tolls|counts|numbers|tallies)"
    r" (?:could|can|have|were) ?(?:not|n[’']t)? ?(?:be|been)?(?: immediately| independently)*"
    r" (?:verified|confirmed|corroborated)"
)
_NEAR_ALL = 900  # characters: about three paragraphs
_TOLLS = ("killed", "injured", "missing", "arrested", "held", "displaced", "damaged")


def _named_before(draft: Draft, place: int) -> set[int]:
    """Who is named in the sentence up to a place."""
    clause = draft.syntax.clause_at(place)
    start = clause.span[0] if clause is not None else place
    for said in draft.said:  # "the ministry says the register has not been verified": not its own
        start = max([start, *(one[0] for one in said.content if start <= one[0] < place < one[1])])
    return {
        character.key
        for character in draft.cast.characters
        if any(start <= mention[0] and mention[1] <= place for mention in character.mentions)
    }


def _against(one: Quantity, other: Quantity) -> bool:
    """Whether two figures tell the same thing differently, not far from each other."""
    if one.counts != other.counts or one.value == other.value:
        return False
    return abs(one.span[0] - other.span[0]) <= _APART


_APART = 1200  # characters


def _are_parties(draft: Draft, mine: int | None, theirs: int | None, counts: Counted) -> bool:
    """Whether two parties each count: governments and armed groups, or two states over captives."""
    if mine is None or theirs is None or mine == theirs:
        return False
    kinds = {draft.cast.characters[key].kind for key in (mine, theirs)}
    return kinds <= set(_ARMED) and ("armed_group" in kinds or counts == "held")
