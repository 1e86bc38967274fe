"""Which words are cues and in which grammar: the tables of `data/cues.toml`, asked for by lemma."""

import re
from functools import lru_cache

from msgspec import Struct

from onrecord.reading import knowledge
from onrecord.reading.lemmas import lemma_of
from onrecord.reading.syntax import Node, once


class Lexicon(Struct, frozen=True):
    """The cue tables. `frames` gives a lemma's frames of saying, `attitudes` those of thought."""

    frames: dict[str, frozenset[str]]
    attitudes: dict[str, frozenset[str]]
    polarity: dict[str, frozenset[str]]
    words: dict[str, frozenset[str]]
    documents: frozenset[str]
    outlets: frozenset[str]
    outlet_endings: frozenset[str]
    outlet_nouns: frozenset[str]
    outlet_openings: frozenset[str]
    services: tuple[str, ...]
    agency_endings: tuple[str, ...]


def untrue() -> frozenset[str]:
    """Cues whose content the speaker calls untrue."""
    return lexicon().words["untrue"]


def _words(text: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in text.split())


def _by_lemma(table: dict[str, str]) -> dict[str, frozenset[str]]:
    lemmas = {lemma for text in table.values() for lemma in _words(text)}
    split = {frame: _words(text) for frame, text in table.items()}
    return {one: frozenset(f for f, words in split.items() if one in words) for one in lemmas}


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The cue tables, read once in a process."""
    cues, outlets = knowledge.table("cues"), knowledge.table("outlets")
    names = outlets["agencies"]["names"] + "\n" + outlets["outlets"]["names"]
    endings = [outlets[kind][words] for kind in outlets for words in ("endings", "nouns")]
    return Lexicon(
        frames=_by_lemma(cues["frames"]),
        attitudes=_by_lemma(cues["attitudes"]),
        polarity={key: _words(text) for key, text in cues["polarity"].items()},
        words={key: _words(text) for key, text in cues["words"].items()},
        documents=_words(knowledge.table("documents")["documents"]["words"]),
        outlets=frozenset(one.strip() for line in names.split("\n") for one in line.split("|")),
        outlet_endings=_words(" ".join(endings)),
        outlet_nouns=_words(" ".join(kind["nouns"] for kind in outlets.values())),
        outlet_openings=_words(" ".join(kind["openings"] for kind in outlets.values())),
        services=tuple(outlets["agencies"]["services"]),
        agency_endings=tuple(outlets["agencies"]["endings"].split()),
    )


def cue_lemma(verb: Node) -> str:
    """The lemma under which a verb's cue stands in the tables, with its particle where it has one.

    "went on" is "go on" and "called for" is "call for"; "called" is "call".
    """
    lemma = verb.lemma.lower()
    if verb.tag == "NN" and lemma.endswith("ing"):
        lemma = lemma_of(lemma, "VBG")  # "with media reporting that …", tagged as a noun
    after = verb.after()
    if after is not None:
        phrase = f"{lemma} {after.lower}"
        if phrase in lexicon().frames and not _set_apart(verb, phrase):
            return phrase
        if lemma in _FOR and (particle := behind_day(verb)) is not None:
            return f"{lemma} {particle.lower}"
    return lemma


_FOR = frozenset(["call", "appeal", "push", "press", "plead"])


def behind_day(verb: Node) -> Node | None:
    """The "for" of a verb that only the day of the saying parts from it: "called on Monday *for* a
    ballot", "appealed last week *for* calm"."""
    after = verb.sentence.nodes[verb.index + 1 :][:_DAY]
    place = next((at for at, one in enumerate(after) if one.lower == "for"), 0)
    days = knowledge.weekdays()
    told = [one.lower for one in after[:place]]
    day = told[1:] if told[:1] == ["on"] else told
    named = len(day) == 1 and (day[0] in days or day[0] in ("yesterday", "today", "again"))
    week = len(day) == 2 and day[0] in ("last", "this") and day[1] in _WEEKS
    return after[place] if place and (named or week) else None


_DAY = 4  # words of "on Monday for"
_WEEKS = frozenset(["week", "month", "year", "morning", "weekend", "night", "evening"])


def _set_apart(verb: Node, phrase: str) -> bool:
    """Whether a preposition tells where or when something was said: "insisted *on local radio*
    that …", "insisted on Monday"; or an "of" goes with its particle: "calls it *out of* bounds"."""
    behind = verb.after(2)
    if phrase == "call out" and behind is not None and behind.lower == "of":
        return True
    if not phrase.endswith(" on") or phrase.removesuffix(" on") not in lexicon().frames:
        return False
    if verb.child("ccomp") is not None or behind is None:
        return True
    return behind.lower in knowledge.weekdays() or behind.text[:1] in "“\"‘'"


def frames_of(lemma: str) -> frozenset[str]:
    """The frames in which a lemma is a cue of saying; none where it is no such cue."""
    return lexicon().frames.get(lemma, frozenset())


CONTESTING = ("dispute", "contest")
"""Verbs of what was said, or of what two sides want: "[contests] *the charge*", "*the sea*"."""


def is_document(noun: Node) -> bool:
    """Whether a noun names something written, shown or measured."""
    return noun.lower in lexicon().documents


