"""Where and when a figure holds: its place, the day it stands for, the day it counts from."""

from __future__ import annotations

import re
from itertools import pairwise

from msgspec import Struct

from onrecord.reading.draft import Draft, covers, inside
from onrecord.reading.figures.counted import Count
from onrecord.reading.figures.counting_clauses import counting_clause
from onrecord.reading.figures.lexicon import pledging_verbs, tables
from onrecord.reading.figures.running import LASTING, NUMBER, cumulative, in_clause_of
from onrecord.reading.syntax import Node
from onrecord.record import Place, Time
from onrecord.report import Span


class Circumstances(Struct, frozen=True):
    """What the words around a figure tell of place and time; None where they tell nothing."""

    place: Place | None
    as_of: Time | None
    since: Time | None
    cumulative: bool | None


_SINCE = re.compile(r"\b(?:since|starting|beginning)\b[^,.;:!?]{0,60}$", re.IGNORECASE)
_AS_OF = re.compile(
    r"\b(?:as (?:of|at)\s+(?:late\s+|early\s+|the end of\s+|midnight\s+|noon\s+"
    r"|\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?\s+)?(?:local time\s+)?)?"
    r"|(?:as of|at|by) the (?:close|end) of (?:business|trading|play|counting|voting)\s+)"
    r"(?:on\s+)?$",
    re.IGNORECASE,
)
# "had bought 481,000 shares *through Sept. 29*": up to when was counted
_THROUGH = re.compile(r"\b(?:through|up to)\s+(?:the end of\s+)?$", re.IGNORECASE)
_NOT_WHEN = re.compile(
    r"\b(?:(?:after|before|until|till|since|from|between|to|following|prior to|ahead of|than"
    r"|compared with|versus|against)\s+(?:the\s+)?|(?:than|as)\s+(?:in|on|at|it was|they were)\s+"
    r"|\b(?:much|many|high|low|large|big|often) as\s+)$",
    re.IGNORECASE,
)
_IN_PLACE = re.compile(
    r"\b(?:in|at|off|near|across|around|through|throughout|outside|inside|on|of|struck|hit|rocked)"
    r"\s+(?:the\s+)?(?:[a-z]+\s+)?$"
)
_HIT = (*LASTING, "held", "missing", "participants")


def circumstances(draft: Draft, span: Span, count: Count, said: int | None) -> Circumstances:
    """Place and times of the figure's own clause, never from beyond its sentence."""
    sentence = draft.syntax.clause_at(span[0])
    around = sentence.span if sentence else (max(0, span[0] - 150), span[1] + 150)
    clause = _clause(draft, around, span, said)
    times = [one for one in draft.times if covers(around, one.span)]
    since = next(
        (one for one in times if covers(clause, one.span) and _starts(draft, one, span)), None
    )
    verb = _verb_of(draft, span)
    as_of, dated = _dated(draft, times, span)
    ran = _ran(draft, times, clause)
    if ran is not None:
        since, as_of = ran
    if as_of is None and since is None and count.counts != "other" and not dated:
        about = count.counts in ("money", "percent") and _only_about(draft, span)
        told = [one for one in times if not about and _when(draft, one, span, verb, clause)]
        told = told or _when_both(draft, times, span, verb, clause)
        as_of = min(told, key=lambda one: abs(one.span[0] - span[0]), default=None)
        own = (
            one for one in times if _right_behind(draft, one, span) or _counted_on(draft, one, span)
        )
        as_of = next(own, as_of)
    running = cumulative(draft, span, count, clause, since, verb)
    if as_of is None and said is not None and count.counts in _HIT:
        begun = _BEGUN.search(draft.text, span[1], clause[1]) is not None
        as_of = _told_on(draft, said, times, total=begun and running is True)
    place = _place(draft, span, clause) if count.counts in _HIT else None
    return Circumstances(place, as_of, since, running)


def _dated(draft: Draft, times: list[Time], span: Span) -> tuple[Time | None, bool]:
    """The day that "as of" names, and whether it names one at all: of what is told before it, of
    all where it opens the sentence; not of 274 kg in "312 kg *as of Nov. 2*, up from 274 kg in
    August", which have a time of their own, nor of the 41 states that were told of it."""
    days = [one for one in times if _led(draft, one, _AS_OF) or _up_to(draft, one, span)]
    days = [one for one in days if _is_of_what_is_said(draft, one, span)]
    if not days:
        return None, False
    own = next((one for one in times if _right_behind(draft, one, span)), None)
    before = [one for one in days if one.span[0] > span[1] or _opens(draft, one)]
    return own or next(iter(before), None), True


