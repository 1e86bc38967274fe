"""For whom a sentence is that names nobody: the only one of the report who is judged."""

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Deed
from onrecord.reading.parties import Parties

JUDGED = ("convict", "arrest")
"""Modes of what is done to one who is held, charged or judged."""


def with_targets(parties: Parties, deeds: Sequence[Deed]) -> list[Deed]:
    """The events; a sentence or charge that names nobody is for the only person of the report who
    is held, charged or judged: "the judge handed down the sentence"."""
    judged = {
        one.recipients
        for one in deeds
        if one.mode in JUDGED
        and one.recipients
        and not one.background
        and all(parties.kinds[key] == "person" for key in one.recipients)
    }
    if len(judged) != 1:
        return list(deeds)
    (only,) = judged
    return [replace(one, recipients=only) if _is_for(one, only) else one for one in deeds]


def _is_for(deed: Deed, only: tuple[int, ...]) -> bool:
    told = deed.mode == "convict" and deed.happening == "actual"
    return told and not deed.recipients and not set(only) & set(deed.actors)
