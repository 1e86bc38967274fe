"""Finds figures: how much, of what, counted by whom, as of when.

A grammar reads amounts (`numbers`, `quantities`), `exclusions` drops what is no figure, `counted`
says what is counted, `counters` who counted. Nothing is summed, nothing filled in.
"""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.reading.draft import Cast, Character, Draft, Quantity, Why, inside
from onrecord.reading.figures.circumstances import circumstances
from onrecord.reading.figures.counted import Count, count_of
from onrecord.reading.figures.counters import attribute, counting_verbs, documents
from onrecord.reading.figures.exclusions import is_figure, time_spans
from onrecord.reading.figures.numbers import Token, tokens
from onrecord.reading.figures.quantities import Amount, read_amounts
from onrecord.reading.lemmas import lemma_of
from onrecord.record import ActorKind
from onrecord.report import Span

__all__ = ["find_figures"]


def find_figures(draft: Draft) -> Draft:
    """The draft with its figures, in reading order.

    Spans hold bound and quantity, currency or measure, not the things counted. Numbers within
    furniture, names, dates, ages and durations are none.
    """
    times = time_spans(draft)
    quantities: list[Quantity] = []
    for paragraph in draft.prose:
        quantities.extend(_in_paragraph(draft, paragraph, times))
    quantities = _linked(draft, _listed_together(draft, quantities))
    return draft.with_(quantities=tuple(quantities), cast=_with_counters(draft, quantities))


def _with_counters(draft: Draft, quantities: list[Quantity]) -> Cast:
    """The cast, with bodies that count and do nothing else: "the manifest lists 191"."""
    characters = list(draft.cast.characters)
    for one in quantities:
        span = one.counted_by
        if span is None or Cast(tuple(characters)).at(span) is not None:
            continue
        name = re.sub(r"^(?:the|The|a|A|an|An)\s+", "", draft.words(span))
        head = draft.syntax.head(span)
        kind: ActorKind = "document" if head and head.lemma in documents() else "organisation"
        why = Why("counter", words=(span,))
        characters.append(Character(len(characters), name, kind, (), (), (span,), why))
    return Cast(tuple(characters))


def _listed_together(draft: Draft, quantities: list[Quantity]) -> list[Quantity]:
    """Figures of one list have one counter: "150 soldiers, 95 civilians, hundreds of rebels"."""
    found = list(quantities)
    for index in range(1, len(found)):
        left, right = found[index - 1], found[index]
        between = draft.text[left.span[1] : right.span[0]]
        alone = right.said is None and right.counted_by is None
        if alone and left.said is not None and _IN_LIST.fullmatch(between):
            found[index] = replace(
                right, counted_by=left.counted_by, relays=left.relays, stance=left.stance
            )
    return found


_IN_LIST = re.compile(r"(?:[\w -]{1,40}, (?:and )?|[\w -]{1,30} and )")


_DULL = ("other", "money", "percent")


def _in_paragraph(draft: Draft, paragraph: Span, times: list[Span]) -> list[Quantity]:
    tape = tokens(draft.text, *paragraph)
    amounts = [
        one
        for one in read_amounts(tape)
        if is_figure(draft.text, tape, one, times)
        and not _in_name(draft, tape, one)
        and not _in_source(draft, one.span(tape))
    ]
    counts: list[Count | None] = []
    for amount in amounts:
        told = next((one for one in reversed(counts) if one and one.counts not in _DULL), None)
        counts.append(count_of(draft, tape, amount, told))
    counts = _beside(draft, tape, amounts, counts)
    return [
        _quantity(draft, tape, amount, count)
        for amount, count in zip(amounts, counts, strict=True)
        if count is not None
    ]


def _in_name(draft: Draft, tape: list[Token], amount: Amount) -> bool:
    """Whether the number is part of a name, as the tagger has it: "No to 68", "Group of Seven"."""
    node = draft.syntax.node_at(tape[amount.number.first].start)
    if node is None or amount.bounded or amount.sort != "count":
        return False
    return node.entity in ("ORGANIZATION", "PERSON", "MISC") and node.word.entity.startswith("I-")


def _in_source(draft: Draft, span: Span) -> bool:
    """Whether it only says how many speak: "two people familiar with the matter"."""
    return any(inside(span, said.source) for said in draft.said) and draft.said_at(span) is None


