"""Accounts side by side: what one tells, and what another tells of the same in the next sentence.

Who writes both so sets them against each other. It takes little more to see that they cannot both
hold: a "not" by a word that the other has, or two words of which only one can be true of a thing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import dropwhile, pairwise, takewhile
from typing import NamedTuple

from onrecord.ledger.links import Link
from onrecord.linking.charged import of_speaker
from onrecord.linking.contraries import has_a_voice, is_wish
from onrecord.linking.denials import named_in, own_wish, right_after
from onrecord.linking.knowledge import table, words
from onrecord.linking.sayings import Saying, against, quoted_sentences
from onrecord.linking.words import idea, irregular_forms, stem, stemmed, weight

SURE = 0.29
"""How sure it is that two accounts side by side cannot both hold: less than any other rule, so that
of the tellings of one account another goes first."""

TOLD = 1.0
"""Weight of a word, at least, that a "not" may turn round."""

ABOUT = 1.5
"""Weight of a word, at least, that tells of what both accounts are."""

SHORT = 9
"""Telling words, at most, of a sentence that is about one thing."""

_WORD = re.compile(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*")
_NONE_COULD = re.compile(r"\b(?:could|can) be no\b")  # "there could be no receipts": there are none
_LACKING = re.compile(
    r"\b(?:(?:run|ran|running) out of|short of|lack(?:ed|ing|s)?)\b", re.IGNORECASE
)
_OWN_WILL = re.compile(r"\bof (?:his|her|their|its) own (?:accord|free will)\b")
_CONTRACTED = re.compile(r"\w+n[’']t\b")


class Account(NamedTuple):
    """A sentence of a statement: its telling words with their weights, those that its "not" turns
    round, and whether it says what is or was and opens with a pronoun."""

    ideas: Mapping[str, float]
    keys: frozenset[str]
    turned: frozenset[str]
    lacking: frozenset[str]
    negative: bool
    told: bool
    timed: bool
    opening: str
    pairs: frozenset[str]
    whole: frozenset[str]
    behind: Mapping[str, frozenset[str]]


def faced(said: Sequence[Saying]) -> Iterator[Link]:
    """Links of statements of two sides, one right after the other, that cannot both hold."""
    for at, one in enumerate(said):
        for two in said[at + 1 : at + 3]:
            if one.denies or two.denies or one.speaker == two.speaker or not right_after(one, two):
                continue
            if not (has_a_voice(one) and has_a_voice(two)) or _wills(one) or _wills(two):
                continue
            why = _why(one, two)
            if why and one.side.isdisjoint(two.side):
                yield against(one, two, SURE, f"side by side, {why}", "contrary")


def _wills(one: Saying) -> bool:
    """Whether somebody says what he wants, and not how it is."""
    return own_wish(one) or is_wish(one.said)


def _why(one: Saying, two: Saying) -> str:
    """Why two statements cannot both hold, or ""."""
    for left in accounts(one):
        for right in accounts(two):
            if not (left.told and right.told) or max(len(left.ideas), len(right.ideas)) > SHORT:
                continue
            lacked = _lacked(left, right) or _lacked(right, left)
            if lacked:
                return f"only one of the two has it ({lacked})"
            if left.negative != right.negative:
                turned = (left.turned & right.ideas.keys()) | (right.turned & left.ideas.keys())
                if turned and _on_one(one, two, left, right, turned):
                    return f"only one of the two says “not” ({min(turned)})"
            elif not (left.timed or right.timed):
                pair = opposite(left.keys, right.keys)
                if pair and _on_one(one, two, left, right, frozenset(pair)):
                    return f"“{pair[0]}” against “{pair[1]}”"
                whence = _other_source(left, right)
                if whence and _on_one(one, two, left, right, frozenset()):
                    return f"of other sources ({whence})"
    return ""


def _on_one(one: Saying, two: Saying, left: Account, right: Account, apart: frozenset[str]) -> bool:
    """Whether two sentences are about one thing: the second opens with "they", its speaker with
    "I" where the first names him, or both have another word, and not only what sets them apart."""
    if right.opening in words("opposites", "turns", "opening") and not of_speaker(two):
        return True
    if right.opening in words("opposites", "turns", "own") and named_in(two, one):
        return True
    affirming = left if right.negative else right
    if left.negative != right.negative and any(
        f"{word} {key}" in affirming.whole for key in apart for word in _THAT
    ):
        return True  # "no order to shoot", "he gave *the order* by radio"
    shared = (left.ideas.keys() & right.ideas.keys()) | (left.keys & right.keys)
    return any(weight(key) >= ABOUT for key in shared - apart)


_BE = frozenset(map(stem, ("is", "are", "was", "were", "been")))
_HAVE = frozenset(map(stem, ("have", "has", "had")))


def _lacked(left: Account, right: Account) -> str:
    """What is not there for one and is for the other: "without masks", "there *were masks*"; or
    ""."""
    there = _BE if right.opening == "there" else _HAVE
    if not left.negative and right.negative and (both := left.lacking & right.lacking):
        return min(both)  # "had run out of gauze", "not one ward was without gauze"
    if left.negative:
        return ""
    return next(
        (
            key
            for key in sorted(left.lacking)
            if any(f"{one} {key}" in right.whole for one in there)
        ),
        "",
    )


_THAT = ("the", "this", "that", "these", "those")


def _other_source(left: Account, right: Account) -> str:
    """The verb of which two sentences tell other sources: "the shots *came from* the roof", "they
    came from a car"."""
    for pair in sorted(left.pairs & right.pairs):
        verb, _, joint = pair.partition(" ")
        if joint not in _FROM or weight(verb) < TOLD:
            continue
        ends = [one.behind[pair] for one in (left, right)]
        if ends[0] and ends[1] and ends[0].isdisjoint(ends[1]):
            return pair
    return ""


