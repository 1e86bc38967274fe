"""What the model says of a statement, brought together with what grammar and marks say."""

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Why, inside
from onrecord.reading.statements.agreed import (
    beside_source,
    completed,
    from_that,
    named_behind,
    named_on,
    until_comma,
    with_gerund,
    with_phrases,
    with_quotes,
)
from onrecord.reading.statements.candidate import Candidate, common, whole
from onrecord.reading.statements.cue import held_off, without_adverbs
from onrecord.reading.statements.goes_on import grammar_knows
from onrecord.reading.statements.lexicon import cue_lemma, frames_of, lexicon
from onrecord.reading.statements.naming import from_as
from onrecord.reading.statements.pairs import of_whole_subject
from onrecord.reading.statements.repairs import repaired
from onrecord.reading.statements.snapping import snapped, without_passer
from onrecord.reading.statements.source import (
    RELATIVES,
    beside_head,
    noun_phrase,
)
from onrecord.reading.statements.spans import (
    first_word,
    tidied,
    until_semicolon,
    whole_quotes,
    without,
)
from onrecord.reading.syntax import TENSED, Node
from onrecord.report import Span
from onrecord.tagger import Attribution

WISHED = 0.6
"""From this score on the model's word for a thought or wish is one; below it three of four are
wrong on PolNeAR's development articles."""
GRAMMAR_FIRST = frozenset(
    ["declined", "no answer", "accusing", "naming", "measuring", "passed", "turned"]
)
"""Frames whose content convention settles, whatever the model's bounds."""

_ASSURING = ("assure", "reassure", "inform", "remind", "notify")


def anchor_of(draft: Draft, attribution: Attribution) -> Node | None:
    """The word that an attribution hangs on."""
    return draft.syntax.node_at(attribution.anchor[0])


def from_model(draft: Draft, attribution: Attribution) -> Candidate:
    """The model's attribution as it is, its spans made tidy."""
    anchor = anchor_of(draft, attribution)
    lemma = cue_lemma(anchor) if anchor is not None else ""
    cue, content = attribution.cue, list(attribution.content)
    if "naming" in frames_of(lemma):
        cue, content = from_as(draft, cue, content)
    if anchor is not None:
        content = whole_quotes(draft, content, anchor.sentence.span, anchor.span)
        # "the hall was full; two died, a guard said": what stands before a saying leads up to it
        content = [
            until_semicolon(draft, span) if span[0] > anchor.span[0] else span for span in content
        ]
    if lemma == "accord":
        content = _behind_relative(draft, content)
        if anchor is not None and anchor.text == "According":
            # "“We wait.” According to her, …": what stands before is another saying
            content = [span for span in content if span[0] > anchor.span[0]] or content
    if anchor is not None and anchor.is_verb:
        cue, content = _parted(draft, anchor, lemma, cue, content)
    wordless = not any(char.isalnum() for span in attribution.cue for char in draft.words(span))
    source = snapped(draft, attribution.source, attribution.cue, anchor)
    return Candidate(
        anchor=None if wordless else anchor,
        lemma="" if wordless else lemma,
        source=without_passer(draft, anchor, source),
        cue=() if wordless else _verbal_cue(draft, anchor, cue),  # a colon is none
        content=tidied(draft, content),
        why=Why("model", by="model", score=round(attribution.score, 3), words=attribution.cue),
        frame="model",
        speech=is_speech(lemma, attribution),
        heard=attribution.speech,
    )


def _behind_relative(draft: Draft, content: list[Span]) -> list[Span]:
    """What stands behind a clause that tells of the source: "according to officials, who asked not
    to be named, [the plan was dropped]"."""
    first = first_word(draft, content)
    clause = first.head if first is not None and first.lower in RELATIVES else None
    if first is None or clause is None or clause.relation != "acl:relcl":
        return content
    words = clause.sentence.nodes
    own, end = set(clause.subtree()), first.index
    while end < len(words) and words[end] in own:
        end += 1
    comma = end < len(words) - 1 and words[end].text == ","
    if not comma or words[end + 1].span[0] >= content[0][1]:
        return content
    return [(words[end + 1].span[0], content[0][1]), *content[1:]]


