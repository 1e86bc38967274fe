"""What is told from a paper that nobody is told to speak through: "It emerges from the minutes
that …", "He is listed in the register as …", "The sums appear in the ledger as …"."""

from collections.abc import Iterator, Sequence

from onrecord.reading.draft import Draft, Why, inside
from onrecord.reading.statements.candidate import Candidate, meet
from onrecord.reading.statements.cue import HELPING, ending_at, verb_group
from onrecord.reading.statements.lexicon import is_document, lexicon
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import in_quote, tidied
from onrecord.reading.syntax import SUBJECTS, TENSED, Node
from onrecord.report import Span


def with_papers(draft: Draft, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, with what papers are told to hold, in place of what else was read there."""
    found = list(candidates)
    for clause in draft.syntax.clauses:
        for node in clause.nodes:
            if node.lower == "from":
                told = _emerges(draft, node)
            elif node.is_verb:
                told = _entered(draft, node)
            else:
                continue
            for one in told:
                found = [other for other in found if not _same(other, one)]
                found.append(one)
    return found


def _same(other: Candidate, one: Candidate) -> bool:
    """Whether another candidate reads the same cue, or takes the paper for what is said."""
    if meet(other.cue, (*one.cue, *one.source)):
        return True
    paper = (one.source[0][0], one.source[0][1] + 1)
    return bool(other.content) and all(inside(part, (paper,)) for part in other.content)


def _is_paper(noun: Node) -> bool:
    """Whether a noun is a paper or a record, also one of many ("court *papers*", "the *books*")."""
    known = lexicon().words
    written = known["channels"] | known["written"] | known["paper_records"]
    if noun.lower in known["determined"] and noun.child("det", "nmod:poss") is None:
        return False
    return is_document(noun) or noun.lower in written


def _emerges(draft: Draft, from_: Node) -> Iterator[Candidate]:
    """ "It [emerges from] [the minutes] [that …]", "It [is clear from] [the log] [that …]"."""
    paper = from_.head
    if paper is None or paper.index < from_.index or not _is_paper(paper):
        return
    state = paper.head
    if state is None or in_quote(draft, from_.span[0]) or not _comes_out(state):
        return
    words = from_.sentence.nodes
    it = next((one for one in words[: max(state.index, 1)] if one.lower == "it"), None)
    as_ = next((one for one in words[: state.index] if one.lower == "as"), None)
    start, end = noun_phrase(paper)
    that = next((one for one in words[paper.index :] if one.lower == "that"), None)
    if it is not None and that is not None:
        between = words[paper.index + 1 : that.index]
        if any((one.tag in TENSED and one != state) or one.text in (";", ":") for one in between):
            return
        end = min(end, that.span[0] - 1)
        told: Span = (that.span[0], from_.sentence.span[1])
    elif as_ is not None and as_.index == 0 and (after := draft.text[end : end + 1]) == ",":
        told = (end + len(after), from_.sentence.span[1])
    else:
        return
    helping = (one.span[0] for one in state.children if one.relation in HELPING)
    first = min([state.span[0], *helping])
    beside = state.index < from_.index and state.after() == from_
    cue = ((first, from_.span[1]),) if beside else (from_.span, (first, state.span[1]))
    content = tidied(draft, [told])
    if content:
        yield Candidate(
            anchor=state,
            lemma=f"{state.lemma.lower()} from",
            source=((start, end),),
            cue=tuple(sorted(cue)),
            content=content,
            why=Why("from-a-paper", words=cue),
            frame="clause",
        )


def _comes_out(state: Node) -> bool:
    """Whether a word tells that something is known: "emerges", "is clear", "can be seen"."""
    known = lexicon().words
    if state.negated:
        return False
    if state.is_verb:
        seen = state.passive and state.lemma.lower() in known["gathered"]
        return seen or (not state.passive and state.lemma.lower() in known["emerging"])
    return state.lower in known["evident"] and state.child("cop") is not None


def _entered(draft: Draft, verb: Node) -> Iterator[Candidate]:
    """ "[Sorrel] [is listed in] [the register] [as the owner of two flats]"."""
    known, lemma, stands = lexicon().words, verb.lemma.lower(), not verb.passive
    if lemma not in known["standing" if stands else "entered"]:
        return
    subject = verb.child(*SUBJECTS)
    if subject is None or verb.agent is not None or subject.lower == "it" or subject.tag == "WDT":
        return
    if in_quote(draft, verb.span[0]) or any(
        one.lower in known["maybe"] for one in verb.auxiliaries
    ):
        return
    paper = next((one for one in verb.children if _in_it(one)), None)
    case = paper.child("case") if paper is not None else None
    if paper is None or case is None:
        return
    start, end = noun_phrase(paper)
    as_ = next((one for one in verb.children if _as_what(one)), None)
    lists = lemma in known["mentioned"] or (verb.lemma == "list" and verb.negated)
    if stands and paper.lower in known["shown_in"]:
        return  # "featured in the video as a dancer", "appeared in the papers as a boy"
    if as_ is None and (stands or not lists):
        return  # "the sums were recorded in the ledger": that is done to them
    parts = [noun_phrase(subject, without=verb.span)]
    if as_ is not None:
        what = as_.subtree()
        if paper in what:
            return
        begins = what[0].span[0]
        parts.append((begins, what[-1].span[1]))
        if end > begins > start:
            end = begins - 1
    group = verb_group(verb)
    if case.index < verb.index:
        cue = (case.span, *group)
    elif verb.after() == case:
        cue = ending_at(group, case.span[1])
    else:
        cue = (*group, case.span)
    yield Candidate(
        anchor=verb,
        lemma=lemma,
        source=((start, end),),
        cue=cue,
        content=tidied(draft, parts),
        why=Why("in-a-paper", words=cue),
        frame="naming",
    )


def _in_it(noun: Node) -> bool:
    case = noun.child("case")
    return case is not None and case.lower in ("in", "on") and _is_paper(noun)


def _as_what(word: Node) -> bool:
    """ "*as* the owner", "*as* unsafe"."""
    if word.tag in TENSED or word.child(*SUBJECTS) is not None:
        return False  # "was recorded on video *as they ran*"
    return any(one.lower == "as" and one.relation in ("case", "mark") for one in word.children)
