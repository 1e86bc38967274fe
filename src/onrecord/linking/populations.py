"""Words by a figure that say of whom it is a count: a part of them, those told of before."""

import re
from collections.abc import Mapping
from functools import lru_cache

from onrecord.linking.filed import Filed
from onrecord.linking.knowledge import table
from onrecord.linking.words import idea, stem, stemmed, tokens
from onrecord.record import Figure
from onrecord.report import Span

_WORKER = stem("worker")


def part_of(filed: Filed, figure: Figure) -> frozenset[str]:
    """The words that make a figure a count of some only ("children", "new"), or of a thing that is
    no kind of its own ("schools")."""
    if figure.counts == "other":
        return things_counted(filed, figure)
    found = set()
    if figure.population is not None:
        keys = {token.key for token in tokens(filed.words(figure.population.span))}
        if _WORKER in map(idea, keys):
            keys.add(_WORKER)  # "81 workers", "30 employees"
        found = keys & stemmed("counts", "populations", "parts")
        if figure.population.status in ("civilian", "combatant"):
            found.add(figure.population.status)
    if figure.counts == "participants" and pattern("populations", "signed").search(
        filed.text, *clause_of(filed, figure)
    ):
        found.add(stem("signatories"))
    if figure.place is not None and pattern("populations", "there_alone").search(
        filed.text, *sentence_of(filed, figure)
    ):
        found.add(filed.words(figure.place.span).lower())
    if not found and told_before(filed, figure, "populations", "of_a_force"):
        found.add(stem("soldiers"))
    if not found and figure.counts != "injured" and _added(filed, figure):
        found.add("new")
    if not found and (
        figure.subset_of is not None or _of_them(filed, figure) or _among_them(filed, figure)
    ):
        found.add(f"part of {figure.subset_of or 'all'}")
    return frozenset(found)


def things_counted(filed: Filed, figure: Figure) -> frozenset[str]:
    """The noun for what a figure counts where it is no kind of its own: "318 *schools*"; or a
    rival's bare number."""
    if figure.counts != "other" or _of_them(filed, figure):
        return frozenset()
    if figure.population is None:
        bare = is_rival(filed, figure) and takes_up(filed, figure)
        return BARE if bare else frozenset()
    surface = filed.words(figure.population.span).split()[-1].lower()
    return BARE if surface == "names" else frozenset({surface} - _PRONOUNS)


_PRONOUNS = {"them", "those", "whom", "number"}
BARE = frozenset({"of that"})
"""What a rival's number counts that has no noun, until it is known what was told before."""


@lru_cache(maxsize=1)
def _words_of_parts() -> Mapping[str, str]:
    # Of the forms of a word the last, which is the plural, is shown.
    return {stem(word): word for word in table("counts")["populations"]["parts"].split()}


def part_words(part: frozenset[str]) -> tuple[str, ...]:
    """A part of the population in words: "police officers", "some of them"."""
    return tuple(
        "some of them" if key.startswith("part of") else _words_of_parts().get(key, key)
        for key in sorted(part)
    )


def _of_them(filed: Filed, figure: Figure) -> bool:
    """Whether a figure is told as a part of those who were counted: "three of the dead"."""
    return bool(pattern("populations", "of_them").match(filed.text, figure.span[1]))


def _added(filed: Filed, figure: Figure) -> bool:
    """Whether a figure tells how many came to those counted before: "two more people died". Of the
    injured, "and injured fifty more" is said of all."""
    return bool(
        pattern("populations", "added").match(filed.text, figure.span[1])
        or told_before(filed, figure, "populations", "another")
    )


def _among_them(filed: Filed, figure: Figure) -> bool:
    """Whether a figure is of some of those counted just before it: "3,728 cases, including 198 in
    one day"."""
    return told_before(filed, figure, "populations", "including")


def told_before(filed: Filed, figure: Figure, section: str, key: str) -> bool:
    """Whether such words stand before a figure in its sentence."""
    start, _ = sentence_of(filed, figure)
    return bool(pattern(section, key).search(filed.text, start, figure.span[0]))


def sentence_of(filed: Filed, figure: Figure) -> Span:
    """The sentence in which a figure stands."""
    return filed.sentence_of(figure.span)


@lru_cache(maxsize=16)
def pattern(section: str, key: str) -> re.Pattern[str]:
    """One of the patterns for words around counts."""
    return re.compile(table("counts")[section][key])


def told_by(filed: Filed, figure: Figure, which: str) -> bool:
    """Whether words in the figure's sentence say that the count began anew, is of the time before
    that, corrects an earlier one, or tells of another time."""
    return bool(pattern("epochs", which).search(filed.text, *sentence_of(filed, figure)))


def puts_otherwise(filed: Filed, figure: Figure) -> bool:
    """Whether a figure is told as another body's number for what was told just before."""
    return told_before(filed, figure, "populations", "otherwise")


def is_rival(filed: Filed, figure: Figure, told: Figure | None = None) -> bool:
    """Whether a figure stands in words that give a body's number for what was told before, and
    tell of nothing else: "the union spoke of 23", "the clinic's list has 23 names on it"; of a
    figure told before also with its noun ("the region put the loss at 95 *houses*")."""
    start, _ = clause = clause_of(filed, figure)
    gives = pattern("rivals", "before").search(filed.text, start, figure.span[0])
    return bool(
        gives
        and not pattern("rivals", "elsewhere").search(filed.text[start : gives.start()])
        and (
            pattern("rivals", "after").match(filed.text, figure.span[1])
            or _ends_with_noun_of(filed, figure, told)
        )
        and not pattern("epochs", "moved").search(filed.text, *clause)
    )


def _ends_with_noun_of(filed: Filed, figure: Figure, told: Figure | None) -> bool:
    """Whether a clause ends with the number and the noun of which another was told before."""
    if told is None or figure.population is None or told.population is None:
        return False
    here, there = (
        filed.words(one.population.span).split()[-1:] for one in (figure, told) if one.population
    )
    start, end = figure.population.span
    return here == there and 0 <= start - figure.span[1] <= 1 and filed.text[end : end + 1] in _END


_END = (".", ",", ";", "”", '"', "")


def takes_up(filed: Filed, figure: Figure) -> bool:
    """Whether a rival's number has no noun, or one that says no more than the number before:
    "spoke of 9,800", "spoke of 9,800 strikers"."""
    return bool(pattern("rivals", "bare").match(filed.text, figure.span[1]))


def clause_of(filed: Filed, figure: Figure) -> Span:
    """The part of a figure's sentence, between semicolons, in which it stands."""
    start, end = sentence_of(filed, figure)
    before, after = (
        filed.text.rfind(";", start, figure.span[0]),
        filed.text.find(";", figure.span[1], end),
    )
    return before + 1 if before >= 0 else start, after if after >= 0 else end
