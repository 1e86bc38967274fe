"""How firmly a figure is told: reported, claimed, confirmed, estimated, unverified, expected.

The program never grades a source: the words of the report do, by the conventions of the record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Quantity, Said, inside
from onrecord.reading.figures.lexicon import crowds, polls
from onrecord.reading.figures.to_come import are_to_come, is_to_come
from onrecord.reading.syntax import Node
from onrecord.record import Counted, Stance
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
_FAR_FROM_HARM = 80  # characters
_FAR_FROM_REACHED = 40  # characters


def stance(draft: Draft, span: Span, said: Said | None) -> Stance:
    """How firmly the figure at `span` is told, within the statement `said` or by the report."""
    if _MIGHT.search(draft.text, max(0, span[0] - _FAR_FROM_REACHED), span[0]):
        return "expected"
    if _COULD.search(draft.text, max(0, span[0] - _FAR_FROM_HARM), span[0]):
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
    source = draft.words(said.source[0]).lower() if said.source else ""
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
_UNVERIFIED = re.compile(
    r"\b(?:could|can|have|has|had|was|were|is|are)\s*(?:not|n[’']t)\s+(?:been\s+)?(?:be\s+)?"
    r"(?:immediately\s+)?(?:independently\s+)?(?:been\s+)?"
    r"(?:verif\w+|confirm\w+|corroborat\w+|checked independently)"
    r"|\b(?:unable|impossible)\s+to\s+(?:independently\s+)?(?:verify|confirm)",
    re.IGNORECASE,
)
_NEITHER = re.compile(
    r"\b(?P<who>neither|none)\b(?P<of>[^.;:\n]{0,60}?)\b(?:could|can|has|have|had)\s+"
    r"(?:be(?:en)?\s+)?(?:immediately\s+)?(?:independently\s+)?(?:been\s+)?"
    r"(?:verified|confirmed|corroborated|checked)"
    r"|\b(?:not|n[’']t|unable to)\s+(?:immediately\s+)?(?:independently\s+)?(?:be able to\s+)?"
    r"(?:verify|confirm|corroborate|check)\s+(?P<either>either|both)\s+(?P<both>[^.;:\n]{0,40})",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"\b(?:count|figure|toll|number|claim|report|tally|death|account)s?\b", re.IGNORECASE
)
_NEAR = 500  # characters: about four sentences
_CONTESTED = ("held", "arrested", "released", "killed", "injured")
_ARMED = ("government", "armed_group")


def weighed(draft: Draft, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The figures again, with what stands elsewhere: "the count could not be verified" after it,
    or the other party's own count of the same."""
    found = list(quantities)
    keys = [draft.cast.at(one.counted_by) for one in quantities]
    doubted = {*_doubted(draft, quantities, keys), *_neither(quantities, keys, draft.text)}
    doubted |= set(_all_doubted(quantities, draft.text))
    for index, one in enumerate(found):
        if one.stance != "reported":
            continue
        if index in doubted:
            found[index] = replace(one, stance="unverified")
        elif _is_crowd(draft, one):
            rival = any(_of_same_crowd(one, other) for other in quantities)
            found[index] = replace(one, stance=_of_crowd(draft, one, rival=rival))
        elif one.counts in _CONTESTED and any(
            _against(one, other) and _are_parties(draft, keys[index], keys[there], one.counts)
            for there, other in enumerate(quantities)
        ):
            found[index] = replace(one, stance="claimed")
    return found


def _is_crowd(draft: Draft, one: Quantity) -> bool:
    """ "*Police* put the march at *9,000*": a crowd that somebody else than the report has counted;
    strikers on a payroll, and the 212 who signed, are counted one by one."""
    many = one.value or one.low or one.high or 0
    if one.counts != "participants" or one.counted_by is None or many < _A_CROWD:
        return False
    if one.bound == "exact" and many % _ROUND:
        return False
    head = draft.syntax.head(one.population) if one.population is not None else None
    return head is None or head.lemma in crowds()["anybody"] or head.lemma in _CROWDS


def _of_same_crowd(one: Quantity, other: Quantity) -> bool:
    """Whether another body's count of a crowd stands near."""
    return (
        other.counts == "participants"
        and other.counted_by not in (None, one.counted_by)
        and abs(one.span[0] - other.span[0]) <= _APART
    )


def _of_crowd(draft: Draft, one: Quantity, *, rival: bool) -> Stance:
    """A crowd's count is an estimate; of those who called it out, against another's count, a
    claim: "*organisers* said 120,000, police 45,000"."""
    head = draft.syntax.head(one.counted_by) if one.counted_by is not None else None
    own = head is not None and head.lemma.lower() in _ORGANISERS
    return "claimed" if own and rival else "estimated"


