"""What a record tells, short enough to compare: the views that several tests of this room share."""

import re
from typing import NamedTuple

from onrecord import Report, read
from onrecord.record import Actor, Record
from onrecord.report import Span

ARTICLE = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)


class Saying(NamedTuple):
    """A statement by names and words; the cue and the content in their pieces."""

    who: str | None
    cue: tuple[str, ...]
    content: tuple[str, ...]
    polarity: str
    relays: tuple[str, ...]


class Held(NamedTuple):
    """A position by names and words; the condition is empty where there is none."""

    holder: str
    act: str
    object: str
    condition: str
    toward: str | None


class Act(NamedTuple):
    """An event by its type and the names of both sides, without articles."""

    type: str
    actors: set[str]
    recipients: set[str]


class Counted(NamedTuple):
    """A figure by its words and value, what it counts and the name of whoever counted."""

    words: str
    value: float | None
    counts: str
    by: str | None


def names_of(record: Record) -> dict[str, str]:
    """The actors' names by their ids."""
    return {actor.id: actor.name for actor in record.actors}


def kinds_of(record: Record) -> dict[str, str]:
    """The actors' kinds by their names."""
    return {actor.name: actor.kind for actor in record.actors}


def mentions_of(record: Record, actor: Actor) -> list[str]:
    """The words of an actor's mentions, in the order of the text."""
    return [record.report.text[start:end] for start, end in actor.mentions]


def mentions_named(record: Record, name: str) -> list[str]:
    """The words of the mentions of whoever has this name."""
    named = (actor for actor in record.actors if actor.name == name)
    return [words for actor in named for words in mentions_of(record, actor)]


def only_speaker(record: Record) -> Actor:
    """The source of a record's only statement."""
    (one,) = record.statements
    return next(each for each in record.actors if one.source and each.id == one.source.actor)


def sayings_in(record: Record) -> list[Saying]:
    """The statements, in the order of the record."""
    names = names_of(record)

    def words(spans: tuple[Span, ...]) -> tuple[str, ...]:
        return tuple(record.report.text[start:end] for start, end in spans)

    return [
        Saying(
            names[one.source.actor] if one.source and one.source.actor else None,
            words(one.cue.spans) if one.cue else (),
            words(one.content),
            one.polarity,
            tuple(names[relay.actor] for relay in one.relays),
        )
        for one in record.statements
    ]


def sayings(text: str) -> list[tuple[str | None, str, str, str]]:
    """Who says what, by which words, and whether at all, in the order of the report."""
    return [
        (one.who, " … ".join(one.cue), " … ".join(one.content), one.polarity)
        for one in sayings_in(read(Report.of(text)))
    ]


def contents(text: str) -> list[tuple[str | None, str]]:
    """Who says what, in the order of the report."""
    return [(who, content) for who, _, content, _ in sayings(text)]


def speakers(record: Record) -> list[str | None]:
    """The name of whoever makes each statement."""
    return [one.who for one in sayings_in(record)]


def held_in(record: Record) -> list[Held]:
    """The positions, in the order of the record."""
    names, text = names_of(record), record.report.text
    return [
        Held(
            names[one.holder],
            one.act,
            text[slice(*one.object)],
            text[slice(*one.condition)] if one.condition else "",
            one.toward and names[one.toward],
        )
        for one in record.positions
    ]


def positions_in(record: Record) -> list[tuple[str, str, str]]:
    """Holder's name, act and the words of the object, of each position."""
    return [(one.holder, one.act, one.object) for one in held_in(record)]


def acts_in(record: Record) -> list[Act]:
    """The events, in the order of the record."""
    names = {key: ARTICLE.sub("", name) for key, name in names_of(record).items()}
    return [
        Act(one.type, {names[key] for key in one.actors}, {names[key] for key in one.recipients})
        for one in record.events
    ]


def figures_in(record: Record) -> list[Counted]:
    """The figures, in the order of the record."""
    names, text = names_of(record), record.report.text
    return [
        Counted(
            text[slice(*one.span)],
            one.value,
            one.counts,
            names[one.counted_by.actor] if one.counted_by else None,
        )
        for one in record.figures
    ]


def figures(text: str) -> list[tuple[str, str, str | None]]:
    """The words of each figure of a text, what it counts and who counted it."""
    return [(one.words, one.counts, one.by) for one in figures_in(read(Report.of(text)))]
