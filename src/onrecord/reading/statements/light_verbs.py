"""Sayings of a light verb and a noun of saying: "gave an account of", "made no secret of", "raised
the possibility of", "came to the conclusion that", "left the question unanswered"."""

from onrecord.reading.known_words import known_words
from onrecord.reading.statements.content import right_of
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.statements.urging import to_come
from onrecord.reading.syntax import Node
from onrecord.report import Span

Told = tuple[Node, tuple[Span, ...], str]
"""The cue's last word, what is said, and the frame."""


def light(verb: Node) -> Told | None:
    """What is said by a verb that only helps its noun to tell it; None where the saying is only
    wished or asked for."""
    if verb.passive or (verb.tag == "VB" and to_come(verb)):
        return None
    return _of(verb) or _concluded(verb) or _unanswered(verb)


def _of(verb: Node) -> Told | None:
    """ "[Gave an account of] [the sinking]", "[made no secret of] [her anger]"."""
    noun, pairs = verb.object, lexicon().words["light_pairs"]
    if noun is None or noun.index < verb.index:
        return None
    if f"{verb.lemma.lower()} {noun.lemma.lower()}" not in pairs:
        return None
    of = noun.after()
    links = ("of", "about") if noun.lemma == "secret" else ("of",)
    if of is None or of.lower not in links or of.head is None:
        return None
    no = any(one.lower == "no" for one in noun.children)
    if (noun.lemma == "secret") != no or any(one.lower in _NONE for one in noun.children):
        return None  # "made a secret of", "gave *any* account of"
    told = of.head
    if told.index < of.index or told.lower.endswith(("self", "selves")):
        return None  # "gave a good *account of himself*"
    if told.lemma.lower() in known_words().spans:
        return None  # "gave a warning of *two hours*"
    rest = [one for one in (*verb.children, *noun.children) if one.index > of.index]
    if verb.lemma.lower() == "raise" and any(_brings_about(one) for one in rest):
        return None  # "raised the prospect of floods *by felling the trees*", "*when it shelled*"
    rest = [one for one in rest if not _channel_of(one)]
    span = right_of(verb, rest or [told], after=of.index)
    return (of, (span,), "phrase") if span is not None else None


_NONE = ("any", "enough", "such")


def _brings_about(one: Node) -> bool:
    """Whether what hangs on a verb tells by which deed it was done: then nothing need be said."""
    return one.relation == "advcl" or (one.tag == "VBG" and one.relation != "conj")


def _channel_of(one: Node) -> bool:
    """ "Raised the possibility of a truce *in a speech*": where it is told, which is not of it."""
    known, case = lexicon().words, one.child("case")
    told = known["channels"] | known["written"] | known["occasions"]
    return one.relation == "obl" and case is not None and case.lower in _IN and one.lower in told


_IN = ("in", "at", "on", "during")


def _concluded(verb: Node) -> Told | None:
    """ "[Came to the conclusion] [that the bridge was unsafe]"."""
    if verb.lemma.lower() not in _ARRIVING:
        return None
    words = verb.sentence.nodes[verb.index + 1 :][:_NEAR]
    noun = next((one for one in words if one.lower in _ENDS), None)
    if noun is None:
        return None
    if any(one.is_verb or not one.text[0].isalnum() for one in words[: words.index(noun)]):
        return None
    that = noun.after()
    told = that.head if that is not None and that.lower == "that" and that.tag == "IN" else None
    if that is None or told is None or told.index < that.index:
        return None
    clause = [one for one in told.subtree() if one.index >= that.index]
    return noun, ((clause[0].span[0], clause[-1].span[1]),), "clause"


_ARRIVING = ("come", "reach", "arrive", "draw")
_ENDS = ("conclusion", "verdict", "view")
_NEAR = 6  # words of "to the same sad conclusion"


def _unanswered(verb: Node) -> Told | None:
    """ "[Left the question] [who would pay] [unanswered]": what somebody keeps back. Whoever leaves
    a thing open has not been asked, and may yet decide it."""
    if verb.lemma.lower() != "leave":
        return None
    words = verb.sentence.nodes[verb.index + 1 :][:_FAR]
    state = next((one for one in words if one.lower == "unanswered"), None)
    asked = next((one for one in words if one.lower == "question"), None)
    if state is None or asked is None or asked.subtree()[0].lower not in _ONE:
        return None
    if any(one.text in (",", ";", ":", ".") for one in _until(words, state)):
        return None
    first = min(asked, state, key=_at)
    if any(one.is_verb for one in _until(words, first)):
        return None
    of = asked.after()
    if of is None or of.lower not in ("of", "whether", "about"):
        return max(state, asked, key=_at), (), "declined"
    begins = (of.after() or of) if of.lower == "of" else of
    if state.index > asked.index:
        told = (begins.span[0], verb.sentence.nodes[state.index - 1].span[1])
        return verb, (told,), "declined"
    clause = begins.head if begins.head is not None and begins.head.index > begins.index else begins
    ends = max(one.index for one in clause.subtree())
    return asked, ((begins.span[0], verb.sentence.nodes[ends].span[1]),), "declined"


def _until(words: list[Node], last: Node) -> list[Node]:
    return [one for one in words if one.index < last.index]


def _at(node: Node) -> int:
    return node.index


_ONE = ("the", "that", "this")
_FAR = 16  # words of "left the question of who would pay for the new bridge unanswered"
