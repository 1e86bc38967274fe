"""What nobody has counted yet: figures that are wanted, offered, planned or foreseen.

By the grammar over a figure: the object of "propose" or "ask for", of what is "planned" or
"expected to" be done, of what would be done, of a condition that is not met yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.reading.draft import Draft
from onrecord.reading.figures.lexicon import awaited, foreseen_verbs, willing_verbs
from onrecord.reading.syntax import PASSIVE_SUBJECTS, SUBJECTS, Node
from onrecord.report import Span


def is_to_come(draft: Draft, span: Span) -> bool:
    """Whether what the figure at `span` counts is only wanted, offered or foreseen: "has offered
    *60,000 doses*", "asks donors for *65 million euros*", "is expected to raise *300 million*",
    "if every family got *900 marks*"; not "offered food to the *40* soldiers".
    """
    if _is_known(draft, span):
        return False
    if _in_return_for_what_is_meant(draft, span):
        return True
    verb, through = _verb_over(draft, span)
    if verb is None or through is None:
        return False
    case = _case(through)  # the parse takes what donors are asked *for* for an object, too
    done = through.relation in ("obj", "dobj", "iobj", *PASSIVE_SUBJECTS)
    case = case if through.relation in ("obl", "nmod") or case == "for" else ""
    if through.relation in SUBJECTS and not done:
        return _only_if(verb) or _is_to_be_seen(verb)
    if case == "for" and through.head is not None and through.head.lemma in _EXCHANGE:
        return _is_meant(verb) or (verb.lemma in _BARTERED and not verb.negated)
    if not done and case not in _HOW_MUCH and not _is_asked_for(verb, case):
        return False
    return (done and _is_wanted(verb, through)) or _is_asked_for(verb, case) or _is_meant(verb)


def _in_return_for_what_is_meant(draft: Draft, span: Span) -> bool:
    """ "The draft would have freed 19 of those it holds *in return for 210* prisoners": whatever
    the parse hangs it on, the price of what is only meant is to come."""
    if _IN_RETURN.search(draft.text, max(0, span[0] - _TO_RETURN), span[0]) is None:
        return False
    node = draft.syntax.node_at(span[0])
    for _ in range(_FAR_UP):
        if node is None:
            return False
        if node.is_verb and (_is_meant(node) or (node.lemma in _BARTERED and not node.negated)):
            return True
        node = node.head
    return False


_IN_RETURN = re.compile(r"\bin (?:return|exchange) for (?:[a-z]+ ){0,2}\Z")
_TO_RETURN = 40  # characters
_FAR_UP = 12


def are_to_come(draft: Draft, span: Span) -> bool:
    """Whether those counted are only told what is due to befall them or what they are to do: "*300
    workers* are set to lose their jobs", "*up to 40 homes* are to be torn down"; not the two who
    are due in court, nor "the 40 workers", who are there already."""
    if _is_known(draft, span) or not _are_many(draft.words(span)):
        return False
    if _ARE_TO.match(draft.text, span[1]) or _COULD_BE.match(draft.text, span[1]):
        return True
    verb, through = _verb_over(draft, span)
    if verb is None or through is None or through.relation not in (*SUBJECTS, *PASSIVE_SUBJECTS):
        verb = _awaited_of(draft.syntax.node_at(span[1] - 1))
    leads = verb is not None and (verb.passive or verb.tag == "JJ") and _leads(verb)
    leads = leads and verb is not None and verb.lower not in _AT_WILL
    been = verb is not None and any(one.lower == "been" for one in verb.auxiliaries)
    leads = leads and not been  # "27,000 crowns have *been set* aside to mend it"
    return leads and verb is not None and verb.child("xcomp", "ccomp", "advcl") is not None


_AT_WILL = ("ready", "willing", "certain", "sure", "asked", "urged", "prepared", "told")


def _awaited_of(node: Node | None) -> Node | None:
    """The adjective whose subject a number's words are: "40 flights were *due* to leave"."""
    for _ in range(_UP):
        if node is None or node.head is None:
            return None
        if node.relation in SUBJECTS:
            return node.head if node.head.tag == "JJ" else None
        node = node.head
    return None


def _are_many(words: str) -> bool:
    """Whether so many are told of that they are a sum, and not these or those: "about nine", 40."""
    return _A_FEW.fullmatch(words.lower()) is None


