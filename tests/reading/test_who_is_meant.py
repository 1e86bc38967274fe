"""Who a name behind a comma, a seat of government or a paper told of twice is: one actor each."""

import pytest

import onrecord
from tests.reading.views import mentions_of

CASTS: list[tuple[str, str, dict[str, list[str] | None]]] = [
    (
        "a month before a name is no given name",
        "In June Mara Tolen said the dam was safe. June Berge denied it.",
        {"Mara Tolen": ["Mara Tolen"], "June Berge": ["June Berge"]},
    ),
    (
        "a trade at the beginning is no body, and what it means is its lobby",
        "Shippers' lobby Freshlink demanded help. Its chair, Ilse Falk, left. It said it was late.",
        {"Freshlink": ["Shippers' lobby Freshlink", "Its", "It", "it"]},
    ),
    (
        "what it read is what is written on",
        "The union wrote to the ferry firm. A flyer was nailed to the gate. “We stay,” it read.",
        {"A flyer": ["A flyer", "it"]},
    ),
    (
        "a wider word for the one office told of",
        "The board met today. Ambassador Ilse Falk left early. The envoy said she would return.",
        {"Ilse Falk": ["Ambassador Ilse Falk", "The envoy", "she"]},
    ),
    (
        "no wider word where two bear such an office",
        "Ambassador Ilse Falk and Ambassador Jon Berge met. The envoy said talks would go on.",
        {"envoy": ["The envoy"], "Ilse Falk": ["Ambassador Ilse Falk"]},
    ),
    (
        "an envoy of another sort is somebody else",
        "Ambassador Ilse Falk left early. The trade envoy said talks would go on.",
        {"trade envoy": ["The trade envoy"], "Ilse Falk": ["Ambassador Ilse Falk"]},
    ),
    (
        "no envoy told apart by what follows",
        "Ambassador Ilse Falk left early. The envoy of the union said talks would go on.",
        {"envoy of the union": ["The envoy of the union"], "Ilse Falk": ["Ambassador Ilse Falk"]},
    ),
    (
        "a minister of justice is no judge",
        "Justice Minister Ilse Falk came. A boy was jailed. The judge said the boy had lied.",
        {"judge": ["The judge"], "Ilse Falk": ["Justice Minister Ilse Falk"]},
    ),
    (
        "a father of two is no priest",
        "Jon Berge, a father of two, was buried today. The priest said the town had lost a friend.",
        {"priest": ["The priest"], "Jon Berge": ["Jon Berge, a father of two"]},
    ),
    (
        "who was a sergeant once is no officer",
        "Jon Berge, a retired sergeant, was robbed. The officer said the thief had a key.",
        {"officer": ["The officer"], "Jon Berge": ["Jon Berge, a retired sergeant"]},
    ),
    (
        "a hotel called so is no forum of nations",
        "The General Forum of Nations met today. The Forum, a hotel in Selm, was closed.",
        {
            "General Forum of Nations": ["The General Forum of Nations"],
            "Forum": ["The Forum, a hotel in Selm"],
        },
    ),
    (
        "a state is called by no government that it had",
        "Tavora wants the port back. The former government of Tavora sold it in May.",
        {"Tavora": ["Tavora", "The former government of Tavora"]},
    ),
    (
        "what is told of as it is no person whose given name nobody knows",
        "Zelko Renn found the ring on Monday. Renn said it was gold. It had lain in the mud.",
        {"Zelko Renn": ["Zelko Renn", "Renn"]},
    ),
    (
        "a given name of both tells a person as others do",
        "Sasha Orle met Andrea Renn. He said it was late. She agreed.",
        {"Sasha Orle": ["Sasha Orle", "He"], "Andrea Renn": ["Andrea Renn", "She"]},
    ),
    (
        "he is whom the sentence before names, though another has spoken twice",
        "Jon Falk said the dam would hold. He had built it. He would stay. A rival, Emil Roth, "
        "wants it emptied. He said the wall was cracked.",
        {"Jon Falk": ["Jon Falk", "He", "He"], "Emil Roth": ["A rival, Emil Roth", "He"]},
    ),
    (
        "she is the mayor, whose guard is a man",
        "The board met the mayor, Hilde Berg, on Monday. A guard let her in. He wore gloves. She "
        "said the talks had gone well.",
        {"Hilde Berg": ["the mayor, Hilde Berg", "her", "She"]},
    ),
    (
        "what it means is no person, whatever its name looks like",
        "Rules for the slots changed in spring. The airline Ostair wants them back. Zephrane sees "
        "the matter in another light. The slots, it maintains, became its own after two summers.",
        {"Zephrane": ["Zephrane", "it", "its"], "Ostair": ["The airline Ostair"]},
    ),
    (
        "a name behind a comma is that of the outer noun",
        "The head of the country's largest bank, Hugo Lien, said it was safe. Lien lied.",
        {"Hugo Lien": ["The head of the country's largest bank, Hugo Lien", "Lien"]},
    ),
    (
        "a wife is not her husband",
        "The wife of Jon Berge, Mara Tolen, said no.",
        {"Mara Tolen": ["The wife of Jon Berge, Mara Tolen"], "Jon Berge": ["Jon Berge"]},
    ),
    (
        "a firm named behind what it does",
        "The company that runs the ferry, Blue Strait Lines, apologised. It said so twice.",
        {
            "Blue Strait Lines": ["The company that runs the ferry, Blue Strait Lines", "It"],
        },
    ),
    (
        "the object of the verb has the name",
        "Mara Tolen criticised her successor, Pavel Roth. Roth dismissed it.",
        {
            "Mara Tolen": ["Mara Tolen", "her"],
            "Pavel Roth": ["her successor, Pavel Roth", "Roth"],
        },
    ),
    (
        "a paper and who saw it",
        "According to a report by the auditor general seen by the Daily Ledger, the ministry "
        "overspent. The report says the ministry hid the costs.",
        {"a report by the auditor general": ["a report by the auditor general", "The report"]},
    ),
    (
        "seats of government",
        "Talks between Moscow and Kyiv collapsed. Russia blamed Ukraine. Officials in Kyiv said "
        "Moscow had lied.",
        {"Russia": ["Moscow", "Russia", "Moscow"], "Ukraine": ["Kyiv", "Ukraine"]},
    ),
    (
        "a seat whose state is not named",
        "Thousands marched in Tehran. Paris accused Tehran of stalling.",
        {"Paris": ["Paris"], "Tehran": ["Tehran"]},
    ),
    (
        "a state told by its adjective, and its seat",
        "The French government will wait. Paris recalled its ambassador, and Paris's envoy left.",
        {"Paris": ["The French government", "Paris", "its", "Paris"]},
    ),
    (
        "a city and a person are no seats",
        "Germany denied it in Berlin. Denzel Washington said he was sad. Washington thanked fans.",
        {"Germany": ["Germany"], "Denzel Washington": ["Denzel Washington", "he", "Washington"]},
    ),
    (
        "a committee is not who leads it",
        "A committee chaired by Senator Mara Tolen found that the regulator slept.",
        {
            "A committee chaired by Senator Mara Tolen": [
                "A committee chaired by Senator Mara Tolen"
            ],
            "Mara Tolen": ["Senator Mara Tolen"],
        },
    ),
    (
        "a paper is not who obtained it",
        "A copy of the letter, obtained by the newspaper Orle Tidende, asks the firm to leave.",
        {"Orle Tidende": ["the newspaper Orle Tidende"]},
    ),
    (
        "a station named behind its noun",
        "“No,” its leader, Hakim Tolen, told the radio station Orle Info.",
        {"Orle Info": ["the radio station Orle Info"], "station": None},
    ),
    (
        "a saint's hospital",
        "She died at St Orla's Hospital, said the hospital's director, Jon Berge.",
        {"St Orla's Hospital": ["St Orla's Hospital", "the hospital"], "St Orla": None},
    ),
    (
        "who polls, and for whom",
        "A poll by the institute Sondex for Channel 4 said no. Sondex interviewed 1,004 people.",
        {"Sondex": ["the institute Sondex for Channel 4", "Sondex"]},
    ),
    (
        "held as a hostage",
        "The Front accused Orle of holding the rivers hostage. A hostage said that it was false.",
        {"A hostage": ["A hostage"], "hostage": None},
    ),
    (
        "a state that the dateline names",
        "SELM, Norrland (Castor Wire) - Norrland's labour inspectorate said no.",
        {"Norrland's labour inspectorate": ["Norrland's labour inspectorate"]},
    ),
    (
        "two offices with a name each",
        "The director, Jon Berge, and his deputy, Mara Tolen, resigned.",
        {
            "Jon Berge": ["The director, Jon Berge", "his"],
            "Mara Tolen": ["his deputy, Mara Tolen"],
        },
    ),
    (
        "an office of something beside another",
        "The vice-president, Ana Reyes, and the secretary of trade, Jon Berge, agreed to resign.",
        {
            "Ana Reyes": ["The vice-president, Ana Reyes"],
            "Jon Berge": ["the secretary of trade, Jon Berge"],
        },
    ),
    (
        "what a people owns in a name of more words",
        "Meals were sent by the Dockers' Welfare Fund. The People's Liberation Army said no.",
        {
            "Dockers' Welfare Fund": ["the Dockers' Welfare Fund"],
            "People's Liberation Army": ["The People's Liberation Army"],
            "Dockers": None,
            "People": None,
        },
    ),
    (
        "a judge with his letters",
        "Judge Durham Hall QC said no.",
        {"Durham Hall": ["Judge Durham Hall QC"]},
    ),
    (
        "where a party is",
        "The Hearth Party in Selm said no. The Health Directorate in Kessel said no.",
        {
            "Hearth Party": ["The Hearth Party in Selm"],
            "Health Directorate in Kessel": ["The Health Directorate in Kessel"],
        },
    ),
    (
        "whose bishop he is",
        "The bishop of Orle said no. The governor of Tarn said no.",
        {"bishop of Orle": ["The bishop of Orle"], "Orle": None, "Tarn": None},
    ),
    (
        "what they are kept from",
        "Police banned anyone carrying a flag from entering the square, the mayor said.",
        {"anyone carrying a flag": ["anyone carrying a flag"]},
    ),
    (
        "where they were taken",
        "The Tarsk navy detained nine Orlean fishermen in the area in 2025, Selm said.",
        {"nine Orlean fishermen": ["nine Orlean fishermen"]},
    ),
]


def test_a_party_is_no_armed_group_for_its_short_name() -> None:
    record = onrecord.read("The opposition Labour Front said no. Mara Tolen said the Front voted.")
    assert [one.kind for one in record.actors if one.name == "Labour Front"] == ["organisation"]


@pytest.mark.parametrize(("text", "cast"), [one[1:] for one in CASTS], ids=[n[0] for n in CASTS])
def test_each_is_one_actor(text: str, cast: dict[str, list[str] | None]) -> None:
    record = onrecord.read(text)
    told = {one.name: mentions_of(record, one) for one in record.actors}
    assert {name: told.get(name) for name in cast} == cast
