"""A surname that is a verb as well ends the name before it, and is no saying."""

import pytest

from onrecord import read

NAMES = [
    ("between commas", "The minister, Torgny Ask, insists that he knew nothing.", ["Torgny Ask"]),
    ("a root", "Abdul Said, a fisherman, said the boat was sound.", ["Abdul Said"]),
    ("passive", "Tariq Al Said was sworn in. He said he would stay.", ["Tariq Al Said"]),
    ("behind a quote", "“It is sound,” said Abdul Said, a fisherman.", ["Abdul Said"]),
    ("alone", "Abdul Said, a clerk, fled. Said said he had checked it.", ["Abdul Said"]),
    ("no name", "“It is sound,” Moreno said on Monday.", ["Moreno"]),
    ("opens", "Asked whether he would resign, Lind said no one knew.", ["Lind"]),
]


@pytest.mark.parametrize(("text", "names"), [one[1:] for one in NAMES], ids=[n[0] for n in NAMES])
def test_a_surname_is_no_saying(text: str, names: list[str]) -> None:
    record = read(text)
    actors = {one.id: one.name for one in record.actors}
    said = [one.source for one in record.statements]
    assert [None if one is None else actors[one.actor] for one in said] == names
