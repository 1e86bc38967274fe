"""How far a body's name goes on behind a small word in it: "League *for the Defence of Rivers*"."""

from __future__ import annotations

from onrecord.reading.actors.lexicon import Lexicon, lexicon, plain
from onrecord.reading.actors.phrases import Words
from onrecord.reading.known_words import known_words
from onrecord.reading.names_with_of import ELSEWHERE


def of_anywhere(noun: str) -> bool:
    """Whether a body's name may tell only what it is, so that a place belongs to it: "Health
    Directorate *in Kessel*"; a party has a name of its own wherever it is."""
    return noun in lexicon().body_heads and noun not in lexicon().parties


def wider_name(words: Words, start: int, stop: int, end: int, lex: Lexicon) -> int:
    """Takes in what belongs to a body's name: "League for the Defence of Rivers"."""
    known = words.entities[stop - 1]
    noun = words.lower[stop - 1]
    body = noun in lex.organisations or noun in lex.governments or noun in lex.armed
    if known is not None and known[2] == "LOCATION" and not body:
        return stop
    links = {
        "of",
        "for",
        *(("on", "into") if body else ()),
        *(("in",) if of_anywhere(noun) else ()),
    }
    told = start and words.words[start - 1].tag == "NN" and words.texts[start - 1].islower()
    if told and not (noun in lex.body_heads or noun.endswith("s")):
        links = {"of"}  # "a poll by the institute Orle Opinion *for* Radio Selm"
    front = body or noun in lex.body_heads or noun.endswith("s") or noun in known_words().fronts
    if not front and words.lower[stop : stop + 2] == ["for", "the"]:
        links = {"of"}  # "built by Norcon *for the* Roads Authority"
    if stop - start > 1 and words.lower[stop - 1] == "of":
        stop -= 1  # which the tagger takes for the end of it: "the Ministry of Health *of* the …"
    while stop < end and (
        words.lower[stop] in links | ELSEWHERE or (body and _to_do(words, stop, end))
    ):
        next_ = stop + 1
        while next_ < end and words.lower[next_] in ("the", "and"):
            next_ += 1
        if next_ < end and plain(words.texts[next_]) in lex.times:
            break  # "told the Rivers Board *on March 3*"
        last = next_
        while last < end and (
            words.words[last].tag.startswith("NNP")
            or (
                words.texts[last][0].isupper()
                and (
                    words.words[last].tag.startswith(("JJ", "NN", "VB"))
                    or words.texts[last] == "All"
                )
            )
            or (words.lower[last] in ("and", "the") and _capital(words, last + 1, end))
            or (words.lower[last - 1] == "people" and words.words[last].tag == "POS")
            or (words.lower[last] == "and" and _capital(words, last + 2, end))
        ):
            last += 1
        if last == next_:
            break
        stop = last
    return stop


def _to_do(words: Words, index: int, end: int) -> bool:
    """Whether a body's name goes on with what it is there to do: "Committee *to Defend* Rivers"."""
    after = index + 1
    return words.lower[index] == "to" and _capital(words, after, end)


def _capital(words: Words, index: int, end: int) -> bool:
    return index < end and words.texts[index][0].isupper()
