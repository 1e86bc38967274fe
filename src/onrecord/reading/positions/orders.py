"""What a sentence in a quote asks by having no subject: "Release them", "Let's talk about it"."""

from onrecord.reading.draft import Draft
from onrecord.reading.positions.clauses import Clause
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.moods import Read
from onrecord.reading.positions.words import onward
from onrecord.reading.syntax import SUBJECTS, Node

BACK = ("back", "down", "off", "away", "out")


def imperative(draft: Draft, clause: Clause) -> Read:
    """An order: a bare verb without subject that begins a sentence within a quote."""
    verb = clause.verb
    begins = next((one[0] for one in clause.said.content if one[0] <= verb.word.start < one[1]), 0)
    subject = clause.subject
    if subject is not None and subject.word.start < begins:
        subject = None  # "*Tolen* said: “Leave now.”"
    if verb.tag not in ("VB", "VBP") or subject is not None or clause.modal:
        return None
    first = _first_of_order(verb, begins)
    if first is None or _before_not(verb):
        return None
    follower = verb.after()
    lets_others = verb.lemma == "let" and follower is not None and _another(follower)
    takes_back = verb.lemma == "take" and any(one.lower in BACK for one in verb.children)
    if verb.lemma in lexicon().idle - {"come"} and not (lets_others or takes_back):
        return None  # but "Let the people decide", "Take it back"
    if _only_said_so(verb):
        return None  # "make no mistake", "don't get me wrong"
    quoted = any(
        draft.text[start] in "\"“‘'`" and start <= verb.word.start < end
        for start, end in clause.said.content
    )
    if not quoted:
        return None
    start, end = verb.extent()
    if first != verb and clause.negated:
        start = first.word.start  # "Do not shoot"
    for one in verb.children:
        if one.relation == "conj" and one.child(*SUBJECTS) is not None:
            joint = next((each for each in one.children if each.relation == "cc"), one)
            end = min(end, joint.word.start)  # "free them, and then we will talk"
    after = _joined_clause(verb)
    if after is not None and start < after.word.start and _in_one_part(clause, start, after):
        end = after.word.start
    return "demand", (start, end), "imperative"


def _only_said_so(verb: Node) -> bool:
    """ "*Make no mistake*", "don't *kid* yourself", "*believe* me": said to be heard."""
    after = {one.lower for one in verb.sentence.nodes[verb.index + 1 : verb.index + 4]}
    return any(verb.lemma == head and after.issuperset(rest) for head, *rest in lexicon().spoken_to)


def _another(follower: Node) -> bool:
    """ "Let *him* resign", "let *the people* decide"; not "let us"."""
    return follower.tag in ("DT", "NNP", "NNS") or follower.lower in ("him", "her", "them", "it")


def _first_of_order(verb: Node, begins: int) -> Node | None:
    """The word that an order begins with, where it begins its sentence or the quotation at
    `begins`: the verb, or "do" before "not", or "please"; None where the verb is no order."""
    words = [
        one
        for one in verb.sentence.nodes[: verb.index + 1]
        if one.text[0].isalnum() and one.word.start >= begins
    ]
    before = [one.lower for one in words[:-1]]
    mark = verb.sentence.nodes[verb.index - 1].text if verb.index else ""
    if before in ([], ["please"], ["just"], ["so"], ["now"]) or mark == ":":
        return words[-1]
    if mark == "," and before[0] == "if" and verb.relation in ("root", "ccomp"):
        return words[-1]  # "If she wants to talk, let her come down"
    if before in (["do", "not"], ["do", "n't"], ["do", "n’t"], ["please", "do", "not"]):
        return words[0]
    return None


def _before_not(verb: Node) -> bool:
    """Whether it is the "do" of "do not shoot"."""
    follower = verb.after()
    return verb.lemma == "do" and follower is not None and follower.lower in ("not", "n't", "n’t")


def _joined_clause(verb: Node) -> Node | None:
    """The "and" that a clause of its own follows, wherever the parse hangs it: "Free them, *and*
    the talks begin"."""
    nodes = verb.sentence.nodes
    for one in nodes[verb.index + 1 :]:
        before = one.before()
        if one.lower != "and" or before is None:
            continue
        rest = nodes[one.index + 1 : one.index + 6]
        subject = next((each for each in rest if each.relation in SUBJECTS), None)
        finite = next((each for each in rest if each.tag in ("MD", "VBZ", "VBP")), None)
        if before.text != "," and any(each.tag.startswith("W") for each in rest):
            continue  # "call the men and women who …"
        if subject is not None and finite is not None:
            return one
    return None


def _in_one_part(clause: Clause, start: int, joint: Node) -> bool:
    return any(
        first <= start and joint.word.end <= last for first, last in clause.said.content
    ) and not any(
        one.text == "," for one in clause.verb.sentence.nodes[clause.verb.index : joint.index - 1]
    )


def lets(clause: Clause) -> Read:
    """ "Let's talk about it" proposes it."""
    before = clause.verb.before()
    let = before.before() if before is not None else None
    if before is None or before.lower not in ("'s", "’s") or let is None:
        return None
    if let.lower != "let" or clause.verb.tag not in ("VB", "VBP"):
        return None
    if clause.verb.lemma not in lexicon().together or clause.negated:
        return None  # "let's light this candle"
    return "propose", onward(clause.verb), "lets"
