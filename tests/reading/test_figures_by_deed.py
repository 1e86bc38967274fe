"""What is counted by what was done: taken, handed back, lost, charged, packed; ages and lengths."""

import pytest

from onrecord import Report, read
from tests.reading.views import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels kidnapped two shepherds near the wire.", [("two", "held", None)]),
        ("Gunmen seized 40 rifles.", [("40", "other", None)]),
        ("Jon Berge holds up a photograph of his two sons.", [("two", "other", None)]),
        ("The gym holds 300 people.", [("300", "other", None)]),
        ("The jail holds 300 people.", [("300", "held", None)]),
        ("They stormed the mission, taking dozens of people there hostage.",
         [("dozens", "held", None)]),
        ("Kestria returned 22 prisoners of war on Friday.", [("22", "released", None)]),
        ("The last 22 captives were flown home.", [("22", "released", None)]),
        ("Two women were later charged with arson.", [("Two", "other", None)]),
        ("The army lost 13 men in the battle.", [("13", "killed", None)]),
        ("The party lost 13 members in a year.", [("13", "other", None)]),
        ("A van rammed the gate, bruising two teachers.", [("two", "injured", None)]),
        ("The blast left 26 dead and dozens more maimed.",
         [("26", "killed", None), ("dozens", "injured", None)]),
        ("The shells left 33 people with shrapnel wounds.", [("33", "injured", None)]),
        ("At least 140 homes burned to the ground.", [("At least 140", "damaged", None)]),
        ("Torrents swept away eleven bridges.", [("eleven", "damaged", None)]),
        ("Among the dead were three nurses.", [("three", "killed", None)]),
        ("Those detained include four printers.", [("four", "arrested", None)]),
        ("Twelve of the 40 hostages were women.",
         [("Twelve", "held", None), ("40", "held", None)]),
        ("The quake flattened 1,200 homes and left 9,000 people sleeping in the open.",
         [("1,200", "damaged", None), ("9,000", "displaced", None)]),
        ("The fever has killed 19, among them two nurses, and 450 are in quarantine.",
         [("19", "killed", None), ("two", "killed", None), ("450", "sick", None)]),
        ("Tens of thousands packed Orle Square.", [("Tens of thousands", "participants", None)]),
        ("Two workers packed 300 boxes.", [("Two", "other", None), ("300", "other", None)]),
        ("The search involved more than 500 officers.",
         [("more than 500", "participants", None)]),
        ("The crash involved 12 lorries.", [("12", "other", None)]),
        ("An appeal signed by 300 scientists urged restraint.", [("300", "participants", None)]),
        ("Some 300 farmers drove tractors to the ministry in protest.",
         [("Some 300", "participants", None)]),
        ("Casualties among the attackers were put at 30.", [("30", "other", None)]),
        ("Deputies passed it by 61 votes to 54 with three abstentions.",
         [("61", "votes", None), ("54", "votes", None), ("three", "votes", None)]),
        ("Some 40 demonstrators burned flags.", [("Some 40", "participants", None)]),
        ("The firm, whose 3,000 staff are on strike, shut.", [("3,000", "participants", None)]),
        ("Officers said 14 people had been treated.", [("14", "injured", "Officers")]),
        ("“We have 300 wounded and six doctors,” said Nadia Ort.",
         [("300", "injured", "Nadia Ort"), ("six", "other", "Nadia Ort")]),
        ("By Monday 3,200 of the camp's 11,000 tents had been torn away.",
         [("3,200", "damaged", None), ("11,000", "other", None)]),
        ("The house voted to hold two officers, Orla Venn and Pal Rost, in contempt.",
         [("two", "other", None)]),
        ("The bill passed along party lines, 230-to-198.",
         [("230", "votes", None), ("198", "votes", None)]),
        ("One out of every thousand patients is at risk, the clinic said.",
         [("One out of every thousand", "percent", "clinic")]),
        ("The court set bail at 200,000 Merran dinars.",
         [("200,000 Merran dinars", "money", None)]),
    ],
)  # fmt: skip
def test_what_is_counted(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A woman of 71 died of cold at the crossing.",
        "A boy of six was badly hurt.",
        "The depot lies 12 km north of Orle.",
        "The union proposed a buffer zone five kilometres deep.",
        "The statue is six feet five inches tall.",
        "Next on the list is 8 Rand Palmer.",
        "The army said it had shelled Tarn, 40 km north of Orle.",
        "Traffic was backed up for six miles. Snow is forecast above 1,800 metres.",
        "She asked the judge to keep the troopers at least 300 feet from every door.",
        "The water was 19 degrees, the lifeguard said.",
    ],
)
def test_ages_and_lengths_count_nothing(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Two diplomats asked for patience.",
        "Three residents said the road was shut.",
        "The two clerics asked believers to go home.",
        "In 1954 troops occupied the college for a night.",
        "Ada Tolk came out at about ten. The museum opens daily at nine.",
        "The next tour takes place on Thursday at three.",
        "The bar broke in half. The other half, she said, was lost in the second half.",
    ],
)
def test_voices_hours_and_years_count_nothing(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By 212 to 57 a public meeting resolved to oppose the scheme.", ["votes", "votes"]),
        ("Commissioners voted 4-1 Tuesday to give the firm more time.", ["votes", "votes"]),
        ("About 60 of them pelted the office with rolls.", ["participants"]),
        ("Two constables opened fire.", ["participants"]),
        ("Three men have been refusing food since Monday.", ["participants"]),
        ("Seven deputies of the League will take part.", ["participants"]),
        ("Seven deputies have made it known that they won't take part.", ["other"]),
        ("She was given a 500,000 fine. The mayor pocketed 480,000.", ["money", "money"]),
        ("She paid 20,000 workers. The council wrote 3,000 fines.", ["other", "other"]),
        ("Forty men are buried in the rubble.", ["missing"]),
        ("The league sent twelve falcons, which are in quarantine.", ["other"]),
    ],
)
def test_what_is_counted_by_what_is_done(text: str, expected: list[str]) -> None:
    assert [kind for _, kind, _ in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two deans called for calm.", ["Two"]),
        ("Four of the nine members of the council have demanded a vote.", ["Four", "nine"]),
        ("A commission, half clergy and half lawyers, would look at it.", ["half", "half"]),
        ("The city would take half, if the county paid for it.", ["half"]),
        ("The tanks are half full. Umbrellas are half price.", ["half", "half"]),
        ("The plan gives half the square to trees, half to tomatoes.", ["half", "half"]),
        ("Thousands celebrated in front of the palace.", ["Thousands"]),
        ("The office put the dead at ten. The army put it at about nine.", ["ten", "about nine"]),
    ],
)
def test_people_who_do_something_and_halves_are_figures(text: str, expected: list[str]) -> None:
    assert [one for one, _, _ in figures(text)] == expected


def test_a_mother_of_three_has_so_many_children() -> None:
    assert [one for one, _, _ in figures("The mother of three children was hurt.")] == ["three"]


def test_how_far_a_quake_was_felt_is_a_finding_where_somebody_tells_it() -> None:
    told = "It was felt up to 300 km away, residents said."
    assert figures(told) == [("up to 300 km", "other", "residents")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They would not go back until the firm hired 120 mechanics, the union said.",
         [("120", "other", None)]),
        ("A crowd estimated by police at 35,000 marched through Tarn.",
         [("35,000", "participants", "police")]),
        ("The Orle army claimed to have destroyed 30 tanks.", [("30", "damaged", "Orle army")]),
        ("The Front denied that it was holding 26 fishermen.", [("26", "held", None)]),
        ("The Orle Star criticised the vote. According to its polling, two-thirds oppose it.",
         [("two-thirds", "percent", "Orle Star")]),
    ],
)  # fmt: skip
def test_who_counted(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert figures(text) == expected


def test_what_nobody_counted_is_passed_on_by_nobody() -> None:
    record = read(
        Report.of("Kestria demanded the release of 200 fighters, the agency Medwire reported.")
    )
    assert [(one.counted_by, one.relays) for one in record.figures] == [(None, ())]
