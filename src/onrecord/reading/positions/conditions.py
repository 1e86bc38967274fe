"""Conditions: "unless …", "in exchange for …", "provided that …", as words beside an act.

Read from the words rather than the parse: where a condition hangs is what parsers get wrong first.
"""

from msgspec import Struct

from onrecord.reading.actors.lexicon import lexicon as actors
from onrecord.reading.draft import Draft, inside
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.words import resumed
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span

TEMPORAL = ("before", "once", "until", "without")  # conditions only of what is not yet done
CLAUSAL = (
    "if",
    "unless",
    "provided",
    "providing",
    "condition",
    "long",
    "soon",
    "understanding",
    "assuming",
)
# Words of a connective, where it has more than one: "in exchange for", "as long as", "the day".
LENGTHS = {"exchange": 3, "condition": 3, "long": 3, "soon": 3, "understanding": 4, "moment": 2}
MOMENTS = ("day", "hour", "moment", "minute", "instant", "second")
PHRASE = ("DT", "PRP", "PRP$", "NNP", "NNPS", "NNS", "NN", "CD", "JJ", "EX")  # begin a subject
TIMES = ("again", "more", "a", "an", "in", "upon", "every", "and", "before")  # "once more"
SPANS = ("hours", "days", "weeks", "months", "years", "minutes", "day", "week", "month", "year")
STOPS = (";", ":", "—", "–")


class Condition(Struct, frozen=True):
    """The words of a condition with its connective, and where what follows it begins."""

    span: Span
    word: str  # the connective: "unless", "exchange", "before" …
    inner: Span  # the words without the connective


def condition_of(draft: Draft, verb: Node) -> Condition | None:
    """The condition that the act of a verb hangs on, or None.

    It stands after the verb in the same sentence and, within a statement, in the same part of its
    content; or it opens the sentence and ends with the comma before the act.
    """
    start, end = _scope(draft, verb)
    words = [one for one in verb.sentence.nodes if start <= one.word.start and one.word.end <= end]
    for place, word in enumerate(words):
        opener = _opener(words, place, verb)
        if opener is None:
            continue
        if opener in (*TEMPORAL, "moment") and place and words[place - 1].lower in SPANS:
            continue  # "days before inspectors arrived" tells when
        first = place + LENGTHS.get(opener, 1)
        if word.word.start > verb.word.start:
            if _parted(words, verb, word) or _of_another(draft, verb, word):
                return None
            last = _last(_as_far_as_said(draft, words, word), first, clausal=opener in CLAUSAL)
        else:
            if not _begins(words, place):
                continue  # "would talk if the strike ended, but ruled out more pay"
            last = _comma(words, first)
            if last is None or words[last].word.start > verb.word.start:
                continue
        if first < len(words) and last is not None and last >= first:
            if opener in TEMPORAL and inside(words[first].span, [one.span for one in draft.times]):
                continue  # "until Friday" tells when, not on what it hangs
            if opener in ("before", "until") and _tells_when(words[first : last + 1]):
                continue
            inner = words[first].word.start, words[last].word.end
            return Condition((word.word.start, inner[1]), opener, inner)
    return None


def _tells_when(words: list[Node]) -> bool:
    """Whether a "before" or "until" only tells a time: "before *it is too late*", "until *the party
    convention in July*"; what somebody has to do first is a condition."""
    lowers = [one.lower for one in words]
    if lowers[:1] == ["it"] and "late" in lowers:
        return True
    if any(one.is_verb or one.tag == "MD" for one in words):
        return False
    cut = next((at for at, one in enumerate(words) if one.tag in ("IN", "TO", ",")), len(words))
    if cut and lowers[cut - 1] in _EDGES and lowers[cut : cut + 1] == ["of"]:
        return _tells_when(words[cut + 1 :])  # "until the end *of the siege*" is none
    return cut > 0 and words[cut - 1].lemma.lower() in lexicon().dated


