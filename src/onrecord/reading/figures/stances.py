"""How firmly a figure is told: reported, claimed, confirmed, estimated, unverified, expected.

The program never grades a source: the words of the report do, by the conventions of the record.
"""

from __future__ import annotations

import re

from onrecord.reading.draft import Draft, Said, inside
from onrecord.reading.figures.lexicon import polls
from onrecord.reading.figures.papers import of_no_polling
from onrecord.reading.figures.to_come import are_to_come, is_to_come
from onrecord.reading.syntax import Node
from onrecord.record import Stance
from onrecord.report import Span

_CLAIMS = {"claim", "allege", "accuse", "insist", "boast", "assert", "contend", "charge"}
_FORECASTS = {
    "expect",
    "project",
    "forecast",
    "predict",
    "demand",
    "offer",
    "promise",
    "pledge",
    "warn",
    "propose",
}
_ESTIMATES = {"estimate", "believe", "think", "reckon", "calculate", "suspect", "guess"}
_WILL = {"will", "’ll", "'ll", "shall", "would"}
_ESTIMATED = re.compile(
    r"\b(?:estimat\w+|calculation|projection"
    r"|(?:believed|thought)(?! to \w+, | [^.;]* (?:return|exchange) for )"
    r"|the (?:crowd|turnout|march|rally) at|fear(?:s|ed|ing)? that) ",
    re.IGNORECASE,
)


_BELIEVED = re.compile(
    r"(?: [\w-]+){0,3} (?:(?:is|are|was|were) (?:now |still )?"
    r"(?:believed|thought|estimated|feared) |(?:may|might|could) (?:well |already |also )?have )"
)
# "is costing [9 million] a day, *by the estimate of* one chamber"
_BY_ESTIMATE = re.compile(
    r"[^.;:“”\n]{0,40},? (?:by|on|according to)"
    r" (?:the|its|their|one|an|most|some|all|many|several|[A-Z][\w’']+)"
    r" (?:[a-z]+ )?(?:estimates?|reckoning|calculations?)\b"
)
# "the *alleged theft of* [340 million]", "alleged bribes worth [3 million]"
_ALLEGED = re.compile(
    r"\b(?:alleged|purported|supposed) (?:[\w-]+ ){1,3}?(?:of|worth|involving|totalling)"
    r"(?: (?:some|about|more than|at least|nearly|up to))? \Z"
)


# "fear the number *could reach* 120"
_MIGHT = re.compile(
    r"\b(?:could|might|may|will) (?:yet |still |eventually |well )?"
    r"(?:reach|rise to|climb to|grow to|go up to|exceed|top|surpass|pass) $"
)
# "a pandemic *could result in the deaths of* up to 50,000 people", "the quake *may kill* 300"
_COULD = re.compile(
    r"\b(?:could|might|may) (?:yet |still |eventually |well |even |also )?"
    r"(?:result in|lead to|cause|kill|injure|infect|affect|displace|destroy|damage|cost|claim"
    r"|leave|force|hit|threaten|strand|sicken|trigger|wipe out|put|deprive|push|create|eliminate)"
    r"(?: (?:the|an?|its|their|as|up|to|about|some|over|out|of|more|than|at|least|another|further"
    r"|between|from|deaths?|loss|losses|lives|displacement|evacuation|collapse|layoffs?|closure"
    r"|jobs))*(?: (?:firms|companies|taxpayers|consumers|the country|workers|it|them))? \Z"
)
# "raised its *forecast* to [3.4 percent] from [2.9]", "its growth *forecast for next year* of 2.1"
_FORECAST = re.compile(
    r"\b(?:forecasts?|predictions?|outlook)(?: for [^.,;:\d]{3,30})?(?: [a-z]+ly)?"
    r" (?:of|at|to|from)(?: [^.;:]{1,25} (?:from|to))?(?: (?:about|some|just|only))? \Z"
)
# "the bank *sees* inflation *at* [3.4 percent] *next year*"
_SEES = re.compile(r"\b(?:sees?|saw|seeing) [^.;:]{2,50} (?:at|of|by|to) (?:about |only )?\Z")
_TO_BE = re.compile(
    r" (?:(?:for|by|in|at) )?(?:the end of )?(?:next (?:year|quarter|month)|20\d\d)\b"
)
_FAR_FROM_HARM = 80  # characters
_FAR_FROM_REACHED = 40  # characters


def stance(draft: Draft, span: Span, said: Said | None) -> Stance:
    """How firmly the figure at `span` is told, within the statement `said` or by the report."""
    if _MIGHT.search(draft.text, max(0, span[0] - _FAR_FROM_REACHED), span[0]):
        return "expected"
    if _COULD.search(draft.text, max(0, span[0] - _FAR_FROM_HARM), span[0]):
        return "expected"
    if _FORECAST.search(draft.text, max(0, span[0] - _FAR_FROM_HARM), span[0]):
        return "expected"
    if _SEES.search(draft.text, max(0, span[0] - _FAR_FROM_HARM), span[0]) and _TO_BE.match(
        draft.text, span[1]
    ):
        return "expected"
    alleged = _ALLEGED.search(draft.text, max(0, span[0] - _FAR_FROM_REACHED), span[0])
    if alleged is not None and (said is None or said.lemma not in ("confirm", *_FORECASTS)):
        return "claimed"
    if (said is None or said.lemma != "confirm") and _is_of_claim(draft, span):
        return "claimed"
    estimated = _by_estimate(draft, span, said)
    if said is None:
        awaited = is_to_come(draft, span) or are_to_come(draft, span)
        return "expected" if awaited else "estimated" if estimated else "reported"
    if said.lemma in _CLAIMS:
        return "claimed"
    fact = said.lemma in _FORECASTS and _is_told_as_fact(draft, span, said)
    if said.lemma in _FORECASTS and not fact:
        return "expected"
    if said.lemma == "confirm":
        return "confirmed" if said.polarity == "affirmed" else "unverified"
    if any(_unnamed(draft, source) for source in said.source[:1]):
        return "unverified"
    awaited = _to_come(draft, span) or is_to_come(draft, span) or are_to_come(draft, span)
    if awaited and not fact:
        return "expected"
    return "estimated" if estimated else "reported"


