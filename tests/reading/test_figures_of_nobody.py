"""Harm that befalls nobody, people who are no money, numbers in addresses and of distances."""

import pytest

from onrecord import Report, read


def _told(text: str) -> list[tuple[str, str, str | None]]:
    """Words, kind and unit of each figure."""
    record = read(Report.of(text, published="2031-05-14"))  # a Wednesday
    return [
        (record.report.text[slice(*one.span)], one.counts, one.unit)
        for one in sorted(record.figures, key=lambda one: one.span)
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The senate killed 13 bills on Tuesday.", [("13", "other", "bill")]),
        ("The gunmen killed 13 pilgrims on Tuesday.", [("13", "killed", "person")]),
        ("The blast killed two acrobats.", [("two", "killed", "person")]),
        ("The council executed 12 contracts.", [("12", "other", "contract")]),
        ("The junta executed 12 officers.", [("12", "killed", "person")]),
        ("The call drew 14 bids.", [("14", "other", "bid")]),
        ("The call drew 1,400 visitors.", [("1,400", "participants", "person")]),
        ("The firm contracted 40 builders.", [("40", "other", "person")]),
        ("Some 40 builders contracted the virus.", [("Some 40", "sick", "person")]),
        ("The flood claimed 40 lives.", [("40", "killed", "person")]),
        ("Sixteen horses were infected with glanders.", [("Sixteen", "sick", "horse")]),
        ("The scandal hurt 12 candidates.", [("12", "other", "person")]),
        ("Falling glass hurt 12 candidates.", [("12", "injured", "person")]),
    ],
)
def test_what_is_done_to_no_people(text: str, told: list[tuple[str, str, str]]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Avel Tarn picked up all 66 delegates in Norvia.", "other"),
        ("The bus picked up 14 pupils.", "other"),
        ("Police picked up 40 activists.", "arrested"),
        ("The secret service picked up 14 editors.", "arrested"),
        ("Some 40 migrants were picked up in a raid.", "arrested"),
        ("Some 40 migrants were picked up by the coastguard.", "evacuated"),
        ("The court released the names of 12 jurors.", "other"),
        ("The court released 12 jurors.", "released"),
        ("There is no sign of the will of 12 ministers to settle it.", "other"),
        ("There is no sign of the 12 miners.", "missing"),
    ],
)
def test_who_is_picked_up_released_and_missed(text: str, counts: str) -> None:
    assert [one[1] for one in _told(text)] == [counts]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Norvia has a population of 7.5 million.", "person"),
        ("The total population of Norvia is about 7.5 million.", "person"),
        ("The town’s population has grown to 14,000 since May.", "person"),
        ("The wolf population is about 300.", None),
        ("The country is home to more than two million.", "person"),
        ("Residents turned out 2.9 million strong to vote.", "person"),
        ("About three million watched the match.", "person"),
        ("By noon half a million could be affected.", "person"),
        ("The storm left about 15,000 stranded at ports.", "person"),
    ],
)
def test_bare_numbers_of_people(text: str, unit: str | None) -> None:
    assert [one[1:] for one in _told(text)] == [("other", unit)]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Two million went to the fund.", ["money"]),
        ("The bank holds 300 million in bad loans.", ["money"]),
        ("The state freed 40 million for roads.", ["money"]),
        ("The camp holds 3 million refugees.", ["held"]),
        ("The state evacuated 1.2 million.", ["evacuated"]),
        ("Cases have risen to 1,400, with 31 deaths.", ["other", "killed"]),
        ("The blast killed 57, with 200 people injured.", ["killed", "injured"]),
    ],
)
def test_millions_that_are_had_and_what_comes_with_them(text: str, counts: list[str]) -> None:
    assert [one[1] for one in _told(text)] == counts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("http://orle.example/story?id=2061565 Selm Union: Gifts given to 40 men.", ["40"]),
        ("He was caught a few blocks away, police said.", []),
        ("The bomb went off several streets away.", []),
        ("Police searched 12 blocks.", ["12"]),
        ("Avel Tarn backed no 2016 presidential candidates.", []),
        ("“It is over,” wrote one Tarn supporter.", []),
    ],
)
def test_no_figures(text: str, words: list[str]) -> None:
    assert [one[0] for one in _told(text)] == words


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two firefighters reported minor injuries.", [("Two", "injured", "person")]),
        ("Four pupils reported mild symptoms.", [("Four", "sick", "person")]),
        ("Two residents reported a loud bang.", []),
    ],
)
def test_who_reports_injuries_is_hurt(text: str, told: list[tuple[str, str, str]]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("He shot 11 men fatally that night.", ["killed"]),
        ("He shot 11 men and fatally wounded a guard.", ["injured"]),
        ("The raid left four injured and two dead.", ["injured", "killed"]),
        ("Four people were injured and two shot dead.", ["injured", "killed"]),
        ("Five men were beaten and stabbed to death.", ["killed"]),
    ],
)
def test_who_is_shot_fatally(text: str, counts: list[str]) -> None:
    assert [one[1] for one in _told(text)] == counts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The army lost 200 men and 14 tanks.",
         [("200", "killed", "person"), ("14", "other", "vehicle")]),
        ("The army lost 200 men and 14 women.",
         [("200", "killed", "person"), ("14", "killed", "person")]),
        ("The government has 120,000 troops at the border.", [("120,000", "other", "person")]),
        ("Tens of thousands are without water.", [("Tens of thousands", "other", "person")]),
        ("Police held 40 people. Of those, 14 are children.",
         [("40", "held", "person"), ("14", "held", "person")]),
        ("He won 12 of the last 14 races.", [("12", "other", "race"), ("14", "other", "race")]),
    ],
)  # fmt: skip
def test_men_and_tanks(text: str, told: list[tuple[str, str, str]]) -> None:
    assert _told(text) == told
