"""What somebody wants others to do or to be done: "wants foreign forces to leave", "wants him
jailed", "insisted that the mine stay open"; what he wants to do himself demands nothing.
"""

from onrecord.reading.draft import Draft
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import objects_of, with_preposition
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.words import opener, trimmed
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span

OTHERS = ("him", "her", "them", "it", "both", "us", "all", "everybody", "everyone", "somebody")


def wants_of_others(verb: Node) -> bool:
    """Whether "want" is about what others shall do: "wants foreign forces to leave"."""
    nouns = 0
    for one in verb.sentence.nodes[verb.index + 1 : verb.index + 9]:
        if one.lower == "see" and not nouns:
            return wanted(verb) is not None  # "wants to see foreign troops leave"
        if one.lower == "to" and not _to_see(one):
            return nouns > 0
        if one.tag == "VBN" and nouns:
            return True  # "want the law repealed"
        nouns += one.is_noun or one.lower in OTHERS  # "wants *them* to be paid"
    return False


def _to_see(to: Node) -> bool:
    follower = to.after()
    return follower is not None and follower.lower == "see"


def would_like(verb: Node) -> bool:
    """ "Would like the committee to see it", not "would like to see it"."""
    wish = any(one.tag == "MD" and one.lower in ("would", "'d", "’d") for one in verb.children)
    itself = verb.object is not None and verb.object.lower == "it"
    return wish and not itself and wants_of_others(verb)


def wished(verb: Node) -> bool:
    """Whether the clause of a verb says what shall be: "insisted that the mine stay open"."""
    for clause in verb.children:
        if clause.relation == "ccomp" and clause.child(*SUBJECTS) is not None:
            base = clause if clause.is_verb else clause.child("cop")
            aux = [one.lower for one in clause.auxiliaries]
            if base is not None and (aux[:1] == ["be"] or (not aux and base.tag in ("VB", "VBP"))):
                subject = clause.child(*SUBJECTS)
                plural = subject is not None and (
                    subject.tag in ("NNS", "NNPS", "PRP") or subject.child("conj") is not None
                )
                bare = base.lower == base.lemma  # "suggests that both are late" tells a fact
                return aux[:1] == ["be"] or (bare and (base.tag == "VB" or not plural))
    return False


def wants_done(verb: Node) -> bool:
    """ "Wants him *jailed*", "wants to see him *gone*": no mere wish, whoever has it."""
    return verb.lemma == "want" and wanted(verb) is not None


def wanted(verb: Node) -> tuple[Node, Node] | None:
    """Who or what somebody wants to be or do something, and the word for that: "wants (to see) *the
    road open(ed)*", "wants *her out*", "wants to see *the troops leave*"."""
    seen = verb.child("xcomp")
    above = verb
    if seen is not None and seen.lower == "see" and opener(seen, "to") is not None:
        above = seen
    thing = above.object
    for one in (*above.children, *_below(thing)):
        of_it = one.relation in ("xcomp", "ccomp", "acl") and opener(one, "to") is None
        subject = one.child(*SUBJECTS) or thing
        if of_it and subject is not None and above.index < subject.index < one.index:
            # "Wants the mill *moved*" is as often taken for a past tense.
            past = one.tag == "VBD" and one.relation in ("ccomp", "xcomp")
            done = (one.tag == "VBN" and one.agent is None) or one.lower in UNCHANGED or past
            if (done and not one.auxiliaries) or (
                above is not verb
                and one.tag in ("VB", "VBP")
                and one.relation == "ccomp"
                and subject.lemma not in lexicon().weather
            ):
                return subject, one
    after = thing.sentence.nodes[thing.subtree()[-1].index :][:2] if thing is not None else []
    for one in after:
        if thing is not None and one.lower in AWAY and one.index > thing.index:
            return thing, one
    return None


