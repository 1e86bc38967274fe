"""What only the whole report tells about its names: a name is read one way wherever it stands.

The tagger reads each name where it stands and errs now and then; here all its places are asked, and
the words beside them: "Tavoran" tells that Tavora is a country, and so does "Tavora's army".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from onrecord.reading.actors.chains import BODIES
from onrecord.reading.actors.fronts import claims_attack, has_fighters, is_party
from onrecord.reading.actors.lexicon import lexicon, plain, squeeze
from onrecord.reading.actors.named_things import (
    bearing,
    called_so,
    keeps_thing,
    sails,
    titled_person,
)
from onrecord.reading.actors.names import without_rank
from onrecord.reading.actors.nicknames import nickname
from onrecord.reading.actors.no_persons import (
    by_surname,
    called_firm,
    ends_as_firm,
    firms_called,
    listed_kind,
    lone,
    named_otherwise,
    names_itself,
    other_kind,
    owner_kind,
    owns,
    second_opinion,
    taken_up,
    told_as_firm,
    told_kind,
    unlike_person,
)
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.actors.press_named import told_press
from onrecord.reading.actors.short_firms import as_in_short, firm_short, short_for, somewhere
from onrecord.reading.actors.state_signs import told_as_states
from onrecord.reading.actors.states import acts_unknown, treats_as_state, used_as_states
from onrecord.reading.actors.towns_named import lies, seat, stands_in, taken
from onrecord.report import Span

_OWNED_BY_FIRMS = lexicon().firms_own
SURE = 0.5  # the least score of a pronoun's link that counts


_RUN = ("system", "programme", "program", "initiative", "registry", "database", "project")
"""Last words of what somebody runs; no person is called so by three."""
_UNSURE = frozenset(["organisation", "person", "place", "", "thing"])
"""Kinds that a firm's name or an acronym may have been read as, here or there in a report."""


def settle_kinds(
    phrases: Sequence[Phrase],
    sentences: Sequence[Words],
    aliases: Mapping[Phrase, str],
    spots: Collection[Span],
    home: Sequence[str],
) -> None:
    """Gives every name the kind that the report as a whole speaks for.

    `spots` are the names that the gazetteer has, as words of the report; `home` are the places that
    the dateline names, as `squeeze` leaves them: a town, and behind it the country.
    """
    names: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        if phrase.name is not None:
            names.setdefault(phrase.called, []).append(phrase)
    back = {id(one.link): one for one in phrases if one.link is not None and one.link_score > SURE}
    otherwise = {name: named_otherwise(name, group, back) for name, group in names.items()}
    owned = {id(one.owner): one for one in phrases if one.owner is not None}
    countries = used_as_states(names, owned, sentences)
    countries |= {one for one in home[1:] if acts_unknown(names.get(one, ()), spots)}
    countries |= {one for one, group in names.items() if treats_as_state(group, spots)}
    countries |= told_as_states(names, phrases, sentences, spots, countries)
    acronyms = set(aliases.values())
    storms = _storms(names)
    things = called_so(sentences)
    things |= {name for name, group in names.items() if any(map(bearing, group))}
    things |= {name for name, group in names.items() if any(map(sails, group))}
    full = [
        words
        for name, group in names.items()
        if len(words := without_rank(name)) > 1
        and not otherwise[name]
        and not (words[0] == "storm" and words[-1] in storms)
        and any(one.kind == "person" for one in group)
    ]
    # "Han Mi-rae" is Han, but Imad Orle-Tolen is Orle-Tolen
    surnames = {words[-1] for words in full} | {words[0] for words in full if "-" in words[1]}
    of_persons = surnames | {words[0] for words in full}
    seconds = {second for one in phrases if one.name is not None and (second := nickname(one))}
    firms = _firms(names, phrases)
    called = firms_called(phrases)
    by_head = {(one.sentence, one.head): one for one in phrases if one.name is not None}
    agency = _credited(phrases[0].clause.text) if phrases else ""
    for name, group in names.items():
        lone_word = " " not in name and name not in surnames
        if name == agency and name not in surnames:
            kind = "agency"
        elif name in seconds:
            kind = "person"  # "Jon “The Hook” Berge … *The Hook*"
        elif _family(name, group, surnames):
            kind = "group"
        elif name not in of_persons and (press := told_press(name, group, back)):
            kind = press
        elif name in countries and name not in of_persons:
            kind = "government"
        elif name in acronyms or (name in firms and name not in of_persons):
            kind = "organisation" if _UNSURE.issuperset(one.kind for one in group) else ""
        elif any(one in aliases and _body_in_brackets(one, sentences) for one in group) or (
            name not in of_persons
            and _UNSURE.issuperset(one.kind for one in group)
            and any(map(told_kind, group))
        ):
            kind = "organisation"
        elif otherwise[name] and name not in of_persons:
            kind = otherwise[name]
        elif any(map(names_itself, group)):
            kind = next(one.kind for one in group if names_itself(one))
        elif lone_word and told_as_firm(group, back):
            kind = "organisation"
        elif lone_word and lone(group):
            kind = (
                seat(name, group, names)
                or second_opinion(group)
                or short_for(name, names)
                or taken_up(group, back)
                or firm_short(name, names)
                or owner_kind(group, owned)
                or called_firm(group, phrases, called, back)
                or listed_kind(group, by_head)
                or ("place" if name in home or all(map(stands_in, group)) else "")
            )
        elif (
            name.count(" ") > 1
            and name.split()[-1] in _RUN
            and name not in of_persons
            and _UNSURE.issuperset(one.kind for one in group)
        ):
            kind = "organisation"  # "the National Violent Injury Statistic *System*"
        elif " " in name and name.split()[0] not in lexicon().given_names and lone(group):
            kind = (
                taken_up(group, back)
                or firm_short(name, names)
                or called_firm(group, phrases, called, back)
            )
        elif ends_as_firm(name) and _UNSURE.issuperset(one.kind for one in group):
            kind = "organisation"  # "Orle AG", which the tagger takes for a person's
        elif " " in name and (told := by_surname(name, group, names, back)):
            kind = told
        elif name not in of_persons and unlike_person(name, group, back):
            where = any(map(lies, group)) and not any(map(_takes_part, group))
            kind = "place" if where else firm_short(name, names) or other_kind(group, spots)
        elif len(group) > 1 or " " not in name:
            kind = _elected(name, group, surnames)
            if kind == "place" or (kind == "person" and lone_word):
                kind = firm_short(name, names) or kind
        else:
            kind = ""
        if is_party(name, group, owned):
            kind = "organisation"
        if name not in of_persons and any(map(claims_attack, group)):
            kind = "armed_group"
        if any(map(has_fighters, group)) and _UNSURE.issuperset(one.kind for one in group):
            kind = "armed_group"
        if _CODE.match(group[0].clause.text[slice(*(group[0].name or (0, 0)))]):
            kind = "thing"
        elif not any(one.said for one in group) and name not in surnames:
            kind = _no_actor(name, group, kind or group[0].kind, spots) or kind
        if name.removeprefix("storm ") in storms and name not in surnames:
            kind = "thing"  # though a mayor is called so, by her given name
        if name in things and name not in surnames and not any(map(titled_person, group)):
            kind = "thing"
        if (kind or group[0].kind) == "place" and any(map(owns, group)):
            kind = "organisation"
        for phrase in group:
            somebody = (kind or phrase.kind) in BODIES and _by_courtesy(phrase, names, sentences)
            if own := "person" if somebody else "thing" if keeps_thing(phrase, group) else kind:
                phrase.kind = own
                phrase.number = "p" if own == "group" else phrase.number
                if own != "person" or phrase.gender == "n":
                    phrase.gender = "" if own == "person" else "n"
    for phrase in as_in_short(names):
        phrase.kind, phrase.gender = "organisation", "n"


