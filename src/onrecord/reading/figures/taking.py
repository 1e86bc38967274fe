"""Whether a bare number takes up what was counted before: "the figure at", "up from", "alive"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.draft import Draft
from onrecord.reading.figures.lexicon import (
    anaphors,
    changes,
    counting_verbs,
    durations,
    is_number_word,
    tables,
    victims,
)
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token, word_at
from onrecord.reading.figures.wording import verb_forms, word_after, words_after, words_before
from onrecord.reading.lemmas import lemma_of
from onrecord.reading.syntax import Node
from onrecord.record import Counted


def takes_up(tape: Sequence[Token], amount: Amount, noun: Node | None) -> bool:
    """Whether it takes up the figure told before: "the figure at", "up from", "the Front says 41",
    "two of the victims"."""
    if noun is not None:
        return noun.lemma in victims()
    if alive(tape, amount):
        return True  # "no more than 40 were still alive": of those told of before
    if _of_as_many(tape, amount) or _broken_down(tape, amount):
        return True
    if words_after(tape, amount, 2) == ["according", "to"]:
        if word_at(tape, amount.first - 1) not in (",", ";", ".", "”"):
            return False  # "the damage was 40 according to its owner"
        return words_before(tape, amount, 2)[:1] not in (["rest"], ["others"], ["remainder"])
        # "three were hurt according to police, *five according to* the hospital"
    near = _lead(tape, amount, 8)
    mentions = near[-1:] in (["mentioned"], ["of"]) and not _MENTIONING.isdisjoint(near[-2:])
    if mentions and not _PAPERS.isdisjoint(near) and not _EARLIER.isdisjoint(near):
        return True  # "an *earlier bulletin* had *mentioned* two"
    if anaphors() & _taken(near) or near[-1:] in (["from"], ["than"], ["another"]):
        return True
    if near[-1:] == ["at"]:
        return not _may_be_hour(amount) or not _SET.isdisjoint(_with_bases(near))
    if near[-1:] == ["of"] and near[-2:-1] and near[-2] in _MORE_OR_FEWER:
        return True  # "that was an increase of 410 on the week before"
    if near[-1:] == ["against"] and word_after(tape, amount) in ("in", "last", "a", "during"):
        return True  # "64 since January against 23 in all of last year"
    far = words_before(tape, amount, 16)
    if near[-1:] == ["to"] and "total" in far and {"bringing", "brought", "brings"} & set(far):
        return True  # "bringing the total since the fighting began in March to 1,204"
    if near[-1:] == ["to"] and changes() & _with_bases(near):
        return True  # "rose to 40", "up from 12 to 40"
    if (
        near[-2:] in (*_COMPARED, *_HELD_TO)
        or _there_were(tape, amount, near)
        or near[-3:] == ["on", "top", "of"]
        or near[-1:] in (["these"], ["those"])
    ):
        return True
    return any(
        verb in counting_verbs() or verb in _SAYING
        for verb in verb_forms(tape, _lead_end(tape, amount) - 1)
    )


_MORE_OR_FEWER = ("increase", "rise", "drop", "fall", "decrease", "decline", "jump")


def _there_were(tape: Sequence[Token], amount: Amount, near: Sequence[str]) -> bool:
    """ "The firm says there were six accidents; the union says *there were five*", "that *there had
    been* only four": of what was told before, where nothing else is counted behind."""
    if word_after(tape, amount) not in _CLAUSE_ENDS:
        return False
    it_was = near[-2:-1] == ["it"] and near[-1] in _WERE and len(near) > 2
    says = it_was and (  # "neighbours say it was five", "a week ago it was 40"
        near[-3] in ("ago", "earlier", "before")
        or any(lemma_of(near[-3], tag) in _SAYING for tag in ("VBZ", "VBD", "VBP"))
    )
    return says or (near[-2:-1] == ["there"] and near[-1] in _WERE) or near[-3:] in _THERE_BEEN


