"""Who talks, and who only has others talk: mediators, several told as one, those met together; and
that each clause has a doer of its own."""

import pytest

from onrecord import read
from onrecord.report import Report

REST = " The road was wet. It had rained for days in the hills of Selm."
"""What makes a report of a sentence, so that it is weighed."""
Sides = tuple[list[str], list[str]]


def _sides(text: str, kind: str) -> list[Sides]:
    record = read(Report.of(text + REST, published="2026-05-13"))
    names = {one.id: one.name for one in record.actors}
    return [
        ([names[key] for key in one.actors], [names[key] for key in one.recipients])
        for one in record.events
        if one.type == kind
    ]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The mediator, Ines Halder, met both sides on Friday.", "both sides"),
        ("The mediator, Ines Halder, held talks with both sides on Friday.", "both sides"),
        ("Mediator Ines Halder met both delegations separately.", "both delegations"),
    ],
)
def test_who_meets_both_sides_is_no_side(text: str, sides: str) -> None:
    assert _sides(text, "CONSULT") == [(["Ines Halder"], [sides])]


def test_who_meets_both_sides_mediates() -> None:
    text = "Mediator Ines Halder met both delegations on Friday." + REST
    (met,) = read(Report.of(text, published="2026-05-13")).events
    assert met.mode == "third-party"


@pytest.mark.parametrize(
    ("kind", "text", "who"),
    [
        ("CONSULT", "The two presidents spoke by telephone on Friday.", "two presidents"),
        (
            "AGREE",
            "Six parties in Norland signed a coalition pact on Friday.",
            "Six parties in Norland",
        ),
    ],
)
def test_several_told_as_one_do_it_with_each_other(kind: str, text: str, who: str) -> None:
    assert _sides(text, kind) == [([who], [who])]


def test_a_deal_is_signed_by_both() -> None:
    text = (
        "The army of Norland shelled the Ardan Front on Sunday. Under the deal, signed in Geneva "
        "in March, the Ardan Front freed 22 captives."
    )
    assert all(who == whom for who, whom in _sides(text, "AGREE"))


def test_those_met_together_are_met_by_the_subject() -> None:
    text = "Mr Halder was at a meeting with Lena Voss and Per Holm in May, which Mr Halder denied."
    three = {"Halder", "Lena Voss", "Per Holm"}
    assert [(set(who), set(whom)) for who, whom in _sides(text, "CONSULT")] == [(three, three)]


def test_a_truce_is_brokered_by_a_third() -> None:
    told = _sides("Denmark brokered a truce between Norway and Iran in May.", "CONSULT")
    assert told == [(["Denmark"], ["Norway", "Iran"])]
    told = _sides(
        "A pact between Norway and Iran, mediated by the Sultan of Velm, lets ships pass.",
        "CONSULT",
    )
    assert told == [(["Sultan of Velm"], ["Norway", "Iran"])]


def test_who_is_told_something_by_the_press_is_no_party() -> None:
    told = _sides("Lena Voss, the singer, spoke with reporters on Monday.", "CONSULT")
    assert all("Lena Voss" not in whom for _, whom in told)
    told = _sides("Lena Voss has spoken with Jon Berge several times this week.", "CONSULT")
    assert told == [(["Lena Voss", "Jon Berge"], ["Lena Voss", "Jon Berge"])]


def test_with_what_one_speaks_is_no_party() -> None:
    assert not _sides("Lena Voss spoke with pride of the farmers.", "CONSULT")
    assert not _sides("Lena Voss talked with a lisp.", "CONSULT")


def test_against_whom_two_work_is_not_with_them() -> None:
    told = _sides("The two governments promised to work together against smugglers.", "COOPERATE")
    assert all("smugglers" not in (*who, *whom) for who, whom in told)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The Mill Owners' Council and the Textile Federation signed a deal. The owners dropped"
            " charges against 118 workers; the federation gave up its demand for a bonus.",
            [["owners"], ["Mill Owners' Council"]],
        ),
        (
            "Norway freed nine officers on Friday and Iran lifted a curfew in three towns.",
            [["Iran"]],
        ),
        (
            "Iran's negotiator, Farid Munir, said that inspectors could come as soon as the"
            " sanctions on Iran's banks were lifted.",
            [[]],
        ),
    ],
)
def test_each_clause_has_its_own_doer(text: str, who: list[list[str]]) -> None:
    assert _sides(text, "CONCEDE")[0][0] in who


def test_who_is_ordered_to_stay_does_nothing() -> None:
    text = "Judge Paul Kemp ordered that Brent Tarran remain in jail until April."
    assert all(who != ["Brent Tarran"] for who, _ in _sides(text, "COERCE"))
