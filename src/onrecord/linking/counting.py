"""Figures as counts: who counted what, which part of the population, as of when, since when."""

import datetime
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise

from onrecord.ledger.links import Item
from onrecord.linking.filed import Filed
from onrecord.linking.joining import Groups
from onrecord.linking.knowledge import table, words
from onrecord.linking.names import plain
from onrecord.linking.populations import (
    BARE,
    is_rival,
    part_of,
    pattern,
    sentence_of,
    takes_up,
    things_counted,
    told_before,
    told_by,
)
from onrecord.linking.when import Days, days_of
from onrecord.linking.words import idea_weights, stemmed, tokens
from onrecord.record import Actor, Counted, Figure, Place


@dataclass(frozen=True)
class Count:
    """One figure as a point of a series: who counted what, as of when, since when.

    `body` is the first item of the counter's group; `part` the words that make it a count of
    some only ("children"); `low` and `high` the least and the most it may be; `rival_to` the
    count just before it of which it is told as another body's number.
    """

    filed: Filed
    figure: Figure
    body: Item
    counts: Counted
    part: frozenset[str]
    running: bool
    as_of: Days | None
    since: Days | None
    restarted: bool
    former: bool
    low: float
    high: float
    place: Place | None
    rival_to: Item | None = None

    @cached_property
    def item(self) -> Item:
        """The ledger's name for the figure."""
        return self.filed.item(self.figure.id)

    @property
    def value(self) -> float | None:
        """The one number to compare; the lower limit of a range."""
        return self.figure.value if self.figure.value is not None else self.figure.low

    @property
    def rises(self) -> bool:
        """Whether running totals of the thing only rise, as those of the killed do."""
        return self.counts in rising()

    def near(self, other: "Count", days: int = 1) -> bool:
        """Whether two counts may be of one time, or lie no more than some days apart."""
        if self.as_of is None or other.as_of is None:
            return True
        return self.as_of.apart(other.as_of) <= days

    @cached_property
    def crowd(self) -> tuple[frozenset[str], bool]:
        """The telling words for those who are counted, and whether their noun is among them: that
        of "measles cases" says everybody."""
        if self.figure.population is None:
            return frozenset(), False
        keys = [token.key for token in tokens(self.filed.words(self.figure.population.span))]
        everybody = stemmed("counts", "populations", "whole")
        telling = idea_weights(key for key in keys if key not in everybody)
        return frozenset(telling), bool(keys) and keys[-1] not in everybody

    @cached_property
    def order(self) -> tuple[datetime.date, str, str]:
        """What points of a series are sorted by."""
        return (self.as_of.last if self.as_of else datetime.date.max, *self.item_key)

    @property
    def item_key(self) -> tuple[str, str]:
        """The item as plain words."""
        return self.item.report, self.item.item


def counts_in(filed: Filed, people: Groups) -> list[Count]:
    """The figures of a report that somebody counted and that make series; those of anything else
    ("318 schools") as far as they are of something."""
    if "counts" not in filed.memo:
        wanted = words("counts", "counts", "series")
        filed.memo["counts"] = _of_the_same(
            [
                _count(filed, figure, figure.counted_by.actor)
                for figure in filed.record.figures
                if (figure.counts in wanted or things_counted(filed, figure))
                and figure.counted_by
                and not _in_prospect(filed, figure)
                and figure.stance != "expected"
                and (figure.value is not None or figure.low is not None)
            ]
        )
    found: list[Count] = filed.memo["counts"]
    bodies = [people.first(one.body) for one in found]
    return [
        one if one.body == body else replace(one, body=body)
        for one, body in zip(found, bodies, strict=True)
    ]


