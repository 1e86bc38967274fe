"""What is told by nobody but what tells it: "by varying reports", "by one tradition"."""

from collections.abc import Iterator

from onrecord.reading.draft import Draft, Why
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.content import clause_around, extent_of
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.statements.spans import in_quote, tidied, without
from onrecord.reading.syntax import Node
from onrecord.report import Span


def by_accounts(draft: Draft, by: Node) -> Iterator[Candidate]:
    """ "[By] [one tradition], [the saint came from Selm]", "[the crowd] was, [by] [varying
    reports], [thousands]": what is told, by nobody but what tells it."""
    before, noun = by.before(), by.after()
    while noun is not None and noun.tag in _BEFORE_ACCOUNTS and not noun.is_noun:
        noun = noun.after()
    if noun is None or noun.lower not in lexicon().words["accounts"]:
        return
    after = noun.after()
    many = after is not None and after.lower in ("tens", "hundreds", "thousands", "dozens")
    if after is None or (after.tag in _OF_SOMEBODY and not many):
        return  # "by estimates of the ministry"
    first = before is None or before.text in (",", "(", "–", "—")
    if not first and not (before is not None and before.lemma == "be"):
        return  # "alarmed by early reports"
    start = by.after() or noun
    if start.lower in ("all", "no") or (first and before is not None and after.text not in ",)–—"):
        return  # "by all accounts": everybody's, so nobody's
    source, hole = (start.span[0], noun.span[1]), (by.span[0], noun.span[1])
    beside = by.before(2) if first and by.index > 1 else before  # "that had, *by reports*, killed"
    above = (noun.head, beside, beside.head if beside is not None else None)
    clauses = [one for one in above if one is not None and one.relation in ("acl", "acl:relcl")]
    if clauses and not in_quote(draft, by.span[0]):
        words = [one for clause in clauses for one in clause.subtree()]
        around: tuple[Span, ...] = tuple(without([extent_of(words)], hole))
    else:
        around = clause_around(draft, by, hole)
    content = tidied(draft, around)
    if content and sum(len(draft.words(part).split()) for part in content) > _FEW:
        yield Candidate(
            anchor=by,
            lemma="by",
            source=(source,),
            cue=(by.span,),
            content=content,
            why=Why("by-accounts", words=(by.span,)),
            frame="according",
        )


_FEW = 2  # words that tell nothing by themselves
_OF_SOMEBODY = ("IN", "POS", "NN", "NNS", "WDT", "NNP")
_BEFORE_ACCOUNTS = ("DT", "CD", "JJ", "JJR", "JJS", "VBG", "VBN", "PDT")
