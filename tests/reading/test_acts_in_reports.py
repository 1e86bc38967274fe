"""Acts as short reports tell them: what a strike is, who has no part in it, what was stopped."""

import pytest

from onrecord.record import Event, Record
from tests.reading.rules import read
from tests.reading.views import positions_in


def named(record: Record, ids: tuple[str, ...]) -> list[str]:
    """The names of some actors of a record."""
    return [one.name for one in record.actors if one.id in ids]


def at(record: Record, words: str) -> list[Event]:
    """The events whose trigger has these words."""
    text = record.report.text
    return [one for one in record.events if words in text[one.trigger[0] : one.trigger[1]]]


WAR = """Warplanes of the Ostran air force hit the port of Kesh on Friday.
Three dockers were killed. The bombing went on after dark, rebels said,
and missiles fell on the airbase at Dorel.
The Council of Elders condemned the strike."""

WORK = """Drivers of the Selm tramways stopped work on Friday over wages, and their union said the
strike would last a week. The mayor condemned the strike."""


@pytest.mark.parametrize(("text", "kind"), [(WAR, "PROTEST"), (WORK, "ASSAULT")])
def test_a_strike_is_what_its_report_is_about(text: str, kind: str) -> None:
    assert kind not in [one.type for one in read(text).events]


def test_prisoners_of_war_tell_of_no_war() -> None:
    record = read(
        "Negotiators for Velland and Tarsk met in Geneva on Thursday. "
        "The two governments will exchange 120 prisoners of war."
    )
    assert "ASSAULT" not in [one.type for one in record.events]


def test_fighting_that_began_is_told_of_both_sides() -> None:
    record = read(
        "The government of Velland accused the Ondar Front of shelling the town of Selm. "
        "The Front accused the government of Velland of lying and rejected its demand for a truce. "
        "Hundreds of people have been killed since fighting began in January."
    )
    (fighting,) = at(record, "fighting")
    assert fighting.actors == fighting.recipients
    assert set(named(record, fighting.actors)) == {"government of Velland", "Ondar Front"}


NOT_SO = [
    (
        "kept from visiting",
        "Mara Tolen was jailed in May. Prison guards have barred her sister from visiting her.",
        "CONSULT",
    ),
    (
        "whoever does it will be tried",
        "The mayor of Selm spoke on Monday. She warned that anyone who attacked the polling "
        "stations would be prosecuted.",
        "ASSAULT",
    ),
    (
        "a danger of the mountains",
        "It rained for a week. Soldiers evacuated people from three villages threatened by "
        "landslides.",
        "THREATEN",
    ),
    (
        "an inquiry is held, not kept",
        "The minister rejected the accusation and said that an inquiry would be held.",
        "COERCE",
    ),
    (
        "work that is suspended is not done",
        "Lusenia expelled two diplomats on Friday. It also suspended its cooperation with the "
        "Northern Union on fishing.",
        "COOPERATE",
    ),
]


@pytest.mark.parametrize(
    ("text", "kind"), [one[1:] for one in NOT_SO], ids=[one[0] for one in NOT_SO]
)
def test_what_the_words_do_not_tell_is_no_event(text: str, kind: str) -> None:
    assert kind not in [one.type for one in read(text).events]


def test_who_only_tells_of_arrests_made_none() -> None:
    record = read(
        "Thousands marched through Vellin on Saturday. "
        "At least 43 people were arrested, the interior ministry said."
    )
    (arrests,) = at(record, "arrested")
    assert arrests.actors == ()


def test_who_appeals_for_somebody_does_not_free_him() -> None:
    record = read(
        "Tomas Quiroga was detained at the airport on Wednesday. "
        "He was released six hours later after lawyers from the Reform Movement appealed "
        "to a judge."
    )
    (release,) = at(record, "released")
    assert release.actors == ()


def test_an_envoy_who_is_recalled_suffers_nothing() -> None:
    record = read("Montesa recalled its ambassador from Caldera hours after the vote.")
    (recall,) = at(record, "recalled")
    assert not any("ambassador" in one for one in named(record, recall.recipients))


def test_a_threat_is_toward_whoever_is_to_suffer_it() -> None:
    record = read(
        "Japan and Aral signed a treaty on Tuesday. China criticised Japan. "
        "Its commerce ministry threatened to impose duties on Aral's cotton."
    )
    (threat,) = at(record, "threatened")
    assert named(record, threat.recipients) == ["Aral"]