_FROM = ("from", "of", "by")


def opposite(left: frozenset[str], right: frozenset[str]) -> tuple[str, ...]:
    """A word of each of two sentences that cannot both hold of one thing, if both have no more."""
    sides = _sides()
    for key in sorted(left):
        for pair, side in sides.get(key, ()):
            for other in sorted(right):
                if (pair, not side) in sides.get(other, ()):
                    return key, other
        if f"un{key}" in right:
            return key, f"un{key}"
        if key.startswith("un") and len(key) > 5 and key[2:] in right:
            return key, key[2:]
    return ()


def opposites_in(account: Account) -> bool:
    """Whether a sentence may have a word that another's excludes: of the table, or "unsafe"."""
    sides = _sides()
    return any(key in sides or key.startswith("un") for key in account.keys)


@lru_cache(maxsize=1)
def _sides() -> Mapping[str, frozenset[tuple[str, bool]]]:
    found: dict[str, set[tuple[str, bool]]] = {}
    for name, pair in table("opposites")["sides"].items():
        for side, forms in enumerate(pair):
            for form in forms.split():
                found.setdefault(_base(form), set()).add((name, bool(side)))
    return {key: frozenset(some) for key, some in found.items()}


@lru_cache(maxsize=100_000)
def _base(word: str) -> str:
    """The stem that the forms of a word have in common, irregular ones too.

    >>> _base("knew") == _base("know"), _base("given") == _base("gave")
    (True, True)
    """
    lower = word.lower().replace("’", "'")
    return stem(irregular_forms().get(lower, lower))


def accounts(one: Saying) -> list[Account]:
    """The sentences of a statement, as they are set against others."""
    key = f"accounts of {one.said.id}"
    if key not in one.filed.memo:
        one.filed.memo[key] = [_account(one.filed.words(span)) for span in quoted_sentences(one)]
    kept: list[Account] = one.filed.memo[key]
    return kept


def _account(text: str) -> Account:
    text = _OWN_WILL.sub("voluntarily", _LACKING.sub("without", _NONE_COULD.sub("is no", text)))
    said = [word.lower() for word in _WORD.findall(text) if word != "May"]  # a month, no "may"
    if said[:1] == ["that"]:
        said = said[1:]
    empty = stemmed("meaning", "turns", "function")
    keys = [_base(word) for word in said]
    ideas = {idea(key): weight(key) for key in keys if key not in empty and weight(key) >= TOLD}
    negative, turned = _turned(said, [idea(key) if idea(key) in ideas else "" for key in keys])
    return Account(
        ideas,
        frozenset(keys),
        turned,
        frozenset(two for one, two in pairwise(keys) if one == "without" and two in ideas),
        negative,
        words("opposites", "turns", "coming").isdisjoint(said),
        not words("opposites", "turns", "times").isdisjoint(said),
        said[0] if said else "",
        frozenset(f"{one} {two}" for one, two in pairwise(keys)),
        frozenset(  # "the order", not "the order books"
            f"{one} {two}"
            for one, two, after in zip(keys, keys[1:], [*keys[2:], ""], strict=False)
            if after not in ideas
        ),
        {
            f"{keys[at - 1]} {key}": frozenset(one for one in keys[at + 1 : at + 5] if one in ideas)
            for at, key in enumerate(keys)
            if at and key in _FROM
        },
    )


_NEXT = frozenset(["not", "no", "never", "nobody", "none", "neither", "hardly", "nothing"])
_CLAUSES = frozenset(["that", "which", "who", "because", "and", "but"])


def _turned(said: Sequence[str], ideas: Sequence[str]) -> tuple[bool, frozenset[str]]:
    """Whether a clause of a sentence says "not", an even number of times aside, and what it turns
    round: the next telling word, but before "nothing" the last ("he had agreed to *nothing*")."""
    opinions = stemmed("opposites", "turns", "opinions")
    ideas = ["" if key in opinions else key for key in ideas]
    begins = [0, *(at for at, word in enumerate(said) if word in _CLAUSES), len(said)]
    found: set[str] = set()
    negative = False
    for begin, end in pairwise(begins):
        nots = [at for at in range(begin, end) if said[at] in _NEXT or _CONTRACTED.match(said[at])]
        if len(nots) % 2:
            negative = True
            for at in nots:
                found |= _turned_by(said, ideas, at)
    return negative, frozenset(found)


def _turned_by(said: Sequence[str], ideas: Sequence[str], at: int) -> set[str]:
    after = [key for key in ideas[at + 1 :] if key]
    if said[at] == "nothing" and at > 1:
        return set([key for key in ideas[max(0, at - 2) : at] if key][-1:])
    if said[at] == "none" or (said[at] == "no" and at < 2):
        return set(after[1:2])  # "*no ballot* was burnt"
    if said[at] == "no":
        return set(takewhile(bool, dropwhile(lambda key: not key, ideas[at + 1 :])))
    return set(after[:1])
