"""Whom a pronoun means: every chain that can be meant is weighed, the heaviest wins.

The weights stand in `data/pronouns.toml`; how they were come by is told there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import inf, log
from operator import mul

from onrecord.reading.actors.above import (
    acts,
    does_to_papers,
    lemma_above,
    of_persons,
    of_style,
    suffers_as_text,
)
from onrecord.reading.actors.answering import asked_before, by_whom, to_whom
from onrecord.reading.actors.chains import BODIES, NO_ACTORS, PEOPLE, SPEAKERS, Chain, Context
from onrecord.reading.actors.fitting import (
    fits,
    from_outside,
    has_its_own,
    how_far_outside,
    owns_as_state,
    owns_subject,
    some_of,
    told_beside,
)
from onrecord.reading.actors.governed import joined_to, local_subject, put_upon, same_verb
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.names import same_person
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.actors.ruled_out import (
    nearer_than_others,
    of_nobody,
    only_reported,
    owner_within,
    spoken_to,
    told_of,
)
from onrecord.reading.knowledge import table

AHEAD = 0.5
"""By how much whoever "it" or "they" means is ahead of the next, where they tell and think nothing.
Of `benchmarks.together` 65 then mean nobody, 28 of them wrongly; with 0.7 20 of 28 more."""
_REACH = {"m": 12, "f": 12, "n": 4, "": 4}  # sentences that a pronoun may look back


class Weights(dict[str, float]):
    """The weight of each sign; none for a sign without one."""

    def __missing__(self, sign: str) -> float:
        return 0.0


@lru_cache(maxsize=1)
def weights() -> Mapping[str, Weights]:
    """The weight of every sign, for each gender of the pronoun; those of "he" or "she" that is a
    subject ("he") and of "it" that speaks ("it-speaks")."""
    tables = table("pronouns")
    shared = {key: float(value) for key, value in tables["weights"].items()}
    added = {"he": ["he"], "n": ["it"], "it-speaks": ["it", "it-speaks"], "": ["they"]}
    return {
        kind: Weights(
            {
                key: shared.get(key, 0.0) + sum(float(one.get(key, 0.0)) for one in own)
                for key in shared.keys() | {key for one in own for key in one}
            }
        )
        for kind in ("m", "f", *added)
        for own in [[tables[name] for name in added.get(kind, ())]]
    }


def best(
    pronoun: Phrase,
    chains: Sequence[Chain],
    context: Context,
    of: Mapping[Phrase, Chain],
    without: Sequence[Chain] = (),
) -> Chain | None:
    """The chain that a pronoun of the third person goes back to, or None."""
    weighed = candidates(pronoun, chains, context, of, without)
    if not weighed:
        return None
    table = weights()[weighed_by(pronoun, context)]
    scores = [sum(map(mul, map(table.__getitem__, signs), signs.values())) for _, signs in weighed]
    top = max(range(len(scores)), key=scores.__getitem__)
    found = weighed[top][0]
    if scores[top] < table["threshold"] or _whose_subject(pronoun, found):
        return None
    rest = max(
        (
            one
            for at, one in enumerate(scores)
            if at != top and not owner_within(pronoun, found, weighed[at][0])
        ),
        default=-inf,
    )
    sure = pronoun.gender in ("m", "f") or pronoun in context.speaks or pronoun in context.thinks
    return found if sure or scores[top] - rest >= AHEAD else None


def _whose_subject(pronoun: Phrase, chain: Chain) -> bool:
    """ "*Orle's* president welcomed *it*": what it means is not told here, but it is not Orle."""
    if pronoun.gender != "n" or pronoun.role != "object":
        return False
    return owns_subject(chain, pronoun, local_subject(pronoun)[0])


def weighed_by(pronoun: Phrase, context: Context) -> str:
    """Which of the `weights` a pronoun's signs count by."""
    if pronoun.gender == "n" and pronoun in context.speaks:
        return "it-speaks"
    leads = pronoun.gender in ("m", "f") and pronoun.role == "subject"
    return "he" if leads else pronoun.gender


