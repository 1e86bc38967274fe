"""Stories from other beats than those the rules were made on: a tram strike, a mine, a club."""

from typing import Any

import pytest

from onrecord.ledger.links import Item, Link
from onrecord.linking import Filed, link_items, story_view


def of_kind(collection: list[Filed], kind: str) -> list[Link]:
    return [link for link in link_items(collection) if link.kind == kind]


def pairs(links: list[Link]) -> set[tuple[str, ...]]:
    return {tuple(f"{item.report}/{item.item}" for item in link.items) for link in links}


# A tram strike: a union, an operator, a mayor


def strike(story: Any) -> list[Filed]:
    one = story(
        "tram-1",
        "The tram drivers of Velbrück refuse any night shift, their union Grundlinie said."
        " Chairwoman Yrsa Tollefsen told reporters: “Not one of our members will"
        " drive after midnight unless a second person rides along.” Velbrück Verkehr demanded"
        " that the walkout end by Friday.",
        published="2034-10-02",
        outlet="Elbe Wire",
    )
    union = one.actor("their union Grundlinie", "organisation", name="Grundlinie")
    chair = one.actor(
        "Chairwoman Yrsa Tollefsen",
        name="Yrsa Tollefsen",
        roles=("chairwoman",),
        of=("Grundlinie",),
    )
    firm = one.actor("Velbrück Verkehr", "organisation")
    refused = one.said(union, "The tram drivers of Velbrück refuse any night shift")
    one.said(
        chair,
        "“Not one of our members will drive after midnight unless a second person rides along.”",
        manner="direct",
        cue="tell",
    )
    one.holds(union, "reject", "any night shift", statement=refused)
    wanted = one.said(firm, "that the walkout end by Friday", cue="demand")
    one.holds(firm, "demand", "the walkout end by Friday", statement=wanted)

    two = story(
        "tram-2",
        "Trams stood still again. “Not one of our members will drive after midnight,” said Ms"
        " Tollefsen of the union Grundlinie. Passenger Ulf Tollefsen had waited an hour.",
        published="2034-10-03",
        outlet="Morgenpost",
    )
    chair = two.actor("Ms Tollefsen", name="Tollefsen", of=("Grundlinie",))
    two.said(chair, "“Not one of our members will drive after midnight,”", manner="direct")
    two.actor("Ulf Tollefsen")

    three = story(
        "tram-3",
        "Grundlinie would accept night shifts for drivers over thirty, its former chairwoman Yrsa"
        " Tollefsen, now chief negotiator, said. Velbrück Verkehr offered to let the walkout run"
        " until Friday without fines.",
        published="2034-10-11",
        outlet="Elbe Wire",
    )
    union = three.actor("Grundlinie", "organisation")
    chair = three.actor(
        "Yrsa Tollefsen", roles=("former chairwoman", "chief negotiator"), of=("Grundlinie",)
    )
    firm = three.actor("Velbrück Verkehr", "organisation")
    ready = three.said(chair, "Grundlinie would accept night shifts for drivers over thirty")
    three.holds(
        union, "accept", "night shifts", condition="for drivers over thirty", statement=ready
    )
    three.holds(firm, "offer", "let the walkout run until Friday without fines")
    return [one.filed, two.filed, three.filed]


def test_the_chairwoman_is_one_through_her_offices_and_the_passenger_is_another(story: Any) -> None:
    found = pairs(of_kind(strike(story), "person"))
    assert ("tram-1/a2", "tram-2/a1") in found or ("tram-2/a1", "tram-3/a2") in found
    assert not any("tram-2/a2" in pair for pair in found)


def test_a_condition_cut_from_a_quotation_is_flagged_and_the_saying_stays_one(story: Any) -> None:
    (cut,) = of_kind(strike(story), "shortened")
    assert (cut.items, cut.rule) == ((Item("tram-2", "s1"), Item("tram-1", "s2")), "conditions")
    assert ("tram-1/s2", "tram-2/s1") in pairs(of_kind(strike(story), "claim"))


def test_refusals_become_acceptance_and_demands_offers(story: Any) -> None:
    found = pairs(of_kind(strike(story), "shift"))
    assert found == {("tram-1/p1", "tram-3/p1"), ("tram-1/p2", "tram-3/p2")}


# A mine: a rescue service and a company count, one of them anew


def mine(story: Any) -> list[Filed]:
    one = story(
        "mine-1",
        "KORRAN (Tundra News) - Mine Rescue said 38 miners had died in the Hessik pit. The owner,"
        " Oriel Copper, put the dead at 31.",
        published="2035-02-04",
        outlet="Tundra News",
    )
    rescue = one.actor("Mine Rescue", "organisation")
    owner = one.actor("Oriel Copper", "organisation")
    one.counted(rescue, "38", 38)
    one.counted(owner, "31", 31)

    two = story(
        "mine-2",
        "Korran Radio reported, citing Mine Rescue, that 38 miners had died. Four of the dead came"
        " from one village, Mine Rescue said.",
        published="2035-02-04",
        outlet="Korran Radio",
    )
    rescue = two.actor("Mine Rescue", "organisation")
    radio = two.actor("Korran Radio", "outlet")
    two.counted(rescue, "38", 38, relay=radio)
    two.counted(rescue, "Four", 4)

    three = story(
        "mine-3",
        "After the second blast Mine Rescue started its count afresh and had found 5 dead by"
        " Monday. Its previous tally stood at 44. Oriel Copper gave no number.",
        published="2035-02-19",
        outlet="Tundra News",
    )
    rescue = three.actor("Mine Rescue", "organisation")
    three.counted(rescue, "5 dead", 5)
    three.counted(rescue, "44", 44)
    return [one.filed, two.filed, three.filed]


