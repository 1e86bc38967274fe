"""To whom somebody belongs that only the words of his or her office name."""

from __future__ import annotations

import pytest

import onrecord
from onrecord.record import Actor


def cast(text: str) -> dict[str, Actor]:
    return {one.name: one for one in onrecord.read(text).actors}


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Selm University public health expert Mara Tolen said no.", ["Selm University"]),
        ("Lusenian Red Cross chair Mara Tolen said no.", ["Lusenian Red Cross"]),
        ("Harbour Relief bell ringer Mara Tolen ran to help.", ["Harbour Relief"]),
        ("Velmouth police spokeswoman Mara Tolen said no.", ["Velmouth police"]),
        ("New Zealand Prime Minister Mara Tolen said no.", ["New Zealand"]),
        ("Scotland First Minister Mara Tolen said no.", ["Scotland"]),
        ("The UN secretary general Mara Tolen said no to the US.", ["UN"]),
        (
            "State Congress President Mara Tolen wept. Orle's government mourned.",
            ["State Congress"],
        ),
        (
            "Mara Tolen of Norden Schroder & Co. said it was a cosmetic move.",
            ["Norden Schroder & Co."],
        ),
        ("Mara Tolen, an analyst at Goldman Sachs, said no.", ["Goldman Sachs"]),
        ("Orle Corp. shut a mill. Mara Tolen, chief financial officer, said so.", ["Orle Corp."]),
        ("Orle Corp. shut a mill. Mara Tolen, senior vice president, said so.", ["Orle Corp."]),
        ("Orle Corp. shut a mill. Mara Tolen, an officer, said so.", []),
        # Near misses: who is no part of a body, and who has a place for a home.
        ("Tesla critic Mara Tolen said no.", []),
        ("Tesla owner Mara Tolen said no.", []),
        ("Manchester United fan Mara Tolen said no.", []),
        ("Hezbollah expert Mara Tolen said no.", []),
        ("London lawyer Mara Tolen said no.", []),
        ("Health Minister Mara Tolen said no.", []),
        ("Nobel Prize winner Mara Tolen said no.", []),
        ("Branch secretary Mara Tolen said no.", []),
        ("District Attorney Mara Tolen said no.", []),
        ("Mara Tolen, a critic of Tesla, said no.", []),
    ],
)
def test_body_named_in_an_office(text: str, bodies: list[str]) -> None:
    assert list(cast(text)["Mara Tolen"].affiliations) == bodies


def test_department_is_not_its_state() -> None:
    """Whoever speaks for a ministry is not told to be the state's whose name it begins with."""
    people = cast(
        "A United States Department of State spokesperson, Mara Tolen, said the United States was"
        " disappointed."
    )
    assert people["Mara Tolen"].affiliations == ("United States Department of State",)


def test_body_in_full_elsewhere() -> None:
    """A body named before an office is the one of the report that its letters stand for."""
    people = cast(
        "Orle Health Union (OHU) members walked out on Monday. OHU organiser Mara Tolen said no."
    )
    assert people["Mara Tolen"].affiliations == ("Orle Health Union",)
