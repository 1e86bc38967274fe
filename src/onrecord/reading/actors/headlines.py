"""Whom a headline tells of without an article, and the first sentence with one: "Bus driver held
after crash. *A bus driver* was held on Monday"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.actors.chains import BODIES, PEOPLE, Chain
from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.phrases import Phrase

_NEXT = 2  # sentences behind the headline in which it is told again


def told_in_headline(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """The one of whom the headline tells by the same noun, or as a suspect, and by nothing that is
    not told here: "Orle hospital fined … *A hospital in Orle* was fined"."""
    if phrase.number == "p" or phrase.quote >= 0 or not 0 < phrase.sentence <= _NEXT:
        return None
    if phrase.text.partition(" ")[0].lower() not in ("a", "an") or phrase.owner is not None:
        return None
    heads = [one for one in actors if _of_headline(one)]
    found = [one for one in heads if one.phrases[0].noun == phrase.noun]
    if not found and phrase.kind in PEOPLE and _CHARGED.search(phrase.text):
        found = [one for one in heads if one.phrases[0].noun in lexicon().suspects]
        return found[0] if len(found) == 1 else None
    if len(found) != 1 or (found[0].kind in BODIES) != (phrase.kind in BODIES):
        return None
    if phrase.kind in PEOPLE and _deeds(found[0].phrases[0]).isdisjoint(_deeds(phrase)):
        return None  # "Woman killed in crash. *A woman who saw it* said": another
    told = {plain(word) for word in re.findall(r"[\w.'’-]+", phrase.text)}
    return found[0] if found[0].phrases[0].mods <= told else None


def _deeds(phrase: Phrase) -> set[str]:
    """What somebody does, or what is done to him, by the verbs beside the noun."""
    node = phrase.node
    beside = [node.head, *(one for one in node.children if one.relation in ("acl", "acl:relcl"))]
    return {one.lemma.lower() for one in beside if one is not None and one.is_verb}


_CHARGED = re.compile(r"\b(?:charged with|accused of|suspected of|charged in|wanted for)\b")


def _of_headline(chain: Chain) -> bool:
    """Whether somebody is told of in the first sentence only, by a noun that would have an article
    in any but a headline."""
    first = chain.phrases[0]
    if chain.names or chain.latest > 0 or chain.number == "p" or first.form != "noun":
        return False
    if first.node.tag != "NN" or first.node.child("det", "nummod", "nmod:poss") is not None:
        return False
    if chain.kind in BODIES:
        return first.noun in _HOUSES
    return chain.kind in PEOPLE


_HOUSES = frozenset(
    ["hospital", "school", "court", "company", "firm", "bank", "airline", "charity", "university",
     "college", "club", "museum", "church", "council", "union", "clinic", "retailer", "carmaker"]
)  # fmt: skip
