"""Quotations without a cue of their own join the statement of the speaker before them."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Quote, inside
from onrecord.reading.statements.asked import answerer
from onrecord.reading.statements.candidate import Candidate, alone, common, meet
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.statements.phrases import is_person
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import in_quote, last_sign
from onrecord.reading.syntax import TENSED, Node
from onrecord.report import Span


def join_quotes(draft: Draft, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, with quotations that nobody claims added to the statement before them.

    Such a quotation is a sentence of its own, in the statement's paragraph or the next one. Parts
    of one quotation over paragraphs always go together.
    """
    found = [_in_its_words(draft, one) for one in candidates]
    for quote in draft.quotes:
        if quote.within or _claimed(found, quote.span):
            continue
        index, turned = _chained(draft, found, quote), None
        told = _gestured(draft, quote) or _given_out(draft, quote) if index is None else None
        if told is not None:
            found.append(told)
            continue
        if index is None and quote.speech and _stands_alone(draft, quote):
            index = _speaker_before(draft, found, quote)
            if index is not None:
                turned = _turned_to(draft, found[index], quote)
            answers = answerer(found[index]) if index is not None else None
            if answers is not None:
                found.append(alone(quote.span, noun_phrase(answers), "asked"))
                continue
        if turned is not None:
            found.append(alone(quote.span, noun_phrase(turned), "turned-to"))
        elif index is not None:
            one = found[index]
            found[index] = replace(one, content=tuple(sorted({*one.content, quote.span})))
        elif quote.speech and (told := _told_of_before(draft, quote)) is not None:
            found.append(told)
    return found


def _gestured(draft: Draft, quote: Quote) -> Candidate | None:
    """A quotation that stands alone behind what somebody did as he heard of it: "Tolen *laughed*
    when she was told of this. “I never shook that man's hand.”"."""
    root = _deed_before(draft, quote)
    if root is None or root.lemma.lower() not in lexicon().words["gestures"]:
        return None
    subject = root.child("nsubj")
    if subject is None or not is_person(subject):
        return None
    return alone(quote.span, noun_phrase(subject), "gesture")


def _given_out(draft: Draft, quote: Quote) -> Candidate | None:
    """A quotation that stands alone behind the giving out of a paper, whose words it is: "Her
    office *released a statement*. “The mayor is well.”"."""
    first = _deed_before(draft, quote)
    if first is None:
        return None
    verbs = [one for one in first.sentence.nodes if one.tag in TENSED]
    last = verbs[-1]
    if last.relation in ("acl:relcl", "acl", "ccomp"):
        return None
    paper, subject = _paper_given(last), last.child("nsubj") or first.child("nsubj")
    if paper is None or subject is None:
        return None
    told = alone(quote.span, noun_phrase(subject), "given-out")
    cue = (last.span[0], paper.span[1])
    return replace(told, anchor=last, cue=(cue,), lemma=last.lemma.lower())


def _in_its_words(draft: Draft, one: Candidate) -> Candidate:
    """The giving out of a paper as a saying of its words, where the model takes both for what is
    given: "[released] *a statement*. [“We are sorry.”]"."""
    paper = _paper_given(one.anchor) if one.anchor is not None else None
    if paper is None or len(one.content) < 2 or not inside(paper.span, one.content[:1]):
        return one
    rest = one.content[1:]
    if not all(any(quote.span == span for quote in draft.quotes) for span in rest):
        return one
    cue = (one.cue[0][0], paper.span[1])
    return replace(one, cue=(cue,), content=rest, speech=True, frame="mark")


def _paper_given(verb: Node) -> Node | None:
    """The paper that a verb gives out, where nothing behind it tells its words: not "released *a
    statement* denying it"."""
    words, paper = lexicon().words, verb.object
    if paper is None or paper.lower not in words["worded"] or paper.index < verb.index:
        return None
    if verb.passive or verb.lemma.lower() not in (*words["issuing"], "send", "write", "read"):
        return None
    rest = verb.sentence.nodes[paper.index + 1 :]
    if any(one.text in _QUOTING or one.tag in (*TENSED, "VBG", "MD") for one in rest):
        return None
    return paper


