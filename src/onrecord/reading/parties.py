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
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import ActorKind
from onrecord.report import Span

THINGS = ("object", "substance", "plant", "animal", "time")  # kinds of mention, as tagged
AMOUNTS = ("total", "number", "majority", "rest")  # of persons, but none by themselves
LOOSE = ("acl", "acl:relcl", "appos", "parataxis", "dep", "punct", "conj", "cc")
BOTH = ("each", "both", "either")
RELATIVES = ("which", "who", "that", "whom")


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in table("people").items()}


def is_person_word(word: str) -> bool:
    """Whether a noun, in lower case, stands for a person, a crowd or a body of persons."""
    people = _words()["people"]
    return word in people or (word.endswith("s") and word[:-1] in people)


class Parties:
    """Finds characters by the words that a rule points at, for one cast."""

    def __init__(self, draft: Draft, *, without: tuple[ActorKind, ...] = ()) -> None:
        cast = draft.cast
        self.cast = cast
        self._without = without  # kinds that take no part in what is looked for
        self.kinds = {one.key: one.kind for one in cast.characters}
        self.names = {one.key: one.name for one in cast.characters}
        self._persons = {one.head for one in draft.tagging.mentions if one.kind == "person"}
        self._things = {one.head for one in draft.tagging.mentions if one.kind in THINGS}
        self.asked: dict[tuple[str, Span], Any] = {}  # what rules that ask twice have found
        self._words: dict[str, set[int]] | None = None
        self._seen: dict[Span, int | None] = {}
        self._heads = whose_heads(draft)

    def of_every_kind(self) -> Parties:
        """The same, with no kind left out."""
        found = copy(self)
        found._without = ()
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
        found: list[int] = []
        if noun is None:
            return found
        for one in noun.conjuncts():
            key = self.one(one)
            if key is not None and key not in found and self.takes_part(one, key):
                found.append(key)
        return found

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
        noun = antecedent(noun)
        if noun.span in self._heads:
            return self._heads[noun.span]
        for span in (noun.extent("conj", "cc"), noun.extent(*LOOSE)):
            key = self.at(span)
            if key is not None and self._has(noun, key):
                return key
        return self.at(noun.span)

    def named(self, modifier: Node) -> list[int]:
        """The only character that a name or adjective right before a noun may mean, which is no
        mention of it: "a Tolen lawsuit", "Keldish calls"."""
        if not modifier.text[:1].isupper():
            return []
        if country := state_of(squeeze(modifier.text)):
            states = [one for one in self.kinds if self.kinds[one] == "government"]
            found = {one for one in states if state_of(squeeze(self.names[one])) == country}
            if found:
                return list(found) if len(found) == 1 else []
        if self._words is None:
            self._words = {}
            for one in self.cast.characters:
                for word in _called_after(one.name, one.kind):
                    self._words.setdefault(word, set()).add(one.key)
        found = self._words.get(modifier.text, set())
        if modifier.tag.startswith("JJ"):  # "an Islamic garment" is of no Islamic union
            found = {key for key in found if self.kinds[key] in ("person", "government")}
        if len(found) > 1:  # "the Tolen campaign" is called after her
            found = {key for key in found if self.kinds[key] == "person"} or found
        if not found and modifier.tag.startswith("JJ"):
            stem = modifier.text[:-1]
            found = {
                key
                for word, keys in self._words.items()
                if len(word) > 4 and stem.startswith(word[:-1])
                for key in keys
                if self.kinds[key] == "government"
            }
        return list(found) if len(found) == 1 else []

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
        if noun.tag in ("PRP", "WP"):
            return noun.lower not in ("it", "this", "that", "what")
        if noun.lower in ("everyone", "everybody", "anyone", "anybody"):
            return True
        if noun.tag == "CD" and any(
            self.is_person_word(one) or one.tag == "PRP" for one in noun.children
        ):
            return True  # "112 of them"
        if noun.span in self._persons and noun.lemma not in AMOUNTS:
            return True
        if noun.entity in ("PERSON", "ORGANIZATION") or noun.lemma.lower() in _words()["people"]:
            return True
        key = self.one(noun)
        return key is not None and self.kinds[key] not in ("document", "place")

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
            return self.of(owner)
        return self.after(noun, ("by", "of"))

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
        return self.of(verb.agent) or self.after(verb, ("by",))

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


def antecedent(noun: Node) -> Node:
    """What a relative pronoun stands for: the noun its clause hangs on; else the noun itself."""
    if noun.lower in RELATIVES and noun.tag in ("WDT", "WP", "IN"):
        verb = noun.head
        while verb is not None:
            if verb.relation == "acl:relcl" and verb.head is not None:
                return verb.head
            verb = verb.head
    return noun


