"""Who acts and who suffers, where a noun tells the act: "an attack by the rebels on a convoy"."""

from onrecord.reading.events.fighting import ARMED
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.presupposed import pointed_at
from onrecord.reading.events.reach import (
    aimed_by,
    concerned,
    force_before,
    named_before,
    of_subject,
    right_after,
    struck,
)
from onrecord.reading.events.victims import DYING
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import Pattern, passive, with_preposition
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node

# Types of act that somebody named before the noun does: "a Front attack", not "a Front arrest".
DONE_BY = ("ASSAULT", "PROTEST", "MOBILIZE")
# Modes of what the police or an army does: "a police raid".
FORCED = ("seize", "investigate", "restrict", "crowd-control")
# Nouns whose possessor suffers the act: "his murder"; modes of others: "the captives' release".
KILLED = ("murder", "killing", "beating", "lynching", "poisoning", "kidnapping")
HIT = (*KILLED, "shooting", "stabbing", "slaying")  # the name before them is whom it befell
SUFFERED = (
    "extradite",
    "release",
    "arrest",
    "convict",
    "deport",
    "expel",
    "abduct",
    "assassinate",
    "execute",
)
# Types of act that one can be under: "under arrest", "under sanctions", "came under attack".
UNDERGONE = ("SANCTION", "COERCE", "ASSAULT", "ACCUSE")
# Types of act that whoever answers them was asked, threatened or accused by.
ANSWERED = ("REQUEST", "THREATEN")
# Types of act that come "from" whoever speaks or gives: "a call from the union", "threats from the
# rebels", "donations from the foundation".
COMING = ("REQUEST", "THREATEN", "ACCUSE", "REJECT", "AID", "SUPPORT", "PROTEST")
# Attacks that are theirs who stand behind "of": "the attacks *of* the rebels".
BY_THOSE = ("attack", "assault", "raid", "strike", "offensive", "threat")
# Words before a name that is a place's.
NEARBY = ("neighbouring", "neighboring", "nearby", "adjacent")
# Verbs for being on strike still.
STAYING = ("remain", "stay", "be", "continue", "keep", "come")


def of_noun(parties: Parties, pattern: Pattern, noun: Node) -> tuple[list[int], list[int]]:
    """Who acts and who suffers, where a noun tells the act."""
    head = noun.head
    actors = parties.after(noun, ("by",)) or right_after(parties, noun, ("by",))
    if not actors and pattern.roles != "both":  # who "led a meeting" has not met himself
        actors = _brought_about(parties, noun)
    if not actors and head is not None and head.is_verb and not passive(head):
        actors = _done_by(parties, noun, head)
    if not actors and noun.tag == "JJ":
        actors = of_subject(parties, noun.child(*SUBJECTS))  # "*she* was critical of the mayor"
    owner, of = noun.child("nmod:poss"), parties.after(noun, ("of",))
    if noun.relation == "conj" and head is not None and head.is_noun:
        of = of or parties.after(head, ("of",))  # "the arrest and *conviction* of Mara Tolen"
    armed = bool(of) and all(parties.kinds[key] in ARMED for key in of)
    if armed and not actors and noun.lemma in BY_THOSE and pattern.sense == "ASSAULT":
        actors, of = of, []  # not "the assault of a nurse"
    aimed = aimed_by(pattern)
    if pattern.sense in COMING:
        actors = actors or parties.after(noun, ("from",)) or right_after(parties, noun, ("from",))
        aimed = tuple(one for one in aimed if one != "from")
    recipients = concerned(parties, noun, (*aimed, "between"))
    if pattern.mode == "strike":
        recipients = [key for key in recipients if key not in struck_at(parties, noun)]
    if of_a_country(noun) and not parties.after(noun, ("between", "against", "on", "with")):
        return actors, []  # "the civil war in Norway" is nobody's in particular
    if not recipients and actors:
        recipients = _behind_doer(parties, noun, actors)
    if pattern.mode == "third-party" and len(recipients) < 2:
        recipients = _two_sides(parties, noun, actors) or recipients
    if owner is not None:
        suffers = pattern.mode in SUFFERED or pattern.head in KILLED
        if suffers and not of:  # not "the rebels' killing of a nurse"
            recipients = recipients or parties.of(owner)
        elif not actors:
            actors = parties.of(owner)
    case = noun.child("case")
    if pattern.sense == "REQUEST" and head is not None and case is not None and case.lower == "at":
        did = subject_of(head) if head.is_verb else None  # "left at the request of Norway"
        recipients = parties.of(did) if did is not None else parties.after(head, ("by",))
    put = head is not None and head.lemma == "make" and noun.relation == "obj"
    if of and put and pattern.sense == "REQUEST":
        recipients, of = recipients or of, []  # "made demands of Norway"
    if of:
        if pattern.sense in ("REQUEST", "THREATEN") or pattern.mode in ("withdraw", "resign"):
            actors = actors or of
        else:
            recipients = recipients or of
    if not recipients and pattern.sense == "ASSAULT":
        # An attack in a country is one on it, if it is a party of the report.
        recipients = _killed_by(parties, noun) or _inland(parties, noun)
        for hit in () if recipients else struck(noun):
            recipients = parties.of(hit) or parties.owner(hit)
    if pattern.sense in UNDERGONE and not recipients:
        by, recipients = _put_under(parties, pattern, noun)
        actors = actors or by
    imposed = pattern.mode == "discontinue" and bool(recipients)  # "under EU sanctions"
    if not actors and (pattern.sense in DONE_BY or imposed):
        actors = named_before(parties, noun)
        if actors and noun.lemma in HIT and all(parties.kinds[key] == "person" for key in actors):
            actors, recipients = [], recipients or actors  # "the *Tolen* shooting"
    if not actors and (pattern.sense in DONE_BY or pattern.mode in FORCED):
        actors = force_before(parties, noun)
    if head is not None and head.lemma in lexicon().undergone and noun.relation == "obj":
        # "she received threats from the rebels"
        by = parties.after(noun, ("from",)) or parties.after(head, ("from",))
        whom = _who_gets_it(parties, subject_of(head))
        if pattern.mode == "disapprove" and pointed_at(
            noun
        ):  # "faces *the* criticism *of her rival*"
            by = by or [key for key in parties.after(noun, ("of",)) if key not in whom]
        return by or actors, whom
    if actors and not recipients and pattern.sense in ANSWERED and head is not None:
        recipients = [key for key in _who_answers(parties, noun, head) if key not in actors]
    names = head is not None and head.lemma == "declare" and pattern.sense == "ASSAULT"
    names = names and noun.lemma != "war"  # "what police declared an attack" is not theirs
    if head is not None and head.is_verb and head.lemma in lexicon().light and not names:
        ended = head.lemma in lexicon().ending and pattern.sense == "ASSAULT"
        if not actors and not ended and noun.relation in ("obj", "dobj"):
            actors = of_subject(parties, subject_of(head))
        elif not actors and noun.relation in ("nsubj:pass", "nsubjpass"):
            actors = parties.of(head.agent)
        if noun.relation in ("obj", "dobj", "nsubj:pass", "nsubjpass"):  # not "led to her fall"
            recipients = recipients or concerned(parties, head, aimed)
    alone = not actors and not recipients
    if alone and head is not None and head.lemma in lexicon().gone and noun.relation == "obl":
        actors = of_subject(parties, subject_of(head))  # "went on a rampage"
    if pattern.sense == "PROTEST" and not actors and case is not None and case.lower == "on":
        actors = _who_is_on(parties, noun)
    return actors, recipients


