"""What a report, a story and a person's page show, in a real browser, on a story made by hand."""

import re
from typing import Any

import pytest

from onrecord.ledger import Item, Link, open_ledger
from onrecord.reading import read
from onrecord.record import Position, Record
from onrecord.report import Furniture, Report
from onrecord.web.reports import title_of
from tests.web.conftest import Served, Told, serve
from tests.web.invented import WIRE, Draft

pytestmark = pytest.mark.browser


def style(page: Any, selector: str, name: str) -> str:
    found: str = page.eval_on_selector(selector, f"one => getComputedStyle(one)['{name}']")
    return found


# Report


def test_marks_are_told_apart_and_nested_statements_indented(told: Told, page: Any) -> None:
    page.goto(f"{told.address}/report/{told.refs['Quay Wire']}")
    assert "underline" in style(page, ".words .m-figure", "textDecorationLine")
    assert style(page, ".words .m-time", "textDecorationStyle") == "dotted"
    assert page.inner_text(".words .m-furniture") == "Also read: Fog for beginners"
    assert style(page, ".words .m-furniture", "color") != style(page, ".words", "color")
    left = [page.locator(f"#card-{one}").bounding_box()["x"] for one in ("s2", "s3")]
    assert left[1] > left[0]
    # Source, cue and content of one statement share its hue, and another's is another.
    hues = [
        page.eval_on_selector_all(
            f'.words [data-items~="{one}"]:is(.m-source, .m-cue, .m-content):not(.depth-1)',
            "all => [...new Set(all.map(one => getComputedStyle(one).getPropertyValue('--hue')))]",
        )
        for one in ("s1", "s4")
    ]
    assert [len(one) for one in hues] == [1, 1]
    assert hues[0] != hues[1]


def test_focus_lights_a_statement_as_hovering_does(told: Told, page: Any) -> None:
    page.goto(f"{told.address}/report/{told.refs['Quay Wire']}")
    page.focus("#card-s4 a.to")
    assert page.locator(".words .m-content[data-items~=s4].lit").count() >= 1
    page.focus("#q")
    assert page.locator(".lit").count() == 0


def test_a_click_on_words_shows_their_card(told: Told, page: Any) -> None:
    page.goto(f"{told.address}/report/{told.refs['Quay Wire']}")
    page.locator(".words .m-content[data-items~=s4]").first.click()
    assert page.locator("#card-s4.here").count() == 1


def test_the_chain_of_attribution_stands_on_the_card(told: Told, page: Any) -> None:
    page.goto(f"{told.address}/report/{told.refs['The Buoy']}")
    chain = " ".join(page.inner_text("#card-s2 .chain").split())
    assert chain == "Runa Sval said ← Quay Wire ← The Buoy"


def test_a_card_leads_to_the_same_claim_elsewhere(told: Told, page: Any) -> None:
    page.goto(f"{told.address}/report/{told.refs['Quay Wire']}")
    page.click("#card-s4 >> text=told in 2 reports")
    shown = page.inner_text("main")
    assert "2 outlets, 2 texts, 1 origin" in shown
    assert "The Buoy" in shown
    links = page.eval_on_selector_all(
        ".copies a", "all => all.map(one => one.getAttribute('href'))"
    )
    assert links == [f"/report/{told.refs[one]}" for one in ("Quay Wire", "The Buoy")]


def test_a_link_to_words_marks_exactly_these_and_outlives_another_reading(
    told: Told, page: Any
) -> None:
    ref = told.refs["Quay Wire"]
    page.goto(f"{told.address}/report/{ref}")
    page.click("#card-s4 >> text=¶")
    address = page.url
    record = told.ledger.record(ref)
    assert record is not None
    fewer = Report.of(WIRE, **{n: getattr(record.report, n) for n in ("title", "outlet", "url")})
    bare = Record("onrecord/1", fewer, (), (), (), (), (), ())
    told.ledger.put_record(ref, bare, reader="another reader")
    page.goto(address)
    marked = page.locator(".words .m-asked").all_text_contents()
    assert "".join(marked) == "“We will not pay for the fog,”"
    assert page.locator("#at").count() == 1
    page.goto(f"{told.address}/report/{ref}?at=0-6")
    assert page.inner_text(".words .m-asked") == "KELMAR"


