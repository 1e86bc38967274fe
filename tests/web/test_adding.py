"""Adding from the page: paste, drop, link; readable at once, the record follows."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import onrecord.web.adding as adding
from onrecord.intake import Known, Taken
from onrecord.report import Report
from tests.web.conftest import Served
from tests.web.test_safety import ask

browser = pytest.mark.browser
TEXT = "The port is closed, the harbour master of Ostrel said on Monday."


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Reading waits until the event is set: what a slow machine would show."""
    go = threading.Event()
    read = adding.read_into

    def slow(*given: Any) -> Any:
        go.wait(30)
        return read(*given)

    monkeypatch.setattr(adding, "read_into", slow)
    yield go
    go.set()


@browser
def test_a_report_can_be_read_at_once_and_its_record_appears_by_itself(
    empty: Served, page: Any, held: threading.Event
) -> None:
    page.goto(f"{empty.address}/add")
    page.fill("#text", TEXT)
    page.click("text=Put on record")
    assert "0 of 1 done" in page.inner_text(".job")
    assert page.locator("progress").get_attribute("value") == "0"
    page.click(".job a")
    assert page.inner_text(".words").strip() == TEXT
    assert "record is being made" in page.inner_text(".waiting")
    held.set()
    page.wait_for_selector(".side", timeout=30000)
    assert page.inner_text(".words").strip() == TEXT


@browser
def test_the_progress_line_moves_and_the_page_can_be_left(
    empty: Served, page: Any, held: threading.Event
) -> None:
    page.goto(f"{empty.address}/add")
    page.fill("#text", TEXT)
    page.click("text=Put on record")
    progress = page.url
    page.goto(f"{empty.address}/reports")  # left while it is read
    assert "not read yet" in page.inner_text("main")
    held.set()
    page.goto(progress)
    page.wait_for_selector("text=1 of 1 done", timeout=30000)
    assert page.locator("progress").get_attribute("value") == "1"


@browser
def test_files_are_dropped_anywhere_on_the_page(empty: Served, page: Any) -> None:
    page.goto(f"{empty.address}/add")
    transfer = page.evaluate_handle(
        """texts => {
          const transfer = new DataTransfer();
          texts.forEach((text, n) => transfer.items.add(
            new File([text], `report-${n}.txt`, {type: "text/plain"})));
          return transfer;
        }""",
        [TEXT, "The ferry sank on Tuesday, the coastguard said."],
    )
    page.dispatch_event("main", "drop", {"dataTransfer": transfer})
    assert page.inner_text("[data-chosen]") == "report-0.txt, report-1.txt"
    page.click("text=Put on record")
    page.wait_for_selector("text=2 of 2 done", timeout=30000)
    assert empty.ledger.counts().reports == 2


@browser
@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("http://127.0.0.1:1/a", "not added"),
        ("http://169.254.169.254/latest/meta-data", "not added"),
        ("http://nowhere.invalid/a", "not added"),
    ],
)
def test_a_link_that_leads_to_no_public_page_is_refused_in_words(
    empty: Served, page: Any, link: str, words: str
) -> None:
    page.goto(f"{empty.address}/add")
    page.fill("#link", link)
    page.click("text=Put on record")
    page.wait_for_selector("text=1 of 1 done", timeout=30000)
    assert words in page.inner_text(".job")
    assert empty.ledger.counts().reports == 0


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "ftp://a.example/x"])
def test_a_link_of_another_scheme_is_refused(empty: Served, link: str) -> None:
    status, headers, _ = ask(
        empty, "POST", "/add", form={"token": empty.token, "link": link, "text": ""}
    )
    assert status == 303
    _, _, words = ask(empty, "GET", headers["location"])
    assert "not added" in words
    assert empty.ledger.counts().reports == 0


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"text": "  "}, "Paste a report, choose files or give a link"),
        ({"text": TEXT, "published": "next week"}, "Write the date of publication"),
    ],
)
def test_a_form_that_lacks_something_says_what(
    empty: Served, form: dict[str, str], words: str
) -> None:
    status, _, shown = ask(empty, "POST", "/add", form={"token": empty.token, **form})
    assert status == 422
    assert words in shown


def test_pasted_text_is_stored_to_the_last_code_point(empty: Served) -> None:
    text = "  “Nothing 📰 moves,” said שרה כהן.\n\nAn é.  \n"
    form = {"token": empty.token, "text": text.replace("\n", "\r\n"), "outlet": "The Lantern"}
    assert ask(empty, "POST", "/add", form=form)[0] == 303
    (line,) = empty.ledger.reports().items
    assert empty.ledger.report(line.ref).report.text == text


def test_a_job_of_an_earlier_launch_is_told_in_words(empty: Served) -> None:
    status, _, words = ask(empty, "GET", "/jobs/7")
    assert status == 404
    assert "earlier launch" in words


def test_what_was_stored_and_never_read_is_read_at_the_next_launch(
    tmp_path: Path,
) -> None:
    from onrecord.ledger import open_ledger
    from tests.web.conftest import serve

    with open_ledger(tmp_path / "cut.db") as ledger:
        ref = ledger.add(Report.of(TEXT)).ref
        for _ in serve(ledger):
            for _ in range(600):
                if ledger.record(ref) is not None:
                    break
                threading.Event().wait(0.05)
        assert ledger.record(ref) is not None


def test_a_fault_in_reading_one_report_does_not_stop_the_next(
    empty: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = adding.read_into

    def faulty(ledger: Any, refs: Any) -> Any:
        if "port" in ledger.report(refs[0]).report.text:
            raise RuntimeError("a fault")
        return read(ledger, refs)

    monkeypatch.setattr(adding, "read_into", faulty)
    addresses = []
    for text in (TEXT, "The ferry sank on Tuesday, the coastguard said."):
        form = {"token": empty.token, "text": text}
        addresses.append(ask(empty, "POST", "/add", form=form)[1]["location"])
    for _ in range(600):
        states = [json.loads(ask(empty, "GET", f"{one}.json")[2])[0] for one in addresses]
        if states[1]["state"] == "read":
            break
        threading.Event().wait(0.05)
    assert [one["state"] for one in states] == ["error", "read"]
    assert "stored, but reading it failed" in states[0]["words"]
    assert empty.ledger.counts().reports == 2


def test_nobody_waits_for_the_server_that_a_link_leads_to(
    empty: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    go = threading.Event()

    def slow(sources: list[str], known: Known) -> Iterator[Taken]:
        go.wait(30)
        report = Report.of(TEXT, url=sources[0], outlet=known.outlet)
        yield Taken(sources[0], report, TEXT.encode(), "text/html")

    monkeypatch.setattr("onrecord.intake.take", slow)
    link = "https://lantern.example/port"
    form = {"token": empty.token, "link": link, "outlet": "The Lantern"}
    job = ask(empty, "POST", "/add", form=form)[1]["location"]
    assert "asking for the page" in ask(empty, "GET", job)[2]
    assert empty.ledger.counts().reports == 0
    go.set()
    for _ in range(600):
        (line,) = json.loads(ask(empty, "GET", f"{job}.json")[2])
        if line["state"] == "read":
            break
        threading.Event().wait(0.05)
    assert line["state"] == "read"
    assert empty.ledger.report(line["ref"]).report.outlet == "The Lantern"
