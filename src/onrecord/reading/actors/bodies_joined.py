"""Bodies told of apart that are one, once the report has told all of them: the government of a
country, and whoever's own they are."""

from __future__ import annotations

from onrecord.reading.actors import countries
from onrecord.reading.actors.chains import PEOPLE
from onrecord.reading.actors.joining import Joining
from onrecord.reading.actors.own_bodies import OWN, OWN_STATE, own_again, own_body


def join_governments(joining: Joining) -> None:
    """Puts a government told by an adjective to its country, wherever that is named."""
    for chain in [one for one in joining.actors if "government" in one.nouns and not one.names]:
        if countries.nobodys_yet(chain):
            continue
        before = chain.phrases[0].bare.partition(" government")[0].split()  # "Hong Kong"
        country = joining.by_adjective(chain.mods, before)
        country = country or countries.told_after(chain, joining.actors)
        if country is not None and country is not chain:
            joining.merge(country, chain, "government-of-country")


def join_own_bodies(joining: Joining) -> None:
    """Puts "her government" to the country that she speaks for, "his party" to the party."""
    actors = joining.actors
    for chain in [one for one in actors if one.owner and not one.names]:
        leader = chain.owner
        if leader is None or leader.kind not in PEOPLE or chain not in actors:
            continue
        for other in [one for one in actors if own_again(chain, one, leader)]:
            joining.merge(chain, other, "own-body")
        named = [
            one
            for one in actors
            if one.names and one.owner is leader and one.nouns & chain.nouns & OWN
        ]
        if len(named) == 1 and chain in actors:  # "her party … Moreau's Dawn party"
            joining.merge(named[0], chain, "own-body")
            continue
        if leader.body is None:
            continue
        body, state = leader.body, chain.nouns & OWN_STATE
        if body is chain or chain not in actors:
            continue
        by_kind = body.names and body.kind == ("government" if state else "organisation")
        if (by_kind and chain.nouns & OWN) or own_body(chain, body):
            joining.merge(body, chain, "government-of-country" if state else "own-body")
