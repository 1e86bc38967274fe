"""Who does what a verb says, on parses written by hand: the parse tears a clause or has two."""

from collections.abc import Iterable

from onrecord.reading.subjects import antecedent, subject_of
from onrecord.reading.syntax import Node
from tests.reading.parses import Row, syntax_of


def nodes(text: str, rows: Iterable[Row]) -> list[Node]:
    return list(syntax_of(text, rows).clauses[0].nodes)


def test_who_is_torn_from_the_name_it_stands_behind() -> None:
    rows = [
        ("VBD", -1, "root"),
        ("NNP", 2, "compound"),
        ("NNP", 0, "nsubj"),
        (",", 2, "punct"),
        ("WP", 5, "nsubj"),
        ("VBD", 0, "ccomp"),
        ("NNP", 5, "obj"),
    ]
    words = nodes("did Mara Tolen , who invited Berge", rows)
    assert antecedent(words[4]) == words[2]
    assert subject_of(words[5]) == words[2]


def test_of_two_subjects_the_nearer_behind_a_comma() -> None:
    rows = [
        ("DT", 1, "det"),
        ("NNP", 4, "nsubj"),
        (",", 4, "punct"),
        ("PRP", 4, "nsubj"),
        ("VBD", -1, "root"),
        ("NNP", 4, "obj"),
    ]
    words = nodes("A Liberal , she backed Berge", rows)
    assert subject_of(words[4]) == words[3]


def test_the_subject_of_a_condition_is_its_own() -> None:
    rows = [
        ("IN", 2, "mark"),
        ("NNP", 4, "nsubj"),
        (",", 4, "punct"),
        ("PRP", 4, "nsubj"),
        ("VBD", -1, "root"),
        ("NNP", 4, "obj"),
    ]
    words = nodes("If Norway , she backed Berge", rows)
    assert subject_of(words[4]) == words[1]
