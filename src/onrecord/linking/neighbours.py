"""Which reports stand near each other, kept so that an arriving report touches its own
neighbourhood alone, and so that the outcome hangs on which reports came, not on their order.

A report is found by its weightiest words, by month. It keeps a list of the reports that are most
like it, earlier and later ones, and joins the earlier one with which its *bond* is strongest: how
like the two are, and how much of the company that each keeps is the other's. When a report
arrives, the lists of those near it may change, and with them the bonds of those who list these;
nothing beyond.

Measured on ECB+ (`python -m benchmarks.merging`): average linkage over the whole collection, which
no newsroom's stream allows, groups 1.6 points better.
"""

import datetime
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from heapq import nlargest
from typing import NamedTuple, Protocol

from onrecord.ledger.links import Sheet
from onrecord.linking.stories import alike

KEYS = 16
"""Terms by which a report is found, the weightiest."""

SHARED = 3
"""Of these two reports must have at least so many in common to be compared. With two, ECB+ groups
half a point better, and a report is compared with four times as many."""

COMPARED = 120
"""Reports with which a new one is compared at most: those that share the most keys."""

CROWDED = 256
"""Reports of one month under one key beyond which the key leads only to the latest: such a word
tells little. Below it, and below `COMPARED`, the outcome does not hang on the order of arrival."""

MONTH = 30
"""Days in a drawer of the index; a report looks into its own, two before and two after."""

EDGE = 0.12
"""Likeness from which two reports are neighbours at all."""

NEAR = 20
"""Neighbours that a report keeps, the likest."""

COMPANY = 9
"""How many of them are its company."""

SAME_STORY = 0.2
"""Bond from which a report joins an earlier one's story: the best on ECB+, whichever topics are
left out."""

UNKNOWN = 0.25
"""Likeness of the neighbour that stands for each which a report lacks of a whole company. Where few
reports are known, each keeps company with the others for want of better, which tells little."""

_OWN, _COMPANYS = 0.3, 0.35  # shares of the reports' own likeness and of their company's
_ALONE = 0.5  # share of their own likeness where company says less: in a story of a hundred reports
# each keeps company with others


class Shelf(Protocol):
    """Where the sheets of a collection lie: in memory, or in a ledger."""

    def sharing(
        self,
        drawers: Sequence[str],
        openings: Sequence[str],
        *,
        least: int,
        crowded: int,
        most: int,
    ) -> Sequence[str]:
        """The reports, `most` at most, that lie in most of some drawers, and in `least` of them.

        Of a drawer with more than `crowded` reports the latest count. `openings` are beginnings of
        drawers' names, which reports without a date ask by.
        """

    def sheets(self, refs: Iterable[str]) -> Mapping[str, Sheet]:
        """Some sheets, whole."""

    def places(self, refs: Iterable[str]) -> Mapping[str, Sheet]:
        """Some sheets; their terms may be left out."""

    def listing(self, refs: Iterable[str]) -> set[str]:
        """The reports that have one of some others among their neighbours."""

    def file(self, sheet: Sheet, drawers: Sequence[str]) -> None:
        """Puts a new sheet on the shelf, under its drawers."""

    def change(self, sheets: Iterable[Sheet]) -> None:
        """Renews what is told of sheets' neighbours and of what they join."""


class Moved(NamedTuple):
    """A sheet whose joining changed, and which report it joined before."""

    sheet: Sheet
    before: str | None


