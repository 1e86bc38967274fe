"""Who counted a figure that stands in no statement, by the words around it.

"Its earlier tally stood at 1,402"; "the ministry has recorded 47 deaths"; "the manifest lists 191";
"the ministry confirmed nine deaths, bringing the total to 206".
"""

from __future__ import annotations

import re

from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.draft import Draft
from onrecord.reading.figures.anothers import owner_of_count, with_those_before
from onrecord.reading.figures.beliefs import believer
from onrecord.reading.figures.by_count import as_claimed, by_count_of, by_own_count
from onrecord.reading.figures.counting_clauses import in_relative
from onrecord.reading.figures.kept import (
    COUNTS,
    has_on_record,
    saying_number,
    subject_of,
    telling_paper,
    toll_giver,
    whole_words,
)
from onrecord.reading.figures.lexicon import (
    counting_verbs,
    telling_verbs,
)
from onrecord.reading.figures.listed import acknowledged_by, listed_with
from onrecord.reading.lemmas import lemma_of
from onrecord.reading.syntax import Node
from onrecord.report import Span


def counted_outside(draft: Draft, span: Span) -> Span | None:
    """Who counted the figure at `span`, which no statement holds; None for the report's own."""
    return (
        owner_of_count(draft, span)
        or in_relative(draft, span)
        or by_own_count(draft, span)
        or _possessed(draft, span)
        or _earlier_count(draft, span)
        or _counting_subject(draft, span)
        or _summed_up(draft, span)
        or by_count_of(draft, span)
        or as_claimed(draft, span)
        or believer(draft, span)
        or listed_with(draft, span)
        or acknowledged_by(draft, span)
    )


_POSSESSED = re.compile(
    r"(?:\b(?P<pronoun>its|their|his|her)|(?P<owner>[\w’' -]{2,60}?)[’']s?)\s+(?:own\s+)?"
    r"(?:[a-z-]+\s+){0,2}(?:(?:count|tally|toll|estimate|figure|total)s?\b"
    r"|list (?:(?:has|had) grown to|now has|has|had|holds|held|runs to|stands at|stood at)\b)",
    re.IGNORECASE,
)


# "raised its toll from [31]", "cut its estimate to [4 percent]"
_REVISED = re.compile(
    r"\b(its|their|his|her)\s+(?:own\s+)?(?:(?:[a-z-]+\s+){0,2}"
    r"(?:count|tally|toll|estimate|figure|forecast)s?"
    r"|(?:(?:death|earlier|previous|overall|running|provisional|cumulative)\s+){0,2}totals?)"
    r"(?:\s+(?:of|from|to|at|for|on|in)(?:\s+(?:[^.;,]|(?<=\d)[.,](?=\d)){1,60}\s(?:from|to))?)\s+(?:[a-z]+\s+){0,2}$"
)


def _possessed(draft: Draft, span: Span) -> Span | None:
    """ "Its earlier tally stood at [1,402]": whose tally it is, where the clause opens with it."""
    clause = draft.syntax.clause_at(span[0])
    if clause is None:
        return None
    start = max(clause.span[0], draft.text.rfind(";", clause.span[0], span[0]) + 1)
    match = _POSSESSED.match(draft.text, start + (draft.text[start] == " "), span[0])
    if match is None:
        match = _REVISED.search(draft.text, start, span[0])
        return match.span(1) if match and draft.cast.at(match.span(1)) is not None else None
    owner = match.span("pronoun") if match["pronoun"] else match.span("owner")
    if any(one.is_verb and one.relation != "amod" for one in draft.syntax.nodes(owner)):
        return None  # "*300 people died by the army*'s own count, including 45 soldiers"
    return owner if draft.cast.at(owner) is not None else None


def _earlier_count(draft: Draft, span: Span) -> Span | None:
    """ "…, the coastguard said, revising an earlier count of [27]": the source beside it."""
    node = draft.syntax.node_at(span[0])
    if node is None:
        return None
    near = [one.lower for one in (node.before(), node.before(2)) if one is not None]
    before = node.before()
    if not set(near) & set(COUNTS) or (before is not None and before.tag in ("VBD", "VBZ", "VBP")):
        return None  # "…, she said, as the official count *reached* 329"
    return next(iter(_heard_before(draft, node, span[0])), None)


