"""Linking as reports stream in: cheap to add to, exact when asked.

`Linker.add` files a report and compares it with its neighbours alone, so its cost does not grow
with the collection. `Linker.stories` and `Linker.links` work out what follows, only for what has
changed since. Both hang on which reports were added, not on their order.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from onrecord.ledger.links import Link
from onrecord.linking.filed import Filed
from onrecord.linking.joining import joining_links
from onrecord.linking.linking import link_items
from onrecord.linking.neighbours import Neighbours
from onrecord.linking.origins import copy_link, one_original_each
from onrecord.linking.stories import components, story_groups, story_links, terms
from onrecord.record import Record

CLOSE = 60
"""Reports of one story whose items are linked with each other, the nearest in time; a longer story
is linked in overlapping stretches, each half of the one before."""


class Linker:
    """A growing collection of reports and the links between them.

    What people decide (`decide`) is taken in as it is: a story link that a person made keeps two
    reports together, one that was taken back keeps them apart; links of other kinds are made, or
    not found again, and what builds on them follows.
    """

    def __init__(self) -> None:
        self._filed: dict[str, Filed] = {}
        self._edges: dict[str, dict[str, float]] = {}
        self._copies: dict[tuple[str, str], Link] = {}
        self._neighbours = Neighbours()
        self._together: dict[str, tuple[str, str]] = {}
        self._apart: dict[str, tuple[str, str]] = {}
        self._off: set[str] = set()
        self._made: dict[str, Link] = {}
        self._stories: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
        self._links: dict[tuple[str, ...], list[Link]] = {}

    def __len__(self) -> int:
        return len(self._filed)

    def __contains__(self, ref: str) -> bool:
        return ref in self._filed

    def add(self, record: Record, ref: str | None = None) -> list[Link]:
        """Files a report; gives its links to reports that it copied or that copied it.

        `ref` is the collection's name for the report, by default its text's identifier. A report
        that is here already is left as it is.
        """
        filed = Filed(ref or record.report.id, record)
        if filed.ref in self._filed:
            return []
        near = self._neighbours.add(filed.ref, terms(filed), filed.date)
        self._filed[filed.ref] = filed
        self._edges[filed.ref] = near
        found = []
        for other, score in sorted(near.items()):
            self._edges[other][filed.ref] = score
            link = copy_link(filed, self._filed[other]) if score >= COPY_EDGE else None
            if link is not None:
                self._copies[link.items[0].report, link.items[1].report] = link
                found.append(link)
        return found

    def decide(self, link: Link, *, on: bool) -> None:
        """Takes in what a person decided: `on` makes a link, off takes it back."""
        for known in (self._together, self._apart, self._made):
            known.pop(link.key, None)
        (self._off.discard if on else self._off.add)(link.key)
        if link.kind == "story" and len(link.items) > 1:
            pair = (link.items[0].report, link.items[-1].report)
            (self._together if on else self._apart)[link.key] = pair
        elif on:
            self._made[link.key] = link
        self._stories.clear()
        self._links.clear()

    def stories(self) -> list[tuple[Filed, ...]]:
        """Reports grouped into stories, each by date, the stories by their first report."""
        together, apart = list(self._together.values()), list(self._apart.values())
        current = {}
        for members in components(self._edges, together):
            key = tuple(members)
            edges = {ref: self._edges[ref] for ref in members}
            current[key] = self._stories.get(key) or story_groups(
                edges, together=together, apart=apart
            )
        self._stories = current
        found = [
            tuple(sorted((self._filed[ref] for ref in group), key=lambda one: one.order))
            for groups in current.values()
            for group in groups
        ]
        return sorted(found, key=lambda story: story[0].order)

    def links(self, story: Sequence[Filed] | None = None) -> list[Link]:
        """Every link within a story, or within all; those that a person took back are left out."""
        if story is None:
            return [link for one in self.stories() for link in self.links(one)]
        key = tuple(filed.ref for filed in story)
        if key not in self._links:
            self._links[key] = self._find_links(story)
        return self._links[key]

    def _find_links(self, story: Sequence[Filed]) -> list[Link]:
        by_ref = {filed.ref: filed for filed in story}
        copies = [
            link
            for (copy, original), link in self._copies.items()
            if copy in by_ref and original in by_ref and link.key not in self._off
        ]
        origins = one_original_each(copies, by_ref)
        found = story_links(list(by_ref), self._edges, by_ref) if len(story) > 1 else []
        found += origins
        made = list(self._made.values())
        for stretch in stretches(story):
            refs = {filed.ref for filed in stretch}
            own = [link for link in origins if {item.report for item in link.items} <= refs]
            links = link_items(stretch, own, made=made, taken_back=self._off)
            found += [link for link in links if link.kind != "origin"]
        return _without_doubles(found)


COPY_EDGE = 0.25
"""Likeness of telling words from which two reports are compared for copying; copies on ECB+ and in
the gold have 0.35 and more."""


def stretches(story: Sequence[Filed]) -> Iterable[Sequence[Filed]]:
    """A story by date in stretches of at most `CLOSE` reports, each sharing half with the next."""
    if len(story) <= CLOSE:
        yield story
        return
    for start in range(0, len(story) - CLOSE // 2, CLOSE // 2):
        yield story[start : start + CLOSE]


def _without_doubles(links: Sequence[Link]) -> list[Link]:
    by_kind: Mapping[str, dict[str, Link]] = defaultdict(dict)
    for link in links:
        by_kind[link.kind].setdefault(link.key, link)
    found = []
    for kind, of_kind in by_kind.items():
        kept = list(of_kind.values())
        found += joining_links(kept) if kind in ("person", "claim") else kept
    return found
