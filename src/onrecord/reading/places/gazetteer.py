"""The gazetteer: a name in, candidate places out. Loaded once, on first use; about 12 MB.

`data/gazetteer.bin` is made by `training/gazetteer.py` of data of GeoNames (https://www.geonames.org,
Creative Commons Attribution 4.0). After the mark `ORGZ2\\n` stand eleven lengths (little-endian, 4
bytes each), then as many parts: the names of countries and regions (JSON), the keys of all names in
order (UTF-8, one a line), where each key starts, where its postings start, the postings (place
number times two, plus one where the name is the place's own), and for each place latitude,
longitude, country, region, inhabitants and kind. `data/places.toml` wins over it. It is not packed:
unpacking it would take a twentieth of the time in which a new process reads a report.
"""

from __future__ import annotations

import json
import struct
from functools import lru_cache
from typing import Literal

import numpy as np
from msgspec import Struct

from onrecord.reading.knowledge import DATA, table
from onrecord.reading.places.names import name_key

Kind = Literal["country", "region", "district", "town", "area"]
_KINDS: tuple[Kind, ...] = ("town", "region", "district")
_MARK = b"ORGZ2\n"


class Spot(Struct, frozen=True):
    """One place that a name may mean. `country` is ISO 3166-1, "" for seas and continents."""

    lat: float
    lon: float
    country: str
    region: str
    people: int
    kind: Kind
    own: bool = True  # under its own name, not a variant spelling


class Gazetteer:
    """All names and places; use `gazetteer()`."""

    def __init__(self) -> None:
        raw = (DATA / "gazetteer.bin").read_bytes()
        if not raw.startswith(_MARK):
            raise ValueError("gazetteer.bin is damaged: reinstall onrecord")
        parts = _parts(raw)
        names = json.loads(bytes(parts[0]))
        self._countries: list[str] = names["countries"]
        self._regions: list[str] = names["regions"]
        self._keys = bytes(parts[1])
        self._starts = np.frombuffer(parts[2], "<u4")
        self._first = np.frombuffer(parts[3], "<u4")
        self._postings = np.frombuffer(parts[4], "<u4")
        self._lat, self._lon = (np.frombuffer(part, "<f4") for part in parts[5:7])
        self._country, self._region = (np.frombuffer(part, "<u2") for part in parts[7:9])
        self._people = np.frombuffer(parts[9], "<u4")
        self._kind = np.frombuffer(parts[10], "<u1")
        known = table("places")
        self._own = _own_places(known)
        # News names the same places again and again.
        self._found = lru_cache(maxsize=2_000)(self._find)
        self._place = lru_cache(maxsize=8_000)(self._sought)
        self._town_keys = {name_key(name): value for name, value in known["towns"].items()}

    def find(self, name: str) -> tuple[Spot, ...]:
        """All places that a name may mean, countries and own additions first, then by size.

        >>> gazetteer().find("Gdansk")[0].country, gazetteer().find("Kalmere Heights")
        ('PL', ())
        """
        return self._found(name)

    def _find(self, name: str) -> tuple[Spot, ...]:
        key = name_key(name)
        if not key:
            return ()
        own = [one for one in self._own.get(key, []) if _fits(name, one)]
        found = self._listed(key)
        if key in self._town_keys:
            meant, country = self._town_keys[key]
            found = [one for one in self._listed(name_key(meant)) if one.country == country][
                :1
            ] + found
        taken = {(one.country, one.kind) for one in own if one.kind in ("country", "region")}
        rest: dict[tuple[float, float], Spot] = {}
        for one in sorted(found, key=lambda one: not one.own):
            if (one.country, one.kind) not in taken:
                rest.setdefault((one.lat, one.lon), one)
        return (*own, *sorted(rest.values(), key=_size)[:_MOST])

    def __contains__(self, name: str) -> bool:
        key = name_key(name)
        return key in self._own or key in self._town_keys or self._place(key) is not None

    def _listed(self, key: str) -> list[Spot]:
        place = self._place(key)
        if place is None:
            return []
        postings = self._postings[self._first[place] : self._first[place + 1]]
        return [self._spot(int(one) >> 1, bool(one & 1)) for one in postings]

    def _sought(self, key: str) -> int | None:
        """The number of a key, by bisection over the sorted names."""
        wanted = key.encode()
        low, high = 0, len(self._starts) - 1
        while low < high:
            middle = (low + high) // 2
            here = self._keys[self._starts[middle] : self._starts[middle + 1] - 1]
            if here < wanted:
                low = middle + 1
            elif here > wanted:
                high = middle
            else:
                return middle
        return None

    def _spot(self, number: int, own: bool) -> Spot:
        return Spot(
            lat=round(float(self._lat[number]), 4),
            lon=round(float(self._lon[number]), 4),
            country=self._countries[self._country[number]],
            region=self._regions[self._region[number]],
            people=int(self._people[number]),
            kind=_KINDS[self._kind[number]],
            own=own,
        )


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The gazetteer, loaded once in a process."""
    return Gazetteer()


def _fits(name: str, spot: Spot) -> bool:
    """ "L.A." and "La." share a key and are a city and a state; so "US" and "us"."""
    if name_key(name) == "la":
        return (spot.region == "Louisiana") == (name == "La.") and name != "la"
    return not (name.islower() and len(name) < 4)


_MOST = 40
"""Places of one name that are looked at; of the towns called San José only the largest matter."""


def _size(one: Spot) -> tuple[float, float, float]:
    """Largest first; a variant spelling counts for half."""
    return -one.people * (1.0 if one.own else 0.5), one.lat, one.lon


def _parts(raw: bytes) -> list[memoryview]:
    lengths = struct.unpack_from("<11I", raw, len(_MARK))
    place, parts = len(_MARK) + 44, []
    for length in lengths:
        parts.append(memoryview(raw)[place : place + length])
        place += length
    return parts


def _own_places(known: dict[str, dict[str, list[object]]]) -> dict[str, list[Spot]]:
    """The places of `data/places.toml` by key."""
    found: dict[str, list[Spot]] = {}

    def add(names: list[object], spot: Spot) -> None:
        for name in names:
            spots = found.setdefault(name_key(str(name)), [])
            if spot not in spots:
                spots.append(spot)

    for code, (lat, lon, *names) in known["countries"].items():
        add(names, Spot(_degrees(lat), _degrees(lon), code, "", 50_000_000, "country"))
    for code, peoples in known["peoples"].items():
        where = known["countries"][code]
        add(peoples, Spot(_degrees(where[0]), _degrees(where[1]), code, "", 50_000_000, "country"))
    for name, (lat, lon, land, people, *names) in known["regions"].items():
        size = int(float(str(people)) * 1000)
        region = Spot(_degrees(lat), _degrees(lon), str(land), name.split(",")[0], size, "region")
        add([name, *names], region)
    for name, (lat, lon, *names) in known["areas"].items():
        add([name, *names], Spot(_degrees(lat), _degrees(lon), "", "", 30_000_000, "area"))
    return found


def _degrees(value: object) -> float:
    return float(str(value))
