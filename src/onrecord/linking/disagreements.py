"""Where accounts cannot both hold: counts of two bodies, and statements that deny each other.

Nothing is judged. Both passages stand side by side, with the rule that brought them together.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations, product

from onrecord.ledger.links import Item, Link
from onrecord.linking.claims import Saying, may_be_one_time, sayings, sentences_said
from onrecord.linking.clashes import clashes
from onrecord.linking.filed import Filed
from onrecord.linking.joining import Groups, groups_of
from onrecord.linking.knowledge import words
from onrecord.linking.people import Copies
from onrecord.linking.shifts import SIDES, homes
from onrecord.linking.tallies import Series, series
from onrecord.linking.words import containment
from onrecord.record import Position

NEAR = 5
"""Statements between a charge and its denial, at most, in one report."""

SOON = 7
"""Days between two statements of two reports that may contradict each other."""

BOTH, BOTH_IF_FLAT = 0.35, 0.12
"""Part of the heavier sentence that two contrary sentences must share, less is a mere mention; and
the same where one is as short as "nobody was hit"."""

RETOLD, ALIKE_RETOLD = 3, 0.8
"""Telling words that two reports of one statement share at least, numbers aside, and which part of
the lighter one's they are."""

TELLING = 2.5
"""Weight of a word that is enough to tell what a short statement is about."""


def disagreement_links(
    collection: Sequence[Filed],
    people: Iterable[Link] | Groups,
    claims: Iterable[Link] | Groups = (),
    copies: Copies = frozenset(),
    *,
    counted: Sequence[Series] | None = None,
) -> list[Link]:
    """Links between figures, and between statements, that cannot both hold.

    `counted` are the series of counts where they are known already. Each disagreement stands once:
    not again for every reprint, nor for every later report in which the same two bodies repeat
    their numbers.
    """
    groups, same = groups_of(people), groups_of(claims)
    found = [
        *clashes(series(collection, groups) if counted is None else counted),
        *_between_statements(collection, groups, same, copies),
    ]
    return sorted(found, key=lambda link: link.items)


def _between_statements(
    collection: Sequence[Filed], groups: Groups, same: Groups, copies: Copies
) -> Iterator[Link]:
    said = {
        filed.ref: [one for one in sayings(filed, groups) if one.said.polarity == "affirmed"]
        for filed in collection
    }
    found: list[Link] = []
    for filed in sorted(collection, key=lambda one: one.order):
        denials = list(_denials(said[filed.ref]))
        denied = {item for link in denials for item in link.items}
        found += denials
        found += _mutual_charges(filed, said[filed.ref], denied)
    found += _retold([one for filed in collection for one in said[filed.ref]])
    found += _contraries(collection, said, groups)
    order = {filed.ref: filed.order for filed in collection}
    seen: set[frozenset[Item]] = set()
    taken: set[Item] = set()
    for link in sorted(
        found, key=lambda x: (-x.score, sorted(order[i.report] for i in x.items), x.items)
    ):
        key = frozenset(same.first(item) for item in link.items)
        if key in seen or len(key) < 2:
            continue
        if link.rule != "contrary" or not taken & key:
            seen.add(key)
            taken |= key
            yield link


def _contraries(
    collection: Sequence[Filed], said: Mapping[str, Sequence[Saying]], groups: Groups
) -> Iterator[Link]:
    """The contrary statements of different speakers, of whom neither speaks for the other's body:
    a minister and her ministry tell one account in two ways."""
    speakers = {one.item: one.speaker for some in said.values() for one in some}
    speaks_for: Mapping[Item, Item] | None = None
    for negating, affirming in product(collection, repeat=2):
        memo = negating.beside(affirming)
        if "contrary" not in memo:  # who is whom across reports is asked only afterwards
            pairs = _on_one_matter(negating, said[negating.ref], affirming, said[affirming.ref])
            memo["contrary"] = tuple(link for one, two in pairs if (link := _contrary(one, two)))
        for link in memo["contrary"]:
            left, right = (speakers[item] for item in link.items)
            if left == right or left is None or right is None:
                continue
            if speaks_for is None:
                speaks_for = homes(collection, groups)
            if speaks_for.get(left, left) != speaks_for.get(right, right):
                yield link


