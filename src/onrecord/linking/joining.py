"""Groups out of pairs: the surest pairs first, and never two that cannot be one.

The outcome hangs on the set of pairs alone, not on the order in which reports arrived.
"""

from collections.abc import Callable, Iterable, Set

from onrecord.ledger.links import Item, Link

Fits = Callable[[Set[Item], Set[Item]], bool]
"""Whether two groups may become one."""


class Groups:
    """Items that belong together."""

    def __init__(self, groups: Iterable[Set[Item]] = ()) -> None:
        self._of: dict[Item, frozenset[Item]] = {}
        self._first: dict[Item, Item] = {}
        for group in map(frozenset, groups):
            self._of |= dict.fromkeys(group, group)
            self._first |= dict.fromkeys(group, min(group))

    def of(self, item: Item) -> frozenset[Item]:
        """The group that holds an item; alone where nothing was joined to it."""
        return self._of.get(item, frozenset({item}))

    def first(self, item: Item) -> Item:
        """The first item of the group that holds an item, by which the group goes."""
        return self._first.get(item, item)

    def all(self) -> list[tuple[Item, ...]]:
        """Every group of two or more, its items in order, the groups by their first items."""
        return sorted({tuple(sorted(group)) for group in self._of.values()})


class _Merging:
    """Groups that grow by one link at a time."""

    def __init__(self) -> None:
        self.of: dict[Item, set[Item]] = {}

    def group(self, item: Item) -> set[Item]:
        if item not in self.of:
            self.of[item] = {item}
        return self.of[item]

    def join(self, one: set[Item], two: set[Item]) -> None:
        small, large = (one, two) if len(one) < len(two) else (two, one)
        large |= small
        for item in small:
            self.of[item] = large


def joining_links(links: Iterable[Link], fits: Fits | None = None) -> list[Link]:
    """The links that join what no surer link has joined, so that taking one back splits a group.

    With `fits`, a link is passed over where the two groups that it would join do not fit.
    """
    groups = _Merging()
    kept = []
    for link in sorted(links, key=lambda link: (-link.score, link.items)):
        first = link.items[0]
        for other in link.items[1:]:
            one, two = groups.group(first), groups.group(other)
            if one is two or (fits is not None and not fits(one, two)):
                break
            groups.join(one, two)
        else:
            kept.append(link)
    return kept


def groups_of(links: Iterable[Link] | Groups) -> Groups:
    """What is connected by links; or groups, as they are, where somebody worked them out before."""
    if isinstance(links, Groups):
        return links
    groups = _Merging()
    for link in links:
        for other in link.items[1:]:
            one, two = groups.group(link.items[0]), groups.group(other)
            if one is not two:
                groups.join(one, two)
    return Groups({id(group): group for group in groups.of.values()}.values())
