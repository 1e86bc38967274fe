"""Relative clauses and adjectives that the parse hangs elsewhere than on the noun they tell of.

A step of `onrecord.reading.mending`; each function gives the words as they were where nothing is
torn.
"""

from functools import cache

from onrecord.reading.hanging import FINITE, ITS_OWN, has, hung, lower, upward
from onrecord.reading.knowledge import table
from onrecord.reading.known_words import known_words
from onrecord.tagger import Word

_HARMING = frozenset(
    ("killed", "kills", "injured", "wounded", "hurt", "maimed", "destroyed", "damaged", "wrecked",
     "displaced", "shocked", "devastated")
)  # fmt: skip
_HARMING_SO_MANY = ("left", "claimed")
_SO_MANY = ("hundreds", "dozens", "thousands", "scores", "many", "several", "at", "more", "lives")

_WHOLE_CLAUSES = ("ccomp", "parataxis", "advcl", "dep", "conj")


def told_of_before(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Hangs a clause with "which" or "who" on the noun right before its comma: "denied any role in
    the attacks, *which killed* five", where the parse has the clause for what was denied; so also
    where it is the object ("a bid, *which* the bank *has rejected*")."""
    pronoun, noun, verb = lower(text, words[index]), index - 2, words[index].head
    if pronoun not in ("which", "who"):
        return words
    if not words[index].relation.startswith("nsubj") and words[index].relation != "obj":
        return words
    if pronoun == "who" and words[verb].relation == "acl:relcl":
        return _of_person(text, words, verb)
    if words[verb].relation not in _WHOLE_CLAUSES or not 0 <= words[verb].head < noun < verb:
        return words
    if not words[noun].tag.startswith("NN") or words[words[verb].head].tag.startswith("NN"):
        return words
    if pronoun == "who":
        noun = _person_before(words, noun)
    if verb in upward(words, noun):
        return words
    return hung(words, verb, noun, "acl:relcl")


@cache
def _calamities() -> frozenset[str]:
    named = table("counted")["fallen"]["calamities"]
    return frozenset((*named, "strike", "bombing", "derailment", "shelling"))


def of_what_happened(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Hangs a clause with "which" or "that" that tells of harm on what happened, not on the place
    or thing it happened to: "the *attack* on Orsk, *which killed* 14", "a *fire* at a mill *that
    killed* two"; and any on what is measured: "a *pause* of ten days, *which* they *accepted*"."""
    verb = words[index].head
    noun = words[verb].head
    if words[verb].relation != "acl:relcl" or not 0 <= noun < index < verb:
        return words
    if (whole := _measured(text, words, noun)) >= 0:
        return hung(words, verb, whole, "acl:relcl")
    if not words[index].relation.startswith("nsubj"):
        return words
    if not _harms(text, words, verb) or _happens(text, words[noun]):
        return words
    told = lower(text, words[noun]).removesuffix("s")
    if words[noun].entity.endswith("PERSON") or told in known_words().persons:
        return words  # "the attack by gunmen that killed 12"
    above = noun
    while words[above].relation in ("nmod", "obl", "conj") and 0 <= words[above].head < above:
        above = words[above].head
        if _happens(text, words[above]):
            return hung(words, verb, above, "acl:relcl")
    return words


def _measured(text: str, words: tuple[Word, ...], unit: int) -> int:
    """What a number of days is the measure of: "a *pause* of ten days, which …"; or -1."""
    above = words[unit].head
    number = any((one.head, one.relation) == (unit, "nummod") for one in words[:unit])
    if words[unit].relation != "nmod" or not number or not 0 <= above < unit - 2:
        return -1
    of = any(one.head == unit and lower(text, one) == "of" for one in words[above:unit])
    return above if of and words[above].tag == "NN" and words[unit].tag == "NNS" else -1


def _harms(text: str, words: tuple[Word, ...], verb: int) -> bool:
    """Whether a verb tells of harm: "killed 14", "left *two* dead", but "left the pact"."""
    if lower(text, words[verb]) in _HARMING:
        return True
    many = verb + 1 < len(words) and (
        words[verb + 1].tag == "CD" or lower(text, words[verb + 1]) in _SO_MANY
    )
    return many and lower(text, words[verb]) in _HARMING_SO_MANY


def _happens(text: str, word: Word) -> bool:
    noun = lower(text, word)
    return word.tag.startswith("NN") and not _calamities().isdisjoint((noun, noun[:-1]))


def _of_person(text: str, words: tuple[Word, ...], verb: int) -> tuple[Word, ...]:
    """Hangs a clause with "who" on the person before a body or place that tells of them: "*Mara
    Tolen* of the Dawn Party, *who said*", "*the head* of the union, *who called* it an insult"."""
    body = words[verb].head
    person = words[body].head
    if words[body].relation != "nmod" or not 0 <= person < body or body > verb:
        return words
    nouns = [lower(text, words[at]) for at in (person, body)]
    persons = known_words().persons
    told, of_one = (noun in persons or noun.removesuffix("s") in persons for noun in nouns)
    if (of_one and words[body].entity == "O") or words[body].entity.endswith("PERSON"):
        return words  # "the mother of the boy, who said": either
    if not told and not words[person].entity.endswith("PERSON"):
        return words
    return hung(words, verb, person, "acl:relcl")


def told_in_it(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """The same behind a preposition: "hid a letter *in which* the owner *admitted* it", where the
    parse has the clause hang on what was done to the letter."""
    noun = index - 2
    if not words[noun].tag.startswith("NN") or words[index - 1].head != index:
        return words
    told = (at for at in range(index + 1, min(index + 6, len(words))) if _is_subject(words[at], at))
    subject = next(told, 0)
    verb = words[subject].head
    if not subject or words[verb].relation not in _WHOLE_CLAUSES:
        return words
    if words[index].head == verb or not 0 <= words[verb].head < noun:
        return words
    made = list(words)
    made[verb] = words[verb].with_(head=noun, relation="acl:relcl")
    made[index] = words[index].with_(head=verb, relation="obl")
    return tuple(made)


def _is_subject(word: Word, at: int) -> bool:
    return word.relation.startswith("nsubj") and word.head > at


def _person_before(words: tuple[Word, ...], noun: int) -> int:
    """Who is told of by the place that ends a phrase: "*Mara Tolen* of Orle", "*doctors* at a
    clinic"."""
    at = noun
    while at >= 0 and words[at].tag in ("NNP", "IN", "DT"):
        if words[at].entity.endswith("PERSON"):
            return at
        at -= 1
    while words[noun].relation in ("nmod", "compound", "flat"):
        if words[noun].entity.endswith("PERSON") or words[words[noun].head].tag[:2] != "NN":
            break
        noun = words[noun].head
    return noun


def relative_subject(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Gives a clause behind "that" or "which" its subject, the noun between the two: "a vote that
    *monitors* described as fair", where the parse has the noun describe the vote too."""
    verb = index + 1
    that, noun, act = words[index - 1], words[index], words[verb]
    if act.tag not in (*FINITE, "VBN") or act.head < 0 or act.head >= index - 1:
        return words
    if noun.head != act.head or has(words, verb, *ITS_OWN):
        return words
    made = list(words)
    if that.head == index:
        made[index - 1] = that.with_(head=verb, relation="obj")
    made[index] = noun.with_(head=verb, relation="nsubj")
    made[verb] = act.with_(relation="acl:relcl", tag="VBD" if act.tag == "VBN" else act.tag)
    return tuple(made)


def what_it_did(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes a "that" the object of its clause, or hangs that on the noun before it, where the
    parse has only the other: "an allegation *that* the prison service *rejects*"."""
    verb, noun = words[index].head, index - 1
    act = words[verb]
    if verb < index or not words[noun].tag.startswith("NN"):
        return words
    if not any(_is_subject(one, index) and one.head == verb for one in words[index + 1 : verb]):
        return words
    if words[index].relation == "mark":
        whole = (act.relation, act.head) == ("acl:relcl", noun)
        bare = whole and not has(words, verb, "obj", "ccomp", "xcomp", "obl")
        return hung(words, index, verb, "obj") if bare else words
    if act.relation not in _WHOLE_CLAUSES or verb in upward(words, noun):
        return words
    return hung(words, verb, noun, "acl:relcl")


def of_summing_up(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Hangs a clause with "that" on the noun that sums up what stands before the comma: "wants them
    freed, *a demand that* the government *has dismissed*", where the parse has it for something
    that was done besides."""
    verb, noun = words[index].head, index - 1
    if lower(text, words[index]) != "that" or words[noun].tag != "NN" or verb < index + 2:
        return words
    there = words[verb].relation.startswith("acl") and words[verb].head == noun
    above = words[verb].head
    second = words[verb].relation == "ccomp" and has(words[:noun], above, "ccomp")
    if not (there or second or words[verb].relation in ("advcl", "parataxis", "dep")):
        return words
    first = noun
    while first > noun - _SUMMED and words[first].tag in ("NN", "JJ"):
        first -= 1
    article, before = lower(text, words[first]), text[words[first - 1].start]
    if article not in ("a", "an") or before not in ",–—" or verb in upward(words, noun):
        return words
    if not any(_is_subject(one, index) and one.head == verb for one in words[index + 1 : verb]):
        return words
    gap = lower(text, words[verb]) in _MET and not has(words, verb, "obj", "ccomp", "xcomp")
    if gap:  # what they reject is the demand
        words = hung(words, index, verb, "obj")
    elif there:
        return words
    return hung(words, verb, noun, "acl:relcl" if gap else "acl")


_MET = frozenset(
    ("accepted", "backed", "condemned", "contested", "contradicted", "countered", "denied",
     "dismissed", "disputed", "endorsed", "ignored", "opposed", "questioned", "rebuffed",
     "refused", "refuted", "rejected", "repudiated", "resisted", "spurned", "supported",
     "welcomed")
)  # fmt: skip
"""What is done to a demand, an offer or a claim, that nobody does without one."""
_SUMMED = 4  # words of "an oft-repeated public demand"


def told_of_barely(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes a relative clause of the verb that the parse hangs anyhow on the noun before its
    subject: "a claim *the force contests*"."""
    noun = words[index].head
    if not 0 <= noun < index - 1 or not words[noun].tag.startswith("NN"):
        return words
    between = range(noun + 1, index)
    subject = next((at for at in between if _is_subject(words[at], at)), 0)
    whole = all(words[at].head in (subject, index) for at in between)
    if words[subject].head != index or not whole:
        return words
    return hung(words, index, noun, "acl:relcl")


def described_behind(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Gives an adjective with its "to" or "with" to the noun right before it, not to the verb that
    the noun is an object of: "citing two *people close* to the talks"."""
    noun, word, after = words[index - 1], words[index], words[index + 1]
    near = noun.tag in ("NN", "NNS", "DT") and after.tag in ("IN", "TO") and after.head > index
    if not near or word.relation != "advmod" or word.head >= index or noun.head != word.head:
        return words
    return hung(words, index, index - 1, "amod")
