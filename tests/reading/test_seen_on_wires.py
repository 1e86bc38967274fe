"""What reports showed that others had written in the manner of agencies, item by item."""

import pytest

from onrecord.reading import read
from onrecord.record import Record
from onrecord.report import Report


def figures(record: Record) -> list[tuple[float | None, str, str | None]]:
    names = {one.id: one.name for one in record.actors}
    return [
        (
            one.value if one.value is not None else one.low,
            one.counts,
            names[one.counted_by.actor] if one.counted_by is not None else None,
        )
        for one in record.figures
    ]


def said(record: Record) -> list[tuple[str | None, str]]:
    names = {one.id: one.name for one in record.actors}
    text = record.report.text
    return [
        (
            names[one.source.actor] if one.source is not None else None,
            " … ".join(text[start:end] for start, end in one.content),
        )
        for one in record.statements
    ]


FIGURES = [
    ("The country's civil defence agency raised the number of dead to 312 from 274.",
     [(312, "killed", "country's civil defence agency"),
      (274, "killed", "country's civil defence agency")]),
    ("The institute revised the death toll from an outbreak of Brenn fever downwards, from 227 to"
     " 189, on Tuesday.", [(227, "killed", "institute"), (189, "killed", "institute")]),
    ("Some 1,900 villagers have sought shelter at an airfield, the Red Crescent estimates.",
     [(1900, "displaced", "Red Crescent")]),
    ("She thanked Pellagia, which has taken in roughly 85,000 Luzambans.",
     [(85000, "displaced", None)]),
    ("More than 70,000 people have crossed into third countries.", [(70000, "displaced", None)]),
    ("Some 300 soldiers have crossed into Orsava.", [(300, "other", None)]),
    ("Ferrodor put the cost of the nine-day stoppage at 64 million dorins.",
     [(64e6, "money", "Ferrodor")]),
    ("Two miners died, and the bodies of three others were brought up on Monday.",
     [(2, "killed", None), (3, "killed", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_what_is_counted_and_by_whom(
    text: str, expected: list[tuple[float, str, str | None]]
) -> None:
    assert figures(read(text)) == expected


def test_what_a_number_may_reach_is_expected() -> None:
    record = read("Doctors say they have counted 83 dead and fear the number could reach 120.")
    assert [(one.value, one.stance) for one in record.figures][1] == (120, "expected")


SAID = [
    ("The relief society put the toll at no fewer than 390 and said 1,900 people were injured.",
     [("relief society", "the toll at no fewer than 390"),
      ("relief society", "1,900 people were injured")]),
    ("The group Quiet Line gave a total of ten dead.", [("Quiet Line", "a total of ten dead")]),
    ("Quiet Line has recorded over 6,000 deaths.", [("Quiet Line", "over 6,000 deaths")]),
    ("Police held hundreds of people after MPs approved a law requiring charities to register.",
     []),
    ("A court overturned that order in June.", []),
    ("A manufacturer has recalled a further 86,000 child seats.", []),
    ("The minister recalled that the bridge had been shut.",
     [("minister", "that the bridge had been shut")]),
    ("Among the dissenters was Caspar Soenen, the founder's great-grandson, who holds 11 per cent;"
     " he has vowed not to tender a share.", [("Caspar Soenen", "not to tender a share")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_what_is_said_and_by_whom(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(read(text)) == expected


def test_whoever_speaks_for_somebody_speaks_on() -> None:
    record = read(
        "A spokesman for President Aurelio Quist said that lorries had lacked papers. He accused"
        " Open Hand of smuggling."
    )
    assert [who for who, _ in said(record)] == ["A spokesman for President Aurelio Quist"] * 2
    other = read(
        "President Odile Marchetti would veto the bill, her chief of staff made clear. She objects"
        " to the clause on visas."
    )
    assert said(other)[1][0] == "Odile Marchetti"


def test_who_walks_out_alive_protests_against_nothing() -> None:
    mine = read("Nine miners walked out, two of them with burns.")
    assert [one.type for one in mine.events] == []
    strike = read("Nine miners walked out on Monday over pay.")
    assert [one.type for one in strike.events] == ["PROTEST"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The army killed 12 people in January, the ministry said.", "2026-01"),
        ("The court jailed the mayor in December.", "2025-12"),
        ("The board will meet the union in January.", "2027-01"),
        ("The board is expected to meet the union in January.", "2027-01"),
    ],
)
def test_what_was_done_in_a_month_is_over(text: str, when: str) -> None:
    record = read(Report.of(text, published="2026-11-18"))
    assert [one.time.value for one in record.events if one.time is not None] == [when]


def test_what_talks_are_for_is_no_demand_of_who_tells_of_them() -> None:
    record = read("Ministers have told her next to nothing about negotiations to free them.")
    assert record.positions == ()
    assert {one.happening for one in record.events} == {"hypothetical"}


def test_a_name_of_two_trades_is_one() -> None:
    record = read(
        "The walkout was called on Monday. The Signal and Track Workers' Federation, which has"
        " 7,300 members, said the deal was dead. The federation will meet on Friday."
    )
    (union,) = [one for one in record.actors if "Federation" in one.name]
    assert union.name == "Signal and Track Workers' Federation"
    apart = read("The Teachers' Union and the Nurses' League said no.")
    assert {"Teachers' Union", "Nurses' League"} <= {one.name for one in apart.actors}
