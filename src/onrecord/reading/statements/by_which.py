"""Clauses told by the word of the paper before them: "a deal, according to which …"."""

from collections.abc import Iterator

from onrecord.reading.draft import Draft, Why
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import tidied
from onrecord.reading.syntax import TENSED, Node


def by_which(draft: Draft, first: Node, which: Node) -> Iterator[Candidate]:
    """ "Orle signed *a deal*, according to which [the dam will be shut]": by the deal's words."""
    paper, link = first.before(), which.before()
    if paper is not None and paper.text == ",":
        paper = paper.before()
    place = paper is not None and paper.entity == "LOCATION" and paper.relation == "nmod"
    if paper is not None and place and paper.head is not None:
        paper = paper.head  # "sold it to *a firm* in Orle, according to which …"
    if paper is None or link is None or not paper.is_noun:
        return
    cue = first.span[0], link.span[1]
    yield Candidate(
        anchor=first,
        lemma="according to",
        source=(noun_phrase(paper, without=cue),),
        cue=(cue,),
        content=tidied(draft, [(which.span[1], clause_end(first, which.span[1]))]),
        why=Why("according-to-which", words=(cue,)),
        frame="according",
    )


def clause_end(first: Node, start: int) -> int:
    """Where a clause with "where" ends: "a school, where, according to her, [300 slept], was shut";
    where the sentence does unless its own verb follows a comma."""
    for comma in first.sentence.nodes:
        after = comma.after()
        if comma.span[0] <= start or comma.text != "," or after is None:
            continue
        if after.tag in TENSED:
            return comma.span[0]
    return first.sentence.span[1]
