"""What somebody says cannot be had, or is all that he asks: "a truce is out of the question", "a
written apology would be enough"."""

from onrecord.reading.positions.clauses import Clause
from onrecord.reading.positions.holders import Holders, takes_no_side
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.moods import Read
from onrecord.reading.positions.words import BODIES, OWN
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import Act

NOBODYS = ("nothing", "it", "that", "this", "he", "she", "they", "we", "i", "you", "there", "what")


def out_of_question(clause: Clause) -> Read:
    """The word here is the predicate: "any release is *unthinkable*", "is not *negotiable*"."""
    word = clause.verb
    if word.child("cop") is None:
        return None
    subject = word.child(*SUBJECTS)
    if subject is None and word.head is not None and word.head.lower in ("out", "off", "up"):
        word = word.head  # "*out* of the question", as the parse often has it
        subject = word.child(*SUBJECTS)
    if subject is None:
        subject = _torn_off(clause.verb)
    if subject is None or subject.lower in NOBODYS:
        return None
    if clause.unreal or clause.modal in ("may", "might", "could", "should", "must"):
        return None
    if any(one.lower in ("no", "nothing") for one in subject.children):
        return None  # "no option is off the table"
    if word.relation in ("advcl", "acl", "acl:relcl") or word.sentence.nodes[-1].text == "?":
        return None
    known, denied = lexicon(), clause.negated or word.negated
    phrases = known.open_to if denied else known.closed_to
    if subject.lemma in known.refusable or (subject.tag == "VBG" and clause.modal is None):
        phrases += known.open_to_deeds if denied else known.closed_to_deeds
    # "is not optional" and "not on the agenda of the meeting" are no such phrases
    words = f"{_told(clause)} "
    if any(words.startswith(f"{one} ") and words[len(one) :][:4] != " of " for one in phrases):
        return "reject", subject.extent("acl:relcl", "parataxis", "mark"), "out-of-question"
    return None


def _is_party(holders: Holders, key: int) -> bool:
    """Whether it is a body, or a person with a name, and no crowd."""
    kind, name = holders.parties.kinds[key], holders.characters[key].name
    return kind in BODIES or (kind == "person" and name[:1].isupper())


def _torn_off(word: Node) -> Node | None:
    """The noun right before the "is", where the parse has it beside the saying: "*talks* with the
    Front are out of the question"."""
    being = word.child("cop")
    node = being.before() if being is not None else None
    while node is not None and node.head is not None and node.head.index < node.index:
        node = node.head
    return node if node is not None and node.is_noun and node.relation == "ccomp" else None


def _told(clause: Clause) -> str:
    """What stands behind the "is", in lower case: "out of the question for now"."""
    being = clause.verb.child("cop")
    words = being.sentence.nodes[being.index + 1 : being.index + 8] if being is not None else []
    while words and (words[0].tag == "RB" and words[0].lower not in ("up", "out")):
        words = words[1:]  # "not", "simply", "still"
    if words and words[0].lower in ("a", "an"):
        words = words[1:]
    return " ".join(one.lower for one in words)


def welcome(holders: Holders, clause: Clause) -> Read:
    """What would be taken on terms: "a truce might be *welcome*, provided that it came from
    neutral countries", "a delay would be *acceptable* if it was short"."""
    word, subject = clause.verb, clause.subject or clause.verb.child(*SUBJECTS)
    if word.lower not in WELCOME or word.child("cop") is None or subject is None:
        return None
    if clause.modal not in ("would", "could", "might", "may", "will") or clause.unreal:
        return None
    if clause.negated or word.negated or clause.condition is None or subject.lower in NOBODYS:
        return None
    if not _is_party(holders, clause.party) or holders.is_neutral(clause.party):
        return None
    if takes_no_side(holders.parties, clause.party):
        return None
    return "accept", subject.extent("acl:relcl", "parataxis", "mark"), "welcome"


WELCOME = ("welcome", "acceptable", "tolerable", "bearable")


def enough(holders: Holders, clause: Clause) -> Read:
    """What would do for whoever had asked for more: "a withdrawal of five kilometres *would be
    enough*", "an apology *would suffice*"; what would not is refused. Enough for what nobody wants
    ("one spark would be enough", "the money would be enough for a year") is none."""
    word, subject = clause.verb, clause.subject or clause.verb.child(*SUBJECTS)
    if subject is None or clause.unreal or clause.modal != "would":
        return None
    if not (word.lemma == "suffice" or (word.lower == "enough" and word.child("cop") is not None)):
        return None
    known = lexicon()
    # "A vote of 60 percent would be enough" to win, and "a change of diet" for a patient.
    conceded = subject.lemma in (known.refusable | known.wanted | known.tabled) - known.of_things
    if not conceded or not _is_party(holders, clause.party) or holders.is_neutral(clause.party):
        return None
    if any(one.lower in OWN for one in subject.children):
        return None  # "said that *its proposal* would be enough" praises what it gives
    if any(one.lower == "no" for one in subject.children):
        return None  # "*no sum* would be enough" accepts none
    if any(one.relation in ("advcl", "xcomp", "obl") for one in word.children):
        return None  # "would be enough *to live on*"
    act: Act = "reject" if clause.negated or word.negated else "accept"
    return act, subject.extent("acl:relcl", "parataxis", "mark"), "enough"
