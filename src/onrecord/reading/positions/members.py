"""Several told as one who take a position each: "both Tolen and Berge demanded it"."""

from onrecord.reading.draft import Character, Draft
from onrecord.reading.syntax import Node
from onrecord.report import Span

LIKE = ("like", "including", "as")  # "groups *like* Tolen and Berge", "such *as*"


def members_of(draft: Draft, one: Character) -> list[int]:
    """Each of those told as one, none where it is one indeed; who stands with his own people
    ("Tolen and his team") stays with them."""
    if one.kind not in ("group", "unnamed", "person") or " and " not in one.name:
        return []
    for mention in one.mentions:
        head = draft.syntax.head(mention)
        if head is None:
            continue
        joined = _named_of(head) or head.conjuncts()
        if any(_owned(node) for node in joined[1:]):
            return []
        found = [_inside(draft, node, mention, one.key) for node in joined]
        members = [each for each in found if each is not None]
        if len(members) > 1 and len(members) == len(joined):
            return members
    return []


def _named_of(head: Node) -> list[Node]:
    """Those of a crowd that are named: "groups like the League and the Union"."""
    for one in head.children:
        case = one.child("case")
        if one.relation == "nmod" and case is not None and case.lower in LIKE:
            return [*one.conjuncts(), *head.conjuncts()[1:]]
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
