"""What a quantity counts by its place in the sentence: whose subject, whose object it is.

A step of `onrecord.reading.figures.counted`, whose words stand in `data/counted.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.draft import Draft
from onrecord.reading.figures.crowds import fills, is_joint, joins_crowd, stages, takes_part_in
from onrecord.reading.figures.illness import is_disease
from onrecord.reading.figures.lexicon import (
    arresters,
    crowds,
    fallen,
    hurts,
    is_person,
    is_thing,
    missiles,
    particles,
    ruined,
    searchers,
    tables,
    units,
    untouched,
)
from onrecord.reading.figures.population import number_node
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token
from onrecord.reading.figures.wording import of_things
from onrecord.reading.syntax import PASSIVE_SUBJECTS, SUBJECTS, Node
from onrecord.record import Counted


def grammar(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """By the verb whose subject or object the quantity is."""
    node = noun or number_node(draft, tape, amount)
    for _ in range(4):
        head = node.head if node is not None else None
        if node is None or head is None:
            return None
        kind = _by_relation(node, head, noun or node)
        if kind is not None:
            return of_things(kind, noun, head.lemma)
        if head.is_verb or not passes_up(node, head):
            return None
        node = head
    return None


def passes_up(node: Node, head: Node) -> bool:
    """Whether what is told of a word's head is told of the word."""
    if node.relation == "nmod" and _case(node) not in ("of", ""):
        return False  # "suspects in 38 countries were arrested"
    if node.relation == "nmod" and head.is_noun and is_person(head) and not _many(head):
        return False  # "the nephew of two presidents is joining the show"
    if node.relation == "nmod" and head.lemma in untouched()["pictures"]:
        return False  # "holds up a photograph of two sons"
    return node.relation in _PASSED_UP


_PASSED_UP = ("conj", "appos", "nmod", "nummod", "compound", "dep", "nsubj", "amod", "det")


def has_room_for(noun: Node | None) -> bool:
    """ "The gym holds *300 people*": nobody is held there."""
    verb = noun.head if noun is not None else None
    if verb is None or verb.lemma != "hold" or not verb.is_verb:
        return False
    return verb.subject is not None and verb.subject.lemma in untouched()["rooms"]


def _many(head: Node) -> bool:
    """Whether a noun only gathers those after "of": "a family of five", "members of 12 units"."""
    return head.lemma in ("family", "crew", "force", "staff", "member", "dead", "wounded")


