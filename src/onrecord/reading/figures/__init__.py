"""Finds figures: how much, of what, counted by whom, as of when.

A grammar reads amounts (`numbers`, `quantities`), `exclusions` drops what is no figure, `counted`
says what is counted, `counters` who counted. Nothing is summed, nothing filled in.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from onrecord.reading.draft import Cast, Character, Draft, Quantity, Said, Why, inside
from onrecord.reading.figures.alike import counted_alike
from onrecord.reading.figures.all_but import with_exceptions
from onrecord.reading.figures.antecedents import Told, antecedent, part_of_told
from onrecord.reading.figures.both_sorts import with_both_sorts
from onrecord.reading.figures.circumstances import circumstances
from onrecord.reading.figures.coins import coins, in_coin
from onrecord.reading.figures.counted import Count, count_of
from onrecord.reading.figures.counters import attribute
from onrecord.reading.figures.exclusions import is_figure, is_shape, time_spans
from onrecord.reading.figures.extents import is_extent, is_length, is_located
from onrecord.reading.figures.home_money import in_home_money
from onrecord.reading.figures.lexicon import (
    documents,
    hurts,
    is_number_word,
    is_person,
    pledging_verbs,
    voices,
)
from onrecord.reading.figures.likely import Asked, Found, asked, bare, is_label, is_told
from onrecord.reading.figures.model_numbers import is_model, named_before
from onrecord.reading.figures.papers import same_end
from onrecord.reading.figures.parts import with_wholes
from onrecord.reading.figures.polled import counted_in_polls
from onrecord.reading.figures.population import CAPTIVE, behind, counted_noun, whom
from onrecord.reading.figures.quantities import Amount, read_amounts
from onrecord.reading.figures.second_amounts import in_same_measure
from onrecord.reading.figures.shares_of import of_those_counted
from onrecord.reading.figures.tape import Token, tokens, word_at
from onrecord.reading.figures.together import beside
from onrecord.reading.figures.told_in import is_of_their_state
from onrecord.reading.figures.weighed import weighed
from onrecord.reading.figures.whose_deaths import told_before
from onrecord.reading.figures.withdrawn import with_withdrawn
from onrecord.reading.figures.wording import words_after
from onrecord.reading.syntax import Node
from onrecord.record import ActorKind
from onrecord.report import Span

__all__ = ["find_figures"]


def find_figures(draft: Draft, told_of: Callable[[Asked], bool] = is_told) -> Draft:
    """The draft with its figures, in reading order.

    Spans hold bound and quantity, currency or measure, not the things counted. Numbers within
    furniture, names, dates, ages and durations are none; of the others `told_of` says.
    """
    times = time_spans(draft)
    quantities: list[Quantity] = []
    told: list[Told] = []
    money = coins(draft)
    for paragraph in draft.prose:
        quantities.extend(_in_paragraph(draft, paragraph, times, told, money, told_of))
    quantities = counted_in_polls(draft, weighed(draft, counted_alike(draft, quantities)))
    quantities = with_exceptions(draft, with_wholes(draft, quantities))
    quantities = with_withdrawn(draft, in_home_money(draft, quantities))
    quantities = with_both_sorts(draft, of_those_counted(draft, quantities))
    return draft.with_(quantities=tuple(quantities), cast=_with_counters(draft, quantities))


def _with_counters(draft: Draft, quantities: list[Quantity]) -> Cast:
    """The cast, with bodies that count and do nothing else: "the manifest lists 191"."""
    cast = draft.cast
    for one in quantities:
        span = one.counted_by
        if span is None or (cast.at(span) is not None and same_end(cast, span)):
            continue
        name = re.sub(r"^(?:the|The|a|A|an|An)\s+", "", draft.words(span))
        name = re.split(r", (?:who|whose|which|where)\b", name)[0]
        head = draft.syntax.head(span)
        if head is not None and head.tag.startswith("PRP"):
            continue  # an "I" that nobody is, counts nothing
        kind: ActorKind = "document" if head and head.lemma in documents() else "organisation"
        why = Why("counter", words=(span,))
        counter = Character(len(cast.characters), name, kind, (), (), (span,), why)
        cast = Cast((*cast.characters, counter))
    return cast


def _in_paragraph(
    draft: Draft,
    paragraph: Span,
    times: list[Span],
    told: list[Told],
    money: frozenset[str],
    told_of: Callable[[Asked], bool],
) -> list[Quantity]:
    """The figures of one paragraph; adds what they count to `told`."""
    tape = tokens(draft.text, *paragraph)
    amounts = [
        one
        for one in in_same_measure(
            tape, [in_coin(tape, each, money) for each in read_amounts(tape)]
        )
        if is_figure(draft.text, tape, one, times)
        and not _in_name(draft, tape, one)
        and not _in_source(draft, tape, one)
        and not _measures_only(draft, tape, one)
    ]
    counts: list[Count | None] = []
    for amount in amounts:
        place = tape[amount.first].start
        before = partial(antecedent, draft, told, place, amount)
        count = count_of(draft, tape, amount, before)
        if count is not None:
            count = part_of_told(draft, told, place, count)
            told.append((place, count, amount))
        counts.append(count)
    found: list[Quantity] = []
    for amount, count in zip(amounts, beside(tape, amounts, counts), strict=True):
        part, known = _of_number(tape, amount), _is_known(tape, amount)
        said = draft.said_at(amount.span(tape)) is not None
        made: Found = "kept"
        if count is None:
            made = "bare"
        elif is_shape(amount, count, part=part, said=said, definite=known):
            made = "shape"
        if made != "kept" and is_label(tape, amount):
            continue
        if told_of(asked(draft, tape, amount, count, made)):
            whole = count or bare(draft, tape, amount)
            found.append(_quantity(draft, tape, amount, whole))
    return found


def _measures_only(draft: Draft, tape: list[Token], amount: Amount) -> bool:
    """Whether a length only tells where or how large something is: what nobody tells for a finding,
    or where a town lies ("Orle, *12 km* north of Selm")."""
    if is_located(tape, amount):
        return True
    if not is_extent(tape, amount):
        return is_length(tape, amount)
    beside = amount.first > 0 and tape[amount.first - 1].text in (",", "(")
    said = draft.said_at(amount.span(tape))
    return beside or said is None or draft.said[said].lemma in pledging_verbs()


def _is_known(tape: list[Token], amount: Amount) -> bool:
    """ "*The* two governors", "*her* two predecessors"; not "four *of the* nine", so many of whom
    are told of."""
    before, further = (word_at(tape, amount.first - back) for back in (1, 2))
    return before == "the" or (before in _WHOSE and further != "of")


_WHOSE = ("his", "her", "my", "our", "your", "their", "its", "these", "those")


def _of_number(tape: list[Token], amount: Amount) -> bool:
    """ "*Six* of its 14 libraries", "*nine* of the city's 12 mills": however small, a count."""
    after = words_after(tape, amount, _FAR)
    if after[:2] == ["out", "of"]:
        del after[0]  # "*seven* out of 11 mills"
    if after[:1] != ["of"]:
        return False
    if len(after) > 1 and (after[1][0].isdigit() or is_number_word(after[1])):
        return True
    owner = next((at for at, word in enumerate(after) if word.endswith(("'s", "’s", "'", "’"))), 1)
    return any(word[0].isdigit() for word in after[owner + 1 : owner + 2])


_FAR = 7  # tokens from a part to the whole's owner and number


def _in_name(draft: Draft, tape: list[Token], amount: Amount) -> bool:
    """Whether the number is part of a name, as the tagger has it: "No to 68", "Group of Seven"."""
    node = draft.syntax.node_at(tape[amount.number.first].start)
    if node is None or amount.bounded or amount.sort != "count":
        return False
    if word_at(tape, amount.last) in CAPTIVE:
        return False  # "took 34 prisoner"
    if is_model(tape, amount, node) or named_before(draft, tape, amount):
        return True
    return node.entity in ("ORGANIZATION", "PERSON", "MISC") and node.word.entity.startswith("I-")


def _in_source(draft: Draft, tape: list[Token], amount: Amount) -> bool:
    """Whether it only says how many speak: "two people familiar with the matter".

    "More than 100 lawyers said in a letter" is a count as well.
    """
    span = amount.span(tape)
    if amount.bounded or amount.sort != "count" or (amount.value or amount.low or 0) >= _MANY:
        return False
    noun = counted_noun(draft, tape, amount)
    following = [noun.after(k) for k in range(1, 6)] if noun is not None else []
    if _is_cited(draft, span, noun):
        return True
    verb = next(
        (one for one in following if one is not None and (one.is_verb or _parts(one))), None
    )
    if verb is not None and verb.lemma in ("say", "tell") and verb.tag != "VBN":
        return True  # "two hospitals in Kessel said", not "killed two people, officials said"
    if words_after(tape, amount, 2) in (["of", "them"], ["of", "whom"], ["of", "those"]):
        return False  # "17 people, five of them on suspicion of fraud": the parse has five suspect
    heard = noun is None or not is_person(noun) or noun.lemma.lower() in voices()
    before = tape[amount.first - 1].lower if amount.first else ""
    # "the nine members"; but not of "four *of the nine* members"
    whole = amount.first > 1 and tape[amount.first - 2].lower == "of"
    heard = heard or (before in ("the", "these", "those", "both") and not whole)
    speaks = any(
        inside(span, said.source)
        and not (_of_their_bodies(draft, said) or is_of_their_state(draft, said))
        and (heard or said.lemma in _SAYING)  # "two deans called for calm" are two who did
        and not (said.attitude and amount.bound == "vague")
        and "," not in draft.text[said.source[0][0] : span[0]]  # "the Union, which froze four …"
        for said in draft.said
    )
    return speaks and draft.said_at(span) is None


def _of_their_bodies(draft: Draft, said: Said) -> bool:
    """ "Two firefighters *reported minor injuries*", "four pupils *complained of nausea*": what
    befell them, and nothing that they had to say."""
    if said.lemma not in ("report", "complain", "complain of", "describe"):
        return False
    told = {word.lower() for part in said.content for word in draft.words(part).split()[:_AILING]}
    ailing = hurts() | _AILMENTS
    return any(word.strip(".,;") in ailing for word in told)


_AILING = 6  # words to an ailment: "reported mild to severe breathing problems"
_AILMENTS = frozenset(
    ("nausea", "fever", "fevers", "headache", "headaches", "dizziness", "vomiting", "cramps",
     "symptoms", "pain", "pains", "breathing", "ailments", "coughs", "rashes", "irritation",
     "fatigue", "numbness", "discomfort", "soreness", "chills", "itching")
)  # fmt: skip


def _parts(node: Node) -> bool:
    """ "Acknowledged *two deaths, and said* …", "… two deaths *and said*": what follows is not said
    by these; but "two deans *and a clerk* said"."""
    after = node.after()
    return node.text == "," or (
        node.lower in ("and", "but") and after is not None and after.is_verb
    )


def _is_cited(draft: Draft, span: Span, noun: Node | None) -> bool:
    """ "The daily reported, *citing* three unnamed deputies", "*attributing it to* two people who
    were there": persons of whom a report has heard; not "quoting two poems"."""
    if noun is None or not (is_person(noun) or noun.lemma.lower() in voices()):
        return False
    return _CITING.search(draft.text, max(0, span[0] - _TO_CITED), span[0]) is not None


