"""Who is the same across reports: persons, bodies and governments under their varying names.

Documents are left out, and crowds and captives are linked in copies only: two reports'
"fishermen" need not be the same men.
Namesakes stay apart by given name, and by office and body where a family name stands alone.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations

from onrecord.ledger.links import Item, Link
from onrecord.linking.faces import Face, faces, without_article
from onrecord.linking.filed import Filed
from onrecord.linking.joining import Groups, joining_links
from onrecord.linking.knowledge import words
from onrecord.linking.names import person_likeness, plain, same_place
from onrecord.linking.state import State, at_home, story_state, without_here
from onrecord.record import Actor

SAME = 0.65
"""From this score on two actors are linked."""

OFFICE = 0.05
"""How much surer an office makes it that a family name alone is somebody's, and how much less sure
another office: enough to tell two of one name apart, too little to part one who changed his."""

RANKS = 0.1
"""How much less surely "the soldiers" are the army than "the army" is."""

Copies = Set[frozenset[str]]
"""Pairs of reports of which one copied the other, or both a third."""


def _meet(one: Iterable[str], two: Iterable[str]) -> bool:
    two = list(two)
    return any(same_place(a, b) for a in one for b in two)


def _covers(many: Set[str], few: Set[str]) -> bool:
    return all(any(same_place(a, b) for b in many) for a in few)


def likeness(one: Face, two: Face, *, copied: bool = False) -> tuple[float, str]:
    """How surely two actors of two reports are one, from 0 to 1, and the reason in words.

    `copied` says that one report copied the other, so that "a diplomat" is the same in both, and
    so are "the organisers".
    """
    if "group" in (one.kind, two.kind):
        names = [plain(without_article(each.name)) for each in (one, two)]
        if copied and one.kind == two.kind and names[0] and names[0] == names[1]:
            return 0.85, f"both reports have “{one.name}” in the same passage"
        if one.person == two.person and (name := _proper(one.name)) and name == _proper(two.name):
            return 0.9, f"both are named “{name}”"  # a body with a plural for a name is no crowd
        return 0.0, ""
    if one.person != two.person:
        return _taken_for_a_person(*((one, two) if one.person else (two, one)))
    if one.person:
        return _persons(one, two, copied)
    if copied:
        one, two = without_here(one), without_here(two)
    if not copied and (_nameless(one, two) or _nameless(two, one)):
        return 0.0, ""
    score, reason = _bodies(one, two)
    if score > SAME and "army" in one.words & two.words and _forces(one) != _forces(two):
        score = max(SAME, score - RANKS)
    return score, reason


def _proper(name: str) -> str:
    """A name of several words that all are capitals, without what says what it is: "Orle Tours",
    "association *Flight 417 Families*"; empty for "Tavoran troops"."""
    told = without_article(name).split()
    if told and told[0].islower() and told[0] in words("people", "bodies", "kinds"):
        told = told[1:]
    capital = all(word[0].isupper() or word[0].isdigit() for word in told)
    return " ".join(told) if len(told) > 1 and capital else ""


def _taken_for_a_person(person: Face, body: Face) -> tuple[float, str]:
    """A reader may take a state or a firm for a person, but not by another name; a firm by the
    first word of it ("Vireo" for "Vireo Motors"), if nobody is he or she."""
    if person.named and body.named and body.words and body.words == person.words:
        return 0.7, f"both are named “{body.name}”"
    bare = len(person.words) == 1 and not person.human and not person.office and not person.owners
    firm = body.kind == "organisation" and without_article(body.name).split()
    if bare and firm and len(firm) == 2 and plain(firm[0]) == plain(person.name):
        return SAME, f"“{person.name}” is the beginning of “{body.name}”"
    return 0.0, ""


def _nameless(one: Face, two: Face) -> bool:
    """Whether a body goes by a common noun alone ("the press", "the state") where the other has a
    proper name: another report's "press" need not be the Associated Press."""
    if one.owners or len(one.words) > 1 or one.name[:1].isupper() or one.words == two.words:
        return False
    words_of = without_article(two.name).split()
    return len(words_of) > 1 and all(word[:1].isupper() or len(word) < 4 for word in words_of)


