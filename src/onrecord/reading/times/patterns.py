"""The patterns of time expressions, by what they must contain; `grammar` reads what they match.

Each rule names the class of word ("weekday", "month", "unit", "relative", "year") without which it
cannot match, so that most rules are never tried on most stretches of text.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from onrecord.reading.knowledge import table


class Rule(NamedTuple):
    """One pattern, for text in lower case; `needs` is the class of word that it must contain,
    `has` characters one of which stand in whatever it matches (none: any may)."""

    name: str
    needs: str
    words: str
    has: tuple[str, ...] = ()

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when it is first wanted: all of them take as long as a report."""
        return _compiled(self.words)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w$€£])(?:{pattern})")


def words() -> dict[str, Any]:
    """The words of `data/times.toml`."""
    return table("times")


def either(names: Any) -> str:
    """A pattern of alternatives, the longest first."""
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


_WEEKDAYS = [name for name in words()["weekdays"] if name.endswith("day")]
_SHORT = [
    name for name in words()["months"] if len(name) < 5 and name not in ("may", "june", "july")
]
_LONG = [name for name in words()["months"] if name not in _SHORT]
_UNITS = [*(unit for unit in words()["units"] if unit not in ("century", "centurie")), "centur"]
_SEASONS = ["spring", "summer", "autumn", "fall", "winter"]
_PERIODS = [
    "week",
    "weekend",
    "fortnight",
    "month",
    "quarter",
    "year",
    "decade",
    "century",
    *_SEASONS,
]

TRIGGERS = re.compile(
    rf"\b(?:(?P<weekday>{either(_WEEKDAYS)})|(?P<month>{either(_LONG)})"
    r"|(?P<short>(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\b)"
    rf"|(?P<unit>{either(_UNITS)})|(?P<part>morning|afternoon|evening)"
    r"|(?P<relative>today|tonight|yesterday|tomorrow|overnight|spring|summer|autumn|fall\b|winter"
    r"|now\b|currently|nowadays|daily|annual|time\b|half\b|present)"
    r"|(?P<holiday>new year[’']s|christmas|boxing day|may day|valentine[’']s|halloween)"
    r"|(?P<year>(?:1[5-9]|20)\d\d)(?!\d))"
)
"""Where a time may stand, in a text in lower case; the group's name is the class of word."""

_WD = rf"(?:{either(_WEEKDAYS)})"
_MONTH = rf"(?:(?:{either(_LONG)})|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_DOM = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_PART = r"(?:morning|afternoon|evening|night|lunchtime|midday|noon|midnight|dawn)"
_TO = r"\s?(?:-|–|—|to|through|until|and)\s?"
_EDGE = (
    r"(?:the )?(?P<edge>very end|end|start|beginning|middle|early part|latter part|close)"
    r" of (?:the )?"
)
_EARLY = r"(?P<early>early|late|earlier|later|mid),?[ -]"
_LEAD = (
    r"(?P<lead>this coming|this past|last|next|this|(?:the )?following"
    r"|(?:the )?previous|(?:the )?preceding|coming|past)[ -]"
)
_UNIT = r"(?:second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|centur(?:y|ie))"
_COUNT = (
    r"\d+(?:\.\d+)?|(?:twenty|thirty|forty|fifty)[- ](?:one|two|three|four|five|six|seven|eight"
    r"|nine)|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|twenty|thirty|forty|fifty|several|a few|a couple of|many|some|few"
)
_ABOUT = r"(?:about|around|almost|nearly|more than|over|just|less than|some|at least|only) "
_OF_YEAR = r"(?: (?:of )?(?P<rel>last|next|this) year\b)?"  # "20 May *of last year*"

