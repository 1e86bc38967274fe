"""What somebody swears never to do: "vowed never to sign" refuses what others ask of him, "vowed
never to fly again" promises it to nobody but himself.
"""

from onrecord.reading.parties import Parties
from onrecord.reading.patterns import verb_pattern
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.words import behind
from onrecord.reading.syntax import Node
from onrecord.record import Act
from onrecord.report import Span

SWEARING = ("vow", "swear", "resolve")


def sworn(verb: Node) -> bool:
    """ "Vowed *never* to sign": whoever swears not to do a thing, and says so."""
    return verb.lemma in SWEARING and behind(verb) in ("never", "not")


def forsworn(parties: Parties, verb: Node, span: Span) -> tuple[Act, Span]:
    """The act and its words: what is refused stands without the "never", which the act says; what
    is promised with it, whether or not the cue has taken it in."""
    never = verb.after()
    after = verb.sentence.nodes[verb.index + 1 :]
    doing = next((one for one in after[:5] if one.tag in ("VB", "VBP")), None)
    if never is None or doing is None:
        return "reject", span
    known = lexicon()
    asked = doing.lemma in known.principle | known.unbearable | known.dealing
    asked = asked and doing.lemma not in known.harming | known.threats
    refused = verb_pattern(known.refused, doing, is_people=parties.is_people) is not None
    if asked or refused:
        return "reject", (doing.word.start, max(span[1], doing.word.end))
    return "promise", (never.word.start, span[1])
