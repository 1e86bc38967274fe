"""When an act happens, and whether it is told as history, from the words around its trigger."""

from onrecord.reading.draft import Draft
from onrecord.reading.events.circumstances import clause_verb, governors
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.workaday import cut_short
from onrecord.reading.knowledge import table
from onrecord.reading.patterns import passive
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.reading.times.resolve import lies_ahead
from onrecord.record import Time
from onrecord.report import Span

LIMITING = ("give", "allow", "grant", "set", "have", "extend", "wait")
"""Verbs by which somebody has time for something."""
ENDS = ("until", "till")
"""Prepositions of the time at which something ends."""
DAYS = (
    "hour", "hours", "morning", "afternoon", "evening", "night", "day", "days", "weekend", "week",
    "month", "year", "start", "end", "beginning", "dawn", "noon", "midday", "midnight", "eve",
)  # fmt: skip
"""Nouns that are but parts of a time."""
YEAR = 4
"""Characters of a value that is a year: what was done about an act may be done within it."""
ABOUT = (
    "about", "after", "amid", "before", "despite", "following", "for", "from", "into", "over",
    "regarding", "since", "with",
)  # fmt: skip
"""Prepositions of what something is done about, at another time: "jailed *for* the theft"."""
DECIDING = frozenset(("vote", "decide", "choose", "resolve"))
"""Verbs of who only decides that something be done: "*voted* on Monday to expel them"."""
WORDED = frozenset(("ACCUSE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"))
"""Types of act that are done about another one: "condemned *the raid* on Friday"."""
WITHIN_CLAUSE = ("ccomp", "parataxis", "advcl", "acl", "acl:relcl", "conj")


def time_of(draft: Draft, trigger: Node, *, happened: bool = False) -> Time | None:
    """The time told in the clause of the trigger, the nearest to it; None where there is none.

    What has `happened` did so by the day of the report: who "called for a vote on 9 June" in May
    did not call in June; "will meet the union in January" has not."""
    happened = happened and not any(one.tag == "MD" for one in trigger.auxiliaries)
    if not draft.times:
        return None
    verb = clause_verb(trigger)
    behind = _right_behind(draft, trigger) if trigger == verb else None
    if behind is not None and not (happened and _after_report(draft, behind)):
        return behind
    branches = [verb.subtree(*WITHIN_CLAUSE)]
    if trigger != verb:
        branches.insert(0, trigger.subtree("conj"))
    if trigger != verb and cut_short(trigger):
        branches = branches[:1]
    apart = trigger != verb and tells_of_it(trigger, verb)
    for own, branch in zip((trigger != verb, False), branches, strict=False):
        # Not what only stands between its words: "Norway, *which left in 1998*, agreed".
        starts = {one.span[0] for one in branch}
        inner = [
            one
            for one in draft.times
            if one.value
            and not starts.isdisjoint(range(*one.span))
            and not (happened and _after_report(draft, one))
            and not _of_another(draft, one.span, trigger, verb)
            and (own or not apart or one.span[0] > trigger.word.start or len(one.value) <= YEAR)
        ]
        if inner:
            return min(inner, key=lambda one: abs(one.span[0] - trigger.word.start))
    above = verb.head if verb.is_verb and verb.child(*SUBJECTS) is None else None
    if above is not None and not apart and _together(verb, above, happened=happened):
        shared = time_of(draft, above, happened=happened)  # "arrested them in 2025 and fined them"
        return shared if shared is not None and shared.span[0] < verb.word.start else None
    return None


def _right_behind(draft: Draft, verb: Node) -> Time | None:
    """The time that stands behind a verb that is joined to others, no verb or comma between, where
    the parse hangs it on a verb above: "was elected in 2019, arrested *on Monday* and charged"."""
    joined = verb.relation == "conj" or (verb.relation == "xcomp" and verb.tag == "VBN")
    above = verb.head
    if not joined or above is None or not above.is_verb:
        return None
    for one in draft.times:
        if one.span[0] < verb.word.end or one.span[0] >= verb.sentence.span[1] or not one.value:
            continue
        last = next((each for each in reversed(draft.syntax.nodes(one.span))), None)
        if last is None or last.head is None or not last.head.is_verb or last.head == verb:
            return None
        between = verb.sentence.nodes[verb.index + 1 : last.index]
        apart = any(each.is_verb or each.text in (",", ";", ":") for each in between)
        return None if apart or last.head not in governors(verb) else one
    return None


def tells_of_it(noun: Node, verb: Node) -> bool:
    """Whether a verb tells what is done or said about an act that a noun tells, which may be of
    another day: "on Tuesday arrested him over *the killing*", "was jailed on Friday for *the
    theft*"; not "launched *an attack*", nor "died in *the attack*"."""
    node = noun
    while node.head is not None and node != verb:
        case = node.child("case")
        if node.relation in ("obl", "nmod") and case is not None and case.lower in ABOUT:
            return True
        if node.head == verb and node.relation in ("obj", "nsubj:pass"):
            said = {one.sense for one in lexicon().verbs.get(verb.lemma, ())}
            return verb.lemma not in lexicon().light and bool(said) and said <= WORDED
        node = node.head
    return False


def _together(verb: Node, above: Node, *, happened: bool) -> bool:
    """Whether what a verb without a subject of its own tells happened when the one above it did:
    "*seized* the port on Monday, *killing* two", "*went* to Orle on Monday *to help* them"; not
    "*voted* on Monday *to expel* them"."""
    if verb.relation == "conj":
        return above.tag == verb.tag
    if verb.relation not in ("advcl", "xcomp"):
        return False
    mark = verb.child("mark")
    meant = lexicon().happening["wish"] | lexicon().happening["plan"] | DECIDING
    to = happened and verb.tag == "VB" and mark is not None and mark.lower == "to"
    return (to and above.lemma not in meant) or (
        verb.relation == "advcl" and verb.tag == "VBG" and mark is None
    )