_EDGES = ("end", "start", "beginning", "close", "opening", "eve", "day")


def _scope(draft: Draft, verb: Node) -> Span:
    """The sentence, or the part of a statement's content in it that the verb stands in."""
    start, end = verb.sentence.span
    parts = draft.contents_over(verb.word.start)
    if parts:
        inner = min(parts, key=lambda one: one[1] - one[0])
        # A condition that opens the sentence may stand before the cue, in a part of its own.
        opens = [
            part
            for said in draft.said
            if inner in said.content
            for part in said.content
            if part[0] < inner[0] and part[0] >= start
        ]
        start = max(start, min((one[0] for one in opens), default=inner[0]))
        # … or close it in one: "would agree to it, she added, *provided* they left".
        last = (
            part[1]
            for said in draft.said
            if inner in said.content
            for part in said.content
            if inner[1] < part[0] < end and _is_condition(draft.syntax.nodes(part))
        )
        end = min(end, next(last, inner[1]))
    return start, end


def _as_far_as_said(draft: Draft, words: list[Node], word: Node) -> list[Node]:
    """The words as far as the statement goes in which a condition begins: "offered a delay [if they
    called off the strike], an offer that she called late"."""
    ends = [part[1] for part in draft.contents_over(word.word.start)]
    return [one for one in words if one.word.end <= max(ends)] if ends else words


def _is_condition(words: list[Node]) -> bool:
    """Whether a part of a content begins with a connective, whatever narrows it: "…, she added,
    *only if* it were scrapped", "…, said Tolen, *but only on condition that* they left"."""
    told = [one.lower for one in words[:6]]
    while told and told[0] in _NARROWING:
        told = told[1:]
    known = lexicon()
    if told[:1] and told[0] in (*known.conditions, "when"):
        return True
    return told[:1] in (["in"], ["on"]) and bool(told[1:2]) and told[1] in known.exchange


_NARROWING = ("but", "and", "only", "not", "even", ",", "then")


def _opener(words: list[Node], place: int, verb: Node) -> str | None:
    """The connective that begins at a place, or None."""
    known = lexicon()
    lower = words[place].lower
    if lower == "in" and place + 2 < len(words) and words[place + 1].lower in known.exchange:
        return "exchange" if words[place + 2].lower in ("for", "of") else None
    if lower == "on" and place + 2 < len(words) and words[place + 1].lower == "condition":
        return "condition" if words[place + 2].lower == "that" else None
    if lower in ("as", "so", "on", "the"):
        return _of_several_words(words, place, verb)
    if lower == "when" and _to_be_given(words[place], verb):
        return "when"
    if lower == "should" and _turned_round(words, place):
        return "if"  # "Should the offer lapse, …", "would resign should it lapse"
    if lower not in known.conditions:
        return None
    if lower == "once" and place + 1 < len(words) and words[place + 1].lower in TIMES:
        return None  # "once again", "once a year"
    if lower in TEMPORAL:
        # "rejected it before leaving" tells a time; "no release before a ruling" a condition.
        if lower == "before" and _of_a_body(words[place]):
            return None  # "will challenge it before the tribunal"
        by_noun = lower == "before" and words[place].relation == "case"
        if by_noun and not _refuses(words, place, verb):
            return None  # "will support her before the convention" tells when
        after = words[place].word.start > verb.word.start
        settled = verb.tag == "VBD" and not _negative(verb)
        if lower == "without" and after and not _refuses(words, place, verb):
            return None  # "will attend without waiting for them" tells how
        if lower == "without" and after and _of_a_clause(words, place, verb):
            return None  # "rejected accusations *that* it had opened the gates without warning"
        fronted = lower == "without" and not after and words[place - 1 : place] != []
        fronted = fronted or (lower == "until" and not after and _opens_clause(words, place))
        return lower if (after and not settled) or fronted else None
    if lower == "if" and place and words[place - 1].lower in ("even", "as", "what"):
        return None
    return lower