_CLAUSE_ENDS = (".", ",", ";", "”", '"', "and", "but", "in", "on", "at", "last", "this", "")
_WERE = ("were", "was", "are", "is")
_THERE_BEEN = tuple(["there", have, "been"] for have in ("had", "have", "has"))
_MENTIONING = frozenset(("mentioned", "spoken", "spoke", "told", "talked"))
_EARLIER = frozenset(("earlier", "previous", "first", "initial", "early"))
_PAPERS = frozenset(
    ("bulletin", "bulletins", "statement", "statements", "report", "reports", "account", "accounts",
     "communique", "communiqué", "version", "post", "announcement", "briefing", "dispatch")
)  # fmt: skip


def _lead(tape: Sequence[Token], amount: Amount, most: int) -> list[str]:
    """The words that lead up to a number: "up *from* the 22 that it counted on Sunday", "put it
    *at* just 5,100". At most so many, with those passed over."""
    end = _lead_end(tape, amount)
    return [token.lower for token in tape[max(0, amount.first - most) : end]]


def _lead_end(tape: Sequence[Token], amount: Amount) -> int:
    """Where they end, and where a verb may: "*acknowledged* “fewer than thirty”"."""
    end = amount.first
    while end > 0 and tape[end - 1].lower in _PASSED:
        end -= 1
    return end


_PASSED = (
    "the", "just", "only", "barely", "merely", "“", '"', "‘", "an", "earlier", "previous",
    "initial", "provisional", "preliminary", "original",
)  # fmt: skip


def _with_bases(words: Sequence[str]) -> set[str]:
    """Words, and what they are the past of."""
    return {*words, *(lemma_of(word, "VBD") for word in words)}


def _may_be_hour(amount: Amount) -> bool:
    """ "The first shells fell at four": no more than twelve, unless something is put at it."""
    return amount.value is not None and amount.value <= 12 and amount.bound == "exact"


_SET = frozenset(("put", "stand", "remain", "set", "estimate", "count", "place", "keep", "hold"))


def speaks_of(tape: Sequence[Token], amount: Amount) -> bool:
    """ "The army speaks of “fewer than 90” rebels": of those told of before."""
    return _lead(tape, amount, 4)[-2:] in _COMPARED


def gives_another(tape: Sequence[Token], amount: Amount) -> bool:
    """ "Put the loss *at 95* houses", "speaks *of 95* houses": another number for what was told."""
    near = _lead(tape, amount, 8)
    put = near[-1:] == ["at"] and not _SET.isdisjoint(_with_bases(near))
    return put or near[-2:] in _COMPARED


def on_a_list(tape: Sequence[Token], amount: Amount) -> bool:
    """ "Has *19 names* on its list", "its list held *226 names*": of those told of before."""
    after, before = words_after(tape, amount, 5), words_before(tape, amount, 5)
    listed = after[1:2] in (["on"], ["in"]) and not _LISTS.isdisjoint(after[2:])
    bare = before[-3:] in (["a", "list", "of"], ["a", "list", "with"]) and after[:1] in _ENDS
    return bare or (after[:1] == ["names"] and (listed or not _LISTS.isdisjoint(before)))


_ENDS: tuple[list[str], ...] = (["."], [","], [";"], ["names"], [])
_LISTS = {"list", "lists", "register", "it"}


def _of_as_many(tape: Sequence[Token], amount: Amount) -> bool:
    """ "*Six* of the ten were children"."""
    after = words_after(tape, amount, 3)
    return (
        after[:1] == ["of"]
        and len(after) == 3
        and after[1] in ("the", "those", "these")
        and (after[2][:1].isdigit() or is_number_word(after[2]))
    )


def _broken_down(tape: Sequence[Token], amount: Amount) -> bool:
    """ "41 violations: *26* by the army and *15* by the rebels"."""
    before = words_before(tape, amount, _LIST)
    if word_after(tape, amount) not in _SORTED or before[-1:] not in ([":"], [","], ["and"]):
        return False
    return ":" in before and "." not in before[before.index(":") :]


_LIST = 14  # tokens back to the colon that opens a list
_SORTED = ("by", "in", "at", "from", "among", "on", "for", "against")


