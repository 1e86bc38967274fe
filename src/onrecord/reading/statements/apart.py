"""Two speakers in one sentence: what each says is parted at the word that joins the clauses.

"The town has fallen, residents said, hours after shells killed fourteen, according to medics."
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from msgspec.structs import replace

from onrecord.reading.draft import Draft
from onrecord.reading.statements.answers import denies_report
from onrecord.reading.statements.by_which import clause_end
from onrecord.reading.statements.candidate import Candidate, common, whole
from onrecord.reading.statements.lexicon import frames_of, lexicon, passes_on
from onrecord.reading.statements.source import RELATIVES
from onrecord.reading.statements.spans import in_quote, quote_around, tidied, without
from onrecord.reading.syntax import SUBJECTS, TENSED, Node
from onrecord.report import Span


def apart(draft: Draft, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, each with no more than its own side of a sentence in which two speak.

    A saying set behind its clause has the clause before it; where another saying stands before
    that clause, the clause must have a verb and be joined by a word ("and", "while", "hours
    after"), or go on from it ("which …", "killing …"). What a newspaper or agency tells last it
    passes on as a whole ("The mine is shut, the owner said, after a strike, Reuters reported").
    """
    found = [_within_semicolons(draft, one, candidates) for one in candidates]
    for later in list(found):
        if not _set_behind(draft, later):
            continue
        hole = _hole(later)
        before = [one for one in found if _speaks_before(draft, one, later, hole)]
        for earlier in sorted(before, key=lambda one: -_hole(one)[1]):
            parting = _own_clause(draft, earlier, later)
            if parting is None:
                continue
            joint, own = parting
            beyond = joint, max(own[1], earlier.content[-1][1])
            rest = tidied(draft, without(earlier.content, beyond))
            if not rest:
                continue
            found[_place(found, earlier)] = replace(earlier, content=rest)
            behind = [span for span in later.content if span[0] >= hole[1]]
            found[_place(found, later)] = replace(later, content=tidied(draft, [own, *behind]))
            break
    speaking = [one for one in found if _speaks(draft, one)]
    return [_until_other(draft, one, speaking) for one in found]


def _within_semicolons(draft: Draft, one: Candidate, others: Sequence[Candidate]) -> Candidate:
    """A saying set behind its clause, without what stands beyond a semicolon where somebody else
    speaks: "Eight died, said the mayor; eleven, said the hospital"."""
    if len(one.content) < 2 or not _speaks(draft, one) or one.anchor is None:
        return one
    start, end = _hole(one)
    beyond = [
        part
        for part in one.content
        if "; " in draft.text[min(end, part[1]) : max(start, part[0])]
        and not in_quote(draft, max(start, part[0]))
    ]
    rest = tuple(part for part in one.content if part not in beyond)
    if not beyond or not rest:
        return _amidst_clause(draft, one)
    opens = draft.text.endswith("; ", 0, start)  # "It is full; *the mayor said* more would come"
    two = opens or any(
        other is not one
        and other.anchor is not None
        and other.anchor.sentence is one.anchor.sentence
        for other in others
        if _speaks(draft, other)
    )
    return replace(one, content=rest) if two else _amidst_clause(draft, one)


def _amidst_clause(draft: Draft, one: Candidate) -> Candidate:
    """A saying set between a subject and its verb, without what stands before the semicolon or the
    relative that its clause begins with: "A van hit the rail; [some diesel], officials said,
    [spilled]", "men [whom], she said, [nobody had seen]"."""
    start, end = _hole(one)
    front = [part for part in one.content if part[0] < start]
    behind = [part for part in one.content if part[0] >= end]
    if not front or not behind or one.anchor is None:
        return one
    nodes = [node for node in one.anchor.sentence.nodes if node.span[1] <= start]
    while nodes and nodes[-1].text == ",":
        nodes.pop()
    last = nodes[-1] if nodes else None
    if last is None or in_quote(draft, last.span[0]) or start == last.span[1]:
        return one
    if last.tag in ("WDT", "WP") and last.index and nodes[-2].is_noun:
        stop = _before_verb(nodes[-2], clause_end(last, behind[0][0]))
        kept = [(a, min(b, stop)) for a, b in behind if a < stop]
        return replace(one, content=tidied(draft, [last.span, *kept]))
    mark = draft.text.rfind("; ", front[0][0], last.span[0])
    clause = [node for node in nodes if node.span[0] > mark]
    if mark < 0 or any(node.tag in TENSED for node in clause):
        return one
    clause = [node for node in clause if node.span[1] <= front[-1][1]]
    return replace(one, content=((mark + 2, front[-1][1]), *behind)) if clause else one


