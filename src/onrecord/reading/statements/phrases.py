"""Sayings without a verb of their own: "according to", "reportedly", `X: “…”`, `“…” — X`."""

import re
from collections.abc import Iterator

from onrecord.reading.actors.lexicon import lexicon as actors
from onrecord.reading.draft import Draft, Quote, Why
from onrecord.reading.parties import is_person_word
from onrecord.reading.statements.accounts import by_accounts
from onrecord.reading.statements.by_which import by_which, clause_end
from onrecord.reading.statements.candidate import Candidate, alone
from onrecord.reading.statements.content import clause_around, relative_before
from onrecord.reading.statements.for_whom import for_whom
from onrecord.reading.statements.hearsay import is_reported, reportedly
from onrecord.reading.statements.joint import joint_speakers
from onrecord.reading.statements.lexicon import is_document, lexicon, passes_on
from onrecord.reading.statements.no_reply import no_reply
from onrecord.reading.statements.silence import REPLIES
from onrecord.reading.statements.source import RELATIVES, noun_phrase
from onrecord.reading.statements.spans import tidied
from onrecord.reading.statements.told_by import told_by
from onrecord.reading.syntax import TENSED, Clause, Node
from onrecord.report import Span

_NAME = r"(?:[A-Z][\w.’'-]*|of|the|de|van|von|for|and|a|an|his|her|its)"
_SPEAKER_COLON = re.compile(
    rf"((?:[Aa]nd |[Bb]ut )?(?:[Ff]rom )?)((?:{_NAME}[ ]){{0,7}}[\w’'-]+):\s*\Z"
)
_DASH_NAME = re.compile(
    r"\s*(?:[—–―]|(?<=\s)--?(?=\s))\s*([A-Z](?:[^\n.!?“\"]|(?<=\b[A-Z])\.|(?<=\b(?:[MDS][rt]))\.){1,80})\.?"
)


def read_phrases(draft: Draft, clause: Clause) -> Iterator[Candidate]:
    """The candidates of a sentence's prepositions and adverbs."""
    words, hearsay = clause.nodes, lexicon().words["hearsay"]
    for index, node in enumerate(words):
        if (
            node.lower == "according" and index + 1 < len(words) and words[index + 1].lower == "to"
        ) or (node.lower == "as" and index + 1 < len(words) and words[index + 1].lower == "per"):
            yield from _according(draft, node, words[index + 1])
        elif node.lower == "per" and (not index or words[index - 1].text == ","):
            yield from _according(draft, node, node)
        elif node.lower == "by" and node.tag == "IN":
            yield from by_accounts(draft, node)
            yield from told_by(draft, node)
        elif node.lower in ("in", "on", "going", "judging"):
            yield from told_by(draft, node)
        elif node.lower in ("for", "to"):
            yield from for_whom(draft, node)
        elif node.lower in REPLIES and node.is_noun:
            yield from no_reply(draft, node)
        elif node.lower in hearsay:
            yield from reportedly(draft, node)
        elif node.tag == "VBN" and node.passive:
            yield from is_reported(draft, node)


def _according(draft: Draft, first: Node, last: Node) -> Iterator[Candidate]:
    """`[content], according to [source]`: the clause that the phrase hangs on is the content."""
    source = _governed(first, last)
    if source is None or _by_rule(first, source):
        return
    if (pointer := last.after()) is not None and pointer.lower == "which":
        yield from by_which(draft, first, pointer)
        return
    if first == last and not (passes_on(source) or (not first.index and _tells(source))):
        return  # "per head", "per tonne", "…, per the rules"
    span = _with_name(source, noun_phrase(source))
    speakers = joint_speakers(source) if source.index > first.index else [source]
    each = [noun_phrase(one, conjuncts=False) for one in speakers]
    member = _of_a_list(first, source)
    hole = first.span[0], source.span[1] if member else max(span[1], last.span[1])
    around = clause_around(draft, first, hole)
    content = tidied(draft, [part for part in around if part[0] >= hole[1]] if member else around)
    aside = _aside(draft, first, hole)
    content = (aside,) if aside is not None else content
    if _behind_that(first):
        around = tuple(part for part in around if part[0] >= hole[1])
        content = tidied(draft, around) or content
    if (opening := first.before(2)) is not None and opening.lower == "where":
        content = tidied(draft, [opening.span, (hole[1], clause_end(first, hole[1]))])
    rule = "according-to"
    if member:
        rule = "according-to-in-a-list"
    elif aside is not None:
        rule = "according-to-in-an-aside"
    if content:
        yield Candidate(
            anchor=first,
            lemma=" ".join(dict.fromkeys((first.lower, last.lower))),
            source=(span,) if len(each) == 1 else (each[0],),
            joint=tuple(each[1:]),
            cue=((first.span[0], last.span[1]),),
            content=content,
            why=Why(rule, words=((first.span[0], last.span[1]),)),
            frame="according",
        )


