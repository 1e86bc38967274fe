"""What the proposed candidates hold that nobody says, and who in them only hears.

Each question looks at one candidate and what stands beside it; `sifted` asks them all.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from onrecord.reading.draft import Draft, inside
from onrecord.reading.parties import is_person_word
from onrecord.reading.statements.candidate import Candidate, common
from onrecord.reading.statements.content import interior
from onrecord.reading.statements.hearers import only_hears
from onrecord.reading.statements.impersonal import by_somebody, impersonal
from onrecord.reading.statements.lexicon import CONTESTING, lexicon
from onrecord.reading.statements.spans import first_word
from onrecord.reading.statements.unspoken import told_beside, unspoken
from onrecord.reading.syntax import Node


def sifted(draft: Draft, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that are sayings, each with no more than it says."""
    told = [by_somebody(draft, _without_beside(draft, one)) for one in candidates]
    found = [only_hears(draft, one) for one in told]
    found = [one for one in found if not _nothing_said(draft, one)]
    alike: dict[object, list[Candidate]] = {}
    for one in found:
        alike.setdefault(one.content, []).append(one)
    return [
        one
        for one in found
        if not (
            _in_a_source(one, [same for same in alike[one.content] if same is not one])
            or _of_remarks(draft, one)
            or _quotes_first(one, found)
            or _again(one, found)
        )
    ]


def _nothing_said(draft: Draft, one: Candidate) -> bool:
    return (
        _asked_of_you(draft, one)
        or _only_cites(draft, one)
        or _is_beside(draft, one)
        or _empty(draft, one)
        or _shown(one)
        or _relative_of_paper(draft, one)
        or _supposed(one)
        or _puts(draft, one)
        or _judged(one)
        or _may_be(draft, one)
        or _stranded(draft, one)
        or _fronted(draft, one)
        or _only_when(draft, one)
        or _bought(draft, one)
        or _alleged_ties(draft, one)
        or _handed_in(one)
        or _had_as_a_place(one)
        or _answered(draft, one)
        or impersonal(draft, one)
        or unspoken(draft, one)
    )


def _asked_of_you(draft: Draft, one: Candidate) -> bool:
    """Whether it is but what an interviewer asks: "How would you describe your style?", or whether
    somebody said it at all."""
    anchor = one.anchor
    if anchor is None or not one.source:
        return False
    nodes = anchor.sentence.nodes
    first = next((each for each in nodes if each.text[:1].isalnum()), anchor)
    whether = first in anchor.auxiliaries and first.span[0] < one.source[0][0]
    if whether and any(each.text == "?" for each in nodes[anchor.index :]):
        return True  # "Did the mayor call it blackmail?"
    you = nodes[-1].text == "?" and draft.words(one.source[0]).lower() == "you"
    return you and interior(draft, anchor)[0] == 0


def _is_beside(draft: Draft, one: Candidate) -> bool:
    """Whether all of a content is a clause that tells when or why: "showed no emotion [as the
    sentence was read]"."""
    if len(one.content) != 1 or (one.anchor and one.content[0][0] < one.anchor.span[0]):
        return False  # "[Because the pumps failed, the quay is shut], reads the motion"
    first = first_word(draft, one.content)
    beside = lexicon().words["beside"]
    return first is not None and first.lower in beside and first.relation == "mark"


def _without_beside(draft: Draft, one: Candidate) -> Candidate:
    """ "Declined to comment [while the trial is under way]": no topic is kept back; "“We know
    nothing,” he added, [before leaving]": that is not added."""
    if len(one.content) > 1 and one.content[0][0] < one.content[-1][0]:
        last = draft.syntax.nodes(one.content[-1])
        if told_beside(last) and one.cue[-1][1] < last[0].span[0]:
            return replace(one, content=one.content[:-1])
    kept_back = one.frame in ("declined", "no answer")
    return replace(one, content=()) if kept_back and _is_beside(draft, one) else one


def _only_cites(draft: Draft, one: Candidate) -> bool:
    """ "…, the charity said, citing [a relative who had spoken to them]": who told it, not what."""
    anchor = one.anchor
    if one.lemma not in lexicon().words["citing"] or one.frame != "model":
        return False
    if anchor is None or anchor.tag != "VBG" or len(one.content) != 1:
        return False
    head = draft.syntax.head(one.content[0])
    if head is None:
        return False
    seen = draft.syntax.mention_kinds.get(head.span[0])
    return is_person_word(head.lower) or seen == "person"


def _empty(draft: Draft, one: Candidate) -> bool:
    """ "The third to say [so]", "the poll found [that]:"."""
    if len(one.content) != 1:
        return False
    words, end = draft.words(one.content[0]).lower(), one.content[0][1]
    listed = words == "that" and draft.text[end : end + 1] == ":"
    return listed or words in lexicon().words["empty"]


def _shown(one: Candidate) -> bool:
    """ "The jury was shown a note": a thing, by nobody who speaks."""
    anchor = one.anchor
    return anchor is not None and one.lemma == "show" and anchor.passive and anchor.agent is None


