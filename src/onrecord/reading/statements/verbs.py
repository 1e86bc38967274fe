"""What a verb of saying says by its grammar: one candidate statement a verb, or none."""

import re

from onrecord.reading.draft import Draft, Why
from onrecord.reading.statements.candidate import Candidate, common
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
from onrecord.reading.statements.cue import (
    declining_head,
    denied,
    no_answer_cue,
    particle_count,
    verb_group,
)
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


def read_verb(draft: Draft, verb: Node, source: tuple[Span, ...] = ()) -> Candidate | None:
    """The candidate that a verb's lemma and grammar give, or None where it is no cue here.

    `source` is who says it where the model knows; else grammar finds the speaker.
    """
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
    elif lemma in _ANSWERS and denied(verb):
        cue = no_answer_cue(verb, cue)
    elif verb.agent is not None and verb.tag == "VBN" and _by(verb):
        cue = (*cue[:-1], (cue[-1][0], _by(verb)))
    whole_cue = (cue[0][0], cue[-1][1])
    speakers = joint_speakers(subject) if subject is not None else []
    sources = [
        noun_phrase(one, without=whole_cue, conjuncts=len(speakers) == 1) for one in speakers
    ]
    if source and (len(sources) < 2 or not common(tuple(sources), source)):
        sources = [source[0]]
    stretch = _group(verb, whole_cue, sources)
    found = None
    speech = True
    if frames or declined:
        found = _saying(draft, verb, frames or frozenset(["phrase"]), lemma, stretch, subject)
    if found is None and attitudes:
        found, speech = _thinking(verb, attitudes), False
        if found is not None and lemma == "want" and found[0] == "demanded":
            speech = True
    if found is None:
        return None
    frame, raw, certain = found
    low, high = interior(draft, verb)
    clipped = [(max(a, low), min(b, high)) for a, b in raw if a < high and b > low]
    content = tidied(draft, clipped)
    if not content and not declined and frame != "no answer":
        return None
    if _anonymity(draft, content):
        return None
    return Candidate(
        anchor=declined or verb,
        lemma=lemma,
        source=tuple(sources[:1]),
        cue=cue,
        content=content,
        why=Why(f"verb-{frame}", words=cue),
        frame=frame,
        speech=speech and not _unspoken(verb, frame, sources),
        certain=certain and bool(sources) and _asserted(draft, verb, frame),
        addressee=_hearer(verb, lemma, frame),
        joint=tuple(sources[1:]),
    )


_SOURCELESS = frozenset(["hearsay", "accusing", "urging", "passed", "clause", "quote", "no answer"])


def _unspoken(verb: Node, frame: str, sources: list[Span]) -> bool:
    """Whether a passive names nobody who speaks: "a bill was proposed", "termed a disaster"."""
    return not sources and verb.passive and frame not in _SOURCELESS


_UNNAMED = re.compile(r"not to be (?:named|identified|quoted)|to remain anonymous|anonymity", re.I)


def _anonymity(draft: Draft, content: tuple[Span, ...]) -> bool:
    """Whether somebody only asks not to be named, which says nothing."""
    return bool(content) and _UNNAMED.match(draft.text, content[0][0]) is not None


def _by(verb: Node) -> int:
    """Where "by" ends behind a passive, or 0."""
    after = verb.after()
    return after.span[1] if after is not None and after.lower == "by" else 0


