"""Names of firms and parties that are joined names, made one: "*Orle & Sons*", "*Bread and Order*".

The parse takes them for two that do the same. A sign joins always; "and" only where the words show
that one is meant: by a verb or a noun in the singular, or by what firms are called.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from onrecord.reading.hanging import SUBJECTS, Words, capital, lower
from onrecord.reading.knowledge import table
from onrecord.reading.known_words import known_words
from onrecord.tagger import Sentence


def firm(text: str, words: Words, sign: int) -> Words:
    """Makes "Orle & Sons" one name, headed by the first word of it."""
    if not (capital(text, words[sign - 1]) and capital(text, words[sign + 1])):
        return words
    return as_one(words, *_around(text, words, sign))


def _around(text: str, words: Words, joint: int) -> tuple[int, int]:
    """The first and last word of the names beside a joint: "*Bell, Orle & Berge Shipping Inc.*"."""
    first, last, offices = joint - 1, joint + 1, known_words().offices
    while last + 1 < len(words) and words[last + 1].tag.startswith("NNP"):
        after = words[last + 1]
        if after.relation == "flat" and after.start == words[last].end:
            last += 1  # "Orle & *Berge's* said"
            continue
        if after.entity == "B-PERSON" or not capital(text, after) or lower(text, after) in offices:
            break  # "Orle & Sons *Chairman* Mara Tolen"
        last += 1
    while first and words[first - 1].tag.startswith("NNP") and capital(text, words[first - 1]):
        if words[first - 1].relation not in ("compound", "flat"):
            break
        if words[first - 1].head not in range(first, last + 1):
            break
        if lower(text, words[first - 1]) in offices:
            break
        first -= 1
    while first > 1 and words[first - 1].tag == "," and words[first].relation == "conj":
        before = words[first - 2]  # "*Bell*, Orle & Berge"
        if not (before.tag.startswith("NNP") and capital(text, before)):
            break
        if first > 2 and words[first - 3].head == first - 2 and words[first - 3].tag[0] == "N":
            break  # "the broker Jon Bell, Orle & Berge and others"
        first -= 2
    return first, last


def as_one(words: Words, first: int, last: int, head: int | None = None) -> Words:
    """Makes some words one body's name, headed by its first or another, and hangs that where they
    hung."""
    run = range(first, last + 1)
    head = first if head is None else head
    outside = [place for place in run if words[place].head not in run]
    if not outside:
        return words
    end, top = words[last], words[outside[0]]
    if end.relation in ("compound", "nmod:poss") and end.head > last:
        top = end  # "*Orle & Sons* chairman Mara Tolen", "*Orle & Sons*' chairman"
    else:
        top = next(
            (
                words[place]
                for place in outside
                if words[place].relation not in ("compound", "cc", "dep", "punct")
            ),
            top,
        )
    made = list(words)
    for place, word in enumerate(words):
        if word.head in run and place not in run:
            made[place] = word.with_(head=head)
    if end is top and words[end.head].head in run and words[outside[0]].head not in run:
        # The parse has "Orle" and "Sons' chairman" for two: the chairman stands for both.
        above = words[outside[0]]
        made[end.head] = words[end.head].with_(head=above.head, relation=above.relation)
        for place in range(last + 2, len(words)):
            if words[place].head in run and place != end.head:
                made[place] = words[place].with_(head=end.head)
    for place in run:
        mark, tag = "B" if place == first else "I", words[place].tag
        tag = tag if tag.startswith("NNP") or not words[place].tag[0].isalpha() else "NNP"
        relation = "compound" if place < head else "flat"
        made[place] = words[place].with_(
            head=head, relation=relation, tag=tag, entity=f"{mark}-ORGANIZATION"
        )
    made[head] = made[head].with_(head=top.head, relation=top.relation, tag="NNP")
    return tuple(made)


def _within(
    text: str, sentences: Sequence[Sentence], tag: str, fits: Callable[[str, Words, int], bool]
) -> list[tuple[int, int]]:
    """Where words of a tag that fit stand with another on either side: sentence and place in it."""
    return [
        (number, place)
        for number, one in enumerate(sentences)
        for place, word in enumerate(one.words[1:-1], 1)
        if word.tag == tag and fits(text, one.words, place)
    ]


_MARKS = ("'s", "’s")


def with_owners(text: str, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences with the mark made a part of each name that owns nothing: "*Orle's* said sales
    fell", "shares of *Orle's Foods Inc.*"; so is what such a name has behind it in the report."""
    marks = _within(text, sentences, "POS", _after_name)
    if not marks:
        return list(sentences)
    known: set[str] = set()
    ends: dict[str, set[bool]] = {}  # of "Orle's Bay": whether it stands with an "Inc." and without
    for number, place in marks:
        words = sentences[number].words
        owner, end = words[place - 1], _name_behind(text, words, place)
        if end == place and _owns_nothing(words, place):
            known.add(text[owner.start : owner.end])
        elif end > place:
            tail = lower(text, words[end]).rstrip(".") in known_words().tails
            if tail and end == place + 1:
                known.add(text[owner.start : owner.end])  # "*Orle's Corp.*"
            else:
                ends.setdefault(text[owner.start : words[end - tail].end], set()).add(tail)
    both = {name for name, tails in ends.items() if len(tails) > 1}
    made = list(sentences)
    for number, place in marks:
        words = made[number].words
        owner, end = words[place - 1], _name_behind(text, words, place)
        tail = lower(text, words[end]).rstrip(".") in known_words().tails
        named = text[owner.start : owner.end] in known
        if _is_house(text, words, place):
            made[number] = made[number].with_(words=as_one(words, place - 1, place + 1))
        elif text[owner.start : words[end - tail].end] in both or (named and tail):
            made[number] = made[number].with_(words=as_one(words, place - 1, end))
        elif named and end == place and _owns_nothing(words, place):
            made[number] = made[number].with_(words=as_one(words, place - 1, place))
        elif named and owner.entity == "B-PERSON":
            owner = owner.with_(entity="B-ORGANIZATION")
            words = (*words[: place - 1], owner, *words[place:])
            made[number] = made[number].with_(words=words)
    return made


