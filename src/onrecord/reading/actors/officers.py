"""Persons who are told of by their office first and named later, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from onrecord.reading.actors.chains import PEOPLE, Chain
from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.names import adjective_of, compounded
from onrecord.reading.actors.office_letters import in_words
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.draft import covers

_LEVELS = frozenset(
    ["county", "state", "city", "town", "local", "regional", "provincial", "federal"]
)
_FAR = 12  # sentences back that an office may be told of
_NEAR = 3  # the same, for an office that nothing else tells apart
LEADING = frozenset(["lead", "head", "chair", "run", "represent", "direct", "command", "found"])
"""What whoever stands at the head of a body does to it."""


def title_words(phrase: Phrase) -> list[str]:
    """The plain words before the name; "vice president" is one word, and no president."""
    return compounded(in_words(phrase.title_words()))


def offices_told(phrase: Phrase) -> list[str]:
    """The words before the name, and what a royal name begins with: "*Queen* Orla"."""
    royal = [word for word in phrase.called.split()[:1] if word in lexicon().royal]
    titles = [*title_words(phrase), *_beside_name(phrase)]
    told = ["doctor"] if "dr" in titles else []
    return [*titles, *royal, *told, *_in_court(phrase)]


def _in_court(phrase: Phrase) -> list[str]:
    """What a court report calls whoever pleads: "Mara Tolen, *defending*, said … The lawyer"; a
    "defending champion" does not."""
    if phrase.name is None or phrase.kind != "person":
        return []
    match = _PLEADS.match(phrase.clause.text, phrase.name[1])
    return [] if match is None else ["prosecutor" if "prosecut" in match[0] else "lawyer"]


_PLEADS = re.compile(
    r", (?:for the (?:defence|prosecution)|(?:defend|mitigat|prosecut)ing)(?=[,.:;]| said| told)"
)


def _beside_name(phrase: Phrase) -> list[str]:
    """The words right before a name that stands in apposition: "the squad's commander, *Colonel*
    Jon Berge", "its chair, *retired admiral* Mara Tolen"."""
    if phrase.name is None or phrase.kind != "person" or not phrase.parts:
        return []
    nodes = phrase.clause.nodes
    first = phrase.clause.words_in(phrase.name).start
    if first <= phrase.head:
        return []  # what stands there is its title
    start = first
    while start - 1 > phrase.head and nodes[start - 1].tag.startswith(("NN", "JJ")):
        start -= 1
    titles = [plain(one.text) for one in nodes[start:first]]
    ranks = lexicon().offices  # "its chair, *general* manager Jon Berge" is no general
    return [*(one for one in titles[:-1] if one not in ranks), *titles[-1:]]


