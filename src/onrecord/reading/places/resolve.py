"""Which of the places of a name a report means, by the report's other places and their size.

Every name of a report takes one place. Each candidate starts from a prior (size, kind, whether the
spelling is its own), gains from what stands beside the name ("Athens, Ga."), then from the other
names: candidates of different names support each other where they are near, or in one region or
country. A few rounds of that settle it. Weights were set on invented reports, not learned.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from msgspec import Struct

from onrecord.reading.places.gazetteer import Spot, gazetteer
from onrecord.reading.places.names import name_key

_Matrix = npt.NDArray[np.float64]


class Named(Struct, frozen=True):
    """A place name as a report writes it.

    `inside` are the names after commas that say where it lies ("Athens, [Ga.]"); `around` says that
    it stands after such a comma itself.
    """

    name: str
    inside: tuple[str, ...] = ()
    around: bool = False


_ROUNDS = 3
_SUPPORT = 3.5  # what a place next door adds; a hundredfold of inhabitants adds 2.5
_DOUBT = 0.5  # how far an unlikely neighbour's support is discounted
_MOST_SUPPORT = 24.0
_KIND_BONUS = {"country": 1.5, "region": 1.5, "area": 1.5, "district": 0.0, "town": 0.0}
_DISTRICT_WORDS = ("county", "parish", "district", "province", "governorate", "shire", "borough")


def resolve(
    names: Sequence[Named], *, home: str = "", outlet: str = "", anchors: Sequence[Named] = ()
) -> list[Spot | None]:
    """The place of each name, None where the gazetteer has none.

    Equal names get one place. `home` is the country that the outlet's address tells, if any;
    `outlet` its name or address; `anchors` are names that count twice: the dateline.

    >>> found = resolve([Named("Cairo"), Named("Giza"), Named("Kalmere")])
    >>> [spot and spot.country for spot in found]
    ['EG', 'EG', None]
    >>> [one.region for one in resolve([Named("Athens", ("Ga.",)), Named("Atlanta")]) if one]
    ['Georgia', 'Georgia']
    """
    wanted: dict[str, set[str]] = {}
    around: set[str] = set()
    for one in [*names, *anchors]:
        wanted.setdefault(name_key(one.name), set()).update(one.inside)
        if one.around:
            around.add(name_key(one.name))
    spelled = {name_key(one.name): one.name for one in [*anchors, *names]}
    spots: list[Spot] = []
    owner: list[int] = []
    priors: list[float] = []
    order = {key: number for number, key in enumerate(wanted)}
    for key, inside in wanted.items():
        for spot in gazetteer().find(spelled[key]):
            spots.append(spot)
            owner.append(order[key])
            prior = _prior(spelled[key], spot, home) + _beside(spot, inside)
            prior += _local(key, spot, outlet if home in ("", *_ENGLISH) else "")
            if key in around and spot.kind in ("region", "country"):
                prior += 4.0
            priors.append(prior)
    if not spots:
        return [None for _ in names]
    weights = [2.0 if key in {name_key(a.name) for a in anchors} else 1.0 for key in wanted]
    best = _settle(spots, np.array(owner), np.array(priors), np.array(weights))
    return [_chosen(best, spots, order[name_key(one.name)]) for one in names]


def _chosen(best: dict[int, int], spots: list[Spot], name: int) -> Spot | None:
    return spots[best[name]] if name in best else None


def _prior(name: str, spot: Spot, home: str) -> float:
    """How likely a candidate is before the report says more, on a logarithmic scale."""
    score = 0.55 * math.log(max(spot.people, 50)) + _KIND_BONUS[spot.kind]
    if not spot.own:
        score -= 1.5
    if home and spot.country == home:
        score += 2.0
    if spot.kind == "district" and not any(word in name.lower() for word in _DISTRICT_WORDS):
        score -= 1.5
    return score


_ENGLISH = {"US", "GB", "CA", "AU", "NZ", "IE"}


def _local(key: str, spot: Spot, outlet: str) -> float:
    """A town that an outlet is named after lies where a local paper in English is printed."""
    letters = "".join(c for c in outlet.lower() if c.isalpha())
    if len(key) < 4 or key.replace(" ", "") not in letters or spot.kind == "country":
        return 0.0
    return 3.0 if spot.country in _ENGLISH else 0.0


def _beside(spot: Spot, inside: set[str]) -> float:
    """What the names after a comma add: "Athens, Ga.", "Paris, Texas", "Kenosha, Wisconsin"."""
    score = 0.0
    for name in inside:
        for whole in gazetteer().find(name)[:3]:
            if whole.kind == "region" and (spot.country, spot.region) == (
                whole.country,
                whole.region,
            ):
                score = max(score, 9.0)
            elif (
                whole.kind == "country" and spot.country == whole.country and spot.kind != "country"
            ):
                score = max(score, 7.0)
            elif whole.kind == "district" and _distance(spot, whole) < 90:
                score = max(score, 6.0)
    return score


def _settle(
    spots: list[Spot], owner: npt.NDArray[np.int_], priors: _Matrix, weights: _Matrix
) -> dict[int, int]:
    """The winning candidate of every name, after rounds of support among them.

    `owner` is the name that each candidate is one of; those of one name stand together, in order.
    """
    names, starts, of = np.unique(owner, return_index=True, return_inverse=True)
    own = owner[:, None] == owner[None, :]
    given = _SUPPORT * np.where(own, 0.0, _nearness(spots))
    share = weights[names] * (owner[:, None] != names)
    belief = _softmax(priors, starts, of)
    for _ in range(_ROUNDS):
        doubt = _DOUBT * np.log(np.maximum(belief, 1e-9))
        most = np.maximum.reduceat(given + doubt, starts, axis=1)
        support = (np.maximum(most, 0.0) * share).sum(axis=1)
        belief = _softmax(priors + np.minimum(support, _MOST_SUPPORT), starts, of)
    best: dict[int, int] = {}
    for index in np.argsort(-belief, kind="stable"):
        best.setdefault(int(owner[index]), int(index))
    return best


def _softmax(scores: _Matrix, starts: npt.NDArray[np.int_], of: npt.NDArray[np.int_]) -> _Matrix:
    """Each candidate's share among those of its name: `starts` has where each name's first stands,
    `of` for each candidate the place of its name in `starts`."""
    grown = np.exp(scores - np.maximum.reduceat(scores, starts)[of])
    belief: _Matrix = grown / np.add.reduceat(grown, starts)[of]
    return belief


def _nearness(spots: list[Spot]) -> _Matrix:
    """From 0 to 1 for each pair: near by, in one region, in one country."""
    lat = np.radians([one.lat for one in spots])
    lon = np.radians([one.lon for one in spots])
    half = np.sin((lat[:, None] - lat[None, :]) / 2) ** 2
    half += (
        np.cos(lat)[:, None] * np.cos(lat)[None, :] * np.sin((lon[:, None] - lon[None, :]) / 2) ** 2
    )
    km = 2 * 6371 * np.arcsin(np.sqrt(np.clip(half, 0, 1)))
    near = np.exp(-km / 150.0)
    country = np.array([one.country or "-" for one in spots])
    region = np.array([f"{one.country}/{one.region}" if one.region else "" for one in spots])
    same_country = (country[:, None] == country[None, :]) & (country != "-")[:, None]
    same_region = (region[:, None] == region[None, :]) & (region != "")[:, None]
    alike: _Matrix = np.maximum(near, 0.2 * same_country + 0.35 * same_region)
    return alike


def _distance(one: Spot, other: Spot) -> float:
    """Kilometres between two places."""
    lat, lat2 = math.radians(one.lat), math.radians(other.lat)
    half = (
        math.sin((lat - lat2) / 2) ** 2
        + math.cos(lat) * math.cos(lat2) * math.sin(math.radians(one.lon - other.lon) / 2) ** 2
    )
    return 2 * 6371 * math.asin(min(1.0, math.sqrt(half)))
