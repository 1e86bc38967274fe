"""Where the name stands in a phrase, and the title before it."""

from __future__ import annotations

import re

from onrecord.reading.actors.beside import anothers
from onrecord.reading.actors.firm_names import group_named
from onrecord.reading.actors.fronts import fighters_called
from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.office_names import ADDRESS, addressed_by, party_member
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.actors.self_named import called_itself
from onrecord.reading.actors.stations import owned_station, with_number
from onrecord.reading.actors.titles import is_title, only_office, title_start, with_crown
from onrecord.reading.actors.wider_names import wider_name
from onrecord.reading.lemmas import lemma_of

# Where a body is and whose, in a word before its name and no part of it.
OF_WHOM = ("-based", "-owned", "-listed", "state-run", "government-run", "state-controlled")


def name_words(phrase: Phrase, words: Words) -> tuple[int, int] | None:
    """First word and end of the phrase's name."""
    if phrase.name is None:
        return None
    first, end, _ = words.clause.words_in(phrase.name).indices(len(words.words))
    return (first, end) if first < end else None


def of_owner(phrase: Phrase, words: Words, index: int) -> bool:
    """Whether a word belongs to a possessive within the phrase."""
    one = index
    while one >= 0 and one != phrase.head:
        if words.words[one].relation == "nmod:poss":
            return True
        one = words.words[one].head
    return False


_SOME_BODY = ("group", "charity")
_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def find_name(phrase: Phrase, words: Words, first: int, end: int) -> None:
    """Where the name stands in the phrase, and the title before it."""
    if phrase.name is not None:  # known from the acronym after it
        return
    if (whole := group_named(phrase, words, first)) is not None:
        phrase.name, phrase.form = words.span(*whole), "name"
        return
    if party_member(words, phrase.head):
        phrase.form = "noun"
        return
    run = _run(words, phrase.head, first, end)
    office = run is not None and (
        only_office(words, *run, lexicon()) or _office_of(words, run, phrase.parts)
    )
    addressed = addressed_by(words, phrase.head, end) if run is None or office else None
    if addressed is not None:
        run = addressed
    elif run is None or office or _by_belonging(words, *run):
        for part in () if _several(words, phrase) else phrase.parts:
            named = _run(words, part, max(first, part - 8), end)
            if named is not None and anothers(words, phrase, named):
                continue
            if named is not None:
                run = named  # "The Chancellor, Mara Tolen"
                break
    if run is None and words.words[phrase.head].tag in ("NN", "NNS"):
        run = _name_before(words, phrase.head, first) or _named_after(words, phrase.head, end)
    if run is None and words.words[phrase.head].tag == "CD":
        told = (_named_after(words, part, end) for part in phrase.parts)
        run = next(filter(None, told), None)  # "one of them, *a nurse named Ada Lund*"
    if run is None:
        run = _named_after_of(words, phrase.head, end) or called_itself(words, phrase.head, end)
    if run is None and (station := owned_station(words, phrase.head, first, end)) is not None:
        phrase.name, phrase.form = words.span(*station), "name"
        return
    if run is None or not any(_capitals(words.texts[i]) for i in range(*run)):
        return
    start, stop = run
    lex = lexicon()
    known = words.entities[stop - 1]
    for place in range(start, stop - 1):
        if words.lower[place].endswith(OF_WHOM):
            start = place + 1  # "Selm-based *Orle Corp.*", "state-run *Radio Orle*"
    if _by_belonging(words, start, stop):
        phrase.form = "noun"
        return
    doctor = words.lower[start].rstrip(".") in ADDRESS  # "Dr Ansgar Tolen" is no body
    if known is None or known[2] in ("PERSON", "MISC") or doctor:
        while start < stop - 1 and is_title(words, start, stop, lex):
            if start == stop - 2 and words.lower[stop - 1] in _NUMBERS:
                break  # "Commander *Two*" has no other name
            start += 1
        if known is not None and known[2] == "PERSON":
            start = with_crown(words, first, start, stop)
    elif start == 0 and stop > 1 and words.lower[0] in lex.before_names:
        start = 1  # "*Drugmaker* Orlane Pharma said", at a sentence's beginning
    while (
        stop - 1 > start
        and words.texts[stop - 1].isupper()
        and (words.lower[stop - 1] in lex.after_names and (known is None or known[2] == "PERSON"))
    ):
        stop -= 1
    while (
        stop - 2 > start
        and words.texts[stop - 1].islower()
        and (
            (words.lower[stop - 1] in lex.behind_names and words.lower[stop - 1] not in lex.parties)
            or words.lower[stop - 1] in _SOME_BODY
            or words.lower[stop - 1] in lex.parts_of_bodies
        )
        and words.texts[stop - 2][0].isupper()
    ):
        stop -= 1
    stop = with_number(phrase, words, stop, end)
    if words.words[stop - 1].tag == "NNP" and words.lower[stop - 1] == "street" and start > first:
        start -= words.words[start - 1].tag == "CD"
    if only_office(words, start, stop, lex):
        phrase.form = "noun"
        return
    if (known is None or known[2] != "PERSON") and _ordinal(words, first, start, stop):
        start -= 1
    if known is None or known[2] != "PERSON":
        stop = wider_name(words, start, stop, end, lex)
    phrase.name = words.span(start, stop)
    phrase.form = "name"
    before = first
    while before < start and (
        words.words[before].tag in ("DT", "PRP$", "POS", "PDT")
        or words.words[before].relation == "nmod:poss"
        or of_owner(phrase, words, before)
    ):
        before += 1
    before = title_start(words, before, start)
    if before < start and start <= phrase.head:
        phrase.title = words.span(before, start)


