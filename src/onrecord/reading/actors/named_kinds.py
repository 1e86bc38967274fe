"""What kind of actor a name stands for, by its own words and those beside it."""

from __future__ import annotations

import re

from onrecord.reading.actors.firm_names import by_law, called_after, runs_something, told_group
from onrecord.reading.actors.fronts import GANGS
from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.many_named import many_of_one_name, of_a_trade, some_of_a_party
from onrecord.reading.actors.named_things import bears_name, by_maker, festive, honour, of_a_thing
from onrecord.reading.actors.names import STATES, state_of
from onrecord.reading.actors.naming import called_sons, name_words
from onrecord.reading.actors.no_persons import names_itself
from onrecord.reading.actors.of_the_press import is_news_agency, of_the_news, on_air, on_news
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.actors.state_offices import is_portfolio
from onrecord.reading.actors.towns_named import house_or_land
from onrecord.reading.known_bodies import known_body

# Before a name, these tell a party, whatever it is called: "the opposition Civic Front".
_POLITICAL = frozenset(["opposition", "governing", "ruling", "political", "party", "coalition"])


# "The Army of the Just": a state's is called after it, and a "Party of the Regions" bears no arms.
_OF_A_CAUSE = re.compile(
    r"(?:(?:army|soldiers|party) of god"
    r"|(?:army|soldiers) of the (?!republic|state|union|nation)\w+)$"
)