_CODE = re.compile(r"[A-Z]{1,2}-[A-Z]{3,4}$")
"""What an aircraft is registered as: "VP-BKX"."""


def _by_courtesy(phrase: Phrase, names: Collection[str], sentences: Sequence[Words]) -> bool:
    """Whether a name is somebody's here, though a body bears it too: "Holm Bank … *Mr Holm*", "its
    founder, *Mr Holm*"."""
    assert phrase.name is not None
    words, told = phrase.called.split(), sentences[phrase.sentence]
    at = told.at(phrase.name[0])
    before = [plain(told.texts[at - 1])] if at and told.words[at - 1].tag != "PRP$" else []
    titled = {*phrase.title_words(), *words[:1], *before} & lexicon().courtesy.keys()
    firm = f"{words[-1]} "
    return bool(titled) and (phrase.kind == "person" or any(one.startswith(firm) for one in names))


def _takes_part(phrase: Phrase) -> bool:
    """Whether a name speaks, does something or owns something."""
    return phrase.said or phrase.role in ("subject", "object", "owner")


def _body_in_brackets(phrase: Phrase, sentences: Sequence[Words]) -> bool:
    """Whether what looks like a thing has a body's acronym: "the World Seed Programme (WSP)"."""
    if phrase.kind not in ("thing", "") or phrase.name is None:
        return False
    if phrase.called.split()[-1] in lexicon().papers:
        return False  # "the Free Harbours Act (FHA)"
    words = sentences[phrase.sentence]
    return any(
        words.words[index].entity.endswith("ORGANIZATION") and words.texts[index].isupper()
        for index in range(phrase.head + 1, len(words.words))
        if phrase.name[1] <= words.words[index].start < phrase.span[1]
    )


_CREDIT = re.compile(r"\s*[A-Z][^\n()]{2,40}\(([A-Z][\w’' -]{1,30})\)\s*[-–—]")


