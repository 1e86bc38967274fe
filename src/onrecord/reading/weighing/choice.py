"""What becomes of the proposals: which are read, and who takes part, by weights.

Each weight has the name of what is seen (`data/weighing.json`), so that a choice can be followed.
They are fitted by `training.weighing` on reports of which the network has seen nothing.
"""

import json
import re
from collections.abc import Hashable, Iterable, Iterator
from functools import lru_cache
from math import exp, inf, prod
from typing import TypeVar

from msgspec.structs import replace

from onrecord.reading.draft import Deed, Draft, Stand, Why
from onrecord.reading.events.blameless import blames_nobody
from onrecord.reading.events.circumstances import happening, is_not_done
from onrecord.reading.events.court import another_step
from onrecord.reading.events.hollow import is_no_act
from onrecord.reading.events.modes import mode_by_word
from onrecord.reading.events.senses import means_otherwise
from onrecord.reading.events.when import is_background, time_of
from onrecord.reading.events.where import place_of
from onrecord.reading.knowledge import DATA
from onrecord.reading.positions.words import cut, personal, trimmed
from onrecord.reading.syntax import Node
from onrecord.reading.weighing.apart import bound_to, not_toward
from onrecord.reading.weighing.deeds import Telling, part_options, tellings
from onrecord.reading.weighing.each_other import with_each_other
from onrecord.reading.weighing.hints import NOBODY, Features
from onrecord.reading.weighing.only_asked import only_asked
from onrecord.reading.weighing.own_subjects import done_by_something
from onrecord.reading.weighing.stage import Proposal, Stage
from onrecord.reading.weighing.stands import (
    condition_of,
    holder_options,
    proposals,
    toward_options,
)

POSITION = 0.5
"""The least share of a position with its holder."""
EVENT = 0.35
"""The same for an event and those who take part."""
SAME = 0.6
"""The share of words that two positions of one holder have in common that are one."""
BESIDE = 30
"""Characters between two words that tell one event. In 250 reports marked by hand 78 pairs of one
type and the same actors were so near: four of them were two events, and 19 were none."""
AGAIN = 0.8
"""What is asked of a second event of one type in a sentence, where neither those who do it nor
those whom it befalls are others. In 496 reports marked by hand 84 such were less sure: 7 were
events."""
RULED = 0.1
"""By how much a word of the network's has to be likelier than one that a rule has."""
_Key = TypeVar("_Key", bound=Hashable)
_Proposed = TypeVar("_Proposed", Proposal, Telling)


@lru_cache(maxsize=1)
def weights() -> dict[str, dict[str, float]]:
    """The weights as shipped, by what is decided and by what is seen."""
    found: dict[str, dict[str, float]] = json.loads((DATA / "weighing.json").read_text("utf-8"))
    return found


def score(seen: Features, kind: str) -> float:
    """What speaks for something, as the logarithm of odds."""
    known = weights()[kind]
    total = 0.0
    for name, value in seen.items():  # half as long as a sum over a generator
        if name in known:
            total += value * known[name]
    return total


def share(seen: Features, kind: str) -> float:
    """How likely something is."""
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, score(seen, kind)))))


def likeliest(options: Iterable[tuple[_Key, Features]], kind: str) -> tuple[float, _Key] | None:
    """The likeliest of several options, of which one is right, and how likely it is."""
    scores: list[float] = []
    best: _Key | None = None
    top = -inf
    for key, seen in options:
        scores.append(score(seen, kind))
        if best is None or scores[-1] > top:
            top, best = scores[-1], key
    return None if best is None else (1.0 / sum([exp(one - top) for one in scores]), best)


def _one_for_each_word(some: Iterable[_Proposed], kind: str) -> list[tuple[float, _Proposed]]:
    """The likeliest of what is proposed of each word that the network heeds, and all that is
    proposed of others, with how likely each is. Of one word two may be held: "Norda *offered* a
    pause, which Tarsk *turned down*"."""
    best: dict[Hashable, tuple[float, _Proposed]] = {}
    for one in some:
        likely = share(one.seen, kind)
        by_itself = one.hint is None or (isinstance(one, Proposal) and _by_two(one))
        place = _place(one) if by_itself else one.hint
        if place not in best or likely > best[place][0]:
            best[place] = likely, one
    return list(best.values())


