"""Whom a pronoun cannot mean, by what its sentence says and whose words it stands beside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.reading.actors.chains import BODIES, PEOPLE, Chain, Context
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.syntax import Node


def told_of(
    pronoun: Phrase, chains: Sequence[Chain], context: Context, of: Mapping[Phrase, Chain]
) -> list[Chain]:
    """Those whom a pronoun's own quotation tells of: "“My mother knew,” she said" is not she."""
    if pronoun.role == "owner" and pronoun.gender == "n" and pronoun.outer in context.speaks:
        return _only_quoted(pronoun, chains)
    if pronoun.role == "subject" and pronoun.gender and _should(pronoun):
        return _urging(pronoun, chains, context, of)
    if pronoun in context.speaks and pronoun.number == "p" and pronoun.person == 3:
        return _only_told_of(pronoun, chains, context, of)
    if pronoun not in context.speaks or pronoun.gender not in ("m", "f"):
        return []
    quoted = [
        one for one in context.quoted.get(pronoun, ()) if one.quote >= 0 and one.form != "pronoun"
    ]
    named = [chain for one in quoted if (chain := of.get(one)) and one in chain.phrases]
    return [*named, *_told_of_by_last(pronoun, chains, context, of)]


def of_nobody(phrase: Phrase) -> bool:
    """ "Took *no notice*", "“*Nobody* asked us,” said its head": nothing that "it" may mean."""
    words = phrase.text.lower()
    return words.startswith("no ") or words in _NO_ONE


_NO_ONE = frozenset(["nobody", "none", "no-one", "nothing"])


Weighed = tuple[Chain, Phrase, dict[str, float]]
"""Who may be meant, where he was told of last, and the signs for and against."""


def nearer_than_others(
    pronoun: Phrase, found: Sequence[Weighed], context: Context
) -> list[Weighed]:
    """These without one whom nobody names, where many are told of as near ("*Talks* failed. An
    official said *they* would go on"); and without those told of farther back, where a sentence
    begins with whose a person is ("Jon Berge is wanted. *His* lawyer said …")."""
    kept = list(found)
    told = pronoun.number == "p" and pronoun not in context.speaks
    if told and any(_many(one, pronoun) for one, _, _ in kept):
        kept = [one for one in kept if one[0].kind != "unnamed" or one[0].number == "p"]
    if _opens_with_owner(pronoun) and _led(kept):
        kept = [one for one in kept if not one[2]["sentences-back"]]
    return kept


def _opens_with_owner(pronoun: Phrase) -> bool:
    own = pronoun.role == "owner" and pronoun.gender in ("m", "f") and pronoun.quote < 0
    owned = pronoun.outer
    return own and pronoun.head == 0 and owned is not None and owned.kind == "person"


def _led(found: Sequence[Weighed]) -> bool:
    """Whether just one of those who may be meant is told of in the sentence before: by name, as its
    subject."""
    near = [one for one in found if one[2]["sentence-before"] or one[2]["same-sentence"]]
    return len(near) == 1 and near[0][1].form == "name" and near[0][1].role == "subject"


def _many(chain: Chain, pronoun: Phrase) -> bool:
    """Whether a chain is of many, told of here or in the sentence before."""
    many = chain.number == "p" or chain.kind == "group"
    return many and pronoun.sentence - chain.latest <= 1


def owner_within(pronoun: Phrase, chain: Chain, other: Chain) -> bool:
    """Whether another is told of last only as whose a body is that has somebody who speaks for it:
    "*Tavora's* General Staff denied it. “…,” *its spokesman* said". He speaks for the Staff."""
    above = pronoun.node.head if pronoun.role == "owner" else None
    if above is None or above.lemma not in _WHO_SPEAK:
        return False
    last, owner = chain.before(pronoun.span), other.before(pronoun.span)
    whose = last is not None and owner is not None and owner.role == "owner"
    return whose and last is not None and owner in (last.owner, *_owning(last, other))


def _owning(last: Phrase, other: Chain) -> list[Phrase]:
    return [one for one in other.phrases if one.outer is last]


_WHO_SPEAK = frozenset(
    ["spokesman", "spokeswoman", "spokesperson", "speaker", "commander", "chief"]
)


