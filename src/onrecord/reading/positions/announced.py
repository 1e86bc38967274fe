"""What a report itself tells that a party will or will not do, with nobody saying it: "Duneth will
expel two attachés", "the alliance will not sit in that cabinet", "Tesh will take part after all".

A bare "will" tells as often what comes, or what is on the calendar ("will play on Friday", "will
meet in May"): only deeds that are a party's own choice are read, by the words for them.
"""

from onrecord.reading.draft import Draft, Stand, Why
from onrecord.reading.parties import Parties
from onrecord.reading.positions.conditions import condition_of
from onrecord.reading.positions.holders import Holders, takes_no_side, takes_position
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.wills import harms, lets_go, walks_out
from onrecord.reading.positions.words import BODIES, clip, onward, opener, trimmed, until_but
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import Node
from onrecord.record import Act

NOT = ("not", "n't", "n’t", "never")


def announced(draft: Draft, parties: Parties, holders: Holders, verb: Node) -> list[Stand]:
    """The position of the subject of a "will" in the report's own voice: rule `announced`."""
    if not verb.is_verb or verb.passive or draft.said_at(verb.span) is not None:
        return []
    if verb.relation in ("acl:relcl", "advcl", "acl") or verb.sentence.nodes[-1].text == "?":
        return []
    shall, negated = _will(verb)
    if not shall or any(opener(verb, one) for one in ("whether", "if", "when", "that")):
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
    return [
        Stand(holder, act, trimmed(draft, span), None, why=Why("announced", words=(verb.span,)))
    ]


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
    known = lexicon()
    after = " ".join(one.lower for one in verb.sentence.nodes[verb.index + 1 : verb.index + 9])
    lemma = verb.lemma
    if negated:
        refused = lemma in known.principle | known.refused or (
            lemma == "take" and after.startswith("part")
        )
        return "reject" if refused or walks_out(verb) or lemma == "strike" else None
    if lemma in ("vote", "campaign") and after.startswith(("no", "against")):
        return "oppose"
    if lemma in ("stay", "keep") and after.startswith(("away", "out")):
        return "reject"
    if walks_out(verb) or harms(parties, verb, party):
        return "threaten"
    if lemma in ("challenge", "appeal", "contest") or f" {after} ".find(" to court ") >= 0:
        return "promise"
    thing = verb.object
    if lets_go(verb) or (lemma in known.conceded and thing is not None):
        return "promise"
    if lemma in ("lift", "ease", "end") and thing is not None and thing.lemma in known.curbs:
        return "promise"  # "will lift the ban", not "will lift sales"
    # "Will take part *after all*": whoever had not wanted to has come round.
    chosen = lemma not in known.idle or after.startswith("part")
    return "promise" if chosen and " after all" in f" {after}" else None