def named_kind(phrase: Phrase, words: Words, label: str) -> str:
    """The kind of actor; "thing" or "time" for what is none, nothing where only its noun tells.

    `label` is the tagger's class of the phrase's head; the class of the name's end goes before it.
    """
    lex = lexicon()
    name, span = phrase.called, name_words(phrase, words)
    assert span is not None
    own = words.entities[span[1] - 1]
    label = own[2] if own else label
    titles = phrase.title_words()
    title, before = set(titles), titles[-1] if titles else ""
    told_body = before in lex.organisations or before in lex.apposed
    nouns = {*phrase.nouns, *title, *phrase.mods}
    words_of = name.split()
    last = words_of[-1]
    hyphened = name.replace(" ", "-")
    if phrase.hint in ("person", "organization") and called_sons(words, phrase.head):
        armed = not phrase.nouns.isdisjoint(lex.armed)  # "the Sons of the Well, a militia"
        return "armed_group" if armed else told_group(phrase, words) or "organisation"
    if bears_name(phrase, titles) or words_of[0] in lex.named_storms or name in lex.teachings:
        return "thing"  # "Hurricane Orla" is nobody, nor is "Islam"
    if name in lex.medicines or _teaching(name):
        return "thing"
    if by_maker(phrase, words, span) or honour(phrase):
        return "thing"  # "a gray 2013 Toyota Camry"
    if feast := festive(phrase):
        return feast
    held = lex.held & {last, _head_noun(name)}
    if held and label != "PERSON" and not phrase.said:
        return "thing"  # "the Selm Cup", "the Orle Pipeline", "the Selm Award for Letters"
    if name == "cctv" and nouns.isdisjoint(lex.outlet_nouns) and not on_air(phrase):
        return "document"  # what cameras in a street see, as footage is
    if of_a_trade(phrase, words):
        return "group"
    raw = phrase.clause.text[phrase.name[0] : phrase.name[1]] if phrase.name else ""
    known = known_body(raw)
    if known is not None:  # a law is nobody, but may say something
        return "thing" if known.kind == "document" and not phrase.said else known.kind
    if of_a_thing(phrase) or is_portfolio(phrase):
        return "thing"
    if label in ("PERSON", "LOCATION") and _seat_named(phrase, words, span):
        return "place"
    if label in ("PERSON", "") and (before in lex.settlements or before in _NEAR_A_PLACE):
        return "place"  # "the Tavoran *capital* Dar Orle", "in *nearby* Rachel"
    if by_law(raw) or (label == "PERSON" and called_after(raw)):
        return "organisation"  # "Philip Morris *Co.*", which the tagger takes for a person
    if "department" in (last, phrase.noun) and not _FORCES.isdisjoint(words_of):
        return "organisation"  # by the conventions, police forces are no government
    if phrase.noun in lex.parties and words.texts[phrase.head].islower():
        return "organisation"  # "the Dawn party"
    if phrase.noun in lex.armed and (span[0] > phrase.head or span[1] == phrase.head):
        return "armed_group"  # "a militia calling itself the Sons of the Lake", "the Lynx militia"
    if phrase.noun in GANGS and span[1] == phrase.head:
        return "organisation"  # "the Blue Circle gang"
    if span[0] > phrase.head and phrase.noun == "wing" and phrase.mods & _ARMED_WING:
        return "armed_group"  # "the Front's *military wing*, the Orle Brigades"
    if names_itself(phrase):
        return "organisation"
    armed_name = _head_noun(name) in lex.armed  # "the Orle Front, a rival group"
    if name not in lex.country_of and not armed_name and (sort := told_group(phrase, words)):
        return sort
    if name in lex.country_of:
        return "government" if label != "PERSON" else "person"
    if _lies_there(phrase, words, span):
        return "place"
    if len(words_of) > 2 and words_of[0] in STATES and words_of[1] == "of":
        league = words_of[0] in _LEAGUES and _of_members(words, span)
        return "organisation" if league else "government"  # "the Republic of Tavora"
    if name[0].isdigit() and last in lex.units:  # "the 4th Rifle Corps"
        return "government" if lex.causes.isdisjoint(words_of) else "armed_group"
    firm = last in lex.firm_endings and hyphened not in lex.armed_names
    person = label == "PERSON" and last in lex.firms_surnames
    person = person and (before in lex.titles or _given(words, span))  # "Lena Crystal"
    if " " in name and firm and not person and words.texts[span[1] - 1][0].isupper():
        return "organisation"
    if len(words_of) > 1 and words_of[0] in lex.outlet_openings:
        return "outlet"  # "Radio Nord"
    if name in lex.outlets_alone and _with_article(phrase, words, span[0]):
        return "outlet"  # "told the Courier"
    if some_of_a_party(words_of, words, span):
        return "group"  # "Orle Democrats", "Senate Republicans"
    if " " not in name and name[:-1] in lex.country_by_adjective and name.endswith("s"):
        return "group"  # "the Norwegians"
    if label in ("PERSON", "MISC") and many_of_one_name(phrase, words, span):
        return "group"  # "the Tavorites", "Liberals"
    if label == "PERSON" and last in lex.parties and phrase.title is None:
        return "organisation"  # "Labour's spokesman", "Liberal Democrats"
    if hyphened in lex.armed_names:
        return "armed_group"  # "the Kurdish Peshmerga", which the tagger takes for a person
    if hyphened in lex.government_names and phrase.title is None:
        return "government"  # "the Kremlin", as well
    if label == "PERSON" and name not in lex.agencies and name not in lex.outlets:
        if before in lex.sure_outlets or (last == "news" and raw.endswith(" News")):
            return "outlet"  # "the newspaper El Norte", "Halden News"
        if press := of_the_news({*titles[-2:]}):
            return press  # not the "Daily News host Mara Tolen"
        several = span[1] - span[0] > 1
        common = words.texts[span[0] - 1].islower()  # not "the Chess Federation Mara Tolen"
        if told_body and not (
            phrase.hint == "person"
            and not runs_something(phrase)
            and (before in lex.either or _given(words, span) or (not common and several))
        ):
            return "organisation"  # "the motorcycle club Selkow Riders", "the carmaker Velo"
        if house_or_land(phrase):
            return "place"  # "Hagia Orla, formerly a church"
        if body := _apposed_body(phrase, words, span):
            return body  # "Orle Lambert, an investment bank"
        if phrase.noun in lex.apposed and span[0] > phrase.head and not _given(words, span):
            return "organisation"  # "The operator, Orle Coaches"
        if _with_article(phrase, words, span[0]):  # "the Crew Dragon" is nobody
            return "organisation" if phrase.hint == "organization" else "thing"
        surname = words.texts[span[1] - 1]
        if span[1] - span[0] > 1 and surname.islower() and plain(surname) not in lex.particles:
            return "thing"  # "P. damicornis"
        return "person"
    ranked = name.split()[:1] != [] and name.split()[0] in lex.ranks
    ranked &= label == "ORGANIZATION" and last not in lex.body_heads
    if ranked and phrase.hint == "person":
        return "person"  # "Judge Tolen QC"
    if _armed(hyphened):
        return "armed_group"
    whose = hyphened.partition("-of-")[0] if label != "PERSON" else hyphened
    if hyphened in lex.government_names or whose.endswith(lex.state_forces):
        return "government"
    if whose.endswith(lex.state_agencies) and words_of[0] not in lex.of_several:
        return "government"  # "the Norland Weather Service", not the European Space Agency
    if name not in lex.agencies and (
        name in lex.outlets or (nouns & lex.sure_outlets and not nouns & lex.agency_nouns)
    ):
        return "outlet"
    if of_the_news(nouns) == "outlet" or on_news(words_of):
        return "outlet"
    daily = words_of[0] in ("daily", "evening") and last not in lex.body_heads
    if (last == "news" or daily) and len(words_of) > 1 and _with_article(phrase, words, span[0]):
        return "outlet"  # "told the Morning News", "the Daily Crier"
    if is_news_agency(nouns, name, raw):
        return "agency"
    if nouns & lex.agency_nouns and label != "PERSON":
        return "organisation"
    if title & lex.outlet_nouns:
        return "outlet"
    if label in ("ORGANIZATION", "MISC", "") and " " in name and last in lex.outlet_endings:
        if _apposed_body(phrase, words, span) == "organisation" and not nouns & lex.outlet_nouns:
            return "organisation"  # "the Selm Star, a shipping company"
        return "outlet"
    head = _head_noun(name)
    bodied = " " in name and (head in lex.institutional or name.startswith(_OF_PLACES))
    if label == "LOCATION" and not bodied:
        told = told_body and phrase.number != "p"
        told = told or (phrase.noun in lex.apposed and span[0] > phrase.head)  # "the firm, Orle"
        return "organisation" if told else "place"  # "the retailer Orle", "the service Orle"
    if head in lex.times or head in lex.measures:
        return "time"
    rebels = head in ("army", "force", "forces") and not lex.causes.isdisjoint(words_of)
    rebels |= _OF_A_CAUSE.match(name) is not None and not state_of(words_of[-1])
    if head in lex.armed or title & lex.armed or (rebels and words_of[0] != "people"):
        party = title & _POLITICAL or (
            head == "front" and not lex.civil_fronts.isdisjoint(words_of)
        )
        return "organisation" if party else "armed_group"
    if before in lex.taking_arms and head in lex.fighting:
        return "armed_group"  # "the rebel Orle Assembly"
    if head in lex.governments:
        return "government"
    fair = len(words_of) > 1 and words_of[-2].endswith("s") and words_of[-2] not in _MATTERS_OF_LAW
    if last == "convention" and (fair or not _MEETING.isdisjoint({*words_of, *phrase.mods})):
        return "organisation" if phrase.said or phrase.role == "subject" else "thing"
    if last in lex.papers and (last == head or head not in lex.body_heads):
        return "document"
    common = words.texts[span[0] - 1].islower()
    if label in ("", "MISC") and common and told_body and last not in lex.titles:
        return "organisation"  # "the consumer group Final Straw", which is seen as no name
    if label == "ORGANIZATION" and _apposed_officer(phrase, words, span):
        return "person"
    if label == "ORGANIZATION" or head in lex.organisations:
        return "organisation"
    people = words.words[phrase.head].tag in ("NNS", "NNPS") and last != head
    if (head in lex.offices or head in lex.persons) and " " in name and not phrase.owner:
        if phrase.hint != "person":
            return "organisation"
        return "group" if people else "person"  # "the Harbour *Commissioners*"
    if head in lex.offices or head in lex.persons:
        people = words.words[phrase.head].tag == "NNPS" and " " not in name
        return "group" if people else "person"  # "Republican *Jews*"
    if title & lex.offices or title & lex.persons or title & lex.courtesy.keys():
        return "person"
    if phrase.nouns & lex.offices:
        return "person"
    if head in lex.country_by_adjective and words.words[phrase.head].tag == "NNPS":
        return "group"
    if label == "MISC" and words.words[phrase.head].tag == "NNPS":
        return "group"
    return "" if phrase.noun not in name.split() else "thing"


