"""What roles a report tells that somebody has: the words before a name, beside it, in its stead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.reading.actors.chains import Chain
from onrecord.reading.actors.joining import Joining
from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.lemmas import lemma_of
from onrecord.reading.syntax import Node
from onrecord.report import Span

ARTICLE = re.compile(r"^(?:the|a|an|its|his|her|their|our|my)\s+", re.IGNORECASE)


def roles_told(joining: Joining, chain: Chain) -> tuple[str, ...]:
    """Each role once, as it is first told: "Foreign Minister", "chair of the league"."""
    found: dict[str, str] = {}
    for phrase in chain.phrases:
        if phrase.form == "pronoun":
            continue
        for words in _words_told(joining, phrase):
            if words and any(map(str.isalpha, words)) and not _no_more_than_human(words):
                found.setdefault(words.lower(), words)
    return tuple(found.values())


# "Senator Mara Tolen *(R)*", "*(R-Orle)*"; a man, a 66-year-old woman and all three tell none
_NO_ROLE = re.compile(
    r"[A-Z](?:-[A-Z][\w.]*)?$"
    r"|(?:(?:\S+-year-old|this|that|all|both|one|two|three|four|five|six) )*"
    r"(?:man|woman|girl|boy|person|people|men|women|sources?|all|both|two|three|four|five|six|"
    r"names?|surname|nickname)$",
    re.IGNORECASE,
)


def _no_more_than_human(role: str) -> bool:
    """Whether words tell of somebody nothing that he does or is to others: "66-year-old woman",
    "young *Selm man*"; a stunt man and a best man have a role."""
    *before, last = role.split()
    if last not in ("man", "woman", "boy", "girl"):
        return _NO_ROLE.match(role) is not None
    return all(one[0].isupper() or one.lower() in lexicon().how_seen for one in before)


def _words_told(joining: Joining, phrase: Phrase) -> list[str]:
    """The roles of a mention; one title of several persons is each one's."""
    shared = ""
    if phrase.name is not None and phrase.kind == "person":
        shared = _as_one(phrase) if phrase.title is not None else _shared(joining, phrase)
    told = [_role(phrase.clause.text, span) for span in _role_spans(joining, phrase)]
    return [shared, *told[phrase.title is not None :]] if shared else told


def _role(text: str, span: Span) -> str:
    told = ARTICLE.sub("", " ".join(text[span[0] : span[1]].split()))
    age = _AGE.search(told)
    if age is not None and not set(told[: age.start()].split()) & {*_LINKS}:
        told = told[: age.start()] + told[age.end() :]
    return _without_courtesy(_BEHIND.sub("", told.strip()))


_BEHIND = re.compile(r", \d{1,3}$")
"""An age behind an office: "The mayor, *68*, has been ill"."""
# "*54-year-old* nurse Mara Tolen", "*22 year old* Jon Berge": how old somebody is, is no role. That
# of a war whose veteran somebody is, belongs to it.
_AGE = re.compile(
    r"(?<!\S)(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)[ -](?:year|month|week|day)s?[ -]olds?\b,?\s*",
    re.IGNORECASE,
)


def _as_one(phrase: Phrase) -> str:
    """The title of several persons as it is told of one ("*Senators* Mara Tolen and Jon Berge"), or
    nothing where it is one's."""
    assert phrase.title is not None
    words = _role(phrase.clause.text, phrase.title).split()
    head = next((at for at, word in enumerate(words) if at and word in _LINKS), len(words)) - 1
    if head < 0:
        return ""
    one, lex = lemma_of(words[head], "NNS"), lexicon()
    if one == words[head].lower() or one not in lex.offices | lex.persons | lex.ranks:
        return ""
    words[head] = one.capitalize() if words[head][0].isupper() else one
    return " ".join(words)


_LINKS = ("of", "for", "from", "to", "in")


