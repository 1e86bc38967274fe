"""What is said before its saying and goes on behind it, and what behind it nobody says."""

import pytest

from tests.reading.views import contents


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The harbour could be dredged, said the port's director, Ada Lund, but would first "
            "have to be surveyed.",
            "The harbour could be dredged … but would first have to be surveyed",
        ),
        (
            "The guild would lay down its tools, it wrote to the owners, as long as nobody was "
            "paid.",
            "The guild would lay down its tools … as long as nobody was paid",
        ),
        (
            "The bank would keep its branches, Tolen told savers, but it would not open any new "
            "ones.",
            "The bank would keep its branches … but it would not open any new ones",
        ),
        (
            "Ms Lund is not standing again, she told the Courier, but she is willing to help.",
            "Ms Lund is not standing again … but she is willing to help",
        ),
        (
            "It will be opened, said a letter from the abbey, only after the feast.",
            "It will be opened … only after the feast",
        ),
        (
            "She had sold the field, she admitted, without asking her sisters.",
            "She had sold the field … without asking her sisters",
        ),
        (
            "Nobody had been paid, the cooks complained, since March.",
            "Nobody had been paid … since March",
        ),
        (
            "She likes the plan, Lund said in Selm on Friday, though she would have built in wood.",
            "She likes the plan … though she would have built in wood",
        ),
        (
            "The story that the herd had been shot was, Orle insisted, invented.",
            "The story that the herd had been shot was … invented",
        ),
        (
            "He received them for an hour, his office said, without giving any details.",
            "He received them for an hour",
        ),
        ("The bridge was safe, Orle said, though engineers doubt it.", "The bridge was safe"),
        ("The strike was over, she said, and thanked the cooks.", "The strike was over"),
        ("The dam was safe, the mayor said, for the first time since May.", "The dam was safe"),
        (
            "The pump was sold in May, the firm said; its lawyer denies it.",
            "The pump was sold in May",
        ),
        (
            "The pearls were stolen by a guest, her maid told the court, without raising her eyes.",
            "The pearls were stolen by a guest",
        ),
        (
            "Frost will kill the vines, the abbot told his guests, until the bell cut him short.",
            "Frost will kill the vines",
        ),
        (
            "The lift had been mended twice, the firm told its tenants in May, and has since "
            "been shut.",
            "The lift had been mended twice",
        ),
        (
            "The shaft was never lit, the foreman told the inquiry, and he will be tried in May.",
            "The shaft was never lit",
        ),
    ],
)
def test_what_a_saying_interrupts_goes_on_behind_it(text: str, content: str) -> None:
    assert contents(text)[0][1] == content
