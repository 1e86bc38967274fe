"""Whom a report names as where it has its text from: the agency of its credit, what it leans on."""

import re
from functools import lru_cache

import msgspec

from onrecord.linking.filed import Filed
from onrecord.linking.knowledge import table, words
from onrecord.linking.names import initials, plain

LEAD = 400
"""Characters in which a report that retells another's says so: its first paragraph or two."""


class Credit(msgspec.Struct, frozen=True):
    """The agency to which a report credits its whole text, and where: `dateline`, `closing`,
    `byline`, or `outlet` where the agency itself published it."""

    agency: str
    where: str


@lru_cache(maxsize=8)
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(table("credits")["credits"][name])


def credit(filed: Filed) -> Credit | None:
    """To whom a report credits its whole text; null where it does not tell.

    "Additional reporting from …" credits a part and makes no copy.
    """
    if "credit" not in filed.memo:
        filed.memo["credit"] = _credit(filed)
    found: Credit | None = filed.memo["credit"]
    return found


def _credit(filed: Filed) -> Credit | None:
    text = filed.text.strip()
    opening = "\n".join(text.split("\n")[:6])
    for line in opening.split("\n"):
        if (found := _pattern("dateline").match(line)) and _is_name(found["name"]):
            return Credit(found["name"].strip(), "dateline")
    closing = text.rsplit("\n", 1)[-1]
    if not _pattern("part").search(closing):
        found = _pattern("closing").search(closing)
        if found and _is_name(found["name"]):
            return Credit(found["name"].strip(), "closing")
    for line in (*filed.record.report.byline, *opening.split("\n")):
        if (found := _pattern("byline").search(line)) and _is_known_agency(found["name"]):
            return Credit(found["name"].strip(), "byline")
    return None


def _is_name(name: str) -> bool:
    return bool(name.strip()) and name[0].isupper() and not _pattern("no_agency").match(name)


@lru_cache(maxsize=1)
def _agencies() -> frozenset[str]:
    # Reading's list of agencies is the only one; linking keeps none of its own.
    from importlib.resources import files
    from tomllib import loads

    raw = loads((files("onrecord.reading") / "data" / "outlets.toml").read_text(encoding="utf-8"))
    return frozenset(one.strip() for one in raw["agencies"]["names"].replace("\n", "|").split("|"))


def _is_known_agency(name: str) -> bool:
    lower = name.strip().lower()
    return lower in _agencies() or lower.endswith((" news agency", " wire", " newswire"))


@lru_cache(maxsize=65536)
def one_agency(one: str, two: str) -> bool:
    """Whether two names may be one agency's: the same, its letters, or short for it.

    >>> one_agency("CPA", "Corvale Press Agency"), one_agency("Vesper", "The Vesper Newswire")
    (True, True)
    >>> one_agency("Meridian", "The Meridian Post")
    False
    """
    left, right = sorted((plain(one), plain(two)), key=len)
    if left == right:
        return bool(left)
    if len(left) == 1 and len(left[0]) > 1 and left[0] in initials(" ".join(right)):
        return True
    left, right = (tuple(word for word in name if word != "the") for name in (left, right))
    added = right[len(left) :]
    begins = bool(left) and right[: len(left)] == left
    return begins and words("credits", "credits", "trade").issuperset(added)


def published_by(filed: Filed, agency: str) -> bool:
    """Whether the outlet that published a report may be this agency or outlet itself."""
    return one_agency(agency, filed.outlet or "")


def leans_on(filed: Filed) -> list[str]:
    """The agencies and outlets that a report's opening has something from: "…, the Meridian news
    agency reported", "the minister told the agency Meridian". It may still be new where it goes on,
    but of a copy it is not the original."""
    own = " ".join(plain(filed.outlet or ""))
    told = {
        actor.id: actor.name
        for actor in filed.record.actors
        if actor.kind in ("agency", "outlet") and " ".join(plain(actor.name)) != own
    }
    found = []
    for one in filed.record.statements:
        spans = [*one.content, *one.cue.spans] if one.cue else one.content
        if not spans or min(spans)[0] > LEAD:
            continue
        chain = [one.source and one.source.actor, *(r.actor for r in one.relays), one.addressee]
        found += [told[actor] for actor in chain if actor in told]
    return found