def is_outlet(name: str) -> bool:
    """Whether a name is a newspaper's, a broadcaster's or a news agency's.

    >>> [is_outlet(name) for name in ["the Selm Courier", "Reuters", "state radio", "Orle"]]
    [True, True, True, False]
    >>> [is_outlet(name) for name in ["Northwire", "tripwire", "one insider", "an observer"]]
    [True, False, False, False]
    """
    lower = name.lower().removeprefix("the ").strip()
    last = lower.split()[-1] if lower else ""
    known = lexicon()
    if last in known.outlet_endings and name.split()[-1] == last:
        return last in known.outlet_nouns  # not "an *observer*"
    return (
        lower in known.outlets
        or "the " + lower in known.outlets
        or last in known.outlet_endings
        or lower.endswith(known.services)
        or (name.split()[-1:] != [last] and last.endswith(known.agency_endings))
    )


_WORD = r"[A-Z][\w’-]*(?:\.[a-z]+\b)?"
_NAME = rf"({_WORD}(?: (?:(?:& )?{_WORD}|\d+))*)"
_MEDIUM = re.compile(
    r"\b(?:[Bb]roadcaster|[Nn]ewspaper|[Tt]abloid|[Bb]roadsheet|(?:online|daily|local|weekly|morning"
    r"|evening|student|party) paper|(?:news|[Tt][Vv]|television|radio)"
    rf" (?:channel|site|website|portal|station|outlet)),? {_NAME}"
)
# What these words stand before is a name only where that ends: "the daily Orle wrote", but no
# "daily Orle flights".
_PERHAPS = re.compile(
    rf"\b(?:[Dd]aily|[Ww]eekly|[Mm]agazine|[Cc]hannel|[Ww]ebsite),? {_NAME}"
    r"(?=[,.;:)]| (?:that|which|on|in|as|and|has|had|was|said|wrote|\w+ed)\b)"
)


# "The agency X" alone may be any agency; "the space agency X" is none that tells news.
_AGENCY = re.compile(
    r"\b(?:news agency,?|(?:press|wire|state|state-run|state-owned|official|semi-official"
    rf"|government|[A-Z][a-z]+(?:n|se|sh|i|ic|ch)) agency|[Tt]he agency) {_NAME}"
    rf"|{_NAME}(?:’s|'s)? (?:state )?(?:news|press|wire) agency"
)


@lru_cache(maxsize=8)
def introduced(text: str) -> frozenset[str]:
    """Names that a report gives in full as a news agency's once: "the Halden news agency".

    >>> sorted(introduced("He told the Halden news agency and news agency Interline."))
    ['Halden', 'Interline']
    >>> sorted(introduced("The Zemblan agency ZPA cited the state agency Prensa Orle."))
    ['Prensa Orle', 'ZPA']
    >>> sorted(introduced("The space agency Zenit and the UN refugee agency UPR agreed."))
    []
    """
    if "agency" not in text:
        return frozenset()
    return frozenset(name for pair in _AGENCY.findall(text) for name in pair if name)


@lru_cache(maxsize=8)
def media(text: str) -> frozenset[str]:
    """Names that a report introduces as a newspaper's or a broadcaster's, which it then uses alone.

    >>> sorted(media("He told broadcaster VTV, local newspaper Orle Bladet and the daily Handel."))
    ['Handel', 'Orle Bladet', 'VTV']
    >>> sorted(media("The radio station Kanal 5 said the daily Orle ferry was late."))
    ['Kanal', 'Kanal 5']
    """
    names = [*_MEDIUM.findall(text), *_PERHAPS.findall(text)]
    bare = [one.rstrip(" 0123456789") for one in names]  # the head of "Kanal 5" is its first word
    return frozenset([*names, *bare])


def is_platform(noun: Node) -> bool:
    """Whether a noun is a site's name on which people write: "Twitter", "Truth *Social*"."""
    platforms, before = lexicon().words["platforms"], noun.before()
    return noun.text in platforms or (
        before is not None and f"{before.text} {noun.text}" in platforms
    )


def station_number(noun: Node) -> Node | None:
    """The number behind a noun that makes it the name of a broadcaster: "Channel *9*"."""
    if noun.lower not in lexicon().outlet_openings or not noun.text[:1].isupper():
        return None
    after = noun.after()
    return after if after is not None and after.tag == "CD" else None


@once
def passes_on(noun: Node) -> bool:
    """Whether a noun phrase is somebody that passes news on: an outlet, an agency, "media".

    Asked of the phrase's head: its name, or a word such as "broadcaster" before it.
    """
    if noun.tag.startswith("NNP") and any(
        one.relation in ("compound", "appos", "amod")
        and (one.text == "news" or is_outlet(one.text))
        for one in noun.children
    ):
        return True
    if station_number(noun) is not None:
        return True
    before = noun.before()
    if noun.lower == "service" and before is not None and before.lower in ("wire", "news"):
        return True
    named = before is not None and before.tag.startswith("NNP")
    article = any(one.relation == "det" and one.lower == "the" for one in noun.children)
    text = noun.sentence.text
    if noun.entity == "PERSON" and not article and not named:
        return noun.text in media(text) | introduced(text)
    first = last = noun
    while before is not None and before.tag.startswith(("NNP", "CD")):
        first, before = before, before.before()
    while (after := last.after()) is not None and after.relation == "flat":
        last = after
    name = text[first.span[0] : last.span[1]]
    told = name in media(text) or name in introduced(text)
    if noun.entity == "PERSON" and not article:  # "broadcaster Mara Tolen" is one
        return told and first.lower in lexicon().outlet_openings
    return told or is_outlet(name) or is_outlet(noun.text)