def _parted(
    draft: Draft, verb: Node, lemma: str, cue: tuple[Span, ...], content: list[Span]
) -> tuple[tuple[Span, ...], list[Span]]:
    """Cue and content parted where convention parts them: "[said] last year", "[said] [up to a
    third …]", "[claimed] [responsibility for it]", "[repeated its call for] [talks]"."""
    if not cue or not content or cue[-1][1] > content[0][0]:
        return cue, content
    known, (begin, end), (start, stop) = lexicon().words, cue[-1], content[0]
    behind = [one for one in draft.syntax.nodes((begin, end)) if one.index > verb.index]
    if not behind:
        first = draft.syntax.nodes((start, stop))[:3]
        again = lemma in known["renewing"] and len(first) == 3 and first[0].tag in ("PRP$", "DT")
        behind_it = first[2].lower if again else ""
        if behind_it in ("for", "that", "to") and first[1].lemma.lower() in known["renewed"]:
            rest = draft.syntax.nodes((first[2].span[1], stop))
            if rest and begin <= verb.span[0] and start - end <= 1:
                cue = (*cue[:-1], (begin, first[2].span[1]))
                content = [(rest[0].span[0], stop), *content[1:]]
        return cue, content
    when = any(one.is_noun for one in behind)
    if when and all(any(inside(one.span, (time.span,)) for time in draft.times) for one in behind):
        return (*cue[:-1], (begin, verb.span[1])), content  # "said *last year*"
    up_to = draft.text.startswith("up to", behind[0].span[0]) and "clause" in frames_of(lemma)
    claimed = lemma == "claim" and behind[0].lower in ("responsibility", "credit")
    if (up_to or claimed) and start - end <= 1:
        return (*cue[:-1], (begin, verb.span[1])), [(behind[0].span[0], stop), *content[1:]]
    return cue, content


def _verbal_cue(draft: Draft, anchor: Node | None, cue: tuple[Span, ...]) -> tuple[Span, ...]:
    """A cue without the document or occasion behind its verb: "[said] in a statement"."""
    if anchor is None or not anchor.is_verb or not cue:
        return cue
    far = held_off(anchor)
    if far is not None:
        return ((far.span[0], anchor.span[1]),)
    cue = without_adverbs(draft, anchor, cue)
    if cue[-1][1] <= anchor.span[1]:
        return cue
    start, end = cue[-1]
    end = start + len(draft.words((start, end)).rstrip(" ,:;"))
    on = draft.syntax.nodes((start, end))[-2:]
    site = len(on) == 2 and on[1].text in lexicon().words["platforms"]
    if site and on[0].lower in ("on", "via") and on[0].span[0] > anchor.span[1]:
        end = start + len(draft.text[start : on[0].span[0]].rstrip())
    cue = (*cue[:-1], (start, end))
    behind = draft.syntax.nodes((anchor.span[1], cue[-1][1]))
    if behind and behind[0].tag == "IN" and any(one.is_noun for one in behind):
        kept = [(start, min(end, anchor.span[1])) for start, end in cue if start < anchor.span[1]]
        return tuple(kept)
    return cue


def is_speech(lemma: str, attribution: Attribution) -> bool:
    """Speech or thought: the tables where they know the lemma in one sense only, else the model."""
    saying, thinking = lemma in lexicon().frames, lemma in lexicon().attitudes
    if saying != thinking:
        return saying
    return attribution.speech >= 0.5


def _beside(draft: Draft, content: tuple[Span, ...], source: tuple[Span, ...]) -> bool:
    """Whether the model has for what is said what grammar has for an apposition of the speaker."""
    if not content or not source or not source[0][0] < content[0][0] < source[0][1]:
        return False
    first = draft.syntax.node_at(content[0][0])
    return first is not None and first.tag in ("DT", "PRP$", "NN", "NNS", "NNP", "JJ")


def joined(draft: Draft, rule: Candidate, model: Candidate) -> Candidate:
    """One candidate of two with the same anchor.

    The model bounds clauses and names better than the parse does; the marks bound quotations
    better than the model does. So the model's content and source stand, with the quotations that
    touch the cue taken in; grammar fills what the model left empty, and frames whose content is
    settled by convention (what was declined, who is accused) stay with grammar.
    """
    content = rule.content
    settled = rule.frame in GRAMMAR_FIRST or rule.why.name in (
        "is-reported-to",
        "reportedly-of-a-participle",
        "according-to-in-a-list",
        "according-to-in-an-aside",
        "according-to-which",
    )
    settled = settled or _is_relative(draft, model.content)
    settled = settled or (rule.frame == "clause" and common(model.content, rule.cue) > 0)
    # "[The sale will go through], he assured the creditors": who hears it is not what is said
    heard = rule.addressee if rule.frame == "parenthesis" and rule.lemma in _ASSURING else None
    settled = settled or bool(heard and common((heard,), model.content))
    # "The talks are off, [two people briefed on them] told the Herald": who speaks is not said
    speaks = all(inside(span, rule.source) for span in model.content)
    settled = settled or (speaks and not common(rule.content, rule.source))
    if model.content and not settled:
        content = (
            with_quotes(draft, rule, model)
            if rule.frame == "quote"
            else completed(draft, rule, model.content)
        )
    content = from_that(draft, rule, _nothing_lost(rule, model, content))
    if rule.frame in ("declined", "no answer"):
        content = with_phrases(draft, content, model.content)
    if not content and rule.frame == "declined" and rule.cue:
        content = tidied(draft, without(model.content, whole(rule.cue)))
    if rule.frame == "naming":
        content = named_on(draft, content, model.content)
    if rule.frame == "accusing":
        content = until_comma(draft, content, model.content)
    if rule.frame == "gerund":
        content = with_gerund(rule, content)
    if rule.frame == "urging" and rule.content:
        # whoever is urged belongs to the content, though the model leaves him out
        content = _urged(rule, content)
    own = tuple(span for span in model.source if common((span,), rule.source))
    source = _grown(draft, own or model.source, rule.cue) or rule.source
    better = rule.anchor is not None and grammar_knows(rule.anchor) is not None
    if better or beside_head(draft, source, rule.source) or rule.frame == "turned":
        source = rule.source
    source = _who_goes_on(rule, source)
    if common(source, rule.source):
        if rule.joint and common(source, rule.joint):
            source = rule.source  # the model has both speakers as one
    elif rule.frame == "according":
        source = rule.source
    elif rule.frame == "measuring" and common(source, rule.content):
        source = rule.source  # "the damage, which *insurers* put at a million"
    if rule.frame == "according" and (
        named_behind(draft, source, rule.source) or _beside(draft, content, rule.source)
    ):
        source = rule.source  # "his wife[, Amanda]", "Kesh Radio[, a station close to the rebels]"
        content = tidied(draft, without(content, source[0])) or content
    content, source = of_whole_subject(draft, rule, content, source)
    if len(content) > 1 and common(content, source):
        content = beside_source(draft, content, source) or content
    elif content and source and source == rule.source and content[-1][1] == source[-1][1]:
        # "[oil lay in the well], the mayor, Ann Tarn, said": she is no part of what she says
        content = tidied(draft, without(content, source[0])) or content
    return repaired(
        draft,
        replace(
            rule,
            content=content,
            source=source,
            joint=rule.joint if common(source, rule.source) else (),
            why=Why(rule.why.name, by="model", score=model.why.score, words=rule.cue),
        ),
    )