def opens(draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None) -> bool:
    """Whether a bare number opens its sentence before a verb: "86 men were in the pit.
    *Forty-three* got out", or its clause: "says that *only 40* had been": of those told before."""
    if noun is not None or amount.value in (None, 1):
        return False
    verb = draft.syntax.node_at(tape[amount.last - 1].end + 1)
    if verb is not None and verb.lower == "more":
        verb = verb.after()  # "said that 300 nurses were at work and that *200* more were to come"
    if verb is None or verb.tag not in ("VBD", "VBP", "VBZ", "MD") or verb.lower == "percent":
        return False
    start = tape[amount.first].start
    clause = draft.syntax.clause_at(start)
    if clause is None:
        return False
    lead = draft.text[clause.span[0] : start].rpartition(";")[2].strip(" “\"‘'")
    only = lead in ("Only", "Just") or lead.endswith((" that only", " that just", " and that"))
    return not lead or only or beside_last(draft, tape, amount)


def beside_last(draft: Draft, tape: Sequence[Token], amount: Amount) -> bool:
    """Whether a number is set beside one told in its sentence: "while 54 nations have signed, *only
    27* have ratified it"."""
    only = [word_at(tape, amount.first - k) for k in (1, 2)]
    if only[0] in ("only", "just", "barely") and amount.bound == "exact":
        before = amount.first - 2
    elif only[0] == "," and amount.bounded:
        before = amount.first - 1
    else:
        return False
    if word_at(tape, before) in ("and", "but"):
        before -= 1
    if word_at(tape, before) != ",":
        return False
    start = next((k for k in range(before, -1, -1) if tape[k].text in (".", ";", ":")), -1)
    return any(
        token.text[0].isdigit() or is_number_word(token.lower) for token in tape[start + 1 : before]
    )


def goes_on(tape: Sequence[Token], amount: Amount) -> bool:
    """Whether a bare number stands where what is counted was just told: "visited 212 stations and
    saw faults in *19*", "95 schools shut, *27* with skeleton staff"."""
    before, after = words_before(tape, amount, 2), word_after(tape, amount)
    if before[-1:] in (["in"], ["at"]) and after in (",", ".", ";"):
        return (amount.value or 0) >= _SOME and not amount.number.word
    if gapped(tape, amount.first, amount.last):
        return True
    listed = before[-1:] in ([","], ["and"], ["including"]) or before == ["among", "them"]
    return listed and after in ("with", "without", "where", "which", "in", "on", "under")


def gapped(tape: Sequence[Token], first: int, last: int) -> bool:
    """ "The ministry counts 56 captives in the valley, *the Front 41*.": whoever else counts, with
    his number, where the verb is not said again; no name with a number, as "the Boeing 707"."""
    if word_at(tape, last) not in (".", ",", ";", "”", '"', ""):
        return False
    end = first - (word_at(tape, first - 1) == ",")  # "; *the employer, 900*."
    start = next((k for k in range(end - 1, end - 6, -1) if word_at(tape, k) == "the"), None)
    joints = (",", "and", "but") if end == first else (";",)
    if start is None or start == end - 1 or word_at(tape, start - 1) not in joints:
        return False
    if not all(tape[k].text.replace("-", "").isalpha() for k in range(start + 1, end)):
        return False
    counts = number = False
    for k in range(start - 2, max(start - _ONE_CLAUSE, -1), -1):
        if tape[k].text in (".", ";", "?", "!"):
            break
        number = number or tape[k].text[0].isdigit() or is_number_word(tape[k].lower)
        counts = counts or bool(number and _counts(tape[k].lower))
    return counts


def done_besides(draft: Draft, tape: Sequence[Token], amount: Amount) -> bool:
    """ "Has shut 60 factories *and reopened 52*.": a bare number behind a second verb; small ones
    in words are as often "and came *second* of *two*"."""
    verb = draft.syntax.node_at(tape[amount.first - 1].start) if amount.first > 1 else None
    return (
        verb is not None
        and verb.tag in ("VBD", "VBN")
        and word_at(tape, amount.first - 2) in ("and", "but")
        and word_after(tape, amount) in (".", ",", ";")
        and not amount.number.word
        and (amount.value or 0) >= _SOME
    )


def done_apart(tape: Sequence[Token], amount: Amount) -> bool:
    """ "Twelve were released, *20 charged* and *eight fined*": a bare number with a participle of
    its own, the verb "were" not said again; not "three *killed*", which the word says itself."""
    after = words_after(tape, amount, 2)
    return (
        words_before(tape, amount, 1) in ([","], ["and"])
        and len(after) > 1
        and after[0].endswith("ed")
        and after[0] not in tables()["states"]
        and tables()["does"].keys().isdisjoint(verb_forms(tape, amount.last))  # "hundreds fled"
        and not HAVE_BEEN_DONE.isdisjoint(words_before(tape, amount, _ONE_CLAUSE))
        and after[1] in (",", ".", ";", "and")
    )


