"""Parties that a report names only before the noun of what is theirs: "rejected a *US* proposal".

By convention a bare modifier is no mention. But where nothing else in the report names who made the
proposal or whose air force struck, these words are all that tells who it was, so they are a
character of the cast, which the record has if an act or a position needs it.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.reading.actors.chains import BODIES
from onrecord.reading.actors.lexicon import lexicon, squeeze
from onrecord.reading.actors.names import state_of
from onrecord.reading.draft import Cast, Character, Draft, Why
from onrecord.reading.syntax import Node
from onrecord.record import ActorKind
from onrecord.report import Span

RULE = "before-noun"


def with_named_before_nouns(draft: Draft, cast: Cast) -> Cast:
    """The cast, and in it who is named only before nouns of what parties do and have."""
    found: dict[tuple[str, ActorKind], list[Span]] = {}
    for node in draft.syntax.all_nodes:
        if node.tag not in ("NN", "NNS") or node.lemma not in lexicon().theirs:
            continue
        for span, name, kind in _named(node):
            if not _known(cast, name, kind):
                found.setdefault((name, kind), []).append(span)
    made = [
        Character(
            key=len(cast.characters) + number,
            name=draft.words(spans[0]),
            kind=kind,
            roles=(),
            affiliations=(),
            mentions=tuple(spans),
            why=Why(RULE, words=(spans[0],)),
        )
        for number, ((_, kind), spans) in enumerate(found.items())
    ]
    return Cast((*cast.characters, *made)) if made else cast


def _named(noun: Node) -> Iterator[tuple[Span, str, ActorKind]]:
    """The name of a party that stands before a noun, with what it is called and is: "*Norda*
    airstrikes", "a *Harbour Board* decision", "*Nordan army* helicopters"."""
    name = _name_before(noun)
    if not name or name[0].entity == "PERSON":
        return
    body = name[-1] if name[-1].tag == "NN" else None
    if any(one.child("case", "conj", "cc") is not None for one in name):
        return
    span = name[0].word.start, name[-1].word.end
    called = squeeze(noun.sentence.text[span[0] : span[1]])
    kind = _kind_of_body(body, name) if body else _kind(called, {one.entity for one in name})
    if kind is not None:
        yield span, called, kind


def _name_before(noun: Node) -> list[Node]:
    """The words right before a noun that name somebody: capitalised ones, and the noun for a body
    that they end in ("*Nordan army* helicopters")."""
    words = noun.sentence.nodes[: noun.index]
    while words and words[-1].relation in PARTS and not _named_word(words[-1]):
        if words[-1].tag == "NN" and _is_body(words[-1]):
            break
        words.pop()  # "a Nordan *air* strike"
    name: list[Node] = []
    if words and words[-1].tag == "NN" and not _named_word(words[-1]):
        name.append(words.pop())
    while words and _named_word(words[-1]):
        name.append(words.pop())
    if not name or not _named_word(name[-1]):
        return []
    name.reverse()
    below = noun.subtree()
    return name if all(one in below for one in name) else []


PARTS = ("compound", "amod", "nmod", "flat", "nummod")


def _named_word(word: Node) -> bool:
    """Whether a word before a noun is of a name."""
    capital = word.text[:1].isupper() and word.tag[:2] in ("NN", "JJ")
    return capital and word.relation in PARTS and (word.entity != "O" or word.tag == "NNP")


def _is_body(noun: Node) -> bool:
    lex = lexicon()
    return noun.lower in lex.governments or noun.lower in lex.organisations


def _kind_of_body(body: Node, name: list[Node]) -> ActorKind | None:
    """What a body is that is told by a noun and a name before it."""
    if not _is_body(body) or all(one.entity == "O" for one in name):
        return None
    return "government" if body.lower in lexicon().governments else "organisation"


def _kind(called: str, entities: set[str]) -> ActorKind | None:
    """What a party of this name is; None where it is no party for sure."""
    lex = lexicon()
    hyphened = called.replace(" ", "-")
    if state_of(called):
        return "government"
    if hyphened in lex.armed_names:
        return "armed_group"
    last = called.split()[-1]
    if "ORGANIZATION" not in entities or called in lex.outlets or called in lex.agencies:
        return None
    if hyphened in lex.government_names or last in lex.governments:
        return "government"
    return "organisation"


def _known(cast: Cast, name: str, kind: ActorKind) -> bool:
    """Whether a character of the cast may be the one who is so called."""
    country, words = state_of(name), set(name.split())
    for one in cast.characters:
        if one.kind == "person" and name in squeeze(one.name).split():
            return True  # "a Tolen lawsuit"
        if one.kind not in BODIES and one.kind != "place":
            continue
        called = squeeze(one.name)
        if one.kind == "place" and not country and called != name:
            continue  # "Orle" is not "Orle council"
        if country and state_of(called) == country:
            return True
        if words <= set(called.split()) or set(called.split()) <= words:
            return True
    return False
