"""Events that the network tells once more, in another sentence than the rules or itself before.

Rules read each happening once (`events/once.py`), but without what the network adds to them; it
looks at each word by itself, and finds "was *fined*" as well as "was convicted".
"""

from collections.abc import Sequence

from onrecord.reading.draft import Deed, Draft
from onrecord.reading.events.once import BY_WORDS, joined, same_happening


def told_once(draft: Draft, deeds: Sequence[Deed]) -> list[Deed]:
    """The events without those of the network that tell again what another one tells, and those of
    rules that only tell again what it has told; what only the later one knows is kept."""
    kept: list[Deed] = []
    for deed in deeds:
        again = next((i for i, one in enumerate(kept) if _again(draft, one, deed)), None)
        if again is None:
            kept.append(deed)
        else:
            kept[again] = joined(draft, kept[again], deed)
    return kept


def _again(draft: Draft, one: Deed, other: Deed) -> bool:
    """Whether two events are one, of which the network has read one or both; what somebody says is
    said each time that a rule finds it."""
    if one.why.by == other.why.by == "rule":
        return False
    if one.happening != other.happening or one.happening == "hypothetical":
        return False  # offered and asked for are two things
    if other.why.by == "rule" and other.type in BY_WORDS:
        return False  # "launched an attack on him … *mocked* his beard"
    return same_happening(draft, one, other)
