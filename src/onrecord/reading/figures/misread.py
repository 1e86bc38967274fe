"""Words before an amount that look like its bound and are none: "argue *about* forty prisoners"."""

from __future__ import annotations

from onrecord.reading.figures.signs import adding, disputes, talking
from onrecord.reading.figures.tape import Token, word_at, words
from onrecord.reading.lemmas import lemma_of


def misread(tape: list[Token], first: int, bound: str, kind: str, *, counts: bool) -> bool:
    """Whether the words of a bound do something else: "died over two", "under 18", "some days".

    `first` is the token where the amount itself begins, `kind` that of its number, and `counts`
    says that it is no money, percentage or measure.
    """
    over = bound == "over" and counts and _as_verb(tape, first - 2)
    if over and not over.isdisjoint(("hand", "turn", "take")):
        return True  # "hands over two men", "who takes over one of the shops"
    if bound == "over" and _concerns(tape, first - 2):
        return True
    if bound in ("over", "under", "above", "below") and counts and _of_few(tape, first):
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
