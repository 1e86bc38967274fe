"""What fits the lexicon of events and tells none, or tells another than its words alone would."""

import pytest

import onrecord
from onrecord.record import Record
from tests.reading.rules import read
from tests.reading.views import names_of


def kinds(record: Record) -> list[str]:
    """The type of each event."""
    return [one.type for one in record.events]


NONE = [
    # label, text, a type that no event of it has
    ("what evidence backs", "The evidence backs the claim that the river rose.", "SUPPORT"),
    ("weather that is welcome", "Farmers welcomed the rain after a dry May.", "SUPPORT"),
    ("a search for something lost", "Fans searched the beach for the lost scarf.", "COERCE"),
    ("what one calls oneself", "Jorun Halvik called himself a failure.", "ACCUSE"),
    ("a complaint of pain", "The runner complained of pain in his knee.", "ACCUSE"),
    ("what one would accept", "Mara Tolen would accept a second vote.", "AGREE"),
    ("an apology that is accepted", "Mara Tolen accepted the apology.", "AGREE"),
    ("an offer to do what is itself an act", "Norda offered to meet Mara Tolen.", "AGREE"),
    ("a share that is offered", "Kelmar Systems offered 3,000 shares on Monday.", "AGREE"),
    ("who is advised", "The port advised captains to wait.", "REQUEST"),
    ("what opens of itself", "The bakery reopened on Monday.", "RETREAT"),
    ("what one lets be known", "Mara Tolen let it be known that she would stay.", "RETREAT"),
    ("a paper protest", "Mara Tolen lodged a protest with the port.", "PROTEST"),
    ("calls from nobody", "Mara Tolen said she had received threatening phone calls.", "CONSULT"),
    ("what others call for", "The mayor is facing calls to revoke the firm's licence.", "SANCTION"),
    ("a show's name", "Mara Tolen spoke on “Meet the Bench” on Monday.", "CONSULT"),
    ("a question is no demand", "Mara Tolen asked Jorun Halvik what the ships had carried.",
     "REQUEST"),
    ("nor is a question put to somebody", "Editors asked Mara Tolen questions about her book.",
     "REQUEST"),
    ("a text that is released", "The mill's press release told of 22 ships in Norway.", "RETREAT"),
    ("a video", "In a video the Front released on Tuesday, Ivo Lenk said his men had left.",
     "RETREAT"),
    ("a product", "Kelmar Systems released Velmouth Office on Monday.", "RETREAT"),
    ("a forum is no captive", "Residents held a forum on the harbour on Monday.", "COERCE"),
    ("a storm is nobody", "Typhoon Edda killed six fishermen on Monday.", "ASSAULT"),
    ("a disease is fought by nobody's enemies", "Nurses in Velmouth are fighting the outbreak.",
     "ASSAULT"),
    ("a chance is not seized from anybody", "The town seized the opportunity on Monday.", "COERCE"),
    ("asked, not told", "Was Jorun Halvik extradited to Norda?", "COERCE"),
    ("had it been", "Had the army besieged Velmouth, it would have lost.", "COERCE"),
    ("yet to come", "The police have yet to apprehend the thief, Mara Tolen said.", "COERCE"),
    ("without it", "Without torching a single house, the militia left Velmouth.", "COERCE"),
    ("instead of it", "Instead of besieging the town, the army left.", "COERCE"),
    ("whoever it is", "Anyone who defies the curfew is detained, Mara Tolen said.", "COERCE"),
    ("a guard who strikes", "A guard who strikes a prisoner is dismissed, Mara Tolen said.",
     "SANCTION"),
    ("no laugh is freed", "Mara Tolen let out a laugh.", "RETREAT"),
    ("nor is a rope", "Mara Tolen let go of the rope.", "RETREAT"),
    ("nor is a matter", "Police let the matter go on Monday.", "RETREAT"),
    ("nor a meeting", "The chairman let the meeting go on.", "RETREAT"),
    ("a week is no surrender", "Jorun Halvik gave himself a week to decide.", "RETREAT"),
    ("cattle are branded", "The farmer branded the cows on Monday.", "ACCUSE"),
    ("which ones are meant", "Bailiffs backed by police emptied the market on Monday.", "SUPPORT"),
    ("a fee", "Mara Tolen charged the fishermen a fee for the hall.", "ACCUSE"),
    ("a charge across", "The guards charged across the bridge.", "ACCUSE"),
    ("a task", "The council charged a panel of doctors with finding a site.", "SANCTION"),
    ("its own people are ordered", "Mara Tolen ordered the police to clear the road.", "COERCE"),
    ("who denies does nothing", "The army denied torching the mill in Velmouth.", "ASSAULT"),
    ("a price is charged", "The bank charged double interest.", "SANCTION"),
    ("a vow to help", "Mara Tolen vowed to protect the fishermen of Velmouth.", "THREATEN"),
    ("a warning of weather", "The weather service issued a flood warning on Monday.", "THREATEN"),
    ("what is threatened by a thing", "Jorun Halvik lives in a valley threatened by mining.",
     "THREATEN"),
    ("a battle with nobody", "The win came after a battle, Mara Tolen said.", "ASSAULT"),
    ("what a thing attacks", "Warm water is attacking the ice, Mara Tolen said.", "ASSAULT"),
    ("an appeal to a court", "Jorun Halvik lost his appeal. A judge upheld the court's verdict.",
     "REQUEST"),
    ("an animal is nobody", "Lions killed the owner of the camp on Monday.", "ASSAULT"),
    ("what is undone", "The court overturned the convictions of two bankers.", "SANCTION"),
    ("who is sent a plan is sent nowhere", "The council had sent the police a plan for the day.",
     "MOBILIZE"),
    ("courtesy", "“Thank you for your patience,” Mara Tolen said.", "SUPPORT"),
    ("what a group is called", "The banned group has members in Norway.", "COERCE"),
    ("a candidate's rally", "Mara Tolen held a rally in Velmouth on Monday.", "PROTEST"),
    ("a talk that one gives", "The talk was short, Mara Tolen said.", "CONSULT"),
    ("a trip of nobody's", "The trip was short, the fishermen said.", "CONSULT"),
    ("whoever has a knife arms nobody", "Police shot a man armed with a knife.", "MOBILIZE"),
    ("what neither does", "Neither France nor Norway endorsed the result.", "SUPPORT"),
    ("scientists accuse nobody",
     "Researchers at the university are investigating how whales sleep. The study, in a journal, "
     "is the first experiment of its sort.", "ACCUSE"),
    ("a count of the hurt", "Fifty-seven people were killed in the valley on Monday.", "ASSAULT"),
    ("a demand in a quote", "“Release the captives today!” Mara Tolen said.", "RETREAT"),
    ("what comes back gives nothing back", "The storks return to Norway every spring.", "CONCEDE"),
    ("a danger threatens nobody", "The plan is a threat to the harbour.", "THREATEN"),
    ("a released statement frees nobody", "The company released a statement on Monday.", "RETREAT"),
    ("a warning without a threat", "An inspector warned the company in May that the door leaked.",
     "THREATEN"),
    ("what did not happen", "Jorun Halvik was not charged.", "SANCTION"),
    ("a suspicion is no burglary", "Police held Jorun Halvik on suspicion of burglary.", "ASSAULT"),
    ("caucuses are no captives", "The Harbour Party held its caucuses on Monday.", "COERCE"),
    ("a contest is held", "The World Rowing Championships are held every other year.", "COERCE"),
    ("strikes that kill are no stoppage", "The strikes killed a family, they said.", "PROTEST"),
    ("what is shown is no rally", "The gift demonstrates the goodwill of Norway.", "PROTEST"),
    ("what is lifted is not imposed", "Norway lifted sanctions on the Ondar Front.", "SANCTION"),
    ("an offer to meet is the meeting", "Mara Tolen offered to meet Jorun Halvik.", "AGREE"),
    ("a plain statement", "The harbour is full, Mara Tolen said on Monday.", "REQUEST"),
    ("what others say would come is no threat of the first",
     "The carmaker Velo warned that the tariff would add 400 crowns to the price of a car, and "
     "the Chamber of Commerce said up to 9,000 jobs could go if Norland retaliated.", "THREATEN"),
    ("an outbreak that is feared threatens nobody",
     "The United Relief Fund warned the water board that an outbreak within weeks was a near "
     "certainty unless chlorine was delivered.", "THREATEN"),
    ("an answer is no shot", "Mara Tolen fired back on Monday with a statement.", "ASSAULT"),
    ("whoever is dismissed on a day is not shot", "Jorun Halvik was fired on June 20.", "ASSAULT"),
    ("whoever answers for it is not held", "The fishermen must be held accountable.", "COERCE"),
    ("contempt is no cell", "The judge held Mara Tolen in contempt.", "COERCE"),
    ("words are seized on", "Jorun Halvik seized on her words.", "COERCE"),
    ("where one comes from", "Mara Tolen hails from Norway.", "SUPPORT"),
    ("a candidate is beaten by votes",
     "Mara Tolen will beat Jorun Halvik in the election, voters said.", "ASSAULT"),
    ("a march to an office", "Voters slowed Mara Tolen's march to the nomination.", "PROTEST"),
    ("politics clash with politics",
     "Mara Tolen clashed with voters in the debate of candidates.", "PROTEST"),
    ("an album is no captive", "The song is on Mara Tolen's 2019 release, her third album.",
     "RETREAT"),
    ("a call on the telephone asks nothing",
     "Details of Mara Tolen's call with Jorun Halvik emerged.", "REQUEST"),
    ("an opinion settles nothing", "Mara Tolen agreed with her critics.", "AGREE"),
    ("a cabin is no rear", "Mara Tolen retreated to a cabin in Norway.", "RETREAT"),
    ("an opinion of another",
     "Mara Tolen agreed that Jorun Halvik needs to deliver a speech.", "AGREE"),
    ("a deadline is nobody", "Norway met the deadline.", "CONSULT"),
    ("what a writer will not do", "I refuse to use such programs.", "REJECT"),
    ("what a bill allows", "A bill lets ministers close newspapers for a month.", "COERCE"),
    ("what a motion allows",
     "The motion would have allowed the army to detain dockers and to close the port.", "COERCE"),
    ("a claim that is denied", "Mara Tolen rejected the allegation on Monday.", "REJECT"),
    ("claims that are denied", "The allegations were rejected by Mara Tolen.", "REJECT"),
    ("what a court orders", "A court ordered the port to pay 400 crowns.", "REQUEST"),
    ("done to nobody yet",
     "Soldiers, allowed by the decree to search homes, waited at the bridge.", "COERCE"),
]  # fmt: skip