def _behind_that(first: Node) -> bool:
    """ "She wrote that, *according to* her doctors, [she would walk]": what she wrote that they say
    begins behind them."""
    link = first.before()
    link = link.before() if link is not None and link.text == "," else link
    return link is not None and link.lower == "that" and link.tag == "IN"


def _aside(draft: Draft, first: Node, hole: Span) -> Span | None:
    """The clause that "according to" is told within: "Kesh, [which has lost 14 soldiers], according
    to its army, warned …"."""
    clause = relative_before(draft.text, first.sentence.span[0], hole[0])
    if clause is None or " " not in draft.words(clause):
        return None  # "where, according to the mayor, 300 slept": told on behind it
    ends = clause[1], hole[1]
    return clause if all(draft.text.startswith(",", end) for end in ends) else None


def _tells(noun: Node) -> bool:
    """Whether a noun is a paper or what somebody has counted: "*Per numbers* reported by …"."""
    return is_document(noun) or noun.lower in lexicon().words["counts"]


def _of_a_list(first: Node, source: Node) -> bool:
    """Whether "according to" is set before one member of a list and tells of that only: "killed
    62, *including, according to* the ministry, 54 children"."""
    comma, joint, closing = first.before(), first.before(2), source.after()
    if comma is None or joint is None or closing is None or joint.lower not in _MEMBER:
        return False
    follows = closing.after()
    return (
        comma.text == closing.text == ","
        and follows is not None
        and not follows.is_verb
        and follows.tag != "MD"
    )


_MEMBER = frozenset(["including", "and", "or", "but", "notably", "especially", "with"])


def _persons() -> frozenset[str]:
    """Nouns for one person, whose name may follow."""
    people = actors()
    return people.persons | people.offices


def _with_name(noun: Node, span: Span) -> Span:
    """ "According to *his wife, Amanda*, he died": the name set behind whom it names."""
    words = noun.sentence.nodes
    comma = next((one for one in words if one.span[0] >= span[1]), None)
    if comma is None or comma.text != ",":
        return span
    before, after = comma.before(), comma.after()
    closing = after.after() if after is not None else None
    while closing is not None and closing.word.entity == "I-LOCATION":
        closing = closing.after()
    if (
        before is not None
        and after is not None
        and closing is not None
        and before.entity == "LOCATION"
        and after.word.entity == "B-LOCATION"
        and closing.text == ","
    ):
        last = closing.before() or after
        return span[0], last.span[1]  # "police in Selm, Tavora, …"
    if noun.lower not in _persons():
        return span
    end = comma.index + 1
    while end < len(words) and words[end].entity == "PERSON":
        end += 1
    closed = end < len(words) and words[end].text == ","
    return (span[0], words[end - 1].span[1]) if closed and end > comma.index + 1 else span


def _by_rule(first: Node, source: Node) -> bool:
    """Whether "according to" tells how something is done: "treated according to the law"."""
    before = first.before()
    return (
        before is not None
        and before.text not in (",", "—", "–")
        and source.lower in lexicon().words["standards"]
    )


def _governed(first: Node, last: Node) -> Node | None:
    """The noun behind "according to": by the parse, else the next noun's phrase head."""
    for child in (*last.children, *first.children):
        if child.index > last.index and child.is_noun:
            return child
    for node in (first, last):
        head = node.head
        if head is not None and head.index > last.index and head.is_noun:
            while head.relation == "compound" and head.head is not None and head.head.is_noun:
                between = head.sentence.nodes[head.index : head.head.index]
                if any(one.text == "," for one in between):
                    break  # "according to *a warrant* read to us, there are *payments*"
                head = head.head  # "according to *news agency* Orle"
            return head
    node_after = last.after()
    while node_after is not None and node_after.text not in (",", "."):
        if node_after.is_noun:
            following = node_after.after()
            if following is None or not following.is_noun:
                return node_after
        node_after = node_after.after()
    return None


