"""Which amounts are figures, where no rule is sure: weighed by signs that have names.

`exclusions` drops what is surely none. Of the rest rules keep what they can say the count of, and
leave bare numbers ("has now ordered *twelve*") and small numbers of things ("wrote *three* books"):
of either sort some are figures and some are not. The weights stand in `data/figures.toml`, fitted
by `training.figures`; a figure is what has more for it than against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from onrecord.reading.draft import Draft
from onrecord.reading.figures.counted import Count
from onrecord.reading.figures.lexicon import priced
from onrecord.reading.figures.population import (
    counted_noun,
    number_node,
    phrase,
    sort_of,
    unit,
)
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token, is_digits, word_at
from onrecord.reading.figures.wording import verb_forms
from onrecord.reading.knowledge import table
from onrecord.reading.syntax import Node
from onrecord.report import Span

Found = Literal["kept", "bare", "shape"]
"""What rules make of an amount: a figure, a number of which they cannot say what it counts, or one
that only tells the shape of an affair."""


class Asked(Struct, frozen=True):
    """An amount that may be a figure: where it stands, what rules make of it, all that is seen."""

    span: Span
    found: Found
    signs: frozenset[str]


@lru_cache(maxsize=2)
def _numbers(part: Literal["weights", "least"]) -> Mapping[str, float]:
    return {name: float(number) for name, number in table("figures")[part].items()}


def least(found: Found) -> float:
    """What the signs of an amount must come to: of a bare one little says what it counts, so that
    more must speak for it."""
    return _numbers("least")[found]


def is_told(one: Asked, by: Mapping[str, float] | None = None) -> bool:
    """Whether an amount is a figure, by the weights as shipped or by others; what rules keep and
    words bound is one."""
    if one.found == "kept" and "bounded" in one.signs:
        return True
    known = _numbers("weights") if by is None else by
    return sum(known.get(sign, 0.0) for sign in sorted(one.signs)) > least(one.found)


def asked(
    draft: Draft, tape: list[Token], amount: Amount, count: Count | None, found: Found
) -> Asked:
    """An amount with its signs; `count` is what rules say that it counts, if they do."""
    signs = (
        *_itself(tape, amount),
        *_around(draft, tape, amount),
        *_counted(draft, tape, amount, count),
    )
    return Asked(amount.span(tape), found, frozenset((found, *signs)))


def bare(draft: Draft, tape: Sequence[Token], amount: Amount) -> Count:
    """What a bare number counts if it is a figure: money after a word for a sum, or in millions
    with no noun ("a salary cap of *62*", "offered *66 million*"); else nothing that is named."""
    noun = counted_noun(draft, tape, amount)
    near = range(max(amount.first - _NEAR, 0), amount.first)
    sums = any(not priced().isdisjoint(verb_forms(tape, place)) for place in near)
    if noun is None and (amount.in_millions or sums):
        return Count("money", None, None, "bare")
    return Count("other", unit(noun, "other"), phrase(noun), "bare")


_NEAR = 5  # tokens back to a word for a sum


def is_label(tape: Sequence[Token], amount: Amount) -> bool:
    """Whether a number in digits that no rule keeps is somebody's place or something's name:
    "8 Rand Palmer", "known as RA 3846"."""
    if amount.number.word or amount.last >= len(tape) or amount.bounded:
        return False
    plain = re.fullmatch(r"\d{4,}", tape[amount.number.first].text) is not None
    return plain or tape[amount.last].text[0].isupper()


def _itself(tape: Sequence[Token], amount: Amount) -> Iterator[str]:
    """How much it is, how it is written and bounded, and the words right beside it."""
    yield _size(amount)
    in_digits = any(is_digits(one.text) for one in tape[amount.first : amount.last])
    yield "in-digits" if in_digits else "in-words"
    yield amount.sort
    yield "bounded" if amount.bounded else amount.bound
    yield _lead(tape, amount)
    after = word_at(tape, amount.last)
    yield "before-of" if after == "of" else "before-word" if after[:1].isalnum() else "before-mark"


def _size(amount: Amount) -> str:
    most = amount.value if amount.value is not None else amount.low or amount.high or 0
    return next((name for name, end in _SIZES.items() if most < end), "many")


def _lead(tape: Sequence[Token], amount: Amount) -> str:
    """How the word before leads to it: "*the* five" are known, "*all* five" and "*not* one" too."""
    before = word_at(tape, amount.first - 1)
    lead = "known" if before in _KNOWN else before if before in _LEADS else "new"
    return f"{lead}-{_size(amount)}" if lead in ("known", "new") else f"after-{lead}"


_SIZES = {"one": 2, "two": 3, "few": 10, "tens": 100}
_KNOWN = ("the", "these", "those", "its", "their", "his", "her", "our", "my", "your")
_LEADS = ("all", "not", "another", "other")


def _around(draft: Draft, tape: list[Token], amount: Amount) -> Iterator[str]:
    """Whether somebody says it, and the verb over it."""
    span = amount.span(tape)
    yield "told" if draft.said_at(span) is None else "said"
    if any(one.speech and one.span[0] <= span[0] < one.span[1] for one in draft.quotes):
        yield "quoted"
    verb = _verb_over(number_node(draft, tape, amount))
    if verb is None:
        yield "no-verb"
        return
    yield f"verb-{verb.tag}"
    if verb.negated:
        yield "negated"
    if any(one.tag == "MD" for one in verb.auxiliaries):
        yield "modal"


def _verb_over(node: Node | None) -> Node | None:
    for _ in range(_FAR):
        if node is None or node.is_verb:
            return node
        node = node.head
    return None


_FAR = 12  # words up to the verb


def _counted(
    draft: Draft, tape: Sequence[Token], amount: Amount, count: Count | None
) -> Iterator[str]:
    """What is counted, as far as rules see, and the noun that goes with it."""
    if count is not None:
        yield f"counts-{count.counts}"
    sort = "people" if count is not None and count.unit == "person" else "things"
    yield sort
    yield f"{sort}-{_lead(tape, amount)}"
    noun = counted_noun(draft, tape, amount)
    if noun is None:
        yield "no-noun"
        return
    yield f"noun-{noun.tag}"
    yield f"noun-{noun.relation.partition(':')[0]}"
    sort = sort_of(draft, noun) or "none"
    yield f"mention-{sort}"
    yield f"mention-{sort}-{_size(amount)}"
