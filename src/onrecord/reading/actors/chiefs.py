"""Who heads a body, called so by its name or its kind: "UN Secretary General Mara Tolen … *the UN
chief*", "the Seamen's Union … its general secretary, Jon Berge … *the union leader*"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from onrecord.reading.actors.chains import BODIES, Chain
from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.officers import LEADING, offices_told
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


def chief_of_kind(
    phrase: Phrase,
    actors: Sequence[Chain],
    of: Mapping[Phrase, Chain],
    inner: Mapping[Phrase, Sequence[Phrase]],
) -> Chain | None:
    """The only one near by of whom the report has told that he leads a body of the kind that stands
    before the noun: "Tom Vale, chief executive of Orle Air … *the airline boss*"."""
    words = phrase.text.lower().split()
    if phrase.noun not in _CHIEFS | {"leader"} or phrase.number == "p" or len(words) != 3:
        return None
    kind = plain(words[1])
    if words[0] != "the" or phrase.owner is not None or kind not in _HOUSES:
        return None
    if any(phrase.noun in one.nouns and kind in one.mods for one in actors):
        return None  # who is called so already, or is told of so first
    found = [
        chain
        for chain in actors
        if chain.kind == "person" and chain.names and 0 <= chain.since(phrase) <= _NEAR
        if not chain.of_other_sex(phrase)
        if any(_of_kind(kind, one) for one in _led_by(chain, of, inner))
    ]
    return found[0] if len(found) == 1 else None


_HOUSES = frozenset(["union", "party", "airline", "airport", "bank", "club", "company", "council"])
_NEAR = 6  # sentences back that whoever leads may have been told of


def _led_by(
    chain: Chain, of: Mapping[Phrase, Chain], inner: Mapping[Phrase, Sequence[Phrase]]
) -> Iterator[Chain]:
    """The bodies that somebody is told to be at the head of, by "its", "of" or a verb."""
    for phrase in chain.phrases:
        told = [plain(one) for one in re.findall(r"[\w.'’-]+", phrase.text)]
        if phrase.name is None or not _UNDER.isdisjoint(told):
            continue
        offices = {*offices_told(phrase), *phrase.nouns}
        heads = bool(offices & _LEADING) or "general" in told
        for one in (phrase.owner, *inner.get(phrase, ())):
            body = of.get(one) if one is not None else None
            if one is None or body is None or body.kind not in BODIES:
                continue
            above = one.node.head
            leads = above is not None and one.role == "object" and above.lemma in LEADING
            if leads or (heads and one.node.relation in ("nmod", "nmod:poss")):
                yield body


def _of_kind(kind: str, body: Chain) -> bool:
    """Whether a body is told to be of a kind, by a noun or by its name: "Orle *Air*"."""
    told = body.nouns | body.name_words
    told |= {word for name in body.names for word in re.findall(r"\w+", name)[-1:]}
    return not told.isdisjoint({kind, *_SHORT.get(kind, ())})


_SHORT = {
    "airline": ("air", "airways", "airlines", "aviation"),
    "company": ("firm", "corporation", "inc", "corp", "group", "ltd", "plc"),
    "party": ("alliance", "democrats"),
    "club": ("fc", "united", "city", "rovers"),
}


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
