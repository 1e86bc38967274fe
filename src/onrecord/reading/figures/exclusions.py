"""Numbers that are no figures: ages, dates, durations, ranks, names, scores, "one of them".

By the conventions of the record: counts of persons, votes, money, shares and things affected are
figures; the words in `data/not_figures.toml` tell the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from onrecord.reading.draft import Draft
from onrecord.reading.figures.addresses import in_address, is_dialled, is_house
from onrecord.reading.figures.ages import is_age
from onrecord.reading.figures.counted import Count
from onrecord.reading.figures.fractions import are_asked
from onrecord.reading.figures.hours import is_clock, is_hour
from onrecord.reading.figures.lexicon import affected, units
from onrecord.reading.figures.ones import counts_one
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.taking import gapped
from onrecord.reading.figures.tape import Token, joined, word_at
from onrecord.reading.figures.votes import is_vote
from onrecord.reading.knowledge import table
from onrecord.reading.times.grammar import read_times
from onrecord.report import Span


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    raw = table("not_figures")
    return {
        "after": frozenset(raw["after"]["words"]),
        "things": frozenset(raw["after"]["things"]),
        "before": frozenset(raw["before"]["words"]),
        "scale": frozenset(raw["before"]["scale"]),
        "parts": frozenset(raw["after"]["parts"]),
        "short": frozenset(raw["before"]["short"]),
    }


def time_spans(draft: Draft) -> list[Span]:
    """All stretches that tell a time or a duration: no number in them is a figure."""
    return [one.span for part in draft.prose for one in read_times(draft.text, *part)]


def is_figure(text: str, tape: Sequence[Token], amount: Amount, times: Sequence[Span]) -> bool:
    """Whether an amount is one that the record asks for.

    >>> from onrecord.reading.figures.tape import tokens
    >>> from onrecord.reading.figures.quantities import read_amounts
    >>> from onrecord.reading.times.grammar import read_times
    >>> def figures(text):
    ...     tape, times = tokens(text), [one.span for one in read_times(text)]
    ...     return [text[slice(*one.span(tape))] for one in read_amounts(tape)
    ...             if is_figure(text, tape, one, times)]
    >>> figures("Ana, 34, saw 12 men at 8:30 on Flight 302 for three days; one of them is 66.")
    ['12']
    >>> figures("A magnitude 5.2 quake on 3 May 2027 killed two; the team won 3-1 in Group 7.")
    ['two']
    """
    first, last = amount.first, amount.last
    start, end = amount.span(list(tape))
    before, after = word_at(tape, first - 1), word_at(tape, last)
    # "a quarter of", "three quarters of a million": no three months
    points = word_at(tape, last - 1) in ("point", "points")
    than = after in _LESS and word_at(tape, last + 1) == "than"  # "a quarter less than in 2019"
    asked = after in _SHARING or than or are_asked(tape, amount.number.first, after)
    share = (amount.number.kind == "fraction" and (points or asked)) or (
        amount.number.scaled and any(one.lower in _QUARTERS for one in tape[first:last])
    )
    flow = amount.sort == "measure" and " per " in (amount.unit or "")  # "40 litres a second"
    if not share and not flow and any(begin < end and start < stop for begin, stop in times):
        return False
    none = before == "not" and amount.value == 1 and amount.number.word  # "not one prisoner"
    if none or amount.value == 0 or (amount.value is None and amount.high == 0):
        return False
    if in_address(text, start):
        return False
    if amount.sort == "money" and before == ":" and joined(tape, first):
        return False  # "at the 15:20 mark"
    if amount.sort in ("money", "percent"):
        return True
    glued, glued_before = joined(tape, last), joined(tape, first)
    if (glued or glued_before) and amount.sort == "count" and is_vote(tape, amount):
        return True  # "voted 12-9"
    if glued and after in ("-", "–") and word_at(tape, last + 1) not in ("strong",):
        return False  # "two-day", "25-year-old", "3-1"
    if glued and after in (":", "/", "°", "’", "'") and joined(tape, last + 1):
        return False  # "8:30", not "at 21: everybody on board"
    if glued_before and before in ("-", "–", ":", "/", "#", "§", ".", "'", "’", "+", "_", "@"):
        return False
    if glued_before and before.isalpha() and tape[first].text[0].isdigit():
        return False  # "TVN24", "A300"
    if after in ("a", "p") and [word_at(tape, last + k) for k in (1, 2)] == [".", "m"]:
        return False  # "2 p.m."
    if glued and after == "~":
        return False
    if glued and ord(tape[last].text[0]) >= _OTHER_SCRIPTS:
        return False  # words quoted in their own script
    words = _words()
    if after in words["after"] and amount.number.kind != "fraction":
        return False
    if amount.sort == "measure":
        # speeds and degrees count nothing and nobody
        return amount.unit not in _SPEEDS and [after, word_at(tape, last + 1)] != ["per", "hour"]
    if before == "±" or _OTHERWISE.match(text, end) or _AWAY.match(text, end):
        return False
    if amount.number.word and after == "figures":
        return False  # "a sum in the seven figures"
    if before == "of" and amount.bounded and word_at(tape, first - 2) in _GATHERINGS:
        return False  # "banned gatherings of more than 20 people": how many there may be
    if re.fullmatch(r"\d{13,}", tape[amount.number.first].text):
        return False  # an identifier: nobody writes so large a number without commas
    if after == "of" and _of_years(tape, amount):
        return False
    if is_age(tape, amount) or _is_name(tape, amount) or _is_year(tape, amount):
        return False
    if is_dialled(tape, amount) or _is_of_law(tape, amount) or _is_few_times(tape, amount):
        return False
    if is_clock(tape, amount) or is_hour(tape, amount) or _is_factor(tape, amount):
        return False
    if re.fullmatch(r"(?:bce?|ce|ad)|[bca]\.[cde].*", _glued(tape, last)):
        return False  # "664 BC", "250 c.e."
    if before in ("per", "every") and not amount.bounded:
        return False  # "4.5 deaths per 100,000 people"
    spent = before in _PERIODS and word_at(tape, first - 2) in ("last", "this", "past", "next")
    ranked = before in words["before"] and not amount.bounded and not spent
    if before in words["scale"] or ranked:
        return False  # "week 7", not "only last week seven people died"
    if after in ("and", "or", "to") and word_at(tape, last + 2) in words["after"]:
        return False  # "terms of 12 and 15 years"
    if after in ("fewer", "less", "more") and word_at(tape, last + 1) == "than":
        return False  # "three fewer than the army says": how far two counts are apart
    if amount.value == 1 and amount.bound == "about":
        return False  # "some one of us"
    if amount.value == 1:
        return counts_one(tape, amount)
    many = after in _COUNTABLE and (amount.value or 0) >= _MANY
    if after in words["things"] and not (many or _of_members(tape, amount)):
        return False
    if after in _SMALL and word_at(tape, last + 1) in words["things"]:
        return False
    return not _is_rank(text, tape, amount)


# "2 1/2-year-old", "a 501 (c)(3) group", "501c3": ages and sections of a law
_OTHERWISE = re.compile(r"\s?(?:\d/\d|½)[- ]years?\b|\s?\(?c\)? ?\(?\d\)?\b")
# "a few blocks away", "two doors down": how far, and nothing counted
_AWAY = re.compile(
    r" (?:(?:city|short|long|small) )?(?:(?:blocks?|streets?|doors?|steps?|stops?|paces|floors?"
    r"|storeys|stories|exits?|stations?|seats?|rows?)(?: \w+)? (?:away|apart|off|down|up|north"
    r"|south|east|west|above|below|behind|ahead|further|farther|from (?:the|a|an|his|her|their))"
    r"|(?:houses?|buildings?|rooms?|tables?|villages?|towns?|cars?|shops?) (?:away|apart|down)"
    r")\b"
)
_PERIODS = ("week", "year", "month", "season", "quarter")
_GATHERINGS = ("gatherings", "assemblies", "meetings", "groups", "crowds", "households", "parties")
_SHARING = ("of", "had", "have", "are", "were")  # "a quarter had never heard of it"
_LESS = ("less", "more", "fewer", "lower", "higher")
_SPEEDS = ("mph", "km/h", "knot", "degree")
_QUARTERS = ("quarter", "quarters")
_OTHER_SCRIPTS = 0x2E80
"""From here on Unicode has the scripts of East Asia, whose numbers stand in words not read here."""
_COUNTABLE = ("nations", "parties", "last", "rounds")
_MANY = 10  # so many signed, voted or came last year: two nations are who they are
_SMALL = (
    "smaller",
    "bigger",
    "larger",
    "big",
    "small",
    "ruling",
    "main",
    "key",
    "other",
    "more",
    "different",
    "separate",
    "new",
    "such",
    "possible",
    "warring",
)


def is_shape(amount: Amount, count: Count, *, part: bool, said: bool, definite: bool) -> bool:
    """Whether a small number only tells the shape of an affair: "two countries", "two pieces".

    What nobody is said to have counted is a figure only if people, vessels or vehicles are counted,
    or a `part` of a number is told; `definite`: "the two" follow "the".
    """
    most = amount.size
    if count.counts == "other" and count.unit is None and 1900 <= most < 2100:
        return not amount.bounded  # "a 2005 Orlin Comet"
    if count.counts == "participants" and most < 4 and definite and not said:
        return True  # "the two countries signed": who they are, not how many came
    if count.counts != "other" or most >= 10 or amount.sort != "count":
        return False
    if count.unit == "person" and count.rule == "noun" and most < 4 and definite:
        return not (part or amount.bounded)  # "the two governors met": who they are
    if not part and count.unit in _words()["parts"]:
        return True  # not "seven out of 11 states"
    if part or said or amount.bounded or count.rule not in ("noun", "bare"):
        return False
    return count.unit not in ("person", *units().values()) and count.unit not in affected()


def _of_members(tape: Sequence[Token], amount: Amount) -> bool:
    """ "88 *Front members*", "three *Party delegates*": a body's name, and no front or party."""
    if amount.last + 1 >= len(tape):
        return False
    name, noun = tape[amount.last].text, tape[amount.last + 1].text
    return name[:1].isupper() and noun[:1].islower() and noun.endswith("s")


