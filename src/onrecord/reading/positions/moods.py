"""What a clause in a statement asks, offers, refuses or charges, other than by the speaker's will.

Each rule reads one mood ("they must leave", "Release them", "is ready to talk") and gives `Read`.
"""

from onrecord.reading.draft import inside
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import with_preposition
from onrecord.reading.positions.clauses import Clause, after_to
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.not_yet import a_day_for, wondered
from onrecord.reading.positions.words import bare, behind, onward, opener, until_but
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import Act
from onrecord.report import Span

TALKS = (
    "talk", "dialogue", "negotiation", "compromise", "meeting", "deal", "peace", "truce",
    "mediation", "agreement", "discussion", "vote",
)  # fmt: skip
Read = tuple[Act, Span, str] | None

SUGGESTING = ("suggest", "propose", "recommend", "moot")


def must(holders: Holders, clause: Clause) -> Read:
    """ "They must leave": somebody else, or a thing, has to."""
    verb, subject = clause.verb, clause.subject
    if clause.modal not in lexicon().must or subject is None or not verb.is_verb:
        return None
    if clause.unreal or _fronted(verb, subject):
        return None  # "the party may have to split", "should it come to that"
    idle = lexicon().idle if after_to(verb) else lexicon().idle - {"take", "decide"}
    if subject.lower in ("i", "there", "we") or verb.lemma in idle:
        return None
    if verb.lemma == "do" and behind(verb) in ("so", "it", "that", "this"):
        return None  # "and it must do so by Friday"
    if after_to(verb) and clause.negated:
        return None  # "so that he would not have to go"
    if after_to(verb) and (subject.lower == "you" or not holders.parties.of(subject)):
        return None  # "you have to work for it", "the way it has to go"
    if clause.own or holders.same_side(subject, clause.party):
        return None  # what one has to do oneself is asked of nobody
    if clause.modal == "should" and _foreseen(holders, verb, subject):
        return None  # "the *rain* should taper off by Friday": a forecast
    told = verb.head if verb.relation == "xcomp" and verb.head is not None else verb
    if told.relation == "acl:relcl" or _doubted(verb) or verb.sentence.nodes[-1].text == "?":
        return None
    if wondered(told):
        return None  # "asked *how* the city should respond"
    start, end = verb.extent("parataxis", "conj", "cc", "advcl")
    start = max(start, subject.extent("acl:relcl", "parataxis")[0])
    # "suggested that the envoys *should* meet" puts it to them
    mild = verb.passive or clause.said.lemma in SUGGESTING
    act: Act = "propose" if clause.modal == "should" and mild else "demand"
    first = next((one for one in verb.sentence.nodes if one.word.start >= start), verb)
    start = first.word.end + 1 if first.lower == "to" else start  # "the owner has *to pay*"
    return act, (start, end), "must"


def _foreseen(holders: Holders, verb: Node, subject: Node) -> bool:
    """ "The *rain* should taper off", "sales should *increase*", "that should *help* it save": what
    is expected of a thing, not what somebody has to do."""
    if verb.passive:
        return False
    known = lexicon()
    if subject.lemma in known.forecast:
        return True
    if verb.lemma == "face" and verb.object is not None and verb.object.lemma in _TROUBLE:
        return True  # "the bank should face no problems"
    return verb.lemma in known.expected_of_things and not holders.parties.of(subject)


_TROUBLE = ("problem", "difficulty", "trouble", "delay", "shortage", "obstacle", "competition")


def _fronted(verb: Node, subject: Node) -> bool:
    """ "*Should* the offer lapse, …" is a condition."""
    modal = next((one for one in verb.children if one.tag == "MD"), None)
    return modal is not None and modal.index < subject.index


