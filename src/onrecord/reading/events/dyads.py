"""Acts between two parties that the model reads: who does what to whom, one for a sentence.

The rules of this room need a pattern of the lexicon to be met in full; the model weighs weaker
clues together. It answers for a sentence only where somebody acts, somebody else suffers, and a
word by the verb speaks for the type: what the words do not tell is no event.
"""

from collections.abc import Iterator, Sequence
from math import exp

from msgspec import Struct

from onrecord.reading.draft import Draft
from onrecord.reading.events.casting import (
    Candidate,
    act_features,
    candidates,
    features,
    nobody_features,
)
from onrecord.reading.events.circumstances import governors, happening, only_asked
from onrecord.reading.events.idle import asks_to_know, tells_nothing
from onrecord.reading.events.kinds import TURN, Clue, hits, stem
from onrecord.reading.events.kinds import features as kind_features
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.model import EventModel, event_model
from onrecord.reading.events.once import BY_WORDS
from onrecord.reading.events.pairs import apart, may_be, only_beside, only_says
from onrecord.reading.events.reach import BODIES
from onrecord.reading.events.roles import Participants, only_an_act, participants
from onrecord.reading.events.senses import means_otherwise, pattern_of
from onrecord.reading.events.threats import threatens
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import Pattern, objects_of, passive
from onrecord.reading.positions.facing import Facing
from onrecord.reading.syntax import SUBJECTS, Clause, Node
from onrecord.report import Span

LEAST = 0.3
"""The least score of an act that is read: how likely it is that these two take part, times how
likely it is of this type."""
LESS = 0.02
"""The least share of a word, beside the likeliest, with which it may tell the act in its stead."""
LESSER = 0.001
"""The same for acts that turn another about: in "agreed to lift sanctions" the word is "agreed"."""
TURNING = ("AGREE", "REJECT", "THREATEN", "REQUEST")
NONE = "NONE"  # the model's class of what is no act
BELOW = ("obj", "xcomp", "obl", "compound:prt", "nsubj:pass", "ccomp", "nsubj")
FARTHER = ("nmod", "compound", "obj", "amod", "obl", "xcomp", "acl")
LOOSE = ("acl", "acl:relcl", "appos", "conj", "cc", "punct")
ONE_CLASS = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
HELPING = ("CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD")
HARMING = ("SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE", "THREATEN", "ACCUSE")
SPOKEN = ("REQUEST", "ACCUSE", "AGREE", "THREATEN")


class Dyad(Struct, frozen=True):
    """An act as the model reads it; `kind` is a type, or YIELD for CONCEDE or RETREAT."""

    kind: str
    trigger: Node
    actor: Candidate
    recipient: Candidate
    score: float
    clues: tuple[Clue, ...]


class Option(Struct, frozen=True):
    """A word that may tell the act of its sentence, and what is seen of it and of everybody."""

    trigger: Node
    pattern: Pattern | None
    near: tuple[Clue, ...]
    seen: list[str]
    cast: list[tuple[Candidate, list[str]]]


def options_of(
    draft: Draft, everybody: Parties, parties: Parties, facing: Facing, clause: Clause
) -> list[Option]:
    """The words that may tell an act between two parties of a sentence; none where it has not two.

    Places too may be parties here: what is done in a country is done to it.
    """
    present = candidates(everybody, clause)
    if len({one.key for one in present}) < 2:
        return []
    found = []
    for trigger in clause.nodes:
        pattern = pattern_of(parties, trigger)
        if pattern is None and not _ruling(trigger):
            continue
        near = tuple(clue for _, clue in hits(_near(trigger)))
        if pattern is None and not near and not _turned(trigger):
            continue
        by_rule = participants(parties, facing, pattern, trigger) if pattern else Participants()
        if pattern is not None and tells_nothing(parties, pattern, trigger, by_rule):
            continue
        said = draft.said_at(trigger.span)
        saying = () if said is None else draft.said[said].source
        sources = tuple(map(draft.cast.at, saying))
        who = [
            one
            for one in present
            if one.node != trigger
            and not only_says(one.node, saying)
            and not only_an_act(everybody, one.key)
        ]
        seen = features(
            everybody, pattern, trigger, who,
            actors=by_rule.actors, recipients=by_rule.recipients, sources=sources,
        )  # fmt: skip
        act = act_features(pattern, trigger, near=bool(near))
        found.append(Option(trigger, pattern, near, act, list(seen)))
    return found


