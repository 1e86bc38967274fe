"""Who is hit so that he dies: "two guards were shot dead", "shot one man fatally".

A step of `onrecord.reading.figures.counted`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.draft import Draft
from onrecord.reading.figures.lexicon import is_number_word
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token, word_at
from onrecord.reading.syntax import Node
from onrecord.record import Counted


def died_of_hurt(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "Six *of the wounded died*", "two of the injured *later succumbed*"; not "six of the wounded
    were sent home", nor "two of the injured whose sons died"."""
    return "killed" if _OF_THE_HURT.match(draft.text, tape[amount.last - 1].end) else None


_OF_THE_HURT = re.compile(
    r" of (?:the|its|their|those) (?:\w+ )?(?:wounded|injured|hurt|casualties|hospitali[sz]ed)"
    r"(?: (?:have|had|has|later|since|then|also|subsequently)){0,3} (?:died|succumbed|perished)\b"
)


def shot_dead(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "two guards were shot dead", "shot three people dead", "*fatally stabbed* two men", "*beaten
    to death*"; not "left four *injured* and two dead", who are others."""
    end = _others(tape, amount)
    for place in range(max(0, amount.first - 4), min(amount.last + 6, end, len(tape) - 1)):
        if place < amount.first - 2 and word_at(tape, amount.first - 1) != "death":
            continue  # "*shot* to death six men"
        if tape[place].text in (",", ".", ";") and place >= amount.last:
            break
        if tape[place].lower in _HIT:
            rest = [token.lower for token in tape[place + 1 : min(place + 6, end)]]
            fatal = word_at(tape, place - 1) in ("fatally", "mortally") or "fatally" in rest
            if fatal or "dead" in rest or rest[:2] == ["to", "death"]:
                return "killed"
    return None


def _others(tape: Sequence[Token], amount: Amount) -> int:
    """Where others are told of behind those counted: "shot one man *and wounded* another"."""
    for place in range(amount.last, min(amount.last + _FAR, len(tape))):
        word, after = tape[place].lower, word_at(tape, place + 1)
        if word in ("and", "but") and (after in _ANOTHER or _is_number(after) or after in _FATAL):
            return place
    return len(tape)


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or is_number_word(word)


_FAR = 12  # tokens
_FATAL = ("fatally", "mortally", "wounded", "injured", "killed")
_ANOTHER = ("a", "an", "another", "the", "his", "her", "their", "others", "some", "at", "left")
_HIT = (
    "shot", "shooting", "beaten", "stabbed", "stabbing", "hacked", "hacking", "wounded", "wounding",
    "injured", "crushed", "trampled", "burned", "burnt", "stoned", "bludgeoned", "clubbed",
)  # fmt: skip
