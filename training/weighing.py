"""Fits `reading/data/weighing.json`: how far rules and network are trusted, and who takes part.

    python -m training.weighing JUDGED …

`JUDGED` are what `training.train_acts --judged` left of each fold, or `training.judge` of reports
that came after the network, so nothing is learnt from what it says of reports that it was trained
on; of the reports those marked with care teach.
What is decided (`FITTED`) is fitted by itself: log-linear, of all options those that are right are
to have the greatest share, and the weights are drawn to those of `weighing_start.json`. Prints, by
reports left out in turn, what rules read alone, what is read with the weights of the start, and
what is read so. Rerun it whenever rules on events or actors change; it takes some minutes.

The weights of the start were fitted on 409 reports marked in haste, and more was added for what
rules say, chosen by the totals of reports that nobody reads. For positions they stay: fitted anew
on carefully marked reports these gain a point there at most, and lose 2 to 14 of the gold that
nobody reads.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import pickle
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812

from onrecord.reading.draft import Deed, Draft, Stand
from onrecord.reading.knowledge import DATA
from onrecord.reading.weighing import choice
from onrecord.reading.weighing.deeds import Telling, part_options, tellings
from onrecord.reading.weighing.hints import NOBODY, Features, Hints
from onrecord.reading.weighing.net import nothing
from onrecord.reading.weighing.stage import Stage

from .lessons import UNKNOWN, Event, Lesson, Position, lessons
from .marked_reports import invented, real

FITTED = ("deed", "actor", "recipient")
START = Path(__file__).with_name("weighing_start.json")
DRAWN = 150.0
"""How much weights are drawn to those of the start: of 20, 60, 150 and 300 the best for events of
left out reports and of the gold that nobody reads together."""
PENALTY = 2.0
PARTS = 4  # for judging: fitted on three, judged on the fourth
LEAST = 0.0005
OF_WORDS = "word "
SEEN_LEAST = 3
Group = tuple[list[Features], set[int]]
WAYS = ("rules alone", "weights of the start", "weighed")


@dataclass
class Samples:
    """What one report has to teach: of each decision its options, and which are right."""

    name: str
    groups: dict[str, list[Group]]


def hints_of(lesson: Lesson, told: dict[str, Any] | None, draft: Draft) -> Hints:
    """What a network that had not seen the report says of it; whom a word means is asked anew."""
    if told is None:
        return nothing()
    keys = dict(lesson.mentions)
    heads = [(place, keys[head]) for place, head in enumerate(told["heads"]) if head in keys]
    places, meant = [place for place, _ in heads], [key for _, key in heads]
    words = lesson.words
    last = len(words) - 1
    edges = [[words[min(int(one), last)] for one in row] for row in told["edges"]]
    whole = {name: told[name].astype(np.float32) for name in ("acts", "types", "pairs", "none")}
    return Hints(
        [words[one] for one in told["words"]], whole["acts"], whole["types"],
        whole["pairs"][:, :, places], whole["none"], meant, edges,
        told["unconditional"].astype(float).tolist(),
    )  # fmt: skip


def samples(lesson: Lesson, stage: Stage) -> Samples:
    """What a report teaches."""
    found: dict[str, list[Group]] = {name: [] for name in FITTED}

    def add(kind: str, options: Sequence[tuple[Any, Features]], right: set[Any]) -> None:
        places = {place for place, (key, _) in enumerate(options) if key in right}
        if places:
            found[kind].append(([seen for _, seen in options], places))

    for telling in tellings(stage):
        event = _event(lesson, telling)
        found["deed"].append(([telling.seen], {0} if event else set()))
        if event is None or UNKNOWN in event.actors:
            continue
        actors = frozenset(event.actors)
        options = list(part_options(stage, telling, "actor"))
        add("actor", options, {actors})
        if UNKNOWN not in event.recipients and actors in {key for key, _ in options}:
            recipients = list(part_options(stage, telling, "recipient", actors))
            add("recipient", recipients, {frozenset(event.recipients)})
    return Samples(lesson.name, found)


def _meet(lesson: Lesson, one: Stand, marked: Position) -> bool:
    """Whether the words of an object share a character with the marked ones."""
    first, last = marked.object
    start, end = lesson.words[first][0], lesson.words[last - 1][1]
    return one.object[0] < end and start < one.object[1]


def _event(lesson: Lesson, one: Telling) -> Event | None:
    """The marked event of the type in the sentence, the nearest."""
    place = next((i for i, span in enumerate(lesson.words) if span == one.word.span), None)
    if place is None:
        return None
    here = [
        each
        for each in lesson.events
        if each.type == one.type and lesson.sentence[each.anchor] == lesson.sentence[place]
    ]
    return min(here, key=lambda each: abs(each.anchor - place), default=None)


def without_rare(some: Sequence[Samples]) -> None:
    """Takes out the signs of single words that fewer than `SEEN_LEAST` samples show."""
    seen = [options[0] for one in some for options, _ in one.groups["deed"]]
    count = Counter(name for each in seen for name in each if name.startswith(OF_WORDS))
    rare = {name for name, times in count.items() if times < SEEN_LEAST}
    for each in seen:
        for name in rare.intersection(each):
            del each[name]


Weights = dict[str, dict[str, float]]


@cache
def weights_before() -> Weights:
    """The weights to which those fitted are drawn."""
    found: Weights = json.loads(START.read_text(encoding="utf-8"))
    return found


def fit(some: Sequence[Samples]) -> Weights:
    """The weights of each decision."""
    found = dict(weights_before())
    for kind in FITTED:
        groups = [group for one in some for group in one.groups[kind]]
        fitted = _yes_or_no if kind == "deed" else one_of
        found[kind] = found[kind] | fitted(groups, start=found[kind], penalty=DRAWN)
    return found


def _matrix(rows: Sequence[Features]) -> tuple[list[str], torch.Tensor]:
    names = sorted({name for row in rows for name in row})
    columns = {name: place for place, name in enumerate(names)}
    values = np.zeros((len(rows), len(names)), dtype=np.float32)
    for i, row in enumerate(rows):
        for name, value in row.items():
            values[i, columns[name]] = value
    return names, torch.from_numpy(values)


def _yes_or_no(
    groups: Sequence[Group], *, start: Mapping[str, float], penalty: float
) -> dict[str, float]:
    names, seen = _matrix([options[0] for options, _ in groups])
    right = torch.tensor([float(bool(places)) for _, places in groups])

    def loss(weights: torch.Tensor) -> torch.Tensor:
        return F.binary_cross_entropy_with_logits(seen @ weights, right, reduction="sum")

    return _least(names, loss, torch.tensor([start.get(name, 0.0) for name in names]), penalty)


def one_of(
    groups: Sequence[Group],
    *,
    start: Mapping[str, float] | None = None,
    penalty: float = PENALTY,
    counts: Sequence[float] | None = None,
) -> dict[str, float]:
    """The weights with which the right ones of each group's options have the greatest share.

    They are drawn towards `start`, which is nothing; `counts` is how much each group counts.
    """
    names, seen = _matrix([one for options, _ in groups for one in options])
    owner = torch.tensor([g for g, (options, _) in enumerate(groups) for _ in options])
    right = torch.tensor([i in places for options, places in groups for i in range(len(options))])
    much = torch.tensor(counts if counts is not None else [1.0] * len(groups))

    def whole(scores: torch.Tensor) -> torch.Tensor:
        sums = torch.zeros(len(groups)).index_add(0, owner, torch.exp(scores))
        return sums.clamp(min=1e-30).log()

    def loss(weights: torch.Tensor) -> torch.Tensor:
        scores = (seen @ weights).clamp(-40, 40)
        return (much * (whole(scores) - whole(scores.masked_fill(~right, -40.0)))).sum()

    first = torch.tensor([(start or {}).get(name, 0.0) for name in names])
    return _least(names, loss, first, penalty)


def _least(
    names: Sequence[str], loss: Any, start: torch.Tensor, penalty: float = PENALTY
) -> dict[str, float]:
    weights = start.clone().requires_grad_()
    optimizer = torch.optim.LBFGS([weights], max_iter=120, line_search_fn="strong_wolfe")

    def step() -> torch.Tensor:
        optimizer.zero_grad()
        value: torch.Tensor = loss(weights) + penalty / 2 * (weights - start).square().sum()
        value.backward()
        return value

    optimizer.step(step)
    return dict(zip(names, weights.tolist(), strict=True))


Judged = tuple[Sequence[Stand], Sequence[Deed]]


def counts(lesson: Lesson, draft: Draft, read: Judged) -> np.ndarray[Any, Any]:
    """Found, right, read and marked, of positions and of events."""
    found = np.zeros((2, 4))
    stands, deeds = read
    found[0, 2:] = len(stands), len(lesson.positions)
    found[1, 2:] = len(deeds), len(lesson.events)
    used: set[int] = set()
    for stand in stands:
        for place, one in enumerate(lesson.positions):
            if place not in used and stand.holder == one.holder and _meet(lesson, stand, one):
                used.add(place)
                toward = NOBODY if stand.toward is None else stand.toward
                same = (stand.act, toward) == (one.act, one.toward)
                found[0, 0] += 1
                found[0, 1] += same and bool(stand.condition) == bool(one.condition)
                break
    done: set[int] = set()
    for deed in deeds:
        clause = draft.syntax.clause_at(deed.trigger[0])
        for place, event in enumerate(lesson.events):
            start = lesson.words[event.anchor][0]
            here = clause is not None and clause.sentence.start <= start < clause.sentence.end
            if place not in done and here and event.type == deed.type:
                done.add(place)
                sides = set(deed.actors), set(deed.recipients)
                found[1, 0] += 1
                found[1, 1] += sides == (set(event.actors), set(event.recipients))
                break
    return found


def told_of(found: np.ndarray[Any, Any]) -> str:
    """The sums of `counts` as precision, recall and F1."""
    parts = []
    for name, (met, right, read, marked) in zip(("positions", "events"), found, strict=True):
        for what, count in (("found", met), ("right", right)):
            parts.append(
                f"{name} {what} P {100 * count / read:.1f} R {100 * count / marked:.1f}"
                f" F {200 * count / (read + marked):.1f}"
            )
    return "; ".join(parts)


def write_weights(path: Path, table: str, found: Mapping[str, float]) -> None:
    """Puts weights in the place of those of a table of a TOML file; what weighs nothing is left
    out."""
    lines = "".join(f"{name} = {one}\n" for name, one in found.items() if abs(one) >= 0.01)
    text = path.read_text(encoding="utf-8")
    old = rf"(?m)^\[{table}\]\n(?:[\w$-]+ = .*\n)*"
    made, count = re.subn(old, f"[{table}]\n{lines}", text)
    assert count == 1
    path.write_text(made, encoding="utf-8")


def part_of(name: str, parts: int = PARTS) -> int:
    """Which of the parts a report is in, of which each is left out once; the same where a fold of
    the network leaves it out, so that where two folds were asked each judges the other."""
    return int(hashlib.md5(name.encode()).hexdigest(), 16) % parts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("judged", type=Path, nargs="+")
    parser.add_argument("--to", type=Path, default=DATA / "weighing.json")
    options = parser.parse_args()
    told: dict[str, Any] = {}
    for path in options.judged:
        told |= pickle.loads(path.read_bytes())
    read = []
    some = [one for one in (*invented(), *real()) if one.careful and one.name in told]
    for lesson, draft in lessons(some):
        assert draft.holders is not None
        hints = hints_of(lesson, told.get(lesson.name), draft)
        stage = Stage(draft, draft.holders, hints)
        read.append((lesson, stage, samples(lesson, stage)))
    without_rare([one for *_, one in read])
    sums = np.zeros((len(WAYS), 2, 4))
    for part in range(PARTS):
        fitted = fit([one for lesson, _, one in read if part_of(lesson.name) != part])
        for lesson, stage, _ in read:
            if part_of(lesson.name) == part:
                draft = stage.draft
                rules = draft.stands, draft.deeds
                ways = rules, _weighed(stage, weights_before()), _weighed(stage, fitted)
                sums += [counts(lesson, draft, one) for one in ways]
    for way, found in zip(WAYS, sums, strict=True):
        print(f"{way}: {told_of(found)}")
    whole = fit([one for *_, one in read])
    kept = {
        kind: {name: round(one, 3) for name, one in sorted(by.items()) if abs(one) >= LEAST}
        for kind, by in sorted(whole.items())
    }
    options.to.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


def _weighed(stage: Stage, fitted: Weights) -> Judged:
    """What is read with other weights than the shipped ones."""
    known = choice.weights()
    before = {kind: dict(by) for kind, by in known.items()}
    fresh = Stage(stage.draft, stage.holders, stage.hints)
    try:
        known.update(fitted)
        return choice.weighed_stands(fresh), choice.weighed_deeds(fresh)
    finally:
        known.update(before)


if __name__ == "__main__":
    main()
