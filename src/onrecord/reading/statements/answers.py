"""What somebody says to something, told by a noun or behind a colon: "“Cheek,” was the mayor's
*verdict*", "the union's *answer* was short: …", "she *rejected* it: …"."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Why
from onrecord.reading.statements.candidate import Candidate, meet
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import in_quote, quote_around, tidied
from onrecord.reading.statements.urging import party
from onrecord.reading.syntax import SUBJECTS, TENSED, Node
from onrecord.report import Span


def with_answers(draft: Draft, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, and what answers are told to be, in place of what the words around them gave:
    the answer is no speaker."""
    found = list(candidates)
    nouns = lexicon().words["answers"] | lexicon().words["answers_quoted"]
    for clause in draft.syntax.clauses:
        for noun in clause.nodes:
            if noun.lower not in nouns or not noun.is_noun:
                continue
            for one in _answers(draft, noun):
                if not any(_told_better(other, one) for other in found):
                    found = [other for other in found if not _same(other, one)]
                    found.append(one)
    return found


def _told_better(other: Candidate, one: Candidate) -> bool:
    """Whether the same words have a speaker of their own already."""
    if not other.speech or not meet(other.content, one.content):
        return False
    return not meet(other.source, one.cue) and not meet(other.cue, one.cue) and bool(other.source)


def _same(other: Candidate, one: Candidate) -> bool:
    return meet(other.content, one.content) and (
        meet(other.source, one.cue) or meet(other.cue, one.cue) or not other.source
    )


def _answers(draft: Draft, noun: Node) -> Iterator[Candidate]:
    holder = _holder(draft, noun)
    if holder is None or quote_around(draft, noun.span) is not None:
        return
    content = _quoted_before(draft, noun) or _quoted_behind(draft, noun)
    if content is None and noun.lower in lexicon().words["answers"]:
        content = _behind(draft, noun)
    if content is not None:
        yield Candidate(
            anchor=noun,
            lemma=noun.lower,
            source=(holder,),
            cue=(noun.span,),
            content=tidied(draft, [content]),
            why=Why("noun-of-answer", words=(noun.span,)),
            frame="noun",
        )


def _holder(draft: Draft, noun: Node) -> Span | None:
    """Whose answer it is: "*Brun's* answer", "*her* reply", "the verdict of *the guild*";
    the market's verdict and a play's message are nobody's words."""
    owner = noun.child("nmod:poss")
    if owner is not None and owner.index < noun.index:
        if owner.tag == "PRP$":
            return owner.span
        return noun_phrase(owner) if party(draft, owner) else None
    of = noun.after()
    for one in noun.children:
        case = one.child("case")
        if case is not None and case == of and case.lower == "of" and one.is_noun:
            return noun_phrase(one) if party(draft, one) else None
    return None


def _quoted_before(draft: Draft, noun: Node) -> Span | None:
    """ "[“Nice try,”] was Brun's answer": a quotation, a form of "be", and the noun at the end."""
    words = noun.sentence.nodes
    be = next((one for one in reversed(words[: noun.index]) if one.lower in _BE), None)
    if be is None or noun.child("case") is not None or noun.index - be.index > _LONGEST:
        return None
    between = words[be.index + 1 : noun.index]
    if any(one.text in (",", ";", ":") or one.tag in TENSED for one in between):
        return None
    for quote in draft.quotes:
        gap = draft.text[quote.span[1] : be.span[0]]
        if quote.span[1] <= be.span[0] and not gap.strip(" ,") and "\n" not in gap:
            return quote.span
    return None


def _quoted_behind(draft: Draft, noun: Node) -> Span | None:
    """ "The bishop's word for the raid was [“butchery”]", "the mayor's verdict on it: [“dead”]": a
    quotation behind the noun, what is told of it, and a form of "be" or a colon."""
    told = [
        one for one in noun.children if one.relation in ("nmod", "acl") and one.index > noun.index
    ]
    last = max((one.subtree()[-1].index for one in told), default=noun.index)
    words = noun.sentence.nodes
    link = words[last + 1] if last + 1 < len(words) else None
    if link is None or noun.child("case") is not None:
        return None
    colon = link.text == ":" and noun.relation in (*SUBJECTS, "root", "dep")
    if not colon and link.lower not in _BE:
        return None
    for quote in draft.quotes:
        gap = draft.text[link.span[1] : quote.span[0]]
        if quote.span[0] >= link.span[1] and not gap.strip(" :") and "\n" not in gap:
            return quote.span
    return None


