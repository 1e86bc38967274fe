"""Whose figures are: who counted where no statement says it, and where another speaks of it."""

import pytest

from onrecord.reading import read
from tests.reading.views import figures_in


def counts_of(text: str) -> list[tuple[float | None, str | None]]:
    """Value and whoever counted, of each figure."""
    return [(one.value, one.by) for one in figures_in(read(text, published="2031-05-14"))]


CASES = [
    (
        "a toll that is raised is its owner's",
        "The Flood Office raised its toll from 31 in the morning.",
        [(31, "Flood Office")],
    ),
    (
        "whoever gave a toll",
        "The ministry said 140 had died. It had earlier given a death toll of 96.",
        [(140, "ministry"), (96, "ministry")],
    ),
    (
        "what is reported counts nothing",
        "Outbreaks have been reported in the north, where 380 people have fallen ill, according to"
        " the Flood Office.",
        [(380, "Flood Office")],
    ),
    (
        "a bulletin is its ministry's count",
        "The health ministry said in its daily bulletin on Tuesday that 19 people had died. "
        "The bulletin listed 1,934 cases of the fever.",
        [(19, "health ministry"), (1934, "health ministry")],
    ),
    (
        "polls of nobody named",
        "Polls taken in the week after she left show that 61 percent of voters believe her.",
        [(61, None)],
    ),
    (
        "a poll is the pollster's",
        "Some 61 percent of voters back the bill, according to a poll of 900 adults by Delta "
        "Research for the Courier.",
        [(61, "Delta Research"), (900, None)],
    ),
    (
        "a manifest is its own",
        "The harbour office's manifest lists 191 passengers.",
        [(191, "harbour office's manifest")],
    ),
    (
        "an earlier tally is that of the body before",
        "The Health Directorate said on Wednesday that 57 people had been killed. Its earlier "
        "tally stood at 1,402.",
        [(57, "Health Directorate"), (1402, "Health Directorate")],
    ),
    (
        "what is offered was counted by nobody",
        "Dawit Amlo said the movement was prepared to release 40 captives.",
        [(40, None)],
    ),
    (
        "of whom a relative clause tells",
        "The airport, which had earlier given a figure of 2,900, said 3,400 passengers were stuck.",
        [(2900, "airport"), (3400, "airport")],
    ),
    (
        "another's figure, which is doubted",
        "The union said the airline's figure of 600 was inflated.",
        [(600, "airline")],
    ),
    (
        "another's count in quotation marks",
        "Hana Tolk called the Courier's tally of “at least 480” dead “fiction”.",
        [(480, "Courier")],
    ),
    (
        "a sum that a body brings up to date",
        "The ministry confirmed nine more deaths on Tuesday, bringing the total to 206.",
        [(9, "ministry"), (206, "ministry")],
    ),
    (
        "records that somebody has",
        "The Watch Group has records of 1,130 people who disappeared in the war.",
        [(1130, "Watch Group")],
    ),
    (
        "what somebody admits to",
        "The army admits to holding 49 soldiers.",
        [(49, "army")],
    ),
    (
        "parts of what a body has counted",
        "The Audit Board has identified 64 deals without a tender, 22 of them with one firm.",
        [(64, "Audit Board"), (22, "Audit Board")],
    ),
    (
        "the poll told of before",
        "Ada Tolk leads Bern Orle 50% to 40%, according to an HBN/Morrow poll. Among the undecided"
        " her lead is 64% to 27%, according to the poll.",
        [(50, "HBN/Morrow"), (40, "HBN/Morrow"), (64, "HBN/Morrow"), (27, "HBN/Morrow")],
    ),
    (
        "two shares of one poll",
        "A Lurco Research survey was out on Monday. Some 44 percent want him to go, according to"
        " the survey, and 31 percent would keep him.",
        [(44, "Lurco Research"), (31, "Lurco Research")],
    ),
    (
        "a poll of a place or a party is not theirs",
        "A Democratic survey gave him 31%. An Iowa poll put it at 51%.",
        [(31, None), (51, None)],
    ),
    (
        "a list that is published and corrected",
        "The airline published a passenger list with 70 names. It later corrected that to 68.",
        [(70, "airline"), (68, "airline")],
    ),
    (
        "what a saying stands behind, also after a semicolon",
        "The wards had taken in 12 of them; three died there overnight, the Orle Clinic said.",
        [(12, "Orle Clinic"), (3, "Orle Clinic")],
    ),
    (
        "her count is hers, and records are their owner's",
        "Blue Line said it had lost 9 million crowns. Petra Lusk of the union called that a lie."
        " According to her, it was 4 million crowns.",
        [(9e6, "Blue Line"), (4e6, "Petra Lusk")],
    ),
    (
        "records of the body that is speaking",
        "Orlegrid said it had cut off 75,000 customers. The utilities board said its records showed"
        " that only 68,200 had been.",
        [(75000, "Orlegrid"), (68200, "utilities board")],
    ),
    (
        "where a body counts is not who",
        "The interior ministry said 1,200 officers had been sent. Nationwide, it put the number of"
        " marchers at 180,000.",
        [(1200, "interior ministry"), (180000, "interior ministry")],
    ),
    (
        "a pollster whose name might be a person's",
        "An exit poll by Metrika for the Courier, published at eight, had put Kroll on 46%.",
        [(46, "Metrika")],
    ),
    (
        "a report is not called by the day it came out",
        "The ministry's report released Monday said 12 people died.",
        [(12, "ministry's report released Monday")],
    ),
    (
        "nobody counts what they refuse to discuss",
        "The Dorran Front refused even to discuss the release of 31 captives.",
        [(31, None)],
    ),
    (
        "a court that reckons, a body that anticipates",
        "According to the indictment 3.8 million marks were paid, though the court reckoned the"
        " amount at 2.6 million. The handling firm anticipates under 1,400 strikers.",
        [(3_800_000, "indictment"), (2_600_000, "court"), (1400, "handling firm")],
    ),
    (
        "by whose reckoning, told first",
        "On the police's reckoning, 7,000 people marched.",
        [(7000, "police")],
    ),
    (
        "a pollster that has somebody at a share",
        "Pollster Metrika has her at 54 percent.",
        [(54, "Metrika")],
    ),
    (
        "a firm that has a woman at its head for 54 percent of a year",
        "The firm has a woman at the top and 300 clerks.",
        [(300, None)],
    ),
    (
        "many of whom a person only speaks",
        "“Hundreds of mothers sit by a silent radio,” said Ada Lind. “We treated dozens of burns,”"
        " said Jon Beck.",
        [(None, None), (None, "Jon Beck")],
    ),
    (
        "another is told by the same paper",
        "As per a bulletin of the Relief Cell, 140 medical teams are in the field; another 60 will"
        " be sent on Thursday.",
        [(140, "Relief Cell"), (60, "Relief Cell")],
    ),
    (
        "what was counted before is the speaker's",
        "The Relief Council said its staff had counted 6,300 displaced people, on top of 72,000"
        " registered before the truce.",
        [(6300, "its staff"), (72_000, "Relief Council")],
    ),
    (
        "two that speak of captives",
        "Quarenne speaks of 63 captives and the Movement of 58.",
        [(63, "Quarenne"), (58, "Movement")],
    ),
    (
        "whose toll, after others were told of",
        "The rescue service said 44 had died. The rebels disagree; their count stood at 70.",
        [(44, "rescue service"), (70, "rebels")],
    ),
    (
        "a share of a wage",
        "The firm has her at 54 percent of her old pay.",
        [(54, None)],
    ),
    (
        "what is suggested",
        "One insider said a mediator had suggested 5 percent.",
        [(5, None)],
    ),
    (
        "a reward and a paper that are put up, a toll that is put at so many",
        "The Flood Office put up a reward of 500,000 marks. It put a paper under the door: six"
        " percent and Sundays off. It put the dead at 40.",
        [(500_000, None), (6, None), (40, "Flood Office")],
    ),
    (
        "who are put out of work",
        "Orlegrid will shut its plant by May, putting 640 people out of work.",
        [(640, None)],
    ),
    (
        "what a speaker means to do, and what befalls him",
        "Mayor Ada Tolk said she would bring 30 friends. Orlegrid said it would lose 600 jobs.",
        [(30, None), (600, "Orlegrid")],
    ),
    (
        "what somebody is told to do, and what he is told of",
        "The ministry told the council to send 40 officers home. The union told reporters that 400"
        " people had been sacked.",
        [(40, None), (400, "union")],
    ),
    (
        "what is wanted, and what else would come",
        "The league has declared that it will abstain unless the levy of 90 million crowns is"
        " halved. The ministry said that 4,000 people would go hungry unless the rains came.",
        [(90_000_000, None), (4000, "ministry")],
    ),
    (
        "a reckoning that no report opens with",
        "It was a quiet day. On the ministry's reckoning 9,000 people marched.",
        [(9000, "ministry")],
    ),
    (
        "what several believe is their estimate",
        "Campaigners from Clean Bay believe the true sum is nearer 11 million euros.",
        [(11_000_000, "Campaigners from Clean Bay")],
    ),
    (
        "papers that a sentence ends with",
        "At least six sailors have died in attacks since July, figures from the Straitwatch"
        " consultancy show.",
        [(6, "Straitwatch consultancy")],
    ),
    (
        "what is set against a disputed tally",
        "The Red Lamp, an ambulance corps, disputes the tally: its drivers have logged 1,517"
        " bodies. The Red Lamp denied that it had lost 40 drivers.",
        [(1517, "Red Lamp"), (40, None)],
    ),
    (
        "what a price comes to",
        "Norsund has raised its offer, valuing the mill at just under 30 million crowns. Orle Bank"
        " put the mill at 40 million crowns.",
        [(30_000_000, None), (40_000_000, "Orle Bank")],
    ),
    (
        "what a thing is called by its share",
        "Ada Tolk said the 9 percent duty on diesel had to go. Ada Tolk said prices had risen by"
        " 12 percent.",
        [(9, None), (12, "Ada Tolk")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_whose_figures(text: str, expected: list[tuple[float | None, str | None]]) -> None:
    assert counts_of(text) == expected
