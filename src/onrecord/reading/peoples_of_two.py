"""People of two states told as one: "*Norish and Aralese* negotiators".

The parse often takes the first adjective for a people of its own ("Norish" met, and so did
"negotiators"), and then nobody is left who met. A step of `onrecord.reading.mending`.
"""

from onrecord.reading.hanging import Words, capital

_ORIGINS = ("JJ", "NNP")
_BETWEEN = ("JJ", "NN", "VBN")  # tags of what stands between the second and its noun
_FAR = 4  # words in which the noun stands
_LOOSE = ("conj", "dep", "appos", "amod", "compound")


def of_two_peoples(text: str, words: Words, link: int) -> Words:
    """Hangs two adjectives of states beside an "and" on the plural noun behind them."""
    left, right = link - 1, link + 1
    if not (_is_origin(text, words, left) and _is_origin(text, words, right)):
        return words
    noun = right + 1
    while noun < len(words) - 1 and noun < right + _FAR and words[noun].tag in _BETWEEN:
        noun += 1
    if noun >= len(words) or words[noun].tag != "NNS" or capital(text, words[noun]):
        return words
    if any(capital(text, one) for one in words[right + 1 : noun]):
        return words
    run = range(left, noun + 1)
    outside = [place for place in run if words[place].head not in run]
    top = next((one for one in outside if words[one].relation not in _LOOSE), None)
    apart = any(one.head in (left, right) for at, one in enumerate(words) if at not in run)
    joined = words[left].head == noun and words[right].head == left
    if outside == [noun] and joined and not apart:
        return words  # as it is to be
    if top is not None:
        above = words[top].head, words[top].relation
    elif noun in outside and _opened(words, run):  # "talks *between Norish and Aralese* envoys"
        named = words[words[noun].head].tag.startswith("NN")
        above = words[noun].head, "nmod" if named else "obl"
    else:
        return words
    made = list(words)
    for place, word in enumerate(words):
        if place not in run and word.head in run:
            made[place] = word.with_(head=noun)
        elif right < place < noun and word.head not in range(right + 1, noun + 1):
            made[place] = word.with_(head=noun, relation="amod")
    made[left] = made[left].with_(head=noun, relation="amod", tag="JJ")
    made[link] = made[link].with_(head=right, relation="cc")
    made[right] = made[right].with_(head=left, relation="conj", tag="JJ")
    made[noun] = made[noun].with_(head=above[0], relation=above[1])
    return tuple(made)


def _opened(words: Words, run: range) -> bool:
    """Whether a preposition before some words hangs on one of them."""
    return any(one.relation == "case" and one.head in run for one in words[: run.start])


def _is_origin(text: str, words: Words, place: int) -> bool:
    """Whether a word is an adjective of a state or people: "Norish", no "Norishmen"."""
    word = words[place]
    if word.tag not in _ORIGINS or not capital(text, word):
        return False
    if word.entity in ("B-PERSON", "I-PERSON", "I-ORGANIZATION", "I-LOCATION"):
        return False
    return word.tag == "JJ" or word.entity == "B-MISC"
