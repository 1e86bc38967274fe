"""Names of bodies with an "and" in them, made whole: "Centre for Rivers *and Marshes*".

A step of `onrecord.reading.mending`; each function takes the words of a sentence and the index of
one, and gives the words back, changed or as they were.
"""

from onrecord.reading.bodies_named import as_body
from onrecord.reading.hanging import Words, capital, hung, lower, name_begin, name_end
from onrecord.reading.known_words import known_words
from onrecord.reading.names_with_of import LINKS


def joint_body(text: str, words: Words, link: int) -> Words:
    """Makes one name of "the Food *and* Harbours Authority": the parse has two bodies."""
    words = _party_of_two(text, words, link)
    first, last = link - 1, link + 1
    while last + 1 < len(words) and words[last + 1].tag.startswith("NN"):
        if not capital(text, words[last + 1]):
            break
        last += 1
    known, said = known_words(), [text[one.start : one.end] for one in (words[first], words[last])]
    pair = f"{said[0]} and {said[1]}".lower()
    two = f"{lower(text, words[first])} and {lower(text, words[link + 1])}"
    pair = two if two in known.joint else pair  # "*Customs and Excise* Board"
    if not (said[0][:1].isupper() and said[1][:1].isupper()):
        return words
    if pair not in known.joint:
        start = _opening(text, words, first)
        before = lower(text, words[start - 1]) if start else ""
        one = start < first or words[first].entity in ("O", "B-ORGANIZATION", "B-MISC")
        one = one and said[0].lower() not in known.named
        if before and words[start - 1].entity == "B-LOCATION":  # "the U.S. *Customs and Border*"
            before = lower(text, words[start - 2])
        lone = one and before in ("the", "'s", "’s", "'", "’")
        lone = lone and last > link + 1 and words[last].entity != "I-PERSON"
        if not lone or said[1].lower() not in known.heads | known.laws:
            return words
        if said[0].lower() in known.bodies:
            return words  # "the Commission and Orle Council"
        first = start
    while first and pair in known.joint and words[first - 1].head == first:
        if words[first - 1].relation != "compound":
            break
        first -= 1  # "Orle Fire and Rescue"
    old = words[last].head
    made = list(words)
    if old in range(first, last):
        made[last] = made[last].with_(head=words[old].head, relation=words[old].relation)
        for index, word in enumerate(words):
            if word.head == old and not first <= index <= last:
                made[index] = made[index].with_(head=last)
    elif words[link - 1].head == old and words[link - 1].relation == words[last].relation:
        made[link - 1] = made[link - 1].with_(head=last)  # "with the *Fuels and Ferries* Board"
    elif words[link - 1].head != last:
        # "the *Food and Agriculture Organization*'s officer", whose officer the food is too
        owned = words[last].relation == "nmod:poss" and words[link - 1].relation == "compound"
        if not owned or words[link - 1].head != old:
            return words
    for index in range(first, last + 1):
        mark = "B" if index == first else "I"
        made[index] = made[index].with_(entity=f"{mark}-ORGANIZATION")
        if index < last:
            made[index] = made[index].with_(head=last, relation="compound")
    return tuple(made)


def office_of_two(text: str, words: Words, link: int) -> Words:
    """Makes one office of what somebody holds who is in charge of two things: "The *Foreign and
    Trade Minister*, Ada Lund", "The *Health and Child Welfare Secretary*"."""
    known, left, last = known_words(), link - 1, link + 1
    while last + 1 < len(words) and words[last + 1].tag.startswith("NN"):
        if not capital(text, words[last + 1]) or words[last + 1].entity.endswith("PERSON"):
            break
        last += 1
    said = lower(text, words[left])
    if last == link + 1 or lower(text, words[last]) not in known.offices:
        return words
    if not (capital(text, words[left]) and capital(text, words[link + 1])):
        return words
    first = left
    while first and words[first - 1].head == left and words[first - 1].tag[:2] in ("NN", "JJ"):
        first -= 1
    if not first or lower(text, words[first - 1]) not in ("the", "'s", "’s", "former", "deputy"):
        return words
    if words[left].entity.endswith("PERSON") or said in known.offices | known.bodies | known.named:
        return words
    run = range(first, last + 1)
    outside = [place for place in run if words[place].head not in run]
    top = next((words[at] for at in outside if words[at].relation not in ("cc", "dep")), None)
    if top is None or top.head == last:
        return words
    made = list(words)
    for place, word in enumerate(words):
        if place in run:
            own = ("cc", "CC") if place == link else ("amod", "JJ")
            made[place] = word.with_(head=last, relation=own[0], tag=own[1], entity="O")
        elif word.head in run:
            made[place] = word.with_(head=last)
    made[last] = made[last].with_(head=top.head, relation=top.relation, tag="NNP", entity="O")
    return tuple(made)


_PARTIES = frozenset(["party", "list", "alliance", "movement", "coalition"])


