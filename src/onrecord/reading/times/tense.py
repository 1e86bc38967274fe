"""Whether what happens at a time is over or still to come, from the words around its mention.

Bare weekdays and dates without a year need it. It asks for words only, no parse: the nearest verb
that tells a tense decides, the one before the mention rather than the one after it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from onrecord.reading.times.patterns import either, words
from onrecord.report import Span

Tense = Literal["past", "future", "none", "over"]
"""What words around a time tell of it; "over" is a past that no nearness outweighs."""

_SENTENCE_END = re.compile(r"[.!?][”\"’')]*\s+(?=[A-Z“\"‘'(])|\n")
_CLAUSE_END = re.compile(r"[;:—–]|,? (?:but|while|although|though|whereas)\b")


def tense_at(text: str, span: Span) -> Tense:
    """The tense of what is told to happen at the time that stands at `span`.

    >>> def at(text, word):
    ...     start = text.index(word)
    ...     return tense_at(text, (start, start + len(word)))
    >>> at("The talks resume on Wednesday.", "Wednesday")
    'future'
    >>> at("The minister said on Tuesday that the board would meet.", "Tuesday")
    'past'
    >>> at("The board is expected to meet on Thursday, he said on Monday.", "Thursday")
    'future'
    >>> at("On Friday, the court will rule.", "Friday")
    'future'
    >>> at("He failed to appear on Monday.", "Monday")
    'past'
    >>> at("The bulletin ascribed his death to complications from a fall on Monday.", "Monday")
    'past'
    >>> at("It will strike unless a deal was reached by Friday.", "Friday")
    'future'
    >>> at("Fans provided water to all who came before Friday.", "Friday")
    'past'
    >>> at("Forty have died since the fighting began in January.", "January")
    'over'
    """
    before, after = _around(text, span)
    if _SINCE.search(before):
        return "over"
    if _ahead_of().search(before):
        return "future"
    if _POSSESSIVE.match(after) and not _AHEAD.search(before):
        return "future" if _SUBJECT_TO_COME.match(after) else "past"
    found = _before(before)
    if found != "none":
        return found
    found = _after(after)
    if found != "past" and _AHEAD.search(before):
        return "future"
    return found


def _around(text: str, span: Span) -> tuple[str, str]:
    start = max(0, span[0] - 240)
    before = text[start : span[0]]
    ends = list(_SENTENCE_END.finditer(before))
    if ends:
        before = before[ends[-1].end() :]
    after = text[span[1] : span[1] + 160]
    end = _SENTENCE_END.search(after + "\n")
    return before, after[: end.start() if end else None]


def _before(words_before: str) -> Tense:
    """What the nearest telling word before says, within its clause."""
    clause = _CLAUSE_END.split(words_before)[-1]
    tail = re.split(r"[“\"]", clause)[-1]
    nearest: tuple[int, Tense] = (-1, "none")
    for match in _past().finditer(tail):
        if not _FUTURE_PASSIVE.search(tail[: match.start()]):
            nearest = max(nearest, (match.end(), "past"))
    for match in _future().finditer(tail):
        left = tail[: match.start()]
        if match[0] == "May" or _NOUN_BEFORE.search(left) or _PAST_OF_FUTURE.search(left):
            continue
        if _NOT_DONE.search(left):
            continue
        if _done().fullmatch(match[0]) or (match[0].startswith("to ") and _FIRST.search(left)):
            continue
        if match.end() >= nearest[0]:
            told = match[0] in _GIVEN and not _TO.search(tail[match.end() :])
            nearest = (match.end(), "past" if told else "future")
    if _PUT_OFF.search(tail) or (_set_for().search(tail) and not _HAD_BEEN.search(tail)):
        return "future"
    if _ON_TERMS.search(tail):
        return "future"
    to_come = _UNTIL.search(tail) or (_BY.search(tail) and _asking().search(tail))
    if nearest[1] == "past" and to_come and not _perfect(tail.split(",")[-1]):
        return "future"
    if nearest[1] == "future" and _implicative().search(tail):
        return "past"
    return nearest[1]


# "agreed in March" lies back, "agreed to meet in March" and "promised an answer for Friday" do not
_GIVEN = ("agreed", "promised", "pledged", "vowed")
_TO = re.compile(r"\b(?:to|that|for|by)\b")


def _perfect(tail: str) -> bool:
    """ "two members had filed by Wednesday": the deadline lies back."""
    return re.search(r"\b(?:had|have|has|was|were)\b(?! (?:until|till)\b)", tail) is not None


# "will be held", "to be voted on": the participle does not tell the past
_FUTURE_PASSIVE = re.compile(
    r"\b(?:will|would|shall|to|may|might|could|should|can|must)(?: \w+ly| not)?"
    r" (?:be|have|have been) (?:\w+ly )?$"
)


# "Friday's purchases" lie back, "ahead of Friday's vote" does not, nor "Friday's vote will show"
_POSSESSIVE = re.compile(r"[’']s\b")
_SUBJECT_TO_COME = re.compile(
    r"[’']s(?: [\w-]+){1,3} (?:will|is expected|is due|is scheduled|is set|could|may|might)\b"
)
_AHEAD = re.compile(
    r"\b(?:ahead of|by|until|till|next|upcoming|scheduled for|set for|due(?: on)?"
    r"|(?:is|are)(?: on| for| in)?)\s+$",
    re.IGNORECASE,
)
# "has been put off until Friday", "was moved to Friday"
_PUT_OFF = re.compile(
    r"\b(?:put off|postponed|delayed|moved|adjourned|extended|deferred|rescheduled|pushed back"
    r"|brought forward|prolonged|shifted)\b[^,.;:]{0,30}? (?:until|till|to)\s+$",
    re.IGNORECASE,
)
_HAD_BEEN = re.compile(r"\b(?:had been|was|were)\b[^,.;:]*$", re.IGNORECASE)
# a noun that looks like a calendar verb: "the close of business Thursday"
_NOUN_BEFORE = re.compile(r"\b(?:the|an?|its|his|her|their|this|that|of|at|early|market)\s+$")
# "the ship did not leave on Monday", "could not return": nothing is to come
_NOT_DONE = re.compile(r"\b(?:could|did)(?: not|n['’]t)(?: \w+ly)? $", re.IGNORECASE)
# "had been due to expire", "as previously planned", "was scheduled": told of the past
_PAST_OF_FUTURE = re.compile(r"\b(?:had been(?: \w+)?|previously|originally|as|once) $")
_SINCE = re.compile(r"\bsince\b[^,.;:]{0,60}$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|next)\b[^,.;:]{0,40}$", re.IGNORECASE)
_BY = re.compile(r"\b(?:by|before|no later than)(?: \w+)?\s+$", re.IGNORECASE)
# "would strike unless a deal was reached by Friday", "Unless it came by Friday, …"; not "asked if
# it had sailed by Friday", nor "fell unless it paid by Friday", where nothing is to come
_ON_TERMS = re.compile(
    r"(?:\b(?:will|would|shall|may|might|could|wo|going to|threaten\w*|vow\w*|pledg\w*|warn\w*)"
    r"\b[^;:.]*|\A\W*)"
    r"\b(?:unless|provided that|(?<!say )(?<!tell )(?<!know )(?<!ask )(?<!asked )(?<!see )if)\b"
    r"(?![^;:]*\bhad\b)[^;:]*\b(?:by|before|no later than)(?: \w+)?\s+$",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def _ahead_of() -> re.Pattern[str]:
    """ "Ahead of talks on Monday", whatever else is told; not "ahead of the Greens on Monday"."""
    passed = either(words()["tense"]["passed"])
    return re.compile(
        r"\b(?i:ahead of|in the run-up to|in preparation for|preparing for)\b[^,.;:]{0,40}"
        rf" (?!(?:{passed})\b)[a-z-]+ (?:on|in|this|next)\s+$"
    )


@lru_cache(maxsize=1)
def _set_for() -> re.Pattern[str]:
    """ "Called a march for Saturday", "set a vote starting Monday"; not "apologised for"."""
    setting = either(words()["tense"]["setting"])
    return re.compile(rf"\b(?:{setting})\b[^;:]*\b(?:for|starting|beginning)\s+$", re.IGNORECASE)


def _after(words_after: str) -> Tense:
    """What the first telling verb after says: "On Friday, the court will rule"."""
    head = _CLAUSE_END.split(words_after)[0]
    future = next((one for one in _future().finditer(head) if one[0] != "May"), None)
    past = _past().search(head)
    if future is None and past is None:
        return "none"
    if past is None or (future is not None and future.start() < past.start()):
        return "future"
    return "past"


@lru_cache(maxsize=1)
def _future() -> re.Pattern[str]:
    table = words()["tense"]
    apart = [word for word in table["future"] if word[0] not in "'’"]
    short = [word for word in table["future"] if word[0] in "'’"]
    others = either(table["after_to"])
    moving = rf"(?:is|are|’s|'s|’re|'re|we|they) (?:{either(table['moving'])})"
    could = rf"could (?!(?:not|be (?:heard|seen|felt)|{either(table['noticed'])})\b)"
    # not "to Oslo", nor "ascribed to complications on Monday"
    infinitive = rf"to (?!(?:{others})\b)(?-i:(?!(?!focus)[a-z]*[^s]s\b)[a-z]+)"
    return re.compile(
        rf"\b(?:{either([*apart, *table['calendar']])}|{moving}|{could}[a-z]+|{infinitive})\b"
        rf"|(?:{either(short)})\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _past() -> re.Pattern[str]:
    regular = r"(?!indeed|need|hundred|united|red)[a-z]{2,}ed"
    told = r"[Aa]ccording to(?=(?: (?!for |until |by )[^\s,;]+){1,8} ?$)"  # "… officials on Friday"
    forms = rf"{either(words()['tense']['past'])}|{regular}|has|have(?! to)|{told}"
    return re.compile(rf"\b(?:{forms})\b")


# "the first state to accede on Friday": whoever was the first did it
_FIRST = re.compile(
    r"\b(?:first|last|only|latest|second|third)\b(?: (?!to\b)[\w’'-]+){0,5} $", re.IGNORECASE
)


@lru_cache(maxsize=1)
def _done() -> re.Pattern[str]:
    """Infinitives of what goes along with something done: "gathered to mark the day on Friday"."""
    return re.compile(rf"to (?:{either(words()['tense']['along'])})", re.IGNORECASE)


@lru_cache(maxsize=1)
def _asking() -> re.Pattern[str]:
    """Past verbs that set a deadline: "demanded an answer by Friday"."""
    return re.compile(rf"\b(?:{either(words()['tense']['asking'])})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _implicative() -> re.Pattern[str]:
    verbs = either(words()["tense"]["implicative"])
    return re.compile(
        rf"\b(?:{verbs})(?: \w+){{0,2}} to [a-z]+(?: \w+){{0,6}}\s*(?:on|late|early)?\s*$",
        re.IGNORECASE,
    )
