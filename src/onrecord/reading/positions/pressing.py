"""Whether what somebody will do under a condition puts another under pressure: "would close the
road unless the army left" does, "would keep the truce unless troops came" does not.
"""

from itertools import zip_longest

from onrecord.reading.draft import Draft
from onrecord.reading.patterns import verb_pattern
from onrecord.reading.positions.conditions import Condition
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.words import behind
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
