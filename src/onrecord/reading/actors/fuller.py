"""Fuller names that a report gives where nobody is mentioned: "The poet *is Ada Tolen*", "the
*Orle Airways* jet"."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.reading.actors.chains import Chain
from onrecord.reading.actors.joining import Joining
from onrecord.reading.actors.lexicon import lexicon, plain, squeeze
from onrecord.reading.actors.names import country_of, opens_firm
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.actors.surnames import told_generation
from onrecord.report import Span


def names_given(chain: Chain) -> list[Phrase]:
    """Its mentions with a name, but "the *younger* Tolen" where another tells the given name."""
    named = [one for one in chain.phrases if one.name is not None]
    own = [one for one in named if not told_generation(one)]
    return own or named


def fuller_name(joining: Joining, chain: Chain) -> Span | None:
    """Where the only fuller name stands of somebody whom every mention calls by one word."""
    if (
        not chain.only_letters
        or len(chain.names) > 1
        or chain.kind not in ("person", "organisation")
    ):
        return None
    (name,) = chain.names
    if country_of(name) or (name in lexicon().given_names and chain.kind != "person"):
        return None
    whole = _persons if chain.kind == "person" else _firms
    found = {
        squeeze(words.text[slice(*span)]): span
        for words in reversed(joining.sentences)
        if name in words.lower
        for span in whole(words, name)
    }
    if len(found) != 1:
        return None
    ((full, span),) = found.items()
    return None if any(full in one.names for one in joining.chains) else span


def _persons(words: Words, name: str) -> Iterator[Span]:
    """The names of persons in a sentence that end in a word: "Ada *Tolen*"."""
    lex = lexicon()
    for index, lower in enumerate(words.lower):
        known = words.entities[index] if lower == name else None
        if known is None or known[2] != "PERSON" or known[1] != index + 1:
            continue
        first = known[0]
        while first < index and plain(words.texts[first]) in lex.titles | lex.courtesy.keys():
            first += 1
        if first < index:
            yield words.span(first, index + 1)


def _firms(words: Words, name: str) -> Iterator[Span]:
    """The names of firms in a sentence that begin with a word: "*Orle* Airways plc"."""
    lex = lexicon()
    for index, lower in enumerate(words.lower):
        end = index + 1
        while (
            lower == name
            and end < len(words.texts)
            and (words.texts[end][0].isupper() or plain(words.texts[end]) in lex.firm_tails)
            and words.words[end].tag.startswith("NN")
        ):
            end += 1
        span = words.span(index, end)
        last = plain(words.texts[end - 1])
        firm = last in lex.firm_tails or last in lex.generic
        told = words.predicate(end - 1) and opens_firm(name, squeeze(words.text[slice(*span)]))
        if end > index + 1 and (firm or told):
            yield span
