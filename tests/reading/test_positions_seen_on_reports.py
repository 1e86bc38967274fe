"""Causes of wrong positions seen on reports read blind, each with its near miss."""

import pytest

from onrecord import read_many
from onrecord.report import Report
from tests.reading.rules import read
from tests.reading.views import held_in

SOME = [
    # label, text, act, words of the object
    ("goes without terms", "The Ridge Front wants peace without preconditions.", "demand",
     "peace without preconditions"),
    ("no success is no term", "The Ridge Front demanded talks without success in May.", "demand",
     "talks"),
    ("so many of them", "Orle and Selm, both poor, want 11 of the ships taken off the list.",
     "demand", "11 of the ships taken off the list"),
    ("leave to do it oneself", "The captain asked three times for permission to launch the boats.",
     "demand", "permission to launch the boats"),
    ("somebody else is to do it", "The captain asked the navy to launch the boats.", "demand",
     "launch the boats"),
    ("an offer called propaganda", "The Ridge Front dismissed the offer as propaganda.", "reject",
     "the offer"),
    ("a claim called propaganda", "The Ridge Front dismissed the claim as propaganda.", "deny",
     "the claim"),
    ("suggestions of what was", "The Ridge Front dismissed suggestions that it had paid as"
     " nonsense.", "deny", "suggestions"),
    ("neither will", "Neither side will accept the text, the envoy said.", "reject", "the text"),
    ("an election is promised", "The president of Orle said elections would be held in May.",
     "promise", "elections would be held in May"),
    ("who rebuilds", "The premier of Orle said the road would be rebuilt.", "promise",
     "the road would be rebuilt"),
    ("a quarry that is shelled", "The Ridge Front said it would target the port if the army"
     " attacked its men.", "threaten", "target the port"),
    ("a rate that is aimed at", "The bank of Orle said it would target inflation if wages rose.",
     "offer", "target inflation"),
    ("suggested to others", "Jon Berge suggested that the two sides should meet in May.", "propose",
     "the two sides should meet in May"),
    ("said of others", "Jon Berge said the two sides should meet in May.", "demand",
     "the two sides should meet in May"),
    ("by when", "Jon Berge urged the villagers to leave before the river rose.", "demand",
     "leave before the river rose"),
    ("a list is asked for", "“Show us the lists,” Jon Berge said.", "demand", "Show us the lists"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "act", "words"), [one[1:] for one in SOME], ids=[one[0] for one in SOME]
)
def test_a_position_of_that_kind(text: str, act: str, words: str) -> None:
    found = [(one.act, one.object) for one in held_in(read(text))]
    assert any(each == act and words in told for each, told in found), found


NONE = [
    # label, text, act that is none
    ("to remain unnamed", "An official of Orle who requested to remain unidentified told reporters"
     " that ten men had died.", "demand"),
    ("unnamed to speak", "One former owner, who requested anonymity to speak freely, said the mine"
     " was shut.", "demand"),
    ("rhetorical", "“Ask me again in ten days,” said Jon Berge, a trader.", "demand"),
    ("will be needed", "Further tests will be needed to learn what it was, Orle's health minister"
     " said.", "promise"),
    ("on the calendar", "Orle announced that a new round of talks would be held in Selm on Sunday.",
     "promise"),
    ("neither has", "Neither side had accepted the text, the envoy said.", "accept"),
    ("neither wants", "Neither side wants a war.", "demand"),
    ("nobody did", "No party has accepted the offer.", "accept"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act"), [one[1:] for one in NONE], ids=[one[0] for one in NONE])
def test_no_position_of_that_kind(text: str, act: str) -> None:
    assert act not in [one.act for one in held_in(read(text))]


def test_who_only_asks_not_to_be_named_requests_nothing() -> None:
    texts = [
        "An official of Orle who requested to remain unidentified said ten men had died.",
        "Jon Berge of the Harbour Union asked to remain in his post until the vote.",
    ]
    hidden, kept = (
        [one.type for one in record.events] for record in read_many(map(Report.of, texts))
    )
    assert "REQUEST" not in hidden
    assert "REQUEST" in kept


@pytest.mark.parametrize(
    ("text", "accuser"),
    [
        ("Orle sent a resolution to the board accusing Selm of hiding its stores.", "Orle"),
        ("The army fired on rebels accusing Selm of hiding its stores.", "rebels"),
    ],
    ids=["a paper", "no paper"],
)
def test_what_a_paper_charges_is_its_senders_word(text: str, accuser: str) -> None:
    record = read(text)
    names = {one.id: one.name for one in record.actors}
    charged = [[names[each] for each in e.actors] for e in record.events if e.type == "ACCUSE"]
    assert charged == [[accuser]]


def test_a_denial_answers_no_judge_but_whose_word_it_points_to() -> None:
    texts = [
        "Judge Mara Tolen said prosecutors had not shown that Jon Berge knew of it. Berge has"
        " denied all wrongdoing.",
        "The Ridge Front fights Selm. The Harbour Union said Selm had moved ten kilos of gold to a"
        " mine. Selm's envoy to Orle dismissed the claim as fiction.",
    ]
    judged, answered = (
        [(one.act, one.toward) for one in held_in(record)]
        for record in read_many(map(Report.of, texts))
    )
    assert ("deny", None) in judged
    assert ("deny", "Harbour Union") in answered
