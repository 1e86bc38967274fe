"""Whom an event surely befalls, or who surely did it, where a rule reads it so and the network
would have nobody or somebody nearer: those killed as told next, whoever is charged with it.
"""

from collections.abc import Sequence

from onrecord.reading.draft import Deed
from onrecord.reading.events.earlier import hit_next
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.marching import opposed
from onrecord.reading.events.mutual import here
from onrecord.reading.events.senses import pattern_of
from onrecord.reading.events.verbs import asked_to_go, given_back_to, theirs_to_give, told_to
from onrecord.reading.events.victims import (
    casualties,
    hit_only_things,
    hurt_beside,
    told_by_killing,
)
from onrecord.reading.patterns import objects_of, passive, with_preposition
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import Node
from onrecord.reading.weighing.stage import Stage

Side = frozenset[int]
ATTACKING = ("person", "unnamed", "group", "armed_group")
"""Kinds of those who attack by hand or own up to it."""


WEIGHING = (
    "sanction", "embargo", "ban", "blockade", "siege", "restriction", "tariff", "duty", "curb",
    "penalty", "boycott",
)  # fmt: skip
"""What weighs on somebody until it is lifted."""
YIELDING = ("surrender", "yield", "bow", "give", "cave", "apologise", "apologize", "bend")
"""Verbs of whoever gives way to those told behind "to"."""


def surely_befallen(
    stage: Stage, kind: str, word: Node, rules: Sequence[Deed], actors: Side
) -> Side:
    """Whom the words leave no doubt about; nobody if they do."""
    found: Sequence[int] = ()
    if rules and (_is_undergone(word) or undergoes(stage, word)):
        found = rules[0].recipients  # "*she and her family* received threats"
    elif kind == "ASSAULT" and rules:
        found = hit_next(stage.draft, stage.parties, rules[0], word)
        if not found and word.is_verb and hurt_beside(stage.parties, word):
            found = rules[0].recipients  # "killed *six people* and wounded *14*"
        if not found and word.is_noun and told_by_killing(word) is not None:
            found = rules[0].recipients  # "killed *six people* in attacks on banks"
        hurt = casualties(stage.parties, word) if not found and word.is_noun else []
        if hurt and set(hurt) == set(rules[0].recipients):
            found = hurt  # "the attack, in which *two guards* died"
    elif kind == "CONSULT" and rules and word.lemma == "visit" and rules[0].actors:
        found = rules[0].recipients  # "visited *the hospital* while she had surgery"
    elif kind == "RETREAT" and rules and word.is_verb:
        found = given_back_to(stage.parties, word)  # "handed the base back *to Aral*"
        if not found and word.lemma in YIELDING:
            found = stage.parties.after(word, ("to",))  # "surrendered *to the army*"
    elif kind == "CONCEDE" and rules and word.is_verb:
        if word.lemma in YIELDING and with_preposition(word, ("to",)):
            found = rules[0].recipients  # "bowed to *the union's* demands"
        found = found or _relieved(stage, word)
    elif kind == "AGREE" and rules and word.is_verb:
        found = _relieved(stage, word)
    elif kind == "AID" and rules and word.is_verb and not passive(word):
        found = stage.parties.after(word, ("to",))  # "flew tents *to Norda*"
        states = all(stage.parties.kinds[key] == "government" for key in found)
        found = found if states and set(found) == set(rules[0].recipients) else []
    elif kind == "SUPPORT" and rules and word.is_verb:
        found = _between_whom(stage, word)
    elif kind == "PROTEST":
        found = opposed(stage.parties, word)  # "an *anti-government* march"
    elif kind == "REQUEST" and word.is_verb:
        # "asked for *UN* help", "demanded *her* resignation", "asked *the airline* not to fly them"
        found = theirs_to_give(stage.parties, word) or asked_to_go(stage.parties, word)
        found = found or told_to(stage.parties, word)
    elif kind == "ACCUSE" and word.is_verb and not passive(word):
        found = _people_blamed(stage, word)
    elif kind == "REJECT" and word.is_verb and rules:
        if passive(word):
            found = _turned_away(stage, word) or _whose_wish(stage, word)
        else:
            found = _relieved(stage, word)
    return frozenset(found) - actors


