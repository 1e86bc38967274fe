"""Toward whom a position is, where its words name nobody."""

import pytest

from tests.reading.rules import read
from tests.reading.views import held_in

TOWARD = [
    # label, text, act, words of the object, toward
    ("who turns down what is asked", "Mara Tolen turned down a plea from the Harbour Union to"
     " relax the ban.", "demand", "relax", "Mara Tolen"),
    ("who is to be fined", "Three owners were arrested in May. The prosecutors intend to charge"
     " them with arson.", "promise", "charge", "Three owners"),
    ("whose word is called a lie", "The army accused the Front of shelling a school. The Front's"
     " spokesman called that a lie.", "deny", "that", "army"),
    ("whose word is dismissed", "Tavora said its jets had hit a depot. The Front dismissed this as"
     " propaganda.", "deny", "this", "Tavora"),
    ("whose word is rejected", "The union says 2,400 members have been sacked. The firm rejected it"
     " as false.", "deny", "it", "union"),
    ("a clause that is called nonsense", "The Front said it had taken the bridge, which the army"
     " called nonsense.", "deny", "which", "Front"),
    ("a charge that is called a smear", "The opposition accused the premier of buying votes. Her"
     " party dismissed the charge as a smear.", "deny", "the charge", "opposition"),
    ("what a witness says", '"They shot at us," the fisherman said. The coastguard described that'
     " as untrue.", "deny", "that", "fisherman"),
    ("asked on a day", "The union asked the council yesterday to annul the vote.", "demand",
     "annul the vote", "council"),
    ("whom they met right before", "The Tenants' League met Minister Olga Barrow on Tuesday. It"
     " demanded a freeze of all rents.", "demand", "a freeze", "Olga Barrow"),
    ("who received them right before", "Governor Olga Barrow received a delegation of farmers on"
     " Friday. They asked for lower tolls.", "demand", "lower tolls", "Olga Barrow"),
    ("a mediator who was met", "The Tenants' League met the mediator on Tuesday. It demanded a"
     " freeze of all rents.", "demand", "a freeze", None),
    ("who owes a sum", "The Reed League claims 4 million crowns in unpaid tolls from the Harbour"
     " Union.", "demand", "4 million", "Harbour Union"),
    ("who is to pay damages", "The Reed League is demanding 4 million crowns in damages from the"
     " Harbour Union.", "demand", "4 million", "Harbour Union"),
    ("a week to do it", "The Reed League gave the Harbour Union a week to reopen the lock.",
     "demand", "reopen the lock", "Harbour Union"),
    ("who is to step aside", "The nurses' union demanded that Health Minister Olu Ferrand step "
     "aside. Ferrand spoke.", "demand", "step", "Olu Ferrand"),
    ("she, in a demand", "Mining Minister Odile Karr pledged an inquiry. Bert Ansel of the"
     " opposition demanded that she step down.", "demand", "she step down", "Odile Karr"),
    ("it, in a demand", "The company closed the mine. The union demanded that it reopen the mine.",
     "demand", "it reopen the mine", "company"),
    ("to sue somebody", "The police arrested Mayor Jon Berge. The Lakes Bureau is unpopular. Berge "
     "promised to sue the bureau.", "threaten", "sue the bureau", "Lakes Bureau"),
    ("to vote for somebody", "Mara Tolen said on Friday that she planned to vote for Jon Berge.",
     "promise", "vote for", "Jon Berge"),
    ("to give somebody something", "The company agreed to pay every worker a bonus.", "agree",
     "pay", "every worker"),
    ("an attack is not of those who shot the attacker", "Gunmen fled on Friday. Police shot one of "
     "them. Mayor Bettina Rook condemned the attack.", "oppose", "the attack", None),
    ("who has to meet the condition", "The League has warned that it will end its role unless both "
     "sides accept a date by Sunday. Both sides waited.", "threaten", "end its role",
     "both sides"),
    ("a charge that is denied", "The Free Council accused Tavora of bombing a grain store on "
     "Tuesday. Tavora denied targeting the store.", "deny", "targeting", "Free Council"),
    ("what was offered to others", "President Otto Lem offered bus vouchers to poor families. "
     "The Workers' Bloc turned down the vouchers.", "reject", "the vouchers", "Otto Lem"),
    ("a deed told before", "On Friday some 60 strikers blocked the gates of the depot. Police "
     "hauled seven of them away. Mayor Bettina Rook condemned the blockade.", "oppose",
     "the blockade", "strikers"),
    ("no court is threatened", "The Karsk company has asked a court to declare the stoppage "
     "illegal and threatened to dock a day's pay for every hour.", "threaten", "dock", None),
    ("both camps", "The Straits Union, which froze two accounts, has pressed both camps to sign by "
     "Friday.", "demand", "sign", "both camps"),
    ("two capitals", "Neighbouring Tavora appealed to the two capitals for restraint.", "demand",
     "restraint", "two capitals"),
    ("what one wants to sit on", "The Dock Union wants seats on the commission of inquiry.",
     "demand", "seats", None),
    ("who told it of him", "The Free Council said Tavora had bombed a depot. Tavora denied "
     "carrying out any raid.", "deny", "any raid", "Free Council"),
    ("no court's charges", "Jon Berge was charged on Thursday with passing secrets. The army said "
     "he had been followed. He has denied the charges.", "deny", "the charges", None),
    ("the offer, not the last demand", "The Dock Board offered 3 percent. The bishop urged the Dock"
     " Union to wait. The Dock Union rejected the offer.", "reject", "the offer", "Dock Board"),
    ("a resignation", "Clem Varga resigned on Monday. The bishop spoke. Premier Ada Shore accepted "
     "the resignation.", "accept", "the resignation", "Clem Varga"),
    ("a verdict", "The Harbour Court overturned the law on Monday. The Civic Bloc welcomed the "
     "verdict.", "support", "the verdict", "Harbour Court"),
    ("whose gunners", "Orsavan gunners shelled a market. The republic of Orsava said nothing. "
     "The Lakes Union condemned the attack.", "oppose", "the attack", "Orsava"),
    ("whose goods", "The republic of Orsava closed a bridge. The government of Tavora threatened"
     " to impose duties on Orsavan timber.", "threaten", "impose", "Orsava"),
    ("with whom one will work", "The witness agreed to cooperate with the Harbour Board.", "agree",
     "cooperate", "Harbour Board"),
    ("not with the pardoned", "The government agreed to pardon the prisoners.", "agree", "pardon",
     None),
    ("whose pits", "The minister ordered all of the Dock Company's pits to be closed.", "demand",
     "closed", "Dock Company"),
    ("who is to be freed is not asked", "The Free Council insisted on the freeing of 34 members.",
     "demand", "freeing", None),
    ("proposed after urging", "The Lakes Union urged the rivals to hold their fire and proposed a "
     "truce of ten days.", "propose", "a truce", "rivals"),
    ("for whom", "The company promised 12 million crowns for the families.", "promise",
     "12 million", "families"),
    ("who holds the crew", "The republic of Orsava demanded the release of the crew, who have been "
     "held in Brisk by the army since May.", "demand", "release", "army"),
    ("from whom the offer is", "The Nurses' Union rejected the pay offer from the Health Board.",
     "reject", "offer", "Health Board"),
    ("who put it forward", "The committee turned down the latest proposal put forward by the Brisk "
     "Company.", "reject", "proposal", "Brisk Company"),
    ("an allegation denied in its own sentence", "The republic of Tavora and the Ember "
     "Front fought on. The Front was accused by Tavora of mining the harbour, an allegation it "
     "denied.", "deny", "mining", "Tavora"),
    ("a claim dismissed as fiction", "The republic of Tavora fought on. Tavora's claim that it had "
     "sunk three boats was dismissed by the Ember Front as fiction.", "deny", "claim", "Tavora"),
    ("let him go", "Premier Jon Berge came. “Let him resign,” shouted Mara Tolen.", "demand",
     "resign", "Jon Berge"),
    ("told to his face", "The Ember Front fought Tavora. The Front dismissed Tavora's offer as an "
     "insult. “Send our brothers home,” said the Front's commander, Sel Varga.", "demand",
     "Send our brothers", "Tavora"),
    ("told before parliament", "The Ember Front seized nine men. “Let them go,” Mayor Jon Berge "
     "told parliament.", "demand", "Let them go", "Ember Front"),
    ("told to a council", "“Reopen the road,” Ana Tolen told the Harbour Board.", "demand",
     "Reopen", "Harbour Board"),
    ("whose deed it waits for", "The Dockers' Guild agreed to lift the strike if Orlo Shipping "
     "paid the arrears.", "agree", "lift", "Orlo Shipping"),
    ("what it waits for by itself", "The Dockers' Guild refused to return to work until the rain "
     "stopped.", "reject", "return", None),
    ("what a court decides first", "Orlo Shipping promised to reopen the yard once a court had "
     "ruled.", "promise", "reopen", None),
    ("what was done to them", "Two reporters were stopped by guards. The Press Guild deplored "
     "their treatment.", "oppose", "treatment", None),
    ("whose arrest is condemned", "The Press Guild condemned the arrest of two reporters.",
     "oppose", "arrest", None),
    ("who treated them", "The Press Guild criticised the council's treatment of two reporters.",
     "oppose", "treatment", "council"),
    ("whose resignation is sought", "Mayor Ana Tolen, whose resignation the Lakes Union is "
     "seeking, spoke on Monday.", "demand", "whose", "Ana Tolen"),
    ("what is to be done to them", "The Ember Front kidnapped two nurses. The Lakes Union demanded "
     "that the nurses be set free.", "demand", "set free", "Ember Front"),
    ("who is to be handed over", "The Ember Front has seized nine fishermen. The Lakes Union "
     "demanded that the men be handed over.", "demand", "handed", "Ember Front"),
    ("to whom it is pledged", "The Reach Fund pledged 40,000 crowns to the Dockers' Guild.",
     "promise", "40,000", "Dockers' Guild"),
    ("for whom it is pledged", "The Reach Fund pledged 40,000 crowns for the families.", "promise",
     "40,000", "families"),
    ("for what it is pledged", "The Reach Fund pledged 40,000 crowns for a bridge.", "promise",
     "40,000", None),
    ("whom he will not meet", "President Jon Berge refused to meet Ana Lind.", "reject", "meet",
     "Ana Lind"),
    ("one thing, two opinions", "Mayor Ana Tolen proposed an amnesty for smugglers. The Chamber of "
     "Trade applauded her; the Haulage Union condemned the plan.", "oppose", "the plan",
     "Ana Tolen"),
    ("who will pay", "President Jon Berge told reporters that the Ember Front would pay for every "
     "window. The Front waited.", "threaten", "pay", "Ember Front"),
    ("what two are named for", "The republic of Orsava and the government of Tavora waited. "
     "The Lakes Union condemned two attacks in Orsava and Tavora.", "oppose", "attacks", None),
    ("as somebody had asked", "The firm Korvia Oil refused to stop drilling, as the Union of Lakes "
     "had requested in March.", "reject", "stop drilling", "Union of Lakes"),
    ("while somebody does something else", "The firm Korvia refused to stop drilling, as workers of"
     " the Union of Lakes went home.", "reject", "stop drilling", None),
    ("who asked right before", "Mary Stone called on Otto Kern to publish the papers. He promised "
     "to do so in May.", "promise", "do so", "Mary Stone"),
    ("who had asked somebody else", "Norven demanded that the Union of Lakes leave. Norven pledged "
     "to release water in June.", "promise", "release water", None),
    ("whom one turned to", "Kestrel Air apologised to the families and promised to double the "
     "compensation.", "promise", "double", "families"),
    ("whom another turned to", "The Union of Lakes thanked the Water Board. Norven promised to "
     "release water in June.", "promise", "release water", None),
    ("whom one warns against it", "Norven warned Astoria against fishing without a quota.",
     "oppose", "fishing", "Astoria"),
    ("one's rival by name", "Ann Weller endorsed her former rival, Jack Burden.", "support",
     "rival", "Jack Burden"),
    ("who voiced it", "Mayor Jo Kern rejected calls for a curfew, voiced by the Order Party, as "
     "nonsense.", "reject", "calls", "Order Party"),
    ("who backs what is called for", "Mayor Jo Kern rejected calls for a law backed by the Order "
     "Party.", "reject", "calls", None),
    ("asked of himself", "Mayor Jo Kern rejected calls for him to step down.", "reject", "calls",
     None),
    ("to whom it is offered, without an article", "Mayor Jo Kern offered the strikers talks on "
     "Monday.", "offer", "talks", "strikers"),
    ("to whom a loan is offered", "Orle Bank offered a loan of 2 million crowns to the club.",
     "offer", "a loan", "club"),
    ("whose claim it is", "Mayor Jo Kern firmly rejected a claim by the Friends of the Moor that "
     "the town had doctored the survey.", "reject", "claim", "Friends of the Moor"),
    # with whom or for whom one does it
    ("a coalition with", "Mara Tolen ruled out any coalition with the Front. The Front spoke.",
     "reject", "coalition", "Front"),
    ("talks that are not held", "The government refused to enter into talks with the rebels.",
     "reject", "enter", "rebels"),
    ("ready for talks", "The union said it was ready for talks with the employers.", "offer",
     "talks", "employers"),
    ("talks that are demanded", "The union is demanding talks with the airline.", "demand",
     "talks", "airline"),
    ("whom one repays", "The bank promised to repay the money to the state.", "promise", "repay",
     "state"),
    ("a truce with", "The rebels agreed to a ceasefire with the Karsk army.", "agree", "ceasefire",
     "Karsk army"),
    ("whom one pays", "The airline has agreed to pay 20 million dollars to the families.", "agree",
     "pay", "families"),
    ("whom one supplies", "The company promised to supply the union with 40 trucks.", "promise",
     "supply", "union"),
    ("to whom one hands it", "The ministry refused to hand over the papers to the committee.",
     "reject", "hand over", "committee"),
    ("no party to a deal with a cap", "The union rejected a deal with a cap. The minister slept.",
     "reject", "deal", None),
    ("whose deal with another is demanded to end", "The union demanded an end to the alliance with"
     " Karlo Foods.", "demand", "an end", None),
    # by the word before
    ("union demands", "The company rejected union demands for a pay rise. The union said it was"
     " sorry.", "reject", "demands", "union"),
    ("government plans", "The league rejected government plans to close the pit. The government"
     " spoke.", "reject", "plans", "government"),
    ("who complains", "The commission rejected a complaint by the Green Party.", "reject",
     "complaint", "Green Party"),
    ("who has to leave first", "The rebels will not lay down their arms until the army leaves the"
     " province.", "reject", "lay down", "army"),
    ("whom one met", "Delegates from the village met the minister and asked for a bridge.",
     "demand", "a bridge", "minister"),
    # what firms are bid for
    ("a sum per share", "Novacorp offered $31.50 a share in cash for Belton Steel, the company"
     " said.", "offer", "$31.50 a share", "Belton Steel"),
    ("a bid for a firm", "Novacorp launched a hostile bid for Belton Steel on Monday.", "offer",
     "a hostile bid", "Belton Steel"),
    ("an offer of a sum for a firm", "Novacorp made an offer of 3 billion euros for Belton Steel.",
     "offer", "3 billion", "Belton Steel"),
    ("claims by somebody that are denied", "The army denied claims by the rebels that it had fired"
     " on the market.", "deny", "claims", "rebels"),
    ("somebody's accusations", "Zembla denied Ostavia's accusations that it had shelled the"
     " port.", "deny", "accusations", "Ostavia"),
    ("allegations from somebody", "The company denied allegations from the union that it had hidden"
     " the reports.", "deny", "allegations", "union"),
    ("claims made by somebody", "The army denied the claims, made by two villagers, that it had"
     " burned huts.", "deny", "claims", "two villagers"),
    ("accusations of nobody", "Zembla denied accusations of genocide.", "deny", "accusations",
     None),
    ("claims of a thing by somebody", "Election officials rejected claims of fraud by the Hearth"
     " Party.", "reject", "claims", "Hearth Party"),
    ("what is called the rebels'", "The rebels took the town. The army rejected rebel demands for"
     " an amnesty.", "reject", "rebel demands", "rebels"),
    ("with whom one sits, told first", "In talks with the rebels, the government offered an"
     " amnesty.", "offer", "an amnesty", "rebels"),
    ("to whom a letter goes", "In a letter to the health ministry, the nurses' union asked for an"
     " inquiry.", "demand", "an inquiry", "health ministry"),
    ("with whom talks are off", "The nurses' union called off talks with the health ministry on"
     " Tuesday and demanded an apology.", "demand", "an apology", "health ministry"),
    ("whom one talks to only goes between", "During talks with mediators in Selm, the Kesh Front"
     " demanded the release of its leader.", "demand", "the release", None),
    ("the other of two at talks", "Talks between the Kesh Front and the army broke down on Friday"
     " when the Front insisted that the islands be handed back first.", "demand", "the islands",
     "army"),
    ("at a meeting with nobody's side", "At a meeting with reporters, the mayor demanded an"
     " inquiry.", "demand", "an inquiry", None),
    ("who only backs it", "The Harbour Union demanded an inquiry; the Ridge Front said it would"
     " support one.", "demand", "an inquiry", None),
    ("who answers with less", "The Harbour Union demanded a pay rise of 9 per cent; the company"
     " offered 4.", "demand", "a pay rise", "company"),
    ("a sum for cattle", "Novacorp offered 500 euros a head for the cattle.", "offer",
     "500 euros a head", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "act", "words", "toward"),
    [one[1:] for one in TOWARD],
    ids=[one[0] for one in TOWARD],
)
def test_a_position_is_toward_whom_the_report_tells(
    text: str, act: str, words: str, toward: str | None
) -> None:
    found = [one.toward for one in held_in(read(text)) if one.act == act and words in one.object]
    assert found == [toward]


ASKED = [
    ("The deputy Mara Tolen called for the navy to sink the dredgers.", "navy"),
    ("The adviser, Mara Tolen, recommended that tenants pay under protest.", "tenants"),
    ("The adviser, Mara Tolen, recommended that a judge decide.", None),
    ("Mara Tolen called for the bosses of Karlo Foods to be tried. Karlo Foods sells bread.", None),
    ("Mara Tolen wants voters to be called to the polls.", None),
]


@pytest.mark.parametrize(("text", "toward"), ASKED)
def test_who_is_asked_is_who_is_to_act(text: str, toward: str | None) -> None:
    assert [one.toward for one in held_in(read(text))] == [toward]


def test_nobody_denies_what_another_denies_with_him() -> None:
    held = held_in(read("The mayor and the council denied the charge."))
    assert [(one.holder, one.toward) for one in held] == [("mayor", None), ("council", None)]
