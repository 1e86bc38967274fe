"""Where an act happens: with those it hits, before its noun, and never whose a thing is."""

import pytest

from onrecord.reading import read

CASES = [
    # text, type, place
    (
        "Gunmen attacked the Canadian embassy in Lisbon on Friday. Two guards were hurt.",
        "ASSAULT",
        "Lisbon",
    ),
    (
        "Crowds protested on Tuesday in the Serbian capital Belgrade over the new levy.",
        "PROTEST",
        "Belgrade",
    ),
    (
        "The police killing of Jon Tolen in Atlanta angered the union. Its members left.",
        "ASSAULT",
        "Atlanta",
    ),
    (
        "Soldiers shot two fishermen near Beirut on Monday, the harbour union said.",
        "ASSAULT",
        "Beirut",
    ),
    (
        "A US airstrike killed two drivers on Friday, the transport union said.",
        "ASSAULT",
        None,
    ),
]


@pytest.mark.parametrize(("text", "kind", "place"), CASES)
def test_place(text: str, kind: str, place: str | None) -> None:
    told = [one for one in read(text).events if one.type == kind]
    assert told
    assert {one.place.name if one.place else None for one in told} == {place}
