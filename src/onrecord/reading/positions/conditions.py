"""Conditions: "unless …", "in exchange for …", "provided that …", as words beside an act."""

from dataclasses import dataclass

from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.syntax import Node
from onrecord.report import Span


@dataclass(frozen=True, slots=True)
class Condition:
    """The words of a condition with its connective, and the verb in it, if it is a clause."""

    span: Span
    word: str  # the connective: "unless", "exchange", "before" …
    verb: Node | None


def condition_of(verb: Node) -> Condition | None:
    """The condition that the act of a verb hangs on, or None.

    It may hang on the verb, or on what the verb governs ("rule out any release before a ruling").
    The longest reach is the verb's clause: a condition of another clause is not taken.
    """
    for word in _reach(verb):
        found = _clause(word) or _phrase(word)
        if found is not None:
            return found
    return None


def _reach(verb: Node) -> list[Node]:
    """The verb, what it governs, and the verb whose clause it shares."""
    found = [verb]
    for one in verb.children:
        if one.relation in ("obj", "xcomp", "ccomp", "nsubj:pass", "obl"):
            found.append(one)
            found += [each for each in one.children if each.relation in ("obj", "xcomp", "nmod")]
    head = verb.head
    if head is not None and verb.relation in ("xcomp", "ccomp", "conj") and head.is_verb:
        found.append(head)
    return found


def _clause(word: Node) -> Condition | None:
    known = lexicon()
    for one in word.children:
        if one.relation not in ("advcl", "acl", "conj", "dep", "parataxis"):
            continue
        for mark in one.children:
            opens = mark.lower in known.conditions and mark.relation in ("mark", "advmod", "case")
            if opens and not _temporal(mark.lower, one):
                start, end = one.extent("parataxis")
                return Condition((min(start, mark.word.start), end), mark.lower, one)
        if one.lower in ("provided", "providing"):
            inner = next((each for each in one.children if each.relation == "ccomp"), None)
            return Condition(one.extent("parataxis"), one.lower, inner)
    return None


def _temporal(mark: str, verb: Node) -> bool:
    """Whether "before", "once" or "until" only tells when something was: its verb is past."""
    past = verb.tag == "VBD" and not verb.auxiliaries
    return mark in ("before", "until", "without") and past


def _phrase(word: Node) -> Condition | None:
    known = lexicon()
    for one in word.children:
        if not one.relation.startswith(("obl", "nmod")):
            continue
        case = one.child("case")
        if case is None:
            continue
        if case.lower == "in" and one.lemma in known.exchange - {"condition", "case", "event"}:
            return Condition(one.extent(), "exchange", None)
        if case.lower == "in" and any(
            each.lower in ("exchange", "return") for each in one.children
        ):
            return Condition(one.extent(), "exchange", None)
        if case.lower == "on" and one.lemma == "condition":
            return Condition(one.extent(), "condition", None)
        if case.lower in ("before", "without", "until") and word.is_noun:
            return Condition(one.extent(), case.lower, None)
    return None