def _of_the_same(counts: list[Count]) -> list[Count]:
    """Counts of which the report does not say what they count, for it has just said so: "15,500
    nurses were on strike. The ministry put the number at 9,800" counts nurses, too, and from the
    same day."""
    found: list[Count] = []
    for one in counts:
        before = next((other for other in reversed(found) if _alike(other, one)), None)
        if before is not None and before.body != one.body and _answers(before, one):
            named = before.figure.population is not None and takes_up(one.filed, one.figure)
            one = replace(
                one,
                counts=before.counts,
                part=(before.part if named else one.part) or one.part,
                since=one.since or before.since,
                place=one.place or before.place,
                rival_to=before.item,
            )
        found.append(one)
    return [one for one in found if one.part != BARE]


def _alike(one: Count, two: Count) -> bool:
    """Whether two counts may be of one kind: whom police arrested, they hold."""
    return one.counts == two.counts or {one.counts, two.counts} == {"arrested", "held"}


def _answers(before: Count, one: Count) -> bool:
    """Whether a count is told as another body's number for the one just before it."""
    near = sentences_between(before, one) <= NEAR_ONCE
    return near and is_rival(one.filed, one.figure, before.figure)


def sentences_between(one: Count, two: Count) -> int:
    """How many sentences of their report lie between two counts."""
    first, last = sorted((one.figure.span[0], two.figure.span[0]))
    return sum(first < start <= last for start, _ in one.filed.sentences)


NEAR_ONCE = 2
"""Sentences between two numbers of one happening, at most: a report may go on to another one."""


_PROSPECT = frozenset({"demand", "offer", "promise", "propose", "threaten", "reject", "accept"})
"""What somebody demands or offers has not come about: "240 prisoners be freed" frees nobody."""


def _in_prospect(filed: Filed, figure: Figure) -> bool:
    """Whether a figure stands in what somebody wants, offers, refuses, or makes a condition of."""
    start, end = figure.span
    if figure.counts == "held" and told_before(filed, figure, "populations", "all_there_are"):
        return False  # "before it hands over all 86 soldiers": so many are held
    if figure.counts in ("released", "held") and told_before(
        filed, figure, "populations", "not_yet"
    ):
        return True
    return any(
        one.act in _PROSPECT and a <= start and end <= b
        for one in filed.record.positions
        for a, b in (one.object, *([one.condition] if one.condition else []))
    )


def _count(filed: Filed, figure: Figure, counter: str) -> Count:
    body = filed.item(_employer(filed, filed.actors[counter]).id)
    said = filed.statements.get(figure.statement or "")
    when = figure.as_of if figure.as_of and not _is_start(filed, figure) else None
    as_of = days_of(when.value) if when else _long_ago(filed, figure)
    if as_of is None and said is not None and said.time is not None:
        as_of = days_of(said.time.value)
    since = _start(filed, figure)
    if filed.date is not None and (as_of is None or (since and as_of.last <= since.first)):
        as_of = Days(filed.date, filed.date)  # what is counted since a day is not as of that day
    low, high = limits(figure)
    return Count(
        filed,
        figure,
        body,
        figure.counts,
        part_of(filed, figure),
        figure.cumulative is not False or _is_total(filed, figure),
        as_of,
        since,
        told_by(filed, figure, "restarted") or (since is not None and _said_before(filed, figure)),
        _is_former(filed, figure),
        low,
        high,
        figure.place,
    )


def _is_total(filed: Filed, figure: Figure) -> bool:
    """Whether words say that a figure is a running total: "the toll rose to 23", "correcting its
    earlier figure"."""
    return (
        told_before(filed, figure, "epochs", "total")
        or told_by(filed, figure, "former")
        or told_by(filed, figure, "corrected")
    )


def is_bare_total(filed: Filed, figure: Figure) -> bool:
    """Whether a figure is the toll of what was just told: "puts the toll at 23"."""
    return _is_total(filed, figure) and not told_by(filed, figure, "moved")


def _said_before(filed: Filed, figure: Figure) -> bool:
    """Whether the sentence before says that a count began anew: "It began its count anew. Since
    12 July nine have died"."""
    anew, its = pattern("epochs", "restarted"), sentence_of(filed, figure)
    return any(
        here == its and anew.search(filed.text, *before)
        for before, here in pairwise(filed.sentences)
    )


