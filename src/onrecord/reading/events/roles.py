"""Who acts and who suffers, for the verb or noun that tells an act."""

from msgspec import Struct

from onrecord.reading.events.fighting import ARMED, fight_each_other, two_of_one
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.events.marching import asked_for, not_marching, opposed
from onrecord.reading.events.mutual import charged_alike, done_to_each_other, here, one_another
from onrecord.reading.events.nouns import of_noun
from onrecord.reading.events.presupposed import pointed_at
from onrecord.reading.events.reach import (
    AIMED,
    at_whose_doors,
    concerned,
    given_away,
    left,
    of_subject,
    protested,
    provoked,
    said_to_have_done_it,
    somebody_in,
    victims,
    where_felt,
)
from onrecord.reading.events.senses import as_noun
from onrecord.reading.events.sides import (
    TOGETHER,
    brought_together,
    counts_sides,
    met_in_turn,
    of_two_states,
    stands_for_both,
)
from onrecord.reading.events.themselves import hosts_of
from onrecord.reading.events.unnamed import is_union, opposite
from onrecord.reading.events.verbs import SIGNED, faced, of_verb
from onrecord.reading.events.victims import (
    casualties,
    hit_only_things,
    hurt_beside,
    told_by_killing,
    whom_it_hurt,
)
from onrecord.reading.parties import BOTH, Parties
from onrecord.reading.patterns import Pattern, objects_of, passive, with_preposition
from onrecord.reading.positions.facing import Facing
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span

# Types of act by which somebody gives something away, or says that he will.
GIVEN = ("AID", "AGREE")
# Words that stand for each of those who were just named.
EACH = ("each", "both", "other", "the other", "each other", "one another", "all", "either")
# What a third does between two sides.
BETWEEN = ("mediate", "broker", "host")
# Words with which one name stands for several.
COUNTED = (*BOTH, "two", "three", "all", "rival", "warring")
# What stands before a visit that somebody is on, or has been.
VISITING = ("on", "during", "after", "before", "following")
# What is done with others, though it be against third ones.
JOINED = ("CONSULT", "COOPERATE", "AGREE")
# Modes of what is in force for everybody at a place, whoever imposed it …
IN_FORCE = ("martial-law", "curfew")
# … and what is declared there.
TRUCES = frozenset(("ceasefire", "cease-fire", "truce", "armistice"))


class Participants(Struct, frozen=True):
    """Keys of the cast; either may be empty."""

    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()


def participants(parties: Parties, facing: Facing, pattern: Pattern, word: Node) -> Participants:
    """Who takes part in the act that `word` tells of.

    Talks and deals have both sides on both sides. Where a refusal or threat names nobody, it is
    toward whoever stands opposite the actor in the report.
    """
    asked: tuple[str, Span] = ("participants", word.span)
    if asked not in parties.asked:
        parties.asked[asked] = _participants(parties, facing, pattern, word)
    found: Participants = parties.asked[asked]
    return found


