"""Who is cared for: those treated, taken to hospital or lying in one are hurt, or they are sick.

Steps of `onrecord.reading.figures.counted`: an outbreak has patients, a crash has injured.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from onrecord.reading.draft import Draft
from onrecord.reading.figures.illness import is_disease, of_disease
from onrecord.reading.figures.lexicon import hurts, is_person
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token
from onrecord.reading.figures.wording import verb_forms, word_after, words_after, words_before
from onrecord.reading.syntax import Node
from onrecord.record import Counted


def treated(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "treated 88 children for diarrhoea", "three were treated for burns"."""
    if noun is not None and not is_person(noun):
        return None
    before = list(verb_forms(tape, amount.first - 1))
    if words_before(tape, amount, 2) in (["caring", "for"], ["cared", "for"]):
        if _CARERS.isdisjoint(words_before(tape, amount, _CARING)):
            return None  # "a charity caring for 40 orphans"
        return _as_patients(draft)
    taken_in = words_before(tape, amount, 1) == ["in"] and "take" in verb_forms(
        tape, amount.first - 2
    )
    received = (taken_in or not _RECEIVING.isdisjoint(before)) and not _CARERS.isdisjoint(
        words_before(tape, amount, _CARING)
    )  # "the hospital received 23, of whom four died"
    if received and noun is not None and noun.lemma in _ANYBODY and _is_harmed(draft.text):
        if draft.text.startswith(" for ", noun.span[1]):
            return None  # "received 40 children for check-ups"
        return _as_patients(draft)
    if noun is None and (received or "treat" in before) and word_after(tape, amount) in _ENDS:
        return _as_patients(draft)  # "staff said they had treated 54"
    if noun is not None and _as_hurt(draft, tape, amount, noun):
        return _as_patients(draft)
    for place in range(amount.last, min(amount.last + 7, len(tape))):
        if tape[place].text in _ENDS and tape[place - 1].lower == "treated":
            return _as_patients(draft)  # "14 people had been treated"
        if tape[place].text in (".", ";") or tape[place].text[0].isdigit():
            break  # "killed 40 people and 12 more were treated for burns"
        if tape[place].lower == "for" and "treat" in {
            *before,
            *(form for k in range(amount.last, place) for form in verb_forms(tape, k)),
        }:
            hurt = any(token.lower in hurts() for token in tape[place + 1 : place + 5])
            return "injured" if hurt else "sick"
        if tape[place].lower in ("at", "in", "on") and tape[place - 1].lower == "treated":
            return None if of_disease(draft.text) else "injured"  # "were treated at St Jude's"
    return None


def _as_patients(draft: Draft) -> Counted:
    """What those are who are cared for: an outbreak has sick, a crash has injured."""
    return "sick" if of_disease(draft.text) else "injured"


def _as_hurt(draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node) -> bool:
    """ "*Doctors* at the clinic said they *had treated* 26 civilians", where the report tells of
    harm; not a hospital that treats 4,000 patients a year, nor one that treated 40 men unfairly."""
    end = bisect_left(tape, noun.span[1], key=lambda token: token.start)
    before = words_before(tape, amount, 1)
    if before not in (["treated"], ["treating"]) or noun.lemma == "patient" or end >= len(tape):
        return False
    if _CARERS.isdisjoint(words_before(tape, amount, _CARING)):
        return False
    ends = tape[end].text in _ENDS or tape[end].lower in (
        "on",
        "overnight",
        "after",
        "since",
        "who",
    )
    return ends and _is_harmed(draft.text)


def _is_harmed(text: str) -> bool:
    """Whether a report tells of harm: only there a hospital that takes people in has injured."""
    return any(f" {word}" in text for word in _HARM)


_ANYBODY = ("person", "people", "man", "woman", "child", "boy", "girl", "civilian", "casualty")


