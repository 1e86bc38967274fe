"""When something was said, how far hearsay reaches, whose words a paper's are."""

import pytest

from onrecord import Report, read
from tests.reading.views import contents, sayings_in

DAY = "2026-11-18"  # a Wednesday


def days(text: str) -> list[str | None]:
    """When each statement was said, by the words for it."""
    record = read(Report.of(text, published=DAY))
    return [
        text[slice(*one.time.span)] if one.time is not None else None for one in record.statements
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # the day of the paper …
        ("In a statement released on Thursday, Orle said it would go.", "Thursday"),
        ("Lanz said in a letter to the board dated 3 March that he would go.", "3 March"),
        ("Lanz said in a Monday statement that the tax would go.", "Monday"),
        ("The dyke was rotten, according to a 1994 survey by the board.", "1994"),
        # … behind who tells it …
        ("The flood killed 20 people, according to the police on Monday.", "Monday"),
        ("According to officials on Saturday, the bridge may have fallen.", "Saturday"),
        ("The deal is off, according to two guards who left the hall on Monday.", None),
        # … and of the deed that it goes with
        ("The army released a statement on Friday saying the raid was over.", "Friday"),
        ("Lanz resigned on Thursday, saying he was tired.", "Thursday"),
        ("Lanz resigned on Thursday, after saying he was tired.", None),
        ("Yesterday, Lanz met the envoy and said he would go.", "Yesterday"),
        ("Lanz arrived on Tuesday and said he would go.", None),
        ("Lanz, who met the envoy on Monday and said he would go, fell ill.", None),
        ("Lanz will meet the board on Friday, saying he is ready.", None),
        ("The firm, which closed on Monday, left a note saying it was broke.", None),
    ],
)
def test_a_saying_has_the_day_of_its_paper_or_deed(text: str, day: str | None) -> None:
    assert days(text) == [day]


def test_who_cites_another_passes_it_on_that_day() -> None:
    assert days("The Echo reported on Monday, citing the police, that it was out.") == [None]


def test_a_day_that_another_tells_of_is_none_of_the_saying() -> None:
    text = (
        "The state suggested Lanz's debt was a factor in his decision making; according to"
        " prosecutors, he owed over $850,000 to the tax office, as well as penalties and interest,"
        " and in total was at least $11 million in debt at the time."
    )
    assert days(text) == [None, None]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Although Orle's elections are, reportedly, usually quiet, this year nobody came.",
            "Orle's elections are … usually quiet",
        ),
        ("While the talks are reportedly stalled, the envoy left.", "the talks are … stalled"),
        (
            "Although the mayor reportedly sold cars, boats and land, nobody was told.",
            "the mayor … sold cars, boats and land",
        ),
        ("Although it was cold, the crowd reportedly stayed.", "the crowd … stayed"),
        (
            "The firm cut 200 jobs, reportedly a fifth of its staff, on Monday.",
            "200 jobs … a fifth of its staff",
        ),
        ("The firm, reportedly in trouble, closed.", "The firm … in trouble"),
        ("He fled to the coast, reportedly in a car.", "He fled to the coast … in a car"),
        ("Lanz left Orle on Monday, reportedly the last to go.", "the last to go"),
        ("Reportedly, the mayor fled to Lund.", "the mayor fled to Lund"),
    ],
)
def test_hearsay_reaches_no_further_than_its_clause(text: str, content: str) -> None:
    assert [told for _, told in contents(text)] == [content]


def test_hearsay_is_of_no_day() -> None:
    assert days("The army reportedly shelled the town on Monday.") == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Lanz is known for organising the safe return of the crew.",
        "In the campaign, she was known for her stance on bribes.",
        "He is best known as the Hook.",
    ],
)
def test_what_somebody_is_known_for_is_nobody_s_thought(text: str) -> None:
    assert read(text).attitudes == ()


def test_what_is_known_is_a_thought_without_its_it() -> None:
    text = "It's not known whether the crew survived."
    (one,) = read(text).attitudes
    assert [text[slice(*span)] for span in one.content] == ["whether the crew survived"]


@pytest.mark.parametrize(
    ("text", "who", "cue"),
    [
        (
            'Her office later released a statement. "The mayor is well. She is at home."',
            "Her office",
            "released a statement",
        ),
        (
            'Ada Holm left the hall and sent a message to the crew. "Your work saved us all."',
            "Ada Holm",
            "sent a message",
        ),
        (
            'The firm issued an apology on Monday. "We are sorry for the delay." Shares fell.',
            "firm",
            "issued an apology",
        ),
    ],
)
def test_a_paper_given_out_has_the_words_behind_it(text: str, who: str, cue: str) -> None:
    (one,) = sayings_in(read(text))
    assert (one.who, one.cue) == (who, (cue,))
    assert all(part.startswith('"') for part in one.content)


def test_a_paper_on_which_another_speaks_is_nobody_s_words() -> None:
    text = 'The council published a report on Monday. "We are ready," the mayor said.'
    assert [one.who for one in sayings_in(read(text))] == ["mayor"]


def test_whoever_is_told_of_in_a_quotation_does_not_claim_it() -> None:
    text = (
        'Lanz visited the church and her office released a statement. "Lanz stopped by, and she'
        ' told a priest that she was sorry. The governor has faith."'
    )
    assert [one.cue for one in sayings_in(read(text))] == [("released a statement",), ("told",)]
