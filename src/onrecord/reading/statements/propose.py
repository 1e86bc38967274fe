"""All candidate statements of a report, from grammar, marks and model, one for each cue."""

from collections.abc import Iterator

from msgspec.structs import replace

from onrecord.reading.draft import Draft, inside
from onrecord.reading.parties import is_person_word
from onrecord.reading.statements.agreed import finite
from onrecord.reading.statements.answers import after_colon, with_answers
from onrecord.reading.statements.asked import asked_by, is_asked, put_to, with_topics
from onrecord.reading.statements.bounds import bounded
from onrecord.reading.statements.candidate import Candidate, common, length, meet, whole
from onrecord.reading.statements.content import clause_around, saying_stretch
from onrecord.reading.statements.deeds import no_word
from onrecord.reading.statements.endings import before_participle
from onrecord.reading.statements.from_papers import with_papers
from onrecord.reading.statements.fronted import with_fronted, without_cleft
from onrecord.reading.statements.fronted_things import with_things
from onrecord.reading.statements.hearsay import it_was_said, of_shared_subject, with_where
from onrecord.reading.statements.idioms import read_idiom
from onrecord.reading.statements.lexicon import frames_of, lexicon
from onrecord.reading.statements.naming import with_named
from onrecord.reading.statements.nouns import with_nouns
from onrecord.reading.statements.of_whom import with_those
from onrecord.reading.statements.parted import parted
from onrecord.reading.statements.phrases import read_marks, read_phrases
from onrecord.reading.statements.predicates import with_predicates
from onrecord.reading.statements.reach import within_reach
from onrecord.reading.statements.repairs import repaired, without_gap, without_relative
from onrecord.reading.statements.sifting import sifted
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import last_sign, tidied
from onrecord.reading.statements.spoken import is_news, says
from onrecord.reading.statements.tagged import WISHED, from_model, joined
from onrecord.reading.statements.urging import only_asks
from onrecord.reading.statements.verbs import anonymous, person, read_verb, set_off
from onrecord.reading.subjects import blamed
from onrecord.reading.syntax import SUBJECTS
from onrecord.report import Span


def propose(draft: Draft) -> list[Candidate]:
    """The candidates of a report in order of their cues.

    A cue that grammar and model both read is read by the two together; one that only grammar reads
    must be certain; one that only the model reads stands as the model has it.
    """
    models = [_who_alone(from_model(draft, one)) for one in draft.tagging.attributions]
    models = _without_subjects(models)
    rules = _rules(draft, models)
    chosen: list[Candidate] = []
    for model in models:
        model = _set_behind(draft, model)
        if model.anchor is not None and is_asked(model.anchor):
            rules.pop(model.anchor.span, None)
            chosen.append(put_to(model))
            continue
        rule = _take(rules, model.anchor.span if model.anchor else None, model.cue)
        if rule is not None:
            chosen.append(joined(draft, rule, model))
        elif model.content and _stands(draft, model):
            alone = _only_quoted(draft, before_participle(draft, model))
            spoken = _spoken(draft, alone)
            if spoken or (model.why.score or 0) >= WISHED:
                chosen.append(repaired(draft, replace(alone, speech=spoken)))
    chosen = [replace(one, speech=True) if is_news(draft, one) else one for one in chosen]
    chosen = [replace(one, speech=False) if _unsaid(draft, one) else one for one in chosen]
    told = [one for one in rules.values() if one.certain and not _unsaid(draft, one)]
    chosen.extend(one for one in told if one.speech or one.why.name == "told-by")
    chosen = [with_named(draft, _blamed(_accused(draft, one))) for one in chosen]
    chosen = [asked_by(draft, without_cleft(draft, one)) for one in chosen]
    chosen = with_nouns(draft, [without_gap(draft, without_relative(draft, one)) for one in chosen])
    chosen = [after_colon(draft, _before_colon(draft, one)) for one in sifted(draft, chosen)]
    chosen = with_predicates(draft, with_fronted(draft, with_answers(draft, chosen)))
    chosen = with_things(draft, with_papers(draft, chosen))
    taken = [span for one in chosen for span in one.content]
    chosen.extend(read_marks(draft, taken))
    chosen = [_hearsay(draft, one) for one in _without_doubles(sorted(chosen, key=_place))]
    chosen = bounded(draft, with_topics(draft, chosen))
    return [parted(draft, with_those(draft, one)) for one in chosen]


def _hearsay(draft: Draft, one: Candidate) -> Candidate:
    """A saying, with all that hearsay tells, whose verb may stand in the midst of it or behind."""
    return within_reach(draft, with_where(draft, of_shared_subject(draft, it_was_said(draft, one))))


def _without_subjects(models: list[Candidate]) -> list[Candidate]:
    """The model's candidates without those whose cue is the subject of another's of the same
    content: "…, *figures* from the bank [*show*]"."""
    told = {(one.anchor, one.content) for one in models if one.anchor is not None}
    return [
        one
        for one in models
        if one.anchor is None
        or one.anchor.relation not in SUBJECTS
        or (one.anchor.head, one.content) not in told
    ]