_OF_PLACES = ("bank of ", "university of ")
"""What a body's name begins with, though the tagger sees but the place at its end."""


def _seat_named(phrase: Phrase, words: Words, name: tuple[int, int]) -> bool:
    """ "Told a crowd in the capital, *Selm*.": what stands behind a town's noun, and ends there."""
    start, stop = name
    if start < 3 or words.texts[start - 1] != "," or phrase.role == "subject" or phrase.title:
        return False
    if words.lower[start - 2] not in lexicon().settlements | {"capital", "port"}:
        return False
    behind = words.lower[stop : stop + 2]
    return behind[:1] == ["."] or (behind[:1] == [","] and behind[1:] != ["who"])


def _teaching(name: str) -> bool:
    """ "Tolenism": what somebody is said to teach."""
    return " " not in name and len(name) > _LONG and name.endswith("ism")


_LONG = 5  # letters


def _lies_there(phrase: Phrase, words: Words, name: tuple[int, int]) -> bool:
    """ "The *Gulf* of Orle", "the River Orle", "the Selm Canal", "the English Channel": a sea, a
    river or what else acts nowhere."""
    lex, said = lexicon(), phrase.called.split()
    if said == ["channel"]:
        return _with_article(phrase, words, name[0])
    if len(said) == 1 or said[1] == "of":
        return said[0] in lex.landforms and words.lower[name[0] + 1 : name[0] + 2] == ["of"]
    if not _with_article(phrase, words, name[0]):
        return False
    if said[-1] in lex.body_heads or said[-1] in lex.firm_tails:
        return False
    channel = said[-1] == "channel" and bool(state_of(said[-2]))
    return channel or said[0] in lex.landforms_first or said[-1] in lex.landforms_last


