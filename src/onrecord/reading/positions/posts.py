"""In whose post somebody is, by the very words that tell of him: "the Council's chair", "Mara Tolen
of the Dockers' League", "Ivo Brandl, who heads the Front", "their envoy"."""

from collections.abc import Collection, Iterator

from onrecord.reading.actors.lexicon import lexicon as actors_lexicon
from onrecord.reading.draft import Character, Draft
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import with_preposition
from onrecord.reading.positions.lexicon import STEM, lexicon
from onrecord.reading.positions.words import BODIES, OWN
from onrecord.reading.syntax import SUBJECTS, Node


def body_of_post(
    draft: Draft,
    parties: Parties,
    one: Character,
    bodies: Collection[str],
    *,
    rules: bool = False,
) -> int | None:
    """The named body, of such kinds, that a person's own words put him in the post of, whether or
    not it does anything in the report; None where they name none. Whoever `rules` is of what he
    rules: "the President of Tarsk"."""
    if one.kind not in ("person", "unnamed"):
        return None
    for mention in one.mentions:
        head = draft.syntax.head(mention)
        if head is None or not head.is_noun or head.tag.startswith("PRP"):
            continue
        for noun in (head, *(each for each in head.children if each.relation == "appos")):
            for body in bodies_of(noun, rules):
                for key in parties.of(body)[:1]:
                    if _named_group(draft, parties, key):
                        return key
                    named = _behind(draft, parties, key) if parties.kinds[key] == "group" else key
                    if named not in (None, one.key) and _may_be(parties, named, bodies):
                        return named
    return None


def whose_post(draft: Draft, parties: Parties, one: Character) -> int | None:
    """The body whose post somebody's own words put him in, whatever kind it is: "*Tarsk's* envoy
    Mara Tolen", "*the Council's* ombudswoman", "*its* director"."""
    if one.kind != "person":
        return None
    for mention in one.mentions:
        head = draft.syntax.head(mention)
        if head is None or not head.is_noun or head.tag.startswith("PRP"):
            continue
        for noun in (head, *(each for each in head.children if each.relation in _POST)):
            owner = noun.child("nmod:poss")
            if owner is None or owner.word.start < mention[0] or not _is_post(owner, noun):
                continue
            found = parties.of(owner)
            if owner.lower == "its" and (not found or owner.index == 0):
                found = _told_before(draft, parties, owner) or found
            for key in found[:1]:
                named = parties.kinds[key] != "group" and _may_be(parties, key)
                if key != one.key and (named or _like_a_body(draft, parties, key)):
                    return key
    return None


_POST = ("appos", "compound")


def _is_post(owner: Node, noun: Node) -> bool:
    """Whether the last word of an owner's noun, before any name, is for an office."""
    known = lexicon()
    words = owner.sentence.nodes[owner.index + 1 : noun.index + 1]
    posts = [one.lemma.lower() for one in words if one.tag == "NN"]
    if not posts or not known.not_in_office.isdisjoint(one.lower for one in words):
        return False
    stem = posts[-1][:STEM]
    return stem in known.speakers | known.spokesmen | known.leaders or (
        posts[-1] in known.delegates | known.officers | known.posts
    )


def _like_a_body(draft: Draft, parties: Parties, key: int) -> bool:
    """Whether somebody may be a body for all his kind: a crowd called by a name ("the *Liberals*"),
    or whoever is taken for a person but has no title, is never told as a man or woman, and has no
    surname: a firm or a state that nobody has heard of."""
    one = parties.cast.characters[key]
    told = [draft.words(span) for span in one.mentions]
    if one.kind == "group":
        return any(words[:4].lower() == "the " and words[4:].istitle() for words in told)
    heads = [draft.syntax.head(span) for span in one.mentions]
    surnamed = " " in one.name and any(head and head.entity == "PERSON" for head in heads)
    titled = one.roles or surnamed or one.kind != "person"
    return not titled and _HE.isdisjoint(words.lower() for words in told)


_HE = frozenset(["he", "she", "him", "her", "his", "hers", "i", "me", "my", "who", "whose"])


def _told_before(draft: Draft, parties: Parties, its: Node) -> list[int]:
    """Of whom the report tells right before an "its" of which nothing else tells whose it is, or
    that opens its sentence: "Tarsk urged the office to act. *Its* envoy …" is Tarsk's."""
    before = [
        node
        for node in draft.syntax.subjects
        if 0 < its.word.start - node.word.start < _NEAR
        and node.tag not in ("PRP", "EX")
        and draft.said_at(node.span) is None
    ]
    # "The union wants the firm prosecuted. *Its* secretary …" is the union's.
    whole = [one for one in before if one.head is None or one.head.relation in _WHOLE]
    for some in (whole, before):
        found = next((keys for one in reversed(some) if (keys := parties.of(one))), [])
        if found:
            return found
    return []


_WHOLE = ("root", "conj", "parataxis")


_NEAR = 300  # characters


def owner_of_organ(draft: Draft, parties: Parties, one: Character) -> int | None:
    """The named body whose organ a body is called: "*Tarsk's* foreign ministry", "the *Union's*
    press office"; where the report tells more of that body than whose the organ is."""
    if one.kind not in BODIES:
        return None
    for mention in one.mentions:
        head = draft.syntax.head(mention)
        if head is None or not (head.lemma in lexicon().mouths or head.lemma in _BOARDS):
            continue
        if head.lemma == "office" and head.subtree()[-1] == head and not _speaking(head):
            continue  # "the president's office", "the registrar's office"
        board = head.lemma in _BOARDS and head.child("compound") is None  # no "health board"
        if not board and head.lemma in _BOARDS:
            continue
        owner = parties.of(head.child("nmod:poss"))
        if board and not owner:
            owner = parties.after(head, ("of", "at"))
        for key in owner[:1]:
            if key == one.key or not _may_be(parties, key):
                continue
            firm = board and parties.kinds[key] == "organisation"
            if firm or (not board and _takes_part(draft, parties, key)):
                return key
    return None


