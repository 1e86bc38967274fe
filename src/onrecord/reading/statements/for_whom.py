"""What something is for somebody, told in quoted words: "For Oster, the verdict was “a slap”", "To
the union it is “an insult”"."""

from collections.abc import Iterator

from onrecord.reading.draft import Draft, Quote, Why
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.content import clause_around
from onrecord.reading.statements.lexicon import frames_of
from onrecord.reading.statements.somebody import is_body, is_somebody
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import in_quote, tidied
from onrecord.reading.syntax import TENSED, Node


def for_whom(draft: Draft, first: Node) -> Iterator[Candidate]:
    """The judgement in a clause that begins with for whom it holds, where he is quoted with it;
    without quoted words the report judges for him ("For the drivers, it means a detour")."""
    if not _opens(first):
        return
    whom = _whom(draft, first)
    if whom is None:
        return
    start, end = noun_phrase(whom, without=None)
    start = max(start, first.span[1] + 1)
    after = draft.syntax.node_at(end) or draft.syntax.node_at(end + 1)
    if after is None or (first.lower == "for" and after.text != ","):
        return  # "For Oster the verdict": who it is bought for
    content = tidied(draft, clause_around(draft, first, (first.span[0], end)))
    if not content:
        return
    told = draft.syntax.nodes(content[0])
    verb = next((one for one in told if one.tag in (*TENSED, "VB")), None)
    if verb is None or verb.lemma.lower() not in _BEING:
        return
    if not any(_judged(draft, quote, verb) for quote in draft.quotes):
        return  # "For the union, being called “wreckers” was nothing new"
    if any(
        frames_of(one.lemma.lower())
        for one in told
        if one.tag in TENSED and not in_quote(draft, one.span[0])
    ):
        return  # "For Oster it was “a trap”, his lawyer said"
    if any(one.lower in ("according", "per") for one in first.sentence.nodes):
        return  # "…, according to the pollster"
    cue = first.span
    yield Candidate(
        anchor=first,
        lemma=first.lower,
        source=((start, end),),
        cue=(cue,),
        content=content,
        why=Why("for-whom", words=(cue,)),
        frame="according",
    )


def _opens(first: Node) -> bool:
    """Whether a word opens its sentence, or a clause behind a ";" or a "but"."""
    before = first.before()
    return (
        before is None
        or before.text == ";"
        or (before.lower in ("but", "and") and before.index == 0)
    )


def _whom(draft: Draft, first: Node) -> Node | None:
    """Who stands behind the preposition, if he may speak."""
    noun = first.head
    if noun is None or not noun.is_noun or noun.index < first.index:
        return None
    if noun.index - first.index > _LONG or noun.lower in ("it", "this", "that", "me", "us"):
        return None
    return noun if noun.tag == "PRP" or is_somebody(draft, noun) or is_body(draft, noun) else None


def _judged(draft: Draft, quote: Quote, verb: Node) -> bool:
    """Whether a quotation behind a verb in its sentence is a judgement, and no name ("“Uncle Bo”",
    "the so-called “double”")."""
    if not verb.span[1] <= quote.span[0] <= verb.sentence.span[1]:
        return False
    if draft.text.endswith(_CALLED, 0, quote.span[0]):
        return False
    words = draft.syntax.nodes(quote.span)
    return any(one.text[:1].isalpha() and not one.tag.startswith("NNP") for one in words)


_BEING = ("be", "remain", "seem", "become", "feel", "look", "sound", "represent", "amount", "mean")
_CALLED = ("so-called ", "called ", "named ", "dubbed ", "titled ", "known as ")
_LONG = 12  # words of "the fishermen of the three villages along the strait"
