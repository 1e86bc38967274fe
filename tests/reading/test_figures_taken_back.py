"""Counts that were taken back or lowered, counts told as another's or of another day."""

import pytest

from onrecord import Report, read


def told(text: str) -> list[tuple[float | None, str, str | None, str | None]]:
    """Value, stance, whoever counted and the day of each figure."""
    record = read(Report.of(text, published="2031-05-14"))  # a Wednesday
    names = {one.id: one.name for one in record.actors}
    return [
        (
            one.value,
            one.stance,
            names.get(one.counted_by.actor or "") if one.counted_by else None,
            one.as_of.value if one.as_of else None,
        )
        for one in record.figures
    ]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday the ministry withdrew an earlier total of 450 infections.",
        "The mayor retracted her claim that 450 people had been hurt.",
        "Police withdrew their figure of 450 dead, saying names had been counted twice.",
        "The clinic said 420 people had died, lowering the toll from 450.",
        "The clinic said 420 people had died. The toll was revised down from an earlier 450.",
        "The clinic said 420 people had died, correcting an earlier figure of 450.",
        "An earlier count of 450 dead was retracted on Monday.",
        "Officials had put the number of dead at 450, but revised it down on Monday.",
        "The army first reported 450 deaths but later lowered the figure.",
        "The clinic had said 450 people were hurt, then retracted the claim.",
        "420 people have died, according to the clinic, which on Sunday had reported 450.",
        "The clinic said 420 people were killed. It had earlier put the toll at 450.",
    ],
)
def test_a_count_taken_back_is_disputed(text: str) -> None:
    assert {one[0]: one[1] for one in told(text)}[450] == "disputed"


@pytest.mark.parametrize(
    "text",
    [
        "The army withdrew 450 soldiers on Monday.",
        "The clinic said 520 people had died, raising the toll from 450.",
        "The clinic said 520 people had died, revising an earlier figure of 450.",
        "The firm lowered the number of jobs from 450 to 400.",
        "The bank cut its forecast from 450 to 400 tonnes.",
        "The board put the dead at 450.",
        "The board put the dead at 450 and revised its rules on Monday.",
        "Four more people have died, according to the clinic, which on Sunday had reported 450.",
        "Four people died in May, said the clinic, which had reported 450 in April.",
        "The army said 62 rebels were killed. The rebels had reported 450.",
    ],
)
def test_a_count_that_only_moved_is_not(text: str) -> None:
    assert "disputed" not in [one[1] for one in told(text)]


def test_whoever_takes_a_count_back_had_made_it_on_another_day() -> None:
    assert told("On Monday the ministry withdrew an earlier total of 450 infections.") == [
        (450, "disputed", "ministry", None)
    ]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Inspectors had counted 312 kg as of 2 May, up from 274 kg in April, in a paper sent to"
         " the 41 members.", ["2031-05-02", "2031-04", None]),
        ("As of Monday, 12 people had died and 40 were missing.", ["2031-05-12", "2031-05-12"]),
        ("The clinic said 12 people had died and 40 were missing as of Monday.",
         ["2031-05-12", "2031-05-12"]),
        ("The chamber put the loss at 48 million crowns, up from the 35 million it estimated in"
         " April.", [None, "2031-04"]),
        ("The board said 90 homes had burned, more than the 40 it had reported on Friday.",
         [None, "2031-05-09"]),
        ("The union began a ballot on Monday over a pay offer of 3.5 percent.", [None]),
        ("On Monday the bank cut its rate to 4 percent.", ["2031-05-12"]),
    ],
)  # fmt: skip
def test_each_figure_has_a_day_of_its_own(text: str, days: list[str | None]) -> None:
    assert [one[3] for one in told(text)] == days


def test_a_number_in_another_body_s_clause_is_that_body_s() -> None:
    text = "The police said they knew of the 12 men whom the bank had reported."
    assert [one[2] for one in told(text)] == ["bank"]


def test_a_body_that_has_a_name_is_no_unnamed_source() -> None:
    text = "At least seven people died when police fired, said local rights group Voice."
    assert [one[1] for one in told(text)] == ["reported"]
    assert [one[1] for one in told("At least seven people died, officials said.")] == ["unverified"]
