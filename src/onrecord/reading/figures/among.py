"""What befell those told of only behind it, "Among the dead were three nurses", or as a loss.

Steps of `onrecord.reading.figures.counted`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from onrecord.reading.draft import Draft
from onrecord.reading.figures.lexicon import (
    calamities,
    fallen,
    is_person,
    searchers,
    sought_after,
    tables,
)
from onrecord.reading.figures.population import stands_for_people
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token
from onrecord.reading.figures.wording import verb_forms
from onrecord.reading.syntax import Node
from onrecord.record import Counted


def among(draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None) -> Counted | None:
    """By the words that open the clause: "Among those detained were", "The injured include", "the
    20 killed included", "the *toll includes*"."""
    if noun is None or not is_person(noun):
        return None
    if (behind := _AMONG_THEM.match(draft.text, noun.span[1])) is not None:
        word = behind["whom"]
        return "held" if word in ("captives", "hostages") else tables()["states"].get(word)
    start = tape[amount.first].start
    match = _opening().search(draft.text, max(0, start - _REACH), start)
    if match is None:
        return None
    if match["toll"]:
        return tables()["tolls"][match["toll"].lower()]
    if match["captive"]:
        return "held"
    return tables()["states"][(match["one"] or match["other"]).lower()]


# "one of 13 tourists *among the captives*", "two nurses among the dead"
_AMONG_THEM = re.compile(
    r",? (?:(?:are|were|is|was) )?among the (?:[a-z-]+ )?(?P<whom>captives|hostages|dead|wounded"
    r"|injured|missing|detained)\b(?! to\b)"
)