def by_title(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """ "The Tavoran foreign minister … Foreign Minister Mara Tolen", "the Tavoran minister of trade
    … the minister of trade, Mara Tolen", "the queen … Queen Orla"."""
    lex = lexicon()
    title = {*offices_told(phrase), *phrase.nouns}
    wider = []
    for chain in reversed(actors):
        if chain.kind != "person" or chain.names or not chain.phrases[0].definite:
            continue
        first = chain.phrases[0]
        shared = chain.nouns & title & lex.offices
        if not shared or chain.since(phrase) > _FAR:
            continue
        if held_before(phrase, chain):
            continue
        if not first.mods - _LEVELS <= title:
            more = {*title_words(phrase), *phrase.mods} - shared - {"the"}
            if more and more <= first.mods and phrase.text.lower().startswith("the "):
                wider.append(chain)
            continue
        if first.mods or shared & lex.royal:
            return chain
        near = chain.since(phrase) <= _NEAR or _in_lead(phrase, chain, shared)
        if near and len(title) <= 2 and chain in _officers(shared, actors):
            return chain
    return wider[0] if len(wider) == 1 else None


def _in_lead(phrase: Phrase, chain: Chain, shared: set[str]) -> bool:
    """ "Rescuers dug on, as *the mayor* ordered an inquiry. … *Mayor Mara Tolen* said": the first
    sentence tells of an office that a place has but once, and the name follows where it may."""
    only = shared & (lexicon().heads_of_state | _OF_A_PLACE)
    alone = set(title_words(phrase)) <= only and phrase.node.child("nmod", "appos") is None
    return chain.latest == 0 and bool(only) and alone and " of " not in chain.phrases[0].text


_OF_A_PLACE = frozenset(["mayor", "governor", "sheriff"])


def held_before(phrase: Phrase, chain: Chain) -> bool:
    """ "The prime minister said … *Former* prime minister Jon Berge": who held an office once is
    not who holds it now, nor the other way round."""
    titles = title_words(phrase)  # a retired judge is "Judge Mara Orle" still
    return bool(titles) and ("former" in titles) != ("former" in chain.mods)


def of_whoever_heads(phrase: Phrase) -> bool:
    """ "Mara Tolen, who heads *the Harbour Workers' Union*", "its chair": told with the name of
    whoever speaks for it, a body of before is told of, not one that somebody belongs to."""
    above, node = phrase.outer, phrase.node
    if above is None or above.kind not in PEOPLE or node.head is None:
        return False
    if node.relation in ("obj", "dobj"):
        return node.head.lemma in LEADING
    return node.relation in ("nmod", "nmod:poss") and not above.nouns.isdisjoint(lexicon().offices)


def by_post(phrase: Phrase, led: Chain | None, actors: Sequence[Chain]) -> Chain | None:
    """ "Its chief negotiator said … Mara Tolen, who leads the delegation"; `led` is the body that
    the phrase says somebody leads."""
    if led is None:
        return None
    for chain in reversed(actors):
        if chain.since(phrase) > 2:
            continue
        heads = not chain.nouns.isdisjoint(lexicon().leading)
        heads |= bool(chain.mods & {"chief", "head"})
        if chain.kind == "person" and not chain.names and chain.owner is led and heads:
            return chain  # "its chief negotiator", not "its auditor"
    return None


def _officers(offices: set[str], actors: Sequence[Chain]) -> list[Chain]:
    """The chain of the only person so far who bears the office, or none."""
    found = [one for one in actors if one.kind in PEOPLE and one.nouns & offices]
    return found if len(found) == 1 else []


def told_by_noun(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """ "A property developer … the developer, Mara Tolen", "an Orle surgeon … *the doctor, Jon
    Berge*": told of before, and now by name."""
    if phrase.name is None or phrase.owner is not None:
        return None
    if phrase.noun in phrase.called.split():
        titles = phrase.title_words()
        the = len(titles) == 2 and titles[0] == "the" and phrase.titled[-1:].isalpha()
        return _only_wider(titles[1], phrase, actors) if the else None
    before = phrase.node.before()
    if before is None or before.lower != "the":
        return None
    found = [
        chain
        for chain in actors
        if not chain.names
        and phrase.noun in chain.nouns
        and chain.number != "p"
        and 0 <= chain.since(phrase) <= _FAR
    ]
    if not found and not phrase.mods:
        return _only_wider(phrase.noun, phrase, actors)
    return found[0] if len(found) == 1 else None


def _only_wider(noun: str, phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """The only one without a name near by of whom a wider word can be said."""
    kinds = lexicon().wider.get(noun, frozenset())
    if noun in lexicon().wider_alone:
        return None
    found = [
        chain
        for chain in actors
        if chain.kind in PEOPLE and not chain.names and chain.number != "p"
        if 0 < chain.since(phrase) <= _NEAR and not chain.of_other_sex(phrase)
        if any(one in kinds for one in chain.nouns)
    ]
    return found[0] if len(found) == 1 else None


def take_in_offices(
    phrases: Sequence[Phrase], sentences: Sequence[Words], put_in: Container[int]
) -> list[Phrase]:
    """Gives a name the office that stands before it with a comma between, as its title.

    "The head of the league, Mara Tolen, said": one person. The office must begin the sentence or
    a part of it; "with the president, Mara Tolen said" may be two. So are "The president, Mara
    Tolen said, had lied": she is `put_in` what she says of him.
    """
    by_start = {one.span[0]: one for one in phrases if one.name is not None}
    gone = set()
    for office in phrases:
        words = sentences[office.sentence]
        after = office.span[1] + 2
        name = by_start.get(after)
        if name is None or name.kind != "person" or words.text[office.span[1] : after] != ", ":
            continue
        if name.said and name.span[0] in put_in:
            continue
        if name.parts or name.title or not _office(office) or not _alone(words, office, name):
            continue
        name.title = office.span
        gone.add(id(office))
        for one in phrases:
            if one is not office and covers(office.span, one.span):
                one.outer = name
        if name.said:
            name.heard = name.span
        name.span = office.span[0], name.span[1]
    return [one for one in phrases if id(one) not in gone]


def _office(phrase: Phrase) -> bool:
    lex = lexicon()
    if phrase.said or phrase.name is not None or phrase.number == "p" or phrase.form == "pronoun":
        return False
    return phrase.noun in lex.offices or phrase.noun in lex.persons


def _alone(words: Words, office: Phrase, name: Phrase) -> bool:
    """Whether office and name begin a part of the sentence, and no list goes on after them."""
    first, after = words.at(office.span[0]), words.at(name.span[1] - 1)
    if first is None or after is None or after + 2 >= len(words.words):
        return False
    if first and words.lower[first - 1] not in (",", "and", "but", "that", "said", ";", ":"):
        return False
    rest = words.lower[after + 1 : after + 3]
    if rest[0] == ",":
        return rest[1] not in ("and", "or") and not words.words[after + 2].tag.startswith("NNP")
    return words.words[after + 1].tag.startswith(("VB", "MD"))


def by_wider_office(
    phrase: Phrase, actors: Sequence[Chain], sentences: Sequence[Words]
) -> Chain | None:
    """ "Ambassador Mara Tolen … *the envoy*": the only one of whom an office, a rank or a trade is
    told that a wider word may be said of, and nobody is told of by that word itself."""
    kinds = lexicon().wider.get(phrase.noun)
    if kinds is None or phrase.number == "p" or phrase.owner is not None:
        return None
    words = sentences[phrase.sentence]
    behind = _told_behind(words, phrase.head) and words.lower[phrase.head + 1] != "as"
    said = phrase.text.lower().replace("the police officer", "the officer")
    nation = _nation_told(phrase)  # "the *Swedish* diplomat"
    if not (nation or said == f"the {phrase.node.lower}") or behind:
        return None  # "the trade envoy", "the envoy of the union" is told of here first
    people = [one for one in actors if one.kind in PEOPLE and one.number != "p"]
    if any(phrase.noun in one.nouns for one in people):
        return None
    found = [one for one in people if any(_bears(told, kinds) for told in one.phrases)]
    if len(found) != 1 or found[0].since(phrase) > _NEAR:
        return None
    if nation and (not found[0].names or _of_other_nation(nation, found[0])):
        return None
    if not found[0].names and (found[0].since(phrase) != 1 or len(_told_near(phrase, people)) > 1):
        return None  # "expelled *a consul*. … named *the diplomat* as Mara Tolen"
    return None if found[0].of_other_sex(phrase) else found[0]


def _nation_told(phrase: Phrase) -> str:
    """The one adjective of a nation that stands before a noun and nothing else, or nothing."""
    words = phrase.text.split()
    nations = lexicon().country_by_adjective
    if len(words) != 3 or words[0].lower() not in ("the", "this"):
        return ""
    return nations.get(plain(words[1]), "")


def _of_other_nation(nation: str, chain: Chain) -> bool:
    """Whether of somebody another state is told, by his title or as whose he is."""
    lex = lexicon()
    told_so = (one for one in chain.phrases if one.form != "pronoun")
    titles = [word for one in told_so for word in one.titled.split()]
    told = {*map(plain, titles), *chain.mods, *chain.nouns}
    states = {lex.country_by_adjective[one] for one in told if one in lex.country_by_adjective}
    states |= {one for one in told if one in lex.country_of}
    states |= {
        one
        for one in titles
        if one.istitle() and plain(one).endswith(lex.adjective_endings)
        if plain(one) not in lex.country_by_adjective
    }  # of a nation that no table knows
    owner = chain.owner
    if owner is not None and owner.kind == "government":
        states.add(owner.country or next(iter(owner.names), ""))
    return bool(states) and nation not in states


def _told_near(phrase: Phrase, people: Sequence[Chain]) -> list[Chain]:
    """Of whom the sentence before tells."""
    return [one for one in people if phrase.sentence - one.latest <= 1]


def leader_of_state(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """ "President Mara Tolen … *the Tavoran leader*": whoever heads that state, or the only one who
    heads any where the report does not say which."""
    said = phrase.text.split()
    if phrase.noun != "leader" or len(said) != 3 or said[0].lower() != "the":
        return None
    lex, nation = lexicon(), plain(said[1])
    adjective = said[1][0].isupper() and nation.endswith(lex.adjective_endings)
    if nation in lex.persons | lex.partisans or any(
        adjective_of(nation, one) for one in lex.continents
    ):
        adjective = False  # "the Christian leader", "the African leader"
    if not adjective and nation not in lex.country_by_adjective:
        return None
    heads = [
        one
        for one in actors
        if one.names and one.kind == "person" and any(map(_heads_state, one.phrases))
        if not one.of_other_sex(phrase)
    ]
    of_it = [one for one in heads if any(_of_nation(nation, told) for told in one.phrases)]
    if len(of_it) == 1:
        return of_it[0]
    if len(heads) != 1 or heads[0].owner is not None:
        return None
    elsewhere = any(map(_placed, heads[0].phrases))
    return None if of_it or elsewhere else heads[0]


def _heads_state(phrase: Phrase) -> bool:
    """Whether a mention tells that somebody heads a state: no deputy, nobody who once did."""
    if phrase.form == "pronoun" or not _BYGONE.isdisjoint(phrase.text.lower().split()):
        return False
    prime = "prime minister" in phrase.text.lower()
    titles = offices_told(phrase) if phrase.name is not None else title_words(phrase)
    heads = not lexicon().heads_of_state.isdisjoint({*titles, *phrase.nouns})
    return (prime or heads) and not {"deputy", "vice"} & {*phrase.text.lower().split()}


def _placed(phrase: Phrase) -> bool:
    """Whether a mention tells of what somebody is the head: "President Mara Tolen *of Velmark*",
    "*university* president Mara Tolen"."""
    if phrase.form == "pronoun":
        return False
    said = phrase.text.lower().split()
    if "of" in said or phrase.mods & lexicon().country_by_adjective.keys():
        return True
    at = next((at for at, one in enumerate(said) if one in lexicon().heads_of_state), 0)
    return at > 0 and said[at - 1] not in ("the", "a", "an") and phrase.noun != "leader"


def _of_nation(nation: str, phrase: Phrase) -> bool:
    """Whether a mention tells that somebody is a nation's: "the Tavoran president", "Tavora's"."""
    if phrase.form == "pronoun":
        return False
    return any(
        plain(one) == nation or adjective_of(nation, one)
        for one in _WORDS.findall(phrase.text)
        if one[0].isupper()
    )


_WORDS = re.compile(r"[A-Z][\w-]+")
_BEHIND = frozenset(["IN", "TO", "WP", "WDT", "VBG"])


def _told_behind(words: Words, head: int) -> bool:
    """Whether a noun is told apart by what follows: "the officer *who led the search*"."""
    return head + 1 < len(words.words) and words.words[head + 1].tag in _BEHIND


def _bears(phrase: Phrase, kinds: Container[str]) -> bool:
    """Whether a mention tells of one of the offices, and of no other that has the same word: no
    "attorney general", no father of two, no captain of a team and nobody who was one once."""
    lex = lexicon()
    if phrase.form == "pronoun":
        return False
    titles = offices_told(phrase) if phrase.name is not None else title_words(phrase)
    if not _BYGONE.isdisjoint(phrase.text.lower().split()):
        own = phrase.called.split()[:1] if phrase.name is not None else []
        now = [*_beside_name(phrase)[-1:], *own]  # "its former chairman, *Lord* Berge … the peer"
        if not any(one in kinds for one in now):
            return False
    if "-".join(titles[-2:]) in kinds:
        return titles[-3:-2] != ["shadow"]  # "Home Secretary Mara Tolen … the minister"
    if titles and titles[-1] in kinds:
        several = titles[-1] in lex.wider_alone
        return not several or all(one in kinds or one in lex.courtesy for one in titles)
    return any(one in kinds for one in phrase.nouns - {*titles} - lex.wider_alone)


_BYGONE = frozenset(["former", "retired", "then", "ex", "late"])
