"""Names behind offices that tell more than one thing: "Director of Health Dr. *Jon Berge*"."""

from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase, Words

ADDRESS = ("mr", "mrs", "ms", "dr", "prof")


def holds_two(words: Words, phrase: Phrase) -> bool:
    """ "The Foreign and Trade *Minister*, Ada Lund": two things, of which neither is his name."""
    if words.lower[phrase.head] not in lexicon().offices:
        return False
    persons = [one for one in map(words.entities.__getitem__, phrase.parts) if one]
    linked = "and" in words.lower[max(0, phrase.head - _OFFICE) : phrase.head]
    return linked and any(one[2] == "PERSON" for one in persons)


_OF_OFFICES = ("of", "for", "and", "the", "&")
_OFFICE = 5  # words of an office before its noun


def addressed_by(words: Words, head: int, end: int) -> tuple[int, int] | None:
    """ "Director of Health Dr. *Jon Berge*": whom an address behind an office names."""
    if words.lower[head] not in lexicon().offices:
        return None
    for place in range(head + 1, end - 1):
        if words.lower[place] not in _OF_OFFICES and not words.texts[place][0].isupper():
            return None
        known = words.entities[place + 1]
        if words.lower[place].rstrip(".") in ADDRESS and known and known[2] == "PERSON":
            told = place > head + 1 and words.texts[place - 1][0].isupper()
            return known[:2] if told else None  # "counsel for *Mr Berge*" is not he
    return None
