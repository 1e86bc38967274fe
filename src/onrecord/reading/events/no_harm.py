"""Words of attack, raid and refusal that harm and refuse nobody: an illness, a film that is shot,
what a body does to a graft, savings that their owner raids.

By the words around them alone, so that it holds whatever proposes the act.
"""

from functools import lru_cache

from onrecord.reading.knowledge import table
from onrecord.reading.patterns import objects_of, passive, with_preposition
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import Node

OF_IT = {"shooting": "filmed", "war": "waged", "battle": "waged", "clash": "waged"}
"""By noun: of what it is no attack."""
BODIES = ("body", "system", "patient", "recipient")
"""What does not take a graft; a regulator that rejects one refuses it."""


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(some.split()) for name, some in table("told_acts")["no_harm"].items()}


def harms_nobody(sense: str, word: Node) -> bool:
    """Whether a word that fits a line for an attack, a raid or a refusal tells of another thing."""
    if word.is_verb:
        if sense == "REJECT":
            doer = word.agent if passive(word) else subject_of(word)
            bodily = doer is not None and doer.lemma.lower() in BODIES
            return word.lemma == "reject" and bodily and _is_done_to(word, "grafts")
        if sense == "COERCE":
            if word.lemma == "steal" and not objects_of(word):
                # "he *stole from us* all": a manner of speaking
                return any(one.lower in ("us", "me") for one in with_preposition(word, ("from",)))
            wild = any(one.lemma == "reserve" and one.tag == "NN" for one in objects_of(word))
            return word.lemma == "raid" and not wild and _is_done_to(word, "stores")
        if sense == "ASSAULT" and word.lemma == "catch":
            return any(one.lemma == "fire" for one in objects_of(word))
        return sense == "ASSAULT" and word.lemma == "bombard" and _with_no_arms(word)
    if sense != "ASSAULT":
        return False
    if word.lemma == "attack":  # "suffered a *heart* attack"
        before = [one for one in word.children if one.relation in ("compound", "amod")]
        return any(one.lower in _words()["ailments"] for one in before)
    of_it = OF_IT.get(word.lemma)  # "the shooting *of the film*", "a war *of words*"
    return of_it is not None and any(
        one.lemma in _words()[of_it] for one in with_preposition(word, ("of", "on"))
    )


def _is_done_to(verb: Node, what: str) -> bool:
    things = objects_of(verb)
    return bool(things) and all(one.lemma in _words()[what] for one in things)


def _with_no_arms(verb: Node) -> bool:
    """ "Bombarded her *with questions*", "the crystal *with electrons*"."""
    thrown = with_preposition(verb, ("with",))
    return bool(thrown) and any(one.lemma in _words()["thrown"] for one in thrown)
