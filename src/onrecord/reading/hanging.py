"""What the steps of `onrecord.reading.mending` ask of the parse's words, and hang one elsewhere by.

Words are told by their index in the sentence; a head is one too, -1 for a root.
"""

from collections.abc import Iterable, Iterator

from onrecord.tagger import Word

Words = tuple[Word, ...]

FINITE = ("VBD", "VBZ", "VBP")
"""Tags of a verb with a tense of its own; `syntax.TENSED` has auxiliaries like "will" besides."""
SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "expl")
ITS_OWN = ("nsubj", "csubj", "expl", "aux")
"""What a verb with a clause of its own has."""


def lower(text: str, word: Word) -> str:
    """A word's characters in lower case."""
    return text[word.start : word.end].lower()


def has(words: Iterable[Word], head: int, *relations: str) -> bool:
    """Whether a word stands under another in one of these relations, or in a kind of it."""
    return any(one.head == head and one.relation.startswith(relations) for one in words)


def has_tense(words: Words, index: int) -> bool:
    """Whether a verb has a tense of its own or in an auxiliary: "was leaking", "would like"."""
    helped = (one for one in words if one.head == index and one.relation.startswith("aux"))
    return any(one.tag in (*FINITE, "MD") for one in (words[index], *helped))


def start_of(words: Iterable[Word], head: int) -> int:
    """The first of a word and those right below it."""
    return next(at for at, one in enumerate(words) if head in (at, one.head))


def upward(words: Words, index: int) -> Iterator[int]:
    """A word and those above it, up to the root.

    What was mended before may have closed a ring (`rings.without_rings` opens it in the end): one
    goes no longer up than there are words.
    """
    for _ in words:
        if index < 0:
            return
        yield index
        index = words[index].head


def hung(words: Words, index: int, head: int, relation: str) -> Words:
    """The words with one of them hung elsewhere."""
    made = words[index].with_(head=head, relation=relation)
    return (*words[:index], made, *words[index + 1 :])


def name_end(words: Words, last: int) -> int:
    """The last word of the name that a word belongs to."""
    while last + 1 < len(words) and words[last + 1].entity.startswith("I-"):
        last += 1
    return last


def name_begin(words: Words, last: int) -> int:
    """The first word of the name that a word belongs to."""
    while last and words[last].entity.startswith("I-"):
        last -= 1
    return last


def capital(text: str, word: Word) -> bool:
    """Whether a word is written with a capital."""
    return text[word.start].isupper()
