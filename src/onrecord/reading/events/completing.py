"""The model's acts beside those that rules read: which are told already, what they add to them."""

from collections.abc import Iterable, Sequence
from typing import cast

from msgspec.structs import replace

from onrecord.reading.draft import Deed, Draft, Why
from onrecord.reading.events.circumstances import (
    governors,
    happening,
)
from onrecord.reading.events.doers_apart import is_elsewhere, stands_apart, was_hit
from onrecord.reading.events.dyads import HARMING, ONE_CLASS, Dyad
from onrecord.reading.events.kinds import TURN, hits, stem
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.modes import mode_of
from onrecord.reading.events.reach import LODGING
from onrecord.reading.events.senses import pattern_of
from onrecord.reading.events.verbs import HANDING_BACK, RETURNING, theirs_to_give, told_to
from onrecord.reading.events.victims import hit_only_things
from onrecord.reading.events.when import is_background, time_of
from onrecord.reading.events.where import place_of
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import objects_of, passive
from onrecord.reading.positions.lexicon import lexicon as position_lexicon
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import EventType

ALONE = 0.5
"""The least score of an act that no rule reads: over-production is what event coders fail by."""
SURE = 0.35
"""The least score at which the model's parties stand in place of a rule's."""
REPLACE = 0.45
"""The least score at which the model's type stands in place of a rule's."""
WORDED = ("PROTEST", "investigate", "resign", "withdraw")
"""Types and modes of acts that concern nobody but those whom a rule finds by their words."""
SAID = ("THREATEN", "ACCUSE")
"""Types of what is done by words, for which the model takes many an act that was done."""
WANTING = (
    "want", "need", "like", "wish", "see", "demand", "ask", "call", "plead", "appeal", "beg",
    "press",
)  # fmt: skip
"""Verbs of whoever wants an act done, by others: "want the directors barred"."""
PLAIN = ("martial-law",)
"""Modes that the words alone settle: whoever "declares a state of emergency" does just that."""


def with_dyads(
    draft: Draft, parties: Parties, deeds: Sequence[Deed], dyads: Iterable[Dyad]
) -> list[Deed]:
    """The events that rules read, with those acts of the model that none of them tells."""
    found = list(deeds)
    for dyad in dyads:
        start, end = dyad.trigger.sentence.span
        here = [i for i, one in enumerate(found) if start <= one.trigger[0] < end]
        same = [i for i in here if ONE_CLASS.get(found[i].type, found[i].type) == dyad.kind]
        at = [i for i in here if found[i].trigger == dyad.trigger.span] if not same else []
        if at and dyad.score >= REPLACE and not _settled(parties, found[at[0]], dyad):
            found[at[0]] = _deed(draft, dyad)
        elif not same and not at and _untold(draft, dyad, [found[i] for i in here]):
            found.append(_deed(draft, dyad))
        for i in _one_act(draft, found, same, dyad):
            known = found[i].actors
            if not known and _only_reported(draft, found[i], dyad):
                continue
            word = draft.syntax.head(found[i].trigger) or dyad.trigger
            completed = _completed(parties, found[i], dyad, word)
            # its own words tell who, if a noun tells it: "a lawsuit by Orle"
            found[i] = replace(completed, actors=known) if known and word.is_noun else completed
    return found


def _settled(parties: Parties, deed: Deed, dyad: Dyad) -> bool:
    """Whether the words alone settle what is done: who "fired on them" did more than threaten, and
    the model knows no line that it was fitted without."""
    pattern = pattern_of(parties, dyad.trigger)
    if pattern is not None and pattern.apart:
        return True
    if deed.type == "ACCUSE" and dyad.trigger.lemma in ("protest", "charge"):
        return True  # by words alone, as a state protests
    if deed.mode == "withdraw" and dyad.kind == "AGREE" and not _offered(dyad.trigger):
        return True  # "announced that it will withdraw": nobody asked for it
    if deed.mode == "release" and dyad.kind == "AGREE":
        return True  # "are willing to release 40 captives": what they offer is the release
    only_said = dyad.kind in SAID and deed.type not in SAID and deed.happening == "actual"
    return deed.mode in PLAIN or only_said


def _offered(verb: Node) -> bool:
    """Whether an act is agreed to or offered by the words around its verb: "is ready to leave"."""
    return any(TURN.get(stem(one.text)) == "AGREE" for one in (verb, *governors(verb)))


def _untold(draft: Draft, dyad: Dyad, here: Iterable[Deed]) -> bool:
    """Whether an act that no rule reads is sure enough to be told beside the sentence's others."""
    if not dyad.trigger.is_verb or dyad.score < ALONE:
        return False
    if dyad.trigger.lemma in lexicon().happening["bare"]:
        return False
    return not any(_only_offered(draft, dyad, one) for one in here)


def _only_offered(draft: Draft, dyad: Dyad, deed: Deed) -> bool:
    """Whether an agreement is but the offer of an act that a rule reads: "is ready to meet her"."""
    if dyad.kind != "AGREE" or deed.happening == "actual" or dyad.actor.key not in deed.actors:
        return False
    head = draft.syntax.head(deed.trigger)
    strong = any(
        clue.type == "AGREE" and clue.strong for _, clue in hits([stem(dyad.trigger.text)])
    )
    return not strong and head is not None and head in dyad.trigger.subtree()


