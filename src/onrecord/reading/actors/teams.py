"""Teams by the last word of their names: "Orle Rovers … *Rovers*", "Leeds *United*"."""

from __future__ import annotations

TEAMS = frozenset(
    ["united", "city", "rovers", "wanderers", "athletic", "rangers", "albion", "hotspur", "celtic",
     "wednesday", "villa", "palace", "orient", "argyle", "thistle", "harlequins", "saracens"]
)  # fmt: skip
"""Last words of teams' names by which alone they are called."""


def other_team(one: str, other: str) -> bool:
    """ "United Airlines" or "Leeds United" is not "Manchester United", though each is "United"."""
    ours, theirs = one.split(), other.split()
    if len(ours) != 2 or len(theirs) != 2 or ours == theirs:
        return False
    return ours[-1] in TEAMS and (theirs[-1] == ours[-1] or theirs[0] == ours[-1])
