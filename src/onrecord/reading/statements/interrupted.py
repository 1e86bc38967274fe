"""What is said before its saying and goes on behind it: "*The quay could be sold*, said the mayor,
*but would have to be surveyed*".

The model often has no more than what stands before. What stands behind may be the report's own word
or a deed of the speaker's ("…, she said, and left"): it is said only where its words hang on what
was said, or tell what will be or had been in its manner.
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft
from onrecord.reading.statements.candidate import Candidate, whole
from onrecord.reading.statements.content import saying_stretch
from onrecord.reading.statements.lexicon import frames_of, is_document, lexicon, passes_on
from onrecord.reading.statements.somebody import is_somebody
from onrecord.reading.statements.source import RELATIVES
from onrecord.reading.statements.spans import in_quote, tidied
from onrecord.reading.syntax import SUBJECTS, TENSED, Node


def going_on_behind(draft: Draft, one: Candidate, others: Sequence[Candidate]) -> Candidate:
    """A content that its saying interrupts, with what stands behind the saying."""
    one = _without_scene(draft, _own_source(draft, one))
    pause = _pause(draft, one)
    if pause is None or one.anchor is None:
        return one
    words = [each for each in one.anchor.sentence.nodes if each.index > pause.index]
    words = words[:-1] if words and words[-1].text in (".", "?", "!") else words
    if not words or not any(each.is_verb or each.is_noun or each.tag == "JJ" for each in words):
        return one
    end = words[-1].span[1]
    if any(_speaks_within(other, pause.span[0], end) for other in others if other is not one):
        return one
    if not _goes_on(draft, one, pause, words):
        return one
    return replace(one, content=tidied(draft, [*one.content, (words[0].span[0], end)]))


def _without_scene(draft: Draft, one: Candidate) -> Candidate:
    """A saying set behind what it tells, without what went on meanwhile: "[He took cash], they
    alleged on Tuesday, or on Tuesday *as his trial opened*"."""
    if len(one.content) < 2 or not one.cue or one.content[0][1] > one.cue[0][0]:
        return one
    start = one.content[-1][0]
    words = draft.syntax.nodes(one.content[-1])
    told = any(word.tag in TENSED for word in words)
    comma = draft.text[:start].rstrip()[-1:] == ","
    if start < one.cue[-1][1] or comma or not told or words[0].lower not in ("as", "while", "when"):
        return one
    return replace(one, content=one.content[:-1])


def _own_source(draft: Draft, one: Candidate) -> Candidate:
    """A saying whose speaker stands behind it, without what goes on behind him: "said *a note*,
    only in May", "stated *the mayor*, and was sold"."""
    if len(one.source) != 1 or not one.cue or one.source[0][0] < one.cue[-1][1]:
        return one
    start, end = one.source[0]
    for comma in draft.syntax.nodes((start, end)):
        after = comma.after()
        if after is not None and after.lower in RELATIVES:
            return one
        if comma.text != "," or after is None or in_quote(draft, comma.span[0]):
            continue
        verb = after.after() if after.tag == "CC" else None
        tensed = verb is not None and (verb.tag in TENSED or _clause_from(verb, end))
        if tensed or _PROVISO.match(draft.text, after.span[0]):
            return replace(one, source=((start, comma.span[0]),))
    return one


def _clause_from(first: Node, end: int) -> bool:
    """Whether a clause of its own begins with a word, before `end`: "said Tolen, the manager, and
    *the inspector had advised* it"."""
    for word in first.sentence.nodes[first.index :]:
        if word.span[0] >= end or word.lower in RELATIVES:
            return False
        if word.tag in TENSED:
            return word.index > first.index
        if word.is_verb or word.tag in ("IN", "TO", "CC"):
            return False
    return False


