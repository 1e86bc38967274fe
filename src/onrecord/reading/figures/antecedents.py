"""What a bare number takes up of the figures before it: "the Front says the figure is 39".

What is counted carries over, never a value.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.draft import Draft, covers
from onrecord.reading.figures.counted import Count
from onrecord.reading.figures.lexicon import are_persons, tables
from onrecord.reading.figures.quantities import Amount
from onrecord.record import Counted

DULL = ("other", "money", "percent")
"""Kinds that no bare number takes up."""

_REACH = 700  # characters back to a count that "the figure" may mean: about two paragraphs

# "31 were killed and 112 hurt, bringing the total to 4,118": what is told first is what is summed
_TOTAL = re.compile(r"\bthe (?:overall |cumulative )?(?:total|toll)\b[^.;]*$")

_PRICED = re.compile(
    r"\b(?:sell|sold|selling|buy|bought|bid|offer(?:ed)?|pay|paid|priced?|trad(?:e|ed|ing)|closed?)"
    r"(?:\s+\w+){0,2}\s+(?:for|at|of|from|to)\s$"
)

# "162 were brought up. The firm had put *the number below ground* at 209": no more of the 162
_WHO_WERE_THERE = re.compile(
    r"\bnumber (?:below ground|underground|aboard|on board|inside|present|there|at work)\b"
    r"[^.;:\d]{0,20}\Z"
)
_PARTS = ("them", "those", "whom")

Told = tuple[int, Count, Amount]
"""Where a figure starts, what it counts, and how much."""


def antecedent(
    draft: Draft, told: Sequence[Told], place: int, amount: Amount, *, near: bool = False
) -> Count | None:
    """The count that a bare number at `place` takes up, or None; with `near` of its sentence only.

    In one sentence the nearest; else the first of the last sentence before that tells any: "57
    people had been killed and 200 injured. Its earlier tally …" is one of the killed. Where there
    is one of like size, none of another: "put the crowd at 4,000. Two people were hurt. Organisers
    spoke of 10,000".
    """
    if _WHO_WERE_THERE.search(draft.text, max(0, place - 60), place):
        return Count("other", "person", None, "taken-up")
    scaled = amount.in_millions  # told in millions
    if scaled and told and told[-1][1].counts == "money" and place - told[-1][0] < _REACH:
        return Count("money", None, None, "taken-up")  # "the true figure is half a billion"
    sums = [one for one in told if one[1].counts == "money" and place - one[0] < _REACH]
    if sums and _PRICED.search(draft.text, max(0, place - 40), place):
        # "would not sell for less than 16"
        return Count("money", sums[-1][1].unit, None, "taken-up")
    live = [one for one in told if one[1].counts not in ("money", "percent")]
    if near and (sentence := draft.syntax.clause_at(place)) is not None:
        live = [one for one in live if one[0] >= sentence.span[0]]
    live = [one for one in live if one[1].rule != "whole"] or live  # "300 of its *1,150* crew"
    live = [one for one in live if one[1].unit not in _PARTS] or live  # "88 bodies, *60 of them* …"
    if not live or place - live[-1][0] > _REACH:
        return None
    if not near and (named := _counted_before(draft, told, place)) is not None:
        return named
    near_by = [one for one in live if place - one[0] < _REACH and _of_like_size(one[2], amount)]
    if scaled and not near_by:
        return None  # "48,000 savers … They wanted forty *billion*": no more savers
    live = near_by or live
    if _EARLIER.search(draft.text[max(0, place - 60) : place]):
        alike = [one for one in live if one[1].counts not in DULL and _apart(one[2], amount) <= 2]
        if alike and not near:
            return min(alike, key=lambda one: _apart(one[2], amount))[1]
    here, there = draft.syntax.clause_at(place), draft.syntax.clause_at(live[-1][0])
    if here is None or there is None or here is there:
        if _TOTAL.search(draft.text[max(0, place - 60) : place]):
            start = here.span[0] if here is not None else place - 160
            return next(one[1] for one in live if one[0] >= start or one is live[-1])
        return live[-1][1]
    if near:
        return None
    last = [count for start, count, _ in live if start >= there.span[0]]
    people = next((one for one in last if one.unit == "person"), last[0])
    return next((one for one in last if one.counts not in DULL), people)


def part_of_told(draft: Draft, told: Sequence[Told], place: int, count: Count) -> Count:
    """A count, of a part of those told of right before it with what befell these: "17 dead, *among
    them four children*"; not "mourns 17 dead and thanked its staff, including four doctors"."""
    if count.counts != "other" or count.unit != "person" or not told:
        return count
    if count.rule == "opening" and (kind := _were_people(draft, told, place)) is not None:
        return Count(kind, "person", count.population, "part")
    opened = _opened_by_whole(draft, told, place)
    if opened is not None:
        return Count(opened, "person", count.population, "part")
    start, whole, _ = told[-1]
    if whole.unit != "person" or whole.counts in DULL or start >= place:
        return count
    part = _PART.fullmatch(draft.text, start, place)
    between = draft.syntax.nodes(part.span("between")) if part is not None else []
    if part is None or any(
        one.tag in _ANOTHER_CLAUSE and one.lower not in tables()["states"] for one in between
    ):
        return count
    return Count(whole.counts, "person", count.population, "part")


