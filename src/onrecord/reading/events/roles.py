"""Who acts and who suffers, for the verb or noun that tells an act."""

from dataclasses import dataclass

from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.parties import Parties, subject_of
from onrecord.reading.patterns import Pattern, objects_of, passive, with_preposition
from onrecord.reading.positions.facing import Facing
from onrecord.reading.syntax import SUBJECTS, Node

TOWARD = ("against", "on", "upon", "at", "with", "to", "from", "for", "into")
# Nouns whose possessor suffers the act: "his arrest", "the captives' release".
SUFFERED = ("release", "arrest", "convict", "deport", "expel", "abduct", "assassinate", "execute")
# Types of act that are done toward the other side, where the words name nobody.
FACED = ("REJECT", "THREATEN", "CONCEDE")


@dataclass(frozen=True, slots=True)
class Participants:
    """Keys of the cast; either may be empty."""

    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()


def participants(parties: Parties, facing: Facing, pattern: Pattern, word: Node) -> Participants:
    """Who takes part in the act that `word` tells of.

    Talks and deals have both sides on both sides. Where a refusal or threat names nobody, it is
    toward whoever stands opposite the actor in the report.
    """
    verb = word.is_verb
    actors, recipients = (
        _of_verb(parties, pattern, word) if verb else _of_noun(parties, pattern, word)
    )
    if pattern.roles == "both":
        both = [*actors, *(one for one in recipients if one not in actors)]
        if not both and word.tag == "NNS" and (pair := facing.pair()) is not None:
            both = list(pair)
        return Participants(tuple(both), tuple(both))
    recipients = [one for one in recipients if one not in actors]
    if not recipients and pattern.sense == "ASSAULT":
        recipients = [one for one in casualties(parties, word) if one not in actors]
    if pattern.roles == "subject":
        recipients = []
    if not recipients and actors and pattern.sense in FACED:
        other = facing.other(actors[0])
        recipients = [other] if other is not None and other not in actors else []
    return Participants(tuple(actors), tuple(recipients))


def casualties(parties: Parties, word: Node) -> list[int]:
    """Who is told to be killed or hurt, in the sentence of an attack that names no target."""
    for one in word.sentence.nodes:
        if one.is_verb and one != word and one.lemma in lexicon().harm:
            found = [key for noun in objects_of(one) for key in parties.of(noun)]
            if found:
                return found
    return []


def _of_verb(parties: Parties, pattern: Pattern, verb: Node) -> tuple[list[int], list[int]]:
    if pattern.roles == "undergo":
        above = verb.head if verb.relation in ("ccomp", "xcomp") else None
        actors = parties.of(subject_of(above)) if above is not None else []
        return actors, parties.of(subject_of(verb))
    if passive(verb):
        actors = parties.of(verb.agent) or parties.after(verb, ("by",))
    else:
        actors = parties.of(subject_of(verb))
    suffering: list[int] = []
    # What is deployed or sent is no recipient; where it goes to is.
    for noun in objects_of(verb) if pattern.roles != "sent" else ():
        suffering += [key for key in _of_object(parties, noun) if key not in suffering]
    if not suffering and pattern.particles:
        for noun in with_preposition(verb, pattern.particles):
            suffering += [key for key in _of_object(parties, noun) if key not in suffering]
    if not suffering and pattern.sense in ("REQUEST", "ACCUSE"):
        suffering = _of_clause(parties, verb)
    if not suffering and pattern.sense != "THREATEN":
        suffering = parties.after(verb, TOWARD)
    return actors, suffering


def _of_object(parties: Parties, noun: Node) -> list[int]:
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
        if one.relation in ("ccomp", "xcomp"):
            subject = one.child(*SUBJECTS)
            if subject is not None:
                return parties.of(subject)
    return []


def _of_noun(parties: Parties, pattern: Pattern, noun: Node) -> tuple[list[int], list[int]]:
    head = noun.head
    actors = parties.after(noun, ("by",))
    owner = noun.child("nmod:poss")
    recipients = parties.after(noun, ("on", "against", "with", "at", "into", "to", "between"))
    if owner is not None:
        if pattern.mode in SUFFERED:
            recipients = recipients or parties.of(owner)
        elif not actors:
            actors = parties.of(owner)
    of = parties.after(noun, ("of",))
    if of:
        if pattern.sense == "REQUEST" or pattern.mode == "withdraw":
            actors = actors or of
        else:
            recipients = recipients or of
    if head is not None and head.is_verb and head.lemma in lexicon().light:
        if not actors and noun.relation in ("obj", "dobj"):
            actors = parties.of(subject_of(head))
        elif not actors and noun.relation in ("nsubj:pass", "nsubjpass"):
            actors = parties.of(head.agent)
        recipients = recipients or parties.after(head, ("on", "against", "with"))
    return actors, recipients
