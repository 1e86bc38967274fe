"""Limits that are denied, shares in words, flows, and tolls told over other numbers."""

import pytest

from onrecord import Report, read
from onrecord.record import Figure


def only(text: str) -> tuple[str, Figure]:
    """The only figure with its words."""
    record = read(Report.of(text, published="2031-05-14"))
    (one,) = record.figures
    return record.report.text[slice(*one.span)], one


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("The quota would never go above 30,000 tonnes.", "up_to"),
        ("The fee will not rise above 40 crowns.", "up_to"),
        ("The fleet must not exceed 40 boats.", "up_to"),
        ("No party won more than 30 percent.", "up_to"),
        ("Output has not fallen below 300 tonnes.", "at_least"),
        ("The quota has gone above 30,000 tonnes.", "more_than"),
        ("The fleet may exceed 40 boats.", "more_than"),
        ("Output fell below 300 tonnes.", "fewer_than"),
        ("The clinic did not say that more than 40 people had died.", "more_than"),
    ],
)
def test_a_limit_that_is_denied_is_the_other_one(text: str, bound: str) -> None:
    assert only(text)[1].bound == bound


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Nine loads in ten are from Orle.", "Nine loads in ten", 90),
        ("The clinic says only one case in four is tested.", "one case in four", 25),
        ("Only a fifth opposed the strike.", "a fifth", 20),
        ("Nearly a quarter want him gone.", "Nearly a quarter", 25),
    ],
)
def test_shares_in_words(text: str, words: str, value: float) -> None:
    told, one = only(text)
    assert (told, one.value, one.counts) == (words, value, "percent")


@pytest.mark.parametrize(
    "text",
    [
        "Only a third candidate could win.",
        "They made one visit in six months and two trips in ten days.",
        "Some of the men were counted twice, in some cases three times.",
    ],
)
def test_what_is_no_share_and_no_count(text: str) -> None:
    assert not read(Report.of(text)).figures


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("The dam lets through 210 cubic metres per second.", "210 cubic metres per second",
         "cubic metre per second"),
        ("The well yields 40 litres a minute.", "40 litres a minute", "litre per minute"),
        ("The tank holds 40 litres.", "40 litres", "litre"),
    ],
)  # fmt: skip
def test_how_much_flows(text: str, words: str, unit: str) -> None:
    told, one = only(text)
    assert (told, one.unit) == (words, unit)


@pytest.mark.parametrize(
    "text",
    [
        "The toll from Sunday's magnitude 6.9 quake climbed to at least 40.",
        "The death toll from the 2019 flood on Highway 12 rose to 40.",
        "The death toll in the 14-storey tower rose to 40.",
        "The office put the number of dead since the war began on 3 August at 4,000.",
    ],
)
def test_a_toll_goes_on_over_numbers_that_count_nothing(text: str) -> None:
    assert only(text)[1].counts == "killed"


def test_a_number_of_times_befalls_nobody() -> None:
    assert only("He had been stabbed 14 times.")[1].counts == "other"