def _were_people(draft: Draft, told: Sequence[Told], place: int) -> Counted | None:
    """ "The storm killed 31 people; *12 were children*": so many of the dead or hurt
    counted right before; not "twelve are suspects"."""
    start, whole, _ = told[-1]
    were = _WERE.match(draft.text, place)
    if were is None or whole.unit != "person" or whole.counts not in ("killed", "injured"):
        return None
    if _NEXT.fullmatch(draft.text, start, place) is None:
        return None
    noun = draft.syntax.node_at(were.end() - 1)
    if noun is None or noun.lower in _OTHERS:
        return None
    return whole.counts if are_persons(noun.lower) else None


_OTHERS = ("suspects", "survivors", "witnesses", "prisoners", "detainees", "attackers", "gunmen")
# up to the noun behind "were"
_WERE = re.compile(
    r"(?:(?:[Aa]t least|[Aa]bout|[Ss]ome|[Nn]early|[Mm]ore than) )?[\w-]+ (?:were|are|was|is)"
    r"(?: (?:all|mostly|also|still|young|local|foreign|unarmed|off-duty))* [a-z]+"
    r"(?=[.,;]| from| who)"
)
_NEXT = re.compile(r"[^.;:“”\"\n]{1,140}[.;] ")


def _opened_by_whole(draft: Draft, told: Sequence[Told], place: int) -> Counted | None:
    """What befell those told of in the sentence before: "17 bodies were found. *Among them were*
    four children"; nothing where several things befell them."""
    clause = draft.syntax.clause_at(place)
    if clause is None or not _AMONG_THEM.fullmatch(draft.text, clause.span[0], place):
        return None
    before = draft.syntax.clause_at(max(0, clause.span[0] - 2))
    if before is None:
        return None
    live = [one for start, one, _ in told if before.span[0] <= start < before.span[1]]
    live = [one for one in live if one.unit in ("body", "person")]
    kinds: set[Counted] = {"killed" if one.unit == "body" else one.counts for one in live}
    return kinds.pop() if len(kinds) == 1 and kinds.isdisjoint(DULL) else None


_AMONG_THEM = re.compile(
    r"\s*(?:Among (?:them|these|those) (?:were|was|are|is)|They include[sd]?)(?: [a-z]+){0,2} "
)
_ANOTHER_CLAUSE = ("VBD", "VBZ", "VBP", "CC")
_PART = re.compile(
    r"(?:\d[\d,]*)?(?P<between>[^,.;:“”\"\n]{1,70})(?:,| [—–-]) "
    r"(?:including|among(?:st)? (?:them|whom)(?: (?:is|are|was|were))?)"
    r"(?: [a-z]+){0,2} "
)


def _counted_before(draft: Draft, told: Sequence[Told], place: int) -> Count | None:
    """What is counted before and named again, with no figure since: "to hand over *60 rockets* …
    called the deaths of 34 a shame … confirmed that *rockets* would be handed over, but said the
    number was 40"."""
    here = draft.syntax.clause_at(place)
    if here is None:
        return None
    last = told[-1][1].population  # "in *42 shelters*, a figure that …": no second naming
    start = max(here.span[0], told[-1][0] + 1, last[1] if last is not None else 0)
    nodes = draft.syntax.nodes((start, place)) if start < place else []
    tellers = [span for said in draft.said for span in said.source]
    named = {
        one.lemma: one
        for one in nodes
        if one.tag == "NNS" and not any(covers(span, one.span) for span in tellers)
    }
    for _, count, _ in reversed(told):
        if count.counts == "percent":
            continue  # "a third of the planes would fly. Count the *planes*: 46"
        head = draft.syntax.head(count.population) if count.population is not None else None
        if head is not None and (again := named.get(head.lemma)) is not None:
            return Count(count.counts, count.unit, again.span, "taken-up")
    return None


def _of_like_size(one: Amount, other: Amount) -> bool:
    """Whether two amounts may count the same, by their size; of a vague one nobody knows."""
    low, high = sorted(each.value or each.low or each.high or 0 for each in (one, other))
    return not low or high <= low * _TIMES


_TIMES = 30
# "had lowered *a previous count of* 366": of what was counted nearly so often
_EARLIER = re.compile(
    r"\b(?:previous|earlier|initial|first|provisional|preliminary) (?:death )?"
    r"(?:count|tally|toll|figure|estimate|total)\b[^.;:\d]{0,25}$"
)


def _apart(one: Amount, other: Amount) -> float:
    """How many times as large one amount is as the other; of a vague one nobody knows."""
    low, high = sorted(each.value or each.low or each.high or 0 for each in (one, other))
    return high / low if low else _TIMES
