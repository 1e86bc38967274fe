"""Who counted, who passed it on, how firmly it is told: from the statement a figure stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.reading.draft import Draft, RelayWords, Said
from onrecord.reading.figures.numbers import load
from onrecord.reading.syntax import Node
from onrecord.record import Stance
from onrecord.report import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """The counter's words, the relays, the stance and the statement's index in `Draft.said`."""

    counted_by: Span | None
    relays: tuple[RelayWords, ...]
    stance: Stance
    said: int | None


@lru_cache(maxsize=1)
def _carriers() -> frozenset[str]:
    return frozenset(load("counted.toml")["counting"]["carriers"])


@lru_cache(maxsize=1)
def counting_verbs() -> frozenset[str]:
    """Verbs by which a body counts, in their base form."""
    return frozenset(load("counted.toml")["counting"]["verbs"])


@lru_cache(maxsize=1)
def documents() -> frozenset[str]:
    """Nouns for papers and pages that tell figures, in their base form."""
    return frozenset(load("counted.toml")["counting"]["documents"])


def attribute(draft: Draft, span: Span, *, estimate: bool) -> Attribution:
    """Who counted the figure at `span`.

    The source of the innermost statement whose content holds it; else the subject of a counting
    verb ("the ministry has recorded 47 deaths"); else nobody: the report's own voice.
    """
    index = draft.said_at(span)
    if index is None:
        counter = _earlier_count(draft, span) or _counting_subject(draft, span)
        stance: Stance = "estimated" if estimate else "reported"
        return Attribution(counter, (), stance, None)
    said = draft.said[index]
    stance = _stance(draft, said, estimate)
    relays = tuple(one for one in said.relays if not _is_document(draft, one))
    if said.lemma in _PLEDGES or _not_counted(draft, span, said):
        return Attribution(None, relays, stance, index)
    counter = _own_counter(draft, span, said) or (said.source[0] if said.source else None)
    counter, relays = _through_document(draft, counter, relays)
    return Attribution(counter, relays, stance, index)


# What is offered, ordered or promised has been counted by nobody.
_PLEDGES = {"offer", "promise", "pledge", "order", "demand", "propose", "claim responsibility"}
_ACTING = {"to", "would", "will", "can", "could", "should", "must", "shall", "’ll", "'ll"}
_PROPOSING = {"propose", "offer", "pledge", "demand", "promise", "seek", "request"}


def _not_counted(draft: Draft, span: Span, said: Said) -> bool:
    """Whether the figure is the object of something wanted or still to be done.

    "was prepared to release [40] captives", "had proposed [6 percent]"; but "could be [fewer than
    3,000]" is a forecast, and "[120,000] would march" is counted.
    """
    node = draft.syntax.node_at(span[1] - 1)
    for _ in range(4):
        if node is None:
            return False
        if node.is_verb:
            break
        node = node.head
    if node is None or not node.is_verb or node.span[0] > span[0] or not _in_content(said, node):
        return False
    if node.lemma in _PROPOSING:
        return True
    if node.lemma in (
        "be",
        "have",
        "reach",
        "cost",
        "exceed",
        "kill",
        "injure",
        "rise",
        "fall",
        "take",
    ):
        return False
    return any(
        one.lower in _ACTING and one.index < node.index
        for one in node.children
        if one.relation in ("aux", "mark")
    )


def _in_content(said: Said, node: Node) -> bool:
    return any(start <= node.span[0] < end for start, end in said.content)


def _own_counter(draft: Draft, span: Span, said: Said) -> Span | None:
    """ "said its staff had counted 6,300": the subject of a counting verb within the content."""
    node = draft.syntax.node_at(span[1] - 1)
    for _ in range(4):
        if node is None or (node.is_verb and node.lemma not in _SURE_COUNTING):
            return None
        if node.is_verb:
            subject = None if node.passive else node.subject
            if subject is None or not _in_content(said, subject) or subject.span[0] > span[0]:
                return None
            if subject.tag.startswith("PRP"):
                return None  # "says it alone has documented": the speaker
            words = subject.extent("punct", "acl:relcl", "appos")
            return words if draft.cast.at(words) is not None else None
        node = node.head
    return None


_SURE_COUNTING = {"count", "record", "document", "tally", "register"}


def _is_document(draft: Draft, relay: RelayWords) -> bool:
    """Whether a relay is a paper that the counter speaks through ("in a statement"), no outlet."""
    key = draft.cast.at(relay.span)
    if key is not None and draft.cast.characters[key].kind == "document":
        return True
    return relay.cue is not None and draft.words(relay.cue).lower() in ("in", "in a", "via", "with")


def _through_document(
    draft: Draft, counter: Span | None, relays: tuple[RelayWords, ...]
) -> tuple[Span | None, tuple[RelayWords, ...]]:
    """A bulletin, a poll or records carry the count of the body they belong to.

    "the ministry’s daily bulletin" is the ministry's count, which the bulletin relays; "ministry
    records" is the ministry's; "a poll by X" is X's, a poll by nobody named is nobody's.
    """
    if counter is None:
        return None, relays
    words = draft.words(counter)
    owned = re.match(r"(.+?)[’']s?\s+(?:[\w-]+\s+){0,3}([\w-]+)$", words)
    if owned is not None and owned[2].lower() in _carriers():
        owner = (counter[0], counter[0] + owned.end(1))
        if draft.cast.at(owner) is not None:
            return owner, (RelayWords(counter), *relays)
    plain = re.match(r"(?:the\s+)?(\w[\w ]*?)\s+(\w+)$", words)
    if plain is not None and plain[2].lower() in _carriers():
        owner = (counter[0] + plain.start(1), counter[0] + plain.end(1))
        return (_known(draft, owner) or counter), relays
    poll = _POLL.match(words)
    sum_up = _ESTIMATE.match(words)
    if sum_up is not None:
        return (counter[0] + sum_up.start(1), counter[0] + sum_up.end(1)), relays
    if poll is not None:
        by = re.match(r"\s+(?:\w+\s+)?by\s+(.+?)(?:\s+for\s+.*)?$", poll[1])
        if by is None or "published by" in words:
            return None, relays
        start = counter[0] + poll.start(1) + by.start(1)
        return (start, start + len(by[1])), relays
    return counter, relays


_POLL = re.compile(r"(?:an?|the)\s+(?:[\w-]+\s+){0,3}(?:poll|survey)\b(.*)", re.IGNORECASE)
_ESTIMATE = re.compile(
    r"(?:(?:an?|the)\s+)?(?:[\w-]+\s+){0,2}(?:estimates?|calculations?|count|tally)\s+by\s+(.+)",
    re.IGNORECASE,
)


def _known(draft: Draft, owner: Span) -> Span | None:
    """Words that name the owner: these, or those of the one character whose name they end."""
    if draft.cast.at(owner) is not None:
        return owner
    words = draft.words(owner).lower()
    ending = [one for one in draft.cast.characters if one.name.lower().endswith(" " + words)]
    return ending[0].mentions[0] if len(ending) == 1 else None


_EARLIER = ("count", "tally", "toll", "estimate", "figure", "total")


def _earlier_count(draft: Draft, span: Span) -> Span | None:
    """ "…, the coastguard said, revising an earlier count of [27]": the source beside it."""
    node = draft.syntax.node_at(span[0])
    if node is None:
        return None
    near = [one.lower for one in (node.before(), node.before(2)) if one is not None]
    if not set(near) & set(_EARLIER):
        return None
    sentence = node.sentence.span
    for said in draft.said:
        if said.source and said.cue and sentence[0] <= said.cue[0][0] < span[0]:
            return said.source[0]
    return None


def _counting_subject(draft: Draft, span: Span) -> Span | None:
    """The subject of "record", "count", "put" … where the figure is its object."""
    node: Node | None = draft.syntax.node_at(span[1] - 1)
    for _ in range(5):
        if node is None:
            return None
        if node.is_verb and node.lemma in counting_verbs():
            subject = node.subject
            if subject is None or node.passive or subject.span[0] > span[0]:
                return None
            return subject.extent("punct")
        if node.is_verb and node.relation not in ("ccomp", "xcomp"):
            return None
        node = node.head
    return None


_CLAIMS = {"claim", "allege", "accuse", "insist", "boast", "assert", "contend"}
_FORECASTS = {
    "expect",
    "project",
    "forecast",
    "predict",
    "demand",
    "offer",
    "promise",
    "warn",
    "propose",
}
_ESTIMATES = {"estimate", "put", "believe", "think", "reckon", "calculate"}


def _stance(draft: Draft, said: Said, estimate: bool) -> Stance:
    if said.lemma in _CLAIMS:
        return "claimed"
    if said.lemma in _FORECASTS:
        return "expected"
    if said.lemma == "confirm":
        return "confirmed"
    if not said.source or any(_unnamed(draft, span) for span in said.source[:1]):
        return "unverified"
    if said.lemma in _ESTIMATES or estimate:
        return "estimated"
    return "reported"


def _unnamed(draft: Draft, span: Span) -> bool:
    key = draft.cast.at(span)
    return key is not None and draft.cast.characters[key].kind == "unnamed"
