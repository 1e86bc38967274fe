"""Positions by what tells them: nouns, judgements, moods; and whom nobody names them toward."""

import pytest

from onrecord.record import Record
from tests.reading.rules import read
from tests.reading.views import held_in, positions_in

TOLD = [
    # label, text, holder, act, words that the object has to hold
    ("out of the question", "Talks with the Front are out of the question, Mara Tolen said.",
     "Mara Tolen", "reject", "Talks with the Front"),
    ("not on the table", "“A pause is simply not on the table,” Mara Tolen said.", "Mara Tolen",
     "reject", "A pause"),
    ("support voiced", "The Miners' League expressed its support for the bill.", "Miners' League",
     "support", "the bill"),
    ("opposition voiced", "Mara Tolen voiced opposition to the plan.", "Mara Tolen", "oppose",
     "the plan"),
    ("an intention", "Mara Tolen announced her intention to close the pit.", "Mara Tolen",
     "promise", "close the pit"),
    ("a request of somebody", "The court granted the request of Premier Jon Berge to suspend the "
     "council.", "Jon Berge", "demand", "suspend the council"),
    ("calls from", "Calls from teachers for a pay rise grew.", "teachers", "demand", "a pay rise"),
    ("demands include", "The protesters' demands include an inquiry and a new vote. Protesters "
     "waited.", "Protesters", "demand", "an inquiry and a new vote"),
    ("a subpoena", "The House issued a subpoena for documents from the premier.", "House",
     "demand", "documents"),
    ("given time", "The league gave the owner until Friday to pay the wages.", "league", "demand",
     "pay the wages"),
    ("called a breach", "Mara Tolen called the raid a violation of the pact.", "Mara Tolen",
     "accuse", "a violation of the pact"),
    ("called lawful", "Jon Berge called the order lawful.", "Jon Berge", "support", "the order"),
    ("attacked", "Mara Tolen attacked the inquiry as a sham.", "Mara Tolen", "oppose",
     "the inquiry"),
    ("called for it to be done", "Church groups have also called for the bill to be dropped.",
     "Church groups", "demand", "the bill to be dropped"),
    ("committed to doing", "Senate leader Mitch Caron committed to proceeding with such a trial.",
     "Mitch Caron", "promise", "proceeding with such a trial"),
    ("is committed", "Mara Tolen said: “We are committed to keeping our border safe.”",
     "Mara Tolen", "promise", "keeping our border safe"),
    ("I pledge", "“I pledge that this council will be open,” Tolen told the public.", "Tolen",
     "promise", "this council will be open"),
    ("is to do it", "Berge announced he is to send a bill to the assembly.", "Berge", "promise",
     "send a bill"),
    ("not tolerated", "“Any acts of violence here will not be tolerated,” Mara Tolen said.",
     "Mara Tolen", "reject", "Any acts of violence"),
    ("let's", "“Let's discuss this emergency first,” Mara Tolen said.", "Mara Tolen", "propose",
     "discuss this emergency"),
    ("do not", "“Do not hold the workers hostage,” Mara Tolen said.", "Mara Tolen", "demand",
     "Do not hold the workers hostage"),
    ("urged, in the end", "“I really urge Ana Lind, if she cannot govern, to please step down,” "
     "Mara Tolen told the press.", "Mara Tolen", "demand", "step down"),
    ("bowed to", "Mara Tolen bowed to the league's demand.", "Mara Tolen", "accept",
     "the league's demand"),
    ("did not accede", "Mara Tolen did not accede to the league's demand for a retreat.",
     "Mara Tolen", "reject", "the league's demand"),
    ("an embassy abroad", "The US Embassy in London declined the request and left.",
     "US Embassy in London", "reject", "the request"),
    ("a document's author", "A resolution by the Miners' League demanded a new vote.",
     "Miners' League", "demand", "a new vote"),
    ("the government of its head", "“The government will withdraw the bill,” said Ana Lind, the "
     "premier. The government is new.", "government", "promise", "withdraw the bill"),
    ("others stop work", "Bus drivers will stop work for a day on Thursday, the Miners' League "
     "said.", "Miners' League", "threaten", "stop work for a day"),
    ("is seeking", "The Miners' League is seeking a 7 percent increase.", "Miners' League",
     "demand", "a 7 percent increase"),
    ("cannot go higher", "The Miners' League said it cannot go higher.", "Miners' League", "reject",
     "go higher"),
    ("to ransom", "The council met. Mara Tolen said the owner was holding the city to ransom.",
     "Mara Tolen", "accuse", "holding the city to ransom"),
    ("we want", "“We want a law, not a vote,” Mara Tolen said.", "Mara Tolen", "demand", "a law"),
    ("not guilty", "Jorun Halvik pleaded not guilty to the charges.", "Jorun Halvik", "deny",
     "the charges"),
    ("the right to", "Mara Tolen reserved the right to close the bridge.", "Mara Tolen",
     "threaten", "close the bridge"),
    ("but would not", "Mara Tolen said she was willing to meet the students but would not discuss "
     "the fees.", "Mara Tolen", "reject", "discuss the fees"),
    ("if they do not", "“If they do not leave, we will take the matter to the court,” Mara Tolen "
     "said.", "Mara Tolen", "threaten", "take the matter to the court"),
    ("to end a hurt", "The Miners' League said it would halt its rocket fire if Tavora opened the "
     "port.", "Miners' League", "offer", "halt its rocket fire"),
    ("lied and should go", "Mara Tolen said Jorun Halvik had lied and should step down.",
     "Mara Tolen", "demand", "step down"),
    ("a charge his man rejected", "Mara Tolen accused the president of taking sides, an accusation "
     "his spokesman rejected.", "president", "reject", "an accusation"),
    ("pledged in exchange", "The Miners' League pledged to back the cabinet in exchange for a "
     "higher minimum wage.", "Miners' League", "demand", "a higher minimum wage"),
    ("march to protest", "Thousands of students marched through Selm to protest against a rise in "
     "fees.", "Thousands of students", "oppose", "a rise in fees"),
    ("stands by it", "The Miners' League said it stood by the decision.", "Miners' League",
     "support", "the decision"),
    ("a ban breaches", "The owner said the ban breached the accord.", "owner", "accuse",
     "breached the accord"),
    ("urged, and wherever it hangs", "Mayor Ines Caldeira urged both sides to compromise.",
     "Ines Caldeira", "demand", "compromise"),
    ("wanted of others", "The Farmers' Party wants the government to block the deal.",
     "Farmers' Party", "demand", "block the deal"),
    ("refused to concede", "Opposition candidate Amara Diallo refused to concede defeat in the "
     "vote.", "Amara Diallo", "reject", "concede defeat"),
    ("offered somebody", "The council has offered the gunmen safe passage to the border.",
     "council", "offer", "safe passage"),
    ("promised not to", "The council promised not to close the school.", "council", "promise",
     "close the school"),
    ("asked that it be", "The Teachers' League has asked that the tests be scrapped.",
     "Teachers' League", "demand", "the tests be scrapped"),
    ("pressed somebody", "The fund has pressed the council to open its books. The fund waits.",
     "fund", "demand", "open its books"),
    ("keeps doing", "“I’m going to keep speaking up for the miners,” Mara Tolen said.",
     "Mara Tolen", "promise", "keep speaking up for the miners"),
    ("a charge told on", "Mara Tolen said the two sides must settle the dispute and proposed a "
     "joint patrol.", "Mara Tolen", "propose", "a joint patrol"),
    ("advised not to", "The ministry advised residents not to drink from the wells.", "ministry",
     "demand", "not to drink from the wells"),
    ("an end to it", "The protesters want an end to the tax.", "protesters", "demand",
     "an end to the tax"),
    ("would accept", "The Miners' League said it would accept a list of ten names.",
     "Miners' League", "accept", "a list of ten names"),
    ("a quote within the order", "The ministry called on drivers to “not forget their lights”.",
     "ministry", "demand", "“not forget their lights”"),
    ("it is the league", "The Miners' League said it had agreed to a truce.", "Miners' League",
     "accept", "a truce"),
    ("calls to do it", "Mara Tolen rejected calls to seal off the town.", "Mara Tolen", "reject",
     "calls to seal off the town"),
    ("called for others to", "Mara Tolen called for the fund to open its books.", "Mara Tolen",
     "demand", "the fund to open its books"),
    ("until now", "Until now the Miners' League had demanded that the owner free all ten men.",
     "Miners' League", "demand", "free all ten men"),
    ("pays nothing", "The Miners' League said it would pay nothing.", "Miners' League", "reject",
     "pay nothing"),
    ("the right direction", "Mara Tolen called the order a step in the right direction.",
     "Mara Tolen", "support", "the order"),
    ("invited to talks", "Mara Tolen invited the teachers to talks on Thursday.", "Mara Tolen",
     "offer", "talks"),
    ("let them", "“Let the people decide,” said Mara Tolen.", "Mara Tolen", "demand",
     "Let the people decide"),
    ("wanted pardoned", "The Miners' League wants the general to be pardoned.", "Miners' League",
     "demand", "pardoned"),
    ("a scheme", "Mara Tolen said the council was trying to silence the press. The council met.",
     "Mara Tolen", "accuse", "silence the press"),
    ("an attempt", "Mara Tolen said the case was an attempt to silence the press.", "Mara Tolen",
     "accuse", "attempt to silence the press"),
    ("seen to", "“No village will be left alone,” President Jon Berge said on Monday.", "Jon Berge",
     "promise", "No village will be left alone"),
    ("needs to stand by", "“The council needs to stand by us,” Mara Tolen said. The council met.",
     "Mara Tolen", "demand", "stand by us"),
]  # fmt: skip


