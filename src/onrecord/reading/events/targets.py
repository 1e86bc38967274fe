"""Whom an act is for or hits that names nobody: the only one of the report who is judged, the town
that is attacked."""

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Deed, Draft
from onrecord.reading.events.reach import where_hit, where_to
from onrecord.reading.parties import Parties

JUDGED = ("convict", "arrest")
"""Modes of what is done to one who is held, charged or judged."""

HIT = ("ASSAULT", "seize")
"""Types and modes of what is done to a town or region whose people are not named."""

TOWARD = {
    "AID": ("to", "into", "for"),
    "troops": ("to", "into"),
    "withdraw": ("from", "of"),
}
"""By type or mode: the prepositions before a town or region that help or troops go to or leave."""


def with_places(draft: Draft, parties: Parties, deeds: Sequence[Deed]) -> list[Deed]:
    """The events; an attack or seizure of which nobody is told whom it hit is on the town or region
    that it hit: "shelled Orle", help is for the one it goes to: "trucked water *to Orle*"."""
    return [_on_place(draft, parties, one) for one in deeds]


def _on_place(draft: Draft, parties: Parties, deed: Deed) -> Deed:
    word = draft.syntax.head(deed.trigger)
    if deed.recipients or word is None:
        return deed
    named = (deed.type, deed.mode or "")
    hit = where_hit(parties, word) if not set(HIT).isdisjoint(named) else []
    cases = next((TOWARD[one] for one in named if one in TOWARD), ())
    hit = hit or where_to(parties, word, cases)
    some = tuple(one for one in hit if one not in deed.actors)
    return replace(deed, recipients=some) if some else deed


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
