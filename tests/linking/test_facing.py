"""Accounts of two sides that a report sets side by side, of which only one can hold."""

from typing import Any

import pytest
from msgspec.structs import replace

from onrecord.linking import link_items


def told(story: Any, one: str, two: str, *, between: str = "") -> int:
    report = story("a", f"Divers said {one}.{between} Owner Tom Pell said {two}.")
    report.said(report.actor("Divers", "group"), one)
    report.said(report.actor("Tom Pell"), two)
    return sum(one.kind == "disagreement" for one in link_items([report.filed]))


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("the hatch had been bolted", "it had been open all night", 1),
        ("the hatch had been bolted", "it had been painted all night", 0),
        ("the hatch had been bolted", "it would be open at night", 0),  # to come
        ("the hatch was bolted at noon", "it was open again by night", 0),  # another time
        ("the hatch had been bolted", "the shop had been open", 0),  # another thing
        ("the wreck was safe to enter", "it was unsafe", 1),
        ("the wreck was not safe to enter", "it was unsafe", 0),
        ("the crew knew of the leak", "they knew nothing of it", 1),
        ("the crew had no mask", "the crew had masks", 1),
        ("they had been without lamps", "there were lamps in May", 1),
        ("they had come without lamps", "the pier had red lamps", 0),
        ("there was no order to dive", "the captain gave the order by radio", 1),
        ("there was no order to dive", "the order books were full", 0),
        ("the rope came from the mill", "it came from a tug", 1),
        ("the rope came from the mill", "it came from the same mill", 0),
    ],
)
def test_of_two_accounts_side_by_side_only_one_holds(
    story: Any, one: str, two: str, expected: int
) -> None:
    assert told(story, one, two) == expected


def test_a_sentence_between_them_parts_them(story: Any) -> None:
    one, two = "the hatch had been bolted", "it had been open all night"
    assert told(story, one, two, between=" Gulls cried over the grey harbour in the rain.") == 0


def test_they_whoever_says_so_are_not_those_just_told_of(story: Any) -> None:
    one, two = "the crew had slept in the hold", "he had not slept at sea"
    report = story("a", f"Divers said {one}. Tom Pell said {two}.")
    report.said(report.actor("Divers", "group"), one)
    pell = report.actor("Tom Pell")
    he = report.span(two)[0]
    report.actors[-1] = replace(report.actors[-1], mentions=(report.span("Tom Pell"), (he, he + 2)))
    report.said(pell, two)
    assert not [one for one in link_items([report.filed]) if one.kind == "disagreement"]
