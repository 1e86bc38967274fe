"""Who asked for it, told in the same breath: "refused to halt drilling, *as the union had asked*",
"the union urged the port to wait. *It promised* …"; and to whom one turned first: "*thanked the
board* and promised to withdraw".
"""

from collections.abc import Sequence

from onrecord.reading.draft import Draft, Stand
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import (
    given_to_somebody,
    objects_of,
    passive,
    with_preposition,
)
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.words import PUTTING
from onrecord.reading.syntax import SUBJECTS, Node

# Acts that may do or refuse what somebody else asks for.
ON_DEMAND = ("promise", "agree", "accept", "reject", "support", "oppose", "propose", "offer")
# Of these, those that give in to who asked right before; a refusal or an offer is as often toward
# somebody else.
_YIELDING = ("promise", "agree", "accept", "support", "propose")
# Acts that are told to somebody's face: "wrote to the guild and asked for a delay".
TO_SOMEBODY = ("promise", "offer", "propose", "demand", "threaten")
# What asks for something, where it opens a clause with "as".
_ASKING = (
    "ask", "request", "demand", "propose", "suggest", "recommend", "urge", "want", "order",
    "advise", "require", "seek",
)  # fmt: skip
_ADDRESSING = (
    "thank", "assure", "write", "apologise", "apologize", "summon", "phone", "telephone", "meet",
    "visit", "sue", "petition",
)  # fmt: skip
# In or at one of these one speaks to those behind the preposition.
_TALKS = (
    "talk", "negotiation", "meeting", "dialogue", "discussion", "consultation", "conversation",
)  # fmt: skip
_MEETINGS = {
    **dict.fromkeys(_TALKS, frozenset(["with"])),
    **dict.fromkeys(("letter", "note", "message", "email", "petition"), frozenset(["to"])),
    "call": frozenset(["to", "with"]),
}
_GO_BETWEENS = ("mediator", "envoy", "negotiator", "diplomat", "reporter", "journalist", "official")
_AWAY = 60  # characters from the end of an object to "as": "… on Friday, as the board had asked"


def as_asked(draft: Draft, parties: Parties, holders: Holders, stand: Stand) -> int | None:
    """Whose wish a position meets or refuses: "stop drilling, *as the union had requested*"."""
    head = draft.syntax.head(stand.object)
    if stand.act not in ON_DEMAND or head is None:
        return None
    for word in head.sentence.nodes:
        opens = word.lower == "as" and word.word.start > stand.object[0]
        verb = word.head if opens and word.relation == "mark" else None
        if verb is None or verb.lemma not in _ASKING or word.word.start > stand.object[1] + _AWAY:
            continue
        found = holders.sides(parties.of(verb.child(*SUBJECTS)))
        if found and found[0] != stand.holder:
            return found[0]
    return None


def asked_before(draft: Draft, holders: Holders, told: Sequence[Stand], stand: Stand) -> int | None:
    """Who asked the holder for something in the sentence before or in the same."""
    if stand.act not in _YIELDING:
        return None
    for one in reversed(told):
        if one.object[0] >= stand.object[0] or one.holder == stand.holder:
            continue
        if one.act not in PUTTING or one.why.name == "condition":
            continue
        if not _next(draft, one, stand):
            return None
        if one.toward is not None and holders.holder(one.toward) == stand.holder:
            return one.holder
    return None


def _next(draft: Draft, before: Stand, stand: Stand) -> bool:
    """Whether the second stands in the sentence of the first or the one after."""
    first, then = draft.syntax.clause_at(before.object[0]), draft.syntax.clause_at(stand.object[0])
    if first is None or then is None:
        return False
    return not any(first.span[0] < one.span[0] < then.span[0] for one in draft.syntax.clauses)


