"""Whom "the rebels" and "the militants" mean that nobody was called yet: the one body told of right
before to have attacked somebody, though its name does not tell that it bears arms."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.actors.chains import Chain
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.syntax import SUBJECTS

_NEAR = 3  # sentences
_ATTACKS = frozenset(
    ["attack", "ambush", "storm", "shell", "kidnap", "abduct", "bomb",
     "overrun", "kill", "behead", "besiege", "massacre"]
)  # fmt: skip
_ARMED = frozenset(["jihadist", "insurgent", "rebel", "guerrilla", "militant", "separatist"])


def armed_before(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """The only named body near by that attacked: "The Northern Shield ambushed a convoy. *The
    rebels* said they had taken two lorries". Where anybody else is called so it is not asked."""
    if phrase.noun not in _ARMED or phrase.node.tag != "NNS" or phrase.owner is not None:
        return None
    if phrase.text.lower() != f"the {phrase.node.lower}":
        return None
    if any(one.relation in ("nmod", "acl", "acl:relcl") for one in phrase.node.children):
        return None
    called = _ARMED | lexicon().rebels
    if any(one.nouns & called for one in actors):
        return None
    near = [one for one in actors if 0 < one.since(phrase) <= _NEAR and one.names]
    if any(one.kind == "armed_group" for one in near):
        return None
    found = [one for one in near if one.kind == "organisation" and any(map(_attacks, one.phrases))]
    firms = lexicon().firm_tails | _OF_STATES
    if len(found) != 1 or not found[0].name_words.isdisjoint(firms):
        return None
    return found[0]


_OF_STATES = frozenset(
    ["police", "army", "navy", "court", "ministry", "agency", "command", "guard", "service",
     "forces", "force", "council", "office", "department", "inc", "ltd", "corp"]
)  # fmt: skip
_TAKES = ("take", "hold", "enter", "seize", "capture", "raid")
_HELD = frozenset(
    ["town", "village", "city", "airport", "base", "barracks", "outpost", "hostage", "checkpoint",
     "bridge", "garrison", "port", "captive"]
)  # fmt: skip


def _attacks(phrase: Phrase) -> bool:
    """Whether a name is the subject of an attack, or behind "by"."""
    node, verb = phrase.node, phrase.node.head
    if phrase.form != "name" or verb is None or verb.negated:
        return False
    taken = verb.object if verb.lemma in _TAKES else None
    if verb.lemma not in _ATTACKS and (taken is None or taken.lemma not in _HELD):
        return False
    case = node.child("case")
    agent = case is not None and case.lower == "by" and verb.tag == "VBN"
    return agent or (node.relation in SUBJECTS and not verb.passive)
