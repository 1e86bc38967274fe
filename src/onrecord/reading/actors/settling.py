"""What only the whole report tells about its names: a name is read one way wherever it stands.

The tagger reads each name where it stands and errs now and then; here all its places are asked, and
the words beside them: "Tavoran" tells that Tavora is a country, and so does "Tavora's army".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from onrecord.reading.actors.chains import BODIES
from onrecord.reading.actors.lexicon import lexicon, plain, squeeze
from onrecord.reading.actors.names import STATES, without_rank
from onrecord.reading.actors.no_persons import (
    by_surname,
    called_firm,
    ends_as_firm,
    firms_called,
    lies,
    listed_kind,
    lone,
    named_otherwise,
    names_itself,
    other_kind,
    owner_kind,
    owns,
    second_opinion,
    stands_in,
    taken_up,
    told_as_firm,
    unlike_person,
)
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.actors.short_firms import as_in_short, firm_short, short_for, somewhere
from onrecord.report import Span

_OWNED_BY_FIRMS = lexicon().firms_own
SURE = 0.5  # the least score of a pronoun's link that counts


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
    countries = _countries(names, owned, sentences)
    countries |= {one for one in home[1:] if _acts_unknown(names.get(one, ()), spots)}
    acronyms = set(aliases.values())
    full = [
        words
        for name, group in names.items()
        if len(words := without_rank(name)) > 1
        and not otherwise[name]
        and any(one.kind == "person" for one in group)
    ]
    # "Han Mi-rae" is Han, but Imad Orle-Tolen is Orle-Tolen
    surnames = {words[-1] for words in full} | {words[0] for words in full if "-" in words[1]}
    of_persons = surnames | {words[0] for words in full}
    storms = {
        name.split()[-1]
        for name, group in names.items()
        if name.split()[0] in lexicon().named_storms
        or any(map(_of_storm, group))
        or any(one.noun in lexicon().storms and one.noun not in name.split() for one in group)
    }
    firms = _firms(names, phrases)
    called = firms_called(phrases)
    by_head = {(one.sentence, one.head): one for one in phrases if one.name is not None}
    agency = _credited(phrases[0].clause.text) if phrases else ""
    for name, group in names.items():
        lone_word = " " not in name and name not in surnames
        if name == agency and name not in surnames:
            kind = "agency"
        elif name in countries and name not in of_persons:
            kind = "government"
        elif name in acronyms or (name in firms and name not in of_persons):
            kind = "organisation" if _UNSURE.issuperset(one.kind for one in group) else ""
        elif any(one in aliases and _body_in_brackets(one, sentences) for one in group):
            kind = "organisation"
        elif otherwise[name] and name not in of_persons:
            kind = otherwise[name]
        elif any(map(names_itself, group)):
            kind = next(one.kind for one in group if names_itself(one))
        elif lone_word and told_as_firm(group, back):
            kind = "organisation"
        elif lone_word and lone(group):
            kind = (
                second_opinion(group)
                or short_for(name, names)
                or taken_up(group, back)
                or firm_short(name, names)
                or owner_kind(group, owned)
                or called_firm(group, phrases, called, back)
                or listed_kind(group, by_head)
                or ("place" if name in home or all(map(stands_in, group)) else "")
            )
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
        if _CODE.match(group[0].clause.text[slice(*(group[0].name or (0, 0)))]):
            kind = "thing"
        elif not any(one.said for one in group) and name not in surnames:
            kind = _no_actor(name, group, kind or group[0].kind, spots) or kind
        if name in storms and name not in surnames:
            kind = "thing"
        if (kind or group[0].kind) == "place" and any(map(owns, group)):
            kind = "organisation"
        for phrase in group:
            somebody = (kind or phrase.kind) in BODIES and _by_courtesy(phrase, names, sentences)
            if own := "person" if somebody else kind:
                phrase.kind = own
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
    objects = all(one.hint in ("object", "substance", "event", "time") for one in group)
    return "thing" if kind == "organisation" and objects else ""


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
        lone = set(kinds) <= {"organisation"} and not _title_of_body(group)
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


def _countries(
    names: dict[str, list[Phrase]], owned: Mapping[int, Phrase], sentences: Sequence[Words]
) -> set[str]:
    """The names that the report uses as a country's; `owned` is what each phrase owns, by id."""
    lex = lexicon()
    capitalised = {
        plain(text)
        for words in sentences
        for text, word in zip(words.texts, words.words, strict=True)
        if text[0].isupper() and word.relation in ("amod", "compound", "nsubj", "obj")
    }
    told = {one for one in capitalised if len(one) > 4 and one.endswith(lex.adjective_endings)}
    governing = {  # "the Orsava government"
        plain(words.texts[i - 1])
        for words in sentences
        for i, lower in enumerate(words.lower)
        if lower == "government" and i > 1 and words.lower[i - 2] == "the"
    }
    found = set()
    for name, group in names.items():
        if " " in name or len(name) < 4 or name in lex.continents or name in lex.persons:
            continue
        if name in lex.country_by_capital:
            continue  # `capitals` asks each of its places
        seen = {one.hint for one in group if one.hint}
        if seen and seen.isdisjoint(("place", "organization", "person")):
            continue  # "Islam", for all that is "Islamic"
        stem = name.rstrip("aeiouy")
        forms = {base + end for base in (name, stem) for end in lex.adjective_endings}
        # "Tunisian" is Tunisia's, and tells nothing of Tunis.
        forms = {one for one in forms if one not in lex.country_by_adjective}
        if (
            name in governing
            or (len(stem) > 2 and (forms - {name}) & capitalised)
            or any(f"{state} of {name}" in names for state in STATES)
            or (_shortened(name, told) and not any(map(_plural, group)))
            or any(map(_rules_itself, group))
            or any(
                id(one) in owned and _of_state(owned[id(one)]) & lex.state_things for one in group
            )
            or any(map(_neighbour, group))
            or any(map(_headed_by_state, group))
            or any(
                one.outer is not None and one.outer.noun == "government" and one.role == "other"
                for one in group
            )
        ):
            found.add(name)
    return found


