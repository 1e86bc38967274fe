"""What only the whole report tells about its names: a name is read one way wherever it stands.

The tagger reads each name where it stands and errs now and then; here all its places are asked, and
the words beside them: "Tavoran" tells that Tavora is a country, and so does "Tavora's army".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from onrecord.reading.actors.chains import BODIES
from onrecord.reading.actors.lexicon import lexicon, plain, squeeze
from onrecord.reading.actors.names import in_order, initials, same_body, spells
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.report import Span

_OWNED_BY_COUNTRIES = frozenset(
    ["government", "army", "military", "navy", "parliament", "president", "ministry", "coastguard"]
)
_OWNED_BY_COUNTRIES |= {"minister", "embassy", "ambassador", "troops", "border", "capital"}
_OWNED_BY_FIRMS = lexicon().firms_own
_BRACKET = re.compile(r"[(\[]([^()\[\]\n]{2,90})[)\]]")


def settle_kinds(
    phrases: Sequence[Phrase],
    sentences: Sequence[Words],
    aliases: Mapping[Phrase, str],
    spots: Collection[Span],
) -> None:
    """Gives every name the kind that the report as a whole speaks for.

    `spots` are the names that the gazetteer has, as words of the report.
    """
    names: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        if phrase.name is not None:
            names.setdefault(_of(phrase), []).append(phrase)
    countries = _countries(names, phrases, sentences)
    acronyms = set(aliases.values())
    surnames = {
        name.split()[-1]
        for name, group in names.items()
        if " " in name and any(one.kind == "person" for one in group)
    }
    given = {
        name.split()[0]
        for name, group in names.items()
        if " " in name and any(one.kind == "person" for one in group)
    }
    firms = _firms(names, phrases)
    for name, group in names.items():
        if name in countries and name not in surnames | given:
            kind = "government"
        elif name in acronyms or (name in firms and name not in surnames | given):
            kind = "organisation" if group[0].kind in ("person", "place", "", "thing") else ""
        elif " " not in name and name not in surnames and _lone(group):
            kind = _second_opinion(group) or _short_for(name, names)
        elif len(group) > 1 or " " not in name:
            kind = _elected(name, group, surnames)
            if kind == "place" and not any(one.role == "oblique" for one in group):
                kind = _firm_short(name, names) or kind
        else:
            kind = ""
        if not any(one.said for one in group) and name not in surnames:
            kind = _no_actor(name, group, kind or group[0].kind, spots) or kind
        for phrase in group:
            if kind:
                phrase.kind = kind
                if kind != "person" or phrase.gender == "n":
                    phrase.gender = "" if kind == "person" else "n"


def _lone(group: list[Phrase]) -> bool:
    """Whether a name of one word, read as a person's, never has a title or a given name.

    Reports give a person's full name first: such a name is a body's or a country's more often.
    """
    return all(one.kind == "person" and one.title is None and not one.gender for one in group) and (
        not any(one.parts or one.mods for one in group)
    )


def _second_opinion(group: list[Phrase]) -> str:
    hints = Counter(one.hint for one in group if one.hint)
    hint = hints.most_common(1)[0][0] if hints else ""
    if hint == "place":
        return "place"
    return "organisation" if hint == "organization" else ""


def _no_actor(name: str, group: Sequence[Phrase], kind: str, spots: Collection[Span]) -> str:
    """ "place" or "thing" for what the tagger took for a body or person, else nothing.

    A facility ("Selkow Airport"), a name that the gazetteer has, a thing by all its places.
    """
    lex = lexicon()
    words = name.split()
    if kind not in ("person", "organisation") or lex.body_heads & set(words):
        return ""
    if words[-1] in lex.facilities:
        return "place"
    plain_name = all(one.title is None and not one.parts for one in group)
    if plain_name and all(one.name in spots and one.role != "subject" for one in group):
        return "place"
    objects = all(one.hint in ("object", "substance", "event", "time") for one in group)
    return "thing" if kind == "organisation" and objects else ""


def _short_for(name: str, names: Mapping[str, Sequence[Phrase]]) -> str:
    """ "Saha" is what "Saha Airlines" is."""
    for other, group in names.items():
        if other.startswith(name + " ") and group[0].kind in BODIES and same_body(name, other):
            return group[0].kind
    return ""


def _firm_short(name: str, names: Mapping[str, Sequence[Phrase]]) -> str:
    """ "Northline" is what "Northline Transit" is, unless things happen there."""
    endings = lexicon().firm_endings
    firm = any(other.startswith(name + " ") and other.split()[-1] in endings for other in names)
    return "organisation" if firm else ""


def _of(phrase: Phrase) -> str:
    assert phrase.name is not None
    return squeeze(phrase.clause.text[phrase.name[0] : phrase.name[1]])


def _elected(name: str, group: list[Phrase], surnames: set[str]) -> str:
    """The kind that most places have; a surname of a full name is a person's."""
    kinds = Counter(one.kind for one in group if one.kind not in ("", "thing"))
    if " " not in name and name in surnames:
        return "person" if kinds.get("person") or not kinds else ""
    if not kinds:
        return ""
    (kind, count), *rest = kinds.most_common(2)
    if rest and rest[0][1] == count:  # a tie: what the lists say, not the tagger's guess
        return next(
            (k for k in ("agency", "outlet", "armed_group", "government") if k in kinds), ""
        )
    return kind


