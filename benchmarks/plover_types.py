"""The PLOVER type of a sentence whose actor and recipient are given: a learned linear classifier.

    python -m benchmarks.plover_types

Learns on the training part of `benchmarks.plover` and scores its development part; nothing of it is
shipped yet. What it sees: words by where they stand to actor (A) and recipient (R), and what the
lexicon of the reader (`reading/data/plover.toml`, its `cues` included) says of them, together with
the words that turn an act about (refuse to, agree to, threaten to, lift). Pairs and triples of words
were tried and made it worse. The type is that of the highest score of a softmax regression.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib.resources import files
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from benchmarks.plover import Sentence, sentences

_TOKEN = re.compile(r"[A-Za-z]+(?:[-'’][A-Za-z]+)*|\d[\d.,]*|[^\w\s]")
_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""))
_IRREGULAR = {
    "met": "meet", "held": "hold", "fought": "fight", "shot": "shoot", "withdrew": "withdraw",
    "withdrawn": "withdraw", "sought": "seek", "gave": "giv", "given": "giv", "took": "tak",
    "taken": "tak", "broke": "break", "struck": "strik", "stolen": "steal", "said": "say",
    "sent": "send", "paid": "pay", "told": "tell", "led": "lead", "left": "leav", "laid": "lay",
    "began": "begin", "begun": "begin", "spoke": "speak", "stood": "stand", "threw": "throw",
    "freed": "fre", "free": "fre", "frees": "fre", "agreed": "agre", "agree": "agre",
}  # fmt: skip
# Stems that turn the act after them about: "agreed to lift", "refused to meet".
_TURNS = {
    "NO": "refus declin not never reject deny cancel fail",
    "AGREE": "agre ready willing pledg promis offer prepar commit",
    "WILL": "wil would plan consider extend",
    "MUST": "must should demand urg pressur push",
    "CALL": "cal",
    "THREAT": "threaten warn",
    "END": "lift eas end suspend suspension revok reduc stop halt drop withdraw remov repeal",
    "IF": "if unles",
    "ANN": "announc",
    "ORD": "order",
}
_TURN = {stem: turn for turn, stems in _TURNS.items() for stem in stems.split()}
_QUAD = {
    "AGREE": "vc", "CONSULT": "vc", "SUPPORT": "vc", "CONCEDE": "yc", "RETREAT": "yc",
    "COOPERATE": "mc", "AID": "mc", "REQUEST": "vx", "ACCUSE": "vx", "REJECT": "vx",
    "THREATEN": "vx", "PROTEST": "mx", "SANCTION": "mx", "MOBILIZE": "mx", "COERCE": "mx",
    "ASSAULT": "mx",
}  # fmt: skip
WEIGHT = {"L": 2.0, "N": 2.0, "X": 2.0, "M": 2.0, "K": 2.0, "F": 1.5, "Q": 2.0}
PENALTY = 4.0


def stem(word: str) -> str:
    """A word without its ending, roughly; figures are all alike."""
    lower = word.lower()
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if lower[0].isdigit():
        return "#"
    lower = re.sub(r"['’]s$", "", lower)
    for ending, instead in (*_ENDINGS, ("s", "")):
        if lower.endswith(ending) and len(lower) - len(ending) >= 3 and not lower.endswith("ss"):
            lower = lower[: len(lower) - len(ending)] + instead
            break
    if len(lower) > 3 and lower[-1] == lower[-2] and lower[-1] != "z":
        lower = lower[:-1]
    return lower[:-1] if len(lower) > 4 and lower.endswith("e") else lower


def _lexicon() -> dict[str, list[dict[str, Any]]]:
    raw = (files("onrecord.reading") / "data" / "plover.toml").read_text(encoding="utf-8")
    found: dict[str, list[dict[str, Any]]] = {}
    for entry in tomllib.loads(raw)["acts"]:
        for kind in ("verbs", "nouns", "cues"):
            for line in entry.get(kind, ()):
                head, _, tail = line.partition(":")
                words = head.split()
                noun = kind == "nouns"
                pattern = {
                    "type": entry["type"],
                    "mode": entry.get("mode"),
                    "kind": kind,
                    "near": set() if noun else {stem(w) for y in words[1:] for w in y.split("|")},
                    "things": {stem(w) for w in tail.split() if w[0] not in "@!"},
                    "before": stem(words[-2]) if noun and len(words) > 1 else None,
                }
                found.setdefault(stem(words[-1] if noun else words[0]), []).append(pattern)
    return found


LEXICON = _lexicon()


def tokens(sentence: Sentence) -> list[str]:
    """The stems of a sentence, the actor as "<A>" and the recipient as "<R>"."""
    spans = [
        (role, *sentence[field]["spans"][0])
        for role, field in (("<A>", "actor"), ("<R>", "recipient"))
        if sentence[field]
    ]
    found: list[str] = []
    for match in _TOKEN.finditer(sentence["text"]):
        role = next((r for r, start, end in spans if start <= match.start() < end), None)
        if role is None:
            found.append(stem(match.group()))
        elif not found or found[-1] != role:
            found.append(role)
    return found


def _hits(words: Sequence[str]) -> list[tuple[int, dict[str, Any]]]:
    found = []
    for i, word in enumerate(words):
        for one in LEXICON.get(word, ()):
            near, around = (
                set(words[i + 1 : i + 4]),
                {*words[i + 1 : i + 9], *words[max(0, i - 8) : i]},
            )
            if (one["near"] and not one["near"] & near) or (
                one["things"] and not one["things"] & around
            ):
                continue
            if one["before"] and (i == 0 or words[i - 1] != one["before"]):
                continue
            found.append((i, one))
    return found


def features(sentence: Sentence) -> set[str]:
    """What the classifier sees of a sentence; the first letter names the kind (see `WEIGHT`)."""
    words, seen = tokens(sentence), set[str]()
    actor = words.index("<A>") if "<A>" in words else 0
    recipient = words.index("<R>") if "<R>" in words else len(words) - 1
    low, high = min(actor, recipient), max(actor, recipient)

    def zone(i: int) -> str:
        return "b" if low < i < high else "p" if i < low else "s"

    for i, word in enumerate(words):
        seen.add(f"{zone(i)}:{word}")
        if 0 < i - actor <= 6:
            seen.add(f"a:{word}")
        if 0 < recipient - i <= 3:
            seen.add(f"r:{word}")
    seen.add("o:AR" if actor < recipient else "o:RA")
    for field in ("actor", "recipient"):
        for word in _TOKEN.findall(" ".join((sentence[field] or {"words": []})["words"])):
            seen.add(f"i{field[0]}:{stem(word)}")
    after = [word for word in words[actor + 1 : actor + 8] if word.isalpha() and len(word) > 3][:2]
    seen |= {f"c{n}:{word}" for n, word in enumerate(after)} | {"cc:" + "_".join(after)}
    hits = _hits(words)
    for i, one in hits:
        kind, special = one["type"], bool(one["near"] or one["things"] or one["before"])
        seen |= {f"L{zone(i)}:{kind}", f"L:{kind}", f"M{zone(i)}:{kind}.{one['mode']}"}
        seen.add(f"K{zone(i)}:{kind}:{one['kind']}:{special}")
        for turn in {_TURN[w] for w in words[max(0, i - 5) : i] if w in _TURN} or {"-"}:
            seen |= {f"F:{turn}>{kind}", f"QF:{turn}>{_QUAD[kind]}"}
    behind: dict[int, list[str]] = {}
    for i, one in hits:
        if i > actor:
            behind.setdefault(i, []).append(one["type"])
    for n, i in enumerate(sorted(behind)[:2]):
        seen |= {f"N{n}:{kind}" for kind in behind[i]}
    strict = [(i, one) for i, one in hits if one["kind"] != "cues" and i >= low]
    if strict:
        first = strict[0][0]
        turns = [_TURN[w] for w in words[max(0, first - 6) : first] if w in _TURN][-1:] or ["-"]
        for i, one in strict:
            if i == first:
                seen |= {f"X:{one['type']}", f"X:{turns[0]}:{one['type']}"}
                seen |= {f"X:{one['type']}.{one['mode']}", f"QX:{turns[0]}:{_QUAD[one['type']]}"}
    turned = [_TURN[word] for word in words[actor : actor + 9] if word in _TURN]
    seen |= {f"F:{turn}" for turn in turned} | {"F:" + "-".join(turned[:2])}
    return seen


def matrix(rows: Sequence[set[str]], columns: dict[str, int]) -> csr_matrix:
    """One row a sentence, one column a feature."""
    where = [
        (i, columns[one]) for i, row in enumerate(rows) for one in sorted(row) if one in columns
    ]
    names = list(columns)
    values = [WEIGHT.get(names[j][0], 1.0) for _, j in where]
    at = tuple(np.array(where).T)
    return csr_matrix((values, at), shape=(len(rows), len(columns)))


def learn(rows: csr_matrix, wanted: np.ndarray[Any, Any], classes: int) -> np.ndarray[Any, Any]:
    """The weights of a softmax regression, one column a class."""
    count, width = rows.shape
    truth = np.eye(classes)[wanted]

    def loss(flat: np.ndarray[Any, Any]) -> tuple[float, np.ndarray[Any, Any]]:
        weights = flat.reshape(width, classes)
        scores = rows @ weights
        scores -= scores.max(1, keepdims=True)
        likely = np.exp(scores)
        likely /= likely.sum(1, keepdims=True)
        cost = -np.log(likely[np.arange(count), wanted] + 1e-12).sum()
        slope = rows.T @ (likely - truth) + PENALTY * weights
        return cost + PENALTY / 2 * (weights * weights).sum(), slope.ravel()

    start = np.zeros(width * classes)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 60})
    return np.asarray(found.x).reshape(width, classes)


def macro_f1(gold: Sequence[str], read: Sequence[str], classes: Iterable[str]) -> float:
    """The mean over the classes of their F1."""
    hits, ours, theirs = (
        Counter(g for g, r in zip(gold, read, strict=True) if g == r),
        Counter(read),
        Counter(gold),
    )
    return float(np.mean([2 * hits[one] / (ours[one] + theirs[one]) for one in classes]))


def main() -> None:
    """Learns on the one part, scores the other."""
    train, development = sentences(train=True), sentences(train=False)
    classes = sorted({one["type"] for one in train})
    rows = [features(one) for one in train]
    counts = Counter(one for row in rows for one in row)
    columns = {one: i for i, one in enumerate(sorted(o for o in counts if counts[o] > 1))}
    wanted = np.array([classes.index(one["type"]) for one in train])
    weights = learn(matrix(rows, columns), wanted, len(classes))
    scores = matrix([features(one) for one in development], columns) @ weights
    read = [classes[i] for i in scores.argmax(1)]
    gold = [one["type"] for one in development]
    hits = sum(g == r for g, r in zip(gold, read, strict=True))
    print(f"learnt on {len(train)}, {len(columns)} features; scored on {len(development)}")
    print(f"accuracy {hits / len(gold):.3f}  macro-F1 {macro_f1(gold, read, classes):.3f}")


if __name__ == "__main__":
    main()
