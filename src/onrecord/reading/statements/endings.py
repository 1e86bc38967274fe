"""Where a content ends: with its proviso, before the next saying or subject, or a comment on it."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.statements.spans import comma_before, in_quote, tidied, told_time
from onrecord.reading.stretches import Places
from onrecord.reading.syntax import SUBJECTS, TENSED, Node
from onrecord.report import Span


def ending_at(draft: Draft, one: Candidate, place: int) -> Candidate:
    """A content whose last part ends at a place; as it was where no word would be left."""
    *before, (start, _) = one.content
    content = tidied(draft, [*before, (start, place)])
    return replace(one, content=content) if content else one


def before_participle(draft: Draft, one: Candidate) -> Candidate:
    """A content without the same speaker's next saying in a participle: "rejected [that], saying
    the bridge was sound"."""
    if one.anchor is None or not one.content:
        return one
    start, end = one.content[-1]
    for verb in one.anchor.children:
        comma = verb.before()
        while comma is not None and comma.tag.startswith("RB"):
            comma = comma.before()  # ", specially asking voters to come"
        if (
            verb.tag == "VBG"
            and verb.relation in ("advcl", "xcomp")  # behind a comma the parse has either
            and comma is not None
            and comma.text == ","
            and start < comma.span[0] < end
            and verb.lemma.lower() in lexicon().frames
            and not in_quote(draft, comma.span[0])
        ):
            return ending_at(draft, one, comma.span[0])
    return one


def before_deed(draft: Draft, one: Candidate) -> Candidate:
    """A content in the infinitive without what was done besides: "were told [to stay at home] and
    schools were closed", "called for [the board to act] but left town". What has a tense is no
    part of an infinitive."""
    if one.anchor is None or not one.content or not one.anchor.is_verb:
        return one
    start, end = one.content[-1]
    asked = next(
        (n for n in draft.syntax.nodes((start, end)) if n.is_verb or n.tag in ("TO", "MD")), None
    )
    if asked is None or asked.tag != "TO":
        return one
    beside = asked.head.children if asked.head is not None else []
    for verb in (*one.anchor.children, *beside):
        if verb.relation != "conj" or not asked.span[1] < verb.span[0] < end:
            continue
        link, subject = verb.child("cc"), verb.child(*SUBJECTS)
        tensed = verb.tag in ("VBD", "VBZ") or any(a.tag in TENSED for a in verb.auxiliaries)
        if not tensed or link is None or in_quote(draft, link.span[0]):
            continue
        before = draft.syntax.nodes((asked.span[1], link.span[0]))
        if subject is None and any(node.tag in TENSED for node in before):
            continue  # "promised to pay what was owed and had been asked for"
        if subject is None or link.span[1] <= subject.span[0] < verb.span[0]:
            return ending_at(draft, one, link.span[0])
    return one


def before_yielding(draft: Draft, one: Candidate) -> Candidate:
    """A content without what the report makes of it: "said [it would publish them], giving in to a
    demand by the union", "[nine died], the office said, revising its toll"."""
    if not one.content:
        return one
    words = draft.syntax.nodes(one.content[-1])
    behind = len(one.content) > 1 and one.cue and one.cue[-1][1] < one.content[-1][0]
    first = words[0] if behind and words else None
    if first is not None and first.tag == "VBG" and first.lemma in lexicon().words["revising"]:
        return replace(one, content=one.content[:-1])
    for verb in words:
        if verb.tag != "VBG" or verb.lemma.lower() not in lexicon().words["yielding"]:
            continue
        after, comma = verb.after(), verb.before()
        if (
            after is not None
            and after.lower in ("in", "to", "down")
            and comma is not None
            and comma.text == ","
            and not in_quote(draft, comma.span[0])
        ):
            return ending_at(draft, one, comma.span[0])
    return one


