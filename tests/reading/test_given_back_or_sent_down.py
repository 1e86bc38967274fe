"""Troops who fall back, things that are given back, and who goes to prison, told in common ways."""

import pytest

from onrecord import read
from onrecord.report import Report

REST = " The matter will come before parliament on Monday. Nobody was hurt, a newspaper said."
"""What makes a report of a sentence, so that it is weighed."""


def _told(text: str, kind: str, rest: str = REST) -> list[tuple[list[str], list[str]]]:
    """Both sides of each event of a type."""
    record = read(Report.of(text + rest, published="2026-05-13"))
    names = {one.id: one.name for one in record.actors}
    return [
        ([names[key] for key in one.actors], [names[key] for key in one.recipients])
        for one in record.events
        if one.type == kind
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Gendarmes tried to clear the square but withdrew after an hour.", "Gendarmes"),
        ("Soldiers entered the village of Orle at dawn and withdrew at noon.", "Soldiers"),
        ("Paratroopers held the airport for ten days before they withdrew.", "Paratroopers"),
        ("The rebels withdrew to the hills on Sunday.", "rebels"),
    ],
)
def test_forces_withdraw_wherever_from(text: str, who: str) -> None:
    assert _told(text, "RETREAT") == [([who], [])]


def test_who_withdraws_an_offer_or_from_a_race_is_no_force() -> None:
    record = read(Report.of("The ministry withdrew after an hour." + REST, published="2026-05-13"))
    assert all(one.mode != "withdraw" for one in record.events)
    assert not _told("Mara Tolen withdrew on Sunday, citing her health.", "RETREAT")
    assert not _told("The army withdrew the offer on Sunday.", "RETREAT")


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Kesh will hand the Dene airbase back to Norway in June.", ["Norway"]),
        ("Kesh returned the bodies of six sailors to Norway on Sunday.", ["Norway"]),
        ("The museum returned two statues to the Dene Council on Sunday.", ["Dene Council"]),
        ("The Dene Front handed two guards back to Norway on Sunday.", ["two guards"]),
    ],
)
def test_a_thing_is_given_back_to_somebody(text: str, whom: list[str]) -> None:
    ((_, recipients),) = _told(text, "RETREAT")
    assert recipients == whom


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The court handed Ole Brask a life sentence.", (["court"], ["Ole Brask"])),
        ("The judge gave Mara Tolen six years in prison.", (["judge"], ["Mara Tolen"])),
        ("Mara Tolen got six years in jail for fraud.", ([], ["Mara Tolen"])),
    ],
)
def test_years_in_prison_are_a_sentence(text: str, sides: tuple[list[str], list[str]]) -> None:
    assert _told(text, "SANCTION") == [sides]


def test_who_served_his_time_was_sentenced() -> None:
    text = "Ole Brask served five months in prison for fraud."
    assert _told(text, "SANCTION", rest="") == [([], ["Ole Brask"])]


def test_years_elsewhere_are_none() -> None:
    assert not _told("Mara Tolen served six years in the council of Orle.", "SANCTION")
    assert not _told("The club gave Mara Tolen six years in the first team.", "SANCTION")
    assert not _told("Mara Tolen gave birth in prison last month.", "SANCTION")
    assert not _told("Mara Tolen served six years in a bar in Orle.", "SANCTION")


def test_who_stands_trial_tries_nobody() -> None:
    text = "Mara Tolen stood trial and accused the judge of lying."
    assert _told(text, "SANCTION") == [([], ["Mara Tolen"])]
