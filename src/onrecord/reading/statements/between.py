"""Sayings set between commas with who says it behind them: "The treaty, *argued the mayor*, is
dead"."""

from onrecord.reading.draft import Draft, Why
from onrecord.reading.known_words import known_words
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.content import clause_around
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import tidied
from onrecord.reading.syntax import Node

SET_BETWEEN = "set-between-commas"
"""The rule's name: grammar alone knows who speaks, the model takes the thing for a speaker."""


def set_between(draft: Draft, verb: Node) -> Candidate | None:
    """The saying between two commas that a verb tells with its subject behind it, or None."""
    before = verb.before()
    if verb.lower not in known_words().between or before is None or before.text != ",":
        return None
    speaker = verb.child("nsubj")
    if verb.relation != "parataxis" or speaker is None or speaker.index < verb.index:
        return None
    source = noun_phrase(speaker, without=verb.span)
    if draft.text[source[1] : source[1] + 1] != "," or source[0] != verb.span[1] + 1:
        return None  # "The bill, argued *before* the court, …"
    behind = next((one for one in verb.sentence.nodes if one.span[0] > source[1]), None)
    if behind is not None and behind.tag == "CC":
        return None  # "The army had left, warned villagers of mines, *and* burned the bridge"
    content = tidied(draft, clause_around(draft, verb, (verb.span[0], source[1])))
    if len(content) < 2:
        return None
    return Candidate(
        anchor=verb, lemma=verb.lemma, source=(source,), cue=(verb.span,), content=content,
        why=Why(SET_BETWEEN, words=(verb.span,)), frame="according",
    )  # fmt: skip
