"""The statements of a report as they are compared with those of others."""

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from onrecord.ledger.links import Item, Link
from onrecord.linking.filed import Filed
from onrecord.linking.joining import Groups
from onrecord.linking.knowledge import words
from onrecord.linking.when import Days, days_of
from onrecord.linking.words import negations, shingles, stemmed, stems, turned_round
from onrecord.record import Statement
from onrecord.report import Span

SAID_SO = 5
"""Words in one run that two quotations share if they quote one saying."""

KEPT = 4
"""Words that a shortened quotation and the full one have in one run, at least."""

SHORT = 12
"""Words, at most, of a saying that does nothing but call another one false."""

_LOOKING_BACK = datetime.timedelta(days=3)  # "said" without a date is of the last few days
_SENTENCE = re.compile(r"[^.!?…]+(?:[.!?]+|…[^.!?…]*)*")
_CLAUSES = re.compile(r"[,;] (?:and|but|or)\b|\b(?:and|but)\b")
_COMING = re.compile(r"\b(?:will|would|shall|won[’']t)\b(?! have\b)", re.IGNORECASE)
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
    def calls_false(self) -> bool:
        """Whether its very cue denies: "denied", "disputed"."""
        lemma = self.said.cue.lemma if self.said.cue else ""
        return lemma.split(" ")[0] in words("meaning", "cues", "denying")

    @property
    def words(self) -> str:
        """Its content."""
        return self.filed.words(*self.said.content)

    @property
    def opening(self) -> str:
        """The stem of the word that begins its content, after "that"."""
        return next((key for key in self.keys if key != "that"), "")

    @property
    def side(self) -> frozenset[Item | None]:
        """Who speaks in it: the speaker, None where nobody is named, and the bodies for which he
        speaks."""
        return self.bodies | {self.speaker}


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
    if when is None and filed.date is not None and not _of_before(filed, said):
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
        _denies(said, keys, negative) or (negative and len(keys) <= SHORT and points_back(content)),
    )


def _of_before(filed: Filed, said: Statement) -> bool:
    """Whether a saying is told as one of before: "had assured me", of any day."""
    return said.cue is not None and filed.words(*said.cue.spans).lower().startswith("had ")


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
    turned = max(negations(clause) % 2 for clause in _CLAUSES.split(main))
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
    """One sentence of a statement: whether it says "not", its telling words, which of them the
    "not" turns round, and whether it is of what will be."""

    negative: bool
    ideas: Mapping[str, float]
    turned: frozenset[str]
    coming: bool


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
            coming = _COMING.search(_main(content)[0]) is not None
            found.append(Sentence(_negative(one.said, content), ideas, turned, coming))
        one.filed.memo[key] = found
    kept: list[Sentence] = one.filed.memo[key]
    return kept


_SUCH = re.compile(
    r"\b(?:any|no) (?:\w+ )?such\b(?! (?:\w+ )?as\b)"
    r"|(?:\b(?:never|not|nobody|none)|n[’']t)\b(?: \w+){0,5} such an? "
    r"|\bnothing of the (?:sort|kind)\b"
    r"|\bno \w+ (?:about|of|on|for) (?:it|them|this|that|these|those)\b",
    re.IGNORECASE,
)


def points_back(content: str) -> bool:
    """Whether a denial is of what was told just before, whatever its words.

    >>> points_back("it had received any such report"), points_back("nothing of the sort happened")
    (True, True)
    >>> points_back("there was no such thing as a free lunch")
    False
    """
    return _SUCH.search(content) is not None


def _denies(said: Statement, keys: Sequence[str], negative: bool) -> bool:
    lemma = said.cue.lemma if said.cue else ""
    if lemma.split(" ")[0] in words("meaning", "cues", "denying"):
        # "Denied the firm funding" calls nothing false: it gave none.
        return stemmed("meaning", "cues", "given").isdisjoint(keys[:3])
    if lemma in words("meaning", "cues", "accusing"):
        return False  # "accused her of misleading them" charges, and denies nothing
    # "as invented", "the claim is false": a short saying that is all verdict.
    false = stemmed("meaning", "turns", "falsehoods")
    return len(keys) <= SHORT and not negative and not false.isdisjoint(keys)


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


def quoted_sentences(said: Saying) -> list[Span]:
    """The sentences of a statement's content; none runs over a gap in it."""
    return [
        match.span()
        for start, end in said.said.content
        for match in _SENTENCE.finditer(said.filed.text, start, end)
        if match.group().strip()
    ]


def against(one: Saying, two: Saying, score: float, reason: str, rule: str) -> Link:
    """The link of two statements that cannot both hold."""
    return Link("disagreement", tuple(sorted((one.item, two.item))), round(score, 3), reason, rule)


_SPOKESMAN = re.compile(
    r"(?:(?:an?|its|the|his|her|their) )?spokes(?:man|woman|person)", re.IGNORECASE
)


def is_spokesman(one: Saying) -> bool:
    """Whether somebody without a name speaks, for whoever was just told of: "a spokesman"."""
    source = one.said.source
    return (
        source is not None and _SPOKESMAN.fullmatch(one.filed.actors[source.actor].name) is not None
    )
