"""Corrections by people: differences between two records, made again whenever a report is reread.

A correction is kept as what it changed, item by item and field by field, with the records before
and after it. Items are known again by where they stand in the text, not by their identifiers,
which another reader gives as it pleases.
"""

from collections.abc import Mapping
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, RowMapping, select

from onrecord.errors import OnrecordError, UsageError
from onrecord.ledger import history, schema
from onrecord.ledger.links import Happened
from onrecord.ledger.readings import counterparts, put_reading
from onrecord.ledger.rows import Numbers, unpack
from onrecord.record import Record

KINDS: Final = ("actors", "statements", "attitudes", "figures", "positions", "events")

_REFERENCES: Final = frozenset(
    {"actor", "addressee", "within", "holder", "toward", "statement", "subset_of", "actors",
     "recipients"}
)  # fmt: skip


class Change(msgspec.Struct, frozen=True):
    """One thing that a correction changed: a field of an item, or (`field` null) a whole item
    that was added (`before` null) or removed (`after` null). Values are the record's JSON."""

    kind: str
    item: str
    field: str | None
    before: Any
    after: Any


class Correction(msgspec.Struct, frozen=True):
    """A correction in force, with the records that it came from and led to: training data."""

    happened: Happened
    report: str
    changes: tuple[Change, ...]
    before: Record
    after: Record


def differences(before: Record, after: Record) -> list[Change]:
    """What changed between two records of one report, in the record's order."""
    if before.report.id != after.report.id:
        raise UsageError("a correction is of the same text; another text is another report")
    old, new = msgspec.to_builtins(before), msgspec.to_builtins(after)
    found = []
    for kind in KINDS:
        was = {one["id"]: one for one in old[kind]}
        is_now = {one["id"]: one for one in new[kind]}
        for item in [*was, *(one for one in is_now if one not in was)]:
            if item not in was or item not in is_now:
                found.append(Change(kind, item, None, was.get(item), is_now.get(item)))
                continue
            found.extend(
                Change(kind, item, field, value, is_now[item][field])
                for field, value in was[item].items()
                if value != is_now[item][field]
            )
    return found


def correct(
    connection: Connection, report_id: int, record: Record, *, by: str, reason: str
) -> Happened:
    """Makes a corrected record the current one, and writes down what was corrected.

    Raises `UsageError` where the report has no record yet, or nothing is different.
    """
    row = _current(connection, report_id)
    if row is None:
        raise UsageError("the report has not been read yet; there is nothing to correct")
    before = unpack(row["record"], row["body"])
    changes = differences(before, record)
    if not changes:
        raise UsageError("the record is as it was; nothing to correct")
    after = _put(connection, report_id, record, row, by)
    payload = {"before": row["id"], "after": after, "changes": msgspec.to_builtins(changes)}
    return history.note(
        connection, by=by, action="correct", reason=reason, payload=payload, reports=[report_id]
    )


def switch(connection: Connection, happened: Happened, *, back: bool, by: str) -> set[int]:
    """Takes a correction back, or makes it once more, leaving later corrections as they are."""
    before, after, report_id = _records(connection, happened)
    row = _current(connection, report_id)
    assert row is not None  # a report that was corrected has a record
    now = unpack(row["record"], row["body"])
    changes = _changes(happened, back=back)
    try:
        record = applied(now, before, after, changes)
    except LookupError as error:
        raise UsageError(f"{error} of this correction is no longer in the record") from None
    _put(connection, report_id, record, row, by)
    return {report_id}


def make_again(connection: Connection, report_id: int) -> list[Happened]:
    """After a report was reread: makes the corrections in force again.

    One that the new record leaves no place for is left out; the history says so, and these
    entries are given back.
    """
    lost = []
    for happened in in_force(connection, report_id):
        before, after, _ = _records(connection, happened)
        row = _current(connection, report_id)
        assert row is not None
        now = unpack(row["record"], row["body"])
        try:
            record = applied(now, before, after, _changes(happened, back=False))
        except (OnrecordError, LookupError):
            payload = {"correction": happened.id}
            lost.append(
                history.note(
                    connection,
                    by="onrecord",
                    action="lose a correction",
                    reason="the new record has nothing where the correction was made",
                    payload=payload,
                    reports=[report_id],
                )
            )
            continue
        if record != now:
            _put(connection, report_id, record, row, happened.by)
    return lost