_HARM = (
    "injur", "wound", "hurt", "clash", "blast", "explosion", "attack", "shelling", "shooting",
    "gunfire", "crash", "collapse", "stampede", "quake", "earthquake", "riot", "air strike",
)  # fmt: skip


def of_cared_for(text: str, deed: str) -> Counted | None:
    """What those count who are named by their care: "of those *admitted*, 61 are children"."""
    if deed not in ("admitted", "treated", "hospitalised", "hospitalized"):
        return None
    if of_disease(text):
        return "sick"
    if deed == "admitted" and not any(f" {one}" in text for one in _CARERS):
        return None  # "chose 900 students. Of those admitted, 61 are women"
    return "injured"


def with_wounds(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "Left 33 people *with shrapnel wounds*"."""
    after = _behind_with(tape, noun, _WOUND)
    hurt = next((k for k, word in enumerate(after) if word in hurts()), None)
    if hurt is None:
        return None
    return "injured" if all(word.isalpha() for word in after[:hurt]) else None


def with_disease(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "Treats 60 children *with measles*", "nine men *with suspected cholera*"."""
    after = _behind_with(tape, noun, _DISEASE)
    named = after[1:2] if after[:1] == ["suspected"] else after[:1]
    return "sick" if named and named[0].isalpha() and is_disease(named[0]) else None


def _behind_with(tape: Sequence[Token], noun: Node | None, most: int) -> list[str]:
    """At most so many words behind people and "with": what they have; none where they are no
    people."""
    if noun is None or not is_person(noun):
        return []
    end = bisect_left(tape, noun.span[1], key=lambda token: token.start)
    after = [token.lower for token in tape[end : end + 1 + most]]
    return after[1:] if after[:1] == ["with"] else []


_WOUND = 4  # tokens behind "with": "gunshot and shrapnel wounds"
_DISEASE = 2  # "suspected cholera"
_RECEIVING = frozenset(("receive", "admit"))
_CARING = 12  # tokens back to whoever cares
_CARERS = frozenset(
    ("hospital", "hospitals", "clinic", "clinics", "ward", "doctors", "nurses", "medics",
     "surgeons")
)  # fmt: skip
_ENDS = (",", ".", ";", "and", "but", "while")


def brought_in(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "one was pronounced dead, the other *three* being taken to a nearby hospital"."""
    if noun is not None and not is_person(noun):
        return None
    after = " ".join(words_after(tape, amount, _WARD))
    sent = not _SENDING.isdisjoint(verb_forms(tape, amount.first - 1))
    return "injured" if _BROUGHT.match(after) or (sent and _TO_WARD.match(after)) else None


_WARD = 14  # tokens to the hospital that they were taken to
# "poison gas *sent* 86 people *to hospital*"
_SENDING = frozenset(["send", "take", "rush", "bring", "fly", "put", "carry"])
_TO_WARD = re.compile(r"(?:(?!and |to )\w+ ){0,3}(?:to|in) (?:(?!and )\w+ ){0,3}hospitals?\b")
_BROUGHT = re.compile(
    r"(?:\w+ ){0,3}(?:are|were|was|been|being)(?: \w+ly)?"
    r" (?:taken|rushed|brought|flown|airlifted|transported|carried|admitted) to"
    r"(?: (?!and |or )\w+){0,4} (?:hospitals?|clinics?|infirmary|infirmaries)\b"
)


def in_hospital_sick(draft: Draft, tape: Sequence[Token], amount: Amount) -> bool:
    """ "24 people have been hospitalised": hurt in a crash, sick in an outbreak."""
    if _WARDS.isdisjoint(words_after(tape, amount, 9)):
        return False
    return of_disease(draft.text[tape[0].start : tape[-1].end])


_WARDS = frozenset(
    (
        "hospitalised",
        "hospitalized",
        "hospital",
        "hospitals",
        "clinic",
        "clinics",
        "medical",
        "critical",
        "serious",
        "intensive",
    )
)
