"""Through what words come: documents, sites and programmes that stand beside a saying."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from msgspec.structs import replace

from onrecord.reading.draft import Draft, RelayWords, inside
from onrecord.reading.hanging import FINITE
from onrecord.reading.knowledge import months, weekdays
from onrecord.reading.parties import is_person_word
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.cue import ending_at
from onrecord.reading.statements.lexicon import (
    frames_of,
    is_document,
    is_outlet,
    is_platform,
    lexicon,
    passes_on,
)
from onrecord.reading.statements.snapping import before_channel
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import told_time
from onrecord.reading.syntax import Node
from onrecord.report import Span


def is_channel(noun: Node, case: Node) -> bool:
    """Whether a noun behind its preposition is a document, a site or somebody who speaks for
    others: "in [a statement]", "on [Facebook]", "through [his lawyer]"."""
    words = lexicon().words
    speaks = is_person_word(noun.lower) or noun.lower in words["between"]
    if case.lower == "via" and speaks:  # "via a spokeswoman"
        return True
    before = noun.before()
    if case.lower == "through" and _goes(noun, case):
        return False
    if case.lower in ("through", "via") and passes_on(noun):
        return before is None or before.lower != "social"  # "via social media": anybody's
    if case.lower == "through":  # "through Friday" is none
        somebody = noun.entity in ("PERSON", "ORGANIZATION", "MISC")  # not "through Orle"
        return somebody or speaks or noun.lower in words["channels"]
    if is_platform(noun):
        return case.lower in ("on", "via", "in", "to")
    if case.lower in ("on", "via") and noun.lower in words["sites"]:
        return before is None or before.lower not in words["printed"]
    if case.lower in ("on", "via") and is_site(noun):
        return True
    if case.lower == "on" and noun.lower in words["surfaces"]:
        return not _goes(noun, case)  # "*stepped* on a note and said"
    if any(one.lower in words["staged"] for one in noun.children):
        return False  # "in a televised announcement": where it was said
    if noun.lower in words["determined"] and noun.child("det", "nmod:poss") is None:
        return False  # "said in reply to a question", "in order to"
    head = noun.head
    if head is not None and head.tag == "VBN" and head.lemma.lower() in words["asking"]:
        return False  # "asked by email, she said …"
    return case.lower in ("in", "via", "by", "per") and is_written(noun)


def _at_law(suit: Node) -> bool:
    """Whether a suit is one at law: "in a suit *filed* in May", "in *that* suit", "in a *civil*
    suit"; a man "in a dark suit" is dressed."""
    article = suit.child("det")
    if article is not None and article.lower in ("the", "that", "this"):
        return True
    told = any(one.relation == "acl" and one.tag == "VBN" for one in suit.children)
    return told or any(one.lower in lexicon().words["legal"] for one in suit.children)


def is_site(noun: Node) -> bool:
    """Whether a name is a site's on which people write: "on the social network *Pavo*", "on the
    messaging service *Kolo*", "she wrote on *Pling*"."""
    words, before = lexicon().words, noun.before()
    if before is None or not noun.tag.startswith("NNP"):
        return False
    kind = before.before()
    if before.lower in words["networks"]:
        return True
    if before.lower == "service" and kind is not None and kind.lower in words["messaging"]:
        return True
    verb, after = before.before(), noun.after()
    if noun.lower in weekdays() or noun.lower in months():
        return False
    if (
        before.lower != "on"
        or verb is None
        or not verb.is_verb
        or verb.lemma.lower() not in words["posting"]
    ):
        return False
    # "wrote on Brexit that …", "wrote on Verdi's last years" tell about what
    topic = after is not None and (after.tag in ("IN", "POS") or after.is_noun)
    dated = after is not None and after.lower == "on"
    return noun.entity not in ("PERSON", "LOCATION") and (dated or not topic)


