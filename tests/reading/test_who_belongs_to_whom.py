"""Whose somebody is, where a state is but a place, and who is named later on."""

import pytest

import onrecord
from onrecord.record import Actor, Record


def _actor(record: Record, name: str) -> Actor:
    found = [one for one in record.actors if one.name == name]
    assert found, [one.name for one in record.actors]
    return found[0]


def _names(text: str) -> set[str]:
    return {one.name for one in onrecord.read(text).actors}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Orle Lines sank. Its owners said that they would pay.", "Its owners"),
        ("The dockers struck. Their employers said that it was illegal.", "Their employers"),
        ("Mara Tolen was jailed. Her newspaper said that it was a lie.", "Her newspaper"),
    ],
)
def test_owners_employers_and_papers_do_not_belong_to_whose_they_are(text: str, name: str) -> None:
    assert _actor(onrecord.read(text), name).affiliations == ()


def test_an_owner_of_a_firm_speaks_for_it() -> None:
    record = onrecord.read(
        "Velo Transit Group ran no buses. Velo Transit Group's owner, Mara Tolen, said it was safe."
    )
    assert _actor(record, "Mara Tolen").affiliations == ("Velo Transit Group",)


@pytest.mark.parametrize(
    "text",
    [
        "Earlier this year, northern Philippines suffered an earthquake, the mayor said.",
        "A fire destroyed 200 homes in Bangladesh, police said. Many live in the nation's slums.",
        "Police reported that he had been seen at a golf resort in neighbouring Orsava.",
    ],
)
def test_a_state_is_a_place_where_only_its_land_is_told_of(text: str) -> None:
    names = {"Philippines", "Bangladesh", "Orsava"}
    assert not [one for one in onrecord.read(text).actors if one.name in names]


def test_a_state_that_acts_is_none() -> None:
    assert "Bangladesh" in _names("Bangladesh rejected the offer, the mayor said.")
    assert "Bangladesh" in _names("Bangladesh's army fired first, the mayor said.")


def test_a_body_is_named_behind_its_noun_later_on() -> None:
    record = onrecord.read(
        "The Council voted to extend its peacekeeping mission in Tavora. The mission denied this. "
        "The mission, known as UNTAV, was set up in 2011."
    )
    assert len(_actor(record, "UNTAV").mentions) == 3


def test_another_of_the_same_noun_keeps_its_name() -> None:
    names = _names("The firm, Orle AG, said no. The firm, Selm AG, said yes.")
    assert {"Orle AG", "Selm AG"} <= names


def test_an_envoy_is_an_ambassador() -> None:
    record = onrecord.read(
        "South Sudan's envoy, Peter Lano, dismissed those fears. The ambassador accused "
        "peacekeepers of lying."
    )
    assert len(_actor(record, "Peter Lano").mentions) == 2


def test_a_consul_is_the_diplomat_who_is_named_next() -> None:
    record = onrecord.read(
        "Norland expelled an Orlean consul on Monday. The ministry named the diplomat as Jon "
        "Berge, 44. Berge left on Tuesday."
    )
    assert len(_actor(record, "Jon Berge").mentions) == 4
    other = onrecord.read(
        "Norland expelled an Orlean consul after a policeman saw him. The ministry named the "
        "officer as Jon Berge, 44."
    )
    assert len(_actor(other, "Jon Berge").mentions) == 2


def test_rebels_called_by_their_movement_are_the_movement() -> None:
    record = onrecord.read(
        "He attributed the bombing to Houthi rebels, officials said. Houthis have attacked "
        "journalists, officials said."
    )
    houthis = _actor(record, "Houthis")
    assert (houthis.kind, len(houthis.mentions)) == ("armed_group", 2)


def test_a_network_is_the_broadcaster_told_of() -> None:
    record = onrecord.read("CNN said that trains stopped. The network said it stood by its report.")
    assert "network" not in {one.name for one in record.actors}
    assert "network" in " ".join(
        _names("CNN said that trains stopped. The network of smugglers said it was free.")
    )


def test_each_is_no_person() -> None:
    record = onrecord.read("Each claimed to have inflicted losses on the other.")
    assert [one.kind for one in record.actors] == ["group"]


def test_a_ship_is_nobody() -> None:
    names = _names("The MV Santa Corazon sank on Monday. Its owners denied it.")
    assert not [one for one in names if "Corazon" in one]


def test_the_man_who_is_arrested_is_the_accused() -> None:
    record = onrecord.read(
        "A delivery driver accused of killing a couple told police he had never met them, a jury "
        "has heard. Firefighters had been called by a neighbour who smelled smoke. The man was "
        "arrested four days later. Jon Marr Berge, 38, of Selm, denies two counts of murder."
    )
    assert "delivery driver" in _actor(record, "Jon Marr Berge").roles


def test_the_first_witness_named_is_the_one_told_of_first() -> None:
    lead = "A former clerk told the inquiry on Monday that she had carried envelopes.\n\n"
    heard = onrecord.read(lead + "Mara Tolen, the 14th witness, said the money came from abroad.")
    assert "former clerk" in _actor(heard, "Mara Tolen").roles
    other = onrecord.read(lead + "Mara Tolen, a witness to the crash, said the car was red.")
    assert "former clerk" not in _actor(other, "Mara Tolen").roles