def we_must(clause: Clause) -> Read:
    """ "We must stand together", "we need to do more": asked of all, in the speaker's words."""
    verb, subject = clause.verb, clause.subject
    if clause.modal not in lexicon().must or subject is None or subject.lower != "we":
        return None
    if clause.negated or clause.unreal or clause.said.manner == "indirect" or not verb.is_verb:
        return None
    needing = verb.head if verb.relation == "xcomp" and verb.head is not None else verb
    if verb.lemma in lexicon().idle or verb.relation.startswith("acl") or _doubted(needing):
        return None
    if wondered(needing):
        return None  # "I asked him *how* we should respond"
    if any(one.text == "?" for one in verb.sentence.nodes[-2:]):
        return None
    if verb.object is None and (verb.lemma == "do" or verb.lemma in lexicon().efforts):
        return None  # "all that we need to do", "we have to play better"
    return "demand", onward(verb), "we-must"


def ought_to_be(holders: Holders, clause: Clause) -> Read:
    """The word here is the predicate: "a judge should be *ashamed*", "the law must be *clear*"."""
    word, subject = clause.verb, clause.subject
    if clause.modal not in ("must", "should", "ought") or subject is None or clause.unreal:
        return None
    if word.is_verb or word.child("cop") is None or word.relation == "acl:relcl":
        return None
    if word.lower in lexicon().of_mood:
        return None
    if not holders.parties.of(subject) or holders.same_side(subject, clause.party):
        return None
    if _doubted(word) or word.sentence.nodes[-1].text == "?" or _fronted(word, subject):
        return None
    if wondered(word):
        return None
    being = word.child("cop")
    start = being.word.start if being is not None else word.word.start
    return "demand", (start, word.extent("parataxis", "conj", "cc", "advcl")[1]), "must"


def there_must(clause: Clause) -> Read:
    """The word here is the noun: "there must be an *inquiry*" asks for it, "there must be a
    mistake" does not."""
    thing = clause.verb
    if thing.tag not in ("NN", "NNS") or thing.lemma.lower() not in lexicon().askable:
        return None
    before = [one.lower for one in thing.sentence.nodes[max(0, thing.index - 7) : thing.index]]
    if "there" not in before or "be" not in before:
        return None
    between = before[before.index("there") : before.index("be")]
    if not {*lexicon().must, "has", "needs"} & set(between) or {"no", "not"} & set(before):
        return None
    return "demand", thing.extent("parataxis", "case", "cop", "aux", "expl", "mark"), "must"


def needed(holders: Holders, clause: Clause) -> Read:
    """ "We need an inquiry", "we deserve an apology", "we expect the owner to pay"."""
    verb, subject, thing = clause.verb, clause.subject, clause.verb.object
    if subject is None or clause.negated or clause.unreal:
        return None
    if subject.subtree()[0].lower == "no":
        return None  # "no more water is needed"
    if _called_for(verb) and not clause.modal and subject.is_noun:
        return "demand", subject.extent("acl:relcl"), "must"  # "more protection is needed"
    if subject.lower not in ("we", "i"):
        return None
    if clause.modal or verb.tag != "VBP":
        return None
    if verb.lemma in ("need", "deserve") and thing is not None:
        return ("demand", bare(thing), "must") if thing.lemma in lexicon().askable else None
    return _expected(holders, verb)


def _expected(holders: Holders, verb: Node) -> Read:
    """ "We *expect* the owner *to pay*", "I *count on* Tarsk *to show restraint*", "we expect *an
    apology from* Tarsk"."""
    doing = next((one for one in verb.children if one.relation in ("xcomp", "ccomp")), None)
    asked = expected_of(verb)
    if asked is None or not holders.parties.of(asked):
        return None
    owner = asked.child("nmod:poss")
    if owner is not None and owner.lower == "my":
        return None  # "I rely on my wife to drive me"
    if doing is not None and opener(doing, "to") is not None:
        return "demand", onward(doing), "must"
    thing = verb.object
    if verb.lemma != "expect" or thing is None or thing == asked:
        return None
    return "demand", thing.extent("acl:relcl", "parataxis"), "must"


