"""Whether an act happens, from the words around its trigger."""

from collections.abc import Collection
from typing import Literal

from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.own_clauses import begins_with, stands_apart
from onrecord.reading.events.presupposed import is_known
from onrecord.reading.events.terms import (
    aimed_at,
    by_timetable,
    given_time,
    goes_on,
    hangs_on_terms,
    is_put_off,
    is_to,
    kept_away,
    looked_forward,
    on_condition,
    put_in_between,
    settled_on,
    tells_anew,
)
from onrecord.reading.patterns import Pattern
from onrecord.reading.positions.words import asked, instead, of_anybody
from onrecord.reading.syntax import SUBJECTS, Node, once
from onrecord.record import Happening

UNDER = ("ccomp", "xcomp", "obj", "obl", "advcl", "acl", "nmod", "conj")


CHARGED = ("accuse", "suspect", "charge")
"""Verbs by whose participle somebody is told to be blamed for a deed."""


def governors(word: Node) -> list[Node]:
    """The words above a word, from the nearest to the root."""
    found = []
    node = word.head
    while node is not None:
        found.append(node)
        node = node.head
    return found


def clause_verb(word: Node) -> Node:
    """The verb whose clause a word stands in; the word itself if it is one, or has none above."""
    if word.is_verb and word.relation not in ("amod", "compound"):
        return word
    for one in governors(word):
        if one.is_verb or one.child("cop") is not None:
            return one
    return word


def happening(trigger: Node) -> Happening | None:
    """Whether the act took place; None for one that is told not to have (no event at all).

    denied: under a denial ("denied that it had fired"). hypothetical: under a condition, a demand,
    offer or wish. planned: to come, and told as settled. What only could be, or is required of
    whoever it concerns, is none.
    """
    told = _told(trigger)
    return None if told == "not" or told == "open" else told


def is_not_done(trigger: Node) -> bool:
    """Whether the words around an act say that it was not done, not merely that it could be or is
    asked for: "*nobody* was arrested", "*refused* to meet her"."""
    return _told(trigger) == "not"


@once
def _told(trigger: Node) -> Happening | Literal["not", "open"]:
    """Whether the act took place; "not" for what is told not to have, "open" for what only could
    have: is asked, may be, or is required of whomever it concerns."""
    words, barring = lexicon().happening, lexicon().barring
    chain = [trigger, *governors(trigger)]
    negated, state = False, "actual"
    if is_to(trigger) or by_timetable(trigger):
        state = "planned"
    terms = False
    for below, word in zip((None, *chain), chain, strict=False):
        lemma = word.lemma.lower()
        if below is not None:
            if kept_away(word, below):
                return "not"
            if (
                stands_apart(below)
                or is_known(below, word)
                or (below is trigger and (goes_on(trigger, word) or put_in_between(trigger)))
            ):
                break
            if begins_with(below, words["until"]):
                if _came_to_pass(below, word):
                    break  # "held a vigil until police *dispersed* them"
                return "hypothetical"  # "until it frees them": whatever is refused till then
            if lemma in words["told_so"] and _indicative(below):
                break  # "insists that he *asked* them", but "that he *resign*"
            if lemma in barring and _barred(below):
                return "not"  # "barred her family from visiting her"
            if lemma in words["denial"] and _below(below):
                return "denied"
            if lemma in words["speech"] and _below(below):
                if word.negated:
                    return "hypothetical"
                break
        anew = below is not None and tells_anew(below, word)
        if not anew and (word.is_verb or word.child("cop") is not None):
            modals = {one.lower for one in word.children if one.relation == "aux"}
            negated = negated or word.negated or _by_neither(word)
            coming = _to_come(word, modals)
            if modals & words["conceivable"]:
                return "open"
            if modals & words["possible"] and not coming:
                state = "hypothetical"
            elif (coming or modals & words["future"]) and state == "actual":
                state = "planned"
            if _subjunctive(word):
                state = "hypothetical"  # "its demand that the premier *resign*"
        terms = terms or hangs_on_terms(word)
        if on_condition(word) or (lemma == "provide" and below is not None and _that(below)):
            state = "hypothetical"
        if (not anew and _none_of(word)) or (below is None and any(map(_none_of, _sides(word)))):
            negated = True
        if below is None:
            continue
        if given_time(below) or looked_forward(below, word):
            return "hypothetical"
        aimed = below is trigger and aimed_at(word, below)
        if state == "actual" and (aimed or settled_on(word, below) or _is_to(word, below)):
            state = "planned"
        if lemma in words["by_rule"] and below.relation == "xcomp":
            return "open"
        if lemma in words["undone"] and below.relation == "xcomp":
            return "not"  # "refused to meet her": that is the event
        if lemma in words["wish"] and _wished(word, below):
            # "Is not *willing* to free them": that is the event
            return "not" if negated and not word.is_verb else "hypothetical"
        if (
            lemma in words["plan"]
            and state == "actual"
            and below.relation in ("xcomp", "obj", "nsubj:pass", "acl")
        ):
            state = "planned"
    if trigger.is_noun and state == "actual" and _wanted_by_noun(trigger):
        return "hypothetical"  # "its threat to *strike*", wherever the parse hangs it
    if trigger.is_verb and (asked(trigger) or (state == "actual" and _of_nobody(trigger))):
        return "open"  # "*did it* shell the town?", "*had it* shelled the town, it would have won"
    if negated and _conditional(trigger):
        return "open"  # "unless it frees them", "if they are not freed": the threat is the event
    if negated or _taken_back(trigger):
        return "not"
    if state == "actual" and is_put_off(trigger):
        return "planned"
    if trigger.is_noun and (state == "actual" or _said_of(trigger) == "hypothetical"):
        return _said_of(trigger)
    if state == "planned" and terms:
        return "hypothetical"  # "will leave unless it pays"
    return state  # type: ignore[return-value]


