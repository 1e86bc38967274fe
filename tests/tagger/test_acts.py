"""What the network of positions and events says of a report. Texts and names are invented."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.tagger import Tagger
from onrecord.tagger.acts import ACTS, AT_ONCE, FLAGS, RELATIONS, TYPES, Told, parts_of

TEXT = (
    "The Harbour Union demanded on Tuesday that the city pay for the winter. "
    "Police arrested two dockers at the north gate."
)


@pytest.fixture(scope="module")
def told() -> Told:
    """The answers for a text of which nothing else is known."""
    tagger = Tagger.load()
    (tagging,) = tagger.tag([TEXT])
    assert tagging.states is not None
    sentence = np.repeat(np.arange(2), [len(one.words) for one in tagging.sentences])
    kinds = np.zeros(len(sentence), dtype=np.int64)
    flags = np.zeros((len(sentence), len(FLAGS)), dtype=np.float32)
    return tagger.tell(tagging.states, kinds, flags, sentence)


def test_shares_are_shares(told: Told) -> None:
    for values, names in ((told.acts, ACTS), (told.types, TYPES)):
        assert values.shape[1] == len(names)
        assert (values >= 0).all()
        assert (values.sum(1) <= 1.0001).all()


def test_an_arrest_is_told_by_its_verb(told: Told) -> None:
    place = int(told.types[:, TYPES.index("COERCE")].argmax())
    before = TEXT.index("arrested")
    (tagging,) = Tagger.load().tag([TEXT])
    words = [word for sentence in tagging.sentences for word in sentence.words]
    assert words[place].start == before


def test_pairs_have_a_score_for_every_relation(told: Told) -> None:
    assert told.pairs([3, 5], [0, 1, 2], slice(None)).shape == (len(RELATIONS), 2, 3)


@given(st.lists(st.integers(1, 200), min_size=1, max_size=60))
def test_long_reports_are_cut_between_sentences(sizes: list[int]) -> None:
    sentence = np.repeat(np.arange(len(sizes)), sizes)
    edges = parts_of(sentence)
    starts = {0, *np.cumsum(sizes).tolist()}
    assert edges == sorted(set(edges))
    assert edges[0] == 0
    assert edges[-1] == len(sentence)
    assert set(edges) <= starts
    assert max(np.diff(edges)) <= AT_ONCE + max(sizes)
