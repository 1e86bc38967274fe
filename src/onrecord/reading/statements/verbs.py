"""What a verb of saying says by its grammar: one candidate statement a verb, or none."""

from onrecord.reading.draft import Draft, Why
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.content import (
    clause_around,
    complement,
    extent_of,
    interior,
    is_parenthesis,
    quotes_beside,
    right_of,
    saying_stretch,
)
from onrecord.reading.statements.cue import declining_head, particle_count, verb_group
from onrecord.reading.statements.lexicon import cue_lemma, is_document, lexicon
from onrecord.reading.statements.source import joint_speakers, noun_phrase, speaker_of
from onrecord.reading.statements.spans import tidied
from onrecord.reading.syntax import Node
from onrecord.report import Span

_HEARERS = frozenset(
    ["tell", "inform", "assure", "reassure", "remind", "warn", "advise", "notify", "ask", "promise",
     "show", "write", "answer", "brief", "email", "text", "instruct", "address", "urge"]
)  # fmt: skip
_NUMBERS = ("CD",)

Found = tuple[str, tuple[Span, ...], bool]
"""A frame, the content it gives, and whether grammar alone makes it sure."""


def read_verb(draft: Draft, verb: Node) -> Candidate | None:
    """The candidate that a verb's lemma and grammar give, or None where it is no cue here."""
    lemma = cue_lemma(verb)
    known = lexicon()
    frames, attitudes = known.frames.get(lemma), known.attitudes.get(lemma)
    declined = declining_head(verb)
    if frames is None and attitudes is None and declined is None:
        return None
    subject = speaker_of(declined or verb)
    group_head = declined or verb
    cue = verb_group(group_head, 0 if declined else particle_count(verb, lemma))
    if declined:
        cue = (*cue[:-1], (cue[-1][0], verb.span[1]))
        lemma = f"{declined.lemma.lower()} to {verb.lemma.lower()}"
    whole_cue = (cue[0][0], cue[-1][1])
    speakers = joint_speakers(subject) if subject is not None else []
    sources = [
        noun_phrase(one, without=whole_cue, conjuncts=len(speakers) == 1) for one in speakers
    ]
    stretch = _group(verb, whole_cue, sources)
    found = None
    speech = True
    if frames or declined:
        found = _saying(draft, verb, frames or frozenset(["phrase"]), lemma, stretch, subject)
    if found is None and attitudes:
        found, speech = _thinking(verb, attitudes), False
    if found is None:
        return None
    frame, raw, certain = found
    low, high = interior(draft, verb)
    clipped = [(max(a, low), min(b, high)) for a, b in raw if a < high and b > low]
    content = tidied(draft, clipped)
    if not content and not declined:
        return None
    return Candidate(
        anchor=verb,
        lemma=lemma,
        source=tuple(sources[:1]),
        cue=cue,
        content=content,
        why=Why(f"verb-{frame}", words=cue),
        frame=frame,
        speech=speech,
        certain=certain and bool(sources),
        addressee=_hearer(verb, lemma, frame),
        joint=tuple(sources[1:]),
    )


def _group(verb: Node, cue: Span, sources: list[Span]) -> Span:
    """The saying's own stretch: speaker and cue, where they stand side by side."""
    start, end = cue
    for source in sources:
        between = verb.sentence.text[min(end, source[1]) : max(start, source[0])]
        if '"' not in between and "”" not in between and "“" not in between:
            start, end = min(start, source[0]), max(end, source[1])
    return start, end


def _saying(
    draft: Draft,
    verb: Node,
    frames: frozenset[str],
    lemma: str,
    stretch: Span,
    subject: Node | None,
) -> Found | None:
    """The first frame that the verb's grammar fills, the surest first."""
    if lemma.startswith(("decline to", "refuse to")):
        return _declined(verb)
    hearer = _hearer(verb, lemma, "clause")
    if hearer is not None:
        stretch = stretch[0], max(stretch[1], hearer[1])
    if "clause" in frames or "quote" in frames:
        if "naming" in frames and (found := _naming(draft, verb)):
            return found
        hearers = lemma in _HEARERS
        left, right = quotes_beside(draft, verb, stretch, hearers=hearers)
        if left or right:
            return "quote", tuple(one for one in (left, right) if one), True
    if "naming" in frames and (found := _naming(draft, verb)):
        return found
    if "accusing" in frames and (found := _accusing(verb)):
        return found
    if "urging" in frames and (found := _urging(verb)):
        return found
    if "measuring" in frames and (found := _measuring(verb)):
        return found
    if "clause" in frames and (found := _clause(draft, verb, stretch, hearer)):
        return found
    if subject is not None and "document" in frames and is_document(subject):
        if found := _clause(draft, verb, stretch, None) or _object(verb, verb.index):
            return "document", found[1], found[2]
    if "infinitive" in frames and (found := _infinitive(verb)):
        return found
    if "knowing" in frames and (found := _infinitive(verb)):
        return found
    if "gerund" in frames and (found := _gerund(verb)):
        return found
    if "counting" in frames and (found := _counting(verb)):
        return found
    if "phrase" in frames:
        if " " in lemma:
            return _particle(verb)
        found = _object(verb, verb.index)
        if found is not None:
            return "phrase", found[1], lemma in ("deny", "promise", "pledge", "allege", "demand")
    return None