def _who_alone(model: Candidate) -> Candidate:
    """A model's candidate without a source that is all that stands before the cue, what is told
    and who tells it: "[oil lay in the well, the mayor, Ann Tarn,] said". Grammar parts them."""
    told = model.anchor.child("ccomp") if model.anchor is not None else None
    subject = model.anchor.child("nsubj") if model.anchor is not None else None
    if model.content or told is None or subject is None or told.index > subject.index:
        return model
    if any(start <= told.span[0] < end for start, end in model.source):
        return replace(model, source=())
    # "… among workers of [Brilla, the clinic's head, Jon Berge], said": Brilla is of what is told.
    begins, ends = subject.extent("parataxis")
    within = [one.span for one in told.subtree() if one.index < subject.index]
    cut = any(start in [first for first, _ in within] for start, end in model.source if end == ends)
    return replace(model, source=((begins, ends),)) if cut and len(model.source) == 1 else model


def _unsaid(draft: Draft, one: Candidate) -> bool:
    """Whether somebody wishes or does a thing by it, and no words of his are told."""
    return only_asks(draft, one) or no_word(draft, one) or _has_time(one)


def _has_time(one: Candidate) -> bool:
    """ "They *have until Sunday* (or *ten days*) to [say] whether …": nothing is said yet."""
    verb = one.anchor
    above = verb.head if verb is not None and verb.tag == "VB" else None
    if above is None or above.lemma != "have":
        return False
    limits = (each.child("case") for each in above.children if each.relation == "obl")
    until = any(each is not None and each.lower in ("until", "till") for each in limits)
    return until or (above.object is not None and above.object.lemma in _TIMES)


_TIMES = ("hour", "day", "week", "month")


def _accused(draft: Draft, one: Candidate) -> Candidate:
    """ "Mara Tolen, [accused] [of taking bribes], left": nobody is told to accuse her, and she does
    not accuse anybody."""
    verb = one.anchor
    if verb is None or verb.tag != "VBN" or "accusing" not in frames_of(one.lemma):
        return one
    noun, of = draft.syntax.head(one.source[0]) if one.source else None, verb.after()
    beside = verb.relation == "acl" and verb.head == noun
    hangs = verb.relation == "advcl" or (
        verb.relation in ("xcomp", "dep", "parataxis") and verb.object is None
    )  # "has gone on trial, *accused* of passing papers"
    beside = beside or (hangs and noun is not None and noun.head == verb.head)
    if noun is None or not beside or verb.auxiliaries or verb.agent or not one.content:
        return one
    begins = one.content[0][0]
    if of is not None and of.lower in ("of", "for") and 0 < begins - of.span[1] <= 1:
        begins = of.span[0]
    charge = (begins, one.content[0][1]), *one.content[1:]
    accused = noun_phrase(noun, without=verb.span)
    return replace(one, source=(), cue=(verb.span,), content=tidied(draft, [accused, *charge]))


def _blamed(one: Candidate) -> Candidate:
    """ "The court fined [the firm] for [claiming] [that …]": the firm said so, not the court."""
    verb = one.anchor
    if verb is None or verb.tag != "VBG" or verb.head is None or not verb.head.is_verb:
        return one
    speaker = blamed(verb, verb.head)
    if speaker is None or not (speaker.entity != "O" or is_person_word(speaker.lemma)):
        return one  # "used the *post* for saying so"
    return replace(one, source=(noun_phrase(speaker),), joint=())


def _set_behind(draft: Draft, model: Candidate) -> Candidate:
    """A saying for which the model has no words, with those that it stands behind: "[The Front
    agreed], its spokesman told the agency, …"."""
    verb = model.anchor
    if model.content or verb is None or not verb.is_verb or not model.source:
        return model
    tells = "clause" in frames_of(model.lemma) and verb.tag in ("VBD", "VBZ", "VBP")
    speaker = draft.syntax.head(model.source[0])
    if not tells or speaker is None or not speaker.tag.startswith("NN"):
        return model
    start, end = whole((*model.source, *model.cue))
    hole = saying_stretch(verb, (start, end))
    before, behind = draft.text[:start].rstrip()[-1:], draft.text[hole[1] : hole[1] + 1]
    if before != "," or behind not in (",", ".", ";") or model.source[0][0] > verb.span[0]:
        return model
    content = tidied(draft, clause_around(draft, verb, hole))
    own = tuple(part for part in content if part[1] <= start or _joined_over(draft, part, start))
    return replace(model, content=own) if any(finite(draft, part) for part in own) else model


