"""Measures toponym resolution, given the gold spans: which place does each name mean?

    python -m benchmarks.places [CORPUS.jsonl.gz …] [--wrong N]

Default corpora: `lgl.jsonl.gz` and `geovirus.jsonl.gz` in `corpora/places` of the shared data. Only
names with gold coordinates are asked, as in published work. Accuracy at 161 km counts a name that
we have no place for as wrong; the mean and median error are over names that have one. Titles and
texts are given, and of the publisher the web address: the country it ends in, a town it is named
after.

For comparison on LGL, gold spans: Mordecai 3 with Elasticsearch 82.7.
"""

import argparse
import math
import statistics
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.shared import SHARED, read_lines
from onrecord.reading.places import home_of, host_of, named_at
from onrecord.reading.places.resolve import resolve

CORPORA = [SHARED / "corpora" / "places" / f"{name}.jsonl.gz" for name in ("lgl", "geovirus")]


def kilometres(lat: float, lon: float, lat2: float, lon2: float) -> float:
    """Great-circle distance."""
    a, b = math.radians(lat), math.radians(lat2)
    half = math.sin((a - b) / 2) ** 2
    half += math.cos(a) * math.cos(b) * math.sin(math.radians(lon - lon2) / 2) ** 2
    return 2 * 6371 * math.asin(min(1.0, math.sqrt(half)))


def errors(article: dict[str, Any]) -> list[tuple[dict[str, Any], float | None]]:
    """Each toponym with coordinates, and how far off we are; None where we know no such place."""
    text = article["text"]
    toponyms = article["toponyms"]
    names = [named_at(text, tuple(one["span"])) for one in toponyms]
    url = article.get("url")
    spots = resolve(names, home=home_of(url), outlet=host_of(url))
    found = []
    for one, spot in zip(toponyms, spots, strict=True):
        if one.get("lat") is not None:
            off = None if spot is None else kilometres(one["lat"], one["lon"], spot.lat, spot.lon)
            found.append((one, off))
    return found


def main() -> None:
    """Prints the measures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", nargs="*", type=Path, default=CORPORA)
    parser.add_argument("--wrong", type=int, default=0, help="show the N commonest wrong names")
    options = parser.parse_args()
    for corpus in options.corpora:
        found = [one for article in read_lines(corpus) for one in errors(article)]
        known = [off for _, off in found if off is not None]
        right = sum(off <= 161 for off in known)
        print(
            f"{corpus.name.split('.')[0]:10} names {len(found)}  Acc@161km {right / len(found):.3f}"
            f"  unknown {len(found) - len(known)}  mean error {statistics.mean(known):.0f} km"
            f"  median {statistics.median(known):.0f} km"
        )
        if options.wrong:
            wrong = Counter(
                (
                    one["words"],
                    one.get("fcode"),
                    one.get("country"),
                    "unknown" if off is None else "far",
                )
                for one, off in found
                if off is None or off > 161
            )
            for (words, code, country, how), count in wrong.most_common(options.wrong):
                print(f"  {count:4} {how:8} {words} ({code}, {country})")


if __name__ == "__main__":
    main()
