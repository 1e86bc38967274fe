"""Positions in a predicate: "is opposed to the mine", "is in favour of a delay", "the claim is
untrue"."""

from onrecord.reading.draft import Draft, Stand, Why
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import with_preposition
from onrecord.reading.positions.conditions import condition_of
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.moods import TALKS, no_stance
from onrecord.reading.positions.stands import taken
from onrecord.reading.positions.untaken import nobody_does
from onrecord.reading.positions.wills import STRIKING
from onrecord.reading.positions.words import (
    BODIES,
    bare,
    behind,
    clip,
    cut,
    onward,
    opener,
    until_but,
    without_to,
)
from onrecord.reading.statements.lexicon import untrue
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import Act
from onrecord.report import Span

FAVOUR = ("favour", "favor", "support")
POINTS = ("this", "that", "it", "these", "those", "they")
LIES = {"lie", "lies", "untrue", "false", "fabrication", "invention", "fiction"}


def leaning(draft: Draft, parties: Parties, holders: Holders, word: Node) -> list[Stand]:
    """The position in a predicate: rules `leaning`, `said-untrue` and `not-heard`."""
    as_verb = ("opposed", "prepared")
    if (
        word.child("cop") is None
        and word.lower not in as_verb
        and word.lower not in lexicon().pleased
        and word.lemma not in ("have", "hear")
    ):
        return []
    return (
        _will_not_hear(draft, parties, holders, word)
        or _leans(draft, parties, holders, word)
        or _denies(draft, parties, holders, word)
        or _had_no_part(draft, holders, word)
    )


def _leans(draft: Draft, parties: Parties, holders: Holders, word: Node) -> list[Stand]:
    """Rule `leaning`: "is against the budget", "was in favour of a delay", "are opposed to it"."""
    doing = _ready_for(word)
    found = _leaned_on(word) if doing is None else None
    if doing is None and found is None:
        return []
    subject = word.child(*SUBJECTS)
    if subject is None or word.negated or nobody_does(draft, parties, word):
        return []
    if any(one.lower in ("no", "once", "formerly", "hardly") for one in word.children):
        return []  # "is no fan of it", "was once a critic"
    held = holders.sides(parties.of(subject))
    index = draft.said_at(word.span)
    if doing is not None:
        return _ready_to(draft, parties, word, doing, held) if index is None else []
    assert found is not None
    act, span = found
    if act == "offer" and (index is not None or not _bodies(parties, held)):
        return []  # what is said is read as a clause's mood, and a person is ready for much
    if not held and index is not None and subject.lower in ("i", "we", "it"):
        speaker = holders.speaker(index)
        held = [] if speaker is None else [speaker]
        if subject.lower == "it" and not _bodies(parties, held):
            return []
    if subject.lower == "it" and no_stance(parties, word):
        return []
    why = Why("leaning", words=(word.span,))
    return taken(draft, parties, held, act, clip(draft, span), why)


def _bodies(parties: Parties, held: list[int]) -> bool:
    return all(parties.kinds[key] in BODIES for key in held)


def _leaned_on(word: Node) -> tuple[Act, Span] | None:
    """What a predicate is for or against, by its words."""
    if word.lower == "opposed":
        things = with_preposition(word, ("to",))
        doing = next((one for one in word.children if one.tag == "VBG" and opener(one, "to")), None)
        if word.child("obl:agent") is not None:
            return None
        if not things and doing is not None:
            return "oppose", without_to(doing)  # "is opposed to uniting the island"
        return ("oppose", bare(things[0])) if things else None
    if word.lower in ("ready", "open", "prepared") and word.child("cop") is not None:
        things = with_preposition(word, ("for", "to"))
        dealt = [one for one in things if one.lemma in TALKS]
        return ("offer", bare(dealt[0])) if dealt else None
    if word.lower in lexicon().pleased and word.child("cop", "aux:pass") is not None:
        return _pleased_by(word)
    stance = lexicon().stance.get(word.lemma.lower())
    if stance is not None and word.child("cop") is not None:
        if word.child("compound") is not None:
            return None  # "a film critic of the paper"
        things = with_preposition(word, ("of", "for") if word.is_noun else ("of",))
        return (stance, bare(things[0])) if things else None
    case = word.child("case")
    if case is None or word.child("cop") is None:
        return None
    if case.lower == "against":
        return "oppose", word.extent("parataxis", "case", "cop", "advmod", *SUBJECTS)
    if case.lower == "in" and word.lemma in FAVOUR:
        things = with_preposition(word, ("of",))
        return ("support", bare(things[0])) if things else None
    return None


_RULED = frozenset(
    ("ruling", "verdict", "judgment", "judgement", "vote", "choice", "settlement", "pact", "accord",
     "treaty", "reform", "budget", "refusal", "response", "outcome", "sentence", "compromise")
)  # fmt: skip


def _pleased_by(word: Node) -> tuple[Act, Span] | None:
    """ "Is unhappy *with the offer*", "was disappointed *by the ruling*": for or against what
    others have decided or put to somebody; by a loss or a friend he is only sad or glad."""
    known = lexicon()
    judged = known.decisions | known.positions | _RULED
    things = with_preposition(word, ("with", "by", "at", "in", "over", "about"))
    thing = next((one for one in things if one.lemma in judged), None)
    return (known.pleased[word.lower], bare(thing)) if thing is not None else None


