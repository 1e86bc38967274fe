"""Everyone in a report as they are compared with those of others.

Documents are left out, and so are crowds that are told by their number alone.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from onrecord.ledger.links import Item
from onrecord.linking.filed import Filed
from onrecord.linking.knowledge import words
from onrecord.linking.names import body_words, initials, plain
from onrecord.record import Actor

_LEFT_OUT = frozenset({"document"})


@dataclass(frozen=True)
class Face:
    """What one report tells of one actor, as far as it serves to know him again.

    `head` is what kind of body it is ("directorate"; a government's is its state); `owners` the
    states and bodies it belongs to; `office` the words of a person's offices without them, `holds`
    those offices that one holds at a time.
    """

    item: Item
    name: str
    kind: str
    person: bool
    named: bool
    words: frozenset[str]
    head: str
    owners: frozenset[str]
    office: frozenset[str]
    holds: frozenset[str]
    initials: frozenset[str]

    @cached_property
    def belongs(self) -> frozenset[str]:
        """The states and bodies it belongs to, with those that stand in its office's words."""
        known = words("people", "names", "titles") | words("people", "offices", "unique")
        return self.owners | (self.office - known - words("people", "offices", "shared"))


def faces(filed: Filed) -> list[Face]:
    """Everyone in a report who may be linked with somebody in another."""
    if "faces" not in filed.memo:
        filed.memo["faces"] = [
            face(filed, actor)
            for actor in filed.record.actors
            if actor.kind not in _LEFT_OUT and not _only_counted(filed, actor)
        ]
    found: list[Face] = filed.memo["faces"]
    return found


def _only_counted(filed: Filed, actor: Actor) -> bool:
    """Whether somebody is a crowd that is told by its number, and does not speak: "at least nine
    miners"."""
    if actor.kind != "group":
        return False
    if any(one.source and one.source.actor == actor.id for one in filed.record.statements):
        return False
    first, last = actor.mentions[0]
    return any(first <= each.span[0] and each.span[1] <= last for each in filed.record.figures)


def face(filed: Filed, actor: Actor) -> Face:
    """What a report tells of one of its actors."""
    named = actor.kind != "unnamed" and any(
        word[0].isupper()
        for word in actor.name.split()[1 if actor.name[:2] in ("A ", "An") else 0 :]
    )
    person = actor.kind in ("person", "unnamed")
    if person and actor.kind == "person":
        named = named and any(letter.isupper() for letter in actor.name.split()[-1])  # "iran-Nejad"
    affiliations = [without_article(one) for one in actor.affiliations]
    owners = frozenset(word for one in affiliations for word in _state_words(one))
    if person:
        # "Belmarran Foreign Minister": the state stands in the office's own words.
        said = actor.roles if named else (*actor.roles, actor.name)
        office = frozenset(word for role in said for word in plain(role)) - words(
            "people", "names", "empty"
        )
        return Face(
            filed.item(actor.id),
            actor.name,
            actor.kind,
            True,
            named,
            frozenset(plain(actor.name)),
            plain(actor.name)[-1] if plain(actor.name) else "",
            owners,
            office,
            frozenset(word for role in said for word in _held(role)),
            frozenset(),
        )
    return _body(filed.item(actor.id), actor, owners)


def _held(role: str) -> frozenset[str]:
    """The offices of one person at a time that a role tells of, not those of whom it is told by.

    >>> sorted(_held("minister of health")), _held("brother of the health minister")
    (['minister'], frozenset())
    """
    own = re.split(r"['’]s |s['’] ", role)[-1]  # "the president's brother"
    head = re.split(r" (?:of|to|for|in|at|under|by) ", own)[0]
    return frozenset(plain(head)) & words("people", "offices", "unique")


def without_article(name: str) -> str:
    """A name without its leading "the"."""
    return name.removeprefix("the ").removeprefix("The ")


def _state_words(name: str, kind: str = "government") -> frozenset[str]:
    """The telling words of a body's name; a state's government goes by the state's name."""
    told = body_words(name)
    if kind not in ("government", "place"):
        return told  # the European Union is not Europe, and the Islamic State not Islam
    return frozenset(told - words("people", "bodies", "government")) or told


def _body(item: Item, actor: Actor, owners: frozenset[str]) -> Face:
    name = without_article(actor.name)
    telling = _state_words(name, actor.kind)
    if telling & words("people", "bodies", "army"):
        telling = (telling - words("people", "bodies", "army")) | {"army"}
    before = [word for word in plain(name.split(" in ")[0].split(" of ")[0]) if word in telling]
    head = "army" if "army" in telling else before[-1] if before else min(telling, default="")
    possessor = name.replace("’", "'").split("'s ")
    owned = frozenset(plain(possessor[0])) & telling if len(possessor) > 1 else frozenset()
    if head != "army" and owned and telling - owned <= words("people", "bodies", "staff"):
        owned = (
            frozenset()
        )  # "the council's staff" may speak for the council; it is not the council
    return Face(
        item,
        actor.name,
        actor.kind,
        False,
        actor.kind != "unnamed",
        telling,
        head,
        owners | owned,
        frozenset(),
        frozenset(),
        initials(actor.name),
    )
