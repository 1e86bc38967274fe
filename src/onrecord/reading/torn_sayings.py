"""Words that the parse hangs on a saying or on what is said, though they belong to the other."""

from onrecord.reading.hanging import FINITE, Words, has, hung, lower, upward
from onrecord.reading.known_words import known_words
from onrecord.reading.torn_clauses import SAYING, is_day, joined
from onrecord.tagger import Word

_SPEAKER = frozenset(["DT", "PRP$", "POS", "JJ", "NN", "NNS", "NNP", "NNPS", "IN", "CD"])
_GOING_ON = 2  # words behind "The treaty, argued the mayor," until its verb: "*is* dead"
_TOLD = 6  # words of "told the council, citing"
_FRONTED = 9  # words of a subject behind "Then, argued the mayor, …"
# Verbs of speech that a speaker goes on with, behind what was said.
_SPOKEN = frozenset(
    ("urged", "demanded", "appealed", "accused", "warned", "vowed", "promised", "threatened",
     "denied", "condemned", "pledged", "blamed", "criticised", "criticized", "called")
)  # fmt: skip


def says_too(text: str, words: Words, link: int) -> Words:
    """Hangs a verb of speech on the saying before it, not on what was said: "said the government
    had known of it and *called* for her resignation". Where what was said is itself speech ("said
    the union had refused and *demanded* more"), it stays."""

    def shown(index: int) -> str:
        return lower(text, words[index])

    verb = joined(words, link)
    if verb < 0 or words[verb].tag not in ("VBD", "VBN"):
        return words
    inner = words[verb].head
    if shown(verb) not in _SPOKEN or shown(inner) in _SPOKEN:
        return words
    asks = shown(min(verb + 1, len(words) - 1)) in ("for", "on")
    if shown(verb) == "called" and not asks and not _judges(words, inner, verb):
        return words
    saying = words[inner].head
    if words[inner].relation != "ccomp" or saying < 0 or shown(saying) not in SAYING:
        return words
    made = words[verb].with_(head=saying, tag="VBD")
    return (*words[:verb], made, *words[verb + 1 :])


def _judges(words: Words, inner: int, verb: int) -> bool:
    """Whether "called" is in the past tense behind "had sent", and says of something what it is:
    "said Norda had sent the arms and *called it a violation*"."""
    if words[inner].tag != "VBN" or words[verb].tag != "VBD":
        return False
    below = [one.relation for one in words[verb + 1 :] if one.head == verb]
    return below.count("obj") > 1 or {"obj", "xcomp"} <= set(below)


def said_between_commas(text: str, words: Words, index: int) -> Words:
    """Gives a saying between commas, or behind one, whoever says it."""
    return said_in_between(text, said_by_office(text, words, index), index)


def said_in_between(text: str, words: Words, index: int) -> Words:
    """Gives a saying set between commas its speaker behind it, and its subject to the verb behind
    the second: "The treaty, *argued the mayor*, is dead". A participle has no such speaker."""
    if (
        lower(text, words[index]) not in known_words().between
        or words[index + 1].tag not in _SPEAKER
        or words[index + 1].tag == "IN"
    ):
        return words  # "the troops, warned *of* mines, turned back"
    end, comma = _speaker_ends(text, words, index)
    if end == 0 or words[comma + 1].tag in ("WP", "WDT", "VBG", "VBN"):
        return words  # "said Mara Tolen, *who left*"
    far = _FRONTED if words[0].tag in ("RB", "IN") else _GOING_ON
    after = range(comma + 1, min(comma + 1 + far, len(words)))
    main = next((at for at in after if _tensed(words[at])), -1)
    if any(words[at].tag == "," for at in range(comma + 1, main)):
        return words
    speaker = next((at for at in range(index + 1, end) if _heads(words, at, index, end)), -1)
    if main < 0 or speaker < 0 or is_day(text, words[speaker]):
        return words
    while words[main].relation.startswith(("aux", "cop")) and words[main].head > main:
        main = words[main].head
    made = list(words)
    made[speaker] = words[speaker].with_(head=index, relation="nsubj")
    for at, one in enumerate(words[:index]):
        if one.head == index and one.relation.startswith("nsubj"):
            made[at] = one.with_(head=main)
    if main in upward(words, index):
        made[index] = words[index].with_(head=main, relation="parataxis")
    else:
        above = words[index].head if words[index].head not in (main, *range(index, end)) else -1
        made[main] = words[main].with_(head=above, relation=words[index].relation)
        made[index] = words[index].with_(head=main, relation="parataxis")
    return tuple(made)


