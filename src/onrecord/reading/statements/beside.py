"""Two sayings side by side, of which one passes the other on: "…, she said, Reuters reported"."""

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft, inside
from onrecord.reading.statements.candidate import Candidate, whole
from onrecord.reading.statements.carried import after_by, is_main
from onrecord.reading.statements.carriers import by_words, chain, is_passer, passed_by, passers
from onrecord.reading.statements.content import relative_before
from onrecord.reading.statements.lexicon import is_document, lexicon, passes_on
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import tidied, without
from onrecord.reading.syntax import Node
from onrecord.report import Span


def as_reported(draft: Draft, candidates: list[Candidate]) -> list[Candidate]:
    """ "…, [as reported by] [the Selm Courier]": a relay of the saying that it stands beside."""
    found = list(candidates)
    for clause in draft.syntax.clauses:
        for verb in clause.nodes:
            if verb.tag not in ("VBN", "VBD"):
                continue
            before = verb.before()
            if before is None or before.lower != "as":
                continue
            agent = verb.agent
            if verb.lemma.lower() not in lexicon().words["passing"]:
                continue
            if agent is None:
                agent = after_by(verb)
            if agent is None:
                continue
            own = [one for one in found if one.anchor == verb]
            others = [one for one in found if one.anchor != verb and one.source and one.speech]
            nearest = max(others, key=lambda one: _nearness(one, verb), default=None)
            if before.index == 0:
                nearest = _said_first(others, verb)
            if nearest is None or (before.index > 0 and _nearness(nearest, verb) < _FAR):
                nearest = _only_main(others, verb)
            if nearest is None:
                continue
            cue = before.span[0], by_words(verb, agent)[1]
            relays = passers(draft, noun_phrase(agent), cue)
            found = [one for one in found if one not in own]
            content = tidied(draft, without(nearest.content, cue))
            content = tuple(span for span in content if span[0] < cue[0])
            found[found.index(nearest)] = replace(
                nearest, relays=(*nearest.relays, *relays), content=content or nearest.content
            )
    return found


_FAR = -4  # beyond this a saying is another one's than that which stands before "as reported by"


def _only_main(candidates: Sequence[Candidate], verb: Node) -> Candidate | None:
    """The one saying of a sentence, where "*, as reported by …*" ends it some words behind."""
    comma = verb.before(2)
    told = [one for one in candidates if one.anchor and one.anchor.sentence is verb.sentence]
    if comma is None or comma.text != "," or len(told) != 1 or told[0].anchor is None:
        return None
    return told[0] if is_main(told[0].anchor, verb) else None


def _said_first(candidates: Sequence[Candidate], verb: Node) -> Candidate | None:
    """The saying that a sentence beginning with "As reported by …" goes on to tell, where it is
    the sentence's own."""
    for one in candidates:
        anchor = one.anchor
        if anchor is not None and anchor.sentence is verb.sentence and anchor.index > verb.index:
            return one if is_main(anchor, verb) else None
    return None


