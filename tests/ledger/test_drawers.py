"""Linking's index of neighbours: what a writer keeps of it in memory is what the tables hold."""

import datetime

import pytest

from onrecord.ledger import Ledger
from onrecord.ledger.links import Sheet
from onrecord.ledger.memory import Memory
from tests.ledger.test_links import fill

DRAWERS = ["pier 9", "crane 9", "ferry 9"]


@pytest.fixture
def refs(ledger: Ledger) -> list[str]:
    """References of six reports, of one day after the other."""
    return fill(ledger, 6)


def _sharing(ledger: Ledger, memory: Memory, crowded: int = 9) -> list[str]:
    with ledger.links.shelf(memory) as shelf:
        found = shelf.sharing(DRAWERS, [], least=2, crowded=crowded, most=9)
        return list(found)


def _file(ledger: Ledger, memory: Memory, ref: str, drawers: list[str]) -> None:
    with ledger.links.shelf(memory) as shelf:
        shelf.file(Sheet(ref, datetime.date(2027, 3, 1), {"pier": 1.0}), drawers)


def test_a_writer_that_keeps_drawers_finds_what_a_new_one_finds(
    ledger: Ledger, refs: list[str]
) -> None:
    memory = Memory()
    assert _sharing(ledger, memory) == []
    _file(ledger, memory, refs[0], DRAWERS[:2])
    _file(ledger, memory, refs[1], DRAWERS)
    _file(ledger, memory, refs[2], DRAWERS[2:])
    assert _sharing(ledger, memory) == _sharing(ledger, Memory()) == [refs[1], refs[0]]
    with ledger.links.shelf(memory) as shelf:
        shelf.leave(refs[1])
    assert _sharing(ledger, memory) == _sharing(ledger, Memory()) == [refs[0]]
    _file(ledger, Memory(), refs[3], DRAWERS)  # by another writer
    assert _sharing(ledger, memory) == [refs[3], refs[0]]


def test_of_a_crowded_drawer_the_latest_reports_count(ledger: Ledger, refs: list[str]) -> None:
    memory = Memory()
    _sharing(ledger, memory, crowded=1)
    for ref in (refs[4], refs[0], refs[2]):  # published in the order of `refs`
        _file(ledger, memory, ref, DRAWERS)
    assert _sharing(ledger, memory, crowded=1) == _sharing(ledger, Memory(), crowded=1) == [refs[4]]
