"""What is counted in the plain sentences of agencies: amounts once lost, and once mistaken."""

import pytest

from onrecord.reading import read
from tests.reading.views import figures_in

CASES = [
    ("a body's name behind a number", "In return the government released 88 Front members.",
     [(88, "released")]),
    ("a name that ends in a street", "The army arrested 40 Open Road members.",
     [(40, "arrested")]),
    ("who works on roads", "Some 40 road workers were killed.", [(40, "killed")]),
    ("a house in a street", "He lives at 40 Mill Road in Selm.", []),
    ("a house that speaks", "10 Downing Street says it will wait.", []),
    ("those of a street", "The firm sacked 40 Wall Street bankers.", [(40, "other")]),
    ("players lost to injury", "The team lost only 12 men to injury in May.", [(12, "other")]),
    ("two fronts", "They fought on three fronts.", []),
    ("some of them, and then a day", "Police arrested 40 people and released 12 of them the next"
     " day.", [(40, "arrested"), (12, "released")]),
    ("years of several", "It lost money in three of the past five years.", []),
    ("a share without its sign", "Strand had 51.2 percent and Tolen 46.9.",
     [(51.2, "percent"), (46.9, "percent")]),
    ("a dozen of a whole", "A dozen of the 40 miners were still missing.",
     [(12, "missing"), (40, "other")]),
    ("saved at sea", "The coastguard said it had picked up 63 people from a sinking boat.",
     [(63, "evacuated")]),
    ("caught ashore", "Police said they had picked up 63 people in the raid.", [(63, "arrested")]),
    ("confirmed wounded", "Confirmed wounded rose to 40 on Tuesday.", [(40, "injured")]),
    ("confirmed this and confirmed that", "Confirmed deaths rose to 40 and confirmed infections to"
     " 1,200.", [(40, "killed"), (1200, "sick")]),
    ("who they were", "The storm killed 31 people; 12 were children.",
     [(31, "killed"), (12, "killed")]),
    ("what was done to others", "The storm killed 31 people. Twelve were arrested for looting.",
     [(31, "killed"), (12, "arrested")]),
    ("missing, and found", "The number of missing fell to 14 after 20 people were found alive.",
     [(14, "missing"), (20, "evacuated")]),
    ("a part of a sum over a number", "Strand moved 340 million crowns to three countries, of which"
     " 90 million has been recovered.", [(340e6, "money"), (90e6, "money")]),
    ("by so much to so much", "The fare will rise by 5 crowns to 40.",
     [(5, "money"), (40, "money")]),
    ("still sought", "Nine were dug out alive, three are dead and two are still being sought.",
     [(9, "evacuated"), (3, "killed"), (2, "missing")]),
    ("caught again", "Some 300 prisoners broke out; 212 had been recaptured by Sunday.",
     [(300, "held"), (212, "arrested")]),
    ("tonnes once more", "The ministry expects 4 million tonnes, after 5.1 million last year.",
     [(4e6, "other"), (5.1e6, "other")]),
    ("a figure of people, and not of shelters", "Nearly 9,000 people are staying in 42 shelters, a"
     " figure that the Red Star puts at 12,000.",
     [(9000, "displaced"), (42, "other"), (12_000, "displaced")]),
    ("of the whole, behind who tells it", "According to reports, of the 40 passengers, 22 were"
     " Tarnish.", [(40, "other"), (22, "other")]),
    ("others are missing", "At least 12 people were killed, according to police, and dozens more"
     " are missing.", [(12, "killed"), (None, "missing")]),
    ("killed, and later found", "Twelve men were killed and later found in a river.",
     [(12, "killed")]),
    ("sentenced, and not dead", "Twenty men were condemned to death in May.", [(20, "other")]),
    ("stabbed to death", "Two men were stabbed to death in May.", [(2, "killed")]),
    ("a majority of seats", "The government has a majority of two in the chamber.", []),
    ("a majority of votes", "He has a majority of 1,312 in his seat.", [(1312, "votes")]),
    ("most of a whole", "A majority of the 40 members voted against.", [(40, "other")]),
    ("among the captives", "Her daughter is one of 13 foreign tourists among the captives.",
     [(13, "held")]),
    ("only so many lost", "The rebels said they had lost only three fighters.", [(3, "killed")]),
    ("who backed the move", "The council voted to leave. Eleven of its 15 members backed the move.",
     [(11, "votes"), (15, "other")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_what_is_counted(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(one.value, one.counts) for one in figures_in(read(text))] == expected


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Last year police recorded 140 murders, down from 210.", ["2030", None]),
        ("The ministry confirmed 44 deaths, more than on Monday.", [None]),
        ("Bread costs 40 crowns a loaf, twice as much as a year ago.", [None]),
        ("In May the ministry recorded 44 deaths.", ["2031-05"]),
    ],
)
def test_the_day_of_what_is_compared_is_no_other_number_s(
    text: str, days: list[str | None]
) -> None:
    record = read(text, published="2031-05-14")
    assert [one.as_of and one.as_of.value for one in record.figures] == days


def test_no_number_of_those_counted_confirms_others() -> None:
    record = read("The number of confirmed wounded rose to 40 and confirmed dead to 12.")
    assert record.statements == ()
    assert [one.counted_by for one in record.figures] == [None, None]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("The senate confirmed her by 51 votes to 48.", []),
        ("The board confirmed that 51 people had died.", ["confirm"]),
    ],
)
def test_to_vote_somebody_in_says_nothing(text: str, cues: list[str]) -> None:
    record = read(text)
    assert [one.cue and one.cue.lemma for one in record.statements] == cues
    assert [one.stance for one in record.figures if not cues] in ([], ["reported", "reported"])


def test_a_body_still_confirms_deaths() -> None:
    record = read("The ministry reported 310 cases of the fever and confirmed deaths in Orle.")
    assert [one.cue and one.cue.lemma for one in record.statements] == ["report", "confirm"]


def test_the_part_of_a_whole_is_of_that_whole_and_of_nothing_told_before() -> None:
    record = read(
        "At least one seat lay by the road. According to reports, of the 40 passengers, 22 were"
        " Tarnish."
    )
    assert [one.unit for one in record.figures] == ["seat", "person", "person"]
    assert record.figures[2].subset_of == record.figures[1].id
