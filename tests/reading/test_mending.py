"""A parse that is mended stays one tree, and a day stays a day."""

from onrecord.reading.mending import mended
from tests.reading.parses import sentence


def test_a_noun_that_is_the_root_stays_the_only_one() -> None:
    text = "Yesterday a man identified as a pilot"
    parsed = sentence(
        text,
        [
            ("NN", 3, "obl:tmod"),
            ("DT", 2, "det"),
            ("NN", -1, "root"),
            ("VBN", 2, "acl"),
            ("IN", 6, "case"),
            ("DT", 6, "det"),
            ("NN", 3, "obl"),
        ],
    )
    assert [one.head for one in mended(text, parsed).words].count(-1) == 1


def test_a_day_is_not_what_the_noun_before_it_is_called() -> None:
    text = "Mayors facing the crowd Monday spoke"
    parsed = sentence(
        text,
        [
            ("NNS", 5, "nsubj"),
            ("VBG", 0, "acl"),
            ("DT", 3, "det"),
            ("NN", 1, "obj"),
            ("NNP", 5, "nsubj"),
            ("VBD", -1, "root"),
        ],
    )
    assert mended(text, parsed).words[4].head == 5


def test_what_has_an_object_behind_to_is_a_verb() -> None:
    text = "Orle asked the court to jail them"
    parsed = sentence(
        text,
        [
            ("NNP", 1, "nsubj"),
            ("VBD", -1, "root"),
            ("DT", 3, "det"),
            ("NN", 1, "obj"),
            ("TO", 5, "case"),
            ("NN", 1, "obl"),
            ("PRP", 5, "obj"),
        ],
    )
    word = mended(text, parsed).words[5]
    assert (word.tag, word.relation) == ("VB", "xcomp")
