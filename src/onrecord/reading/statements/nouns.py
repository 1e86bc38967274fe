"""Nouns by which a report tells what somebody has said: "the president's *claims* of fraud"."""

from collections.abc import Iterator, Sequence

from onrecord.reading.draft import Draft, Why, inside
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import quote_around, tidied
from onrecord.reading.syntax import Node
from onrecord.report import Span


def with_nouns(draft: Draft, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, and what nouns tell of whose holder and content both stand beside them.

    What the model takes for a thought of that noun's is a saying; a verb's saying stays.
    """
    found = list(candidates)
    for clause in draft.syntax.clauses:
        for noun in clause.nodes:
            if noun.is_noun and noun.lower in lexicon().words["told"]:
                for one in _told(draft, noun):
                    same = [other for other in found if _has(other, noun)]
                    if not any(other.speech for other in same):
                        found = [other for other in found if other not in same]
                        found.append(one)
    return found


def _has(one: Candidate, noun: Node) -> bool:
    """Whether a saying has a noun for a word of its cue."""
    return inside(noun.span, one.cue)


def _told(draft: Draft, noun: Node) -> Iterator[Candidate]:
    holder, content = _holder(noun), _content(noun)
    if holder is None or content is None or noun.relation == "compound":
        return
    if quote_around(draft, noun.span) is not None:
        return
    words = tidied(draft, [content])
    if words:
        yield Candidate(
            anchor=noun,
            lemma=noun.lemma.lower(),
            source=(holder,),
            cue=(noun.span,),
            content=words,
            why=Why("noun-with-holder", words=(noun.span,)),
            frame="noun",
        )


def _holder(noun: Node) -> Span | None:
    """Whose a saying is: "*the president's* claims", "*his* denial"; without the "'s"."""
    owner = noun.child("nmod:poss")
    if owner is None or owner.index > noun.index:
        return None
    return owner.span if owner.tag == "PRP$" else noun_phrase(owner)


def _content(noun: Node) -> Span | None:
    """What is claimed, with its "of" or "that", right behind the noun."""
    after = noun.after()
    if after is None or after.lower not in ("of", "that") or after.head is None:
        return None
    told = after.head
    if told.head != noun or told.index < after.index:
        return None
    words = [one for one in told.subtree() if one.index >= after.index]
    return words[0].span[0], words[-1].span[1]