def _by_two(one: Proposal) -> bool:
    """Whether rules read another act of the same words, by another verb and of another holder."""
    return any(
        rule.holder != other.holder
        and rule.why.words != other.why.words
        and {rule.why.name, other.why.name} <= {"act-verb", "cue", *_nouns(rule.act, other.act)}
        for rule in one.rules
        for other in one.others
    )


def _nouns(*acts: str) -> tuple[str, ...]:
    """ "Orle's *accusation* that she lied was *denied* by Selm": a noun and a verb tell them."""
    return ("act-noun",) if set(acts) == {"accuse", "deny"} else ()


def _place(one: Proposal | Telling) -> Hashable:
    if isinstance(one, Telling):
        return one.trigger, one.type
    return one.word.word.start, one.act


def weighed_stands(stage: Stage) -> list[Stand]:
    """The positions, the surest first where two say the same."""
    found = [
        (held, stand)
        for likely, one in _one_for_each_word(proposals(stage), "stand")
        if likely >= POSITION
        for held, stand in _held(stage, one, likely)
        if held >= POSITION
    ]
    found.sort(key=lambda each: (-each[0], each[1].object))
    kept: list[Stand] = []
    for _, stand in found:
        if not any(_alike(stand, other) for other in kept):
            kept.append(stand)
    return kept


def _held(stage: Stage, one: Proposal, likely: float) -> Iterator[tuple[float, Stand]]:
    """A proposal with its likeliest holder, or with those whom a rule has hold it together; of two
    acts of the same words each has the one by whom it is told, "*backed by Norda* and *rejected by
    Tarsk*", where the network sees but one place."""
    together = list(dict.fromkeys(each.holder for each in one.rules))
    if len(together) > 1 or (together and _by_two(one)):
        holders = [(1.0, key) for key in together]
    else:
        chosen = likeliest(holder_options(stage, one), "holder")
        none = chosen is None or chosen[1] in only_asked(stage, one)
        holders = [chosen] if chosen is not None and not none else []
    for sure, holder in holders:
        held = likely * sure
        if held < POSITION:
            continue
        apart = not_toward(stage, one, holder, together if len(together) > 1 else ())
        options = (each for each in toward_options(stage, one, holder) if each[0] not in apart)
        toward = likeliest(options, "toward")
        yield held, _stand(stage, one, holder, toward[1] if toward else NOBODY, held)


def _stand(stage: Stage, one: Proposal, holder: int, toward: int, held: float) -> Stand:
    draft = stage.draft
    rules = one.rules or one.others
    rule = next((each for each in rules if each.holder == holder), rules[0] if rules else None)
    somebody = None if toward == NOBODY else toward
    if rule is not None and rule.why.name == "answer" and rule.holder == holder:
        somebody = rule.toward  # who put it to him
    if rule is not None and rule.holder == holder and rule.toward in bound_to(stage, one):
        somebody = rule.toward
    if rule is not None and one.rules:
        return replace(
            rule, holder=holder, toward=somebody, why=replace(rule.why, score=round(held, 3))
        )
    told = rule.object if rule is not None else trimmed(draft, one.object)
    limits = rule.condition if rule is not None else condition_of(stage, one)
    if rule is None and limits is not None:
        told = trimmed(draft, cut(told, limits))
    return Stand(
        holder=holder,
        act=one.act,
        object=told,
        toward=somebody,
        condition=limits,
        said=draft.said_at(told),
        why=_by_model(one, held),
        alone=personal(draft, told),
    )


def _by_model(one: Proposal | Telling, sure: float) -> Why:
    return Why("acts", by="model", score=round(sure, 3), words=(one.word.span,))


def _alike(one: Stand, other: Stand) -> bool:
    """Whether two positions are one: the same holder's, about the same words."""
    if one.holder != other.holder:
        return False
    common = min(one.object[1], other.object[1]) - max(one.object[0], other.object[0])
    if common <= 0:
        return False
    shorter = min(end - start for start, end in (one.object, other.object))
    return one.act == other.act or common > SAME * shorter


