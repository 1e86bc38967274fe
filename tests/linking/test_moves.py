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
        # put off to another day
        (
            ("Aldair promised to open the sluice by 5 May.", "promise", "open the sluice by 5 May"),
            ("Aldair now says it will open the sluice on 20 June.", "promise",
             "open the sluice on 20 June"),
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
    ],
)  # fmt: skip
def test_a_party_stays_where_it_was(moves: Any, old: Any, new: Any) -> None:
    found = moves((BEFORE, old[0], [("Aldair", *old[1:])]), (AFTER, new[0], [("Aldair", *new[1:])]))
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
