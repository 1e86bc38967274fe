"""Which reports stand on one origin: copies, trimmed and rewritten dispatches, credited agencies.

Only the report's own words are compared, not what stands in quotation marks: two outlets that
quote one minister have not copied each other. What is not known stays unknown.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

import msgspec

from onrecord.ledger.links import Item, Link
from onrecord.linking.credits import credit, leans_on, one_agency, published_by
from onrecord.linking.filed import SHINGLE, Filed
from onrecord.linking.joining import groups_of

COPIED = 0.4
"""Containment of the shorter report's shingles from which it is a copy. On ECB+ this and the two
rules below join no reports of different events; see docs/linking.md."""

REWRITTEN = 0.2
"""Containment from which a report is a rewritten copy, if its sentences have counterparts too."""

CREDITED = 0.15
"""Containment from which a report is a copy of one that credits the same agency."""

REPRINTED = 3
"""Days within which a newspaper brings an agency's dispatch. The agency's next one on the matter
has much of the last in it, and is no copy."""

FEW = 12
"""Shingles that must be shared at least: a common phrase or two is no copy."""

WORDING = 6
"""Shingles without a name that a rewritten copy shares at least. On ECB+ all but four of 70
such pairs do; two short reports of one clash shared the names and offices of its ministers."""

VERBATIM = 0.85
"""Containment from which a copy counts as the same text, trimmed or not."""


class Overlap(NamedTuple):
    """How much two reports share: `shared` shingles, as a part of the shorter and of the longer
    report's, and the parts of each report's sentences that have a counterpart in the other."""

    shared: int
    shorter: float
    longer: float
    sentences: tuple[float, float]


def overlap(one: Filed, two: Filed) -> Overlap:
    """How much two reports share of what they say in their own voice."""
    memo = one.beside(two)
    if "overlap" not in memo:
        memo["overlap"] = _overlap(one, two)
    found: Overlap = memo["overlap"]
    return found


def _overlap(one: Filed, two: Filed) -> Overlap:
    left, right = one.shingles, two.shingles
    shared = len(left & right)
    few, many = sorted((len(left), len(right)))
    if shared < FEW / 2 or shared < CREDITED * few:
        # Too few for any rule; the sentences are dear to compare.
        return Overlap(shared, shared / max(few, 1), shared / max(many, 1), (0.0, 0.0))
    return Overlap(shared, shared / max(few, 1), shared / max(many, 1), _covered(one, two))


def _covered(one: Filed, two: Filed) -> tuple[float, float]:
    """The weight of the sentences of each report of which half stands in one sentence of the
    other, as a part of all of its sentences' weight."""
    left, right = one.told_sentences, two.told_sentences
    ours = [[0.0] * len(right) for _ in left]
    theirs = [[0.0] * len(left) for _ in right]
    where = two.told_where
    for key, places in one.told_where.items():
        if key in where:
            others = [(other, right[other][key]) for other in where[key]]
            for at in places:
                weight, row = left[at][key], ours[at]
                for other, telling in others:
                    row[other] += weight
                    theirs[other][at] += telling
    return _part_covered(left, ours), _part_covered(right, theirs)


def _part_covered(
    sentences: Sequence[Mapping[str, float]], shared: Sequence[Sequence[float]]
) -> float:
    whole = found = 0.0
    for weights, row in zip(sentences, shared, strict=True):
        heavy = sum(weights.values())
        whole += heavy
        if row and max(row) >= 0.5 * heavy:
            found += heavy
    return found / whole if whole else 0.0


def copy_link(one: Filed, two: Filed) -> Link | None:
    """The link of a report with what it was copied from, or None.

    The copy is the one that credits an agency which the other is; else the later by days; else
    the one that credits somebody; else the shorter. `data` holds `shared` (shingles),
    `containment`, `verbatim` and `agency`.
    """
    memo = one.beside(two)
    if "copy" not in memo:
        memo["copy"] = _copy_link(one, two)
    link: Link | None = memo["copy"]
    return link


