"""Putting reports and their records into the ledger.

What is the same report, what is another, and what is a later edition is decided here:

- The same bytes, or the same text, where outlet and URL do not contradict: a *duplicate*, and
  nothing is stored. What the newcomer does not tell contradicts nothing.
- The same text under another outlet's name or at another address: a report of its own (a
  reprint). It shares the text, so it counts as an outlet, not as a text.
- Another text at the same address: an *edition*, linked to the one before, with the differences.
- A duplicate that comes with a record of another reader or other weights: *reread*; the record
  becomes current, and the ones before are kept.
"""

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final, Literal

import msgspec
from sqlalchemy import Connection, func, or_, select

from onrecord.errors import RecordError
from onrecord.ledger import schema
from onrecord.ledger.editions import changes
from onrecord.ledger.history import now
from onrecord.ledger.index import index
from onrecord.ledger.readings import has_reading, index_rows, put_reading, reading_row
from onrecord.ledger.rows import Numbers, RowMaker, facet, store
from onrecord.record import Record
from onrecord.report import Report, published_date

Status = Literal["added", "duplicate", "edition", "reread"]

_FEW: Final = 500  # values in one IN (…), below every database's limit


class Addition(msgspec.Struct, frozen=True, kw_only=True):
    """One report to add: what was read, from which bytes, by which reader.

    `raw` are the bytes as they came (null: the text was given as text); `origin` the file or
    address they came from; `reader` the version of the reader and `weights` the SHA-256 of the
    tagger's weights. `record` may follow later (`Ledger.put_record`).
    """

    report: Report
    record: Record | None = None
    raw: bytes | None = None
    media_type: str | None = None
    origin: str | None = None
    reader: str = ""
    weights: str | None = None


class Added(msgspec.Struct, frozen=True):
    """What became of an addition, told once it is on the disk.

    `ref` is the report's reference in this ledger, and for a duplicate the one that was there;
    `previous` is, for an edition, the reference of the edition before.
    """

    ref: str
    status: Status
    previous: str | None = None


def address(url: str | None) -> str | None:
    """A URL without its fragment, which never reaches the server: editions are told by it.

    >>> address("https://lantern.example/port#top")
    'https://lantern.example/port'
    """
    return url.partition("#")[0] if url else None


def reference(report: Report) -> str:
    """A report's reference: the same for the same text of the same outlet at the same address."""
    words = [report.id, report.outlet or "", address(report.url) or ""]
    return "r" + hashlib.sha256("\n".join(words).encode()).hexdigest()[:16]


def add_batch(connection: Connection, additions: Sequence[Addition]) -> list[Added]:
    """Adds reports within a writing transaction; durable once that is committed."""
    batch = _Batch(connection, additions)
    added = [batch.add(addition) for addition in additions]
    batch.store()
    return added


def find(connection: Connection, addition: Addition) -> str | None:
    """The reference of the report of which this addition would be a duplicate, or None."""
    known = _Known(connection, [addition])
    same = known.same(addition.report, _digest(addition))
    return same.ref if same else None


def _digest(addition: Addition) -> str:
    data = addition.raw if addition.raw is not None else addition.report.text.encode()
    return "sha256:" + hashlib.sha256(data).hexdigest()


class _Stored(msgspec.Struct):
    """As much of a report as it takes to tell whether another is the same."""

    id: int
    ref: str
    text: str  # SHA-256
    raw: str  # SHA-256
    outlet: str | None
    url: str | None


class _Known:
    """The reports in the ledger that a batch may meet again, and those of the batch itself."""

    def __init__(self, connection: Connection, additions: Sequence[Addition]) -> None:
        self.texts: dict[str, int] = {}
        self.raws: dict[str, int] = {}
        self._by: dict[str, list[_Stored]] = defaultdict(list)
        self._refs: set[str] = set()
        for start in range(0, len(additions), _FEW):
            self._load(connection, additions[start : start + _FEW])

    def _load(self, connection: Connection, additions: Sequence[Addition]) -> None:
        report, text, raw = schema.report.c, schema.text.c, schema.raw.c
        texts = {one.report.id for one in additions}
        raws = {_digest(one) for one in additions}
        urls = {address(one.report.url) for one in additions} - {None}
        for found in connection.execute(select(text.id, text.sha256).where(text.sha256.in_(texts))):
            self.texts[found.sha256] = found.id
        for found in connection.execute(select(raw.id, raw.sha256).where(raw.sha256.in_(raws))):
            self.raws[found.sha256] = found.id
        met = or_(
            report.text_id.in_(self.texts.values()),
            report.raw_id.in_(self.raws.values()),
            report.url.in_(urls),
        )
        columns = (report.id, report.ref, report.outlet, report.url)
        rows = connection.execute(
            select(*columns, text.sha256.label("text"), raw.sha256.label("raw"))
            .join_from(schema.report, schema.text)
            .join(schema.raw)
            .outerjoin(schema.edition, schema.edition.c.report_id == report.id)
            .where(met)
            .order_by(func.coalesce(schema.edition.c.number, 1), report.id)
        ).all()
        for row in rows:
            self.learn(_Stored(row.id, row.ref, row.text, row.raw, row.outlet, row.url))

    def learn(self, stored: _Stored) -> None:
        if stored.ref not in self._refs:
            self._refs.add(stored.ref)
            for key in {stored.text, stored.raw, stored.url or ""} - {""}:
                self._by[key].append(stored)

    def same(self, report: Report, digest: str) -> _Stored | None:
        url = address(report.url)
        for one in (*self._by[digest], *self._by[report.id]):
            outlet_fits = report.outlet is None or report.outlet == one.outlet
            url_fits = url is None or url == one.url
            if one.raw == digest:  # the same bytes may have told less the first time
                outlet_fits = outlet_fits or one.outlet is None
                url_fits = url_fits or one.url is None
            if outlet_fits and url_fits:
                return one
        return None

    def before(self, report: Report) -> _Stored | None:
        """The latest report at the same address."""
        url = address(report.url)
        return self._by[url][-1] if url and self._by[url] else None


