"""Papers that carry a count: whose it is where a bulletin, a poll or records tell it.

"the ministry's daily bulletin" is the ministry's count, which the bulletin relays; "a poll by X"
and "an X poll" are X's, a poll by nobody named is nobody's. A manifest, a letter or an indictment
counts for itself. Which papers do which stands in `data/counted.toml`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.draft import Cast, Draft, RelayWords
from onrecord.reading.figures.lexicon import carriers, polls
from onrecord.report import Span

Carried = tuple[Span | None, tuple[RelayWords, ...]]
"""The counter's words and the relays."""


def through_paper(draft: Draft, counter: Span | None, relays: tuple[RelayWords, ...]) -> Carried:
    """The body behind the paper that `counter` names, and the relays with the paper among them."""
    if counter is None:
        return None, relays
    counter = _with_maker(draft, _named_before(draft, counter))
    words = of_no_polling(draft.words(counter))
    if _ITS.match(words) and _ends_in_poll(words):
        its = counter[0], counter[0] + words.index(" ")
        return (its if draft.cast.at(its) is not None else _pollster(draft, counter)), relays
    if is_bare_paper(words) and _ends_in_poll(words):
        return _pollster(draft, counter), relays
    if (issued := _in_report(draft, counter)) is not None:
        return issued, relays
    for read in (_owned, _summed, _polled, _from, _named):
        span = read(words)
        if span is None:
            continue
        if span == _NOBODY:
            return None, relays
        owner = (counter[0] + span[0], counter[0] + span[1])
        if read is _polled and not _may_poll(draft, owner):
            return None, relays
        sure = read in (_summed, _polled, _from) or words[span[0] : span[1]].isupper()
        known = owner if sure else _known(draft, owner)
        if known is None:
            return counter, relays
        passed = (RelayWords(counter), *relays) if read is _owned else relays
        return known, passed
    return counter, relays


def of_no_polling(words: str) -> str:
    """Words, those of the places where votes are cast blotted out: "observers, who visited 310
    *polling* stations" tell no poll."""
    return _POLLING.sub(lambda one: "-" * len(one[0]), words)


_POLLING = re.compile(r"\b[Pp]olling(?= (?:stations?|places?|booths?|days?|officers?|agents?)\b)")


def _in_report(draft: Draft, counter: Span) -> Span | None:
    """ "*The inspectorate*, in a report, blamed …; *the report* found": whose report that is."""
    match = _THE_REPORT.fullmatch(draft.words(counter))
    if match is None:
        return None
    for told in re.finditer(_A_REPORT.format(re.escape(match[1])), draft.text[: counter[0]]):
        for character in draft.cast.characters:
            if character.kind not in ("organisation", "government"):
                continue
            for mention in character.mentions:
                start = mention[0] in (told.end(), told.end("until"))
                if mention[1] == told.start() if told["behind"] else start:
                    return mention
    return None


_THE_REPORT = re.compile(r"(?:[Tt]he|[Ii]ts|[Tt]his) (report|study|audit|review|analysis|survey)")
# "*The inspectorate*, in a report published in May, …", "In a report in May, *the inspectorate* …"
_A_REPORT = (
    r"(?P<behind>, )?\b[Ii]n (?P<until>(?:an?|its|their) (?:[a-z-]+ )?{0}\b[^,.;]{{0,50}}, )"
    r"(?:the )?"
)


def _named_before(draft: Draft, counter: Span) -> Span:
    """ "The ministry's bulletin listed 40; two more were watched, *it* added": the bulletin."""
    if draft.words(counter).lower() != "it":
        return counter
    key = draft.cast.at(counter)
    one = draft.cast.characters[key] if key is not None else None
    return one.mentions[0] if one is not None and one.kind == "document" else counter


def _with_maker(draft: Draft, paper: Span) -> Span:
    """ "*A survey by Pollux* gives …", where the parse hangs the maker on the verb."""
    by = _BY_MAKER.match(draft.text, paper[1])
    if by is None or not _ends_in_poll(draft.words(paper)):
        return paper
    return paper[0], by.end()


def _ends_in_poll(words: str) -> bool:
    return words.split()[-1].lower() in polls()


# "according to *its* polling": whose it is stands before
_ITS = re.compile(r"(?:its|their|his|her) (?:[\w-]+ ){0,3}[\w-]+\Z", re.IGNORECASE)
_BY_MAKER = re.compile(r" (?:by|from) (?:the )?[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*)*")