def _persons(one: Face, two: Face, copied: bool) -> tuple[float, str]:
    belong = _belonging(one, two)
    if one.named and two.named:
        score = person_likeness(one.name, two.name)
        alone = min(len(plain(one.name)), len(plain(two.name))) == 1
        if belong < 0:
            # Same family name, other body: namesakes, unless the full name is the same.
            score = 0.0 if alone or score < 0.97 else score - 0.2
        if alone and (_told_by_office_of(one, two) or _told_by_office_of(two, one)):
            score = 0.0
        if score and alone:
            score += OFFICE * _one_office(one, two)
        reason = f"the name “{two.name}” fits “{one.name}”"
        return (
            (score, f"{reason}, of the same body" if belong > 0 else reason) if score else (0, "")
        )
    if not one.named and not two.named:
        if copied and _covers(two.words, one.words) | _covers(one.words, two.words):
            return 0.85, f"both reports have “{one.name}” in the same passage"
        return 0.0, ""
    shared = one.holds & two.holds
    bare, full = (one, two) if two.named else (two, one)
    if not shared or belong <= 0:
        return 0.0, ""
    described = {word for word in bare.office if word not in words("people", "names", "titles")}
    if copied or _covers(full.office | full.owners, described - {"her", "his", "their", "its"}):
        return 0.72, f"“{bare.name}” is the office of {full.name}"
    return 0.0, ""


def _told_by_office_of(one: Face, two: Face) -> bool:
    """Whether somebody is told of by an office that the other holds: "deputy to the *minister*"."""
    told_by = (one.office & words("people", "offices", "unique")) - one.holds
    return not told_by.isdisjoint(two.holds - one.holds)


def _one_office(one: Face, two: Face) -> int:
    """1 where both hold one office ("Health Minister Adan", "the health minister, Jusuf Adan"), -1
    where they hold two ("Colonel Adan"), 0 if nobody tells."""
    if not one.office or not two.office:
        return 0
    if one.holds & two.holds:
        return 1
    return -1 if one.holds or two.holds else 0


def _belonging(one: Face, two: Face) -> int:
    """1 where two persons belong to one body or state, -1 where to different ones, 0 if unknown."""
    left, right = one.belongs, two.belongs
    if not left or not right:
        return 0
    if _meet(left, right):
        return 1
    return -1 if not (one.office & two.office) else 0


def _bodies(one: Face, two: Face) -> tuple[float, str]:
    if one.words and one.words == two.words and not _apart(one, two):
        return 0.97, f"both are named “{two.name}”"
    if _short_for(one, two) or _short_for(two, one):
        return 0.85, f"“{one.name}” and “{two.name}” are a name and its initials"
    if _apart(one, two):
        return 0.0, ""
    if not same_place(one.head, two.head):
        short, full = sorted((one, two), key=lambda face: len(face.words))
        if _first_words(short, full):
            return 0.7, f"“{short.name}” is the beginning of “{full.name}”"
        return 0.0, ""
    left = {word for word in one.words if not any(same_place(word, b) for b in two.words)}
    right = {word for word in two.words if not any(same_place(word, a) for a in one.words)}
    reason = f"“{one.name}” and “{two.name}” name one kind of body"
    if not left and not right:
        return 0.93, f"“{one.name}” is “{two.name}” in another form"
    # What one name says more must not contradict what the other tells of its body.
    if _covers(two.owners, left) and _covers(one.owners, right):
        return 0.9, f"{reason} of the same owner"
    if left and right:
        return 0.0, ""
    longer, more = (one, left) if left else (two, right)
    proper = len(longer.words) - len(more) > 1 or one.head not in ("army", "police", "court")
    score = 0.8 if proper else 0.7
    if (bare := one.perhaps or two.perhaps) and longer.portfolio:
        score += OFFICE if bare == longer.portfolio else -2 * OFFICE
    return score, f"{reason}; “{longer.name}” is the fuller name"


def _forces(one: Face) -> Set[str]:
    return words("people", "bodies", "army").intersection(plain(one.name))


def _first_words(short: Face, full: Face) -> bool:
    """Whether a body goes by the beginning of its name ("Rivers" for "Rivers Without Borders").

    A state's name stands at the beginning of its ministries' names and is none of theirs.
    """
    if short.kind not in ("organisation", "armed_group") or short.kind != full.kind:
        return False
    told = plain(full.name)
    place = [at for at, word in enumerate(told) if word in short.words]
    return (
        bool(place)
        and len(place) == len(short.words)
        and place[-1] < len(told) - 1
        and (place[0] <= 1 and place[-1] - place[0] == len(place) - 1)
    )


def _short_for(one: Face, two: Face) -> bool:
    short = one.name.replace(".", "")
    several = len(two.words) > 1
    return several and 1 < len(short) < 8 and short.isupper() and short.lower() in two.initials


