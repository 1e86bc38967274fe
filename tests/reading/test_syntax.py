"""What rules ask of a sentence's grammar, on a parse written by hand."""

import pytest

from onrecord.reading.mending import mended
from onrecord.reading.syntax import Syntax
from onrecord.tagger import Sentence, Tagging, Word
from tests.reading.parses import sentence

TEXT = "Two envoys were not told by the mayor, who left. Orle waits."
_GRAMMAR = [  # word, tag, head, relation
    [
        ("Two", "CD", 1, "nummod"),
        ("envoys", "NNS", 4, "nsubj:pass"),
        ("were", "VBD", 4, "aux:pass"),
        ("not", "RB", 4, "advmod"),
        ("told", "VBN", -1, "root"),
        ("by", "IN", 7, "case"),
        ("the", "DT", 7, "det"),
        ("mayor", "NN", 4, "obl"),
        (",", ",", 7, "punct"),
        ("who", "WP", 10, "nsubj"),
        ("left", "VBD", 7, "acl:relcl"),
        (".", ".", 4, "punct"),
    ],
    [("Orle", "NNP", 1, "nsubj"), ("waits", "VBZ", -1, "root"), (".", ".", 1, "punct")],
]


@pytest.fixture
def syntax() -> Syntax:
    sentences, place = [], 0
    for rows in _GRAMMAR:
        words = []
        for word, tag, head, relation in rows:
            place = TEXT.index(word, place)
            words.append(Word(place, place + len(word), tag, head, relation, "O"))
            place += len(word)
        sentences.append(Sentence(words[0].start, words[-1].end, tuple(words)))
    return Syntax(TEXT, Tagging(sentences=tuple(sentences)))


def test_a_passive_has_an_agent_and_no_object(syntax: Syntax) -> None:
    told = syntax.node_at(TEXT.index("told"))
    assert told is not None
    assert told.passive
    assert told.negated
    assert told.agent is not None
    assert told.agent.text == "mayor"
    assert told.object is None


def test_a_subtree_can_leave_branches_out(syntax: Syntax) -> None:
    mayor = syntax.node_at(TEXT.index("mayor"))
    assert mayor is not None
    assert TEXT[slice(*mayor.extent("case"))] == "the mayor, who left"
    assert TEXT[slice(*mayor.extent("case", "acl:relcl", "punct"))] == "the mayor"


def test_the_head_of_a_span_is_the_word_the_others_hang_on(syntax: Syntax) -> None:
    head = syntax.head((TEXT.index("Two"), TEXT.index(" were")))
    assert head is not None
    assert head.text == "envoys"


def test_nodes_of_a_span_stand_wholly_within_it(syntax: Syntax) -> None:
    span = TEXT.index("envoys"), TEXT.index("told") + 2
    assert [node.text for node in syntax.nodes(span)] == ["envoys", "were", "not"]


@pytest.mark.parametrize(("offset", "word"), [(0, "Two"), (3, None), (len(TEXT), None)])
def test_the_word_over_an_offset(syntax: Syntax, offset: int, word: str | None) -> None:
    node = syntax.node_at(offset)
    assert (node.text if node else None) == word


def test_sentences_do_not_run_into_each_other(syntax: Syntax) -> None:
    orle = syntax.node_at(TEXT.index("Orle"))
    assert orle is not None
    assert orle.before() is None
    assert syntax.clause_at(TEXT.index("waits")) is orle.sentence


def test_a_noun_behind_a_participle_is_the_verb_s() -> None:
    text = "In a statement released on Monday the ministry said the port was shut."
    heads = [2, 2, 8, 2, 5, 3, 7, 3, -1, 10, 12, 12, 8]
    relations = ["case", "det", "obl", "acl", "case", "obl", "det", "obj", "root", "det",
                 "nsubj:pass", "aux:pass", "ccomp"]  # fmt: skip
    tags = ["IN", "DT", "NN", "VBN", "IN", "NNP", "DT", "NN", "VBD", "DT", "NN", "VBD", "VBN"]
    parsed = sentence(text.rstrip("."), zip(tags, heads, relations, strict=True))
    mended_words = mended(text, parsed).words
    assert (mended_words[7].head, mended_words[7].relation) == (8, "nsubj")
