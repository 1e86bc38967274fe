"""A state that no list has is told by what only states have and do."""

import pytest

import onrecord
from tests.reading.views import kinds_of

TOLD = [
    ("a shorter adjective", "Velmark has yet to answer. Four Velmari guards died.", "Velmark"),
    ("what only a state has", "Kestrel agreed. Kestrel's foreign secretary said so.", "Kestrel"),
    ("what only a state does", "Harmond expelled three diplomats on Monday.", "Harmond"),
    ("who heads it", "Premier Mara Tolen of Teshgul agreed. Teshgul said no.", "Teshgul"),
    ("the country of the dateline", "SELM, Kestrel, May 3 (Halden) - Kestrel closed its schools in "
     "the district of Orm on Monday. The government sent troops.", "Kestrel"),
    ("a duchy", "The Duchy of Ingram closed its border on Monday. Ingram demanded a truce.",
     "Duchy of Ingram"),
    ("a khanate", "The Khanate of Bohr agreed on Monday to mark the border. Bohr wants a truce.",
     "Khanate of Bohr"),
    ("what is of it", "The embassy of Kestrel closed. Kestrel said so.", "Kestrel"),
    ("what is between two", "Guards fired over the frontier between Quillen and Vrest on Monday. "
     "Vrest has acknowledged three dead.", "Vrest"),
    ("whose minister", "He told an aide to the Holdane prime minister. Holdane has yet to reply.",
     "Holdane"),
    ("whose secretary", "Holdane weighs a duty of its own. Holdane's Commerce Secretary, Ellery "
     "Voss, called the charge baseless.", "Holdane"),
    ("whose television", "The level has fallen since Bashkent closed the dam. Bashkent's state "
     "television called that a lie.", "Bashkent"),
    ("its army", "Kelmar denied that its army had crossed the river.", "Kelmar"),
    ("whose diplomats", "The line was drawn through Norwick diplomats. Norwick has not replied.",
     "Norwick"),
    ("its bank", "The National Bank of Ostar raised its rate. The fund lent Ostar 3 million "
     "crowns.", "Ostar"),
    ("what it is", "Sarm, a former colonial power, wants a port. Sarm keeps soldiers there.",
     "Sarm"),
    ("what goes there", "Kendal says that prices fell. Exports to Kendal rose.", "Kendal"),
    ("how it ends", "Two states sent help. Norlia and the Isle of Barrow agreed to lend boats.",
     "Norlia"),
    ("beside one", "Kelmar's army withdrew. Kelmar and Teke voted against the text.", "Teke"),
    ("in a list with an emirate", "Five states signed, among them Dunmar, Kestel and the Emirate "
     "of Qasr.", "Kestel"),
    ("where others come from", "Belane, where most of the foreigners come from, has urged the army "
     "to wait.", "Belane"),
    ("its air force", "The council accused Kelmar's air force of bombing a market.",
     "Kelmar's air force"),
    ("its foreign office", "Kelmar’s foreign office has not replied.", "Kelmar’s foreign office"),
    ("its neighbour", "Kelmar accused its neighbour of training rebels.", "its neighbour"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), [one[1:] for one in TOLD], ids=[n[0] for n in TOLD])
def test_is_a_government(text: str, name: str) -> None:
    kinds = kinds_of(onrecord.read(text))
    assert kinds[name] == "government"


def test_a_district_is_no_state() -> None:
    text = "Norway shut schools in its district of Mbeli. Fever last struck Mbeli in May."
    assert "Mbeli" not in [
        one.name for one in onrecord.read(text).actors if one.kind == "government"
    ]


def test_a_partys_people_are_no_state_for_its_adjective() -> None:
    record = onrecord.read("Many Republicans agreed. The Republican leader said so on Monday.")
    assert "government" not in {one.kind for one in record.actors}


NO_STATES = [
    ("where diplomats met", "In Vrest diplomats met on Monday. Vrest was quiet."),
    ("where one is asked", "Berge, where is the money, asked Mara Tolen."),
    ("a ship", "The Lusatia sank off the coast. Divers searched the Lusatia for two days."),
    ("a patient", "The hospital treated Garland for burns. Garland was released on Monday."),
    ("a firm", "Mara Tolen of Novaria Bank agreed. Novaria denied that it would cut jobs."),
    ("a horse", "Magnolia won the race by two lengths on Monday."),
    ("a man", "The coach, Orland, said he would resign. Orland denied that he was ill."),
    ("somebody sanctioned", "The sanctions on Berge were lifted. Berge thanked his lawyers."),
    ("an envoy of a brand", "The Sunda ambassador said she was proud. Sunda sells shoes."),
    ("somebody's neighbour", "His neighbour denied that she was angry."),
]  # fmt: skip


@pytest.mark.parametrize("text", [one[1] for one in NO_STATES], ids=[n[0] for n in NO_STATES])
def test_is_no_government(text: str) -> None:
    assert "government" not in {one.kind for one in onrecord.read(text).actors}


def test_somebody_beside_two_states_is_none() -> None:
    kinds = kinds_of(onrecord.read("Berge, Russia and Iran were named. Berge denied it."))
    assert kinds["Berge"] != "government"
