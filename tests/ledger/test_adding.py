"""What becomes of a report that is added, and that all of it comes back."""

from pathlib import Path

import msgspec
import pytest

import onrecord
from onrecord.errors import LedgerError, RecordError
from onrecord.ledger import Addition, Ledger, open_ledger
from onrecord.record import Record
from onrecord.report import Report
from tests.ledger.told import PORT, port, told


def add(ledger: Ledger, record: Record, raw: bytes | None = None, reader: str = "1") -> str:
    return ledger.add(record.report, record, raw=raw, reader=reader).ref


def test_comes_back_as_it_was(ledger: Ledger) -> None:
    record = port(url="https://lantern.example/port", title="Port closed")
    raw = b"<html>" + PORT.encode() + b"\x00\xff"
    added = ledger.add(
        record.report, record, raw=raw, media_type="text/html", origin="port.html", weights="w"
    )
    stored = ledger.report(added.ref)
    assert added.status == "added"
    assert stored.report == record.report
    assert (stored.media_type, stored.origin, stored.edition) == ("text/html", "port.html", 1)
    assert stored.read
    assert ledger.record(added.ref) == record
    assert ledger.raw(added.ref) == raw
    assert [(one.reader, one.weights, one.current) for one in ledger.readings(added.ref)] == [
        ("", "w", True)
    ]


def test_every_character_comes_back(ledger: Ledger) -> None:
    text = "Ünï 📰 👩‍👩‍👧 e\u0301 \u202eשלום\u202c \ufeff\r\n\t said “no”\u2028end"
    ref = ledger.add(Report.of(text, outlet="Zeitung “Q”")).ref
    assert ledger.report(ref).report.text == text
    assert ledger.raw(ref) == text.encode()


def test_same_bytes_twice_store_nothing(ledger: Ledger) -> None:
    first = ledger.add(port().report, port(), raw=PORT.encode(), reader="1")
    again = ledger.add(port().report, port(), raw=PORT.encode(), reader="1")
    assert (again.status, again.ref) == ("duplicate", first.ref)
    assert ledger.counts().reports == 1
    assert len(ledger.readings(first.ref)) == 1


def test_bytes_that_tell_less_the_second_time_are_the_same(ledger: Ledger) -> None:
    first = ledger.add(Report.of(PORT, outlet="The Lantern"), raw=b"x")
    assert ledger.add(Report.of(PORT), raw=b"x").ref == first.ref
    assert ledger.add(Report.of(PORT, outlet="The Lantern"), raw=b"y").status == "duplicate"


def test_reprint_is_a_report_that_shares_the_text(ledger: Ledger) -> None:
    first = ledger.add(port().report, port())
    reprint = ledger.add(port(outlet="Harbour Radio").report, port(outlet="Harbour Radio"))
    assert reprint.status == "added"
    assert reprint.ref != first.ref
    counts = ledger.counts()
    assert (counts.reports, counts.texts, counts.outlets) == (2, 1, 2)


def test_duplicates_within_one_batch(ledger: Ledger) -> None:
    one, other = port(), port(outlet="Harbour Radio")
    added = list(
        ledger.add_many(Addition(report=each.report, record=each) for each in (one, other, one))
    )
    assert [each.status for each in added] == ["added", "added", "duplicate"]
    assert added[2].ref == added[0].ref


def test_changed_text_at_one_address_is_an_edition(ledger: Ledger) -> None:
    url = "https://lantern.example/port"
    texts = [PORT, PORT.replace("Friday", "Sunday"), PORT.replace("Friday", "Monday night")]
    added = [ledger.add(Report.of(text, url=url + "#top")) for text in texts]
    assert [one.status for one in added] == ["added", "edition", "edition"]
    assert added[2].previous == added[1].ref
    for one in added:
        editions = ledger.editions(one.ref)
        assert [each.ref for each in editions] == [each.ref for each in added]
        assert [each.number for each in editions] == [1, 2, 3]
    (change,) = editions[2].changes
    assert texts[1][slice(*change[0])] == "Sunday"
    assert texts[2][slice(*change[1])] == "Monday night"
    assert ledger.report(added[2].ref).edition == 3


