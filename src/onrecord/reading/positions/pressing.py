"""Whether what somebody will do under a condition puts another under pressure: "would close the
road unless the army left" does, "would keep the truce unless troops came" does not; and whether it
harms others by itself, or until they give way.
"""

from itertools import zip_longest

from onrecord.reading.draft import Draft
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import verb_pattern
from onrecord.reading.positions.conditions import Condition, for_somebody_to_do
from onrecord.reading.positions.holders import Holders, takes_no_side
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.words import behind, to_court
from onrecord.reading.syntax import SUBJECTS, Node

AWAY = ("out", "away", "off")


def hurts(verb: Node) -> bool:
    """Whether what is done hurts: to stop paying does, to halt a siege does not."""
    known = lexicon()
    if verb.lemma in known.hitting and verb.object is not None:
        return bool({verb.object.lemma, verb.object.lower} & known.hit_upon)
    if verb.lemma not in known.hostile or (verb.lemma == "call" and behind(verb) == "off"):
        return False  # "would call off the strike if …"
    if verb.lemma == "walk" and behind(verb) not in AWAY:
        return False  # "will *walk into* court if they hear me"
    if verb.lemma == "resume":
        return _of_hostilities(verb)  # "would resume deliveries if …"
    return not ends_hostilities(verb)


def ends_hostilities(verb: Node) -> bool:
    """ "Would *halt the siege*", "the strike would *be ended*": which spares the other side."""
    return verb.lemma in lexicon().ending and _of_hostilities(verb)


def _of_hostilities(verb: Node) -> bool:
    thing = verb.child(*SUBJECTS) if verb.passive else verb.object
    return thing is not None and any(one.lemma in lexicon().hostilities for one in thing.subtree())


def pressing(holders: Holders, verb: Node, condition: Condition) -> bool:
    """Whether what is done unless somebody gives in puts him under pressure: not "would *keep the
    truce* unless troops came", nor what hangs on how things go: "would raise the rate unless
    *prices fell*"."""
    if not presses(holders.draft, condition):
        return False
    people = holders.parties.is_people
    if verb_pattern(lexicon().keeping, verb, is_people=people) is not None:
        return False
    head = holders.draft.syntax.head(condition.inner)
    subject = head.child(*SUBJECTS) if head is not None and head.is_verb else None
    if head is None or subject is None or head.passive or head.object is not None:
        return True
    someone = holders.parties.of(subject) or people(subject) or subject.tag in ("PRP", "EX")
    return bool(someone) or condition.word != "unless"


def presses(draft: Draft, condition: Condition) -> bool:
    """Whether the condition is that somebody does not give in: "unless", "if they do not leave"."""
    if condition.word == "unless":
        return True
    return condition.word == "if" and withheld(draft.syntax.nodes(condition.inner))


def withheld(words: list[Node]) -> bool:
    """Whether the words after an "if" tell that somebody does not do a thing."""
    return any(  # "if they do not", no "if they agreed *not to* stop its trucks"
        one.lower in ("not", "n't", "n’t", "no", "fails", "refuses")
        and (after is None or after.lower != "to")
        for one, after in zip_longest(words[:6], words[1:7])
        if one is not None
    )


def of_ones_own(holders: Holders, party: int, condition: Condition) -> bool:
    """Whether it is for the speaker's side itself to meet the condition."""
    words = holders.draft.syntax.nodes(condition.inner)
    first = next(iter(words), None)
    if first is None or condition.word not in ("if", "once"):
        return False
    head = holders.draft.syntax.head(condition.inner)
    short = len(words) <= 4 and first.lower not in ("i", "we")  # "if they do not, we will go"
    if head is not None and (head.passive or short) and withheld(words):
        return False  # "would cut a loan if *they were not released*": whoever holds them is met
    return first.tag == "PRP" and holders.same_side(first, party)


def goes_on(draft: Draft, verb: Node, condition: Condition) -> bool:
    """ "Would *keep the bridge closed*", "will *stay out*": what others suffer from until they give
    way, not until a thing comes of itself."""
    if condition.word != "until" or not for_somebody_to_do(draft, condition.inner):
        return False
    after = {one.lower for one in verb.sentence.nodes[verb.index + 1 : verb.index + 8]}
    return any(
        verb.lemma == head and (not rest or not after.isdisjoint(rest))
        for head, *rest in (line.split() for line in lexicon().lasting)
    )


def harms(parties: Parties, verb: Node, party: int) -> bool:
    """Whether a deed is a threat without any condition: "will retaliate", "vowed to *fine the
    owners*", "will *sue the bureau*"; not "will fight the law", nor what prosecutors do."""
    known = lexicon()
    if verb.lemma in known.threats:
        return True
    thing = verb.object
    if to_court(verb) and thing is not None:
        sued = thing.lemma in lexicon().cases or bool(parties.of(thing))
        return sued and not takes_no_side(parties, party)
    if verb.lemma not in known.harming or verb.passive or thing is None:
        return False
    if takes_no_side(parties, party):
        return False
    owners = parties.owner(thing)  # "will execute *its* plan" harms nobody else
    return parties.is_people(thing) or bool(owners and party not in owners)


def would_harm(verb: Node) -> bool:
    """Whether somebody else would be harmed by what a verb says, and is not, as it is denied: "will
    *burn* no huts", "will not *attack*"; not "will not strike a deal", "will not dock in Orle"."""
    known, thing = lexicon(), verb.object
    if verb.passive or verb.lemma not in known.harming | known.threats:
        return False
    if thing is None:
        return not any(one.relation.startswith("obl") for one in verb.children)
    return verb.lemma != "strike" and not thing.lower.endswith(("self", "selves"))


def menaces(
    holders: Holders, verb: Node, condition: Condition | None, party: int, *, kindly: bool
) -> bool:
    """Whether what somebody promises to do is a threat: it harms others, or goes on until they give
    way: "vowed to *stay out until* the tax is dropped", "pledged to *sue* them"; `kindly` where the
    word for it is one of giving: "promised to pay for the pier *if the state did not*"."""
    if condition is None:  # "promised that those responsible would be punished" harms no other side
        return not (kindly and verb.passive) and harms(holders.parties, verb, party)
    if condition.word == "until":
        return goes_on(holders.draft, verb, condition)
    if of_ones_own(holders, party, condition):
        return False  # "promised to prosecute the corrupt if it wins"
    pressed = pressing(holders, verb, condition) and not (kindly and condition.word == "if")
    return pressed or hurts(verb)


def defies(verb: Node) -> bool:
    """ "Would *ignore the ban*": who says so turns down what others order; not "the noise"."""
    known, thing = lexicon(), verb.object
    if verb.lemma not in known.defying or verb.passive or thing is None:
        return False
    return thing.lemma in known.orders | known.positions
