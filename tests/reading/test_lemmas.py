"""Base forms that the reading rules rely on."""

import pytest

from onrecord.reading.lemmas import lemma_of

CASES = [
    ("said", "VBD", "say"),
    ("denies", "VBZ", "deny"),
    ("citing", "VBG", "cite"),
    ("referred", "VBD", "refer"),
    ("hoped", "VBD", "hope"),
    ("used", "VBD", "use"),
    ("controlled", "VBN", "control"),
    ("succeed", "VB", "succeed"),
    ("lied", "VBD", "lie"),
    ("spokeswomen", "NNS", "spokeswoman"),
    ("parties", "NNS", "party"),
    ("crises", "NNS", "crisis"),
    ("caucuses", "NNS", "caucus"),
    ("causes", "NNS", "cause"),
    ("Hague", "NNP", "Hague"),
]


@pytest.mark.parametrize(("word", "tag", "base"), CASES, ids=[case[0] for case in CASES])
def test_base_form(word: str, tag: str, base: str) -> None:
    assert lemma_of(word, tag) == base
