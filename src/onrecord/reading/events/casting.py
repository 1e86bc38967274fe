"""What can be seen of somebody in the cast as the actor or recipient of an act told by a word.

Features are strings; `model.py` has what each speaks for.
"""

from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from onrecord.reading.parties import Parties, antecedent, subject_of
from onrecord.reading.patterns import Pattern, passive
from onrecord.reading.syntax import Clause, Node

LONGEST = 4  # steps of a path; what is farther away is "far"


class Candidate(Struct, frozen=True):
    """Somebody who stands in the sentence of a trigger, at the head word of a mention."""

    key: int
    node: Node


def candidates(parties: Parties, clause: Clause, trigger: Node | None = None) -> list[Candidate]:
    """Everybody whose mention has its head in the sentence, in reading order; the trigger's own
    noun phrase ("a rebel attack") is nobody."""
    found = []
    for node in clause.nodes:
        if node == trigger or not (node.is_noun or node.tag in ("PRP$", "WP", "WDT", "JJ")):
            continue
        key = parties.heading(node.span)
        if key is not None and not _merely_cited(node):
            found.append(Candidate(key, node))
    return found


def _merely_cited(node: Node) -> bool:
    """Whether a noun only says whose words these are: "according to the ministry"."""
    return any(one.relation == "case" and one.lower == "according" for one in node.children)


def path(trigger: Node, node: Node) -> str:
    """The relations from the trigger up and down to a word, with prepositions.

    "attack" to "army" in "an attack by the army": "nmod:by"; upward steps have a "^".
    """
    up: set[int] = set()
    one: Node | None = trigger
    while one is not None:
        up.add(one.index)
        one = one.head
    down: list[str] = []
    one = node
    while one is not None and one.index not in up:
        down.append(_step(one))
        one = one.head
    if one is None:
        return "far"
    above, climb = trigger, []
    while above != one and above.head is not None:
        climb.append("^" + above.relation.partition(":")[0])
        above = above.head
    steps = [*climb, *reversed(down)]
    return ">".join(steps) if len(steps) <= LONGEST else "far"


def _step(node: Node) -> str:
    relation = node.relation
    if relation.startswith(("obl", "nmod")) and relation != "nmod:poss":
        case = node.child("case")
        return f"{relation.partition(':')[0]}:{case.lower if case is not None else '-'}"
    return relation


def features(
    parties: Parties,
    pattern: Pattern | None,
    trigger: Node,
    all_of: Sequence[Candidate],
    *,
    actors: Collection[int],
    recipients: Collection[int],
    sources: Collection[int | None],
) -> Iterator[tuple[Candidate, list[str]]]:
    """Each candidate with what is seen of it.

    `actors` and `recipients` are whom the rules found, `sources` those who say the words that the
    trigger stands in.
    """
    sort = "N" if not trigger.is_verb else "P" if passive(trigger) else "V"
    sense = pattern.sense if pattern else "-"
    roles = pattern.roles if pattern else "-"
    subject = subject_of(trigger) if trigger.is_verb else None
    before = [one.node for one in all_of if one.node.index < trigger.index]
    after = [one.node for one in all_of if one.node.index > trigger.index]
    for one in all_of:
        node = one.node
        way, step = path(trigger, node), _step(node)
        rule = ("A" if one.key in actors else "") + ("R" if one.key in recipients else "") or "-"
        side = "before" if node.index < trigger.index else "after"
        kind = parties.kinds[one.key]
        seen = [
            "bias",
            f"way:{sort}:{way}",
            f"rule:{rule}",
            f"rule:{rule}:{sort}:{bool(actors)}:{bool(recipients)}",
            f"rule:{rule}:{sense}",
            f"last:{sort}:{step}",
            f"last:{sense}:{step}",
            f"side:{sort}:{side}",
            f"side:{sense}:{sort}:{side}",
            f"kind:{kind}:{rule}",
            f"kind:{kind}:{side}",
            f"steps:{sort}:{way.count('>') if way != 'far' else 9}:{side}",
            f"roles:{roles}:{rule}",
            f"entity:{node.entity}:{node.tag[:3]}",
        ]
        if one.key in sources:
            seen += [f"source:{sense}", f"source:{rule}"]
        if subject is not None and subject == antecedent(node):
            seen.append(f"subject:{sort}")
        if before and node is before[-1]:
            seen.append(f"nearest before:{sort}:{rule}")
        if after and node is after[0]:
            seen += [f"nearest after:{sort}:{rule}", f"nearest after:{sense}"]
        if one is all_of[0]:
            seen.append(f"first:{sort}:{rule}")
        yield one, seen
