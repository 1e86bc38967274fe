"""What it is to seize people: gunmen abduct them, police arrest them, and a strike of an air force
is no stoppage. The words are one; who does it tells them apart."""

from msgspec.structs import replace

from onrecord.reading.events.arms import spares_lives
from onrecord.reading.events.freeing import employs
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.roles import Participants
from onrecord.reading.events.senses import told
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import Pattern, objects_of, passive, with_preposition
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import Node

TAKING = ("seize", "grab", "snatch")
"""Verbs for what gunmen do to people, and police."""
TAKEN = (("COERCE", "seize"), ("COERCE", "arrest"), ("ASSAULT", "abduct"))
"""Types and modes by which the lexicon may have them."""
SITES = ("website", "webpage", "app", "newspaper", "media", "internet")
"""What is published, to which somebody blocks access."""
PLACES = ("site", "page", "platform", "network", "channel")
"""What is published only by what stands before it: "a *news* site", no building site."""
PUBLISHED = ("news", "web", "internet", "social", "online", "television", "tv", "video", "chat")


def by_who_does_it(parties: Parties, pattern: Pattern, word: Node, who: Participants) -> Pattern:
    """The act that a word tells where it is one of gunmen's and another of the police's: "the 46
    people *seized* by rebels" were abducted, those seized by customs officers arrested."""
    if pattern.mode == "strike" and word.is_noun and who.actors:
        forces = all(parties.kinds[one] == "armed_group" for one in who.actors)
        if forces or all(_of_arms(parties, one) for one in who.actors):
            return replace(pattern, sense="ASSAULT", mode="heavy-weapons")
    if pattern.mode == "firearms" and word.is_verb and spares_lives(word):
        return replace(pattern, mode="crowd-control")
    if pattern.mode == "obstruct" and word.is_verb and (shut := _shut_by_right(parties, word, who)):
        return replace(pattern, sense="COERCE", mode=shut)
    if pattern.head == "let" and pattern.mode == "release" and employs(word):
        return replace(pattern, sense="SANCTION", mode="expel")
    if pattern.head not in TAKING or (pattern.sense, pattern.mode) not in TAKEN:
        return pattern
    if not word.is_verb or not any(_is_people(parties, one) for one in objects_of(word)):
        return pattern
    doer = word.agent if passive(word) else subject_of(word)
    if doer is None or not (who.actors or doer.is_noun):
        held = told(parties, word, "hostages") > told(parties, word, "police")
        return replace(pattern, sense="ASSAULT", mode="abduct") if held else pattern
    armed = doer.lemma in lexicon().attackers or (
        bool(who.actors) and all(parties.kinds[one] == "armed_group" for one in who.actors)
    )
    if armed:
        return replace(pattern, sense="ASSAULT", mode="abduct")
    state = doer.lemma in lexicon().officers or (
        bool(who.actors) and all(parties.kinds[one] == "government" for one in who.actors)
    )
    return replace(pattern, sense="COERCE", mode="arrest") if state else pattern


def _shut_by_right(parties: Parties, verb: Node, who: Participants) -> str | None:
    """What a state or its forces do that block a way, which is no protest of theirs: "*Norda*
    blockaded the port"; and whoever blocks access to what is published."""
    if any(
        _is_published(one)
        for thing in (verb, *objects_of(verb))
        for one in with_preposition(thing, ("to",))
    ):
        return "censor"
    doer = verb.agent if passive(verb) else subject_of(verb)
    state = bool(who.actors) and all(parties.kinds[one] == "government" for one in who.actors)
    forces = doer is not None and doer.lemma in lexicon().officers
    return "restrict" if state or forces else None


def _is_published(noun: Node) -> bool:
    if noun.lemma in PLACES:
        return any(one.lower in PUBLISHED for one in noun.children)
    return noun.lemma in SITES


def _is_people(parties: Parties, noun: Node) -> bool:
    """Whether a noun tells of persons by its own words: "46 *people*", not "the trawler Edda"."""
    if parties.is_person_word(noun) or noun.lemma == "crew":
        return True
    called = [one for one in noun.children if one.relation == "compound" and one.tag == "NN"]
    return noun.entity == "PERSON" and not called


def _of_arms(parties: Parties, key: int) -> bool:
    """Whether somebody is an air force, an army or the like, by the last word of the name."""
    name = parties.names[key].lower().split()
    return name[-1] in ("army", "navy", "forces", "military", "airforce", "warplanes", "jets") or (
        name[-2:] == ["air", "force"]
    )