def _relative_of_paper(draft: Draft, one: Candidate) -> bool:
    """ "She read from a letter [in which the union wrote …]": the clause is the letter's."""
    first = first_word(draft, one.content)
    after = first.after() if first is not None else None
    return (
        after is not None
        and first is not None
        and first.tag == "IN"
        and after.lower == "which"
        and one.frame == "model"
    )


def _supposed(one: Candidate) -> bool:
    """ "As long as the firm does not respond, …": a silence that may be, not one that is told."""
    anchor = one.anchor
    if anchor is None or one.frame != "no answer" or anchor.relation not in ("advcl", "ccomp"):
        return False
    marks = [each.lower for each in anchor.children if each.relation in ("mark", "advmod")]
    return any(each in lexicon().words["supposing"] for each in marks)


def _puts(draft: Draft, one: Candidate) -> bool:
    """ "Proposed [a bill that would …]": a thing is put forward or away, and nothing said."""
    anchor = one.anchor
    if one.frame != "model" or anchor is None or len(one.content) != 1:
        return False
    contests = one.lemma in CONTESTING
    put = lexicon().words["putting"] | lexicon().words["hearing_out"]
    if not contests and one.lemma not in put:
        return False
    first, head = first_word(draft, one.content), draft.syntax.head(one.content[0])
    said = head is not None and head.lower in lexicon().words["disputable"]
    if contests and (said or anchor.negated):
        return False  # "disputes the figures", but an island is no saying
    clause = first is None or first.lower in ("that", "to", "whether") or first.text in "“\"‘'"
    return not clause and head is not None and head.is_noun and head.child("nsubj", "cop") is None


def _judged(one: Candidate) -> bool:
    """ "Was [found] guilty of taking bribes": a verdict that nobody is told to have spoken."""
    anchor = one.anchor
    if one.source or anchor is None or not anchor.passive:
        return False
    following = anchor.sentence.nodes[anchor.index + 1 : anchor.index + 3]
    return any(each.lower in lexicon().words["verdicts"] for each in following)


def _fronted(draft: Draft, one: Candidate) -> bool:
    """ "[In addition], we have notified the board": where a sentence goes on, and nothing said."""
    if len(one.content) != 1 or one.anchor is None:
        return False
    nodes = draft.syntax.nodes(one.content[0])
    if nodes[:1] and nodes[0].lower == "according" and nodes[-1].index < one.anchor.index:
        return True  # "[According to a letter], engineers asked for repairs": the letter's
    return (
        0 < len(nodes) <= _SHORT
        and nodes[0].tag == "IN"
        and nodes[-1].index < one.anchor.index
        and not any(node.is_verb for node in nodes)
    )


_SHORT = 3


def _only_when(draft: Draft, one: Candidate) -> bool:
    """ "Had asked for help [that week]": when, and nothing said. So is "showed [it] ahead"."""
    times = [each.span for each in draft.times]
    words = [draft.words(part).lower() for part in one.content]
    pointer = words == ["it"] and one.lemma in ("show", "put", "give", "see", "indicate")
    return pointer or (bool(words) and all(inside(part, times) for part in one.content))


def _bare(draft: Draft, one: Candidate) -> Node | None:
    """The noun that heads a content which is a noun phrase and neither clause nor quotation."""
    if len(one.content) != 1:
        return None
    first, head = first_word(draft, one.content), draft.syntax.head(one.content[0])
    if first is None or head is None or not head.is_noun:
        return None
    if first.lower in ("that", "to", "whether", "if") or first.text in "“\"‘'":
        return None
    return head if head.child("nsubj", "nsubj:pass", "cop") is None else None


def _bought(draft: Draft, one: Candidate) -> bool:
    """ "Ordered [extra stock]": a thing is ordered from whoever sells it; an act ("an inquiry",
    "the closure of the port") is ordered done. Days of mourning are declared, and nothing said."""
    if one.lemma != "order" or not one.content:
        return False
    words = draft.syntax.nodes(one.content[0])
    if [each.tag for each in words] == ["CD"]:
        return True  # "needs 25,000 doses and has ordered 9,000"
    head = _bare(draft, one)
    if head is None or head.relation in ("nsubj", "nsubj:pass"):
        return False
    if any(each.tag == "TO" and after.tag == "VB" for each, after in pairwise(words)):
        return False  # "ordered [the crews to leave]"
    if any(each.lower == "mourning" for each in words):
        return True
    return head.lemma.lower() in lexicon().words["goods"] or any(
        each.kind in ("object", "substance") and each.head == head.span and each.score >= _SEEN
        for each in draft.tagging.mentions
    )


_SEEN = 0.6  # the least score of a mention that the tagger alone sees


def _alleged_ties(draft: Draft, one: Candidate) -> bool:
    """ "Has [alleged ties] to the guards": ties that others allege, and no saying of his."""
    head, anchor = _bare(draft, one) if one.lemma == "allege" else None, one.anchor
    had = anchor is not None and [each.lower for each in anchor.auxiliaries] in _HAVING
    return had and head is not None and head.lemma.lower() in lexicon().words["ties"]


