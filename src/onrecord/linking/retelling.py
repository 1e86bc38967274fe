"""Makes the view of a story from its reports and the links in force between them, so that
whatever a person took back or joined by hand is in it.
"""

from collections.abc import Sequence

from onrecord.ledger.links import Item, Link
from onrecord.linking.casting import cast, parties
from onrecord.linking.counting import Count
from onrecord.linking.filed import Filed
from onrecord.linking.joining import groups_of
from onrecord.linking.material import View
from onrecord.linking.origins import copied_from, why_one_text
from onrecord.linking.passages import Passage, item_passage
from onrecord.linking.populations import part_words
from onrecord.linking.stories import weighty_names
from onrecord.linking.story import (
    Claim,
    Moment,
    Pair,
    Point,
    ReportLine,
    Story,
    Tally,
)
from onrecord.linking.tallies import Series, revised, series
from onrecord.linking.when import last_day
from onrecord.linking.witnesses import Witnesses, in_words, tellings, witnesses


def story_view(
    story: Sequence[Filed],
    links: Sequence[Link],
    *,
    name: str | None = None,
    key: str | None = None,
) -> Story:
    """The view of some reports by the links in force between them.

    `links` may hold more than this story's. `name` is what a person called it; else it is named
    after the names that stand out in it. `key` is the collection's own name for it; else that of
    its first report.
    """
    view = View(story, links)
    claims = _claims(view)
    shifts = tuple(view.pair(link) for link in view.of_kind("shift"))
    tallies = _tallies(view)
    dates = [filed.date.isoformat() for filed in view.story if filed.date]
    outlets = {filed.outlet for filed in view.story if filed.outlet}
    known = {one.name for one in view.origins if one.name}
    numbers = Witnesses(
        len(outlets),
        sum(len(one.texts) for one in view.origins),
        len(known),
        sum(one.name is None for one in view.origins),
    )
    return Story(
        key=key or view.story[0].ref,
        name=name or ", ".join(weighty_names(view.story)),
        first=min(dates, default=None),
        last=max(dates, default=None),
        numbers=numbers,
        told=in_words(numbers),
        reports=_reports(view),
        origins=tuple(view.origins),
        cast=cast(view),
        timeline=_timeline(view, claims, tallies, shifts),
        parties=parties(view, shifts),
        tallies=tallies,
        claims=claims,
        disagreements=tuple(view.pair(link) for link in view.of_kind("disagreement")),
        shifts=shifts,
        links=tuple(view.links),
    )


def _shortened(line: str, most: int = 110) -> str:
    """A line cut between words."""
    return line if len(line) <= most else line[: most - 1].rsplit(" ", 1)[0] + "…"


def _reports(view: View) -> tuple[ReportLine, ...]:
    place = {ref: at for at, origin in enumerate(view.origins) for ref in origin.reports}
    lines = []
    for filed in view.story:
        report, link = filed.record.report, view.copied.get(filed.ref)
        title = report.title or _shortened(filed.headline or filed.text[:80].strip())
        lines.append(
            ReportLine(
                filed.ref,
                title,
                report.outlet,
                report.published,
                report.byline,
                report.url,
                place[filed.ref],
                copied_from(link, view.collection) if link else None,
                why_one_text(link, view.collection) if link else None,
            )
        )
    return tuple(lines)


def _claims(view: View) -> tuple[Claim, ...]:
    groups = groups_of(view.of_kind("claim"))
    copied = {copy: copied_from(link, view.collection) for copy, link in view.copied.items()}
    warnings: dict[Item, list[Pair]] = {}
    for link in view.of_kind("shortened"):
        warnings.setdefault(link.items[0], []).append(view.pair(link))
    seen: set[Item] = set()
    found = []
    for filed in view.story:
        for said in filed.record.statements:
            item = filed.item(said.id)
            if item in seen or not said.content:
                continue
            group = sorted(groups.of(item))
            seen.update(group)
            told = tellings(group, view.collection, view.origins, copied)
            numbers = witnesses(told, view.origins)
            speaker = view.speaker(item)
            fullest = max(told, key=lambda one: (len(one.passage.words), -told.index(one)))
            found.append(
                Claim(
                    view.name(speaker) if speaker else None,
                    view.key(speaker) if speaker else None,
                    fullest.passage.words,
                    _cue(view, fullest.passage),
                    _said_on(filed, said.id),
                    said.polarity,
                    numbers,
                    in_words(numbers),
                    tuple(told),
                    tuple(pair for one in group for pair in warnings.get(one, ())),
                )
            )
    return tuple(sorted(found, key=lambda one: (-len(one.tellings), one.date or "9999")))


def _cue(view: View, passage: Passage) -> str | None:
    filed = view.collection[passage.report]
    cue = filed.statements[passage.item].cue
    return filed.words(*cue.spans) if cue is not None else None


