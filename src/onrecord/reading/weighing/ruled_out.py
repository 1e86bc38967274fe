"""Who cannot take part in an event, by grammar, whatever the network says of it.

The network weighs who is near and who deals with whom in the report; it does not know that whoever
sets a condition is not the one to meet it, or that a paper is not by those who have seen it.
"""

from onrecord.reading.actors.lexicon import lexicon as actor_lexicon
from onrecord.reading.events.circumstances import governors
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.marching import STRIKES, not_marching
from onrecord.reading.events.mutual import done_to_each_other
from onrecord.reading.events.nouns import BY_THOSE, KILLED, SUFFERED, struck_at
from onrecord.reading.events.pairs import only_beside
from onrecord.reading.events.reach import (
    doer_of,
    given_away,
    named_before,
    stands_for_itself,
    victims,
)
from onrecord.reading.events.roles import GIVEN, JOINED
from onrecord.reading.events.terms import is_term
from onrecord.reading.events.themselves import asks_to_be_told, hosts_of
from onrecord.reading.events.verbs import SUMMONING
from onrecord.reading.parties import is_origin, is_person_word
from onrecord.reading.patterns import Pattern, objects_of, passive, with_preposition
from onrecord.reading.positions.words import opener
from onrecord.reading.statements.lexicon import is_document
from onrecord.reading.subjects import on_terms, subject_of
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.reading.weighing.befallen import undergoes
from onrecord.reading.weighing.stage import Stage
from onrecord.reading.weighing.told_besides import told_besides
from onrecord.record import EventType

AWAITED = ("until", "till", "before", "unless", "if", "once", "when", "after")
"""Words of a clause that tells what others are to do first."""
ANSWERING = ("REJECT", "SUPPORT", "ACCUSE")
"""Types of act by which somebody judges what was said before."""
TALKS = ("talk", "talks", "negotiation", "negotiations")
"""Nouns for what a third announces of others."""
BIDDING = ("invite", "summon", "ask", "call", "bid", "order", "request", "welcome")
"""Verbs that tell where somebody is to come, behind "to"."""
GUESTS = ("both", "all", "each", "either", "him", "her", "them", "us", "sides", "parties")
"""Words for those who are bidden; "asked *a question* to the minister" is put to him."""
HARMING = ("ASSAULT", "COERCE", "SANCTION", "ACCUSE")
"""Types of acts that somebody suffers."""
BY_OTHERS = ("ASSAULT", "COERCE", "REJECT")
"""Types of what is done to somebody's people by others than himself."""
PEOPLE = ("person", "group", "unnamed")
"""Kinds of those who are somebody's people, not his house."""
HITTING = ("on", "upon", "against", "at", "into", "of")
"""Prepositions before whoever suffers what a noun tells."""


def alike(stage: Stage, word: Node) -> bool:
    """Whether those who do it do it to each other: "blamed *each other*", "exchanged fire", "each
    side alleges *the other* lied"."""
    if not word.is_verb:
        return False
    if done_to_each_other(stage.parties, word):
        return True
    doer = subject_of(word)
    if word.lemma not in lexicon().mutual or doer is None or word.child("iobj") is not None:
        return False
    things = {one.lemma for one in objects_of(word)}
    many = doer.tag in ("NNS", "NNPS") or len(doer.conjuncts()) > 1
    withs = [one for one in word.children if (case := one.child("case")) and case.lower == "with"]
    return many and not withs and not things.isdisjoint(lexicon().traded)


def by_name(stage: Stage, word: Node, chosen: set[frozenset[int]]) -> bool:
    """Whether an adjective or owner right before the noun of an attack, or before the thing that
    does it, tells whose it is, whoever else fights in the report: "*Tarskan* air strikes",
    "*Tarsk's* shelling of the port", "*rebel* drones killed two"."""
    parties, noun = stage.parties, word
    if word.is_verb:
        subject = None if passive(word) else word.child(*SUBJECTS)
        if subject is None or parties.of(subject) or parties.is_people(subject):
            return False
        noun = subject
    told: set[int] = set()
    for one in noun.children:
        if one.relation == "nmod:poss" and one.tag != "PRP$":
            told.update(parties.of(one))
        elif one.relation in ("amod", "compound") and one.tag[:2] in ("JJ", "NN"):
            if noun == word and one.lemma in lexicon().targets:
                return False  # "the Tarskan *embassy* bombing"
            force = parties.called(one)
            origin = parties.named(one) if is_origin(one) else []
            told.update(origin if force is None else [force])
    if noun == word and any(parties.kinds[key] == "person" for key in told):
        return False  # "Tolen's *shooting*" may have been done to her
    return bool(told) and frozenset(told) in chosen


