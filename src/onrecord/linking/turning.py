"""Where a report says itself that somebody moved: "relented", "after all", "no longer insists"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from onrecord.linking.filed import Filed
from onrecord.linking.knowledge import table
from onrecord.record import Position
from onrecord.report import Span


def turns(filed: Filed, span: Span) -> bool:
    """Whether a sentence, or the one before it in its paragraph, says that somebody moved."""
    here = filed.sentence_of(span)
    own, before = _pattern("turned"), _pattern("turning")
    if own.search(filed.text, *here) or before.search(filed.text, *here):
        return True
    return any(
        later == here
        and "\n" not in filed.text[first[1] : later[0]]
        and before.search(filed.text, *first)
        for first, later in pairwise(filed.sentences)
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
        if turns(filed, said.content[0]):
            yield Position(
                said.id, said.source.actor, "agree", None, said.content[0], None, said.id
            )


@lru_cache(maxsize=4)
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile(table("meaning")["shifts"][key])
