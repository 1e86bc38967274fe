"""Positions in what somebody calls a thing or an act, or blames on somebody: "called it a coup"."""

from onrecord.reading.draft import Draft, Stand, Why
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import objects_of, passive, with_preposition
from onrecord.reading.positions.answers import REFUSING, judges, waved_off
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.judgements import ENDS, in_own_words, judgement
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.stands import taken
from onrecord.reading.positions.takers import cued, holders_of
from onrecord.reading.positions.untaken import nobody_does
from onrecord.reading.positions.whom import answerable
from onrecord.reading.positions.words import QUOTES, bare, clip, first_of, opener, trimmed
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span

NAME_ENDS = (".", ";", ":", ",", "who", "which", "that", "and", "but")
POINTERS = ("that", "this", "it", "them", "these", "those", "both", "which")
JUDGING = ("wrong", "absurd", "ridiculous", "laughable", "preposterous")  # of plans as of claims
DENOUNCING = ("denounce", "decry")
CALLED = ("DT", "IN", "JJ", "RB", "``", "PDT")  # "as a pure", "a complete", "“"
BLAMING = {"blame": "on", "pin": "on", "attribute": "to", "ascribe": "to", "impute": "to"}
AT = ("on", "at", "with", "upon")
_BLAME = ("blame", "responsibility", "fault")
LAID = {"point": ("finger",), **dict.fromkeys(("lay", "put", "place", "pin", "cast"), _BLAME)}
_DECIDED = ("result", "case", "accident")  # what befalls somebody is nobody's wrong, these may be
FAR = 9  # words after the thing in which what it is called stands


def judged(draft: Draft, parties: Parties, holders: Holders, verb: Node) -> list[Stand]:
    """The position in a verb that says what a thing is, or whose fault."""
    if not verb.is_verb:
        return []
    found = (
        _called_untrue(draft, parties, holders, verb)
        or _blamed_on(draft, parties, holders, verb)
        or _laid_at(draft, parties, holders, verb)
        or _held_responsible(draft, parties, holders, verb)
        or _called_names(draft, parties, holders, verb)
        or _called_a_crime(draft, parties, holders, verb)
        or _called_wrong(draft, parties, holders, verb)
    )
    if found and (_would_if(verb) or _hardly(verb) or nobody_does(draft, parties, verb)):
        return []  # "refused to call her a liar", "whoever calls her a liar"
    return found or _pleaded(draft, parties, verb)


def _would_if(verb: Node) -> bool:
    """ "*Would call* it a crime *if* it came": he does not yet, whatever the "if" hangs on."""
    return first_of(verb).lower == "would" and any(opener(one, "if") for one in verb.subtree())


def _called_untrue(draft: Draft, parties: Parties, holders: Holders, verb: Node) -> list[Stand]:
    """Rule `called-untrue`: "called the accusation absurd", "a remark she called invented"."""
    if verb.lemma not in lexicon().calling_untrue or verb.negated:
        return []
    known, after = lexicon(), verb.sentence.nodes[verb.index + 1 : verb.index + 9]
    untrue = any(one.lower in known.untrue for one in after)
    if not (untrue or waved_off(verb)):
        return []
    if passive(verb):  # "Tavora's claim was dismissed by the Front as fiction"
        claim = verb.child(*SUBJECTS)
    else:
        first = next((one for one in after if one.tag in ("NN", "NNS")), None)
        claim = (_pointer(verb, after) if untrue else None) or first
    points = untrue and claim is not None and claim.lower in POINTERS
    if untrue and not points and (told := _remark(draft, verb)) is not None:
        claim, points = told, True
    if not points and verb.relation == "acl:relcl" and verb.head is not None:
        claim = verb.head
    if claim is None or not (points or claim.lemma in known.positions | known.told_things):
        return []
    if not untrue and claim.lemma not in known.charges:
        return []
    if not points and verb.lemma in REFUSING and claim.lemma in known.put:
        return []  # "dismissed the *offer* as propaganda" turns it down
    relations = ("acl:relcl", "acl", "parataxis", "case", "appos")
    span = claim.span if points else claim.extent(*relations)
    subject = verb.child(*SUBJECTS) or subject_of(verb)
    held = holders.sides(parties.by(verb) if passive(verb) else parties.of(subject))
    if not untrue and any(judges(holders, key) for key in held):
        return []  # "the judge dismissed the charge as too vague"
    toward = next(iter(holders.sides(parties.owner(claim))), None)
    why = Why("called-untrue", words=(verb.span,))
    return taken(draft, parties, held, "deny", span, why, toward=toward)


