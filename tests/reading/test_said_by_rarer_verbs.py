"""Sayings by verbs that mostly tell of deeds: threats, credit, blame and names given."""

import pytest

from tests.reading.views import sayings


@pytest.mark.parametrize(
    ("text", "who", "cue", "content"),
    [
        (
            "The harbour board has threatened three of them with dismissal.",
            "harbour board",
            "has threatened",
            "three of them with dismissal",
        ),
        (
            "Mara Tolen credited the press with keeping the story alive.",
            "Mara Tolen",
            "credited",
            "the press with keeping the story alive",
        ),
        (
            "He had known nothing, he stammered, and would look into it on Monday.",
            "he",
            "stammered",
            "He had known nothing … and would look into it on Monday",
        ),
        (
            "The captain radioed that the pumps had failed.",
            "captain",
            "radioed",
            "that the pumps had failed",
        ),
        ("The militia vowed revenge.", "militia", "vowed", "revenge"),
        (
            "The treasurer has confessed to robbing four shops.",
            "treasurer",
            "has confessed to",
            "robbing four shops",
        ),
        (
            "Jon Berge confessed to the police that he had acted alone.",
            "Jon Berge",
            "confessed",
            "that he had acted alone",
        ),
        ("She defended the draft as balanced.", "She", "defended", "the draft as balanced"),
        (
            "The chief executive has defended her firm against charges that it had lied.",
            "chief executive",
            "has defended",
            "her firm against charges that it had lied",
        ),
        ("Jon Berge didn't mention a refund.", "Jon Berge", "didn't mention", "a refund"),
        (
            "Jon Berge cited the danger of landslides, and the cost.",
            "Jon Berge",
            "cited",
            "the danger of landslides, and the cost",
        ),
        ("Doctors put it down to dirty water.", "Doctors", "put", "it down to dirty water"),
        (
            "The report names Colonel Vance as the one who gave the order.",
            "report",
            "names",
            "Colonel Vance as the one who gave the order",
        ),
        (
            "She wants the pier shut, something that the captain calls out of the question.",
            "captain",
            "calls",
            "something … out of the question",
        ),
        (
            "The walkout ended a deal that mediators had called all but done.",
            "mediators",
            "had called",
            "a deal … all but done",
        ),
    ],
)
def test_who_says_it_by_such_a_verb(text: str, who: str, cue: str, content: str) -> None:
    assert (who, cue, content) in [one[:3] for one in sayings(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The captain radioed the harbour for help.",
        "He stammered through the speech.",
        "He threatened the guard with a knife.",
        "The flood threatens the town with ruin.",
        "The bank credited the account with 40 crowns.",
        "The officers swore in a new cabinet.",
        "The goalkeeper defended his goal against the champions.",
        "The police cited the driver for speeding.",
        "She made them promise not to mention fish.",
        "She put the phone down to look at him.",
        "The board named her as one of three directors.",
        "The doctor that the family called arrived at ten.",
    ],
)
def test_what_such_a_verb_tells_of_is_a_deed(text: str) -> None:
    assert sayings(text) == []


def test_two_who_are_named_by_whom_it_is_according_say_it_each() -> None:
    text = "According to the Post and the Herald, the minister knew of the leak."
    assert [one[0] for one in sayings(text)] == ["Post", "Herald"]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Her office did not answer questions.", "did not answer", ""),
        ("The pilots wrote to Mara Tolen in March. She did not answer.", "did not answer", ""),
        ("Port officials weren't available to comment.", "weren't available to comment", ""),
        ("The palace did not wish to comment on money.", "did not wish to comment", "on money"),
        ("A spokesman for the bishop declined to go into that.", "declined to go into", "that"),
        ("The board confirmed it but gave no date for its end.", "gave no", "date for its end"),
        ("The lawyers were unavailable for comment.", "were unavailable for comment", ""),
        ("Mara Tolen did not answer when she was asked why.", "did not answer", ""),
        (
            "The editors have refused to tell investigators who leaked the minutes.",
            "have refused to tell",
            "investigators who leaked the minutes",
        ),
    ],
)
def test_who_keeps_something_back(text: str, cue: str, content: str) -> None:
    assert (cue, content, "declined") in [one[1:] for one in sayings(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Jon Berge did not answer the door.",
        "The dog did not answer to its name.",
        "Seats were not available for long.",
        "Mara Tolen did not want to go into the tunnel.",
        "Mara Tolen gave no ground in the second set.",
        "The nurse knocked twice, but Jon Berge did not answer.",
        "The old map gives no names.",
        "The doctor put the child down to sleep.",
        "The government did not answer the call for talks.",
        "The accused did not want to be interviewed by the police.",
    ],
)
def test_who_does_nothing_keeps_nothing_back(text: str) -> None:
    assert sayings(text) == []