def _told_of_by_last(
    pronoun: Phrase, chains: Sequence[Chain], context: Context, of: Mapping[Phrase, Chain]
) -> list[Chain]:
    """Those whom only the words of the last speaker tell of, where somebody goes on or speaks of
    another: "*A friend* said Ada Lund was well when she saw her. *She* added …" is the friend, and
    so is "“She kept to herself,” *she* said"."""
    previous = context.last_source.get(pronoun)
    spoke = of.get(previous) if previous is not None else None
    verb = pronoun.node.head
    if previous is None or spoke is None or verb is None:
        return []
    goes_on = verb.lemma in lexicon().goes_on or (verb.lemma == "go" and _next_word(verb) == "on")
    goes_on = goes_on or any(
        one.form == "pronoun" and one.gender == pronoun.gender and one.person == 3
        for one in context.quoted.get(pronoun, ())
    )
    if not goes_on or pronoun.sentence - previous.sentence > 1:
        return []
    if previous.clause.paragraph != pronoun.clause.paragraph or spoke.number == "p":
        return []
    if spoke.kind not in PEOPLE or spoke.gender not in ("", pronoun.gender):
        return []
    found = []
    for chain in chains:
        near = [
            one
            for one in chain.phrases
            if previous.sentence <= one.sentence and one.span[0] < pronoun.span[0]
        ]
        if (
            chain is not spoke
            and near
            and all(context.speaker.get(one) is previous for one in near)
        ):
            found.append(chain)
    return found


def _next_word(verb: Node) -> str:
    after = verb.after()
    return after.lower if after is not None else ""


def _should(pronoun: Phrase) -> bool:
    """Whether it is told what somebody should do, no more than that: not "should have acted"; also
    in the words of a demand: "demanded that she *resign*"."""
    verb = pronoun.node.head
    if verb is None:
        return False
    helped = [one.lower for one in verb.auxiliaries]
    if verb.relation == "ccomp" and verb.head is not None and verb.head.lemma in _ASKING:
        first = helped[0] if helped else verb.lower
        if verb.tag in ("VB", "VBP") and first == verb.lemma:
            return True
    return "should" in helped and "have" not in helped


_ASKING = ("demand", "insist", "ask", "request", "urge", "recommend", "suggest", "propose")


def _urging(
    pronoun: Phrase, chains: Sequence[Chain], context: Context, of: Mapping[Phrase, Chain]
) -> list[Chain]:
    """Who says what "he should" or shall do, where another has just been told of: "Jon Berge faces
    an inquiry. The opposition leader, Sim Okafor, said *he* should resign"."""
    speaker = of.get(said) if (said := context.speaker.get(pronoun)) is not None else None
    if speaker is None:
        return []
    # A man or woman known as such is not passed over for one of whom that is not known.
    sexes = (pronoun.gender,) if speaker.gender == pronoun.gender else ("", pronoun.gender)
    others = [
        chain
        for chain in chains
        if chain is not speaker
        and (chain.gender in sexes if pronoun.gender != "n" else chain.kind in BODIES)
        and (chain.names if chain.kind == "person" else pronoun.gender == "n")
        and (last := chain.before(pronoun.span)) is not None
        and last.role == "subject"
        and pronoun.sentence - last.sentence <= 1
    ]
    return [speaker] if others else []


def _only_told_of(
    pronoun: Phrase, chains: Sequence[Chain], context: Context, of: Mapping[Phrase, Chain]
) -> list[Chain]:
    """Those whom only its own words tell of, where others have just spoken: "Police said they had
    made arrests. *Six officers* were hurt, *they* said"."""
    previous = context.last_source.get(pronoun)
    spoke = of.get(previous) if previous is not None else None
    if previous is None or spoke is None or pronoun.sentence - previous.sentence > 2:
        return _only_befallen(pronoun, chains, context)
    if previous.clause.paragraph != pronoun.clause.paragraph:
        return []
    if spoke.kind in PEOPLE and spoke.number != "p":
        return []
    found = []
    for chain in chains:
        near = [
            one
            for one in chain.phrases
            if previous.sentence <= one.sentence and one.span[0] < pronoun.span[0]
        ]
        told = near and all(context.speaker.get(one) is pronoun for one in near)
        if chain is not spoke and told and not any(map(_acts_itself, near)):
            found.append(chain)
    return found