def _heard_before(draft: Draft, node: Node, place: int) -> list[Span]:
    """The sources of what a word's sentence says before a place in it."""
    start = node.sentence.span[0]
    return [
        said.source[0]
        for said in draft.said
        if said.source and said.cue and start <= said.cue[0][0] < place
    ]


def _summed_up(draft: Draft, span: Span) -> Span | None:
    """ "*The ministry* confirmed nine more deaths, bringing the total to [206]": whoever the sum
    is told by, which is who told of what was added."""
    node = draft.syntax.node_at(span[0])
    while node is not None and not (node.tag == "VBG" and node.lemma in _SUMMING):
        node = node.head
    if node is None or not node.sentence.span[0] < node.span[0] < span[0]:
        return None
    between = node.sentence.nodes[node.index + 1 : node.index + 5]
    if not any(one.lower in (*COUNTS, "number") for one in between):
        return None
    return next(reversed(_heard_before(draft, node, node.span[0])), None)


_SUMMING = ("bring", "take", "raise", "push", "lift", "increase", "put", "lower", "reduce", "cut")


def moved_by(draft: Draft, span: Span) -> Span | None:
    """ "*The hospital* had raised its count to [53], a surgeon said": whose count it is that is
    told to have moved to so many."""
    node = draft.syntax.node_at(span[1] - 1)
    verb = node.head if node is not None and node.relation in ("obl", "nmod") else None
    if verb is not None and not verb.is_verb:
        verb = verb.head  # "raised its *count* to 53", hung on the count
    if verb is None or not verb.is_verb or verb.passive or not _moves_a_toll(verb):
        return None
    mover = subject_of(verb)
    named = mover is not None and mover.tag.startswith("NN") and mover.span[1] <= span[0]
    return whole_words(verb, mover) if named and mover is not None else None


def _moves_a_toll(verb: Node) -> bool:
    """ "*Raised the toll* to 312", "*withdrew* an earlier *total*": a count by whoever does so."""
    moved = verb.object
    moves = verb.lemma in _MOVING
    return moves and verb.tag != "VBG" and moved is not None and moved.lemma in _TOLLS


_MOVING = (
    "raise", "lower", "increase", "update", "upgrade", "cut", "adjust", "reduce", "withdraw",
    "retract", "scrap", "disown", "abandon", "amend",
)  # fmt: skip
_TOLLS = ("toll", "number", "count", "tally", "total", "figure", "estimate")


def _counting_subject(draft: Draft, span: Span) -> Span | None:
    """The subject of "record", "count", "put" … where the figure is its object."""
    if _OFFERED.match(draft.text, span[1]) or _PUT_UP.search(draft.text, 0, span[0]):
        return None
    voted = draft.text.endswith(_VOTED, 0, span[0]) and _VOTES.match(draft.text, span[1])
    if voted and not (voted[0] in ".,;" and draft.text.endswith(" by ", 0, span[0])):
        return None
    listed = _lists(draft, span)
    if listed is not None:
        return listed
    number = node = draft.syntax.node_at(span[1] - 1)
    for _ in range(5):
        if node is None:
            return None
        if node.is_verb and (counted := _count_by(node, span)) is not None:
            return counted
        if node.is_verb and _moves_a_toll(node) and not node.passive:
            mover = subject_of(node)
            return whole_words(node, mover) if mover is not None else None
        if node.is_verb and node.lemma == "give" and (giver := toll_giver(node, span)) is not None:
            return giver
        if node.is_verb and (seen := _sees(draft, node, span)) is not None:
            return seen
        if node.is_verb and (other := _own_number(draft, node, number, span)) is not None:
            return other
        if node.is_verb and node.lemma in (
            "have",
            "keep",
            "hold",
            "publish",
            "write",
            "draw",
            "make",
            "compile",
        ):
            return has_on_record(node, span)
        if node.is_verb and node.lemma in counting_verbs():
            if node.passive or node.relation == "acl":
                return _agent_of(node, span)
            if node.lemma in ("put", "place") and not _PUT_AT.match(
                draft.text, node.span[1], span[1]
            ):
                return None  # "has put up a reward of 500 marks", "put out a plan: 6 percent"
            subject = subject_of(node) or _teller(node)
            if subject is None or subject.span[0] > span[0]:
                return None
            if subject.lower in ("everybody", "everyone", "anybody", "anyone", "all"):
                return None  # "put the injured at 21: everybody on board"
            if subject.lemma in _COUNTED_THINGS:
                return None  # "the number of wounded rose to 40 and confirmed dead to 12"
            if subject.child("nummod") is not None or subject.tag == "CD":
                return None  # "12 cases were reported, with 4 recorded in Selm"
            return whole_words(node, subject)
        if node.is_verb and node.lemma == "say" and not node.passive and node.object is number:
            return saying_number(node, span)
        if node.is_verb and node.lemma == "give" and (poll := _gives_share(draft, node, span)):
            return poll
        if node.is_verb and node.lemma in telling_verbs() and not node.passive:
            return telling_paper(node, span)
        if node.is_verb and node.relation not in ("ccomp", "xcomp") and not _is_state(node, number):
            return None
        node = node.head
    return None


