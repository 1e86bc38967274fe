"""Toward whom somebody welcomes, condemns or turns down what another has just said or done:
"brushed *the warning* aside", "a step *that its neighbour branded illegal*"."""

from collections.abc import Collection, Sequence

from onrecord.reading.draft import Deed, Draft
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.reach import of_subject
from onrecord.reading.events.sides import acting_for
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import objects_of, with_preposition
from onrecord.reading.positions.facing import Facing
from onrecord.reading.positions.words import POINTING, PUTTING
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node

TAKEN_UP = ("that", "this", "it")
"""Words for what was put forward right before."""
NEAR = 450
"""How many letters before an answer what it answers may begin."""
SILENT = ("unnamed", "document", "outlet", "agency")
"""Kinds of those who only tell what others have said."""
OWNING = ("of", "by", "from", "for", "that", "to")
"""Words behind a noun that say whose it is or what it is about."""
REPLYING = ("reply", "respond", "answer", "retort", "counter", "refuse", "decline", "acknowledge")
"""Verbs of whoever answers what was said right before."""
TAKING_UP = (
    "reject", "dismiss", "turn", "rule", "brush", "wave", "promise", "accept", "grant", "offer",
    "deny", "refuse", "agree",
)  # fmt: skip
"""The same, with a word for what they answer: "turned *that* down", "promised *one*"."""
GRANTING = ("accept", "embrace", "agree", "consent", "assent", "comply")
"""Verbs of whoever does; others of an agreement ("undertook") need answer nobody."""
ABLE = ("person", "organisation", "government", "armed_group")
"""Kinds of those of whom something is asked who answer for themselves."""


def who_answers(
    draft: Draft, parties: Parties, facing: Facing, deed: Deed, node: Node
) -> tuple[int, ...]:
    """Who answers right after what is asked of nobody by name, so that it was asked of him: "The
    miners demanded back pay. *The firm* turned that down"."""
    ours = {each for key in deed.actors for each in (key, facing.side(key))}
    for verb in _told_next(draft, node):
        things = (one.lower for one in verb.children if one.relation == "obj")
        taken = any(one in (*TAKEN_UP, "one") for one in things)
        silent = any(one.lower in ("not", "n't", "yet") for one in verb.children)
        if with_preposition(verb, ("into", "to")):
            continue  # "turned it *into* a joke", "replied *to* a letter"
        if (verb.lemma in REPLYING and not silent) or (taken and verb.lemma in TAKING_UP):
            whom = [
                acting_for(facing, key) if parties.kinds[key] == "person" else key
                for key in of_subject(parties, subject_of(verb))
                if parties.kinds[key] in ABLE
            ]
            return () if ours & set(whom) else tuple(dict.fromkeys(whom))
    return ()


def _told_next(draft: Draft, node: Node) -> list[Node]:
    """The verbs of the clauses that tell what happened next: one joined on, the next sentence's."""
    told = [
        one
        for one in node.sentence.nodes[node.index + 1 :]
        if one.is_verb
        and one.relation in ("parataxis", "conj")
        and one.child(*SUBJECTS) is not None
    ]
    place = draft.syntax.clauses.index(node.sentence) + 1
    following = draft.syntax.clauses[place : place + 1]
    return [*told, *(one.root for one in following if one.root is not None and one.root.is_verb)]


def whose_wish(draft: Draft, node: Node, sides: Collection[int]) -> tuple[int, ...]:
    """Who asked or offered right before what is granted or taken up of nobody by name: "The elders
    want the road back. *The firm agreed* to build it"; `sides`, for whom the actors stand.

    What was put forward in the sentence itself or the one before it, the last of several.
    """
    place = draft.syntax.clauses.index(node.sentence)
    start = draft.syntax.clauses[max(place - 1, 0)].span[0]
    put = [
        one
        for one in draft.stands
        if one.act in PUTTING
        and one.holder not in sides
        and start <= one.object[0]
        and one.object[1] <= node.word.start
    ]
    if not put:
        return ()
    # what he himself was asked is what he answers, whatever else was asked beside it
    own = [one for one in put if one.toward in sides]
    return (max(own or put, key=lambda one: one.object).holder,)


def answered_by(
    draft: Draft, parties: Parties, found: Sequence[Deed], deed: Deed, node: Node
) -> tuple[int, ...]:
    """Who said or did what an act of words answers, if its object is but a word for that."""
    if not node.is_verb:
        return ()
    if whose := _did_before(parties, node):
        return tuple(key for key in whose if key not in deed.actors)
    for noun in (*objects_of(node), *with_preposition(node, ("at", "off"))):
        lemma = noun.lemma.lower()
        if lemma in lexicon().rulings and _points_back(noun) and not deed.recipients:
            return tuple(key for key in _only_court(parties) if key not in deed.actors)
        act = lexicon().uttered.get(lemma)
        if act is None or not _points_back(noun) or (act == "PUT" and deed.recipients):
            continue
        return _who_said(draft, parties, found, deed, node, act)
    return ()


def _only_court(parties: Parties) -> list[int]:
    """The only court of a report, whose "the verdict" is."""
    courts = [
        key
        for key, name in parties.names.items()
        if parties.kinds[key] in ("organisation", "government")
        and not {"court", "tribunal", "judges", "jury"}.isdisjoint(name.lower().split())
    ]
    return courts if len(courts) == 1 else []


def _points_back(noun: Node) -> bool:
    """Whether a noun only points to what was said before, without telling whose or what it is."""
    before = [one.lower for one in noun.children if one.index < noun.index]
    behind = noun.after()
    return (
        any(one in POINTING or one == "both" for one in before)
        and not any(one.relation in ("nmod:poss", "compound", "nmod:tmod") for one in noun.children)
        and not (behind is not None and behind.lower in OWNING)
    )


def _who_said(
    draft: Draft, parties: Parties, found: Sequence[Deed], deed: Deed, node: Node, act: str
) -> tuple[int, ...]:
    """Who last acted by such words, or last said anything, right before an answer."""
    start = node.sentence.span[0]
    told: list[tuple[int, tuple[int, ...]]] = [
        (one.trigger[0], one.actors)
        for one in found
        if one.type == act and one.actors and not set(one.actors) & set(deed.actors)
    ]
    for said in draft.said:
        if said.attitude or not said.content or said.content[0][0] >= start:
            continue
        key = next((one for one in map(draft.cast.at, said.source) if one is not None), None)
        if key is not None and key not in deed.actors and parties.kinds[key] not in SILENT:
            told.append((said.content[0][0], (key,)))
    near = [one for one in told if start - NEAR <= one[0] < start]
    return max(near)[1] if near else ()


def _did_before(parties: Parties, verb: Node) -> list[int]:
    """Who did what a clause at "a step", "a move" judges: whoever does what the sentence tells up
    to there."""
    step = verb.head if verb.relation == "acl:relcl" else None
    if (
        step is None
        or step.lemma not in lexicon().steps
        or step.relation not in ("appos", "dep", "parataxis", "conj", "obj", "nmod", "obl")
    ):
        return []
    comma = next(iter(step.subtree())).before()
    if comma is None or comma.text not in (",", "–", "—", "-", "--"):
        return []
    above = step.head
    while above is not None and not above.is_verb:
        above = above.head
    if above is None or above.index > step.index:
        return []
    return of_subject(parties, subject_of(above))
