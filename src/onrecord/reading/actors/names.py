"""When two names are one's: full name and surname, acronym, short form, country and people."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from onrecord.reading.actors.acronyms import SMALL, spelled, spells
from onrecord.reading.actors.chains import BODIES, Chain
from onrecord.reading.actors.lexicon import lexicon, plain, squeeze
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.actors.teams import TEAMS, other_team
from onrecord.reading.known_bodies import known_bodies

_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])
_ROYAL = lexicon().royal | {"crown"}
_GENERIC = lexicon().generic | lexicon().firm_endings


# Offices and ranks as they stand before names.
_SHORT = {
    "gov": "governor", "sen": "senator", "rep": "representative", "pres": "president",
    "gen": "general", "col": "colonel", "capt": "captain", "lt": "lieutenant", "sgt": "sergeant",
    "prof": "professor", "rev": "reverend", "amb": "ambassador",
    "insp": "inspector", "cpl": "corporal", "cmdr": "commander", "adm": "admiral", "maj": "major",
    "brig": "brigadier", "pte": "private", "pvt": "private", "spr": "sapper", "tpr": "trooper",
}  # fmt: skip


def compounded(words: Iterable[str]) -> list[str]:
    """Joins "vice" and "ex" with the office after them, and writes offices out.

    >>> compounded(["former", "vice", "president"]), compounded(["gov"])
    (['former', 'vice-president'], ['governor'])
    """
    found: list[str] = []
    for word in (_SHORT.get(one, one) for one in words):
        if found and found[-1] in ("vice", "ex"):
            found[-1] += "-" + word
        else:
            found.append(word)
    return found


@lru_cache(maxsize=65536)
def same_person(one: str, other: str) -> bool:
    """Whether two names of persons, as `squeeze` leaves them, can be one's.

    A surname or a given name goes with a full name; full names need the same first and last word.

    >>> same_person("mara tolen", "tolen"), same_person("mara tolen", "jon tolen")
    (True, False)
    >>> same_person("mara j tolen", "mara tolen"), same_person("mara", "mara tolen")
    (True, True)
    >>> same_person("reyes", "ana reyes moreno")  # the first of two surnames
    True
    >>> same_person("dut", "jon dut orle"), same_person("bin", "omar bin orle")
    (True, False)
    >>> same_person("sarri", "omar al-sarri")
    True
    """
    if one == other:
        return True
    left, right = ([_ARTICLE.sub("", word) for word in without_rank(name)] for name in (one, other))
    if not left or not right:
        return False
    if len(left) > len(right):
        left, right = right, left
    if len(left) == 1:
        two = len(right) == 3 or (len(right) > 3 and right[2] in lexicon().particles)
        first_of_two = two and left[0] == right[1] and _may_be_surname(right[1])
        return (left[0] in (right[-1], right[0]) or first_of_two) and len(left[0]) > 1
    if len(left) == len(right):
        return left == right
    if right[-len(left) :] == left and left[0] not in lexicon().given_names:
        return True  # "de la Roca" in "Ana de la Roca", "Reyes Moreno" in "Ana Reyes Moreno"
    # "Ana Reyes" in "Ana Reyes Moreno", "Khalid al Otaibi" in "Khalid bin Saad al Otaibi"
    return left[0] == right[0] and (left[-1] == right[-1] or right[: len(left)] == left)


def _may_be_surname(word: str) -> bool:
    """Whether the middle one of three names is one to be called by: no initial, no "bin"."""
    known = lexicon().particles | lexicon().given_names
    return len(word) > 3 or (len(word) == 3 and word not in known)


_ARTICLE = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az)-(?=\w{3})")
"""What Arabic surnames begin with and often go without: "Omar *al-*Sarri"."""


def without_rank(name: str) -> list[str]:
    """A person's name without "Jr" behind it, and a "King" or "Crown Prince" before it."""
    return without_royal([word for word in name.split() if word not in _SUFFIXES])


def without_royal(words: list[str]) -> list[str]:
    """The words of a name without a "King" or "Crown Prince" before it, which is no given name.

    >>> without_royal(["Crown", "Prince", "Jon"]), without_royal(["King"])
    (['Jon'], ['King'])
    """
    first = 0
    while first < len(words) - 1 and plain(words[first]) in _ROYAL:
        first += 1
    return words[first:]


