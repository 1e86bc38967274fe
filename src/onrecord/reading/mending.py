"""Slips of the parse that the words alone show, mended before any rule asks it.

Only what no rule can make good by itself: a name that the parse takes for two.
"""

from functools import lru_cache

from msgspec import Struct

from onrecord.reading.knowledge import table
from onrecord.reading.whole_names import (
    begins_before,
    called_after_two,
    ends_behind_and,
    given_name_behind,
    goes_on,
    owner_of_two,
    two_offices,
)
from onrecord.tagger import Sentence, Word


class _Known(Struct, frozen=True):
    """The words by which a body or an office is told."""

    offices: frozenset[str]
    bodies: frozenset[str]
    heads: frozenset[str]  # what ends the name of a body called after two things
    joint: frozenset[str]  # such bodies without a noun for one
    named: frozenset[str]  # names of one word that are a body's own: "the Guardian", "the Taliban"


@lru_cache(maxsize=1)
def _known() -> _Known:
    bodies, outlets, roles = table("organisations"), table("outlets"), table("roles")
    heads = [*bodies["organisation"]["words"].split(), *bodies["government"]["words"].split()]
    return _Known(
        offices=frozenset(roles["offices"]["words"].split()),
        bodies=frozenset(heads),
        heads=frozenset([*heads, *bodies["joint"]["heads"].split()]),
        joint=frozenset(bodies["joint"]["names"].split("|")),
        named=frozenset(
            one.strip()
            for listed in (outlets["outlets"], outlets["agencies"])
            for one in listed["names"].replace("\n", "|").split("|")
        ).union(bodies["armed_group"]["names"].split(), bodies["government"]["names"].split()),
    )


_DAYS = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday"]
)


# Adverbs that end the names of movements and newspapers: "Vote Now", "Osmela Today".
_ADVERBS = frozenset(["Now", "Today", "Tonight", "First", "Forward", "Ahead", "Together", "Again"])


def mended(text: str, sentence: Sentence) -> Sentence:
    """The sentence with its names whole.

    A firm that is called after two is one ("Orle & Sons said": the parse has two speakers); so are
    a noun and the name right behind it that the parse hangs beside each other ("by the agency
    Orle"), and a name with the adverb that ends it ("Vote Now said"). A body that is called after
    two things is one ("the Food and Harbours Authority"), and so are a person and the office told
    before the name ("President of the United States Mara Tolen"). An "of" belongs to the name right
    behind it, not to a word beyond the verb. A verb has one subject ("relatives of those aboard the
    *ferry Halvard* walked out"), and a participle without an auxiliary is not the sentence's verb
    ("a man *identified as a pilot* said"). A charge hangs on the verb that makes it, a subject
    behind a semicolon on the verb behind it, and a word with a particle is a verb. What is
    left hanging before a verb without a subject is its subject.
    """
    words = sentence.words
    for index in range(len(words) - 1):
        word, after = words[index], words[index + 1]
        if word.entity == "B-PERSON" and index > 2 and words[index - 1].tag.startswith("NNP"):
            words = _in_office(text, words, index)
        elif index > 0 and word.tag == "CC" and text[word.start : word.end] == "and":
            words = _joint_body(text, words, index)
            words = _says_too(text, words, index)
            words = called_after_two(text, words, index, _known().heads)
            words = owner_of_two(words, index)
            words = ends_behind_and(words, index)
            words = two_offices(text, words, index, _known().offices)
        elif word.tag == "IN" and index and words[index - 1].tag == ",":
            words = _charged(text, words, index)
        elif word.tag == "IN" and text[after.start].isupper():
            words = begins_before(text, words, index) if index else words
            words = goes_on(text, words, index)
            if after.tag == "NNP" and word.head > index + 1:
                words = _of_a_name(text, words, index)
        elif index and word.end - word.start == 1 and text[word.start] == "&":
            words = _firm(text, words, index)
        elif after.tag == "NNP" and _names(word, after) and _side_by_side(word, after):
            words = _titled(text, words, index)
        elif word.tag == "NN" and after.tag == "NNP" and _second_subject(words, index):
            above = words[index].head, words[index].relation
            words = _titled(text, words, index)
            words = _hung(words, index + 1, *above)
        elif word.tag == ":" and text[word.start] == ";":
            words = _after_semicolon(words, index)
        elif word.tag == "NN" and after.tag == "RP" and after.head == index:
            words = _with_particle(words, index)
        elif index and after.end - after.start == 2 and word.tag in ("VBN", "VBD"):
            words = _known_as(text, words, index)
        elif word.tag == "NNP" and text[after.start : after.end] in _ADVERBS:
            words = _slogan(words, index)
        elif word.tag == "NNP" and "-" in text[after.start : after.end]:
            words = given_name_behind(text, words, index)
        elif index == 0 and word.relation.startswith("nsubj") and _is_day(text, word, after):
            words = _only_when(words)
        elif word.relation == "dep" and word.head > index and word.tag.startswith("NN"):
            words = _far_subject(words, index)
    return sentence if words is sentence.words else sentence.with_(words=words)


