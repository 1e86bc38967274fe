"""How text is cut into words for search, and what people may type to search with.

Both databases search the same words: SQLite's FTS5 cuts them itself (`unicode61`), and for
PostgreSQL they are cut here, so that a search means the same in both. There is no stemming: a
fact-checker who asks for a phrase wants these words; `truce*` asks for all that begin so.
"""

import re
import unicodedata
from typing import Final, NamedTuple

from onrecord.errors import UsageError

_WORD = re.compile(r"[^\W_]+")

# PostgreSQL keeps positions up to 16,383 and 255 of them per word; later ones are cut off there.
_MOST_POSITIONS: Final = 16_383


class Term(NamedTuple):
    """One thing asked for: words in a row, the last of them a beginning if `prefix`."""

    words: tuple[str, ...]
    prefix: bool = False
    excluded: bool = False


def cut(text: str) -> list[str]:
    """The words of a text, in lower case and without accents, in order.

    >>> cut("The café's 3,400 guests")
    ['the', 'cafe', 's', '3', '400', 'guests']
    """
    folded = unicodedata.normalize("NFD", text.lower())
    return _WORD.findall("".join(one for one in folded if not unicodedata.combining(one)))


_QUERY = re.compile(r'(-?)(?:["“”«»]([^"“”«»]*)["“”«»](\*?)|([^\s"“”«»]+))')


def parse(query: str) -> list[Term]:
    """What a search asks for: words, "phrases", beginnings*, and -words or -"phrases" not wanted.

    >>> parse('"closed port" truce* -oil')  # doctest: +NORMALIZE_WHITESPACE
    [Term(words=('closed', 'port'), prefix=False, excluded=False),
     Term(words=('truce',), prefix=True, excluded=False),
     Term(words=('oil',), prefix=False, excluded=True)]

    A word with a hyphen or an apostrophe is a phrase of its parts, as the index has it:

    >>> parse("cease-fire")
    [Term(words=('cease', 'fire'), prefix=False, excluded=False)]

    Raises `UsageError` where nothing is asked for, or only what is not wanted.
    """
    terms = []
    for minus, phrase, star, word in _QUERY.findall(query):
        words = tuple(cut(phrase or word))
        if words:
            terms.append(Term(words, bool(star) or word.endswith("*"), bool(minus)))
    if not any(not term.excluded for term in terms):
        raise UsageError(f"{query!r} asks for no word; give words, or a phrase in quotation marks")
    return terms


def match_string(terms: list[Term], columns: str) -> str:
    """A query for SQLite's FTS5 over some columns.

    >>> match_string(parse('"closed port" -oil'), "content source")
    '{content source} : (("closed port") NOT ("oil"))'
    """
    wanted = " AND ".join(_fts_term(term) for term in terms if not term.excluded)
    others = " OR ".join(_fts_term(term) for term in terms if term.excluded)
    inner = f"({wanted})" + (f" NOT ({others})" if others else "")
    return f"{{{columns}}} : ({inner})"


def _fts_term(term: Term) -> str:
    return '"' + " ".join(term.words) + '"' + ("*" if term.prefix else "")


def tsquery(terms: list[Term], weights: str) -> str:
    """The same for PostgreSQL's `tsquery`; `weights` are the letters of the columns.

    >>> tsquery(parse('"closed port" -oil'), "AB")
    "('closed':AB <-> 'port':AB) & !('oil':AB)"
    """
    return " & ".join(
        ("!" if term.excluded else "")
        + "("
        + " <-> ".join(
            f"'{word}':{'*' if term.prefix and n == len(term.words) else ''}{weights}"
            for n, word in enumerate(term.words, start=1)
        )
        + ")"
        for term in terms
    )


def tsvector(**columns: str) -> str:
    """The words of a row for PostgreSQL, as the text form of a `tsvector`; columns A to D.

    >>> tsvector(A="closed port", B="Tolen")
    "'closed':1A 'port':2A 'tolen':103B"
    """
    places: dict[str, list[str]] = {}
    last = 0
    for weight, text in columns.items():
        words = cut(text)
        for n, word in enumerate(words, start=last + 1):
            if n <= _MOST_POSITIONS and len(word) < 1000:
                places.setdefault(word, []).append(f"{n}{weight}")
        last += len(words) + 100  # a gap, so that no phrase runs from one column into the next
    return " ".join(f"'{word}':{','.join(at[:255])}" for word, at in places.items())
