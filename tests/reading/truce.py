"""A report of a truce in dispute, in which a sentence is set that a test asks about."""

from onrecord.reading import read
from onrecord.record import Record
from tests.reading.views import names_of

_BEFORE = (
    "The Teshen Front rejected the truce that Karsovia offered on Sunday. Karsovia accused the "
    "Front of hiding guns in the town. "
)
_BEHIND = " The envoy left at noon. The road to the coast is open."


def read_within(text: str) -> tuple[Record, range]:
    """The record of the report with a sentence in it, and where the sentence stands."""
    return read(_BEFORE + text + _BEHIND), range(len(_BEFORE), len(_BEFORE + text))


def held(text: str) -> set[tuple[str, str, str | None]]:
    """Holder, act and toward whom each position is that a sentence tells, between others."""
    record, inside = read_within(text)
    names = names_of(record)
    return {
        (names[one.holder], one.act, one.toward and names[one.toward])
        for one in record.positions
        if one.object[0] in inside
    }
