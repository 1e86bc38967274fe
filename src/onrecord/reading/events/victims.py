"""Whom an attack killed or hurt, told by a verb near the word that tells it: "a bombing that left
14 pupils dead", "the shooting, in which two guards died", "a blast claimed the lives of nine".

A place or a thing that was hit stands back behind those who were in it.
"""

from collections.abc import Collection, Iterable, Iterator

from onrecord.reading.actors.lexicon import lexicon as actor_lexicon
from onrecord.reading.draft import Cast
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import objects_of, passive, with_preposition
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Clause, Node

OF_WHERE = (" in ", " of ", " at ", " near ", " on ")
"""What stands in a name behind the word for a house: "a school in Orle"."""
DYING = ("die", "perish")
HARMED = ("dead", "injured", "wounded", "hurt", "unconscious", "maimed", "paralysed", "paralyzed")
"""How an attack leaves people."""
LIVES = ("life", "death", "injury")
"""What it costs or causes, "of" somebody."""
TAKING = ("claim", "take", "cost", "cause", "end", "result", "lead", "bring")
"""Verbs for that."""
WITHIN = ("in", "during", "from", "by")
"""Prepositions between those who died and the attack."""


def casualties(parties: Parties, word: Node) -> list[int]:
    """Who is told to be killed or hurt by an attack that names no one: by a verb above or below it,
    beside it ("was shelled and three were killed") or in a clause of its own ("the attack, *which
    killed six monks*")."""
    told = (one for one in word.sentence.nodes if one.is_verb and one != word)
    for one in told:
        if _of_this(word, one) and (found := whom_it_hurt(parties, one)):
            return list(dict.fromkeys([*found, *hurt_beside(parties, one)]))
    return []


def told_by_killing(noun: Node) -> Node | None:
    """The verb that tells who was killed or hurt in an attack, and by whom: "rebels *killed* 19
    people in a series of attacks on banks"."""
    told = noun
    while (
        told.relation == "nmod" and told.head is not None and (told.head.lemma in lexicon().amounts)
    ):
        told = told.head
    case, verb = told.child("case"), told.head
    within = case is not None and case.lower in ("in", "during") and told.relation == "obl"
    if not within or verb is None or not verb.is_verb or verb.negated or _is_natural(verb):
        return None
    return verb if verb.lemma in lexicon().hurting and not passive(verb) else None


def hurt_beside(parties: Parties, verb: Node) -> list[int]:
    """Whom verbs joined with one tell to be killed or hurt in the same attack: "killed six people
    and *wounded 14*", "two officers were killed and *three bystanders wounded*"; not what another
    did, "rebels killed a guard and the army wounded three"."""
    return [
        key
        for one in _row(verb)
        if one != verb and not one.negated and _of_one_doer(one, verb)
        for key in whom_it_hurt(parties, one)
    ]


def _row(verb: Node) -> list[Node]:
    """The verbs that are joined, in their order: "*burned* a post, *killed* two and *fled*"."""
    first = verb
    while first.relation == "conj" and first.head is not None and first.head.is_verb:
        first = first.head
    found = [first]
    for one in found:  # grows while it is gone through
        found += [each for each in one.children if each.relation == "conj" and each.is_verb]
    return sorted(found, key=lambda one: one.index)


def _suffers(verb: Node) -> bool:
    return passive(verb) or _left_short(verb)


def _left_short(verb: Node) -> bool:
    """Whether a verb behind a passive one leaves out "was": "was ambushed and its driver
    *killed*", "two were killed and three *wounded*"."""
    above = verb.head if verb.relation == "conj" else None
    short = verb.tag in ("VBD", "VBN") and verb.object is None and not verb.auxiliaries
    return short and above is not None and above.is_verb and passive(above)


def _of_one_doer(one: Node, other: Node) -> bool:
    """Whether two joined verbs tell what the same did: the later has no subject of its own, or both
    tell what was suffered, by nobody else."""
    first, later = sorted((one, other), key=lambda each: each.index)
    if _suffers(one) != _suffers(other):
        return False
    if _suffers(later):
        return first.agent is None or later.agent is None
    return later.child(*SUBJECTS) is None


def whom_it_hurt(parties: Parties, verb: Node) -> list[int]:
    """Who is told to be killed or hurt by one verb."""
    return [key for noun in _hurt(verb) for key in parties.of(noun)]


def hurt_next(parties: Parties, clause: Clause) -> list[int]:
    """Who is told to be killed or hurt by a sentence that tells nothing else: "*Three shepherds*
    were wounded", "At least *20 people* died, police said"; not by or in something else."""
    verb = clause.root
    if verb is not None and verb.is_verb and verb.lemma in lexicon().happening["speech"]:
        verb = verb.child("ccomp")
    if verb is None or not verb.is_verb:
        return []
    died = verb.lemma in DYING
    if not died and not (passive(verb) and verb.lemma in lexicon().hurting):
        return []
    if parties.of(verb.agent) or with_preposition(verb, ("in", "when", "after", "from", "by")):
        return []
    if any(one.relation == "advcl" for one in verb.children):
        return []
    return parties.of(subject_of(verb))


