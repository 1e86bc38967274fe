"""The same statement in several reports, quoted or paraphrased; and quotations cut short.

Two statements are one claim if one speaker made them, at a time that may be one, about the same
things with the same numbers, and neither says the contrary of the other. A view repeated later is
a new claim; a report that looks back on the earlier one is not.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations, product

from onrecord.ledger.links import Item, Link
from onrecord.linking.filed import Filed
from onrecord.linking.joining import Groups, groups_of, joining_links
from onrecord.linking.people import Copies
from onrecord.linking.sayings import SAID_SO, Saying, sayings, voices
from onrecord.linking.words import containment, stem, turned_round

ALIKE = 0.6
"""Share of the lighter statement's telling words, for reports that are not copies."""

ALIKE_IN_COPIES = 0.45
"""The same for two reports of which one copied the other: the passage itself was rewritten."""

ALIKE_FOR_A_BODY = 0.85
"""The same where one speaker is the other's spokesman: two people seldom say one sentence."""

QUOTED_AFTER = 0.12
"""The same for a paraphrase and the quotation that follows it at once in one report: a speaker
seldom quoted next on something else in the same words."""

ALIKE_ALONE = 0.8
"""The same in copies where one word is all they share, or one of them alone says "not" of
something else."""

RENAMED = 0.8
"""How much surer a speaker of one name is than one whom the copy may call otherwise."""

HALF = 0.5
"""How much of the longer statement the other has at least where their speakers go by two names."""

NEVER = 2.0
"""More than two statements can share."""

MENTION = 0.3
"""A statement lighter than this part of another with which it shares two words is no telling of
it."""

_SOON = 2  # days between publications within which an undated "said" may be the same saying


def claim_links(
    collection: Sequence[Filed], people: Iterable[Link] | Groups, copies: Copies = frozenset()
) -> list[Link]:
    """Links between statements that are one claim."""
    groups = groups_of(people)
    found = list(between_reports("claim", _claims_between, collection, groups, copies))
    for filed in collection:
        found += _within_one(filed, groups)
    return joining_links(found)


Between = Callable[[Sequence[Saying], Sequence[Saying], bool], Iterable[Link]]
"""A rule for the statements of two reports, told whether one report copied the other."""


def between_reports(
    name: str,
    rule: Between,
    collection: Sequence[Filed],
    people: Groups,
    copies: Copies = frozenset(),
) -> Iterator[Link]:
    """What a rule finds between the statements of each two reports, the one of the smaller
    reference first. A story is linked again with each report that joins it: a pair is asked again
    only where who is whom in it, or whether one copied the other, is not as it was."""
    ordered = sorted(collection, key=lambda filed: filed.ref)
    cast = {filed.ref: voices(filed, people) for filed in collection}
    for one, two in combinations(ordered, 2):
        copied = frozenset((one.ref, two.ref)) in copies
        seen: dict[Item, int] = {}
        who = tuple([seen.setdefault(who, len(seen)) for who in cast[one.ref] + cast[two.ref]])
        memo = one.beside(two)
        known = memo.get((name, copied))
        if known is None or known[0] != who:
            found = rule(sayings(one, people), sayings(two, people), copied)
            known = memo[name, copied] = who, tuple(found)
        yield from known[1]


def _claims_between(
    said: Sequence[Saying], others: Sequence[Saying], copied: bool
) -> Iterator[Link]:
    found: set[Item] = set()
    for one, two in by_one_voice(said, others):
        link = claim_link(one, two, copied=copied)
        if link is not None:
            found.update(link.items)
            yield link
    if not copied:
        return
    for one, two in _by_other_names(said, others):
        if found.isdisjoint((one.item, two.item)):
            link = claim_link(one, two, copied=True, named=False)
            if link is not None:
                yield link