_CITING = re.compile(
    r"\b(?:citing|quot(?:ing|ed|es)|according to|sourc(?:ing|ed) (?:[\w’'-]+ ){0,4}to"
    r"|attribut(?:ing|ed|es) (?:it|this|that|them|(?:the|its|this|that|his|her|their) "
    r"(?:\w+ )?(?:account|report|claim|story|figure|number|information|news|words?|details?))s? to)"
    r" \Z",
    re.IGNORECASE,
)
_TO_CITED = 60  # characters


def _quantity(draft: Draft, tape: list[Token], amount: Amount, count: Count) -> Quantity:
    span = amount.span(tape)
    whose = attribute(draft, span)
    around = circumstances(draft, span, count, whose.said)
    counted = behind(draft, span, count.population) or told_before(draft, span, count)
    population, unit = whom(draft, counted, count.unit)
    return Quantity(
        span=span,
        value=amount.value,
        low=amount.low,
        high=amount.high,
        bound=amount.bound,
        counts=count.counts,
        unit=unit,
        population=population,
        status=None,
        place=around.place,
        as_of=around.as_of,
        since=around.since,
        cumulative=around.cumulative,
        counted_by=whose.counted_by,
        relays=whose.relays,
        stance=whose.stance,
        said=whose.said,
        why=Why(f"figure-{count.rule}", words=(span,)),
    )


_SAYING = (
    "say", "tell", "add", "claim", "confide", "confirm", "according to", "report", "recall",
    "dispute", "deny", "describe", "warn", "argue", "write", "tweet", "post", "insist", "complain",
    "explain", "joke", "reply", "testify", "note", "remark", "observe", "quip", "lament", "concede",
)  # fmt: skip
_MANY = 10  # no report counts so many as the voices it heard itself
