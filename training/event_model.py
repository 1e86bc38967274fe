"""Fits the weights of `reading/data/event_model.bin`: who takes part in an act, and its type.

    python -m training.event_model      # or: make event-model

Learns from the training part of `corpora/events` (see `benchmarks.plover`; the development part is
never read) and, for the types, from our own sentences in `plover_phrases.toml`. Both are read
with the tagger as shipped: rerun this after its weights change. It takes a minute.

The corpus says who acts, who suffers and of which type the act is, but not which word tells it:
that is taken to be the verb or noun of the lexicon with the right type that fits the two best, else
the lowest word of the parse that both hang on.
"""

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
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
from onrecord.reading.draft import Draft
from onrecord.reading.events import find_events
from onrecord.reading.events.casting import candidates, features
from onrecord.reading.events.dyads import NONE, _pattern, dyads_of, seen_of
from onrecord.reading.events.kinds import WEIGHT
from onrecord.reading.events.kinds import features as kind_features
from onrecord.reading.events.model import event_model
from onrecord.reading.events.roles import Participants, participants
from onrecord.reading.parties import Parties
from onrecord.reading.positions.facing import Facing
from onrecord.reading.positions.holders import Holders
from onrecord.reading.steps import AFTER_TAGGING, BEFORE_TAGGING
from onrecord.reading.syntax import Node, Syntax
from onrecord.report import Report
from onrecord.tagger import Tagger

PHRASES = Path(__file__).with_name("plover_phrases.toml")
MODEL = Path(__file__).parents[1] / "src/onrecord/reading/data/event_model.bin"
EXPANSIONS = 4  # sentences made of one line of phrases
PHRASE_WEIGHT = 1.2  # of one line beside one sentence of the corpus, before balancing
USUAL = 50  # a type with so many sentences in the corpus has its phrases count as they are
PENALTY = 60.0  # of the types' ridge; this and the above chosen by cross-validation
ROLE_PENALTY = 1.0
ARTICLES = 120  # of Wikinews, to learn from what no act looks like
AT_ONCE = 16
DOUBTFUL = 0.1
NO_ACT_WEIGHT = 0.5
BIAS = -0.9  # what each type's score is before anything is seen
LEAST = {"role": 3, "type": 2}  # a feature seen in fewer rows is left out


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
        done += _read([Report.of(text) for text in texts[first : first + AT_ONCE]])
    return done


def _read(reports: Sequence[Report]) -> list[Draft]:
    found = []
    for report in reports:
        draft = Draft(report)
        for step in BEFORE_TAGGING:
            draft = step(draft)
        found.append(draft)
    done = []
    taggings = Tagger.load().tag([one.text for one in found], [one.prose for one in found])
    for draft, tagging in zip(found, taggings, strict=True):
        draft = draft.with_(tagging=tagging, syntax=Syntax(draft.text, tagging))
        for step in AFTER_TAGGING[:-1]:
            draft = step(draft)
        done.append(draft)
    return done


