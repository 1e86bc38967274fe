"""The exact words of an object: without the opener, the condition, and what goes on after it."""

import re
from itertools import pairwise

from onrecord.reading.draft import Draft
from onrecord.reading.patterns import with_preposition
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import ActorKind
from onrecord.report import Span

BODIES: tuple[ActorKind, ...] = ("government", "organisation", "armed_group")
QUOTES = ("“", '"', "``", "‘", "''")
OWN = ("his", "her", "their", "its", "my", "our")
UNITS = (
    "day", "week", "month", "year", "hour", "minute", "decade", "long", "century", "generation",
    "season", "night", "while",
)  # fmt: skip
INVERTED = (
    "had", "has", "have", "did", "does", "do", "was", "were", "is", "are",
    "will", "would", "can", "could", "should", "shall",
)  # fmt: skip
NOT = ("not", "n't", "n’t", "never")
PUTTING = ("demand", "propose", "offer")
"""Acts by which something is put to somebody, who grants it or takes it up right after."""
POINTING = ("the", "this", "that", "these", "those")  # what begins words for a thing told before


def bare(noun: Node) -> Span:
    """A noun phrase without the preposition it begins with."""
    return noun.extent("parataxis", "case") if noun.child("case") else noun.extent("parataxis")


def opener(clause: Node, *words: str) -> Node | None:
    """The mark that opens a clause where it is one of the words: "asked *that* it be closed"."""
    mark = clause.child("mark", "case")
    return mark if mark is not None and mark.lower in words else None


def first_of(verb: Node) -> Node:
    """The first auxiliary before a verb ("*has* not paid"), or the verb itself."""
    before = (one for one in verb.auxiliaries if one.word.start < verb.word.start)
    return next(before, verb)


def anybodys(noun: Node) -> bool:
    """Whether what is told of somebody is told of nobody in particular: "*anybody* who steals", "a
    *cashier* who steals is punished"; "a *cashier* who stole was punished" is one."""
    if noun.lower in ("anybody", "anyone", "whoever"):
        return True
    first = noun.child("det")
    if first is None or first.lower in ("any", "every", "no"):
        return first is not None
    which, verb = noun.child("acl:relcl"), noun.head
    if first.lower not in ("a", "an") or which is None or noun.relation not in SUBJECTS:
        return False
    return _now(which) and verb is not None and _now(verb)


def _now(word: Node) -> bool:
    """Whether a clause tells no time: "steals", "is punished", "must pay", not "has stolen"."""
    first = word.child("cop") or first_of(word)
    return first.tag in ("VBZ", "VBP", "MD") and first.lemma != "have"


def inverted(verb: Node) -> Node | None:
    """The auxiliary before a verb's subject: "*did* he call her a liar?", "*had* he called"."""
    subject = verb.child(*SUBJECTS)
    before = subject.subtree()[0].before() if subject is not None else None
    return before if before is not None and before.lower in INVERTED else None


def asked(verb: Node) -> bool:
    """Whether a verb is only asked or supposed by its order of words: "*did* he call her a
    liar?", "*had* he called her one"; not "*why* did he", "not *only* had he"."""
    auxiliary = inverted(verb)
    if auxiliary is None:
        return False
    before = auxiliary.before()
    if before is not None and before.text[0].isalnum():
        return False
    if auxiliary.lower in ("had", "should"):
        return True
    return any(one.text == "?" for one in verb.sentence.nodes[-2:])


def of_anybody(verb: Node) -> bool:
    """Whether a verb tells what anybody does, not somebody: "*whoever calls* her a liar"; "any
    talks were ruled out *by the owner*" is his own word."""
    if verb.passive and verb.agent is not None:
        return anybodys(verb.agent)
    above = verb.head if verb.relation == "acl:relcl" else None
    return any(one is not None and anybodys(one) for one in (verb.child(*SUBJECTS), above))


def instead(verb: Node) -> bool:
    """Whether a verb says what is not done: "*without* accepting", "*instead of* complying"."""
    before = verb.before()
    while before is not None and before.tag.startswith("RB") and before.lower not in NOT:
        before = before.before()  # "rather than *openly* opposing it"
    if before is None or before.lower not in ("of", "than", "without"):
        return False
    first = before.before()
    apart = first is not None and first.lower in ("instead", "rather", "short")
    return before.lower == "without" or apart


def gives_task(charge: Node) -> bool:
    """Whether who charges somebody gives him work: "charged a panel *with finding* a site"; what
    somebody "was charged with" is as a rule a crime."""
    return (charge.agent is not None or not charge.passive) and any(
        one.lemma in lexicon().tasks and opener(one, "with") is not None
        for one in with_objects(charge)
    )


def with_objects(verb: Node) -> list[Node]:
    """What hangs on a verb, or on its object or doer, where the parse as often has what stands
    behind."""
    beside = [one for one in (verb.object, verb.agent) if one is not None]
    return [*verb.children, *(each for one in beside for each in one.children)]


