"""Quotations of which a sentence tells whose they are: "“Reckless” was how the inspector put it",
"“Cowards” is the word Haske used", "“No” was all she would say".

The parse takes such a sentence for anything else; its words tell it by their places.
"""

from collections.abc import Iterator, Sequence

from onrecord.reading.draft import Draft, Quote, Why
from onrecord.reading.statements.candidate import Candidate, meet
from onrecord.reading.statements.cue import ending_at, verb_group
from onrecord.reading.statements.source import noun_phrase, torn_subject
from onrecord.reading.statements.spans import in_quote, tidied
from onrecord.reading.syntax import Node
from onrecord.report import Span


def with_predicates(draft: Draft, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, with quotations whose speaker stands behind them, in place of what was read
    of his verb."""
    found = list(candidates)
    for quote in draft.quotes:
        for one in _told(draft, quote):
            found = [
                other
                for other in found
                if other.anchor != one.anchor
                and not meet(other.cue, one.cue)
                and not (other.content and not other.source and meet(other.content, (quote.span,)))
            ]
            found.append(one)
    return found


def _told(draft: Draft, quote: Quote) -> Iterator[Candidate]:
    """What is told of a quotation by the clause right behind it."""
    words = _behind(draft, quote)
    if len(words) < _SHORTEST or words[0].lower not in _BE:
        return
    rest = words[1:]
    text = [one.lower for one in rest[:3]]
    names = text[0] in ("how", "what") or text[:2] == ["the", "way"]
    used = len(text) > 1 and text[0] in ("the", "a", "one") and text[1] in _WORDS
    said = text[0] == "all" or (text[:2] == ["the", "only"] and text[2:] and text[2] in _WORDS)
    if not (names or used or said):
        return
    verb = next((one for one in rest[1:] if one.is_verb and not _helps(one)), None)
    if verb is None or verb.negated or verb.passive or in_quote(draft, verb.span[0]):
        return
    lemma = verb.lemma.lower()
    what_said = names and text[0] == "what" and lemma in _SAYING
    if not what_said and lemma not in (_NAMING if names else _USING if used else _SAYING):
        return
    between = (one for one in verb.children if words[0].index < one.index < verb.index)
    before = verb.before()
    speaker = next((one for one in between if one.relation == "nsubj"), None) or torn_subject(verb)
    speaker = speaker or (before if before is not None and before.is_noun else None)
    if speaker is None or not words[0].index < speaker.index < verb.index:
        return
    if speaker.lower in ("it", "you", "that", "which") or (names and _is_name(draft, quote, verb)):
        return
    led_in = 3 if text[:2] == ["the", "only"] else 1 if text[0] in ("how", "what", "all") else 2
    start, end = noun_phrase(speaker, without=verb.span)
    source = max(start, rest[led_in].span[0]), end
    group = verb_group(verb)
    it = verb.after()
    if lemma == "put":
        if it is None or it.lower not in ("it", "things", "matters"):
            return
        group = ending_at(group, it.span[1])
    yield Candidate(
        anchor=verb,
        lemma=lemma,
        source=(source,),
        cue=group,
        content=tidied(draft, [quote.span, *_of_what(draft, verb, lemma)]),
        why=Why("quotation-before", words=group),
        frame="naming",
    )


def _behind(draft: Draft, quote: Quote) -> list[Node]:
    """The words of a quotation's sentence behind it and its comma."""
    clause = draft.syntax.clause_at(quote.span[1] - 2)
    if clause is None:
        return []
    words = [one for one in clause.nodes if one.span[0] >= quote.span[1]]
    return words[1:] if words and words[0].text == "," else words


def _helps(verb: Node) -> bool:
    """Whether a verb only helps another: "*has* called", "*did* describe"."""
    return verb.head is not None and verb.relation.startswith("aux")


def _is_name(draft: Draft, quote: Quote, verb: Node) -> bool:
    """ "“The Butcher” is what they called him": a name, and nobody's judgement."""
    words = [one.text for one in draft.syntax.nodes(quote.span) if one.text[:1].isalpha()]
    named = len(words) > 1 and all(word[:1].isupper() for word in words[1:])
    return named and verb.lemma.lower() in ("call", "name", "dub", "know")


def _of_what(draft: Draft, verb: Node, lemma: str) -> Iterator[Span]:
    """What is called so: "how he described [the stadium]", "the word she used for [the delay]"."""
    if lemma in _SAYING or lemma == "put":
        return
    if lemma != "use":
        behind_it = (one for one in verb.children if one.index > verb.index)
        thing = next((one for one in behind_it if one.relation in ("obj", "iobj")), None)
    else:
        thing = _used_for(verb.after())
    if thing is not None:
        yield noun_phrase(thing)


def _used_for(link: Node | None) -> Node | None:
    """What a word is used for: "used *for* the delay", "used *to* describe the stadium"."""
    noun = link.head if link is not None else None
    if link is None or noun is None:
        return None
    if link.lower == "to":
        return noun.object
    about = link.lower in ("for", "of", "about") and noun.index > link.index and noun.is_noun
    return noun if about else None


_BE = ("is", "was", "are", "were", "'s", "’s")
_WORDS = ("word", "words", "term", "phrase", "adjective", "expression")
_NAMING = (
    "describe", "call", "characterise", "characterize", "put", "term", "label", "brand", "dub",
    "summarise", "summarize", "portray", "depict", "define", "name",
)  # fmt: skip
_USING = ("use", "choose", "pick", "find")
_SAYING = ("say", "speak", "utter", "reply", "answer", "write", "tell", "add", "shout")
_SHORTEST = 4  # words of "was all she said"
