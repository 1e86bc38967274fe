"""What people know about names and nouns, read once from `reading/data/*.toml`."""

import unicodedata
from functools import lru_cache
from typing import Any

from onrecord.reading.knowledge import table


def _words(*lists: str) -> frozenset[str]:
    return frozenset(word for one in lists for word in one.split())


def _names(raw: str) -> frozenset[str]:
    return frozenset(one.strip() for line in raw.splitlines() for one in line.split("|") if one)


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """A word for comparison: lower case, accents folded, without full stops and possessive 's.

    >>> [plain(word) for word in ("Erdoğan", "U.S.", "Lunde's")]
    ['erdogan', 'us', 'lunde']
    """
    word = word.lower().replace("’", "'").replace(".", "").removesuffix("'s")
    if word.isascii():
        return word.strip("'")
    folded = unicodedata.normalize("NFKD", word.replace("ı", "i").replace("ł", "l"))
    return "".join(letter for letter in folded if not unicodedata.combining(letter)).strip("'")


class Lexicon:
    """All word lists of this room, as sets of `plain` or lower-case words."""

    def __init__(self) -> None:
        titles, roles, bodies = table("titles"), table("roles"), table("organisations")
        outlets, documents = table("outlets"), table("documents")
        self.institutional = _words(bodies["institutions"]["heads"])
        self.police_ranks = _words(roles["police"]["words"])
        self.national = _words(roles["national"]["words"])
        self.heads_of_state = _words(roles["national"]["heads"])
        self.portfolios = _words(roles["portfolios"]["words"])
        self.company_offices = _words(roles["company"]["words"])
        self.vague = _words(roles["vague"]["words"])
        self.no_members = _words(roles["no_members"]["words"])
        self.houses = _words(roles["no_members"]["houses"])
        self.institutions = _words(bodies["institutions"]["words"])
        self.generic = _words(bodies["generic"]["words"])
        others, persons = table("others"), table("persons")
        pronouns = table("pronouns")
        self.agents = _words(pronouns["acting"]["verbs"])
        self.taking_away = _words(table("people")["taking_away"])
        self.goes_on = _words(pronouns["going_on"]["verbs"])
        self.told_of = _words(pronouns["told_of"]["verbs"])
        self.reporting = _words(pronouns["told_of"]["reporting"])
        self.press = _words(pronouns["told_of"]["press"])
        self.texts_suffer = _words(pronouns["of_papers"]["verbs"])
        self.persons_own = _words(pronouns["of_persons"]["nouns"])
        self.courtesy = {
            word: gender
            for gender, key in (("m", "male"), ("f", "female"), ("", "neutral"))
            for word in titles["courtesy"][key].split()
        }
        self.clerics = _words(titles["courtesy"]["clerics"])
        self.plain_titles = _words(titles["doubtful"]["plain"])
        self.doubtful_titles = _words(titles["doubtful"]["words"])
        self.no_trades = _words(titles["doubtful"]["no_trades"])
        self.royal = _words(titles["royal"]["names"])
        self.crowned = _words(titles["royal"]["crowned"])
        self.ranks = _words(titles["ranks"]["words"])
        self.wider_alone = _words(roles["wider_alone"]["words"])
        self.wider = {key: _words(words) for key, words in roles["wider"].items()}
        self.offices = _words(roles["offices"]["words"])
        self.men = _words(roles["persons"]["male"])
        self.women = _words(roles["persons"]["female"])
        self.persons = _words(roles["persons"]["neutral"]) | self.men | self.women
        self.titles = self.offices | self.ranks | self.persons | self.courtesy.keys()
        self.only_nationals = _words(roles["nationals"]["words"])
        self.crowds = _words(roles["crowds"]["words"])
        self.many = _words(roles["many"]["words"])
        self.tell_nobody = _words(roles["tell_nobody"]["words"])
        self.telling_who = _words(roles["telling_who"]["words"])
        self.scholars = _words(roles["scholars"]["words"])
        self.often_things = _words(roles["persons"]["often_things"])
        self.anonymous = _words(roles["anonymous"]["words"])
        self.holders = _words(roles["doers"]["holders"])
        self.leading = _words(roles["leading"]["words"])
        self.sent = _words(roles["sent"]["words"])
        self.of_states, self.outsiders, self.knowing, self.how_seen = (
            _words(roles[key]["words"]) for key in ("of_states", "outsiders", "knowing", "seen")
        )
        self.first_told = {key: _words(words) for key, words in roles["first_told"].items()}
        self.partisans = _words(roles["epithets"]["partisans"])
        self.epithets = _words(roles["epithets"]["words"]) | self.partisans
        self.kin = {one: _words(others) for one, others in roles["kin"].items()}
        related = (row.split() for row in roles["relations"]["words"])
        self.relations = {one: row[0] for row in related for one in row}
        self.accusing = _words(roles["suspects"]["verbs"])
        self.pleading = _words(roles["suspects"]["pleading"])
        self.charged_with = _words(roles["suspects"]["charges"])
        self.suspects = _words(roles["suspects"]["words"])
        self.governments = _words(bodies["government"]["words"])
        self.government_names = _words(bodies["government"]["names"])
        self.government_pairs = _words(bodies["government"]["pairs"])
        self.state_forces, self.state_agencies = (
            tuple(bodies["government"][key].split()) for key in ("endings", "agencies")
        )
        self.of_several = _words(bodies["government"]["several"])
        self.settlements = _words(bodies["facilities"]["settlements"])
        self.facilities = _words(bodies["facilities"]["words"])
        self.landforms, self.landforms_first, self.landforms_last = (
            _words(bodies["landforms"][key]) for key in ("words", "first", "last")
        )
        self.in_land = _words(bodies["landforms"]["in_land"])
        self.no_bodies = _words(bodies["facilities"]["owned"])
        trades = _words(bodies["company"]["trades"])
        self.organisations = trades | _words(bodies["organisation"]["words"])
        self.after_persons = _words(bodies["organisation"]["after_persons"])
        self.parties = _words(bodies["party"]["words"])
        self.feasts = _words(bodies["party"]["feasts"])
        self.outings = _words(bodies["party"]["outings"])
        self.sellers = _words(bodies["company"]["sellers"])
        self.companies = trades.union(
            *(_words(bodies["company"][key]) for key in ("words", "sellers"))
        )
        self.either = _words(bodies["company"]["either"])
        self.selling = _words(bodies["company"]["selling"])
        self.introducing = trades | _words(bodies["company"]["introducing"])
        self.running, self.running_not = (
            _words(bodies["company"][key]) for key in ("running", "running_not")
        )
        self.by_law, self.by_law_only = (
            _words(bodies["firm"][key]) for key in ("legal", "legal_sure")
        )
        self.crafts = _words(bodies["company"]["crafts"])
        self.may_be_firms = _words(bodies["company"]["may_be"]) | self.either | self.introducing
        self.no_companies = _words(bodies["company"]["never"])
        self.no_firms = _words(bodies["company"]["never_told"])
        self.unions = _words(bodies["union"]["words"])
        self.for_whom = _words(bodies["union"]["for_whom"])
        self.lone_heads = _words(bodies["lone"]["heads"])
        self.schools = _words(bodies["school"]["words"])
        self.membered = _words(bodies["union"]["membered"])
        self.two_sides = _words(bodies["two"]["words"])
        self.waged = _words(bodies["campaigns"]["waged"])
        self.of_elections = _words(bodies["campaigns"]["of_elections"])
        self.opposed = _words(bodies["two"]["opposed"])
        self.court_sides = _words(bodies["court"]["sides"])
        self.firm_endings = _words(bodies["firm"]["endings"])
        self.firms_surnames = _words(bodies["firm"]["surnames"])
        self.foreign_firms = _words(bodies["firm"]["foreign"])
        self.firm_tails = self.firm_endings | _words(bodies["firm"]["tails"])
        self.firm_tails |= self.by_law_only
        self.firms_anew = self.companies | _words(bodies["anew"]["words"])
        self.other_firms = _words(bodies["anew"]["another"])
        self.first_of_all = _words(bodies["anew"]["first_of_all"])
        self.firms_in_full = self.firm_tails - self.firm_endings | _words(bodies["anew"]["full"])
        self.firms_own = _words(bodies["firm"]["things"])
        self.armed = _words(bodies["armed_group"]["words"])
        self.rebels = _words(bodies["armed_group"]["rebels"])
        self.taking_arms, self.fighting, self.civil_fronts, self.politics, self.seats = (
            _words(bodies["armed_group"][key])
            for key in ("taking_arms", "fighting", "civil", "politics", "seats")
        )
        self.causes = _words(bodies["armed_group"]["causes"])
        self.parties_named = _words(bodies["party"]["named"])
        self.ruling_houses, self.ranked = (
            _words(roles["standing_in"][key]) for key in ("seats", "ranked")
        )
        self.units = _words(bodies["government"]["units"])
        self.firms_short = _words(bodies["only_named"]["short"])
        self.only_named = _words(bodies["only_named"]["words"])
        self.apposed = trades | _words(bodies["apposed"]["words"])
        self.state_things = _words(bodies["state_things"]["words"])
        self.state_doings = _words(bodies["state_things"]["doing"])
        self.before_state_nouns, self.states_taken_up, self.states_pairs = (
            _words(bodies["state_things"][key]) for key in ("before", "taken_up", "pairs")
        )
        self.states_relations = _words(bodies["state_things"]["relations"])
        self.states_called = _words(bodies["state_things"]["called"])
        self.state_shapes = tuple(bodies["state_things"]["shapes"].split())
        self.watchdogs = _words(bodies["watchdog"]["words"])
        self.watchdog_heads = _words(bodies["watchdog"]["heads"])
        self.theirs = _words(bodies["before_nouns"]["theirs"])
        self.places_own = _words(bodies["owned"]["by_places"])
        self.of_places = _words(bodies["owned"]["of_places"])
        self.bodies_own = _words(bodies["owned"]["by_bodies"])
        self.office_owners = self.offices | _words(bodies["owners"]["words"])
        self.bodies_apart = _words(bodies["owners"]["apart"])
        self.parts_of_bodies = _words(bodies["parts"]["words"])
        self.styles = _words(titles["styles"]["words"])
        self.after_names = _words(titles["after"]["names"])
        self.near = _words(titles["openers"]["near"])
        self.openers = _words(titles["openers"]["words"]) | self.near
        self.body_heads = self.organisations | self.governments | self.armed | self.parties
        self.body_heads |= _words(bodies["joint"]["centres"])
        self.money = frozenset(table("currencies")["names"])
        self.animals = frozenset(table("counted")["animals"]["words"])
        self.of_people = self.titles - self.animals  # no "pilot" that is a whale, too
        self.armed_names = _words(bodies["armed_group"]["names"])
        self.armed_short = _words(bodies["armed_group"]["short"])
        self.fighters = _words(bodies["people_in_arms"]["words"])
        self.states = _words(bodies["state_as_whole"]["words"])
        self.members = {
            noun: frozenset(map(squeeze, _names(bodies["state_as_whole"][noun])))
            for noun in ("state", "province")
        }
        self.agencies = _names(outlets["agencies"]["names"])
        self.agency_nouns = _words(outlets["agencies"]["nouns"])
        self.agency_endings = _words(outlets["agencies"]["endings"])
        self.agency_openings = _words(outlets["agencies"]["openings"])
        self.agency_closings = tuple(outlets["agencies"]["closings"].split())
        self.no_agencies = _words(outlets["agencies"]["no_agencies"])
        self.agency_owners = _words(outlets["agencies"]["owners"])
        self.agency_fields = _words(outlets["agencies"]["fields"])
        self.press_heads = _words(outlets["outlets"]["heads"])
        self.outlets = _names(outlets["outlets"]["names"])
        self.outlet_nouns = _words(outlets["outlets"]["nouns"])
        self.loose_outlets = _words(outlets["outlets"]["loose"])
        self.on_air, self.in_print, self.networks = (
            _words(outlets["outlets"][key]) for key in ("on_air", "in_print", "networks")
        )
        self.sure_outlets = self.outlet_nouns - self.loose_outlets
        self.behind_names = self.parties | self.sure_outlets | self.agency_nouns
        self.outlet_openings = _words(outlets["outlets"]["openings"])
        self.outlet_endings = _words(outlets["outlets"]["endings"])
        self.on_days = _words(outlets["outlets"]["on_days"])
        self.before_names = self.apposed | self.sellers | _words(outlets["outlets"]["before_names"])
        self.outlets_alone = _words(outlets["outlets"]["alone"])
        self.held = _words(others["held"]["words"])
        self.medicines = _words(others["medicines"]["words"])
        self.documents = _words(documents["documents"]["words"])
        self.papers_do = _words(documents["documents"]["doing"])
        self.papers_suffer = _words(documents["documents"]["suffering"])
        self.papers = _words(documents["papers"]["heads"])
        self.times = _words(others["times"]["words"])
        self.continents = _words(others["continents"]["names"])
        self.measures = _words(others["measures"]["words"])
        self.storms = _words(others["storms"]["words"])
        self.named_storms = _words(others["storms"]["first"])
        self.likenesses = self.animals | _words(others["bearing_names"]["words"])
        self.car_makers = _words(others["car_makers"]["words"])
        self.teachings = _words(others["teachings"]["words"])
        self.of_powers = _words(others["powers"]["before"])
        self.anybody = _words(others["anybody"]["words"])
        self.idle = _words(others["idle"]["words"])
        self.male_names = _words(persons["male"])  # as `plain` has them, and none in both
        self.female_names = _words(persons["female"])
        self.given_names = self.male_names | self.female_names | _words(persons["either"])
        self.particles = _words(persons["particles"]["words"])
        self.male_endings = tuple(persons["hints"]["male_endings"].split())
        self.female_endings = tuple(persons["hints"]["female_endings"].split())
        self._countries(table("demonyms"))

    def _countries(self, table: dict[str, Any]) -> None:
        self.nationals = _words(table["persons"])
        self.adjective_endings = tuple(table["endings"]["adjective"].split())
        self.country_of: dict[str, str] = {}  # any name of it
        self.country_by_adjective: dict[str, str] = {}
        self.country_by_capital: dict[str, str] = {}
        for line in filter(str.strip, table["countries"].splitlines()):
            name, others, adjectives, capitals = (part.strip() for part in line.split("|"))
            for one in (name, *filter(None, map(str.strip, others.split(";")))):
                self.country_of[squeeze(one)] = name
            for one in adjectives.split():
                self.country_by_adjective.setdefault(plain(one.replace("-", " ")), name)
            for one in filter(None, map(str.strip, capitals.split(";"))):
                self.country_by_capital[squeeze(one)] = name


@lru_cache(maxsize=65536)
def squeeze(name: str) -> str:
    """A name for comparison: its words as `plain` has them, without a leading "the".

    >>> squeeze("The U.S."), squeeze("Holy  See")
    ('us', 'holy see')
    """
    words = [plain(word) for word in name.split()]
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(filter(None, words))


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon, read once in a process."""
    return Lexicon()
