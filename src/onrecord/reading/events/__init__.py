"""Events: who did what to whom, in the types of PLOVER, each at the words that tell it.

Precision before coverage: a verb or noun makes an event only where the lexicon has it with its
object, where somebody in the cast acts or suffers, and where no earlier event of the report is the
same happening. What is only demanded, denied or feared is marked as such, or left out.
"""

from typing import cast

from msgspec.structs import replace

from onrecord.reading.draft import Deed, Draft, Why, inside
from onrecord.reading.events.circumstances import (
    clause_verb,
    happening,
    only_asked,
    only_charged,
    yet_to_come,
)
from onrecord.reading.events.claimed import with_claimed
from onrecord.reading.events.completing import with_dyads
from onrecord.reading.events.dyads import dyads_of
from onrecord.reading.events.earlier import with_earlier
from onrecord.reading.events.given_word import GIVING_WORD
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.modes import mode_of
from onrecord.reading.events.mutual import here
from onrecord.reading.events.once import BY_WORDS, first_tellings
from onrecord.reading.events.reach import befallen
from onrecord.reading.events.roles import Participants, participants
from onrecord.reading.events.seizing import by_who_does_it
from onrecord.reading.events.senses import pattern_of, takes_side
from onrecord.reading.events.sides import stands_for_both, with_sides
from onrecord.reading.events.targets import with_places, with_targets
from onrecord.reading.events.telling import told
from onrecord.reading.events.terms import hangs_on_terms, on_condition
from onrecord.reading.events.themselves import asks_to_be_told
from onrecord.reading.events.verbs import theirs_to_give
from onrecord.reading.events.when import is_background, time_of
from onrecord.reading.events.where import place_of
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import Pattern, objects_of, passive, with_preposition
from onrecord.reading.positions.facing import Facing
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.words import gives_task, opener, with_objects
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import EventType
from onrecord.report import Span

# Types of act that are done by words: one that is but a condition of another is none.
WORDS = ("AGREE", *BY_WORDS)

# Verbs by which a protest is handed in.
HANDING_IN = ("lodge", "deliver", "send", "submit", "register", "enter")

# Types of act that take a position too, whose words may say better whom it is toward.
SPOKEN = ("ACCUSE", "REQUEST", "REJECT", "THREATEN")

__all__ = ["deeds_by_rule", "find_events"]


def find_events(draft: Draft) -> Draft:
    """The draft with its events.

    Rules, as named in `Why`: `verb` (a verb with its object), `light-verb` (a noun that a verb such
    as "launch" brings about), `noun` (a noun alone: "after the attack"). The model's head `dyad`
    reads acts between two parties that these rules leave out (`dyads.py`).
    """
    holders = draft.holders or Holders(draft, Parties(draft, without=("place", "document")))
    parties = holders.parties
    facing = Facing(draft, parties, holders)
    facing.learn(one for one in draft.stands if not one.alone)
    deeds = deeds_by_rule(draft, parties, facing)
    deeds = with_dyads(draft, parties, deeds, dyads_of(draft, parties, facing))
    first = with_targets(parties, first_tellings(draft, deeds))
    claimed = with_claimed(draft, parties, first)
    deeds = with_places(draft, parties, with_earlier(draft, parties, facing, claimed))
    deeds = with_sides(draft, parties, facing, deeds)
    return draft.with_(deeds=tuple(deeds))


def deeds_by_rule(draft: Draft, parties: Parties, facing: Facing) -> list[Deed]:
    """The events that the lexicon's patterns tell of, told twice or not."""
    elsewhere = [one.span for one in draft.report.furniture]
    elsewhere += [one.span for one in draft.quotes if one.title]  # "on “Meet the Press”"
    return [
        deed
        for word in draft.syntax.all_nodes
        if word.is_verb or word.is_noun or takes_side(word)
        for deed in (_deed(draft, parties, facing, word),)
        if deed is not None and not inside(word.span, elsewhere)
    ]


