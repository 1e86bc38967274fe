"""Two that are named in one breath, which the parse tears apart: "between Orle and *Selm*", "Mara
Tolen, a banker, as well as *Jon Berge*".

Steps of `onrecord.reading.mending`; each gives the words as they were where nothing is amiss.
"""

from onrecord.reading.hanging import Words, capital, hung, lower, upward
from onrecord.reading.known_words import known_words

# What the second of two nouns hangs by where the parse does not see that it is one of two.
_TORN = ("nsubj", "nsubj:pass", "obj", "nmod", "obl", "appos")


def second_of_two(words: Words, link: int) -> Words:
    """Hangs a noun on the one that an "and" joins it to: the parse knows whose the conjunction is,
    and hangs the noun on what is above both."""
    second = words[link].head
    if words[link + 1].tag == "$":
        return _second_sum(words, link)
    while words[second].relation == "nmod:poss" and words[second].head > second > link:
        second = words[second].head  # "Norland and *Tavria's* rebel council"
    return words if second <= link else _joined(words, link, second)


def _second_sum(words: Words, link: int) -> Words:
    """Hangs a sum on the one before its "and", where the parse has it beside that: "put it at
    between $6 million *and $7 million*"."""
    one = words[link + 1]
    first = next((at for at in range(link - 1, max(link - 4, 0), -1) if words[at].tag == "$"), None)
    if first is None or one.relation != "conj" or one.head != words[first].head:
        return words
    return hung(words, link + 1, first, "conj")


def as_well_as(text: str, words: Words, index: int) -> Words:
    """The same for "as well as", whose second noun the parse may not even know for one of two."""
    if [lower(text, one) for one in words[index : index + 3]] != ["as", "well", "as"]:
        return words
    second = index + 3
    while second < len(words) and words[second].head > second:
        if words[second].tag.startswith(("VB", "MD", "IN")):
            return words  # "as well as *opposing* it"
        if words[second].relation in _TORN:
            break
        second = words[second].head
    if second >= len(words):
        return words
    made = _joined(words, index, second, sure=True)
    return words if made is words else hung(made, index, second, "cc")


def beside_the_whole(text: str, words: Words, link: int) -> Words:
    """Hangs a body or office on the one before it where the parse hangs it on a place within: "the
    government of Selm *and the Miners' League*", "the mayor of Selm *and the head* of the League".
    """
    second = words[link].head
    if second <= link + 1 or words[second].relation != "conj" or words[link + 1].tag != "DT":
        return words
    place = words[second].head
    first = words[place].head
    if place != link - 1 or words[place].tag != "NNP" or words[place].relation != "nmod":
        return words
    if first != place - 2 or lower(text, words[place - 1]) != "of" or words[first].tag != "NN":
        return words
    known, above, below = known_words(), lower(text, words[first]), lower(text, words[second])
    party = words[second].tag.startswith("NNP") and words[second].entity.endswith("ORGANIZATION")
    other = words[second].tag == "NN" and below in known.offices
    if above in known.offices:
        return hung(words, second, first, "conj") if party or other else words
    return hung(words, second, first, "conj") if party and above in known.bodies else words


def told_two(words: Words, link: int) -> Words:
    """Gives the second of two who are told what to do to the verb that tells them: "urged his party
    to stay at home *and the army* to keep out"."""
    second = words[link].head
    if second <= link or words[second].relation != "conj" or second + 2 >= len(words):
        return words
    if words[second + 1].tag != "TO" or words[second + 2].tag != "VB":
        return words
    for deed in upward(words, words[second].head):
        verb = words[deed].head
        if words[deed].tag != "VB" or words[deed].relation != "xcomp" or verb < 0:
            continue
        whom = (i for i in range(verb + 1, deed) if words[i].head == verb)
        first = next((i for i in whom if words[i].relation == "obj"), -1)
        return hung(words, second, first, "conj") if first > 0 else words
    return words


def all_of_one(text: str, words: Words, index: int) -> Words:
    """Hangs adjectives in a row on the noun that all of them tell of: "her *Orlean, Selmish and
    Tavoran* counterparts", where the parse has the first stand for somebody."""
    noun = index + 5
    if noun >= len(words) or words[noun].tag != "NNS" or capital(text, words[noun]):
        return words
    row = words[index:noun:2]
    if not all(one.tag in ("JJ", "NNP") and capital(text, one) for one in row):
        return words
    if [lower(text, words[at]) for at in (index + 1, index + 3)] != [",", "and"]:
        return words
    first, own = words[index], words[index - 1]
    if first.relation == "amod" or own.tag not in ("PRP$", "DT"):
        return words
    made = list(words)
    inside = range(index, noun)
    above = first if first.head not in (noun, *inside) else words[noun]
    if above.head in inside:
        return words
    made[noun] = words[noun].with_(head=above.head, relation=above.relation)
    made[index - 1] = own.with_(head=noun)
    for at in (index, index + 2, index + 4):
        made[at] = words[at].with_(head=noun, relation="amod", tag="JJ", entity="O")
    for at, one in enumerate(words):
        if one.head in inside and at not in (index - 1, *inside, noun):
            made[at] = made[at].with_(head=noun)
    return tuple(made)


def _joined(words: Words, link: int, second: int, *, sure: bool = False) -> Words:
    """The words with the noun `second` joined to the one that ends before the conjunction."""
    noun = words[second]
    if noun.relation not in _TORN or not noun.tag.startswith("NN"):
        return words
    if any(one.head == second and one.relation == "case" for one in words[:second]):
        return words  # "and to Selm": it has a place of its own
    first = link - 1
    if first > 0 and words[first].tag == ",":
        first -= 1
    while first != noun.head and words[first].head not in (noun.head, -1):
        if words[first].tag.startswith(("VB", "MD")):
            return words
        first = words[first].head
    one = words[first]
    beside = one.head == noun.head and one.head >= 0
    if first >= link or not (beside or first == noun.head) or not one.tag.startswith(("NN", "PRP")):
        return words
    subject = noun.relation.startswith("nsubj")
    # No verb has two subjects side by side; "Transport and *Bridges Minister* Mara Tolen" is one.
    after = words[link + 1].entity
    office = noun.entity.endswith("PERSON") and not after.endswith("PERSON") and second > link + 1
    twice = one.relation == noun.relation and not office
    if subject and not (beside and (sure or twice or one.tag == "PRP")):
        return words
    if noun.relation == "appos" and not (one.tag == noun.tag == "NNP"):
        return words  # "Mara Tolen, a banker and former *senator*" is one
    return hung(words, second, first, "conj")