def _ordinal(words: Words, first: int, start: int, stop: int) -> bool:
    """Whether a number of order begins the name of soldiers: "the *3rd* Mountain Brigade". Those
    of a meeting or a year are no part of what it is called."""
    if start <= first or words.lower[stop - 1] not in lexicon().units:
        return False
    return _ORDINAL.fullmatch(words.lower[start - 1]) is not None


_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|d|th)")


def _several(words: Words, phrase: Phrase) -> bool:
    """ "The mediators, *Sund and Norland*": a plural that two names stand beside is called by
    neither."""
    if words.words[phrase.head].tag != "NNS":
        return False
    named = [known[2] for part in phrase.parts if (known := words.entities[part])]
    return named.count("PERSON") > 1 or any(
        words.words[one].relation == "conj"
        for part in phrase.parts
        for one in (part, *words.children[part], *words.children[phrase.head])
        if one >= part
    )


def _office_of(words: Words, run: tuple[int, int], parts: tuple[int, ...]) -> bool:
    """ "The Senate Minority *Leader*, Mara Tolen", "The *Metropolitan* of Selm, Mara Tolen":
    capitals make no name of an office that a person stands beside."""
    own = words.entities[run[1] - 1]
    if own is not None and own[2] == "PERSON":
        return False
    persons = [one for one in map(words.entities.__getitem__, parts) if one and one[2] == "PERSON"]
    if words.lower[run[1] - 1] in lexicon().offices:
        return bool(persons)
    before, noun, behind = ["", *words.lower, ""][run[0] : run[0] + 3]
    if before != "the" or behind != "of" or noun in lexicon().body_heads:
        return False
    return any(one[1] - one[0] > 1 for one in persons)


def _by_belonging(words: Words, start: int, stop: int) -> bool:
    """Whether words with capitals tell of somebody by his nation or party, and are no name."""
    alone = stop - start == 1 or words.lower[start:stop] == ["new", "zealander"]
    nation = alone and _of_nation(words, stop - 1)
    return nation or _member(words, start, stop)


def _of_nation(words: Words, index: int) -> bool:
    """ "The Italian said", "the 34-year-old Italian": somebody by his nation, and no name."""
    word = plain(words.texts[index])
    before = {words.lower[i] for i in words.children[index] if i < index}
    if word in lexicon().persons and before & {"a", "an", "another", "any", "every", "one"}:
        return True  # "a Democrat"
    if word in lexicon().only_nationals and words.words[index].tag != "NNPS":
        return True  # "Briton dies in a fall"
    told = word in lexicon().country_by_adjective
    after = words.words[index + 1].tag if index + 1 < len(words.words) else ""
    aged = index > 1 and words.lower[index - 1].endswith("-year-old")
    the = "the" in before or (aged and words.lower[index - 2] == "the")
    one = told and the and not words.texts[index].endswith("s")
    if one and word in lexicon().nationals and not after.startswith("NN"):
        return True  # "the Briton, who lived in Selm"
    return one and (after.startswith(("VB", "MD")) or (aged and not after.startswith("NN")))