def _participants(parties: Parties, facing: Facing, pattern: Pattern, word: Node) -> Participants:
    verb = word.is_verb and not as_noun(word)
    actors, recipients = (
        [key for key in some if not (only_an_act(parties, key) or _only_each(parties, key))]
        for some in (of_verb(parties, pattern, word) if verb else of_noun(parties, pattern, word))
    )
    if (pattern.head in BETWEEN and actors) or (not verb and pattern.sense == "CONSULT"):
        third, sides = brought_together(parties, pattern, word, actors)
        if third and (len(sides) > 1 or _each_side(parties, sides)):
            return Participants(tuple(third), tuple(sides))  # "mediated between the two"
    if pattern.sense == "CONSULT" and (hosts := hosts_of(parties, word)) is not None:
        return _hosted(parties, facing, word, hosts)
    if (pattern.sense == "ASSAULT" or pattern.mode == "riot") and (
        both := fight_each_other(parties, pattern, word, actors, recipients)
    ):
        return Participants(tuple(both), tuple(both))
    if pattern.roles == "both":
        return _of_both(parties, facing, pattern, word, actors, recipients)
    if verb and done_to_each_other(parties, word):
        return Participants(tuple(actors), tuple(actors))
    if pattern.sense in GIVEN and verb:
        given = given_away(parties, word)
        recipients = [key for key in recipients if key not in given]
    if verb and (alike := charged_alike(parties, word)):
        return Participants(alike, alike)
    if pattern.mode == "visit" and not verb and not actors:
        actors = _on_a_visit(parties, word)
    if pattern.head in SIGNED and len(actors) > 1 and not recipients:
        return Participants(tuple(actors), tuple(actors))  # "the two countries signed a treaty"
    killing = told_by_killing(word) if pattern.sense == "ASSAULT" and not verb else None
    if killing is not None and (hurt := whom_it_hurt(parties, killing)):
        recipients = list(dict.fromkeys([*hurt, *hurt_beside(parties, killing)]))
        actors = actors or of_subject(parties, subject_of(killing))
    own = {*actors, *(facing.side(one) for one in actors)}

    def others(keys: list[int]) -> list[int]:
        return [one for one in keys if one not in own]

    recipients = others(recipients)
    if pattern.sense == "ASSAULT" and hit_only_things(parties.cast, recipients):
        hurt = [one for one in casualties(parties, word) if one not in actors]
        recipients = hurt or recipients
    elif pattern.sense == "ASSAULT" and verb and pattern.mode != "abduct":
        recipients = list(dict.fromkeys([*recipients, *others(hurt_beside(parties, word))]))
    if recipients and pattern.sense == "ACCUSE":
        hurt = victims(parties, word)
        recipients = [one for one in recipients if one not in hurt]
    if pattern.roles == "subject":
        recipients = []
    if pattern.mode == "withdraw" and not recipients:
        recipients = others(left(parties, word))
    if pattern.sense == "REJECT" and verb and (whom := _not_given(parties, word)):
        recipients = others(whom)
    if not recipients and pattern.sense == "REJECT" and verb and _deals(word):
        recipients = others(_in_what(parties, word))
    if not recipients and pattern.sense == "THREATEN" and verb:
        recipients = others(_on_whom_it_hangs(parties, word)) or others(_in_what(parties, word))
    if not recipients and actors and faced(pattern, word):
        if _each_side(parties, actors):
            return Participants(tuple(actors), tuple(actors))  # "each side fired first"
        recipients = opposite(parties, facing, pattern, word, actors)
    if not recipients and pattern.mode == "investigate":
        recipients = others(said_to_have_done_it(parties, word))
    if pattern.sense == "PROTEST" and not verb:
        none = not_marching(parties, word)
        actors = [one for one in actors if one not in none]
    if not recipients and pattern.sense == "PROTEST" and pattern.mode != "strike":
        recipients = others(opposed(parties, word)) or others(at_whose_doors(parties, word))
        recipients = recipients or others(protested(parties, word) or asked_for(parties, word))
    if not recipients and pattern.sense == "PROTEST" and actors:
        recipients = [one for one in others(provoked(parties, word)) if not is_union(parties, one)]
    if not recipients and (pattern.mode in IN_FORCE or not TRUCES.isdisjoint(pattern.objects)):
        recipients = [one for one in where_felt(parties, word) if one not in actors]
    return Participants(tuple(actors), tuple(recipients))


def _hosted(parties: Parties, facing: Facing, word: Node, hosts: tuple[int, ...]) -> Participants:
    """Who has others talk, and whom: the two whom the report is about, where known talks are meant
    and neither is a host: "*Norda*, which convened *the* talks"."""
    talks = word if word.is_noun else next(iter(objects_of(word)), word)
    pair = facing.pair() if pointed_at(talks) else None
    ours = {each for key in hosts for each in (key, facing.side(key))}
    return Participants(hosts, pair if pair is not None and ours.isdisjoint(pair) else ())