def _clause(draft: Draft, verb: Node, group: Span, hearer: Span | None) -> Found | None:
    """ "said that …", "said …", or the sentence around "…, she said"."""
    branch = complement(verb, ("ccomp",))
    if branch is not None and _finite(branch):
        span = right_of(verb, [branch], after=verb.index)
        if span is not None:
            return "clause", (_from_cue(draft, verb, span, hearer),), True
    after = verb.after()
    if after is not None and after.lower == "that" and after.tag == "IN":
        rest = [one for one in verb.sentence.nodes if one.index > verb.index]
        span = right_of(verb, rest, after=verb.index)
        if span is not None:
            return "clause", (span,), True
    if is_parenthesis(draft, verb, group) and (verb.object is None or hearer is not None):
        return "parenthesis", clause_around(draft, verb, saying_stretch(verb, group)), True
    return None


def _from_cue(draft: Draft, verb: Node, span: Span, hearer: Span | None) -> Span:
    """A clause from the word after cue and hearer on, where the parser tore off its beginning."""
    nodes = draft.syntax.nodes((verb.span[1], span[0]))
    torn = [
        one
        for one in nodes
        if (hearer is None or not (hearer[0] <= one.span[0] < hearer[1]))
        and one.is_noun
        and not _beside(one, verb)
    ]
    if not torn or any(one.text in (",", ";", ":") for one in nodes):
        return span
    first = torn[0].extent()[0]
    return max(verb.span[1], first), span[1]


def _beside(node: Node, verb: Node) -> bool:
    """Whether a word belongs to a time, place or hearer of the saying."""
    current: Node | None = node
    for _ in range(5):
        if current is None:
            return False
        if current.head == verb:
            return current.relation.startswith(("obl", "nmod", "advmod", "iobj", "nsubj"))
        current = current.head
    return False


def _finite(verb: Node) -> bool:
    """Whether a clause has a subject or a finite verb of its own."""
    children = verb.children
    if any(one.relation.startswith(("nsubj", "csubj", "expl", "cop")) for one in children):
        return True
    return verb.tag in ("VBD", "VBZ", "VBP", "MD") or any(one.lower == "that" for one in children)


def _urging(verb: Node) -> Found | None:
    """ "urged both sides to return": an object with an infinitive, or the two as one clause."""
    target = verb.object or verb.child("iobj")
    action = complement(verb, ("xcomp", "advcl", "ccomp", "acl"))
    if action is None:
        if target is not None:
            acts = [one for one in target.children if one.relation == "acl" and _to(one)]
            if acts:
                span = right_of(verb, [target], after=verb.index)
                return ("urging", (span,), True) if span else None
        return None
    if not _to(action):
        return None
    if target is None and not any(one.relation.startswith("nsubj") for one in action.children):
        obliques = [
            one for one in verb.children if one.relation == "obl" and one.index > verb.index
        ]
        if not obliques or obliques[0].index > action.index:
            return None
        target = obliques[0]
    span = right_of(verb, [one for one in (target, action) if one is not None], after=verb.index)
    return ("urging", (span,), True) if span is not None else None


def _to(verb: Node) -> bool:
    return any(one.lower == "to" and one.tag == "TO" for one in verb.children)


def _infinitive(verb: Node) -> Found | None:
    branch = complement(verb, ("xcomp", "ccomp", "advcl"))
    if branch is None or not _to(branch):
        return None
    span = right_of(verb, [branch], after=verb.index)
    return ("infinitive", (span,), True) if span is not None else None


def _gerund(verb: Node) -> Found | None:
    branch = complement(verb, ("xcomp", "ccomp", "advcl"))
    if branch is None or branch.tag != "VBG":
        return None
    after = verb.after()
    if after is not None and after.text == ",":
        return None
    span = right_of(verb, [branch], after=verb.index)
    return ("gerund", (span,), True) if span is not None else None


def _accusing(verb: Node) -> Found | None:
    """ "accused prosecutors of hiding …"; in the passive the accused is the subject."""
    charges = [
        one
        for one in verb.children
        if one.relation in ("obl", "advcl", "nmod", "xcomp", "ccomp")
        and one.index > verb.index
        and any(child.lower in ("of", "for", "over") for child in one.children)
    ]
    target = verb.object
    if target is None:
        subject = verb.child("nsubj:pass", "nsubjpass")
        if subject is None or not charges:
            return None
        charge = right_of(verb, charges, after=verb.index)
        accused = noun_phrase(subject)
        return ("accusing", (accused, charge), True) if charge else None
    span = right_of(verb, [target, *charges], after=verb.index)
    has_charge = bool(charges) or any(
        child.lower in ("of", "for") for one in target.children for child in one.children
    )
    return ("accusing", (span,), True) if span is not None and has_charge else None