def _only_befallen(pronoun: Phrase, chains: Sequence[Chain], context: Context) -> list[Chain]:
    """Those to whom others do something by its own words: "The rebels would free *two captives*,
    they said" is the rebels."""
    told = {
        id(chain): [
            one
            for one in chain.phrases
            if one.sentence == pronoun.sentence and context.speaker.get(one) is pronoun
        ]
        for chain in chains
    }
    doers = [
        chain
        for chain in chains
        if chain.number != "s"
        and any(one.quote < 0 and _acts_itself(one) for one in told[id(chain)])
    ]
    if not doers:
        return []
    return [
        chain
        for chain in chains
        if (own := told[id(chain)])
        and len(own) == sum(one.span[0] < pronoun.span[0] for one in chain.phrases)
        and not any(map(_acts_itself, own))
    ]


def _acts_itself(phrase: Phrase) -> bool:
    """Whether a phrase is who does something: "*Prosecutors* charged him, they said"."""
    return phrase.clause.sentence.words[phrase.head].relation == "nsubj"


def _only_quoted(pronoun: Phrase, chains: Sequence[Chain]) -> list[Chain]:
    """Bodies that only the words of "its president" name, where the report itself has just told of
    another: "The guild opposes it. “Orle has shut three mills,” said its president"."""
    near = range(pronoun.sentence - 1, pronoun.sentence + 1)
    seen = {
        id(chain): [
            one
            for one in chain.phrases
            if one.sentence in near and one.span[0] < pronoun.span[0] and one.form != "pronoun"
        ]
        for chain in chains
        if chain.kind in BODIES
    }
    told = any(
        one.quote < 0 and one.role != "object" for phrases in seen.values() for one in phrases
    )
    if not told:
        return []
    return [
        chain
        for chain in chains
        if seen.get(id(chain)) and all(one.quote >= 0 for one in seen[id(chain)])
    ]


def only_reported(pronoun: Phrase, chains: Sequence[Chain], context: Context) -> list[Chain]:
    """The newspaper that only reported what another does who goes on doing it: "The union will
    strike, *the daily Quayside reported*. *It* is asking for more pay"."""
    verb = pronoun.node.head
    if pronoun.gender != "n" or pronoun.role != "subject" or pronoun.quote >= 0 or verb is None:
        return []
    if verb.lemma not in lexicon().told_of or not verb.is_verb:
        return []
    found = []
    for chain in chains:
        last = chain.before(pronoun.span) if chain.kind in ("outlet", "agency") else None
        if last is None or pronoun.sentence - last.sentence > 1 or last not in context.speaks:
            continue
        above = last.node.head
        reports = above is not None and above.lemma in lexicon().reporting
        others = [one for one in chains if one is not chain and one.kind in (*BODIES, "outlet")]
        told = (
            one.role == "subject" and context.speaker.get(one) is last
            for other in others
            for one in other.phrases
        )
        if reports and any(told):
            found.append(chain)
    return found


_SPEAKING = ("speaking", "talking", "writing", "replying", "responding")


def spoken_to(pronoun: Phrase, chains: Sequence[Chain]) -> list[Chain]:
    """ "*Speaking to* Martin Orle of the Courier, *he* said": whoever is named there is not he."""
    if pronoun.role == "object":
        return _told_news(pronoun, chains)
    nodes = pronoun.clause.nodes
    if pronoun.role != "subject" or nodes[0].lower not in _SPEAKING or len(nodes) < 2:
        return []
    if nodes[1].lower not in ("to", "with"):
        return []
    # Whom the main clause names may be meant: "… he said monitors might stay if *they* left".
    ends = next((one.index for one in nodes if one.lower == ","), len(nodes))
    return [
        chain
        for chain in chains
        if any(
            one.clause is pronoun.clause and one.head < min(ends, pronoun.head)
            for one in chain.phrases
        )
    ]


def _told_news(pronoun: Phrase, chains: Sequence[Chain]) -> list[Chain]:
    """Whoever has just been told it as news, where somebody is asked: "told *reporters* that both
    sides had until Sunday, and urged *them* to sign" are the two sides."""
    verb = pronoun.node.head
    if pronoun.role != "object" or pronoun.gender or verb is None or verb.lemma not in _ASKED:
        return []
    return [
        chain
        for chain in chains
        if (last := chain.before(pronoun.span)) is not None
        and pronoun.sentence - last.sentence <= 1
        and (told := last.node.head) is not None
        and told.lemma in _TELLING
        and (chain.kind in ("outlet", "agency") or not chain.nouns.isdisjoint(lexicon().press))
    ]


_ASKED = (*_ASKING, "press", "beg", "implore", "call", "tell", "order", "invite", "warn")
_TELLING = ("tell", "inform", "brief", "say", "speak", "assure", "remind")
