"""What others say, told by a noun or a passive: whose it is, and all of it."""

import pytest

from onrecord import read
from tests.reading.views import contents, names_of, sayings_in


@pytest.mark.parametrize(
    ("text", "who", "content"),
    [
        (
            "The mayor brushed aside warnings from the guild that the dam could fail.",
            "guild",
            "that the dam could fail",
        ),
        (
            "The mayor ignored warnings from experts that the dam could fail.",
            "experts",
            "that the dam could fail",
        ),
        (
            "The move prompted accusations by the guild that the men were starved.",
            "guild",
            "that the men were starved",
        ),
        (
            "The mayor got promises from the firm that it would pay.",
            "firm",
            "that it would pay",
        ),
    ],
)
def test_a_claim_is_whose_it_is_by_or_from(text: str, who: str, content: str) -> None:
    assert contents(text) == [(who, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor brushed aside warnings that the dam could fail.",
        "The mayor scoffed at suggestions that the dam was old.",
        "The mayor played down fears that the dam could fail.",
    ],
)
def test_what_is_brushed_aside_is_not_said_by_who_does(text: str) -> None:
    record = read(text)
    assert not sayings_in(record)
    assert record.attitudes == ()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The board gave assurances by letter that the dam was safe.", "board"),
        ("The mayor expressed fears that the dam would fail.", "mayor"),
        ("The mayor rejected allegations that he took bribes as “theatre”.", "mayor"),
        ("The mayor denied reports that he would resign.", "mayor"),
    ],
)
def test_who_puts_it_forward_or_denies_it_says_it(text: str, who: str) -> None:
    assert [one.who for one in sayings_in(read(text))] == [who]


@pytest.mark.parametrize(
    ("text", "who", "content"),
    [
        (
            "The plan was described as madness by the mayor.",
            "mayor",
            "The plan … as madness",
        ),
        (
            "The plan, which cost a lot, was described as “madness” by the mayor.",
            "mayor",
            "The plan, which cost a lot … as “madness”",
        ),
        ("The plan was branded a disgrace by the guild.", "guild", "The plan … a disgrace"),
        (
            "The plan was condemned as “a fraud” by both parties.",
            "both parties",
            "The plan … as “a fraud”",
        ),
        (
            "The mayor was accused of taking bribes by the guild.",
            "guild",
            "The mayor … of taking bribes",
        ),
        (
            "The man was accused of being led by the guild.",
            None,
            "The man … of being led by the guild",
        ),
        (
            "The firm was accused of profiting by the deal.",
            None,
            "The firm … of profiting by the deal",
        ),
    ],
)
def test_a_passive_has_what_is_named_and_who_names_it(
    text: str, who: str | None, content: str
) -> None:
    assert contents(text) == [(who, content)]


@pytest.mark.parametrize(
    "text",
    ["Police were called by neighbours at noon.", "The mayor was called by the guild on Monday."],
)
def test_who_is_called_on_the_telephone_is_called_nothing(text: str) -> None:
    assert not sayings_in(read(text))


@pytest.mark.parametrize(
    ("text", "hearer"),
    [
        ("In an interview with the Orle Times on Monday, Lanz said he would go.", "Orle Times"),
        ("Lanz said in an interview with Radio Orle that he would go.", "Radio Orle"),
        ("“It is over,” Lanz said in an interview with the Orle Times.", "Orle Times"),
        ("The mayor, in an interview with the Orle Times, said he would go.", "Orle Times"),
        ("Lanz said in an interview with the Orle Times he would pay.", "Orle Times"),
        ("In an interview published by the Orle Times, Lanz said he would go.", None),
        ("Lanz told the court in an interview with the Echo it had failed.", "court"),
        ("The mayor gave an interview to the Echo and said he would go.", None),
        ("In a talk with great wit, Lanz said he would go.", None),
    ],
)
def test_who_puts_the_questions_hears_the_answers(text: str, hearer: str | None) -> None:
    record = read(text)
    (one,) = record.statements
    assert names_of(record).get(one.addressee or "") == hearer
