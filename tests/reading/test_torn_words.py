"""Words that a parse hangs on another verb or noun than their own, given as it has them."""

from collections.abc import Callable

import pytest

from onrecord.reading.torn_relatives import described_behind
from onrecord.reading.torn_sayings import past_parenthesis, said_by_office, silent_too
from onrecord.reading.torn_subjects import before_its_noun, number_before_verb
from onrecord.tagger import Word
from tests.reading.parses import sentence


def parsed(told: str) -> tuple[str, tuple[Word, ...]]:
    """Text and words of "word/tag/head/relation …"."""
    parts = [token.split("/") for token in told.split()]
    text = " ".join(word for word, *_ in parts)
    rows = [(tag, int(head), relation) for _, tag, head, relation in parts]
    return text, sentence(text, rows).words


def test_what_it_will_not_tell_stands_beside_what_it_said_of_itself() -> None:
    text, words = parsed(
        "they/PRP/1/nsubj said/VBD/-1/root that/IN/5/mark it/PRP/5/nsubj had/VBD/5/aux "
        "paid/VBN/1/ccomp but/CC/9/cc would/MD/9/aux not/RB/9/advmod comment/VB/5/conj"
    )
    assert silent_too(text, words, 6)[9].head == 1


@pytest.mark.parametrize(
    ("text", "mend", "place", "head"),
    [
        (
            "citing/VBG/-1/root people/NNS/0/obj close/JJ/0/advmod to/IN/5/case the/DT/5/det "
            "talks/NNS/2/obl",
            described_behind,
            2,
            1,
        ),
        (
            "a/DT/3/det sum/NN/5/nsubj the/DT/3/det mayor/NN/5/nsubj had/VBD/5/aux "
            "called/VBN/-1/root small/JJ/5/xcomp",
            before_its_noun,
            0,
            1,
        ),
        (
            "men/NNS/2/nsubj were/VBD/2/cop dead/JJ/-1/root and/CC/6/cc 63/CD/2/conj "
            "had/VBD/6/aux fled/VBN/2/conj",
            number_before_verb,
            4,
            6,
        ),
        (
            "it/PRP/2/nsubj was/VBD/2/aux sealed/VBN/7/ccomp she/PRP/2/nsubj would/MD/2/conj "
            "not/RB/7/advmod ,/,/7/punct told/VBD/-1/root us/PRP/7/obj ,/,/7/punct go/VB/7/xcomp",
            past_parenthesis,
            4,
            10,
        ),
        (
            "“/``/7/punct it/PRP/3/nsubj will/MD/7/aux go/VB/7/ccomp ,/,/7/punct ”/''/7/punct "
            "she/PRP/7/nsubj told/VBD/-1/root us/PRP/7/obj",
            past_parenthesis,
            2,
            3,
        ),
    ],
)
def test_hangs_on_its_own(
    text: str, mend: Callable[[tuple[Word, ...], int], tuple[Word, ...]], place: int, head: int
) -> None:
    _, words = parsed(text)
    assert mend(words, place)[place].head == head


@pytest.mark.parametrize(("joint", "relation"), [("the/DT", "nsubj"), ("and/CC", "appos")])
def test_who_says_what_stands_before_him_is_none_of_it(joint: str, relation: str) -> None:
    text, words = parsed(
        "staff/NN/1/nsubj found/VBD/11/ccomp oil/NN/1/obj in/IN/4/case wells/NNS/1/obl ,/,/7/punct "
        f"{joint}/7/det mayor/NN/4/appos ,/,/7/punct Tarn/NNP/7/appos ,/,/7/punct "
        "said/VBD/-1/root"
    )
    assert said_by_office(text, words, 11)[7].relation == relation
