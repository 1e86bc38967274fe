"""Whoever has been named with a title is called by it alone, in full, or by a wider word."""

import pytest

from onrecord import read

CALLED = [
    ("capital", "Baroness Mara van Orle found it. The Baroness said he lied.", "Mara van Orle"),
    ("small", "Countess Ada Brill found it. The countess said he lied.", "Ada Brill"),
    ("a sheikh", "Sheikh Anwar al-Rashi met them. The Sheikh said talks go on.", "Anwar al-Rashi"),
    ("short", "Prof. Ada Moss wrote it. The professor said the sea was warm.", "Ada Moss"),
    ("reverend", "Rev. Amos Pell marched. The reverend said all were welcome.", "Amos Pell"),
    ("congressman", "Rep. Al Moss voted no. The congressman said he would run.", "Al Moss"),
    ("lawmaker", "Sen. Ada Moss voted no. The lawmaker said she would run.", "Ada Moss"),
    ("justice", "Mr Justice Harman heard it. The judge said it was thin.", "Harman"),
]


@pytest.mark.parametrize(("text", "name"), [one[1:] for one in CALLED], ids=[n[0] for n in CALLED])
def test_a_title_alone_goes_back_to_who_bears_it(text: str, name: str) -> None:
    record = read(text)
    actors = {one.id: one.name for one in record.actors}
    assert [actors[one.source.actor] for one in record.statements if one.source] == [name]


def test_a_courtesy_alone_is_nobodys_title() -> None:
    record = read("Mrs Mara Orle left. The mister said he had lied.")
    source = record.statements[0].source
    names = {one.id: one.name for one in record.actors}
    assert source is not None
    assert source.actor is None or names[source.actor] != "Mara Orle"
