"""What a condition asks of whoever has to meet it: "would free them *if the siege ended*" demands
that it end, "would hold talks *if both sides wanted any*" asks nothing of anybody.
"""

from collections.abc import Iterable

from onrecord.reading.draft import Draft, Stand, Why
from onrecord.reading.positions.conditions import MOMENTS, for_somebody_to_do
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.pressing import withheld
from onrecord.reading.positions.words import BODIES, trimmed
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span


def asked_by_condition(draft: Draft, holders: Holders, stand: Stand) -> Iterable[Stand]:
    """A condition that somebody else has to meet is itself a demand on him."""
    if stand.condition is None:
        return
    words = draft.syntax.nodes(stand.condition)
    if len(words) < 4:
        return
    if stand.act in ("demand", "propose") and (words[1].tag == "PRP" or words[0].lower in _FIRST):
        return  # "they must wait *until the envoy has been there*" asks for one thing
    first = _condition_begins(words, stand)
    if first is None or (stand.act == "propose" and _price_of_others(draft, holders, words, stand)):
        return
    span = (first.word.start, stand.condition[1])
    toward = next(iter(holders.first_party(span)), None)
    if toward is None and words[0].lower == "if":
        toward = _crowd_that_does(draft, holders, span)
    if asks_nothing(draft, holders, words, span, toward):
        return
    named = toward is not None and holders.parties.kinds[toward] in BODIES
    if stand.act == "promise" and words[0].lower == "once" and not named:
        return  # "promised to pay once *the first truck* was through"
    if toward is not None and holders.holder(toward) == stand.holder:
        return
    yield Stand(
        holder=stand.holder,
        act="demand",
        object=trimmed(draft, span),
        toward=_asked(holders, stand, words, toward),
        said=draft.said_at(span),
        why=Why("condition", words=(stand.condition,)),
    )


def _price_of_others(draft: Draft, holders: Holders, words: list[Node], stand: Stand) -> bool:
    """Whether what somebody else is to get is named: a go-between who proposes "that *the Front*
    free ten men *in return for prisoners*" asks for none; "in return for a withdrawal" he asks for
    that too."""
    if words[0].lower != "in" or words[1].lower not in ("return", "exchange"):
        return False
    head = draft.syntax.head(stand.object)
    subject = head.child(*SUBJECTS) if head is not None and head.is_verb else None
    tabled = head is not None and head.is_noun and head.lemma in _PAPERS
    tabled = tabled or _goes_between(holders, stand.holder)
    given = next((one for one in words[3:] if one.is_noun and one.tag != "NNP"), None)
    while given is not None and (after := given.after()) is not None and after.tag in _NOUNS:
        given = after
    things = given is not None and (given.tag == "NNS" or given.child("nummod") is not None)
    return things and (tabled or (subject is not None and subject.is_noun))


def _goes_between(holders: Holders, key: int) -> bool:
    """ "*Mediators from Quorra* proposed a pause in exchange for 600 prisoners": others'."""
    return holders.characters[key].name.lower().split()[0] in ("mediators", "negotiators")


_PAPERS = ("draft", "plan", "proposal", "deal", "text", "paper", "document", "framework", "offer")
_NOUNS = ("NN", "NNS")


def _crowd_that_does(draft: Draft, holders: Holders, span: Span) -> int | None:
    """Those who are no body and have to do something: "only if *the rebels* hand over a list"."""
    head = draft.syntax.head(span)
    subject = head.child(*SUBJECTS) if head is not None and head.is_verb else None
    if head is None or subject is None or head.passive or subject.tag == "PRP":
        return None
    definite = subject.subtree()[0].lower == "the" or subject.child("compound", "nmod:poss")
    found = holders.parties.of(subject) if definite and head.object is not None else []
    return found[0] if found else None


def _asked(holders: Holders, stand: Stand, words: list[Node], toward: int | None) -> int | None:
    """Who has to meet a condition: whom it names, else toward whom the position is; not who gives
    what a go-between proposes to be given "*in return for* a halt": the other side is to halt."""
    if toward is not None:
        return holders.holder(toward)
    return None if stand.act == "propose" and words[0].lower == "in" else stand.toward


