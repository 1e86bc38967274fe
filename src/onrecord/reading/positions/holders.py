"""Whose position it is: the party an official or spokesman speaks for, if the report has it."""

import re
from collections.abc import Iterable

from onrecord.reading.draft import Character, Draft
from onrecord.reading.parties import Parties, is_person_word
from onrecord.reading.positions.lexicon import STEM, lexicon
from onrecord.reading.syntax import Node
from onrecord.record import Act
from onrecord.report import Span

_WORD = re.compile(r"\w+")
_POSTED = re.compile(
    r"\b([Aa]mbassador|[Ee]nvoy|[Rr]epresentative) (?:to|for|in) (?:the )?[A-Z]\S+"
)
BODIES = ("government", "organisation", "armed_group")
ORGANS = {"minis", "gover", "coast", "embas", "deleg"}  # of a state, and speak for it
FORCES = {"troop", "force", "soldi", "milit", "army"}  # of a state, and act for it
SPOKESMEN = ("spokesman", "spokeswoman", "spokesperson")
BEFORE = 300  # characters before a minister's first mention in which his state may be told of
MINISTERS = {"minister", "executive", "taoiseach"}  # "the chief executive of the islands"
# Stems of bodies within a body.
PARTS = {word[:STEM] for word in ("committee", "subcommittee", "commission", "panel", "caucus")}
SMALL = {
    "the",
    "a",
    "an",
    "of",
    "for",
    "and",
    "in",
    "its",
    "his",
    "her",
    "their",
    "s",
    "it",
    "they",
}


PRONOUNS = {"it", "they", "them", "we", "us", "he", "she", "him", "his", "her", "its", "our"}
# What a speaker calls the body that he speaks for, with "my" or "our", or as its minister.
OWN_MEN = ("man", "force", "troop", "fighter", "army", "soldier")
OWN_BODIES = (
    "government",
    "union",
    "party",
    "company",
    "country",
    "delegation",
    "movement",
    "firm",
    "office",
    "team",
    "side",
    "campaign",
    "member",
)
OWN = ("his", "her", "their", "its", "my", "our")


def takes_position(parties: Parties, key: int, act: Act) -> bool:
    """Whether somebody of this kind takes such a position: not a ruling court, nor a pregnancy."""
    known = lexicon()
    kind = parties.kinds[key]
    one = parties.cast.characters[key]
    words = one.name.lower().split()
    if kind in ("document", "place", "outlet", "agency") or not words:
        return False
    if act in known.rulings and known.courts & {*words, *_words_of(one.roles)}:
        return False
    if kind == "group" and known.papers & set(words):
        return False
    return kind != "unnamed" or any(
        is_person_word(word) or word.endswith(known.person_endings) for word in words
    )


def _alike(word: str, name: str) -> bool:
    """Whether a word is made from a name: "belmarran" from "belmarra", "iranian" from "iran"."""
    return len(name) > 3 and word.startswith(name[:-1] if len(name) > 4 else name)


def _stems(words: str) -> set[str]:
    """
    >>> sorted(_stems("the Belmarran ministry"))
    ['belma', 'minis']
    """
    return {one[:STEM] for one in _WORD.findall(words.lower()) if one not in SMALL}


def _words_of(roles: Iterable[str]) -> set[str]:
    """
    >>> sorted(_words_of(["Prime Minister", "minister of trade"]))
    ['minister', 'of', 'prime', 'trade']
    """
    return {word for role in roles for word in role.lower().split()}


def _may_be(one: Character, bodies: tuple[str, ...]) -> bool:
    """Whether somebody is such a body; also where one word, without an office, is all that a report
    calls him: a state that nobody has heard of is easily taken for a person."""
    if one.kind in bodies:
        return True
    untitled = one.kind == "person" and not one.roles
    return untitled and "government" in bodies and one.name.isalpha() and one.name[:1].isupper()


def _within(one: Character, body: frozenset[str]) -> bool:
    """Whether somebody's office is only in a part of a body: "chair of the *House* ethics
    committee" speaks for no house; by the stems of the body's name."""
    for told in (*one.roles, *one.affiliations):
        stems = [word[:STEM] for word in _WORD.findall(told.lower())]
        places = [place for place, stem in enumerate(stems) if stem in body]
        if places and PARTS & set(stems[places[-1] + 1 :]) - body:
            return True
    return False


