"""One event for one happening: later words for what was told already make no second event."""

from collections.abc import Iterable, Sequence

from onrecord.reading.draft import Deed, Draft
from onrecord.reading.syntax import Node

DEFINITE = ("the", "this", "that", "these", "those", "such", "its", "their", "his", "her")


def first_tellings(draft: Draft, deeds: Sequence[Deed]) -> list[Deed]:
    """The events without those that tell again what another one tells, in reading order.

    Two are the same where type and mode agree (or one has no mode) and nobody who takes part in the
    one is somebody else in the other. Of the two the one with more parties stays, else the first.
    """
    kept: list[Deed] = []
    for deed in sorted(deeds, key=lambda one: one.trigger):
        same = next((i for i, one in enumerate(kept) if _same(draft, one, deed)), None)
        if same is None:
            kept.append(deed)
        elif _parties(deed) > _parties(kept[same]) and deed.happening == "actual":
            kept[same] = deed
    return sorted(kept, key=lambda one: one.trigger)


def _parties(deed: Deed) -> int:
    return bool(deed.actors) + bool(deed.recipients)


def _same(draft: Draft, one: Deed, other: Deed) -> bool:
    if one.type != other.type:
        return False
    if one.mode and other.mode and one.mode != other.mode:
        return False
    if one.time and other.time and one.time.value != other.time.value:
        return False
    same_sentence = draft.syntax.clause_at(one.trigger[0]) is draft.syntax.clause_at(
        other.trigger[0]
    )
    close = _agree(one.actors, other.actors) and _agree(one.recipients, other.recipients)
    if not close:
        return False
    if not (other.actors or other.recipients) or not (one.actors or one.recipients):
        return same_sentence or _definite(draft, other)
    return True


def _agree(one: Iterable[int], other: Iterable[int]) -> bool:
    ours, theirs = set(one), set(other)
    return not ours or not theirs or bool(ours & theirs)


def _definite(draft: Draft, deed: Deed) -> bool:
    node = draft.syntax.node_at(deed.trigger[0])
    return node is not None and (not node.is_noun or _has_determiner(node))


def _has_determiner(node: Node) -> bool:
    return any(
        one.relation in ("det", "nmod:poss") and one.lower in DEFINITE for one in node.children
    )
