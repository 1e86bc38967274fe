"""Verbs of saying that tell of sound and pictures, of words about words, and of what the report's
own people have counted.

`no_saying` asks these of each candidate, beside its own questions.
"""

from __future__ import annotations

from onrecord.reading.draft import Draft
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.lexicon import frames_of, lexicon
from onrecord.reading.statements.spans import has_marks, is_quote
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span


def taped(one: Candidate) -> bool:
    """ "[Recorded] three *albums*", "recorded the attack *on her phone*": sound and pictures, and
    no count or entry."""
    verb, words = one.anchor, lexicon().words
    if verb is None or one.lemma != "record" or not verb.is_verb:
        return False
    thing = verb.object or (verb.child(*SUBJECTS) if verb.passive else None)
    if thing is not None and thing.lemma.lower() in words["works"]:
        return True
    counted = thing is not None and thing.child("nummod") is not None
    if thing is not None and thing.lemma.lower() in words["works_counted"] and not counted:
        return True  # "recorded *a call*", but the helpline "recorded *300 calls*"
    return any(
        each.lower in words["recorders"] and (case := each.child("case")) and case.lower in _ON
        for each in verb.children
    )


_ON = ("on", "with", "by")


def tells_no_number(draft: Draft, one: Candidate) -> bool:
    """ "[Logged] on to correct it", "[tallied] the ballots": without a number nothing is told."""
    if one.lemma not in ("log", "tally") or not one.content:
        return False
    return not any(each.tag == "CD" for part in one.content for each in draft.syntax.nodes(part))


def without_a_word(draft: Draft, one: Candidate) -> bool:
    """ "[Invoked] the right to silence", "[thanked] the voters": without quotation marks, done."""
    marked = frames_of(one.lemma) == _MARKED
    return marked and not has_marks(draft, one.content)


_MARKED = frozenset(["marked"])


def counted_here(draft: Draft, one: Candidate) -> bool:
    """ "*A Courier reporter* [counted] eleven coaches": the report's own count, which is nobody's
    statement."""
    verb = one.anchor
    if verb is None or one.lemma not in _COUNTING or not one.source:
        return False
    if verb.child("ccomp") is not None:
        return False  # "a reporter *noted that* the gates were shut" tells what he says
    head = draft.syntax.head(one.source[0])
    return head is not None and head.lemma.lower() in lexicon().words["reporters"]


_COUNTING = ("count", "record", "document", "tally", "register", "note", "observe", "log")


def of_a_word(draft: Draft, one: Candidate) -> bool:
    """ "*“Soon”* [tells] them little", "*“Heritage”* [describes] a place": a word that is spoken of
    tells nobody's saying; nor is it told itself by the verb it is the subject of."""
    verb = one.anchor
    if verb is None or not verb.is_verb or verb.passive:
        return False
    if one.source:
        return len(one.source) == 1 and _word(draft, one.source[0], verb)
    told = one.lemma in _TELLING and verb.object is not None and verb.tag in ("VBZ", "VBD")
    return told and len(one.content) == 1 and _word(draft, one.content[0], verb)


_TELLING = ("tell", "describe", "suggest", "remind", "inform")
_LONGEST = 3  # words of what is spoken of as a word


def _word(draft: Draft, span: Span, verb: Node) -> bool:
    """Whether a span is some quoted words right before a verb, which are no name of a paper's or a
    body's (“The Lantern” said)."""
    words = draft.words(span).strip("“”\"‘’'").split()
    inner = [each for each in draft.syntax.nodes(span) if each.text[:1].isalnum()]
    named = any(each.entity in ("PERSON", "ORGANIZATION") for each in inner)
    beside = 0 <= verb.span[0] - span[1] <= 1
    quoted = is_quote(draft, span) and len(words) <= _LONGEST
    return quoted and beside and not named and draft.text[span[1] - 2] not in ",.!?"
