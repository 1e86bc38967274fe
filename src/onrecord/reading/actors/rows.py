"""Rows of names or nouns behind an "of": "the ministers of Orle, *Selm* and Dorn"."""

from collections.abc import Sequence

from onrecord.report import Span
from onrecord.tagger import Word

_LINKS = ("of", "from")
_AND = ("and", "or")


def in_row(text: str, words: Sequence[Word], span: Span, place: int) -> bool:
    """Whether the next of several begins at a place of a phrase, behind a comma, and not what is
    set off there ("the leaders of the party, *Mara Tolen* and Jon Berge").

    The parse hangs such rows in many ways. Their words tell: a plural stands before "of", and there
    is nothing but nouns up to the end of the phrase, all with capitals or none, and one "and".
    """
    inside = [one for one in words if span[0] <= one.start and one.end <= span[1]]
    said = [text[one.start : one.end] for one in inside]
    links = [at for at, one in enumerate(said) if one in _LINKS and inside[at].end < place]
    if not links or not inside[links[-1] - 1].tag.endswith("S"):
        return False
    row, told = inside[links[-1] + 1 :], said[links[-1] + 1 :]
    nouns = {word[0].isupper() for one, word in zip(row, told, strict=True) if _noun(one)}
    if len(nouns) != 1 or (told[0] == "the" and nouns == {False}):
        return False  # "members of *the board*, lawyers and bankers"
    if sum(map(told.count, _AND)) != 1 or told[-1] in _AND:
        return False
    if any(one.entity == "I-PERSON" for one in row if one.start >= place):
        return False
    if text.startswith(",", span[1]) and {one.entity for one in row[-1:]} == {"B-PERSON"}:
        return False  # "two brothers of Tolen, *Ola and Per*, said"
    return all(
        _noun(one) or word in (",", "the", *_AND) for one, word in zip(row, told, strict=True)
    )


def _noun(word: Word) -> bool:
    return word.tag.startswith("NN")