def _apart(one: Face, two: Face) -> bool:
    """Whether two bodies have owners, and different ones."""
    return bool(
        one.owners
        and two.owners
        and not _meet(one.owners, two.owners)
        and not _meet(one.owners, two.words)
        and not _meet(two.owners, one.words)
    )


def person_links(collection: Sequence[Filed], copies: Copies = frozenset()) -> list[Link]:
    """Links between actors of different reports that are the same person, body or government.

    Every group holds at most one actor of a report (or one body that it has twice), and nobody
    whose full name is another's. The
    links are those that join (`joining.joining_links`).
    """
    state = story_state(collection)
    known = {one.item: one for filed in collection for one, _ in _by_drawers(filed, state)}
    found: list[Link] = []
    for one, two in combinations(collection, 2):
        copied = frozenset({one.ref, two.ref}) in copies
        memo = one.beside(two)
        if ("people", copied, state) not in memo:
            memo["people", copied, state] = list(_in_both(one, two, copied, state))
        found += memo["people", copied, state]
    return joining_links(found, lambda a, b: _fit(known, a, b))


def _in_both(one: Filed, two: Filed, copied: bool, state: State) -> Iterator[Link]:
    """Links between the actors of two reports, those that do not join among them."""
    for left, right in _comparable(one, two, state):
        score, reason = likeness(left, right, copied=copied)
        if score >= SAME:
            items = tuple(sorted((left.item, right.item)))
            yield Link("person", items, round(score, 3), reason, "name")


def _comparable(one: Filed, two: Filed, state: State) -> Iterator[tuple[Face, Face]]:
    """Pairs from two reports that share the beginning of a word of their names, or an office."""
    for left, keys in _by_drawers(one, state):
        for right, others in _by_drawers(two, state):
            if not keys.isdisjoint(others):
                yield left, right


def _by_drawers(filed: Filed, state: State) -> list[tuple[Face, Set[str]]]:
    key = " ".join(("drawers", *sorted(state)))
    if key not in filed.memo:
        cast = [at_home(one, state) for one in faces(filed)]
        filed.memo[key] = [(one, _drawers(one)) for one in cast]
    found: list[tuple[Face, Set[str]]] = filed.memo[key]
    return found


def _drawers(one: Face) -> set[str]:
    keys = {word[:3] for word in one.words} | {f"office {word}" for word in one.holds}
    return keys | one.initials | {one.name.replace(".", "").lower()} - {""}


def _fit(known: Mapping[Item, Face], one: Set[Item], two: Set[Item]) -> bool:
    for a in one:
        for b in two:
            left, right = known[a], known[b]
            if a.report == b.report:
                # One report tells two names apart; one full name twice is the same body twice, but
                # "three men" twice are two crowds.
                if left.person or left.words != right.words or len(left.words) < 2:
                    return False
                if "group" in (left.kind, right.kind):
                    return False
            elif left.person and right.person and left.named and right.named:
                if not person_likeness(left.name, right.name):
                    return False
            elif not left.person and _apart(without_here(left), without_here(right)):
                return False
            elif left.portfolio and right.portfolio and left.portfolio != right.portfolio:
                return False  # "the ministry" of a third report is of one of them
    return True


def body_name(body: Item, collection: Mapping[str, Filed], people: Groups) -> str:
    """What a group of actors is called: the name that most reports use, the shorter of equals; a
    proper name before "the company", and a person's whole name before the family name alone."""
    actors = [
        collection[item.report].actors[item.item]
        for item in sorted(people.of(body))
        if item.report in collection
    ]
    names = [without_article(actor.name.replace("'s ", "’s ")) for actor in actors]
    told = [_tells(name, actor) for name, actor in zip(names, actors, strict=True)]
    best = max(told)
    fullest = [name for name, telling in zip(names, told, strict=True) if telling == best]
    length = len if best else lambda name: -len(name)  # "health ministry" before "ministry"
    return min(fullest, key=lambda name: (-fullest.count(name), length(name), name))


def _tells(name: str, actor: Actor) -> int:
    """How well a name names somebody: 2 a person's of several words, or a body's of capitals;
    1 a family name; 0 a description ("company", "health minister")."""
    proper = sum(word[:1].isupper() for word in name.split())
    if actor.kind == "person":
        described = not name.split()[-1][:1].isupper()
        return 0 if described or not proper else 1 + (len(plain(name)) > 1)
    return 2 if proper else 0
