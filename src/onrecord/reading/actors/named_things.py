"""Names that things bear, and nobody: ships and storms, films and books, dogs, cars, diseases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from onrecord.reading.actors.lexicon import lexicon, plain, squeeze
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.syntax import Node

_HIGHWAY = re.compile(r" \d{1,3}\b(?![,.]\d| [a-z])")
# "St. Orle's *Day*", "Tolen's *disease*": what is called after somebody
_AFTER_SOMEBODY = re.compile(
    r"['’]s? (?:Day|Eve|Law|[Dd]isease|[Ss]yndrome|[Pp]alsy|[Cc]omet|(?:lymphoma|sarcoma|disorder|"
    r"dementia|chorea|theorem|paradox|razor|constant)\b)"
)


def of_a_thing(phrase: Phrase) -> bool:
    """The "US" of "US$", of "U.S. 95", a road, St. Orle on "St. Orle's *Day*" and the doctor whose
    name an illness bears."""
    assert phrase.name is not None
    text, end = phrase.clause.text, phrase.name[1]
    if text.startswith("$", end):
        return True
    if phrase.called == "us" and _HIGHWAY.match(text, end):
        return True
    return _AFTER_SOMEBODY.match(text, end) is not None


def bears_name(phrase: Phrase, titles: list[str]) -> bool:
    """ "The trawler Orla", "the film Orla", "a collie named Orla"; but a "flight director" and a
    "film director" are somebody."""
    lex = lexicon()
    carrier = {"aircraft", "carrier"} <= {*phrase.mods, *titles} or _afloat(phrase)
    called = phrase.called.split()
    surname = called[0 if lex.courtesy.keys() & {*titles} else 1 :]
    told = {*phrase.nouns, *titles[-1:]}.difference(surname)  # "Mara *Storm*", "Mr *Storm*"
    if titles[-1:] == ["brig"] and phrase.titled.split()[-1].istitle():
        told.discard("brig")  # "*Brig.* Mara Tolen", but "the brig Orla"
    likeness = told.difference(called) & lex.likenesses
    if not phrase.nouns.isdisjoint(lex.of_people):
        likeness = set()  # "the author of the film, Mara Tolen"
    return carrier or not lex.storms.isdisjoint(told) or bool(likeness)


def _afloat(phrase: Phrase) -> bool:
    """ "The *MV* Orla": what letters before a name tell to be a ship."""
    assert phrase.name is not None
    told = [*phrase.titled.split(), *phrase.clause.text[slice(*phrase.name)].split()[:-1]]
    return not _SHIPS.isdisjoint(told) and lexicon().courtesy.keys().isdisjoint(map(plain, told))


_SHIPS = frozenset(
    ["MV", "M/V", "SS", "HMS", "USS", "RMS", "USNS", "HMAS", "HMCS", "HMNZS", "USCGC", "MFV", "RRS"]
)


def bearing(phrase: Phrase) -> bool:
    """Whether a name of one word is introduced as a thing's: "*the film* Orla … Orla"."""
    return " " not in phrase.called and bears_name(phrase, phrase.title_words())


_HONOURS = frozenset(["star", "cross", "order", "heart", "legion", "ribbon", "decoration"])
_BESTOWING = frozenset(["award", "receive", "give", "win", "earn", "bestow", "confer", "present"])


def honour(phrase: Phrase) -> bool:
    """ "Was awarded *the Marsh Star*", "won *the Orle Cross*": what is bestowed."""
    verb = phrase.node.head
    if verb is None or not verb.is_verb or verb.lemma not in _BESTOWING:
        return False
    said = phrase.called.split()
    if not said:
        return False
    last = said[said.index("of") - 1] if "of" in said[1:] else said[-1]
    return len(said) > 1 and last in _HONOURS and phrase.role != "subject"


def festive(phrase: Phrase) -> str:
    """What a party is that nobody is a member of: a thing ("the office *Christmas party*"), or
    people who are out for something ("a *search party*")."""
    lex = lexicon()
    if phrase.noun != "party":
        return ""
    told = {*phrase.mods, *(phrase.called.split()[:-1] if phrase.name is not None else ())}
    if told & lex.outings:
        return "group"
    return "thing" if told & lex.feasts else ""


_GOING_UNDER = frozenset(["sink", "capsize", "founder", "sail", "dock", "list"])
_AGROUND = {"go": ("down", "aground"), "run": ("aground", "ashore")}
_AT_SEA = frozenset(["board", "aboard", "crew", "aground", "ashore", "adrift", "capsize", "port"])