def _who_gets_it(parties: Parties, subject: Node | None) -> list[int]:
    """Who gets a threat or a protest, by the subject of the verb for that; for a deed whoever did
    it, not whom it befell: "*Norway's* seizure of the ship drew a protest", "the arrest of Mara
    Tolen *by Norway* drew protests"."""
    deeds = lexicon().nouns.get(subject.lemma.lower(), ()) if subject is not None else ()
    if subject is None or not any(one.sense in UNDERGONE for one in deeds):
        return of_subject(parties, subject)
    owner = subject.child("nmod:poss")
    suffers = subject.lemma in KILLED or any(one.mode in SUFFERED for one in deeds)
    if suffers and not parties.after(subject, ("of",)):
        owner = None  # "*her* arrest drew protests"
    return parties.after(subject, ("by",)) or parties.of(owner)


def struck_at(parties: Parties, strike: Node) -> set[int]:
    """Which town or country a strike is but in, whatever else its name is: "a strike *at
    neighbouring Selm*", "*in Norda*"; not "at Metroline", whose drivers strike against it."""
    found: set[int] = set()
    for one in with_preposition(strike, ("at", "in", "near", "across", "throughout", "around")):
        beside = any(each.lower in NEARBY for each in one.children)
        for key in parties.of(one):
            state = parties.kinds[key] == "government" and one.entity != "ORGANIZATION"
            if beside or one.entity == "LOCATION" or state or parties.kinds[key] == "place":
                found.add(key)
    return found


def _who_is_on(parties: Parties, strike: Node) -> list[int]:
    """Who is on strike or a march: "*they* have been on strike", "*drivers* on strike", "*the
    dockers* stay on strike"."""
    head = strike.head
    if strike.child("cop") is not None:
        return parties.of(strike.child(*SUBJECTS))
    if head is None or head.is_noun:
        return parties.of(head) if strike.relation == "nmod" else []
    return parties.of(subject_of(head)) if head.lemma in STAYING else []


def _brought_about(parties: Parties, noun: Node) -> list[int]:
    """By whom an act was begun, as a participle behind its noun tells: "the strike, *called by the
    dockers*", "an attack *carried out by rebels*"."""
    begun = (
        parties.by(one)
        for one in noun.children
        if one.relation in ("acl", "acl:relcl") and one.lemma in lexicon().light and passive(one)
    )
    return next((found for found in begun if found), [])


