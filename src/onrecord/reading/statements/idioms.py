"""Sayings told by a verb and a noun of its own: "laid the blame on", "took credit for", "made no
mention of", "hold the owner responsible for"."""

from onrecord.reading.draft import Draft, Why
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.content import right_of
from onrecord.reading.statements.cue import ending_at, verb_group
from onrecord.reading.statements.let_out import let_out, ruled_out
from onrecord.reading.statements.lexicon import frames_of, is_document, lexicon
from onrecord.reading.statements.light_verbs import light
from onrecord.reading.statements.somebody import is_body
from onrecord.reading.statements.source import noun_phrase, speaker_of
from onrecord.reading.statements.spans import tidied
from onrecord.reading.statements.urging import party, to_come
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span


def read_idiom(draft: Draft, verb: Node) -> Candidate | None:
    """The saying of a verb whose object only helps to tell it, or None."""
    if (read := let_out(draft, verb) or ruled_out(verb)) is not None:
        return _read(draft, verb, *read)
    if (said := _light(draft, verb)) is not None:
        return said
    found = _with_noun(verb) or _held_responsible(verb) or _reason(draft, verb)
    found = found or _put_down(draft, verb) or _confessed(draft, verb) or _defended(verb)
    speaker = speaker_of(verb) if found is not None and not verb.passive else None
    if found is None or speaker is None:
        return None
    if verb.lemma.lower() in ("hold", "cite", "put", "defend") and not _may_speak(draft, speaker):
        return None  # "the *law* holds owners liable", "the *deal* holds out the prospect of peace"
    last, content, frame = found
    cue = verb_group(verb)
    if last.span[1] <= content[0]:
        cue = ending_at(cue, last.span[1])
    words = tidied(draft, [content])
    return Candidate(
        anchor=verb,
        lemma=verb.lemma.lower() if last == verb else f"{verb.lemma.lower()} {last.lower}",
        source=(noun_phrase(speaker, without=verb.span),),
        cue=cue,
        content=words,
        why=Why("verb-and-noun", words=cue),
        frame=frame,
        certain=bool(words) and not (verb.tag == "VB" and to_come(verb)),
    )


def _read(
    draft: Draft, verb: Node, cue: tuple[Span, ...], lemma: str, content: tuple[Span, ...]
) -> Candidate | None:
    """What is let known or ruled out, as a saying of whoever does it."""
    speaker, words = speaker_of(verb), tidied(draft, content)
    if speaker is None or not words or verb.passive:
        return None
    asked = verb.sentence.nodes[-1].text == "?"
    if asked and any(
        one.tag in ("MD", "VBD", "VBZ") and one.index < speaker.index for one in verb.children
    ):
        return None  # "Would the mayor rule it out?"
    if not _may_speak(draft, speaker):
        return None  # "the fog ruled sailing out", "the smell left no doubt that …"
    return Candidate(
        anchor=verb,
        lemma=lemma,
        source=(noun_phrase(speaker, without=verb.span),),
        cue=cue,
        content=words,
        why=Why("verb-and-particle", words=cue),
        frame="clause",
        certain=not (verb.tag == "VB" and to_come(verb)),
    )


def _light(draft: Draft, verb: Node) -> Candidate | None:
    """ "[Gave an account of] [the sinking]", as a saying of whoever gives it."""
    found = light(verb)
    speaker = speaker_of(verb) if found is not None else None
    if found is None or speaker is None or not _may_speak(draft, speaker):
        return None  # "the *fire* raised the prospect of a shortage"
    last, content, frame = found
    group = verb_group(verb)
    cue = ending_at(group, max(group[-1][1], last.span[1]))
    told = verb.object if verb.object is not None and verb.object.index <= last.index else last
    return Candidate(
        anchor=verb,
        lemma=f"{verb.lemma.lower()} {told.lemma.lower()}",
        source=(noun_phrase(speaker, without=verb.span),),
        cue=cue,
        content=tidied(draft, content),
        why=Why("light-verb", words=cue),
        frame=frame,
    )


def _may_speak(draft: Draft, speaker: Node) -> bool:
    """Whether who does such a thing may say something by it, as no fog and no law does."""
    known = party(draft, speaker) or is_body(draft, speaker) or is_document(speaker)
    return known or speaker.lower in _SPEAKERS


_SPEAKERS = ("it", "which", "who")


def _with_noun(verb: Node) -> tuple[Node, Span, str] | None:
    """ "[points the finger at] [the guards]", "[made no mention of] [the letter]": where the cue
    ends, what is said, and the frame."""
    noun = verb.object
    if noun is None or noun.index < verb.index:
        return None
    pairs, lemma = lexicon().words["idioms"], verb.lemma.lower()
    if f"{lemma} {noun.lower}" not in pairs:
        return None
    before = noun.subtree()[0]
    last = noun.after()
    while last is not None and last.tag == "RB":
        last = last.after()  # "points the finger *squarely* at"
    if last is None or last.lower not in _BEHIND or before.index > noun.index:
        return None
    rest = [one for one in (*verb.children, *noun.children) if one.index > last.index]
    span = right_of(verb, rest, after=last.index) if rest else None
    accuses = noun.lower in ("blame", "finger", "fingers")
    return (last, span, "accusing" if accuses else "phrase") if span is not None else None


