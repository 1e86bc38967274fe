"""From sources to a linked ledger: what `onrecord add` and the page's "Add" both do.

The order matters. A report is stored first, and acknowledged; then it is read, and its record
stored; then it is linked with its neighbours. Whoever is interrupted loses at most work that
`file_unread` makes up for.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from onrecord.errors import InputError
from onrecord.intake import Taken
from onrecord.ledger import Added, Addition, Item, Key, Ledger, Link, StoredLink
from onrecord.linking import Linker
from onrecord.linking.filed import Filed
from onrecord.linking.neighbours import COMPARED, KEYS, SHARED
from onrecord.linking.stories import terms
from onrecord.reading import VERSION, read_many
from onrecord.record import Record
from onrecord.report import Report
from onrecord.tagger.weights import SHA256

_BATCH = 16
_STORY = 60  # reports of a story that are linked anew when one joins it, the latest


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

    A duplicate is read only where this reader has not read it yet. Errors keep their places.
    """
    stream = iter(outcomes)
    while batch := list(islice(stream, _BATCH)):
        taken = [one for one in batch if isinstance(one, Taken)]
        added = ledger.add_many(
            Addition(report=one.report, raw=one.raw, media_type=one.media_type, origin=one.source)
            for one in taken
        )
        places = dict(zip(map(id, taken), added, strict=True))
        records = read_into(ledger, [one.ref for one in places.values()])
        if link:
            link_reports(ledger, list(records))
        for one in batch:
            if isinstance(one, Taken):
                at = places[id(one)]
                yield Filing(one.source, at, records.get(at.ref) or ledger.record(at.ref))
            else:
                yield Filing(one.source, error=one)


def read_into(ledger: Ledger, refs: Sequence[str]) -> dict[str, Record]:
    """Reads those of some stored reports that this reader has not read; gives the new records."""
    version, weights = reader_version()
    wanted: dict[str, Report] = {}
    for ref in dict.fromkeys(refs):
        known = ledger.readings(ref)
        if not any(one.reader == version and one.weights == weights for one in known):
            wanted[ref] = ledger.report(ref).report
    found = dict(zip(wanted, read_many(wanted.values()), strict=True))
    for ref, record in found.items():
        ledger.put_record(ref, record, reader=version, weights=weights)
    current = ledger.records(list(found))  # corrections are made again by `put_record`
    return {ref: current[ref] for ref in found}


def file_unread(ledger: Ledger) -> Iterator[str]:
    """Reads and links what was added but never read, for instance because a run was cut off."""
    cursor: str | None = None
    while True:
        page = ledger.reports(limit=200, cursor=cursor)
        unread = [one.ref for one in page.items if not one.read]
        for start in range(0, len(unread), _BATCH):
            records = read_into(ledger, unread[start : start + _BATCH])
            link_reports(ledger, list(records))
            yield from records
        cursor = page.next
        if cursor is None:
            return


def link_reports(ledger: Ledger, refs: Sequence[str]) -> None:
    """Links some reports with their neighbours in the ledger, and their stories anew.

    The cost hangs on the neighbours, not on the ledger's size: they are found by telling words
    in the ledger's own index, and of a long story the latest reports are linked.
    """
    for ref, record in ledger.records(refs).items():
        filed = Filed(ref, record)
        mine = terms(filed)
        keys = sorted(mine, key=lambda key: (-mine[key], key))[:KEYS]
        near = _neighbours(ledger, ref, keys)
        ledger.links.forget_keys(ref)
        ledger.links.put_keys(Key("term", key, Item(ref), mine[key]) for key in keys)
        _link(ledger, ref, near)


def _neighbours(ledger: Ledger, ref: str, keys: Sequence[str]) -> list[str]:
    """The reports that share most telling words with one, and those of their stories."""
    shared: dict[str, int] = {}
    for entry in ledger.links.find_keys("term", keys):
        if entry.item.report != ref:
            shared[entry.item.report] = shared.get(entry.item.report, 0) + 1
    ranked = sorted((-count, other) for other, count in shared.items() if count >= SHARED)
    near = [other for _, other in ranked[:COMPARED]]
    stories = ledger.links.groups("story", reports=[ref, *near])
    for story in stories:
        near += [item.report for item in story.items[-_STORY:]]
    return [one for one in dict.fromkeys(near) if one != ref]


def _link(ledger: Ledger, ref: str, near: Sequence[str]) -> None:
    records = ledger.records([ref, *near])
    linker = Linker()
    for other in sorted(records):
        linker.add(records[other], other)
    known = {one.link.key: one for other in records for one in _within(ledger, other, records)}
    for stored in known.values():
        if stored.made_by != "rule" or stored.state == "off":
            linker.decide(stored.link, on=stored.state == "on")
    story = next(one for one in linker.stories() if any(filed.ref == ref for filed in one))
    links = linker.links(story)
    if len(story) == 1:
        links = [Link("story", (Item(ref),), 1.0, "no report like it yet", "alone"), *links]
    found = {link.key for link in links}
    members = {filed.ref for filed in story}
    stale = [
        stored.id
        for key, stored in known.items()
        if stored.made_by == "rule"
        and stored.state == "on"
        and key not in found
        and {item.report for item in stored.link.items} <= members
        and any(item.report == ref for item in stored.link.items)
    ]
    ledger.links.save(links, withdraw=stale)
    group = ledger.links.group_of("story", Item(ref))
    if group is not None and group.name is None:
        ledger.links.describe(group.ref, name=_story_name(story))


def _within(ledger: Ledger, ref: str, records: dict[str, Record]) -> Iterator[StoredLink]:
    for stored in ledger.links.select(report=ref, state=None):
        if all(item.report in records for item in stored.link.items):
            yield stored


def _story_name(story: Sequence[Filed]) -> str:
    """What a story is called until a person names it: its first headline, or its first words."""
    for filed in story:
        if filed.record.report.title:
            return filed.record.report.title
    first = story[0]
    opening = first.words(*first.prose[:1]).strip().split("\n", 1)[0] or first.ref
    return opening if len(opening) <= 80 else opening[:79].rsplit(" ", 1)[0] + "…"
