"""Who "I" and "we" are in what is quoted, and whom others' pronouns there can mean."""

from onrecord.reading.actors.chains import BODIES, PEOPLE, Chain
from onrecord.reading.actors.countries import the_only_one_at_home
from onrecord.reading.actors.joining import Joining
from onrecord.reading.actors.lexicon import lexicon, plain, squeeze
from onrecord.reading.actors.names import same_as
from onrecord.reading.actors.officers import title_words
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.actors.pronouns import best
from onrecord.reading.actors.told_bodies import told_in
from onrecord.reading.actors.whose import told_of_body, whose_body


def find_bodies(joining: Joining) -> None:
    """Notes for every person the body that he or she speaks for, where the text names one."""
    for chain in joining.chains:
        if chain.kind not in PEOPLE:
            continue
        chain.body = _own_party(joining, chain)
        for phrase in chain.phrases:
            body = _body(joining, chain, phrase)
            if body is not None:
                chain.body = body
                break


def _own_party(joining: Joining, chain: Chain) -> Chain | None:
    """ "Her alliance", "his Orchard Party"."""
    parties = lexicon().parties
    return next((one for one in joining.chains if one.owner is chain and one.nouns & parties), None)


def _body(joining: Joining, chain: Chain, phrase: Phrase) -> Chain | None:
    if phrase.form == "pronoun":
        return None
    lex = lexicon()
    words = joining.sentences[phrase.sentence]
    title = title_words(phrase)
    offices = {*title, *phrase.nouns, *_title_nouns(phrase)}
    if not offices & lex.offices and "member" not in offices:
        return joining.led(phrase) or _beside(joining, phrase) or whose_body(joining, phrase)
    for inner in joining.inner.get(phrase, ()):
        words = joining.sentences[inner.sentence]  # a long phrase may reach over two sentences
        relation = words.words[inner.head].relation
        holder = words.words[inner.head].head
        found = joining.of.get(inner)
        if found is None or found is chain or holder < 0:
            continue
        if found.kind not in BODIES and found.kind != "place":
            continue
        if found.kind in ("place", "government") and _elsewhere(words, inner.head, holder):
            continue
        if relation in ("nmod:poss", "nmod", "obl") and _is_office(
            words.lower[holder], holder, phrase
        ):
            return found
    if (of_whom := told_of_body(joining, phrase)) is not None:
        return of_whom
    named = _named_before(joining, [*title, *_mods_in_order(joining, phrase)])
    if _of_body_apart(phrase) and (named is None or named.kind in ("government", "place")):
        return joining.led(phrase)
    named = named or joining.led(phrase)
    if named is None and told_in(joining.sentences[phrase.sentence], phrase):
        return None  # "*Harn Congress* President Mara Tolen" is not the only country's
    return named or _unsaid(joining, phrase, offices)


def _elsewhere(words: Words, place: int, office: int) -> bool:
    """ "A spokeswoman *in Geneva*", "the UN envoy *for Syria*" speak for nobody that is named."""
    cases = _cases(words, place)
    return "in" in cases or (
        bool(cases & {"for", "to", "on"}) and words.lower[office] in lexicon().sent
    )


def _cases(words: Words, index: int) -> set[str]:
    return {words.lower[i] for i in words.children[index] if words.words[i].relation == "case"}


def _beside(joining: Joining, phrase: Phrase) -> Chain | None:
    """ "Mara Tolen of Orchard Relief", "Dr Jon Berge at Selkow Hospital"."""
    if phrase.name is None:
        return None
    for inner in joining.inner.get(phrase, ()):
        words = joining.sentences[inner.sentence]
        word = words.words[inner.head]
        found = joining.of.get(inner)
        if found is None or found.kind not in ("organisation", "government", "agency"):
            continue
        case = {words.lower[i] for i in words.children[inner.head]}
        if plain(words.texts[word.head]) in lexicon().outsiders:
            continue  # "Mara Tolen, *a critic of* Orle Mining"
        if found.names and word.head in (phrase.head, *phrase.parts) and case & _BESIDE:
            return found
    return None


_BESIDE = frozenset(["of", "from", "at", "with", "for"])
_OF_A_STATE = frozenset(["government", "cabinet", "ministry", "military", "army"])


