"""What a second saying has of the one before it: when it was said, and to whom.

"He told the Courier on Monday …, adding that …" says both to the Courier, both on Monday; so does
the sentence after it that begins with "He added".
"""

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Said
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.stretches import Places
from onrecord.report import Span


def carried_on(draft: Draft, said: Sequence[Said]) -> list[Said]:
    """Statements in reading order, each with the time and hearer of the saying that it goes on."""
    found: list[Said] = []
    places = Places(
        range(len(said)), lambda index: said[index].cue[0][0] if said[index].cue else None
    )
    for one in said:
        first = _first_of(draft, found, one, places)
        if first is not None and _takes_hearer(one):
            one = replace(one, addressee=one.addressee or first.addressee)
        if first is not None:
            one = replace(one, time=one.time or first.time)
        found.append(one)
    return found


def _first_of(
    draft: Draft, before: Sequence[Said], second: Said, places: Places[int]
) -> Said | None:
    """The last of the sayings before one that it goes on with where that leaves off."""
    if not second.cue or second.attitude or not second.source:
        return None
    here = draft.syntax.clause_at(second.cue[0][0])
    if here is None:
        return None
    adds = second.lemma in lexicon().words["adding"] and _pronoun(draft, second.source)
    if not adds:  # it goes on with none but of its own sentence
        near = places.between(here.span[0] - 1, second.cue[0][0] + 1)
        before = [before[index] for index in near if index < len(before)]
    for first in reversed(before):
        if not first.cue or first.attitude or not first.source or first.cue[0] >= second.cue[0]:
            continue
        if here.span[0] <= first.cue[0][0]:  # in the same sentence
            if first.source == second.source and not _holds(first.content, second.cue[0]):
                return first
        elif adds:
            there = draft.syntax.clause_at(first.cue[0][0])
            if (
                there is not None
                and there.paragraph == here.paragraph
                and _next(draft, there.span, here.span)
            ):
                return first
    return None


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
