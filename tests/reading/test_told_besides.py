"""Whom an act does not befall, though its sentence tells of them beside what it is done to."""

import pytest

from onrecord import read
from onrecord.report import Report

REST = " The matter will come before a court in Velm on Monday. Nobody was hurt, a newspaper said."
"""What makes a report of a sentence, so that it is weighed."""


def _befallen(text: str) -> dict[str, list[str]]:
    """The recipients of each event by the word that tells it."""
    record = read(Report.of(text + REST, published="2026-05-13"))
    names = {one.id: one.name for one in record.actors}
    words = record.report.text
    return {
        words[one.trigger[0] : one.trigger[1]]: [names[key] for key in one.recipients]
        for one in record.events
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Police searched three flats in Orle and took two brothers into custody.", "took"),
        ("Police in Orle raided a warehouse and detained eight people.", "detained"),
        (
            "The army searched a village for arms and arrested the mayor, Ole Brask.",
            "arrested",
        ),
    ],
)
def test_of_two_joined_verbs_the_arrest_is_told(text: str, told: str) -> None:
    assert set(_befallen(text)) == {told}


def test_who_is_seized_was_not_stormed() -> None:
    befallen = _befallen("Soldiers stormed the station and seized two journalists.")
    assert befallen["seized"] == ["two journalists"]
    assert not befallen.get("stormed")


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The council shut two schools and the court jailed the mayor, Ole Brask.", "shut"),
        ("Norda's banks froze the assets and the union called off its strike.", "froze"),
    ],
)
def test_who_stands_in_a_joined_clause_suffers_nothing_of_this_one(text: str, verb: str) -> None:
    befallen = _befallen(text)[verb]
    assert not {"Ole Brask", "union"} & set(befallen)


def test_whose_request_is_refused_did_not_refuse_it() -> None:
    text = "The request by the mayor was refused. The council met on Monday."
    assert _befallen(text)["refused"] == ["mayor"]


def test_attacks_of_the_armed_are_theirs() -> None:
    befallen = _befallen("Norda condemned the attacks of the Ardan Front on a hospital.")
    assert befallen["condemned"] == ["Ardan Front"]
    assert "Ardan Front" not in befallen["attacks"]


def test_whose_thing_is_hit_suffers_it_though_the_next_verb_has_him() -> None:
    text = "Miners besieged the minister, Ole Brask, for hours and smashed the windows of his car."
    assert _befallen(text)["smashed"] == ["Ole Brask"]


@pytest.mark.parametrize(
    ("text", "verb", "whom"),
    [
        (
            "Customs officers seized a ship suspected of carrying parts to the Dene militia.",
            "seized",
            [],
        ),
        ("Police closed a street leading to the Embassy of Kesh.", "closed", []),
        ("Police seized papers that the bank had given to the Mayor of Orle.", "seized", []),
        ("Rebels attacked a convoy taking food to the Dene militia.", "attacked", []),
        ("Police seized a boat belonging to the Dene militia.", "seized", ["Dene militia"]),
        (
            "Police questioned a trader who had sold parts to the Dene militia.",
            "questioned",
            ["a trader"],
        ),
    ],
)
def test_to_whom_a_thing_goes_does_not_suffer_its_loss(
    text: str, verb: str, whom: list[str]
) -> None:
    assert _befallen(text)[verb] == whom


@pytest.mark.parametrize(
    ("text", "verb", "whom"),
    [
        ("The two countries recalled their ambassadors in 2023.", "recalled", ["two countries"]),
        ("Norway and Kenya withdrew their envoys in May.", "withdrew", ["Norway", "Kenya"]),
        ("Norway and Kenya recalled their envoys from Peru in May.", "recalled", ["Peru"]),
        ("Norway recalled its envoy, Mara Tolen, from Peru.", "recalled", ["Peru"]),
        ("Two of the ministers remain in detention.", "remain", ["Two of the ministers"]),
    ],
)
def test_whom_it_befalls_that_envoys_are_called_home(text: str, verb: str, whom: list[str]) -> None:
    assert _befallen(text)[verb] == whom
