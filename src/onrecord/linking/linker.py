"""Linking as reports stream in: cheap to add to, exact when asked.

`Linker.add` files a report among its neighbours alone, so its cost does not grow with the
collection. `Linker.stories` and `Linker.links` work out what follows, only for what has changed
since. All of it hangs on which reports were added, not on their order. With a ledger,
`onrecord.filing` does the same by the same rules, on a shelf in the ledger.
"""

from collections.abc import Collection, Mapping, Sequence

from onrecord.ledger.links import Link, Sheet
from onrecord.linking.filed import Filed
from onrecord.linking.linking import link_items
from onrecord.linking.neighbours import Memory, arrive
from onrecord.linking.stories import story_link
from onrecord.linking.stretches import Stretch, stretches
from onrecord.record import Record


class Linker:
    """A growing collection of reports and the links between them.

    What people decide (`decide`) is taken in as it is: a story link that a person made keeps two
    reports together, one that was taken back keeps them apart; links of other kinds are made, or
    not found again, and what builds on them follows.
    """

    def __init__(self) -> None:
        self._filed: dict[str, Filed] = {}
        self._shelf = Memory()
        self._together: dict[str, tuple[str, str]] = {}
        self._apart: dict[str, tuple[str, str]] = {}
        self._off: set[str] = set()
        self._made: dict[str, Link] = {}
        self._links: dict[tuple[str, ...], list[Link]] = {}

    def __len__(self) -> int:
        return len(self._filed)

    def __contains__(self, ref: str) -> bool:
        return ref in self._filed

    def add(self, record: Record, ref: str | None = None) -> None:
        """Files a report.

        `ref` is the collection's name for the report, by default its text's identifier. A report
        that is here already is left as it is.
        """
        filed = Filed(ref or record.report.id, record)
        if filed.ref not in self._filed:
            self._filed[filed.ref] = filed
            arrive(self._shelf, [Sheet(filed.ref, filed.date, filed.terms)])

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
        self._links.clear()

    def stories(self) -> list[tuple[Filed, ...]]:
        """Reports grouped into stories, each by date, the stories by their first report."""
        groups = {ref: {ref} for ref in self._filed}
        for one, two in sorted(self._together.values()):
            if one in groups and two in groups:
                _join(groups, one, two)
        joining = [sheet for sheet in self._shelf.all.values() if sheet.joins is not None]
        for sheet in sorted(joining, key=lambda sheet: (-sheet.bond, sheet.ref)):
            both = groups[sheet.ref] | groups[sheet.joins or ""]
            if not any(one in both and two in both for one, two in self._apart.values()):
                _join(groups, sheet.ref, sheet.joins or "")
        found = [
            tuple(sorted((self._filed[ref] for ref in group), key=lambda one: one.order))
            for group in {id(group): group for group in groups.values()}.values()
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
        inside = {filed.ref: filed for filed in story}
        found = []
        for filed in story:
            sheet = self._shelf.all[filed.ref]
            if sheet.joins in inside:
                link = joining_link(sheet, inside)
                found += [link] if link.key not in self._off else []
        for stretch in stretches(story):
            found += stretch_links(stretch, inside, list(self._made.values()), self._off)
        return found


def joining_link(sheet: Sheet, filed: Mapping[str, Filed]) -> Link:
    """The link of a report with the earlier one that it joins."""
    assert sheet.joins is not None
    return story_link(filed[sheet.ref], filed[sheet.joins], dict(sheet.near)[sheet.joins])


def stretch_links(
    stretch: Stretch,
    filed: Mapping[str, Filed],
    made: Sequence[Link],
    taken_back: Collection[str],
) -> list[Link]:
    """The links that a stretch of a story looks after, of every kind but story.

    `made` are links that people made, `taken_back` the keys of those that people took back.
    """
    links = link_items([filed[ref] for ref in stretch.refs], made=made, taken_back=taken_back)
    found: dict[str, Link] = {}
    for link in links:
        if stretch.owns(link):
            found.setdefault(link.key, link)
    return list(found.values())


def _join(groups: dict[str, set[str]], one: str, two: str) -> None:
    if groups[one] is not groups[two]:
        small, large = sorted((groups[one], groups[two]), key=len)
        large |= small
        for ref in small:
            groups[ref] = large
