"""What befell those counted by a state told behind them: "27 dead", "19 traders killed".

A step of `onrecord.reading.figures.counted`.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.draft import Draft
from onrecord.reading.figures.lexicon import burying, is_person, links, tables
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token, word_at
from onrecord.reading.figures.wording import attributive, of_things
from onrecord.reading.syntax import Node
from onrecord.record import Counted


def state_after(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "27 dead", "12 remain missing", "42 people dead", "190 were dead", "19 traders killed"."""
    states = tables()["states"]
    if noun is not None and noun.lower in ("those", "whom"):
        return None  # "29 of those detained had been released": the verb says more
    noun_start = noun.span[0] if noun is not None else -1
    for place in range(amount.last, min(amount.last + 9, len(tape))):
        token = tape[place]
        if token.lower in states:
            if token.lower == "seized" and not _were_seized(draft, tape, place, noun):
                return None
            if token.lower == "buried" and _in_grave(tape, place):
                return None
            if word_at(tape, place + 1)[:1].isdigit() or attributive(tape, place):
                return None
            if token.lower == "trapped" and not burying().search(draft.text):
                return of_things("other", noun)  # "civilians trapped in the besieged town"
            return of_things(states[token.lower], None if token.start == noun_start else noun)
        if token.lower in _STILL and place == amount.last + 1:
            continue  # "61 passengers still held aboard"
        if token.lower == "held" and noun is not None and place <= amount.last + 2:
            return of_things("held", noun) if word_at(tape, place + 1) in _HELD_WHERE else None
        if token.lower in links() or token.start == noun_start:
            continue
        node = draft.syntax.node_at(token.start)
        if noun is not None and token.start < noun_start:
            continue
        if (
            node is not None
            and node.tag in ("RB", "JJ", "NNS")
            and noun is None
            and place == amount.last
        ):
            continue
        return None
    return None


def _were_seized(draft: Draft, tape: Sequence[Token], place: int, noun: Node | None) -> bool:
    """ "The 46 people *seized at* the plant"; not "40 rebels seized power", nor rifles."""
    if noun is not None and not is_person(noun):
        return False
    node, after = draft.syntax.node_at(tape[place].start), word_at(tape, place + 1)
    return node is not None and node.tag == "VBN" and (not after[:1].isalpha() or after in _WHERE)


_WHERE = frozenset(
    ("in", "at", "by", "on", "from", "near", "during", "when", "last", "outside", "aboard", "along",
     "after", "and", "or", "since", "there", "inside", "off", "with")
)  # fmt: skip


def _in_grave(tape: Sequence[Token], place: int) -> bool:
    """ "Three of them are *buried in the orchard*", where graves are; not "in the rubble"."""
    after = [word_at(tape, place + k) for k in range(1, 5)]
    return after[0] in ("in", "at", "beside", "on", "near") and _MASSES_OF.isdisjoint(after)


_MASSES_OF = frozenset(
    ("rubble", "debris", "mud", "snow", "ruins", "avalanche", "landslide", "mine", "shaft")
)


_STILL = ("still", "now", "being")
_HELD_WHERE = frozenset(  # no "held talks"
    ("in", "by", "at", "since", "without", "under", "on", "inside", "aboard", "hostage", "captive",
     "near", "there", "for")
)  # fmt: skip