def _up_to(draft: Draft, time: Time, span: Span) -> bool:
    """ "Had bought 481,000 shares *through Sept. 29*": what was done by then; not "will be open to
    40 clerks through Friday"."""
    verb = _verb_of(draft, span)
    if verb is None or time.span[0] < span[1] or not _led(draft, time, _THROUGH):
        return False
    done = any(one.lower in ("had", "has", "have") for one in verb.auxiliaries)
    return done and _verb_of(draft, time.span) == verb


def _only_about(draft: Draft, span: Span) -> bool:
    """ "Began a ballot on Monday *over* an offer of 3.5 percent": a sum or share that something is
    done about, which holds on other days too."""
    node: Node | None = draft.syntax.node_at(span[1] - 1)
    for _ in range(6):
        if node is None or node.is_verb:
            return False
        case = node.child("case")
        if case is not None and case.lower in _ABOUT and case.span[0] < span[0]:
            return True
        node = node.head
    return False


_ABOUT = ("over", "about", "against", "without", "despite", "on", "under", "amid")


def _opens(draft: Draft, time: Time) -> bool:
    """Whether no number stands before a time in its sentence, or in what is said there."""
    return NUMBER.search(draft.text, _told_in(draft, time)[0], time.span[0]) is None


def _is_of_what_is_said(draft: Draft, time: Time, span: Span) -> bool:
    """Whether a time is told along with a figure: not one that only somebody in the sentence says
    of another ("the firm, which holds *12 percent*, said that as of Monday …")."""
    told = [one.content for one in draft.said if inside(time.span, one.content)]
    return not told or any(inside(span, content) for content in told)


def _told_in(draft: Draft, time: Time) -> Span:
    """The words that somebody says with a time in them, else its sentence: "The firm, which holds
    12 percent, said *that at the close of trading on Monday 300 shares had been sold*"."""
    parts = [part for said in draft.said for part in said.content if covers(part, time.span)]
    if parts:
        return min(parts, key=lambda one: one[1] - one[0])
    clause = draft.syntax.clause_at(time.span[0])
    return clause.span if clause is not None else (0, len(draft.text))


_WHOSE = re.compile(r"[’']s? ")
_IN = re.compile(r" (?:in|on|for|during|at the end of) (?:the )?")


def _right_behind(draft: Draft, time: Time, span: Span) -> bool:
    """ "Fell to 4.1 percent in May from *4.3 percent in April*": the time that stands with it."""
    exact = time.value is not None and "/" not in time.value
    if exact and _WHOSE.fullmatch(draft.text, time.span[1], span[0]) is not None:
        return True  # "up from *last year's 1.55 million*"
    return exact and _IN.fullmatch(draft.text, span[1], time.span[0]) is not None


def _counted_on(draft: Draft, time: Time, span: Span) -> bool:
    """ "The 35 million it had estimated *in October*", "the 18 the clinic counted *on Monday*"."""
    number = draft.syntax.node_at(span[1] - 1)
    verb = counting_clause(number) if number is not None else None
    exact = time.value is not None and "/" not in time.value
    return exact and verb is not None and _verb_of(draft, time.span) == verb


def _ran(draft: Draft, times: list[Time], clause: Span) -> tuple[Time, Time] | None:
    """ "Its tally, *from 11 January to 12 March*, stood at 1,402": when a count began and ended."""
    if _TALLY.search(draft.text, *clause) is None:
        return None
    for first, last in pairwise(times):
        between = draft.text[first.span[1] : last.span[0]]
        if between in (" to ", " until ", " till ") and _led(draft, first, _FROM):
            return first, last
    return None


_TALLY = re.compile(r"\b(?:tally|count|toll)\b")
_FROM = re.compile(r"\bfrom (?:the )?$", re.IGNORECASE)