_A_FEW = re.compile(
    r"\d|1\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|a couple"
)
# "millions of people *were to storm* the base"; not "are to blame"
_ARE_TO = re.compile(
    r"(?: [\w’'-]+){0,4}? (?:is|are|was|were) to (?!blame\b|be (?:found|seen|heard|blamed)\b)[a-z]+"
)
# "half a million *could be affected*"; those who may be trapped are
_COULD_BE = re.compile(
    r"(?: [\w’'-]+){0,4}? (?:could|might|will) (?:yet |still |eventually |well |also |soon )?be "
    r"(?:affected|hit|displaced|forced|laid off|lost|killed|deported|evicted|moved|cut|closed|made"
    r"|thrown|left|created|hurt|evacuated|relocated|sacked|dismissed|replaced|scrapped|shut|sold)\b"
)
_EXCHANGE = ("exchange", "return")
_BARTERED = ("offer", "propose", "demand", "want", "seek", "ask")


def _is_known(draft: Draft, span: Span) -> bool:
    """ "Wants *the 40* prisoners freed", "will meet *all 12*": those there are already."""
    number = draft.syntax.node_at(span[0])
    before = number.before() if number is not None else None
    return before is not None and before.lower in _KNOWN


_KNOWN = ("the", "these", "those", "all", "its", "their", "his", "her", "other")


def _verb_over(draft: Draft, span: Span) -> tuple[Node | None, Node | None]:
    """The verb that a figure's words hang on by way of "a rise *of* 8 percent", and the word by
    which they do."""
    node = draft.syntax.node_at(span[1] - 1)
    through: Node | None = None
    within = False  # another noun: "will pay *residents of* three villages"
    for _ in range(_UP):
        if node is None or (node.is_verb and node.relation != "amod"):
            parted = within and through is not None and _case(through) not in ("", "of", "for")
            return (None, None) if parted else (node, through)
        head = node.head
        if head is not None and span[0] <= head.span[0] < span[1]:
            node, through = head, node  # "210 metres *per second*"
            continue
        if head is not None and _case(node) == "for" and head.lemma in _EXCHANGE:
            return _above(head), node  # "would free ten *in exchange for* 210"
        if node.relation == "nmod" and head is not None and head.lemma in awaited()["of_known"]:
            return None, None  # "disclose *the whereabouts of* 300 people"
        if node.relation == "nmod" and _case(node) not in _HOW_MUCH:
            asked = head is not None and head.relation in ("obj", "dobj")
            if head is None or not asked or _case(node) != "for":
                return None, None
            return head.head, node  # "asks *donors* for 65 million", which the parse hangs on these
        if node.relation == "conj" and _is_beside(node):
            node = head  # "wants 9 percent more pay *and 400 new hires*"
            continue
        if node.relation in ("appos", "acl", "acl:relcl", "conj"):
            return None, None
        within = within or node.relation == "nmod"
        node, through = node.head, node
    return None, None


def _is_beside(node: Node) -> bool:
    """Whether a noun stands beside the one it hangs on as a second object: "offered a rise *and 150
    jobs*"; not behind a comma, where the parse as often has another clause's subject."""
    head = node.head
    return (
        head is not None
        and head.relation in ("obj", "dobj", "obl", "nmod")
        and node.is_noun
        and node.index - head.index <= _BESIDE
        and all(one.text != "," for one in node.sentence.nodes[head.index : node.index])
        and all(one.index < node.index for one in node.children if one.relation not in _BEHIND)
    )


_BESIDE = 6  # words from one object to the next
_BEHIND = ("punct", "nmod", "acl", "amod")


def _above(node: Node) -> Node | None:
    """The verb that a word hangs on, straight or by its nouns."""
    for _ in range(_UP):
        if node.head is None or node.head.is_verb:
            return node.head
        node = node.head
    return None


_UP = 6  # words from a number to its verb
_HOW_MUCH = ("of", "to", "at", "by", "worth", "")


def _case(node: Node) -> str:
    case = node.child("case")
    return case.lower if case is not None else ""


