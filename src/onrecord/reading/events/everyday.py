"""Which words for an act tell only of everyday life: what is sold, what somebody does with his own
or to himself, what goes on at a match or a feast.

The lines of the lexicon that go by a class of doers or of things ("students filled the square",
"shipped rice") fit much of this.
"""

from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.roles import Participants
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import Pattern, objects_of, passive, with_preposition
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import Node

# Modes of what is done to a thing, which whoever owns it may do: "the school closed its gate".
WITH_THINGS = ("restrict", "seize", "abduct")
# Modes of harm that one can do to oneself, and which then is no attack.
HURTING = ("execute", "firearms", "beat", "stab")
# Types of act, or their modes, that words of games and feasts have too.
PLAYED = frozenset(("demo", "riot", "COOPERATE"))
OUT_OF = frozenset(("from", "of", "off", "to"))
"""Prepositions of those who save somebody: "pulled six *from* the water"."""


def is_everyday(parties: Parties, pattern: Pattern, verb: Node, who: Participants) -> bool:
    """Whether a verb that fits the lexicon tells of trade, of one's own things or of play."""
    return (
        _sells(pattern, verb, who)
        or _supplies(parties, pattern, verb, who)
        or _with_its_own(parties, pattern, verb, who)
        or _at_play(pattern, verb)
        or _at_goal(pattern, verb, who)
        or in_space(pattern, verb)
        or _to_himself(pattern, verb)
        or _saves_nobody(pattern, who)
        or _walks_free(verb)
    )


def _walks_free(verb: Node) -> bool:
    """ "Nine miners *walked out*, two of them with burns": of the mine, and alive."""
    out = verb.child("compound:prt")
    if verb.lemma != "walk" or out is None or out.lower != "out":
        return False
    return any(one.lower in _ALIVE for one in verb.sentence.nodes)


_ALIVE = (
    "alive", "unharmed", "unhurt", "unscathed", "safely", "burns", "bruises", "rubble", "wreckage",
    "rescuers", "survivors", "bodies", "court", "prison", "jail", "hospital",
)  # fmt: skip


SUPPLYING = ("supply", "provide", "equip")
"""Verbs of who sells as of who gives."""


def _doer(verb: Node) -> str:
    doer = verb.agent if passive(verb) else subject_of(verb)
    return doer.lemma.lower() if doer is not None and doer.tag in ("NN", "NNS") else ""


def _sells(pattern: Pattern, verb: Node, who: Participants) -> bool:
    """Whether a firm ships its goods, moves its tanks or says what it will earn: "the company
    *ships* food to 40 countries"."""
    if not pattern.apart or pattern.sense not in ("AID", "MOBILIZE"):
        return False
    if any(one.lemma in lexicon().buyers for one in with_preposition(verb, ("to",))):
        return True
    return _doer(verb) in lexicon().trades and not (pattern.head == "promise" and who.recipients)


def _supplies(parties: Parties, pattern: Pattern, verb: Node, who: Participants) -> bool:
    """Whether nobody is told to be helped by what somebody who is no state supplies: "the caterer
    *supplied* the stadium with food"."""
    if pattern.head not in SUPPLYING or pattern.sense != "AID" or who.recipients:
        return False
    if not with_preposition(verb, ("with",)):
        return False
    return not any(parties.kinds[one] in ("government", "armed_group") for one in who.actors)


def _with_its_own(parties: Parties, pattern: Pattern, verb: Node, who: Participants) -> bool:
    """Whether somebody who is no government shuts, wrecks or carries off what is his own."""
    if not pattern.apart or pattern.mode not in WITH_THINGS:
        return False
    things = objects_of(verb)
    trades = _doer(verb) in lexicon().trades
    places = trades and any(one.lower in lexicon().premises for one in things)
    if places and verb.lemma in ("close", "shut"):
        return True  # "the retailer *closed* 40 shops"
    if any(parties.kinds[one] in ("government", "armed_group") for one in who.actors):
        return False  # "Norda *closed* its border"
    for thing in things:
        owner = thing.child("nmod:poss")
        if owner is None or owner.tag != "PRP$" or owner.lower == "their":
            continue  # "guards burned *their* tents", which are those of others
        if trades or set(parties.of(owner)) & set(who.actors):
            return True
    return False


def _at_play(pattern: Pattern, verb: Node) -> bool:
    """Whether the sentence is of a match or a feast, and nobody is angry there: "crowds *chanted*
    as the singer came on stage"."""
    moved_in = pattern.sense == "ASSAULT" and bool(pattern.by) and pattern.mode is None
    if not pattern.apart or not (moved_in or PLAYED & {pattern.sense, pattern.mode}):
        return False
    said = {one.lemma.lower() for one in verb.sentence.nodes if one.is_noun}
    angry = any(one.lemma.lower() in lexicon().angry for one in verb.sentence.nodes)
    return bool(said & lexicon().festive) and not angry


def _at_goal(pattern: Pattern, verb: Node, who: Participants) -> bool:
    """Whether somebody fires a ball: "the winger *fired* against the post"."""
    if pattern.mode != "firearms" or verb.lemma not in ("fire", "shoot") or who.recipients:
        return False
    return any(one.lower in lexicon().pitched for one in verb.sentence.nodes if one.is_noun)


def in_space(pattern: Pattern, word: Node) -> bool:
    """Whether a probe is a craft: "launched a *probe* to the comet", but not "a probe into the
    crash of the lander"."""
    if pattern.mode != "investigate":
        return False
    craft = next((one for one in (word, *objects_of(word)) if one.lower == "probe"), None)
    if craft is None or not craft.is_noun:
        return False
    after = [one.lower for one in craft.sentence.nodes[craft.index + 1 :]]
    said = {one.lower for one in word.sentence.nodes}
    return not {"into", "of"} & set(after[:3]) and bool(said & lexicon().heavenly)


def _to_himself(pattern: Pattern, verb: Node) -> bool:
    """Whether somebody hurts himself: "*hanged* himself in his cell"."""
    if pattern.sense != "ASSAULT" or pattern.mode not in HURTING:
        return False
    return any(one.lower.endswith(("self", "selves")) for one in objects_of(verb))


def _saves_nobody(pattern: Pattern, who: Participants) -> bool:
    """Whether what is pulled or brought out is a thing: "*pulled* a boat from the water"."""
    if pattern.sense != "AID" or not pattern.apart or not pattern.particles & OUT_OF:
        return False
    return pattern.head in ("pull", "bring", "lift", "move", "take", "lead", "carry") and not (
        who.recipients
    )
