"""What a report itself tells that a party will or will not do, with nobody saying it: "Tavora will
deport the crew", "the union will not sign the roster", "the choir will go on tour after all".

A bare "will" tells as often what comes, or what is on the calendar ("will play on Friday", "will
meet in May"): only deeds that are a party's own choice are read, by the words for them.
"""

from onrecord.reading.draft import Draft, Stand, Why
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import verb_pattern
from onrecord.reading.positions.barred import without_grounds
from onrecord.reading.positions.conditions import condition_of
from onrecord.reading.positions.holders import Holders, takes_no_side, takes_position
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.pressing import harms
from onrecord.reading.positions.wills import lets_go, walks_out
from onrecord.reading.positions.words import BODIES, clip, onward, opener, trimmed, until_but
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import Node
from onrecord.record import Act
from onrecord.report import Span

NOT = ("not", "n't", "n’t", "never")


def announced(draft: Draft, parties: Parties, holders: Holders, verb: Node) -> list[Stand]:
    """The position of the subject of a "will" in the report's own voice: rule `announced`."""
    if not verb.is_verb or verb.passive or draft.said_at(verb.span) is not None:
        return []
    if verb.relation in ("acl:relcl", "advcl", "acl") or verb.sentence.nodes[-1].text == "?":
        return []
    if _only_thought(verb):
        return []
    if verb.lemma == "see":
        return _sees_no_grounds(draft, parties, holders, verb)
    shall, negated = _will(verb)
    if not shall or opener(verb, "whether", "if", "when", "that"):
        return []
    subject = subject_of(shall if shall.lower == "going" else verb)
    key = parties.one(subject) if subject is not None else None
    if subject is None or key is None or condition_of(draft, verb) is not None:
        return []
    kind = parties.kinds[key]
    if kind not in (*BODIES, "group") or takes_no_side(parties, key):
        return []
    act = _act(parties, verb, key, negated=negated)
    holder = holders.holder(key)
    if act is None or not takes_position(parties, holder, act):
        return []
    span = clip(draft, (verb.word.start, until_but(verb, onward(verb)[1])))
    if subject.tag == "PRP" and _named_in(parties, key, span):
        return []  # "it will scrap a tax on *Orle's* grain": not Orle's "it"
    return [
        Stand(holder, act, trimmed(draft, span), None, why=Why("announced", words=(verb.span,)))
    ]


def _named_in(parties: Parties, key: int, span: Span) -> bool:
    """Whether words name somebody, who would be "it" or "its" there if he were their subject."""
    one = parties.cast.characters[key]
    return any(
        span[0] <= start and end <= span[1] and end - start >= len(one.name) - 2
        for start, end in one.mentions
    )


def _sees_no_grounds(draft: Draft, parties: Parties, holders: Holders, verb: Node) -> list[Stand]:
    """ "The inspectorate *saw no reason to close* the plant"."""
    span, subject = without_grounds(verb), subject_of(verb)
    key = parties.one(subject) if subject is not None else None
    if span is None or key is None or takes_no_side(parties, key):
        return []
    holder = holders.holder(key)
    if parties.kinds[key] not in BODIES or not takes_position(parties, holder, "reject"):
        return []
    why = Why("no-grounds", words=(verb.span,))
    return [Stand(holder, "reject", trimmed(draft, clip(draft, span)), None, why=why)]


def _only_thought(verb: Node) -> bool:
    """ "The firm will sue, *its lawyers believe*"."""
    beside = [verb.head, *(one for one in verb.children if one.relation == "parataxis")]
    lemmas = [one.lemma for one in beside if one is not None]
    known = lexicon()
    return any(
        one in known.guessing or one in known.believing or one in _FORESEEING for one in lemmas
    )


_FORESEEING = ("expect", "predict", "forecast")


