"""Counts of two bodies, of the same thing at the same time, that cannot both hold."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from onrecord.ledger.links import Item, Link
from onrecord.linking.counting import (
    NEAR_ONCE,
    Count,
    is_bare_total,
    limits,
    may_be_one_crowd,
    sentences_between,
)
from onrecord.linking.filed import Filed
from onrecord.linking.joining import Groups
from onrecord.linking.knowledge import words
from onrecord.linking.populations import is_rival, puts_otherwise, takes_up
from onrecord.linking.tallies import Series, may_be_one_place
from onrecord.linking.when import Days
from onrecord.record import Counted, Figure

NEAR = 5
"""Sentences between two figures of one matter, at most, in one report."""

APART = 20
"""How many times as high one body's count may be as another's. Ours: parties to a battle claim ten
times what the other admits; in Wikinews reports all pairs beyond are of different things."""

ALIKE = 2
"""How many times as high a toll may be as the count of one happening that is of the same dead."""

SOON = 7
"""Days between two starts of counting that may be one, and between two counts of one report."""


def clashes(all_series: Sequence[Series]) -> Iterator[Link]:
    """Links between counts of two bodies that exclude each other. Each two numbers stand once: in
    the first report that has both, or in two reports where no single one has numbers that clash."""
    seen: set[tuple[frozenset[tuple[Item, float | None]], Counted]] = set()
    apart: set[tuple[frozenset[tuple[Item, int]], Counted]] = set()
    fresh = [one.since for one in all_series if one.since and _begun_again(one)]
    known = _first_days(all_series)
    all_series = [one for one in all_series if one.counts != "other"]  # see `told_otherwise`
    for one, two in combinations(all_series, 2):
        if one.body == two.body or one.counts != two.counts:
            continue
        if not _one_start(one, two, fresh):
            continue
        pairs = [(a, b) for a in one.points for b in two.points if _clash(a, b, known)]
        if one.part != two.part:
            pairs = [pair for pair in pairs if _fewer_than_a_part(*pair)]
        together = [pair for pair in pairs if pair[0].filed is pair[1].filed]
        series_key = frozenset({(one.body, one.epoch), (two.body, two.epoch)}), one.counts
        if not together and (not pairs or series_key in apart):
            continue
        apart.add(series_key)
        for a, b in sorted(together, key=_first_told) or [min(pairs, key=_first_told)]:
            key = frozenset({(one.body, a.value), (two.body, b.value)}), one.counts
            if key not in seen:
                seen.add(key)
                yield _clash_link(a, b)


Known = Mapping[tuple[Counted, float | None], datetime.date]
"""The first day on which some report of a story has a number of something, whoever counted."""


def _first_days(all_series: Sequence[Series]) -> Known:
    days: dict[tuple[Counted, float | None], datetime.date] = {}
    for point in (point for one in all_series for point in one.points):
        if point.as_of is not None:
            key = point.counts, point.value
            days[key] = min(point.as_of.last, days.get(key, point.as_of.last))
    return days


def _first_told(pair: tuple[Count, Count]) -> tuple[int, tuple[datetime.date, str, str]]:
    # "31" and "23" of one day before "31" and tomorrow's "23"
    return _days_between(*pair), max(pair[0].order, pair[1].order)


def _clash_link(a: Count, b: Count) -> Link:
    return Link(
        "disagreement",
        tuple(sorted((a.item, b.item))),
        0.8 if a.filed is b.filed else 0.6,
        f"two bodies count the {a.counts} at the same time:"
        f" {_told(a.filed, a.figure)} against {_told(b.filed, b.figure)}",
        "counts",
        {"matter": a.counts},
    )


def told_otherwise(collection: Sequence[Filed], people: Groups) -> Iterator[Link]:
    """Links between a figure and the other one that the report sets beside it at once: "would cost
    90 million, he said. The treasury put the cost at 60 million". Counts that make series have
    clashes of their own; these are sums, shares, ships."""
    seen = set()
    for filed in sorted(collection, key=lambda one: one.order):
        for one, its_counter, two, other in _beside(filed):
            bodies = people.first(filed.item(its_counter)), people.first(filed.item(other))
            # a reprint may call the body otherwise: the two numbers tell that it is one dispute
            key = frozenset((one.value, two.value))
            if bodies[0] == bodies[1] or key in seen:
                continue
            seen.add(key)
            first, second = _told(filed, one), _told(filed, two)
            yield Link(
                "disagreement",
                tuple(sorted((filed.item(one.id), filed.item(two.id)))),
                0.7,
                f"two bodies have two numbers for one thing: {first} against {second}",
                "counts",
                {"matter": one.counts},
            )


def _beside(filed: Filed) -> Sequence[tuple[Figure, str, Figure, str]]:
    """Neighbouring figures of a report that exclude each other, each with who counted, of which
    the second is told as another number for the same."""
    if "beside" not in filed.memo:
        apart = words("counts", "counts", "series")
        filed.memo["beside"] = [
            (one, one.counted_by.actor, two, two.counted_by.actor)
            for one, two in pairwise(filed.record.figures)
            if one.counts == two.counts and one.counts not in apart
            if one.counted_by and two.counted_by and _for_the_same(filed, one, two)
            if limits(one)[0] > limits(two)[1] or limits(two)[0] > limits(one)[1]
        ]
    found: Sequence[tuple[Figure, str, Figure, str]] = filed.memo["beside"]
    return found


def _for_the_same(filed: Filed, one: Figure, two: Figure) -> bool:
    """Whether a figure is told as another number for what the one before it counts: it "puts it at"
    so much, or "speaks of" a bare number."""
    if one.unit == two.unit and puts_otherwise(filed, two):
        return True
    return is_rival(filed, two) and takes_up(filed, two)


def _one_start(one: Series, two: Series, fresh: Sequence[Days]) -> bool:
    """Whether two bodies may count from the same day; a count begun again has another, and so has
    one that ran before the other's first day. `fresh` are days from which some body began again."""
    if one.since and two.since:
        return one.since.apart(two.since) <= SOON
    if _ran_before(one, two) or _ran_before(two, one):
        return False
    anew = [
        _begun_again(x) or (x.since is not None and any(x.since.apart(day) <= 1 for day in fresh))
        for x in (one, two)
    ]
    return anew[0] == anew[1]