def applied(now: Record, before: Record, after: Record, changes: list[Change]) -> Record:
    """A record with changes made that were found between two other records of its report.

    Raises `LookupError` where it has no item in the place of a changed one, and `RecordError`
    where the outcome would not hold.
    """
    # To make a correction again, items are where they were before it; to take it back, after it.
    names = counterparts(before, now)
    for item, found in counterparts(after, now).items():
        if found is not None or item not in names:
            names[item] = found
    plain = msgspec.to_builtins(now)
    plain |= {kind: list(plain[kind]) for kind in KINDS}
    others = [msgspec.to_builtins(one) for one in (after, before)]
    for change in changes:
        items = plain[change.kind]
        name = names.get(change.item)
        place = next((n for n, one in enumerate(items) if one["id"] == name), None)
        if change.field is None and change.before is None:
            if place is None:
                named = _renamed(change.after, names, plain, others)
                items.append({**named, "id": _fresh(plain, change.item)})
                names[change.item] = items[-1]["id"]
            continue
        if place is None:
            if change.field is None:
                continue  # it is not there, as wished
            raise LookupError(change.item)
        if change.field is None:
            del items[place]
        else:
            new = _renamed({change.field: change.after}, names, plain, others)
            items[place] = {**items[place], **new}
    return msgspec.convert(plain, Record)


def _renamed(
    value: dict[str, Any], names: dict[str, str | None], plain: dict[str, Any], others: list[Any]
) -> dict[str, Any]:
    """A piece of one record with the identifiers of another; brings actors along that it lacks."""

    def name(item: str) -> str:
        known = names.get(item)
        if known is None:
            actors = [one for other in others for one in other["actors"] if one["id"] == item]
            if not actors:
                raise LookupError(item)
            known = names[item] = _fresh(plain, item)
            plain["actors"].append({**actors[0], "id": known})
        return known

    def walk(key: str, inner: Any) -> Any:
        if isinstance(inner, dict):
            return {one: walk(one, two) for one, two in inner.items()}
        if isinstance(inner, list | tuple):
            return [walk(key, one) for one in inner]
        return name(inner) if key in _REFERENCES and isinstance(inner, str) else inner

    return {key: walk(key, inner) for key, inner in value.items()}


def _fresh(plain: Mapping[str, Any], item: str) -> str:
    taken = {one["id"] for kind in KINDS for one in plain[kind]}
    if item not in taken:
        return item
    return next(f"{item[0]}{n}" for n in range(1, len(taken) + 2) if f"{item[0]}{n}" not in taken)


def _changes(happened: Happened, *, back: bool) -> list[Change]:
    changes = msgspec.convert(happened.payload["changes"], list[Change])
    if not back:
        return changes
    return [
        Change(one.kind, one.item, one.field, one.after, one.before) for one in reversed(changes)
    ]


def _records(connection: Connection, happened: Happened) -> tuple[Record, Record, int]:
    """The records before and after a correction, and their report."""
    reading = schema.reading.c
    wanted = [happened.payload["before"], happened.payload["after"]]
    rows = {
        row.id: row
        for row in connection.execute(
            select(reading.id, reading.report_id, reading.record, schema.text.c.body)
            .join_from(schema.reading, schema.report)
            .join(schema.text)
            .where(reading.id.in_(wanted))
        )
    }
    before, after = (unpack(rows[one].record, rows[one].body) for one in wanted)
    return before, after, rows[wanted[0]].report_id


def in_force(connection: Connection, report_id: int | None = None) -> list[Happened]:
    """The corrections in force, of one report or of all, oldest first."""
    entries = history.entries(connection, report_id=report_id, action="correct")
    return [one for one in reversed(entries) if not one.undone]


def correction(connection: Connection, happened: Happened) -> Correction:
    """A correction with its records."""
    before, after, report_id = _records(connection, happened)
    ref = connection.scalar(select(schema.report.c.ref).where(schema.report.c.id == report_id))
    changes = tuple(_changes(happened, back=False))
    return Correction(happened, ref or "", changes, before, after)


def _current(connection: Connection, report_id: int) -> RowMapping | None:
    reading = schema.reading.c
    return (
        connection.execute(
            select(reading.id, reading.reader, reading.weights, reading.record, schema.text.c.body)
            .join_from(schema.reading, schema.report)
            .join(schema.text)
            .where(reading.report_id == report_id, reading.current.is_(True))
        )
        .mappings()
        .one_or_none()
    )


def _put(connection: Connection, report_id: int, record: Record, row: RowMapping, by: str) -> int:
    put_reading(
        connection,
        Numbers(connection),
        report_id,
        record,
        reader=row["reader"],
        weights=row["weights"],
        made_by=by,
    )
    stored = _current(connection, report_id)
    assert stored is not None
    return int(stored["id"])