def _before_verb(noun: Node, end: int) -> int:
    """Where a relative ends, at the latest before its noun's own verb: "men whom, police said,
    nobody had seen [*took*] the van"."""
    verb = noun.head if noun.relation in SUBJECTS else None
    if verb is None or verb.index < noun.index:
        return end
    group = [one for one in (*verb.auxiliaries, verb) if one.index > noun.index]
    return min(end, group[0].span[0])


def _place(found: Sequence[Candidate], one: Candidate) -> int:
    """Where a candidate stands by now, whatever content it has got."""
    return next(at for at, other in enumerate(found) if _same(one, other))


def _same(one: Candidate, other: Candidate) -> bool:
    return other.anchor is one.anchor and other.cue == one.cue and other.source == one.source


def _hole(one: Candidate) -> Span:
    """The words of a saying: speaker, cue, and for a verb to whom, when and where."""
    start, end = whole((*one.cue, *one.source))
    if one.anchor is None or one.frame == "according" or not one.anchor.is_verb:
        return start, end
    words = (node for node in one.anchor.sentence.nodes if node.span[0] >= end)
    told = list(takewhile(lambda node: any(map(str.isalnum, node.text)), words))
    return start, told[-1].span[1] if told else end


def _speaks(draft: Draft, one: Candidate) -> bool:
    """Whether somebody speaks in the report's own words, and not within a quotation."""
    if one.anchor is None or not (one.speech and one.cue and one.source and one.content):
        return False
    return quote_around(draft, one.anchor.span) is None


def _set_behind(draft: Draft, one: Candidate) -> bool:
    """Whether a saying is set behind a clause: "…, she said", "…, according to her"."""
    if not _speaks(draft, one) or min(one.content)[0] > min(one.cue)[0]:
        return False
    start, end = _hole(one)
    following = draft.text[end:].lstrip()[:1]
    before = draft.text[:start].rstrip()[-1:]
    return before in (",", "—", "–") and following in ("", ".", ",", ";", "—", "–", "\n")


def _speaks_before(draft: Draft, one: Candidate, later: Candidate, hole: Span) -> bool:
    if not _speaks(draft, one) or one.anchor is None or later.anchor is None:
        return False
    if one.anchor.sentence is not later.anchor.sentence or _hole(one)[1] >= hole[0]:
        return False
    return one.lemma not in ("deny", "accuse")


def _own_clause(draft: Draft, earlier: Candidate, later: Candidate) -> tuple[int, Span] | None:
    """Where the clause that a later saying has for its own is joined, and that clause; None where
    it has all that is before it."""
    start, end = _hole(earlier)[1], _hole(later)[0]
    end = len(draft.text[:end].rstrip(" ,—–"))
    if _opens(earlier):
        joint = _last_joint(draft, earlier, later, end)
    else:
        joint = _joint(draft, start, end) or _same_subject(draft, start, end)
        if joint is None or not _main_before(draft, earlier):
            return None
    if joint is None or in_quote(draft, joint[0]) or _asked_in(draft, earlier, later):
        return None
    if _passes_all(draft, later) and not _coordinates(draft, joint[0]):
        return None
    return joint[0], (joint[1], end)


def _opens(one: Candidate) -> bool:
    """Whether a saying stands before all that it tells: "She said …", "According to her, …"."""
    return min(one.content)[0] >= max(one.cue)[1]


def _passes_all(draft: Draft, one: Candidate) -> bool:
    head = draft.syntax.head(one.source[0])
    return head is not None and passes_on(head)


def _asked_in(draft: Draft, earlier: Candidate, later: Candidate) -> bool:
    """Whether those who speak were asked in the poll that is named behind: "Three in four say …,
    but …, according to the survey"."""
    head = draft.syntax.head(later.source[0])
    if head is None or head.lower not in lexicon().words["polls"]:
        return False
    asked = lexicon().words["asked"]
    speakers = draft.syntax.nodes(earlier.source[0])
    return any(one.tag == "CD" or one.lower in asked for one in speakers)


