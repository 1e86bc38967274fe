"""Whoever is called something new for a change, days beside who speaks, and what is nobody."""

import pytest

from onrecord import Report, read
from tests.reading.views import kinds_of, positions_in, sayings_in, speakers

OPENING = 'Hillary Tolen says the government should do more. "We are not winning," Tolen said.\n\n'


@pytest.mark.parametrize(
    ("who", "is_she"),
    [
        ("The Democratic front-runner", True),
        ("The former secretary of state", True),
        ("The Democratic front-runner and former secretary of state", True),
        ("The former head of the union", False),
        ("The former mayor of Tarn", False),
        ("The former minister of health and Jon Berge", False),
    ],
)
def test_an_office_once_held_is_whoever_was_just_named(who: str, *, is_she: bool) -> None:
    said = speakers(read(Report.of(f"{OPENING}{who} said the valley needed more aid.")))
    assert (said[2] == "Hillary Tolen") is is_she


def test_one_beside_another_is_nobody_of_before() -> None:
    text = f"{OPENING}The senator and the former mayor said the valley needed more aid."
    record = read(Report.of(text))
    told = [one for one in record.actors if one.name == "Hillary Tolen"]
    assert [record.report.text[slice(*span)] for span in told[0].mentions] == [
        "Hillary Tolen", "Tolen",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Officials Monday said talks had ended.", "Officials"),
        ("Reports Tuesday showed ice might have been a factor.", "Reports"),
        ("Police in Selm on Friday said the road was shut.", "Police in Selm"),
        ("The Orle spokesman Thursday declined to comment.", "Orle spokesman"),
    ],
)
def test_the_day_is_no_part_of_who_speaks(text: str, who: str) -> None:
    (said,) = read(Report.of(text, published="2019-07-17")).statements
    assert said.time is not None
    assert said.time.value is not None
    assert sayings_in(read(Report.of(text)))[0].who == who


def test_fronts_on_which_somebody_is_attacked_are_nobody() -> None:
    text = "The army advanced on two fronts. The people of Selm have fled, the mayor said."
    assert not any("fronts" in name for name in kinds_of(read(Report.of(text))))


def test_how_long_it_lasted_opens_no_name() -> None:
    text = "The unrest went on for the three weeks union leaders were held, the court said."
    assert not any("weeks" in name for name in kinds_of(read(Report.of(text))))


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The union does not want the deal.", [("union", "oppose", "the deal")]),
        ("Residents do not want the mast near their school.",
         [("Residents", "oppose", "the mast near their school")]),
        ("The mayor said she does not want the school closed.",
         [("mayor", "oppose", "the school closed")]),
        ("The firm does not want to talk.", []),
        ("Jon Berge, 12, does not want a dog.", []),
    ],
)  # fmt: skip
def test_what_is_not_wanted_is_opposed(text: str, held: list[tuple[str, str, str]]) -> None:
    assert positions_in(read(Report.of(text))) == held
