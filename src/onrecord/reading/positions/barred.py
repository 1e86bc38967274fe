"""What is refused, ordered or promised without a word for it: "nothing to discuss", "no grounds for
closing it", "not one soldier will leave", "nobody may enter", "families would get 500 crowns",
"the road will stay shut".

Each rule gives `Read`, as those of `moods` do.
"""

from onrecord.reading.positions.clauses import Clause
from onrecord.reading.positions.conditions import Condition, for_somebody_to_do
from onrecord.reading.positions.done import in_office
from onrecord.reading.positions.holders import Holders, takes_no_side
from onrecord.reading.positions.lexicon import STEM, lexicon
from onrecord.reading.positions.moods import Read
from onrecord.reading.positions.ones_own import PLAINLY
from onrecord.reading.positions.words import BODIES, bare, nobody, onward, until_but
from onrecord.reading.syntax import Node
from onrecord.record import Act
from onrecord.report import Span


def nothing_to(clause: Clause) -> Read:
    """ "There is *nothing to discuss*": no talks; "there is nothing to say" only says nothing."""
    verb, nothing = clause.verb, clause.verb.head
    if verb.lemma not in lexicon().bargaining or nothing is None or nothing.lower != "nothing":
        return None
    being = nothing.head if nothing.head is not None and nothing.head.lemma == "be" else nothing
    there = next((one for one in being.children if one.lower == "there"), None)
    before = verb.before()
    if there is None or before is None or before.lower != "to" or clause.unreal:
        return None
    above = there.before()
    if above is not None and above.lower == "that":
        above = above.before()
    told = above is None or any(one <= above.word.start < end for one, end in clause.said.cue)
    if above is not None and above.is_verb and not told:
        return None  # "said the council *found* there was nothing to discuss"
    return "reject", (verb.word.start, until_but(verb, onward(verb)[1])), "nothing-to"


def no_grounds(holders: Holders, clause: Clause) -> Read:
    """ "*Saw no grounds for closing* the plant", "sees *no need for an inquiry*": what there are no
    grounds for is refused, by whoever could do it; not "had no need to borrow", nor what a court or
    the police are free to do."""
    verb, thing = clause.verb, clause.verb.object
    if thing is None or clause.unreal or takes_no_side(holders.parties, clause.party):
        return None
    known, who = lexicon(), clause.party
    office = in_office(holders, clause) or not known.own_lands.keys().isdisjoint(
        holders.words_for(who)
    )
    if not office and holders.parties.kinds[who] not in BODIES:
        return None  # "the witness said she had no reason to lie"
    if clause.subject is None or not holders.same_side(clause.subject, clause.party):
        return None
    span = without_grounds(verb)
    return None if span is None else ("reject", span, "no-grounds")


def without_grounds(verb: Node) -> Span | None:
    """What a verb says that there are no grounds for: "saw no reason *to close the plant*"."""
    known, thing = lexicon(), verb.object
    if thing is None or thing.lemma not in known.grounds or thing.subtree()[0].lower != "no":
        return None
    if verb.lemma != "see" and not (verb.lemma == "have" and thing.lemma == "reason"):
        return None
    for one in (*thing.children, *verb.children):
        mark = one.child("mark", "case")
        if mark is None or one.index < thing.index or mark.lower not in ("to", "for", "in"):
            continue
        if one.is_verb:
            minds = known.felt | known.idle | known.guessing | known.unwilled | known.refusals
            if one.lemma in minds or one.negated:
                return None
            return one.word.start, until_but(one, onward(one)[1])
        if one.is_noun and mark.lower == "for" and one.lemma in known.refusable | known.askable:
            if any(each.lower == "by" for each in one.subtree()):
                return None  # "no need for action *by customers*"
            return bare(one)
    return None


def not_one(holders: Holders, clause: Clause) -> Read:
    """ "*Not one soldier will leave* the ridge", "no ship will pass": refused by those who rule,
    whose soldiers they are; "no refugee would return" is a forecast."""
    verb, subject, known = clause.verb, clause.subject, lexicon()
    if subject is None or clause.modal not in known.will or clause.negated:
        return None
    if verb.passive or verb.lemma not in known.moving or not nobody(subject) or clause.unreal:
        return None
    condition = clause.condition
    if condition is not None and condition.word == "if":
        return None
    armed = holders.parties.kinds[clause.party] == "armed_group"
    if not (holders.rules(clause.party) or armed):
        return None
    own = subject.lemma[:STEM] in known.forces
    if holders.parties.is_people(subject) or subject.lower in ("nobody", "none"):
        if not own and verb.lemma not in known.barring:
            return None
    elif subject.subtree()[0].lower == "no" and condition is None and verb.lemma == "pass":
        return None  # "no gas would pass during repairs"
    return "reject", (subject.extent("acl:relcl")[0], until_but(verb, onward(verb)[1])), "not-one"


def nobody_may(holders: Holders, clause: Clause) -> Read:
    """ "*Nobody may leave* before 1 June", "no ship is to sail": ordered by who has a say in it."""
    verb, subject = clause.verb, clause.subject
    known = lexicon()
    if subject is None or not nobody(subject) or clause.unreal:
        return None
    if verb.lemma in known.unwilled | known.idle | known.felt | {"blame", "able"} or verb.child(
        "cop"
    ):
        return None
    people = holders.parties.is_people(subject) or subject.lower in ("nobody", "none", "one")
    if not people and verb.lemma not in known.moving:
        return None  # "no vaccine may work"
    before, first = verb.before(), verb.before(2)
    is_to = before is not None and before.lower == "to" and first is not None
    is_to = is_to and first is not None and first.lower in ("is", "are", "was", "were")
    if not (clause.modal == "may" or is_to) or not in_office(holders, clause):
        return None
    return (
        "demand",
        (subject.extent("acl:relcl")[0], until_but(verb, onward(verb)[1])),
        "nobody-may",
    )