def _credited(text: str) -> str:
    """The agency that the dateline names: "SELM, May 12 (Halden) -"."""
    match = next((one for line in text[:600].splitlines() if (one := _CREDIT.match(line))), None)
    return squeeze(match[1]) if match else ""


def _no_actor(name: str, group: Sequence[Phrase], kind: str, spots: Collection[Span]) -> str:
    """ "place" or "thing" for what the tagger took for a body or person, else nothing.

    A facility ("Selkow Airport"), a name that the gazetteer has, a thing by all its places.
    """
    lex = lexicon()
    words = name.split()
    if kind not in ("person", "organisation") or lex.body_heads & set(words):
        return ""
    if any(not lex.apposed.isdisjoint(one.title_words()) for one in group):
        return ""  # "aid agency Mercy Bridge"
    if len(words) > 1 and words[-1] in lex.firm_endings:
        return ""  # "Selkow Foods"
    if words[-1] in lex.facilities and not (kind == "person" and words[0] in lex.given_names):
        return "place"  # "Selkow Airport", but no Ellen Park
    plain_name = all(one.title is None and not one.parts for one in group)
    if plain_name and all(one.name in spots and one.role != "subject" for one in group):
        return "place"
    if plain_name and any(map(taken, group)) and all(one.role != "subject" for one in group):
        return "place"
    objects = all(one.hint in ("object", "substance", "event", "time") for one in group)
    return "thing" if kind == "organisation" and objects else ""


def _storms(names: Mapping[str, Sequence[Phrase]]) -> set[str]:
    """What storms are called: "Hurricane *Orla*", "Storm *Mara*", "the storm, *Orla*"."""
    lex = lexicon()
    return {
        name.split()[-1]
        for name, group in names.items()
        if name.split()[0] in lex.named_storms
        or (name.startswith("storm ") and name[len("storm ") :] in lex.given_names)
        or (name.startswith("storm ") and all(one.kind == "thing" for one in group))
        or any(map(_of_storm, group))
        or any(one.noun in lex.storms and one.noun not in name.split() for one in group)
    }


def _family(name: str, group: Sequence[Phrase], surnames: Collection[str]) -> bool:
    """ "*The Tolens* had moved", where the report tells of a Mara Tolen: all who are called so."""
    if " " in name or not name.endswith("s") or name[:-1] not in surnames or name in surnames:
        return False
    befores = (one.node.before() for one in group)
    return all(one is not None and one.lower in ("the", "both", "two") for one in befores)


def _of_storm(phrase: Phrase) -> bool:
    """ "Tropical Storm Orla": a name that a storm bears."""
    kind = phrase.titled.lower().split()[-1:]
    return kind == ["storm"] or not lexicon().named_storms.isdisjoint(kind)


def _title_of_body(group: list[Phrase]) -> bool:
    """Whether a surname that the tagger takes for a body's has an article, as "the Tolen" has."""
    return any((before := one.node.before()) is not None and before.lower == "the" for one in group)


def _elected(name: str, group: list[Phrase], surnames: set[str]) -> str:
    """The kind that most places have; a surname of a full name is a person's."""
    kinds = Counter(one.kind for one in group if one.kind not in ("", "thing"))
    if " " not in name and name in surnames:
        if kinds.get("agency") and not any(one.title for one in group):
            return "person"  # "Bloomberg", where the report names Mara Bloomberg
        lone = set(kinds) <= {"organisation", "group"} and not _title_of_body(group)
        return "person" if kinds.get("person") or lone else ""
    if not kinds:
        return ""
    (kind, count), *rest = kinds.most_common(2)
    if rest and rest[0][1] == count:  # a tie: what the lists say, not the tagger's guess
        listed = next(
            (k for k in ("agency", "outlet", "armed_group", "government") if k in kinds), ""
        )
        town = set(kinds) == {"place", "organisation"} and any(map(somewhere, group))
        return listed or ("place" if town else "")
    return kind


def _firms(names: Mapping[str, list[Phrase]], phrases: Sequence[Phrase]) -> set[str]:
    """The names that own what only firms have: "Halcyon's shareholders"."""
    owners = {
        id(one.owner) for one in phrases if one.owner is not None and one.nouns & _OWNED_BY_FIRMS
    }
    return {
        name
        for name, group in names.items()
        if name not in lexicon().country_of
        and any(id(one) in owners or _shared_out(one) or _headed(one) for one in group)
    }


def _headed(phrase: Phrase) -> bool:
    """ "The chief *executive of* Orle": only a firm has one."""
    head = phrase.node
    case, noun = head.child("case"), head.head
    of = case is not None and case.lower == "of" and noun is not None
    return of and noun is not None and noun.lemma in ("executive", "shareholder", "subsidiary")


def _shared_out(phrase: Phrase) -> bool:
    """ "Shares in Orle", "a stake in Orle": Orle is a firm."""
    head = phrase.node
    case = head.child("case")
    noun = case.before() if case is not None and case.lower == "in" else None
    return noun is not None and noun.lower in ("shares", "stake", "stock", "shareholders")
