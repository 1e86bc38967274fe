"""Verbs behind an "and" or "but" that the parse hangs amiss, or leaves without their subject.

Steps of `onrecord.reading.mending`; each gives the words as they were where nothing is torn.
"""

from onrecord.reading.hanging import SUBJECTS, Words, has, hung, lower, start_of

_LOOSE = ("conj", "dep", "parataxis")
# What is no past tense but only a participle.
_PARTICIPLES = frozenset(
    ("taken", "given", "driven", "seen", "shown", "broken", "stolen", "thrown", "drawn", "torn",
     "written", "fallen", "gone", "known", "hidden", "chosen", "grown", "flown", "withdrawn",
     "overthrown", "forgiven", "forgotten", "eaten", "beaten", "spoken", "sworn", "sunk", "begun")
)  # fmt: skip


def past_aside(text: str, words: Words, index: int) -> Words:
    """Gives a verb the noun behind its "but" for a subject, where the parse has that for a second
    object of the verb before: "gives no figure, but *a clerk*, speaking by phone, *said* …"."""
    if has(words, index, *SUBJECTS) or words[index].relation not in _LOOSE:
        return words
    joint = next((at for at in range(index - 1, 1, -1) if _parts(text, words, at, index)), 0)
    told = range(joint + 1, index)
    noun = next((at for at in told if joint and words[at].tag.startswith("NN")), 0)
    while noun and words[noun].relation == "compound" and noun < words[noun].head < index:
        noun = words[noun].head
    if (
        not noun
        or not 0 <= words[noun].head < joint
        or start_of(words, noun) not in (joint, joint + 1)
    ):
        return words
    if has(words, noun, "case"):
        return words  # "denies it and *through his counsel* accused the prosecution"
    return hung(words, noun, index, "nsubj")


def _parts(text: str, words: Words, joint: int, verb: int) -> bool:
    """Whether a conjunction goes with the verb, or is a "but" behind a comma."""
    if words[joint].tag != "CC":
        return False
    return words[joint].head == verb or (
        lower(text, words[joint]) == "but" and words[joint - 1].tag == ","
    )


def with_have(text: str, words: Words, link: int) -> Words:
    """Hangs a participle on the one with "have" before it, not on the verb over that: "claimed to
    *have killed* 40 men and *taken* 12"."""
    verb = link + 1
    above = words[verb].head
    loose = words[verb].relation == "conj" and words[verb].tag in ("VBD", "VBN")
    if not loose or not 0 <= above < link or lower(text, words[verb]) not in _PARTICIPLES:
        return words
    if has(words, verb, "aux", "aux:pass", *SUBJECTS):
        return words
    for at in range(link - 1, above - 1, -1):
        have = any(
            one.head == at and one.relation == "aux" and lower(text, one) in ("have", "has", "had")
            for one in words[:at]
        )
        if have and words[at].tag == "VBN":
            made = words[verb].with_(head=at, tag="VBN")
            return (*words[:verb], made, *words[verb + 1 :])
    return words
