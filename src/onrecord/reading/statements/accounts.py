"""What is told by nobody but what tells it: "by varying reports", "by one tradition"."""

from collections.abc import Iterator

from onrecord.reading.draft import Draft, Why
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.content import clause_around, extent_of
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.statements.spans import in_quote, tidied, without
from onrecord.reading.syntax import Node


def by_accounts(draft: Draft, by: Node) -> Iterator[Candidate]:
    """ "[By] [one tradition], [the saint came from Selm]", "[the crowd] was, [by] [varying
    reports], [thousands]": what is told, by nobody but what tells it."""
    before, noun = by.before(), by.after()
    while noun is not None and noun.tag in _BEFORE_ACCOUNTS and not noun.is_noun:
        noun = noun.after()
    if noun is None or noun.lower not in lexicon().words["accounts"]:
        return
    after = noun.after()
    if after is None or after.tag in ("IN", "POS", "NN", "NNS", "WDT", "NNP"):
        return  # "by estimates of the ministry"
    first = before is None or before.text in (",", "(", "–", "—")
    if not first and not (before is not None and before.lemma == "be"):
        return  # "alarmed by early reports"
    start = by.after() or noun
    if start.lower in ("all", "no") or (first and before is not None and after.text not in ",)–—"):
        return  # "by all accounts": everybody's, so nobody's
    source, hole = (start.span[0], noun.span[1]), (by.span[0], noun.span[1])
    clause = by.sentence.nodes[by.index - 1].head if by.index else None
    verb = next(
        (one for one in (noun.head, clause) if one is not None and one.relation == "acl:relcl"),
        None,
    )
    around = (
        tuple(without([extent_of(verb.subtree())], hole))
        if verb is not None and not in_quote(draft, by.span[0])
        else clause_around(draft, by, hole)
    )
    content = tidied(draft, around)
    if content:
        yield Candidate(
            anchor=by,
            lemma="by",
            source=(source,),
            cue=(by.span,),
            content=content,
            why=Why("by-accounts", words=(by.span,)),
            frame="according",
            certain=True,
        )


_BEFORE_ACCOUNTS = ("DT", "CD", "JJ", "JJR", "JJS", "VBG", "VBN", "PDT")