def _naming(draft: Draft, verb: Node) -> Found | None:
    """ "described it as …", "called the verdict “a funeral …”": object and name are content."""
    target = verb.object
    lemma = verb.lemma.lower()
    names = [
        one
        for one in verb.children
        if one.relation in ("obl", "advcl", "xcomp", "nmod", "ccomp")
        and one.index > verb.index
        and any(child.lower == "as" for child in one.children)
    ]
    if target is None:
        subject = verb.child("nsubj:pass", "nsubjpass")
        if subject is not None and names and verb.agent is not None:
            span = right_of(verb, names, after=verb.index)
            return ("naming", (noun_phrase(subject), span), True) if span else None
        return None
    if names:
        span = right_of(verb, [target, *names], after=verb.index)
        return ("naming", (span,), True) if span else None
    del lemma
    return _quoted_name(draft, verb, target)


def _quoted_name(draft: Draft, verb: Node, target: Node) -> Found | None:
    start = extent_of([one for one in target.subtree() if one.index > verb.index] or [target])[0]
    end = verb.sentence.span[1]
    for quote in draft.quotes:
        if start <= quote.span[0] <= end and quote.span[0] - start < 120:
            gap = draft.text[start : quote.span[0]]
            if not any(sign in gap for sign in ".;:") and gap.count(" ") < 14:
                return "naming", ((start, quote.span[1]),), True
            return None
    return None


def _measuring(verb: Node) -> Found | None:
    """ "puts the figure at no more than 41,000", "placed the value in the range of …"."""
    target = verb.object
    branches = [
        one
        for one in verb.children
        if one.relation in ("obl", "nmod", "advcl", "xcomp")
        and one.index > verb.index
        and any(child.lower in ("at", "in", "between", "around", "to") for child in one.children)
    ]
    if target is None:
        return None
    span = right_of(verb, [target, *branches], after=verb.index)
    if span is None:
        return None
    numbers = [one for one in verb.sentence.nodes if one.tag in _NUMBERS]
    if any(span[0] <= one.span[0] and one.span[1] <= span[1] for one in numbers):
        return "measuring", (span,), True
    return None


def _counting(verb: Node) -> Found | None:
    target = verb.object
    if target is None or not any(one.tag == "CD" for one in target.subtree()):
        return None
    span = right_of(verb, [target], after=verb.index)
    return ("counting", (span,), True) if span is not None else None


def _object(verb: Node, after: int) -> Found | None:
    target = verb.object
    if target is None or target.index < after:
        return None
    span = right_of(verb, [target], after=after)
    return ("phrase", (span,), True) if span is not None else None


def _particle(verb: Node) -> Found | None:
    """ "called for his resignation", "ruled out any release": what follows the particle."""
    particle = verb.after()
    if particle is None:
        return None
    for one in verb.children:
        if one.index > particle.index and one.relation in ("obl", "obj", "nmod", "ccomp", "advcl"):
            span = right_of(verb, [one], after=particle.index)
            if span is not None:
                return "phrase", (span,), True
    return None


def _declined(verb: Node) -> Found | None:
    """What was left unsaid: "declined to say [whether …]", "declined to comment [on its plans]"."""
    branches = [
        one
        for one in verb.children
        if one.index > verb.index
        and one.relation in ("ccomp", "obj", "obl", "xcomp", "advcl", "nmod")
        and one.lower not in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
                              "sunday", "yesterday", "today")
    ]  # fmt: skip
    span = right_of(verb, branches, after=verb.index) if branches else None
    return "declined", (span,) if span else (), True


def _thinking(verb: Node, frames: frozenset[str]) -> Found | None:
    if "clause" in frames:
        branch = complement(verb, ("ccomp",))
        if branch is not None and _finite(branch):
            span = right_of(verb, [branch], after=verb.index)
            if span is not None:
                return "thought", (span,), True
    if "infinitive" in frames and (found := _urging(verb) or _infinitive(verb)):
        return "wish", found[1], True
    if "phrase" in frames and (found := _object(verb, verb.index)):
        return "stance", found[1], False
    return None


def _hearer(verb: Node, lemma: str, frame: str) -> Span | None:
    """To whom it was said: "told [reporters]", "said to [the crowd]"; the told one in the passive."""
    if frame in ("accusing", "naming", "measuring", "counting", "phrase", "document", "gerund"):
        return None
    if verb.passive and lemma in _HEARERS:
        subject = verb.child("nsubj:pass", "nsubjpass")
        return noun_phrase(subject) if subject is not None else None
    target = verb.child("iobj") or verb.object
    if lemma in _HEARERS and target is not None and target.index > verb.index:
        return noun_phrase(target)
    for one in verb.children:
        if one.relation in ("obl", "nmod") and one.index > verb.index:
            if any(child.relation == "case" and child.lower == "to" for child in one.children):
                return noun_phrase(one)
    return None
