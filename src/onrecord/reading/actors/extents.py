"""How far a noun phrase reaches around its head, by the conventions of mentions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Words
from onrecord.reading.knowledge import near_days
from onrecord.reading.lemmas import lemma_of
from onrecord.reading.syntax import SUBJECTS
from onrecord.report import Span

_KEPT = (
    "det", "det:predet", "predet", "amod", "compound", "nummod", "nmod", "nmod:poss", "nmod:npmod",
    "nmod:of", "appos", "acl", "acl:relcl", "flat", "fixed", "punct", "dep",
)  # fmt: skip
_BOUNDS = ("at", "as", "up", "about", "around", "over", "under", "between", "more", "fewer", "less")
# Beginnings of verbs whose object is followed by what it is accused of, thanked for …
_CHARGES = (
    "accus", "suspect", "convict", "acquit", "blam", "charg", "thank", "prais", "criticis",
    "criticiz",
)  # fmt: skip
_SOMEBODY = ("man", "woman", "person", "boy", "girl")


def listed(words: Words, index: int) -> bool:
    """Whether what is parsed as an apposition is rather the next name of a list or a person
    beside another: an apposition between two persons' names is one person only with a role."""
    head = words.words[index].head
    if head < 0:
        return True
    one, other = words.entities[head], words.entities[index]
    if one and other and one[2] == other[2] == "PERSON" and one[0] != other[0]:
        return True
    if one and not other and one[2] == "ORGANIZATION" and words.lower[index] in _SOMEBODY:
        return True  # "sent to the company, Orle Coal, *a man* threatens"
    if _one_of_those_counted(words, head, index):
        return True
    return bool(one) and other is None and _heads_name(words, head, index)


def _one_of_those_counted(words: Words, head: int, index: int) -> bool:
    """Whether a name is the first of several that tell who some are: "two ministers, *Mara Tolen*
    and Jon Berge", who are two and not another name of the ministers."""
    known = words.entities[index]
    if known is None or known[2] != "PERSON" or words.words[head].tag != "NNS" or head > index:
        return False
    others = [*words.children[index], *words.children[head]]
    return any(
        one > index and words.words[one].relation == "conj" and words.person_at(one)
        for one in others
    )


def beside(words: Words, index: int) -> bool:
    """Whether a place is the next of a list rather than a part of the name behind it, on which the
    parse hangs it: "joined by *Orsava*, New Tavora and Selm"."""
    head = words.words[index].head
    one, other = words.entities[index], words.entities[head] if head > index else None
    if one is None or other is None or one == other or not one[2] == other[2] == "LOCATION":
        return False
    listed_ = words.words[head].relation == "conj" or any(
        words.words[i].relation == "conj" for i in words.children[head]
    )
    return (
        listed_
        and words.texts[one[1] : other[0]] == [","]
        and words.lower[other[1] : other[1] + 1] in ([","], ["and"])
        and words.words[index].relation in ("compound", "flat", "nmod")
    )


def _heads_name(words: Words, head: int, index: int) -> bool:
    """Whether an office after a name belongs to the next: "to the Post, the mayor, Mara Tolen,"."""
    if words.lower[index] not in lexicon().offices:
        return False
    inside: set[int] = set()
    words.below(index, inside)
    comma = max(inside) + 1
    if comma + 1 >= len(words.words) or words.texts[comma] != ",":
        return False
    next_ = words.entities[comma + 1]
    if next_ is None or next_[2] != "PERSON" or words.words[head].relation in SUBJECTS:
        return False
    return words.words[next_[1] - 1].relation in SUBJECTS


