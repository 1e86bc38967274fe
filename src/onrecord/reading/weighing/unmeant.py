"""Whom an act of words cannot be toward, those who do it known: their own side, of which the words
say nothing; whoever proposed nothing to those who agree; anybody, where shots go into the air.
"""

from onrecord.reading.events.answers import ABLE, whose_wish
from onrecord.reading.events.once import BY_WORDS
from onrecord.reading.events.roles import TRUCES
from onrecord.reading.patterns import objects_of, passive, with_preposition
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.reading.weighing.stage import Stage

AGREEING = ("accept", "agree", "consent", "assent", "undertake")
BROKEN = ("break", "breach", "violate", "undermine", "flout")
"""What is done to a truce between two by the one."""
WANTING = ("demand", "seek", "want", "need", "claim")
"""Verbs whose object is what somebody wants, of whomever."""
CLAUSES = ("conj", "parataxis", "advcl", "ccomp", "xcomp")
"""What hangs on a verb and tells something of its own."""


def unmeant(stage: Stage, kind: str, word: Node, actors: frozenset[int]) -> set[int]:
    """Whom the act of a word does not befall, by who does it."""
    if kind in BY_WORDS:
        meant = _own_side(stage, word, actors) | _first_told_later(stage, word)
        return meant | _wanted(stage, word) if kind == "REQUEST" else meant
    return _proposed_nothing(stage, word, actors) if kind == "AGREE" else set()


def into_the_air(verb: Node) -> bool:
    """Whether shots are meant to hit nobody: "*fired in the air*", whoever was hit otherwise."""
    if not verb.is_verb:
        return False
    return any(one.lower in ("air", "sky") for one in with_preposition(verb, ("in", "into")))


def of_two(noun: Node) -> bool:
    """Whether a truce is one between two, as it takes hold or is broken: "the *ceasefire* took
    hold at noon"; who "declared a truce" may do so alone."""
    if not noun.is_noun or noun.lemma.lower() not in TRUCES or noun.head is None:
        return False
    if any(one.lower in ("unilateral", "one-sided") for one in noun.children):
        return False
    if noun.child("nmod:poss") is not None or not noun.head.is_verb:
        return False
    broken = noun.relation in ("obj", "nsubj:pass") and noun.head.lemma in BROKEN
    return broken or noun.relation == "nsubj"


def _own_side(stage: Stage, word: Node, actors: frozenset[int]) -> set[int]:
    """For whom those who do it speak, unless the sentence names them apart from those: "Norda's
    envoy *praised* the swap" praises nobody of Norda."""
    sides = {stage.party[key] for key in actors if key in stage.party} - actors
    if not sides:
        return set()
    first, last = word.sentence.span
    doer = subject_of(word) if word.is_verb else None
    start, end = doer.extent() if doer is not None else (last, last)
    return {
        key
        for key in sides
        if not any(
            first <= at < last and not start <= at < end
            for at, _ in stage.draft.cast.characters[key].mentions
        )
    }


def _first_told_later(stage: Stage, verb: Node) -> set[int]:
    """Who comes up in the report only with what the same people do next: "called for an inquiry
    and *urged banks* to leave" calls on no bank."""
    if not verb.is_verb:
        return set()
    found: set[int] = set()
    for one in verb.children:
        if one.relation == "conj" and one.is_verb and one.child(*SUBJECTS) is None:
            start, end = one.extent()
            found |= {
                key
                for key in stage.inside([(start, end)])
                if all(at >= start for at, _ in stage.draft.cast.characters[key].mentions)
            }
    return found


def _wanted(stage: Stage, verb: Node) -> set[int]:
    """What or whom somebody wants, of whom it is not asked: "demanded *a party congress*", "asked
    for *a doctor*"; not "asked *the council* for one", "called for *her* to go"."""
    if not verb.is_verb or passive(verb) or any(one.tag == "VB" for one in verb.children):
        return set()
    things = with_preposition(verb, ("for",))
    if verb.lemma in WANTING:
        things += objects_of(verb)
    return set(stage.parties.of_all(one for one in things if one.child("acl", "advcl") is None))


def _proposed_nothing(stage: Stage, verb: Node, actors: frozenset[int]) -> set[int]:
    """Who neither stands in the clause of whoever agrees nor made a proposal right before: "turned
    down a truce *with the rebels* but agreed to stay" agrees with no rebel."""
    if not verb.is_verb or verb.lemma not in AGREEING or len(actors) != 1:
        return set()
    parties = stage.parties
    agreed_to = set(parties.after(verb, ("to",)))
    sides = actors | {stage.party[key] for key in actors if key in stage.party}
    put = set(whose_wish(stage.draft, verb, sides))
    put |= {key for key, side in stage.party.items() if side in put}
    named = (set(_in_clause(stage, verb)) - agreed_to) | _promised(stage, verb)
    return set(parties.kinds) - named - (put or _told_of_before(stage, verb))


def _promised(stage: Stage, verb: Node) -> set[int]:
    """To whom something is promised by agreeing: "agreed to lend *Orle* two ships", "to see
    *Solt*"; not whom or what that is done with, "to free *two nurses*"."""
    below = verb.child("xcomp")
    if below is None or not below.is_verb:
        return set()
    parties = stage.parties
    whom = parties.of(below.child("iobj")) + parties.after(below, ("with", "to", "for"))
    thing = below.child("obj")
    if thing is None or thing.child("nmod:poss") is not None:
        return set(whom)  # "agreed to recall *its envoy*"
    return {*whom, *(key for key in parties.of(thing) if parties.kinds[key] in ABLE)}


def _told_of_before(stage: Stage, verb: Node) -> set[int]:
    """Who does what the sentence before tells: he may have made the proposal."""
    clauses = stage.draft.syntax.clauses
    place = clauses.index(verb.sentence) if verb.sentence in clauses else 0
    root = clauses[place - 1].root if place else None
    if root is None or not root.is_verb:
        return set()
    verbs = [root, *(one for one in root.children if one.relation in ("conj", "parataxis"))]
    verbs = [one for one in verbs if one.is_verb]
    return set(stage.parties.of_all(doer for one in verbs if (doer := subject_of(one)) is not None))


def _in_clause(stage: Stage, verb: Node) -> set[int]:
    """Who is named in the clause of a verb, without the clauses below it."""
    spans = [one.extent() for one in verb.children if one.relation not in CLAUSES]
    doer = subject_of(verb)
    if doer is not None:
        spans.append(doer.extent())
    return stage.inside(spans)
