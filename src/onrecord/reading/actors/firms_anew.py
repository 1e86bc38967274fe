"""Firms that their news calls something new for a change: "Lorma N.V. said … *the Dutch chemical
group* said"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.actors.chains import Chain
from onrecord.reading.actors.descriptions import narrowed_down
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase, Words

_BACK = 2  # sentences that such a description goes back


def firm_anew(phrase: Phrase, actors: Sequence[Chain], sentences: Sequence[Words]) -> Chain | None:
    """The firm whose news a report is, for whoever speaks by where it is and what it deals in:
    named in full, what the first sentence is about, and the only firm told of shortly before."""
    lex = lexicon()
    if phrase.node.tag != "NN" or phrase.quote >= 0 or phrase.noun not in lex.firms_anew:
        return None
    does = phrase.role == "subject" and phrase.noun in lex.companies - _PARTS | _FIRMS_ONLY
    if not (phrase.said or does) or not _the_one(phrase):
        return None
    if not (phrase.mods or phrase.noun == "thrift") or phrase.mods & lex.other_firms:
        return None
    words = sentences[phrase.sentence]
    comma = words.texts[phrase.head + 1 : phrase.head + 2] == [","]
    if narrowed_down(phrase, words) and not comma and phrase.noun not in lex.selling:
        return None  # "the oil company that drilled here"
    firms = [one for one in actors if one.kind == "organisation" and _firm(one)]
    lead = [one for one in actors if _in_full(one) and _firm(one) and _opens(one)]
    if len(lead) != 1 or not 0 <= lead[0].since(phrase) <= _BACK:
        return None
    others = (
        one
        for one in actors
        if one is not lead[0]
        and (one in firms or _in_full(one) or (not phrase.said and phrase.noun in one.nouns))
    )
    if any(phrase.sentence - one.latest <= _BACK for one in others):
        return None
    lead[0].kind = "organisation"  # whatever the tagger takes "Lorma N.V." for
    return lead[0]


_FIRMS_ONLY = frozenset(["thrift", "concern"])
_PARTS = frozenset(["business", "brand", "operator", "employer", "supplier", "developer"])
"""What a part of a firm, or somebody else, is called as often: "the baking business lost money"."""


def _the_one(phrase: Phrase) -> bool:
    """ "*The* Selm brewer", "*Norland's largest* brewer", "*the nation's biggest* lender"."""
    if phrase.owner is None:
        return phrase.text.split()[0].lower() == "the"
    of_a_state = phrase.owner.kind in ("government", "place")
    return of_a_state and not phrase.mods.isdisjoint(lexicon().first_of_all)


def _firm(chain: Chain) -> bool:
    """Whether nothing in a body's names tells that it is no firm."""
    if not {"savings", "loan"}.isdisjoint(chain.name_words):
        return True  # "Selm Savings & Loan *Association*"
    return chain.named and chain.name_words.isdisjoint(lexicon().no_companies)


def _in_full(chain: Chain) -> bool:
    """Whether it is named as firms are in their own news: "Lorma N.V.", "Pelham Savings Bank"."""
    words = {word.strip(".") for word in chain.name_words}
    return not words.isdisjoint(lexicon().firms_in_full)


def _opens(chain: Chain) -> bool:
    """Whether the first sentence is about somebody: its subject, or whose its subject is."""
    return any(one.sentence == 0 and one.role in ("subject", "owner") for one in chain.phrases)