def _begun_again(one: Series) -> bool:
    """Whether a running count began again; counts of single happenings are numbered, too."""
    again = one.epoch > 1 and one.points[0].running
    return again or any(point.restarted for point in one.points)


def _ran_before(one: Series, two: Series) -> bool:
    """Whether a body had counted long before the day from which another counts."""
    if two.since is None or not one.points[0].running:
        return False
    days = [point.as_of.last for point in one.points if point.as_of]
    return bool(days) and (two.since.first - min(days)).days > SOON


def _told(filed: Filed, figure: Figure) -> str:
    return f"“{filed.words(figure.span)}”"


def _clash(one: Count, two: Count, known: Known) -> bool:
    """Whether two counts are of one time and exclude each other."""
    if one.low <= two.high and two.low <= one.high:
        return False
    if one.former != two.former:
        return False  # "its earlier toll was 26" is of another day than the toll of today
    rivals = one.rival_to == two.item or two.rival_to == one.item
    if one.running != two.running and not rivals and not _of_one_disaster(one, two):
        return False
    since = (one.since is None) != (two.since is None) and one.rises
    if one.filed is two.filed and not rivals and since:
        return False  # "212 dead since May. In Monday's blast 13 died": all of them and some
    if not rivals and not may_be_one_crowd(one, two):
        return False
    if not may_be_one_place(one, two) or _worlds_apart(one, two):
        return False
    if one.filed is two.filed:
        return one.near(two, SOON) and _close(one, two)
    if one.as_of is None or two.as_of is None or "vague" in (one.figure.bound, two.figure.bound):
        return False  # "several" and "two" of two reports may well be the same
    if one.as_of.apart(two.as_of) == 0:
        return True
    # A day later more may have died, and fewer be missing: only a total that is lower excludes.
    earlier, later = (one, two) if one.as_of.first < two.as_of.first else (two, one)
    if known[later.counts, later.value] < earlier.order[0]:
        return False  # a number of before, told again
    return one.as_of.apart(two.as_of) == 1 and one.rises and later.high < earlier.low


def _fewer_than_a_part(one: Count, two: Count) -> bool:
    """Whether all are told to be fewer than some of them: "killed 12 workers. The owners spoke of
    nine dead"."""
    part, whole = (one, two) if one.part else (two, one)
    return whole.rival_to == part.item and not whole.part and whole.high < part.low


def _of_one_disaster(one: Count, two: Count) -> bool:
    """Whether a count of one happening and a toll are of the same dead, for the report has them
    side by side: "killed 21, the ministry said. The union puts the toll at 23"; not where "a second
    crash brought the toll to 23", nor "the toll in the south at 23"."""
    toll, once = (one, two) if one.running else (two, one)
    few, many = sorted((one.low, two.low))
    return (
        one.filed is two.filed
        and toll.since is None
        and once.since is None
        and few > 0
        and (
            (is_bare_total(toll.filed, toll.figure) and many <= ALIKE * few)
            or puts_otherwise(toll.filed, toll.figure)
        )
        and sentences_between(one, two) <= NEAR_ONCE
    )


def _days_between(one: Count, two: Count) -> int:
    return one.as_of.apart(two.as_of) if one.as_of and two.as_of else 0


def _worlds_apart(one: Count, two: Count) -> bool:
    """Whether two numbers are so far apart that they hardly count one thing."""
    few, many = sorted((one.value or 0.0, two.value or 0.0))
    return many > APART * max(few, 1.0)


def _close(one: Count, two: Count) -> bool:
    """Figures of two matters can stand in one report, but seldom within five sentences."""
    return sentences_between(one, two) <= (NEAR if one.running else NEAR_ONCE) or (
        one.since is not None and one.since == two.since
    )