def candidates(
    pronoun: Phrase,
    chains: Sequence[Chain],
    context: Context,
    of: Mapping[Phrase, Chain],
    without: Sequence[Chain] = (),
) -> list[tuple[Chain, dict[str, float]]]:
    """Every chain that a pronoun can mean, with the signs for and against it."""
    found = []
    local, passed_over = local_subject(pronoun)
    beside = told_beside(pronoun, local)
    floor = pronoun.sentence - _REACH[pronoun.gender]
    told = (
        *told_of(pronoun, chains, context, of),
        *spoken_to(pronoun, chains),
        *only_reported(pronoun, chains, context),
        *asked_before(pronoun, chains, context, of),
        *by_whom(pronoun, chains, of),
        *to_whom(pronoun, chains, of),
    )
    others = {id(chain) for chain in (*without, *told)}
    for chain in chains:
        if chain.latest < floor or id(chain) in others:
            continue
        if not possible(pronoun, chain, context) or not fits(beside, pronoun, chain, context):
            continue
        weighed = weigh(pronoun, chain, context, of)
        if weighed is None:
            continue
        if local >= 0 and any(
            one.clause is pronoun.clause and local in (one.head, joined_to(one))
            for one in chain.phrases
        ):
            if pronoun.role in ("object", "subject") or some_of(pronoun) or put_upon(pronoun):
                continue
            weighed[1]["local-subject"] = 1.0
        elif passed_over and weighed[0].role == "subject" and weighed[1]["same-sentence"]:
            weighed[1]["passed-over"] = 1.0
        found.append((chain, *weighed))
    found = [one for one in found if not _spoken_for(pronoun, one[1], context, of)]
    found = [one for one in found if not _second_of_pair(one[1], found)]
    found = nearer_than_others(pronoun, found, context)
    if has_its_own(pronoun):
        found = [one for one in found if _owns_it_itself(pronoun, *one)] or found
    nearest = max((last.span[0] for _, last, _ in found), default=-1)
    most = max((len(chain.phrases) for chain, _, _ in found), default=0)
    for chain, last, signs in found:
        signs["nearest"] = float(last.span[0] == nearest)
        signs["most-often"] = float(len(chain.phrases) == most)
    return [(chain, signs) for chain, _, signs in found]


def _second_of_pair(
    last: Phrase, found: Sequence[tuple[Chain, Phrase, Mapping[str, float]]]
) -> bool:
    """Whether somebody is told of last as one of two that a pronoun may take up together: "The
    guild and *the drivers* signed it. *Their* lawyer …"."""
    return any(
        told.joint and told is not last and told.span[0] <= last.span[0] < told.span[1]
        for _, told, _ in found
    )


def _owns_it_itself(
    pronoun: Phrase, chain: Chain, last: Phrase, signs: Mapping[str, float]
) -> bool:
    """Whether somebody, or what a clause with "which" tells of, has something "of its own"."""
    somebody = chain.kind not in NO_ACTORS
    return "local-subject" in signs and (somebody or _in_relative(pronoun, last))


def _spoken_for(
    pronoun: Phrase,
    last: Phrase,
    context: Context,
    of: Mapping[Phrase, Chain],
) -> bool:
    """ "*A spokesman for President Tolen* said … *He* accused them": whoever has spoken for another
    speaks on."""
    outer = last.outer
    if outer is None or pronoun not in context.speaks or outer not in context.speaks:
        return False
    case = last.node.child("case")
    if last.form != "name" or case is None or case.lower not in ("for", "of", "'s", "’s"):
        return False
    speaks = outer.role == "subject" and outer.kind in PEOPLE and outer.number != "p"
    near = pronoun.sentence == outer.sentence + 1 and pronoun.role == "subject"
    speaker = of.get(outer)
    return speaks and near and speaker is not None and possible(pronoun, speaker, context)


