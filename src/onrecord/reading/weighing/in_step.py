"""A position and the event that the same words tell: both are toward the same one.

"Kesh *rejected* Norda's offer" is a refusal toward Norda and an event that befalls Norda. Both are
chosen apart, by weights of their own. In 248 such pairs of reports marked by hand 226 have one and
the same party; where ours differed, whom the event has was right more often than whom the position
had, and somebody more often than nobody.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Deed, Draft, Stand
from onrecord.record import Act, EventType

_EVENTS: dict[Act, tuple[EventType, ...]] = {
    "accept": ("AGREE", "CONCEDE"), "agree": ("AGREE",), "accuse": ("ACCUSE",),
    "demand": ("REQUEST",), "reject": ("REJECT",),
}  # fmt: skip
_BEHIND = 40
"""Characters from what tells an event to the object of the position that it tells."""


def in_step(
    draft: Draft, stands: Sequence[Stand], deeds: Sequence[Deed]
) -> tuple[tuple[Stand, ...], tuple[Deed, ...]]:
    """The positions and events, each of those told by the same words toward the one of both."""
    found = list(deeds)
    held: list[Stand] = []
    for stand in stands:
        place = next((i for i, one in enumerate(found) if _same(draft, stand, one)), None)
        if place is None:
            held.append(stand)
            continue
        deed = found[place]
        whom = deed.recipients[0] if len(deed.recipients) == 1 else None
        if whom is not None and whom != stand.holder and not _meant(draft, stand, whom):
            stand = replace(stand, toward=whom)
        elif not deed.recipients and stand.toward is not None and stand.act != "demand":
            found[place] = replace(deed, recipients=(stand.toward,))
        held.append(stand)
    return tuple(held), tuple(found)


def _meant(draft: Draft, stand: Stand, whom: int) -> bool:
    """Whether a position has whom it means already, as he speaks for it or is all that the words
    name: "turned *the envoy* down" refuses his state."""
    holders, toward = draft.holders, stand.toward
    if toward is None or holders is None:
        return False
    if stand.object in draft.cast.characters[whom].mentions:
        return True
    return holders.holder(whom) == toward or holders.holder(toward) == whom


def _same(draft: Draft, stand: Stand, deed: Deed) -> bool:
    """Whether an event is told by the verb of a position, by whoever holds it."""
    if deed.type not in _EVENTS.get(stand.act, ()) or deed.actors != (stand.holder,):
        return False
    if not -2 <= stand.object[0] - deed.trigger[1] <= _BEHIND:
        return False
    clauses = [draft.syntax.clause_at(one) for one in (stand.object[0], deed.trigger[0])]
    return clauses[0] is not None and clauses[0] is clauses[1]
