"""What several hold at once: a position for each of them, in the same words."""

from collections.abc import Iterable

from onrecord.reading.draft import Draft, Stand, Why
from onrecord.reading.parties import Parties
from onrecord.reading.positions.holders import takes_position
from onrecord.reading.positions.words import trimmed
from onrecord.record import Act
from onrecord.report import Span


def taken(
    draft: Draft,
    parties: Parties,
    held: Iterable[int],
    act: Act,
    span: Span,
    why: Why,
    *,
    toward: int | None = None,
    condition: Span | None = None,
) -> list[Stand]:
    """The position of each holder who takes such a one; nobody's is toward himself."""
    return [
        Stand(
            holder=holder,
            act=act,
            object=trimmed(draft, span),
            toward=toward if toward != holder else None,
            condition=condition,
            said=draft.said_at(span),
            why=why,
        )
        for holder in held
        if takes_position(parties, holder, act)
    ]
