"""Who stands where an act's parties are looked for: in phrases, before a noun, in a clause."""

from collections.abc import Iterator

from onrecord.reading.parties import Parties, subject_of
from onrecord.reading.patterns import Pattern
from onrecord.reading.syntax import SUBJECTS, Node

AIMED = ("against", "on", "upon", "at", "toward", "towards", "with", "to", "from", "for", "into")
ASKED_OF = ("from", "of", "on", "upon", "to", "at", "against")
MEDIA = ("outlet", "agency")  # where things are said, and whose things are stories
# Types of act that "at" aims: "threw stones at the police", but "held at the station".
AIMED_AT = ("ASSAULT", "PROTEST", "THREATEN", "ACCUSE", "REQUEST")


def aimed_by(pattern: Pattern) -> tuple[str, ...]:
    """The prepositions before those that an act is aimed at; an inquiry at a place is not, nor a
    complaint filed with a court."""
    if pattern.head == "file":
        return ("against",)
    if pattern.mode == "withhold":
        return ("from",)
    if pattern.sense == "REQUEST":
        return ASKED_OF  # "for" whom something is asked is not asked for it
    if pattern.sense in AIMED_AT and pattern.mode != "investigate":
        return AIMED
    return tuple(one for one in AIMED if one != "at")


def of_subject(parties: Parties, subject: Node | None) -> list[int]:
    """Who the subject stands for; for a thing that acts, whose it is ("the army's tanks")."""
    if subject is None:
        return []
    found = parties.of(subject) or parties.standing_for(subject)
    if not found and subject.relation == "obj" and subject.head is not None:
        # "she signed a decree banning …": who signed
        found = parties.of(subject_of(subject.head))
    return found or parties.owner(subject) or named_before(parties, subject)


def concerned(parties: Parties, word: Node, prepositions: tuple[str, ...]) -> list[int]:
    """Who is in the phrases of a word that begin with a preposition, however deep: "into the
    dealings of the company"."""
    for one, cases in _phrases(word, prepositions):
        if one.index < word.index and word.is_verb and "against" not in cases:
            continue  # "*On a visit to Norway* she praised him"
        found = parties.of(one) or somebody_in(parties, one)
        if "on" in cases:  # "praised her *on Twitter*"
            found = [key for key in found if parties.kinds[key] not in MEDIA]
        if found:
            return found
    return []


def somebody_in(parties: Parties, noun: Node, depth: int = 3) -> list[int]:
    """Whom a thing concerns: those it is aimed at, whose it is, those named before it."""
    if depth == 0:
        return []
    for prepositions in (AIMED, ("of", "by", "between"), ("in", "over", "about")):
        for one, _ in _phrases(noun, prepositions):
            if found := parties.of(one) or somebody_in(parties, one, depth - 1):
                return found
        if prepositions is AIMED:
            owner = noun.child("nmod:poss")
            if owner is not None and (found := parties.of(owner)):
                return found
    return named_before(parties, noun)


def _phrases(word: Node, prepositions: tuple[str, ...]) -> Iterator[tuple[Node, list[str]]]:
    """The phrases of a word that begin with one of the prepositions, each with those it has."""
    for one in word.children:
        if not one.relation.startswith(("obl", "nmod")) or one.relation == "nmod:poss":
            continue
        cases = [each.lower for each in one.children if each.relation == "case"]
        if any(each in prepositions for each in cases) and "according" not in cases:
            yield one, cases


def named_before(parties: Parties, noun: Node) -> list[int]:
    """Who is named right before a noun: "a Front convoy", "rebel positions"."""
    for one in noun.children:
        if one.child("case") is not None:
            continue  # "the murder of Mara Tolen" is not hers
        if one.relation in ("compound", "amod", "nmod") and one.entity in (
            "PERSON",
            "ORGANIZATION",
            "LOCATION",
            "MISC",
        ):
            found = parties.of(one) or parties.named(one)
            found = [key for key in found if parties.kinds[key] not in MEDIA]
            if one.entity == "MISC":  # "an Islamic garment" is of no Islamic union
                found = [key for key in found if parties.kinds[key] in ("person", "government")]
            if found:
                return found
    return []


def of_clause(parties: Parties, verb: Node) -> list[int]:
    """Whoever is to do what is demanded, or is said to have done what is alleged."""
    for one in verb.children:
        if one.relation in ("ccomp", "xcomp"):
            subject = one.child(*SUBJECTS)
            if subject is not None:
                return parties.of(subject) or somebody_in(parties, subject)
    return []


def right_after(parties: Parties, noun: Node, prepositions: tuple[str, ...]) -> list[int]:
    """Who stands in the phrase right after a noun, though the parse hangs it on the verb above:
    "condemned the attack by the rebels"."""
    case = noun.after()
    if case is None or case.relation != "case" or case.lower not in prepositions:
        return []
    whose = case.head
    astray = whose is not None and whose.head == noun.head and noun.relation == "obj"
    return parties.of(whose) if astray else []
