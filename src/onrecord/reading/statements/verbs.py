"""What a verb of saying says by its grammar: one candidate statement a verb, or none."""

import re

from onrecord.reading.draft import Draft, Why, inside
from onrecord.reading.statements.asked import is_asked
from onrecord.reading.statements.candidate import Candidate, common
from onrecord.reading.statements.content import interior
from onrecord.reading.statements.cue import (
    aside_of,
    confirm_or_deny,
    declining_head,
    denied,
    ending_at,
    let_known,
    no_answer_cue,
    particle_count,
    tells_nothing,
    verb_group,
)
from onrecord.reading.statements.frames import appealed_for, saying, thinking
from onrecord.reading.statements.goes_on import grammar_knows
from onrecord.reading.statements.hearers import (
    HEARERS,
    hearer_of,
    interviewed,
    interviewer,
    written_to,
)
from onrecord.reading.statements.in_a_row import one_of_a_row
from onrecord.reading.statements.joint import joint_speakers
from onrecord.reading.statements.lexicon import cue_lemma, lexicon
from onrecord.reading.statements.naming import described
from onrecord.reading.statements.silence import (
    ANSWERS,
    REFLEXIVES,
    kept_back,
    mute_cue,
    no_comment,
    unasked,
    withheld,
)
from onrecord.reading.statements.source import beside_head, noun_phrase, speaker_of
from onrecord.reading.statements.spans import quote_around, tidied, without
from onrecord.reading.statements.turned import turned, turned_speaker
from onrecord.reading.statements.urging import body_wants, urged_in_quotes
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span


def read_verb(draft: Draft, verb: Node, source: tuple[Span, ...] = ()) -> Candidate | None:
    """The candidate that a verb's lemma and grammar give, or None where it is no cue here.

    `source` is who says it where the model knows; else grammar finds the speaker.
    """
    lemma = cue_lemma(verb)
    known = lexicon()
    frames, attitudes = known.frames.get(lemma), known.attitudes.get(lemma)
    declined = declining_head(verb)
    kept = withheld(verb)
    if kept is not None and verb.lemma == "go" and _to_a_place(draft, kept[1]):
        kept = None
    if frames is None and attitudes is None and declined is None and kept is None:
        return None
    if declined is not None and verb.lemma.lower() in _IDENTIFYING and verb.passive:
        return None  # "declined to be identified"
    if is_asked(verb) or tells_nothing(verb, lemma) or _only_told(verb, lemma) or set_off(verb):
        return None
    if not declined and anonymous(draft, ((verb.span[1] + 1, verb.span[1] + 1),)):
        return None  # "the envoy, who *asked* not to be named …, told the agency"
    if one_of_a_row(verb):
        return None
    pair = confirm_or_deny(verb)
    if pair is not None and verb != pair[0]:
        return None
    behind = turned_speaker(draft, verb)
    subject = _not_itself(behind or speaker_of(declined or verb))
    if subject is None and kept is not None and verb.passive:
        subject = verb.child("nsubj:pass", "nsubjpass")  # "[the mayor] would not be drawn"
        if subject is None and verb.lemma == "draw":
            subject = verb.subject  # "[the mayor] confirmed it but would not be drawn"
    group_head = declined or verb
    alone = declined or (lemma == "appeal to" and appealed_for(verb) is not None)
    cue = verb_group(group_head, 0 if alone else particle_count(verb, lemma))
    if declined:
        into = verb.after() if verb.lemma == "go" else verb.child("compound:prt")
        cue = ending_at(cue, (into or verb).span[1])
        if (aside := aside_of(declined, verb)) is not None:
            cue = tuple(without(cue, (aside[0], aside[1] + 1)))
        asked = "be interviewed" if verb.lemma == "interview" else verb.lemma.lower()
        lemma = f"{declined.lemma.lower()} to {asked}"
    elif lemma in ANSWERS and denied(verb):
        cue = no_answer_cue(verb, cue)
    elif kept is not None and not kept[1] and verb.object is not None:  # or "commit [himself]"
        cue = ending_at(cue, max(cue[-1][1], verb.object.span[1]))  # "return [calls]"
    elif kept is not None and kept[0] == "phrase" and verb.lemma in ("give", "set"):
        cue = ending_at(cue, (verb.after() or verb).span[1])  # "gave *no* date"
    elif (answer := no_comment(verb) or mute_cue(verb) or unasked(verb)) is not None:
        cue = ending_at(cue, answer.span[1])
    elif verb.agent is not None and verb.tag == "VBN" and _by(verb):
        cue = ending_at(cue, _by(verb))
    if pair is not None:
        neither = next((one for one in verb.children if one.lower == "neither"), verb)
        cue = (*cue[:-1], (min(cue[-1][0], neither.span[0]), pair[1].span[1]))
    whole_cue = (cue[0][0], cue[-1][1])
    speakers = joint_speakers(subject) if subject is not None else []
    sources = [noun_phrase(one, without=cue[-1], conjuncts=len(speakers) == 1) for one in speakers]
    known_better = bool(sources) and beside_head(draft, source, tuple(sources[:1]))
    known_better = known_better or behind is not None or grammar_knows(verb) is not None
    if source and not known_better and (len(sources) < 2 or not common(tuple(sources), source)):
        sources = [_likeliest(source, sources)]
    stretch = _group(verb, whole_cue, sources)
    found = None
    speech = True
    if behind is not None:
        found = turned(draft, verb, behind)
    elif pair is not None:
        found = kept_back(pair[1]) or kept_back(verb)
        told_of = described(verb) if found is None or not found[1] else None
        found = ("phrase", (told_of,), True) if told_of is not None else found
    elif kept is not None:
        found = kept
    elif frames or declined:
        found = saying(draft, verb, frames or frozenset(["phrase"]), lemma, stretch, subject)
    if found is None and attitudes:
        found, speech = thinking(verb, attitudes), let_known(verb)
        if found is not None and found[0] in ("wanted", "wish"):
            # "wants the barrier *gone*" is a stance, like "wants it"
            speech = found[0] == "wish" and body_wants(draft, verb, subject)
        if found is not None and lemma == "want" and found[0] == "demanded":
            speech, found = True, (found[0], found[1], False)
        if found is not None and _forecasts(draft, lemma, subject, found[1]):
            speech, found = True, ("counting", found[1], False)
    if found is None:
        return None
    frame, raw, certain = found
    if frame == "quote" and "urging" in (frames or ()):
        frame, raw = urged_in_quotes(draft, verb, raw)
    low, high = interior(draft, verb)
    if frame == "declined" and (closing := _quote_end(draft, verb)) is not None:
        low, high = closing, len(draft.text)  # "has “refused even to discuss” [the release of …]"
    clipped = [(max(a, low), min(b, high)) for a, b in raw if a < high and b > low]
    content = tidied(draft, clipped)
    if not content and not declined and frame != "no answer":
        return None
    if anonymous(draft, content) or (frame == "phrase" and person(draft, content)):
        return None
    return Candidate(
        anchor=declined or verb,
        lemma=lemma,
        source=tuple(sources[:1]),
        cue=cue,
        content=content,
        why=Why(f"verb-{frame}", words=cue),
        frame=frame,
        speech=speech and (let_known(verb) or not _unspoken(verb, frame, sources)),
        certain=certain and bool(sources) and _asserted(draft, verb, frame),
        addressee=_heard_by(verb, lemma, frame, content, tuple(sources)),
        joint=tuple(sources[1:]),
    )


