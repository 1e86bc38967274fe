"""Who takes part in an act whose words name nobody, as the report tells around it: whoever did what
is backed or condemned, held those who are freed, marched before the gas, is hurt as told next.

The events come here finished: what `once`, `targets` and `claimed` tell is known.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Deed, Draft
from onrecord.reading.events.answers import (
    GRANTING,
    TAKEN_UP,
    answered_by,
    who_answers,
    whose_wish,
)
from onrecord.reading.events.captors import (
    asks_to_free,
    captors,
    held_by_them,
    holders_of,
    who_holds,
    who_used_force,
)
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.mutual import here
from onrecord.reading.events.unnamed import answered
from onrecord.reading.events.verbs import theirs_to_give
from onrecord.reading.events.victims import hit_only_things, hurt_next
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import objects_of, passive
from onrecord.reading.positions.facing import Facing
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import Node

JUDGING = ("SUPPORT", "REJECT")
"""Types of acts that are done toward whoever did what is told of, as is disapproving of it."""
TAKEN = (("COERCE", "arrest"), ("ACCUSE", "investigate"))
"""What the police do with those of whom the same sentence tells that force was used."""
BOTH = ("AGREE", "CONSULT")
"""Acts that are done by two together, of whom each is concerned."""
ACCEPTING = ("accept", "embrace")
"""Verbs of whoever takes what another has put forward."""
ANSWERING = ("discontinue", "withdraw")
"""Modes of a sanction that often name but what is stopped: "froze the talks"."""
NEAR = 250
"""How many letters before a sentence the one before it may begin."""
STEM = 4
"""How many letters a noun shares with the verb that told the act first: "closed", "closure"."""
MEANT_BY = (*TAKEN_UP, "them", "these", "those")
"""The same, of one thing or several."""
MEANT = ("propose", "offer", "demand", "accuse")
"""By what acts."""
ANY = ("a", "an", "any", "no", "another", "further", "more", "every", "each", "such")
"""Words before a noun for something that was not told before."""


def with_earlier(
    draft: Draft, parties: Parties, facing: Facing, deeds: Sequence[Deed]
) -> list[Deed]:
    """The events, in reading order, with whoever an earlier one tells to take part in them."""
    found: list[Deed] = []
    for deed in deeds:
        node = draft.syntax.head(deed.trigger)
        if node is not None:
            deed = _told(draft, parties, facing, found, deed, node)
        found.append(deed)
    return found


def _told(
    draft: Draft,
    parties: Parties,
    facing: Facing,
    found: Sequence[Deed],
    deed: Deed,
    node: Node,
) -> Deed:
    kind = (deed.type, deed.mode)
    if kind == ("RETREAT", "release") and deed.recipients and (held := held_by_them(found, deed)):
        return replace(deed, actors=held.actors, recipients=held.recipients)
    if kind == ("RETREAT", "release") and not deed.actors and not _brought_about(node):
        return replace(deed, actors=holders_of(found, deed))
    if kind in TAKEN and not deed.actors and node.is_verb and passive(node):
        return replace(deed, actors=who_used_force(found, deed, node))
    if deed.type == "ASSAULT" and deed.recipients and not deed.actors and not deed.background:
        return replace(deed, actors=captors(found, deed))
    if kind == ("ASSAULT", "crowd-control") and not deed.recipients:
        return replace(deed, recipients=_crowd(parties, found, deed))
    hits = deed.type == "ASSAULT" and deed.happening == "actual"
    if hits and hit_only_things(parties.cast, deed.recipients):
        hurt = hit_next(draft, parties, deed, node)
        return replace(deed, recipients=hurt or deed.recipients)
    if deed.type in JUDGING or kind == ("ACCUSE", "disapprove"):
        whose = answered_by(draft, parties, found, deed, node)
        sides = {facing.side(one) for one in whose}
        if whose and not sides & set(deed.recipients):
            return replace(deed, recipients=whose)
        named = deed.recipients and here(parties, node, deed.recipients)
        whose = () if named else _doers(draft, parties, found, deed, node)
        if not whose and not named and deed.type == "REJECT" and node.is_verb:
            whose = _who_asked(found, deed, node)
            if not whose and not deed.recipients and node.child("xcomp") is not None:
                whose = whose_wish(draft, node, _sides(facing, deed))  # "refused to go"
        if not whose and node.is_verb and not _told_near(parties, node, deed.recipients):
            whose = _who_put(draft, parties, deed, node)
        if not whose and not deed.recipients and node.is_verb:
            whose = _judged_too(parties, found, deed, node)
        if whose:
            return replace(deed, recipients=whose)
    if deed.type == "AGREE" and node.lemma in GRANTING and not deed.recipients:
        whose = ()
        if node.lemma in ACCEPTING:
            whose = _doers(draft, parties, found, deed, node)
            whose = whose or _who_put(draft, parties, deed, node)
        if not whose and node.is_verb and deed.actors:
            whose = whose_wish(draft, node, _sides(facing, deed))
        return replace(deed, recipients=whose)
    if deed.type == "CONCEDE" and not deed.recipients and node.is_verb:
        return replace(deed, recipients=_eased(draft, found, deed, node))
    own = deed.type == "THREATEN" and node.is_verb
    if own and set(deed.recipients) <= set(_would_do_it(parties, node)):
        pressed = _pressed(facing, found, deed, node)
        return replace(deed, recipients=pressed or deed.recipients)
    if deed.type == "REQUEST" and not deed.recipients and asks_to_free(node):
        return replace(deed, recipients=who_holds(parties, found, deed, node))
    theirs = deed.type == "REQUEST" and node.is_verb and theirs_to_give(parties, node)
    if deed.type == "REQUEST" and not theirs and not here(parties, node, deed.recipients):
        asked = who_answers(draft, parties, facing, deed, node)
        return replace(deed, recipients=asked or deed.recipients)
    if deed.type == "COERCE" and not deed.recipients and node.is_verb:
        return replace(deed, recipients=_whose_protest(parties, found, deed, node))
    if deed.type == "SANCTION" and deed.mode in ANSWERING and not deed.recipients:
        return replace(deed, recipients=answered(parties, facing, deed.actors))
    return deed


def _sides(facing: Facing, deed: Deed) -> set[int]:
    """Those who do an act and those for whom they stand."""
    sides = {side for key in deed.actors for side in (key, facing.side(key))}
    return {side for side in sides if side is not None}


def _who_asked(found: Sequence[Deed], deed: Deed, node: Node) -> tuple[int, ...]:
    """Who asked for what is refused, as in "She demanded a recount. Its head refused it now"."""
    if objects_of(node) or node.child("xcomp", "ccomp") is not None:
        return ()
    for one in reversed(found[-2:]):
        if one.type == "REQUEST" and one.actors and _right_before(node, one):
            return tuple(key for key in one.actors if key not in deed.actors)
    return ()


def _told_near(parties: Parties, node: Node, keys: tuple[int, ...]) -> bool:
    """Whether some of a cast are told of in the sentence of a word or right before it."""
    first, last = node.sentence.span
    return any(
        first - NEAR <= start < last
        for key in keys
        for start, _ in parties.cast.characters[key].mentions
    )


def _who_put(draft: Draft, parties: Parties, deed: Deed, node: Node) -> tuple[int, ...]:
    """Who put forward what is welcomed or turned down, as in "She proposed a truce. Norway welcomed
    *the plan*", "turned *that* down"."""
    for noun in objects_of(node):
        meant = noun.lower in TAKEN_UP
        acts = MEANT if meant else _put_by(noun)
        if not acts or (not meant and (deed.recipients or parties.of(noun) or not _known(noun))):
            continue
        before = [
            one
            for one in draft.stands
            if one.act in acts
            and one.object[0] < node.word.start
            and one.holder not in deed.actors
            and (not meant or one.object[0] >= node.sentence.span[0] - NEAR)
        ]
        if before:
            return (max(before, key=lambda one: one.object).holder,)
    return ()