def test_editions_within_one_batch(ledger: Ledger) -> None:
    url = "https://lantern.example/port"
    reports = [Report.of(f"{PORT} Update {n}.", url=url) for n in range(3)]
    added = list(ledger.add_many(Addition(report=one) for one in reports))
    assert [one.previous for one in added] == [None, added[0].ref, added[1].ref]
    assert [one.number for one in ledger.editions(added[0].ref)] == [1, 2, 3]


def test_text_that_stood_there_before_is_the_edition_of_then(ledger: Ledger) -> None:
    url = "https://lantern.example/port"
    first = ledger.add(Report.of(PORT, url=url))
    ledger.add(Report.of(PORT + " More.", url=url))
    back = ledger.add(Report.of(PORT, url=url))
    assert (back.status, back.ref) == ("duplicate", first.ref)


def test_newer_reader_keeps_the_older_record(ledger: Ledger) -> None:
    old = port()
    new = msgspec.structs.replace(old, statements=old.statements[:1])
    ref = add(ledger, old, reader="1")
    assert ledger.add(new.report, new, reader="2").status == "reread"
    readings = ledger.readings(ref)
    assert [(one.reader, one.current) for one in readings] == [("1", False), ("2", True)]
    assert ledger.record(ref) == new
    assert ledger.record(ref, reading=readings[0].id) == old
    assert [hit.item for hit in ledger.search("ships").items] == []
    assert ledger.counts().statements == 1


def test_record_may_follow_its_report(ledger: Ledger) -> None:
    record = port()
    ref = ledger.add(record.report).ref
    assert ledger.record(ref) is None
    assert not ledger.report(ref).read
    assert ledger.put_record(ref, record, reader="1")
    assert not ledger.put_record(ref, record, reader="1")
    assert ledger.record(ref) == record
    assert ledger.search("ships").items


def test_record_of_another_text_is_refused(ledger: Ledger) -> None:
    with pytest.raises(RecordError, match="the record is of"):
        ledger.add(Report.of("Another text."), port())
    assert ledger.counts().reports == 0


def test_find_tells_beforehand(ledger: Ledger) -> None:
    report = port().report
    assert ledger.find(report) is None
    ref = ledger.add(report).ref
    assert ledger.find(report) == ref


def test_iterate_gives_all_by_date(ledger: Ledger) -> None:
    days = ["2027-03-09", None, "2026-01-01", "2027-03-08T23:00:00+02:00"]
    for n, day in enumerate(days):
        add(ledger, told(f"Text {n}.", published=day))
    found = [record.report.published for _, record in ledger.iterate()]
    assert found == [None, "2026-01-01", "2027-03-08T23:00:00+02:00", "2027-03-09"]


def test_reports_page_by_page(ledger: Ledger) -> None:
    for n in range(1, 8):
        add(ledger, told(f"Text {n}.", published=f"2027-03-0{n}", outlet="AB"[n % 2]))
    seen, cursor = [], None
    while True:
        page = ledger.reports(outlet="B", since="2027-03-02", limit=2, cursor=cursor)
        seen += [one.published for one in page.items]
        cursor = page.next
        if cursor is None:
            break
    assert seen == ["2027-03-07", "2027-03-05", "2027-03-03"]
    assert ledger.outlets() == [("A", 3), ("B", 4)]


def test_short_references(ledger: Ledger) -> None:
    ref = add(ledger, port())
    assert ledger.report(ref[:9]).ref == ref
    assert ledger.report(port().report.id).ref == ref
    with pytest.raises(LedgerError, match="no report r0000"):
        ledger.report("r0000")
    add(ledger, port(outlet="Harbour Radio"))
    with pytest.raises(LedgerError, match="more than one"):
        ledger.report(port().report.id)


def test_second_connection_sees_what_was_acknowledged(where: str) -> None:
    with open_ledger(where) as one, open_ledger(where) as other:
        ref = add(one, port())
        assert other.record(ref) == port()
        second = other.add(Report.of("From the other side.")).ref
        assert one.report(second).report.text == "From the other side."


def test_open_in_the_package(tmp_path: Path) -> None:
    with onrecord.open(tmp_path / "press.db") as ledger:
        assert ledger.counts().reports == 0
