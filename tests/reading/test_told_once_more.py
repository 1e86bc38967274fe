"""Events that the network tells again in another sentence, and by what mode it tells them."""

import pytest

from onrecord import read
from onrecord.reading.draft import Deed, Draft, Why
from onrecord.reading.events.modes import mode_by_word
from onrecord.reading.weighing.once_more import told_once
from onrecord.record import EventType, Happening, Record
from onrecord.report import Report
from tests.reading.rules import draft_of

FINED = (
    "Ole Brask was convicted of fraud in 2011. He ran the port of Velm for ten years. He was given "
    "a two-year suspended sentence."
)
PROTESTED = (
    "Ina Solt began her protest on 20 May, 2018 outside the mill. She protested alone on the first "
    "day. On 2 March of this year Solt led the largest demonstration in Velm."
)
ENDORSED = (
    "Ina Solt endorsed Ole Brask on Monday. The mayor likes golf and rides to work. "
    '"I strongly support Ole Brask," Solt said.'
)
THANKED = (
    "Ina Solt praised Ole Brask on Monday. The mayor likes golf and rides to work. "
    "Solt thanked Ole Brask for his work."
)
TAKEN = (
    "Police arrested Ole Brask on Sunday. He lives in Velm and runs a bakery. He was taken into "
    "custody after his wife rang them at noon."
)
SHOT = "An officer shot Ole Brask in Velm. A crowd gathered. The war with Norda has lasted a year."
BY_MODEL = Why("acts", by="model", score=0.5)


def _record(text: str) -> Record:
    return read(Report.of(text, published="2026-05-13"))


def _deed(
    draft: Draft, kind: EventType, words: str, who: str, *, state: Happening = "actual",
    why: Why = BY_MODEL,
) -> Deed:  # fmt: skip
    start = draft.text.index(words)
    keys = tuple(one.key for one in draft.cast.characters if one.name == who)
    assert keys
    return Deed(
        type=kind, mode=None, trigger=(start, start + len(words)), recipients=keys,
        happening=state, why=why,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind", "times"),
    [
        (FINED, "SANCTION", 1),
        (TAKEN, "COERCE", 1),
        (ENDORSED, "SUPPORT", 1),
        (THANKED, "SUPPORT", 2),
    ],
)
def test_how_often_it_happened(text: str, kind: EventType, times: int) -> None:
    assert [one.type for one in _record(text).events].count(kind) == times


def test_the_sentence_after_goes_on_to_tell_of_the_same() -> None:
    protests = [one for one in _record(PROTESTED).events if one.type == "PROTEST"]
    assert [one.time and one.time.value for one in protests] == ["2018-05-20", "2026-03-02"]
    assert PROTESTED[slice(*protests[1].trigger)] == "demonstration"


def test_what_the_network_tells_again_is_one_event() -> None:
    draft = draft_of(FINED)
    by_rule = _deed(draft, "SANCTION", "convicted", "Ole Brask", why=Why("verb"))
    again = _deed(draft, "SANCTION", "given", "Ole Brask")
    assert told_once(draft, [by_rule, again]) == [by_rule]


def test_what_is_only_offered_is_not_what_was_done() -> None:
    draft = draft_of(FINED)
    done = _deed(draft, "SANCTION", "convicted", "Ole Brask", why=Why("verb"))
    offered = _deed(draft, "SANCTION", "given", "Ole Brask", state="hypothetical")
    assert told_once(draft, [done, offered]) == [done, offered]


def test_a_war_is_none_of_its_shots() -> None:
    draft = draft_of(SHOT)
    shot = _deed(draft, "ASSAULT", "shot", "Ole Brask", why=Why("verb"))
    start = draft.text.index("war")
    war = Deed(type="ASSAULT", mode=None, trigger=(start, start + 3), why=BY_MODEL)
    assert told_once(draft, [shot, war]) == [shot, war]


def test_rules_may_tell_two_of_a_kind() -> None:
    draft = draft_of(FINED)
    some = [
        _deed(draft, "SANCTION", words, "Ole Brask", why=Why("verb"))
        for words in ("convicted", "given")
    ]
    assert told_once(draft, some) == some


@pytest.mark.parametrize(
    ("kind", "text", "word", "mode"),
    [
        ("COERCE", "Ole Brask was imprisoned in Velm for an ode.", "imprisoned", "arrest"),
        ("ACCUSE", "Ada Marl heard the inquiry of the league end.", "inquiry", "investigate"),
        ("RETREAT", "Ada Marl spoke of his resignation.", "resignation", "resign"),
        ("PROTEST", "Ada Marl joined them at the gate.", "joined", None),  # no strike
        ("RETREAT", "The boats returned at noon.", "returned", None),  # nobody is let go
    ],
)
def test_a_word_has_the_mode_of_its_lines(
    kind: str, text: str, word: str, mode: str | None
) -> None:
    (trigger,) = (one for one in draft_of(text).syntax.all_nodes if one.lower == word)
    assert mode_by_word(kind, trigger) == mode
