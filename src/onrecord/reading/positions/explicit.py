"""Positions that a verb names: "rejected the bid", "urged both sides to stop", "denied that …"."""

from typing import cast

from onrecord.reading.draft import Draft, Said, Stand, Why, inside
from onrecord.reading.parties import RELATIVES, Parties, subject_of
from onrecord.reading.patterns import (
    Pattern,
    objects_of,
    passive,
    verb_pattern,
    with_preposition,
)
from onrecord.reading.positions.conditions import condition_of
from onrecord.reading.positions.holders import BODIES, Holders, takes_position
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.objects import object_of, told_by
from onrecord.reading.positions.whom import toward_of
from onrecord.reading.positions.words import (
    clip,
    cut,
    opener,
    personal,
    trimmed,
    without_manner,
    without_quote,
)
from onrecord.reading.statements.lexicon import untrue
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import Act
from onrecord.report import Span

MARKS = ("mark", "advmod")
WISHES = ("recommendation", "demand", "request", "proposal", "call", "suggestion", "appeal")
NEEDS = ("need", "have", "ought")
ASKED = ("which", "who", "whom", "how", "why")
MAY = ("should", "must", "may", "might", "could", "can")


def explicit(draft: Draft, parties: Parties, holders: Holders, verb: Node) -> list[Stand]:
    """The positions that a verb names; none where it is negated or has nothing for an object.

    Rule `cue`: the verb is the cue of a statement, whose source holds the position and whose
    content is its object. Rule `act-verb`: any other verb, its subject and its object. "Both A and
    B demand" gives one position each.
    """
    if not verb.is_verb:
        return []
    pattern = verb_pattern(lexicon().verbs, verb, is_people=parties.is_people)
    if pattern is None:
        return []
    act = _act(pattern, verb)
    said = cued(draft, verb)
    if act is None or (said is not None and not _stands(draft, said, act)):
        return []
    if _takes_none(draft, parties, pattern, verb, act):
        return []
    held = holders_of(draft, parties, holders, verb, said)
    kinds = lexicon().holders.get(pattern.words)
    speaks_for_all = (subject := verb.child(*SUBJECTS)) is not None and subject.lower == "we"
    if kinds and not speaks_for_all and not all(parties.kinds[key] in kinds for key in held):
        return []
    found = _object(draft, parties, pattern, verb, said, act)
    if not held or found is None:
        return []
    span, thing = found
    condition = condition_of(draft, verb)
    limits = condition.span if condition is not None else None
    if limits is not None:
        span = cut(span, limits)
    alone = personal(draft, span)
    if alone:
        held = holders_of(draft, parties, holders, verb, said, as_told=True)
    toward = toward_of(parties, holders, pattern, verb, thing, as_told=alone)
    if toward is None and condition is not None and act in ("threaten", "offer"):
        # "threatened to strike if the owner did not pay"
        toward = next(iter(holders.first_party(condition.inner)), None)
        toward = toward if toward is None else holders.holder(toward)
    asked_for = pattern.particles == {"for"} and act == "demand" and not thing.passive
    if (alone or asked_for) and toward is None:  # "called for Falk to resign"
        toward = next(iter(holders.first_party((verb.word.end, span[0]))), None)
    return [
        Stand(
            holder=holder,
            act=act,
            object=trimmed(draft, span),
            toward=_counterpart(holders, act, held, holder, toward),
            condition=limits,
            said=draft.said_at(span),
            why=Why("cue" if said is not None else "act-verb", words=(verb.span,)),
        )
        for holder in held
        # "defended her decision" is toward nobody, to urge oneself no position.
        if (holder != toward or act == "support") and takes_position(parties, holder, act)
    ]


