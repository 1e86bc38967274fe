"""What grammar says of who takes part in an act, whatever the network has for it, and words by
which nobody does anything to anybody."""

from collections.abc import Callable

import pytest

from onrecord import read
from onrecord.reading.events.hollow import is_no_act
from onrecord.reading.syntax import Node
from onrecord.reading.weighing.net import hints_of
from onrecord.reading.weighing.ruled_out import not_actors, not_asked, not_befallen
from onrecord.reading.weighing.stage import Stage
from onrecord.record import EventType, Record
from onrecord.report import Report
from tests.reading.rules import draft_of

REST = " Kesh and the Dene Front have fought over the dam for years. Premier Ina Solt is in Velm."
"""What makes a report of a sentence, so that it is weighed."""


def _record(text: str) -> Record:
    return read(Report.of(text + REST, published="2026-05-13"))


def _sides(text: str, kind: str) -> list[tuple[list[str], list[str]]]:
    record = _record(text)
    names = {one.id: one.name for one in record.actors}
    return [
        ([names[key] for key in one.actors], [names[key] for key in one.recipients])
        for one in record.events
        if one.type == kind
    ]


@pytest.mark.parametrize(
    ("kind", "text", "sides"),
    [
        ("ACCUSE", "Both camps blamed each other for the delay.", "Both camps"),
        ("ACCUSE", "Each side accused the other of lying.", "Each side"),
        ("ACCUSE", "The talks failed, with each side alleging the other had lied.", "each side"),
        ("ASSAULT", "Border guards exchanged fire near Velm on Monday.", "Border guards"),
    ],
)
def test_each_does_it_to_the_other(kind: str, text: str, sides: str) -> None:
    assert ([sides], [sides]) in _sides(text, kind)


def test_a_side_that_blames_another_is_not_both() -> None:
    assert _sides("Kesh blamed the Dene Front for the delay.", "ACCUSE") == [
        (["Kesh"], ["Dene Front"])
    ]


def test_a_letter_is_not_by_the_paper_that_has_seen_it() -> None:
    told = _sides(
        "A letter, seen by the Velm Post, accuses the mayor, Ole Brask, of lying.", "ACCUSE"
    )
    assert told
    assert all("Velm Post" not in actors for actors, _ in told)


def test_whoever_awaits_a_release_does_not_bring_it_about() -> None:
    draft = draft_of("Kesh ruled out a truce before 12 captured pilots are returned.")
    assert draft.holders is not None
    ((_, hints),) = hints_of(draft)
    stage = Stage(draft, draft.holders, hints)
    (returned,) = (one for one in draft.syntax.all_nodes if one.lower == "returned")
    names = {draft.cast.characters[key].name for key in not_actors(stage, returned)}
    assert names == {"Kesh"}


def _stage(text: str) -> Stage:
    draft = draft_of(text)
    assert draft.holders is not None
    ((_, hints),) = hints_of(draft)
    return Stage(draft, draft.holders, hints)


def _ruled_out(text: str, verb: str, rule: Callable[[Stage, Node], set[int]]) -> set[str]:
    stage = _stage(text)
    (word,) = (one for one in stage.draft.syntax.all_nodes if one.lower == verb)
    return {stage.draft.cast.characters[key].name for key in rule(stage, word)}


def test_the_league_does_not_turn_its_own_observers_away() -> None:
    text = "Observers from the League of Ports were turned away from the mill."
    assert _ruled_out(text, "turned", not_actors) == {"League of Ports"}
    assert not _ruled_out("Kesh turned monitors from Norda away.", "turned", not_actors)


@pytest.mark.parametrize(
    ("text", "verb", "names"),
    [
        ("Kesh invited both sides to the Velm council.", "invited", {"Velm council"}),
        ("Kesh summoned Ole Brask to the Velm council.", "summoned", {"Velm council"}),
        ("Kesh put a question to the Velm council.", "put", set()),
        ("Kesh asked a question to the Velm council.", "asked", set()),
    ],
)
def test_where_somebody_is_bidden_to_is_not_bidden(text: str, verb: str, names: set[str]) -> None:
    assert _ruled_out(text, verb, not_asked) == names


def test_nobody_meets_with_himself() -> None:
    text = (
        "County health officer Dr Jon Berge gave the figure at a packed meeting in St Anna's"
        " hall on Tuesday evening."
    )
    (met,) = read(Report.of(text, published="2026-05-13")).events
    assert (met.type, met.recipients) == ("CONSULT", ())


def test_an_envoy_who_is_hauled_in_is_not_arrested() -> None:
    text = "The ministry in Orle hauled in the envoy of Kesh on Monday."
    assert not _sides(text, "COERCE")
    assert _sides("Police hauled in Ole Brask for questioning on Monday.", "COERCE")


@pytest.mark.parametrize(
    "text",
    [
        "Premier Ina Solt promised 40 million florins in aid, provided that parliament agrees.",
        "Orlu agreed to lend two water bombers.",
    ],
)
def test_what_is_given_is_nobody_to_whom_it_is_given(text: str) -> None:
    told = [name for _, names in _sides(text, "AID") for name in names]
    assert not {"florins", "florins in aid", "two water bombers", "parliament"} & set(told)


def test_people_to_whom_something_is_promised_get_it() -> None:
    told = _sides("Kesh promised the miners 400 crowns a month in aid.", "AID")
    assert [recipients for _, recipients in told] in ([], [["miners"]])


