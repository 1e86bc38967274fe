"""Whom an event surely befalls, by grammar, where a rule reads it so and the network would have
nobody or somebody nearer: those killed in the next sentence, whoever a march is named against.
"""

from collections.abc import Sequence

from onrecord.reading.draft import Deed
from onrecord.reading.events.earlier import hit_next
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.marching import opposed
from onrecord.reading.events.verbs import asked_to_go, theirs_to_give
from onrecord.reading.events.victims import hit_only_things
from onrecord.reading.syntax import Node
from onrecord.reading.weighing.stage import Stage

Side = frozenset[int]


def surely_befallen(
    stage: Stage, kind: str, word: Node, rules: Sequence[Deed], actors: Side
) -> Side:
    """Whom the words leave no doubt about; nobody if they do."""
    found: Sequence[int] = ()
    if _is_undergone(word) and rules:
        found = rules[0].recipients  # "*she and her family* received threats"
    elif kind == "ASSAULT" and rules:
        found = hit_next(stage.draft, stage.parties, rules[0], word)
    elif kind == "PROTEST":
        found = opposed(stage.parties, word)  # "an *anti-government* march"
    elif kind == "REQUEST" and word.is_verb:
        # "asked for *UN* help", "demanded *her* resignation"
        found = theirs_to_give(stage.parties, word) or asked_to_go(stage.parties, word)
    return frozenset(found) - actors


def houses_back(stage: Stage, options: list[Side], chosen: set[Side]) -> list[Side]:
    """The options without houses, firms and places, where a rule reads who was in them: "a shooting
    at a school killed *12 pupils*"."""
    cast = stage.parties.cast
    if all(hit_only_things(cast, some) for some in chosen):
        return options
    return [some for some in options if not some or not hit_only_things(cast, some)]


def _is_undergone(word: Node) -> bool:
    """Whether a noun tells what the subject of its verb underwent: "received death *threats*"."""
    verb = word.head if word.is_noun and word.relation == "obj" else None
    return verb is not None and verb.lemma in lexicon().undergone
