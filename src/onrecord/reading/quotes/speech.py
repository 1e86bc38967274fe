"""Quoted stretches that quote nobody: titles, nicknames, words held at a distance."""

import re

from onrecord.report import Span

_LETTERS = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "on",
        "or",
        "the",
        "to",
        "with",
    ]
)
_NAME_BEFORE = re.compile(r"[A-Z][\w.’'-]*\s+\Z")
_NAME_AFTER = re.compile(r"\s+[A-Z][\w’'-]+")
_INTRODUCED = re.compile(r"[,:]\s*\Z")
_SO_CALLED = re.compile(
    r"\b(?:so-called|known as|called|named|dubbed|nicknamed|entitled|titled|the word|the term"
    r"|codenamed|operation|song|film|novel|book|album|play|show|series)\s+(?:the\s+)?\Z",
    re.I,
)
_OF_A_TITLE = re.compile(
    r"(?:\b(?:on|in|of|for|from|called|titled|entitled|named)|[’']s|s[’'])\s+(?:the\s+)?\Z"
)
"""Words before a title at the end of which the quotation takes in the sentence's own mark."""
_SCARE_WORDS = 3  # a longer quote that nobody is said to have spoken is still somebody's words


def is_speech(text: str, span: Span) -> bool:
    """Whether a quoted stretch may be somebody's words rather than a name or a scare quote.

    Only what the marks' surroundings tell: a statement may still claim a stretch that is not.

    >>> for text in ['“We lost,” he said', 'Joe “The Hook” Marlo', 'the “reform” of the port']:
    ...     print(is_speech(text, (text.index("“"), text.index("”") + 1)))
    True
    False
    False
    """
    inner = text[span[0] : span[1]].strip("“”\"‘’'„‟«»`‚ ")
    words = _LETTERS.findall(inner)
    if is_name(text, span):
        return False
    if _INTRODUCED.search(text, max(0, span[0] - 3), span[0]) or re.search(r"[.!?,;…]\Z", inner):
        return True
    return len(words) > _SCARE_WORDS


def is_name(text: str, span: Span) -> bool:
    """Whether a quoted stretch is a nickname or a title: `“Lady” Vane`, `the film “High Water”`.

    >>> text = 'the film “High Water on the Selm” opened'
    >>> is_name(text, (9, 33))
    True
    >>> text = 'on “Meet the Bench,” a talk show'
    >>> is_name(text, (3, 20))
    True
    """
    inner = text[span[0] : span[1]].strip("“”\"‘’'„‟«»`‚ ")
    words = _LETTERS.findall(inner)
    if not words:
        return True
    before, after = text[max(0, span[0] - 40) : span[0]], text[span[1] : span[1] + 40]
    capitalised = all(word[0].isupper() for word in words if word.lower() not in _SMALL)
    titled = capitalised and len(words) > 1 and _OF_A_TITLE.search(before)
    if len(words) > 8 or inner[-1] in "!?;" or (inner[-1] in ".," and not titled):
        return False
    if capitalised and _NAME_BEFORE.search(before) and _NAME_AFTER.match(after):
        return True  # between first name and family name
    if _SO_CALLED.search(before) and (capitalised or len(words) == 1):
        return True
    return capitalised and len(words) > 1 and not _INTRODUCED.search(before)


def is_title(text: str, span: Span) -> bool:
    """Whether a quoted stretch is a name of several words.

    >>> is_title('the film “High Water on the Selm” opened', (9, 33))
    True
    >>> is_title('the “Lady” Vane', (4, 10))
    False
    """
    return is_name(text, span) and len(_LETTERS.findall(text, *span)) > 1
