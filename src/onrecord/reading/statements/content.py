"""What is said: quotations beside the cue, clauses under it, and the sentence around it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import islice

from onrecord.reading.draft import Draft, Quote, RelayWords
from onrecord.reading.statements.goes_on import tells_on
from onrecord.reading.statements.lexicon import frames_of
from onrecord.reading.statements.spans import (
    comma_before,
    in_quote,
    is_quote,
    last_sign,
    quote_around,
    whole_clause,
    without,
)
from onrecord.reading.syntax import TENSED, Node
from onrecord.report import Span

_GAP_LEFT = re.compile(r"[\s,—–-]*\Z")
_GAP_RIGHT = re.compile(r"[\s,:—–-]*(?:that\s+|whether\s+|if\s+){0,2}\Z")


def interior(draft: Draft, verb: Node) -> Span:
    """Where a cue's content may lie: the quote that the cue stands in, else the whole text."""
    around = quote_around(draft, verb.span)
    if around is None:
        return 0, len(draft.text)
    closing = 0 if around.unclosed else 1
    return around.span[0] + 1, around.span[1] - closing


def quotes_beside(
    draft: Draft, verb: Node, group: Span, *, hearers: bool
) -> tuple[Span | None, Span | None]:
    """The quotations that a saying's words touch on the left and on the right.

    `group` is the saying's own stretch, from speaker to addressee. On the left nothing but a comma
    may stand between; on the right a comma, a colon, "that" (which then belongs to the content), or
    phrases that tell how, when or, for verbs with `hearers`, to whom it was said. A quotation that
    ends with a full stop is the sentence before's, unless the saying has nothing else to say.
    """
    inner = interior(draft, verb)
    depth = quote_around(draft, verb.span)
    level = depth.within + 1 if depth is not None else 0
    left: Span | None = None
    right: Span | None = None
    quotes = draft.quotes  # in order of where they begin
    behind = bisect_left(quotes, group[1], key=lambda one: one.span[0])
    for quote in reversed(quotes[:behind]):
        if quote.span[0] < inner[0]:
            break
        if quote.within == level and quote.span[1] <= min(group[0], inner[1]):
            gap = draft.text[quote.span[1] : group[0]]
            if quote.speech and _GAP_LEFT.fullmatch(gap) and "\n" not in gap:
                left = quote.span
            break
    for quote in islice(quotes, behind, None):
        if quote.span[0] > inner[1]:
            break
        if quote.within == level and inner[0] <= quote.span[0] and quote.span[1] <= inner[1]:
            right = _right(draft, verb, group, quote, hearers=hearers)
            break
    if verb.tag == "VBG" and left is not None and _goes_on_from_quote(verb, left):
        left = None  # "Orle said: “We won,” [adding] that …": the quotation is said before
    says_more = right is not None or complement(verb, ("ccomp", "xcomp", "obj")) is not None
    nobody = verb.subject is not None and verb.subject.lower in ("nobody", "none")
    if left is not None and (says_more or nobody) and last_sign(draft.text, left[1]) in (".", "]"):
        left = None
    return left, right


def _goes_on_from_quote(verb: Node, quote: Span) -> bool:
    """Whether the verb that a participle hangs on has the quotation before it."""
    head = verb.head
    if head is None or not head.is_verb or not frames_of(head.lemma.lower()):
        return False
    return head.span[1] <= quote[0]


def _right(draft: Draft, verb: Node, group: Span, quote: Quote, *, hearers: bool) -> Span | None:
    gap = draft.text[group[1] : quote.span[0]]
    if "\n" in gap or len(gap) > 160:
        return None
    that = re.search(r"\b(?:that if|that|whether|if)\s*\Z", gap)
    start = group[1] + that.start() if that else quote.span[0]
    if _runs_on(draft, verb, quote):
        return None
    if _GAP_RIGHT.fullmatch(gap):
        return start, quote.span[1]
    between = draft.syntax.nodes((group[1], start))
    if not between or any(one.text in (".", ";", "!", "?") for one in between):
        return None
    if any(one.tag in TENSED and not _relative(one) for one in between):
        return None
    if any(one.tag == "VBG" and frames_of(one.lemma.lower()) for one in between):
        return None
    pause = between[-1].text in (",", ":")
    words = [one for one in between if one.text not in (",", ":")]
    if all(_adjunct(one, verb, hearers=hearers, pause=pause) for one in words):
        return start, quote.span[1]
    return None


def _runs_on(draft: Draft, verb: Node, quote: Quote) -> bool:
    """Whether the sentence runs on behind a quotation, so that the two are one mixed clause:
    `he “did not recognise” the figure`."""
    if complement(verb, ("ccomp", "xcomp", "obj")) is None:
        return False
    following = draft.syntax.nodes((quote.span[1], quote.span[1] + 40))
    if not following or following[0].sentence is not verb.sentence:
        return False
    first = following[0]
    return (
        first.text[0].islower()
        and first.tag not in ("CC", "WDT", "WP")
        and first.lower
        not in (
            "when",
            "after",
            "as",
            "while",
            "in",
            "on",
            "at",
            "during",
            "according",
            "before",
            "said",
        )
    )


