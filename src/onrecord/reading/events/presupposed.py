"""What a noun tells as known: "the raid" took place, whatever is denied, may be or can be of it."""

from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.positions.words import POINTING
from onrecord.reading.syntax import SUBJECTS, Node

LASTING = ("ASSAULT", "COERCE", "SANCTION", "ACCUSE")
"""Types of act that are there once a noun speaks of one as known."""
ARRANGED = ("CONSULT", "PROTEST")
"""The same, but what may or will be of these may be still to come: "the talks will …"."""
SETTING_IN = ("come", "begin", "start", "go", "follow", "materialise", "materialize", "proceed")
"""Verbs by which what their subject tells comes about, beside those of the lexicon."""
BRINGING = (
    "join", "support", "back", "repel", "repeat", "resume", "renew", "restart", "revive", "reopen",
    "relaunch", "extend", "expand", "escalate", "intensify", "prolong", "organise", "organize",
    "arrange", "host", "convene", "see", "cause", "risk",
)  # fmt: skip
"""Verbs whose object is there only if they are true: "would *join* the attack"."""


def is_known(noun: Node, above: Node) -> bool:
    """Whether an act is taken for granted, of which the word above says something: "*the raid* was
    not linked to the vote", "denied a role in *the attack*", "*its siege* cannot go on".

    Not where that word is how it comes about or is wished for ("did not launch *the attack*",
    "*the strike* may begin"), nor where "would" tells what nobody has done: "*the invasion* of Orle
    would be madness"."""
    senses = {one.sense for one in lexicon().nouns.get(noun.lemma, ())} if noun.is_noun else set()
    if senses.isdisjoint(LASTING + ARRANGED) or not _is_definite(noun):
        return False
    if above.lemma in _not_there_yet() or _as_it_comes(noun, above):
        return False
    if above.lemma in lexicon().happening["denial"] and noun.relation != "obl":
        return False  # "denied *the attack*", but "denied any role *in the attack*"
    if not above.is_verb and above.child("cop") is None:
        return noun.relation == "nmod"
    modals = {one.lower for one in above.auxiliaries if one.tag == "MD"}
    modals |= {one.lower for one in above.children if one.relation == "aux" and one.tag == "MD"}
    told = above.tag in ("VBD", "VBZ", "VBP") or bool(above.auxiliaries)
    if senses.isdisjoint(LASTING) and (modals or not told):
        return False  # "wants to prepare *the talks*", "*the march* will pass the port"
    if noun.relation in SUBJECTS:
        return "would" not in modals
    return noun.relation in ("obj", "obl", "nmod")


def pointed_at(noun: Node) -> bool:
    """Whether a noun speaks of what is known, by its article: "*the* raid", "*this* attack"."""
    return any(one.relation == "det" and one.lower in POINTING for one in noun.children)


def _is_definite(noun: Node) -> bool:
    """The same, or by whose it is: "*Norda's* siege"."""
    return noun.child("nmod:poss") is not None or pointed_at(noun)


def _not_there_yet() -> frozenset[str]:
    """Words under which an act is wished for, planned or brought about."""
    words = lexicon()
    told = words.happening
    wished = told["wish"] | told["plan"] | told["asking"] | words.charge
    return (wished | words.light).union(BRINGING)


def _as_it_comes(noun: Node, above: Node) -> bool:
    """Whether a verb tells that the act comes about: "the strike may *begin*"."""
    if noun.relation not in SUBJECTS:
        return False
    return above.lemma in SETTING_IN or above.lemma in lexicon().occurring | lexicon().scheduled
