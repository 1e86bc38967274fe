"""What the parts of one story's view are made from: its reports, and the links in force."""

from collections.abc import Sequence

from onrecord.ledger.links import Item, Link
from onrecord.linking.filed import Filed
from onrecord.linking.joining import groups_of
from onrecord.linking.origins import origins
from onrecord.linking.passages import item_passage
from onrecord.linking.people import body_name
from onrecord.linking.story import (
    Pair,
)


class View:
    """What the parts of one story's view are made from."""

    def __init__(self, story: Sequence[Filed], links: Sequence[Link]) -> None:
        self.story = sorted(story, key=lambda filed: filed.order)
        self.collection = {filed.ref: filed for filed in self.story}
        inside = [
            link for link in links if all(item.report in self.collection for item in link.items)
        ]
        self.links = sorted(inside, key=lambda link: (link.kind, link.items))
        self.people = groups_of(self.of_kind("person"))
        self.origins = origins(self.story, self.of_kind("origin"))
        self.copied = {link.items[0].report: link for link in self.of_kind("origin")}

    def of_kind(self, kind: str) -> list[Link]:
        """The links of a kind."""
        return [link for link in self.links if link.kind == kind]

    def name(self, item: Item) -> str:
        """What an actor's group is called."""
        return body_name(item, self.collection, self.people)

    def key(self, item: Item) -> str:
        """The key of an actor's group, as the cast has it."""
        first = min(self.people.of(item))
        return f"{first.report}/{first.item}"

    def speaker(self, item: Item) -> Item | None:
        """Who speaks, counts or holds in an item."""
        filed = self.collection[item.report]
        statement, figure = filed.statements.get(item.item), filed.figures.get(item.item)
        position = filed.positions.get(item.item)
        actor = (
            statement.source.actor
            if statement and statement.source
            else figure.counted_by.actor
            if figure and figure.counted_by
            else position.holder
            if position
            else None
        )
        return filed.item(actor) if actor else None

    def who(self, item: Item) -> str | None:
        """The name of who speaks, counts or holds in an item."""
        speaker = self.speaker(item)
        return self.name(speaker) if speaker else None

    def pair(self, link: Link) -> Pair:
        """A link with both passages."""
        one, two = link.items
        return Pair(
            link.key,
            link.kind,
            link.rule,
            link.reason,
            link.score,
            (self.who(one), self.who(two)),
            (item_passage(self.collection, one), item_passage(self.collection, two)),
        )
