"""Who both sides of a matter are, where they are named as one, and who stands between them.

"The two countries signed a pact" tells of those two that the report is about; whoever meets both
of them, one after the other, has talks of theirs in mind and is no third side.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from msgspec.structs import replace

from onrecord.reading.draft import Deed, Draft
from onrecord.reading.events.fighting import ARMED
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.knowledge import table
from onrecord.reading.parties import BOTH, OF_PEOPLE, Parties
from onrecord.reading.patterns import Pattern, objects_of
from onrecord.reading.positions.facing import Facing
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import Node

# Types of act that two do together, which are told of each by name: who is only asked, blamed or
# threatened as "both sides" stays that.
TOGETHER = ("CONSULT", "AGREE", "COOPERATE", "RETREAT", "ASSAULT")
NEAR = 300  # characters behind two told as such in which "the two sides" are they
# Words for meeting several one after the other, and what tells of more than the meeting.
IN_TURN = ("turn", "separately", "individually", "successively", "then")
CLAUSES = ("acl", "acl:relcl", "advcl", "ccomp", "parataxis")
# Words behind the noun of a name, which begin what only says which ones it means.
BEHIND = ("of", "in", "from", "at", "on", "with")
# Words before a noun for both sides of a matter.
TWO = (*BOTH, "two", "warring", "rival")


def stands_for_both(parties: Parties, key: int) -> bool:
    """Whether a name tells of both sides of a matter and nothing more: "the two countries"."""
    words = parties.names[key].lower().split()
    if not 2 <= len(words) <= 3 or any(one not in TWO for one in words[:-1]):
        return False
    return _last(parties, key) in lexicon().sides | lexicon().states


def counts_sides(name: str) -> bool:
    """Whether a name counts parties, states or camps: "*six parties* in Norda signed a pact"."""
    told = list(takewhile(lambda one: one not in BEHIND, name.lower().split()))
    counted = len(told) > 1 and (told[0].isdigit() or told[0] in table("numbers")["units"])
    return counted and told[-1] in lexicon().sides | lexicon().states


MANY = ("s", "men", "people", "police")
"""How a word ends for several."""


def of_two_states(name: str) -> bool:
    """Whether a name tells of people of two states or bodies: "*Norish and Aralese* negotiators";
    not "*Tolen and Berge* lawyers said", who are one side's."""
    words = name.removeprefix("The ").removeprefix("the ").split()
    if len(words) < 4 or words[1] != "and" or not words[-1].endswith(MANY):
        return False
    told = words[0][:1].isupper() and words[2][:1].isupper() and words[-1].islower()
    nations = words[0].endswith(OF_PEOPLE) or words[2].endswith(OF_PEOPLE)
    return told and (nations or words[0].isupper() or words[2].isupper())


def acting_for(facing: Facing, key: int) -> int:
    """The party that somebody speaks or acts for, or himself."""
    side = facing.side(key)
    return key if side is None else side


def with_sides(draft: Draft, parties: Parties, facing: Facing, deeds: Sequence[Deed]) -> list[Deed]:
    """The events, with those two for "the two sides" who were just told as two, else the two
    between whom the report's others are."""
    if not any(one.type in TOGETHER for one in deeds):
        return list(deeds)
    both = any(stands_for_both(parties, key) for one in deeds for key in _sides(one))
    told = _told_as_two(draft, parties) if both else []
    between: Counter[tuple[int, int]] = Counter()
    for one in deeds:
        if len(one.actors) == len(one.recipients) == 1 and one.actors != one.recipients:
            two = [acting_for(facing, key) for key in (*one.actors, *one.recipients)]
            between[min(two), max(two)] += 1
    single = {key for key in parties.kinds if parties.names[key].split()[0].lower() not in TWO}
    states = {key for key in single if parties.kinds[key] == "government"}

    def named(deed: Deed, keys: tuple[int, ...], others: tuple[int, ...]) -> tuple[int, ...]:
        found: dict[int, None] = {}
        for key in keys:
            if not stands_for_both(parties, key):
                found[key] = None
                continue
            some = states if _last(parties, key) in lexicon().states else single
            if deed.type == "ASSAULT":  # "the two armies fought": no envoy did
                some = {one for one in some if parties.kinds[one] in ARMED}
            some = some.difference(others)
            start = deed.trigger[0]
            near = [two for at, two in told if 0 < start - at < NEAR and some.issuperset(two)]
            meant = near[-1] if near else facing.pair_among(some, between)
            found.update(dict.fromkeys(meant or (key,)))
        return tuple(found)

    return [
        replace(
            one,
            actors=named(one, one.actors, one.recipients),
            recipients=named(one, one.recipients, one.actors),
        )
        if one.type in TOGETHER
        else one
        for one in deeds
    ]


