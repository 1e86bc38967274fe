"""Corrections as a newsroom makes them: seen at once, undone, kept, exported."""

import json
from typing import Any

import msgspec
import pytest

from onrecord.ledger import Item
from tests.web.conftest import Told, press
from tests.web.test_safety import ask

browser = pytest.mark.browser


def select(page: Any, words: str) -> None:
    """Selects words in the report's text as a person would, over as many marks as they span."""
    page.evaluate(
        """words => {
          const article = document.querySelector(".words");
          const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
          const nodes = [];
          for (let node; (node = walker.nextNode()); ) nodes.push(node);
          const start = nodes.map(node => node.data).join("").indexOf(words);
          const range = document.createRange();
          let at = 0;
          for (const node of nodes) {
            const [from, to] = [start - at, start + words.length - at];
            if (from >= 0 && from < node.length) range.setStart(node, from);
            if (to > 0 && to <= node.length) range.setEnd(node, to);
            at += node.length;
          }
          document.getSelection().removeAllRanges();
          document.getSelection().addRange(range);
        }""",
        words,
    )
    from playwright.sync_api import expect

    # Not `wait_for_function`: what it asks again is evaluated in the page, which that forbids.
    shown = page.locator("[data-selected-words]")
    expect(shown).to_have_text([words] * shown.count())


def statement(told: Told, item: str) -> Any:
    record = told.ledger.record(told.refs["Quay Wire"])
    assert record is not None
    return next(one for one in record.statements if one.id == item)


def words_of(told: Told, item: str) -> list[str]:
    text = told.ledger.report(told.refs["Quay Wire"]).report.text
    return [text[a:b] for a, b in statement(told, item).content]


def open_card(page: Any, told: Told, item: str) -> Any:
    page.goto(f"{told.address}/report/{told.refs['Quay Wire']}")
    card = page.locator(f"#card-{item}")
    card.locator("summary").click()
    card.locator("input[name=by][required]").fill("ada")
    return card


@browser
def test_what_is_said_is_mended_by_selecting_words_and_undone_and_redone_by_keys(
    told: Told, page: Any
) -> None:
    before = words_of(told, "s2")
    card = open_card(page, told, "s2")
    select(page, "the guild invented “every one")
    card.locator("button[value=content]").click()
    page.wait_for_selector(".done")
    assert words_of(told, "s2") == ["the guild invented “every one"]
    assert "Corrected by ada" in page.inner_text(".done")
    press(page, "Control+z")
    page.wait_for_selector(".done >> text=Undone by ada")
    assert words_of(told, "s2") == before
    press(page, "Control+Shift+Z")
    page.wait_for_selector(".done >> text=Made again")
    assert words_of(told, "s2") == ["the guild invented “every one"]


@browser
def test_another_part_of_what_is_said_can_be_added(told: Told, page: Any) -> None:
    card = open_card(page, told, "s4")
    select(page, "Ferries collided")
    card.locator("button[value=part]").click()
    page.wait_for_selector(".done")
    assert words_of(told, "s4") == ["“We will not pay for the fog,”", "Ferries collided"]


@browser
def test_a_source_is_the_selected_words_where_nobody_in_the_record_is_meant(
    told: Told, page: Any
) -> None:
    card = open_card(page, told, "s4")
    select(page, "Dock Minister Runa Sval")
    card.locator("select[name=actor]").select_option("selected")
    card.locator("button[value=source]").click()
    page.wait_for_selector(".done")
    source = statement(told, "s4").source
    record = told.ledger.record(told.refs["Quay Wire"])
    assert record is not None
    assert next(one for one in record.actors if one.id == source.actor).name == (
        "Dock Minister Runa Sval"
    )


@browser
def test_a_missed_statement_is_added(told: Told, page: Any) -> None:
    page.goto(f"{told.address}/report/{told.refs['The Buoy']}")
    select(page, "pilots are ill")
    page.evaluate("document.dispatchEvent(new MouseEvent('mouseup'))")
    page.click("text=Add as a statement")
    form = page.locator(".open-below form")
    form.locator("select").select_option(label="Runa Sval")
    form.locator("input[name=by][required]").fill("ada")
    form.locator("button").click()
    page.wait_for_selector(".done")
    record = told.ledger.record(told.refs["The Buoy"])
    assert record is not None
    assert len(record.statements) == 3


