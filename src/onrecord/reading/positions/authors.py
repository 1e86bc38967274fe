"""Whose word a paper is: what "the statement" asks or "the lawsuit" alleges its author does."""

from onrecord.reading.draft import Draft
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import objects_of, passive
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span


def authors(draft: Draft, parties: Parties, paper: Span) -> list[int]:
    """Whose a document is, by its own words ("the Tarskan statement", "a letter from the union")
    or those of its other mentions: "the union filed a lawsuit … *the lawsuit* claims", "said in *a
    statement*"."""
    key = parties.at(paper)
    other = () if key is None else parties.cast.characters[key].mentions
    for span in (paper, *(one for one in other if one != paper)):
        head = draft.syntax.head(span)
        if head is None:
            continue
        if head.lemma in _ADOPTED and (body := _adopted_by(draft, parties, head)):
            return body
        found = (
            parties.owner(head)
            or parties.after(head, ("from",))
            or _named(parties, head)
            or _made(parties, head)
            or _spoken(draft, parties, span, head)
        )
        if found:
            return found
    return []


_ADOPTED = ("resolution", "motion", "bill", "declaration", "communique", "communiqué")


def _adopted_by(draft: Draft, parties: Parties, paper: Node) -> list[int]:
    """The body whose word a resolution is, whoever drafted it: "*the Assembly* voted 87 to 12 …",
    "the motion was passed *by the chamber*", "*the Assembly* adopted a resolution"."""
    for verb in draft.syntax.all_nodes:
        if not verb.is_verb or verb.lemma not in _ADOPTING or verb.negated or verb.tag == "VB":
            continue
        if verb.lemma == "vote":
            found = parties.of(verb.child(*SUBJECTS)) if verb.index < _OPENING else []
            near = verb.sentence.span[0] < paper.word.start
        elif passive(verb):
            thing, found = verb.child(*SUBJECTS), parties.by(verb)
            near = thing is not None and thing.lemma == paper.lemma
        else:
            found = parties.of(subject_of(verb))
            near = any(one.lemma == paper.lemma for one in objects_of(verb))
        if near and any(parties.kinds[key] == "organisation" for key in found):
            return found
    return []


_ADOPTING = ("adopt", "pass", "approve", "vote", "endorse")
_OPENING = 12  # words of a subject that votes


def _named(parties: Parties, head: Node) -> list[int]:
    before = head.before()
    return parties.named(before) if before is not None else []


def _made(parties: Parties, head: Node) -> list[int]:
    """ "A lawsuit *filed by* the union", "the union *issued* a statement"."""
    writing = lexicon().writing
    for one in head.children:
        if one.relation == "acl" and one.lemma in writing and one.agent is not None:
            return parties.of(one.agent)
    verb = head.head
    if verb is None or verb.lemma not in writing or head not in objects_of(verb):
        return []
    return parties.by(verb) if passive(verb) else parties.of(subject_of(verb))


def _spoken(draft: Draft, parties: Parties, paper: Span, head: Node) -> list[int]:
    """ "Said *in a statement*": whose statement that is; a report tells others' words too."""
    if head.lemma.lower() not in lexicon().own_words:
        return []
    for said in draft.said:
        if any(paper[0] < one.span[1] and one.span[0] < paper[1] for one in said.relays):
            key = parties.first_at(said.source)
            return [] if key is None or parties.kinds[key] == "document" else [key]
    return []
