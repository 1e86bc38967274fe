"""Finds the noun phrases of a report over the parse, with their extent by convention.

A mention is the full noun phrase with title, apposition and relative clause, without 's. A
possessive inside it is a mention of its own; a bare premodifier is none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from onrecord.reading.actors.empty_it import empty
from onrecord.reading.actors.extents import beside, extent, listed
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import PRONOUNS, Phrase, Words, alike
from onrecord.reading.actors.sources import put_in
from onrecord.reading.draft import Draft
from onrecord.reading.syntax import SUBJECTS
from onrecord.report import Span

_NO_HEADS = (
    "compound", "flat", "fixed", "goeswith", "nmod:tmod", "obl:tmod", "obl:npmod", "nmod:npmod",
    "amod", "expl", "advmod", "case", "cc", "punct", "det",
)  # fmt: skip


_ADJECTIVE_HEADS = ("nsubj", "nsubj:pass", "obj", "nmod", "obl", "nmod:poss")


_HEADS = frozenset(["NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "FW"])
_OTHER_HEADS = frozenset(["JJ", "JJR", "JJS", "VBN", "DT", "CD"])


_QUANTIFIERS = ("some", "many", "most", "others", "several", "both", "few")


def find_phrases(draft: Draft) -> tuple[list[Phrase], list[Words]]:
    """All phrases of the prose in reading order, and the sentences they stand in."""
    sentences = [Words(clause, n) for n, clause in enumerate(draft.syntax.clauses)]
    stops = _source_stops(draft)
    quotes = [one.span for one in draft.quotes if one.within == 0]
    phrases = [
        phrase
        for words in sentences
        for index in range(len(words.words))
        if (phrase := _phrase(words, index, stops, quotes)) is not None
    ]
    phrases += _told_by_tagger(draft, phrases, sentences)
    titles = [one.span for one in draft.quotes if one.title]
    if titles:
        phrases = [one for one in phrases if not _part_of_title(draft, one.span, titles)]
    phrases.sort(key=lambda one: (one.span[0], -one.span[1]))
    return phrases, sentences


def _part_of_title(draft: Draft, span: Span, titles: Sequence[Span]) -> bool:
    """ "on “Meet *the Press*”": whether there are other words of a title than these."""
    for start, end in titles:
        if start <= span[0] and span[1] <= end:
            return any(map(str.isalpha, draft.text[start : span[0]] + draft.text[span[1] : end]))
    return False


_SOMEBODY = ("person", "organization", "place")

_BOUNDS = (("at", "least"), ("at", "most"), ("as", "many"), ("up", "to"), ("more", "than"))


def _told_by_tagger(
    draft: Draft, phrases: Sequence[Phrase], sentences: Sequence[Words]
) -> Iterator[Phrase]:
    """Mentions that the tagger sees and the parse does not: there a head was misread."""
    taken = {(one.sentence, one.head) for one in phrases}
    starts = [words.clause.sentence.start for words in sentences]
    spans: dict[int, list[Span]] = {}
    for one in phrases:
        spans.setdefault(one.sentence, []).append(one.span)
    for mention in draft.tagging.mentions:
        if mention.kind not in _SOMEBODY or mention.score < SURE:
            continue
        number = bisect_right(starts, mention.start) - 1
        if number < 0:
            continue
        words = sentences[number]
        span = mention.start, mention.end
        first = words.at(mention.start)
        if first and (words.lower[first - 1], words.lower[first]) in _BOUNDS:
            span = words.words[first - 1].start, mention.end  # "*At* least nine were held"
        head = words.at(mention.head[0])
        if head is None or (number, head) in taken or words.lower[head] in PRONOUNS:
            continue
        word = words.words[head]
        if not word.tag.startswith(("NN", "JJ", "VB", "CD", "DT")) or words.predicate(head):
            continue
        if words.lower[head] in ("who", "which", "that", "whom", "whose", "what", "this"):
            continue
        if _in_a_part(words, head) or _seat(words, head) or _owns_within(words, head):
            continue
        if words.lower[head] == "state" and _of_an_office(words, head):
            continue
        if head and (words.lower[head - 1], words.lower[head]) in _NOBODY:
            continue
        if any(alike(span, other) >= 0.5 for other in spans.get(number, ())):
            continue
        if any(span[0] < start < span[1] for said in draft.said for start, _ in said.cue):
            continue  # nobody's description runs over who says what
        if mention.end == word.end and _modifies(words, head + 1):
            continue  # "Tavora" in "Tavora peace talks"
        if _cut_off(words, head, mention.end):
            continue  # "*the Bank* of Tavora governor"
        if word.tag == "JJ" and word.relation == "amod" and word.head > head:
            continue  # "the *Tavoran*, Orlean and Selmish leaders"
        form = "name" if word.tag.startswith("NNP") or words.entities[head] else "noun"
        yield Phrase(span, words.clause, number, head, form, _role(words, head))


def _cut_off(words: Words, head: int, end: int) -> bool:
    """Whether a mention ends within the name of a body that only stands before a noun."""
    known, word = words.entities[head], words.words[head]
    if known is None or known[2] != "ORGANIZATION" or word.relation != "compound":
        return False
    return word.head >= known[1] and end < words.words[known[1] - 1].end


def _modifies(words: Words, index: int) -> bool:
    """Whether the words from here on are the rest of a noun phrase."""
    while index < len(words.words) and words.words[index].tag in ("JJ", "VBN"):
        index += 1
    return index < len(words.words) and words.words[index].tag.startswith("NN")


def hint(draft: Draft, phrases: Sequence[Phrase]) -> None:
    """Notes for each phrase the kind that the tagger sees in it."""
    kinds = {one.head[0]: one.kind for one in draft.tagging.mentions if one.score >= SURE}
    for phrase in phrases:
        phrase.hint = kinds.get(phrase.clause.sentence.words[phrase.head].start, "")


SURE = 0.6
"""The least score of a mention that the tagger alone sees."""


def _source_stops(draft: Draft) -> frozenset[int]:
    """Where cues start: a relative clause that holds the very saying is no part of its source; and
    where what is said starts with "that", which tells of no noun before it."""
    cues = {start for one in draft.said for start, _ in one.cue}
    said = {one.content[0] for one in draft.said if one.content}
    that = {one[0] for one in said if draft.words(one).startswith("that ")}
    return frozenset(cues | that) | put_in(draft)


def _phrase(
    words: Words, index: int, stops: frozenset[int], quotes: Sequence[Span]
) -> Phrase | None:
    word = words.words[index]
    tag, relation, lower = word.tag, word.relation, words.lower[index]
    if not (tag in _HEADS or (tag in _OTHER_HEADS and relation in _ADJECTIVE_HEADS)):
        return None
    if tag == "DT" and lower in ("both", "neither") and _alone(words, index):
        return Phrase(
            (word.start, word.end), words.clause, words.number, index, "pronoun", "subject",
            noun="they", gender="", number="p", person=3, definite=True,
        )  # fmt: skip
    name = tag == "NNP" and words.texts[index] == "US"
    if lower in PRONOUNS and not name and tag in ("PRP", "PRP$", "NN", "NNP", "FW"):
        if tag.startswith("NN") and lower not in ("i", "we"):
            return None
        if relation == "expl" or lower in ("mine", "ours", "yours", "hers", "theirs"):
            return None
        if lower == "it" and empty(words, index):
            return None
        person, gender, number = PRONOUNS[lower]
        return Phrase(
            (word.start, word.end), words.clause, words.number, index, "pronoun",
            "owner" if tag == "PRP$" else _role(words, index),
            noun=lower, gender=gender, number=number, person=person, definite=True,
        )  # fmt: skip
    if not _can_head(words, index) or _in_a_part(words, index) or _seat(words, index):
        return None
    if _owns_within(words, index):
        return None
    if index and (words.lower[index - 1], lower) in _NOBODY:
        return None
    if lower == "fronts" and "on" in words.lower[max(0, index - 3) : index]:
        return None  # "criticised on two *fronts*"
    if lower in _HELD and not any(words.words[i].tag in _TOLD for i in words.children[index]):
        return None
    first, end = extent(words, index, stops, quotes)
    appositions = tuple(
        child
        for child in words.children[index]
        if words.words[child].relation == "appos" and first <= child < end
    )
    if words.lower[first] == "whose":
        return None  # "Mara Tolen, *whose son* was ill": told in a clause of hers
    form = "name" if tag.startswith("NNP") or words.entities[index] else "noun"
    return Phrase(
        words.span(first, end), words.clause, words.number, index, form, _role(words, index),
        parts=appositions,
    )  # fmt: skip


def _in_a_part(words: Words, index: int) -> bool:
    """ "When I was going *as a fan*": what somebody is for a while, and nobody else."""
    if index > 1 and words.lower[index - 2] == "as" and words.texts[index - 1] in _MARKS:
        return not words.entities[index]  # "dismissed it as “*theatre*”"
    for article in (index - 1, index - 2):
        if article > 0 and words.lower[article] in _ONE:
            return words.lower[article - 1] == "as" and not words.entities[index]
    return False


def _owns_within(words: Words, index: int) -> bool:
    """ "The *Miners'* Union": an owner that is but a part of the name whose head it belongs to."""
    known, above = words.entities[index], words.words[index].head
    if words.words[index].relation != "nmod:poss":
        return False
    return known is not None and index < above == known[1] - 1 and known[2] == "ORGANIZATION"


def _seat(words: Words, index: int) -> bool:
    """Whether a word is the party and state of a lawmaker: "Senator Mara Tolen, *R-Texas*,"."""
    return _SEAT.match(words.texts[index]) is not None


_SEAT = re.compile(r"[RDI]-[A-Z][A-Za-z.]*$")
_NOBODY = frozenset([("on", "board"), ("each", "other"), ("one", "another")])  # "men on board"
_HELD = frozenset(["hostage", "captive", "prisoner"])  # "held them *hostage*"
_TOLD = ("DT", "PRP$", "CD", "JJ", "NN", "NNP")
_ONE = ("a", "an")
_MARKS = ('"', "“", "‘", "'")


def _alone(words: Words, index: int) -> bool:
    """ "*Both* said": a subject with nothing behind it that says of whom."""
    after = words.words[index + 1].tag if index + 1 < len(words.words) else ""
    return words.words[index].relation.startswith("nsubj") and after.startswith(("VB", "MD", "RB"))


def _can_head(words: Words, index: int) -> bool:
    word = words.words[index]
    tag, relation, lower = word.tag, word.relation, words.lower[index]
    if tag.startswith("NN"):
        if lower == "state" and _of_an_office(words, index):
            return False
        if beside(words, index):
            return True
        if relation in _NO_HEADS or (relation == "appos" and not listed(words, index)):
            return relation == "advmod" and tag.startswith("NNP")
        if words.predicate(index) and not _presented(words, index):
            return False
        known = words.entities[index]
        if (
            known
            and known[2] == "ORGANIZATION"
            and relation == "nmod"
            and known[0] <= word.head < index
        ):
            return False  # "Justice" in "Court of Justice"
        # A name of several words counts once, at its last word that is not below another of it.
        within = known is not None and known[0] <= word.head < known[1]
        owns = relation == "nmod:poss" and lower in lexicon().office_owners
        return not (within and (owns or relation in ("compound", "flat")))
    if relation not in _ADJECTIVE_HEADS:
        return False
    if tag == "JJ" and lower in lexicon().organisations:
        return True  # "the farmers' *cooperative*", which the tagger takes for an adjective
    children = [words.words[child] for child in words.children[index]]
    if tag in ("JJ", "VBN", "JJS", "JJR"):
        return any(
            words.lower[child] in ("the", "those", "these") and words.words[child].relation == "det"
            for child in words.children[index]
        ) and (lower in lexicon().suspects or lower in lexicon().persons)
    if tag in ("DT", "CD", "JJ"):
        described = any(one.relation in ("acl:relcl", "acl", "nmod") for one in children)
        if lower in ("those", "one", "two", "three") and described:
            return True
        return lower in _QUANTIFIERS and relation.startswith("nsubj") and described
    return False


def _behind_among(words: Words, index: int) -> bool:
    """ "*Among the dissenters* was Mara Tolen", which the parse takes for the subject."""
    return any(words.lower[one] == "among" for one in words.children[index])


def _of_an_office(words: Words, index: int) -> bool:
    """ "Secretary of *State*", "his *State* of the Union address": no state that is told of."""
    if words.lower[index + 1 : index + 4] == ["of", "the", "union"]:
        return True
    before = words.lower[max(index - 2, 0) : index]
    return before[1:] == ["of"] and before[0].rstrip("s") in ("secretary", "secretarie", "minister")


_ONE_OF_THEM = ("one", "another", "other", "others", "two", "both")


def _presented(words: Words, index: int) -> bool:
    """ "Among them was *Mara Tolen*": a person who is named behind the verb and is no predicate."""
    known = words.entities[index]
    person = known is not None and known[2] == "PERSON"
    below = words.children[index]
    subjects = [
        words.lower[one]
        for one in below
        if words.words[one].relation in SUBJECTS and not _behind_among(words, one)
    ]
    if not subjects or (len(subjects) == 1 and subjects[0] in _ONE_OF_THEM):
        return person  # "one of them is *Mara Tolen*, a welder"
    both = [index, *(one for one in below if words.words[one].relation == "conj")]
    return subjects == ["it"] and any(  # "*it* was the army that left": it is what that tells of
        words.words[one].relation == "acl:relcl" and _tells_who(words, index, one)
        for each in both
        for one in words.children[each]
    )


def _tells_who(words: Words, noun: int, verb: int) -> bool:
    """Whether a clause has a "that" or "who" for its subject, and the noun an article or a name:
    "it was *the army* that fired", but "it was time that …"."""
    subject = next((i for i in words.children[verb] if words.words[i].relation in SUBJECTS), noun)
    definite = words.entities[noun] is not None or any(
        words.lower[i] == "the" for i in words.children[noun]
    )
    return definite and words.lower[subject] in ("that", "who", "which")


def _role(words: Words, index: int) -> str:
    word = words.words[index]
    relation = word.relation
    if relation == "conj" and word.head >= 0:
        return _role(words, word.head) if word.head < index else "other"
    if relation in SUBJECTS or (relation == "root" and _presented(words, index)):
        return "subject"
    if relation in ("obj", "iobj", "dobj"):
        return "object"
    if relation in ("nmod:poss",):
        return "owner"
    if relation in ("dep", "nmod", "parataxis") and word.head > index and _opens(words, index):
        return "subject"
    return "oblique" if relation.startswith("obl") else "other"


def _opens(words: Words, index: int) -> bool:
    """Whether a phrase begins the sentence and hangs on a verb: what else could be its subject?"""
    governor = words.words[words.words[index].head]
    if not governor.tag.startswith(("VBD", "VBZ", "VBP")):
        return False
    inside = {index}
    for child in words.children[index]:
        words.below(child, inside)
    return min(inside) == 0 and words.words[0].tag not in ("IN", "TO")