def _said_on(filed: Filed, statement: str) -> str | None:
    time = filed.statements[statement].time
    if time is not None and time.value:
        return time.value
    return filed.date.isoformat() if filed.date else None


def _tallies(view: View) -> tuple[Tally, ...]:
    found = [_tally(view, one) for one in series(view.story, view.of_kind("person"))]
    return tuple(sorted(found, key=lambda one: (one.counts, one.part, one.counted_by, one.epoch)))


def story_tallies(
    story: Sequence[Filed], links: Sequence[Link], counter: frozenset[Item]
) -> tuple[Tally, ...]:
    """The series of one counting body, given by its group of actors."""
    view = View(story, links)
    found = [
        _tally(view, one)
        for one in series(view.story, view.of_kind("person"))
        if one.body in counter
    ]
    return tuple(sorted(found, key=lambda one: (one.counts, one.part, one.epoch)))


def _tally(view: View, one: Series) -> Tally:
    points: list[list[Count]] = []
    for count in one.points:
        # The same number of the same day in several reports is one point, told again.
        last = points[-1:] + [told for told in points[:-1] if told[0].as_of == count.as_of]
        again = next((told for told in last if _told_again(told, count)), None)
        again.append(count) if again is not None else points.append([count])
    return Tally(
        view.name(one.body),
        view.key(one.body),
        one.counts,
        part_words(one.part),
        one.epoch,
        one.since.first.isoformat() if one.since else None,
        one.points[0].running,
        tuple(
            _point(view, told, points[at - 1][-1] if at else None) for at, told in enumerate(points)
        ),
    )


def _told_again(told: Sequence[Count], two: Count) -> bool:
    one = told[-1]
    same = (one.figure.value, one.figure.low, one.figure.high) == (
        two.figure.value,
        two.figure.low,
        two.figure.high,
    )
    return same and all(each.filed is not two.filed for each in told) and one.near(two)


def _point(view: View, told: Sequence[Count], before: Count | None) -> Point:
    first, figure = told[0], told[0].figure
    relays = {one.filed.actors[relay.actor].name for one in told for relay in one.figure.relays}
    corrected = before.value if before is not None and revised(before, first) else None
    return Point(
        first.as_of.last.isoformat() if first.as_of else None,
        figure.value,
        figure.low,
        figure.high,
        figure.bound,
        first.filed.words(figure.span),
        figure.stance,
        tuple(sorted(relays)),
        tuple(item_passage(view.collection, one.item) for one in told),
        corrected,
        all(one.former for one in told),
    )


def _timeline(
    view: View, claims: Sequence[Claim], tallies: Sequence[Tally], shifts: Sequence[Pair]
) -> tuple[Moment, ...]:
    found: list[Moment] = []
    told: set[tuple[str, str]] = set()
    for filed in view.story:
        if filed.date is not None:
            line = filed.headline
            span = next(iter(filed.sentences), (0, len(filed.text)))
            shown = (
                item_passage(view.collection, filed.item(""))
                if not filed.text
                else Passage(
                    filed.ref, "", filed.outlet, filed.record.report.published, (span,), line, span
                )
            )
            found.append(Moment(filed.date.isoformat(), "report", filed.outlet, line, shown))
        for event in filed.record.events:
            if event.time and event.time.value and event.happening == "actual":
                where = item_passage(view.collection, filed.item(event.id))
                actors = ", ".join(view.name(filed.item(one)) for one in event.actors)
                words = filed.text[where.sentence[0] : where.sentence[1]].strip()
                day = event.time.value[:10]
                if (day, words) not in told:  # one sentence may tell of several acts
                    told.add((day, words))
                    found.append(Moment(day, "event", actors or None, words, where, where.words))
    for claim in claims:
        if len(claim.tellings) > 1 and claim.date:
            found.append(
                Moment(
                    claim.date,
                    "claim",
                    claim.speaker,
                    claim.words,
                    claim.tellings[0].passage,
                    claim.cue,
                )
            )
    for tally in tallies:
        found += [
            Moment(
                point.as_of,
                "count",
                tally.counted_by,
                f"{point.words} {tally.what}",
                point.passages[0],
            )
            for point in tally.points
            if point.as_of
        ]
    moved: set[tuple[str, str | None, str]] = set()
    for pair in shifts:
        when = pair.passages[1].published
        if when and (when[:10], pair.who[0], pair.why) not in moved:  # told by several outlets
            moved.add((when[:10], pair.who[0], pair.why))
            found.append(
                Moment(
                    when[:10],
                    "shift",
                    pair.who[0],
                    pair.why,
                    pair.passages[1],
                )
            )
    return tuple(
        sorted(
            found,
            key=lambda one: (
                last_day(one.date) or one.date,
                one.kind,
                one.passage.report,
                one.passage.spans,
            ),
        )
    )