def extent(
    words: Words, index: int, stops: frozenset[int], quotes: Sequence[Span]
) -> tuple[int, int]:
    """First word and end of the noun phrase around a head."""
    inside = {index}
    head = words.entities[index]
    person = head is not None and head[2] == "PERSON"
    for child in words.children[index]:
        if _belongs(words, index, child, person, stops):
            words.below(child, inside)
    if head is not None:
        inside.update(range(head[0], head[1]))
    first = end = index
    while first - 1 in inside or _joins(words, first - 1, inside, -1):
        first -= 1
    end = index + 1
    while end in inside or _joins(words, end, inside, 1):
        end += 1
    first, end = _clip(words, index, first, end, quotes)
    while end - 1 > index and not _ends(words, end - 1, first):
        end -= 1
    end = _unconditional(words, index, _unhindered(words, index, end))
    end = _undated(words, index, end)
    first = _behind_measure(words, first, index)
    while first < index and not _starts(words, first):
        first += 1
    stray = first > 0 and words.words[first - 1].tag == "DT" and words.words[first].tag != "DT"
    if stray and not any(start == words.words[first].start for start, _ in quotes):
        first -= 1  # an article that the parse hung elsewhere
    texts = words.texts[first:end]
    closes = words.texts[end : end + 1] == [")"] and texts.count("(") == texts.count(")") + 1
    return first, end + closes  # "the Selm Survey *(SS)*"


def _behind_measure(words: Words, first: int, index: int) -> int:
    """Where a phrase begins behind how long something lasted, whose clause it opens: "for the four
    weeks *town police* had watched them"."""
    for i in range(first, index - 1):
        if words.words[i].tag == "CD" and words.lower[i + 1] in _SPANS:
            return i + 2
    return first


_SPANS = ("seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades")
_AROUND = ("area", "region", "vicinity", "zone")
# What opens no part of a phrase: "Tolen, *along with Senator Jon Berge*, said".
_NOT_OF_IT = frozenset(
    ("along", "together", "alongside", "according", "since", "until", "during", "after", "before",
     "via", "despite")
)  # fmt: skip


# What tells of a deed, and not of whom it befell: "held a man *on suspicion of murder*".
_OF_THE_DEED = {
    "in": frozenset(
        ("connection", "response", "retaliation", "return", "exchange", "protest", "turn", "bid",
         "addition", "relation", "revenge", "reprisal", "anticipation", "defiance", "attempt")
    ),
    "on": frozenset(("suspicion", "charge", "charges", "allegations", "grounds", "bail")),
}  # fmt: skip


def _belongs(words: Words, index: int, child: int, person: bool, stops: frozenset[int]) -> bool:
    word = words.words[child]
    relation, tag = word.relation, word.tag
    if relation == "advmod":
        named = words.words[index].tag.startswith("NNP")  # "*Only* Kesh voted against it"
        adverbs = ("not", "never", *(("only", "even", "just") if named else ()))
        return child < index and tag != "WRB" and words.lower[child] not in adverbs
    if person and child < index and relation in ("cc", "conj"):
        return _two_titles(words, index, child)
    if relation not in _KEPT or beside(words, child):
        return False
    if words.lower[child] in ("both", "either", "neither") and any(
        words.words[one].relation == "conj" for one in words.children[index]
    ):
        return False
    if relation == "appos":
        return not listed(words, child)
    if relation == "dep":
        return child > 0 and words.texts[child - 1] in "([" and bool(words.texts[child - 1])
    if child < index:
        return True
    if relation in ("acl", "nmod") and _alleged(words, index, child):
        return False
    if relation == "acl" and tag == "VBG" and _after_comma(words, child):
        return False  # "the ministry, *citing the fire service*, said"
    cited = relation == "acl" and tag == "VBN" and words.lower[child] in ("quoted", "cited")
    if cited and child - 1 > index and words.texts[child - 1] == ",":
        return False  # "the commander, Ada Lund, *quoted by the Courier*, said"
    if relation == "acl:relcl" or relation == "acl":
        found: set[int] = set()
        words.below(child, found)
        return not any(words.words[one].start in stops for one in found)
    if relation == "nmod":
        case = next(
            (
                words.lower[i]
                for i in words.children[child]
                if words.words[i].relation in ("case", "mark")
            ),
            "",
        )
        if case in _NOT_OF_IT or words.lower[child] in _OF_THE_DEED.get(case, ()):
            return False
        if case == "as" or (case == "from" and tag == "VBG"):
            return False  # "lists Tolen *as belonging to* …", "bans anyone *from entering*"
        if words.lower[child] in lexicon().times:
            return False
        if case == "from" and child > index and _taken_away(words, index):
            return False  # "the pull-out of Tavoran troops *from the valley*"
        if case == "in" and words.lower[child] in _AROUND and words.words[index].relation == "obj":
            return False  # "detained nine fishermen *in the area*"
        if case not in ("of", "from") and child > index and _after_comma(words, child):
            return False
        year = words.texts[child].isdigit() and len(words.texts[child]) == 4
        if year and case in ("in", "between", "by"):
            return False  # "at Lundby between 2020 and 2025"
        # "Tolen in Oslo" is a misread sentence more often than a phrase; "Tolen of Oslo" is one.
        return not person or case in ("of", "from", "for", "with", "'s", "’s", "")
    return True


