"""Who did an attack that names nobody: the only one of the report who is charged with such a thing,
or who is called its gunman."""

import pytest

from onrecord import read
from onrecord.report import Report

COURT = " He will appear in court on Monday."


def _sides(text: str, kind: str = "ASSAULT") -> list[tuple[list[str], list[str]]]:
    record = read(Report.of(text + COURT, published="2026-05-13"))
    names = {one.id: one.name for one in record.actors}
    return [
        ([names[key] for key in one.actors], [names[key] for key in one.recipients])
        for one in record.events
        if one.type == kind
    ]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        (
            "Mara Tolen, 34, was stabbed to death in Orle on Friday. A 40-year-old man, Jon Berge, "
            "has been charged with murder.",
            "Mara Tolen",
        ),
        (
            "Two people were shot dead at a bar in Orle on Friday. Police arrested Jon Berge, 40, "
            "on suspicion of murder.",
            "Two people",
        ),
        (
            "A mass shooting at a school in Orle killed four pupils on Monday. Jon Berge, 19, has "
            "been charged with four counts of murder.",
            "four pupils",
        ),
        (
            "Jon Berge, the suspect in a shooting of marchers, was freed on Friday. Two "
            "lawyers had posted bail.",
            "marchers",
        ),
    ],
)
def test_whoever_is_charged_with_it(text: str, whom: str) -> None:
    assert _sides(text) == [(["Jon Berge"], [whom])]


@pytest.mark.parametrize(
    "text",
    [
        "A woman was beaten in Orle on Friday. Jon Berge is charged with the bombing of a bar.",
        "Five stabbings shook Orle in May. Jon Berge is charged with the murder of a nurse.",
    ],
)
def test_whoever_is_charged_with_an_attack_of_another_kind(text: str) -> None:
    assert _sides(text)[0][0] == []


def test_the_only_gunman() -> None:
    text = "A gunman was arrested in Orle on Friday. Two people were shot dead at a bar."
    assert _sides(text) == [(["A gunman"], ["Two people"])]


@pytest.mark.parametrize(
    "then",
    [
        "Jon Berge, a lawyer, said she had been afraid of somebody.",
        "Jon Berge was arrested for drunk driving in the town on Sunday.",
        "Two men were arrested over the theft of her car.",
        "Jon Berge is serving a sentence for the murder of a nurse in 1998.",
    ],
)
def test_whoever_is_held_for_something_else(then: str) -> None:
    told = _sides("Mara Tolen was shot dead in Orle on Friday. " + then)
    assert told[0] == ([], ["Mara Tolen"])


def test_whoever_is_charged_with_another_murder() -> None:
    text = "Rebels shot dead a judge on Friday. Jon Berge was charged with the murder of a nurse."
    assert _sides(text)[0][0] == ["Rebels"]


def test_a_shooting_called_after_somebody_is_of_him() -> None:
    told = _sides(
        "Police know little of the Berge shooting. Jon Berge was a lawyer. The road was wet."
    )
    assert told[0] == ([], ["Jon Berge"])


def test_a_country_near_which_it_is_done() -> None:
    text = "Pirates seized a tanker off Yemen on Monday. It had left Aden on Sunday."
    assert all("Yemen" not in whom for _, whom in _sides(text, "COERCE"))


def test_the_man_who_is_shot_may_be_the_attacker() -> None:
    text = "An attacker, Jon Berge, stabbed two women in Orle on Friday. The man was then shot."
    assert all("Jon Berge" not in who or whom == ["two women"] for who, whom in _sides(text))
