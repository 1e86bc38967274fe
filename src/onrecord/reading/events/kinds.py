"""What can be seen of the type of an act between two parties: its words, by where they stand.

Features are strings, their first letters naming the sort (`WEIGHT`); `model.py` has what each
speaks for. They show words by their place to the actor (A) and the recipient (R), what the lexicon
(`data/plover.toml`, its `cues` included) says of them and of what class they are
(`data/word_classes.toml`), the words that turn an act about (refuse to, agree to, threaten to,
lift), and the verbs that the parse hangs the two parties on.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from onrecord.reading.knowledge import table
from onrecord.reading.syntax import Node
from onrecord.report import Span

_TOKEN = re.compile(r"[A-Za-z]+(?:[-'’][A-Za-z]+)*|\d[\d.,]*|[^\w\s]")
_ENDINGS = (
    ("ies", "y"), ("sses", "ss"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""),
)  # fmt: skip
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
TURN = {stem: turn for turn, stems in _TURNS.items() for stem in stems.split()}
# Verbal or material (v, m), cooperation or conflict (c, x); giving way apart (y).
_QUAD = {
    "AGREE": "vc", "CONSULT": "vc", "SUPPORT": "vc", "CONCEDE": "yc", "RETREAT": "yc",
    "COOPERATE": "mc", "AID": "mc", "REQUEST": "vx", "ACCUSE": "vx", "REJECT": "vx",
    "THREATEN": "vx", "PROTEST": "mx", "SANCTION": "mx", "MOBILIZE": "mx", "COERCE": "mx",
    "ASSAULT": "mx",
}  # fmt: skip
# How much a feature of each sort counts before anything is learnt; chosen by cross-validation.
WEIGHT = {"L": 2.0, "N": 2.0, "X": 2.0, "M": 2.0, "K": 2.0, "F": 1.5, "Q": 2.0, "S": 3.0, "C": 2.0}


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without its ending, roughly; figures are all alike.

    >>> stem("Refuses"), stem("refused"), stem("1,200")
    ('refus', 'refus', '#')
    """
    lower = word.lower()
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if lower[0].isdigit():
        return "#"
    lower = re.sub(r"['’]s$", "", lower)
    for ending, instead in _ENDINGS:
        if lower.endswith(ending) and len(lower) - len(ending) >= 3 and not lower.endswith("ss"):
            lower = lower[: len(lower) - len(ending)] + instead
            break
    if len(lower) > 3 and lower[-1] == lower[-2] and lower[-1] != "z":
        lower = lower[:-1]
    return lower[:-1] if len(lower) > 4 and lower.endswith("e") else lower


class Clue(Struct, frozen=True):
    """A line of the lexicon, in stems: it fits where its own stem and those it asks for stand."""

    type: str
    mode: str | None
    strong: bool  # a verb or noun that tells an act, not only a cue
    sort: str
    near: frozenset[str]  # one of them within three words after
    things: frozenset[str]  # one of them within eight words on either side
    before: str | None


@lru_cache(maxsize=1)
def clues() -> dict[str, tuple[Clue, ...]]:
    """The lexicon by the stem of each line's head."""
    found: dict[str, list[Clue]] = {}
    for entry in table("plover")["acts"]:
        for sort in ("verbs", "nouns", "cues"):
            for line in entry.get(sort, ()):
                head, _, tail = line.partition(":")
                words = head.split()
                noun = sort == "nouns"
                clue = Clue(
                    entry["type"],
                    entry.get("mode"),
                    sort != "cues",
                    sort,
                    frozenset(() if noun else (stem(w) for y in words[1:] for w in y.split("|"))),
                    frozenset(stem(w) for w in tail.split() if w[0] not in "@!"),
                    stem(words[-2]) if noun and len(words) > 1 else None,
                )
                found.setdefault(stem(words[-1] if noun else words[0]), []).append(clue)
    return {head: tuple(many) for head, many in found.items()}


