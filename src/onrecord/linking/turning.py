"""Where a report says itself that somebody moved: "relented", "after all", "no longer insists"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from onrecord.linking.filed import Filed
from onrecord.linking.knowledge import table
from onrecord.record import Position
from onrecord.report import Span


def turns(filed: Filed, one: Position) -> bool:
    """Whether the sentence of a position, or the one before it in its paragraph, says that
    somebody moved; the one before only if it names the holder or whoever he speaks for: many a
    train is delayed, and many a match put off."""
    here = filed.sentence_of(one.object)
    if any(_pattern(key).search(filed.text, *here) for key in ("turned", *_BEFORE)):
        return True
    return any(
        later == here
        and "\n" not in filed.text[first[1] : later[0]]
        and any(_pattern(key).search(filed.text, *first) for key in _BEFORE)
        and _names(filed, first, one.holder)
        for first, later in pairwise(filed.sentences)
    )


_BEFORE = ("turning", "raised")


def raised(filed: Filed, one: Position) -> bool:
    """Whether the words before an amount say that it takes the place of another."""
    start = filed.sentence_of(one.object)[0]
    return _pattern("raised").search(filed.text, start, one.object[0]) is not None


def _names(filed: Filed, sentence: Span, holder: str) -> bool:
    """Whether a sentence is told of a holder, his body, or somebody who speaks for him."""
    theirs = {holder, *(each.id for each in filed.works_for(holder))}
    return any(
        sentence[0] <= start < sentence[1]
        for actor in filed.record.actors
        if actor.id in theirs or any(each.id in theirs for each in filed.works_for(actor.id))
        for start, _ in actor.mentions
    )


def turned_to(filed: Filed) -> Iterator[Position]:
    """The statements by which somebody is told to have moved and that hold no position of his that
    is read, each as a position with no act of its own: "students *would get their visas after
    all*, she said"."""
    taken = {one.statement for one in filed.record.positions}
    for said in filed.record.statements:
        if said.id in taken or not said.content or said.source is None or said.within is not None:
            continue
        if said.polarity != "affirmed" and not _pattern("dropped").search(
            filed.text, *filed.sentence_of(said.content[0])
        ):
            continue
        told = Position(said.id, said.source.actor, "agree", None, said.content[0], None, said.id)
        if turns(filed, told):
            yield told


@lru_cache(maxsize=8)
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile(table("meaning")["shifts"][key])
