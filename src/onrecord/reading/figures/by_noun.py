"""What a quantity counts by its noun alone: "47 deaths", "26 captives", "12 armed men".

A step of `onrecord.reading.figures.counted`, whose nouns stand in `data/counted.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.draft import Draft
from onrecord.reading.figures.illness import is_disease, of_illness
from onrecord.reading.figures.lexicon import armed, is_person, seats, tables
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token
from onrecord.reading.syntax import Node
from onrecord.record import Counted


def noun_itself(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "47 deaths", "26 captives", "1,934 confirmed cases"."""
    nouns = tables()["nouns"]
    if noun is None:
        return None
    if noun.lower == "those" and (state := noun.after()) is not None:
        return tables()["states"].get(state.lower)  # "fifteen of *those killed* were women"
    if noun.lower.endswith("ed") and noun.lower in tables()["states"]:
        return tables()["states"][noun.lower]  # "reported 32 *hospitalised*"
    if noun.lemma in _OUTBREAKS and _of_disease(noun):
        return "sick"
    case = noun.lower in ("case", "cases")
    within = amount.first > 0 and tape[amount.first - 1].lower == "in"
    if case and (within or not of_illness(draft.text)):
        return None  # "in at least one case" and a court's cases are no sick
    kind = nouns.get(noun.lemma.lower()) or nouns.get(noun.lower)
    if noun.lemma == "seat" and any(word in draft.text.lower() for word in seats()):
        return "votes"
    if noun.lemma == "voter" and not _cast_votes(noun):
        return None  # "a poll of 800 *voters*"
    if noun.lemma == "supporter" and (amount.value or amount.low or _CROWD) < _CROWD:
        return None  # "five of his *supporters* sit on the board"
    return kind or ("participants" if _armed(draft, tape, amount, noun) else None)


_OUTBREAKS = ("incident", "instance", "occurrence", "diagnosis")


def _of_disease(noun: Node) -> bool:
    """ "160 incidents *of cholera*"."""
    of = noun.after()
    if of is None or of.lower != "of":
        return False
    behind = [one.text for one in (of.after(k) for k in (1, 2, 3)) if one is not None]
    end = next((k for k, word in enumerate(behind) if not word[0].isalnum()), len(behind))
    return is_disease(" ".join(behind[:end]))


def _armed(draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node) -> bool:
    """ "Three *armed* men", "two fighters *with rifles*"."""
    if not is_person(noun):
        return False
    before = draft.text[tape[amount.last - 1].end : noun.span[0]].lower().split()
    if not armed()["before"].isdisjoint(before):
        return True
    with_, what = noun.after(), noun.after(2)
    return (
        with_ is not None
        and with_.lower == "with"
        and what is not None
        and (what.lemma in armed()["behind"])
    )


def _cast_votes(voters: Node) -> bool:
    """ "12 million voters *cast* ballots", "40,000 voters went *to the polls*": not those who are
    asked, registered or waited for."""
    nodes = voters.sentence.nodes
    if any(one.lower in _SAMPLED for one in nodes):
        return False
    if any(one.is_verb and one.lemma in _CASTING for one in nodes):
        return True
    before = (one.before(2) for one in nodes if one.lower in ("polls", "booths"))
    return any(one is not None and one.lower in ("to", "at") for one in before)


_CASTING = ("vote", "cast", "elect", "abstain", "turn")
_SAMPLED = ("poll", "survey", "sample", "polled", "surveyed", "interviewed", "canvassed")
_CROWD = 20
