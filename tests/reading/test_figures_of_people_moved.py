"""What is counted of people driven out, housed, cared for or jailed, and of what befell things."""

import pytest

from onrecord import Report, read
from tests.reading.views import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The flood has drowned 86 people and driven 40,000 from the valley.",
         [("86", "killed", None), ("40,000", "displaced", None)]),
        ("A scandal drove two ministers from office.", [("two", "other", None)]),
        ("Riot police evicted some 500 families.", [("some 500", "displaced", None)]),
        ("Nearly 9,000 people are living in tents by the river.",
         [("Nearly 9,000", "displaced", None)]),
        ("More than 90,000 people remain in 41 camps.",
         [("More than 90,000", "displaced", None), ("41", "other", None)]),
        ("Some 130 editors are still in secret prisons.", [("Some 130", "held", None)]),
        ("The hospital was caring for 240 sufferers.", [("240", "injured", None)]),
        ("The charity is caring for 40 orphans.", [("40", "other", None)]),
        ("The army has flown 1,800 villagers to safety.", [("1,800", "evacuated", None)]),
        ("The raiders made off with 17 of its 24 sailors.",
         [("17", "held", None), ("24", "other", None)]),
        ("Thieves made off with 17 paintings.", [("17", "other", None)]),
        ("The camp holds 4,000 displaced villagers.", [("4,000", "displaced", None)]),
        ("Reporters saw 14 wrecked tanks.", [("14", "damaged", None)]),
        ("The list has 61 murdered journalists.", [("61", "killed", "list")]),
        ("Twelve of his men had been hit by stones.", [("Twelve", "injured", None)]),
        ("Twelve of its clients had been hit by fees.", [("Twelve", "other", None)]),
        ("Eleven students jumped to their deaths.", [("Eleven", "killed", None)]),
        ("Forty-one people were under arrest.", [("Forty-one", "arrested", None)]),
        ("About 3,000 people jeered at the ministers.", [("About 3,000", "participants", None)]),
        ("Two people jeered at the ministers.", [("Two", "other", None)]),
        ("The mine employed 340 men, of whom 52 were underground.",
         [("340", "other", None), ("52", "other", None)]),
        ("Officers said 140 of those listed as missing had turned up.",
         [("140", "other", "Officers")]),
        ("Of the 31 killed, Orle admits to only eight.",
         [("31", "killed", None), ("eight", "killed", "Orle")]),
        ("Poison gas sent 86 people to hospital.", [("86", "injured", None)]),
        ("The Red Lantern sent 86 doctors to Orle.", [("86", "other", None)]),
        ("Snipers picked off four farmers in their fields.", [("four", "killed", None)]),
        ("Gunmen herded 120 pupils into lorries.", [("120", "held", None)]),
        ("Drovers herded 120 sheep into lorries.", [("120", "other", None)]),
        ("By Friday 212 houses were lost.", [("212", "damaged", None)]),
        ("The chief had a new tally: 14 dead, 31 hurt.",
         [("14", "killed", None), ("31", "injured", None)]),
        ("The union claims a membership of 48,000.", [("48,000", "other", "union")]),
        ("Police put the number of dead at one and left.", [("one", "killed", "Police")]),
    ],
)  # fmt: skip
def test_what_is_counted(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vance spoke to a rally of what police estimated at 9,000.",
         [("9,000", "participants", "police")]),
        ("The firm has put 5 percent on the table and a bonus of 800 marks.",
         [("5 percent", "percent", None), ("800 marks", "money", None)]),
        ("A survey by Tessera, carried out among parents last week, suggests 57 percent agree.",
         [("57 percent", "percent", "Tessera")]),
        ("The dam's owner put repairs at 3.4 billion ossars.",
         [("3.4 billion ossars", "money", "dam's owner")]),
        ("Insurers received claims worth a combined 900 million.",
         [("900 million", "money", None)]),
        ("The toll, which the mayor puts at 59 and the flood protection service at 86, may rise.",
         [("59", "killed", "mayor"), ("86", "killed", "flood protection service")]),
        ("The army says it lost four men, the rebels that they killed 30.",
         [("four", "killed", "army"), ("30", "killed", "rebels")]),
        ("The union said 22,000 had joined, the chamber of mines 9,000.",
         [("22,000", "participants", "union"), ("9,000", "participants", "chamber of mines")]),
        ("The agency raised its estimate of the displaced from 30,000 to 45,000.",
         [("30,000", "displaced", "agency"), ("45,000", "displaced", "agency")]),
        ("The department found that just over half had closed.",
         [("just over half", "percent", "department")]),
    ],
)  # fmt: skip
def test_who_counted(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert figures(text) == expected


def test_those_under_five_are_no_five() -> None:
    assert [one for one, _, _ in figures("Nineteen died, most of them under five.")] == ["Nineteen"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Two people were killed in a bombing that happened on Monday.", ["2031-05-12"]),
        ("At noon 31 people arrested on Saturday were freed.", ["2031-05-10"]),
        ("The court freed 31 people arrested on Saturday.", [None]),
        ("The army buried 12 men in a town that rebels burned on Monday.", [None]),
        ("A blast killed 57 people and wounded 200 on Tuesday.", ["2031-05-13", "2031-05-13"]),
        ("Two people were killed and eight hurt in a bombing on Tuesday.",
         ["2031-05-13", "2031-05-13"]),
        ("A blast killed 57 on Monday and another killed three on Tuesday.",
         ["2031-05-12", "2031-05-13"]),
        ("The ministry said on Tuesday that 57 people had died since March.", ["2031-05-13"]),
        ("The ministry said on Tuesday that a fire had killed 57 people.", [None]),
        ("On Tuesday the ministry put the death toll at 57.", ["2031-05-13"]),
        ("The ministry counts 60 dead. Its earlier toll, from 11 January to 12 March, stood at 40.",
         [None, "2031-03-12"]),
        ("A blast killed 57 people; police arrested 12 on Tuesday.", [None, "2031-05-13"]),
    ],
)  # fmt: skip
def test_for_which_day_counts_stand(text: str, days: list[str | None]) -> None:
    found = read(Report.of(text, published="2031-05-14")).figures
    assert [one.as_of.value if one.as_of else None for one in found] == days
