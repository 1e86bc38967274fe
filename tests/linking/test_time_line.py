"""What a story's time line and its list of reports say in a line."""

from typing import Any

from onrecord.linking import link_items, story_view
from onrecord.record import Event, Time
from onrecord.report import Furniture, Report


def test_a_count_of_some_is_not_told_as_the_count_of_all(story: Any) -> None:
    one = story("a", "Nine children were killed in the school, the health office said.")
    one.counted(one.actor("health office", "organisation"), "Nine", 9, of="children")
    view = story_view([one.filed], link_items([one.filed]))
    assert [x.words for x in view.timeline if x.kind == "count"] == ["Nine killed (children)"]


def test_an_event_is_told_with_the_words_that_tell_it(story: Any) -> None:
    # One sentence tells two acts of two days; which of them stands on Tuesday, nobody could see.
    one = story("a", "The Front accepted on Friday what the government had offered on Tuesday.")
    actor = one.actor("government", "government")
    start, end = one.span("offered")
    told = Event(
        "e1", "AID", None, (start, end), (actor,), (), Time(one.span("Tuesday"), "2031-05-06"),
        None, "actual", False, None,
    )  # fmt: skip
    filed = one.filed
    filed.record = type(filed.record)(
        **{name: getattr(filed.record, name) for name in filed.record.__struct_fields__}
        | {"events": (told,)}
    )
    (event,) = [x for x in story_view([filed], []).timeline if x.kind == "event"]
    assert (event.date, event.who, event.cue) == ("2031-05-06", "government", "offered")


def test_one_move_told_by_two_outlets_stands_once(story: Any) -> None:
    before = story("a", "Qadra refused to open the northern gates.", published="2031-05-06")
    before.holds(before.actor("Qadra", "government"), "reject", "open the northern gates")
    after = []
    for ref in ("b", "c"):
        one = story(ref, "Qadra will open the northern gates.", published="2031-05-09", outlet=ref)
        one.holds(one.actor("Qadra", "government"), "promise", "open the northern gates")
        after.append(one)
    reports = [one.filed for one in (before, *after)]
    view = story_view(reports, link_items(reports))
    moves = [x.words for x in view.timeline if x.kind == "shift"]
    assert moves
    assert len(set(moves)) == len(moves)


def test_a_report_without_a_title_is_called_by_the_heading_of_its_text(story: Any) -> None:
    one = story("a", "Guns to fall silent\n\nA truce begins at midnight, the mediator said.")
    one.report = Report.of(
        one.report.text, published="2031-05-06", outlet="Radio",
        furniture=(Furniture((0, 19), "heading"),),
    )  # fmt: skip
    view = story_view([one.filed], [])
    assert [x.title for x in view.reports] == ["Guns to fall silent"]
    assert [x.words for x in view.timeline if x.kind == "report"] == ["Guns to fall silent"]
