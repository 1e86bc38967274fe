"""Linking's side of a writing transaction: the index of neighbours, stories, and their links.

Everything here asks for a bounded number of reports by their keys; nothing reads a whole table.
"""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from sys import intern
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import (
    Connection,
    Text,
    bindparam,
    cast,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.sql import Select

from onrecord.ledger import linkage, naming, retrieval, schema, stored
from onrecord.ledger.drawers import TERM, count_in_openings
from onrecord.ledger.links import Link, Sheet, StoredLink
from onrecord.ledger.memory import Memory
from onrecord.ledger.stored import Outline
from onrecord.record import Record
from onrecord.report import publication_order

_FEW = 500

# Both databases give JSON as text so, which is then decoded to the very types.
_NEAR = cast(schema.linking_sheet.c.near, Text).label("near")
_TERMS = cast(schema.linking_sheet.c.terms, Text).label("terms")
_near = msgspec.json.Decoder(tuple[tuple[str, float], ...]).decode
_weights = msgspec.json.Decoder(dict[str, float]).decode


def _terms(stored: str) -> dict[str, float]:
    # Every word once in memory, for thousands of sheets; and words that are one are alike at once.
    return {intern(word): weight for word, weight in _weights(stored).items()}


class Member(NamedTuple):
    """A report of a story: when it was published, its current reading, and what it was last linked
    in."""

    ref: str
    published: str | None
    reading: int
    linked: str | None

    @property
    def order(self) -> tuple[str, str, str]:
        """What reports are sorted by (`publication_order`)."""
        return publication_order(self.published, self.ref)


class Told(NamedTuple):
    """A story: its reference, its name where a person gave it, and its reports that are read."""

    ref: str
    name: str | None
    by_hand: bool
    members: tuple[Member, ...]


class Shelf:
    """One transaction of linking. Get it as `Ledger.links.shelf()`."""

    def __init__(self, connection: Connection, memory: Memory) -> None:
        self._connection = connection
        memory.wake(connection)
        self._memory = memory
        self._ids, self._known, self._light = memory.ids, memory.known, memory.light
        self._listed = memory.listed
        self._changed: set[str] = set()

    def _numbers(self, refs: Collection[str]) -> list[int]:
        """The row numbers of some reports, in their order."""
        missing = [ref for ref in refs if ref not in self._ids]
        if missing:
            self._ids |= linkage.report_ids(self._connection, missing)
        return [self._ids[ref] for ref in refs]

    # The index of neighbours

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
        drawers' names.
        """
        shared = (
            self._memory.drawers.count(self._connection, drawers, crowded)
            if drawers
            else count_in_openings(self._connection, openings, crowded)
        )
        times = {number: one for number, one in shared.items() if one >= least}
        refs = self._refs(times)
        ranked = sorted((-one, refs[number]) for number, one in times.items())
        return [ref for _, ref in ranked[:most]]

    def _refs(self, numbers: Iterable[int]) -> dict[int, str]:
        """The references of some reports by row number."""
        known = self._memory.refs
        missing = [number for number in numbers if number not in known]
        report = schema.report.c
        for start in range(0, len(missing), _FEW):
            chosen = report.id.in_(missing[start : start + _FEW])
            for row in self._connection.execute(select(report.id, report.ref).where(chosen)).all():
                known[row.id], self._ids[row.ref] = row.ref, row.id
        return known

    def sheets(self, refs: Iterable[str]) -> Mapping[str, Sheet]:
        """Some reports' sheets; those that are not in the index are left out."""
        wanted = list(dict.fromkeys(refs))
        sheet = schema.linking_sheet.c
        missing = [ref for ref in wanted if ref not in self._known]
        for row in self._rows(missing, sheet.joins, sheet.bond, _NEAR, _TERMS):
            self._learn(row, _terms(row.terms))
        light = [ref for ref in wanted if ref in self._light]
        for row in self._rows(light, _TERMS):
            self._known[row.ref] = self._known[row.ref]._replace(terms=_terms(row.terms))
            self._light.discard(row.ref)
        return self._memory.use(wanted)

    def places(self, refs: Iterable[str]) -> Mapping[str, Sheet]:
        """Some reports' sheets, perhaps without their terms, which are most of a sheet."""
        wanted = list(dict.fromkeys(refs))
        sheet = schema.linking_sheet.c
        missing = [ref for ref in wanted if ref not in self._known]
        for row in self._rows(missing, sheet.joins, sheet.bond, _NEAR):
            self._learn(row, {})
            self._light.add(row.ref)
        return self._memory.use(wanted)

    def _rows(self, refs: Sequence[str], *columns: Any) -> Iterator[Any]:
        report, sheet = schema.report.c, schema.linking_sheet.c
        for start in range(0, len(refs), _FEW):
            yield from self._connection.execute(
                select(report.id, report.ref, report.day, *columns)
                .join_from(schema.report, schema.linking_sheet, report.id == sheet.report_id)
                .where(report.ref.in_(refs[start : start + _FEW]))
            ).all()

    def _learn(self, row: Any, terms: Mapping[str, float]) -> None:
        self._ids[row.ref] = row.id
        day = datetime.date.fromisoformat(row.day) if row.day else None
        near = _near(row.near)
        self._known[row.ref] = Sheet(row.ref, day, terms, near, row.joins, row.bond)
        self._listed[row.ref] = frozenset(ref for ref, _ in near)

    def listing(self, refs: Iterable[str]) -> set[str]:
        """The reports that have one of some others among their neighbours, and are not of an
        earlier day than that one."""
        return self._listing(refs, later=True)

    def _listing(self, refs: Iterable[str], *, later: bool) -> set[str]:
        self.flush()
        near, report = schema.linking_near.c, schema.report.c
        wanted = self._numbers(sorted(refs))
        found: set[str] = set()
        for start in range(0, len(wanted), _FEW):
            query = (
                select(report.ref)
                .join_from(schema.linking_near, schema.report, report.id == near.report_id)
                .where(near.near_id.in_(wanted[start : start + _FEW]))
            )
            if later:  # numbers begin with the day; those without one come after all others
                day = near.near_id - near.near_id % schema.DAY
                query = query.where((near.report_id >= day) | (near.report_id < schema.DAY))
            found.update(self._connection.scalars(query))
        return found

    def file(self, sheet: Sheet, drawers: Sequence[str]) -> None:
        """Puts a sheet into the index, under its drawers."""
        number = self._numbers([sheet.ref])[0]
        self._connection.execute(
            insert(schema.linking_sheet),
            {"report_id": number, "joins": None, "bond": 0.0, "near": [], "terms": sheet.terms},
        )
        if drawers:
            self._connection.execute(
                insert(schema.linking_key),
                [{"kind": TERM, "key": one, "report_id": number} for one in drawers],
            )
        self._memory.written = True
        self._memory.drawers.put(drawers, number)
        self._known[sheet.ref] = sheet
        self._light.discard(sheet.ref)
        self._listed[sheet.ref] = frozenset()
        self._changed.add(sheet.ref)

    def leave(self, ref: str) -> set[str]:
        """Takes a report out of the index; gives those that had it among their neighbours, which
        are to be placed anew."""
        orphans = self._listing([ref], later=False) if self.sheets([ref]) else set()
        number = self._ids.get(ref) if ref in self._known else None
        if number is not None:
            key = schema.linking_key.c
            lies_in = select(key.key).where(key.report_id == number)
            self._memory.drawers.take(self._connection.scalars(lies_in).all())
            for table in (schema.linking_key, schema.linking_sheet):
                self._connection.execute(delete(table).where(table.c.report_id == number))
            near = schema.linking_near
            mine = (near.c.report_id == number) | (near.c.near_id == number)
            self._connection.execute(delete(near).where(mine))
            self._memory.written = True
        self._known.pop(ref, None)
        self._light.discard(ref)
        self._changed.discard(ref)
        for one in orphans:  # the table has forgotten that they have it near them
            self._listed[one] = self._listed.get(one, frozenset()) - {ref}
        return orphans

    def change(self, sheets: Iterable[Sheet]) -> None:
        """Renews what is told of sheets' neighbours and of what they join."""
        for sheet in sheets:
            self._known[sheet.ref] = sheet
            self._changed.add(sheet.ref)

    def flush(self) -> None:
        """Writes the sheets that were changed."""
        if not self._changed:
            return
        self._memory.written = True
        changed = [self._known[ref] for ref in sorted(self._changed)]
        self._changed.clear()
        table, near = schema.linking_sheet, schema.linking_near
        named = {one.ref for one in changed} | {ref for one in changed for ref, _ in one.near}
        named = named.union(*(self._listed.get(one.ref, ()) for one in changed))
        self._numbers(named)
        values = [
            {
                "number": self._ids[one.ref],
                "new_joins": one.joins,
                "new_bond": one.bond,
                "new_near": one.near,
            }
            for one in changed
        ]
        self._connection.execute(
            update(table)
            .where(table.c.report_id == bindparam("number"))
            .values(
                joins=bindparam("new_joins"), bond=bindparam("new_bond"), near=bindparam("new_near")
            ),
            values,
        )
        gone: list[dict[str, int]] = []
        come: list[dict[str, int]] = []
        for one in changed:
            now = frozenset(ref for ref, _ in one.near)
            before = self._listed.get(one.ref, frozenset())
            self._listed[one.ref] = now
            for refs, pairs in ((before - now, gone), (now - before, come)):
                pairs += [
                    {"its_near": self._ids[ref], "its_report": self._ids[one.ref]}
                    for ref in sorted(refs)
                ]
        if gone:
            this = (near.c.near_id == bindparam("its_near")) & (
                near.c.report_id == bindparam("its_report")
            )
            self._connection.execute(delete(near).where(this), gone)
        if come:
            rows = [{"near_id": one["its_near"], "report_id": one["its_report"]} for one in come]
            self._connection.execute(insert(near), rows)

    # Stories

    def stories(self, refs: Collection[str]) -> list[Told]:
        """The stories of some reports, with their members by date."""
        held, grouping, report = schema.grouping_item.c, schema.grouping.c, schema.report.c
        reading, sheet = schema.reading.c, schema.linking_sheet.c
        ids = sorted(self._numbers(refs))
        numbers: set[int] = set()
        for start in range(0, len(ids), _FEW):
            chosen = (held.kind == "story") & held.report_id.in_(ids[start : start + _FEW])
            numbers.update(self._connection.scalars(select(held.grouping_id).where(chosen)))
        members: dict[int, list[Member]] = defaultdict(list)
        names: dict[int, tuple[str, str | None, bool]] = {}
        wanted = sorted(numbers)
        for start in range(0, len(wanted), _FEW):
            rows = self._connection.execute(
                select(
                    grouping.id.label("number"),
                    grouping.ref.label("story"),
                    grouping.name,
                    grouping.named_by,
                    report.ref,
                    report.published,
                    reading.id.label("reading"),
                    sheet.linked,
                )
                .join_from(schema.grouping_item, schema.grouping, grouping.id == held.grouping_id)
                .join(schema.report, report.id == held.report_id)
                .join(
                    schema.reading,
                    (reading.report_id == held.report_id) & reading.current.is_(True),
                )
                .outerjoin(schema.linking_sheet, sheet.report_id == held.report_id)
                .where(held.grouping_id.in_(wanted[start : start + _FEW]))
            )
            for row in rows.all():
                names[row.number] = (row.story, row.name, row.named_by is not None)
                members[row.number].append(Member(row.ref, row.published, row.reading, row.linked))
        return [
            Told(*names[number], tuple(sorted(members[number], key=lambda one: one.order)))
            for number in sorted(members)
        ]

    def set_linked(self, stretches: Mapping[str, str]) -> None:
        """Notes in which stretch of its story each report was linked."""
        self._numbers(stretches)
        table = schema.linking_sheet
        if stretches:
            self._connection.execute(
                update(table)
                .where(table.c.report_id == bindparam("number"))
                .values(linked=bindparam("stretch")),
                [{"number": self._ids[ref], "stretch": one} for ref, one in stretches.items()],
            )

    def describe(self, story: str, name: str) -> None:
        """Gives a story the name that rules have for it; one that a person gave stays."""
        naming.describe(self._connection, story, name=name, data=None)

    # Records and links

    def readings(self, refs: Collection[str]) -> dict[str, int]:
        """The number of the current reading of some reports; the unread are left out."""
        reading, report = schema.reading.c, schema.report.c
        wanted = sorted(refs)
        found: dict[str, int] = {}
        for start in range(0, len(wanted), _FEW):
            rows = self._connection.execute(
                select(report.ref, reading.id, reading.report_id)
                .join_from(schema.reading, schema.report)
                .where(report.ref.in_(wanted[start : start + _FEW]), reading.current.is_(True))
            )
            for row in rows.all():
                found[row.ref], self._ids[row.ref] = row.id, row.report_id
        return found

    def records(self, refs: Sequence[str]) -> dict[str, Record]:
        """The current records of some reports."""
        return retrieval.records(self._connection, refs)

    def outlines(self, refs: Collection[str]) -> list[Outline]:
        """The links of all kinds but story, in force and not, with an item in some reports."""
        return stored.outlines(self._connection, sorted(set(self._numbers(refs))))

    def links(self, numbers: Sequence[int]) -> list[StoredLink]:
        """Some links, whole."""
        found: list[StoredLink] = []
        for start in range(0, len(numbers), _FEW):
            query = _links(numbers[start : start + _FEW])
            found += stored.selected(self._connection, query)
        return found

    def save(self, links: Sequence[Link], *, withdraw: Sequence[int] = ()) -> list[int | None]:
        """Stores links, as `Ledger.links.save` does."""
        return linkage.save(self._connection, links, withdraw=withdraw, known=self._ids)

    def by_keys(self, keys: Sequence[str]) -> list[int]:
        """The numbers of links in force by their keys."""
        link = schema.link.c
        if not keys:
            return []
        query = select(link.id).where(link.key.in_(keys), link.state == "on")
        return list(self._connection.scalars(query))


def _links(numbers: Sequence[int]) -> Select[Any]:
    return schema.link.select().where(schema.link.c.id.in_(numbers)).order_by(schema.link.c.id)
