"""Positions as rules and network propose them, and what is seen of each.

A proposal is an act about some words, by a rule, by the network or by both. What is seen of it has
names, so that the weights beside it can be read (`data/weighing.json`).
"""

from collections.abc import Iterator
from math import exp

from onrecord.reading.draft import Stand, covers
from onrecord.reading.patterns import leaves_open
from onrecord.reading.positions.conditions import condition_of as told_condition
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.not_yet import not_yet
from onrecord.reading.positions.terms import hangs_idly
from onrecord.reading.positions.undone import no_longer
from onrecord.reading.positions.words import of_nobody
from onrecord.reading.syntax import Node
from onrecord.reading.weighing.hints import LEAST, NOBODY, Features, logit
from onrecord.reading.weighing.only_asked import not_told
from onrecord.reading.weighing.stage import (
    NO_PARTY,
    Proposal,
    Stage,
    claims,
    seen_of,
    told_by,
)
from onrecord.record import Act
from onrecord.report import Span
from onrecord.tagger.acts import ACTS

ASSIGNED = 0.03
"""The least share of a word in a rule's object that counts as the same proposal."""


def proposals(stage: Stage) -> list[Proposal]:
    """All positions that rules or network propose, with what is seen of whether they are any."""
    draft, hints = stage.draft, stage.hints
    by_hint: dict[int, list[Stand]] = {}
    unseen: list[Stand] = []
    for stand in stage.stands:
        # "The union accepted": what it did is not told by the words of what had been offered.
        index = None if stand.why.name == "answer" else _hint_of(stage, stand)
        if index is None:
            unseen.append(stand)
        else:
            by_hint.setdefault(index, []).append(stand)
    found: list[Proposal] = []
    told = claims(stage, by_hint, hints.acts, ACTS, lambda one: one.act)
    for index, word, act, same, others in told:
        rules = same or others
        if not rules and _is_none(stage, act, word):  # type: ignore[arg-type]
            continue
        span = rules[0].object if rules else object_of(stage, index, word)
        found.append(Proposal(act, span, word, index, same, others, {}))  # type: ignore[arg-type]
    for stand in unseen:
        head = draft.syntax.head(stand.object)
        if head is not None:
            found.append(Proposal(stand.act, stand.object, head, None, [stand], [], {}))
    for one in found:
        one.seen = _seen(stage, one)
    stage.hear(found)
    # What somebody may do is none, but tells with whom he deals.
    return [one for one in found if one.rules or one.others or not _only_may(one.act, one.word)]


def _is_none(stage: Stage, act: Act, word: Node) -> bool:
    """Whether what the network alone takes for a position is none, by the words around it."""
    if act == "demand" and hangs_idly(stage.draft, stage.holders, word):
        return True
    if _given_up(word) or _denied(act, word) or (act in _KINDLY and _not_done(word)):
        return True
    return not_told(stage, act, word)


def _denied(act: str, word: Node) -> bool:
    """Whether words hang on a verb that tells the act and is told not to have happened: "had not
    *ruled out* a truce" rejects none, nor does who "refused to *rule out* a truce"."""
    above = word if word.is_verb else word.head
    if above is None or not above.is_verb:
        return False
    if leaves_open(above) or (above.head is not None and leaves_open(above.head)):
        return True
    if above.relation == "xcomp" and above.head is not None and not above.negated:
        above = above.head  # "has not *threatened* to close it"
    return above.negated and any(one.sense == act for one in lexicon().verbs.get(above.lemma, ()))


def _only_may(act: str, word: Node) -> bool:
    """Whether words hang on what somebody may or is only likely to do: "could also *request* a new
    hearing", "is expected to *reject* it", "wants the mayor to *back* it"."""
    above = word if word.is_verb else word.head
    if above is None or not above.is_verb:
        return False
    may = not above.negated and any(one.lower in _MAY for one in above.auxiliaries)
    return (may and act in _SETTLED) or not_yet(above)


_MAY = ("may", "might", "could")
_SETTLED = ("demand", "propose", "support", "oppose", "reject")


_KINDLY = ("offer", "promise", "accept", "agree", "support")


def _not_done(word: Node) -> bool:
    """Whether words hang on what somebody does not do: "does not offer *leave*", or are of what is
    not given: "offered no *evidence*"."""
    above = word if word.is_verb else word.head
    if word.is_noun and word.relation == "obj" and word.subtree()[0].lower in ("no", "nothing"):
        return True
    if above is None:
        return False
    return of_nobody(above) or (above.negated and any(o.lemma == "do" for o in above.auxiliaries))


def _given_up(word: Node) -> bool:
    """Whether words hang on what somebody does no longer: "no longer insists that they *leave*"."""
    above: Node | None = word
    for _ in range(3):
        if above is None:
            break
        if above.is_verb and no_longer(above):
            # what a party "can no longer" or "will no longer" do it refuses
            return not any(one.tag == "MD" for one in above.auxiliaries)
        above = above.head
    return False