def _sides(deed: Deed) -> tuple[int, ...]:
    return (*deed.actors, *deed.recipients)


def _told_as_two(draft: Draft, parties: Parties) -> list[tuple[int, tuple[int, int]]]:
    """Where the report tells two as such, in its order: "between *Norway* and *the Front*"."""
    found = []
    for node in draft.syntax.all_nodes:
        case = node.child("case")
        if case is not None and case.lower == "between":
            keys = parties.of(node)
            if len(keys) == 2:
                found.append((node.word.start, (keys[0], keys[1])))
    return found


def _last(parties: Parties, key: int) -> str:
    """The noun of a name, as of several: "each side", "both sides"."""
    last = parties.names[key].lower().split()[-1]
    return last if last.endswith("s") else last + "s"


def met_in_turn(
    parties: Parties, facing: Facing, word: Node, actors: list[int], whom: list[int]
) -> tuple[int, ...]:
    """Both sides, where one who is neither meets them: "the envoy *met each side*", "the mediator
    met *the union and the firm*", "met *both camps* in turn"."""
    if len(actors) != 1:
        return ()
    if len(whom) > 1 and actors[0] not in whom and _goes_between(word):
        return tuple(whom)
    pair = facing.pair() or ()
    sides = {acting_for(facing, one) for one in whom}
    if actors[0] in pair or acting_for(facing, actors[0]) in pair:
        return ()
    if len(whom) == 1 and stands_for_both(parties, whom[0]):
        return pair or tuple(whom)
    return tuple(whom) if len(whom) == len(pair) and sides == set(pair) else ()


def _goes_between(verb: Node) -> bool:
    """Whether who meets several meets them one after the other, by the words, or is called what
    those are called who carry word between others."""
    subject = subject_of(verb) if verb.is_verb else None
    if subject is None:
        return False
    one_by_one = any(one.lower in IN_TURN for one in verb.subtree(*CLAUSES))
    called = (subject, *(one for one in subject.children if one.relation in ("appos", "compound")))
    return one_by_one or any(one.lemma.lower() in lexicon().go_betweens for one in called)


def brought_together(
    parties: Parties, pattern: Pattern, word: Node, actors: list[int]
) -> tuple[list[int], list[int]]:
    """Who stands between whom, by the words: "mediated *between the two*", "hosted talks *between
    Norway and Aral*", "hosts *the delegations of both*"."""
    if word.is_verb:
        sides = [key for key in parties.after(word, ("between",)) if key not in actors]
        for noun in objects_of(word):
            sides += [key for key in parties.after(noun, ("between", "with")) if key not in sides]
            if not sides and pattern.head == "host":
                sides = [key for key in parties.of(noun) if key not in actors]
                sides = sides if len(sides) > 1 or _both(parties, sides) else []
        return actors, sides
    sides = parties.after(word, ("between",))
    held = word
    while (
        held.relation == "nmod" and held.head is not None and held.head.lemma in lexicon().amounts
    ):
        held = held.head  # "a third *day of* talks"
    head = held.head
    if not sides or head is None or not head.is_verb or held.relation != "obj":
        return [], []
    if head.lemma not in lexicon().light and head.lemma not in lexicon().hosting:
        return [], []
    hosts = [key for key in parties.of(subject_of(head)) if key not in sides]
    return hosts, sides


def _both(parties: Parties, keys: list[int]) -> bool:
    return len(keys) == 1 and stands_for_both(parties, keys[0])
