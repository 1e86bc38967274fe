"""Who takes the position that a verb names: the source of the statement whose cue it is, its
subject, or in the passive whoever it is done by.
"""

from onrecord.reading.draft import Draft, Said
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import passive
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.words import BODIES
from onrecord.reading.subjects import antecedent, subject_of
from onrecord.reading.syntax import SUBJECTS, Node


def cued(draft: Draft, verb: Node) -> Said | None:
    """The statement or attitude whose cue has the verb in it, the first of several."""
    return next(iter(draft.told_by(verb.span)), None)


def holders_of(
    draft: Draft,
    parties: Parties,
    holders: Holders,
    verb: Node,
    said: Said | None,
    *,
    as_told: bool = False,
) -> list[int]:
    """Who takes the position, each as the party it speaks for, or `as_told` as he himself."""
    keys: list[int] = []
    if said is not None:
        source = parties.first_at(said.source)
        keys = [] if source is None else [source]
        if keys and parties.kinds[keys[0]] == "document":
            keys = holders.author(said.source[0])
        # "both A and B allege", "urged by A and B" is the source of one
        beside = parties.by(verb) if passive(verb) else parties.of(verb.child(*SUBJECTS))
        if keys and keys[0] in beside:
            keys = beside
    if not keys and passive(verb):
        keys = parties.by(verb)
    elif not keys:
        own = [one for one in verb.children if one.relation in SUBJECTS]
        # Of two subjects the one beside the verb: "an accusation *her spokesman* rejected".
        subject = own[-1] if len(own) > 1 else subject_of(verb)
        keys = parties.of(subject)
        if not keys and subject is not None:
            keys = _of_paper(parties, holders, verb, subject)
        if not keys and subject is not None and subject.lower in ("i", "we", "it"):
            index = draft.said_at(verb.span)
            speaker = holders.speaker(index) if index is not None else None
            body = subject.lower != "it" or (
                speaker is not None and parties.kinds[speaker] in BODIES
            )  # "the league said it had agreed"
            keys = [speaker] if speaker is not None and body else []
    if as_told:
        return holders.apart(keys)
    state = holders.told_by_office(keys, verb.span)
    return holders.sides(keys) if state is None else [state]


def _of_paper(parties: Parties, holders: Holders, verb: Node, subject: Node) -> list[int]:
    """Whose word it is that a document tells: "a letter to the owner *demands* an answer"."""
    if verb.tag == "VB" or verb.relation == "acl":
        return []  # "the code gives two ways to propose a change"
    key = parties.one(subject)
    if key is None or parties.kinds[key] != "document":
        return []
    return holders.author(antecedent(subject).extent("acl:relcl", "appos"))