def _countries(
    names: dict[str, list[Phrase]], phrases: Sequence[Phrase], sentences: Sequence[Words]
) -> set[str]:
    """The names that the report uses as a country's."""
    lex = lexicon()
    capitalised = {
        plain(words.texts[i])
        for words in sentences
        for i, word in enumerate(words.words)
        if words.texts[i][0].isupper() and word.relation in ("amod", "compound", "nsubj", "obj")
    }
    owners = {
        id(one.owner): one
        for one in phrases
        if one.owner is not None and one.owner.name is not None
    }
    found = set()
    for name, group in names.items():
        if " " in name or len(name) < 4 or name in lex.continents:
            continue
        stem = name.rstrip("aeiouy")
        forms = {base + end for base in (name, stem) for end in lex.adjective_endings}
        if (
            (len(stem) > 2 and (forms - {name}) & capitalised)
            or any(
                id(one) in owners and owners[id(one)].noun in _OWNED_BY_COUNTRIES for one in group
            )
            or any(
                one.outer is not None and one.outer.noun == "government" and one.role == "other"
                for one in group
            )
        ):
            found.add(name)
    return found


def _firms(names: Mapping[str, list[Phrase]], phrases: Sequence[Phrase]) -> set[str]:
    """The names that own what only firms have: "Halcyon's shareholders"."""
    owners = {
        id(one.owner) for one in phrases if one.owner is not None and one.nouns & _OWNED_BY_FIRMS
    }
    return {
        name
        for name, group in names.items()
        if name not in lexicon().country_of and any(id(one) in owners for one in group)
    }


def bracketed_names(text: str, sentences: Sequence[Words]) -> dict[Span, tuple[Span, str]]:
    """Names with their acronym in brackets: for name and brackets together, the name and acronym.

    The words before the brackets count as the name where their initials spell the acronym, and
    the brackets' words where the acronym stands before them.
    """
    found: dict[Span, tuple[Span, str]] = {}
    for words in sentences:
        for i, word in enumerate(words.words):
            if words.texts[i] not in ("(", "[") or not i:
                continue
            match = _BRACKET.match(text, word.start)
            if match is None:
                continue
            inner, before = squeeze(match[1]), plain(words.texts[i - 1])
            if match[1].isupper() and " " not in match[1]:
                first = _spelled_out(inner, words, i)
                if first < i:
                    start, end = words.span(first, i)
                    found[start, match.end()] = (start, end), inner
            elif _shortens(match[1], words, first := _first_capital(words, i), i):
                start, end = words.span(first, i)
                found[start, match.end()] = (start, end), inner
            elif spells(before, inner) and words.texts[i - 1].isupper():
                found[words.words[i - 1].start, match.end()] = match.span(1), before
    return found


def _spelled_out(inner: str, words: Words, end: int) -> int:
    """The first word of the name before an acronym in brackets; `end` where there is none."""
    for first in range(end - 1, max(-1, end - 3 * len(inner)), -1):
        name = squeeze(words.text[slice(*words.span(first, end))].replace(",", " "))
        if words.texts[first][0].isupper() and _stands_for(inner, name):
            return first
    first = _first_capital(words, end)
    body = plain(words.texts[end - 1]) in lexicon().body_heads
    # The letters of a body may be of its name in another language.
    foreign = body and end - first > 1 and 2 < len(inner) < 7 and inner.isalpha()
    return first if foreign else end