def read_marks(draft: Draft, taken: list[Span]) -> Iterator[Candidate]:
    """Speakers set beside a quotation by a colon or a dash, without a verb."""
    for quote in draft.quotes:
        if quote.within or any(one[0] <= quote.span[0] < one[1] for one in taken):
            continue
        found = (
            _before_colon(draft, quote)
            or _after_dash(draft, quote)
            or _clause_before_colon(draft, quote)
        )
        if found is not None:
            source, rule = found
            yield alone(quote.span, source, rule)


def _before_colon(draft: Draft, quote: Quote) -> tuple[Span, str] | None:
    """`Mara Tolen: “…”`, `And from the union: “…”`: words before a colon that hold no verb."""
    line = max(
        draft.text.rfind("\n", 0, quote.span[0]), draft.text.rfind(". ", 0, quote.span[0]) + 1
    )
    before_it = [one.span[1] for one in draft.quotes if line < one.span[1] <= quote.span[0]]
    line = max(line, *before_it, line)  # “…” And from the union: “…”
    before = draft.text[line + 1 : quote.span[0]]
    match = _SPEAKER_COLON.fullmatch(before.lstrip())
    if match is None:
        return None
    shift = line + 1 + len(before) - len(before.lstrip())
    span = shift + match.start(2), shift + match.end(2)
    nodes = draft.syntax.nodes(span)
    if not nodes or any(one.is_verb for one in nodes):
        return None
    last = nodes[-1]
    if not last.is_noun:
        return None
    return span, "speaker-before-colon"


def _clause_before_colon(draft: Draft, quote: Quote) -> tuple[Span, str] | None:
    """`Her deputy, Tom Vance, was less guarded: “…”`: the person whom the clause tells of."""
    if not quote.speech or draft.text[: quote.span[0]].rstrip()[-1:] != ":":
        return None
    clause = draft.syntax.clause_at(len(draft.text[: quote.span[0]].rstrip()) - 1)
    if clause is None:
        return None
    subjects = [
        one
        for one in clause.nodes
        if one.relation in ("nsubj", "nsubj:pass")
        and one.lower not in RELATIVES
        and one.span[1] <= quote.span[0]
        and (one.head is None or one.head.span[0] < quote.span[0])
    ]
    if len(subjects) == 1 and (is_person(subjects[0]) or subjects[0].entity == "ORGANIZATION"):
        return noun_phrase(subjects[0], without=quote.span), "person-before-colon"
    # Where the parse has no subject: the words before the first finite verb.
    verb = next((one for one in clause.nodes if one.tag in TENSED), None)
    if subjects or verb is None or verb.span[0] > quote.span[0] or verb.index == 0:
        return None
    words = clause.nodes[: verb.index]
    if words[0].tag in ("IN", "CC", "RB") or not any(one.entity == "PERSON" for one in words):
        return None
    return (
        words[0].span[0],
        [one for one in words if one.text != ","][-1].span[1],
    ), "person-before-colon"


def is_person(noun: Node) -> bool:
    """Whether a subject is a named person, or "he" or "she"."""
    named = [noun, *(one for one in noun.children if one.relation in ("appos", "compound", "flat"))]
    if noun.lower in ("he", "she") or is_person_word(noun.lower):
        return True
    return any(one.entity == "PERSON" for one in named)


def _after_dash(draft: Draft, quote: Quote) -> tuple[Span, str] | None:
    """`“…” — Mara Tolen, harbour minister`: a name behind a dash that ends the paragraph."""
    match = _DASH_NAME.match(draft.text, quote.span[1])
    if match is None or "\n" in draft.text[quote.span[1] : match.start(1)].strip(" ")[1:]:
        return None
    end = match.end()
    if draft.text[end : end + 1] not in ("", "\n"):
        return None
    nodes = draft.syntax.nodes(match.span(1))
    if not nodes or any(one.tag in TENSED for one in nodes):
        return None
    return (match.start(1), match.start(1) + len(match.group(1).rstrip())), "speaker-after-dash"
