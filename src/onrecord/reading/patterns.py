"""Patterns over a sentence's grammar, as the data files on acts write them: this verb (with this
particle, with this kind of object) has this sense. How one is matched stands here.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from onrecord.reading.amounts import is_one_of, is_rate, lemmas_of, measured
from onrecord.reading.knowledge import near_days, table
from onrecord.reading.subjects import antecedent, on_terms, subject_of, told_of_oneself
from onrecord.reading.syntax import SUBJECTS, Node, once


class Pattern(Struct, frozen=True):
    """One line of a lexicon: "impose: ban curfew"."""

    sense: str  # "COERCE", "demand"
    head: str  # lemma of the verb or noun
    mode: str | None = None
    roles: str = "transitive"
    particles: frozenset[str] = frozenset()  # "up", "down", "for" …; all that are named
    row: tuple[frozenset[str], ...] = ()  # the same as they follow one another, of each any one
    loose: bool = False  # the object may stand before them: "dismissed *it* as a lie"
    objects: frozenset[str] = frozenset()  # lemmas of the object; any one
    barred: frozenset[str] = frozenset()
    people: bool = False  # the object is a person or a crowd
    things: bool = False  # the object is none
    some: bool = False  # there is an object, whatever it is
    by: frozenset[str] = frozenset()  # lemmas of who does it; any one
    before: str = ""  # the word right before the noun: "mass" shooting
    apart: bool = False  # the model was fitted without it
    words: str = ""  # the line itself, to explain a reading with

    @property
    def weight(self) -> int:
        """How much the pattern asks for; the most demanding one that fits is taken."""
        asked = 2 * bool(self.particles) + 2 * bool(self.objects) + self.people
        return asked + bool(self.before) + self.some + 2 * bool(self.by)


_WHEN_AND_WHERE = frozenset(
    ("time", "moment", "day", "night", "week", "month", "year", "way", "place", "reason")
)
_BESIDES = ("ccomp", "xcomp", "advcl", "mark")
GIVING = ("offer", "promise", "guarantee", "grant", "give", "refuse", "deny")
BOUNDS = ("at", "least", "most", "more", "than", "up", "to", "about", "some", "nearly", "around")
CAUSING = ("want", "have", "get", "see", "need", "order", "demand", "like", "wish")
MERELY = {"according", "due", "owing", "thanks", "because", "prior"}  # "according to police"


@once
def objects_of(verb: Node) -> tuple[Node, ...]:
    """What a verb's act is done to: its object, in the passive its subject, with what is
    coordinated; for a participle that stands at a noun, the noun."""
    found = [one for one in (_right_after(verb) or verb.object,) if one is not None]
    if not found and passive(verb):
        cause = _brought_about_by(verb) if not verb.auxiliaries else None
        whom = cause.object if cause is not None else None
        subject = whom or subject_of(verb)  # "had *her* arrested"
        found += [subject] if subject is not None else []
    if not found and (left_out := _left_out(verb)) is not None:
        found.append(left_out)
    return tuple(each for one in found for each in antecedent(one).conjuncts())


def _left_out(verb: Node) -> Node | None:
    """The noun that a relative clause without a pronoun is about, its verb's object: "the captives
    it *holds*"."""
    subject = verb.child(*SUBJECTS)
    if verb.relation != "acl:relcl" or subject is None or subject.tag in ("WDT", "WP"):
        return None
    beside = (one for one in verb.children if not on_terms(one))
    if any(one.relation in _BESIDES or one.tag == "WRB" for one in beside):
        return None  # "the town where she lived"
    head = verb.head
    last = verb.sentence.nodes[max(one.index for one in verb.subtree())]
    if last.tag in ("IN", "TO") or (head is not None and head.lemma in _WHEN_AND_WHERE):
        return None  # "the man she spoke to", "the day she left Velm"
    return head


