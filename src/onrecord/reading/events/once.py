"""One event for one happening: later words for what was told already make no second event."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Deed, Draft
from onrecord.reading.events.court import another_step, charges
from onrecord.reading.events.fighting import WARS
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.same_crime import same_crime
from onrecord.reading.events.victims import of_the_hit
from onrecord.reading.events.when import long_before
from onrecord.reading.patterns import objects_of
from onrecord.reading.positions.words import POINTING
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import Node

DEFINITE = (*POINTING, "such", "its", "their", "his", "her")
BY_WORDS = ("REQUEST", "ACCUSE", "REJECT", "SUPPORT", "THREATEN")  # done by saying so, each time
SIDING = frozenset(("endorse", "support", "back", "favour", "favor"))  # once and for all
FOUGHT = ("fight", "fighting", "wage", "erupt", "break")
ANOTHER = (
    "first", "second", "third", "fourth", "another", "other", "new", "further", "more",
    "last", "previous", "earlier", "separate", "similar", "fresh", "renewed",
)  # fmt: skip


def first_tellings(draft: Draft, deeds: Sequence[Deed]) -> list[Deed]:
    """The events without those that tell again what another one tells, in reading order.

    Two are the same where type and mode agree (or one has no mode) and nobody who takes part in the
    one is somebody else in the other. The first trigger stays, unless the next in its sentence says
    more exactly what was done; what only the later one tells (who, when, where) is added.
    """
    kept: list[Deed] = []
    for deed in sorted(deeds, key=lambda one: one.trigger):
        same = next((i for i, one in enumerate(kept) if same_happening(draft, one, deed)), None)
        if same is None:
            kept.append(deed)
        else:
            kept[same] = joined(draft, kept[same], deed)
    return sorted(kept, key=lambda one: one.trigger)


def joined(draft: Draft, first: Deed, later: Deed) -> Deed:
    """The event that two tell: the first, with what only the later one knows."""
    clearer = (
        first.mode is None and later.mode is not None and _one_sentence(draft, first, later)
    ) or (not _named(first) and (_named(later) or (first.time is None and later.time is not None)))
    lead = later if clearer else first
    if _outcome(draft, first, later):
        hit = dict.fromkeys(of_the_hit(draft.cast, (*first.recipients, *later.recipients)))
        return replace(first, actors=first.actors or later.actors, recipients=tuple(hit))
    dated_later = first.time is None and long_before(draft, later.time)
    return replace(
        lead,
        mode=lead.mode or (later.mode if first.type == later.type else None),
        actors=first.actors or later.actors,
        recipients=first.recipients or later.recipients,
        time=first.time or later.time,
        place=first.place or later.place,
        background=lead.background or dated_later,
    )


def _named(deed: Deed) -> bool:
    return bool(deed.actors or deed.recipients)


def same_happening(draft: Draft, one: Deed, other: Deed) -> bool:
    """Whether the later of two events tells the other again."""
    if one.type != other.type:
        return False
    if one.mode and other.mode and one.mode != other.mode:
        return False
    if one.time and other.time and one.time.value != other.time.value:
        return False
    if _of_a_war(draft, one, other) or another_step(draft, one, other):
        return False
    if _same_victim(draft, one, other) or _outcome(draft, one, other):
        return True
    if _sentenced_again(draft, one, other) or same_crime(draft, one, other):
        return True
    if _harms_again(draft, one, other) or _the_same_attack(draft, one, other):
        return True
    if not (_agree(one.actors, other.actors) and _agree(one.recipients, other.recipients)):
        return False
    if _crossed(one, other) or _crossed(other, one):
        return False
    if _one_sentence(draft, one, other):
        return not _of_two_things(draft, one, other)
    if _told_apart(draft, one, other):
        return False
    if _newly_told(draft, other) or _of_old(draft, one, other):
        return False
    if one.background and one.time and not other.background and not _goes_on(draft, one, other):
        return False  # "several attacks since 2023", and one today
    if _bare(draft, other) or (one.type == "ASSAULT" and not other.actors and not other.time):
        return True
    told = set(one.actors) | set(one.recipients)
    again = set(other.actors) | set(other.recipients)
    if told and again:
        return bool(told & again)
    return _definite(draft, other)


def _of_a_war(draft: Draft, one: Deed, other: Deed) -> bool:
    """Whether one of them is a war, and the other what is done in it: "shelled a market on Friday …
    *the war* began in 2023"."""
    words = [word for each in (one, other) if (word := _head(draft, each)) is not None]
    wars = [word.lemma in WARS for word in words]
    fought = any(word.lemma in FOUGHT for word in words)  # "*fought* a *war*", "the *fighting*"
    return len(words) > 1 and any(wars) and not all(wars) and not fought


