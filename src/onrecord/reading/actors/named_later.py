"""Whom a person's name goes back to that no mention before has: whoever was told of by an office, a
post, a noun, in the report's first sentence or in court."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.actors.ages import named_with_age
from onrecord.reading.actors.by_deed import named_victim
from onrecord.reading.actors.chains import Chain
from onrecord.reading.actors.lead import named_after_lead, named_after_office
from onrecord.reading.actors.officers import by_post, by_title, told_by_noun
from onrecord.reading.actors.on_trial import named_in_court, named_suspect, named_witness
from onrecord.reading.actors.phrases import Phrase


def named_later(phrase: Phrase, led: Chain | None, actors: Sequence[Chain]) -> Chain | None:
    """The person of before whose name this is, the safest way first; `led` is the body that the
    words around the name put him at the head of. "*Another* lawyer, Mara Tolen," is nobody so."""
    if phrase.text.partition(" ")[0].lower() == "another":
        return None
    return (
        by_title(phrase, actors)
        or by_post(phrase, led, actors)
        or told_by_noun(phrase, actors)
        or named_with_age(phrase, actors)
        or named_after_lead(phrase, actors)
        or named_in_court(phrase, actors)
        or named_suspect(phrase, actors)
        or named_witness(phrase, actors)
        or named_victim(phrase, actors)
        or named_after_office(phrase, actors)
    )