def _remark(draft: Draft, verb: Node) -> Node | None:
    """ "Accused them of theft, *something* he called a fairy tale": all that was told before."""
    subject = verb.child(*SUBJECTS)
    start = subject.subtree()[0].before() if subject is not None else None
    before = start.before() if start is not None else None
    if start is None or start.lower != "something" or before is None or before.text != ",":
        return None
    return start


def _pointer(verb: Node, after: list[Node]) -> Node | None:
    """The "that" of "called *that* a lie", "dismissed *it* as propaganda", "…, *which* it called
    nonsense": what was said before, where nothing but "as" or an article stands before what it is
    called. Of a plan that is called "wrong" or "absurd" nobody says that it is untrue."""
    known = lexicon()
    called = next(place for place, one in enumerate(after) if one.lower in known.untrue)
    if after[called].lower in JUDGING:
        return None
    which = next((one for one in verb.children if one.lower == "which"), None)
    comma = which.before() if which is not None else None
    of_claim = verb.head is None or verb.head.lemma in known.positions
    first = after[0] if after[0].lower in POINTERS else None
    if comma is not None and comma.text == "," and not of_claim:
        first = which
    between = after[1 if first == after[0] else 0 : called]
    return first if all(one.tag in CALLED for one in between) else None


def _blamed_on(draft: Draft, parties: Parties, holders: Holders, verb: Node) -> list[Stand]:
    """Rule `blamed-on`: "blamed the fire on the owner", "attributed the fire to the owner"; "the
    fire was blamed on the owner by the guild"."""
    by = BLAMING.get(verb.lemma)
    if by is None:
        return []
    thing = next(iter(objects_of(verb)), None) if passive(verb) else verb.object
    phrases = with_preposition(verb, (by,))
    if not phrases or thing is None or verb.negated:
        return []
    if parties.is_named(thing) and thing.lower not in POINTERS:
        return []  # "blamed her on the spot"
    if verb.lemma != "blame" and thing.lemma not in lexicon().imputed:
        return []  # "attributed the words to her"
    accused = answerable(parties, phrases[0])
    first = phrases[0].subtree()[0].after()
    if verb.lemma == "blame" and not accused and (first is None or first.text not in QUOTES):
        return []  # "blamed the delay on bad weather"
    span = clip(draft, thing.extent("acl:relcl", "acl", "parataxis", "case", "nmod"))
    return _accusing(draft, parties, holders, verb, accused, span, "blamed-on")


def _laid_at(draft: Draft, parties: Parties, holders: Holders, verb: Node) -> list[Stand]:
    """Rule `laid-at`: "pointed the finger at the owner for the fire", "laid the blame for the fire
    on him", "put the blame at the owner's door"; for what, or where that is not told, whom."""
    thing = verb.object
    if thing is None or verb.negated or thing.lemma not in LAID.get(verb.lemma, ()):
        return []
    below = [verb, *(one for one in verb.sentence.nodes[verb.index :] if one.is_noun)]
    below = [one for one in below if one == verb or _under(one, verb)]
    at = next(iter(one for word in below for one in with_preposition(word, AT)), None)
    if at is None or passive(verb):
        return []
    owner = at.child("nmod:poss") if at.lemma in ("door", "foot") else None
    accused = parties.of(owner or at)
    if not accused:
        return []
    deed = next(iter(one for word in below for one in with_preposition(word, ("for",))), None)
    span = deed.extent("parataxis") if deed is not None else bare(owner or at)
    if deed is not None and deed.word.start < at.word.start < span[1]:
        first = at.child("case") or at
        span = span[0], first.word.start  # the blame "for the fire *on the owner*"
    return _accusing(draft, parties, holders, verb, accused, clip(draft, span), "laid-at")


def _under(word: Node, verb: Node) -> bool:
    """Whether a word belongs to what a verb tells, by way of nouns alone."""
    above = word.head
    while above is not None and above != verb and above.is_noun:
        above = above.head
    return above == verb


def _held_responsible(draft: Draft, parties: Parties, holders: Holders, verb: Node) -> list[Stand]:
    """Rule `held-responsible`: "holds the owner responsible for the fire", "the owner was held
    responsible for it by the guild"."""
    if verb.lemma != "hold" or verb.negated or (verb.tag == "VB" and not passive(verb)):
        return []
    after = verb.sentence.nodes[verb.index + 1 : verb.index + FAR]
    answer = next((one for one in after if one.lower in ("responsible", "accountable")), None)
    if answer is None:
        return []
    accused = parties.of(answer.child(*SUBJECTS)) or parties.of_all(objects_of(verb)[:1])
    if not accused:
        return []
    by = answer.after()
    deeds = with_preposition(answer, ("for",)) or with_preposition(verb, ("for",))
    if by is not None and by.lower == "by" and deeds:
        span = clip(draft, deeds[0].extent("parataxis"))  # "responsible by the guild *for it*"
    else:
        span = clip(draft, (answer.word.start, answer.extent("parataxis")[1]))
    return _accusing(draft, parties, holders, verb, accused, span, "held-responsible")