STATES = frozenset(
    ("republic", "kingdom", "federation", "emirate", "sultanate", "principality", "commonwealth",
     "dominion", "confederation", "duchy", "khanate", "caliphate", "protectorate")
)  # fmt: skip
"""What the full name of a state begins with: "the Republic of Tavora"."""


@lru_cache(maxsize=65536)
def body_and_country(name: str) -> tuple[str, str]:
    """The body and the country of "uk parliament" and "parliament of the united kingdom"."""
    lex = lexicon()
    words = name.split()
    if len(words) == 2 and words[1] in lex.body_heads:
        known = state_of(words[0])
        return (words[1], known) if known else (name, "")
    if len(words) > 2 and words[1] == "of" and words[0] in lex.body_heads:
        known = lex.country_of.get(" ".join(words[2:]).removeprefix("the "), "")
        return (words[0], known) if known else (name, "")
    if len(words) == 3 and words[2] in lex.body_heads:
        known = lex.country_of.get(" ".join(words[:2]), "")
        return (words[2], known) if known else (name, "")
    return name, ""


def _written_out(name: str) -> str:
    """A body's name with the country before it as it is called in full.

    >>> _written_out("us embassy in selm"), _written_out("embassy")
    ('united states embassy in selm', 'embassy')
    """
    first, _, rest = name.partition(" ")
    country = lexicon().country_of.get(first, "") if rest else ""
    return f"{squeeze(country)} {rest}" if country else name


@cache
def _known_bodies() -> dict[str, str]:
    """The names of bodies that all news names, for comparison, and the fullest name of each."""
    return {squeeze(name): body.name for name, body in known_bodies().items()}


def _first_half(words: Sequence[str]) -> str:
    """The first half of a firm's double name: "anheuser" of "anheuser-busch cos"."""
    first, _, second = words[0].partition("-")
    firm = second and words[-1] in lexicon().firm_tails and len(first) > 3
    return first if firm else ""


_OF_PRESS = frozenset(["news", "press", "agency", "wire", "newswire"])
"""What an agency's name may be left without."""


@lru_cache(maxsize=65536)
def same_body(one: str, other: str) -> bool:
    """Whether two names of bodies can be one's: equal, acronym, or a short form at either end.

    >>> same_body("ashmar front", "front"), same_body("hawu", "harbour and allied workers' union")
    (True, True)
    >>> same_body("interior ministry", "foreign ministry"), same_body("saha", "saha airlines")
    (False, True)
    """
    if one == other:
        return True
    known = _known_bodies()
    if one in known and other in known:
        return known[one] == known[other]
    one, other = _written_out(one), _written_out(other)
    if one == other:
        return True
    (body, country), (body2, country2) = body_and_country(one), body_and_country(other)
    if body == body2 and (country == country2 or not (country and country2)):
        return True
    short, long = sorted((one, other), key=len)
    few, many = short.split(), long.split()
    if len(few) == 1 and len(many) > 1 and any(spells(short, all_) for all_ in spelled(long)):
        return True
    if not few or len(few) >= len(many):
        return False
    if few == [_first_half(many)]:
        return True  # "Anheuser" is Anheuser-Busch Cos.
    if many[0] in lexicon().foreign_firms and few == [
        word for word in many[1:] if word not in _GENERIC
    ]:
        return True  # "Merieux" is Institut Merieux S.A.
    if many[0] in STATES and many[1] == "of" and many[2:] == few:
        return True  # "the Republic of Tavora"
    if many[-1] in STATES and many[:-1] == few:
        return True  # "the Brenn Confederation"
    if many[0] in lexicon().governments and many[1] == "of" and few == [*many[2:], many[0]]:
        return True  # "the Ministry of Health … the Health Ministry"
    if many[-len(few) :] == few:  # "the Front", "Disaster Management Office" of the country
        lex = lexicon()  # "the Herald" is the Selmouth Herald
        team = few[0] in TEAMS and len(many) == 2  # "Orle Rovers … Rovers"
        return team or len(few) > 1 or few[0] in lex.body_heads or few[0] in lex.outlet_endings
    if many[: len(few)] == few:
        rest = many[len(few) :]
        if rest[0] in SMALL and rest[0] not in ("and", "&"):  # "Court of Session in Selm"
            return len(few) > 1 or few[0] in lexicon().body_heads
        if _OF_PRESS.issuperset(rest):
            return True  # "Corvo" is the Corvo News Agency
        # a firm's short form, also without what it does: "Kestrel" is Kestrel Rail Services
        return all(word in _GENERIC for word in rest) or rest[-1] in lexicon().firm_tails
    return few[0] == many[0] and set(few) <= set(many) and len(few) > 1 and few[-1] == many[-1]