def given_to_somebody(verb: Node) -> list[Node]:
    """What is given where who gets it stands before it: "offered the gunmen *safe passage*"."""
    nouns = [one for one in verb.children if one.relation in ("obj", "iobj") and one.is_noun]
    if len(nouns) == 2 and nouns[1].child("acl:relcl") is not None:
        between = verb.sentence.nodes[nouns[0].index : nouns[1].index]
        if any(one.text == "," for one in between):
            nouns.pop()  # "offered helicopters, *an offer* he accepted"
    return nouns[1:2] if verb.lemma in GIVING and len(nouns) == 2 and not is_rate(nouns[1]) else []


_OF_PHRASE = ("DT", "PRP$", "JJ", "CD", "NNP", "NN", "NNS", "PRP", "POS")


def _right_after(verb: Node) -> Node | None:
    """A pronoun or noun phrase that follows a verb at once is its object, however it was parsed."""
    if verb.auxiliaries and passive(verb):
        return None
    node = verb.after()
    if (number := _number_after(verb)) is not None:
        return number
    behind = node.after() if node is not None else None
    parted = behind is not None and behind.relation == "compound:prt" and behind.head == verb
    if node is not None and node.lower in ("that", "this") and parted:
        return node  # "turned *that* down"
    if node is not None and node.relation == "compound:prt" and node.head == verb:
        node = node.after()  # "turned down *the vouchers*"
    while node is not None and node.tag in _OF_PHRASE:
        follower = node.after()
        if node.tag == "PRP":
            return node if node.lower not in ("i", "he", "she", "we", "they") else None
        if node.relation == "iobj" and node.head == verb:
            return node  # "offered *the strikers* talks"
        named = node.relation == "compound" and node.head is not None and node.head.is_noun
        if named and follower is not None and follower.tag == "JJ":
            node = follower  # "the Front legal team"
            continue
        whole = node.head
        if named and whole is not None and whole.index > node.index and whole.relation == "obj":
            return whole  # "accused *Number 10 Orle Street*"
        ends = follower is None or follower.tag not in ("NN", "NNS", "NNP", "POS")
        if follower is not None and follower.lower == "home":
            ends = True  # "called *its envoy* home"
        if follower is not None and follower.is_noun and follower.head == node.head == verb:
            ends = True  # "took *five soldiers* hostage"
        if node.is_noun and (ends or _tells_day(follower)):  # "suspended his campaign *Tuesday*"
            # "said traders fled": the subject of the next clause
            return node if node.relation not in SUBJECTS and follower is not None else None
        node = follower
    return None


def _tells_day(noun: Node | None) -> bool:
    """Whether a noun by itself is a day: "Tuesday", "yesterday"."""
    return noun is not None and (
        noun.lower in table("times")["weekdays"] or noun.lower in near_days()
    )


def _number_after(verb: Node) -> Node | None:
    """A number of people right after a verb, with its bound: "arrested *at least 112* of them"."""
    node = verb.after()
    for _ in range(2):
        if node is not None and node.lower in BOUNDS:
            node = node.after()
    if node is None or node.tag != "CD" or node.head != verb:
        return None
    follower = node.after()
    return node if follower is not None and follower.lower == "of" else None


@once
def passive(verb: Node) -> bool:
    """Whether what stands as the verb's subject suffers the act: in the passive, or for a bare
    participle ("charged with murder, he appeared in court", "captives held there")."""
    if verb.passive or _fined_besides(verb):
        return True
    if verb.tag not in ("VBN", "VBD") or verb.auxiliaries or verb.object is not None:
        return False
    if verb.tag == "VBN" and _brought_about_by(verb) is not None and verb.child("mark") is None:
        return True
    if verb.tag == "VBN" and verb.relation == "xcomp" and verb.head is not None:
        return True  # "they remain *locked* up", "appeared in court *charged* with theft"
    if verb.relation == "acl:relcl" and verb.child("nsubj") is not None:
        return False  # "a video *the Front* released", tagged as a participle or not
    joined = verb.head if verb.relation == "conj" else None
    if joined is not None and not joined.is_verb:
        joined = None
    if verb.tag == "VBD":  # tagged as if its subject did it
        # "soldiers *captured* in May", "was put to them and *turned down*"
        suffered = verb.relation == "acl" or (joined is not None and joined.passive)
        return suffered and verb.child(*SUBJECTS) is None
    if joined is not None:
        return passive(joined)
    return verb.relation in ("acl", "amod", "advcl", "dep", "acl:relcl")


