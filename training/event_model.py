"""Fits the weights of `reading/data/event_model.bin`: who takes part in an act, and its type.

    python -m training.event_model      # or: make event-model

Learns from the training part of `corpora/events` (see `benchmarks.plover`; the development part is
never read) and, for the types, from our own sentences in `plover_phrases.toml`. Both are read
with the tagger as shipped: rerun this after its weights change. It takes a minute.

The corpus says who acts, who suffers and of which type the act is, but not which word tells it: the
fit sums over all that may. That a sentence may tell no act between two parties is learnt from
running news.
"""

import json
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any
from zlib import crc32

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from benchmarks.plover import ONE_CLASS, Sentence, sentences
from benchmarks.shared import SHARED, read_lines
from onrecord.reading import steps
from onrecord.reading.draft import Draft
from onrecord.reading.events import deeds_by_rule, find_events
from onrecord.reading.events.dyads import NONE, Option, dyads_of, nobody, options_of, seen_of
from onrecord.reading.events.kinds import WEIGHT
from onrecord.reading.events.kinds import features as kind_features
from onrecord.reading.events.model import event_model
from onrecord.reading.events.pairs import apart
from onrecord.reading.parties import Parties
from onrecord.reading.positions.facing import Facing
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.words import personal
from onrecord.report import Report

PHRASES = Path(__file__).with_name("plover_phrases.toml")
MODEL = Path(__file__).parents[1] / "src/onrecord/reading/data/event_model.bin"
EXPANSIONS = 4  # sentences made of one line of phrases
PHRASE_WEIGHT = 1.2  # of one line beside one sentence of the corpus, before balancing
USUAL = 50  # a type with so many sentences in the corpus has its phrases count as they are
PENALTY = 20.0  # of the types' ridge; this and the above chosen by cross-validation
PART_PENALTY = 1.0
IDLE_WEIGHT = 0.3  # of a sentence of news without an act that the lexicon knows
ARTICLES = 120  # of Wikinews, to learn from what no act looks like
AT_ONCE = 16
DOUBTFUL = 0.1
NO_ACT_WEIGHT = 0.5
BIAS = -0.9  # what each type's score is before anything is seen
LEAST = {"part": 3, "type": 2}  # a feature seen in fewer sentences is left out


@dataclass(frozen=True)
class Told:
    """A sentence with its parties and type, and how much it counts."""

    text: str
    actor: tuple[int, int] | None
    recipient: tuple[int, int] | None
    type: str
    weight: float = 1.0


def of_corpus(part: Sequence[Sentence]) -> list[Told]:
    """The corpus's sentences; a party in several pieces has its first."""

    def span(given: dict[str, Any] | None) -> tuple[int, int] | None:
        return tuple(given["spans"][0]) if given else None  # type: ignore[return-value]

    return [Told(s["text"], span(s["actor"]), span(s["recipient"]), s["type"]) for s in part]


def of_phrases(seen: Counter[str]) -> Iterator[Told]:
    """Sentences made of our phrases. Types that the corpus has seldom count for more."""
    table = tomllib.loads(PHRASES.read_text(encoding="utf-8"))
    random = Random(0)
    for kind, lines in table["phrases"].items():
        weight = PHRASE_WEIGHT * (USUAL / seen[kind]) ** 0.5
        ours, theirs = (names.split(", ") for names in table["parties"][kind])
        for line in lines:
            made = _expand(line, random)
            for number, one in enumerate(made):
                names = ("Varonia", "Keldland") if number % 2 else (
                    random.choice(ours), random.choice(theirs)
                )  # fmt: skip
                yield _filled(one, names, kind, weight / len(made))


def _expand(line: str, random: Random) -> list[str]:
    parts = re.split(r"(\([^)]*\))", line.replace("an?", "an"))
    choices = [part[1:-1].split("|") if part[:1] == "(" else [part] for part in parts]
    found = {tuple(random.choice(one) for one in choices) for _ in range(4 * EXPANSIONS)}
    return ["".join(one) for one in islice(sorted(found), EXPANSIONS)]


def _filled(line: str, names: tuple[str, str], kind: str, weight: float) -> Told:
    text, spans = "", dict[str, tuple[int, int]]()
    for piece in re.split(r"(\{[AR]\})", line):
        word = {"{A}": names[0], "{R}": names[1]}.get(piece, piece)
        spans[piece] = (len(text), len(text) + len(word))
        text += word
    text = text[0].upper() + text[1:] + "."
    return Told(text, spans.get("{A}"), spans.get("{R}"), kind, weight)


def drafts(texts: Sequence[str]) -> list[Draft]:
    """The texts, read up to their events."""
    done: list[Draft] = []
    for first in range(0, len(texts), AT_ONCE):
        some = map(Report.of, texts[first : first + AT_ONCE])
        done += steps.drafts(some, before=find_events)
    return done


