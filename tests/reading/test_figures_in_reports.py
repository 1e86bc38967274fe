"""Figures as reports tell them: what is counted, what a bare number takes up, money of any name."""

import pytest

from onrecord.reading import read

COUNTS = [
    ("a part over its teller", "The raid injured 12 people, including, the mayor said, 4 nurses.",
     [(12, "injured"), (4, "injured")]),
    ("delegates won", "Tolk has won 1,217 delegates so far.", [(1217, "other")]),
    ("delegates taken up", "Tolk won 8 delegates, Orle earned 6.", [(8, "other"), (6, "other")]),
    ("papers", "The house may release the 28 pages.", [(28, "other")]),
    ("a poet's works", "Ruth Kalm, a poet of over 300 ballads, died.", [(300, "other")]),
    ("cables", "Two cables in the strait suffered severe damage.", [(2, "damaged")]),
    ("a relative", "Ada Tolk, the niece of two officers, joins the show.", [(2, "other")]),
    ("strikers", "The guild said 9,600 teachers, or 84 percent, stayed away.",
     [(9600, "participants"), (84, "percent")]),
    ("to safety", "Some 14,500 people were moved to higher ground.", [(14500, "evacuated")]),
    ("losses", "The army put its losses at 13 men. The Front admitted “fewer than 30”.",
     [(13, "killed"), (30, "killed")]),
    ("how far apart", "The army holds 49 captives, three fewer than the Front says.",
     [(49, "held")]),
    ("part of a number", "The council is to close six of its 14 libraries.",
     [(6, "other"), (14, "other")]),
    ("those of the larger", "It has seen 366 captives in seven prisons, but 14 of those were sick.",
     [(366, "held"), (7, "other"), (14, "sick")]),
    ("bare and in a list", "It visited 212 stations and saw faults in 19. Some 95 shops shut, 27"
     " with losses.", [(212, "other"), (19, "other"), (95, "other"), (27, "other")]),
    ("a share fewer", "It had 342 complaints, a third fewer than in 2023.",
     [(342, "other"), (33.33, "percent")]),
    ("part of an owner's number", "It has reached nine of the country's 12 provinces.",
     [(9, "other"), (12, "other")]),
    ("a suspected part", "Police detained 17 people, five of them on suspicion of fraud.",
     [(17, "arrested"), (5, "arrested")]),
    ("opening its sentence", "Eighty-six miners were in the pit. Forty-three got out. Eleven are in"
     " the city hospital.", [(86, "other"), (43, "other"), (11, "injured")]),
    ("a crew", "The owner gave a crew of 17.", [(17, "other")]),
    ("a price", "The firm bid 14 crowns a share; Tolk said she would not sell for less than 16.",
     [(14, "money"), (16, "money")]),
    ("in contempt", "The house voted to hold two officers in contempt.", [(2, "other")]),
    ("campaign events", "Tolk held 12 campaign events.", [(12, "other")]),
    ("lives saved", "The charity has 14,000 lives saved to its credit.", [(14000, "evacuated")]),
    ("states beside those who fled", "Twelve states closed their borders, and hundreds fled.",
     [(12, "other"), (200, "displaced")]),
    ("burns", "Nineteen people survived, eight of them with serious burns.",
     [(19, "evacuated"), (8, "injured")]),
    ("the same measure", "It came to 1.4 million tonnes, against 2.6 million last year.",
     [(1400000, "other"), (2600000, "other")]),
    ("paid", "“They paid out 600 million in dividends,” said Jonas Orle.", [(6e8, "money")]),
    ("and two", "Six other men were acquitted and two were given terms of 12 and 15 years.",
     [(6, "other"), (2, "other")]),
    ("beds are not wounded", "“We have 23 beds and 110 wounded,” Tolk said.",
     [(23, "other"), (110, "injured")]),
    ("let go", "The Front would let 60 captured soldiers go.", [(60, "released")]),
    ("who shelters", "The hall, built for 400 people, was sheltering 2,900.",
     [(400, "other"), (2900, "displaced")]),
    ("the year before", "Only 11,000 fans attended, down from 19,000 last year.",
     [(11000, "participants"), (19000, "participants")]),
    ("speaks of", "Some 387 people were killed. The army speaks of “fewer than 90” rebels.",
     [(387, "killed"), (90, "killed")]),
    ("not of the whole", "The firm says fewer than 300 of its 1,150 crew joined the strike; the"
     " union says more than 700 have.",
     [(300, "participants"), (1150, "other"), (700, "participants")]),
    ("not heard from", "Eleven residents of Selm have not been heard from.", [(11, "missing")]),
    ("just so many", "The guild said 9,600 teachers walked out. The city put it at just 5,100.",
     [(9600, "participants"), (5100, "participants")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in COUNTS], ids=[c[0] for c in COUNTS])
def test_what_is_counted(text: str, expected: list[tuple[float, str]]) -> None:
    found = [(one.value or one.low or one.high, one.counts) for one in read(text).figures]
    assert found == expected


def test_money_may_have_any_name() -> None:
    text = (
        "The minister put the damage at between 1.1 billion and 1.3 billion drens. The dam's owner"
        " was fined 20,000 drens and has hired 300 guards."
    )
    figures = read(text).figures
    assert [text[slice(*one.span)] for one in figures] == [
        "between 1.1 billion and 1.3 billion drens",
        "20,000 drens",
        "300",
    ]
    assert [(one.counts, one.unit) for one in figures] == [
        ("money", None),
        ("money", None),
        ("other", "person"),
    ]


def test_things_that_are_paid_for_are_no_money() -> None:
    figures = read("The firm paid 12 million workers and spent 40 million hours on it.").figures
    assert "money" not in [one.counts for one in figures]


def test_not_even_half_is_a_figure_and_not_even_one_is_none() -> None:
    (figure,) = read(
        "Tolk said “not even half” of the boats had sailed; not even one came."
    ).figures
    assert (figure.bound, figure.value, figure.high) == ("fewer_than", 50, 50)


def test_perhaps_is_a_bound() -> None:
    (figure,) = read("Perhaps 60 people died in the storm.").figures
    assert (figure.bound, figure.value, figure.low, figure.high) == ("about", 60, None, None)


def test_a_number_takes_up_one_of_like_size() -> None:
    record = read(
        "Police put the crowd at 4,000. Two people were hurt. Organisers spoke of 10,000."
    )
    assert [(one.value, one.counts) for one in record.figures] == [
        (4000, "participants"), (2, "injured"), (10000, "participants")
    ]  # fmt: skip


def test_a_rival_s_words_for_the_dead_are_its_own() -> None:
    record = read(
        "The Front’s health office put the toll at 14; Lasvia’s army said it had killed “at least "
        "twenty terrorists” and lost one soldier."
    )
    assert [one.population for one in record.figures if one.value == 14] == [None]


def test_losses_told_beside_ships_are_money() -> None:
    record = read(
        "Some 70 ships are waiting, the port said. The Chamber of Commerce estimates the losses at "
        "20 million a day."
    )
    assert [(one.counts, one.unit) for one in record.figures if one.value == 20e6] == [
        ("money", None)
    ]
