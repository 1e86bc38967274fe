"""Names of bodies that the tagger gives to a person or place or cuts short: "*Radio Orle*".

A step of `onrecord.reading.mending`; each function takes the words of a sentence and the index of
one, and gives the words back, changed or as they were.
"""

from onrecord.reading.hanging import Words, capital, lower, name_end
from onrecord.reading.known_words import known_words
from onrecord.reading.nouns_before_names import side_by_side, titled

_STATIONS = frozenset(["Radio", "Channel", "Television", "TV"])
_NUMBERED = _STATIONS | {"Kanal", "Canal", "Canale", "Kanale", "Antena", "Antenne", "Kanava"}
_ARGUMENTS = ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod")
_MANY = 3  # digits: no station has a year for its number


def station(text: str, words: Words, index: int) -> Words:
    """Makes one name of "*Radio Orle*", "*Television New Orle*" and "*Channel 9*": the tagger has a
    radio and a person."""
    if text[words[index].start : words[index].end] not in _STATIONS:
        return words
    after = words[index + 1]
    last = words[index + 2] if index + 2 < len(words) else after
    if lower(text, after) in _BEFORE_PLACES and last.tag == "NNP" and capital(text, last):
        return as_body(words, index, name_end(words, index + 2))
    if after.tag not in ("NNP", "CD") or after.entity.startswith("I-") or after.head < 0:
        return words
    if not capital(text, after) and after.tag != "CD":
        return words
    return as_body(words, index, name_end(words, index + 1))


_BEFORE_PLACES = frozenset(["new", "free", "north", "south", "east", "west"])


def numbered_station(text: str, words: Words, index: int) -> Words:
    """Makes one name of "*Kanal 4*", whose number the parse takes for a thing of its own or for
    what the station's name stands before; and of "the broadcaster *Zora 4*"."""
    name, number = words[index], words[index + 1]
    if number.end - number.start > _MANY:
        return words
    if text[name.start : name.end] not in _NUMBERED and not _on_air(text, words, index):
        return words
    if index and words[index - 1].tag.startswith("NNP") and words[index - 1].head == index:
        return words  # "the Orle Canal *2* bridge"
    below = name.head == index + 1 or number.relation in _ARGUMENTS
    above = number if below and number.head != index else name
    if above.head in (index, index + 1):
        return words
    made = [
        one.with_(head=index) if one.head == index + 1 and at != index else one
        for at, one in enumerate(words)
    ]
    made[index] = name.with_(
        head=above.head, relation=above.relation, tag="NNP", entity="B-ORGANIZATION"
    )
    made[index + 1] = number.with_(head=index, relation="flat", entity="I-ORGANIZATION")
    if index and made[index - 1].tag == "NN" and side_by_side(made[index - 1], made[index]):
        return titled(text, tuple(made), index - 1, index)  # "the *broadcaster* Zora 4"
    return tuple(made)


def _on_air(text: str, words: Words, index: int) -> bool:
    """Whether the noun before a name tells a station and the number behind it counts nothing: "the
    *radio station* Zora 4", but not "paid the broadcaster Zora *4 million* crowns"."""
    if not index or lower(text, words[index - 1]) not in _STATION_NOUNS:
        return False
    behind = words[index + 2] if index + 2 < len(words) else None
    counts = behind is not None and behind.tag in ("NN", "NNS", "CD", "JJ", "$", "SYM")
    return words[index].tag.startswith("NNP") and words[index + 1].tag == "CD" and not counts


_STATION_NOUNS = frozenset(
    ["station", "channel", "broadcaster", "radio", "television", "tv", "network", "stations"]
)


def saints_house(text: str, words: Words, index: int) -> Words:
    """Makes one name of "*St Orle's hospital*": the tagger has a person who owns it."""
    saint = words[index + 1]
    if text[words[index].start : words[index].end] not in known_words().saints:
        return words
    last = name_end(words, index + 1) + 2
    if saint.tag != "NNP" or last >= len(words) or words[last - 1].tag != "POS":
        return words
    if words[last - 2].head != last or lower(text, words[last]) not in known_words().houses:
        return words
    made = list(as_body(words, index, last))
    made[last - 1] = made[last - 1].with_(tag="POS")
    made[last - 2] = made[last - 2].with_(relation="compound")
    return tuple(made)


def named_group(text: str, words: Words, index: int) -> Words:
    """Makes one name of what stands behind "group" or "union" and ends in what the tagger takes for
    a person or place: "residents' group *Quiet Orle*"."""
    if index + 2 >= len(words):
        return words
    first, last = words[index + 1], words[index + 2]
    if first.entity != "O" or not last.entity.startswith("B-") or not capital(text, first):
        return words
    if first.tag not in ("JJ", "NN", "NNP", "VB", "VBG") or last.tag != "NNP":
        return words
    if lower(text, first) in known_words().offices or first.head != index + 2:
        return words
    return as_body(words, index + 1, name_end(words, index + 2))


