"""What a second saying has of the one before it: when it was said, and to whom.

"He told the Courier on Monday …, adding that …" says both to the Courier, both on Monday; so does
the sentence after it that begins with "He added".
"""

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Said
from onrecord.reading.statements.lexicon import lexicon
from onrecord.report import Span


def carried_on(draft: Draft, said: Sequence[Said]) -> list[Said]:
    """Statements in reading order, each with the time and hearer of the saying that it goes on."""
    found: list[Said] = []
    for one in said:
        first = next((other for other in reversed(found) if _goes_on(draft, other, one)), None)
        if first is not None and _takes_hearer(one):
            one = replace(one, addressee=one.addressee or first.addressee)
        if first is not None:
            one = replace(one, time=one.time or first.time)
        found.append(one)
    return found


def _goes_on(draft: Draft, first: Said, second: Said) -> bool:
    """Whether the second of two sayings goes on where the first leaves off."""
    if not first.cue or not second.cue or first.attitude or second.attitude:
        return False
    if first.cue[0] >= second.cue[0] or not first.source or not second.source:
        return False
    one, other = draft.syntax.clause_at(first.cue[0][0]), draft.syntax.clause_at(second.cue[0][0])
    if one is None or other is None:
        return False
    if one is other:
        return first.source == second.source and not _holds(first.content, second.cue[0])
    adds = second.lemma in lexicon().words["adding"] and _pronoun(draft, second.source)
    return adds and one.paragraph == other.paragraph and _next(draft, one.span, other.span)


def _holds(content: Sequence[Span], span: Span) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in content)


def _pronoun(draft: Draft, source: Sequence[Span]) -> bool:
    nodes = draft.syntax.nodes(source[0])
    return len(nodes) == 1 and nodes[0].tag == "PRP"


def _next(draft: Draft, one: Span, other: Span) -> bool:
    """Whether no sentence stands between two."""
    return one[1] <= other[0] and not any(char.isalnum() for char in draft.text[one[1] : other[0]])


def _takes_hearer(one: Said) -> bool:
    return one.lemma.split()[0] not in lexicon().words["unheard"] if one.lemma else False