def _pause(draft: Draft, one: Candidate) -> Node | None:
    """The mark behind a saying that stands behind its content, set off by a comma; None where
    nothing follows or what is said is a quotation."""
    if one.anchor is None or not (one.content and one.cue and one.source and one.speech):
        return None
    group = whole((*one.cue, *one.source, *((one.addressee,) if one.addressee else ())))
    low, (start, last) = one.anchor.sentence.span[0], one.content[-1]
    if last > group[0] or start < low or draft.text[last : group[0]].strip() != ",":
        return None
    if in_quote(draft, last) or in_quote(draft, group[0]) or draft.text[last - 1] in "”\"'’":
        return None
    end = saying_stretch(one.anchor, group)[1]
    marks = [each for each in one.anchor.sentence.nodes if each.span[0] >= end]
    marks = [each for each in marks if each.text in (",", ";", ":")]
    for mark in marks:
        after = mark.after()
        if mark == marks[0] and mark.span[0] != end:
            return None
        if mark.text != "," or after is None or after.lower not in RELATIVES:
            return mark  # behind "said the cook, who has left"
    return None


def _speaks_within(other: Candidate, start: int, end: int) -> bool:
    """Whether another saying begins in a stretch, in no relative clause of it."""
    if not other.cue or not start <= other.cue[0][0] < end:
        return False
    return other.speech and not (other.anchor and other.anchor.relation == "acl:relcl")


def _goes_on(draft: Draft, one: Candidate, pause: Node, words: list[Node]) -> bool:
    first = words[0]
    said = draft.syntax.nodes(one.content[-1])
    if pause.text == ":":
        verdict = len(said) <= _VERDICT and said[0].lower in ("that", "this", "it", "not")
        return verdict and any(each.relation in SUBJECTS for each in words)
    if pause.text == ",":
        if first.tag in TENSED or said[-1].relation in ("cop", "aux") or said[-1].lower in _BE:
            return True  # "[The mill], neighbours say, [was sold in May]"
        if one.frame == "according":
            return False
        if _PROVISO.match(draft.text, first.span[0]):
            return not _later(draft, one, words)
        if first.lower == "without" and len(words) > 1 and words[1].tag == "VBG":
            return _left_undone(words[1])
        if first.lower in ("since", "for", "from") and not any(
            each.tag in TENSED or each.lower in ("first", "example", "instance") for each in words
        ):
            return True
    joined = first.tag == "CC"
    rest = [each for each in words[joined:] if not (each.tag == "RB" and each.lower != "not")]
    if not rest or not (joined or pause.text == ";" or first.lower in _THOUGH):
        return False
    if first.lower in _THOUGH:
        told = next((each for each in rest if each.tag in TENSED), None)
        return told is None or _of_the_same(draft, one, rest[1:])
    speaker = draft.syntax.head(one.source[0])
    passed = speaker is not None and (passes_on(speaker) or is_document(speaker))
    if joined and (rest[0].tag in TENSED or (passed and rest[0].tag == "VBN")):
        return passed or _agrees(draft, one, rest[0])
    return _of_the_same(draft, one, rest)


def _left_undone(verb: Node) -> bool:
    """Whether what is told behind "without" was left undone by those of whom something is said, as
    in "*without asking* her", and not by the speaker: "without *raising* his voice"."""
    if verb.lemma in ("tell", "ask") and verb.object is not None:
        return True
    return not _speech(verb) and verb.lemma.lower() not in lexicon().words["bearing"]


def _later(draft: Draft, one: Candidate, words: list[Node]) -> bool:
    """Whether what was done cannot be told of what was said to be or to come: "[it will be shut],
    she said, *until somebody cut her off*"."""
    told = next((each for each in words if each.tag in TENSED), None)
    if told is None or told.tag != "VBD" or one.anchor is None or one.anchor.tag != "VBD":
        return False
    said = [each for each in draft.syntax.nodes(one.content[-1]) if each.tag in TENSED]
    return bool(said) and (said[0].tag in ("VBZ", "VBP") or said[0].lower in _WILL)


