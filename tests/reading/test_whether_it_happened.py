"""Whether an act that is told took place, is to come, is only thought of, or is none."""

import pytest

from tests.reading.rules import read

HAPPENED = "actual"
COMING = "planned"
SUPPOSED = "hypothetical"

TOLD = [
    # an act's type, whether it happened, a text
    ("ACCUSE", COMING, "The ombudsman, Ada Marl, is to inspect the jail on Thursday."),
    ("CONSULT", COMING, "Premier Ina Solt is to confer with her counterpart, Ole Brask."),
    ("RETREAT", COMING, "The movement is to let food convoys into Velm."),
    ("RETREAT", COMING, "Norda announced a complete withdrawal from the region on Sunday."),
    ("PROTEST", COMING, "The Miners' Union has called a one-day strike for Thursday."),
    ("RETREAT", SUPPOSED, "Minister Ole Brask offered his resignation on Sunday."),
    ("AID", COMING, "Norda has pledged 2 million dollars to the hospital."),
    ("CONSULT", HAPPENED, "Norda shut its border after a second day of talks with Kesh."),
    ("ASSAULT", HAPPENED, "Relatives held a vigil until police used water cannon."),
    ("ASSAULT", HAPPENED, "The jury might hear a man wanted for the 2019 bombing of the mill."),
    ("RETREAT", HAPPENED, "Ina Solt was a candidate before she dropped her bid and resigned."),
    ("PROTEST", HAPPENED, "About 300 farmers tried to block the road to Velm."),
    ("AID", HAPPENED, "Two hikers attempted to rescue Ole Brask."),
    ("REQUEST", HAPPENED, "Ada Marl insists that Ole Brask asked the clerks to stay."),
    ("REQUEST", HAPPENED, "Ina Solt offers calm, urging voters to wait."),
    ("ASSAULT", COMING, "The police told of a planned bombing of the mill in Velm."),
    ("SANCTION", HAPPENED, "Norda will tax timber in May and has expelled the envoys of Kesh."),
    ("ASSAULT", HAPPENED, "The army may leave Velm by May and has shelled the port."),
    ("SANCTION", COMING, "Norda will tax timber and expel the envoys of Kesh."),
    ("RETREAT", SUPPOSED, "Ina Solt said she would step down should it emerge that she lied."),
    ("ACCUSE", HAPPENED, "Norda will hear what Kesh has found in its inquiry into the bank."),
    ("ASSAULT", HAPPENED, "The ministry will show how police beat Ole Brask."),
    ("ASSAULT", HAPPENED, "Norda did not say who had shot the envoy of Kesh."),
    ("SANCTION", COMING, "The ministry said that Norda will expel the envoys of Kesh."),
    ("ACCUSE", HAPPENED, "The court will rule in June on the suit brought by Norda against Kesh."),
    ("ACCUSE", COMING, "Norda will bring a suit against Kesh in June."),
    ("RETREAT", COMING, "Norda and Kesh signed an agreement on Tuesday to release 40 prisoners."),
    ("RETREAT", COMING, "A deal to free ten hostages was reached on Monday."),
    ("AID", COMING, "Troops were sent on Monday to evacuate villagers."),
    ("RETREAT", HAPPENED, "Under the deal, Norda released ten hostages."),
    ("COERCE", HAPPENED, "It is not illegal, but last year a court jailed a nurse of Kesh."),
    ("ASSAULT", HAPPENED, "And no, Kesh would not have fallen, and Norda shelled the port."),
    ("ASSAULT", HAPPENED, "Norda sent drones to punish Kesh for the bombing of the mill."),
]

NOTHING = [
    ("THREATEN", "Ina Solt vowed to hasten efforts to build a missile warning system."),
    ("CONSULT", "Ina Solt has refused to meet her rival, Ole Brask."),
    ("COERCE", "Ole Brask said any ministry can shut down a mill."),
    ("SANCTION", "Three witnesses are required to convict a deacon."),
    ("SUPPORT", "Ada Marl said she could not support Ole Brask."),
]


@pytest.mark.parametrize(("kind", "state", "text"), TOLD, ids=[text[:40] for *_, text in TOLD])
def test_told(kind: str, state: str, text: str) -> None:
    assert (kind, state) in [(one.type, one.happening) for one in read(text).events]


@pytest.mark.parametrize(("kind", "text"), NOTHING, ids=[text[:40] for _, text in NOTHING])
def test_nothing(kind: str, text: str) -> None:
    assert kind not in [one.type for one in read(text).events]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The union leader Ada Marl called for an election on December 19.", None),
        ("On Tuesday Ada Marl called for an election on December 19.", "2026-11-17"),
        ("Norda expelled the envoys of Kesh on November 3.", "2026-11-03"),
    ],
)
def test_what_has_been_done_was_done_by_the_day_of_the_report(text: str, day: str | None) -> None:
    first = read(text, published="2026-11-18").events[0]
    assert (first.time.value if first.time else None) == day


def test_two_kinds_of_help_are_two() -> None:
    record = read("The Red Lamp Society evacuated 700 villagers and handed out blankets.")
    assert [one.type for one in record.events] == ["AID", "AID"]


def test_an_earlier_one_is_another() -> None:
    record = read(
        "The nurses of Velm went on strike on Monday. The last strike, in 2017, ended in a deal."
    )
    assert [one.type for one in record.events].count("PROTEST") == 2


def test_urged_and_begged_is_one() -> None:
    record = read(
        "Bishop Ada Marl urged Ole Brask to answer by Friday. “I beg him to answer,” she said."
    )
    assert [one.type for one in record.events].count("REQUEST") == 1


ONCE = [
    # texts that tell one attack twice
    "Gunmen attacked a market in Velm on Monday. Six traders were hurt in the attack.",
    "Ole Brask rammed his car into a queue in Velm. In that attack Brask killed Ada Marl.",
]


@pytest.mark.parametrize("text", ONCE, ids=[text[:30] for text in ONCE])
def test_an_attack_is_told_once(text: str) -> None:
    assert [one.type for one in read(text).events].count("ASSAULT") == 1


def test_the_second_attack_is_another() -> None:
    record = read("Gunmen attacked a market in Velm on Monday. The second attack came on Friday.")
    assert [one.type for one in record.events].count("ASSAULT") == 2
