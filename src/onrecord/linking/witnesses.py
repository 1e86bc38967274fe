"""How many stand behind a claim: outlets, distinct texts and independent origins, each apart.

A report that says where it has a statement from ("…, according to the agency Meridian News") is
no origin of that statement. What nobody tells is counted as unknown, never as independent.
"""

import re
from collections.abc import Mapping, Sequence

import msgspec

from onrecord.ledger.links import Item
from onrecord.linking.credits import one_agency, published_by
from onrecord.linking.filed import Filed
from onrecord.linking.names import plain
from onrecord.linking.origins import Origin
from onrecord.linking.passages import Passage, item_passage
from onrecord.record import Statement


class Telling(msgspec.Struct, frozen=True):
    """One report's telling of a claim.

    `origin` is whom it stands on, null where nobody tells; `via` are the relays that the report
    names, nearest the source first; `copied_from` the report that its text was copied from, null
    too where both bring an agency's text.
    """

    passage: Passage
    manner: str
    cue: str | None
    origin: str | None
    via: tuple[str, ...]
    copied_from: str | None


class Witnesses(msgspec.Struct, frozen=True):
    """The three numbers, and how many tellings have no known origin.

    `told` says it in words: "3 outlets, 2 texts, 1 origin". Outlets are those that are known: two
    reports of which nobody says who printed them may be one outlet's.
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
    >>> in_words(Witnesses(0, 2, 0, 2))
    'outlet unknown, 2 texts, origin unknown'
    """
    outlets = _number(one.outlets, "outlet") if one.outlets else "outlet unknown"
    parts = [outlets, _number(one.texts, "text")]
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
    copied: Mapping[str, str | None],
) -> list[Telling]:
    """Who tells a claim, earliest report first. `copied` leads from a copy to its original."""
    of_report = {ref: origin for origin in origins for ref in origin.reports}
    of_outlet = {
        filed.outlet: known.name
        for ref, filed in sorted(collection.items(), reverse=True)
        if filed.outlet and (known := of_report.get(ref)) is not None
    }
    found = []
    for item in sorted(items, key=lambda one: (collection[one.report].order, one.item)):
        filed = collection[item.report]
        said = filed.statements[item.item]
        via = tuple(filed.actors[relay.actor].name for relay in said.relays)
        known = of_report.get(filed.ref)
        passed_on = _passed_on(filed, said, of_outlet)
        found.append(
            Telling(
                item_passage(collection, item),
                said.manner,
                said.cue.lemma if said.cue else None,
                passed_on or (known.name if known else None),
                via,
                copied.get(filed.ref),
            )
        )
    return found


def _passed_on(filed: Filed, said: Statement, of_outlet: Mapping[str, str | None]) -> str | None:
    """From whom a report has a statement, by its own words: the outlet or agency that told it, the
    nearest to the speaker, or to which it was made ("told The Courier"); null where it has it from
    nobody. Of an outlet that has a report here it is that report's own origin."""
    chain = [said.source.actor] if said.source else []
    chain += [relay.actor for relay in said.relays]
    chain += [said.addressee] if said.addressee else []
    for actor in (filed.actors[one] for one in chain):
        if published_by(filed, actor.name):
            continue
        here = next((one for one in of_outlet if one_agency(actor.name, one)), None)
        if here is not None:
            return of_outlet[here] or actor.name
        if actor.kind in ("agency", "outlet") and not _OURSELVES.match(actor.name):
            return actor.name
    return None


_OURSELVES = re.compile(r"(?:this|our) ", re.IGNORECASE)
"""How an outlet speaks of itself: "told this newspaper"."""


def witnesses(told: Sequence[Telling], origins: Sequence[Origin]) -> Witnesses:
    """The three numbers of some tellings."""
    text_of = {ref: text for origin in origins for text in origin.texts for ref in text}
    outlets = {_plain(one.passage.outlet) for one in told} - {""}
    texts = {text_of.get(one.passage.report, (one.passage.report,)) for one in told}
    known: list[str] = []
    for one in told:
        if one.origin and not any(one_agency(one.origin, other) for other in known):
            known.append(one.origin)
    unknown = {
        text_of.get(one.passage.report, (one.passage.report,)) for one in told if not one.origin
    }
    return Witnesses(len(outlets), len(texts), len(known), len(unknown))


def _plain(name: str | None) -> str:
    return " ".join(plain(name)) if name else ""
