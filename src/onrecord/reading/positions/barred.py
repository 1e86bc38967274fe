"""What is refused, ordered or promised without a word for it: "nothing to discuss", "no grounds for
closing it", "not one soldier will leave", "nobody may enter", "families would get 500 crowns",
"the road will stay shut".

Each rule gives `Read`, as those of `moods` do.
"""

from onrecord.reading.positions.clauses import Clause
from onrecord.reading.positions.done import in_office
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.moods import Read
from onrecord.reading.positions.ones_own import PLAINLY
from onrecord.reading.positions.words import bare, nobody, onward, until_but


def nothing_to(clause: Clause) -> Read:
    """ "There is *nothing to discuss*": no talks; "there is nothing to say" only says nothing."""
    verb, nothing = clause.verb, clause.verb.head
    if verb.lemma not in lexicon().bargaining or nothing is None or nothing.lower != "nothing":
        return None
    being = nothing.head if nothing.head is not None and nothing.head.lemma == "be" else nothing
    there = any(one.lower == "there" for one in being.children)
    before = verb.before()
    if not there or before is None or before.lower != "to" or clause.unreal:
        return None
    return "reject", (verb.word.start, until_but(verb, onward(verb)[1])), "nothing-to"


def no_grounds(holders: Holders, clause: Clause) -> Read:
    """ "*Saw no grounds for closing* the plant", "sees *no need for an inquiry*": what there are no
    grounds for is refused, by whoever could do it."""
    verb, thing = clause.verb, clause.verb.object
    if verb.lemma not in ("see", "have", "find") or thing is None or clause.unreal:
        return None
    known = lexicon()
    if thing.lemma not in known.grounds:
        return None
    none = any(
        one.lower == "no" and one.index == thing.subtree()[0].index for one in thing.subtree()
    )
    if not none or clause.subject is None or not holders.same_side(clause.subject, clause.party):
        return None
    for one in (*thing.children, *verb.children):
        mark = one.child("mark", "case")
        if mark is None or one.index < thing.index or mark.lower not in ("to", "for", "in"):
            continue
        if one.is_verb:
            return "reject", (one.word.start, until_but(one, onward(one)[1])), "no-grounds"
        if one.is_noun and mark.lower == "for" and one.lemma in known.refusable | known.askable:
            return "reject", bare(one), "no-grounds"
    return None


def not_one(holders: Holders, clause: Clause) -> Read:
    """ "*Not one soldier will leave* the ridge", "no name would come off the list": refused by
    those whose soldiers and lists they are, and no forecast."""
    verb, subject = clause.verb, clause.subject
    if subject is None or clause.modal not in ("will", "would", "shall") or clause.negated:
        return None
    if verb.passive or verb.lemma not in lexicon().moving or not nobody(subject):
        return None
    if clause.unreal or not in_office(holders, clause):
        return None
    return "reject", (subject.extent("acl:relcl")[0], until_but(verb, onward(verb)[1])), "not-one"


def nobody_may(holders: Holders, clause: Clause) -> Read:
    """ "*Nobody may leave* before 1 June", "no ship is to sail": ordered by who has a say in it."""
    verb, subject = clause.verb, clause.subject
    if subject is None or not nobody(subject) or clause.unreal or verb.lemma in lexicon().unwilled:
        return None
    before, first = verb.before(), verb.before(2)
    is_to = (
        before is not None
        and before.lower == "to"
        and first is not None
        and first.lower in ("is", "are", "was", "were")
    )
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
    if clause.modal not in ("will", "would", "'ll") or verb.lemma not in ("get", "receive"):
        return None
    known = lexicon()
    sums = any(
        one.counts == "money" and one.span[0] <= thing.word.start < one.span[1]
        for one in clause.draft.quantities
    )
    if not (sums or thing.lemma in known.wanted | known.askable | known.granted):
        return None
    if holders.same_side(subject, clause.party) or not in_office(holders, clause):
        return None
    key = holders.parties.one(subject)
    if key is not None and holders.parties.kinds[key] == "organisation":
        return None  # what one firm pays another is their deal
    return "promise", (subject.extent("acl:relcl", "parataxis")[0], onward(verb)[1]), "would-get"


def as_it_is(holders: Holders, clause: Clause) -> Read:
    """ "The road *will stay shut* until Friday", "the curfew *would end* on Sunday", "schools *will
    reopen*": promised by who has a say in it; not "the storm would end"."""
    word, subject = clause.verb, clause.subject
    if subject is None or clause.negated or clause.unreal or holders.parties.of(word.agent):
        return None
    if clause.modal not in ("will", "would", "'ll") or clause.said.lemma not in PLAINLY:
        return None
    condition = clause.condition
    if condition is not None and condition.word not in ("until", "before", "long"):
        return None
    known = lexicon()
    verb = word
    if not word.is_verb:  # "will stay *open*", as the parse may have it
        staying = word.child("cop", "aux")
        verb = staying if staying is not None and staying.lemma in known.staying else word
    after = {one.lower for one in verb.sentence.nodes[verb.index + 1 : verb.index + 5]}
    stays = verb.lemma in known.staying and not after.isdisjoint(known.states_of_things)
    ends = verb.lemma in known.ceasing and subject.lemma in known.curbs
    opens = verb.lemma in ("reopen", "open", "close") and verb.object is None
    opens = opens and subject.tag in ("NN", "NNS") and not holders.parties.is_people(subject)
    if not (stays or ends or opens) or holders.same_side(subject, clause.party):
        return None
    if subject.tag.startswith("W") or subject.lower in ("that", "who", "which"):
        return None
    if not in_office(holders, clause):
        return None
    end = until_but(verb, onward(verb)[1])
    return "promise", (subject.extent("acl:relcl", "parataxis")[0], end), "as-it-is"
