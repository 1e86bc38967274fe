"""Toward whom a position is, where its words name nobody or only somebody's spokesman or troops.

In this order: whom the words name; whose position an object like "the demand" points back to; for
acts between parties, who stands opposite the holder in this report (see `Facing`); nobody.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Stand
from onrecord.reading.parties import Parties
from onrecord.reading.positions.facing import Facing
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.offices import BODIES
from onrecord.reading.positions.whom import DEALING
from onrecord.reading.syntax import SUBJECTS
from onrecord.record import Act, ActorKind

# Acts of one party toward another, so that whoever acts or speaks for that party stands for it; a
# single person or the troops may be accused or praised.
BETWEEN = ("demand", "propose", "reject", "accept", "agree", "offer", "threaten")
# Acts that are toward whoever stands opposite the holder where the words name nobody; the others
# are as often toward nobody.
TWO_SIDED: tuple[Act, ...] = ("accept", "reject", "offer", "threaten", "agree", "demand")
NEAR = 300  # characters within which a denial answers an accusation, whoever it is of
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
        if toward is None and one.act in ANSWERS and _counted(draft, one):
            toward = _counter(draft, parties, holders, one)
        elif toward is None and one.act in ANSWERS and _points_back(draft, one):
            toward = _answered(told, one)
        if toward is None and one.act in ("support", "oppose") and _decision(draft, one):
            toward = decider if decider != one.holder else None
        told.append(replace(one, toward=toward))
    told = [_answering(holders, told, one) for one in told]
    told = [_echoing(draft, told, one) for one in told]
    told = _going_on(draft, told)
    facing = Facing(draft, parties, holders)
    facing.learn(one for one in told if one.why.name != "condition" and not one.alone)
    return [
        replace(one, toward=_opposite(draft, parties.kinds, facing, one, _beside(told, one)))
        if one.toward is None
        and one.act in TWO_SIDED
        and not one.alone
        and not _counted(draft, one)
        and not _deals(draft, one)
        else one
        for one in told
    ]


def _named(holders: Holders, stand: Stand) -> int | None:
    """Whom the words name: in dealings between parties the party he speaks or acts for."""
    if stand.toward is None or stand.act not in BETWEEN:
        return stand.toward
    side = holders.holder(stand.toward)
    return side if side != stand.holder else None


def _points_back(draft: Draft, stand: Stand) -> bool:
    """Whether the object only points to what was said before: "the demand", "that claim", "it"."""
    words = draft.syntax.nodes(stand.object)
    if not words or words[0].lower not in ("the", "that", "this", "it", "which", "all", "any", "a"):
        return False
    if len(words) == 1 or stand.act == "deny":
        return words[0].lower != "a" or stand.act == "deny"
    return words[1].lemma in lexicon().positions and (
        len(words) == 2 or words[2].lower not in ("of", "for", "to", "that", "by")
    )


def _deals(draft: Draft, stand: Stand) -> bool:
    """Whether the object itself says with whom one deals: "threatened to sue the city"."""
    first = next(iter(draft.syntax.nodes(stand.object)), None)
    return first is not None and first.lemma in DEALING and first.object is not None


def _counted(draft: Draft, stand: Stand) -> bool:
    """Whether the object is a number that the report has told of: "the estimate"."""
    words = draft.syntax.nodes(stand.object)
    head = draft.syntax.head(stand.object)
    definite = bool(words) and words[0].lower in ("the", "this", "that", "these", "those", "its")
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
        if one.object[0] < stand.object[1] and stand.object[0] < one.object[1]:
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
    if stand.toward is not None or stand.act not in ("reject", "accept") or stand.alone:
        return stand
    own = _things(draft, stand)
    others = [
        one
        for one in told
        if one.holder != stand.holder
        and one.act in ("demand", "offer", "propose")
        and one.toward in (None, stand.holder)
        and own & _things(draft, one)
    ]
    if not others:
        return stand
    nearest = min(others, key=lambda one: abs(one.object[0] - stand.object[0]))
    return replace(stand, toward=nearest.holder)


GOING_ON: tuple[Act, ...] = ("threaten", "demand")


def _going_on(draft: Draft, told: Sequence[Stand]) -> list[Stand]:
    """A threat or a demand toward nobody that follows another of the same holder's in its paragraph
    is toward whom that is: "urged both sides to return. It threatened to leave unless …"."""
    made: list[Stand] = []
    for one in told:
        if one.toward is None and one.act in GOING_ON and not one.alone:
            before = {
                other.toward
                for other in made
                if other.holder == one.holder
                and other.act in ("demand", "threaten", "accuse")
                and other.toward is not None
                and "\n" not in draft.text[other.object[0] : one.object[0]]
            }
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
        found = parties.of(subject)
        if found and parties.kinds[found[0]] in ("person", "government", "organisation"):
            rules_only = lexicon().no_party & set(parties.names[found[0]].lower().split())
            return None if rules_only else holders.holder(found[0])  # no court makes the law
    return None


def _answered(before: Iterable[Stand], stand: Stand) -> int | None:
    """Who said what an answer is to: whoever last took a position before it, or accused him."""
    others = [one for one in before if one.holder != stand.holder]
    if stand.act == "deny":
        near = stand.object[0] - NEAR
        others = [
            one
            for one in others
            if one.act == "accuse" and (one.toward == stand.holder or one.object[0] > near)
        ]
    return others[-1].holder if others else None


def _beside(told: Iterable[Stand], stand: Stand) -> set[int]:
    """Those who take the same position in the same words: "both the council and the state called
    for an inquiry" """
    return {one.holder for one in told if (one.object, one.act) == (stand.object, stand.act)}


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
        and not all(start <= span[0] < end for span in draft.cast.characters[key].mentions)
    ]
    if stand.act == "demand":  # persons stand beside each other for many reasons
        sides = [key for key in sides if kinds[key] in BODIES]
    if not sides or not facing.disputes(stand.holder, sides[0]):
        return None
    # A refusal answers somebody; whoever demands or offers has to stand opposite him in turn.
    answers = stand.act in ("reject", "accept")
    return sides[0] if answers or facing.opposite(sides[0])[:1] == [stand.holder] else None
