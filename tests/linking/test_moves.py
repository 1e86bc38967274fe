"""What is a move of a party from one position to another, and what only looks like one."""

from collections.abc import Callable
from typing import Any

import pytest

from onrecord.linking import Filed, link_items
from onrecord.record import Act

Told = tuple[str, Act, str]


@pytest.fixture
def moves(story: Any) -> Callable[..., list[tuple[str, ...]]]:
    def moves_of(*reports: tuple[str, str, list[Told]]) -> list[tuple[str, ...]]:
        """The words of the positions of each shift in some reports: day, text, positions as
        (holder, act, object or "object | condition")."""
        collection: list[Filed] = []
        for number, (day, text, told) in enumerate(reports):
            one = story(f"r{number}", text, published=day)
            holders: dict[str, str] = {}
            for holder, act, words in told:
                if holder not in holders:
                    holders[holder] = one.actor(holder, "organisation")
                thing, _, condition = words.partition(" | ")
                one.holds(holders[holder], act, thing, condition=condition or None)
            collection.append(one.filed)
        filed = {one.ref: one for one in collection}
        return [
            tuple(
                filed[item.report].words(filed[item.report].positions[item.item].object)
                for item in link.items
            )
            for link in link_items(collection)
            if link.kind == "shift"
        ]

    return moves_of