def no_acts(articles: int = ARTICLES) -> Iterator[list[str]]:
    """What is seen of two parties in sentences of news of which the rules read no such act.

    Nobody has marked these articles (`corpora/wikinews`, CC BY 2.5, those of the gold left out):
    some acts are among them, so each counts for less than a sentence of the corpus.
    """
    known = {
        json.loads(path.read_text(encoding="utf-8"))["report"]["url"]
        for path in (SHARED / "gold-wikinews" / "records").glob("*.json")
    }
    path = next((SHARED / "corpora" / "wikinews").glob("*.jsonl.gz"))
    texts = [one["text"] for one in read_lines(path) if one["url"] not in known]
    for draft in drafts(texts[:: max(1, len(texts) // articles)]):
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
    facing.learn(draft.stands)
    return parties, facing


def role_rows(told: Told, draft: Draft) -> Iterator[tuple[list[str], bool, bool]]:
    """Everybody in the sentence: features, whether the actor, whether the recipient."""
    if told.actor is None or told.recipient is None:
        return
    parties, facing = _parties(draft)
    trigger = _trigger(told, draft, parties, facing)
    if trigger is None:
        return
    pattern = _pattern(parties, trigger)
    who = participants(parties, facing, pattern, trigger) if pattern else Participants()
    said = draft.said_at(trigger.span)
    everybody = Parties(draft)
    for one, names in features(
        everybody, pattern, trigger, candidates(everybody, trigger.sentence, trigger),
        actors=who.actors, recipients=who.recipients,
        sources=() if said is None else tuple(map(draft.cast.at, draft.said[said].source)),
    ):  # fmt: skip
        start, end = one.node.span
        yield names, _meet(told.actor, start, end), _meet(told.recipient, start, end)


def _meet(span: tuple[int, int], start: int, end: int) -> bool:
    return span[0] < end and start < span[1]


def _trigger(told: Told, draft: Draft, parties: Parties, facing: Facing) -> Node | None:
    assert told.actor is not None
    assert told.recipient is not None
    clause = draft.syntax.clause_at(told.actor[0])
    actor, recipient = draft.syntax.head(told.actor), draft.syntax.head(told.recipient)
    if clause is None or actor is None or recipient is None:
        return None

    def played(keys: Sequence[int], span: tuple[int, int]) -> bool:
        mentions = [m for one in draft.cast.characters if one.key in keys for m in one.mentions]
        return any(_meet(span, start, end) for start, end in mentions)

    known = []
    for word in clause.nodes:
        pattern = _pattern(parties, word)
        if pattern is not None and ONE_CLASS.get(pattern.sense, pattern.sense) == told.type:
            who = participants(parties, facing, pattern, word)
            fit = played(who.actors, told.actor) + played(who.recipients, told.recipient)
            known.append((-fit, word.index, word))
    if known:
        return min(known)[2]
    above: list[Node] = []
    node: Node | None = actor
    while node is not None:
        above.append(node)
        node = node.head
    node = recipient
    while node is not None and node not in above:
        node = node.head
    return node if node is not None and (node.is_verb or node.is_noun) else None


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


def fit_roles(rows: Sequence[tuple[list[str], bool, bool]]) -> dict[str, tuple[float, float]]:
    """Logistic regression, once for the actor and once for the recipient."""
    columns = _columns([row for row, _, _ in rows], LEAST["role"])
    seen = _matrix([row for row, _, _ in rows], columns, lambda _: 1.0)

    def fit(truth: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        def loss(weights: np.ndarray[Any, Any]) -> tuple[float, np.ndarray[Any, Any]]:
            score = seen @ weights
            cost = np.logaddexp(0, score) - truth * score
            slope = seen.T @ (1 / (1 + np.exp(-score)) - truth) + ROLE_PENALTY * weights
            return float(cost.sum() + ROLE_PENALTY / 2 * weights @ weights), slope

        start = np.zeros(len(columns))
        found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 80})
        return np.asarray(found.x)

    both = [fit(np.array([row[place] for row in rows], dtype=float)) for place in (1, 2)]
    return {one: (float(both[0][i]), float(both[1][i])) for one, i in columns.items()}


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
    read = drafts([one.text for one in every])
    roles = fit_roles(
        [row for one, draft in zip(corpus, read, strict=False) for row in role_rows(one, draft)]
    )
    rows = [sorted(type_row(one, draft)) for one, draft in zip(every, read, strict=True)]
    types, weights = [one.type for one in every], [one.weight for one in every]
    _write(roles, *fit_types(rows, types, weights))
    event_model.cache_clear()
    # Once more with what this first model takes for acts in running news, where there are none.
    none = list(no_acts())
    _write(
        roles,
        *fit_types(
            [*rows, *none],
            [*types, *[NONE] * len(none)],
            [*weights, *[NO_ACT_WEIGHT] * len(none)],
        ),
    )
    print(f"{len(corpus)} sentences, {len(every) - len(corpus)} of our own, {len(none)} of no act;")
    print(f"{MODEL.stat().st_size / 1024:.0f} KiB written")


def _write(
    roles: dict[str, tuple[float, float]],
    names: Sequence[str],
    weights: np.ndarray[Any, Any],
    types: Sequence[str],
) -> None:
    with MODEL.open("wb") as file:
        np.savez_compressed(
            file,
            role_codes=np.array([crc32(one.encode()) for one in roles], dtype=np.uint32),
            role_weights=np.array(list(roles.values()), dtype=np.float32),
            type_codes=np.array([crc32(one.encode()) for one in names], dtype=np.uint32),
            type_weights=weights.astype(np.float16),
            bias=np.full(len(types), BIAS, dtype=np.float32),
            types=np.array(types),
        )


if __name__ == "__main__":
    main()
