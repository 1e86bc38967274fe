"""Everyone in a report as they are compared with those of others.

Documents are left out, and so is who has no name, and says, wants and counts nothing.
"""

import re
from dataclasses import dataclass, replace
from functools import cached_property

from onrecord.ledger.links import Item
from onrecord.linking.filed import Filed
from onrecord.linking.knowledge import words
from onrecord.linking.names import body_words, initials, plain
from onrecord.record import Actor, Figure

_LEFT_OUT = frozenset({"document"})


@dataclass(frozen=True)
class Face:
    """What one report tells of one actor, as far as it serves to know him again.

    `head` is what kind of body it is ("directorate"; a government's is its state); `owners` the
    states and bodies it belongs to; `human` tells of whom the report says "he", "she" or a title;
    `portfolio` is what a ministry is of, `perhaps` what "the ministry" may be of by its report;
    `office` the words of a person's offices without them, `holds`
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
    human: bool = False
    portfolio: str = ""
    perhaps: str = ""

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
            if actor.kind not in _LEFT_OUT and (not _nameless(actor) or _tells(filed, actor))
        ]
    found: list[Face] = filed.memo["faces"]
    return found


def _nameless(actor: Actor) -> bool:
    """Whether somebody has neither a name nor an office that tells who it is: "at least nine
    miners", "the others", "an inquiry", "whose wife", "our soldiers"."""
    first = actor.name.partition(" ")[0].lower()
    alone = actor.kind == "person" and actor.name.islower() and not _held(actor.name)
    return actor.kind in ("group", "unnamed") or first in ("a", "an", "our", "my") or alone


def _tells(filed: Filed, actor: Actor) -> bool:
    """Whether somebody says, wants or counts something."""
    if "tellers" not in filed.memo:
        record = filed.record
        filed.memo["tellers"] = (
            {one.source.actor for one in record.statements if one.source}
            | {relay.actor for one in record.statements for relay in one.relays}
            | {one.holder for one in record.positions}
            | {who for one in record.figures if (who := _counter(filed, one))}
        )
    tellers: set[str] = filed.memo["tellers"]
    return actor.id in tellers


def _counter(filed: Filed, figure: Figure) -> str | None:
    """Who counts, unless it is whom he counts: "nine miners"."""
    if figure.counted_by is None:
        return None
    first, last = filed.actors[figure.counted_by.actor].mentions[0]
    return None if first <= figure.span[0] < last else figure.counted_by.actor


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
        if not named and office == {"minister"} and (sole := _sole_portfolio(filed)) is not None:
            office |= {sole}  # "the minister" of a report that tells of one ministry
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
            any(
                filed.words(span).split()[0].lower().rstrip(".") in _HUMAN
                for span in actor.mentions
            ),
        )
    name = without_article(actor.name)
    first, _, second = name.partition(" and ")
    known = {without_article(one.name) for one in filed.record.actors} if second else set()
    if without_article(second) in known:
        name = first  # "the army of Ondara and the Front", of which the Front is another
    if actor.kind == "government":
        name = _without_own_seat(filed, name)
    perhaps = ""
    if tuple(plain(name)) in _BARE:
        ministries = _portfolios_named(filed)
        if len(ministries) == 1:
            name = f"{ministries.pop()} {name}"
        elif not ministries:
            perhaps = _sole_portfolio(filed) or ""
    owners |= _by_pronoun(filed, actor)
    found = replace(_body(filed.item(actor.id), name, actor.kind, owners), perhaps=perhaps)
    match = _MINISTRY.search(name)
    return replace(found, portfolio=(match[1] or match[2]).lower()) if match else found


def _by_pronoun(filed: Filed, actor: Actor) -> frozenset[str]:
    """Whose a body is, where only a pronoun tells it: "Saro's president, *whose government* …" is
    not that of the state that a story is of."""
    firsts = {filed.words(span).split()[0].lower() for span in actor.mentions}
    return frozenset(firsts) if firsts <= POSSESSIVES else frozenset()


POSSESSIVES = frozenset(["whose", "his", "her", "their", "its"])
"""Pronouns that tell whose a body is, and not who that is."""


def _without_own_seat(filed: Filed, name: str) -> str:
    """The name of a ministry without the town that its report is written from: "the interior
    ministry in Sarun", told in Sarun, is that of the state that the story is of."""
    dateline = filed.record.report.dateline
    if dateline is None:
        return name
    seat = filed.words(dateline.span).casefold()
    what, where, town = name.rpartition(" in ")
    return what if where and town.casefold() == seat else name


_BARE = (("ministry",), ("department",))


def _portfolios_named(filed: Filed) -> set[str]:
    """What the ministries that a report names are of."""
    return {
        (match[1] or match[2]).lower()
        for actor in filed.record.actors
        if (match := _MINISTRY.search(actor.name)) is not None
    }


def _sole_portfolio(filed: Filed) -> str | None:
    """What the only ministry of a report is of that it names, else what its only minister is."""
    if ministries := _portfolios_named(filed):
        return ministries.pop() if len(ministries) == 1 else None
    told = {
        match.group(1).lower()
        for actor in filed.record.actors
        for role in (*actor.roles, *([actor.name] if actor.kind == "person" else ()))
        for match in _PORTFOLIO.finditer(role)
    }
    return told.pop() if len(told) == 1 else None


_MINISTRY = re.compile(
    r"(?:^|[ ’'])(?!s |[Tt]he |[Ii]ts |[Tt]heir |[Hh]is |[Hh]er )(\w+) [Mm]inistry\b"
    r"|[Mm]inistry of (?:the )?(\w+)"
)
_PORTFOLIO = re.compile(r"\b((?!prime|the|its|[Pp]rime|former|deputy)\w+) [Mm]inister\b")


_HUMAN = frozenset(("he", "she", "him", "her", "his", "mr", "mrs", "ms", "miss", "dr", "who"))


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


_THERE = re.compile(r" (?:in|of) the (\w+)$")


def _body(item: Item, name: str, kind: str, owners: frozenset[str]) -> Face:
    telling = _state_words(name, kind)
    where = _THERE.search(name)  # "the health directorate *in the valley*": the valley's
    if where is not None and where[1] in words("people", "bodies", "here"):
        owners |= {where[1]}
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
        name,
        kind,
        False,
        kind != "unnamed",
        telling,
        head,
        owners | owned,
        frozenset(),
        frozenset(),
        initials(name),
    )
