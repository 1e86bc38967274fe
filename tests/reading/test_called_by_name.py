"""Somebody who is described and named in one breath is one, and so is who is called the same."""

import pytest

import onrecord
from onrecord.record import Record

TOLD = [
    ("identified only as", "A man identified only as Jonah said he had seen the fire.", "Jonah"),
    ("a name given", "One of the two clerks, who gave her name only as Lola, said no.", "Lola"),
    ("goes by", "The rebels' spokesman, who goes by the name of Commander Falk, said no.", "Falk"),
    ("known as", "The camp's elected leader, known as Mama Salla, said no.", "Mama Salla"),
    ("named by police", "The man, named by police as Dan Orlo, said no.", "Dan Orlo"),
    ("a pseudonym", "A protester using the pseudonym Katya said no.", "Katya"),
    ("a verb tells it", "The victim was identified as Jon Berge. Berge taught music.", "Jon Berge"),
    ("of a pronoun", "A cyclist died. He was identified as Jon Berge, 43, of Selm.", "Jon Berge"),
]


@pytest.mark.parametrize(("text", "name"), [one[1:] for one in TOLD], ids=[n[0] for n in TOLD])
def test_is_called_by_the_name_told_of_him(text: str, name: str) -> None:
    people = [one for one in onrecord.read(text).actors if one.kind in ("person", "unnamed")]
    assert [one.name for one in people] == [name]


def names(text: str) -> list[str]:
    return [one.name for one in onrecord.read(text).actors]


SAME = [
    (
        "an administration",
        "The Tolen administration announced a deal. A man said the Tolen administration lied.",
        "Tolen administration",
    ),
    (
        "a ministry with and without capitals",
        "According to the emergencies ministry ten people were found. The Emergencies Ministry said"
        " six were children.",
        "Emergencies Ministry",
    ),
    (
        "a nation's authorities",
        "German authorities made a deal. Last week, German authorities said they would wait.",
        "German authorities",
    ),
]


@pytest.mark.parametrize(("text", "name"), [one[1:] for one in SAME], ids=[n[0] for n in SAME])
def test_the_same_words_are_the_same_body(text: str, name: str) -> None:
    assert names(text).count(name) == 1


def test_offices_of_two_officials_are_two() -> None:
    told = names(
        "The Orle Attorney General's Office sued the firm. The Selm Medical Examiner's Office said"
        " so. The mayor's office said no."
    )
    assert "Orle Attorney General's Office" in told
    assert "Selm Medical Examiner's Office" in told
    assert "mayor's office" in told


def test_whoever_writes_is_one() -> None:
    assert names("I told him it was late. “Go,” he said. I told her it was not.").count("I") == 1


def roles(record: Record) -> list[str]:
    return [role for one in record.actors for role in one.roles]


def test_a_courtesy_is_no_role_and_a_state_is_no_courtesy() -> None:
    assert roles(onrecord.read("Mrs Roud denied it.")) == []
    assert roles(onrecord.read("Dr. Mara Roud denied it.")) == []
    told = roles(onrecord.read("Missouri Secretary of State Mara Tolen denied it."))
    assert told == ["Missouri Secretary of State"]


def test_some_of_them_are_not_called_of_them() -> None:
    record = onrecord.read("Some of the fishermen said they had been paid. They left on Monday.")
    assert "Some of the fishermen" in {one.name for one in record.actors}


def test_a_source_is_called_without_the_preposition_before_it() -> None:
    record = onrecord.read("One of the suspects is named in media reports as Sadar Fell.")
    assert not any(one.name.startswith("in ") for one in record.actors)


def test_a_body_has_no_other_name_for_a_role() -> None:
    record = onrecord.read(
        "The Velmouth Harbour Board (VHB) said the quay was closed. The University of Selm, Orle, "
        "sent divers. Quayside Aid, a relief group, fed the crews, the VHB said."
    )
    told = {one.name: one.roles for one in record.actors if one.kind == "organisation"}
    assert told["Velmouth Harbour Board"] == ()
    assert told["University of Selm"] == ()
    assert told["Quayside Aid"] == ("a relief group",)


def test_a_clause_that_tells_what_they_did_is_no_part_of_their_name() -> None:
    text = (
        "Gunmen who abducted two engineers in the Ourane hills have demanded a ransom, the company"
        " said. People who lost their homes will be paid, it added."
    )
    assert {"Gunmen", "People who lost their homes"} <= set(names(text))


def test_a_document_is_called_without_the_clause_that_tells_what_it_did() -> None:
    text = (
        "A decree that doubled the price of petrol was signed on Monday. The decree says so, the"
        " minister said."
    )
    assert "A decree" in names(text)
