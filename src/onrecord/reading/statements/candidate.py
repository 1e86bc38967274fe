"""A statement on its way: what one cue word says about source, cue and content, before the rest."""

from msgspec import Struct

from onrecord.reading.draft import RelayWords, Why
from onrecord.reading.syntax import Node
from onrecord.report import Span


class Candidate(Struct, frozen=True):
    """One reading of one cue word.

    `anchor` is the word that the cue hangs on, None where there is no cue (`X: “…”`). `certain`
    says that lexicon and grammar alone make it a statement; others need the model's consent.
    """

    anchor: Node | None
    lemma: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    why: Why
    frame: str = ""
    speech: bool = True
    heard: float = 0.0  # how surely the model takes it for speech
    certain: bool = True
    addressee: Span | None = None
    relays: tuple[RelayWords, ...] = ()  # nearest the source first
    joint: tuple[Span, ...] = ()  # further sources of the same content ("both A and B said")


def alone(quote: Span, source: Span, rule: str) -> Candidate:
    """A quotation as a statement of whoever stands by it, without a cue."""
    return Candidate(
        anchor=None,
        lemma="",
        source=(source,),
        cue=(),
        content=(quote,),
        why=Why(rule, words=(source,)),
        frame="mark",
    )


def whole(spans: tuple[Span, ...]) -> Span:
    """From the first to the last character of some spans."""
    if len(spans) == 1:
        return spans[0]
    return min(one[0] for one in spans), max(one[1] for one in spans)


def length(spans: tuple[Span, ...]) -> int:
    """How many characters some spans have together."""
    return sum(end - start for start, end in spans)


def common(some: tuple[Span, ...], others: tuple[Span, ...]) -> int:
    """How many characters two lists of spans share."""
    shared = 0
    for start, end in some:
        for begin, stop in others:
            if start < stop and begin < end:
                shared += min(end, stop) - max(start, begin)
    return shared


def meet(some: tuple[Span, ...], others: tuple[Span, ...]) -> bool:
    """Whether two lists of spans share a character."""
    for start, end in some:
        for begin, stop in others:
            if start < stop and begin < end and start < end and begin < stop:
                return True
    return False