def _on_one_matter(
    negating: Filed, said: Sequence[Saying], affirming: Filed, others: Sequence[Saying]
) -> Iterator[tuple[Saying, Saying]]:
    """Pairs of statements of two reports that share telling words and of which one says "not"."""
    if "affirming" not in affirming.memo:
        by_word: dict[str, list[int]] = {}
        for at, two in enumerate(others):
            if two.speaker is not None and not two.denies and not two.negative:
                for key in two.ideas:
                    by_word.setdefault(key, []).append(at)
        affirming.memo["affirming"] = by_word
    words_of: Mapping[str, Sequence[int]] = affirming.memo["affirming"]
    for one in said:
        if one.speaker is not None and not one.denies and one.negative:
            shared = Counter(at for key in one.ideas if key in words_of for at in words_of[key])
            for at in sorted(shared):
                two = others[at]
                few = min(len(one.ideas), len(two.ideas))
                if shared[at] >= (2 if few > 2 else 1) and any(
                    weight >= TELLING for key, weight in one.ideas.items() if key in two.ideas
                ):
                    yield one, two


def _retold(said: Sequence[Saying]) -> Iterator[Link]:
    """Two reports of one statement that cannot both be right: the same speaker, the same words,
    another number. What a person said again later may differ, and is no disagreement."""
    by_speaker: dict[Item, list[Saying]] = {}
    for one in said:
        if one.speaker is not None and one.numbers:
            by_speaker.setdefault(one.speaker, []).append(one)
    for voiced in by_speaker.values():
        for one, two in combinations(voiced, 2):
            if one.filed is two.filed or one.numbers & two.numbers:
                continue
            if len(one.numbers) != len(two.numbers) or one.negative != two.negative:
                continue
            left = {key: telling for key, telling in one.ideas.items() if not key[0].isdigit()}
            right = {key: telling for key, telling in two.ideas.items() if not key[0].isdigit()}
            shared = left.keys() & right.keys()
            alike = containment(left, right)
            if len(shared) < RETOLD or alike < ALIKE_RETOLD or _counted_on(one, two):
                continue
            if may_be_one_time(one, two):
                yield Link(
                    "disagreement",
                    tuple(sorted((one.item, two.item))),
                    round(0.6 * alike, 3),
                    f"two reports of one statement give other numbers: {_numbers(one)} against"
                    f" {_numbers(two)}",
                    "retold",
                )


def _counted_on(one: Saying, two: Saying) -> bool:
    """Whether a later day's statement may be the same count gone on: a toll is told daily."""
    if _days_apart(one, two) == 0 or (one.dated and two.dated):
        return False
    return any(
        figure.statement == each.said.id and figure.counts not in ("money", "percent", "other")
        for each in (one, two)
        for figure in each.filed.record.figures
    )


def _numbers(one: Saying) -> str:
    told = [
        one.filed.words(figure.span)
        for figure in one.filed.record.figures
        if figure.statement == one.said.id
    ]
    return "“" + "”, “".join(told) + "”"


def _denials(said: Sequence[Saying]) -> Iterator[Link]:
    """Each denial with the statement that it denies: the nearest one on the same matter."""
    for at, denial in enumerate(said):
        if not denial.denies:
            continue
        near = [
            (other, abs(at - place))
            for place, other in enumerate(said)
            if other is not denial
            and abs(at - place) <= NEAR
            and other.speaker != denial.speaker
            and not other.denies
        ]
        scored = [
            (_denied(denial, other) - 0.05 * far + 0.04 * (said.index(other) < at), far, other)
            for other, far in near
        ]
        best = max(scored, key=lambda one: (one[0], -one[1]), default=None)
        if best is None or best[0] < 0.3:
            continue
        other = best[2]
        yield Link(
            "disagreement",
            tuple(sorted((denial.item, other.item))),
            round(min(1.0, best[0]), 3),
            f"what one says, the other denies (“{_cue(denial)}”)",
            "denial",
        )


def _cue(one: Saying) -> str:
    return one.filed.words(*one.said.cue.spans) if one.said.cue else one.words[:40]


def _denied(denial: Saying, other: Saying) -> float:
    """How surely one statement is what the other denies."""
    alike = containment(denial.ideas, other.ideas)
    charge = other.said.cue is not None and other.said.cue.lemma in words(
        "meaning", "cues", "accusing"
    )
    score = 0.7 * alike + 0.2 * charge
    if _named_in(denial, other):
        score += 0.3
    if other.said.within is not None and _named_in(denial, other):
        score += 0.12  # "a remark her office called invented": the remark, not the telling of it
    return score


def _named_in(denial: Saying, other: Saying) -> bool:
    """Whether the one who denies, or his body, is spoken of in the other statement."""
    if denial.said.source is None:
        return False
    filed = denial.filed
    denier = filed.actors[denial.said.source.actor]
    about = {denier.id}
    for actor in filed.record.actors:
        named = {one.removeprefix("the ").lower() for one in (*denier.affiliations, denier.name)}
        if actor.name.lower() in named:
            about.add(actor.id)
    spans = [span for actor in about for span in filed.actors[actor].mentions]
    inside = any(a <= start < b for start, _ in spans for a, b in other.said.content)
    nested = other.said.within is not None and (
        other.said.source is not None and _kin(filed, other.said.source.actor, denier.id)
    )
    return inside or nested


