"""Who fights whom, where words tell a fight of two: both do it, and both suffer it.

"Fighting between the army and the rebels", "the two fought a war", "a shoot-out between guards of
both states": nobody is told to have struck the other, so either side is doer and sufferer alike.
"""

from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import Pattern, objects_of, passive
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node

FIGHTS = (
    "war", "battle", "fight", "fighting", "clash", "skirmish", "firefight", "gunfight", "duel",
    "shoot-out", "shootout", "gun-battle", "hostilities", "conflict",
)  # fmt: skip
"""What two do to each other."""
FOUGHT = ("fight", "wage")
"""Verbs of those who do it."""
OF_WHOM = (" of ", " from ", " for ")
"""What joins those who fight to those whose they are: "troops *of* Norda and Aral"."""


def fight_each_other(
    parties: Parties, pattern: Pattern, word: Node, actors: list[int], recipients: list[int]
) -> list[int]:
    """Both sides of a fight that a word tells, as far as the words name two; else nobody."""
    if word.is_verb and word.lemma in FOUGHT and not passive(word) and (fight := _a_fight(word)):
        whom = recipients or _right_behind(parties, fight)
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
    known = lexicon().attackers | lexicon().officers | {"soldier", "troop", "trooper"}
    armed = [one for one in hit if one is not None and one.lemma.lower() in known]
    return [key for one in armed for key in parties.of(one)]


def _a_fight(verb: Node) -> Node | None:
    """The fight that is fought: "fought *a war*", "running *battles*", by the first noun behind the
    verb, for "running" may be taken for a verb."""
    behind = (one for one in verb.sentence.nodes[verb.index + 1 :] if one.is_noun)
    told = next((one for one in behind if one.relation != "compound"), None)
    return told if told is not None and told.lemma.lower() in FIGHTS else None


def _right_behind(parties: Parties, fight: Node) -> list[int]:
    """Who stands right behind a fight, wherever the parse hangs him: "battles *with students*"."""
    case = fight.after()
    whom = case.head if case is not None and case.lower in ("with", "against") else None
    return parties.of(whom) if case is not None and case.relation == "case" else []


def fought(verb: Node) -> bool:
    """Whether a verb tells that two fight, with nothing behind it that they fight: "the army and
    the rebels have been *fighting* since May"; not "fight a blaze", nor one who fights alone."""
    if verb.lemma != "fight" or objects_of(verb) or passive(verb):
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
