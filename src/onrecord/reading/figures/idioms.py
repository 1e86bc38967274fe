"""What befalls those counted where several words say it: "came down with", "put to flight".

A step of `onrecord.reading.figures.counted`, whose idioms stand in `data/idioms.toml`. What is done
to somebody is looked for around the quantity as its object and after it in the passive.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from onrecord.reading.draft import Draft
from onrecord.reading.figures.lexicon import is_thing, tables
from onrecord.reading.figures.population import number_node, sort_of, stands_for_people
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.roles import passes_up
from onrecord.reading.figures.tape import Token
from onrecord.reading.figures.wording import of_things
from onrecord.reading.knowledge import table
from onrecord.reading.lemmas import lemma_of
from onrecord.reading.syntax import PASSIVE_SUBJECTS, SUBJECTS, Clause, Node
from onrecord.record import Counted

_Words = tuple[frozenset[str], ...]


class _Idiom(Struct, frozen=True):
    """The words before and after those counted, each as what may stand there."""

    kind: Counted
    before: _Words
    after: _Words
    negated: bool
    beside: bool


def idiom(draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None) -> Counted | None:
    """ "80 pupils *came down with* fever", "*put* 300 people *to flight*", "12 are *not found*"."""
    first = draft.syntax.node_at(tape[amount.first].start)
    number = number_node(draft, tape, amount)
    last = noun or number
    if first is None or last is None or number is None:
        return None
    fitting = [
        one
        for one in _told_by(_words_of({first.sentence, last.sentence}))
        if _fits(draft, one.kind, noun)
    ]
    for verb in predicates(noun or number, number):
        kind = next((one.kind for one in fitting if _told_of(one, verb)), None)
        kind = kind or _led_to(verb, noun) or _denied(verb, noun)
        if kind is not None:
            return kind
    return next((one.kind for one in fitting if _around(one, first, last)), None)


def _words_of(clauses: Iterable[Clause]) -> set[str]:
    """All that `_is` may find a word to be, so that few idioms are sought word by word."""
    found: set[str] = set()
    for clause in clauses:
        for one in clause.nodes:
            found.update((one.lower, one.lemma), _bases(one.lower))
    return found


def _told_by(words: set[str]) -> list[_Idiom]:
    """The idioms, in their order, of which each part is among the words."""
    by_word, idioms = _by_word(), _idioms()
    places = {place for word in words for place in by_word.get(word, ())}
    return [
        one
        for one in (idioms[place] for place in sorted(places))
        if not any(map(words.isdisjoint, (*one.before, *one.after)))
    ]


def _fits(draft: Draft, kind: Counted, noun: Node | None) -> bool:
    """Whether what an idiom tells may befall what the noun stands for."""
    if noun is None or kind == "other":
        return True
    if kind == "damaged":
        return is_thing(noun) or sort_of(draft, noun) in ("object", "place")
    return stands_for_people(draft, noun)


@lru_cache(maxsize=1)
def _idioms() -> list[_Idiom]:
    found: list[_Idiom] = []
    for kind, phrases in table("idioms")["idioms"].items():
        for phrase in phrases:
            before, _, after = phrase.partition("_")
            words = after.split()
            negated, beside = words[:1] == ["not"], words[:1] == ["+"]
            parts = _parts(words[negated or beside :])
            found.append(_Idiom(kind, _parts(before.split()), parts, negated, beside))
    return found


@lru_cache(maxsize=1)
def _by_word() -> dict[str, list[int]]:
    """The places of idioms under each word of that part whose words the fewest idioms have."""
    parts = [(*one.before, *one.after) for one in _idioms()]
    times = Counter(word for some in parts for part in some for word in part)
    found: dict[str, list[int]] = {}
    for place, some in enumerate(parts):
        for word in min(some, key=lambda part: sum(times[word] for word in part)):
            found.setdefault(word, []).append(place)
    return found


def _parts(words: Sequence[str]) -> _Words:
    return tuple(frozenset(word.split("|")) for word in words)


class _Verb(Struct, frozen=True):
    """A verb, or "be" before a phrase, that tells of those counted; `led`: to which one before it
    leads ("are reported *to have died*")."""

    node: Node
    passive: bool
    negated: bool
    led: bool = False


def _led_to(verb: _Verb, noun: Node | None) -> Counted | None:
    """What a verb means to which "are reported to" or "had to" leads, by itself."""
    if not verb.led or verb.negated:
        return None
    table = tables()["affects" if verb.passive else "does"]
    bases = (verb.node.lemma, *sorted(_bases(verb.node.lower)))  # some are tagged amiss
    known = next((table[one] for one in bases if one in table), None)
    return of_things(known, noun, verb.node.lemma) if known is not None else None


def _denied(verb: _Verb, noun: Node | None) -> Counted | None:
    """ "40 passengers were *not* hurt": that does not count; captives not freed are captives."""
    if not verb.negated:
        return None
    table = tables()
    if verb.node.lemma not in table["affects" if verb.passive else "does"]:
        return None
    return table["nouns"].get(noun.lemma.lower(), "other") if noun is not None else None


def predicates(counted: Node, number: Node) -> Iterator[_Verb]:
    """What is told of those counted: the verb whose subject they are, what that leads to ("are
    feared *to be*", "had to *leave*"), what is told besides ("and *have* not *been found*")."""
    node: Node | None = counted
    none = False  # "none of the 20 survived"
    for _ in range(4):
        if node is None:
            return
        none = none or node.lower in ("none", "neither", "nobody")
        for one in node.children:
            if one.relation in ("acl", "acl:relcl") and one.index > number.index:
                yield from _clause_of(one)
        if node.relation in SUBJECTS and node.head is not None:
            head = node.head
            passive = node.relation in PASSIVE_SUBJECTS or head.passive
            yield from _chain(head, passive=passive, none=none)
            for one in head.children:
                own = any(child.relation in SUBJECTS for child in one.children) or _of_others(one)
                if one.relation == "conj" and one.index > head.index and not own:
                    yield from _chain(one, passive=one.passive)
            return
        if node.head is None or node.head.is_verb or not passes_up(node, node.head):
            return
        node = node.head


def _of_others(verb: Node) -> bool:
    """ "12 were killed, and *dozens more* are missing": whose verb it is that the parse has for a
    second one of the twelve."""
    link = verb.child("cc")
    first = link.after() if link is not None and link.index < verb.index else None
    return first is not None and first.tag in ("CD", "NNS", "PRP") and first.index < verb.index


def _clause_of(verb: Node) -> Iterator[_Verb]:
    """ "people *driven* from home", "pupils who *fell* ill", not "whom she *saw* off"."""
    subject = verb.child(*SUBJECTS)
    if verb.relation == "acl":
        if verb.tag == "VBN" and subject is None:
            yield _Verb(verb, passive=True, negated=verb.negated)
        elif verb.tag == "VBG":
            yield _Verb(verb, passive=False, negated=verb.negated)
    elif subject is not None and subject.lower in ("who", "that", "which"):
        yield from _chain(verb, passive=verb.passive)


def _chain(head: Node, *, passive: bool, none: bool = False) -> Iterator[_Verb]:
    negated = none or _negated(head)
    copula = head.child("cop")
    yield _Verb(copula or head, passive and copula is None, negated)
    for one in head.children:
        if one.index < head.index:
            continue
        if passive and one.relation == "obl" and (inner := one.child("cop")) is not None:
            yield _Verb(inner, passive=False, negated=negated)  # "are feared *to be* under …"
        if one.relation in ("xcomp", "ccomp"):
            if one.child(*SUBJECTS) is not None or (head.lemma not in _LEADING and not passive):
                continue
            inner = one.child("cop")
            yield _Verb(inner or one, one.passive, negated or _negated(one), led=True)


_LEADING = frozenset({
    "have", "appear", "seem", "manage", "continue", "begin", "start", "need", "fail", "go", "use",
    "try", "want",
})  # fmt: skip


def _negated(node: Node) -> bool:
    return node.negated or any(
        one.lower in ("cannot", "n't", "n’t", "yet") for one in node.children
    )


def _told_of(one: _Idiom, verb: _Verb) -> bool:
    """Whether the idiom is told by a verb of those counted: as its subject, or in the passive."""
    if one.negated != verb.negated or one.beside:
        return False
    nodes = verb.node.sentence.nodes
    if one.before:
        if not one.after and not one.before[-1].isdisjoint(_PREPOSITIONS):
            return False  # "a strike *by* nine drivers", not "struck by splinters"
        passive = verb.passive and verb.node.tag in ("VBN", "VBD")
        return passive and _follow((*one.before, *one.after), nodes, verb.node.index)
    start = verb.node.index
    if "be" in one.after[0]:
        if verb.passive and _follow(one.after[1:], nodes, start):
            return True
        return _follow(one.after, nodes, start)
    return not verb.passive and _follow(one.after, nodes, start)


_PREPOSITIONS = frozenset(("by", "of", "for", "with", "to", "in", "from", "through"))


def _around(one: _Idiom, first: Node, last: Node) -> bool:
    """Whether its words stand before and after those counted."""
    if one.beside:
        return _follow(one.after, last.sentence.nodes, last.index + 1)
    if not one.before:
        return False
    nodes = first.sentence.nodes
    place = first.index - 1
    while place >= 0 and nodes[place].lower in _LEAD:
        place -= 1
    for part in reversed(one.before):
        for _ in range(_GAP):
            if place < 0 or _is(nodes[place], part) or not _passed(nodes[place]):
                break
            if nodes[place].lower == "of":
                break  # "no sign *of the will* of two ministers"
            place -= 1
        if place < 0 or not _is(nodes[place], part):
            return False
        place -= 1
    if one.after:
        return _follow(one.after, nodes, last.index + 1, wide=True)
    return True


_LEAD = frozenset({
    "the", "these", "those", "another", "some", "all", "its", "their", "his", "her", "a", "an",
    "further", "other",
})  # fmt: skip
_GAP = 3  # words that may stand between two words of an idiom


def _follow(parts: _Words, nodes: Sequence[Node], place: int, *, wide: bool = False) -> bool:
    """Whether the words follow one another from a place on; with `wide` more may stand before the
    first, which the noun's phrase goes on with."""
    for step, part in enumerate(parts):
        gap = _WIDE if wide and step == 0 else 0 if step == 0 else _GAP
        while place < len(nodes) and not _is(nodes[place], part):
            far = wide and step == 0
            if gap == 0 or not (_may_go_on(nodes[place]) if far else _passed(nodes[place])):
                return False
            place, gap = place + 1, gap - 1
        if place >= len(nodes):
            return False
        place += 1
    return not _before_another(nodes[place - 1])


def _before_another(node: Node) -> bool:
    """ "Lost their *life* savings", "has 12 men in his *power* station": of another noun."""
    head, beside = node.head, node.after()
    if node.relation != "compound" or head is None or beside is None:
        return False
    return head.index > node.index and beside.tag in ("NN", "NNS")


_WIDE = 7


def _passed(node: Node) -> bool:
    """Articles, adjectives, adverbs, possessives, names before a noun."""
    if node.lower in _never_between():
        return False
    return node.tag.startswith(_BETWEEN) or node.lemma in ("be", "have", "to", "of")


@lru_cache(maxsize=1)
def _never_between() -> frozenset[str]:
    """Words that make another thing of an idiom: "on *hunger* strike"."""
    return frozenset(table("idioms")["between"]["never"])


_BETWEEN = ("DT", "JJ", "RB", "PRP$", "NN", "POS", "CD", "RP", "VBN", "PDT")


def _may_go_on(node: Node) -> bool:
    return node.text not in (".", ";", ":", "”", "(") and node.lower not in _NEW_CLAUSE


_NEW_CLAUSE = frozenset(("and", "but", "while", "who", "which", "that", "after", "when", "as"))


def _is(node: Node, part: frozenset[str]) -> bool:
    """Whether a word is one of these, by itself or its base form under any tag."""
    return node.lower in part or node.lemma in part or not part.isdisjoint(_bases(node.lower))


@lru_cache(maxsize=16384)
def _bases(word: str) -> frozenset[str]:
    return frozenset(lemma_of(word, tag) for tag in ("NNS", "VBD", "VBG", "VBZ"))
