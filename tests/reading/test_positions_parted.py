"""Positions whose words stand apart: beyond the cue, around a particle, under another verb."""

import pytest

from tests.reading.rules import read
from tests.reading.views import held_in

TOLD = [
    # label, text, holder, act, object, condition
    ("a condition beyond the cue", "The Harbour Union would halt the strike, its chair Mara Tolen"
     " added, provided the owner paid its members.", "Harbour Union", "offer", "halt the strike",
     "provided the owner paid its members"),
    ("what such a condition asks", "The Harbour Union would halt the strike, its chair Mara Tolen"
     " added, provided the owner paid its members.", "Harbour Union", "demand",
     "the owner paid its members", ""),
    ("are refusing", "The dockers of Orle are refusing to unload the grain.", "dockers of Orle",
     "reject", "unload the grain", ""),
    ("was petitioned for", "The council had been petitioned by Mara Tolen of the Tide Party for a"
     " ban on the trawlers.", "Mara Tolen", "demand", "a ban on the trawlers", ""),
    ("turned that down", "Orle Rail offered a rise of 3 percent. The Harbour Union turned that down"
     " within hours.", "Harbour Union", "reject", "that", ""),
    ("suggestions that", "Mara Tolen dismissed suggestions that the vote had been timed to help her"
     " party.", "Mara Tolen", "reject",
     "suggestions that the vote had been timed to help her party", ""),
    ("a claim, as a clause of its own", "The bureau's chief, Colonel Ion Stavro, dismissed"
     " suggestions that the arrest had been timed to help the governing Tide Party.", "Ion Stavro",
     "reject", "suggestions that the arrest had been timed to help the governing Tide Party", ""),
    ("lashed out, accusing", "President Falk lashed out at the city's mayor Mara Tolen on Monday,"
     " accusing her of wasting money.", "Falk", "accuse", "of wasting money", ""),
    ("we ought to", "“We really ought to respect the vote,” Mara Tolen said.", "Mara Tolen",
     "demand", "respect the vote", ""),
    ("no matter how", "“No matter how long it takes, we will rebuild the bridge,” Mara Tolen said.",
     "Mara Tolen", "promise", "rebuild the bridge", ""),
    ("with so many supporting", "The bill passed on Monday, with 41 senators supporting the bill.",
     "senators", "support", "the bill", ""),
    ("a step, no object", "Mara Tolen has ruled out closing the mine, a step the miners' league had"
     " urged in May.", "Mara Tolen", "reject", "closing the mine", ""),
    ("an offer, no object", "Mara Tolen telephoned President Falk to offer help, an offer he"
     " accepted.", "Mara Tolen", "offer", "help", ""),
    ("appealed to, beyond a day", "The growers' league condemned the blockade and appealed to the"
     " courts on Monday for an order to lift it.", "growers' league", "demand",
     "an order to lift it", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "holder", "act", "words", "condition"),
    [one[1:] for one in TOLD],
    ids=[one[0] for one in TOLD],
)
def test_words_that_stand_apart(
    text: str, holder: str, act: str, words: str, condition: str
) -> None:
    assert (holder, act, words, condition) in [one[:4] for one in held_in(read(text))]


def test_what_somebody_is_criticised_for_is_no_position_of_his() -> None:
    record = read("Mara Tolen criticised Ion Stavro for refusing to open the shelters.")
    assert "Ion Stavro" not in [one.holder for one in held_in(record)]


def test_an_it_right_behind_the_saying_of_a_body_is_that_body() -> None:
    record = read(
        "Orle & Falk, which leased the quay, denied that its stock was mislabelled and said it "
        "would open its books to the inspectors."
    )
    promise = ("Orle & Falk", "promise", "open its books to the inspectors", "")
    assert promise in [one[:4] for one in held_in(record)]
