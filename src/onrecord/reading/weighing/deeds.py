"""Events as rules and network propose them, and what is seen of each and of who takes part."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from math import exp, log

from msgspec import Struct

from onrecord.reading.draft import Deed
from onrecord.reading.events.court import CHARGED_WITH, charges
from onrecord.reading.events.fighting import WARS
from onrecord.reading.events.freeing import employs
from onrecord.reading.events.hollow import keeps_to_himself
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.themselves import hosts_of
from onrecord.reading.events.victims import hurt_beside
from onrecord.reading.patterns import leaves_open, objects_of
from onrecord.reading.syntax import Node
from onrecord.reading.weighing.around import Words
from onrecord.reading.weighing.befallen import houses_back, surely_befallen, surely_done_by
from onrecord.reading.weighing.each_other import told_alike
from onrecord.reading.weighing.hints import LEAST, NOBODY, Features, Floats
from onrecord.reading.weighing.named_here import GETTING, not_named_here, told_of_others
from onrecord.reading.weighing.own_subjects import not_here, others_than_subject, weighed_down
from onrecord.reading.weighing.ruled_out import (
    alike,
    by_name,
    not_actors,
    not_befallen,
    not_their_own,
)
from onrecord.reading.weighing.stage import NO_PARTY, Stage, claims, seen_of, told_by
from onrecord.reading.weighing.unmeant import into_the_air, of_two, unmeant
from onrecord.record import EventType
from onrecord.report import Span
from onrecord.tagger.acts import TYPES

HEARD = log(0.05)
"""The logarithm of the least share of somebody as an actor or recipient that is a dealing."""


class Telling(Struct):
    """An event that may be one; `hint` is the index of its word among the hints, or None."""

    type: EventType
    trigger: Span
    word: Node
    hint: int | None
    rules: list[Deed]  # of this type
    others: list[Deed]  # at this word, of another type
    seen: Features
    words: Words | None = None  # once asked for


def tellings(stage: Stage) -> list[Telling]:
    """All events that rules or network propose, with what is seen of whether they are any."""
    draft, hints = stage.draft, stage.hints
    by_hint: dict[int, list[Deed]] = {}
    found: list[Telling] = []
    for deed in stage.deeds:
        head = draft.syntax.head(deed.trigger)
        if head is None:
            continue
        place = hints.at.get(head.word.start)
        if place is None:
            found.append(Telling(deed.type, deed.trigger, head, None, [deed], [], {}))
        else:
            by_hint.setdefault(place, []).append(deed)
    hints.types = _as_rules_know(stage, by_hint)
    told = claims(stage, by_hint, hints.types, TYPES, lambda one: one.type)
    for index, word, kind, same, others in told:
        rules = same or others
        if not rules and kind == "REJECT" and (leaves_open(word) or keeps_to_himself(word)):
            continue
        trigger = rules[0].trigger if rules else hints.words[index]
        found.append(Telling(kind, trigger, word, index, same, others, {}))  # type: ignore[arg-type]
    here: dict[tuple[int, str], int] = {}
    for one in found:
        where = one.word.sentence.sentence.start, one.type
        here[where] = here.get(where, 0) + 1
    for one in found:
        one.seen = _seen(stage, one, here[one.word.sentence.sentence.start, one.type])
        _hear(stage, one)
    return found


def _as_rules_know(stage: Stage, by_hint: Mapping[int, Sequence[Deed]]) -> Floats:
    """The network's shares of types at each word; where a rule knows by who does what to whom that
    two types are one, what speaks for the one speaks for the other: "*faces* two *counts* of theft"
    is no mere accusation, "was *let go* by his employer" no release, "*called* the premier to thank
    him" no request, "held joint *patrols*" and "*let* the convoy through" no muster of troops."""
    shares = stage.hints.types.copy()
    for index, deeds in by_hint.items():
        word = stage.draft.syntax.node_at(stage.hints.words[index][0])
        if word is None:
            continue
        deed = deeds[0]
        if deed.type == "CONSULT" and deed.mode == "phone" and word.lemma == "call":
            _move(shares, (index,), "REQUEST", "CONSULT")
        elif deed.type == "REQUEST" and deed.mode == "meet" and word.lemma in GETTING:
            _move(shares, (index,), "CONSULT", "REQUEST")  # "*received* an invitation"
        elif deed.type == "COOPERATE" and word.is_verb and _told_jointly(word):
            _move(shares, (index,), "MOBILIZE", "COOPERATE")
        elif deed.type == "CONCEDE" and word.lemma in lexicon().ended:
            _move(shares, (index,), "SANCTION", "CONCEDE")  # "*eased* restrictions"
        elif deed.mode == "access":
            _move(shares, (index,), "MOBILIZE", "RETREAT")
        if deed.type != "SANCTION":
            continue
        if deed.mode == "convict" and charges(word):
            things = [one.word.start for one in objects_of(word) if one.lemma in CHARGED_WITH]
            known = [stage.hints.at[one] for one in things if one in stage.hints.at]
            _move(shares, (index, *known), "ACCUSE", "SANCTION")
        elif deed.mode == "expel" and word.is_verb and employs(word):
            _move(shares, (index,), "RETREAT", "SANCTION")
    return shares


