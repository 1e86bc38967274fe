"""Positions that are really taken, and words like them by which nobody takes any."""

import pytest

from onrecord.record import Record
from tests.reading.rules import read
from tests.reading.views import held_in


def holds(record: Record) -> list[tuple[str, str, str | None, str]]:
    """Holder's name, act, the name of whom it is toward, and the object's words, of each."""
    return [(one.holder, one.act, one.toward, one.object) for one in held_in(record)]


NONE = [
    # label, text: nobody takes a position in it
    ("information to come", "“We will give them the best information we can,” Mara Tolen said."),
    ("what something costs", "The union said it would cost more than 200,000 euros."),
    ("no interview is refused", "The auditor, Per Lind, declined to be interviewed."),
    ("what would have been", "“I would not have run if I was not well,” Mara Tolen said."),
    ("what should have been", "“He should have beaten the mayor easily,” Mara Tolen said of Jon "
     "Berge."),
    ("what may have to be", "Mara Tolen warned that the party may have to split."),
    ("what is supposed", "“Jon Berge must be doing something right,” Mara Tolen said."),
    ("what is not known", "“I do not know if I will vote for him,” Mara Tolen said."),
    ("what does not follow", "Mara Tolen said that does not mean the Kesh people are terrorists."),
    ("what anybody may do", "A guard who steals a coin is punished, Mara Tolen said."),
    ("called interesting", "Mara Tolen called the disappearance an “interesting” case."),
    ("called a celebration", "Mara Tolen called the holiday “a celebration of the river”."),
    ("what a school is worth", "The Dravo Party claimed that Mayor Falk had built a school."),
    ("what a lawyer argues", "His lawyer argued that Jon Berge had followed the rules."),
    ("anybody's theft", "Mara Tolen argued that anybody who stole from it had broken the law."),
    ("what others believe", "Many believe that the Dock Union had stolen the money, Mara Tolen "
     "argued."),
    ("a man who lies", "“A man who lies under oath is a criminal,” Mara Tolen said."),
    ("anybody who strikes", "“Anybody who strikes is irresponsible,” Mara Tolen said."),
    ("what people think", "“People think Jon Berge is a crook,” Mara Tolen said."),
    ("no dictator", "“Jon Berge is no dictator,” Mara Tolen said."),
    ("hardly a dictator", "“Jon Berge is hardly a dictator,” Mara Tolen said."),
    ("did he call", "Did Jon Berge call Mara Tolen a liar?"),
    ("had he called", "Had Jon Berge called Mara Tolen a liar, she would have left."),
    ("asked whether", "Mara Tolen asked whether Jon Berge had called the judge a fraud."),
    ("would call if", "Mara Tolen would call the law “a burglary” if it passed."),
    ("a plain name", "Mara Tolen called the raid “a routine search”."),
    ("a plain word", "Mara Tolen called the vote “close”."),
    ("what nobody knew", "Mara Tolen insisted that nobody knew the answer."),
    ("no choice", "Mara Tolen insisted that she had no choice."),
    ("which ones are meant", "Bailiffs backed by police emptied the market on Monday."),
    ("no expert", "Mara Tolen insisted she is no expert."),
    ("not taken in", "The Straits Union said it had not taken any patients on Monday."),
    ("not signed", "The Dock Union said its members had not signed the deal."),
    ("what frost does", "The harbour ministry warned that crops would be destroyed by the frost."),
    ("what others do", "Mara Tolen warned that the Front would attack the town again."),
    ("who sells loses", "Mara Tolen said anyone who sells his house will lose money."),
    ("who pays for a school", "Mara Tolen said the Kesh Company will pay for the new school."),
    ("a task", "The Kesh Council charged a panel of doctors with finding a site."),
    ("no fan", "Mara Tolen is no fan of the tram."),
    ("once a supporter", "Mara Tolen was once a supporter of the tram."),
    ("a film critic", "Jon Berge is a film critic of the Herald."),
    ("is she a critic", "Is Mara Tolen a critic of the tram?"),
    ("if she were a critic", "If Mara Tolen were a critic of the tram, she would say so."),
    ("a car is backed", "Mara Tolen backed the car into the gate."),
    ("a plan given up", "The Kesh Council shelved its plan to close the mill."),
    ("what had been planned", "The Kesh Council had planned to close the mill but kept it open."),
    ("a hat on the table", "Mara Tolen put her hat on the table."),
    ("if it is tabled", "If the Kesh Company puts 4 percent on the table, the talks will go on."),
    ("is it tabled", "Did the Kesh Company put 4 percent on the table?"),
    ("a headache", "Mara Tolen complained of a headache."),
    ("her knee", "Mara Tolen complained that her knee hurt."),
    ("what many believe of him", "Many believe that Jon Berge should leave, Mara Tolen said."),
    ("no need to worry", "“I do not think we need to worry,” Mara Tolen said."),
    ("no more is needed", "Mara Tolen said no more water is needed."),
    ("how he feels", "“Jon Berge must be tired,” Mara Tolen said."),
    ("nobody is sided with", "Mara Tolen sided with nobody."),
    ("a mayor who votes", "A mayor who votes against a bill loses friends, Mara Tolen said."),
    ("did it support", "Did the Kesh Council support the strike?"),
    ("what was found", "The researchers found that they would eat the weed."),
    ("what could not be done", "“I couldn't support my notes,” Mara Tolen said."),
    ("a man who needs", "Mara Tolen said he was a fool who needs to leave."),
    ("failed to", "Mara Tolen failed three times to refuse the offer."),
    ("gave no facts", "The harbour ministry refused to give details of the plan."),
    ("alleged ties", "Jon Berge, a banker, has alleged ties to the Front."),
    ("a theory", "The researchers proposed that running led to flight."),
    ("an office", "The League said the Kesh Guard was responsible for the security of the port."),
    ("asked to do it oneself", "The pilot reported a fault, asking to return."),
    ("there may be", "“There must be a mistake,” said Mara Tolen."),
    ("what one knows", "“Jon Berge knew the mayor,” said Mara Tolen."),
    ("asked for it", "“I ask for it,” Mara Tolen said."),
    ("a ruling", "Judge Mara Tolen found that the Kesh Guard had violated the pact."),
]  # fmt: skip