def articles(many: int = ARTICLES) -> list[Draft]:
    """Running news, read: articles of `corpora/wikinews` (CC BY 2.5), without those of the gold."""
    known = {
        json.loads(path.read_text(encoding="utf-8"))["report"]["url"]
        for path in (SHARED / "gold-wikinews" / "records").glob("*.json")
    }
    path = next((SHARED / "corpora" / "wikinews").glob("*.jsonl.gz"))
    texts = [one["text"] for one in read_lines(path) if one["url"] not in known]
    return drafts(texts[:: max(1, len(texts) // many)])


def no_acts(news: Sequence[Draft]) -> Iterator[list[str]]:
    """What is seen of two parties in sentences of news of which the rules read no such act.

    Nobody has marked these articles: some acts are among them, so each counts for less than a
    sentence of the corpus.
    """
    for draft in news:
        parties, facing = _parties(draft)
        told = find_events(draft).deeds
        for dyad in dyads_of(draft, parties, facing, least=DOUBTFUL):
            clause = dyad.trigger.sentence
            start, end = clause.span
            types = [one.type for one in told if start <= one.trigger[0] < end]
            if dyad.kind not in [ONE_CLASS.get(one, one) for one in types if one]:
                yield sorted(seen_of(clause, dyad.actor.node, dyad.recipient.node))


def _parties(draft: Draft) -> tuple[Parties, Facing]:
    parties = Parties(draft, without=("place", "document"))
    facing = Facing(draft, parties, Holders(draft, parties))
    facing.learn(one for one in draft.stands if not personal(draft, one.object))
    return parties, facing


@dataclass(frozen=True)
class Scene:
    """A sentence as all the acts it may tell: for each, what is seen of trigger, actor, recipient.

    `right` says which are the one told. The last of them is that there is none.
    """

    acts: list[list[str]]
    right: list[bool]
    weight: float = 1.0


def scene(told: Told, draft: Draft) -> Scene | None:
    """The scene of a sentence of the corpus; where nobody in the cast is the actor or recipient
    given, none is told."""
    parties, facing = _parties(draft)
    options = [
        one
        for clause in draft.syntax.clauses
        for one in options_of(draft, Parties(draft), parties, facing, clause)
    ]
    actors, recipients = _played(draft, told.actor), _played(draft, told.recipient)
    return _scene(options, lambda actor, recipient: actor in actors and recipient in recipients)


def _played(draft: Draft, span: tuple[int, int] | None) -> set[int]:
    """Who in the cast is meant by a span; everybody, where there is none.

    In "Keldland's minister" that is the minister, though Keldland stands in the span too.
    """
    everybody = draft.cast.characters
    if span is None:
        return {one.key for one in everybody}
    head = draft.syntax.head(span)
    key = Parties(draft).heading(head.span) if head is not None else None
    if key is not None:
        return {key}
    return {o.key for o in everybody if any(_meet(span, *mention) for mention in o.mentions)}


def _meet(span: tuple[int, int], start: int, end: int) -> bool:
    return span[0] < end and start < span[1]


def _scene(
    options: Sequence[Option], right: Callable[[int, int], bool], weight: float = 1.0
) -> Scene | None:
    if not options:
        return None
    acts, told = [], []
    for option in options:
        for actor, acting in option.cast:
            for recipient, suffering in option.cast:
                if actor.key == recipient.key or not apart(actor.node, recipient.node):
                    continue
                acts.append(
                    [f"T {one}" for one in option.seen]
                    + [f"A {one}" for one in acting]
                    + [f"R {one}" for one in suffering]
                )
                told.append(right(actor.key, recipient.key))
    acts.append([f"T {one}" for one in nobody(options)])
    told.append(not any(told))
    return Scene(acts, told, weight)


def idle_scenes(news: Sequence[Draft]) -> Iterator[Scene]:
    """Sentences of news of which the lexicon reads no act."""
    for draft in news:
        parties, facing = _parties(draft)
        told = [one.trigger[0] for one in deeds_by_rule(draft, parties, facing)]
        everybody = Parties(draft)
        for clause in draft.syntax.clauses:
            start, end = clause.span
            if any(start <= one < end for one in told):
                continue
            options = options_of(draft, everybody, parties, facing, clause)
            made = _scene(options, lambda *_: False, IDLE_WEIGHT)
            if made is not None:
                yield made


def type_row(told: Told, draft: Draft) -> set[str]:
    """What is seen of the type of the sentence's act."""
    heads = tuple(
        draft.syntax.head(span) if span is not None else None
        for span in (told.actor, told.recipient)
    )
    return kind_features(told.text, told.actor, told.recipient, (heads[0], heads[1]))


def _matrix(rows: Sequence[Sequence[str]], columns: dict[str, int], weight: Any) -> csr_matrix:
    at = [(i, columns[one]) for i, row in enumerate(rows) for one in row if one in columns]
    names = list(columns)
    values = [weight(names[j]) for _, j in at]
    return csr_matrix((values, tuple(np.array(at).T)), shape=(len(rows), len(columns)))


def _columns(rows: Sequence[Sequence[str]], least: int) -> dict[str, int]:
    counts = Counter(one for row in rows for one in row)
    return {one: i for i, one in enumerate(sorted(o for o in counts if counts[o] >= least))}


def fit_parts(scenes: Sequence[Scene]) -> dict[str, float]:
    """Log-linear fit: in each scene the acts that are right are to have the greatest share.

    Names of features begin with T, A or R: seen of the trigger, the actor, the recipient.
    """
    counts = Counter(one for each in scenes for one in {n for act in each.acts for n in act})
    known = sorted(one for one, many in counts.items() if many >= LEAST["part"])
    columns = {one: i for i, one in enumerate(known)}
    seen = _matrix([act for each in scenes for act in each.acts], columns, lambda _: 1.0)
    right = np.array([one for each in scenes for one in each.right])
    sizes = np.array([len(each.acts) for each in scenes])
    starts, owner = np.cumsum(sizes) - sizes, np.repeat(np.arange(len(sizes)), sizes)
    weights = np.array([each.weight for each in scenes])

    def shares(score: np.ndarray[Any, Any]) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        top = np.maximum.reduceat(score, starts)
        raised = np.exp(score - top[owner])
        whole = np.add.reduceat(raised, starts)
        return top + np.log(whole), raised / whole[owner]

    def loss(part: np.ndarray[Any, Any]) -> tuple[float, np.ndarray[Any, Any]]:
        score = seen @ part
        every, of_all = shares(score)
        told, of_right = shares(np.where(right, score, -1e9))
        slope = seen.T @ ((of_all - of_right) * weights[owner]) + PART_PENALTY * part
        return float(weights @ (every - told) + PART_PENALTY / 2 * part @ part), slope

    start = np.zeros(len(columns))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 120})
    return dict(zip(known, found.x.tolist(), strict=True))


def fit_types(
    rows: Sequence[Sequence[str]], wanted: Sequence[str], weights: Sequence[float]
) -> tuple[list[str], np.ndarray[Any, Any], list[str]]:
    """Ridge regression, one against the rest: names of features, weights, types."""
    columns = _columns(rows, LEAST["type"])
    seen = _matrix(rows, columns, lambda name: WEIGHT.get(name[0], 1.0))
    types = sorted(set(wanted))
    truth = 2.0 * (np.array(wanted)[:, None] == np.array(types)[None]) - 1.0 - BIAS
    alike = (seen @ seen.T).toarray() + np.diag(PENALTY / np.array(weights))
    return list(columns), seen.T @ np.linalg.solve(alike, truth), types


def main() -> None:
    """Fits both models and writes their weights."""
    corpus = of_corpus(sentences(train=True))
    every = [*corpus, *of_phrases(Counter(one.type for one in corpus))]
    read, news = drafts([one.text for one in every]), articles()
    scenes = [scene(one, draft) for one, draft in zip(corpus, read, strict=False)]
    parts = fit_parts([*filter(None, scenes), *idle_scenes(news)])
    rows = [sorted(type_row(one, draft)) for one, draft in zip(every, read, strict=True)]
    types, weights = [one.type for one in every], [one.weight for one in every]
    _write(parts, *fit_types(rows, types, weights))
    event_model.cache_clear()
    # Once more with what this first model takes for acts in running news, where there are none.
    none = list(no_acts(news))
    _write(
        parts,
        *fit_types(
            [*rows, *none],
            [*types, *[NONE] * len(none)],
            [*weights, *[NO_ACT_WEIGHT] * len(none)],
        ),
    )
    print(f"{len(corpus)} sentences, {len(every) - len(corpus)} of our own, {len(none)} of no act;")
    print(f"{MODEL.stat().st_size / 1024:.0f} KiB written")


def _write(
    parts: dict[str, float],
    names: Sequence[str],
    weights: np.ndarray[Any, Any],
    types: Sequence[str],
) -> None:
    of_parts = sorted({one[2:] for one in parts})
    with MODEL.open("wb") as file:
        np.savez_compressed(
            file,
            part_codes=np.array([crc32(one.encode()) for one in of_parts], dtype=np.uint32),
            part_weights=np.array(
                [[parts.get(f"{part} {one}", 0.0) for part in "TAR"] for one in of_parts],
                dtype=np.float32,
            ),
            type_codes=np.array([crc32(one.encode()) for one in names], dtype=np.uint32),
            type_weights=weights.astype(np.float16),
            bias=np.full(len(types), BIAS, dtype=np.float32),
            types=np.array(types),
        )


if __name__ == "__main__":
    main()
