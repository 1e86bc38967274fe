"""The parse stays a tree whatever the rules hang elsewhere in it."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.rings import without_rings
from onrecord.tagger import Word
from tests.reading.parses import sentence


def words_hung(heads: list[int]) -> tuple[Word, ...]:
    text = " ".join("w" * len(heads))
    return sentence(text, [("NN", head, f"to{head}") for head in heads]).words


@st.composite
def trees_and_what_was_made(draw: st.DrawFn) -> tuple[list[int], list[int]]:
    """Heads of a tree, and the same with some words hung anywhere."""
    size = draw(st.integers(1, 12))
    order = draw(st.permutations(range(size)))
    heads = [-1] * size
    for at, place in enumerate(order[1:], start=1):
        heads[place] = order[draw(st.integers(0, at - 1))]
    moved = list(heads)
    for place in draw(st.lists(st.integers(0, size - 1), max_size=5)):
        moved[place] = draw(st.integers(-1, size - 1))
    return heads, moved


def reaches_a_root(words: tuple[Word, ...], place: int) -> bool:
    for _ in words:
        place = words[place].head
        if place < 0:
            return True
    return False


@given(trees_and_what_was_made())
def test_from_every_word_the_way_up_ends_at_a_root(heads: tuple[list[int], list[int]]) -> None:
    before, moved = (words_hung(one) for one in heads)
    made = without_rings(before, moved)
    assert all(reaches_a_root(made, place) for place in range(len(made)))
    # What closes no ring is left as it was made.
    for place, word in enumerate(made):
        assert word in (before[place], moved[place])
    if all(reaches_a_root(moved, place) for place in range(len(moved))):
        assert made == moved


def test_a_ring_of_two_goes_back_to_the_parse() -> None:
    before = words_hung([-1, 0, 1])
    made = without_rings(before, words_hung([-1, 2, 1]))
    assert [word.head for word in made] == [-1, 0, 1]