def _two_titles(words: Words, index: int, child: int) -> bool:
    """Whether an "and" before a name, or what stands with it, joins two things that one person is,
    which the parse hangs on the name: "the *singer and former minister* Mara Tolen"."""
    link = child
    while link and words.words[link].relation != "cc":
        link -= 1
    if not link:
        return False
    before = words.words[link - 1]
    below = before.head == index and before.relation in ("compound", "amod", "conj")
    return below and before.tag == "NN" and words.texts[link - 1][-1].isalpha()


def _taken_away(words: Words, index: int) -> bool:
    """Whether somebody is taken from somewhere: the place belongs to that, and not to him."""
    above = words.words[index].head
    if above < 0:
        return False
    deed = lemma_of(words.texts[above], words.words[above].tag)
    return deed in lexicon().taking_away


def _alleged(words: Words, index: int, child: int) -> bool:
    """Whether a branch tells what the head is accused of: "accused [the army] of shelling …"."""
    head = words.words[index].head
    if head < 0 or head > index or not words.lower[head].startswith(_CHARGES):
        return False
    if words.words[child].tag == "NNP" and words.lower[index + 1 : index + 2] == ["of"]:
        return False  # "the state of Orsava"
    charged = any(
        words.lower[one] == "of" and one > child and words.lower[one - 1] not in ("and", "or", ",")
        for below in words.children[head]
        if words.words[below].tag == "VBG"
        for one in words.children[below]
    )
    if charged:
        return False  # "accused a handful *of agitators* of arson"
    return any(
        words.lower[one] in ("of", "for", "with") and words.words[one].relation in ("case", "mark")
        for one in words.children[child]
    )


def _after_comma(words: Words, child: int) -> bool:
    """Whether a branch is set off by a comma: ", in an airstrike"."""
    inside: set[int] = set()
    words.below(child, inside)
    first = min(inside)
    return words.texts[first] == "," or (first > 0 and words.texts[first - 1] == ",")


def _joins(words: Words, index: int, inside: set[int], step: int) -> bool:
    """Whether a mark that hangs elsewhere stands between two words of the phrase."""
    return (
        0 <= index < len(words.words)
        and words.words[index].relation == "punct"
        and words.texts[index] not in ('"', "“", "”", ";", ":", "–", "—", "--", "-")
        and index + step in inside
    )


def _clip(
    words: Words, index: int, first: int, end: int, quotes: Sequence[Span]
) -> tuple[int, int]:
    """Keeps a phrase within the quotation that its head stands in, or out of half a quotation."""
    here = words.words[index].start
    low, high = words.words[first].start, words.words[end - 1].end
    for start, stop in quotes[bisect_right(quotes, low, key=itemgetter(1)) :]:
        if start >= high:
            break
        if stop <= low:
            continue
        if start <= here < stop:
            low, high = max(low, start), min(high, stop)
        elif low <= start and stop <= high:
            continue
        elif start > here:
            high = min(high, start)
        else:
            low = max(low, stop)
    while words.words[first].start < low and first < index:
        first += 1
    while words.words[end - 1].end > high and end - 1 > index:
        end -= 1
        while words.words[end - 1].tag == "IN" and end - 1 > index:
            end -= 1  # "eight people *for* “spreading rumours”"
    return first, end