def toward(record: Record, *acts: str) -> list[str | None]:
    """The name of whom each position is toward, of those with one of the acts if any is named."""
    return [one.toward for one in held_in(record) if not acts or one.act in acts]


@pytest.mark.parametrize(
    ("label", "text", "holder", "act", "thing"), TOLD, ids=[one[0] for one in TOLD]
)
def test_told(label: str, text: str, holder: str, act: str, thing: str) -> None:
    held = positions_in(read(text))
    assert [one for one in held if one[:2] == (holder, act) and thing in one[2]], held


NOT_TOLD = [
    ("nothing is ruled out", "Nothing is off the table, Mara Tolen said."),
    ("a hearing", "The governor gave the company ten days to comment."),
    ("what may be", "A truce may be out of the question, Mara Tolen said."),
    ("optional", "Subpoenas are not optional, Mara Tolen said."),
    ("a closed beach", "The beach is off limits to bathers, Mara Tolen said."),
    ("a large loss", "The scale of the loss was unthinkable, Mara Tolen said."),
    ("the agenda of a day", "The matter was not on the agenda of the meeting, Mara Tolen said."),
    ("not drawn", "The Miners' League refused to be drawn on the sums."),
    ("no name", "A member who asked that no name be printed went home."),
    ("a fast", "A prisoner died after refusing food for 58 days."),
    ("what is on offer", "The plan is on the table, Mara Tolen said."),
    ("a virtue", "Her commitment to justice has left us a better nation, Mara Tolen said."),
    ("no longer", "The Miners' League no longer insists on a return to the pit."),
    ("a question", "Mara Tolen asked whether the owner was willing to pay."),
    ("not affirmed", "Jon Berge declined to affirm his support for the bill."),
    ("instead", "Instead of complying with the demand, Mara Tolen went home."),
    ("a danger", "Mara Tolen issued a threat to the league."),
    ("decide if", "“She has to decide, if she wants to behave, on Monday,” is a line of the play."),
    ("ready for the fight", "“We are ready for the fight against legal guns,” Mara Tolen said."),
    ("a pause", "“The nurses got a break on Monday,” Mara Tolen said. The nurses met."),
    ("held no more", "Jon Berge withdrew his support for the bill."),
    ("held before", "Mara Tolen was unmoved by Jon Berge's previous support for the bill."),
    ("of a man", "Mara Tolen called the death the senseless killing of a fair man."),
    ("a tragedy", "Ana Lind called the storm a tragedy."),
    ("called names", "Mara Tolen called Jon Berge a dreamer."),
    ("a pact complies not", "The envoys said the pact does not comply with the law."),
    ("a comparison", "The council approved a third as much money as the league had demanded."),
    ("a start", "“Let's light this candle,” Mara Tolen said."),
]


