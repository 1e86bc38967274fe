"""Who asked for it, told in the same breath: "refused to halt drilling, *as the union had asked*",
"the union urged the port to wait. *It promised* …"; and to whom one turned first: "*thanked the
board* and promised to withdraw".
"""

from collections.abc import Sequence

from onrecord.reading.draft import Draft, Stand
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import given_to_somebody, objects_of, with_preposition
from onrecord.reading.positions.holders import Holders
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
    """Whom somebody thanks or writes to before he promises or asks for something: "apologised to
    *the families* and promised to double the sum"."""
    head = draft.syntax.head(stand.object)
    verb = head.head if head is not None else None
    first = verb.head if verb is not None and verb.relation == "conj" else None
    if stand.act not in TO_SOMEBODY or first is None or first.lemma not in _ADDRESSING:
        return None
    if verb is None or verb.child(*SUBJECTS) is not None or given_to_somebody(verb):
        return None  # somebody else promises, or "promised *the village* a clinic"
    return next(iter(holders.sides(parties.of_all(_addressed(first)))), None)


def _addressed(verb: Node) -> list[Node]:
    heard = (*with_preposition(verb, ("to",)), *objects_of(verb))
    return [one for one in heard if one.is_noun or one.tag == "PRP"]