def _one_act(draft: Draft, deeds: Sequence[Deed], same: Sequence[int], dyad: Dyad) -> list[int]:
    """Which of a sentence's events of the dyad's type tell its act: those at its trigger, or at the
    verb that lends itself to it ("launched an investigation"); the only one, if it lacks a side and
    the other is the dyad's."""
    trigger = dyad.trigger
    near = {one.span for one in (trigger, trigger.head, *objects_of(trigger)) if one is not None}
    heads = {i: draft.syntax.head(deeds[i].trigger) for i in same}
    if len(same) == 1:
        only = deeds[same[0]]
        sides = (only.actors, only.recipients)
        if sides in (((dyad.actor.key,), ()), ((), (dyad.recipient.key,))):
            return list(same)
    return [i for i, head in heads.items() if head is not None and head.span in near]


def _completed(parties: Parties, deed: Deed, dyad: Dyad, word: Node) -> Deed:
    """A rule's event with the party that it lacks, where the model sees the other as it does; with
    the model's parties, where that is sure of them. What both sides do alike stays."""
    actor, recipient = dyad.actor.key, dyad.recipient.key
    if deed.type in WORDED or deed.mode in WORDED:
        return deed  # a protest in the capital is not one against it
    if deed.type == "REQUEST" and word.is_verb and theirs_to_give(parties, word):
        return deed  # "called for *EU* action against Norda"
    if deed.type == "REQUEST" and deed.actors and told_to(parties, word):
        return deed  # "asked *the airline* not to fly them"
    beside = dyad.recipient.node.child("case") if deed.mode == "visit" else None
    if beside is not None and beside.lower == "with":
        return deed  # "toured the valley *with her husband*"
    if deed.actors == (actor,) and not deed.recipients:
        if _of_another(dyad, word):
            return deed
        return replace(deed, recipients=(recipient,))
    if not deed.actors and (dyad.trigger.is_noun or _spoken_of(parties, dyad, word)):
        return deed  # who speaks after a murder did not do it
    if was_hit(dyad) or (deed.actors and is_elsewhere(dyad)):
        return deed
    if deed.recipients == (recipient,) and not deed.actors:
        if stands_apart(parties, dyad):
            return deed
        return replace(deed, actors=(actor,))
    if set(deed.actors) == set(deed.recipients) != set():
        return deed
    if dyad.trigger.lemma in lexicon().undergone:
        return deed  # the subject of "received threats" made none
    if actor in deed.recipients or recipient in deed.actors:
        return deed
    if dyad.score < SURE or (len(deed.recipients) > 1 and deed.type == "CONSULT"):
        return deed
    if _of_another(dyad, word):
        return deed
    hurt = deed.type == "ASSAULT" and not hit_only_things(parties.cast, deed.recipients)
    if hurt and hit_only_things(parties.cast, (recipient,)):
        recipient = deed.recipients[0]  # "bombed *a school*, leaving nine pupils dead"
    return replace(
        deed,
        actors=deed.actors if actor in deed.actors else (actor,),
        recipients=deed.recipients if recipient in deed.recipients else (recipient,),
    )


def _spoken_of(parties: Parties, dyad: Dyad, word: Node) -> bool:
    """Whether a noun's deed is but what somebody blames or threatens others for: "vowed revenge
    *for the killing* of its envoy"."""
    if not word.is_noun or not dyad.trigger.is_verb:
        return False
    pattern = pattern_of(parties, dyad.trigger)
    return pattern is not None and pattern.sense in SAID


def _of_another(dyad: Dyad, word: Node) -> bool:
    """Whether the recipient belongs to a verb that is joined to the one that tells the act:
    "condemned it and recalled *its envoy*", or to what is only told of its object: "condemned a
    decision to expel *the envoy*", "dismissed it as an insult to *nurses*"."""
    node, trigger = dyad.recipient.node, dyad.trigger
    things = objects_of(trigger) if trigger.is_verb else []
    actor = dyad.actor.node
    if actor.relation in SUBJECTS and node != actor and node in actor.subtree():
        return True  # "the Greens, *a partner* of hers, welcomed it"
    if _told_of_another(node, word) or (dyad.kind == "REQUEST" and _to_be_freed(node)):
        return True
    if dyad.kind == "ACCUSE" and node.head is not None and node.head.lemma in lexicon().befell:
        case = node.child("case")
        return case is None or case.lower in ("of", "'s", "’s", "'", "’")  # "deplored *her* death"
    while node.head is not None and node != trigger:
        if node.is_verb and node.relation == "conj" and trigger not in node.subtree():
            return True
        if node.tag == "VB" and node.relation == "acl" and node.head in things:
            return True
        if dyad.kind == "REJECT" and _refused(node):
            return True  # "refused to hand over *a sailor*"
        case = node.child("case")
        if case is not None and case.lower == "as" and trigger.is_verb:
            return True
        if dyad.kind == "ACCUSE" and node.head in things and _befell(node):
            return True  # "condemned the attack *on the mosque*"
        if dyad.kind == "ACCUSE" and node.head == trigger and things and _is_there(node):
            return True  # "condemned the attacks *in Norway*"
        node = node.head
    return False


