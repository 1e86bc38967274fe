"""What somebody makes a condition of, or names among his demands: "made *the release* a condition
for talks", "set two conditions: *a truce and …*", "a list of demands, among them *a new vote*".

A condition asks for what it is of. Rivers and patients are in one; only whoever sets it, or has it
"for" something, asks.
"""

from onrecord.reading.draft import Draft, Stand, Why
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import objects_of, passive, with_preposition
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.stands import taken
from onrecord.reading.positions.untaken import nobody_does
from onrecord.reading.positions.words import BODIES, clip
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span

CONDITIONS = ("condition", "precondition", "prerequisite")
_LISTED = ("demand", *CONDITIONS)
_SETTING = frozenset((
    "set", "lay", "name", "list", "present", "issue", "put", "make", "publish", "send", "give",
    "deliver", "submit", "hand", "announce", "impose", "attach", "outline", "read", "draw", "state",
))  # fmt: skip
# … and of these what ails people is told as well: "*listed* its conditions, including asthma".
_TELLING = frozenset(("name", "list", "publish", "announce", "outline", "read", "draw", "state"))
_AMONG = ("including", "among", "notably")
_DEALS = frozenset(("support", "backing", "release", "participation", "consent", "signature"))
_FAR = 14  # words behind a noun in which such a list begins


def as_condition(draft: Draft, parties: Parties, holders: Holders, noun: Node) -> list[Stand]:
    """Rule `as-condition`: "made *a truce* a condition for talks", "made it a condition that *the
    men be freed*", "named a truce as its condition", "its condition is *a truce*"."""
    if noun.lemma not in CONDITIONS:
        return []
    found = _of_owner(parties, noun) or _made(parties, noun)
    if found is None:
        return []
    by, span, thing = found
    verb = thing.head if thing.relation in ("obj", "nsubj") else None
    if verb is not None and verb.is_verb and nobody_does(draft, parties, verb):
        return []
    return _asked(draft, parties, holders, noun, by, clip(draft, span), thing)


def listed(draft: Draft, parties: Parties, holders: Holders, noun: Node) -> list[Stand]:
    """Rule `listed`: "set two conditions: *a truce and an apology*", "sent a list of demands,
    including *a truce*"."""
    if noun.lemma not in _LISTED or noun.tag != "NNS":
        return []
    verb = noun.head
    if verb is not None and not verb.is_verb and noun.relation == "nmod":
        verb = verb.head  # "a *list* of demands"
    if verb is None or verb.lemma not in _SETTING or verb.negated or passive(verb):
        return []
    if noun.lemma != "demand" and verb.lemma in _TELLING:
        return []
    first = _first_listed(noun)
    if first is None or nobody_does(draft, parties, verb):
        return []
    thing = first
    while thing.head is not None and thing.head.index > first.index:
        thing = thing.head
    if not thing.is_noun:
        return []
    end = verb.sentence.nodes[-1].word.start
    for one in verb.sentence.nodes[thing.index + 1 :]:
        if one.tag in ("VBD", "VBZ", "MD") or one.text in (";", "."):
            end = one.before().word.end if one.before() is not None else end  # type: ignore[union-attr]
            break
    span = clip(draft, (first.word.start, end))
    by = parties.of(subject_of(verb))
    return _asked(draft, parties, holders, noun, by, span, thing)


def _first_listed(noun: Node) -> Node | None:
    """The first word of what a colon or an "including" lists behind a noun."""
    nodes = noun.sentence.nodes
    for one in nodes[noun.index + 1 : noun.index + _FAR]:
        if one.tag in ("VBD", "VBZ", "MD"):
            return None
        before, after = one.before(), one.after()
        comma = before is not None and before.text == ","
        if after is None or (one.text != ":" and not (comma and one.lower in _AMONG)):
            continue
        if one.lower == "among" and after.lower in ("them", "these", "which"):
            after = after.after()
        if after is not None and after.tag in ("DT", "NN", "NNS", "JJ", "CD", "PRP$", "NNP"):
            return after
        return None
    return None


def _of_owner(parties: Parties, noun: Node) -> tuple[list[int], Span, Node] | None:
    """Whose condition it is and what it is: "*the Front's* condition is *that the siege end*"; a
    patient's is "for" nothing, and no body's."""
    if noun.relation not in SUBJECTS or noun.head is None:
        return None
    by = parties.owner(noun)
    meant = any(_is_for(one) for one in noun.children)
    if not meant and with_preposition(noun, ("for", "to")):
        return None  # "the company's condition for growth"
    if not by or not (meant or all(parties.kinds[key] in BODIES for key in by)):
        return None
    verb = noun.head
    if verb.lemma == "be" and (clause := _that(verb)) is not None:
        return by, _behind_that(clause), clause
    told = verb.child("cop") is not None and verb.tag in ("NN", "NNS") and not verb.negated
    if not told or not (meant or noun.tag == "NNS" or verb.subtree()[0].lower == "the"):
        return None  # "the team's condition is a worry"
    return by, verb.extent("parataxis", "cop", "advmod", *SUBJECTS), verb


def _is_for(one: Node) -> bool:
    """Whether a condition is for a deal or a deed, not for "growth" or "success"."""
    case, known = one.child("case", "mark"), lexicon()
    if case is None or case.lower not in ("for", "to"):
        return False
    return one.is_verb or one.lemma in known.bargained | known.decisions | known.positions | _DEALS


def _made(parties: Parties, noun: Node) -> tuple[list[int], Span, Node] | None:
    """What somebody makes, sets or names as a condition, and who."""
    verb = noun.head
    if verb is None or not verb.is_verb or verb.negated or passive(verb):
        return None
    case = noun.child("case")
    named = case is not None and case.lower == "as" and verb.lemma in _SETTING
    if not named and (verb.lemma != "make" or case is not None):
        return None  # "made him captain *on* condition of silence"
    by = parties.of(subject_of(verb))
    thing = next((one for one in objects_of(verb) if one is not noun), None)
    if not by or thing is None or thing.index > noun.index:
        return None
    if thing.lower == "it":
        clause = _that(noun) or _that(verb) or next(filter(None, map(_that, noun.children)), None)
        return None if clause is None else (by, _behind_that(clause), clause)
    if thing.tag == "PRP":
        return None
    start, end = thing.extent("acl:relcl", "parataxis")
    first = noun.subtree()[0]
    return by, (start, min(end, first.before().word.end if first.before() else end)), thing  # type: ignore[union-attr]


def _that(word: Node) -> Node | None:
    """The clause with "that" below a word, or what the parse takes for a relative one."""
    for one in word.children:
        first = one.subtree()[0]
        if one.is_verb and first.lower == "that" and one.index > word.index:
            return one
    return None


def _behind_that(clause: Node) -> Span:
    start, end = clause.extent("parataxis")
    after = clause.subtree()[0].after()
    return (start if after is None else after.word.start), end


def _asked(
    draft: Draft, parties: Parties, holders: Holders, noun: Node, by: list[int], span: Span,
    thing: Node,
) -> list[Stand]:  # fmt: skip
    """The demand of those who set it, toward who is to do it, where that is told."""
    doer = parties.of(thing.child(*SUBJECTS)) if thing.is_verb and not thing.passive else []
    toward = holders.holder(doer[0]) if doer else None
    held = [one for one in holders.sides(by) if one != toward]
    why = Why("as-condition" if noun.lemma in CONDITIONS else "listed", words=(noun.span,))
    return taken(draft, parties, held, "demand", span, why, toward=toward)
