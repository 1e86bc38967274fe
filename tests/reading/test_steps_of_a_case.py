"""Charges, verdicts and sentences are steps of one case; an act that a noun speaks of as known took
place, whatever else is said of it, and not on the day of what is done about it."""

import pytest

from onrecord import Report, read
from onrecord.record import Record

REST = " The valley lies two hours north of the coast. About 4,000 people live there."


def told(text: str, *kinds: str) -> list[tuple[str, str | None, str]]:
    """Trigger, mode and happening of the events of some types, of a report that begins with it."""
    record = _record(text)
    return [
        (record.report.text[slice(*one.trigger)], one.mode, one.happening)
        for one in record.events
        if one.type in kinds
    ]


def _record(text: str) -> Record:
    return read(Report.of(text + REST, published="2026-11-18"))


def day(text: str, kind: str) -> str | None:
    """The day of the only event of a type."""
    (only,) = [one for one in _record(text).events if one.type == kind]
    return only.time.value if only.time is not None else None


def test_who_is_charged_convicted_and_to_be_sentenced_is_told_of_three_steps() -> None:
    text = (
        "A jury convicted Karl Brask of fraud on Monday. Brask was charged with three crimes. "
        "He was found guilty on all counts. Brask is to be sentenced in June."
    )
    assert told(text, "SANCTION") == [
        ("convicted", "convict", "actual"),
        ("charged", "convict", "actual"),
        ("sentenced", "convict", "planned"),
    ]


def test_a_sentence_told_after_the_verdict_is_no_other_step() -> None:
    text = "Karl Brask was convicted of fraud in Velm. Brask was given a sentence of two years."
    assert len(told(text, "SANCTION")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Karl Brask faces charges of bribery.",
        "Prosecutors brought charges against Karl Brask and two aides.",
        "Police filed murder charges against a 40-year-old man.",
        "Two brothers appeared in court charged with attempted murder.",
    ],
)
def test_a_charge_in_court_is_more_than_an_accusation(text: str) -> None:
    assert [mode for _, mode, _ in told(text, "SANCTION")] == ["convict"]
    assert told(text, "ACCUSE") == []


@pytest.mark.parametrize(
    "text",
    [
        "The union charged the firm with hiding deaths.",
        "Three men were hurt when officers charged a road block.",
        "The hotel charges 40 crowns a night.",
    ],
)
def test_what_else_is_charged_is_no_sanction(text: str) -> None:
    assert told(text, "SANCTION") == []


def test_whoever_tells_of_a_charge_did_not_bring_it() -> None:
    record = _record("Karl Brask faces charges of bribery, his lawyer Dana Solt said.")
    assert [one.actors for one in record.events if one.type == "SANCTION"] == [()]


@pytest.mark.parametrize(
    "text",
    [
        "The attack on the embassy in Velm could delay the vote.",
        "Police have not solved the murder of the judge Mara Tolen.",
        "The minister did not comment on the shooting of a student by police.",
        "Norda denied any role in the attack on the embassy in Velm.",
        "The killing of the guard cannot be explained.",
    ],
)
def test_what_a_noun_speaks_of_as_known_took_place(text: str) -> None:
    assert [state for _, _, state in told(text, "ASSAULT")] == ["actual"]


@pytest.mark.parametrize(
    "text",
    [
        "The army did not carry out the attack on Selm.",
        "The attack on Selm did not take place.",
        "An attack on Orle would not be tolerated, Norda said.",
        "The invasion of Orle would be a mistake, the general said.",
        "The rebels would not join the attack on Selm, a spokesman said.",
    ],
)
def test_what_did_not_or_would_come_about_did_not_take_place(text: str) -> None:
    assert "actual" not in [state for _, _, state in told(text, "ASSAULT")]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Police arrested three men on Tuesday over the killing of a nurse.", "ASSAULT", None),
        ("Karl Brask was jailed on Monday for the murder of a nurse.", "ASSAULT", None),
        ("The mayor resigned on Friday after the raid on her office.", "ASSAULT", None),
        ("Four people died in the attack on a market on Saturday.", "ASSAULT", "2026-11-14"),
        ("On Monday the army began an offensive against rebels.", "ASSAULT", "2026-11-16"),
        ("In 2015, after an attack in Velm, troops closed the border.", "ASSAULT", "2015"),
        ("The general led doctors to Orle on Tuesday to help the victims.", "AID", "2026-11-17"),
        ("She was elected in 2019, arrested on Monday and fined.", "COERCE", "2026-11-16"),
        (
            "After touring the capital Thursday and meeting police leaders Friday morning, "
            "Dana Solt flew home.",
            "CONSULT",
            "2026-11-13",
        ),
    ],
)
def test_an_act_has_its_own_day(text: str, kind: str, value: str | None) -> None:
    assert day(text, kind) == value