def _kin(filed: Filed, one: str, two: str) -> bool:
    """Whether two actors belong together: "her office" and the one whose office it is."""
    if one == two:
        return True
    spans = filed.actors[one].mentions
    return any(
        a <= start and end <= b for a, b in filed.actors[two].mentions for start, end in spans
    )


def _mutual_charges(filed: Filed, said: Sequence[Saying], denied: Set[Item]) -> Iterator[Link]:
    """Two parties that charge each other in neighbouring statements: "they fired first". A charge
    that is denied stands against its denial, and is of another matter than the other's."""
    place = {one.said.id: (at, one) for at, one in enumerate(said)}
    charges = [
        one
        for one in filed.record.positions
        if one.act == "accuse" and one.toward and one.statement in place
    ]
    pairs = []
    for one, two in combinations(charges, 2):
        if one.statement != two.statement and _crossed(filed, one, two):
            (first, a), (second, b) = place[one.statement or ""], place[two.statement or ""]
            if a.item in denied or b.item in denied:
                continue
            pairs.append((abs(first - second), min(first, second), a, b))
    taken: set[str] = set()
    for far, _, a, b in sorted(pairs, key=lambda pair: pair[:2]):
        if far <= NEAR and not {a.said.id, b.said.id} & taken:
            taken |= {a.said.id, b.said.id}
            yield Link(
                "disagreement",
                tuple(sorted((a.item, b.item))),
                round(0.7 - 0.05 * far, 3),
                "each of two parties charges the other",
                "mutual charges",
            )


def _crossed(filed: Filed, one: Position, two: Position) -> bool:
    return _is_of(filed, one.holder, two.toward) and _is_of(filed, two.holder, one.toward)


def _is_of(filed: Filed, party: str, actor: str | None) -> bool:
    """Whether an actor is a party or belongs to it."""
    if actor is None or actor == party:
        return actor is not None
    name = filed.actors[party].name.lower().removeprefix("the ")
    telling = name.removeprefix("government of ")
    return any(telling in one.lower() for one in filed.actors[actor].affiliations)


def _contrary(one: Saying, two: Saying) -> Link | None:
    """Two statements on one matter of which only one says "not", whoever made them.

    Compared is sentence with sentence, for a "not" denies what stands beside it, and both must be
    about little else: a long statement touches much that it neither says nor denies.
    """
    if one.filed is two.filed and _overlap(one, two):
        return None  # one tells what the other said
    if one.filed is not two.filed and _days_apart(one, two) > SOON:
        return None
    if _wishes(one) or _wishes(two):
        return None  # "ruled out any withdrawal" refuses, and contradicts no account
    best, matter = 0.0, frozenset[str]()
    for negated, left in sentences_said(one):
        for other_negated, right in sentences_said(two):
            if negated != other_negated:
                shared = left.keys() & right.keys()
                score = _on_one(shared, left, right)
                if score > best:
                    best, matter = score, frozenset(shared)
    if not best:
        return None
    told = ", ".join(sorted(matter, key=lambda key: (-one.ideas.get(key, 0.0), key))[:3])
    return Link(
        "disagreement",
        tuple(sorted((one.item, two.item))),
        round(0.5 * best, 3),
        f"on one matter ({told}) only one of the two says “not”",
        "contrary",
    )


def _wishes(one: Saying) -> bool:
    """Whether a statement says what shall be rather than what is: in its cue, or as an offer, a
    demand, a refusal that a party makes in it."""
    cue = one.said.cue
    if cue is not None and cue.lemma.replace(" ", "_") in words("meaning", "cues", "wishing"):
        return True
    return any(
        position.statement == one.said.id and position.act in SIDES
        for position in one.filed.record.positions
    )


def _on_one(shared: Set[str], left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """The shared weight as a part of the lighter sentence's, if both are on one matter; else 0."""
    weight = sum(min(left[key], right[key]) for key in shared)
    lighter, heavier = sorted((sum(left.values()), sum(right.values())))
    flat = min(len(left), len(right)) <= 2 and weight >= TELLING
    if not lighter or not (flat or len(shared) >= 2):
        return 0.0
    alike = weight / lighter
    enough = alike >= (0.7 if flat else 0.6) and weight / heavier >= (
        BOTH_IF_FLAT if flat else BOTH
    )
    return min(1.0, alike) if enough else 0.0


def _overlap(one: Saying, two: Saying) -> bool:
    return any(
        a < end and start < b for a, b in one.said.content for start, end in two.said.content
    )


def _days_apart(one: Saying, two: Saying) -> int:
    if one.filed.date is None or two.filed.date is None:
        return 0
    return abs((one.filed.date - two.filed.date).days)
