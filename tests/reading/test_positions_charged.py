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


BY_ACCUSERS = [
    # label, text, holder, toward, words that the object has to hold
    ("prosecutors", "The trial of Jon Berge opened in Selm on Monday. In an opening statement, "
     "prosecutor Mara Tolen said Berge had run the office like a shop.", "Mara Tolen",
     "Jon Berge", "run the office like a shop"),
    ("of those arrested", "Two reporters were arrested in Orle on Monday. The prosecution says "
     "that the reporters photographed a barracks.", "prosecution", "Two reporters",
     "photographed a barracks"),
    ("beside a suit", "The Harbour Company said on Monday it would sue its former agent Drayl for "
     "2 million crowns, claiming that Drayl had passed its prices on.", "Harbour Company",
     "Drayl", "passed its prices on"),
    ("beside an expulsion", "The League expelled Norwall, saying that Norwall had fielded a banned "
     "player.", "League", "Norwall", "fielded a banned player"),
    ("an enemy's ship", "Tavora has a fleet. The government of Ostmark said that the mine had "
     "been laid by a Tavoran submarine.", "government of Ostmark", "Tavora", "the mine had been"),
    ("over the line", "Tavora and Ostmark signed a truce. Tavora said an Ostmark patrol had "
     "crossed the line on Sunday.", "Tavora", "Ostmark", "crossed the line"),
    ("an office", "Jon Berge went on trial in Selm on Monday. The harbour was closed. The Selm "
     "prosecutor's office said Berge had sold the keys to a stranger.", "Selm prosecutor's office",
     "Jon Berge", "sold the keys"),
    ("its own ship", "Tavora and Ostmark signed a truce. It rained. Tavora said its trawler had "
     "been rammed by an Ostmark cutter.", "Tavora", "Ostmark", "its trawler had been rammed"),
    ("a bare name for it", "Tavora's prime minister, Mara Tolen, called the move blackmail.",
     "Tavora", None, "blackmail"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "holder", "toward", "words"),
    [one[1:] for one in BY_ACCUSERS],
    ids=[one[0] for one in BY_ACCUSERS],
)
def test_a_deed_told_by_an_accuser_is_a_charge(
    text: str, holder: str, toward: str | None, words: str
) -> None:
    held = [one for one in held_in(read(text)) if one.act == "accuse"]
    assert [(one.holder, one.toward) for one in held] == [(holder, toward)]
    assert words in held[0].object


NO_ACCUSERS = [
    # label, text
    ("confessed", "Prosecutors charged Jon Berge on Monday. They said Berge had confessed."),
    ("a guard", "Police arrested Jon Berge. Prosecutors said a guard had followed him home."),
    ("a salute", "Tavora has a fleet. The navy of Ostmark said a Tavoran ship had fired a salute."),
    ("arms laid down", "The army of Tavora said the Ashmar Front had laid down its arms."),
    ("a lawyer", "Jon Berge went on trial in Selm on Monday. It rained. Prosecutors said Berge had "
     "studied law and had asked for a lawyer."),
    ("in charge", "Mara Tolen is in charge of the fund. It rained. Prosecutors said the fund had "
     "bought a ship."),
    ("an age", "The Harbour Company met on Monday. It rained. The company dismissed Jon Berge, "
     "saying that Berge had reached the age of 65."),
    ("a minister", "Tavora and Ostmark signed a truce. It rained. Tavora said Ostmark had fired "
     "its defence minister."),
    ("a goal", "Tavora and Ostmark signed a truce. It rained. Tavora said Ostmark had hit its "
     "target for growth."),
    ("its own stores", "Tavora and Ostmark signed a truce. It rained. Tavora's army said Ostmark "
     "had burned its own stores."),
    ("praise", "The club dismissed Jon Berge, saying that Berge had led it for ten years."),
]  # fmt: skip


@pytest.mark.parametrize("text", [one[1] for one in NO_ACCUSERS], ids=[o[0] for o in NO_ACCUSERS])
def test_what_is_no_charge_in_an_accusers_mouth(text: str) -> None:
    assert "accuse" not in [one.act for one in held_in(read(text))]
