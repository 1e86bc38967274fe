"""Firms called by the first word or words of their names: "Green Heron Disposal … Green Heron"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.reading.actors.chains import BODIES
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.names import and_sons, opens_firm, same_body
from onrecord.reading.actors.phrases import Phrase


def short_for(name: str, names: Mapping[str, Sequence[Phrase]]) -> str:
    """ "Saha" is what "Saha Airlines" is."""
    for other, group in names.items():
        opens = other.startswith((name + " ", name + "-")) or f" {name} " in f"{other} "
        if opens and group[0].kind in BODIES and same_body(name, other):
            return group[0].kind
    return ""


def firm_short(name: str, names: Mapping[str, Sequence[Phrase]]) -> str:
    """ "Northline" is what "Northline Transit" is, unless things happen there."""
    endings = lexicon().firm_tails
    longer = [other for other in names if other.startswith(name + " ")]
    firm = any(other.split()[-1] in endings or and_sons(other.split()[1:]) for other in longer) or (
        len(longer) == 1
        and opens_firm(name, longer[0])
        and all(one.kind == "organisation" for one in names[longer[0]])
    )
    place = any(somewhere(one) or one.nouns & lexicon().settlements for one in names[name])
    return "organisation" if firm and not place else ""


_WHERE = ("in", "at", "near", "across", "around", "outside", "throughout", "into", "of")


def somewhere(phrase: Phrase) -> bool:
    """Whether a name tells where something is: "in Orsava", "western Orsava"."""
    head = phrase.node
    case = head.child("case")
    return (case is not None and case.lower in _WHERE) or head.child("amod") is not None


def as_in_short(names: Mapping[str, Sequence[Phrase]]) -> Iterator[Phrase]:
    """The places of longer names of those that the report calls by their first word and tells to be
    bodies: "its maker, *Castor Nordica* … Castor … it". A person is called by the last."""
    for name, group in names.items():
        first, _, rest = name.partition(" ")
        short = names.get(first, ())
        if not rest or not short or any(one.kind != "organisation" for one in short):
            continue
        if opens_firm(first, name) and all(_maybe_firm(one) for one in group):
            yield from group


def _maybe_firm(phrase: Phrase) -> bool:
    """Whether nothing but its look tells that a name is a person's: no office, no "Ms"."""
    if phrase.kind not in ("person", "thing", "", "organisation") or phrase.gender in ("m", "f"):
        return False
    told = {*phrase.title_words()[-1:], phrase.noun} - {*phrase.called.split()}
    return told <= lexicon().may_be_firms | lexicon().apposed | {"owner"}
