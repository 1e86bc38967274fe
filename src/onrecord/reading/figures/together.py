"""Figures told together: what a bare number takes from the figures beside and before it.

"150 guards, 95 civilians and hundreds of rebels were killed"; "the Front says the figure is 39";
"of whom 12 were children". What is counted carries over, never a value.
"""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.reading.figures.antecedents import DULL
from onrecord.reading.figures.between import APART, over_others, over_teller, words_between
from onrecord.reading.figures.called import called
from onrecord.reading.figures.counted import Count
from onrecord.reading.figures.lexicon import counting_verbs, hurts, tables
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.taking import HAVE_BEEN_DONE, done_apart
from onrecord.reading.figures.tape import Token
from onrecord.reading.figures.wording import verb_forms, word_after, words_after, words_before
from onrecord.reading.lemmas import lemma_of
from onrecord.record import Counted
from onrecord.report import Span

_BODILY = ("injured", "sick", "missing", "displaced", "arrested", "evacuated", "held")
"""Kinds that only people are."""


def beside(
    tape: list[Token], amounts: list[Amount], counts: list[Count | None]
) -> list[Count | None]:
    """What a bare or neutral number takes from a figure coordinated with it.

    "150 security forces, 95 civilians, and hundreds of Taliban killed": all were killed.
    """
    found = list(counts)
    for here in [*range(len(found) - 2, -1, -1), *range(1, len(found))]:
        mine = found[here]
        part = here > 0 and _part(tape, amounts, here)
        whole = found[here - 1] if part else None
        if whole is not None and _of_the_same(mine, whole):
            found[here] = replace(whole, population=None, rule="part")
            continue
        if mine is not None and not _neutral(mine):
            continue
        last = found[here - 1] if here else None
        if mine is None and last is not None and _did_apart(tape, amounts, here, last):
            found[here] = Count("other", last.unit, None, "gapped")
            continue
        for there in (here - 1,) if part else (here + 1, here - 1):
            other = found[there] if 0 <= there < len(found) else None
            if other is None or other.counts in DULL or not coordinated(tape, amounts, here, there):
                continue
            if mine is None and other.unit == "person" and _has_own_verb(tape, amounts[here]):
                found[here] = Count("other", "person", other.population, "coordinated")
                break  # "killed 40 people, and 12 more *were flown* to the city"
            bodily = other.counts in (*_BODILY, "killed", "participants")
            if bodily and mine is not None and mine.unit not in (None, "person"):
                continue  # "23 beds and 110 wounded": beds are not
            things = mine is not None and mine.unit != other.unit == "person"
            if there > here and other.rule == "adjacent_verb":
                continue  # "met two envoys and *freed* nine"
            if things and part:
                continue  # "killed 12 in raids on villages, including two schools"
            if mine is not None and mine.population and other.rule == "noun_itself":
                continue  # "2,741 cases and 80 deaths": the cases are cases
            stated = there < here and word_after(tape, amounts[there]) in tables()["states"]
            if stated and mine is not None and mine.population:
                continue  # "300 wounded and six doctors"
            if there > here and _of_those(tape, amounts[there]):
                continue  # "40 passengers, 12 of whom were hurt": the forty were not
            unit = other.unit if mine is None else mine.unit
            people = mine.population if mine else None
            found[here] = Count(other.counts, unit, people, "coordinated")
            break
    for here in range(len(found)):
        mine = found[here]
        if mine is None:
            found[here] = _of_bare(tape, amounts, found, here)
        elif _is_pronoun(tape, amounts, found, here, mine):
            found[here] = None
        elif _of_bodies(tape, amounts, found, here):
            found[here] = replace(mine, counts="killed")
    return _peopled(tape, amounts, _shared(tape, amounts, found))


def _did_apart(tape: list[Token], amounts: list[Amount], here: int, last: Count) -> bool:
    """ "Twelve were released, *20 charged* and *eight fined*": so many of the same, to whom
    something else was done; the verb "were" is not said again."""
    between = words_between(tape, amounts[here - 1], amounts[here])
    passive = last.rule == "gapped" or not HAVE_BEEN_DONE.isdisjoint(between)
    return (
        passive
        and last.unit not in (None, "percent")
        and _APART_AT_ALL.isdisjoint(between)
        and done_apart(tape, amounts[here])
    )


