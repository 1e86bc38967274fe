"""Whether two positions are on things of one kind and not on one thing: the sailors and the nurses
to be freed, the branch in one town and that in another."""

import re
from collections.abc import Mapping, Set
from typing import NamedTuple, Self

from onrecord.linking.matters import spans_of, toward
from onrecord.linking.stands import Stand
from onrecord.linking.words import idea, idea_weights, stem, stemmed, stems, tokens


def tells(key: str) -> bool:
    """Whether an idea tells what a matter is, as no number does."""
    return not key[0].isdigit() and key not in stemmed("meaning", "shifts", "of_numbers")


def undated(matter: Mapping[str, float]) -> dict[str, float]:
    """A matter without its days and numbers."""
    of_dates = stemmed("meaning", "shifts", "of_dates")
    return {key: told for key, told in matter.items() if tells(key) and key not in of_dates}


def other_things(one: Stand, two: Stand) -> bool:
    """Whether two positions are on two things, and only what is done with them is one.

    Each names a place and not the same; or they share one word at most, and each names a thing
    of its own, or others toward whom it is. "Any" and "all" leave no other thing.
    """
    left, right = _Told.of(one), _Told.of(two)
    if _apart(left.names, right.names):
        return True
    shared = (left.ideas & right.ideas) - left.names - right.names
    if len(shared) > 1 or left.whole or right.whole:
        return False
    if _toward_others(one, two):
        return True
    return bool(left.things - right.ideas and right.things - left.ideas)


def names_told(one: Stand) -> frozenset[str]:
    """The ideas of the words of a position that look like names; days are none."""
    spans = spans_of(one.position)
    of_dates = stemmed("meaning", "shifts", "of_dates")
    told = (token for span in spans for token in tokens(one.filed.text, *span))
    return frozenset(idea(token.key) for token in told if token.name and token.key not in of_dates)


class _Told(NamedTuple):
    """The ideas of a position, of these the names and the things, and whether it is of them all."""

    ideas: frozenset[str]
    names: frozenset[str]
    things: frozenset[str]
    whole: bool

    @classmethod
    def of(cls, one: Stand) -> Self:
        """What a position tells."""
        ideas = frozenset(undated(one.matter))
        text = one.filed.text
        names = ideas & names_told(one)
        # What it begins with is a verb, if no article stands before it.
        deed = _DEED.match(text, one.position.object[0])
        things = ideas - names - ({idea(stem(deed[0]))} if deed else set())
        return cls(ideas, names, things, bool(_WHOLE.search(text, *one.position.object)))


_DEED = re.compile(r"(?!(?:the|an?|its|his|her|their|our)\b)[^\W\d_]+")
_WHOLE = re.compile(r"\b(?:any|all|every|each|no)\b", re.IGNORECASE)


def _apart(left: Set[object], right: Set[object]) -> bool:
    """Whether both tell of some, and not of the same."""
    return bool(left and right and left.isdisjoint(right))


def _toward_others(one: Stand, two: Stand) -> bool:
    """Whether two positions are toward others, by who is who and by name: the crowds of two
    reports are nobody's group, though both tell of "the squatters"."""
    named = [
        idea_weights(
            key
            for actor in toward(each.filed, each.position)
            for key in stems(each.filed.actors[actor].name)
        ).keys()
        for each in (one, two)
    ]
    return _apart(one.toward, two.toward) and _apart(*named)


def counted_apart(one: Stand, two: Stand) -> bool:
    """Whether two amounts are demanded of others, or one is for each and one for all, or for each
    of other things: for each dead *cow*, for each dead *pig*."""
    # To whom an offer is made is told in ever other words.
    if one.side == two.side == "wants" and _toward_others(one, two):
        return True
    if _apart(names_told(one) & one.matter.keys(), names_told(two) & two.matter.keys()):
        return True
    first, second = _for_each(one), _for_each(two)
    if first is None or second is None:
        return first is not second
    told = [_told_of(each) for each in (one, two)]
    return bool(first and second) and first not in told[1] and second not in told[0]


def _told_of(one: Stand) -> frozenset[str]:
    """What an amount is for, in its own words and those behind it."""
    start = one.position.object[0]
    return frozenset(one.filed.ideas([(start, _behind(one))]))


def _behind(one: Stand) -> int:
    """Where the words end in which "for each of them" may stand."""
    end = one.position.object[1]
    return min(one.filed.sentence_of(one.position.object)[1], end + _BESIDE)


def _for_each(one: Stand) -> str | None:
    """The idea for each of which an amount is, "" for one that is not told; none where it is for
    all."""
    match = _EACH.search(one.filed.text, one.position.object[0], _behind(one))
    if match is None:
        return None
    told = list(one.filed.ideas([match.span(1)])) if match[1] else []
    return told[-1] if told else ""


_BESIDE = 30  # characters behind an amount in which "for each of" may stand
_EACH = re.compile(
    r"\b(?:apiece|everyone|everybody"
    r"|(?:each|every|per)(?: of)?(?: (?:the|these|those|its|their))?((?: [a-z]+){1,2})?)"
)