def _accusing(
    draft: Draft,
    parties: Parties,
    holders: Holders,
    verb: Node,
    accused: list[int],
    span: Span,
    rule: str,
) -> list[Stand]:
    """The charge of whoever a verb tells it of, the accused themselves left out."""
    accusing = holders_of(draft, parties, holders, verb, cued(draft, verb))
    held = [one for one in accusing if one not in accused]
    why = Why(rule, words=(verb.span,))
    toward = next(iter(accused), None)
    return taken(draft, parties, held, "accuse", span, why, toward=toward)


def _called(verb: Node) -> Node | None:
    """What is called something: the object, or the subject of what it is called, right behind the
    verb ("called *the order* lawful"), or the noun whose clause has no pronoun ("*a decision* the
    union called unlawful")."""
    thing = next(iter(objects_of(verb)), None)
    names = (one for one in verb.children if one.relation in ("xcomp", "ccomp") and not one.is_verb)
    if thing is None and (name := next(names, None)) is not None and name.child("cop") is None:
        own = name.child(*SUBJECTS)
        close = own is not None and own.subtree()[0].before() == verb
        barely = verb.relation == "acl:relcl" and own is None and _by_noun(verb)
        return own if close else verb.head if barely else None
    return thing


def _by_noun(verb: Node) -> bool:
    """Whether the subject of a verb is told by a noun: "the union *called*", not "who called"."""
    subject = verb.child(*SUBJECTS)
    return subject is not None and subject.tag.startswith("NN")


def _called_wrong(draft: Draft, parties: Parties, holders: Holders, verb: Node) -> list[Stand]:
    """Rule `called-wrong`: what somebody calls "a coup" or "a disgrace" he opposes, what he calls
    "justified" he supports. A person or body is called many names, which are no positions."""
    if verb.lemma not in lexicon().calling or verb.negated or passive(verb):
        return []
    thing = _called(verb)
    if thing is None or (thing.tag == "PRP" and (thing.lower != "it" or verb.tag == "VBG")):
        return []  # "condemned the attack, calling it a crime" is one position
    if thing.tag != "PRP" and (parties.is_named(thing) or parties.is_person_word(thing)):
        return []
    # in "a step that Berga *branded* illegal" what it is called stands behind the verb
    last = max(thing.index, verb.index)
    after = verb.sentence.nodes[last + 1 : last + 1 + FAR]
    befell = thing.lemma in lexicon().befallen and thing.lemma not in _DECIDED
    act = None if befell else judgement(after)
    if act is None and verb.lemma in DENOUNCING:
        act = "oppose"  # whatever it is called
    named = verb.lemma in lexicon().describing or thing.index < verb.index
    if act is None and not named and not parties.is_people(thing):
        act = in_own_words(thing, after)
    if act is None:
        return []
    # The parse hangs what the thing is called on it as often as on the verb.
    end = thing.extent("acl:relcl", "parataxis")[1]
    opening = next((one for one in after if _opens(one)), None)
    if opening is not None:
        end = min(end, opening.word.start)
    first = verb.after() if thing.word.start > verb.word.end else None
    start = first.word.start if first is not None else thing.extent("acl:relcl", "case")[0]
    span = clip(draft, (start, end))
    if span[0] >= span[1]:
        return []
    held = holders_of(draft, parties, holders, verb, cued(draft, verb))
    why = Why("called-wrong", words=(verb.span,))
    toward = next(iter(parties.owner(thing)), None) if thing.tag != "PRP" else None
    return taken(draft, parties, held, act, span, why, toward=toward)


