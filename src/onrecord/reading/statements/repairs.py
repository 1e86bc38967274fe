"""Slips of the model that grammar is sure of: who hears does not speak, a verb has its subject."""

import re

from msgspec.structs import replace

from onrecord.reading.draft import Draft, inside
from onrecord.reading.statements.agreed import finite, verbal
from onrecord.reading.statements.candidate import Candidate, common
from onrecord.reading.statements.hearers import HEARERS, told
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.statements.naming import what_called
from onrecord.reading.statements.pairs import each
from onrecord.reading.statements.source import RELATIVES, noun_phrase, speaker_of
from onrecord.reading.statements.spans import first_word, tidied
from onrecord.reading.syntax import SUBJECTS, TENSED, Node
from onrecord.report import Span


def repaired(draft: Draft, one: Candidate) -> Candidate:
    """A candidate with the model's slips put right that grammar is sure of.

    The subject of a passive hears and does not speak ("[residents] were told to leave"); a source
    that the model left out is the verb's subject; a hearer at the content's head is cut off.
    """
    verb = one.anchor
    if verb is None or not verb.is_verb or verb.lemma.lower() in lexicon().words["citing"]:
        return one
    one = what_called(draft, _with_particle(draft, one, verb), verb)
    accused = one.frame in ("accusing", "model") and verb.lemma == "accuse" and verb.agent is None
    if accused and verb.tag == "VBN" and verb.relation == "acl" and not verb.auxiliaries:
        return replace(one, source=(), joint=())  # "a nurse accused of poisoning": by nobody named
    if verb.passive and verb.agent is None and one.frame != "no answer":
        subject = verb.child("nsubj:pass", "nsubjpass")
        phrase = (noun_phrase(subject),) if subject is not None else ()
        if phrase and common(phrase, one.source):
            return replace(one, source=(), joint=(), addressee=one.addressee or phrase[0])
        return _told_before(draft, one, phrase) if verb.lemma.lower() in HEARERS else one
    if len(one.source) > 1 and (speaker := speaker_of(verb)) is not None:
        own = tuple(span for span in one.source if common((span,), (speaker.span,)))
        one = replace(one, source=own or one.source)
    if one.source and (nearer := _nearer_subject(draft, verb, one.source)) is not None:
        one = replace(one, source=(nearer,), joint=())
    if one.source and len(one.content) > 1 and _is_channel_of(draft, verb, one.source):
        one = replace(one, source=(), joint=())
    if not one.source and one.speech and one.frame not in ("hearsay", "according"):
        speaker = speaker_of(verb)
        rest = one.content
        if speaker is not None:
            name = noun_phrase(speaker, without=verb.span)
            named = [span for span in rest if inside(speaker.span, (span,))]
            if named and len(rest) > 1 and not verbal(draft, named[0]):
                # the model has the speaker's name for a part of what he says
                name, rest = named[0], tuple(span for span in rest if span not in named)
            if not common((speaker.span,), rest):
                one = replace(one, source=(name,), content=rest)
    hearer = told(verb) if verb.lemma.lower() in HEARERS else None
    if hearer is not None and one.content and one.frame != "urging":
        start, end = one.content[0]
        if hearer[0] <= start < hearer[1] < end:
            rest = tidied(draft, [(hearer[1], end), *one.content[1:]])
            if rest and verbal(draft, rest[0]):
                one = replace(one, content=rest, addressee=hearer)
    return each(draft, _with_subject(draft, one, verb))


def without_relative(draft: Draft, one: Candidate) -> Candidate:
    """A saying without the clause that tells of its speaker: "“We sail,” declared [the committee]
    *that the crews had elected*"."""
    if len(one.content) < 2 or len(one.source) != 1 or not one.cue:
        return one
    last, source = one.content[-1], one.source[0]
    if source[0] < one.cue[-1][1] or draft.text[source[1] : last[0]].strip(" ,"):
        return one
    speaker = draft.syntax.head(source)
    clause = speaker.child("acl:relcl") if speaker is not None else None
    if speaker is None or clause is None or clause.subtree()[0].span[0] != last[0]:
        return one
    return replace(one, source=(noun_phrase(speaker),), content=one.content[:-1])


_SET_IN = re.compile(r",? (?:in|on|via|through|at|during) [^,;]+, ")