def possible(pronoun: Phrase, chain: Chain, context: Context) -> bool:
    """Whether number, gender and kind allow it."""
    kind, gender = chain.kind, pronoun.gender
    if kind == "time":
        return False
    if gender in ("m", "f"):
        # "She found that Tolen had paid": she is not Tolen.
        over = context.over.get(pronoun)
        if over and any(same_person(name, one) for name in over for one in chain.names):
            return False
        if of_style(pronoun) and chain.nouns.isdisjoint(lexicon().crowned):
            return False
        return kind in PEOPLE and chain.number != "p" and chain.gender in ("", gender)
    speaking = pronoun in context.speaks
    if speaking and gender == "n" and lemma_above(pronoun) == "read":
        return kind == "document"  # "a postcard came. …, *it read*"
    if speaking and kind not in SPEAKERS:
        return False
    if kind == "document" and pronoun.role == "owner" and acts(pronoun):
        return False  # "in an e-mail, its leader …": no paper has one
    if kind == "document" and pronoun.number == "p" and pronoun.role == "subject":
        # "results showed it … *they* then equipped"
        return lemma_above(pronoun) in lexicon().papers_do
    if kind in ("document", "thing") and does_to_papers(pronoun):
        return False
    if gender == "n":
        if chain.number == "p" or kind == "group":
            return False
        # "Renn found it … *it* was gold" is told of no Renn
        tells = pronoun.said or owns_as_state(pronoun)
        return kind not in PEOPLE or (tells and hardly_a_person(chain))
    if kind in PEOPLE:
        return chain.number == "p" or (chain.kind == "unnamed" and chain.gender == "")
    if kind in BODIES or kind == "group":
        return True
    return chain.number == "p"


def hardly_a_person(chain: Chain) -> bool:
    """Whether nothing but the tagger's guess says that a name is a person's: nothing told of it but
    what a firm or state may be, no given name that is known, no "he" or "she" so far. "Zephyr sees
    it otherwise. *It* …", "the developer Orlo", "Orlo, the southern *neighbour*"."""
    if chain.kind != "person" or not chain.names or chain.gender in ("m", "f"):
        return False
    lex = lexicon()
    return all(
        lex.may_be_firms.issuperset((*one.title_words()[-1:], *_told_beside(one)))
        for one in chain.phrases
        if one.form != "pronoun"
    ) and not any(name.split()[0] in lex.given_names for name in chain.names)


def _told_beside(phrase: Phrase) -> frozenset[str]:
    """The nouns of a name's appositions; an age is none of these, and tells a person."""
    if not phrase.parts or phrase.name is None:
        return frozenset()
    return phrase.nouns.difference(phrase.called.split()) or frozenset(["person"])