def _likeliest(source: tuple[Span, ...], own: list[Span]) -> Span:
    """Of the phrases among which the model wavers the one that grammar has too ("The army says so;
    *the rebels* deny it, claiming …"), else the first."""
    return next((one for one in source if common((one,), tuple(own))), source[0])


def _not_itself(subject: Node | None) -> Node | None:
    """ "*The force* itself confirmed it": whom a reflexive stands behind, as it is no speaker."""
    before = subject.before() if subject is not None else None
    reflexive = subject is not None and subject.lower in REFLEXIVES
    return before if reflexive and before is not None and before.is_noun else subject


def _to_a_place(draft: Draft, topic: tuple[Span, ...]) -> bool:
    """Whether somebody would not go into a place: "the crew would not go into the tunnel"."""
    kinds, words = draft.syntax.mention_kinds, (draft.syntax.nodes(part) for part in topic)
    return any(one.is_noun and kinds.get(one.span[0]) == "place" for each in words for one in each)


_IDENTIFYING = ("identify", "name", "quote")


def set_off(verb: Node) -> bool:
    """Whether a participle between commas tells of the noun before it: "the deployment, *announced*
    Friday, likely broke the law"."""
    before = verb.before()
    if verb.tag not in ("VBN", "VBD") or before is None or before.text != "," or verb.auxiliaries:
        return False
    first, second = verb.after(1), verb.after(2)
    closed = any(one is not None and one.text == "," for one in (first, second))
    # "The mayor, Mara Tolen, tweeted, “We won.”", wherever the parse has its subject
    quoted = second is not None and second.text[:1] in "“\"‘'`"
    tells = verb.lemma.lower() in ("say", "tell", "add") or quoted
    return closed and not tells and verb.child(*SUBJECTS) is None


def _only_told(verb: Node, lemma: str) -> bool:
    """Whether a bare participle says who was told: "a diplomat *briefed* on the talks"."""
    if verb.tag not in ("VBN", "VBD") or verb.relation != "acl" or verb.auxiliaries:
        return False
    return lemma in HEARERS and verb.agent is None and verb.child("ccomp", "xcomp", "nsubj") is None


