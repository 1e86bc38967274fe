"""Towns that the tagger takes for persons, bodies or states, and what a part of a country is."""

from __future__ import annotations

import pytest

import onrecord


def names(text: str) -> set[str]:
    return {one.name for one in onrecord.read(text).actors}


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("In nearby Hiko, a festival was underway.", "Hiko"),
        ("In nearby Springfield, three people died.", "Springfield"),
        ("The army entered Tell Tamer and Ain Orle yesterday.", "Tell Tamer"),
        ("The crowd saw Jonna Orlo, a hotel in Selm, burn.", "Jonna Orlo"),
        ("A typhoon made landfall on the central Philippines.", "Philippines"),
    ],
)
def test_town(text: str, town: str) -> None:
    assert town not in names(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mara Tolen, a hotel manager, said no.", "Mara Tolen"),
        ("Mara Tolen, owner of a hotel, said no.", "Mara Tolen"),
        ("Neighbouring Orsava said no.", "Orsava"),
        ("Troops entered Tolen's house. Tolen wept.", "Tolen"),
        ("Mara Tolen entered Parliament in May. Parliament said no.", "Parliament"),
        ("The Philippines said no.", "Philippines"),
    ],
)
def test_no_town(text: str, name: str) -> None:
    assert name in names(text)