BEFORE, AFTER = "2031-05-06", "2031-05-12"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # a refusal dropped, in few words
        (
            ("Aldair refused to publish the lists.", "reject", "publish the lists"),
            ("Aldair agreed to publish them after all.", "agree", "publish them"),
        ),
        # the verb of the object stands before it
        (
            ("Aldair ruled out recalling any other product.", "reject", "any other product"),
            ("Aldair will recall all milk of May.", "promise", "recall all milk of May"),
        ),
        # refused, then ordered
        (
            ("Aldair ruled out a quarantine.", "reject", "a quarantine"),
            ("Aldair ordered a quarantine of the port.", "demand", "a quarantine of the port"),
        ),
        # refused to do it, then threatens to
        (
            ("Aldair said it would not join the strike.", "reject", "join the strike"),
            ("Aldair will walk out on Friday.", "threaten", "walk out on Friday"),
        ),
        # content with less
        (
            ("Aldair demands that the bridge toll be halved.", "demand",
             "the bridge toll be halved"),
            ("Aldair would settle for a bridge toll of 35 crowns.", "promise",
             "settle for a bridge toll of 35 crowns"),
        ),
        # put off to another day
        (
            ("Aldair promised to open the sluice by 5 May.", "promise", "open the sluice by 5 May"),
            ("Aldair now says it will open the sluice on 20 June.", "promise",
             "open the sluice on 20 June"),
        ),
        # a threat to end a thing, and a promise to go on with it
        (
            ("Aldair threatened to stop buying hay.", "threaten", "stop buying hay"),
            ("Aldair will buy hay from all.", "promise", "buy hay from all"),
        ),
        # "it" for what is to be opened, and a month
        (
            ("Aldair refused to open the lake.", "reject", "open the lake"),
            ("Aldair agreed to open it from June.", "agree", "open it from June"),
        ),
    ],
)  # fmt: skip
def test_a_party_moves(moves: Any, old: Any, new: Any) -> None:
    found = moves((BEFORE, old[0], [("Aldair", *old[1:])]), (AFTER, new[0], [("Aldair", *new[1:])]))
    assert found == [(old[2], new[2])]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # the same, told as a demand
        (
            ("Aldair will not talk of a truce before all captives are free.", "reject",
             "talk of a truce"),
            ("Aldair demands that all captives be free before any truce.", "demand",
             "all captives be free before any truce"),
        ),
        # the same day in other words
        (
            ("Aldair promised to open the sluice by 20 June.", "promise",
             "open the sluice by 20 June"),
            ("Aldair will open the sluice on June 20.", "promise", "open the sluice on June 20"),
        ),
        # only a number in common
        (
            ("Aldair demanded 12 buses.", "demand", "12 buses"),
            ("Aldair offered rooms for 12 families.", "offer", "rooms for 12 families"),
        ),
        # "may" is no month
        (
            ("Aldair promised that ships may leave.", "promise", "ships may leave"),
            ("Aldair promised that ships may leave in June.", "promise",
             "ships may leave in June"),
        ),
        # one day for one thing, one for another
        (
            ("Aldair will reopen the bridge at Selk by 20 May.", "promise",
             "reopen the bridge at Selk by 20 May"),
            ("Aldair will reopen the school at Selk on 2 June.", "promise",
             "reopen the school at Selk on 2 June"),
        ),
        # the old station closes, the museum in it opens
        (
            ("Aldair said the old station would be closed on 30 April.", "promise",
             "the old station would be closed on 30 April"),
            ("Aldair will open a museum in the old station on 15 July.", "promise",
             "open a museum in the old station on 15 July"),
        ),
        # only what is done is the same
        (
            ("Aldair refused to free the sailors.", "reject", "free the sailors"),
            ("Aldair promised to free the nurses.", "promise", "free the nurses"),
        ),
        # a branch in another town
        (
            ("Aldair ruled out closing its branch in Merle.", "reject",
             "closing its branch in Merle"),
            ("Aldair will close its branch in Dorn.", "promise", "close its branch in Dorn"),
        ),
        # who will not end it goes on with it
        (
            ("Aldair ruled out closing its mine in the valley.", "reject",
             "closing its mine in the valley"),
            ("Aldair promised to keep its mine in the valley open.", "promise",
             "keep its mine in the valley open"),
        ),
        # what was threatened is announced
        (
            ("Aldair threatened to stop buying hay.", "threaten", "stop buying hay"),
            ("Aldair said it would stop buying hay.", "promise", "stop buying hay"),
        ),
        # not until they are paid; when they are paid
        (
            ("Aldair threatened to stop the trams unless old bills were paid.", "threaten",
             "stop the trams | unless old bills were paid"),
            ("Aldair will run trams when the bills are paid.", "promise",
             "run trams when the bills are paid"),
        ),
    ],
)  # fmt: skip
def test_a_party_stays_where_it_was(moves: Any, old: Any, new: Any) -> None:
    found = moves((BEFORE, old[0], [("Aldair", *old[1:])]), (AFTER, new[0], [("Aldair", *new[1:])]))
    assert found == []


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # for each of those who are meant in other words
        ("pay 20 marks to the family of each victim", "pay 75 marks to each bereaved family", 1),
        ("20 marks for each dead cow", "6 marks for each dead pig", 0),
        ("500 marks in all", "2 marks for each of the families", 0),
        # what two promises to one town share is the town
        ("40 marks for the port of Sael", "3 marks for the schools of Sael", 0),
        ("12 marks for Elmo", "20 marks for Oakby", 0),
    ],
)
def test_sums_for_one_thing_and_for_another(
    story: Any, first: str, second: str, expected: int
) -> None:
    collection = []
    for day, words in ((BEFORE, first), (AFTER, second)):
        one = story(day, f"Aldair promised {words} on that day.", published=day)
        holder = one.actor("Aldair", "organisation")
        value = next(word for word in words.split() if word.isdigit())
        # A sum is read as what is promised, with or without what it is for behind it.
        one.holds(holder, "promise", words.split(" for each ")[0].split(" in all")[0])
        one.counted(holder, f"{value} marks", int(value), "money")
        collection.append(one.filed)
    assert sum(link.kind == "shift" for link in link_items(collection)) == expected


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ("The clinic offered 700 crowns. Its 300 crowns for cooks stand.", 0),
        ("The clinic offered 700 crowns. The cooks went home.", 1),
    ],
)
def test_a_sum_that_is_still_offered_is_not_raised(story: Any, later: str, expected: int) -> None:
    one = story("a", "The clinic offered 300 crowns.", published=BEFORE)
    two = story("b", later, published=AFTER)
    for report in (one, two):
        clinic = report.actor("The clinic", "organisation")
        for value in (300, 700):
            if f"{value} crowns" in report.filed.text:
                report.holds(clinic, "offer", f"{value} crowns")
                report.counted(clinic, f"{value} crowns", value, "money")
    links = link_items([one.filed, two.filed])
    assert sum(link.kind == "shift" for link in links) == expected


