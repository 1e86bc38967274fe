"""What the words beside a pronoun say of whatever it means: that only things are so dealt with, or
persons, or many; that only states or things have what it has; that it has been told of otherwise
in the same sentence."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from msgspec import Struct

from onrecord.reading.actors.chains import BODIES, PEOPLE, Chain, Context
from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.knowledge import table
from onrecord.reading.syntax import SUBJECTS, Node


class Told(Struct, frozen=True):
    """What is told of whatever a pronoun means."""

    thing: bool = False  # done or befallen as only things are: "it was handed over to the judge"
    persons: bool = False  # done as to persons only: "they were released"
    some: bool = False  # one of many: "all of them"
    two: bool = False  # two, or one of two: "both", "both of them"
    states: bool = False  # has what only states have: "its ambassador"
    owned: bool = False  # has what no state or office has: "its owner"
    law: bool = False  # does what only the law does: "they arrested three"
    of: int = -1  # the subject that has "them" as an object, whose owner they are not


_NOTHING = Told()
_OF_TWO = frozenset(["both", "either", "neither"])
_TWO = frozenset(["two", "both"])


def told_beside(pronoun: Phrase, local: int) -> Told:
    """What a pronoun's sentence tells; `local` is the subject of its own clause, or -1."""
    if pronoun.gender in ("m", "f"):
        return _NOTHING
    if pronoun.gender != "n":
        some = some_of(pronoun)
        object_ = pronoun.role == "object" or some
        two = some and _above(pronoun.node) in _OF_TWO
        two |= pronoun.node.lower in _OF_TWO
        persons = _persons_only(pronoun)
        law = _as_the_law(pronoun)
        return Told(persons=persons, some=some, two=two, law=law, of=local if object_ else -1)
    words = _owned(pronoun)
    return Told(
        thing=_thing_only(pronoun.node),
        states=_only_states(words),
        owned=not words.isdisjoint(_listed("of_things", "nouns")),
    )


def fits(told: Told, pronoun: Phrase, chain: Chain, context: Context) -> bool:
    """Whether a chain may be what this is told of."""
    if pronoun.gender in ("m", "f"):
        return True
    body = chain.kind in BODIES
    if (told.thing and (body or chain.kind in ("place", "person"))) or _otherwise(pronoun, chain):
        return False
    if told.some and (body or (chain.number != "p" and chain.kind != "group")):
        return False
    if told.two and not _may_be_two(chain, of_them=told.some):
        return False
    if body and told.persons and not _of_men(chain):
        return False
    if told.law and not (body or _of_the_law(chain)):
        return False
    if told.states and not _as_state(chain):
        return False
    if told.owned and (chain.kind in ("government", "agency") or "police" in chain.nouns):
        return False
    if told.of >= 0 and owns_subject(chain, pronoun, told.of):
        return False
    over = context.over.get(pronoun, ())
    return not any(name in chain.names for name in over)


def _may_be_two(chain: Chain, *, of_them: bool) -> bool:
    """Whether a chain is two: "Tolen and Berge", "two officers". For "both" alone "the officers"
    may be as many; "both of them" are mostly those told by name."""
    first = chain.phrases[0]
    if first.joint or (chain.mods & _TWO and not of_them):
        return True
    return not of_them and chain.kind == "group" and first.definite and first.number == "p"


def owns_subject(chain: Chain, pronoun: Phrase, subject: int) -> bool:
    """Whether a chain is whose the subject is: "*Orle's* director has given *them* a week"."""
    words = pronoun.clause.sentence.words
    return any(
        one.role == "owner" and one.clause is pronoun.clause and words[one.head].head == subject
        for one in chain.phrases
    )


def from_outside(pronoun: Phrase, chain: Chain) -> bool:
    """Whether a pronoun stands in words quoted that have not told of the chain: what "it" and
    "they" are there is mostly what was asked or shown, seldom what the report has just named."""
    if pronoun.quote < 0:
        return False
    return not any(
        one.quote >= 0 and pronoun.sentence - one.sentence <= 1 and one.span < pronoun.span
        for one in chain.phrases
    )


def how_far_outside(pronoun: Phrase, last: Phrase, signs: Mapping[str, float], kind: str) -> float:
    """How much it counts that the quotation has not told of a chain: "*They* took our money" are
    often those whom the speaker is at odds with, a body just told of; seldom whoever another
    paragraph goes on about."""
    here = bool(signs["same-paragraph"])
    if not here and last.form == "pronoun":
        return 1.4
    opposed = kind in BODIES and kind not in ("outlet", "agency")
    opposed &= pronoun.number == "p" and pronoun.role == "subject"
    return 0.4 if opposed and (here or signs["sentence-before"]) else 1.0


@cache
def _listed(key: str, word: str) -> frozenset[str]:
    """A list of the words that tell so."""
    return frozenset(table("pronouns")[key][word].split())


def some_of(pronoun: Phrase) -> bool:
    """ "All *of them*", "300 *of them*": some of many, and no single body."""
    node = pronoun.node
    above, case = node.head, node.child("case")
    if above is None or case is None or case.lower != "of" or pronoun.number != "p":
        return False
    return above.tag == "CD" or above.lower in _listed("of_many", "words")