def without_charge(draft: Draft, one: Candidate) -> Candidate:
    """A content without the charge that stands behind it: "accused the Herald, which reported [the
    deaths], of recklessness"."""
    clause = one.anchor
    accused = clause.head if clause is not None and clause.relation == "acl:relcl" else None
    verb = accused.head if accused is not None else None
    if clause is None or verb is None or not one.content:
        return one
    if "accusing" not in lexicon().frames.get(verb.lemma.lower(), ()):
        return one
    start, end = one.content[-1]
    for charge in verb.children:
        begin = charge.extent()[0]
        if charge.index > clause.index and start < begin < end:
            return ending_at(draft, one, begin)
    return one


def without_told(draft: Draft, one: Candidate, others: Sequence[Candidate]) -> Candidate:
    """A content without what the verb around it tells behind a comma: "told the radio, which first
    reported [the breakdown], that the talks were over"."""
    clause = one.anchor
    hearer = clause.head if clause is not None and clause.relation == "acl:relcl" else None
    if hearer is None or len(one.content) != 1:
        return one
    start, end = one.content[0]
    for other in others:
        begin = other.content[0][0] if other.content else start
        if other.anchor is not None and other.anchor == hearer.head and start < begin < end:
            comma = comma_before(draft, begin, start)
            return ending_at(draft, one, comma) if comma is not None else one
    return one


def before_according(draft: Draft, one: Candidate, told: Places[Candidate]) -> Candidate:
    """A content without a relative clause that is told by somebody else: "said [they had fled to a
    school], where, according to the mayor, 300 were sleeping". `told` are the sayings "according
    to" somebody, by where their contents begin."""
    if not one.content or not one.cue:
        return one
    for other in told.between(one.content[0][0], one.content[-1][1]):
        start = other.content[0][0]
        lone = draft.words(other.content[0]).lower() in ("where", "which", "who", "when")
        if lone and one.cue[0][0] < start < other.cue[0][0]:
            cut = tidied(draft, [(a, min(b, start)) for a, b in one.content if a < start])
            return replace(one, content=cut) if cut else one
    return one


_PROVISO = re.compile(
    r",? but (?:only|not) (?:if|when|once|after|unless|until|before|provided|on condition)\b"
    r"|, as long as\b|,? (?:provided|providing|on (?:the )?condition that|on the understanding"
    r"|so long as|unless)\b"
    r"|(?P<state> (?:as long as|while|until|till|before|if|once|in (?:exchange|return) for)\b)"
)
_NEXT_CLAUSE = re.compile(r", (?:and|but|while|who|which)\b|; ")


def with_proviso(draft: Draft, one: Candidate, others: Sequence[Candidate]) -> Candidate:
    """A content with the condition set behind it: "offered [to free ten men, but only if the ban
    was lifted]", "ruled out [talks while guns fired]". Without it the words say what nobody said.
    """
    if not one.content or one.anchor is None or not one.speech:
        return one
    start, end = one.content[-1]
    stop, last = one.anchor.sentence.span[1], one.cue[-1] if one.cue else (0, 0)
    out = last if last[0] == end + 1 else None  # "ruled [a sale] *out*, unless …"
    end = out[1] if out else end
    follows = _PROVISO.match(draft.text, end, stop)
    if follows is None or start < one.anchor.span[0] or in_quote(draft, end):
        return one
    if follows.group("state") and one.lemma not in lexicon().words["refusing"]:
        return one
    following = _NEXT_CLAUSE.search(draft.text, follows.end(), stop)
    stop = following.start() if following else stop
    if any(end < cue[0] < stop for other in others if other is not one for cue in other.cue):
        return one
    if out:
        return replace(one, content=tidied(draft, [*one.content, (end, stop)]))
    return ending_at(draft, one, stop)


_UNNAMED = re.compile(
    r",? (?:(?:speaking|talking|who spoke|who was speaking) )?(?:up)?on (?:the )?condition of"
    r" (?:\w+ )?anonymity|,? (?:asking|requesting|insisting|demanding) (?:not to be|to remain)"
    r" (?:named|identified|quoted|anonymous|unnamed)|, under cover of anonymity"
)


