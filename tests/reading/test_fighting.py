"""Whoever fights another is fought by him, where words tell of a fight of two."""

import pytest

from onrecord import read
from onrecord.report import Report

REST = " The mediator, Lena Falk, said the talks would go on in Selm."
FIRST = "The road to the hills was wet in May. "
BRIDGE = "The governments of Norda and Aral opened a bridge on Monday. "


def _fights(text: str) -> list[tuple[list[str], list[str]]]:
    record = read(Report.of(text + REST, published="2026-05-13"))
    names = {one.id: one.name for one in record.actors}
    return [
        ([names[key] for key in one.actors], [names[key] for key in one.recipients])
        for one in record.events
        if one.type == "ASSAULT"
    ]


@pytest.mark.parametrize(
    ("text", "both"),
    [
        (
            "The farmers left when fighting between the army and the Alliance reached the valley.",
            ["army", "Alliance"],
        ),
        (
            "Heavy fighting broke out on Monday between the army and the Ardan Front.",
            ["army", "Ardan Front"],
        ),
        (
            "Nine soldiers were killed in clashes with the Ardan Front on Monday.",
            ["Nine soldiers", "Ardan Front"],
        ),
        (
            "Police fought running battles with students in Selm on Monday.",
            ["Police", "students in Selm"],
        ),
        ("Artillery duels between Norda and Aral continued for a fourth day.", ["Norda", "Aral"]),
        (
            "The border has been shut since a shoot-out between guards of Norda and Aral.",
            ["Norda", "Aral"],
        ),
    ],
)
def test_both_do_it_and_both_suffer_it(text: str, both: list[str]) -> None:
    assert (both, both) in _fights(FIRST + text)


@pytest.mark.parametrize(
    ("text", "both"),
    [
        (
            "The crisis began when troops from Norda and Aral exchanged fire near the bridge.",
            ["Norda", "Aral"],
        ),
        ("The two countries fought a war over the river in 1978.", ["two countries"]),
        ("Both countries have been fighting over the river since 1978.", ["Both countries"]),
        ("Norda fought a war with Aral in 1978 over the river.", ["Norda", "Aral"]),
    ],
)
def test_both_states_of_a_war(text: str, both: list[str]) -> None:
    assert _fights(BRIDGE + text) == [(both, both)]


@pytest.mark.parametrize(
    "text",
    [
        "The two parties fought over the budget in parliament.",
        "The central bank is fighting inflation.",
        "The two sides fought over pay at the mine.",
        "The union of nurses fought a long battle with the ministry over pay.",
        "Firemen and volunteers fought for hours to save the dam. The rebels had left.",
    ],
)
def test_who_fights_with_words_fights_nobody(text: str) -> None:
    assert _fights(FIRST + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The army shot down a drone near the naval base of Porto Sale.",
        "The army bombed a convoy outside the port of Selm on Friday.",
        "Rebels shot at a bus near the border town of Selm on Friday.",
    ],
)
def test_what_is_near_is_not_hit(text: str) -> None:
    assert [whom for _, whom in _fights(FIRST + text)] == [[]]


def test_who_fights_on_one_side_does_not_fight_each_other() -> None:
    text = "The army and the militia of Norda fought against the Ardan Front in the hills."
    assert _fights(FIRST + text) == [(["army", "militia of Norda"], ["Ardan Front"])]
    text = "Norda and Aral fought together in the war of 1978."
    assert all(not who or who != whom for who, whom in _fights(BRIDGE + text))


def test_how_long_they_fight_is_not_what_they_fight() -> None:
    text = "The army and the Ardan Front fought all day."
    assert _fights(FIRST + text) == [(["army", "Ardan Front"], ["army", "Ardan Front"])]


def test_envoys_are_called_home_from_each_other_or_from_a_third() -> None:
    rest = " The president of Kesh, Ivo Marr, took power on Friday. The streets were calm."

    def sides(text: str) -> list[bool]:
        record = read(Report.of(text + rest, published="2026-05-13"))
        return [one.actors == one.recipients for one in record.events if one.type == "SANCTION"]

    assert sides("Norda and Aral recalled their ambassadors on Monday.") == [True]
    text = "Norda and Aral recalled their ambassadors in protest at the coup in Kesh."
    assert sides(text) == [False]
