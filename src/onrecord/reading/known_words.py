"""The words by which the steps of `onrecord.reading.mending` know a body, an office or a person."""

from functools import cache

from msgspec import Struct

from onrecord.reading.knowledge import table


class Known(Struct, frozen=True):
    """The words by which a body, an office or a person is told."""

    offices: frozenset[str]
    persons: frozenset[str]  # one person, by office or otherwise
    kin: frozenset[str]  # whoever is somebody's by birth or marriage
    people: frozenset[str]  # who speaks for a body without a name of his own: "source"
    bodies: frozenset[str]
    heads: frozenset[str]  # what ends the name of a body called after two things
    joint: frozenset[str]  # such bodies without a noun for one
    laws: frozenset[str]  # what ends the name of a law
    topics: frozenset[str]  # of `heads`, what a body may be for: "Ministry of *Industry*"
    groups: frozenset[str]  # what stands before a body's name and says what it is
    holders: frozenset[str]  # what a firm may be to something, and a person as well: "owner"
    tails: frozenset[str]  # how the names of firms end: "Inc."
    leagues: frozenset[str]  # what is of people who work at two things, and is one
    fronts: frozenset[str]  # what the name of a body or a force may begin with
    saints: frozenset[str]  # what a saint's name begins with, as it is written
    houses: frozenset[str]  # what is called after a saint: "hospital"
    between: frozenset[str]  # verbs with who says it behind them: "The treaty, *argued* X, …"
    giving: frozenset[str]  # lemmas of verbs with two objects
    paying: frozenset[str]  # those that besides give a sum
    spans: frozenset[str]  # units of distance and time
    times: frozenset[str]  # what tells when and is nobody: "announced the *day* before"
    outlets: frozenset[str]  # nouns for an outlet: "newspaper"
    papers: frozenset[str]  # what is a paper's name by itself: "the Courier"
    named: frozenset[str]  # names of one word that are a body's own: "the Guardian", "the Taliban"


@cache
def known_words() -> Known:
    """The tables' words for bodies, offices and persons."""
    bodies, outlets, roles = table("organisations"), table("outlets"), table("roles")
    people = table("people")
    heads = [*bodies["organisation"]["words"].split(), *bodies["government"]["words"].split()]
    offices = roles["offices"]["words"].split()
    persons = " ".join(roles["persons"][key] for key in ("male", "female", "neutral")).split()
    return Known(
        offices=frozenset(offices),
        persons=frozenset([*offices, *persons]),
        kin=frozenset([*roles["kin"], *" ".join(roles["kin"].values()).split()]),
        people=frozenset(roles["anonymous"]["words"].split()),
        bodies=frozenset(heads),
        heads=frozenset([*heads, *bodies["joint"]["heads"].split()]),
        joint=frozenset(bodies["joint"]["names"].split("|")),
        laws=frozenset(table("documents")["papers"]["heads"].split()),
        topics=frozenset(bodies["joint"]["topics"].split()),
        groups=frozenset(bodies["apposed"]["words"].split()),
        holders=frozenset(roles["doers"]["holders"].split()),
        tails=frozenset(bodies["firm"]["tails"].split()),
        leagues=frozenset(bodies["union"]["leagues"].split()),
        fronts=frozenset([*heads, *bodies["armed_group"]["fronts"].split()]),
        saints=frozenset(bodies["saints"]["names"].split()),
        houses=frozenset(bodies["saints"]["houses"].split()),
        between=frozenset(people["set_between"].split()),
        giving=frozenset(people["giving"].split()),
        paying=frozenset(people["paying"].split()),
        spans=frozenset([*_lengths(), *table("others")["times"]["words"].split()]),
        times=frozenset(people["when"].split()),
        outlets=frozenset(outlets["outlets"]["nouns"].split()),
        papers=frozenset(outlets["outlets"]["alone"].split()),
        named=frozenset(
            one.strip()
            for listed in (outlets["outlets"], outlets["agencies"])
            for one in listed["names"].replace("\n", "|").split("|")
        ).union(bodies["armed_group"]["names"].split(), bodies["government"]["names"].split()),
    )


def _lengths() -> list[str]:
    """Every form of the units that tell how far."""
    measures = table("measures")
    return [form for unit in measures["extents"]["lengths"] for form in measures["measures"][unit]]