def _party_of_two(text: str, words: Words, link: int) -> Words:
    """Makes one name of what a party, told in the singular, is called after: "the party *Bread and
    Roses*", "the ruling *Bread and Roses party*"."""
    first, last = link - 1, link + 1
    if link < 3 or not (capital(text, words[first]) and capital(text, words[last])):
        return words
    behind = last + 1 < len(words) and lower(text, words[last + 1]) in _PARTIES
    if last + 1 < len(words) and capital(text, words[last + 1]):
        return words
    if lower(text, words[first - 1]) in _PARTIES and not behind:
        noun, head = first - 1, first
    elif behind and not capital(text, words[first - 1]) and text[words[last + 1].start].islower():
        noun, head = last + 1, last + 1
    else:
        return words
    known = {one.entity[2:] for one in (words[first], words[last])}
    if "LOCATION" in known or words[noun].tag != "NN":
        return words  # "the Orle and Selm movement" may be in two towns
    run = range(min(first, noun), max(last, noun) + 1)
    above = next((words[place] for place in run if words[place].head not in run), None)
    if above is None:
        return words
    made = list(words)
    for place, word in enumerate(words):
        if word.head in run and place not in run:
            made[place] = word.with_(head=head)
    for place in range(first, max(last, head) + 1):
        mark, tag = "B" if place == first else "I", words[place].tag
        tag = "NNP" if place in (first, last) else tag
        made[place] = made[place].with_(entity=f"{mark}-ORGANIZATION", tag=tag)
    for place in run:
        relation = "compound" if place < head else "flat"
        made[place] = made[place].with_(head=head, relation=relation)
    made[head] = made[head].with_(head=above.head, relation=above.relation)
    return tuple(made)


_OPENINGS = frozenset(
    ["national", "federal", "house", "senate", "royal", "international", "european", "state",
     "american"]
)  # fmt: skip
"""How the name of a body that is called after two things may begin before the first of them."""


def _opening(text: str, words: Words, first: int) -> int:
    """Where a name begins that runs up to a word: "the *National Sea* and Air Administration"."""
    start = first
    while start and words[start].entity == "I-ORGANIZATION":
        start -= 1
    while start and words[start].entity == "O" and capital(text, words[start - 1]):
        if words[start - 1].entity not in ("O", "B-ORGANIZATION", "I-ORGANIZATION"):
            return first
        start -= 1
    return start if lower(text, words[start]) in _OPENINGS else first


def called_after_two(text: str, words: Words, link: int) -> Words:
    """Lets a body's name go on behind "and": "Centre for Rivers *and Marshes*". What has a noun for
    a body of its own behind "and" is another."""
    heads = known_words().heads - known_words().topics
    if not words[link - 1].entity.endswith("ORGANIZATION"):
        return words
    first = name_begin(words, link - 1)
    said = [lower(text, one) for one in words[first:link]]
    links = [place for place, one in enumerate(said) if one in LINKS]
    if not links or said[links[0] - 1].removesuffix("s") not in heads or said[-1] in heads:
        return words
    last = link
    while last + 1 < len(words) and capital(text, words[last + 1]):
        if not words[last + 1].entity.endswith(("O", "ORGANIZATION", "MISC")):
            break
        last += 1
    rest = [lower(text, one).removesuffix("s") for one in words[link + 1 : last + 1]]
    if said[links[0] - 1] in ("department", "ministry") and lower(text, words[last]) == "services":
        rest.pop()  # "Department of Land *and Human Services*"
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


def workers_of_two(text: str, words: Words, link: int) -> Words:
    """Makes one name of a union of those who work at two things: "the *Federation of Mill and Dye
    Workers*", which the parse takes for a federation of the mill and for its workers."""
    first, last = link - 3, link + 1
    if first < 1 or lower(text, words[link - 2]) != "of":
        return words
    if lower(text, words[first]) not in known_words().leagues:
        return words
    while last + 2 < len(words) and capital(text, words[last + 1]):
        last += 1
    whole = [*words[first : link - 2], words[link - 1], *words[link + 1 : last + 1]]
    people, above = lower(text, words[last]).removesuffix("s"), words[last].head
    if not all(capital(text, one) for one in whole) or lower(text, words[last]) == people:
        return words
    known = known_words()
    if people not in known.persons | known.bodies and not people.endswith(_WORKING):
        return words
    owns = words[last + 1].tag == "POS" and words[above].head == first
    if not owns and above not in (first, link - 1, last - 1):
        return words
    while first > 1 and words[first - 1].relation == "compound" and capital(text, words[first - 1]):
        first -= 1
    made = list(as_body(words, first, last))
    for place in (link - 2, link):  # its small words stay what they are
        made[place] = words[place].with_(entity="I-ORGANIZATION")
    if owns:  # `owner_of_two` gives it what it owns
        return tuple(made)
    for place in range(link + 1, last):
        made[place] = made[place].with_(head=last, relation="compound")
    made[link - 1] = made[link - 1].with_(head=link - 3, relation="nmod")
    made[link] = made[link].with_(head=last)
    made[last] = made[last].with_(head=link - 1, relation="conj")
    return tuple(made)


_WORKING = ("er", "or", "ist", "ian", "men", "women", "ee")
"""How nouns end that tell who does something, without their plural."""


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
    first = name_begin(words, link - 1)
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


def owner_of_two(words: Words, link: int) -> Words:
    """Gives what a body owns to the whole of its name: the parse takes the first half of "the
    Institute of Rivers *and* Marshes' director" for one speaker and the director for another."""
    first, last = name_begin(words, link), name_end(words, link)
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
