"""What nobody does by what a verb says: it is only likely, somebody is free to do it or kept from
it, it was decided against, or others are to do it ("wants the mayor *to push* for it").
"""

from onrecord.reading.patterns import with_preposition
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.words import opener
from onrecord.reading.syntax import SUBJECTS, Node

WISHING = ("want", "like", "wish", "need", "prefer", "expect", "hope", "love")
ASKING = ("what", "which")
LEAVES_OPEN = ("xcomp", "acl", "advcl", "ccomp", "dep")


def not_yet(verb: Node) -> bool:
    """Whether nobody does yet what a verb says, or need ever do it."""
    while verb.relation == "conj" and verb.head is not None and verb.head.tag == verb.tag:
        verb = verb.head  # "is likely to reject the bill and *support* another"
    if of_what(verb):
        return True
    above = verb.head if verb.relation in LEAVES_OPEN else None
    if above is None:
        return False
    if opener(verb, "to") is not None and (_likely(above) or _enough(above)):
        return True
    return _kept_from(verb, above) or wished_of_others(verb)


def _likely(above: Node) -> bool:
    """ "Is *likely* to reject it", "is *expected* to", "was *free* to", "had been *reluctant* to";
    not "expects to", which whoever is to do it tells of himself."""
    word = above.lower
    if above.is_verb and above.tag not in ("VBN", "VBD"):
        return False
    return word in lexicon().likely or word in lexicon().at_liberty


def _enough(above: Node) -> bool:
    """ "Has *enough evidence* to support a ban", "did *not go far enough* to demand it", "is *too
    weak* to oppose it"; whoever is "brave enough to refuse" refuses."""
    if above.child("advmod") is None and not above.children:
        return False
    lowers = {one.lower for one in above.children}
    if "too" in lowers:
        return True
    if above.is_noun or above.lower == "enough":
        return "enough" in lowers or (above.lower == "enough" and above.relation == "obj")
    far = any("enough" in {each.lower for each in one.children} for one in above.children)
    return above.negated and (far or "enough" in lowers)


def _kept_from(verb: Node, above: Node) -> bool:
    """ "*Barred* the council *from* supporting it", "decided *against* recommending it"."""
    if verb.tag != "VBG":
        return False
    if opener(verb, "from") is not None:
        return above.lemma in lexicon().keeping_from
    return opener(verb, "against") is not None and above.lemma in lexicon().turning_against


def by_points(verb: Node) -> bool:
    """ "Women back her *by 19 points*", "favour him *by a wide margin*": what a poll counts."""
    return any(one.lemma in _POLLED for one in with_preposition(verb, ("by",)))


_POLLED = ("point", "percent", "per_cent", "percentage", "margin", "%")


def wished_of_others(verb: Node) -> bool:
    """ "Wants the mayor *to push* for it", "would like to see her *embrace* it": what others are to
    do is no position of theirs; "wants *to push* for it" is one's own."""
    above = verb.head
    if above is None or verb.relation not in ("xcomp", "ccomp"):
        return False
    doer = verb.child(*SUBJECTS) or above.object
    if above.lemma == "see" and above.relation == "xcomp" and above.head is not None:
        above = above.head
    if above.lemma not in WISHING or doer is None or not above.index < doer.index < verb.index:
        return False
    return verb.tag in ("VB", "VBP", "VBG", "VBN")


def a_day_for(verb: Node, thing: Node) -> bool:
    """ "Talks would be *held* on Sunday", "will *host* a round of talks in May": a meeting's day on
    the calendar, which is no promise; not "would hold *elections*"."""
    if verb.lemma not in _HELD:
        return False
    return thing.lemma in lexicon().meetings


_HELD = (
    "hold",
    "host",
    "convene",
    "stage",
    "schedule",
    "begin",
    "start",
    "open",
    "organise",
    "organize",
)


def of_what(verb: Node) -> bool:
    """ "Must decide *what price* it will demand", "asked *which plan* she backed": what is meant is
    not told."""
    if verb.relation not in ("ccomp", "xcomp", "dep", "acl:relcl"):
        return False
    head = verb.head if verb.relation == "acl:relcl" else None
    if head is not None and any(one.lower == "what" for one in head.children):
        return True
    return any(
        one.index < verb.index
        and one.is_noun
        and any(each.lower in ASKING and each.relation == "det" for each in one.children)
        for one in verb.children
    )


def wondered(verb: Node) -> bool:
    """ "Asked *how* we should respond", "knows *what* the city must do": that something should be
    done may be taken for granted; what, is not told. "*Why* they must go" is."""
    if verb.relation == "acl:relcl":
        return False
    subject = verb.child(*SUBJECTS)
    end = subject.index if subject is not None else verb.index
    return any(
        one.index < end and (one.lower in _HOW or any(each.lower in _HOW for each in one.children))
        for one in verb.children
        if one is not subject
    )


_HOW = ("how", "what", "which", "who", "whom", "where", "whether")
