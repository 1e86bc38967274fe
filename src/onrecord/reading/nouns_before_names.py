"""Nouns that the parse hangs beside the name behind them: "the *agency* Orle".

A step of `onrecord.reading.mending`.
"""

from onrecord.reading.hanging import Words, lower, name_end
from onrecord.reading.torn_clauses import is_day
from onrecord.tagger import Word

_HEAR = ("police", "parliament", "staff")  # bodies without an article that are told things


def names(word: Word, after: Word) -> bool:
    """Whether a word belongs to the name behind it: a common noun, or a part of the same name."""
    return word.tag == "NN" or (word.tag == "NNP" and after.entity == "I-ORGANIZATION")


def side_by_side(one: Word, other: Word) -> bool:
    """Whether two words hang on a third in the same way, though not as the parts of a list."""
    if one.head != other.head or one.head < 0 or one.relation != other.relation:
        return False
    return one.relation not in ("conj", "compound", "flat")


def beside_name(words: Words, index: int) -> bool:
    """Whether a noun hangs beside the last word of the name that begins right behind it: "by the
    *newspaper Selm Tidende*"."""
    last = words[index + 1].head
    inside = index + 1 < last and words[index + 1].relation in ("compound", "flat")
    whole = inside and name_end(words, index + 1) == last
    one, name = words[index], words[last]
    both = one.relation == name.relation == "conj" and one.head == name.head
    if whole and both and name.entity.endswith("ORGANIZATION"):
        return True  # "and *the charity Home First*": nothing parts them as a list would
    return whole and side_by_side(one, name)


def titled(text: str, words: Words, index: int, name: int) -> Words:
    """Hangs a noun on the name behind it: "the *agency Orle*"."""
    if is_day(text, words[name]):
        return words
    if lower(text, words[index]) in _HEAR and words[words[index].head].tag[0] == "V":
        return words  # "told *police* Tolen had left"
    made = list(words)
    for place, word in enumerate(words[:index]):
        if word.head == index:
            made[place] = word.with_(head=name)
    made[index] = made[index].with_(head=name, relation="compound")
    return tuple(made)
