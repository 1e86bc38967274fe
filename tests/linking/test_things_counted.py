"""Counts of things that are no kind of their own: schools, farms, cartons, as far as they move."""

from typing import Any

import pytest

from onrecord.linking import Filed, link_items


def told(story: Any, ref: str, day: str, *counts: tuple[str, float, str]) -> Filed:
    """A report in which a ministry counts things: the number's words, its value, the noun."""
    text = "The school board told of the storm. " + " ".join(
        f"It said {words} {noun} were shut." for words, _, noun in counts
    )
    one = story(ref, text, published=day)
    board = one.actor("The school board", "organisation")
    for words, value, noun in counts:
        one.counted(board, words, value, "other", of=noun)
    filed: Filed = one.filed
    return filed


@pytest.mark.parametrize(
    ("day", "counts", "expected"),
    [
        ("2031-05-09", [("455", 455, "schools")], 1),  # the board's number moved
        ("2031-05-09", [("318", 318, "schools")], 0),  # told again
        ("2031-05-06", [("455", 455, "schools")], 0),  # two counts of one day
        ("2031-05-09", [("455", 455, "roads")], 0),
        ("2031-05-09", [("9,455", 9455, "schools")], 0),  # nothing of that size
        ("2031-05-09", [("455", 455, "schools"), ("12", 12, "schools")], 0),  # which of them?
    ],
)
def test_a_things_count_is_a_series_once_it_moves(
    story: Any, day: str, counts: list[tuple[str, float, str]], expected: int
) -> None:
    collection = [
        told(story, "a", "2031-05-06", ("318", 318, "schools")),
        told(story, "b", day, *counts),
    ]
    links = [one for one in link_items(collection) if one.kind == "tally"]
    assert len(links) == expected
    assert all("schools" in one.reason for one in links)


def test_people_are_a_series_by_what_befell_them_alone(story: Any) -> None:
    collection = [
        told(story, "a", "2031-05-06", ("318", 318, "people")),
        told(story, "b", "2031-05-09", ("455", 455, "people")),
    ]
    assert [one for one in link_items(collection) if one.kind == "tally"] == []


def test_two_bodies_numbers_for_one_thing_are_shown_side_by_side(story: Any) -> None:
    text = "The dairy says 95,000 cartons were sold. The food board arrives at 140,000."
    one = story("a", text)
    one.counted(one.actor("The dairy", "organisation"), "95,000", 95000, "other", of="cartons")
    one.counted(one.actor("The food board", "organisation"), "140,000", 140000, "other")
    kinds = sorted(link.kind for link in link_items([one.filed]))
    assert kinds == ["disagreement", "tally", "tally"]
