"""Which words before a person's name are a title and no part of it."""

from __future__ import annotations

from onrecord.reading.actors.lexicon import Lexicon, lexicon, plain
from onrecord.reading.actors.phrases import Words
from onrecord.reading.lemmas import lemma_of

_TRADES = (
    "teacher", "worker", "driver", "keeper", "fighter", "maker", "owner", "seller", "woman",
    "ologist", "ographer",
)  # fmt: skip
# How nouns end that tell what somebody does, where a known given name follows.
_DOERS = ("er", "or", "ist", "ian", "ant", "man", "woman", "person")


def is_title(words: Words, index: int, stop: int, lex: Lexicon) -> bool:
    """Whether a word before the end of a name, `stop`, is a title: "Senator", "Governor-elect"."""
    word = plain(words.texts[index])
    rest = stop - index - 1
    if word in lex.royal:  # "Sheikh Karim Tolen", but no "Queen Orla II" and no "Lady Orle"
        return rest > 1 and (word not in lex.crowned or _surnamed(words, index + 1, stop, lex))
    if word in lex.given_names:  # "Don Fulgencio Tolen", but no Don Tolen
        next_ = plain(words.texts[index + 1])
        follows = next_ in lex.given_names or (word == "don" and next_.endswith("o"))
        return word in lex.courtesy and rest > 1 and follows
    if word in lex.doubtful_titles:  # "Canon Felix Brough", but no Canon Cameras, no Earl Brough
        last = plain(words.texts[stop - 1])
        return rest > 1 and last not in lex.firm_tails | lex.body_heads
    if index == 0 and stop - index > 2 and word.endswith(_TRADES):
        return True  # "Schoolteacher Mara Tolen", at a sentence's beginning
    if rest > 1 and word in lex.offices:
        return True  # "Rector Mara Tolen"
    doer = len(word) > 5 and word.endswith(_DOERS) and word not in lex.no_trades
    firm = plain(words.texts[stop - 1]) in lex.firm_tails | lex.body_heads
    if doer and rest > 1 and not firm and plain(words.texts[index + 1]) in lex.given_names:
        return True  # "Assemblywoman Mara Tolen", "Hairdresser Jon Berge"
    many = lemma_of(word, "NNS") if word != "press" else word
    if words.texts[index][0].isupper() and many in lex.ranks:
        return True  # "Senators Mara Tolen and Jon Berge", but no "Press TV"
    if _hyphened(words.texts[index], lex):
        return True
    return word in lex.ranks or word in lex.courtesy or word in lex.persons


def title_start(words: Words, before: int, name: int) -> int:
    """Where a title begins behind what limits it: "*only* Mara Tolen" and "*how active* Tolen was"
    have none, "*even* Senator Tolen" has one. An "only daughter" is a daughter, by the tag."""
    if words.lower[before] == "how":
        return name
    while before < name and words.words[before].tag == "RB" and words.lower[before] in _LIMITS:
        before += 1
    return before


_LIMITS = frozenset(
    ["only", "even", "just", "also", "not", "especially", "particularly", "perhaps", "maybe",
     "mainly", "mostly", "notably", "namely", "merely", "simply", "solely", "probably"]
)  # fmt: skip


def _surnamed(words: Words, first: int, stop: int, lex: Lexicon) -> bool:
    """Whether a name has a surname, before which a crown is a title as any: "Princess Mara Tolen",
    but no "Queen Orla II", no "Pope John Paul" and no "Princess Orla Hospital"."""
    last = words.texts[stop - 1]
    if last.isupper() or plain(last) in lex.given_names | lex.body_heads | lex.facilities:
        return False
    return plain(words.texts[first]) in lex.given_names


def _hyphened(text: str, lex: Lexicon) -> bool:
    """Whether a word is a title made of two: "Registrar-General", "Governor-elect", "ex-Mayor"."""
    first, _, last = text.partition("-")
    if not last or not text[0].isalpha():
        return False
    if last in ("General", "general"):
        return first[0].isupper()
    office = first.lower() in _BEFORE_OFFICES and last.lower() in lex.ranks
    return office or (last.lower() in _NOT_YET and first.lower() in lex.titles)


_BEFORE_OFFICES = ("ex", "vice", "deputy", "co", "under", "lieutenant", "acting", "then", "sub")
_NOT_YET = ("elect", "designate", "nominate")


def only_office(words: Words, start: int, stop: int, lex: Lexicon) -> bool:
    """ "The Prime Minister" is an office, not a name, whatever its capitals."""
    known = words.entities[stop - 1]
    if start > 1 and words.texts[start - 1] == "The" and known and known[2] == "ORGANIZATION":
        return False  # "cited by The *Anchor*", whose article is a part of it
    said = [plain(words.texts[i]) for i in range(start, stop)]
    if said[-1] in lex.offices and all(one in lex.titles or one == "vice" for one in said):
        return True  # "Vice President"
    if known is not None and known[2] == "PERSON" and known[1] - known[0] > 1:
        return False
    if any(words.lower[i] in lex.body_heads for i in range(start, stop)):
        return False  # "Court of Justice"
    if (
        len(said) == 1
        and start
        and words.lower[start - 1] == "the"
        and said[0] in lex.courtesy.keys() | lex.ranks
    ):
        return said[0] not in lex.plain_titles  # "the Baroness"
    return plain(words.texts[stop - 1]) in lex.offices


def with_crown(words: Words, first: int, start: int, stop: int) -> int:
    """Where a name begins that is a given name behind a "Queen" or "Prince": "Queen Orla II"."""
    given = sum(not words.texts[i].isupper() for i in range(start, stop))
    if start == first or given != 1 or not words.texts[start - 1].istitle():
        return start
    return start - (plain(words.texts[start - 1]) in lexicon().crowned)