def _will(verb: Node) -> tuple[Node | None, bool]:
    """The word that tells that something will be done, and whether with a "not"."""
    nodes = verb.sentence.nodes[max(0, verb.index - 5) : verb.index]
    negated = verb.negated or any(one.lower in NOT for one in nodes)
    shall = next((one for one in verb.auxiliaries if one.lower in ("will", "wo", "'ll")), None)
    if shall is None and len(nodes) > 1 and nodes[-1].lower == "to" and nodes[-2].lower == "going":
        be = next((one for one in reversed(nodes[:-2]) if one.lemma == "be"), None)
        shall = nodes[-2] if be is not None and be.lower in ("is", "are") else None
    return shall, negated


def _act(parties: Parties, verb: Node, party: int, *, negated: bool) -> Act | None:
    after = [one.lower for one in verb.sentence.nodes[verb.index + 1 : verb.index + 9]]
    if negated:
        return "reject" if _refused(parties, verb, party, after) else None
    if _votes_no(verb, after):
        return "oppose"
    if verb.lemma == "stay" and _stays_away(after):
        return "reject"
    if walks_out(verb) or (
        (verb.lemma != "strike" or (verb.object is None and after[:1] != ["at"]))
        and harms(parties, verb, party)
    ):
        return "threaten"
    known, thing = lexicon(), verb.object
    if _fights(verb, after) or lets_go(parties, verb):
        return "promise"
    if verb_pattern(known.conceded, verb, is_people=parties.is_people) is not None:
        return "promise"
    if verb.lemma in ("lift", "ease", "end") and thing is not None and thing.lemma in known.curbs:
        return "promise"  # "will lift the ban", not "will lift sales"
    # "Will take part *after all*": whoever had not wanted to has come round.
    chosen = verb.lemma not in known.idle | known.unwilled or after[:1] == ["part"]
    return "promise" if chosen and _after_all(verb) else None


def _refused(parties: Parties, verb: Node, party: int, after: list[str]) -> bool:
    """Whether a party will not do by its choice what a verb says; "will not meet *before the
    summer*", "will not sit *next week*" are on the calendar, and crowds are only thought to."""
    if verb.lemma == "strike" and verb.object is None:
        return True
    if parties.kinds[party] == "group" or any(one in ("before", "until", "till") for one in after):
        return False
    if walks_out(verb) or (verb.lemma == "take" and after[:1] == ["part"]):
        return True
    return verb_pattern(lexicon().refused, verb, is_people=parties.is_people) is not None


def _votes_no(verb: Node, after: list[str]) -> bool:
    """ "Will *vote no*", "will vote against it"; not "will vote *no later* than Friday"."""
    if verb.lemma not in ("vote", "campaign") or not after or after[0] not in ("no", "against"):
        return False
    object_ = verb.sentence.nodes[verb.index + 2 : verb.index + 3]
    return after[0] == "against" or not object_ or not object_[0].tag.startswith(("JJ", "RB", "NN"))


def _stays_away(after: list[str]) -> bool:
    """ "Will stay *away*", "will stay *out of the* talks"; not "out of sight"."""
    return after[:1] == ["away"] or (
        after[:1] == ["out"] and after[1:3] in ([], ["of", "the"], ["of", "its"])
    )


def _fights(verb: Node, after: list[str]) -> bool:
    """ "Will *challenge the ruling*", "will go *to court*"; not "will appeal *to* the young", "will
    contest 40 seats"."""
    thing = verb.object
    if " to court " in f" {' '.join(after)} ":
        return True
    if thing is None:
        return verb.lemma == "appeal" and (not after or after[0] in ("against", ".", "the"))
    words = {thing.lemma, thing.lower}
    return verb.lemma in ("challenge", "appeal", "contest") and bool(words & lexicon().contested)


def _after_all(verb: Node) -> bool:
    """ "Will take part *after all*"; not "*after all* the others withdrew"."""
    nodes = verb.sentence.nodes[verb.index + 1 :]
    for one, other, third in zip(nodes, nodes[1:], nodes[2:], strict=False):
        if (one.lower, other.lower) == ("after", "all"):
            return not third.text[0].isalnum() or third.tag in ("IN", "CC", "TO")
    return False
