"""What is only supposed, or asked of others, however far above it that is told: "if an inquiry
finds that his men *took* bribes", "asked her backers to give money to *condemn* it".
"""

from onrecord.reading.parties import Parties
from onrecord.reading.patterns import verb_pattern
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.words import of_nobody, opener
from onrecord.reading.syntax import SUBJECTS, Node

IFS = ("if", "unless", "whether")
SOONER = ("once", "until")  # "he *once* said so" is no condition
GOES_ON = ("ccomp", "xcomp", "csubj", "conj", "dep", "acl")
UNDONE = ("xcomp", "ccomp", "advcl", "acl", "conj")
NEEDS = ("need", "have", "ought")
_SUPPOSING = ("suppose", "imagine", "assume")
_DEEP = 6  # words between a condition and what it is of


def supposed(verb: Node) -> bool:
    """Whether a verb stands in a condition or a question, or in what such a clause says: "if it
    turns out that they *lied*"; what a relative clause tells there ("if he frees the men who
    *stole* it") is taken for granted."""
    return _under_an_if(verb) or _had_it_been(verb)


def _under_an_if(verb: Node) -> bool:
    above: Node | None = verb
    for _ in range(_DEEP):
        if above is None:
            return False
        if any(_opens(one) for one in above.children):
            return True
        if above.lemma in _SUPPOSING and above.tag in ("VB", "VBG") and not above.child(*SUBJECTS):
            return True  # "*suppose* the union rejects the deal"
        above = above.head if above.relation in GOES_ON else None
    return False


def _opens(word: Node) -> bool:
    if word.lower in SOONER:
        after = word.after()
        return word.relation == "mark" and after is not None and after.lower != "now"
    return word.lower in IFS and word.relation in ("mark", "advmod")


def _had_it_been(verb: Node) -> bool:
    """ "*Had* the ministry *lied*, she would have known"."""
    subject = verb.child(*SUBJECTS)
    had = subject.subtree()[0].before() if subject is not None else None
    if had is None or had.lower != "had" or had not in verb.auxiliaries:
        return False
    before = had.before()
    return before is None or not before.text[0].isalnum() or before.lower in ("that", "and", "but")


def bid_of_others(parties: Parties, verb: Node) -> bool:
    """Whether a verb is part of what somebody asks, offers or needs to do: "told the league to stop
    *blaming* the referees", "asked her backers to give money to *condemn* it"."""
    one = verb
    for _ in range(_DEEP):
        above = one.head if _infinite(one) else None
        if above is not None and above.is_noun and one.relation == "acl":
            above = above.head if above.relation in ("obj", "obl", "dobj") else None
        if above is None or not above.is_verb:
            return False
        if one is not verb and _asks(parties, above):
            return True
        one = above
    return False


def _infinite(verb: Node) -> bool:
    """Whether a clause has no tense: "*to condemn* it", "that the mayor *stop*", "stop
    *blaming* them"."""
    if verb.relation not in UNDONE or verb.tag not in ("VB", "VBG"):
        return False
    if verb.tag == "VBG":
        return verb.relation == "xcomp" and not verb.auxiliaries
    if any(one.tag == "MD" for one in verb.children):
        return False
    return opener(verb, "to", "that") is not None or verb.relation in ("ccomp", "xcomp", "conj")


def _asks(parties: Parties, verb: Node) -> bool:
    if verb.lemma in NEEDS:
        return True
    return verb_pattern(lexicon().verbs, verb, is_people=parties.is_people) is not None


def put_as_words(verb: Node) -> bool:
    """Whether a clause is only what one might say: "it is not right to *say* we will not pay",
    "*nobody can claim* that we will"; who "wants to say that we will not" says so."""
    while verb.relation == "conj" and verb.head is not None:
        verb = verb.head
    saying = verb.head if verb.relation in ("ccomp", "parataxis") else None
    if saying is None or saying.tag != "VB" or saying.lemma not in _SAYING:
        return False
    wish = saying.head is not None and saying.head.lemma in _OWN_WISH
    return (opener(saying, "to") is not None and not wish) or of_nobody(saying)


_OWN_WISH = ("want", "like", "wish", "let", *NEEDS)
_SAYING = frozenset(
    ("say", "claim", "tell", "argue", "suggest", "pretend", "insist", "declare", "announce",
     "believe", "think", "assume", "imply", "hear", "imagine", "suppose", "conclude", "assert",
     "admit", "accept", "promise", "allege", "state", "complain", "accuse")
)  # fmt: skip