@pytest.mark.parametrize(("label", "text"), NONE, ids=[one[0] for one in NONE])
def test_what_is_unreal_or_no_position(label: str, text: str) -> None:
    assert holds(read(text)) == []


TOLD = [
    # label, text, holder, act, toward, object
    ("refused to give up", "The Kesh Council refuses to give up the dam.", "Kesh Council",
     "reject", None, "give up the dam"),
    ("refused to hand men over", "The harbour ministry refused to release the captives.",
     "harbour ministry", "reject", None, "release the captives"),
    ("which it refused", "The Kesh Council proposed arbitration, which the Dockers' Union refused.",
     "Dockers' Union", "reject", "Kesh Council", "arbitration"),
    ("one who vowed never to", "Ion Stavro, who had vowed never to meet the Kesh Council, left.",
     "Ion Stavro", "reject", "Kesh Council", "meet the Kesh Council"),
    ("that they be stopped", "The Coast Party demanded that they be suspended.", "Coast Party",
     "demand", None, "they be suspended"),
    ("opposed to", "Residents are opposed to the mine.", "Residents", "oppose", None, "the mine"),
    ("is against", "The Coast Party is against the budget.", "Coast Party", "oppose", None,
     "the budget"),
    ("in favour of", "Mara Tolen said she was in favour of arbitration.", "Mara Tolen", "support",
     None, "arbitration"),
    ("untrue", "The Dockers' Union said the claim was untrue.", "Dockers' Union", "deny", None,
     "the claim"),
    ("if they do not, we do", "“If they do not pay, we walk out,” said Mara Tolen.", "Mara Tolen",
     "threaten", None, "walk out"),
    ("wants him jailed", "Prosecutors want Piet Arno jailed for nine years.", "Prosecutors",
     "demand", None, "Piet Arno jailed for nine years"),
    ("threatened with", "Kesh Steel met the Dockers' Union. The Dockers' Union threatened Kesh "
     "Steel with a strike.", "Dockers' Union", "threaten", "Kesh Steel", "a strike"),
    ("denied it money", "Parliament has denied funding for the wall.", "Parliament", "reject",
     None, "funding for the wall"),
    ("wrote asking to", "Chief constable Nick Adder wrote to the Kesh embassy asking to waive her "
     "immunity.", "Nick Adder", "demand", "Kesh embassy", "waive her immunity"),
    ("to blame", "The Dockers' Union spoke. Mara Tolen said the Dockers' Union was to blame for "
     "the fire.", "Mara Tolen", "accuse", "Dockers' Union", "blame for the fire"),
    ("an offer tabled", "Kesh Steel waited. Kesh Steel has tabled an offer of 4 percent.",
     "Kesh Steel", "offer", None, "4 percent"),
    ("given to them", "Families waited. “We will give the families a list,” Mara Tolen said.",
     "Mara Tolen", "promise", "Families", "give the families a list"),
    ("there must be", "“There has to be an inquiry,” said Mara Tolen.", "Mara Tolen", "demand",
     None, "an inquiry"),
    ("deserved", "“We deserve an apology,” said Mara Tolen.", "Mara Tolen", "demand", None,
     "an apology"),
    ("expected of somebody", "The Dockers' Union waited. “We expect the Dockers' Union to pay,” "
     "said Mara Tolen.", "Mara Tolen", "demand", "Dockers' Union", "pay"),
    ("the main demand", "The Dockers' Union's main demand is a 7 percent raise.",
     "Dockers' Union", "demand", None, "a 7 percent raise"),
    ("warned not to", "Officials warned residents not to drink the water.", "Officials", "demand",
     "residents", "not to drink the water"),
    ("what they knew", "The Dockers' Union met. “The Dockers' Union knew about the leak for "
     "months,” said Mara Tolen.", "Mara Tolen", "accuse", "Dockers' Union",
     "knew about the leak for months"),
    ("what was left undone", "The Dockers' Union met. “The Dockers' Union never warned us,” said "
     "Mara Tolen.", "Mara Tolen", "accuse", "Dockers' Union", "warned us"),
    ("in bad faith", "The Dockers' Union met. Mara Tolen said the Dockers' Union had kept the "
     "report secret.", "Mara Tolen", "accuse", "Dockers' Union", "kept the report secret"),
    ("a stolen vote", "“The election was stolen,” said Mara Tolen.", "Mara Tolen", "accuse", None,
     "The election was stolen"),
    ("held responsible", "Kesh waited. Mara Tolen holds the Dockers' Union responsible for the "
     "raid.", "Mara Tolen", "accuse", "Dockers' Union", "responsible for the raid"),
    ("48 hours", "The Dockers' Union gave the council 48 hours to withdraw the bill.",
     "Dockers' Union", "demand", "council", "withdraw the bill"),
    ("nothing to do with it", "The Dockers' Union said it had nothing to do with the raid.",
     "Dockers' Union", "deny", None, "had nothing to do with the raid"),
    ("disputed", "The Dockers' Union disputes the figure.", "Dockers' Union", "deny", None,
     "the figure"),
    ("wants it held", "Mara Tolen wants the vote held in May.", "Mara Tolen", "demand", None,
     "the vote held in May"),
    ("pleaded with", "Mara Tolen pleaded with voters to turn out.", "Mara Tolen", "demand",
     "voters", "turn out"),
    ("suggested holding", "Mara Tolen suggested holding a vote in May.", "Mara Tolen", "propose",
     None, "holding a vote in May"),
    ("favours", "Mara Tolen favours a vote in May.", "Mara Tolen", "support", None,
     "a vote in May"),
    ("if she wins", "Mara Tolen said she would cut taxes if she won.", "Mara Tolen", "promise",
     None, "cut taxes"),
    ("lashed out", "The mayor met Jon Berge. Mara Tolen lashed out at Jon Berge.", "Mara Tolen",
     "oppose", "Jon Berge", "Jon Berge"),
    ("ready for talks", "The harbour ministry is ready for talks.", "harbour ministry", "offer",
     None, "talks"),
    ("agreed to a thing", "The harbour ministry has agreed in principle to a joint patrol.",
     "harbour ministry", "agree", None, "a joint patrol"),
    ("an act of war", "The Coast Party called the raid an act of war.", "Coast Party", "accuse",
     None, "an act of war"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "text", "holder", "act", "toward", "words"), TOLD, ids=[one[0] for one in TOLD]
)
def test_who_takes_it_toward_whom(
    label: str, text: str, holder: str, act: str, toward: str | None, words: str
) -> None:
    assert (holder, act, toward, words) in holds(read(text))


