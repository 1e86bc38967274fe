"""Which statement a figure stands in, of several around it, and which press passes it on.

A step of `onrecord.reading.figures.counters`.
"""

from __future__ import annotations

import re

from onrecord.reading.draft import Draft, RelayWords, Said, inside
from onrecord.reading.figures.lexicon import carriers, untrue
from onrecord.reading.syntax import Node
from onrecord.report import Span


def statement_of(draft: Draft, span: Span) -> tuple[int | None, tuple[RelayWords, ...]]:
    """The statement that a figure stands in, and the press that passes on the same words.

    "…, according to the ministry, Reuters reported" may be read as two statements of one content:
    the ministry's is the one that counts, the agency relays.
    """
    covering = sorted(
        (sum(end - start for start, end in one.content), index)
        for index, one in enumerate(draft.said)
        if not one.attitude and inside(span, one.content) and not is_of_their_state(draft, one)
    )
    # Whoever denies what another counts has not counted it.
    covering = [one for one in covering if draft.said[one[1]].lemma not in untrue()] or covering
    covering = [one for one in covering if not _told_by_count(draft, one[1])] or covering
    covering = _told_by_somebody(draft, span, covering)
    if len(covering) < 2:
        return (covering[0][1] if covering else None), ()
    press = [index for _, index in covering if _of_press(draft, draft.said[index])]
    first = next((index for _, index in covering if index not in press), covering[0][1])
    relays = tuple(
        RelayWords(draft.said[index].source[0], next(iter(draft.said[index].cue), None))
        for index in press
        if index not in (first, draft.said[first].within)  # a nested statement has no relay outside
        and not any(
            _same(draft, draft.said[index].source[0], one.span) for one in draft.said[first].relays
        )
    )
    return first, relays


def cited_in(draft: Draft, counter: Span | None) -> tuple[Span | None, tuple[RelayWords, ...]]:
    """ "*Interfold*, quoting *the ministry*, put the dead at [18]": the ministry's count, which the
    press passes on; the words for a counter may hold both."""
    told = _CITING.search(draft.text, *counter) if counter is not None else None
    if told is None or counter is None or told.end() != counter[1]:
        return counter, ()
    teller = counter[0], told.start()
    return (told.span("of"), (RelayWords(teller),)) if is_press(draft, teller) else (counter, ())


_CITING = re.compile(r", (?:quoting|citing) (?P<of>[^,;]+)")


def is_body(draft: Draft, words: Span) -> bool:
    """Whether words name a body that may count and issue papers."""
    return draft.cast.kind_at(words) in ("organisation", "government", "armed_group")


def cited_by(draft: Draft, said: Said) -> Span | None:
    """ "The mayor, citing *the fire brigade*, put the homes lost at [40]", "he said, citing *the
    ministry*, that 55 had died": the body on which a speaker rests his count; no paper."""
    cue = draft.syntax.node_at(said.cue[-1][0]) if said.cue else None
    if cue is None:
        return None
    source = draft.syntax.head(said.source[0]) if said.source else None
    citing = [one for one in cue.sentence.nodes if one.tag == "VBG" and one.lemma in _ON]
    for verb in citing:
        noun = verb.object
        if noun is None or verb.head not in (cue, source) or inside(verb.span, said.content):
            continue
        if is_body(draft, noun.extent()):
            return noun.extent()
        if noun.lower in carriers() and (paper := _with_owner(noun)) is not None:
            return paper
    return None


def _with_owner(paper: Node) -> Span | None:
    """ "The UN, citing *figures from the ministry*": a paper with whose it is."""
    case = paper.after()
    if case is None or case.lower not in ("from", "by", "of"):
        return None
    last, node = None, case.after()
    while node is not None and node.tag.startswith(("NN", "DT", "JJ", "POS")):
        last = node if node.tag.startswith("NN") else last
        node = node.after()
    return (paper.span[0], last.span[1]) if last is not None else None


_ON = ("cite", "quote")


def is_of_their_state(draft: Draft, said: Said) -> bool:
    """ "Two guards *reported missing* were found": a participle that says what befell them, no
    statement of theirs."""
    if said.lemma not in ("report", "declare", "presume") or not said.cue or not said.content:
        return False
    state = draft.words(said.content[0]).split()[:1]
    cue = draft.syntax.node_at(said.cue[-1][0])
    participle = cue is not None and cue.tag in ("VBN", "VBD") and not cue.auxiliaries
    return participle and bool(state) and state[0].strip(",.").lower() in _STATES


_STATES = ("missing", "dead", "killed", "lost", "injured", "wounded", "captured", "stolen", "safe")


def _told_by_somebody(
    draft: Draft, span: Span, covering: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Without the statements of nobody inside those of somebody: "*the smoke was blamed for* 40
    deaths, according to the clinic"; but "the clerk said it *reportedly* killed 40" is hearsay."""
    if len(covering) < 2 or draft.said[covering[0][1]].source:
        return covering
    inner = draft.said[covering[0][1]]
    apart = bool(inner.cue) and inner.cue[0][0] > span[1] and inner.lemma == "reportedly"
    if inner.lemma in _HEARSAY and not apart:
        return covering
    return [one for one in covering if draft.said[one[1]].source] or covering


_HEARSAY = ("reportedly", "report", "say", "allege", "rumour", "rumor", "claim", "tell", "announce")


def _same(draft: Draft, one: Span, other: Span) -> bool:
    return one == other or (
        draft.cast.at(one) is not None and draft.cast.at(one) == draft.cast.at(other)
    )


def _of_press(draft: Draft, said: Said) -> bool:
    return bool(said.source) and is_press(draft, said.source[0])


def is_press(draft: Draft, span: Span) -> bool:
    """Whether words name an agency or an outlet, which passes counts on."""
    return draft.cast.kind_at(span) in ("agency", "outlet")


def _told_by_count(draft: Draft, index: int) -> bool:
    """ "Took five statements, *of which three mentioned* threats": papers, no counter."""
    source = draft.said[index].source
    return bool(source) and A_COUNT.match(draft.words(source[0])) is not None


A_COUNT = re.compile(
    r"(?:about |around |some |at least |more than |nearly )?(?:\d[\d,.]*(?= |\Z)|(?:one|two|three"
    r"|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|several|many|most|some|none|half)"
    r"(?: of .*)?\Z)",
    re.IGNORECASE,
)
"""Words for so many of those told of, who seem to say something: "three mentioned threats"."""
