"""Names that the tagger or the parse cuts in two, made whole by `mending.mended`.

Each function takes the words of a sentence and the index of one, and gives the words back, changed
or as they were.
"""

from __future__ import annotations

import re

from onrecord.reading.hanging import Words, hung, lower
from onrecord.tagger import Word

_LINKS = ("of", "for", "on")


def called_after_two(text: str, words: Words, link: int, heads: frozenset[str]) -> Words:
    """Lets a body's name go on behind "and": "Centre for Rivers *and Marshes*".

    `heads` are nouns for bodies: a name that has one of its own behind "and" is another body's.
    """
    if not words[link - 1].entity.endswith("ORGANIZATION"):
        return words
    first = _begin(words, link - 1)
    said = [lower(text, one) for one in words[first:link]]
    links = [place for place, one in enumerate(said) if one in _LINKS]
    if not links or said[links[0] - 1].removesuffix("s") not in heads or said[-1] in heads:
        return words
    last = link
    while last + 1 < len(words) and _capital(text, words[last + 1]):
        if not words[last + 1].entity.endswith(("O", "ORGANIZATION")):
            break
        last += 1
    rest = [lower(text, one).removesuffix("s") for one in words[link + 1 : last + 1]]
    if not rest or heads.intersection(rest) or text[words[last].start : words[last].end].isupper():
        return words
    made = list(words)
    before = link - 1
    for place in range(link, last + 1):
        made[place] = made[place].with_(entity="I-ORGANIZATION")
    ends = last + 1 == len(words)
    if words[last].relation == "nmod:poss" and not ends and words[last + 1].tag == "POS":
        return tuple(made)  # `owner_of_two` gives it what it owns
    if made[last].head not in range(first, last):
        return words  # what stands behind "and" does something of its own
    for place in range(link, last):
        if made[place].head not in range(link, last + 1):
            made[place] = made[place].with_(head=last)
    made[last] = made[last].with_(head=before, relation="conj")
    return tuple(made)


def goes_on(text: str, words: Words, link: int) -> Words:
    """Lets a body's name go on behind the "of" or "for" in it: the tagger begins another there."""
    if words[link].entity != "I-ORGANIZATION" or lower(text, words[link]) not in _LINKS:
        return words
    made = list(words)
    for place in range(link + 1, len(words)):
        word = words[place]
        if not word.tag.startswith(("NN", "JJ")) or not _capital(text, word):
            break
        if not word.entity.endswith(("O", "ORGANIZATION", "MISC")):
            break
        made[place] = word.with_(entity="I-ORGANIZATION")
    return tuple(made)


def named_for(text: str, words: Words, link: int, heads: frozenset[str]) -> Words:
    """Makes one name of a body and what it is for, over the article in it: "the *Front for a Free
    Orle*"."""
    noun, last = words[link - 1], link + 2
    if lower(text, words[link]) not in _LINKS or not noun.tag.startswith("NN"):
        return words
    if lower(text, noun) not in heads or lower(text, words[link - 2]) != "the":
        return words
    while last < len(words) and words[last].tag.startswith(("NN", "JJ")):
        if not _capital(text, words[last]):
            break
        last += 1
    if last - link < 4 or words[last - 1].head == link - 2:
        return words  # "the Front of the Valley" may tell where
    made = list(_one_body(words, link - 1, last - 1))
    for place in range(link, last - 1):
        made[place] = words[place].with_(entity="I-ORGANIZATION")
    made[last - 1] = made[last - 1].with_(head=link - 1, relation="nmod")
    return tuple(made)