def expected_of(verb: Node) -> Node | None:
    """Of whom something is expected by a verb: its object, "from" or "on" whom."""
    if verb.lemma in _RELYING:
        return next(iter(with_preposition(verb, ("on", "upon"))), None)
    if verb.lemma != "expect":
        return None
    below = [verb, *([verb.object] if verb.object is not None else [])]
    giver = next((one for each in below for one in with_preposition(each, ("from", "of"))), None)
    if giver is not None:
        return giver
    doing = next((one for one in verb.children if one.relation in ("xcomp", "ccomp")), None)
    return verb.object or (doing.child(*SUBJECTS) if doing is not None else None)


_RELYING = ("count", "rely")


def _called_for(verb: Node) -> bool:
    """ "Is needed", not within a clause that tells when or which."""
    whole = verb.relation != "advcl" and not verb.relation.startswith("acl")
    return verb.lemma == "need" and verb.passive and whole


def _doubted(verb: Node) -> bool:
    """Whether the clause hangs on a negated verb: "I do not think that they should leave"."""
    return verb.relation == "ccomp" and verb.head is not None and verb.head.negated


def ready(holders: Holders, clause: Clause) -> Read:
    """The word here is the adjective: "ready to accept a release", "open to a later date"."""
    word = clause.verb
    if word.lower not in lexicon().ready and word.lower not in lexicon().bound:
        return None
    subject = clause.subject
    if subject is None:
        # "would not withdraw the bill but was open to …": the subject of the verb before it
        above = word.head
        subject = above.child(*SUBJECTS) if above is not None else None
    if subject is None:
        return None
    told_of_itself = subject.lower in ("it", "they") and holders.parties.one(subject) is None
    if not told_of_itself and not holders.may_take(subject, clause.party):
        return None
    if not told_of_itself and not holders.same_side(subject, clause.party):
        prepared = word.lower in ("ready", "prepared", "eager")
        if prepared and clause.condition is None and not _rules_and_gives(holders, word, subject):
            return None  # "the hospital was ready to take patients" deals with nobody
    follower = word.after()
    if follower is None or follower.lower not in ("to", "for"):
        return None
    thing = follower.head if follower.relation == "case" else None
    if follower.lower == "for" and (thing is None or thing.lemma not in TALKS):
        return None  # "ready for the winter"
    if any(one.lower in ("whether", "if") for one in word.children):
        return None  # "whether the state is willing to give way"
    if _to_be_ready(word) or _deals_with_nobody(holders, word):
        return None
    act: Act = "reject" if clause.negated else "offer"
    if word.lower in lexicon().bound:
        if clause.negated or not holders.same_side(subject, clause.party):
            return None
        act = "promise"
    inner = follower.after()
    if inner is None:
        return None
    end = word.sentence.span[1]
    done = inner.relation in ("aux", "aux:pass", "cop") and inner.head is not None
    below = (inner.head if done and inner.head else inner).extent("parataxis")  # "to *be heard*"
    if inner.is_verb:
        if inner.lemma == "accept" and inner.object is not None:
            return ("reject" if clause.negated else "accept"), bare(inner.object), "ready"
        return act, (inner.word.start, until_but(inner, below[1])), "ready"
    head = inner
    while head.head is not None and head.head.word.start > follower.word.start:
        head = head.head
    return act, (inner.word.start, min(end, head.extent("parataxis")[1])), "ready"


def _to_be_ready(word: Node) -> bool:
    """ "We *must* be ready to act", "guards are posted *so* we are ready": one is to be ready, and
    has offered nothing."""
    if any(one.lower in lexicon().readying for one in word.auxiliaries):
        return True
    being = word.child("cop")
    to = being.before() if being is not None and being.lower == "be" else None
    if to is not None and (to.lower in lexicon().readying or to.lower == "to"):
        return True
    return word.relation == "advcl" and opener(word, "so", "that", "until", "when") is not None


def _deals_with_nobody(holders: Holders, word: Node) -> bool:
    """ "Ready to *respond*", "prepared to *take on* the army", "ready to *stop them*": what nobody
    else is offered."""
    doing = word.after(2)
    if doing is None or not doing.is_verb:
        return False
    known = lexicon()
    if doing.lemma in known.unoffered or f"{doing.lemma} {behind(doing)}" in known.unoffered:
        return True
    thing = doing.object
    return doing.lemma in _STOPPING and thing is not None and holders.parties.is_people(thing)


