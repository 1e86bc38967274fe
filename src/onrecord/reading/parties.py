"""From a noun in the parse to the characters of the cast it stands for."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from copy import copy
from functools import lru_cache
from typing import Any

from onrecord.reading.actors.lexicon import squeeze
from onrecord.reading.actors.names import state_of
from onrecord.reading.draft import Draft
from onrecord.reading.heads import whose_heads
from onrecord.reading.knowledge import table
from onrecord.reading.subjects import antecedent
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import ActorKind
from onrecord.report import Span

PREPOSITIONS = ("of", "for", "in", "on", "and", "at", "from", "the", "against", "to")
THINGS = ("object", "substance", "plant", "animal", "time")  # kinds of mention, as tagged
OF_PEOPLE = ("an", "ish", "ese", "ic")  # how adjectives end that are made of a state's name
AMOUNTS = ("total", "number", "majority", "rest")  # of persons, but none by themselves
LOOSE = ("acl", "acl:relcl", "appos", "parataxis", "dep", "punct", "conj", "cc")
FORCED = ("organisation", "government", "armed_group", "group")  # kinds that use force
BOTH = ("each", "both", "either")


def is_origin(modifier: Node) -> bool:
    """Whether a word before a noun may tell whose or whence it is: an adjective, also one that was
    taken for somebody's name ("*Tarskan* air strikes")."""
    return modifier.tag.startswith("JJ") or (
        modifier.tag.startswith("NNP") and modifier.text.endswith(OF_PEOPLE)
    )


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in table("people").items()}


def is_person_word(word: str) -> bool:
    """Whether a noun, in lower case, stands for a person, a crowd or a body of persons."""
    people = _words()["people"]
    return word in people or (word.endswith("s") and word[:-1] in people)


# Kinds of party that "it" stands for and that may be asked, accused or freed.
BODIES = ("organisation", "government", "armed_group", "group")


