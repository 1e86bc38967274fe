"""Makes the view of a story from its reports and the links in force between them, so that
whatever a person took back or joined by hand is in it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from onrecord.ledger.links import Item, Link
from onrecord.linking.filed import Filed
from onrecord.linking.joining import Groups, groups_of
from onrecord.linking.origins import origins
from onrecord.linking.passages import Passage, item_passage
from onrecord.linking.people import body_name
from onrecord.linking.shifts import Stand, stands
from onrecord.linking.stories import weighty_names
from onrecord.linking.story import (
    Cast,
    Claim,
    Moment,
    Pair,
    Party,
    Point,
    ReportLine,
    Stance,
    Story,
    Tally,
)
from onrecord.linking.tallies import Count, Series, revised, series
from onrecord.linking.witnesses import Witnesses, in_words, tellings, witnesses


class _View:
    """What the parts of one story's view are made from."""

    def __init__(self, story: Sequence[Filed], links: Sequence[Link]) -> None:
        self.story = sorted(story, key=lambda filed: filed.order)
        self.collection = {filed.ref: filed for filed in self.story}
        inside = [
            link for link in links if all(item.report in self.collection for item in link.items)
        ]
        self.links = sorted(inside, key=lambda link: (link.kind, link.items))
        self.people = groups_of(self.of_kind("person"))
        self.origins = origins(self.story, self.of_kind("origin"))
        self.copied = {link.items[0].report: link for link in self.of_kind("origin")}

    def of_kind(self, kind: str) -> list[Link]:
        return [link for link in self.links if link.kind == kind]

    def name(self, item: Item) -> str:
        return body_name(item, self.collection, self.people)

    def key(self, item: Item) -> str:
        first = min(self.people.of(item))
        return f"{first.report}/{first.item}"

    def speaker(self, item: Item) -> Item | None:
        """Who speaks, counts or holds in an item."""
        filed = self.collection[item.report]
        statement, figure = filed.statements.get(item.item), filed.figures.get(item.item)
        position = filed.positions.get(item.item)
        actor = (
            statement.source.actor
            if statement and statement.source
            else figure.counted_by.actor
            if figure and figure.counted_by
            else position.holder
            if position
            else None
        )
        return filed.item(actor) if actor else None

    def who(self, item: Item) -> str | None:
        speaker = self.speaker(item)
        return self.name(speaker) if speaker else None

    def pair(self, link: Link) -> Pair:
        one, two = link.items
        return Pair(
            link.key,
            link.kind,
            link.rule,
            link.reason,
            link.score,
            (self.who(one), self.who(two)),
            (item_passage(self.collection, one), item_passage(self.collection, two)),
        )


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
    view = _View(story, links)
    claims = _claims(view)
    shifts = tuple(view.pair(link) for link in view.of_kind("shift"))
    tallies = _tallies(view)
    dates = [filed.date.isoformat() for filed in view.story if filed.date]
    outlets = {filed.outlet or filed.ref for filed in view.story}
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
        cast=_cast(view),
        timeline=_timeline(view, claims, tallies, shifts),
        parties=_parties(view, shifts),
        tallies=tallies,
        claims=claims,
        disagreements=tuple(view.pair(link) for link in view.of_kind("disagreement")),
        shifts=shifts,
        links=tuple(view.links),
    )


def _shortened(line: str, most: int = 110) -> str:
    """A line cut between words."""
    return line if len(line) <= most else line[: most - 1].rsplit(" ", 1)[0] + "…"


def _reports(view: _View) -> tuple[ReportLine, ...]:
    place = {ref: at for at, origin in enumerate(view.origins) for ref in origin.reports}
    lines = []
    for filed in view.story:
        report, link = filed.record.report, view.copied.get(filed.ref)
        start, end = next(iter(filed.sentences), (0, min(80, len(filed.text))))
        title = report.title or _shortened(filed.text[start:end].strip())
        lines.append(
            ReportLine(
                filed.ref,
                title,
                report.outlet,
                report.published,
                report.byline,
                report.url,
                place[filed.ref],
                link.items[1].report if link else None,
                link.reason if link else None,
            )
        )
    return tuple(lines)


