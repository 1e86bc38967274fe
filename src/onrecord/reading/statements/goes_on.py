"""The verb whose subject says what a later verb tells, where the parse hangs that one elsewhere: on
what is said, or on the first clause of two."""

from onrecord.reading.known_words import known_words
from onrecord.reading.parties import is_person_word
from onrecord.reading.statements.lexicon import frames_of, is_document, lexicon
from onrecord.reading.syntax import SUBJECTS, TENSED, Node, once
from onrecord.report import Span


def outer_speaker(verb: Node) -> Node | None:
    """The verb that a saying really goes on from; None where the parse has it."""
    return _outer_saying(verb) or _teller(verb) or grammar_knows(verb)


@once
def grammar_knows(verb: Node) -> Node | None:
    """Such a verb where whoever stands nearer is at times taken for the speaker."""
    return second_clause(verb) or _sent(verb) or _behind_semicolon(verb)


def _behind_semicolon(verb: Node) -> Node | None:
    """What a participle tells more of, where it stands behind a semicolon: "She said all had
    signed; the guild *disputes* that, *saying* that few have"."""
    comma, told = verb.before(), verb.head
    if verb.tag != "VBG" or comma is None or comma.text != "," or told is None:
        return None
    subject = told.child(*SUBJECTS) if told.tag in ("VBD", "VBZ", "VBP") else None
    if subject is None or subject.index > told.index or told.index > verb.index:
        return None
    before = verb.sentence.nodes[: subject.index]
    return told if any(one.text == ";" for one in before) else None


def _sent(verb: Node) -> Node | None:
    """The sending of the paper that says it, whose sender speaks and not who gets it: "The family
    *sent* a fax to local police *explaining* that …"."""
    node = verb.before() if verb.tag == "VBG" else None
    if node is None or not node.is_noun:
        return None
    while node is not None and node.tag in _IN_A_PHRASE:
        node = node.before()
    paper = node.before() if node is not None and node.lower == "to" else None
    if paper is None or paper.lower not in lexicon().words["channels"]:
        return None
    sends = paper.head
    if sends is None or sends.object != paper or sends.passive:
        return None
    return sends if sends.lemma.lower() in lexicon().words["signing"] else None


_IN_A_PHRASE = ("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "POS", "CD")


def second_clause(verb: Node) -> Node | None:
    """The clause right before a participle, where the parse hangs it on the one before that: "The
    mayor went home, and *a leaflet was put* under doors, *urging* tenants to stay". Whoever has
    said something in the first speaks on."""
    comma, first = verb.before(), verb.head
    if verb.tag != "VBG" or comma is None or comma.text != "," or first is None:
        return None
    if not first.is_verb or first.index > verb.index or frames_of(first.lemma.lower()):
        return None
    joined = (one for one in first.children if one.relation == "conj" and one.is_verb)
    second = next((one for one in joined if first.index < one.index < verb.index), None)
    subject = second.child(*SUBJECTS) if second is not None else None
    if subject is None or subject.index < first.index:
        return None
    speaks = subject.entity != "O" or subject.tag == "PRP" or is_person_word(subject.lemma)
    speaks = speaks or is_document(subject) or subject.lemma in known_words().heads
    return second if speaks else None


def _outer_saying(verb: Node) -> Node | None:
    """The saying that a verb really goes on from, where the parse joins it to what is said there of
    things: "the union said that savings meant cuts and *demanded* a guarantee"."""
    inner = verb.head
    if verb.relation != "conj" or inner is None or inner.relation != "ccomp":
        return None
    if verb.tag == "VBZ" and (alone := _of_one(verb, inner)) is not None:
        return alone
    if verb.tag != "VBD" and not verb.negated:
        return None  # "said the memo was genuine but would not discuss its contents"
    subject, outer = inner.child(*SUBJECTS), inner.head
    if verb.child(*SUBJECTS) is not None or subject is None or outer is None:
        return None
    thing = subject.tag in ("NN", "NNS") and subject.entity == "O"
    if not thing or is_person_word(subject.lemma) or outer.tag != "VBD":
        return None
    return outer if frames_of(outer.lemma.lower()) else None


def _of_one(verb: Node, inner: Node) -> Node | None:
    """The saying of one body that goes on by a verb of one, behind what it says of many: "the bank
    says *firms* are closing and *predicts* a slump"."""
    subject, outer = inner.child(*SUBJECTS), inner.head
    if verb.child(*SUBJECTS) is not None or subject is None or outer is None or outer.tag != "VBZ":
        return None
    many = subject.tag in ("NNS", "NNPS") or subject.lower == "they"
    return outer if many and frames_of(outer.lemma.lower()) else None


def _teller(verb: Node) -> Node | None:
    """The saying that a participle goes on from, where the parse hangs it on an infinitive in what
    is said: "told them the ministry had asked the auditor to look, *saying* he would answer"."""
    comma, above = verb.before(), verb.head
    if verb.tag != "VBG" or comma is None or comma.text != "," or above is None:
        return None
    if above.tag != "VB" or above.relation != "xcomp":
        return None
    told = above.head
    while told is not None and told.relation != "ccomp":
        told = told.head if told.relation in ("xcomp", "conj", "advcl") else None
    return told.head if told is not None and told.head is not None else None


def tells_on(saying: Node, colon: Span) -> bool:
    """Whether what stands before a colon tells of somebody who speaks as "he" behind it: "Brandt
    disputes this: [he was there], *he* said, …"."""
    speaker, words = saying.child("nsubj"), saying.sentence.nodes
    if speaker is None or speaker.tag != "PRP" or speaker.span[0] < colon[1]:
        return False
    before = [one for one in words if one.span[1] <= colon[0]]
    verb = next((one for one in before if one.tag in TENSED), None)
    first = verb.child("nsubj") if verb is not None else None
    return first is not None and (first.entity == "PERSON" or first.lower == speaker.lower)