def _joined_over(draft: Draft, part: Span, start: int) -> bool:
    """Whether words behind a saying go on with the clause before it, at whose verb they are joined:
    "He saw it, the union claims, [and was told to work on]"."""
    words = draft.syntax.nodes(part)
    verb = words[0].head if words and words[0].tag == "CC" else None
    above = verb.head if verb is not None and verb.relation == "conj" else None
    if verb is None or above is None or not above.is_verb or verb.child(*SUBJECTS) is not None:
        return False
    return above.span[1] <= start


def _before_colon(draft: Draft, one: Candidate) -> Candidate:
    """What somebody thinks of, without the words that he is then quoted with: "opposed [the plan]:
    “It is a trick.”" The quotation is read by itself."""
    if one.speech or len(one.content) != 1:
        return one
    start, end = one.content[0]
    for quote in draft.quotes:
        before = draft.text[max(start, quote.span[0] - 2) : quote.span[0]]
        if start < quote.span[0] < end and before == ": ":
            return replace(one, content=((start, quote.span[0] - 2),))
    return one


def _only_quoted(draft: Draft, one: Candidate) -> Candidate:
    """An act that somebody is quoted with, without what it is done to: "defended [his plan],
    “We need it.”" """
    if lexicon().frames.get(one.lemma, _NAMED) - _NAMED or len(one.content) != 1:
        return one
    start, end = one.content[0]
    for quote in draft.quotes:
        behind = draft.text[max(start, quote.span[0] - 2) : quote.span[0]] == ", "
        if behind and start < quote.span[0] and quote.span[1] == end and quote.speech:
            ended = (
                last_sign(draft.text, end) in (".", "?", "!", "…")
                and draft.text[quote.span[0] + 1].isupper()
            )
            return replace(one, content=(quote.span,)) if ended else one
    return one


_NAMED = frozenset(["naming"])


def _stands(draft: Draft, model: Candidate) -> bool:
    """Whether what only the model found may stand: no adjective ("estimated tolls"), no wish to
    stay unnamed, no colon without a speaker."""
    if model.anchor is None:
        return bool(model.source) and not model.cue
    if model.anchor.relation == "amod" or anonymous(draft, model.content):
        return False
    told_of = model.anchor.relation == "acl" and model.anchor.tag == "VBN"
    if set_off(model.anchor) or (told_of and not model.source):
        return False  # "the deployment *announced* on Friday"
    after = model.anchor.after()
    bare = model.anchor.relation == "acl" and model.anchor.child(*SUBJECTS) is None
    if bare and after is not None and after.lower == "as":
        return False  # "a man identified as a pilot", not "what analysts described as a ploy"
    # "A militia calling itself the Sons of the Lake": that is its name.
    words = draft.words(model.content[0])
    itself = after is not None and after.lower in ("itself", "themselves")
    named = model.anchor.lemma == "call" and (
        itself or words.startswith(("itself ", "themselves "))
    )
    return not named or any(mark in words for mark in '“"‘')


def _spoken(draft: Draft, model: Candidate) -> bool:
    """Whether what only the model found is speech, and no act on somebody ("confirmed him")."""
    return says(draft, model) and not person(draft, model.content)


def _rules(draft: Draft, models: list[Candidate]) -> dict[Span, Candidate]:
    """What grammar reads, by the place of its cue's word."""
    sources = {one.anchor: one.source for one in models if one.anchor is not None}
    found: dict[Span, Candidate] = {}
    for clause in draft.syntax.clauses:
        for candidate in read_phrases(draft, clause):
            if candidate.anchor is not None:
                found.setdefault(candidate.anchor.span, candidate)
        for node in clause.nodes:
            if node.is_verb:
                idiom = read_idiom(draft, node)
                candidate_ = idiom or read_verb(draft, node, sources.get(node, ()))
                if candidate_ is None or candidate_.anchor is None:
                    continue
                if candidate_.frame == "declined":  # "refused to say" is no wish
                    found[candidate_.anchor.span] = candidate_
                found.setdefault(candidate_.anchor.span, candidate_)
    return found


def _take(
    rules: dict[Span, Candidate], anchor: Span | None, cue: tuple[Span, ...]
) -> Candidate | None:
    """The rule's candidate for a model's cue: the same anchor, else one within the cue's words."""
    if anchor is not None and anchor in rules:
        return rules.pop(anchor)
    for span in list(rules):
        if inside(span, cue):
            return rules.pop(span)
    return None


def _place(candidate: Candidate) -> tuple[Span, Span]:
    first = candidate.cue or candidate.source or candidate.content
    return min(first), min(candidate.content or first)


def _without_doubles(candidates: list[Candidate]) -> Iterator[Candidate]:
    """Leaves out a candidate whose cue another one has already, and one without any words."""
    kept: list[Candidate] = []
    for one in candidates:
        if not one.content and one.frame not in ("declined", "no answer"):
            continue
        if any(
            meet(one.cue, other.cue)
            and (
                other.why.name == "verb-and-particle"
                or common(one.content, other.content) > 0.5 * length(one.content)
            )
            for other in kept
        ):
            continue
        kept.append(one)
        yield one