def _asserted(draft: Draft, verb: Node, frame: str) -> bool:
    """Whether grammar alone may call a saying one: not "to confirm if …", and in a quotation
    neither denied nor hedged ("we are not accusing anyone", "you cannot tell us")."""
    if frame in ("declined", "no answer"):
        return True
    if verb.tag == "VB" and any(one.lower == "to" for one in verb.children):
        return False
    if interior(draft, verb)[0] == 0:
        return True
    hedges = ("can", "could", "ca", "may", "might", "must", "should")
    return (
        not verb.negated
        and verb.tag != "VBG"
        and not any(one.lower in hedges for one in verb.children)
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
    if (found := _no_answer(verb, lemma)) is not None:
        return found
    if (found := _passed(draft, verb, lemma)) is not None:
        return found
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
    if target is not None and names:
        span = right_of(verb, [target, *names], after=verb.index)
        return ("naming", (span,), True) if span else None
    if verb.tag == "VBN" and not verb.auxiliaries:
        return None
    return _quoted_name(draft, verb, " as " if lemma not in _TWO_OBJECTS else "")


_TWO_OBJECTS = ("call", "brand", "label", "dub", "term")


def _quoted_name(draft: Draft, verb: Node, joint: str) -> Found | None:
    """`called the verdict “a funeral”`, `denounced it as “a fraud”`: object and quoted name."""
    following = verb.after()
    if following is None or following.text in (",", ".", ":", ";") or following.tag == "IN":
        return None
    start, end = following.span[0], verb.sentence.span[1]
    for quote in draft.quotes:
        if start < quote.span[0] <= end:
            gap = draft.text[start : quote.span[0]]
            inner = draft.syntax.nodes((start, quote.span[0]))
            if any(one.text in (",", ".", ";", ":") for one in inner) or len(inner) > 14:
                return None
            if any(one.is_verb or one.tag == "MD" for one in inner if not _relative_clause(one)):
                return None
            if joint not in " " + gap + " ":
                return None
            return "naming", ((start, quote.span[1]),), True
    return None


def _relative_clause(verb: Node) -> bool:
    return verb.relation in ("acl", "acl:relcl", "amod")


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


_ANSWERS = frozenset(["comment", "respond", "reply"])


def _no_answer(verb: Node, lemma: str) -> Found | None:
    """ "did not comment [on its plans]", "has commented" after "neither": nothing, or the topic."""
    if lemma not in _ANSWERS or not denied(verb):
        return None
    if lemma != "comment":
        return "no answer", (), True
    topic = complement(verb, ("obl", "nmod"))
    case = topic.child("case") if topic is not None else None
    if topic is None or case is None or case.lower not in ("on", "about", "upon"):
        return "no answer", (), True
    span = right_of(verb, [topic], after=verb.index)
    return "no answer", (span,) if span else (), True


def _passed(draft: Draft, verb: Node, lemma: str) -> Found | None:
    """ "the jet, [reported by] [the press] as belonging …", "[was claimed by] the group"."""
    agent = verb.agent
    if (
        agent is None
        or verb.tag not in ("VBN", "VBD")
        or lemma not in ("report", "describe", "claim")
    ):
        return None
    subject = verb.child("nsubj:pass", "nsubjpass", "nsubj")
    if subject is None and verb.relation in ("acl", "acl:relcl"):
        subject = verb.head
    if subject is None or not subject.is_noun:
        return None
    rest = [
        one
        for one in verb.children
        if one.index > agent.index and one.relation in ("xcomp", "ccomp", "advcl", "obl")
    ]
    span = right_of(verb, rest, after=agent.index) if rest else None
    first = noun_phrase(subject, without=verb.span)
    return "passed", (first, span) if span else (first,), True


def _thinking(verb: Node, frames: frozenset[str]) -> Found | None:
    if "clause" in frames:
        branch = complement(verb, ("ccomp",))
        if branch is not None and _finite(branch):
            span = right_of(verb, [branch], after=verb.index)
            if span is not None:
                return "thought", (span,), True
    if "infinitive" in frames and (found := _urging(verb)):
        return "demanded", found[1], True
    if "infinitive" in frames and (found := _infinitive(verb)):
        return "wish", found[1], True
    if "phrase" in frames and (found := _object(verb, verb.index)):
        return "stance", found[1], False
    return None


def _hearer(verb: Node, lemma: str, frame: str) -> Span | None:
    """To whom it was said: "told [reporters]", "said to [the crowd]"; the told one in the passive."""
    if frame in ("accusing", "naming", "measuring", "counting", "phrase", "document", "gerund"):
        return None
    if frame == "no answer":
        return None
    if verb.passive and lemma in _HEARERS:
        subject = verb.child("nsubj:pass", "nsubjpass")
        return noun_phrase(subject) if subject is not None else None
    target = verb.child("iobj") or verb.object
    if lemma in _HEARERS and target is not None and target.index > verb.index:
        return noun_phrase(target)
    if lemma in ("tell", "inform", "assure", "remind") and (told := _told(verb)) is not None:
        return told
    for one in verb.children:
        if one.relation in ("obl", "nmod") and one.index > verb.index:
            if any(child.relation == "case" and child.lower == "to" for child in one.children):
                return noun_phrase(one)
    return None


def _told(verb: Node) -> Span | None:
    """The hearer that the parser took for the clause's beginning: "told [reporters] the ship …".

    The noun phrase behind the verb, if another one begins right after it.
    """
    node = verb.after()
    first = node
    while node is not None and node.tag in (
        "DT",
        "JJ",
        "PRP$",
        "CD",
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "PRP",
    ):
        following = node.after()
        if following is None or first is None:
            return None
        if node.is_noun and (_begins(node, following) or following.text in (",", ".", ":", ";")):
            return first.span[0], node.span[1]
        node = following
    return None


def _begins(noun: Node, following: Node) -> bool:
    """Whether a word behind a noun begins another noun phrase, a clause or a quotation."""
    if following.tag in ("DT", "PRP", "PRP$", "EX", "IN", "TO") and following.lower != "of":
        return True
    if noun.tag == "NNS" or noun.tag == "PRP":
        return following.tag in ("JJ", "NNP", "CD", "NN", "NNS")
    if noun.tag in ("NN",):
        return following.tag in ("NNP", "CD")
    return following.tag in ("NNS", "JJ", "CD") and noun.entity != "O"