def _is_house(text: str, words: Words, mark: int) -> bool:
    """Whether a mark belongs to the name of a place to eat, drink or buy: "*Joe's Pizza*"; one word
    before it and one behind."""
    if mark + 1 >= len(words) or not capital(text, words[mark + 1]):
        return False
    if lower(text, words[mark + 1]) not in _houses() or words[mark + 1].entity.startswith("I-"):
        return False
    before = words[mark - 2] if mark > 1 else None
    more = words[mark + 2] if mark + 2 < len(words) else None
    if before is not None and before.tag.startswith("NNP") and capital(text, before):
        return False  # "Mara Tolen's Bar"
    return more is None or not (more.tag.startswith("N") and capital(text, more))


def _after_name(text: str, words: Words, mark: int) -> bool:
    """Whether a mark stands behind a name of one word that may be a firm's."""
    owner = words[mark - 1]
    if text[words[mark].start : words[mark].end] not in _MARKS or not capital(text, owner):
        return False
    if not owner.tag.startswith("NNP") or owner.entity.startswith("I-"):
        return False
    return mark < 2 or words[mark - 2].end < owner.start  # not "al-Orle's"


def _name_behind(text: str, words: Words, mark: int) -> int:
    """The last word of the capital names behind a mark, the mark where there is none."""
    end = mark
    while end + 1 < len(words) and words[end + 1].tag.startswith("NNP"):
        tail = lower(text, words[end + 1]).rstrip(".") in known_words().tails
        if not capital(text, words[end + 1]) or (words[end + 1].entity == "O" and not tail):
            break
        end += 1
        if tail:
            break
    return end


_DONE = ("VBD", "VBZ", "VBP", "MD")


def _owns_nothing(words: Words, mark: int) -> bool:
    """Whether nothing is owned by the name before a mark: it does something itself, or is told of
    behind a comma. What is of somebody's ("a friend of *Orle's* said") is owned by him."""
    if mark > 1 and words[mark - 1].relation == "nmod":
        of = words[mark - 2]
        if of.tag == "IN" and of.relation == "case" and of.end - of.start == 2:
            return False
    return words[mark + 1].tag in (*_DONE, ",")