def _same_victim(draft: Draft, one: Deed, other: Deed) -> bool:
    """Whether one and the same person suffers both, by no other mode: who is shot "by police" and
    "by another officer" is shot once."""
    return (
        one.type == "ASSAULT"
        and one.mode == other.mode is not None
        and len(one.recipients) == 1
        and one.recipients == other.recipients
        and draft.cast.characters[one.recipients[0]].kind == "person"
        and not _newly_told(draft, other)
    )


def _sentenced_again(draft: Draft, one: Deed, other: Deed) -> bool:
    """Whether the same person is told to be convicted and punished for it: "was convicted in 2011 …
    *was given* two years"."""
    kinds = {(each.type, each.mode) for each in (one, other)}
    if kinds != {("SANCTION", "convict")} or other.time or one.happening != other.happening:
        return False
    if len(one.recipients) != 1 or one.recipients != other.recipients:
        return False
    if any(charges(head) for each in (one, other) if (head := _head(draft, each)) is not None):
        return False
    person = draft.cast.characters[one.recipients[0]].kind in ("person", "unnamed")
    return person and _agree(one.actors, other.actors) and not _newly_told(draft, other)


def _harms_again(draft: Draft, one: Deed, other: Deed) -> bool:
    """Whether the later only tells whom the one who attacked hurt: "drove into a crowd … In that
    attack, Brask *killed* a woman"."""
    verb = _head(draft, other)
    if one.type != "ASSAULT" or verb is None or verb.lemma not in lexicon().harm or other.time:
        return False
    alone = len(one.actors) == 1 and one.actors == other.actors
    return alone and draft.cast.characters[one.actors[0]].kind in ("person", "unnamed")


def _the_same_attack(draft: Draft, one: Deed, other: Deed) -> bool:
    """Whether "the attack", which no name and no year tells from others, is the one told before."""
    noun = _head(draft, other)
    if other.type != "ASSAULT" or noun is None or not noun.is_noun or _newly_told(draft, other):
        return False
    known = any(one.relation == "det" and one.lower in DEFINITE for one in noun.children)
    named = any(
        each.tag in ("NNP", "NNPS", "CD")
        for below in noun.children
        for each in (below, *below.children)
    )
    return (
        known
        and not named
        and one.happening == other.happening
        and _agree(one.actors, other.actors)
    )


def _outcome(draft: Draft, one: Deed, other: Deed) -> bool:
    """Whether the later only tells whom the attack hit: "shelled a bridge, killing two"."""
    verb = _head(draft, other)
    return (
        one.type == "ASSAULT"
        and verb is not None
        and verb.tag == "VBG"
        and verb.lemma in lexicon().harm
        and one.trigger < other.trigger
        and _one_sentence(draft, one, other)
        and _agree(one.actors, other.actors)
    )


def _one_sentence(draft: Draft, one: Deed, other: Deed) -> bool:
    return draft.syntax.clause_at(one.trigger[0]) is draft.syntax.clause_at(other.trigger[0])


def _agree(one: Iterable[int], other: Iterable[int]) -> bool:
    ours, theirs = set(one), set(other)
    return not ours or not theirs or bool(ours & theirs)


def _crossed(one: Deed, other: Deed) -> bool:
    """Whether somebody acts in the one and suffers in the other, unless both sides do alike."""
    return set(one.actors) != set(one.recipients) and bool(set(one.actors) & set(other.recipients))


