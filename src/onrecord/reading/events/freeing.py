"""Whom "released" frees: no text, no product, nobody from his contract, no patient from his bed."""

from onrecord.reading.actors.lexicon import lexicon as actor_lexicon
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.roles import Participants
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import Pattern, objects_of, passive, with_preposition
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import Node

# Kinds of party that are freed; what a company or a paper "releases" is a product.
FREED = ("person", "group", "unnamed", "government", "armed_group")

# Where and from what patients are released.
CARE = (
    "hospital", "clinic", "ward", "doctor", "medic", "paramedic", "treatment", "surgery", "medical",
    "quarantine", "isolation",
)  # fmt: skip

HELD = (
    "$", "€", "£", "million", "billion", "money", "fund", "asset", "loan", "tranche", "aid",
    "assistance",
)  # fmt: skip
"""What is let go that was held back, beside people."""

HIRING = ("employer", "boss", "board", "owner", "club", "university", "college", "newspaper")
"""Who lets go whoever works for him, beside firms and workplaces."""


def cared_for(release: Node) -> bool:
    """Whether somebody was a patient, no captive: "the *hospital* released them", "were *treated*
    and released", "were released after a *medical* examination"."""
    doer = release.agent if passive(release) else subject_of(release)
    out = with_preposition(release, ("from", "after", "following", "by"))
    words = [each for one in (doer, *out) if one is not None for each in (one, *one.children)]
    joined = release.head if release.relation == "conj" else None
    return any(one.lemma.lower() in CARE for one in words) or (
        joined is not None and joined.lemma in ("treat", "examine", "hospitalise", "hospitalize")
    )


def frees_nobody(parties: Parties, pattern: Pattern, word: Node, who: Participants) -> bool:
    """Whether what is released is a text or a product: "a press release", "released the album"; or
    somebody only from his contract."""
    if pattern.mode != "release" or pattern.head != "release":
        return False
    if any(one.lemma in lexicon().bonds for one in with_preposition(word, ("from",))):
        return True
    if not word.is_verb and not lexicon().issued.isdisjoint(
        one.lower for one in word.children if one.relation in ("compound", "amod")
    ):
        return True
    freed = () if word.is_verb or who.recipients else with_preposition(word, ("of",))
    if freed and not any(
        is_person(parties, one) or parties.of(one) or _is_held(one) for one in freed
    ):
        return True  # "ordered the release *of a report*"
    if word.is_verb and not who.recipients:
        return not any(is_person(parties, one) for one in objects_of(word))
    return bool(who.recipients) and all(parties.kinds[one] not in FREED for one in who.recipients)


def _is_held(noun: Node) -> bool:
    """Whether a noun tells of money that may be held back: "the release *of 300 million crowns in
    aid*"."""
    return any(one.lemma.lower() in HELD for one in (noun, *noun.children))


def is_person(parties: Parties, noun: Node) -> bool:
    """Whether a noun's own words tell of persons: a name, a number of them, a word for one."""
    named = noun.tag in ("CD", "WP") or noun.entity == "PERSON" or parties.is_person_word(noun)
    if named or noun.lemma in actor_lexicon().persons - actor_lexicon().often_things:
        return True
    return noun.tag == "PRP" and noun.lower != "it"


def employs(verb: Node) -> bool:
    """Whether whoever lets somebody go had him work: "was let go by his *employer*"."""
    doer = verb.agent if passive(verb) else subject_of(verb)
    by = [one for each in verb.children if each.lemma == "go" for one in each.children]
    doers = [one for one in (doer, *by) if one is not None]
    hiring = {*lexicon().trades, *lexicon().workplaces, *HIRING}
    return any(one.lemma in hiring for one in doers)
