"""Whose acts are and whom they befall: both sides named as one, those between them, several told by
name, those told by where it is or in another clause."""

import pytest

from tests.reading.rules import read
from tests.reading.views import acts_in

BEFORE = (
    "The government of Belgar accused the Northern Army of breaking its word. The Northern Army "
    "rejected a demand by the government of Belgar to disarm. "
)
TWO = {"government of Belgar", "Northern Army"}

SIDES = [
    ("The two sides had agreed to a truce in May.", ("AGREE", TWO, TWO)),
    ("Negotiations between the two camps have stalled.", ("CONSULT", TWO, TWO)),
    ("Under the accord, both sides pulled their guns back.", ("RETREAT", TWO, TWO)),
    ("Envoy Mara Sohl met each side twice.", ("CONSULT", {"Mara Sohl"}, TWO)),
    # who is only asked stays "both sides", nor is a crowd or a pair of states one of them
    ("Envoy Mara Sohl urged both sides to sign.", ("REQUEST", {"Mara Sohl"}, {"both sides"})),
    ("The two brothers met on Friday.", ("CONSULT", {"two brothers"}, {"two brothers"})),
]


@pytest.mark.parametrize(("text", "expected"), SIDES)
def test_both_sides(text: str, expected: tuple[str, set[str], set[str]]) -> None:
    assert expected in acts_in(read(BEFORE + text))