def _unsaid(joining: Joining, phrase: Phrase, offices: set[str]) -> Chain | None:
    """The body of a bare title: "Chief executive Mara Tolen" after "Orchard Shipping said"."""
    lex = lexicon()
    if offices & lex.police_ranks:
        return next((c for c in joining.chains if "police" in c.nouns), None)
    if offices & lex.national and not offices & lex.company_offices - lex.national:
        countries = [c for c in joining.actors if c.kind == "government" and c.names]
        here = [one for one in countries if any(_set_in(each, phrase) for each in one.phrases)]
        if len(here) == 1:
            return here[0]
        countries = [c for c in countries if c.country or "government" in c.nouns]
        # A state that no list of countries has may be meant as well: then it is anybody's guess.
        others = [
            c for c in joining.actors if c.kind == "government" and c.nouns.intersection(c.names)
        ]
        alone = all(one in countries for one in others)
        return the_only_one_at_home(countries) if alone else None
    if not _OF_A_STATE.isdisjoint(offices):
        return None  # "*Government* spokesman Jon Berge" is not the firm's that was told of last
    general = {"general", "secretary"} <= offices  # of a union or party
    bare = _bare_beside(joining.sentences[phrase.sentence], phrase)
    if phrase.name is None or not (general or bare or offices & lex.company_offices):
        return None
    if not bare and (phrase.title is None or len(title_words(phrase)) > 2):
        return None
    near = [
        (last.span, chain)
        for chain in joining.chains
        if chain.kind == "organisation" and chain.names and (last := chain.before(phrase.span))
        if phrase.sentence - last.sentence <= 2
    ]
    if offices & _OF_FIRMS:  # a union has no chief executive
        near = [pair for pair in near if not pair[1].name_words & lex.no_companies] or near
    elif general:
        near = [pair for pair in near if pair[1].name_words & (lex.unions | lex.parties)] or near
    return max(near, key=lambda pair: pair[0])[1] if near else None


def _bare_beside(words: Words, phrase: Phrase) -> bool:
    """Whether a firm's office stands beside a name without an article and without whose it is:
    "Mara Tolen, *chief financial officer*, said". The firm has just been told of."""
    for part in phrase.parts:
        below = words.children[part]
        if words.entities[part] or any(words.words[i].relation in _WHOSE for i in below):
            continue
        noun, told = words.lower[part], {words.lower[i] for i in below if i < part}
        if noun == "officer" and "chief" in told:
            return True
        if noun == "president" and "vice" in told and told & {"senior", "executive", "group"}:
            return True
    return False


_WHOSE = ("det", "nmod", "nmod:poss", "conj", "appos")


def _set_in(place: Phrase, phrase: Phrase) -> bool:
    """ "*In Tavora*, relatives blocked a road outside the prime minister's residence"."""
    case = place.node.child("case")
    opens = case is not None and case.index == 0 and case.lower == "in"
    return opens and place.sentence == phrase.sentence and place.span < phrase.span


_OF_FIRMS = frozenset(["executive", "ceo", "owner", "boss"])


def _is_office(word: str, index: int, phrase: Phrase) -> bool:
    lex = lexicon()
    return index == phrase.head or plain(word) in lex.offices or word == "member"


def _title_nouns(phrase: Phrase) -> set[str]:
    return {one for one in phrase.mods if one in lexicon().offices}


def _mods_in_order(joining: Joining, phrase: Phrase) -> list[str]:
    words = joining.sentences[phrase.sentence]
    return [
        plain(words.texts[i])
        for i in range(len(words.words))
        if phrase.span[0] <= words.words[i].start and i < phrase.head
    ]


def _named_before(joining: Joining, title: list[str]) -> Chain | None:
    """ "HAWU general secretary", "Green Orchard leader", "Tavoran foreign minister"."""
    title = [word for word in title if word not in ("the", "a", "an", "its", "his", "her", "their")]
    bodies = [chain for chain in joining.chains if chain.kind in BODIES] if title else []
    for stop in range(len(title), 0, -1):
        name = squeeze(" ".join(title[:stop]))
        if title[stop - 1] in lexicon().offices:
            continue  # "UN *secretary*" is no name, and nothing for "US" to be short for
        for chain in bodies:
            if same_as(chain, name):
                return chain
    if len(title) > 1 and title[1] in lexicon().body_heads:
        return None  # "a *state police* spokesman" is not the state's
    for word in title[:1]:
        for chain in bodies:
            if word in chain.nouns:
                return chain
    found = joining.by_adjective(frozenset(title[:2]))
    if found is not None and not found.country and not _BODIES_OF_TOWNS.isdisjoint(title):
        return None  # "a Selmshire *Police* spokesman" speaks for no Selmshire
    return found


