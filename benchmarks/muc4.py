"""Measures figures on MUC-4: how many people an incident hit, as its templates have it.

    python -m benchmarks.muc4 [CORPUS.jsonl.gz] [--wrong N]

Default corpus: `corpora/figures/muc4_dev.jsonl.gz` (TST1, TST2) of the shared data. The texts are
in capitals; they are read in lower case with capitals at the start of sentences and for names that
the gazetteer or a title gives away, which leaves offsets as they are. No system's score by this
slot was ever published, so these are baselines:

- numbers: per text with a template, the set of numbers of people killed, injured, held or missing
  that we read, against the numbers above 1 in its slots `hum_number` and `hum_total`;
  exact value P, R, F1 over all texts. Numbers of people in other texts and roles are not asked;
- slots: each `hum_number` fill with its words given ("PEASANTS"): the number that we read for these
  words; "1" for a singular and PLURAL for a plural without one. Right: the value is that of any
  alternative. Told apart for fills with a number above 1, where F1 counts ours above 1.
"""

import argparse
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.shared import SHARED, read_lines
from onrecord.reading.draft import Draft, Quantity
from onrecord.reading.figures import find_figures
from onrecord.reading.places.gazetteer import gazetteer
from onrecord.reading.syntax import Syntax
from onrecord.reading.times import find_times
from onrecord.report import Report
from onrecord.tagger import Tagger

CORPUS = SHARED / "corpora" / "figures" / "muc4_dev.jsonl.gz"
_HIT = ("killed", "injured", "held", "missing")  # templates are about those whom an attack hit


def sentence_case(text: str) -> str:
    """A text in capitals as if written in sentence case; no character moves.

    >>> sentence_case("GUERRILLAS KILLED TWO MEN IN PERU. HE SAID SO.")
    'Guerrillas killed two men in Peru. He said so.'
    """

    def word(match: re.Match[str]) -> str:
        letters = match.group()
        place = match.start()
        opens = place == 0 or re.search(r"(?:[.?!]\s+|\n\s*|--\s|\"|\()$", text[:place][-4:])
        titled = re.search(
            r"\b(?:PRESIDENT|COL|COLONEL|GENERAL|MINISTER|MR|DR)\s$", text[:place][-12:]
        )
        name = len(letters) > 3 and letters.lower() not in _COMMON and letters in gazetteer()
        month = letters in _MONTHS and re.search(r"\d\s$", text[:place][-3:])
        return letters.capitalize() if opens or titled or name or month else letters.lower()

    return re.sub(r"[A-Z][A-Z']*", word, text)


_MONTHS = {"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"} | {
    *("JANUARY", "FEBRUARY", "MARCH", "APRIL", "JUNE", "JULY", "AUGUST", "SEPTEMBER"),
    *("OCTOBER", "NOVEMBER", "DECEMBER"),
}
# words that are also the names of towns
_COMMON = frozenset(
    [
        "this",
        "that",
        "they",
        "them",
        "were",
        "with",
        "from",
        "have",
        "been",
        "near",
        "said",
        "their",
        "other",
        "where",
        "which",
        "these",
        "those",
        "than",
        "then",
        "when",
        "also",
        "more",
        "most",
        "many",
        "some",
        "same",
        "each",
        "killed",
        "police",
        "army",
        "central",
        "national",
        "forces",
        "town",
        "city",
        "north",
        "south",
        "east",
        "west",
        "armed",
        "people",
        "liberal",
        "march",
        "cross",
        "plane",
        "bomb",
        "attack",
        "peace",
        "union",
        "government",
        "university",
        "guard",
        "front",
        "general",
        "battle",
        "home",
        "reading",
        "mobile",
        "last",
        "left",
        "right",
        "first",
        "second",
        "young",
        "church",
        "school",
        "bank",
        "state",
        "states",
        "force",
    ]
)


def quantities(texts: Sequence[str], dates: Sequence[str | None]) -> Iterator[tuple[Quantity, ...]]:
    """The figures of each text."""
    prose = [tuple(m.span() for m in re.finditer(r"[^\n]+", text)) for text in texts]
    for text, date, paragraphs, tagging in zip(
        texts, dates, prose, Tagger.load().tag(texts, prose), strict=True
    ):
        draft = Draft(Report.of(text, published=date), prose=paragraphs, tagging=tagging)
        draft = find_times(draft.with_(syntax=Syntax(text, tagging)))
        yield find_figures(draft).quantities


