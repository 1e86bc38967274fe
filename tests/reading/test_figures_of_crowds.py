"""What is counted where people do or suffer it, an hour of the day, and what nobody has counted."""

import pytest

from onrecord import Report, read
from tests.reading.views import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said that 212 ballot boxes had vanished.", [("212", "other", "mayor")]),
        ("The mayor said 12 people had vanished.", [("12", "missing", "mayor")]),
        ("Thirty of the fighters had been beaten in jail.", [("Thirty", "injured", None)]),
        ("The club beat 12 rivals.", [("12", "other", None)]),
        ("About forty rowers blocked the gate.", [("About forty", "participants", None)]),
        ("About forty trucks blocked the road.", [("About forty", "other", None)]),
        ("Fourteen men were dead and 63 had surrendered.",
         [("Fourteen", "killed", None), ("63", "other", None)]),
        ("They came over the bridge, 46 men walking east.", [("46", "other", None)]),
        ("Hundreds of miners held a vigil outside the pit, calling on the cabinet to talk.",
         [("Hundreds", "participants", None)]),
        ("Some 40 union federations staged a second strike.", [("Some 40", "other", None)]),
        ("The mayor imposed a curfew, which thousands ignored.", [("thousands", "other", None)]),
        ("The league said 35,000 people had come to the square. Police put the number at 11,000.",
         [("35,000", "participants", "league"), ("11,000", "participants", "Police")]),
        ("On Customs Square the League counted 35,000 people.",
         [("35,000", "participants", "League")]),
        ("Organisers counted 35,000 people at the rally. The police saw 11,000.",
         [("35,000", "participants", "Organisers"), ("11,000", "participants", "police")]),
        ("The hospital said five people had died. The police still speak of two.",
         [("five", "killed", "hospital"), ("two", "killed", "police")]),
        ("The clinic has counted 31 deaths. The Health Board, whose doctors saw the files, comes"
         " to 26.", [("31", "killed", "clinic"), ("26", "killed", "Health Board")]),
        ("The union says eleven of its members have died. The hospital knows of five.",
         [("eleven", "killed", "union"), ("five", "killed", "hospital")]),
        ("The union says that eleven men have died. The police know of three suspects.",
         [("eleven", "killed", "union"), ("three", "other", None)]),
        ("The ministry said 34 people were held. The state railways, going by tickets, arrive at"
         " 41.", [("34", "held", "ministry"), ("41", "held", "state railways")]),
        ("The ministry is silent. It believes that 34 people are held.",
         [("34", "held", "ministry")]),
        ("Ana Perko is silent. She believes that 34 people are held.", [("34", "held", None)]),
        ("How many are dead? Nine, says the clinic. Five, says the army.",
         [("Nine", "killed", "clinic"), ("Five", "killed", "army")]),
        ("Rebels freed some hostages. How many are left? Nine, says the mayor.",
         [("Nine", "held", "mayor")]),
        ("Are they dead? Nine, says the clinic, is a lucky number.", []),
        ("Nineteen dead, the clinic announced, and 141 confirmed infections.",
         [("Nineteen", "killed", "clinic"), ("141", "sick", "clinic")]),
        ("Not one prisoner goes home, the mayor said.", []),
        ("It gave the number of the dead as twelve; the army has admitted to seven.",
         [("twelve", "killed", "It"), ("seven", "killed", "army")]),
        ("Drivers held a rally. The league said that 35,000 people had come.",
         [("35,000", "participants", "league")]),
        ("About 2,000 people came to the island as children.", [("About 2,000", "other", None)]),
        ("The bank counted 5,000 customers.", [("5,000", "other", "bank")]),
        ("Some 120 people stood on the bridge when it gave way.", [("Some 120", "other", None)]),
        ("More than 200 guards stood in the square.", [("More than 200", "other", None)]),
        ("Last year 5,000 tourists came to the square.", [("5,000", "other", None)]),
        ("The army counted 60 prisoners at the stadium.", [("60", "held", "army")]),
        ("Drivers held a rally. About 80 people came to the square.",
         [("About 80", "participants", None)]),
        ("Drivers walked off, bringing the city of two million to a standstill.",
         [("two million", "other", None)]),
        ("The army raised the number of its dead to eight after a guard died in hospital.",
         [("eight", "killed", "army")]),
        ("A case for homicide was opened against twelve directors.", [("twelve", "other", None)]),
    ],
)  # fmt: skip
def test_what_is_counted(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text", ["The drivers downed tools at six this morning.", "Counting began at nine on Monday."]
)
def test_an_hour_is_no_figure(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The hostage would go home, the group said, in return for eleven fighters jailed in Selm.",
        "The union called for 400 new nurses.",
        "The union insists on 400 new nurses.",
    ],
)
def test_what_is_wanted_is_counted_by_nobody(text: str) -> None:
    assert [counter for *_, counter in figures(text)] == [None]


def test_the_lesser_of_two_plurals_is_the_floor() -> None:
    record = read(Report.of("The crowd was by varying reports tens or hundreds of thousands."))
    (figure,) = record.figures
    assert record.report.text[slice(*figure.span)] == "tens or hundreds of thousands"
    assert (figure.low, figure.counts) == (20_000, "participants")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor pocketed 1.8 million gelds.", [("1.8 million gelds", "money")]),
        ("The bank capped withdrawals at 300 lums a day.", [("300 lums", "money")]),
        ("It has lost 2.7 billion lums in deposits.", [("2.7 billion lums", "money")]),
        ("The union wants 62 pennos a litre.", [("62 pennos", "money")]),
        ("It promised 5,000 talers to every family.", [("5,000 talers", "money")]),
        ("The club earned 12 medals.", [("12", "other")]),
    ],
)
def test_money_of_a_name_that_no_table_has(text: str, expected: list[tuple[str, str]]) -> None:
    assert [one[:2] for one in figures(text)] == expected