def _takes_none(draft: Draft, parties: Parties, pattern: Pattern, verb: Node, act: Act) -> bool:
    """Whether a verb takes no position as it stands here, whatever it is about: nobody does yet
    what it says, or somebody else says that they do, or it means something else."""
    if any(one.tag == "MD" and one.lower in MAY for one in verb.children) and not verb.negated:
        return True  # "should accept the result": nobody does yet
    around = draft.said_at(verb.span)
    told = draft.said[around] if around is not None else None
    if told is not None and (told.polarity != "affirmed" or told.lemma in untrue()):
        return True  # "did not say that he had ordered it", "denied that he had"
    if pattern.words in ("insist that", "ask that") and not _wished(verb):
        return True  # "insisted that he was ill"
    if _no_longer(verb) or _not_done(verb):
        return True
    if pattern.head == "intend" and around is None:
        return True  # a plan that the report tells of itself is a promise to nobody
    if pattern.head == "invite" and not with_preposition(verb, ("to", "for")):
        return True  # whoever is invited to do something is offered nothing
    if pattern.head == "tell" and any(one.lower in ("us", "me") for one in objects_of(verb)):
        return True  # "they tell us to wait" complains
    if pattern.head == "support" and (verb.relation == "acl:relcl" or verb.tag == "VBG"):
        return True  # "lawmakers supporting the bill" tells who they are
    known = lexicon().verbs
    above = verb.head if verb.relation == "xcomp" else None
    if above is not None and above.lemma in NEEDS:
        return True  # "they need to stand by us": nobody does yet
    if (
        above is not None
        and above.lemma != "want"
        and verb_pattern(known, above, is_people=parties.is_people) is not None
    ):
        return True  # "agreed to support the plan" is one position
    if verb.relation == "ccomp" and verb.head is not None and verb.child(*SUBJECTS) is not None:
        asked = known.get(verb.head.lemma, ())
        if (
            any(one.sense in ("demand", "propose") for one in asked)
            and verb.head.lemma != "announce"
            and not _told_as_fact(verb)
        ):
            return True  # "recommended that shareholders accept": nobody does yet
    if opener(verb, "as", "than") is not None:
        return True  # "a quarter as much as he had requested"
    if (follower := verb.after()) is not None and follower.lower == "from" and act == "support":
        return True  # "who hails from the coast"
    if any(one.lower in ("other", "another") for one in objects_of(verb)):
        return True  # "each side accused the other": nobody's position by itself
    return _conditional(verb) or (pattern.words == "want to" and not _wants_of_others(verb))


def _object(
    draft: Draft, parties: Parties, pattern: Pattern, verb: Node, said: Said | None, act: Act
) -> tuple[Span, Node] | None:
    """The words of what the position is about, without how it is called or the quote beside it,
    and their head; None where they stand elsewhere."""
    read = object_of(parties, pattern, verb)
    whole = said is not None and _with_infinitive(draft, verb, said)
    if said is not None and _worded(draft, said) and not whole and not _beside(verb, said):
        read = told_by(draft, parties, pattern, verb, said) or read
    if read is None:
        return None
    span, thing = read
    if thing.tag == "VBG" and draft.text[max(0, span[0] - 2) : span[0]] == ", ":
        return None  # "has refused, citing privacy": what is refused stands elsewhere
    span = clip(draft, span)
    if draft.text.startswith("as ", span[0]) and said is not None and said.content:
        span = said.content[0]  # "dismissed *that* as theatre", "*an idea* he dismissed as …"
        if draft.text.startswith("as ", span[0]):
            return None
        manner = draft.text.find(" as ", *span)
        span = (span[0], manner) if manner > 0 else span
    if thing.is_noun and act in ("reject", "support", "oppose"):
        span = without_quote(draft, without_manner(draft, span))
    if inside(span, [one.span for one in draft.times]) or draft.words(span).lower() == "what":
        return None  # "agreed on Tuesday", "what he opposed": the object stands elsewhere
    if draft.words(span).lower() in ASKED:
        return None  # "which candidates"
    if pattern.head == "threaten" and thing.is_noun and parties.is_person_word(thing):
        return None  # a witness is threatened with something
    return span, thing


