"""What a clause in a statement charges somebody else with: "they are hiding figures"."""

from onrecord.reading.patterns import Pattern, objects_of, verb_pattern, with_preposition
from onrecord.reading.positions.clauses import Clause, after_to
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import STEM, lexicon
from onrecord.reading.positions.moods import Read
from onrecord.reading.positions.supposed import supposed
from onrecord.reading.positions.words import (
    BODIES,
    anybodys,
    behind,
    first_of,
    no_one_of_them,
    of_anybody,
    onward,
    opener,
    until_but,
)
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span

BREAKS = ("break", "steal", "exploit")  # "got a break", "it was a steal"
# Cues under which also a passive sentence on somebody else is a charge against him.
CHARGING = ("allege", "claim", "accuse")
TOLD_SO = ("root", "ccomp", "parataxis", "conj")
_YEAR = 4  # digits
HARDLY = ("no", "hardly", "barely", "scarcely", "nowhere", "neither", "never")


def charge(holders: Holders, clause: Clause) -> Read:
    """A claim that somebody else does wrong: "they are hiding figures"."""
    known, verb, subject = lexicon(), clause.verb, clause.subject
    if subject is None or clause.modal or clause.negated or not verb.is_verb:
        return None
    if holders.same_side(subject, clause.party) or subject.lemma in known.nobodys:
        return None
    if no_one_of_them(subject):
        return None  # "No Tavian unit fired": said to deny it
    thing = verb.object
    if verb.tag in ("VBN", "VB") and not (verb.auxiliaries or verb.relation == "conj"):
        return None  # "counted hundreds of rebels killed", "demanded that Orle let them in"
    sacked = verb.lemma == "fire" and any(map(holders.parties.is_people, objects_of(verb)))
    violent = (verb.lemma in known.violent and not sacked) or (
        thing is not None
        and (thing.lemma in known.violent or thing.lemma in known.deeds)
        and verb.lemma in known.launching
    )
    did = thing is not None and thing.lemma in known.faults and thing.lemma not in BREAKS
    faulty = verb.lemma in known.faults or did
    faulty |= verb.lemma == "hold" and any(one.lower == "ransom" for one in verb.subtree())
    if violent and (told := _told_of_another(holders, clause, subject)) is not None:
        return "accuse", told, "charge"
    accused = holders.parties.of(subject)
    if not faulty or (verb.passive and clause.said.lemma not in CHARGING):
        return None
    breach = verb.lemma in ("breach", "violate", "infringe")  # "the ban breached the accord"
    if not verb.passive and not breach and not accused:
        return None
    if verb.relation == "advcl" and opener(verb, "after", "since", "when") is not None:
        return None  # "suspended it *after armed men looted* the store": when, and no charge
    if verb.lemma == "fail" and _unreached(verb):
        return None  # "the envoys *failed to close* a deal"
    if verb.lemma == "break" and _with_particle(verb):
        return None  # "broke into warehouses", "broke up a picket", "broke them off"
    if verb.lemma == "lie" and _lies_somewhere(verb):
        return None
    return "accuse", _deed(verb), "charge"


def _unreached(verb: Node) -> bool:
    """Whether somebody only had no success: "failed to *reach* an agreement", "to *win* a seat"."""
    doing = next((one for one in verb.children if opener(one, "to") is not None), None)
    return doing is not None and doing.lemma in lexicon().success


def _with_particle(verb: Node) -> bool:
    """Whether a particle or preposition stands behind a verb, or a particle behind its pronoun:
    who "broke it at dawn" did break it."""
    after, then = verb.after(), verb.after(2)
    if after is not None and after.tag == "PRP":
        return then is not None and then.tag == "RP"
    return after is not None and after.tag in ("IN", "RP")


def _told_of_another(holders: Holders, clause: Clause, subject: Node) -> Span | None:
    """The words for a deed that one party tells of another ("company guards beat two men", "two men
    were beaten by company guards"); None where it only tells the news."""
    verb, parties = clause.verb, holders.parties
    if verb.relation.startswith("acl") or verb.relation in ("advcl", "amod"):
        return None  # "the men *who seized the mine*" tells which
    if any(one.tag == "CD" and len(one.text) == _YEAR for one in verb.subtree()):
        return None  # "in 1912": history
    by = parties.of(verb.agent) if verb.passive else parties.of(subject)
    if not by or clause.party in map(holders.holder, by) or not _takes_sides(holders, clause):
        return None
    if not all(_of_a_side(holders, key) for key in by):
        return None
    start, end = onward(verb)
    return (subject.extent("acl:relcl")[0] if verb.passive else start), end


