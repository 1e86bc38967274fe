"""Every view as JSON and CSV: complete, never cut."""

import csv
import io
import json

from tests.web.conftest import Served
from tests.web.test_safety import ask


def rows(words: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(words, newline="")))


def test_search_gives_every_statement_in_both_forms(served: Served) -> None:
    counted = served.ledger.counts().statements
    assert counted > 0
    _, _, as_json = ask(served, "GET", "/search.json?kind=statement")
    _, _, as_csv = ask(served, "GET", "/search.csv?kind=statement")
    assert len(json.loads(as_json)) == len(rows(as_csv)) == counted


def test_a_report_gives_its_record_and_its_statements(served: Served) -> None:
    for line in served.ledger.reports().items:
        record = served.ledger.record(line.ref)
        assert record is not None
        _, _, as_json = ask(served, "GET", f"/report/{line.ref}.json")
        assert json.loads(as_json) == json.loads(record.to_json())
        _, _, as_csv = ask(served, "GET", f"/report/{line.ref}.csv")
        assert [one["id"] for one in rows(as_csv) if one["kind"] == "statement"] == [
            one.id for one in record.statements
        ]


def test_a_story_gives_a_line_for_every_telling(served: Served) -> None:
    for story in served.ledger.links.stories().items:
        _, _, as_json = ask(served, "GET", f"/story/{story.ref}.json")
        _, _, as_csv = ask(served, "GET", f"/story/{story.ref}.csv")
        tellings = sum(len(one["tellings"]) for one in json.loads(as_json)["claims"])
        claims = [one for one in rows(as_csv) if one["kind"] == "claim"]
        assert len(claims) == tellings > 0


def test_lists_and_people_have_twins(served: Served) -> None:
    counts = served.ledger.counts()
    assert len(json.loads(ask(served, "GET", "/reports.json")[2])) == counts.reports
    assert len(rows(ask(served, "GET", "/reports.csv")[2])) == counts.reports
    assert len(json.loads(ask(served, "GET", "/stories.json")[2])) == counts.stories
    group = served.ledger.links.groups("person")[0]
    status, _, words = ask(served, "GET", f"/who/{group.ref}.json")
    assert status == 200
    assert json.loads(words)["who"]["ref"] == group.ref
