"""Whom "it" means in the words of somebody whose body stands in his office alone."""

import pytest

from onrecord.reading import read
from tests.reading.views import names_of


def meant(text: str, word: str) -> str | None:
    """The name of whom the last mention of a word is, or None."""
    record = read(text)
    place = text.rindex(f" {word} ") + 1
    names = names_of(record)
    return next(
        (names[one.id] for one in record.actors if any(m[0] == place for m in one.mentions)), None
    )


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The airline sued the union. A union official said it would appeal.", "union"),
        (
            "Karsovia accused the Teshen Front of hiding guns. Front spokesman Aram Veld said it "
            "had dropped its demand.",
            "Teshen Front",
        ),
        ("The ministry blamed the firm. Its spokesman said it had warned the firm.", "ministry"),
        ("The union sued the airline. A spokesman for the airline said it would pay.", "airline"),
    ],
)
def test_a_spokesmans_it_is_his_body(text: str, body: str) -> None:
    assert meant(text, "it") == body


@pytest.mark.parametrize(
    "text",
    [
        "The airline sued the union. Union leader Mara Tolen said it had done nothing wrong.",
        "The airline sued the union. A union official said it was too early to comment.",
        "The airline sued the union. A union official said it rained on the day.",
    ],
)
def test_an_it_that_may_be_either_or_nobody_is_nobody(text: str) -> None:
    assert meant(text, "it") is None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Police searched the offices of Volkswagen on Tuesday. A police spokesman said it had"
         " handed over documents.", "Police"),
        ("Hamas and Israel agreed to a truce. A Hamas official said it had broken it.", "Hamas"),
        ("NATO and Russia held talks. A NATO official said it had demanded a veto over new"
         " members.", "NATO"),
        ("Iran seized a tanker of Greece. A Greek official said it had broken the law.", "Greece"),
    ],
)  # fmt: skip
def test_what_is_told_against_somebody_is_not_of_his_own_body(text: str, body: str) -> None:
    assert meant(text, "it") != body
