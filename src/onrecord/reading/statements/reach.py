"""How far "reportedly" reaches: no further than the clause or the noun phrase that it stands in."""

from msgspec.structs import replace

from onrecord.reading.draft import Draft
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import in_quote, tidied, told_time
from onrecord.reading.syntax import SUBJECTS, TENSED, Node


def within_reach(draft: Draft, one: Candidate) -> Candidate:
    """What is "reportedly" so without what the report tells itself in the same sentence."""
    if one.lemma not in lexicon().words["hearsay"] or not one.cue or not one.content:
        return one
    adverb = draft.syntax.node_at(one.cue[0][0])
    if adverb is None:
        return one
    one = replace(one, source=())
    return _apposition(draft, one, adverb) or _subordinate(draft, one, adverb) or one


_PAUSES = frozenset([",", ";", ":", "—", "–", "--", "-", "(", ")", "."])
_BEGINS = ("DT", "CD", "PRP$", "PDT", "JJS", "RBS", "JJR")
_BOUNDS = ("at", "as", "more", "about", "some", "nearly", "almost")
_NO_PHRASE = ("TO", "VB", "VBG", "PRP", "EX")


def _apposition(draft: Draft, one: Candidate, adverb: Node) -> Candidate | None:
    """ "Cut [200 jobs], reportedly [*a fifth of its staff*], on Monday": what tells more of a noun,
    with that noun; "[The firm], reportedly [*in trouble*], closed" if it is the subject's."""
    before, first = adverb.before(), adverb.after()
    if before is None or before.text not in _PAUSES or first is None:
        return None
    words = adverb.sentence.nodes[first.index :]
    end = next((at for at, each in enumerate(words) if each.text in _PAUSES), len(words))
    told, noun = words[:end], before.before()
    if not told or first.tag in _NO_PHRASE:
        return None
    if any(each.tag in (*TENSED, "MD") and not _in_relative(each, first) for each in told):
        return None  # "reportedly, *the mayor fled*"
    phrase = first.tag in _BEGINS or first.lower in _BOUNDS
    named = noun is not None and noun.is_noun and before.text == "," and not told_time(draft, noun)
    if not phrase and not (named and noun is not None and _top(noun).relation in SUBJECTS):
        return None
    spans = [noun_phrase(_top(noun), without=first.span)] if named and noun is not None else []
    spans = [span for span in spans if span[1] <= adverb.span[0]]
    content = tidied(draft, [*spans, (first.span[0], told[-1].span[1])])
    return replace(one, content=content) if content else None


def _top(noun: Node) -> Node:
    """The noun that a phrase up to `noun` is about: "*the head* of the board"."""
    while noun.head is not None and noun.head.is_noun and noun.head.index < noun.index:
        noun = noun.head
    return noun


def _in_relative(verb: Node, first: Node) -> bool:
    """Whether a verb is of a clause that tells more of a noun: "a man *who was* ill"."""
    subject = verb.child(*SUBJECTS)
    wh = verb.sentence.nodes[first.index : verb.index]
    return any(each.tag in ("WDT", "WP", "WP$", "WRB") for each in wh) or (
        subject is not None and subject.tag in ("WDT", "WP")
    )


_MARKS = frozenset(["although", "though", "while", "whereas", "because", "since", "if", "as"])


def _subordinate(draft: Draft, one: Candidate, adverb: Node) -> Candidate | None:
    """ "Although [the talks] reportedly [*stalled*], the envoy stayed": the first clause alone."""
    words = adverb.sentence.nodes
    mark = words[0]
    if mark.lower not in _MARKS or mark.tag != "IN":
        return None
    set_off = adverb.index - 1
    if any(each.text == "," for each in words[:set_off]):
        return None  # "Although it was cold, the crowd reportedly stayed"
    begins = adverb.index + 2  # its own comma is none
    for subject in words[begins:]:
        if subject.relation not in SUBJECTS or subject.tag in ("WDT", "WP"):
            continue
        commas = [each for each in words[begins : subject.index] if each.text == ","]
        if commas and not in_quote(draft, commas[-1].span[0]):
            own = [(mark.span[1], adverb.span[0]), (adverb.span[1], commas[-1].span[0])]
            content = tidied(draft, own)
            return replace(one, content=content) if content else None
    return None
