"""What a thing is called, as a judgement of it: "a coup", "“a burglary”", "justified"."""

from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.words import QUOTES
from onrecord.reading.syntax import Node
from onrecord.record import Act

ENDS = (".", ";", ":", ",", "not", "neither", "no", "of", "for", "to", "that", "who", "which")
WHAT = ("WP", "WDT", "WRB", "IN", "PRP", "VBG")  # "called it “something we need”"


def in_own_words(thing: Node, words: list[Node]) -> Act | None:
    """What a thing is called in the speaker's very words: "called the raid “a burglary”" is against
    it, unless the words praise; "called the vote “close”" says nothing. A pronoun is anything; a
    name ("“Project Ray”") says nothing."""
    if thing.tag not in ("NN", "NNS", "DT") or thing.lemma in lexicon().befallen:
        return None
    opening = next((one for one in words[:4] if one.text in QUOTES), None)
    if opening is None or any(one.lower in ENDS for one in words[: words.index(opening)]):
        return None
    said = words[words.index(opening) + 1 :]
    closing = next(
        (place for place, one in enumerate(said) if one.text in ("”", '"', "''", "’")), 9
    )
    said = [one for one in said[:closing] if one.text[0].isalnum()]
    if not said or any(one.tag.startswith("NNP") for one in said):
        return None
    praise, unjudging = lexicon().praise, lexicon().unjudging
    if not any(one.tag in ("NN", "NNS") for one in said) or said[0].tag in WHAT:
        return None
    if any(one.lower in unjudging for one in said[:3]):
        return None  # "called the case “interesting”"
    return "support" if any(one.lower in praise for one in said[:3]) else "oppose"


def judgement(words: list[Node]) -> Act | None:
    """What the words that a thing is called by say of it: against it, for it, or neither."""
    known = lexicon()
    for one in words:
        if one.lower == "of" and (before := one.before()) is not None and before.lower == "act":
            follower = one.after()  # "called the raid an act of war"
            hostile = follower is not None and follower.lemma.lower() in known.hostile_acts
            return "oppose" if hostile else None
        if one.lower in ENDS:
            return None  # "the killing of an unlawful fighter" judges no killing
        if one.lemma.lower() in known.wrong or one.lower in known.wrong:
            return "oppose"
        follower = one.after()
        right_way = one.lower == "right" and follower is not None and follower.lower == "direction"
        if one.lower in known.justified or right_way:
            return "support"
    return None