@browser
def test_two_persons_are_joined_after_both_were_looked_at_and_parted_again(
    told: Told, page: Any
) -> None:
    later = told.refs["Strait Radio"]
    page.goto(f"{told.address}/who/{later}.a2")
    page.click("text=Somebody else is the same")
    page.fill("input[name=name]", "Guild")
    page.click("button:has-text('Find')")
    page.wait_for_load_state()
    page.locator("button", has_text="These are one").first.click()
    page.wait_for_selector(".done")
    group = told.ledger.links.group_of("person", Item(later, "a2"))
    assert group is not None
    assert Item(told.refs["Quay Wire"], "a1") in group.items
    press(page, "Control+z")
    page.wait_for_selector(".done >> text=Undone")
    again = told.ledger.links.group_of("person", Item(later, "a2"))
    assert again is None or len(again.items) == 1


@browser
def test_a_report_is_taken_out_of_a_story_and_put_back(told: Told, page: Any) -> None:
    page.goto(f"{told.address}/story/{told.story}")
    page.click("text=Reports and why")
    page.locator("li", has_text="State offers half").locator("text=Not this story").click()
    page.wait_for_selector(".done")
    assert told.ledger.links.story(told.story).line.reports == 2
    page.click(".done button")
    page.wait_for_selector(".done >> text=Undone")
    assert told.ledger.links.story(told.story).line.reports == 3


@browser
def test_a_wrong_disagreement_is_taken_back_where_it_is_shown(told: Told, page: Any) -> None:
    page.goto(f"{told.address}/story/{told.story}")
    page.click("section[aria-labelledby=disagreements] button")
    page.wait_for_selector(".done")
    assert page.locator("section[aria-labelledby=disagreements]").count() == 0
    assert told.ledger.links.select(kind="disagreement") == []


@browser
def test_the_history_says_what_was_changed_and_undoes_any_entry(told: Told, page: Any) -> None:
    card = open_card(page, told, "s1")
    card.locator("input[name=reason]").fill("the board said so")
    card.locator("select[name=actor]").select_option("nobody")
    card.locator("button[value=source]").click()
    page.wait_for_selector(".done")
    page.goto(f"{told.address}/history")
    entry = page.locator(".entry").first.inner_text()
    assert "ada: the board said so" in entry
    assert "source of s1" in entry
    page.locator(".entry button").first.click()
    page.wait_for_selector(".undone")
    assert statement(told, "s1").source is not None


def test_corrections_outlive_a_new_reading_and_are_exported_for_training(told: Told) -> None:
    ref = told.refs["Quay Wire"]
    before = told.ledger.record(ref)
    assert before is not None
    form = {"token": told.token, "action": "content", "item": "s4", "by": "ada"}
    span = before.report.text.index("pay for the fog")
    form |= {"start": str(span), "end": str(span + 15)}
    assert ask(told, "POST", f"/correct/{ref}", form=form)[0] == 303
    other = msgspec.structs.replace(before, attitudes=())
    assert told.ledger.put_record(ref, other, reader="a newer reader")
    assert words_of(told, "s4") == ["pay for the fog"]
    _, _, lines = ask(told, "GET", "/corrections.jsonl")
    (line,) = [json.loads(one) for one in lines.splitlines()]
    (version,) = line["annotations"]
    contents = [[line["text"][a:b] for a, b in one["content"]] for one in version]
    assert ["pay for the fog"] in contents
    assert [contents[n] for n in line["checked"]] == [["pay for the fog"]]
    _, _, whole = ask(told, "GET", "/corrections.json")
    assert [one["report"] for one in json.loads(whole)] == [ref]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"action": "content", "item": "s4", "start": "5", "end": "5"}, "select the words"),
        ({"action": "content", "item": "s4", "start": "0", "end": "99999"}, "99999"),
        ({"action": "content", "item": "s99", "start": "0", "end": "5"}, "no statement s99"),
        ({"action": "source", "item": "s4", "actor": "a99"}, "no actor a99"),
        ({"action": "source", "item": "s1", "actor": "a1x"}, "no actor a1x"),
        ({"action": "burn", "item": "s4"}, "no correction"),
        ({"item": "s4"}, "lacks"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_words(
    told: Told, fields: dict[str, str], words: str
) -> None:
    ref = told.refs["Quay Wire"]
    before = told.ledger.record(ref)
    status, _, shown = ask(told, "POST", f"/correct/{ref}", form={"token": told.token, **fields})
    assert status == 409
    assert words in shown
    assert told.ledger.record(ref) == before


def test_undo_with_nothing_to_undo_says_so(told: Told) -> None:
    for form in ({}, {"again": "1"}):
        status, _, words = ask(told, "POST", "/undo", form={"token": told.token, **form})
        assert status == 409
        assert "there is nothing to" in words
