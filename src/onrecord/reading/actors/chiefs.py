"""Who heads a body, called so by its name: "UN Secretary General Mara Tolen … *the UN chief*"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.actors.chains import BODIES, Chain
from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.officers import offices_told
from onrecord.reading.actors.phrases import Phrase

_CHIEFS = frozenset(["chief", "boss", "head"])
_LEADING = lexicon().leading | {
    "secretary-general", "director-general", "governor", "commissioner", "executive", "ceo",
}  # fmt: skip
_UNDER = frozenset(
    ["deputy", "vice", "former", "assistant", "acting", "ex", "then", "retired", "regional",
     "local", "press", "staff", "policy", "relief", "rights", "climate", "trade", "nuclear",
     "humanitarian", "refugee", "health", "food", "peacekeeping", "sales", "finance", "marketing"]
)  # fmt: skip
"""What tells of one who heads only a part of a body, or did so once."""


def chief_of_body(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """The only one of whom the report has told that he leads the body before the noun, by its name
    or its letters: "Jon Berge, director of the Federal River Bureau (FRB) … *the FRB chief*"."""
    if phrase.noun not in _CHIEFS or phrase.number == "p" or phrase.owner is not None:
        return None
    words = phrase.text.split()
    before = words[1:-1]
    if words[0].lower() not in ("the", "this") or plain(words[-1]) != phrase.noun or not before:
        return None
    if not all(one[0].isupper() for one in before):
        return None
    body = {plain(one) for one in before}
    names = [body, *(set(name.split()) - {"of"} for name in _same_body(body, actors))]
    found = [
        chain
        for chain in actors
        if chain.kind == "person" and chain.names and not chain.of_other_sex(phrase)
        if any(_leads(told, names) for told in chain.phrases)
    ]
    return found[0] if len(found) == 1 else None


def _same_body(words: set[str], actors: Sequence[Chain]) -> list[str]:
    """The other names of the body that some words name."""
    return [
        name
        for chain in actors
        if chain.kind in BODIES and any(words == set(one.split()) for one in chain.names)
        for name in chain.names
    ]


def _leads(phrase: Phrase, names: Sequence[set[str]]) -> bool:
    """Whether a mention tells that somebody leads a body that is called one of these."""
    if phrase.name is None:
        return False
    offices = {*offices_told(phrase), *phrase.nouns}
    general = {"secretary", "general"} <= offices
    told = [plain(one) for one in re.findall(r"[\w.'’-]+", phrase.text)]
    if not (offices & _LEADING or general) or not _UNDER.isdisjoint(told):
        return False
    return any(name <= {*told} for name in names)