def told(one: Quantity) -> float | None:
    """The number that a figure names."""
    return one.value if one.value is not None else one.high if one.bound == "range" else None


def number_for(text: str, words: str, figures: Sequence[Quantity]) -> str:
    """What we would fill in for some words: a number, "1" or PLURAL."""
    for match in re.finditer(re.escape(words), text):
        for one in figures:
            inside = match.start() <= one.span[0] < match.end()
            gap = text[one.span[1] : match.start()] if one.span[1] <= match.start() else "."
            before = len(gap) <= 24 and not re.search(r"[.,;:()]|\b(?:AND|IN|BY|WHEN|WERE)\b", gap)
            value = told(one)
            if (inside or before) and value is not None:
                return f"{value:g}"
    head = re.split(r"\s+(?:OF|WHO|WHICH|FROM|IN|AT|BELONGING)\s+", words)[0]
    plural = (head.endswith("S") and not head.endswith(("SS", "US", "IS"))) or "PEOPLE" in head
    return "PLURAL" if plural else "1"


def values(fills: Sequence[dict[str, Any]]) -> set[str]:
    """The numbers above 1 in a slot."""
    found = set()
    for fill in fills:
        for one in fill["alternatives"]:
            digits = re.sub(r"[^\d]", "", one.get("value", ""))
            if digits and digits != "1":
                found.add(digits)
    return found


def main() -> None:
    """Prints the measures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--wrong", type=int, default=0, help="show the first N wrong ones")
    options = parser.parse_args()
    rows = [row for row in read_lines(options.corpus) if row["templates"]]
    texts = [sentence_case(row["text"]) for row in rows]
    right = ours = theirs = slots = slots_right = 0
    big_right = big_ours = big_theirs = 0
    wrong: list[str] = []
    for row, figures in zip(rows, quantities(texts, [None] * len(texts)), strict=True):
        gold = set().union(
            *(
                values(t.get(slot, ()))
                for t in row["templates"]
                for slot in ("hum_number", "hum_total")
            )
        )
        mine = {
            f"{value:g}"
            for one in figures
            if one.counts in _HIT and (value := told(one)) is not None and value > 1
        }
        right, ours, theirs = right + len(mine & gold), ours + len(mine), theirs + len(gold)
        if mine != gold:
            wrong.append(
                f"{row['id']} ours only {sorted(mine - gold)} gold only {sorted(gold - mine)}"
            )
        for template in row["templates"]:
            for fill in template.get("hum_number", ()):
                options_ = fill["alternatives"]
                wanted = {re.sub(r"[~ -]", "", one.get("value", "")) for one in options_}
                given = [words for one in options_ for words in one.get("of", ())]
                got = [number_for(row["text"], words, figures) for words in given]
                best = next(
                    (one for one in got if one not in ("1", "PLURAL")), got[0] if got else "1"
                )
                slots += 1
                slots_right += best in wanted
                big = bool(wanted - {"1", "PLURAL"})
                big_theirs += big
                big_ours += best not in ("1", "PLURAL")
                big_right += big and best in wanted
                if best not in wanted:
                    wrong.append(f"{row['id']} {given} ours {best} gold {sorted(wanted)}")
    print(f"texts with templates  {len(rows)}")
    print(f"numbers  {_prf(right, ours, theirs)}")
    print(f"slots    accuracy {100 * slots_right / slots:.1f} of {slots}")
    print(f"slots with a number  {_prf(big_right, big_ours, big_theirs)}")
    print(*wrong[: options.wrong], sep="\n")


def _prf(right: int, ours: int, theirs: int) -> str:
    ratios = (right / max(1, ours), right / max(1, theirs), 2 * right / max(1, ours + theirs))
    return "P {:.1f}  R {:.1f}  F1 {:.1f}".format(*(100 * one for one in ratios)) + f"  of {theirs}"


if __name__ == "__main__":
    main()