def arrive(shelf: Shelf, news: Sequence[Sheet]) -> list[Moved]:
    """Files reports that come with their terms alone; gives these, and all that join another
    report than before."""
    listed: set[str] = set()
    turned: set[str] = set()
    for sheet in news:
        lists, companies = _place(shelf, sheet)
        listed |= lists
        turned |= companies
    # Whose company changed may join any of its neighbours; who lists one of these, or got one of
    # them as a neighbour, may join or leave that one.
    around = listed | shelf.listing(turned)
    known = dict(shelf.places(around))
    arrived = {sheet.ref for sheet in news}
    companies_of: dict[str, Mapping[str, float]] = {}

    def company(ref: str) -> Mapping[str, float]:
        if ref not in companies_of:
            companies_of[ref] = _company(known[ref])
        return companies_of[ref]

    found: dict[str, tuple[str | None, float]] = {}
    anew: list[str] = []
    for ref in sorted(around):
        best = None if ref in turned else _kept(shelf, known, ref, turned, company)
        if best is None:
            anew.append(ref)
        else:
            found[ref] = best
    beyond = {ref for one in anew for ref, _ in known[one].near} - known.keys()
    known.update(shelf.places(beyond))
    for ref in anew:
        found[ref] = _earliest(known[ref], known[ref].near, known, company)
    moved, renewed = [], []
    for ref in sorted(around):
        sheet = known[ref]
        joins, bond = found[ref]
        now = sheet._replace(joins=joins, bond=bond)
        if (joins, bond) != (sheet.joins, sheet.bond):
            renewed.append(now)
        if ref in arrived or joins != sheet.joins:
            moved.append(Moved(now, sheet.joins))
    shelf.change(renewed)
    return moved


def _kept(
    shelf: Shelf,
    known: dict[str, Sheet],
    ref: str,
    turned: Set[str],
    company: Callable[[str], Mapping[str, float]],
) -> tuple[str | None, float] | None:
    """What a report joins whose own company is as it was, while that of `turned` is not; None where
    its other neighbours have to be asked too."""
    sheet = known[ref]
    if sheet.joins is not None and all(one != sheet.joins for one, _ in sheet.near):
        return None
    joins, bond = _earliest(sheet, [one for one in sheet.near if one[0] in turned], known, company)
    if sheet.joins in turned:
        stays = joins == sheet.joins and bond == sheet.bond
        return (joins, bond) if stays or bond > sheet.bond else None
    if joins is None or sheet.joins is None or bond != sheet.bond:
        return (joins, bond) if bond > sheet.bond else (sheet.joins, sheet.bond)
    known.update(shelf.places([sheet.joins]))
    first = min((joins, sheet.joins), key=lambda one: known[one].order)
    return first, bond


def _place(shelf: Shelf, sheet: Sheet) -> tuple[set[str], set[str]]:
    """Files one report beside its neighbours; gives the reports whose lists changed, itself
    included, and those of them whose company did."""
    keys = sorted(sheet.terms, key=lambda key: (-abs(sheet.terms[key]), key))[:KEYS]
    month = _month(sheet.day)
    if sheet.day is None:
        drawers, openings = [], [f"{key} " for key in keys]
    else:
        span = ["-", *(str(n) for n in range(int(month) - 2, int(month) + 3))]
        drawers, openings = [f"{key} {one}" for key in keys for one in span], []
    shared = shelf.sharing(drawers, openings, least=SHARED, crowded=CROWDED, most=COMPARED)
    found = shelf.sheets(ref for ref in shared if ref != sheet.ref)
    near, changed, company = [], [], {sheet.ref}
    for ref in sorted(found):
        other = found[ref]
        score = _likeness(sheet, other)
        if score >= EDGE:
            near.append((ref, score))
            theirs = _nearest([*(one for one in other.near if one[0] != sheet.ref),
                               (sheet.ref, score)])  # fmt: skip
            if theirs != other.near:
                changed.append(other._replace(near=theirs))
                if theirs[:COMPANY] != other.near[:COMPANY]:
                    company.add(ref)
    shelf.file(sheet._replace(near=_nearest(near)), [f"{key} {month}" for key in keys])
    shelf.change(changed)
    return {sheet.ref, *(one.ref for one in changed)}, company