_QUOTING = ("“", '"', "``", "‘", ":")


def _deed_before(draft: Draft, quote: Quote) -> Node | None:
    """The verb of the sentence right before a quotation that stands alone, in its paragraph."""
    if not quote.speech or quote.span[0] == 0 or not _stands_alone(draft, quote):
        return None
    clause = draft.syntax.clause_at(len(draft.text[: quote.span[0]].rstrip()) - 1)
    root = clause.root if clause is not None else None
    if clause is None or root is None or root.tag not in TENSED:
        return None
    if in_quote(draft, root.span[0]):
        return None
    return root if _paragraph(draft, clause.span[0]) == _paragraph(draft, quote.span[0]) else None


def _turned_to(draft: Draft, last: Candidate, quote: Quote) -> Node | None:
    """Of whom a paragraph with a quotation tells, where somebody else spoke in the one before it:
    "Jon Berge said so. / The *rowers* disowned the plan. “We want the lamb.”"."""
    place = _paragraph(draft, quote.span[0])
    spoke = max(span[1] for span in (*last.content, *last.cue, *last.source))
    clauses = [one for one in draft.syntax.clauses if one.paragraph == place]
    if _paragraph(draft, spoke - 1) == place or not clauses or clauses[0].root is None:
        return None
    told = [one.root.child("nsubj") for one in clauses if one.root and one.span[0] < quote.span[0]]
    subject = told[0] if told else None
    if subject is None or not subject.tag.startswith("NN"):
        return None
    if any(_party(draft, one) for one in told[1:] if one is not None and one.tag != "PRP"):
        return None
    own = {one.lower for part in last.source for one in draft.syntax.nodes(part)}
    return subject if _party(draft, subject) and subject.lower not in own else None


def _party(draft: Draft, noun: Node) -> bool:
    kind = draft.syntax.mention_kinds.get(noun.span[0])
    return is_person(noun) or kind in ("person", "organization")


def _told_of_before(draft: Draft, quote: Quote) -> Candidate | None:
    """A quotation that is a paragraph, after one whose last sentence tells of one person only:
    "Ada Lund toured the quay. / “We need help.”"."""
    place = _paragraph(draft, quote.span[0])
    if not place or quote.span not in draft.prose or draft.words(quote.span).count(" ") < _WORDS:
        return None
    clauses = [one for one in draft.syntax.clauses if one.paragraph == place - 1]
    if not clauses or '"' in (last := draft.words(clauses[-1].span)) or "”" in last:
        return None
    nodes, root = clauses[-1].nodes, clauses[-1].root
    subject = root.child("nsubj", "nsubj:pass") if root is not None else None
    if subject is None or not is_person(subject):
        subject = _opens_for(nodes)
    if subject is None:
        return None
    persons = [one for one in nodes if one.word.entity == "B-PERSON"]
    if not all(_within(one, subject) for one in persons):
        return None
    return alone(quote.span, noun_phrase(subject), "told-of-before")


def _opens_for(nodes: Sequence[Node]) -> Node | None:
    """Of whom "For Jon Berge, a baker, the night was long" tells."""
    if len(nodes) < 2 or nodes[0].lower != "for" or nodes[1].entity != "PERSON":
        return None
    name = nodes[1]
    while name.head is not None and name.head.entity == "PERSON":
        name = name.head
    return name


_WORDS = 3  # blanks in a paragraph that somebody says, rather than a title or a slogan


def _within(node: Node, noun: Node) -> bool:
    start, end = noun_phrase(noun)
    return start <= node.span[0] < end


