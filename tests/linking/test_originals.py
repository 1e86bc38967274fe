"""Which of two reports with the same words is the original."""

from typing import Any

import pytest

from onrecord.linking import link_items, story_view
from onrecord.linking.origins import copy_link

DISPATCH = (
    "Qadra on Monday rejected a demand that it pull its troops out of the valley before the"
    " captives of the Front are freed. Prime Minister Lena Oszek spoke to parliament for an hour"
    " and left by the back door. Mediators from Tessaly stayed in the town."
)

FEVER = (
    "KAST, May 6 (TNS) – Nine people have died of swamp fever in Kast since the end of April, the"
    " provincial health board said. The board has recorded 140 cases. Health Minister Ivo Trenn"
    " rejected a request by the board to close the markets. Open Hand said that its own teams had"
    " seen at least 15 dead, and asked for guards at its wards by the river."
)
FEVER_LATER = (
    "KAST (TNS) – The provincial health board has published the first figures of its new count:"
    " seven people have died of swamp fever in Kast so far. Open Hand will stay, for the ministry"
    " has promised it guards at its wards. Health Minister Ivo Trenn will not resign. A storm has"
    " washed the old bridge away, so that lorries with salt and blankets wait on the far bank."
)


def test_whoever_leans_on_an_agency_in_his_lead_is_not_the_original(story: Any) -> None:
    agency = story("full", f"PORT HAMEL (Meridian) - {DISPATCH} The talks go on.", outlet="Courier")
    lead, rest = DISPATCH.split(" freed.", 1)
    trimmed = story(
        "cut", f"{lead} freed, the Meridian news agency reported.{rest}", outlet="Abend"
    )
    reporter = trimmed.actor("Meridian", "agency")
    trimmed.said(reporter, lead)
    link = copy_link(agency.filed, trimmed.filed)
    assert link is not None
    assert [item.report for item in link.items] == ["cut", "full"]


@pytest.mark.parametrize(
    ("outlet", "day", "copied"),
    [
        ("Tundra News Service", "2031-05-12", False),  # the agency's own next dispatch
        ("Tundra News Service", "2031-05-07", False),
        ("Kast Evening", "2031-05-12", False),  # a newspaper that brings the next dispatch
        ("Kast Evening", "2031-05-07", True),
    ],
)
def test_an_agencys_next_dispatch_is_no_copy_of_its_last(
    story: Any, outlet: str, day: str, copied: bool
) -> None:
    first = story("a", FEVER, published="2031-05-06", outlet="Tundra News Service")
    later = story("b", FEVER_LATER, published=day, outlet=outlet)
    link = copy_link(first.filed, later.filed)
    assert (link is not None) == copied
    assert link is None or link.rule == "credited"


@pytest.mark.parametrize(("outlet", "copied"), [("Kast Evening", False), ("Radio Polar", True)])
def test_one_outlets_frame_around_two_interviews_makes_no_copy(
    story: Any, outlet: str, copied: bool
) -> None:
    frame = (
        "Before the vote in June the paper asks everybody who stands for the council the same five"
        " questions by letter and prints the answers as they came, cut where they were long. {}"
    )
    answers = (
        "The dairy farmer Rune Sato wants new pipes, and no toll on the bridge.",
        "The teacher Ada Frey wants a night bus, and lower rents near the mill.",
    )
    one, two = (
        story(ref, frame.format(words), published=f"2031-05-0{n}", outlet=paper)
        for n, (ref, words, paper) in enumerate(
            zip("ab", answers, ("Kast Evening", outlet), strict=True), start=1
        )
    )
    assert (copy_link(one.filed, two.filed) is not None) == copied


@pytest.mark.parametrize(("day", "copied"), [("2031-05-06", True), ("2031-05-07", False)])
def test_an_outlets_report_of_the_next_day_goes_on_from_its_last(
    story: Any, day: str, copied: bool
) -> None:
    again = FEVER_LATER.split(" A storm")[0].replace("(TNS)", "(Kast Evening)")
    first = story(
        "a", FEVER.replace("(TNS)", "(Kast Evening)"), published="2031-05-06", outlet="KE"
    )
    later = story("b", again, published=day, outlet="KE")
    assert (copy_link(first.filed, later.filed) is not None) == copied