def test_nobody_is_asked_to_have_a_harvest_in() -> None:
    record = read("Sugar producers want 20,000 exemptions until the harvest is in. They wait.")
    assert [one.act for one in record.positions] == ["demand"]


def test_what_is_asked_until_something_has_happened_is_asked_once() -> None:
    text = "“No two people should marry until they have lived together,” Mara Tolen said."
    assert [one[1] for one in holds(read(text))] in ([], ["demand"])


def test_the_us_is_no_pronoun() -> None:
    record = read(
        "Mara Tolen spoke. “The US rejected the plan,” Mara Tolen said. The US waited on Monday."
    )
    assert "Mara Tolen" not in [one[0] for one in holds(record) if one[1] == "reject"]


def test_reporters_who_hear_an_order_are_not_given_it() -> None:
    record = read("“Release them, all of them,” Mara Tolen told reporters.")
    assert [one[2] for one in holds(record)] == [None]


def test_of_two_told_as_one_each_takes_it() -> None:
    record = read(
        "Senate whip Dick Dorn and committee chair Ada Shore both questioned the premier's power. "
        "They left. Dorn and Shore returned."
    )
    assert {one[0] for one in holds(record) if one[1] == "oppose"} == {"Dick Dorn", "Ada Shore"}


def test_whoever_heads_a_committee_of_a_house_speaks_for_no_house() -> None:
    record = read(
        "The House voted on Monday. Ada Shore, the chairwoman of the House Ethics Committee, "
        "rejected the bill. The House waited."
    )
    assert [one[0] for one in holds(record) if one[1] == "reject"] == ["Ada Shore"]


