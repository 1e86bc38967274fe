"""The same statement in several reports, quoted or paraphrased; and quotations cut short.

Two statements are one claim if one speaker made them, at a time that may be one, about the same
things with the same numbers, and neither says the contrary of the other. A view repeated later is
a new claim; a report that looks back on the earlier one is not.
"""

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import combinations
from typing import NamedTuple

from onrecord.ledger.links import Item, Link
from onrecord.linking.filed import Filed
from onrecord.linking.joining import Groups, groups_of, joining_links
from onrecord.linking.knowledge import words
from onrecord.linking.people import Copies
from onrecord.linking.when import Days, days_of
from onrecord.linking.words import containment, negations, shingles, stemmed, stems, turned_round
from onrecord.record import Statement
from onrecord.report import Span

ALIKE = 0.6
"""Share of the lighter statement's telling words, for reports that are not copies."""

ALIKE_IN_COPIES = 0.45
"""The same for two reports of which one copied the other: the passage itself was rewritten."""

ALIKE_FOR_A_BODY = 0.85
"""The same where one speaker is the other's spokesman: two people seldom say one sentence."""

QUOTED_AFTER = 0.12
"""The same for a paraphrase and the quotation that follows it at once in one report: a speaker
seldom quoted next on something else in the same words."""

SAID_SO = 5
"""Words in one run that two quotations share if they quote one saying."""

KEPT = 4
"""Words that a shortened quotation and the full one have in one run, at least."""