@pytest.mark.parametrize(("label", "text", "kind"), NONE, ids=[one[0] for one in NONE])
def test_no_event(label: str, text: str, kind: str) -> None:
    assert kind not in kinds(read(text))


STILL = [
    ("a question for something", "Mara Tolen asked Norway for help.", "REQUEST"),
    ("what somebody is asked to do", "Mara Tolen asked Norway to free the fishermen.", "REQUEST"),
    ("captives are held", "Norway is holding 40 fishermen.", "COERCE"),
    ("captives are released", "Norway released 40 fishermen on Monday.", "RETREAT"),
    ("a vow to harm", "Mara Tolen vowed to arrest the fishermen.", "THREATEN"),
    ("a crowd's rally", "Thousands of nurses held a rally in Velmouth on Monday.", "PROTEST"),
    ("a call for something", "Norway waited after a call by Mara Tolen for a truce.", "REQUEST"),
    ("soldiers retreat", "Rebel soldiers retreated to Velmouth on Monday.", "RETREAT"),
    ("gunmen fire", "Gunmen fired on the nurses on Monday.", "ASSAULT"),
    ("who backs down", "Norway backed down on Monday.", "CONCEDE"),
    ("police investigate", "Police are investigating the death of a fisherman.", "ACCUSE"),
    ("what a mayor allows", "The mayor allowed the police to arrest Jorun Halvik.", "COERCE"),
    ("a demand that is rejected", "Mara Tolen rejected the demand of the dockers.", "REJECT"),
    (
        "another version of a treaty",
        "Jon Berge rejected the ministry's version of the treaty and proposed another.",
        "REJECT",
    ),
    ("what a mayor orders", "The mayor ordered the police to clear the square.", "REQUEST"),
]