_APART_AT_ALL = frozenset((".", ";", ":", "”", '"'))


def _of_the_same(mine: Count | None, whole: Count) -> bool:
    """ "Holds 400 shares, *including 120* bought in May": whatever is done with a part that has no
    noun of its own, it is of the same things."""
    if whole.unit in (None, "vote") or whole.counts in ("money", "percent"):
        return False
    if mine is None:
        return whole.counts == "other"
    bare = mine.population is None and mine.counts not in ("money", "percent")
    return bare and whole.unit != "person" and mine.unit in (None, "person")


def _of_bare(
    tape: list[Token], amounts: list[Amount], found: list[Count | None], here: int
) -> Count | None:
    """What a bare number counts that stands in no list, by the figures around it."""
    amount, last = amounts[here], found[here - 1] if here else None
    if last is not None:
        if _raised(tape, amounts, here, last) or _measured(tape, amounts, here, last):
            return Count(last.counts, last.unit, None, "taken-up")
        if word_after(tape, amount) in _HAVE_BEEN and _and_some(tape, amounts, here, last):
            return Count("other", "person", None, "taken-up")
    if amount.in_millions and any(one and one.counts == "money" for one in found[:here]):
        return Count("money", None, None, "taken-up")  # "claims of at least 8 million"
    called = _as_figure(tape, amount)
    following = found[here + 1] if called and here + 1 < len(found) else None
    alike = following is not None and following.counts not in ("money", "percent")
    if (
        alike
        and following is not None
        and "." not in words_between(tape, amount, amounts[here + 1])
    ):
        return replace(following, rule="taken-up")
    if called or amount.bounded or amount.bound == "vague" or _listed(tape, amount):
        return Count("other", None, None, "bare")
    return None


def _of_bodies(
    tape: list[Token], amounts: list[Amount], found: list[Count | None], here: int
) -> bool:
    """ "Counted 19 bodies, *among them four children*", "30 bodies, including *those of two boys*":
    people who are dead."""
    mine, last = found[here], found[here - 1] if here else None
    if mine is None or last is None or last.unit != "body" or mine.unit != "person":
        return False
    between = over_teller(words_between(tape, amounts[here - 1], amounts[here]))
    return (
        mine.counts == "other"
        and "." not in between
        and (_part(tape, amounts, here) or between[-2:] in (["those", "of"], ["that", "of"]))
    )


def _is_pronoun(
    tape: list[Token], amounts: list[Amount], found: list[Count | None], here: int, mine: Count
) -> bool:
    """ "*One* hospital", "*six* were appointed by the council": an article, a pronoun rather than
    a count."""
    amount, last = amounts[here], found[here - 1] if here else None
    if amount.bounded:
        return False
    if mine.counts == "other" and amount.value == 1:
        return True
    bare = mine.rule == "verb" and amount.number.word
    return bare and (last is None or not _and_some(tape, amounts, here, last))


def _and_some(tape: list[Token], amounts: list[Amount], here: int, last: Count) -> bool:
    """ "Six men were acquitted and *two* were given long terms": so many of the same people."""
    if last.unit != "person":
        return False
    between = words_between(tape, amounts[here - 1], amounts[here])
    joined = between[-1:] == ["and"] or between[-2:] in (["of", "whom"], ["of", "them"])
    return joined and "." not in between


_HAVE_BEEN = ("were", "was", "had", "have", "are")


def _raised(tape: list[Token], amounts: list[Amount], here: int, last: Count) -> bool:
    """ "raised its bid to 78 crowns a share from *71*", "had 36.9 percent and the Greens *11*",
    "claimed 62 percent; state television gave it *55*"."""
    between = words_between(tape, amounts[here - 1], amounts[here])
    if last.counts == "percent":
        joint = between[:1] in (["and"], [","], [";"]) and "." not in between
        named = tape[amounts[here - 1].last : amounts[here].first]
        capital = any(token.text[0].isupper() for token in named)
        ends = word_after(tape, amounts[here]) in (",", ".", ";", "and")
        again = _listed(tape, amounts[here]) or between[-1:] in _AGAIN
        again = again and "." not in between and (amounts[here].value or 0) <= 100  # of a hundred
        return ends and ((joint and capital and len(between) <= 5) or (again and len(between) < 14))
    return last.counts == "money" and len(between) <= 3 and between[-1:] == ["from"]


