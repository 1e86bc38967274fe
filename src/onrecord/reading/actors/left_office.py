"""Who is called a former office-holder once the report has told that he lost the office: "the
minister dismissed *police chief Jon Berge* … *the former police chief*"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.actors.chains import PEOPLE, Chain
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.syntax import SUBJECTS

_NEAR = 6  # sentences back in which it was told
_REMOVING = frozenset(
    ["dismiss", "sack", "fire", "oust", "remove", "replace", "topple", "depose", "impeach",
     "unseat", "overthrow", "defeat", "beat", "convict", "arrest", "sentence", "jail"]
)  # fmt: skip
_LEAVING = frozenset(["resign", "quit", "retire", "die"])


def left_office(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """The only one near by who lost the office that "the former" tells of."""
    noun, lex = phrase.noun, lexicon()
    if "former" not in phrase.mods or phrase.number == "p" or phrase.owner is not None:
        return None
    if noun not in lex.offices or phrase.text.partition(" ")[0].lower() != "the":
        return None
    told = phrase.mods - {"former"}
    found = [
        one
        for one in actors
        if one.kind in PEOPLE and one.number != "p" and not one.of_other_sex(phrase)
        if noun in one.nouns and told <= one.mods | _title_words(one)
        if any(0 <= phrase.sentence - it.sentence <= _NEAR and _lost(it) for it in one.phrases)
    ]
    return found[0] if len(found) == 1 else None


def _title_words(chain: Chain) -> set[str]:
    return {word for one in chain.phrases for word in one.title_words()}


def _lost(phrase: Phrase) -> bool:
    """Whether a mention is of somebody removed, or who leaves by himself."""
    node, verb = phrase.node, phrase.node.head
    if verb is None or not verb.is_verb or verb.negated or phrase.quote >= 0:
        return False
    subject = node.relation in SUBJECTS
    if subject and not verb.passive:
        down = verb.lemma == "step" and any(one.lower in ("down", "aside") for one in verb.children)
        return down or verb.lemma in _LEAVING
    suffers = subject or node.relation in ("obj", "dobj")
    return suffers and verb.lemma in _REMOVING