def _stands(draft: Draft, said: Said, act: Act) -> bool:
    """Whether a position can be read from a statement's cue: it is affirmed, or it refuses more
    than an answer ("refused to leave", not "refused to comment")."""
    if said.polarity != "declined" or act != "reject":
        return said.polarity == "affirmed"
    cue, told = (
        [one.lemma for span in spans for one in draft.syntax.nodes(span) if one.is_verb]
        for spans in (said.cue, said.content)
    )
    if not told:  # "declined the request"; "declined comment" refuses no more than an answer
        if len(cue) > 1:  # "refused to concede"
            return not lexicon().answers & set(cue)
        nouns = [one.lemma for span in said.content for one in draft.syntax.nodes(span)]
        return bool(lexicon().positions & set(nouns[:4]))
    return not lexicon().answers & {*cue, told[0]}


def cued(draft: Draft, verb: Node) -> Said | None:
    """The statement or attitude whose cue has the verb in it."""
    for said in draft.said:
        if any(start <= verb.word.start and verb.word.end <= end for start, end in said.cue):
            return said
    return None


def _worded(draft: Draft, said: Said) -> bool:
    """Whether a statement's content says what it is about: more than "which" or "as absurd"."""
    told = draft.words(said.content[0]).lower() if said.content else ""
    return told not in ("", *RELATIVES) and not told.startswith("as ")


def _with_infinitive(draft: Draft, verb: Node, said: Said) -> bool:
    """Whether a cue has taken in what is refused: "refused to concede [defeat]"."""
    nodes = [one for span in said.cue for one in draft.syntax.nodes(span)]
    return any(one.tag == "VB" and one.relation == "xcomp" and one.head == verb for one in nodes)


def _beside(verb: Node, said: Said) -> bool:
    """Whether the verb has an object apart from the quote: "rejected that claim: “There is …”"."""
    return any(
        verb.word.start < one.word.start
        and not any(start <= one.word.start < end for start, end in said.content)
        for one in objects_of(verb)
    )


def _counterpart(
    holders: Holders, act: Act, held: list[int], holder: int, toward: int | None
) -> int | None:
    """Toward whom: not the holder's own people; of two who agree, each toward the other."""
    if toward is not None:
        return toward if holders.holder(toward) != holder else None
    others = [one for one in held if one != holder]
    return others[0] if act == "agree" and len(others) == 1 else None


def _not_done(verb: Node) -> bool:
    """ "Instead of complying", "without accepting": what somebody does not do; nor does anybody yet
    what is recommended: "its recommendation that the federation endorse her"."""
    before = verb.before()
    if before is not None and before.lower in ("of", "than", "without"):
        first = before.before()
        apart = first is not None and first.lower in ("instead", "rather", "short")
        if before.lower == "without" or apart:
            return True
    noun = verb.head
    of = opener(verb, "of", "for") is not None and verb.tag == "VBG"
    over = (noun, noun.head) if noun is not None else ()
    if of and any(one is not None and one.lemma in ("accuse", "blame") for one in over):
        return True  # "accused him of opposing the bill" is his accuser's word
    wished = verb.tag in ("VB", "VBP") and opener(verb, "that") is not None
    return wished and noun is not None and noun.lemma in WISHES


def _no_longer(verb: Node) -> bool:
    """ "No longer insists on a return": held no more."""
    for one in verb.children:
        before = one.before()
        if one.lower == "longer" and before is not None and before.lower == "no":
            return True
    return False


def _conditional(verb: Node) -> bool:
    """Whether the verb stands in a condition: then nobody does yet what it says."""
    before = verb.sentence.nodes[max(0, verb.index - 6) : verb.index]
    if any(one.lower in ("provided", "providing") for one in before):
        return True
    above: Node | None = verb
    for _ in range(2):
        if above is None:
            break
        if any(
            one.lower in ("if", "unless", "whether", "once", "until")
            and one.relation in MARKS
            and (follower := one.after()) is not None
            and follower.lower != "now"
            for one in above.children
        ):
            return True
        above = above.head
    return False


def _told_as_fact(verb: Node) -> bool:
    """Whether a clause is in the indicative: "told them that it had refused", not "that it go"."""
    subject = verb.child(*SUBJECTS)
    if subject is not None and subject.lower in ("i", "we"):
        return True  # ""I pledge that …," she told the public"
    first = next((one for one in verb.auxiliaries if one.word.start < verb.word.start), verb)
    return first.tag in ("VBD", "VBZ") or first.lower in ("had", "has", "was", "were", "is")