def _month(day: datetime.date | None) -> str:
    return str(day.toordinal() // MONTH) if day is not None else "-"


def _likeness(one: Sheet, two: Sheet) -> float:
    # In one order, so that rounding has one outcome.
    first, second = sorted((one, two), key=lambda sheet: sheet.ref)
    return round(alike(first.terms, second.terms, (first.day, second.day)), 6)


def _nearest(near: Iterable[tuple[str, float]]) -> tuple[tuple[str, float], ...]:
    return tuple(sorted(near, key=lambda one: (-one[1], one[0]))[:NEAR])


def _company(sheet: Sheet) -> dict[str, float]:
    company = {sheet.ref: 1.0, **dict(sheet.near[:COMPANY])}
    lacking = COMPANY + 1 - len(company)
    length = math.sqrt(sum(weight * weight for weight in company.values()) + lacking * UNKNOWN**2)
    return {ref: weight / length for ref, weight in company.items()}


def _earliest(
    sheet: Sheet,
    near: Iterable[tuple[str, float]],
    known: Mapping[str, Sheet],
    company: Callable[[str], Mapping[str, float]],
) -> tuple[str | None, float]:
    """The earlier report, of some neighbours, with which a report's bond is strongest, if that
    makes one story; of equals the earliest."""
    best: tuple[float, tuple[str, str]] | None = None
    mine = company(sheet.ref)
    for ref, own in near:
        if best and round(max(_ALONE * own, _OWN * own + _COMPANYS), 6) < -best[0]:
            break  # they stand with the likest first: no later one can be bound as strongly
        other = known.get(ref)
        if other is None or other.order >= sheet.order:
            continue
        theirs = company(ref)
        shared = sum(mine[one] * theirs[one] for one in sorted(mine.keys() & theirs.keys()))
        bond = round(max(_ALONE * own, _OWN * own + _COMPANYS * shared), 6)
        if bond >= SAME_STORY and (best is None or (-bond, other.order) < best):
            best = -bond, other.order
    return (best[1][1], -best[0]) if best else (None, 0.0)


class Memory:
    """A shelf in memory."""

    def __init__(self) -> None:
        self.all: dict[str, Sheet] = {}
        self._drawers: dict[str, list[str]] = defaultdict(list)
        self._listed: dict[str, set[str]] = defaultdict(set)

    def sharing(
        self,
        drawers: Sequence[str],
        openings: Sequence[str],
        *,
        least: int,
        crowded: int,
        most: int,
    ) -> Sequence[str]:
        """The reports that lie in the most of some drawers."""
        shared: Counter[str] = Counter()
        named = tuple(openings)
        wanted = [name for name in self._drawers if name.startswith(named)] if named else []
        for name in (*drawers, *wanted):
            refs: Sequence[str] = self._drawers.get(name, ())
            if len(refs) > crowded:
                refs = nlargest(crowded, refs, lambda ref: self.all[ref].order)
            shared.update(refs)
        ranked = sorted((-times, ref) for ref, times in shared.items() if times >= least)
        return [ref for _, ref in ranked[:most]]

    def sheets(self, refs: Iterable[str]) -> Mapping[str, Sheet]:
        """Some sheets."""
        return {ref: self.all[ref] for ref in refs}

    places = sheets

    def listing(self, refs: Iterable[str]) -> set[str]:
        """The reports that have one of some others among their neighbours."""
        return {other for ref in refs for other in self._listed.get(ref, ())}

    def file(self, sheet: Sheet, drawers: Sequence[str]) -> None:
        """Puts a new sheet on the shelf."""
        for drawer in drawers:
            self._drawers[drawer].append(sheet.ref)
        self.all[sheet.ref] = sheet
        self._list(sheet)

    def change(self, sheets: Iterable[Sheet]) -> None:
        """Renews sheets."""
        for sheet in sheets:
            for ref, _ in self.all[sheet.ref].near:
                self._listed[ref].discard(sheet.ref)
            self.all[sheet.ref] = sheet
            self._list(sheet)

    def _list(self, sheet: Sheet) -> None:
        for ref, _ in sheet.near:
            self._listed[ref].add(sheet.ref)