def _speaker_ends(text: str, words: Words, index: int) -> tuple[int, int]:
    """The comma behind the noun of who speaks and the one behind his name, the same where he has
    none: "argued her lawyer*,* Mara Tolen*,*"; 0 where no comma follows."""
    times = known_words().times
    end = index + 1
    while end < len(words) and words[end].tag in _SPEAKER and lower(text, words[end]) not in times:
        end += 1
    if end + 1 >= len(words) or words[end].tag != ",":
        return 0, 0
    named = end + 1
    while named < len(words) and words[named].tag.startswith("NNP"):
        named += 1
    told = end + 1 < named < len(words) - 1 and words[named].tag == ","
    return end, named if told else end


def _tensed(word: Word) -> bool:
    return word.tag in FINITE or word.tag == "MD"


def _heads(words: Words, at: int, first: int, end: int) -> bool:
    """Whether a word is the noun of the phrase between a saying and the next comma."""
    return words[at].tag.startswith("NN") and not first < words[at].head < end


def said_by_quoted(text: str, words: Words, index: int) -> Words:
    """Makes whoever stands right behind a quotation and its verb the one who says it: "“We are
    ready” *tweeted Tolen* “to help.”", where the parse has an object."""
    who = index + 1
    while who < len(words) - 1 and words[who].head > who and words[who].relation == "compound":
        who += 1
    if words[who].relation != "obj" or words[who].head != index or words[index - 1].tag != "''":
        return words
    if (
        lower(text, words[index]) not in known_words().between
        or has(words, index, "nsubj", "aux", "obl")
        or is_day(text, words[who])
    ):
        return words
    return hung(words, who, index, "nsubj")


def said_by_office(text: str, words: Words, index: int) -> Words:
    """Gives a saying behind all it tells whoever stands before it by office and name, where the
    parse hangs him on the last noun told, or the saying on the deed: "staff found oil in the well,
    *the mayor, Ann Tarn, said*"."""
    office = _office_before(words, index) if lower(text, words[index]) in SAYING else -1
    begin = next((at for at in range(office, 2, -1) if words[at].tag == ","), 0)
    if not begin or words[begin + 1].tag not in ("DT", "PRP$", "NNP", "NN"):
        return words  # "in the well, *and* the mayor, Ann Tarn, said"
    told = next(
        (at for at in range(begin) if (words[at].head, words[at].relation) == (index, "ccomp")), -1
    )
    made = list(words)
    if told < 0:
        told = words[index].head
        loose = words[index].relation in ("dep", "parataxis", "conj")
        if not loose or not 0 <= told < begin or words[told].tag not in FINITE:
            return words
        made[index] = words[index].with_(head=words[told].head, relation=words[told].relation)
        made[told] = words[told].with_(head=index, relation="ccomp")
    elif has(words, index, "nsubj") and words[office].relation != "nsubj":
        return words
    made[office] = words[office].with_(head=index, relation="nsubj")
    made[index - 2] = words[index - 2].with_(head=office, relation="appos")
    made[begin] = words[begin].with_(head=told)
    made[index - 1] = words[index - 1].with_(head=index)
    return tuple(made)


def _office_before(words: Words, index: int) -> int:
    """The noun of an office before a name between commas: "the *mayor*, Ann Tarn, said"; or -1."""
    name = index - 2
    while name > 3 and words[name].tag.startswith("NNP"):
        name -= 1
    named = index - name > 2 and words[index - 2].entity[2:] in ("", "PERSON")
    if name < 4 or words[name].tag != "," or not named:
        return -1
    return name - 1 if words[name - 1].tag in ("NN", "NNP") else -1


def _no_more_told(text: str, words: Words, verb: int) -> Words:
    """The same of one who "*gave no details*"."""
    if not _gives_nothing(text, words, verb):
        return words
    inner = words[verb].head
    saying = words[inner].head
    told = words[inner].relation == "ccomp" and saying >= 0 and words[saying].tag in FINITE
    if not told or lower(text, words[saying]) not in SAYING or _may_give(words, inner):
        return words  # "said the firm had sacked him but *gave no reason*": the firm, perhaps
    return hung(words, verb, saying, "conj")


def _gives_nothing(text: str, words: Words, verb: int) -> bool:
    """Whether a verb without a subject of its own tells that nothing more is told: "*gave no*
    details"."""
    if words[verb].tag != "VBD" or words[verb].relation != "conj" or verb + 2 >= len(words):
        return False
    if not 0 <= words[verb].head < verb or lower(text, words[verb]) not in _GIVING:
        return False
    if lower(text, words[verb + 1]) != "no" or has(words, verb, "nsubj", "aux"):
        return False
    return any(lower(text, one) in _MORE for one in words[verb + 2 : verb + 4])


