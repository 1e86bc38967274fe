"""What a plan, or whoever decided something, gets from others: "the plan has the backing of the
union", "the mayor faced criticism from the union over the closure"."""

from onrecord.reading.draft import Draft, Stand, Why
from onrecord.reading.parties import Parties
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.stands import taken
from onrecord.reading.positions.untaken import nobody_does
from onrecord.reading.positions.words import bare, clip, opener
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import Act
from onrecord.report import Span

_FAR = 14  # words between the criticism and what it is for, among them whose it is


def drawn_from(draft: Draft, parties: Parties, holders: Holders, noun: Node) -> list[Stand]:
    """Rule `drawn`: "the plan has *the backing* of the union", "drew *fire* from the union", "was
    met with *criticism* by it", "came under *fire* from it": for or against it; troops that meet
    with resistance only fight. Of somebody it has to be told for what."""
    known = lexicon()
    act, verb = known.drawn.get(noun.lemma.lower()), noun.head
    if act is None or verb is None or verb.negated:
        return []
    under = verb.lemma == "come" and act == "oppose"  # "came *under fire* from the union"
    if not under and verb.lemma not in known.drawing:
        return []
    if _before(noun) not in (("under",) if under else ("", "with")):
        return []
    if noun.lemma == "attack" and not under and verb.lemma != "draw":
        return []  # "the plan faces *an attack* by rebels on the base"
    subject = verb.child(*SUBJECTS)
    if subject is None or subject.tag == "WDT":
        return []
    if any(one.lower in ("nobody", "none") for one in noun.subtree()):
        return []
    if nobody_does(draft, parties, verb) or any(one.lower == "no" for one in noun.children):
        return []
    owners = parties.of(noun.child("nmod:poss")) or parties.after(noun, ("of", "from", "by"))
    owners = owners or parties.after(verb, ("from", "by"))
    why = Why("drawn", words=(noun.span,))
    fought = noun.lemma in known.fought
    if parties.of(subject) or parties.is_people(subject):
        found = None if fought or act != "oppose" else _for_what(noun)
        if found is None:
            return []  # "the troops met with resistance", "the team won praise"
        act, span = found[0], clip(draft, found[1])
        toward = next(iter(parties.of(subject)), None)
    else:
        if (fought or under) and subject.lemma not in known.decisions | known.positions:
            return []  # "the column met resistance", "the ship drew fire"
        span = clip(draft, subject.extent("acl:relcl", "parataxis"))
        toward = next(iter(parties.owner(subject)), None)
    return taken(draft, parties, holders.sides(owners), act, span, why, toward=toward)


def _for_what(criticism: Node) -> tuple[Act, Span] | None:
    """What somebody is criticised for: "*over the closure*", "*for closing* the school"."""
    nodes = criticism.sentence.nodes[criticism.index + 1 : criticism.index + _FAR]
    for one in nodes:
        if one.tag == "VBG" and opener(one, "for", "over") is not None:
            return "accuse", one.extent("parataxis")
        if one.is_noun and _before(one) == "over":
            return "oppose", bare(one)
    return None


def _before(noun: Node) -> str:
    """The preposition that a noun stands behind, or ""."""
    case = noun.child("case")
    return case.lower if case is not None else ""