def through_somebody(draft: Draft, noun: Node, case: Node) -> bool:
    """Whether a noun behind "through" means a person: "through *his wife*"."""
    return (
        case.lower == "through"
        and not _goes(noun, case, ahead=True)
        and any(one.head == noun.span and one.kind == "person" for one in draft.tagging.mentions)
    )


def _goes(noun: Node, case: Node, *, ahead: bool = False) -> bool:
    """Whether what is done through somebody is no saying: "*walked* through the crowd and said";
    `ahead` also where he stands first: "Through her brother she *learned* the trade and said"."""
    verb, declining = noun.head, lexicon().polarity["declining"]
    if verb is None:
        return False
    outer = verb.head if verb.tag == "VB" and verb.relation == "xcomp" else None
    if outer is not None and outer.lemma.lower() not in declining:
        pass  # "offered *to talk* through a mediator"
    elif verb.tag not in FINITE or (not ahead and verb.index > case.index):
        return False
    lemma = verb.lemma.lower()
    if any(one.lower in ("know", "known") for one in verb.sentence.nodes[verb.index :][:_KNOWN]):
        return False  # "let it be known through his wife"
    return not frames_of(lemma) and lemma not in declining


_KNOWN = 5  # words of "let it be known"


def is_written(noun: Node) -> bool:
    """Whether somebody says things in what a noun names: "a letter", "an order", "part of a
    letter"."""
    words = lexicon().words
    if noun.lower == "suit":
        return _at_law(noun)
    if noun.lower in words["excerpts"]:
        return any(_of_paper(one) for one in noun.children)
    return noun.lower in words["channels"] or noun.lower in words["written"]


def _of_paper(noun: Node) -> bool:
    """Whether it tells of what paper something is a part: "sections *of the affidavits*"."""
    words, case = lexicon().words, noun.child("case")
    of = noun.relation == "nmod" and case is not None and case.lower == "of"
    return of and (noun.lower in words["channels"] or noun.lower in words["written"])


def printed_by(noun: Node, case: Node, anchor: Node) -> bool:
    """Whether a newspaper by its name is where somebody says it, or where stands what somebody
    denies: "wrote in [the Courier]", "denied a report by [the Courier]"."""
    named = noun.tag.startswith("NNP") and noun.entity not in ("PERSON", "LOCATION")
    verb = noun.head
    if verb is not None and verb.lower == "writing" and verb.relation == "advcl":
        verb = verb.head  # "Writing in the Courier, she called …"
    if verb is not None and verb.lemma in ("report", "story", "article") and verb.head == anchor:
        return case.lower in ("in", "by") and named and passes_on(noun)
    return case.lower == "in" and verb == anchor and named and passes_on(noun)


def on_air(noun: Node, case: Node) -> Span | None:
    """The station on which something is said: "on [state television]", "on [Radio Nord]", "on
    [VTV]'s Talk of the Day"; None for "on television", which is no one's."""
    if case.lower not in ("on", "over", "via", "through"):
        return None
    if _asked_there(case):
        return None  # "an interview on VTV": who asks there is one that hears
    owner = _station_before(case)
    if owner is not None:
        return owner if noun.span[0] >= owner[0] else None
    words = lexicon().words
    if noun.tag.startswith("NNP") and passes_on(noun):
        return None if noun.entity in ("PERSON", "LOCATION") else noun_phrase(noun)
    # The words before it, not what the parse hangs on it: it takes "state" of "on state
    # television" for a place of its own.
    told = noun.sentence.nodes[case.index + 1 : noun.index]
    if len(told) > _TOLD or not all(one.tag.startswith(_BEFORE_NOUNS) for one in told):
        return None
    whose = [one for one in told if one.tag != "DT" and one.lower not in words["staged"]]
    if noun.lower in words["stations"] and whose:
        return told[0].span[0], noun.span[1]
    if noun.lower in words["shows"]:
        names = [one for one in whose if one.tag.startswith("NNP")]
        for name in names:
            if passes_on(name) or name.entity == "ORGANIZATION":
                return noun_phrase(name)
        owned = any(one.tag in ("PRP$", "POS") for one in whose)
        return (told[0].span[0], noun.span[1]) if owned else None
    return None


