"""Turns of an interview that is printed as it was spoken: "Orth: It was worse than we feared. …".

A name and a colon (or a name in double brackets) begin a paragraph, and all of the paragraph is
what that person says, whatever sentences it has. A letter that only marks question and answer
names nobody.
"""

import re
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from onrecord.reading.draft import Draft, Why
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.spans import tidy
from onrecord.report import Span


class Turn(Struct, frozen=True):
    """Who speaks, by the words before the colon, and all that the paragraph says."""

    speaker: Span
    said: Span


_LABEL = re.compile(
    r"\s*(?:\(\((?P<bracketed>[^()\n]{1,40})\)\)\s*:?"
    r"|(?P<plain>[A-Z][\w.’'-]*(?: [\w.’'-]+){0,3}):)\s+"
)
_ASKS = frozenset(["q", "a", "question", "answer", "wn"])
_TURNS = 3  # so many make an interview
_AGAIN = 2  # turns of one speaker


def with_turns(draft: Draft, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, with one for each turn of an interview in place of those that the model cut
    from it."""
    labelled = list(_labelled(draft))
    times = Counter(_surname(draft, one) for one in labelled)
    if len(labelled) < _TURNS or max(times.values()) < _AGAIN:
        return candidates
    lines = [
        one
        for one in labelled
        if times[_surname(draft, one)] >= _AGAIN or _in_capitals(draft.words(one.speaker))
    ]
    found = [
        one for one in candidates if one.cue or not any(_cut_from(one, line) for line in lines)
    ]
    people = _initials(draft)
    named = (
        Turn(people.get(draft.words(one.speaker), one.speaker), one.said)
        for one in lines
        if _named(draft, one) or draft.words(one.speaker) in people
    )
    return [*found, *map(_as_said, named)]


def _surname(draft: Draft, turn: Turn) -> str:
    """Who speaks, for comparison: "JON BERGE:" is "BERGE:" the next time."""
    return draft.words(turn.speaker).split()[-1].lower()


def _in_capitals(label: str) -> bool:
    """Whether a label is one by its letters, of whoever speaks but once: "JON BERGE:"."""
    return label.isupper() and len(label) > _LETTERS


def _initials(draft: Draft) -> dict[str, Span]:
    """Whose name a label's letters stand for ("A.L.:"), by the first place of the name."""
    found: dict[str, Span] = {}
    for mention in draft.tagging.mentions:
        if mention.kind != "person":
            continue
        words = draft.text[mention.start : mention.end].split()
        if len(words) < _LETTERS or not all(map(str.istitle, words)):
            continue
        letters = [word[0] for word in words]
        for label in (".".join(letters) + ".", "".join(letters)):
            found.setdefault(label, (mention.start, mention.end))
    return found


_LETTERS = 2  # words of a name that initials stand for, at the least


def _labelled(draft: Draft) -> Iterator[Turn]:
    """Paragraphs that begin with a label, whoever it names."""
    for start, end in draft.prose:
        match = _LABEL.match(draft.text, start, end)
        if match is None:
            continue
        part = "bracketed" if match["bracketed"] else "plain"
        said = tidy(draft, (match.end(), end))
        if said is not None:
            yield Turn(match.span(part), said)


def _cut_from(one: Candidate, turn: Turn) -> bool:
    """Whether a saying without a cue is of a turn."""
    return bool(one.source) and one.source[0][0] == turn.speaker[0]


def _named(draft: Draft, turn: Turn) -> bool:
    """Whether a label names a person and does not only mark who asks."""
    words = draft.words(turn.speaker)
    if words.lower() in _ASKS:
        return False
    if _in_capitals(words) and " " in words:
        return True  # "JON BERGE:", in which the tagger sees nobody
    return any(
        mention.kind == "person" and draft.text[mention.start : mention.end].endswith(words)
        for mention in draft.tagging.mentions
    )


def _as_said(turn: Turn) -> Candidate:
    return Candidate(
        anchor=None,
        lemma="",
        source=(turn.speaker,),
        cue=(),
        content=(turn.said,),
        why=Why("turn", words=(turn.speaker,)),
        frame="mark",
    )
