"""Nouns by which a report tells what somebody has said: "the president's *claims* of fraud"."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Why
from onrecord.reading.statements.candidate import Candidate, meet
from onrecord.reading.statements.cue import HELPING, ending_at, verb_group
from onrecord.reading.statements.lexicon import frames_of, is_document, lexicon
from onrecord.reading.statements.source import noun_phrase, speaker_of
from onrecord.reading.statements.spans import has_marks, quote_around, tidied
from onrecord.reading.statements.urging import party
from onrecord.reading.statements.word_came import word_came
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span


def with_nouns(draft: Draft, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, and what nouns tell of whose holder and content both stand beside them.

    What the model takes for a thought of that noun's is a saying; a verb's saying stays.
    """
    found, known = [one for one in candidates if not _met(draft, one)], lexicon().words
    found = [_before_own_verb(draft, one) for one in found]
    words = known["told"] | known["raised"] | known["kept_to"] | known["told_that"] | known["word"]
    for clause in draft.syntax.clauses:
        for noun in clause.nodes:
            if noun.lower not in words or not noun.is_noun:
                continue
            for one in (_before_own_verb(draft, each) for each in _sayings(draft, noun)):
                same = [other for other in found if _has(other, one)]
                if not any(other.speech and not _only_met(other, one) for other in same):
                    found = [other for other in found if other not in same]
                    found.append(one)
    return found


def _before_own_verb(draft: Draft, one: Candidate) -> Candidate:
    """What a noun tells, without the verb that the noun is the subject of: "Complaints by residents
    [that the water smelled] *went unheeded*"."""
    noun = one.anchor
    verb = noun.head if noun is not None and noun.is_noun and noun.relation in SUBJECTS else None
    if noun is None or verb is None or verb.index < noun.index or not one.content:
        return one
    begins = min([verb.span[0], *(each.span[0] for each in _group(verb))])
    start, end = one.content[0]
    if not (start < begins < end) or quote_around(draft, noun.span) is not None:
        return one
    kept = tuple((a, min(b, begins)) for a, b in one.content if a < begins)
    return replace(one, content=tidied(draft, kept))


def _group(verb: Node) -> list[Node]:
    """What stands with a verb that has a subject: "*have not* calmed", "*was* ignored"."""
    return [
        one
        for one in verb.children
        if one.index < verb.index
        and (one.relation in HELPING or (one.relation == "advmod" and one.tag == "RB"))
        and not any(one.index < each.index < verb.index and each.is_noun for each in verb.children)
    ]


def _sayings(draft: Draft, noun: Node) -> Iterator[Candidate]:
    yield from _kept_to(draft, noun)
    yield from word_came(draft, noun)
    content = _content(noun)
    if content is not None and quote_around(draft, noun.span) is None:
        if (teller := _teller(noun)) is None or party(draft, teller):
            yield from _told(draft, noun, content)
        yield from _put_forward(draft, noun, content)


def _has(one: Candidate, told: Candidate) -> bool:
    """Whether a saying has the same cue, or a part of it, or what hangs on the same word or on the
    verb above it: "[repeated] its warning [that …]"."""
    above = told.anchor.head if told.anchor is not None else None
    if meet(one.cue, told.cue) or one.anchor == told.anchor:
        return True
    return one.anchor is not None and one.anchor == above and meet(one.content, told.content)


def _met(draft: Draft, one: Candidate) -> bool:
    """Whether somebody is only told to do something about what others say or fear: "*scoffed at*
    suggestions [that it was old]"."""
    known, verb = lexicon().words, one.anchor
    if verb is None or verb.lemma.lower() not in known["met_by"] or not one.content:
        return False
    if one.frame == "naming" or has_marks(draft, one.content):
        return False  # "rejected the charge that he knew *as “theatre”*"
    first = draft.syntax.node_at(one.content[0][0])
    if first is None or not (first.lower == "that" and first.tag in ("IN", "WDT")):
        words = draft.syntax.nodes(one.content[0])
        first = next((each for each in words if each.lower == "that" and each.tag == "IN"), None)
    noun = first.before() if first is not None else None
    words_of_others = known["told"] | known["thoughts"] | known["others_words"]
    return noun is not None and bool({noun.lower, noun.lemma.lower()} & words_of_others)


def _only_met(one: Candidate, told: Candidate) -> bool:
    """Whether a verb tells what somebody did about another's words, and is no saying: "*ignored*
    [warnings] from the guild [that it would break]"."""
    verb = one.anchor
    return (
        verb is not None
        and told.anchor is not None
        and verb.is_verb
        and told.anchor.relation != "nsubj"
        and one.source != told.source
        and not frames_of(verb.lemma.lower())
    )