def sails(phrase: Phrase) -> bool:
    """ "The *Norland Star* went down with 60 people on board", "the *Orla* ran aground": a ship by
    what it does. Whoever sinks somebody else's is none."""
    verb, before = phrase.node.head, phrase.node.before()
    if verb is None or phrase.role != "subject" or phrase.title is not None or phrase.parts:
        return False
    first = phrase.clause.text[phrase.span[0] : phrase.span[0] + 4].lower()
    if before is None or first != "the " or verb.object is not None or verb.passive:
        return False
    if phrase.called in lexicon().country_of or phrase.node.tag != "NNP":
        return False  # "the *Tories* sank to 20 percent as the crew left"
    if not lexicon().body_heads.isdisjoint(phrase.called.split()):
        return False  # "the *Royal Navy* sailed into port"
    behind = verb.after()
    goes = behind is not None and behind.lower in _AGROUND.get(verb.lemma, ())
    if not goes and (verb.lemma not in _GOING_UNDER or _to_so_many(verb)):
        return False
    return any(one.lemma in _AT_SEA for one in phrase.clause.nodes if one.span > phrase.span)


def _to_so_many(verb: Node) -> bool:
    """ "Sank *to 20 percent*", "… *to a record low*"."""
    behind = verb.after()
    return behind is not None and behind.lower in ("to", "by", "below", "in")


def titled_person(phrase: Phrase) -> bool:
    """Whether what stands before a name tells that it is somebody's: "*Mr* Orla"."""
    return not lexicon().of_people.isdisjoint(phrase.title_words()[-1:])


def by_maker(phrase: Phrase, words: Words, name: tuple[int, int]) -> bool:
    """ "A *Toyota Camry*", "a gray 2013 *Honda*", "the *Ford Escort*": a car by its maker."""
    lex, said = lexicon(), [plain(words.texts[at]) for at in range(*name)]
    if said[0] not in lex.car_makers or said[-1] in lex.firm_tails or said[-1] in lex.body_heads:
        return False
    before = name[0] - 1
    while before >= 0 and words.words[before].tag in ("JJ", "CD", "NN", "VBN"):
        before -= 1
    article = words.lower[before] if before >= 0 else ""
    if article in ("a", "an"):
        return words.texts[name[1] : name[1] + 1] not in (["’s"], ["'s"])
    return len(said) > 1 and article in ("the", "his", "her", "their", "this", "that")


_CALLING = frozenset(
    ["called", "named", "titled", "entitled", "nicknamed", "dubbed", "christened", "baptised"]
)
_OPEN = frozenset(['"', "“", "‘", "'", "``", ",", "the", "simply"])


def called_so(sentences: Iterable[Words]) -> frozenset[str]:
    """The names that things are told to bear behind their noun: "a movie called *Orla*", "a collie,
    named *Orla*", "a mannequin, nicknamed “*Orla*”", "the memoir *The Marsh*"."""
    likenesses = lexicon().likenesses
    found = (
        _behind(words, at)
        for words in sentences
        for at, text in enumerate(words.texts[:-1])
        if text in likenesses
    )
    return frozenset(filter(None, found))


def _behind(words: Words, noun: int) -> str:
    """The name that stands behind a noun for a thing, if one does."""
    lex = lexicon()
    if not words.words[noun].tag.startswith("NN"):
        return ""
    calling = noun + 1 + (words.texts[noun + 1] == ",")
    called = words.lower[calling : calling + 1] and words.lower[calling] in _CALLING
    first = calling + 1 if called else noun + 1
    while called and first < len(words.texts) and words.lower[first] in _OPEN:
        first += 1
    first += words.texts[first : first + 1] == ["The"]
    last = first
    while last < len(words.texts) and (
        words.texts[last][:1].isupper() or (last > first and words.lower[last] in ("of", "the"))
    ):
        last += 1
    if last == first or (not called and words.words[last - 1].relation.startswith("nsubj")):
        return ""  # "the film *Tolen* made"
    if last - first > 1 and plain(words.texts[first]) in lex.given_names:
        return ""  # "a film titled *Mara Tolen*" is of somebody so called
    return squeeze(" ".join(words.texts[first:last]))


def keeps_thing(phrase: Phrase, group: Sequence[Phrase]) -> bool:
    """Whether a name is a thing's here, though somebody bears it elsewhere: "Mara Tolen drowned.
    The ship, *Mara Tolen*, sailed on"."""
    ship = phrase.kind == "thing" and bears_name(phrase, phrase.title_words())
    return ship and " " in phrase.called and any(one.kind == "person" for one in group)