class Parties:
    """Finds characters by the words that a rule points at, for one cast."""

    def __init__(self, draft: Draft, *, without: tuple[ActorKind, ...] = ()) -> None:
        cast = draft.cast
        self._draft = draft
        self.cast = cast
        self._without = without  # kinds that take no part in what is looked for
        self.kinds = {one.key: one.kind for one in cast.characters}
        self.names = {one.key: one.name for one in cast.characters}
        self._persons = {one.head for one in draft.tagging.mentions if one.kind == "person"}
        self._things = {one.head for one in draft.tagging.mentions if one.kind in THINGS}
        self.asked: dict[tuple[str, Span], Any] = {}  # what rules that ask twice have found
        self._words: dict[str, set[int]] | None = None
        self._seen: dict[Span, int | None] = {}
        self._ones: dict[Span, int | None] = {}
        self._known: dict[Span, list[int]] = {}  # whom `of` has found
        self._heads = whose_heads(draft)

    def sentence_before(self, word: Node) -> list[Node]:
        """The words of the sentence before a word's; none before the first."""
        before = self._draft.syntax.clause_before(word.sentence)
        return [] if before is None else list(before.nodes)

    def of_every_kind(self) -> Parties:
        """The same, with no kind left out."""
        found = copy(self)
        found._without = ()
        found._known = {}  # of the kinds that this one leaves out
        return found

    def at(self, span: Span) -> int | None:
        """The character whose mention is most like the span, remembered."""
        if span not in self._seen:
            self._seen[span] = self.cast.at(span)
        return self._seen[span]

    def first_at(self, spans: Iterable[Span]) -> int | None:
        """The character at the first of the spans that are somebody's, or None."""
        return next((key for key in map(self.at, spans) if key is not None), None)

    def heading(self, span: Span) -> int | None:
        """The character of whose longest mention the word is the head, or None."""
        return self._heads.get(span)

    def of(self, noun: Node | None) -> list[int]:
        """The characters a noun stands for, those coordinated with it included."""
        if noun is None:
            return []
        known = self._known.get(noun.span)
        if known is None:
            known = self._known[noun.span] = self._of(noun)
        return known.copy()

    def _of(self, noun: Node) -> list[int]:
        found: list[int] = []
        for one in noun.conjuncts():
            some = self._told_by_name(one) or self._of_them(one)
            found += [key for key in some if key not in found]
            key = self.one(one) if not found or one is not noun else None
            if key is not None and key not in found and self.takes_part(one, key):
                found.append(key)
        return found

    def _told_by_name(self, noun: Node) -> list[int]:
        """All those whose names follow a noun that counts them: "two of his ministers, *Mara Tolen
        and Jon Berge*, quit"."""
        if not _counts(noun):
            return []
        below = [one for one in noun.children if noun.tag == "CD" and one.tag == "NNS"]
        for one in (each for told in (noun, *below) for each in told.children):
            if one.index < noun.index or not one.tag.startswith("NNP"):
                continue
            bare = one.relation == "appos" or (
                one.relation == "nmod" and one.child("case", "nmod:poss") is None
            )
            names = [each for each in one.conjuncts() if each.tag.startswith("NNP")]
            if bare and len(names) > 1:
                keys = [self.one(each) for each in names]
                if all(key is not None and self.kinds[key] == "person" for key in keys):
                    return [key for key in keys if key is not None]
        return []

    def _of_them(self, noun: Node) -> list[int]:
        """Those some of whom are counted by a pronoun: "Police led *seven of them* away"."""
        if noun.tag != "CD" or noun.lower in ("one", "1"):
            return []
        them = next((one for one in noun.children if one.lower == "them"), None)
        key = None if them is None else self.one(them)
        doer = noun.head.child(*SUBJECTS) if noun.head is not None else None
        if key is None or (doer is not None and doer != noun and self.one(doer) == key):
            return []  # "*police* hauled seven of them away": others
        return [key]

    def of_all(self, nouns: Iterable[Node]) -> list[int]:
        """The characters that some nouns stand for, one noun's after another's."""
        return [key for one in nouns for key in self.of(one)]

    def takes_part(self, noun: Node, key: int) -> bool:
        """Whether somebody of this kind takes part in acts; boats are no crowd."""
        if self.kinds[key] == "group" and noun.span in self._things:
            return noun.lemma in _words()["people"]
        return self.kinds[key] not in self._without

    def one(self, noun: Node) -> int | None:
        """The character a single noun stands for: that of the longest mention it is the head of;
        else by its phrase, by less of it, by the word alone."""
        if noun.span not in self._ones:
            self._ones[noun.span] = self._one(antecedent(noun))
        return self._ones[noun.span]

    def _one(self, noun: Node) -> int | None:
        if noun.span in self._heads:
            return self._heads[noun.span]
        owner = noun.child("nmod:poss")
        if owner is not None and owner.lower == "whose":
            return None  # "Lena Fost, *whose brother* was seized": not she
        for span in (noun.extent("conj", "cc"), noun.extent(*LOOSE)):
            key = self.at(span)
            if key is not None and self._has(noun, key):
                return key
        return self.at(noun.span)

    def named(self, modifier: Node) -> list[int]:
        """The only character that a name or adjective right before a noun may mean, which is no
        mention of it: "a Tolen lawsuit", "Keldish calls", "the Front-led attack"."""
        if not modifier.text[:1].isupper():
            return []
        called = modifier.text.removesuffix("-led")
        if country := state_of(squeeze(called)):
            states = [one for one in self.kinds if self.kinds[one] == "government"]
            found = {one for one in states if state_of(squeeze(self.names[one])) == country}
            if found:
                return list(found) if len(found) == 1 else []
        if self._words is None:
            self._words = {}
            for one in self.cast.characters:
                for word in _called_after(one.name, one.kind):
                    self._words.setdefault(word, set()).add(one.key)
        found = self._words.get(called, set())
        adjective = modifier.tag.startswith("JJ") and called == modifier.text
        if adjective:  # "an Islamic garment" is of no Islamic union
            found = {key for key in found if self.kinds[key] in ("person", "government")}
        if len(found) > 1:  # "the Tolen campaign" is called after her
            found = {key for key in found if self.kinds[key] == "person"} or found
        if not found and is_origin(modifier):
            stem = called[:-1]
            found = {
                key
                for word, keys in self._words.items()
                if len(word) > 4 and stem.startswith(word[:-1])
                for key in keys
                if self.kinds[key] == "government"
            }
        return list(found) if len(found) == 1 else []

    def called(self, modifier: Node) -> int | None:
        """The only body that a common noun right before a noun may mean: "a *police* inquiry", "the
        *army* helicopters", "*rebel* positions"."""
        word = modifier.lower
        if word not in _words()["forces"]:
            return None
        found = {
            one.key
            for one in self.cast.characters
            if one.kind in FORCED and _bare(one.name) in (word, word + "s")
        }
        return found.pop() if len(found) == 1 else None

    def ending_in(self, word: str) -> list[int]:
        """The bodies of which a mention ends in a common noun: the Dockers' Union, "rebels"."""
        told = (word, word + "s")
        return [
            one.key
            for one in self.cast.characters
            if one.kind in BODIES
            if any(self._draft.words(span).lower().endswith(told) for span in one.mentions)
        ]

    def standing_for(self, name: Node) -> list[int]:
        """A place that acts as a government does: "Keldland, which refused to extradite him"."""
        noun = antecedent(name)
        key = self.one(noun)
        place = key is not None and self.kinds[key] == "place" and noun.entity == "LOCATION"
        return [key] if place and key is not None else []

    def is_people(self, noun: Node) -> bool:
        """Whether a noun stands for a person, a body of persons or a crowd."""
        if noun.lemma in ("side", "camp") and any(one.lower in BOTH for one in noun.children):
            return True
        if noun.lower == "it":
            body = self.one(noun)
            return body is not None and self.kinds[body] in BODIES
        if noun.tag in ("PRP", "WP"):
            return noun.lower not in ("this", "that", "what")
        if noun.lower in ("everyone", "everybody", "anyone", "anybody"):
            return True
        if noun.tag == "CD" and any(
            self.is_person_word(one) or one.tag == "PRP" or one.span in self._persons
            for one in noun.children
        ):
            return True  # "112 of them"
        if noun.span in self._persons and noun.lemma not in AMOUNTS:
            return True
        if noun.entity in ("PERSON", "ORGANIZATION") or noun.lemma.lower() in _words()["people"]:
            return True
        key = self.one(noun)
        return key is not None and self.kinds[key] not in ("document", "place")

    def told_which(self, verb: Node) -> bool:
        """Whether a participle right after people only says which are meant, as "bailiffs *backed*
        by police" does and "Tolen, *backed* by police," does not."""
        noun = verb.before()
        bare = verb.tag == "VBN" and verb.relation == "acl" and noun is verb.head
        return bare and noun is not None and self.is_people(noun)

    def is_named(self, noun: Node) -> bool:
        """Whether a noun's own words tell of a person or body: a name, pronoun or noun for one."""
        return noun.tag == "PRP" or noun.entity != "O" or is_person_word(noun.lemma.lower())

    def is_person_word(self, noun: Node) -> bool:
        """Whether a noun by itself means a person, a crowd or a body of persons."""
        return noun.lemma.lower() in _words()["people"]

    def owner(self, noun: Node | None) -> list[int]:
        """Whose a thing is: the possessor ("his resignation"), or who stands after "of" or "by"."""
        if noun is None:
            return []
        owner = noun.child("nmod:poss")
        if owner is not None:
            return self.of(owner) or (self._of_whom(noun) if owner.lower == "whose" else [])
        return self.after(noun, ("by", "of"))

    def _of_whom(self, noun: Node) -> list[int]:
        """Of whom a "whose" goes on: "*the registry*, whose figures are disputed"."""
        verb = noun.head
        told = verb.head if verb is not None and verb.relation == "acl:relcl" else None
        return [] if told is None else self.of(told)

    def after(self, word: Node, prepositions: Iterable[str]) -> list[int]:
        """The characters in the word's phrases that begin with one of the prepositions."""
        wanted = tuple(prepositions)
        for one in word.children:
            if not one.relation.startswith(("obl", "nmod")):
                continue
            cases = [each.lower for each in one.children if each.relation == "case"]
            if any(each in wanted for each in cases) and "according" not in cases:
                found = self.of(one)
                if found:
                    return found
        return []

    def by(self, verb: Node) -> list[int]:
        """The characters by whom something is done, in the passive."""
        if found := self.of(verb.agent) or self.after(verb, ("by",)):
            return found
        state = verb.child("xcomp")  # "was set ablaze *by looters*"
        return self.after(state, ("by",)) if state is not None and not state.is_verb else []

    def only_within(self, word: Node, key: int, others: Collection[int]) -> bool:
        """Whether a word's sentence tells of a character only in telling who one of the others is,
        by words that the word itself is none of."""
        first, last = word.sentence.span
        whole, part = (
            [
                mention
                for one in keys
                for mention in self.cast.characters[one].mentions
                if first <= mention[0] < last and not mention[0] <= word.word.start < mention[1]
            ]
            for keys in (others, (key,))
        )
        return (
            bool(part)
            and key not in others
            and all(
                any(start < begin and end <= stop for start, stop in whole) for begin, end in part
            )
        )

    def _has(self, noun: Node, key: int) -> bool:
        """Whether a mention of the character really has this noun in it (not only its modifier)."""
        return any(
            mention[0] <= noun.word.start and noun.word.end <= mention[1]
            for mention in self.cast.characters[key].mentions
        )