def _shared(joining: Joining, phrase: Phrase) -> str:
    """What a title before others tells of a name behind them: "Senators Mara Tolen and *Jon
    Berge*". The next title ends what it tells: "Senators Mara Tolen and Jon Berge, and Judge Orle".
    """
    row = _row(phrase.node)
    if row is None:
        return ""
    before = [
        one
        for one in joining.phrases
        if one.sentence == phrase.sentence and one.span < phrase.span and _row(one.node) is row
        if one.name is not None and one.kind == "person"
    ]
    titled = next((one for one in reversed(before) if one.title is not None), None)
    return _as_one(titled) if titled is not None else ""


def _row(node: Node) -> Node | None:
    """The first of the row that a word stands in, if it does."""
    if node.relation == "conj":
        return node.head
    return node if any(one.relation == "conj" for one in node.children) else None


def _without_courtesy(role: str) -> str:
    """A role without "Mr" or "Dr" before it, "Sir" behind it, and a clause that tells of it. What
    an archbishop or a first lady is, is a role."""
    words = re.sub(r"^(?:Mrs|Mr|Ms|Miss|Mx|Mme|Drs?)\b\.?\s*", "", role)
    words = re.sub(r"^and |^.* and$", "", words)  # "Jon Tolen and", before another's name
    words = re.split(r", (?:who|which|whose|whom)\b", words)[0].strip(" ,")
    parts, lex = words.split(), lexicon()
    while len(parts) > 1 and parts[-1][0].isupper() and parts[-1].lower() in lex.courtesy:
        if parts[-1].lower() in lex.clerics or parts[-2].lower() in ("first", "crown"):
            break
        parts.pop()
    return " ".join(parts)


def _role_spans(joining: Joining, phrase: Phrase) -> list[Span]:
    words = joining.sentences[phrase.sentence]
    spans = []
    if phrase.title is not None:
        spans.append(phrase.title)
    if phrase.name is None:
        return [*spans, head_span(words, phrase.head, phrase)]
    spans += _in_clause(words, phrase)
    for index in _told(words, phrase):
        if _number(words, index) or (index != phrase.head and _no_role(words, index)):
            continue
        span = _before_name(phrase, head_span(words, index, phrase))
        if not (span[0] < phrase.name[1] and phrase.name[0] < span[1]):
            spans.append(span)
    return spans


def _told(words: Words, phrase: Phrase) -> Iterator[int]:
    """The nouns that may tell what somebody is: the head, what stands beside it, and what is told
    with that: "Mara Tolen, *a lawyer* and *former minister*"."""
    for index in (phrase.head, *phrase.parts):
        yield index
        if index == phrase.head or not words.words[index].tag.startswith("NN"):
            continue
        for other in words.children[index]:
            one = words.words[other]
            joined = one.relation == "conj" and one.tag == "NN" and one.end <= phrase.span[1]
            if any(words.words[i].tag == "PRP$" for i in words.children[other]):
                continue  # "Tolen, his son and *his* wife"
            if joined and other not in phrase.parts and _somebody(plain(words.texts[other])):
                yield other


def _somebody(noun: str) -> bool:
    """Whether a noun tells what somebody is or does: "minister", "videojournalist"."""
    return noun in lexicon().titles or noun.endswith(("ist", "ographer", "ologist", "maker"))


def _before_name(phrase: Phrase, span: Span) -> Span:
    """The words of a role up to the name that the parse hangs deep in it: "*one of Orle's vice
    presidents*, Mara Tolen"."""
    assert phrase.name is not None
    if not span[0] < phrase.name[0] < span[1]:
        return span
    told = phrase.clause.text[span[0] : phrase.name[0]]
    comma = told.rstrip().endswith(",")  # else the name is a part of what is told
    return (span[0], span[0] + len(told.rstrip(" ,"))) if comma else span


