"""Direct, indirect or mixed: how much of what is said stands in quotation marks."""

from onrecord.reading.draft import Draft, covers
from onrecord.reading.quotes import is_name
from onrecord.reading.statements.spans import is_quote
from onrecord.record import Manner
from onrecord.report import Span


def manner_of(draft: Draft, content: tuple[Span, ...]) -> Manner:
    """Direct if every span of the content is a quotation, mixed if some of it is, else indirect.

    A statement inside a quotation is not direct for that: only marks within the content count.
    Nicknames and titles in marks are nobody's words.
    """
    direct = [is_quote(draft, span) for span in content]
    if content and all(direct):
        return "direct"
    if any(direct) or any(_holds_quote(draft, span) for span in content):
        return "mixed"
    return "indirect"


def _holds_quote(draft: Draft, span: Span) -> bool:
    return any(covers(span, one.span) and not is_name(draft.text, one.span) for one in draft.quotes)
