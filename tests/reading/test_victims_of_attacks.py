"""Whom an attack killed or hurt, told by words around it, before where it was and what it hit."""

import pytest

from onrecord import read
from onrecord.report import Report

REST = " The road was wet. It had rained for days. Snow lay on the hills."
"""What makes a report of a sentence, so that it is weighed."""


def _hit(text: str) -> list[list[str]]:
    record = read(Report.of(text + REST, published="2026-05-13"))
    names = {one.id: one.name for one in record.actors}
    return [
        [names[key] for key in one.recipients] for one in record.events if one.type == "ASSAULT"
    ]


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("A mass shooting at a school in Orle killed 12 pupils on Monday.", "12 pupils"),
        ("The attack in Orle, which killed six people, was the third in a month.", "six people"),
        ("The shooting, in which two officers were wounded, took place at noon.", "two officers"),
        ("A suicide bombing outside a mosque left 14 worshippers dead.", "worshippers"),
        ("The attack left three people injured.", "three people"),
        ("Two teenagers died in a drive-by shooting in Orle late on Saturday.", "Two teenagers"),
        ("Two women died and three men were hurt in a knife attack in Orle.", "Two women"),
        ("Mara Tolen, 34, died after a stabbing in Orle on Friday.", "Mara Tolen"),
        ("Nine people lost their lives in a bomb attack in Orle.", "Nine people"),
        ("A bomb attack in Orle claimed the lives of nine people.", "nine people"),
        ("An attack on a mosque in Orle injured 20 worshippers.", "worshippers"),
        ("Warplanes bombed a school in Orle, leaving nine pupils dead.", "nine pupils"),
        ("A gunman opened fire at a mall in Orle on Monday, killing four people.", "four people"),
        ("Rebels fired rockets at the town of Orle. Three children were killed.", "Three children"),
        (
            "Gunmen attacked a police convoy on Monday. Police said two officers died.",
            "two officers",
        ),
        (
            "A car bomb exploded near a market on Monday. At least 20 people were killed, police "
            "said.",
            "At least 20 people",
        ),
    ],
)
def test_those_who_were_hurt(text: str, hit: str) -> None:
    assert _hit(text) == [[hit]]


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Gunmen killed six people and wounded 14 in Orle.", ["six people", "14"]),
        (
            "A masked man killed a teacher and injured five other people on a tram in Orle.",
            ["a teacher", "five other people"],
        ),
        (
            "Gunmen shot dead a judge and injured his driver in Orle on Monday.",
            ["a judge", "his driver"],
        ),
        (
            "Rebels stormed a police post, killed four officers and wounded a passer-by.",
            ["four officers", "a passer-by"],
        ),
        (
            "Two officers were killed and three bystanders wounded when rebels stormed a post.",
            ["Two officers", "three bystanders"],
        ),
        ("Inmates took seven guards hostage near Orle.", ["seven guards"]),
    ],
)
def test_all_whom_joined_verbs_tell_to_be_hit(text: str, hit: list[str]) -> None:
    assert _hit(text) == [hit]


def test_what_attacks_were_on_stands_behind_those_killed_in_them() -> None:
    told = _hit("Rebels killed 19 people in a series of attacks on police stations and banks.")
    assert told == [["19 people"]]


def test_whom_another_hit_is_told_apart() -> None:
    told = _hit("The rebels killed a guard and the army wounded three women on Monday.")
    assert told == [["a guard"], ["three women"]]


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Rebels attacked the army on Monday. Three soldiers were wounded.", [["army"]]),
        ("Gunmen attacked a bus near Orle on Monday. Nine people died in floods there.", [[]]),
        ("Gunmen attacked a bus on Monday. A minister was killed by lightning.", [[]]),
        ("A storm killed nine people in Orle before an attack on the town.", [[]]),
        ("Mara Tolen, who condemned the attack, died on Monday.", []),
        ("Mara Tolen died years after the war.", []),
    ],
)
def test_those_who_were_hurt_by_something_else(text: str, hit: list[list[str]]) -> None:
    assert _hit(text) == hit


def test_a_murder_is_not_of_whom_the_murdered_had_killed() -> None:
    (hit,) = _hit("The murder of a man who killed six people has shocked Orle.")
    assert hit != ["six people"]


def test_whom_an_attack_was_on_did_not_make_it() -> None:
    record = read(
        Report.of(
            "Gunmen killed seven peacekeepers in the bloodiest assault on the Relief Corps since "
            "2023." + REST
        )
    )
    corps = {one.id for one in record.actors if one.name == "Relief Corps"}
    assert all(corps.isdisjoint(one.actors) for one in record.events)


def test_those_who_received_threats_were_threatened() -> None:
    text = "The mayor, Mara Tolen, told the board that she and her staff had received ugly threats."
    record = read(Report.of(text + REST))
    names = {one.id: one.name for one in record.actors}
    (whom,) = (one.recipients for one in record.events if one.type == "THREATEN")
    assert [names[key] for key in whom] == ["Mara Tolen", "her staff"]
