"""Where and when a report says that it was written.

>>> dateline("GENEVA (Meridian News) - Talks opened on Monday.")
Found(end=24, span=(0, 6), place='Geneva')
>>> dateline("KALMERE, Lusenia, Feb. 7 (Meridian News) — The party lost.").place
'Kalmere'
>>> after = "The toll of the landslide has climbed to 40, said the office in charge of all relief."
>>> dateline(f"New Delhi: {after}").place
'New Delhi'
>>> dateline(f"Analysis: {after}") is None
True
>>> is_date("Friday, January 4, 2019"), is_date("Friday is payday")
(True, False)
"""

import re
from typing import NamedTuple

from onrecord.reading.furniture.words import words

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?\.?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH})"
_WEEKDAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?)"
_CLOCK = (
    r"(?:(?:at )?\d{1,2}[:.]\d{2}(?::\d{2})? ?(?:[ap]\.?m\.?)?(?: ?\(?[A-Z]{2,5}\)?)?"
    r"(?: ?[+-]\d{2}:?\d{2})?)"
)
_DATE_LINE = re.compile(
    rf"(?:{_WEEKDAY},? )?"
    rf"(?:{_DAY},? \d{{4}}|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}})"
    rf"(?:(?:,|T| [-–|·])? ?{_CLOCK})?|{_CLOCK},? (?:{_WEEKDAY},? )?{_DAY},? \d{{4}}",
    re.IGNORECASE,
)

# A place, perhaps with its country or state; a date; an agency; a dash, colon or bar.
_RUN_IN = re.compile(
    r"(?P<open>\[)?(?P<place>[^\W\d_][^:;()\[\]\n—–―|?!\"“”]{1,60}?)"
    rf"(?:,? (?:{_WEEKDAY},? )?(?P<date>{_DAY}(?:,? \d{{4}})?)\.?)?"
    r"(?(open)\])"
    r"(?:[ \u00a0]*[(|][ ]?(?P<agency>[^()\n|:]{1,60}?)[ ]?[)|])?"
    r"(?:[ \u00a0]*(?P<mark>\| ?[^|—–\n.]{2,40}[—–](?=\s)|[—–―|:]"
    r"|(?<=[\s)\]])-{1,2}(?=\s)|--)|(?<=[)\]])(?=\s))"
)
_NO_PLACE = re.compile(rf"{_DAY}\.? \([^()\n]{{2,60}}\) ?(?:[—–―]|-{{1,2}}(?=\s))")
_LONGEST_PLACE = 5  # words, with its country: "SAN JUAN, Puerto Rico", "ST. JOHN’S, Antigua"


class Found(NamedTuple):
    """The end of the run-in and the place's span, counted from the paragraph's start; the name.

    A run-in such as "Oct 5 (Trident Wire) -" has no place: an empty span and name.
    """

    end: int
    span: tuple[int, int]
    place: str


def is_date(line: str) -> bool:
    """Whether a line is a date, with or without a clock time, and nothing else."""
    return _DATE_LINE.fullmatch(line) is not None


def dateline(paragraph: str, *, agency_only: bool = False) -> Found | None:
    """The dateline with which a paragraph begins, or None.

    With `agency_only`, only the form that cannot be anything else: a place in capitals and an
    agency in parentheses. That form also opens the parts of a round-up, in the middle of a text.
    A plain "Cairo: …" is taken for a dateline only where a sentence in the desk's own voice
    follows; before a quotation mark it would be a speaker.
    """
    if undated := _NO_PLACE.match(paragraph):
        return Found(undated.end(), (0, 0), "")
    match = _RUN_IN.match(paragraph)
    if match is None:
        return None
    place = match["place"].rstrip(" ,-")
    first, *rest = [part.strip() for part in place.split(",")]
    names = first.split()
    after = paragraph[match.end() :].lstrip()
    capitals = first.isupper() and sum(letter.isalpha() for letter in first) > 1
    if first.casefold() in words().not_a_place or len(place.split()) > _LONGEST_PLACE:
        return None
    if len(rest) > 1 or not all(_is_name(one) for one in names):
        return None
    if agency_only and not (capitals and match["agency"] and match["mark"] in _DASHES):
        return None
    if match["mark"] is None and not (capitals or match["open"]):
        return None  # "Leaders of the African Union (AU) met …"
    certain = match["agency"] or match["open"] or match["date"]
    certain = certain or (capitals and match["mark"] != ":")
    if not certain and not (
        _reads_on(after) and len(names) <= 3 and all(_is_name(one) for one in rest)
    ):
        return None
    if match["mark"] == ":" and not match["agency"] and after[:1] in _QUOTES:
        return None
    start = match.start("place")
    return Found(match.end(), (start, start + len(place)), place_name(first))


_QUOTES = tuple("\"“‘'«")
_DASHES = ("—", "–", "―", "-", "--")


def _is_name(word: str) -> bool:
    return (
        word[:1].isupper()
        or word.casefold() in words().small["place"]
        or word[:3] in ("al-", "el-")
    )


def _reads_on(after: str) -> bool:
    """Whether a sentence begins here, and not a quotation, the rest of an aside or a headline."""
    tokens = after.split()
    lower = sum(token[:1].islower() for token in tokens[1:])
    enough = len(tokens) > 11 and len(after) > 80
    return after[:1].isupper() and enough and 2 * lower > len(tokens) - 1


def place_name(words_of_place: str) -> str:
    """A place's name as it stands in running text.

    >>> [place_name(name) for name in ("BELMAR CITY", "AK-TEREK", "RIO DE JANEIRO", "Cairo")]
    ['Belmar City', 'Ak-Terek', 'Rio de Janeiro', 'Cairo']
    >>> place_name("GENEVA/CAIRO")
    'Geneva'
    """
    first = re.split(r"\s*/\s*", words_of_place)[0]
    if not first.isupper():
        return first
    return " ".join(
        one.lower() if index and one.casefold() in words().small["place"] else _capital(one)
        for index, one in enumerate(first.split())
    )


def _capital(word: str) -> str:
    if re.fullmatch(r"(?:\w\.)+", word):  # D.C., U.N.
        return word
    parts = re.split(r"([-’'])", word)
    return "".join(
        part.lower()
        if index and (len(part) == 1 or part.casefold() in words().small["place"])
        else part.capitalize()
        for index, part in enumerate(parts)
    )