def _claims(view: _View) -> tuple[Claim, ...]:
    groups = groups_of(view.of_kind("claim"))
    copied = {copy: link.items[1].report for copy, link in view.copied.items()}
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
                    _said_on(filed, said.id),
                    said.polarity,
                    numbers,
                    in_words(numbers),
                    tuple(told),
                    tuple(pair for one in group for pair in warnings.get(one, ())),
                )
            )
    return tuple(sorted(found, key=lambda one: (-len(one.tellings), one.date or "9999")))


def _said_on(filed: Filed, statement: str) -> str | None:
    time = filed.statements[statement].time
    if time is not None and time.value:
        return time.value
    return filed.date.isoformat() if filed.date else None


def _tallies(view: _View) -> tuple[Tally, ...]:
    found = [_tally(view, one) for one in series(view.story, view.of_kind("person"))]
    return tuple(sorted(found, key=lambda one: (one.counts, one.part, one.counted_by, one.epoch)))


def story_tallies(
    story: Sequence[Filed], links: Sequence[Link], counter: frozenset[Item]
) -> tuple[Tally, ...]:
    """The series of one counting body, given by its group of actors."""
    view = _View(story, links)
    found = [
        _tally(view, one)
        for one in series(view.story, view.of_kind("person"))
        if one.body in counter
    ]
    return tuple(sorted(found, key=lambda one: (one.counts, one.part, one.epoch)))


def _tally(view: _View, one: Series) -> Tally:
    points: list[list[Count]] = []
    for count in one.points:
        last = points[-1][-1] if points else None
        # The same number of the same day in several reports is one point, told again.
        again = last is not None and _told_again(last, count)
        points[-1].append(count) if again else points.append([count])
    return Tally(
        view.name(one.body),
        view.key(one.body),
        one.counts,
        tuple(sorted(one.part)),
        one.epoch,
        one.since.first.isoformat() if one.since else None,
        one.points[0].running,
        tuple(
            _point(view, told, points[at - 1][-1] if at else None) for at, told in enumerate(points)
        ),
    )


def _told_again(one: Count, two: Count) -> bool:
    same = (one.figure.value, one.figure.low, one.figure.high) == (
        two.figure.value,
        two.figure.low,
        two.figure.high,
    )
    return (
        same
        and one.filed is not two.filed
        and (one.as_of is None or two.as_of is None or one.as_of.apart(two.as_of) <= 1)
    )


def _point(view: _View, told: Sequence[Count], before: Count | None) -> Point:
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
    )


def _parties(view: _View, shifts: Sequence[Pair]) -> tuple[Party, ...]:
    held: dict[Item, list[tuple[str, Stance]]] = {}
    for filed in view.story:
        for one in stands(filed, view.people):
            stance = _stance(view.collection, view.people, filed, one)
            held.setdefault(one.holder, []).append((filed.ref, stance))
    moved: dict[Item, list[Pair]] = {}
    for link, pair in zip(view.of_kind("shift"), shifts, strict=True):
        filed = view.collection[link.items[0].report]
        holder = next(one.holder for one in stands(filed, view.people) if one.item == link.items[0])
        moved.setdefault(holder, []).append(pair)
    found = [
        Party(
            view.key(holder),
            view.name(holder),
            _kind(view, holder),
            _stances(view, [stance for _, stance in held[holder]]),
            tuple(moved.get(holder, ())),
        )
        for holder in held
    ]
    return tuple(sorted(found, key=lambda one: (-len(one.positions), one.name)))


def party_stances(
    story: Sequence[Filed], people: Groups, holder: frozenset[Item]
) -> tuple[Stance, ...]:
    """The positions of one party, given by its group of actors, by date."""
    collection = {filed.ref: filed for filed in story}
    found = [
        _stance(collection, people, filed, one)
        for filed in story
        for one in stands(filed, people)
        if one.holder in holder
    ]
    return tuple(sorted(found, key=lambda one: (one.date, one.passage.report, one.passage.item)))