def _after_report(draft: Draft, time: Time) -> bool:
    """Whether a day or month is yet to come when the report is published."""
    value = (time.value or "")[:10]
    dated = len(value) in (7, 10) and "W" not in value
    return dated and lies_ahead(value, draft.day)


def _of_another(draft: Draft, span: Span, trigger: Node, verb: Node) -> bool:
    """Whether a time tells when something else was, or when it will end: "the largest protest
    *since the war of 2019*", "condemned *Monday's* attack", "gave them *until Friday*"; or when
    somebody told of it, whom the parse hangs on the act: "detained two, Radio Orle *reported on
    Monday*"."""
    words = draft.syntax.nodes(span)
    return bool(words) and all(_away(draft, one, span, trigger, verb) for one in words)


def _away(draft: Draft, word: Node, span: Span, trigger: Node, verb: Node) -> bool:
    """The same for one word of the time: however the parse hangs the others."""
    own, node = True, word  # whether still at the time itself
    while node not in (trigger, verb):
        case, above = node.child("case"), node.head
        if above is None:
            return False
        if case is not None and case.lower in ENDS and _is_limit(node, above):
            return True
        if node.is_verb and node.child(*SUBJECTS) is not None:
            return True
        if above.is_noun and case is not None and case.lower == "since" and _outstanding(above):
            return True  # "the deadliest attack *since 2021*"
        since = own and case is not None and case.lower == "since"
        if since and trigger != verb and _lasts(above):
            return True
        inside = span[0] <= above.word.start < span[1]
        other = not inside and above.is_noun and above not in (trigger, verb)
        if own and other and not _of_time(draft, above) and _tells_which(node, case):
            return True
        own = own and inside
        node = above
    return False


def _is_limit(until: Node, above: Node) -> bool:
    """Whether a time is but the last or the first at which something may end: "gave them *until
    Friday*", "will stay in jail *at least until December*"."""
    case = until.child("case")
    before = None if case is None else case.before()
    return above.lemma in LIMITING or (before is not None and before.lower == "least")


def _lasts(verb: Node) -> bool:
    """Whether a time with "since" is but when something began that a noun tells: "raids *have
    intensified* since May"; a town that is "encircled since May" was so then."""
    perfect = any(one.lemma == "have" for one in verb.auxiliaries)
    return verb.is_verb and perfect and not passive(verb)


def _outstanding(noun: Node) -> bool:
    """Whether something is the first or worst of its kind for long."""
    return any(
        one.tag in ("JJS", "RBS") or one.lower in ("first", "only", "second", "third")
        for one in noun.children
    )


def _of_time(draft: Draft, noun: Node) -> bool:
    """Whether a noun is but part of a time: "the *morning* of 3 May"."""
    words = table("times")
    inside = any(one.span[0] <= noun.word.start < one.span[1] for one in draft.times)
    return inside or noun.lower in DAYS or noun.lower in words["weekdays"]


def _tells_which(node: Node, case: Node | None) -> bool:
    """Whether a time only says which thing is meant: "a *2021* truce", "the war *of 2019*"."""
    before = node.before()
    if node.relation == "nummod" and before is not None and before.lower == "in":
        return False  # "*In 2019* protesters chained themselves to it"
    if node.relation in ("compound", "amod", "nummod", "nmod:poss"):
        return True
    return node.relation == "nmod" and case is not None and case.lower in ("of", "from", "since")


def is_background(draft: Draft, trigger: Node, time: Time | None) -> bool:
    """Whether the act is told as history: long before the report, or as something earlier."""
    verb = clause_verb(trigger)
    if any(map(_long_past, verb.subtree(*WITHIN_CLAUSE))):
        return True
    return _before(draft, time, OLD)


def long_before(draft: Draft, time: Time | None) -> bool:
    """Whether a time that is told elsewhere makes an act history: what a report is about may date
    from weeks before, as the trial does of which it tells today."""
    return _before(draft, time, LONG)


def _before(draft: Draft, time: Time | None, days: int) -> bool:
    published = draft.day or ""
    if time is None or not time.value or not published:
        return False
    return _days(time.value[:10]) + days < _days(published)


def _long_past(word: Node) -> bool:
    """Whether a word tells of what is past: "formerly", "last year", but not "last night"."""
    if word.lower == "last":
        behind = (word.after(), word.after(2))  # "the last several months"
        return any(one is not None and one.lower in lexicon().last for one in behind)
    above = word.head
    if above is not None and above.relation in ("amod", "acl") and not above.auxiliaries:
        return False  # "into *previously* held ground": so was the ground, not the act
    return word.lower in lexicon().history


OLD = 14  # days after which an act is no longer what a daily report is about
LONG = 30  # the same where another sentence tells its day


def _days(value: str) -> int:
    """A date, or the middle of a month, week or year, as a rough number of days.

    >>> _days("2024-05-05") - _days("2024-04")
    20
    >>> _days("2024-05-05") - _days("2024-W17")
    9
    """
    year = int(value[:4]) if value[:4].isdigit() else 0
    rest = value[5:]
    if rest.startswith("W") and rest[1:3].isdigit():
        return year * 365 + 30 + int(rest[1:3]) * 7 - 3  # as January's days begin at 30
    month = int(rest[:2]) if rest[:2].isdigit() else 0
    day = int(rest[3:5]) if rest[3:5].isdigit() else 15
    return year * 365 + (month * 30 + day if month else 365 // 2)
