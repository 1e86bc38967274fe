"""Counts as they moved: a series for each counting body, counted thing, population and epoch.

A count passed on by an outlet is its counter's. The counts of two bodies never meet in a series,
and nothing is added up. A count that began again opens a new epoch.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, permutations

from onrecord.ledger.links import Item, Link
from onrecord.linking.counting import Count, counts_in
from onrecord.linking.filed import Filed
from onrecord.linking.joining import Groups, groups_of
from onrecord.linking.knowledge import table
from onrecord.linking.names import plain
from onrecord.linking.populations import part_words, told_by
from onrecord.linking.voices import one_voice
from onrecord.linking.when import Days
from onrecord.linking.words import stem, stemmed
from onrecord.record import Counted

_AGAIN = 7  # days within which a number told again is the same count
_GOES_ON, _RAISED, _GROWN = 4, 14, 4.0
"""Days after a happening within which a total goes on from its first count, the same where it is
told to have been raised, and how many times as high it may then be. Ours: tolls of a disaster
mostly settle within days, and grow by less."""


@dataclass(frozen=True)
class Series:
    """The points of one body's count of one thing since one start, the earliest first."""

    body: Item
    counts: Counted
    part: frozenset[str]
    epoch: int
    since: Days | None
    points: tuple[Count, ...]


def series(collection: Sequence[Filed], people: Iterable[Link] | Groups) -> list[Series]:
    """Every series in some reports, by body, thing counted, part and start."""
    groups = groups_of(people)
    counts = [one for filed in collection for one in counts_in(filed, groups)]
    counts = one_voice(counts, {filed.ref: filed for filed in collection}, groups)
    counts = _things_that_move(counts)
    counts = _first_of_tolls(_totals_told_again(_all_of_them(counts)))
    by_key: dict[tuple[Item, Counted, tuple[str, ...], str], list[Count]] = {}
    for one in counts:
        key = (one.body, one.counts, tuple(sorted(one.part)), "" if one.running else "once")
        by_key.setdefault(key, []).append(one)
    found = []
    for key in sorted(by_key):
        points = sorted(by_key[key], key=lambda one: one.order)
        cut = _epochs(points) if not key[3] else _incidents(points)
        for number, (since, epoch) in enumerate(cut, start=1):
            found.append(Series(key[0], key[1], frozenset(key[2]), number, since, tuple(epoch)))
    return found


def _things_that_move(counts: Sequence[Count]) -> list[Count]:
    """Leaves out counts of things ("16 reports", "318 schools") but those of which one body gives
    another number later, or of which two bodies give two.

    What is counted once is no series; nor is what a report counts twice, or "900 people", of whom
    only the sentence tells who they are.
    """
    whole = stemmed("counts", "populations", "whole")
    of_body: dict[tuple[Item, frozenset[str]], list[Count]] = {}
    rivals: set[Item] = set()
    for one in counts:
        if one.counts == "other":
            of_body.setdefault((one.body, one.part), []).append(one)
            if one.rival_to is not None:
                rivals |= {one.item, one.rival_to}
    moving = {
        one.item
        for members in of_body.values()
        if len({one.filed.ref for one in members}) == len(members)
        and whole.isdisjoint(map(stem, members[0].part))
        for one, other in permutations(members, 2)
        if one.value != other.value and _of_like_size(one, other) and not one.near(other, 0)
    }
    kept = moving | rivals
    return [one for one in counts if one.counts != "other" or one.item in kept]


def _of_like_size(one: Count, two: Count) -> bool:
    few, many = sorted((one.value or 0.0, two.value or 0.0))
    return 0 < few <= many <= _GROWN * few