def _to_be_freed(node: Node) -> bool:
    """Whether a word is whom something asked for would be done to, who is not asked: "demanded
    *their* release", "pleaded for *the nurses* to be freed"."""
    above, case = node.head, node.child("case")
    if above is None:
        return False
    if node.relation == "nsubj:pass":
        return above.relation in ("ccomp", "xcomp")
    owns = node.relation == "nmod:poss" or (case is not None and case.lower == "of")
    if owns and above.lemma in position_lexicon().done_to:
        return True
    clause = above.child("xcomp")
    return clause is not None and clause.passive and subject_of(clause) == node


def _told_of_another(node: Node, word: Node) -> bool:
    """Whether a word stands in a clause that tells of somebody else besides the act that another
    word tells, or the other way round: "imposed a curfew, which *thousands* ignored", "Norway,
    which closed its border, urged *Aral* to wait", "lifted it and proposed help for *strikers*"."""
    if _goes_with(node, word):
        return False
    above = [word, *governors(word)]
    one: Node | None = node
    while one is not None and one not in above:
        own = one.relation == "conj" and one.is_verb and bool(objects_of(word))
        if one.relation == "acl:relcl" or own:
            return True
        one = one.head
    if one is None or one == node:
        return False
    return any(each.relation == "acl:relcl" for each in above[: above.index(one)])


def _goes_with(node: Node, word: Node) -> bool:
    """Whether a phrase that the parse hangs on a relative clause belongs to the verb before it:
    "returned a painting that was stolen in Velm *to the gallery*"."""
    case, clause = node.child("case"), node.head
    if case is None or case.lower != "to" or clause is None or clause.relation != "acl:relcl":
        return False
    return (
        word.lemma in RETURNING + HANDING_BACK
        and clause.passive
        and clause.head in objects_of(word)
    )


def _refused(node: Node) -> bool:
    """Whether a word is what somebody refuses to give, who is not the one it is refused to."""
    verb = node.head
    if verb is None or node.relation != "obj" or verb.relation != "xcomp":
        return False
    return verb.tag == "VB" and verb.lemma in lexicon().giving


def _befell(node: Node) -> bool:
    """Whether a word under a noun for an attack or the like tells whom or where it hit."""
    deed, case = node.head, node.child("case")
    if deed is None or case is None or case.lower in ("by", "from", "of"):
        return False
    return any(one.sense in HARMING for one in lexicon().nouns.get(deed.lemma, ()))


def _is_there(node: Node) -> bool:
    """Whether a word tells where an act that a verb judges took place, or who hears a complaint."""
    case, verb = node.child("case"), node.head
    heard = verb is not None and verb.lemma in LODGING
    return case is not None and case.lower in (
        ("in", "at", "with", "to") if heard else ("in", "at")
    )


def _only_reported(draft: Draft, deed: Deed, dyad: Dyad) -> bool:
    """Whether the dyad's actor only tells of the act, of which nobody is told who did it: who
    "confirmed that two were arrested" arrested nobody."""
    word = draft.syntax.head(deed.trigger)
    return any(_only_reports(dyad, one) for one in (dyad.trigger, word) if one is not None)


def _only_reports(dyad: Dyad, verb: Node) -> bool:
    """Whether the actor is the subject of a verb above a passive that names nobody."""
    if not verb.is_verb or not passive(verb) or verb.agent is not None:
        return False
    if verb.relation == "xcomp" and verb.head is not None and verb.head.lemma in WANTING:
        return dyad.actor.node in verb.head.children  # "Norway *wants* the rebels disarmed"
    while verb.head is not None and verb.relation in ("ccomp", "conj", "parataxis", "advcl"):
        verb = verb.head
        if dyad.actor.node in verb.children and dyad.actor.node.relation in SUBJECTS:
            return True
    return False


def _deed(draft: Draft, dyad: Dyad) -> Deed:
    trigger, kind = dyad.trigger, dyad.kind
    if kind == "YIELD":
        clue = next((one for one in dyad.clues if one.type in ONE_CLASS), None)
        kind = clue.type if clue is not None else "CONCEDE"
    state = happening(trigger)
    told = kind in ("AGREE", "REJECT", "THREATEN", "REQUEST", "ACCUSE") and state != "denied"
    if told or state is None:
        state = "actual"  # the promise or refusal is the act, whatever becomes of it
    time = time_of(draft, trigger, happened=state == "actual")
    modes = [one.mode for one in dyad.clues if one.type == kind and one.mode]
    return Deed(
        type=cast(EventType, kind),
        mode=modes[0] if modes else mode_of(kind, trigger),
        trigger=trigger.span,
        actors=(dyad.actor.key,),
        recipients=(dyad.recipient.key,),
        time=time,
        place=place_of(draft, kind, trigger),
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