def _is_state(verb: Node, number: Node | None) -> bool:
    """ "Reported as many as 32 *hospitalised*": what befell those counted, right behind them."""
    near = number is not None and 0 < verb.index - number.index <= _TO_STATE
    return near and verb.tag == "VBN" and not verb.auxiliaries and verb.subject is None


_TO_STATE = 2  # words: "32 people hospitalised"


def _own_number(draft: Draft, verb: Node, number: Node | None, span: Span) -> Span | None:
    """Whose number a bare one is that is set beside another's: "*Norvia* has admitted to seven",
    "*the police* still speak of two", "*the police* saw 11,000"."""
    if number is None or number.tag != "CD" or number.relation == "nummod" or verb.passive:
        return None
    case = number.before()
    while case is not None and case.lower in _MERELY:
        case = case.before()  # "knows of *only* four"
    of = "" if case is None or case == verb else case.lower
    if (verb.lemma, of) not in (*_OWN_NUMBER, *_BODYS_NUMBER) or (
        verb.lemma == "see" and not number.text[:2].isdigit()
    ):
        return None
    subject = subject_of(verb)
    if subject is None or subject.span[0] > span[0]:
        return None
    if verb.lemma == "give" and subject.lower in ("it", "they"):
        return subject.span if draft.cast.kind_at(subject.span) in _BODIES else None
    if not subject.tag.startswith("NN"):
        return None
    if (verb.lemma, of) in _OWN_NUMBER:
        return whole_words(verb, subject)
    words = subject.extent("punct", "case", "acl", "acl:relcl", "appos")
    body = subject.lower in lexicon().body_heads or draft.cast.kind_at(words) in _BODIES
    return words if body else None


_MERELY = ("only", "just", "merely", "some", "about")
_BODIES = ("organisation", "government", "person", "group")
_COUNTED_THINGS = ("number", "death", "case", "infection", "fatality", "casualty", "dead")
_OWN_NUMBER = (("admit", "to"), ("own", "to"), ("speak", "of"), ("talk", "of"), ("see", ""))
# "*The board* comes to 26", "*the railways* arrive at 41"; a bill, too, comes to 26
_BODYS_NUMBER = (
    ("come", "to"), ("arrive", "at"), ("keep", "to"), ("stick", "to"), ("know", "of"), ("give", ""),
    ("find", ""), ("have", ""),
)  # fmt: skip

# "the senate confirmed her *by* 51 *votes*", "…, *to* 48": who votes counts nothing
_VOTED = (" by ", " votes to ", " votes against ", " by a vote of ")
_VOTES = re.compile(r" votes?\b|[-–]\d|[.,;]")
# "put the dead *at* 40", "puts it *on* 31 percent", "put the loss *between* 3 and 4 million"
_PUT_AT = re.compile(
    r"(?! (?:up|out|down|forward|together|aside|under|through|into)\b)[^;:]*"
    r"(?:\b(?:at|on|in the|between|near|nearer|close|closer)\b|\b(?:above|over|below|under) \Z)"
)
# "the owner has put 3 percent on the table *and a bonus of 800 marks*": an offer
_OFFERED = re.compile(r" on the table\b")
_PUT_UP = re.compile(r" on the table(?:,? and|,)(?: [\w-]+){1,6} \Z")


