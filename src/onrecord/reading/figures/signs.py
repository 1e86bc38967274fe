"""The words beside a number, ready to be asked: currencies, measures, bounds."""

from functools import lru_cache

from onrecord.reading.figures.tape import tokens
from onrecord.reading.knowledge import table
from onrecord.record import Bound


@lru_cache(maxsize=1)
def signs() -> dict[str, str]:
    """Currency signs and their codes."""
    return dict(table("currencies")["signs"])


@lru_cache(maxsize=1)
def sign_starts() -> frozenset[str]:
    """The tokens that a currency's sign or code may begin with."""
    return frozenset(tokens(sign)[0].text for sign in (*signs(), *codes()))


@lru_cache(maxsize=1)
def codes() -> frozenset[str]:
    """Codes of currencies, as they stand beside a number."""
    return frozenset(table("currencies")["codes"]["list"])


@lru_cache(maxsize=1)
def money_names() -> dict[str, str]:
    """Names of money, singular and plural, and their codes; none where the name settles no code."""
    names: dict[str, str] = {}
    for name, code in table("currencies")["names"].items():
        tokens = name.replace(".", " . ").split()
        names[" ".join(tokens)] = code
        names[" ".join(tokens) + "s"] = code
    for name, listed in table("currencies")["of_a_people"].items():
        for people, code in (one.rsplit(":", 1) for one in listed.split()):
            whose = people.replace("-", " ").lower()
            names.update({f"{whose} {form}": code for form in (name, f"{name}s")})
    names.update({code.lower(): code for code in codes()})
    return names


@lru_cache(maxsize=1)
def percent_words() -> dict[str, str]:
    """Words for a share in the hundred."""
    return dict.fromkeys(table("measures")["percent"]["words"], "percent")


@lru_cache(maxsize=1)
def measures() -> dict[str, str]:
    """Words for measures and the names of these."""
    return {form: name for name, forms in table("measures")["measures"].items() for form in forms}


@lru_cache(maxsize=1)
def bounds_before() -> dict[str, Bound]:
    """Words before a number that bound it."""
    return _spread_words("before")


@lru_cache(maxsize=1)
def talking() -> frozenset[str]:
    """Verbs after which "about" tells what is talked of."""
    return frozenset(table("bounds")["about"]["verbs"])


@lru_cache(maxsize=1)
def comparing() -> frozenset[str]:
    """Words before "as large as" that compare with what is so large."""
    return frozenset(table("bounds")["comparing"]["words"])


@lru_cache(maxsize=1)
def adding() -> frozenset[str]:
    """Words after which "up to" tells where a sum or a count arrives."""
    return frozenset(table("bounds")["adding"]["words"])


@lru_cache(maxsize=1)
def arriving() -> frozenset[str]:
    """Verbs that "never" with "above" tells a limit of: "would never go above 30,000"."""
    return frozenset(table("bounds")["arriving"]["verbs"])


@lru_cache(maxsize=1)
def disputes() -> tuple[frozenset[str], frozenset[str]]:
    """Nouns as they stand, and verbs in their base form, after which "over" tells what a quarrel
    is about, or what something lies on."""
    raw = table("bounds")["over"]
    return frozenset(raw["words"]), frozenset(raw["verbs"])


@lru_cache(maxsize=1)
def bounds_after() -> dict[str, Bound]:
    """Words after a number that bound it."""
    return _spread_words("after")


@lru_cache(maxsize=1)
def range_leads() -> dict[str, Bound]:
    """Words that may lead a pair of limits."""
    return dict.fromkeys(table("bounds")["range"]["lead"], "range")


@lru_cache(maxsize=4)
def before_of(bound: Bound) -> dict[str, Bound]:
    """The words before a number that set this bound."""
    return {words: one for words, one in bounds_before().items() if one == bound}


def _spread_words(side: str) -> dict[str, Bound]:
    return {
        words.replace(".", " ."): bound
        for bound, entries in table("bounds")[side].items()
        for words in entries
    }