def _of_years(tape: Sequence[Token], amount: Amount) -> bool:
    """ "Lost money in *three* of the past five years"."""
    following = [word_at(tape, k) for k in range(amount.last + 1, amount.last + 5)]
    if following[0] in ("them", "whom", "these", "those", "which"):
        return False  # "released 12 *of them the next day*"
    past = {"past", "last", "previous", "next"}.intersection(following)
    return bool(past) and any(word in _words()["after"] for word in following)


def _glued(tape: Sequence[Token], i: int) -> str:
    """Token `i` with what is written against it: "b.c.e."."""
    word = word_at(tape, i)
    while joined(tape, i + 1):
        i += 1
        word += word_at(tape, i)
    return word


def _is_factor(tape: Sequence[Token], amount: Amount) -> bool:
    """ "several times larger", "three times as many", "four times the rate"."""
    following = word_at(tape, amount.last + 1)
    return word_at(tape, amount.last) == "times" and (
        following.endswith("er") or following in ("more", "less", "as", "the", "that", "its")
    )


def _is_of_law(tape: Sequence[Token], amount: Amount) -> bool:
    """ "17 U.S. Code § 1201", "under 18 U.S.C. 1001", "sec. 230": where it stands in a law."""
    number = amount.number.first
    before, short = word_at(tape, number - 1), word_at(tape, number - 2)
    if before == "§" or (before == "." and short in _words()["short"]):
        return True
    after = " ".join(word_at(tape, k) for k in range(amount.last, amount.last + 5))
    ahead = " ".join(word_at(tape, k) for k in range(number - 6, number))
    return after in ("u . s . code", "u . s . c") or ahead == "u . s . c ."


