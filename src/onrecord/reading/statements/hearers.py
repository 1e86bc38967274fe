"""To whom something was said."""

import re

from msgspec.structs import replace

from onrecord.reading.draft import Draft
from onrecord.reading.knowledge import weekdays
from onrecord.reading.parties import is_person_word
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.lexicon import is_outlet, lexicon
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import tidied
from onrecord.reading.syntax import Node
from onrecord.report import Span

HEARERS = frozenset(
    ["tell", "inform", "assure", "reassure", "remind", "warn", "advise", "notify", "ask", "promise",
     "show", "write", "answer", "brief", "email", "text", "instruct", "address", "urge"]
)  # fmt: skip
"""Verbs whose object hears what is said."""
_TOLD = frozenset(["tell", "inform", "assure", "remind", "warn", "advise"])
_UNHEARD = frozenset(
    ["accusing", "naming", "measuring", "counting", "phrase", "document", "gerund", "no answer"]
)
_PHRASE = frozenset(["DT", "JJ", "PRP$", "CD", "NN", "NNS", "NNP", "NNPS", "PRP"])


def hearer_of(verb: Node, lemma: str, frame: str) -> Span | None:
    """ "told [reporters]", "said to [the crowd]"; in the passive the subject: "[he] was told"."""
    if frame in _UNHEARD or (frame == "urging" and lemma not in _TOLD):
        return None  # whoever is urged belongs to what is said; who is told hears it as well
    if verb.passive and lemma in HEARERS:
        subject = verb.child("nsubj:pass", "nsubjpass")
        return noun_phrase(subject) if subject is not None else None
    if lemma in HEARERS and (outlet := _told_outlet(verb)) is not None:
        return outlet
    if lemma == "show":
        return None  # as in `told`
    target = verb.child("iobj") or verb.object
    if target is not None and _is_paper(target):
        target = None
    if lemma == "promise" and verb.child("iobj", "ccomp", "xcomp") is None:
        target = None  # as in `told`
    if lemma in HEARERS and target is not None and target.index > verb.index:
        span, named = noun_phrase(target), _named_outlet(target)
        span = (span[0], max(span[1], named.span[1])) if named is not None else span
        return _before_quote(verb.sentence.text, span)
    if lemma in ("tell", "inform", "assure", "remind") and (near := told(verb)) is not None:
        return near
    for one in verb.children:
        if one.relation not in ("obl", "nmod") or one.index < verb.index:
            continue
        to = any(
            child.relation == "case"
            and child.lower == "to"
            and not ((left := child.before()) and left.lower in ("up", "close", "due"))
            for child in one.children
        )
        if to:
            return noun_phrase(one)
    return None


def _before_quote(text: str, span: Span) -> Span:
    """A hearer without the quoted words that the parse joins to him: "told [*this newspaper*], and
    “then only the noise”"."""
    quote = re.search(r",? and [“\"]", text[span[0] : span[1]])
    return (span[0], span[0] + quote.start()) if quote is not None and quote.start() else span


def _ends_hearer(word: Node) -> bool:
    """Whether a word tells when or where, and not who hears: "reporters *Tuesday* on her plane"."""
    day = word.lower in weekdays() or word.lower in ("today", "yesterday", "tonight", "late")
    return (word.tag == "IN" and word.lower != "of") or day


def written_to(verb: Node) -> Span | None:
    """ "In a statement to [the Courier], the mayor said", "Tolen, in remarks to [the council],
    said": whom that is for which is set before the saying between commas."""
    words, known = verb.sentence.nodes[: verb.index], lexicon().words
    for to in words:
        if to.lower != "to":
            continue
        paper = to.before()
        if paper is None or not paper.is_noun or to.head is None:
            continue
        if paper.lower not in known["channels"] | known["written"] | known["occasions"]:
            continue
        first, comma = _opening(paper), None
        for node in words[to.index + 1 :]:
            if node.text == ",":
                comma = node
                break
            if node.is_verb or node.tag in ("WDT", "WP", "MD"):
                return None
        if first is None or comma is None or not to.head.is_noun:
            continue
        subject = verb.subject
        if subject is None or not (first.index == 0 or subject.index < first.index):
            return None
        name = noun_phrase(to.head)
        return (name[0], min(name[1], comma.span[0]))
    return None


