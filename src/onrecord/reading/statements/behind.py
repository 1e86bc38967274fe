"""What a noun phrase or infinitive that is said goes on with: a clause behind a colon, a relative
clause. The model bounds contents at their first pause where the verb takes no "that"."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.lexicon import frames_of, lexicon
from onrecord.reading.statements.spans import in_quote, tidied, told_time
from onrecord.reading.syntax import SUBJECTS, TENSED, Node

_OPEN = frozenset(["phrase", "accusing", "urging", "infinitive", "gerund", "naming"])
_CHARGING = frozenset(["accusing"])
_RELATIVE = re.compile(r", (?:which|who|whose)\s")
_STATE = re.compile(r", (?P<who>which|who|where)\s")


def going_on(draft: Draft, one: Candidate, others: Sequence[Candidate]) -> Candidate:
    """A candidate with what its last words go on with, where nobody else says that."""
    if not one.speech or not one.content or one.anchor is None:
        return one
    if one.content[-1][0] < one.anchor.span[1] or in_quote(draft, one.content[-1][1]):
        return one
    end = _state_end(draft, one)
    if one.frame in _OPEN or (one.frame == "model" and _OPEN & frames_of(one.lemma)):
        end = end or _relative_end(draft, one) or _colon_end(draft, one)
    last = one.content[-1]
    if end is None or any(
        each.cue and last[1] < each.cue[0][0] < one.anchor.sentence.span[1] and each.cue[0][0] < end
        for each in others
    ):
        return one
    return replace(one, content=tidied(draft, [*one.content[:-1], (last[0], end)]))


def _relative_end(draft: Draft, one: Candidate) -> int | None:
    """ "Blamed [the council, *which cut its grant*], and left": up to the next pause. What came of
    anything but a charge ("announced a ban, which it dropped") the report tells itself."""
    if _RELATIVE.match(draft.text, one.content[-1][1]) is None or one.anchor is None:
        return None
    words = _rest(one.anchor, one.content[-1][1])[1:]
    end = next((at for at, each in enumerate(words) if each.text in _PAUSES), len(words))
    told = words[:end]
    verbs = [each for each in told if each.tag in (*TENSED, "MD")]
    if not verbs or any("clause" in frames_of(each.lemma.lower()) for each in verbs):
        return None  # ", which she denied": a saying of its own
    if "accusing" not in frames_of(one.lemma):
        return None
    return told[-1].span[1]


def _state_end(draft: Draft, one: Candidate) -> int | None:
    """ "Said [it would lift the ban, *which has been in force since May*]": how somebody or
    something that he names stands, which no deed or word of another's is. Behind a bare noun
    ("announced a ban, which is the third") the report as often tells it itself."""
    link = _STATE.match(draft.text, one.content[-1][1])
    if link is None or one.anchor is None:
        return None
    if draft.text.startswith(("whether ", "if "), one.content[0][0]):
        return None  # who asks whether something is so tells nobody how it stands
    start, last = one.content[-1]
    inside = (each for each in one.anchor.sentence.nodes if start <= each.span[0] < last)
    if not any(each.tag in (*TENSED, "MD", "VB") for each in inside):
        return None
    words = _rest(one.anchor, one.content[-1][1])[1:]
    end = next((at for at, each in enumerate(words) if each.text in _PAUSES), len(words))
    told = words[:end]
    verb = next((each for each in told if each.tag in (*TENSED, "MD")), None)
    if verb is None or any(frames_of(each.lemma.lower()) for each in told if each.tag[0] == "V"):
        return None
    between = told[1 : told.index(verb)]
    if link["who"] != "where" and any(each.tag != "RB" for each in between):
        return None  # "the plan, *which the guild* is resisting"
    if any(each.lower in lexicon().words["judging"] for each in told):
        return None  # "the dam was safe, *which is not true*"
    stands = verb.tag in ("VBZ", "VBP", "MD") or verb.lower == "had"
    return told[-1].span[1] if stands else None


def _colon_end(draft: Draft, one: Candidate) -> int | None:
    """ "Accused [the firm of theft: *two men had taken the pump*]"; what is no charge the report
    may explain ("announced a sale: it is broke"), unless a verb tells of what had been or will."""
    if draft.text[one.content[-1][1] : one.content[-1][1] + 2] != ": " or one.anchor is None:
        return None
    words = _rest(one.anchor, one.content[-1][1])[1:]
    if not words or words[0].text[:1] in "“\"‘'`" or any(each.text == ";" for each in words):
        return None
    subject = any(each.relation in SUBJECTS for each in words)
    finite = any(each.tag in (*TENSED, "MD") for each in words)
    told = any(each.tag == "MD" or each.lower == "had" for each in words)
    if not (subject and finite and (told or one.frame in _CHARGING or one.lemma == "deny")):
        return None
    return words[-1].span[1]


def _rest(anchor: Node, place: int) -> list[Node]:
    """The words of a saying's sentence from a place on, without its full stop."""
    words = [each for each in anchor.sentence.nodes if each.span[0] >= place]
    return words[:-1] if words and words[-1].text in (".", "?", "!") else words


