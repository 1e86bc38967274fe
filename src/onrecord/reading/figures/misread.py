"""Words before an amount that look like its bound and are none: "argue *about* forty prisoners"."""

from __future__ import annotations

from onrecord.reading.figures.signs import adding, arriving, comparing, disputes, talking
from onrecord.reading.figures.tape import Token, word_at, words
from onrecord.reading.lemmas import lemma_of


def misread(tape: list[Token], first: int, bound: str, kind: str, sort: str) -> bool:
    """Whether the words of a bound do something else: "died over two", "under 18", "some days".

    `first` is the token where the amount itself begins, `kind` that of its number, and `sort` says
    whether it is a count, money, a percentage or a measure.
    """
    counts = sort == "count"
    if bound == "within":
        return sort != "measure" or not _comes(tape, first - 2)
    over = bound == "over" and counts and _as_verb(tape, first - 2)
    if over and not over.isdisjoint(("hand", "turn", "take")):
        return True  # "hands over two men", "who takes over one of the shops"
    if bound == "over" and _concerns(tape, first - 2):
        return True
    if bound in ("over", "under", "above", "below") and counts and _of_few(tape, first):
        return True
    if bound.startswith("as ") and _compares(tape, first, bound, sort):
        return True
    if of_talk(tape, first - 1) or _tells_gap(tape, first, bound):
        return True
    if bound == "up to" and not _as_verb(tape, first - 3).isdisjoint(adding()):
        return True  # "adding up to 270,000", "had gone up to 341"
    if bound in ("not even", "not quite") and kind != "fraction":
        return True  # "not even one": none
    if bound in ("some", "about", "over", "around", "under", "above", "below", "plus"):
        # "over three days" and "under 18s" fall with the number; "some" before vague stays out
        return kind == "vague" and bound != "about"
    return False


def _comes(tape: list[Token], i: int) -> bool:
    """Whether somebody gets so near: "*came* within 4 km of it"; not "none *lives* within 4 km"."""
    return any(not _COMING.isdisjoint(_as_verb(tape, place)) for place in range(i - 2, i + 1))


_COMING = frozenset(
    ("come", "get", "pass", "fly", "fall", "land", "strike", "hit", "advance", "move", "sail",
     "approach", "explode", "drift", "push")
)  # fmt: skip


def _compares(tape: list[Token], first: int, bound: str, sort: str) -> bool:
    """Whether "as large as" sets something beside another, "*twice* as large as 30 hectares", or
    "as long as 40 of them stay" tells on what terms; "as many as" bounds all counts."""
    told = bound.split()[1]
    if told in ("many", "much", "few", "little"):
        return False
    if told not in _SIZES and sort != "measure":
        return True
    before = word_at(tape, first - len(bound.split()) - 1)
    return before in comparing() or before.endswith(("n't", "n’t"))


_SIZES = ("high", "low", "large", "small", "big", "great", "strong")


def _concerns(tape: list[Token], i: int) -> bool:
    """Whether "over" tells what a quarrel is about or what something lies on: "a *dispute* over 14
    islands", "*spread* over 300 hectares"."""
    nouns, verbs = disputes()
    return word_at(tape, i) in nouns or not verbs.isdisjoint(_as_verb(tape, i))


def _of_few(tape: list[Token], first: int) -> bool:
    """Whether one, two or three stand in a word, which nobody bounds so: "under *two* of its
    judges", but "over two million"."""
    after = word_at(tape, first + 1)
    alone = after not in words()["magnitudes"] and after not in ("-", "and", "or", "to")
    return word_at(tape, first) in ("one", "two", "three") and alone


def of_talk(tape: list[Token], i: int) -> bool:
    """Whether "about" tells what talk is of: "they argue about forty prisoners"."""
    if word_at(tape, i) != "about":
        return False
    return not _as_verb(tape, i - 1).isdisjoint(talking())


