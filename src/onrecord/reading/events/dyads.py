"""Acts between two parties that the model reads: who does what to whom, one for a sentence.

The rules of this room need a pattern of the lexicon to be met in full; the model weighs weaker
clues together. It answers for a sentence only where somebody acts, somebody else suffers, and a
word by the verb speaks for the type: what the words do not tell is no event.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from onrecord.reading.draft import Deed, Draft, Why
from onrecord.reading.events.casting import Candidate, candidates, features
from onrecord.reading.events.circumstances import (
    happening,
    is_background,
    only_asked,
    place_of,
    threatens,
    time_of,
)
from onrecord.reading.events.kinds import TURN, Clue, hits, stem
from onrecord.reading.events.kinds import features as kind_features
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.model import EventModel, event_model
from onrecord.reading.events.modes import mode_of
from onrecord.reading.events.roles import Participants, participants
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import Pattern, noun_pattern, objects_of, verb_pattern
from onrecord.reading.positions.facing import Facing
from onrecord.reading.syntax import Clause, Node
from onrecord.record import EventType
from onrecord.report import Span

LEAST = 0.3
"""The least score of an act that is read: the likelihoods of actor, recipient and type, times one
another."""
ALONE = 0.4
"""The least score of an act that no rule reads: over-production is what event coders fail by."""
SURE = 0.4
"""The least score at which the model's parties stand in place of a rule's."""
FAVOUR = 1.15
"""What a verb or noun of the lexicon as the trigger adds to the score of an act, as a factor."""
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


def dyads_of(
    draft: Draft, parties: Parties, facing: Facing, *, least: float = LEAST
) -> Iterator[Dyad]:
    """The likeliest act of each sentence that is likely enough.

    Places too may be parties here: what is done in a country is done to it.
    """
    everybody = parties.of_every_kind()
    for clause in draft.syntax.clauses:
        best: Dyad | None = None
        present = candidates(everybody, clause)
        if len({one.key for one in present}) < 2:
            continue  # nobody for one of the two
        for trigger in clause.nodes:
            pattern = _pattern(parties, trigger)
            if pattern is None and not _ruling(trigger):
                continue
            near = tuple(clue for _, clue in hits(_near(trigger)))
            if not near and not _turned(trigger):
                continue
            who = [one for one in present if one.node != trigger]
            found = _dyad(draft, everybody, parties, facing, who, trigger, pattern, near, least)
            if found is not None and (best is None or found.score > best.score):
                best = found
        if best is not None and not _only_told(everybody, best):
            yield best


def _only_told(parties: Parties, dyad: Dyad) -> bool:
    """Whether the act is only that somebody tells a newspaper something."""
    told = dyad.trigger.lemma in lexicon().happening["speech"]
    return told and parties.kinds[dyad.recipient.key] == "outlet"


def _pattern(parties: Parties, word: Node) -> Pattern | None:
    known = lexicon()
    if word.is_verb or (word.relation in ("root", "acl", "amod") and word.tag == "VBN"):
        return verb_pattern(known.verbs, word, is_people=parties.is_people)
    return noun_pattern(known.nouns, word) if word.tag in ("NN", "NNS") else None


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


def _dyad(
    draft: Draft,
    everybody: Parties,
    parties: Parties,
    facing: Facing,
    who: Sequence[Candidate],
    trigger: Node,
    pattern: Pattern | None,
    near: tuple[Clue, ...],
    least: float,
) -> Dyad | None:
    model = event_model()
    by_rule = participants(parties, facing, pattern, trigger) if pattern else Participants()
    said = draft.said_at(trigger.span)
    sources = () if said is None else tuple(map(draft.cast.at, draft.said[said].source))
    scored = [
        (one, *model.role_scores(names))
        for one, names in features(
            everybody, pattern, trigger, who,
            actors=by_rule.actors, recipients=by_rule.recipients, sources=sources,
        )
    ]  # fmt: skip
    if not scored:
        return None
    actor, acts, _ = max(scored, key=lambda each: each[1])
    others = [each for each in scored if each[0].key != actor.key]
    if not others:
        return None
    recipient, _, suffers = max(others, key=lambda each: each[2])
    likely = acts * suffers * (FAVOUR if pattern else 1.0)
    if likely < least:
        return None
    kind, share = _kind(model, trigger.sentence, actor.node, recipient.node)
    if likely * share < least or not _told(kind, trigger, near):
        return None
    if pattern is None and kind == "YIELD" and _gives_nothing(trigger):
        return None
    return Dyad(kind, trigger, actor, recipient, min(1.0, likely * share), near)


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
    if kind == "THREATEN" and trigger.lemma == "warn" and not threatens(trigger):
        return False
    if kind not in SPOKEN and only_asked(trigger):
        return False
    if kind == "YIELD" and trigger.lemma == "return" and not objects_of(trigger):
        return False  # "the birds return every year" gives nothing back
    words = [stem(one.text) for one in trigger.subtree()]
    turns = {TURN[one] for one in words if one in TURN}
    undone = happening(trigger) is None
    if kind == "REJECT":
        strong = any(clue.type == "REJECT" and clue.strong for _, clue in hits(words))
        return strong or (undone and "WILL" in turns)
    if undone or (trigger.lemma in lexicon().happening["plain"] and kind not in SPOKEN):
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


def with_dyads(draft: Draft, deeds: Sequence[Deed], dyads: Iterable[Dyad]) -> list[Deed]:
    """The events that rules read, with those acts of the model that none of them tells."""
    found = list(deeds)
    for dyad in dyads:
        start, end = dyad.trigger.sentence.span
        here = [i for i, one in enumerate(found) if start <= one.trigger[0] < end]
        same = [i for i in here if ONE_CLASS.get(found[i].type, found[i].type) == dyad.kind]
        at = [i for i in here if found[i].trigger == dyad.trigger.span] if not same else []
        if at and dyad.score >= SURE:
            found[at[0]] = _deed(draft, dyad)
        elif not same and not at and dyad.trigger.is_verb and dyad.score >= ALONE:
            found.append(_deed(draft, dyad))
        elif len(same) == 1:
            found[same[0]] = _completed(found[same[0]], dyad)
    return found


def _completed(deed: Deed, dyad: Dyad) -> Deed:
    """A rule's event with the party that it lacks, where the model sees the other as it does; with
    the model's parties, where that is sure of them. What both sides do alike stays."""
    actor, recipient = dyad.actor.key, dyad.recipient.key
    if deed.actors == (actor,) and not deed.recipients:
        return replace(deed, recipients=(recipient,))
    if not deed.actors and dyad.trigger.is_noun:
        return deed  # who speaks after a murder did not do it
    if deed.recipients == (recipient,) and not deed.actors:
        return replace(deed, actors=(actor,))
    if set(deed.actors) == set(deed.recipients) != set():
        return deed
    if dyad.trigger.lemma in lexicon().undergone:
        return deed  # the subject of "received threats" made none
    if dyad.score < SURE or (len(deed.recipients) > 1 and deed.type == "CONSULT"):
        return deed
    return replace(
        deed,
        actors=deed.actors if actor in deed.actors else (actor,),
        recipients=deed.recipients if recipient in deed.recipients else (recipient,),
    )


def _deed(draft: Draft, dyad: Dyad) -> Deed:
    trigger, kind = dyad.trigger, dyad.kind
    if kind == "YIELD":
        clue = next((one for one in dyad.clues if one.type in ONE_CLASS), None)
        kind = clue.type if clue is not None else "CONCEDE"
    state = happening(trigger)
    if kind in ("AGREE", "REJECT", "THREATEN", "REQUEST", "ACCUSE") or state is None:
        state = "actual"  # the promise or refusal is the act, whatever becomes of it
    time = time_of(draft, trigger)
    modes = [one.mode for one in dyad.clues if one.type == kind and one.mode]
    return Deed(
        type=cast(EventType, kind),
        mode=modes[0] if modes else mode_of(kind, trigger),
        trigger=trigger.span,
        actors=(dyad.actor.key,),
        recipients=(dyad.recipient.key,),
        time=time,
        place=place_of(draft, trigger),
        happening=state,
        background=is_background(draft, trigger, time),
        said=draft.said_at(trigger.span),
        why=Why(
            "dyad",
            by="model",
            score=round(dyad.score, 3),
            words=(trigger.span, dyad.actor.node.span, dyad.recipient.node.span),
        ),
    )
