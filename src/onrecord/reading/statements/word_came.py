"""Sayings that come to somebody: "Word came from the palace *that* …", "Allegations followed from
the opposition *that* …", "Calls have come from the bar for the judge to go"."""

from collections.abc import Iterator

from onrecord.reading.draft import Draft, Why
from onrecord.reading.known_words import known_words
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.joint import joint_speakers
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.statements.somebody import is_body, is_somebody
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import in_quote, tidied
from onrecord.reading.syntax import SUBJECTS, Node


def word_came(draft: Draft, noun: Node) -> Iterator[Candidate]:
    """What comes with a noun of saying that is the subject of its coming, from whoever it is."""
    verb, known = noun.head, lexicon().words
    if verb is None or noun.relation not in SUBJECTS or verb.index < noun.index:
        return
    if verb.lemma.lower() not in known["coming"] or verb.negated:
        return
    if any(one.lower in ("no", "little", "any") for one in noun.children):
        return  # "*no* word came from the palace"
    from_ = next((one for one in noun.sentence.nodes[verb.index :] if one.lower == "from"), None)
    holder = from_.head if from_ is not None else None
    if from_ is None or holder is None or holder.index < from_.index:
        return
    if in_quote(draft, noun.span[0]) or not _may_tell(draft, holder):
        return
    links = ("that", "for") if noun.lower in known["called_for"] else ("that",)
    behind = noun.sentence.nodes[holder.index + 1 :]
    link = next((one for one in behind if one.lower in links and one.tag == "IN"), None)
    if link is None:
        return
    between = behind[: behind.index(link)]
    if any(one.is_verb or one.text in (";", ":") for one in between):
        return
    if link.lower == "for" and (link.head is None or _is_time(link.head)):
        return  # "Demands have come from the union *for years*", "*for the third time*"
    if noun.lower in _OF_PLACES and holder.entity == "LOCATION":
        return  # "Reports have emerged *from Kesh* that …": by whom, nobody tells
    content = tidied(draft, [(link.span[0], noun.sentence.span[1])])
    speakers = joint_speakers(holder)
    sources = [noun_phrase(one, conjuncts=len(speakers) == 1) for one in speakers]
    sources = [(start, min(end, link.span[0] - 1)) for start, end in sources]
    if content:
        yield Candidate(
            anchor=noun,
            lemma=noun.lemma.lower(),
            source=(sources[0],),
            cue=(noun.span,),
            content=content,
            why=Why("word-came", words=(noun.span,)),
            frame="noun",
            joint=tuple(sources[1:]),
        )


def _is_time(noun: Node) -> bool:
    """Whether something lasts or comes round so: "for *years*", "for the third *time*"."""
    return noun.lemma.lower() in known_words().spans or noun.tag == "CD"


_OF_PLACES = ("report", "reports", "news", "word")


def _may_tell(draft: Draft, noun: Node) -> bool:
    """Whether word may come from there: from somebody, a body or the house of one."""
    if noun.tag == "PRP":
        return noun.lower not in ("it", "this", "that")
    if is_somebody(draft, noun) or is_body(draft, noun) or noun.entity == "LOCATION":
        return True
    return draft.syntax.mention_kinds.get(noun.span[0]) == "place"