def _copy_link(one: Filed, two: Filed) -> Link | None:
    found = overlap(one, two)
    agency = _common_agency(one, two)
    sentences = max(found.sentences)
    goes_on = found.shorter < VERBATIM and _goes_on(one, two)
    part = f"{found.shorter:.0%} of the shorter report’s runs of {SHINGLE} words"
    if found.shared >= FEW and found.shorter >= COPIED and sentences >= 0.4 and not goes_on:
        rule, reason = "copy", f"{part} stand in the other"
    elif (
        found.shared >= FEW
        and found.shorter >= REWRITTEN
        and sentences >= 0.55
        and not goes_on
        and len(one.wording & two.wording) >= WORDING
    ):
        rule = "rewritten"
        reason = f"{sentences:.0%} of its sentences have a counterpart in the other, and {part}"
    elif (
        agency
        and found.shared >= FEW / 2
        and (found.shorter >= CREDITED and sentences >= 0.35)
        and _may_reprint(one, two, agency)
    ):
        rule, reason = "credited", f"both go back to {agency}, and {part} stand in the other"
    else:
        return None
    copy, original = _direction(one, two)
    # That one names the agency beside a sentence makes no copy; of a copy it tells whose it is.
    agency = agency or _leant_on(one, two)
    if agency and rule != "credited":
        reason += f"; both go back to {agency}"
    score = max(found.shorter, 0.5 * found.shorter + 0.5 * sentences)
    data = {
        "shared": found.shared,
        "containment": round(found.shorter, 3),
        "verbatim": found.shorter >= VERBATIM,
        "agency": agency,
    }
    return Link(
        "origin", (copy.item(), original.item()), round(min(1.0, score), 3), reason, rule, data
    )


def _may_reprint(one: Filed, two: Filed, agency: str) -> bool:
    """Whether one of two reports may be the agency's dispatch that the other brings in its words,
    or both bring it: they came out at one time, and are not both the agency's own."""
    if one.date and two.date and abs((one.date - two.date).days) > REPRINTED:
        return False
    return not all(published_by(filed, agency) for filed in (one, two))


def _goes_on(one: Filed, two: Filed) -> bool:
    """Whether two reports are one outlet's on two days: the later has much of the earlier in it,
    for readers who missed that, or the same frame around other news, and is no copy of it."""
    if not one.outlet or not two.outlet or one.date == two.date:
        return False
    return one_agency(one.outlet, two.outlet)


def _names(filed: Filed) -> list[str]:
    told = credit(filed)
    return [name for name in (filed.outlet, told and told.agency) if name]


def _common_agency(one: Filed, two: Filed) -> str | None:
    """The agency that one of two reports credits and the other credits too, or is."""
    credited = [told.agency for filed in (one, two) if (told := credit(filed)) is not None]
    for name in sorted(credited):
        if all(any(one_agency(name, other) for other in _names(filed)) for filed in (one, two)):
            return name
    return None


def _leant_on(one: Filed, two: Filed) -> str | None:
    """The agency that one of two reports credits and the other leans on in its opening."""
    for filed, other in ((one, two), (two, one)):
        told = credit(filed)
        if told and any(one_agency(told.agency, name) for name in leans_on(other)):
            return told.agency
    return None


def _direction(one: Filed, two: Filed) -> tuple[Filed, Filed]:
    """The copy, then the original. What came out on an earlier day is no copy, unless it says that
    it is the other's: an agency may date its dispatch by the last change."""
    first, second = sorted((one, two), key=_originality)
    early, late = sorted((one, two), key=lambda filed: filed.order)
    if early.date and late.date and early.date < late.date and not _is_of(early, late):
        return late, early
    return second, first


def _is_of(one: Filed, two: Filed) -> bool:
    """Whether a report credits the outlet of the other, or leans on it in its opening."""
    told = credit(one)
    return any(
        published_by(two, name) for name in (*([told.agency] if told else []), *leans_on(one))
    )


def _originality(filed: Filed) -> tuple[int, str, int, str]:
    if "originality" not in filed.memo:
        filed.memo["originality"] = _how_original(filed)
    found: tuple[int, str, int, str] = filed.memo["originality"]
    return found


def _how_original(filed: Filed) -> tuple[int, str, int, str]:
    """What sorts an original before its copies: its own words first, then a dispatch printed under
    its agency's name, then what retells it and only names the agency beside a sentence."""
    told = credit(filed)
    own = told is not None and published_by(filed, told.agency)
    rank = 1 if told is not None and not own else 2 if leans_on(filed) else 0
    return rank, filed.order[0], -len(filed.told.keys), filed.ref


