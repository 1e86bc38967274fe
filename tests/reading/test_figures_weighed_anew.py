"""Captives exchanged, crowds, plans, doubts and counts told by others, and numbers that are none.

Each with near misses that are read as before.
"""

import pytest

from onrecord import Report, read
from tests.reading.views import figures


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Taveria and Molden exchanged captives on Friday. Taveria got back 41 soldiers and nine"
         " civilians, and Molden 66 of its fighters.", ["released", "released", "released"]),
        ("The sides agreed on a prisoner swap. Some 30 soldiers were handed over at dawn.",
         ["released"]),
        ("Molden traded 73 fighters for 57 soldiers.", ["released", "released"]),
        ("The sides agreed on a prisoner swap. The army sent 300 soldiers to the valley.",
         ["other"]),
        ("Prisoners were exchanged on Monday. Taveria received 400 tourists.", ["other"]),
        ("The Owls traded three players for a pitcher.", ["other"]),
        ("The army got back 40 trucks in the raid.", ["other"]),
        ("Molden admitted the loss of four soldiers.", ["killed"]),
        ("Six of the wounded died. Two of the injured were sent home.", ["killed", "injured"]),
        ("The firm announced the loss of 40 workers.", ["other"]),
        ("Doctors at a clinic said they had treated 26 civilians after the clashes.", ["injured"]),
        ("The clinic treated 40 people unfairly.", ["other"]),
        ("Two guards reported missing had been found alive.", ["other"]),
        ("Two guards reported missing have not been found alive.", ["missing"]),
        ("A third cast ballots, said the union, which represents 6,900 people.", ["other"]),
    ],
)  # fmt: skip
def test_what_befell_them(text: str, counts: list[str]) -> None:
    assert [kind for _, kind, _ in figures(text) if kind != "percent"] == counts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The draft would have seen the Front free 19 of the 43 hostages it is believed to hold"
         " in return for 210 prisoners.", ["expected", "estimated", "expected"]),
        ("The plan would have cut 400 jobs.", ["expected"]),
        ("The plan would have seen 400 workers lose their jobs.", ["expected"]),
        ("The boat would have saved 40 people.", ["reported"]),
        ("The envoy called on Molden to disclose the whereabouts of 318 people.", ["reported"]),
        ("The envoy called on Molden to release 318 people.", ["expected"]),
        ("The mayor demanded to know why 11 men had been let go.", ["reported"]),
        ("The mayor demanded that 11 men be freed.", ["expected"]),
        ("Mayor Ana Perko warned that 40 people had died in the camps.", ["reported"]),
        ("Mayor Ana Perko warned that 40 people would die in the camps.", ["expected"]),
        ("Organisers said 80,000 people joined the rally. Police put the rally at 30,000.",
         ["claimed", "estimated"]),
        ("Police said more than 3,000 people joined the march.", ["estimated"]),
        ("The strike costs 9 million crowns a day, by the estimate of one chamber.", ["estimated"]),
        ("Police said 212 people joined the march.", ["reported"]),
        ("The union said 2,600 workers walked out.", ["reported"]),
        ("The clinic said 12 people had died. The army counted 14.\n\nThe Courier was unable to"
         " confirm the figures independently.", ["unverified", "unverified"]),
        ("The clinic said 12 people had died. The army counted 14. The Courier was unable to"
         " confirm the figures of the bank.", ["reported", "reported"]),
    ],
)  # fmt: skip
def test_how_firmly_it_is_told(text: str, expected: list[str]) -> None:
    assert [one.stance for one in read(Report.of(text)).figures] == expected


@pytest.mark.parametrize(
    ("text", "words", "counter"),
    [
        ("Nine died. The hospital had raised its count to 53, a surgeon said.", "53", "hospital"),
        ("The hospital had sent 53 of the dead home, a surgeon said.", "53", "a surgeon"),
        ("The offer of 11 percent was turned down, said the Dockers' Federation.",
         "11 percent", None),
        ("It was turned down by 83 percent, said the Dockers' Federation.",
         "83 percent", "Dockers' Federation"),
        ("A bid of $34 a share came on Monday, the Dockers' Federation said.",
         "$34", "Dockers' Federation"),
        ("Taveria accused Molden of starting a battle in which 13 people were killed.", "13", None),
        ("Taveria accused Molden of killing 13 people.", "13", "Taveria"),
        ("The ministry said two guards reported missing were safe.", "two", "ministry"),
    ],
)  # fmt: skip
def test_who_counted(text: str, words: str, counter: str | None) -> None:
    assert [by for told, _, by in figures(text) if told == words] == [counter]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bodies of Alan and Jean Bask, both 71, were found.", []),
        ("Her sons, both 30 pounds lighter, led 12 men.", ["30 pounds", "12"]),
        ("They saw a fire near 473 East 52nd Street.", []),
        ("The fire was at 12 Old Harbour Road, police said.", []),
        ("Police held 40 East Timorese men on Mill Road.", ["40"]),
        ("The firm paid 2 million U.S. dollars.", ["2 million U.S. dollars"]),
        ("Between half and two-thirds of the homes burned down.", ["Between half and two-thirds"]),
        ("A quarter to a third of the homes burned down.", ["A quarter to a third"]),
        ("The share was cut from a third to a fifth of the vote.", ["a fifth"]),
    ],
)
def test_what_is_a_figure(text: str, words: list[str]) -> None:
    assert [told for told, _, _ in figures(text)] == words


def test_a_bare_number_is_of_the_things_told_of() -> None:
    text = "The dam will flood seven villages. The mayor insists that only two would be affected."
    assert [one.unit for one in read(Report.of(text)).figures] == ["village", "village"]
