"""What troops do who leave a country or fall back; anybody else who "leaves" it only travels."""

from functools import lru_cache

from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.knowledge import table
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import Pattern, by_head, parse_pattern, passive, verb_pattern
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import Node


@lru_cache(maxsize=1)
def _troops() -> tuple[dict[str, tuple[Pattern, ...]], Pattern, frozenset[str]]:
    words = table("told_acts")["troops"]
    leave, back = (
        [
            parse_pattern(one, "RETREAT", mode="withdraw", roles="subject", apart=True)
            for one in some
        ]
        for some in (words["verbs"], ("withdraw",))
    )
    return by_head(leave), back[0], frozenset(words["people"])


def of_troops(parties: Parties, verb: Node) -> Pattern | None:
    """What troops do who leave a country or withdraw: "Norda's troops *left* Aral", "the police
    *withdrew* when stones were thrown"."""
    deeds, back, people = _troops()
    if verb.lemma not in (*deeds, back.head) or passive(verb):
        return None
    subject, place = subject_of(verb), verb.object
    if subject is None:
        return None
    if verb.lemma == back.head:
        alone = place is None and verb.child("ccomp", "xcomp") is None
        return back if alone and _of_force(parties, subject, people) else None
    if subject.lemma.lower() not in people or place is None or place.entity != "LOCATION":
        return None
    return verb_pattern(deeds, verb, is_people=parties.is_people)


def _of_force(parties: Parties, subject: Node, people: frozenset[str]) -> bool:
    """Whether those who act are under arms, by their own word or by what they are called: "the
    *gendarmes*", "*they*" of paratroopers."""
    key = parties.one(subject)
    if key is not None and parties.kinds[key] == "armed_group":
        return True
    called = subject.lower
    if key is not None and subject.tag == "PRP":
        called = parties.names[key].lower().split(" of ")[0].split(" from ")[0].split()[-1]
    force = people | lexicon().attackers | lexicon().officers
    return called in force or called.removesuffix("s") in force
