"""For whom those in office speak: ministers, envoys, spokesmen, leaders, the organs of a state."""

import re
from functools import cached_property

from onrecord.reading.actors.lexicon import squeeze
from onrecord.reading.actors.names import state_of
from onrecord.reading.draft import Character, Draft
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import with_preposition
from onrecord.reading.positions.lexicon import STEM, lexicon
from onrecord.reading.positions.mouths import speaks_by_words
from onrecord.reading.positions.named import Names, stems_of
from onrecord.reading.positions.opponents import neighbours_in, opposed_by
from onrecord.reading.positions.organs import (
    his_own,
    is_agency,
    is_union_officer,
    not_for_all_of,
    organ,
    within,
    words_of,
)
from onrecord.reading.positions.posts import (
    body_of_post,
    owner_of_organ,
    where_he_speaks,
    whose_officer,
)
from onrecord.reading.positions.unheard import bare_name, is_somebody, may_be
from onrecord.reading.positions.words import BODIES, OWN

_POSTED = re.compile(
    r"\b([Aa]mbassador|[Ee]nvoy|[Rr]epresentative) (?:to|for|in) (?:the )?[A-Z]\S+"
)
SPOKESMEN = ("spokesman", "spokeswoman", "spokesperson")
BEFORE = 300  # characters before a minister's first mention in which his state may be told of
TITLE = 4  # words before a name that may be his office
OFTEN = 3  # mentions of the state that a report is of
_STATES = ("government",)
_MEMBERED = ("organisation", "armed_group", "group")  # kinds of what somebody calls his own


