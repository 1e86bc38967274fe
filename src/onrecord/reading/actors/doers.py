"""Whoever is called by what he has been told to do: "Mara Tolen, who *chairs* the club … *the
chairwoman*", "Orle Steel *sold* its mine … *the seller*", "a ferry *owned* by Selm Lines … *the
owner*"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.reading.actors.chains import BODIES, PEOPLE, Chain
from onrecord.reading.actors.lexicon import plain
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.knowledge import table
from onrecord.reading.syntax import SUBJECTS, Node

_NEAR = 6  # sentences back that it may have been told
_WHO = ("who", "which", "that")
_WHO_DO = BODIES | PEOPLE | {"place"}  # a yard may be taken for the place that it is named after


def doer(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """The only one near by of whom the report has told what such a noun says. What it is of, or
    whose, was told with it; who did so once ("who led it until May") is not called so any more."""
    verbs = _verbs().get(phrase.noun, frozenset())
    if not (verbs or phrase.noun == "defendant") or not phrase.definite:
        return None
    if phrase.number == "p" or phrase.node.tag != "NN":
        return None
    telling = _telling(phrase)
    if phrase.text.split()[0].lower() == "the" and phrase.mods - telling:
        return None  # "the new owner", "the second builder"
    if any(phrase.noun in one.nouns and one.number != "p" for one in actors):
        return None  # whoever is called so is asked first
    found = []
    for chain in actors:
        if not chain.names or chain.kind not in _WHO_DO:
            continue
        if not 0 < chain.since(phrase) <= _NEAR or chain.of_other_sex(phrase):
            continue
        if chain.kind not in PEOPLE and phrase.noun in _listed("persons"):
            continue
        near = [one for one in chain.phrases if 0 < phrase.sentence - one.sentence <= _NEAR]
        deeds = (deed for one in near for deed in _deeds(one) if deed.lemma in verbs)
        done = [deed for deed in deeds if _holds(deed, phrase.noun)]
        if phrase.noun in _BUYERS:
            done += filter(None, map(_sold_to, near))
        if phrase.noun == "defendant":
            done += filter(None, map(_sued, near))
        if any(telling <= _words_below(deed) for deed in done):
            found.append(chain)
    return found[0] if len(found) == 1 else None


@cache
def _verbs() -> dict[str, frozenset[str]]:
    """For each noun the verbs that tell of whoever is called so."""
    rows = table("roles")["doers"]["words"]
    return {noun: frozenset(verbs.split()) for nouns, verbs in rows for noun in nouns.split()}


@cache
def _listed(key: str) -> frozenset[str]:
    """The nouns of a row of the table of doers."""
    return frozenset(table("roles")["doers"][key].split())


def _telling(phrase: Phrase) -> set[str]:
    """The words that tell of what somebody is the head or owner: "the *fire service's* chief", "the
    head of *the fire service*"."""
    return {
        plain(word.text)
        for node in phrase.node.children
        if node.relation in ("nmod", "nmod:poss", "compound") and node.tag.startswith("NN")
        for word in node.subtree("acl", "acl:relcl", "appos")
        if word.tag.startswith(("NN", "JJ"))
    }


def _deeds(phrase: Phrase) -> Iterator[Node]:
    """The verbs that tell what somebody does: in a clause with "who", as a subject, behind "by"."""
    node = phrase.node
    verb = node.head
    if verb is not None and verb.is_verb:
        case = node.child("case")
        if node.child("conj") is not None or node.relation == "conj":
            return  # one of several
        if node.relation in SUBJECTS and not verb.passive:
            yield verb
            yield from (
                one
                for one in verb.children
                if one.relation == "conj" and one.is_verb and one.child(*SUBJECTS) is None
            )
        elif case is not None and case.lower == "by" and verb.tag in ("VBN", "VBD"):
            yield verb
    told = [node, *(phrase.clause.nodes[part] for part in phrase.parts)]
    for one in (below for each in told for below in each.children):
        if one.relation != "acl:relcl" or not one.is_verb or one.passive:
            continue
        subject = one.child(*SUBJECTS)
        if subject is not None and subject.lower in _WHO:
            yield one


_BUYERS = ("buyer", "purchaser")


def _sold_to(phrase: Phrase) -> Node | None:
    """The verb by which something was sold to somebody: "sold its mine *to Orle Steel*"."""
    verb, case = phrase.node.head, phrase.node.child("case")
    if verb is None or case is None or case.lower != "to" or verb.lemma != "sell":
        return None
    return verb if _done(verb) else None


def _sued(phrase: Phrase) -> Node | None:
    """The verb by which somebody was taken to court: "sued *Orle Steel*"."""
    verb = phrase.node.head
    if verb is None or verb.lemma != "sue" or not _done(verb):
        return None
    suffers = ("obj", "dobj") if not verb.passive else SUBJECTS
    return verb if phrase.node.relation in suffers else None


def _done(verb: Node) -> bool:
    """Whether something is told as done: neither denied nor what will or may be."""
    return not verb.negated and all(one.tag != "MD" for one in verb.auxiliaries)


def _holds(verb: Node, noun: str) -> bool:
    """Whether what is told was done, or still is where the noun tells what somebody is for long."""
    if not _done(verb):
        return False
    mark = verb.child("mark")
    if mark is not None and mark.lower in ("whether", "if", "unless"):
        return False  # "asked whether it was written by Berge"
    if noun in _listed("lasting") and verb.tag == "VBD" and verb.object is not None:
        return False
    return verb.tag == "VBN" or verb.object is not None or verb.child("obl") is not None


def _words_below(verb: Node) -> set[str]:
    """The words of what it is done to, and of the clause around it."""
    words = {plain(one.text) for one in verb.subtree() if one.tag.startswith(("NN", "JJ"))}
    above = verb.head
    if verb.tag == "VBN" and above is not None:  # "*the ferry Halcyon*, owned by Orle Lines"
        words |= {plain(one.text) for one in above.subtree()}
    return words