def weigh(
    pronoun: Phrase, chain: Chain, context: Context, of: Mapping[Phrase, Chain]
) -> tuple[Phrase, dict[str, float]] | None:
    """A chain's last mention before the pronoun and the signs; None where the place forbids it."""
    last = chain.before(pronoun.span)
    if last is None or (pronoun.gender == "n" and of_nobody(last)):
        return None
    distance = pronoun.sentence - last.sentence
    if distance > _REACH[pronoun.gender] or _right_before(pronoun, last):
        return None
    if last.span[1] >= pronoun.span[1] and not _in_relative(pronoun, last):
        earlier = [one for one in chain.phrases if one.span[1] <= pronoun.span[0]]
        if not earlier or (pronoun.role == "owner" and pronoun.outer in chain.phrases):
            return None
        last = earlier[-1]
        distance = pronoun.sentence - last.sentence
    if distance == 0 and same_verb(pronoun, last):
        return None
    kind = chain.kind
    passed = kind in ("outlet", "agency") and last.role != "subject" and distance == 0
    if passed and pronoun.role == "owner" and acts(pronoun):
        return None  # "in an e-mail seen by the Courier, its leader …": not the Courier's
    signs = {
        "same-sentence": float(distance == 0),
        "sentence-before": float(distance == 1),
        "sentences-back": float(max(distance - 1, 0)),
        "subject": float(last.role == "subject"),
        "object": float(last.role == "object"),
        "owner": float(last.role == "owner"),
        "pronoun": float(last.form == "pronoun"),
        "named": float(chain.named),
        "often": log(1 + min(len(chain.phrases), 12)),
        "parallel": float(last.role == pronoun.role and distance == 1),
        "gender-known": float(bool(pronoun.gender in ("m", "f") and chain.gender)),
        "thing": float(kind in ("thing", "", "document")),
        "place": float(kind == "place"),
        "quote-border": float((last.quote >= 0) != (pronoun.quote >= 0)),
        "first-in-sentence": float(_leads(last)),
        "same-paragraph": float(last.clause.paragraph == pronoun.clause.paragraph),
        "subject-subject": float(last.role == pronoun.role == "subject"),
        "hardly-person": float(kind == "person" and hardly_a_person(chain)),
    }
    if distance == 0 and last.role == "subject" and pronoun.role == "owner":
        signs["subject-owns"] = 1.0
    if from_outside(pronoun, chain):
        signs["into-quote"] = how_far_outside(pronoun, last, signs, kind)
    if pronoun in context.speaks:
        signs["led-in"] = float(signs["parallel"] and _led_in(pronoun, last))
        previous = context.last_source.get(pronoun)
        signs["spoke-last"] = float(previous is not None and of.get(previous) is chain)
        signs["goes-on"] = signs["spoke-last"] * (lemma_above(pronoun) in lexicon().goes_on)
        signs["body-speaks"] = float(kind in BODIES)
        signs["spoke-before"] = float(
            any(one in context.speaks and one.span < pronoun.span for one in chain.phrases)
        )
    if pronoun.gender not in ("m", "f") and acts(pronoun):
        signs["actor-acts"] = float(kind in SPEAKERS and kind != "document")
    if pronoun.gender == "n" and suffers_as_text(pronoun):
        signs["as-text"] = -1.0 if kind in BODIES or kind == "place" else 1.0
    speaker = context.speaker.get(pronoun)
    if speaker is not None and speaker is not pronoun:
        signs["speaker-of-content"] = float(of.get(speaker) is chain)
        if pronoun.role == "subject":
            signs["subject-of-content"] = signs["speaker-of-content"]
    if pronoun.role == "owner" and of_persons(pronoun):
        signs["persons-own"] = 1.0 if kind in PEOPLE or kind == "group" else -1.0
    if pronoun.number == "p" and pronoun.gender == "":
        signs["group-as-they"] = float(kind == "group")
        signs["pair"] = float(chain.phrases[0].joint)
        signs["plural"] = float(chain.number == "p")
        signs["body-as-they"] = float(kind in BODIES)
        signs["country-as-they"] = float(bool(chain.country))
    if pronoun.link is not None:
        signs["link"] = pronoun.link_score * float(of.get(pronoun.link) is chain)
    return last, signs


def _led_in(pronoun: Phrase, last: Phrase) -> bool:
    """ "*The commissioner, Orl Hale, wants no part in it.* “I negotiate with citizens,” he said":
    whoever the sentence before a quotation is about, though another has spoken before."""
    if last.form != "name" or not _leads(last) or last.quote >= 0:
        return False
    start = pronoun.clause.sentence.start
    quoted = pronoun.clause.text[start : start + 1] in _OPENING and pronoun.span[0] > start + 1
    return quoted and last.clause.paragraph == pronoun.clause.paragraph


_OPENING = ('"', "“", "‘", "'", "«")


def _right_before(pronoun: Phrase, last: Phrase) -> bool:
    """Whether only a blank parts a noun from "he" or "she": "Through *a spokesman* he declined"."""
    end = last.clause.sentence.words[last.head].end
    return (
        pronoun.role == "subject"
        and last.clause is pronoun.clause
        and 0 <= pronoun.span[0] - end <= 1
    )


def _in_relative(pronoun: Phrase, last: Phrase) -> bool:
    """Whether the pronoun stands in a relative clause or participle of the phrase."""
    if pronoun.clause.sentence is not last.clause.sentence:
        return False  # a title in marks that stand the wrong way may run over several sentences
    words = last.clause.sentence.words
    index = pronoun.head
    while index >= 0 and index != last.head:
        if words[index].relation in ("acl:relcl", "acl") and words[index].head in (
            last.head,
            *last.parts,
        ):
            return True
        index = words[index].head
    return False


def _leads(phrase: Phrase) -> bool:
    return phrase.span[0] - phrase.clause.sentence.start < 6