def _takes_sides(holders: Holders, clause: Clause) -> bool:
    """Whether what is told of another is told against him: by a body that is no hospital and no
    mission of observers, or in somebody's very words; what witnesses saw is the news."""
    party, known = holders.characters[clause.party], lexicon()
    if holders.is_neutral(clause.party):
        return False
    if party.kind in BODIES:
        return True
    speaks_for = {word[:STEM] for role in party.roles for word in role.lower().split()}
    office = bool(speaks_for & (known.speakers | known.leaders))
    return party.kind == "person" and (office or clause.said.manner == "direct")


def _of_a_side(holders: Holders, key: int) -> bool:
    """Whether somebody is a body or its people: guards, troops; not gunmen or a crowd."""
    one = holders.characters[key]
    words = {word.rstrip("s") for word in one.name.lower().split()}
    return one.kind in BODIES or (one.kind == "group" and bool(words & lexicon().own_men))


def _lies_somewhere(verb: Node) -> bool:
    """ "The task that *lies ahead*", "lying *on the road*": no lie is told."""
    return behind(verb) in lexicon().lying or any(
        one.lower in ("on", "in", "at", "under", "along", "with")
        for each in verb.children
        for one in each.children
        if one.relation == "case"
    )


def against(holders: Holders, clause: Clause) -> Read:
    """What somebody charges another with by how he says it: "claimed that the union had taken the
    money", "“They read it and sat on it,” she complained". Whoever only claims a thing charges
    nobody by that, unless the deed is bad."""
    verb, subject, known = clause.verb, clause.subject, lexicon()
    complains = clause.said.lemma in known.complaining
    if not (complains or clause.said.lemma in known.claiming) or subject is None:
        return None
    if clause.modal or clause.negated or clause.unreal or not verb.is_verb:
        return None
    if verb.tag not in ("VBD", "VBN", "VBG") or verb.relation not in TOLD_SO:
        return None
    if complains and verb.lemma in (known.idle - {"take"}) | known.harmless:
        return None
    if not complains and not _bad_deed(holders, verb):
        return None
    if holders.same_side(subject, clause.party) or no_one_of_them(subject):
        return None
    accused = holders.parties.of(verb.agent) if verb.passive else holders.parties.of(subject)
    if not accused or clause.party in accused:
        return None
    span = (subject.extent("acl:relcl")[0], onward(verb)[1]) if verb.passive else _deed(verb)
    return "accuse", span, "against"


def _bad_deed(holders: Holders, verb: Node) -> bool:
    """ "Took the money", "*illegally* split the district"."""
    known = lexicon()
    if verb.lemma in known.violent or _fits(known.wronging, holders, verb):
        return True
    return any(one.lower in known.wrongly for one in verb.children)


def held_against(holders: Holders, verb: Node) -> bool:
    """Whether a deed would be held against whoever did it: "opened fire", "broke a rule"."""
    known = lexicon()
    return verb.lemma in known.faults | known.violent or _fits(known.deniable, holders, verb)


def _fits(patterns: dict[str, tuple[Pattern, ...]], holders: Holders, verb: Node) -> bool:
    return verb_pattern(patterns, verb, is_people=holders.parties.is_people) is not None


def called_names(word: Node) -> bool:
    """Whether a predicate is a charge in itself: "is a *fraud*"."""
    names = lexicon().insults
    return word.child("cop") is not None and (word.lemma.lower() in names or word.lower in names)


def named_so(holders: Holders, clause: Clause) -> Read:
    """The word here is a predicate that accuses whoever is called so: "he is a fraud", "they are
    corrupt"; not "he is *hardly* a fraud"."""
    word, subject = clause.verb, clause.subject
    if word.is_verb or subject is None or not called_names(word):
        return None
    if clause.modal or clause.negated or clause.unreal:
        return None
    if any(one.lower in HARDLY for one in word.children):
        return None
    if holders.same_side(subject, clause.party) or not holders.parties.of(subject):
        return None
    return "accuse", word.extent("parataxis", "conj", "cc", "advcl", *SUBJECTS), "named-so"