def _all_of_them(counts: Sequence[Count]) -> list[Count]:
    """Takes for a total what a body counts of one group where it goes on to count without naming
    the group: "five passengers died", then "it lowered its toll to four".

    Only of groups that may be all (`may_be_all`), where the body counts no other group, no report
    has both a count of the group and a total, and the totals come soon after and are of its size.
    """
    may_be_all = stemmed("counts", "populations", "may_be_all")
    of_body: dict[tuple[Item, Counted], list[Count]] = {}
    for one in counts:
        of_body.setdefault((one.body, one.counts), []).append(one)
    whole: set[Item] = set()
    for members in of_body.values():
        grouped = [one for one in members if one.part]
        totals = [one for one in members if not one.part]
        if len({one.part for one in grouped}) != 1 or not grouped[0].part <= may_be_all:
            continue
        if {one.filed.ref for one in grouped} & {one.filed.ref for one in totals}:
            continue
        after = [other for other in totals if other.order > max(one.order for one in grouped)]
        first = min(after, key=lambda other: other.order, default=None)
        if first is not None and all(_of_one_size(one, first) for one in grouped):
            whole.update(one.item for one in grouped)
    return [replace(one, part=frozenset()) if one.item in whole else one for one in counts]


def _of_one_size(one: Count, two: Count) -> bool:
    value, later = one.value or 0.0, two.value or 0.0
    return one.near(two, _AGAIN) and value / 2 <= later <= _GROWN * value


def _totals_told_again(counts: Sequence[Count]) -> list[Count]:
    """Takes for a running total what gives the number of one by the same body, within a week: "put
    the toll at nine" is no count of one day."""
    running: dict[tuple[Item, Counted, frozenset[str], float | None], list[Count]] = {}
    for one in counts:
        if one.running:
            running.setdefault((one.body, one.counts, one.part, one.value), []).append(one)
    return [
        one
        if one.running
        or not any(
            one.near(other, _AGAIN)
            for other in running.get((one.body, one.counts, one.part, one.value), ())
        )
        else replace(one, running=True)
        for one in counts
    ]


def _first_of_tolls(counts: Sequence[Count]) -> list[Count]:
    """Takes a count of one happening for the first point of the total that goes on from it: "killed
    at least four" on the day, "raised its count to six" on the next.

    Only where the same body has no other count of a happening till then, neither number runs
    since a told day, and the total is at most `_GROWN` times as high, and lower only if it is told
    to correct another.
    """
    alike: dict[tuple[Item, Counted, frozenset[str]], list[Count]] = {}
    for one in counts:
        if one.since is None and one.as_of is not None and one.value:
            alike.setdefault((one.body, one.counts, one.part), []).append(one)
    first: set[Item] = set()
    for members in alike.values():
        happened = [one for one in members if not one.running]
        for one in happened:
            near = [other for other in members if _goes_on(one, other)]
            after = [other for other in near if other.running and other.order > one.order]
            total = min(after, key=lambda other: other.order, default=None)
            if total is None or not _grows(one, total):
                continue
            until = [other for other in near if not other.running and other.order < total.order]
            if all(other.value == one.value for other in until):
                first.add(one.item)
    return [replace(one, running=True) if one.item in first else one for one in counts]


def _goes_on(one: Count, other: Count) -> bool:
    """Whether a count may go on from another: soon after, or "raised its count to 26" later."""
    raised = other.running and told_by(other.filed, other.figure, "raised")
    return one.near(other, _RAISED if raised else _GOES_ON)


def _grows(one: Count, two: Count) -> bool:
    value, later = one.value or 0.0, two.value or 0.0
    least = value / 2 if told_by(two.filed, two.figure, "corrected") else value
    return least <= later <= _GROWN * value and may_be_one_place(one, two)


def may_be_one_place(one: Count, two: Count) -> bool:
    """Whether two counts may be of one place. One report that names two means two; two reports may
    mean one by a town and its island, but not by towns of two countries."""
    here, there = one.place, two.place
    if here is None or there is None:
        return True
    if one.filed is not two.filed:
        return not (here.country and there.country) or here.country == there.country
    names = (plain(x.filed.words(place.span)) for x, place in ((one, here), (two, there)))
    return len({tuple(name) for name in names}) == 1


