"""What a record tells, short enough to compare: the views that several tests of this room share."""

from typing import NamedTuple

from onrecord.record import Record
from onrecord.report import Span


class Saying(NamedTuple):
    """A statement by names and words; the cue and the content in their pieces."""

    who: str | None
    cue: tuple[str, ...]
    content: tuple[str, ...]
    polarity: str
    relays: tuple[str, ...]


def sayings_in(record: Record) -> list[Saying]:
    """The statements, in the order of the record."""
    names = {actor.id: actor.name for actor in record.actors}

    def words(spans: tuple[Span, ...]) -> tuple[str, ...]:
        return tuple(record.report.text[start:end] for start, end in spans)

    return [
        Saying(
            names[one.source.actor] if one.source and one.source.actor else None,
            words(one.cue.spans) if one.cue else (),
            words(one.content),
            one.polarity,
            tuple(names[relay.actor] for relay in one.relays),
        )
        for one in record.statements
    ]


def positions_in(record: Record) -> list[tuple[str, str, str]]:
    """Holder's name, act and the words of the object, of each position."""
    names = {actor.id: actor.name for actor in record.actors}
    return [
        (names[one.holder], one.act, record.report.text[one.object[0] : one.object[1]])
        for one in record.positions
    ]