def wrong(holders: Holders, clause: Clause) -> Read:
    """What a party is said to have left undone, known or done in bad faith: "the firm never warned
    us", "they knew about the door", "the ministry kept it secret", "the vote was stolen"."""
    verb, subject = clause.verb, clause.subject
    if subject is None or clause.modal or clause.unreal or not verb.is_verb:
        return None
    known = lexicon()
    rigged = verb.lemma in known.rigging and subject.lemma in known.votes
    if rigged and verb.passive and not clause.negated:
        return "accuse", (subject.extent("acl:relcl")[0], onward(verb)[1]), "charge"
    if verb.passive or holders.same_side(subject, clause.party):
        return None
    accused = holders.parties.of(subject)
    if not accused:
        return None
    bodies = all(holders.parties.kinds[key] in BODIES for key in accused)
    if not (_knew(clause) or (bodies and _undone(clause)) or _in_bad_faith(clause)):
        return None
    start, end = _deed(verb)
    return "accuse", (first_of(verb).word.start if clause.negated else start, end), "charge"


def left_open(holders: Holders, clause: Clause) -> bool:
    """ "If the Front stopped its fire", "that does not mean they are liars", "a cashier who steals
    is punished", "some believe that they lied": nobody says that it did, they are, one has."""
    verb = clause.verb
    if supposed(verb) or opener(verb, "before") is not None:
        return True
    if not_vouched_for(holders, clause) or _to_be_seen_to(verb):
        return True
    subject = clause.subject
    if subject is not None and no_one_of_them(subject):
        return False
    return of_anybody(verb) or (subject is not None and anybodys(subject))


def _to_be_seen_to(verb: Node) -> bool:
    """ "To *make sure* they knew", "*ensured* that it kept its word", "*hoped* she lied": what
    somebody sees to or hopes for charges nobody."""
    above = verb.head if verb.relation in ("ccomp", "xcomp") else None
    return above is not None and above.lemma in ("sure", "ensure", "certain", "hope", "wish", "see")


def not_vouched_for(holders: Holders, clause: Clause) -> bool:
    """Whether a clause hangs on a verb that leaves it open: negated, "I doubt that …", "many
    believe that …"."""
    above = clause.verb.head
    if above is None or clause.verb.relation != "ccomp":
        return False
    if above.negated or above.lemma in ("doubt", "deny"):
        return True
    believer = above.child(*SUBJECTS)
    inside = any(start <= above.word.start < end for start, end in clause.said.content)
    if not inside or believer is None or above.lemma not in lexicon().believing:
        return False
    return not holders.same_side(believer, clause.party)


def _deed(verb: Node) -> Span:
    """What somebody is charged with: from the verb to the end of its clause, "and" what else he
    did with it, but not on into "and must …"."""
    return verb.word.start, until_but(verb, onward(verb)[1], joined=("MD",))


def _knew(clause: Clause) -> bool:
    """ "Knew about the door for months", "had known that the bridge was unsafe"."""
    verb = clause.verb
    if verb.lemma != "know" or clause.negated or verb.tag not in ("VBD", "VBN"):
        return False
    told = any(one.relation == "ccomp" for one in verb.children)
    return told or bool(with_preposition(verb, ("about",)))


def _undone(clause: Clause) -> bool:
    """ "Never warned us", "did not inspect the hull", "has done nothing"."""
    verb, thing = clause.verb, clause.verb.object
    if clause.negated:
        return verb.lemma in lexicon().owed and verb.tag in ("VB", "VBD", "VBN")
    nothing = verb.lemma == "do" and thing is not None and thing.lower == "nothing"
    return nothing and not did_no_wrong(verb)


def _in_bad_faith(clause: Clause) -> bool:
    """ "Kept the report secret", "has gone back on its word", "is behind the raid"."""
    verb = clause.verb
    after = [one.lower for one in verb.sentence.nodes[verb.index + 1 : verb.index + 8]]
    if clause.negated:
        return verb.lemma == "keep" and bool({"word", "promise", "promises"} & set(after[:4]))
    return any(rest.issubset(after) for rest in lexicon().bad_faith.get(verb.lemma, ()))