_UNTOLD = re.compile(
    r"(?:, without (?:naming|identifying|specifying|mentioning|citing|explaining|saying|disclosing"
    r"|going into|giving|providing|offering|producing|presenting|elaborating)"
    r"| without (?:elaborating|(?:giving|providing|offering|citing|presenting|going into)"
    r" (?:any |further |more |other )?(?:details?|evidence|proof|names|reasons?|examples?"
    r"|specifics|figures|an explanation|a reason|a date|a timetable)))\b"
)


def before_anonymity(draft: Draft, one: Candidate) -> Candidate:
    """A content without what the speaker asked for, or left out: "said [the price was fair], *on
    condition of anonymity*", "blamed [foreigners], *without naming them*"."""
    if not one.content or not one.speech or not one.source:
        return one
    found = _UNNAMED.search(draft.text, *one.content[-1])
    if found is None and one.cue and one.cue[-1][1] <= one.content[-1][0]:
        found = _UNTOLD.search(draft.text, *one.content[-1])
        rest = draft.text[found.end() : one.content[-1][1]] if found is not None else ""
        found = None if "," in rest else found
    if found is None or in_quote(draft, found.start()):
        return one
    return ending_at(draft, one, found.start())


_UNTIL = frozenset(["within", "until", "till", "before"])
_OF_WHAT = frozenset(["to", "against", "between", "by", "into"])


def with_term(draft: Draft, one: Candidate) -> Candidate:
    """A thing promised or demanded with its term or what else hangs on it: "promised [a list *by
    Friday*]", "ruled out [strikes *over Easter*]", "demanded [access *to the cellars*]"."""
    if one.frame != "phrase" or one.anchor is None or not one.speech or len(one.content) != 1:
        return one
    words = draft.syntax.nodes(one.content[0])
    after = words[-1].after() if words and words[0].index > one.anchor.index else None
    noun = after.head if after is not None and after.relation == "case" else None
    if after is None or noun is None or not words[-1].is_noun or in_quote(draft, after.span[0]):
        return one
    start, end = noun.extent()
    if start < one.content[0][1] or noun.head is None or "," in draft.text[start:end]:
        return one
    term = after.lower in _UNTIL or (after.lower == "by" and told_time(draft, noun))
    hangs = noun.relation == "nmod" and noun.head in words and after.lower in _OF_WHAT
    hangs = hangs and noun.lemma.lower() not in lexicon().words["channels"]
    if not (term or hangs) or (noun.head not in words and noun.head != one.anchor):
        return one
    return ending_at(draft, one, end)


def with_state(draft: Draft, one: Candidate) -> Candidate:
    """A count with what has become of the counted: "has counted [2,310 *dead*]"."""
    words = draft.syntax.nodes(one.content[-1]) if one.content else []
    after = words[-1].after() if words and words[-1].tag == "CD" else None
    if after is None or after.lower not in lexicon().words["states"]:
        return one
    following = after.after()
    if in_quote(draft, after.span[0]) or (following is not None and following.is_noun):
        return one  # "said 94 injured men"
    return ending_at(draft, one, after.span[1])


def before_subject(draft: Draft, one: Candidate) -> Candidate:
    """A noun phrase without the subject of the next clause: "pledged [funds] and Syria is taxing
    fuel", "gave no reason for [the raids] and Selm's ports and mines offices could not be reached".
    """
    if not one.content or one.anchor is None:
        return one
    words = draft.syntax.nodes(one.content[-1])
    after = words[-1].after() if words else None
    if after is None or any(word.is_verb or word.tag == "MD" for word in words):
        return one
    named = after.tag in ("VBZ", "VBP", "MD") and words[-1].tag[:3] == "NNP"
    verb = after.head if after.relation.startswith("aux") else after
    beside = verb is not None and verb.relation == "conj" and verb.head == one.anchor
    tensed = after.tag == "MD" or (after.tag in TENSED and after.relation.startswith("aux"))
    if not named and not (tensed and beside and verb and verb.child(*SUBJECTS) is None):
        return one
    joints = [word for word in words if word.lower in ("and", "but")]
    opening = [word for word in joints if _begins_subject(word.after())]
    joint = next(reversed(opening or joints), None)
    return ending_at(draft, one, joint.span[0]) if joint is not None else one


