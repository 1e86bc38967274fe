"""Money whose name no table has: "1.3 billion drens", where a report tells of it as of money.

A currency that is new, local, old or invented is known by its company: damage is put *at* so many,
a firm is *fined* so many, so many go *in aid*. One report is enough to tell, its unit stays unsaid.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec.structs import replace

from onrecord.reading.draft import Draft
from onrecord.reading.figures.lexicon import affected, durations, magnitudes, persons, tables, units
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.signs import measures
from onrecord.reading.figures.tape import Token
from onrecord.reading.knowledge import table
from onrecord.reading.lemmas import lemma_of


def coins(draft: Draft) -> frozenset[str]:
    """Words of the report that stand for money and are in no table, in lower case.

    A sum in millions needs a verb or noun of money before it, or its use behind it; a smaller one
    the former, or goods of which it is the price ("62 pennos a litre"), and a plural. What "slipped
    against the dollar" is money, too.
    """
    found = set()
    for match in _SUM.finditer(draft.text):
        if match["many"] is None and not match["word"].endswith("s"):
            continue
        if (
            _lead(match["many"] is not None).search(
                draft.text, max(0, match.start() - _BACK), match.start()
            )
            or _goods().match(draft.text, match.end())
            or (match["many"] and _use().match(draft.text, match.end()))
        ):
            found.add(match["word"])
    for match in _exchanged().finditer(draft.text):
        name = lemma_of(match["word"].lower(), "NNS")
        found |= {name, f"{name}s"}
    return frozenset(word for word in found if _may_be(draft, word))


def in_coin(tape: list[Token], amount: Amount, known: frozenset[str]) -> Amount:
    """The amount as money, if one of these words stands behind it."""
    if amount.sort != "count" or amount.last >= len(tape) or tape[amount.last].lower not in known:
        return amount
    return replace(amount, last=amount.last + 1, sort="money", unit=None)


def _may_be(draft: Draft, word: str) -> bool:
    """Whether nothing else is known by the word, and the report has it as a noun."""
    one = lemma_of(word, "NNS")  # "cost 26 lives in a year": no money
    known = (
        persons(), affected(), units(), measures(), durations(), magnitudes(), tables()["nouns"],
        table("currencies")["coined"]["none"],
    )  # fmt: skip
    if re.search(rf"\b{word} of\b", draft.text) and f"{word} of money" not in draft.text:
        return False  # "brought in 40 million *bottles of* water"
    if any(word in words or one in words for words in known):
        return False
    place = re.search(rf"\b{word}\b", draft.text)
    node = draft.syntax.node_at(place.start()) if place is not None else None
    return node is not None and node.tag in ("NN", "NNS")


_SUM = re.compile(
    r"(?<![\w.,$€£-])\d[\d,.]*\s*(?P<many>million|billion|trillion|m|bn)?"
    r"(?:\s+(?:and|to|or)\s+\d[\d,.]*\s+(?:million|billion|trillion))?"
    r"\s+(?P<word>[a-z]{3,})\b"
)
_BACK = 60  # characters back to a verb or noun of money


@lru_cache(maxsize=2)
def _lead(many: bool) -> re.Pattern[str]:
    """Verbs and nouns of money before a sum, before one in millions some more."""
    coined = table("currencies")["coined"]
    words = "|".join((*coined["leads"], *(coined["large"] if many else ())))
    return re.compile(rf"\b(?:{words})\s+(?:[a-z-]+\s+){{0,5}}$")


@lru_cache(maxsize=1)
def _goods() -> re.Pattern[str]:
    """What comes by measure: "a litre", "per barrel"."""
    words = "|".join(table("currencies")["coined"]["goods"])
    return re.compile(rf"\s+(?:an?|per) (?:{words})\b")


@lru_cache(maxsize=1)
def _use() -> re.Pattern[str]:
    words = "|".join(table("currencies")["coined"]["uses"])
    return re.compile(rf"\s+(?:{words})\b")


@lru_cache(maxsize=1)
def _exchanged() -> re.Pattern[str]:
    """What goes up or down against other money: "the penno slipped 0.8 percent *against the
    dollar*", "to prop up the penno against the euro"."""
    moves, others = ("|".join(table("currencies")["coined"][part]) for part in ("moves", "others"))
    how_far = r"(?:(?! (?:its|his|her|their|our) )[^.;:,]){0,40}"
    return re.compile(
        rf"\b[Tt]he (?P<word>[a-z]{{3,}}) (?:(?:has|had|also|then|\w+ly) ){{0,2}}"
        rf"(?:(?:{moves})\b{how_far} )?against (?:the |a )?(?:[A-Za-z.]+ )?(?:{others})\b"
    )