_AGAIN = (["on"], ["at"], ["it"], ["with"], ["say"], ["says"], ["said"], ["nearer"])


def _measured(tape: list[Token], amounts: list[Amount], here: int, last: Count) -> bool:
    """ "1.4 million tonnes, against *2.6 million* last year": told in the same measure."""
    if last.rule != "measure":
        return False
    between = words_between(tape, amounts[here - 1], amounts[here])
    return len(between) <= 4 and between[-1:] in (
        ["against"], ["from"], ["with"], ["to"], ["than"],
    )  # fmt: skip


def _shared(
    tape: list[Token], amounts: list[Amount], counts: list[Count | None]
) -> list[Count | None]:
    """Bare numbers with the people of the figure beside them: "57 people killed, 200 injured"."""
    found = list(counts)
    for here, mine in enumerate(found):
        if mine is None or mine.population is not None or mine.unit != "person":
            continue
        for there in (here - 1, here + 1):
            if there < here and there > 0 and _part(tape, amounts, there):
                there -= 1  # "killed 14, among them two soldiers, and drove out 200": people
            told = (
                found if there < here else counts
            )  # "250 protesters in Orle, 100 in Selm and *80*"
            other = told[there] if 0 <= there < len(counts) else None
            left, right = sorted((here, there))
            if other is None or other.population is None or other.unit != "person":
                continue
            if there < here and _neutral(other) and not _may_hold(amounts[there], amounts[here]):
                continue  # "after talks with two envoys they released nine": no nine envoys
            if there > here and not coordinated(tape, amounts, here, there):
                continue  # "police, who had expected 50, called in two dozen more officers"
            if other.counts != mine.counts and _is_state(tape, other.population):
                continue  # "left hundreds homeless and 2,300 *dead*"
            if other.rule == "noun_itself" and other.counts != mine.counts:
                continue  # "infections rose to 3,418, with 96 deaths": the deaths are no others'
            between = set(words_between(tape, amounts[left], amounts[right]))
            if here == left and ("including" in between or {"among", "them"} <= between):
                continue  # "14, among them two civilians": the fourteen were not all civilians
            if here == left and not between.isdisjoint(
                (";", '"', "“", "said", "says", "while", "but")
            ):
                continue  # "put the toll at 14; the army said it had killed 20 rebels"
            if between.isdisjoint((".", ":", "”")):
                found[here] = replace(mine, population=other.population)
                break
    return found


def _is_state(tape: list[Token], population: Span) -> bool:
    """Whether the word for those counted tells what befell them: "2,300 *dead*"."""
    word = next((one for one in tape if one.start == population[0]), None)
    return word is not None and word.end == population[1] and word.lower in tables()["states"]


def _part(tape: list[Token], amounts: list[Amount], here: int) -> bool:
    """Whether a figure is told as a part of the one before it: "including two", "among them", also
    over who tells it ("including, the mayor said, two")."""
    between = over_others(words_between(tape, amounts[here - 1], amounts[here]))
    return between[-1:] == ["including"] or between[-2:] == ["among", "them"]


def _neutral(count: Count) -> bool:
    """Whether nothing but its noun says what a number counts."""
    return count.counts == "other" and count.rule in ("noun", "bare")


def _peopled(
    tape: list[Token], amounts: list[Amount], counts: list[Count | None]
) -> list[Count | None]:
    """Parts of a whole with what the whole counts: "28 of them in intensive care"."""
    found = list(counts)
    for here, mine in enumerate(found):
        if mine is None or mine.counts in ("money", "percent"):
            continue
        of_them = _of_those(tape, amounts[here])
        if mine.unit not in PRONOUNS and not of_them:
            continue
        before = zip(reversed(found[:here]), reversed(amounts[:here]), strict=True)
        whole = next((one for one, most in before if one and _may_hold(most, amounts[here])), None)
        if whole is None:
            continue
        kind = whole.counts if mine.rule == "noun" and whole.counts not in DULL else mine.counts
        if of_them and mine.rule in ("noun", "grammar"):
            kind = _state(tape, amounts[here]) or kind
        unit = whole.unit if whole.counts not in ("money", "percent") else "person"
        if mine.unit == "person" and unit is not None:
            unit = "person"  # "40 tonnes for its staff, two of whom …"
        people = mine.population
        if of_them and (sort := called(tape, amounts[here])) is not None:
            people = sort
        elif of_them and people is not None and people[1] <= tape[amounts[here].last + 1].end:
            people = whole.population  # "30 of whom": the word stands for those counted before
        found[here] = replace(mine, counts=kind, unit=unit, population=people)
    return found


