"""States that nobody has heard of, which are easily taken for persons, and the other way round."""

import re

from onrecord.reading.draft import Character, Draft

_HUMAN = frozenset(["he", "she", "him", "her", "his", "hers", "himself", "herself", "who", "whose"])


def may_be(one: Character, bodies: tuple[str, ...]) -> bool:
    """Whether somebody is such a body; also where one word, without an office, is all that a report
    calls him: a state that nobody has heard of is easily taken for a person."""
    if one.kind in bodies:
        return True
    untitled = one.kind == "person" and not one.roles
    return untitled and "government" in bodies and one.name.isalpha() and one.name[:1].isupper()


def is_somebody(draft: Draft, one: Character) -> bool:
    """Whether a report's own words make a person of whom it calls by one name: "one of them, *who
    gave his name as Rory*", "Rory said *he* …"; a state nobody has heard of is never told so."""
    if one.kind != "person":
        return False
    told = (word.lower() for span in one.mentions for word in draft.words(span).split())
    return not _HUMAN.isdisjoint(told)


def bare_name(one: Character) -> str:
    """A state's own name: "Tarsk's government" and "the government of Tarsk" are Tarsk."""
    bare = _GOVERNED.sub("", one.name)
    return bare or one.name


_GOVERNED = re.compile(r"^(?:the )?government of (?:the )?|['’]s? government$", re.I)