def weighed_deeds(stage: Stage, least: float = EVENT) -> list[Deed]:
    """The events whose share is at least that, with those who take part."""
    found: list[tuple[float, Deed]] = []
    told = [
        each for each in _one_for_each_word(tellings(stage), "deed") if not _is_none(stage, each[1])
    ]
    for likely, one in _with_all_its_words(told):
        if likely < least:
            continue
        actors = likeliest(part_options(stage, one, "actor"), "actor")
        assert actors is not None  # nobody is always an option
        if likely * actors[0] ** 0.5 < least or (
            not one.rules and done_by_something(stage, one.word, actors[1])
        ):
            continue
        recipients = likeliest(part_options(stage, one, "recipient", actors[1]), "recipient")
        assert recipients is not None
        sure = likely * (actors[0] * recipients[0]) ** 0.5
        if sure >= least:
            deed = _deed(stage.draft, one, actors[1], recipients[1], sure)
            both = with_each_other(stage, deed, one.word)
            found.append(
                (sure, deed if both is None else replace(deed, actors=both, recipients=both))
            )
    found.sort(key=lambda each: (-each[0], each[1].trigger))
    kept: list[Deed] = []
    for sure, deed in found:
        same = (i for i, other in enumerate(kept) if _told_once(stage.draft, deed, other, sure))
        again = next(same, None)
        if again is None:
            kept.append(deed)
        elif _tells_whom(stage.draft, deed, kept[again]):
            kept[again] = deed
        elif not (_side_by_side(deed, kept[again]) or _tells_whom(stage.draft, kept[again], deed)):
            # Farther apart the first telling stands; side by side the surer word, which came first.
            kept[again] = min(kept[again], deed, key=lambda one: one.trigger)
    return sorted(kept, key=lambda each: each.trigger)


def _is_none(stage: Stage, one: Telling) -> bool:
    """Whether no act is told, by its word alone or, where no rule reads any, by its words or its
    report: "*nobody* was arrested", "fought a long battle with the bank"."""
    if is_no_act(one.type, one.word):
        return True
    if one.type == "ACCUSE" and blames_nobody(stage.parties, one.word):
        return True
    if one.rules:
        return False
    return (not one.others and is_not_done(one.word)) or means_otherwise(
        stage.parties, one.word, one.type
    )


def _with_all_its_words(told: list[tuple[float, Telling]]) -> list[tuple[float, Telling]]:
    """The same; an attack that several words of a sentence tell is as likely as that any of them
    does: "A *bomb* *tore* through a market, *killing* six, in the worst *attack* for years".

    The likeliest word gets the share of all, as the others tell it once more; of words about as
    likely one that a rule has, which knows whom it hit.
    """
    found = list(told)
    sentences: dict[int, list[int]] = {}
    for i, (_, one) in enumerate(told):
        if one.type == "ASSAULT":
            sentences.setdefault(one.word.sentence.sentence.start, []).append(i)
    for some in sentences.values():
        best = max(some, key=lambda i: told[i][0] + (RULED if told[i][1].rules else 0.0))
        none = prod(1.0 - told[i][0] for i in some)
        found[best] = 1.0 - none, told[best][1]
    return found


def _told_once(draft: Draft, one: Deed, other: Deed, sure: float) -> bool:
    """Whether a second event of one type only tells the first again: "*opened* an *inquiry*",
    "*fired* tear *gas*", "*entered* the house and *carried off* papers".

    Words side by side do where the same take part; others of one sentence where nothing tells two
    doers apart, nor two verbs to whom each was done; an attack is told by all that it hit.
    """
    if one.type != other.type:
        return False
    clauses = [draft.syntax.clause_at(each.trigger[0]) for each in (one, other)]
    if None in clauses or len({each.sentence.start for each in clauses if each}) > 1:
        return False
    if set(one.actors) == set(other.actors) and _side_by_side(one, other):
        return True
    words = [draft.syntax.head(each.trigger) for each in (one, other)]
    same = set(one.recipients) == set(other.recipients)
    if one.type == "CONSULT" and same and _holds_talks(*words):
        return True
    if another_step(draft, one, other) or _answered(draft, one, other):
        return False
    if sure >= AGAIN or _apart(one.actors, other.actors) or _with_others(one, other):
        return False
    verbs = all(word is not None and word.is_verb for word in words)
    return one.type == "ASSAULT" or not (verbs and _apart(one.recipients, other.recipients))