def _may_hold(whole: Amount, part: Amount) -> bool:
    """Whether an amount is large enough: "366 people in seven prisons, but 14 of those …"."""
    most, least = whole.value or whole.high, part.value or part.low or 0
    return most is None or most >= least


def _state(tape: list[Token], amount: Amount) -> Counted | None:
    """ "30 of whom are dead": the state told of the part, before the next mark."""
    states, does = tables()["states"], tables()["does"]
    for place in range(amount.last + 2, min(amount.last + 7, len(tape))):
        token = tape[place]
        if token.text in (",", ".", ";"):
            return None
        if any(does.get(verb) == "killed" for verb in verb_forms(tape, place)):
            return "killed"  # "one of whom died"
        if token.lower in states:
            return states[token.lower]
        if token.lower in hurts():
            return "injured"  # "eight of them with serious burns"
    return None


def _of_those(tape: list[Token], amount: Amount) -> bool:
    """ "12 of whom", "28 of them"."""
    after = words_after(tape, amount, 2)
    return after[:1] == ["of"] and after[1:] != [] and after[1] in PRONOUNS


PRONOUNS = ("them", "those", "whom", "us")
"""Units that a count of pronouns has until its whole is known."""


def _as_figure(tape: list[Token], amount: Amount) -> bool:
    """ "Had earlier given a figure of 2,900": a number that is called one."""
    words = words_before(tape, amount, 2)
    return words[-1:] == ["of"] and words[0] in ("figure", "tally", "count", "estimate")


def _listed(tape: list[Token], amount: Amount) -> bool:
    """ "the manifest lists 191": a bare number after a counting verb."""
    verb = tape[amount.first - 1].lower if amount.first else ""
    return any(lemma_of(verb, tag) in counting_verbs() for tag in ("VBZ", "VBD", "VBG", "VB"))


def coordinated(tape: list[Token], amounts: list[Amount], here: int, there: int) -> bool:
    """Whether two amounts stand in one list."""
    left, right = sorted((here, there))
    between = over_others(words_between(tape, amounts[left], amounts[right]))
    if between[-2:] == ["among", "them"] and here > there:
        return "." not in between and len(between) <= 24  # "5,000 were killed, among them 40 …"
    if between[-2:] == [",", "including"] and here > there:
        return _NOT_PART.isdisjoint(between) and len(between) <= 16
    if "whom" in between and here < there:
        return False  # "the clinic received 23, of whom four died": the 23 did not
    joined = "," in between or "and" in between or "including" in between or "plus" in between
    if "with" in between and here < there:
        return False  # "cases have risen to 1,400, with 31 deaths"
    if "other" in between[-2:]:
        return False  # "one was dead, with the other three taken to hospital"
    if any(word.endswith("ing") and word not in _NO_DEEDS for word in between[-2:]):
        return False  # "killing four and stranding 19 others": those were not killed
    if any(word.endswith("ed") and word not in tables()["states"] for word in between):
        return False  # "three states *closed* their borders, and hundreds fled"
    near = 8 if between[-1:] in (["and"], ["including"], ["plus"]) else 6
    return joined and len(between) <= near and APART.isdisjoint(between)


def _has_own_verb(tape: list[Token], amount: Amount) -> bool:
    """ "12 more *were flown* out", "12 others *had been taken* away": what befell these is told."""
    after = words_after(tape, amount, 5)
    if after[:1] not in (["more"], ["others"]):
        return False
    told = [one for one in after[1:] if one not in HAVE_BEEN_DONE and one not in ("had", "have")]
    return len(told) < len(after) - 1 and bool(told) and told[0].isalpha()


_NOT_PART = frozenset((".", ";", ":", "but", "while", "and"))
_NO_DEEDS = ("including", "excluding", "according", "following", "during")