def not_actors(stage: Stage, word: Node) -> set[int]:
    """Who did not do it: a reader of the paper that does ("the letter, seen by *the Post*,
    accuses"), whoever awaits it ("*Orle* will not leave until they are freed"), whence those come
    to whom it is done, who undergoes it ("*she* stood trial")."""
    parties = stage.parties
    found: set[int] = set()
    got = word.head if word.is_noun and word.relation in ("obj", "obl") else None  # "got *a loan*"
    for one in (word, *([got] if got is not None and got.is_verb else ())):
        if undergoes(stage, one):
            found.update(parties.of(subject_of(one)))
    if word.is_noun and word.lemma in TALKS:
        found.update(_between_them(stage, word))
    if word.is_noun and any(one.sense == "PROTEST" for one in lexicon().nouns.get(word.lemma, ())):
        found |= not_marching(parties, word)
    if word.is_noun and _told_as_harm(word):  # "the worst attack *on the army* for years"
        found.update(parties.after(word, ("on", "upon", "against")))
    subject = subject_of(word) if word.is_verb else None
    if subject is not None and not passive(word) and stands_for_itself(subject):
        found |= _others(stage, subject)
    if subject is not None and (is_document(subject) or subject.lower == "plan"):
        for one in subject.children:
            if one.relation == "acl" and one.lemma in lexicon().leaked:
                found.update(parties.by(one))
                found.update(parties.after(one, ("to", "with")))
    if word.is_verb and passive(word) and word.agent is None:
        found |= _where_from(stage, word)
        if word.lemma not in SUMMONING:
            found.update(parties.after(word, ("to", "into")))  # "was returned *to Orle*"
        for one in (word, *governors(word)):
            mark = one.child("mark", "advmod") if one.relation == "advcl" else None
            if mark is not None and mark.lower in AWAITED and one.head is not None:
                found.update(parties.of(subject_of(one.head)) if one.head.is_verb else ())
    return found


def _others(stage: Stage, noun: Node) -> set[int]:
    """Everybody but the firm or people a noun tells of, who act for themselves: not Norda where
    "*Norda's* largest brewer apologised", nor anybody else if the cast has no such firm."""
    parties, own = stage.parties, set(stage.parties.of(noun))
    return set(parties.owner(noun)) - own if own else set(parties.kinds)


def _between_them(stage: Stage, talks: Node) -> set[int]:
    """Who only carries word between those who talk: "*the mediator Orle* announced that talks with
    Tarsk would be held"; not "talks with *the mediators*"."""
    named = set(stage.parties.after(talks, ("with", "between")))
    return {
        one.key
        for one in stage.draft.cast.characters
        if one.key not in named and any(_goes_between(stage.draft.words(at)) for at in one.mentions)
    }


def _goes_between(name: str) -> bool:
    """Whether a name begins with what he is called who carries word: "*the mediator* Orle"."""
    words = name.lower().removeprefix("the ").split()
    return bool(words) and words[0].rstrip(",") in lexicon().go_betweens


def _where_from(stage: Stage, verb: Node) -> set[int]:
    """From where those come to whom something is done: "observers *from the league* were turned
    away", which the league did not do."""
    subject = subject_of(verb)
    return set() if subject is None else set(stage.parties.after(subject, ("from",)))


def not_their_own(stage: Stage, kind: EventType, verb: Node) -> set[int]:
    """Whose people or requests those are to which others did something: "inspectors *of the league*
    were turned away", "a plea *by the mayor* was refused"; not those who "were dismissed", whose
    own firm may have done so."""
    subject = subject_of(verb) if verb.is_verb and passive(verb) and verb.agent is None else None
    if subject is None or kind not in BY_OTHERS:
        return set()
    if kind != "REJECT" and not is_person_word(subject.lemma.lower()):
        return set()
    return set(stage.parties.owner(subject)) - set(stage.parties.of(subject))


