"""The passages of reports that a face shows: exact characters, and who printed them."""

from collections.abc import Mapping

import msgspec

from onrecord.ledger.links import Item
from onrecord.linking.filed import Filed
from onrecord.report import Span


class Passage(msgspec.Struct, frozen=True):
    """An item of a report in the report's own words.

    `spans` are half-open ranges of code points of that report's text, `words` what stands there;
    `sentence` is the stretch around them that a reader needs. `item` is "" for a whole report.
    """

    report: str
    item: str
    outlet: str | None
    published: str | None
    spans: tuple[Span, ...]
    words: str
    sentence: Span


def passage(filed: Filed, item: str, *spans: Span) -> Passage:
    """A passage of a report, with the sentences in which it stands."""
    start, end = min(span[0] for span in spans), max(span[1] for span in spans)
    around = [one for one in filed.sentences if one[0] < end and start < one[1]]
    sentence = (
        (min(start, *(a for a, _ in around)), max(end, *(b for _, b in around)))
        if around
        else (start, end)
    )
    return Passage(
        filed.ref,
        item,
        filed.outlet,
        filed.record.report.published,
        tuple(spans),
        " … ".join(filed.text[a:b] for a, b in spans),
        sentence,
    )


def item_passage(collection: Mapping[str, Filed], item: Item) -> Passage:
    """The passage of a statement, figure, position, event or actor, by its identifier."""
    filed = collection[item.report]
    if (statement := filed.statements.get(item.item)) is not None and statement.content:
        return passage(filed, item.item, *statement.content)
    if (figure := filed.figures.get(item.item)) is not None:
        return passage(filed, item.item, figure.span)
    if (position := filed.positions.get(item.item)) is not None:
        spans = [position.object, *([position.condition] if position.condition else [])]
        return passage(filed, item.item, *spans)
    if (actor := filed.actors.get(item.item)) is not None and actor.mentions:
        return passage(filed, item.item, actor.mentions[0])
    spans = [one.trigger for one in filed.record.events if one.id == item.item]
    return passage(filed, item.item, *(spans or [(0, min(len(filed.text), 80))]))