_PAUSES = (",", ";", ":", "—", "–", "-", "(", "“", '"', "``")


def unbroken(draft: Draft, one: Candidate, others: Sequence[Candidate]) -> Candidate:
    """A content that breaks off within a phrase, with the rest of it: "offered [to help *find
    them*]", "promised [9,000 doses *of a new drug*]", "said [he had *slipped*]"."""
    if one.anchor is None or not (one.content and one.cue) or one.frame in _BOUNDED:
        return one
    start, last = one.content[-1]
    if start < one.cue[-1][1] or in_quote(draft, last) != in_quote(draft, start):
        return one
    said = draft.syntax.nodes((start, last))
    word = said[-1].after() if said and said[-1].index else None  # no mark left to a sentence
    if word is None or word.span[0] != last + 1 or not _in_phrase(draft, word):
        return one
    top, own = word, {each.index for each in said}
    while top.head is not None and top.head.index > said[-1].index and top.head.index not in own:
        top = top.head
    above = top.head
    if above is None or top.relation in _APART:
        return one
    # "begin *building*", "doses *of* a drug", whatever the parse hangs it on
    verbal = said[-1].tag == "VB" and word.tag in ("VB", "VBG") and top == word
    hangs = verbal or word.lower == "of" or above.index in own
    hangs = hangs or (
        above == one.anchor
        and top.relation == "ccomp"
        and any(each.index in own and each.relation in _PARTS for each in top.children)
    )
    if not hangs:
        return one
    words = [each for each in top.subtree() if each.index > said[-1].index]
    stop = next((each.index for each in words if each.text in _PAUSES), words[-1].index + 1)
    end = max(each.span[1] for each in words if each.index < stop)
    if any(last < each.cue[0][0] < end for each in others if each.cue and each is not one):
        return one
    return replace(one, content=tidied(draft, [*one.content[:-1], (start, end)]))


def with_earlier(draft: Draft, one: Candidate) -> Candidate:
    """A clause with what had happened earlier by it, where it ends before that: "said [he was
    “fully” ready *and had asked for a delay*]"."""
    clause = one.anchor.child("ccomp") if one.anchor is not None and one.speech else None
    if clause is None or not one.content:
        return one
    start, last = one.content[-1]
    for verb in (*clause.children, *(one.anchor.children if one.anchor is not None else ())):
        link = verb.child("cc") if verb.relation == "conj" and had_before(verb, one) else None
        if link is None or link.span[0] != last + 1 or in_quote(draft, link.span[0]):
            continue
        words = [each for each in verb.subtree() if each.index >= link.index]
        stop = next((each.index for each in words if each.text in _PAUSES), words[-1].index + 1)
        end = max((each.span[1] for each in words if each.index < stop), default=last)
        if end > verb.span[1]:
            return replace(one, content=tidied(draft, [*one.content[:-1], (start, end)]))
    return one


def _simple_past(verb: Node) -> bool:
    """ "Said", and not "had said" or "was told"."""
    return verb.tag == "VBD" and not verb.auxiliaries


def had_before(verb: Node, one: Candidate) -> bool:
    """Whether a verb tells what is said to have happened earlier: "said it was ready [and *had
    asked* for a delay]". What its speaker does besides has the tense of the saying."""
    anchor, above = one.anchor, verb.head
    if anchor is None or above is None or verb.relation != "conj" or not _simple_past(anchor):
        return False
    earlier = any(each.lower == "had" for each in verb.auxiliaries)
    clause = anchor.child("ccomp")
    told = clause is not None and clause.index > anchor.index and above in (anchor, clause)
    return earlier and told and verb.child(*SUBJECTS) is None


def _in_phrase(draft: Draft, word: Node) -> bool:
    """Whether a word can go on with a phrase that breaks off before it."""
    if told_time(draft, word) or word.text in _PAUSES:
        return False
    return word.lower == "of" or word.tag.startswith(("NN", "VB", "MD", "JJ", "DT", "PRP", "CD"))


_BOUNDED = frozenset(["naming", "measuring", "accusing", "declined", "no answer", "according"])
_APART = frozenset(["conj", "parataxis", "advcl", "obl:tmod", "nmod:tmod", "punct", "discourse"])
_PARTS = frozenset([*SUBJECTS, "aux", "aux:pass", "cop", "expl"])