_HAVING = (["has"], ["have"], ["had"])


def _answered(draft: Draft, one: Candidate) -> bool:
    """ "Responded to accusations [that he had lied]": what others say, and the answer untold."""
    if one.lemma not in _ANSWERING or len(one.content) != 1:
        return False
    first = first_word(draft, one.content)
    noun = first.before() if first is not None and first.lower == "that" else None
    return noun is not None and noun.lower in lexicon().words["deaf"]


_ANSWERING = ("respond", "reply", "react", "answer")


def _handed_in(one: Candidate) -> bool:
    """ "Abuse [is reported] to the board": where reports are to go, and nothing reported."""
    anchor = one.anchor
    if anchor is None or one.lemma != "report" or not anchor.passive or anchor.agent is not None:
        return False
    after = anchor.after()
    noun = after.head if after is not None and after.relation == "case" else None
    return (
        after is not None
        and after.lower == "to"
        and noun is not None
        and noun.is_noun
        and noun.head == anchor
    )


def _had_as_a_place(one: Candidate) -> bool:
    """ "The last continent to [report] cases": the place has them, whoever reports."""
    anchor = one.anchor
    if anchor is None or one.lemma != "report" or anchor.tag != "VB":
        return False
    to, noun = anchor.before(), anchor.before(2)
    infinitive = to is not None and to.lower == "to" and noun is not None and noun.is_noun
    return infinitive and noun is not None and noun.lemma.lower() in lexicon().words["territories"]


def _stranded(draft: Draft, one: Candidate) -> bool:
    """ "But [that is not what] the study reports": what it does report stands elsewhere."""
    words = draft.words(one.content[-1]).lower().split() if one.content else []
    if one.lemma == "show" and len(one.content) == 1 and words in (["which"], ["that"]):
        return True  # "a letter, [which] the firm showed to the Courier"
    return bool(words) and words[-1] in ("what", "whatever")


def _may_be(draft: Draft, one: Candidate) -> bool:
    """ "He [may declare] an emergency": what somebody may or should say, nobody has said; nor what
    he "[would have insisted on]" or "[will ask] the court to do"; "we [would urge] you to" does."""
    anchor = one.anchor
    if anchor is None or not anchor.is_verb or anchor.negated:
        return False
    before = {each.lower for each in anchor.auxiliaries}
    if before & lexicon().words["yet_to_come"] and (
        one.frame == "urging" or one.lemma in _ASKED_LATER
    ):
        return draft.words(one.source[0]).lower() not in ("i", "we") if one.source else True
    return bool(before & lexicon().words["maybe"]) or {"would", "have"} <= before


_ASKED_LATER = ("propose", "order", "accept", "prove", "determine")


def _of_remarks(draft: Draft, one: Candidate) -> bool:
    """ "Comments first [reported by] the Courier", "numbers [reported by] the agency": what passes
    something on, and says nothing of its own."""
    anchor, words = one.anchor, lexicon().words
    if anchor is None or anchor.tag not in ("VBN", "VBD") or len(one.content) != 1:
        return False
    if one.lemma not in words["passing"] or anchor.relation not in ("acl", "acl:relcl", "advcl"):
        return False
    last = draft.syntax.nodes(one.content[0])[-1:]
    bare = len(draft.words(one.content[0]).split()) <= _SHORT
    named = words["occasions"] | words["channels"] | words["counts"]
    return bare and bool(last) and last[0].lower in named


def _in_a_source(one: Candidate, same: Sequence[Candidate]) -> bool:
    """Whether a cue only describes the speaker of the same words, or the paper that they stand in:
    "a diplomat [briefed] on it said", "said in a message [posted] online that …"."""
    anchor = one.anchor
    if anchor is None or not same:
        return False
    puts_out = one.lemma in lexicon().words["issuing"] or one.lemma in lexicon().words["passing"]
    if puts_out and (anchor.tag, anchor.relation) == ("VBN", "acl"):
        return True
    return any(inside(anchor.span, other.source) for other in same)


def _quotes_first(one: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether it is the participle of "[Quoted by] the radio, the minister said …": what the radio
    passes on is read with the minister's saying."""
    anchor = one.anchor
    if anchor is None or anchor.index or anchor.tag not in ("VBN", "VBD"):
        return False
    following = anchor.after()
    return (
        following is not None
        and following.lower == "by"
        and any(
            other is not one and other.anchor is not None and inside(other.anchor.span, one.content)
            for other in others
        )
    )


def _again(one: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether a participle tells the same words of the same speaker as the verb that it hangs on:
    "posted on Twitter, [asking] for help"."""
    anchor = one.anchor
    if anchor is None or anchor.tag != "VBG" or not one.content:
        return False
    return any(
        other.anchor is not None
        and other.anchor is anchor.head
        and common(other.source, one.source) > 0
        and other.content[:1] != ()
        and other.content[0][0] == anchor.span[0]
        for other in others
    )
