"""A thing that stands before whoever rules it out or denies it: "*A return to the old border* she
ruled out", "*That the army would go* he did not rule out".

The parse has two subjects of such a verb, or takes the sentence for a noun; its words tell it by
their places.
"""

from collections.abc import Iterator, Sequence

from onrecord.reading.draft import Draft, Why
from onrecord.reading.statements.candidate import Candidate, meet
from onrecord.reading.statements.cue import verb_group
from onrecord.reading.statements.lexicon import cue_lemma
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.statements.spans import in_quote, tidied
from onrecord.reading.statements.urging import party
from onrecord.reading.syntax import TENSED, Clause, Node


def with_things(draft: Draft, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, with what stands at the head of its sentence and is ruled out at its end."""
    found = list(candidates)
    for clause in draft.syntax.clauses:
        for one in _fronted(draft, clause):
            found = [other for other in found if not meet(other.cue, one.cue)]
            found.append(one)
    return found


def _fronted(draft: Draft, clause: Clause) -> Iterator[Candidate]:
    words = clause.nodes
    verb = next((one for one in reversed(words) if one.is_verb), None)
    lemma = cue_lemma(verb) if verb is not None else ""
    if verb is None or lemma not in _RULING or verb.passive or in_quote(draft, verb.span[0]):
        return
    particle = " " in lemma
    behind = [one for one in words[verb.index + 1 + particle :] if one.text[:1].isalnum()]
    if len(behind) > _LATE or any(one.is_noun for one in behind) or words[-1].text == "?":
        return  # "she ruled out *talks*"
    group = verb_group(verb, 1 if particle else 0)
    near = [one for one in words if one.span[1] <= group[0][0]]
    who = near[-1] if near else None
    if who is None or not who.is_noun or not party(draft, who):
        return
    start = who.span[0] if who.tag == "PRP" else max(noun_phrase(who)[0], _article(who).span[0])
    told = [one for one in near if one.span[1] <= start]
    if told and told[-1].text == ",":
        told = told[:-1]
    if not told or not _is_thing(told, lemma):
        return
    heads = [one for one in told if one.is_noun and one.head is not None and one.head not in told]
    kinds = {draft.syntax.mention_kinds.get(one.span[0]) for one in heads}
    if lemma == "exclude" and not kinds & {"event", "abstract"}:
        return  # "the man they excluded"
    yield Candidate(
        anchor=verb,
        lemma=lemma,
        source=((start, who.span[1]),),
        cue=group,
        content=tidied(draft, [(told[0].span[0], told[-1].span[1])]),
        why=Why("thing-before", words=group),
        frame="parenthesis",
    )


def _article(noun: Node) -> Node:
    """The first word of a noun phrase by the words before its noun: "*the* prime minister"."""
    first = noun
    while (before := first.before()) is not None and before.tag in _IN_PHRASE:
        first = before
        if first.tag in ("DT", "PRP$"):
            break
    return first


_IN_PHRASE = ("DT", "PRP$", "JJ", "NNP", "NNPS")


def _is_thing(told: Sequence[Node], lemma: str) -> bool:
    """Whether the words before whoever speaks are what he speaks of: a noun phrase, a clause with
    "that", or a gerund where it is ruled out."""
    first, tensed = told[0], [one for one in told if one.tag in TENSED]
    if first.lower == "that" and first.tag == "IN":
        return bool(tensed)
    if tensed or any(one.text in (",", ";", ":", "“", '"') for one in told):
        return False
    if first.tag == "VBG":
        return lemma == "rule out" and len(told) > 1
    return first.tag in _OPENING and any(one.is_noun and one.tag != "PRP" for one in told)


_OPENING = ("DT", "PRP$", "JJ", "NN", "NNS", "NNP", "PDT")
_RULING = ("rule out", "exclude", "deny", "admit", "concede", "promise")
_LATE = 3  # words behind the verb: "for the moment", "altogether"