def _below(thing: Node | None) -> list[Node]:
    """What hangs on a thing that is wanted; of so many of some also what hangs on these: "11 of the
    ships *taken* off the list"."""
    if thing is None:
        return []
    many = thing.tag == "CD" or thing.lower in MANY
    of_them = [one for one in thing.children if many and opener(one, "of") is not None]
    return [*thing.children, *(each for one in of_them for each in one.children)]


def bidden(verb: Node) -> Node | None:
    """Who is to do what somebody wants to see done: "wants to see *the mayor* resign"."""
    found = wanted(verb) if verb.lemma == "want" else None
    if found is not None and _to_go(found[1]):
        return found[0]
    if found is None or found[1].tag not in ("VB", "VBP") or found[1].passive:
        return None
    if found[1].lower in UNCHANGED:
        return None  # "wants the men *let* out"
    return found[0]


def goes(verb: Node) -> bool:
    """Whether somebody wants another to go, which only he himself can do."""
    found = wanted(verb)
    return found is not None and _to_go(found[1])


def _to_go(word: Node) -> bool:
    """ "Wants her *gone*", "wants him *out* by May"; who wants them "out of jail" asks others."""
    after = word.after()
    freed = after is not None and after.lower == "of"
    return word.lower == "gone" or (word.lower == "out" and not freed)


UNCHANGED = ("gone", "let", "put", "set", "shut", "cut")  # participles that look like their verbs
MANY = ("all", "some", "most", "many", "both", "half", "each", "several", "few", "any", "one")
AWAY = ("out", "back", "gone", "behind", "off")


def sum_for(parties: Parties, verb: Node, clause: Node) -> tuple[Node, Node] | None:
    """The first and last word of what is asked for to do something with it: "asked for *£5m* to
    rebuild the pumps and was turned down"; not "called for *the navy* to sail"."""
    mark, to = verb.after(), opener(clause, "to")
    if mark is None or mark.lower != "for" or to is None or to.index < mark.index + 2:
        return None
    words = verb.sentence.nodes[mark.index + 1 : to.index]
    last = words[-1]
    if not (last.is_noun or last.tag == "CD") or any(map(parties.is_people, words)):
        return None
    return None if parties.of(last) else (words[0], last)


def leave_to(verb: Node, clause: Node) -> Node | None:
    """What somebody asks for so that he may do a thing himself, which nobody else is bidden: "asked
    three times for *permission* to launch the boats"."""
    asked = (*with_preposition(verb, ("for",)), *objects_of(verb))
    to = opener(clause, "to")
    before = to.before() if to is not None else None
    return next((one for one in asked if one.lemma in lexicon().leave and one == before), None)


def of_one_wish(draft: Draft, span: Span) -> int:
    """Where what is demanded ends: "that it *be cut* and Orle *threatened* to leave" tells of Orle
    what has been; "that it be cut and that Orle leave" is all demanded."""
    head = draft.syntax.head(span)
    if head is None or not head.is_verb:
        return span[1]
    wish = head.tag == "VB" or any(one.tag == "VB" for one in head.auxiliaries)
    for one in head.children if wish else ():
        subject = one.child(*SUBJECTS) if one.relation == "conj" and one.tag == "VBD" else None
        joins = one.child("cc")
        if subject is None or joins is None or one.child("mark") is not None:
            continue
        if span[0] < joins.word.start < subject.word.start and joins.word.start < span[1]:
            return trimmed(draft, (span[0], joins.word.start))[1]
    return span[1]


def claimed_back(verb: Node) -> bool:
    """Whether what is claimed is owed: "claims *damages* of 3 million", "3 million *from* Selm", "4
    million *in unpaid fees*"; not "claimed a million votes"."""
    things = objects_of(verb)
    as_what = [each for one in (verb, *things) for each in with_preposition(one, ("in", "of"))]
    if any(one.lemma in lexicon().due for one in (*things, *as_what)):
        return True
    return any(with_preposition(one, ("from",)) for one in (verb, *things, *as_what))
