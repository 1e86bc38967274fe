"""Whose an office is by the words of it: "*Selm University* historian", "a *Foreign Office* aide".

By convention a bare modifier is no mention, so that a body named only before somebody's office is
nobody of the cast; but whom he or she belongs to, the report tells all the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.reading.actors.chains import BODIES, Chain
from onrecord.reading.actors.joining import Joining
from onrecord.reading.actors.lexicon import lexicon, plain, squeeze
from onrecord.reading.actors.names import country_of, same_body
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.report import Span

_WITHIN = ("NN", "JJ", "VB", "CD", "HY")
"""Tags of what may stand between a body's name and an office: "*deputy managing* editor"."""
_BODIES = ("ORGANIZATION", "LOCATION")
_LINKS = frozenset(["of", "at", "for", "from", "with"])
_FAR = 5  # words between a body's name and the office
_BEFORE_OFFICES = frozenset(
    ["first", "deputy", "prime", "chief", "vice", "assistant", "senior", "junior", "managing",
     "general", "executive", "acting", "interim", "associate", "head", "lead"]
)  # fmt: skip
_OF_OFFICES = frozenset(
    ["and", "assistant", "deputy", "federal", "district", "state", "county", "city", "crown",
     "national", "regional", "local", "circuit", "special", "royal", "press", "media",
     "communications", "staff", "project",
     "programme", "program", "site", "plant", "campus", "ward", "precinct", "shift", "news",
     "sports", "artistic", "medical", "technical", "floor", "minority", "majority", "store",
     "strategy", "marketing", "sales", "operations", "policy", "campaign", "crime", "traffic"]
)  # fmt: skip
"""Words of an office that the tagger takes for a name: "*District* Attorney",
"*Press* secretary"."""
_LOOSE = frozenset(["group", "team", "house"])
"""Nouns for bodies that end no name before an office: "the *Harn* group leader"."""


def body_told(joining: Joining, chain: Chain) -> str:
    """The body that the words of somebody's office name before it: "Harn Red Cross" of "*Harn Red
    Cross* chair Mara Tolen"; its fullest name where the report has that."""
    told = (told_in(joining.sentences[one.sentence], one) for one in chain.phrases)
    return next(filter(None, told), "")


def told_in(words: Words, phrase: Phrase) -> str:
    """The body that a mention's own words name before an office."""
    if phrase.form == "pronoun":
        return ""
    for first, office in _offices(words, phrase):
        span = _body_before(words, first, office)
        span = span or _body_behind(words, phrase, office, office + 1)
        if span is not None:
            return " ".join(words.text[span[0] : span[1]].split())
    name = words.clause.words_in(phrase.name).stop if phrase.name and phrase.titled == "" else None
    span = _body_behind(words, phrase, None, name) if name is not None else None
    return " ".join(words.text[span[0] : span[1]].split()) if span is not None else ""


def _body_behind(words: Words, phrase: Phrase, office: int | None, link: int) -> Span | None:
    """Where the body is named right behind an office or a name: "Mara Tolen *of Orle & Co.*", "an
    aide *at Radio Harn*"; "an envoy for Harn" and "an expert of Harn's" are others'."""
    if link + 2 >= len(words.words) or words.lower[link] not in _LINKS:
        return None
    lex, noun = lexicon(), "" if office is None else plain(words.texts[office])
    if words.lower[link] in ("of", "for") and noun in lex.sent | lex.knowing:
        return None
    first = link + 1 + (words.lower[link + 1] == "the")
    known = words.entities[first] if first < len(words.words) else None
    if known is None or known[0] != first or known[2] != "ORGANIZATION":
        return None
    if words.words[first].start >= phrase.span[1] or _no_body(words, *known[:2]):
        return None
    return words.words[first].start, words.words[known[1] - 1].end


def meant_otherwise(told: str, body: Chain) -> bool:
    """Whether the words of an office name a body that is not the state it was taken for: "*Orle
    State Department* spokesman" is not Orle's."""
    if body.kind not in ("government", "place") or not body.country or country_of(told):
        return False
    return not any(same_body(squeeze(told), one) for one in body.names)


def known_as(joining: Joining, told: str) -> Chain | None:
    """The body of the report that is called so: the Orle Health Union, of its "OHU" spokesman."""
    name, country = squeeze(told), country_of(told)
    for chain in joining.chains:
        if chain.kind in BODIES or chain.kind in ("agency", "outlet"):
            if country and chain.country == country:
                return chain
            if not country and any(same_body(name, one) for one in chain.names):
                return chain
    return None