def turned_to(draft: Draft, parties: Parties, holders: Holders, stand: Stand) -> int | None:
    """With whom somebody sits, to whom he writes, whom he thanks or breaks with as he takes a
    position: "*in talks with the rebels* the state offered an amnesty", "apologised to *the
    families* and promised to double the sum", "called off talks with *the ministry* and demanded an
    apology", "*talks between the Front and the army* failed when the army insisted on dates"."""
    head = draft.syntax.head(stand.object)
    verb = head.head if head is not None else None
    if verb is None or given_to_somebody(verb):
        return None  # "promised *the village* a clinic"
    found = _met(verb)
    first = verb.head if verb.relation == "conj" else None
    if first is not None and verb.child(*SUBJECTS) is None:  # else somebody else promises
        addressing = stand.act in TO_SOMEBODY and first.lemma in _ADDRESSING
        found = found or (_addressed(first) if addressing else _met(first))
    for side in holders.sides(parties.of_all(found)):
        if side != stand.holder and not _between(holders, side):
            return side
    return _other_of_two(parties, holders, stand, verb)


def met_before(draft: Draft, parties: Parties, holders: Holders, stand: Stand) -> int | None:
    """Whom the sentence before tells somebody to have met, where the next goes on with a pronoun:
    "the guild *met the owner* on Friday. It asked for a rise", "the mayor *received* the farmers.
    She promised to wait"."""
    head = draft.syntax.head(stand.object)
    verb = head.head if head is not None else None
    if stand.act not in TO_SOMEBODY or stand.why.name != "cue" or verb is None:
        return None
    subject = verb.child(*SUBJECTS)
    if verb.relation != "root" or subject is None or subject.lower not in _GOING_ON:
        return None
    before = draft.syntax.clause_before(verb.sentence)
    meeting = before.root if before is not None else None
    if meeting is None or meeting.negated or passive(meeting):
        return None
    if draft.said_at(meeting.span) is not None:
        return None  # "“We met the board,” it said. It asked …" may be of another day
    met = _met(meeting)
    if meeting.lemma in _MEETING:
        met = [*met, *objects_of(meeting), *with_preposition(meeting, ("with",))]
    ours, theirs = (
        holders.sides(key for one in some for key in _whose(parties, one))
        for some in (_subjects(meeting), met)
    )
    others = [one for one in (theirs if stand.holder in ours else ours) if one != stand.holder]
    both = stand.holder in (*ours, *theirs) and bool(ours and theirs)
    return others[0] if both and others and not _between(holders, others[0]) else None


def _subjects(verb: Node) -> list[Node]:
    return [one for one in verb.children if one.relation in SUBJECTS]


def _whose(parties: Parties, noun: Node) -> list[int]:
    """Who a noun is, and whose delegation: "received *a delegation of farmers*"."""
    sent = noun.lemma in lexicon().teams
    return [*parties.of(noun), *(parties.owner(noun) if sent else [])]


_GOING_ON = ("it", "they", "he", "she")
_MEETING = ("meet", "receive", "visit")


def _other_of_two(parties: Parties, holders: Holders, stand: Stand, verb: Node) -> int | None:
    """ "Talks *between Varnia and the Front* broke down when Varnia insisted …"."""
    for noun in verb.sentence.nodes[: verb.index]:
        case = noun.after() if noun.lemma in _MEETINGS else None
        if case is None or case.lower != "between" or case.head is None:
            continue
        sides = holders.sides(parties.of(case.head))
        if len(sides) == 2 and stand.holder in sides:
            return next(one for one in sides if one != stand.holder)
    return None


def _met(verb: Node) -> list[Node]:
    """ "In a letter *to the ministry*", "at a meeting *with the owners*", "broke off talks *with
    the union*"."""
    beside = with_preposition(verb, ("in", "at", "during", "after", "before"))
    for noun in (*beside, *(objects_of(verb) if verb.is_verb else ())):
        by = _MEETINGS.get(noun.lemma)
        # Whatever the parse hangs it on: the phrase right behind the noun.
        case = noun.after() if by else None
        if by and case is not None and case.lower in by and case.relation == "case":
            return [case.head] if case.head is not None else []
    return []


def _between(holders: Holders, key: int) -> bool:
    """Whether somebody only goes between sides: "in talks with *mediators*"."""
    last = holders.characters[key].name.lower().split()[-1]
    return last.removesuffix("s") in _GO_BETWEENS


def _addressed(verb: Node) -> list[Node]:
    heard = (*with_preposition(verb, ("to",)), *objects_of(verb))
    return [one for one in heard if one.is_noun or one.tag == "PRP"]
