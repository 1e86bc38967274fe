"""What the words of a name, and a noun right before it, tell of a firm or another body."""

from __future__ import annotations

from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.phrases import Phrase, Words

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


def told_group(phrase: Phrase, words: Words) -> str:
    """The kind of a name behind which stands that it is a group: "Voice of Orle, *a lobby group*",
    "Sons of Orle, *a rebel group*". Nobody is a group; a people may be an ethnic one."""
    lex = lexicon()
    for part in phrase.parts:
        beside = {words.lower[i] for i in words.children[part] if i < part}
        if words.words[part].tag != "NN" or beside.isdisjoint(_A):
            continue
        if words.lower[part : part + 2] == ["group", "of"]:
            continue  # "Norland, a group of islands"
        if words.lower[part] not in _GROUPS or not beside.isdisjoint(_PEOPLES):
            continue
        if phrase.name is not None and not words.text.startswith(",", phrase.name[1]):
            continue  # "Mara Tolen of Orle, a charity"
        arms = lex.taking_arms | lex.armed | _ARMED
        return "organisation" if beside.isdisjoint(arms) else "armed_group"
    return ""


_A = frozenset(["a", "an"])
_GROUPS = frozenset(
    ["group", "charity", "ngo", "lobby", "nonprofit", "non-profit", "think-tank", "coalition",
     "alliance", "network", "campaign", "movement"]
)  # fmt: skip
_PEOPLES = frozenset(["ethnic", "indigenous", "minority", "age", "tribal", "islamist", "blood"])
_ARMED = frozenset(["armed", "militant", "jihadist", "separatist", "paramilitary", "terrorist"])
_SMALL = frozenset(["of", "for", "and", "the", "in", "to", "&", "on", "with", "from", "against"])


def group_named(phrase: Phrase, words: Words, first: int) -> tuple[int, int] | None:
    """First word and end of the whole name of what is told to be a group: "*Rule of Law Norland*, a
    pressure group", whose last word alone the tagger takes for a name."""
    if not phrase.parts or not told_group(phrase, words):
        return None
    first += words.lower[first] in ("the", "a", "an")
    end = first
    while end < min(phrase.parts) and words.texts[end] != ",":
        if not words.texts[end][0].isupper() and words.lower[end] not in _SMALL:
            return None
        end += 1
    if end - first < 2 or not first <= phrase.head < end or words.texts[end] != ",":
        return None
    lex, known = lexicon(), words.entities[first]
    somebody = known is not None and known[2] == "PERSON" and known[1] < end
    before = plain(words.texts[first])
    titled = before in lex.titles or before in lex.given_names or before in lex.before_names
    return None if somebody or titled else (first, end)