class Holders:
    """Who speaks for whom in one report."""

    def __init__(self, draft: Draft, parties: Parties) -> None:
        self.draft = draft
        self.parties = parties
        self.by_key = {one.key: one for one in draft.cast.characters}
        self._acting = self._those_that_act()
        self._held: dict[int, int] = {}
        self._names: dict[int, list[frozenset[str]]] = {}

    def holder(self, key: int) -> int:
        """The party that the character speaks for: itself, unless its role makes it a mouthpiece
        and the report has the body it speaks for as somebody who acts."""
        if key not in self._held:
            self._held[key] = key  # in case two speak for each other
            above = self._speaks_for(self.by_key[key])
            if above == key and self.by_key[key].name in ("we", "We", "I", "us", "Us"):
                above = self._quoted_by(self.by_key[key])
            self._held[key] = self.holder(above) if above != key else key
        return self._held[key]

    def sides(self, keys: Iterable[int]) -> list[int]:
        """The parties that some characters speak for, each once."""
        return list(dict.fromkeys(map(self.holder, keys)))

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
        return key is not None and self.by_key[self.holder(key)].kind in (*BODIES, "person")

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
            own_army = subject.lemma in OWN_MEN and self.by_key[party].kind == "government"
            if key is not None and self.by_key[key].kind in BODIES and not own_army:
                return self.holder(key)
        return party

    def client(self, source: tuple[Span, ...], holder: int) -> int:
        """Whose appeal it is that a lawyer announces: his client's; else the holder's own."""
        for span in source:
            head = self.draft.syntax.head(span)
            words = {one.lower for one in self.draft.syntax.nodes(span)}
            if head is None or not words & lexicon().lawyers:
                continue
            for one in self.draft.syntax.nodes(span):
                owner = one if one.tag == "PRP$" else one.child("nmod:poss")
                key = self.parties.one(owner) if owner is not None else None
                if key is not None and key != holder:
                    return key
        return holder

    def author(self, document: Span) -> list[int]:
        """Whose a document is that speaks: "the Tarskan statement", "a vote by the league"."""
        head = self.draft.syntax.head(document)
        if head is None:
            return []
        found = self.parties.owner(head) or self.parties.after(head, ("from",))
        before = head.before()
        if not found and before is not None:
            found = self.parties.named(before) or self.named(head)
        return found

    def acts(self, key: int) -> bool:
        """Whether the character speaks, or does something, anywhere in the report."""
        return key in self._acting

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
                if found and self.by_key[found[0]].kind in (*BODIES, "person"):
                    return found
        return []

    def _short_names(self, one: Character) -> set[str]:
        """Its names of one word, in lower case."""
        told = {one.name, *(self.draft.words(span) for span in one.mentions)}
        return {name.lower() for name in told if name[:1].isupper() and " " not in name}

    def _speaks_for(self, one: Character) -> int:
        owner = self._spokesman_of(one)
        if owner is not None:
            return owner
        ruler = self._office_of(one)
        if ruler is not None:
            return self.holder(ruler)
        if one.kind in ("person", "unnamed"):
            bodies = self._spoken_for(one)
            # An envoy "to Germany" or "for Iran" speaks for whoever sent him.
            named_by = (_POSTED.sub(r"\1", words) for words in (*one.roles, one.name))
            words = _stems(" ".join((*one.affiliations, *named_by)))
        elif one.kind in ("government", "organisation") and _stems(one.name) & (ORGANS | FORCES):
            words, bodies = _stems(one.name), BODIES
            if one.name.partition(" ")[0].lower() in OWN:
                words = _stems(" ".join(one.affiliations))  # "her government"
                bodies = (*BODIES, "person")
        else:
            return one.key
        if not bodies:
            return one.key
        state = {"gover"}  # "the Orsavan envoy" speaks for "the government of Orsava"
        named = [
            (len(stems), -other.key)
            for other in self.draft.cast.characters
            if other.key != one.key and other.key in self._acting
            if _may_be(other, bodies)
            for stems in self._names_of(other)
            if stems - state
            and stems - state <= words
            and (one.kind in ("person", "unnamed") or stems != words or "person" in bodies)
            # "The ministry" is a name of its own ministry, and no owner of another state's.
            and (one.kind in ("person", "unnamed") or not stems <= ORGANS | FORCES)
            and not _within(one, stems)
        ]
        if named:
            return -max(named)[1]
        nobodys = one.kind == "person" and not one.affiliations
        before = self._told_before(one, bodies) if nobodys else None
        return one.key if before is None else before

    def _spokesman_of(self, one: Character) -> int | None:
        """Whose spokesman somebody is called: "Brandt's spokesman", "his spokeswoman"."""
        for mention in one.mentions:
            head = self.draft.syntax.head(mention)
            if head is None or head.lemma not in SPOKESMEN or head.word.start < mention[0]:
                continue
            found = self.parties.of(head.child("nmod:poss"))
            if found and found[0] != one.key:
                return found[0]
        return None

    def _office_of(self, one: Character) -> int | None:
        """The ruler or minister whose office speaks: "the prime minister's office"."""
        if not one.name.endswith(("'s office", "’s office")):
            return None
        for mention in one.mentions:
            head = self.draft.syntax.head(mention)
            found = self.parties.of(head.child("nmod:poss") if head is not None else None)
            if found and self.by_key[found[0]].kind == "person":
                return found[0] if self._spoken_for(self.by_key[found[0]]) else None
        return None

    def _told_before(self, one: Character, bodies: tuple[str, ...]) -> int | None:
        """The body last told of before a minister or spokesman of whom no words say whose he is:
        "Morvania threatened … Trade Minister Olga Petrenko said"."""
        roles = _words_of(one.roles)
        if not roles & {*SPOKESMEN, "minister"}:
            return None
        if "minister" in roles:
            bodies = ("government",)
        first = min(one.mentions)[0]
        found = None
        for node in self.draft.syntax.subjects:
            near = first - BEFORE < node.word.start < first
            if not near or self.draft.said_at(node.span) is not None:
                continue  # of whom somebody speaks is not who speaks
            key = self.parties.one(node)
            if key is None or key == one.key:
                continue
            other = self.by_key[key]
            if self._of_another_office(other, roles):
                continue
            if _may_be(other, bodies):
                found = key
        return found

    def _of_another_office(self, body: Character, roles: set[str]) -> bool:
        """Whether a body is a ministry of nobody's that the report tells, and not the minister's:
        the prime minister does not speak for "the environment ministry" of the sentence before."""
        stems = _stems(body.name)
        organ = bool(stems & ORGANS - {"gover"}) and self.holder(body.key) == body.key
        return organ and not stems - ORGANS & {role[:STEM] for role in roles}

    def _spoken_for(self, one: Character) -> tuple[str, ...]:
        """The kinds of body that its role makes a person the mouth of; none where it has none."""
        known = lexicon()
        roles = [role for role in one.roles if not known.not_in_office & set(role.lower().split())]
        told = _stems(" ".join(roles))
        if not one.roles:
            # "Ilka Moreno, who leads the delegation" has no role of its own
            longest = max(one.mentions, key=lambda span: span[1] - span[0])
            told = _stems(self.draft.words(longest))
        if told & known.spokesmen:
            return (*BODIES, "group")
        if told & known.speakers:
            return BODIES
        if known.rulers & _words_of(roles):
            return BODIES
        return ("organisation", "armed_group") if told & known.leaders else ()

    def _names_of(self, one: Character) -> list[frozenset[str]]:
        """The stems of a body's name and of its mentions that are names or name its kind."""
        if one.key not in self._names:
            told = {one.name, *(self.draft.words(span) for span in one.mentions)} - PRONOUNS
            self._names[one.key] = [
                stems
                for words in sorted(told)
                if len(words.split()) <= 8 and (stems := frozenset(_stems(words)))
            ]
        return self._names[one.key]

    def _those_that_act(self) -> set[int]:
        """Characters that speak, or are the subject of a verb, somewhere in the report."""
        found = set()
        for said in self.draft.said:
            found |= {key for key in map(self.parties.at, said.source) if key is not None}
        for node in self.draft.syntax.subjects:
            key = self.parties.one(node)
            if key is not None:
                found.add(key)
        return found

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
        own = noun.child("nmod:poss")
        theirs = own is not None and own.lower in OWN
        if theirs and noun.lemma in OWN_MEN:
            return True  # "his men would not release anybody"
        if noun.lemma == "government" and self._governs(party):
            return True
        return noun.lemma in OWN_BODIES and (
            theirs or _stems(self.by_key[party].name) & ORGANS != set()
        )

    def rules(self, key: int) -> bool:
        """Whether it is a government, or somebody who heads one or is its minister."""
        return self.by_key[key].kind == "government" or self._governs(key)

    def _governs(self, key: int) -> bool:
        """Whether a person's "the government" is his own: he is its head or a minister."""
        words = _words_of(self.by_key[key].roles)
        known = lexicon()
        return bool(words & (known.rulers | MINISTERS)) and not words & known.not_in_office