def not_befallen(stage: Stage, kind: EventType, word: Node) -> set[int]:
    """Whom an act of a type does not befall, told by a word that tells more of others."""
    if kind in JOINED:
        found = set(stage.parties.after(word, ("against",)))  # "work together *against smugglers*"
    else:
        found = _whose_people(stage, word) | _on_terms(stage, word)
    if kind in HARMING:
        found |= _only_near(stage, word) | told_besides(stage, kind, word)
    if kind == "CONSULT":
        found.update(hosts_of(stage.parties, word) or ())
    if kind == "REQUEST" and asks_to_be_told(stage.parties, word):
        return set(stage.parties.kinds)
    if kind == "PROTEST" and word.is_noun and word.lemma in STRIKES:
        found |= struck_at(stage.parties, word)
    if kind in ANSWERING and word.is_verb and any(map(_points_back, objects_of(word))):
        found |= _told_later(stage, word)
    if kind in GIVEN:
        return found | not_helped(stage, word)
    if kind == "ACCUSE":
        return found | not_blamed(stage, word)
    return found | not_asked(stage, word) if kind == "REQUEST" else found | not_bidden(stage, word)


def _only_near(stage: Stage, word: Node) -> set[int]:
    """Which town or country an act was but near: "seized a tanker *off Norda*"."""
    parties = stage.parties
    own = [word, *(objects_of(word) if word.is_verb else ())]
    near = {
        key
        for phrase in (each for one in own for each in one.children if _is_near(each))
        for one in phrase.subtree("acl", "acl:relcl", "conj")
        if only_beside(one)
        for key in parties.of(one)
        if parties.kinds[key] in ("place", "government", "organisation")
    }
    return near - set(parties.of_all(objects_of(word))) if word.is_verb else near


def _is_near(phrase: Node) -> bool:
    return phrase.relation.startswith(("obl", "nmod")) and only_beside(phrase)


def _on_terms(stage: Stage, verb: Node) -> set[int]:
    """Who is to do something first, of whom nothing else is told: "free the nurses they *hold* if
    *the government* leaves"."""
    parties, found = stage.parties, set[int]()
    if verb.is_verb and verb.relation == "acl:relcl":
        for one in verb.children:
            if on_terms(one):
                found.update(parties.of(one.child(*SUBJECTS)))
    return found - set(parties.of_all(objects_of(verb))) if found else found


def _points_back(noun: Node) -> bool:
    """Whether a noun means what was told right before: "rejected *that account*"."""
    return noun.is_noun and any(
        one.relation == "det" and one.lower in ("that", "this", "these", "those", "such")
        for one in noun.children
    )


def _told_later(stage: Stage, word: Node) -> set[int]:
    """Who is not told of before the sentence of a word, nor in it."""
    end = word.sentence.span[1]
    return {
        one.key
        for one in stage.characters
        if one.mentions and min(start for start, _ in one.mentions) >= end
    }


def _whose_people(stage: Stage, verb: Node) -> set[int]:
    """Whose those are to whom it is done: "questioned *her* friends", "*Solt's* driver died",
    "surrounded the central bank *of Norda*"."""
    parties, people = stage.parties, objects_of(verb) if verb.is_verb else ()
    found, known = set[int](), actor_lexicon()
    for one in people:
        body = one.lower not in lexicon().premises and one.lemma not in known.facilities
        if body and any(parties.kinds[key] == "organisation" for key in parties.of(one)):
            found.update(parties.owner(one))
        owner = one.child("nmod:poss")
        told = any(parties.kinds[key] in PEOPLE for key in parties.of(one))
        if owner is not None and (told or is_person_word(one.lemma)):
            found.update(parties.of(owner))
    return found - set(parties.of_all(people))  # "shot *Solt* and his driver"


