"""Who speaks behind his words, what stands between, and what is told of those counted."""

import pytest

from onrecord.reading import read
from tests.reading.views import sayings, sayings_in


@pytest.mark.parametrize(
    ("text", "who", "cue", "content"),
    [
        (
            "The weir was built on sand, claimed a mason who had worked on it for years.",
            "a mason",
            "claimed",
            "The weir was built on sand",
        ),
        (
            "The tower would be pulled down, announced the council that owns it.",
            "council",
            "announced",
            "The tower would be pulled down",
        ),
        (
            "The strike would go on, warned the head of the carters' guild.",
            "head of the carters' guild",
            "warned",
            "The strike would go on",
        ),
        (
            "“No cart will leave before the tolls are cut,” declared the committee that the "
            "carters had elected on Sunday.",
            "committee",
            "declared",
            "“No cart will leave before the tolls are cut,”",
        ),
        (
            "The guild said the firm, in a letter to buyers, had promised refunds.",
            "guild",
            "said",
            "the firm, in a letter to buyers, had promised refunds",
        ),
        (
            "The clinic put the dead at 14, among them three nurses, and closed its doors.",
            "clinic",
            "put",
            "the dead at 14, among them three nurses",
        ),
    ],
)
def test_who_says_all_of_it(text: str, who: str, cue: str, content: str) -> None:
    told = sayings(f"The pass was shut on Monday. {text}")
    assert (who, cue, content, "affirmed") in told


def test_three_who_speak_together_are_three() -> None:
    told = sayings("The league, the unions and two parties called on the king to dismiss them.")
    assert [who for who, *_ in told] == ["league", "unions", "two parties"]


def test_what_is_done_by_the_same_is_no_saying_of_whom_it_is_done_to() -> None:
    told = sayings("The pass was shut on Monday. The firm sold boats, claimed a grant and left.")
    assert all(who == "firm" for who, *_ in told)


@pytest.mark.parametrize(
    ("text", "who", "cue", "content"),
    [
        (
            "Police said a carter fled and that a woman was held, but gave no names.",
            "Police",
            "gave no",
            "names",
        ),
        (
            "A statement said four guards were hurt, and gave no further details.",
            "A statement",
            "gave no further details",
            "",
        ),
        (
            "The lawyer said the police had called him but gave no reason.",
            "police",
            "gave no reason",
            "",
        ),
        (
            "The firm had no comment on how many had left.",
            "firm",
            "had no comment",
            "on how many had left",
        ),
    ],
)
def test_who_gives_nothing_away(text: str, who: str, cue: str, content: str) -> None:
    told = sayings(f"The pass was shut on Monday. {text}")
    silent = [one for one in told if one[-1] == "declined"]
    assert silent == [(who, cue, content, "declined")]


def test_a_channel_of_two_sayings_in_one_breath_is_both_s() -> None:
    text = (
        "The pass was shut on Monday. The army, in a statement on its website, denied hitting "
        "the mill and said it had struck a depot."
    )
    relays = [one.relays for one in sayings_in(read(text))]
    assert relays == [("a statement on its website",)] * 2
