"""Finds places: names used as places, resolved offline against a gazetteer.

A name that the gazetteer lacks (an invented town, a mosque) is still a place of the report: its
country and coordinates are null. Nothing unresolved empties the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.reading.draft import Draft, inside
from onrecord.reading.places.gazetteer import Spot, gazetteer
from onrecord.reading.places.resolve import Named, resolve
from onrecord.record import Place
from onrecord.report import Span
from onrecord.tagger import Word

__all__ = ["find_places", "home_of", "host_of", "named_at"]


def find_places(draft: Draft) -> Draft:
    """The draft with its places, in reading order: the words of the name alone."""
    spans = list(_spans(draft))
    names = [named_at(draft.text, span) for span in spans]
    anchors = []
    if draft.report.dateline is not None:
        anchors.append(named_at(draft.text, draft.report.dateline.span))
    report = draft.report
    outlet = f"{report.outlet or ''} {host_of(report.url)}"
    spots = resolve(names, home=home_of(report.url), outlet=outlet, anchors=anchors)
    return draft.with_(
        places=tuple(_place(draft, span, spot) for span, spot in zip(spans, spots, strict=True))
    )


def _place(draft: Draft, span: Span, spot: Spot | None) -> Place:
    name = draft.words(span)
    if spot is None:
        return Place(span, name)
    lat, lon = round(spot.lat, 2), round(spot.lon, 2)
    return Place(span, name, spot.country or None, lat, lon)


# Words before a name that make it a place: "in Cairo", "off Port Almeda", "the city of Selm".
_LOCATIVE = re.compile(
    r"\b(?:in|at|near|from|to|into|outside|inside|around|across|off|through|throughout|toward"
    r"|towards|via|over|between|along|north|south|east|west|city of|town of|village of|port of"
    r"|province of|state of|island of|district of|capital(?: city)?,|border with)\s+(?:the\s+)?$"
)
# What a country is called before "of": "the *Republic* of Tavora" is no town of that name.
_STATES = ("Republic", "Kingdom", "State", "Federation", "Commonwealth", "Union", "Province")
# "Radio Littoral" is a station, whatever it is called after.
_STATION = re.compile(r"\b(?:Radio|TV|Television|Channel) $")


def _spans(draft: Draft) -> Iterator[Span]:
    """Names that the tagger takes for places; names the gazetteer knows after "in", "near"."""
    furniture = [item.span for item in draft.report.furniture]
    last = 0
    for sentence in draft.tagging.sentences:
        for words in _names(sentence.words):
            kind = words[0].entity[2:]
            span = _whole(draft.text, sentence.words, (words[0].start, words[-1].end))
            name = draft.words(span)
            if not name[0].isupper() or inside(span, furniture) or span[0] < last:
                continue
            if name in _STATES and draft.text.startswith(" of ", span[1]):
                continue
            before = draft.text[max(0, span[0] - 24) : span[0]]
            if kind == "LOCATION":
                a_place = not _STATION.search(before)
            else:
                known = kind in ("ORGANIZATION", "MISC") and name in gazetteer()
                a_place = known and bool(_LOCATIVE.search(before))
            if a_place:
                last = span[1]
                yield span


def _whole(text: str, words: tuple[Word, ...], span: Span) -> Span:
    """A name with the words beside it that it is known with: "the Black *Sea*", "the *Red* Sea",
    "the *Gulf* of Aden", "the Sea of *Azov*"."""
    told = [text[one.start : one.end] for one in words]
    first = next((at for at, one in enumerate(words) if one.start == span[0]), 0)
    last = next((at for at, one in enumerate(words) if one.end == span[1]), first)
    wider = [(first - 1, last), (first, last + 1)]
    wider += [(at - 1, at + 1) for at in (first - 1, last + 1) if "of" in told[at : at + 1]]
    for place, (start, end) in enumerate(wider):
        if start < 0 or end >= len(words) or (place > 1 and told[start] not in _NATURAL):
            continue
        named = all(one.istitle() and one.isalpha() for one in (told[start], told[end]))
        if named and text[words[start].start : words[end].end] in gazetteer():
            return words[start].start, words[end].end
    return span


# What is called "of" something and lies there: "the *Gulf* of Aden", no "*Bank* of England".
_NATURAL = ("Sea", "Gulf", "Bay", "Strait", "Straits", "Cape", "Horn", "Isle", "Lake", "Plain")


def _names(words: tuple[Word, ...]) -> Iterator[list[Word]]:
    run: list[Word] = []
    for word in words:
        if word.entity == "O" and not run:
            continue
        if word.entity.startswith("B-") or (run and word.entity[2:] != run[0].entity[2:]):
            if run:
                yield run
            run = []
        if word.entity != "O":
            run.append(word)
    if run:
        yield run


_AFTER_COMMA = re.compile(r",?\s+(?:\(|in\s+|)((?:[A-Z][\w’'-]*\.?)(?:\s?[A-Z][\w’'-]*\.?){0,2})")


def named_at(text: str, span: Span) -> Named:
    """The name at a span, with the names after commas that say where it lies.

    >>> text = "A fire in Athens, Ga., and one in Paris."
    >>> named_at(text, (10, 16))
    Named(name='Athens', inside=('Ga.',), around=False)
    """
    found: list[str] = []
    place = span[1]
    while len(found) < 2 and text[place : place + 1] == ",":
        match = _AFTER_COMMA.match(text, place)
        if match is None:
            break
        words = match[1]
        candidates = [words, words.split()[0], " ".join(words.split()[:2]), words.rstrip(".")]
        name = next((one for one in candidates if one in gazetteer()), None)
        if name is None:
            break
        found.append(name)
        place = match.start(1) + len(name)
    before = text[max(0, span[0] - 40) : span[0]]
    return Named(text[span[0] : span[1]], tuple(found), bool(_BEFORE_COMMA.search(before)))


# "Rochester, New York": the second name is the state, not the city
_BEFORE_COMMA = re.compile(r"(?:^|[^,\w])(?:[A-Z][\w’'.-]*\s?){1,3},\s+$")


# Ends of web addresses whose papers write of home first; ".com" and ".org" say nothing.
_HOMES = {
    "uk": "GB",
    "ie": "IE",
    "ca": "CA",
    "au": "AU",
    "nz": "NZ",
    "in": "IN",
    "za": "ZA",
    "ru": "RU",
    "lb": "LB",
    "eg": "EG",
    "il": "IL",
    "ng": "NG",
    "ke": "KE",
    "pk": "PK",
    "ge": "GE",
    "jo": "JO",
    "ps": "PS",
    "de": "DE",
    "fr": "FR",
    "it": "IT",
    "es": "ES",
    "jp": "JP",
    "ua": "UA",
    "pl": "PL",
}


def host_of(url: str | None) -> str:
    """The host of a web address, or "".

    >>> host_of("https://www.example.co.uk/news/1")
    'www.example.co.uk'
    """
    match = re.match(r"(?:https?://)?([\w.-]+)", url or "")
    return match[1] if match else ""


def home_of(url: str | None) -> str:
    """The country that a web address ends in, or "".

    >>> home_of("https://www.example.co.uk/news/1"), home_of("https://example.com"), home_of(None)
    ('GB', '', '')
    """
    match = re.match(r"(?:https?://)?[\w.-]+?\.([a-z]{2})(?:[:/]|$)", url or "")
    return _HOMES.get(match[1], "") if match else ""
