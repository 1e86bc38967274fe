"""What somebody does about a claim told right before: "a claim the army disputes"."""

import pytest

from onrecord.reading import read
from tests.reading.views import sayings_in


def met(text: str) -> list[tuple[str | None, str, str]]:
    """Speaker, cue and polarity of each statement of a text."""
    return [(one.who, " ".join(one.cue), one.polarity) for one in sayings_in(read(text))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Dant said 12 boys had died, a claim that the army neither confirmed nor denied.",
            [
                ("Dant", "said", "affirmed"),
                ("army", "neither confirmed nor denied", "declined"),
            ],
        ),
        (
            "Police neither confirmed nor denied the report.",
            [("Police", "neither confirmed nor denied", "declined")],
        ),
        ("A boy was hit and died, a claim the army disputes.", [("army", "disputes", "affirmed")]),
        ("The firm contests the figures.", [("firm", "contests", "affirmed")]),
    ],
)
def test_who_meets_a_claim(text: str, told: list[tuple[str | None, str, str]]) -> None:
    assert met(f"The camp was shut on Monday. {text} The ferry left at noon.") == told


@pytest.mark.parametrize("text", ["The party contested the election.", "Orle contested a seat."])
def test_what_is_contested_and_was_not_said(text: str) -> None:
    assert met(f"The camp was shut on Monday. {text} The ferry left at noon.") == []
