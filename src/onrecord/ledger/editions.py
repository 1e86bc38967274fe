"""What changed between two texts of one report, in words and with the places in both."""

import difflib
import re

from onrecord.report import Span

_PIECE = re.compile(r"\s+|[^\W_]+|[\W_]")
_SENTENCE = re.compile(r"[^.!?\n]*(?:[.!?\n]+[\"'”’)]*\s*|$)")

Change = tuple[Span, Span]
"""A place in the older text and the place in the newer one that replaced it; one may be empty."""


def changes(old: str, new: str) -> list[Change]:
    """The stretches in which two texts differ, as half-open code-point ranges of each.

    >>> changes("Nine boats were lost.", "Eleven boats were lost.")
    [((0, 4), (0, 6))]

    >>> changes("Nine boats were lost.", "Eleven ships were lost. More are missing.")
    [((0, 10), (0, 12)), ((21, 21), (23, 41))]

    Sentences are compared first and words only within sentences that changed, so that a long text
    takes no longer than its changed parts deserve.
    """
    found: list[Change] = []
    for a, b in _differences(_cut(_SENTENCE, old), _cut(_SENTENCE, new)):
        before, after = old[slice(*a)], new[slice(*b)]
        if not before or not after:
            found.append((a, b))
            continue
        for x, y in _differences(_cut(_PIECE, before), _cut(_PIECE, after)):
            found.append(((a[0] + x[0], a[0] + x[1]), (b[0] + y[0], b[0] + y[1])))
    return _joined(found, old)


def _joined(found: list[Change], old: str) -> list[Change]:
    """Changes with nothing but white space between them, as one: new words, not one by one."""
    joined: list[Change] = []
    for change in found:
        if joined and not old[joined[-1][0][1] : change[0][0]].strip():
            before, after = joined.pop()
            change = (before[0], change[0][1]), (after[0], change[1][1])
        joined.append(change)
    return joined


def _cut(pattern: re.Pattern[str], text: str) -> list[str]:
    return [piece for piece in pattern.findall(text) if piece]


def _differences(old: list[str], new: list[str]) -> list[Change]:
    starts_old, starts_new = _starts(old), _starts(new)
    # Without its short cut for frequent pieces the comparison of very long texts takes minutes.
    short_cut = len(old) + len(new) > 10_000
    matcher = difflib.SequenceMatcher(None, old, new, short_cut)
    return [
        ((starts_old[a], starts_old[b]), (starts_new[c], starts_new[d]))
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    ]


def _starts(pieces: list[str]) -> list[int]:
    starts = [0]
    for piece in pieces:
        starts.append(starts[-1] + len(piece))
    return starts
