"""A person or body as people look it up: names, offices as they changed, statements, positions,
counts, story by story or over all of them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec
from rapidfuzz import fuzz

from onrecord.ledger.links import Item, Link
from onrecord.linking.casting import cast_line, party_stances, told_within_days
from onrecord.linking.filed import Filed
from onrecord.linking.joining import Groups, groups_of
from onrecord.linking.names import plain
from onrecord.linking.passages import Passage, item_passage
from onrecord.linking.retelling import story_tallies
from onrecord.linking.story import Cast, Stance, Tally
from onrecord.linking.when import last_day
from onrecord.linking.words import stems


class Office(msgspec.Struct, frozen=True):
    """One role or affiliation as reports word it, with the first and last day on which one does."""

    words: str
    first: str | None
    last: str | None
    reports: tuple[str, ...]


class Said(msgspec.Struct, frozen=True):
    """One statement of a person; `date` is the day of saying, else of publication."""

    date: str | None
    manner: str
    polarity: str
    cue: str | None
    addressee: str | None
    via: tuple[str, ...]
    passage: Passage


class Person(msgspec.Struct, frozen=True):
    """One person or body over the reports in which it appears."""

    line: Cast
    roles: tuple[Office, ...]
    affiliations: tuple[Office, ...]
    statements: tuple[Said, ...]
    positions: tuple[Stance, ...]
    tallies: tuple[Tally, ...]
    links: tuple[Link, ...]

    def to_json(self) -> bytes:
        """The person as one JSON object, UTF-8."""
        return msgspec.json.encode(self)


def person_view(collection: Sequence[Filed], links: Iterable[Link], who: Item) -> Person:
    """Everything that some reports tell of the one who is `who` in one of them.

    `links` are those in force; only links between persons are needed for `line` and `statements`.
    """
    links = list(links)
    people = groups_of(link for link in links if link.kind == "person")
    known = {filed.ref: filed for filed in sorted(collection, key=lambda filed: filed.order)}
    group = people.of(who)
    items = [Item(ref, item.item) for ref in known for item in sorted(group) if item.report == ref]
    mine = [link for link in links if link.kind == "person" and set(link.items) & group]
    return Person(
        cast_line(known, people, items),
        _offices(known, items, "roles"),
        _offices(known, items, "affiliations"),
        tuple(sorted(_said(known, items), key=lambda one: last_day(one.date) or _NO_DAY)),
        party_stances([known[ref] for ref in known], people, group),
        story_tallies([known[ref] for ref in known], links, group),
        tuple(sorted(mine, key=lambda link: link.items)),
    )


def find_people(
    collection: Sequence[Filed], links: Iterable[Link], name: str, *, most: int = 10
) -> list[Cast]:
    """Who goes by a name or a part of one, the best match first; spelling is forgiven a little."""
    people: Groups = groups_of(link for link in links if link.kind == "person")
    known = {filed.ref: filed for filed in collection}
    members: dict[Item, list[Item]] = {}
    for filed in sorted(collection, key=lambda one: one.order):
        for actor in filed.record.actors:
            if actor.kind not in ("group", "document"):
                item = filed.item(actor.id)
                members.setdefault(people.first(item), []).append(item)
    wanted = " ".join(plain(name))
    found = []
    for items in members.values():
        line = cast_line(known, people, items)
        score = max(_fits(wanted, one) for one in line.names)
        if score >= 80:
            found.append((-score, -len(line.reports), line.name, line.key, line))
    return [line for *_, line in sorted(found, key=lambda one: one[:4])][:most]


def _fits(wanted: str, name: str) -> float:
    told = " ".join(plain(name))
    if wanted == told:
        return 100.0
    if not wanted or not told:
        return 0.0
    best = [max(fuzz.ratio(word, other) for other in told.split()) for word in wanted.split()]
    return float(min(best)) - 1.0


def _offices(known: Mapping[str, Filed], items: Sequence[Item], which: str) -> tuple[Office, ...]:
    told: dict[str, list[tuple[str, Filed]]] = {}
    for item in items:
        for words in getattr(known[item.report].actors[item.item], which):
            # "Energy minister" opens a sentence, and is no other office.
            told.setdefault(words.casefold(), []).append((words, known[item.report]))
    return tuple(
        Office(
            told_as[0][0], _day(told_as[0][1]), _day(told_as[-1][1]),
            tuple(one.ref for _, one in told_as),
        )
        for told_as in told.values()
    )  # fmt: skip


def _day(filed: Filed) -> str | None:
    return filed.date.isoformat() if filed.date else None


_NO_DAY = "9999"  # statements of no day come last


def said_once(statements: Iterable[Said]) -> list[tuple[Said, list[Said]]]:
    """Each statement with those that tell it again in its words within days, as reprints do."""
    groups = told_within_days(
        statements,
        lambda one: (one.polarity, *stems(one.passage.words)),
        lambda one: one.date,
    )
    return [(first, again) for first, *again in groups]


def _said(known: Mapping[str, Filed], items: Sequence[Item]) -> Iterator[Said]:
    for item in items:
        filed = known[item.report]
        for one in filed.record.statements:
            if one.source is None or one.source.actor != item.item or not one.content:
                continue
            addressee = filed.actors[one.addressee].name if one.addressee else None
            via = tuple(filed.actors[relay.actor].name for relay in one.relays)
            date = one.time.value if one.time and one.time.value else _day(filed)
            yield Said(
                date,
                one.manner,
                one.polarity,
                one.cue.lemma if one.cue else None,
                addressee,
                via,
                item_passage(known, filed.item(one.id)),
            )
