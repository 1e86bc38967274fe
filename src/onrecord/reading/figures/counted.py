"""What a quantity counts: its kind, unit and the words for those who were counted.

The sentence's grammar is asked first (whose object, whose subject is it?), then the words around;
which words mean what stands in `data/counted.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from msgspec import Struct

from onrecord.reading.draft import Draft
from onrecord.reading.figures.among import among, bodies_of, lost_men, more_or_less, sought
from onrecord.reading.figures.by_noun import noun_itself
from onrecord.reading.figures.care import (
    brought_in,
    in_hospital_sick,
    of_cared_for,
    treated,
    with_disease,
    with_wounds,
)
from onrecord.reading.figures.crowds import acts_as_one
from onrecord.reading.figures.exchanged import exchanged
from onrecord.reading.figures.fatal import died_of_hurt, shot_dead
from onrecord.reading.figures.figurative import befalls_nobody, is_sum
from onrecord.reading.figures.idioms import idiom
from onrecord.reading.figures.inhabitants import lives_there
from onrecord.reading.figures.lexicon import (
    crowds,
    fugitives,
    is_person,
    tables,
    victims,
)
from onrecord.reading.figures.moved import (
    driven_out,
    handed_over,
    housed,
    let_go,
    makes_off,
    picked_up_at_sea,
    pulled_out,
    saved,
    sheltered,
    taken_away,
    taken_captive,
)
from onrecord.reading.figures.named_sums import is_named_sum
from onrecord.reading.figures.people_meant import are_people
from onrecord.reading.figures.population import (
    counted_noun,
    gathered,
    number_node,
    numbered,
    phrase,
    unit,
)
from onrecord.reading.figures.put_at import put_noun
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.roles import and_did, grammar, has_room_for, who_did, whom_somebody
from onrecord.reading.figures.shares_of import share_of
from onrecord.reading.figures.states_after import state_after
from onrecord.reading.figures.taking import (
    after_duration,
    alive,
    asked_for,
    beside_last,
    done_apart,
    done_besides,
    gives_another,
    goes_on,
    on_a_list,
    opens,
    speaks_of,
    takes_up,
)
from onrecord.reading.figures.tape import Token, word_at
from onrecord.reading.figures.votes import balloted, decided, divided
from onrecord.reading.figures.wholes import deed_of_whole, is_whole, out_of, parts_whole
from onrecord.reading.figures.wording import (
    charged,
    deed_of,
    is_noun,
    marked,
    of_things,
    paid,
    phrase_after,
    relative,
    told_apart,
    toll,
    verb_after,
    verb_forms,
    wanted,
    word_after,
    words_after,
)
from onrecord.reading.syntax import Node
from onrecord.record import Counted
from onrecord.report import Span


class Count(Struct, frozen=True):
    """What is counted: the kind, the unit, the words for the counted, and which rule said so."""

    counts: Counted
    unit: str | None
    population: Span | None
    rule: str


def count_of(
    draft: Draft, tape: Sequence[Token], amount: Amount, before: Callable[..., Count | None]
) -> Count | None:
    """What the amount counts; None where only a figure beside it can say ("95 civilians and …").

    `before` gives what a figure before it counted, for "the figure" and "up from 1,240".
    """
    if amount.sort == "money":
        return Count("money", amount.unit, None, "money")
    if amount.sort == "percent":
        return Count("percent", "percent", share_of(draft, tape, amount), "share")
    if amount.sort == "measure":
        return Count("other", amount.unit, None, "measure")
    noun = counted_noun(draft, tape, amount)
    large = amount.number.scaled or (amount.value or amount.low or 0) >= _LARGE
    sums = noun is not None and (noun.lemma if amount.number.scaled else noun.text).lower() in _SUMS
    if large and sums:
        return Count("money", None, None, "sum")  # "for a 107 million loss", "a 500,000 fine"
    if lives_there(tape, amount, noun):
        return Count("other", "person", phrase(noun), "inhabitants")
    if noun is None and out_of(tape, amount) and not is_whole(tape, amount):
        told = before(near=True)  # "350,000 doses came, out of *1.2 million* that were promised"
        of_same = told is not None and told.counts in ("money", "votes")
        out = told.counts if told is not None and of_same else "other"
        return Count(out, told.unit if told is not None else None, None, "whole")
    if noun is None and ((large and paid(tape, amount)) or is_named_sum(tape, amount)):
        return Count("money", None, None, "sum")  # "paid out 600 million in dividends"
    population = phrase(noun)
    if noun is not None and noun.lemma in ("time", "occasion"):
        return Count("other", noun.lemma, population, "noun")  # "was jailed 14 times"
    if is_whole(tape, amount):  # the forty of "twelve of the 40 hostages" are held, none killed
        itself = noun_itself(draft, tape, amount, noun) or "other"
        if itself == "other":  # "14 of the 37 people *they hold*"
            itself = whom_somebody(draft, tape, amount, noun) or itself
            itself = (balloted(noun) if noun is not None else None) or itself
        following = noun.after() if noun is not None else None
        if noun is None:  # "of the 31 killed"
            itself = state_after(draft, tape, amount, noun) or itself
        elif following is not None:  # "of the 62 people killed"
            itself = tables()["states"].get(following.lower, itself)
        if itself == "votes" and noun is not None and noun.lemma == "seat":
            itself = "other"  # "holds 61 of the *140 seats*": how many there are
        aboard = noun is None and are_people(draft, tape, amount)  # "of the 200 aboard"
        return Count(itself, "person" if aboard else unit(noun, itself), population, "whole")
    if noun is not None and noun.lemma == "seat" and noun_itself(draft, tape, amount, noun):
        return Count("votes", "seat", population, "noun_itself")  # "holds 61 seats": not captive
    of_whom = numbered(draft, tape, amount) if noun is None else None
    told_of = tables()["tolls"].get(of_whom.lower) if of_whom is not None else None
    if of_whom is not None and (mark := of_whom.after()) is not None and mark.tag == "POS":
        told_of = told_of or tables()["nouns"].get(of_whom.lemma)  # "the hostages' number"
    if of_whom is not None and told_of is None and (did := who_did(of_whom)) is not None:
        # "the number of people who have drowned"
        return Count(did, unit(of_whom, did), phrase(of_whom), "number-of")
    if told_of is not None:  # "the number of deaths from infections": deaths
        return Count(told_of, unit(of_whom, told_of), None, "number-of")
    if noun is None and on_a_list(tape, amount) and (told := before()) is not None:
        return Count(told.counts, told.unit, None, "taken-up")  # "drew up a list of 24"
    if noun is None and done_apart(tape, amount):
        return None
    for rule in RULES:
        kind = rule(draft, tape, amount, noun)
        if kind == "injured" and in_hospital_sick(draft, tape, amount):
            kind = "sick"
        if kind == "held" and has_room_for(noun):
            kind = "other"
        if kind == "held" and not _HELD_TO.isdisjoint(words_after(tape, amount, _SENTENCE)):
            kind = "other"  # "to hold two ministers in contempt"
        if kind == "displaced" and noun is not None and noun.lemma in fugitives():
            kind = tables()["nouns"].get(noun.lemma, "other")  # "two gunmen fled"
        if kind == "displaced" and makes_off(draft, tape, amount):
            kind = "other"
        if kind == "evacuated" and pulled_out(tape, amount, noun):
            kind = "other"
        if kind == "arrested" and picked_up_at_sea(draft, amount, tape):
            kind = "evacuated"
        if kind == "missing" and _FOUND.match(" ".join(words_after(tape, amount, _SENTENCE))):
            kind = "other"  # "two reported missing had been found alive"
        if kind in ("sick", "killed") and noun is not None and noun.lemma in _WHERE:
            kind = "other"  # "horses from two *places* have been infected"
        if kind == "participants":
            kind = of_things(kind, noun)  # airports whose staff walked out took no part
            if "missing" in words_after(tape, amount, _CLAUSE):
                kind = "other"  # "140 of those listed as missing had turned up"
        if kind in _HAD and noun is None and of_whom is None and is_sum(draft, tape, amount):
            return Count("money", None, None, "sum")
        if kind and rule is not noun_itself and befalls_nobody(draft, noun, kind):
            kind = "other"
        if kind is not None:
            of = noun or of_whom  # "the number of *houses* destroyed"
            if of is None and kind == "other" and rule is state_after:
                return Count(kind, "person", None, "state_after")  # "left 15,000 stranded"
            what = unit(of, kind)
            if of is None and kind == "other" and opens(draft, tape, amount, noun):
                told = before()  # "seven men were held. *Three* have been convicted"
                what = told.unit if told is not None else what
            return Count(kind, what, phrase(of), rule.__name__.strip("_"))
    if noun is None and (deed := deed_of_whole(tape, amount)) is not None:
        part = of_cared_for(draft.text, deed) or tables()["states"].get(deed, "other")
        return Count(part, "person" if part != "damaged" else None, None, "of-those")
    if of_whom is not None:
        return Count("other", unit(of_whom, "other"), phrase(of_whom), "number-of")
    if noun is None and (put := put_noun(draft, tape, amount)) is not None:
        told_as = tables()["nouns"].get(put.lemma, "other")
        return Count(told_as, unit(put, told_as), phrase(put), "put-at")
    crew = gathered(draft, tape, amount, noun)
    if crew is not None:
        return Count("other", "person", crew, "crew")
    if noun is None and are_people(draft, tape, amount):
        told = before() if amount.number.word and not amount.number.scaled else None
        things = told is not None and told.unit not in (None, "person", "body", "percent")
        # "would flood seven *villages*; the ministry says only two would be affected"
        what = told.unit if told is not None and things else "person"
        return Count("other", what, None, "people-meant")
    if opens(draft, tape, amount, noun) and (told := before()):
        known = told.unit == "person" or beside_last(draft, tape, amount)
        if known and told.unit is not None:
            return Count("other", told.unit, None, "opening")
    if told_apart(draft, tape, amount, noun) and not parts_whole(tape, amount):
        return Count("other", None, None, "verb")
    # "the unions spoke of “at least 200,000”", "needs 25,000 doses and has ordered 9,000"
    alone = noun is None and (
        amount.bounded
        or _ends_clause(tape, amount)
        or goes_on(tape, amount)
        or done_besides(draft, tape, amount)
    )
    if noun is None and after_duration(tape, amount):
        return None
    of_whole = noun is None and parts_whole(tape, amount)
    told = before(near=True) if of_whole or alone else None
    if takes_up(tape, amount, noun) or (of_whole and told is None):
        told = before()
    if told is not None and noun is not None and told.unit == "body":
        return Count("killed", "person", population, "taken-up")  # "speaks of 171 *victims*"
    if told is not None and not (told.counts == "killed" and alive(tape, amount)):
        return Count(told.counts, told.unit, population, "taken-up")
    if noun is None and (asked := asked_for(draft, tape, amount)) is not None:
        return Count(asked, "person", None, "answer")
    if noun is None and wanted(tape, amount):
        return Count("money", None, None, "sum")
    if noun is None:
        many = amount.bound == "vague" and (amount.low or 0) >= _DOZEN
        many = many or (amount.in_millions and _does_as_people_do(draft, tape, amount))
        if many and _does_something(draft, tape, amount):  # "a curfew, which *thousands* ignored"
            return Count("other", "person", None, "vague-subject")
        return None
    taken = (is_person(noun) and speaks_of(tape, amount)) or on_a_list(tape, amount)
    told = before() if taken else None
    if told is not None and told.unit == "body" and noun.lemma in victims():
        return Count("killed", "person", population, "taken-up")  # of the dead, not what was found
    if told is not None and told.unit == "person":
        return Count(told.counts, "person", population, "taken-up")
    told = before() if gives_another(tape, amount) else None
    if told is not None and told.counts not in _ITS_OWN and _same_noun(draft, noun, told):
        return Count(told.counts, told.unit, population, "taken-up")
    return Count("other", unit(noun, "other"), population, "noun")


_HAD: tuple[Counted, ...] = ("held", "released", "evacuated", "arrested")
_ITS_OWN = ("other", "money", "percent")


def _same_noun(draft: Draft, noun: Node, told: Count) -> bool:
    """Whether what was told before was a count of the same: "destroyed 120 *houses*. The region put
    the loss at 95 *houses*"."""
    head = draft.syntax.head(told.population) if told.population is not None else None
    return head is not None and head.lemma == noun.lemma


