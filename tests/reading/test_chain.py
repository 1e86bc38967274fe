"""The chain of attribution over whole passages: who said it, who passed it on, what was kept back.

A case is: label, text, and every statement expected of it, in order, as (source, cue, content,
polarity, relays). Parties and persons are invented.
"""

from typing import NamedTuple

import pytest

from onrecord.reading import read
from onrecord.record import Record, Statement


class Told(NamedTuple):
    source: str | None
    cue: str | None
    content: tuple[str, ...]
    polarity: str = "affirmed"
    relays: tuple[str, ...] = ()


def told(record: Record, one: Statement) -> Told:
    text = record.report.text
    return Told(
        "; ".join(text[a:b] for a, b in one.source.spans) if one.source else None,
        " ".join(text[a:b] for a, b in one.cue.spans) if one.cue else None,
        tuple(text[a:b] for a, b in one.content),
        one.polarity,
        tuple(text[relay.span[0] : relay.span[1]] for relay in one.relays),
    )


CASES = {
    "a paper reports behind the saying": (
        "Marius Hale said that the siege would end, the newspaper La Costa reported.",
        [Told("Marius Hale", "said", ("that the siege would end",),
              relays=("the newspaper La Costa",))],
    ),
    "a transcript beside the speaker": (
        "“The idea that we stop now is out of the question,” she said, according to a transcript.",
        [Told("she", "said", ("“The idea that we stop now is out of the question,”",),
              relays=("a transcript",))],
    ),
    "an agency behind a ministry": (
        "The health ministry said 40 people were sick, according to the state news agency Tavra.",
        [Told("The health ministry", "said", ("40 people were sick",),
              relays=("the state news agency Tavra",))],
    ),
    "a paper that cites": (
        "According to the Selm Courier, which cited two officials, the man left in May.",
        [Told("two officials", "cited", ("the man left in May",), relays=("the Selm Courier",))],
    ),
    "quoted as saying by": (
        "The bridge was safe, Brand was quoted as saying by the Selm Courier.",
        [Told("Brand", "saying", ("The bridge was safe",), relays=("the Selm Courier",))],
    ),
    "a statement is a relay, what it says is not": (
        "The coastguard said in a statement that 24 sailors had been taken to Selm.",
        [Told("The coastguard", "said", ("that 24 sailors had been taken to Selm",),
              relays=("a statement",))],
    ),
    "what is done by the law is attributed to nobody": (
        "The coastguard said that the sailors were treated according to the law.",
        [Told("The coastguard", "said", ("that the sailors were treated according to the law",))],
    ),
    "a question that got no answer": (
        "Asked whether monitors would be deployed, Mara Tolen did not comment.",
        [Told("Mara Tolen", "did not comment", ("whether monitors would be deployed",),
              polarity="declined")],
    ),
    "a question is not the speaker's own": (
        "Asked about that, Mara Tolen replied: “No.”",
        [Told("Mara Tolen", "replied", ("“No.”",))],
    ),
    "neither confirmed nor denied": (
        "The ministry would neither confirm nor deny that it had received a copy.",
        [Told("The ministry", "would neither confirm nor deny", ("that it had received a copy",),
              polarity="declined")],
    ),
    "declined to confirm or deny": (
        "The ministry declined to confirm or deny the report.",
        [Told("The ministry", "declined to confirm or deny", ("the report",),
              polarity="declined")],
    ),
    "two sayings of one speaker": (
        "The council warned that the dam was weak and urged the town to leave.",
        [Told("The council", "warned", ("that the dam was weak",)),
         Told("The council", "urged", ("the town to leave",))],
    ),
    "another speaker from the ministry": (
        "Vance: “They will not buy us.” And from the ministry: “Talks go on.”",
        [Told("Vance", None, ("“They will not buy us.”",)),
         Told("the ministry", None, ("“Talks go on.”",))],
    ),
    "a saying within the speaker's description": (
        "The mayor, Lena Oss, who said last year that the quay was “as solid as the town”, "
        "said on Tuesday she had been misled.",
        [Told("The mayor, Lena Oss", "said", ("that the quay was “as solid as the town”",)),
         Told("The mayor, Lena Oss, who said last year that the quay was “as solid as the town",
              "said", ("she had been misled",))],
    ),
    "a relative clause of its own": (
        "The park is near the stadium, which, Vance said, is usually full on Sundays.",
        [Told("Vance", "said", ("which", "is usually full on Sundays"))],
    ),
    "a second description is no second speaker": (
        "Piet Vance, an adviser to the board and a professor in Selm, said that the quay was safe.",
        [Told("Piet Vance, an adviser to the board and a professor in Selm", "said",
              ("that the quay was safe",))],
    ),
}  # fmt: skip


@pytest.mark.parametrize("label", CASES)
def test_every_statement_of_a_passage(label: str) -> None:
    text, expected = CASES[label]
    record = read(text, published="2031-05-14")
    assert [told(record, one) for one in record.statements] == expected


def test_the_second_saying_has_hearer_and_day_of_the_first() -> None:
    text = (
        "Mara Tolen told the Selm Courier on Monday that the quay was closed, adding that it "
        "would stay so. She added that nobody was to blame."
    )
    record = read(text, published="2031-05-14")
    names = {actor.id: actor.name for actor in record.actors}
    assert [names.get(one.addressee or "") for one in record.statements[:2]] == ["Selm Courier"] * 2
    assert [one.time.value for one in record.statements if one.time] == ["2031-05-12"] * 3


def test_whoever_is_urged_is_no_hearer_and_whoever_is_told_is_one() -> None:
    record = read("The envoy urged both sides to meet. The captain told the crew to leave.")
    names = {actor.id: actor.name for actor in record.actors}
    assert [names.get(one.addressee or "") for one in record.statements] == [None, "crew"]
