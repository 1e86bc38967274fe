"""The state that a story is of, and its bodies where a report names them without it.

"The government" of one report and "the country's coastguard" of another are those of the state
that their story is of, where it has one.
"""

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace

from onrecord.linking.faces import POSSESSIVES, Face, faces
from onrecord.linking.filed import Filed
from onrecord.linking.knowledge import words
from onrecord.linking.names import plain, same_place

_WORD = re.compile(r"[^\W\d_]+")
_FIRST = 2
"""How many times as often as any other state the one that a story is of must be named."""

State = frozenset[str]
"""The words of a state's name; empty where a story is of none, or of two."""


def story_state(collection: Sequence[Filed]) -> State:
    """The state that a story is of: of those that act in it the one named far more often."""
    told = sorted({state for filed in collection for state in _states(filed)}, key=sorted)
    ranked: list[tuple[int, State]] = []
    for state in told:
        times = min(sum(_named(filed, word) for filed in collection) for word in state)
        if not any(_one(state, known) for _, known in ranked):
            ranked.append((times, state))
    ranked.sort(key=lambda one: -one[0])
    if not ranked:
        return frozenset()
    if len(ranked) > 1 and ranked[0][0] < _FIRST * ranked[1][0]:
        return _with_bodies(collection, [state for _, state in ranked])
    return ranked[0][1]


def _with_bodies(collection: Sequence[Filed], told: Sequence[State]) -> State:
    """The one state whose government and ministries several reports tell of, where no other's are
    told of at all: of a mediator's state mostly the minister is."""
    bodies = [state for filed in collection for state in _owners(filed)]
    known = [state for state in told if any(_one(state, owner) for owner in bodies)]
    if len(known) != 1 or sum(_one(known[0], owner) for owner in bodies) < _SEVERAL:
        return frozenset()
    return known[0]


_SEVERAL = 3
"""Reports with bodies of its own that make a state the one of a story, beside a state without."""


def _owners(filed: Filed) -> set[State]:
    """The states whose governments or ministries a report names with their state."""
    ministries = _set("of_state") - {"minister"}
    return {
        one.words if words_of & _set("cabinet") else one.owners
        for one in faces(filed)
        if one.kind == "government" and not one.person
        if (words_of := frozenset(plain(one.name))) & (_set("cabinet") | ministries)
        if one.words and (words_of & _set("cabinet") or one.owners)
    }


def _one(left: State, right: State) -> bool:
    return all(any(same_place(a, b) for b in right) for a in left)


def _states(filed: Filed) -> set[State]:
    """The states whose governments, forces and ministries a report tells of."""
    if "states" not in filed.memo:
        cast = faces(filed)
        never = _set("of_state") | _set("here")
        for one in cast:
            if one.kind == "armed_group" or (one.person and len(one.words) > 1):
                never |= one.words
        found = set()
        for one in cast:
            if one.kind == "government" and not one.words & never:
                found.add(one.words)
            elif one.words & _set("national") and not one.owners & never:
                found.add(one.owners)
        filed.memo["states"] = {
            state for state in found if state and all(_capital(filed, word) for word in state)
        }
    told: set[State] = filed.memo["states"]
    return told


def _spelt(filed: Filed) -> Counter[str]:
    if "spelt" not in filed.memo:
        filed.memo["spelt"] = Counter(_WORD.findall(filed.text))
    found: Counter[str] = filed.memo["spelt"]
    return found


def _capital(filed: Filed, word: str) -> bool:
    """Whether a report writes a word of a name with a capital."""
    return any(
        key[0].isupper() and key[:3].lower() == word[:3] and same_place(key.lower(), word)
        for key in _spelt(filed)
    )


def _named(filed: Filed, word: str) -> int:
    """How often a report has a state's name or its adjective."""
    key = f"named {word}"
    if key not in filed.memo:
        filed.memo[key] = sum(
            times
            for each, times in _spelt(filed).items()
            if each[:3].lower() == word[:3] and same_place(each.lower(), word)
        )
    found: int = filed.memo[key]
    return found


def at_home(one: Face, state: State) -> Face:
    """A body with the state that its story is of where its name has none, and without "the
    city's" of its name, which tells nothing in another report."""
    if one.person or one.kind == "group":
        return one
    somebodys = not one.owners.isdisjoint(POSSESSIVES)
    if state and one.kind == "government" and one.words <= _set("cabinet") and not somebodys:
        return replace(one, words=state, head=min(state))
    here = one.owners & _set("here")
    if here != one.owners or (not state and here & _set("nations")):
        return one
    left = one.words - here
    national = here & _set("nations") or left <= _set("national")
    if not left or not (here or national):
        return one
    return replace(one, words=left, owners=state if national else frozenset())


def without_here(one: Face) -> Face:
    """A body without "the country's": its copy may name the country."""
    here = one.owners & _set("here")
    left = one.words - here
    return replace(one, words=left, owners=one.owners - here) if here and left else one


def _set(key: str) -> Set[str]:
    return words("people", "bodies", key)
