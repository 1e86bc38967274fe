"""Subjects that the parse hangs elsewhere than on their verb."""

from onrecord.reading.hanging import (
    FINITE,
    ITS_OWN,
    SUBJECTS,
    Words,
    has,
    hung,
    lower,
    name_end,
    start_of,
    upward,
)
from onrecord.reading.known_words import known_words
from onrecord.tagger import Word


def second_subject(words: tuple[Word, ...], index: int) -> bool:
    """Whether the name behind a noun is taken for a second subject of the verb behind it."""
    noun, name = words[index], words[index + 1]
    if name.relation != "nsubj" or name.head <= index + 1:
        return False
    if noun.relation == "obl" and noun.head == name.head:
        return subject_beside(words, index + 1) is not words  # "*According to the agency Orle*, …"
    if noun.head >= index or noun.relation not in ("obl", "nmod", "obj"):
        return False
    return any(one.relation == "nsubj" and one.head == name.head for one in words[:index])


def subject_beside(words: tuple[Word, ...], name: int) -> tuple[Word, ...]:
    """Makes a verb's subject of whoever stands behind the comma behind a name that the parse has
    for it: "According to the agency Orle, *the mayor* said"."""
    verb = words[name].head
    beside = (at for at in range(name + 2, verb) if words[at].head == name)
    noun = next((at for at in beside if words[at].relation in ("appos", "conj")), 0)
    if not noun or words[name + 1].tag != "," or has(words[name + 1 :], verb, "nsubj"):
        return words
    return hung(words, noun, verb, "nsubj")


