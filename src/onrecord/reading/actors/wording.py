"""What somebody without a name is called: the words of a description that belong to its name."""

from __future__ import annotations

import re

from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.actors.rows import in_row
from onrecord.reading.knowledge import months, table, weekdays

_LIST = re.compile(r", (?:\w+, )*(?:and|or) ")
_RELATIVES = {"who", "which", "that", "whose", "whom"}


def without_clause(sentence: Words, phrase: Phrase, words: str, *, aside: bool) -> str:
    """A description without the clause that tells what they did, where its noun says enough:
    "*gunmen* who took the bridge", but "people who lost their homes". With `aside` a participle
    tells it as well: "*eleven soldiers* captured in May"."""
    nobody = lexicon().tell_nobody
    alone = sentence.lower[phrase.head] in nobody or phrase.noun in nobody
    if alone and not few(words):  # "*three men* who seized a bus"
        return words
    for i in _clauses_behind(sentence, phrase):
        told = sentence.words[i].relation
        if told == "acl" and sentence.lower[i] in lexicon().telling_who:
            continue
        inside: set[int] = set()
        sentence.below(i, inside)
        first = min(inside)
        bare = told == "acl" or _RELATIVES.isdisjoint(sentence.lower[first : first + 2])
        if first - 1 != phrase.head and sentence.lower[first - 1] in nobody:
            continue  # "families of *those* who died"
        if bare and (not aside or _known_by(sentence, phrase, i)):
            continue
        before = sentence.clause.text[phrase.span[0] : sentence.words[first].start]
        cut = _bare(before).rstrip(" ,")
        if cut and words.startswith(cut):
            return cut
    return words


def _clauses_behind(sentence: Words, phrase: Phrase) -> list[int]:
    """The clauses that tell of a phrase's noun, also where they hang on what it is of or for: "a
    memo for bankers *that was leaked*", "relatives of the miners *who drowned*"."""
    head = phrase.head
    below = list(sentence.children[head])
    paper = phrase.kind == "document"
    for one in sentence.children[head]:
        of = one > head and sentence.words[one].relation == "nmod"
        if of and (paper or sentence.lower[one] not in lexicon().tell_nobody):
            below += sentence.children[one]
    told = {i: sentence.words[i].relation for i in sorted(below) if i > head}
    own = sentence.children[head]
    return [i for i, one in told.items() if one == "acl:relcl" or (one == "acl" and i in own)]


def _known_by(sentence: Words, phrase: Phrase, participle: int) -> bool:
    """ "Officials *briefed* on the talks": all that tells who speaks."""
    return sentence.words[participle].tag == "VBN" and phrase.noun in lexicon().anonymous


_SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_BOUNDS = "|".join(words for bound in table("bounds")["before"].values() for words in bound)
_COUNTS = re.compile(
    rf"^(?:(?:{_BOUNDS}|the|every|each|all|both|these|those|remaining|[\d,.]+|{_SMALL}|dozens of"
    r"|hundreds of|thousands of|our|their|its|his|her)\s+)+(?!of\b)",
    re.IGNORECASE,
)


def without_counts(words: str) -> str:
    """A description without all that counts or points before its noun.

    >>> without_counts("the remaining captives"), without_counts("two of them")
    ('captives', 'two of them')
    """
    return _COUNTS.sub("", words)


_BOUND = re.compile(rf"(?:{_BOUNDS}|an additional|a further) ", re.IGNORECASE)
_FEW = re.compile(
    rf"(?:[1-9]|1[0-2]|{_SMALL}) (?!of\b|hundred|thousand|million|dozen)", re.IGNORECASE
)
_NUMBER = re.compile(
    rf"(?:\d[\d,.]*|an?|several|{_SMALL}|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?)"
    r"(?:(?: (?:hundred|thousand|million|dozen))*) (?!of\b|per\b|percent\b)",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"^all (?:of )?(?:the )?(?!but\b|sides\b|parties\b|those\b|(?:three|four|five|six)\b)(?=\w)",
    re.IGNORECASE,
)
_BOTH = re.compile(r"^both (?=(?:[\w’'-]+ ){1,3}and )", re.IGNORECASE)


def few(words: str) -> bool:
    """Whether a description begins with a number up to twelve: so many are called by it.

    >>> few("two fishermen"), few("two of them"), few("26 fishermen")
    (True, False, False)
    """
    return _FEW.match(words) is not None


