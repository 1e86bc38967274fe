"""Whether a name is one of the press: "the *news site* Harn Today", "AP", "Orle News Network"."""

from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase


def on_air(phrase: Phrase) -> bool:
    """Whether CCTV says what only people say: the broadcaster, which *reports*; cameras *show*."""
    verb = phrase.node.head
    return phrase.said and verb is not None and verb.lemma in ("report", "say", "quote", "cite")


# What a site, portal or channel is for, where it is one of the press.
_OF_PAPERS = frozenset(["news", "sports", "sport", "financial", "business", "investigative"])


def of_the_news(nouns: set[str]) -> str:
    """What words beside a name tell: "the *news site* Harn Today", "the *news agency* Harn"."""
    if nouns.isdisjoint(_OF_PAPERS):
        return ""
    if nouns & lexicon().agency_nouns:
        return "agency"
    return "outlet" if nouns & lexicon().outlet_nouns else ""


def on_news(words: list[str]) -> bool:
    """ "The Orle *News Network*", "Orle *News Today*"."""
    return "news" in words[1:-1] and words[-1] in _ON_NEWS


_ON_NEWS = frozenset(
    ["network", "channel", "site", "station", "today", "desk", "hour", "online", "group", "radio",
     "television", "tv", "live", "tonight", "corporation", "bulletin"]
)  # fmt: skip
_INITIALS = 4  # an agency's name of so few letters is written in capitals: "AP", no "Pa."


def _initials(raw: str) -> bool:
    """Whether few letters are an agency's: "AP", "Tass", but no "Pa." and no "pa"."""
    letters = raw.replace(".", "")
    return letters.isupper() or (len(letters) > 2 and not letters.islower())


def is_news_agency(nouns: set[str], name: str, raw: str) -> bool:
    """Whether a name, as it is written, or the nouns beside it are a news agency's."""
    lex = lexicon()
    return (
        (name in lex.agencies and (len(name) > _INITIALS or _initials(raw)))
        or "news" in nouns
        or name.split()[-1] in lex.agency_endings
        or ("agency" in nouns and ("news" in name or " press" in name))
        or name.endswith((" press bureau", " news bureau"))
        or bool(nouns & {"wire", "newswire"})
        or name.endswith((" wire service", " news service"))
    )