def _hint_of(stage: Stage, stand: Stand) -> int | None:
    """The hint of the word that a rule's position is about: its head, or the likeliest inside."""
    hints = stage.hints
    head = stage.draft.syntax.head(stand.object)
    place = head.word.start if head is not None else 0
    inside = [
        (hints.told[index], -abs(span[0] - place), index)
        for index, span in enumerate(hints.words)
        if covers(stand.object, span)
    ]
    if not inside or max(inside)[0] < ASSIGNED:
        return None
    own = hints.at.get(place) if head is not None else None
    best = max(inside)
    return own if own is not None and hints.told[own] * 2 >= best[0] else best[2]


def object_of(stage: Stage, index: int, word: Node) -> Span:
    """The words that the network takes for the object, else the phrase of its head."""
    begin, end = stage.hints.edges[index][0][0], stage.hints.edges[index][1][1]
    first, last = word.sentence.span
    if first <= begin <= word.word.start and word.word.end <= end <= last:
        return begin, end
    return word.extent("parataxis", "mark")


def condition_of(stage: Stage, one: Proposal) -> Span | None:
    """The words of the condition as the network has them, where it is sure of one, else by what
    stands beside the verb: "the money would be released *only if the men left*"."""
    if one.hint is None or stage.hints.unconditional[one.hint] > 0.5:
        return _by_grammar(stage, one)
    begin, end = stage.hints.edges[one.hint][2][0], stage.hints.edges[one.hint][3][1]
    first, last = one.word.sentence.span
    if not first <= begin < end <= last or end - begin < 8:
        return _by_grammar(stage, one)
    if begin < one.object[1] and one.object[0] < end:  # the object ends where the condition begins
        return _by_grammar(stage, one)
    return begin, end


def _by_grammar(stage: Stage, one: Proposal) -> Span | None:
    head = one.word if one.word.is_verb else stage.draft.syntax.head(one.object)
    if head is None or not head.is_verb or one.act not in _HANGING:
        return None
    found = told_condition(stage.draft, head)
    return found.span if found is not None and found.word in _PLAIN else None


_HANGING = ("offer", "promise", "threaten", "reject", "accept", "agree")
_PLAIN = ("if", "unless", "provided", "providing", "condition", "exchange")


def _seen(stage: Stage, one: Proposal) -> Features:
    draft, shares = stage.draft, None if one.hint is None else stage.hints.acts[one.hint]
    share = 0.0 if shares is None else float(shares[ACTS.index(one.act)])
    seen = seen_of("act", one.act, told_by(one.rules, one.others), shares, share)
    for each in one.rules[:1]:
        seen[f"why {each.why.name}"] = 1.0
        seen[f"rule {one.act}"] = 1.0
    said = draft.said_at(one.word.span)
    seen["said" if said is not None else "unsaid"] = 1.0
    if any(covers(quote.span, one.word.span) for quote in draft.quotes):
        seen["quoted"] = 1.0
    seen[f"tag {one.word.tag[:2]}"] = 1.0
    return seen


def _see_network(seen: Features, likely: dict[int, float], key: int, *, ruled: bool) -> None:
    """Adds what the network says of one option; nothing where it was not asked."""
    if likely:
        net = likely.get(key, LEAST)
        seen["net"] = net
        seen["net, no rule"] = 0.0 if ruled else net
        seen["net share"] = exp(net)


def holder_options(stage: Stage, one: Proposal) -> Iterator[tuple[int, Features]]:
    """Everybody who may hold a proposed position, with what is seen of them."""
    draft = stage.draft
    said = draft.said_at(one.word.span)
    outer = draft.said_at(one.word.span, innermost=False)
    sources, told = stage.sources(said), stage.sources(outer)
    chosen = {each.holder for each in one.rules} or {each.holder for each in one.others}
    rule = "rule" if one.rules else "other"
    likely = stage.hints.who(one.hint, "holder")
    parties_of = {stage.party[key] for key in sources}
    inside, beside = stage.inside([one.object]), stage.beside(one.word)
    subjects = _subjects(stage, one.word)
    for character in stage.characters:
        key = character.key
        if not stage.takes(key, one.act):
            continue
        seen: Features = {f"kind {character.kind}": 1.0}
        _see_network(seen, likely, key, ruled=bool(chosen))
        seen["far"] = stage.distance(key, one.word)
        if key in chosen:
            seen[f"{rule} holder"] = 1.0
        elif stage.party[key] in chosen:
            seen[f"{rule} party of holder"] = 1.0
        if key in sources:
            seen["source"] = 1.0
        if key in parties_of:
            seen["party of source"] = 1.0
        if key in told and key not in sources:
            seen["outer source"] = 1.0
        if stage.party[key] != key:
            seen["speaks for another"] = 1.0
        if key in inside:
            seen["in object"] = 1.0
        if key in beside:
            seen["beside"] = 1.0
            if said is None:
                seen["beside, unsaid"] = 1.0
        if key in subjects:
            seen["subject"] = 1.0
            seen["subject said" if said is not None else "subject unsaid"] = 1.0
        if character.prominent:
            seen["prominent"] = 1.0
        yield key, seen