def _may_give(words: Words, verb: int) -> bool:
    """Whether the subject of a verb does something, and so may be who tells no more; not one to
    whom it is done: "said *a man* was held"."""
    done_to = has(words, verb, "nsubj:pass", "aux:pass", "auxpass", "cop")
    return has(words[:verb], verb, "nsubj") and not done_to


_GIVING = ("gave", "offered", "provided", "disclosed", "released", "named")
_MORE = frozenset(
    ("detail", "details", "reason", "reasons", "explanation", "information", "names", "name",
     "figure", "figures", "number", "numbers", "date", "dates", "timetable", "evidence", "cause",
     "motive", "source", "sources", "specifics", "examples", "proof", "location", "suspects")
)  # fmt: skip
_KEPT_BACK = frozenset(["comment", "say", "elaborate", "discuss", "specify", "disclose", "reveal"])
_ONLY_SOMEBODY = "drawn"  # "would not be *drawn*" tells of nothing but of who is asked


def silent_too(text: str, words: tuple[Word, ...], link: int) -> tuple[Word, ...]:
    """Hangs what somebody will not tell on his saying, not on what he says of himself or of others:
    "confirmed that it had offered help but *would not comment*", "said a man was held but *gave no
    details*"."""
    if words[link + 1].tag != "MD":
        return _no_more_told(text, words, link + 1)
    verb = words[link + 1].head
    if verb < 0 or words[verb].relation != "conj" or not 0 <= words[verb].head < link:
        return words
    drawn = lower(text, words[verb]) == _ONLY_SOMEBODY
    if not (drawn or lower(text, words[verb]) in _KEPT_BACK) or has(words, verb, "nsubj"):
        return words
    inner = words[verb].head
    saying = words[inner].head
    denied = any(one.head == verb and lower(text, one) in ("not", "n't", "n’t") for one in words)
    himself = any(one.head == inner and lower(text, one) in ("it", "he", "she") for one in words)
    told = words[inner].relation == "ccomp" and saying >= 0 and words[saying].tag == "VBD"
    if not (denied and (himself or drawn) and told) or lower(text, words[saying]) not in SAYING:
        return words
    return hung(words, verb, saying, "conj")


def past_parenthesis(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Hangs a "would" on its own verb past the saying in between: "she *would* not, she told us,
    recount it", or before it: "“There *will* be no reward,” she told us". A verb with a tense has
    no such word."""
    after = words[index + 1]
    head = words[index].head
    if head < index and after.tag == "RB":
        head = after.head  # "would" is joined to what stands before, "not" hangs on the saying
    if head <= index + 2 or words[head].tag not in FINITE:
        return words
    if not any(one.tag == "," for one in words[index:head]):
        return words
    places = (*range(index + 1, head), *range(head + 1, len(words)))
    own = next((at for at in places if words[at].tag == "VB"), -1)
    if own < 0:
        return words
    made = list(words)
    made[index] = words[index].with_(head=own, relation="aux")
    if after.tag == "RB" and after.head == head:
        made[index + 1] = after.with_(head=own)
    return tuple(made)


def told_past_source(text: str, words: Words, index: int) -> Words:
    """Hangs a clause with "that" on the saying that it belongs to, past a participle between
    commas: "the mayor *added*, quoting a report, *that* it would close", where the parse has the
    participle tell it. The saying is then no part of what another one tells."""
    clause = words[index].head
    if lower(text, words[index]) != "that" or clause < index or words[index - 1].tag != ",":
        return words
    part = next((at for at in range(index - 2, 1, -1) if words[at].tag == ","), 0) + 1
    if part < 3 or words[part].tag != "VBG" or part + 1 == index - 1:
        return words
    verb = part - 2
    while verb > 0 and part - verb < _TOLD and words[verb].tag in _SPEAKER:
        verb -= 1  # "told *the council*, citing costs, that"
    telling = known_words().between | SAYING
    if words[verb].tag[0] != "V" or lower(text, words[verb]) not in telling:
        return words
    if words[clause].relation != "ccomp" or words[clause].head not in (part, verb):
        return words
    made = list(words)
    made[clause] = words[clause].with_(head=verb)
    made[index - 1] = words[index - 1].with_(head=verb)
    above = words[verb].head
    told = above >= 0 and words[verb].relation == "conj" and words[above].relation == "ccomp"
    if told and not has(words, verb, "nsubj") and words[above].head >= 0:
        outer = words[above].head if words[above].head not in (part, verb) else -1
        if outer >= 0 and lower(text, words[outer]) in telling:
            made[verb] = words[verb].with_(head=outer, tag="VBD")
    made[part] = words[part].with_(head=verb, relation="advcl")
    return tuple(made)
