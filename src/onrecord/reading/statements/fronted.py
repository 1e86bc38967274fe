"""A question that stands before whoever does not answer it: "*Whether he would stay* he would not
say", "*How many had died* the ministry declined to say".

The parse takes such a sentence for anything else; its words tell it by their places.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Why
from onrecord.reading.statements.asked import QUESTIONS
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.statements.spans import in_quote, tidied
from onrecord.reading.syntax import TENSED, Node
from onrecord.report import Span


def with_fronted(draft: Draft, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, with what sentences begin with that somebody in them leaves unsaid."""
    found = list(candidates)
    for clause in draft.syntax.clauses:
        for one in _unanswered(draft, clause.nodes):
            found = [other for other in found if not _same(other, one)]
            found.append(one)
    return found


def without_cleft(draft: Draft, one: Candidate) -> Candidate:
    """What is said behind the verb that parts it from its saying: "*What* she [said] *was* [that
    the town needed help]"."""
    if len(one.content) != 2 or len(one.cue) != 1 or in_quote(draft, one.cue[0][0]):
        return one
    (first, rest), cue = one.content, one.cue[0]
    if draft.words(first).lower() not in ("what", "all") or not cue[1] <= rest[0] <= cue[1] + 1:
        return one
    was = _WAS.match(draft.text, *rest)
    if was is None:
        return one
    said = was["said"]
    if said in ("to", "a", "an", "no") and one.lemma in ("say", "tell"):
        said = said if draft.words(rest).endswith(" no") else None  # "… *was a lie*"
    if not said:
        return replace(one, speech=False)  # "What she said *was not true*"
    return replace(one, content=tidied(draft, [(was.start("said"), rest[1])]))


_WAS = re.compile(r"(?:was|is|were) (?P<said>(?:that|to|a|an|no|this|what|how)\b|[“\"])?")


def _same(other: Candidate, one: Candidate) -> bool:
    """Whether two have their cues in common, or one has the other's for a word of its own."""
    cue = one.cue[0]
    return any(start < cue[1] and cue[0] < end for start, end in other.cue)


def _unanswered(draft: Draft, words: Sequence[Node]) -> Iterator[Candidate]:
    """The refusal or silence that ends a sentence which begins with a question."""
    told = [one for one in words if one.text[:1].isalnum() or one.lower in _NOT]
    told = told[: _until_pause(told)]
    if len(told) < _SHORTEST or not _asking(told) or words[-1].text == "?":
        return
    verb = told[-1]
    known = lexicon().polarity
    if verb.lemma.lower() not in _SAYING or in_quote(draft, verb.span[0]):
        return
    link, before = told[-2], told[-3]
    declines = link.lower == "to" and before.lemma.lower() in known["declining"]
    if not declines and (link.lower not in _NOT or before.tag not in (*TENSED, "MD", "VB")):
        return
    first = before.index
    if declines and (has := before.before()) is not None and has.lemma == "have":
        first = has.index
    who = _before(verb.sentence.nodes[first])
    if who is None or not _asks(told, who):
        return
    cue = (verb.sentence.nodes[first].span[0], verb.span[1])
    yield Candidate(
        anchor=before if declines else verb,
        lemma=f"{before.lemma.lower()} to {verb.lemma.lower()}" if declines else verb.lemma.lower(),
        source=(who,),
        cue=(cue,),
        content=tidied(draft, [(told[0].span[0], who[0])]),
        why=Why("question-before", words=(cue,)),
        frame="declined" if declines else "clause",
    )


def _until_pause(told: Sequence[Node]) -> int:
    """How many words stand before what goes on behind a refusal: "…, she declined to say*, adding
    that it was late*"."""
    for place, one in enumerate(told):
        if place < _SHORTEST - 1 or one.lemma.lower() not in _SAYING:
            continue
        after = one.after()
        goes_on = after is not None and after.text == ","
        if goes_on and told[place - 1].lower in (*_NOT, "to"):
            return place + 1
    return len(told)


def _asking(told: Sequence[Node]) -> bool:
    """Whether words begin with a question, also behind a preposition: "*By whom* it was built"."""
    asks = told[1] if told[0].lower in _PREPOSITIONS else told[0]
    return asks.lower in _ASKS


_PREPOSITIONS = ("by", "to", "from", "with", "for", "on", "in", "against", "at", "of", "under")
_ASKS = (*QUESTIONS, "whose", "whom")
_SAYING = ("say", "tell", "disclose", "reveal", "specify", "explain")
_NOT = ("not", "n't", "n’t")
_SHORTEST = 6  # words of "Whether he left he did not say"


def _before(group: Node) -> Span | None:
    """Who stands right before a verb group: a pronoun, or the words back to an article or to what
    is no part of a noun phrase."""
    node = group.before()
    if node is None or node.lower in ("nobody", "none"):
        return None
    if node.tag == "PRP":
        return node.span
    if not node.is_noun:
        return None
    end = node.span[1]
    first = node
    while first.tag not in ("DT", "PRP$"):
        earlier = first.before()
        if earlier is None or earlier.tag not in _IN_PHRASE:
            break
        first = earlier
    return first.span[0], end


_IN_PHRASE = ("DT", "PRP$", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "HYPH")


def _asks(told: Sequence[Node], who: Span) -> bool:
    """Whether the words before a speaker are a clause with a subject, and none of when he spoke:
    "*When asked*, she would not say", "*when the fire broke out* the guards did not tell"."""
    clause = [one for one in told if one.span[1] <= who[0]]
    if told[0].lower == "when" and not any(one.tag == "MD" for one in clause):
        return False
    return len(clause) > 1 and any(one.tag in (*TENSED, "MD") for one in clause[1:])
