"""Slips that a parse may make in two ways come out the same after mending.

A case is a text, its words' (tag, head, relation) with a slip, and what hangs where afterwards.
"""

import pytest

import onrecord
from onrecord.reading.mending import mended
from tests.reading.parses import Row, sentence

SLIPS: dict[str, tuple[str, list[Row], dict[int, tuple[int, str]]]] = {
    "a clause with which, taken for what is denied": (
        "Orle denies the attacks , which killed five",
        [
            ("NNP", 1, "nsubj"), ("VBZ", -1, "root"), ("DT", 3, "det"), ("NNS", 1, "obj"),
            (",", 1, "punct"), ("WDT", 6, "nsubj"), ("VBD", 1, "ccomp"), ("CD", 6, "obj"),
        ],
        {6: (3, "acl:relcl")},
    ),
    "one more thing proposed, taken for who proposes": (
        "Envoys propose a truce , a committee to see",
        [
            ("NNS", 1, "nsubj"), ("VBP", -1, "root"), ("DT", 3, "det"), ("NN", 1, "obj"),
            (",", 3, "punct"), ("DT", 6, "det"), ("NN", 1, "nsubj"), ("TO", 8, "mark"),
            ("VB", 6, "acl"),
        ],
        {6: (3, "conj")},
    ),
    "what is proposed before who does, left": (
        "A truce , a committee propose envoys",
        [
            ("DT", 1, "det"), ("NN", 5, "obj"), (",", 1, "punct"), ("DT", 4, "det"),
            ("NN", 1, "conj"), ("VBP", -1, "root"), ("NNS", 5, "nsubj"),
        ],
        {6: (5, "nsubj")},
    ),
    "a second circumstance, taken for what is insisted on": (
        "Talks failed with Orle insisting Selm withdraw and Selm demanding more",
        [
            ("NNS", 1, "nsubj"), ("VBD", -1, "root"), ("IN", 4, "mark"), ("NNP", 4, "nsubj"),
            ("VBG", 1, "advcl"), ("NNP", 6, "nsubj"), ("VBD", 4, "ccomp"), ("CC", 8, "cc"),
            ("NNP", 6, "conj"), ("VBG", 6, "conj"), ("JJR", 9, "obj"),
        ],
        {8: (9, "nsubj"), 9: (4, "conj")},
    ),
    "who is a person and no place": (
        "Votes went to Mara Tolen of Orle , who left",
        [
            ("NNS", 1, "nsubj"), ("VBD", -1, "root"), ("IN", 4, "case"),
            ("NNP", 4, "compound", "B-PERSON"), ("NNP", 1, "obl", "I-PERSON"), ("IN", 6, "case"),
            ("NNP", 4, "nmod", "B-LOCATION"), (",", 4, "punct"), ("WP", 9, "nsubj"),
            ("VBD", 1, "ccomp"),
        ],
        {9: (4, "acl:relcl")},
    ),
    "what a letter holds": (
        "She hid a letter in which Orle admitted it",
        [
            ("PRP", 1, "nsubj"), ("VBD", -1, "root"), ("DT", 3, "det"), ("NN", 1, "obj"),
            ("IN", 5, "case"), ("WDT", 1, "obl"), ("NNP", 7, "nsubj"), ("VBD", 1, "ccomp"),
            ("PRP", 7, "obj"),
        ],
        {5: (7, "obl"), 7: (3, "acl:relcl")},
    ),
    "a body called after two that owns": (
        "It asked the Food and Harbours Authority 's chief officer",
        [
            ("PRP", 1, "nsubj"), ("VBD", -1, "root"), ("DT", 6, "det"), ("NNP", 9, "compound"),
            ("CC", 5, "cc"), ("NNP", 3, "conj", "B-ORGANIZATION"),
            ("NNP", 9, "nmod:poss", "I-ORGANIZATION"), ("POS", 6, "case"), ("JJ", 9, "amod"),
            ("NN", 1, "obj"),
        ],
        {3: (6, "compound"), 5: (6, "compound"), 6: (9, "nmod:poss")},
    ),
    "who tells in a relative clause": (
        "It won a vote that monitors described as fair",
        [
            ("PRP", 1, "nsubj"), ("VBD", -1, "root"), ("DT", 3, "det"), ("NN", 1, "obj"),
            ("WDT", 5, "det"), ("NNS", 3, "acl:relcl"), ("VBN", 3, "acl:relcl"), ("IN", 8, "case"),
            ("JJ", 6, "advcl"),
        ],
        {4: (6, "obj"), 5: (6, "nsubj")},
    ),
    "a to that stands before a verb": (
        "Orle offered to free ten fishermen",
        [
            ("NNP", 1, "nsubj"), ("VBD", -1, "root"), ("TO", 5, "case"), ("VB", 1, "xcomp"),
            ("CD", 5, "nummod"), ("NNS", 1, "obl"),
        ],
        {2: (3, "mark"), 5: (3, "obj")},
    ),
    "a to before what somebody is": (
        "Orle claims to be a democrat",
        [
            ("NNP", 1, "nsubj"), ("VBZ", -1, "root"), ("TO", 5, "mark"), ("VB", 5, "cop"),
            ("DT", 5, "det"), ("NN", 1, "xcomp"),
        ],
        {2: (5, "mark"), 5: (1, "xcomp")},
    ),
    "what was said before, given to the second saying": (
        "Orle , who said last year that it was safe , said so",
        [
            ("NNP", 11, "nsubj"), (",", 0, "punct"), ("WP", 3, "nsubj"), ("VBD", 0, "acl:relcl"),
            ("JJ", 5, "amod"), ("NN", 3, "obl:tmod"), ("IN", 9, "mark"), ("PRP", 9, "nsubj"),
            ("VBD", 9, "cop"), ("JJ", 11, "ccomp"), (",", 11, "punct"), ("VBD", -1, "root"),
            ("RB", 11, "advmod"),
        ],
        {9: (3, "ccomp")},
    ),
    "two who are told of and named": (
        "Two senators , Mara Tolen and Jon Berge , left",
        [
            ("CD", 1, "nummod"), ("NNS", 9, "nsubj"), (",", 1, "punct"),
            ("NNP", 4, "compound", "B-PERSON"), ("NNP", 1, "conj", "I-PERSON"), ("CC", 7, "cc"),
            ("NNP", 7, "compound", "B-PERSON"), ("NNP", 1, "conj", "I-PERSON"), (",", 1, "punct"),
            ("VBD", -1, "root"),
        ],
        {4: (1, "appos"), 7: (4, "conj")},
    ),
    "a list of three": (
        "Two senators , Mara Tolen and Jon Berge left",
        [
            ("CD", 1, "nummod"), ("NNS", 8, "nsubj"), (",", 1, "punct"),
            ("NNP", 4, "compound", "B-PERSON"), ("NNP", 1, "conj", "I-PERSON"), ("CC", 7, "cc"),
            ("NNP", 7, "compound", "B-PERSON"), ("NNP", 1, "conj", "I-PERSON"), ("VBD", -1, "root"),
        ],
        {4: (1, "conj")},
    ),
    "whom a state is told of with": (
        "Talks between the Republic of Orle and the Selm Front failed",
        [
            ("NNS", 10, "nsubj"), ("IN", 3, "case"), ("DT", 3, "det"), ("NNP", 0, "nmod"),
            ("IN", 5, "case"), ("NNP", 3, "nmod"), ("CC", 9, "cc"), ("DT", 9, "det"),
            ("NNP", 9, "compound"), ("NNP", 5, "conj"), ("VBD", -1, "root"),
        ],
        {9: (3, "conj")},
    ),
    "whose presidents they are": (
        "The presidents of Orle and the Selm Islands met",
        [
            ("DT", 1, "det"), ("NNS", 8, "nsubj"), ("IN", 3, "case"), ("NNP", 1, "nmod"),
            ("CC", 7, "cc"), ("DT", 7, "det"), ("NNP", 7, "compound"), ("NNPS", 3, "conj"),
            ("VBD", -1, "root"),
        ],
        {7: (3, "conj")},
    ),
}  # fmt: skip


@pytest.mark.parametrize("label", SLIPS)
def test_a_slip_is_mended(label: str) -> None:
    text, rows, hangs = SLIPS[label]
    after = mended(text, sentence(text, rows)).words
    assert {at: (after[at].head, after[at].relation) for at in hangs} == hangs


def test_a_day_is_no_part_of_the_words_of_saying() -> None:
    record = onrecord.read("Mara Tolen, who said last week that it was safe, resigned on Monday.")
    (said,) = record.statements
    assert said.cue is not None
    assert [record.report.text[a:b] for a, b in said.cue.spans] == ["said"]
