"""Chains of mentions: all the phrases of a report that stand for one and the same, and what is
known beside them."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from msgspec import Struct, field

from onrecord.reading.actors.phrases import Phrase
from onrecord.report import Span

PEOPLE = frozenset(["person", "unnamed"])
BODIES = frozenset(["organisation", "government", "armed_group", "agency", "outlet"])
NO_ACTORS = ("thing", "time", "")  # and what the tagger has no kind for
SPEAKERS = PEOPLE | BODIES | {"group", "document", "place"}


class Chain(Struct, eq=False):
    """Everything known of one character so far. `number` and `gender` are empty while unknown.

    `names` are its names as `squeeze` leaves them, `nouns` the head nouns it goes by (offices
    included), `mods` and `beside` what is told of it before them and in appositions, `country`
    the country it is or whose government it is, `owner` whose it is said to be ("its coastguard"),
    `body` the body it speaks for.
    """

    phrases: list[Phrase]
    kind: str = ""
    gender: str = ""
    number: str = ""
    names: list[str] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    mods: set[str] = field(default_factory=set)
    beside: set[str] = field(default_factory=set)
    country: str = ""
    owner: Chain | None = None
    body: Chain | None = None
    suspect: bool = False
    rules: list[str] = field(default_factory=list)
    worded: set[str] = field(default_factory=set)  # its phrases but the pronouns, without "the"
    seconds: set[str] = field(default_factory=set)  # "known as *Hemo*", beside a whole name
    latest: int = -1  # the last sentence with a mention
    fullest: tuple[str, Span] | None = None  # its name and where that stands, once portrayed

    def add(self, phrase: Phrase, rule: str) -> None:
        """Takes in a phrase where it stands in the text, and what it tells: those in quotations
        are settled after all the others, and whoever asks for the last mention means the text's."""
        at = bisect_right(self.phrases, _place(phrase), key=_place)
        self.phrases.insert(at, phrase)
        self.rules.insert(at, rule)
        self.latest = max(self.latest, phrase.sentence)
        if phrase.form == "pronoun":
            if phrase.gender in ("m", "f") and self.kind in PEOPLE:
                self.gender = self.gender or phrase.gender
            return
        self.worded.add(phrase.bare)
        if not self._short_for_party(phrase):
            self.kind = better_kind(self.kind, phrase.kind)
        if self.kind == "person" and self.gender == "n":
            self.gender = ""
        if phrase.gender in ("m", "f", "n") and self.gender in ("", "n"):
            self.gender = phrase.gender
        self.number = self.number or phrase.number
        self.nouns |= phrase.nouns
        self.mods |= phrase.mods
        self.beside |= phrase.beside

    def _short_for_party(self, phrase: Phrase) -> bool:
        """ "The opposition Labour Front … *the Front*": a party, once its name has told so."""
        party = self.kind == "organisation" and phrase.kind == "armed_group"
        return (
            party and phrase.name is None and any(name.endswith(phrase.noun) for name in self.names)
        )

    def before(self, span: Span) -> Phrase | None:
        """Its last mention that begins before a place, none that the place stands in."""
        for phrase in reversed(self.phrases):
            if phrase.span[0] < span[0]:
                return phrase
        return None

    def of_other_sex(self, phrase: Phrase) -> bool:
        """Whether a phrase tells of a man where this is a woman, or the other way round."""
        return bool(phrase.gender and self.gender and phrase.gender != self.gender)

    def since(self, phrase: Phrase) -> int:
        """How many sentences before a phrase it was last mentioned."""
        return phrase.sentence - self.phrases[-1].sentence

    @property
    def nobody(self) -> bool:
        """Whether it is only told of to say that there is none: "no group", "neither company"."""
        if len(self.phrases) != 1:
            return False
        return self.phrases[0].text[:8].lower().startswith(("no ", "neither "))

    @property
    def only_letters(self) -> bool:
        """Whether it has been called by an acronym or one word only."""
        return bool(self.names) and not any(" " in name for name in self.names)

    @property
    def name_words(self) -> set[str]:
        """The words of all its names."""
        return {word for name in self.names for word in name.split()}

    @property
    def named(self) -> bool:
        """Whether a mention has a name."""
        return bool(self.names)


def _place(phrase: Phrase) -> Span:
    """Where a phrase stands in the text; one around another comes first."""
    return phrase.span[0], -phrase.span[1]


_RANK = {"": 0, "time": 0, "thing": 1, "place": 2, "unnamed": 3, "group": 3, "document": 3}
_RANK |= {"organisation": 4, "person": 5, "outlet": 6, "government": 6, "armed_group": 6}
_RANK |= {"agency": 7}


def better_kind(one: str, other: str) -> str:
    """The more telling of two kinds: "person" over "unnamed", "agency" over "organisation"."""
    return one if _RANK.get(one, 0) >= _RANK.get(other, 0) else other


@cache
def compatible(one: str, other: str) -> bool:
    """Whether two kinds can be of one character.

    >>> compatible("person", "unnamed"), compatible("person", "organisation")
    (True, False)
    """
    if not one or not other or one == other:
        return True
    pair = {one, other}
    if pair <= PEOPLE or pair <= BODIES:
        return True
    if pair <= {"place", "government"} or pair <= {"document", "thing"}:
        return True
    if pair <= {"group", "armed_group"} or pair <= {"group", "government"}:
        return True
    if pair <= {"document", "organisation"} or pair <= {"document", "outlet"}:
        return True
    return "organisation" in pair and bool(pair & {"group", "place"})


def merge(into: Chain, other: Chain, rule: str) -> None:
    """Puts two chains together."""
    for phrase in other.phrases:
        into.add(phrase, rule)
    into.names += [one for one in other.names if one not in into.names]
    into.country = into.country or other.country
    into.owner = into.owner or other.owner
    into.body = into.body or other.body
    into.suspect |= other.suspect


class Context(Struct):
    """What is known beside the chains: who is the source of what, and where speech stands."""

    speaks: dict[Phrase, int] = field(default_factory=dict)  # source phrase: statement
    thinks: set[Phrase] = field(default_factory=set)  # sources of what is thought or wished
    speaker: dict[Phrase, Phrase] = field(default_factory=dict)  # phrase in content: its source
    quoted_by: dict[Phrase, Phrase] = field(default_factory=dict)  # phrase in a quote: its speaker
    quoted: dict[Phrase, list[Phrase]] = field(default_factory=dict)  # speaker: phrases so quoted
    last_source: dict[Phrase, Phrase] = field(default_factory=dict)  # source before a phrase
    told: dict[Phrase, Phrase] = field(default_factory=dict)  # speaker: whom the words are said to
    over: dict[Phrase, list[str]] = field(default_factory=dict)  # names after "he" in its sentence
    quotes: list[Span] = field(default_factory=list)  # the stretches that `Phrase.quote` counts

    def quote(self, phrase: Phrase, speaker: Phrase) -> None:
        """Notes whose words a phrase stands in, unless that is known."""
        if phrase not in self.quoted_by:
            self.quoted_by[phrase] = speaker
            self.quoted.setdefault(speaker, []).append(phrase)