def _deed(draft: Draft, parties: Parties, facing: Facing, word: Node) -> Deed | None:
    """The event that a word tells of, or None."""
    pattern = pattern_of(parties, word)
    if pattern is None:
        return None
    who = participants(parties, facing, pattern, word)
    if pattern.head == "charge" and (source := _says_between(draft, word)):
        # "the firm, *Mara Tolen charged*, was selling the river"
        pattern = replace(pattern, sense="ACCUSE", mode="allege")
        above = word.head if word.relation == "parataxis" else None
        charged = parties.of(above.child(*SUBJECTS)) if above is not None else []
        who = Participants(source, tuple(one for one in charged if one not in source))
    if pattern.head == "protest" and word.is_verb and _in_words(parties, word, who.actors):
        pattern = replace(pattern, sense="ACCUSE", mode="disapprove")  # by words alone
    if pattern.words == "protest" and word.is_noun and _is_lodged(word):
        pattern = replace(pattern, sense="ACCUSE", mode="disapprove")
    if pattern.head == "charge" and word.is_verb and _by_words(parties, word, who.actors):
        pattern = replace(pattern, sense="ACCUSE", mode="allege")
    if pattern.words == "blockade" and _of_people(parties, who.actors):
        pattern = replace(pattern, sense="PROTEST", mode="obstruct")  # as they "blockade a road"
    pattern = by_who_does_it(parties, pattern, word, who)
    if not told(parties, pattern, word, who):
        return None
    state = happening(word)
    if state == "actual":
        state = yet_to_come(pattern, word) or state
        if state == "planned" and hangs_on_terms(clause_verb(word)):
            state = "hypothetical"  # "promised aid, provided that the dam is opened"
    if state == "denied" and _says_itself(draft, word):
        state = "actual"
    if state in ("hypothetical", "denied") and not (who.actors or who.recipients):
        return None
    if state == "denied" and any(map(_any_at_all, objects_of(word) if word.is_verb else (word,))):
        return None  # "denied besieging *anyone*"
    if state is None or (state == "hypothetical" and only_asked(word)):
        return None
    if state != "actual" and pattern.sense == "AGREE" and pattern.head in GIVING_WORD:
        return None  # "would accept a vote"
    if state == "hypothetical" and pattern.sense in WORDS and word.is_verb and on_condition(word):
        return None  # "if both sides agreed"
    recipients = who.recipients
    several = len(recipients) > 1 or any(stands_for_both(parties, one) for one in recipients)
    between = pattern.sense == "CONSULT" and several and bool(who.actors)
    if between and pattern.mode is None and not set(who.actors) & set(recipients):
        pattern = replace(pattern, mode="third-party")  # "brokered talks between the two"
    spoken = pattern.sense in SPOKEN and pattern.mode != "investigate"
    theirs = word.is_verb and pattern.sense == "REQUEST" and theirs_to_give(parties, word)
    to_know = pattern.sense == "REQUEST" and asks_to_be_told(parties, word)
    if spoken and not (theirs or to_know) and not here(parties, word, recipients):
        toward = _toward(draft, word, who.actors)
        recipients = recipients if befallen(parties, word, toward) else toward or recipients
    within = parties.only_within  # "*survivors of the Santa Edda* demand": not of the ship
    if pattern.mode != "strike":  # "drivers of *Metroline*" strike against it
        recipients = tuple(one for one in recipients if not within(word, one, who.actors))
    said = draft.said_at(word.span)
    if said is None and only_charged(word):
        return None
    time = time_of(draft, word, happened=state == "actual")
    return Deed(
        type=cast(EventType, pattern.sense),
        mode=pattern.mode or mode_of(pattern.sense, word),
        trigger=_trigger(pattern, word),
        actors=who.actors,
        recipients=recipients,
        time=time,
        place=place_of(draft, pattern.sense, word),
        happening=state,
        background=is_background(draft, word, time),
        said=said,
        why=Why(_rule(word), words=(word.span,)),
    )


def _any_at_all(noun: Node) -> bool:
    """Whether what is denied is none in particular: "denied carrying out *any* raid"."""
    return noun.lower in ("anyone", "anybody") or any(
        one.tag == "DT" and one.lower == "any" for one in noun.children
    )


