"""Whom a march is against by its name, of whom something is asked in it, who does not march."""

import pytest

from onrecord import read
from onrecord.report import Report
from tests.reading.rules import read as read_by_rule
from tests.reading.views import acts_in

REST = " The road was wet. It had rained for days in the hills."
"""What makes a report of a sentence, so that it is weighed."""


def _sides(text: str, kind: str = "PROTEST") -> list[tuple[list[str], list[str]]]:
    record = read(Report.of(text + REST, published="2026-05-13"))
    names = {one.id: one.name for one in record.actors}
    return [
        ([names[key] for key in one.actors], [names[key] for key in one.recipients])
        for one in record.events
        if one.type == kind
    ]


@pytest.mark.parametrize(
    ("text", "against"),
    [
        (
            "Hundreds joined an anti-government protest. The government of Norway was silent.",
            ["government of Norway"],
        ),
        ("Hundreds joined an anti-Berge march. President Jon Berge was abroad.", ["Jon Berge"]),
        ("Hundreds joined an anti-war march. The government of Norway was silent.", []),
    ],
)
def test_what_stands_behind_anti(text: str, against: list[str]) -> None:
    assert _sides(text) == [(["Hundreds"], against)]


@pytest.mark.parametrize(
    "text",
    [
        "Police dispersed a protest in Orle with tear gas.",
        "Police broke up an anti-war rally in Orle.",
        "Soldiers fired into a march in Orle.",
    ],
)
def test_who_breaks_up_a_march_does_not_march(text: str) -> None:
    assert all(actors == [] for actors, _ in _sides(text))


@pytest.mark.parametrize("verb", ["ended a", "broke off their", "suspended a", "staged a"])
def test_who_ends_his_own_strike_was_on_strike(verb: str) -> None:
    assert _sides(f"Nurses {verb} strike on Sunday.")[0][0] == ["Nurses"]


def test_of_whom_those_who_march_ask_something() -> None:
    told = acts_in(
        read_by_rule("Students rallied in Orle to demand that Premier Jon Berge lower the fees.")
    )
    assert ("PROTEST", {"Students"}, {"Jon Berge"}) in told


def test_who_is_to_resign_is_asked() -> None:
    text = "Hundreds rallied on Sunday to demand the resignation of President Jon Berge."
    assert _sides(text, "REQUEST") == [(["Hundreds"], ["Jon Berge"])]