def without_gap(draft: Draft, one: Candidate) -> Candidate:
    """A content with what stands between a subject and its verb, which the model takes for the
    channel of the saying: "said the firm, *in a letter*, had promised refunds"."""
    if len(one.content) != 2 or not one.cue or one.content[0][0] < one.cue[-1][1]:
        return one
    gap = one.content[0][1], one.content[1][0]
    head = draft.syntax.head(gap) if _SET_IN.fullmatch(draft.text, *gap) else None
    verb = head.head if head is not None else None
    subject = verb.child(*SUBJECTS) if verb is not None else None
    if verb is None or subject is None or not inside(verb.span, one.content[1:]):
        return one
    whole = one.content[0][0], one.content[1][1]
    return replace(one, content=(whole,)) if inside(subject.span, one.content[:1]) else one


def _told_before(draft: Draft, one: Candidate, hearer: tuple[Span, ...]) -> Candidate:
    """What somebody was told before he is named, without him: "[The lamp was lit], the inquiry was
    told"."""
    rest = tuple(span for span in one.content if not common((span,), hearer))
    start, end = one.content[0] if hearer and len(one.content) == 1 else (0, 0)
    if (
        end
        and start < hearer[0][0] < end <= hearer[0][1]
        and draft.text[: hearer[0][0]].endswith(", ")
    ):
        rest = tidied(draft, [(start, hearer[0][0])])  # the model ran the two together
    if not (hearer and rest) or rest == one.content or not finite(draft, rest[0]):
        return one
    before = rest[-1][1] <= hearer[0][0]
    return replace(one, content=rest, addressee=one.addressee or hearer[0]) if before else one


def _with_particle(draft: Draft, one: Candidate, verb: Node) -> Candidate:
    """A cue with the particle behind what is said: "[ruled] a strike [out]"."""
    particle = verb.child("compound:prt")
    if particle is None or not one.content or particle.index < verb.index + 2:
        return one
    lemma, (start, end) = f"{verb.lemma.lower()} {particle.lower}", one.content[-1]
    if lemma not in lexicon().frames or not start < particle.span[0] < particle.span[1] == end:
        return one
    kept = len(draft.text[: particle.span[0]].rstrip())
    content = (*one.content[:-1], (start, kept))
    cue = one.cue if particle.span in one.cue else (*one.cue, particle.span)
    return replace(one, content=content, cue=cue, lemma=lemma)


def _with_subject(draft: Draft, one: Candidate, verb: Node) -> Candidate:
    """A content that begins with its verb, with the subject that stands between it and the cue:
    "told local media [Velik's heart was restarted]"."""
    first = first_word(draft, one.content)
    if first is None or first.tag not in TENSED or first.sentence.span != verb.sentence.span:
        return one
    clause = first.head if first.relation in ("aux", "aux:pass", "cop") else first
    subject = clause.child(*SUBJECTS) if clause is not None else None
    if subject is None or clause == verb or not verb.index < subject.index < first.index:
        return one
    own, place = set(subject.subtree()), subject.index
    words = verb.sentence.nodes
    heard = one.addressee[1] if one.addressee else verb.span[1]
    while words[place - 1] in own and words[place - 1].span[0] >= heard:
        place -= 1
    start = words[place].span[0]
    return replace(one, content=((start, one.content[0][1]), *one.content[1:]))


def _is_channel_of(draft: Draft, verb: Node, source: tuple[Span, ...]) -> bool:
    """Whether the model has for a source what stands behind "in", while the verb has a subject:
    "…, the group [estimated] in a report"."""
    own, head = verb.child("nsubj"), draft.syntax.head(source[0])
    if own is None or head is None or own.lower in RELATIVES or own.span[0] > verb.span[0]:
        return False
    case = head.child("case")
    behind = len(source) == 1 and source[0][0] > verb.span[1]
    return behind and head.head == verb and case is not None and case.lower == "in"


def _nearer_subject(draft: Draft, verb: Node, source: tuple[Span, ...]) -> Span | None:
    """A verb's own subject, where the model has taken that of another verb before it."""
    own = next((one for one in verb.children if one.relation == "nsubj"), None)
    if own is None or own.lower in RELATIVES or verb.tag not in ("VBD", "VBZ", "VBP"):
        return None
    phrase = noun_phrase(own, without=verb.span)
    if common(source, (phrase,)) or phrase[0] < source[-1][1] or verb.span[0] < own.span[0]:
        return None
    return phrase if finite(draft, (source[-1][1], phrase[0])) else None