def _judged_too(parties: Parties, found: Sequence[Deed], deed: Deed, node: Node) -> tuple[int, ...]:
    """Who did what another has just judged, whom "it" means: "The union hailed the closures, but
    parents branded *them* a holiday"."""
    if not any(one.lower in MEANT_BY and not parties.of(one) for one in objects_of(node)):
        return ()
    last = next((one for one in reversed(found) if one.happening == "actual"), None)
    if last is None or not _right_before(node, last):
        return ()
    judged = last.type in JUDGING or (last.type, last.mode) == ("ACCUSE", "disapprove")
    if not judged or set(last.actors) & set(deed.actors):
        return ()
    return tuple(key for key in last.recipients if key not in deed.actors)


def _put_by(noun: Node) -> tuple[str, ...]:
    """By which positions a thing of this name is put forward: "the offer", "the demand"."""
    lemma = noun.lemma.lower()
    return tuple(act for act, nouns in lexicon().put_forward.items() if lemma in nouns)


def _right_before(node: Node, one: Deed) -> bool:
    """Whether an act is told in the sentence of a word or in the one before it."""
    start = node.sentence.span[0]
    return one.trigger[0] >= start - NEAR


def _brought_about(node: Node) -> bool:
    """Whether a noun tells a release that others may have fought for: "the freeing of the crew"."""
    return (node.is_noun and node.child("nmod:poss") is None) or node.tag == "VBG"


def _would_do_it(parties: Parties, node: Node) -> list[int]:
    """Who would do what is threatened, by a clause of its own: "warned that *the Union* would
    leave", "*the Union*, he warned, would leave"."""
    told = [one for one in node.children if one.relation == "ccomp"]
    if node.relation == "parataxis" and node.head is not None:
        told.append(node.head)
    doing = [one for one in told if any(each.tag == "MD" for each in one.children)]
    return parties.of_all(
        each for one in doing for each in one.children if each.relation == "nsubj"
    )


