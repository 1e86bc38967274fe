"""The words of `data/counted.toml`, ready to be asked."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.figures.tape import words
from onrecord.reading.knowledge import table
from onrecord.reading.lemmas import lemma_of
from onrecord.reading.syntax import Node
from onrecord.record import Counted


@lru_cache(maxsize=1)
def tables() -> dict[str, dict[str, Counted]]:
    """For each part of `data/counted.toml` the kind that a word means."""
    raw = table("counted")
    return {
        part: {word: kind for kind, words in raw[part].items() for word in words}
        for part in ("nouns", "affects", "suffers", "does", "states", "tolls", "phrases", "marked")
    }


@lru_cache(maxsize=1)
def particles() -> dict[str, frozenset[str]]:
    """For the verbs that `data/counted.toml` has with a particle, which these are: "pick *up*"."""
    found: dict[str, set[str]] = {}
    for phrase in (*tables()["affects"], *tables()["does"]):
        verb, _, particle = phrase.partition(" ")
        if particle:
            found.setdefault(verb, set()).add(particle)
    return {verb: frozenset(many) for verb, many in found.items()}


@lru_cache(maxsize=1)
def crowds() -> dict[str, frozenset[str]]:
    """What crowds hold (`verbs`, `events`), fill (`fillings`, `places`), come to (`comings`,
    `anybody`) and do as one (`acts`), what people in uniform do together (`operations`), all in
    their base form; and how words begin that tell of a crowd (`tellings`)."""
    return {part: frozenset(words_) for part, words_ in table("counted")["crowds"].items()}


@lru_cache(maxsize=1)
def untouched() -> dict[str, frozenset[str]]:
    """What shows people (`pictures`) and what has room for them (`rooms`), in their base form."""
    return {part: frozenset(words_) for part, words_ in table("counted")["untouched"].items()}


@lru_cache(maxsize=1)
def missiles() -> frozenset[str]:
    """Nouns for what hurts those whom it hits, in their base form."""
    return frozenset(table("counted")["hurts"]["missiles"])


@lru_cache(maxsize=1)
def ruined() -> frozenset[str]:
    """Verbs, in their base form, of what happens to things by itself."""
    return frozenset(table("counted")["ruined"]["verbs"])


@lru_cache(maxsize=1)
def only_people() -> frozenset[str]:
    """Verbs, in their base form, of what is done to people alone."""
    return frozenset(table("counted")["only_people"]["verbs"])


@lru_cache(maxsize=1)
def fallen() -> frozenset[str]:
    """Nouns for those whose loss is their death, in their base form."""
    return frozenset(table("counted")["fallen"]["words"])


@lru_cache(maxsize=1)
def calamities() -> frozenset[str]:
    """Nouns for what people lose their lives in, in their base form."""
    return frozenset(table("counted")["fallen"]["calamities"])


@lru_cache(maxsize=1)
def arresters() -> frozenset[str]:
    """Nouns for those who arrest whom they pick up, in their base form or as they stand."""
    return frozenset(table("counted")["arresters"]["words"])


@lru_cache(maxsize=1)
def searchers() -> frozenset[str]:
    """Nouns for those who look for the missing, in their base form."""
    return frozenset(table("counted")["searches"]["words"])


@lru_cache(maxsize=1)
def sought_after() -> frozenset[str]:
    """Nouns for those who are looked for and not missed, in their base form: recruits, robbers."""
    return frozenset(table("counted")["searches"]["wanted"]) | (fugitives() - fallen())


@lru_cache(maxsize=1)
def fugitives() -> frozenset[str]:
    """Nouns for those who flee without having lost a home, in their base form."""
    return frozenset(table("counted")["fugitives"]["words"])


@lru_cache(maxsize=1)
def voices() -> frozenset[str]:
    """Nouns for people whom a report has heard and does not name."""
    return frozenset(table("counted")["voices"]["words"])


@lru_cache(maxsize=1)
def withdrawn() -> frozenset[str]:
    """Nouns for those who are pulled out without having been in danger, in their base form."""
    return frozenset(table("counted")["withdrawn"]["words"])


@lru_cache(maxsize=1)
def left_places() -> frozenset[str]:
    """Nouns for what people are pulled out of without having been in danger: a cabinet, talks."""
    return frozenset(table("counted")["withdrawn"]["places"])


@lru_cache(maxsize=1)
def at_home() -> frozenset[str]:
    """Verbs for what people do from their homes without leaving them."""
    return frozenset(table("counted")["at_home"]["verbs"])


@lru_cache(maxsize=1)
def armed() -> dict[str, frozenset[str]]:
    """Words `before` and `behind` people who come to fight, in their base form."""
    return {part: frozenset(words_) for part, words_ in table("counted")["armed"].items()}


@lru_cache(maxsize=1)
def shelters() -> dict[str, tuple[str, ...]]:
    """Where those live who have lost their homes (`words`), and what they do there (`living`)."""
    return {part: tuple(words_) for part, words_ in table("counted")["shelters"].items()}


@lru_cache(maxsize=1)
def hurts() -> frozenset[str]:
    """Words for what the injured are treated for; the sick are for another thing."""
    return frozenset(table("counted")["hurts"]["words"])


@lru_cache(maxsize=1)
def deeds() -> dict[str, Counted]:
    """For nouns of deeds what their object counts: "the murder of six priests"."""
    kinds = table("counted")["deeds"]
    return {word: kind for kind, words_ in kinds.items() for word in words_}


@lru_cache(maxsize=1)
def charges() -> frozenset[str]:
    """Nouns for what somebody is accused of, counted by the court."""
    return frozenset(table("counted")["charges"]["words"])


@lru_cache(maxsize=1)
def shares() -> frozenset[str]:
    """Words for a part, before "of the sixteen"."""
    return frozenset(table("counted")["shares"]["words"])


@lru_cache(maxsize=1)
def persons() -> frozenset[str]:
    """Nouns for people, in their base form; not those that only tell the shape of an affair."""
    people = lexicon()
    own = frozenset(table("counted")["persons"]["words"])
    shapes = frozenset(table("not_figures")["after"]["parts"])
    return own | ((people.persons | people.offices) - shapes)


def are_persons(word: str) -> bool:
    """Whether a word in lower case is the plural of one for people: "rebels", "children"."""
    base = lemma_of(word, "NNS")
    return base != word and base in persons()


@lru_cache(maxsize=1)
def told_by_age() -> frozenset[str]:
    """Nouns for one person whose age follows: "a woman of 71"."""
    return frozenset(table("counted")["persons"]["of_age"])


@lru_cache(maxsize=1)
def durations() -> frozenset[str]:
    """Words right after a number that make it a duration, a time or a rank."""
    return frozenset(table("not_figures")["after"]["words"])


@lru_cache(maxsize=1)
def anaphors() -> frozenset[str]:
    """Nouns that take up a count told before."""
    return frozenset(table("counted")["anaphora"]["words"])


@lru_cache(maxsize=1)
def _things() -> frozenset[str]:
    return frozenset(table("counted")["things"]["words"])


@lru_cache(maxsize=1)
def gatherings() -> frozenset[str]:
    """Nouns for a body of people, of whom "of" tells how many: "a crew of 17"."""
    return frozenset(table("counted")["gatherings"]["words"])


def is_person(noun: Node) -> bool:
    """Whether a noun stands for people, by the word or, failing that, by its ending."""
    if noun.lemma.lower() in _things() or noun.lemma.lower().endswith("ment"):
        return False
    return (
        noun.lemma.lower() in persons()
        or noun.lower in persons()
        or noun.lemma.endswith(
            ("er", "or", "ist", "ian", "man", "ant", "ent", "ee", "people", "an", "or")
        )
    )


def is_thing(noun: Node) -> bool:
    """Whether a noun surely stands for no people: vehicles, buildings, weapons, blocks."""
    lemma = noun.lemma.lower()
    return lemma in _things() or lemma in affected() or lemma in units()


def is_number_word(word: str) -> bool:
    """Whether a word in lower case is a number: "sixteen", "forty", "dozens"."""
    numbers = words()
    return word in numbers["units"] or word in numbers["tens"] or word in numbers["vague"]


@lru_cache(maxsize=1)
def carriers() -> frozenset[str]:
    """Nouns for papers that only carry the count of the body they belong to."""
    return frozenset(table("counted")["counting"]["carriers"])


@lru_cache(maxsize=1)
def counting_verbs() -> frozenset[str]:
    """Verbs by which a body counts, in their base form."""
    return frozenset(table("counted")["counting"]["verbs"])


@lru_cache(maxsize=1)
def documents() -> frozenset[str]:
    """Nouns for papers and pages that tell figures, in their base form."""
    return frozenset(table("counted")["counting"]["documents"])


@lru_cache(maxsize=1)
def burying() -> re.Pattern[str]:
    """Words for what people are buried, trapped or lost in."""
    return re.compile(rf"\b(?:{'|'.join(table('counted')['burying']['words'])})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def priced() -> frozenset[str]:
    """Words for sums, and verbs of paying and asking, after which a bare number is money."""
    return frozenset(table("counted")["priced"]["words"])


@lru_cache(maxsize=1)
def victims() -> frozenset[str]:
    """Nouns for people whom a count told before has counted."""
    return frozenset(table("counted")["anaphora"]["victims"])


@lru_cache(maxsize=1)
def proposing_verbs() -> frozenset[str]:
    """Verbs whose object is wanted or offered, counted by nobody."""
    return frozenset(table("counted")["counting"]["proposing"])


@lru_cache(maxsize=1)
def pledging_verbs() -> frozenset[str]:
    """Cues of statements in which all is wanted, ordered or promised, and counted by nobody."""
    return frozenset(table("counted")["counting"]["pledging"])


@lru_cache(maxsize=1)
def untrue() -> frozenset[str]:
    """Cues whose content the speaker calls untrue, as the reading of statements has them."""
    return frozenset(table("cues")["words"]["untrue"].split())


@lru_cache(maxsize=1)
def willing_verbs() -> frozenset[str]:
    """Verbs of what somebody may do at will: with "will" or "to", their object is a plan."""
    return frozenset(table("counted")["counting"]["willing"])


@lru_cache(maxsize=1)
def foreseen_verbs() -> frozenset[str]:
    """Verbs of what happens by itself: with "to", their object is a forecast."""
    return frozenset(table("counted")["counting"]["foreseen"])


@lru_cache(maxsize=1)
def awaited() -> dict[str, frozenset[str]]:
    """Verbs whose object is yet to come (`wanting`, of sums `weighing`, with "for" `asking`), and
    what leads to it with "to": verbs of meaning to do it (`planning`), participles and adjectives
    (`set`)."""
    return {part: frozenset(words_) for part, words_ in table("counted")["awaited"].items()}


@lru_cache(maxsize=1)
def rates() -> frozenset[str]:
    """Nouns for what is called by its share, in their base form: "the 9 percent *duty*"."""
    return frozenset(table("counted")["rates"]["words"])


@lru_cache(maxsize=1)
def polls() -> frozenset[str]:
    """Nouns for polls, which are counted by the pollster."""
    return frozenset(table("counted")["counting"]["polls"])


@lru_cache(maxsize=1)
def telling_verbs() -> frozenset[str]:
    """Verbs by which a paper or a poll tells a number, in their base form."""
    return frozenset(table("counted")["counting"]["telling"])


@lru_cache(maxsize=1)
def links() -> frozenset[str]:
    """Words that may stand between a number and the state of those counted."""
    return frozenset(table("counted")["links"]["words"])


@lru_cache(maxsize=1)
def units() -> dict[str, str]:
    """For the nouns of things in their base form, the unit that they are counted in."""
    raw = table("counted")["units"]
    return {word: name for name, words_ in raw.items() for word in words_}


@lru_cache(maxsize=1)
def animals() -> frozenset[str]:
    """Nouns for animals, in their base form."""
    return frozenset(table("counted")["animals"]["words"])


@lru_cache(maxsize=1)
def masses() -> frozenset[str]:
    """Nouns in the singular that a number counts all the same: "1,200 cattle", "40 police"."""
    return frozenset(table("counted")["animals"]["masses"].split())


@lru_cache(maxsize=1)
def seats() -> tuple[str, ...]:
    """Words that tell that seats are those of a parliament."""
    return tuple(table("counted")["seats"]["words"])


@lru_cache(maxsize=1)
def ballots() -> frozenset[str]:
    """Verbs of deciding after which two bare numbers are votes."""
    return frozenset(table("counted")["ballots"]["words"])


@lru_cache(maxsize=1)
def motions() -> dict[str, frozenset[str]]:
    """What is voted on (`words`), how one sides with it (`verbs`), and who does (`voters`)."""
    return {part: frozenset(words_) for part, words_ in table("counted")["motions"].items()}


@lru_cache(maxsize=1)
def changes() -> frozenset[str]:
    """Words by which a count goes up or down."""
    return frozenset(table("counted")["changes"]["words"])


@lru_cache(maxsize=1)
def affected() -> frozenset[str]:
    """Nouns for things that news counts when something happens to them."""
    return frozenset(table("counted")["affected"]["words"])


def magnitudes() -> dict[str, int]:
    """Words that multiply a number: "dozen", "million"."""
    return dict(words()["magnitudes"])
