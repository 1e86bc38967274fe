"""How many stand behind a claim: outlets, distinct texts and independent origins, each apart.

A report that says where it has a statement from ("…, according to the agency Meridian News") is
no origin of that statement. What nobody tells is counted as unknown, never as independent.
"""

from collections.abc import Mapping, Sequence

import msgspec

from onrecord.ledger.links import Item
from onrecord.linking.filed import Filed
from onrecord.linking.names import plain
from onrecord.linking.origins import Origin
from onrecord.linking.passages import Passage, item_passage


class Telling(msgspec.Struct, frozen=True):
    """One report's telling of a claim.

    `origin` is whom it stands on, null where nobody tells; `via` are the relays that the report
    names, nearest the source first; `copied_from` the report that its text was copied from.
    """

    passage: Passage
    manner: str
    cue: str | None
    origin: str | None
    via: tuple[str, ...]
    copied_from: str | None


class Witnesses(msgspec.Struct, frozen=True):
    """The three numbers, and how many tellings have no known origin.

    `told` says it in words: "3 outlets, 2 texts, 1 origin".
    """

    outlets: int
    texts: int
    origins: int
    unknown: int

    @property
    def told(self) -> str:
        """The numbers in words."""
        return in_words(self)


def in_words(one: Witnesses) -> str:
    """The numbers in words; unknown origins are named apart.

    >>> in_words(Witnesses(3, 2, 1, 0))
    '3 outlets, 2 texts, 1 origin'
    >>> in_words(Witnesses(1, 1, 0, 1))
    '1 outlet, 1 text, origin unknown'
    """
    parts = [_number(one.outlets, "outlet"), _number(one.texts, "text")]
    if one.origins:
        parts.append(_number(one.origins, "origin"))
        if one.unknown:
            parts.append(f"{one.unknown} of unknown origin")
    else:
        parts.append("origin unknown")
    return ", ".join(parts)


def _number(value: int, word: str) -> str:
    return f"{value} {word}" if value == 1 else f"{value} {word}s"


def tellings(
    items: Sequence[Item],
    collection: Mapping[str, Filed],
    origins: Sequence[Origin],
    copied: Mapping[str, str],
) -> list[Telling]:
    """Who tells a claim, earliest report first. `copied` leads from a copy to its original."""
    of_report = {ref: origin for origin in origins for ref in origin.reports}
    found = []
    for item in sorted(items, key=lambda one: (collection[one.report].order, one.item)):
        filed = collection[item.report]
        said = filed.statements[item.item]
        via = tuple(filed.actors[relay.actor].name for relay in said.relays)
        passed_on = [
            filed.actors[relay.actor].name
            for relay in said.relays
            if filed.actors[relay.actor].kind in ("agency", "outlet")
            and not _same(filed.actors[relay.actor].name, filed.outlet)
        ]
        known = of_report.get(filed.ref)
        origin = passed_on[-1] if passed_on else known.name if known else None
        found.append(
            Telling(
                item_passage(collection, item),
                said.manner,
                said.cue.lemma if said.cue else None,
                origin,
                via,
                copied.get(filed.ref),
            )
        )
    return found


def witnesses(told: Sequence[Telling], origins: Sequence[Origin]) -> Witnesses:
    """The three numbers of some tellings."""
    text_of = {ref: text for origin in origins for text in origin.texts for ref in text}
    outlets = {_plain(one.passage.outlet) or one.passage.report for one in told}
    texts = {text_of.get(one.passage.report, (one.passage.report,)) for one in told}
    known = {_plain(one.origin) for one in told if one.origin}
    unknown = {
        text_of.get(one.passage.report, (one.passage.report,)) for one in told if not one.origin
    }
    return Witnesses(len(outlets), len(texts), len(known), len(unknown))


def _plain(name: str | None) -> str:
    return " ".join(plain(name)) if name else ""


def _same(one: str, two: str | None) -> bool:
    return _plain(one) == _plain(two)
