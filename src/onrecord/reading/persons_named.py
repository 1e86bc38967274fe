"""Names of persons, made whole and set behind the office they have: "*Theresa May*".

A step of `onrecord.reading.mending`; each function takes the words of a sentence and the index of
one, and gives the words back, changed or as they were.
"""

import re

from onrecord.reading.hanging import Words, capital, lower, name_end
from onrecord.reading.known_words import known_words


def in_office(text: str, words: Words, start: int) -> Words:
    """Hangs an office of a place on the name right behind it: "*Senator from Orle* Mara Tolen"."""
    place = start - 1
    while place > start - 4 and place > 1 and words[place - 1].tag.startswith("NNP"):
        place -= 1
    link = place - 1 - (text[words[place - 1].start : words[place - 1].end] == "the")
    office = link - 1
    if office < 0 or text[words[link].start : words[link].end] not in ("of", "from", "for"):
        return words
    noun = lower(text, words[office]).removeprefix("then-")
    where = words[place].entity.endswith("LOCATION")
    told = {lower(text, one) for one in words[place:start]}
    if noun == "state" and office > 1 and lower(text, words[office - 2]) == "secretary":
        office, noun = office - 2, "secretary"  # "Secretary of State for Energy Jon Berge"
    governs = noun in _GOVERNING and place == link + 1 and not where
    told -= {"justice"} if governs else set()  # "Minister of *Justice* Mara Tolen" is no judge
    of = governs or text[words[link].start : words[link].end] == "of"
    if known_words().offices.intersection(told) or not (where or of):
        return words  # "an adviser for President Mara Tolen", "a spokesman for Orle"
    if noun not in known_words().offices or not words[office].tag.startswith("NN"):
        return words
    name = name_end(words, start)
    made = list(words)
    above = made[office] if made[office].head not in range(office, name + 1) else made[name]
    if above.head in range(office, name + 1):
        return words
    for index in range(name + 1, len(made)):  # what follows is told of the person
        if made[index].head == office:
            made[index] = made[index].with_(head=name)
    made[name] = made[name].with_(head=above.head, relation=above.relation)
    made[office] = made[office].with_(head=name, relation="compound")
    for index in range(link, start - 1):
        relation = {link: "case"}.get(index, "det" if index < place else "compound")
        made[index] = made[index].with_(head=start - 1, relation=relation)
    # What no place is belongs to the office: "*Secretary of Trade* Mara Tolen".
    made[start - 1] = made[start - 1].with_(head=office, relation="nmod" if where else "compound")
    for index in range(start, name):
        made[index] = made[index].with_(head=name, relation="compound")
    return tuple(made)


_GOVERNING = ("minister", "secretary", "undersecretary", "commissioner")


def two_offices(text: str, words: Words, link: int) -> Words:
    """Hangs two offices or trades on the name behind them: "Orle Coal *President and CEO* Mara
    Tolen", "local *actor and producer* Jon Berge"."""
    offices = known_words().persons
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
    if _of_kin(text, words, before, name) or _do(text, words, words[before].head):
        return words
    made = list(words)
    made[name] = made[name].with_(head=words[before].head, relation=words[before].relation)
    for place, word in enumerate(words):
        if word.head == before and place != name:
            made[place] = made[place].with_(head=name)
    made[before] = made[before].with_(head=name, relation="compound", entity="O")
    made[link] = made[link].with_(head=name)
    return tuple(made)


def _of_kin(text: str, words: Words, first: int, name: int) -> bool:
    """Whether two nouns tell of two: "*mother and daughter* Mara Tolen"."""
    kin = known_words().kin
    second = next((at for at in range(name, first + 1, -1) if lower(text, words[at]) in kin), None)
    return lower(text, words[first]) in kin and second is not None


def _do(text: str, words: Words, verb: int) -> bool:
    """Whether a verb tells what several do: "driver and passenger Mara Tolen *were* hurt"."""
    below = [
        one for one in words if one.head == verb and one.relation in ("aux", "cop", "aux:pass")
    ]
    told = [*below, words[verb]]
    return any(lower(text, one) in ("are", "were", "have") or one.tag == "VBP" for one in told)


def office_in_brackets(text: str, words: Words, name: int) -> Words:
    """Hangs an office with its letters on the name behind: "*Member of Parliament (MP)* Mara
    Tolen said". The parse hangs the name on the office, which has none of its own then."""
    offices = known_words().offices
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


def speaks_for_bracketed(words: Words, text: str, name: int) -> Words:
    """Hangs a body with its letters on who speaks for it: "*Selm Harbour Union (SHU)* spokesman Jon
    Berge said". The parse lets both say it."""
    close = name - 2
    while close > name - 4 and close > 1 and text[words[close].start] != ")":
        close -= 1
    if close < 3 or text[words[close].start] != ")" or not text[words[name - 1].start].islower():
        return words
    body, last = words[close - 1].head, name_end(words, name)
    if not 0 <= body < close or words[body].relation != words[last].relation:
        return words
    if words[body].head != words[last].head or not words[last].relation.startswith("nsubj"):
        return words
    made = list(words)
    made[body] = made[body].with_(head=last, relation="compound")
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
    if not capital(text, family) or family.end - family.start > 6 or given.start - family.end != 1:
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


def given_name_before(text: str, words: Words, index: int) -> Words:
    """Lets a person's name begin with its given name in two parts: "*Hyun-woo Park*, the mayor"."""
    given, family = words[index], words[index + 1]
    if given.entity != "O" or family.entity != "B-PERSON" or given.head != index + 1:
        return words
    said = text[given.start : given.end]
    if _GIVEN_BEHIND.fullmatch(said) is None or said.split("-")[-1] in known_words().persons:
        return words  # "*ex-wife* Tolen"
    made = list(words)
    made[index] = given.with_(entity="B-PERSON")
    made[index + 1] = family.with_(entity="I-PERSON")
    return tuple(made)


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