@pytest.mark.parametrize(("label", "text", "kind"), STILL, ids=[one[0] for one in STILL])
def test_still_an_event(label: str, text: str, kind: str) -> None:
    assert kind in kinds(read(text))


CAMPAIGN = "Mara Tolen, a candidate in the election, attacked Jorun Halvik. Voters choose in May."
CRIME = "A gunman attacked Jorun Halvik. He was wounded, and two victims were killed."


@pytest.mark.parametrize(("text", "kind"), [(CAMPAIGN, "ACCUSE"), (CRIME, "ASSAULT")])
def test_what_a_report_is_about_tells_what_an_attack_is(text: str, kind: str) -> None:
    found = set(kinds(read(text))) & {"ACCUSE", "ASSAULT"}
    assert found == {kind}


def test_who_urges_in_two_sentences_urges_twice() -> None:
    record = read("Mara Tolen urged Norway to sign. Later Tolen called for new talks.")
    assert kinds(record).count("REQUEST") == 2


def test_none_of_many_is_the_other_side() -> None:
    record = read(
        "Mara Tolen urged voters to wait. Tolen accused Jorun Halvik of lying. Tolen accused "
        "Edda Brandt of fraud. Tolen called for the release of the figures."
    )
    names = names_of(record)
    last = record.events[-1]
    assert (last.type, [names[one] for one in last.actors], last.recipients) == (
        "REQUEST",
        ["Mara Tolen"],
        (),
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The hospital released the climbers on Monday.", "RETREAT"),
        ("The climbers were released after a medical examination.", "RETREAT"),
        ("Two children were treated and released.", "RETREAT"),
        ("Norda ordered the killing of 300,000 pigs.", "ASSAULT"),
        ("The storm hit the coast on Monday. It blocked roads and cut power.", "PROTEST"),
    ],
)
def test_patients_beasts_and_storms_take_no_part(text: str, kind: str) -> None:
    assert kind not in kinds(onrecord.read(text + " The weather was mild. Nobody spoke."))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The rebels released three nurses on Monday.", "RETREAT"),
        ("The two men were released after questioning.", "RETREAT"),
        ("Norda ordered the killing of 300 villagers.", "ASSAULT"),
        ("Miners marched on the town on Monday. They blocked roads.", "PROTEST"),
    ],
)
def test_captives_villagers_and_miners_do(text: str, kind: str) -> None:
    assert kind in kinds(onrecord.read(text + " The weather was mild. Nobody spoke."))
