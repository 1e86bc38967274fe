"""To whom a thing is promised, offered or said to his face; promises that a noun tells; and what is
only asked about or given up."""

import pytest

from onrecord.reading import read
from tests.reading.truce import read_within
from tests.reading.views import names_of

_BEFORE = (
    "Norland signed a pact with Tarn in May. Orle Rail runs the trains there. The Wharf League has "
    "4,000 members. "
)


def held(text: str) -> set[tuple[str, str, str | None]]:
    """Holder, act and toward whom each position is that a report of four sentences tells."""
    record = read(_BEFORE + text + " The road to the coast is open.")
    names = names_of(record)
    return {
        (names[one.holder], one.act, one.toward and names[one.toward]) for one in record.positions
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Orle Rail assured the drivers that the depot would reopen.",
            ("Orle Rail", "promise", "drivers"),
        ),
        (
            "Orle Rail's pledge that fares would not rise was broken.",
            ("Orle Rail", "promise", None),
        ),
        ("Orle Rail's promise of a new depot was broken.", ("Orle Rail", "promise", None)),
        ("The drivers were offered 5 percent by Orle Rail.", ("Orle Rail", "offer", "drivers")),
        ("Orle Rail made the drivers an offer of 5 percent.", ("Orle Rail", "offer", "drivers")),
        ("Orle Rail is prepared to talk to the drivers.", ("Orle Rail", "offer", "drivers")),
        ("“Leave now,” the police told the protesters.", ("police", "demand", "protesters")),
        ("“You must leave,” the police told the protesters.", ("police", "demand", "protesters")),
        ("The Wharf League wants the mayor gone.", ("Wharf League", "demand", "mayor")),
    ],
)
def test_to_whom_it_is_said(text: str, expected: tuple[str, str, str | None]) -> None:
    assert expected in held(text)


@pytest.mark.parametrize(
    "text",
    [
        "The pump comes with a guarantee of ten years.",
        "The firm gave customers a five-year guarantee.",
        "The engineers gave assurances that the dam would hold.",
        "The pump has the firm's guarantee of quality.",
        "The state's guarantee of free speech is old.",
        "“Enjoy the match,” the coach told the fans.",
        "Will Norland ask the League to free the pilots?",
        "The League gave up its demand for a vote.",
    ],
)
def test_what_nobody_puts_to_anybody(text: str) -> None:
    assert not [one for one in held(text) if one[1] in ("promise", "demand", "offer")]


def test_reporters_are_told_and_not_bid() -> None:
    text = "“Leave the valley now,” the police told reporters."
    assert not [one for one in held(text) if one[2] == "reporters"]


def test_an_offer_on_the_table_is_of_no_table() -> None:
    record, inside = read_within("An offer by Karsovia to reopen the port is on the table.")
    whole = record.report.text
    told = [whole[slice(*one.object)] for one in record.positions if one.object[0] in inside]
    assert "on the table" not in told
