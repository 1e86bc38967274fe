"""Slips of the parse that the words alone show, mended before any rule asks it.

Only what no rule can make good by itself: a name that the parse takes for two.
"""

from onrecord.tagger import Sentence, Word

_DAYS = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday"]
)


# Adverbs that end the names of movements and newspapers: "Vote Now", "Osmela Today".
_ADVERBS = frozenset(["Now", "Today", "Tonight", "First", "Forward", "Ahead", "Together", "Again"])


def mended(text: str, sentence: Sentence) -> Sentence:
    """The sentence with its names whole.

    A firm that is called after two is one ("Orle & Sons said": the parse has two speakers); so are
    a noun and the name right behind it that the parse hangs beside each other ("by the agency
    Orle"), and a name with the adverb that ends it ("Vote Now said").
    """
    words = sentence.words
    for index in range(len(words) - 1):
        word, after = words[index], words[index + 1]
        if index and word.end - word.start == 1 and text[word.start] == "&":
            words = _firm(text, words, index)
        elif after.tag == "NNP" and _names(word, after) and _side_by_side(word, after):
            words = _titled(text, words, index)
        elif word.tag == "NNP" and text[after.start : after.end] in _ADVERBS:
            words = _slogan(words, index)
    return sentence if words is sentence.words else sentence._replace(words=words)


def _names(word: Word, after: Word) -> bool:
    """Whether a word belongs to the name behind it: a common noun, or a part of the same name."""
    return word.tag == "NN" or (word.tag == "NNP" and after.entity == "I-ORGANIZATION")


def _side_by_side(one: Word, other: Word) -> bool:
    """Whether two words hang on a third in the same way, though not as the parts of a list."""
    if one.head != other.head or one.head < 0 or one.relation != other.relation:
        return False
    return one.relation not in ("conj", "compound")


def _firm(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes "Orle & Sons" one name, headed by the word before the sign."""
    before, last = words[index - 1], words[index + 1]
    if not (text[before.start].isupper() and text[last.start].isupper()):
        return words
    if last.head != index - 1 or last.relation != "conj":
        return words
    first = index - 1
    while first and words[first - 1].head == index - 1 and words[first - 1].relation == "compound":
        first -= 1
    made = list(words)
    for place, word in enumerate(words):
        if word.head == index + 1:  # what described the last word describes the firm
            made[place] = word._replace(head=index - 1)
    made[index] = made[index]._replace(head=index - 1, relation="flat")
    made[index + 1] = last._replace(relation="flat", tag="NNP")
    for place in range(first, index + 2):
        mark = "B" if place == first else "I"
        made[place] = made[place]._replace(entity=f"{mark}-ORGANIZATION")
    return tuple(made)


def _titled(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Hangs a noun on the name behind it: "the *agency Orle*"."""
    name = words[index + 1]
    if text[name.start : name.end].lower() in _DAYS:
        return words
    made = list(words)
    for place, word in enumerate(words[:index]):
        if word.head == index:
            made[place] = word._replace(head=index + 1)
    made[index] = made[index]._replace(head=index + 1, relation="compound")
    return tuple(made)


def _slogan(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes a name one with the adverb behind it: "*Vote Now* said"."""
    name, adverb = words[index], words[index + 1]
    if adverb.head == -1 or name.end + 1 != adverb.start or name.head == index + 1:
        return words
    made = list(words)
    for place, word in enumerate(words):
        if word.head == index + 1:
            made[place] = word._replace(head=index)
    kind = "ORGANIZATION" if name.entity == "O" else name.entity[2:]
    kind = "ORGANIZATION" if kind in ("LOCATION", "PERSON") else kind
    if name.entity == "O" or name.entity.startswith("B-"):
        made[index] = made[index]._replace(entity=f"B-{kind}")
    made[index + 1] = adverb._replace(head=index, relation="flat", tag="NNP", entity=f"I-{kind}")
    return tuple(made)
