"""Figures as they are meant: limits told by size, who somebody is, people behind bare numbers."""

import pytest

from onrecord import Report
from onrecord import read as read_report
from onrecord.reading import read
from onrecord.record import Figure

LIMITS = [
    ("The lake was as large as 21 hectares in May.", [("as large as 21 hectares", "up_to")]),
    (
        "The minister said turnout was as low as 12 percent and as high as 40 percent.",
        [("as low as 12 percent", "at_least"), ("as high as 40 percent", "up_to")],
    ),
    ("Debts are as big as $3 billion.", [("as big as $3 billion", "up_to")]),
    ("The lake is twice as large as 21 hectares.", [("21 hectares", "exact")]),
    ("The lake is not as large as 21 hectares.", [("21 hectares", "exact")]),
    ("It will hold as long as 40 clerks stay, the union said.", [("40", "exact")]),
    (
        "The general said the plane had come within four kilometres of the tower.",
        [("within four kilometres", "up_to")],
    ),
    ("The town lies within 30 km of Orle.", []),
    ("There was no fighter within five km, the mayor said.", [("five km", "exact")]),
    ("The party came within 12 seats of a majority.", [("12", "exact")]),
]


@pytest.mark.parametrize(("text", "expected"), LIMITS)
def test_size_sets_a_limit(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(text[slice(*one.span)], one.bound) for one in read(text).figures] == expected


COUNTS = [
    ("The mayor said the two regional governors had spoken by phone.", []),
    ("Her two predecessors had been aware of it, Ilena Skar said.", []),
    ("Orla Venn said two officials were in the room.", [(2, "other")]),
    ("The two wounded men would be sent home, the minister said.", [(2, "injured")]),
    ("Four of the nine officers refused to go, she said.", [(4, "other"), (9, "other")]),
    ("The Orlan border guard acknowledged two deaths and said a mortar had been fired first.",
     [(2, "killed")]),
    ("On Saturday Orle beat Selm in round 3 of the 2020 Coast League season.", []),
    ("The storm affected 33 million.", [(33e6, "other")]),
    ("The firm spent 33 million.", [(33e6, "money")]),
    ("The ship was carrying at least 290, and the toll stood at 118.",
     [(290, "other"), (118, "killed")]),
    ("Sixteen horses from two separate Orle sites have been infected with equine influenza.",
     [(16, "sick"), (2, "other")]),
    ("The group said at least seven graft cases had ended since May, among them two this year.",
     [(7, "other"), (2, "other")]),
    ("The ministry reported 40 cases of cholera and said the toll of cases rose to 412.",
     [(40, "sick"), (412, "sick")]),
    ("The board has recorded 17 cases of stomach illness since May.", [(17, "sick")]),
    ("He lost five members of his family.", [(5, "killed")]),
    ("The party lost five members of its council.", [(5, "other")]),
    ("The authority said 207 bodies had been recovered. Among them were 61 children.",
     [(207, "other"), (61, "killed")]),
    ("Twelve people were killed and 30 injured. Among them were three children.",
     [(12, "killed"), (30, "injured"), (3, "other")]),
    ("Some 1,900 residents had been taken by bus to schools in Batka.", [(1900, "evacuated")]),
    ("Parents took 40 pupils by car to a museum.", [(40, "other")]),
    ("Vell said eight of the captives, including both women, would be handed to the Red Crescent.",
     [(8, "released")]),
    ("The army handed 12 prisoners to the police.", [(12, "held")]),
    ("The union said 1,126 of the 1,388 members who took part in the ballot opposed the offer.",
     [(1126, "votes"), (1388, "participants")]),
    ("The union said 300 members who took part in the march opposed the offer.",
     [(300, "participants")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_what_is_counted(text: str, expected: list[tuple[float, str]]) -> None:
    figures = read(text).figures
    assert [(one.value, one.counts) for one in figures] == expected


COUNTERS = [
    ("The council has recorded six deaths, one of them a girl hit by a stray bullet in Orle,"
     " and at least 40 injuries.", 40, "council"),
    ("The chamber of shipping counted 17 ships at anchor on Thursday, up from 11 on Sunday,"
     " holding around 29,000 containers.", 29000, "chamber of shipping"),
    ("The chamber counted 17 ships at anchor, and police seized 12 trucks.", 12, None),
    ("The border guard acknowledged two deaths, “a captain and a conscript”, and said a mortar had"
     " been fired first.", 2, "border guard"),
    ("Two boats were at sea, as the neighbours argued over whether any of its nine crew might be"
     " alive.", 9, None),
    ("The neighbours argued that nine sailors were alive.", 9, "neighbours"),
    ("A police spokeswoman said detectives had taken five statements, of which three mentioned"
     " threats, and that 26 people had been arrested.", 26, "police spokeswoman"),
    ("The ministry later gave a number of 1,340, including 512 children.", 1340, "ministry"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "counter"), COUNTERS)
def test_who_counted(text: str, value: float, counter: str | None) -> None:
    record = read(text)
    one = next(one for one in record.figures if one.value == value)
    names = {actor.id: actor.name for actor in record.actors}
    found = names[one.counted_by.actor] if one.counted_by is not None else None
    assert (found or "").endswith(counter or "")
    assert (found is None) == (counter is None)


STANCES = [
    ("A pandemic could result in the deaths of up to 50,000 people.", "expected"),
    ("The strike could cost firms $30 million.", "expected"),
    ("The blast may have killed 12 people.", "reported"),
    ("Rescuers could save 40 people.", "reported"),
    ("The firm says it fears that two others were killed.", "estimated"),
]


@pytest.mark.parametrize(("text", "expected"), STANCES)
def test_how_firmly_it_is_told(text: str, expected: str) -> None:
    assert [one.stance for one in read(text).figures] == [expected]


def _dated(text: str) -> list[Figure]:
    return list(read_report(Report.of(text, published="2026-11-18")).figures)


DAYS = [
    ("In 2008, six infants died and 300 others were sickened.", ["2008", "2008"]),
    ("Six infants died and 300 others were sickened in 2008.", [None, "2008"]),
    ("Rebels offered on Tuesday to free 23 men they have held since May.", [None]),
    ("Rebels freed 23 men on Tuesday.", ["2026-11-17"]),
]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_of_when_it_is(text: str, expected: list[str | None]) -> None:
    days = [one.as_of.value if one.as_of is not None else None for one in _dated(text)]
    assert days == expected
