"""Toward whom a position is, where its words name nobody or only somebody's spokesman or troops.

In this order: whom the words name; who counted, said or did what an object like "the estimate",
"the demand" or "the raid" points back to, or with whom its deed deals; whom another position of the
report is of or toward that this one answers or follows; for acts between parties, who stands
opposite the holder in this report (see `Facing`); nobody.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Stand
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import verb_pattern
from onrecord.reading.positions.answers import (
    accuser,
    answered,
    by_himself,
    charged_by,
    only_judges,
    points_back,
    put_by_another,
    word_denied,
)
from onrecord.reading.positions.asked import (
    as_asked,
    asked_before,
    met_before,
    turned_to,
)
from onrecord.reading.positions.dealings import DOING, deals, dealt_with
from onrecord.reading.positions.deeds import captor, doer, mover
from onrecord.reading.positions.facing import Facing
from onrecord.reading.positions.holders import Holders, takes_no_side
from onrecord.reading.positions.lexicon import STEM, lexicon
from onrecord.reading.positions.words import BODIES, POINTING
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import Act, ActorKind

# Acts of one party toward another, so that whoever acts or speaks for that party stands for it; a
# single person or the troops may be accused or praised.
BETWEEN = ("demand", "propose", "reject", "accept", "agree", "offer", "threaten")
# Acts that are toward whoever stands opposite the holder where the words name nobody; the others
# are as often toward nobody.
TWO_SIDED: tuple[Act, ...] = ("accept", "reject", "offer", "threaten", "agree", "demand")
# Acts that are toward whoever has to do something first: "agreed to pay if *the firm* signed".
CONDITIONAL: tuple[Act, ...] = ("threaten", "offer", "propose", "agree", "promise", "reject")
# What goes on from another in its paragraph, by the acts of the other.
GOES_ON: dict[str, tuple[Act, ...]] = {
    # told to his face
    "imperative": ("demand", "threaten", "accuse", "oppose", "reject", "accept"),
    "threaten": ("demand", "threaten", "accuse", "oppose", "reject"),
    "demand": ("demand", "threaten", "accuse"),
    "propose": ("demand",),
    "offer": ("demand",),
}
# Acts that may answer what somebody else did before: "rejected that claim", "criticised the move".
ANSWERS = ("accept", "reject", "oppose", "support", "deny")


def with_toward(
    draft: Draft, parties: Parties, holders: Holders, stands: Sequence[Stand]
) -> list[Stand]:
    """The positions with whom each is toward."""
    decider = _decider(draft, parties, holders)
    told: list[Stand] = []
    for one in sorted(stands, key=lambda stand: stand.object):
        toward = one.toward if one.alone else _named(holders, one)
        if toward is None and not one.alone:
            toward = as_asked(draft, parties, holders, one)
        if toward is None and one.act == "deny":
            toward = charged_by(draft, holders, one)
        if toward is None and one.act in ANSWERS and _counted(draft, one):
            toward = _counter(draft, parties, holders, one)
        elif toward is None and one.act in ANSWERS and points_back(draft, one):
            word = word_denied(draft, holders, one) if one.act == "deny" else None
            toward = answered(draft, holders, told, one) if word is None else word
        if toward is None and one.act in DOING and not one.alone:
            toward = dealt_with(draft, parties, holders, one)
        if toward is None and one.act in CONDITIONAL and one.condition is not None:
            toward = _to_meet(draft, parties, holders, one)
        if toward is None and one.act == "demand" and not one.alone:
            toward = captor(draft, parties, holders, one)
        if toward is None and one.act == "deny":
            toward = accuser(draft, holders, told, one)
        if toward is None and (one.act in ("support", "oppose") or _resigned(draft, one)):
            toward = doer(draft, parties, holders, one)
        if toward is None and one.act in ("support", "oppose") and _decision(draft, one):
            toward = mover(draft, parties, holders, one)
        if toward is None and one.act in ("support", "oppose") and _decision(draft, one):
            toward = decider if decider != one.holder else None
        if toward is None and not one.alone:
            toward = turned_to(draft, parties, holders, one)
            if toward is None:
                toward = met_before(draft, parties, holders, one)
        if toward is None and not one.alone:
            toward = asked_before(draft, holders, told, one)
        if one.act == "deny" and toward in _deniers(stands, one):
            toward = None
        told.append(replace(one, toward=toward))
    told = [_answering(holders, told, one) for one in told]
    told = [by_himself(draft, holders, told, one) for one in told]
    told = [_echoing(draft, told, one) for one in told]
    told = _going_on(draft, parties, told)
    facing = Facing(draft, parties, holders)
    facing.learn(one for one in told if one.why.name != "condition" and not one.alone)
    return [
        replace(one, toward=_opposite(draft, parties.kinds, facing, one, _beside(told, one)))
        if one.toward is None
        and one.act in TWO_SIDED
        and not one.alone
        and not _counted(draft, one)
        and not deals(draft, one)
        and not put_by_another(draft, one)
        else one
        for one in told
    ]


def _named(holders: Holders, stand: Stand) -> int | None:
    """Whom the words name: in dealings between parties the party he speaks or acts for."""
    if stand.toward is None or stand.act not in BETWEEN:
        return stand.toward
    side = holders.holder(stand.toward)
    return side if side != stand.holder else None


def _resigned(draft: Draft, stand: Stand) -> bool:
    """ "Accepted *the resignation*": toward who resigned."""
    head = draft.syntax.head(stand.object)
    return stand.act in ("accept", "reject") and head is not None and head.lemma == "resignation"


def _to_meet(draft: Draft, parties: Parties, holders: Holders, stand: Stand) -> int | None:
    """Who has to meet a condition: "unless *the owner* pays"; beside a threat or an offer whoever
    it names, else only whose deed it asks for, and no court's or parliament's."""
    if stand.condition is None:
        return None
    if stand.act in ("threaten", "offer"):
        first = holders.first_party(stand.condition)[:1]
        found = holders.sides(
            one for one in first if not only_judges(holders, one, stand.condition)
        )
    else:
        nodes = draft.syntax.nodes(stand.condition)
        doing = (
            one
            for one in nodes
            if one.relation == "nsubj" and one.head is not None and one.head.is_verb
        )
        subject = next(doing, None)
        keys = [one for one in parties.of(subject) if not _rules_only(parties, one)]
        found = holders.sides(keys)
    return found[0] if found and found[0] != stand.holder else None


def _rules_only(parties: Parties, key: int) -> bool:
    """Whether somebody decides between sides, and is none: a court, judges, a parliament; an army
    that has to leave first is one."""
    last = parties.names[key].lower().split()[-1]
    if last[:STEM] in lexicon().forces:
        return False
    none = lexicon().no_party | lexicon().audiences
    return takes_no_side(parties, key) or last in none or last.removesuffix("s") in none


def _counted(draft: Draft, stand: Stand) -> bool:
    """Whether the object is a number that the report has told of: "the estimate"."""
    words = draft.syntax.nodes(stand.object)
    head = draft.syntax.head(stand.object)
    definite = bool(words) and words[0].lower in (*POINTING, "its", "whose")
    return definite and head is not None and head.lemma in lexicon().counts


def _counter(draft: Draft, parties: Parties, holders: Holders, stand: Stand) -> int | None:
    """Who counted last before the words, other than the holder."""
    for one in reversed(draft.quantities):
        if one.span[0] < stand.object[0] and one.counted_by is not None:
            key = parties.at(one.counted_by)
            if key is not None and parties.kinds[key] == "document":
                continue  # a tally is somebody's
            if key is not None and holders.holder(key) != stand.holder:
                return holders.holder(key)
    return None


def _answering(holders: Holders, told: Sequence[Stand], stand: Stand) -> Stand:
    """A denial of words that somebody is accused with: it is by the accused, of the charge."""
    if stand.act != "deny":
        return stand
    for one in told:
        if one.act != "accuse" or one.toward is None:
            continue
        beside = 0 <= stand.object[0] - one.object[1] <= len(", an ") and stand.holder == one.holder
        if beside or (one.object[0] < stand.object[1] and stand.object[0] < one.object[1]):
            accused = holders.holder(one.toward)
            own = stand.holder == one.holder  # nobody denies his own charge
            return replace(
                stand,
                holder=accused if own else stand.holder,
                toward=one.holder,
                object=one.object,
            )
    return stand


def _echoing(draft: Draft, told: Sequence[Stand], stand: Stand) -> Stand:
    """A refusal or consent that names what somebody else has asked for or offered is toward him:
    "demanded a ransom … would never pay ransom". Of two the nearer one, of those before first."""
    if stand.toward is not None or stand.alone:
        return stand
    words = draft.syntax.nodes(stand.object)
    definite = bool(words) and words[0].lower in POINTING
    if stand.act not in ("reject", "accept") and not (definite and stand.act in ANSWERS):
        return stand
    own = _things(draft, stand)
    last = draft.syntax.head(stand.object)
    head = last.lemma if last is not None else ""
    money = definite and bool(own & lexicon().sums)
    others = [
        one
        for one in told
        if one.holder != stand.holder
        and (
            (
                one.act in ("demand", "offer", "propose")
                and one.toward in (None, stand.holder)
                and stand.act in ("reject", "accept")
                and own & _things(draft, one)
            )
            or (
                # "offered vouchers to the poor … turned down *the vouchers*", "… *the money*"
                definite
                and one.act in ("offer", "propose", "promise")
                and one.object[0] < stand.object[0]
                and (head in _things(draft, one) or (money and _pays(draft, one)))
            )
        )
    ]
    if not others:
        return stand
    nearest = min(others, key=lambda one: abs(one.object[0] - stand.object[0]))
    return replace(stand, toward=nearest.holder)


def _pays(draft: Draft, stand: Stand) -> bool:
    """Whether a sum of money is what is offered."""
    start, end = stand.object
    return any(one.counts == "money" and start <= one.span[0] < end for one in draft.quantities)


def _going_on(draft: Draft, parties: Parties, told: Sequence[Stand]) -> list[Stand]:
    """A threat or a demand toward nobody that follows another of the same holder's in its paragraph
    is toward whom that is: "urged both sides to return. It threatened to leave unless …"; so is
    what the demand's own sentence proposes: "urged both to stop and proposed a truce"."""
    made: list[Stand] = []
    for one in told:
        acts = GOES_ON.get("imperative" if one.why.name == "imperative" else one.act)
        if one.toward is None and acts is not None and not one.alone:
            at_once = one.act in ("propose", "offer")
            before = {
                other.toward
                for other in made
                if other.holder == one.holder
                and other.act in acts
                and other.toward is not None
                # Whoever sues threatens the other side.
                and not takes_no_side(parties, other.toward)
                and "\n" not in draft.text[other.object[0] : one.object[0]]
                and not (at_once and ". " in draft.text[other.object[0] : one.object[0]])
            }
            before -= _beside(told, one)
            if len(before) == 1:  # of several, none is the other side
                one = replace(one, toward=before.pop())
        made.append(one)
    return made


