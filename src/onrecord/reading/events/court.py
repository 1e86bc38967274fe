"""The steps of a case in court: who is charged is not yet convicted, and who is to be sentenced is
not yet sentenced; a charge by the prosecution is more than somebody's accusation."""

from onrecord.reading.draft import Deed, Draft
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import Pattern, objects_of, with_preposition
from onrecord.reading.positions.words import gives_task, opener, with_objects
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import Node

CHARGING = ("charge", "indict", "arraign", "prosecute")
"""Verbs and nouns for the first step."""
CHARGED_WITH = ("charge", "count", "trial")
"""What one "faces", or what is "brought against" him: "faces two *counts* of fraud"."""
HANDING = ("give", "hand")
"""Verbs of the court that sends somebody to prison …"""
GETTING = ("get", "receive", "serve")
"""… and of whoever goes there."""
TIMES = ("year", "month", "week", "day", "life")
PRISONS = {"in": ("prison", "jail", "custody"), "behind": ("bar",)}


def charges(word: Node) -> bool:
    """Whether a word tells that somebody is charged or tried: "was *charged* with theft", "*faces*
    two counts of fraud", "went *on trial*"."""
    if word.lemma in (*CHARGING, *CHARGED_WITH):
        return True
    if not word.is_verb:
        return False
    subject = subject_of(word) if word.passive else None  # "charges were *filed*"
    things = objects_of(word) if subject is None else [subject]
    return any(one.lemma in CHARGED_WITH for one in things)


def another_step(draft: Draft, one: Deed, other: Deed) -> bool:
    """Whether two events are two steps of a case: "was *convicted* … had been *charged* with three
    crimes … is to be *sentenced* in June"."""
    kinds = {(each.type, each.mode) for each in (one, other)}
    if kinds != {("SANCTION", "convict")}:
        return False
    words = [draft.syntax.head(each.trigger) for each in (one, other)]
    steps = {charges(word) for word in words if word is not None}
    return len(steps) > 1 or (one.happening == "actual") != (other.happening == "actual")


def not_with_a_deed(parties: Parties, pattern: Pattern, charge: Node) -> bool:
    """Whether no deed is told with which one who is no prosecutor charges another: "charged the
    guests a fee", "charged a panel with finding a site", "the guards charged across the bridge"."""
    doer = charge.child("nsubj")
    if gives_task(charge) and not (doer is not None and doer.lemma in lexicon().prosecuting):
        return True
    if pattern.mode == "convict":  # "charged *a road block*"
        return charge.object is not None and not (
            parties.is_people(charge.object) or with_preposition(charge, ("with", "over", "for"))
        )
    if pattern.sense != "ACCUSE":
        return False
    if any(opener(one, "with", "that") is not None for one in with_objects(charge)):
        return False
    if charge.relation == "parataxis":
        return False  # "the firm, *she charged*, was selling the river"
    thing = charge.object
    with_what = thing is not None and with_preposition(thing, ("with",))
    return not (with_what or with_preposition(charge, ("with", "of")))


def gives_term(verb: Node) -> bool:
    """Whether a verb tells that somebody goes to prison, by what he gets: "gave her *six years in
    prison*", "handed him a life *sentence*", "*served* five months in jail"; not "gave birth in
    prison last month"."""
    if verb.lemma not in HANDING + GETTING:
        return False
    things = [one for one in verb.children if one.relation in ("obj", "iobj") and one.is_noun]
    if verb.lemma in HANDING and any(one.lemma == "sentence" for one in things):
        return len(things) > 1 or verb.passive
    times = [one for one in things if one.lemma in TIMES and one.index > verb.index]
    return bool(times) and any(
        where.lemma in prisons
        for preposition, prisons in PRISONS.items()
        for one in (verb, *times)
        for where in with_preposition(one, (preposition,))
    )
