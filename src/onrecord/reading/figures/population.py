"""Who or what was counted: the noun that goes with an amount, its phrase and its unit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.draft import Draft
from onrecord.reading.figures.lexicon import (
    animals,
    gatherings,
    is_person,
    is_thing,
    magnitudes,
    persons,
    tables,
    units,
)
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token
from onrecord.reading.syntax import Node
from onrecord.record import Counted
from onrecord.report import Span


def number_node(draft: Draft, tape: Sequence[Token], amount: Amount) -> Node | None:
    """The last word of an amount's number in the parse, or None."""
    return draft.syntax.node_at(tape[amount.number.last - 1].start)


def counted_noun(draft: Draft, tape: Sequence[Token], amount: Amount) -> Node | None:
    """The noun that says what was counted: "19 traders", "hundreds of Taliban", or None."""
    number = number_node(draft, tape, amount)
    noun = _noun_of(number) if number is not None else None
    if noun is not None and noun.tag == "NN" and noun.lower in _CALLED and amount.value != 1:
        return None  # "gave a *200,000 figure*": what the number is called
    if noun is not None and noun.tag == "NN" and noun.lower in CAPTIVE and amount.value != 1:
        taken = noun.before()  # "took *34 prisoner*", "holds 90 workers *hostage*": what they are
        return taken if taken is not None and taken.tag == "NNS" else None
    if noun is not None and tables()["states"].get(noun.lower) == "other":
        return None  # "left *15,000 stranded*"
    if noun is not None and noun.lower in _WHERE_THEY_ARE:
        return None  # "of the *200 aboard*"
    return _past_owner(_related(noun)) if noun is not None and number is not None else None


_WHERE_THEY_ARE = ("aboard", "onboard", "ashore", "overboard", "abroad", "outstanding", "inside")
CAPTIVE = frozenset(["hostage", "captive", "prisoner"])
"""What those are called, all of them by one word, who are taken: "took 34 *prisoner*"."""
_CALLED = ("figure", "mark", "total", "tally", "threshold", "milestone")


def _related(noun: Node) -> Node:
    """ "53 measles related *deaths*": what is counted stands behind what it has to do with."""
    tie = noun.after()
    if tie is not None and tie.text in ("-", "–"):
        tie = tie.after()
    behind = tie.after() if tie is not None else None
    tied = tie is not None and tie.lower in ("related", "linked", "associated")
    return behind if tied and behind is not None and behind.is_noun else noun


def _past_owner(noun: Node) -> Node:
    """ "2,100 of Orle's 5,400 employees": what somebody has is counted, not who has it."""
    mark = noun.after()
    if mark is None or mark.tag != "POS":
        return noun
    head = noun.head
    if noun.lower in _BY_SEX and head is not None and head.tag == "NNS" and head.index > mark.index:
        return head  # "five *women's football players*", not "two men's mother"
    before = noun.before()
    while before is not None and (before.is_noun or before.tag in ("DT", "JJ")):
        before = before.before()
    if before is None or before.lower != "of":
        return noun
    for place in range(1, _OWNED):
        owned = mark.after(place)
        if owned is None or not owned.tag.startswith(("NN", "JJ", "CD", "VBN", "RB")):
            return noun
        following = owned.after()
        if owned.tag.startswith("NN") and (following is None or not following.is_noun):
            return owned
    return noun


_OWNED = 8  # words: "fifty of the city's *top elected and unelected security officers*"
_BY_SEX = ("women", "men", "children", "girls", "boys", "ladies", "veterans")


