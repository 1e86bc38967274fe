"""Where a content begins and ends on which grammar and model both have a word."""

import re

from onrecord.reading.draft import Draft, covers, inside
from onrecord.reading.hanging import FINITE
from onrecord.reading.statements.candidate import Candidate, common, whole
from onrecord.reading.statements.lexicon import frames_of, passes_on
from onrecord.reading.statements.spans import is_quote, last_sign, tidied, told_time
from onrecord.reading.syntax import SUBJECTS, TENSED
from onrecord.report import Span


def from_that(draft: Draft, rule: Candidate, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """The model's content from the "that" on which grammar has it begin: "said in response to a
    question [that …]"."""
    if rule.frame == "parenthesis" and len(content) == len(rule.content) == 1:
        within = inside(content[0], rule.content) and content[0][1] < rule.cue[0][0]
        that = draft.text.startswith("that ", content[0][0])
        return rule.content if within and that else content  # "[Orle said *that* …], aides said"
    if rule.frame == "parenthesis" and len(rule.content) > 1 and len(content) == 1:
        first = draft.syntax.nodes(content[0])[:1]
        behind = rule.cue[-1][1] <= content[0][0] and first
        # "[He saw it], they claim, [and was told so]", "[They left], he says, [for the coast]"
        joined = behind and (first[0].tag in _NO_WHOLE or first[0].relation == "mark")
        return rule.content if joined else content
    if rule.frame != "clause" or len(rule.content) != 1 or not content:
        return content
    begin, (start, end) = rule.content[0][0], content[0]
    before = draft.syntax.nodes((start, begin))[:1]
    left = before[0].before() if before else None
    # "said in response to a question", not "cited [problems that he …]"
    aside = any(one is not None and one.tag in ("IN", "TO") for one in (*before, left))
    if not aside or not draft.text.startswith("that ", begin):
        return content
    if start < begin < end:
        return ((begin, end), *content[1:])
    if content[-1][1] <= begin and rule.cue[-1][1] <= start:
        return rule.content  # "told them in a letter, leaked on Monday, [that …]"
    return content


_NO_WHOLE = ("CC", "IN", "TO", "MD", *FINITE)
"""Tags of a first word with which a content behind its saying only goes on: "[the firm], he said,
[*had* lied]"."""


def with_quotes(draft: Draft, rule: Candidate, model: Candidate) -> tuple[Span, ...]:
    """The model's content with the quotations that touch the cue and are speech."""
    missing = [
        span
        for span in rule.content
        if not common((span,), model.content) and draft.words(span).count(" ") >= _LONG
    ]
    content = tidied(draft, [*model.content, *missing])
    quotes = [span for span in rule.content if common((span,), content)]
    verb = rule.anchor
    described = verb.head if verb is not None and verb.relation == "acl:relcl" else None
    if described is not None and not common(model.content, (described.span,)):
        described = None  # "[a claim] her party called [“absurd”]": what is described is content
    return tuple(
        span
        for span in (
            one
            if described is not None and inside(described.span, (one,))
            else _only_quote(draft, rule, one, quotes)
            for one in content
        )
        if span is not None
    )


def named_on(draft: Draft, content: tuple[Span, ...], model: tuple[Span, ...]) -> tuple[Span, ...]:
    """What something is called, with what the model knows to follow the quoted name: "called Orth
    “a champion” [for its members]", "called him “a liar,” [“a bully”]"; or a comparison, quoted or
    not: "described the sentence as harsher [than expected]"."""
    if len(content) != 1 or not model or (len(model) != 1 and model[-1][0] != content[0][0]):
        return content
    (start, end), (begin, stop) = content[0], model[-1]
    behind = draft.syntax.nodes((stop, end))[:2] if start < stop < end else []
    if [one.tag for one in behind] == [",", "VBG"]:
        return ((start, stop),)  # "what they called a scheme, *deepening the scandal*"
    quoted = any(one.span[1] == end for one in draft.quotes)
    if begin == start and draft.text.startswith(" than ", end) and end < stop:
        return model
    rest = draft.text[end:stop].strip(" ,")
    if rest.startswith(("and ", "or ")) and not any(
        end < one.span[0] < stop for one in draft.quotes
    ):
        return content  # "called it “riots,” and the dismissal of the bill": another thing
    near = start <= begin < end < stop or begin <= start < end < stop
    return ((start, stop),) if quoted and near else content


def until_comma(
    draft: Draft, content: tuple[Span, ...], model: tuple[Span, ...]
) -> tuple[Span, ...]:
    """A content by grammar, without what the model leaves out behind a comma."""
    if len(content) != 1 or not model or not common(content, model):
        return content
    (start, end), last = content[0], model[-1][1]
    behind = draft.text[last : last + 7]
    if start < last < end and behind[:1] == "," and not behind.startswith((", who", ", which")):
        return ((start, last),)  # a clause that tells of the accused stands before the charge
    return content


_WHOLE = frozenset(["clause", "document", "infinitive", "gerund"])
_CONDITIONS = ("provided", "unless", "per")
_SUBJECT = ("NN", "DT", "JJ", "PRP", "CD")
_GOES_ON = ("NN", "VB", "MD", "JJ", "DT", "PRP", "POS", "RP", "CD", "EX")


def completed(draft: Draft, rule: Candidate, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """The model's content, carried on to the end of the clause where it breaks off within a phrase
    ("the videos show [the guard] calmly leaving"); what it leaves out behind a comma, a preposition
    or a conjunction stays out, save "despite" and the like. Amid the clause it leaves out nothing:
    "said the mill[, which burnt in May,] would be rebuilt"."""
    if rule.frame not in _WHOLE or len(rule.content) != 1:
        return content
    content = _unbroken(draft, rule.content[0], content)
    (start, end), last = rule.content[0], content[-1]
    if last[0] < end < last[1] and _done_besides(draft, rule.content[0], (end, last[1])):
        return (*content[:-1], (last[0], end))
    lost, kept = draft.syntax.nodes((start, content[0][0])), draft.syntax.nodes(content[0])
    named = bool(lost) and all(one.tag.startswith(_SUBJECT) for one in lost)
    if named and kept and kept[0].tag in TENSED:
        content = ((start, content[0][1]), *content[1:])  # "told Reuters [Lena Orth had left]"
        last = content[-1]
    if not start <= last[1] < end:
        return content
    rest = draft.syntax.nodes((last[1], end))
    condition = rest[:1] and rest[0].text == "," and rest[1:2] and rest[1].lower in _CONDITIONS
    condition = condition and not (rest[1].lower == "per" and passes_on(rest[-1]))
    breaks_off = bool(condition) or (
        bool(rest)
        and (
            rest[0].lower in _OF_THE_CLAUSE
            or (rest[0].tag.startswith(_GOES_ON) and rest[0].span[0] - last[1] < 2)
        )
    )
    wordless = (
        rule.frame != "document"
        and len(draft.syntax.nodes(last)) <= _FRAGMENT
        and not any(verbal(draft, span) for span in content)
    )
    if breaks_off or wordless:
        return tidied(draft, [*content[:-1], (last[0], end)])
    return content


def _done_besides(draft: Draft, clause: Span, rest: Span) -> bool:
    """Whether words behind a clause tell what its speaker did besides: "rejected it, saying it had
    felled no tree, *and offered aid*"."""
    words = draft.syntax.nodes(rest)
    if len(words) < 3 or words[0].text != "," or words[1].tag != "CC":
        return False
    verb = words[2]
    joined = verb.relation == "conj" and verb.tag in FINITE and verb.child(*SUBJECTS) is None
    above = verb.head
    return joined and above is not None and above.is_verb and not inside(above.span, (clause,))


_OF_THE_CLAUSE = ("of", "despite", "unless", "instead", "rather", "regardless")
_RELATIVE = re.compile(r", (?:which|who|whose|whom|where)\b[^;:“”\"]*, ?")


def _unbroken(draft: Draft, clause: Span, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Two parts of a clause with the relative between them, in which nobody says anything."""
    if len(content) != 2 or not all(inside(span, (clause,)) for span in content):
        return content
    start, end = content[0][1], content[1][0]
    if _RELATIVE.fullmatch(draft.text, start, end) is None:
        return content
    between = draft.syntax.nodes((start, end))
    says = any("clause" in frames_of(one.lemma.lower()) for one in between if one.is_verb)
    return content if says else ((content[0][0], content[1][1]),)


def _only_quote(draft: Draft, rule: Candidate, span: Span, quotes: list[Span]) -> Span | None:
    """A span of a quoted statement without what is not said: words behind a quotation that ends
    with its own stop ("“We lost,” and the town mourns"), a noun phrase before a colon or beside it,
    what tells where it was said ("said in a letter, “We lost”"), another saying before it.
    """
    after = rule.cue[-1][1] if rule.cue else 0
    for quote in quotes:
        if covers(span, quote):
            if _said_before(draft, rule, (span[0], quote[0])):
                return quote
            if quote[0] == span[0] and last_sign(draft.text, quote[1]) in (".", ",", "?", "!"):
                return quote
            before = draft.text[span[0] : quote[0]].rstrip()
            marks = (":", ",") if after <= span[0] else (":",)
            if before.endswith(marks) and not finite(draft, (span[0], quote[0])):
                return quote[0], span[1]
            return span
    if quotes and not verbal(draft, span) and not is_quote(draft, span):
        return None
    return span


def _said_before(draft: Draft, rule: Candidate, before: Span) -> bool:
    """Whether another saying stands before a quotation, with one of its own ("“It rained,” she
    said, but [“we won,”] said Orle") or the same by the same speaker ("The coach said: [“We won,”]
    she said"). Whom somebody quotes he quotes whole: "[the mayor told him, “Go,”] Orle said"."""
    own = draft.words(rule.source[0]).lower() if rule.source else ""
    for verb in draft.syntax.nodes(before):
        if verb.tag not in TENSED or "clause" not in frames_of(verb.lemma.lower()):
            continue
        inside_quote = any(one.span[0] < verb.span[0] < one.span[1] for one in draft.quotes)
        if inside_quote or verb.child(*SUBJECTS) is None:
            continue
        quoted = (one for one in draft.quotes if one.speech and one.span[0] >= before[0])
        if any(
            draft.text[one.span[1] : verb.span[0]].count(" ") < _LONG
            for one in quoted
            if one.span[1] <= verb.span[0]
        ):
            return True
        again = own in ("he", "she", "they")
        if again and draft.text[verb.span[1] : before[1]].strip() in (":", ","):
            return True
    return False


def finite(draft: Draft, span: Span) -> bool:
    """Whether a stretch holds a verb with a tense."""
    return any(one.tag in TENSED for one in draft.syntax.nodes(span))


def verbal(draft: Draft, span: Span) -> bool:
    """Whether a stretch holds a verb."""
    return any(one.is_verb or one.tag == "MD" for one in draft.syntax.nodes(span))


_FRAGMENT = 4  # words: a clause of so few without a verb has lost the rest
_LONG = 4  # blanks in a quotation that is more than a name or a phrase held at a distance


def with_gerund(rule: Candidate, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """What is denied or admitted, with the gerund where the model has but its object: "denied
    [*withholding*] [the list]"."""
    if not rule.content or not content:
        return content
    beside = 0 <= content[0][0] - rule.content[-1][1] <= 1
    if not beside and not common(content, rule.content):
        return content
    return whole((*rule.content, *content)), *content[1:]


def with_phrases(
    draft: Draft, content: tuple[Span, ...], model: tuple[Span, ...]
) -> tuple[Span, ...]:
    """What was kept back, with what the model knows to hang on it: "would not reveal [the
    evidence *against the nurse*]"."""
    if len(content) != 1 or len(model) != 1 or content[0][0] != model[0][0]:
        return content
    rest = draft.syntax.nodes((content[0][1], model[0][1]))
    hangs = bool(rest) and rest[0].relation == "case" and rest[0].tag == "IN"
    hangs = hangs and not any(told_time(draft, one) for one in rest)
    return model if hangs and not any(one.tag in TENSED for one in rest) else content


def beside_source(
    draft: Draft, content: tuple[Span, ...], source: tuple[Span, ...]
) -> tuple[Span, ...]:
    """The parts of a content that hold no word of who speaks; of one that begins with him the
    quotation behind him stays: "“We are ready,” wrote [Orle “to send help.”]"."""
    kept: list[Span] = []
    for span in content:
        rest = (max(span[0], source[-1][1]), span[1]) if common((span,), source) else span
        whole_span = tidied(draft, [rest]) if rest[0] < rest[1] else ()
        if rest == span or (whole_span and is_quote(draft, whole_span[0])):
            kept.extend(whole_span if rest != span else (span,))
    return tuple(kept)


def named_behind(draft: Draft, source: tuple[Span, ...], rule: tuple[Span, ...]) -> bool:
    """Whether grammar's source is the model's with a name set behind it."""
    if len(source) != 1 or len(rule) != 1 or source[0][0] != rule[0][0]:
        return False
    return re.fullmatch(r", [A-Z][^,]*", draft.text[source[0][1] : rule[0][1]]) is not None
