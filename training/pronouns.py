"""Fits `[he]` of `reading/data/pronouns.toml`: whom "he" and "she" mean that are subjects.

    python -m training.pronouns [--write]

It is learnt from marked reports: whoever a statement's source is, or who does what a verb tells.
Of all that a pronoun can mean, those whose names are the marked one's are to have the greatest
share, with weights that are drawn towards `[weights]`. Prints how often the right one is read by
these alone and by the fitted ones, of reports left out in turn. Without `--write` nothing is
changed. Pronouns that own or are objects keep `[weights]`: next to none of them is marked, and by
weights of subjects mentions in the gold records got worse.
"""

from __future__ import annotations

import argparse
import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain as chained
from typing import NamedTuple

import numpy as np
import torch

from onrecord.reading.actors.casting import find_actors
from onrecord.reading.actors.chains import Chain
from onrecord.reading.actors.joining import Joining
from onrecord.reading.actors.lexicon import squeeze
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.actors.pronouns import candidates, weights
from onrecord.reading.knowledge import DATA
from onrecord.reading.steps import drafts
from onrecord.report import Report

from .marked_reports import Json, Marked, invented, real

PENALTY = 5.0
SPEAKS, DOES = 1.0, 0.5
"""How much a pronoun counts that speaks, and one whose verb tells of an event: who does that is
read off the parse, which may be wrong."""
PARTS = 4


class Asked(NamedTuple):
    """A pronoun with the signs of all that it can mean, and which of these are right."""

    report: str
    signs: list[dict[str, float]]
    right: set[int]
    counts: float


class _Watching(Joining):
    """Notes what every pronoun was weighed by."""

    seen: list[tuple[Phrase, list[tuple[Chain, dict[str, float]]]]]
    last: Joining

    def _pronoun(self, phrase: Phrase) -> Chain | None:
        if phrase.gender in ("m", "f") and phrase.role == "subject":
            found = candidates(phrase, self.chains, self.context, self.of)
            _Watching.seen.append((phrase, found))
            _Watching.last = self
        return super()._pronoun(phrase)


def asked(some: Iterable[Marked]) -> Iterator[Asked]:
    """What the marks tell of each pronoun; those are left out whom no candidate's name fits."""
    for marked in some:
        (draft,) = drafts([Report.of(marked.text)], before=find_actors)
        _Watching.seen = []
        find_actors(draft, joining=_Watching)
        names = {one["id"]: one["name"] for one in marked.record["actors"]}
        speakers = {
            tuple(one["source"]["spans"][0]): names[one["source"]["actor"]]
            for one in marked.record["statements"]
            if one["source"].get("spans") and one["source"].get("actor")
        }
        for phrase, options in _Watching.seen:
            told, counts = speakers.get(phrase.span), SPEAKS
            if told is None:
                told, counts = _doer(phrase, marked.record["events"], names), DOES
            if told is None:
                continue
            of = _Watching.last.of
            right = {
                place
                for place, (chain, _) in enumerate(options)
                if _same(told, of.get(chain.phrases[0], chain))
            }
            if right:
                yield Asked(marked.name, [signs for _, signs in options], right, counts)


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


class Fit:
    """The signs in a fixed order, and the weights that are fitted to them."""

    def __init__(self, some: Sequence[Asked]) -> None:
        shared = weights()["m"]
        self.names = sorted({name for one in some for signs in one.signs for name in signs})
        self.start = torch.tensor([shared[name] for name in self.names])
        self.rows = {id(one): self._matrix(one) for one in some}

    def _matrix(self, one: Asked) -> torch.Tensor:
        rows = [[signs.get(name, 0.0) for name in self.names] for signs in one.signs]
        return torch.tensor(rows)

    def fitted(self, some: Sequence[Asked]) -> torch.Tensor:
        """The weights that some pronouns ask for."""
        own = self.start.clone().requires_grad_()
        optimizer = torch.optim.LBFGS([own], max_iter=200, line_search_fn="strong_wolfe")

        def step() -> torch.Tensor:
            optimizer.zero_grad()
            value = PENALTY / 2 * (own - self.start).square().sum()
            for one in some:
                scores = self.rows[id(one)] @ own
                right = torch.logsumexp(scores[sorted(one.right)], 0)
                value = value + one.counts * (torch.logsumexp(scores, 0) - right)
            value.backward()
            return value

        optimizer.step(step)
        return own.detach()

    def right(self, one: Asked, by: torch.Tensor) -> bool:
        """Whether the heaviest is right."""
        return int((self.rows[id(one)] @ by).argmax()) in one.right


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    some = list(asked(chained(invented(), real())))
    fit = Fit(some)
    part = [int(hashlib.md5(one.report.encode()).hexdigest(), 16) % PARTS for one in some]
    counts = np.zeros((2, 3), dtype=int)
    for left_out in range(PARTS):
        own = fit.fitted([one for one, k in zip(some, part, strict=True) if k != left_out])
        for one, k in zip(some, part, strict=True):
            if k == left_out:
                row = int(one.counts != SPEAKS)
                counts[row] += 1, fit.right(one, fit.start), fit.right(one, own)
    for name, (every, before, after) in zip(("speak", "act"), counts.tolist(), strict=True):
        print(f"that {name}: {before} right by [weights], {after} by fitted ones, of {every}")
    if options.write:
        more = fit.fitted(some) - fit.start
        _write({
            name: round(one, 2) for name, one in zip(fit.names, more.tolist(), strict=True)
        })  # fmt: skip


def _write(more: dict[str, float]) -> None:
    path = DATA / "pronouns.toml"
    lines = "".join(f"{name} = {one}\n" for name, one in more.items() if abs(one) >= 0.01)
    text = path.read_text(encoding="utf-8")
    made, count = re.subn(r"(?m)^\[he\]\n(?:[\w-]+ = .*\n)*", f"[he]\n{lines}", text)
    assert count == 1
    path.write_text(made, encoding="utf-8")


if __name__ == "__main__":
    main()