class _Batch:
    """One batch on its way into the ledger: rows first, then all of them at once."""

    def __init__(self, connection: Connection, additions: Sequence[Addition]) -> None:
        self._connection = connection
        self._numbers = Numbers(connection)
        self._maker = RowMaker(self._numbers)
        self._known = _Known(connection, additions)
        self._bodies: dict[int, str] = {}
        self._indexed: list[dict[str, Any]] = []
        self._again: list[tuple[int, Addition]] = []

    def add(self, addition: Addition) -> Added:
        report = addition.record.report if addition.record else addition.report
        if report.id != addition.report.id:
            raise RecordError(f"the record is of {report.id}, the report is {addition.report.id}")
        digest = _digest(addition)
        if same := self._known.same(report, digest):
            if not self._rereads(same.id, addition):
                return Added(same.ref, "duplicate")
            self._again.append((same.id, addition))
            return Added(same.ref, "reread")
        before = self._known.before(report)
        number = self._add_report(addition, report, digest)
        if before is None:
            return Added(reference(report), "added")
        self._add_edition(number, report, before)
        return Added(reference(report), "edition", before.ref)

    def _add_report(self, addition: Addition, report: Report, digest: str) -> int:
        day = published_date(report.published)
        number = self._maker.next(schema.report, day)
        ref = reference(report)
        self._maker.rows[schema.report].append(
            {
                "id": number,
                "ref": ref,
                "text_id": self._text(report),
                "raw_id": self._raw(addition, digest),
                "media_type": addition.media_type,
                "origin": addition.origin,
                "outlet": report.outlet,
                "title": report.title,
                "byline": report.byline,
                "url": address(report.url),
                "language": report.language,
                "published": report.published,
                "day": day.isoformat() if day else None,
                "dateline": msgspec.to_builtins(report.dateline),
                "furniture": msgspec.to_builtins(report.furniture),
                "added_at": now(),
            }
        )
        outlet = facet("outlet", report.outlet) if report.outlet else ""
        self._indexed.append(
            {"id": number, "title": report.title, "body": report.text, "facets": outlet}
        )
        self._bodies[number] = report.text
        self._known.learn(
            _Stored(number, ref, report.id, digest, report.outlet, address(report.url))
        )
        if addition.record is not None:
            self._maker.rows[schema.reading].append(
                reading_row(
                    self._numbers, number, addition.record, addition.reader, addition.weights
                )
            )
            self._maker.add(addition.record, number, day, report.outlet)
        return number

    def _rereads(self, report_id: int, addition: Addition) -> bool:
        if addition.record is None:
            return False
        by = (addition.reader, addition.weights)
        waiting = self._maker.rows[schema.reading]
        if any(
            (row["reader"], row["weights"]) == by and row["report_id"] == report_id
            for row in waiting
        ):
            return False
        return not has_reading(self._connection, report_id, *by)

    def _text(self, report: Report) -> int:
        if report.id not in self._known.texts:
            number = self._known.texts[report.id] = self._maker.next(schema.text)
            self._maker.rows[schema.text].append(
                {"id": number, "sha256": report.id, "body": report.text}
            )
        return self._known.texts[report.id]

    def _raw(self, addition: Addition, digest: str) -> int:
        if digest not in self._known.raws:
            number = self._known.raws[digest] = self._maker.next(schema.raw)
            same = digest == addition.report.id
            self._maker.rows[schema.raw].append(
                {"id": number, "sha256": digest, "content": None if same else addition.raw}
            )
        return self._known.raws[digest]

    def _add_edition(self, number: int, report: Report, before: _Stored) -> None:
        edition, connection = schema.edition.c, self._connection
        body = self._bodies.get(before.id) or connection.scalar(
            select(schema.text.c.body)
            .join_from(schema.report, schema.text)
            .where(schema.report.c.id == before.id)
        )
        waiting = self._maker.rows[schema.edition]
        last = next((row["number"] for row in waiting if row["report_id"] == before.id), None)
        last = last or connection.scalar(
            select(edition.number).where(edition.report_id == before.id)
        )
        waiting.append(
            {
                "report_id": number,
                "previous_id": before.id,
                "number": (last or 1) + 1,
                "changes": changes(body or "", report.text),
            }
        )

    def store(self) -> None:
        """Writes all that was added."""
        store(self._connection, self._maker.rows)
        index(self._connection, "report", self._indexed)
        index_rows(self._connection, self._maker)
        for report_id, addition in self._again:
            assert addition.record is not None
            put_reading(
                self._connection,
                self._numbers,
                report_id,
                addition.record,
                reader=addition.reader,
                weights=addition.weights,
            )
        self._numbers.save()