def _does_something(draft: Draft, tape: Sequence[Token], amount: Amount) -> bool:
    """Whether a bare "thousands" is the subject of an active verb, which people are."""
    node = number_node(draft, tape, amount)
    head = node.head if node is not None and node.relation == "nsubj" else None
    return head is not None and head.tag in ("VBD", "VBP") and not head.passive


def _does_as_people_do(draft: Draft, tape: Sequence[Token], amount: Amount) -> bool:
    """ "Another million *expressed* interest", "two million *watched*": what no sum does."""
    node = number_node(draft, tape, amount)
    head = node.head if node is not None and node.relation == "nsubj" else None
    return head is not None and head.lemma in crowds()["doings"]


_DOZEN = 12
_SUMS = (
    "loss", "profit", "turnover", "revenue", "debt", "budget", "deficit", "surplus", "fine", "loan",
    "contract", "deal", "investment", "settlement", "bailout", "grant",
)  # fmt: skip


def _ends_clause(tape: Sequence[Token], amount: Amount) -> bool:
    """Whether a large number in digits ends its clause, with nothing to say what it counts."""
    ends = word_after(tape, amount) in (".", ",", ";")
    return ends and (amount.value or 0) >= _LARGE and not amount.number.word


_LARGE = 2100  # above any year
_BEFORE_NUMBER = frozenset(["another", "a", "further", "the", "its", "all", "these"])


