"""From sources to a linked ledger: what `onrecord add` and the page's "Add" both do.

The order matters. A report is stored first, and acknowledged; then it is read, and its record
stored; then it is linked with its neighbours. Whoever is interrupted loses at most work that
`file_unread` makes up for.
"""

import hashlib
import zlib
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import islice
from typing import NamedTuple

from onrecord.errors import InputError
from onrecord.intake import Taken
from onrecord.ledger import Added, Addition, Item, Ledger, Link, Sheet, StoredLink
from onrecord.ledger.memory import Memory
from onrecord.ledger.shelf import Member, Shelf, Told
from onrecord.linking.filed import Filed
from onrecord.linking.linker import joining_link, stretch_links
from onrecord.linking.neighbours import Moved, arrive
from onrecord.linking.stretches import Stretch, stretches
from onrecord.reading import VERSION, begin, no_collection, read_many
from onrecord.record import Record
from onrecord.report import Report
from onrecord.tagger.weights import SHA256

_BATCH = 16
_KEPT = 600  # reports that stay in memory between batches, since neighbours come one after another


class Filing(NamedTuple):
    """What became of one source: `added` tells of the ledger, `record` is there once it is read;
    or `error` says why there is neither."""

    source: str
    added: Added | None = None
    record: Record | None = None
    error: InputError | None = None


def reader_version() -> tuple[str, str]:
    """The reader's version, and one SHA-256 over the digests of the tagger's files."""
    return VERSION, hashlib.sha256("".join(sorted(SHA256.values())).encode()).hexdigest()


def file_reports(
    ledger: Ledger, outcomes: Iterable[Taken | InputError], *, link: bool = True
) -> Iterator[Filing]:
    """Adds what intake took to a ledger, reads and links it; one `Filing` each, in order.

    A duplicate is read only where this reader has not read it yet. Errors keep their places. While
    the records of a batch are stored and linked, the tagger is at the next batch.
    """
    stream, linking = iter(outcomes), Linking(ledger) if link else None
    batch = _arrive(ledger, list(islice(stream, _BATCH)), {})
    while batch.outcomes:
        failure = None
        try:
            ahead = _arrive(ledger, list(islice(stream, _BATCH)), batch.wanted)
        except Exception as error:  # comes after what was stored before it
            ahead, failure = _NOTHING, error
        yield from _file(ledger, batch, linking)
        if failure is not None:
            raise failure
        batch = ahead


class _Arrived(NamedTuple):
    """Outcomes of which the reports are stored, and those that are being read, by reference."""

    outcomes: Sequence[Taken | InputError]
    added: Sequence[Added]
    wanted: Mapping[str, Report]
    read: Callable[[], list[Record]]


_NOTHING = _Arrived((), (), {}, list)


def _arrive(
    ledger: Ledger, outcomes: Sequence[Taken | InputError], coming: Mapping[str, Report]
) -> _Arrived:
    """Stores reports, and begins to read those that are not read yet nor `coming`."""
    if not outcomes:
        return _NOTHING
    added = list(
        ledger.add_many(
            Addition(report=one.report, raw=one.raw, media_type=one.media_type, origin=one.source)
            for one in outcomes
            if isinstance(one, Taken)
        )
    )
    refs = [ref for ref in dict.fromkeys(one.ref for one in added) if ref not in coming]
    version, weights = reader_version()
    wanted = ledger.unread(refs, reader=version, weights=weights)
    return _Arrived(outcomes, added, wanted, begin(wanted.values()) if wanted else list)


def _file(ledger: Ledger, batch: _Arrived, linking: "Linking | None") -> Iterator[Filing]:
    """Stores the records of a batch and links its reports."""
    records = _put(ledger, dict(zip(batch.wanted, batch.read(), strict=True)))
    if linking is not None:
        # All of them: one that is here already may never have been linked.
        linking.link(list(dict.fromkeys(one.ref for one in batch.added)))
    places = iter(batch.added)
    for one in batch.outcomes:
        if isinstance(one, Taken):
            at = next(places)
            yield Filing(one.source, at, records.get(at.ref) or ledger.record(at.ref))
        else:
            yield Filing(one.source, error=one)


def _put(ledger: Ledger, records: Mapping[str, Record]) -> dict[str, Record]:
    version, weights = reader_version()
    return ledger.put_records(records, reader=version, weights=weights) if records else {}