def _member(words: Words, start: int, stop: int) -> bool:
    """ "The Republican said", "the Selm Republican": somebody by his party, and no name."""
    lex = lexicon()
    word = plain(words.texts[stop - 1])
    if word not in lex.partisans or word not in lex.persons or not start:
        return False
    if words.words[stop - 1].tag.endswith("S") or words.lower[start - 1] != "the":
        return False
    if stop < len(words.words) and words.words[stop].tag.startswith(("NN", "JJ", "CC")):
        return False  # "the Republican and Democratic primaries"
    return all(words.words[i].entity.endswith("LOCATION") for i in range(start, stop - 1))


def _run(words: Words, head: int, first: int, end: int) -> tuple[int, int] | None:
    """The stretch of name around a head word within a phrase, or None."""
    if not first <= head < end:
        return None
    known = words.entities[head]
    if known is not None and not any(_capitals(words.texts[i]) for i in range(*known[:2])):
        known = None
    if known is not None:
        start, stop = max(known[0], first), min(known[1], end)
        while stop - start > 1 and words.texts[start].islower():
            if words.lower[start] in lexicon().particles:
                break
            start += 1
        if known[2] != "PERSON":
            start = _behind_noun(words, start, stop)
            while start > first and start <= known[0] and _of_name(words, start - 1):
                start -= 1
            start += start < known[0] and _does(words, start)
        return start, stop
    if not words.words[head].tag.startswith("NNP") and not _titled_body(words, head, end):
        return None
    if words.texts[head] in ("MP", "MEP", "MSP"):
        return None  # "the Labour *MP*"
    start = head
    while start > first and (words.words[start - 1].tag == "HYPH" or _of_name(words, start - 1)):
        start -= 1
    stop = head + 1
    while (
        stop < end
        and words.words[stop].tag in ("NNP", "NNPS", "HYPH")
        and (words.words[stop].relation in ("flat", "compound"))
    ):
        stop += 1
    return start, stop


def _behind_noun(words: Words, start: int, stop: int) -> int:
    """Where a name begins that the tagger takes the noun before it for a part of, at a sentence's
    beginning: "*Credit agency* Orle & Sons"."""
    lex = lexicon()
    for place in range(start + 1, min(stop - 1, 4) if start == 0 else start):
        body = words.lower[place] in lex.body_heads | lex.before_names
        if body and words.texts[place].islower() and words.texts[place + 1][0].isupper():
            return place + 1
    return start


def _does(words: Words, index: int) -> bool:
    """Whether a word that opens the sentence tells what is done to whoever is named behind it:
    "*Suspending* Parliament is lawful"."""
    opens = index == 0 or not words.texts[index - 1][-1].isalnum()
    return opens and words.lower[index].endswith("ing") and words.entities[index] is None


def _titled_body(words: Words, head: int, end: int) -> bool:
    """Whether a capital noun that the tagger takes for a common one begins or ends a name."""
    if head == 0 or not words.texts[head][0].isupper():
        return False
    before = words.entities[head - 1]
    if before is not None and before[2] == "ORGANIZATION" and words.words[head - 1].head == head:
        return True  # "Civic *List*", whose last word the tagger leaves out
    if called_sons(words, head):
        return True
    if words.lower[head] not in lexicon().body_heads:
        return False
    if head + 2 < end and words.lower[head + 1] in ("of", "for"):
        return any(_capitals(text) for text in words.texts[head + 2 : head + 4])
    return head > 1 and _capitals(words.texts[head - 1]) and words.words[head - 1].tag != "DT"


def called_sons(words: Words, head: int) -> bool:
    """ "The *Sons* of the Pass", "the *Mothers* of Selm Square": people who go by a name, which
    capitals in the midst of a sentence tell; nobody's offices ("the Ministers of Orsava")."""
    if words.words[head].tag not in ("NNS", "NNPS") or words.lower[head - 1] != "the":
        return False
    word, lex = lemma_of(words.lower[head], "NNS"), lexicon()
    if word in lex.offices or word in ("member", "people", "citizen", "resident", "state"):
        return False
    behind = words.texts[head + 2 : head + 4]
    return words.lower[head + 1 : head + 2] == ["of"] and any(map(_capitals, behind))


