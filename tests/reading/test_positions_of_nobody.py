"""What looks like a position and is none, or another: nothing given, a forecast, no success, a vow,
an order that nobody is to follow."""

import pytest

from tests.reading.rules import read
from tests.reading.views import held_in

NONE = [
    # label, text, act that is none
    ("no evidence", "The minister blamed the Ridge Front, but offered no evidence.", "offer"),
    ("nothing", "The Ridge Front offered nothing in return.", "offer"),
    ("no such thing", "Jon Berge insisted he had promised no such thing.", "promise"),
    ("not to expect", "Growers have been told by their bank not to expect the pass to"
     " open this year.", "demand"),
    ("to expect", "The ministry told firms to expect delays.", "demand"),
    ("to describe", "Orle's envoy confirmed receiving a paper but declined to describe it.",
     "reject"),
    ("doubted", "Analysts doubt that the Ridge Front wants a war.", "demand"),
    ("no deal closed", "The mediators failed on Wednesday to close a deal, two diplomats said.",
     "accuse"),
    ("not reached", "The Harbour Union failed to reach an agreement, the envoy said.", "accuse"),
    ("an order against", "“Raise the tax and we close the pit,” said Mara Tolen, chair of the"
     " Harbour Union.", "demand"),
    ("two delegations", "The foreign ministry said the delegations would return on Friday.",
     "promise"),
    ("both sides", "The foreign ministry said the two sides would meet again on Monday.",
     "promise"),
    ("a rumour", "The council of Orle laughed off rumours that it planned to close the mill.",
     "promise"),
    ("a claim turned down", "Mara Tolen rejected the claim that she had promised to resign.",
     "promise"),
    ("fought for years", "The Harbour Union and the Ridge Front have fought over pay for years.",
     "demand"),
    ("never again", "Jon Berge vowed never to fly again.", "reject"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act"), [one[1:] for one in NONE], ids=[one[0] for one in NONE])
def test_no_position_of_that_kind(text: str, act: str) -> None:
    assert act not in [one.act for one in held_in(read(text))]


SOME = [
    # label, text, act, object
    ("evidence", "The Ridge Front offered evidence of the raid to the court.", "offer",
     "evidence of the raid"),
    ("a delegation of one's own", "The foreign ministry said the delegation would return on"
     " Friday.", "promise", "return on Friday"),
    ("such a thing denied", "Jon Berge insisted he had promised no such thing.", "deny",
     "promised no such thing"),
    ("a report borne out", "The ministry confirmed reports that it plans to close the mill.",
     "promise", "close the mill"),
    ("asked for years", "Mara Tolen has called for years for a ban on dumping.", "demand",
     "a ban on dumping"),
    ("made no such offer", "The Harbour Union said it had made no such offer.", "deny",
     "made no such offer"),
    ("told to leave", "The ministry told firms to leave the port.", "demand", "leave the port"),
    ("declined to free", "The Ridge Front declined to release the men.", "reject",
     "release the men"),
    ("wants a war", "The Ridge Front wants a war.", "demand", "a war"),
    ("failed to pay", "The company failed to pay its men, the Harbour Union said.", "accuse",
     "failed to pay its men"),
    ("a threat by an order", "“Raise the tax and we close the pit,” said Mara Tolen, chair of the"
     " Harbour Union.", "threaten", "close the pit"),
    ("an offer by an order", "“Pay the men and we will end the strike,” said Mara Tolen, chair of"
     " the Harbour Union.", "offer", "end the strike"),
    ("never to do for oneself", "Jon Berge vowed never to fly again.", "promise",
     "never to fly again"),
    ("never to do for others", "The Ridge Front vowed never to recognise the state.", "reject",
     "recognise the state"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "act", "words"), [one[1:] for one in SOME], ids=[one[0] for one in SOME]
)
def test_a_position_of_that_kind(text: str, act: str, words: str) -> None:
    assert (act, words) in [(one.act, one.object) for one in held_in(read(text))]


def test_an_it_that_goes_back_is_not_denied_again() -> None:
    text = "Jon Berge's office has denied the claim, describing it as “a fairy tale”."
    assert [one.object for one in held_in(read(text)) if one.act == "deny"] == ["the claim"]


def test_an_it_alone_is_denied() -> None:
    held = held_in(read("Prosecutors say he took the money. Jon Berge denies it."))
    assert ("deny", "it") in [(one.act, one.object) for one in held]
