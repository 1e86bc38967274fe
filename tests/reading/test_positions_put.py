"""What is expected of somebody, to what somebody is invited, with what he is warned, for what he is
blamed in a clause beside it, and how charges are waved off; and the near misses of these."""

import pytest

from tests.reading.rules import read
from tests.reading.views import held_in, names_of

SOME = [
    ("counted on", "“I count on Tarsk to act with restraint,” Mara Tolen wrote. Tarsk moved"
     " troops.", "demand", "act with restraint"),
    ("expected from", "“We expect an apology from Tarsk,” Mara Tolen said. Tarsk kept silent.",
     "demand", "an apology from Tarsk"),
    ("invited back", "Orsava invited the Ridge Front to rejoin the talks.", "offer",
     "rejoin the talks"),
    ("invited to sign", "The mediators invited both sides to sign the accord.", "offer",
     "sign the accord"),
    ("warned of strikes", "Tarsk warned Orsava of strikes if it does not back down.", "threaten",
     "strikes"),
    ("blamed beside it", "Orsava blamed neighbouring Tarsk, saying its navy had ignored three"
     " distress calls.", "accuse", "its navy had ignored three distress calls"),
    ("waved off", "Tarsk's ministry dismissed the charge as “shameful”.", "deny", "the charge"),
    ("called so", "Jon Berge called the statement “offensive and outlandish”.", "oppose",
     "the statement"),
    ("urged both", "Troops of Orsava and Tarsk exchanged fire. Mediators urged both to observe a"
     " truce.", "demand", "observe a truce"),
    ("turned down", "The union dismissed the offer as too low.", "reject", "the offer"),
]  # fmt: skip
WHAT = [
    ("for years", "Mara Tolen fought for years for sweeping reform.", "demand", "sweeping reform"),
    ("with a board", "Mara Tolen takes issue with a new board set up under the law.", "oppose",
     "a new board set up under the law"),
    ("a plan", "The civil group had sent the police a plan for a march, which they rejected.",
     "reject", "a plan for a march"),
    ("a complaint", "Orsava filed a complaint about the island, which Tarsk rejected.", "reject",
     "a complaint"),
    ("the thing itself", "The union made a film about the mine, which Jon Berge praised.",
     "support", "the mine"),
]  # fmt: skip
MORE = [
    ("unhappy with", "The union is unhappy with the offer.", "oppose", "the offer"),
    ("disappointed by", "Orsava was disappointed by the council's decision.", "oppose",
     "the council's decision"),
    ("pleased with", "Mara Tolen is pleased with the ruling.", "support", "the ruling"),
    ("outraged at", "Orsava expressed outrage at the killing.", "oppose", "the killing"),
    ("chanted", "Protesters chanted slogans demanding the release of Jon Berge.", "demand",
     "the release of Jon Berge"),
    ("signed", "Farmers signed a petition demanding a recount.", "demand", "a recount"),
    ("a list", "Farmers blocked the road. Their demands include cutting the levy and a new"
     " price for milk.", "demand", "cutting the levy and a new price for milk"),
    ("a term in jail", "Activists seek a term of six years for Jon Berge.", "demand",
     "a term of six years for Jon Berge"),
    ("a second term", "Jon Berge said that he will seek a second term.", "promise",
     "seek a second term"),
]  # fmt: skip
NONE = [
    ("only glad", "Mara Tolen was delighted with the gift."),
    ("only sad", "Jon Berge was disappointed by the loss."),
    ("jailed for it", "Jon Berge was jailed for accepting money from a builder."),
    ("by the rules", "Mara Tolen complied with the rules."),
    ("a thing", "“We expect snow from Tuesday,” Jon Berge said."),
    ("one's wife", "“I rely on my wife to drive me,” Jon Berge said."),
    ("to see a mine", "The ministry invited reporters to tour the mine."),
    ("by a court", "The court dismissed the charge as too vague."),
    ("a frost", "Mara Tolen blamed the frost, saying it had killed the vines."),
    ("a call at sea", "The crew ignored three distress calls."),
    ("what befell", "Jon Berge called the death a senseless loss."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "act", "words"), [one[1:] for one in SOME], ids=[one[0] for one in SOME]
)
def test_a_position_put_so(text: str, act: str, words: str) -> None:
    assert (act, words) in [(one.act, one.object) for one in held_in(read(text))]


