"""Who fights whom, where words tell a fight of two: both do it, and both suffer it.

"Fighting between the army and the rebels", "the two fought a war", "a shoot-out between guards of
both states": nobody is told to have struck the other, so either side is doer and sufferer alike.
"""

from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import Pattern, objects_of, passive, with_preposition
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node

ARMED = ("government", "armed_group")
"""Kinds of those who fight."""
WARS = ("war", "conflict", "insurgency", "uprising", "hostility")
"""Nouns for fights that go on, with many attacks in them, and are fought with arms."""
FOUGHT = ("fight", "wage")
"""Verbs of those who do it."""
TOGETHER = ("together", "side", "alongside", "jointly")
"""Words for those who fight on one side, "*side* by *side*" …"""
OTHERS = ("against", "with", "alongside", "beside")
"""… and prepositions before those who stand behind the verb."""
OF_WHOM = (" of ", " from ", " for ")
"""What joins those who fight to those whose they are: "troops *of* Norda and Aral"."""


def fight_each_other(
    parties: Parties, pattern: Pattern, word: Node, actors: list[int], recipients: list[int]
) -> list[int]:
    """Both sides of a fight that a word tells, as far as the words name two; else nobody."""
    if the_fight(word) is not None:
        whom = recipients or whom_one_fights(parties, word)
        both = list(dict.fromkeys([*actors, *whom]))  # "fought a battle *with rebels*"
        return both if actors and whom else []
    if word.is_verb and word.tag != "VBG":
        return []
    everybody = parties.of_every_kind()  # "between *Norway and Aral*": states, not places
    between = everybody.after(word, ("between",))
    verb = word.head if word.relation in SUBJECTS and pattern.sense == "ASSAULT" else None
    if not between and verb is not None and verb.is_verb:
        between = everybody.after(verb, ("between",))  # "fighting broke out *between the two*"
    whom = parties.after(word, ("with",)) if not between and not actors else []
    if whom and (hit := _who_clashed(parties, word)):
        return [*hit, *(key for key in whom if key not in hit)]
    if len(between) == 1:
        between = two_of_one(parties, between[0])
    return between if len(between) > 1 else []


def _who_clashed(parties: Parties, noun: Node) -> list[int]:
    """Those of whom armed men a clause tells that they died or were hurt in a clash with others:
    "*nine soldiers* were killed in clashes with the Front"; villagers may but have been near."""
    verb = noun.head
    if verb is None or not verb.is_verb or noun.relation != "obl":
        return []
    hit = objects_of(verb) if passive(verb) else (subject_of(verb),)
    armed = [one for one in hit if one is not None and under_arms(parties, one)]
    return parties.of_all(armed)


def under_arms(parties: Parties, noun: Node) -> bool:
    """Whether those of whom a noun tells are under arms, by their own word or by what they are
    called: "the *gendarmes*", "*they*" of paratroopers; not a state, which has others fight."""
    key = parties.one(noun)
    if key is not None and parties.kinds[key] == "armed_group":
        return True
    called = noun.lower
    if key is not None and noun.tag == "PRP":
        called = parties.names[key].lower().split(" of ")[0].split(" from ")[0].split()[-1]
    return called in lexicon().forces or called.removesuffix("s") in lexicon().forces


def the_fight(verb: Node) -> Node | None:
    """The fight that somebody fights: "fought *a war*", "running *battles*", by the first noun
    behind the verb, for "running" may be taken for a verb."""
    if not verb.is_verb or verb.lemma not in FOUGHT or passive(verb):
        return None
    behind = (one for one in verb.sentence.nodes[verb.index + 1 :] if one.is_noun)
    told = next((one for one in behind if one.relation != "compound"), None)
    lines = lexicon().nouns.get(told.lemma.lower(), ()) if told is not None else ()
    return told if any((one.sense, one.roles) == ("ASSAULT", "both") for one in lines) else None


def whom_one_fights(parties: Parties, verb: Node) -> list[int]:
    """Who stands right behind the fight that is fought, wherever the parse hangs him: "fought
    battles *with students*"."""
    fight = the_fight(verb)
    case = fight.after() if fight is not None else None
    if case is None or case.relation != "case" or case.lower not in ("with", "against"):
        return []
    return parties.of(case.head)


def fought(verb: Node) -> bool:
    """Whether a verb tells that two fight, with nothing behind it that they fight: "the army and
    the rebels have been *fighting* since May"; not "fight a blaze", "fought *together*" or
    "*against* the rebels", nor one who fights alone."""
    things = [one for one in objects_of(verb) if one.relation != "obl:tmod"]
    if verb.lemma != "fight" or things or passive(verb):
        return False
    if any(one.lower in TOGETHER for one in verb.children) or with_preposition(verb, OTHERS):
        return False
    doer = subject_of(verb)
    return doer is not None and (
        len(doer.conjuncts()) > 1
        or any(one.lower in ("two", "both", "warring", "rival") for one in doer.children)
    )


def two_of_one(parties: Parties, key: int) -> list[int]:
    """The two whom one character names together: "they" of "Norway and Aral", "troops of Norway and
    Aral"."""
    name = parties.names[key]
    by_name = {name: one for one, name in parties.names.items()}
    joints = [name.rfind(one) + len(one) for one in OF_WHOM if one in name]
    for start in (0, *joints):
        parts = name[start:].split(" and ")
        found = [by_name[part] for part in parts if part in by_name and by_name[part] != key]
        if len(found) == len(parts) == 2:
            return found
    return []
