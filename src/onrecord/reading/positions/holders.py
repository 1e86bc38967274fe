"""Whose position it is: the party an official or spokesman speaks for, if the report has it."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from onrecord.reading.draft import Character, Draft
from onrecord.reading.parties import BOTH, Parties, is_person_word
from onrecord.reading.patterns import with_preposition
from onrecord.reading.positions.authors import authors
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.members import members_of
from onrecord.reading.positions.named import stems_of
from onrecord.reading.positions.offices import Offices
from onrecord.reading.positions.organs import words_of
from onrecord.reading.positions.words import BODIES, OWN
from onrecord.reading.syntax import Node
from onrecord.record import Act
from onrecord.report import Span

_BELIEVING = ("believe", "think", "feel", "hold")


def takes_position(parties: Parties, key: int, act: Act) -> bool:
    """Whether somebody of this kind takes such a position: not a ruling court, nor a pregnancy."""
    known = lexicon()
    kind = parties.kinds[key]
    one = parties.cast.characters[key]
    words = one.name.lower().split()
    if kind in ("document", "place", "outlet", "agency") or not words:
        return False
    if act in known.rulings and known.courts & {*words, *words_of(one.roles)}:
        return False
    if kind == "group" and known.papers & set(words):
        return False
    return kind != "unnamed" or any(
        is_person_word(word) or word.endswith(known.person_endings) for word in words
    )


def takes_no_side(parties: Parties, key: int) -> bool:
    """Whether it is a court, the police or another that is asked or acts without being a side."""
    return not lexicon().no_party.isdisjoint(parties.names[key].lower().split())


def _alike(word: str, name: str) -> bool:
    """Whether a word is made from a name: "belmarran" from "belmarra", "iranian" from "iran"."""
    return len(name) > 3 and word.startswith(name[:-1] if len(name) > 4 else name)


class Holders:
    """Who speaks for whom in one report."""

    def __init__(self, draft: Draft, parties: Parties) -> None:
        self.draft = draft
        self.parties = parties
        self.characters = draft.cast.characters
        self._offices = Offices(draft, parties)
        self._held: dict[int, int] = {}

    @cached_property
    def beliefs(self) -> list[tuple[int, tuple[Span, ...]]]:
        """What is told to be believed ("she thinks the boy should stay"): index and content."""
        return [
            (index, said.content)
            for index, said in enumerate(self.draft.said)
            if said.attitude and said.lemma in _BELIEVING
        ]

    def holder(self, key: int) -> int:
        """The party that the character speaks for: itself, unless its role makes it a mouthpiece
        and the report has the body it speaks for as somebody who acts."""
        if key not in self._held:
            self._held[key] = key  # in case two speak for each other
            above = self._offices.speaks_for(self.characters[key])
            if above == key and self.characters[key].name in ("we", "We", "I", "us", "Us"):
                above = self._quoted_by(self.characters[key])
            self._held[key] = self.holder(above) if above != key else key
        return self._held[key]

    def sides(self, keys: Iterable[int]) -> list[int]:
        """The parties that some characters speak for, each once; of several told as one each."""
        return list(dict.fromkeys(map(self.holder, self.apart(keys))))

    def apart(self, keys: Iterable[int]) -> list[int]:
        """Some characters, and for several told as one each of them."""
        found = (
            one for key in keys for one in members_of(self.draft, self.characters[key]) or [key]
        )
        return list(dict.fromkeys(found))

    def told_by_office(self, keys: Sequence[int], place: Span) -> int | None:
        """The holder of what a ruler's own office tells that he wants: "the premier demanded it,
        *her office* said"; None where no office tells it."""
        index = self.draft.said_at(place, innermost=False)
        source = None if index is None else self.parties.first_at(self.draft.said[index].source)
        if source is None or len(keys) != 1 or not self._is_office(source):
            return None
        return self._offices.state_of_ruler(self.characters[keys[0]])

    def _is_office(self, key: int) -> bool:
        return self.characters[key].name.lower().endswith(("her office", "his office", "s office"))

    def _quoted_by(self, one: Character) -> int:
        """Who says "we" where the report does not tell for whom: whoever the quote is of."""
        index = self.draft.said_at(one.mentions[0])
        key = self.parties.first_at(self.draft.said[index].source) if index is not None else None
        return one.key if key is None else key

    def may_take(self, subject: Node, party: int) -> bool:
        """Whether somebody can be said to be ready for something: the speaker's own side, or
        another party that he tells of ("the president was ready to …")."""
        if self.same_side(subject, party):
            return True
        key = self.parties.one(subject)
        return key is not None and self.characters[self.holder(key)].kind in (*BODIES, "person")

    def taker(self, subject: Node, party: int) -> int:
        """Who is ready: the other party that is told of, else the speaker's own."""
        if self.same_side(subject, party):
            return party
        key = self.parties.one(subject)
        return party if key is None else self.holder(key)

    def acting_as(self, subject: Node | None, party: int) -> int:
        """Whose will it is: the body that the speaker tells it of ("the government will not …"),
        else the speaker's own party."""
        if subject is not None and subject.tag.startswith("NN"):
            key = self.parties.one(subject)
            if key is None or self.characters[key].kind not in BODIES:
                return party
            own_army = subject.lemma in lexicon().own_men and self.rules(party)
            return party if own_army else self.holder(key)
        return party

    def client(self, holder: int) -> int:
        """Whose appeal or demand it is that a lawyer tells: his client's; else the holder's own."""
        for span in self.characters[holder].mentions:
            for noun in self.draft.syntax.nodes(span):
                if noun.lower not in lexicon().lawyers:
                    continue
                named = noun.head if noun.relation == "compound" else None  # "his lawyer Jon Berge"
                owner = noun.child("nmod:poss") or (named and named.child("nmod:poss"))
                for one in (owner, *with_preposition(noun, ("for", "of"))):
                    key = self.parties.one(one) if one is not None else None
                    if key is not None and key != holder:
                        return key
        return holder

    def author(self, document: Span) -> list[int]:
        """Whose a document is that speaks: "the Tarskan statement", "a vote by the league"."""
        if found := authors(self.draft, self.parties, document):
            return found
        head = self.draft.syntax.head(document)
        return [] if head is None else self.named(head)

    def acts(self, key: int) -> bool:
        """Whether the character speaks, or does something, anywhere in the report."""
        return key in self._offices.acting

    def named(self, thing: Node) -> list[int]:
        """Bodies that the words of a thing name without being mentions: "Iranian involvement"."""
        words = [one.lower for one in thing.subtree() if one.tag.startswith(("JJ", "NN"))]
        return [
            one.key
            for one in self.draft.cast.characters
            if one.kind in BODIES
            and any(_alike(word, name) for name in self._short_names(one) for word in words)
        ]

    def first_party(self, span: Span) -> list[int]:
        """The first person or body that the words of a span name, or none."""
        for node in self.draft.syntax.nodes(span):
            if node.is_noun and node.relation != "nsubj:pass":  # what is done to is not asked
                found = self.parties.of(node)
                kinds = (*BODIES, "person")
                if found and (self.characters[found[0]].kind in kinds or self._both(found[0])):
                    return found
        return []

    def _both(self, key: int) -> bool:
        """Whether two sides are told as one: "unless *both sides* sign"."""
        return self.characters[key].name.partition(" ")[0].lower() in BOTH

    def _short_names(self, one: Character) -> set[str]:
        """Its names of one word, in lower case."""
        told = {one.name, *(self.draft.words(span) for span in one.mentions)}
        return {name.lower() for name in told if name[:1].isupper() and " " not in name}

    def speaker(self, index: int) -> int | None:
        """The party whose statement it is; None where its source has no character."""
        key = self.parties.first_at(self.draft.said[index].source)
        return None if key is None else self.holder(key)

    def same_side(self, noun: Node, party: int) -> bool:
        """Whether a subject in a statement stands for the speaker's own party."""
        if noun.lower in ("i", "we"):
            return True
        key = self.parties.one(noun)
        if key is None:
            return False
        if party in (key, self.holder(key)):
            return True
        # A minister speaks for "the government", a delegate for "my government", "our union".
        known, own = lexicon(), noun.child("nmod:poss")
        theirs = own is not None and own.lower in OWN
        if theirs and noun.lemma in known.own_men:
            return True  # "his men would not release anybody"
        if noun.lemma == "government" and self._governs(party):
            return True
        if self._governs(party) and self._offices.is_only_state(key):
            return True  # "Tarsk will lift the ban, Health Minister Mara Tolen said"
        if self.characters[party].kind == "government" and self._nobody_elses_forces(noun, key):
            return True  # "soldiers shot three farmers, the army said"
        if noun.lemma not in known.own_bodies:
            return False
        # A ministry's "delegation" is its own; "the two delegations" are those who deal with
        # one another.
        single = noun.tag not in ("NNS", "NNPS")
        return theirs or (single and stems_of(self.characters[party].name) & known.organs != set())

    def _nobody_elses_forces(self, noun: Node, key: int) -> bool:
        """Whether it acts for a state, as police or soldiers do, and nothing tells for which."""
        known, them = lexicon(), self.characters[key]
        if noun.lower not in known.no_party and not stems_of(noun.lower) & known.forces:
            return False
        bare = them.name.islower() or them.name.lower() == noun.lower  # not "Ostmark forces"
        return bare and not them.affiliations

    def words_for(self, key: int) -> frozenset[str]:
        """The words of somebody's name and roles, in lower case."""
        one = self.characters[key]
        return frozenset(" ".join((one.name, *one.roles)).lower().split())

    def is_neutral(self, key: int) -> bool:
        """Whether it is a hospital or a mission of observers, who tell what they have seen."""
        return not lexicon().neutral.isdisjoint(self.words_for(key))

    def rules(self, key: int) -> bool:
        """Whether it is a government, or somebody who heads one or is its minister."""
        return self.characters[key].kind == "government" or self._governs(key)

    def heads_land(self, key: int, land: str) -> bool:
        """Whether a person's "the city", "the region" is his own: a mayor's city, not his state."""
        words, known = words_of(self.characters[key].roles), lexicon()
        if not words.isdisjoint(known.not_in_office | known.called_after):
            return False  # "the president of the chess *club*"
        return any(land in known.own_lands.get(word, ()) for word in words)

    def _governs(self, key: int) -> bool:
        """Whether a person's "the government" is his own: he is its head or a minister."""
        words = words_of(self.characters[key].roles)
        known = lexicon()
        if words.isdisjoint(known.rulers) and words.isdisjoint(known.ministers):
            return False
        return words.isdisjoint(known.not_in_office)