TOLD = [
    # who is between two, or told by name
    (
        "Mediators from Solmark held a third day of indirect talks between Orle Steel and Norbank.",
        ("CONSULT", {"Mediators from Solmark"}, {"Orle Steel", "Norbank"}),
    ),
    (
        "Norway held talks with Aral on Friday.",
        ("CONSULT", {"Norway", "Aral"}, {"Norway", "Aral"}),
    ),
    (
        "Norway hosted the king of Aral on Friday.",
        ("CONSULT", {"Norway", "king of Aral"}, {"Norway", "king of Aral"}),
    ),
    (
        "Two dissenting ministers, Anouk Bell and Hamid Sorel, resigned within the hour.",
        ("RETREAT", {"Anouk Bell", "Hamid Sorel"}, set()),
    ),
    (
        "The court jailed two of his sons, Jon Bell and Hamid Sorel, in March.",
        ("SANCTION", {"court"}, {"Jon Bell", "Hamid Sorel"}),
    ),
    (
        "Police arrested six priests, Jon Bell and Hamid Sorel.",
        ("COERCE", {"Police"}, {"six priests", "Jon Bell", "Hamid Sorel"}),
    ),
    # before whom, and where
    (
        "The Farmers' Party staged a sit-in outside the Senate.",
        ("PROTEST", {"Farmers' Party"}, {"Senate"}),
    ),
    (
        "Nurses rallied in front of the health ministry on Friday.",
        ("PROTEST", {"Nurses"}, {"health ministry"}),
    ),
    ("Fans protested outside the stadium.", ("PROTEST", {"Fans"}, set())),
    ("Thousands rallied in Orvanna on Friday.", ("PROTEST", {"Thousands"}, set())),
    (
        "The army trucked drinking water to the Dene valley for seven weeks.",
        ("AID", {"army"}, {"Dene valley"}),
    ),
    (
        "The agency carried 85,000 people to schools in Tarn.",
        ("AID", {"agency"}, {"85,000 people"}),
    ),
    (
        "Rebels of the Northern Army kidnapped Jon Tarrow in May. Tarrow was beaten twice.",
        ("ASSAULT", {"Rebels of the Northern Army"}, {"Jon Tarrow"}),
    ),
    # whom it only befell, or another act concerns
    (
        "The ombudsman has opened an investigation into the schoolboy's death.",
        ("ACCUSE", {"ombudsman"}, set()),
    ),
    (
        "Two reporters were stopped at the bridge. The press council deplored their treatment.",
        ("ACCUSE", {"press council"}, set()),
    ),
    (
        "Mayor Lena Barr imposed a curfew, which thousands ignored.",
        ("COERCE", {"Lena Barr"}, set()),
    ),
    (
        "The Assembly condemned the killings and instructed its secretariat to open an inquiry.",
        ("ACCUSE", {"Assembly"}, set()),
    ),
    (
        "Neighbouring Sarvia, which briefly closed two border posts, appealed to both camps for "
        "restraint.",
        ("COERCE", {"Sarvia"}, set()),
    ),
    (
        "Sarvia closed its border and appealed to both camps for restraint.",
        ("REQUEST", {"Sarvia"}, {"both camps"}),
    ),
    (
        "Prosecutors launched an inquiry into Hamid Sorel's tax affairs.",
        ("ACCUSE", {"Prosecutors"}, {"Hamid Sorel"}),
    ),
    ("The union condemned Mayor Kast's remarks.", ("ACCUSE", {"union"}, {"Kast"})),
    # who is told elsewhere
    (
        "Minister Idris Belhoun put his signature to a decree which forbids nurses to strike.",
        ("COERCE", {"Idris Belhoun"}, {"nurses"}),
    ),
    (
        "A letter read at Mass urged lawmakers to back the ban.",
        ("REQUEST", set(), {"lawmakers"}),
    ),
    (
        "Several suicide bombings struck Norway's capital last month.",
        ("ASSAULT", set(), {"Norway"}),
    ),
    (
        "Norway arrested 38 sailors in May. Aral demanded the sailors' release.",
        ("REQUEST", {"Aral"}, {"Norway"}),
    ),
    (
        "Rebels kidnapped three nurses in May. Their families pleaded for the nurses to be freed.",
        ("REQUEST", {"Their families"}, {"Rebels"}),
    ),
    (
        "Rebels kidnapped three nurses in May. The union demanded higher pay.",
        ("REQUEST", {"union"}, set()),
    ),
    ("Norway's ambassador was recalled on Monday.", ("SANCTION", {"Norway"}, set())),
    ("Ines Falk's licence was revoked on Monday.", ("SANCTION", set(), {"Ines Falk"})),
    (
        "The Left Union announced a march for Sunday. The city's governor banned it.",
        ("COERCE", {"city's governor"}, {"Left Union"}),
    ),
    (
        "The Left Union announced a march for Sunday. The governor closed the port.",
        ("COERCE", {"governor"}, set()),
    ),
    (
        "Police used water cannon to clear the road; six people were detained.",
        ("COERCE", {"Police"}, {"six people"}),
    ),
    (
        "The ministry banned the march, and its leader was arrested in Orle.",
        ("COERCE", set(), {"its leader"}),
    ),
    (
        "Rebels attacked a village in the north, and three farmers were arrested.",
        ("COERCE", set(), {"three farmers"}),
    ),
    (
        "Mediator Pell Rask urged both camps to answer. Should the offer lapse, he warned, the "
        "Lakes Union would withdraw its observers.",
        ("THREATEN", {"Pell Rask"}, {"both camps"}),
    ),
    (
        "Norway urged Aral to free the sailors. The Miners' Union threatened a strike.",
        ("THREATEN", {"Miners' Union"}, set()),
    ),
    (
        "Thousands protested over the government's plan to close schools.",
        ("PROTEST", {"Thousands"}, {"government"}),
    ),
    (
        "Miners staged a sit-in in response to Halden Steel's decision to close a pit.",
        ("PROTEST", {"Miners"}, {"Halden Steel"}),
    ),
    ("Hundreds protested in Norway's capital.", ("PROTEST", {"Hundreds"}, set())),
    (
        "Military police launched an investigation into claims that two servicemen beat them.",
        ("ACCUSE", {"Military police"}, {"two servicemen"}),
    ),
    (
        "A decision by Norway to close the border angered Aral.",
        ("COERCE", {"Norway"}, set()),
    ),
    (
        "Norway signed a decree granting citizenship to 14 nurses who fled Aral.",
        ("CONCEDE", {"Norway"}, {"nurses"}),
    ),
    (
        "Norway is the largest donor to Aral, providing 40 million dollars in aid to Aral.",
        ("AID", {"Norway"}, {"Aral"}),
    ),
    (
        "Norway returned a painting that was stolen in 1989 to the Union Gallery.",
        ("RETREAT", {"Norway"}, {"Union Gallery"}),
    ),
    (
        "The ministry scrapped the bus fare, to the delight of pupils.",
        ("CONCEDE", {"ministry"}, set()),
    ),
    (
        "President Ina Solt toured a mine with her children.",
        ("CONSULT", {"Ina Solt"}, set()),
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_whose_act(text: str, expected: tuple[str, set[str], set[str]]) -> None:
    assert expected in acts_in(read(text))
