"""Names told with their acronym in brackets: "the Harbour Workers' Union (HWU)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from onrecord.reading.actors.acronyms import in_order, initials, spells
from onrecord.reading.actors.lexicon import lexicon, plain, squeeze
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.draft import covers
from onrecord.report import Span

_BRACKET = re.compile(r"[(\[]([^()\[\]\n]{2,90})[)\]]")


def bracketed_names(text: str, sentences: Sequence[Words]) -> dict[Span, tuple[Span, str]]:
    """Names with their acronym in brackets: for name and brackets together, the name and acronym.

    The words before the brackets count as the name where their initials spell the acronym, and
    the brackets' words where the acronym stands before them.
    """
    found: dict[Span, tuple[Span, str]] = {}
    for words in sentences:
        found.update(_or_acronym(words))
        if "(" not in words.texts and "[" not in words.texts:
            continue
        for i, word in enumerate(words.words):
            if words.texts[i] not in ("(", "[") or not i:
                continue
            match = _BRACKET.match(text, word.start)
            if match is None:
                continue
            inner, before = squeeze(match[1]), plain(words.texts[i - 1])
            if inner in lexicon().after_names:
                continue  # "Member of Parliament (MP) Mara Tolen" is told of her office
            if match[1].isupper() and " " not in match[1]:
                first = _spelled_out(inner, words, i)
                if first < i:
                    start, end = words.span(first, i)
                    found[start, match.end()] = (start, end), inner
            elif (first := _told_short(match[1], words, i)) < i:
                start, end = words.span(first, i)
                found[start, match.end()] = (start, end), inner
            elif spells(before, inner) and words.texts[i - 1].isupper():
                found[words.words[i - 1].start, match.end()] = match.span(1), before
    return found


def _or_acronym(words: Words) -> Iterator[tuple[Span, tuple[Span, str]]]:
    """ "The Selm People's Party*, or SPP,*", "the River Front*, known by its initials RF,*": an
    acronym told without brackets."""
    for i in range(2, len(words.words)):
        short = words.texts[i]
        if not (1 < len(short) < 7 and short.isupper() and short.isalpha()):
            continue
        if i + 1 < len(words.words) and words.texts[i + 1] not in (",", ".", ";", "-", "–", "—"):
            continue
        end = i - 2 if words.lower[i - 2 : i] == [",", "or"] else _before_initials(words, i)
        first = _spelled_out(plain(short), words, end) if end > 0 else end
        if 0 <= first < end:
            start, stop = words.span(first, end)
            yield (start, words.words[i].end), ((start, stop), plain(short))


def _before_initials(words: Words, short: int) -> int:
    """Where a name ends behind which its initials are told by that word: "the Selm Front, *known by
    its Tavoran initials SF*", "*or, by its acronym, SF*"; -1 where they are not."""
    at = short - 1
    while at > 0 and words.lower[at] in _TOLD_INITIALS:
        at -= 1
    if at <= 0 or words.lower[at] not in _INITIALS:
        return -1
    floor, at = max(0, at - _WORDS_OF_INITIALS), at - 1
    while at > floor and words.lower[at] not in _BY:
        if words.words[at].tag not in ("PRP$", "DT", "JJ", "NN", "NNP"):
            return -1
        at -= 1
    at -= words.lower[at] in _BY
    while at > 0 and words.lower[at] in _TOLD_BY:
        at -= 1
    return at + 1


_INITIALS = frozenset(["initials", "acronym", "abbreviation"])
_TOLD_INITIALS = frozenset([",", "of", '"', "“", "``"])
_BY = frozenset(["by", "under", "with", "using"])
_TOLD_BY = frozenset([",", "or", "known", "also", "better", "which", "is", "widely", "commonly",
                      "often", "usually", "referred", "to", "called"])  # fmt: skip
_WORDS_OF_INITIALS = 5


def take_in_brackets(
    phrases: list[Phrase], brackets: dict[Span, tuple[Span, str]]
) -> dict[Phrase, str]:
    """Gives each bracketed name one phrase, and drops those that stand within.

    Gives back, for each such phrase, the acronym.
    """
    aliases: dict[Phrase, str] = {}
    for whole, (name, acronym) in brackets.items():
        around = [
            one
            for one in phrases
            if whole[0] <= one.clause.sentence.words[one.head].start < whole[1]
            and one.form != "pronoun"
        ]
        if not around:
            continue
        chosen = next((one for one in around if one.said), None) or min(
            around, key=lambda one: (abs(one.span[0] - whole[0]), -one.span[1])
        )
        chosen.span = min(chosen.span[0], whole[0]), max(chosen.span[1], whole[1])
        chosen.name, chosen.form = name, "name"
        aliases[chosen] = acronym
        gone = {id(one) for one in around if one is not chosen and covers(whole, one.span)}
        phrases[:] = [one for one in phrases if id(one) not in gone]
    return aliases