PREPOSITIONS = ("of", "for", "in", "on", "and", "at", "from", "the", "against", "to")
CLAUSAL = ("after", "since", "before", "until", "as")  # may begin a clause or a phrase


def _stray_subject(verb: Node) -> Node | None:
    """A subject that the parse hangs on an earlier verb, though it stands after a conjunction and
    before this one: "was arrested after Mara Tolen was stabbed"."""
    if not verb.auxiliaries or verb.relation not in ("ccomp", "advcl", "parataxis", "root", "dep"):
        return None
    first = verb.auxiliaries[0].index
    before = verb.sentence.nodes[:first]
    while before and before[-1].relation == "punct":
        before.pop()
    node = before[-1] if before else None
    while node is not None and node.head is not None and not node.head.is_verb:
        node = node.head
    if node is None or node.head is None or node.index > first or node.head.index > node.index:
        return None
    if not node.is_noun or node.relation not in (*SUBJECTS, "obl", "nmod"):
        return None
    parts = [one for each in (node, *node.children) for one in each.children]
    return node if any(one.relation == "case" and one.lower in CLAUSAL for one in parts) else None


def subject_of(verb: Node) -> Node | None:
    """Who does what the verb says: its subject, or the one it has without saying so.

    An infinitive or participle takes it from the verb it hangs on ("offered to meet", "offered
    them …, saying"), a participle at a noun is done by the noun ("troops attacking").
    """
    seen = 0
    node: Node | None = verb
    while node is not None and seen < 6:
        seen += 1
        own = node.child(*SUBJECTS)
        if own is not None and not _of_what_is_said(verb, node):
            return antecedent(own)
        if node is verb and (stray := _stray_subject(verb)) is not None:
            return stray
        head = node.head
        if head is None:
            return None
        if node.relation in ("acl", "acl:relcl"):
            if head.is_verb:
                node = head
                continue
            if (punished := _punished(node)) is not None:
                return punished
            return head if node.tag != "VB" else _holder(node)
        if node.relation == "amod":
            return head
        if node is verb and (told := _told_before(verb)) is not None:
            node = told
            continue
        if node.relation in ("xcomp", "ccomp", "advcl", "obl"):
            if (
                node.relation == "xcomp"
                and head.lemma in _words()["object_control"]
                and head.object
                and not _set_off(node)
            ):
                return head.object
            if head.object is not None and _charged(node, head):
                return head.object
            if node.relation == "ccomp" and node.child("mark") is None and node.tag != "VB":
                return None
        elif node.relation not in ("conj", "parataxis", "dep"):
            return None
        if node.relation == "conj" and not (head.is_verb or head.tag.startswith("JJ")):
            return None
        node = head
    return None


def _set_off(verb: Node) -> bool:
    """Whether a participle stands behind a comma: "she told the chamber, *rejecting* a call"."""
    before = verb.before()
    return verb.tag == "VBG" and before is not None and before.text == ","


def _told_before(verb: Node) -> Node | None:
    """The act that had an outcome, told before who says so: "rebels *overran* the base, officials
    said, *killing* five"."""
    says = verb.head
    if says is None or verb.lemma not in _words()["outcomes"] or not _set_off(verb):
        return None
    told = says.child("ccomp")
    return told if told is not None and told.index < says.index < verb.index else None


def _of_what_is_said(verb: Node, above: Node) -> bool:
    """Whether a clause is of what somebody says while the verb that the parse joins to it tells on
    of him: "said the two *must settle* the dispute and *proposed* a patrol"."""
    joined = verb.relation == "conj" and verb.head is not None and verb.head == above
    modal = any(one.tag == "MD" for one in above.children)
    return joined and verb.tag == "VBD" and above.tag == "VB" and modal


def _punished(participle: Node) -> Node | None:
    """Who did what a sentence is for: "jailed *him* for life for killing them"."""
    noun = participle.head
    verb = noun
    while verb is not None and not verb.is_verb:
        verb = verb.head
    if verb is None or verb.object is None or noun == verb.object:
        return None
    return verb.object if _charged(participle, verb) else None


def _charged(participle: Node, verb: Node) -> bool:
    """Whether a participle tells what the verb's object is accused of: "accused them of lying"."""
    return participle.tag == "VBG" and any(
        one.lower in ("of", "for") and one.relation in ("mark", "case")
        for one in participle.children
    )


def _holder(participle: Node) -> Node | None:
    """Who is to do what an infinitive at a noun says: whoever has the noun ("a plan to meet")."""
    noun = participle.head
    if noun is None:
        return None
    owner = noun.child("nmod:poss")
    if owner is not None:
        return owner
    verb = noun.head
    return subject_of(verb) if verb is not None and verb.is_verb else None