def _things(draft: Draft, stand: Stand) -> set[str]:
    """The nouns of an object, without those for what anybody says."""
    nouns = {one.lemma for one in draft.syntax.nodes(stand.object) if one.tag in ("NN", "NNS")}
    return nouns - lexicon().positions


def _decision(draft: Draft, stand: Stand) -> bool:
    """Whether the object is a decision that the report has told of: "the move", "this ban"."""
    words = draft.syntax.nodes(stand.object)
    head = draft.syntax.head(stand.object)
    if not words or head is None or words[0].lower not in ("the", "this", "that"):
        return False
    return head.lemma in lexicon().decisions and len(words) <= 4


def _decider(draft: Draft, parties: Parties, holders: Holders) -> int | None:
    """Whose decision a report is about: who its first sentence is told of."""
    for clause in draft.syntax.clauses[:2]:
        root = clause.root
        subject = root.child(*SUBJECTS) if root is not None else None
        if root is not None and root.is_verb and _only_stands(parties, root):
            return None  # "Tolen *slammed* the deal … the union backs the deal": it is not hers
        found = parties.of(subject)
        if found and parties.kinds[found[0]] in ("person", "government", "organisation"):
            if takes_no_side(parties, found[0]):
                return None  # no court makes the law
            return holders.holder(found[0])
    return None


