"""Acts told by words of `data/told_acts.toml`, and words that look like them and tell none."""

import pytest

import onrecord

TOLD = [
    ("CONSULT", "The envoy Ada Marl shuttled between the two camps for a week."),
    ("AGREE", "Norda and Kesh signed a treaty in Velm on Monday."),
    ("SUPPORT", "The Miners' Union supports the bill, its secretary Ola Brandt said."),
    ("SUPPORT", "Premier Ina Solt threw her weight behind Finance Minister Ole Brask."),
    ("SUPPORT", "The Teachers' Union welcomed the verdict."),
    ("CONCEDE", "The council scrapped its plan after the protest."),
    ("RETREAT", "Ola Brandt bowed out on Monday."),
    ("RETREAT", "Norda let the aid convoy through to Velm."),
    ("RETREAT", "The gunman Ole Brask gave himself up to the police."),
    ("AID", "Norda sent pumps and 40 engineers to Kesh."),
    ("AID", "The wounded man was taken to hospital, the police said."),
    ("AID", "Kesh lent Norda two helicopters."),
    ("REQUEST", "Premier Ina Solt invited both parties to the ministry."),
    ("REQUEST", "Relatives pleaded with the government to pay."),
    ("REJECT", "The union dismissed the offer as an insult."),
    ("REJECT", "Members turned the plan down on Friday."),
    ("REJECT", "The rebels ignored the ultimatum."),
    ("ACCUSE", "Detectives questioned the mayor, Ole Brask, for nine hours."),
    ("ACCUSE", "Kesh protested that Norda had broken the pact."),
    ("ACCUSE", "Ina Solt charged the government with hiding the letter."),
    ("ACCUSE", "The opposition railed against the minister, Ole Brask."),
    ("PROTEST", "About 300 nurses blocked the approach to the clinic."),
    ("PROTEST", "Students occupied the rector's office on Monday."),
    ("PROTEST", "Demonstrators burned an effigy of the king."),
    ("SANCTION", "The ministry revoked the licence of Radio Velm."),
    ("SANCTION", "Norda suspended all payments to Kesh."),
    ("MOBILIZE", "Premier Ina Solt ordered 2,000 reservists to the border."),
    ("COERCE", "Youths set fire to a tram in Velm, the police said."),
    ("COERCE", "Bailiffs cleared 60 stallholders from the market in Velm."),
    ("COERCE", "Police hauled seven strikers away."),
    ("COERCE", "Soldiers turned back two lorries of the charity."),
    ("COERCE", "Ole Brask was denied entry to Norda."),
    ("COERCE", "The army captured 26 fighters at Velm."),
    ("ASSAULT", "A patrol boat of Norda rammed a trawler."),
    ("ASSAULT", "Army helicopters strafed the ridge."),
    ("ACCUSE", "Ina Solt called the closure shameful."),
    ("ACCUSE", "Ole Brask was later accused of fraud."),
    ("RETREAT", "Senator Ole Brask suspended his campaign Tuesday."),
    ("RETREAT", "Two of his ministers, Ada Marl and Ole Brask, have quit in disgust."),
    ("COERCE", "Eleven soldiers captured in May were let go in June, the army of Norda said."),
    ("ASSAULT", "Relatives of the kidnapped teenagers waited in Velm."),
    ("ACCUSE", "The League of Lake Towns called the sum an insult."),
    ("CONSULT", "Ole Brask will sit down with the dockers on Friday."),
    ("AGREE", "Norda signed the climate treaty in May."),
    ("AID", "The building was evacuated, the police of Velm said."),
    ("RETREAT", "Police in Velm arrested seven strikers, who were let go by noon."),
    ("REJECT", "The offer was put to the members and turned down."),
    ("SUPPORT", "The Ramparts Party backed it on Monday."),
    ("ACCUSE", "Detectives of Norda tracked down the gunman, Ole Brask."),
    ("ACCUSE", "The League of Lake Towns filed a suit against Velm Timber on Monday."),
    ("ACCUSE", "Senator Ole Brask drew criticism for his trip."),
    ("AID", "Kesh promised 24 million dollars on Monday."),
    ("AGREE", "The envoy Ada Marl helped to broker the 2019 truce."),
    ("ASSAULT", "The driver Ole Brask survived a drone attack in 2019."),
    ("ASSAULT", "Norda answered with strikes on an ammunition depot."),
    ("COERCE", "The army stopped two trawlers of Kesh."),
    ("COERCE", "Guards took away the prisoners' blankets, Ada Marl said."),
    ("COERCE", "Norda announced new restrictions on flights to Kesh."),
    ("CONSULT", "Bishops from Norda and Kesh attended a summit in Velm."),
    ("CONSULT", "African leaders have negotiated the pact for four years."),
    ("PROTEST", "Police and masked youths clashed in Velm."),
    ("PROTEST", "Ole Brask was jailed after the 2006 riots in Velm."),
    ("REJECT", "Parliament has repeatedly denied funding for the wall, Ole Brask said."),
    ("REQUEST", "The police warned residents to stay inside."),
    ("REQUEST", "Residents of Velm were asked to boil their water."),
    ("RETREAT", "The leak led to the resignation of Minister Ole Brask."),
    ("SANCTION", "The pilot, Ole Brask, will face trial in May."),
    ("THREATEN", "The editor, Ada Marl, has received death threats."),
    ("ACCUSE", "Ada Marl was critical of the mayor, Ole Brask."),
    ("SUPPORT", "The union has been supportive of her bid."),
    ("COERCE", "Harbour authorities padlocked the fish market on Tuesday."),
    ("COERCE", "Vandals daubed the chapel with paint overnight."),
    ("AID", "Firefighters freed two boys from the rubble."),
    ("MOBILIZE", "Norda moved two armoured brigades to the frontier."),
    ("REJECT", "The cabinet threw out the demand on Friday."),
    ("MOBILIZE", "The union wants Norda to withdraw the riot police it deployed overnight."),
    ("COERCE", "Ole Brask, in custody over another affair, was not called."),
    ("COERCE", "Ole Brask has spent two years behind bars."),
    ("COERCE", "Kesh says the crew of the Edda remains locked up."),
    ("COERCE", "Two editors were taken away by plainclothes officers."),
    ("COERCE", "Norda overran two islands and cut the road to Velm."),
    ("COERCE", "Kesh shut six schools on Monday."),
    ("COERCE", "The council was accused of sitting on the report."),
    ("RETREAT", "The last of Norda's soldiers went home on Friday."),
    ("RETREAT", "The bishop, Ole Brask, walked free on Monday."),
    ("RETREAT", "Kesh gave the bronzes back to Norda."),
    ("ASSAULT", "A bomb tore through a market in Velm."),
    ("ASSAULT", "Missiles rained down on Velm all night."),
    ("ASSAULT", "The storming of the palace left 20 people dead."),
    ("ASSAULT", "The junta put the mayor, Ole Brask, to death."),
    ("SANCTION", "The mayor, Ole Brask, will go on trial in May."),
    ("SANCTION", "Ole Brask is serving a jail sentence."),
    ("SANCTION", "Norda will call its envoy home on Monday."),
    ("MOBILIZE", "Norda rushed 2,000 soldiers to the border."),
    ("PROTEST", "Villagers barred the way to the mine."),
    ("PROTEST", "Students poured into the streets of Velm."),
    ("ACCUSE", "The agency has been charged by the opposition with hiding deaths."),
    ("ACCUSE", "Detectives are hunting two men over the theft."),
    ("REJECT", "Norda said no to the plan."),
    ("AID", "Norda shipped 40 tonnes of rice to Kesh."),
    ("AID", "Fishermen pulled six people from the water."),
    ("AGREE", "Norda and Kesh came to terms on Monday."),
    ("SUPPORT", "Ada Marl spoke up for the strikers."),
    ("CONCEDE", "Kesh scrapped the bus fare rise."),
    ("ASSAULT", "Sniper fire hit an ambulance near Velm."),
    ("ASSAULT", "Government troops pushed into the town of Velm."),
    ("SANCTION", "The league stripped Velm United of its title."),
    ("ACCUSE", "Kesh holds Norda responsible for the flood."),
    (
        "THREATEN",
        "Norda would call its envoy home should the crew not be back by May, Ada Marl cautioned.",
    ),
    ("THREATEN", "The judge, Ada Marl, had been threatened with violence, she said."),
    ("THREATEN", "The Red Front vowed to take revenge on Norda."),
]

