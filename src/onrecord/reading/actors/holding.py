"""Who is called by what he holds, does or was: "Orle Steel sold it … *the seller*", "Jon Berge lost
his post … *the former mayor*"; and the newspaper that "the paper" is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.reading.actors.above import of_scholars
from onrecord.reading.actors.chains import Chain
from onrecord.reading.actors.chiefs import chief_of_body, chief_of_kind
from onrecord.reading.actors.doers import doer
from onrecord.reading.actors.left_office import left_office
from onrecord.reading.actors.office_letters import head_of_government
from onrecord.reading.actors.officers import by_wider_office
from onrecord.reading.actors.phrases import Phrase, Words

_NEAR = 6  # sentences back that a newspaper may have been told of


def holder(
    phrase: Phrase,
    actors: Sequence[Chain],
    of: Mapping[Phrase, Chain],
    inner: Mapping[Phrase, list[Phrase]],
    sentences: Sequence[Words],
) -> Chain | None:
    """Who holds the office, or has done the deed, that a noun tells of."""
    return (
        chief_of_body(phrase, actors)
        or chief_of_kind(phrase, actors, of, inner)
        or by_wider_office(phrase, actors, sentences)
        or head_of_government(phrase, actors)
        or doer(phrase, actors)
        or left_office(phrase, actors)
    )


def newspaper(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """ "The paper did not say": what speaks or is told is the newspaper told of last."""
    if not phrase.said or phrase.noun != "paper" or not phrase.definite or phrase.mods:
        return None
    outlets = [one for one in actors if one.kind == "outlet" and one.names]
    near = [one for one in outlets if phrase.sentence - one.latest <= _NEAR]
    if not near or of_scholars(phrase):
        return None
    return max(near, key=lambda one: one.latest)