def _opens_clause(words: list[Node], place: int) -> bool:
    """ "*Until that happens*, the road stays shut", which tells no time as "until now" does."""
    if place and words[place - 1].text[0].isalnum():
        return False
    comma = next((one for one in words[place:] if one.text == ","), None)
    told = words[place + 1 : words.index(comma)] if comma is not None else []
    return len(told) > 1 and told[0].lower not in TIMES and any(one.is_verb for one in told)


def _turned_round(words: list[Node], place: int) -> bool:
    """Whether a "should" stands before its subject, in no question: "*should* the offer lapse"."""
    before = words[place - 1] if place else None
    if before is not None and (before.tag in ("WP", "WRB", "WDT") or before.lower in _ALSO):
        return False
    after = words[place + 1] if place + 1 < len(words) else None
    if after is None or after.tag not in PHRASE or any(one.text == "?" for one in words):
        return False
    return any(one.tag in ("VB", "VBP") for one in words[place + 2 :])


_ALSO = ("nor", "neither", "so", "only")


def _of_several_words(words: list[Node], place: int, verb: Node) -> str | None:
    """ "*As long as* Orle holds them", "*the day* they pay", "*on the understanding that* it left";
    not "as long as three years", "the day before"."""
    told = [one.lower for one in words[place : place + 5]]
    after = words[place + 3 : place + 4]
    if told[1:3] == ["long", "as"] and after and told[3:] != ["it", "takes"]:
        clause = (
            after[0].tag in PHRASE and after[0].tag != "CD" and told[3] not in ("a", "possible")
        )
        return "long" if clause else None
    if told[:3] == ["as", "soon", "as"] and after and verb.tag != "VBD":
        return "soon" if after[0].tag in PHRASE and told[3] != "possible" else None
    if told[:4] == ["on", "the", "understanding", "that"]:
        return "understanding"
    if told[0] != "the" or len(told) < 4 or told[1] not in MOMENTS or verb.tag == "VBD":
        return None
    whole = words[place + 2].tag in PHRASE and any(one.is_verb for one in words[place + 3 :])
    return "moment" if whole and words[place].word.start > verb.word.start else None


def _of_a_body(before: Node) -> bool:
    """Whether a "before" tells in front of which body something is done."""
    body = before.head if before.relation == "case" else None
    if body is None:
        return False
    return body.entity == "ORGANIZATION" or body.lemma.lower() in actors().organisations


def _to_be_given(when: Node, verb: Node) -> bool:
    """ "The girls would be returned *when* …": of what is done at a time, only what is handed over
    hangs on what the other side does."""
    will = any(one.tag == "MD" and one.lower in ("would", "will") for one in verb.children)
    given = verb.passive and verb.lemma in lexicon().giving
    return will and (given or verb.lemma in _OPENING) and when.index > verb.index


_OPENING = ("open", "reopen")


def _of_a_clause(words: list[Node], place: int, verb: Node) -> bool:
    """Whether a "that" stands between the verb and a connective."""
    return any(one.lower == "that" and one.word.start > verb.word.end for one in words[:place])


def _refuses(words: list[Node], place: int, verb: Node) -> bool:
    """Whether what stands before the connective says no: "there will be no talks without …"."""
    before = {one.lower for one in words[:place]}
    return verb.negated or _negative(verb) or not before.isdisjoint(_NO)


_NO = ("no", "not", "never", "nobody", "nothing", "n't", "n’t", "cannot", "impossible")


def _negative(verb: Node) -> bool:
    """Whether an act in the past refuses, and so may still hang on what is to come."""
    return verb.lemma in (
        "rule", "reject", "refuse", "exclude", "dismiss", "say", "oppose", "decline",
    )  # fmt: skip


