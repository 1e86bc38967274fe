"""Whose a word of the parse is: that of whom the longest mention tells that it is the head of."""

from onrecord.reading.draft import Draft
from onrecord.reading.syntax import Syntax
from onrecord.report import Span


def whose_heads(draft: Draft) -> dict[Span, int]:
    """The character of each word that is the head of a mention.

    Of "Mara Tolen and Jon Berge", told as a pair for a later "they", the first word is Tolen's and
    not the pair's: whoever asks for all that are coordinated would else find the pair and Berge.
    """
    mentions = [
        (mention, one.key, one.kind == "group", head)
        for one in draft.cast.characters
        for mention in one.mentions
        if (head := _head_of(draft.syntax, mention)) is not None
    ]
    bearers: dict[Span, set[int]] = {}
    for _, key, _, head in mentions:
        bearers.setdefault(head, set()).add(key)
    found: dict[Span, tuple[int, int]] = {}
    for mention, key, group, head in mentions:
        length = mention[1] - mention[0]
        if length <= found.get(head, (0, 0))[0]:
            continue
        if group and len(bearers[head]) > 1:
            others = _beside(draft.syntax, mention, head)
            if any(bearers.get(one, set()) - {key} for one in others):
                continue
        found[head] = (length, key)
    return {head: key for head, (_, key) in found.items()}


def _beside(syntax: Syntax, mention: Span, head: Span) -> list[Span]:
    """The words of a mention that are coordinated with its head."""
    clause = syntax.clause_at(mention[0])
    return [
        one.span
        for one in (clause.nodes if clause is not None else ())
        if one.relation == "conj"
        and one.head is not None
        and one.head.span == head
        and mention[0] <= one.word.start < mention[1]
    ]


def _head_of(syntax: Syntax, mention: Span) -> Span | None:
    """The word of a mention that the others in it hang on."""
    clause = syntax.clause_at(mention[0])
    if clause is None:
        return None
    words = clause.sentence.words
    inner = range(*clause.words_in(mention).indices(len(words)))
    for index in inner:
        if words[index].head not in inner and clause.text[words[index].start].isalnum():
            return words[index].start, words[index].end
    return None