@pytest.mark.parametrize(
    ("later", "words", "expected"),
    [
        ("The county raised its offer: it would pay everyone 900 crowns, it said.",
         "it would pay everyone 900 crowns", 1),
        ("The county met: it would pay everyone 900 crowns, it said.",
         "it would pay everyone 900 crowns", 0),
    ],
)  # fmt: skip
def test_a_raised_offer_is_one_though_no_position_is_read(
    story: Any, later: str, words: str, expected: int
) -> None:
    one = story("a", "The county offered 300 crowns for each.", published=BEFORE)
    county = one.actor("The county", "government")
    one.holds(county, "offer", "300 crowns")
    one.counted(county, "300 crowns", 300, "money")
    two = story("b", later, published=AFTER)
    county = two.actor("The county", "government")
    said = two.said(county, words)
    two.counted(county, "900 crowns", 900, "money", statement=said)
    links = link_items([one.filed, two.filed])
    assert sum(link.kind == "shift" for link in links) == expected


def test_talks_with_one_are_no_talks_with_another(story: Any) -> None:
    for whom, expected in (("the pupils", 0), ("the squatters", 1)):
        collection = []
        for day, act, text, other in (
            (BEFORE, "reject", "Ivar Stoll ruled out talks with the squatters.", "the squatters"),
            (AFTER, "offer", f"Now Ivar Stoll has offered talks to {whom} of the yard.", whom),
        ):
            one = story(day, text, published=day)
            holder = one.actor("Ivar Stoll")
            one.actor(other, "group")
            one.holds(holder, act, "talks")
            collection.append(one.filed)
        found = [one for one in link_items(collection) if one.kind == "shift"]
        assert len(found) == expected


def test_who_turns_down_what_is_offered_still_wants_more(moves: Any) -> None:
    found = moves(
        (BEFORE, "The Union wants 40,000 crowns for the sick.",
         [("The Union", "demand", "40,000 crowns for the sick")]),
        (AFTER, "Aldair would pay the sick 15,000 crowns. The Union turned that down.",
         [("Aldair", "offer", "pay the sick 15,000 crowns"), ("The Union", "reject", "that")]),
    )  # fmt: skip
    assert found == []


def test_a_party_moves_on_two_matters_at_once(moves: Any) -> None:
    found = moves(
        (
            BEFORE,
            "Aldair ruled out any bailout for the mill. Aldair refused to reopen the ferry pier.",
            [
                ("Aldair", "reject", "any bailout for the mill"),
                ("Aldair", "reject", "reopen the ferry pier"),
            ],
        ),
        (
            AFTER,
            "Aldair offered a bailout of the mill. Aldair will reopen the ferry pier on Monday.",
            [
                ("Aldair", "offer", "a bailout of the mill"),
                ("Aldair", "promise", "reopen the ferry pier on Monday"),
            ],
        ),
    )
    assert sorted(found) == [
        ("any bailout for the mill", "a bailout of the mill"),
        ("reopen the ferry pier", "reopen the ferry pier on Monday"),
    ]


def test_but_once_on_one_matter(moves: Any) -> None:
    found = moves(
        (BEFORE, "Aldair refused to free any captive.", [("Aldair", "reject", "free any captive")]),
        (
            AFTER,
            "Aldair offered to free three captives. Aldair promised to free the sick captives.",
            [
                ("Aldair", "offer", "free three captives"),
                ("Aldair", "promise", "free the sick captives"),
            ],
        ),
    )
    assert len(found) == 1