def nobody(subject: Node) -> bool:
    """ "Nobody", "no ship", "not one soldier", "none of them", "almost no town"."""
    words = [one.lower for one in subject.subtree()[:3]]
    none = words[0] in ("nobody", "none", "nothing", "no", "no-one")
    none = none or any(one.lower == "no" for one in subject.children)
    return none or words[:2] == ["not", "one"] or words == ["not", "a", "single"]


def no_one_of_them(noun: Node) -> bool:
    """Whether a noun is nobody, or "*neither* army"."""
    return nobody(noun) or noun.subtree()[0].lower == "neither"


def of_nobody(verb: Node) -> bool:
    """Whether a verb tells of its subject that nobody does it: "*neither side* had accepted it",
    "*none of them* backs it", "*nobody* accepted it"; not "it pleased *neither side*"."""
    subject = verb.child(*SUBJECTS)
    return subject is not None and no_one_of_them(subject)


def behind(verb: Node) -> str:
    """The word right behind a verb, in lower case, or nothing: "vowed *never*", "walk *out*"."""
    follower = verb.after()
    return follower.lower if follower is not None else ""


def onward(word: Node) -> Span:
    """From a verb to the end of its clause."""
    return word.word.start, word.extent("parataxis")[1]


def without_to(clause: Node) -> Span:
    """A clause without the "to" or "that" that opens it."""
    return _behind(opener(clause, "to", "that"), clause.extent("parataxis"))


def without_for(deed: Node) -> Span:
    """A deed without the preposition before it: "praised them for *leaving*"."""
    return _behind(deed.child("mark", "case"), deed.extent("parataxis"))


def _behind(first: Node | None, span: Span) -> Span:
    """A span without its first word, where that is the one."""
    follower = first.after() if first is not None and first.word.start == span[0] else None
    if follower is not None and follower.word.start < span[1]:
        return follower.word.start, span[1]
    return span


_RESUMING = ("something", "move", "step", "decision", "measure", "idea", "charge", "prospect")


def resumed(words: list[Node]) -> Node | None:
    """The first word of a remark on all that was told before: "to join the scheme, *something* Korb
    refuses", "to free them, *a step* that Orle has ruled out"."""
    for first, one in pairwise(words):
        if first.text != ",":
            continue
        after = one.after() if one.lower in ("a", "an") else None
        noun = one if after is None else after if after.tag == "NN" else after.after()
        if noun is None or noun.lemma not in _RESUMING:
            continue
        clause = noun.child("acl:relcl", "acl") or next(
            (
                each
                for each in noun.sentence.nodes
                if each.relation == "acl:relcl" and each.index > noun.index
            ),
            None,
        )
        subject = clause.child(*SUBJECTS) if clause is not None else None
        if subject is not None and subject.is_noun:
            return one
    return None


def left_untold(words: list[Node]) -> Node | None:
    """The first word of what a report remarks that somebody does not tell: "for the fire, *without
    naming them*", "of lying, *without giving details*"; not "of firing him, *without saying why*",
    which is part of the deed."""
    for place, (first, one) in enumerate(pairwise(words)):
        telling = one.after() if first.text == "," and one.lower == "without" else None
        if telling is None or telling.tag != "VBG":
            continue
        after = [each.lower for each in telling.sentence.nodes[telling.index + 1 :][:4]]
        of_deed = any(each.tag == "VBG" for each in words[:place])
        told = telling.lemma in _NAMING or (telling.lemma in _SAYING and not of_deed)
        if told or (telling.lemma in _PUTTING and not _DETAILS.isdisjoint(after)):
            return first
    return None


_NAMING = ("name", "identify", "specify", "elaborate")
_SAYING = ("say", "explain", "mention", "cite")
_PUTTING = ("give", "provide", "offer", "present", "produce", "supply", "show")
_DETAILS = frozenset((
    "detail", "details", "evidence", "proof", "example", "examples", "name", "names", "figure",
    "figures", "specifics", "particulars",
))  # fmt: skip


def clip(draft: Draft, span: Span) -> Span:
    """The words as far as the statement goes that they begin in: not on into "…, he said", nor into
    what the report remarks on all of it."""
    nodes = draft.syntax.nodes(span)
    remark = resumed(nodes) or left_untold(nodes)
    if remark is not None:
        span = span[0], remark.word.start
    ends = [
        end
        for said in draft.said
        for start, end in said.content
        if start <= span[0] < end < span[1]
    ]
    return trimmed(draft, (span[0], min(ends, default=span[1])))


_BEFORE_CONDITION = re.compile(r"(?:,? but(?: only| not)?| only| even)$")
_CURRENCY = re.compile(r"(?:\b[A-Z]{1,3})?[$£€¥₹₽₩₺]$")
_BEFORE_QUOTE = re.compile(r": [“\"][^”\"]*$")


