"""Names that things bear: films, dogs, cars, prizes, illnesses and feasts are nobody."""

from __future__ import annotations

import pytest

import onrecord
from tests.reading.views import kinds_of


def names(text: str) -> set[str]:
    return {one.name for one in onrecord.read(text).actors}


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The film Orlo won. Orlo was made in 2012.", "Orlo"),
        ("He wrote the memoir The Master of Marshes in 1999.", "Master of Marshes"),
        ("They worked on a supposed movie called Orlo.", "Orlo"),
        ("The family's border collie, named Fenn, was found dead.", "Fenn"),
        ("His dog Rex bit Mara Tolen. Rex was shot.", "Rex"),
        ("The capsule carried a mannequin nicknamed “Ripley” to the station.", "Ripley"),
        ("She was struck by a gray 2013 Toyota Camry, which sped off.", "Toyota Camry"),
        (
            "Dr. Tolen received the Mara Dahl Award for Letters in 1998.",
            "Mara Dahl Award for Letters",
        ),
        ("He was awarded the Marsh Star by Mara Tolen.", "Marsh Star"),
        ("Mara Tolen died of Parkinson's disease.", "Parkinson"),
        (
            "A man came to the Christmas party with a gun. The Christmas party ended.",
            "Christmas party",
        ),
        ("The Selm Miners Convention was held in July.", "Selm Miners Convention"),
        ("Jon Berge, the minister for East Harnian Affairs, died.", "East Harnian Affairs"),
    ],
)
def test_thing(text: str, thing: str) -> None:
    assert thing not in names(text)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The film director Mara Tolen said no. Tolen wept.", "Mara Tolen", "person"),
        ("Mara Tolen, the author of the film, said no.", "Mara Tolen", "person"),
        ("The film Tolen made was shown. Tolen said no.", "Tolen", "person"),
        ("Mara Hawk said no. Hawk wept.", "Mara Hawk", "person"),
        ("Turkey began an offensive. Turkey said no.", "Turkey", "government"),
        ("The Toyota Motor Corp. said no.", "Toyota Motor Corp.", "organisation"),
        (
            "A search party set out on Monday. The search party said it found none.",
            "search party",
            "group",
        ),
        ("The ruling party said no.", "ruling party", "organisation"),
        (
            "The Vienna Convention bars it. The Vienna Convention says so.",
            "Vienna Convention",
            "document",
        ),
        ("The star of a film titled Mara Tolen wept. Mara Tolen said no.", "Mara Tolen", "person"),
    ],
)
def test_somebody_or_a_body(text: str, name: str, kind: str) -> None:
    found = {one.removeprefix("A "): kind for one, kind in kinds_of(onrecord.read(text)).items()}
    assert found[name] == kind


def test_ship_named_after_somebody() -> None:
    """A ship that bears a person's full name is not that person."""
    (tolen,) = (
        one
        for one in onrecord.read(
            "The ship was named after Mara Tolen. Their ship, MV Mara Tolen, sailed on."
        ).actors
        if one.name == "Mara Tolen"
    )
    assert len(tolen.mentions) == 1
    assert tolen.roles == ()


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Sam's Club is looking over its tape.", "Sam's Club", "organisation"),
        (
            "The People's Protection Units (YPG) fought on.",
            "People's Protection Units",
            "armed_group",
        ),
        (
            "Jon Tolen of the conservative Law and Justice Party said no. The party won.",
            "Law and Justice Party",
            "organisation",
        ),
    ],
)
def test_known_names_that_somebody_owns(text: str, name: str, kind: str) -> None:
    assert kinds_of(onrecord.read(text))[name] == kind