_A_CROWD = 1_000
_ROUND = 100
_CROWDS = ("protester", "demonstrator", "marcher", "mourner", "participant", "fan", "crowd")
_ORGANISERS = ("organiser", "organizer", "activist", "protester", "union", "opposition", "movement")


def _doubted(
    draft: Draft, quantities: Sequence[Quantity], keys: Sequence[int | None]
) -> Iterator[int]:
    """Which figures nobody could check: those of the counter told last before it is said so."""
    if not quantities:
        return
    for match in _UNVERIFIED.finditer(draft.text):
        start = max(0, match.start() - _NEAR)
        near = [
            index
            for index, one in enumerate(quantities)
            if start <= one.span[0] < match.start() and one.counted_by is not None
        ]
        between = draft.text[quantities[near[-1]].span[1] : match.start()] if near else ""
        if between.count("\n\n") > 1 or not _COUNT.search(between[-80:]):
            continue
        # "the agency’s figures could not be confirmed" names the counter, else it is the last one
        named = _named_before(draft, match.start())
        whose = next((keys[one] for one in reversed(near) if keys[one] in named), keys[near[-1]])
        yield from (index for index in near if keys[index] == whose)


def _neither(
    quantities: Sequence[Quantity], keys: Sequence[int | None], text: str
) -> Iterator[int]:
    """ "Neither figure could be verified", "could not verify either claim": those of the last two
    who counted before it; "none of the figures": those of its paragraph."""
    for match in _NEITHER.finditer(text):
        if not _COUNT.search(match["of"] or match["both"]):
            continue
        paragraph = text.rfind("\n", 0, match.start())
        before = [
            index
            for index, one in enumerate(quantities)
            if one.span[0] < match.start() and one.counted_by is not None
        ]
        if match["either"] or match["who"].lower() == "neither":
            two = list(dict.fromkeys(keys[index] for index in reversed(before)))[:2]
            yield from (
                index
                for index in before
                if keys[index] in two and match.start() - quantities[index].span[0] < _NEAR
            )
        else:
            yield from (index for index in before if quantities[index].span[0] > paragraph)


def _all_doubted(quantities: Sequence[Quantity], text: str) -> Iterator[int]:
    """ "The agency was unable to confirm *the figures*", "*the tolls* could not be verified": what
    befell people, as anybody counted it shortly before; not "the ministry's figures"."""
    for match in _THE_FIGURES.finditer(text):
        start = max(0, match.start() - _NEAR_ALL)
        for index, one in enumerate(quantities):
            counted = one.counted_by is not None and start <= one.span[0] < match.start()
            if counted and (one.counts in _TOLLS or one.unit == "body"):
                yield index


_THE_FIGURES = re.compile(
    r"\b(?:(?:could|can)\s?(?:not|n[’']t)|not (?:been )?able to|unable to|impossible to)"
    r"(?: immediately| independently)*(?: verify| confirm| corroborate)(?: independently)?"
    r" (?:the|these|those|any of the) (?:death |casualty )?"
    r"(?:figures|tolls|counts|numbers|tallies)\b(?! (?:of|for|from|given|released|issued|by) )"
    r"|(?:\A|[.\n”] ?)(?:The|These|None of the|Those) (?:death |casualty )?"
    r"(?:figures|tolls|counts|numbers|tallies)"
    r" (?:could|can|have|were) ?(?:not|n[’']t)? ?(?:be|been)?(?: immediately| independently)*"
    r" (?:verified|confirmed|corroborated)"
)
_NEAR_ALL = 900  # characters: about three paragraphs
_TOLLS = ("killed", "injured", "missing", "arrested", "held", "displaced", "damaged")


def _named_before(draft: Draft, place: int) -> set[int]:
    """Who is named in the sentence up to a place."""
    clause = draft.syntax.clause_at(place)
    start = clause.span[0] if clause is not None else place
    for said in draft.said:  # "the ministry says the register has not been verified": not its own
        start = max([start, *(one[0] for one in said.content if start <= one[0] < place < one[1])])
    return {
        character.key
        for character in draft.cast.characters
        if any(start <= mention[0] and mention[1] <= place for mention in character.mentions)
    }


def _against(one: Quantity, other: Quantity) -> bool:
    """Whether two figures tell the same thing differently, not far from each other."""
    if one.counts != other.counts or one.value == other.value:
        return False
    return abs(one.span[0] - other.span[0]) <= _APART


_APART = 1200  # characters


def _are_parties(draft: Draft, mine: int | None, theirs: int | None, counts: Counted) -> bool:
    """Whether two parties each count: governments and armed groups, or two states over captives."""
    if mine is None or theirs is None or mine == theirs:
        return False
    kinds = {draft.cast.characters[key].kind for key in (mine, theirs)}
    return kinds <= set(_ARMED) and ("armed_group" in kinds or counts == "held")