def test_what_a_minister_tells_of_a_ministry_and_of_its_state_is_of_one_side(story: Any) -> None:
    one = story("a", "Minister Hadrian Oyel of the education ministry ruled out any raise.")
    body = one.actor("the education ministry", "government")
    one.actor("Hadrian Oyel", roles=("Minister",), of=("the education ministry",))
    one.holds(body, "reject", "any raise")
    text = "Corvany offered a raise, as its minister Hadrian Oyel said."
    two = story("b", text, published=AFTER)
    state = two.actor("Corvany", "government")
    two.actor("Hadrian Oyel", roles=("minister",), of=("Corvany",))
    two.holds(state, "offer", "a raise")
    links = [one for one in link_items([one.filed, two.filed]) if one.kind == "shift"]
    assert len(links) == 1


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ("On Monday the ministry relented. Pupils would get visas after all, it said.", 1),
        ("The ministry said that pupils had asked for visas.", 0),
    ],
)
def test_what_a_report_calls_a_move_is_one_though_no_position_is_read(
    story: Any, later: str, expected: int
) -> None:
    one = story("a", "The ministry threatened to stop visas for pupils.", published=BEFORE)
    one.holds(one.actor("The ministry", "government"), "threaten", "stop visas for pupils")
    two = story("b", later, published=AFTER)
    words = "Pupils would get visas after all" if expected else "pupils had asked for visas"
    two.said(two.actor("ministry", "government", name="The ministry"), words)
    links = [each for each in link_items([one.filed, two.filed]) if each.kind == "shift"]
    assert len(links) == expected
    assert all(link.items[1].item == "s1" and link.data["to"] is None for link in links)


@pytest.mark.parametrize(
    ("old", "later", "words"),
    [
        # it was a train that was late
        (
            ("promise", "mend the tunnel by winter"),
            "A train was delayed there. The ministry said it would mend the tunnel by winter.",
            "it would mend the tunnel by winter",
        ),
        # it backed down on another matter
        (
            ("reject", "give back the elephant"),
            "The ministry backed down on the lions. The elephant would not be given back, it said.",
            "The elephant would not be given back",
        ),
        (
            ("threaten", "close the strait"),
            "The ministry raised its offer for the ships. It would close the strait, it said.",
            "It would close the strait",
        ),
        # the meals are no trips
        (
            ("promise", "pay for school meals"),
            "The ministry will no longer pay for school trips, it said.",
            "The ministry will no longer pay for school trips",
        ),
    ],
)
def test_who_says_the_same_beside_words_of_moving_has_not_moved(
    story: Any, old: tuple[str, str], later: str, words: str
) -> None:
    one = story("a", f"The ministry spoke: it would {old[1]}.", published=BEFORE)
    one.holds(one.actor("The ministry", "government"), *old)
    two = story("b", later, published=AFTER)
    two.said(two.actor("The ministry", "government"), words)
    assert [each for each in link_items([one.filed, two.filed]) if each.kind == "shift"] == []


def test_what_an_offer_asks_in_return_is_not_what_it_offers(moves: Any) -> None:
    offer = (
        BEFORE,
        "Aldair would sign a truce only if the troops left the northern road.",
        [("Aldair", "offer", "sign a truce | if the troops left the northern road")],
    )
    refusal = "Aldair turned down a plan to pull the troops back from the northern road."
    about_the_troops = [("Aldair", "reject", refusal[19:-1])]
    assert moves(offer, (AFTER, refusal, about_the_troops)) == []
    # What was offered is refused: that is a move, whatever it had asked for.
    refusal = "Aldair ruled out a truce while the troops were on the northern road."
    about_the_truce = [("Aldair", "reject", refusal[17:-1])]
    assert len(moves(offer, (AFTER, refusal, about_the_truce))) == 1
