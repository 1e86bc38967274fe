"""Sayings of "let", "make" and "leave", and of a verb whose particle stands behind its object: "let
the mayor *know* that …", "made it *plain* that …", "left *no doubt* that …", "ruled that *out*"."""

from onrecord.reading.draft import Draft
from onrecord.reading.statements.content import clause_around, right_of, saying_stretch
from onrecord.reading.statements.cue import verb_group
from onrecord.reading.statements.source import noun_phrase, speaker_of
from onrecord.reading.syntax import Node
from onrecord.report import Span

Read = tuple[tuple[Span, ...], str, tuple[Span, ...]]
"""The cue, its lemma, and what is said."""


def let_out(draft: Draft, verb: Node) -> Read | None:
    """What is let known, made plain or left in no doubt, with a "that" or around the saying."""
    ends = _ends(verb)
    if ends is None or verb.passive or (verb.tag == "VB" and _asked_of(verb)):
        return None
    group, last = verb_group(verb), ends[-1]
    cue = (*group[:-1], (group[-1][0], ends[0].span[1]), *(one.span for one in ends[1:]))
    lemma = f"{verb.lemma.lower()} {last.lower}"
    that = _that(last)
    if that is not None:
        told = that.head
        words = verb.sentence.nodes[that.index :]
        branch = told if told is not None and told.index > that.index else None
        span = right_of(verb, [branch] if branch is not None else words, after=last.index)
        return (cue, lemma, (span,)) if span is not None else None
    speaker = speaker_of(verb)
    if speaker is None or speaker.index > verb.index:
        return None
    start = min(noun_phrase(speaker, without=verb.span)[0], cue[0][0])
    before = draft.text[verb.sentence.span[0] : start].rstrip()[-1:]
    hole = saying_stretch(verb, (start, last.span[1]))
    bounded = draft.text[hole[1] : hole[1] + 1] in (",", ".", ";", "")
    if before != "," or not bounded:
        return None
    around = clause_around(draft, verb, hole)
    return (cue, lemma, around) if around else None


def _that(last: Node) -> Node | None:
    """The "that" behind a cue, or behind through whom it was let known: "let it be known *through
    an aide* that …"."""
    for word in last.sentence.nodes[last.index + 1 : last.index + _FAR]:
        if word.lower == "that" and word.tag == "IN":
            return word
        if word.is_verb or not word.text[0].isalnum():
            return None
    return None


def _asked_of(verb: Node) -> bool:
    """Whether somebody may or shall let it be known: "promised *to let* her know"; a bare "let" is
    past, whatever its tag."""
    return any(one.tag in ("TO", "MD") for one in verb.children)


def _ends(verb: Node) -> tuple[Node, ...] | None:
    """The words that end the cue: "let [slip]", "let it be [known]", "let her | [know]", "made it
    [plain]", "left no [doubt]"."""
    lemma, words = verb.lemma.lower(), verb.sentence.nodes[verb.index + 1 : verb.index + _FAR]
    text = [one.lower for one in words]
    if lemma == "let":
        if text[:1] and text[0] in ("slip", "fall", "drop"):
            return (words[0],)
        if (
            text[:2] == ["it", "be"]
            and len(text) > 2
            and text[2] in ("known", "understood", "felt")
        ):
            return (words[2],)
        know = next((one for one in words[1:] if one.lower == "know"), None)
        between = words[: words.index(know)] if know is not None else []
        if know is None or any(one.is_verb or not one.text[0].isalnum() for one in between):
            return None
        return verb, know
    if lemma == "make" and text[:1] == ["it"] and text[1:2] and text[1] in _PLAIN:
        return (words[1],)
    if lemma == "leave" and text[:1] and text[0] in ("no", "little") and text[1:2] == ["doubt"]:
        return (words[1],)
    return None


_FAR = 8
_PLAIN = ("plain", "clear", "known", "public")


def ruled_out(verb: Node) -> Read | None:
    """ "[Ruled] [the sale] [out]": what stands between a verb and its particle."""
    lemma = verb.lemma.lower()
    for index, word in enumerate(words := verb.sentence.nodes[verb.index + 1 : verb.index + _FAR]):
        if word.is_verb or not (word.text[0].isalnum() or word.text[0] in "“\"'"):
            return None
        if f"{lemma} {word.lower}" not in _PARTED or not index:
            continue
        behind = word.after()
        if behind is not None and (behind in word.subtree() or behind.lower in ("for", "of")):
            return None  # "ruled the goal out for offside", "ruled him out of the match"
        thing = words[0].span[0], words[index - 1].span[1]
        group = verb_group(verb)
        return (*group, word.span), f"{lemma} {word.lower}", (thing,)
    return None


_PARTED = ("rule out",)