_SPAN_OF_TIME = (
    r"(?:(?:[\w-]+ ){0,3}(?:minutes?|hours?|days?|weeks?|months?|years?|moments|shortly|soon|long|"
    r"right|just|immediately|only|even|not long) )?"
)
_JOINTS = re.compile(
    r"(?:[,;]|\s[—–])\s+(?:"
    r"(?P<kept>(?:and |but )?(?=(?:because|since|which|whose|where|who)\b))"
    rf"|(?P<dropped>(?:and|but|yet|while|whereas|though|although|even though|even as|just as|"
    rf"{_SPAN_OF_TIME}(?:after|before|as|when))\s+)"
    r"|(?P<part>(?=including\b))"
    r"|(?P<going_on>(?=[a-z]+ing\b))"
    r"|(?<=;\s))",
    re.IGNORECASE,
)
_COORDINATE = re.compile(r"(?:[,;]|\s[—–])\s+(?:and|but|yet|while|whereas|though|although)\b|;")


def _joint(draft: Draft, start: int, end: int) -> tuple[int, int] | None:
    """Where a clause is joined right at `start`, and where its own words begin."""
    match = _JOINTS.match(draft.text, start, end)
    if match is None:
        return None
    nodes = draft.syntax.nodes((match.end(), end))
    if match.group("part") is not None:
        joins = True
    elif match.group("going_on") is not None:
        going = len(nodes) > _PARTICIPLE and nodes[0].tag == "VBG"
        joins = going and not frames_of(nodes[0].lemma.lower())
    elif match.group("kept") is not None:
        joins = any(map(_tensed, nodes))
    else:
        joins = _is_clause(nodes)
    return (match.start(), match.end()) if joins else None


def _same_subject(draft: Draft, start: int, end: int) -> tuple[int, int] | None:
    """The same where the clause has the subject of the one before: "…, two colleagues said, *and*
    has not been seen since"; of a clause that is joined to that one in turn, where that begins."""
    match = _JOINTS.match(draft.text, start, end)
    if match is None or not match.group("dropped"):
        return None
    nodes = draft.syntax.nodes((match.end(), end))
    verb = next((node for node in nodes if not node.tag.startswith("RB")), None)
    if verb is None or not _tensed(verb) or _speaks_on(verb):
        return None
    within = (_joint(draft, one.start(), end) for one in _JOINTS.finditer(draft.text, verb.span[1]))
    inner = [joint for joint in within if joint is not None and joint[1] < end]
    return inner[-1] if inner else (match.start(), match.end())


def _speaks_on(verb: Node) -> bool:
    """Whether a verb tells what somebody says next: "and said that …", "and called it …"."""
    return bool(frames_of(verb.lemma.lower())) and verb.child("ccomp", "xcomp", "obj") is not None


_PARTICIPLE = 2  # words of "killing five people", at the least


def _last_joint(
    draft: Draft, earlier: Candidate, later: Candidate, end: int
) -> tuple[int, int] | None:
    """The joint nearest before a saying's end, behind one that opens the sentence: "She said the
    firm would stay, [while 40 men were let go], according to the union"."""
    start = min(earlier.content)[0]
    for match in reversed(list(_JOINTS.finditer(draft.text, start, end))):
        joint = _joint(draft, match.start(), end)
        if joint is None or match.group("going_on") is not None:
            continue
        if any(earlier.cue[-1][1] < cue[0] < joint[1] for cue in later.cue):
            continue
        nodes = draft.syntax.nodes((joint[1], end))
        caused = draft.text[joint[1] :].startswith(("because", "since", "and because"))
        if caused or _goes_on_telling(earlier, nodes):
            return None
        return joint
    return None


def _goes_on_telling(earlier: Candidate, nodes: Sequence[Node]) -> bool:
    """Whether a clause may still be told by who spoke in the past: "that", "would", "had"."""
    if earlier.anchor is None or not earlier.anchor.is_verb:
        return False
    if nodes and nodes[0].lower in ("that", "whether"):
        return True
    tensed = next((node for node in nodes if _tensed(node)), None)
    return tensed is not None and tensed.lower in _BACKSHIFTED


_BACKSHIFTED = ("would", "could", "might", "had", "’d", "'d")


def _tensed(node: Node) -> bool:
    return node.tag in TENSED


def _is_clause(nodes: Sequence[Node]) -> bool:
    """Whether some words are a clause: a subject, and behind it its verb, which has a tense."""
    words = [node for node in nodes if node.text != ","]
    subject = next((node for node in words if node.relation in SUBJECTS), None)
    tensed = next((node for node in words if _tensed(node)), None)
    if tensed is not None and subject is None:
        return _looks_like_one(words, tensed)
    if subject is None or tensed is None or subject.index > tensed.index:
        return False
    if subject.head is not None and subject.head.relation == "acl:relcl":
        return False  # "a month after the vote, *which Reik won*"
    lead = takewhile(lambda node: node.index < subject.subtree()[0].index, words)
    return not any(node.is_verb for node in lead)