NOTHING = [
    "The law prohibits rallies near the palace.",
    "Ole Brask refused to say where she was.",
    "The unit is the holding company of Velm Timber.",
    "The study demonstrates how bees find their way.",
    "The storm hit at noon and was followed by rain.",
    "Minutes of the meeting are kept in a box.",
    "A worker must be able to support a family.",
    "The plane turned back with a broken engine.",
    "Ole Brask is fed up with the weather.",
    "Ina Solt called the town beautiful.",
    "Ole Brask quit smoking in May.",
    "Ole Brask met with his doubts.",
    "The town has little crime, robbery or theft.",
    "Ole Brask recalled his first trip to the coast.",
    "Ole Brask tried questioning them.",
    "Ole Brask was asked to name the boat.",
    "The clock was critical to the plan.",
    "Ole Brask defended himself from the bees.",
    "The tram stopped at the gate.",
    "Ada Marl and Ole Brask agreed that the soup was cold.",
    "Hundreds of fans gathered outside the hotel.",
    "The team locked up the title in May.",
    "Ole Brask took his coat and went home.",
    "The guests were taken away by bus.",
    "The panel was charged by the council with finding a site.",
    "Senators serve six-year terms.",
    "Kesh served 300 million customers.",
    "The children gave back the ball.",
    "The road falls back to the sea.",
    "The film tore through the box office.",
    "A rise in rents is behind the fall in sales.",
    "The village of Velm is threatened with floods.",
    "A helicopter struck a power line and crashed.",
    "The shed caught fire and the fire hit a barn.",
    "The fair pushed into its second week.",
]


def test_who_brings_two_sides_to_talks_is_a_third() -> None:
    record = onrecord.read("Bishop Ada Marl brokered talks between Norda and Kesh.")
    assert [one.mode for one in record.events] == ["third-party"]


@pytest.mark.parametrize(("kind", "text"), TOLD, ids=[text[:40] for _, text in TOLD])
def test_act(kind: str, text: str) -> None:
    assert kind in [one.type for one in onrecord.read(text).events]


def test_what_once_befell_somebody_did_so() -> None:
    record = onrecord.read("Ole Brask was once jailed for contempt of court.")
    assert [one.happening for one in record.events] == ["actual"]


def test_two_acts_of_a_sentence() -> None:
    record = onrecord.read(
        "Norda froze the assets of Kesh and suspended all payments to its firms."
    )
    assert [one.type for one in record.events] == ["SANCTION", "SANCTION"]


@pytest.mark.parametrize("text", NOTHING, ids=[text[:40] for text in NOTHING])
def test_no_act(text: str) -> None:
    assert not onrecord.read(text).events
