"""What is put at so many, with the noun before the number: "put *the army's breaches* at 312".

A step of `onrecord.reading.figures.counted`.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.draft import Draft
from onrecord.reading.figures.lexicon import anaphors, tables
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token, word_at
from onrecord.reading.figures.wording import verb_forms
from onrecord.reading.syntax import Node


def put_noun(draft: Draft, tape: Sequence[Token], amount: Amount) -> Node | None:
    """ "Put *the arrests* at 40", "put its *breaches* at 312": the many that are counted; not "put
    its losses at 40", of which other words say what they are, nor "put the figures at 40"."""
    if word_at(tape, amount.first - 1) != "at":
        return None
    noun = draft.syntax.node_at(tape[amount.first - 2].start)
    if noun is None or noun.tag != "NNS" or noun.lower in tables()["tolls"]:
        return None
    if noun.lower in anaphors() or noun.lemma in _NO_COUNT:
        return None
    for back in range(amount.first - 3, max(amount.first - _FAR, -1), -1):
        if not tape[back].text[0].isalpha() and tape[back].text[0] not in "'’":
            return None
        if "put" in verb_forms(tape, back):
            return noun
    return None


_FAR = 8  # tokens back to the verb
_NO_COUNT = ("number", "loss", "figure", "total", "count", "cost", "odds", "thing", "estimate")