def is_bare_paper(words: str) -> bool:
    """Whether words name a carrier or a poll and not whose it is: "The bulletin", "the poll".

    >>> is_bare_paper("The daily bulletin"), is_bare_paper("The ministry bulletin")
    (True, False)
    """
    match = re.fullmatch(rf"(?:the|its|this)\s+(?:{_PLAIN}\s+)*([\w-]+)", words, re.IGNORECASE)
    return match is not None and match[1].lower() in (carriers() | polls())


def issuer(draft: Draft, paper: Span) -> Span | None:
    """Whose paper it is, where the report says so elsewhere: "the ministry’s bulletin".

    None where it names nobody or several.
    """
    noun = re.escape(draft.words(paper).split()[-1])
    after = re.compile(rf"[’']s?\s+(?:[\w-]+\s+){{0,3}}{noun}\b", re.IGNORECASE)
    before = re.compile(
        rf"\b{noun}\s+(?:(?:published|issued|released)\s+)?(?:by|from|of)\s+(?:the\s+)?$",
        re.IGNORECASE,
    )
    for said in draft.said:  # "said in its daily bulletin"
        words = [draft.words(relay.span).split()[-1].lower() for relay in said.relays]
        if said.source and draft.words(paper).split()[-1].lower() in words:
            return said.source[0]
    owners = {
        character.key: mention
        for character in draft.cast.characters
        for mention in character.mentions
        if after.match(draft.text, mention[1])
        or before.search(draft.text[max(0, mention[0] - 60) : mention[0]])
    }
    return next(iter(owners.values())) if len(owners) == 1 else None


def _pollster(draft: Draft, paper: Span) -> Span | None:
    """Whose "the poll" is: whoever is named before the last poll or survey told of before it."""
    for match in reversed(list(_poll_named().finditer(draft.text, 0, paper[0]))):
        name = match.span("before") if match["before"] else match.span("after")
        if _may_poll(draft, name):
            return name
    return None


def _may_poll(draft: Draft, name: Span) -> bool:
    """Whether a name before "poll" is the pollster's: not "an Iowa poll", "a Democratic poll"."""
    nodes = [one for one in draft.syntax.nodes(name) if one.text[0].isupper()]
    if nodes and draft.text.endswith((" by ", " by the "), 0, name[0]):
        return True  # a poll is by nobody but whoever made it, whatever his name looks like
    known = {*(one.span for one in draft.places), *(one.span for one in draft.times)}
    if not nodes or name in known:
        return False
    if len(nodes) == 1 and nodes[0].tag == "JJ" and "-" not in nodes[0].text:
        return False
    made = draft.text[: name[0]].endswith((" by ", " from ", " by the ", " from the "))
    none = ("LOCATION",) if made else ("LOCATION", "PERSON")  # "a poll by Metrika" may be anybody's
    return not all(one.entity in none for one in nodes)


@lru_cache(maxsize=1)
def _poll_named() -> re.Pattern[str]:
    names = "|".join(sorted(polls()))
    name = r"(?!(?:An?|The|This|That|One|Its|In|On|By) )[A-Z][\w&’'-]*(?:[ /-][A-Z][\w&’'-]*)*"
    return re.compile(
        rf"(?P<before>{name})(?:[’']s)?(?: [a-z]+){{0,2}} (?:{names})\b"
        rf"|\b(?:{names}) (?:\w+ ){{0,3}}?(?:by|from) (?:the )?(?P<after>{name})"
    )


_NOBODY: Span = (0, 0)
# words before a paper that name nobody: "daily bulletin", "official data", "latest figures"
_PLAIN = (
    r"(?:daily|weekly|monthly|annual|latest|new|official|internal|early|preliminary|recent|public"
    r"|published|provisional|final|separate|online|opinion|exit|earlier|first)"
)


def _owned(words: str) -> Span | None:
    """ "the ministry’s daily bulletin"."""
    match = re.match(r"(.+?)[’']s?\s+(?:[\w-]+\s+){0,3}([\w-]+)$", words)
    return match.span(1) if match and match[2].lower() in carriers() else None


def _summed(words: str) -> Span | None:
    """ "a calculation by Harbour Radio", "preliminary estimates by the fund"."""
    match = _ESTIMATE.match(words)
    return match.span(1) if match else None


