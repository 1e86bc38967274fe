"""How often a mention is put to the right character, by the rule that puts it there.

    python -m benchmarks.together [-v]

Reads 272 beginnings of articles (PolNeAR's training part, TimeBank and AQUAINT, Wikinews; found in
ONRECORD_SHARED, no text is kept here) of which `judged/together.jsonl.gz` tells the mentions of each
character: reader 20 had found them, and eight judges, one to each report, said which characters are
one and the same and which mentions are another's. A mention behind the first of its character is
right where most of those before it are its own. What reader 20 did not find was not judged. Rules
on descriptions and pronouns have been mended beside these reports. `-v` prints the wrong ones.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.shared import SHARED, read_lines
from onrecord.reading.actors.casting import find_actors, join_mentions
from onrecord.reading.actors.joining import Joining
from onrecord.reading.steps import drafts
from onrecord.report import Report, Span

JUDGED = Path(__file__).parent / "judged" / "together.jsonl.gz"
_MADE_NEW = ("name", "description", "thing", "source")
_NO_ACTORS = ("thing", "time", "")


class Together(NamedTuple):
    """The beginning of an article, and whose its mentions are: for each span a number that those of
    one share, -1 where it is nobody's that the reader had found."""

    name: str
    report: Report
    of: dict[Span, int]


class Joined(NamedTuple):
    """A mention behind the first of its character: by which rule it is there, and if rightly."""

    rule: str
    pronoun: bool
    right: bool
    text: str


def together() -> Iterator[Together]:
    """The judged reports. Raises ValueError where a corpus has another text than was judged."""
    lines = [json.loads(one) for one in gzip.decompress(JUDGED.read_bytes()).splitlines()]
    texts = {
        (corpus, raw["id"]): raw["text"]
        for corpus in dict.fromkeys(one["corpus"] for one in lines)
        for raw in read_lines(SHARED / "corpora" / f"{corpus}.jsonl.gz")
    }
    for one in lines:
        text = texts[one["corpus"], one["id"]][: one["until"]]
        if hashlib.sha256(text.encode()).hexdigest() != one["sha256"]:
            raise ValueError(f"{one['corpus']} {one['id']}: not the text that was judged")
        groups = [*enumerate(one["together"]), (-1, one["elsewhere"])]
        of = {(start, end): number for number, spans in groups for start, end in spans}
        yield Together(one["id"], Report.of(text, published=one["published"]), of)


def joined() -> Iterator[Joined]:
    """Every mention of which that can be told."""
    judged = list(together())
    some = drafts([one.report for one in judged], before=find_actors)
    for one, draft in zip(judged, some, strict=True):
        joining = join_mentions(draft, Joining)
        for chain in joining.chains if joining is not None else ():
            if chain.kind in _NO_ACTORS:
                continue
            ordered = sorted(
                zip(chain.phrases, chain.rules, strict=True), key=lambda each: each[0].span
            )
            before: Counter[int] = Counter()
            for phrase, rule in ordered:
                whose = one.of.get(phrase.span)
                if whose is None:
                    continue
                if before and rule not in _MADE_NEW:
                    right = whose == before.most_common(1)[0][0] != -1
                    low, high = phrase.span
                    around = f"{draft.text[max(0, low - 120) : low]}«{draft.text[low:high]}»"
                    told = f"{around} <- {chain.phrases[0].text[:60]}".replace("\n", " / ")
                    yield Joined(rule, phrase.form == "pronoun", right, told)
                before[whose] += 1


def main() -> None:
    """Prints the counts."""
    right: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for one in joined():
        for key in (one.rule, "pronouns" if one.pronoun else "others", "all"):
            every[key] += 1
            right[key] += one.right
        if "-v" in sys.argv and not one.right:
            print(f"{one.rule}: {one.text}")
    for key, count in every.most_common():
        print(f"{key:<24}{right[key]:>6} of {count:<6}{100 * right[key] / count:6.1f}")


if __name__ == "__main__":
    main()
