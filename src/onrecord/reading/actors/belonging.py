"""Whether whoever is somebody's belongs to him: an embassy does to its state, a client to no
lawyer."""

from __future__ import annotations

from onrecord.reading.actors.chains import BODIES, PEOPLE, Chain
from onrecord.reading.actors.lexicon import lexicon


def no_member(chain: Chain) -> bool:
    """ "The ferry's *owners*", "his *clients*": whose they are, they do not belong to; and a house
    that one person is in ("*his newspaper*") is not his."""
    lex, owner = lexicon(), chain.owner
    owned = {one.noun for one in chain.phrases if one.owner is not None}
    if owner is None or not owned:
        return False
    if owned <= lex.no_members:  # but "Velo's owner, Mara Tolen" speaks for the firm
        return chain.kind not in PEOPLE or owner.kind not in BODIES or owned.isdisjoint(_OWNERS)
    return owner.kind in PEOPLE and owner.number != "p" and owned <= lex.houses


_OWNERS = frozenset(["owner", "co-owner", "proprietor"])