@pytest.mark.parametrize(("label", "text"), NOT_TOLD, ids=[one[0] for one in NOT_TOLD])
def test_not_told(label: str, text: str) -> None:
    assert positions_in(read(text)) == []


def test_a_judgement_beside_its_verb_is_one_position() -> None:
    record = read("Mara Tolen condemned the attack, calling it a crime.")
    assert positions_in(record) == [("Mara Tolen", "oppose", "the attack")]


def test_a_date_is_no_condition() -> None:
    record = read("“We will not return until Friday,” Mara Tolen said.")
    assert [(one.act, one.condition) for one in record.positions] == [("reject", None)]


def test_a_quote_beside_the_object_is_no_part_of_it() -> None:
    record = read("Mara Tolen defended her decision: “It was the only way,” she said.")
    assert [one for one in positions_in(record) if one[1] == "support"] == [
        ("Mara Tolen", "support", "her decision")
    ]


def test_whoever_stands_by_without_a_position_is_not_opposite() -> None:
    crowd = "The harbour board met Mara Tolen on Monday. The port police met Mara Tolen, too. "
    record = read(crowd + "Mara Tolen demanded a new pier.")
    assert toward(record) == [None]
    record = read(
        "The Miners' League met Orle Rail on Monday. The Miners' League demanded a pay rise of 4%, "
        "it said. Orle Rail offered a rise of 2%, it said."
    )
    assert toward(record) == ["Orle Rail", "Miners' League"]


