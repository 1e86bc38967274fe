"""The time of day at which a web page says that it was put up: "16 September 2013 Last updated at
12:42 GMT". It is the day that the report's weekdays count from, and no time of anything told."""

import re
from collections.abc import Iterator

from onrecord.reading.times.grammar import Expression, read_times

HEAD = 600
"""Characters of a report within which it is stamped, headline and address before it."""
_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\b\.?)?"
_BEFORE = re.compile(
    r"(?:\b(?:[Ll]ast )?(?:Updated|updated at|Posted|Published|Modified|Uploaded|UPDATED|RELEASE)"
    rf"\b[:,]?(?: {_CLOCK})?|(?:^|[\s|(]){_CLOCK})[\s,|–-]*(?:[A-Z]{{2,4}}[\s,|–-]+)?$",
)
_BEHIND = re.compile(
    rf"[\s,|–-]*(?:(?:at\s+)?{_CLOCK}(?![\d%.])|(?:Last|last)?\s?(?:Updated|updated|UPDATED)\b)"
)
_IN_PROSE = re.compile(r"\b(?:on|of|by|since|until|till|from|before|after|to|in|and|the) $", re.I)


def stamps(text: str) -> Iterator[Expression]:
    """The full dates near the beginning of a text that stand beside a clock time, "updated" or the
    like, the first as the day of the report.

    >>> head = "Briton dies on a peak. Updated: May 16, 2005, 6:03 PM ET. A climber fell on Monday."
    >>> [head[slice(*one.span)] for one in stamps(head)]
    ['May 16, 2005']
    >>> list(stamps("A climber fell on May 16, 2005, and was found at 6:03 PM."))
    []
    """
    for one in read_times(text, 0, min(HEAD, len(text))):
        if one.sort != "date" or not (one.year and one.month and one.day) or one.day2 is not None:
            continue
        start, end = one.span
        if _IN_PROSE.search(text, max(0, start - 10), start):
            continue
        if _BEFORE.search(text, max(0, start - 40), start) or _BEHIND.match(text, end, end + 40):
            yield one
