"""Names that the tagger takes for persons' or bodies', and that what stands beside them tells to be
towns: "*nearby* Orle", "ten miles off *Selm*", "the army entered *Tell Orle*"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase

_HOUSES = frozenset(
    ["church", "mosque", "museum", "temple", "shrine", "synagogue", "monument", "basilica", "abbey",
     "palace", "fort", "fortress", "pyramid", "chapel", "convent", "monastery", "skyscraper",
     "villa", "estate", "ranch", "farm", "reef", "volcano", "glacier", "canyon", "waterfall",
     "cave"]
)  # fmt: skip


def house_or_land(phrase: Phrase) -> bool:
    """Whether a name is told to be a building's or a piece of land's, and says nothing: "Hagia
    Orla, formerly *a church*", "Mara Orla, *a hotel* in Selm"."""
    lex = lexicon()
    told = phrase.nouns.difference(phrase.called.split())
    if phrase.said or not phrase.parts or not told.isdisjoint(lex.titles):
        return False
    return not told.isdisjoint(lex.facilities | lex.settlements | _HOUSES)


_QUARTERS = ("north", "south", "east", "west")
PARTS_OF_LAND = frozenset(
    [f"{one}ern" for one in _QUARTERS]
    + [
        f"{one}{dash}{other}{end}"
        for one in _QUARTERS[:2]
        for other in _QUARTERS[2:]
        for dash in ("", "-")
        for end in ("", "ern")
    ]
    + ["central", "coastal", "inland", "mainland", "rural"]
)
"""What tells a part of a country, which is a place and no state: "the *central* Philippines"."""


def seat(name: str, group: Sequence[Phrase], names: Collection[str]) -> str:
    """What a lone name is that a town's own bodies begin with ("the *Orle* City Council"), or that
    is told to be where somebody is from or what districts there are: a town, and its government
    where it acts."""
    town = any(f"{name} {body}" in names for body in _OF_TOWNS)
    if not town and not any(_from_there(one) or _called_town(one) for one in group):
        return ""
    return "government" if town and any(one.role == "subject" for one in group) else "place"


_OF_TOWNS = (
    "police", "police department", "city council", "town council", "county council", "city hall",
    "fire department", "county", "county sheriff", "school district", "school board",
)  # fmt: skip


def _from_there(phrase: Phrase) -> bool:
    """ "Mara Tolen, 54, *of Orle*", "Jon Berge, 7, *from Selm*"."""
    case = phrase.node.child("case")
    comma = case.before() if case is not None and case.lower in ("of", "from") else None
    age = comma.before() if comma is not None and comma.text == "," else None
    return age is not None and age.tag == "CD"


_TOWNS = ("county", "district", "town", "village", "city", "parish", "suburb", "municipality")


def _called_town(phrase: Phrase) -> bool:
    """ "*Orle* and *Dorn* are among the districts hit", "two counties, *Orle* and *Dorn*", "the
    nearest town is *Orle*"."""
    first = phrase.node
    while first.relation == "conj" and first.head is not None:
        first = first.head
    if first.child("cop") is not None:
        subject = first.child("nsubj")
        return subject is not None and subject.lemma.lower() in lexicon().settlements
    above = first.head
    if above is None or above.tag != "NNS" or above.lemma.lower() not in _TOWNS:
        return False
    return first.relation in ("nsubj", "appos")


_LENGTHS = ("mile", "kilometre", "kilometer", "km", "metre", "meter", "yard", "coast")
_SIDES = ("north", "south", "east", "west", "outskirt", "outskirts", "coast", "suburb", "suburbs")


def lies(phrase: Phrase) -> bool:
    """Whether a name tells how far or on which side of it something is: "ten *miles off* Selm",
    "*north of* Selm"."""
    node, case = phrase.node, phrase.node.child("case")
    if case is None or node.head is None:
        return False
    above = node.head.lemma.lower()
    if case.lower == "of":
        return above in _SIDES
    return case.lower in ("off", "from", "outside") and above in _LENGTHS


_TAKING = frozenset(["enter", "re-enter", "bypass", "flood", "inundate", "evacuate"])
"""What is done to towns and is no act against anybody, as shelling them is."""


def taken(phrase: Phrase) -> bool:
    """Whether to a name is done what is done to towns: "the army *entered* Tell Orle and Selm"."""
    node = phrase.node
    while node.relation == "conj" and node.head is not None:
        node = node.head
    verb = node.head if node.relation in ("obj", "dobj", "nsubj:pass") else None
    return verb is not None and verb.is_verb and verb.lemma in _TAKING


def stands_in(phrase: Phrase) -> bool:
    """Whether a name tells where something is, itself or as one of a list: "in Selm and Orle"."""
    node = phrase.node
    while node.relation == "conj" and node.head is not None:
        node = node.head
    case = node.child("case")
    if case is None:
        return False
    if case.lower == "of" and node.head is not None:
        noun, lex = node.head.lemma.lower(), lexicon()
        # "the towns of Selm and Orle", "the bishop of Selm"
        return noun in lex.settlements or noun in lex.of_places or lies(phrase)
    return lies(phrase) or case.lower in ("in", "near", "across", "outside", "throughout")
