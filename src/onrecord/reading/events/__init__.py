"""Events: who did what to whom, in the types of PLOVER, each at the words that tell it.

Precision before coverage: a verb or noun makes an event only where the lexicon has it with its
object, where somebody in the cast acts or suffers, and where no earlier event of the report is the
same happening. What is only demanded, denied or feared is marked as such, or left out.
"""

from typing import cast

from onrecord.reading.draft import Deed, Draft, Why, inside
from onrecord.reading.events.circumstances import (
    happening,
    is_background,
    is_charge,
    only_asked,
    place_of,
    threatens,
    time_of,
)
from onrecord.reading.events.claimed import with_claimed
from onrecord.reading.events.dyads import dyads_of, with_dyads
from onrecord.reading.events.lexicon import lexicon, pattern_of
from onrecord.reading.events.modes import mode_of
from onrecord.reading.events.once import DEFINITE, first_tellings
from onrecord.reading.events.roles import Participants, participants
from onrecord.reading.parties import Parties, subject_of
from onrecord.reading.patterns import Pattern, passive
from onrecord.reading.positions.facing import Facing
from onrecord.reading.positions.holders import Holders
from onrecord.reading.syntax import Node
from onrecord.record import EventType
from onrecord.report import Span

# Types of act whose noun alone tells one, with nobody named: "after the bombing".
BARE = ("ASSAULT", "COERCE", "CONSULT", "ACCUSE", "SANCTION", "PROTEST")

# Types of act that take a position too, whose words may say better whom it is toward.
SPOKEN = ("ACCUSE", "REQUEST", "REJECT")

# Words by which a subject stands for the sides of an agreement: "the two sides agreed".
SIDES = ("two", "three", "both", "all")

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
    facing.learn(draft.stands)
    deeds = deeds_by_rule(draft, parties, facing)
    deeds = with_dyads(draft, deeds, dyads_of(draft, parties, facing))
    told = first_tellings(draft, deeds)
    return draft.with_(deeds=tuple(with_claimed(draft, parties, told)))


def deeds_by_rule(draft: Draft, parties: Parties, facing: Facing) -> list[Deed]:
    """The events that the lexicon's patterns tell of, told twice or not."""
    furniture = [one.span for one in draft.report.furniture]
    return [
        deed
        for word in draft.syntax.all_nodes
        if word.is_verb or word.is_noun
        for deed in (_deed(draft, parties, facing, word),)
        if deed is not None and not inside(word.span, furniture)
    ]


def _deed(draft: Draft, parties: Parties, facing: Facing, word: Node) -> Deed | None:
    """The event that a word tells of, or None."""
    pattern = pattern_of(parties, word)
    if pattern is None:
        return None
    who = participants(parties, facing, pattern, word)
    if not _told(parties, pattern, word, who):
        return None
    state = happening(word)
    if state == "hypothetical" and not (who.actors or who.recipients):
        return None
    if state is None or (state == "hypothetical" and only_asked(word)):
        return None
    recipients = who.recipients
    if not recipients and pattern.sense in SPOKEN and pattern.mode != "investigate":
        recipients = _toward(draft, word, who.actors)
    time = time_of(draft, word)
    return Deed(
        type=cast(EventType, pattern.sense),
        mode=pattern.mode or mode_of(pattern.sense, word),
        trigger=_trigger(pattern, word),
        actors=who.actors,
        recipients=recipients,
        time=time,
        place=place_of(draft, word),
        happening=state,
        background=is_background(draft, word, time),
        said=draft.said_at(word.span),
        why=Why(_rule(word), words=(word.span,)),
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


def _told(parties: Parties, pattern: Pattern, word: Node, who: Participants) -> bool:
    """Whether the words really tell of an act, not only of a thing or a kind of act."""
    if word.relation in ("compound", "nmod:poss"):
        return False
    if pattern.head == "destroy" and pattern.mode is None and not who.actors:
        return False  # "3,200 homes were destroyed": by a flood, for all that is told
    if pattern.roles == "both" and word.is_verb and len(who.actors) < 2:
        subject = subject_of(word)
        if (
            not who.actors
            or subject is None
            or not any(one.lower in SIDES for one in subject.children)
        ):
            return False
    if pattern.sense == "THREATEN" and word.is_noun and word.child("cop") is not None:
        return False  # "it is a threat to security"
    if pattern.roles == "protest" and word.is_verb and passive(word):
        return False  # "none has been demonstrated to help"
    if word.lemma in lexicon().intransitive and (word.object or word.child("ccomp")):
        return False  # "this demonstrates their commitment"
    if pattern.head == "warn" and not threatens(word):
        return False
    if pattern.sense in ("ACCUSE", "REQUEST") and word.is_verb and not who.actors:
        return False
    if word.lemma in lexicon().counted and not who.actors:
        return False  # "57 people were killed": a count of the hurt, the attack is told elsewhere
    if word.tag == "VB" and word.relation == "root" and not word.auxiliaries and not who.actors:
        return False  # "Release them!" is a demand
    if word.is_noun and (is_charge(word) or _undone(pattern, word)):
        return False
    if word.is_noun and pattern.sense in ("REQUEST", "REJECT") and _known(word):
        return False  # "the union's demand would cost millions": told elsewhere, or not at all
    if who.actors or who.recipients:
        return True
    if word.is_verb:
        # A bare infinitive or participle without anybody tells of a kind of act.
        finite = word.tag in ("VBD", "VBP", "VBZ") or bool(word.auxiliaries) or passive(word)
        return finite or (word.tag == "VBG" and subject_of(word) is not None)
    above = word.head
    if (
        above is not None
        and word.relation in ("nmod", "obl")
        and not above.is_verb
        and above.lemma not in lexicon().amounts
    ):
        return False  # "sources close to the inquiry", "a plan of attack"
    # An accusation with nobody on either side tells nothing, an inquiry does.
    return pattern.sense in BARE and (pattern.sense != "ACCUSE" or pattern.mode == "investigate")


def _undone(pattern: Pattern, noun: Node) -> bool:
    """Whether a noun's verb ends the act, or shows that the noun tells another one."""
    head = noun.head
    if head is None or not head.is_verb:
        return False
    if pattern.mode == "strike":
        return head.lemma in lexicon().bombed
    return pattern.sense in ("SANCTION", "COERCE") and head.lemma in lexicon().ended


def _known(noun: Node) -> bool:
    """Whether a noun, by "the" or a possessor, points to what a reader knows, in a clause whose
    verb tells something else of it."""
    head = noun.head
    return (
        head is not None
        and noun.relation in ("nsubj", "nsubj:pass", "obj")
        and head.lemma not in lexicon().light
        and any(
            (one.relation == "nmod:poss" and not (one.tag == "PRP$" and noun.relation == "obj"))
            or (one.relation == "det" and one.lower in DEFINITE)
            for one in noun.children
        )
    )


def _trigger(pattern: Pattern, word: Node) -> Span:
    """The words that tell the act: the verb with its particle, the noun with the word before."""
    start, end = word.span
    if pattern.before and (before := word.before()) is not None:
        start = before.word.start
    follower = word.after()
    if follower is not None and follower.lower in pattern.particles:
        end = follower.word.end if follower.tag == "RP" or follower.lower == "for" else end
    return start, end
