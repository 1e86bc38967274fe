"""What is said: quotations beside the cue, clauses under it, and the sentence around it."""

import re
from collections.abc import Sequence

from onrecord.reading.draft import Draft, Quote
from onrecord.reading.statements.lexicon import frames_of
from onrecord.reading.statements.spans import quote_around
from onrecord.reading.syntax import Node
from onrecord.report import Span

_GAP_LEFT = re.compile(r"[\s,—–-]*\Z")
_GAP_RIGHT = re.compile(r"[\s,:—–-]*(?:that\s+)?(?:\[\w+\]\s*)?\Z")
_CLAUSES = ("ccomp", "parataxis", "xcomp", "dep", "advcl", "root", "acl", "obj")


def interior(draft: Draft, verb: Node) -> Span:
    """Where a cue's content may lie: the quote that the cue stands in, else the whole text."""
    around = quote_around(draft, verb.span)
    if around is None:
        return 0, len(draft.text)
    closing = 0 if around.unclosed else 1
    return around.span[0] + 1, around.span[1] - closing


def quotes_beside(draft: Draft, verb: Node, group: Span) -> tuple[Span | None, Span | None]:
    """The quotations that a saying's words touch on the left and on the right.

    `group` is the saying's own stretch, from speaker to addressee. On the left nothing but a comma
    may stand between; on the right a comma, a colon, "that", or phrases that tell how, when or to
    whom it was said.
    """
    inner = interior(draft, verb)
    depth = quote_around(draft, verb.span)
    level = depth.within + 1 if depth is not None else 0
    left = right = None
    for quote in draft.quotes:
        if quote.within != level or quote.span[0] < inner[0] or quote.span[1] > inner[1]:
            continue
        if quote.span[1] <= group[0]:
            gap = draft.text[quote.span[1] : group[0]]
            if quote.speech and _GAP_LEFT.fullmatch(gap) and "\n" not in gap:
                left = quote.span
        elif quote.span[0] >= group[1] and right is None:
            if _touches(draft, verb, group, quote):
                right = quote.span
            break
    return left, right


def _touches(draft: Draft, verb: Node, group: Span, quote: Quote) -> bool:
    gap = draft.text[group[1] : quote.span[0]]
    if "\n" in gap or len(gap) > 160:
        return False
    if _GAP_RIGHT.fullmatch(gap):
        return True
    between = draft.syntax.nodes((group[1], quote.span[0]))
    if not between or any(one.text in (".", ";", "!", "?") for one in between):
        return False
    if any(one.tag in ("VBD", "VBZ", "VBP", "MD") and not _relative(one) for one in between):
        return False
    if any(one.relation in ("ccomp", "conj") for one in between):
        return False
    return between[-1].text in (",", ":") or all(
        _under(one, verb) and one.relation != "mark" for one in between if one.relation != "punct"
    )


def _relative(verb: Node) -> bool:
    node: Node | None = verb
    for _ in range(4):
        if node is None:
            return False
        if node.relation in ("acl:relcl", "acl"):
            return True
        node = node.head
    return False


def _under(node: Node, verb: Node) -> bool:
    current: Node | None = node
    for _ in range(12):
        if current is None:
            return False
        if current == verb:
            return True
        current = current.head
    return False


def extent_of(nodes: Sequence[Node]) -> Span:
    """From the first to the last of some words."""
    return min(one.span[0] for one in nodes), max(one.span[1] for one in nodes)


def complement(verb: Node, relations: Sequence[str]) -> Node | None:
    """The first branch to the right of a verb under one of the relations."""
    for child in verb.children:
        if child.relation in relations and child.index > verb.index:
            return child
    return None


def right_of(verb: Node, branches: Sequence[Node], *, after: int) -> Span | None:
    """The words of some branches from word `after` on, as one stretch, cut where another saying
    begins (", adding", ", according to")."""
    nodes = sorted(
        {one for branch in branches for one in branch.subtree() if one.index > after},
        key=lambda one: one.index,
    )
    if not nodes:
        return None
    last = _cut(verb, nodes[0].index, nodes[-1].index)
    if last < nodes[0].index:
        return None
    words = verb.sentence.nodes
    return words[nodes[0].index].span[0], words[last].span[1]


def _cut(verb: Node, first: int, last: int) -> int:
    """The last word before another saying begins within a stretch of words."""
    words = verb.sentence.nodes
    for index in range(first + 1, last + 1):
        node, before = words[index], words[index - 1]
        if before.text != ",":
            continue
        if node.tag == "VBG" and "clause" in frames_of(node.lemma.lower()):
            return index - 2
        if node.lower in ("according", "citing", "quoting"):
            return index - 2
    return last


def around(verb: Node) -> tuple[tuple[Span, ...], Span] | None:
    """What a parenthesis is about: the sentence left and right of "…, she said, …", and the
    parenthesis itself; None where the verb is no parenthesis.

    The parser hangs either the saying on the sentence (parataxis) or the sentence on the saying.
    """
    head = verb.head
    if head is not None and verb.relation in ("parataxis", "dep", "advcl", "ccomp"):
        own = set(verb.subtree())
        rest = [one for one in head.subtree() if one not in own]
        if verb.relation == "parataxis" or (head.index < verb.index and _bare(verb)):
            return _parts(rest, own)
        return None
    for child in verb.children:
        if child.relation in ("ccomp", "parataxis", "dep") and child.index < verb.index:
            rest = child.subtree()
            own = set(verb.subtree()) - set(rest)
            if child.relation != "dep" or rest[-1].index < verb.index:
                return _parts(rest, own)
    return None


def _bare(verb: Node) -> bool:
    """Whether a saying has nothing of its own to say: only speaker, time, place, hearer."""
    return not any(
        one.relation in ("ccomp", "mark") or (one.relation == "obj" and one.index > verb.index)
        for one in verb.children
    )


def _parts(rest: Sequence[Node], own: set[Node]) -> tuple[tuple[Span, ...], Span] | None:
    own_words = [one for one in own if any(char.isalnum() for char in one.text)]
    if not rest or not own_words:
        return None
    hole = extent_of(own_words)
    left = [one for one in rest if one.span[1] <= hole[0]]
    right = [one for one in rest if one.span[0] >= hole[1]]
    parts = [extent_of(side) for side in (left, right) if any(_wordy(one) for one in side)]
    return (tuple(parts), hole) if parts else None


def _wordy(node: Node) -> bool:
    return any(char.isalnum() for char in node.text)
