"""Objects and clauses that the parse gives the wrong place beside their verb: "fired *over the
crowd*", "branded *her* a deserter", "after shops *were looted*".

Steps of `onrecord.reading.mending`; each gives the words as they were where nothing is amiss.
"""

from functools import cache

from onrecord.reading.hanging import FINITE, Words, hung, lower, upward
from onrecord.reading.knowledge import table

# Prepositions of what is no object; "arrested *over* 100 people" has a number behind it.
_BEFORE = frozenset(
    ("over", "off", "into", "onto", "against", "toward", "towards", "with", "from", "worth",
     "through", "across", "outside", "inside", "near", "under", "behind", "along", "upon", "at",
     "as")
)  # fmt: skip
# Of these, what belongs to the verb right before them: "cordoned *off* the bridge".
_PARTICLES = frozenset(("off", "over", "through"))
# Verbs that with "over" give something away.
_HANDING = ("hand", "turn", "sign")
# Verbs that give somebody or something a name or an office, told right behind it.
_NAMING = frozenset(
    ("call", "calls", "called", "calling", "brand", "brands", "branded", "branding", "label",
     "labels", "labelled", "labeled", "labelling", "labeling", "dub", "dubs", "dubbed", "dubbing",
     "term", "terms", "termed", "deem", "deems", "deemed", "name", "names", "named", "declare",
     "declares", "declared", "proclaim", "proclaims", "proclaimed", "appoint", "appoints",
     "appointed", "elect", "elects", "elected", "consider", "considers", "considered", "pronounce",
     "pronounced", "think", "thinks", "thought")
)  # fmt: skip
# What opens a clause that tells when or why, and is no clause about the noun before it.
_OPENING = frozenset(
    ("after", "before", "because", "while", "although", "though", "unless", "until", "since", "if")
)
# Verbs that take something from somebody, tell or charge him with it, by "of".
_OF = (
    "strip", "rob", "depriv", "reliev", "clear", "acquit", "convict", "accus", "suspect", "inform",
    "notif", "warn", "remind", "assur", "cheat", "absolv", "exonerat",
)  # fmt: skip


def placed(text: str, words: Words) -> Words:
    """The words with such objects and clauses in their place."""
    for index, word in enumerate(words):
        if word.relation in ("obj", "xcomp") and 0 <= word.head < index:
            words = _named(text, _led(text, words, index), index)
            words = _blamed_on(text, _taken_from(text, words, index), index)
        elif word.relation == "obl" and 0 <= word.head < index:
            words = _taken_from(text, _handed(text, words, index), index)
            words = _within_clause(_so_many(text, words, index), index)
            words = _by_the_other(text, words, index)
        elif word.relation == "nmod" and 0 <= word.head < index:
            words = _told_on(text, words, index)
        elif word.relation == "acl:relcl" and 0 <= word.head < index:
            words = _adverbial(text, words, index)
        elif word.relation == "acl" and word.tag == "VBG" and 0 <= word.head < index:
            words = _told_by_paper(text, words, index)
        elif word.relation == "acl" and word.tag == "VBN" and 0 <= word.head < index:
            words = _joined_participle(text, words, index)
        elif word.relation in ("ccomp", "xcomp") and 0 <= word.head < index and word.tag == "VB":
            words = _let_go(text, words, index)
        elif word.relation == "nsubj" and 0 <= word.head < index:
            words = _one_more(words, index)
        elif word.relation == "conj" and word.head > index and word.tag in FINITE:
            words = _joined_before(words, index)
        elif word.relation == "advcl" and 0 <= word.head < index and word.tag == "VB":
            words = _to_what_end(text, words, index)
    return words


def _to_what_end(text: str, words: Words, index: int) -> Words:
    """What talks or efforts are for, which is no aim of whoever tells of them: "said little about
    *negotiations to free* them"."""
    noun = index - 2
    if noun <= words[index].head or words[index - 1].tag != "TO":
        return words
    return hung(words, index, noun, "acl") if lower(text, words[noun]) in _FOR_AN_END else words


_FOR_AN_END = ("talks", "negotiations", "efforts", "attempts", "plans", "plan", "bid", "campaign")


