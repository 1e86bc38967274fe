"""Which quotation marks open and which close, in sentences that somebody else has cut.

A cut sentence may begin or end within a quotation, and Penn Treebank files write many an opening
mark as a closing one. So no mark is trusted alone: of all ways to read the marks of a sentence the
one is taken that its words, and the order of opening and closing, speak for best.
"""

from __future__ import annotations

from collections.abc import Sequence

OPENS = 1
CLOSES = 2
_MARKS = {"“": 9.0, "„": 9.0, "«": 9.0, "”": -9.0, "»": -9.0, "``": 3.0, "''": 0.0, '"': 0.0,
          "'''": -3.0}  # fmt: skip
"""How much each mark says by its form that it opens; negative, that it closes."""

# Costs of what is not plain alternation, set on CofeNet's validation sentences.
_BEGINS_INSIDE = 1.5
_ENDS_INSIDE = 1.0
_AGAINST_ORDER = 5.0  # opens where one is open, closes where none is

_STOPS = frozenset([".", "?", "!", "...", "…"])


def directions(words: Sequence[str]) -> list[int]:
    """1 for each word that is a mark that opens, 2 for one that closes, 0 for all other words.

    >>> directions("No , '' she said . '' Not now . ''".split())
    [0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2]
    >>> directions("`` No , '' she said . ''".split())
    [1, 0, 0, 2, 0, 0, 0, 1]
    """
    places = [place for place, word in enumerate(words) if word in _MARKS]
    # Best reading so far for each state, outside and inside: its score and its choices.
    best: dict[bool, tuple[float, tuple[int, ...]]] = {
        False: (0.0, ()),
        True: (-_BEGINS_INSIDE, ()),
    }
    for place in places:
        leaning = _leaning(words, place)
        reached: dict[bool, tuple[float, tuple[int, ...]]] = {}
        for inside, (score, choices) in best.items():
            for choice in (OPENS, CLOSES):
                opens = choice == OPENS
                gain = leaning if opens else -leaning
                after = score + gain - (_AGAINST_ORDER if opens == inside else 0.0)
                if opens not in reached or after > reached[opens][0]:
                    reached[opens] = (after, (*choices, choice))
        best = reached
    _, chosen = max(best[False], (best[True][0] - _ENDS_INSIDE, best[True][1]))
    found = [0] * len(words)
    for place, choice in zip(places, chosen, strict=True):
        found[place] = choice
    return found


def insides(marks: Sequence[int]) -> list[bool]:
    """Whether each word stands in quotation, marks included, given the marks' directions.

    Where the first mark closes, the quotation was open from the beginning.
    """
    inside = next((mark for mark in marks if mark), OPENS) == CLOSES
    found = []
    for mark in marks:
        inside = inside or mark == OPENS
        found.append(inside or mark == CLOSES)
        inside = inside and mark != CLOSES
    return found


def left_over(words: Sequence[str], marks: Sequence[int]) -> bool:
    """Whether the sentence's only mark is its last word and closes, by its place alone.

    >>> words = "A plain disgrace . ''".split()
    >>> left_over(words, directions(words))
    True
    """
    return (
        len(words) > 1
        and sum(map(bool, marks)) == 1
        and marks[-1] == CLOSES
        and _MARKS[words[-1]] == 0.0
    )


def _leaning(words: Sequence[str], place: int) -> float:
    """How much the mark and the words beside it speak for opening (positive) or closing."""
    score = _MARKS[words[place]]
    before = words[place - 1] if place else ""
    after = words[place + 1] if place + 1 < len(words) else ""
    if not before or before in {":", "("}:
        score += 2.0
    elif before == ",":
        score -= 0.0 if after[:1].isupper() and after not in {"I"} else 1.5
    elif before in _STOPS:
        score -= 1.5 if not after or after[:1].islower() else 0.3
    elif before in {"--", "-", "—"}:
        score -= 0.3
    else:
        score += 0.7  # a word before a mark that closes has mostly a comma or stop between
    if after in {",", ".", ";", ":", ")", "?", "!"}:
        score -= 2.5
    elif after and after[:1].isalnum() and before and before[:1].isalnum():
        score += 0.3
    return score