def somebody_of(text: str, words: Words, link: int, people: frozenset[str]) -> Words:
    """Makes somebody without a name the head behind the body he is of: "a Department for Transport
    *source*". The parse takes the body for who speaks, and him for a part of its name."""
    first = link - 1
    while first and words[first - 1].tag.startswith("NNP"):
        first -= 1
    if not first or lower(text, words[first - 1]) not in ("a", "an"):
        return words
    if lower(text, words[link]) not in _LINKS or not _capital(text, words[link - 1]):
        return words
    who = link + 1
    while who < len(words) - 1 and _capital(text, words[who]):
        who += 1
    if words[who].tag != "NN" or lower(text, words[who]) not in people or who == link + 1:
        return words
    if words[who + 1 : who + 2] and words[who + 1].tag.startswith(("NN", "POS")):
        return words
    above = words[link - 1].head
    body = words[link - 1] if above != who else words[who]
    made = list(_one_body(words, first, who - 1))
    made[link] = words[link].with_(head=who - 1, entity="I-ORGANIZATION")
    for place, word in enumerate(words):
        if word.head == link - 1 and not first <= place < who:
            made[place] = word.with_(head=who)
    for place in range(first, who - 1):
        if place != link and place != link - 1:
            made[place] = made[place].with_(
                head=link - 1 if place < link else who - 1, relation="compound"
            )
    made[who - 1] = made[who - 1].with_(head=link - 1, relation="nmod")
    made[link - 1] = made[link - 1].with_(head=who, relation="compound")
    made[who] = words[who].with_(head=body.head, relation=body.relation)
    return tuple(made)


def begins_before(text: str, words: Words, link: int) -> Words:
    """Lets a body's name begin at its noun: the tagger begins "*Centre* for Rivers" at "for"."""
    noun = words[link - 1]
    if words[link].entity != "B-ORGANIZATION" or lower(text, words[link]) not in _LINKS:
        return words
    if noun.entity != "O" or not noun.tag.startswith("NN") or not _capital(text, noun):
        return words
    if link == 1:
        return words  # at the beginning every word has a capital
    made = list(words)
    made[link - 1] = noun.with_(entity="B-ORGANIZATION")
    made[link] = words[link].with_(entity="I-ORGANIZATION")
    for place, word in enumerate(words):  # what the end of the name owns is the whole's
        owner = words[place - 1]
        if word.tag != "POS" or place < link or owner.relation != "nmod:poss":
            continue
        if owner.entity == "I-ORGANIZATION" and owner.head > place:
            return _owned(tuple(made), link - 1, place - 1)
    return tuple(made)


def _owned(words: Words, head: int, last: int) -> Words:
    """Gives what the last word of a name owns to the name's head."""
    if any(one.entity != "I-ORGANIZATION" for one in words[head + 1 : last + 1]):
        return words
    owned, made = words[last].head, list(words)
    if words[owned].head != head:
        return words
    made[owned] = made[owned].with_(head=words[head].head, relation=words[head].relation)
    made[head] = made[head].with_(head=owned, relation="nmod:poss")
    made[last] = made[last].with_(head=head, relation="nmod")
    made[last + 1] = made[last + 1].with_(head=head)
    return tuple(made)


def ends_behind_and(words: Words, link: int) -> Words:
    """Makes the last word of a name with "and" its head: the parse takes the "Oversight *and*
    Reform Committee" for two."""
    last = link + 1
    if not words[link].entity == "I-ORGANIZATION" == words[min(last, len(words) - 1)].entity:
        return words
    while last + 1 < len(words) and words[last + 1].entity == "I-ORGANIZATION":
        last += 1
    head = words[last].head
    if words[last].relation != "conj" or not 0 <= link - head <= 2:
        return words
    first = _begin(words, link - 1)
    if any(one.tag == "IN" for one in words[first:link]) or words[head].head in range(first, last):
        return words
    made = list(words)
    relation = words[head].relation
    if relation == "dep" and words[head].head > last:
        relation = "nsubj"
    made[last] = made[last].with_(head=words[head].head, relation=relation)
    for place, word in enumerate(words):
        if word.head == head and place != last:
            made[place] = word.with_(head=last)
    for place in range(first, last):
        made[place] = made[place].with_(head=last, relation="compound")
    return tuple(made)


def beside_whole(text: str, words: Words, link: int) -> Words:
    """Hangs who is told of behind "and the" on the whole of the name before it: "the Republic of
    Orle *and the Selm Front*", where the parse lets the name be "Republic of the Front" too."""
    the, place = words[link + 1], words[link - 1]
    other = the.head
    if lower(text, the) != "the" or the.relation != "det" or not link < other < len(words):
        return words
    whole = place.head
    if words[other].relation != "conj" or words[other].head != link - 1 or whole < 0:
        return words
    own = [lower(text, one) for one in words[whole + 1 : link] if one.tag in ("IN", "DT")]
    if own != ["of"] or words[whole].tag != "NNP" or not words[other].tag.startswith("NNP"):
        return words
    return hung(words, other, whole, "conj")