def _joined_participle(text: str, words: Words, index: int) -> Words:
    """The second of two things done to one: "a plan backed by the guild *but opposed* by the
    league" has no guild that is opposed."""
    if lower(text, words[index - 1]) not in ("but", "and", "yet"):
        return words
    doer = words[index].head
    above = words[doer].head
    own = [lower(text, one) for one in words[max(doer - 6, 0) : doer] if one.head == doer]
    if above < 0 or "by" not in own or words[above].tag != "VBN":
        return words
    return hung(words, index, above, "conj")


def _by_the_other(text: str, words: Words, index: int) -> Words:
    """Who did the second of two things, which the parse hangs on the first: "backed by Kesh and
    *rejected by Tarn*"; a deed has one by whom it was done, "opened and closed by guards" both."""
    first = words[index].head
    by = [at for at in range(max(index - 4, 1), index) if words[at].head == index]
    by = [at for at in by if lower(text, words[at]) == "by"]
    done = by[0] - 1 if by else -1
    if done <= first or words[done].tag != "VBN" or words[done].relation not in ("conj", "acl"):
        return words
    before = [at for at in range(first + 1, done) if words[at].head == first]
    told = any(
        lower(text, words[at]) == "by" and words[at].head in before
        for at in range(first + 1, done)
    )  # fmt: skip
    return hung(words, index, done, "obl") if told else words


def _so_many(text: str, words: Words, index: int) -> Words:
    """ "Recorded *over 6,000 deaths*": an object, though "over" is taken for its preposition."""
    verb = words[index].head
    if lower(text, words[verb]) not in _COUNTS or verb + 1 >= index:
        return words
    if lower(text, words[verb + 1]) not in _OVER or lower(text, words[index]) in _TIME:
        return words
    own = [one for one in words[verb + 1 : index] if one.head == index]
    number = words[index].tag == "CD" or any(one.relation == "nummod" for one in own)
    bare = not any(one.relation == "case" for one in own[1:])
    if not number or not bare or any(one.head == verb and one.relation == "obj" for one in words):
        return words
    return hung(words, index, verb, "obj")


_COUNTS = ("recorded", "counted", "documented", "registered", "reported", "confirmed", "logged")
_OVER = ("over", "under", "above", "around", "about", "some", "nearly")
_TIME = ("hours", "days", "weeks", "months", "years", "minutes")


def _told_on(text: str, words: Words, index: int) -> Words:
    """Where something was told, which the parse hangs on what it was about: "claimed the attack *on
    its Telegram channel*"; a post or a video stands there itself."""
    own = [at for at in range(max(index - _PAGE, 0), index) if words[at].head == index]
    if not any(lower(text, words[at]) in ("on", "via") for at in own):
        return words
    place = text[words[index].start : words[index].end]
    page = place in _listed("sites") - _SITES and any(words[at].tag == "PRP$" for at in own)
    if not (page or place in _listed("platforms")):
        return words
    at = words[index].head
    while at >= 0 and not words[at].tag.startswith("VB"):
        if lower(text, words[at]) in _listed("channels", "written", "surfaces"):
            return words
        at = words[at].head
    tells = at >= 0 and lower(text, words[at]) in _listed("told_on")
    return hung(words, index, at, "obl") if tells else words


# What is done to these may be an attack on them.
_SITES = frozenset(["website", "site", "webpage"])
_PAGE = 5  # words of "on its official Telegram channel"


@cache
def _listed(*keys: str) -> frozenset[str]:
    words = table("cues")["words"]
    return frozenset(one for key in keys for one in words[key].split())


def _joined_before(words: Words, index: int) -> Words:
    """A second deed told before its saying is joined to the first, not to the saying: "“they took
    it and *promised* us land,” she said"."""
    saying = words[index].head
    first = next(
        (at for at in range(index) if (words[at].head, words[at].relation) == (saying, "ccomp")), -1
    )
    return words if first < 0 else hung(words, index, first, "conj")