def _answered(draft: Draft, one: Deed, other: Deed) -> bool:
    """Whether one attack answers the other: "fired at the base *in response to* the air strike that
    killed the general"."""
    first, second = sorted((one.trigger, other.trigger))
    between = draft.text[first[1] : second[0]]
    return one.type == "ASSAULT" and _ANSWER.search(between) is not None


_ANSWER = re.compile(
    r"\b(?:in (?:response to|retaliation for|revenge for|reprisal for|answer to|return for)"
    r"|to (?:avenge|punish|retaliate for))\b"
)


def _holds_talks(one: Node | None, other: Node | None) -> bool:
    """Whether one of two words is what the other's verb has as its object: "*held* separate
    *talks* with Norda and Aral"."""
    two = [(one, other), (other, one)] if one is not None and other is not None else []
    return any(noun.relation == "obj" and noun.head == verb for noun, verb in two if noun and verb)


def _tells_whom(draft: Draft, one: Deed, other: Deed) -> bool:
    """Whether one of two joined verbs tells whom the act befell, and the other of a thing alone:
    "searched two flats and *arrested* three men"."""
    if one.type != "COERCE" or other.recipients or not one.recipients:
        return False
    words = [draft.syntax.head(each.trigger) for each in (one, other)]
    verbs = [each for each in words if each is not None and each.is_verb]
    return len(verbs) == 2 and any(each.relation == "conj" and each.head in verbs for each in verbs)


def _side_by_side(one: Deed, other: Deed) -> bool:
    first, second = sorted((one.trigger, other.trigger))
    return second[0] - first[1] <= BESIDE


def _apart(some: tuple[int, ...], others: tuple[int, ...]) -> bool:
    """Whether two sides are named, and nobody is on both."""
    return bool(some) and bool(others) and set(some).isdisjoint(others)


def _with_others(one: Deed, other: Deed) -> bool:
    """Whether somebody meets or deals with two, of each of whom something is told: "met *the
    miners*, held talks with *their owner*"."""
    ours, theirs = set(one.recipients), set(other.recipients)
    alike = ours == set(one.actors) and theirs == set(other.actors)
    return alike and len(ours) > 1 and len(theirs) > 1 and bool(ours - theirs and theirs - ours)


def _deed(
    draft: Draft, one: Telling, actors: frozenset[int], recipients: frozenset[int], sure: float
) -> Deed:
    who = tuple(sorted(actors)), tuple(sorted(recipients))
    if one.rules:
        rule = one.rules[0]
        kept = (
            mine if set(mine) == set(theirs) else theirs
            for mine, theirs in zip((rule.actors, rule.recipients), who, strict=True)
        )
        ours, others = kept
        why = replace(rule.why, score=round(sure, 3))
        return replace(rule, actors=ours, recipients=others, why=why)
    if one.others:
        rule = one.others[0]
        return replace(
            rule, type=one.type, mode=mode_by_word(one.type, one.word), actors=who[0],
            recipients=who[1], happening=happening(one.word) or rule.happening,
            why=_by_model(one, sure),
        )  # fmt: skip
    state = happening(one.word) or "actual"
    time = time_of(draft, one.word, happened=state == "actual")
    return Deed(
        type=one.type,
        mode=mode_by_word(one.type, one.word),
        trigger=one.trigger,
        actors=who[0],
        recipients=who[1],
        time=time,
        place=place_of(draft, one.type, one.word),
        happening=state,
        background=is_background(draft, one.word, time),
        said=draft.said_at(one.word.span),
        why=_by_model(one, sure),
    )
