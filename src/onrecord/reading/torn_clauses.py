"""Clauses that the parse tears: a verb's subject, what is said beside what was said, a charge.

A step of `onrecord.reading.mending`; each function gives the words as they were where nothing is
torn.
"""

from onrecord.reading.hanging import FINITE, has, has_tense, hung, lower, upward
from onrecord.reading.knowledge import near_days, weekdays
from onrecord.reading.plural_verbs import verb_made
from onrecord.tagger import Word

SAYING = frozenset(
    ("said", "says", "told", "added", "stated", "wrote", "confirmed", "acknowledged", "admitted")
)


def joined(words: tuple[Word, ...], link: int) -> int:
    """The verb behind an "and" or "but", adverbs aside, that the parse hangs on a word before it
    and that has no subject or auxiliary of its own; -1 without one."""
    verb = link + 1
    while verb + 1 < len(words) and words[verb].tag == "RB":
        verb += 1
    if words[verb].relation != "conj" or not 0 <= words[verb].head < link:
        return -1
    return -1 if has(words, verb, "nsubj", "aux") else verb


def past_gerund(words: tuple[Word, ...], link: int) -> tuple[Word, ...]:
    """Hangs a verb with a tense on one with a tense, past the gerund or infinitive between them:
    "accused the board of *leaking* it and *demanded* an apology", and past what a gerund told:
    "rejected it, *saying* it had felled no tree, and *offered* aid"."""
    verb = joined(words, link)
    if verb < 0 or words[verb].tag not in FINITE:
        return words
    above = words[verb].head
    told = words[link - 1].tag == "," and words[verb].tag == "VBD" and words[above].tag == "VBN"
    if told and words[above].relation == "ccomp" and words[words[above].head].tag == "VBG":
        above = words[above].head
    own = [one for one in words[:above] if one.head == above]
    infinitive = words[above].tag == "VB" and any(one.tag == "TO" for one in own)
    if has_tense(words, above) or not (words[above].tag == "VBG" or infinitive):
        return words
    above = next((at for at in upward(words, above) if has_tense(words, at)), -1)
    return words if not 0 <= above < link else hung(words, verb, above, "conj")


def gerund_past_tense(words: tuple[Word, ...], link: int) -> tuple[Word, ...]:
    """Hangs a gerund with its own subject on the gerund before it, past what was said there: "with
    Orle *insisting* that the talks go on and Selm *demanding* that they end"."""
    verb = next((at for at in range(link + 1, min(link + 5, len(words))) if _bare(words, at)), -1)
    if verb < 0 or words[verb].relation != "conj" or not 0 <= words[verb].head < link:
        return words
    said, subject = words[verb].head, verb - 1
    first = words[said].head
    if words[said].relation != "ccomp" or not 0 <= first < said or not _bare(words, first):
        return words
    if words[subject].head not in (said, verb) or not words[subject].tag.startswith("NN"):
        return words
    return hung(hung(words, verb, first, "conj"), subject, verb, "nsubj")


def _bare(words: tuple[Word, ...], index: int) -> bool:
    """Whether a word is a gerund without an auxiliary."""
    return words[index].tag == "VBG" and not has_tense(words, index)