def nobody(options: Sequence[Option]) -> list[str]:
    """What is seen of the sentence of some options as one without such an act."""
    patterns = sum(one.pattern is not None for one in options)
    present = {each.key for one in options for each, _ in one.cast}
    return nobody_features(patterns, len(options), len(present))


def dyads_of(
    draft: Draft, parties: Parties, facing: Facing, *, least: float = LEAST
) -> Iterator[Dyad]:
    """The likeliest act of each sentence that is likely enough."""
    everybody = parties.of_every_kind()
    for clause in draft.syntax.clauses:
        options = options_of(draft, everybody, parties, facing, clause)
        found = _dyad(options, least) if options else None
        if found is None or means_otherwise(parties, found.trigger, found.kind):
            continue
        sides = (found.actor.key, found.recipient.key)
        if any(everybody.kinds[one] == "document" for one in sides):
            continue  # nothing is done to a paper, nor by one
        if not _only_told(everybody, found):
            yield found


def _dyad(options: Sequence[Option], least: float) -> Dyad | None:
    model = event_model()
    likely, told = _likeliest(model, options)
    if likely < least:
        return None
    _, first, actor, recipient = told[0]
    kind, share = _kind(model, first.trigger.sentence, actor.node, recipient.node)
    if likely * share < least or not may_be(kind, actor.node, recipient.node):
        return None
    for part, option, actor, recipient in told:
        if part < (LESSER if kind in TURNING else LESS) * told[0][0]:
            break
        if option.pattern is None and kind == "YIELD" and _gives_nothing(option.trigger):
            continue
        if _told(kind, option.trigger, option.near):
            return Dyad(kind, option.trigger, actor, recipient, likely * share, option.near)
    return None


Telling = tuple[float, Option, Candidate, Candidate]
"""A share of the whole, the word that tells, who acts, who suffers."""


def _likeliest(model: EventModel, options: Sequence[Option]) -> tuple[float, list[Telling]]:
    """How likely the two who most likely act and suffer are, whichever word tells it; and the words
    that may, the likeliest first."""
    scored = []
    for option in options:
        roles = [(one, *model.role_scores(names)) for one, names in option.cast]
        scored.append((option, model.act_score(option.seen), roles))
    nothing = model.act_score(nobody(options))
    whole = exp(nothing)
    shares: dict[tuple[int, int], float] = {}
    told: dict[tuple[int, int], list[Telling]] = {}
    two: dict[tuple[int, int], bool] = {}  # whether two words can be the two sides, either way
    for option, act, roles in scored:
        raised = [(one, exp(act + acts), exp(suffers)) for one, acts, suffers in roles]
        for actor, acts, _ in raised:
            for recipient, _, suffers in raised:
                pair = actor.key, recipient.key
                if pair[0] == pair[1]:
                    continue
                places = actor.node.index, recipient.node.index
                if places not in two:
                    two[places] = two[places[::-1]] = apart(actor.node, recipient.node)
                if two[places]:
                    share = acts * suffers
                    whole += share
                    shares[pair] = shares.get(pair, 0.0) + share
                    told.setdefault(pair, []).append((share, option, actor, recipient))
    if not shares:
        return 0.0, []
    pair = max(shares, key=lambda one: shares[one])
    return shares[pair] / whole, sorted(told[pair], key=lambda one: -one[0])


def _only_told(parties: Parties, dyad: Dyad) -> bool:
    """Whether the act is only that somebody tells a newspaper something, or the recipient but the
    place or the programme where somebody speaks: "hailed it *in Tokyo*", "rejected it *on air*"."""
    if dyad.kind == "AGREE" and dyad.trigger.lemma == "agree" and _thought_of(dyad):
        return True
    told = dyad.trigger.lemma in lexicon().happening["speech"]
    node, kind = dyad.recipient.node, parties.kinds[dyad.recipient.key]
    says = node.head if node.relation in SUBJECTS else None
    says_so = says is not None and says.lemma in lexicon().happening["speech"]
    if kind in ("outlet", "agency") and says_so:
        return True  # "the governor banned it, *Radio Orle* reported"
    case = node.child("case")
    where = kind == "place" or (dyad.kind != "PROTEST" and kind in BODIES)
    if where and only_beside(node):
        return True  # "attacked a bus *near Velm*"; one protests "*outside the ministry*"
    inside = case is not None and case.lower in lexicon().where
    talks = dyad.kind in ("AGREE", "CONSULT") and dyad.trigger.lemma == "meet"
    if (dyad.kind in BY_WORDS or talks) and inside and kind in ("place", "outlet", "agency"):
        return True
    return told and kind in ("outlet", "agency")


