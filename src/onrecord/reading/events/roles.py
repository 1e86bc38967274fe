"""Who acts and who suffers, for the verb or noun that tells an act."""

from dataclasses import dataclass

from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.parties import Parties, subject_of
from onrecord.reading.patterns import Pattern, objects_of, with_preposition
from onrecord.reading.syntax import SUBJECTS, Node

TOWARD = ("against", "on", "upon", "at", "with", "to", "from", "for", "into")


@dataclass(frozen=True, slots=True)
class Participants:
    """Keys of the cast; either may be empty."""

    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()


def participants(parties: Parties, pattern: Pattern, word: Node) -> Participants | None:
    """Who takes part in the act that `word` tells of; None where the words name a party that is
    barred from the part (somebody "leaves" a room, a storm "attacks")."""
    actors, recipients = (
        _of_verb(parties, pattern, word) if word.is_verb else _of_noun(parties, pattern, word)
    )
    if pattern.roles == "both":
        both = [*actors, *(one for one in recipients if one not in actors)]
        return Participants(tuple(both), tuple(both))
    recipients = [one for one in recipients if one not in actors]
    if pattern.roles == "subject":
        recipients = []
    return Participants(tuple(actors), tuple(recipients))


def _of_verb(parties: Parties, pattern: Pattern, verb: Node) -> tuple[list[int], list[int]]:
    if verb.passive or (verb.tag == "VBN" and verb.relation in ("acl", "amod")):
        actors = parties.of(verb.agent) or parties.after(verb, ("by",))
    else:
        actors = parties.of(subject_of(verb))
    suffering: list[int] = []
    for noun in objects_of(verb):
        suffering += [key for key in _of_object(parties, pattern, noun) if key not in suffering]
    if pattern.particles:
        for noun in with_preposition(verb, pattern.particles):
            suffering += [k for k in _of_object(parties, pattern, noun) if k not in suffering]
    if not suffering:
        suffering = _of_clause(parties, verb)
    if not suffering:
        suffering = parties.after(verb, TOWARD)
    return actors, suffering


def _of_object(parties: Parties, pattern: Pattern, noun: Node) -> list[int]:
    """The object itself where it is somebody; where it is a thing, whose thing it is."""
    found = parties.of(noun)
    if found:
        return found
    return (
        parties.after(noun, ("by", "from", "against", "with", "on"))
        or parties.owner(noun)
        or parties.after(noun, ("in", "to"))
    )


def _of_clause(parties: Parties, verb: Node) -> list[int]:
    """Whoever is to do what is demanded, or is said to have done what is alleged."""
    for one in verb.children:
        if one.relation in ("ccomp", "xcomp", "advcl"):
            subject = one.child(*SUBJECTS)
            if subject is not None and one.relation != "advcl":
                return parties.of(subject)
    return []


def _of_noun(parties: Parties, pattern: Pattern, noun: Node) -> tuple[list[int], list[int]]:
    head = noun.head
    actors = parties.after(noun, ("by",))
    owner = noun.child("nmod:poss")
    of = parties.after(noun, ("of",))
    recipients = parties.after(noun, ("on", "against", "with", "at", "into", "to", "between"))
    light = head is not None and head.is_verb and head.lemma in lexicon().light
    if not actors and owner is not None:
        if pattern.sense in ("RETREAT", "COERCE", "SANCTION") and pattern.mode in (
            "release",
            "arrest",
            "convict",
            "deport",
            "expel",
        ):
            recipients = recipients or parties.of(owner)
        else:
            actors = parties.of(owner)
    if of:
        recipients = recipients or of
    if light and head is not None and not actors:
        if noun.relation in ("obj", "dobj"):
            actors = parties.of(subject_of(head))
        elif noun.relation in ("nsubj:pass", "nsubjpass"):
            actors = parties.of(head.agent)
        if not recipients:
            recipients = parties.after(head, ("on", "against", "with"))
    return actors, recipients