def _names(word: Word, after: Word) -> bool:
    """Whether a word belongs to the name behind it: a common noun, or a part of the same name."""
    return word.tag == "NN" or (word.tag == "NNP" and after.entity == "I-ORGANIZATION")


# Verbs of speech that a speaker goes on with, behind what was said.
_SPOKEN = frozenset(
    ("urged", "demanded", "appealed", "accused", "warned", "vowed", "promised", "threatened",
     "denied", "condemned", "pledged", "blamed", "criticised", "criticized", "called")
)  # fmt: skip
_SAYING = frozenset(["said", "says", "told", "added", "stated", "wrote"])


def _says_too(text: str, words: tuple[Word, ...], link: int) -> tuple[Word, ...]:
    """Hangs a verb of speech on the saying before it, not on what was said: "said the government
    had known of it and *called* for her resignation". Where what was said is itself speech ("said
    the union had refused and *demanded* more"), it stays."""

    def shown(index: int) -> str:
        return text[words[index].start : words[index].end].lower()

    verb = words[link + 1]
    inner = verb.head
    spoken = verb.tag in ("VBD", "VBN") and verb.relation == "conj" and 0 <= inner < link
    if not spoken or shown(link + 1) not in _SPOKEN or shown(inner) in _SPOKEN:
        return words
    if shown(link + 1) == "called" and shown(min(link + 2, len(words) - 1)) not in ("for", "on"):
        return words
    saying = words[inner].head
    if words[inner].relation != "ccomp" or saying < 0 or shown(saying) not in _SAYING:
        return words
    own = [one for one in words if one.head == link + 1]
    if any(one.relation.startswith(("nsubj", "aux")) for one in own):
        return words
    made = words[link + 1].with_(head=saying, tag="VBD")
    return (*words[: link + 1], made, *words[link + 2 :])


_CHARGING = frozenset(["accused", "accuses", "accuse", "accusing", "blamed", "blames", "blaming"])