def _told_jointly(word: Node) -> bool:
    """Whether several carry out together what a verb has as its object: "held *joint patrols*"."""
    return any(
        one.lemma in lexicon().joint and any(each.lower == "joint" for each in one.children)
        for one in objects_of(word)
    )


def _move(shares: Floats, places: Iterable[int], source: str, target: str) -> None:
    for place in places:
        shares[place, TYPES.index(target)] += shares[place, TYPES.index(source)]
        shares[place, TYPES.index(source)] = 0.0


def _hear(stage: Stage, one: Telling) -> None:
    """Lets the stage take note of who likely deals with whom."""
    for each in one.rules[:1]:
        for actor in each.actors:
            for recipient in each.recipients:
                stage.note_dealing(actor, recipient, 0.5)
    if one.hint is None:
        return
    any_type = float(stage.hints.types[one.hint].sum())
    actors, recipients = (
        [
            (key, exp(share))
            for key, share in stage.hints.who(one.hint, side).items()
            if key != NOBODY and share >= HEARD
        ]
        for side in ("actor", "recipient")
    )
    for actor, acts in actors:
        for recipient, suffers in recipients:
            stage.note_dealing(actor, recipient, any_type * acts * suffers)


def _seen(stage: Stage, one: Telling, alike: int) -> Features:
    shares = None if one.hint is None else stage.hints.types[one.hint]
    share = 0.0 if shares is None else float(shares[TYPES.index(one.type)])
    seen = seen_of("type", one.type, told_by(one.rules, one.others), shares, share)
    for each in one.rules[:1]:
        seen[f"why {each.why.name}"] = 1.0
        seen[f"rule {one.type}"] = 1.0
        seen[f"state {each.happening}"] = 1.0
        if not each.actors:
            seen["no actor"] = 1.0
        if not each.recipients:
            seen["no recipient"] = 1.0
    if alike > 1 or _told_by_more(stage, one):
        seen["another alike"] = 1.0
    seen[f"tag {one.word.tag[:2]}"] = 1.0
    seen[f"word {one.word.lemma} {one.type}"] = 1.0
    if stage.draft.said_at(one.word.span) is not None:
        seen["said"] = 1.0
    return seen


def _told_by_more(stage: Stage, one: Telling) -> bool:
    """Whether rules read as one attack what several verbs tell: "*killed* six and *wounded* 14"."""
    if one.type != "ASSAULT" or not one.rules or not one.word.is_verb:
        return False
    hits = stage.parties.of_all(objects_of(one.word))
    return bool(hits and hurt_beside(stage.parties, one.word))


