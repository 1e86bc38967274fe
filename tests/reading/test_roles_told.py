"""What roles a report tells that somebody has, and what beside a name is none."""

from __future__ import annotations

import pytest

import onrecord
from onrecord.record import Actor


def cast(text: str) -> dict[str, Actor]:
    return {one.name: one for one in onrecord.read(text).actors}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        # how old somebody is, is no role
        ("Sixteen-year-old Mara Tolen was shot.", []),
        ("22 year old Mara Tolen was shot.", []),
        ("The 61-year-old retired teacher Mara Tolen said no.", ["retired teacher"]),
        ("Mara Tolen, a 34-year-old mother of two, said no.", ["mother of two"]),
        ("The three-month-old baby Mara Tolen was killed.", ["baby"]),
        # … but of what she is a veteran belongs to it
        ("Mara Tolen, a veteran of a 20-year-old war, said no.", ["veteran of a 20-year-old war"]),
        # … nor is it that somebody is a man
        ("The 61-year-old Selm woman, Mara Tolen, said no.", []),
        ("An injured Belmarran girl, Mara Tolen, wept.", []),
        ("The stunt woman Mara Tolen said no.", ["stunt woman"]),
        # two things that one person is
        ("Local actor and producer Mara Tolen was there.", ["Local actor and producer"]),
        ("The crowd cheered singer and activist Mara Tolen.", ["singer and activist"]),
        ("Mara Tolen, a lawyer and former minister, said no.", ["lawyer", "former minister"]),
        ("Mara Tolen, a Democrat and the mayor of Orle, wept.", ["Democrat", "mayor of Orle"]),
        # … but two of whom one is named
        ("Mother and daughter Mara Tolen fled.", []),
        ("Driver and passenger Mara Tolen were hurt.", ["passenger"]),
        ("Mara Tolen, a nurse and two of her friends said no.", ["nurse"]),
        # what holds the name deep in it
        (
            "One of Orle's vice presidents, Mara Tolen, said no.",
            ["One of Orle's vice presidents"],
        ),
        # what stands beside a name and is nobody's role
        ("Mara Tolen, Radio Harn, the state department.", []),
        ("Mara Tolen, MD, MBA, said no.", []),
        ("Mara Tolen, also CIA, said no.", []),
        # a country's letters with a word before them
        ("It was given by then-U.S.-president Mara Tolen.", ["then-U.S.-president"]),
    ],
)
def test_roles(text: str, roles: list[str]) -> None:
    assert list(cast(text)["Mara Tolen"].roles) == roles
