"""Verbs of saying with no words behind them: a deed in a row of deeds, and how long one lasted."""

from onrecord.reading.syntax import Node


def one_of_a_row(verb: Node) -> bool:
    """ "“We begged them, *we warned them*, we fined them”": what was done to those who were begged
    as well, and no words between commas."""
    words, speaker = verb.sentence.nodes, verb.child("nsubj")
    heard = next((one for one in words[verb.index + 1 : verb.index + 3] if one.tag == "PRP"), None)
    if speaker is None or heard is None or speaker.lower not in ("i", "we"):
        return False
    behind = heard.after()
    if behind is not None and behind.text not in _APART and behind.tag != "CC":
        return False  # "we begged them, we warned them *that it would end in tears*"
    before = words[max(speaker.index - 4, 0) : speaker.index]
    row = [one.lower for one in before if one.text not in (",", "“", '"')]
    return len(row) > 2 and row[-3] == speaker.lower and row[-1] == heard.lower


_APART = (",", ".", ";", "”", '"', "—")


def lasts(verb: Node) -> bool:
    """ "Had argued *for weeks*", "begged *for hours*": how long it went on, and nothing asked."""
    spans = [one for one in verb.children if one.lower in _SPANS and one.child("nmod") is None]
    return any((case := one.child("case")) is not None and case.lower == "for" for one in spans)


_SPANS = ("seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries")


def sums_up(verb: Node, branch: Node) -> bool:
    """Whether a participle behind a comma only adds to what is told: "reported a loss of two
    million, *beating* forecasts"."""
    first, thing = branch.subtree()[0], verb.object
    before = first.before()
    behind = thing is not None and first.index > thing.index
    apart = any(one.text == ";" for one in verb.sentence.nodes[verb.index + 1 : branch.index])
    return behind and not apart and before is not None and before.text == ","
