"""Groups out of pairs: the surest pairs first, and never two that cannot be one.

The outcome hangs on the set of pairs alone, not on the order in which reports arrived.
"""

from collections.abc import Callable, Iterable

from onrecord.ledger.links import Item, Link

Fits = Callable[[frozenset[Item], frozenset[Item]], bool]
"""Whether two groups may become one."""


class Groups:
    """Items that belong together, growing by one link at a time."""

    def __init__(self) -> None:
        self._of: dict[Item, frozenset[Item]] = {}
        self._first: dict[Item, Item] = {}

    def of(self, item: Item) -> frozenset[Item]:
        """The group that holds an item; alone where nothing was joined to it."""
        return self._of.get(item, frozenset({item}))

    def first(self, item: Item) -> Item:
        """The first item of the group that holds an item, by which the group goes."""
        return self._first.get(item, item)

    def join(self, one: Item, two: Item) -> None:
        """Makes the groups of two items one."""
        both = self.of(one) | self.of(two)
        first = min(self.first(one), self.first(two))
        for item in both:
            self._of[item] = both
            self._first[item] = first

    def all(self) -> list[tuple[Item, ...]]:
        """Every group of two or more, its items in order, the groups by their first items."""
        return sorted({tuple(sorted(group)) for group in self._of.values()})


def joining_links(links: Iterable[Link], fits: Fits | None = None) -> list[Link]:
    """The links that join what no surer link has joined, so that taking one back splits a group.

    With `fits`, a link is passed over where the two groups that it would join do not fit.
    """
    groups = Groups()
    kept = []
    for link in sorted(links, key=lambda link: (-link.score, link.items)):
        first = link.items[0]
        for other in link.items[1:]:
            one, two = groups.of(first), groups.of(other)
            if other in one or (fits is not None and not fits(one, two)):
                break
            groups.join(first, other)
        else:
            kept.append(link)
    return kept


def groups_of(links: Iterable[Link]) -> Groups:
    """What is connected by links."""
    groups = Groups()
    for link in links:
        for other in link.items[1:]:
            groups.join(link.items[0], other)
    return groups