@lru_cache(maxsize=1)
def classes() -> dict[str, dict[str, tuple[str, ...]]]:
    """The classes of words (`data/word_classes.toml`), "who" and "what", by stem."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for sort, listed in table("word_classes").items():
        named = found.setdefault(sort, {})
        for name, words in listed.items():
            for one in dict.fromkeys(map(stem, words.split())):
                named[one] = (*named.get(one, ()), name)
    return found


def hits(words: Sequence[str]) -> list[tuple[int, Clue]]:
    """The lines of the lexicon that fit a row of stems, with where."""
    found = []
    known = clues()
    for i, word in enumerate(words):
        for one in known.get(word, ()):
            if one.near and one.near.isdisjoint(words[i + 1 : i + 4]):
                continue
            if one.before and (i == 0 or words[i - 1] != one.before):
                continue
            if one.things and one.things.isdisjoint(words[max(0, i - 8) : i + 9]):
                continue
            found.append((i, one))
    return found


def stems_of(text: str, actor: Span | None, recipient: Span | None) -> list[str]:
    """The stems of a sentence, the actor as "<A>" and the recipient as "<R>"."""
    first, last = actor or (0, 0)
    begin, end = recipient or (0, 0)
    found: list[str] = []
    for start, word in _stems(text):
        if first <= start < last:
            word = "<A>"
        elif begin <= start < end:
            word = "<R>"
        else:
            found.append(word)
            continue
        if not found or found[-1] != word:
            found.append(word)
    return found


@lru_cache(maxsize=32)
def _stems(text: str) -> list[tuple[int, str]]:
    """Where each word of a sentence starts, and its stem; asked for each pair of its parties."""
    return [(match.start(), stem(match.group())) for match in _TOKEN.finditer(text)]


def features(
    text: str,
    actor: Span | None,
    recipient: Span | None,
    heads: tuple[Node | None, Node | None] = (None, None),
) -> set[str]:
    """What is seen of an act between `actor` and `recipient`, spans in `text`, a sentence.

    `heads` are the words of the parse that the two hang on.
    """
    words = stems_of(text, actor, recipient)
    own = [
        [stem(word) for word in _TOKEN.findall(text[one[0] : one[1]])] if one else []
        for one in (actor, recipient)
    ]
    seen = _by_place(words)
    for role, each in zip("ar", own, strict=True):
        seen |= {f"i{role}:{word}" for word in each}
    found = hits(words)
    by_words = _by_lexicon(words, found) | _by_class(words, found, *own)
    return seen | by_words | _by_parse(*heads)


def _by_class(
    words: Sequence[str],
    found: Sequence[tuple[int, Clue]],
    actor: Sequence[str],
    recipient: Sequence[str],
) -> set[str]:
    """The classes of the parties' words and of those around, each also with the types that the
    first strong word of the lexicon has."""
    who, what = classes()["who"], classes()["what"]
    low, high = sorted(_ends(words))
    seen = {f"CA:{one}" for word in actor for one in who.get(word, ())}
    seen |= {f"CR:{one}" for word in recipient for one in who.get(word, ())}
    for i, word in enumerate(words):
        seen |= {f"W{_zone(i, low, high)}:{one}" for one in what.get(word, ())}
    told = [(i, one.type) for i, one in found if one.strong and i >= low]
    first = {kind for i, kind in told if i == told[0][0]}
    return seen | {f"{one}>{kind}" for one in seen for kind in first}


def _ends(words: Sequence[str]) -> tuple[int, int]:
    return (
        words.index("<A>") if "<A>" in words else 0,
        words.index("<R>") if "<R>" in words else len(words) - 1,
    )


def _by_place(words: Sequence[str]) -> set[str]:
    seen = set[str]()
    actor, recipient = _ends(words)
    low, high = sorted((actor, recipient))
    for i, word in enumerate(words):
        seen.add(f"{_zone(i, low, high)}:{word}")
        if 0 < i - actor <= 6:
            seen.add(f"a:{word}")
        if 0 < recipient - i <= 3:
            seen.add(f"r:{word}")
    seen.add("o:AR" if actor < recipient else "o:RA")
    after = [word for word in words[actor + 1 : actor + 8] if word.isalpha() and len(word) > 3][:2]
    seen |= {f"c{n}:{word}" for n, word in enumerate(after)} | {"cc:" + "_".join(after)}
    turned = [TURN[word] for word in words[actor : actor + 9] if word in TURN]
    return seen | {f"F:{turn}" for turn in turned} | {"F:" + "-".join(turned[:2])}


def _zone(i: int, low: int, high: int) -> str:
    """Whether a word stands before the two parties, between or behind them."""
    return "b" if low < i < high else "p" if i < low else "s"


def _by_lexicon(words: Sequence[str], found: Sequence[tuple[int, Clue]]) -> set[str]:
    seen = set[str]()
    actor, recipient = _ends(words)
    behind: dict[int, list[str]] = {}
    low, high = sorted((actor, recipient))
    for i, one in found:
        zone = _zone(i, low, high)
        special = bool(one.near or one.things or one.before)
        seen |= {f"L{zone}:{one.type}", f"L:{one.type}", f"M{zone}:{one.type}.{one.mode}"}
        seen.add(f"K{zone}:{one.type}:{one.sort}:{special}")
        for turn in {TURN[w] for w in words[max(0, i - 5) : i] if w in TURN} or {"-"}:
            seen |= {f"F:{turn}>{one.type}", f"QF:{turn}>{_QUAD[one.type]}"}
        if i > actor:
            behind.setdefault(i, []).append(one.type)
    for n, i in enumerate(sorted(behind)[:2]):
        seen |= {f"N{n}:{kind}" for kind in behind[i]}
    told = [(i, one) for i, one in found if one.strong and i >= low]
    if told:
        first = told[0][0]
        turns = [TURN[w] for w in words[max(0, first - 6) : first] if w in TURN][-1:] or ["-"]
        for i, one in told:
            if i == first:
                seen |= {f"X:{one.type}", f"X:{turns[0]}:{one.type}", f"X:{one.type}.{one.mode}"}
                seen.add(f"QX:{turns[0]}:{_QUAD[one.type]}")
    return seen


def _by_parse(actor: Node | None, recipient: Node | None) -> set[str]:
    """The verb that the actor hangs on and those it governs; the words above the recipient."""
    seen = set[str]()
    if actor is None:
        return seen
    above = _above(actor)
    ruling = next((one for one in above[1:] if one.is_verb or one.is_noun), None)
    if ruling is not None:
        row = [ruling]
        while len(row) < 5:
            below = next((c for c in row[-1].children if c.relation in ("xcomp", "ccomp")), None)
            if below is None:
                break
            row.append(below)
        for i, one in enumerate(row[:3]):
            seen.add(f"Sp{min(i, 1)}:{stem(one.text)}")
            for child in one.children:
                if child.relation in ("obj", "nsubj:pass"):
                    seen |= {f"So:{stem(child.text)}", f"po:{stem(one.text)}_{stem(child.text)}"}
        seen.add("pc:" + "_".join(stem(one.text) for one in row[:2]))
    if recipient is not None:
        seen |= _toward(recipient, set(above))
    return seen


def _toward(recipient: Node, above_actor: set[Node]) -> set[str]:
    seen = set[str]()
    known = clues()
    for one in _above(recipient)[1:5]:
        word = stem(one.text)
        seen.add(f"Sr:{word}")
        for clue in known.get(word, ()):
            if not (clue.near or clue.things or clue.before):
                seen.add(f"Lr:{clue.type}")
        if one in above_actor:
            break
    case = recipient.child("case")
    if case is not None:
        seen.add(f"rc:{case.lower}")
    return seen


def _above(node: Node) -> list[Node]:
    found = [node]
    while (head := found[-1].head) is not None:
        found.append(head)
    return found