def _is_few_times(tape: Sequence[Token], amount: Amount) -> bool:
    """ "Counted twice, in some cases *three times*", "told him *a thousand times*": nobody counted;
    but "stabbed 14 times", "no fewer than nine times"."""
    if amount.bounded or word_at(tape, amount.last) != "times":
        return False
    few = amount.number.word and (amount.value or 0) < _MANY
    return few or word_at(tape, amount.number.first) == "a"


def _is_year(tape: Sequence[Token], amount: Amount) -> bool:
    """ "2018 saw 750 deaths": four bare digits with nothing counted after them."""
    word = tape[amount.number.first].text
    if amount.bound != "exact" or not re.fullmatch(r"1[89]\d\d|20\d\d", word):
        return False
    after, before = word_at(tape, amount.last), word_at(tape, amount.first - 1)
    # "In 1954 troops occupied the college"
    opens = before == "in" and word_at(tape, amount.first - 2) in ("", ".", "”", '"', ":", "–", "—")
    return opens or not after.isalpha() or after in _YEAR_VERBS or after in _YEARLY


_YEARLY = (
    "presidential", "election", "elections", "general", "primary", "primaries", "midterm",
    "midterms", "season", "budget", "census", "olympics", "olympic", "world", "edition", "vintage",
    "referendum", "campaign", "championship", "championships", "tournament", "graduate", "report",
)  # fmt: skip
_YEAR_VERBS = ("saw", "was", "is", "has", "had", "brought", "marked", "will", "and", "or")