def _by_other_names(
    said: Sequence[Saying], others: Sequence[Saying]
) -> Iterator[tuple[Saying, Saying]]:
    """Pairs of a report and its copy whose speakers nobody knows to be one: "the company" of the
    copy may be the firm that the original names. Two persons of other names are not."""
    left, right = ({one.speaker for one in each} for each in (said, others))
    for one, two in product(said, others):
        if one.speaker is None or two.speaker is None or _two_persons(one, two):
            continue
        if one.speaker not in right or two.speaker not in left:
            yield one, two


def _two_persons(one: Saying, two: Saying) -> bool:
    """Whether both speakers are persons with names."""
    told = [each.filed.actors[each.said.source.actor] for each in (one, two) if each.said.source]
    return all(actor.kind == "person" and not actor.name.islower() for actor in told)


def by_one_voice(
    said: Sequence[Saying], others: Sequence[Saying]
) -> Iterator[tuple[Saying, Saying]]:
    """Pairs from two reports whose speakers are one, or one the other's body; each once."""
    by_voice: dict[Item | None, list[int]] = {}
    for at, two in enumerate(others):
        for voice in two.side:
            by_voice.setdefault(voice, []).append(at)
    for one in said:
        places = {at for voice in one.side for at in by_voice.get(voice, ())}
        for at in sorted(places):
            yield one, others[at]


def claim_link(
    one: Saying, two: Saying, *, copied: bool = False, named: bool = True
) -> Link | None:
    """The link of two statements of two reports that are one claim, or None; with `named` unset
    their speakers may be one that goes by another name in the copy."""
    same = _same_speaker(one, two, copied) if named else RENAMED
    if not same or one.said.polarity != two.said.polarity:
        return None
    if one.ideas.keys().isdisjoint(two.ideas) and one.quoted.isdisjoint(two.quoted):
        return None
    if one.numbers and two.numbers and not one.numbers & two.numbers:
        return None
    if not copied and not may_be_one_time(one, two):
        return None
    quoted = _shared_quotation(one, two)
    alike = _alike(one, two, quoted)
    if alike < _wanted(one, two, same < 1.0, copied, quoted):
        return None
    shared = one.ideas.keys() & two.ideas.keys()
    few = len(shared) < 2 and not one.numbers & two.numbers
    if few and alike < 1.0 and not quoted and not (copied and named and alike > ALIKE_ALONE):
        return None
    if not named and (alike < ALIKE or _lighter(one, two) < HALF):
        return None
    reason = (
        f"the same words of one quotation ({quoted})"
        if quoted >= SAID_SO
        else f"{'one speaker' if named else 'a speaker of another name'} on the same matter: "
        + _listed(shared, one.ideas)
    )
    if copied:
        reason += "; one report copied the other"
    items = tuple(sorted((one.item, two.item)))
    return Link(
        "claim",
        items,
        round(alike * same, 3),
        reason,
        "quotation" if quoted >= SAID_SO else "paraphrase",
    )


def _alike(one: Saying, two: Saying, quoted: int) -> float:
    """How much of the lighter statement stands in the other; all of it where both are the same
    words but for "is" and "was"."""
    alike = containment(one.ideas, two.ideas)
    if alike > _NEARLY and _word_for_word(one, two):
        return 1.0
    alike = min(alike, _NEARLY)
    return max(alike, 0.9) if quoted >= SAID_SO else alike


_NEARLY = 0.999


def _wanted(one: Saying, two: Saying, body: bool, copied: bool, quoted: int) -> float:
    """How much must stand in the other for two statements to be one claim; more than all of it
    where they cannot be one. A quotation that lost its "not" is the same saying, and flagged as
    shortened."""
    if quoted >= SAID_SO:
        return 0.0
    if one.negative != two.negative:
        return ALIKE_ALONE if copied and _beside(one, two) else NEVER
    if copied:
        return ALIKE_IN_COPIES
    paraphrased = "indirect" in (one.said.manner, two.said.manner)
    two_words = len(one.ideas.keys() & two.ideas.keys()) == 2
    if paraphrased and two_words and _lighter(one, two) < MENTION:
        return NEVER  # two words are all that a long statement has of a short one
    return ALIKE_FOR_A_BODY if body else ALIKE


