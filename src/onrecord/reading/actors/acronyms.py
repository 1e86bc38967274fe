"""What a body is called in short by its letters, or without what it is by law."""

from functools import lru_cache

from onrecord.reading.actors.lexicon import lexicon

SMALL = frozenset(["of", "for", "and", "the", "in", "on", "de", "la", "du", "des", "&", "to"])
"""Words in a name that an acronym may pass over."""
_BY_LAW = frozenset(["plc", "inc", "ltd", "ag", "corp", "corporation", "co", "llc", "sa", "nv"])


@lru_cache(maxsize=65536)
def initials(name: str) -> frozenset[str]:
    """The acronyms that a name may have.

    >>> sorted(initials("harbour and allied workers' union"))
    ['haawu', 'hawu']
    """
    words = name.replace("-", " ").split()
    long = "".join(word[0] for word in words)
    short = "".join(word[0] for word in words if word not in SMALL)
    return frozenset(one for one in (long, short) if len(one) > 1)


def spells(acronym: str, name: str) -> bool:
    """Whether an acronym can stand for a name, one small word more or less.

    >>> spells("hawu", "harbour and allied workers' union"), spells("hawk", "harbour authority")
    (True, False)
    """
    found = initials(name)
    if acronym in found:
        return True
    return len(acronym) > 3 and any(
        len(one) - 1 == len(acronym) and one[0] == acronym[0] and in_order(acronym, one)
        for one in found
    )


def in_order(letters: str, word: str) -> bool:
    """Whether a word has the letters, in this order."""
    rest = iter(word)
    return all(letter in rest for letter in letters)


def spelled(name: str) -> tuple[str, ...]:
    """What an acronym may spell of a body's name: also without the country before it and without
    what a firm is by law.

    >>> spelled("orle motors corp"), spelled("united states land service")
    (('orle motors corp', 'orle motors'), ('united states land service', 'land service'))
    """
    first, _, tail = name.rpartition(" ")
    if " " in first and (tail in _BY_LAW or tail in lexicon().by_law):
        return name, first
    for country in (" ".join(name.split()[:2]), name.split()[0]):
        if country in lexicon().country_of and name.count(" ") > 2:
            return name, name.removeprefix(f"{country} ")
    return (name,)


def firm_called(short: str, name: str) -> bool:
    """Whether a name is a firm's without what it is by law.

    >>> firm_called("orle", "orle plc"), firm_called("orle", "orle textiles")
    (True, False)
    """
    first, _, tail = name.rpartition(" ")
    return first == short and tail in _BY_LAW