def bodies_of(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "*The bodies of* three others were brought up": they are dead."""
    before = [token.lower for token in tape[max(amount.first - 2, 0) : amount.first]]
    people = noun is None or stands_for_people(draft, noun) or noun.lower == "others"
    return "killed" if people and before in (["bodies", "of"], ["remains", "of"]) else None


def lost_men(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "The army *lost 13 men* in the battle": those fell; "*lost 300 people in the quake*": so did
    whoever these are; nobody dies who is lost in ten years or to a rival."""
    if (
        noun is not None
        and noun.lemma == "victim"
        and "claim" in verb_forms(tape, amount.first - 1)
    ):
        return "killed"  # "the storm has claimed 40 victims"
    before = amount.first - 1
    if before > 0 and tape[before].lower in ("only", "just"):
        before -= 1
    if noun is None or "lose" not in verb_forms(tape, before):
        return None
    if noun.lemma in fallen() or _of_family(noun):
        return None if _OUT_OF_PLAY.match(draft.text, noun.span[1]) else "killed"
    deadly = _in_calamity().match(draft.text, noun.span[1]) is not None
    return "killed" if deadly and stands_for_people(draft, noun) else None


# "the team lost 12 men *to injury*"
_OUT_OF_PLAY = re.compile(
    r" (?:(?:to|through|with) (?:[a-z]+ )?(?:injur(?:y|ies)|illness|suspensions?|red cards?)"
    r"|in the transfer window)\b"
)


def _of_family(noun: Node) -> bool:
    """ "Lost five *members of his family*", "three *family members*"; parties lose members, too."""
    if noun.lemma != "member":
        return False
    before, behind = noun.before(), [noun.after(k) for k in (1, 2, 3)]
    words = [one.lower for one in behind if one is not None]
    own = words[:1] == ["of"] and words[2:] == ["family"]
    return own or (before is not None and before.lower == "family")


@lru_cache(maxsize=1)
def _in_calamity() -> re.Pattern[str]:
    words = "|".join(sorted(calamities()))
    return re.compile(
        rf"(?: [\w’'-]+){{0,3}}? (?:in|during|to) (?:the |an? |its |their |this |that )?"
        rf"(?:(?!price |trade |tariff |bidding )[\w’'-]+ ){{0,3}}?(?:{words})s?\b(?! of\b)"
    )


def sought(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "*Divers searched* the lake for three boys", "the *rescuers looking for* 15 villagers"; a
    helicopter looks for robbers, too."""
    start = tape[amount.first].start
    if noun is None and _STILL_SOUGHT.match(draft.text, tape[amount.last - 1].end):
        return "missing"  # "three are dead and *two are still being sought*"
    if noun is None or noun.lemma in sought_after() or not stands_for_people(draft, noun):
        return None
    if not _SEEKING.search(draft.text, max(0, start - _REACH), start):
        return None
    nodes = noun.sentence.nodes[: noun.index]
    return "missing" if any(one.lemma in searchers() for one in nodes) else None


_STILL_SOUGHT = re.compile(
    r"(?: others?| more)? (?:(?:is|are|was|were) still (?:being )?(?:sought|searched for)"
    r"|(?:is|are|was|were) still (?:trapped|underground|under the rubble|below ground))\b"
)
# "combed the slope for the", "were looking for another"
_SEEKING = re.compile(
    r"\b(?:search(?:es|ed|ing)?|look(?:s|ed|ing)?|comb(?:s|ed|ing)?|scour(?:s|ed|ing)?|dig(?:s|ging)?|dug)"
    r"(?: [\w’'-]+){0,5}? for (?:the |another |some |a further )?\Z"
)


def more_or_less(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "One was badly hurt and three others *slightly*", "a guard was killed, *as were* two women":
    with no verb of it."""
    told = [token.lower for token in tape[max(0, amount.first - _SENTENCE) : amount.first]]
    if told[-2:] in (["as", "were"], ["as", "was"], ["so", "were"]):
        states = tables()["states"]
        return next((states[word] for word in reversed(told) if word in states), None)
    place = amount.last
    while place < len(tape) and (tape[place].lower in _PASSED or _at_noun(tape[place], noun)):
        place += 1
    ends = place + 1 >= len(tape) or tape[place + 1].lower in (",", ".", ";", "and", "while", "but")
    how = tape[place].lower if place < len(tape) and ends else ""
    if how not in _HOW:
        return None
    hurt = any(tables()["states"].get(word) == "injured" for word in told)
    hit = how == "fatally" and not {"shot", "shooting", "stabbed", "stabbing"}.isdisjoint(told)
    return _HOW[how] if hurt or hit else None


def _at_noun(token: Token, noun: Node | None) -> bool:
    return noun is not None and noun.span[0] <= token.start < noun.span[1]


_PASSED = ("other", "others", "more", "of", "them", "whom")
_SENTENCE = 20  # tokens back to the word that "slightly" goes with
_HOW: dict[str, Counted] = {
    "slightly": "injured", "lightly": "injured", "badly": "injured", "seriously": "injured",
    "severely": "injured", "critically": "injured", "gravely": "injured", "fatally": "killed",
}  # fmt: skip
_REACH = 120  # characters back to the words that open the clause


# "the *20* killed", "the *thirty-one people* injured"
_SO_MANY = (
    r"(?:\d[\d,]*|(?:two|three|four|five|six|seven|eight|nine|ten|\w+(?:teen|ty|elve|even))"
    r"(?:-\w+)?)(?: people| men| civilians)? "
)
# "the dead in the collision*, for which the union blames long shifts,* included"
_ASIDE = r"(?:, [^.;:]{1,80}?,)?"
_INCLUDE = r"(?:includ(?:e|es|ed)|comprised?|(?:is|are) (?:believed|thought|said|known) to include)"


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    people = ("killed", "injured", "missing", "held", "arrested", "displaced", "released", "sick")
    states = "|".join(word for word, kind in tables()["states"].items() if kind in people)
    rest = r"(?: (?!who\b|when\b|while\b)[^\s.;:!?]+){0,14}? $"
    return re.compile(
        rf"\b[Aa]mong (?:the|those|people) (?:\w+ )?(?P<one>{states})(?: [^,.;:]+?)?{_ASIDE}"
        rf" (?:is|are|was|were){rest}"
        rf"|\b[Tt](?:he|hose) (?:{_SO_MANY})?(?P<other>{states})(?: [^,.;:]{{1,40}}?)?{_ASIDE}"
        rf" (?:{_INCLUDE}|were){rest}"
        rf"|\b[Tt]he (?:{_SO_MANY})?(?P<captive>hostages|captives|detainees|abductees)"
        rf" {_INCLUDE}{rest}"
        rf"|\b(?P<toll>death toll|toll|deaths|fatalities)(?: of \d[\d,]*)?"
        rf" (?:includ(?:e|es|ed|ing)|comprise[sd]?){rest}"
    )
