"""Whom a protest is against by its name or by what is asked in it, and who takes no part in one:
"*anti-government* marches", "rallied to demand *her* resignation", "*police* broke up a march"."""

from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.senses import pattern_of
from onrecord.reading.events.verbs import of_verb
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import objects_of
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import Node

BODIES = ("government", "organisation", "person", "armed_group")
"""Kinds of those whom one protests against."""
AGAINST = ("ASSAULT", "COERCE", "SANCTION", "REJECT", "ACCUSE")
"""Types of act that those who march do not do to their own march."""
INTO = ("on", "upon", "into", "at")
"""Prepositions before those whom somebody fires on or drives into."""
STRIKES = ("strike", "walkout", "stoppage")
ASKING = ("advcl", "xcomp", "acl", "conj", "acl:relcl")
"""Relations of a clause that tells what those who march ask for."""


def opposed(parties: Parties, word: Node) -> list[int]:
    """Whom those who protest are against by what they or their protest is called: "*anti-Tolen*
    marches", "*anti-government* protesters blocked a bridge"."""
    doer = subject_of(word) if word.is_verb else None
    for noun in (word, *objects_of(word), *([doer] if doer is not None else [])):
        for one in noun.children:
            if found := _against(parties, one):
                return found
    return []


def _against(parties: Parties, before: Node) -> list[int]:
    """Who stands behind "anti-" in a word before a noun; not in "anti-war", which is nobody."""
    if before.relation not in ("amod", "compound") or not before.lower.startswith("anti-"):
        return []
    called = before.text[len("anti-") :]
    if called[:1].isupper():
        found = {key for key, name in parties.names.items() if called in name.split()}
    else:
        found = set(parties.ending_in(called))
        found |= {key for key, name in parties.names.items() if name.startswith(called + " of ")}
    found = {key for key in found if parties.kinds[key] in BODIES}
    return list(found) if len(found) == 1 else []


def asked_for(parties: Parties, word: Node) -> list[int]:
    """Of whom those who protest ask something in the same breath: "rallied *to demand that the
    governor resign*", "a march *calling on the council* to act"."""
    above = word.head if word.is_noun and word.head is not None and word.head.is_verb else None
    for verb in (word, *([above] if above is not None else [])):
        for clause in verb.children:
            if not clause.is_verb or clause.relation not in ASKING:
                continue
            pattern = pattern_of(parties, clause)
            if pattern is not None and pattern.sense == "REQUEST":
                _, asked = of_verb(parties, pattern, clause)
                if found := [key for key in asked if parties.kinds[key] in BODIES]:
                    return found
    return []


def not_marching(parties: Parties, protest: Node) -> set[int]:
    """Who is told to do something to those who march and is none of them: "*police* dispersed a
    rally", "a march was broken up *by police*", "*soldiers* fired into a march"; not "nurses broke
    off *their* strike"."""
    verb = protest.head
    if not protest.is_noun or verb is None or not verb.is_verb:
        return set()
    if protest.child("nmod:poss") is not None:
        return set()
    if protest.relation == "nsubj:pass" and verb.agent is not None:
        quelled = verb.lemma in lexicon().quelling and protest.lemma not in STRIKES
        return set(parties.of(verb.agent)) if quelled else set()
    if protest.relation not in ("obj", "obl"):
        return set()
    known, strike = lexicon(), protest.lemma in STRIKES
    senses = {one.sense for one in known.verbs.get(verb.lemma, ())}
    if protest.relation == "obl":  # "fired on a sit-in"; not "remained on strike"
        case = protest.child("case")
        against = "ASSAULT" in senses and case is not None and case.lower in INTO
    else:
        against = not senses.isdisjoint(AGAINST) and verb.lemma not in known.light
    quelled = verb.lemma in known.quelling and not strike
    if (strike and protest.relation == "obj") or not (against or quelled) or "PROTEST" in senses:
        return set()  # "unions *suspended* a strike": theirs
    return set(parties.of(subject_of(verb)))