def _begins_subject(word: Node | None) -> bool:
    """Whether a noun phrase of its own begins with a word, and not the second half of one."""
    return word is not None and (word.tag in ("DT", "PRP$") or word.tag.startswith("NNP"))


_SINCE = frozenset(["after", "before", "since", "until", "as", "because", "if", "when", "while"])


def before_clause(draft: Draft, one: Candidate) -> Candidate:
    """A thing without what happened besides: "confirmed [the presence of lead] and the sample was
    sent on", "gave no reason for [the arrests] and the ministry could not be reached". What is
    joined to the cue and has a subject and a tense of its own is no part of a noun phrase."""
    anchor = one.anchor
    if anchor is None or not one.content or not anchor.is_verb:
        return one
    start, end = one.content[-1]
    for verb in anchor.children:
        link = verb.child("cc") if verb.relation == "conj" else None
        if link is None or not start < link.span[0] < end or in_quote(draft, link.span[0]):
            continue
        group = [verb, *(n for n in verb.children if n.relation.startswith(("aux", "cop")))]
        tensed = [n.span[0] for n in group if n.tag in TENSED]
        told = draft.syntax.nodes((start, link.span[0]))
        if not tensed or any(n.is_verb or n.tag == "MD" or n.lower in _SINCE for n in told):
            continue
        between = draft.syntax.nodes((link.span[1], min(tensed)))
        whole_clause = bool(between) and between[0].tag not in ("IN", "WRB", "WP", "WDT", "RB")
        if whole_clause and any(n.is_noun for n in between):
            return ending_at(draft, one, link.span[0])
    return one


_AND_THAT = re.compile(r"(?:,? (?:and|but)|;(?: and| but)?) (that) ")


def with_second_that(draft: Draft, one: Candidate, others: Sequence[Candidate]) -> Candidate:
    """A clause with the second one that "and that" adds: "announced [he had asked for it],
    [and that it came the next morning]"; so do "; that" and "but that". Within what somebody else
    tells it goes no further: "claimed [it was shut but that he had a key], police said"."""
    if not one.content or not one.cue or one.anchor is None or not one.speech:
        return one
    start, end = one.content[-1]
    match = _AND_THAT.match(draft.text, end)
    that = draft.syntax.node_at(match.start(1)) if match is not None else None
    outer = [part[1] for other in others for part in other.content if _holds(part, one, end)]
    home = min([one.anchor.sentence.span[1], *outer])
    if match is None or that is None or that.tag != "IN" or one.cue[-1][1] > start:
        return one
    later = [cue[0] for other in others for cue in other.cue if match.end() <= cue[0] < home]
    if later or match.end() >= home or in_quote(draft, match.start()):
        return one  # somebody goes on to say something else
    return ending_at(draft, one, home)


def _holds(part: Span, one: Candidate, place: int) -> bool:
    """Whether a stretch of what another saying tells holds the cue of this one and a place."""
    return part[0] <= one.cue[0][0] and place < part[1]


_MEASURE = re.compile(
    r" \((?:(?:about|around|roughly|some|nearly|almost|over|approximately|approx\.|circa|c\.)"
    r" ?)?(?:[A-Z]{0,3}[$€£¥])?\d[^()\n]{0,40}\)"
)


def with_measure(draft: Draft, one: Candidate) -> Candidate:
    """A content with the measure in brackets that says its last one over again: "was to reach
    [60 miles per hour (97 km/h)]"."""
    if not one.content:
        return one
    end = one.content[-1][1]
    found = _MEASURE.match(draft.text, end)
    last = draft.text[max(0, end - _NUMBER) : end]
    if found is None or not any(char.isdigit() for char in last) or in_quote(draft, end):
        return one
    return replace(one, content=(*one.content[:-1], (one.content[-1][0], found.end())))


_NUMBER = 24  # characters of "60–80 miles per hour"
