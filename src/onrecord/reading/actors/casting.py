"""The step itself: phrases, their chains, the cast."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from msgspec.structs import replace

from onrecord.reading.actors.before_nouns import with_named_before_nouns
from onrecord.reading.actors.bodies_joined import join_governments, join_own_bodies
from onrecord.reading.actors.brackets import bracketed_names, name_acronyms, take_in_brackets
from onrecord.reading.actors.called import take_in_names
from onrecord.reading.actors.capitals import mark_seats
from onrecord.reading.actors.chains import NO_ACTORS, Chain, Context
from onrecord.reading.actors.describing import describe
from onrecord.reading.actors.epithets import both_one
from onrecord.reading.actors.finding import find_phrases, hint
from onrecord.reading.actors.joining import Joining
from onrecord.reading.actors.kin import join_clients
from onrecord.reading.actors.kin_again import join_kin
from onrecord.reading.actors.lexicon import lexicon, squeeze
from onrecord.reading.actors.names_again import short_of_kind, take_up_names
from onrecord.reading.actors.officers import take_in_offices
from onrecord.reading.actors.own_voice import in_own_voice
from onrecord.reading.actors.owner_firms import owners_told
from onrecord.reading.actors.phrases import Phrase, Words, nested
from onrecord.reading.actors.portraits import portray
from onrecord.reading.actors.press_named import mark_press
from onrecord.reading.actors.settling import settle_kinds
from onrecord.reading.actors.sources import put_in, with_sources
from onrecord.reading.actors.speech import find_bodies, quoted
from onrecord.reading.draft import Cast, Draft, Said, covers
from onrecord.reading.stretches import Stretches
from onrecord.report import Span

_Joining = TypeVar("_Joining", bound=Joining)


def find_actors(draft: Draft) -> Draft:
    """The draft with its cast. Every source, relay and addressee of `draft.said` is a mention."""
    chains = join_mentions(draft, Joining)
    if chains is None:
        return draft.with_(cast=Cast())
    cast = with_named_before_nouns(draft, _cast(chains))
    return draft.with_(cast=cast, said=_in_full(draft, chains.phrases))


def join_mentions(draft: Draft, kind: type[_Joining]) -> _Joining | None:
    """The chains of a draft's mentions, by a `kind` that may note what it does; None where the text
    has no sentence."""
    phrases, sentences = find_phrases(draft)
    if not sentences:
        return None
    phrases = with_sources(draft, phrases, sentences)
    hint(draft, phrases)
    aliases = take_in_brackets(phrases, bracketed_names(draft.text, sentences))
    for phrase in phrases:
        describe(phrase, sentences[phrase.sentence])
    take_up_names(phrases)
    name_acronyms(phrases, aliases)
    phrases = [one for one in phrases if one.kind != "time" or one.said]
    phrases = take_in_names(take_in_offices(phrases, sentences, put_in(draft)), sentences)
    pairs = list(nested(phrases))
    twice = {id(i) for i, o in pairs if _told_twice(i, o) or _part_of_name(i, o)}
    phrases = [one for one in phrases if id(one) not in twice]
    for inner, outer in pairs:
        twice_said = inner.said and outer.said
        if twice_said and inner.head == outer.head and inner.clause is outer.clause:
            inner.same = outer  # "Another", who speaks twice: "another, who asked not to be named"
    for inner, outer in nested(phrases):
        inner.outer = inner.outer or outer
        if inner.role == "owner" and _owns(inner, outer, sentences):
            outer.owner = inner
    for phrase in phrases:
        if phrase.same is not None and phrase.same.owner is None:
            phrase.same.owner = phrase.owner  # whose it is, though it is told of twice over
    spots = {one.span for one in draft.places if one.country is not None}
    _link(draft, phrases)
    dateline = draft.report.dateline
    places = draft.words(dateline.span).split(",") if dateline is not None else ()
    home = tuple(squeeze(one) for one in places)
    mark_press(
        phrases,
        {relay.span for one in draft.said for relay in one.relays},
        {one.addressee for one in draft.said if one.addressee is not None},
    )
    aliases |= short_of_kind(phrases)
    settle_kinds(phrases, sentences, aliases, spots, home)
    mark_seats(phrases)
    owners_told(phrases)
    context = _context(draft, phrases)
    _note_names_below(context, phrases)
    chains = kind(phrases, sentences, context, aliases)
    chains.narrative()
    join_governments(chains)
    _mark_suspects(chains)
    find_bodies(chains)
    join_own_bodies(chains)
    in_own_voice(chains)
    quoted(chains)
    for known, client in list(join_clients(chains.actors, chains.of, chains.inner)):
        chains.merge(known, client, "kin")
    for known, again in join_kin(tuple(chains.actors), chains.of, chains.inner):
        if known in chains.actors and again in chains.actors:
            chains.merge(known, again, "kin")
    _sources_left(chains)
    return chains


def _in_full(draft: Draft, phrases: list[Phrase]) -> tuple[Said, ...]:
    """What is said, with the office of whoever speaks where it stands before the name."""
    whole = {one.heard: one.span for one in phrases if one.heard is not None}
    if not whole:
        return draft.said
    return tuple(
        replace(
            one,
            source=tuple(whole.get(span, span) for span in one.source),
            addressee=one.addressee and whole.get(one.addressee, one.addressee),
            relays=tuple(
                replace(relay, span=whole.get(relay.span, relay.span)) for relay in one.relays
            ),
        )
        for one in draft.said
    )


def _told_twice(inner: Phrase, outer: Phrase) -> bool:
    """Whether a phrase is but the head, the name or an apposition of the one around it."""
    if inner.said or inner.form == "pronoun" or inner.clause is not outer.clause or outer.joint:
        return False
    if inner.head in outer.parts and _one_of_several(inner, outer):
        return False  # "two senators, Mara Tolen and *Jon Berge*"
    if inner.head == outer.head or inner.head in outer.parts or both_one(outer, inner.head):
        return True
    if inner.name is None and outer.title is not None and inner.role != "owner":
        return inner.span[0] == outer.title[0] and inner.span[1] <= outer.title[1]
    if outer.name is None or inner.role == "owner":
        return False
    return inner.span[0] < outer.name[1] and outer.name[0] < inner.span[1]


def _one_of_several(inner: Phrase, outer: Phrase) -> bool:
    """Whether a name behind a plural is a person's, who is but one of those told of."""
    words = inner.clause.sentence.words
    return words[outer.head].tag == "NNS" and words[inner.head].entity.endswith("-PERSON")