def _newly_told(draft: Draft, deed: Deed) -> bool:
    """Whether the words say that this is another one: "the second attack", "a new strike"."""
    node = _head(draft, deed)
    return (
        node is not None
        and node.is_noun
        and any(one.lower in ANOTHER for one in node.children if one.relation in ("amod", "det"))
    )


def _told_apart(draft: Draft, one: Deed, other: Deed) -> bool:
    """Whether verbs of two sentences tell two acts: who urges twice does so each time, who closes
    schools and then "quarantined" villagers does two things, what was only offered is another."""
    first, later = _head(draft, one), _head(draft, other)
    if first is None or later is None or not (first.is_verb and later.is_verb):
        return False
    spoken = (doer := subject_of(later)) is not None and doer.lower in ("i", "we")
    once_more = spoken or first.lemma == later.lemma
    if other.type == "REQUEST" and once_more and _alike(draft, one, other):
        return False  # "urged them to answer … 'I *beg* them'"
    if (one.happening == "actual") != (other.happening == "actual"):
        return True
    if {first.lemma, later.lemma} <= SIDING and _alike(draft, one, other):
        return False  # "endorsed her in May … 'I strongly *support* her'"
    if other.type in BY_WORDS:
        return True
    again = bool(set(one.recipients) & set(other.recipients))
    return first.lemma != later.lemma and not again and bool(other.recipients)


def _goes_on(draft: Draft, one: Deed, other: Deed) -> bool:
    """Whether the sentence right after goes on to tell of the one act of long ago: "began her
    protest in 2018. She *protested* alone on the first day"."""
    clauses = draft.syntax.clauses
    first, later = (draft.syntax.clause_at(each.trigger[0]) for each in (one, other))
    head = _head(draft, one)
    if first is None or later is None or head is None or head.tag == "NNS" or other.time:
        return False
    told = any(each.tag == "NNS" for each in objects_of(head)) if head.is_verb else False
    if told or not one.actors or one.actors != other.actors:
        return False
    return clauses.index(later) == clauses.index(first) + 1


def _alike(draft: Draft, one: Deed, other: Deed) -> bool:
    """Whether the same do it to the same: "some advisers" and "others" may not be."""
    same = (one.actors, one.recipients) == (other.actors, other.recipients)
    kinds = {draft.cast.characters[each].kind for each in one.actors}
    return same and bool(kinds and one.recipients) and kinds.isdisjoint(("group", "unnamed"))


def _of_two_things(draft: Draft, one: Deed, other: Deed) -> bool:
    """Whether one sentence tells by two verbs what is done to two things: "froze its assets and
    halted deliveries".

    An attack may be told by all that it hit."""
    first, later = _head(draft, one), _head(draft, other)
    if one.type == "ASSAULT" or first is None or later is None:
        return False
    if not (first.is_verb and later.is_verb) or first.lemma == later.lemma:
        return False
    if one.type == "REQUEST" and later.relation == "conj":
        return True  # "called for an inquiry and *urged* banks to leave"
    ours, theirs = ({each.lemma for each in objects_of(verb)} for verb in (first, later))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _bare(draft: Draft, deed: Deed) -> bool:
    """Whether a noun alone tells it, with nobody and no time: "sources close to the inquiry"."""
    node = _head(draft, deed)
    return node is not None and node.is_noun and not _named(deed) and deed.time is None


def _of_old(draft: Draft, one: Deed, other: Deed) -> bool:
    """Whether the later tells of several long before, known by no word: "a gun battle … *Clashes*
    left 41 dead in 2021"."""
    word = _head(draft, other)
    many = word is not None and word.tag == "NNS" and not _definite(draft, other)
    return many and long_before(draft, other.time) and not one.background


def _definite(draft: Draft, deed: Deed) -> bool:
    node = _head(draft, deed)
    return (
        node is not None
        and node.is_noun
        and any(
            one.relation in ("det", "nmod:poss") and one.lower in DEFINITE for one in node.children
        )
    )


def _head(draft: Draft, deed: Deed) -> Node | None:
    return draft.syntax.head(deed.trigger)