def _nothing_lost(rule: Candidate, model: Candidate, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """A content with the noun that the model takes for a part of the cue and grammar does not:
    "[voiced] [*doubts about* the count]"."""
    if rule.frame != "phrase" or not (content and rule.content and model.cue and rule.cue):
        return content
    begins, (start, end) = rule.content[0][0], content[0]
    between = rule.cue[-1][1] <= begins < start and model.cue[-1][1] <= start
    return ((begins, end), *content[1:]) if between and begins < model.cue[-1][1] else content


def _who_goes_on(rule: Candidate, source: tuple[Span, ...]) -> tuple[Span, ...]:
    """Who speaks on in a participle where the model has somebody told of in the saying before it:
    "*The prosecution* asked the court to jail Orle, *arguing* that …"."""
    verb = rule.anchor
    first = verb.head if verb is not None and verb.relation == "advcl" else None
    comma = verb.before() if verb is not None and verb.tag == "VBG" else None
    if first is None or comma is None or comma.text != "," or not source:
        return source
    asks = "urging" in frames_of(first.lemma.lower()) and first.tag in TENSED
    speaker = first.child("nsubj")
    if not asks or speaker is None or not first.span[1] <= source[0][0] < comma.span[0]:
        return source
    return (noun_phrase(speaker, without=first.span),)


def _urged(rule: Candidate, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Who is urged, and to what: behind the verb, or around the verb of a passive, whose subject he
    is ("[the court] has been asked by the party [to freeze the law]")."""
    start = min(rule.cue)[0]
    behind = [span for span in content if span[0] >= start]
    passive = rule.anchor is not None and rule.anchor.agent is not None
    before = [span for span in content if span[1] <= start]
    before = before or [span for span in rule.content if span[1] <= start]
    if not (passive and before and rule.source):
        return (whole((*rule.content, *behind)),)
    last = max(span[1] for span in rule.source)
    own = [span for span in rule.content if span[0] >= last]
    return (*before, *([span for span in behind if span[0] >= last] or own))


def _is_relative(draft: Draft, content: tuple[Span, ...]) -> bool:
    """Whether a content is but a "which", which stands for the noun that grammar knows."""
    return len(content) == 1 and draft.words(content[0]).lower() in RELATIVES


def _grown(draft: Draft, source: tuple[Span, ...], cue: tuple[Span, ...]) -> tuple[Span, ...]:
    """The model's source, with the relative clause that the parse knows to follow it."""
    head = draft.syntax.head(source[0]) if len(source) == 1 else None
    if head is None or not head.is_noun:
        return source
    phrase = noun_phrase(head, without=whole(cue) if cue else None)
    after = head.after()
    if after is not None and after.relation == "flat" and after.head == head:
        source = ((source[0][0], max(source[0][1], after.span[1])),)  # "[Vote Now] said"
    behind, end = draft.text[source[0][1] : phrase[1]], phrase[1]
    if behind.startswith((", who ", ", which ", " who ")):
        quoted = any(one.span[1] == end + 1 and one.span[0] > phrase[0] for one in draft.quotes)
        return ((source[0][0], end + quoted),)
    return source
