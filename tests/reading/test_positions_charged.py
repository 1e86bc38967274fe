"""Accusations in plain statements: what one side tells of another, and where blame is laid."""

import pytest

from tests.reading.rules import read
from tests.reading.views import held_in

BORDER = "Orland and Tavia closed their border on Monday. "

TOLD = [
    # label, text, holder, object, toward
    ("the enemy's troops", "Orland's defence ministry said Tavian troops had fired rockets from a"
     " school yard.", "Orland", "fired rockets from a school yard", "Tavian troops"),
    ("a second deed", "Orland's defence ministry said Tavian troops had crossed the river and"
     " kidnapped two shepherds.", "Orland", "kidnapped two shepherds", "Tavian troops"),
    ("by guards", "Two men were beaten by company guards, according to the Miners' Federation.",
     "Miners' Federation", "Two men were beaten by company guards", "company guards"),
    ("complains that some had been", "The Miners' Federation complained that five of its members"
     " had been beaten in custody.", "Miners' Federation",
     "that five of its members had been beaten in custody", None),
    ("some of whom, of what", "Orland accused a handful of shepherds of cutting fences.", "Orland",
     "of cutting fences", "a handful of shepherds"),
    ("of a thing and of a deed", "Orland accused the Front of theft and of hiding it.", "Orland",
     "of theft and of hiding it", "Front"),
    ("points the finger, for", "Orland pointed the finger at the Front for the raid.", "Orland",
     "for the raid", "Front"),
    ("points the finger", "Orland has pointed the finger at the Front.", "Orland", "the Front",
     "Front"),
    ("blames it on", "Tavia admitted the fire and blamed it on the Front.", "Tavia", "it", "Front"),
    ("blames a deed on", "The ministry blamed the collapse of the pier on the builders.",
     "ministry", "the collapse", "builders"),
    ("on a deed", "The ministry blamed the outage on Tavia's refusal to mend the cable.",
     "ministry", "the outage", "Tavia"),
    ("a deed on one thing", "Tavia blamed the attack on the convoy on the Front.", "Tavia",
     "the attack", "Front"),
    ("lays the blame", "Tavia laid the blame for the raid on the Front.", "Tavia", "for the raid",
     "Front"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "holder", "words", "toward"), [one[1:] for one in TOLD], ids=[one[0] for one in TOLD]
)
def test_what_one_side_tells_of_another(
    text: str, holder: str, words: str, toward: str | None
) -> None:
    found = [
        (one.holder, one.object, one.toward)
        for one in held_in(read(BORDER + text))
        if one.act == "accuse"
    ]
    assert found == [(holder, words, toward)]


@pytest.mark.parametrize(
    "text",
    [
        "Witnesses said the army had shelled a school.",
        "A hospital said the army had shelled a school.",
        "Police said Jon Berge had shot his wife.",
        "Gunmen attacked a bus, the ministry said.",
        "The army said its troops had shelled the hills.",
        "Tavia's army had destroyed a bridge in 1912, the historian Jon Berge said.",
        "The men who seized the ship have left it, the coastguard said.",
        "Tavia's ministry said two men had been killed by Orland's army in 1912.",
        "The United Nations said Tavian troops had killed four shepherds.",
        "The school said its pupils had been beaten by the Tavian League.",
        "Tavia pointed a finger at the map.",
        "The ministry blamed the delay on bad weather.",
        "The ministry blamed the outage on the king's death.",
        "The ministry blamed the tax on fuel for the shortage.",
        "The owner took the blame for the fire.",
    ],
)
def test_news_is_no_charge(text: str) -> None:
    assert "accuse" not in [one.act for one in held_in(read(BORDER + text))]


def test_that_nobody_of_ours_did_it_is_a_denial() -> None:
    text = "“No Tavian unit fired on Orle on Monday,” the spokeswoman of the Tavian army said."
    assert [(one.act, one.object) for one in held_in(read(BORDER + text))] == [
        ("deny", "No Tavian unit fired on Orle on Monday")
    ]