def _bare(name: str) -> str:
    """The noun of a description that is a noun alone or somebody's ("President Tolen's *army*"); of
    a number of people, nothing."""
    words = name.lower().split()
    alone = len(words) == 1 or words[-2].endswith(("'s", "’s", "s'", "s’")) or words[-2] == "riot"
    return words[-1] if alone else ""


def _counts(noun: Node) -> bool:
    """Whether a noun tells of several by their number, or as "both": "two of his ministers"."""
    if noun.tag == "CD":
        return noun.lower not in ("one", "1")
    return noun.tag == "NNS" and any(
        one.index < noun.index and (one.tag == "CD" or one.lower in BOTH) for one in noun.children
    )


def _called_after(name: str, kind: ActorKind) -> set[str]:
    """The words of a name by which things are called that are its bearer's: a person's last, a
    body's own ("Front" of "Ondar Front"), no word of a description ("Ondar troops in Keldland")."""
    words = name.split()
    if kind == "person":
        return {word for word in words[-1:] if word[:1].isupper()}
    if kind not in ("government", "armed_group", "organisation"):
        return set()
    own = words
    if words[0][:1].isupper():
        lower = next((i for i, word in enumerate(words) if not word[:1].isupper()), len(words))
        if lower < len(words) and words[lower] not in PREPOSITIONS:
            return set()  # "US troops"
        own = words[:lower]
    return {word for word in own if word[:1].isupper()}
