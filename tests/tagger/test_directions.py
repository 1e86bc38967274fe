import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.tagger.directions import directions, insides

CASES = [
    ("a plain pair", "`` No , '' she said .", [1, 2]),
    ("written closing throughout", "She said , '' We wait . ''", [1, 2]),
    ("cut from a longer quotation", "No , '' she said . '' Not now . ''", [2, 1, 2]),
    ("a straight pair", 'The " plan " failed .', [1, 2]),
    ("the next sentence's mark left behind", "He said no . `` Ask them . '' ''", [1, 2, 1]),
    ("a term in the middle", "The '' plan '' failed .", [1, 2]),
    ("curly marks say it themselves", "” he said . “", [2, 1]),
]


@pytest.mark.parametrize(("label", "sentence", "expected"), CASES)
def test_direction_of_marks(label: str, sentence: str, expected: list[int]) -> None:
    assert [mark for mark in directions(sentence.split()) if mark] == expected, label


def test_words_before_a_first_closing_mark_stand_in_quotation() -> None:
    words = ["No", ",", "''", "she", "said", "."]
    assert insides(directions(words)) == [True, True, True, False, False, False]


@given(st.lists(st.lists(st.sampled_from(["dawn", "Orlo", "said", ",", "."]), min_size=1)))
def test_curly_pairs_are_taken_as_they_are(stretches: list[list[str]]) -> None:
    words: list[str] = []
    expected: list[bool] = []
    for number, stretch in enumerate(stretches):
        quoted = number % 2 == 1
        words += ["“", *stretch, "”"] if quoted else stretch
        expected += [quoted] * (len(stretch) + 2 * quoted)
    assert insides(directions(words)) == expected