_ADJUNCTS = ("obl", "obl:tmod", "obl:npmod", "nmod", "nmod:tmod", "advmod", "case", "compound:prt")


def _adjunct(node: Node, verb: Node, *, hearers: bool, pause: bool) -> bool:
    """Whether a word tells how, when, where or to whom a verb's saying was done."""
    current: Node | None = node
    for _ in range(10):
        if current is None:
            return False
        if current.head == verb:
            if current.relation in _ADJUNCTS or current.relation == "punct":
                return current.relation not in ("nmod",) or pause
            return (hearers and current.relation in ("obj", "iobj")) or (
                pause and current.relation in ("advcl", "obj", "dep", "cc", "mark")
            )
        current = current.head
    return False


def _relative(verb: Node) -> bool:
    node: Node | None = verb
    for _ in range(4):
        if node is None:
            return False
        if node.relation in ("acl:relcl", "acl"):
            return True
        node = node.head
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
    last = _cut(verb, nodes[0].index, whole_clause(nodes))
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
        following = node.after()
        if node.lower == "as" and following is not None and following.lower in _PASSED:
            return index - 2
    return last


_PASSED = ("per", "reported", "quoted", "cited", "published", "carried", "told")
_BOUNDARY = re.compile(r"[;:](?=\s)|\s—\s|\s–\s")


def clause_around(draft: Draft, anchor: Node, hole: Span) -> tuple[Span, ...]:
    """The sentence around a parenthesis, or the clause within it where ";" or ", but" parts it.

    `hole` is the parenthesis: "…, she said, …" or "according to police". It may stand at either
    end. The spans are as they come, untidied.
    """
    low, high = anchor.sentence.span
    inner = interior(draft, anchor)
    low, high = max(low, inner[0]), min(high, inner[1])
    text = draft.text
    for match in _BOUNDARY.finditer(text, low, high):
        if in_quote(draft, match.start()) or (
            match[0] == ":" and not tells_on(anchor, match.span())
        ):
            continue
        if match.end() <= hole[0]:
            low = match.end()
        elif match.start() >= hole[1]:
            high = min(high, match.start())
    for node in anchor.sentence.nodes:
        if node.lower in ("according", "citing", "quoting") and hole[1] <= node.span[0] < high:
            comma = node.before()
            if comma is not None and comma.text == ",":
                high = comma.span[0]  # who passes it on stands beside what is said
        if node.lower not in ("but", "and", "while", "though", "although"):
            continue
        before = node.before()
        if before is None or before.text != "," or not _joins_clauses(node):
            continue
        if hole[1] <= node.span[0] < high:
            high = before.span[0]
        elif low < node.span[1] <= hole[0]:
            low = node.span[1]
    return tuple(without([(low, high)], hole))


def _joins_clauses(node: Node) -> bool:
    """Whether "but", "and", "while" begins a clause with a subject of its own, parted from the
    saying: a coordination of whole clauses."""
    head = node.head
    if head is None or not head.is_verb or head.child("nsubj", "nsubj:pass", "expl") is None:
        return False
    return head.relation in ("conj", "parataxis", "advcl", "root", "ccomp")


_RELATIVE = re.compile(r", ((?:which|who|whose|where)\b[^,;:.“”\"]*),? *$")


def relative_before(text: str, start: int, end: int) -> Span | None:
    """The relative clause that ends right before a place: "the raid, [which killed five], …".

    >>> relative_before("the raid, which killed five, according to medics", 0, 29)
    (10, 27)
    """
    found = _RELATIVE.search(text, start, end)
    return found.span(1) if found is not None else None


def is_parenthesis(draft: Draft, verb: Node, group: Span) -> bool:
    """Whether a saying stands beside its sentence: "…, she said", "…, she said, …", "…, said X".

    It has nothing of its own to say on its right, and a comma (or the sentence's end) bounds it.
    """
    branch = complement(verb, ("ccomp", "xcomp"))
    if branch is not None and not joined_on(verb, branch):
        return False
    low = verb.sentence.span[0]
    inner = interior(draft, verb)
    before = draft.text[max(low, inner[0]) : group[0]].rstrip()
    if not before or before[-1] not in ",”\"’'?!—–":
        return False
    return verb.tag in ("VBD", "VBZ", "VBP") or (verb.tag == "VBN" and bool(verb.auxiliaries))