def one_claim(draft: Draft, candidates: list[Candidate]) -> list[Candidate]:
    """Leaves a quotation that several sayings claim to the one whose cue stands nearest.

    One that keeps nothing else is left out; "X said, adding: “…”" are two sayings, one quotation.
    """
    claims: dict[Span, list[Candidate]] = {}
    for one in candidates:
        for span in one.content:
            if one.speech and any(quote.span == span for quote in draft.quotes):
                claims.setdefault(span, []).append(one)
    lost: dict[int, set[Span]] = {}
    for span, claimants in claims.items():
        best = min(claimants, key=lambda one: (*_distance(draft, one, span), -(one.why.score or 0)))
        for one in claimants:
            if one is not best and not (one.cue and best.cue and common(one.cue, best.cue)):
                lost.setdefault(id(one), set()).add(span)
    found = []
    for one in candidates:
        content = tuple(span for span in one.content if span not in lost.get(id(one), ()))
        if content or not one.content:
            found.append(replace(one, content=content))
    return found


def _distance(draft: Draft, one: Candidate, span: Span) -> tuple[bool, int]:
    """Whether a semicolon parts a saying's own words from a quotation, and how many characters."""
    words = one.cue or one.source or one.content

    def gap(each: Span) -> int:
        return max(each[0] - span[1], span[0] - each[1], 0)

    start, end = min(words, key=gap)
    between = draft.text[end : span[0]] if end <= span[0] else draft.text[span[1] : start]
    return "; " in between, gap((start, end))


def _claimed(candidates: list[Candidate], span: Span) -> bool:
    """Whether a quotation is somebody's words already; who is told in it to say something claims
    no more than his own: "“The road is shut, *the mayor said*, and we stay.”"."""
    return any(
        meet((span,), (*one.content, *one.source))
        for one in candidates
        if not (one.cue and all(inside(each, (span,)) for each in one.cue))
    )


def _chained(draft: Draft, candidates: list[Candidate], quote: Quote) -> int | None:
    """The statement that has an earlier part of the same quotation over paragraphs."""
    parts = {one.span for one in draft.quotes if one.chain == quote.chain and one != quote}
    for index, one in enumerate(candidates):
        if any(span in parts for span in one.content):
            return index
    return None


def _stands_alone(draft: Draft, quote: Quote) -> bool:
    """Whether a quotation is a sentence of its own: nothing before it and nothing after it."""
    text = draft.text
    start, end = quote.span
    before = text[:start].rstrip(" ")
    after = text[end : end + 2]
    inner_end = last_sign(text, end)
    opens = not before or before[-1] in '.!?\n”"’:;' or before.endswith(("”", '"'))
    closes = (
        not after.strip(" .")
        or after[:1] == "\n"
        or (
            inner_end in ".!?…]"
            and after[:1] in " \n"
            and (len(after) < 2 or not after[1].islower())
        )
    )
    return opens and (closes or quote.unclosed)


def _speaker_before(draft: Draft, candidates: list[Candidate], quote: Quote) -> int | None:
    """The last statement of speech before a quotation, in its paragraph or the one before."""
    paragraph = _paragraph(draft, quote.span[0])
    best: tuple[int, int] | None = None
    for index, one in enumerate(candidates):
        if not one.speech:
            continue
        spans = (*one.content, *one.cue, *one.source)
        end = max(span[1] for span in spans)
        if end > quote.span[0] or (best is not None and end <= best[0]):
            continue
        if paragraph - _paragraph(draft, end - 1) > 1:
            continue
        if not any(_inside_quote(draft, span) for span in one.cue):
            best = end, index
    if best is None:
        return None
    if not _same_sentence(draft, best[0], quote.span[0]):
        return None
    last = candidates[best[1]]
    return best[1] if last.source and last.frame not in ("hearsay", "according") else None


def _same_sentence(draft: Draft, end: int, start: int) -> bool:
    """Whether nothing parts a saying from a quotation behind a colon: whoever is quoted there is
    told of in the colon's own sentence."""
    introduced = draft.text[:start].rstrip()
    if introduced[-1:] != ":" or end >= len(introduced):
        return True
    return draft.syntax.clause_at(end - 1) is draft.syntax.clause_at(len(introduced) - 1)


def _inside_quote(draft: Draft, span: Span) -> bool:
    return any(one.span[0] < span[0] and span[1] < one.span[1] for one in draft.quotes)


def _paragraph(draft: Draft, offset: int) -> int:
    return bisect_right(draft.prose, offset, key=itemgetter(1))
