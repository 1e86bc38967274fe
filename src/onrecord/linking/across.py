"""Accounts of two reports that cannot both hold, though neither report has them both.

A denial for which its own report tells nothing that is denied; two words that exclude each other.
What stands in two reports nobody has set side by side: more has to be the same than within one.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations, product

from onrecord.ledger.links import Item, Link
from onrecord.linking.contraries import SOON, days_apart, has_a_voice
from onrecord.linking.denials import own_wish
from onrecord.linking.facing import SHORT, Account, accounts, opposite, opposites_in
from onrecord.linking.filed import Filed
from onrecord.linking.sayings import Saying, against
from onrecord.linking.words import containment

ALIKE = 0.6
"""Part of a denial's telling words that stand in what another report tells, at least."""

SHARED = 3
"""Telling words that they share, at least."""


def denied_elsewhere(said: Mapping[str, Sequence[Saying]], linked: Set[Item]) -> Iterator[Link]:
    """Each denial that denies nothing in its own report, with the account that it is most like."""
    told = [one for some in said.values() for one in some]
    short = [one for one in told if SHARED <= len(one.ideas) <= SHORT and not one.denies]
    for denial in told:
        if not denial.calls_false or not denial.denies or denial.item in linked:
            continue
        alike = [
            (containment(denial.ideas, one.ideas), one)
            for one in short
            if len(denial.ideas.keys() & one.ideas.keys()) >= SHARED
            if one.filed is not denial.filed and _may_face(denial, one) and not own_wish(one)
        ]
        share, account = max(alike, key=lambda one: one[0], default=(0.0, None))
        if account is not None and share >= ALIKE:
            reason = "what one report tells, somebody denies in another"
            yield against(denial, account, 0.6 * share, reason, "denial")


def opposed_elsewhere(
    collection: Sequence[Filed], said: Mapping[str, Sequence[Saying]]
) -> Iterator[Link]:
    """Accounts of two reports with words of which only one can be true of a thing."""
    current = {one.item: one for some in said.values() for one in some}
    for first, second in combinations(collection, 2):
        memo = first.beside(second)
        if "opposed" not in memo:  # who is whom across reports is asked only afterwards
            pairs = product(_told(first, said[first.ref]), _told(second, said[second.ref]))
            memo["opposed"] = tuple(link for pair in pairs if (link := _opposed(*pair)))
        for link in memo["opposed"]:
            if _may_face(*(current[item] for item in link.items)):
                yield link


def _told(filed: Filed, said: Sequence[Saying]) -> Sequence[tuple[Saying, Account]]:
    """The sentences of a report's shorter statements that may have a word excluded by another."""
    if "opposable" not in filed.memo:
        filed.memo["opposable"] = [
            (one, account)
            for one in said
            if not one.denies and not own_wish(one) and len(one.ideas) <= SHORT
            for account in accounts(one)
            if account.told and not account.timed and opposites_in(account)
        ]
    found: Sequence[tuple[Saying, Account]] = filed.memo["opposable"]
    return found


def _opposed(one: tuple[Saying, Account], two: tuple[Saying, Account]) -> Link | None:
    (first, left), (second, right) = one, two
    pair = opposite(left.keys, right.keys) if left.negative == right.negative else ()
    if not pair or not _of_one_thing(left, right, frozenset(pair)):
        return None
    reason = f"of one thing two reports tell “{pair[0]}” and “{pair[1]}”"
    return against(first, second, 0.4, reason, "contrary")


def _may_face(one: Saying, two: Saying) -> bool:
    """Whether two statements are of two speakers, neither of the other's body, in the same days."""
    if not (has_a_voice(one) and has_a_voice(two)) or days_apart(one, two) > SOON:
        return False
    return one.side.isdisjoint(two.side)


def _of_one_thing(left: Account, right: Account, apart: Set[str]) -> bool:
    """Whether two sentences share most of what they tell besides the words that exclude each other:
    a name of a place alone is no thing."""
    one, two = (
        {key: weight for key, weight in account.ideas.items() if key not in apart}
        for account in (left, right)
    )
    shared = one.keys() & two.keys()
    weight = sum(min(one[key], two[key]) for key in shared)
    heavier = max(sum(one.values()), sum(two.values()))
    return len(shared) >= 2 and containment(one, two) >= ALIKE and weight >= heavier / 2
