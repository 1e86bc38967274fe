"""Words whose part of speech the parse mistook for what stands around them."""

from __future__ import annotations

from functools import cache

from onrecord.reading.hanging import FINITE, capital, has, has_tense, lower
from onrecord.reading.knowledge import table
from onrecord.tagger import Word

_SUBJECT = ("nsubj", "nsubj:pass")


@cache
def _people() -> frozenset[str]:
    """Nouns for people by what they do, in the plural."""
    roles = table("roles")
    kinds = ("anonymous", "leading", "scholars", "suspects")
    words = " ".join(roles[kind]["words"] for kind in kinds).split()
    return frozenset(f"{word}s" for word in words)


def people_first(text: str, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Takes people who open a sentence for no name: "*Negotiators* for the Front met"."""
    first = words[0]
    if first.entity != "O" or lower(text, first) not in _people():
        return words
    return (first.with_(tag="NNS"), *words[1:])


def participle_of_subject(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Hangs on a verb's subject the participle that the parse has above that verb: "two officials
    *briefed* on the talks said"."""
    noun, verb = words[index - 1], words[words[index - 1].head]
    if noun.relation not in _SUBJECT or verb.head != index or not verb.tag.startswith("VB"):
        return words
    made = list(words)
    above = words[index]
    relation = "parataxis" if above.relation == "dep" else above.relation
    made[noun.head] = verb.with_(head=above.head, relation=relation)
    made[index] = above.with_(tag="VBN", head=index - 1, relation="acl")
    return tuple(made)


def people_briefed(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Hangs on people what they have been told of, which the parse takes for what they do: "one
    official *briefed* on the talks told the Herald"."""
    word, noun = words[index], words[index - 1]
    if lower(text, word) not in _BRIEFED or index + 1 == len(words):
        return words
    if lower(text, words[index + 1]) not in _BRIEFED_ON or not noun.tag.startswith("NN"):
        return words
    made = list(words)
    made[index] = word.with_(tag="VBN", head=index - 1, relation="acl")
    if word.head == index - 1 or (word.head == noun.head > index and noun.relation in _SUBJECT):
        return tuple(made)
    told = _told_behind(words, index)
    if told is None or (noun.head, noun.relation) != (index, "nsubj"):
        return words
    made[index - 1] = noun.with_(head=told)
    above = words[told].head if word.head == told else word.head
    made[told] = words[told].with_(head=above, relation="root" if above < 0 else "parataxis")
    return tuple(made)


def people_found(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Hangs on people how they were found, which the parse takes for what their number does: "the
    number of people *confirmed* dead rose to 58"; the verb behind gets its subject."""
    word, state = words[index], lower(text, words[index + 1]) if index + 1 < len(words) else ""
    if lower(text, word) not in _FOUND or state not in _STATES or words[index - 1].tag != "NNS":
        return words
    behind = (at for at in range(index + 2, len(words)) if words[at].tag.startswith("VB"))
    told = next(
        (at for at in behind if not words[at].relation.startswith("aux") and has_tense(words, at)),
        -1,
    )
    subject = next(
        (at for at in range(index) if words[at].relation == "nsubj" and words[at].head >= index), -1
    )
    if subject < 0 or told < 0 or words[subject].head not in (index, told):
        return words
    made = list(words)
    for at in range(index + 2, told):
        if words[at].head != told or words[at].relation not in _SUBJECT:
            continue
        case = next(
            (one for one in range(at) if (words[one].head, words[one].tag) == (at, "IN")), 0
        )
        if case < index + 3 or not words[case - 1].tag.startswith("NN"):
            return words  # "those confirmed dead were neighbours *he* knew"
        made[at] = words[at].with_(head=case - 1, relation="nmod")  # "the sinking *of a ferry*"
    made[index] = word.with_(tag="VBN", head=index - 1, relation="acl")
    made[subject] = words[subject].with_(head=told)
    made[index + 1] = words[index + 1].with_(head=index, relation="xcomp")
    if words[told].head == index:
        made[told] = words[told].with_(head=word.head, relation=word.relation)
    return tuple(made)


_FOUND = frozenset(
    ["confirmed", "reported", "presumed", "declared", "listed", "feared", "believed", "registered"]
)
_STATES = frozenset(
    ["dead", "missing", "killed", "wounded", "injured", "infected", "displaced", "sick", "lost"]
)


def _told_behind(words: tuple[Word, ...], index: int) -> int | None:
    """The verb without a subject of its own that stands above what the parse takes for a verb, or
    right below it."""
    for at in range(index + 1, len(words)):
        one = words[at]
        if one.tag in FINITE and (one.head == index or words[index].head == at):
            return None if has(words, at, *_SUBJECT) else at
    return None


_BRIEFED = frozenset(["briefed", "informed"])
_BRIEFED_ON = frozenset(["on", "about", "by", "of"])


@cache
def _makers() -> frozenset[str]:
    """Nouns for what has a name and tells things: bodies, newspapers, papers."""
    told = table("outlets")["outlets"]["nouns"], table("documents")["documents"]["words"]
    return frozenset(" ".join([*told, table("organisations")["organisation"]["words"]]).split())


def name_told_behind(text: str, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Takes what opens a sentence and is told to be one body or paper for its name, which ends as
    plurals do: "*Seafleets*, a database of ships, lists it"."""
    if not capital(text, words[0]) or words[0].entity != "O":
        return words
    for place in range(3, min(_APPOSED, len(words))):
        word = words[place]
        if word.relation == "appos" and word.head == 0:
            named = word.tag == "NN" and text[word.start : word.end] in _makers()
            name = words[0].with_(tag="NNP", entity="B-ORGANIZATION")
            return (name, *words[1:]) if named else words
    return words


_APPOSED = 7  # words from a sentence's beginning to the head of "a public database of"


def health_body(text: str, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Makes a name of the "WHO" that the parse takes for a pronoun: "*WHO* said it was unsure". In
    a sentence that is all capitals it may be one, and in "nobody knew WHO did it"."""
    made = list(words)
    for at, word in enumerate(words):
        if word.tag != "WP" or text[word.start : word.end] != "WHO":
            continue
        after = words[at + 1] if at + 1 < len(words) else word
        if at and words[at - 1].tag not in _BEFORE_BODY:
            continue
        if text[after.start : after.end].islower():
            made[at] = word.with_(tag="NNP", entity="B-ORGANIZATION")
    return tuple(made)


# Behind these "WHO" is no pronoun written large: ", WHO said", "that WHO".
_BEFORE_BODY = ("IN", "DT", "CC", ",", ":", "``", "''", "RB", "NNP", "CD")


def close_to(text: str, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Takes "close" for what tells of the person before it: "an official *close* to the talks"."""
    for index in range(len(words) - 2):
        person, close = words[index], words[index + 1]
        if person.head != index + 1 or lower(text, close) != "close":
            continue
        if f"{lower(text, person)}s" in _people() and lower(text, words[index + 2]) == "to":
            made = [
                one.with_(head=index) if one.head == index + 1 and at < index else one
                for at, one in enumerate(words)
            ]
            made[index] = person.with_(tag="NN", head=close.head, relation=close.relation)
            made[index + 1] = close.with_(tag="JJ", head=index, relation="amod")
            return tuple(made)
    return words
