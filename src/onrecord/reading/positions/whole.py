"""Objects whole: what stands behind a thing and belongs to it, wherever the parse hangs it."""

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Stand
from onrecord.reading.positions.lexicon import lexicon

_PUT = ("demand", "offer", "propose", "promise")
_ANY = ("any", "further", "more", "other", "prior", "additional", "conditions")


def with_its_terms(draft: Draft, stand: Stand) -> Stand:
    """What is asked for or offered, with the terms that it goes without: "wants peace *without
    preconditions*", "offered talks *without any delay*"; not "demanded talks without success",
    "asked for talks without waiting for Orle"."""
    head = draft.syntax.head(stand.object)
    if stand.act not in _PUT or stand.condition is not None or head is None:
        return stand
    words = [one for one in head.sentence.nodes if one.word.start >= stand.object[1]][:3]
    if not words or words[0].lower != "without" or words[0].word.start > stand.object[1] + 1:
        return stand
    term = next((one for one in words[1:] if one.lower not in _ANY[:-1]), None)
    if term is None or term.lemma not in lexicon().terms_without:
        return stand
    after = term.after()
    if after is not None and after.tag in ("IN", "TO") and after.lower in ("of", "to"):
        return stand  # how much, or of what, stands further on
    part = draft.contents_over(stand.object[0])
    if part and not any(start <= term.word.start < end for start, end in part):
        return stand
    return replace(stand, object=(stand.object[0], term.word.end))