def would_get(holders: Holders, clause: Clause) -> Read:
    """ "Families *would receive 500 crowns* each, the minister said": promised by who pays them."""
    verb, subject, thing = clause.verb, clause.subject, clause.verb.object
    if subject is None or thing is None or clause.negated or clause.unreal or clause.condition:
        return None
    if clause.modal not in lexicon().will or verb.lemma not in ("get", "receive"):
        return None
    known = lexicon()
    if _of_the_others(holders, clause.party):
        return None
    if any(one.lower in known.otherwise_given for one in verb.sentence.nodes[verb.index + 1 :]):
        return None
    sums = any(
        one.counts == "money" and one.span[0] <= thing.word.start < one.span[1]
        for one in clause.draft.quantities
    )
    if not (sums or thing.lemma in known.wanted | known.granted):
        return None
    if holders.same_side(subject, clause.party) or not in_office(holders, clause):
        return None
    key = holders.parties.one(subject)
    if key is not None and holders.parties.kinds[key] == "organisation":
        return None  # what one firm pays another is their deal
    return "promise", (subject.extent("acl:relcl", "parataxis")[0], onward(verb)[1]), "would-get"


def as_it_is(holders: Holders, clause: Clause) -> Read:
    """ "The road *will stay shut* until Friday", "the curfew *would end* on Sunday", "schools *will
    reopen*": promised by who rules it; not "the storm would end", nor what others hold or call."""
    word, subject = clause.verb, clause.subject
    if subject is None or clause.negated or clause.unreal or holders.parties.of(word.agent):
        return None
    if clause.modal not in lexicon().will or clause.said.lemma not in PLAINLY:
        return None
    condition = clause.condition
    if condition is not None and condition.word not in ("until", "before", "long"):
        return None
    known = lexicon()
    verb = word
    if not word.is_verb:  # "will stay *open*", as the parse may have it
        staying = word.child("cop", "aux")
        verb = staying if staying is not None and staying.lemma in known.staying else word
    if not _lasts(holders, verb, subject) or holders.same_side(subject, clause.party):
        return None
    owners = holders.parties.owner(subject)
    if (owners and clause.party not in owners) or _because(verb):
        return None  # "the enemy's road would stay open", "closed *because of* the cuts"
    if subject.tag.startswith("W") or subject.lower in ("that", "who", "which"):
        return None
    if not in_office(holders, clause) or _of_the_others(holders, clause.party):
        return None
    state = next((one for one in _behind(verb) if one.lower in known.states_of_things), verb)
    end = until_but(verb, max(onward(one)[1] for one in (verb, word, state)))
    act: Act = "threaten" if _held_back(holders, condition, state) else "promise"
    return act, (subject.extent("acl:relcl", "parataxis")[0], end), "as-it-is"


def _held_back(holders: Holders, condition: Condition | None, state: Node) -> bool:
    """Whether a thing stays shut until somebody does what was asked of him: "*until that happens*,
    the bridge would stay shut", "would stay closed *until the army left*"."""
    if condition is None or condition.word != "until" or state.lower not in _SHUT:
        return False
    words = holders.draft.syntax.nodes(condition.inner)
    if words[0].lower in ("that", "this") and words[-1].lemma in ("happen", "do", "change"):
        return True
    met = for_somebody_to_do(holders.draft, condition.inner)
    return met and bool(holders.first_party(condition.inner))


_SHUT = ("shut", "closed", "barred", "banned", "sealed", "suspended")


def _lasts(holders: Holders, verb: Node, subject: Node) -> bool:
    """Whether a thing will stay as it is, a curb ends or what was shut opens: "will end *on
    Sunday*", not "in violence"."""
    known, after = lexicon(), [one.lower for one in _behind(verb)]
    if verb.lemma in known.staying:
        until = subject.lemma in known.curbs and after[:1] == ["until"]
        told = until or not known.states_of_things.isdisjoint(after)
        return told and subject.lemma not in known.undecided
    if verb.lemma in known.ceasing:
        soon = not after or after[0] in known.time_openers or not after[0].isalpha()
        return soon and subject.lemma in known.curbs - known.called
    opens = verb.lemma == "reopen" and verb.object is None
    return opens and subject.tag in ("NN", "NNS") and not holders.parties.is_people(subject)


def _of_the_others(holders: Holders, party: int) -> bool:
    """Whether who tells of it is a union, a party, a charity: they neither pay nor rule."""
    words = {*holders.parties.names[party].lower().split(), *holders.words_for(party)}
    return not words.isdisjoint(lexicon().no_payers)


def _behind(verb: Node) -> list[Node]:
    return verb.sentence.nodes[verb.index + 1 : verb.index + 4]


def _because(verb: Node) -> bool:
    """ "Would remain closed *because of* the cuts": complained of rather than willed."""
    return any(one.lower == "because" for one in verb.sentence.nodes[verb.index + 1 :])
