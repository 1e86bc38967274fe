"""The ledger as the rest of the program sees it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Unpack

import msgspec
from sqlalchemy import Connection

from onrecord.ledger import adding, corrections, history, naming, retrieval, search, undoing
from onrecord.ledger import readings as stored_readings
from onrecord.ledger.adding import Added, Addition
from onrecord.ledger.answers import (
    Counts,
    Edition,
    Facets,
    Hit,
    Page,
    Reading,
    ReportLine,
    StoredReport,
)
from onrecord.ledger.corrections import Correction
from onrecord.ledger.engine import connect, snapshot, writing
from onrecord.ledger.linked import Links
from onrecord.ledger.links import Happened
from onrecord.ledger.location import locate, name
from onrecord.ledger.rows import Numbers
from onrecord.ledger.search import Filters, Wanted
from onrecord.ledger.upgrade import back_up, prepare
from onrecord.record import Record
from onrecord.report import Report


def open_ledger(
    ledger: str | Path | None = None, *, create: bool = True, wait: float = 30.0
) -> "Ledger":
    """Opens a ledger: a file's path (SQLite), a URL (PostgreSQL), or None for the user's own.

    Makes it where it is missing, unless `create` is false; brings an older one to this version,
    after a verified backup. `wait` is how long, in seconds, to wait while another process writes.
    Raises `LedgerError` where it cannot be opened, is no ledger, or a newer program wrote it.
    """
    return Ledger(ledger, create=create, wait=wait)


class Ledger:
    """Reports and their records, so kept that an acknowledged report is never lost.

    What a method that writes returns is on the disk; every method is one transaction of its own,
    and may be called from any thread. Writers wait for each other. A report is named by its
    reference (`StoredReport.ref`, "r" and 16 digits), an item by reference and the record's own
    identifier ("s3"). Dates are "2027-03-09", both ends included. Methods raise `LedgerError`
    where a reference leads nowhere or the database refuses, `UsageError` for a query that cannot
    be meant.

    >>> from onrecord.report import Report
    >>> import tempfile
    >>> folder = tempfile.TemporaryDirectory()
    >>> with open_ledger(f"{folder.name}/press.db") as ledger:
    ...     added = ledger.add(Report.of("The port is closed.", outlet="The Lantern"))
    ...     again = ledger.add(Report.of("The port is closed.", outlet="The Lantern"))
    ...     hits = ledger.search('"port is"', within="reports").items
    >>> added.status, again.status, hits[0].spans
    ('added', 'duplicate', ((4, 11),))
    >>> folder.cleanup()
    """

    def __init__(
        self, ledger: str | Path | None = None, *, create: bool = True, wait: float = 30.0
    ) -> None:
        url = locate(ledger)
        self.name = name(url)
        self._engine = connect(url, create=create, wait=wait)
        self.backup = prepare(self._engine, create=create)
        """Where the ledger of before lies, if opening it brought it to a new version."""
        self.links = Links(self._engine)

    def close(self) -> None:
        """Closes all connections."""
        self._engine.dispose()

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # Adding

    def add(
        self,
        report: Report,
        record: Record | None = None,
        *,
        raw: bytes | None = None,
        media_type: str | None = None,
        origin: str | None = None,
        reader: str = "",
        weights: str | None = None,
    ) -> Added:
        """Adds one report; see `Addition` for what is told and `Added` for what comes back."""
        addition = Addition(
            report=report,
            record=record,
            raw=raw,
            media_type=media_type,
            origin=origin,
            reader=reader,
            weights=weights,
        )
        with writing(self._engine) as connection:
            return adding.add_batch(connection, [addition])[0]

    def add_many(self, additions: Iterable[Addition], *, batch: int = 200) -> Iterator[Added]:
        """Adds many reports, in order, with one commit for each batch.

        Yields what became of each once its batch is on the disk, not before.
        """
        stream = iter(additions)
        while some := list(islice(stream, batch)):
            with writing(self._engine) as connection:
                added = adding.add_batch(connection, some)
            yield from added

    def find(self, report: Report, *, raw: bytes | None = None) -> str | None:
        """The reference of the report of which this one would be a duplicate, or None."""
        with snapshot(self._engine) as connection:
            return adding.find(connection, Addition(report=report, raw=raw))

    def put_record(
        self, ref: str, record: Record, *, reader: str, weights: str | None = None
    ) -> bool:
        """Stores the record of a report that was added before; it becomes the current one.

        False, and nothing is stored, where the same reader with the same weights has read it.
        Links follow to the items that stand in the same places, corrections are made again.
        """
        with writing(self._engine) as connection:
            number = retrieval.report_id(connection, ref)
            if stored_readings.has_reading(connection, number, reader, weights):
                return False
            stored_readings.put_reading(
                connection, Numbers(connection), number, record, reader=reader, weights=weights
            )
            corrections.make_again(connection, number)
            return True

    def put_records(
        self, records: Mapping[str, Record], *, reader: str, weights: str | None = None
    ) -> dict[str, Record]:
        """Stores the records of several reports, by reference, with one commit for all.

        Gives those that were stored (see `put_record`), as they are current now: with the
        corrections made again.
        """
        stored: dict[str, Record] = {}
        with writing(self._engine) as connection:
            numbers = Numbers(connection)
            first: dict[int, Record] = {}
            refs = stored_readings.unread(connection, list(records), reader=reader, weights=weights)
            ids = retrieval.report_ids(connection, refs)
            read = stored_readings.read(connection, list(ids.values()))
            for ref, number in ids.items():
                stored[ref] = records[ref]
                if number not in read:
                    first[number] = records[ref]
                    continue
                stored_readings.put_reading(
                    connection, numbers, number, records[ref], reader=reader, weights=weights
                )
                corrections.make_again(connection, number)
                stored[ref] = stored_readings.current(connection, number) or records[ref]
            stored_readings.put_first_readings(
                connection, numbers, first, reader=reader, weights=weights
            )
        return stored

    def unread(
        self, refs: Sequence[str], *, reader: str, weights: str | None = None
    ) -> dict[str, Report]:
        """Those of some reports that a reader with these weights has not read."""
        with snapshot(self._engine) as connection:
            wanted = stored_readings.unread(connection, refs, reader=reader, weights=weights)
            return retrieval.texts(connection, wanted)

    # Reports

    def report(self, ref: str) -> StoredReport:
        """One report with its text; `ref` may be cut short, or be the text's "sha256:…"."""
        with snapshot(self._engine) as connection:
            return retrieval.report(connection, ref)

    def record(self, ref: str, *, reading: int | None = None) -> Record | None:
        """A report's current record, or that of one of its readings; None: not read yet."""
        with snapshot(self._engine) as connection:
            return retrieval.record(connection, ref, reading)

    def records(self, refs: Sequence[str]) -> dict[str, Record]:
        """The current records of several reports by reference; unread ones are left out."""
        with snapshot(self._engine) as connection:
            return retrieval.records(connection, refs)

    def readings(self, ref: str) -> tuple[Reading, ...]:
        """Every record that a report ever had, oldest first."""
        with snapshot(self._engine) as connection:
            return retrieval.readings(connection, ref)

    def raw(self, ref: str) -> bytes:
        """The bytes as they came; the text's UTF-8 where it was added as text."""
        with snapshot(self._engine) as connection:
            return retrieval.raw(connection, ref)

    def editions(self, ref: str) -> tuple[Edition, ...]:
        """All texts that stood at this report's address, first to last, with the differences."""
        with snapshot(self._engine) as connection:
            return retrieval.editions(connection, ref)

    def reports(
        self,
        *,
        outlet: str | None = None,
        since: str | None = None,
        until: str | None = None,
        url: str | None = None,
        limit: int = 50,
        cursor: str | None = None,
    ) -> Page[ReportLine]:
        """Reports, latest publication first; `outlet` and `url` are compared as they stand."""
        with snapshot(self._engine) as connection:
            return retrieval.reports(
                connection,
                outlet=outlet,
                since=since,
                until=until,
                url=url,
                limit=limit,
                cursor=cursor,
            )

    def outlets(self) -> list[tuple[str, int]]:
        """Every outlet with its number of reports, by name."""
        with snapshot(self._engine) as connection:
            return list(retrieval.outlets(connection))

    def counts(self) -> Counts:
        """How many reports, texts, outlets, statements and stories there are."""
        with snapshot(self._engine) as connection:
            return retrieval.counts(connection)

    def iterate(self) -> Iterator[tuple[str, Record]]:
        """Every report's reference and current record, by date of publication.

        Read in many small transactions, so that writers need not wait; a report that is added
        meanwhile may or may not be among them.
        """
        last = -1
        while True:
            with snapshot(self._engine) as connection:
                some = retrieval.after(connection, last)
            if not some:
                return
            last = some[-1][0]
            yield from ((ref, record) for _, ref, record in some)

    # Search

    def search(
        self,
        query: str | None = None,
        *,
        limit: int = 50,
        cursor: str | None = None,
        **filters: Unpack[Filters],
    ) -> Page[Hit]:
        """Statements (or whole reports: `within="reports"`), latest publication first.

        `query`: words, "a phrase", begin*, -without; None for all. Among statements it looks in
        the content and the source's names. `Filters` says what else can be asked. `cursor` is
        `next` of the page before.
        """
        with snapshot(self._engine) as connection:
            wanted = self._wanted(connection, query, filters)
            return search.search(connection, wanted, limit=limit, cursor=cursor)

    def facets(self, query: str | None = None, **filters: Unpack[Filters]) -> Facets:
        """How the answers to the same search divide by source, outlet, manner, month, story."""
        with snapshot(self._engine) as connection:
            return search.facets(connection, self._wanted(connection, query, filters))

    def _wanted(self, connection: Connection, query: str | None, filters: Filters) -> Wanted:
        groups: dict[str, int | None] = {
            kind: naming.group_id(connection, ref, kind) if ref else None
            for kind, ref in (("story", filters.get("story")), ("person", filters.get("person")))
        }
        return msgspec.convert({**filters, **groups, "query": query}, Wanted)

    # Corrections and history

    def correct(self, ref: str, record: Record, *, by: str, reason: str = "") -> Happened:
        """Makes a corrected record the report's current one; the one before is kept.

        What was changed is worked out and written into the history; `undo` takes it back, and
        `put_record` makes it again after another reader has read the report.
        """
        with writing(self._engine) as connection:
            number = retrieval.report_id(connection, ref)
            return corrections.correct(connection, number, record, by=by, reason=reason)

    def corrections(self) -> Iterator[Correction]:
        """Every correction in force with the records before and after it, oldest first."""
        with snapshot(self._engine) as connection:
            entries = corrections.in_force(connection)
        for happened in entries:
            with snapshot(self._engine) as connection:
                one = corrections.correction(connection, happened)
            yield one

    def undo(self, entry: int, *, by: str, reason: str = "") -> Happened:
        """Takes back what an entry of the history did; to undo an undo is to redo.

        Raises `UsageError` where it has been taken back already.
        """
        with writing(self._engine) as connection:
            return undoing.undo(connection, entry, by=by, reason=reason)

    def history(
        self,
        *,
        report: str | None = None,
        action: str | None = None,
        before: int | None = None,
        limit: int | None = 100,
    ) -> list[Happened]:
        """What people decided, newest first: about one report, of one action, before an entry."""
        with snapshot(self._engine) as connection:
            number = retrieval.report_id(connection, report) if report else None
            return history.entries(
                connection, report_id=number, action=action, before=before, limit=limit
            )

    def back_up(self, to: Path | None = None) -> Path:
        """Copies an SQLite ledger to a file, checks the copy, and gives its path."""
        return back_up(self._engine, to)