def _noun_of(number: Node) -> Node | None:
    """The noun that goes with a number: the one it hangs on, else the next."""
    head = number.head
    counted = number.relation.startswith("nummod") and head is not None and head.is_noun
    if counted and head is not None and head.index > number.index:
        return None if _tells_when(number, head) else _whole_compound(head)
    place = number.after()
    if place is not None and place.lower == "or" and _or_so(place):
        place = place.after(2)  # "the 70 *or so* fishermen"
    if place is not None and place.text in _CLOSING:
        place = place.after()  # "“some hundreds” of jobs"
    if place is not None and place.lower == "out":
        place = place.after()  # "29 *out of 30 charges*"
    if place is not None and place.lower == "of":
        place = skip_determiners(place.after())
        beyond = place.after() if place is not None and place.tag == "CD" else None
        if beyond is not None and beyond.lower == "of":
            place = skip_determiners(beyond.after())  # "17 out of 18 *of the city's mills*"
        place = _past_bound(place)
    steps = 0
    while place is not None and steps < 5:
        if place.lower in _WHEN:
            return None  # "we were 200,000 today"
        if place.tag.startswith("NN"):
            following = _past_brackets(place)
            while following is not None and following.tag.startswith("NN"):
                place, following = following, following.after()
            return place
        if place.lower in ("them", "us", "those", "whom"):
            return place
        if place.tag == "VBG" and place.relation == "acl":
            return None  # "one of three *facing* the chairman"
        if place.tag == "CC" and steps and _goes_on(place):
            place = place.after()  # "200 uniformed *and plainclothes* officers"
            continue
        if not (
            place.tag.startswith(("JJ", "VBN", "VBG", "CD", "PRP$", "RB"))
            or place.lower in ("-", "more")
            or (place.tag == "VBD" and place.lower in _STATED and _noun_next(place))
        ):
            return None
        if place.lower in tables()["nouns"] and not _noun_next(place):
            return place  # "12 of the dead", "40 wounded"
        if place.tag.startswith("VB") and place.lemma in tables()["states"]:
            return None
        place, steps = place.after(), steps + 1
    return None


def _or_so(link: Node) -> bool:
    """ "70 *or so* fishermen", "40 *or more* students"."""
    following = link.after()
    return following is not None and following.lower in ("so", "more", "fewer", "less")


def _goes_on(link: Node) -> bool:
    """Whether "and" joins two adjectives of one noun: "uniformed *and plainclothes* officers"."""
    before, after, noun = link.before(), link.after(), link.after(2)
    if before is None or after is None or noun is None or link.lower not in ("and", "or"):
        return False
    sorts = before.tag.startswith(("JJ", "VBN")) and after.tag.startswith(("JJ", "VBN", "NN"))
    return sorts and noun.tag.startswith("NN") and before.lower not in tables()["nouns"]


def _whole_compound(noun: Node) -> Node:
    """ "Two *people smugglers*": people of that sort, who are told by the last noun."""
    head = noun.head
    compound = noun.relation == "compound" and noun.tag == "NNS" and head is not None
    if not compound or head is None or not head.is_noun or head.index != noun.index + 1:
        return noun
    return head


def _past_bound(place: Node | None) -> Node | None:
    """ "40 of its *more than* 300 members": the number that other words bound."""
    number = place
    for _ in range(_BOUND):
        if number is None or number.tag == "CD":
            return number if number is not None else place
        if number.lower not in _BOUNDING:
            return place
        number = number.after()
    return place


_BOUND = 4  # words to a number that they bound
_BOUNDING = (
    "more", "than", "fewer", "less", "nearly", "almost", "about", "around", "some", "roughly",
    "approximately", "over", "estimated", "at", "least", "up", "to", "original", "remaining",
    "last", "past", "next", "first", "final", "other",
)  # fmt: skip


def _past_brackets(name: Node) -> Node | None:
    """The word after a name and what it stands for: "some NLF (Norland Front) *fighters*"."""
    following = name.after()
    if following is None or following.text != "(" or not name.tag.startswith("NNP"):
        return following
    for place in range(2, _LONG_NAME):
        inner = name.after(place)
        if inner is None or inner.text == ")":
            behind = inner.after() if inner is not None else None
            return behind if behind is not None and behind.tag == "NNS" else following
    return following


def _tells_when(number: Node, head: Node) -> bool:
    """ "Down from 19,000 *last year*": when so many were counted, not what."""
    after = number.after()
    return after is not None and after.lower in _WHEN and head.lemma in _SPANS


_SPANS = ("year", "month", "week", "season", "quarter", "summer", "winter", "spring", "autumn")
# Before a noun these say of what sort it is, whatever the tag: "21 confirmed cases".
_STATED = (
    "confirmed",
    "suspected",
    "reported",
    "registered",
    "detained",
    "displaced",
    "injured",
    "closed",
)
_CLOSING = ("”", '"', "’", "'")
_WHEN = ("today", "yesterday", "tomorrow", "tonight", "overnight", "next", "last", "this")


