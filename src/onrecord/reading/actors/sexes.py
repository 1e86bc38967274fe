"""Of which sex somebody is by his words and his given name, and what a child may be called."""

from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.naming import name_words
from onrecord.reading.actors.phrases import Phrase, Words

_CHILD = 18  # years, under which somebody is one
_CHILDREN = {"m": ("boy", "child"), "f": ("girl", "child"), "": ("boy", "girl", "child")}


def child_words(phrase: Phrase) -> frozenset[str]:
    """What a child may be called: "*6-year-old* Jon Berge … the boy"."""
    ages = [one.partition("-")[0] for one in phrase.mods if one.endswith("-year-old")]
    young = any(age.isdigit() and int(age) < _CHILD for age in ages)
    return frozenset(_CHILDREN.get(phrase.gender, ())) if young else frozenset()


def gender_of(phrase: Phrase, words: Words) -> str:
    """m, f or n, by what somebody is called; nothing where that does not tell."""
    lex = lexicon()
    if phrase.kind not in ("person", "unnamed"):
        return "" if phrase.number == "p" else "n"
    named = phrase.name is not None and phrase.noun in phrase.called
    nouns = {*phrase.nouns, *phrase.mods} - ({phrase.noun} if named else set())  # "Rita Monk"
    nouns.update(phrase.title_words())
    for one in phrase.titled.lower().split():
        if lex.courtesy.get(one):
            return lex.courtesy[one]
    if nouns & lex.women:
        return "f"
    if nouns & lex.men:
        return "m"
    name = name_words(phrase, words)
    if name is None:
        return ""
    given = plain(words.texts[name[0]])
    if given in lex.royal:
        return lex.courtesy.get(given, "")  # "Queen Orla"
    if name[1] - name[0] < 2:
        return ""
    return given_gender(given)


def given_gender(given: str) -> str:
    """m, f or nothing, by a given name as `plain` leaves it.

    >>> given_gender("katarzyna"), given_gender("emeka"), given_gender("robin")
    ('f', 'm', '')
    """
    lex = lexicon()
    if given in lex.male_names or (given.endswith(lex.male_endings) and len(given) > 4):
        return "m"
    if given in lex.female_names or (given.endswith(lex.female_endings) and len(given) > 4):
        return "f"
    return ""
