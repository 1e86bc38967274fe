"""Who acts and who suffers where the words next to an act do not say it, or seem to say another."""

import pytest

from tests.reading.rules import read
from tests.reading.views import acts_in

TALKS = (
    "Talks in Keldland failed. The government of Keldland accused the Ondar Front of lying. "
    "The Ondar Front accused Keldland of fraud. "
    "The Ondar Front urged Keldland to return to the talks. "
)
DISPUTE = (
    "The Harbour Union accused Pellmark Docks of lying. Pellmark Docks urged the Harbour Union to "
    "return to the talks. The Harbour Union accused Pellmark Docks of delay. "
)

CASES = [
    # label, text, what is told
    (
        "each does what each says of the other",
        "The truce failed, with each side accusing the other of firing first.",
        ("ASSAULT", {"each side"}, {"each side"}),
    ),
    (
        "two that trade blame",
        "Norway and Tavria's rebel council traded blame on Tuesday for the flood.",
        ("ACCUSE", {"Norway", "Tavria's rebel council"}, {"Norway", "Tavria's rebel council"}),
    ),
    (
        "the army fights the rebels",
        TALKS + "The army opened fire first.",
        ("ASSAULT", {"army"}, {"Ondar Front"}),
    ),
    (
        "whoever did what is condemned in other words",
        "Keldland closed the bridge at Ondar on Monday. Its neighbour Velmouth condemned the "
        "closure.",
        ("ACCUSE", {"Velmouth"}, {"Keldland"}),
    ),
    (
        "whoever made the threat that is laughed off",
        "Mara Tolen threatened to sue the Harbour Union. Jon Berge rejected the ultimatum.",
        ("REJECT", {"Jon Berge"}, {"Mara Tolen"}),
    ),
    (
        "whoever asked for what is refused",
        "Mara Tolen demanded that the council resign. Its chairman Jon Berge refused.",
        ("REJECT", {"Jon Berge"}, {"Mara Tolen"}),
    ),
    (
        "those who took people away let them go",
        "Gendarmes arrested Mara Tolen on Monday. She was freed at noon.",
        ("RETREAT", {"Gendarmes"}, {"Mara Tolen"}),
    ),
    (
        "on whom gas is used that were told to march",
        "About 200 students marched to the ministry. Police used tear gas.",
        ("ASSAULT", {"Police"}, {"students"}),
    ),
    (
        "who speaks in a meeting with somebody meets him",
        "The mayor, Mara Tolen, said in talks with Jon Berge on Monday that pay would rise.",
        ("CONSULT", {"Mara Tolen", "Jon Berge"}, {"Mara Tolen", "Jon Berge"}),
    ),
    (
        "whose drivers stop work",
        "The drivers of Velmouth Transit Company stopped work on Monday.",
        ("PROTEST", {"drivers of Velmouth Transit Company"}, {"Velmouth Transit Company"}),
    ),
    (
        "a party is not called by the day it acts on",
        "Hundreds of farmers on Tuesday attacked police in Keldland.",
        ("ASSAULT", {"Hundreds of farmers"}, {"police"}),
    ),
    (
        "whoever turns a plea down was asked",
        "The ministry of Keldland turned down a plea by the Harbour Union for more time.",
        ("REQUEST", {"Harbour Union"}, {"ministry of Keldland"}),
    ),
    (
        "who is hurt as the next sentence tells",
        "Mara Tolen strafed a ridge on Monday. Three shepherds were wounded.",
        ("ASSAULT", {"Mara Tolen"}, {"Three shepherds"}),
    ),
    (
        "those who trade fire hit each other",
        TALKS + "Keldland and the Ondar Front traded fire overnight.",
        ("ASSAULT", {"Keldland", "Ondar Front"}, {"Keldland", "Ondar Front"}),
    ),
    (
        "who rejects something while telling others does it himself",
        "Mara Tolen met reporters at noon. She told the chamber on Monday, rejecting an offer by "
        "the Harbour Union, that she would stay.",
        ("REJECT", {"Mara Tolen"}, {"Harbour Union"}),
    ),
    (
        "a pair that later words take up together acts as the two that it is of",
        "Mara Tolen and Jon Berge refused to hand over the documents on Monday. They said the "
        "council had no right to them.",
        ("REJECT", {"Mara Tolen", "Jon Berge"}, set()),
    ),
    (
        "who is put under arrest",
        "The army placed Mara Tolen under house arrest.",
        ("COERCE", {"army"}, {"Mara Tolen"}),
    ),
    (
        "who is under whose sanctions",
        "Turkey is already under EU sanctions.",
        ("SANCTION", {"EU"}, {"Turkey"}),
    ),
    (
        "a pact between two",
        "Last year the agreement was signed between Norway and Sweden.",
        ("AGREE", {"Norway", "Sweden"}, {"Norway", "Sweden"}),
    ),
    (
        "the country where attacks take place",
        "Norway and Sweden are neighbours. Three suicide bombings took place in Norway in May.",
        ("ASSAULT", set(), {"Norway"}),
    ),
    (
        "whose a thing is that is hit",
        "Norway shot down a Swedish jet. Sweden was silent.",
        ("ASSAULT", {"Norway"}, {"Sweden"}),
    ),
    (
        "two who meet",
        "Mara Tolen and Jorun Halvik met in Geneva on Monday.",
        ("CONSULT", {"Mara Tolen", "Jorun Halvik"}, {"Mara Tolen", "Jorun Halvik"}),
    ),
    (
        "several who are named as one meet with each other",
        "Their foreign ministers will meet in Geneva.",
        ("CONSULT", {"Their foreign ministers"}, {"Their foreign ministers"}),
    ),
    (
        "a number of those who suffer it",
        "Metroline dismissed 14 of the drivers on Monday.",
        ("SANCTION", {"Metroline"}, {"drivers"}),
    ),
    (
        "whom a closure only leads to",
        "The airport closure led to Mara Tolen being stranded.",
        ("COERCE", set(), set()),
    ),
    (
        "what was decided of others is not done to them",
        "Norway condemned a decision to reinstate Jorun Halvik's ban on travellers.",
        ("ACCUSE", {"Norway"}, set()),
    ),
    (
        "who gets a deadline",
        "Norway gave Sweden a May 15 deadline to remove the waste.",
        ("THREATEN", {"Norway"}, {"Sweden"}),
    ),
    (
        "who is granted citizenship",
        "Mara Tolen signed a decree granting citizenship to 14 foreigners.",
        ("CONCEDE", {"Mara Tolen"}, {"foreigners"}),
    ),
    (
        "whom one supports, not where one does",
        "On a visit to Norway, President Jorun Halvik voiced his strong support of Mara Tolen.",
        ("SUPPORT", {"Jorun Halvik"}, {"Mara Tolen"}),
    ),
    (
        "who has lunch with whom",
        "Mara Tolen had lunch with Jorun Halvik.",
        ("CONSULT", {"Mara Tolen", "Jorun Halvik"}, {"Mara Tolen", "Jorun Halvik"}),
    ),
    (
        "money with its sign",
        "Norway gave $2 million to the fishermen.",
        ("AID", {"Norway"}, {"fishermen"}),
    ),
    (
        "who lashes out at whom",
        "Mara Tolen lashed out at the fishermen.",
        ("ACCUSE", {"Mara Tolen"}, {"fishermen"}),
    ),
    (
        "what stands behind a preposition is not dismissed",
        "Paramilitary police, sent to Selkow by the governor, fired over the crowd.",
        ("ASSAULT", {"Paramilitary police"}, set()),
    ),
    (
        "who is called something",
        "The leader, Jon Berge, branded its chairwoman a deserter and vowed to stay.",
        ("ACCUSE", {"Jon Berge"}, {"its chairwoman"}),
    ),
    (
        "who wants an act done",
        "The relatives want the firm's directors barred from public work for life.",
        ("COERCE", set(), {"firm's directors"}),
    ),
    (
        "who has it done",
        "The governor had Mara Tolen arrested on Monday.",
        ("COERCE", {"governor"}, {"Mara Tolen"}),
    ),
    (
        "by whom something is set ablaze",
        "He added that two petrol stations had been set ablaze by looters.",
        ("ASSAULT", {"looters"}, set()),
    ),
    (
        "where somebody is arrested",
        "A man was arrested in Norfolk on Sunday.",
        ("COERCE", set(), {"man"}),
    ),
    (
        "who does something else in the next clause",
        "A colonel was shot dead outside his flat, and the prosecutor has received death threats.",
        ("ASSAULT", set(), {"colonel"}),
    ),
    (
        "who summons an envoy to protest does so by words",
        "The foreign minister, Inge Brandt, summoned the envoy the same evening to protest.",
        ("ACCUSE", {"Inge Brandt"}, {"envoy"}),
    ),
    (
        "a blockade of a crowd is a protest",
        "Activists began a blockade of the plant's gate.",
        ("PROTEST", {"Activists"}, set()),
    ),
    (
        "from whom help comes",
        "Norway announced new donations from the Orle Foundation.",
        ("AID", {"Orle Foundation"}, set()),
    ),
    (
        "protesters who gather",
        "Protesters gathered outside the interior ministry on Monday.",
        ("PROTEST", {"Protesters"}, {"interior ministry"}),
    ),
    (
        "soldiers and rebels who clash fight each other",
        "Soldiers clashed with rebels. Missiles fell on Velmouth later.",
        ("ASSAULT", {"Soldiers", "rebels"}, {"Soldiers", "rebels"}),
    ),
    (
        "a mediator meets both",
        TALKS + "Mara Tolen, the mediator, met each side on Tuesday.",
        ("CONSULT", {"Mara Tolen"}, {"government of Keldland", "Ondar Front"}),
    ),
    (
        "a strike is against the employer",
        DISPUTE + "Dockworkers will walk out on Monday.",
        ("PROTEST", {"Dockworkers"}, {"Pellmark Docks"}),
    ),
    (
        "a country's attack is its own, not its troops' who are hit elsewhere",
        "Norwegian troops in Swedish camps fled. Norway said a Norwegian airstrike killed "
        "Jorun Halvik.",
        ("ASSAULT", {"Norway"}, {"Jorun Halvik"}),
    ),
    (
        "who does it at somebody's request is asked",
        "The queen dissolved parliament at the request of Mara Tolen.",
        ("REQUEST", {"Mara Tolen"}, {"queen"}),
    ),
    (
        "where praise is spoken is no party",
        "Mara Tolen praised the ruling on Twitter.",
        ("SUPPORT", {"Mara Tolen"}, set()),
    ),
    (
        "a thing that closes suffers nothing, nor what stands beside it",
        "The council closed schools and colleges on Monday.",
        ("COERCE", {"council"}, set()),
    ),
    (
        "whose murder it is did not do it",
        "Mara Tolen's murder shocked Velmouth.",
        ("ASSAULT", set(), {"Mara Tolen"}),
    ),
    (
        "whose murder of somebody it is did",
        "The trial is about Jorun Halvik's murder of Mara Tolen.",
        ("ASSAULT", {"Jorun Halvik"}, {"Mara Tolen"}),
    ),
    (
        "a day before the subject suffers nothing",
        "Yesterday, Norway's security minister Jorun Halvik was stabbed, according to police.",
        ("ASSAULT", set(), {"Jorun Halvik"}),
    ),
    (
        "who only confirms an arrest made none",
        "Edda Brandt, a spokesperson for the police of Norway, confirmed that two suspects were "
        "arrested.",
        ("COERCE", set(), {"two suspects"}),
    ),
    (
        "gas is used on those who are driven off with it",
        "Officers dispersed the protesters, using tear gas.",
        ("ASSAULT", {"Officers"}, {"protesters"}),
    ),
    (
        "two who fight a war fight each other",
        "Keldland and Velland fought a war over the islands.",
        ("ASSAULT", {"Keldland", "Velland"}, {"Keldland", "Velland"}),
    ),
    (
        "a sentence is for whoever is judged",
        "Police arrested Jorun Halvik in May. A judge handed down the sentence on Friday.",
        ("SANCTION", {"judge"}, {"Jorun Halvik"}),
    ),
    (
        "who mediates, and between whom",
        "The Council of Nations offered to mediate between Norway and Sweden.",
        ("CONSULT", {"Council of Nations"}, {"Norway", "Sweden"}),
    ),
    (
        "to whom somebody agrees to do something",
        "Norway has agreed to pay the Harbour Union.",
        ("AGREE", {"Norway"}, {"Harbour Union"}),
    ),
    (
        "what belongs to the next verb",
        "Norway condemned the raid and recalled its ambassador.",
        ("ACCUSE", {"Norway"}, set()),
    ),
    (
        "a number of them",
        "Police broke up a march of students and arrested at least 112 of them.",
        ("COERCE", {"Police"}, {"students"}),
    ),
    (
        "gas is used on those who march",
        "Police used tear gas to break up a march by students.",
        ("ASSAULT", {"Police"}, {"students"}),
    ),
    (
        "a state protests by words",
        "Norway protested, calling the closure an insult.",
        ("ACCUSE", {"Norway"}, set()),
    ),
    (
        "who is sent to help gets no help",
        "Norway has sent 40,000 doses and a team of eight experts.",
        ("AID", {"Norway"}, set()),
    ),
    (
        "what is closed suffers nothing, however it is told",
        "The council closed the schools of three districts.",
        ("COERCE", {"council"}, set()),
    ),
    (
        "whose members walk out of a plant",
        "Nurses walked out of two hospitals on Friday.",
        ("PROTEST", {"Nurses"}, set()),
    ),
    (
        "masked men attack, whatever the report is about",
        "The election ended. Masked men attacked Jorun Halvik, a candidate for the presidential "
        "party, at a polling station.",
        ("ASSAULT", {"Masked men"}, {"Jorun Halvik"}),
    ),
    (
        "villagers are quarantined",
        "The council quarantined 1,200 villagers on Thursday.",
        ("COERCE", {"council"}, {"villagers"}),
    ),
    (
        "whoever is sentenced did it, not the judge",
        "Judge Edda Brandt sentenced Jorun Halvik to life in prison for torturing two nurses.",
        ("ASSAULT", {"Jorun Halvik"}, {"two nurses"}),
    ),
    (
        "whom a clause without a pronoun is about",
        "Police named the man they arrested.",
        ("COERCE", {"Police"}, {"man they arrested"}),
    ),
    (
        "whoever proposed the plan that is welcomed",
        "Jon Berge proposed a truce at noon on Monday. The Harbour Union welcomed the plan.",
        ("SUPPORT", {"Harbour Union"}, {"Jon Berge"}),
    ),
    (
        "whoever offered what is declined",
        "The press council met in Selkow. Its chairman Jon Berge offered his resignation the same "
        "night; Mara Tolen declined it.",
        ("REJECT", {"Mara Tolen"}, {"Jon Berge"}),
    ),
    (
        "whose patrols are turned away, not from where",
        "The mission's patrols were turned away from the bank on Sunday.",
        ("COERCE", set(), {"mission"}),
    ),
    (
        "not the council that a complaint is lodged with",
        "Norway has lodged a complaint with the World Trade Council.",
        ("ACCUSE", {"Norway"}, set()),
    ),
    (
        "of whom demands are made",
        "Mara Tolen will make demands of Jon Berge next week.",
        ("REQUEST", {"Mara Tolen"}, {"Jon Berge"}),
    ),
    (
        "whose arrest and conviction it is",
        "Mara Tolen was arrested in May. Police offer money for what leads to the arrest and "
        "conviction of Jon Berge.",
        ("SANCTION", set(), {"Jon Berge"}),
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [one[1:] for one in CASES], ids=[one[0] for one in CASES]
)
def test_party(text: str, expected: tuple[str, set[str], set[str]]) -> None:
    assert expected in acts_in(read(text))


def test_what_only_tells_who_acts_is_not_asked() -> None:
    asked = [
        one
        for one in acts_in(
            read("Survivors of the Santa Edda sinking are demanding to know why the ferry sailed.")
        )
        if one.type == "REQUEST"
    ]
    assert [one.recipients for one in asked] == [set()]


def test_a_meeting_is_not_the_one_that_was_refused() -> None:
    found = acts_in(read("The board refused to meet Ines Brandt. On Sunday Mara Tolen met Brandt."))
    assert ("CONSULT", {"Mara Tolen", "Ines Brandt"}, {"Mara Tolen", "Ines Brandt"}) in found


def test_nobody_is_guessed_where_somebody_is_named() -> None:
    found = acts_in(read(DISPUTE + "The Harbour Union rejected an offer from Velmar Foods."))
    assert ("REJECT", {"Harbour Union"}, {"Pellmark Docks"}) not in found


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The council called for Mara Tolen's death to be investigated.", set()),
        ("The council called for Norway to leave.", {"Norway"}),
        ("The council called for Mara Tolen's resignation.", {"Mara Tolen"}),
    ],
)
def test_what_is_called_for_is_not_asked_of_whom_it_concerns(text: str, asked: set[str]) -> None:
    assert [one.recipients for one in acts_in(read(text)) if one.type == "REQUEST"] == [asked]


