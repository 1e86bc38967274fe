"""Finds what stands in quotation marks. Runs on the text alone, before the tagger.

>>> from onrecord.reading.draft import Draft
>>> from onrecord.report import Report
>>> text = "‘We don’t know,’ the diver said."
>>> draft = find_quotes(Draft(Report.of(text), prose=((0, len(text)),)))
>>> [draft.words(quote.span) for quote in draft.quotes]
['‘We don’t know,’']
"""

from onrecord.reading.draft import Draft, Quote
from onrecord.reading.quotes.pairs import Pair, pairs
from onrecord.reading.quotes.speech import is_name, is_speech, is_title

__all__ = ["find_quotes", "is_name"]


def find_quotes(draft: Draft) -> Draft:
    """The draft with its quotes, in order of their start.

    A paragraph's quote that is left open, and whose mark the next paragraph repeats, goes on there:
    the two are one quote, a `chain`, and each paragraph's part has the opening mark that it has.
    """
    found: list[Quote] = []
    chains = 0
    open_: tuple[Pair, int] | None = None  # left open by the paragraph before, and its chain
    for paragraph in draft.prose:
        here = pairs(draft.text, paragraph)
        continued = open_ is not None and _reopens(draft.text, paragraph, here, open_[0])
        before, open_ = open_, None
        for index, pair in enumerate(here):
            if before is not None and continued and index == 0:
                chain = before[1]
            else:
                chains += 1
                chain = chains
            speech = not pair.end_known or is_speech(draft.text, pair.span)
            found.append(
                Quote(
                    pair.span,
                    within=pair.within,
                    unclosed=not pair.end_known,
                    chain=chain,
                    speech=speech,
                    title=not speech and is_title(draft.text, pair.span),
                )
            )
            if not pair.end_known:
                open_ = pair, chain
    return draft.with_(quotes=tuple(found))


def _reopens(text: str, paragraph: tuple[int, int], here: list[Pair], before: Pair) -> bool:
    """Whether a paragraph begins with the mark that the one before left open."""
    start = (
        paragraph[0]
        + len(text[paragraph[0] : paragraph[1]])
        - len(text[paragraph[0] : paragraph[1]].lstrip())
    )
    return bool(here) and here[0].span[0] == start and here[0].opener == before.opener
