"""Who took no part in an act whose own words name others: whoever is told of elsewhere in the
report, where they name a doer; whoever other clauses tell of, where they name what was taken.

The network weighs who is at odds with whom in the whole report; it does not know that "a Norda
warship fired on the boat" is not of the rebels that the report is about.
"""

from collections.abc import Collection, Sequence

from onrecord.reading.actors.lexicon import squeeze
from onrecord.reading.actors.names import state_of
from onrecord.reading.draft import Deed
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.parties import is_person_word
from onrecord.reading.patterns import objects_of, passive
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.reading.weighing.stage import Stage
from onrecord.record import EventType

GETTING = ("receive", "get")
"""Verbs by which somebody has been invited, and met nobody yet."""
FORCE = ("ASSAULT", "COERCE", "SANCTION", "MOBILIZE")
"""Types of what somebody does by force or by right."""
NAMES = ("NNP", "NNPS")
APPEARING = ("appear", "stand", "sit", "go")
"""Verbs of whoever comes before a court."""
BLAMING = ("accuse", "blame", "suspect", "charge", "complain", "protest", "denounce", "condemn")
"""Verbs of whoever may himself have suffered what he speaks of."""
UNDER = ("ccomp", "xcomp", "advcl", "acl", "acl:relcl", "conj", "parataxis")


def not_named_here(
    stage: Stage,
    kind: EventType,
    word: Node,
    rules: Sequence[Deed],
    chosen: Collection[frozenset[int]],
) -> set[int]:
    """Who did not do it as the words have a doer of their own, `chosen` by a rule or unknown to the
    cast: "*a judge* ordered his release", "*a Norda warship* fired on the boat"."""
    if kind == "REQUEST" and word.lemma in GETTING:
        return set(stage.parties.kinds) - stage.beside(word)  # "*received* an invitation"
    ordered = bool(rules) and word.is_noun and rules[0].mode == "release"
    if not rules or not (kind in FORCE or ordered):
        return _only_where(stage, kind, word)
    beside = stage.beside(word)
    if any(one and one <= beside for one in chosen):
        return set(stage.parties.kinds) - beside
    if word.is_noun:
        called = [one for one in word.children if _is_state_before(one)]
        named = {key for one in called for key in stage.parties.named(one)}
        if called and (not named or any(one and one <= named for one in chosen)):
            return set(stage.parties.kinds) - named
    doer = _doer(word)
    if doer is None or not _is_a_stranger(stage, doer):
        return _only_where(stage, kind, word)
    own = {key for key in beside if key in stage.inside([doer.extent()])}
    return set(stage.parties.kinds) - own


def _only_where(stage: Stage, kind: EventType, word: Node) -> set[int]:
    """Who is but where somebody is told of, or told of elsewhere, where a passive names no doer:
    "appeared *in court* charged with theft", "the strike was called off"."""
    if not word.is_verb or not passive(word) or word.agent is not None:
        return set()
    if kind == "CONCEDE":
        return set(stage.parties.kinds) - stage.beside(word)
    above = word.head if word.relation in ("xcomp", "advcl", "acl", "conj") else None
    if kind != "SANCTION" or above is None or above.lemma not in APPEARING:
        return set()
    return set(stage.parties.after(above, ("in", "at", "before")))


def _is_state_before(before: Node) -> bool:
    """Whether a state's name stands right before an act, as whose it is: "the *US* airstrike", of
    whom the cast may have no mention."""
    if before.relation not in ("compound", "amod", "nmod") or before.child("case") is not None:
        return False
    return before.text[:1].isupper() and bool(state_of(squeeze(before.text)))


def _doer(word: Node) -> Node | None:
    """The noun that a verb's own words have for who does it."""
    if not word.is_verb:
        return None
    return word.agent if passive(word) else word.child("nsubj")


def _is_a_stranger(stage: Stage, doer: Node) -> bool:
    """Whether a noun, with a name of its own, is nobody of the cast: "a *Norda* warship"; a thing
    that is called after no one may be anybody's."""
    if not doer.tag.startswith("NN") or stage.parties.of(doer) or stage.parties.owner(doer):
        return False
    named = doer.tag in NAMES or any(
        one.tag in NAMES and one.relation in ("compound", "amod", "nmod", "flat", "nmod:poss")
        for one in doer.children
    )
    steered = doer.lemma in lexicon().vehicles or doer.lemma in lexicon().warlike
    return named and (steered or is_person_word(doer.lemma) or doer.tag in NAMES)


def told_of_others(stage: Stage, kind: EventType, word: Node, rules: Sequence[Deed]) -> set[int]:
    """Whom other clauses tell of, where a verb tells what thing was taken or shut and a rule reads
    nobody whom that befell: not the sailors of "Norda holds *26 sailors* after it *seized* two
    boats"."""
    if kind != "COERCE" or not word.is_verb or not rules or rules[0].recipients:
        return set()
    things = objects_of(word)
    if not things or _is_blamed(word) or any(_is_others(stage, one, rules[0]) for one in things):
        return set()
    own = [one for one in word.children if one.relation not in (*SUBJECTS, "conj", "cc")]
    above = word.head
    if above is not None and word.relation in ("acl", "acl:relcl"):
        own.append(above)  # "the release of eleven fighters *jailed* last year"
    elif above is not None and word.relation == "conj":
        # "sent troops and sealed the bridge, *stranding 40 people*"
        own += [one for one in above.children if one.tag == "VBG" and one.index > word.index]
    return stage.beside(word) - stage.inside([one.extent() for one in (*own, *things)])


def _is_others(stage: Stage, thing: Node, deed: Deed) -> bool:
    """Whether what is taken or shut is a person, or another's by a pronoun: "banned imports of
    *its* copper"; not "closed *its* airspace"."""
    if stage.parties.is_person_word(thing):
        return True
    owners = (one for one in thing.subtree("acl", "acl:relcl", "conj") if one.tag == "PRP$")
    whose = [stage.parties.of(one) for one in owners]
    return any(not keys or not set(keys) <= set(deed.actors) for keys in whose)


def _is_blamed(verb: Node) -> bool:
    """Whether a verb tells what somebody is blamed for, maybe by whom it befell: "*Aral* accuses it
    of *withholding* data"."""
    above: Node | None = verb
    while above is not None:
        if above.lemma in BLAMING:
            return True
        above = above.head if above.relation in UNDER else None
    return False
