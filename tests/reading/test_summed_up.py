"""What the report itself adds to a saying, and what is only looked at."""

import pytest

from tests.reading.views import sayings

SUMMED_UP = [
    ("The army will leave the valley by May, two officials said, a move that may anger Kesh.",
     "The army will leave the valley by May"),
    ("Inspectors were held at a checkpoint for a day, four diplomats said, an incident likely to"
     " sharpen a debate over access.", "Inspectors were held at a checkpoint for a day"),
    ("The ship, she said, was a wreck before it left.", "The ship … was a wreck before it left"),
    ("Among the crew, she said, a sense of fear had spread.", "Among the crew … a sense of fear had"
     " spread"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content"), SUMMED_UP)
def test_what_the_report_calls_it_is_not_said(text: str, content: str) -> None:
    assert [told[2] for told in sayings(text)] == [content]


LOOKED_AT = [
    "The researchers observed eleven proteins found only in slug glue and used them to make more.",
    "Scientists estimate the population by observing the area turned orange by butterflies.",
    "The panel determined the cause of the fire.",
]


@pytest.mark.parametrize("text", LOOKED_AT)
def test_what_is_looked_at_is_not_said(text: str) -> None:
    assert sayings(text) == []


SAID = [
    ("She observed that the dam was weak.", "that the dam was weak"),
    ("The ministry estimates the damage at 40 million crowns.", "the damage at 40 million crowns"),
    ("He said the troops would leave by 8 p.m. Whether that was done was unclear.",
     "the troops would leave by 8 p.m."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content"), SAID)
def test_what_is_observed_or_estimated_is_said(text: str, content: str) -> None:
    """And a sentence ends behind an hour where the next begins as sentences do."""
    assert [told[2] for told in sayings(text)] == [content]