def _part_of_name(inner: Phrase, outer: Phrase) -> bool:
    """Whether a phrase only stands within the name of the one around it: "Bank of Tavora"."""
    if inner.said or outer.name is None or outer.form == "pronoun":
        return False
    if inner.name == outer.name:
        return True  # "the Miners' League (ML)" and "the Miners' League" in it
    if inner.role == "owner" and inner.text.lower().endswith("people"):
        return covers(outer.name, inner.span)  # "the People's Army"
    if inner.role == "owner" and not inner.clause.sentence.words[inner.head].tag.endswith("S"):
        return False  # "Tavora's" in a name, but not "Workers'"
    return covers(outer.name, inner.span) and inner.span != outer.name


def _owns(inner: Phrase, outer: Phrase, sentences: list[Words]) -> bool:
    """Whether a possessive belongs to the phrase itself, or to its apposition."""
    head = sentences[inner.sentence].words[inner.head].head
    return (head == outer.head or head in outer.parts) and not _for_whom(inner, outer)


def _for_whom(inner: Phrase, outer: Phrase) -> bool:
    """ "A *doctors'* group", "the League's *children's* agency": of what sort a body is, and whose
    it is not. A firm is its owners', and a council the rebels' who made it."""
    lex, node = lexicon(), inner.node
    if node.tag != "NNS" or inner.name is not None or inner.owner is not None:
        return False
    owned = node.head  # the head, or an apposition: "Clean Vote, an *observers' network*"
    sorts = lex.unions | lex.parties | lex.for_whom
    if owned is None or owned.tag != "NN" or owned.lower not in sorts:
        return False
    article = node.child("det", "nummod")
    if article is None or article.lower in ("a", "an"):
        return True
    return article.lower == "the" and inner.noun in lex.persons | lex.offices - lex.rebels


def _link(draft: Draft, phrases: list[Phrase]) -> None:
    """Notes for each pronoun the phrase that the tagger takes it back to."""
    by_head = {one.clause.sentence.words[one.head].start: one for one in phrases}
    mentions = draft.tagging.mentions
    for mention in mentions:
        phrase = by_head.get(mention.head[0])
        if phrase is None or phrase.form != "pronoun" or mention.antecedent < 0:
            continue
        phrase.link = by_head.get(mentions[mention.antecedent].head[0])
        phrase.link_score = mention.antecedent_score