def joined_on(verb: Node, branch: Node) -> bool:
    """Whether a clause behind a saying set between commas is but joined on, whatever the parse
    makes of it: "…, residents said, *as six thousand fled*", "…, she told the press, *a Norpress
    correspondent reports*"."""
    first = next(one for one in branch.subtree() if one.text != ",")
    speaker = verb.child("nsubj")
    reports = branch.lemma == "report" and branch.child("ccomp", "obj", "xcomp") is None
    if not (first.lower in _JOINING or (reports and branch.child("nsubj") is not None)):
        return False
    if speaker is None or speaker.index > verb.index:
        return False
    commas = speaker.subtree()[0].before(), first.before()
    behind = first.relation == "mark" and branch.child("nsubj", "nsubj:pass") is not None
    return (behind or reports) and all(one is not None and one.text == "," for one in commas)


_JOINING = frozenset(["as", "after", "before", "while", "because", "since", "though", "although"])


def saying_stretch(verb: Node, group: Span) -> Span:
    """The saying with what tells to whom, when, where and how: up to the next comma or the end."""
    words = verb.sentence.nodes
    end = group[1]
    depth = 0
    for node in words:
        if node.span[0] < group[1]:
            continue
        if node.text in (",", ".", ";", ":", "!", "?", "—", "–") or node.text in '”"“':
            following = node.after()
            if node.text == "," and following is not None and _goes_on(following):
                depth += 1
                continue
            break
        end = node.span[1]
    return group[0], end


def _goes_on(node: Node) -> bool:
    """Whether what follows a comma still tells of the saying: ", revising …", ", citing …"."""
    return node.tag in ("VBG", "VBN") and node.relation in ("advcl", "acl", "xcomp", "dep")


# Verbs that tell of speech with a whole quotation only: to have "found “an irregularity”" is no
# saying, to have "signed “with a heavy heart”" neither.
_WHOLE_ONLY = (
    "find", "sign", "hear", "decide", "determine", "hold", "continue", "begin", "start", "put",
    "give", "receive", "finish", "object", "conclude", "sing", "recite", "express", "see",
)  # fmt: skip


_FEW = 4  # a quotation of fewer words that begins in lower case is a fragment whatever its mark


def only_fragments(draft: Draft, lemma: str, content: Iterable[Span | None]) -> bool:
    """Whether a verb that needs whole quotations has but quoted words beside it."""
    spans = [one for one in content if one is not None]
    if lemma not in _WHOLE_ONLY or not spans:
        return False
    return all(
        is_quote(draft, span)
        and draft.text[span[0] + 1].islower()
        and (
            last_sign(draft.text, span[1]) not in (".", ",", "!", "?")
            or len(draft.words(span).split()) < _FEW
        )
        for span in spans
    )


def without_relay(draft: Draft, part: Span, relays: tuple[RelayWords, ...]) -> Span:
    """A content's words without those that tell who passed it on: "…, the paper reported"."""
    for one in relays:
        inner = part[0] < one.span[0] and one.span[1] <= part[1]
        comma = comma_before(draft, one.span[0], part[0])
        if inner and comma is not None and part[1] - one.span[1] < 16:
            return part[0], comma
    return part


def after_cue(draft: Draft, part: Span, cue: tuple[Span, ...]) -> Span:
    """A content's words without those of the cue that it was read to begin with: "called [on]"."""
    for start, end in cue:
        if start < part[0] < end < part[1]:
            blank = len(draft.text[end : part[1]]) - len(draft.text[end : part[1]].lstrip())
            return end + blank, part[1]
    return part


def behind_verb(draft: Draft, verb: Node, part: Span) -> Span:
    """All that stands behind a verb, where the parse tore off a clause's beginning: "found [in
    nine towns the wells were dry]"."""
    torn = draft.syntax.nodes((verb.span[1], part[0])) if verb.span[1] < part[0] else []
    torn = torn[1:] if torn and torn[0].tag == "RP" else torn  # "found *out* the text had burnt"
    parted = any(one.text in (",", ":", ";") or one.lower == "that" for one in torn)
    return part if parted or not torn else (torn[0].span[0], part[1])


def without_pronoun(draft: Draft, part: Span, cue: tuple[Span, ...]) -> Span:
    """ "the share [which] the agency recommends": the pronoun only points back, right before who
    says it; behind the cue or a comma it is a word of its own ("said he would not do that")."""
    words = draft.text[slice(*part)]
    if not words.rstrip().endswith(("which", "that", "who", "whom")):
        return part
    if (cue and cue[0][0] < part[1]) or draft.text[part[1] : part[1] + 1] in (",", ".", ";", ""):
        return part
    # "pledged less than a third *of that*" tells how much
    of_that = re.search(r"\b(?:of|to|than|twice) that$", words)
    found = None if of_that else re.search(r"\s+(?:which|that|who|whom)$", words)
    return (part[0], part[0] + found.start()) if found else part