def origin_links(
    collection: Sequence[Filed], pairs: Iterable[tuple[int, int]] | None = None
) -> list[Link]:
    """Each copy's link to what it was copied from; `pairs` are the pairs of indexes to compare.

    Where several could be the original, it is the one from which all copies can stem: the
    agency's own text, else the earliest, else the longest.
    """
    found = []
    for left, right in pairs if pairs is not None else combinations(range(len(collection)), 2):
        link = copy_link(collection[left], collection[right])
        if link is not None:
            found.append(link)
    return one_original_each(found, {filed.ref: filed for filed in collection})


def one_original_each(links: Sequence[Link], filed: Mapping[str, Filed]) -> list[Link]:
    """Of several links of one copy, the one to the report from which all can stem."""
    of_copy: dict[Item, list[Link]] = {}
    for link in links:
        of_copy.setdefault(link.items[0], []).append(link)
    return [
        min(
            of_copy[copy], key=lambda link: (_originality(filed[link.items[1].report]), -link.score)
        )
        for copy in sorted(of_copy)
    ]


def copied_from(link: Link, collection: Mapping[str, Filed]) -> str | None:
    """The report from which a copy was taken; null where both bring an agency's words and neither
    is the agency's own: which of the two had it from the other, if any, nobody tells."""
    agency, original = link.data.get("agency"), link.items[1].report
    filed = collection.get(original)
    if agency and filed is not None and not published_by(filed, agency):
        return None
    return original


def why_one_text(link: Link, collection: Mapping[str, Filed]) -> str:
    """Why two reports stand on one origin, naming the other where none is the other's copy."""
    if copied_from(link, collection) is not None:
        return link.reason
    return f"one text with {_called(collection[link.items[1].report])}: {link.reason}"


class Origin(msgspec.Struct, frozen=True):
    """One origin and the reports that stand on it.

    `name` is the agency or outlet, null where nobody tells; `texts` are groups of reports whose
    wording is the same; `why` says how it is known, in words.
    """

    name: str | None
    reports: tuple[str, ...]
    texts: tuple[tuple[str, ...], ...]
    why: str


def origins(collection: Sequence[Filed], links: Iterable[Link]) -> list[Origin]:
    """The origins behind some reports, by the links between them (`origin_links`)."""
    links = [link for link in links if link.kind == "origin"]
    filed = {one.ref: one for one in collection}
    groups = groups_of(links)
    same = groups_of(link for link in links if link.data.get("verbatim"))
    found = []
    for members in {groups.of(one.item()) for one in collection}:
        refs = sorted(
            (item.report for item in members if item.report in filed),
            key=lambda ref: _originality(filed[ref]),
        )
        texts = {
            tuple(sorted(i.report for i in same.of(Item(ref)) if i.report in filed)) for ref in refs
        }
        inside = sorted((link for link in links if link.items[0] in members), key=lambda x: x.items)
        found.append(
            Origin(
                _origin_name([filed[ref] for ref in refs]),
                tuple(refs),
                tuple(sorted(texts)),
                _why([filed[ref] for ref in refs], inside),
            )
        )
    return sorted(found, key=lambda one: min(filed[ref].order for ref in one.reports))


def _origin_name(reports: Sequence[Filed]) -> str | None:
    told = [found.agency for found in map(credit, reports) if found]
    if told:
        return max(sorted(set(told)), key=told.count)
    return reports[0].outlet


def _why(reports: Sequence[Filed], links: Sequence[Link]) -> str:
    if links:
        return "; ".join(
            f"{_called(one)}: {link.reason}"
            for link in links
            for one in reports
            if one.ref == link.items[0].report
        )
    told = credit(reports[0])
    if told is not None and told.agency != reports[0].outlet:
        return f"credited to {told.agency} ({told.where}); no other text of it here"
    if reports[0].outlet is None:
        return "nobody is named as its origin: unknown, not independent"
    byline = ", ".join(reports[0].record.report.byline)
    own = f"own byline ({byline})" if byline else "no credit to anybody else"
    return f"{own}, and no wording shared with another report"


def _called(filed: Filed) -> str:
    return filed.outlet or filed.ref
