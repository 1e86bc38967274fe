"""Documents that a content was read to hold, though they only tell where it was said.

"She [dismissed] [the claim as “gossip”] *in a post*", "He [asked] [the bishop] *in a letter*
[to withdraw the order]": where no clause is told, a document behind its preposition belongs to the
saying and passes it on.
"""

from msgspec.structs import replace

from onrecord.reading.draft import Draft
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.channels import is_channel, is_written, through_somebody
from onrecord.reading.statements.lexicon import is_platform, lexicon
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import in_quote, tidied
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span


def without_enclosed(draft: Draft, one: Candidate) -> Candidate:
    """A saying whose content leaves out the document that stands within it."""
    anchor = one.anchor
    if anchor is None or not anchor.is_verb or not one.speech:
        return one
    for at, part in enumerate(one.content):
        if part[0] < anchor.span[1]:
            continue
        silent = one.frame in ("declined", "no answer")  # "refused to comment *in a statement*"
        found = _document_in(draft, anchor, part, silent=silent)
        if found is None:
            continue
        case, noun = found
        end, after = noun_phrase(noun)[1], noun.after()
        if after is not None and after.tag == "JJ":
            end = noun.span[1]  # "called the man in a letter *unfit*"
        colon = draft.text.find(":", noun.span[1], end)
        end = colon if colon > 0 else end  # what is told behind it, whatever the parse makes of it
        rest = _rest(draft, (end, part[1]))
        pieces = [(part[0], case.span[0]), *rest]
        content = tidied(draft, [*one.content[:at], *pieces, *one.content[at + 1 :]])
        return replace(one, content=content) if content or silent else one
    return one


def _document_in(
    draft: Draft, anchor: Node, part: Span, *, silent: bool
) -> tuple[Node, Node] | None:
    """The preposition and the noun of a document in which a content is said to stand."""
    words = draft.syntax.nodes(part)
    for case in words:
        if case.is_verb or case.tag == "MD" or case.lower in ("that", "which", "who", "if"):
            return None  # a clause or a deed, to which the document may belong
        if case.lower not in ("in", "via", "through", "on") or in_quote(draft, case.span[0]):
            continue
        noun = case.head
        if noun is None or noun.index < case.index or not noun.is_noun:
            continue
        if case.lower == "on":
            if noun.head == anchor and noun.relation == "obl" and _page(noun):
                return case, noun
            continue
        if case.lower == "through":
            between = is_channel(noun, case) or through_somebody(draft, noun, case)
            if between and (noun.head == anchor or silent):
                return case, noun
            continue
        if not is_written(noun) or not is_channel(noun, case) or not _own(noun):
            continue
        if _said_there(anchor, case.before() or case, noun):
            return None if _in_a_clause(words, case, noun) else (case, noun)
    return None


def _in_a_clause(words: list[Node], case: Node, noun: Node) -> bool:
    """Whether a document stands between a subject and its verb: "the firm, *in a letter*, had
    promised refunds", which is told of the firm."""
    return any(
        one.relation in SUBJECTS
        and one.head is not None
        and one.index < case.index
        and noun.index < one.head.index
        for one in words
    )


def _page(noun: Node) -> bool:
    """Whether something is told there: "claimed the attack on *Telegram*", "on its *channel*"."""
    own = noun.child("nmod:poss") is not None
    return is_platform(noun) or (own and noun.lower in lexicon().words["sites"])


def _own(noun: Node) -> bool:
    """Whether a document is told of for the first time, or is somebody's: "*a* letter", "*two*
    letters", "*his* memo". "The plan in *the* report" stands there, whoever praises it."""
    told = noun.child("det", "nmod:poss", "nummod")
    return told is not None and told.lower not in ("the", "that", "this", "those", "these")


def _said_there(anchor: Node, before: Node, noun: Node) -> bool:
    """Whether a saying stands in a document, and not the thing that it is about: the parse hangs it
    on the verb, a quotation or a number ends before it, or it holds nothing but words."""
    if noun.head == anchor and noun.relation == "obl":
        return True
    if before.text in _CLOSING or before.tag in ("CD", "PRP", "JJ"):
        return True
    return noun.lemma.lower() in lexicon().words["utterances"] | _SENT


_CLOSING = ('"', "”", "’", "'", "''")
_SENT = frozenset(["letter", "note", "telegram"])


def _rest(draft: Draft, span: Span) -> list[Span]:
    """What a content goes on with behind the document: what is to be done, what it is for; no day
    on which it was sent, nor who has seen it."""
    words = draft.syntax.nodes(span)
    colon = next((one for one in words if one.text == ":"), None)
    if colon is not None and colon.span[1] < span[1] and not in_quote(draft, colon.span[0]):
        return [(colon.span[1], span[1])]  # "put it bluntly *in a letter*: the hall should close"
    if not words:
        return []
    opens = words[0].lower in ("that", "to", "as", "for", "of", "not", "against", "over")
    opens |= words[0].tag == "JJ"
    quoted = words[0].text in ('"', "“", "``")
    addressed = words[0].lower == "to" and (len(words) < _CLAUSE or not words[1].is_verb)
    return [(words[0].span[0], span[1])] if (opens or quoted) and not addressed else []


_CLAUSE = 2  # words of "to go"