def _opening(paper: Node) -> Node | None:
    """The "in" that a document's phrase opens with, at the sentence's start or behind a comma."""
    node = paper.before()
    while node is not None and node.tag in ("DT", "JJ", "NN", "VBN", "PRP$", "CD"):
        node = node.before()
    if node is None or node.lower not in ("in", "on"):
        return None
    before = node.before()
    return node if before is None or before.text == "," else None


def hears(draft: Draft, span: Span | None) -> bool:
    """Whether somebody stands in an addressee's words: "said to *applause*", "responded to
    *criticism*", "tell the *truth*" and "who were told" name nobody who hears."""
    if span is None:
        return False
    head, first = draft.syntax.head(span), draft.words(span).lower().split(" ", 1)[0]
    if head is None or first in ("what", "which", "who", "whom", "that"):
        return False
    words = lexicon().words
    return head.tag.startswith("NNP") or head.lower not in words["deaf"] | words["excerpts"]


def interviewer(verb: Node) -> Span | None:
    """ "Speaking to [Harbour Radio], she said", "officials, who spoke to [Reuters], said": who
    heard it is told before, between commas."""
    words = verb.sentence.nodes
    for place in range(min(verb.index, len(words) - 2) - 1):
        if not words[place].is_verb or words[place + 1].lower not in ("to", "with"):
            continue
        if words[place].lemma.lower() not in lexicon().words["speaking"]:
            continue
        before = words[place - 1] if place else None
        own = before is None or before.text == "," or before.lower == "who"
        rest = words[place + 2 : verb.index]
        comma = next((one for one in rest if one.text == ","), None)
        if not own or comma is None or any(one.is_verb for one in rest[: comma.index - place - 2]):
            continue
        if before is None and (verb.subject is None or verb.subject.index < comma.index):
            continue  # what follows is no saying of the sentence's own
        phrase = words[place + 2 : comma.index]
        ends = (one for one in phrase if _ends_hearer(one))
        end = next(ends, comma).index
        return (words[place + 2].span[0], words[end - 1].span[1]) if end > place + 2 else None
    return None


def interviewed(verb: Node) -> Span | None:
    """ "In an interview with [the Courier], she said", "said in an interview with [Radio Orle]
    that …": who put the questions hears the answers."""
    words = verb.sentence.nodes
    for noun in words:
        if noun.lower not in ("interview", "interviews") or noun.head != verb:
            continue
        by = noun.after()
        if by is None:
            continue
        case = noun.child("case")
        if by.lower not in ("with", "to") or case is None or case.lower not in ("in", "during"):
            continue
        rest = words[by.index + 1 :]
        ends = (
            one
            for one in rest
            if one.is_verb or one.text in _STOPS or one.tag in ("PRP", "EX") or _ends_hearer(one)
        )
        end = next((one.index for one in ends), len(words))
        named = words[by.index + 1 : end]
        if named and named[-1].is_noun:
            return named[0].span[0], named[-1].span[1]
    return None


_STOPS = (",", ";", ":", ".", "“", '"', "``", "(", "—", "–", "that")


def told(verb: Node) -> Span | None:
    """The hearer that the parser took for the clause's beginning: "told [reporters] the ship …".

    The noun phrase behind the verb, if another one begins right after it.
    """
    if verb.lemma == "promise" and verb.child("iobj", "ccomp", "xcomp") is None:
        return None  # "promised a strike if …": what is promised, to nobody
    if verb.lemma == "show":
        return None  # "the poll shows [voters] turning away": who is seen hears nothing
    if (outlet := _told_outlet(verb)) is not None:
        return outlet
    node = verb.after()
    first = node
    while node is not None and node.tag in _PHRASE:
        following = node.after()
        if following is None or first is None:
            return None
        if node.tag == "PRP$" and following.tag == "DT":
            return node.span  # "told [her] the bridge was safe"
        if node.is_noun and (_begins(node, following) or following.text in (",", ".", ":", ";")):
            last = _named_outlet(node) or node
            return None if _is_paper(node) else (first.span[0], last.span[1])
        node = following
    return None


