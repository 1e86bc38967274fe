"""What the network of positions and events says of a report. Texts and names are invented."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.tagger import Tagger
from onrecord.tagger.acts import (
    ACTS,
    AT_ONCE,
    FLAGS,
    HEARD,
    RELATIONS,
    TYPES,
    Company,
    Told,
    parts_of,
)

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
    nobody = Company((), {}, [()] * len(sentence))
    return tagger.tell(tagging.states, kinds, flags, sentence, nobody)


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


@given(st.data())
def test_what_a_word_hears_comes_from_those_it_is_about(data: st.DataObject) -> None:
    words, people = data.draw(st.integers(1, 40)), st.integers(0, 4)
    heads = data.draw(st.sets(st.integers(0, words - 1)))
    mentions = [(head, data.draw(people)) for head in sorted(heads)]
    party = {key: data.draw(people) for key in range(5)}
    party |= {party[key]: party[key] for key in range(5)}  # whoever is stood for stands for himself
    sources = data.draw(st.lists(st.lists(people, max_size=2), min_size=words, max_size=words))
    part = range(data.draw(st.integers(0, words - 1)), words)
    gathered, passed_on = Company(mentions, party, sources).heard(part)
    heard = passed_on @ gathered
    assert heard.shape == (len(HEARD), len(part), len(part))
    who = {head: key for head, key in mentions if head in part}
    for kind, row, word in np.argwhere(heard > 0).tolist():
        told, other = row + part.start, who[word + part.start]
        if HEARD[kind] == "speaker":
            assert party[other] in {party[key] for key in sources[told]}
        elif HEARD[kind] == "side":
            assert party[other] == party[who[told]]
        else:
            assert other == who[told]
    sums = heard.sum(2)
    assert np.all((np.abs(sums - 1) < 1e-5) | (sums == 0))
    assert all(sums[0, head - part.start] > 0 for head in who)
