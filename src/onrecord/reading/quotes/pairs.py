"""Pairs of quotation marks: which opener belongs to which closer, within and over paragraphs."""

import re
from collections.abc import Sequence

from msgspec import Struct

from onrecord.reading.quotes.marks import Mark, marks
from onrecord.report import Span


class Pair(Struct, frozen=True):
    """A quoted stretch, marks included. `end_known` is False where no closing mark was found."""

    span: Span
    within: int
    opener: str
    end_known: bool = True


def pairs(text: str, paragraph: Span) -> list[Pair]:
    """The quoted stretches of a paragraph, in order of their start.

    A quote without its closing mark runs to the end of the paragraph, if it is one that a newspaper
    leaves open: a double mark that nothing around it closes. An unpaired single mark is no quote.

    >>> text = "“I said ‘no’ to them,” she said."
    >>> [(text[slice(*pair.span)], pair.within) for pair in pairs(text, (0, len(text)))]
    [('“I said ‘no’ to them,”', 0), ('‘no’', 1)]
    """
    found: list[Pair] = []
    open_: list[Mark] = []
    signs = _closed_late(text, paragraph, marks(text, paragraph))
    for index, mark in enumerate(signs):
        if _closes(text, paragraph, mark, open_, signs[index + 1 :]):
            start = _take(open_, mark)
            found.append(_pair(text, start, mark.span[1], len(open_)))
        elif mark.opens and _opens(text, paragraph, mark, open_, signs[index + 1 :]):
            open_.append(mark)
    for depth, mark in enumerate(open_):
        if mark.kind == "double" or mark.span[0] == paragraph[0]:
            end = paragraph[0] + len(text[paragraph[0] : paragraph[1]].rstrip())
            if any(char.isalnum() for char in text[mark.span[1] : end]):
                found.append(Pair((mark.span[0], end), depth, _sign(text, mark), end_known=False))
            break
    return sorted(found, key=lambda pair: (pair.span[0], -pair.span[1]))


_STUCK = re.compile(r"[.!?,]([ \u00a0])\"(?=[A-Z])")
_AFTER_COMMA = re.compile(r",[ \u00a0]\"(?=\w)")


def _closed_late(text: str, paragraph: Span, signs: list[Mark]) -> list[Mark]:
    """The marks, those that close a quotation and stick to the words behind it made its end:
    `"I will stay. "Tolen, who said so, left.` and `"I will stay, "Tolen said.`

    Of straight marks that open and follow on each other, the last is such a one where nothing
    closes them, and the last but one where the last has a closing mark of its own; between them
    are those of lost paragraphs. One after a comma is such a one wherever it stands in the row: a
    paragraph does not begin there.
    """
    made, run = list(signs), list[int]()
    for index, mark in enumerate([*signs, None]):
        if mark is not None and mark.kind != "double":
            continue
        if mark is not None and mark.opens and mark.closes and not _free(text, mark):
            continue
        if mark is not None and mark.opens and not mark.closes and text[mark.span[0]] == '"':
            run.append(index)
            continue
        row = [signs[one] for one in (run[:-1] if mark is not None else run)]
        free = mark is not None and _free(text, mark)
        for late in _late(text, paragraph, row, free=free):
            place = row[late].span[0]
            made[run[late]] = Mark((place - 1, place - 1), "double", opens=False, closes=True)
        run = []
    return made


def _late(text: str, paragraph: Span, row: list[Mark], *, free: bool) -> list[int]:
    """Which of straight opening marks in a row are closing ones. Where the one that closes the row
    stands free, `"I will stay. "I did. " He left.`, no full stop's mark sticks to what follows."""
    found, opened = list[int](), False
    for index, one in enumerate(row):
        before = one.span[0] - 2
        last = not free and one is row[-1] and _STUCK.match(text, before, paragraph[1]) is not None
        if opened and (last or _AFTER_COMMA.match(text, before, paragraph[1])):
            found.append(index)
            opened = False
        else:
            opened = True
    return found


def _free(text: str, mark: Mark) -> bool:
    """Whether a straight mark has a space on either side: `We are closing. " The firm`."""
    return (
        mark.opens
        and mark.closes
        and text[slice(*mark.span)] == '"'
        and (mark.span[0] == 0 or text[mark.span[0] - 1].isspace())
    )


def _pair(text: str, opener: Mark, end: int, depth: int) -> Pair:
    return Pair((opener.span[0], end), depth, _sign(text, opener))


def _sign(text: str, mark: Mark) -> str:
    return text[mark.span[0] : mark.span[1]]


def _take(open_: list[Mark], closer: Mark) -> Mark:
    """The opener that a closer closes; openers left open above it are given up."""
    while open_[-1].kind != closer.kind:
        open_.pop()
    return open_.pop()


def _closes(
    text: str, paragraph: Span, mark: Mark, open_: Sequence[Mark], rest: Sequence[Mark]
) -> bool:
    if not mark.closes or all(one.kind != mark.kind for one in open_):
        return False
    if mark.span[0] <= open_[-1].span[1]:
        return False  # an empty pair
    if mark.kind == "single":
        return not _possessive(text, paragraph, mark, rest)
    return not _inches(text, paragraph, mark, rest)


def _opens(
    text: str, paragraph: Span, mark: Mark, open_: Sequence[Mark], rest: Sequence[Mark]
) -> bool:
    """Whether an opener is one: single marks only if something closes them or they are curly."""
    if _free(text, mark):
        after = next((one for one in rest if one.kind == "double"), None)
        return after is not None and after.closes
    if mark.kind == "double":
        # The same mark a second time, before any closing one, repeats the first by mistake …
        first = all(one.kind != "double" for one in open_)
        sign = _sign(text, mark)
        if sign == "“" and all(_sign(text, one) != "“" for one in open_):
            return True  # "It is not about “justice” any more"
        return first or sign not in '"“' or _balanced(mark, rest)
    closer = next((one for one in rest if one.kind == "single" and one.closes), None)
    return closer is not None or (text[mark.span[0]] == "‘" and mark.span[0] == paragraph[0])


def _balanced(mark: Mark, rest: Sequence[Mark]) -> bool:
    """Whether a straight mark within a quotation opens another: `"The "reform" is a trick."` has a
    closing mark for each of the two."""
    depth = 2
    for one in rest if not mark.closes else ():
        if one.kind != "double":
            continue
        if one.opens == one.closes:
            return False
        depth += 1 if one.opens else -1
        if not depth:
            return True
    return False


def _possessive(text: str, paragraph: Span, mark: Mark, rest: Sequence[Mark]) -> bool:
    """Whether a single mark after "s" is a plural's ("the workers’ hall") and not a quote's end.

    It is if a word follows it and a better closing mark comes before the next opener.
    """
    if text[mark.span[0] - 1] not in "sSzxX" or mark.span[1] + 1 >= paragraph[1]:
        return False
    if text[mark.span[1]] != " " or not text[mark.span[1] + 1].isalpha():
        return False
    for one in rest:
        if one.kind == "single":
            return one.closes and not one.opens
        if one.closes and not one.opens:
            return False
    return False


def _inches(text: str, paragraph: Span, mark: Mark, rest: Sequence[Mark]) -> bool:
    """Whether a straight mark after a digit means inches: the quote must be closed later on."""
    if text[mark.span[0]] != '"' or not text[mark.span[0] - 1].isdigit():
        return False
    if mark.span[1] >= paragraph[1] or text[mark.span[1]] not in " -":
        return False
    following = next((one for one in rest if one.kind == "double"), None)
    return following is not None and following.closes and not following.opens