def _wants_of_others(verb: Node) -> bool:
    """Whether "want" is about what others shall do: "wants foreign forces to leave"."""
    nouns = 0
    for one in verb.sentence.nodes[verb.index + 1 : verb.index + 9]:
        if one.lower == "to":
            return nouns > 0
        if one.tag == "VBN" and nouns:
            return True  # "want the law repealed"
        nouns += one.is_noun
    return False


def _act(pattern: Pattern, verb: Node) -> Act | None:
    """The act of a verb as it stands: "will not accept" rejects, "did not reject" is none."""
    negated = verb.negated
    if verb.relation == "xcomp" and verb.head is not None:
        negated = negated or verb.head.negated
    if pattern.head == "recognise":
        return "reject" if negated else None
    if not negated:
        follower = verb.after()
        if (
            pattern.head in ("vow", "swear")
            and follower is not None
            and follower.lower in ("never", "not")
        ):
            return "reject"  # "vowed never to sign"
        return cast(Act, pattern.sense)
    if pattern.head == "comply" and not any(one.tag == "MD" for one in verb.children):
        return None  # "the pact does not comply with the law"
    if pattern.sense in ("agree", "support", "offer") and not _declares(verb):
        return None  # "have not yet agreed", "did not offer details" tell of no refusal
    return "reject" if pattern.sense in ("accept", "agree", "support", "offer") else None


def _declares(verb: Node) -> bool:
    """Whether a negated verb says what somebody will or does not do: "will not support"."""
    told = [
        one.lower for one in (*verb.auxiliaries, *verb.children) if one.tag in ("MD", "VBP", "VBZ")
    ]
    return any(one not in ("has", "have", "is", "are") for one in told)


def holders_of(
    draft: Draft,
    parties: Parties,
    holders: Holders,
    verb: Node,
    said: Said | None,
    *,
    as_told: bool = False,
) -> list[int]:
    """Who takes the position, each as the party it speaks for, or `as_told` as he himself."""
    keys: list[int] = []
    if said is not None:
        source = parties.first_at(said.source)
        keys = [] if source is None else [source]
        if keys and parties.kinds[keys[0]] == "document":
            keys = holders.author(said.source[0])
        beside = parties.of(verb.child(*SUBJECTS))  # "both A and B allege" is the source of one
        if keys and keys[0] in beside:
            keys = beside
    if not keys and passive(verb):
        keys = parties.of(verb.agent) or parties.after(verb, ("by",))
    elif not keys:
        own = [one for one in verb.children if one.relation in SUBJECTS]
        # Of two subjects the one beside the verb: "an accusation *her spokesman* rejected".
        subject = own[-1] if len(own) > 1 else subject_of(verb)
        keys = parties.of(subject)
        if not keys and subject is not None and subject.lower in ("i", "we", "it"):
            index = draft.said_at(verb.span)
            speaker = holders.speaker(index) if index is not None else None
            body = subject.lower != "it" or (
                speaker is not None and parties.kinds[speaker] in BODIES
            )  # "the league said it had agreed"
            keys = [speaker] if speaker is not None and body else []
    return list(dict.fromkeys(key if as_told else holders.holder(key) for key in keys))


def _wished(verb: Node) -> bool:
    """Whether the clause of a verb says what shall be: "insisted that the mine stay open"."""
    for clause in verb.children:
        if clause.relation == "ccomp" and clause.child(*SUBJECTS) is not None:
            base = clause if clause.is_verb else clause.child("cop")
            aux = [one.lower for one in clause.auxiliaries]
            if base is not None and (aux[:1] == ["be"] or (not aux and base.tag in ("VB", "VBP"))):
                subject = clause.child(*SUBJECTS)
                plural = subject is not None and subject.tag in ("NNS", "NNPS", "PRP")
                return aux[:1] == ["be"] or base.tag == "VB" or not plural
    return False