def _in_words(parties: Parties, protest: Node, keys: tuple[int, ...]) -> bool:
    """Whether those who protest do so by words alone: states, or whoever "protested *that* …",
    "summoned the envoy *to protest*"."""
    if bool(keys) and all(parties.kinds[one] == "government" for one in keys):
        return True
    if keys and _one_writes(protest) and all(parties.kinds[one] in _WRITING for one in keys):
        return True
    above = protest.head if protest.tag == "VB" and protest.relation in ("advcl", "xcomp") else None
    told = above is not None and above.lemma in lexicon().happening["speech"] | {"summon", "call"}
    return told or protest.child("ccomp") is not None


_WRITING = ("place", "organisation", "person", "outlet")
_IN_THE_STREET = ("outside", "through", "in", "with", "near", "around", "before", "by", "for")


def _one_writes(protest: Node) -> bool:
    """ "The *federation* protested *at the fine*": one body or person, over something, and nothing
    told of a place, of how or how long; who fills streets is many, a union or a town."""
    known = lexicon()
    doer = subject_of(protest)
    if doer is None or doer.tag not in ("NN", "NNP") or doer.lower in known.marching:
        return False
    ways = [case.lower for one in protest.children if (case := one.child("case", "mark"))]
    if any(one.lemma.lower() in known.sites for one in with_preposition(protest, ("at",))):
        return False  # "protested at the gate"
    over = any(one in ("against", "at", "over", "about") for one in ways)
    return over and not any(one in _IN_THE_STREET for one in ways)


def _is_lodged(protest: Node) -> bool:
    """Whether a protest is a paper: "*lodged* a protest with the consul"."""
    above = protest.head
    return above is not None and protest.relation == "obj" and above.lemma in HANDING_IN


def _of_people(parties: Parties, keys: tuple[int, ...]) -> bool:
    """Whether a crowd or a union does it, no state and no army."""
    return bool(keys) and all(parties.kinds[one] in ("group", "organisation") for one in keys)


def _by_words(parties: Parties, charge: Node, keys: tuple[int, ...]) -> bool:
    """Whether who "charges" somebody with a deed is no prosecutor: a person only says so."""
    doer = charge.agent if passive(charge) else subject_of(charge)
    if doer is None or doer.lemma in lexicon().prosecuting:
        return False
    doing = (one for one in with_objects(charge) if one.tag == "VBG")
    if any(opener(one, "with") is not None and not gives_task(charge) for one in doing):
        return bool(keys)  # "charged the agency *with hiding* deaths"
    return bool(keys) and all(parties.kinds[one] in ("person", "group", "unnamed") for one in keys)


def _says_between(draft: Draft, word: Node) -> tuple[int, ...]:
    """Who says something by a verb that stands between the words of what he says."""
    for one in draft.said:
        if word.span in one.cue and len(one.content) > 1 and one.content[0][1] <= word.word.start:
            return tuple(draft.cast.keys_at(one.source))
    return ()


def _says_itself(draft: Draft, word: Node) -> bool:
    """Whether a verb tells a saying that is no part of another, wherever the parse has it: "denied
    that it had struck the port and *accused* the Front"."""
    return any(word.span in said.cue for said in draft.said) and not any(
        inside(word.span, said.content) for said in draft.said
    )


def _toward(draft: Draft, word: Node, actors: tuple[int, ...]) -> tuple[int, ...]:
    """Whom the position is toward that somebody takes by an act of speech in the same sentence."""
    start, end = word.sentence.span
    found = {
        one.toward
        for one in draft.stands
        if one.toward is not None
        and one.toward not in actors
        and start <= one.object[0] < end
        and word.span in one.why.words
    }
    return tuple(found) if len(found) == 1 else ()


def _rule(word: Node) -> str:
    """The name of the rule by which a word tells an act."""
    if word.tag not in ("NN", "NNS"):
        return "verb"
    light = word.head is not None and word.head.lemma in lexicon().light
    return "light-verb" if light else "noun"


def _trigger(pattern: Pattern, word: Node) -> Span:
    """The words that tell the act: the verb with its particle, the noun with the word before."""
    start, end = word.span
    if pattern.before == "of" and word.head is not None:
        start = word.head.word.start  # "*state of emergency*"
    elif pattern.before and (before := word.before()) is not None:
        start = before.word.start
    follower = word.after()
    if follower is not None and follower.lower in pattern.particles:
        asks = follower.lower == "for" and pattern.sense == "REQUEST"
        end = follower.word.end if follower.tag == "RP" or asks else end
    return start, end