def _heard_by(
    verb: Node, lemma: str, frame: str, content: tuple[Span, ...], sources: tuple[Span, ...]
) -> Span | None:
    """To whom it was said, unless that is said itself ("said: “Not to my knowledge.”") or says it
    ("“Numb,” writes Mara Tolen")."""
    hearer = hearer_of(verb, lemma, frame) or interviewer(verb) or written_to(verb)
    hearer = hearer or interviewed(verb)
    said = frame == "quote" and hearer is not None and inside(hearer, content)
    spoken = hearer is not None and bool(common((hearer,), sources))
    return None if said or spoken else hearer


def _quote_end(draft: Draft, verb: Node) -> int | None:
    """Where a quotation ends that a verb all but ends, so that what it is about stands behind."""
    around = quote_around(draft, verb.span)
    if around is None or around.unclosed:
        return None
    rest = [one for one in draft.syntax.nodes((verb.span[1], around.span[1])) if one.text.isalpha()]
    return around.span[1] if all(one.tag in ("IN", "RP", "TO") for one in rest) else None


def _forecasts(draft: Draft, lemma: str, subject: Node | None, content: tuple[Span, ...]) -> bool:
    """Whether a body expects a number: "the bank expects the recall to cost 9 million"."""
    if "counting" not in lexicon().frames.get(lemma, ()) or subject is None:
        return False
    if subject.tag.startswith("PRP") or subject.entity == "PERSON":
        return False
    return any(one.tag == "CD" for span in content for one in draft.syntax.nodes(span))


_SOURCELESS = frozenset(["hearsay", "accusing", "urging", "passed", "clause", "quote", "no answer"])


def _unspoken(verb: Node, frame: str, sources: list[Span]) -> bool:
    """Whether a passive names nobody who speaks: "a bill was proposed", "termed a disaster"."""
    return not sources and verb.passive and frame not in _SOURCELESS


_UNNAMED = re.compile(
    r"(?:that )?(?:no names? be (?:used|given|printed|published|mentioned)"
    r"|(?:not )?to be (?:named|identified|quoted)"
    r"|to remain anonymous|anonymity"
    r"|(?:(?:me |us )?not to use )?"
    r"(?:his|her|their) (?:(?:full|last|first|real) )?(?:names?|surnames?)"
    r"(?: not| be withheld|$|[,.”\"]))",
    re.I,
)


def person(draft: Draft, content: tuple[Span, ...]) -> bool:
    """Whether the content is a bare pronoun for a person: "confirmed him" tells of an act."""
    return len(content) == 1 and draft.words(content[0]).lower() in (
        "him", "her", "them", "me", "us", "himself", "herself", "themselves",
    )  # fmt: skip


def anonymous(draft: Draft, content: tuple[Span, ...]) -> bool:
    """Whether somebody only asks not to be named, which says nothing."""
    return bool(content) and _UNNAMED.match(draft.text, content[0][0]) is not None


def _by(verb: Node) -> int:
    """Where "by" ends behind a passive, or 0."""
    after = verb.after()
    return after.span[1] if after is not None and after.lower == "by" else 0


_CONDITIONS = frozenset(["if", "unless", "whether", "until", "once"])


def _asserted(draft: Draft, verb: Node, frame: str) -> bool:
    """Whether grammar alone may call a saying one: not "to confirm if …", and in a quotation
    neither denied nor hedged ("we are not accusing anyone", "you cannot tell us"), nor that
    somebody whom nobody names gave no answer ("they did not even reply")."""
    if frame in ("declined", "no answer"):
        subject = verb.child(*SUBJECTS)
        quoted = interior(draft, verb)[0] > 0
        return not quoted or subject is None or not subject.tag.startswith("PRP")
    if verb.tag == "VB" and any(one.lower == "to" for one in verb.children):
        return _quick_to(verb) and frame in ("clause", "quote")
    if any(one.relation == "mark" and one.lower in _CONDITIONS for one in verb.children):
        return False  # "if the court confirms that …"
    if interior(draft, verb)[0] == 0:
        return True
    hedges = ("can", "could", "ca", "may", "might", "must", "should")
    return (
        not verb.negated
        and verb.tag != "VBG"
        and not any(one.lower in hedges for one in verb.children)
    )


def _quick_to(verb: Node) -> bool:
    """ "*Hastened* to add that …", "*rushed* to deny it": by which somebody has said it."""
    above = verb.head
    return above is not None and above.lemma.lower() in _HASTE and above.tag in ("VBD", "VBZ")


_HASTE = ("hasten", "rush", "hurry")


def _group(verb: Node, cue: Span, sources: list[Span]) -> Span:
    """The saying's own stretch: speaker and cue, where they stand side by side."""
    start, end = cue
    own = {verb, *verb.auxiliaries}
    for source in sources:
        gap = min(end, source[1]), max(start, source[0])
        between = verb.sentence.text[gap[0] : gap[1]]
        others = [
            one
            for one in verb.sentence.nodes
            if gap[0] <= one.span[0] < gap[1]
            and one not in own
            and one.tag in ("VBD", "VBZ", "VBP")
        ]
        if not others and '"' not in between and "”" not in between and "“" not in between:
            start, end = min(start, source[0]), max(end, source[1])
    return start, end