_RULES = (
    ("iso", "year", rf"{_YEAR}-(?P<mm>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])\b"),
    (
        "day-month",
        "month",
        rf"(?:{_EDGE})?(?:(?P<weekday>{_WD}),? )?(?:the )?(?P<day>{_DOM})"
        rf"(?:{_TO}(?P<day2>{_DOM}))?(?: of)? "
        rf"(?P<month>{_MONTH})(?:,? (?P<year>{_YEAR})| \d\d(?= ?(?:\(|--)))?(?!\w)" + _OF_YEAR,
    ),
    (
        "month-day",
        "month",
        rf"(?:{_EARLY})?(?:(?P<weekday>{_WD}),? (?:the )?)?"
        rf"(?P<month>{_MONTH}) (?P<day>{_DOM})(?!\d)"
        rf"(?:{_TO}(?:(?P<month2>{_MONTH}) )?(?P<day2>{_DOM})(?![\d,]))?(?:,? (?P<year>{_YEAR}))?"
        r"(?!\d|[:,.]\d|%| percent)" + _OF_YEAR,
    ),
    (
        "month-year",
        "month",
        rf"(?:{_EDGE}|{_EARLY})?(?P<month>{_MONTH})(?:,? of|,)? (?P<year>{_YEAR})\b",
    ),
    (
        "month",
        "month",
        rf"(?:{_EDGE}|{_EARLY})?(?:{_LEAD})?(?P<month>{_MONTH})(?!\w)" + _OF_YEAR,
    ),
    (
        "holiday",
        "holiday",
        rf"(?P<holiday>{either(words()['holidays'])})(?:,? (?P<year>{_YEAR}))?\b",
    ),
    (
        "week-day",
        "weekday",
        rf"(?:earlier|later) this week,? (?:on )?(?P<weekday>{_WD})\b",
    ),
    ("weekdays", "weekday", rf"(?P<weekday>{_WD})(?:{_TO}|, )(?:on )?(?P<weekday2>{_WD})\b(?!s)"),
    (
        "weekly",
        "weekday",
        rf"(?:(?:every|each) {_WD}(?: {_PART})?|{_WD}s)(?: {_PART}s?)?\b",
    ),
    (
        "weekday",
        "weekday",
        rf"(?:{_EARLY})?(?:{_LEAD})?(?P<weekday>{_WD})\b(?:,? (?:early|late)\b)?"
        rf"(?: (?P<part>{_PART}))?"
        r"(?: (?P<rel>last|next|this) week\b| (?P<ago>a week ago|week)\b)?",
    ),
    (
        "today",
        "relative",
        r"(?:(?P<early>early|late|earlier|later) )?(?P<today>today|yesterday|tomorrow|tonight"
        rf"|overnight)\b(?:(?:[’']s)? (?P<part>{_PART}))?",
    ),
    ("last-night", "unit", r"(?:(?:early|late) )?(?P<today>last) (?P<part>night)\b"),
    (
        "this-part",
        "part",
        rf"(?:(?:early|late|earlier|later) )?(?P<today>this|last) (?P<part>{_PART})\b",
    ),
    ("day-before", "relative", r"the day (?P<today>before yesterday|after tomorrow)\b"),
    (
        "same",
        "unit",
        r"(?:(?:the|that) (?P<same>same (?:day|night|week|month|year))"
        r"|that (?P<that>day|week|month|year|night)|(?P<very>the very (?:day)))\b",
    ),
    ("same-time", "relative", r"(?<=at )(?P<same>the time|that time)(?! of|\w)"),
    (
        "next-day",
        "unit",
        r"the (?P<which>next|following|previous|preceding) (?P<unit>day|night|week|month|year)\b",
    ),
    (
        "past",
        "unit",
        rf"(?:the |these )?(?P<which>past|last|previous|preceding|next|coming) (?P<count>{_COUNT}) "
        rf"(?P<unit>{_UNIT})s\b",
    ),
    (
        "past-one",
        "unit",
        r"the (?P<which>past|last) (?P<unit>hour|day|week|month|year|decade|century)\b",
    ),
    (
        "ago",
        "unit",
        rf"(?:{_ABOUT})?(?P<count>{_COUNT}|half an?) (?P<unit>{_UNIT})s? "
        r"(?P<way>ago|earlier(?! than)|later(?! than)|from now|beforehand"  # "later than planned"
        r"|before(?! the| an?\b| it| they| he| she))\b",
    ),
    ("ago-adjective", "unit", r"(?:the |a )?(?P<unit>year|month|week)-(?P<way>ago|earlier)\b"),
    (
        "ago-vague",
        "unit",
        r"(?P<unit>day|week|month|year|decade|centurie)s "
        r"(?P<way>ago|earlier(?! than)|later(?! than))\b",
    ),
    (
        "period",
        "unit",
        rf"(?:{_EDGE}|{_EARLY})?(?P<which>this coming|this past|this|last|next|the coming"
        r"|the following|the previous|the current|current)[ -](?:fiscal )?"
        rf"(?P<unit>{either(_PERIODS)})\b",
    ),
    (
        "season",
        "relative",
        rf"(?:{_EDGE}|{_EARLY})?(?P<which>this coming|this past|this|last|next|the)[ -]"
        rf"(?P<unit>spring|summer|autumn|fall|winter)\b(?: of (?P<year>{_YEAR}))?",
    ),
    ("weekend", "unit", r"(?:the |that )?(?P<unit>weekend)\b"),
    ("unit-edge", "unit", rf"{_EDGE}(?P<unit>week|month|year|decade|century)\b"),
    ("year-end", "unit", r"(?P<edge>year-end)\b"),
    (
        "quarter",
        "unit",
        r"(?:(?P<which>this|last|next) year[’']s )?(?:the )?(?:fiscal )?"
        rf"(?P<nth>first|second|third|fourth|final)[ -](?P<unit>quarter)"
        rf"(?:,? (?:of )?(?P<year>{_YEAR}))?\b",
    ),
    ("decade", "year", r"(?:the )?(?:(?:early|late|mid)[- ])?(?P<decade>(?:1[5-9]|20)\d0)s\b"),
    (
        "years",
        "year",
        rf"(?P<year>{_YEAR})(?:{_TO}|/)(?P<year2>{_YEAR}|\d\d(?!\d))(?![\d%]|[,.:]\d)\b",
    ),
    (
        "year",
        "year",
        rf"(?:{_EDGE}|{_EARLY}|fiscal (?:year )?|the year )?(?P<year>{_YEAR})"
        r"(?![\d%]|[,.:/]\d|-[a-z])\b",
    ),
    ("now", "relative", r"(?P<now>right now|now|currently|nowadays|at present|the present)\b"),
    ("set", "unit", rf"(?:(?:every|each) (?P<unit>{_UNIT})|(?:once|twice) an? {_UNIT})\b"),
    ("daily", "relative", r"(?P<unit>daily|annually|annual)\b"),
    ("age", "unit", rf"(?:{_COUNT})[ -](?:year|month|week|day)s?-olds?\b"),
    (
        "duration",
        "unit",
        rf"(?P<count>{_COUNT}|half an?)(?: more| other| long| full| straight| consecutive"
        r"| additional"
        rf"| extra| further)?[ -](?P<unit>{_UNIT})s?(?:[- ]long)?\b",
    ),
    ("units", "unit", r"(?P<unit>minute|hour|day|week|month|year|decade|centurie)s\b"),
)