def asks_nothing(
    draft: Draft, holders: Holders, words: list[Node], span: Span, toward: int | None
) -> bool:
    """Whether a condition comes by itself or only with whom it befalls, wants or asks: "until the
    complaint has been heard", "unless it rains", "if both sides wanted it", "as long as there is
    hope"; `words` begin with its connective, `span` is what follows it."""
    known, second = lexicon(), words[1].lower
    soon, long = second == "soon", second == "long"
    by_itself = soon or long or words[0].lower in _BY_ITSELF or toward is None
    head = draft.syntax.head(span)
    by_if = soon or words[0].lower in _IFS
    if (by_if or long) and head is not None and head.lemma in known.befalling | known.wishing:
        return True  # "promised to pray for the town if the mayor falls ill"
    if _comes_out(head):
        return True
    being = head if head is not None and head.child("cop") is not None else None
    if being is not None and (being.lower in known.over or being.tag in ("IN", "RP")):
        return True  # "until the inquiry is over", "until the harvest is in" bids nobody end it
    if long and draft.syntax.nodes(span)[0].tag == "EX":
        return True  # "would stay at the table as long as *there* is one"
    told = head is not None and head.child(*SUBJECTS) is not None and not head.passive
    if long and told and toward is None:
        return True  # "as long as the money lasts"
    subject = head.child(*SUBJECTS) if head is not None else None
    of_it = subject is not None and subject.tag == "PRP" and words[0].lower in _TAKEN_IF
    if told and toward is None and of_it:
        return True  # "a delay would be welcome provided *it* was short"
    if by_if and (toward is None or head is None or not head.is_verb):
        return True
    return by_itself and not for_somebody_to_do(draft, span)


def _comes_out(head: Node | None) -> bool:
    """ "If *it turned out* that they had lied", "once *it was shown* that …": nobody's deed."""
    subject = head.child(*SUBJECTS, "expl") if head is not None and head.is_verb else None
    told = subject is not None and subject.lower == "it"
    return told and head is not None and head.child("ccomp", "csubj") is not None


_FIRST = ("until", "before", "once", "when")
_TAKEN_IF = ("if", "provided", "providing", "as")


def _condition_begins(words: list[Node], stand: Stand) -> Node | None:
    """The first word of what a condition asks for, after its connective; None where it asks for
    nothing: an "if" does of whoever is met halfway, a "before" where somebody refuses, and an
    "unless" not of whoever will be met: "would keep the truce *unless troops came*"."""
    opening, second, act = words[0].lower, words[1].lower, stand.act
    if act == "promise" and (opening == "until" or second in MOMENTS):
        return None  # "pledged to search until all are found" bids nobody find them
    if opening == "unless" and act in _MET and act != "propose":
        return None
    if opening in ("unless", "once", "until", "assuming"):
        return words[1]
    if opening in ("provided", "providing"):
        return words[2] if second == "that" else words[1]
    if second in MOMENTS:
        return words[2]  # "*the day* they pay"
    if second in ("long", "soon") or (opening, second) == ("on", "the"):
        # "*as long as* it left", "*on the understanding that* it left"
        return words[4 if opening == "on" else 3] if act in _MET else None
    if second in ("exchange", "return", "condition"):
        return words[3] if act in _MET else None
    if opening in _IFS and act in _MET:
        return None if withheld(words[1:]) else words[1]
    if opening in ("before", "without") and act == "reject":
        return words[1]
    return None


_IFS = ("if", "when", "should")  # "would shelve it *should* Orle agree to talks"
_BY_ITSELF = (
    "if",
    "should",
    "before",
    "without",
    "once",
    "when",
)  # may open what nobody is asked for
_MET = ("offer", "promise", "accept", "agree", "support", "propose")  # on terms for others to meet


def hangs_idly(draft: Draft, holders: Holders, word: Node) -> bool:
    """Whether a word stands in a condition that asks nothing of anybody: "would freeze the loan if
    they were *not released*", "would pay once the first convoy *reached* the lake", "threatened to
    leave if the ban was *kept*"; "offered to mediate if it was *given* access" asks for that."""
    verb = word if word.is_verb else word.head
    mark = verb.child("mark", "advmod") if verb is not None else None
    if verb is None or mark is None or mark.lower not in _CLAUSAL or mark.index > verb.index:
        return False
    words = verb.sentence.nodes[mark.index : verb.subtree()[-1].index + 1]
    if len(words) < 3:
        return False
    known, by_if = lexicon(), mark.lower in ("if", "when")
    if by_if and (withheld(words[1:]) or _threatened(verb.head)):
        return True
    if by_if and verb.lemma in known.befalling | known.wishing:
        return True
    return not for_somebody_to_do(draft, (words[1].word.start, words[-1].word.end))


_CLAUSAL = ("if", "when", "once", "until", "before")


def _threatened(verb: Node | None) -> bool:
    """ "*Threatened* to leave if …": what would be met with that is not wanted."""
    above = verb.head if verb is not None else None
    return any(one is not None and one.lemma == "threaten" for one in (verb, above))
