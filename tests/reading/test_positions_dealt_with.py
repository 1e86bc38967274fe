"""Positions by common verbs: who does not take part, what else is done, boards and bids."""

import pytest

from tests.reading.rules import read
from tests.reading.views import held_in

CASES = [
    # label, text, act, holder, the object's words
    ("a threat if they do not", "The minister told the strikers to go back to work. “If they do"
     " not, we will hire others,” he said.", "threaten", "minister", "hire others"),
    ("a promise of punishment", "The president promised that those responsible would be punished.",
     "promise", "president", "those responsible would be punished"),
    ("who takes no part", "The Green Party will not take part in the election, its leader Rosa Tamm"
     " said.", "reject", "Green Party", "take part in the election"),
    ("who concedes", "Jon Berge conceded defeat on Sunday.", "accept", "Jon Berge", "defeat"),
    ("a board", "Novacorp said its board had rejected a bid from Belton Steel.", "reject",
     "Novacorp", "a bid"),
    ("the board of", "The board of Novacorp rejected the bid from Belton Steel.", "reject",
     "Novacorp", "the bid from Belton Steel"),
    ("a health board", "The health board of Upper Tolland rejected the plan.", "reject",
     "health board of Upper Tolland", "the plan"),
    ("an offer for a firm raised", "Novacorp raised its offer for Belton Steel to 4 billion euros.",
     "offer", "Novacorp", "4 billion euros"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "act", "holder", "words"), [one[1:] for one in CASES], ids=[one[0] for one in CASES]
)
def test_a_position_is_read_with_its_holder(text: str, act: str, holder: str, words: str) -> None:
    found = [(one.holder, one.object) for one in held_in(read(text)) if one.act == act]
    assert found == [(holder, words)]


NONE = [
    ("Jon Berge has not conceded defeat.", "accept"),
    ("Jon Berge refused to concede defeat.", "accept"),
    ("Rosa Tamm launched a bid for the presidency on Monday.", "offer"),
    ("The army made a bid for power in May.", "offer"),
]


@pytest.mark.parametrize(("text", "act"), NONE)
def test_other_words_tell_no_such_position(text: str, act: str) -> None:
    assert act not in {one.act for one in held_in(read(text))}