def _epochs(points: Sequence[Count]) -> list[tuple[Days | None, list[Count]]]:
    """Running totals cut where the count began again.

    A told starting point decides; else a fall too deep for a correction, or words that say so.
    """
    starts: list[Days] = []
    same_start = table("counts")["epochs"]["same_start"]
    for since in sorted(one.since for one in points if one.since):
        if not starts or starts[-1].apart(since) > same_start:
            starts.append(since)
    epochs: list[tuple[Days | None, list[Count]]] = [(start, []) for start in starts]
    for one in points:
        if (since_told := one.since) is not None:
            apart = [start.apart(since_told) for start in starts]
            epochs[apart.index(min(apart))][1].append(one)
    for one in points:
        if one.since is None:
            _place(one, epochs)
    for _, members in epochs:
        members.sort(key=lambda one: one.order)
    return sorted(epochs, key=lambda epoch: epoch[1][0].order)


def _place(one: Count, epochs: list[tuple[Days | None, list[Count]]]) -> None:
    """Puts a count without a starting point where it fits: the latest epoch that it continues."""
    fitting = [epoch for epoch in epochs if _continues(one, epoch)]
    if fitting:
        max(fitting, key=lambda epoch: epoch[1][0].order)[1].append(one)
    else:
        epochs.append((None, [one]))


def _continues(one: Count, epoch: tuple[Days | None, list[Count]]) -> bool:
    since, members = epoch
    if one.as_of and since and one.as_of.last < since.first:
        return False
    if one.former and any(other.restarted for other in members):
        return False
    if not one.rises:
        return True
    below = float(table("counts")["epochs"]["restart_below"])
    earlier = [other for other in members if other.order <= one.order]
    later = [other for other in members if other.order > one.order]
    if one.restarted and earlier and not any(other.restarted for other in earlier):
        return False
    if one.former and not any(other.restarted for other in members):
        return True
    before = max((other.value or 0 for other in earlier), default=0)
    after = min((other.value or 0 for other in later), default=float("inf"))
    return (one.value or 0) >= below * before and after >= below * (one.value or 0)


def _incidents(points: Sequence[Count]) -> list[tuple[Days | None, list[Count]]]:
    """Counts of single happenings: one series for each day, or for each value told again."""
    found: list[tuple[Days | None, list[Count]]] = []
    for one in points:
        for _, members in found:
            near = any(one.near(other) for other in members)
            again = any(
                one.value == other.value
                and one.figure.bound == other.figure.bound
                and one.near(other, _AGAIN)
                for other in members
            )
            if again or (near and one.filed is not members[-1].filed):
                members.append(one)
                break
        else:
            found.append((None, [one]))
    return found


def series_links(one: Series) -> list[Link]:
    """Links of each count of a series with the next; of a series of one, a link with one item.

    `data` holds `epoch` and, where a running total was lowered or raised for one same day,
    `revised` as [old, new].
    """
    what = " ".join(one.part) if one.counts == "other" else f"{one.counts}{_of(one.part)}"
    if len(one.points) == 1:
        return [
            Link(
                "tally",
                (one.points[0].item,),
                1.0,
                f"the only count of {what} by this body",
                "series",
                {"epoch": one.epoch},
            )
        ]
    found = []
    for earlier, later in pairwise(one.points):
        reason = f"the same body’s count of {what}"
        data: dict[str, object] = {"epoch": one.epoch}
        if revised(earlier, later):
            data["revised"] = [earlier.value, later.value]
            reason += f", revised from {earlier.value:,.0f} to {later.value:,.0f}"
        elif one.epoch > 1 and earlier is one.points[0]:
            reason += ", begun again"
        found.append(Link("tally", (earlier.item, later.item), 0.9, reason, "series", data))
    return found


def _of(part: frozenset[str]) -> str:
    return f" ({', '.join(part_words(part))})" if part else ""


def revised(earlier: Count, later: Count) -> bool:
    """Whether a later point corrects an earlier one: a running total fell, or one day's changed.
    A day later more may have died; that corrects nobody who counted the day before."""
    if earlier.value is None or later.value is None or earlier.value == later.value:
        return False
    if earlier.filed is later.filed and earlier.as_of == later.as_of:
        return False  # two totals of one day in one report: nothing tells which corrects which
    if not later.former and told_by(later.filed, later.figure, "corrected"):
        return True
    if not later.running:
        days = earlier.as_of.apart(later.as_of) if earlier.as_of and later.as_of else 0
        return not (later.rises and days > 0 and earlier.value < later.value)
    return later.rises and later.value < earlier.value and later.high < earlier.low
