"""Of whom deaths are counted whose noun stands before the number: "put *civilian deaths* at 640",
"the number of *child fatalities* rose to 90".

A step of `onrecord.reading.figures`.
"""

from __future__ import annotations

from onrecord.reading.draft import Draft
from onrecord.reading.figures.counted import Count
from onrecord.reading.figures.lexicon import is_person, tables
from onrecord.reading.syntax import Node
from onrecord.report import Span

_HARM = ("killed", "injured", "missing", "displaced")
_FAR = 7  # words between the noun and the number
_SORTS = ("civilian", "military", "police", "militant", "infant", "maternal")


def told_before(draft: Draft, span: Span, count: Count) -> Span | None:
    """The noun with the word before it that says who they were; None where other words of the
    figure do, or where a comma, a clause or another number stands between."""
    if count.population is not None or count.counts not in _HARM:
        return None
    known, node = tables()["nouns"], draft.syntax.node_at(span[0])
    for _ in range(_FAR):
        node = node.before() if node is not None else None
        if node is None or node.text in (",", ";", ":", "(", ")", "–", "—") or node.tag == "CD":
            return None
        if count.counts in (known.get(node.lower), known.get(node.lemma)):
            return _with_sort(node)
    return None


def _with_sort(noun: Node) -> Span | None:
    sort = noun.before()
    if sort is None or sort.head != noun or not sort.tag.startswith(("NN", "JJ")):
        return None
    if sort.lower not in _SORTS and not (sort.tag == "NN" and is_person(sort)):
        return None
    return sort.span[0], noun.span[1]
