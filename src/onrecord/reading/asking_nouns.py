"""What is asked or offered in a noun that tells by whom: "a demand by the union *that* it be
reopened", "turned down an offer from the Front *to free* ten men".

The parse takes "by the union" to the noun, and then hangs what is asked on the union or on the verb
above ("rejected … that", "turned down … to free"), as if that one would do it. A step of
`onrecord.reading.mending`.
"""

from onrecord.reading.hanging import hung, lower, upward
from onrecord.reading.torn_clauses import to_do
from onrecord.tagger import Word

ASKING = frozenset(
    ("demand", "demands", "call", "calls", "appeal", "appeals", "plea", "pleas",
     "request", "requests", "petition", "ultimatum", "offer", "offers", "proposal", "proposals",
     "promise", "promises", "pledge", "pledges", "vow", "vows", "threat", "threats", "refusal",
     "decision", "decisions", "invitation")
)  # fmt: skip
_FAR = 8  # words that whoever asks may be told in
_INNER = ("DT", "JJ", "CD", "NN", "NNS", "NNP", "NNPS", "POS", "PRP$", "HYPH")


def asked_by(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Gives an asking noun whoever asks or is asked, told behind it, and what is asked behind that:
    "an offer *to the Front to free* them"; or what is asked right behind it: "faces *calls to
    resign*"."""
    case = words[index + 1]
    if case.tag == "TO" and case.relation != "case":
        words = to_do(words, index + 1)  # "an offer *to free* ten men"
        asked = _asked(text, words, index + 1)
        if asked is None or words[asked].head != words[index].head:
            return words
        return hung(words, asked, index, "acl")
    asker = case.head
    if lower(text, case) not in ("by", "from", "to") or not index + 1 < asker <= index + _FAR:
        return words
    if lower(text, case) == "to" and lower(text, words[index]) == "invitation":
        return words  # "an invitation *to the palace* to meet the king"
    place = asker + 1
    while place < min(len(words), asker + _FAR):
        of = lower(text, words[place]) == "of"
        if not of and (words[place].tag not in _INNER or asker not in upward(words, place)):
            break
        place += 1
    made = hung(words, asker, index, "nmod")
    if place < len(words) and (asked := _asked(text, words, place)) is not None:
        clause = words[asked].tag.startswith("VB")
        made = hung(made, asked, index, "acl" if clause else "nmod")
        if asked in upward(made, index):
            return words  # what is asked would hang on itself
    return words if asker in upward(made, index) else made


def _asked(text: str, words: tuple[Word, ...], place: int) -> int | None:
    """The head of what is asked, where "that", "to" or "for" opens it."""
    opener = words[place]
    head = opener.head
    if head <= place or head >= len(words):
        return None
    said = lower(text, opener)
    tag = words[head].tag
    if said == "for" and opener.relation == "case" and tag.startswith("NN"):
        return head
    verb = opener.relation == "mark" and tag.startswith("VB")
    return head if verb and (said == "that" or (said == "to" and tag == "VB")) else None
