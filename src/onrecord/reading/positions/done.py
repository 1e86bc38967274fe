"""What will be done, by nobody who is named: offered, promised, threatened, refused in the passive.

Each rule gives `Read`, as those of `moods` do.
"""

from onrecord.reading.patterns import verb_pattern, with_preposition
from onrecord.reading.positions.clauses import Clause
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import STEM, lexicon
from onrecord.reading.positions.moods import Read
from onrecord.reading.positions.not_yet import a_day_for
from onrecord.reading.positions.ones_own import PLAINLY
from onrecord.reading.positions.pressing import ends_hostilities, presses
from onrecord.reading.positions.wills import guessed
from onrecord.reading.positions.words import BODIES, nobody, onward, until_but
from onrecord.reading.syntax import Node

MET = ("if", "once", "provided", "when", "moment", "soon")  # what opens terms for others to meet
TELLING = ("tell", "reply", "write", "assure", "answer")
TOLD_SO = ("root", "ccomp", "parataxis", "conj")
ANYONE = ("anyone", "anybody", "whoever", "everyone", "everybody", "those")


def given(holders: Holders, clause: Clause) -> Read:
    """What would be done for another party if it did its part: "the prisoners would be freed if
    Tarsk reopened the crossing", "more doses would follow once it had"."""
    verb, subject = clause.verb, clause.subject
    if subject is None or clause.negated or clause.modal not in ("would", "will", "can", "could"):
        return None
    if clause.modal in ("can", "could") and (not verb.passive or holders.is_neutral(clause.party)):
        return None  # "the patient can be moved if his doctor agrees, the hospital said"
    known = lexicon()
    opens = verb.lemma in ("open", "reopen") and not verb.passive
    if not opens and verb.lemma not in (known.giving if verb.passive else known.forthcoming):
        return None
    condition = clause.condition
    if condition is None or condition.word not in MET:
        return None
    other = holders.first_party(condition.inner)
    if not other or holders.holder(other[0]) == clause.party:
        return None
    met = holders.characters[other[0]]
    if clause.modal in ("can", "could") and not met.name[:1].isupper():
        return None  # "a visa can be granted if *the applicant* has a job" tells the rules
    if opens and met.kind not in BODIES and not met.name[:1].isupper():
        return None  # "the shop would open when *her son* came home"
    if not verb.passive and (
        verb.object is not None or (subject.lemma not in known.wanted and not opens)
    ):
        return None  # "the army would follow if they left", "war would follow"
    return "offer", (subject.extent()[0], onward(verb)[1]), "given"


def seen_to(holders: Holders, clause: Clause) -> Read:
    """What a government or its head says will be done: "no village will be left alone", "the road
    will be rebuilt"."""
    verb, subject = clause.verb, clause.subject
    if subject is None or not verb.passive or clause.modal not in lexicon().will:
        return None
    none_left = verb.lemma in ("leave", "forget", "abandon") and nobody(subject)
    if not none_left and verb.lemma not in lexicon().seen_to:
        return None
    if clause.negated or not holders.rules(clause.party) or guessed(clause):
        return None
    if clause.condition is not None or holders.parties.of(verb.agent):
        return None
    end = until_but(verb, onward(verb)[1])
    return "promise", (subject.extent("acl:relcl", "parataxis")[0], end), "seen-to"


def assured(holders: Holders, clause: Clause) -> Read:
    """What somebody in office says will be done or not be done, by nobody named: "the list would be
    published this week", "nobody would be prosecuted", "a law would be ready by autumn". What
    hurts is none of it, nor what a hospital or witnesses tell."""
    word, subject = clause.verb, clause.subject
    if subject is None or clause.unreal or clause.modal not in ("will", "would", "wo", "'ll"):
        return None
    known = lexicon()
    done = word.passive and word.is_verb and not _by_others(holders, word)
    if done and (word.lemma in known.comes_about or a_day_for(word, subject)):
        return None  # "further tests would be *needed*", "talks would be *held* on Sunday"
    if not done and (word.lower not in known.at_hand or clause.negated):
        return None
    if word.lower == "home" and (
        not holders.rules(clause.party) or holders.same_side(subject, clause.party)
    ):
        return None  # "she would be home by eight"
    if clause.said.lemma not in (*PLAINLY, *TELLING) or clause.said.manner == "direct":
        return None
    if word.relation not in TOLD_SO or not in_office(holders, clause):
        return None
    if guessed(clause):
        return None  # "was optimistic that a deal would be reached"
    if clause.condition is not None and clause.condition.word != "exchange":
        return None
    spared = clause.negated or nobody(subject)
    hurt = word.lemma in known.harming | known.suffered | known.spared
    good = word.lemma in known.seen_to | known.giving | known.seen_into
    good = good or (holders.rules(clause.party) and not hurt)
    if done and not (hurt if spared else good):
        return None
    end = until_but(word, onward(word)[1])
    return "promise", (subject.extent("acl:relcl", "parataxis")[0], end), "assured"