class Offices:
    """Who is in whose office in one report."""

    def __init__(self, draft: Draft, parties: Parties) -> None:
        self.draft = draft
        self.parties = parties
        self.characters = draft.cast.characters
        self.acting = self._those_that_act()
        self._names = Names(draft)

    def speaks_for(self, one: Character) -> int:
        """Whose mouth the character's office makes it; itself where it has none, or nobody's."""
        owner = self._spokesman_of(one)
        if owner is not None:
            return owner
        ruler = self._office_of(one)
        if ruler is not None:
            return ruler
        own = self._own_of_its_leader(one)
        if own is not None:
            return own
        if (body := speaks_by_words(self.draft, self.parties, one)) is not None:
            return body
        if words_of(one.roles) & {"minister", *lexicon().rulers} and (
            (his := where_he_speaks(self.draft, self.parties, one)) is not None
        ):
            return his
        somebody = one.kind in ("person", "unnamed")
        if somebody:
            bodies = self._spoken_for(one)
            # An envoy "to Germany" or "for Iran" speaks for whoever sent him.
            named_by = (_POSTED.sub(r"\1", words) for words in (*one.roles, one.name))
            words = stems_of(" ".join((*one.affiliations, *named_by)))
        elif (owner := owner_of_organ(self.draft, self.parties, one)) is not None:
            return owner
        elif organ(one):
            words, bodies = stems_of(" ".join((one.name, *one.affiliations))), BODIES
            if one.name.partition(" ")[0].lower() in OWN:
                words = stems_of(" ".join(one.affiliations))  # "her government"
                bodies = (*BODIES, "person")
        else:
            return one.key
        if not bodies:
            if words_of(one.roles) & (lexicon().not_in_office | lexicon().advocates):
                return one.key
            # "Jon Berge, a wheat farmer who chairs the League" has a role, and a body beside it
            found = body_of_post(self.draft, self.parties, one, BODIES)
            return one.key if found is None else found
        known = lexicon()
        organs_and_forces = known.organs | known.forces
        named = [
            (len(stems), -other.key)
            for other, stems in self._names.within(words)
            if other.key != one.key
            and (other.key in self.acting or (somebody and his_own(other, one)))
            and may_be(other, bodies)
            and (somebody or stems != words or "person" in bodies)
            # "The ministry" is a name of its own ministry, and no owner of another state's.
            and not (stems <= organs_and_forces and self._anothers(one, other))
            and not (somebody and not_for_all_of(other, one))
            and not (somebody and self._of_another_land(other, one))
            and not within(one, stems)
        ]
        if named:
            found = -max(named)[1]
            return one.key if self._his_party(one, found) else found
        found = self._country_of(one)
        roles = words_of(one.roles)
        if found is None and not known.not_in_office & roles:
            rules = bool(known.rulers & roles)
            found = body_of_post(self.draft, self.parties, one, bodies, rules=rules)
        if found is None and (ruler := whose_officer(self.draft, self.parties, one)) is not None:
            his = self.speaks_for(self.characters[ruler])
            found = his if his != ruler else None
        elif found is None and one.kind == "person" and not one.affiliations:
            # "Russian Foreign Minister Jon Berge" is of no state that the report tells of
            found = None if self._countries(one) else self._of_the_report(one, bodies)
        if found is None:
            found = self._the_government(one) if somebody else self._whose_ministry(one)
        return one.key if found is None else found

    def _whose_ministry(self, one: Character) -> int | None:
        """The state told of last before "the foreign ministry", in a report of several."""
        abroad = one.name.lower() in ("foreign ministry", "foreign office")
        return self._last_before(one, ("government",)) if abroad and len(self._states) > 1 else None

    def _the_government(self, one: Character) -> int | None:
        """What a minister speaks for whose state the report does not tell: "the government"."""
        roles = words_of(one.roles)
        known = lexicon()
        if "minister" not in roles or roles & known.not_in_office or "prime" in roles:
            return None
        if self._maybe_states:
            return None
        found = [other.key for other in self.characters if other.name.lower() == "government"]
        return found[0] if len(found) == 1 else None

    def _anothers(self, one: Character, organ: Character) -> bool:
        """Whether what is only called "the ministry" is not the one that somebody is in: a foreign
        minister's, where it is the defence ministry, a prime minister's or just any minister's,
        where it has a name; no organ is in another."""
        roles = words_of(one.roles)
        if one.kind not in ("person", "unnamed") or "prime" in roles:
            return True
        stems = stems_of(organ.name)
        fields = {role[:STEM] for role in roles} - lexicon().organs
        if "minister" in roles and " " in organ.name and stems.isdisjoint(fields):
            return True
        return "minister" in roles and self._of_another_office(organ, roles)

    def _his_party(self, one: Character, body: int) -> bool:
        """Whether a body is the party of somebody in the state's office: "Keel's National Union",
        where Keel is the prime minister, has no part in what he does as such."""
        told = self.characters[body]
        if told.kind != "organisation" or not lexicon().statesmen & words_of(one.roles):
            return False
        return not stems_of(told.name) <= stems_of(" ".join(one.roles))

    def state_of_ruler(self, one: Character) -> int | None:
        """Whose will it is that a ruler's or minister's office tells: the state's whose he is, else
        his own, and never his party's; None for whoever has no such office."""
        known, roles = lexicon(), words_of(one.roles)
        if one.kind != "person" or not roles & (known.rulers | known.ministers | known.statesmen):
            return None
        words = stems_of(" ".join((*one.affiliations, *one.roles)))
        dateline = self.draft.report.dateline
        home = dateline.place.rpartition(", ")[2] if dateline is not None else ""
        for other in self.characters:
            lone = other.name.isalpha() and other.name[:1].isupper()
            if other.key == one.key or other.key not in self.acting or not lone:
                continue
            its_own = may_be(other, ("government",)) and stems_of(other.name) <= words
            if its_own or (other.name == home and other.kind in BODIES):
                return other.key
        return one.key

    def _of_the_report(self, one: Character, bodies: tuple[str, ...]) -> int | None:
        """The body that the report tells of about a person of whom no words say whose he is."""
        found = self._told_before(one, bodies)
        if found is None and (self._somebodys(one) or is_union_officer(one)):
            found = self._last_before(one, ("organisation", "armed_group"))
        return self._own_state(one) if found is None else found

    def _country_of(self, one: Character) -> int | None:
        """The country in whose name somebody holds an office: Turkey for "the Turkish ministry"."""
        countries = self._countries(one)
        found = [
            other.key
            for other in self.draft.cast.characters
            if other.kind == "government" and other.key in self.acting and other.key != one.key
            if state_of(squeeze(other.name)) in countries
        ]
        return found[0] if len(countries) == 1 and found else None

    def _of_another_land(self, body: Character, one: Character) -> bool:
        """Whether a body is a known state, and somebody's own title names another."""
        state = state_of(squeeze(body.name)) if body.kind == "government" else ""
        lands = self._countries(one, ()) if state else set()
        return bool(lands) and state not in lands

    def _countries(self, one: Character, told: tuple[str, ...] | None = None) -> set[str]:
        """The known countries that the words for somebody's office name: "Turkish minister"."""
        told = one.affiliations if told is None else told
        bare = (_POSTED.sub(r"\1", words) for words in (*told, *one.roles, one.name))
        return {
            state_of(squeeze(word))
            for words in (*bare, *self._titles(one))
            if not lexicon().called_after & set(words.lower().split())  # "a UK university"
            for word in words.split()
        } - {""}

    def _titles(self, one: Character) -> list[str]:
        """What stands before a person's name where he is told of: "*British prime minister* Ada
        Tolen"."""
        if one.kind != "person":
            return []
        first = one.name.partition(" ")[0]
        parts = (self.draft.words(span).partition(f" {first} ") for span in one.mentions)
        return [" ".join(before.split()[-TITLE:]) for before, name, _ in parts if name]

    def _spokesman_of(self, one: Character) -> int | None:
        """Whose spokesman somebody is called: "Brandt's spokesman", "his spokeswoman"."""
        for mention in one.mentions:
            head = self.draft.syntax.head(mention)
            if head is None or head.lemma not in SPOKESMEN or head.word.start < mention[0]:
                continue
            found = self.parties.of(head.child("nmod:poss"))
            if found and found[0] != one.key:
                return found[0]
            for whom in with_preposition(head, ("for",)):  # "a spokesman *for the premier*"
                found = self.parties.of(whom)
                if found and self.characters[found[0]].kind == "person" and found[0] != one.key:
                    return found[0]
        return None

    def _office_of(self, one: Character) -> int | None:
        """The ruler or minister whose office speaks: "the prime minister's office"."""
        if not one.name.endswith(("'s office", "’s office")):
            return None
        for mention in one.mentions:
            head = self.draft.syntax.head(mention)
            found = self.parties.of(head.child("nmod:poss") if head is not None else None)
            if found and self.characters[found[0]].kind == "person":
                return found[0] if self._spoken_for(self.characters[found[0]]) else None
        return None

    def _own_of_its_leader(self, one: Character) -> int | None:
        """The body that somebody told as "his movement" is: the one that he speaks for; "her
        government" is the state that it governs."""
        if one.name.partition(" ")[0].lower() not in OWN or one.kind not in (*BODIES, "group"):
            return None
        head = self.draft.syntax.head(one.mentions[0])
        if head is None or head.lemma not in lexicon().own_bodies:
            return None
        kinds = _STATES if head.lemma in ("government", "country") else _MEMBERED
        for key in self.parties.of(head.child("nmod:poss"))[:1]:
            leader = self.characters[key]
            body = self.speaks_for(leader) if leader.kind == "person" else key
            if body not in (key, one.key) and self.characters[body].kind in kinds:
                return body
        return None

    def _told_before(self, one: Character, bodies: tuple[str, ...]) -> int | None:
        """The body last told of before a minister or spokesman of whom no words say whose he is:
        "Morvania threatened … Trade Minister Olga Petrenko said"."""
        roles = words_of(one.roles)
        heads = roles & lexicon().rulers - {"governor"}
        if not (roles & {*SPOKESMEN, "minister"} or heads) or "opposition" in roles:
            return None
        if heads and "minister" not in roles and not self._rules_one_of_several(roles):
            return None
        if heads or roles & {"minister", "government"}:
            bodies = ("government",)
        return self._last_before(one, bodies)

    def _rules_one_of_several(self, roles: frozenset[str]) -> bool:
        """Whether a ruler is a state's in a report of several: "Velmark expelled three envoys.
        President Marchetti …"; many a body has a president, and one state's is a politician."""
        return not lexicon().not_in_office & roles and len(self._states) > 1

    def _last_before(self, one: Character, bodies: tuple[str, ...]) -> int | None:
        """The last body of which the report itself tells something before it tells of a person."""
        roles = words_of(one.roles)
        first = min(one.mentions)[0]
        found, opposed = None, self._opposed_by(one)
        for node in self.draft.syntax.subjects:
            near = first - BEFORE < node.word.start < first
            if not near or node.tag == "PRP" or self.draft.said_at(node.span) is not None:
                continue  # of whom somebody speaks is not who speaks; "it" may be anybody
            if node.head is not None and node.head.relation == "acl:relcl":
                continue  # "the Front, which *Tarsk* met in May"
            key = self.parties.one(node)
            if key is None or key == one.key:
                continue
            other = self.characters[key]
            if self._of_another_office(other, roles):
                continue
            if opposed and not opposed.isdisjoint((key, self.speaks_for(other))):
                continue  # "Tarsk fired first. President Vance demanded that Tarsk withdraw"
            if is_somebody(self.draft, other):
                continue
            if may_be(other, bodies) and not (bodies == ("government",) and is_agency(other)):
                found = key
        return found

    def _opposed_by(self, one: Character) -> set[int]:
        """Of whom somebody is surely not the mouth."""
        return opposed_by(self.draft, self.parties, one) | self._neighbours

    @cached_property
    def _neighbours(self) -> set[int]:
        return neighbours_in(self.draft)

    def _somebodys(self, one: Character) -> bool:
        """Whether somebody is called the officer of what nobody has found: "said *its* chair"."""
        first = next(iter(self.draft.syntax.nodes(min(one.mentions))), None)
        return first is not None and first.lower == "its" and not self.parties.of(first)

    def _own_state(self, one: Character) -> int | None:
        """The state of a minister whom the report gives none, where it deals with another: the one
        told of first and often, or of two the one of whom he demands nothing. In reports of one
        state alone its ministers are politicians."""
        known, roles = lexicon(), words_of(one.roles)
        if not roles & (known.statesmen | known.rulers) or known.not_in_office & roles:
            return None
        opposed = self._opposed_by(one)
        others = [each for each in self._states if each.key not in opposed]
        if len(self._states) == 2 and len(others) == 1:
            return others[0].key
        if not roles & known.statesmen or len(self._states) < 2:
            return None
        maybe = (each for each in self._maybe_states if each.key not in opposed)
        often = next((each for each in maybe if len(each.mentions) >= OFTEN), None)
        return often.key if often is not None and often.kind == "government" else None

    def is_only_state(self, key: int) -> bool:
        """Whether somebody is a state, and the only one that does something in the report."""
        return [one.key for one in self._maybe_states] == [key]

    @cached_property
    def _states(self) -> list[Character]:
        """The states that do something in the report."""
        return [one for one in self._maybe_states if one.kind == "government"]

    @cached_property
    def _maybe_states(self) -> list[Character]:
        """These, and whatever else does something and may be a state by its bare name."""
        known = lexicon()
        return [
            other
            for other in self.draft.cast.characters
            if may_be(other, ("government",)) and not is_agency(other)
            if other.key in self.acting and (name := bare_name(other))[:1].isupper()
            if not stems_of(name) & (known.organs | known.forces)
            if not is_somebody(self.draft, other)
        ]

    def _of_another_office(self, body: Character, roles: frozenset[str]) -> bool:
        """Whether a body is a ministry of nobody's that the report tells, and not the minister's:
        the prime minister does not speak for "the environment ministry" of the sentence before."""
        organs, stems = lexicon().organs, stems_of(body.name)
        organ = bool(stems & organs - {"gover"}) and self.speaks_for(body) == body.key
        return organ and not stems - organs & {role[:STEM] for role in roles}

    def _spoken_for(self, one: Character) -> tuple[str, ...]:
        """The kinds of body that its role makes a person the mouth of; none where it has none."""
        known = lexicon()
        gone = known.not_in_office
        roles = tuple(role for role in one.roles if not gone & set(role.lower().split()))
        told = stems_of(" ".join(roles))
        if not one.roles:
            # "Ilka Moreno, who leads the delegation" has no role of its own
            longest = max(one.mentions, key=lambda span: span[1] - span[0])
            told = stems_of(self.draft.words(longest))
        if told & known.spokesmen:
            return (*BODIES, "group")
        if told & known.speakers or words_of(roles) & (known.delegates | known.rulers):
            return BODIES
        if told & known.leaders and told & known.forces:
            return BODIES  # "Orsava's army chief"
        led = told & known.leaders or words_of(roles) & known.officers
        return ("organisation", "armed_group") if led else ()

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
