"""Whose will a clause tells where its subject is no "we": a body's that its head speaks of."""

from collections.abc import Iterable

from onrecord.reading.draft import Character
from onrecord.reading.positions.clauses import Clause
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import STEM, lexicon
from onrecord.reading.positions.words import BODIES
from onrecord.reading.syntax import Node

PLAINLY = ("say", "announce", "add", "confirm", "declare", "insist", "promise", "pledge", "vow")
"""Cues under which somebody tells what his own side will do; "predict" and "warn" are none."""


def of_its_body(holders: Holders, clause: Clause) -> bool:
    """Whether somebody in office tells what his body will do, though nothing else links the two:
    "the institution would freeze its loans, its director said", "Falk said the party will sue"."""
    subject, parties = clause.subject, holders.parties
    speaker = parties.first_at(clause.said.source)
    key = parties.one(subject) if subject is not None else None
    if subject is None or speaker is None or key is None or speaker == key:
        return False
    one = parties.cast.characters[speaker]
    if one.kind not in ("person", "unnamed") or parties.kinds[key] not in BODIES:
        return False
    known = lexicon()
    words = holders.words_for(speaker)
    if "boss" not in words and not any(
        word[:STEM] in known.speakers | known.leaders for word in words
    ):
        return False
    if subject.tag.startswith("NNP"):
        thing = clause.verb.object
        if thing is not None and speaker in parties.of(thing):
            return False  # "the owner said the insurer would not pay *him*"
        source = holders.draft.syntax.nodes(clause.said.source[0])
        if source and source[0].lower in ("his", "her", "their"):
            return False  # the mayor's: "*her* spokesman said Vantor would pay for it"
        body = parties.kinds[key] == "organisation" and _told_before(holders, key, subject)
        return body and _may_head(one, parties.names[key], clause)
    first = subject.child("det", "nmod:poss")
    return subject.tag in ("NN", "NNS") and first is not None and first.lower in _OWN_BODY


_OWN_BODY = ("the", "its", "our")


def _may_head(one: Character, name: str, clause: Clause) -> bool:
    """Whether somebody may be the head of a body by whose name he tells what it will do: "Vantor
    will pay all of it, *chief executive Mara Tolen* announced"; no report tells of another body of
    his, nor is he a union's leader, or a judge."""
    if clause.said.lemma not in PLAINLY:
        return False
    words = set(name.lower().split())
    if not all(_alike(words, each.lower().split()) for each in one.affiliations):
        return False
    told = {word for role in one.roles for word in role.lower().split()} - words
    told = {word for word in told if not word.endswith(("'s", "’s"))}  # "the *dairy's* owner"
    known = lexicon()
    if not one.affiliations and told.isdisjoint(known.heading_alone):
        return False
    return bool(one.roles) and all(word in known.heading_words for word in told)


def _told_before(holders: Holders, key: int, subject: Node) -> bool:
    """Whether a body is told of before the sentence, and of no other as often: it is the report's,
    and who speaks of it with no more than an office is likely its own head."""
    cast = holders.parties.cast.characters
    often = len(cast[key].mentions)
    if any(
        len(one.mentions) >= often and one.key != key and one.kind == "organisation" for one in cast
    ):
        return False
    return any(end <= subject.sentence.span[0] for _, end in cast[key].mentions)


def _alike(name: Iterable[str], told: Iterable[str]) -> bool:
    """Whether two names share a word, whatever its ending: "the *dairy*", "Ostfeld *Dairies*"."""
    return not {one[:STEM] for one in name}.isdisjoint({one[:STEM] for one in told}) or any(
        one[:4] == other[:4] for one in name for other in told if len(one) > 4 and len(other) > 4
    )


def of_its_land(holders: Holders, clause: Clause) -> bool:
    """Whether a mayor, a premier tells what "the city", "the region" will do: what costs or gives
    something, not how it will fare."""
    subject, verb = clause.subject, clause.verb
    known = lexicon()
    if subject is None or verb.object is None or verb.object.lemma in ("price", "toll"):
        return False
    if verb.lemma not in known.spending | known.seen_to | known.giving:
        return False
    first = subject.child("det", "nmod:poss")
    if subject.tag != "NN" or first is None or first.lower not in ("the", "our", "my"):
        return False
    if any(one.relation in ("amod", "compound", "nmod") for one in subject.children):
        return False  # "the neighbouring country", "the city of Orle"
    return clause.said.lemma in PLAINLY and holders.heads_land(clause.party, subject.lemma)


def of_itself(holders: Holders, clause: Clause, subject: Node) -> bool:
    """Whether an "it" or "they" of which nobody knows whose it is stands right behind the saying of
    a body: "the firm said *it* would open its books"."""
    said, kind = clause.said, holders.parties.kinds[clause.party]
    cue = subject.before()
    if subject.lower not in ("it", "they") or holders.parties.one(subject) is not None:
        return False
    if said.lemma not in PLAINLY:
        return False  # "predicted it would harm the others"
    behind_cue = cue is not None and any(first <= cue.word.start < last for first, last in said.cue)
    return behind_cue and kind in (BODIES if subject.lower == "it" else (*BODIES, "group"))