_HAS = {
    "iso": ("-",),
    "month-year": ("1", "20"),
    "week-day": ("this week",),
    "weekly": ("every", "each", "days"),
    "last-night": ("last night",),
    "this-part": ("this ", "last "),
    "day-before": ("the day ",),
    "same": ("same ", "that ", "very day"),
    "same-time": (" time",),
    "next-day": ("the next ", "the following ", "the previous ", "the preceding "),
    "past": ("past ", "last ", "previous ", "preceding ", "next ", "coming "),
    "past-one": ("the past ", "the last "),
    "ago": (" ago", " earlier", " later", " from now", " before"),
    "ago-adjective": ("-ago", "-earlier"),
    "ago-vague": ("s ago", "s earlier", "s later"),
    "period": ("this", "last", "next", "coming", "following", "previous", "current"),
    "season": ("spring", "summer", "autumn", "fall", "winter"),
    "weekend": ("weekend",),
    "unit-edge": (" of ",),
    "year-end": ("year-end",),
    "quarter": ("quarter",),
    "decade": ("0s",),
    "now": ("now", "currently", "present"),
    "set": ("every ", "each ", "once a", "twice a"),
    "daily": ("daily", "annual"),
    "age": ("-old",),
}
RULES = tuple(Rule(*one, _HAS.get(one[0], ())) for one in _RULES)
"""All rules, in the order in which the first of equal length wins."""