NO_ACTS = [
    ("THREATEN", "warned", "The mayor warned the ministry that shops would soon be empty."),
    ("SANCTION", "withdrew", "On Monday the ministry withdrew an earlier total of 2,450 cases."),
    ("SANCTION", "retracted", "The agency retracted its report on Tuesday."),
    ("CONCEDE", "sent", "Ole Brask, who had been due to attend, sent his apologies."),
    ("CONCEDE", "apologies", "Ole Brask, who had been due to attend, sent his apologies."),
    ("CONCEDE", "conceded", "Ole Brask conceded that his party had lost."),
    ("CONCEDE", "acknowledged", "Kesh acknowledged that the truce was over."),
    ("ASSAULT", "forced", "More than 300,000 people have been forced from their homes."),
    ("ASSAULT", "displaced", "About 18,000 villagers were displaced by the fighting."),
    ("ASSAULT", "waded", "A patrol waded across the river at dawn."),
    ("SANCTION", "ordered", "A court ordered Halden Steel to preserve its records."),
]
ACTS = [
    ("THREATEN", "warned", "The mayor warned the firm that he would sue unless it paid."),
    ("SANCTION", "withdrew", "On Monday Kesh withdrew its ambassador from Orlu."),
    ("CONCEDE", "conceded", "Ole Brask conceded defeat."),
    ("CONCEDE", "apologised", "Ole Brask apologised to the miners."),
    ("ASSAULT", "driven", "The villagers were driven from their homes by gunmen."),
    ("ASSAULT", "drove", "A man drove into a crowd."),
    ("SANCTION", "ordered", "A court ordered Halden Steel to pay two million crowns."),
]


@pytest.mark.parametrize(("kind", "word", "text"), NO_ACTS)
def test_words_that_tell_no_act_of_a_type(kind: str, word: str, text: str) -> None:
    (node,) = (one for one in draft_of(text).syntax.all_nodes if one.text == word)
    assert is_no_act(kind, node)


@pytest.mark.parametrize(("kind", "word", "text"), ACTS)
def test_words_like_them_that_tell_one(kind: str, word: str, text: str) -> None:
    (node,) = (one for one in draft_of(text).syntax.all_nodes if one.text == word)
    assert not is_no_act(kind, node)


@pytest.mark.parametrize(
    ("kind", "text", "verb", "names"),
    [
        ("ACCUSE", "Detectives questioned Ole Brask's brother.", "questioned", {"Ole Brask"}),
        ("ASSAULT", "Gunmen shot Ole Brask and his driver in Velm.", "shot", set()),
        ("CONSULT", "Ada Marl met her counterpart, Ole Brask.", "met", set()),
        ("ACCUSE", "Ada Marl condemned the attack on the Dene Front.", "condemned", {"Dene Front"}),
        ("ACCUSE", "Ada Marl deplored Kesh's invasion of Norda.", "deplored", {"Norda"}),
        ("ACCUSE", "Ada Marl condemned the attacks of the Dene Front.", "condemned", set()),
        ("ACCUSE", "Ada Marl condemned Ole Brask for the delay.", "condemned", set()),
        ("ACCUSE", "The court opened an inquiry into Halden Bank.", "opened", set()),
        ("ACCUSE", "The court opened an inquiry into Ole Brask's death.", "opened", {"Ole Brask"}),
        ("REQUEST", "Ada Marl called for an inquiry into Halden Bank.", "called", {"Halden Bank"}),
        ("REQUEST", "Ada Marl demanded Ole Brask's release.", "demanded", {"Ole Brask"}),
        ("REQUEST", "Ada Marl demanded that Ole Brask be expelled.", "demanded", {"Ole Brask"}),
        ("REQUEST", "Ada Marl demanded Ole Brask's resignation.", "demanded", set()),
        ("REQUEST", "Ada Marl demanded that Ole Brask resign.", "demanded", set()),
    ],
)
def test_whom_an_act_does_not_befall(
    kind: EventType, text: str, verb: str, names: set[str]
) -> None:
    def rule(stage: Stage, word: Node) -> set[int]:
        return not_befallen(stage, kind, word)

    assert _ruled_out(text + REST, verb, rule) == names


def test_where_somebody_is_sent_back_to_did_not_send_him() -> None:
    text = "Ole Brask was returned to the League of Ports on Sunday." + REST
    assert _ruled_out(text, "returned", not_actors) == {"League of Ports"}


@pytest.mark.parametrize(
    ("kind", "text", "verb", "none"),
    [
        ("REQUEST", "The plan calls for Halden Steel to sell its mills.", "calls", True),
        ("REQUEST", "They backed a pact that calls for free trade.", "calls", True),
        ("REQUEST", "The forecast called for rain.", "called", True),
        ("REQUEST", "The guild called for Halden Steel to sell its mills.", "called", False),
        ("REQUEST", "The resolution called for Kesh to leave.", "called", False),
        ("REQUEST", "A neighbour called the police at noon.", "called", True),
        ("REQUEST", "The guild called on the police to act.", "called", False),
        ("CONCEDE", "Kesh withdrew its storm warnings on Sunday.", "withdrew", True),
        ("CONCEDE", "Kesh lifted its ban on trawlers on Sunday.", "lifted", False),
    ],
)
def test_what_a_plan_has_in_it_is_not_asked(kind: str, text: str, verb: str, none: bool) -> None:
    (word,) = (one for one in draft_of(text).syntax.all_nodes if one.lower == verb)
    assert is_no_act(kind, word) == none


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Kesh asked for UN help. The UN said it would send tents.", ["UN"]),
        ("Ina Solt called for EU action against Kesh. The EU shrugged.", ["EU"]),
        ("The guild requested police protection. The police said yes.", ["police"]),
        ("The guild called for a Halden inquiry. Halden Steel said no.", []),
        ("Kesh requested flood aid. The UN sent rice.", []),
    ],
)
def test_whose_help_is_asked_for(text: str, asked: list[str]) -> None:
    assert [recipients for _, recipients in _sides(text, "REQUEST")][:1] == [asked]