def _lighter(one: Saying, two: Saying) -> float:
    """The weight of the lighter of two statements as a part of the other's."""
    lighter, heavier = sorted(sum(each.ideas.values()) for each in (one, two))
    return lighter / heavier if heavier else 0.0


def _beside(one: Saying, two: Saying) -> bool:
    """Whether the "not" of one statement turns what the other leaves out: "found cases on both
    banks", "found cases on both banks but could not tell who fired"."""
    denying, other = (one, two) if one.negative else (two, one)
    turned = turned_round(denying.words)
    return bool(turned) and turned.isdisjoint(other.ideas)


def _word_for_word(one: Saying, two: Saying) -> bool:
    """Whether two statements are the same words but for "is" and "was": "the count is over"."""
    left, right = ([key for key in each.keys if key not in _BEING] for each in (one, two))
    return left == right and len(left) >= _WORDS


_BEING = frozenset(map(stem, ("that", "is", "was", "are", "were", "has", "had", "have")))
_WORDS = 3


def _listed(keys: Iterable[str], weights: Mapping[str, float]) -> str:
    return ", ".join(sorted(keys, key=lambda key: (-weights[key], key))[:4])


def _same_speaker(one: Saying, two: Saying, copied: bool) -> float:
    if one.speaker is None or two.speaker is None:
        return 0.9 if copied and one.speaker == two.speaker else 0.0
    if one.speaker == two.speaker:
        return 1.0
    return 0.9 if one.speaker in two.bodies or two.speaker in one.bodies else 0.0


def may_be_one_time(one: Saying, two: Saying) -> bool:
    """Whether two statements may have been made at one time; a view repeated was not."""
    if any(x.filed.repeats(x.said.id) for x in (one, two)):
        return False
    if one.when is None or two.when is None:
        return True
    if one.dated or two.dated:
        return one.when.apart(two.when) == 0
    return one.when.last >= two.when.last - _SOON * datetime.timedelta(days=1) and (
        two.when.last >= one.when.last - _SOON * datetime.timedelta(days=1)
    )


def _shared_quotation(one: Saying, two: Saying) -> int:
    """The length in words of the longest run that both quote, if it tells; 0 unless both quote."""
    if "indirect" in (one.said.manner, two.said.manner):
        return 0
    if one.quoted.isdisjoint(two.quoted):
        return 0
    return SequenceMatcher(None, one.keys, two.keys, autojunk=False).find_longest_match().size


def _within_one(filed: Filed, people: Groups) -> Sequence[Link]:
    cast = voices(filed, people)
    known = filed.memo.get("within")
    if known is None or known[0] != cast:
        known = filed.memo["within"] = cast, tuple(_within(sayings(filed, people)))
    found: Sequence[Link] = known[1]
    return found


def _within(said: Sequence[Saying]) -> Iterable[Link]:
    """A paraphrase and the quotation of it that comes next from the same mouth."""
    before: dict[Item, Saying] = {}
    for two in said:
        if two.speaker is None:
            continue
        one = before.get(two.speaker)
        before[two.speaker] = two
        if one is None or one.said.within or two.said.within:
            continue
        manners = {one.said.manner, two.said.manner}
        if "direct" not in manners or manners == {"direct"}:
            continue
        shared = one.ideas.keys() & two.ideas.keys()
        alike = containment(one.ideas, two.ideas)
        if len(shared) >= 2 and alike >= QUOTED_AFTER and one.said.polarity == two.said.polarity:
            yield Link(
                "claim",
                (one.item, two.item),
                round(alike, 3),
                f"a paraphrase and its quotation: {_listed(shared, one.ideas)}",
                "quoted after",
            )
