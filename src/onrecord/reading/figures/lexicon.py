"""The words of `data/counted.toml`, ready to be asked."""

from __future__ import annotations

from functools import lru_cache

from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.figures.numbers import load, words
from onrecord.reading.syntax import Node
from onrecord.record import Counted


@lru_cache(maxsize=1)
def tables() -> dict[str, dict[str, Counted]]:
    """For each part of `data/counted.toml` the kind that a word means."""
    raw = load("counted.toml")
    return {
        part: {word: kind for kind, words in raw[part].items() for word in words}
        for part in ("nouns", "affects", "does", "states", "tolls", "phrases")
    }


@lru_cache(maxsize=1)
def deeds() -> dict[str, Counted]:
    """For nouns of deeds what their object counts: "the murder of six priests"."""
    table = load("counted.toml")["deeds"]
    return {word: kind for kind, words_ in table.items() for word in words_}


@lru_cache(maxsize=1)
def charges() -> frozenset[str]:
    """Nouns for what somebody is accused of, counted by the court."""
    return frozenset(load("counted.toml")["charges"]["words"])


@lru_cache(maxsize=1)
def shares() -> frozenset[str]:
    """Words for a part, before "of the sixteen"."""
    return frozenset(load("counted.toml")["shares"]["words"])


@lru_cache(maxsize=1)
def persons() -> frozenset[str]:
    """Nouns for people, in their base form; not those that only tell the shape of an affair."""
    people = lexicon()
    own = frozenset(load("counted.toml")["persons"]["words"])
    shapes = frozenset(load("not_figures.toml")["after"]["parts"])
    return own | ((people.persons | people.offices) - shapes)


@lru_cache(maxsize=1)
def durations() -> frozenset[str]:
    """Words right after a number that make it a duration, a time or a rank."""
    return frozenset(load("not_figures.toml")["after"]["words"])


@lru_cache(maxsize=1)
def anaphors() -> frozenset[str]:
    """Nouns that take up a count told before."""
    return frozenset(load("counted.toml")["anaphora"]["words"])


@lru_cache(maxsize=1)
def _things() -> frozenset[str]:
    return frozenset(load("counted.toml")["things"]["words"])


def is_person(noun: Node) -> bool:
    """Whether a noun stands for people, by the word or, failing that, by its ending."""
    if noun.lemma.lower() in _things():
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
def _illness() -> tuple[str, ...]:
    return tuple(load("counted.toml")["illness"]["words"])


@lru_cache(maxsize=4)
def of_illness(text: str) -> bool:
    """Whether a text tells of an illness; only there are "cases" and positive tests the sick."""
    lower = text.lower()
    return any(word in lower for word in _illness())


def of_disease(text: str) -> bool:
    """Whether a text tells of a disease: patients and hospitals are in reports of accidents too."""
    lower = text.lower()
    return any(word in lower for word in _illness() if word not in ("patient", "hospital"))


@lru_cache(maxsize=1)
def carriers() -> frozenset[str]:
    """Nouns for papers that only carry the count of the body they belong to."""
    return frozenset(load("counted.toml")["counting"]["carriers"])


@lru_cache(maxsize=1)
def counting_verbs() -> frozenset[str]:
    """Verbs by which a body counts, in their base form."""
    return frozenset(load("counted.toml")["counting"]["verbs"])


@lru_cache(maxsize=1)
def documents() -> frozenset[str]:
    """Nouns for papers and pages that tell figures, in their base form."""
    return frozenset(load("counted.toml")["counting"]["documents"])


@lru_cache(maxsize=1)
def victims() -> frozenset[str]:
    """Nouns for people whom a count told before has counted."""
    return frozenset(load("counted.toml")["anaphora"]["victims"])


@lru_cache(maxsize=1)
def proposing_verbs() -> frozenset[str]:
    """Verbs whose object is wanted or offered, counted by nobody."""
    return frozenset(load("counted.toml")["counting"]["proposing"])


@lru_cache(maxsize=1)
def willing_verbs() -> frozenset[str]:
    """Verbs of what somebody may do at will: with "will" or "to", their object is a plan."""
    return frozenset(load("counted.toml")["counting"]["willing"])


@lru_cache(maxsize=1)
def foreseen_verbs() -> frozenset[str]:
    """Verbs of what happens by itself: with "to", their object is a forecast."""
    return frozenset(load("counted.toml")["counting"]["foreseen"])


@lru_cache(maxsize=1)
def polls() -> frozenset[str]:
    """Nouns for polls, which are counted by the pollster."""
    return frozenset(load("counted.toml")["counting"]["polls"])


@lru_cache(maxsize=1)
def telling_verbs() -> frozenset[str]:
    """Verbs by which a paper or a poll tells a number, in their base form."""
    return frozenset(load("counted.toml")["counting"]["telling"])


@lru_cache(maxsize=1)
def links() -> frozenset[str]:
    """Words that may stand between a number and the state of those counted."""
    return frozenset(load("counted.toml")["links"]["words"])


@lru_cache(maxsize=1)
def units() -> dict[str, str]:
    """For the nouns of things in their base form, the unit that they are counted in."""
    raw = load("counted.toml")["units"]
    return {word: name for name, words_ in raw.items() for word in words_}


@lru_cache(maxsize=1)
def seats() -> tuple[str, ...]:
    """Words that tell that seats are those of a parliament."""
    return tuple(load("counted.toml")["seats"]["words"])


@lru_cache(maxsize=1)
def ballots() -> frozenset[str]:
    """Verbs of deciding after which two bare numbers are votes."""
    return frozenset(load("counted.toml")["ballots"]["words"])


@lru_cache(maxsize=1)
def changes() -> frozenset[str]:
    """Words by which a count goes up or down."""
    return frozenset(load("counted.toml")["changes"]["words"])


@lru_cache(maxsize=1)
def affected() -> frozenset[str]:
    """Nouns for things that news counts when something happens to them."""
    return frozenset(load("counted.toml")["affected"]["words"])


def magnitudes() -> dict[str, int]:
    """Words that multiply a number: "dozen", "million"."""
    return dict(words()["magnitudes"])