def _deniers(stands: Iterable[Stand], stand: Stand) -> set[int]:
    """Those who deny the same in the same words, none of whom has charged the other with it: "the
    mayor and the council denied this"."""
    return {one.holder for one in stands if one.act == "deny" and one.object == stand.object}


def _only_stands(parties: Parties, verb: Node) -> bool:
    """Whether somebody only takes sides on what others have decided."""
    pattern = verb_pattern(lexicon().verbs, verb, is_people=parties.is_people)
    return pattern is not None and pattern.sense in _SIDES


_SIDES = ("demand", "support", "oppose", "reject", "accuse", "deny", "threaten")


def _beside(told: Iterable[Stand], stand: Stand) -> set[int]:
    """Those who take the same position in the same words: "both the council and the state called
    for an inquiry"; and those who only back something: "the Reform Party said it would support
    one" """
    opposing = {one.holder for one in told if one.act != "support"}
    return {
        one.holder
        for one in told
        if (one.object, one.act) == (stand.object, stand.act) or one.holder not in opposing
    }


def _one_side(draft: Draft, one: int, other: int) -> bool:
    """Whether two are on one side by their names: "Tolen" and "*Tolen's* campaign"."""
    names = [draft.cast.characters[key].name.split() for key in (one, other)]
    short, long = sorted(names, key=len)
    if not short:
        return False
    owned = {word.removesuffix("'s").removesuffix("’s") for word in long[:-1]}
    return long[-1].islower() and short[-1][:1].isupper() and short[-1] in owned


def _opposite(
    draft: Draft,
    kinds: Mapping[int, ActorKind],
    facing: Facing,
    stand: Stand,
    beside: Collection[int],
) -> int | None:
    start, end = stand.object
    sides = [  # "offered to send 300 soldiers": who stands in the object alone is no side
        key
        for key in facing.opposite(stand.holder)
        if key not in beside
        and not _one_side(draft, stand.holder, key)
        and not all(start <= span[0] < end for span in draft.cast.characters[key].mentions)
    ]
    if stand.act == "demand":  # persons stand beside each other for many reasons
        sides = [key for key in sides if kinds[key] in BODIES]
    if not sides or not facing.disputes(stand.holder, sides[0]):
        return None
    # A refusal answers somebody; whoever demands or offers has to stand opposite him in turn.
    answers = stand.act in ("reject", "accept")
    return sides[0] if answers or facing.opposite(sides[0])[:1] == [stand.holder] else None