def owner_of_two(words: Words, link: int) -> Words:
    """Gives what a body owns to the whole of its name: the parse takes the first half of "the
    Institute of Rivers *and* Marshes' director" for one speaker and the director for another."""
    first, last = _begin(words, link), name_end(words, link)
    inside = range(first, last + 1)
    if not words[link].entity.startswith("I-ORGANIZATION") or last + 2 >= len(words):
        return words
    head = next((place for place in inside if words[place].head not in inside), first)
    owned = words[last].head
    if words[last + 1].tag != "POS" or owned <= last or words[owned].relation != "conj":
        return words
    if words[owned].head != head:
        return words
    made = list(words)
    made[owned] = made[owned].with_(head=words[head].head, relation=words[head].relation)
    made[head] = made[head].with_(head=owned, relation="nmod:poss")
    made[last] = made[last].with_(head=link - 1, relation="conj")
    made[last + 1] = made[last + 1].with_(head=head)
    for place, word in enumerate(words):
        if word.head == head and place > last + 1 and place != owned:
            made[place] = made[place].with_(head=owned)
    return tuple(made)


def two_offices(text: str, words: Words, link: int, offices: frozenset[str]) -> Words:
    """Hangs two offices on the name behind them: "Orle Coal *President and CEO* Mara Tolen"."""
    before, name = link - 1, link + 1
    if lower(text, words[before]) not in offices or not words[before].tag.startswith("NN"):
        return words
    while name < len(words) and words[name].entity != "B-PERSON":
        if not words[name].tag.startswith(("NN", "JJ")) or name - link > 4:
            return words
        name += 1
    if name in (link + 1, len(words)) or lower(text, words[name - 1]) not in offices:
        return words
    name = name_end(words, name)
    own = [place for place in range(before) if words[place].head == before]
    article = any(words[place].tag in ("DT", "PRP$", "POS") for place in own)
    if article or words[name].head != before or words[name].relation != "conj":
        return words  # "the president and Minister Mara Tolen" are two
    made = list(words)
    made[name] = made[name].with_(head=words[before].head, relation=words[before].relation)
    for place, word in enumerate(words):
        if word.head == before and place != name:
            made[place] = made[place].with_(head=name)
    made[before] = made[before].with_(head=name, relation="compound", entity="O")
    made[link] = made[link].with_(head=name)
    return tuple(made)


def office_in_brackets(text: str, words: Words, name: int, offices: frozenset[str]) -> Words:
    """Hangs an office with its letters on the name behind: "*Member of Parliament (MP)* Mara
    Tolen said". The parse hangs the name on the office, which has none of its own then."""
    inner = words[name - 2]
    office = inner.head
    if name < 4 or text[words[name - 3].start] != "(" or not 0 <= office < name - 3:
        return words
    noun = lower(text, words[office])
    if not text[inner.start : inner.end].isupper() or noun not in (*offices, "member"):
        return words
    last = name_end(words, name)
    if words[last].head != office:
        return words
    made = list(words)
    made[last] = made[last].with_(head=words[office].head, relation=words[office].relation)
    made[office] = made[office].with_(head=last, relation="compound")
    for place in range(last + 1, len(words)):  # what follows is told of the person
        if words[place].head == office:
            made[place] = made[place].with_(head=last)
    return tuple(made)


_GIVEN_BEHIND = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{1,5}")


def given_name_behind(text: str, words: Words, index: int) -> Words:
    """Makes one person of a family name and the given name behind it: "*Han Mi-rae*, the mayor"."""
    family, given = words[index], words[index + 1]
    if family.entity not in ("O", "B-PERSON") or family.tag not in ("NNP", "FW"):
        return words
    if given.tag.startswith("NNP") and given.entity == "I-PERSON":
        return words
    shape = _GIVEN_BEHIND.fullmatch(text[given.start : given.end])
    if shape is None or given.entity not in ("O", "B-PERSON", "I-PERSON"):
        return words
    if not _capital(text, family) or family.end - family.start > 6 or given.start - family.end != 1:
        return words
    made = list(words)
    head, relation = given.head, given.relation
    if family.head != index + 1:
        head, relation = family.head, family.relation
    elif relation == "advmod":
        relation = family.relation
    for place, word in enumerate(words):
        if word.head == index:
            made[place] = word.with_(head=index + 1)
    made[index] = family.with_(head=index + 1, relation="compound", tag="NNP", entity="B-PERSON")
    made[index + 1] = given.with_(head=head, relation=relation, tag="NNP", entity="I-PERSON")
    return tuple(made)