def part_options(
    stage: Stage, one: Telling, relation: str, actors: frozenset[int] = frozenset()
) -> Iterator[tuple[frozenset[int], Features]]:
    """Those who may be the actors or the recipients of an event, as sets, with what is seen of each
    set; `actors` are those chosen, where recipients are asked for."""
    likely = stage.hints.who(one.hint, relation)
    other = "recipient" if relation == "actor" else "actor"
    deeds = one.rules or one.others
    rule = "rule" if one.rules else "other" if one.others else "none"
    chosen = {frozenset(_side(each, relation)) for each in deeds}
    turned = {key for each in deeds for key in _side(each, other)}
    kinds = stage.parties.kinds
    ranked = sorted(
        (key for key in likely if key != NOBODY and kinds[key] not in NO_PARTY),
        key=lambda key: -likely[key],
    )
    options = dict.fromkeys([*chosen, frozenset[int](), *(frozenset((key,)) for key in ranked[:4])])
    options |= dict.fromkeys(
        frozenset(pair) for pair in combinations(ranked[:3], 2) if likely[pair[1]] > -4
    )
    if actors:
        options[actors] = None
    options = dict.fromkeys(_possible(stage, one, relation, list(options), chosen, actors))
    if one.words is None:
        one.words = Words(stage, one.word)
    words = one.words
    around = [(name, some) for name, some in words.parts.items() if some]
    nobody = likely.get(NOBODY, LEAST)
    known = {key: _of(key, stage, one, words) for key in {key for some in options for key in some}}
    # Names that depend on no option are made once: there are a hundred options in a report.
    sizes = [f"{one.type} size {size}" for size in range(3)]
    rule_sizes = [f"size {size} {rule}" for size in range(4)]
    net_rule, net_sizes = f"net {rule}", ("net size 0", "net size 1", "net size 2")
    befalls = relation == "recipient"
    meant = _meant_here(stage, one, actors) if befalls else []
    last = stage.last_before(one.word, actors) if befalls else None
    for option in options:
        size = min(len(option), 2)
        seen: Features = {sizes[size]: 1.0, rule_sizes[min(len(option), 3)]: 1.0}
        if one.hint is not None:
            nets = [likely.get(key, LEAST) for key in option] or [nobody]
            net = sum(nets) / len(nets)
            seen["net"] = seen[net_rule] = seen[net_sizes[size]] = net
            seen["share"] = exp(max(nets)) if len(option) < 2 else sum(map(exp, nets))
        if option in chosen:
            seen[rule] = 1.0
            seen[f"{rule} {one.type}"] = 1.0
            seen[f"{rule} size {size}"] = 1.0
            for each in deeds[:1]:
                seen[f"why {each.why.name}"] = 1.0
        elif any(option & each for each in chosen):
            seen[f"{rule} in part"] = 1.0
        if option and option <= turned:
            seen[f"{rule} turned"] = 1.0
        if relation == "recipient" and option and option == actors:
            seen["as actors"] = 1.0
            seen[f"as actors {one.type}"] = 1.0
            if len(option) > 1:
                seen[f"as actors, several {one.type}"] = 1.0
        elif option & actors:
            seen["actor among"] = 1.0
        for name, some in around:
            if option == some:
                seen[name] = 1.0
            elif option & some:
                seen[f"{name} in part"] = 1.0
            elif option:
                seen[f"{name} not"] = 1.0
            else:
                seen[f"{name} unused"] = 1.0
        for key in option:
            for name in known[key]:
                seen[name] = 1.0
        if option:
            seen["far"] = max(stage.distance(key, one.word) for key in option)
        if befalls and option != actors:
            seen.update(_faced(stage, one, option, actors, last))
            for name, those in meant:
                if option == those:
                    seen[name] = seen[f"{name} {one.type}"] = 1.0
                elif those:
                    seen[f"{name} not"] = 1.0
        yield option, seen