def name_acronyms(phrases: Sequence[Phrase], aliases: Mapping[Phrase, str]) -> None:
    """Makes names of the acronyms that the report has told in brackets, though the tagger takes
    them for common nouns where they stand again: "*CFA* said"."""
    known = set(aliases.values()) - lexicon().after_names  # "MP" is anybody's office
    for phrase in phrases:
        word = phrase.node
        if phrase.name is not None or phrase.form != "noun" or not word.text.isupper():
            continue
        if len(word.text) > 1 and squeeze(word.text) in known:
            phrase.form, phrase.name = "name", word.span
            phrase.kind, phrase.gender, phrase.definite = "organisation", "n", True


def _spelled_out(inner: str, words: Words, end: int) -> int:
    """The first word of the name before an acronym in brackets; `end` where there is none."""
    for first in range(end - 1, max(-1, end - 3 * len(inner)), -1):
        name = squeeze(words.text[slice(*words.span(first, end))].replace(",", " "))
        if words.texts[first][0].isupper() and _stands_for(inner, name):
            return first
    first = _first_capital(words, end)
    body = plain(words.texts[end - 1]) in lexicon().body_heads
    # The letters of a body may be of its name in another language.
    foreign = body and end - first > 1 and 2 < len(inner) < 7 and inner.isalpha()
    return first if foreign else end


def _stands_for(inner: str, name: str) -> bool:
    """Whether an acronym takes its letters in order from a name's initials: "HAWU", "PG&E"."""
    found = initials(name)
    if inner in found:
        return True
    letters = "".join(one for one in inner if one.isalpha())
    return any(
        one[0] == letters[:1] and len(one) - len(letters) <= 1 and in_order(letters, one)
        for one in found
    )


_SMALL = ("of", "for", "and", "on", "in")


def _first_capital(words: Words, end: int, over: Sequence[str] = ()) -> int:
    """Where the run of words with a capital begins that ends here; small words in it may be passed
    `over`."""
    first = begin = end
    while first and words.lower[first - 1] != "the":
        first -= 1
        if words.texts[first][0].isupper():
            begin = first
        elif words.words[first].tag not in ("POS", "HYPH") and words.lower[first] not in over:
            break
    return begin


def _told_short(short: str, words: Words, end: int) -> int:
    """The first word of the name before brackets with a short form of it; `end` where there is
    none."""
    near, far = _first_capital(words, end), _first_capital(words, end, over=_SMALL)
    ways = ((_shortens, near), (_shortens, far), (_within_name, near), (_pieced, far))
    return next((first for way, first in ways if way(short, words, first, end)), end)


def _shortens(short: str, words: Words, first: int, end: int) -> bool:
    """Whether a word of several capitals takes its letters from a name: "AfCFTA", "PoliMi"; of one
    capital, where the name tells a body: "the Commission on Elections (Comelec)"."""
    if " " in short or short.isupper() or not short[:1].isupper() or len(short) < 3:
        return False
    several = sum(one.isupper() for one in short) > 1
    if not several and not _names_a_body(short, words, first, end):
        return False
    letters, name = plain(short), "".join(plain(text) for text in words.texts[first:end])
    rest = iter(name)
    return end - first > 1 and letters[:1] == name[:1] and all(one in rest for one in letters)


def _within_name(short: str, words: Words, first: int, end: int) -> bool:
    """Whether a body is called by words of its own name: "Grand Vasa Hotels (*Vasa*)", though not
    by its town: "the University of Selm (Selm)"."""
    told, name = short.split(), words.texts[first:end]
    if not (short.istitle() and len(told) < len(name) and {*told} <= {*name}):
        return False
    tagged = {words.words[at].entity[2:] for at in range(first, end)}
    behind = [words.lower[at - 1] for at in range(first + 1, end) if words.texts[at] == told[0]]
    return tagged - {""} == {"ORGANIZATION"} and not {"of", "in"} & {*behind}


def _names_a_body(short: str, words: Words, first: int, end: int) -> bool:
    """Whether a name tells a body, and the brackets behind it no country that it is in: "the
    Northern Railway Company (Norway)"."""
    lex = lexicon()
    return plain(short) not in lex.country_of and not lex.body_heads.isdisjoint(
        words.lower[first:end]
    )


def _pieced(short: str, words: Words, first: int, end: int) -> bool:
    """Whether a word with one capital is put together from beginnings of a name's words:
    "the Norland Office of Volcanology and Seismology (Norvols)"."""
    if not (short.istitle() and short.isalpha() and len(short) >= _PIECES) or end - first < 2:
        return False
    if not _names_a_body(short, words, first, end):
        return False
    return _begins_in_turn(short.lower(), [plain(text) for text in words.texts[first:end]])


def _begins_in_turn(short: str, names: Sequence[str]) -> bool:
    """Whether a word is beginnings of several words in this order, the first among them."""

    def rest(left: str, after: Sequence[str]) -> bool:
        return not left or any(
            left.startswith(name[:size]) and rest(left[size:], after[place + 1 :])
            for place, name in enumerate(after)
            for size in range(1, min(len(name), len(left)) + 1)
            if left[size - 1] == name[size - 1]
        )

    opening = names[0]
    return any(
        short.startswith(opening[:size]) and rest(short[size:], names[1:])
        for size in range(2, min(len(opening), len(short) - 1) + 1)
    )


_PIECES = 5  # letters of the shortest word so put together