def _is_name(tape: Sequence[Token], amount: Amount) -> bool:
    """ "Channel 4", "COVID-19", "Apollo 11", "10 Downing Street"; not "Tavora 41 people"."""
    first, last = amount.first, amount.last
    if amount.number.word and first and last < len(tape) and last - first == 1:
        inside = tape[first - 1].text[:1].isalnum() and tape[first].text[:1].isupper()
        if inside and tape[last].text[:1].isupper():
            return True  # "the Six Flags park"
    if _in_title(tape, first):
        return True  # “Seven Bridges”
    if amount.bounded or amount.number.word or amount.number.scaled or last - first != 1:
        return False
    if _second_share(tape, first) or gapped(tape, first, last):
        return False
    if first and last < len(tape):
        left, right = tape[first - 1], tape[last]
        capital = (
            left.text[:1].isupper() and left.text.isalpha() and left.end + 1 == tape[first].start
        )
        opens = first == 1 or not tape[first - 2].text[:1].isalnum()
        if capital and not opens and not right.text[:1].islower():
            return True
        if capital and len(left.text) > 2 and left.text.isupper() and (amount.value or 0) < 100:
            return True  # "WKLM 2 news"
    return is_house(tape, last)


def _in_title(tape: Sequence[Token], first: int) -> bool:
    """ "She sang “*Seven* Bridges”": quoted words that all are capitals, short ones aside."""
    opens = first > 0 and tape[first - 1].text in ('"', "“", "‘")
    if not opens or not tape[first].text[0].isupper():
        return False
    words = [token.text for token in tape[first : first + 8]]
    end = next((k for k, word in enumerate(words) if word in ('"', "”", "’")), 0)
    return end > 1 and all(
        one[0].isupper() or (one.isalpha() and len(one) < 4) for one in words[:end]
    )


def _second_share(tape: Sequence[Token], first: int) -> bool:
    """ "gives the Bloc 37 percent and the Alliance 29": no name, though a name stands before."""
    for place in range(first - 1, max(first - 7, 0), -1):
        if tape[place].lower in ("percent", "%"):
            return place < first - 1
        if not (tape[place].text[:1].isupper() or tape[place].lower in _BETWEEN):
            return False
    return False


_BETWEEN = ("and", "the", "'s", "’s", "'", "’", "s", ",")


def _is_rank(text: str, tape: Sequence[Token], amount: Amount) -> bool:
    """ "the top five", "a 5.2 quake", "15,000 feet"; a decimal with no unit counts nothing."""
    before = word_at(tape, amount.first - 1)
    if before in ("top", "bottom", "big"):
        return True
    if amount.number.scaled or amount.number.kind != "cardinal":
        return False
    number = text[tape[amount.number.first].start : tape[amount.number.last - 1].end]
    if _second_share(tape, amount.first):
        return False  # "Strand had 51.2 percent and Tolen *46.9*"
    if before in _POLLED and word_at(tape, amount.last) in (",", ".", ";", "and"):
        told = [token.lower for token in tape[max(0, amount.first - _POLL) : amount.first]]
        if "percent" in told or "%" in told:
            return False  # "claimed 52 percent; a count put her on *50.3*"
    return bool(re.search(r"\d\.\d", number))


_POLL = 24  # tokens back to the share that another goes on from
_POLLED = ("on", "at", "it", "with", "him", "her", "and")