def test_selected_words_can_be_linked_and_quoted(told: Told, page: Any) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{told.address}/report/{told.refs['Quay Wire']}")
    page.locator(".words .m-content[data-items~=s4]").first.click(click_count=3)
    page.click("text=Copy link")
    page.wait_for_selector("text=Link copied")
    address = page.evaluate("navigator.clipboard.readText()")
    assert ":~:text=" in address
    page.goto(address)
    assert "Ferries collided" in "".join(page.locator(".m-asked").all_inner_texts())
    page.locator(".words .m-content[data-items~=s4]").first.click(click_count=3)
    page.click("text=Copy quote")
    page.wait_for_selector("text=Quote copied")
    assert "(Quay Wire, 2041-03-04;" in page.evaluate("navigator.clipboard.readText()")


def test_a_report_links_to_the_words_on_the_page_they_came_from(told: Told, page: Any) -> None:
    page.goto(f"{told.address}/report/{told.refs['Quay Wire']}")
    outside = page.get_attribute("#card-s4 a[href^='https://quaywire']", "href")
    assert outside.endswith("#:~:text=%E2%80%9CWe%20will%20not%20pay%20for%20the%20fog%2C%E2%80%9D")


def test_line_ends_and_controls_do_not_move_offsets(page: Any, tmp_path: Any) -> None:
    text = "First line,\r\nthe second.\r\n\r\nA bell\x07 and 📰 then the end.\r\n"
    with open_ledger(tmp_path / "ends.db") as ledger:
        report = Report.of(text)
        record = Record("onrecord/1", report, (), (), (), (), (), ())
        added = ledger.add(report, record)
        for served in serve(ledger):
            page.goto(f"{served.address}/report/{added.ref}")
            for part in page.query_selector_all(".words p"):
                start = int(part.get_attribute("data-start"))
                shown = part.evaluate("one => one.textContent")
                assert text[start : start + len(shown)] == shown


# Story


def test_the_time_line_has_statements_events_counts_and_reports(told: Told, page: Any) -> None:
    page.goto(f"{told.address}/story/{told.story}")
    days = page.locator(".timeline time").all_inner_texts()
    assert days == sorted(days)
    assert days[0] == "2041-03-03"
    kinds = page.eval_on_selector_all(
        ".timeline .kind", "all => [...new Set(all.map(one => one.textContent))].sort()"
    )
    assert kinds == ["claim", "count", "event", "report", "shift"]
    shown = page.eval_on_selector(".timeline", "one => one.textContent")
    for words in ("Ferries collided", "invented", "the state would pay half"):
        assert words in shown


def test_a_party_has_a_lane_with_its_positions_as_they_moved(told: Told, page: Any) -> None:
    page.goto(f"{told.address}/story/{told.story}")
    row = page.locator("table.lanes tbody tr", has_text="Runa Sval")
    cells = [" ".join(one.split()) for one in row.locator("td").all_inner_texts()]
    assert cells[0].startswith("reject pay for the fog")
    assert cells[1].startswith("↳ moved offer pay half if the pilots returned by Friday")
    place = row.locator("td a.to").first.get_attribute("href")
    page.goto(told.address + place)
    assert page.inner_text(".words :target") == "pay for the fog"


