""" "Asked whether the quay would open, she did not comment": a question that was put to a speaker.

Nobody is named who asks, so the question is no statement of the speaker's; what was asked is what a
refusal to answer keeps back.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Why, inside
from onrecord.reading.statements.candidate import Candidate, common
from onrecord.reading.statements.lexicon import frames_of, lexicon
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import tidied
from onrecord.reading.syntax import SUBJECTS, TENSED, Node
from onrecord.report import Span


def is_asked(verb: Node) -> bool:
    """Whether a participle tells what its sentence's speaker was asked: "Asked …, X said"."""
    asks = verb.lemma.lower() in lexicon().words["asking"]
    if verb.tag not in ("VBN", "VBD") or not (asks or _bidden(verb)):
        return False
    if verb.auxiliaries or verb.child(*SUBJECTS) is not None or verb.agent is not None:
        return False
    if not asks:
        return verb.before() is None
    if _between_commas(verb):
        return True
    before = verb.before()
    while before is not None and before.text in ("“", '"', "‘", ","):
        before = before.before()
    if before is None or before.text == ";":
        return True  # "the decision was wrong; asked why, he replied: …"
    return before.lower in ("when", "if")  # "gave no answer *when* asked whether he knew"


def _bidden(verb: Node) -> bool:
    """ "*Told* to leave, the squatters refused", "*Urged* to rest, …": a participle of bidding
    before whoever is bidden, and not who bids."""
    lemma, after = verb.lemma.lower(), verb.after()
    if lemma in _TELLING and after is not None and after.lower in ("that", "of"):
        return True  # "*Told* that the bridge was shut, drivers turned back"
    if frames_of(lemma).isdisjoint(("urging", "pressing")):
        return False
    behind = (one for one in verb.children if one.index > verb.index)
    action = next((one for one in behind if one.tag == "VB"), None)
    return action is not None and any(one.tag == "TO" for one in action.children)


_TELLING = ("tell", "warn", "inform", "advise", "remind", "notify", "assure")


def _between_commas(verb: Node) -> bool:
    """ "Mara Tolen, *asked whether she would go*, replied": it stands between a subject and the
    verb of that subject."""
    main, comma = verb.head, verb.before()
    if main is not None and verb.relation == "acl" and main.relation in SUBJECTS:
        main = main.head  # where the parse hangs it on whoever was asked
    if main is None or comma is None or comma.text != "," or main.index < verb.index:
        return False
    if verb.object is not None:
        return False  # "the mayor, a lawyer, *asked the firm to pay*, left and …"
    subject = main.child(*SUBJECTS)
    closed = any(one.text == "," for one in verb.sentence.nodes[verb.index : main.index])
    return closed and main.is_verb and subject is not None and subject.index < comma.index


def put_to(one: Candidate) -> Candidate:
    """A question as the model has it: nobody is its source, and it is no statement."""
    return replace(one, source=(), speech=False, frame="asked", joint=())


def answerer(asked: Candidate) -> Node | None:
    """Who is asked by somebody named, in a participle that opens the sentence: "Asked by the judge
    whether the alarm had sounded, *the foreman* shook his head"."""
    verb = asked.anchor
    if verb is None or verb.index > 1 or verb.tag != "VBN" or verb.auxiliaries:
        return None
    by, main = verb.after(), verb.head
    if by is None or by.lower != "by" or main is None or main.tag not in TENSED:
        return None
    if verb.lemma.lower() not in lexicon().words["asking"]:
        return None
    subjects = [one for one in main.children if one.relation in SUBJECTS and one.index < main.index]
    return subjects[-1] if subjects and subjects[-1].index > verb.index else None


def asked_by(draft: Draft, one: Candidate) -> Candidate:
    """A question put by somebody named, without the clause that tells who was asked."""
    subject, by = answerer(one), one.anchor.after() if one.anchor is not None else None
    if subject is None or by is None or not one.cue or not one.content:
        return one
    start, (low, high) = subject.subtree()[0].span[0], one.content[0]
    if common(one.source, (subject.span,)):
        return one
    content = tidied(draft, [(low, min(high, start))]) if low < start else one.content
    return replace(one, cue=(*one.cue[:-1], (one.cue[-1][0], by.span[1])), content=content)


def with_topics(draft: Draft, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, with what was asked, or what its sentence begins with, as the content of a
    refusal that names no topic."""
    found = []
    for one in candidates:
        verb = one.anchor
        if one.frame in ("no answer", "declined") and not one.content and verb is not None:
            asked = [
                other
                for other in candidates
                if other.frame == "asked"
                and other.anchor is not None
                and other.anchor.sentence is verb.sentence
            ]
            if asked:
                one = replace(one, content=asked[0].content)
            elif (topic := _fronted(draft, verb, one.source)) is not None:
                one = replace(one, content=tidied(draft, [topic]))
        found.append(one)
    refused = (_declined(draft, one) for one in candidates if one.frame == "asked")
    return [*found, *(one for one in refused if one is not None)]


def _declined(draft: Draft, asked: Candidate) -> Candidate | None:
    """ "Asked to name the buyer, [the broker] [declined]", where nothing else is declined."""
    verb = asked.anchor
    main = verb.head if verb is not None and verb.relation in ("advcl", "acl") else None
    action = next((one for one in verb.children if one.tag == "VB"), None) if verb else None
    if main is None or action is None or main.negated or main.passive or main.tag not in TENSED:
        return None
    known = lexicon().polarity
    if main.lemma.lower() not in known["declining"] or main.object is not None:
        return None
    if action.lemma.lower() not in known["kept_back"] or main.child("xcomp", "ccomp") is not None:
        return None
    speaker = main.child("nsubj")
    if speaker is None:
        return None
    silent = action.lemma.lower() in ("comment", "respond", "reply") and action.object is None
    return Candidate(
        anchor=main,
        lemma=main.lemma.lower(),
        source=(noun_phrase(speaker, without=main.span),),
        cue=(main.span,),
        content=() if silent else asked.content,
        why=Why("declined-when-asked", words=(main.span,)),
        frame="declined",
    )


def _fronted(draft: Draft, verb: Node, source: tuple[Span, ...]) -> Span | None:
    """ "[On whether the wall had been mended], it would not be drawn", "[About the sums], neither
    side would comment": what a sentence begins with and a comma parts from who keeps it back."""
    words = verb.sentence.nodes
    start = source[0][0] if source else verb.span[0]
    before = [one for one in words if one.span[0] < start]
    if len(before) < _SHORTEST or before[-1].text != ",":
        return None
    first, second = before[0], before[1]
    if first.lower not in ("on", "about", "regarding", "concerning"):
        return None
    asks = second.lower in QUESTIONS
    told = asks or second.tag in ("DT", "PRP$") or (first.lower != "on" and second.tag != "PRP")
    if first.lower == "about" and (second.tag == "CD" or second.lower in ("a", "an")):
        return None  # "*About a mile* from the gate"
    named = next((one for one in before[1:] if one.is_noun), None)
    places = lexicon().words["where_and_when"]
    beside = named is None or not places.isdisjoint((named.lower, named.lemma.lower()))
    if not told or (not asks and beside):
        return None
    timed = [one.span for one in draft.times]
    if named is not None and not asks and inside(named.span, timed):
        return None
    return first.span[0], before[-2].span[1]


_SHORTEST = 4  # words of "On the sums, he"
QUESTIONS = ("whether", "why", "how", "who", "what", "when", "where", "which")
