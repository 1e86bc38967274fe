"""What the words for somebody's office tell by themselves: that it is an organ of a state, a part
of a body, a union's, or whose own body it names.
"""

import re
from functools import lru_cache

from onrecord.reading.draft import Character
from onrecord.reading.positions.lexicon import STEM, lexicon
from onrecord.reading.positions.named import stems_of
from onrecord.reading.positions.words import OWN


@lru_cache(maxsize=4096)
def words_of(roles: tuple[str, ...]) -> frozenset[str]:
    """
    >>> sorted(words_of(("Prime Minister", "minister of trade")))
    ['minister', 'of', 'prime', 'trade']
    """
    words = {word for role in roles for word in role.lower().split()}
    if "secretary" in words and words & lexicon().portfolios:
        words.add("minister")  # "the Home Secretary"
    return frozenset(words)


def his_own(body: Character, one: Character) -> bool:
    """Whether an organisation with a name of its own is the very one that somebody is told to be
    of: he speaks for it, though it does nothing in the report by itself."""
    words = body.name.lower().split()
    if body.name not in one.affiliations or not body.name[:1].isupper() or words[0] in OWN:
        return False
    part = any(word[:STEM] in lexicon().parts for word in words)  # whose chair speaks for himself
    return not part and body.kind in ("organisation", "armed_group")


def organ(one: Character) -> bool:
    """Whether somebody is an organ or the forces of a state; of crowds its general staff or
    delegation alone."""
    if one.kind == "group" or "staff" in one.name:
        words = set(one.name.lower().split())
        # "*Delegates* of the Tarskan government", not "of Tarsk and the Front"
        sent = not words.isdisjoint(lexicon().sent) and "and" not in words
        return sent or any(told in one.name.lower() for told in ("general staff", "delegation"))
    if one.name.lower().endswith(("foreign office", "home office")):
        return True
    return one.kind in ("government", "organisation") and bool(
        stems_of(one.name) & (lexicon().organs | lexicon().forces)
    )


def within(one: Character, body: frozenset[str]) -> bool:
    """Whether somebody's office is only in a part of a body: "chair of the *House* ethics
    committee" speaks for no house; by the stems of the body's name."""
    for told in (*one.roles, *one.affiliations):
        words = re.findall(r"\w+", told.lower())
        words = [word for word in words if word not in lexicon().delegates]
        stems = [word[:STEM] for word in words]
        places = [place for place, stem in enumerate(stems) if stem in body]
        if places and lexicon().parts & set(stems[places[-1] + 1 :]) - body:
            return True
    return False


def is_union_officer(one: Character) -> bool:
    """Whether somebody is called what only a union or a party has, without its name: "*branch
    secretary* Mara Tolen", no home secretary."""
    words = words_of(one.roles)
    if not words.isdisjoint(lexicon().portfolios) or "minister" in words:
        return False
    return "secretary" in words and not words.isdisjoint(lexicon().secretaries)


def is_agency(body: Character) -> bool:
    """Whether a body is a service of a state by its name, for which no prime minister speaks: "the
    National Weather *Centre*"."""
    words = body.name.lower().split()
    return len(words) > 1 and not lexicon().agencies.isdisjoint(words)


def not_for_all_of(body: Character, one: Character) -> bool:
    """Whether somebody's office shares words with a body's name and yet does not make him its
    mouth."""
    return _only_sits_in(body, one) or _only_by_stem(body, one) or _only_after_it(body, one)


def _only_sits_in(body: Character, one: Character) -> bool:
    """Whether a body is a parliament in which somebody leads some others: "Senate Majority Leader",
    "House whip"; its speaker speaks for it."""
    known = lexicon()
    if known.chambers.isdisjoint(body.name.lower().split()):
        return False
    stems = stems_of(" ".join(one.roles))
    return stems.isdisjoint(known.spokesmen) and words_of(one.roles).isdisjoint(_FOR_ALL)


_FOR_ALL = ("speaker", "president", "clerk", "secretary")


def _only_by_stem(body: Character, one: Character) -> bool:
    """Whether a body without a name shares no more than a stem with what somebody is: a
    "monarchist" speaks for no "monarchy"."""
    name = body.name
    if not name.isalpha() or not name.islower() or stems_of(name) <= lexicon().organs:
        return False
    return name not in words_of((*one.roles, *one.affiliations))


def _only_after_it(body: Character, one: Character) -> bool:
    """Whether somebody is of a body that is called after a state: "Tavian Liberal *Movement*
    spokeswoman" speaks for no Tavia."""
    stems = stems_of(body.name)
    told = [role for role in one.roles if stems & stems_of(role)]
    if body.kind != "government" or not told or body.name in one.affiliations:
        return False
    return all(not lexicon().called_after.isdisjoint(role.lower().split()) for role in told)
