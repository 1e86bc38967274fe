"""Who says it, and who only passes it on, where two sayings share one content."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft, RelayWords, inside
from onrecord.reading.statements.apart import apart
from onrecord.reading.statements.as_told import not_passed_on
from onrecord.reading.statements.asides import without_asides
from onrecord.reading.statements.beside import as_reported, beside, without_sayings
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.carried import (
    after_by,
    decided,
    per,
    printed,
    quoted_by,
    quoted_first,
    reported_saying,
    summed,
    via,
)
from onrecord.reading.statements.carriers import by_words, printed_in
from onrecord.reading.statements.citing import as_saying, cited_that, citing
from onrecord.reading.statements.content import quotes_beside
from onrecord.reading.statements.cue import verb_group
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.statements.own_count import own_count
from onrecord.reading.statements.source import noun_phrase, speaker_of, torn_subject
from onrecord.reading.statements.spans import tidied, without
from onrecord.reading.statements.through import heard_through
from onrecord.reading.statements.told_on import told_on
from onrecord.reading.syntax import Node
from onrecord.report import Span


def pass_on(draft: Draft, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, with those that only pass another one on made its relays."""
    found = _quoted(draft, heard_through(draft, candidates))
    found = [cited_that(draft, decided(draft, one)) for one in citing(draft, found)]
    found = _within_clause(draft, _told_twice(found))
    found = apart(draft, without_asides(draft, as_reported(draft, without_sayings(found))))
    found = [own_count(draft, one) for one in found]
    found = beside(draft, [per(draft, reported_saying(draft, one)) for one in found])
    found = [
        quoted_by(draft, quoted_first(printed(via(draft, summed(draft, one))))) for one in found
    ]
    found = [not_passed_on(draft, one) for one in found]
    return _carried_over(told_on(draft, _but_passed(found)))


