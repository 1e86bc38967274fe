"""Numbers of one value, in digits or words: "34,600", "1.2m", "two hundred and six"."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from onrecord.reading.figures.tape import Token, is_digits, joined, word_at, words

Kind = Literal["cardinal", "vague", "fraction"]


class Number(Struct, frozen=True):
    """One number: tokens `first` to `last` (exclusive); `value` is None for a vague one.

    `floor` is the least that a vague number asks for; a fraction's value is in percent. `word` is
    True where no digit was written, `scaled` where a magnitude ("million", "bn") took part.
    """

    first: int
    last: int
    kind: Kind
    value: float | None
    floor: float | None = None
    word: bool = False
    scaled: bool = False


def _figure(text: str) -> float:
    return float(re.sub(r"[^\d.]", "", text))


def magnitude(tape: list[Token], i: int) -> tuple[float, int]:
    """The product of the magnitudes from token `i` on ("hundred thousand"), and where they end."""
    factor = 1.0
    while (size := words()["magnitudes"].get(word_at(tape, i))) is not None:
        factor *= size
        i += 1
    return factor, i


def cardinal(tape: list[Token], i: int) -> Number | None:
    """The number of one value that starts at token `i`, or None."""
    token = word_at(tape, i)
    if is_digits(token):
        return _digits(tape, i)
    if token == "half" and word_at(tape, i + 1) in ("a", "-"):
        factor, after = magnitude(tape, i + 2)
        if after > i + 2:
            return Number(i, after, "cardinal", factor / 2, word=True, scaled=True)
        return None
    if token == "a" and word_at(tape, i + 1) == "half":
        place = i + 2 + (word_at(tape, i + 2) == "-")
        factor, after = magnitude(tape, place)
        if after > place:  # "a half-dozen books", "a half million people"
            return Number(i, after, "cardinal", factor / 2, word=True, scaled=True)
        return None
    if token in words()["magnitudes"]:
        return _one_more(tape, i)
    bunch = words()["bunches"].get(word_at(tape, i + 1)) if token in ("a", "another") else None
    if bunch is not None and word_at(tape, i + 2) == "of" and _are_many(tape, i + 3):
        return Number(i, i + 3, "cardinal", float(bunch), word=True)
    if token in ("a", "an", "quarter"):
        start = i + 1
        share = 1.0
        if word_at(tape, start) == "quarter":
            share, start = 0.25, start + 1
            start += word_at(tape, start) == "of"
            start += word_at(tape, start) == "a"
        factor, after = magnitude(tape, start)
        if token != "quarter" and after > start:
            half = _and_a_half(tape, after)
            if half > after:  # "a million and a half"
                return Number(i, half, "cardinal", factor * 1.5, word=True, scaled=True)
            return Number(i, after, "cardinal", factor * share, word=True, scaled=True)
        return None
    return _spelled(tape, i)


def _one_more(tape: list[Token], i: int) -> Number | None:
    """ "Another *dozen* people", "an additional *million-and-a-half*": one of so many, to which no
    article leads; "the *dozen* guests"."""
    before = word_at(tape, i - 1)
    if before not in _MORE and not (before == "the" and word_at(tape, i) == "dozen"):
        return None
    factor, after = magnitude(tape, i)
    half = _and_a_half(tape, after)
    return Number(
        i, half, "cardinal", factor * (1.5 if half > after else 1), word=True, scaled=True
    )


_MORE = ("another", "additional", "further", "extra", "other", "some")


def _are_many(tape: list[Token], i: int) -> bool:
    """Whether what "a trio of" leads to may be counted: "a pair of *brothers*", no scissors."""
    for word in (word_at(tape, i + k) for k in range(_PHRASE)):
        if word in words()["pairs"]["words"] or not word.isalpha():
            return False
        if word.endswith("s") or word in ("men", "women", "children", "people", "police"):
            return True
    return False


_PHRASE = 4  # words from "a trio of" to its noun


def _digits(tape: list[Token], i: int) -> Number | None:
    value, after = _figure(tape[i].text), i + 1
    torn = word_at(tape, after) == "," and joined(tape, after) and joined(tape, after + 1)
    if torn and is_digits(word_at(tape, after + 1)):
        return None  # "200,0000": a slip of the keys, of which no number may be made
    suffix = words()["suffixes"].get(word_at(tape, after))
    if suffix is not None and joined(tape, after):
        return Number(i, after + 1, "cardinal", rounded(value * suffix), scaled=True)
    if word_at(tape, after) in ("bn", "mn", "mln", "tn"):
        return Number(i, after + 1, "cardinal", rounded(value * suffix), scaled=True)
    hyphen = int(word_at(tape, after) == "-" and word_at(tape, after + 1) in ("million", "billion"))
    factor, end = magnitude(tape, after + hyphen)
    if end > after + hyphen:
        return Number(i, end, "cardinal", rounded(value * factor), scaled=True)
    if joined(tape, after) and tape[after].text[0].isalpha():
        return None  # "5th", "4x4", "9mm", "10pm"
    return Number(i, after, "cardinal", value)


def rounded(value: float) -> float:
    """A product without the dust of floating point: 1.1 * 1e6 must give 1100000."""
    return round(value, 4)


def _spelled(tape: list[Token], i: int) -> Number | None:
    """ "two hundred and six", "one hundred thousand", "two and a half million"."""
    total, group, last, scaled, place = 0.0, 0.0, i, False, i
    while True:
        small = below_hundred(tape, place)
        if small is not None:
            if group % 100 and last > i:
                break
            group, place = group + small[0], small[1]
        elif word_at(tape, place) in words()["magnitudes"] and last > i:
            size = words()["magnitudes"][word_at(tape, place)]
            group = group * size if size <= 100 else group
            if size > 100:
                total, group = total + group * size, 0.0
            scaled, place = True, place + 1
        elif word_at(tape, place) == "and" and last > i and scaled and _small_next(tape, place + 1):
            place += 1
            continue
        elif (half := _and_a_half(tape, place)) > place and last > i:
            group, place = group + 0.5, half
        elif word_at(tape, place) == "-" and word_at(tape, place + 1) in ("million", "billion"):
            place += 1
            continue
        else:
            break
        last = place
    if last == i:
        return None
    return Number(i, last, "cardinal", total + group, word=True, scaled=scaled)


def _and_a_half(tape: list[Token], i: int) -> int:
    """Where "and a half" or "-and-a-half" from token `i` on ends; `i` where it is not there."""
    place = i
    for word in ("and", "a", "half"):
        place += word_at(tape, place) == "-" and joined(tape, place)
        if word_at(tape, place) != word:
            return i
        place += 1
    return place


def _small_next(tape: list[Token], i: int) -> bool:
    """Whether "and" goes on inside a number: "hundred and six", but not "a hundred and 20 men"."""
    found = below_hundred(tape, i)
    return found is not None and word_at(tape, found[1]) not in words()["magnitudes"]


def below_hundred(tape: list[Token], i: int) -> tuple[float, int] | None:
    """A number below a hundred in words that starts at token `i`, and where it ends."""
    units, tens = words()["units"], words()["tens"]
    token = word_at(tape, i)
    if token in units:
        return float(units[token]), i + 1
    if token in tens:
        after = i + 1 + (word_at(tape, i + 1) == "-")
        unit = units.get(word_at(tape, after), 0)
        if 0 < unit < 10:
            return float(tens[token] + unit), after + 1
        return float(tens[token]), i + 1
    return None