def not_borne(clause: Clause) -> Read:
    """ "Acts of violence will not be tolerated": what the subject names is refused."""
    verb, subject = clause.verb, clause.subject
    if clause.modal not in ("will", "wo", "cannot", "can", "ca", "would") or not clause.negated:
        return None
    if subject is None or not verb.passive or verb.lemma not in lexicon().unbearable:
        return None
    return "reject", subject.extent(), "not-borne"


def withheld(holders: Holders, clause: Clause) -> Read:
    """What a party says will not be given: "none would be freed", "the mails will not be released";
    whose it is to give is not told, so nobody else may be the one who does not get his way."""
    verb, subject = clause.verb, clause.subject
    if subject is None or clause.modal not in ("would", "will", "wo") or not verb.passive:
        return None
    if nobody(subject) == clause.negated or verb.lemma not in lexicon().giving:
        return None
    if verb.agent is not None or clause.unreal:
        return None
    if holders.parties.kinds[clause.party] not in (*BODIES, "person"):
        return None
    return "reject", (subject.extent("acl:relcl")[0], until_but(verb, onward(verb)[1])), "withheld"


def in_store(holders: Holders, clause: Clause) -> Read:
    """What somebody says others have in store: "the monitors would be recalled, he warned",
    "anyone who comes near will be shot", "if they are not home by Sunday, the strait will be
    closed"."""
    verb, subject = clause.verb, clause.subject
    if subject is None or clause.negated or clause.modal not in lexicon().will:
        return None
    known = lexicon()
    anyone = subject.lower in ANYONE or any(one.lower == "any" for one in subject.children)
    others = holders.parties.of(subject) and not holders.same_side(subject, clause.party)
    condition = clause.condition
    hangs = others and condition is not None and condition.word in ("if", "unless")
    # "It would lose its licence if it lied again", said who may take that away.
    warned = anyone or (hangs and in_office(holders, clause))
    if clause.unreal or not (warned or verb.passive or verb.lemma == "pay"):
        return None
    suffers = warned and verb_pattern(known.in_store, verb, is_people=holders.parties.is_people)
    if suffers or (others and _pays_for(verb)):
        return "threaten", (verb.word.start, until_but(verb, onward(verb)[1])), "in-store"
    if not verb.passive or verb.agent is not None:
        return None  # "would be killed *by the virus*"
    if ends_hostilities(verb):
        return None  # "*the sanctions* would be called off unless …"
    if verb.lemma not in known.hostile and verb.lemma not in known.suffered:
        return None
    pressed = clause.condition is not None and presses(clause.draft, clause.condition)
    if not (anyone or pressed) and clause.said.lemma not in known.warning:
        return None
    if holders.parties.kinds[clause.party] in ("document", "agency", "outlet"):
        return None
    start = subject.extent("acl:relcl", "parataxis")[0]
    return "threaten", (start, until_but(verb, onward(verb)[1])), "in-store"


def _by_others(holders: Holders, verb: Node) -> bool:
    """Whether somebody who is told of before will do it: not "by *an* outside engineer"."""
    first = verb.agent.child("det") if verb.agent is not None else None
    return bool(holders.parties.of(verb.agent)) and (first is None or first.lower == "the")


def in_office(holders: Holders, clause: Clause) -> bool:
    """Whether what somebody tells will be done is for him to see to: a body that is no hospital and
    no mission of observers, or somebody in office."""
    party, known = holders.characters[clause.party], lexicon()
    if holders.is_neutral(clause.party):
        return False
    if party.kind in BODIES or holders.rules(clause.party):
        return True
    words = {word[:STEM] for word in holders.words_for(clause.party)}
    return party.kind in ("person", "unnamed") and bool(
        words & (known.speakers | known.leaders | known.aides)
    )


def _pays_for(verb: Node) -> bool:
    """ "Will pay *for every window*"."""
    if verb.lemma != "pay" or verb.passive or any(one.lower == "how" for one in verb.children):
        return False
    return any(
        one.lemma.lower() in lexicon().paid_for
        for thing in with_preposition(verb, ("for",))
        for one in (thing, *thing.children)
        if one.relation != "nmod"
    )