_BEHIND = ("on", "at", "for", "of", "upon", "with")


def _held_responsible(verb: Node) -> tuple[Node, Span, str] | None:
    """ "[holds] [the owner responsible for the flood]"."""
    if verb.lemma.lower() != "hold":
        return None
    words = verb.sentence.nodes[verb.index + 1 :]
    fault = next((one for one in words if one.lower in _AT_FAULT), None)
    behind = fault.after() if fault is not None else None
    if fault is None or behind is None or fault.index == verb.index + 1:
        return None
    if any(one.is_verb or one.text in (",", ";") for one in words[: words.index(fault)]):
        return None
    if behind.lower != "for" and (behind.text in (".", ",", ";") or behind.tag.startswith("RB")):
        return fault, (words[0].span[0], fault.span[1]), "accusing"
    if behind.lower != "for":
        return None
    charge = behind.head
    if charge is None or charge.index < behind.index:
        return None
    span = right_of(verb, [*words[: words.index(fault) + 2], charge], after=verb.index)
    return (fault, span, "accusing") if span is not None else None


def _reason(draft: Draft, verb: Node) -> tuple[Node, Span, str] | None:
    """ "Put off the vote, [citing] [the risk of floods]": a reason that is given for a deed; of
    whoever is cited, or a paper, the words around are."""
    above, thing, words = verb.head, verb.object, lexicon().words
    if verb.lower != "citing" or above is None or not above.is_verb or thing is None:
        return None
    yet = words["maybe"] | words["yet_to_come"]
    if any(one.lower in yet for one in above.auxiliaries):
        return None  # "would close it, citing costs"
    if above.passive and above.agent is None:
        return None  # "the plant was closed, citing costs": by nobody named
    if any(one.lower == "no" for one in thing.children):
        return None
    before = verb.before()
    beside = before is None or before.text == ","
    says = "clause" in frames_of(above.lemma.lower())
    if not beside or says or above.child(*SUBJECTS) is None:
        return None
    paper = thing.lower in words["channels"] | words["written"] | words["counts"]
    kind = draft.syntax.mention_kinds.get(thing.span[0])
    if paper or is_document(thing) or thing.entity != "O" or kind not in ("abstract", "event"):
        return None
    span = right_of(verb, [thing], after=verb.index)
    return (verb, span, "phrase") if span is not None else None


def _put_down(draft: Draft, verb: Node) -> tuple[Node, Span, str] | None:
    """ "[Put] [the deaths down to dirty water]"; nobody puts the phone down to look up."""
    words = verb.sentence.nodes[verb.index + 1 :]
    down = next((one for one in words[:_NEAR] if one.lower == "down"), None)
    to = down.after() if down is not None else None
    cause = to.after() if to is not None and to.lower == "to" else None
    if verb.lemma.lower() != "put" or down is None or cause is None or down == words[0]:
        return None
    between = words[: words.index(down)]
    whom = verb.object is not None and party(draft, verb.object)  # "put *the child* down to sleep"
    acts = cause.is_verb and cause.tag != "VBG"
    if whom or acts or any(one.is_verb or one.text == "," for one in between):
        return None
    rest = [one for one in (*verb.children, *down.children) if one.index > cause.index - 1]
    span = right_of(verb, [*between, down, *rest], after=verb.index)
    return (verb, span, "accusing") if span is not None and span[1] >= cause.span[1] else None


def _confessed(draft: Draft, verb: Node) -> tuple[Node, Span, str] | None:
    """ "[Confessed to] [stabbing four men]", "[owned up to] [the theft]", but not to whom."""
    owns, to = verb.lemma.lower() == "own", verb.after()
    if not owns and verb.lemma.lower() != "confess":
        return None
    if owns:  # "[owned up to] [taking the money]"
        to = to.after() if to is not None and to.lower == "up" else None
    deed = to.head if to is not None and to.lower == "to" else None
    if to is None or deed is None or deed.index < to.index:
        return None
    if owns and (deed.tag == "CD" or deed.child("nummod") is not None):
        return None  # "owned up to 40 percent of it"
    if verb.child("ccomp") is not None or (deed.tag != "VBG" and party(draft, deed)):
        return None
    span = right_of(verb, [deed], after=to.index)
    return (to, span, "phrase") if span is not None else None


def _defended(verb: Node) -> tuple[Node, Span, str] | None:
    """ "[Defended] [the firm against charges that it had spied]": against words, and no attack."""
    if verb.lemma.lower() != "defend" or verb.object is None:
        return None
    for one in (*verb.children, *verb.object.children):
        case = one.child("case")
        if case is None or case.lower not in ("against", "from") or one.index < verb.object.index:
            continue
        if one.lower in lexicon().words["disputable"] | lexicon().words["nouns"]:
            span = right_of(verb, [verb.object, one], after=verb.index)
            return (verb, span, "accusing") if span is not None else None
    return None


_NEAR = 8  # words from "put" to "down"
_AT_FAULT = ("responsible", "accountable", "liable", "answerable")
