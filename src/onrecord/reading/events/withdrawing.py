"""What troops do who leave a country or fall back; anybody else who "leaves" it only travels."""

from functools import lru_cache

from onrecord.reading.events.fighting import under_arms
from onrecord.reading.knowledge import table
from onrecord.reading.parties import Parties
from onrecord.reading.pattern_lines import by_head, parse_pattern
from onrecord.reading.patterns import Pattern, passive, verb_pattern
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import Node

BACK = "withdraw"


@lru_cache(maxsize=1)
def _troops() -> tuple[dict[str, tuple[Pattern, ...]], frozenset[str]]:
    known = table("told_acts")
    deeds = [
        parse_pattern(one, "RETREAT", mode="withdraw", roles="subject", apart=True)
        for one in (*known["troops"]["verbs"], BACK)
    ]
    return by_head(deeds), frozenset(known["classes"]["troops"].split())


def of_troops(parties: Parties, verb: Node) -> Pattern | None:
    """What troops do who leave a country or withdraw: "Norda's troops *left* Aral", "the police
    *withdrew* when stones were thrown"."""
    deeds, troops = _troops()
    if verb.lemma not in deeds or passive(verb):
        return None
    subject, place = subject_of(verb), verb.object
    if subject is None:
        return None
    if verb.lemma == BACK:
        alone = place is None and verb.child("ccomp", "xcomp") is None
        return deeds[BACK][0] if alone and under_arms(parties, subject) else None
    if subject.lemma.lower() not in troops or place is None or place.entity != "LOCATION":
        return None
    return verb_pattern(deeds, verb, is_people=parties.is_people)