def test_a_relayed_count_is_no_new_one_a_part_no_total_and_a_fresh_count_an_epoch(
    story: Any,
) -> None:
    collection = mine(story)
    view = story_view(collection, link_items(collection))
    rescue = [one for one in view.tallies if one.counted_by == "Mine Rescue" and not one.part]
    assert [[point.value for point in one.points] for one in rescue] == [[38, 44], [5]]
    assert rescue[0].points[0].relays == ("Korran Radio",)
    assert len(rescue[0].points[0].passages) == 2


def test_two_bodies_disagree_once_and_nothing_else_does(story: Any) -> None:
    (link,) = of_kind(mine(story), "disagreement")
    assert link.items == (Item("mine-1", "f1"), Item("mine-1", "f2"))


# One statement in two reports


def retold(story: Any, ref: str, words: str, value: float, told: str, day: str) -> Filed:
    one = story(ref, f"Treasurer Ama Quist said {words}.", published=day, outlet=ref)
    quist = one.actor("Treasurer Ama Quist", name="Ama Quist", roles=("treasurer",))
    said = one.said(quist, words)
    one.figured(quist, told, value, said)
    return one.filed


@pytest.mark.parametrize(
    ("later", "words", "disagree"),
    [
        ("2036-06-02", "the stadium roof would cost the club 90 million marks", True),
        ("2036-06-02", "the stadium roof would cost the club 60 million marks", False),
        ("2036-09-20", "the stadium roof would cost the club 90 million marks", False),
        ("2036-06-02", "the new striker would cost a rival 90 million marks", False),
    ],
)
def test_two_reports_of_one_statement_with_other_numbers(
    story: Any, later: str, words: str, disagree: bool
) -> None:
    first = retold(
        story,
        "Club Gazette",
        "the stadium roof would cost the club 60 million marks",
        60e6,
        "60 million marks",
        "2036-06-01",
    )
    number = "90 million marks" if "90" in words else "60 million marks"
    second = retold(story, "Terrace Times", words, float(number[:2]) * 1e6, number, later)
    found = of_kind([first, second], "disagreement")
    assert [link.rule for link in found] == (["retold"] if disagree else [])


def test_another_word_order_and_other_small_words_are_one_claim(story: Any) -> None:
    first = retold(
        story,
        "Club Gazette",
        "the stadium roof would cost the club 60 million marks",
        60e6,
        "60 million marks",
        "2036-06-01",
    )
    second = retold(
        story,
        "Terrace Times",
        "the club was to pay 60 million marks for a roof over its stadium",
        60e6,
        "60 million marks",
        "2036-06-01",
    )
    assert len(of_kind([first, second], "claim")) == 1


@pytest.mark.parametrize(
    ("one", "two", "clash"),
    [
        ("the ferry ramp was locked that night", "the ferry ramp was not locked that night", True),
        ("the ferry ramp was locked that night", "the ferry ramp was locked at nine", False),
        # A long remark that only touches the matter, and a "not" that turns nothing.
        (
            "the ferry ramp was locked that night",
            "no captain likes a ferry that waits for lorries, mail, livestock and late singers",
            False,
        ),
        (
            "the ferry ramp was locked that night",
            "not only the ferry ramp was locked that night",
            False,
        ),
    ],
)
def test_only_a_not_on_the_same_matter_is_a_disagreement(
    story: Any, one: str, two: str, clash: bool
) -> None:
    first = story("a", f"Harbourmaster Isak Noor said {one}.", published="2036-01-04")
    first.said(first.actor("Isak Noor"), one)
    second = story("b", f"Mate Lurdes Abreu said {two}.", published="2036-01-05")
    second.said(second.actor("Lurdes Abreu"), two)
    found = of_kind([first.filed, second.filed], "disagreement")
    assert [link.rule for link in found] == (["contrary"] if clash else [])


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("the press", "organisation"), ("Allied Press", "organisation")),
        (("Norland", "place"), ("Norlandic Union", "organisation")),
        (("state", "government"), ("Federated States", "government")),
    ],
)
def test_bodies_that_share_a_common_word_are_two(
    story: Any, one: tuple[str, Any], two: tuple[str, Any]
) -> None:
    first = story("a", f"It was told by {one[0]}.")
    first.actor(one[0], one[1])
    second = story("b", f"It was told by {two[0]}.")
    second.actor(two[0], two[1])
    assert of_kind([first.filed, second.filed], "person") == []


def test_a_body_that_one_report_has_twice_is_one_body(story: Any) -> None:
    first = story("a", "The Ostby Anglers’ Club spoke; later the Ostby Anglers’ Club sang.")
    first.actor("The Ostby Anglers’ Club", "organisation", name="Ostby Anglers’ Club")
    first.actor("the Ostby Anglers’ Club", "organisation", name="Ostby Anglers’ Club")
    second = story("b", "The Ostby Anglers’ Club left.")
    second.actor("The Ostby Anglers’ Club", "organisation", name="Ostby Anglers’ Club")
    assert pairs(of_kind([first.filed, second.filed], "person")) == {
        ("a/a1", "b/a1"),
        ("a/a2", "b/a1"),
    }
