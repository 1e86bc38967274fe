"""What the words of a name, and a noun right before it, tell of a firm or another body."""

from __future__ import annotations

from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.phrases import Phrase

_OLD_FORMS = frozenset(["inc", "corp", "corporation", "co", "cos", "ltd", "plc", "llc", "gmbh"])
_WRITTEN = frozenset(["Oy", "ApS", "SpA", "Srl", "Sarl", "Spa", "Pte", "Pty", "Bhd", "Jsc"])


def by_law(name: str) -> bool:
    """Whether a name ends in what a firm is by law, written as such forms are.

    "Sá", "Co" and "As" are surnames and words too: of most forms only capitals tell a firm.

    >>> by_law("Orle Trading DMCC"), by_law("Norla Versicherung AG"), by_law("Mara Sa")
    (True, True, False)
    """
    first, *rest = name.replace(",", " ").split() or [""]
    if not rest:
        return False
    lex, form, before = lexicon(), plain(rest[-1]), " ".join([first, *rest[:-1]])
    if form in _OLD_FORMS or form in lex.by_law_only:
        return rest[-1][0].isupper()
    letters = rest[-1].replace(".", "")
    if form not in lex.by_law or before.isupper() or plain(first) in lex.given_names:
        return False
    return letters.isupper() or letters in _WRITTEN


def called_after(name: str) -> bool:
    """Whether a name ends in a noun for a body that nobody is called by, and begins with more than
    one word, as bodies' do that are called after somebody.

    >>> called_after("Mara Tolen University"), called_after("Mara Church")
    (True, False)
    """
    words = name.split()
    return len(words) > 1 and plain(words[-1]) in lexicon().after_persons and words[-1].istitle()


def runs_something(phrase: Phrase) -> bool:
    """Whether a title tells what somebody runs or sells as firms do, before a name that begins as
    no person's: "*ferry operator* Costa Norla", but "crane operator Mara Tolen"."""
    lex, titles = lexicon(), phrase.title_words()
    if titles[-1:] and titles[-1] in lex.running and len(titles) > 1:
        told = lex.crafts.isdisjoint(titles) and lex.running_not.isdisjoint(titles)
        first = phrase.called.split()[0]
        return told and " " in phrase.called and first not in lex.given_names
    return False