def _but_passed(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without what only tells who passed a document on: "according to papers
    [reported by] the Courier", which is no report of papers."""
    cues = {relay.cue: one for one in candidates for relay in one.relays if relay.cue is not None}
    return [
        one
        for one in candidates
        if not one.cue
        or all(other is one for cue, other in cues.items() if inside(one.cue[0], (cue,)))
    ]


def _within_clause(draft: Draft, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates with an account that only passes on what a clause has somebody tell made its
    relay: "the officer, who [according to a transcript] told investigators that …"."""
    passing = {}
    for one in candidates:
        if one.lemma != "according to" or not one.cue or len(one.source) != 1:
            continue
        if [draft.words(each).lower() for each in one.content] != ["who"]:
            continue
        end = one.source[0][1]
        for other in candidates:
            told = other.cue and 0 < other.cue[0][0] - end < _CLOSE and not other.relays
            if told and other.source and other.source[-1][1] < one.content[0][0]:
                passing[other.cue] = one
    return [
        replace(one, relays=(RelayWords(passing[one.cue].source[0], passing[one.cue].cue[0]),))
        if one.cue in passing
        else one
        for one in candidates
        if not any(one is each for each in passing.values())
    ]


_CLOSE = 4  # characters between an account and the verb, with commas or without


def _told_twice(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without one that grammar and model read of the same cue and whose relays
    another one knows: "The general said, according to the agency, that the hill was taken"."""
    passed = {one.anchor for one in candidates if one.relays and one.anchor is not None}
    return [one for one in candidates if one.relays or one.anchor not in passed]


def _quoted(draft: Draft, candidates: list[Candidate]) -> list[Candidate]:
    """ "X [was quoted by] the radio as [saying] …", "It [cited] X as [stating] …".

    Both are one statement of X.
    """
    by_anchor = {one.anchor: one for one in candidates if one.anchor is not None}
    dropped: set[Node] = set()
    changed: dict[Node, Candidate] = {}
    words = lexicon().words["citing"]
    for verb in (node for clause in draft.syntax.clauses for node in clause.nodes if node.is_verb):
        reports = verb.lemma.lower() == "report" and (verb.object is not None or verb.passive)
        if verb.lemma.lower() not in words and not reports:
            continue
        saying = as_saying(verb)
        outer, inner = by_anchor.get(verb), by_anchor.get(saying) if saying else None
        first = outer or inner
        if saying is None or first is None:
            continue
        base = inner if inner is not None and inner.content else first
        source = outer.source if outer is not None else base.source
        dropped.add(verb)
        speaker, relay = _parts(verb, saying)
        content = tidied(draft, without(base.content, (verb.span[0], saying.span[1])))
        content = content or base.content
        if speaker is not None:
            phrase = noun_phrase(speaker, without=verb.span)
            content = tidied(draft, without(content, phrase))
            stretch = min(phrase[0], verb.span[0]), max(phrase[1], saying.span[1])
            beside = quotes_beside(draft, verb, stretch, hearers=False)
            content = tuple(span for span in beside if span is not None) or content
        if all(verb.span[0] <= a and b <= saying.span[1] for a, b in content):
            told = (noun_phrase(speaker, without=verb.span),) if speaker else source
            before = (*told, *(one.span for one in relay), verb.span)
            content = _clause_before(draft, verb, before) or content
        elif _is_torn_off(draft, content):
            told = (noun_phrase(speaker, without=verb.span),) if speaker else source
            content = _clause_before(draft, verb, (*told, verb.span)) or content
        if (terms := _terms(draft, saying)) is not None:
            told = (noun_phrase(speaker, without=verb.span),) if speaker else source
            clause = _clause_before(draft, verb, (*told, verb.span))
            content = tidied(draft, [*clause, terms]) if clause else content
        changed[saying] = replace(
            base,
            anchor=saying,
            lemma=saying.lemma.lower(),
            cue=(saying.span,) if saying.tag == "VBG" else verb_group(saying),
            source=(noun_phrase(speaker, without=verb.span),) if speaker else source,
            content=content,
            speech=True,
            relays=relay,
        )
    kept = [one for one in candidates if one.anchor is None or one.anchor not in dropped]
    kept = [changed.pop(one.anchor, one) if one.anchor else one for one in kept]
    return [*kept, *changed.values()]


def _is_torn_off(draft: Draft, content: tuple[Span, ...]) -> bool:
    """Whether only the quoted words of a clause were heard: "The port would [“stay shut”], its
    owner was quoted as saying"."""
    if len(content) != 1 or draft.text[content[0][0]] not in "“\"‘'":
        return False
    first = draft.text[content[0][0] + 1 : content[0][0] + 2]
    before = draft.text[: content[0][0]].rstrip()[-1:]
    return first.islower() and before.isalnum()


def _terms(draft: Draft, saying: Node) -> Span | None:
    """The terms of what stands before a saying, set behind it: "The Front will disarm, he was
    quoted as saying on Friday, *but only if the siege is lifted*"."""
    end = saying.sentence.span[1]
    found = _TERMS.match(draft.text, saying.span[1], end)
    if found is None or any(one.text == "," for one in draft.syntax.nodes((found.end(1), end))):
        return None
    return found.start(1), end


_TERMS = re.compile(
    r"(?: (?:on|in) \w+)?, ((?:but )?(?:only )?(?:if|unless|until|once|provided|as long as)\b)"
)


def _clause_before(draft: Draft, verb: Node, saying: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "[The gates will open], its minister was quoted as saying", "…, the radio quoted him as
    saying": what stands before the words of the saying."""
    start = verb.sentence.span[0]
    end = min(saying)[0]
    if end - start < _SHORT or not draft.text[start:end].rstrip().endswith(","):
        return ()
    return tidied(draft, [(start, end)])


_SHORT = 12  # characters before a comma that are no clause


def _parts(verb: Node, saying: Node) -> tuple[Node | None, tuple[RelayWords, ...]]:
    """Speaker and relay of a verb of quoting, active or passive."""
    passive = verb.passive or any(
        one.lower in ("was", "were", "is", "been") for one in _before(verb)
    )
    if passive:
        # The nearest: of "“Nobody *bargains*,” its *negotiator* was quoted" the parse has two.
        subjects = [one for one in verb.children if one.relation in ("nsubj:pass", "nsubj")]
        subject = max(subjects, key=lambda one: one.index) if subjects else torn_subject(verb)
        agent = verb.agent or saying.agent or after_by(verb) or after_by(saying)
        agent = agent or printed_in(verb)
        if agent is None:
            return subject, ()
        return subject, (RelayWords(noun_phrase(agent), by_words(verb, agent)),)
    subject = speaker_of(verb)
    relay = (RelayWords(noun_phrase(subject), verb_group(verb)[-1]),) if subject else ()
    return verb.object, relay


def _before(verb: Node) -> list[Node]:
    return [one for one in (verb.before(1), verb.before(2)) if one is not None]


def _carried_over(candidates: list[Candidate]) -> list[Candidate]:
    """ "The relative [was quoted] as saying": by the paper that the sentence before names."""
    found: list[Candidate] = []
    last: tuple[int, RelayWords] | None = None
    for one in sorted(candidates, key=lambda each: min(each.cue or each.content or each.source)):
        anchor = one.anchor
        if anchor is not None and not one.relays and last is not None:
            quoting = _quoting_before(anchor)
            if quoting is not None and anchor.sentence.paragraph == last[0]:
                cue = verb_group(quoting)[-1]
                one = replace(one, relays=(RelayWords(last[1].span, cue),))
        if anchor is not None and one.relays and one.lemma in lexicon().words["citing"]:
            last = anchor.sentence.paragraph, one.relays[0]
        found.append(one)
    return found


def _quoting_before(saying: Node) -> Node | None:
    """ "quoted" of "was quoted as saying"."""
    node = saying.before()
    for _ in range(3):
        if node is None:
            return None
        if node.tag in ("VBN", "VBD") and node.lemma.lower() in lexicon().words["citing"]:
            return node
        node = node.before()
    return None
