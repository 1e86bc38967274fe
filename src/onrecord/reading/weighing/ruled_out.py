"""Who cannot take part in an event, by grammar, whatever the network says of it.

The network weighs who is near and who deals with whom in the report; it does not know that whoever
sets a condition is not the one to meet it, or that a paper is not by those who have seen it.
"""

from onrecord.reading.events.circumstances import governors
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.reach import given_away
from onrecord.reading.events.roles import done_to_each_other
from onrecord.reading.events.terms import is_term
from onrecord.reading.patterns import objects_of, passive
from onrecord.reading.statements.lexicon import is_document
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.reading.weighing.stage import Stage

AWAITED = ("until", "till", "before", "unless", "if", "once", "when", "after")
"""Words of a clause that tells what others are to do first."""


BIDDING = ("invite", "summon", "ask", "call", "bid", "order", "request", "welcome")
"""Verbs that tell where somebody is to come, behind "to"."""
GUESTS = ("both", "all", "each", "either", "him", "her", "them", "us", "sides", "parties")
"""Words for those who are bidden; "asked *a question* to the minister" is put to him."""


def alike(word: Node) -> bool:
    """Whether those who do it do it to each other: "blamed *each other*", "exchanged fire", "each
    side alleges *the other* lied"."""
    if not word.is_verb:
        return False
    if done_to_each_other(word):
        return True
    doer = subject_of(word)
    if word.lemma not in lexicon().mutual or doer is None or word.child("iobj") is not None:
        return False
    things = {one.lemma for one in objects_of(word)}
    many = doer.tag in ("NNS", "NNPS") or len(doer.conjuncts()) > 1
    withs = [one for one in word.children if (case := one.child("case")) and case.lower == "with"]
    return many and not withs and not things.isdisjoint(lexicon().traded)


def not_actors(stage: Stage, word: Node) -> set[int]:
    """Who did not do it: a reader of the paper that does ("the letter, seen by *the Post*,
    accuses"), whoever awaits it ("*Orle* will not leave until they are freed"), whence those come
    to whom it is done."""
    parties = stage.parties
    found: set[int] = set()
    subject = subject_of(word) if word.is_verb else None
    if subject is not None and (is_document(subject) or subject.lower == "plan"):
        for one in subject.children:
            if one.relation == "acl" and one.lemma in lexicon().leaked:
                found.update(parties.by(one))
                found.update(parties.after(one, ("to", "with")))
    if word.is_verb and passive(word) and word.agent is None:
        found |= _where_from(stage, word)
        for one in (word, *governors(word)):
            mark = one.child("mark", "advmod") if one.relation == "advcl" else None
            if mark is not None and mark.lower in AWAITED and one.head is not None:
                found.update(parties.of(subject_of(one.head)) if one.head.is_verb else ())
    return found


def _where_from(stage: Stage, verb: Node) -> set[int]:
    """From where those come to whom something is done: "observers *from the league* were turned
    away", which the league did not do."""
    subject = subject_of(verb)
    return set() if subject is None else set(stage.parties.after(subject, ("from",)))


def not_asked(stage: Stage, word: Node) -> set[int]:
    """Where somebody is bidden to: "invited both sides *to her office*", "was summoned *to the
    ministry*"; it is the guest who is asked."""
    if not word.is_verb or word.lemma not in BIDDING:
        return set()
    parties, guests = stage.parties, objects_of(word)
    if not any(one.lower in GUESTS or parties.is_people(one) for one in guests):
        return set()
    return set(parties.after(word, ("to",))) - set(parties.of_all(guests))


def not_helped(stage: Stage, word: Node) -> set[int]:
    """Who gets nothing: what is given itself, and whoever has but to agree: "promised 40 million
    florins, provided that *parliament* agrees"."""
    found = given_away(stage.parties, word)
    for one in word.children:
        subject = one.child(*SUBJECTS) or next(
            (each for below in one.children if (each := below.child(*SUBJECTS))), None
        )
        if one.relation != "advcl" or subject is None or not is_term(one):
            continue
        start, end = one.extent()
        for key in stage.parties.of(subject):
            spans = stage.draft.cast.characters[key].mentions
            first, last = word.sentence.span
            told = [at for at, _ in spans if first <= at < last and not start <= at < end]
            found |= set() if told else {key}
    return found