def test_bounds_are_drawn_as_bounds_and_each_point_leads_to_its_words(
    told: Told, page: Any
) -> None:
    page.goto(f"{told.address}/story/{told.story}")
    page.wait_for_selector("#plot svg", timeout=10000)
    up = page.locator("#plot svg g[data-mark='open upward'] > path")
    assert up.count() == 1
    first, last = re.findall(r"[\d.]+,([\d.]+)", up.get_attribute("d"))
    assert float(last) < float(first)  # it rises
    assert page.locator("#plot svg g[data-mark='open downward'] > path").count() == 0
    links = page.eval_on_selector_all(
        "#plot svg a", "all => all.map(one => one.getAttribute('href') ?? one.href.baseVal)"
    )
    wire, later = told.refs["Quay Wire"], told.refs["Strait Radio"]
    assert sorted(links) == sorted(
        [f"/report/{wire}#f1", *(f"/report/{later}#f{n}" for n in (1, 2, 3))]
    )
    page.locator("#plot svg a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".words :target")
    assert page.inner_text(".words :target").strip() in ("At least 14", "17", "2", "about 9")


def test_the_tallies_stand_apart_by_body_and_epoch(told: Told, page: Any) -> None:
    page.goto(f"{told.address}/story/{told.story}")
    table = page.locator(".counts tbody tr")
    rows = [" ".join(one.split()) for one in table.all_inner_texts()]
    assert len(rows) == 4
    first = next(one for one in rows if "At least 14" in one)
    assert "14 open" in first
    again = next(one for one in rows if "count begun again" in one)
    assert again.startswith("Pilots' Guild")
    page.wait_for_selector("#plot svg")  # drawn after the page is there
    assert page.locator("#plot svg >> text=begun again").count() == 1
    # A line for each epoch: the two of the guild are not joined.
    lines = page.locator("#plot svg g[data-mark=line] > path")
    assert lines.count() == 3


def test_disagreements_stand_side_by_side_in_their_sentences(told: Told, page: Any) -> None:
    page.goto(f"{told.address}/story/{told.story}")
    page.wait_for_selector("#plot svg")  # what is drawn above moves what stands below
    sides = page.locator("section[aria-labelledby=disagreements] .pair > div")
    boxes = [sides.nth(n).bounding_box() for n in (0, 1)]
    assert boxes[0]["y"] == boxes[1]["y"]
    assert boxes[0]["x"] < boxes[1]["x"]
    assert [one.split("\n")[0] for one in sides.all_inner_texts()] == [
        "Pilots' Guild",
        "Health Board",
    ]
    assert sides.locator("mark").all_inner_texts() == ["17", "about 9"]
    assert "now counts 17 ill pilots" in sides.first.inner_text()


def test_a_claim_tells_outlets_texts_origins_and_who_copied_whom(told: Told, page: Any) -> None:
    page.goto(f"{told.address}/story/{told.story}")
    claim = page.locator(".claim").first
    numbers = " ".join(claim.locator(".numbers").inner_text().split())
    assert numbers == "2 outlets 2 texts 1 known origin"
    assert claim.locator("svg.copies .dot.original").count() == 1
    assert claim.locator("svg.copies .dot.copy").count() == 1
    assert claim.locator("svg.copies .branch").count() == 1


# Who


def test_a_person_has_all_they_say_by_date_with_how_through_whom_and_to_whom(
    told: Told, page: Any
) -> None:
    group = told.ledger.links.group_of("person", Item(told.refs["Quay Wire"], "a2"))
    assert group is not None
    page.goto(f"{told.address}/who/{group.ref}")
    days = page.locator(".sayings time[datetime]").all_inner_texts()
    assert next(one for one in days if len(one) == 10) == "2041-03-07"
    said = [" ".join(one.split()) for one in page.locator(".saying").all_inner_texts()]
    assert len(said) == 4
    assert any("told · indirect · to Quay Wire" in one for one in said)
    assert any("said · direct · through Quay Wire · in The Buoy" in one for one in said)
    roles = [
        " ".join(one.split()) for one in page.locator("aside .roles").first.inner_text().split("\n")
    ]
    assert "Harbour chief 2041-03-07 · 1 report" in " ".join(roles)
    assert "Dock Minister 2041-03-04 · 1 report" in " ".join(roles)


def test_a_body_has_the_counts_it_publishes(told: Told, page: Any) -> None:
    group = told.ledger.links.group_of("person", Item(told.refs["Quay Wire"], "a1"))
    assert group is not None
    page.goto(f"{told.address}/who/{group.ref}")
    rows = page.locator(".counts tbody tr").all_inner_texts()
    assert [re.search(r"At least 14|17|2$|\b2\b", one) is not None for one in rows] == [True] * 3


# Without scripts, on paper


def test_every_view_can_be_read_without_scripts(told: Told, browser: Any) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{told.address}/story/{told.story}")
    assert page.locator(".counts tbody tr").count() == 4
    assert page.locator(".lanes td a.to").count() == 2
    assert page.locator("svg.copies a").count() >= 3
    page.click(".lanes td a.to")
    assert page.inner_text(".words :target") == "pay for the fog"
    page.fill("#q", "fog")
    page.press("#q", "Enter")
    assert page.locator(".hits > li").count() == 2
    assert page.locator(".hits mark").count() >= 2
    page.locator(".facets a", has_text="The Buoy").click()
    assert page.locator(".hits > li").count() == 1
    context.close()


def test_on_paper_stand_the_words_and_the_record_without_the_tools(told: Told, page: Any) -> None:
    page.goto(f"{told.address}/report/{told.refs['Quay Wire']}")
    page.emulate_media(media="print")
    for gone in (".top", ".foot", ".twins", "#card-s1 summary", ".side .jump"):
        assert not page.locator(gone).first.is_visible(), gone
    for kept in (".words", "#card-s1 blockquote", "#figures"):
        assert page.locator(kept).is_visible(), kept
    assert style(page, "html", "backgroundColor") == "rgb(255, 255, 255)"


def test_the_whole_record_can_be_reached_with_the_keyboard(told: Told, page: Any) -> None:
    page.goto(f"{told.address}/report/{told.refs['Quay Wire']}")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.endswith("#s1"))  # the browser tells of it a little later
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.type("fog")
    page.keyboard.press("Enter")
    page.wait_for_selector(".hits")
    page.wait_for_load_state()  # the keys are heard once the page's script has run
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_selector(".words :target")


