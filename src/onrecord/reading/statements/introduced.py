"""Whom a line with a colon introduces before what he says: "Tarn boss Milan Hask, speaking to Radio
Orle:" and below it the quotation, as in a round-up of reactions or a post that is printed whole."""

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from onrecord.reading.draft import Draft, covers
from onrecord.reading.statements.candidate import Candidate, alone, common
from onrecord.reading.syntax import TENSED
from onrecord.report import Span

_FROM = re.compile(r"[^,:“\"]{0,40}?\b(?:from|by) (?=[A-Z])")  # "Post *from* Strand on X:"
_INLINE = re.compile(r":(?=\s+[“\"])")
_LONGEST = 25  # words of such a line
# What stands behind the name: "*, in a statement*:", "*on* Mara Tolen:"; not "Strand*'s* film:",
# "Tolen *v* Strand:", "Lund *and* Berge:".
_BEHIND = re.compile(
    r"\s*(?:[,:(–—-]|(?:on|in|to|at|about|after|before|following|during|via|from|speaking|writing|"
    r"responding|replying|reacting|commenting|addressing|answering)\b)"
)
_ENDS_SPEECH = tuple(".,!?…—–-")  # before the closing mark; the name of a film has none


def with_introduced(draft: Draft, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, with one for each quotation that a line with a colon introduces, and none
    beside it that gives its words to another."""
    found = list(candidates)
    for speaker, quoted in _introduced(draft):
        if any(_has(one, speaker, quoted[:1]) for one in found):
            continue
        cued = {each for one in found if one.cue for each in one.content}
        quoted = tuple(each for each in quoted if each not in cued)
        kept = [replace(one, content=_without(one.content, quoted)) for one in found]
        found = [
            new for old, new in zip(found, kept, strict=True) if new.content or not old.content
        ]
        told = alone(quoted[0], speaker, "introduced")
        found.append(replace(told, content=quoted))
    return found


def _has(one: Candidate, speaker: Span, quoted: tuple[Span, ...]) -> bool:
    """Whether a saying has these words already, by a cue or as this speaker's."""
    known = bool(one.cue) or common(one.source, (speaker,))
    return bool(known and set(quoted) <= set(one.content))


def _without(content: tuple[Span, ...], quoted: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(one for one in content if one not in quoted)


def _introduced(draft: Draft) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    """Who is introduced, and the quotations below the line, as far as one goes on in the next."""
    quotes = [one for one in draft.quotes if one.speech and not one.within]
    for line, below in (*pairwise(draft.prose), *_within_lines(draft)):
        speaker = _speaker(draft, line)
        if speaker is None:
            continue
        first = next((one for one in quotes if covers(below, one.span)), None)
        if first is None or first.span[0] != below[0]:
            continue
        if not first.unclosed and not draft.words(first.span)[:-1].endswith(_ENDS_SPEECH):
            continue
        chain = [one for one in quotes if one.chain == first.chain] if first.unclosed else [first]
        other = draft.text.find(": “", first.span[1], below[1])  # whom another colon introduces
        until = below[0], other if other > 0 else below[1]
        rest = [one for one in quotes if covers(until, one.span) and one not in chain]
        yield speaker, tuple(sorted({one.span for one in (*chain, *rest)}))


def _within_lines(draft: Draft) -> Iterator[tuple[Span, Span]]:
    """The two parts of a paragraph that a colon before a quotation parts."""
    for start, end in draft.prose:
        colon = _INLINE.search(draft.text, start, end)
        if colon is not None and "." not in draft.text[start : colon.start()]:
            below = (
                colon.end()
                + len(draft.text[colon.end() : end])
                - len(draft.text[colon.end() : end].lstrip())
            )
            yield (start, colon.end()), (below, end)


def _speaker(draft: Draft, line: Span) -> Span | None:
    """Who is named in a line that ends with a colon and tells nothing itself."""
    words = draft.words(line)
    if not words.endswith(":") or len(words.split()) > _LONGEST:
        return None
    nodes = draft.syntax.nodes(line)
    if any(one.tag in TENSED for one in nodes) and not words[: words.find(",")].isupper():
        return None
    mentions = [one for one in draft.tagging.mentions if covers(line, (one.start, one.end))]
    opens = _FROM.match(words)
    start = line[0] + (opens.end() if opens else 0)
    named = [
        one
        for one in mentions
        if one.kind in ("person", "organization") and draft.words(one.head)[:1].isupper()
        if one.start == start or draft.words((start, one.start)).lower() == "the "
    ]
    if not named:
        return None
    one = max(named, key=lambda each: (each.kind == "person", each.end))
    comma = draft.text.find(",", one.start, one.end)
    end = comma if comma > 0 else one.end
    return (one.start, end) if opens or _BEHIND.match(draft.text, end, line[1]) else None