def test_a_spokesman_whose_is_not_told_speaks_for_the_body_told_of_before() -> None:
    record = read(
        "Tavora has a new law. Tavora's trade ministry said it regretted the threat. A spokesman, "
        "Dunstan Ward, called on Orsava to open its farms."
    )
    assert ("Tavora", "demand") in [one[:2] for one in positions_in(record)]


def test_who_resigns_or_is_praised_is_a_person_whomever_he_speaks_for() -> None:
    record = read(
        "Jorun Halvik, the interior minister of Tavora, spoke. Tavora waited. Rosa Klim said "
        "Halvik should step down. Ana Lind praised Halvik."
    )
    assert toward(record) == ["Jorun Halvik", "Jorun Halvik"]


def test_those_who_ask_together_do_not_ask_each_other() -> None:
    record = read(
        "Both the council and Tavora called for his death to be investigated. Tavora accused the "
        "council of lying. The council accused Tavora of theft."
    )
    assert toward(record, "demand") == [None, None]


def test_a_refusal_of_what_somebody_asked_for_is_toward_him() -> None:
    record = read(
        "The Kesh Front demanded a ransom on Monday. Tavora spoke to elders and bishops and "
        "thanked them. Tavora ruled out paying any ransom."
    )
    assert toward(record, "reject") == ["Kesh Front"]


def test_a_spokesman_of_somebody_speaks_for_him() -> None:
    record = read(
        "Ilse Brandt spoke. The Homeland Party waited. Anja Weir accused the president of taking "
        "sides, an accusation Brandt's spokesman rejected."
    )
    assert ("Ilse Brandt", "reject", "an accusation") in positions_in(record)


def test_whoever_condemns_or_ends_a_deed_is_not_charged_with_it() -> None:
    for deed in ("Tavora had condemned the attack", "it would talk if Tavora stopped its fire"):
        record = read(f"The Miners' League said {deed}. Tavora spoke.")
        assert "accuse" not in [one.act for one in record.positions]


def test_a_demand_is_not_guessed_toward_whom_somebody_else_stands_opposite() -> None:
    record = read(
        "The Kesh Front accused the harbour ministry of lying. The Kesh Front accused the harbour "
        "ministry of theft. The harbour ministry denied the theft. The Miners' League criticised "
        "the harbour ministry on Monday. The Miners' League demanded an inquiry."
    )
    assert [one.toward for one in held_in(record) if one.object == "an inquiry"] == [None]


def test_whoever_is_warned_is_whom_a_threat_is_toward() -> None:
    record = read(
        "The Miners' League warned the council that it would close the pit if the tax was not cut."
    )
    assert toward(record, "threaten") == ["council"]


def test_of_two_who_agree_each_is_toward_the_other() -> None:
    record = read("The Miners' League and the harbour ministry agreed on a timetable on Monday.")
    assert toward(record) == ["harbour ministry", "Miners' League"]


def test_the_ministry_of_one_state_does_not_speak_for_anothers() -> None:
    record = read(
        "Six soldiers were killed at the pass, the Dovani defence ministry said. The ministry "
        "accused the guards of opening fire. Sarkia's interior ministry said that the patrol had "
        "crossed the border. It denied that any warning had been left out. Dovan demanded an "
        "apology. Sarkia refused."
    )
    denied = next(one for one in positions_in(record) if one[1] == "deny")
    assert "Sarkia" in denied[0]


def test_who_is_called_for_to_do_it_is_whom_it_is_toward_but_not_whose_men_it_is_done_to() -> None:
    record = read("Tavora spoke. Mara Tolen is calling for Tavora to step up its patrols.")
    assert toward(record) == ["Tavora"]
    record = read("Tavora spoke. Mara Tolen called for the killers of Jon Berge to be punished.")
    assert toward(record) == [None]


def test_what_somebody_is_accused_of_wanting_is_not_his_position() -> None:
    record = read("Mara Tolen accused Jon Berge of opposing the treaty for years.")
    assert [one.act for one in record.positions] == ["accuse"]