def _nearness(one: Candidate, verb: Node) -> int:
    """How near a saying's last words before a verb stand; -100 where it stands elsewhere."""
    spans = (*one.content, *one.cue, *one.source)
    best = -100
    for start, end in spans:
        if start <= verb.span[0] < end:
            best = 0
        elif end <= verb.span[0]:
            best = max(best, -((verb.span[0] - end) // 4))
    return best


def without_sayings(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, their contents without another one's speaker and cue alone: "[The bridge is
    shut], the mayor told reporters, *an aide said*"."""
    holes = [
        whole((*one.cue, *one.source))
        for one in candidates
        if one.cue and len(one.source) == 1 and one.content and _set_beside(one)
    ]
    return [
        replace(one, content=tuple(part for part in one.content if not inside(part, holes)))
        if len(one.content) > 1 and not all(inside(part, holes) for part in one.content)
        else one
        for one in candidates
    ]


def beside(draft: Draft, candidates: list[Candidate]) -> list[Candidate]:
    """ "According to the BBC, the minister said …", "…, she said, Reuters reported": the second
    saying stands beside the first and passes it on. So does "as per a statement"."""
    found = list(candidates)
    for outer in candidates:
        if outer.anchor is None or not _set_beside(outer):
            continue
        inner = [
            one
            for one in candidates
            if one is not outer
            and one.anchor is not None
            and one.anchor.sentence is outer.anchor.sentence
            and one.source
            and (
                _told_by_two(one, outer)
                or (
                    inside(one.anchor.span, outer.content)
                    and is_main(_verb_of(one, one.anchor), outer.anchor)
                )
            )
        ]
        if not inner:
            continue
        place = _place(found, outer)
        if place is None:
            continue
        if not is_passer(draft, outer.source) and not _reports(draft, outer):
            if outer.frame == "according" and _is_pronoun(draft, outer.source[0]):
                if any(one.speech for one in inner):  # "in her telling, the board had *known*"
                    del found[place]
            elif outer.frame == "according":
                _part_clause(draft, found, place, inner)
            continue
        head = draft.syntax.head(outer.source[0])
        first = outer.frame == "according" and not outer.anchor.index
        if first and head is not None and _tells_itself(draft, head, inner):
            continue  # what it tells that they said stands within what it says
        relays = (
            tuple(chain(head, whole(outer.cue)))
            if outer.frame == "according" and head is not None and head.is_noun
            else passed_by(draft, outer)
        )
        passed = found.pop(place).relays  # what has passed it on goes on with what it tells
        for one in inner:
            at = _place(found, one)
            if at is not None:
                told = found[at]
                found[at] = replace(told, relays=(*told.relays, *relays, *passed))
    return found


def _told_by_two(one: Candidate, outer: Candidate) -> bool:
    """Whether a saying set behind a clause stands behind another one that has it too: "[The mine
    is shut], two men said, *the radio reported*"."""
    if one.content != outer.content or not (one.cue and outer.cue):
        return False
    return one.content[-1][1] <= one.cue[0][0] < outer.cue[0][0]


def _tells_itself(draft: Draft, paper: Node, inner: Sequence[Candidate]) -> bool:
    """Whether a paper of somebody else's tells what others have said: "According to *the court's
    judgment*, Zembla has promised …", not "According to *a letter*, the union has promised", nor
    behind their words ("“We will not,” she told them, according to *minutes of the session*")."""
    if not is_document(paper) or passes_on(paper):
        return False
    owners = [
        one
        for one in paper.children
        if one.relation in ("nmod", "nmod:poss") and one.is_noun and one.tag != "PRP$"
    ]
    owned = [one for one in owners if one.relation == "nmod:poss" or _by(one)]
    said = {draft.words(one.source[0]).lower() for one in inner}
    if not owned or any(passes_on(one) for one in owned):
        return False  # "according to the radio's account"
    return not any(one.lower in words for one in owned for words in said)


def _by(noun: Node) -> bool:
    case = noun.child("case")
    return case is not None and case.lower in ("of", "by", "from")


def _verb_of(one: Candidate, anchor: Node) -> Node:
    """The verb of what is said "according to" somebody; of any other saying, its own."""
    node: Node | None = anchor
    while one.frame == "according" and node is not None and not (node.is_verb and node != anchor):
        node = node.head
    return node or anchor


def _reports(draft: Draft, one: Candidate) -> bool:
    """Whether a body or a reporter reports by name what another says: "…, Interline reported",
    "…, according to Interline"."""
    head = draft.syntax.head(one.source[0]) if one.source else None
    last = draft.syntax.nodes(one.source[0])[-1] if one.source else None
    if last is not None and last.lower in _OF_THE_PRESS and one.lemma == "report":
        return True  # "…, *a Norpress correspondent* reports"
    if head is None or not head.tag.startswith("NNP") or head.entity == "LOCATION":
        return False
    kinds = {each.kind for each in draft.tagging.mentions if each.head == head.span}
    initials = head.text.isupper() and len(head.text) > _LETTERS  # "HENA" is no person
    lone = len(draft.syntax.nodes(one.source[0])) == 1 and ("person" not in kinds or initials)
    return one.lemma == "report" or (lone and one.frame == "according")


_LETTERS = 2
_OF_THE_PRESS = ("correspondent", "reporter")


def _part_clause(
    draft: Draft, found: list[Candidate], place: int, inner: Sequence[Candidate]
) -> None:
    """ "Tavora denies any role in the attack, [which killed five], according to [medics]": what one
    says and what others add to it in a relative clause are parted."""
    outer = found[place]
    for one in inner:
        at = _place(found, one)
        begin = max(end for _, end in one.cue)
        added = relative_before(draft.text, begin, outer.cue[0][0])
        comma = added[0] - len(", ") if added is not None else begin
        if at is None or added is None or comma <= begin:
            continue
        rest = tidied(draft, without(one.content, (comma, outer.cue[0][0])))
        if rest and inside(added, outer.content):
            found[at] = replace(found[at], content=rest)
            found[place] = replace(outer, content=(added,))
            return


def _place(found: list[Candidate], one: Candidate) -> int | None:
    """Where a candidate stands by now, whatever relays it has got."""
    return next(
        (
            at
            for at, other in enumerate(found)
            if other.anchor is one.anchor and other.cue == one.cue
        ),
        None,
    )


def _set_beside(one: Candidate) -> bool:
    """Whether a saying stands beside its content, not before it: "According to X, …", "…, X
    reported"."""
    if one.frame in ("according", "parenthesis"):
        return True
    return bool(one.content and one.cue and one.source) and (
        one.content[-1][1] <= min(one.cue[0][0], one.source[0][0])
    )


def _is_pronoun(draft: Draft, span: Span) -> bool:
    nodes = draft.syntax.nodes(span)
    return len(nodes) == 1 and nodes[0].tag.startswith("PRP")
