"""Statements of two speakers on one matter of which only one says "not".

Compared is sentence with sentence, for a "not" denies what stands beside it, and both must be
about little else: a long statement touches much that it neither says nor denies.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import product

from onrecord.ledger.links import Item, Link
from onrecord.linking.filed import Filed
from onrecord.linking.joining import Groups
from onrecord.linking.knowledge import words
from onrecord.linking.sayings import Saying, against, sentences_said
from onrecord.linking.stands import SIDES, homes
from onrecord.linking.words import as_written
from onrecord.record import Position, Statement

NEAR = 5
"""Statements between two that contradict each other, at most, in one report."""

SOON = 7
"""Days between two statements of two reports that may contradict each other."""

BOTH, BOTH_IF_FLAT = 0.35, 0.12
"""Part of the heavier sentence that two contrary sentences must share, less is a mere mention; and
the same where one is as short as "nobody was hit"."""

TELLING = 2.5
"""Weight of a word that is enough to tell what a short statement is about."""


def contraries(
    collection: Sequence[Filed], said: Mapping[str, Sequence[Saying]], groups: Groups
) -> Iterator[Link]:
    """The contrary statements of different speakers, of whom neither speaks for the other's body:
    a minister and her ministry tell one account in two ways."""
    speakers = {one.item: one.speaker for some in said.values() for one in some}
    speaks_for: Mapping[Item, Item] | None = None
    for negating, affirming in product(collection, repeat=2):
        memo = negating.beside(affirming)
        if "contrary" not in memo:  # who is whom across reports is asked only afterwards
            pairs = _on_one_matter(negating, said[negating.ref], affirming, said[affirming.ref])
            memo["contrary"] = tuple(link for one, two in pairs if (link := _contrary(one, two)))
        for link in memo["contrary"]:
            left, right = (speakers[item] for item in link.items)
            if left == right or left is None or right is None:
                continue
            if speaks_for is None:
                speaks_for = homes(collection, groups)
            if speaks_for.get(left, left) != speaks_for.get(right, right):
                yield link


def _on_one_matter(
    negating: Filed, said: Sequence[Saying], affirming: Filed, others: Sequence[Saying]
) -> Iterator[tuple[Saying, Saying]]:
    """Pairs of statements of two reports that share telling words and of which one says "not"."""
    if "affirming" not in affirming.memo:
        by_word: dict[str, list[int]] = {}
        for at, two in enumerate(others):
            if has_a_voice(two) and not two.denies and not two.negative:
                for key in two.ideas:
                    by_word.setdefault(key, []).append(at)
        affirming.memo["affirming"] = by_word
    words_of: Mapping[str, Sequence[int]] = affirming.memo["affirming"]
    for one in said:
        if has_a_voice(one) and not one.denies and one.negative:
            shared = Counter(at for key in one.ideas if key in words_of for at in words_of[key])
            for at in sorted(shared):
                two = others[at]
                few = min(len(one.ideas), len(two.ideas))
                if shared[at] >= (2 if few > 2 else 1) and any(
                    weight >= TELLING for key, weight in one.ideas.items() if key in two.ideas
                ):
                    yield one, two


def has_a_voice(one: Saying) -> bool:
    """Whether a statement is somebody's whom the report names or describes: "I" and "you" within
    an interview are whoever speaks there."""
    return (
        one.said.source is not None
        and one.filed.actors[one.said.source.actor].name.lower() not in _PRONOUNS
    )


_PRONOUNS = frozenset({"i", "me", "we", "us", "you"})


def _far(one: Saying, two: Saying) -> bool:
    places = {said.id: at for at, said in enumerate(one.filed.record.statements)}
    return abs(places[one.said.id] - places[two.said.id]) > NEAR


def _contrary(one: Saying, two: Saying) -> Link | None:
    """Two statements on one matter of which only one says "not", whoever made them."""
    if one.filed is two.filed and (_overlap(one, two) or _far(one, two)):
        return None  # one tells what the other said, or of something else by then
    if one.filed is not two.filed and days_apart(one, two) > SOON:
        return None
    if wishes(one) or wishes(two):
        return None  # "ruled out any withdrawal" refuses, and contradicts no account
    best, matter = 0.0, frozenset[str]()
    for left in sentences_said(one):
        for right in sentences_said(two):
            if left.negative != right.negative and left.coming == right.coming:
                if left.turned.isdisjoint(right.ideas) and right.turned.isdisjoint(left.ideas):
                    continue  # "could not afford a rise" says nothing of who demands one
                shared = left.ideas.keys() & right.ideas.keys()
                score = _on_one(shared, left.ideas, right.ideas)
                if score > best:
                    best, matter = score, frozenset(shared)
    if not best:
        return None
    keys = sorted(matter, key=lambda key: (-one.ideas.get(key, 0.0), key))[:3]
    told = ", ".join(as_written(keys, one.filed.text, one.said.content))
    reason = f"on one matter ({told}) only one of the two says “not”"
    return against(one, two, 0.5 * best, reason, "contrary")


def wishes(one: Saying) -> bool:
    """Whether a statement says what shall be rather than what is: in its cue, or as an offer, a
    demand, a refusal that a party makes in it."""
    refused = one.calls_false and not one.denies  # "denied them access"
    return refused or is_wish(one.said) or bool(taken_in(one))


def is_wish(said: Statement) -> bool:
    """Whether a cue tells of what is wanted: "demanded", "offered"."""
    cue = said.cue
    return cue is not None and cue.lemma.replace(" ", "_") in words("meaning", "cues", "wishing")


def taken_in(one: Saying) -> list[Position]:
    """The offers, demands, refusals and the like that a statement makes."""
    return [
        position
        for position in one.filed.record.positions
        if position.statement == one.said.id and position.act in SIDES
    ]


def _on_one(shared: Set[str], left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """The shared weight as a part of the lighter sentence's, if both are on one matter; else 0."""
    weight = sum(min(left[key], right[key]) for key in shared)
    lighter, heavier = sorted((sum(left.values()), sum(right.values())))
    flat = min(len(left), len(right)) <= 2 and weight >= TELLING
    if not lighter or not (flat or len(shared) >= 2):
        return 0.0
    alike = weight / lighter
    enough = alike >= (0.7 if flat else 0.6) and weight / heavier >= (
        BOTH_IF_FLAT if flat else BOTH
    )
    return min(1.0, alike) if enough else 0.0


def _overlap(one: Saying, two: Saying) -> bool:
    return any(
        a < end and start < b for a, b in one.said.content for start, end in two.said.content
    )


def days_apart(one: Saying, two: Saying) -> int:
    """How many days lie between the reports of two statements; 0 if nobody knows."""
    if one.filed.date is None or two.filed.date is None:
        return 0
    return abs((one.filed.date - two.filed.date).days)