def _adjacent_verb(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "killed 19", "killing at least eight people", "has detained some 30"."""
    affects = tables()["affects"]
    place = amount.first - 1
    if word_at(tape, place) in _BEFORE_NUMBER:
        place -= 1
    for verb in verb_forms(tape, place):
        if verb in affects and (not is_noun(draft, tape, place) or _gerund(tape, place, amount)):
            return of_things(affects[verb], noun, verb)
    return None


def _gerund(tape: Sequence[Token], place: int, amount: Amount) -> bool:
    """ "accused of poisoning eleven children": a noun would have an article before it."""
    before = word_at(tape, place - 1)
    return (
        place == amount.first - 1
        and tape[place].lower.endswith("ing")
        and before in ("of", "for", "in", "after", "by", "before", "to", "with", ",")
    )


_CLAUSE = 8
_FOUND = re.compile(
    r"(?:(?!(?:not|never|n[’']t) )[^.;,\d])*?\b(?:found|located|turned up|returned|rescued)"
    r" (?:\w+ )?(?:alive|safe|unharmed|unhurt)\b"
)
_WHERE = (
    "location", "place", "site", "area", "region", "village", "town", "city", "district", "state",
    "province", "county", "country", "nation", "suburb", "property", "farm", "island", "state",
)  # fmt: skip
_SENTENCE = 30  # tokens: "to hold two officers, Orla Venn and Pal Rost, in contempt"
_HELD_TO = frozenset(("contempt", "accountable", "responsible", "liable"))


def _of_its_own(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "105 were freed and 133 are believed to be in captivity": the number has a verb itself."""
    if noun is not None or word_after(tape, amount) not in ("are", "were", "remain", "is", "was"):
        return None
    return phrase_after(draft, tape, amount, noun)


RULES = (
    charged,
    decided,
    idiom,
    more_or_less,
    marked,
    driven_out,
    sheltered,
    bodies_of,
    housed,
    died_of_hurt,
    shot_dead,
    treated,
    with_wounds,
    with_disease,
    brought_in,
    relative,
    saved,
    let_go,
    handed_over,
    exchanged,
    taken_captive,
    taken_away,
    among,
    lost_men,
    sought,
    deed_of,
    _adjacent_verb,
    state_after,
    _of_its_own,
    grammar,
    whom_somebody,
    and_did,
    acts_as_one,
    phrase_after,
    noun_itself,
    toll,
    divided,
    verb_after,
)
"""The rules that say what is counted, the surest first."""