def _in_clause(words: Words, phrase: Phrase) -> list[Span]:
    """ "Mara Tolen, who is *the chair of the league*", "who serves as *mayor*": offices told in a
    clause behind a name. What somebody was once says nothing of whom he speaks for now."""
    found: list[Span] = []
    for verb in words.children[phrase.head]:
        if words.words[verb].relation != "acl:relcl" or phrase.kind != "person":
            continue
        below = words.children[verb]
        who = any(words.lower[i] == "who" and words.words[i].relation == "nsubj" for i in below)
        office = _office(words, verb) if who else None
        if office is None or plain(words.texts[office]) not in lexicon().offices:
            continue
        inside = {office}
        for child in words.children[office]:
            if words.words[child].relation in _OF_OFFICE:
                words.below(child, inside)
        first, last = min(inside), max(inside)
        if _NOT.isdisjoint(words.lower[i] for i in below) and last - first < _WIDE:
            found.append((words.words[first].start, words.words[last].end))
    return found


_OF_OFFICE = ("det", "amod", "compound", "nmod", "nmod:poss")
_NOT = frozenset(["not", "n't", "never", "no"])
_WIDE = 12  # words of an office


def _office(words: Words, verb: int) -> int | None:
    """The noun behind "is", or what somebody "serves as"."""
    below = words.children[verb]
    if any(
        words.words[i].relation == "cop" and words.lower[i] in ("is", "’s", "'s") for i in below
    ):
        return verb
    if words.lower[verb] != "serves":
        return None
    served = (i for i in below if words.words[i].relation == "obl")
    return next(
        (i for i in served if "as" in map(words.lower.__getitem__, words.children[i])), None
    )


def _number(words: Words, index: int) -> bool:
    """Whether a number tells nothing but itself: "*one* of them, Mara Tolen", "Mara Tolen, *67*";
    "one of her aides" does."""
    among = [i for i in words.children[index] if words.words[i].relation == "nmod"]
    told = [i for i in among if words.words[i].tag.startswith("NN") and not words.entities[i]]
    return words.words[index].tag == "CD" and not told


def _no_role(words: Words, index: int) -> bool:
    """Whether what stands in apposition tells no role: the next of a list, the state that a town is
    in, "last year", the body somebody is of ("Mara Tolen, *Radio Harn*"), letters ("*MBA*")."""
    known, lower, lex = words.entities[index], words.lower[index], lexicon()
    named = known is not None and known[2] in ("PERSON", "LOCATION", "ORGANIZATION")
    if _has_it(words, index):
        return True
    if (named and lower not in lex.titles) or lower in lex.times | lex.after_names:
        return True
    body = lower in lex.body_heads | lex.documents and lower not in lex.titles
    listed = {words.lower[i] for i in words.children[index] if words.words[i].relation == "case"}
    return body or ("as" in listed and lower not in lex.offices)  # "… as “Woman of the Year”"


def _has_it(words: Words, index: int) -> bool:
    """ "Mara Tolen, *her voice* shaking, denied it": what she has, and no role of hers, as "his
    deputy" is."""
    own = any(words.words[i].tag == "PRP$" for i in words.children[index])
    noun, lex = lemma_of(words.texts[index], words.words[index].tag), lexicon()
    after = words.words[index + 1].tag if index + 1 < len(words.words) else ""
    return own and after in ("VBG", "VBN", "VBD", "JJ") and noun not in lex.persons | lex.offices


def head_span(words: Words, index: int, phrase: Phrase) -> Span:
    """The words of a head or apposition, without what is set off by commas, and up to the clause
    that tells of it: "a lawyer *representing Mara Tolen*"."""
    inside: set[int] = {index}
    clauses = [i for i in words.children[index] if words.words[i].relation == "acl" and i > index]
    for child in words.children[index]:
        if clauses and child > clauses[0]:
            break
        if words.words[child].relation not in (
            "appos",
            "acl:relcl",
            "acl",
            "punct",
            "case",
            "cc",
            "conj",
        ):
            words.below(child, inside)
    low = max(words.words[min(inside)].start, phrase.span[0])
    high = min(words.words[max(inside)].end, phrase.span[1])
    return (low, high) if low < high else (words.words[index].start, words.words[index].end)