def _told(draft: Draft, noun: Node, content: Span) -> Iterator[Candidate]:
    """ "[The president's] claims [of fraud]", not "the party's *message* of hope"."""
    holder = _holder(noun)
    known = lexicon().words
    if holder is None or noun.relation == "compound":
        return
    put = noun.relation in SUBJECTS or _teller(noun) is not None  # no "dropped its *demand* that"
    that = draft.text.startswith("that ", content[0]) and noun.lower in known["told_that"] and put
    if noun.lower not in known["told"] and not that:
        return
    words = tidied(draft, [content])
    if words:
        yield Candidate(
            anchor=noun,
            lemma=noun.lemma.lower(),
            source=(holder,),
            cue=(noun.span,),
            content=words,
            why=Why("noun-with-holder", words=(noun.span,)),
            frame="noun",
        )


def _put_forward(draft: Draft, noun: Node, content: Span) -> Iterator[Candidate]:
    """ "[Issued a warning] [that the river would rise]", "[raised the possibility] [that …]"."""
    verb = noun.head
    if verb is None or noun.relation != "obj" or verb.index > noun.index:
        return
    if verb.lemma.lower() not in lexicon().words["light"] or verb.passive or verb.tag == "VB":
        return
    speaker = speaker_of(verb)
    after = noun.after()
    if speaker is None or after is None or after.lower != "that":
        return
    group = verb_group(verb)
    cue = ending_at(group, noun.span[1])
    yield Candidate(
        anchor=verb,
        lemma=verb.lemma.lower(),
        source=(noun_phrase(speaker, without=verb.span),),
        cue=cue,
        content=tidied(draft, [content]),
        why=Why("noun-put-forward", words=cue),
        frame="noun",
    )


def _kept_to(draft: Draft, noun: Node) -> Iterator[Candidate]:
    """ "[Stood by her charge]: [the embassy had bought secrets]", with a colon or a "that"."""
    verb, known = noun.head, lexicon().words
    case, after, owner = noun.child("case"), noun.after(), noun.child("nmod:poss")
    if verb is None or case is None or after is None or owner is None:
        return
    if noun.lower not in known["kept_to"] or verb.lemma.lower() not in known["keeping"]:
        return
    speaker = speaker_of(verb)
    last = verb.sentence.nodes[-1]
    parted = after.text == ":" or after.lower == "that"
    if not parted or speaker is None or case.lower not in ("by", "to") or verb.tag == "VB":
        return
    begin = after.span[1] if after.text == ":" else after.span[0]
    content = tidied(draft, [(begin, last.span[1])])
    if content and quote_around(draft, noun.span) is None:
        group = verb_group(verb)
        yield Candidate(
            anchor=verb,
            lemma=verb.lemma.lower(),
            source=(noun_phrase(speaker, without=verb.span),),
            cue=ending_at(group, noun.span[1]),
            content=content,
            why=Why("noun-kept-to", words=(verb.span, noun.span)),
            frame="noun",
        )


def _holder(noun: Node) -> Span | None:
    """Whose a saying is: "*the president's* claims", "*his* denial", without the "'s"; "a claim by
    *the guild* that it would break"."""
    teller = _teller(noun)
    if teller is not None:
        return noun_phrase(teller)
    owner = noun.child("nmod:poss")
    if owner is None or owner.index > noun.index:
        return None
    return owner.span if owner.tag == "PRP$" else noun_phrase(owner)


def _content(noun: Node) -> Span | None:
    """What is claimed, with its "of" or "that", right behind the noun."""
    teller = _teller(noun)
    after = teller.subtree()[-1].after() if teller is not None else noun.after()
    if after is None or after.lower not in ("of", "that") or after.head is None:
        return None
    told = after.head
    if told == noun.head and noun.relation in SUBJECTS and after.lower == "that":
        # "assurances from the firm *that* the wells are clean have not *calmed* anybody"
        ends = min([told, *_group(told)], key=lambda one: one.index).before()
        return (after.span[0], ends.span[1]) if ends is not None and ends != after else None
    above: tuple[Node | None, ...] = (noun,)
    if teller is not None or (after.lower == "that" and noun.relation == "obj"):
        above = (noun, noun.head, teller)
    if told.head is None or told.head not in above or told.index < after.index:
        return None
    if after.lower == "that" and told.lemma.lower() in MET and told.object is None:
        return None  # "a claim *that the army denies*" tells which claim, and not what it is
    words = [one for one in told.subtree() if one.index >= after.index]
    return words[0].span[0], words[-1].span[1]


MET = {"deny", "confirm", "reject", "dispute", "contest", "dismiss", "refute", "rebut", "ridicule"}
"""What is done to a claim: "a claim that the army *denies*"."""


def _teller(noun: Node) -> Node | None:
    """Who says it, told between the noun and "that": "a claim by *the guild* that …"."""
    case = noun.after()
    teller = case.head if case is not None and case.lower in ("by", "from") else None
    if teller is None or not teller.is_noun or is_document(teller):
        return None
    if teller.head != noun and (noun.relation != "obj" or teller.head != noun.head):
        return None
    after = teller.subtree()[-1].after()
    return teller if after is not None and after.lower == "that" and after.tag == "IN" else None