def _possible(
    stage: Stage,
    one: Telling,
    relation: str,
    options: list[frozenset[int]],
    chosen: set[frozenset[int]],
    actors: frozenset[int],
) -> list[frozenset[int]]:
    """The options that grammar leaves; nobody is always one."""
    rules = one.rules
    if rules and _is_a_war(one.word) and any(len(each) > 1 for each in chosen):
        return [each for each in options if each in chosen]  # a war takes two
    if rules and (
        alike(stage, one.word) or (relation == "actor" and by_name(stage, one.word, chosen))
    ):
        return [each for each in options if each in chosen]
    if told_alike(stage, one.type, one.word, rules):
        return [each for each in options if each in chosen]  # "met *each other*", by its words
    if relation == "recipient" and len(actors) > 1 and one.type == "AGREE" and actors in chosen:
        return [actors]  # "she and the king signed an accord": with each other
    if relation == "recipient" and one.type == "ASSAULT" and into_the_air(one.word):
        return [frozenset()]
    if one.type == "RETREAT" and of_two(one.word):
        two = [each for each in options if len(each) != 1]
        return two if relation == "actor" else [actors]
    if relation == "recipient":
        sure = surely_befallen(stage, one.type, one.word, rules, actors)
    else:
        sure = surely_done_by(stage, one.type, one.word, rules)
    if sure and sure in chosen:
        return [sure]
    if relation == "actor" and one.type == "CONSULT":
        hosts = hosts_of(stage.parties, one.word)
        if hosts is not None:
            return [frozenset(hosts)]  # "*Norda*, which convened the talks"
    if relation == "recipient" and one.type == "ASSAULT":
        options = houses_back(stage, options, chosen)
    never = (
        not_actors(stage, one.word) | not_their_own(stage, one.type, one.word)
        if relation == "actor"
        else not_befallen(stage, one.type, one.word)
    )
    if relation == "recipient":
        never = never | unmeant(stage, one.type, one.word, actors)
        never = never | told_of_others(stage, one.type, one.word, rules)
    else:
        never = never | others_than_subject(stage, one.word) | weighed_down(stage, one.word)
        never = never | not_named_here(stage, one.type, one.word, rules, chosen)
        if (rules and rules[0].actors) or (not rules and one.word.relation == "conj"):
            never = never | not_here(stage, one.word)
    alone = relation == "recipient" and len(actors) == 1 and one.type != "RETREAT"
    visits = one.type == "CONSULT" and any(each.mode == "visit" for each in one.rules)
    if relation == "recipient" and (visits or (alone and _is_one(stage, *actors))):
        never = never | actors  # "told it *at a meeting*": nobody meets with himself
    return [each for each in options if each.isdisjoint(never)]


def _is_a_war(word: Node) -> bool:
    """Whether a noun tells a war by itself: "*the war* began"; not where a verb tells who fought it
    with whom, "Norda *fought* a war with Aral"."""
    return word.lemma in WARS and word.relation != "obj"


def _is_one(stage: Stage, key: int) -> bool:
    """Whether somebody is one man, woman or country, not "Solt and Brask"."""
    one = stage.parties.kinds[key] in ("person", "government")
    return one and " and " not in stage.parties.names[key]


def _meant_here(
    stage: Stage, one: Telling, actors: frozenset[int]
) -> list[tuple[str, frozenset[int] | None]]:
    """Toward whom rules read positions of the actors in the event's sentence: often those whom
    the event befalls, and where nobody is meant, nobody."""
    first, last = one.word.sentence.span
    mine = [
        each.toward
        for each in stage.stands
        if each.holder in actors and first <= each.object[0] and each.object[1] <= last
    ]
    meant = frozenset(key for key in mine if key is not None)
    return [
        ("toward here", meant or None),
        ("toward nobody here", frozenset() if None in mine else None),
    ]


def _faced(
    stage: Stage, one: Telling, option: frozenset[int], actors: frozenset[int], last: int | None
) -> Features:
    """What is known of the dealings of those who may be the recipients with the actors; `last` is
    who but these was mentioned last before."""
    seen: Features = {}
    if not option:
        return seen
    dealings = [stage.dealings(actor, key) for actor in actors for key in option]
    if dealings:
        ours, theirs = map(max, zip(*dealings, strict=True))
        seen["met"], seen["met by"] = min(ours, 4.0), min(theirs, 4.0)
    beside = stage.beside(one.word)
    for key in option:
        if key == last:
            seen["last before"] = seen[f"last before {one.type}"] = 1.0
        if any(stage.party[key] == each or stage.party[each] == key for each in actors):
            seen["own side"] = 1.0
        seen[f"{'beside' if key in beside else 'not beside'} {one.type}"] = 1.0
    return seen


def _of(key: int, stage: Stage, one: Telling, words: Words) -> list[str]:
    """What is seen of one who may take part, whoever else does."""
    seen = [f"kind {stage.parties.kinds[key]}"]
    if stage.party[key] != key:
        seen.append("speaks for another")
    if key not in stage.beside(one.word):
        seen.append("not beside")
    if key in words.sources:
        seen.append("source")
    return seen


def _side(deed: Deed, relation: str) -> tuple[int, ...]:
    return deed.actors if relation == "actor" else deed.recipients