_STATIONS = frozenset(["Radio", "Channel", "Television", "TV"])
_MONTHS = frozenset(("May", "March", "June", "April", "August", "January"))


def surname_of_month(text: str, words: Words, index: int) -> Words:
    """Lets a person's name end in what is a month too: "*Theresa May* will hold talks"."""
    name, after = words[index], words[index + 1]
    if after.entity != "O" or text[after.start : after.end] not in _MONTHS:
        return words
    if name.head != index + 1 or name.relation not in ("compound", "flat"):
        return words
    if index + 2 < len(words) and words[index + 2].tag == "CD":
        return words
    made = list(words)
    made[index + 1] = after.with_(entity="I-PERSON")
    return tuple(made)


def station(text: str, words: Words, index: int) -> Words:
    """Makes one name of "*Radio Orle*" and "*Channel 9*": the tagger has a radio and a person."""
    if text[words[index].start : words[index].end] not in _STATIONS:
        return words
    after = words[index + 1]
    if after.tag not in ("NNP", "CD") or after.entity.startswith("I-") or after.head < 0:
        return words
    if not text[after.start : after.end][0].isupper() and after.tag != "CD":
        return words
    return _one_body(words, index, name_end(words, index + 1))


_SAINTS = ("St", "St.", "Ste", "Saint", "Sankt")
_HOUSES = frozenset(
    ("hospital", "hospice", "infirmary", "clinic", "church", "cathedral", "chapel", "abbey",
     "priory", "basilica", "monastery", "convent", "parish", "school", "college", "academy",
     "university")
)  # fmt: skip


def saints_house(text: str, words: Words, index: int) -> Words:
    """Makes one name of "*St Orle's hospital*": the tagger has a person who owns it."""
    saint = words[index + 1]
    if text[words[index].start : words[index].end] not in _SAINTS:
        return words
    last = name_end(words, index + 1) + 2
    if saint.tag != "NNP" or last >= len(words) or words[last - 1].tag != "POS":
        return words
    if words[last - 2].head != last or lower(text, words[last]) not in _HOUSES:
        return words
    made = list(_one_body(words, index, last))
    made[last - 1] = made[last - 1].with_(tag="POS")
    made[last - 2] = made[last - 2].with_(relation="compound")
    return tuple(made)


def named_group(text: str, words: Words, index: int, offices: frozenset[str]) -> Words:
    """Makes one name of what stands behind "group" or "union" and ends in what the tagger takes for
    a person or place: "residents' group *Quiet Orle*"."""
    if index + 2 >= len(words):
        return words
    first, last = words[index + 1], words[index + 2]
    if first.entity != "O" or not last.entity.startswith("B-") or not _capital(text, first):
        return words
    if first.tag not in ("JJ", "NN", "NNP", "VB", "VBG") or last.tag != "NNP":
        return words
    if lower(text, first) in offices or first.head != index + 2:
        return words
    return _one_body(words, index + 1, name_end(words, index + 2))


def name_end(words: Words, last: int) -> int:
    """The last word of the name that a word belongs to."""
    while last + 1 < len(words) and words[last + 1].entity.startswith("I-"):
        last += 1
    return last


def _one_body(words: Words, first: int, last: int) -> Words:
    made = list(words)
    for place in range(first, last + 1):
        mark = "B" if place == first else "I"
        made[place] = made[place].with_(entity=f"{mark}-ORGANIZATION", tag="NNP")
    return tuple(made)


def _begin(words: Words, last: int) -> int:
    """The first word of the name that a word belongs to."""
    while last and words[last].entity.startswith("I-"):
        last -= 1
    return last


def _capital(text: str, word: Word) -> bool:
    return text[word.start].isupper()
