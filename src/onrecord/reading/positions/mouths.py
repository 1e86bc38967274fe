"""For whom a clause says that somebody speaks: "for the Front, Mara Tolen said", "Tolen,
representing the Front", "the Front's team is led by Tolen"."""

from collections.abc import Iterable, Iterator

from onrecord.reading.actors.lexicon import lexicon as actors
from onrecord.reading.draft import Character, Draft
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import passive, with_preposition
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.posts import bodies_of, whose_post
from onrecord.reading.positions.words import BODIES
from onrecord.reading.syntax import SUBJECTS, Node


def speaks_by_words(draft: Draft, parties: Parties, one: Character) -> int | None:
    """The body that the report's own words have somebody speak for, or None."""
    if one.kind not in ("person", "unnamed"):
        return None
    if lexicon().advocates & {word for role in one.roles for word in role.lower().split()}:
        return None  # a lawyer's charge is his own, a lawmaker's too, whoever they represent
    for mention in one.mentions:
        head = draft.syntax.head(mention)
        for noun in _told_for(draft, head) if head is not None else ():
            for key in _party(parties, noun):
                if key != one.key and parties.kinds[key] in BODIES:
                    return key
    return whose_post(draft, parties, one)


def _party(parties: Parties, noun: Node) -> list[int]:
    """The party that a noun names, or whose team or side it is."""
    if noun.lemma in lexicon().teams and (owner := noun.child("nmod:poss")) is not None:
        return parties.of(owner)
    return parties.of(noun) or parties.named(noun)


def _told_for(draft: Draft, head: Node) -> Iterator[Node]:
    """The nouns for whom somebody is told to speak, at one mention of him."""
    yield from _voice_of(head)
    for one in head.children:
        if one.relation in ("acl", "acl:relcl", "appos"):
            yield from _in_clause(one)
            yield from _voice_of(one)
            yield from _is_now(one)
    above = head.head
    while above is not None and head.relation in ("appos", "conj") and not above.is_verb:
        head, above = above, above.head
    if above is not None and head.relation in SUBJECTS:
        yield from _is_now(above)
    if above is None or not above.is_verb:
        return
    if head.relation in SUBJECTS and not passive(above):
        yield from _in_clause(above)
        if draft.told_by(above.span):
            if head.index > above.index:
                yield from _alone(
                    with_preposition(head, ("for",))
                )  # "“…” said Tolen *for the Front*"
            yield from _for(above)
            for one in above.children:
                if one.relation == "advcl" and one.tag == "VBG":
                    yield from _in_clause(one)
    elif above.agent == head and passive(above):
        subject = above.child(*SUBJECTS)
        if subject is not None and _tells_for_whom(above.lemma, subject):
            yield subject


def _voice_of(noun: Node) -> Iterator[Node]:
    """ "A *voice* for the Front", "the Front's *man* in Oslo", "a senior Front *official*", "the
    Front's *Mara Tolen*"."""
    owner = noun.child("nmod:poss")
    if not lexicon().not_in_office.isdisjoint(one.lower for one in noun.children):
        return  # "a *former* Front commander"
    if noun.lemma in lexicon().voices:
        yield from with_preposition(noun, ("for",))
        if owner is not None:
            yield owner
    elif owner is not None and _only_a_name(owner, noun):
        yield owner
    elif noun.lemma in lexicon().officials:
        yield from (one for one in noun.children if one.relation == "compound")


def _is_now(noun: Node) -> Iterator[Node]:
    """ "Tolen *is* the Front's *spokeswoman*", "who has been its envoy since May"."""
    being = noun.child("cop")
    now = being is not None and any(one.lower in _NOW for one in (being, *noun.auxiliaries))
    if now and not noun.negated and not any(one.lower == "longer" for one in noun.subtree()):
        yield from _voice_of(noun)
        yield from bodies_of(noun)


_NOW = ("is", "'s", "’s", "are", "has", "have")


def _only_a_name(owner: Node, noun: Node) -> bool:
    """Whether nothing stands behind an owner but given name and surname: not "Tarsk's ally Orsava",
    nor "Tarsk's King Odo"."""
    behind = noun.sentence.nodes[owner.index + 1 : noun.index + 1]
    names = [one for one in behind if one.tag != "POS"]
    persons = all(one.entity == "PERSON" and one.tag.startswith("NNP") for one in names)
    return persons and len(names) > 1 and names[0].lower not in actors().royal


def _in_clause(verb: Node) -> Iterator[Node]:
    """ "*Speaking* for the Front", "who *represents* the Front", "*heads* the Front's team"."""
    lemma, thing = verb.lemma, verb.object or _bare(verb)
    if thing is not None and not verb.negated and _tells_for_whom(lemma, thing):
        yield thing
    elif lemma in lexicon().speaking_for and not verb.negated:
        yield from with_preposition(verb, ("for",))
        yield from _on_behalf(verb)


def _bare(verb: Node) -> Node | None:
    """An object that the parse takes for another phrase: "representing *the Front*"."""
    after = (one for one in verb.children if one.relation == "obl" and one.index > verb.index)
    return next((one for one in after if one.child("case", "mark") is None), None)


def _tells_for_whom(lemma: str, noun: Node) -> bool:
    """Whether who does that to a party speaks for it: "represents the Front", "leads its team"."""
    team = noun.lemma in lexicon().teams and noun.child("nmod:poss") is not None
    return lemma in lexicon().represents or (team and lemma in lexicon().heading)


def _on_behalf(verb: Node) -> Iterator[Node]:
    for one in verb.children:
        if one.lower == "behalf":
            yield from (each for each in one.children if each.relation.startswith("nmod"))


def _for(verb: Node) -> Iterator[Node]:
    """ "*For the Front*, Mara Tolen said", "“…” said Tolen *for the Front*", alone."""
    yield from _on_behalf(verb)
    first = verb.sentence.nodes[0]
    for noun in _alone(with_preposition(verb, ("for",))):
        begins = noun.subtree()[0]
        if begins == first or (begins.index > verb.index and verb.lemma in ("say", "reply")):
            yield noun  # not "called *for a tribunal*"


def _alone(nouns: Iterable[Node]) -> Iterator[Node]:
    """Phrases with nothing behind them but a mark: not "for the Front to decide"."""
    for noun in nouns:
        behind = noun.subtree()[-1].after()
        if behind is None or behind.text in (",", ".", ":", ";"):
            yield noun