def _relieved(stage: Stage, verb: Node) -> list[int]:
    """On whom weighed what is lifted, or what one agrees or refuses to lift: "eased its embargo *on
    Norda*", "refused to lift the sanctions *against Aral*"."""
    lifting = verb.child("xcomp") if verb.lemma not in lexicon().ended else verb
    if lifting is None or lifting.lemma not in lexicon().ended:
        return []
    things = [one for one in objects_of(lifting) if one.lemma in WEIGHING]
    on = [] if not things else [one for each in (*things, lifting) for one in _on(each)]
    return stage.parties.of_all(on)


def _on(word: Node) -> list[Node]:
    return [
        one for one in with_preposition(word, ("on", "upon", "against")) if one.index > word.index
    ]


def _people_blamed(stage: Stage, verb: Node) -> list[int]:
    """Which people or bodies are judged by a verb whose object they are, by name or as many:
    "mocked *Tolen and Berge* for their words on Norda"; not what they did, of which others may be
    meant, nor "*its envoy*", whom another name may tell."""
    whom, parties = objects_of(verb), stage.parties
    if verb.lemma == "summon":
        return []  # "summoned *Norda's* envoy"
    many = [one for one in whom if one.tag == "NNS" and parties.is_person_word(one)]
    sure = all(one in many or (one.entity != "O" and parties.is_people(one)) for one in whom)
    return parties.of_all(whom) if sure else []


def _between_whom(stage: Stage, verb: Node) -> list[int]:
    """Between which two what is welcomed stands: "praised the truce *between Norda and Aral*"."""
    two = [key for one in objects_of(verb) for key in stage.parties.after(one, ("between",))]
    return two if len(two) > 1 else []


def _turned_away(stage: Stage, verb: Node) -> list[int]:
    """Who is refused something: "*two inspectors* were refused entry"."""
    whom = subject_of(verb)
    people = whom is not None and stage.parties.is_people(whom) and verb.object is not None
    return stage.parties.of(whom) if people else []


def _whose_wish(stage: Stage, verb: Node) -> list[int]:
    """Whose the request or offer is that is turned down: "*the union's* request was rejected"."""
    wish, known = subject_of(verb), lexicon().put_forward.values()
    if wish is None or not any(wish.lemma in nouns for nouns in known):
        return []
    return stage.parties.of(wish.child("nmod:poss")) or stage.parties.after(wish, ("by", "from"))


def surely_done_by(stage: Stage, kind: str, word: Node, rules: Sequence[Deed]) -> Side:
    """Who did it, where the report tells it elsewhere: the only gunman, whoever is charged with the
    murder, those who owned up to it; nobody where the sentence itself may tell. And who stands
    between two, by whom a thing of theirs is brokered."""
    if kind == "CONSULT" and rules and word.is_noun and rules[0].mode == "visit":
        return frozenset(rules[0].actors)  # "on a visit to Norda *she* said"
    if kind == "CONSULT" and rules and word.is_verb and rules[0].mode == "third-party":
        return frozenset(stage.parties.of(word.agent))  # "a truce *brokered by Norda*"
    if kind != "ASSAULT" or not rules or not rules[0].actors:
        return frozenset()
    actors, kinds = rules[0].actors, stage.parties.kinds
    if here(stage.parties, word, actors) or any(kinds[key] not in ATTACKING for key in actors):
        return frozenset()
    return frozenset(actors)


def houses_back(stage: Stage, options: list[Side], chosen: set[Side]) -> list[Side]:
    """The options without houses, firms and places, where a rule reads who was in them: "a shooting
    at a school killed *12 pupils*"."""
    cast = stage.parties.cast
    if all(hit_only_things(cast, some) for some in chosen):
        return options
    return [some for some in options if not some or not hit_only_things(cast, some)]


def _is_undergone(word: Node) -> bool:
    """Whether a noun tells what the subject of its verb underwent: "received death *threats*"."""
    verb = word.head if word.is_noun and word.relation == "obj" else None
    return verb is not None and verb.lemma in lexicon().undergone


def undergoes(stage: Stage, verb: Node) -> bool:
    """Whether a verb tells what befell its subject: "*two of the nurses* remain in jail"."""
    told = verb.is_verb and not passive(verb)
    pattern = pattern_of(stage.parties, verb) if told else None
    return pattern is not None and pattern.roles == "undergo"
