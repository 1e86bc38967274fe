"""Who is let go, handed over, taken captive, driven out, housed or saved, by the words around.

Steps of `onrecord.reading.figures.counted`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from onrecord.reading.draft import Draft
from onrecord.reading.figures.lexicon import (
    at_home,
    fugitives,
    is_person,
    left_places,
    shelters,
    tables,
    withdrawn,
)
from onrecord.reading.figures.population import CAPTIVE
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token
from onrecord.reading.figures.wording import verb_forms, words_after, words_before
from onrecord.reading.syntax import Node
from onrecord.record import Counted


def let_go(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "Let 60 captured soldiers go": those are freed."""
    if "go" not in words_after(tape, amount, 5) or "let" not in verb_forms(tape, amount.first - 1):
        return None
    if _WORKFORCE.search(draft.text) and not _CAPTORS.search(draft.text):
        return "other"  # "the firm shed 400 jobs; in May it let 90 go"
    return "released"


_WORKFORCE = re.compile(
    r"\b(?:jobs|lay-?offs?|laid off|redundanc|redundant|workforce|payroll|its staff|employs)\b"
)
_CAPTORS = re.compile(r"\b(?:rebel|hostage|captive|captor|prisoner|kidnap|gunm[ae]n|abduct)")


def handed_over(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "Returned 22 prisoners of war", "12 hostages were sent home": captives who are free."""
    if noun is None or not _captive(draft, tape, amount, noun):
        return None
    if _TO_HELPERS.match(draft.text, noun.span[1]):
        return "released"
    before = tape[max(0, amount.first - _NEAR) : amount.first]
    after = _until_mark(tape, amount)
    around = (*before, *after)
    verbs = {form for place in range(len(around)) for form in verb_forms(around, place)}
    if not verbs.isdisjoint(_RETURNING):
        return "released"
    where = next((one.lower for one in around if one.lower in _BACK), None)
    parted = where is not None and not verbs.isdisjoint(_BACK[where])
    return "released" if parted and not any(one.lower in ("a", "letter") for one in after) else None


def _captive(draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node) -> bool:
    """Whether a noun or a participle before it tells of captives: "17 *captured* pilots"."""
    if tables()["nouns"].get(noun.lemma) == "held":
        return True
    before = draft.text[tape[amount.last - 1].end : noun.span[0]].lower().split()
    return any(tables()["states"].get(word) in ("held", "arrested") for word in before)


def _until_mark(tape: Sequence[Token], amount: Amount, most: int = 7) -> Sequence[Token]:
    """The tokens behind an amount up to the next mark or number, a few at most."""
    behind = tape[amount.last : amount.last + most]
    end = next((k for k, one in enumerate(behind) if not one.text[0].isalpha()), len(behind))
    return behind[:end]


# "eight of the captives*, including both women, would be handed to the Red Cross*"
_TO_HELPERS = re.compile(
    r"(?:, including [^,.;:]{1,50},| [a-z]+ (?=(?:would|will|were|was|had|have|are|be)\b))?"
    r"(?: (?:would|will|could|were|was|had|have|has|are|is|to|be|been|being|also|now)){0,4}"
    r" (?:handed|turned|delivered|transferred|given|passed)(?: over)? to"
    r" (?:the (?:International (?:Committee of the )?)?Red |their |relatives|mediators)"
)
_NEAR = 3  # tokens back to the verb: "handed over the last 22 captives"
# "seized two boats … 24 crew members had been taken to the port": the crew is held, too
_CREW = frozenset(("crew", "crewmen", "sailors", "seamen", "fishermen", "hands", "deckhands"))
_ASHORE = 14
_TO_PORT = re.compile(
    r"\b(?:been|were|was) (?:\w+ )?(?:taken|brought|towed|escorted|transferred|led)"
    r" (?:\w+ ){0,2}(?:port|harbou?r|base|fort|barracks)\b"
)
_SEIZED_BACK = 700  # characters
_SEIZED = re.compile(
    r"\b(?:seiz|detain|captur|impound|intercept|arrest|boarded|hijack)"
    r"(?!\w* (?:(?:the|a|an|on|upon|his|its) )?(?:moment|day|chance|opportunity|power|control)\b)"
)
_RETURNING = frozenset(["return", "repatriate", "exchange", "swap"])
_PARTING = frozenset(["hand", "give", "send", "turn", "deliver", "fly", "bring"])
_COMING = _PARTING | {"come", "go", "get", "arrive"}
# where, and the verbs with it: captives are given up, and get up early
_BACK = {"over": _PARTING, "back": _COMING, "home": _COMING, "up": frozenset(["give"])}


def taken_captive(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "Taking dozens of people there hostage", "made off with 17 of its sailors"."""
    if words_before(tape, amount, 2) in (["off", "with"], ["away", "with"]):
        return "held" if noun is not None and is_person(noun) else None
    behind = [one.lower for one in _until_mark(tape, amount, _ASHORE)]
    if not _CREW.isdisjoint(behind[:2]) and _TO_PORT.search(" ".join(behind)):
        start = tape[amount.first].start
        seized = _SEIZED.search(draft.text, max(0, start - _SEIZED_BACK), start)
        return "held" if seized is not None else None
    if noun is not None and is_person(noun) and _along(noun, behind):
        return "held"
    if CAPTIVE.isdisjoint(one.lower for one in _until_mark(tape, amount)):
        return None
    before = {form for k in (1, 2) for form in verb_forms(tape, amount.first - k)}
    return None if before.isdisjoint(("take", "hold", "keep")) else "held"


def housed(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "Nearly 9,000 people are living in tents", "… remain in 41 camps"; and who is in prison."""
    household = noun is not None and noun.lemma in ("family", "household")
    if noun is not None and not (household or is_person(noun)):
        return None
    end = tape[amount.last - 1].end
    if _homeless().match(draft.text, end):
        return "displaced"
    return "held" if _JAILED.match(draft.text, end) else None


def _along(noun: Node, behind: Sequence[str]) -> bool:
    """ "The *gunmen took* 12 men *away*", "*rebels took* 30 children *into the forest*"."""
    verb = noun.head
    if verb is None or verb.lemma != "take" or noun.relation not in ("obj", "dobj"):
        return False
    subject = verb.subject
    took = subject is not None and subject.lemma in fugitives()
    return took and _AWAY.search(" ".join(behind)) is not None


_AWAY = re.compile(
    r"\b(?:away|with them|(?:into|to) (?:the|a|nearby) (?:\w+ )?(?:forest|bush|mountains|hills"
    r"|jungle))\b"
)


@lru_cache(maxsize=1)
def _homeless() -> re.Pattern[str]:
    living, places = ("|".join(shelters()[part]) for part in ("living", "words"))
    return re.compile(
        rf"(?: [\w’'-]+){{0,3}}? (?:(?:are|were|is|was|still|now|have been|had been) ){{0,2}}"
        rf"(?:{living}) (?:out )?(?:in|at|under|inside) (?:[\w,-]+ ){{0,2}}(?:{places})\b"
    )


_JAILED = re.compile(
    r"(?: [\w’'-]+){0,3}? (?:(?:are|were|remain|remained|languish|languished) )(?:still |now )?"
    r"(?:in|inside) (?:[\w’'-]+ ){0,3}(?:prisons?|jails?|dungeons?|detention|captivity|custody)\b"
    r"|(?: [\w’'-]+){0,3}? (?:are|were|is|was|been) (?:still |now )?(?:being )?kept"
    r" (?:in|at|inside|under|aboard) (?!(?:[\w’'-]+ ){0,2}(?:hospital|isolation|quarantine|care"
    r"|observation|work|school|home|reserve|touch))"
)


def makes_off(draft: Draft, tape: Sequence[Token], amount: Amount) -> bool:
    """ "Four men held up a bank and *fled with $90,000*": who makes off has lost no home."""
    end = tape[amount.last - 1].end
    return _LOOT.match(draft.text, end, end + _TO_LOOT) is not None


_TO_LOOT = 90  # characters from who makes off to what with
_LOOT = re.compile(
    r"[^.;]*?\b(?:fled|flee|fleeing|flees) (?:(?:from )?the scene\b|empty-handed\b"
    r"|with (?:[\w’'-]+ ){0,3}?(?:[$£€]|\d[\d,.]* (?!people|men|women|child)|cash|money|jewel\w+"
    r"|jewels|weapons|guns|rifles|gold|loot|goods|paintings)\b)"
)


def pulled_out(tape: Sequence[Token], amount: Amount, noun: Node | None) -> bool:
    """ "Pulled 2,000 troops out of the valley", "its four ministers *out of the cabinet*": they
    leave and were in no danger."""
    if noun is not None and noun.lemma in withdrawn():
        return True
    behind = [one.lower for one in tape[amount.last : amount.last + _TO_PLACE]]
    out = next((k for k, word in enumerate(behind) if word in ("from", "of")), None)
    if out is None or "." in behind[:out]:
        return False
    return not left_places().isdisjoint(behind[out + 1 : out + _PLACE])


_TO_PLACE = 10  # tokens from who is pulled out to the place
_PLACE = 5  # tokens from "of" to its noun


def picked_up_at_sea(draft: Draft, amount: Amount, tape: Sequence[Token]) -> bool:
    """ "The coastguard said it had *picked up* 63 people from a sinking boat": those are saved; not
    "police picked up 12 smugglers in a boat"."""
    if "up" not in words_before(tape, amount, 4):
        return False
    clause = draft.syntax.clause_at(tape[amount.first].start)
    if clause is None or _AT_SEA.search(draft.text, *clause.span) is None:
        return False
    return _PICKED_UP.search(draft.text, clause.span[0], tape[amount.first].start) is not None and (
        _POLICE.search(draft.text, *clause.span) is None
    )


_PICKED_UP = re.compile(r"\bpick(?:s|ed|ing)? up(?: [\w’'-]+){0,3} \Z")
_AT_SEA = re.compile(
    r"\b(?:[Cc]oast ?guards?|lifeboats?|dinghy|dinghies|raft|sinking|sank|capsized|shipwreck|wreck"
    r"|at sea|open sea|from the (?:sea|water)|adrift|rescue (?:ship|vessel|boat|helicopter))\b"
)
_POLICE = re.compile(r"\b(?:[Pp]olice|troops|soldiers|smugglers|suspects?|wanted|customs)\b")


def taken_away(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "Some 20 demonstrators *were taken away*": who protests is arrested, the hurt are not."""
    if noun is None or tables()["nouns"].get(noun.lemma) != "participants":
        return None
    return "arrested" if _TAKEN_AWAY.match(draft.text, noun.span[1]) else None


_TAKEN_AWAY = re.compile(
    r" (?:were|was|had been|have been|being) (?:then |also |later )?(?:taken|led|dragged|carried"
    r"|driven|bundled|hauled|marched) (?:away|off)\b"
    r"(?! (?:in|by|to) (?:an? |the )?(?:ambulance|hospital))"
)


def driven_out(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "driven 400,000 from their homes", "forced thousands of people to flee"; not
    who "work from their homes"."""
    forced = not _FORCING.isdisjoint(verb_forms(tape, amount.first - 1))
    for place in range(amount.last, min(amount.last + 5, len(tape) - 2)):
        words = [tape[k].lower for k in range(place, place + 3)]
        if not at_home().isdisjoint(verb_forms(tape, place)):
            return None
        if words[0] in ("from", "of") and words[1] == "their" and words[2] in _HOMES:
            return "displaced"
        if forced and words[0] in ("from", "out") and _NO_GROUND.isdisjoint(words):
            return "displaced" if noun is None or is_person(noun) else None
        if forced and words[0] == "to" and words[1] in _LEAVING:
            return _LEAVING[words[1]]
        if words[0] in (",", ".", ";", "and", "but", "who") or words[0][:1].isdigit():
            break
    return None


def sheltered(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "1,900 villagers *have sought shelter* at an airfield", "70,000 people *have crossed into*
    third countries", "Pellagia, which *has taken in* 85,000 Luzambans"."""
    if noun is None or not (is_person(noun) or noun.tag == "NNPS"):
        return None
    if noun.lemma.lower() in _NO_REFUGEES:
        return None
    before = [tape[k].lower for k in range(max(amount.first - 2, 0), amount.first)]
    if before[-1:] == ["in"] and not _WARDS.isdisjoint(words_before(tape, amount, _TO_WARD)):
        return None  # "hospitals have taken in 90 people"
    if before[-1:] == ["in"] and before[0] in ("take", "took", "taken", "takes", "taking"):
        return "displaced"
    return "displaced" if _SOUGHT.match(draft.text, noun.span[1]) else None


_WARDS = frozenset(("hospital", "hospitals", "clinic", "clinics", "ward", "wards", "morgue"))
_TO_WARD = 8  # tokens
_NO_REFUGEES = frozenset(
    ["soldier", "troop", "fighter", "rebel", "militant", "gunman", "tourist", "student", "lodger"]
)
_SOUGHT = re.compile(
    r"(?: from [\w’'-]+)?(?: (?:have|had|has|were|was|are|been|already|since|now)){0,3}"
    r" (?:(?:sought|seeking|taken|found|given) (?:shelter|refuge|sanctuary)"
    r"|(?:crossed|poured|streamed|spilled|spilt) (?:over )?(?:the border )?(?:in)?to )"
)
_FORCING = frozenset(["force", "compel", "oblige", "drive", "chase", "expel", "push", "evict"])
_NO_GROUND = frozenset(
    ["power", "office", "parliament", "work", "government", "business", "market"]
)
_LEAVING: dict[str, Counted] = {"evacuate": "evacuated", "flee": "displaced", "leave": "displaced"}
_HOMES = ("home", "homes", "houses", "villages", "towns")


def saved(draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None) -> Counted | None:
    """ "14,000 lives saved", "saved 30 lives": those live."""
    if noun is None or noun.lemma != "life":
        return None
    around = {*words_before(tape, amount, 3), *words_after(tape, amount, 5)}
    return None if around.isdisjoint(("save", "saved", "saves", "saving")) else "evacuated"