def _thought_of(dyad: Dyad) -> bool:
    """Whether somebody is only told to do something in what is agreed to be so: "agreed that *he*
    needs to speak"."""
    node = dyad.recipient.node
    return any(
        one.relation == "ccomp" and one.head == dyad.trigger and one.tag in ("VBZ", "VBP")
        for one in (node, *governors(node))
    )


def _ruling(word: Node) -> bool:
    """Whether a word is a verb with a clause of its own."""
    return word.is_verb and word.relation not in ("aux", "aux:pass", "cop", "amod", "compound")


def _near(trigger: Node) -> list[str]:
    words = [trigger, *(one for one in trigger.children if one.relation in BELOW)]
    words += [
        each for one in words[1:] for each in one.children if each.relation.startswith(FARTHER)
    ]
    return [stem(one.text) for one in words]


def _turned(trigger: Node) -> bool:
    return any(stem(one.text) in TURN for one in trigger.children) or stem(trigger.text) in TURN


def _kind(model: EventModel, clause: Clause, actor: Node, recipient: Node) -> tuple[str, float]:
    shares = model.type_shares(seen_of(clause, actor, recipient))
    return max(shares.items(), key=lambda each: each[1])


def seen_of(clause: Clause, actor: Node, recipient: Node) -> set[str]:
    """What is seen of the type of an act between two words of a sentence."""
    start, end = clause.span

    def span(node: Node) -> Span:
        first, last = node.extent(*LOOSE)
        return first - start, last - start

    return kind_features(clause.text[start:end], span(actor), span(recipient), (actor, recipient))


def _gives_nothing(trigger: Node) -> bool:
    """Whether the lexicon bars giving way for the verb with this object: "pulled people out"."""
    things = {noun.lemma for noun in objects_of(trigger)}
    return any(
        one.sense in ONE_CLASS and one.barred & things
        for one in lexicon().verbs.get(trigger.lemma, ())
    )


def _told(kind: str, trigger: Node, near: tuple[Clue, ...]) -> bool:
    """Whether the words at the trigger tell an act of this type, and that it is one."""
    if kind == NONE:
        return False
    if kind == "REQUEST" and trigger.lemma == "ask" and asks_to_know(trigger):
        return False
    if kind == "THREATEN" and trigger.lemma == "warn" and not threatens(trigger):
        return False
    if kind not in SPOKEN and only_asked(trigger):
        return False
    if kind == "YIELD" and trigger.lemma == "return" and not objects_of(trigger):
        return False  # "the birds return every year" gives nothing back
    if kind in ("AID", "SUPPORT") and passive(trigger) and trigger.lemma in lexicon().undergone:
        return False  # "the aid that is *received by* the rebels" is given by others
    whole = trigger
    meets = any(clue.type == "CONSULT" for clue in near)
    if trigger.relation == "xcomp" and trigger.head is not None and not meets:
        whole = trigger.head  # "is *willing* to withdraw"; who is ready to meet plans to
    # "urged them to accept it, an idea he dismissed": what others make of it is their act.
    words = [stem(one.text) for one in whole.subtree("acl:relcl", "appos")]
    turns = {TURN[one] for one in words if one in TURN}
    undone = happening(trigger) is None
    if kind == "REJECT":
        refuses = any(one.sense == "REJECT" for one in lexicon().verbs.get(trigger.lemma, ()))
        if undone and refuses:
            return False  # "did not rule out a strike"
        strong = any(clue.type == "REJECT" and clue.strong for _, clue in hits(words))
        return strong or (undone and "WILL" in turns)
    speaks = kind in SPOKEN and trigger.lemma in lexicon().happening["speech"]
    if undone or (trigger.lemma in lexicon().happening["plain"] and not speaks):
        return False
    if kind in ("AGREE", "THREATEN"):
        found = [clue for _, clue in hits(words)]
        if any(clue.type == kind and clue.strong for clue in found):
            return True
        types = {ONE_CLASS.get(clue.type, clue.type) for clue in found}
        if kind == "AGREE":
            return bool(turns & {"AGREE", "WILL"}) and not types.isdisjoint(HELPING)
        return "THREAT" in turns or (
            bool(turns & {"WILL", "CALL"}) and not types.isdisjoint(HARMING)
        )
    return any(ONE_CLASS.get(clue.type, clue.type) == kind for clue in near)