def _noun_next(place: Node) -> bool:
    following = place.after()
    return following is not None and following.tag.startswith(("NN", "JJ", "VBN"))


def skip_determiners(place: Node | None) -> Node | None:
    """The word behind articles and owners, which "those" and "them" are not."""
    while place is not None and place.tag in ("DT", "PRP$", "PDT"):
        if place.lower in ("those", "them"):
            return place
        place = place.after()
    return place


def phrase(noun: Node | None) -> Span | None:
    """The noun with the adjectives and names before it."""
    if noun is None:
        return None
    first = noun
    while (left := first.before()) is not None and left.tag.startswith(("JJ", "NN", "VBN")):
        if left.lower in magnitudes() or left.lower in _BY_HOW_MANY:
            break  # "a dozen people", "four million *fewer* players"
        first = left
    return first.span[0], noun.span[1]


_BY_HOW_MANY = ("fewer", "less", "more")


def numbered(draft: Draft, tape: Sequence[Token], amount: Amount) -> Node | None:
    """Whom or what "the number of" before the amount counts: "of [people] in the open at 9,000"."""
    if (named := put_before(tape, amount)) and [t.lower for t in named[1:3]] == ["number", "of"]:
        node = draft.syntax.node_at(tape[amount.last + 3].start)  # "put at 40 *the number of …*"
        return node if node is not None and node.is_noun else None
    for place in range(amount.first - 1, max(amount.first - _NUMBER_OF, 0), -1):
        number = tape[place].text[0].isdigit() and tape[place - 1].text not in ("-", "–")
        if tape[place].text in ".;:?!”" or number:
            return None
        if tape[place].lower == "of" and tape[place - 1].lower in ("number", "total"):
            node = draft.syntax.node_at(tape[place + 1].start)
            if node is not None and node.tag in ("PRP$", "DT") and node.head is not None:
                node = node.head
            while node is not None and node.head is not None and node.head.is_noun:
                if node.head.index < node.index or node.head.span[0] >= tape[amount.first].start:
                    break
                node = node.head
            if node is not None and node.tag == "JJ" and node.lower in tables()["tolls"]:
                return node  # "the number of its *dead*"
            return node if node is not None and node.is_noun else None
        if tape[place].lower == "number" and tape[place - 1].lower.endswith(("s'", "s’", "’", "'")):
            return draft.syntax.node_at(tape[place - 1].start)  # "the *hostages'* number"
    return None


def put_before(tape: Sequence[Token], amount: Amount) -> Sequence[Token]:
    """The words behind a number that is put before what it is of: "put at 40 *the number of houses
    destroyed*"; none where nothing is put so."""
    start = amount.first - 1
    put = start > 0 and tape[start].lower in ("at", "around") and tape[start - 1].lower in _PUT
    behind = tape[amount.last : amount.last + 7]
    return behind if put and len(behind) > 2 and behind[0].lower in ("the", "its") else ()


_PUT = (
    "put", "puts", "place", "places", "placed", "set", "sets", "estimate", "estimates", "estimated",
)  # fmt: skip
_NUMBER_OF = 14  # tokens between "the number of" and the number


def gathered(draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None) -> Span | None:
    """ "A *crew* of 17": the noun for a body of people, where nothing else says who is counted."""
    if noun is not None or amount.first < 2 or tape[amount.first - 1].lower != "of":
        return None
    body = draft.syntax.node_at(tape[amount.first - 2].start)
    return phrase(body) if body is not None and body.lemma in gatherings() else None


def sort_of(draft: Draft, noun: Node) -> str | None:
    """What the tagger's second reading takes a noun to stand for: person, object, place …; None
    where it sees no mention."""
    return draft.syntax.mention_kinds.get(noun.span[0])


def stands_for_people(draft: Draft, noun: Node) -> bool:
    """Whether a noun stands for people: by the word, by the tagger, failing both by its ending."""
    if is_thing(noun):
        return False
    if noun.lemma.lower() in persons() or noun.lower in ("them", "us", "those", "whom"):
        return True
    sort = sort_of(draft, noun)
    return sort == "person" if sort is not None else is_person(noun)