def _of_both(
    parties: Parties,
    facing: Facing,
    pattern: Pattern,
    word: Node,
    actors: list[int],
    recipients: list[int],
) -> Participants:
    """Who takes part in talks, a deal or fighting, which both sides do alike."""
    if pattern.sense == "CONSULT" and (
        turn := met_in_turn(parties, facing, word, actors, recipients)
    ):
        return Participants(tuple(actors), turn)  # a mediator "met each side"
    whom = _in_what(parties, word) if pattern.head == "agree" and len(actors) == 1 else []
    given = given_away(parties, word)
    if pattern.sense in JOINED:
        given = given | set(parties.after(word, ("against",)))  # "work together *against* them"
    if pattern.head == "agree" and word.is_verb:
        given = given | _brought_about(parties, word)
    recipients, whom = ([key for key in some if key not in given] for some in (recipients, whom))
    if whom and not recipients and whom[0] not in actors:
        return Participants(tuple(actors), tuple(whom))  # "agreed to buy its rival"
    if pattern.head == "agree" and not recipients and _one_by_one(word):
        return Participants(tuple(actors))  # "Norway and Aral *each* agreed to lend two"
    both = [*actors, *(one for one in recipients if one not in actors)]
    both = two_of_one(parties, both[0]) or both if len(both) == 1 else both
    if both and not actors and pattern.sense == "CONSULT" and not word.is_verb:
        both = [*_who_talks(parties, word, both), *both]
    against = parties.after(word, ("against",)) if pattern.sense == "ASSAULT" else []
    if against and not actors and both == against:
        return Participants((), tuple(both))  # "a war against Norway"
    if len(both) == 1 and not _several(parties, pattern, word, both[0]):
        return Participants(tuple(both))  # with whom, the words do not tell
    plural = word.tag == "NNS" or pattern.sense == "ASSAULT"  # "fighting" takes two sides
    pair = facing.pair() if not both and plural else None
    if pair is not None and pattern.sense != "ASSAULT" and not here(parties, word, pair):
        pair = None  # talks of others, for all that the sentence tells
    armed = pair is not None and all(parties.kinds[one] in ARMED for one in pair)
    if pair is not None and (armed or pattern.sense != "ASSAULT"):
        both = list(pair)
    return Participants(tuple(both), tuple(both))


def _brought_about(parties: Parties, agree: Node) -> set[int]:
    """What is only to come of an agreement and is no side of it: "agreed to *a joint panel*"; not
    "agreed to *the league's* terms"."""
    to = [one for one in with_preposition(agree, ("to", "on")) if not parties.is_named(one)]
    return {
        key
        for one in to
        if any(each.lower in ("a", "an") for each in one.children if each.relation == "det")
        if not with_preposition(one, ("by", "from"))
        for each in (
            one,
            *with_preposition(one, ("for", "of", "into")),
        )  # "a search *for the ship*"
        for key in parties.of(each)
    }


def _who_talks(parties: Parties, noun: Node, whom: list[int]) -> list[int]:
    """Who has talks that name but those met: the subject of the clause that they stand in,
    "*Norway* signed it after talks with Aral", "*he* was at a meeting with the mayor and her
    deputy"."""
    if not set(whom) <= set(parties.after(noun, ("with",))):
        return []
    tells: Node | None = noun
    while tells is not None and not tells.is_verb and tells.child("cop") is None:
        tells = tells.head
    if tells is None:
        return []
    subject = subject_of(tells) if tells.is_verb else tells.child(*SUBJECTS)
    if subject is None or subject == noun or noun in subject.subtree():
        return []
    return [key for key in of_subject(parties, subject) if key not in whom]


def _on_a_visit(parties: Parties, visit: Node) -> list[int]:
    """Who is on a visit that another clause tells of: "on a visit to Norda *she* met miners"."""
    case = visit.child("case")
    if visit.relation != "obl" or case is None or case.lower not in VISITING:
        return []
    whither = with_preposition(visit, ("to",))
    if not whither or any(with_preposition(one, ("by", "of", "from")) for one in (visit, *whither)):
        return []
    if any(one.relation in ("compound", "nmod:poss") for one in visit.children):
        return []  # "after *a UN* visit to the camp"
    above = visit.head
    return of_subject(parties, subject_of(above)) if above is not None and above.is_verb else []