def hit_only_things(cast: Cast, keys: Iterable[int]) -> bool:
    """Whether an attack is told to hit nobody, or only a house: "a shooting *at a school*"."""
    return all(_is_house(cast, key) for key in keys)


def of_the_hit(cast: Cast, keys: Collection[int]) -> list[int]:
    """Those of some who were hit themselves, or all where there is nobody but places and things:
    "opened fire *at a mall in Orle*, killing *four people*"."""
    return [key for key in keys if not _is_house(cast, key)] or list(keys)


def _is_house(cast: Cast, key: int) -> bool:
    """Whether one of a cast is a place, a house or a vehicle, whose people are hit; not the firm,
    army or movement that is itself attacked."""
    one = cast.characters[key]
    if one.kind != "organisation":
        return one.kind in ("place", "document")
    name = one.name.lower()
    for joint in OF_WHERE:
        name = name.partition(joint)[0]
    last = name.rstrip().rpartition(" ")[2]
    known = actor_lexicon().facilities | lexicon().premises | lexicon().houses
    return last in known or last.removesuffix("s") in known


def _hurt(verb: Node) -> tuple[Node, ...]:
    """The nouns for those whom a verb tells to be killed or hurt."""
    subject = verb.child(*SUBJECTS)
    if verb.lemma in DYING:
        return (subject,) if subject is not None else ()
    if verb.lemma == "lose" and any(one.lemma == "life" for one in objects_of(verb)):
        return (subject,) if subject is not None else ()  # "nine people *lost their lives*"
    if _is_natural(verb):
        return ()
    if verb.lemma in lexicon().hurting:
        return (subject,) if subject is not None and _left_short(verb) else objects_of(verb)
    if verb.lemma == "leave" and not passive(verb):
        return tuple(_left_dead(verb))
    if verb.lemma in TAKING:
        things = (*objects_of(verb), *with_preposition(verb, ("in", "to", "about")))
        ends = [one for one in things if one.lemma in LIVES]
        return tuple(each for one in ends for each in with_preposition(one, ("of", "to")))
    return ()


def _left_dead(verb: Node) -> Iterator[Node]:
    """Whom something "left dead", however that is parsed."""
    for one in verb.children:
        if one.relation in ("xcomp", "ccomp", "advcl") and one.lower in HARMED:
            yield from (each for each in (one.child(*SUBJECTS),) if each is not None)
            yield from objects_of(verb)
            return
    for noun in objects_of(verb):
        if any(one.lower in HARMED for one in noun.children):
            yield noun


def _is_natural(verb: Node) -> bool:
    """Whether it was a storm or the like that did it, whatever attack is told of beside it."""
    subject = None if passive(verb) else subject_of(verb)
    return subject is not None and subject.lemma.lower() in lexicon().natural


def _of_this(word: Node, verb: Node) -> bool:
    """Whether a verb tells what came of the act that a word tells."""
    if verb.lemma in DYING or verb.lemma == "lose":
        return _died_in(word, verb)
    return _is_about(word, verb) or _linked(word, verb)


def _died_in(word: Node, verb: Node) -> bool:
    """Whether somebody died in an attack, or of it at once: "died *in a shooting*", "*after a
    stabbing*"; not "years *after the war*"."""
    if _is_about(word, verb):
        return True
    case = word.child("case")
    if case is None or (word.head != verb and word.head not in verb.conjuncts()):
        return False
    new = any(one.lower in ("a", "an") for one in word.children if one.relation == "det")
    return case.lower in WITHIN or (case.lower in ("after", "following") and new)


def _is_about(word: Node, verb: Node) -> bool:
    """Whether a relative clause tells more of a noun, though the parse may hang it on where or when
    it was: "the attack *in Brel, which* killed six"; not of somebody: "the murder of a man *who*
    had killed six"."""
    node = verb
    while node.relation != "acl:relcl":
        if node.head is None or node.relation not in ("conj", "advcl"):
            return False
        node = node.head
    told = node.head
    if told is None or not word.is_noun:
        return False
    if told == word:
        return True
    where = told.tag.startswith("NNP") and told.entity not in ("PERSON", "ORGANIZATION")
    which = any(one.lower in ("which", "that") for one in node.subtree("acl:relcl"))
    scope = word.subtree("acl", "acl:relcl")
    if word.relation in SUBJECTS and word.head is not None and word.head.child("cop") is not None:
        scope += word.head.subtree(
            "acl", "acl:relcl"
        )  # "the attack was *in Brel at noon, which …*"
    return where and which and told in scope


def _linked(word: Node, verb: Node) -> bool:
    """Whether no clause of its own stands between two words: "the use of gas, and ordered them to
    hand over film of a rally at which he was hurt" tells of two things."""
    above = {word}
    node = word
    while node.head is not None and node.relation != "acl:relcl":
        node = node.head
        above.add(node)
    node = verb
    while node not in above and node.head is not None and node.relation != "acl:relcl":
        node = node.head
    return node in above