def _parted(words: list[Node], verb: Node, connective: Node) -> bool:
    """Whether something ends the verb's clause before the connective."""
    between = [one for one in words if verb.word.end <= one.word.start < connective.word.start]
    if resumed(between) is not None:
        return True  # "urged it to join, something that Korb refuses unless …"
    if connective.lower in TEMPORAL and any(
        one.text == "," and (after := one.after()) is not None and after.tag == "VBG"
        for one in between
    ):
        return True  # "rejected the offer, leaving thousands without trains"
    if any(_acts_too(verb, one) for one in between):
        return True  # "rejected the demand and offered 3 percent, provided that …"
    while between and between[-1].lower in ("only", "not", "even"):
        between.pop()
    if between and between[-1].lower == "but":
        between.pop()  # "would free them, *but only* if …"
    return any(one.text in STOPS or one.lower in ("but", "while") for one in between)


_TOLD = ("VBD", "VBZ", "VBP")


def _acts_too(verb: Node, other: Node) -> bool:
    """Whether a word is a second act told of the same party, with an object of its own."""
    joined = other.relation == "conj" and other.head == verb
    return joined and verb.tag in _TOLD and other.tag in _TOLD and other.object is not None


def _begins(words: list[Node], place: int) -> bool:
    """Whether a connective begins its clause: nothing, a mark or a conjunction stands before it."""
    before = words[place - 1] if place else None
    return (
        before is None
        or not before.text[0].isalnum()
        or before.tag in ("CC", "IN", "VBD", "VBZ")
        or before.lower in ("only", "even", "that")
    )


def _of_another(draft: Draft, verb: Node, connective: Node) -> bool:
    """Whether a condition is said in a saying that the verb has no part in: "accused them of lying
    and said talks were pointless unless …"."""
    for said in draft.said:
        if said.attitude or not inside(connective.span, said.content):
            continue
        if not inside(verb.span, (*said.content, *said.cue)):
            return True
    return False


def _last(words: list[Node], first: int, *, clausal: bool) -> int | None:
    """The index of the last word of a condition that begins at `first`; of a clause, not before its
    verb: "provided that its neighbour, Udaya, took in the same number"."""
    last = None
    for place in range(first, len(words)):
        text = words[place].text
        begun = clausal and not any(one.is_verb for one in words[first:place])
        if text in STOPS or (text == "," and not begun and _goes_on(words, place)):
            break
        if any(letter.isalnum() for letter in text):
            last = place
    return last


def _goes_on(words: list[Node], comma: int) -> bool:
    """Whether a comma ends the condition: what follows it is another clause or a participle."""
    after = words[comma + 1] if comma + 1 < len(words) else None
    if [one.lower for one in words[comma + 2 : comma + 4]] in (["of", "which"], ["of", "whom"]):
        return True  # "if they left, *all of which* she doubted"
    return after is None or after.tag in ("VBG", "VBD", "VBN", "PRP", "CC", "RB", "WDT", "IN")


def _comma(words: list[Node], first: int) -> int | None:
    for place in range(first, len(words)):
        if words[place].text == ",":
            return place - 1
    return len(words) - 1 if words else None


def for_somebody_to_do(draft: Draft, span: Span) -> bool:
    """Whether a condition is met by what is done to persons or things that somebody holds: "unless
    the men were freed"; what is to be heard, decided or over comes by itself."""
    head = draft.syntax.head(span)
    if head is None or not head.is_verb:
        return head is None or head.lemma not in ("ruling", "verdict", "decision", "judgment")
    return head.lemma not in lexicon().comes and not comes_by_nature(draft, span)


def comes_by_nature(draft: Draft, span: Span) -> bool:
    """Whether a condition is of the weather's making: "until *the fog* lifts", "if *it* rains"."""
    head = draft.syntax.head(span)
    if head is None or head.passive:
        return False
    # "The *fog* lifts" is as often taken for a noun.
    subject = head.child("compound") if head.is_noun else head.child(*SUBJECTS)
    return subject is not None and subject.lemma in lexicon().weather
