"""What can be seen of an act: of the word that may tell it, and of everybody who may act or suffer.

Features are strings; `model.py` has what each speaks for.
"""

from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import Pattern, passive
from onrecord.reading.subjects import antecedent, subject_of
from onrecord.reading.syntax import Clause, Node

DEEPEST = 6  # steps up to the root that are told apart
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
        if key is not None and parties.takes_part(node, key) and not _merely_cited(node):
            found.append(Candidate(key, node))
    return found


def _merely_cited(node: Node) -> bool:
    """Whether a noun only says whose words these are: "according to the ministry"."""
    return any(one.relation == "case" and one.lower == "according" for one in node.children)


def path(above: Sequence[Node], node: Node) -> str:
    """The relations from a trigger up and down to a word, with prepositions; `above` is the trigger
    and the words above it.

    "attack" to "army" in "an attack by the army": "nmod:by"; upward steps have a "^".
    """
    places = [one.index for one in above]
    down: list[str] = []
    one: Node | None = node
    while one is not None and one.index not in places:
        down.append(_step(one))
        one = one.head
        if len(down) > LONGEST:
            return "far"
    if one is None:
        return "far"
    steps = ["^" + each.relation.partition(":")[0] for each in above[: places.index(one.index)]]
    steps += reversed(down)
    return ">".join(steps) if len(steps) <= LONGEST else "far"


def _step(node: Node) -> str:
    relation = node.relation
    if relation.startswith(("obl", "nmod")) and relation != "nmod:poss":
        case = node.child("case")
        return f"{relation.partition(':')[0]}:{case.lower if case is not None else '-'}"
    return relation


def act_features(pattern: Pattern | None, trigger: Node, *, near: bool) -> list[str]:
    """What is seen of a word as the one that tells the sentence's act; `near`, whether a word of
    the lexicon stands by it."""
    sort = "V" if trigger.is_verb else "N"
    depth, above = 0, trigger.head
    while above is not None and depth < DEEPEST:
        depth, above = depth + 1, above.head
    seen = [
        "act",
        f"act:{sort}:{trigger.relation}",
        f"act:{sort}:{pattern.sense if pattern else '-'}",
        f"act:{trigger.tag}",
        f"act:{bool(pattern)}:{trigger.relation}",
        f"act:{near}:{bool(pattern)}",
        f"act:depth:{depth}",
    ]
    return [*seen, "act:speech"] if trigger.lemma in lexicon().happening["speech"] else seen


def nobody_features(patterns: int, options: int, present: int) -> list[str]:
    """What is seen of a sentence as one that tells no act between two parties: how many of its
    words tell one by the lexicon, how many may, how many parties it has."""
    return [
        "none",
        f"none:patterns:{min(patterns, 3)}",
        f"none:options:{min(options, 8)}",
        f"none:present:{min(present, 8)}",
    ]


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
    above = [trigger]
    while (head := above[-1].head) is not None:
        above.append(head)
    many = f"{bool(actors)}:{bool(recipients)}"
    for one in all_of:
        node = one.node
        way, step = path(above, node), _step(node)
        rule = ("A" if one.key in actors else "") + ("R" if one.key in recipients else "") or "-"
        side = "before" if node.index < trigger.index else "after"
        kind = parties.kinds[one.key]
        seen = [
            "bias",
            f"way:{sort}:{way}",
            f"rule:{rule}",
            f"rule:{rule}:{sort}:{many}",
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
