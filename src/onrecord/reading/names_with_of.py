"""Names of bodies with an "of" or "for" in them, made whole: "the *Front for a Free Orle*".

A step of `onrecord.reading.mending`; each function takes the words of a sentence and the index of
one, and gives the words back, changed or as they were.
"""

from onrecord.reading.bodies_named import as_body
from onrecord.reading.hanging import Words, capital, has, hung, lower, name_end
from onrecord.reading.known_words import known_words
from onrecord.reading.lemmas import lemma_of

LINKS = ("of", "for", "on")


def goes_on(text: str, words: Words, link: int) -> Words:
    """Lets a body's name go on behind the "of" or "for" in it: the tagger begins another there."""
    if words[link].entity != "I-ORGANIZATION" or lower(text, words[link]) not in LINKS:
        return words
    made = list(words)
    for place in range(link + 1, len(words)):
        word = words[place]
        if not word.tag.startswith(("NN", "JJ")) or not capital(text, word):
            break
        if not word.entity.endswith(("O", "ORGANIZATION", "MISC")):
            break
        made[place] = word.with_(entity="I-ORGANIZATION")
    return tuple(made)


def begins_before(text: str, words: Words, link: int) -> Words:
    """Lets a body's name begin at its noun: the tagger begins "*Centre* for Rivers" at "for"."""
    noun = words[link - 1]
    if words[link].entity != "B-ORGANIZATION" or lower(text, words[link]) not in LINKS:
        return words
    if noun.entity != "O" or not noun.tag.startswith("NN") or not capital(text, noun):
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


def of_its_own(text: str, words: Words, link: int) -> Words:
    """Leaves with a body what it is of, which the parse gives to somebody before it: "the governor
    of the *Bank of Orle*"."""
    noun, place = words[link - 1], words[link + 1]
    if lower(text, words[link]) != "of" or words[link].head != link + 1 or link < 3:
        return words
    if not capital(text, noun) or lower(text, noun) not in known_words().bodies | {"bank"}:
        return words
    above = noun.head
    if place.head != above or place.relation != "nmod" or noun.relation != "nmod":
        return words
    if not 0 <= above < link - 1 or not place.tag.startswith("NNP"):
        return words
    return hung(words, link + 1, link - 1, "nmod")


ELSEWHERE = frozenset(["di", "del", "della", "dei", "du", "des", "do", "da", "dos", "das"])
"""How other tongues say "of" in a name: "Banca *di* Lerma"."""


def of_elsewhere(text: str, words: Words, link: int) -> Words:
    """Makes one name of "*Banca di Orle*", which the tagger takes for two."""
    if lower(text, words[link]) not in ELSEWHERE or words[link].entity != "O":
        return words
    before, after = words[link - 1], words[link + 1]
    if not (capital(text, before) and capital(text, after) and after.tag.startswith("NNP")):
        return words
    if before.entity == "O":
        return words
    made = list(words)
    kind = before.entity[2:]
    for place in range(link, name_end(words, link + 1) + 1):
        made[place] = made[place].with_(entity=f"I-{kind}")
    return tuple(made)


def _for_all(text: str, words: Words, link: int) -> Words:
    """Makes one name of "*Roof for All*", whose last word the parse takes for an article."""
    first = link - 1
    if words[first].relation == "obj" or has(words, words[first].head, "cop"):
        return words  # "it gives *Care for All*", "*Care for All* was a slogan"
    while first and words[first - 1].relation == "compound" and words[first - 1].head == link - 1:
        if not (words[first - 1].tag.startswith("NNP") and capital(text, words[first - 1])):
            break
        first -= 1
    if words[link - 1].entity.endswith("PERSON") and first < link - 1:
        return words  # "Mara Tolen for All" may be a title of her book
    made = list(as_body(words, first, link + 1))
    made[link] = words[link].with_(entity="I-ORGANIZATION")
    made[link + 1] = made[link + 1].with_(head=link - 1, relation="nmod")
    return tuple(made)


_SOMEBODYS = frozenset(["office", "party", "court", "army", "cabinet", "campaign", "house"])
"""What may be of whoever the owned is: "the Office of [Orle's president]"."""


_AREAS = frozenset(["port", "city", "diocese", "archdiocese", "county", "district", "province"])


