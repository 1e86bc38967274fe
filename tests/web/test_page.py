"""What a newsroom does with the page, in a real browser."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.web.conftest import HOSTILE, Served, press

pytestmark = pytest.mark.browser
AXE = Path(__file__).parent / "axe" / "axe.min.js"


def statement_refs(served: Served) -> tuple[str, str]:
    """A report of a story with several reports, and one of its statements that has a source."""
    story = max(served.ledger.links.stories().items, key=lambda one: one.reports)
    for line in served.ledger.links.story(story.ref).reports:
        record = served.ledger.record(line.ref)
        assert record is not None
        for one in record.statements:
            if one.source is not None and one.content:
                return line.ref, one.id
    raise AssertionError("no statement with a source")


def test_an_empty_ledger_teaches_how_to_begin(empty: Served, page: Any) -> None:
    page.goto(empty.address)
    assert "Nothing on record yet" in page.inner_text("h1")
    page.click("text=Add your first report")
    assert page.url.endswith("/add")


def test_pasted_text_is_stored_at_once_and_its_record_follows(empty: Served, page: Any) -> None:
    page.goto(f"{empty.address}/add")
    text = "The port is closed, the harbour master of Ostrel said on Monday."
    page.fill("#text", text)
    page.fill("input[name=outlet]", "The Lantern")
    page.click("text=Put on record")
    assert empty.ledger.counts().reports == 1
    page.wait_for_selector("text=on record", timeout=20000)
    page.click(".job a")
    assert page.inner_text(".words").strip() == text
    assert "The Lantern" in page.inner_text(".side")


def test_a_file_that_is_no_report_is_refused_in_words_and_others_go_on(
    empty: Served, page: Any, tmp_path: Path
) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("The ferry sank on Monday, the coastguard of Ostrel said.", encoding="utf-8")
    bad.write_bytes(b"\x00\x01\x02\xff\xfe binary \x00")
    page.goto(f"{empty.address}/add")
    page.set_input_files("#files", [str(good), str(bad)])
    page.click("text=Put on record")
    page.wait_for_selector("text=2 of 2 done", timeout=20000)
    assert "not added" in page.inner_text(".job")
    assert empty.ledger.counts().reports == 1


def test_hovering_a_source_lights_its_words_and_its_card(served: Served, page: Any) -> None:
    ref, item = statement_refs(served)
    page.goto(f"{served.address}/report/{ref}")
    page.locator(f".words .m-content[data-items~={item}]").first.hover()
    assert page.locator(f"#card-{item}.lit").count() == 1
    assert page.locator(f".words .m-source[data-items~={item}].lit").count() >= 1


def test_the_text_on_the_page_is_the_stored_text(served: Served, page: Any) -> None:
    for line in served.ledger.reports().items:
        page.goto(f"{served.address}/report/{line.ref}")
        shown = page.eval_on_selector_all(".words p", "all => all.map(one => one.textContent)")
        stored = served.ledger.report(line.ref).report.text
        assert shown == [block for block in stored.split("\n\n") if block.strip()]


def test_hostile_text_runs_nothing(served: Served, page: Any) -> None:
    hits = served.ledger.search("Tolen").items
    (ref,) = {one.report for one in hits}
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    for path in (f"/report/{ref}", "/search?q=Tolen", "/search?q=<script>alert(1)</script>", "/"):
        page.goto(served.address + path)
        assert page.title() != "taken"
    page.goto(f"{served.address}/report/{ref}")
    assert HOSTILE.split("\n\n")[0] in page.inner_text(".words")


def test_a_selection_reaches_the_server_in_code_points(served: Served, page: Any) -> None:
    (ref,) = {one.report for one in served.ledger.search("Tolen").items}
    page.goto(f"{served.address}/report/{ref}")
    wanted = "שרה כהן"
    page.evaluate(
        """words => {
          const walker = document.createTreeWalker(document.querySelector(".words"), 4);
          for (let node; (node = walker.nextNode()); ) {
            const at = node.data.indexOf(words);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + words.length);
            document.getSelection().removeAllRanges();
            document.getSelection().addRange(range);
          }
        }""",
        wanted,
    )
    page.wait_for_function("document.querySelector('form[data-span]').elements.end.value !== ''")
    start, end = (
        int(page.evaluate(f"document.querySelector('form[data-span]').elements.{name}.value"))
        for name in ("start", "end")
    )
    assert served.ledger.report(ref).report.text[start:end] == wanted


def test_a_source_is_corrected_undone_with_the_keyboard_and_kept_in_the_history(
    served: Served, page: Any
) -> None:
    ref, item = statement_refs(served)
    before = served.ledger.record(ref)
    page.goto(f"{served.address}/report/{ref}")
    card = page.locator(f"#card-{item}")
    card.locator("summary").click()
    card.locator("select[name=actor]").select_option("nobody")
    card.locator("input[name=by][required]").fill("ada")
    card.locator("button[value=source]").click()
    page.wait_for_load_state()
    record = served.ledger.record(ref)
    assert record is not None
    assert next(one for one in record.statements if one.id == item).source is None
    page.wait_for_selector(".done")
    press(page, "Control+z")
    page.wait_for_selector(".done >> text=Undone")
    assert served.ledger.record(ref) == before
    page.goto(f"{served.address}/history")
    assert "ada" in page.inner_text("main")
    assert page.locator(".undone").count() == 1


def test_a_removed_statement_can_be_exported_as_training_data(served: Served, page: Any) -> None:
    ref, item = statement_refs(served)
    page.goto(f"{served.address}/report/{ref}")
    card = page.locator(f"#card-{item}")
    card.locator("summary").click()
    card.locator("input[name=by][required]").fill("ada")
    card.locator("button[value=remove]").click()
    page.wait_for_load_state()
    (correction,) = served.ledger.corrections()
    assert correction.report == ref
    assert item not in {one.id for one in correction.after.statements}
    response = page.request.get(f"{served.address}/corrections.json")
    assert response.json()[0]["report"] == ref


def test_a_wrong_link_is_taken_back_and_comes_again_with_undo(served: Served, page: Any) -> None:
    story = max(served.ledger.links.stories().items, key=lambda one: one.reports)
    people = served.ledger.links.select(kind="person", story=story.ref)
    two = next(one for one in people if len(one.link.items) > 1)
    group = served.ledger.links.group_of("person", two.link.items[0])
    assert group is not None
    page.goto(f"{served.address}/who/{group.ref}")
    page.click("text=Why these are one")
    page.locator("form:has(input[value=unlink]) button").first.click()
    page.wait_for_load_state()
    off = [one for one in served.ledger.links.select(kind="person", state="off") if one]
    assert len(off) == 1
    page.goto(f"{served.address}/history")
    page.click("text=Undo the latest")
    page.wait_for_load_state()
    assert served.ledger.links.select(kind="person", state="off") == []


def test_a_story_shows_its_parts_and_draws_its_tallies(served: Served, page: Any) -> None:
    story = max(served.ledger.links.stories().items, key=lambda one: one.reports)
    page.goto(f"{served.address}/story/{story.ref}")
    shown = page.inner_text("main")
    for part in ("Time line", "Claims", "Who copied whom"):
        assert part in shown
    assert re.search(r"\d outlets?, \d texts?", shown)
    page.wait_for_selector("#plot svg", timeout=10000)
    link = page.locator("#plot svg a").first.get_attribute("href")
    assert re.match(r"/report/r[0-9a-f]+#f\d+", link or "")


def test_search_narrows_by_a_facet_and_its_address_can_be_kept(served: Served, page: Any) -> None:
    page.goto(f"{served.address}/search")
    before = page.locator("ol.hits > li").count()
    page.locator(".facets ul a").first.click()
    page.wait_for_load_state()
    assert 0 < page.locator("ol.hits > li").count() <= before
    again = page.url
    page.goto(served.address)
    page.goto(again)
    assert page.locator("ol.hits > li").count() > 0


def test_a_person_has_a_page_with_what_they_are_on_record_as_saying(
    served: Served, page: Any
) -> None:
    ref, item = statement_refs(served)
    page.goto(f"{served.address}/report/{ref}")
    page.locator(f"#card-{item} .chain a").first.click()
    page.wait_for_load_state()
    assert page.locator("ol.sayings blockquote").count() >= 1


def test_statements_can_be_walked_with_the_keyboard(served: Served, page: Any) -> None:
    ref, _ = statement_refs(served)
    page.goto(f"{served.address}/report/{ref}")
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("j")
    second = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("k")
    assert first != second
    assert page.evaluate("document.activeElement.getAttribute('href')") == first


def test_reading_works_without_scripts(served: Served, browser: Any) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    ref, item = statement_refs(served)
    plain.goto(f"{served.address}/report/{ref}")
    assert plain.locator(f"#card-{item} blockquote").count() == 1
    story = max(served.ledger.links.stories().items, key=lambda one: one.reports)
    plain.goto(f"{served.address}/story/{story.ref}")
    assert plain.locator("table tbody tr").count() >= 1
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_no_serious_barrier_on_any_page(
    served: Served, browser: Any, width: int, scheme: str
) -> None:
    # axe has to be put into the page, which the policy of the page forbids; so here alone it is
    # set aside.
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    ref, _ = statement_refs(served)
    story = max(served.ledger.links.stories().items, key=lambda one: one.reports)
    group = served.ledger.links.groups("person")[0]
    claim = served.ledger.links.groups("claim")[0]
    actor = group.items[0]
    paths = ["/", "/reports", "/stories", "/search?q=the", "/people?name=a", "/people", "/add"]
    paths += ["/history", f"/report/{ref}", f"/story/{story.ref}", f"/who/{group.ref}"]
    paths += [f"/claim/{claim.ref}", f"/join?kind=person&item={actor.report}/{actor.item}"]
    paths += [f"/report/{ref}?at=0-9#at", "/nowhere"]
    for path in paths:
        page.goto(served.address + path)
        page.add_script_tag(path=str(AXE))
        found = page.evaluate("axe.run().then(result => result.violations)")
        serious = [
            (one["id"], one["nodes"][0]["html"][:160])
            for one in found
            if one["impact"] in ("serious", "critical")
        ]
        assert serious == [], path
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width + 1, f"{path} is {wide} pixels wide at {width}"
    context.close()
