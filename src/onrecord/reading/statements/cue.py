"""The words that carry the saying: verb, auxiliaries, negation, and what belongs to its phrase."""

from onrecord.reading.draft import Draft
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.statements.spans import told_time
from onrecord.reading.syntax import Node, once
from onrecord.report import Span

_GROUP = ("aux", "aux:pass", "auxpass", "neg")
HELPING = (*_GROUP, "cop")
"""How words hang that help a verb, or an adjective or noun in its place, to tell."""


def verb_group(verb: Node, particles: int = 0) -> tuple[Span, ...]:
    """A verb with auxiliaries and negation: `[has told]`, `[did not say]`, `[has always denied]`.

    Spans of its own where other words stand between: `[did] she [say]`. `particles` are words after
    the verb that belong to it ("for" of "called for").
    """
    last = verb
    for _ in range(particles):
        last = last.after() or last
    members = [one for one in verb.children if one.relation in _GROUP or _negates(one, verb)]
    if verb.relation == "xcomp" and verb.tag == "VB":
        members = []  # "decided to say": "to" belongs to no cue
    members = [one for one in members if one.index < verb.index or _negates(one, verb)]
    spans: list[Span] = []
    start = verb.index
    words = verb.sentence.nodes
    inner = {one.index for one in members}
    for index in range(verb.index - 1, -1, -1):
        if index in inner:
            start = index
        elif not _between(words[index], verb):
            break
    spans.append((words[start].span[0], last.span[1]))
    torn = [one for one in members if one.index < start]
    far = verb.head if yet_to(verb) else held_off(verb)
    if far is not None:
        spans, torn = [(far.span[0], last.span[1])], []
    spans = [*_runs(torn), *spans]
    return tuple(spans)


def ending_at(cue: tuple[Span, ...], end: int) -> tuple[Span, ...]:
    """A cue whose last words reach to a place: "[made no secret of]"."""
    return (*cue[:-1], (cue[-1][0], end))


def _between(node: Node, verb: Node) -> bool:
    """Whether a word may stand within a verb group: "has always denied"."""
    return node.relation == "advmod" and node.head == verb and node.tag.startswith("RB")


def _negates(node: Node, verb: Node) -> bool:
    return node.index < verb.index and node.lower in ("not", "n't", "n’t", "never")


def _runs(nodes: list[Node]) -> list[Span]:
    """Neighbouring words as one span each."""
    spans: list[Span] = []
    before = -2
    for node in nodes:
        if node.index == before + 1 and spans:
            spans[-1] = (spans[-1][0], node.span[1])
        else:
            spans.append(node.span)
        before = node.index
    return spans


_ASIDE = 12  # words of "declined, through a spokesman for his firm, to say"


def declining_head(verb: Node) -> Node | None:
    """The verb that declines what another says: "declined" of "declined to say", or None."""
    head = verb.head
    known = lexicon().polarity
    if head is None or verb.relation not in ("xcomp", "ccomp", "advcl") or set_beside(verb):
        return None
    if head.lemma.lower() not in known["declining"] and not _unwished(head, verb):
        return None
    far = 4 if aside_of(head, verb) is None else _ASIDE
    if not 0 < verb.index - head.index <= far:
        return None  # "declined to say"; what stands far off is another's
    lemma, told = verb.lemma.lower(), verb.object
    details = told is not None and told.lower in lexicon().words["information"]
    if head.lemma.lower() == "refuse" and lemma in known["acts"] and not details:
        return None
    if lemma == "concede" and verb.child("ccomp") is None:
        return None  # "refused to *concede*" is a stand; a point is conceded by a word
    asked = lemma == "take" and verb.object is not None and verb.object.lower == "questions"
    into = verb.after()
    asked = asked or (lemma == "go" and into is not None and into.lower == "into")
    return head if asked or lemma in known["kept_back"] else None


def set_beside(verb: Node) -> bool:
    """Whether a participle behind a comma tells what else is said: "declined to comment, *saying*
    it was too early"."""
    before = verb.before()
    return verb.tag == "VBG" and before is not None and before.text == ","


def _unwished(head: Node, verb: Node) -> bool:
    """ "Did not *wish* to comment", "did not *want* to be interviewed": to say nothing."""
    wishes = head.lemma.lower() in ("wish", "want", "care") and head.negated
    if head.relation == "ccomp" or verb.agent is not None:
        return False  # "said it did not wish to comment", "to be interviewed *by the police*"
    return wishes and verb.lemma.lower() in ("comment", "interview", "discuss", "elaborate")


def aside_of(head: Node, verb: Node) -> Span | None:
    """What stands between commas within a refusal: "declined[, through a lawyer,] to say"."""
    between = head.sentence.nodes[head.index + 1 : verb.index]
    if len(between) < 3 or between[0].text != "," or between[-1].lower != "to":
        return None
    if between[-2].text != "," or any(one.is_verb for one in between):
        return None
    return between[0].span[0], between[-2].span[1]


def particle_count(verb: Node, lemma: str) -> int:
    """How many words after a verb belong to its cue: 1 for "call for"; 0 for "called on Monday
    for"."""
    after, words = verb.after(), lemma.split()
    apart = after is None or len(words) < 2 or after.lower != words[1]
    return 0 if apart or words[0] != verb.lemma.lower() else lemma.count(" ")