def _when_both(
    draft: Draft, times: list[Time], span: Span, verb: Node | None, clause: Span
) -> list[Time]:
    """ "Killed 57 people *and* wounded 200 *on Tuesday*": the one day that ends or opens what is
    told of several."""
    within = [one for one in times if covers(clause, one.span)]
    if verb is None or len(within) != 1 or not _befell(verb):
        return []
    day = within[0]
    if day.value is None or "/" in day.value or _led(draft, day, _NOT_WHEN):
        return []
    if not _DAY.fullmatch(day.value) and not _FRONTED.fullmatch(draft.text, clause[0], day.span[0]):
        return []  # "*In 2008* six infants died and 40 were hurt", "died and 40 fled in 2008"
    when = _verb_of(draft, day.span)
    if when is not None and when.relation == "acl:relcl" and when.lemma in _HAPPENING:
        when = when.head.head if when.head is not None else None  # "in a blast that happened on"
    if when is None or not _befell(when):
        return []
    joined = (
        when == verb
        or (when.relation == "conj" and when.head == verb)
        or (verb.relation == "conj" and verb.head == when)
    )
    outside = day.span[0] > max(one.span[1] for one in (when, verb))
    return [day] if joined and (outside or day.span[1] < span[0]) else []


_FRONTED = re.compile(r"\W*(?:(?:[Ii]n|[Dd]uring|[Oo]n|[Bb]ack in)(?: the)?(?: \w+)? )?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _befell(verb: Node) -> bool:
    """Whether a verb tells what befell people: "killed", "were hurt"."""
    known = tables()
    told = known["does"].get(verb.lemma) or known["affects"].get(verb.lemma, "other")
    return told in LASTING or verb.lower in known["states"]


_BEGUN = re.compile(r"\bsince\b")


def _led(draft: Draft, item: Time | Place, lead: re.Pattern[str]) -> bool:
    return lead.search(draft.text[max(0, item.span[0] - 70) : item.span[0]]) is not None


def _starts(draft: Draft, time: Time, span: Span) -> bool:
    """Whether a time is the start of the count: "since 3 March", not "the most since 1999", nor
    where what is counted befell then: "has grown since a boat sank last month, *killing two*"."""
    match = _SINCE.search(draft.text[max(0, time.span[0] - 70) : time.span[0]])
    if match is None:
        return False
    since = max(0, time.span[0] - 70) + match.start()
    if in_clause_of(draft, since, span) or _of_another(draft, since, span):
        return False
    return not _of_all(draft, since)


def _of_another(draft: Draft, since: int, span: Span) -> bool:
    """Whether a "since" tells of what is done in a clause without what is counted: "saying it had
    felled no tree *since 2019*, and offered 2 million crowns"."""
    word, told = draft.syntax.node_at(since), draft.syntax.node_at(span[1] - 1)
    noun = word.head if word is not None and word.relation == "case" else None
    verb = _verb_of(draft, noun.span) if noun is not None else None
    if verb is None or told is None:
        return False
    return verb.relation in ("ccomp", "xcomp", "advcl") and told not in verb.subtree()


_MOST = frozenset(("first", "record", "high", "low", "worst", "best"))
_NEAR_SINCE = 40  # characters before "since"


def _of_all(draft: Draft, since: int) -> bool:
    """Whether what stands before a "since" ranks it: "the *most* since 1999", no "at least 12"."""
    words = draft.syntax.nodes((max(0, since - _NEAR_SINCE), since))
    last = max((at for at, one in enumerate(words) if one.text in (".", ";", ":")), default=-1)
    return any(
        (one.tag in ("JJS", "RBS") or one.lower in _MOST)
        and ((before := one.before()) is None or before.lower != "at")
        for one in words[last + 1 :]
    )


def _when(draft: Draft, time: Time, span: Span, verb: Node | None, clause: Span) -> bool:
    """Whether a time tells when what is counted happened: it hangs on the figure's own verb."""
    if verb is None or time.value is None or "/" in time.value or not covers(clause, time.span):
        return False
    if draft.words(time.span).lower().startswith("this "):
        return False  # "1,230 have died this year": a period
    between = draft.text[span[1] : time.span[0]]
    if _led(draft, time, _NOT_WHEN) or (time.span[1] <= span[0] and _is_earlier(draft, span)):
        return False
    if NUMBER.search(between) and _SAME_AGAIN.fullmatch(between) is None:
        return False
    when = _verb_of(draft, time.span)
    return when is not None and (when == verb or _its_own(draft, when, span, verb))


def _is_earlier(draft: Draft, span: Span) -> bool:
    """ "Recorded 140 murders last year, *down from 210*": what was before, at no time that is told
    before it."""
    return _UP_FROM.search(draft.text, max(0, span[0] - _BEFORE_PLACE), span[0]) is not None


_UP_FROM = re.compile(
    r"\b(?:(?:up|down|compared|versus|against)(?: from| with| to)?)(?: the| about| some| just)? \Z"
)


# "had lost $84.9 million, *or $1.24 a share*, a year earlier": the same sum in another measure
_SAME_AGAIN = re.compile(
    r",? or (?:[^,;.]|(?<=\d)[.,](?=\d)){1,50},? (?:in |on |during )?(?:the )?"
)


def _its_own(draft: Draft, when: Node, span: Span, verb: Node) -> bool:
    """ "Killed in a blast *that happened* on June 27", "74 people *arrested* on Saturday were
    freed": the time of what killed them, or of what is said of those counted themselves."""
    noun = when.head
    if noun is None or not noun.is_noun:
        return False
    if when.relation == "acl" and when.tag == "VBN":
        number = draft.syntax.node_at(span[1] - 1)
        before = number is not None and number.head == noun and noun.index < verb.index
        return before  # behind the verb the day may be that of "freed 31 people arrested"
    happened = when.relation == "acl:relcl" and when.lemma in _HAPPENING
    return happened and noun.head == verb


_HAPPENING = ("happen", "occur", "take", "strike", "hit")


_TAKING_DOWN = ("confirm", "record", "register", "log", "document", "put")


def _told_on(draft: Draft, said: int, times: list[Time], *, total: bool) -> Time | None:
    """ "Yesterday the ministry confirmed five deaths": a count made public is one of that day, and
    so is a `total` that has run since another."""
    statement = draft.said[said]
    if (statement.lemma not in _TAKING_DOWN and not total) or not statement.cue:
        return None
    if statement.lemma in pledging_verbs():
        return None  # "offered on Tuesday to free 23 men they have held since January"
    cue = draft.syntax.node_at(statement.cue[-1][1] - 1)
    inside = statement.content
    return next(
        (
            one
            for one in times
            if not any(a <= one.span[0] < b for a, b in inside)
            and not _led(draft, one, _NOT_WHEN)
            and _verb_of(draft, one.span) == cue
        ),
        None,
    )


def _verb_of(draft: Draft, span: Span) -> Node | None:
    """The verb that words hang on, by way of nouns and numbers only."""
    node: Node | None = draft.syntax.node_at(span[1] - 1)
    for _ in range(6):
        if node is None or node.is_verb:
            return node
        node = node.head
    return None


def _place(draft: Draft, span: Span, clause: Span) -> Place | None:
    """The nearest place in the clause that words lead to: after the figure, else before it."""
    led = [one for one in draft.places if covers(clause, one.span) and _led(draft, one, _IN_PLACE)]
    after = [one for one in led if one.span[0] > span[1]]
    before = [one for one in led if one.span[1] < span[0] and not _where_based(draft, one)]
    if before and draft.text[before[-1].span[1] : span[0]] in (" ", ", "):
        return before[-1]  # "*in Kesh* 31 people died, in Tarn nine"
    return after[0] if after else before[-1] if before else None


def _where_based(draft: Draft, place: Place) -> bool:
    """Whether a place only says where those who tell it sit: "a group *based in Orle*"."""
    start = place.span[0]
    return _BASED.search(draft.text, max(0, start - _BEFORE_PLACE), start) is not None


_BEFORE_PLACE = 24  # characters of "headquartered in the "
_BASED = re.compile(r"\b(?:based|headquartered) in (?:the )?\Z")


def _clause(draft: Draft, around: Span, span: Span, said: int | None) -> Span:
    """The sentence around the figure, cut to the content it stands in, and at semicolons."""
    start, end = around
    if said is not None:
        for part in draft.said[said].content:
            if covers(part, span):
                start, end = max(start, part[0]), min(end, part[1])
    left = draft.text.rfind(";", start, span[0])
    right = draft.text.find(";", span[1], end)
    return (left + 1 if left >= 0 else start), (right if right >= 0 else end)
