"""Words of work, home, sickbeds and hearings that tell no act, talks that did not come about, and
whom an act of words or a shot into the air does not befall."""

import pytest

from onrecord import read
from onrecord.reading.events.hollow import is_no_act
from onrecord.reading.events.workaday import cut_short
from onrecord.reading.syntax import Node
from onrecord.reading.weighing.net import hints_of
from onrecord.reading.weighing.stage import Stage
from onrecord.reading.weighing.unmeant import into_the_air, of_two, unmeant
from onrecord.record import Event, EventType
from onrecord.report import Report
from tests.reading.rules import draft_of

REST = " Kesh and the Dene Front have fought over the dam for years. Premier Ina Solt is in Velm."
"""What makes a report of a sentence, so that it is weighed."""


def _stage(text: str) -> Stage:
    draft = draft_of(text + REST)
    assert draft.holders is not None
    ((_, hints),) = hints_of(draft)
    return Stage(draft, draft.holders, hints)


def _word(text: str, word: str) -> Node:
    node = draft_of(text + REST).syntax.node_at(text.index(word))
    assert node is not None
    return node


def _events(text: str, kind: str) -> list[Event]:
    record = read(Report.of(text + REST, published="2026-05-13"))
    return [one for one in record.events if one.type == kind]


NO_ACTS = [
    ("AID", "evacuated", "Office workers evacuated two towers after the quake."),
    ("AID", "evacuated", "Pupils evacuated the school when the alarm rang."),
    ("AID", "delivered", "A courier delivered parcels to a couple in Orle."),
    ("AID", "brought", "Teo Marn brought letters to the old couple."),
    ("ACCUSE", "analysed", "A research team analysed footage of the blast."),
    ("ACCUSE", "treated", "The minister is being treated for a burn."),
    ("ACCUSE", "treated", "The minister was treated abroad."),
    ("RETREAT", "got", "By noon Norda had got back 57 soldiers."),
    ("PROTEST", "protests", "The notebook was admitted over the defence's protests."),
    ("CONSULT", "talks", "The talks between Norda and Kesh were called off on Monday."),
    ("CONSULT", "visit", "Ina Solt cancelled a visit to Orle."),
]
ACTS = [
    ("AID", "evacuated", "Firefighters evacuated two towers after the quake."),
    ("AID", "evacuated", "Soldiers evacuated the village on Monday."),
    ("AID", "delivered", "The league delivered food parcels to Orle."),
    ("AID", "delivered", "Teo Marn delivered parcels of aid to Orle."),
    ("ACCUSE", "analysed", "Police analysed footage of the blast."),
    ("ACCUSE", "treated", "The minister was treated unfairly by the panel."),
    ("RETREAT", "gave", "Norda gave back 57 soldiers."),
    ("PROTEST", "protests", "The miners' protests went on for a week."),
    ("CONSULT", "talks", "The talks between Norda and Kesh went on for a week."),
    ("CONSULT", "visit", "Ina Solt did not cancel a visit to Orle."),
]


@pytest.mark.parametrize(("kind", "word", "text"), NO_ACTS)
def test_words_of_work_and_home_tell_no_act(kind: EventType, word: str, text: str) -> None:
    assert is_no_act(kind, _word(text, word))


@pytest.mark.parametrize(("kind", "word", "text"), ACTS)
def test_words_like_them_tell_one(kind: EventType, word: str, text: str) -> None:
    assert not is_no_act(kind, _word(text, word))


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("Guards fired in the air near the gate.", True),
        ("Guards fired shots into the air.", True),
        ("Guards fired at a farmer near the gate.", False),
        ("Guards fired in the morning.", False),
    ],
)
def test_shots_into_the_air_hit_nobody(text: str, none: bool) -> None:
    assert into_the_air(_word(text, "fired")) == none


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("A ceasefire took hold at noon.", True),
        ("Ina Solt said that Kesh had broken the ceasefire.", True),
        ("Kesh declared a ceasefire at noon.", False),
        ("A unilateral ceasefire took hold at noon.", False),
    ],
)
def test_a_truce_that_holds_or_breaks_is_one_of_two(text: str, two: bool) -> None:
    assert of_two(_word(text, "ceasefire")) == two


@pytest.mark.parametrize(
    ("text", "word", "cut"),
    [
        ("Talks on a treaty were suspended in February.", "Talks", True),
        ("Norda broke off talks in February.", "talks", True),
        ("Police broke up a march in February.", "march", False),
        ("Talks on a treaty were held in February.", "Talks", False),
    ],
)
def test_when_something_was_suspended_is_not_when_it_was(text: str, word: str, cut: bool) -> None:
    assert cut_short(_word(text, word)) == cut


def _out(text: str, kind: EventType, word: str, actor: str) -> set[str]:
    stage = _stage(text)
    names = stage.parties.names
    node = stage.draft.syntax.node_at(text.index(word))
    assert node is not None
    actors = frozenset(key for key, name in names.items() if name == actor)
    assert actors
    return {names[key] for key in unmeant(stage, kind, node, actors)}


def test_those_who_agree_do_so_with_whoever_proposed_it() -> None:
    text = "The league offered to send observers. Kesh accepted the offer; the Dene Front did not."
    out = _out(text, "AGREE", "accepted", "Kesh")
    assert "Dene Front" in out
    assert not any("league" in name for name in out)


def test_those_who_agree_after_turning_a_truce_down_do_so_with_no_rebel() -> None:
    text = "Kesh turned down a truce with the Dene Front, but agreed to stay until May."
    assert "Dene Front" in _out(text, "AGREE", "agreed", "Kesh")
    text = "Kesh agreed with the Dene Front to stay until May."
    assert "Dene Front" not in _out(text, "AGREE", "agreed", "Kesh")


def test_a_panel_that_is_agreed_to_agrees_to_nothing() -> None:
    one = _events("Ina Solt, the minister, agreed to a new panel.", "AGREE")
    assert [(len(each.actors), len(each.recipients)) for each in one] == [(1, 0)]


def test_looking_forward_to_a_visit_is_no_visit() -> None:
    text = "Ina Solt told envoys that she looked forward to visiting Orle."
    assert all(one.happening == "hypothetical" for one in _events(text, "CONSULT"))
    text = "Ina Solt told envoys that she enjoyed visiting Orle on Monday."
    assert all(one.happening == "actual" for one in _events(text, "CONSULT"))


def test_nobody_accuses_his_own_side_without_naming_it() -> None:
    text = "Velm's ombudsman, Teo Marn, had been blunt. Marn accused them of lying."
    stage = _stage(text)
    (marn,) = (key for key, name in stage.parties.names.items() if name == "Teo Marn")
    (velm,) = (key for key, name in stage.parties.names.items() if name == "Velm")
    stage.party[marn] = velm
    node = stage.draft.syntax.node_at(text.index("accused"))
    assert node is not None
    assert velm in unmeant(stage, "ACCUSE", node, frozenset((marn,)))