_TOLD = 5  # words before the noun in "on a national radio and television network"
_BEFORE_NOUNS = ("NN", "JJ", "DT", "PRP$", "POS", "CC", "CD", "HYPH", "VBN")


def _asked_there(case: Node) -> bool:
    """Whether a station only tells where one was asked: "an interview with Jon Orle on VTV"."""
    node = case.before()
    for _ in range(_ASKED):
        if node is None or node.is_verb:
            return False
        if node.lower in lexicon().words["asked_at"]:
            return True
        node = node.before()
    return False


_ASKED = 8  # words from "interview" to the station


def _station_before(case: Node) -> Span | None:
    """The station that owns the programme behind a preposition: "on *Radio Nord*'s …"."""
    first = node = case.after()
    while node is not None and first is not None:
        if not (node.tag.startswith("NNP") or node.lower == "the"):
            return None
        after = node.after()
        if after is not None and after.tag == "POS":
            span = first.span[0], node.span[1]
            told = passes_on(node) or is_outlet(node.sentence.text[span[0] : span[1]])
            told = told or (first != node and passes_on(first))
            return span if told else None
        node = after
    return None


def in_words(draft: Draft, one: Candidate) -> list[RelayWords]:
    """A document right behind the words of saying or at the sentence's beginning, whatever the
    parse makes of it: "noted [in] [an op-ed]", "[In] [an op-ed], Tolen wrote"."""
    sentence = draft.syntax.clause_at(one.cue[-1][0])
    if sentence is None:
        return []
    end = one.cue[-1][1]
    if one.addressee is not None and 0 <= one.addressee[0] - end <= 1:
        end = before_channel(draft, one.addressee)[1]  # "told *staff* in an email that …"
    nodes = [node for node in sentence.nodes if node.span[0] >= end]
    while nodes and (nodes[0].lower == "on" or told_time(draft, nodes[0])):
        nodes = nodes[1:]
    found = list(_document(draft, nodes))
    if found or not one.source or sentence.nodes[0].span[0] >= one.source[0][0]:
        return found
    before = [node for node in sentence.nodes if node.span[0] < one.source[0][0]]
    if before[-1].text != "," or any(node.tag in FINITE for node in before):
        return []
    return list(_document(draft, before))


def without_document(draft: Draft, cue: tuple[Span, ...]) -> tuple[Span, ...]:
    """Words of saying without the document behind them: "[points out] in a column on the sea"."""
    if not cue:
        return cue
    nodes = draft.syntax.nodes(cue[-1])
    if not nodes or not nodes[0].is_verb:
        return cue
    for at in range(1, len(nodes)):
        if next(_document(draft, nodes[at:]), None) is not None:
            return ending_at(cue, nodes[at - 1].span[1])
    return cue


def _document(draft: Draft, nodes: Sequence[Node]) -> Iterator[RelayWords]:
    """The document that some words begin with, and the newspaper in which it is said to stand."""
    words = lexicon().words
    if len(nodes) < _DOCUMENT or nodes[0].lower not in ("in", "via"):
        return
    bare = nodes[1].tag not in ("DT", "PRP$")  # "in court papers", "in charging documents"
    if bare and (
        not nodes[1].tag.startswith(("NN", "JJ", "VBG")) or nodes[1].lower in words["staged"]
    ):
        return
    for at, one in enumerate(nodes[2 : 2 + _TOLD], start=2):
        after = nodes[at + 1] if at + 1 < len(nodes) else None
        last = after is None or not after.is_noun or told_time(draft, after)
        if last and is_written(one):
            if bare and (one.tag != "NNS" or at > _BARE):
                return
            yield RelayWords((nodes[1].span[0], one.span[1]), nodes[0].span)
            if after is not None and puts_out(after):
                yield from _printed_behind(after, nodes[at + 2 :])
            return
        if not one.tag.startswith(_BEFORE_NOUNS) or one.lower in words["staged"]:
            return