def _is_former(filed: Filed, figure: Figure) -> bool:
    """Whether a figure is told as one of before; of several in a sentence it is the one beside the
    words: "four died, it said, correcting its earlier figure of two"."""
    start, end = sentence_of(filed, figure)
    former = pattern("epochs", "former")
    words_at = [match.end() for match in former.finditer(filed.text, start, end)]
    rivals = [
        other
        for other in filed.record.figures
        if other.counts == figure.counts and start <= other.span[0] < end
    ]
    return any(figure is min(rivals, key=lambda other: abs(other.span[0] - at)) for at in words_at)


def _long_ago(filed: Filed, figure: Figure) -> Days | None:
    """The month or year of which a figure is told as history, where the record has no day for it:
    "the worst since an attack in August 2018, in which officials counted 150 dead". What was built
    or opened then is no history of the dead, and a weekday is of these days."""
    if filed.date is None:
        return None
    start, end = sentence_of(filed, figure)
    if pattern("epochs", "of_late").search(filed.text, start, end):
        return None
    for match in pattern("epochs", "year").finditer(filed.text, start, end):
        if pattern("epochs", "of_a_thing").search(filed.text, start, match.start()):
            continue
        month = match["month"]
        number = f"-{_MONTHS.index(month[:3].lower()) + 1:02}" if month else ""
        days = days_of(f"{match['year']}{number}")
        if days is not None and (filed.date - days.last).days > LONG_AGO:
            return days
    return None


_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

LONG_AGO = 30
"""Days before publication from which a year or month in a figure's sentence is history."""


def _is_start(filed: Filed, figure: Figure) -> bool:
    """Whether what a record gives as the day of a count is the day from which it ran."""
    time = figure.as_of
    if time is None or time == figure.since:
        return time is not None
    before = filed.text[max(0, time.span[0] - 12) : time.span[0]].lower().split()
    return bool(before) and before[-1] in ("since", "from")


def _start(filed: Filed, figure: Figure) -> Days | None:
    time = figure.since or (figure.as_of if _is_start(filed, figure) else None)
    found = days_of(time.value) if time else None
    # A count cannot have begun after the report of it.
    return None if found and filed.date and found.first > filed.date else found


def _employer(filed: Filed, counter: Actor) -> Actor:
    """The body whose staff counted, where the report has it in its cast."""
    if not set(plain(counter.name)) & words("people", "bodies", "staff"):
        return counter
    return next(filed.works_for(counter.id), counter)


def may_be_one_crowd(one: Count, two: Count) -> bool:
    """Whether two counts may be of the same people: "two Buddhist pilgrims" are some of whoever
    else are "seventeen people", and "790 Orsavan soldiers" others than "2,300 Belmarran soldiers".

    What a report does not say it may mean; "deaths" and "people" say everybody.
    """
    if one.figure.population is None or two.figure.population is None:
        return True
    (few, _), (many, others) = sorted((one.crowd, two.crowd), key=lambda crowd: len(crowd[0]))
    return few <= many if few else not others


def limits(figure: Figure) -> tuple[float, float]:
    """The least and the most that a figure may mean; "about" and "nearly" leave a tenth of room.

    The tenth is ours: newsrooms round so, and no smaller gap should pass for a contradiction.
    """
    value, low, high = figure.value, figure.low, figure.high
    if figure.bound == "about" and value is not None:
        return 0.9 * value, 1.1 * value
    if figure.bound == "nearly" and value is not None:
        return 0.9 * value, value
    if figure.bound in ("fewer_than", "up_to"):
        return 0.0, high if high is not None else value if value is not None else float("inf")
    if figure.bound == "exact" and value is not None:
        return value, value
    return low or 0.0, high if high is not None else float("inf")


@lru_cache(maxsize=1)
def rising() -> frozenset[str]:
    """The things counted whose running totals only rise."""
    return frozenset(table("counts")["counts"]["rising"].split())