@lru_cache(maxsize=65536)
def opens_firm(short: str, long: str, *, body: bool = False) -> bool:
    """Whether a name may be short for a firm's that begins with it. A body that tells what it is
    and where ("Selm Council") is not called by the place alone; a given name is somebody's unless
    it is known for a `body`'s.

    >>> opens_firm("halcott", "halcott living"), opens_firm("selm", "selm council")
    (True, False)
    >>> opens_firm("halvard", "halvard seafoods of bergset"), opens_firm("german", "german wings")
    (True, False)
    >>> opens_firm("green heron", "green heron disposal"), opens_firm("jon berge", "jon berge fund")
    (True, False)
    """
    lex = lexicon()
    few, many = short.split(), long.split()
    rest = many[len(few) :]
    if many[: len(few)] != few or len(short) < 4 or not rest:
        return False
    if rest[0] in SMALL and not and_sons(rest):
        return False
    bodies = lex.body_heads | lex.no_companies
    if len(few) > 1 and (few[0] in lex.given_names or not bodies.isdisjoint((few[-1], *rest))):
        return False  # no person, and no "United Nations" for one of its offices
    tail = next((rest[i - 1] for i, word in enumerate(rest) if word in SMALL), rest[-1])
    known = (short in lex.given_names and not body) or short in lex.continents or state_of(short)
    plain_words = lex.body_heads | lex.titles | lex.openers | lex.outlet_endings | lex.generic
    heads = lex.body_heads | lex.outlet_endings | lex.facilities | lex.settlements | lex.papers
    return not known and short not in plain_words and tail not in heads


def and_sons(rest: Sequence[str]) -> bool:
    """Whether a firm's name goes on so behind the one that it bears: "Orle *& Sons*"."""
    return len(rest) > 1 and rest[0] in ("&", "and") and rest[-1] in _HEIRS


_HEIRS = frozenset(["sons", "son", "daughters", "brothers", "partners", "associates", "co"])


def state_of(word: str) -> str:
    """The country that a word names or is the adjective of, or nothing.

    >>> state_of("uk"), state_of("argentine"), state_of("county")
    ('United Kingdom', 'Argentina', '')
    """
    return lexicon().country_of.get(word) or lexicon().country_by_adjective.get(word, "")


def country_of(name: str) -> str:
    """The country that a name stands for, or nothing.

    >>> country_of("UK"), country_of("Lusenia")
    ('United Kingdom', '')
    """
    return lexicon().country_of.get(squeeze(name), "")


@lru_cache(maxsize=65536)
def adjective_of(word: str, country: str) -> bool:
    """Whether a word is a country's adjective, also of a country that no list has.

    >>> adjective_of("tavoran", "Tavora"), adjective_of("polish", "Poland")
    (True, True)
    >>> adjective_of("lusenian", "Lusenia"), adjective_of("german", "Tavora")
    (True, False)
    """
    lex = lexicon()
    if word in lex.country_by_adjective:
        return lex.country_by_adjective[word] == country
    name = squeeze(country)
    if word == name:
        return True
    stem = name.rstrip("aeiouy")
    return len(stem) > 2 and any(
        word in (name + ending, stem + ending) for ending in lex.adjective_endings
    )


