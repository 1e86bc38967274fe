"""Noun phrases that may stand for somebody: found over the parse, with their extent by convention.

A mention is the full noun phrase with title, apposition and relative clause, without 's. A
possessive inside it is a mention of its own; a bare premodifier is none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from onrecord.reading.actors.lexicon import lexicon, plain, squeeze
from onrecord.reading.actors.nicknames import nicknamed, without_nickname
from onrecord.reading.actors.owned_names import (
    doers_body,
    many_own,
    official_owns,
    owned_body,
    peoples_body,
    with_both,
)
from onrecord.reading.actors.second_surnames import second_surname
from onrecord.reading.knowledge import months
from onrecord.reading.syntax import Clause, Node
from onrecord.report import Span
from onrecord.tagger import Word

PRONOUNS = {
    # word: (person, gender, number); gender n is "it"
    "i": (1, "", "s"), "me": (1, "", "s"), "my": (1, "", "s"), "mine": (1, "", "s"),
    "we": (1, "", "p"), "us": (1, "", "p"), "our": (1, "", "p"), "ours": (1, "", "p"),
    "you": (2, "", ""), "your": (2, "", ""), "yours": (2, "", ""),
    "he": (3, "m", "s"), "him": (3, "m", "s"), "his": (3, "m", "s"),
    "she": (3, "f", "s"), "her": (3, "f", "s"), "hers": (3, "f", "s"),
    "it": (3, "n", "s"), "its": (3, "n", "s"),
    "they": (3, "", "p"), "them": (3, "", "p"), "their": (3, "", "p"), "theirs": (3, "", "p"),
}  # fmt: skip


_SILKS = ("QC", "KC", "MP", "MEP", "MSP", "OBE", "MBE", "CBE")
_AND_SONS = (
    "Sons", "Son", "Partners", "Associates", "Company", "Co", "Co.", "Daughters", "Brothers",
)  # fmt: skip
_NUMERALS = ("II", "III", "IV", "VI", "VII", "VIII", "XI", "XII", "XIII", "XIV", "XVI")


# What people found under a slogan, and the tags of its words that need no capital.
_MOVEMENTS = (
    "coalition",
    "campaign",
    "movement",
    "alliance",
    "initiative",
    "collective",
    "network",
)
_WHEN = ("in", "since", "until", "by", "last", "this", "next", "early", "late", "mid")
_SLOGAN = ("IN", "TO", "DT", "CC", "CD")


class Phrase(Struct, eq=False):
    """A noun phrase or pronoun that may be a mention.

    `head` is the index of its head word in `clause`; `name` the span of the name in it, if it has
    one; `title` the words before the name that belong to it; `parts` the head words of the
    appositions; `owner` the possessive inside it. `kind` is a kind of actor, or "thing", "time".
    """

    span: Span
    clause: Clause
    sentence: int
    head: int
    form: str  # "name", "noun", "pronoun"
    role: str  # "subject", "object", "oblique", "owner", "other"
    noun: str = ""  # lemma of the head noun, plain
    mods: frozenset[str] = frozenset()
    name: Span | None = None
    title: Span | None = None
    kind: str = ""
    gender: str = ""
    number: str = ""
    person: int = 0
    definite: bool = False
    parts: tuple[int, ...] = ()
    owner: Phrase | None = None
    outer: Phrase | None = None  # the phrase that this one stands in
    quote: int = -1  # index of the stretch of quoted speech that it stands in, or -1
    said: bool = False  # the words of a source, relay or addressee
    relay: bool = False  # the words of a relay
    hears: bool = False  # the words of an addressee
    heard: Span | None = None  # these words, where they are less than the phrase
    joint: bool = False  # somebody and others as one: "Tolen and his team"
    same: Phrase | None = None  # the longer phrase with the same head
    told_of: Phrase | None = None  # of whom a verb tells this name: "he was identified as"
    hint: str = ""  # the kind that the tagger sees
    stands_for: str = ""  # the state whose seat of government it names, where the state is meant
    link: Phrase | None = None  # the tagger's antecedent
    link_score: float = 0.0
    nouns: frozenset[str] = field(default_factory=frozenset)  # head nouns, appositions included
    beside: frozenset[str] = frozenset()  # the adjectives of its appositions, as `mods` of its head

    @property
    def text(self) -> str:
        """Its characters."""
        return self.clause.text[self.span[0] : self.span[1]]

    @property
    def bare(self) -> str:
        """Its words without "the", in lower case."""
        return self.text.lower().removeprefix("the ")

    @property
    def node(self) -> Node:
        """Its head word in the parse."""
        return self.clause.nodes[self.head]

    @property
    def called(self) -> str:
        """Its name as `squeeze` leaves it; only of a phrase that has one."""
        assert self.name is not None
        return squeeze(without_nickname(self.clause.text[self.name[0] : self.name[1]]))

    @property
    def titled(self) -> str:
        """The characters of its title, none where it has no title."""
        return self.clause.text[self.title[0] : self.title[1]] if self.title is not None else ""

    def title_words(self) -> list[str]:
        """The words of its title, `plain`."""
        return [plain(one) for one in self.titled.split()]


class Words:
    """A sentence's words as lists, which is faster to ask than nodes."""

    __slots__ = ("children", "clause", "entities", "lower", "number", "text", "texts", "words")

    def __init__(self, clause: Clause, number: int) -> None:
        self.clause = clause
        self.number = number
        self.text = clause.text
        self.words: Sequence[Word] = clause.sentence.words
        self.texts = [node.text for node in clause.nodes]
        self.lower = [node.lower for node in clause.nodes]
        self._initials()
        self.children = clause.children
        self.entities = self._entities()

    def _initials(self) -> None:
        """Reads "WHO" and "the US" as names where the tagger took them for a pronoun.

        In a sentence all in capitals nothing can be told, and nothing is changed.
        """
        for i, text in enumerate(self.texts):
            if text not in ("WHO", "US") or self.words[i].tag.startswith("NN"):
                continue
            if text == "US" and (i == 0 or self.lower[i - 1] not in ("the", "of", "in", "by")):
                continue
            if any(one.islower() for one in self.texts):
                label = "B-ORGANIZATION" if text == "WHO" else "B-LOCATION"
                word = self.words[i].with_(tag="NNP", entity=label)
                self.words = (*self.words[:i], word, *self.words[i + 1 :])

    def _entities(self) -> list[tuple[int, int, str] | None]:
        """For every word the name it stands in: first word, end, class."""
        found: list[tuple[int, int, str] | None] = [None] * len(self.words)
        start = 0
        while start < len(self.words):
            label = self.words[start].entity
            end = start + 1
            if label != "O":
                kind = label[2:]
                while end < len(self.words) and self.words[end].entity == f"I-{kind}":
                    end += 1
                start, kind = self._opened(start, end, kind)
                end, kind = self._whole(start, end, kind)
                start -= 2 * self._possessed(start)
                if kind == "PERSON":
                    start = self._given(self._without_country(start, end))
                for index in range(start, end):
                    found[index] = (start, end, kind)
            start = end
        for opens, end in nicknamed(self):
            found[opens:end] = [(opens, end, "PERSON")] * (end - opens)
        for index, lower in enumerate(self.lower):
            text = self.texts[index]
            capital = text[0].isupper() or text.istitle()
            if not capital and found[index] is None and lower not in _MOVEMENTS:
                continue  # as most words
            first = peoples_body(self, index, found[index])
            if first is None and lower not in lexicon().body_heads:
                first = doers_body(self, index)
            if first is None:
                first = owned_body(self, index)
                if first is not None and found[index] and not official_owns(self, index - 2):
                    first = None
            if first is None and (known := found[index]) is not None and known[1] == index + 1:
                owned = any(self.words[i].tag == "POS" for i in range(known[0], index))
                both = with_both(self, known[0]) if owned else known[0]
                first = both if both < known[0] else None
            elif first is not None:
                first = with_both(self, first)
            if first is not None:
                found[first : index + 1] = [(first, index + 1, "ORGANIZATION")] * (
                    index + 1 - first
                )
            if lower in _MOVEMENTS and (first := self._slogan(index)) is not None:
                found[first : index + 1] = [(first, index + 1, "ORGANIZATION")] * (
                    index + 1 - first
                )
        return found

    def _opened(self, start: int, end: int, kind: str) -> tuple[int, str]:
        """Where a name starts behind the adjective that opens the sentence: "*Neighbouring* Orle"
        is a place."""
        if start or end - start < 2 or self.lower[start] not in lexicon().openers:
            return start, kind
        place = kind == "PERSON" and end - start == 2 and self.lower[start] in lexicon().near
        return start + 1, "LOCATION" if place else kind

    def _possessed(self, start: int) -> bool:
        """Whether the name goes on to the left: the tagger begins "Miners' League" at "League"."""
        return start > 1 and self.lower[start] in lexicon().body_heads and many_own(self, start - 2)

    def _slogan(self, head: int) -> int | None:
        """Where a movement's name starts that is a slogan: "the [Yes to Rivers campaign]"."""
        first = head - 1
        while first > 1 and head - first <= 6 and self.lower[first - 1] != "the":
            if not (self.words[first].tag in _SLOGAN or self.texts[first][0].isupper()):
                return None
            first -= 1
        linked = any(self.words[one].tag in ("IN", "TO", "DT") for one in range(first, head))
        starts = first > 0 and self.lower[first - 1] == "the" and self.texts[first][0].isupper()
        return first if starts and linked and not self.texts[head][0].isupper() else None

    def _without_country(self, start: int, end: int) -> int:
        """Where a person's name starts that a place stands before: "of Scotland Mara Tolen"."""
        if end - start < 3 or start == 0 or self.words[start - 1].tag != "IN":
            return start
        lex = lexicon()
        first, second = plain(self.texts[start]), plain(self.texts[start + 1])
        city = first not in lex.given_names and second in lex.given_names
        return start + (first in lex.country_of or city)

    def _whole(self, start: int, end: int, kind: str) -> tuple[int, str]:
        """Takes in what makes a body of a name: "Ashmar" is, with "Front", no person.

        So is the rest of "Institute of Rivers and Marsh Life", which the tagger cuts at "and".
        """
        if self.lower[end - 1] == "group" and self._of_so_many(end):
            return end + 2, "ORGANIZATION"
        if kind in ("ORGANIZATION", "PERSON"):
            if self._and_sons(end):
                return end + 2, "ORGANIZATION"
            if end - start > 1 and self._and_sons(end - 1):
                return end + 1, "ORGANIZATION"
        if (
            end + 1 < len(self.words)
            and many_own(self, end - 1)
            and self.texts[end + 1][0].isupper()
            and self.lower[end + 1] in lexicon().body_heads
        ):
            return end + 2, "ORGANIZATION"  # "Miners' League" is one name
        if end < len(self.words) and self.texts[end][0].isupper():
            word = self.words[end]
            heads = lexicon().body_heads | lexicon().firm_endings
            if kind == "ORGANIZATION":  # "the *National Rally*", and no rally through Selm
                heads = heads | lexicon().parties_named
            if word.tag.startswith("NN") and self.lower[end] in heads:
                return end + 1, "ORGANIZATION"
        if kind == "ORGANIZATION":
            if end - start > 2 and self.texts[end - 1] in _SILKS:
                return end, "PERSON"  # "Judge *Durham Hall QC*"
            return self._to_end(start, end), kind
        if kind == "PERSON" and end < len(self.words) and self.texts[end] in _NUMERALS:
            return end + 1, kind
        if kind == "PERSON" and (further := second_surname(self, end)):
            return further, kind
        if end - start == 1 and kind == "PERSON":
            text = self.texts[start]
            if text.isupper() and 1 < len(text) < 8 and text.isalpha():
                return end, "ORGANIZATION"  # initials are a body's
        return end, kind

    def _of_so_many(self, end: int) -> bool:
        """ "The *Group of Seven*", which the tagger cuts off at "of"."""
        if end + 1 >= len(self.words) or self.lower[end] != "of":
            return False
        return self.words[end + 1].tag == "CD" and self.texts[end + 1][0].isupper()

    def _and_sons(self, end: int) -> bool:
        """Whether a firm's name goes on: "Orle *and Partners*", but no "Partners for Orle"."""
        after = self.lower[end + 2] if end + 2 < len(self.words) else ""
        goes_on = end + 1 < len(self.words) and self.lower[end] in ("and", "&")
        return goes_on and self.texts[end + 1] in _AND_SONS and after not in ("of", "for", "in")

    def _to_end(self, start: int, end: int) -> int:
        """Where a body's name ends that the tagger cuts off at "of" or "and"."""
        if self.lower[end - 1] in ("of", "for", "and"):
            while end < len(self.words) and self.words[end].tag.startswith(("NNP", "JJ")):
                if not self.texts[end][0].isupper():
                    break
                end += 1
        if end + 1 >= len(self.words) or self.lower[end] != "and":
            return end
        heads = lexicon().body_heads
        stop = end + 1
        while stop < len(self.words) and self.words[stop].entity.endswith("ORGANIZATION"):
            stop += 1
        rest = range(end + 1, stop)
        links = [i for i in range(start + 1, end) if self.lower[i] in ("of", "for")]
        if not rest or not links or self.lower[links[-1] - 1] not in heads:
            return end
        apart = any(self.lower[i] in heads or self.texts[i].isupper() for i in rest)
        return end if apart else stop

    def _given(self, start: int) -> int:
        """Where a person's name starts: the tagger at times leaves out the given name."""
        lex = lexicon()
        while start > 0 and self.words[start - 1].tag.startswith("NNP"):
            before = plain(self.texts[start - 1])
            if self.words[start - 1].entity == "B-LOCATION" and before in lex.continents:
                break  # "director for *Asia* Mara Tolen"
            initial = len(before) == 1 and start > 1 and self.words[start - 2].tag == "NNP"
            if start > 1 and before in months() and self.lower[start - 2] in _WHEN:
                break  # "*In June* Mara Tolen resigned"
            if before in lex.given_names or before in lex.particles or initial:
                start -= 1
                continue
            alone = start == 1 or not self.texts[start - 2][0].isupper()
            alone &= start == 1 or self.lower[start - 2] not in (
                "of",
                "in",
                "at",
                "from",
                "for",
            )  # "of Selkow Ada"
            told = (
                lex.titles, lex.country_by_adjective, lex.country_of, lex.body_heads, lex.times,
                lex.before_names,
            )  # fmt: skip
            if alone and self.texts[start - 1].istitle() and not any(before in one for one in told):
                start -= 1
            break
        return start

    def person_at(self, index: int) -> bool:
        """Whether a word is one of a person's name; behind the last there is none."""
        known = self.entities[index] if index < len(self.words) else None
        return known is not None and known[2] == "PERSON"

    def span(self, start: int, end: int) -> Span:
        """The offsets of words `start` to `end` (exclusive)."""
        return self.words[start].start, self.words[end - 1].end

    def at(self, offset: int) -> int | None:
        """The index of the word over an offset, or None."""
        starts, ends = self.clause.edges
        index = bisect_right(starts, offset) - 1
        return index if index >= 0 and offset < ends[index] else None

    def predicate(self, index: int) -> bool:
        """Whether a noun is what somebody is said to be: "is the highest court"."""
        return self.clause.nodes[index].child("cop") is not None

    def below(self, index: int, found: set[int]) -> None:
        """Adds the word and all that depends on it."""
        open_ = [index]
        while open_:
            one = open_.pop()
            if one not in found:
                found.add(one)
                open_.extend(self.children[one])


def alike(one: Span, other: Span) -> float:
    """How much two spans share: F1 over characters."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    return 2 * common / (one[1] - one[0] + other[1] - other[0]) if common > 0 else 0.0


def nested(phrases: Sequence[Phrase]) -> Iterator[tuple[Phrase, Phrase]]:
    """Each phrase that stands in another, with the smallest one around it."""
    open_: list[Phrase] = []
    for phrase in phrases:
        while open_ and open_[-1].span[1] <= phrase.span[0]:
            open_.pop()
        around = [one for one in open_ if one.span[1] >= phrase.span[1] and one is not phrase]
        if around:
            yield phrase, around[-1]
        open_.append(phrase)