def _acts_unknown(group: Sequence[Phrase], spots: Collection[Span]) -> bool:
    """Whether a name that the gazetteer does not have does something: the country of the dateline
    "SELM, *Orsava*", and no county."""
    return any(one.role == "subject" for one in group) and all(
        one.name not in spots for one in group
    )


def _shortened(name: str, adjectives: Collection[str]) -> bool:
    """Whether an adjective is made of all but the end of a long name: "Velmari", Velmark's."""
    stems = {name[:-1], name[:-2]} if len(name) > 5 else set()
    endings = lexicon().adjective_endings
    return any(
        one.startswith(stem) and one[len(stem) :] in endings and not name.startswith(one)
        for stem in stems
        for one in adjectives
    )


def _plural(phrase: Phrase) -> bool:
    """Whether a name is of many: "Democrats" are no state for all that is Democratic."""
    return phrase.node.tag in ("NNS", "NNPS") or phrase.number == "p"


def _rules_itself(phrase: Phrase) -> bool:
    """Whether a name does what only states do: "Orsava *recalled its ambassador*"."""
    verb = phrase.node.head
    if phrase.role != "subject" or verb is None:
        return False
    doings, thing = lexicon().state_doings, verb.object
    told = f"{verb.lemma}:"
    return told in doings or (thing is not None and told + thing.lemma in doings)


def _of_state(phrase: Phrase) -> set[str]:
    """The nouns of a phrase and of its title: "Orsava's foreign *minister*, Mara Tolen"."""
    ruling = {"government"} if phrase.mods & _RULING else set()  # "Tavora's ruling Harvest Party"
    # "Greywater Capital" is no capital
    own = phrase.called.split() if phrase.name is not None else ()
    nouns = phrase.nouns.difference(own)
    titles = phrase.title_words()
    told = {f"{one}-{noun}" for one in phrase.mods for noun in nouns}  # "its *general staff*"
    told |= {"-".join(pair) for pair in pairwise(titles)}
    return {*nouns, *ruling, *titles, *told}


_RULING = frozenset(["ruling", "governing"])


def _neighbour(phrase: Phrase) -> bool:
    """ "Neighbouring Orsava" is a country, or a town; no person."""
    return phrase.titled.lower() in lexicon().near


def _headed_by_state(phrase: Phrase) -> bool:
    """ "Premier Mara Tolen *of Tavora*", "the navy *of Tavora*": Tavora is a state."""
    case, outer = phrase.node.child("case"), phrase.outer
    if outer is None or case is None or case.lower != "of":
        return False
    return not _of_state(outer).isdisjoint(lexicon().state_things)


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
