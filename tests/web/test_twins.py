"""Every view as JSON and CSV: complete, never cut."""

import csv
import io
import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from onrecord.filing import file_reports
from onrecord.intake import take
from onrecord.ledger import Item, Link, open_ledger
from onrecord.record import Position
from onrecord.web.persons import CHUNK
from tests.web.conftest import Served, Told, serve
from tests.web.invented import Draft
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


def test_who_speaks_most_is_one_however_the_apostrophe_is_printed(
    empty: Served, tmp_path: Path
) -> None:
    for name, words in (("straight", "Dockers' League"), ("curly", "Dockers’ League")):
        (tmp_path / name).with_suffix(".txt").write_text(
            f"The quay is shut, the {words} said.", encoding="utf-8"
        )
    filed = list(file_reports(empty.ledger, take(sorted(tmp_path.glob("*.txt")))))
    assert [one.error for one in filed] == [None, None]
    _, _, words = ask(empty, "GET", "/people")
    assert len(re.findall(r"Dockers.{1,8} League</a>", words)) == 1
    assert re.search(r"Dockers.{1,8} League</a>\s*<[^>]+>\s*2\b", words)


def paths_of_views(told: Told) -> list[str]:
    wire = told.refs["Quay Wire"]
    groups = {
        kind: told.ledger.links.group_of(kind, Item(wire, item))  # type: ignore[arg-type]
        for kind, item in (("person", "a2"), ("claim", "s4"))
    }
    assert all(groups.values())
    named = [
        f"/{'who' if kind == 'person' else kind}/{one.ref}" for kind, one in groups.items() if one
    ]
    lists = ["/index", "/reports", "/stories", "/people?name=Sval", "/search?q=fog", "/history"]
    return [*lists, f"/report/{wire}", f"/story/{told.story}", *named]


def test_every_view_has_both_twins(told: Told) -> None:
    form = {"token": told.token, "action": "rename", "group": told.story, "name": "Fog"}
    assert ask(told, "POST", "/decide", form=form)[0] == 303  # so that the history has a line
    for view in paths_of_views(told):
        path, _, query = view.partition("?")
        for ending, kind in (("json", "application/json"), ("csv", "text/csv")):
            status, headers, words = ask(told, "GET", f"{path}.{ending}?{query}")
            assert status == 200, (view, ending)
            assert headers["content-type"].startswith(kind)
            assert json.loads(words) if ending == "json" else rows(words), view


def test_a_story_in_lines_has_every_part_that_its_page_has(told: Told) -> None:
    _, _, words = ask(told, "GET", f"/story/{told.story}.csv")
    found = Counter(one["kind"] for one in rows(words))
    assert found == {"report": 3, "claim": 9, "position": 2, "count": 4, "event": 1} | {
        "disagreement": 1,
        "shift": 1,
    }


def test_a_report_in_lines_has_every_item_of_its_record(told: Told) -> None:
    wire = told.refs["Quay Wire"]
    record = told.ledger.record(wire)
    assert record is not None
    _, _, words = ask(told, "GET", f"/report/{wire}.csv")
    items = (record.statements, record.figures, record.positions, record.events, record.actors)
    wanted = [one.id for ones in items for one in ones]
    lines = rows(words)
    assert [one["id"] for one in lines if one["id"]] == wanted
    for one in lines:
        spans = [tuple(map(int, span.split("-"))) for span in one["spans"].split(" | ")]
        assert " … ".join(record.report.text[a:b] for a, b in spans) == one["words"]


def test_a_person_in_lines_has_statements_roles_positions_and_counts(told: Told) -> None:
    wire = told.refs["Quay Wire"]
    for item, kinds in (("a2", {"statement", "role", "position"}), ("a1", {"statement", "count"})):
        group = told.ledger.links.group_of("person", Item(wire, item))
        assert group is not None
        _, _, words = ask(told, "GET", f"/who/{group.ref}.csv")
        assert {one["kind"] for one in rows(words)} == kinds


