"""Whom a sentence names beside an act, in telling something else of it: what a verb joined to the
act's does to them, or where the thing goes that the act is done to."""

from collections.abc import Iterable

from onrecord.reading.events.senses import pattern_of
from onrecord.reading.patterns import objects_of, passive, with_preposition
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.reading.weighing.stage import Stage
from onrecord.record import EventType

CLAUSES = ("acl", "acl:relcl")
HOLDING = ("COERCE", "SANCTION", "RETREAT")
"""Types of acts by which somebody is held, let go or sent off."""
INTO = ("into", "through")
"""Prepositions before a house that is broken into."""
GOING_TO = ("to", "toward", "towards")
"""Prepositions before those to whom a thing goes."""
THEIRS = ("belong", "owe", "answer")
"""Verbs of what is theirs who stand behind "to"."""


def told_besides(stage: Stage, kind: EventType, word: Node) -> set[int]:
    """Whom the act of a verb does not befall, though they are told of beside what it is done to."""
    if not word.is_verb:
        return set()
    found = _of_the_next_verb(stage, kind, word) | _where_it_goes(stage, word)
    return found | _sent(stage, kind, word)


def _sent(stage: Stage, kind: EventType, verb: Node) -> set[int]:
    """Who is called back or sent out, which others suffer: "recalled *her ambassador*"."""
    pattern = pattern_of(stage.parties, verb)
    if pattern is None or pattern.roles != "sent" or pattern.sense != kind:
        return set()
    return set(stage.parties.of_all(objects_of(verb)))


def _of_the_next_verb(stage: Stage, kind: EventType, verb: Node) -> set[int]:
    """To whom a verb joined to this one does something: "*searched* three flats and arrested *two
    brothers*", where nobody was searched; an attack is told by all whom it hit."""
    own = (*objects_of(verb), *with_preposition(verb, INTO))
    if passive(verb) or not own:
        return set()
    first = verb.head if verb.relation == "conj" and verb.head is not None else verb
    joined = [one for one in first.conjuncts() if one != verb and one.is_verb]
    found = {
        key
        for one in joined
        if kind != "ASSAULT" or _only_holds(stage, one)
        for key in stage.parties.of_all(objects_of(one))
    }
    if kind != "ASSAULT":  # "froze its assets and *the union* called off its strike"
        others = (one.child("nsubj") for one in joined if one.index > verb.index)
        found |= {key for one in others for key in stage.parties.of(one)}
    return found - _named_in(stage, verb.children) if found else found


def _only_holds(stage: Stage, verb: Node) -> bool:
    """Whether rules read by a verb how those fare who are taken: "stormed it and *seized* two"."""
    types = {one.type for one in stage.deeds if one.trigger[0] == verb.word.start}
    return bool(types) and types <= set(HOLDING)


def _where_it_goes(stage: Stage, verb: Node) -> set[int]:
    """To whom a thing goes, as only said to tell which it is, and from whom: "seized a ship taking
    arms *to the rebels*", "a letter that *the bank* had sent *to her*", "closed a street leading
    *to the embassy*"; not "a ship belonging *to the rebels*"."""
    found: list[Node] = []
    for noun in objects_of(verb):
        clauses = [one for one in noun.children if one.relation in CLAUSES]
        after = noun.after()
        if after is not None and after.head == verb and after.tag in ("VBN", "VBD", "VBG"):
            clauses.append(after)  # "seized a tanker *said* to be taking oil to the rebels"
        for one in (each for clause in clauses for each in clause.subtree()):
            if not one.is_verb or passive(one) or one.lemma in THEIRS:
                continue
            whither = with_preposition(one, GOING_TO)
            giver = one.child("nsubj") if whither and one in clauses else None
            found += whither if giver is None else [giver, *whither]
    gone = set(stage.parties.of_all(found)) - set(stage.parties.of_all(objects_of(verb)))
    return gone - _named_in(stage, objects_of(verb), *CLAUSES) if gone else gone


def _named_in(stage: Stage, words: Iterable[Node], *without: str) -> set[int]:
    """Who is named in the phrases of some words, but for subjects and joined clauses."""
    apart = ("conj", "cc", *SUBJECTS)
    spans = [one.extent(*without) for one in words if one.relation not in apart]
    return stage.inside(spans)