def _named_outlet(noun: Node) -> Node | None:
    """The last word of the name behind what it is, where a clause begins behind it: "told news
    *agency Selm-Presse* rebels had fled". With an article no name need follow: "told *the
    newspaper* Tolen aides had met him"."""
    known = lexicon()
    if noun.lower not in known.outlet_nouns | known.words["stations"] or noun.tag != "NN":
        return None
    if noun.child("det", "nmod:poss") is not None:
        return None
    last = noun
    while (after := last.after()) is not None and after.tag == "NNP" and after.entity != "LOCATION":
        last = after
    behind = last.after()
    begins = behind is not None and behind.tag in (*_PHRASE, "EX", "IN") and behind.lower != "of"
    return last if last != noun and begins else None


def _is_paper(noun: Node) -> bool:
    """ "Wrote [a letter] to the council": what is written hears nothing."""
    return noun.lower in lexicon().words["channels"] and not noun.tag.startswith("NNP")


def _told_outlet(verb: Node) -> Span | None:
    """The outlet right behind a verb of telling, where the parse may run it into what was told:
    "told [Harbour Radio] pumps had failed"."""
    first = node = verb.after()
    while node is not None and node.is_noun:
        following = node.after()
        if first is None or following is None:
            return None
        if _outlet_ends(first, node, following):
            return first.span[0], (_named_outlet(node) or node).span[1]
        node = following
    return None


def _outlet_ends(first: Node, last: Node, following: Node) -> bool:
    """ "told [Agence Selm-Presse] arson had been tried": an outlet's name, with no noun behind it
    that says what it is ("CNN reporters")."""
    name = first.sentence.text[first.span[0] : last.span[1]]
    own = following.lower in lexicon().outlet_endings or is_person_word(following.lower)
    begins = following.tag in ("NN", "NNS", "JJ", "VBG", "CD", "NNP")
    if not begins or own or not is_outlet(name):
        return False
    return following.tag != "NNP" or following.entity == "PERSON"


def _begins(noun: Node, following: Node) -> bool:
    """Whether a word behind a noun begins another noun phrase, a clause or a quotation."""
    if following.tag in ("DT", "PRP", "PRP$", "EX", "IN", "TO") and following.lower != "of":
        return True
    if noun.tag == "NNS" or noun.tag == "PRP":
        return following.tag in ("JJ", "NNP", "CD", "NN", "NNS")
    if noun.tag in ("NN",):
        return following.tag in ("NNP", "CD")
    if noun.entity == "LOCATION" and noun.relation in ("compound", "amod"):
        return False  # "asked Selm residents to stay"
    return following.tag in ("NNS", "JJ", "CD") and noun.entity != "O"


def only_hears(draft: Draft, one: Candidate) -> Candidate:
    """ "The court heard that …", "…, the inquiry was told": whoever said it is not named, and the
    court heard it."""
    if one.lemma == "tell":
        return _told_behind(draft, one)
    if one.lemma != "hear" or not one.source:
        return one
    head = draft.syntax.head(one.source[0])
    if head is None or head.lower not in lexicon().words["hearing"]:
        return one
    return replace(one, source=(), joint=(), speech=True, addressee=one.source[0])


def _told_behind(draft: Draft, one: Candidate) -> Candidate:
    """ "[The signal was broken], the inquiry [was told] on Tuesday"."""
    anchor = one.anchor
    if anchor is None or not anchor.passive or one.source or len(one.content) != 1:
        return one
    head, start = draft.syntax.head(one.content[0]), one.content[0][0]
    low = anchor.sentence.span[0]
    heard = head is not None and head.lower in lexicon().words["hearing"]
    comma = draft.text[low:start].rstrip()[-1:] == "," and start - low > _CLAUSE
    if not heard or one.content[0][1] > anchor.span[0] or not comma:
        return one
    content = tidied(draft, [(low, start)])
    return replace(one, content=content, speech=True, addressee=(start, one.content[0][1]))


_CLAUSE = 15  # characters before a comma that may be a clause
