"""Names of persons and bodies: which words of them tell, and how far two names agree."""

import re
from collections.abc import Iterable, Set
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from onrecord.linking.knowledge import words

_WORD = re.compile(r"[^\W_]+(?:[’'.\-][^\W_]+)*")
_ADDRESS = re.compile(r"\.(?:com|org|net|info)$")
_DEMONYM = re.compile(r"(?:ian|ean|an|n|ese|ish|i|ic|er|s)$")


@lru_cache(maxsize=65536)
def plain(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without possessive endings and titles.

    >>> plain("Colonel Piet Marangu"), plain("Orsava’s coastguard")
    (('piet', 'marangu'), ('orsava', 'coastguard'))
    >>> plain("Ibo Marangu Jr"), plain("Tidewater.com"), plain("Interior ministry")
    (('ibo', 'marangu'), ('tidewater',), ('interior', 'ministry'))
    """
    found = []
    for match in _WORD.finditer(name.replace("’", "'")):
        word = match.group().lower().removesuffix("'s").rstrip("'.")
        found.append(_ADDRESS.sub("", word) or word)
    titles = words("people", "names", "titles")
    bodies = words("people", "names", "untitled")
    while len(found) > 1 and found[0] in titles and found[1] not in bodies:
        found.pop(0)
    while len(found) > 1 and found[-1] in words("people", "names", "after"):
        found.pop()
    return tuple(found)


@lru_cache(maxsize=65536)
def person_likeness(one: str, two: str) -> float:
    """How far two names may be one person's: 1 the same, 0 different people.

    A family name alone fits a full name a little less well; other given names never fit.

    >>> person_likeness("Ilka Sorensson", "Ms Sorensson")
    0.85
    >>> person_likeness("Ilka Sorensson", "Ilka Sorenson") > 0.9
    True
    >>> person_likeness("Ilka Sorensson", "Jonas Sorensson")
    0.0
    >>> person_likeness("I. Sorensson", "Ilka Sorensson")
    0.9
    >>> person_likeness("Fred Sorensson", "Frederick Sorensson"), person_likeness("Jo Li", "Jan Li")
    (0.88, 0.0)
    """
    left, right = plain(one), plain(two)
    if not left or not right:
        return 0.0
    if left == right:
        return 1.0 if len(left) > 1 else 0.9
    family = _spelt_alike(left[-1], right[-1])
    if not family:
        # "Deng Wei" and "Wei Deng"; "Aung Lin Htut" and "Aung Lin"
        if sorted(left) == sorted(right):
            return 0.85
        shorter, longer = sorted((left, right), key=len)
        return 0.8 if len(shorter) > 1 and longer[: len(shorter)] == shorter else 0.0
    if len(left) == 1 or len(right) == 1:
        return 0.85 * family
    given, other = left[0], right[0]
    if given == other:
        return 0.97 * family
    if given[0] == other[0] and (len(given) == 1 or len(other) == 1):
        return 0.9 * family
    few, many = sorted((given, other), key=len)
    if len(few) > 2 and many.startswith(few):
        return 0.88 * family  # "Fred" for "Frederick"
    alike = _spelt_alike(given, other)
    if alike:
        return 0.9 * alike * family
    return 0.7 * family if set(left[:-1]) & set(right[:-1]) else 0.0


def _spelt_alike(one: str, two: str) -> float:
    """1 for the same word, a little less for another spelling of it, 0 otherwise."""
    if one == two:
        return 1.0
    if min(len(one), len(two)) < 4:
        return 0.0
    changes = DamerauLevenshtein.distance(one, two)
    allowed = 1 if min(len(one), len(two)) < 7 else 2
    if changes > allowed or one[0] != two[0]:
        return 0.0
    return 0.97 if changes == 1 else 0.94 if fuzz.ratio(one, two) >= 80 else 0.0


def same_place(one: str, two: str) -> bool:
    """Whether two words are a country's name and its adjective, or the same word.

    >>> same_place("belmarran", "belmarra"), same_place("orsavan", "orsava")
    (True, True)
    >>> same_place("lusenia", "lusian")
    False
    """
    if one == two:
        return True
    shorter, longer = sorted((one, two), key=len)
    if len(shorter) < 4:
        return False
    base = _DEMONYM.sub("", longer)
    root = shorter[:-1] if shorter[-1] in "aeiouy" else shorter
    return base in (shorter, root) or (len(root) >= 4 and base.rstrip("aeiouy") == root)


def body_words(name: str, affiliations: Iterable[str] = ()) -> frozenset[str]:
    """The telling words of a body's name; "Front-run Health Directorate" loses its "Front-run".

    >>> sorted(body_words("Front-run Health Directorate in Kessel"))
    ['directorate', 'health', 'kessel']
    """
    endings = tuple(words("people", "names", "attached"))
    empty = words("people", "names", "empty")
    found = {word for word in plain(name) if not word.endswith(endings) and word not in empty}
    for body in affiliations:
        found |= {word for word in plain(body) if word not in empty}
    return frozenset(found)


def initials(name: str) -> frozenset[str]:
    """The first letters of a name's words, as an acronym has them: of the telling ones, and of all.

    >>> sorted(initials("International Relief Council")), sorted(initials("The Harbour Record"))
    (['irc'], ['hr', 'thr'])
    """
    empty = words("people", "names", "empty")
    all_words = [match.group().lower() for match in _WORD.finditer(name)]
    telling = "".join(word[0] for word in all_words if word not in empty)
    return frozenset({telling, "".join(word[0] for word in all_words)} - {""})


def shared_words(one: Set[str], two: Set[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The words of `one` and of `two` that have a fellow on the other side."""
    left = frozenset(a for a in one if any(same_place(a, b) for b in two))
    right = frozenset(b for b in two if any(same_place(a, b) for a in one))
    return left, right
