"""Figures set beside others without their measure, and what is only wanted, offered, foreseen."""

import pytest

from onrecord import Report, read


def told(text: str) -> list[tuple[str, str, str | None, str]]:
    """Words, what is counted, unit and stance of each figure."""
    record = read(Report.of(text, published="2031-05-14"))
    return [
        (record.report.text[slice(*one.span)], one.counts, one.unit, one.stance)
        for one in record.figures
    ]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Support fell to 31 percent, down from 38 a month ago.", ["percent", "percent"]),
        ("Unemployment stood at 6.4 percent, compared with 5.9 a year earlier.",
         ["percent", "percent"]),
        ("Turnout was 61 percent, against 54 in 2027.", ["percent", "percent"]),
        ("The miners want 8 percent; the board has offered 3.", ["percent", "percent"]),
        ("The miners sought 12 percent and settled for 9.", ["percent", "percent"]),
        ("The family asked for 90,000 florins. The insurer offered 35,000.", ["money", "money"]),
        ("The drivers got 200 marks, not the 260 they had been promised.", ["money", "money"]),
        # what is counted stands behind it, or it is too large for a share or far from the sum
        ("Support fell to 31 percent, down from 38 seats.", ["percent", "other"]),
        ("The miners want 8 percent; the board has offered 300.", ["percent", "other"]),
        ("The family asked for 90,000 florins. The insurer offered 35 chairs.",
         ["money", "other"]),
        ("The mine employs 340 people, up from 290.", ["other", "other"]),
    ],
)  # fmt: skip
def test_a_bare_second_figure_has_the_measure_of_the_first(text: str, counts: list[str]) -> None:
    assert [one[1] for one in told(text)] == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The levy is to raise 1.4 billion drun a year. The drun slipped against the dollar.",
         ["money"]),
        ("The zorin weakened sharply against the euro. A loaf costs 40 zorins.", ["money"]),
        ("The duty brings in 90 million kuvas a year.", ["money"]),
        ("The charity brought in 40 million bottles of water.", ["other"]),
        ("The minister lost her case against the pound shop. Her party has 300 ministers.",
         ["other"]),
    ],
)  # fmt: skip
def test_a_coin_that_no_table_has(text: str, counts: list[str]) -> None:
    assert [one[1] for one in told(text)] == counts


@pytest.mark.parametrize(
    "text",
    [
        "The UN agency has offered 60,000 doses.",
        "Olen has proposed a 40-million-crown fund for the mills.",
        "The league asks donors for 65 million euros.",
        "The motion calls on Orsk to restore the flow to at least 210 tonnes.",
        "Ada Pell said the union would support closure if every family received 90,000 marks.",
        "The tax is expected to raise 300 million crowns a year.",
        "The miners want a rise of 8 percent.",
        "The league called for a fine of 3 million crowns.",
        "The motion calls on Orsk to restore the flow to 210 cubic metres per second.",
        "The city plans to hire 400 inspectors.",
        "The firm is due to cut 600 jobs.",
        "The dam will supply 300,000 homes.",
    ],
)
def test_what_is_still_to_come_is_expected(text: str) -> None:
    assert [one[3] for one in told(text)] == ["expected"]


@pytest.mark.parametrize(
    "text",
    [
        "The hotel offers 300 rooms.",
        "The villagers offered food to the 40 soldiers.",
        "The council has asked 14 mayors for help.",
        "The 300 miners want a rise.",
        "The firm raised its offer to 412 crowns a share.",
        "The firm did not want 300 more miners.",
        "The shop managed to sell 300 bikes.",
        "If 40 people died, the bus was full.",
        "The rain forced the city to close 40 schools.",
    ],
)
def test_what_is_there_already_is_reported(text: str) -> None:
    assert [one[3] for one in told(text)] == ["reported"]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("As many as 240 people may have drowned.", "estimated"),
        ("Some 240 people have drowned.", "reported"),
        ("He is wanted over the alleged theft of 340 million dollars.", "claimed"),
        ("He is wanted over the theft of 340 million dollars.", "reported"),
    ],
)
def test_how_firmly_it_is_told(text: str, stance: str) -> None:
    assert [one[3] for one in told(text)] == [stance]