def _one_more(words: Words, index: int) -> Words:
    """A noun behind a verb that has its subject and an object is one more object: "the mediators
    propose a longer truce, *a committee* to look into breaches and …"."""
    verb = words[index].head
    own = [at for at in range(index) if words[at].head == verb]
    subject = any(at < verb and words[at].relation.startswith("nsubj") for at in own)
    object_ = next((at for at in own if at > verb and words[at].relation == "obj"), -1)
    if not subject or object_ < 0 or not words[index].tag.startswith("NN"):
        return words
    return hung(words, index, object_, "conj")


def _let_go(text: str, words: Words, index: int) -> Words:
    """Who is let go is freed, though the parse has him go: "would let *30 miners* go"."""
    verb = words[index].head
    if lower(text, words[index]) != "go" or lower(text, words[verb]) not in _LETTING:
        return words
    freed = next((at for at in range(verb + 1, index) if words[at].head == index), -1)
    if freed >= 0 and words[freed].relation.startswith("nsubj"):
        words = hung(words, freed, verb, "obj")
    return hung(words, index, verb, "xcomp")


_LETTING = frozenset(("let", "lets", "letting"))


def _handed(text: str, words: Words, index: int) -> Words:
    """What is handed over is an object, for all that the particle looks like its preposition: "to
    hand *over a list* to the police"."""
    verb = words[index].head
    particle = words[verb + 1]
    if particle.head != index or particle.relation != "case":
        return words
    if lower(text, particle) != "over" or not lower(text, words[verb]).startswith(_HANDING):
        return words
    if sum(one.head == index and one.relation == "case" for one in words) != 1:
        return words  # "handed over *to the police*"
    if any(one.head == verb and one.relation in ("obj", "nsubj:pass") for one in words):
        return words
    if index > verb + 2 and words[index].tag == "CD":
        return words
    made = list(words)
    made[verb + 1] = particle.with_(head=verb, relation="compound:prt")
    made[index] = words[index].with_(relation="obj")
    return tuple(made)


def _taken_from(text: str, words: Words, index: int) -> Words:
    """What is taken from somebody with a name, or told or charged, hangs on the verb: "stripped
    *Mara Tolen of her powers*"."""
    if not lower(text, words[words[index].head]).startswith(_OF):
        return words
    if not words[index].tag.startswith("NNP"):
        return _charged_with(text, words, index)
    for place in range(index + 2, min(index + 8, len(words))):
        if words[place].head != index:
            continue
        of = words[index + 1]
        first = of.head == place and lower(text, of) == "of"
        named = words[place].tag.startswith("NNP")  # "accused Mara Tolen of Selm Rail of theft"
        if not first or named or words[place].relation not in ("nmod", "acl"):
            return words
        relation = "obl" if words[place].relation == "nmod" else "advcl"
        return hung(words, place, words[index].head, relation)
    return words


def _blamed_on(text: str, words: Words, index: int) -> Words:
    """On whom something is blamed hangs on the verb, not on what is blamed on him: "blamed the
    collapse *on the builders*", "blamed the attack on the port *on rebels*"."""
    if lower(text, words[words[index].head]) not in _BLAMING:
        return words
    ons = [at for at, one in enumerate(words) if at > index and lower(text, one) == "on"]
    whom = words[ons[-1]].head if ons else -1
    if whom <= index or words[whom].relation != "nmod" or words[ons[-1]].relation != "case":
        return words
    if not any(words[above].head == index for above in upward(words, whom)):
        return words
    if any(lower(text, one) == "for" for one in words[whom + 1 : whom + 8]):
        return words  # "blamed the tax on fuel for the delay"
    return hung(words, whom, words[index].head, "obl")


_BLAMING = frozenset(("blame", "blames", "blamed", "blaming"))


def _charged_with(text: str, words: Words, index: int) -> Words:
    """What one is charged with hangs on the verb, not on whoever is charged: "accused the leader of
    the rebels *of cutting* hoses"."""
    for place in range(index + 2, len(words)):
        one = words[place]
        below = index < one.head and words[one.head].head == index  # "of the rebels of cutting"
        if one.relation != "acl" or one.tag != "VBG" or not (below or one.head == index):
            continue
        if words[place - 1].head == place and lower(text, words[place - 1]) == "of":
            return hung(words, place, words[index].head, "advcl")
    return words