def scheme(holders: Holders, clause: Clause) -> Read:
    """ "They are trying to silence us", "the case was an attempt to silence the press"."""
    known, verb, above = lexicon(), clause.verb, clause.verb.head
    if above is None or verb.lemma not in known.schemes or not after_to(verb):
        return None
    if any(one.lower in ("if", "whether") for one in above.children):
        return None
    if verb.relation == "xcomp" and above.lemma in ("try", "attempt", "seek", "want", "choose"):
        subject = above.child(*SUBJECTS)
        if subject is None or above.negated or holders.same_side(subject, clause.party):
            return None
        if not holders.parties.of(subject):
            return None
    elif (
        verb.relation != "acl"
        or above.lemma not in ("attempt", "ploy", "bid", "move", "plot")
        or above.child("cop") is None
        or above.negated
    ):
        return None
    return "accuse", (above.word.start, until_but(verb, onward(verb)[1])), "scheme"


def blamed(holders: Holders, clause: Clause) -> Read:
    """The word here is the adjective: "Orsava was responsible for the fire"."""
    word, subject = clause.verb, clause.subject
    above = word.before(2)
    if word.lower == "blame" and above is not None and above.lemma == "be" and after_to(word):
        subject = above.child(*SUBJECTS) or subject  # "the owner was *to blame* for the fire"
    elif word.lower not in lexicon().blamed or word.child("cop") is None or clause.modal:
        return None
    if clause.negated or subject is None or holders.same_side(subject, clause.party):
        return None
    if any(one.lemma in lexicon().duties for one in with_preposition(word, ("for",))):
        return None  # "is responsible for the security of the plant"
    if not holders.parties.of(subject):
        return None
    return "accuse", onward(word), "charge"


BLAME = ("responsibility", "blame", "fault")


def answers_for(holders: Holders, clause: Clause) -> Read:
    """ "Orsava was *behind* the raid", "bears responsibility for it", "the blame lies with Orsava":
    to the whole clause, of which no word alone is the charge."""
    word, subject = clause.verb, clause.subject
    if subject is None or clause.modal or clause.negated or clause.unreal:
        return None
    case = word.child("case")
    if word.child("cop") is not None and case is not None and case.lower == "behind":
        deed = word.lemma in lexicon().imputed | lexicon().violent
        accused = holders.parties.of(subject) if deed else []
    elif word.lemma in ("lie", "rest") and subject.lemma in BLAME:
        accused = laid_on(holders, clause)
    elif word.lemma in ("bear", "carry", "share") and word.object is not None:
        accused = holders.parties.of(subject) if _of_harm(word, word.object) else []
    else:
        return None
    if not accused or clause.party in map(holders.holder, accused):
        return None
    if holders.same_side(subject, clause.party) or no_one_of_them(subject):
        return None
    return "accuse", (subject.extent("acl:relcl")[0], onward(word)[1]), "charge"


def laid_on(holders: Holders, clause: Clause) -> list[int]:
    """With whom the blame is said to lie: "responsibility rests *with Orsava*"."""
    subject = clause.subject
    if subject is None or not _of_harm(clause.verb, subject):
        return []
    return holders.parties.after(clause.verb, ("with", "on"))


def _of_harm(verb: Node, noun: Node) -> bool:
    """Whether a word for blame is for what was done: "responsibility *for the raid*", which it has
    to say, as one has responsibility for schools too."""
    if noun.lemma not in BLAME or noun.lemma != "responsibility":
        return noun.lemma in BLAME
    known = lexicon()
    told = with_preposition(noun, ("for",)) or with_preposition(verb, ("for",))
    harm = known.imputed | known.violent | known.befallen | known.faults | known.wrong
    return any(one.lemma in harm for one in told)


def did_no_wrong(verb: Node) -> bool:
    """ "Did *nothing wrong*", "had done *nothing illegal*"."""
    if verb.lemma != "do" or behind(verb) != "nothing":
        return False
    what = verb.after(2)
    return what is not None and what.lower in lexicon().blameless