def trimmed(draft: Draft, span: Span) -> Span:
    """The words without blanks, commas and marks at the end, and blanks at the beginning."""
    start, end = span
    while end > start + 1 and draft.text[end - 1] in " ,;.\n":
        end -= 1
    while start < end - 1 and draft.text[start] in " ,;\n":
        start += 1
    sign = _CURRENCY.search(draft.text, max(0, start - 5), start)
    if sign is not None and draft.text[start].isdigit():
        start = sign.start()  # "pledged *$14 million*", "asked for *US$65 million*"
    if end - start > 2 and draft.text[end - 1] in '"“' and draft.text[end - 2] == " ":
        end -= 2  # "would stay at the table “as long as …”": the quote is the condition's
    colon = _BEFORE_QUOTE.search(draft.text, start, end)
    if colon is not None and colon.start() > start:
        end = colon.start()  # "answer two questions: “Who knew, and when?”"
    reason = draft.text.find(": ", start + 1, end)
    if reason > 0 and not any(mark in draft.text[start:reason] for mark in '“"‘`'):
        end = reason  # "opposed it: thieves would rejoice" tells why, or goes on by itself
    before = _BEFORE_CONDITION.search(draft.text[start:end])
    if before is not None and before.start():
        end = start + before.start()  # "would talk *only* if", "would talk, *but not* before"
    start, end = _within_quote(draft, start, end)
    inner = draft.text[start:end]
    if inner.endswith(("”", '"')) and not any(mark in inner[:-1] for mark in '“"'):
        end -= 1
    torn = inner.count('"') % 2 == 1 and draft.text.startswith('"', end)
    if torn or (inner.count("“") > inner.count("”") and draft.text.startswith("”", end)):
        end += 1  # "pay “a single crown”"
    if draft.text[end - 1].isdigit() and draft.text[end : end + 1] in ("%", "‰"):
        end += 1  # "a rise of 4%" whole
    return start, end


def _within_quote(draft: Draft, start: int, end: int) -> Span:
    """Words that begin in the midst of a quotation end with it: "was “ready to *sign*” last month";
    those that begin it have its mark: "vowed to *“hold the line” at Selm*"."""
    for quote in draft.quotes:
        first, last = quote.span
        if first < start < last < end:
            return (first, end) if start == first + 1 else (start, last - 1)
    return start, end


def without_manner(draft: Draft, span: Span) -> Span:
    """The words without what the thing is called: "rejected the vote *as a sham*"."""
    for one in draft.syntax.nodes(span)[1:]:
        follower = one.after()
        if one.lower == "as" and one.tag == "IN" and follower is not None:
            called = follower.tag in ("JJ", "VBN", "RB") or follower.lower in (
                '"',
                "“",
                "``",
                "a",
                "an",
            )
            called = called or follower.lower in lexicon().untrue  # "the offer *as propaganda*"
            return (span[0], one.word.start) if called else span
    return span


def without_quote(draft: Draft, span: Span) -> Span:
    """The words as far as a quote that is set beside them: "defended her choice, “It is …”"."""
    inner = draft.text[span[0] : span[1]]
    found = [place for place in map(inner.find, (', "', ", “", ': "', ": “")) if place > 0]
    return span[0], span[0] + min(found, default=len(inner))


def personal(draft: Draft, span: Span) -> bool:
    """Whether it is for one person alone to do: to resign, to step down, to be "gone"; no party
    does it."""
    nodes = draft.syntax.nodes(span)[:6]
    last = nodes[-1] if nodes else None
    if last is not None and last.lower == "gone" and not last.auxiliaries:
        return True  # "wants the mayor *gone*"
    if last is not None and last.lower == "out" and not any(one.is_verb for one in nodes):
        return True  # "wants the coach *out*"
    words = [one.lemma for one in nodes]
    known = lexicon().personal
    return any(one in known for one in words) or any(
        " ".join(pair) in known for pair in pairwise(words)
    )


JOINED = ("VBD", "VBZ", "VBP", "MD")


def until_but(verb: Node, end: int, *, joined: tuple[str, ...] = JOINED) -> int:
    """Where a clause ends that the parse may have run on over a "but", or over an "and" before a
    word with one of the tags."""
    last = verb.word.end
    for one in verb.sentence.nodes[verb.index + 1 :]:
        if one.word.start >= end or one.lower == "but":
            break
        follower = one.after()
        if one.lower == "and" and follower is not None and follower.tag in joined:
            break  # "would not go below 8 *and* was ready to talk"
        last = one.word.end
    return last


def cut(span: Span, condition: Span) -> Span:
    """The object's words without those of its condition, nor what the parse has run on to behind
    them: "would not bid [unless invited, and nobody has]"."""
    if span[0] < condition[0] < span[1]:
        return span[0], condition[0]
    if condition[0] <= span[0] < condition[1] < span[1]:
        return condition[1], span[1]
    return span


def to_court(verb: Node) -> bool:
    """ "Will take the minister *to court*"."""
    if verb.lemma not in lexicon().to_court or verb.passive or goes_along(verb):
        return False
    ways = with_preposition(verb, ("to", "before", "through"))
    return any(one.lower == "court" for one in ways)


def goes_along(verb: Node) -> bool:
    """Whether somebody takes his own family or whoever is to be heard: "took *her client* to court"
    sues nobody."""
    thing = verb.object
    if thing is None:
        return False
    known, owner = lexicon(), thing.child("nmod:poss")
    own = owner is not None and owner.lower in OWN
    return thing.lemma in known.at_court or (own and thing.lemma in known.ones_own)