def test_gas_is_for_those_it_drives_off() -> None:
    text = "Police fired tear gas to disperse the residents, injuring four people."
    assert acts_in(read(text)) == [("ASSAULT", {"Police"}, {"residents"})]


def test_who_only_reports_an_act_does_not_suffer_it() -> None:
    text = (
        "The Left Union announced a march on the palace for Sunday. The city's governor promptly "
        "prohibited it, Radio Orle reported, quoting an order signed late on Friday."
    )
    record = read(text)
    radio = {one.id for one in record.actors if one.name == "Radio Orle"}
    assert not any(radio & set(one.recipients) for one in record.events)


def test_strikes_of_a_state_by_its_adjective() -> None:
    text = (
        "Norland fought the Front. Norlandic air strikes killed five people on Monday. "
        "Norland's government said no."
    )
    assert ("ASSAULT", {"Norland"}, {"five people"}) in acts_in(read(text))


def test_an_adjective_and_its_guns_are_one_subject() -> None:
    text = (
        "Tarsk and Kesh are at odds. Tarskan artillery shelled an outpost before dawn, wounding "
        "six conscripts, Kesh's army said. Tarsk denied firing."
    )
    assert ("ASSAULT", {"Tarsk"}, {"six conscripts"}) in acts_in(read(text))


def test_who_breaks_up_a_march_does_not_march() -> None:
    text = (
        "Thousands met in Selm. A smaller march against the war was broken up by police. It rained."
    )
    assert [one.actors for one in acts_in(read(text)) if one.type == "PROTEST"] == [set()]