def _called_names(draft: Draft, parties: Parties, holders: Holders, verb: Node) -> list[Stand]:
    """Rule `called-names`: "branded its chairwoman a deserter", "called the judge “a hater”"."""
    if (
        verb.lemma not in lexicon().calling
        or verb.lemma in lexicon().describing
        or verb.negated
        or passive(verb)
    ):
        return []
    thing = _called(verb)
    if thing is None or not (parties.is_people(thing) or parties.is_named(thing)):
        return []
    if thing.lower in ("them", "it"):
        return []  # "condemned the attacks, calling them a crime"
    after = verb.sentence.nodes[thing.index + 1 : thing.index + 1 + FAR]
    end = next((place for place, one in enumerate(after) if one.lower in NAME_ENDS), len(after))
    known = lexicon()
    words = {one.lower for one in after[:end]} | {one.lemma.lower() for one in after[:end]}
    if not words & (known.insults | known.wrong):
        return []
    first = after[0]
    span = clip(draft, (first.word.start, max(after[end - 1].word.end, first.word.end)))
    return _accusing(draft, parties, holders, verb, parties.of(thing), span, "called-names")


def _called_a_crime(draft: Draft, parties: Parties, holders: Holders, verb: Node) -> list[Stand]:
    """Rule `called-a-crime`: "called the toll blackmail", "described it as an act of war": whoever
    did the thing is charged with what it is called."""
    if verb.lemma not in lexicon().calling or verb.negated or passive(verb) or verb.tag == "VBG":
        return []
    if verb.lemma in DENOUNCING:
        return []  # "denounced the ban as theft" is against the ban
    following = verb.after()
    pointed = following is not None and following.lower in ("this", "that", "it")
    thing = following if pointed else _glued(verb) or _called(verb)
    if thing is None or thing.index < verb.index or (not pointed and parties.is_named(thing)):
        return []
    last = thing if pointed or thing.relation == "compound" else thing.subtree()[-1]
    after = [one for one in verb.sentence.nodes[last.index + 1 :] if one.text not in QUOTES]
    crime = next((one for one in after[:FAR] if one.is_noun or one.lower in ENDS), None)
    if crime is None or crime.lower in ENDS or crime.tag.startswith("NNP"):
        return []  # "called the ship *Piracy*"
    known = lexicon()
    of = crime.after(2)
    act_of = crime.lemma == "act" and of is not None and of.lemma.lower() in known.hostile_acts
    if not (act_of or crime.lemma.lower() in known.crimes):
        return []
    if crime.relation == "compound" or (crime.child("case") and not opener(crime, "as")):
        return []  # "a robbery story", "the toll *for* the breach a shame"
    end = next((one for one in after if one.lower in NAME_ENDS), after[-1])
    begins = after[1 if after[0].lower == "as" else 0].word.start
    span = clip(draft, (begins, end.word.start))
    owner = thing.child("nmod:poss")
    accused = parties.of(owner) if owner is not None else []
    return _accusing(draft, parties, holders, verb, accused, span, "called-a-crime")


def _glued(verb: Node) -> Node | None:
    """ "Called *the move* blackmail": without an article the parse makes one noun of both."""
    for name in verb.children:
        if name.relation not in ("obj", "xcomp") or name.lemma.lower() not in lexicon().crimes:
            continue
        thing, article = name.before(), verb.after()
        if thing is None or thing.relation != "compound" or article is None:
            continue
        if article.lower in ("the", "this", "that", "its", "their", "his", "her"):
            return thing
    return None


def _hardly(verb: Node) -> bool:
    """ "Almost called it treason", "used to call it piracy", "call it theft when a net is cut"."""
    if verb.relation == "xcomp" and verb.head is not None and verb.head.lemma == "use":
        return True
    habit = verb.tag in ("VBP", "VBZ") and any(one.lower == "when" for one in verb.subtree())
    return habit or any(one.lower in ("almost", "nearly") for one in verb.children)


def _pleaded(draft: Draft, parties: Parties, verb: Node) -> list[Stand]:
    """Rule `pleaded`: "pleaded not guilty to the charges"; without charges, "not guilty". Whoever
    stands trial pleads for himself, whatever he is."""
    words = verb.sentence.nodes[verb.index + 1 : verb.index + 3]
    if verb.lemma != "plead" or [one.lower for one in words] != ["not", "guilty"]:
        return []
    span = words[0].word.start, words[1].word.end
    to = words[1].after()
    charge = to.head if to is not None and to.lower == "to" and to.relation == "case" else None
    if charge is not None and charge.is_noun:
        span = clip(draft, bare(charge))
    return [
        Stand(
            holder=key,
            act="deny",
            object=trimmed(draft, span),
            said=draft.said_at(span),
            why=Why("pleaded", words=(verb.span,)),
        )
        for key in dict.fromkeys(parties.of(subject_of(verb)))
    ]


def _opens(word: Node) -> bool:
    """Whether a word begins what a thing is called: a quotation, "as", an article."""
    return word.lower in ("as", "a", "an", "“", '"', "``", "‘")