_BOARDS = ("board", "management")  # "the *board* of Tarrant Steel" is the firm in all it does


def _takes_part(draft: Draft, parties: Parties, key: int) -> bool:
    """Whether a report tells of somebody that he does or suffers something, and not only whose
    something is; of a state, also what is done in it or with it: "an embargo *on Makhar*"."""
    relations = {*SUBJECTS, "obj", "iobj"}
    if parties.kinds[key] == "government":
        relations |= {"obl", "nmod", "appos", "conj"}
    return any(
        parties.heading(node.span) == key and node.relation in relations
        for mention in parties.cast.characters[key].mentions
        for node in draft.syntax.nodes(mention)
    )


def _speaking(office: Node) -> bool:
    before = office.before()
    return before is not None and before.lower in ("press", "media", "information", "foreign")


def whose_officer(draft: Draft, parties: Parties, one: Character) -> int | None:
    """The person whose minister or adviser somebody is called: "*her* justice minister"."""
    for mention in one.mentions:
        head = draft.syntax.head(mention)
        if head is None or head.lemma not in lexicon().aides:
            continue
        for key in parties.of(head.child("nmod:poss"))[:1]:
            if parties.kinds[key] == "person" and key != one.key:
                return key
    return None


def _behind(draft: Draft, parties: Parties, crowd: int) -> int | None:
    """The body that a crowd is told to be of: "hauliers belonging to the *Freight Union* …
    *their* president"."""
    for start, end in parties.cast.characters[crowd].mentions:
        for node in draft.syntax.nodes((start, end)):
            key = parties.heading(node.span)
            if key not in (None, crowd) and _may_be(parties, key):
                return key
    return None


def _may_be(parties: Parties, key: int, bodies: Collection[str] = BODIES) -> bool:
    """Whether it is a body with a name of its own: not "their association", nor a committee, whose
    chair speaks for himself."""
    name = parties.names[key]
    words = name.lower().split()
    if name.islower() or words[0] in OWN or any(one[:STEM] in lexicon().parts for one in words):
        return False
    members = actors_lexicon().membered & set(words)  # no state, whatever its kind
    return parties.kinds[key] in bodies or bool(members)


def _named_group(draft: Draft, parties: Parties, key: int) -> bool:
    """Whether a crowd has a name of several words: "the Sons of the Reed", no "the Orlan gunmen"
    and no "Drivers of the Road Guild"."""
    words = [one for one in parties.names[key].split() if one not in ("of", "the", "and", "for")]
    if parties.kinds[key] != "group" or len(words) < 2 or any(one.islower() for one in words):
        return False
    told = (draft.words(span) for span in parties.cast.characters[key].mentions)
    return any(one[:4].lower() == "the " and one[4:5].isupper() for one in told)


def _called(noun: Node) -> bool:
    """Whether a noun is the last word of a name that tells what it is: "the Weavers' *Guild*"."""
    return noun.lower in actors_lexicon().membered or noun.lemma in ("party", "movement")


def bodies_of(noun: Node, rules: bool = False) -> Iterator[Node]:
    """The nouns that a person's noun or name is told to be of; see `body_of_post`."""
    known, post = lexicon(), noun.lemma[:STEM].lower()
    if not known.not_in_office.isdisjoint(one.lower for one in noun.children):
        return  # "is the *former* head of the party"
    if (
        any(post in each for each in (known.speakers, known.spokesmen, known.leaders))
        or noun.lemma.lower() in known.delegates
        or noun.lemma.lower() in known.officers
    ):
        owner = noun.child("nmod:poss")
        if owner is not None:
            yield owner
        spokesman = post not in known.speakers - known.spokesmen
        for each in with_preposition(noun, ("of", "for")):
            # "The Secretary of Transportation" has no such body, that "of *the* Union" has.
            if spokesman or (each.child("det") and _called(each)):
                yield each
    elif noun.tag == "NNP":  # "of the Democrats" is a politician
        for each in with_preposition(noun, ("of", "from")):
            words = {one.lower for one in each.subtree()}
            if rules or words & actors_lexicon().membered:
                yield each
            elif each.entity == "ORGANIZATION" and not words & known.learned:
                yield each  # "of the Pass Watch", not "of the Institute for Peace"
    for verb in noun.children:
        if verb.relation not in ("acl:relcl", "acl"):
            continue
        if verb.lemma in known.heading and verb.object:
            yield verb.object
        elif verb.lemma in known.speaking_for:
            yield from with_preposition(verb, ("for",))


def where_he_speaks(draft: Draft, parties: Parties, one: Character) -> int | None:
    """The state that a sentence puts its minister in: "*In Tarsk*, Foreign Minister Jon Berge
    said no"."""
    first = next(iter(draft.syntax.nodes(min(one.mentions))), None)
    opening = first.sentence.nodes[: first.index] if first is not None else []
    if not 2 < len(opening) < 5 or opening[0].lower != "in" or opening[-1].text != ",":
        return None
    key = parties.one(opening[-2])
    state = key is not None and draft.cast.characters[key].kind == "government"
    return key if state and one.kind == "person" else None
