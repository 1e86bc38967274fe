"""Acts that are told to come, on a condition or by a timetable, and what goes on until it is ended;
when acts took place, and of what nobody is told to have done anything."""

import pytest

from onrecord.record import Event
from tests.reading.rules import read

DAY = "2026-05-13"  # a Wednesday


def _events(text: str, kind: str) -> list[Event]:
    return [one for one in read(text, published=DAY).events if one.type == kind]


@pytest.mark.parametrize(
    ("kind", "text", "state"),
    [
        ("SANCTION", "Norda will halt deliveries unless Kesh drops its motion.", "hypothetical"),
        ("SANCTION", "Norda will halt deliveries on Monday.", "planned"),
        (
            "RETREAT",
            "Ole Brask promised to free them all once Nordan forces leave.",
            "hypothetical",
        ),
        ("RETREAT", "Ole Brask promised to free the hostages.", "planned"),
        ("PROTEST", "The union will march on Friday even if the march is banned.", "planned"),
        ("PROTEST", "The union will march on Friday unless Norda pays.", "hypothetical"),
        ("AID", "Kesh pledged 40 million crowns on condition that Norda leaves.", "hypothetical"),
        ("AID", "Kesh pledged 40 million crowns on Monday.", "planned"),
        ("CONSULT", "Talks between Norda and Kesh resume on Thursday.", "planned"),
        ("CONSULT", "Talks between Norda and Kesh resumed on Tuesday.", "actual"),
        ("CONSULT", "The ministers of Norda and Kesh meet on Monday.", "planned"),
        ("CONSULT", "Premier Ina Solt visits Kesh on Friday.", "planned"),
        ("PROTEST", "The Dene Party condemned it and is to march on the ministry.", "planned"),
        ("PROTEST", "The Dene Party condemned it and marched on the ministry.", "actual"),
        ("COERCE", "Norda asked for an end to the siege of Orle by the army.", "actual"),
        ("ASSAULT", "Mediators asked the army to stop its air strikes on Orle.", "actual"),
        ("THREATEN", "Unless Norda pays, Ola Brandt warned, the union will strike.", "actual"),
    ],
)
def test_whether_what_is_to_come_hangs_on_terms(kind: str, text: str, state: str) -> None:
    assert [one.happening for one in _events(text, kind)][:1] == [state], text


@pytest.mark.parametrize(
    ("kind", "text", "when"),
    [
        ("PROTEST", "It was the largest protest in Velm since the milk war of 2019.", None),
        ("ACCUSE", "The union condemned Monday's attack on the bus.", None),
        ("ACCUSE", "The union condemned the attack on Monday.", "2026-05-11"),
        ("COERCE", "Police arrested Ole Brask over the 2019 robbery.", None),
        ("COERCE", "Norda has held 12 sailors since January.", "2026-01"),
        ("RETREAT", "Inmates surrendered the east wing of Hondo prison on Sunday evening.",
         "2026-05-10"),
        ("ASSAULT", "In the worst attack since 2015, gunmen killed 30 people on Saturday.",
         "2026-05-09"),
        ("RETREAT", "Kesh seized two pilots in March 2025. It released them a week later.", None),
    ],
)  # fmt: skip
def test_when_an_act_took_place_and_not_what_it_is_compared_with(
    kind: str, text: str, when: str | None
) -> None:
    found = [None if one.time is None else one.time.value for one in _events(text, kind)]
    assert found[-1:] == [when], text