@pytest.mark.parametrize(
    ("text", "act", "words"), [one[1:] for one in WHAT], ids=[one[0] for one in WHAT]
)
def test_what_it_is_about(text: str, act: str, words: str) -> None:
    assert (act, words) in [(one.act, one.object) for one in held_in(read(text))]


@pytest.mark.parametrize(
    ("text", "act", "words"), [one[1:] for one in MORE], ids=[one[0] for one in MORE]
)
def test_what_somebody_is_by_it(text: str, act: str, words: str) -> None:
    assert (act, words) in [(one.act, one.object) for one in held_in(read(text))]


@pytest.mark.parametrize("text", [one[1] for one in NONE], ids=[one[0] for one in NONE])
def test_near_misses_are_none(text: str) -> None:
    assert held_in(read(text)) == []


@pytest.mark.parametrize(
    ("text", "toward"),
    [
        ("Orsava blamed neighbouring Tarsk, saying its navy had ignored a call.", "Tarsk"),
        ("Tarsk warned Orsava of strikes if it does not back down.", "Orsava"),
        ("Orsava invited the Ridge Front to rejoin the talks.", "Ridge Front"),
    ],
)
def test_toward_whom_it_is(text: str, toward: str) -> None:
    assert toward in [one.toward for one in held_in(read(text))]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Jon Berge vowed to stay in the race until the party convention in July.", ""),
        ("Jon Berge said Mara Tolen should wake up before it is too late.", ""),
        ("Jon Berge offered to sing if Tarsk gave way, all of which he doubted.",
         "if Tarsk gave way"),
        ("The Front vowed to stay out until the ministry pays.", "until the ministry pays"),
    ],
)  # fmt: skip
def test_a_day_is_no_condition(text: str, condition: str) -> None:
    assert [one.condition for one in held_in(read(text))][:1] == [condition]


def test_who_waits_for_a_visit_does_not_ask_for_it() -> None:
    text = "Orsava said Tarsk must hold off until the envoy Jon Berge visits the plant."
    assert [one.toward for one in held_in(read(text)) if one.act == "demand"] == ["Tarsk"]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The National Weather Centre warned of floods. Prime Minister Jon Berge urged residents to"
         " leave.", "Jon Berge"),
        ("The Senate met. Mara Tolen, the Senate majority leader, pledged to hold a vote.",
         "Mara Tolen"),
        ("The monarchy was voted out. Jon Berge, a monarchist, promised to hold a referendum.",
         "Jon Berge"),
        ("The Reform Party lost. Jon Berge is the former head of the Reform Party. He promised to"
         " stand again.", "Jon Berge"),
        ("Poland joined. “All states must stand together,” said Russian Foreign Minister Ivan"
         " Belov.", "Ivan Belov"),
        ("The Reform Party lost. Jon Berge is the head of the Reform Party. He promised to fight"
         " the ban.", "Reform Party"),
    ],
)  # fmt: skip
def test_for_whom_somebody_does_not_speak(text: str, holder: str) -> None:
    record = read(text)
    assert holder in [names_of(record)[one.holder] for one in record.positions]


def test_who_only_takes_sides_has_decided_nothing() -> None:
    text = (
        "Senator Jon Berge slammed the deal with Tarsk. Governor Mara Tolen backed the deal. She"
        " spoke in Orle."
    )
    assert [one.toward for one in held_in(read(text)) if one.act == "support"] == [None]