def read_into(ledger: Ledger, refs: Sequence[str]) -> dict[str, Record]:
    """Reads those of some stored reports that this reader has not read; gives the new records."""
    version, weights = reader_version()
    wanted = ledger.unread(list(dict.fromkeys(refs)), reader=version, weights=weights)
    return _put(ledger, dict(zip(wanted, read_many(wanted.values()), strict=True)))


def file_unread(ledger: Ledger) -> Iterator[str]:
    """Reads and links what was added but never read, for instance because a run was cut off; what
    was read and never linked is linked."""
    cursor: str | None = None
    linking = Linking(ledger)
    while True:
        page = ledger.reports(limit=200, cursor=cursor)
        unread = [one.ref for one in page.items if not one.read]
        for start in range(0, len(unread), _BATCH):
            records = read_into(ledger, unread[start : start + _BATCH])
            yield from records
        for start in range(0, len(page.items), _BATCH):
            linking.link([one.ref for one in page.items[start : start + _BATCH]])
        cursor = page.next
        if cursor is None:
            return


class Linking:
    """Links reports of a ledger as they come; by the same rules as `linking.Linker`, and with the
    same outcome whatever their order.

    The cost of a report hangs on its neighbours and on its stretch of its story, not on the
    ledger's size: neighbours are found by telling words in the ledger's own index.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._filed: OrderedDict[str, tuple[int, Filed]] = OrderedDict()
        self._memory = Memory()

    def link(self, refs: Sequence[str]) -> None:
        """Places some reports among their neighbours, and links what that touches; one
        transaction. Those that are not read yet are left out."""
        # Between portions too much is kept (reports, sheets, names) to be searched for cycles as
        # often as new objects ask for it: a seventh of linking, and more the longer a run goes on.
        with no_collection(), self._ledger.links.shelf(self._memory) as shelf:
            readings = shelf.readings(refs)
            filed = self._load(shelf, readings)
            moved = arrive(shelf, _news(shelf, [filed[ref] for ref in refs if ref in filed]))
            before = self._join(shelf, moved)
            touched = {*readings, *(one.sheet.ref for one in moved), *before}
            stories = shelf.stories(touched)
            self._link_items(shelf, stories)
            for story in stories:
                self._name(shelf, story)

    def _join(self, shelf: Shelf, moved: Sequence[Moved]) -> list[str]:
        """Stores which report joins which; gives the reports that were left by another."""
        partners = {one.sheet.joins for one in moved if one.sheet.joins}
        refs = {one.sheet.ref for one in moved} | partners
        filed = self._load(shelf, shelf.readings(refs))
        links, left = [], []
        for sheet, before in moved:
            if sheet.joins is None:
                reason = "no earlier report like it"
                links.append(Link("story", (Item(sheet.ref),), 1.0, reason, "alone"))
            else:
                links.append(joining_link(sheet, filed))
            if before != sheet.joins:
                pair = [Item(sheet.ref), *([Item(before)] if before else [])]
                left.append(Link("story", tuple(sorted(pair)), 0.0, "", "").key)
        stale = shelf.by_keys([key for key in left if key not in {link.key for link in links}])
        shelf.save(links, withdraw=stale)
        return [one.before for one in moved if one.before and one.before != one.sheet.joins]

    def _link_items(self, shelf: Shelf, stories: Sequence[Told]) -> None:
        """Links the items of those stretches that are not as they were linked last."""
        work: list[tuple[Stretch, str]] = []
        readings: dict[str, int] = {}
        owners: dict[str, list[Stretch]] = {}
        for story in stories:
            members = {one.ref: one for one in story.members}
            for stretch in stretches(story.members):
                for ref in stretch.own:
                    owners.setdefault(ref, []).append(stretch)
                signature = _signature([members[ref] for ref in stretch.refs])
                if any(members[ref].linked != signature for ref in stretch.own):
                    work.append((stretch, signature))
                    readings |= {ref: members[ref].reading for ref in stretch.refs}
        filed = self._load(shelf, readings)
        outlines = shelf.outlines(list(readings))
        # What people decided goes into the finding of links, so it has to be known whole.
        decided = shelf.links([one.id for one in outlines if one.pinned or one.made_by != "rule"])
        known = {one.key: one for one in outlines}
        found: dict[str, Link] = {}
        for stretch, _ in work:
            found |= _find(stretch, filed, decided)
        unfound = [
            one for one in outlines
            if one.state == "on" and not one.pinned and one.key not in found
        ]  # fmt: skip
        stale = [
            one.id
            for one in shelf.links([one.id for one in unfound])
            if not _looked_after(one.link, owners, {stretch.refs for stretch, _ in work})
        ]
        fresh = [
            link
            for key, link in found.items()
            if not ((old := known.get(key)) and old.state == "on" and old.tells(link))
        ]
        if fresh or stale:
            shelf.save(fresh, withdraw=stale)
        shelf.set_linked({ref: signature for stretch, signature in work for ref in stretch.own})

    def _name(self, shelf: Shelf, story: Told) -> None:
        if not story.by_hand:
            first = _first_original(shelf, story)
            name = _story_name(self._load(shelf, {first.ref: first.reading})[first.ref])
            if name != story.name:
                shelf.describe(story.ref, name)

    def _load(self, shelf: Shelf, readings: dict[str, int]) -> dict[str, Filed]:
        """Reports by reference, in their current readings; from memory where they are there."""
        kept = {ref: self._filed.get(ref) for ref in readings}
        missing = [ref for ref, one in kept.items() if not one or one[0] != readings[ref]]
        for ref, record in shelf.records(missing).items():
            self._filed[ref] = readings[ref], Filed(ref, record)
        found = {}
        for ref in readings:
            self._filed.move_to_end(ref)
            found[ref] = self._filed[ref][1]
        while len(self._filed) > max(_KEPT, len(found)):
            self._filed.popitem(last=False)[1][1].forget()
        return found


def _news(shelf: Shelf, reports: Sequence[Filed]) -> list[Sheet]:
    """The sheets of reports that are new to the index, or have other terms than they had there."""
    known = shelf.sheets([one.ref for one in reports])
    found: dict[str, Sheet] = {}
    for filed in reports:
        before = known.get(filed.ref)
        if before is not None and before.terms == filed.terms and before.day == filed.date:
            continue
        found[filed.ref] = Sheet(filed.ref, filed.date, filed.terms)
        if before is not None:
            orphans = shelf.sheets(shelf.leave(filed.ref))
            for one in orphans.values():
                found.setdefault(one.ref, Sheet(one.ref, one.day, one.terms))
                shelf.leave(one.ref)
    return list(found.values())


def _find(
    stretch: Stretch, filed: Mapping[str, Filed], decided: Sequence[StoredLink]
) -> dict[str, Link]:
    """The links of a stretch that rules find, by key; those that people decided about left out."""
    inside = set(stretch.refs)
    decided = [one for one in decided if all(item.report in inside for item in one.link.items)]
    made = [one.link for one in decided if one.made_by != "rule" and one.state == "on"]
    taken_back = {one.link.key for one in decided if one.state == "off" and one.pinned}
    pinned = {one.link.key for one in decided if one.pinned}
    links = {link.key: link for link in stretch_links(stretch, filed, made, taken_back)}
    return {key: link for key, link in links.items() if key not in pinned}


def _looked_after(
    link: Link, owners: Mapping[str, Sequence[Stretch]], again: Set[tuple[str, ...]]
) -> bool:
    """Whether a link that was not found belongs to a stretch which was not linked again. Others
    hold no longer: their stretch does not find them, or they are of two stories now, or too far
    apart in a long one."""
    return any(
        stretch.owns(link) and stretch.refs not in again
        for item in link.items
        for stretch in owners.get(item.report, ())
    )


def link_reports(ledger: Ledger, refs: Sequence[str]) -> None:
    """Links some reports with what is in the ledger; see `Linking` for many batches."""
    Linking(ledger).link(refs)


def _signature(members: Sequence[Member]) -> str:
    """What changes when another report comes into a stretch, or one is read anew."""
    told = " ".join(f"{one.ref} {one.reading}" for one in members)
    return f"{zlib.crc32(told.encode()):08x}{len(members):03}"


def _first_original(shelf: Shelf, story: Told) -> Member:
    """The first report of a story, or, if that is a copy, what it was copied from: of one day
    either may stand first, and a day alone does not tell who wrote the words."""
    members = {one.ref: one for one in story.members}
    first, seen = story.members[0], set[str]()
    while first.ref not in seen:
        seen.add(first.ref)
        ours = [one.id for one in shelf.outlines([first.ref]) if one.kind == "origin"]
        for one in shelf.links(ours):
            copy, original = one.link.items[0].report, one.link.items[-1].report
            if one.state == "on" and copy == first.ref and original in members:
                first = members[original]
                break
    return first


def _story_name(first: Filed) -> str:
    """What a story is called until a person names it: its first headline, or its first words."""
    if first.record.report.title:
        return first.record.report.title
    opening = first.headline or first.ref
    return opening if len(opening) <= 80 else opening[:79].rsplit(" ", 1)[0] + "…"