def branch(text: str, words: Words, index: int) -> Words:
    """Makes one name of a union's branch, headed by its number: "*Dock Workers Local 17*"."""
    last = index + 1
    if last >= len(words) or words[last].tag != "CD" or not index:
        return words
    first = index
    while first and words[first - 1].tag.startswith("NNP") and capital(text, words[first - 1]):
        first -= 1
    run = range(first, last + 1)
    above = next((words[place] for place in run if words[place].head not in run), None)
    if above is None or first == index:
        return words
    made = list(as_body(words, first, last))
    for place, word in enumerate(words):
        if place in run:
            made[place] = made[place].with_(head=last, relation="compound")
        elif word.head in run:
            made[place] = word.with_(head=last)
    made[last] = made[last].with_(head=above.head, relation=above.relation)
    return tuple(made)


def named_oddly(text: str, words: Words, index: int) -> Words:
    """Makes a name of the words with capitals behind a noun for a body that the parse takes for
    anything but names: "the charity *Kindly* said", "the movement *We Are Many*"."""
    last = index
    while last + 1 < len(words) and capital(text, words[last + 1]):
        if words[last + 1].entity != "O" or words[last + 1].tag == "CD":
            return words
        last += 1
    run = range(index + 1, last + 1)
    rest = [words[place] for place in run]
    if not rest or len(rest) > 4 or all(one.tag in ("NNP", "NNPS", "CD") for one in rest):
        return words
    if all(one.tag[:2] in ("NN", "CD") for one in rest) and (
        capital(text, words[index])
        or any(lower(text, one) in known_words().persons for one in rest)
    ):
        return words  # "Union *Leader* Mara Tolen", "the court *Clerk*"
    offices = known_words().offices
    if last + 1 == len(words) or any(
        lower(text, one) in offices | known_words().times for one in rest
    ):
        return words
    above = words[index] if words[index].head not in run else words[words[index].head]
    if above.head in (index, *run):
        return words
    made = list(as_body(words, index + 1, last))
    for place, word in enumerate(words):
        if place in run:
            made[place] = made[place].with_(head=last, relation="compound")
        elif word.head in run or (word.head == index and place < index):
            made[place] = made[place].with_(head=last)
    made[last] = made[last].with_(head=above.head, relation=above.relation)
    made[index] = made[index].with_(head=last, relation="compound")
    return tuple(made)


def with_article(text: str, words: Words, index: int) -> Words:
    """Makes a name of what has an article of its own, or that of a paper: "the newspaper *The
    Anchor*", "cited by *The Anchor*", "told the *Courier*", where the tagger has a thing."""
    first, before = index + 1, words[index - 1]
    opens = index == 0 or not text[before.end - 1].isalnum()
    if opens or not capital(text, words[index]):
        paper = words[first].tag == "NN" and lower(text, words[first]) in known_words().papers
        paper = paper and words[first].entity == "O" and words[first].relation != "compound"
        return as_body(words, first, first) if paper else words
    last = first
    while last + 1 < len(words) and capital(text, words[last + 1]):
        last += 1
    run = range(first, last + 1)
    heads = [place for place in run if words[place].head not in run]
    outlet = before.tag == "NN" and lower(text, before) in known_words().outlets
    if len(heads) != 1 or any(words[place].tag[:2] not in ("NN", "JJ") for place in run):
        return words
    if not outlet and any(words[place].entity != "O" for place in run):
        return words  # "in *The Hague*"
    words, head = as_body(words, first, last), heads[0]
    beside = outlet and words[head].head == before.head >= 0
    return titled(text, words, index - 1, head) if beside else words


# Adverbs that end the names of movements and newspapers: "Vote Now", "Osmela Today".
ADVERBS = frozenset(["Now", "Today", "Tonight", "First", "Forward", "Ahead", "Together", "Again"])


def slogan(text: str, words: Words, index: int) -> Words:
    """Makes a name one with the adverb behind it: "*Vote Now* said"."""
    name, adverb = words[index], words[index + 1]
    if adverb.head == -1 or name.end + 1 != adverb.start or name.head == index + 1:
        return words
    if not capital(text, name):
        return words
    made = list(words)
    for place, word in enumerate(words):
        if word.head == index + 1:
            made[place] = word.with_(head=index)
    kind = "ORGANIZATION" if name.entity == "O" else name.entity[2:]
    kind = "ORGANIZATION" if kind in ("LOCATION", "PERSON") else kind
    if name.entity == "O" or name.entity.startswith("B-"):
        made[index] = made[index].with_(entity=f"B-{kind}", tag="NNP")
    made[index + 1] = adverb.with_(head=index, relation="flat", tag="NNP", entity=f"I-{kind}")
    return tuple(made)


def as_body(words: Words, first: int, last: int) -> Words:
    """The words with some of them made the name of one body."""
    made = list(words)
    for place in range(first, last + 1):
        mark = "B" if place == first else "I"
        made[place] = made[place].with_(entity=f"{mark}-ORGANIZATION", tag="NNP")
    return tuple(made)
