"""Quotations cut short: what is left out may turn the meaning. Whether it does is for a person to
judge.
"""

from collections.abc import Iterable, Iterator, Sequence
from difflib import Match, SequenceMatcher

from onrecord.ledger.links import Item, Link
from onrecord.linking.claims import between_reports
from onrecord.linking.filed import Filed
from onrecord.linking.joining import Groups, groups_of
from onrecord.linking.sayings import KEPT, Saying, quoted_sentences
from onrecord.linking.words import Token, shingles, stem, stemmed, tokens


def shortened_links(collection: Sequence[Filed], people: Iterable[Link] | Groups) -> list[Link]:
    """Quotations that leave out a "not", a condition or a doubt that another report has.

    The first item is the shortened quotation, the second the full one; `data` has the words left
    out. Whether the cut misleads is for a person to judge.
    """
    found = between_reports("shortened", _shortened_between, collection, groups_of(people))
    full: dict[Item, Link] = {}
    for link in sorted(found, key=lambda link: (-link.score, link.items)):
        full.setdefault(link.items[0], link)  # one full quotation is enough
    return [full[item] for item in sorted(full)]


def _shortened_between(
    said: Sequence[Saying], others: Sequence[Saying], _copied: bool
) -> Iterator[Link]:
    for one in said:
        if one.said.manner == "indirect" or one.speaker is None:
            continue
        for two in others:
            if (
                one.speaker == two.speaker
                and two.said.manner != "indirect"
                and one.keys != two.keys
            ):
                for link in (shortened_link(one, two), shortened_link(two, one)):
                    if link is not None:
                        yield link


def shortened_link(short: Saying, full: Saying) -> Link | None:
    """The link of a shortened quotation with the full one, if the cut may change the meaning."""
    few = short.keys
    known_runs = short.runs
    if known_runs.isdisjoint(full.runs):
        return None
    for start, end in quoted_sentences(full):
        many = tokens(full.filed.text, start, end)
        keys = [token.key for token in many]
        if not known_runs & shingles(keys, KEPT):
            continue
        blocks = SequenceMatcher(None, keys, few, autojunk=False).get_matching_blocks()
        kept = sum(block.size for block in blocks)
        if max(block.size for block in blocks) < KEPT or kept < 0.6 * min(len(few), len(many)):
            continue
        kept_at = {at for block in blocks for at in range(block.a, block.a + block.size)}
        lost_at = [at for at in range(len(many)) if at not in kept_at]
        for kind, told in _TURNS:
            if kind == "negations" and _only_when(keys, few):
                continue
            if kind == "hedges" and full.said.manner == "mixed":
                continue  # the doubt may be the report's: "says they will probably sue: “They …”"
            known = stemmed("meaning", "turns", kind)
            # A "not" turns what follows it; a condition holds wherever it stands.
            lost = any(
                (many[at].key in known and (kind == "conditions" or at < max(kept_at)))
                or (kind == "conditions" and at - 1 in kept_at and _limits(many[at - 1], many[at]))
                for at in lost_at
            )
            if lost and not any(key in known for key in few):
                return Link(
                    "shortened",
                    (short.item, full.item),
                    round(kept / len(few), 3),
                    f"leaves out {told} that stands in the other quotation:"
                    f" {_left_out(full.filed.text, many, blocks)}",
                    kind,
                    {"full": full.filed.text[start:end].strip()},
                )
    return None


_UNTIL, _ONLY = frozenset(map(stem, ("until", "unless", "before", "without"))), stem("only")
_RELATIVES = frozenset(map(stem, ("who", "that", "which", "whose")))


def _only_when(full: Sequence[str], short: Sequence[str]) -> bool:
    """Whether the short one has the "not" in another form: "will not return until the minister
    signs" is that they will "return" only when he has."""
    return _ONLY in short and not _UNTIL.isdisjoint(full)


def _limits(one: Token, two: Token) -> bool:
    """Whether two words begin what limits "anyone" to some: "take back anyone who can prove …"."""
    anybody = stemmed("meaning", "turns", "anybody")
    return one.key in anybody and two.key in _RELATIVES


def _left_out(text: str, many: Sequence[Token], kept: Sequence[Match]) -> str:
    """The words between those that were kept, as they stand, each stretch in marks."""
    ends = [0, *(block.a + block.size for block in kept)]
    return ", ".join(
        f"“{text[many[end].start : many[block.a - 1].end]}”"
        for end, block in zip(ends, kept, strict=False)
        if end < block.a
    )


_TURNS = (("negations", "a negation"), ("conditions", "a condition"), ("hedges", "a doubt"))