def _wanted_by_noun(noun: Node) -> bool:
    """Whether a noun of asking or threatening stands right before what is asked: "a *threat to*
    strike", "their *call for* a boycott"."""
    case = noun.child("case", "mark")
    wish = case.before() if case is not None and case.lower in ("to", "for", "of") else None
    if wish is None or not wish.is_noun:
        return False
    return wish.lemma.lower() in lexicon().happening["asked_for"]


def _subjunctive(verb: Node) -> bool:
    """Whether a clause tells what is to be done, in the base form: "that she *resign*"."""
    if verb.tag != "VB" or verb.auxiliaries or verb.child(*SUBJECTS) is None:
        return False
    mark = verb.child("mark")
    return mark is not None and mark.lower == "that"


def _taken_back(noun: Node) -> bool:
    """Whether what a noun tells that somebody said is said no more: "dropped its *demand*"."""
    verb = noun.head if noun.is_noun and noun.relation in ("obj", "nsubj:pass") else None
    if verb is None or noun.lemma.lower() not in lexicon().happening["asked_for"]:
        return False
    return verb.lemma in lexicon().happening["given_up"]


def _said_of(noun: Node) -> Happening:
    """What the words before a noun say of it: "a *planned* march", "*next* week's talks"."""
    words = lexicon().happening
    below = [one for one in noun.children if one.index < noun.index]
    before = {each.lower for one in below for each in (one, *one.children)}
    if before & words["supposed"]:
        return "hypothetical"
    return "planned" if before & words["coming"] else "actual"


def yet_to_come(pattern: Pattern, word: Node) -> Happening | None:
    """What an act is by its own words where it is only announced or offered: "*called* a strike",
    "announced a *withdrawal*", "*pledged* aid", "*offered* her resignation"; None for any other."""
    verb = word if word.is_verb else word.head if word.relation in ("obj", "nsubj:pass") else None
    if verb is None or (word.is_verb and verb.lemma != pattern.head):
        return None
    by, sense = verb.lemma, pattern.sense
    if by == "offer" and sense in ("AID", "RETREAT"):
        return "hypothetical"
    if by in ("pledge", "promise") and sense == "AID":
        return "planned"
    told = by in ("call", "announce") and sense in ("PROTEST", "RETREAT", "MOBILIZE")
    return "planned" if told and pattern.mode not in ("release", "resign") else None


def _came_to_pass(verb: Node, above: Node) -> bool:
    """Whether a clause with "until" or "before" tells what came: in the past, at a verb that tells
    something itself: "ran until police *caught* him", "sat down before *blocking* the road"."""
    past = verb.tag in ("VBD", "VBG") or any(one.tag == "VBD" for one in verb.auxiliaries)
    be = above.child("cop")
    main = any(one.tag == "VBD" for one in (above, be or above, *above.auxiliaries))
    barren = above.negated or above.lemma in lexicon().happening["wish"]
    return past and main and not barren and not any(one.tag == "MD" for one in verb.auxiliaries)


def _indicative(verb: Node) -> bool:
    """Whether a clause of what is said says that it is so: "that he *asked*", "it *was* used"."""
    told = {one.tag for one in (verb, *verb.auxiliaries)}
    return (
        verb.relation == "ccomp"
        and verb.child(*SUBJECTS) is not None
        and not told.isdisjoint(("VBD", "VBZ"))
    )


def _is_to(word: Node, below: Node) -> bool:
    """Whether what is below is settled to come: "she *is to inspect* the jail"."""
    if word.lemma != "be" or below.relation not in ("xcomp", "ccomp") or below.lemma == "blame":
        return False
    to = below.child("mark")
    subject = word.child(*SUBJECTS)
    aim = subject is not None and subject.lemma in lexicon().happening["aim"]
    return to is not None and to.lower == "to" and not aim


def _wished(word: Node, below: Node) -> bool:
    """Whether what is below a verb or noun of wishing is only wished for, asked or offered."""
    if word.lemma in ("talk", "negotiation") and below.relation not in ("acl", "xcomp"):
        return False  # "talks on the *war*"
    if _tried(word, below) or _sought(word) or (below.relation == "advcl" and below.tag == "VBG"):
        return False
    return below.relation in ("xcomp", "ccomp", "obj", "obl", "acl", "nmod", "advcl")