def of_that_country(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Gives a country to the town before it, where the parse has it for a second subject: "the
    ministry in Orle, *Norland* confirmed it"."""
    town, country = words[index - 2], words[index]
    if country.relation != "nsubj" or country.head != index + 1 or words[index - 3].tag != "IN":
        return words
    if not has(words[: index - 2], country.head, "nsubj"):
        return words
    return hung(words, index, index - 2, "appos") if town.tag.startswith("NNP") else words


def beside_first(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Hangs a noun between commas on the one before it, where the parse has it and another one
    behind it for subjects of one verb: "According to Kesh Radio, *a station* close to the rebels,
    the *army* left"."""
    verb, starts = words[index].head, start_of(words, index)
    if starts < 2 or words[starts - 1].tag != "," or words[starts].tag not in ("DT", "PRP$", "CD"):
        return words
    own = next((at for at in range(verb - 1, index, -1) if _subject_of(words, at, verb)), -1)
    first = words[starts - 2]
    if own < 0 or not first.tag.startswith("NN") or words[starts - 2].relation == "nsubj":
        return words
    if any(one.tag == "," for one in words[own:verb]):
        return words  # "According to police, *a man* in his forties, the driver, fled"
    commas = [at for at in range(index + 1, own) if words[at].tag == ","]
    if not commas or commas[-1] != start_of(words, own) - 1:
        return words
    return hung(words, index, starts - 2, "appos")


def _subject_of(words: tuple[Word, ...], at: int, verb: int) -> bool:
    return words[at].head == verb and words[at].relation.startswith("nsubj")


def of_the_verb(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Gives a noun to the verb right behind it, not to the participle before it: "in a statement
    released on Monday *the ministry* said"."""
    participle, verb = words[index].head, index + 1
    if words[participle].tag != "VBN" or words[participle].relation != "acl":
        return words
    if start_of(words, index) == participle + 1:
        return words  # "a group called *Our Harbour* said"
    if has(words, verb, *ITS_OWN) or has(words, index, "case"):
        return words
    return hung(words, index, verb, "nsubj")


def subject_as_compound(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Gives a noun to the verb right behind it, where the parse has it for a part of a name beyond
    that verb: "a *survivor* told aid workers", "a figure that the *union* disputes"; or for a part
    of the verb itself: "demanded that *Mara Tolen* step aside"."""
    verb, noun = index + 1, words[index]
    if noun.relation != "compound" or noun.head < verb:
        return words
    if noun.head != verb and (noun.tag not in ("NN", "NNS") or words[verb].tag == "VB"):
        return words
    if has(words, verb, *ITS_OWN):
        return words
    if not index or words[index - 1].tag not in ("DT", "PRP$", "POS", "JJ", "NN", "NNP", "CD"):
        return words
    before = words[index - 1]
    if before.head == verb and before.relation in ("det", "amod", "compound", "nmod:poss"):
        words = hung(words, index - 1, index, before.relation)
    return hung(words, index, verb, "nsubj")


def behind_its_verb(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes an object of the noun right behind a verb that the parse has for a second subject of
    it: "wants *the vote* held in May", "asked *the court* to jail him"."""
    verb = words[index].head
    if not words[verb].tag.startswith("VB") or has(words, verb, "obj", "aux:pass"):
        return words
    if not any(one.head == verb and one.relation == "nsubj" for one in words[:verb]):
        return words
    if start_of(words, index) != verb + 1:
        return words
    behind = words[index + 1 :]
    done = any(one.head == index and one.tag == "VBN" for one in behind)
    asked = any((one.head, one.relation, one.tag) == (verb, "xcomp", "VB") for one in behind)
    return hung(words, index, verb, "obj") if done or asked else words


def told_of_a_thing(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Gives a tense to the participle with a subject of its own: "a video *the Front released*"."""
    verb, noun = words[index], words[index - 1]
    if (noun.relation, verb.relation) != ("nsubj", "acl") or has(words, index, "aux", "aux:pass"):
        return words
    starts = start_of(words, index - 1)
    if words[verb.head].tag in (*FINITE, "VBN") and starts and words[starts - 1].tag == ",":
        made = verb.with_(tag="VBD", relation="parataxis")  # "…, *the Relief Fund disclosed*"
        return (*words[:index], made, *words[index + 1 :])
    thing = words[starts - 1] if starts else noun
    if verb.head != starts - 1 or not thing.tag.startswith("NN"):
        return words
    made = verb.with_(tag="VBD", relation="acl:relcl")
    return (*words[:index], made, *words[index + 1 :])


def far_subject(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes a noun that the parse leaves hanging before a verb without a subject its subject:
    "*Mara Tolen*, the envoy of Orle, met both sides"; a noun that is to describe a verb is one too:
    "the damage, which *a fund*, Advo, put at a million"."""
    verb = words[index].head
    if words[index].relation == "amod":
        own = words[verb].tag not in FINITE or has(words, verb, *ITS_OWN)
        return words if own else hung(words, index, verb, "nsubj")
    if words[verb].tag not in FINITE or words[verb].relation not in ("root", "ccomp"):
        return words
    beside = any(
        one.head == verb and one.relation not in ("punct", "mark", "advmod", "cc")
        for one in words[:index]
    )
    if beside or has(words, verb, *ITS_OWN) or has(words, index, "case"):
        return words
    return hung(words, index, verb, "nsubj")


def behind_parenthesis(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Joins the verb behind "…, residents said, *and*" to the verb before it, whose subject it
    shares, and not to the saying between the commas."""
    place = next((at for at in range(index + 1, len(words)) if _joined_by(words, at, index)), None)
    if place is None or words[index - 1].tag != "," or has(words, place, *SUBJECTS):
        return words
    said = words[place].head
    if words[said].tag not in FINITE or any(_is_verb(one) for one in words[said + 1 : index]):
        return words
    own = next((at for at, one in enumerate(words[:said]) if _own(one, said)), None)
    start = 0 if own is None else start_of(words, own)
    if not start or words[start - 1].tag != ",":
        return words
    told = words[said].head if words[said].relation in ("parataxis", "dep") else -1
    if told < 0:  # "…, residents said": what is said hangs on it
        before = (at for at, one in enumerate(words[:start]) if one.head == said)
        told = next((at for at in before if words[at].relation == "ccomp"), -1)
    return hung(words, place, told, "conj") if 0 <= told < start else words


def _joined_by(words: tuple[Word, ...], place: int, joint: int) -> bool:
    """Whether a verb is joined by a certain "and" to another before it."""
    verb = words[place]
    joined = words[joint].head == place and verb.relation == "conj" and verb.head < joint
    return joined and _is_verb(verb)


def _is_verb(word: Word) -> bool:
    return word.tag.startswith("VB")


def _own(word: Word, verb: int) -> bool:
    return word.head == verb and word.relation == "nsubj"


def joined_to_tensed(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Joins a verb with a tense to one that has one, not to a bare form: "demanded that Orle *let*
    them in and *offered* help"."""
    verb, bare = words[index], words[words[index].head]
    if bare.tag != "VB" or has(words, index, *SUBJECTS):
        return words
    if has(words, verb.head, "aux") and verb.tag != "VBD":
        return words
    above = next((at for at in upward(words, bare.head) if words[at].tag in FINITE), -1)
    return hung(words, index, above, "conj") if 0 <= above < index else words


def set_behind(text: str, words: tuple[Word, ...], index: int) -> bool:
    """Whether a noun behind a comma is taken for a second subject of the verb before it, with a
    participle of its own: "Its team was turned back, *the Fund disclosed* in a note"."""
    noun = index - 1
    verb = words[noun].head
    if words[index].head != noun or words[noun].relation != "nsubj" or not 0 <= verb < noun:
        return False
    if not any(one.head == verb and one.relation in SUBJECTS for one in words[:verb]):
        return False
    return text[words[start_of(words, noun) - 1].start] == ","


def told_behind(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes that participle the verb of what stands between the commas."""
    noun = words[index - 1]
    made = list(words)
    made[index] = words[index].with_(tag="VBD", head=noun.head, relation="parataxis")
    made[index - 1] = noun.with_(head=index)
    return tuple(made)


_LOOSE = ("dep", "parataxis", "conj", "ccomp", "advcl")
_JOINS = frozenset(["though", "although", "while", "whereas", "and", "but", "as", "because"])


def over_a_clause(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Gives a verb the subject from which a clause between commas parts it: "though *the ministry*,
    which stopped its bulletins, *gave* the number as 76"."""
    if has(words, index, *SUBJECTS) or words[index].relation not in _LOOSE:
        return words
    clause = next((at for at in range(index - 2, 0, -1) if words[at].relation == "acl:relcl"), 0)
    noun = words[clause].head
    if not 0 <= noun < clause or not words[noun].tag.startswith("NN"):
        return words
    comma, pronoun = lower(text, words[noun + 1]), lower(text, words[noun + 2])
    if comma != "," or pronoun not in ("which", "who"):
        return words
    start = start_of(words, noun)
    while start and words[start].tag == "POS":
        start -= 1
    joint = start if lower(text, words[start]) in _JOINS else start - 1
    if joint < 1 or lower(text, words[joint]) not in _JOINS:
        return words
    made = list(hung(words, noun, index, "nsubj"))
    if words[joint].tag == "IN":
        made[joint] = words[joint].with_(head=index, relation="mark")
    return tuple(made)


def clause_behind(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Gives the clause behind "but *according to the union* the mine is shut" a place of its own,
    where the parse has it describe the union. `index` is where "according" stands."""
    noun = words[index].head
    if noun > index and words[noun].relation.startswith("nsubj") and words[noun].head > noun:
        return _other_subject(words, noun)
    opens = not index or words[index - 1].tag in ("CC", ":")
    if not opens or not index < noun < len(words) - 1 or not words[noun].tag.startswith("NN"):
        return words
    verb = next((at for at, one in enumerate(words) if _describes(one, noun)), 0)
    told = (at for at in range(noun, verb) if words[at].head == verb)
    subject = next((at for at in told if words[at].relation in SUBJECTS), 0)
    if not verb or not subject:
        return words
    first = start_of(words, subject)
    if first != noun + 1 or words[first].tag.startswith("W"):
        return words
    above = words[noun].head
    if above == verb:
        return words
    made = list(words)
    made[verb] = words[verb].with_(head=above, relation="root" if above < 0 else "conj")
    made[noun] = words[noun].with_(head=verb, relation="obl")
    return tuple(made)


def _other_subject(words: tuple[Word, ...], noun: int) -> tuple[Word, ...]:
    """Makes a subject of whoever stands behind the comma of "According to *Interline*, *the
    mayor*, Ann Tarn, said …", whom the parse has for what Interline is called."""
    verb = words[noun].head
    beside = [at for at in range(noun + 1, verb) if words[at].head == noun]
    others = [at for at in beside if words[at].relation in ("appos", "conj", "dep")]
    if not others or words[start_of(words, others[0]) - 1].tag != ",":
        return words
    made = list(words)
    made[noun] = words[noun].with_(head=verb, relation="obl")
    made[others[0]] = words[others[0]].with_(head=verb, relation="nsubj")
    for at in others[1:]:
        made[at] = words[at].with_(head=others[0], relation="appos")
    return tuple(made)


def _describes(word: Word, noun: int) -> bool:
    return word.head == noun and word.relation == "acl:relcl"


def before_its_noun(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Gives an article to the noun right behind it, not to the next, which has its own: "*a* sum
    *the* mayor called high"."""
    head = words[index].head
    if not (index + 2 < head and words[index + 2].tag in ("DT", "PRP$")):
        return words
    if words[index + 2].head != head or words[index + 1].relation == "compound":
        return words
    made = list(words)
    made[index] = words[index].with_(head=index + 1)
    return tuple(made)


def number_before_verb(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Gives a bare number to the verb behind it that has no subject: "fourteen were dead and *63*
    had surrendered", "says *300* of its crew joined", "by its count *four* in five stayed"."""
    word, place = words[index], index + 1
    if word.relation not in ("conj", "nummod", "obj", "dep") or not 0 <= word.head < index:
        return words
    while place < len(words) - 1 and _of_number(words, place, index):
        place += 1
    verb = words[place].head if words[place].relation.startswith(("aux", "cop")) else place
    if words[place].tag not in (*FINITE, "MD") or words[verb].relation not in _OF_CLAUSES:
        return words
    if verb < place or has(words, verb, *SUBJECTS) or words[verb].head == index:
        return words
    passive = has(words, verb, "aux:pass")
    return hung(words, index, verb, "nsubj:pass" if passive else "nsubj")


_OF_CLAUSES = ("conj", "ccomp", "root", "parataxis", "advcl", "dep")


def _of_number(words: tuple[Word, ...], place: int, number: int) -> bool:
    """Whether a word behind a number says of whom it is: "of its crew", "in five"."""
    if (
        words[place].tag in ("CD", "IN")
        and words[number + 1].tag == "IN"
        and place < number + _SHARE
    ):
        return True
    above = upward(words, place)
    return number == next((at for at in above if at <= number or words[at].tag in ("CC", ",")), -1)


_SHARE = 3  # "four *in five*"


def both_alone(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes a pronoun of a "both" or "neither" that is a subject and joins nothing: "*Both* said
    so"."""
    after = words[index + 1]
    if words[index].head <= index or not after.tag.startswith(("VB", "MD", "RB")):
        return words
    return (*words[:index], words[index].with_(tag="DT"), *words[index + 1 :])


def each_of_them(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Takes an "each" behind the subject for no second one: "the two firms *each* blamed it"."""
    verb = words[index].head
    if words[index].relation == "conj" and words[verb].relation == "nsubj":
        verb = words[verb].head  # as the next of "the army and the rebels *each*"
    elif words[index].relation != "nsubj":
        return words
    before = any(one.head == verb and one.relation == "nsubj" for one in words[:index])
    if verb <= index or not before:
        return words
    return hung(words, index, verb, "advmod")


_SITES = frozenset(["network", "platform", "app", "messenger", "service", "site", "website"])


def site_by_name(text: str, words: Words, index: int) -> Words:
    """Gives the name of a site or paper to the noun before it, and the verb to whoever stands
    behind the comma: "posted on *the network Pavo*, *Tolen* asked …", where the parse has two
    subjects."""
    if index < 2 or words[index].tag != "NNP" or words[index - 1].tag != "NN":
        return words
    noun, who = words[index - 1], name_end(words, index) + 2
    if lower(text, noun) not in known_words().outlets | _SITES or not has(words, index - 1, "case"):
        return words
    if who >= len(words) or words[who - 1].tag != "," or not words[who].tag.startswith("NNP"):
        return words
    while who + 1 < len(words) and words[who].relation == "compound" and words[who].head > who:
        who += 1
    verb = next((at for at in range(who + 1, len(words)) if words[at].head < 0), -1)
    torn = words[who].relation in ("nsubj", "appos") and words[who].head != verb
    if verb < 0 or words[verb].tag not in FINITE or not (torn or words[who].head == verb):
        return words
    made = list(words)
    made[index] = words[index].with_(head=index - 1, relation="appos")
    made[who] = words[who].with_(head=verb, relation="nsubj")
    return tuple(made)