def test_many_parties_are_folded_and_none_is_left_out(tmp_path: Any, page: Any) -> None:
    with open_ledger(tmp_path / "many.db") as ledger:
        names = [f"Union {letter}" for letter in "ABCDEFGHIJKLMNOP"]
        text = " ".join(f"{name} rejects plan {name[-1]}{name[-1]}." for name in names)
        draft = Draft(text, "The Buoy", "2041-03-04", "Plans rejected")
        for number, name in enumerate(names):
            draft.actor(f"a{number}", name, "organisation")
            span = draft.at(f"plan {name[-1]}{name[-1]}")
            held = Position(f"p{number}", f"a{number}", "reject", None, span, None, None)
            draft.items["positions"].append(held)
        record = draft.record()
        ref = ledger.add(record.report, record, reader="by hand").ref
        ledger.links.save([Link("story", (Item(ref),), 1.0, "alone", "by hand")])
        group = ledger.links.group_of("story", Item(ref))
        assert group is not None
        for served in serve(ledger):
            page.goto(f"{served.address}/story/{group.ref}")
            rows = page.locator("table.lanes tbody tr")
            assert rows.count() == 16
            assert sum(rows.nth(n).is_visible() for n in range(16)) == 12
            page.click("text=4 more parties")
            assert rows.nth(15).is_visible()


def test_a_report_without_a_headline_is_named_after_its_prose() -> None:
    line = "PORT LISTRA (Quay Wire) -"
    report = Report.of(
        f"{line} The gates stay shut, the minister said.\n\nNobody else spoke.",
        furniture=(Furniture((0, len(line)), "dateline"),),
    )
    assert title_of(report) == "The gates stay shut, the minister said."


def test_a_report_without_a_headline_is_not_named_after_what_stands_before_it() -> None:
    block = "---\ntags: [port]\n---"
    report = read(f"{block}\n\n## The [port](/port) is **shut**\n\nThe mayor said so.").report
    assert title_of(report) == "The port is shut"


def test_in_a_list_a_heading_is_not_run_into_the_text_below_it(empty: Served, page: Any) -> None:
    text = "Guns to fall silent\n\nA truce begins at midnight, the mediator said."
    empty.ledger.add(Report.of(text))
    page.goto(f"{empty.address}/reports")
    assert page.inner_text("main a.head") == "Guns to fall silent"


def test_series_that_the_table_keeps_apart_are_not_joined_in_the_plot(
    told: Told, page: Any
) -> None:
    page.goto(f"{told.address}/story/{told.story}")
    page.wait_for_selector("#plot svg", timeout=10000)
    drawn = page.evaluate(
        """async () => {
            const story = await (await fetch(document.querySelector("#plot").dataset.story)).json();
            const first = story.tallies.find((one) => one.points.length > 1);
            story.tallies.push({ ...first, since: "2041-01-01" });  // the same body, another start
            window.fetch = async () => ({ json: async () => story });
            document.querySelector("#plot").replaceChildren();
            await import("/static/story.js?again");
            const lines = () => document.querySelectorAll("#plot [data-mark=line] path").length;
            const soon = () => new Promise((ready) => setTimeout(ready, 50));
            for (let at = 0; at < 50 && !lines(); at++) await soon();
            return [lines(), new Set(story.tallies.map((one) => one.person + one.epoch)).size];
        }"""
    )
    assert drawn[0] > drawn[1]