def _is_told_as_fact(draft: Draft, span: Span, said: Said) -> bool:
    """ "Warned that 40 people *had died* in the camps", "demanded to know why 11 *were let go*":
    what is so already; not "warned that 40 *would* die", "promised 40 homes", "warned that the
    border *is closing* within days"."""
    if said.lemma.partition(" ")[0] not in _OF_WHAT_IS:
        return False
    node: Node | None = draft.syntax.node_at(span[1] - 1)
    for _ in range(_UP):
        if node is None or not inside(node.span, said.content):
            return False
        if node.relation == "obl" and (case := node.child("case")) and case.lower in _UNDER:
            return False  # "prices rose under a plan to cut 40 jobs"
        if node.is_verb and node.relation not in ("amod", "acl", "acl:relcl"):
            break
        node = node.head
    if node is None or not node.is_verb:
        return False
    words = [node, *node.auxiliaries]
    marks = {one.lower for one in node.children if one.relation in ("mark", "advmod")}
    if any(one.tag in ("MD", "TO") for one in words) or not marks.isdisjoint(_NOT_YET):
        return False
    passed = any(one.tag == "VBD" or one.lower in ("have", "has", "’ve", "'ve") for one in words)
    return passed or (node.tag in ("VBZ", "VBP") and node.lemma in _LASTING)


_UP = 5  # words from a number to its verb
_OF_WHAT_IS = ("warn", "demand", "charge")
_UNDER = ("under", "by", "through", "with", "for", "within")
_NOT_YET = ("if", "unless", "until", "when", "once", "before")
_LASTING = ("depend", "rely", "live", "remain", "hold", "need", "have", "exist", "lack", "face")


def _is_of_claim(draft: Draft, span: Span) -> bool:
    """ "Disputed *the union's claim that* the port earned 640 million": whoever tells of a claim,
    what it says is claimed; not "the insurer met her claim of 300 crowns"."""
    clause = draft.syntax.clause_at(span[0])
    start = max(clause.span[0] if clause is not None else 0, span[0] - _FAR_FROM_CLAIM)
    return _CLAIM_THAT.search(draft.text, start, span[0]) is not None


_CLAIM_THAT = re.compile(
    r"\b(?:claims?|allegations?|assertions?|boasts?|contentions?|accusations?) that [^.;:“”\"]*\Z"
)
_FAR_FROM_CLAIM = 100  # characters


def _by_estimate(draft: Draft, span: Span, said: Said | None) -> bool:
    """Whether the words call it an estimate; "about" and "dozens" only tell how exact it is."""
    near = draft.text[max(0, span[0] - 45) : span[1] + 1]
    near = re.split(r"[.;:!?\n]\s", near)[-1]
    if _ESTIMATED.search(near) or _BELIEVED.match(draft.text, span[1]):
        return True
    if _BY_ESTIMATE.match(draft.text, span[1]):
        return True
    if said is None:
        return False
    source = of_no_polling(draft.words(said.source[0])).lower() if said.source else ""
    if said.lemma in _ESTIMATES or _ESTIMATED.search(source + " "):
        return True
    return not polls().isdisjoint(re.findall(r"[a-z]+", source))


def _to_come(draft: Draft, span: Span) -> bool:
    """ "2,600 workers will take part": the verb it is a part of is in the future."""
    node: Node | None = draft.syntax.node_at(span[1] - 1)
    within = False
    for _ in range(4):
        if node is None:
            return False
        if node.is_verb:
            return any(one.lower in _WILL for one in node.auxiliaries)
        if node.relation == "obl" and within:
            return False  # "would not resign over the escape of two prisoners"
        within = within or node.relation == "nmod"
        node = node.head
    return False


def _unnamed(draft: Draft, span: Span) -> bool:
    """Whether words name nobody; "local rights group *Voice*" do, whatever they are taken for."""
    if draft.cast.kind_at(span) != "unnamed" or _speaks_for_a_body(draft, span):
        return False
    head = draft.syntax.head(span)
    return head is None or head.index == 0 or not (head.is_noun and head.text[0].isupper())


def _speaks_for_a_body(draft: Draft, span: Span) -> bool:
    """ "*A police spokeswoman* said", "*a spokesman for the ministry*": what the body says, and
    it is named; not "a spokesman, who asked not to be named"."""
    clause = draft.syntax.clause_at(span[0])
    end = min(span[1] + _TO_TERMS, clause.span[1] if clause is not None else span[1])
    known = _ANONYMOUS.search(draft.text, span[0], end) is None
    return known and _SPEAKS_FOR.search(draft.words(span)) is not None


_SPEAKS_FOR = re.compile(
    r"(?:[A-Za-z][\w’'-]* )(?<![Aa] )(?<![Tt]he )(?<!One )spokes(?:man|woman|person)\b"
    r"|\bspokes(?:man|woman|person) (?:for|of|from) "
)
_TO_TERMS = 60  # characters: ", speaking on condition of anonymity"
_ANONYMOUS = re.compile(r"\b(?:anonym|unnamed|not to be|not authori[sz]ed|condition)")