@pytest.mark.parametrize(
    ("credited", "original"),
    [
        ("Delta Press", "a"),  # nobody here: what came out a day before copied nothing
        ("Abend", "b"),  # whom it credits dates its text by the last change
    ],
)
def test_what_came_out_a_day_before_is_no_copy_unless_it_says_so(
    story: Any, credited: str, original: str
) -> None:
    first = story(
        "a", f"PORT HAMEL ({credited}) - {DISPATCH}", published="2031-05-06", outlet="Courier"
    )
    second = story("b", f"{DISPATCH} So it was.", published="2031-05-07", outlet="Abend")
    link = copy_link(first.filed, second.filed)
    assert link is not None
    assert link.items[1].report == original


MARCH = (
    "Tens of thousands marched through Olm on Saturday against the new port levy. Organisers said"
    " 42,000 people took part. Police put the crowd at 18,000. The march ended at the town hall,"
    " where three bands played until dusk, and the trams of the old town stood still for an hour."
)
ELSEWHERE = (
    "In Kast, nurses stood before the clinic on Saturday for higher pay. Organisers said 42,000"
    " people took part. Police put the crowd at 18,000. Snow fell on the banners."
)


@pytest.mark.parametrize(("other", "series_of_crowds"), [(MARCH, 1), (ELSEWHERE, 2)])
def test_a_crowds_count_stands_once_in_copies_and_twice_elsewhere(
    story: Any, other: str, series_of_crowds: int
) -> None:
    collection = []
    for ref, text, outlet in (("a", MARCH, "Delta Press"), ("b", other, "Olm Gazette")):
        one = story(ref, text, published="2031-05-06", outlet=outlet)
        crowd = one.actor("Organisers", "group")
        said = one.said(crowd, "42,000 people took part")
        one.counted(crowd, "42,000", 42_000, "participants", statement=said)
        police = one.actor("Police", "organisation")
        one.counted(police, "18,000", 18_000, "participants")
        collection.append(one.filed)
    view = story_view(collection, link_items(collection))
    told = [one for one in view.tallies if one.counted_by == "Organisers"]
    assert len(told) == series_of_crowds
    assert sum(len(one.points) for one in told) == series_of_crowds
    assert {len(one.points[0].passages) for one in told} == {3 - series_of_crowds}
    assert len(view.disagreements) == series_of_crowds


def test_two_crowds_of_one_name_stay_two_in_copies(story: Any) -> None:
    text = MARCH + " Three young men said no by the gate. Three young men said so at the mill."
    collection = []
    for ref, outlet in (("a", "Delta Press"), ("b", "Olm Gazette")):
        one = story(ref, text, published="2031-05-06", outlet=outlet)
        one.said(one.actor("Three young men", "group"), "no")
        one.said(one.actor("Three young men said so", "group", name="Three young men"), "so")
        collection.append(one.filed)
    same = [one.items for one in link_items(collection) if one.kind == "person"]
    assert sorted((left.item, right.item) for left, right in same) == [("a1", "a1"), ("a2", "a2")]


TALKS = (
    "The government of Qadra on Tuesday offered to leave the valley within ten days if the Front"
    " hands over its captives, the premier said after seven hours of talks by the lake. The Front"
    " will study the offer overnight, and the mediators have asked both to stay in the town."
)
QUOTED = "The offer will not get any better"


def test_a_client_that_retells_a_dispatch_is_not_its_other_clients_source(story: Any) -> None:
    dispatch = f'LAKE TOWN (Northwire) - {TALKS} "{QUOTED}," Lena Oszek told Northwire.'
    printed = [story(ref, dispatch, outlet=ref.title()) for ref in ("morning", "evening")]
    retold = story("radio", f'{TALKS} "{QUOTED}," Lena Oszek told Northwire.', outlet="Radio Front")
    for one in (*printed, retold):
        agency = one.actor("Northwire", "agency")
        one.said(one.actor("Lena Oszek"), QUOTED, cue="tell", to=agency)
    reports = [one.filed for one in (*printed, retold)]
    view = story_view(reports, link_items(reports))
    # All three have it from the agency; that one of them had it from another, nobody tells.
    assert [one.copied_from for one in view.reports] == [None, None, None]
    assert [one.name for one in view.origins] == ["Northwire"]
    told = {one.ref: one.why or "" for one in view.reports}
    assert told["radio"].startswith("one text with Evening: ")
    assert told["radio"].endswith("; both go back to Northwire")


def test_what_the_agency_itself_published_is_what_its_client_copied(story: Any) -> None:
    wire = story("wire", f"LAKE TOWN - {TALKS}", outlet="Northwire")
    client = story("client", f"LAKE TOWN (Northwire) - {TALKS}", outlet="Morning")
    reports = [wire.filed, client.filed]
    view = story_view(reports, link_items(reports))
    assert {one.ref: one.copied_from for one in view.reports} == {"wire": None, "client": "wire"}
