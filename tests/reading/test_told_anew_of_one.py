"""Who is told of by other words than before: "the lawyer", "the former mayor", "the bloc"."""

import pytest

from onrecord.reading import read


def _actors(text: str) -> dict[str, list[str]]:
    return {
        one.name: [text[start:stop] for start, stop in one.mentions] for one in read(text).actors
    }


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("“He always said so,” said Jon Berge, defending. The lawyer said his client would appeal.",
         "Jon Berge", "The lawyer"),
        ("Ada Lund, prosecuting, said the man had lied. The prosecutor asked for six years.",
         "Ada Lund", "The prosecutor"),
        ("Mara Tolen urged supporters to stay at home. “I will not count coffins,” the former mayor"
         " said. Jon Berge won. Berge said he was glad. Berge thanked the army.",
         "Mara Tolen", "the former mayor"),
        ("The Eastern Security Forum offered to send observers. The bloc has no troops of its own.",
         "Eastern Security Forum", "The bloc"),
        ("A former treasurer of the Port of Selm was sentenced to six years on Thursday for"
         " stealing. Judge Ada Lund told Jon Berge, 58, that he had robbed the old.",
         "Jon Berge", "A former treasurer of the Port of Selm"),
        ("Pupils at Selm School were ill. A doctor said that the children had eaten bad fish.",
         "Pupils at Selm School", "the children"),
    ],
)  # fmt: skip
def test_other_words_are_of_whoever_was_told_of(text: str, name: str, words: str) -> None:
    assert words in _actors(text)[name]


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Jon Berge, defending champion, said he was tired. The lawyer watched. The court rose.",
         "Jon Berge", "The lawyer"),
        ("Jon Berge, prosecuting, said he had lied. Ada Lund, defending, wept. The lawyer sat.",
         "Jon Berge", "The lawyer"),
        ("A nurse was jailed on Monday. Mayor Ada Lund told Jon Berge, 58, that she was sorry.",
         "Jon Berge", "A nurse"),
        ("A nurse was jailed on Monday. Judge Ada Lund told defence lawyer Jon Berge that she was"
         " sorry. Berge left.", "Jon Berge", "A nurse"),
        ("Villagers in Orle said they heard guns. A teacher said the children had been sent home.",
         "Villagers in Orle", "the children"),
    ],
)  # fmt: skip
def test_other_words_are_not_of_somebody_else(text: str, name: str, words: str) -> None:
    assert words not in _actors(text).get(name, [])


def test_a_military_wing_is_an_armed_group_and_a_left_wing_is_none() -> None:
    text = "The Front's military wing, the Selm Brigades, denied it. The Brigades said so."
    assert {one.name: one.kind for one in read(text).actors}["Selm Brigades"] == "armed_group"
    text = "The party's left wing, the Selm Group, denied it. The Group said so."
    assert {one.name: one.kind for one in read(text).actors}["Selm Group"] == "organisation"