def _behind(draft: Draft, noun: Node) -> Span | None:
    """ "Brun's answer was short: [there would be none]", "the union's reply was [that …]"."""
    words = noun.sentence.nodes
    after = next((one for one in words[noun.index + 1 :] if one.lower in _TELLS), None)
    if after is None or after.index - noun.index > _ASIDE:
        return None
    own = noun.subtree()
    between = [one for one in words[noun.index + 1 : after.index] if one not in own]
    first = noun.subtree()[0].before()
    if first is not None and first.lower in ("if", "unless", "whether"):
        return None
    if between and (between[0].text != "," or between[-1].text != ","):
        return None
    behind = after.after()
    if behind is not None and behind.lower == "that" and behind.tag == "IN" and after.lower in _BE:
        return behind.span[0], noun.sentence.span[1]
    for one in words[after.index + 1 : after.index + _SHORT]:
        if one.text == ":" and not in_quote(draft, one.span[0]):
            told = _after(draft, one)
            return told if _reported(noun, after, one) else None
        if one.text in (",", ";") or one.is_verb:
            return None
    return None


def _reported(noun: Node, told: Node, colon: Node) -> bool:
    """Whether a clause behind the colon is put as said: what a *reaction* was may be a deed ("was
    swift: it closed the mine"), and so may any answer of somebody who then does a thing ("was
    short: she shot him") or that *came*, unless a verb tells of a thing to come or it is quoted."""
    rest = noun.sentence.nodes[colon.index + 1 :]
    if any(one.tag == "MD" or one.lower == "had" or one.text in '“"``' for one in rest):
        return True
    verb = next((one for one in rest if one.tag in TENSED), None)
    does = rest[:1] and rest[0].tag == "PRP" and verb is not None and verb.tag == "VBD"
    deed = does and verb is not None and verb.lower not in _BE
    return not deed and told.lower not in ("came", "comes") and noun.lower not in _DONE


def _after(draft: Draft, colon: Node) -> Span | None:
    """What stands behind a colon: a quotation, else the rest of the sentence."""
    start = colon.span[1] + 1
    for quote in draft.quotes:
        if quote.span[0] == start:
            return quote.span
    end = colon.sentence.span[1]
    return (start, end) if start < end else None


def after_colon(draft: Draft, one: Candidate) -> Candidate:
    """What somebody says to what he rejects or defends: "rejects this: [the count was done in
    May]"; a clause of its own behind a colon, and no quotation, which is read by itself. What is
    no answer to words, and done and over, the report explains: "backed the sale: it was cheap"."""
    verb = one.anchor
    if one.speech or verb is None or not one.source or verb.passive or verb.negated:
        return one
    if verb.lemma.lower() not in lexicon().words["answering"] or verb.tag == "VB":
        return one
    words = verb.sentence.nodes
    colon = next((word for word in words[verb.index + 1 :] if word.text == ":"), None)
    now = verb.tag in ("VBZ", "VBP") or (verb.object is not None and verb.object.lower in _WORDS)
    if not now and not (
        colon is not None and _said_to(verb.object) and _put_as_said(words[colon.index + 1 :])
    ):
        return one
    if colon is None or in_quote(draft, colon.span[0]) or colon.index - verb.index > _FAR:
        return one
    between = words[verb.index + 1 : colon.index]
    if any(word.tag in (*TENSED, "MD") or word.text == ";" for word in between):
        return one
    told = _after(draft, colon)
    rest = words[colon.index + 1 :]
    whole = any(word.tag in (*TENSED, "MD") for word in rest) and any(
        word.relation in SUBJECTS for word in rest
    )
    if told is None or not whole or rest[0].text in '“"``':
        return one
    return replace(one, content=tidied(draft, [told]), speech=True)


def _said_to(thing: Node | None) -> bool:
    """Whether a thing is one that others said, so that its rejection has words of its own behind a
    colon; why a job or a plan was rejected the report may tell."""
    words = lexicon().words
    return thing is not None and thing.lower in words["disputable"] | words["nouns"]


def _put_as_said(words: Sequence[Node]) -> bool:
    """Whether a clause tells of what had been or would be, as a saying retold does."""
    verb = next((one for one in words if one.tag in (*TENSED, "MD")), None)
    return verb is not None and (verb.lower in ("had", "would", "could", "should"))


_WORDS = ("this", "that", "it", "both")
_DONE = ("reaction", "response", "message")
_BE = frozenset(["was", "is", "were", "are"])
_TELLS = _BE | frozenset(["consisted", "consists", "ran", "read", "reads", "came", "comes"])
_LONGEST = 14  # words from "was" to the noun: "was the laconic one-word verdict of"
_ASIDE = 10  # words of "the king's answer, as relayed by the agency, was"
_SHORT = 8  # words up to the colon: "consisted of one line:"
_FAR = 16  # words of what is rejected before the colon


def denies_report(draft: Draft, one: Candidate) -> bool:
    """ "Radio Orle reported that talks had ended, but the ministry *denied it*": no part of what a
    newspaper tells as a whole."""
    words = " ".join(map(draft.words, one.content)).lower()
    return one.lemma in _DENYING and words in _REPORTED


_DENYING = ("deny", "reject", "dismiss", "dispute")
_REPORTED = ("it", "this", "that", "the report", "the reports", "the account", "the claim")