def with_pairs(text: str, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences with one name for each body that is called after two: where one sentence shows
    it, wherever the report has the same words."""
    joints = _within(text, sentences, "CC", _of_names)
    if not joints:
        return list(sentences)
    found = [
        (number, *_around(text, sentences[number].words, joint), joint) for number, joint in joints
    ]
    persons = {  # of "Jon Tolen" anywhere: "Tolen and Berge" are two
        text[word.start : word.end]
        for one in sentences
        for word in one.words
        if word.entity == "I-PERSON"
    }
    known = {
        _said(text, sentences[number].words, first, last)
        for number, first, last, joint in found
        if _is_one(text, sentences[number].words, first, joint, last)
        and not any(
            text[word.start : word.end] in persons
            for word in sentences[number].words[joint - 1 : joint + 2 : 2]
        )
    }
    made = list(sentences)
    for number, first, last, _ in reversed(found) if known else ():
        words = made[number].words
        if _said(text, words, first, last) in known:
            made[number] = made[number].with_(words=as_one(words, first, last))
    return made


def _of_names(text: str, words: Words, joint: int) -> bool:
    if text[words[joint].start : words[joint].end] != "and":
        return False
    before, after = words[joint - 1], words[joint + 1]
    named = before.tag.startswith(("NN", "JJ")) and after.tag.startswith(("NN", "JJ"))
    return named and capital(text, before) and capital(text, after)


def _said(text: str, words: Words, first: int, last: int) -> str:
    return text[words[first].start : words[last].end]


@cache
def _houses() -> frozenset[str]:
    return frozenset(table("organisations")["firm"]["houses"].split())


@cache
def _singular() -> frozenset[str]:
    """What stands behind one body's name in the singular: "a law *firm*"."""
    bodies = table("organisations")
    return known_words().bodies.union(
        known_words().groups,
        bodies["company"]["trades"].split(),
        bodies["company"]["words"].split(),
    )


def _is_one(text: str, words: Words, first: int, joint: int, last: int) -> bool:
    """Whether a sentence shows that two names with "and" are one body's.

    Not where either has more words, save for how a firm's name ends: "Jon Tolen and Mara Berge".
    """
    tail = lower(text, words[last]).rstrip(".") in known_words().tails
    if (joint - first > 1 or (last - joint > 1 and not tail)) and words[first + 1].tag != ",":
        return False
    if {words[place].entity for place in (joint - 1, joint + 1)} == {"B-LOCATION"}:
        return False
    if tail and words[joint - 1].relation == "compound" and words[joint - 1].head == last:
        return True  # the parse has one too: "*Selm and Western Freight Co.*"
    run = range(first, last + 1)
    tops = [place for place in run if words[place].head not in run]
    subject = next((words[place] for place in tops if words[place].relation in SUBJECTS), None)
    if subject is None:
        return _apposed(text, words, run)
    owns = last + 1 < len(words) and words[last + 1].tag == "POS"
    if _apposed(text, words, run) or (not owns and _one_does(text, words, subject.head)):
        return True  # not by "Tolen and Berge's first answer *is* no"
    strange = any(words[place].entity == "O" for place in (joint - 1, joint + 1))
    return (tail or strange) and _it_says(text, words, subject.head)


def _apposed(text: str, words: Words, run: Iterable[int]) -> bool:
    """Whether a noun for one body stands behind: "Bread and Order, *a small party*,"."""
    for word in words:
        told = word.relation == "appos" and word.head in run and word.tag == "NN"
        if told and lower(text, word) in _singular():
            return True
    return False


def _one_does(text: str, words: Words, verb: int) -> bool:
    """Whether a verb has one that does it: "Bread and Order *says*"."""
    if words[verb].tag == "VBZ":
        return True
    return any(
        word.head == verb
        and word.relation.startswith(("aux", "cop"))
        and (word.tag == "VBZ" or lower(text, word) == "was")
        for word in words
    )


def _it_says(text: str, words: Words, verb: int) -> bool:
    """Whether who says something goes on as "it": "said *it* had won four seats"."""
    for place in range(verb + 1, min(verb + 3, len(words))):
        word = words[place]
        if word.relation == "nmod:poss":
            return lower(text, word) == "its"
        if word.relation.startswith("nsubj"):
            weather = any(
                one.head == word.head and one.relation == "cop" for one in words
            )  # "said *it* was too early"
            return lower(text, word) == "it" and not weather
    return False
