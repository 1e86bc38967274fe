"""Counts of two bodies, of the same thing at the same time, that cannot both hold."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from onrecord.ledger.links import Link
from onrecord.linking.counting import Count
from onrecord.linking.tallies import Series

NEAR = 5
"""Sentences between two figures of one matter, at most, in one report."""

SOON = 7
"""Days between two starts of counting that may be one."""


def clashes(all_series: Sequence[Series]) -> Iterator[Link]:
    """Links between counts of two bodies that exclude each other, once for two series."""
    seen = set()
    for one, two in combinations(all_series, 2):
        if one.body == two.body or one.counts != two.counts or one.part != two.part:
            continue
        if not _one_start(one, two):
            continue
        pairs = [(a, b) for a in one.points for b in two.points if _clash(a, b)]
        if not pairs:
            continue
        a, b = min(
            pairs,
            key=lambda pair: (
                pair[0].filed is not pair[1].filed,
                max(pair[0].order, pair[1].order),
            ),
        )
        key = frozenset({(one.body, one.epoch), (two.body, two.epoch)}), one.counts
        if key in seen:
            continue
        seen.add(key)
        items = tuple(sorted((a.item, b.item)))
        yield Link(
            "disagreement",
            items,
            0.8 if a.filed is b.filed else 0.6,
            f"two bodies count the {one.counts} at the same time: {_told(a)} against {_told(b)}",
            "counts",
            {"matter": one.counts},
        )


def _one_start(one: Series, two: Series) -> bool:
    """Whether two bodies may count from the same day; a count begun again has another."""
    if one.since and two.since:
        return one.since.apart(two.since) <= SOON
    anew = [any(point.restarted for point in x.points) or x.epoch > 1 for x in (one, two)]
    return anew[0] == anew[1]


def _told(one: Count) -> str:
    return f"“{one.filed.words(one.figure.span)}”"


def _clash(one: Count, two: Count) -> bool:
    """Whether two counts are of one time and exclude each other."""
    if one.low <= two.high and two.low <= one.high:
        return False
    if one.running != two.running or one.former != two.former:
        return False  # "its earlier toll was 26" is of another day than the toll of today
    if one.filed is two.filed:
        return _close(one, two)
    if one.as_of is None or two.as_of is None:
        return False
    if one.as_of.apart(two.as_of) == 0:
        return True
    # A day later more may have died, and fewer be missing: only a total that is lower excludes.
    earlier, later = (one, two) if one.as_of.first < two.as_of.first else (two, one)
    return one.as_of.apart(two.as_of) == 1 and one.rises and later.high < earlier.low


def _close(one: Count, two: Count) -> bool:
    """Figures of two matters can stand in one report, but seldom within five sentences."""
    first, last = sorted((one.figure.span[0], two.figure.span[0]))
    between = [start for start, _ in one.filed.sentences if first < start <= last]
    return len(between) <= NEAR or (one.since is not None and one.since == two.since)
