"""Whoever meets, works or scuffles with another is met by him: both are on both sides."""

import pytest

from onrecord import read
from onrecord.report import Report

REST = " The road was wet. It had rained for days in the hills of Selm."
"""What makes a report of a sentence, so that it is weighed."""
TWO = ["Mara Tolen", "Jon Berge"]


def _sides(text: str, kind: str) -> list[tuple[list[str], list[str]]]:
    record = read(Report.of(text + REST, published="2026-05-13"))
    names = {one.id: one.name for one in record.actors}
    return [
        ([names[key] for key in one.actors], [names[key] for key in one.recipients])
        for one in record.events
        if one.type == kind
    ]


@pytest.mark.parametrize(
    ("kind", "text", "both"),
    [
        ("CONSULT", "Premier Mara Tolen spoke by telephone with Jon Berge on Sunday.", TWO),
        ("CONSULT", "Premier Mara Tolen spoke with Jon Berge, the head of the bank.", TWO),
        ("CONSULT", "Premier Mara Tolen had dinner with Jon Berge on Friday.", TWO),
        ("CONSULT", "Norway's premier Mara Tolen met Iran's envoy Jon Berge in Geneva.", TWO),
        (
            "CONSULT",
            "The premiers of the two countries spoke by telephone on Sunday.",
            ["premiers of the two countries"],
        ),
        (
            "CONSULT",
            "Northern ministers have negotiated the deal since May.",
            ["Northern ministers"],
        ),
        (
            "COOPERATE",
            "Norway has stepped up cooperation with Iran on fishing.",
            ["Norway", "Iran"],
        ),
        ("ASSAULT", "Police clashed with marchers in Selm on Sunday.", ["Police", "marchers"]),
        (
            "ASSAULT",
            "Soldiers exchanged fire with rebels near Selm on Monday.",
            ["Soldiers", "rebels"],
        ),
    ],
)
def test_both_are_on_both_sides(kind: str, text: str, both: list[str]) -> None:
    assert _sides(text, kind) == [(both, both)]


def test_whoever_meets_two_is_met_by_both() -> None:
    told = _sides("Mara Tolen, 39, met officers Ole Brask and Rik Tamm at a pub.", "CONSULT")
    three = ["Mara Tolen", "Ole Brask", "Rik Tamm"]
    assert told == [(three, three)]


@pytest.mark.parametrize(
    "text",
    [
        "The mediator, Jon Berge, met the union and Halden Steel on Monday.",
        "The minister, Jon Berge, met the union and Halden Steel in turn.",
    ],
)
def test_who_goes_between_two_is_met_by_neither(text: str) -> None:
    assert _sides(text, "CONSULT") == [(["Jon Berge"], ["union", "Halden Steel"])]


@pytest.mark.parametrize(
    "text",
    [
        "Norway's premier Mara Tolen visited Iran's president Jon Berge on Monday.",
        "Norway's premier Mara Tolen telephoned Iran's president Jon Berge on Monday.",
    ],
)
def test_a_guest_and_a_caller_seek_out_another(text: str) -> None:
    assert _sides(text, "CONSULT") == [(["Mara Tolen"], ["Jon Berge"])]


def test_one_does_not_talk_with_himself() -> None:
    told = _sides("Syria, a minister said, was interested in resuming the talks.", "CONSULT")
    assert all(recipients != ["Syria"] for _, recipients in told)


def test_talks_between_the_two_countries_are_theirs() -> None:
    told = _sides("Norway wants to renew the peace talks between the two countries.", "CONSULT")
    assert told == [(["two countries"], ["two countries"])]


def test_who_visits_is_not_visited() -> None:
    text = "Ministers visited the hospital while the mayor, Mara Tolen, had surgery."
    assert all(set(actors).isdisjoint(whom) for actors, whom in _sides(text, "CONSULT"))


def test_fighting_is_of_the_two_at_war() -> None:
    text = (
        "The government of Norland will not talk to the Ardan Front, it said. The Ardan Front "
        "accused the government of Norland of lying. The government of Norland accused the Ardan "
        "Front of shelling a port. More than 900 people have died since fighting began in May."
    )
    two = ["government of Norland", "Ardan Front"]
    told = [(who, whom) for who, whom in _sides(text, "ASSAULT") if len(who) > 1]
    assert all((who, whom) == (two, two) for who, whom in told)
