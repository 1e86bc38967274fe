"""A silence told by a noun: "There was *no immediate comment* from the ministry [on the raid]"."""

from collections.abc import Iterator

from onrecord.reading.draft import Draft, Why
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.silence import REPLIES
from onrecord.reading.statements.somebody import is_somebody
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import in_quote, tidied
from onrecord.reading.syntax import Node


def no_reply(draft: Draft, noun: Node) -> Iterator[Candidate]:
    """The silence of whoever a report wanted a comment of: "there was *no* official *response* from
    Orle's office"; there may be "no reply *from the tower*", which is none of the tower's."""
    before = [one for back in (1, 2, 3, 4) if (one := noun.before(back)) is not None]
    no = next((one for one in before if one.lower == "no"), None)
    link = noun.after()
    if noun.lower not in REPLIES or no is None or link is None or link.lower != "from":
        return
    be = no.before()
    if be is None or be.lemma != "be" or be.relation not in ("root", "conj", "parataxis"):
        return  # "he said there was no response from the pilots"
    near = [one.lower for back in (1, 2) if (one := be.before(back)) is not None]
    if "there" not in near:
        return
    who = link.head
    if who is None or not who.is_noun or in_quote(draft, noun.span[0]):
        return
    source = noun_phrase(who)
    if (
        not (who.entity != "O" or is_somebody(draft, who) or who.lower in _ASKED)
        or source[0] < link.span[1]
    ):
        return
    topic = next((one for one in (*noun.children, *who.children) if _about(one)), None)
    if topic is not None and topic.subtree()[0].span[0] > link.span[1]:
        start = topic.subtree()[0].span[0]
        source = (source[0], min(source[1], start - 1))
        content = tidied(draft, [(start, topic.subtree()[-1].span[1])])
    else:
        content = ()
    cue = (no.span[0], noun.span[1])
    yield Candidate(
        anchor=noun,
        lemma=noun.lower,
        source=(source,),
        cue=(cue,),
        content=content,
        why=Why("no-word-from", words=(cue,)),
        frame="no answer",
    )


_ASKED = ("office", "side", "embassy", "palace", "camp", "headquarters")


def _about(noun: Node) -> bool:
    """Whether a phrase tells what nothing is said on: "on the raid"."""
    case = noun.child("case")
    return case is not None and case.lower in ("on", "about")