def test_a_minister_speaks_for_a_state_that_is_known_by_one_word_alone() -> None:
    record = read(
        "Belvara has urged both sides to return to Selm. “Families wait,” Foreign Minister Teo "
        "Narr said. He threatened to end the mediation unless the shooting stopped by Friday."
    )
    threats = [one for one in holds(record) if one[1] == "threaten"]
    assert threats == [("Belvara", "threaten", "both sides", "end the mediation")]


def test_what_comes_of_itself_is_no_threat() -> None:
    text = (
        "The Red Cross warned that food would run out unless the road was reopened, and urged both "
        "sides to let its trucks through."
    )
    record = read(text)
    assert [one.act for one in record.positions if one.act == "threaten"] == []
    assert "THREATEN" not in [one.type for one in record.events]
    (asked,) = [one for one in record.positions if one.act == "demand"]
    assert asked.condition is None


def test_a_share_in_two_words_is_whole() -> None:
    text = "The union wants 8 per cent and a 35-hour week. Nurses demand 12 per cent more pay."
    assert [text[slice(*one.object)] for one in read(text).positions] == [
        "8 per cent and a 35-hour week", "12 per cent more pay"
    ]  # fmt: skip


def test_what_a_bribe_was_for_is_no_condition() -> None:
    record = read(
        "Prosecutors alleged that Tomas Reyl took a million marks from a firm in return for "
        "contracts."
    )
    assert [one.condition for one in record.positions if one.act == "accuse"] == [None]


def test_to_break_up_a_picket_is_no_charge() -> None:
    record = read("Police broke up a picket at the gate, hospital officials said.")
    assert [one.act for one in record.positions] == []


def test_another_s_condition_is_not_taken_over() -> None:
    text = (
        "The European Commission urged the government to join the region's deposit scheme, "
        "something Korb has so far refused unless the poorest depositors are exempted from fees."
    )
    asked, own = [one for one in read(text).positions if one.act == "demand"]
    assert text[slice(*asked.object)] == "join the region's deposit scheme"
    assert asked.condition is None
    assert text[slice(*own.object)] == "the poorest depositors are exempted from fees"
    assert own.holder != asked.holder


def test_days_before_something_are_no_condition() -> None:
    record = read(
        "The Tribune said managers had ordered staff to delete e-mails days before inspectors came."
    )
    assert [one.condition for one in record.positions if one.act == "demand"] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers shot three farmers, the army said.",
        "Police fired tear gas and beat a driver, the news agency Tarn reported, citing the "
        "interior ministry.",
    ],
)
def test_who_tells_of_his_own_forces_charges_nobody(text: str) -> None:
    assert [one.act for one in read(text).positions] == []


def test_another_states_forces_are_charged() -> None:
    record = read("Orle's troops shot three farmers, the Selm government said.")
    assert [one.act for one in record.positions] == ["accuse"]


def test_to_take_up_help_again_is_no_threat() -> None:
    record = read(
        "Jon Berge, director of Selm Relief, said the charity would resume deliveries if the army "
        "agreed not to stop its trucks."
    )
    assert [one.act for one in record.positions] == ["offer", "demand"]


def test_who_is_threatened_is_not_what_is_threatened() -> None:
    record = read("Prosecutors alleged that Mara Tolen had threatened an auditor.")
    assert [one.act for one in record.positions] == ["accuse"]


def test_before_a_court_is_no_condition() -> None:
    record = read("The national federation said it would challenge it before the Sports Tribunal.")
    assert [one.condition for one in record.positions] == [None]


def test_before_an_occasion_is_a_condition_of_a_refusal_alone() -> None:
    backed = read("Mara Tolen will support Jon Berge before the party's convention, she said.")
    assert [(one.act, one.condition) for one in backed.positions] == [("support", None)]
    barred = read("The Front opposes any release before a ruling.")
    assert [one.act for one in barred.positions if one.condition is not None] == ["oppose"]


@pytest.mark.parametrize(
    "text",
    [
        "The bureau said that farms would once again have to report what they pump.",
        "Orle said that it would resume the exchange once an outside review was complete.",
    ],
)
def test_once_asks_nobody_for_what_comes_by_itself_or_again(text: str) -> None:
    assert "demand" not in [one.act for one in read(text).positions]


def test_once_others_have_done_something_asks_them_for_it() -> None:
    record = read("Varland's army said Varland would free the pilots once Selmark's troops left.")
    assert ("demand", "Selmark's troops left") in [(act, what) for _, act, _, what in holds(record)]
