"""A text's paragraphs, whichever way its lines were broken.

Three habits meet in the wild: an empty line between paragraphs, one line a paragraph, and lines
broken at a fixed width. Only the second and third can be mixed up.
"""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from onrecord.report import Span

_PARTED = re.compile(r"\r?\n[ \t\u00a0]*(?:\r?\n[ \t\u00a0]*)+|[\u2029\f\v]+")
_LINE = re.compile(r"[^\r\n]+")
_BLANK = " \t\r\n\u00a0\u200b\u200e\u200f\u2060\ufeff\u2028\u3000"
_POINT = re.compile(r"\s*[-–—*•·▪‣►]{1,2}\s")
_WIDEST = 120  # characters: nobody breaks lines by hand further out
_ENDS = tuple(".!?:;\"'”’)…")


def trimmed(text: str, span: Span) -> Span | None:
    """The span without outer white space and invisible marks, or None where nothing is left."""
    words = text[span[0] : span[1]]
    left = words.lstrip(_BLANK)
    start = span[0] + len(words) - len(left)
    end = start + len(left.rstrip(_BLANK))
    return (start, end) if start < end else None


def blocks(text: str, stands_alone: Callable[[str], bool]) -> Iterator[Span]:
    """The spans of the paragraphs. `stands_alone` tells a line that is none's beginning or end.

    >>> text = "Port closed\\n\\nThe port is\\nclosed, he said."
    >>> [text[slice(*span)] for span in blocks(text, lambda line: False)]
    ['Port closed', 'The port is\\nclosed, he said.']
    >>> text = "Port closed\\nBy Ada Lund\\nThe port is closed, the harbour master said."
    >>> len(list(blocks(text, lambda line: line.startswith("By "))))
    3
    """
    start = 0
    for match in [*_PARTED.finditer(text), None]:
        end = match.start() if match else len(text)
        lines = [line.span() for line in _LINE.finditer(text, start, end)]
        if len(lines) > 1 and not _wrapped([text[a:b] for a, b in lines], stands_alone):
            yield from (span for line in lines if (span := trimmed(text, line)))
        elif span := trimmed(text, (start, end)):
            yield span
        start = match.end() if match else end


def _wrapped(lines: list[str], stands_alone: Callable[[str], bool]) -> bool:
    """Whether one paragraph was broken at a fixed width: every line is full, one breaks off in
    the middle of a sentence, and none is of a kind that stands alone. Points of a list are each a
    paragraph."""
    width = max(map(len, lines))
    if width > _WIDEST or any(stands_alone(line.strip()) for line in lines):
        return False
    if all(map(_POINT.match, lines)):
        return False
    breaks = list(pairwise(lines))
    full = [
        len(line.rstrip()) + 1 + len(following.split(maxsplit=1)[0]) > 0.8 * width
        for line, following in breaks
        if following.strip()
    ]
    inside = any(not line.rstrip().endswith(_ENDS) for line, _ in breaks)
    return inside and all(full)