_BODIES_OF_TOWNS = frozenset(
    ["police", "fire", "ambulance", "council", "hospital", "university", "airport", "zoo", "school",
     "sheriff's", "coroner's", "district", "transit", "port", "museum", "court"]
)  # fmt: skip


def _of_body_apart(phrase: Phrase) -> bool:
    """ "The *European Council* chief", "the German *Football Association* president": who heads a
    body with a name of its own, in which a state's adjective stands, speaks for no state."""
    apart = lexicon().bodies_apart
    return any(
        at and one[0].isupper() and plain(one) in apart
        for at, one in enumerate(phrase.titled.split())
    )


def quoted(joining: Joining) -> None:
    """Settles the pronouns in quoted speech."""
    calls = _calls(joining)
    for phrase in joining.phrases:
        if phrase.form != "pronoun" or phrase in joining.of:
            continue
        source = joining.context.quoted_by.get(phrase)
        speaker = joining.of.get(source) if source is not None else None
        if phrase.person == 1:
            found = _first(phrase, speaker)
            if found is not None:
                joining.add(found, phrase, "speaker" if phrase.number == "s" else "body-of-speaker")
        elif phrase.person == 2:
            called = joining.of.get(calls[phrase.quote]) if phrase.quote in calls else None
            if called is not None:
                joining.add(called, phrase, "called-by-name")
        elif phrase.quote >= 0:
            without = [] if _fragment(joining, phrase) else _speakers(speaker)
            meant = _said_of(joining, phrase, source) if without and source is not None else None
            if meant is not None:
                joining.add(meant, phrase, "said-of")
                continue
            if without and source in joining.context.told:  # he calls them "you"
                told = joining.of.get(joining.context.told[source])
                without += [told] if told is not None else []
            found = best(phrase, joining.chains, joining.context, joining.of, without)
            if found is not None:
                joining.add(found, phrase, "pronoun-in-quote")


def _said_of(joining: Joining, pronoun: Phrase, source: Phrase) -> Chain | None:
    """ "Tolen said *of Berge*, “*He* was true to us.”": of whom the words are said to be, unless
    they have named another."""
    verb = source.node.head
    if pronoun.gender not in ("m", "f") or verb is None or source.sentence != pronoun.sentence:
        return None
    people = [
        one
        for one in joining.told.get(source.sentence, ())
        if one.kind == "person" and one.form == "name" and one.node.head is verb
        if (case := one.node.child("case")) is not None and case.lower in ("of", "about")
    ]
    quoted = joining.context.quoted.get(source, ())
    named = any(one.form == "name" and one.kind == "person" for one in quoted)
    chain = joining.of.get(people[0]) if len(people) == 1 and not named else None
    return chain if chain is not None and chain.gender in ("", pronoun.gender) else None


def _speakers(speaker: Chain | None) -> list[Chain]:
    """Whom a speaker calls "I" and "we", and so neither "he" nor "they"."""
    return [one for one in (speaker, speaker.body if speaker else None) if one]


def _fragment(joining: Joining, phrase: Phrase) -> bool:
    """Whether only some words are quoted, in a sentence of the report's own: "the firm "extends
    its condolences"" keeps the firm's "its"."""
    start = joining.context.quotes[phrase.quote][0]
    words = joining.sentences[phrase.sentence]
    after = next((i for i, word in enumerate(words.words) if word.start > start), None)
    if after is None or after < 2 or words.words[0].start >= start:
        return False
    return words.texts[after][0].islower() and words.texts[after - 2] not in (",", ":")


def _first(phrase: Phrase, speaker: Chain | None) -> Chain | None:
    if speaker is None:
        return None
    if phrase.number == "s":
        return speaker if speaker.kind in PEOPLE or not speaker.kind else None
    if speaker.kind in BODIES or speaker.kind == "group":
        return speaker
    return speaker.body


def _calls(joining: Joining) -> dict[int, Phrase]:
    """For each quotation the first name that is called in it: "*Mara*, we are with you"."""
    found: dict[int, Phrase] = {}
    for phrase in joining.phrases:
        if phrase.quote >= 0 and phrase.name is not None:
            words = joining.sentences[phrase.sentence].words
            if words[phrase.head].relation in ("vocative", "discourse"):
                found.setdefault(phrase.quote, phrase)
    return found