def _beside(
    draft: Draft, tape: list[Token], amounts: list[Amount], counts: list[Count | None]
) -> list[Count | None]:
    """What a bare or neutral number takes from a figure coordinated with it.

    "150 security forces, 95 civilians, and hundreds of Taliban killed": all were killed.
    """
    found = list(counts)
    for here in [*range(len(found) - 2, -1, -1), *range(1, len(found))]:
        for there in (here + 1, here - 1):
            other = found[there] if 0 <= there < len(found) else None
            mine = found[here]
            if other is None or not (mine is None or mine.counts == "other"):
                continue
            if other.counts in ("other", "money", "percent") or not _coordinated(
                tape, amounts, here, there
            ):
                continue
            unit = other.unit if mine is None else mine.unit
            found[here] = Count(
                other.counts, unit, mine.population if mine else None, "coordinated"
            )
    for here, amount in enumerate(amounts):
        mine = found[here]
        if mine is None and (amount.bounded or amount.bound == "vague" or _listed(tape, amount)):
            found[here] = Count("other", None, None, "bare")
        if mine is not None and mine.counts == "other" and amount.value == 1 and not amount.bounded:
            found[here] = None  # "one hospital": an article rather than a count
    return found


def _listed(tape: list[Token], amount: Amount) -> bool:
    """ "the manifest lists 191": a bare number after a counting verb."""
    verb = tape[amount.first - 1].lower if amount.first else ""
    return any(lemma_of(verb, tag) in counting_verbs() for tag in ("VBZ", "VBD", "VBG", "VB"))


def _coordinated(tape: list[Token], amounts: list[Amount], here: int, there: int) -> bool:
    left, right = sorted((here, there))
    between = [token.lower for token in tape[amounts[left].last : amounts[right].first]]
    joined = "," in between or "and" in between or "including" in between or "plus" in between
    return (
        joined
        and len(between) <= 5
        and not set(between) & {".", ";", ":", "but", "while", "who", "was", "were", "said"}
    )


def _quantity(draft: Draft, tape: list[Token], amount: Amount, count: Count) -> Quantity:
    span = amount.span(tape)
    estimate = amount.bound in ("about", "vague") or _has_estimate(tape, amount)
    whose = attribute(draft, span, estimate=estimate)
    around = circumstances(draft, span, count, whose.said)
    return Quantity(
        span=span,
        value=amount.value,
        low=amount.low,
        high=amount.high,
        bound=amount.bound,
        counts=count.counts,
        unit=count.unit,
        population=count.population,
        status=None,
        place=around.place,
        as_of=around.as_of,
        since=around.since,
        cumulative=around.cumulative,
        counted_by=whose.counted_by,
        relays=whose.relays,
        stance=whose.stance,
        said=whose.said,
        why=Why(f"figure-{count.rule}", words=(span,)),
    )


def _has_estimate(tape: list[Token], amount: Amount) -> bool:
    words = {tape[k].lower for k in range(max(0, amount.first - 3), amount.last)}
    return "estimated" in words or "estimate" in words


_PART_OF = ("including", "among them", "of whom", "of them", "of which", "among whom", "of those")


def _linked(draft: Draft, quantities: list[Quantity]) -> list[Quantity]:
    """Subset figures with the whole they are told to be a part of: "including 12 children"."""
    found = []
    for index, one in enumerate(quantities):
        whole = _whole(draft, quantities, index)
        found.append(one if whole is None else replace(one, part_of=whole))
    return found


def _whole(draft: Draft, quantities: list[Quantity], index: int) -> int | None:
    one = quantities[index]
    lead = draft.text[max(0, one.span[0] - 24) : one.span[0]].lower()
    after = draft.text[one.span[1] : one.span[1] + 10].lower()
    if not any(words in lead for words in _PART_OF) and not after.startswith(
        (" of them", " of whom")
    ):
        return None
    for back in range(index - 1, -1, -1):
        whole = quantities[back]
        if one.span[0] - whole.span[1] > 160 or "\n" in draft.text[whole.span[1] : one.span[0]]:
            return None
        if quantities[back].part_of is None and whole.counts not in ("money", "percent"):
            return back
    return None
