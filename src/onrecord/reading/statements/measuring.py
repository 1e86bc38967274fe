"""Cues that tell a number: "puts the turnout at 9,000", "has counted 2,310 dead"."""

import re
from itertools import takewhile

from onrecord.reading.draft import Draft
from onrecord.reading.known_words import known_words
from onrecord.reading.parties import is_person_word
from onrecord.reading.statements.content import right_of
from onrecord.reading.statements.lexicon import is_document, lexicon, passes_on
from onrecord.reading.statements.naming import described
from onrecord.reading.statements.silence import Found
from onrecord.reading.statements.somebody import is_body, is_somebody
from onrecord.reading.syntax import Node
from onrecord.report import Span

_PARTICLES = ("up", "out", "down", "forward", "together", "away", "off", "back", "aside")


def measuring(verb: Node) -> Found | None:
    """ "puts the turnout at 9,000", "placed the value in the range of …"."""
    if (before := _put_before(verb)) is not None:
        return "measuring", (before,), True
    if (of := described(verb) or _number_before(verb)) is not None:
        share = [one for one in verb.children if one.index > verb.index and _at_number(one)]
        span = right_of(verb, share[:1], after=verb.index) if share else None
        return ("measuring", (of, span), True) if span is not None else None
    target = verb.object
    if target is None or target.index < verb.index:
        return None
    if verb.lemma.lower() == "work" and target.lemma.lower() not in lexicon().words["worked_out"]:
        return None  # "worked out *a truce* in 2019"
    after = verb.after()
    if after is not None and after.lower in _PARTICLES and verb.lemma.lower() != "work":
        return None  # "put up 100 miles of poles", "put off the vote until 30 May"
    if target.tag == "CD" and verb.lemma != "estimate":
        return None  # "put two in each bed"
    branches = [
        one
        for one in verb.children
        if one.index > target.index
        and (_on_share(one) or any(child.lower in _MEASURES for child in one.children))
    ]
    if branches and not any(one.tag == "CD" for each in branches for one in each.subtree()):
        # "put the toll at no fewer *than 390*", which the parse tears off
        than = (one for one in verb.children if one.tag == "CD" and one.index > branches[-1].index)
        branches += [one for one in than if any(each.lower == "than" for each in one.children)][:1]
    if not branches and (amount := _torn_amount(verb, target)) is not None:
        return "measuring", ((target.subtree()[0].span[0], amount.span[1]),), True
    span = right_of(verb, [target, *branches], after=verb.index)
    if span is None:
        return None
    behind = next((one for one in verb.sentence.nodes if one.span[0] >= span[1]), None)
    if not branches and behind is not None and behind.lower in _MEASURES:
        # "put the dead at no fewer than 140", whose "at" the parse hangs elsewhere
        rest = [one for one in verb.children if one.index > behind.index and one.tag == "CD"]
        span = right_of(verb, [target, *rest[:1]], after=verb.index) or span
    if any(_laid_out(target, branch) for branch in branches):
        return None
    stands = behind is None or behind.lower not in _MEASURES
    if not branches and stands and verb.lemma in ("put", "place") and _counted(target):
        return None  # "putting 640 people out of work"
    told = [one for branch in branches for one in branch.subtree()] or target.subtree()
    if any(one.tag == "CD" for one in told):
        return "measuring", (_to_its_end(verb, span),), True  # no "put 3,000 jobs at risk"
    amounts = lexicon().words["amounts"]
    at_amount = any(one.lower in amounts for branch in branches for one in branch.subtree())
    return ("measuring", (span,), True) if at_amount else None


def _put_before(verb: Node) -> Span | None:
    """ "put at 40 the number of houses destroyed": the number before what it is of."""
    words = verb.sentence.nodes[verb.index + 1 :]
    if not words or words[0].lower not in ("at", "around"):
        return None
    number = next((at for at, one in enumerate(words[:_BOUNDED]) if one.tag == "CD"), 0)
    if not number:
        return None
    while number + 1 < len(words) and words[number + 1].tag in ("CD", "$", "NN", "NNS"):
        number += 1
    if number + 2 >= len(words) or words[number + 1].lower not in ("the", "its"):
        return None
    told = list(takewhile(lambda one: one.text not in (",", ".", ";", ":", "—", "–"), words))
    return words[0].span[0], told[-1].span[1]


def bare_number(verb: Node) -> Found | None:
    """ "employers say [16]", "the Front said [nine]": a number and nothing else."""
    first = number = verb.after()
    bound = 0
    while number is not None and number.lower in _BOUNDS and bound < _BOUNDED:
        number, bound = number.after(), bound + 1
    if first is None or number is None or number.tag != "CD":
        return None
    after = number.after()
    if after is not None and after.text not in _ENDS:
        return None
    return "measuring", ((first.span[0], number.span[1]),), True


_BOUNDS = (
    "at", "least", "more", "than", "about", "some", "only", "just", "nearly", "fewer", "less",
)  # fmt: skip
_ENDS = (",", ".", ";", ")", "—", "–")