def _stance(collection: Mapping[str, Filed], people: Groups, filed: Filed, one: Stand) -> Stance:
    said = filed.statements.get(one.position.statement or "")
    speaker = (
        body_name(filed.item(said.source.actor), collection, people)
        if said and said.source
        else None
    )
    condition = filed.words(one.position.condition) if one.position.condition else None
    return Stance(
        one.day.isoformat(),
        one.position.act,
        one.recalled,
        speaker,
        filed.words(one.position.object),
        condition,
        item_passage(collection, one.item),
        (filed.ref,),
    )


def _stances(view: _View, stances: Sequence[Stance]) -> tuple[Stance, ...]:
    """A party's positions by date; one that a copy has in the same words stands once."""
    origin_of = {ref: at for at, origin in enumerate(view.origins) for ref in origin.reports}
    kept: dict[tuple[object, ...], Stance] = {}
    for one in sorted(stances, key=lambda one: (one.date, one.passage.published or "")):
        words = one.object.lower().split()
        key = (origin_of[one.passage.report], one.act, tuple(words[:3]))
        if key in kept:
            kept[key] = msgspec.structs.replace(
                kept[key], told_by=(*kept[key].told_by, *one.told_by)
            )
        else:
            kept[key] = one
    return tuple(sorted(kept.values(), key=lambda one: one.date))


def _kind(view: _View, item: Item) -> str:
    kinds = Counter(
        view.collection[one.report].actors[one.item].kind
        for one in sorted(view.people.of(item))
        if one.report in view.collection
    )
    return kinds.most_common(1)[0][0]


def _cast(view: _View) -> tuple[Cast, ...]:
    members: dict[Item, list[Item]] = {}
    for filed in view.story:
        for actor in filed.record.actors:
            if actor.kind not in ("group", "document"):
                item = filed.item(actor.id)
                members.setdefault(min(view.people.of(item)), []).append(item)
    found = [cast_line(view.collection, view.people, items) for items in members.values()]
    return tuple(sorted(found, key=lambda one: (-one.statements, -len(one.reports), one.name)))


def cast_line(collection: Mapping[str, Filed], people: Groups, items: Sequence[Item]) -> Cast:
    """One person or body with all that the reports tell of it."""
    actors = [collection[item.report].actors[item.item] for item in items]
    first = people.first(items[0])
    said = sum(
        statement.source is not None and statement.source.actor == item.item
        for item in items
        for statement in collection[item.report].record.statements
    )
    kinds = Counter(actor.kind for actor in actors)
    return Cast(
        f"{first.report}/{first.item}",
        body_name(items[0], collection, people),
        kinds.most_common(1)[0][0],
        tuple(dict.fromkeys(actor.name for actor in actors)),
        tuple(dict.fromkeys(role for actor in actors for role in actor.roles)),
        tuple(dict.fromkeys(one for actor in actors for one in actor.affiliations)),
        tuple(item.report for item in items),
        said,
    )


def _timeline(
    view: _View, claims: Sequence[Claim], tallies: Sequence[Tally], shifts: Sequence[Pair]
) -> tuple[Moment, ...]:
    found = []
    for filed in view.story:
        if filed.date is not None:
            line = filed.record.report.title or next(
                (filed.text[a:b].strip() for a, b in filed.sentences), ""
            )
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
                found.append(
                    Moment(
                        event.time.value[:10],
                        "event",
                        actors or None,
                        filed.text[where.sentence[0] : where.sentence[1]].strip(),
                        where,
                    )
                )
    for claim in claims:
        if len(claim.tellings) > 1 and claim.date:
            found.append(
                Moment(claim.date, "claim", claim.speaker, claim.words, claim.tellings[0].passage)
            )
    for tally in tallies:
        found += [
            Moment(
                point.as_of,
                "count",
                tally.counted_by,
                f"{point.words} {tally.counts}",
                point.passages[0],
            )
            for point in tally.points
            if point.as_of
        ]
    for pair in shifts:
        if pair.passages[1].published:
            found.append(
                Moment(
                    pair.passages[1].published[:10],
                    "shift",
                    pair.who[0],
                    pair.why,
                    pair.passages[1],
                )
            )
    return tuple(
        sorted(found, key=lambda one: (one.date, one.kind, one.passage.report, one.passage.spans))
    )