def _ready_for(word: Node) -> Node | None:
    """What somebody is ready to do: "willing *to allow* it"."""
    if word.lower not in lexicon().ready:
        return None
    return next((one for one in word.children if one.is_verb and opener(one, "to")), None)


def _ready_to(
    draft: Draft, parties: Parties, word: Node, doing: Node, held: list[int]
) -> list[Stand]:
    """Rule `leaning` of who "is prepared to defer the tax", in the report's own voice. A person is
    ready for much, so his terms have to stand beside it."""
    if not held or doing.lemma in lexicon().unwilled | lexicon().unoffered:
        return []
    if f"{doing.lemma} {behind(doing)}" in lexicon().unoffered:
        return []  # "is prepared to *take on* the army"
    if f"{doing.lemma} {behind(doing)}" in STRIKING:
        return []  # "are ready to *walk out* if it does not pay"
    condition = condition_of(draft, doing) or condition_of(draft, word)
    told = {one for key in held for one in parties.names[key].lower().split()}
    if not (_bodies(parties, held) or condition is not None) or told & lexicon().neutral:
        return []
    span = doing.word.start, until_but(doing, onward(doing)[1])
    limits = condition.span if condition is not None else None
    if limits is not None:
        span = cut(span, limits)
    why = Why("leaning", words=(word.span,))
    return taken(draft, parties, held, "offer", clip(draft, span), why, condition=limits)


def _denies(draft: Draft, parties: Parties, holders: Holders, word: Node) -> list[Stand]:
    """Rule `said-untrue`: "the claim is untrue", "that is a lie". What somebody says is unlawful or
    shameful he need not oppose by that: with no verb that takes a position, none is read."""
    if word.child("cop") is None:
        return []
    subject = word.child(*SUBJECTS)
    index = draft.said_at(word.span)
    if subject is None or index is None:
        return []
    said = draft.said[index]
    if said.polarity != "affirmed" or said.lemma in untrue() or subject.index > word.index:
        return []
    if any(one.tag == "MD" for one in word.children) or not _untrue(word, subject):
        return []
    if any(one.relation in ("ccomp", "xcomp", "csubj", "acl") for one in word.children):
        return []  # "it is not true of all"
    speaker = holders.speaker(index)
    if speaker is None:
        return []
    span = subject.extent("acl:relcl", "parataxis")
    if subject.lower in POINTS:
        span = span[0], word.extent("parataxis", "conj", "advcl")[1]
    toward = next(iter(parties.owner(subject)), None)
    why = Why("said-untrue", words=(word.span,))
    return taken(draft, parties, [speaker], "deny", clip(draft, span), why, toward=toward)


def _had_no_part(draft: Draft, holders: Holders, word: Node) -> list[Stand]:
    """Rule `no-part`: "it had nothing to do with the raid"."""
    if word.lemma != "have":
        return []
    index, subject = draft.said_at(word.span), word.child(*SUBJECTS)
    after = [one.lower for one in word.sentence.nodes[word.index + 1 : word.index + 5]]
    nothing = after[:1] == ["nothing"] or (after[:1] == ["anything"] and word.negated)
    if not nothing or after[1:] != ["to", "do", "with"] or index is None:
        return []
    speaker = holders.speaker(index)
    with_what = " ".join(one.lower for one in word.sentence.nodes[word.index + 5 : word.index + 7])
    if any(one in with_what.split() for one in ("time", "money", "each", "herself", "himself")):
        return []  # "had nothing to do with *his time*", "with *each* other"
    own = subject is not None and (
        subject.lower in ("he", "she") or bool(holders.parties.of(subject))
    )
    if not own or speaker is None or draft.said[index].polarity != "affirmed":
        return []
    span = clip(draft, (word.word.start, word.extent("parataxis", "conj")[1]))
    why = Why("no-part", words=(word.span,))
    return taken(draft, holders.parties, [speaker], "deny", span, why)


def _will_not_hear(draft: Draft, parties: Parties, holders: Holders, word: Node) -> list[Stand]:
    """Rule `not-heard`: "will not hear of a delay", "would have none of it"."""
    if not any(one.lower in lexicon().will for one in word.auxiliaries if one.tag == "MD"):
        return []
    none = word.object
    if word.lemma == "hear" and word.negated:
        things = with_preposition(word, ("of",))
        last = things[0].subtree()[-1].after() if things else None
        if last is not None and last.tag in ("IN", "TO") and last.lower not in ("if", "unless"):
            return []  # "will not hear of the verdict until Monday": no news comes of it
    elif word.lemma == "have" and none is not None and none.lower == "none":
        things = with_preposition(none, ("of",)) or with_preposition(word, ("of",))
        if things and things[0].lower not in POINTS:
            return []  # "will have none of the votes" gets none
    else:
        return []
    subject = subject_of(word)
    if not things or subject is None:
        return []
    held = holders.sides(parties.of(subject))
    why = Why("not-heard", words=(word.span,))
    return taken(draft, parties, held, "reject", clip(draft, bare(things[0])), why)


def _untrue(word: Node, subject: Node) -> bool:
    """Whether a predicate calls a claim, or "that", untrue."""
    known, lemma = lexicon(), word.lemma.lower()
    pointing = subject.lower in POINTS
    if not pointing and subject.lemma not in known.positions:
        return False
    if word.negated:
        return lemma == "true"
    plainly = LIES if pointing else known.untrue - {"wrong"}
    return bool({lemma, word.lower} & plainly)