def without_many(words: str) -> str:
    """A group's description without a number that counts it at one moment: one with a bound, or
    more than twelve.

    >>> without_many("at least two men"), without_many("two men"), without_many("78 clerks")
    ('men', 'two men', 'clerks')
    >>> without_many("all foreign diplomats"), without_many("all sides")
    ('foreign diplomats', 'all sides')
    >>> without_many("both Tavoran and Orlean members"), without_many("both sides")
    ('Tavoran and Orlean members', 'both sides')
    >>> without_many("hundreds of women"), without_many("a few women"), without_many("60 people")
    ('hundreds of women', 'a few women', '60 people')
    >>> without_many("at least 60 people")
    'at least 60 people'
    """
    words = _BOTH.sub("", _ALL.sub("", words))
    bound = _BOUND.match(words)
    start = bound.end() if bound is not None else 0
    number = _NUMBER.match(words, start)
    if number is None or (bound is None and few(words)):
        return words
    if words[number.end() :] in ("people", "persons"):
        return words  # they have no other name
    vague = number[0].lower().startswith(("a ", "an ", "several "))
    return words if vague else words[number.end() :] or words


_HOLDING = re.compile(r"\s(?:(?:in|of|by|to|from|with|through|on|for|under)\s)?(?:which|whose)\s")


def without_contents(words: str) -> str:
    """What a document is called, without what it is told to hold.

    >>> without_contents("a letter in which Brandsma")
    'a letter'
    """
    return _HOLDING.split(words)[0]


_ASIDE = re.compile(r",\s(?!(?:19|20)\d\d\s)|\s--?\s|\s?[–—]\s?(?![A-Z])")
"""Where a clause or an apposition begins: "the candidate *- who has never held office -*"."""


_OF_TOWN = re.compile(
    r", (?:[A-Z][\w.]+ ?){1,2}, (?:area|region|suburbs?|community|district|neighbou?rhood"
    r"|metropolitan)\b"
)
"""Where a town lies that tells of an area: "police in the Orle*, Ill., area*"."""


def description(text: str, phrase: Phrase) -> str:
    """The words of a phrase as a name: without its article, and up to what is set off behind
    it, unless it lists several."""
    words = text[phrase.span[0] : phrase.span[1]]
    # "he and his Greek, Turkish and Tavoran aides" is a row as well
    row = phrase.joint and _CLAUSE.search(words) is None
    if not row and not _LIST.search(" ".join(words.split())):
        torn = phrase.span[0] < phrase.clause.span[0]  # it begins in the sentence before
        nouns = (
            word.end - phrase.span[0]
            for word in phrase.clause.sentence.words
            if word.start >= phrase.span[0]
            and (word.tag == "PRP" or word.tag.startswith(("NN", "CD")))
        )
        first = 0 if torn else next(nouns, 0)  # not "the *quiet, tall* clerk"
        town = _OF_TOWN.search(words)
        aside = _ASIDE.search(words, max(first, town.end() if town is not None else 0))
        within = phrase.clause.sentence.words
        if aside is not None and not in_row(
            text, within, phrase.span, phrase.span[0] + aside.end()
        ):
            words = words[: aside.start()]
    words = _bare(words)
    dated = ("group", "unnamed", "person", "time")
    return _undated(words) if phrase.kind in dated else words


_CLAUSE = re.compile(r"\b(?:who|which|whose|where|that)\b|\d|[–—(]")
_DAY, _MONTH = ("|".join(sorted(names)) for names in (weekdays(), months()))
_WHEN = re.compile(
    rf"\s(?:(?:early |late )?(?:on |last |this |next )?(?:{_DAY})"
    r"(?: (?:morning|afternoon|evening|night))?"
    r"|(?:earlier |later )?(?:last|this|next) (?:week|month|year|spring|summer|autumn|winter|night)"
    rf"|in (?:early |late |mid-)?(?:(?:{_MONTH})(?: \d{{4}})?|(?:19|20)\d\d)"
    r"|\w+ (?:hours|days|weeks|months|years) (?:ago|before|earlier|later)"
    r"|yesterday|overnight|today|here|there)$",
    re.IGNORECASE,
)


def _undated(words: str) -> str:
    """A description without the time at its end, at which what is told of somebody was done.

    >>> _undated("men who seized a jet on Thursday"), _undated("pupils in the area in 2025")
    ('men who seized a jet', 'pupils in the area')
    """
    when = _WHEN.search(words)
    return words[: when.start()] if when is not None and " " in words[: when.start()] else words


_ARTICLE = re.compile(r"^(?:the|whose) ", re.IGNORECASE)


def _bare(words: str) -> str:
    """Words with single blanks and without their article."""
    return _ARTICLE.sub("", " ".join(words.split()))