def owned_by_whole(text: str, words: Words, link: int) -> Words:
    """Gives what the end of a body's name owns to all of it: "*the Bank of Orle*'s governor", which
    the parse takes for the bank of Orle's governor."""
    first, last = link - 1, link + 1
    while last + 1 < len(words) and words[last + 1].tag.startswith("NNP"):
        last += 1
    noun = lower(text, words[first])
    if last + 2 >= len(words) or words[last + 1].tag != "POS" or noun in _SOMEBODYS:
        return words
    known, owned = known_words(), words[last].head
    if noun not in known.bodies | _AREAS or owned <= last + 1 or words[owned].head != first:
        return words
    one = lower(text, words[owned])
    if not {one, one.removesuffix("s")} & (known.persons | known.bodies):
        return words  # "the University of Orle's capital"
    made = list(words)
    for place in range(owned, len(words)):  # what stands behind tells of the owned
        if words[place].head == first and place != owned:
            made[place] = words[place].with_(head=owned)
    made[owned] = words[owned].with_(head=words[first].head, relation=words[first].relation)
    made[first] = words[first].with_(head=owned, relation="nmod:poss")
    made[last] = words[last].with_(head=first, relation="nmod")
    made[last + 1] = words[last + 1].with_(head=first)
    kind = "ORGANIZATION"
    made[first] = made[first].with_(entity=f"B-{kind}")
    for place in range(link, last + 1):
        made[place] = made[place].with_(entity=f"I-{kind}")
    return tuple(made)


def named_for(text: str, words: Words, link: int) -> Words:
    """Makes one name of a body and what it is for, over the article in it: "the *Front for a Free
    Orle*"."""
    if text[words[link].start : words[link + 1].end] == "for All":
        return _for_all(text, words, link)
    noun, last = words[link - 1], link + 2
    if lower(text, words[link]) not in LINKS or not noun.tag.startswith("NN"):
        return words
    if lower(text, noun) not in known_words().fronts or lower(text, words[link - 2]) != "the":
        return words
    while last < len(words) and words[last].tag.startswith(("NN", "JJ")):
        if not capital(text, words[last]):
            break
        last += 1
    if last - link < 4 or words[last - 1].head == link - 2:
        return words  # "the Front of the Valley" may tell where
    made = list(as_body(words, link - 1, last - 1))
    for place in range(link, last - 1):  # its small words stay what they are
        made[place] = words[place].with_(entity="I-ORGANIZATION")
    made[last - 1] = made[last - 1].with_(head=link - 1, relation="nmod")
    return tuple(made)


def somebody_of(text: str, words: Words, link: int) -> Words:
    """Makes somebody without a name the head behind the body he is of: "a Department for Transport
    *source*". The parse takes the body for who speaks, and him for a part of its name."""
    first = link - 1
    while first and words[first - 1].tag.startswith("NNP"):
        first -= 1
    if lower(text, words[link]) not in LINKS or not capital(text, words[link - 1]):
        return words
    who = link + 1
    while who < len(words) - 1 and capital(text, words[who]):
        who += 1
    if who == link + 1 or words[who].tag not in ("NN", "NNS", "NNP"):
        return words
    if not _speaks_for_body(text, words, first, link, who):
        return words
    target = who  # or the name that stands behind: "Bank of Orle economist *Mara Tolen*"
    behind = words[who + 1] if who + 1 < len(words) else words[who]
    if behind.entity.endswith("PERSON") and words[who].head > who:
        target = words[who].head
    elif behind.tag.startswith(("NN", "POS")):
        return words
    above = words[link - 1].head
    body = words[link - 1] if above != target else words[target]
    made = list(as_body(words, first, who - 1))
    made[link] = words[link].with_(head=who - 1, entity="I-ORGANIZATION")
    for place, word in enumerate(words):
        if word.head == link - 1 and not first <= place < who:
            made[place] = word.with_(head=target)
    for place in range(first, who - 1):
        if place not in (link - 1, link):
            head = link - 1 if place < link else who - 1
            made[place] = made[place].with_(head=head, relation="compound")
    made[who - 1] = made[who - 1].with_(head=link - 1, relation="nmod")
    made[link - 1] = made[link - 1].with_(head=target, relation="compound")
    made[target] = words[target].with_(head=body.head, relation=body.relation)
    return tuple(made)