def puts_out(verb: Node) -> bool:
    """Whether a participle tells where a document stands: "published", "appearing"."""
    words = lexicon().words
    if verb.tag == "VBG":
        return verb.lemma.lower() in words["appearing"]
    lists = (words["passing"], words["issuing"], words["reading"])
    return verb.tag in ("VBN", "VBD") and any(verb.lemma.lower() in one for one in lists)


def is_own(noun: Node) -> bool:
    """Whether a newspaper is that which tells, so that no other passes anything on: "this
    newspaper", "our reporters"."""
    return any(one.lower in ("this", "our") for one in noun.children)


def _printed_behind(verb: Node, nodes: Sequence[Node]) -> Iterator[RelayWords]:
    """The newspaper of "published *in the Courier*"."""
    if not nodes or nodes[0].lower not in ("in", "on", "by"):
        return
    name = list(takewhile(lambda one: one.tag.startswith(("NNP", "DT")), nodes[1:]))
    if name and passes_on(name[-1]):
        yield RelayWords((name[0].span[0], name[-1].span[1]), (verb.span[0], nodes[0].span[1]))


_BARE = 2  # where the noun of "in court papers" stands
_DOCUMENT = 3  # words of "in a letter"


def addressed(draft: Draft, relay: RelayWords, one: Candidate) -> RelayWords:
    """A document with whom it is for or where it is from, though the parse hangs that on the
    saying: "a notice *to the Bourse*", "a letter *from his cell*". A newspaper for which it is has
    only been told what it says: "an e-mail to the Courier"."""
    nodes = draft.syntax.nodes(relay.span)
    for paper, to in pairwise(nodes):
        if to.lower == "to" and to.head is not None and _press(to.head) and is_written(paper):
            return replace(relay, span=(relay.span[0], paper.span[1]))
    after = nodes[-1].after() if nodes else None
    noun = after.head if after is not None else None
    if after is None or noun is None or after.lower not in ("to", "from") or not noun.is_noun:
        return relay
    if not nodes[-1].is_noun or not is_written(nodes[-1]) or after.relation != "case":
        return relay
    if after.lower == "to" and _press(noun):
        return relay
    told = next(
        (c.span for c in noun.children if c.relation == "acl" and c.index > noun.index), None
    )
    end = noun_phrase(noun, without=told)[1]
    end = noun.span[1] + len(draft.text[noun.span[1] : end].split(",")[0])
    own = (*one.content, *one.cue, *one.source)
    end = min(end, *(start - 1 for start, _ in own if start > noun.span[1]), end)
    beside = inside(after.span, own) or inside(noun.span, own) or told_time(draft, noun)
    return relay if beside else replace(relay, span=(relay.span[0], end))


def _press(noun: Node) -> bool:
    """Whether those who are told something are a newspaper or the like."""
    return passes_on(noun) or is_own(noun)


def undated(draft: Draft, relay: RelayWords) -> RelayWords:
    """A document without the day on which it speaks: "a report *on Friday*", "a post *Monday*"."""
    nodes = draft.syntax.nodes(relay.span)
    last = len(nodes)
    while last > 1 and (told_time(draft, nodes[last - 1]) or nodes[last - 1].lower in _WHEN):
        last -= 1
    if last in (0, len(nodes)) or not nodes[last - 1].is_noun:
        return relay  # a letter "of 3 May", a note "issued on Monday": its name
    if nodes[last].lower not in _WHEN and not is_document(nodes[last - 1]):
        return relay  # "USA Today"
    return replace(relay, span=(nodes[0].span[0], nodes[last - 1].span[1]))


_WHEN = ("on", "early", "late", "in")
