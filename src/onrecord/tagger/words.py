"""Cutting prose into words and sentences, offset-exact, the way the Penn Treebank does.

The encoder was trained on these words, so a change here asks for new weights.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from .abbreviations import BEFORE_A_NAME, BEFORE_A_NUMBER, SENTENCE_STARTERS, WITH_A_STOP
from .directions import directions, insides

_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(
    rf"""
      (?:https?://|www\.)[^\s<>“”"]*[\w/]            # addresses
    | [\w.+-]++@[\w-]+(?:\.[\w-]+)+
    | [@\#]\w+                                       # handles and tags
    | \[{_LETTER}{{1,3}}\]{_LETTER}+                 # "[W]e", a letter changed by the editor
    | [DIR]-[A-Z]\.(?:[A-Z][a-z]?\.)+               # (R-S.C.), (R-W.Va.)
    | (?:[A-Za-z]+-)?(?:{_LETTER}\.){{2,}}(?:{_LETTER}\b(?!['’]))?(?:-\w+)*  # U.S., a.m., anti-U.S.
    | \d+(?:[.,:/]\d+)+(?:{_LETTER}+)?(?:-\w+)*      # 1,240.5 and 10:30 and 9/11
    | \w+(?:(?:[-&/‑]|['’](?=\w)|\.(?=[a-z\d]))\w+)*  # words, with what joins them
    | (?<=\w\.)['’]s\b                              # "Orle Foods Inc.'s"
    | \.{{2,}} | (?:\.\ ){{2,}}\. | --+ | `` | '' | \S
    """,
    re.VERBOSE,
)
_CLITIC = re.compile(r"(?i)(?:(?<=\w)n['’]t|(?<=\w)['’](?:s|re|ve|ll|d|m)|(?<=\bcan)not)\Z")
_OPENING = frozenset("“„«‟") | {"``"}
_CLOSING = frozenset("”»")
_STRAIGHT = frozenset({'"', "''"})
_MARKS = _OPENING | _CLOSING | _STRAIGHT
_BRACKETS_CLOSE = frozenset(")]}’'")
_NUMBER_NEXT = re.compile(r"\.\s?\d")
_ON_A_SITE = (" on ", " via ", " to ", "platform ", "network ")
_STOPS = re.compile(r"[.!?…]+\Z|(?:\. )+\.\Z")


class Token(Struct, frozen=True, gc=False):
    """A word or mark of the text: its span, its words, and where it stands in quotation.

    `quote` is 1 for a mark that opens, 2 for one that closes, 0 for other words; `inside` says
    whether a quotation is open at this word (marks themselves included). A closing mark that no
    opening one precedes is counted as closing.
    """

    start: int
    end: int
    words: str
    quote: int
    inside: bool


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The words of the paragraph `text[start:end]`.

    >>> [token.words for token in tokenize("Mr. Orlo didn’t say “[W]e won.”", 0, 31)]
    ['Mr.', 'Orlo', 'did', 'n’t', 'say', '“', '[W]e', 'won', '.', '”']
    """
    spans: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        if word == ".":
            first, last = match.span()
            if spans and spans[-1][1] == first and _takes_stop(text, spans[-1]):
                spans[-1] = (spans[-1][0], last)
                continue
        elif "'" in word or "’" in word or word[-3:].lower() == "not":
            first, last = match.span()
            clitic = _CLITIC.search(word)
            if clitic and clitic.start() > 0:
                spans += [(first, first + clitic.start()), (first + clitic.start(), last)]
                continue
        spans.append(match.span())
    return _mark_quotations(text, spans)


def words_given(
    words: Sequence[str], marks: Sequence[int] | None = None
) -> tuple[str, list[Token]]:
    """A text put together from words with blanks between them, and its words as tokens.

    `marks` says which words are quotation marks, as `directions` does, which else is asked.
    """
    spans = []
    start = 0
    for word in words:
        spans.append((start, start + len(word)))
        start += len(word) + 1
    marks = directions(words) if marks is None else marks
    tokens = [
        Token(first, last, word, mark, inside)
        for word, (first, last), mark, inside in zip(
            words, spans, marks, insides(marks), strict=True
        )
    ]
    return " ".join(words), tokens


def _takes_stop(text: str, span: tuple[int, int]) -> bool:
    """Whether a stop right after this word belongs to it: abbreviations and initials.

    >>> [token.words for token in tokenize("He said on X.", 0, 13)]  # the site, and no initial
    ['He', 'said', 'on', 'X', '.']
    """
    word = text[span[0] : span[1]]
    if word == "X" and text.endswith(_ON_A_SITE, 0, span[0]):
        return False
    if word.lower() in BEFORE_A_NUMBER:
        return bool(_NUMBER_NEXT.match(text, span[1]))
    return word.lower() in WITH_A_STOP or (len(word) == 1 and word.isalpha() and word.isupper())


def _mark_quotations(text: str, spans: Sequence[tuple[int, int]]) -> list[Token]:
    """Gives every word its place in quotation.

    Straight marks have no direction of their own: one opens where none is open, unless it stands
    hard against the word before it and not against the one after. Quotation never runs over the
    end of a paragraph; where the next one goes on with it, it opens again.
    """
    tokens = []
    inside = False
    for start, end in spans:
        words = text[start:end]
        if words not in _MARKS:
            tokens.append(Token(start, end, words, 0, inside))
            continue
        if words in _OPENING:
            quote = 1
        elif words in _CLOSING:
            quote = 2
        else:
            after_space = start == 0 or text[start - 1].isspace() or text[start - 1] in "([{—–-"
            before_space = end == len(text) or text[end].isspace()
            closes = inside or (not after_space and before_space)
            quote = 2 if closes else 1
        if quote == 1:
            inside = True
        tokens.append(Token(start, end, words, quote, inside or quote == 2))
        if quote == 2:
            inside = False
    return tokens


def split_sentences(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """The sentences of one paragraph's words, as half-open ranges of their indices.

    A stop ends a sentence together with the closing marks behind it, unless a word in lower case
    follows. After an abbreviation only a word that commonly starts a sentence makes it one.

    >>> words = tokenize("“Go!” he told the U.S. envoy. The end is near.", 0, 46)
    >>> split_sentences(words)
    [(0, 10), (10, 15)]
    """
    ends = []
    count = len(tokens)
    index = 0
    while index < count:
        if not _is_stop(tokens[index]):
            index += 1
            continue
        after = index + 1
        while after < count and _closes(tokens, after):
            after += 1
        if after < count and _starts(tokens, after, tokens[index].words):
            ends.append(after)
        index = after
    ends.append(count)
    starts = [0, *ends[:-1]]
    return [(first, last) for first, last in zip(starts, ends, strict=True) if last > first]


def _is_stop(token: Token) -> bool:
    return token.words[-1] in ".!?…" and not token.words.startswith("http")


def _closes(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    return (
        token.quote == 2
        or (token.words in _BRACKETS_CLOSE and token.start == tokens[index - 1].end)
        or bool(_STOPS.fullmatch(token.words))
    )


_FIRM_ENDS = frozenset(["corp", "inc", "ltd", "co", "cos", "bros", "plc"])
_BACK = 80  # tokens back to where a name stood before


def _named_again(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word behind a firm's "Corp." is one that stood before, and is no part of the
    firm's name: "… a bid by Orle Corp. *Orle* said", "… Dahl & Co. *Dahl*'s shares"."""
    word = tokens[index].words
    behind = tokens[index + 1].words if index + 1 < len(tokens) else ""
    if not word[:1].isupper() or not (behind[:1].islower() or behind in ("'s", "’s")):
        return False
    return any(one.words == word for one in tokens[max(0, index - _BACK) : index])


def _starts(tokens: Sequence[Token], index: int, stop: str) -> bool:
    """Whether the word at `index` may start a sentence behind the stop `stop`."""
    word = tokens[index]
    if word.quote == 1 or word.words in "([‘'":
        opened = next((one for one in tokens[index + 1 :] if one.words[0].isalnum()), None)
        word = opened or word
    letter = next((one for one in word.words if one.isalnum()), "")
    if letter and letter.islower():
        return False
    if stop[:-1] and stop[0].isalnum():  # an abbreviation with its stop
        bare = stop[:-1].lower()
        if bare in BEFORE_A_NAME or bare in BEFORE_A_NUMBER or (len(stop) == 2 and stop[0] != "I"):
            return False
        if bare in _FIRM_ENDS and _named_again(tokens, index):
            return True
        return word.words.lower() in SENTENCE_STARTERS
    return word.words not in {",", ";", ":", "—", "–", "--", "-"}