def _in_what(parties: Parties, verb: Node) -> list[int]:
    """Whom what is threatened or agreed would be done to: "threatened to impose duties on Aral's
    cotton", "agreed to buy its rival"."""
    for clause in verb.children:
        if clause.relation == "xcomp" and clause.is_verb:
            for noun in objects_of(clause):
                own = noun.child("nmod:poss")
                if own is not None and own.tag == "PRP$":
                    continue  # "to recall its ambassador"
                if found := parties.of(noun) or somebody_in(parties, noun):
                    return found
            return concerned(parties, clause, AIMED)
    return []


def _on_whom_it_hangs(parties: Parties, verb: Node) -> list[int]:
    """Who is to do what a threat hangs on: "threatened a strike unless *the firm* yielded", "warned
    that it would leave if *either* fired"."""
    for one in verb.subtree():
        if not one.is_verb or one.relation != "advcl":
            continue
        marks = [each.lower for each in one.children if each.relation == "mark"]
        if ("unless" in marks or "if" in marks) and not passive(one):
            subject = one.child(*SUBJECTS)
            found = parties.of(subject) if subject is not None else []
            if found and all(parties.kinds[key] != "unnamed" for key in found):
                return found
    return []


def _not_given(parties: Parties, verb: Node) -> list[int]:
    """Whom somebody refuses to give something: "refused to hand over a list *to the police*",
    "refuses to show *them* the books"."""
    clause = next((one for one in verb.children if one.relation == "xcomp" and one.is_verb), None)
    if clause is None or clause.lemma not in lexicon().giving:
        return []
    return parties.of(clause.child("iobj")) or parties.after(clause, ("to", "with"))


def _deals(verb: Node) -> bool:
    """Whether what is refused is to deal with somebody or to lift what weighs on him: "refused *to
    meet her rival*", "refuses *to lift the ban on Aral's ships*"."""
    clause = next((one for one in verb.children if one.relation == "xcomp" and one.is_verb), None)
    if clause is None:
        return False
    return clause.lemma in lexicon().dealing or (
        clause.lemma in lexicon().ended and clause.object is not None
    )


def only_an_act(parties: Parties, key: int) -> bool:
    """Whether a character of the cast is but what somebody did: "an inquiry", "the verdict"."""
    name = parties.names[key]
    return name[:1].islower() and name.split(" of ")[0].split()[-1].lower() in lexicon().deeds


def _one_by_one(verb: Node) -> bool:
    """Whether several do something each by himself: "the two *each* agreed to send a ship"."""
    return any(one.lower == "each" and one.index < verb.index for one in verb.children)


def _only_each(parties: Parties, key: int) -> bool:
    """Whether a character is but a word for each of those just named: "*each* agreed to lend
    two", "each side alleged *the other* lied"."""
    return parties.names[key].lower() in EACH


def _each_side(parties: Parties, whom: list[int]) -> bool:
    """Whether the first of some parties stands for both: "each side"."""
    return bool(whom) and stands_for_both(parties, whom[0])


def _several(parties: Parties, pattern: Pattern, word: Node, key: int) -> bool:
    """Whether one character of the cast stands for all sides: "the two sides", "rival fans"."""
    words = parties.names[key].lower().split()
    if words[0] in COUNTED or words[-1] in ("sides", "parties"):
        return True
    if pattern.sense in TOGETHER and of_two_states(parties.names[key]):
        return True
    if counts_sides(parties.names[key]) and (pattern.sense == "CONSULT" or pattern.head in SIGNED):
        return True
    if word.is_verb and one_another(pattern, word):
        return True
    return pattern.sense == "ASSAULT" and parties.kinds[key] == "group"