def said_before(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Hangs a clause with "that" on the saying before it: "the mayor, who *said* last year *that it
    was safe*, said on Monday …", where the parse has the second say both."""
    clause = words[index].head
    above = words[clause].head
    if lower(text, words[index]) != "that" or above <= clause or words[clause].relation != "ccomp":
        return words
    verb = next((at for at in range(index - 1, max(index - 5, -1), -1) if _says(words[at])), -1)
    if verb < 0 or has(words[index:], verb, "ccomp") or lower(text, words[verb]) not in SAYING:
        return words
    return hung(words, clause, verb, "ccomp")


def _says(word: Word) -> bool:
    return word.tag in (*FINITE, "VBN", "VBG", "VB")


_CHARGING = frozenset(["accused", "accuses", "accuse", "accusing", "blamed", "blames", "blaming"])


def charged(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
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
    if verb < 0 or lower(text, words[verb]) not in _CHARGING:
        return words
    return hung(words, noun, verb, "advcl" if words[noun].tag == "VBG" else "obl")


def behind_semicolon(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Hangs a participle on the deed behind the semicolon, not on the one before it: "The army says
    so; the rebels *deny* it, *claiming* that it lies"."""
    above = words[index].head
    parted = [at for at in range(above + 1, index) if text[words[at].start] == ";"]
    if not parted:
        return words
    own = [at for at in range(parted[-1] + 1, index) if words[at].tag in FINITE]
    own = [at for at in own if not words[at].relation.startswith(("aux", "cop", "acl"))]
    return hung(words, index, own[-1], words[index].relation) if own else words


def after_semicolon(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes the noun behind a semicolon the subject of the verb behind it, where the parse hangs
    both on what stands before: "the army denied it; *the mission* … *said* it had heard shots"."""
    verb = next(
        (
            place
            for place in range(index + 1, len(words))
            if words[place].tag in FINITE
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
    if noun < 0 or has(words, verb, "nsubj"):
        return words
    return hung(words, noun, verb, "nsubj")


def with_particle(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes a verb of a word with a particle that is taken for a noun, and the noun before it its
    subject: "the air force *shot* down 11 drones"."""
    return verb_made(words, index, "VBD")


_AS = frozenset(["identified", "described", "known", "introduced"])


def known_as(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes a participle that the parse has as the sentence's verb part of the noun before it, and
    the finite verb behind it the sentence's: "a man *identified as* a pilot *said*"."""
    participle, link = words[index], words[index + 1]
    known = lower(text, participle) in _AS
    if not known or text[link.start : link.end] != "as":
        return words
    noun = index - 1
    name, verb = -1, -1
    for place in range(index + 2, len(words)):
        if words[place].tag in (*FINITE, "MD"):
            verb = place if words[place].tag != "MD" else words[place].head
            break
        if words[place].tag.startswith("NN"):
            name = place
    own = participle.relation.startswith("acl") and participle.head == noun
    above = words[noun].head
    if not words[noun].tag.startswith("NN") or not (own or above == index):
        return words
    torn = verb > 0 and (words[name].head == verb or words[verb].head == index)
    if own and (name < 0 or not torn or above <= verb):
        return tuple(  # what stands before the noun is told of the verb
            word.with_(head=above) if word.head == index and place < noun and above >= 0 else word
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


def opens_with_day(text: str, word: Word, after: Word) -> bool:
    """Whether a sentence begins with a day or an adverb of place, and a comma."""
    return text[after.start] == "," and (is_day(text, word) or word.tag == "RB")


def is_day(text: str, word: Word) -> bool:
    """Whether a word is a day: "Monday", "yesterday"."""
    day = lower(text, word)
    return day in weekdays() or day in near_days()


def only_when(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Makes a day or a place before a verb's subject what it is: "*Yesterday*, the mayor of Orle
    resigned", "*Nationwide*, it counted 40"."""
    verb = words[0].head
    if not has(words[1:], verb, "nsubj"):
        return words
    relation = "advmod" if words[0].tag == "RB" else "obl:tmod"
    return (words[0].with_(relation=relation), *words[1:])


def broadcast(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes a participle of the "broadcast" that the parse has for the noun of "a message
    *broadcast* by the radio"."""
    noun, word = words[index - 1], words[index]
    said = text[word.start : word.end].lower(), text[words[index + 1].start : words[index + 1].end]
    verb = word.head
    beside = verb > index and noun.head in (verb, words[verb].head, -1)
    beside = beside or (noun.head == verb >= 0 and noun.relation == word.relation)
    if said != ("broadcast", "by") or not noun.tag.startswith("NN"):
        return words
    if noun.head != index and not beside:
        return words
    made = list(words)
    for place in range(index - 1):
        if words[place].head == index:
            made[place] = words[place].with_(head=index - 1)
    if noun.head < 0 and words[verb].head == index - 1:  # the verb behind is the sentence's
        made[verb] = words[verb].with_(head=-1, relation="root")
    made[index - 1] = noun.with_(head=verb, relation=word.relation)
    made[index] = word.with_(tag="VBN", head=index - 1, relation="acl")
    station = words[index + 1].head
    if station > index and words[station].head == index:
        made[station] = words[station].with_(relation="obl")
    return tuple(made)


def to_do(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes a verb of a noun behind "to" that has an object: "asked the court *to jail* him"."""
    act = words[index + 1]
    if act.tag == "JJ" and words[index].head > index + 1:
        # "offered *to free* 40 men": no adjective stands before a number or an article
        noun = words[words[index].head]
        counted = words[index + 2].tag in ("CD", "DT", "PRP$") and 0 <= noun.head < index
        if act.relation == "amod" and not counted:
            return words
        above = noun.head if act.relation == "amod" else act.head
        act = act.with_(tag="VB", head=above, relation="xcomp")
        words = (*words[: index + 1], act, *words[index + 2 :])
    if act.tag == "VB":
        free = words[index].head > index + 1 and not act.relation.startswith(("cop", "aux"))
        return _marked(words, index) if free else words
    if not has(words, index + 1, "obj") or not 0 <= act.head < index:
        return words
    if any(one.head == index + 1 and one.relation in ("det", "amod") for one in words):
        return words
    made = list(words)
    relation = "xcomp" if words[act.head].tag.startswith("VB") else "acl"
    made[index] = made[index].with_(head=index + 1, relation="mark")
    made[index + 1] = act.with_(tag="VB", relation=relation)
    return tuple(made)


def _marked(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Gives a "to" to the verb behind it, and the verb its object: "offered *to free* ten men",
    where the parse has it stand before the men."""
    noun, made = words[index].head, list(words)
    made[index] = words[index].with_(head=index + 1, relation="mark")
    own = all(words[at].head in (index + 1, noun) for at in range(index + 2, noun))
    if own and words[noun].tag.startswith("NN") and words[noun].head == words[index + 1].head:
        made[noun] = words[noun].with_(head=index + 1, relation="obj")
    return tuple(made)


_SHOWS = frozenset(["show", "reveal", "suggest", "indicate", "say", "state", "allege", "claim"])


_PAPERS = frozenset(
    ["figures", "data", "records", "documents", "minutes", "results", "statistics", "images",
     "estimates", "pictures", "emails", "letters", "files", "findings", "accounts", "papers"]
)  # fmt: skip


def papers_show(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes a verb of the "show" of "minutes obtained by the Courier *show* that …" or "…, minutes
    obtained by the Courier *show*.", whose subject the participle stands behind; so of "…, figures
    from the harbour board *show*."."""
    if lower(text, words[index]) not in _SHOWS:
        return words
    comma = next((place for place in range(index - 1, 0, -1) if words[place].tag == ","), 0)
    before = range(index - 1, comma, -1)
    participle = next((place for place in before if words[place].tag == "VBN"), 0)
    if not participle and words[index - 1].tag.startswith("NN"):
        participle = next((place for place in before if words[place].tag == "IN"), 0)
    noun = participle - 1
    if noun < 0 or words[noun].tag != "NNS":
        return words
    if words[participle].tag == "IN":
        told = lower(text, words[participle]) in ("from", "by")
        if not told or lower(text, words[noun]) not in _PAPERS or words[index + 1].tag != ".":
            return words
    elif words[noun].head != participle and words[participle].head != noun:
        return words
    if any(one.tag.startswith("VB") or one.tag == "," for one in words[participle + 1 : index]):
        return words
    first = noun
    while first and words[first - 1].tag in ("DT", "JJ", "NN", "NNP", "PRP$", "CD"):
        first -= 1
    if words[index + 1].tag != ".":  # "… *show* that …", at the sentence's beginning
        return words if first else _shown(words, index, noun, -1)
    root = next(place for place, one in enumerate(words) if one.head < 0)
    if not first or words[first - 1].tag != "," or root >= first:
        return words
    return _shown(words, index, noun, root)


def _shown(words: tuple[Word, ...], index: int, noun: int, root: int) -> tuple[Word, ...]:
    """The words with a verb at `index`, subject `noun`, which hangs on `root` or is it."""
    participle = noun + 1
    made = list(words)
    last = index - 1 if words[index - 1].head == index else -1
    for place in range(participle + 1, index):  # what it headed as a noun, its neighbour heads
        if words[place].head == index and last >= 0 and place != last:
            made[place] = words[place].with_(head=last)
    by_participle = words[participle].tag == "VBN"
    if last >= 0:
        above, relation = (participle, "obl") if by_participle else (noun, "nmod")
        made[last] = words[last].with_(head=above, relation=relation)
    for place in range(index + 1, len(words)):
        if words[place].head in (noun, participle):
            made[place] = words[place].with_(head=index)
    hangs = "root" if root < 0 else "parataxis"
    made[index] = words[index].with_(tag="VBP", head=root, relation=hangs)
    made[noun] = words[noun].with_(head=index, relation="nsubj")
    above, relation = (noun, "acl") if by_participle else (max(last, noun), "case")
    made[participle] = words[participle].with_(head=above, relation=relation)
    return tuple(made)