def matches(phrase: Phrase, name: str, chain: Chain) -> bool:
    """Whether a name phrase can join a chain by name."""
    if phrase.kind == "person":
        if chain.kind not in ("person", "unnamed"):
            return False
        # of whichever sex the first word looks: "José García Moreno … *García* Moreno"
        same = " " in name and any(f" {one}".endswith(f" {name}") for one in chain.names)
        if chain.of_other_sex(phrase) and not (same and not _told_sex(phrase)):
            return False
        if name in chain.seconds:
            return True
        firsts = [one for one in chain.names if one not in chain.seconds]
        return any(same_person(name, one) for one in firsts) and all(
            same_person(name, one) or len(one.split()) == 1 for one in firsts
        )
    if chain.kind == "person":
        return False
    country = country_of(name)
    if country:
        return chain.country == country and _is_country(chain)
    if phrase.kind == "place" or chain.kind == "place":
        if name in chain.names:
            return True
        return phrase.kind == chain.kind and _short_place(name, chain)
    if phrase.kind in BODIES or chain.kind in BODIES:
        if phrase.kind == "document" or chain.kind == "document":
            return name in chain.names
        if any(name.startswith(f"{one} ") and country_of(one) for one in chain.names):
            return False  # "the United States Department of Health and Human Services"
        if phrase.kind == chain.kind == "organisation" and _opens(name, chain):
            return True
        if any(other_team(name, one) for one in chain.names):
            return False
        return any(same_body(name, one) for one in _telling(name, chain.names))
    return name in chain.names and not (phrase.kind == "group" and _other_people(phrase, chain))


def _told_sex(phrase: Phrase) -> bool:
    """Whether a "Mr" or "Ms" before a name tells of which sex somebody is."""
    return not lexicon().courtesy.keys().isdisjoint(phrase.title_words())


def _other_people(phrase: Phrase, chain: Chain) -> bool:
    """Whether people with one name are told apart: "Republican Jews … *European Jews*"."""
    own = {*phrase.title_words(), *phrase.mods} - lexicon().vague
    told = {*chain.mods, *(word for one in chain.phrases for word in one.title_words())}
    return bool(own) and bool(told) and own.isdisjoint(told)


def _opens(name: str, chain: Chain) -> bool:
    """ "Halcott Living … Halcott", in either order."""
    return any(
        opens_firm(name, one, body=True) or opens_firm(one, name, body=True) for one in chain.names
    )


def _telling(name: str, names: Sequence[str]) -> Sequence[str]:
    """A body's names but the bare "Court", where it has longer ones and a longer one is compared: a
    "Court of Session" is not the Supreme Court that is "the Court" for short."""
    if " " not in name:
        return names
    return [one for one in names if " " in one or one not in lexicon().body_heads] or names


def _short_place(name: str, chain: Chain) -> bool:
    return any(one.startswith(name + " ") or name.startswith(one + " ") for one in chain.names)


def _is_country(chain: Chain) -> bool:
    return any(country_of(name) for name in chain.names)


def head_words(name: str) -> set[str]:
    """The words that "the" makes short for a name: its last, and the noun before "of" or "in".

    >>> sorted(head_words("citrus growers' league of solara")), sorted(head_words("united cantons"))
    (['league'], ['cantons'])
    >>> head_words("voice of nefud"), head_words("forum")
    ({'voice'}, set())
    """
    words = name.split()
    for place, word in enumerate(words):
        if place and word in SMALL:
            return {words[place - 1]}
    return set(words[-1:]) if len(words) > 1 else set()


def of_its_people(noun: str, chain: Chain) -> bool:
    """Whether a body is only that of another's people, by its name: "the Union of *Hospital*
    Workers" is not the hospital."""
    unions = lexicon().unions | lexicon().membered
    for words in (name.split() for name in chain.names):
        if noun not in words:
            continue
        behind = words[words.index(noun) + 1 :]
        if noun in unions or unions.isdisjoint(words) or not behind or behind[0] in SMALL:
            return False
    return True


def same_as(chain: Chain, name: str) -> bool:
    """Whether a name or acronym is a body's.

    Used for words before an office: "HAWU general secretary", "Front spokesman".
    """
    return chain.kind in BODIES and any(same_body(name, one) for one in chain.names)
