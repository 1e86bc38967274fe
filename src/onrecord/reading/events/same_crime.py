"""Whether a second sentence tells one crime or arrest again, by whom it calls the one named before:
"Dana Solt was gunned down on Friday … He shot one *man* right away"."""

import re

from onrecord.reading.draft import Deed, Draft
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.knowledge import table
from onrecord.reading.syntax import Node

ONE_BY_ONE = ("firearms", "primitive", "beat", "sexual", "assassinate", None)
"""Modes of an attack of one on another; a shelling or a bombing may well be told of many."""
MALE = ("man", "men", "boy", "boys", "gunman", "gunmen", "male", "knifeman")
POLICE = ("police", "officer", "officers", "policeman", "policemen", "policewoman", "constable")
FEMALE = ("woman", "women", "girl", "girls", "female")
ANOTHER = ("another", "other", "others", "second", "third", "further", "more", "fellow", "also")
ONCE_MORE = ("also", "again", "later", "then", "meanwhile", "separately", "elsewhere")
"""Adverbs by which one more act is told."""
_DIGITS = re.compile(r"\d+")
_BEHIND = re.compile(r" (?:of|in|at|from|with|who|on|involved|near|outside|by|,)\b.*|,.*")


def same_crime(draft: Draft, one: Deed, other: Deed) -> bool:
    """Whether the later of two acts of one type tells the first again.

    Both are attacks of persons, or arrests, done of late and at no other place or time; nobody who
    takes part in the one is somebody else in the other, and on one side at least somebody is called
    by a word that fits anybody: "the suspect", "one man", "officers"."""
    crime = one.type == "ASSAULT" and one.mode in ONE_BY_ONE and other.mode in ONE_BY_ONE
    if not crime and (one.type, one.mode) != ("COERCE", "arrest"):
        return False
    if one.happening != "actual" or other.happening != "actual":
        return False
    if one.background or other.background or other.time or not other.recipients:
        return False
    if one.place and other.place and one.place.name != other.place.name:
        return False
    head = draft.syntax.head(other.trigger)
    if head is None or not head.is_verb or _once_more(head):
        return False
    sides = ((one.actors, other.actors), (one.recipients, other.recipients))
    if not one.recipients or any(
        ours and theirs and not _may_be(draft, ours, theirs) for ours, theirs in sides
    ):
        return False
    called = (*one.recipients, *other.recipients)
    officers = all(_head(draft, key) in POLICE for key in called)
    return officers or any(_is_anybody(draft, key) for key in called)


def _once_more(verb: Node) -> bool:
    """Whether an adverb tells that it is one more: "*also* shot a man"."""
    return any(each.lower in ONCE_MORE for each in verb.children if each.relation == "advmod")


def _may_be(draft: Draft, ours: tuple[int, ...], theirs: tuple[int, ...]) -> bool:
    """Whether those on one side may be those on the other."""
    if set(ours) & set(theirs):
        return True
    if len(ours) > 1 or len(theirs) > 1:
        return False
    one, other = ours[0], theirs[0]
    if all(_head(draft, key) in POLICE for key in (one, other)):
        return _count(draft, one) in (None, _count(draft, other)) or _count(draft, other) is None
    if not (_is_anybody(draft, one) or _is_anybody(draft, other)):
        return False
    called = [_name(draft, key) for key in (one, other)]
    officers = any(_head(draft, key) in POLICE for key in (one, other))
    if officers or not set(called[1].split()).isdisjoint(ANOTHER):
        return False
    ages = [set(_DIGITS.findall(name)) for name in called]
    if all(ages) and ages[0] != ages[1]:
        return False
    counts = [_count(draft, key) for key in (one, other)]
    if None not in counts and counts[0] != counts[1]:
        return False
    words = [set(name.split()) for name in called]
    return not any(words[i] & set(MALE) and words[1 - i] & set(FEMALE) for i in (0, 1))


def _name(draft: Draft, key: int) -> str:
    return draft.cast.characters[key].name.lower()


def _is_anybody(draft: Draft, key: int) -> bool:
    """Whether somebody is called by a word that fits anybody: "the suspect", "a group of men"."""
    return _head(draft, key) in lexicon().anybody


def _head(draft: Draft, key: int) -> str:
    """The noun by which somebody is called, a name as it is written: "a group of *men* with
    knives", "Velm *Police*"."""
    name = _BEHIND.sub("", draft.cast.characters[key].name.removeprefix("a group of "))
    head = (name.split() or [""])[-1]
    return head.lower() if head.lower() in POLICE else head


def _count(draft: Draft, key: int) -> int | None:
    """How many somebody is, as far as the name tells: "one man", "three officers"."""
    character = draft.cast.characters[key]
    if character.kind == "person":
        return 1
    first, *rest = _name(draft, key).split() or [""]
    units: dict[str, int] = table("numbers")["units"]
    if first in units or first.isdecimal():
        return units[first] if first in units else int(first)
    plural = _BEHIND.sub("", " ".join([first, *rest])).endswith(("s", "people", "men", "women"))
    return 1 if character.kind == "unnamed" and not plural else None