def _fined_besides(verb: Node) -> bool:
    """Whether "fined" leaves out "was" behind a passive: "was found guilty and *fined 300 crowns*";
    what stands behind it is the sum."""
    joined = verb.head if verb.lemma == "fine" and verb.relation == "conj" else None
    if joined is None or not joined.passive or verb.auxiliaries or verb.child(*SUBJECTS):
        return False
    return verb.object is not None and verb.object.lemma.lower() in _money()


@lru_cache(maxsize=1)
def _money() -> frozenset[str]:
    """What money is called."""
    known = table("currencies")
    return frozenset((*known["names"], *known["of_a_people"]))


def _brought_about_by(verb: Node) -> Node | None:
    """The verb that wants an act or has it done: "*want* the directors barred", "*had* him
    arrested"."""
    above = verb.head if verb.relation in ("ccomp", "xcomp") else None
    return above if above is not None and above.lemma in CAUSING else None


def with_preposition(word: Node, prepositions: Iterable[str]) -> list[Node]:
    """The phrases of a word that begin with one of the prepositions."""
    found = []
    for one in word.children:
        if not one.relation.startswith(("obl", "nmod", "xcomp")):
            continue
        cases = {each.lower for each in one.children if each.relation == "case"}
        if not (cases.isdisjoint(prepositions) or MERELY & cases or _says_when(one)):
            found.append(one)
    return found


BESIDE_VERBS = ("compound:prt", "advmod", "case", "xcomp")


def has_particle(verb: Node, particles: frozenset[str], *, close: bool = True) -> bool:
    """Whether one of the particles or prepositions goes with the verb.

    With `close` a preposition has to follow it at once, or after one adverb: "called the verdict a
    loss for the town" is not "call for".
    """
    to, home = "to" in particles, "home" in particles
    for one in verb.children:
        if one.lower in particles:
            made = one.relation == "obj" and one != verb.object  # "took them *hostage*"
            if made or one.relation in BESIDE_VERBS:
                return True
        if home and one.lower == "home" and not one.children:
            return True
        if to and one.relation in ("xcomp", "ccomp", "advcl") and _infinitive(one):
            if one.index < verb.index and one.relation == "advcl":
                continue  # "to ease the shortage the shops ordered more"
            return True
        if to and one == verb.object and _to_be_done_by(one):
            return True
    if not close and with_preposition(verb, particles):
        return True
    # The preposition may hang on the next clause: "called *for* it to be dropped".
    follower = verb.after()
    if follower is not None and follower.tag == "RB":
        follower = follower.after()
    return follower is not None and follower.lower in particles and not _says_when(follower.head)


def doing_after(verb: Node, particles: Iterable[str]) -> Node | None:
    """The participle that one of the prepositions opens, on the verb or its object: "warned them
    against *sending* troops"."""
    below = verb.children if verb.object is None else [*verb.children, *verb.object.children]
    for one in below:
        mark = one.child("mark") if one.tag == "VBG" and one.relation in ("advcl", "acl") else None
        if mark is not None and mark.lower in particles and mark.index > verb.index:
            return one
    return None


def _has_row(verb: Node, pattern: Pattern) -> bool:
    """Whether all particles and prepositions of a pattern go with the verb."""
    free = bool(pattern.objects or pattern.people or pattern.some) or pattern.loose
    first, *others = pattern.row
    there = has_particle(verb, first, close=not free and verb.object is not None)
    if not there and pattern.objects and verb.object is not None:
        # the phrase may hang on what is done: "had *lunch with her*", "stripped *her of her post*"
        phrases = with_preposition(verb.object, first)
        named = any(lemmas_of(one) & pattern.objects for one in (verb.object, *phrases))
        there = bool(phrases) and named
    if pattern.loose and not pattern.people:  # "warned (them) *against sending* troops"
        there = there or doing_after(verb, first) is not None
    return there and all(_further(verb, group) for group in others)


