"""Offices that newspapers write by their letters or with a shorter word: "*the PM* said", "the
prime minister … *the premier*"."""

from collections.abc import Sequence

from onrecord.reading.actors.chains import PEOPLE, Chain
from onrecord.reading.actors.phrases import Phrase, Words

_OFFICES = {
    "pm": ("minister", "prime"),
    "cm": ("minister", "chief"),
    "dgp": ("director-general", "police"),
    "igp": ("inspector-general", "police"),
    "dig": ("inspector-general", "deputy"),
    "ssp": ("superintendent", "senior"),
    "dsp": ("superintendent", "deputy"),
    "ppro": ("officer", "police"),
    "mla": ("lawmaker", ""),
    "mna": ("lawmaker", ""),
    "mpa": ("lawmaker", ""),
}
"""What the letters stand for: the office's noun, and the word that tells it from others."""
_BEFORE = ("the", "a", "an", "former", "ex", "then", "new", "deputy", "local", "area", "ruling")


def spelled_out(phrase: Phrase, words: Words, first: int) -> tuple[str, str] | None:
    """The office that a phrase's letters stand for: its noun and what tells it from others."""
    head = phrase.head
    if phrase.parts or not words.texts[head].isupper() or words.lower[head] not in _OFFICES:
        return None
    before = words.lower[first:head]
    within = words.span(first, head + 1)[1] == phrase.span[1]
    told = bool(before) and all(one in _BEFORE for one in before)  # "CM" alone may be a firm
    return _OFFICES[words.lower[head]] if within and told else None


def in_words(title: list[str]) -> list[str]:
    """The words of a title, with those that its letters stand for: "*PM* Mara Tolen"."""
    spelled = (_OFFICES.get(one) for one in title)
    return [*title, *(word for one in spelled if one is not None for word in one[::-1] if word)]


def head_of_government(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """The one prime minister of a report where "the premier" is said of nobody by that word."""
    if phrase.noun != "premier" or phrase.text.lower() != "the premier":
        return None
    people = [one for one in actors if one.kind in PEOPLE and one.number != "p"]
    if any("premier" in one.nouns for one in people):
        return None
    found = [one for one in people if any(map(_is_prime_minister, one.phrases))]
    return found[0] if len(found) == 1 and not found[0].of_other_sex(phrase) else None


def _is_prime_minister(told: Phrase) -> bool:
    if told.form == "pronoun":
        return False
    said = " ".join(one for one in told.text.lower().replace(",", " ").split() if one != "the")
    by_letters = told.noun == "minister" and "prime" in told.mods
    return by_letters or said.startswith(("prime minister", "pm "))
