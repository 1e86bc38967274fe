"""Fits `[he]` and `[it-speaks]` of `reading/data/pronouns.toml`: whom "he" and "she" mean that are
subjects, and "it" that is a statement's source.

    python -m training.pronouns [--write]

It is learnt from marked reports: whoever a statement's source is, or who does what a verb tells. Of
all that a pronoun can mean, those whose names are the marked one's are to have the greatest share,
with weights that are drawn towards those of the other pronouns of that kind. Prints how often the
right one is read by these alone and by the fitted ones, of reports left out in turn. Without
`--write` nothing is changed. Pronouns that own or are objects keep `[weights]`: next to none of
them is marked, and by weights of subjects mentions in the gold records got worse. An "it" that does
something keeps `[it]`: fitted on such as well, it went to somebody where it means nothing.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

import numpy as np

from onrecord.reading.actors.casting import find_actors, join_mentions
from onrecord.reading.actors.chains import Chain
from onrecord.reading.actors.joining import Joining
from onrecord.reading.actors.lexicon import squeeze
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.actors.pronouns import candidates, weighed_by, weights
from onrecord.reading.knowledge import DATA
from onrecord.reading.steps import drafts
from onrecord.report import Report

from .marked_reports import Json, Marked, invented, real
from .weighing import PARTS, one_of, part_of, write_weights

PENALTY = {"he": 5.0, "it-speaks": 8.0}
START = {"he": "m", "it-speaks": "n"}
"""The weights that those of each table are drawn towards."""
SPEAKS, DOES = 1.0, 0.5
"""How much a pronoun counts that speaks, and one whose verb tells of an event: who does that is
read off the parse, which may be wrong."""


class Asked(NamedTuple):
    """A pronoun with the signs of all that it can mean, and which of these are right."""

    report: str
    table: str
    signs: list[dict[str, float]]
    right: set[int]
    counts: float


class _Watching(Joining):
    """Notes what every pronoun was weighed by."""

    def __init__(self, *known: Any) -> None:
        super().__init__(*known)
        self.seen: list[tuple[Phrase, list[tuple[Chain, dict[str, float]]]]] = []

    def _pronoun(self, phrase: Phrase) -> Chain | None:
        if weighed_by(phrase, self.context) in START:
            found = candidates(phrase, self.chains, self.context, self.of)
            self.seen.append((phrase, found))
        return super()._pronoun(phrase)


def _watched(text: str) -> _Watching | None:
    """A text's chains, with what its pronouns were weighed by; None where it has no sentence."""
    (draft,) = drafts([Report.of(text)], before=find_actors)
    return join_mentions(draft, _Watching)


def asked(some: Iterable[Marked]) -> Iterator[Asked]:
    """What the marks tell of each pronoun; those are left out whom no candidate's name fits."""
    for marked in some:
        watched = _watched(marked.text)
        if watched is None:
            continue
        names = {one["id"]: one["name"] for one in marked.record["actors"]}
        speakers = {
            tuple(one["source"]["spans"][0]): names[one["source"]["actor"]]
            for one in marked.record["statements"]
            if one["source"].get("spans") and one["source"].get("actor")
        }
        for phrase, options in watched.seen:
            told, counts = speakers.get(phrase.span), SPEAKS
            table = weighed_by(phrase, watched.context)
            if told is None and table == "he":
                told, counts = _doer(phrase, marked.record["events"], names), DOES
            if told is None:
                continue
            right = {
                place
                for place, (chain, _) in enumerate(options)
                if _same(told, watched.of.get(chain.phrases[0], chain))
            }
            if right:
                yield Asked(marked.name, table, [signs for _, signs in options], right, counts)


def _doer(phrase: Phrase, events: Sequence[Json], names: dict[str, str]) -> str | None:
    """The name of the only one who takes that part in the event that the pronoun's verb tells."""
    words = phrase.clause.sentence.words
    verb = words[words[phrase.head].head] if words[phrase.head].head >= 0 else None
    part = {"nsubj": "actors", "nsubj:pass": "recipients"}.get(words[phrase.head].relation)
    for one in events:
        start, end = one["trigger"]
        if verb is not None and part is not None and start <= verb.start < end:
            taking = one.get(part) or []
            if len(taking) == 1:
                return names[taking[0]]
    return None


def _same(name: str, chain: Chain) -> bool:
    """Whether somebody marked is a character of the reader's: by name, or a description's words."""
    marked = _plain(name)
    forms = {tuple(one.split()) for one in chain.names}
    forms |= {_plain(one.text) for one in chain.phrases if one.form != "pronoun"}
    forms |= {tuple(one.called.split()) for one in chain.phrases if one.name is not None}
    if marked in forms:
        return True
    return chain.kind == "person" and any(
        form and form[-1] == marked[-1] and set(form) <= set(marked) for form in forms
    )


def _plain(name: str) -> tuple[str, ...]:
    return tuple(squeeze(re.sub(r"^the ", "", name, flags=re.IGNORECASE)).split())


def fitted(some: Sequence[Asked]) -> dict[str, float]:
    """The weights that some pronouns of one table ask for."""
    table = some[0].table
    return one_of(
        [(one.signs, one.right) for one in some],
        start=weights()[START[table]], penalty=PENALTY[table],
        counts=[one.counts for one in some],
    )  # fmt: skip


def is_right(one: Asked, by: Mapping[str, float]) -> bool:
    """Whether the heaviest is right."""
    scores = [sum(by.get(name, 0.0) * sign for name, sign in all_.items()) for all_ in one.signs]
    return scores.index(max(scores)) in one.right


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    every = list(asked(chain(invented(), real())))
    for table in START:
        some = [one for one in every if one.table == table]
        _judge(some, weights()[START[table]])
        if options.write:
            start = weights()[START[table]]
            more = {name: round(one - start[name], 2) for name, one in fitted(some).items()}
            write_weights(DATA / "pronouns.toml", table, more)


def _judge(some: Sequence[Asked], start: Mapping[str, float]) -> None:
    """Prints how often the right one is read, of reports left out in turn."""
    counts = np.zeros((2, 3), dtype=int)
    for left_out in range(PARTS):
        own = fitted([one for one in some if part_of(one.report) != left_out])
        for one in some:
            if part_of(one.report) == left_out:
                row = int(one.counts != SPEAKS)
                counts[row] += 1, is_right(one, start), is_right(one, own)
    for name, (every, before, after) in zip(("speak", "act"), counts.tolist(), strict=True):
        if every:
            told = f"{some[0].table} that {name}"
            print(f"{told}: {before} right before, {after} by fitted ones, of {every}")


if __name__ == "__main__":
    main()