def _subjects(stage: Stage, word: Node) -> list[int]:
    """Who is the subject of the nearest of the three words above a word that has one."""
    above = word.head
    for _ in range(3):
        if above is None:
            break
        subject = above.subject if above.is_verb else None
        if subject is not None:
            return stage.parties.of(subject)
        above = above.head
    return []


def toward_options(stage: Stage, one: Proposal, holder: int) -> Iterator[tuple[int, Features]]:
    """Everybody whom a position of somebody's may be toward, and NOBODY."""
    draft = stage.draft
    facing = stage.facing(holder)
    likely = stage.hints.who(one.hint, "toward")
    stands = [each for each in (*one.rules, *one.others) if each.holder == holder]
    stands = stands or one.rules or one.others
    chosen = {each.toward for each in stands}
    rule = "rule" if one.rules else "other"
    said = draft.said_at(one.word.span)
    sources = stage.sources(said)
    addressee = draft.cast.at(draft.said[said].addressee) if said is not None else None
    earlier = stage.before(one)
    objects, owners = _objects(stage, one.word), _owners(stage, one.word)
    inside, beside = stage.inside([one.object]), stage.beside(one.word)
    told = stage.inside(draft.said[said].content) if said is not None else set()
    subjects = _subjects(stage, one.word)
    own = stage.parties.of(one.word.subject) if one.word.is_verb else []
    nobody: Features = {"nobody": 1.0, f"nobody {one.act}": 1.0}
    nobody["nobody, said" if said is not None else "nobody, unsaid"] = 1.0
    _see_network(nobody, likely, NOBODY, ruled=bool(chosen))
    if one.hint is not None:
        nobody["nobody any"] = logit(stage.hints.told[one.hint])
    if chosen:
        nobody[f"{rule} nobody" if None in chosen else f"{rule} somebody"] = 1.0
    yield NOBODY, nobody
    for character in stage.characters:
        key = character.key
        if key == holder or character.kind in NO_PARTY:
            continue
        seen: Features = {f"kind {character.kind}": 1.0}
        _see_network(seen, likely, key, ruled=bool(chosen))
        if key in chosen:
            seen[f"{rule} toward"] = 1.0
        if key in sources:
            seen["source"] = 1.0
        if stage.party[key] == holder or stage.party[holder] == key:
            seen["own side"] = 1.0
        elif stage.party[key] != key:
            seen["speaks for another"] = 1.0
        if key in inside:
            seen["in object"] = 1.0
            seen[f"in object {one.act}"] = 1.0
        if key in told:
            seen["in content"] = 1.0
        ours, theirs = stage.faced(holder, key)
        seen["faced"] = min(ours, 4.0)
        seen["faced by"] = min(theirs, 4.0)
        seen["far"] = stage.distance(key, one.word)
        if earlier is not None and key == earlier[0]:
            seen["before"] = 1.0
            seen[f"before {one.act}"] = 1.0
            seen[f"{one.act} after {earlier[1]}"] = 1.0
        if key in objects:
            seen["object"] = 1.0
        if key in owners:
            seen["owner"] = 1.0
        if key == addressee:
            seen["addressee"] = 1.0
        if key in facing:
            seen["faced elsewhere"] = 1.0
            seen["faced most"] = float(facing[key] == max(facing.values()))
        if key in beside:
            seen["beside"] = 1.0
        if key in subjects:
            seen["subject"] = 1.0
        if key in own:
            seen["own subject"] = 1.0
            seen[f"own subject {one.act}"] = 1.0
        if character.prominent:
            seen["prominent"] = 1.0
        yield key, seen


def _objects(stage: Stage, word: Node) -> list[int]:
    """Who is the object of the verb above a word, or stands behind "to", "with" … there."""
    above = word.head
    if above is None or not above.is_verb:
        return []
    below = (one for one in above.children if one.relation in ("obj", "iobj", "obl"))
    return stage.parties.of_all(one for one in below if one != word)


def _owners(stage: Stage, word: Node) -> list[int]:
    """Whose the thing is that a word names: "*the union's* plan", "the plan *of the union*"."""
    return stage.parties.of_all(
        one for one in word.children if one.relation in ("nmod:poss", "nmod", "compound")
    )
