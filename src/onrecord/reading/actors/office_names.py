"""Names behind offices that tell more than one thing: "Director of Health Dr. *Jon Berge*"."""

from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Words

ADDRESS = ("mr", "mrs", "ms", "dr", "prof")
_OF_OFFICES = ("of", "for", "and", "the", "&")


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


def party_member(words: Words, head: int) -> bool:
    """ "The *Christian Democrat* was booed": somebody told of by his party, and no name."""
    if head < 2 or words.lower[head] != "democrat":
        return False
    alone = head + 1 == len(words.texts) or not words.texts[head + 1][0].isupper()
    return alone and words.lower[head - 1] in _SORTS_OF and words.lower[head - 2] in ("the", "a")


_SORTS_OF = ("christian", "social", "liberal", "free")
