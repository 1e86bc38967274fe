"""Demands that a deadline, pressure, a condition or a list sets, and those told in the past."""

import pytest

from onrecord.reading import read
from tests.reading.truce import read_within
from tests.reading.views import names_of


def demanded(text: str) -> set[tuple[str, str | None, str]]:
    """Holder, toward whom and object of each demand that a sentence tells, between others."""
    record, inside = read_within(text)
    names, whole = names_of(record), record.report.text
    return {
        (names[one.holder], one.toward and names[one.toward], whole[slice(*one.object)])
        for one in record.positions
        if one.object[0] in inside and one.act == "demand"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Karsovia set a deadline of Friday for the Front to free the pilots.",
        "Karsovia set the Front a Friday deadline to free the pilots.",
        "Karsovia issued an ultimatum to the Front to free the pilots.",
        "Karsovia is piling pressure on the Front to free the pilots.",
        "The Front has come under pressure from Karsovia to free the pilots.",
        "The Front faces growing pressure from Karsovia to free the pilots.",
        "The Front was given until Friday by Karsovia to free the pilots.",
        "The Front has until Friday to free the pilots, Karsovia said.",
        "Karsovia said the Front needed to free the pilots.",
    ],
)
def test_who_sets_it_demands_it_of_whom_it_is_set(text: str) -> None:
    assert {(holder, toward) for holder, toward, _ in demanded(text)} == {
        ("Karsovia", "Teshen Front")
    }
    assert all(told.startswith("free the pilots") for *_, told in demanded(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Karsovia made the release of the pilots a condition for talks.", "the release of"),
        ("Karsovia made it a condition for talks that the pilots be freed.", "the pilots be freed"),
        ("Karsovia named the release of the pilots as its condition for talks.", "the release of"),
        ("Karsovia's condition for talks is that the pilots be freed.", "the pilots be freed"),
        ("Karsovia's main demand is that the pilots be freed.", "the pilots be freed"),
        ("Karsovia sent a list of demands, among them the release of the pilots.", "the release"),
    ],
)
def test_a_condition_asks_for_what_it_is_of(text: str, told: str) -> None:
    ((holder, _, words),) = demanded(text)
    assert holder == "Karsovia"
    assert words.startswith(told)


@pytest.mark.parametrize(
    "text",
    [
        "The dam came under pressure from the river to burst.",
        "The Front had until Friday to reply, the envoy said.",
        "Doctors said the boy needed to rest.",
        "Police said the driver had to be cut from his car.",
        "Officials said thousands had to leave their homes overnight.",
        "The Front said it had to leave the town by Friday.",
        "The directors told reporters they had to sell the mill.",
        "The brothers told the police they had to run for their lives.",
        "The patient's condition is a worry, the hospital said.",
        "The team made the goalkeeper its captain on condition of silence.",
        "The firm lists its products, including pumps and valves.",
        "The hospital published a list of conditions, including cancer.",
        "The doctor listed two conditions: asthma and gout.",
        "The company's condition for growth is low rates.",
        "The champion came under pressure from Murray to hold serve.",
        "Doctors gave the singer six months to live.",
        "The sponsor gave the runner 30 days to train.",
        "Residents have until June to enjoy the show, the museum said.",
        "The teams have until Friday to name their squads, the league said.",
        "The surgeon said the hospital had to act quickly.",
        "The chairman said the bank had to close two branches first.",
        "Officials said the airline had to cancel flights before the storm.",
        "The company said Ford had to recall cars by law.",
        "Mara Tolen told her husband they needed to leave before the storm.",
        "The manager told the players they had to win.",
    ],
)
def test_what_nobody_sets_for_another_is_no_demand(text: str) -> None:
    assert demanded(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Norland did not ask Sarvia to free the pilots.",
        "Norland has never demanded that Sarvia leave the valley.",
        "The opposition has stopped short of calling for the mayor to resign.",
    ],
)
def test_what_is_not_asked_is_no_demand(text: str) -> None:
    report = (
        "Norland signed a pact with Tarn in May. Sarvia sent troops there a year later. Kesh Rail "
        f"runs the trains there. The Open Road union has 4,000 members. {text} The road to the "
        "coast is open."
    )
    assert not [one for one in read(report).positions if one.act == "demand"]