_NEAR_A_PLACE = ("capital", "nearby")
_LEAGUES = frozenset(["federation", "confederation", "commonwealth"])


def _of_members(words: Words, name: tuple[int, int]) -> bool:
    """ "The Federation of *Free Trade Unions*", "*of Labour*": no state is made of these."""
    lex, rest = lexicon(), range(name[0] + 2, name[1])
    plural = words.words[name[1] - 1].tag in ("NNS", "NNPS")
    trades = lex.organisations | lex.persons | lex.parties | _MATTERS
    return plural or any(plain(words.texts[i]).removesuffix("s") in trades for i in rest)


_MATTERS = frozenset(
    ["labour", "labor", "commerce", "trade", "education", "football", "sport", "science", "women",
     "employer", "worker", "farmer", "housing", "transport", "energy", "youth", "industrie"]
)  # fmt: skip
_FORCES = frozenset(["police", "fire", "sheriff", "sheriffs", "sheriff's"])


def _armed(hyphened: str) -> bool:
    """Whether a name is an armed group's, or begins with one: "the Houthi movement"."""
    lex = lexicon()
    if hyphened in lex.armed_names:
        return True
    parts = hyphened.split("-")
    return (
        any("-".join(parts[:size]) in lex.armed_names for size in range(1, min(3, len(parts))))
        and lex.offices.isdisjoint(parts)
        and parts[1:2] not in (["run"], ["controlled"])
    )


def _apposed_body(phrase: Phrase, words: Words, name: tuple[int, int]) -> str:
    """What body the words behind a name say that it is, if any: "Orle Lambert, an investment bank",
    "Shipwatch, a website on ships"."""
    lex = lexicon()
    told = {plain(words.texts[part]) for part in phrase.parts if words.entities[part] is None}
    behind = words.texts[name[1] : name[1] + 1] == [","]  # none of "Mara Tolen of Orle, a firm"
    people = not (phrase.nouns.isdisjoint(lex.persons) and phrase.nouns.isdisjoint(lex.offices))
    if not behind or people or _given(words, name):
        return ""
    if phrase.hint == "person" and name[1] - name[0] > 1:
        told -= lex.either  # "Banu Dahl, a stall *operator*"
    if told & lex.outlet_nouns:
        return "outlet"
    return "organisation" if told & (lex.organisations | lex.unions | {"center", "centre"}) else ""


def _apposed_officer(phrase: Phrase, words: Words, name: tuple[int, int]) -> bool:
    """ "Ines Harrow, *the League's envoy*": a name that the tagger takes for a body's, and
    that both its mention and the office behind it tell to be somebody's."""
    lex = lexicon()
    behind = words.texts[name[1] : name[1] + 1] == [","]
    if not behind or phrase.hint != "person":
        return False
    if lex.body_heads & {plain(words.texts[part]) for part in range(*name)}:
        return False
    return any(plain(words.texts[part]) in lex.offices for part in phrase.parts)


def _given(words: Words, name: tuple[int, int]) -> bool:
    """Whether a name of two words or more begins as persons' do."""
    return name[1] - name[0] > 1 and plain(words.texts[name[0]]) in lexicon().given_names


def _with_article(phrase: Phrase, words: Words, start: int) -> bool:
    """Whether "the" stands right before a name in the singular, without a title between."""
    if phrase.title is not None or not start or words.lower[start - 1] != "the":
        return False
    return words.words[phrase.head].tag != "NNPS"


# What treaties are on: "the Human *Rights* Convention", beside "the Texas *Miners* Convention".
_MATTERS_OF_LAW = frozenset(
    ["rights", "weapons", "nations", "species", "refugees", "mines", "arms"]
)
# What conventions of people have before them that are no treaties: "the *National* Convention".
_MEETING = frozenset(
    ["national", "party", "constitutional", "nominating", "republican", "democratic", "annual",
     "federal", "state", "labour", "conservative", "liberal", "baptist", "political", "delegates"]
)  # fmt: skip


_NAME_LINKS = ("of", "for", "in", "the", "de", "la", "du", "des", "on", "to", "&", "at")


def _head_noun(name: str) -> str:
    """The noun of a body's name: the word before "of" or "for", else the last."""
    lex = lexicon()
    words = name.split()
    for place, word in enumerate(words):
        if place and word in _NAME_LINKS:
            return words[place - 1]
    last = words[-1] if words else ""
    if last in lex.organisations or last in lex.governments:
        return last
    return last.removesuffix("s") or last


_ARMED_WING = frozenset(["military", "armed", "paramilitary"])