def _led(text: str, words: Words, index: int) -> Words:
    """An object behind a preposition of its own is none: "fired *over the crowd*"."""
    noun, verb = words[index], words[index].head
    for place in range(verb + 1, index if noun.relation == "obj" else verb + 1):
        case = words[place]
        if case.head != index or case.relation != "case" or lower(text, case) not in _BEFORE:
            continue
        if words[place + 1].tag == "CD" and lower(text, case) != "worth":
            return words
        if any(one.head == index and one.relation == "cop" for one in words):
            return words  # "made it clear that those days *were behind us*"
        made = list(words)
        if place == verb + 1 and lower(text, case) in _PARTICLES and _phrasal(text, words, verb):
            made[place] = case.with_(head=verb, relation="compound:prt")
        else:
            made[index] = noun.with_(relation="obl")
        return tuple(made)
    return words


def _phrasal(text: str, words: Words, verb: int) -> bool:
    """Whether the word behind a verb is a particle of it, not a preposition: no shot is fired
    over."""
    told = lower(text, words[verb])
    return told.startswith(("cordon", "seal", "call", "hand", "take", "turn", "push", "put"))


def _within_clause(words: Words, index: int) -> Words:
    """Hangs what stands between a subject and its verb on that verb, not on the saying before
    both: "said the firm, *in a letter*, had promised it"."""
    above = words[index].head
    opens = next((at for at in range(index, above, -1) if words[at].tag == ","), 0)
    subject = opens - 1
    if subject <= above or words[subject].relation != "nsubj" or words[subject].head <= index:
        return words
    return hung(words, index, words[subject].head, "obl")


def _named(text: str, words: Words, index: int) -> Words:
    """An object with a subject before it is what that one is called: "branded *her a deserter*"."""
    noun, verb = words[index], words[index].head
    if lower(text, words[verb]) not in _NAMING or not noun.tag.startswith(("NN", "JJ")):
        return words
    own = [place for place, one in enumerate(words) if one.head == index]
    whom = [place for place in own if words[place].relation == "nsubj" and verb < place < index]
    if len(whom) != 1 or any(words[place].relation == "cop" for place in own):
        return words
    made = list(words)
    made[whom[0]] = words[whom[0]].with_(head=verb, relation="obj")
    made[index] = noun.with_(relation="xcomp")
    return tuple(made)


def _adverbial(text: str, words: Words, index: int) -> Words:
    """A clause with a conjunction tells when or why something is done: it is the verb's, not the
    noun's before it."""
    noun = words[index].head
    marks = (one for one in words[noun + 1 : index] if one.head == index and one.relation == "mark")
    if not any(lower(text, one) in _OPENING for one in marks):
        return words
    over = upward(words, words[noun].head)
    above = next((at for at in over if at >= index or words[at].tag.startswith("VB")), -1)
    return hung(words, index, above, "advcl") if 0 <= above < index else words


def _told_by_paper(text: str, words: Words, index: int) -> Words:
    """Gives a participle that tells what a paper says to the paper, not to those to whom it goes:
    "sent a *letter* to the council *accusing* Orle"; not "sent a mission to men accusing him"."""
    whom = words[index].head
    verb = words[whom].head
    if words[whom].relation not in ("obl", "nmod") or lower(text, words[index]) not in _TELLING:
        return words
    if words[whom].tag == "NNS":
        return words  # "a letter to *workers demanding* more pay"
    if not any(one.head == whom and lower(text, one) in _TO for one in words[verb + 1 : whom]):
        return words
    paper = next(
        (
            place
            for place in range(whom - 1, -1, -1)
            if words[place].relation == "obj" and (words[place].head == verb or place == verb)
        ),
        -1,
    )
    if paper < 0 or lower(text, words[paper]) not in _papers():
        return words
    return hung(words, index, paper, "acl")


_TO = ("to", "with", "before", "at")
_TELLING = frozenset(
    ("accusing", "alleging", "blaming", "charging", "demanding", "urging", "asking", "calling",
     "condemning", "denouncing", "criticising", "criticizing", "threatening", "proposing",
     "requesting", "rejecting", "warning", "claiming")
)  # fmt: skip


@cache
def _papers() -> frozenset[str]:
    return frozenset(table("documents")["documents"]["words"].split()) | {"motion", "objection"}