def _is_wanted(verb: Node, what: Node) -> bool:
    """ "Has *proposed* a 40-million fund", "*want* a rise of 8 percent"; a hotel that offers 300
    rooms has them."""
    if verb.lemma in awaited()["weighing"] and not verb.negated:
        sum_ = what.lemma in _SUMS or any(one.tag == "$" for one in what.subtree())
        counted = what.child("nummod") is not None and what.lemma not in ("percent", "%")
        return sum_ and (not counted or what.tag == "$")
    if verb.lemma not in awaited()["wanting"] or verb.negated:
        return False
    if verb.lemma != "offer":
        return True
    has = verb.tag in ("VBZ", "VBP") and verb.child("aux") is None
    return not has or any(one.tag == "$" or one.lower == "percent" for one in what.subtree())


# what may be granted or laid on somebody: judges who weigh three cases have them
_SUMS = frozenset(
    ("credit", "loan", "grant", "fine", "levy", "tax", "tariff", "fund", "bailout", "subsidy",
     "package", "rise", "increase", "cut", "bonus", "payment", "bid", "investment", "%", "percent")
)  # fmt: skip


def _is_asked_for(verb: Node, case: str) -> bool:
    """ "*Asks* donors *for* 65 million", "*push for* 6 percent"."""
    return case == "for" and verb.lemma in awaited()["asking"] and not verb.negated


def _is_meant(verb: Node) -> bool:
    """Whether a verb tells what somebody means, asks or is expected to do: "*plans to hire* 400",
    "is *expected to raise* 300 million", "*would employ* 400"."""
    for one in _verbs_up(verb):
        if _will(one) or _only_if(one) or _was_to(one):
            return True
        head, marked = one.head, one.child("mark", "aux")
        infinitive = one.tag == "VB" and marked is not None and marked.lower == "to"
        if head is None or one.relation not in ("xcomp", "ccomp", "advcl"):
            continue
        if infinitive and _leads(head):
            return True
    return False


def _verbs_up(verb: Node) -> Iterator[Node]:
    """A verb and those it depends on as what they lead to: "wants *to begin* *to hire*"."""
    one: Node | None = verb
    for _ in range(3):
        if one is None:
            return
        yield one
        one = one.head if one.relation in ("xcomp", "ccomp") else None


def _leads(head: Node) -> bool:
    """Whether what "to" leads to from a word is yet to come: "*plans* to", "is *due* to"."""
    if head.negated:
        return False
    if head.tag == "JJ" or head.passive:
        return head.lemma in awaited()["set"] or head.lower in awaited()["set"]
    return head.lemma in awaited()["planning"]


def _will(verb: Node) -> bool:
    """ "*Will* supply 300,000 homes", of verbs for what comes by itself or is done at will: judges
    who will try twelve men have them."""
    modal = any(one.lower in _WILL for one in verb.auxiliaries)
    done = any(one.lower == "have" for one in verb.auxiliaries)
    known = (foreseen_verbs(), willing_verbs(), _CUTTING)
    return modal and not done and any(verb.lemma in each for each in known)


# what a firm or a state does at will as well, and others may say of it
_CUTTING = frozenset(("cut", "shed", "axe", "close", "shut", "slash", "refund", "reimburse", "ban"))


_WILL = ("will", "’ll", "'ll", "shall", "would")


def _was_to(verb: Node) -> bool:
    """ "*The draft would have* freed 19 captives": what only a plan brings about; a rescue that
    would have saved 40 had come too late."""
    aux = {one.lower for one in verb.auxiliaries}
    subject = verb.subject
    planned = subject is not None and subject.lemma in awaited()["plans"]
    return planned and "would" in aux


def _is_to_be_seen(verb: Node) -> bool:
    """ "*The plan would have seen* 400 workers *lose* their jobs": what it leads to."""
    head = verb.head if verb.relation in ("ccomp", "xcomp") else None
    return head is not None and head.lemma == "see" and (_was_to(head) or _will(head))


def _only_if(verb: Node) -> bool:
    """ "It would agree *if every family received* 900 marks": a condition; not "if 40 died, as they
    say, the bus was full"."""
    marks = {one.lower for one in verb.children if one.relation in ("mark", "advmod")}
    if verb.relation != "advcl" or marks.isdisjoint(("if", "unless", "provided")):
        return False
    main = verb.head
    modal = main is not None and any(one.tag == "MD" for one in main.auxiliaries)
    be = main.child("cop") if main is not None else None
    told = be or main
    return told is None or modal or told.tag not in ("VBD", "VBN")