def _pressed(facing: Facing, found: Sequence[Deed], deed: Deed, node: Node) -> tuple[int, ...]:
    """Of whom those who threaten have just asked something: "urged *both camps* to sign. Otherwise,
    she warned, Norway would leave"."""
    ours = {side for key in deed.actors for side in (key, facing.side(key))}
    for one in reversed(found):
        if one.trigger[0] < node.sentence.span[0] - 2 * NEAR:
            return ()
        if one.type == "REQUEST" and ours & {*one.actors, *map(facing.side, one.actors)} - {None}:
            return tuple(key for key in one.recipients if key not in ours)
    return ()


def _crowd(parties: Parties, found: Sequence[Deed], deed: Deed) -> tuple[int, ...]:
    """Who was protesting right before the police drove off a crowd."""
    for one in reversed(found[-3:]):
        if one.type == "PROTEST" and one.actors and one.happening == "actual":
            return tuple(key for key in one.actors if key not in deed.actors)
    return ()


def _whose_protest(
    parties: Parties, found: Sequence[Deed], deed: Deed, node: Node
) -> tuple[int, ...]:
    """Whose protest is forbidden that was told right before: "The union called a march for Sunday.
    The governor banned *it*"."""
    things = [one for one in objects_of(node) if one.lower in TAKEN_UP or _known(one)]
    if passive(node):
        things += [one for one in (subject_of(node),) if one is not None]
    last = found[-1] if found else None
    if last is None or last.type != "PROTEST" or not _right_before(node, last):
        return ()
    for noun in things:
        if noun.lower in TAKEN_UP or _same_sense(noun, last):
            return () if parties.of(noun) else _concerned(last, deed)
    return ()


def hit_next(draft: Draft, parties: Parties, deed: Deed, node: Node) -> tuple[int, ...]:
    """Who is told to be hurt in the sentence right after: "Helicopters strafed a ridge. *Three
    shepherds* were wounded"."""
    clauses = draft.syntax.clauses
    place = clauses.index(node.sentence) + 1
    if place == len(clauses):
        return ()
    return tuple(key for key in hurt_next(parties, clauses[place]) if key not in deed.actors)


def _doers(
    draft: Draft, parties: Parties, found: Sequence[Deed], deed: Deed, node: Node
) -> tuple[int, ...]:
    """Who did what somebody speaks for or against, where that was told before: "backed *the
    closure*"."""
    things = objects_of(node) if node.is_verb else []
    if node.is_verb and passive(node):
        things = [one for one in (subject_of(node),) if one is not None]
    before = [one for one in reversed(found) if one.happening in ("actual", "planned")]
    for noun in things:
        if not noun.is_noun or parties.of(noun) or not _known(noun):
            continue
        for one in before:
            if _same_word(draft, noun, one):
                return _concerned(one, deed)
        for one in before:
            if _same_sense(noun, one) and (whose := _concerned(one, deed)):
                return whose
    return ()


def _eased(draft: Draft, found: Sequence[Deed], deed: Deed, node: Node) -> tuple[int, ...]:
    """On whom it was what is called off or dropped, where that was told before: "Mara Tolen was
    charged in May. *The charges* were dropped"."""
    for noun in objects_of(node):
        # "*its* charges" are another's.
        whose = any(one.relation in ("nmod", "nmod:poss") for one in noun.children)
        if not noun.is_noun or whose or any(one.lower in ANY for one in noun.children):
            continue
        for one in reversed(found):
            told = _same_word(draft, noun, one) or _same_sense(noun, one)
            if told and one.recipients and one.type not in BOTH:
                return tuple(key for key in one.recipients if key not in deed.actors)
    return ()


def _concerned(one: Deed, deed: Deed) -> tuple[int, ...]:
    keys = (*one.actors, *one.recipients) if one.type in BOTH else one.actors
    return tuple(dict.fromkeys(key for key in keys if key not in deed.actors))


def _known(noun: Node) -> bool:
    """Whether a noun tells of what was told before, and of nobody's by name."""
    return not any(
        (one.relation == "det" and one.lower in ANY)
        or one.relation == "nmod:poss"
        or one.tag in ("NNP", "NNPS")
        for one in noun.children
    )


def _same_sense(noun: Node, deed: Deed) -> bool:
    """Whether a noun tells of an act of the same type, by its name or in other words."""
    lemma = noun.lemma.lower()
    exact = any(
        one.sense == deed.type and one.mode in (None, deed.mode)
        for one in lexicon().nouns.get(lemma, ())
    )
    return exact or lemma in lexicon().told_again.get(deed.type, ())


def _same_word(draft: Draft, noun: Node, deed: Deed) -> bool:
    """Whether a noun is of the same stem as the word that told an act: "walkout", "walked out"."""
    told = draft.syntax.head(deed.trigger)
    if told is None:
        return False
    stem = noun.lemma.lower()[:STEM]
    return len(stem) == STEM and told.lemma.lower()[:STEM] == stem