def _further(verb: Node, group: frozenset[str]) -> bool:
    """Whether a second word of a pattern follows the first: "hit out *at*", "sat down *with*"."""
    behind = (verb.after(2), verb.after(3))
    return any(one is not None and one.lower in group for one in behind) or bool(
        with_preposition(verb, group)
    )


def _says_when(noun: Node | None) -> bool:
    """Whether a noun is a day or month: "was fired on *June* 20"."""
    times = table("times")
    return noun is not None and (noun.lower in times["weekdays"] or noun.lower in times["months"])


def _to_be_done_by(noun: Node) -> bool:
    """Whether an infinitive at a noun follows it at once: "wants the *state to block* it"."""
    after = noun.after()
    return any(
        one.relation == "acl"
        and after is not None
        and after.lower == "to"
        and one.child("mark") == after
        for one in noun.children
    )


def _infinitive(verb: Node) -> bool:
    return any(one.relation == "mark" and one.lower == "to" for one in verb.children)


def verb_pattern(
    patterns: Mapping[str, Sequence[Pattern]], verb: Node, *, is_people: Callable[[Node], bool]
) -> Pattern | None:
    """The most demanding pattern that fits a verb, or None.

    `is_people` says of a noun whether it stands for a person or a crowd.
    """
    objects: list[Node] | None = None
    named: set[str] = set()
    if leaves_open(verb):
        return None
    for one in patterns.get(verb.lemma, ()):
        if one.row and not _has_row(verb, one):
            continue
        if one.by and not _done_by(verb, one.by):
            continue
        if not (one.objects or one.people or one.barred or one.things or one.some):
            return one
        if objects is None:  # of all patterns the same
            objects = [*objects_of(verb), *given_to_somebody(verb)]
            named = _names_of(objects)
        if one.some and not objects:
            continue
        things, lemmas = objects, named
        if one.particles:
            behind = with_preposition(verb, one.particles)
            if one.objects and verb.object is not None:
                behind += with_preposition(verb.object, one.particles)
            things, lemmas = [*objects, *behind], named | _names_of(behind)
        if lemmas & one.barred or (one.things and any(is_people(thing) for thing in things)):
            continue
        if not (one.objects or one.people) or lemmas & one.objects:
            return one
        if one.people and any(is_people(thing) for thing in things):
            return one
    return None


def leaves_open(verb: Node) -> bool:
    """Whether somebody does not exclude a thing by another verb, and so does neither: "*refused* to
    rule out a boycott"."""
    done = verb.child("xcomp") if verb.lemma in ("refuse", "decline") else None
    if done is None or done.tag != "VB":
        return False
    return done.lemma == "rule" and done.child("compound:prt") is not None


def _names_of(things: Iterable[Node]) -> set[str]:
    return {lemma for thing in things for each in measured(thing) for lemma in lemmas_of(each)}


def _done_by(verb: Node, people: frozenset[str]) -> bool:
    """Whether the subject of a verb is one of some: "the last of the *soldiers* went home"."""
    doer = verb.agent if passive(verb) else told_of_oneself(verb)
    named = [] if doer is None else measured(antecedent(doer))
    return any(is_one_of(one, people) for one in named)


def noun_pattern(patterns: Mapping[str, Sequence[Pattern]], noun: Node) -> Pattern | None:
    """The most demanding pattern that fits a noun, or None."""
    before = noun.before()
    for one in patterns.get(noun.lemma.lower(), ()):
        if one.before and (
            before is None or one.before not in (before.lemma.lower(), before.lower)
        ):
            continue
        return one
    return None
