"""Who speaks in an interview or a transcript, by the name and colon that begin a paragraph.

A name in double brackets, a name with whose the voice is ("MARA TOLEN, ANCHOR:") or how it is heard
("TOLEN (voice-over):"), or the letters of question and answer.

>>> [LABEL.match(line)[0] for line in ("Orth: It held.", "DAN ORTH, HOST: Good evening.")]
['Orth: ', 'DAN ORTH, HOST: ']
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from onrecord.reading.actors.lexicon import lexicon
from onrecord.report import Span

_HEARD = r"(?: \([^()\n]{1,40}\))?"  # "(voice-over)", "(through translator)", "(D)"
_OFFICE = r"(?:, [^:\n.?!“\"]{2,60}?)?"
LABEL = re.compile(
    r"\s*(?:\(\((?P<bracketed>[^()\n]{1,40})\)\)\s*:?"
    rf"|(?P<voice>[A-Z][A-Z.’'-]*(?: [A-Z.’'-]+){{0,4}}){_HEARD}{_OFFICE}{_HEARD}:"
    rf"|(?P<plain>[A-Z][\w.’'-]*(?: [\w.’'-]+){{0,3}}){_HEARD}:)(?:\s+|\Z)"
)
# "Mr Strand: I hope so." stands in a parliament's report, "Mr Strand: a life" above a portrait.
TITLED = re.compile(
    r"(?:Mrs?|Ms|Miss|Sir|Dame|Lord|Lady|Baroness)\.?(?: (?:de |van |von )?[A-Z][\w.-]*){1,3}"
)
_LETTERS_OF = frozenset(["q", "a", "question", "answer", "wn"])
_PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "you"])  # of a scene in a play
_SPOKEN = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]e|[Uu]s|[Mm]y|[Oo]ur|[Yy]our)\b|\?")
_SHARE = 3  # of so many turns one has such a word, at the least
TURNS = 3  # so many make an interview
AGAIN = 2  # turns of one speaker


def speaker_of(label: re.Match[str]) -> Span:
    """The name in a label, without what tells of it."""
    return label.span(next(one for one in ("bracketed", "voice", "plain") if label[one]))


def surname(name: str) -> str:
    """Who speaks, for comparison: "JON BERGE:" is "BERGE:" the next time."""
    return name.split()[-1].lower()


def _name(text: str, label: re.Match[str]) -> str:
    return surname(text[slice(*speaker_of(label))])


def in_capitals(name: str) -> bool:
    """Whether a label is one by its letters, of whoever speaks but once: "JON BERGE:"."""
    return name.isupper() and len(name) > _LETTERS


_LETTERS = 2  # of "Q." or of somebody's initials


def asks(label: str) -> bool:
    """Whether a label names nobody: it only marks question or answer ("Q:"), is an interviewer's
    newspaper or station ("SPORT DAILY:"), or a pronoun."""
    known = lexicon()
    last = label.split()[-1].casefold()
    named = label.casefold() not in _LETTERS_OF | _PRONOUNS
    return not named or last in known.outlet_endings | known.agency_endings


def spoken(turns: Iterable[tuple[str, str]]) -> bool:
    """Whether what stands behind labels is talk: somebody says "I", "we" or "you", or asks. Ratings
    of players, candidates one by one and the weather by days have none of these."""
    signs = [bool(TITLED.fullmatch(who) or _SPOKEN.search(said)) for who, said in turns]
    return _SHARE * sum(signs) >= len(signs)


def parted(text: str, spans: Sequence[Span]) -> dict[Span, list[Span]]:
    """The paragraphs of an interview that begin with a speaker, each with its two parts: the label
    and what is said. A sentence begins behind the label, whatever the name before it would be to
    its verb; a letter that marks question or answer is no sentence at all."""
    found = {span: label for span in spans if (label := LABEL.match(text, *span))}
    times = Counter(_name(text, label) for label in found.values())
    if len(found) < TURNS or max(times.values()) < AGAIN:
        return {}
    below = {span: text[slice(*one)] for span, one in pairwise([*spans, (0, 0)])}
    turns = (
        (text[slice(*speaker_of(label))], text[label.end() : span[1]] or below[span])
        for span, label in found.items()
    )
    if not spoken(turns):
        return {}
    return {
        span: [
            one
            for one in ((span[0], span[0] + len(label[0].strip())), (label.end(), span[1]))
            if one[0] < one[1] and not asks(text[slice(*one)].rstrip(":"))
        ]
        for span, label in found.items()
        if in_capitals(label["voice"] or "") or times[_name(text, label)] >= AGAIN
    }