def not_blamed(stage: Stage, word: Node) -> set[int]:
    """Whom that befell which is condemned or looked into: "condemned the attack *on the mosque*",
    "deplored Norda's invasion *of Aral*", "an inquiry into the death *of a nurse*"."""
    found = set(victims(stage.parties, word))
    known = lexicon().verbs if word.is_verb else lexicon().nouns
    lines = known.get(word.lemma.lower(), ())
    if not any(one.mode == "disapprove" and not one.objects for one in lines):
        return found  # "opened an inquiry *into the bank*"
    deeds = objects_of(word) if word.is_verb else with_preposition(word, ("of", "for", "over"))
    for one in deeds:
        found |= _suffering(stage, one) | _whose_was_hit(stage, one)
        if _told_as_harm(one):
            found.update(stage.parties.after(word, ("on", "against")))  # however it is parsed
    return found


def _whose_was_hit(stage: Stage, attack: Node) -> set[int]:
    """Whose the place or people are that an attack hit, who did not make it: "the bombing of
    *Aral's* embassy", "attacks on embassies *of Aral*", "shots at *the Aral* embassy"."""
    parties = stage.parties
    if not any(one.sense == "ASSAULT" for one in lexicon().nouns.get(attack.lemma.lower(), ())):
        return set()
    hit = with_preposition(attack, ("of", "on", "upon", "against", "at"))
    if attack.lemma in BY_THOSE and parties.after(attack, ("of",)):
        hit = [one for one in hit if opener(one, "of") is None]  # "attacks *of* the rebels"
    whose = {
        key
        for one in hit
        for key in (*parties.of(one), *parties.owner(one), *named_before(parties, one))
    }
    return whose - set(doer_of(parties, attack))


def not_asked(stage: Stage, word: Node) -> set[int]:
    """Of whom nothing is asked: to whom it would be done ("called for an inquiry *into the bank*",
    "demanded *his* release", "asked that *the crew* be freed"), or where a guest is bidden."""
    wanted = [*with_preposition(word, ("for",)), *(objects_of(word) if word.is_verb else ())]
    found = not_bidden(stage, word)
    for one in wanted:
        found |= _suffering(stage, one) | set(victims(stage.parties, one))
        if _told_as_harm(one):
            found.update(stage.parties.after(word, ("into", "against")))  # however it is parsed
    for clause in word.children:
        if clause.relation == "ccomp" and clause.is_verb and passive(clause):
            found.update(stage.parties.of(clause.child(*SUBJECTS)))
    return found


def _suffering(stage: Stage, noun: Node) -> set[int]:
    """Who suffers, or is set free by, what a noun tells."""
    told = _told_as_harm(noun)
    if not told:
        return set()
    theirs = noun.lemma in BY_THOSE
    found = {
        key
        for case in HITTING
        if not (theirs and case == "of")
        for key in stage.parties.after(noun, (case,))
    }
    suffers = noun.lemma in KILLED or any(one.mode in SUFFERED for one in told)
    return found | set(stage.parties.of(noun.child("nmod:poss"))) if suffers else found


def _told_as_harm(noun: Node) -> list[Pattern]:
    """The lines of the lexicon by which a noun tells what somebody suffers, or a release."""
    return [
        one
        for one in lexicon().nouns.get(noun.lemma.lower(), ())
        if one.sense in HARMING or one.mode in SUFFERED
    ]


def not_bidden(stage: Stage, word: Node) -> set[int]:
    """Where somebody is bidden to: "invited both sides *to her office*", "was summoned *to the
    ministry*"; it is the guest who is asked."""
    if not word.is_verb or word.lemma not in BIDDING:
        return set()
    parties, guests = stage.parties, objects_of(word)
    if _asks_others(stage, word):
        return set(parties.kinds)
    if not any(one.lower in GUESTS or parties.is_people(one) for one in guests):
        return set()
    return set(parties.after(word, ("to",))) - set(parties.of_all(guests))


def _asks_others(stage: Stage, verb: Node) -> bool:
    """Whether whom somebody calls upon has a name that is nobody's in the report: "called on
    *Europe* to act"."""
    if verb.lemma != "call":
        return False
    asked = with_preposition(verb, ("on", "upon"))
    named = bool(asked) and all(one.tag.startswith("NNP") for one in asked)
    return named and not stage.parties.of_all(asked)


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