def _context(draft: Draft, phrases: list[Phrase]) -> Context:
    """Which phrase speaks which statement, and in whose words each phrase stands."""
    context = Context()
    by_span = {one.span: one for one in phrases}
    by_span.update({one.heard: one for one in phrases if one.heard is not None})
    sources: dict[int, Phrase] = {}
    for index, said in enumerate(draft.said):
        for span in said.source[:1]:
            phrase = by_span.get(span)
            if phrase is not None and said.attitude:
                context.thinks.add(phrase)
            elif phrase is not None:
                sources[index] = phrase
                context.speaks[phrase] = index
                if said.addressee is not None and said.addressee in by_span:
                    context.told[phrase] = by_span[said.addressee]
    quotes = context.quotes = [
        *(one.span for one in draft.quotes if one.speech),
        *(span for one in draft.said if one.why.name == "turn" for span in one.content),
    ]
    speech = Stretches(quotes)
    contents = [(span, index) for index in sources for span in draft.said[index].content]
    told = Stretches([span for span, _ in contents])
    spoken: list[Phrase] = []
    for phrase in phrases:
        phrase.quote = next(iter(speech.around(phrase.span)), -1)
        over = [contents[place] for place in told.over(phrase.span[0])]
        for _, index in sorted([(stop - begin, index) for (begin, stop), index in over]):
            source = sources[index]
            if source is phrase:
                continue
            context.speaker.setdefault(phrase, source)
            if phrase.quote >= 0 and not covers(quotes[phrase.quote], source.span):
                context.quote(phrase, source)
        if phrase.quote >= 0 and phrase not in context.quoted_by:
            phrase.quote = -1 if phrase not in context.speaker else phrase.quote
        if spoken and phrase.form == "pronoun":
            context.last_source[phrase] = spoken[-1]
        if phrase in context.speaks and phrase.quote < 0 and phrase not in context.speaker:
            spoken.append(phrase)  # whoever speaks in another's words has not spoken last
    return context


def _note_names_below(context: Context, phrases: list[Phrase]) -> None:
    """Notes for each "he", "it" or "they" that is a subject the names below its verb, none of which
    it can mean: "she found that *Tolen* had paid", "it will scrap a duty on *Tavora's* wheat"; and
    for "the bank", "the bank's lawyer" the names in what is said so, which it hardly means."""
    for place, pronoun in enumerate(phrases):
        if pronoun.form == "noun" and pronoun.definite and pronoun.number != "p":
            _note_names_in_words(context, pronoun, phrases[place + 1 :])
            continue
        if pronoun.form != "pronoun" or pronoun.person != 3:
            continue
        if pronoun.role != "subject" or pronoun.quote >= 0:
            continue
        words = pronoun.clause.sentence.words
        verb = words[pronoun.head].head
        person = pronoun.gender in ("m", "f")
        for other in phrases[place + 1 :]:
            if other.clause is not pronoun.clause:
                break
            if other.name is None or other.quote >= 0 or (other.kind == "person") != person:
                continue
            below, above = other.head, words[other.head].head
            while above >= 0 and above != verb:
                below, above = above, words[above].head
            relations = ("ccomp",) if person else _BELOW
            if above == verb >= 0 and below > verb and words[below].relation in relations:
                context.over.setdefault(pronoun, []).append(other.called)


def _note_names_in_words(context: Context, phrase: Phrase, behind: Sequence[Phrase]) -> None:
    """Notes the names in the clause that hangs on the verb of a description, or of whoever is told
    of as whose he is."""
    subject = phrase.outer if phrase.role == "owner" else phrase
    if subject is None or subject.role != "subject" or phrase.quote >= 0:
        return
    verb, words = subject.node.head, phrase.clause.sentence.words
    if verb is None or not verb.is_verb:
        return
    for other in behind:
        if other.clause is not phrase.clause:
            break
        if other.name is None or other.head <= verb.index or other.quote >= 0:
            continue
        below, above = other.head, words[other.head].head
        while above >= 0 and above != verb.index:
            below, above = above, words[above].head
        if above == verb.index and below > verb.index and words[below].relation == "ccomp":
            context.over.setdefault(phrase, []).append(other.called)


_BELOW = ("ccomp", "xcomp", "obj", "dobj", "iobj", "obl", "nmod", "advcl")
"""What hangs on a verb and not beside it."""


def _mark_suspects(joining: Joining) -> None:
    for chain in joining.chains:
        if chain.nouns & lexicon().suspects:
            chain.suspect = True


def _sources_left(joining: Joining) -> None:
    """Gives a source that nothing settled ("they say") a character of its own, but for an "I" or
    "you" that only thinks or is told something. Outside quotations "I" is one, who writes."""
    writers: dict[str, Chain] = {}
    for phrase in joining.phrases:
        nobody = phrase.person in (1, 2) and phrase not in joining.context.speaks
        if not phrase.said or phrase in joining.of or nobody:
            continue
        phrase.kind = phrase.kind or ("group" if phrase.number == "p" else "unnamed")
        writes = phrase.person == 1 and phrase.quote < 0
        if writes and phrase.number in writers:
            joining.add(writers[phrase.number], phrase, "writer")
            continue
        made = joining.new(phrase, "source")
        if writes:
            writers[phrase.number] = made


def _cast(joining: Joining) -> Cast:
    kept = [
        chain
        for chain in joining.chains
        if chain.kind not in NO_ACTORS or any(one.said for one in chain.phrases)
    ]
    kept.sort(key=_first)
    return Cast(tuple(portray(joining, chain, key) for key, chain in enumerate(kept)))


def _first(chain: Chain) -> Span:
    return min(one.span for one in chain.phrases)