def _tried(verb: Node, below: Node) -> bool:
    """Whether somebody set about it, whatever came of it: "*tried to block* the road"."""
    tried = verb.lemma in ("try", "attempt") and below.relation == "xcomp"
    return tried and not any(one.tag == "MD" for one in verb.auxiliaries)


def _sought(word: Node) -> bool:
    """Whether one is looked for because of what is told: "a man *wanted* for the ambush"."""
    return word.lemma == "want" and word.tag == "VBN" and word.relation == "acl"


def _of_nobody(verb: Node) -> bool:
    """Whether what a verb tells is true of anybody ("whoever steals *is jailed*") or just not done
    ("left *without torching* a house", "*has yet* to find them")."""
    return instead(verb) or _is_yet(verb) or of_anybody(verb)


def _is_yet(verb: Node) -> bool:
    """ "Has *yet to* find them"."""
    to = verb.before()
    while to is not None and to.lower in ("be", "been"):
        to = to.before()
    yet = to.before() if to is not None and to.lower == "to" else None
    return yet is not None and yet.lower == "yet"


def _to_come(verb: Node, modals: Collection[str]) -> bool:
    """Whether "would" tells what was said to come: "said it *would recall* its envoy"."""
    above = verb.head
    return (
        "would" in modals
        and verb.relation == "ccomp"
        and above is not None
        and above.tag in ("VBD", "VBN")
        and above.lemma in lexicon().happening["speech"]
        and not above.negated
        and not any(on_condition(one) or _should_it(one) for one in verb.children)
    )


def _should_it(clause: Node) -> bool:
    """Whether a clause with "should" stands for one with "if": "*should it emerge* that …"."""
    return clause.relation == "advcl" and any(one.lower == "should" for one in clause.children)


def _by_neither(verb: Node) -> bool:
    """Whether none of those who might do it do: "neither France nor Norway would endorse it"."""
    subject = verb.child(*SUBJECTS)
    return subject is not None and any(
        one.lower in ("neither", "nobody", "none") for one in (subject, *subject.children)
    )


def _that(verb: Node) -> bool:
    """Whether a clause hangs on a word by "that": "provided *that he was freed*"."""
    mark = verb.child("mark") if verb.relation == "ccomp" else None
    return mark is not None and mark.lower == "that"


def _barred(verb: Node) -> bool:
    return any(one.relation in ("mark", "case") and one.lower == "from" for one in verb.children)


def _conditional(verb: Node) -> bool:
    return any(one.relation == "mark" and one.lower in ("if", "unless") for one in verb.children)


def _none_of(word: Node) -> bool:
    """ "Fired *no* shells", "*nobody* was hurt"."""
    if word.lower in ("nobody", "none", "nothing"):
        return True
    return any(
        one.tag == "DT" and one.lower == "no" and one.relation != "obj" for one in word.children
    )  # but "said *no* to it"


def _sides(word: Node) -> list[Node]:
    """The subject and the object of a verb, as they stand."""
    return [one for one in word.children if one.relation in (*SUBJECTS, "obj", "dobj")]


def only_asked(trigger: Node) -> bool:
    """Whether an act is only what a demand, warning or threat is about: then that is the event."""
    node = trigger
    future = lexicon().happening["future"]
    while node.head is not None and node.relation in UNDER and not _by_itself(node):
        if node.relation == "ccomp" and any(one.lower in future for one in node.auxiliaries):
            return False  # "warned that the union *will* strike unless …": it says so
        if given_time(node):
            return True
        if node.head.lemma in lexicon().happening["asking"] and (
            node.head.is_verb or node.relation == "acl"
        ):
            return True  # "urged it to go", "faces calls to go"
        node = node.head
    return False


def _by_itself(node: Node) -> bool:
    """Whether a verb that is joined to another tells its own: "ordered an exit and *said* …"."""
    finite = node.tag in ("VBD", "VBZ") or any(
        one.tag in ("MD", "VBD", "VBZ", "VBP") for one in node.auxiliaries
    )
    return node.relation == "conj" and finite


def is_charge(noun: Node) -> bool:
    """Whether a noun only says what somebody is charged with or suspected of, or what may come."""
    head = noun.head
    if noun.lemma == "war" and head is not None and head.lemma in ("act", "crime", "prisoner"):
        return True  # "had committed an act of war"
    while head is not None and not head.is_verb and head.lemma not in lexicon().charge:
        head = head.head
    return head is not None and head.lemma in lexicon().charge


def only_charged(verb: Node) -> bool:
    """Whether a deed is only what those are charged with of whom something else is told: "police
    held four men *accused of killing* a judge"; not "convicted of" it."""
    above = verb.head
    if verb.tag != "VBG" or above is None or above.tag != "VBN":
        return False
    mark = verb.child("mark", "case")
    of = mark is not None and mark.lower in ("of", "with")
    return of and above.relation == "acl" and above.lemma in CHARGED


def _below(word: Node) -> bool:
    return word.relation in ("ccomp", "xcomp", "obj", "advcl", "parataxis", "acl", "obl")
