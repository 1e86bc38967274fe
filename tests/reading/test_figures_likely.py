"""Amounts of which no rule is sure whether they are figures, weighed by signs with names."""

import pytest

from onrecord.reading.figures.likely import Asked, is_told
from tests.reading.views import figures


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("Her rival received 412 votes; she got 388.", "388", "other"),
        ("The owners refused to pay a salary cap of 58 million a club.", "58 million", "money"),
        (
            "The club offered the striker 40,000 marks a week, but he wants 60,000.",
            "60,000",
            "money",
        ),
        ("The league pays its players 900 marks. Some cost 700, others 1,400.", "700", "money"),
    ],
)
def test_bare_numbers_that_are_likely_figures(text: str, number: str, kind: str) -> None:
    assert (number, kind, None) in figures(text)


@pytest.mark.parametrize(
    "text",
    [
        "The pair were seen at ten in a bar.",
        "He arrived in courtroom four with a flask.",
        "The bill was tailored to fit one man.",
        "One does not inherit a country like a cupboard.",
        "The five had handed out leaflets.",
        "The law is known as RA 3846 and has been in force since May.",
    ],
)
def test_bare_numbers_that_are_none(text: str) -> None:
    assert figures(text) == []


def test_the_number_of_a_make_that_the_report_names_before_is_none() -> None:
    assert figures("A Boeing 707 fell into the sea near Orle. The 707 was a freighter.") == []


def test_what_is_seen_of_an_amount_may_be_unknown_to_the_weights() -> None:
    assert not is_told(Asked((0, 1), "bare", frozenset({"bare", "never-seen"})))