def test_a_killing_is_told_with_the_day_of_the_attack() -> None:
    text = "KESH, 8 October 2027 - Rebels shelled a market in Kesh on Friday, killing nine people."
    (attack,) = [one for one in read(text).events if one.type == "ASSAULT"]
    assert attack.time is not None
    assert attack.time.value == "2027-10-08"


def test_whom_a_strike_is_backed_for_and_what_is_only_supposed() -> None:
    record = read(
        "The doctors' association backed the nurses on Thursday and urged the prime minister, "
        "Olga Renn, to step in. France will rebuild two schools once the agreement is signed."
    )
    (backing,) = at(record, "backed")
    assert "Olga Renn" not in named(record, backing.recipients)
    assert at(record, "signed") == []


def test_what_somebody_would_do_only_if_is_offered() -> None:
    record = read(
        "Foreign Minister Viktor Drago spoke in Kesh on Friday. He said his government would "
        "resume peace talks only if the Northern Brigades surrendered their weapons."
    )
    (offer,) = [one for one in record.positions if one.act == "offer"]
    text = record.report.text
    assert text[offer.object[0] : offer.object[1]] == "resume peace talks"
    assert offer.condition is not None
    assert "threaten" not in [one.act for one in record.positions]


def test_what_comes_by_itself_is_demanded_of_nobody() -> None:
    record = read(
        "The United States congratulated Andres Villalba. Neighbouring Montesa said it would not "
        "recognise the result until the complaint had been heard."
    )
    assert "demand" not in [act for _, act, _ in positions_in(record)]


def test_how_something_is_rejected_is_no_part_of_it() -> None:
    record = read("Lusenia expelled two diplomats. Germany rejected the expulsions as unjustified.")
    assert ("Germany", "reject", "the expulsions") in positions_in(record)


def test_an_inquiry_is_what_is_demanded_and_nobody() -> None:
    record = read(
        "The school opened in 2025. Opposition lawmakers demanded an inquiry into its building."
    )
    demands = [one for one in record.positions if one.act == "demand"]
    assert [one.toward for one in demands] == [None]


def test_a_president_is_not_of_the_only_state_that_lists_know() -> None:
    record = read(
        "Orsava closed its border with Belmarra on Tuesday. President Mikael Aro accused Belmarra "
        "of piracy. Norway offered to mediate, and both governments thanked Norway."
    )
    assert ("Norway", "accuse") not in [(who, act) for who, act, _ in positions_in(record)]


def test_a_released_statement_frees_nobody_named_in_it() -> None:
    record = read(
        "Nikol Basil, a tennis player, was arrested on Friday. The Selm Tennis Federation released "
        "a statement addressing Basil's arrest."
    )
    assert "RETREAT" not in [one.type for one in record.events]


def test_a_court_battle_and_a_film_hurt_nobody() -> None:
    record = read(
        "Wisconsin held elections on Tuesday after a court battle over the voting. "
        "Video captured two election workers asleep."
    )
    assert "ASSAULT" not in [one.type for one in record.events]


def test_the_time_of_day_is_no_year() -> None:
    record = read("The rally in Minsk started around 18:00 local time (1500 UTC) on Thursday.")
    assert [one.time.value for one in record.events if one.time is not None] != ["1500"]


def test_what_would_be_given_if_the_other_side_moves_is_offered() -> None:
    record = read(
        "The government of Velland met the Ondar Front in Geneva. A spokesman for the "
        "government of Velland said that 14 wounded fighters would be handed over if the Front "
        "reopened the crossing."
    )
    assert (
        "government of Velland",
        "offer",
        "14 wounded fighters would be handed over",
    ) in positions_in(record)


def test_a_charge_is_denied_by_the_accused() -> None:
    record = read(
        "The opposition leader, Mara Tolen, accused Ilse Berge on Thursday of hiding the first "
        "cases of marsh fever, which she denied."
    )
    assert ("Ilse Berge", "deny", "of hiding the first cases of marsh fever") in positions_in(
        record
    )


def test_a_number_is_rejected_toward_whoever_counted() -> None:
    record = read(
        "Mara Tolen visited Kalmere. The Relief Council, an aid group, said 412 people had died. "
        "The health ministry rejected the estimate and said 97 deaths had been confirmed."
    )
    (rejected,) = [one for one in record.positions if one.act == "reject"]
    assert rejected.toward is not None
    assert named(record, (rejected.toward,)) == ["Relief Council"]
    (act,) = at(record, "rejected")
    assert named(record, act.recipients) == ["Relief Council"]