def _of_name(words: Words, index: int) -> bool:
    """Whether a word before a name's head belongs to it, though it is an adjective."""
    tag = words.words[index].tag
    if tag in ("NNP", "NNPS"):
        return True
    return tag in ("JJ", "NN") and words.texts[index][0].isupper() and index > 0


def _capitals(text: str) -> bool:
    return any(letter.isupper() for letter in text)


def _name_before(words: Words, head: int, first: int) -> tuple[int, int] | None:
    """ "The Green Orchard alliance": a body's name before the noun that says what it is."""
    lex = lexicon()
    known = words.entities[head - 1] if head > first else None
    noun = words.lower[head]
    if noun in ("agency", "service") and words.texts[head - 1] in ("news", "press", "wire"):
        return _agency_name(words, head - 1, first)
    if (start := _party_before(words, head, first)) is not None:
        return start, head + 1
    bare = known is None and noun in lex.parties and head > max(first, 1)
    if bare and words.words[head - 1].tag == "NNP" and words.texts[head - 1].istitle():
        return head - 1, head + 1  # "Moreau's *Dawn party*"
    sort = noun in _STATIONS and words.lower[head - 1] in _SORTS and head - 1 > first
    if sort:  # "the *Selm Today* radio station"
        known = words.entities[head - 2]
    if known is None or known[2] != "ORGANIZATION" or known[0] < first:
        return None
    if fighters_called(words, head, known):
        return known[:2]  # "the *Black Lynx* militia"
    if sort or noun in lex.behind_names or noun in _SOME_BODY:
        peoples = known[0] - 2 >= first and words.lower[known[0] - 2] == "people"
        start = known[0] - 2 * peoples  # "the *People's Plough party*"
        return start, head + 1 if noun in lex.parties else known[1]
    return None


_STATIONS = ("station", "channel", "network", "site", "website", "portal", "programme", "program")
_SORTS = ("radio", "television", "tv", "news")


def _party_before(words: Words, head: int, first: int) -> int | None:
    """Where a party's name begins behind what side it is on: "the opposition *Clear River list*",
    "the ruling *Article 9 movement*"."""
    if words.lower[head] != "list" and words.lower[head] not in lexicon().parties:
        return None
    start = head
    while start > first and (
        _capitals(words.texts[start - 1]) or words.words[start - 1].tag == "CD"
    ):
        start -= 1
    if start in (head, first) or words.lower[start - 1] not in _SIDES:
        return None
    if words.lower[start].removesuffix("s") in lexicon().offices:
        return None  # "the opposition *MPs* and Green party"
    return start if words.texts[start][0].isupper() else None


_SIDES = ("opposition", "ruling", "governing")


def _agency_name(words: Words, end: int, first: int) -> tuple[int, int] | None:
    """ "The *Corvo* news agency": the name before, unless it is a people's or a place's ("the
    official Tavan news agency")."""
    start = end
    while start > first and words.words[start - 1].tag.startswith("NNP"):
        start -= 1
    known = words.entities[end - 1]
    elsewhere = known is not None and known[2] in ("LOCATION", "MISC")
    elsewhere |= words.lower[start - 1] in ("official", "state", "national") and start > first
    return (start, end) if start < end and not elsewhere else None


_TERRITORIES = (
    "state", "country", "nation", "republic", "kingdom", "province", "region", "island", "city",
    "town", "village",
)  # fmt: skip


def _named_after_of(words: Words, head: int, end: int) -> tuple[int, int] | None:
    """ "The neighbouring state of Orsava": the name that says which state it is."""
    start = head + 2
    if start >= end or words.lower[head] not in _TERRITORIES or words.lower[head + 1] != "of":
        return None
    stop = start
    while stop < end and words.words[stop].tag in ("NNP", "NNPS") and _capitals(words.texts[stop]):
        stop += 1
    return (start, stop) if stop > start else None


def _named_after(words: Words, head: int, end: int) -> tuple[int, int] | None:
    """ "A woman named Ada Lund"."""
    if head + 2 >= end or words.lower[head + 1] not in ("named", "called"):
        return None
    known = words.entities[head + 2]
    return (head + 2, min(known[1], end)) if known and known[2] == "PERSON" else None
