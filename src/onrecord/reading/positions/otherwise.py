"""What follows a demand by "or" and "and": "Drop the tax *or we block the road*", "ordered them to
turn back *or be sunk*" threaten; "Open the gates *and our people go home*" offers.
"""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from onrecord.reading.draft import Draft, Stand, Why
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.pressing import ends_hostilities
from onrecord.reading.positions.words import trimmed
from onrecord.reading.syntax import Node
from onrecord.record import Act
from onrecord.report import Span

NAMING = ("DT", "PRP", "PRP$", "JJ", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "RB")
FINITE = ("MD", "VBZ", "VBP")
THEN = ("then", "after", "that", "else")  # "and then", "and after that", "or else"
BEING = ("be", "get")
LONG = 7  # words of a subject that follows "or"


class Joined(Struct, frozen=True):
    """What follows an "or" or an "and": its subject's words, its verb, and where it begins."""

    joint: Node
    subject: list[Node]  # none where the verb is bare: "or *face* a siege"
    verb: Node


def with_what_follows(draft: Draft, holders: Holders, stand: Stand) -> Iterable[Stand]:
    """A demand without what follows it by "or" or "and", and what that threatens or offers."""
    joined = _joined(draft, stand) if stand.act == "demand" else None
    if joined is None:
        yield stand
        return
    span = _words_of(draft, stand, joined)
    order = stand.object[0], min(stand.object[1], joined.joint.word.start)
    either = joined.joint.lower == "or"
    if span is not None and not either and _worse(joined):
        # "Raise the tax *and we close the pit*": nobody is bidden to raise it
        if _ones_own(joined) and joined.verb.lemma not in lexicon().unwilled:
            yield _following(draft, stand, "threaten", span, order, "and-then")
        return
    if span is None or not (
        _threatens(holders, stand, joined) if either else _offers(holders, stand, joined)
    ):
        yield stand
        return
    yield replace(stand, object=trimmed(draft, order))
    if either:
        yield _following(draft, stand, "threaten", span, None, "or-else")
    else:
        yield _following(draft, stand, "offer", span, order, "and-then")


def _following(
    draft: Draft, stand: Stand, act: Act, span: Span, order: Span | None, rule: str
) -> Stand:
    """What follows a demand, on the condition of the order where there is one."""
    return Stand(
        holder=stand.holder,
        act=act,
        object=trimmed(draft, span),
        toward=stand.toward,
        condition=None if order is None else trimmed(draft, order),
        said=draft.said_at(span),
        why=Why(rule, words=(span,)),
    )


def _worse(joined: Joined) -> bool:
    """Whether what comes of an order is what nobody wants: "… and I *shut* the gate", "… and we
    *lose* the contract", "… and people *die*"; not "… and we end the strike"."""
    known, verb = lexicon(), joined.verb
    if ends_hostilities(verb):
        return False
    if verb.lemma in ("leave", "go", "stop") and not _ones_own(joined):
        return False
    bad = known.harming | known.threats | (known.parting - {"go", "leave"})
    return verb.lemma in bad | {"die", "lose", "starve", "fold", "suffer", "close"}


def _joined(draft: Draft, stand: Stand) -> Joined | None:
    """The "or" or "and" behind the first words of a demand that another clause follows."""
    first = next(iter(draft.syntax.nodes(stand.object)), None)
    if first is None:
        return None
    nodes = first.sentence.nodes
    for joint in nodes[first.index + 1 :]:
        if joint.text in (";", ":") or joint.lower == "but":
            break
        if joint.lower not in ("or", "and"):
            continue
        rest = nodes[joint.index + 1 :]
        while rest and (rest[0].lower in THEN or rest[0].text == ","):
            rest = rest[1:]
        found = _bare(joint, rest) if joint.lower == "or" else None
        if stand.why.name == "imperative" or (stand.why.name == "must" and joint.lower == "or"):
            found = found or _clause(joint, rest)
        if found is not None:
            return found
    return None


