"""Words that tell one act of gunmen and another of police, of delegates and of workers, of troops
and of marchers; and acts that several words tell, or that are asked of others within a time."""

import pytest

from onrecord import read as read_whole
from onrecord.record import Event, Record
from onrecord.report import Report
from tests.reading.rules import read


def _told(record: Record) -> list[tuple[str, str | None]]:
    return [(one.type, one.mode) for one in record.events]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Gunmen seized 46 people at a refinery.", ("ASSAULT", "abduct")),
        ("Customs officers seized two men at the port.", ("COERCE", "arrest")),
        ("Customs officers seized 40 crates at the port.", ("COERCE", "seize")),
        ("The coastguard of Norda seized the trawler Edda.", ("COERCE", "seize")),
        ("The delegation of Kesh walked out before the vote.", ("PROTEST", "boycott")),
        ("The opposition walked out of the session on Monday.", ("PROTEST", "boycott")),
        ("The envoy of Kesh walked out of talks on Monday.", ("REJECT", "meet")),
        ("Drivers at Halden Steel walked out on Monday over pay.", ("PROTEST", "strike")),
        ("Soldiers say they have removed President Ole Brask.", ("COERCE", None)),
        ("Some 20 demonstrators were taken away, witnesses said.", ("COERCE", "arrest")),
        ("Gunmen took Ole Brask from his bed.", ("ASSAULT", "abduct")),
        ("Envoys of Orlu carried messages between the two delegations.",
         ("CONSULT", "third-party")),
        ("The trade ministry of Kesh set a levy of 18 per cent on wheat.",
         ("SANCTION", "discontinue")),
        ("The competition authority has opened a review of the bid.",
         ("ACCUSE", "investigate")),
    ],
)  # fmt: skip
def test_who_does_it_or_to_whom_tells_which_act_it_is(
    text: str, act: tuple[str, str | None]
) -> None:
    assert act in _told(read(text)), text


def test_ministers_who_are_removed_fell_to_no_coup() -> None:
    told = _told(read("Premier Ina Solt removed the minister from office."))
    assert ("COERCE", None) not in told


def test_clashes_of_marchers_with_police_are_no_battle() -> None:
    street = "Protesters marched on the hall. Clashes between demonstrators and police broke out."
    war = "Rebels shelled the airfield. Clashes between the army and militants killed 40."
    assert ("PROTEST", "riot") in _told(read(street))
    assert not [one for one in read(war).events if one.mode == "riot"]
    assert [one for one in read(war).events if one.type == "ASSAULT"]


def test_raids_of_police_hit_nobody_by_arms() -> None:
    police = read("Police arrested seven reporters on Monday in raids on its offices.")
    rebels = read("Rebels killed seven villagers on Monday in raids on two farms. Militants fled.")
    assert ("ASSAULT", None) not in _told(police)
    assert [one for one in rebels.events if one.type == "ASSAULT"]


def test_what_others_are_given_time_for_is_only_asked() -> None:
    text = "The Union gave the officers until Sunday to reinstate Mr Brask."
    assert not [one for one in read(text).events if one.type == "CONCEDE"]
    freed = "The Union reinstated Mr Brask on Sunday."
    assert [one for one in read(freed).events if one.type == "CONCEDE"]


def test_nobody_who_has_claimed_an_attack_did_it() -> None:
    text = "A bomb tore through a market in Velm. {} has claimed responsibility."

    def actors(who: str) -> list[Event]:
        return [one for one in read(text.format(who)).events if one.type == "ASSAULT"]

    assert not actors("No group")[0].actors
    assert actors("The Dene Front")[0].actors


def test_they_who_agree_are_each_of_the_two() -> None:
    record = read("Orlu and Norda say they have agreed to end a dispute over mackerel.")
    names = {one.id: one.name for one in record.actors}
    (deal,) = (one for one in record.events if one.type == "AGREE")
    assert sorted(names[key] for key in deal.actors) == ["Norda", "Orlu"]
    assert deal.recipients == deal.actors


def test_an_attack_that_several_words_tell_is_read() -> None:
    text = (
        "DRAVEN, Nov 18 (Kesh News) - A bomb hidden in a handcart tore through a fish market in"
        " Norda's second city on Wednesday, killing at least nine people and wounding more than"
        " 30, the interior ministry said, in the deadliest attack in the country since a 2021"
        " truce.\n\nThe Edda hospital put the dead at 11. Nobody has claimed responsibility."
    )
    told = read_whole(Report.of(text, published="2026-11-18")).events
    assert len([one for one in told if one.type == "ASSAULT"]) == 1