def _as_verb(tape: list[Token], i: int) -> set[str]:
    """The verbs that a word may be a form of."""
    return {lemma_of(word_at(tape, i), tag) for tag in ("VB", "VBD", "VBG", "VBZ")}


def _tells_gap(tape: list[Token], first: int, bound: str) -> bool:
    """Whether words before an amount tell how far another is from it: "18 francs, *4 less than*
    two tickets". `first` is where the amount begins; a year ("in May, 2019, less than two")
    tells of no gap."""
    if bound not in ("less than", "fewer than", "more than"):
        return False
    gap = word_at(tape, first - 3)
    small = gap in words()["units"] or (gap.isdigit() and not 1900 <= int(gap) <= 2100)
    return small and word_at(tape, first - 4) in (",", "or", "is", "was", "are", "were")


def is_denied(tape: list[Token], first: int, bound: str) -> bool:
    """Whether what a bound says is denied: "would *never go* above 30,000", "*no* party *won* more
    than 30 percent", "must *not* exceed 40"; not "did not say how more than 300 had died". `first`
    is the token where the bound begins.
    """
    place = first - 1
    if _as_verb(tape, place).isdisjoint(arriving()):
        return _negates(tape, place) and (bound.startswith("exceed") or _negates_being(tape, place))
    while place > 0 and word_at(tape, place - 1) in _BEFORE_VERB:
        place -= 1
    if _negates(tape, place - 1):
        return True
    nouns = range(place - 2, max(place - _SUBJECT, -1), -1)
    return next((word_at(tape, k) in ("no", "none") for k in nouns if _ends(tape, k)), False)


def _negates(tape: list[Token], i: int) -> bool:
    word = word_at(tape, i)
    return word in ("not", "never", "cannot", "nor") or word.endswith(("n't", "n’t"))


def _negates_being(tape: list[Token], i: int) -> bool:
    """ "Were *never* more than 500"; "not more than 500" is a bound of its own."""
    return word_at(tape, i) == "never"


def _ends(tape: list[Token], i: int) -> bool:
    """Whether going back for "no" stops at a word: at it, at a mark, at a number."""
    word = word_at(tape, i)
    return word in ("no", "none", "when", "as", "and", "but", "that") or not word.isalpha()


_BEFORE_VERB = ("been", "be", "have", "ever", "yet", "again", "still", "so", "far")
_SUBJECT = 5  # tokens from "no party" to the verb


def is_contest(tape: list[Token], i: int) -> bool:
    """Whether a verb for winning or losing leads to token `i` in its clause: "lost 36 percent to 51
    percent" gives the shares of two rivals, no range."""
    near: list[str] = []
    for token in reversed(tape[max(0, i - _CONTEST) : i]):
        if token.text in (".", ",", ";", ":"):
            break
        near.append(token.lower)
    return not _CONTESTS.isdisjoint({lemma_of(word, tag) for word in near for tag in _VERB_TAGS})


_CONTEST = 8  # tokens
_VERB_TAGS = ("VBD", "VBZ", "VBG", "VB")
_CONTESTS = frozenset(
    ("lose", "beat", "defeat", "lead", "trail", "win", "edge", "top", "outpoll", "best", "carry")
)


def tells_change(tape: list[Token], i: int, sort: str, times: float) -> bool:
    """Whether two numbers with "to" between them are how far something moved and where it came, or
    what two rivals have: "rose $1.20 to $84.35", "rose by 12,000 to 140,000", "lost 36 percent to
    51 percent". `times` is how many times as large the second is."""
    before = word_at(tape, i - 1)
    if sort == "money":
        return before in _MOVED
    if sort == "percent":
        return is_contest(tape, i)
    return before == "by" and times >= _TIMES


_TIMES = 3
_MOVED = (
    "rose", "fell", "climbed", "gained", "lost", "dropped", "slipped", "jumped", "slid", "added",
    "eased", "up", "down", "by", "risen", "fallen",
)  # fmt: skip