def _above(node: Node) -> str:
    return node.head.lower if node.head is not None else ""


def _thing_only(node: Node) -> bool:
    """ "The army denied *it*", "*it* was given to the judges", "demanded that *it* lapse"."""
    verb = node.head
    if verb is not None and verb.is_noun and node.relation == "nsubj":
        return verb.lemma in _listed("of_things", "being")
    if verb is None or not verb.is_verb:
        return False
    if node.relation == "nsubj" and verb.object is None:
        beside = {one.lower for one in verb.children if one.relation in _PARTICLES}
        with_ = {one.lower for one in verb.subtree("conj", "advcl") if one.relation == "case"}
        goes = any(f"{verb.lemma}:{one}" in _listed("of_things", "going") for one in beside)
        return verb.lemma in _listed("of_things", "doing") or (goes and "with" not in with_)
    suffers = node.relation in ("obj", "dobj") or node.relation in SUBJECTS
    if not suffers or any(one.relation in _OTHERS and one != node for one in verb.children):
        return False  # "it was given the money", "denied it the money", "it is said to be weak"
    if verb.lemma in _listed("of_things", "suffering"):
        return True
    beside = {one.lower for one in verb.children if one.relation in _PARTICLES}
    passed = any(f"{verb.lemma}:{one}" in _listed("of_things", "particles") for one in beside)
    if passed or verb.lemma not in _listed("of_things", "giving"):
        return passed
    cases = (one.child("case") for one in verb.children if one.relation in ("obl", "nmod"))
    return any(case is not None and case.lower == "to" for case in cases)


_OTHERS = ("obj", "dobj", "iobj", "xcomp")
_PARTICLES = ("compound:prt", "prt", "advmod", "acomp", "xcomp")


def _persons_only(pronoun: Phrase) -> bool:
    """ "*They* were released", "the rebels freed *them*", "*they* wept"."""
    node = pronoun.node
    verb = node.head
    if node.relation == "nsubj" and verb is not None:
        return verb.is_verb and verb.lemma in _listed("of_persons", "doing")
    suffers = node.relation in ("obj", "dobj", "nsubj:pass", "nsubjpass")
    return suffers and verb is not None and verb.lemma in _listed("of_persons", "suffering")


def _of_men(chain: Chain) -> bool:
    """Whether a body may be told of as its men are: "the patrol … they were captured"."""
    return not (chain.nouns | chain.name_words).isdisjoint(_listed("of_persons", "bodies"))


def _as_the_law(pronoun: Phrase) -> bool:
    """ "*They* arrested three men", "*they* charged her with theft"."""
    verb = pronoun.node.head
    acts = verb is not None and pronoun.node.relation == "nsubj" and not verb.passive
    return acts and verb is not None and verb.lemma in _listed("of_law", "doing")


def _of_the_law(chain: Chain) -> bool:
    """Whether men may arrest others: "the officers", "troops", "rebels"."""
    return not chain.nouns.isdisjoint(_listed("of_law", "nouns"))


def has_its_own(pronoun: Phrase) -> bool:
    """ "The diocese, which keeps a list of *its own*": whoever has it is told of right there."""
    after = pronoun.node.after()
    return pronoun.role == "owner" and after is not None and after.lower == "own"


def _owned(pronoun: Phrase) -> set[str]:
    """The nouns of what it has: "its *foreign minister*, Mara Tolen"."""
    node = pronoun.node
    if pronoun.role != "owner" or node.head is None:
        return set()
    beside = (one for one in node.head.children if one.relation in ("amod", "compound"))
    return {plain(node.head.lemma), *(plain(one.lower) for one in beside)}


def owns_as_state(pronoun: Phrase) -> bool:
    """Whether "its" tells of a state: "*its* ambassador", "*its* army chief"."""
    return _only_states(_owned(pronoun))


def _only_states(words: set[str]) -> bool:
    """ "Its *border*", "its *foreign minister*", "its *army chief*", no "its four ministers"."""
    if not words.isdisjoint(_listed("of_states", "nouns")):
        return True
    chief = _listed("of_states", "chiefs")
    return not words.isdisjoint(chief) and not words.isdisjoint(_listed("of_states", "of"))


def _as_state(chain: Chain) -> bool:
    """Whether a chain may be a state, or several: no ministry, firm or party."""
    if chain.kind == "government":
        organs = lexicon().governments - _listed("of_states", "whole")
        return bool(chain.country) or organs.isdisjoint(chain.name_words | chain.nouns)
    if chain.kind == "organisation":
        return chain.only_letters or not chain.name_words.isdisjoint(_listed("of_states", "joint"))
    return chain.kind in ("place", "person")


def _otherwise(pronoun: Phrase, chain: Chain) -> bool:
    """Whether the same sentence tells of it in the other number: "*It* will leave if *they* are not
    released"; one and the same is not "it" and "they"."""
    return chain.kind not in PEOPLE and any(
        one.form == "pronoun"
        and one.sentence == pronoun.sentence
        and (one.gender == "n") != (pronoun.gender == "n")
        and one.quote == pronoun.quote
        for one in chain.phrases
    )