def _speaks_for_body(text: str, words: Words, first: int, link: int, who: int) -> bool:
    """Whether the noun behind a body's name is one of its people: "a Bank of Orle *official*"; of
    what is surely a body, whatever he is: "*the* University of Orle *sociologist*", "*two former*
    Bank of Orle *governors*", "Bank of Orle *staff*"."""
    known, noun = known_words(), lower(text, words[who])
    before = lower(text, words[first - 1]) if first else ""
    if noun in known.people and before in ("a", "an"):
        return True
    body = words[link - 1].entity.endswith("ORGANIZATION")
    if not body and lower(text, words[link - 1]) not in known.bodies | _AREAS:
        return False
    many = words[who].tag == "NNS"
    if lemma_of(noun, words[who].tag) not in known.persons and noun not in known.people:
        return False
    while first and words[first - 1].tag in ("JJ", "VBN", "JJS"):
        first -= 1
    named = words[min(who + 1, len(words) - 1)].entity.endswith("PERSON")
    return many or named or (first > 0 and words[first - 1].tag in ("DT", "CD"))


def named_by_aim(text: str, words: Words, link: int) -> Words:
    """Makes one name of a body and what it is to do: "the *Committee to Protect Rivers*"."""
    noun, verb, last = words[link - 1], link + 1, link + 2
    if verb + 1 >= len(words) or not capital(text, noun) or not capital(text, words[verb]):
        return words
    if lower(text, noun) not in known_words().fronts or words[verb].head not in (link - 1, link):
        return words
    while last < len(words) and (
        (words[last].tag.startswith(("NN", "JJ")) and capital(text, words[last]))
        or (words[last].tag == "DT" and last + 1 < len(words) and capital(text, words[last + 1]))
    ):
        last += 1
    if last == verb + 1:
        return words
    made = list(as_body(words, link - 1, last - 1))
    for place in range(link, last - 1):
        if words[place].tag in ("TO", "DT"):  # its small words stay what they are
            made[place] = words[place].with_(entity="I-ORGANIZATION")
        made[place] = made[place].with_(head=last - 1, relation="compound")
    made[last - 1] = made[last - 1].with_(head=link - 1, relation="nmod")
    return tuple(made)


_AMIDST = frozenset(("Without", "Across", "Against", "Beyond", "For", "Of", "Over", "Before"))


def people_named(text: str, words: Words, link: int) -> Words:
    """Makes one name of people and what they are for, where all three words have capitals:
    "*Doctors Across Borders*, a charity"."""
    first, last = words[link - 1], words[link + 1]
    if text[words[link].start : words[link].end] not in _AMIDST or first.head == link + 1:
        return words
    if not (capital(text, first) and capital(text, last)):
        return words
    alone = first.tag.startswith("NN") and first.entity.endswith(("O", "ORGANIZATION"))
    # "Rivers Without Borders", the first of which may look like a person or a place
    alone = alone or words[link].entity.endswith("ORGANIZATION")
    versus = text[words[link].start : words[link].end] in ("Against", "Over", "For")
    if versus and first.tag == last.tag == "NNP" and last.entity != "I-ORGANIZATION":
        return words  # "Norland *Against* Selm" is a match of two teams
    if not (alone or first.tag == "NNS") or not last.tag.startswith("NN"):
        return words
    made = list(words)
    made[link - 1] = first.with_(tag="NNP", entity="B-ORGANIZATION")
    made[link] = words[link].with_(entity="I-ORGANIZATION")
    made[link + 1] = last.with_(tag="NNP", entity="I-ORGANIZATION", head=link - 1, relation="nmod")
    return tuple(made)


def of_a_name(text: str, words: Words, index: int) -> Words:
    """Gives an "of" to the name right behind it: "unless the government *of Orle* frees them"."""
    if text[words[index].start : words[index].end] != "of":
        return words
    last = index + 1
    while last + 1 < len(words) and words[last + 1].tag in ("NNP", "NNPS"):
        last += 1
    beyond = range(last + 1, words[index].head + 1)
    if not any(words[place].tag.startswith("VB") for place in beyond):
        return words
    return hung(words, index, last, words[index].relation)
