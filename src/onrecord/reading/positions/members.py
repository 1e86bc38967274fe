"""Several told as one who take a position each: "both Tolen and Berge demanded it"."""

from collections.abc import Iterable

from onrecord.reading.draft import Character, Draft
from onrecord.reading.positions.holders import Holders
from onrecord.reading.syntax import Node
from onrecord.report import Span


def apart(holders: Holders, keys: Iterable[int]) -> list[int]:
    """Some characters, and for several told as one each of them; who stands with his own people
    ("Tolen and his team") stays with them."""
    draft, by_key = holders.draft, holders.by_key
    return list(dict.fromkeys(one for key in keys for one in _members(draft, by_key[key]) or [key]))


def _members(draft: Draft, one: Character) -> list[int]:
    if one.kind not in ("group", "unnamed") or " and " not in one.name:
        return []
    for mention in one.mentions:
        head = draft.syntax.head(mention)
        joined = head.conjuncts() if head is not None else []
        if any(_owned(node) for node in joined[1:]):
            return []
        found = [_inside(draft, node, mention, one.key) for node in joined]
        members = [each for each in found if each is not None]
        if len(members) > 1 and len(members) == len(joined):
            return members
    return []


def _owned(noun: Node) -> bool:
    owner = noun.child("nmod:poss")
    return owner is not None and owner.tag == "PRP$"


def _inside(draft: Draft, head: Node, whole: Span, besides: int) -> int | None:
    """Whose longest mention within some words a noun is the head of."""
    found = [
        (end - start, -other.key)
        for other in draft.cast.characters
        if other.key != besides
        for start, end in other.mentions
        if whole[0] <= start <= head.word.start < end <= whole[1]
        and draft.syntax.head((start, end)) == head
    ]
    return -max(found)[1] if found else None
