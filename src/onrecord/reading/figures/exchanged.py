"""Who comes free where two sides exchange captives, whatever they are called.

A step of `onrecord.reading.figures.counted`: "Taveria got back 41 soldiers, and Molden 66 of its
fighters" tells of freed men only where the report tells of an exchange.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.draft import Draft
from onrecord.reading.figures.lexicon import fallen, tables
from onrecord.reading.figures.population import number_node, stands_for_people
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token
from onrecord.reading.figures.wording import words_before
from onrecord.reading.syntax import Node
from onrecord.record import Counted


def exchanged(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "*Got back* 41 soldiers and nine civilians", "66 of its fighters *were returned*" after "the
    two *swapped captives*"; "*traded* 73 fighters for 57 soldiers" in any report. Nobody is freed
    of whom a team that trades players, or a firm in a bond swap, gets so many."""
    node = noun or number_node(draft, tape, amount)
    if noun is None or node is None or not stands_for_people(draft, noun):
        return None
    if words_before(tape, amount, 2) == ["of", "the"]:
        return None  # "six *of the 40* soldiers"
    verb = _last_verb(node, amount, tape)
    back = _verb_behind(noun)
    if verb is not None and verb.lemma in _EXCHANGING and not verb.negated and _is_told_of(noun):
        return "released"
    given = verb is not None and not verb.negated and _changes_hands(verb)
    given = given and (_is_told_of(noun) or noun.lemma in _ANYBODY)
    returned = back is not None and not back.negated and back.lemma in _HANDED
    if not (given or returned):
        return None
    place = tape[amount.first].start
    told = draft.text[max(0, place - _BEFORE) : place + _BEHIND]
    return "released" if _EXCHANGE.search(told) is not None else None


def _last_verb(node: Node, amount: Amount, tape: Sequence[Token]) -> Node | None:
    """The nearest verb before a number in its sentence, no participle of a noun, and none with a
    mark of another clause between ("freed the men *after* 40 soldiers …" has one of its own)."""
    start = tape[amount.first].start
    for one in reversed(node.sentence.nodes):
        if one.span[0] >= start:
            continue
        if one.lower in _PARTING or start - one.span[0] > _FAR:
            return None
        if one.is_verb and one.relation not in ("amod", "aux", "aux:pass", "acl"):
            return one
    return None


def _verb_behind(noun: Node) -> Node | None:
    """The passive whose subject a noun is: "30 soldiers *were handed over*"."""
    verb = noun.head
    if verb is None or noun.relation not in ("nsubj:pass", "nsubjpass"):
        return None
    return verb if verb.is_verb and verb.passive else None


def _changes_hands(verb: Node) -> bool:
    """ "Got *back*", "received", "handed *over*"; who gets 40 soldiers without "back" commands them
    (and so "received" needs no word, "get" does)."""
    after = verb.after()
    particle = after.lower if after is not None else ""
    if verb.lemma in _WITH_PARTICLE:
        return particle in _WITH_PARTICLE[verb.lemma]
    return verb.lemma in _GIVEN


def _is_told_of(noun: Node) -> bool:
    """Whether those exchanged are fighting men or captives, in a report that says no more."""
    return noun.lemma in fallen() or tables()["nouns"].get(noun.lemma) == "held"


_CAPTIVES = (
    r"(?:captives?|prisoners?|prisoners of war|pows?|hostages?|detainees?|inmates?"
    r"|captured (?:soldiers|troops|fighters|servicemen|sailors))"
)
# "a prisoner swap", "the exchange of captives", "swapped 142 captives"
_EXCHANGE = re.compile(
    rf"\b{_CAPTIVES}[ -](?:swaps?|exchanges?)\b"
    rf"|\b(?:swaps?|exchanges?) of (?:[\w’'-]+ ){{0,4}}{_CAPTIVES}\b"
    r"|\b(?:swap(?:s|ped|ping)?|exchang(?:es?|ed|ing)|trad(?:es?|ed|ing))"
    rf" (?:[\w’',-]+ ){{0,4}}{_CAPTIVES}\b"
    rf"|\b{_CAPTIVES} (?:were|had been|have been|are) (?:exchanged|swapped)\b",
    re.IGNORECASE,
)
_BEFORE, _BEHIND = 900, 250  # characters around a number to where an exchange is told of
_FAR = 90  # characters back to the verb
_PARTING = (";", "who", "which", "after", "before", "because", "while", "whose", "where", "“", "”")
_ANYBODY = (
    "civilian",
    "person",
    "people",
    "national",
    "citizen",
    "villager",
    "serviceman",
    "other",
)
_EXCHANGING = ("swap", "exchange", "trade")
_GIVEN = ("receive", "return", "swap", "exchange", "trade", "repatriate", "recover", "regain")
_WITH_PARTICLE = {
    "get": ("back",), "take": ("back",), "have": ("back",), "bring": ("back", "home"),
    "hand": ("over", "back"), "give": ("up", "back"), "turn": ("over",), "send": ("back", "home"),
    "deliver": ("over", "back"), "welcome": ("back", "home"),
}  # fmt: skip
_HANDED = ("hand", "return", "swap", "exchange", "trade", "repatriate", "deliver", "transfer")
