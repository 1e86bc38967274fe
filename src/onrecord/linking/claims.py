"""The same statement in several reports, quoted or paraphrased; and quotations cut short.

Two statements are one claim if one speaker made them, at a time that may be one, about the same
things with the same numbers, and neither says the contrary of the other. A view repeated later is
a new claim; a report that looks back on the earlier one is not.
"""

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from onrecord.ledger.links import Item, Link
from onrecord.linking.filed import Filed
from onrecord.linking.joining import Groups, groups_of, joining_links
from onrecord.linking.knowledge import words
from onrecord.linking.people import Copies
from onrecord.linking.when import Days, days_of
from onrecord.linking.words import containment, negations, shingles, stem, tokens
from onrecord.record import Statement

ALIKE = 0.6
"""Share of the lighter statement's telling words, for reports that are not copies."""

ALIKE_IN_COPIES = 0.45
"""The same for two reports of which one copied the other: the passage itself was rewritten."""

ALIKE_FOR_A_BODY = 0.85
"""The same where one speaker is the other's spokesman: two people seldom say one sentence."""

QUOTED_AFTER = 0.12
"""The same for a paraphrase and the quotation that follows it at once in one report: a speaker
seldom quoted next on something else in the same words."""

_SOON = 2  # days between publications within which an undated "said" may be the same saying
_LOOKING_BACK = datetime.timedelta(days=3)  # "said" without a date is of the last few days
_CONDITION = re.compile(r"\b(if|unless|until|before|provided|as long as)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Saying:
    """One statement with what it is compared by."""

    filed: Filed
    said: Statement
    ideas: Mapping[str, float]
    numbers: frozenset[float]
    negative: bool
    dated: bool
    when: Days | None
    speaker: Item | None
    bodies: frozenset[Item]

    @property
    def item(self) -> Item:
        """The ledger's name for it."""
        return self.filed.item(self.said.id)

    @property
    def words(self) -> str:
        """Its content."""
        return self.filed.words(*self.said.content)


def sayings(filed: Filed, people: Groups) -> list[Saying]:
    """The statements of a report that say something, each with its speaker's group."""
    return [_saying(filed, one, people) for one in filed.record.statements if one.content]


def _saying(filed: Filed, said: Statement, people: Groups) -> Saying:
    content = filed.words(*said.content)
    numbers = frozenset(
        value for figure in filed.record.figures if figure.statement == said.id
        for value in (figure.value, figure.low, figure.high) if value is not None
    )
    when = days_of(said.time.value) if said.time else None
    dated = when is not None
    if when is None and filed.date is not None:
        when = Days(filed.date - _LOOKING_BACK, filed.date)
    speaker = min(people.of(filed.item(said.source.actor))) if said.source else None
    return Saying(filed, said, filed.ideas(said.content), numbers, _negative(said, content),
                  dated, when, speaker, _bodies(filed, said, people))


def _negative(said: Statement, content: str) -> bool:
    clause = _CONDITION.search(content)
    main = content[: clause.start()] if clause and clause.start() else content
    turned = negations(main)
    if turned and clause and clause.group(1).lower() in ("until", "unless", "before"):
        turned -= 1  # "will not talk until they are free": they must be free first
    cue = said.cue.lemma if said.cue else ""
    denying = words("meaning", "cues", "denying") | {"rule", "exclude", "refuse"}
    return bool((turned + (cue.split(" ")[0] in denying)) % 2)


def _bodies(filed: Filed, said: Statement, people: Groups) -> frozenset[Item]:
    """The groups of the bodies for which the speaker speaks, as his report tells it."""
    if said.source is None:
        return frozenset()
    speaker = filed.actors[said.source.actor]
    named = {one.removeprefix("the ").removeprefix("The ").lower() for one in speaker.affiliations}
    return frozenset(
        min(people.of(filed.item(actor.id))) for actor in filed.record.actors
        if actor.id != speaker.id and actor.name.lower().removeprefix("the ") in named
    )


def claim_links(
    collection: Sequence[Filed], people: Iterable[Link], copies: Copies = frozenset()
) -> list[Link]:
    """Links between statements that are one claim."""
    groups = groups_of(people)
    said = {filed.ref: sayings(filed, groups) for filed in collection}
    found = []
    for filed in collection:
        found += _within(said[filed.ref])
    for left, right in combinations(sorted(said), 2):
        copied = frozenset({left, right}) in copies
        found += filter(None, (claim_link(one, two, copied=copied)
                               for one in said[left] for two in said[right]))
    return joining_links(found)


def claim_link(one: Saying, two: Saying, *, copied: bool = False) -> Link | None:
    """The link of two statements of two reports that are one claim, or None."""
    same = _same_speaker(one, two, copied)
    if not same or one.said.polarity != two.said.polarity or one.negative != two.negative:
        return None
    if one.numbers and two.numbers and not one.numbers & two.numbers:
        return None
    if not copied and not _may_be_one_time(one, two):
        return None
    shared = one.ideas.keys() & two.ideas.keys()
    alike = containment(one.ideas, two.ideas)
    quoted = _shared_quotation(one, two)
    wanted = ALIKE_IN_COPIES if copied else ALIKE
    if same < 1.0 and not copied:
        wanted = ALIKE_FOR_A_BODY
    if quoted >= 5:
        alike = max(alike, 0.9)
    if alike < wanted or (len(shared) < 2 and not quoted and not (copied and alike > 0.8)):
        return None
    reason = f"the same words of one quotation ({quoted})" if quoted >= 5 else (
        f"one speaker on the same matter: {_listed(shared, one.ideas)}")
    if copied:
        reason += "; one report copied the other"
    items = tuple(sorted((one.item, two.item)))
    return Link("claim", items, round(alike * same, 3), reason, "quotation" if quoted >= 5 else "paraphrase")


def _listed(keys: Iterable[str], weights: Mapping[str, float]) -> str:
    return ", ".join(sorted(keys, key=lambda key: (-weights[key], key))[:4])


def _same_speaker(one: Saying, two: Saying, copied: bool) -> float:
    if one.speaker is None or two.speaker is None:
        return 0.9 if copied and one.speaker == two.speaker else 0.0
    if one.speaker == two.speaker:
        return 1.0
    return 0.9 if one.speaker in two.bodies or two.speaker in one.bodies else 0.0


def _may_be_one_time(one: Saying, two: Saying) -> bool:
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
    """The length in words of the longest run that both quote; 0 unless both quote."""
    if "indirect" in (one.said.manner, two.said.manner):
        return 0
    left, right = ([token.key for token in tokens(x.words)] for x in (one, two))
    return SequenceMatcher(None, left, right, autojunk=False).find_longest_match().size


def _within(said: Sequence[Saying]) -> Iterable[Link]:
    """A paraphrase and the quotation of it that comes next from the same mouth."""
    for one, two in combinations(said, 2):
        if one.speaker is None or one.speaker != two.speaker or one.said.within or two.said.within:
            continue
        between = [x for x in said[said.index(one) + 1 : said.index(two)] if x.speaker == one.speaker]
        manners = {one.said.manner, two.said.manner}
        if between or "direct" not in manners or manners == {"direct"}:
            continue
        shared = one.ideas.keys() & two.ideas.keys()
        alike = containment(one.ideas, two.ideas)
        if len(shared) >= 2 and alike >= QUOTED_AFTER and one.said.polarity == two.said.polarity:
            yield Link("claim", (one.item, two.item), round(alike, 3),
                       f"a paraphrase and its quotation: {_listed(shared, one.ideas)}", "quoted after")


def shortened_links(
    collection: Sequence[Filed], people: Iterable[Link]
) -> list[Link]:
    """Quotations that leave out a "not", a condition or a doubt that another report has.

    The first item is the shortened quotation, the second the full one; `data` has the words left
    out. Whether the cut misleads is for a person to judge.
    """
    groups = groups_of(people)
    quoted = [one for filed in collection for one in sayings(filed, groups)
              if one.said.manner != "indirect" and one.speaker is not None]
    found = []
    for one, two in combinations(quoted, 2):
        if one.speaker == two.speaker and one.filed is not two.filed:
            found += filter(None, (shortened_link(one, two), shortened_link(two, one)))
    return sorted(found, key=lambda link: link.items)


_KEPT = 4  # words that both quotations have in one run, at least


def shortened_link(short: Saying, full: Saying) -> Link | None:
    """The link of a shortened quotation with the full one, if the cut may change the meaning."""
    few = tokens(short.words)
    for start, end in _sentence_spans(full.words):
        many = tokens(full.words, start, end)
        blocks = SequenceMatcher(None, [t.key for t in many], [t.key for t in few],
                                 autojunk=False).get_matching_blocks()
        kept = sum(block.size for block in blocks)
        if max(block.size for block in blocks) < _KEPT or kept < 0.6 * min(len(few), len(many)):
            continue
        left = [t.key for t in many]
        for block in reversed(blocks):
            del left[block.a : block.a + block.size]
        for kind, told in (("negations", "a negation"), ("conditions", "a condition"), ("hedges", "a doubt")):
            known = frozenset(map(stem, words("meaning", "turns", kind)))
            lost = [key for key in left if key in known]
            if lost and not any(t.key in known for t in few):
                omitted = full.words[start:end].strip()
                return Link("shortened", (short.item, full.item), round(kept / len(few), 3),
                            f"leaves out {told} ({', '.join(lost)}) that stands in the other quotation",
                            kind, {"full": omitted})
    return None


def _sentence_spans(text: str) -> list[tuple[int, int]]:
    spans, start = [], 0
    for at, char in enumerate(text):
        if char in ".!?":
            spans.append((start, at + 1))
            start = at + 1
    return [*spans, (start, len(text))] if start < len(text) else spans


def quotation_shingles(said: Saying) -> frozenset[int]:
    """Runs of five words of a statement, by which its copies are found in an index."""
    return shingles([token.key for token in tokens(said.words)], 5)
