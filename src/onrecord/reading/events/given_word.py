"""Who gives his word, sides with another or sits in: anything may stand behind "offer", "accept",
"back", "welcome" and "occupy", and so they often tell no act."""

from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.roles import Participants
from onrecord.reading.events.senses import pattern_of
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import Pattern, objects_of, passive
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import Node

# Verbs by which somebody agrees to something with his own word.
GIVING_WORD = ("offer", "accept", "undertake", "consent")

# Verbs by which somebody sides with what another does.
SIDING = ("back", "welcome")

# The present tense: what somebody offers or fills by habit.
PRESENT = ("VBZ", "VBP")


def gives_word(parties: Parties, pattern: Pattern, verb: Node, who: Participants) -> bool:
    """Whether somebody offers or accepts something here and now: nobody does who "would accept" or
    "has to offer" it, and who accepts an apology or a bribe agrees to nothing, nor who offers
    something day by day or accepts pupils."""
    if pattern.sense != "AGREE":
        if pattern.head == "offer" and not (who.actors or passive(verb)):
            return False  # "the deal offered relief to the miners"
        return pattern.head != "offer" or not _by_habit(verb)
    if not who.actors or verb.negated or (verb.tag == "VB" and not verb.auxiliaries):
        return False
    if verb.tag == "VBN" and not verb.auxiliaries and passive(verb):
        return False  # "Orle, *offered* the throne, fled"
    if pattern.head == "offer":
        act = verb.child("xcomp")
        if act is not None and pattern_of(parties, act) is not None:
            return False  # "offered *to meet* her": the meeting is the act
        if _by_habit(verb):
            return False
    things = [*objects_of(verb), *([verb.object] if verb.object is not None else [])]
    if pattern.head == "accept":
        if verb.child("ccomp") is not None:
            return False  # "accepted *that he was wrong*"
        if any(parties.is_person_word(one) or one.lower.endswith("members") for one in things):
            return False  # "accepted 300 *pupils*"
    return not any(one.lemma in lexicon().taken for one in things)


def _by_habit(verb: Node) -> bool:
    """ "The clinic *offers* free tests", "a school *offers* buses to pupils"."""
    return verb.tag in PRESENT and not verb.auxiliaries and not _spoken(verb)


def _spoken(verb: Node) -> bool:
    subject = subject_of(verb)
    return subject is not None and subject.lower in ("i", "we")


def sides(verb: Node, who: Participants) -> bool:
    """Whether somebody backs or welcomes what another does: a study that backs a claim is nobody,
    a chair backed with leather has no backer, and who backs a horse or welcomes rain sides with
    no one."""
    things = objects_of(verb)
    if not things or any(one.lemma in lexicon().unsided for one in things):
        return False
    return bool(who.actors)


def sits_in(parties: Parties, verb: Node, who: Participants) -> bool:
    """Whether people occupy a place against somebody: storks, a family or a firm that has its rooms
    there do not."""
    if verb.tag in PRESENT:
        return False
    doer = verb.agent if passive(verb) else subject_of(verb)
    if doer is None or not doer.is_noun:
        return bool(who.actors)
    known = doer.tag.startswith("NNP") or parties.is_person_word(doer)
    return known and doer.lemma.lower() not in lexicon().housed