def whom_somebody(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "The 212 rebels *whom the army has detained*", "the 17 pilots *he holds*", "the 37 people
    *they are believed to hold*"."""
    for clause in noun.children if noun is not None else ():
        if clause.relation not in ("acl:relcl", "acl") or not clause.is_verb or clause.negated:
            continue
        supposed = clause.child("xcomp") if clause.lemma in _SUPPOSED else None
        verb = clause if supposed is None else supposed
        if not verb.is_verb or verb.passive or verb.negated:
            continue
        doer, done = clause.child(*SUBJECTS), verb.object
        told = doer is not None and not doer.tag.startswith("W")
        if told and (done is None or done.tag.startswith("W")):
            kind = tables()["affects"].get(_with_particle(verb))
            return of_things(kind, noun, verb.lemma) if kind is not None else None
    return None


_SUPPOSED = (
    "believe", "think", "know", "say", "report", "suspect", "presume", "understand", "claim",
    "suppose", "continue", "admit",
)  # fmt: skip


def and_did(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "5,000 people stood outside *and chanted*": by the second verb, where the first told
    nothing."""
    node = noun or number_node(draft, tape, amount)
    head = node.head if node is not None and node.relation in SUBJECTS else None
    for verb in head.children if head is not None else ():
        if verb.relation != "conj" or not verb.is_verb or verb.child(*SUBJECTS) is not None:
            continue
        kind = tables()["affects" if verb.passive else "does"].get(_with_particle(verb))
        if kind is not None and not verb.negated:
            return of_things(kind, noun, verb.lemma)
    return None


def who_did(noun: Node) -> Counted | None:
    """ "The number of people *who have drowned*", "of those *who were hurt*"."""
    for verb in noun.children:
        if verb.relation == "acl:relcl" and verb.is_verb and not verb.negated:
            subject = verb.child("nsubj", *PASSIVE_SUBJECTS)
            if subject is not None and subject.lower in ("who", "that"):
                table = tables()["affects" if verb.passive else "does"]
                return table.get(verb.lemma) or _lost_life(verb) or _fell_ill(verb)
    return None


def _lost_life(verb: Node) -> Counted | None:
    lost = verb.object if verb.lemma == "lose" else None
    return "killed" if lost is not None and lost.lemma == "life" else None


def _fell_ill(verb: Node) -> Counted | None:
    """ "People *who have fallen ill*, two of whom have died": the whole fell ill."""
    ill = verb.after()
    return "sick" if verb.lemma in _FALLING and ill is not None and ill.lower in _ILL else None


_FALLING = ("fall", "become", "get", "take")
_ILL = ("ill", "sick", "infected")


def _parted(node: Node) -> bool:
    """ "40 pilgrims, 12 of whom were hurt": what follows is told of the twelve."""
    return any(one.lower == "whom" for one in node.sentence.nodes[node.index + 1 :][:6])


def _by_relation(node: Node, head: Node, counted: Node) -> Counted | None:
    table = tables()
    lemma = head.lemma
    if node.relation in PASSIVE_SUBJECTS or (node.relation == "nsubj" and head.passive):
        return _first(
            _phrasal(counted, head),
            table["affects"].get(lemma),
            table["suffers"].get(lemma),
            "injured" if _struck(head) else None,
            "damaged" if lemma == "lose" and counted.lemma in units() else None,
            table["states"].get(head.lower),
            "sick" if _sickened(head) and is_person(counted) else None,
            _complement(head),
        )
    if node.relation == "nsubj":
        if lemma == "join" and not joins_crowd(head):
            return None  # "eleven members joined the opposition"
        if lemma == "suffer" and not _suffers_harm(head):
            return None  # "parents who suffer this stress"
        return _first(
            table["does"].get(_with_particle(head)) if head.is_verb else None,
            table["does"].get(lemma) if head.is_verb else None,
            "damaged" if lemma in ruined() and is_thing(node) and head.object is None else None,
            "participants" if stages(node, head) or fills(node, head) else None,
            "killed" if lemma == "fall" and _falls(node, head) else None,
            table["states"].get(head.lower) if not head.is_verb else None,
            "sick" if _sickened(head) and is_person(counted) else None,
            _complement(head),
        )
    if node.relation in ("obj", "dobj"):
        known = _phrasal(counted, head) or table["affects"].get(lemma)
        known = known or ("injured" if _strikes(head) else None)
        known = known or ("sick" if _sickened(head) and is_person(counted) else None)
        if lemma == "involve" and is_person(node) and takes_part_in(head):
            return "participants"
        return known if _parted(node) else _first(known, _complement(head))
    if node.relation in ("nmod", "obl"):
        if _case(node) == "involving" and is_person(node) and is_joint(_before_case(node)):
            return "participants"
        return _first(
            table["nouns"].get(lemma)
            if head.is_noun and (_case(node) == "of" or _hit(node, head))
            else None,
            "participants"
            if lemma in crowds()["events"] and _case(node) == "of" and is_person(node)
            else None,
            table["does"].get(lemma)
            if (head.passive or head.relation == "acl")
            and _case(node) == "by"
            and lemma != "survive"
            else None,
        )
    return None


def _falls(node: Node, head: Node) -> bool:
    """ "The ambush in which 14 *soldiers fell*": as soldiers do, and over nothing."""
    where = (one.child("case") for one in head.children if one.relation in ("obl", "nmod"))
    low = {one.lower for one in where if one is not None}
    fallen_ = node.lemma in fallen() and low <= {"in", "during", "near", "at", "on", "before"}
    return fallen_ and all(one.relation not in ("xcomp", "compound:prt") for one in head.children)


def _suffers_harm(head: Node) -> bool:
    """Whether what is suffered is a wound, or is not told."""
    harm = head.object or next((one for one in head.children if one.relation == "obl"), None)
    return (
        harm is None
        or harm.lower in hurts()
        or harm.lemma in ("injury", "burn", "wound", "cut", "damage")
    )


def _struck(head: Node) -> bool:
    """ "Twelve of his men had been *hit by stones*"; banks are hit by taxes."""
    agent = head.agent if head.lemma in ("hit", "strike") else None
    return agent is not None and agent.lemma in missiles()


def _sickened(head: Node) -> bool:
    """ "An *illness affecting* 200 villagers", "children *afflicted with* cholera"; by droughts and
    taxes, too, people are affected."""
    if head.lower not in _AFFECTED and head.lemma not in _AFFECTS:
        return False
    doers = [one for one in (head.subject, head.head if head.relation == "acl" else None) if one]
    if head.passive or head.lower in _AFFECTED:
        doers = [one for one in head.children if one.relation == "obl" and _case(one) in _BY]
    return any(
        is_disease(" ".join(one.text for one in (*doer.children, doer) if not one.is_verb))
        for doer in doers
    )


_AFFECTS = ("affect", "afflict", "strike", "sweep", "hit")
_AFFECTED = ("afflicted", "stricken", "affected")
_BY = ("by", "with")


def _strikes(head: Node) -> bool:
    """ "*Shells hit* three schools", "a *bus struck* two boys"; taxes hit banks."""
    thrown = head.subject if head.lemma in ("hit", "strike") and not head.passive else None
    return thrown is not None and thrown.lemma in missiles()


def _hit(node: Node, head: Node) -> bool:
    """Whether people are those whom a count of deaths is about: not "two deaths *in* 4,600 people",
    "infections among *the nation's* 5 million people", who are those among whom they were counted;
    nor is anybody sick who stands in a court's *case*."""
    case = _case(node)
    if case in ("among", "amongst"):
        return node.child("nmod:poss") is None
    return is_person(node) and case not in _NOT_HIT and head.lemma != "case"


_NOT_HIT = ("in", "per", "from", "to", "out", "against")


def _with_particle(head: Node) -> str:
    """Its lemma, with the particle that makes it a verb of the data: "take part", "pick up"."""
    known = particles().get(head.lemma)
    if known is None:
        return head.lemma
    after = (one.lower for one in head.children if one.index > head.index)
    particle = next((word for word in after if word in known), None)
    return head.lemma if particle is None else f"{head.lemma} {particle}"


def _phrasal(node: Node, head: Node) -> Counted | None:
    """ "picked up 40 activists", "washed away two bridges"; goats washed away are no damage."""
    phrasal = _with_particle(head)
    kind = tables()["affects"].get(phrasal)
    if kind == "arrested" and (doer := head.agent if head.passive else head.subject) is not None:
        if doer.lemma in searchers():
            kind = "evacuated"  # "lifeboats picked up 90"
        elif phrasal == "pick up" and doer.tag != "PRP" and not _arrests(doer):
            return None  # "the senator *picked up* 66 delegates", "the bus picked up 12 pupils"
    downed = head.lemma == "shoot" and node.tag == "CD"  # "56 drones, of which 41 were *shot down*"
    return None if kind == "damaged" and not (is_thing(node) or downed) else kind


def _arrests(doer: Node) -> bool:
    """ "*Police* picked up 40 activists", "the *secret service* picked up two editors"."""
    return doer.lemma.lower() in arresters() or doer.lower in arresters()


def _complement(head: Node) -> Counted | None:
    """ "remain missing", "left 42 people dead", "are being treated"."""
    for one in head.children:
        if one.relation in ("xcomp", "acomp", "advcl", "ccomp", "acl") and one.index > head.index:
            kind = tables()["states"].get(one.lower)
            if kind is not None:
                return kind
    return None


def _before_case(node: Node) -> Node | None:
    """ "A similar *strike* involving 300 nurses": the noun that "involving" stands behind."""
    case = node.child("case")
    return case.before() if case is not None else None


def _case(node: Node) -> str:
    case = node.child("case")
    return case.lower if case is not None else ""


def _first(*kinds: Counted | None) -> Counted | None:
    return next((kind for kind in kinds if kind is not None), None)