_SOON = 2  # days between publications within which an undated "said" may be the same saying
_LOOKING_BACK = datetime.timedelta(days=3)  # "said" without a date is of the last few days
_SENTENCE = re.compile(r"[^.!?…]+(?:[.!?]+|…[^.!?…]*)*")
_CONDITION = re.compile(r"\b(if|unless|until|before|provided|as long as)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class Saying:
    """One statement with what it is compared by; `item` is the ledger's name for it.

    `quoted` and `runs` are the runs of `SAID_SO` and of `KEPT` words of a quotation; `denies` says
    that it calls false what another says.
    """

    filed: Filed
    said: Statement
    item: Item
    ideas: Mapping[str, float]
    numbers: frozenset[float]
    negative: bool
    dated: bool
    when: Days | None
    speaker: Item | None
    bodies: frozenset[Item]
    keys: tuple[str, ...]
    quoted: frozenset[int]
    runs: frozenset[int]
    denies: bool

    @property
    def words(self) -> str:
        """Its content."""
        return self.filed.words(*self.said.content)


def sayings(filed: Filed, people: Groups) -> list[Saying]:
    """The statements of a report that say something, each with its speaker's group."""
    if "sayings" not in filed.memo:
        said = [_saying(filed, one) for one in filed.record.statements if one.content]
        filed.memo["sayings"] = said, {}
    said, spoken = filed.memo["sayings"]
    cast = voices(filed, people)
    if cast not in spoken:
        spoken.clear()
        spoken[cast] = [_spoken(one, people) for one in said]
    found: list[Saying] = spoken[cast]
    return found


def voices(filed: Filed, people: Groups) -> tuple[Item, ...]:
    """The group of each in a report's cast, by the item by which it goes."""
    return tuple([people.first(item) for item in filed.cast])


def _saying(filed: Filed, said: Statement) -> Saying:
    """A statement without what other reports tell of its speaker."""
    content = filed.words(*said.content)
    numbers = frozenset(
        value
        for figure in filed.record.figures
        if figure.statement == said.id
        for value in (figure.value, figure.low, figure.high)
        if value is not None
    )
    when = days_of(said.time.value) if said.time else None
    dated = when is not None
    if when is None and filed.date is not None:
        when = Days(filed.date - _LOOKING_BACK, filed.date)
    keys = tuple(stems(content))
    negative = _negative(said, content)
    return Saying(
        filed,
        said,
        filed.item(said.id),
        filed.ideas(said.content),
        numbers,
        negative,
        dated,
        when,
        filed.item(said.source.actor) if said.source else None,
        _bodies(filed, said),
        keys,
        shingles(keys, SAID_SO) if said.manner != "indirect" else frozenset(),
        shingles(keys, KEPT) if said.manner != "indirect" else frozenset(),
        _denies(said, keys, negative),
    )


def _spoken(one: Saying, people: Groups) -> Saying:
    """A statement with its speaker and his bodies as they are known over all reports."""
    if one.speaker is None:
        return one
    return replace(
        one,
        speaker=people.first(one.speaker),
        bodies=frozenset(people.first(body) for body in one.bodies),
    )


def _main(content: str) -> tuple[str, str]:
    """A sentence without its condition, and the word that begins the condition, or ""."""
    clause = _CONDITION.search(content)
    return (content[: clause.start()] or content, clause[1].lower()) if clause else (content, "")


def _negative(said: Statement, content: str) -> bool:
    main, condition = _main(content)
    turned = negations(main)
    if turned and condition in ("until", "unless", "before"):
        turned -= 1  # "will not talk until they are free": they must be free first
    return bool((turned + _refusing(said)) % 2)


def _refusing(said: Statement) -> bool:
    """Whether the word of saying turns what follows: "denied", "ruled out", "refused"."""
    lemma = said.cue.lemma if said.cue else ""
    if lemma == "rule" and said.cue is not None:  # a court "ruled"; who "ruled out" refused
        return sum(end - start for start, end in said.cue.spans) > len("ruling")
    denying = words("meaning", "cues", "denying") | {"rule", "exclude", "refuse"}
    return lemma.split(" ")[0] in denying


class Sentence(NamedTuple):
    """One sentence of a statement: whether it says "not", its telling words, and which of them the
    "not" turns round."""

    negative: bool
    ideas: Mapping[str, float]
    turned: frozenset[str]


def sentences_said(one: Saying) -> list[Sentence]:
    """The sentences of a statement."""
    key = f"sentences of {one.said.id}"
    if key not in one.filed.memo:
        found = []
        for span in quoted_sentences(one):
            content = one.filed.words(span)
            ideas = one.filed.ideas([span])
            # "Ruled out that …" turns all that follows.
            turned = frozenset(ideas) if _refusing(one.said) else turned_round(_main(content)[0])
            found.append(Sentence(_negative(one.said, content), ideas, turned))
        one.filed.memo[key] = found
    kept: list[Sentence] = one.filed.memo[key]
    return kept


def _denies(said: Statement, keys: Sequence[str], negative: bool) -> bool:
    lemma = said.cue.lemma if said.cue else ""
    if lemma.split(" ")[0] in words("meaning", "cues", "denying"):
        # "Denied the firm funding" calls nothing false: it gave none.
        return stemmed("meaning", "cues", "given").isdisjoint(keys[:3])
    if lemma in words("meaning", "cues", "accusing"):
        return False  # "accused her of misleading them" charges, and denies nothing
    # "as invented", "the claim is false": a short saying that is all verdict.
    false = stemmed("meaning", "turns", "falsehoods")
    return len(keys) <= 12 and not negative and not false.isdisjoint(keys)


def _bodies(filed: Filed, said: Statement) -> frozenset[Item]:
    """The bodies for which the speaker speaks, as his report tells it."""
    if said.source is None:
        return frozenset()
    speaker = filed.actors[said.source.actor]
    named = {one.removeprefix("the ").removeprefix("The ").lower() for one in speaker.affiliations}
    return frozenset(
        filed.item(actor.id)
        for actor in filed.record.actors
        if actor.id != speaker.id and actor.name.lower().removeprefix("the ") in named
    )


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
    for one, two in by_one_voice(said, others):
        link = claim_link(one, two, copied=copied)
        if link is not None:
            yield link


def by_one_voice(
    said: Sequence[Saying], others: Sequence[Saying]
) -> Iterator[tuple[Saying, Saying]]:
    """Pairs from two reports whose speakers are one, or one the other's body; each once."""
    by_voice: dict[Item | None, list[int]] = {}
    for at, two in enumerate(others):
        for voice in {two.speaker, *two.bodies}:
            by_voice.setdefault(voice, []).append(at)
    for one in said:
        places = {at for voice in (one.speaker, *one.bodies) for at in by_voice.get(voice, ())}
        for at in sorted(places):
            yield one, others[at]


def claim_link(one: Saying, two: Saying, *, copied: bool = False) -> Link | None:
    """The link of two statements of two reports that are one claim, or None."""
    same = _same_speaker(one, two, copied)
    if not same or one.said.polarity != two.said.polarity:
        return None
    if one.ideas.keys().isdisjoint(two.ideas) and one.quoted.isdisjoint(two.quoted):
        return None
    quoted = _shared_quotation(one, two)
    if one.negative != two.negative and quoted < SAID_SO:
        return None  # a quotation that lost its "not" is the same saying, and flagged as shortened
    if one.numbers and two.numbers and not one.numbers & two.numbers:
        return None
    if not copied and not may_be_one_time(one, two):
        return None
    shared = one.ideas.keys() & two.ideas.keys()
    alike = containment(one.ideas, two.ideas)
    wanted = ALIKE_IN_COPIES if copied else ALIKE
    if same < 1.0 and not copied:
        wanted = ALIKE_FOR_A_BODY
    if quoted >= SAID_SO:
        alike = max(alike, 0.9)
    if alike < wanted or (len(shared) < 2 and not quoted and not (copied and alike > 0.8)):
        return None
    reason = (
        f"the same words of one quotation ({quoted})"
        if quoted >= SAID_SO
        else (f"one speaker on the same matter: {_listed(shared, one.ideas)}")
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
    repeating = words("meaning", "cues", "repeating")
    if any(x.said.cue and x.said.cue.lemma in repeating for x in (one, two)):
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


def quoted_sentences(said: Saying) -> list[Span]:
    """The sentences of a statement's content; none runs over a gap in it."""
    return [
        match.span()
        for start, end in said.said.content
        for match in _SENTENCE.finditer(said.filed.text, start, end)
        if match.group().strip()
    ]