def _torn_amount(verb: Node, target: Node) -> Node | None:
    """The number of "put *the number* of dead since the war began on 3 August *at 19,260*", which
    the parse hangs on a word between."""
    if target.lower not in ("number", "toll", "total", "tally", "count", "cost", "value"):
        return None
    if verb.lemma.lower() not in ("put", "place", "estimate", "set"):
        return None
    for one in verb.sentence.nodes[target.index + 1 :]:
        if one.text in (",", ";", ":"):
            return None
        after = one.after()
        if one.lower == "at" and after is not None and after.tag == "CD":
            behind = after.after()
            return behind if behind is not None and behind.tag == "CD" else after
    return None


def _to_its_end(verb: Node, span: Span) -> Span:
    """A number with what tells of it up to the sentence's end: "put the dead at 19, “all armed”",
    "put the hurt at 21: everybody on board"."""
    rest = [one for one in verb.sentence.nodes if one.span[0] >= span[1]]
    if len(rest) < _TAIL or rest[-1].text not in (".", "”", '"', "''"):
        return span
    quoted = rest[0].text == "," and rest[1].text in ("“", '"', "``")
    if not (quoted or rest[0].text == ":"):
        return span
    told = [one for one in rest if one.text != "."]
    verbs = any(one.tag in ("VBD", "VBZ", "VBP", "MD") for one in told)
    closed = quoted and any(one.text in ("”", '"', "''") for one in rest[2:-1])
    if verbs or (quoted and (not closed or told[-1].text not in ("”", '"', "''"))):
        return span
    return span[0], told[-1].span[1]


_TAIL = 3


def _number_before(verb: Node) -> Span | None:
    """ "63 are held, [*a number*] the army puts at 58", whatever the parse hangs the number on."""
    subject = verb.child("nsubj")
    noun = subject.subtree()[0].before() if subject is not None else None
    if noun is None or noun.lower not in lexicon().words["numbers"] | {"sum", "estimate"}:
        return None
    article = noun.before()
    return (article.span[0], noun.span[1]) if article is not None and article.tag == "DT" else None


def _at_number(noun: Node) -> bool:
    """ "A number that the party puts *at 58*"."""
    case = noun.child("case")
    told = case is not None and case.lower in _MEASURES
    return told and any(one.tag == "CD" for one in noun.subtree())


def _laid_out(target: Node, noun: Node) -> bool:
    """ "Put *guards at 12 gates*", "placed *200 men at three checkpoints*": so many places, and not
    so many of what is told of, as in "put *deaths* at 12"."""
    if noun.tag != "NNS" or not _counted(noun) or is_person_word(noun.lemma.lower()):
        return False
    bare = target.tag == "NNS" and not any(one.relation == "det" for one in target.children)
    return bare and (
        is_person_word(word := target.lemma.lower()) or word in lexicon().words["posted"]
    )


def _counted(noun: Node) -> bool:
    return any(one.relation == "nummod" for one in noun.children)


def _on_share(noun: Node) -> bool:
    """ "put her *on 50.3*", "*on 31 percent*": where a poll has somebody."""
    case = noun.child("case")
    number = noun if noun.tag == "CD" else noun.child("nummod")
    share = noun.tag == "CD" or noun.lower == "percent"
    return share and number is not None and case is not None and case.lower == "on"


def named_as(verb: Node) -> Found | None:
    """ "gave the number as 76", "lists the toll as 40"."""
    target = verb.object
    known = lexicon().words
    if target is None or target.lower not in known["numbers"] | known["given"]:
        return None
    words = verb.sentence.nodes[target.index + 1 :]
    # "gave the number *as* 76", "gave a figure *of* 88"; "gave him a total of 54" is a gift
    whom = verb.child("iobj")  # by the parse "gave *the hostages'* number as 118", too
    owner = whom if whom is not None and any(one.tag == "POS" for one in whom.children) else None
    counted = target.lower in ("figure", "toll", "count", "tally") and whom is None
    joints = ("as", "of") if counted else ("as",)
    place = next((at for at, one in enumerate(words[:_BOUNDED]) if one.lower in joints), None)
    if place is None or (whom is not None and owner is None):
        return None
    behind = words[place + 1 : place + _BOUNDED]
    if target.lower in known["given"] and (what := words[place].head) is not None:
        # "gave the ship's length as 40 metres", "gave the cause as engine failure"
        if what.tag == "NN" and is_person_word(what.lower):
            return None  # "gave her strength as a nurse"
        last = what if what.index > words[place].index else behind[0]
        span = right_of(verb, [target, last], after=verb.index)
        return ("measuring", (span,), True) if span is not None else None
    if not any(one.tag == "CD" for one in behind):
        return None
    end = next(at for at, one in enumerate(words) if at > place and one.tag == "CD")
    while end + 1 < len(words) and words[end + 1].tag in ("CD", "NN", "NNS"):
        end += 1
    named = [*target.subtree(), *(owner.subtree() if owner is not None else ())]
    start = min(one.span[0] for one in named if one.index > verb.index)
    return "measuring", ((start, words[end].span[1]),), True


_BOUNDED = 6  # words of "at no fewer than 40"
_MEASURES = ("at", "in", "between", "around", "to")