def _agrees(draft: Draft, one: Candidate, first: Node) -> bool:
    """Whether a verb without a subject joined on behind a saying belongs to what is said, and is no
    deed of the speaker's: "…, she said, *but would wait*"."""
    verb = _main(first)
    if _speech(verb):
        return False
    if first.tag == "MD" or (first.lower in _HAVE and verb.tag == "VBN"):
        behind = first.after()
        return behind is None or behind.lower != "since"  # "and *has since* left"
    if first.lower in _BE:
        return not _of_somebody(draft, one)
    return first.tag in ("VBZ", "VBP") and one.anchor is not None and one.anchor.tag == "VBD"


def _of_the_same(draft: Draft, one: Candidate, words: list[Node]) -> bool:
    """Whether a clause tells on of what was said: of what would be or had been, of whom a pronoun
    or a possessive tells."""
    under = words[0].lower in lexicon().words["supposing"] or words[0].lower == "should"
    if under:
        commas = [at for at, each in enumerate(words) if each.text == ","]
        verbs = [each for each in words if each.tag == "MD" and each.lower != "should"]
        return bool(verbs) and (bool(commas) or verbs[0].index > words[0].index + 2)
    told = next((at for at, each in enumerate(words) if each.tag in TENSED), None)
    if told is None or not told:
        return False
    first, subject = words[told], words[0]
    verb = _main(first)
    known = (told == 1 and subject.tag in ("PRP", "EX")) or subject.tag == "PRP$"
    if not known or _speech(verb):
        return False
    past = one.anchor is not None and one.anchor.tag == "VBD"
    if first.lower in _WILL and subject.lower in ("he", "she"):
        return _of_whom(draft, one, subject)
    if first.tag == "MD" or (first.lower in _HAVE and verb.tag == "VBN" and past):
        return True
    if words[0].lower in _THOUGH or one.anchor is None:
        return False
    known = subject.tag == "PRP" and first.lower in _BE and not _later(draft, one, words)
    return known and _of_whom(draft, one, subject)


def _of_whom(draft: Draft, one: Candidate, pronoun: Node) -> bool:
    """Whether what is said is said of whom or what a pronoun stands for: by the same pronoun or, of
    a man or a woman, by a name."""
    words = draft.syntax.nodes(one.content[0])
    subject = next((each for each in words if each.relation in SUBJECTS), None)
    named = subject is not None and subject.entity == "PERSON"
    return (named and pronoun.lower in ("he", "she")) or words[0].lower == pronoun.lower


def _main(first: Node) -> Node:
    """The verb of a group that begins with a word."""
    above = first.head
    grouped = first.relation.startswith(("aux", "cop")) and above is not None
    return above if grouped and above is not None else first


def _speech(verb: Node) -> bool:
    """Whether a verb tells of what somebody says or keeps back."""
    lemma, known = verb.lemma.lower(), lexicon().words
    keeps = known["held_back"] | known["releasing"] | known["naming"]
    keeps = keeps if lemma != "return" or verb.object is not None else frozenset()
    return not verb.passive and (bool(_SAYS & frames_of(lemma)) or lemma in keeps)


def _of_somebody(draft: Draft, one: Candidate) -> bool:
    """Whether what is said begins with somebody, who may be the speaker."""
    subjects = [each for each in draft.syntax.nodes(one.content[0]) if each.relation in SUBJECTS]
    if not subjects:
        return True
    return subjects[0].lower in ("he", "she", "they", "i", "we") or is_somebody(draft, subjects[0])


_SAYS = frozenset(["clause", "urging", "pressing", "infinitive", "phrase", "gerund", "declined"])
_WILL = frozenset(["will", "shall", "'ll", "’ll", "can", "may"])
_BE = frozenset(["is", "are", "was", "were", "'s", "’s"])
_HAVE = frozenset(["has", "have", "had", "'s", "’s"])
_THOUGH = frozenset(["though", "although"])
_VERDICT = 4  # words: "That is not true"
_PROVISO = re.compile(
    r"(?:(?:and|but) )?(?:only (?:if|in|after|when|once|provided|with|on)|not (?:if|until|before)"
    r"|provided|providing|on (?:the )?(?:condition|understanding) that|(?:as|so) long as|unless"
    r"|until|if(?! only)|once|in (?:exchange|return) for)\b"
)