def unit(noun: Node | None, kind: Counted) -> str | None:
    """What the figure is in: person, or the noun in its base form."""
    if noun is None:
        return (
            None
            if kind in ("other", "money", "percent", "damaged")
            else ("vote" if kind == "votes" else "person")
        )
    lemma = noun.lemma.lower() if noun.tag != "NNPS" else noun.lower
    if lemma in animals():
        return lemma  # "eight race horses fell ill"
    if (kind == "participants" and lemma in _BODIES) or (kind == "other" and lemma == "case"):
        return lemma  # "54 *nations* have signed", "seven graft *cases*"
    if lemma in persons() or kind not in ("other", "damaged", "votes"):
        return "person"
    if noun.tag == "NNPS":
        return "person"  # "235 Democrats", "two Argentinians"
    return None if noun.tag == "NNP" else units().get(lemma, lemma)


_BODIES = frozenset(
    ("country", "nation", "state", "government", "party", "union", "firm", "company", "club",
     "team", "group", "organisation", "organization", "city", "town", "village", "school",
     "university", "association", "bank", "council", "airline", "charity", "agency", "ngo",
     "business", "territory", "province", "municipality", "county", "church")
)  # fmt: skip


def behind(draft: Draft, span: Span, population: Span | None) -> Span | None:
    """The words for those counted behind the figure at `span`, which are not of it: "several
    *exiled politicians*"."""
    if population is not None and population[0] >= span[1]:
        return population[0], _with_others(draft, population[1])
    if population is None or not population[0] < span[1] < population[1]:
        return population  # else "a *half-dozen books*"
    strong = _STRONG.match(draft.text, span[1])
    start = strong.end() if strong is not None else span[1] + (draft.text[span[1]] == " ")
    return (start, population[1]) if start < population[1] else population


_STRONG = re.compile(r"-(?:strong|odd|plus) ")


def _with_others(draft: Draft, end: int) -> int:
    """Where the words end for people of two sorts who are counted together: "163 passengers *and
    crew*", "40 men, women *and children*"; not "40 men *and children played* on"."""
    match = _AND_OTHERS.match(draft.text, end)
    noun = draft.syntax.node_at(match.end() - 1) if match is not None else None
    before, after = draft.syntax.node_at(end - 1), noun.after() if noun is not None else None
    if match is None or before is None or before.lower not in _WITH_OTHERS:
        return end
    if after is not None and after.tag in ("NN", "NNS", "VBP") and not match["whole"]:
        return end
    return match.end()


_AND_OTHERS = re.compile(
    r"(?:(?:, women| and women)(?P<whole>,? and children)|,? and (?:women|children|girls|crew"
    r"(?: members)?|men|fathers))\b"
)
_WITH_OTHERS = ("passengers", "men", "women", "boys", "mothers")


def whom(
    draft: Draft, population: Span | None, counted: str | None
) -> tuple[Span | None, str | None]:
    """Population and unit of "157 of *them*": whoever is meant, by his last words before; nobody
    and nothing where the report tells of no people."""
    if population is None or draft.words(population).lower() not in _PRONOUNS:
        return population, None if counted in _PRONOUNS else counted
    key = draft.cast.at(population)
    told = [] if key is None else draft.cast.characters[key].mentions
    before = [one for one in told if one[1] <= population[0]]
    meant = next((one for one in reversed(before) if not _is_pronoun(draft, one)), None)
    people = key is not None and draft.cast.characters[key].kind in _OF_PEOPLE
    person = "person" if people or draft.words(population).lower() == "us" else None
    return meant if people else None, person if counted in _PRONOUNS else counted


_PRONOUNS = ("them", "us", "those", "whom", "it")
_OF_PEOPLE = ("person", "unnamed", "group")


def _is_pronoun(draft: Draft, span: Span) -> bool:
    head = draft.syntax.head(span)
    return head is not None and head.tag.startswith(("PRP", "WP"))


_LONG_NAME = 9  # words in brackets and their marks