def _looks_like_one(words: Sequence[Node], tensed: Node) -> bool:
    """The same by the words, where the parse has the subject for a part of something else: "and
    *two sponsors*, Halm and Astrair, *suspended* payments"."""
    first = next((node for node in words if node.lower not in _BOUNDS), tensed)
    noun = first.is_noun or first.tag in ("DT", "CD", "PRP$", "JJ")
    lead = [node for node in words if node.index < tensed.index]
    return noun and bool(lead) and not any(node.is_verb or node.lower in RELATIVES for node in lead)


_BOUNDS = (
    "at", "least", "most", "more", "fewer", "less", "than", "up", "to", "about", "some", "nearly",
    "almost", "around", "over", "as", "many", "no",
)  # fmt: skip
"""Words before a number: "and *at least* 60 drowned"."""


def _main_before(draft: Draft, earlier: Candidate) -> bool:
    """Whether what stands before a saying is a clause by itself, so that the next need not end
    it: not "The plant, she said, …", nor "If the rain goes on, she said, …"."""
    if any(quote.span in earlier.content for quote in draft.quotes if quote.speech):
        return True
    words = draft.syntax.nodes((min(earlier.content)[0], _hole(earlier)[0]))
    for node in words:
        if node.relation not in SUBJECTS or node.head is None or node.head.index < node.index:
            continue
        verb = node.head
        marked = verb.child("mark")
        tensed = _tensed(verb) or any(_tensed(one) for one in verb.children)
        tensed = tensed or (verb.tag == "NNS" and verb.relation in ("root", "ccomp"))  # "costs"
        if tensed and verb in words and (marked is None or marked.lower == "that"):
            return verb.relation not in ("acl:relcl", "acl")
    return False


def _coordinates(draft: Draft, place: int) -> bool:
    return _COORDINATE.match(draft.text, place) is not None


def _until_other(draft: Draft, one: Candidate, others: Sequence[Candidate]) -> Candidate:
    """A saying beside what it tells, until somebody else speaks in a clause of his own: "According
    to police, [400 marched], and organisers said 3,000 had", "[The vote was fair], she said, and
    observers called it a farce"."""
    if not _speaks(draft, one):
        return one
    passes = _passes_all(draft, one)
    beside = one.frame == "according" or _set_behind(draft, one)
    first, last = whole(one.content) if one.content else (0, 0)
    for other in others:
        start = other.source[0][0]
        if not first <= start < last or (passes and not denies_report(draft, other)):
            continue
        part = next((part for part in one.content if part[0] <= start < part[1]), None)
        if part is None or other is one or not _opens(other) or _asked_in(draft, other, one):
            continue  # "The poll shows that 5 percent like it, and *74 percent said* …"
        if not whole((*one.cue, *one.source))[1] <= start < min(other.cue)[0]:
            continue
        lead = _OWN_LEAD.search(draft.text, 0, start)
        if lead is None or not (beside or _in_turn(one, other, lead.group())):
            continue
        cut = max(part[0], lead.start())
        content = tidied(draft, without(one.content, (cut, one.content[-1][1])))
        if content and not common(content, other.content):
            return replace(one, content=content)
    return one


def _in_turn(one: Candidate, other: Candidate, lead: str) -> bool:
    """Whether a second saying stands beside the first, and is not told by it: by the parse, or by
    a word that opposes the two ("She said it was safe, *while* the crew, who had seen it, said …").
    """
    if one.anchor is None or other.anchor is None or one.anchor.sentence != other.anchor.sentence:
        return False
    verb, above = other.anchor, other.anchor.head
    joined = verb.relation in ("conj", "advcl", "dep", "parataxis") and above is not None
    if joined and (above == one.anchor or above == one.anchor.head):
        return True
    if verb.relation.startswith("acl") and one.anchor.relation.startswith("acl"):
        return True  # "the army, *which says* …, and the rebels, *who claim* …"
    opposes = any(word in lead for word in ("while", "whereas", "though", "although", "but"))
    return opposes and other.source[0][1] - other.source[0][0] >= _PRONOUN


_PRONOUN = 5  # characters: "they"
_OWN_LEAD = re.compile(
    r"(?:(?:[,;] |(?<=, ))(?:and|but|nor|while|whereas|though|although|yet)| (?:while|whereas)) "
    r"(?:[a-z]+ly )?\Z|; \Z"
)