def _agent_of(verb: Node, figure: Span) -> Span | None:
    """ "A crowd estimated *by police* at 35,000"."""
    agent = verb.agent
    if agent is None or not agent.tag.startswith("NN"):
        return None
    words = agent.extent("punct", "acl:relcl", "case")
    return words if words[1] <= figure[0] else agent.extent("punct", "acl:relcl", "case", "nmod")


def _teller(verb: Node) -> Node | None:
    """ "*The board* reported a quiet day, putting turnout at 38 percent": who told the rest."""
    head = verb.head if verb.tag == "VBG" and verb.relation == "advcl" else None
    if head is None or head.passive or head.lemma not in (*counting_verbs(), "say", "add", "tell"):
        return None
    return head.subject


def _sees(draft: Draft, verb: Node, span: Span) -> Span | None:
    """ "Metrika *has her at* 54 percent", "the pollster *sees* the party *at* 31 percent"."""
    before = draft.syntax.node_at(span[0])
    before = before.before() if before is not None else None
    subject = verb.subject
    if before is None or before.lower not in ("at", "on") or verb.lemma not in ("have", "see"):
        return None
    share = "percent" in draft.words(span) or "per cent" in draft.words(span)
    told = verb.object  # "the radio *had the number of dead at* 40"
    share = share or (verb.lemma == "have" and told is not None and told.lemma in _TOLLS)
    if _OF_SOMETHING.match(draft.text, span[1]):
        return None
    if subject is None or not share or not subject.tag.startswith("NN"):
        return None
    return subject.extent("punct", "acl:relcl", "appos") if subject.span[1] < span[0] else None


def _gives_share(draft: Draft, verb: Node, span: Span) -> Span | None:
    """ "*Metrika* gives Strand 41 percent": a pollster, as nobody else gives anybody a share of
    nothing."""
    subject = verb.subject
    percent = draft.words(span).lower().endswith(("percent", "per cent", "%"))
    if subject is None or not percent or verb.passive or verb.tag not in ("VBZ", "VBD", "VBN"):
        return None
    if not subject.tag.startswith("NNP") or _OF_SOMETHING.match(draft.text, span[1]):
        return None
    if draft.cast.kind_at(subject.span) in ("place", "government"):
        return None
    if not any(word in draft.text for word in ("poll", "survey")):
        return None
    whom = draft.syntax.node_at(span[0] - 2)
    named = whom is not None and (whom.text[:1].isupper() or whom.tag.startswith("PRP"))
    return subject.extent("punct", "acl:relcl", "appos") if named else None


# "has her at 54 percent *of her old pay*": no poll
_OF_SOMETHING = re.compile(r" of (?!the votes?\b|votes?\b|voters\b|the electorate\b)")


def _count_by(verb: Node, span: Span) -> Span | None:
    """ "A *count by Tallymark* came to between 70,000 and 75,000": whoever made the count."""
    subject = verb.subject
    if subject is None or subject.lower not in COUNTS or subject.span[1] > span[0]:
        return None
    if (keeper := _keeper(subject)) is not None:
        return keeper
    made = any((case := one.child("case")) and case.lower == "by" for one in subject.children)
    return subject.extent("punct") if made else None


def _keeper(count: Node) -> Span | None:
    """ "The tally *the union* keeps has reached 88", "the count kept by *the clinic*": whose."""
    kept = next((one for one in count.children if one.lemma in ("keep", "compile", "run")), None)
    if kept is None or not kept.relation.startswith("acl"):
        return None
    keeper = kept.agent if kept.relation == "acl" else kept.subject
    if keeper is None or not keeper.tag.startswith("NN"):
        return None
    return keeper.extent("punct", "case", "acl", "acl:relcl", "appos")


def _lists(draft: Draft, span: Span) -> Span | None:
    """ "the harbour office’s manifest lists [191]", where the parse took "lists" for a noun."""
    verb = draft.syntax.node_at(span[0] - 2)
    if verb is None or verb.tag != "NNS" or lemma_of(verb.lower, "VBZ") not in counting_verbs():
        return None
    paper = verb.before()
    if paper is None or not paper.tag.startswith("NN"):
        return None
    return with_those_before(paper, "NN", "DT", "JJ", "POS", "PRP$")
