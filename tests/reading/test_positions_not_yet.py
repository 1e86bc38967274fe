"""What nobody does yet, is kept from, or does by the calendar, the court or for himself; what is
only expected of a thing; what is said to be heard."""

import pytest

import onrecord
from tests.reading.rules import read
from tests.reading.views import held_in

NONE = [
    # label, text, act that is none
    ("not only", "“We will not only mend the road but also widen it,” said Mara Tolen, chair of the"
     " Harbour Union.", "reject"),
    ("not just", "“We are not just going to fund the clinic, but build a school,” said Mara Tolen,"
     " chair of the Harbour Union.", "reject"),
    ("a thing should help", "The mayor of Orle said the new line should help it save 3 million"
     " crowns a year.", "demand"),
    ("sales should rise", "The company said that its sales should increase in the spring.",
     "demand"),
    ("how we should", "“I asked the governor how we should answer the raid,” said Mara Tolen, chair"
     " of the Harbour Union.", "demand"),
    ("what price", "The Harbour Union must decide what price it will demand for the ship.",
     "demand"),
    ("ready to take on", "The Ridge Front's commander said his men were prepared to take on the"
     " army.", "offer"),
    ("must be ready", "“We have to be ready to help them,” said Mara Tolen, chair of the Harbour"
     " Union.", "offer"),
    ("so we are ready", "“We keep guards at the gate so we are ready to respond,” said Mara Tolen,"
     " a spokeswoman for the company.", "offer"),
    ("likely", "The senate is likely to reject the bill in May.", "reject"),
    ("expected", "The senate is expected to pass the bill and the Ridge Front to oppose it.",
     "oppose"),
    ("free to", "The deputies free to support any candidate are to meet on Friday.", "support"),
    ("asked of others", "The Harbour Union wants the mayor to support a new bridge.", "support"),
    ("to see others do", "Mara Tolen said she wants to see Jon Berge embrace the plan.", "support"),
    ("kept from", "The court stopped the mayor of Orle from endorsing the plan.", "support"),
    ("decided against", "The council decided against recommending a tax on boats.", "propose"),
    ("rather than", "The company was silent rather than openly challenging the premier's claims.",
     "deny"),
    ("greeted", "The mayor of Orle welcomed the leaders of the Harbour Union to her house.",
     "support"),
    ("a journey", "The Harbour Union plans to visit Orle in May.", "promise"),
    ("no answer", "A spokesman for the company declined to address the report.", "reject"),
    ("foretold", "Jon Berge predicted that the Harbour Union would support the plan.", "support"),
    ("confident", "The premier of Orle said she was confident a deal would be delivered.",
     "promise"),
    ("to be heard", "“Make no mistake, the road is closed,” said Mara Tolen, chair of the Harbour"
     " Union.", "demand"),
    ("charged in court", "Deputy Ivo Brandl charged Jon Berge with robbing a bank.", "accuse"),
    ("sent", "The president ordered 300 soldiers to the border to help the army.", "demand"),
    ("no problems", "The bank said the lender should not face problems with its loans.",
     "demand"),
    ("counted by a poll", "College graduates back Mara Tolen by 19 points, the survey showed.",
     "support"),
    ("a drop in support", "A drop in support for Ivo Brandl gave Mara Tolen a wide lead.",
     "support"),
    ("no evidence of intent", "The police found no evidence of Mara Tolen's intent to break the"
     " law.", "promise"),
    ("or else I fear", "“The Ridge Front must disarm, or else I fear that great damage will be"
     " done,” said Mara Tolen, chair of the Harbour Union.", "threaten"),
    ("its own plan", "The company adopted a plan to keep buyers out.", "accept"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act"), [one[1:] for one in NONE], ids=[one[0] for one in NONE])
def test_no_position_of_that_kind(text: str, act: str) -> None:
    assert act not in [one.act for one in held_in(read(text))]


SOME = [
    # label, text, act, object
    ("not just sign", "“We will not just sign it,” said Mara Tolen, chair of the Harbour Union.",
     "reject", "sign it"),
    ("a company should", "The company should help the miners, the Harbour Union said.", "demand",
     "The company should help the miners"),
    ("why he should", "“The mayor knows why he should resign,” said Mara Tolen.", "demand",
     "he should resign"),
    ("ready to stop", "The Ridge Front said it was prepared to stop its attacks on the port.",
     "offer", "stop its attacks on the port"),
    ("ready to resume", "The Ridge Front said it was ready to resume talks.", "offer",
     "resume talks"),
    ("wants to push", "The Harbour Union wants to push for a new bridge.", "demand",
     "a new bridge"),
    ("has and is likely to", "The Ridge Front has rejected the bill and is likely to win.",
     "reject", "the bill"),
    ("by accepting", "The council stopped the strike by accepting the plan of the Harbour Union.",
     "accept", "the plan of the Harbour Union"),
    ("a ruling welcomed", "The Harbour Union welcomed the ruling.", "support", "the ruling"),
    ("declined to attend", "The Harbour Union declined to attend the hearing.", "reject",
     "attend the hearing"),
    ("a crowd", "The Ridge Front refused to address the crowd in Orle.", "reject",
     "address the crowd in Orle"),
    ("told by its league", "The farmers will oppose the tax, their league said.", "oppose",
     "the tax"),
    ("an order", "“Do not sign the treaty,” said Mara Tolen, chair of the Harbour Union.",
     "demand", "Do not sign the treaty"),
    ("bad faith", "The Harbour Union charged the owners with bad faith.", "accuse",
     "with bad faith"),
    ("critics faced", "The council should face its critics, Mara Tolen said.", "demand",
     "The council should face its critics"),
    ("backed by all", "The Harbour Union backs Mara Tolen.", "support", "Mara Tolen"),
    ("support for him", "Mara Tolen voiced support for the treaty.", "support", "the treaty"),
    ("an intent", "Mara Tolen announced her intent to close the pit.", "promise", "close the pit"),
    ("not even considered", "The Harbour Union said it would not consider the offer.", "reject",
     "consider the offer"),
    ("or else we close", "“The Ridge Front must pay, or else we close the port,” said Mara Tolen,"
     " chair of the Harbour Union.", "threaten", "close the port"),
    ("their proposal", "The council adopted the proposal of the Harbour Union.", "accept",
     "the proposal of the Harbour Union"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "act", "words"), [one[1:] for one in SOME], ids=[one[0] for one in SOME]
)
def test_a_position_of_that_kind(text: str, act: str, words: str) -> None:
    assert (act, words) in [(one.act, one.object) for one in held_in(read(text))]


def test_whom_one_wants_to_see_do_it_is_asked() -> None:
    text = "Mara Tolen said she wants to see Jon Berge embrace the plan."
    assert [(one.act, one.toward) for one in held_in(read(text))] == [("demand", "Jon Berge")]


def test_to_whom_it_was_done_is_not_accused() -> None:
    text = "Mara Tolen alleged that the guests were prevented from visiting the town."
    assert [(one.act, one.toward) for one in held_in(read(text))] == [("accuse", None)]


TOWARD = [
    # label, text, the position's holder, act, toward
    ("into whom", "The Selm Council demanded an inquiry into the Harbour Union. The Harbour Union"
     " is old. It has met in May.", ("Selm Council", "demand", None)),
    ("from whom", "The Selm Council demanded an apology from the Harbour Union. The Harbour Union"
     " is old. It has met in May.", ("Selm Council", "demand", "Harbour Union")),
    ("what was asked for", "The Harbour Union demanded a release of the men. The owners ruled out"
     " any release. It was late. The town is small.", ("owners", "reject", "Harbour Union")),
    ("blamed by the other", "The talks between the Harbour Union and the Ridge Front broke down on"
     " Monday. Both sides blamed each other for the delay. It was late. The town is small.",
     ("Harbour Union", "accuse", "Ridge Front")),
    ("blamed in turn", "The talks between the Harbour Union and the Ridge Front broke down on"
     " Monday. Both sides blamed each other for the delay. It was late. The town is small.",
     ("Ridge Front", "accuse", "Harbour Union")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"), [one[1:] for one in TOWARD], ids=[one[0] for one in TOWARD]
)
def test_toward_whom(text: str, told: tuple[str, str, str | None]) -> None:
    assert told in [(one.holder, one.act, one.toward) for one in held_in(onrecord.read(text))]


def test_of_three_no_two_are_both_sides() -> None:
    text = "Orle, Selm and Tarsk have been at war since May. Both sides accused each other of lies."
    assert held_in(read(text)) == []


def test_a_governor_backs_who_runs_for_himself() -> None:
    told = "President Mara Tolen of Orle endorsed {}. Orle signed it."
    held = {
        thing: [one.holder for one in held_in(read(told.format(thing)))]
        for thing in ("the treaty", "the candidate")
    }
    assert held == {"the treaty": ["Orle"], "the candidate": ["Mara Tolen"]}