def _offices(words: Words, phrase: Phrase) -> Iterator[tuple[int, int]]:
    """The nouns that tell what somebody is, each with the first word that may be told of it: the
    last of a title, the head of a description, what stands in apposition."""
    start = words.at(phrase.span[0]) or 0
    if phrase.title is not None:
        last = words.at(phrase.title[1] - 1)
        if last is not None and plain(words.texts[last]) not in lexicon().outsiders:
            yield words.at(phrase.title[0]) or 0, last
    for noun in (phrase.head, *phrase.parts):
        common = words.entities[noun] is None and words.words[noun].tag in ("NN", "NNP")
        if common and _office(words, noun):
            yield start, noun


def _office(words: Words, index: int) -> bool:
    """Whether a noun tells what somebody is or does: "spokesman", "meteorologist"."""
    lex, noun = lexicon(), plain(words.texts[index])
    if noun in lex.outsiders:
        return False
    doer = len(noun) > 5 and noun.endswith(("ist", "er", "or", "ian"))
    return doer or noun in lex.titles or noun in lex.scholars


def _body_before(words: Words, first: int, office: int) -> Span | None:
    """Where the body is named that stands before an office, if one does."""
    noun, at = plain(words.texts[office]), office - 1
    while at >= max(first, office - _FAR) and words.entities[at] is None:
        if not words.words[at].tag.startswith(_WITHIN):
            return None
        at -= 1
    known = words.entities[at] if at >= max(first, office - _FAR) else None
    if known is None or known[0] < first or known[2] not in (*_BODIES, "PERSON"):
        return None
    start, stop = known[0], _without_rank(words, known[0], min(known[1], office))
    while start > first and _goes_before(words, start - 1, stop):
        start -= 1
    whole = _whole(words, stop, office)
    nation = plain(words.texts[stop - 1]) in lexicon().country_by_adjective
    if whole == stop and (known[2] == "PERSON" or nation):
        return None  # "*Tolen* aide" is a person's, but "*Tolen administration* aide" a body's
    if start == stop or (known[2] == "ORGANIZATION" and _no_body(words, start, whole)):
        return None
    if whole == stop and not _speaks_for(words, (start, stop), noun, known[2]):
        return None
    return words.words[start].start, words.words[whole - 1].end


def _goes_before(words: Words, index: int, stop: int) -> bool:
    """Whether a word belongs to the name behind it, which the tagger begins too late or takes for
    two: "*New* Orle", "*Selm* Bears", "the *Harnian* Foreign Ministry"."""
    known, word, lex = words.entities[index], words.words[index], lexicon()
    said = plain(words.texts[index])
    if said in lex.openers or not words.texts[index][0].isupper():
        return False
    if word.tag.startswith("NNP") and (known is None or known[2] in _BODIES):
        return True
    if not said.endswith(lex.adjective_endings) and said not in lex.country_by_adjective:
        return word.tag == "JJ" and index > 0
    return word.tag in ("JJ", "NNP") and words.lower[stop - 1] in lex.body_heads | lex.bodies_apart


def _without_rank(words: Words, start: int, stop: int) -> int:
    """Where a name ends that the tagger lets go on into the office: "*Harn* First Minister"."""
    while stop > start and words.lower[stop - 1] in _BEFORE_OFFICES | lexicon().offices:
        stop -= 1
    return stop


def _whole(words: Words, stop: int, office: int) -> int:
    """Where the body ends that a place or a body's name only begins: "*Harn police* spokesman"."""
    heads = lexicon().body_heads - _LOOSE
    ends = [at + 1 for at in range(stop, office) if words.lower[at] in heads]
    return ends[-1] if ends and ends[-1] - stop < 3 else stop


def _no_body(words: Words, start: int, stop: int) -> bool:
    """Whether what the tagger takes for a body's name belongs to the office: "*Health* Minister",
    "*Council* President", "*Nobel Prize* economist"."""
    lex, said = lexicon(), [plain(words.texts[at]) for at in range(start, stop)]
    if said[-1] in ("prize", "award", "cup", "medal", "act", "bill", "day", "brexit"):
        return True
    parts = lex.body_heads | lex.parts_of_bodies
    alone = len(said) == 1 and said[0] in parts and not words.texts[start].isupper()
    return alone or all(one in lex.portfolios or one in _OF_OFFICES for one in said)


def _speaks_for(words: Words, name: tuple[int, int], noun: str, kind: str) -> bool:
    """Whether whoever bears an office belongs to what is named before it. Of a place is who
    governs it; who knows much of a body is its own only where it is one that has such people."""
    lex, last = lexicon(), plain(words.texts[name[1] - 1])
    called = squeeze(" ".join(words.texts[name[0] : name[1]]))
    if kind == "LOCATION" or country_of(called):
        return noun in lex.of_states
    if noun in lex.knowing:
        bodies = lex.body_heads | lex.bodies_apart | lex.outlet_endings
        return last in bodies or called in lex.outlets | lex.agencies
    return True