@once
def denied(verb: Node) -> bool:
    """Whether a verb is negated, also by "neither … nor" about its subject or by "has yet to"."""
    first = verb.head if verb.relation == "conj" and verb.tag == "VB" else None
    if (
        yet_to(verb)
        or held_off(verb) is not None
        or (first is not None and yet_to(first))  # "has yet to name him or *say* how he died"
        or verb.negated
        or any(
            one.lower in ("neither", "nor", "no") and one.index < verb.index
            for one in verb.children
        )
    ):
        return True
    subject = verb.subject
    if subject is None:
        return False
    return subject.lower in ("neither", "nobody", "none") or any(
        one.lower in ("neither", "nor", "no") for one in subject.subtree()[:3]
    )


def yet_to(verb: Node) -> bool:
    """ "The ministry *has yet to comment*": what has not come, told of somebody who is asked."""
    if verb.tag != "VB":
        return False
    head, to, yet = verb.head, verb.before(), verb.before(2)
    return (
        to is not None
        and to.lower == "to"
        and yet is not None
        and yet.lower == "yet"
        and head is not None
        and head.lemma.lower() in ("have", "be")
    )


def held_off(verb: Node) -> Node | None:
    """The verb of "*stopped short of* alleging fraud", "*refrained from* naming the firm", by which
    somebody does not say what follows; None where nobody holds back."""
    if verb.tag != "VBG":
        return None
    link, before = verb.before(), verb.before(2)
    if link is None or before is None or link.lower not in ("of", "from"):
        return None
    short = before.lower == "short" and link.lower == "of"
    head = before.before() if short else before
    if head is None or head.lemma.lower() not in (_SHORT if short else _FROM):
        return None
    return head if head.is_verb and not head.negated else None


_SHORT = ("stop", "fall", "pull")
_FROM = ("refrain", "abstain", "desist")


def confirm_or_deny(verb: Node) -> tuple[Node, Node] | None:
    """The two verbs of "would neither confirm nor deny", "declined to confirm or deny", asked of
    either of them; None where nothing is kept back."""
    head = verb.head
    first = head if head is not None and verb.relation == "conj" else verb
    second = next(
        (one for one in first.children if one.relation == "conj" and one.index > first.index), None
    )
    pair = [one.lemma.lower() for one in (first, second) if one is not None]
    if "confirm" not in pair or not set(pair) & _DENYING or second is None:
        return _by_words(verb)
    return (first, second) if denied(first) or declining_head(first) is not None else None


_DENYING = {"deny", "reject", "dispute", "refute"}


def _by_words(verb: Node) -> tuple[Node, Node] | None:
    """ "neither confirm nor deny", however it was parsed."""
    nodes = verb.sentence.nodes
    for first in (verb.index - 2, verb.index):
        pair = nodes[max(0, first) : first + 3]
        if len(pair) < 3 or pair[1].lower not in ("or", "nor"):
            continue
        if pair[0].lemma.lower() == "confirm" and pair[2].lemma.lower() in _DENYING:
            before = nodes[max(0, first - 3) : first]
            if any(one.lower in ("neither", "not", "n't", "n’t") for one in before):
                return pair[0], pair[2]
    return None


def no_answer_cue(verb: Node, cue: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "did not respond to a request for comment" whole; "Neither … has commented" in two."""
    words = verb.sentence.nodes
    if verb.lemma.lower() in ("respond", "reply"):
        last = verb
        for node in words[verb.index + 1 :]:
            if node.text in (",", ".", ";", "—", "–") or node.tag in ("CC", "VBD"):
                break
            if node.lower in _WHEN and last.lower != "to":
                break
            last = node
        return ending_at(cue, last.span[1])
    subject = verb.subject
    if subject is not None and not verb.negated:
        words_before = subject.subtree()
        if any(node.lower == "nor" for node in words_before):
            for node in words_before:
                if node.lower == "neither":
                    return (node.span, *cue)
    return cue


_WHEN = ("on", "before", "by", "when", "after", "as", "while")


def tells_nothing(verb: Node, lemma: str) -> bool:
    """ "*Told of* this, she shot back", "a book in which he *tells of* his youth"."""
    told = verb.tag == "VBN" and not verb.auxiliaries
    return lemma == "tell of" and (told or verb.relation == "acl:relcl")


def let_known(verb: Node) -> bool:
    """Whether a verb is that of "let it be [known] that …", "made it [known]": a saying."""
    before = [each.lower for back in (1, 2, 3) if (each := verb.before(back)) is not None]
    made = not {"let", "made", "make"}.isdisjoint(before)
    return verb.lower == "known" and "it" in before and made


_KEPT = frozenset(
    ["not", "n't", "n’t", "never", "no", "nor", "neither", "hardly", "barely", "scarcely", "as"]
)


def without_adverbs(draft: Draft, verb: Node, cue: tuple[Span, ...]) -> tuple[Span, ...]:
    """A cue without the adverbs that stand before its verb group and the time behind it: "also
    [asked for]", "later [blamed]", "not only [attacked]", "[was reported] overnight"."""
    start, end = cue[0]
    words = draft.syntax.nodes((start, end))
    if verb not in words:
        return cue
    while words and words[0] != verb and words[0].tag.startswith("RB"):
        only = len(words) > 1 and words[1].lower == "only"
        if words[0].lower in _KEPT and not only:
            break
        words = words[1:]
    behind = words[words.index(verb) + 1 :]
    if behind and told_time(draft, behind[-1]) and not any(one.tag == "IN" for one in behind):
        words = words[: -len(behind)]
    return ((words[0].span[0], max(words[-1].span[1], verb.span[1])), *cue[1:])
