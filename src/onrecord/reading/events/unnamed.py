"""Who is meant where the words of an act name nobody: the other side, the enemy, the employer."""

from collections.abc import Sequence

from onrecord.reading.events.fighting import ARMED
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.reach import named_before
from onrecord.reading.events.sides import acting_for
from onrecord.reading.parties import Parties, is_person_word
from onrecord.reading.patterns import Pattern, objects_of, with_preposition
from onrecord.reading.positions.facing import Facing
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node

# How much has to speak for somebody's being the other side (see `Facing`): one position that names
# him; for an attack more, as much as a report of two at war has.
DEALT_WITH, EMBATTLED = 6, 20
# The least part of all that speaks for anybody: of many whom a candidate names, none is opposite.
OPPOSED = 0.6
# Prepositions before what an attack is aimed at.
HIT_AT = ("at", "on", "upon", "against", "into")


def opposite(
    parties: Parties, facing: Facing, pattern: Pattern, word: Node, actors: list[int]
) -> list[int]:
    """Toward whom an act of somebody's is that by its sort is done toward the other side."""
    if pattern.sense == "REJECT" and word.is_verb:
        whose = [key for noun in objects_of(word) for key in named_before(parties, noun)]
        if whose and whose[0] not in actors:
            return whose  # "dismissed a Front lawsuit"
    if _names_a_stranger(word) or (pattern.sense == "ASSAULT" and _hits_by_name(word)):
        return []
    if pattern.mode == "strike":
        return _whose(parties, word) or _employer(parties, facing, actors)
    least = EMBATTLED if pattern.sense in ("ASSAULT", "PROTEST") else DEALT_WITH
    other = facing.other(actors[0], least=least, share=OPPOSED)
    if other is not None and parties.names[other].split()[0].lower() in ("two", "both"):
        other = next((one for one in facing.opposite(actors[0]) if one != other), None)
    disputed = other is not None and facing.disputes(acting_for(facing, actors[0]), other)
    if pattern.sense == "REJECT" and not disputed:
        other = None  # who only stands beside him in the report has offered nothing
    if pattern.sense == "ASSAULT":
        if other is None:
            other = _enemy(parties, facing, actors[0])
        elif parties.kinds[other] == "person":
            other = None  # who condemns an attack is not the one attacked
    if pattern.sense == "RETREAT" and other is not None and parties.kinds[other] not in ARMED:
        other = None  # who leaves a union gives way to no parliament
    return [other] if other is not None and other not in actors else []


def answered(parties: Parties, facing: Facing, actors: Sequence[int]) -> tuple[int, ...]:
    """Whom a country answers that stops or recalls something of which nobody is named."""
    if len(actors) != 1 or parties.kinds[actors[0]] != "government":
        return ()
    other = facing.other(actors[0], least=DEALT_WITH, share=OPPOSED)
    if other is None or other in actors or parties.kinds[other] != "government":
        return ()
    return (other,)


def _names_a_stranger(word: Node) -> bool:
    """Whether the words name somebody who is not in the cast: "rejected an offer from *Orle*"."""
    return any(
        noun.tag in ("NNP", "NNPS")
        and noun.relation.startswith(("obl", "nmod"))
        and any(case.lower in ("from", "by", "of", "with") for case in noun.children)
        and noun.entity in ("PERSON", "ORGANIZATION")
        for one in (word, *objects_of(word))
        for noun in one.children
    )


def _hits_by_name(word: Node) -> bool:
    """Whether the words name a place or somebody that is hit, whom the other side need not be:
    "fired rockets *at Norland*", "shelled *the town of Orle*", "an attack *on Orle*"."""
    hit = [*(objects_of(word) if word.is_verb else ()), *with_preposition(word, HIT_AT)]
    return any(
        noun.tag in ("NNP", "NNPS")
        for one in hit
        for noun in (one, *with_preposition(one, ("of",)))
    )


def _enemy(parties: Parties, facing: Facing, actor: int) -> int | None:
    """Of a government and rebels that a report is about, whom the forces of either fight: "the army
    opened fire"."""
    pair = facing.pair()
    if pair is None or actor in pair or parties.kinds[actor] not in ARMED:
        return None
    others = [one for one in pair if parties.kinds[one] != parties.kinds[actor]]
    armed = {parties.kinds[one] for one in pair} == set(ARMED)
    return others[0] if armed and len(others) == 1 else None


def _whose(parties: Parties, word: Node) -> list[int]:
    """Whose those are who stop work: "the drivers of *Metroline* walked out"."""
    subject = subject_of(word) if word.is_verb else word.child(*SUBJECTS)
    if subject is None:
        return []
    whose = parties.after(subject, ("of", "at")) or named_before(parties, subject)
    own = parties.of(subject)
    return [key for key in whose if parties.kinds[key] == "organisation" and key not in own]


def _employer(parties: Parties, facing: Facing, actors: list[int]) -> list[int]:
    """Whom those who stop work stop it against: the company that their union deals with."""
    pair = facing.pair() or ()
    unions = [one for one in pair if is_union(parties, one)]
    firms = [one for one in pair if one not in unions and one not in actors]
    ours = len(actors) == 1 and (actors[0] in unions or _are_people(parties, actors[0]))
    return firms if ours and len(firms) == len(unions) == 1 else []


def _are_people(parties: Parties, key: int) -> bool:
    """Whether somebody is a number of people, by kind or by name: "Dockworkers"."""
    last = parties.names[key].split()[-1].lower()
    return parties.kinds[key] == "group" or last.endswith("workers") or is_person_word(last)


def is_union(parties: Parties, key: int) -> bool:
    """Whether somebody is a union, by his name."""
    name = parties.names[key]
    return not lexicon().unions.isdisjoint(word.strip("’'").lower() for word in name.split())
