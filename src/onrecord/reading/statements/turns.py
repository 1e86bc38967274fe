"""Turns of an interview that is printed as it was spoken: "Orth: It was worse than we feared. …".

A name and a colon (or a name in double brackets) begin a paragraph, and all of the paragraph is
what that person says, whatever sentences it has. Broadcasters set whose the voice is behind the
name, and how it is heard: "MARA TOLEN, ANCHOR:", "TOLEN (voice-over):". A letter that marks an
answer stands for whom the lines above the first question present, where they present one alone.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from onrecord.reading.draft import Draft, Why
from onrecord.reading.furniture.labels import (
    AGAIN,
    LABEL,
    TITLED,
    TURNS,
    asks,
    in_capitals,
    speaker_of,
    spoken,
    surname,
)
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.spans import tidy
from onrecord.report import Span
from onrecord.tagger import Mention


class Turn(Struct, frozen=True):
    """Who speaks, by the words before the colon, and all that the paragraph says."""

    speaker: Span
    said: Span


_ANSWERS = frozenset(["a", "answer"])
_OF_ONESELF = re.compile(r"\b(?:I|[Ww]e|[Mm]e|[Mm]y|[Oo]ur)\b")


def with_turns(draft: Draft, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, with one for each turn of an interview in place of those that the model cut
    from it."""
    labelled = list(_labelled(draft))
    if not labelled:
        return candidates
    times = Counter(_surname(draft, one) for one in labelled)
    talk = spoken(
        (draft.words(one.speaker), draft.text[one.said[0] : one.said[1] + 1]) for one in labelled
    )
    voices = _voices(draft, labelled)
    several = len(labelled) >= TURNS and max(times.values()) >= AGAIN
    if several and not talk:
        unnamed = [one for one in labelled if not _named(draft, one, voices)]
        candidates = _without(candidates, unnamed)  # "Maths: girls did better."
    if not (several and talk):
        labelled = [one for one in labelled if _by_itself(draft, one)]
    lines = [
        one
        for one in labelled
        if times[_surname(draft, one)] >= AGAIN
        or in_capitals(draft.words(one.speaker))
        or _by_itself(draft, one)
    ]
    if not lines:
        return candidates
    found = _without(candidates, lines)
    people = {**_initials(draft), **_answering(draft, lines)}
    named = (
        Turn(people.get(draft.words(one.speaker), one.speaker), one.said)
        for one in lines
        if draft.words(one.speaker) in people or _named(draft, one, voices)
    )
    return [*found, *map(_as_said, named)]


def _by_itself(draft: Draft, turn: Turn) -> bool:
    """Whether a label needs no other beside it: "Mr Strand: I am aware of it."."""
    said = draft.words(turn.said)
    unquoted = not said.startswith(("“", '"', "‘", "'")) and _OF_ONESELF.search(said)
    return bool(unquoted) and TITLED.fullmatch(draft.words(turn.speaker)) is not None


def _surname(draft: Draft, turn: Turn) -> str:
    return surname(draft.words(turn.speaker))


def _people(draft: Draft) -> Iterator[Mention]:
    return (one for one in draft.tagging.mentions if one.kind == "person")


def _initials(draft: Draft) -> dict[str, Span]:
    """Whose name a label's letters stand for ("A.L.:"), by the first place of the name."""
    found: dict[str, Span] = {}
    for mention in _people(draft):
        words = draft.text[mention.start : mention.end].split()
        if len(words) < _LETTERS or not all(map(str.istitle, words)):
            continue
        letters = [word[0] for word in words]
        for label in (".".join(letters) + ".", "".join(letters)):
            found.setdefault(label, (mention.start, mention.end))
    return found


_LETTERS = 2  # words of a name that initials stand for, at the least
# "She spoke *to* Petra Lund": who is named behind it asks, where a pronoun stands before it.
_SPOKE_TO = re.compile(
    r"\b(?:[Ss]?[Hh]e|[Tt]hey) (?:spoke|talked|sat down|speaks|talks) (?:to|with) "
)


_I = re.compile(r"\b(?:I|me|my|My)\b")
_ANSWERS_US = re.compile(
    r"\b(?:answer(?:s|ed) (?!your)|Q ?& ?A with|[Ii]nterview with|[Ii]n conversation with"
    r"|(?:spoke|speaks|talked|talks|sat down) (?:to|with) (?:us\b|me\b|[A-Z]))"
)


def _answering(draft: Draft, lines: list[Turn]) -> dict[str, Span]:
    """Whom the letter of the answers stands for: the only one named in full above the first
    question, beside whoever asks."""
    answers = {draft.words(one.speaker) for one in lines}
    answers = {one for one in answers if one.lower() in _ANSWERS}
    if not answers:
        return {}
    start = lines[0].speaker[0]
    own = [draft.words(one.said) for one in lines if draft.words(one.speaker) in answers]
    if not (any(map(_I.search, own)) or _ANSWERS_US.search(draft.text, 0, start)):
        return {}  # the paper asks itself what its readers want to know
    asking = {match.end() for match in _SPOKE_TO.finditer(draft.text, 0, start)}
    found: dict[str, Span] = {}
    for mention in _people(draft):
        name = draft.text[mention.start : mention.end].split(",")[0]
        if mention.end < start and " " in name and name.istitle() and mention.start not in asking:
            found.setdefault(name.split()[-1], (mention.start, mention.end))
    return dict.fromkeys(answers, *found.values()) if len(found) == 1 else {}


def _voices(draft: Draft, labelled: list[Turn]) -> set[str]:
    """Surnames of the people of a report, of whom a label in capitals can be one: "HASK:"."""
    labels = (draft.words(one.speaker) for one in labelled)
    full = {one.split()[-1] for one in labels if " " in one and one.isupper()}
    named = (draft.text[one.start : one.end].split(",")[0].split() for one in _people(draft))
    return full | {one[-1].upper() for one in named if one and one[-1].istitle()}


def _labelled(draft: Draft) -> Iterator[Turn]:
    """Paragraphs that begin with a label, whoever it names; where the label has a line of its own,
    the paragraph below it."""
    seen = -1
    for (start, end), below in pairwise([*draft.prose, (0, 0)]):
        match = LABEL.match(draft.text, draft.text.rfind("\n", 0, start) + 1, end)
        if match is None or match.start() == seen:
            continue
        seen = match.start()
        alone = match.end() >= end and below[1] and not LABEL.match(draft.text, *below)
        said = tidy(draft, below if alone else (match.end(), end))
        if said is not None:
            yield Turn(speaker_of(match), said)


def _without(candidates: list[Candidate], turns: list[Turn]) -> list[Candidate]:
    return [one for one in candidates if one.cue or not any(_cut_from(one, turn) for turn in turns)]


def _cut_from(one: Candidate, turn: Turn) -> bool:
    """Whether a saying without a cue is of a turn."""
    return bool(one.source) and one.source[0][0] == turn.speaker[0]


def _named(draft: Draft, turn: Turn, voices: set[str]) -> bool:
    """Whether a label names a person and does not only mark who asks."""
    words = draft.words(turn.speaker)
    if asks(words):
        return False
    if in_capitals(words) and (" " in words or words in voices):
        return True  # "JON BERGE:", in which the tagger sees nobody
    return any(
        draft.text[mention.start : mention.end].endswith(words) for mention in _people(draft)
    ) or bool(TITLED.fullmatch(words))


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