def of_a_country(noun: Node) -> bool:
    """Whether a war is called after where it is fought: "the civil war", "the war in Norway", "the
    Norway war"."""
    if noun.lemma != "war":
        return False
    return any(
        one.lower == "civil"
        or (one.entity == "LOCATION" and one.relation in ("compound", "nmod", "amod"))
        for one in noun.children
    )


def _behind_doer(parties: Parties, noun: Node, actors: list[int]) -> list[int]:
    """Whom an act is against that the parse hangs on whoever did it: "a lawsuit by the miners
    *against Halden Steel*"."""
    for one in noun.sentence.nodes[noun.index + 1 :]:
        if one.is_noun and parties.one(one) in actors:
            return [key for key in parties.after(one, ("against",)) if key not in actors]
    return []


def _two_sides(parties: Parties, noun: Node, actors: list[int]) -> list[int]:
    """Between whom somebody mediates: the first two that are named in one breath behind it,
    "launched a mediation to help *the council and the rebels* settle"."""
    for one in noun.sentence.nodes[noun.index + 1 :]:
        if one.is_noun and one.relation != "conj":
            found = [key for key in parties.of(one) if key not in actors]
            if len(found) > 1:
                return found
    return []


def _done_by(parties: Parties, noun: Node, verb: Node) -> list[int]:
    """Who stands after a "by" that the parse hangs on a verb in the active, which has no doer to
    name by it: "relied on an attack against her *by Jon Berge*"."""
    if noun.relation not in ("obj", "obl"):
        return []
    for one in verb.children:
        case = one.child("case")
        if one.index > noun.index and case is not None and case.lower == "by":
            return [key for key in parties.of(one) if one.entity in ("PERSON", "ORGANIZATION")]
    return []


def _who_answers(parties: Parties, noun: Node, head: Node) -> list[int]:
    """Of whom something was asked: whoever answers it, "turned down *a plea* by the union"."""
    if head.lemma not in lexicon().replying or not head.is_verb:
        return []
    if noun.relation in ("nsubj:pass", "nsubjpass"):
        return parties.by(head)
    case = noun.child("case")
    if noun.relation == "obj" or (case is not None and case.lower in ("to", "with", "at", "off")):
        return of_subject(parties, subject_of(head))
    return []


def _put_under(parties: Parties, pattern: Pattern, noun: Node) -> tuple[list[int], list[int]]:
    """Who puts whom under what a noun tells: "placed *her* under house arrest", "*Norway* is under
    EU sanctions", "*Mara Tolen*, in custody since May,"."""
    if pattern.before == "of" and noun.head is not None and noun.relation == "nmod":
        noun = noun.head  # "under a *state* of emergency"
    case, head = noun.child("case"), noun.head
    put = ("under", "in") if pattern.before == "solitary" else ("under", pattern.before)
    if case is None or case.lower not in put:
        return [], []
    if noun.relation == "nmod" and head is not None:
        if found := parties.of(head):
            return [], found
        head = head.head  # "spent *two years* behind bars"
    if noun.child("cop") is not None:
        return [], parties.of(noun.child(*SUBJECTS))
    if head is None or not head.is_verb:
        return [], []
    if head.object is not None and head.lemma not in lexicon().being:
        return of_subject(parties, subject_of(head)), parties.of(head.object)
    if passive(head):
        return parties.of(head.agent), parties.of(subject_of(head))
    return [], parties.of(subject_of(head)) if head.lemma in lexicon().being else []


def _killed_by(parties: Parties, noun: Node) -> list[int]:
    """Who was killed or hurt by or in an attack: "*she* was killed in an airstrike in Norway"."""
    verb, case = noun.head, noun.child("case")
    if verb is None or not verb.is_verb or case is None:
        return []
    if verb.lemma in DYING and case.lower in ("in", "during"):
        dead = subject_of(verb)  # "nine soldiers *died in* an ambush"; "dozens" are nobody
        known = dead is not None and dead.tag != "CD" and dead.lemma not in lexicon().amounts
        return parties.of(dead) if known else []
    if verb.lemma not in lexicon().hurting:
        return []
    if case.lower not in ("by", "in", "during") or not passive(verb):
        return []
    first = verb.head if verb.relation == "conj" else None
    if first is not None and first.lemma in (*lexicon().hurting, *DYING):
        return parties.of(subject_of(first))  # "*two* died and three were hurt in an attack"
    return parties.of(subject_of(verb))


def _inland(parties: Parties, noun: Node) -> list[int]:
    """The country that an attack hits by being told to take place there: "an attack in Norway",
    "three attacks took place in Norway"."""
    places = [noun]
    above = noun.head
    if above is not None and noun.relation == "nmod" and above.lemma in lexicon().amounts:
        noun, above = above, above.head
    if above is not None and above.lemma in lexicon().occurring and noun.relation in SUBJECTS:
        places.append(above)
    found = [key for one in places for key in parties.after(one, ("in",))]
    return [key for key in found if parties.kinds[key] == "government"]