def test_a_long_history_of_somebody_is_paged_and_whole_in_its_twins(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "many.db") as ledger:
        refs = []
        for number in range(CHUNK + 5):
            draft = Draft(
                f"Line {number} is late, Runa Sval said.", "The Buoy", "2041-03-04", "Late"
            )
            draft.actor("a1", "Runa Sval", "person")
            draft.said("s1", "a1", "said", f"Line {number} is late")
            record = draft.record()
            refs.append(ledger.add(record.report, record, reader="by hand").ref)
        pairs = pairwise(Item(ref, "a1") for ref in refs)
        links = [Link("person", pair, 0.9, "the same", "by hand") for pair in pairs]
        ledger.links.save(links)
        group = ledger.links.group_of("person", Item(refs[0], "a1"))
        assert group is not None
        for served in serve(ledger):
            pages = [ask(served, "GET", f"/who/{group.ref}?page={n}")[2] for n in (1, 2)]
            said = [re.findall(r"Line (\d+) is late</a>", page) for page in pages]
            assert [len(one) for one in said] == [CHUNK, 5]
            assert len({*said[0], *said[1]}) == CHUNK + 5
            whole = json.loads(ask(served, "GET", f"/who/{group.ref}.json")[2])
            assert len(whole["person"]["statements"]) == CHUNK + 5
            lines = rows(ask(served, "GET", f"/who/{group.ref}.csv")[2])
            assert sum(one["kind"] == "statement" for one in lines) == CHUNK + 5


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_a_spreadsheet_is_given_no_formula(tmp_path: Path, start: str) -> None:
    with open_ledger(tmp_path / "sums.db") as ledger:
        text = f'{start}HYPERLINK("http://evil.example") is late, Runa Sval said.'
        draft = Draft(text, "The Buoy", "2041-03-04", f"{start}1+1")
        draft.actor("a1", "Runa Sval", "person")
        draft.said("s1", "a1", "said", text.partition(",")[0])
        record = draft.record()
        ref = ledger.add(record.report, record, reader="by hand").ref
        for served in serve(ledger):
            for path in (f"/report/{ref}.csv", "/reports.csv", "/search.csv"):
                for line in rows(ask(served, "GET", path)[2]):
                    assert not any(cell.startswith(start) for cell in line.values()), path
            as_json = json.loads(ask(served, "GET", f"/report/{ref}.json")[2])
            assert as_json["report"]["text"] == text


def test_a_charge_tells_against_whom_it_is_made(told: Told) -> None:
    draft = Draft(
        "The Pilots' Guild accused the Health Board of hiding the fog's harm.\n\n"
        "The guild asked the Health Board to open the books.",
        "Fog News", "2041-03-09", "Guild accuses board",
    )  # fmt: skip
    draft.actor("a1", "Pilots' Guild", "organisation")
    draft.actor("a2", "Health Board", "organisation")
    draft.said("s1", "a1", "accused", "hiding the fog's harm")
    spans = draft.at("hiding the fog's harm"), draft.at("open the books")
    draft.items["positions"] += [
        Position("p1", "a1", "accuse", "a2", spans[0], None, "s1"),
        Position("p2", "a1", "demand", "a2", spans[1], None, None),
    ]
    record = draft.record()
    ref = told.ledger.add(record.report, record, reader="by hand").ref
    joined = (Item(told.refs["Quay Wire"]), Item(ref))
    told.ledger.links.save([Link("story", tuple(sorted(joined)), 0.9, "same", "by hand", {})])
    (story,) = told.ledger.links.groups("story", reports=[ref])
    who = f"/who/{ref}.a1"
    for address in (f"/story/{story.ref}", who):
        status, _, page = ask(told, "GET", address)
        assert status == 200
        (shown,) = re.findall(r'act-accuse">accuse</span>(.*?)<a class="to"', page)
        assert "Health Board" in shown
        charge, demand = (
            one
            for kind in ("accuse", "demand")
            for one in rows(ask(told, "GET", f"{address}.csv")[2])
            if one["act"] == kind
        )
        assert (charge["toward"], demand["toward"]) == ("Health Board", "Health Board")
    assert "against Health Board" in ask(told, "GET", f"/report/{ref}")[2]
