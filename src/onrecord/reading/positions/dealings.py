"""With whom or for whom somebody says that he will do something, by the words of what he will do:
"ruled out a coalition with *the Front*", "agreed to pay *the families*", "to sue *the city*".
"""

from onrecord.reading.draft import Draft, Stand
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import objects_of, with_preposition
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.whom import lends_thing, own_men, undergone
from onrecord.reading.positions.words import BODIES
from onrecord.reading.syntax import Node
from onrecord.record import Act

# Acts whose object tells with or for whom one will do something: "threatened to sue *the city*" …
DOING: tuple[Act, ...] = (
    "promise", "threaten", "offer", "agree", "reject", "accept", "propose", "demand",
)  # fmt: skip
# … of which these need not be by whoever takes the position: only what is done with another tells.
_SHARED_ONLY: tuple[Act, ...] = ("accept", "propose", "demand")
_OBJECTS = ("obj", "iobj")


def dealt_with(draft: Draft, parties: Parties, holders: Holders, stand: Stand) -> int | None:
    """The party that the words of a deed name, other than the holder; None where they name none."""
    nodes = draft.syntax.nodes(stand.object)
    shared = parties.of_all(_sharing(draft, stand, nodes))
    if shared or not nodes or stand.act in _SHARED_ONLY:
        return _another(holders, stand, shared)
    verb = nodes[0]
    return _another(holders, stand, _by_deed(parties, holders, stand, verb) if verb.is_verb else [])


def _another(holders: Holders, stand: Stand, keys: list[int]) -> int | None:
    if stand.act == "agree":
        keys = [key for key in keys if not own_men(holders, key)]
    side = holders.holder(keys[0]) if keys else None
    return side if side != stand.holder else None


def _sharing(draft: Draft, stand: Stand, nodes: list[Node]) -> list[Node]:
    """With whom a thing is that takes two: "hold talks *with the rebels*", "any coalition *with
    the Front*"; what is demanded has to be that thing itself."""
    known = lexicon()
    head = draft.syntax.head(stand.object)
    if stand.act == "demand" and head is not None and undergone(head):
        return []  # "wants the pact *with the Front* to be scrapped" asks it of one's own side
    for noun in [head] if stand.act == "demand" else nodes:
        if noun is None or noun.lemma not in known.shared:
            continue
        case = noun.after()
        if case is not None and case.lower == "with" and case.relation == "case" and case.head:
            return [case.head]  # whatever the parse hangs it on: "rejected talks *with the Front*"
        above = noun.head if noun.head is not None and noun.head in nodes else None
        while above is not None and above.is_noun and above.head in nodes:
            above = above.head  # "an end to talks with"
        for one in (noun, above):
            found = with_preposition(one, ("with",)) if one is not None else []
            if found and found[0].index > noun.index:
                return found
    return []


def _by_deed(parties: Parties, holders: Holders, stand: Stand, verb: Node) -> list[int]:
    """Whom a verb tells to be met, paid, given something or hurt."""
    known = lexicon()
    given = [
        one
        for one in verb.children
        if one.relation in _OBJECTS and (one.is_noun or one.tag == "PRP")
    ]
    cases = ("with", "to") if verb.lemma in _SPEAKING else ("with",)
    by_with = with_preposition(verb, cases) if verb.lemma in known.dealing_with else []
    if len(given) == 2:
        return parties.of(given[0])
    if verb.lemma == "vote":
        return parties.of_all(with_preposition(verb, ("for", "against")))
    if by_with:
        return parties.of_all(by_with)
    if stand.act in ("agree", "offer") and verb.lemma in known.done_alone:
        return []  # "agreed to pardon 130 prisoners": not with them
    if verb.lemma in known.handing_to and (found := _receivers(parties, verb)):
        return found
    if verb.lemma in known.supplying and with_preposition(verb, ("with",)):
        return parties.of(verb.object)  # "supply *the army* with trucks"
    met = verb.lemma in known.dealing and not lends_thing(verb)
    found = parties.of(verb.object) if met else []
    return found or (_struck(parties, holders, verb) if stand.act == "threaten" else [])


_SPEAKING = ("talk", "speak")


def _receivers(parties: Parties, verb: Node) -> list[int]:
    """To whom a thing is given: "pay 20 million dollars *to the families*"."""
    things = (verb, *objects_of(verb))
    return parties.of_all(one for thing in things for one in with_preposition(thing, ("to",)))


def deals(draft: Draft, stand: Stand) -> bool:
    """Whether the object itself says with whom one deals: "threatened to sue the city"."""
    first = next(iter(draft.syntax.nodes(stand.object)), None)
    return first is not None and first.lemma in lexicon().dealing and first.object is not None


def _struck(parties: Parties, holders: Holders, verb: Node) -> list[int]:
    """The one body that a threat would hurt: "threatened to bring down *the coalition*", "to impose
    duties on *Illyran* timber"; no prisoner, of whom it is not asked to give way."""
    things = [*objects_of(verb), *with_preposition(verb, ("on", "against", "from", "to"))]
    found = [key for key in parties.of_all(things) if parties.kinds[key] in BODIES]
    named = found or [key for thing in things for key in holders.named(thing)]
    bodies = {holders.holder(key) for key in named}
    return list(bodies) if len(bodies) == 1 else []