def _charged(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Hangs a charge on the verb that makes it, past a clause that tells of the accused: "accused
    the Herald, which printed the report, *of recklessness*"."""
    noun = words[index].head
    if text[words[index].start : words[index].end] not in ("of", "for") or noun <= index:
        return words
    clause = words[noun].head
    for _ in range(4):
        if clause < 0 or words[clause].relation.startswith("acl"):
            break
        clause = words[clause].head
    accused = words[clause].head if clause >= 0 else -1
    verb = words[accused].head if accused >= 0 else -1
    if verb < 0 or text[words[verb].start : words[verb].end].lower() not in _CHARGING:
        return words
    return _hung(words, noun, verb, "advcl" if words[noun].tag == "VBG" else "obl")


def _hung(words: tuple[Word, ...], index: int, head: int, relation: str) -> tuple[Word, ...]:
    """The words with one of them hung elsewhere."""
    made = words[index].with_(head=head, relation=relation)
    return (*words[:index], made, *words[index + 1 :])


def _second_subject(words: tuple[Word, ...], index: int) -> bool:
    """Whether the name behind a noun is taken for a second subject of the verb behind it."""
    noun, name = words[index], words[index + 1]
    if name.relation != "nsubj" or name.head <= index + 1 or noun.head >= index:
        return False
    if noun.relation not in ("obl", "nmod", "obj"):
        return False
    return any(one.relation == "nsubj" and one.head == name.head for one in words[:index])


def _after_semicolon(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes the noun behind a semicolon the subject of the verb behind it, where the parse hangs
    both on what stands before: "the army denied it; *the mission* … *said* it had heard shots"."""
    verb = next(
        (
            place
            for place in range(index + 1, len(words))
            if words[place].tag in ("VBD", "VBZ", "VBP")
            and words[place].relation in ("conj", "parataxis", "dep")
            and 0 <= words[place].head < index
        ),
        -1,
    )
    noun = next(
        (
            place
            for place in range(index + 1, verb)
            if words[place].tag.startswith("NN") and 0 <= words[place].head < index
        ),
        -1,
    )
    if noun < 0 or any(one.head == verb and one.relation.startswith("nsubj") for one in words):
        return words
    return _hung(words, noun, verb, "nsubj")


def _with_particle(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes a verb of a word with a particle that is taken for a noun, and the noun before it its
    subject: "the air force *shot* down 11 drones"."""
    made = list(words)
    made[index] = made[index].with_(tag="VBD")
    subject = index - 1
    if index and words[subject].tag.startswith("NN") and words[subject].head == index:
        for place, word in enumerate(words[:subject]):
            if word.head == index:
                made[place] = word.with_(head=subject)
        made[subject] = made[subject].with_(relation="nsubj")
    return tuple(made)


_AS = frozenset(["identified", "described", "known", "introduced"])


def _known_as(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes a participle that the parse has as the sentence's verb part of the noun before it, and
    the finite verb behind it the sentence's: "a man *identified as* a pilot *said*"."""
    participle, link = words[index], words[index + 1]
    known = text[participle.start : participle.end].lower() in _AS
    if not known or text[link.start : link.end] != "as":
        return words
    noun = index - 1
    name, verb = -1, -1
    for place in range(index + 2, len(words)):
        if words[place].tag in ("VBD", "VBZ", "VBP", "MD"):
            verb = place if words[place].tag != "MD" else words[place].head
            break
        if words[place].tag.startswith("NN"):
            name = place
    own = participle.relation.startswith("acl")
    above = words[noun].head
    if not words[noun].tag.startswith("NN") or not (own or above == index):
        return words
    torn = verb > 0 and (words[name].head == verb or words[verb].head == index)
    if own and (name < 0 or not torn or above <= verb):
        return tuple(  # what stands before the noun is told of the verb
            word.with_(head=above) if word.head == index and place < noun else word
            for place, word in enumerate(words)
        )
    if name < 0 or not index < verb or words[verb].relation in ("acl:relcl", "acl"):
        return words
    made = list(words)
    for place, word in enumerate(words):
        if word.head == index and (place < index or place > verb):
            made[place] = word.with_(head=verb)
    if own:  # "identified as the driver said [the brakes failed]": the parse has "as he said"
        made[verb] = words[verb].with_(head=words[above].head, relation=words[above].relation)
        made[above] = words[above].with_(head=verb, relation="ccomp")
    else:
        made[verb] = words[verb].with_(head=participle.head, relation=participle.relation)
    made[noun] = words[noun].with_(head=verb, relation="nsubj")
    made[index] = participle.with_(head=noun, relation="acl", tag="VBN")
    made[index + 1] = link.with_(head=name, relation="case")
    made[name] = words[name].with_(head=index, relation="obl")
    return tuple(made)


def _side_by_side(one: Word, other: Word) -> bool:
    """Whether two words hang on a third in the same way, though not as the parts of a list."""
    if one.head != other.head or one.head < 0 or one.relation != other.relation:
        return False
    return one.relation not in ("conj", "compound")


def _of_a_name(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Gives an "of" to the name right behind it: "unless the government *of Orle* frees them"."""
    if text[words[index].start : words[index].end] != "of":
        return words
    last = index + 1
    while last + 1 < len(words) and words[last + 1].tag in ("NNP", "NNPS"):
        last += 1
    beyond = range(last + 1, words[index].head + 1)
    if not any(words[place].tag.startswith("VB") for place in beyond):
        return words
    made = list(words)
    made[index] = made[index].with_(head=last)
    return tuple(made)


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
            made[place] = word.with_(head=index - 1)
    made[index] = made[index].with_(head=index - 1, relation="flat")
    made[index + 1] = last.with_(relation="flat", tag="NNP")
    for place in range(first, index + 2):
        mark = "B" if place == first else "I"
        made[place] = made[place].with_(entity=f"{mark}-ORGANIZATION")
    return tuple(made)


def _titled(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Hangs a noun on the name behind it: "the *agency Orle*"."""
    name = words[index + 1]
    if text[name.start : name.end].lower() in _DAYS:
        return words
    made = list(words)
    for place, word in enumerate(words[:index]):
        if word.head == index:
            made[place] = word.with_(head=index + 1)
    made[index] = made[index].with_(head=index + 1, relation="compound")
    return tuple(made)


def _slogan(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes a name one with the adverb behind it: "*Vote Now* said"."""
    name, adverb = words[index], words[index + 1]
    if adverb.head == -1 or name.end + 1 != adverb.start or name.head == index + 1:
        return words
    made = list(words)
    for place, word in enumerate(words):
        if word.head == index + 1:
            made[place] = word.with_(head=index)
    kind = "ORGANIZATION" if name.entity == "O" else name.entity[2:]
    kind = "ORGANIZATION" if kind in ("LOCATION", "PERSON") else kind
    if name.entity == "O" or name.entity.startswith("B-"):
        made[index] = made[index].with_(entity=f"B-{kind}")
    made[index + 1] = adverb.with_(head=index, relation="flat", tag="NNP", entity=f"I-{kind}")
    return tuple(made)


def _is_day(text: str, word: Word, after: Word) -> bool:
    """Whether a sentence begins with a day and a comma."""
    return text[after.start] == "," and text[word.start : word.end].lower() in _DAYS


def _only_when(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Makes a day before a verb's subject what it is: "*Yesterday*, the mayor of Orle resigned"."""
    verb = words[0].head
    if not any(one.head == verb and one.relation.startswith("nsubj") for one in words[1:]):
        return words
    return (words[0].with_(relation="obl:tmod"), *words[1:])


def _far_subject(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes a noun that the parse leaves hanging before a verb without a subject its subject:
    "*Mara Tolen*, the envoy of Orle, met both sides"."""
    verb = words[index].head
    if words[verb].tag not in ("VBD", "VBZ", "VBP") or words[verb].relation not in (
        "root",
        "ccomp",
    ):
        return words
    for place, word in enumerate(words):
        hangs_on_verb = word.head == verb and (
            word.relation.startswith(("nsubj", "csubj", "expl", "aux")) or place < index
        )
        if hangs_on_verb and word.relation not in ("punct", "mark", "advmod", "cc"):
            return words
        if word.head == index and word.relation == "case":
            return words
    made = list(words)
    made[index] = made[index].with_(relation="nsubj")
    return tuple(made)


def _in_office(text: str, words: tuple[Word, ...], start: int) -> tuple[Word, ...]:
    """Hangs an office of a place on the name right behind it: "*Senator from Orle* Mara Tolen"."""
    place = start - 1
    while place > start - 4 and place > 1 and words[place - 1].tag.startswith("NNP"):
        place -= 1
    link = place - 1 - (text[words[place - 1].start : words[place - 1].end] == "the")
    office = link - 1
    if office < 0 or text[words[link].start : words[link].end] not in ("of", "from", "for"):
        return words
    noun = text[words[office].start : words[office].end].lower().removeprefix("then-")
    where = words[place].entity.endswith("LOCATION")
    told = [text[one.start : one.end].lower() for one in words[place:start]]
    of = text[words[link].start : words[link].end] == "of"
    if _known().offices.intersection(told) or not (where or of):
        return words  # "an adviser for President Mara Tolen", "a spokesman for Orle"
    if noun not in _known().offices or not words[office].tag.startswith("NN"):
        return words
    name = start
    while name + 1 < len(words) and words[name + 1].entity == "I-PERSON":
        name += 1
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


_OPENINGS = frozenset(
    ["national", "federal", "house", "senate", "royal", "international", "european", "state"]
)
"""How the name of a body that is called after two things may begin before the first of them."""


def _opening(text: str, words: tuple[Word, ...], first: int) -> int:
    """Where a name begins that runs up to a word: "the *National Sea* and Air Administration"."""
    start = first
    while start and words[start].entity == "I-ORGANIZATION":
        start -= 1
    while start and words[start].entity == "O" and text[words[start - 1].start].isupper():
        if words[start - 1].entity not in ("O", "B-ORGANIZATION", "I-ORGANIZATION"):
            return first
        start -= 1
    return start if text[words[start].start : words[start].end].lower() in _OPENINGS else first


def _joint_body(text: str, words: tuple[Word, ...], link: int) -> tuple[Word, ...]:
    """Makes one name of "the Food *and* Harbours Authority": the parse has two bodies."""
    first, last = link - 1, link + 1
    while last + 1 < len(words) and words[last + 1].tag.startswith("NN"):
        if not text[words[last + 1].start].isupper():
            break
        last += 1
    known, said = _known(), [text[one.start : one.end] for one in (words[first], words[last])]
    pair = f"{said[0]} and {said[1]}".lower()
    if not (said[0][:1].isupper() and said[1][:1].isupper()):
        return words
    if pair not in known.joint:
        start = _opening(text, words, first)
        before = text[words[start - 1].start : words[start - 1].end].lower() if start else ""
        one = start < first or words[first].entity in ("O", "B-ORGANIZATION")
        one = one and said[0].lower() not in known.named
        lone = one and before in ("the", "'s", "’s", "'", "’")
        lone = lone and last > link + 1 and words[last].entity != "I-PERSON"
        if not lone or said[1].lower() not in known.heads:
            return words
        if said[0].lower() in known.bodies:
            return words  # "the Commission and Orle Council"
        first = start
    while first and pair in known.joint and words[first - 1].head == first:
        if words[first - 1].relation != "compound":
            break
        first -= 1  # "Orle Fire and Rescue"
    if words[last].head not in range(first, last):
        return words
    made = list(words)
    old = words[last].head
    made[last] = made[last].with_(head=words[old].head, relation=words[old].relation)
    for index, word in enumerate(words):
        if word.head == old and not first <= index <= last:
            made[index] = made[index].with_(head=last)
    for index in range(first, last + 1):
        mark = "B" if index == first else "I"
        made[index] = made[index].with_(entity=f"{mark}-ORGANIZATION")
        if index < last:
            made[index] = made[index].with_(head=last, relation="compound")
    return tuple(made)