def ranking(draft: Draft, verb: Node, subject: Node | None) -> Found | None:
    """ "Ranks [Kesh 112th of 140 states]", "placed [her among the richest]"."""
    target = verb.object
    if target is None or subject is None or target.index < verb.index or verb.passive:
        return None
    lists = subject.lower in lexicon().words["looked_at"] or subject.lower in ("list", "table")
    tells = is_document(subject) or passes_on(subject) or lists
    if verb.lemma.lower() == "place" and not tells:
        return None  # "the firm placed an order ahead of the sale": done, where no list tells it
    if not (tells or is_somebody(draft, subject) or is_body(draft, subject)):
        return None
    if _is_rank(target):  # "ranks *Kesh 112th*", one noun by the parse; not "Kesh ranked *fourth*"
        if target.subtree()[0] == target:
            return None
        span = right_of(verb, [target], after=verb.index)
        return ("measuring", (span,), True) if span is not None else None
    behind = target.subtree()[-1].after()
    words = verb.sentence.nodes[target.index + 1 :]
    place = next((one for one in words[:_RANKED] if _is_rank(one)), None)
    if place is None or any(one.text in (",", ";", ":") for one in words[: words.index(place)]):
        return None
    among = place.lower in lexicon().words["ranks"]
    if verb.lemma.lower() == "place" and not (place == behind or among):
        return None  # "placed *the cup on the third shelf*"
    rest = [one for one in verb.children if one.index > target.index and one.index <= place.index]
    below = place.head if place.head is not None and place.head.index > verb.index else place
    span = right_of(verb, [target, *rest, place, below], after=verb.index)
    return ("measuring", (span,), True) if span is not None else None


def _is_rank(word: Node) -> bool:
    """ "112th", "third", "number" before a number, "last" of no time, "among"."""
    after = word.after()
    if after is not None and after.lemma.lower() in known_words().spans:
        return False  # "placed the town under curfew *last week*"
    numbered = word.lower in ("number", "no.") and after is not None and after.tag == "CD"
    return (
        numbered or bool(_ORDINAL.fullmatch(word.lower)) or word.lower in lexicon().words["ranks"]
    )


_ORDINAL = re.compile(
    r"\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
)
_RANKED = 6  # words from who is ranked to the rank


def _since(verb: Node, target: Node) -> list[Node]:
    """The time from which a count runs, right behind what is counted: "has counted 61 calls *since
    Friday*"."""
    end = target.subtree()[-1].index
    behind = (one for one in verb.children if one.index > end)
    return [
        one
        for one in behind
        if (first := one.subtree()[0]).lower == "since" and first.index == end + 1
    ]


def _tells_number(thing: Node | None) -> bool:
    """ "Gave *a total of ten dead*"."""
    return thing is not None and thing.lower in ("total", "toll", "figure", "count", "tally")


_GIVEN = ("hour", "day", "week", "month", "year")


SCORES = ("log", "tally", "register")
"""Verbs of keeping count, by which players are told to win as well."""


def keeps_count(verb: Node, noun: Node) -> bool:
    """Whether who "logs" or "tallies" so many keeps count of them: no player does, nor a person by
    name or pronoun, nor whoever "logged 5,000 *hours*" or "*miles*", which are his own."""
    person, thing = noun.tag == "PRP" or noun.entity == "PERSON", verb.object
    gone = thing is not None and thing.lemma.lower() in known_words().spans
    won = thing is not None and thing.lemma.lower() in lexicon().words["won"]
    return not (person or gone or won) and noun.lemma.lower() not in lexicon().words["players"]


def counting(verb: Node, *, by_paper: bool) -> Found | None:
    """ "has counted [2,310 dead]", "gave [it 55]"; what others than a paper or a broadcaster "give"
    they hand over, if it is no total."""
    target = verb.object
    if verb.lemma == "give" and not by_paper and not _tells_number(target):
        return None
    lost = verb.child("ccomp") if target is None else None
    if lost is not None and lost.tag in ("VBN", "VBD") and not lost.auxiliaries:
        # "tallied *1,200 containers lost at sea*", a clause by the parse
        counted = lost.child("nsubj", "nsubj:pass")
        if counted is not None and counted.child("nummod") and counted.index > verb.index:
            span = right_of(verb, [lost], after=verb.index)
            return ("counting", (span,), True) if span is not None else None
    things = [one for one in verb.children if one.relation in ("obj", "iobj")]
    if len(things) == 2 and things[1].tag == "CD" and things[0].tag == "PRP":
        span = right_of(verb, things, after=verb.index)
        return ("counting", (span,), True) if span is not None else None
    if target is None or (verb.lemma == "give" and target.lemma in _GIVEN):
        return None  # "the constitution gives her ten days"
    own = target.subtree("acl:relcl", "acl", "advcl")  # not "a lead in a vote *that 12 observed*"
    if not any(one.tag == "CD" for one in own):
        return None
    hearer = verb.child("iobj")
    told = [*([hearer] if hearer else []), target, *_since(verb, target)]
    span = right_of(verb, told, after=verb.index)
    return ("counting", (span,), True) if span is not None else None
