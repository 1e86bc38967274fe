"""The words of `data/plover.toml`: which verbs and nouns tell of an act of which PLOVER type."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any

from msgspec import Struct

from onrecord.reading.parties import Parties
from onrecord.reading.patterns import Pattern, by_head, noun_pattern, parse_pattern, verb_pattern
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span

_WORD = re.compile(r"[a-z]+")


class Lexicon(Struct, frozen=True):
    """Patterns by the lemma of their head, and the word lists that rules on events ask."""

    verbs: dict[str, tuple[Pattern, ...]]
    nouns: dict[str, tuple[Pattern, ...]]
    cues: tuple[Pattern, ...]  # only to tell the type of an act that is known to be there
    light: frozenset[str]  # verbs that bring about what a noun tells: "launch" an attack
    undergone: frozenset[str]  # verbs whose subject suffers what their object tells
    gone: frozenset[str]  # verbs that one goes on what a noun tells with: "go on a rampage"
    intransitive: frozenset[str]  # verbs that tell no act where something is their object
    amounts: frozenset[str]  # nouns that count what stands after "of": "a series of attacks"
    harm: frozenset[str]
    deeds: frozenset[str]  # nouns for what somebody did, which is nobody
    merely_of: frozenset[str]  # nouns whose "of" tells what they are: "prisoners of war"
    whoever: frozenset[str]
    lenses: frozenset[str]  # what only shows an act: "video captured two men"
    figurative: frozenset[str]  # what a battle is called that hurts nobody: "a court battle"
    barring: frozenset[str]  # verbs that keep what stands after "from" from happening
    stopped: frozenset[str]  # verbs that end talks, help or joint work
    subjects: dict[str, frozenset[str]]  # words by which a report is about war, work or crime
    bombed: frozenset[str]  # verbs under which "strikes" are attacks
    ended: frozenset[str]  # verbs that end what their object tells
    counted: frozenset[str]
    charge: frozenset[str]
    where: frozenset[str]
    history: frozenset[str]
    happening: dict[str, frozenset[str]]
    claimed: dict[str, frozenset[str]]  # verbs that say who did an attack told elsewhere
    weapons: dict[str, str]  # the mode of an attack by what does the deed where nobody is named


@lru_cache(maxsize=1)
def table() -> dict[str, Any]:
    """All of `data/plover.toml`."""
    raw = (files("onrecord.reading") / "data" / "plover.toml").read_text(encoding="utf-8")
    return tomllib.loads(raw)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon as shipped."""
    words = table()
    return Lexicon(
        verbs=by_head(_patterns(words, "verbs")),
        nouns=by_head(_patterns(words, "nouns")),
        cues=tuple(_patterns(words, "cues")),
        light=frozenset(words["light"].split()),
        undergone=frozenset(words["undergone"]),
        gone=frozenset(words["gone"]),
        intransitive=frozenset(words["intransitive"]),
        amounts=frozenset(words["amounts"]),
        charge=frozenset(words["charge"]),
        counted=frozenset(words["counted"]),
        merely_of=frozenset(words["merely_of"].split()),
        whoever=frozenset(words["whoever"]),
        lenses=frozenset(words["lenses"]),
        figurative=frozenset(words["figurative"].split()),
        barring=frozenset(words["barring"]),
        stopped=frozenset(words["stopped"]),
        subjects={name: frozenset(words[name].split()) for name in ("war", "work", "police")},
        bombed=frozenset(words["bombed"]),
        ended=frozenset(words["ended"]),
        harm=frozenset(words["harm"]),
        deeds=frozenset(words["deeds"].split()),
        where=frozenset(words["where"]),
        history=frozenset(words["history"]),
        happening={name: frozenset(some) for name, some in words["happening"].items()},
        claimed={name: frozenset(some) for name, some in words["claimed"].items()},
        weapons={
            one: mode for mode in ("explosives", "heavy-weapons") for one in words["weapons"][mode]
        },
    )


def _patterns(words: dict[str, Any], kind: str) -> list[Pattern]:
    return [
        parse_pattern(
            line,
            entry["type"],
            mode=entry.get("mode"),
            roles=entry.get("roles", "transitive"),
            noun=kind == "nouns",
        )
        for entry in words["acts"]
        for line in entry.get(kind, ())
    ]


def pattern_of(parties: Parties, word: Node) -> Pattern | None:
    """The line of the lexicon that a verb or common noun fits, or None."""
    asked: tuple[str, Span] = ("pattern", word.span)
    if asked not in parties.asked:
        parties.asked[asked] = _pattern(parties, word)
    found: Pattern | None = parties.asked[asked]
    return found


def as_noun(word: Node) -> bool:
    """Whether a verb in "-ing" stands for a noun: "since *fighting* began"."""
    if word.tag != "VBG" or word.object is not None or word.auxiliaries:
        return False
    before, follower = word.before(), word.after()
    told = follower is not None and follower.tag in ("VBD", "VBZ")
    opened = before is None or before.tag in ("IN", "DT", "JJ")
    return word.relation in SUBJECTS or (told and opened)


def _pattern(parties: Parties, word: Node) -> Pattern | None:
    if as_noun(word):
        return next((one for one in lexicon().nouns.get(word.lower, ()) if not one.before), None)
    if word.is_verb or (word.relation in ("root", "acl", "amod") and word.tag == "VBN"):
        return _by_weapon(parties, word) or verb_pattern(
            lexicon().verbs, word, is_people=parties.is_people
        )
    if word.tag not in ("NN", "NNS"):
        return None
    found = noun_pattern(lexicon().nouns, word)
    if found is not None and not found.before and word.lemma in DOUBLE and _of_war(parties, word):
        return DOUBLE[word.lemma]
    return found


# Nouns that mean an attack in a report on war, something else in others.
DOUBLE = {
    "strike": parse_pattern("strike", "ASSAULT", mode="heavy-weapons", noun=True),
    "raid": parse_pattern("raid", "ASSAULT", noun=True),
}


def _of_war(parties: Parties, word: Node) -> bool:
    """Whether the report that a word stands in is more about war than about work or the police."""
    asked: tuple[str, Span] = (f"war {word.lemma}", (0, 0))
    if asked not in parties.asked:
        told = _WORD.findall(word.sentence.text.lower())
        other = "work" if word.lemma == "strike" else "police"
        war, rest = (
            sum(one in lexicon().subjects[name] for one in told) for name in ("war", other)
        )
        parties.asked[asked] = war > rest
    return bool(parties.asked[asked])


@lru_cache(maxsize=2)
def _deeds(mode: str) -> dict[str, tuple[Pattern, ...]]:
    return by_head(
        [parse_pattern(one, "ASSAULT", mode=mode) for one in table()["weapons"]["verbs"]]
    )


def _by_weapon(parties: Parties, verb: Node) -> Pattern | None:
    """The deed of a weapon: "a bomb exploded", "shells hit a market"."""
    subject = verb.child("nsubj")
    mode = lexicon().weapons.get(subject.lemma) if subject is not None else None
    return verb_pattern(_deeds(mode), verb, is_people=parties.is_people) if mode else None