_STOPPING = ("stop", "block", "hit", "kill", "attack", "fire", "arrest", "expel", "replace")


def _rules_and_gives(holders: Holders, word: Node, subject: Node) -> bool:
    """ "The *minister* is ready to *release* a third of the money", as another tells."""
    key, doing = holders.parties.one(subject), word.after(2)
    if key is None or doing is None or not holders.rules(holders.holder(key)):
        return False
    return doing.lemma in lexicon().giving and doing.object is not None


# What a deed is "against" that breaks or mars it.
_BROKEN = (
    "law", "rule", "regulation", "constitution", "charter", "convention", "order", "policy",
    "principle", "interest", "will", "wish", "odds", "spirit", "tradition", "custom", "faith",
    "nature", "code", "etiquette", "backdrop", "clock", "contract", "agreement", "treaty", "truce",
)  # fmt: skip


def no_stance(parties: Parties, noun: Node) -> bool:
    """Whether what "it" is against may be what a deed breaks, or whom a team meets: "said it was
    against its *policy*", "… against *Norda* on Friday"."""
    plan = noun.lemma.lower() in lexicon().decisions | lexicon().bargained | {"treaty", "accord"}
    return noun.lemma in _BROKEN or bool(parties.of(noun)) or (noun.tag == "NNP" and not plan)


def sides(holders: Holders, clause: Clause) -> Read:
    """The word here is the noun that the speaker's side is for or against."""
    noun, subject, case = clause.verb, clause.subject, clause.verb.child("case")
    if case is None or noun.child("cop") is None or subject is None or clause.negated:
        return None
    if case.lower not in ("against", "for") or clause.modal or noun.lemma in ("sale", "hire"):
        return None
    if not holders.same_side(subject, clause.party):
        return None
    if subject.lower == "it" and no_stance(holders.parties, noun):
        return None
    start, end = case.after(), until_but(noun, bare(noun)[1], joined=())
    if start is None:
        return None
    # The noun is the predicate: subject and verb hang on it, and are no part of what is meant.
    return ("oppose" if case.lower == "against" else "support"), (start.span[0], end), "sides"


def no_intention(holders: Holders, clause: Clause) -> Read:
    """What somebody has "no intention of" doing is refused."""
    noun = clause.verb.head
    if noun is None or noun.lemma != "intention" or clause.verb.relation != "acl":
        return None
    before, having = noun.before(), noun.head
    if before is None or before.lower != "no" or having is None or having.lemma != "have":
        return None
    subject = having.child(*SUBJECTS)
    if subject is None or not holders.same_side(subject, clause.party):
        return None
    return "reject", onward(clause.verb), "no-intention"


def time_to(clause: Clause) -> Read:
    """ "It is time for the minister to go" asks him to."""
    noun = clause.verb.head
    if noun is None or noun.lemma != "time" or clause.verb.relation not in ("acl", "xcomp"):
        return None
    if noun.child("cop") is None or not after_to(clause.verb):
        return None
    subject = noun.child(*SUBJECTS)
    if subject is not None and subject.tag.startswith("NN"):
        return None  # "a pause is only time to reload"
    return "demand", onward(clause.verb), "time-to"


def binds_nobody(holders: Holders, clause: Clause) -> bool:
    """ "Would *study the ruling*", "will *listen first*", "the judges would *rule* next week": what
    anybody does before he takes a position, or every day, or by his office."""
    known, verb, thing = lexicon(), clause.verb, clause.verb.object
    if verb.lemma in known.before_all:
        return True
    if thing is not None and clause.condition is None and a_day_for(verb, thing):
        return any(inside(one.span, [verb.sentence.span]) for one in clause.draft.times)
    if verb.lemma in known.looking and thing is not None:
        return thing.lemma in known.positions | known.decisions | known.told_things
    party = holders.characters[clause.party]
    return verb.lemma in ("rule", "sentence", "announce", "publish") and bool(
        known.courts & {word.rstrip("s") for word in party.name.lower().split()}
    )
