"""Where an act happens, and whether it is told as history."""

import pytest

from onrecord import Report
from tests.reading.rules import read

CASES = [
    # text, type, place
    (
        "Gunmen attacked the Canadian embassy in Lisbon on Friday. Two guards were hurt.",
        "ASSAULT",
        "Lisbon",
    ),
    (
        "Crowds protested on Tuesday in the Serbian capital Belgrade over the new levy.",
        "PROTEST",
        "Belgrade",
    ),
    (
        "The police killing of Jon Tolen in Atlanta angered the union. Its members left.",
        "ASSAULT",
        "Atlanta",
    ),
    (
        "Soldiers shot two fishermen near Beirut on Monday, the harbour union said.",
        "ASSAULT",
        "Beirut",
    ),
    (
        "A US airstrike killed two drivers on Friday, the transport union said.",
        "ASSAULT",
        None,
    ),
]


@pytest.mark.parametrize(("text", "kind", "place"), CASES)
def test_place(text: str, kind: str, place: str | None) -> None:
    told = [one for one in read(text).events if one.type == kind]
    assert told
    assert {one.place.name if one.place else None for one in told} == {place}


def history(text: str) -> list[bool]:
    """Whether the events of a report of 5 May 2024 are told as history."""
    return [one.background for one in read(Report.of(text, published="2024-05-05")).events]


def test_what_was_done_this_week_is_no_history() -> None:
    assert history("Police arrested two dockers this week, the union said.") == [False]


def test_last_night_is_no_history_and_last_year_is() -> None:
    assert history("Gunmen shot two dockers last night, the union said.") == [False]
    assert history("Gunmen shot two dockers last year, the union said.") == [True]


def test_an_act_whose_day_long_ago_is_told_later_is_history() -> None:
    told = "Soldiers attacked the village of Selm, the union said. "
    assert history(told) == [False]
    assert history(told + "The attack on Selm took place on 2 March 2021.") == [True]


def test_where_somebody_speaks_is_not_where_it_happened() -> None:
    text = "“The inquiry into the attack goes on,” Mara Tolen said at an airport in Velm."
    assert [one.place for one in read(text).events if one.type == "ACCUSE"] == [None]