_HINDER = ("ban", "bar", "block", "deter", "discourage", "dissuade", "prevent", "prohibit", "stop")


def _unhindered(words: Words, index: int, end: int) -> int:
    """The end of a phrase without what its verb keeps somebody from: "banned anyone with a flag
    *from entering*"."""
    verb = words.words[index].head
    if verb < 0 or not words.lower[verb].startswith(_HINDER):
        return end
    for at in range(index + 1, end - 1):
        if words.lower[at] == "from" and words.words[at + 1].tag == "VBG":
            return at
    return end


_CONDITIONS = ("if", "unless", "provided", "providing")
_PAST = ("VBD", "VBN")
_PRESENT = ("VBZ", "VBP")


def _unconditional(words: Words, index: int, end: int) -> int:
    """The end of a phrase before a condition that the parse hangs on what is told of somebody, and
    that what happened cannot be under: "would free the miners they have held since May *if the
    army leaves*", but "those who will be fined if they pollute"."""
    for at in range(index + 2, end - 1):
        if words.lower[at] not in _CONDITIONS:
            continue
        verb = words.words[at].head
        deed = words.words[verb].head if verb > at else -1
        if deed <= index or deed >= at or words.words[deed].tag not in _PAST:
            continue
        if any(words.words[one].tag == "MD" for one in words.children[deed]):
            continue
        around = (words.words[one].tag for one in (verb, *words.children[verb]) if one > at)
        if any(tag in _PRESENT for tag in around):
            return at - (words.texts[at - 1] == ",")
    return end


def _undated(words: Words, index: int, end: int) -> int:
    """The end of a phrase without the time of what it does: "hundreds of farmers *on Tuesday*"."""
    last = end - 1
    if words.lower[last] not in lexicon().times or words.entities[last] is not None:
        return end
    above = words.words[last].head
    while above >= 0 and above != index:
        if words.words[above].tag.startswith("VB"):
            return end  # "three men who seized it *on Thursday*" are known by that
        above = words.words[above].head
    same = words.lower[last - 2 : last] == ["the", "same"]  # "*the same* evening"
    while words.words[last - 1].tag in ("JJ", "DT") and last - 1 > index:
        last -= 1
    if words.lower[last - 1] == "on":
        last -= 1
        if words.lower[last - 1] in lexicon().on_days:
            return end
    elif words.lower[last] not in ("last", "this", "next") and not same:
        return end
    told = words.words[last - 1].tag not in ("IN", "TO")  # not "in January of this year"
    return last if last > index and told else end


_BEGINS_MORE = ("CC", "WDT", "WRB", "PRP$")
"""Tags of words that begin what comes next, and end no phrase."""


def _ends(words: Words, index: int, first: int) -> bool:
    """Whether a phrase may end with this word."""
    text = words.texts[index]
    if words.words[index].tag in _BEGINS_MORE and words.texts[index].islower():
        return False  # "the purpose and"
    if text in (")", "]"):
        opened = "(" if text == ")" else "["
        return opened in words.texts[first:index]
    if text in ("'s", "’s", "'", "’"):
        return words.words[index].tag == "NNP"  # "*Orle's* said sales fell"
    return any(letter.isalnum() for letter in text) or text in ("%",)


def _starts(words: Words, index: int) -> bool:
    text = words.texts[index]
    if text == "[":
        return "]" in words.texts[index:]
    if words.lower[index] in _BOUNDS and index + 1 < len(words.words):
        after = words.lower[index + 1]
        return (
            after in ("least", "most", "many", "than", "to") or words.words[index + 1].tag == "CD"
        )
    if words.words[index].relation == "case" or words.words[index].tag in ("IN", "TO", "CC"):
        return False
    follower = words.words[index + 1] if index + 1 < len(words.words) else None
    if (
        words.lower[index] in near_days()
        and follower is not None
        and follower.tag.startswith("NNP")
    ):
        return False  # "Yesterday Tolen left"
    return any(letter.isalnum() for letter in text) or text in "$€£#"
