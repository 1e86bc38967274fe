"""The mode of an act whose verb leaves it open: what is asked, refused or threatened."""

from functools import lru_cache

from onrecord.reading.events.arms import mode_by_arms
from onrecord.reading.events.court import charges
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.knowledge import table
from onrecord.reading.patterns import objects_of, with_preposition
from onrecord.reading.syntax import Node


def mode_of(kind: str, trigger: Node) -> str | None:
    """The mode that the words below the trigger speak for, or None.

    Each mode of a type has its words in `data/modes.toml`; the mode named first wins a tie. That of
    an attack is told by what it was made with.
    """
    if kind == "ASSAULT":
        return mode_by_arms(trigger)
    listed = _modes().get(kind)
    if not listed:
        return None
    scope = trigger.head if trigger.is_noun and trigger.head is not None else trigger
    # On what condition something is threatened is not what is threatened: "if the strike goes on".
    left = ("advcl",) if kind == "THREATEN" else ()
    below = (*trigger.subtree(*left), *scope.subtree("nsubj", *left))
    lemmas = {"walkout" if _of_workers(one) else one.lemma.lower() for one in below}
    best = max(listed, key=lambda mode: len(lemmas & listed[mode]))
    return best if lemmas & listed[best] else None


def mode_by_word(kind: str, trigger: Node) -> str | None:
    """The mode of an act of a type that no line of the lexicon was found to tell: the one that its
    lines for the word have ("was *imprisoned*", "the *inquiry*"), unless they ask for what is not
    there ("join: *strike*"); else what the words below it speak for."""
    if kind == "SANCTION" and charges(trigger):
        return "convict"
    known = lexicon().verbs if trigger.is_verb else lexicon().nouns
    below = {each for one in trigger.subtree() for each in (one.lemma.lower(), one.lower)}
    modes = {
        one.mode
        for one in known.get(trigger.lemma.lower(), ())
        if one.sense == kind
        and not one.before
        and (not one.people or one.mode == "visit" or trigger.tag == "VBN" or objects_of(trigger))
        if all(not asked or asked & below for asked in (one.objects, one.particles))
    }
    only = modes.pop() if len(modes) == 1 else None
    return only or mode_of(kind, trigger)


def _of_workers(word: Node) -> bool:
    """Whether a strike is one of workers: "vowed to widen *a strike*", "threatened *to strike*"
    nobody; no "air strikes"."""
    if word.lemma == "strike" and word.is_verb:
        return not objects_of(word) and not with_preposition(word, ("at", "against", "inside"))
    if word.lemma != "strike" or not word.is_noun:
        return False
    return word.tag == "NN" and not any(
        one.relation in ("compound", "amod") and one.lower in lexicon().of_arms
        for one in word.children
    )


@lru_cache(maxsize=1)
def _modes() -> dict[str, dict[str, frozenset[str]]]:
    return {
        kind: {mode: frozenset(words.split()) for mode, words in modes.items()}
        for kind, modes in table("modes").items()
    }
