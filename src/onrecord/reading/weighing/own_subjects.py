"""Who did not do what a verb tells, as it has a subject of its own, or suffers it.

The network has all that is told in a sentence done by the one it is most about: of "the owners
*dropped* charges; *the union* gave up its demand" it has the union do both. A clause has its doer.
"""

from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.sides import stands_for_both
from onrecord.reading.patterns import passive
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.reading.weighing.stage import Stage

LIFTED = ("on", "upon", "against")
"""Prepositions behind what is lifted or dropped, before whoever it weighs on."""


def others_than_subject(stage: Stage, verb: Node) -> set[int]:
    """Who only does what other clauses of the sentence tell: Norda of "*Norda* would return the
    towers and *Aral* would lift its ban", which is Aral's to lift."""
    own = _own_subject(verb)
    if own is None or verb.object is None or verb.lemma in lexicon().undergone:
        return set()  # "ordered that *Solt* remain in jail": which he only undergoes
    sides = _sides(stage, own)
    others = (_own_subject(one) for one in verb.sentence.nodes if one.is_verb and one is not verb)
    told = {key for one in others if one is not None for key in stage.parties.of(one)}
    return told - sides if sides else set()


def not_here(stage: Stage, verb: Node) -> set[int]:
    """Who is told of in other sentences alone, where a verb has a subject that is somebody: not the
    Front, of which the report tells most, where "*the company* bowed to the union's demands"."""
    own = _own_subject(verb)
    joined = verb.head if own is None and verb.relation == "conj" else None
    if joined is not None and verb.child(*SUBJECTS) is None and not passive(verb):
        own = _own_subject(joined)  # "the company gave in and *dropped* its plan"
    if own is None or not stage.parties.of(own) or verb.lemma in lexicon().undergone:
        return set()
    sides = _sides(stage, own)
    return set(stage.parties.kinds) - stage.beside(verb) - sides if sides else set()


def done_by_something(stage: Stage, verb: Node, actors: frozenset[int]) -> bool:
    """Whether a verb has a subject that is nobody, and those who are to have done it are told of in
    other sentences alone: "*planes* carrying tents *landed* in Aral"."""
    own = _own_subject(verb)
    if own is None or own.entity != "O" or verb.tag not in ("VBD", "VBZ", "VBP"):
        return False
    if stage.parties.of(own) or stage.parties.is_people(own):
        return False
    return bool(actors) and actors.isdisjoint(stage.beside(verb))


def _sides(stage: Stage, doer: Node) -> set[int]:
    """Whoever a subject names, those whom these act for, and those who act for them; nobody where
    it stands for both sides: who "the two countries" are, another clause may tell."""
    parties = stage.parties
    doers = set(parties.of(doer)) | set(parties.owner(doer))
    if any(stands_for_both(parties, key) for key in doers):
        return set()
    sides = doers | {stage.party[key] for key in doers if key in stage.party}
    return sides | {key for key, side in stage.party.items() if side in doers}


def weighed_down(stage: Stage, verb: Node) -> set[int]:
    """Whom that weighs on which others lift: "the sanctions *on Norda's* banks were lifted", "the
    charges *against her* were dropped"."""
    thing = verb.child("nsubj:pass") if verb.is_verb and passive(verb) else None
    if thing is None or verb.agent is not None:
        return set()
    parties = stage.parties
    return {
        key
        for one in thing.children
        if (case := one.child("case")) is not None and case.lower in LIFTED
        for key in (*parties.of(one), *parties.owner(one), *parties.of(one.child("nmod:poss")))
    }


def _own_subject(verb: Node) -> Node | None:
    """The noun that is the subject of a verb in the active voice, in its own clause."""
    if not verb.is_verb or passive(verb):
        return None
    own = verb.child("nsubj")
    return own if own is not None and own.tag.startswith("NN") else None