_ESTIMATE = re.compile(
    r"(?:(?:an?|the)\s+)?(?:[\w-]+\s+){0,2}(?:estimates?|calculations?|count|tally"
    r"|assessments?|reckonings?|analys[ei]s)"
    r"\s+(?:by|from)\s+(.+?)(?:\s+(?:for|based|published|released|using|compiled)\s+.+)?$",
    re.IGNORECASE,
)


def _polled(words: str) -> Span | None:
    """ "a poll by X for Y", "a survey of 1,000 voters by X", "an X poll"; else nobody's."""
    match = _poll().match(words)
    if match is None:
        return None
    by = re.search(rf"\b(?:by|from)\s+(?:the\s+pollsters?\s+)?(.+?),?{_TAIL}$", match["after"])
    if by is not None and not re.search(
        r"(?:published|commissioned|reported)\s+(?:by|from)\s+$", words[: _at(match, by)]
    ):
        return _at(match, by), match.start("after") + by.end(1)
    before = re.sub(rf"^{_PLAIN}\s", lambda plain: " " * len(plain[0]), match["before"], flags=re.I)
    name = re.search(r"([A-Z][\w&’'-]*(?:[ /][A-Z][\w&’'-]*)*)\s*$", before)
    if name is not None:
        return match.start("before") + name.start(1), match.start("before") + name.end(1)
    return _NOBODY


def _at(match: re.Match[str], by: re.Match[str]) -> int:
    return match.start("after") + by.start(1)


_TAIL = (
    r"(?:\s+(?:for|of|among|in|on|published|released|commissioned|carried|conducted|taken|held|made)"
    r"\s+.*)?"
)


@lru_cache(maxsize=1)
def _poll() -> re.Pattern[str]:
    names = "|".join(sorted(polls()))
    names = rf"{names}|Polls|Surveys"  # at a sentence's beginning; "the Orle Poll" is a name
    return re.compile(rf"(?:(?:[Aa]n?|[Tt]he)\s+)?(?P<before>.*?)\b(?:{names})\b(?P<after>.*)")


def _from(words: str) -> Span | None:
    """ "data from the ministry", "figures released by the police", "records of the court"."""
    match = _CARRIED.match(words)
    return match.span(2) if match and match[1].lower() in carriers() else None


_CARRIED = re.compile(
    rf"(?:(?:an?|the)\s+)?(?:{_PLAIN}\s+)*([\w-]+)\s+(?:(?:published|released|issued|reported|compiled|kept"
    rf"|collected|posted)\s+)?(?:by|from|of|at)\s+(.+?)"
    r"(?:\s+(?:on|for|published|released)\s+.*)?$",
    re.IGNORECASE,
)


def _named(words: str) -> Span | None:
    """ "ministry records", "the health ministry’s"-less "health ministry data"."""
    match = re.match(
        rf"(?:(?:the|[Aa])\s+)?(?:{_PLAIN}\s+)*(\w[\w ]*?)\s+(?:{_PLAIN}\s+)*(\w+)$", words
    )
    if match is None or match[2].lower() not in carriers():
        return None
    if words.lower().startswith("a ") and match[2].lower() == "filing":
        return None  # "a court filing": by whoever went to court
    if re.fullmatch(rf"(?:the|its|this|{_PLAIN})", match[1], re.IGNORECASE):
        return None
    return match.span(1)


def _known(draft: Draft, owner: Span) -> Span | None:
    """Words that name the owner: these, or those of the one character whose name they end."""
    if same_end(draft.cast, owner):
        return owner
    words = re.sub(r"^the\s+", "", draft.words(owner), flags=re.IGNORECASE).lower()
    ending = [one for one in draft.cast.characters if f" {one.name.lower()}".endswith(" " + words)]
    if ending:
        return ending[0].mentions[0] if len(ending) == 1 else None
    body = words.split()[-1] in lexicon().body_heads and not words.startswith(("a ", "an "))
    return owner if body else None  # "*Health ministry* data", of a ministry not told of before


def same_end(cast: Cast, span: Span) -> bool:
    """Whether the cast has somebody named by these words: a mention that ends where they end.

    "the port authority" is no mention of "the port authority’s manifest".
    """
    return any(
        mention[1] == span[1] and abs(mention[0] - span[0]) <= max(4, (span[1] - span[0]) // 2)
        for character in cast.characters
        for mention in character.mentions
    )