def _bare(joint: Node, rest: list[Node]) -> Joined | None:
    """ "… or *face arrest*", "… or *be sunk*"."""
    known = lexicon()
    if len(rest) < 2 or rest[0].tag not in ("VB", "VBP", "NN"):
        return None
    if rest[0].lower in known.facing:
        return Joined(joint, [], rest[0])
    hurt = rest[0].lower == "be" and rest[1].lemma in known.hostile | known.suffered
    return Joined(joint, [], rest[1]) if hurt and rest[1].tag == "VBN" else None


def _clause(joint: Node, rest: list[Node]) -> Joined | None:
    """A subject of few words and a verb that tells what is or will be."""
    subject: list[Node] = []
    ours = bool(rest) and rest[0].lower in ("i", "we")
    for one in rest:
        if subject and (one.tag in FINITE or (ours and one.is_verb)):
            break  # "and I *shut* the gate" is as often taken for the past
        if one.tag not in NAMING or len(subject) == LONG:
            return None
        subject.append(one)
    else:
        return None
    if subject[-1].tag not in ("NN", "NNS", "NNP", "NNPS", "PRP"):
        return None
    verb = rest[len(subject)]
    if ours and verb.tag not in FINITE:
        return Joined(joint, subject, verb)
    for one in rest[len(subject) + 1 :]:
        if verb.tag != "MD" and verb.lemma not in BEING:
            break
        if not (one.tag.startswith(("RB", "VB")) or verb.tag == "MD"):
            break
        verb = one if one.tag.startswith("VB") else verb
    return Joined(joint, subject, verb) if verb.tag.startswith("VB") else None


def _words_of(draft: Draft, stand: Stand, joined: Joined) -> Span | None:
    """The words of what follows, from its verb where it is the speaker's own doing, to the end of
    the sentence or of what is said; None where that is somebody else's saying."""
    first = joined.subject[0] if joined.subject else joined.verb
    if not joined.subject and (before := joined.verb.before()) is not None:
        first = before if before.lower == "be" else first
    if _ones_own(joined):
        first = joined.verb
    end = first.sentence.span[1]
    if stand.said is not None:
        parts = draft.said[stand.said].content
        part = next((one for one in parts if one[0] <= first.word.start < one[1]), None)
        if part is None:
            return None
        end = min(end, part[1])
    else:
        end = min(end, max(stand.object[1], first.word.end))
    words = [one for one in draft.syntax.nodes((first.word.start, end)) if one.text[0].isalnum()]
    return (first.word.start, words[-1].word.end) if words else None


def _ones_own(joined: Joined) -> bool:
    return bool(joined.subject) and joined.subject[0].lower in ("we", "i")


def _threatens(holders: Holders, stand: Stand, joined: Joined) -> bool:
    """Whether what comes otherwise is what the demand's holder does, or what others suffer."""
    known, verb = lexicon(), joined.verb
    if not joined.subject:
        return _enforces(holders, stand, verb)
    if _ours(holders, stand, joined.subject):
        return verb.lemma not in known.idle | known.guessing  # "or else *I fear* …"
    suffers = verb.tag == "VBN" and verb.lemma in known.hostile | known.suffered | known.giving
    none = joined.subject[0].lower in ("no", "nothing", "nobody", "none")
    return suffers or none or verb.lemma in ("die", "stay", "remain", "close", "stop")


def _enforces(holders: Holders, stand: Stand, verb: Node) -> bool:
    """Whether the holder can see to it: not doctors that smokers "stop or *die*", nor who "urged
    them to act or *risk* famine"."""
    urged = any(
        one.lemma in lexicon().advising
        for span in stand.why.words
        for one in holders.draft.syntax.nodes(span)
    )
    return not urged and holders.parties.kinds[stand.holder] not in ("group", "unnamed")


def _offers(holders: Holders, stand: Stand, joined: Joined) -> bool:
    """Whether what comes then is what the demand's holder does, or gives back."""
    known, verb = lexicon(), joined.verb
    if _ours(holders, stand, joined.subject):
        return verb.lemma not in known.idle | known.must
    return verb.tag == "VBN" and verb.lemma in known.giving


def _ours(holders: Holders, stand: Stand, subject: list[Node]) -> bool:
    """Whether a subject is the holder's own: "we", "our people", "its men"."""
    return subject[0].lower in ("we", "i", "our", "my") or holders.same_side(
        subject[-1], stand.holder
    )