def _stands_for(inner: str, name: str) -> bool:
    """Whether an acronym takes its letters in order from a name's initials: "HAWU", "PG&E"."""
    found = initials(name)
    if inner in found:
        return True
    letters = "".join(one for one in inner if one.isalpha())
    return any(
        one[0] == letters[:1] and len(one) - len(letters) <= 1 and in_order(letters, one)
        for one in found
    )


def _first_capital(words: Words, end: int) -> int:
    """Where the run of words with a capital begins that ends here."""
    first = begin = end
    while first and words.lower[first - 1] != "the":
        first -= 1
        if words.texts[first][0].isupper():
            begin = first
        elif words.words[first].tag not in ("POS", "HYPH"):
            break
    return begin


def _shortens(short: str, words: Words, first: int, end: int) -> bool:
    """Whether a word of several capitals takes its letters from a name: "AfCFTA", "PoliMi"."""
    if " " in short or short.isupper() or sum(one.isupper() for one in short) < 2:
        return False
    letters, name = plain(short), "".join(plain(text) for text in words.texts[first:end])
    rest = iter(name)
    return end - first > 1 and letters[:1] == name[:1] and all(one in rest for one in letters)


def take_in_brackets(
    phrases: list[Phrase], brackets: dict[Span, tuple[Span, str]]
) -> dict[Phrase, str]:
    """Gives each bracketed name one phrase, and drops those that stand within.

    Gives back, for each such phrase, the acronym.
    """
    aliases: dict[Phrase, str] = {}
    for whole, (name, acronym) in brackets.items():
        around = [
            one
            for one in phrases
            if whole[0] <= one.clause.sentence.words[one.head].start < whole[1]
            and one.form != "pronoun"
        ]
        if not around:
            continue
        chosen = next((one for one in around if one.said), None) or min(
            around, key=lambda one: (abs(one.span[0] - whole[0]), -one.span[1])
        )
        chosen.span = min(chosen.span[0], whole[0]), max(chosen.span[1], whole[1])
        chosen.name, chosen.form = name, "name"
        aliases[chosen] = acronym
        gone = {id(one) for one in around if one is not chosen and _covers(whole, one.span)}
        phrases[:] = [one for one in phrases if id(one) not in gone]
    return aliases


def _covers(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def take_in_offices(phrases: Sequence[Phrase], sentences: Sequence[Words]) -> list[Phrase]:
    """Gives a name the office that stands before it with a comma between, as its title.

    "The head of the league, Mara Tolen, said": one person. The office must begin the sentence or
    a part of it; "with the president, Mara Tolen said" may be two.
    """
    by_start = {one.span[0]: one for one in phrases if one.name is not None}
    gone = set()
    for office in phrases:
        words = sentences[office.sentence]
        after = office.span[1] + 2
        name = by_start.get(after)
        if name is None or name.kind != "person" or words.text[office.span[1] : after] != ", ":
            continue
        if name.parts or name.title or not _office(office) or not _alone(words, office, name):
            continue
        name.title = office.span
        gone.add(id(office))
        for one in phrases:
            if one is not office and _covers(office.span, one.span):
                one.outer = name
        if not name.said:
            name.span = office.span[0], name.span[1]
    return [one for one in phrases if id(one) not in gone]


def _office(phrase: Phrase) -> bool:
    lex = lexicon()
    if phrase.said or phrase.name is not None or phrase.number == "p" or phrase.form == "pronoun":
        return False
    return phrase.noun in lex.offices or phrase.noun in lex.persons


def _alone(words: Words, office: Phrase, name: Phrase) -> bool:
    """Whether office and name begin a part of the sentence, and no list goes on after them."""
    first, after = words.at(office.span[0]), words.at(name.span[1] - 1)
    if first is None or after is None or after + 2 >= len(words.words):
        return False
    if first and words.lower[first - 1] not in (",", "and", "but", "that", "said", ";", ":"):
        return False
    rest = words.lower[after + 1 : after + 3]
    if rest[0] == ",":
        return rest[1] not in ("and", "or") and not words.words[after + 2].tag.startswith("NNP")
    return words.words[after + 1].tag.startswith(("VB", "MD"))