HAVE_BEEN_DONE = frozenset(("was", "were", "been", "being"))


def _counts(word: str) -> bool:
    return any(lemma_of(word, tag) in (*counting_verbs(), *_SAYING) for tag in ("VBZ", "VBD"))


_ONE_CLAUSE = 24  # tokens back to the verb and the number that a second one goes with
_SOME = 10  # fewer are as often a score, a rank or an hour


def _taken(words: Sequence[str]) -> set[str]:
    """Words before a number but those that only say more of a noun: "the *total* population"."""
    following = [*words, ""][1:]
    return {one for one, after in zip(words, following, strict=True) if after not in _SIZES}


_SIZES = ("population", "cost", "price", "value", "area", "length", "size", "capacity", "budget")


def alive(tape: Sequence[Token], amount: Amount) -> bool:
    """Whether those counted are told to live: "no more than 40 were still alive"."""
    return "alive" in words_after(tape, amount, 4)


def after_duration(tape: Sequence[Token], amount: Amount) -> bool:
    """Whether a bare number takes up a duration: "want 40 minutes; the firm offers 30"."""
    if _DEALING.isdisjoint(verb_forms(tape, amount.first - 1)):
        return False
    for place in range(amount.first - 1, max(amount.first - _FAR, -1), -1):
        word = tape[place].lower
        if not (word[:1].isdigit() or is_number_word(word)) or place + 1 >= len(tape):
            continue
        after = tape[place + 1].lower
        if after in durations():
            return True
        if after.isalpha() and after not in ("if", "and", "or", "but"):
            return False
    return False


_DEALING = frozenset(["want", "demand", "seek", "propose", "offer", "accept", "get", "allow"])
_FAR = 40  # tokens back to a duration that a bare number may take up
_COMPARED = (
    ["compared", "with"],
    ["compared", "to"],
    ["spoke", "of"],
    ["speak", "of"],
    ["talk", "of"],
    ["speaks", "of"],
    ["talked", "of"],
    ["admits", "to"],
    ["admit", "to"],
    ["admitted", "to"],
    ["of", "which"],
    ["hoped", "for"],
    ["hoping", "for"],
)
# "*keeps to* five", "the hospital *knows of* five": so many of those told of before
_HELD_TO = tuple(
    [verb, case]
    for case, verbs in (
        ("to", ("keeps", "keep", "kept", "sticks", "stick", "stuck", "comes", "come", "came")),
        ("of", ("knows", "know", "knew")),
        ("at", ("arrives", "arrive", "arrived")),
    )
    for verb in verbs
)
_SAYING = (
    "want",
    "demand",
    "seek",
    "propose",
    "win",
    "lose",
    "gain",
    "earn",
    "secure",
    "receive",
    "collect",
    "say",
    "have",
    "claim",
    "give",
    "maintain",
    "insist",
    "acknowledge",
    "admit",
    "concede",
    "see",
)


def asked_for(draft: Draft, tape: Sequence[Token], amount: Amount) -> Counted | None:
    """ "How many are dead? *Nine*, says the clinic. *Five*, says the army": what was asked."""
    start, end = amount.span(list(tape))
    match = _HOW_MANY.search(draft.text, max(0, start - _ASKED), start)
    if match is None or not _SAYS.match(draft.text, end):
        return None
    words = match["what"].lower().split()
    if words[-1] in ("left", "remain") and _CAPTIVES.search(draft.text, 0, match.end()):
        return "held"
    return next((tables()["states"][word] for word in words if word in tables()["states"]), "other")


_ASKED = 240  # characters back to a question that a bare number answers
_HOW_MANY = re.compile(r"\bHow many (?P<what>[^.?!]{1,80})\?[”\"]?(?: [^.?!]{1,60}[.!])*\s[“\"]?\Z")
_CAPTIVES = re.compile(r"\b(?:hostage|captive)s\b")
_SAYS = re.compile(r",[”\"]? (?:says?|said|claims?|insists?|answers?|according to)\b")
