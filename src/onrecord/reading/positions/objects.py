"""What a verb's position is about: the words of what is demanded, offered, refused, alleged."""

from collections.abc import Iterable

from onrecord.reading.amounts import is_rate
from onrecord.reading.draft import Draft, Said
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import (
    Pattern,
    doing_after,
    given_to_somebody,
    objects_of,
    with_preposition,
)
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.spelt_out import spelt_out
from onrecord.reading.positions.wanted import leave_to, sum_for, wanted
from onrecord.reading.positions.whom import past_accused
from onrecord.reading.positions.words import (
    UNITS,
    bare,
    onward,
    opener,
    resumed,
    until_but,
    with_objects,
    without_for,
    without_to,
)
from onrecord.reading.subjects import antecedent
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span

CLAUSAL = ("ccomp", "xcomp")
# What opens the charge where it is not "of" or "for".
CHARGED = {"blame": ("for",), "fault": ("for",), "charge": ("with",), "implicate": ("in",)}
GIVEN = ("say", "give", "lend")  # "said no *to* it", "lent its support *to* it"
ANSWERS = ("accept", "agree", "oppose")  # "bowed *to* the demand"; an offer is made to somebody


def told_by(
    draft: Draft, parties: Parties, pattern: Pattern, verb: Node, said: Said
) -> tuple[Span, Node] | None:
    """The content of a statement as an object: without whoever is accused or urged in it."""
    behind = (one for one in said.content if one[0] > verb.word.start)
    # "was thrown out *as* “opportunistic”": how, not what
    what = (one for one in behind if not draft.text.endswith(" as ", 0, one[0]))
    span = next(what, said.content[0])
    nodes = draft.syntax.nodes(span)
    beyond = next((one for one in said.content if one[0] > span[1]), None)
    if pattern.head == "appeal" and nodes and _spoken_to(nodes[0]):
        begins = next((one.word.start for one in nodes if one.lower == "for"), span[1])
        further = draft.syntax.nodes(beyond or (begins, span[1]))
        if further and further[0].lower in ("for", "to"):
            # "appealed [to the courts] on Monday [for an order]", "appealed [to both for calm]"
            span, nodes = beyond or (begins, span[1]), further
    if not nodes:
        return None
    thing = draft.syntax.head(span) or nodes[0]
    wordy = next((one for one in nodes if one.text[0].isalnum()), nodes[0])
    if pattern.sense == "accuse":
        openers = CHARGED.get(pattern.head, ("of", "for"))
        several = [one for one in nodes if one.lower in openers]
        several = past_accused(parties, _wordy_head(nodes), nodes, several)
        # "accused a handful of agitators *of cutting* hoses"
        deeds = [one for one in several if _is_of_a_deed(one)]
        opener = next(iter([*deeds, *several]), None)
        rest = draft.syntax.nodes(beyond) if beyond is not None and opener is None else []
        if beyond is not None and rest and rest[0].lower in openers:
            return beyond, draft.syntax.head(beyond) or rest[0]  # "accused [her], …, [of theft]"
        if opener is not None and pattern.head != "allege" and nodes[0].lower != "that":
            return (opener.word.start, span[1]), thing
        if pattern.head == "charge" and pattern.people:
            return None  # "charged the guests a fee"
        return (wordy.word.start, span[1]), thing
    off = next((one for one in nodes[1:] if one.lower == "against"), None)
    if off is not None and "against" in pattern.particles and (doing := off.after()) is not None:
        return (doing.word.start, span[1]), doing  # "warned [the owners *against* closing it]"
    if pattern.sense == "demand":
        # "urged [the government to block it]": what is urged begins after "to"
        opener = next((one for one in nodes[1:] if _before_verb(one)), None)
        head = _wordy_head(nodes)
        close = opener is not None and opener.index - head.index in (1, 2)
        close = close and head.lemma not in lexicon().leave  # "asked for *permission* to sail"
        if pattern.particles == {"for"}:  # "called *for Falk* to resign", not "for a truce to hold"
            told = parties.of(head) if head.tag in ("NNP", "NNPS", "PRP") else []
        else:
            told = parties.of(head) or ([0] if close else [])
        if opener is not None and pattern.head != "demand" and told:
            before, follower = opener.before(), opener.after()
            if before is not None and before.lower in ("how", "what", "when", "where", "whether"):
                return None  # "advised them *how to* sell it"
            if before is not None and before.lower == "not":
                return (before.word.start, span[1]), opener  # "told them *not to* drink it"
            if follower is not None:
                return (follower.word.start, span[1]), follower
    if pattern.sense == "demand" and pattern.head == "ask":
        # "asked [the state for 12 planes]": what is asked for begins after "for"
        opener = next((one for one in nodes[1:] if one.lower == "for"), None)
        if opener is not None and parties.of(_wordy_head(nodes)):
            follower = opener.after()
            if follower is not None:
                return (follower.word.start, span[1]), follower
    after = wordy.after()
    opens = wordy.lower in ("that", "to", "for") and wordy.relation != "det"  # "*that* offer"
    if after is not None and opens and after.word.end <= span[1]:
        return (after.word.start, span[1]), thing
    return (wordy.word.start, span[1]), thing


def promised(draft: Draft, verb: Node, span: Span, thing: Node) -> tuple[Span, Node] | None:
    """What is promised, without to whom: "promised *us* fifteen years", "assured *their parents*",
    of what stands elsewhere."""
    first = next((one for one in draft.syntax.nodes(span) if one.is_noun), thing)
    given = first.tag == "PRP" or first.relation == "iobj"
    if thing.is_verb or first.head != verb or not (given or verb.lemma == "assure"):
        return span, thing
    end = first.extent("acl:relcl")[1]
    for one in first.sentence.nodes[first.index + 1 : first.index + 9]:
        if one.word.start < end or one.head != verb:
            continue
        if one.is_verb and one.relation in CLAUSAL:  # "promised him *that* they would be safe"
            return without_to(one), one
        if (one.is_noun or one.tag == "CD") and not one.child("case"):
            start, last = one.extent("parataxis")
            return (start, max(last, span[1])), one
    return None


def _spoken_to(first: Node) -> bool:
    """Whether what begins here tells who is appealed to, whether or not the "to" belongs to it."""
    before = first.before()
    return first.lower == "to" or (before is not None and before.lower == "to")


def _before_verb(word: Node) -> bool:
    """Whether a word is the "to" of an infinitive."""
    follower = word.after()
    while follower is not None and (
        follower.tag.startswith("RB")
        or follower.lower == "please"
        or not follower.text[0].isalnum()
    ):
        follower = follower.after()
    return word.lower == "to" and follower is not None and follower.tag == "VB"


def object_of(parties: Parties, pattern: Pattern, verb: Node) -> tuple[Span, Node] | None:
    """The words of what is demanded, offered, refused …, and their head."""
    if verb.lemma in ("want", "like") and (wish := wanted(verb)) is not None:
        whom, done = wish
        return (whom.extent("acl", "acl:relcl")[0], _own_end(done)), done
    clause = next(
        (
            one
            for one in with_objects(verb)
            if (
                (one.relation in CLAUSAL and one.head == verb)
                or _to_doing(one)
                or _told_to(verb, one)
                or _doing_behind(verb, one)
            )
            and (one.is_verb or one.child("cop") is not None)
            and not _manner(one)
            and one.lower not in lexicon().conditions  # "agreed, *provided* they left"
            and not _quoted(verb, one)
        ),
        None,
    )
    done_to = given_to_somebody(verb) or objects_of(verb)
    nouns = [one for one in done_to if not one.lower.endswith(("self", "selves"))]
    if clause is not None:  # "ruled out closing it, *a step* the board had urged"
        nouns = [one for one in nouns if resumed(_from_before(one)) is None]
    if pattern.sense == "accuse":
        return _charge(pattern, verb, clause)
    if pattern.head == "threaten" and nouns:
        # "threatened the owner *with a strike*"
        means = with_preposition(verb, ("with",)) or with_preposition(nouns[0], ("with",))
        if means:
            return bare(means[0]), means[0]
    if clause is not None and _asks(clause) and pattern.sense == "demand":
        return None
    if clause is not None and pattern.sense == "demand" and (may := leave_to(verb, clause)):
        return (bare(may)[0], until_but(clause, _own_end(clause))), may
    if clause is not None and "for" in pattern.particles and pattern.sense == "demand":
        what = sum_for(parties, verb, clause)
        if what is not None:
            return (what[0].word.start, until_but(clause, _own_end(clause))), what[1]
    if clause is not None and not _is_quote(clause):
        subject = clause.child(*SUBJECTS)
        bidding = pattern.sense in ("demand", "propose") or pattern.head == "invite"
        if subject is None and nouns and bidding:
            return without_to(clause), clause
        if not nouns or (subject is not None and pattern.sense in ("demand", "propose", "promise")):
            return without_to(clause), clause
    answers = pattern.sense in ANSWERS or pattern.head in GIVEN
    particles = pattern.particles if answers else pattern.particles - {"to"}
    if particles and (doing := doing_after(verb, particles)) is not None:
        return without_for(doing), doing  # "warned them against *sending* troops"
    if particles:
        phrases = _timeless(with_preposition(verb, particles), particles)
        phrases = [one for one in phrases if not _somebodys(one)]
        if not phrases and pattern.people and nouns:
            phrases = with_preposition(nouns[0], particles)  # "assured the families *of* it"
        if phrases:
            below = next((one for one in phrases[0].children if one.relation == "acl"), None)
            if below is not None and below.tag != "VBN" and parties.is_people(phrases[0]):
                return without_to(below), below
            return bare(phrases[0]), phrases[0]
    if nouns:
        if pattern.people and pattern.sense in ("demand", "offer"):
            asked = with_preposition(verb, ("for", "to"))
            asked = [one for one in asked if not _somebodys(one)]
            return (bare(asked[0]), asked[0]) if asked else None
        thing = _what_is_put(pattern, verb, nouns[0])
        if pattern.sense == "demand" and pattern.roles == "asked" and parties.is_named(thing):
            return _asked_later(verb, thing)
        start, end = thing.extent("acl:relcl", "acl", "parataxis", "case")
        if pattern.sense == "offer" and (rate := _rate_after(verb, end)) is not None:
            end = rate.word.end
        return (start, max(end, spelt_out(verb, thing))), thing
    return _named_before(verb)


def _somebodys(phrase: Node) -> bool:
    """Whether a phrase with "to" tells whose somebody is: "was pressed by an aide *to the mayor*",
    though the parse hangs it on the verb."""
    case = phrase.child("case")
    before = case.before() if case is not None and case.lower == "to" else None
    return before is not None and before.lemma in lexicon().liaisons


def _timeless(phrases: list[Node], particles: Iterable[str]) -> list[Node]:
    """Phrases without how long: "fought for years *for reform*", however that hangs."""
    found = [one for one in phrases if one.lemma.lower() not in UNITS]
    below = [each for one in phrases for each in with_preposition(one, particles)]
    return found or below or phrases


def _what_is_put(pattern: Pattern, verb: Node, noun: Node) -> Node:
    """What a "which" stands for: of "*a plan* for a march, which they rejected" the plan, though
    the parse has the march."""
    thing = antecedent(noun)
    above = thing.head if thing.index < verb.index else None
    if above is not None and above.is_verb and thing.relation == "obl":
        above = above.object
    if above is None or pattern.sense not in (*ANSWERS, "reject", "support"):
        return thing
    put = above.lemma if thing.subtree()[0].before() == above else ""
    return above if put in lexicon().positions | lexicon().decisions else thing


def _own_end(doing: Node) -> int:
    """Where a clause ends, without another that is joined to it and has a subject of its own."""
    joined = [one for one in doing.children if one.relation == "conj" and one.child(*SUBJECTS)]
    return doing.extent("parataxis", *(("conj", "cc") if joined else ()))[1]


def _from_before(noun: Node) -> list[Node]:
    """The words of a noun's phrase and the one before them."""
    words = noun.subtree()
    return noun.sentence.nodes[max(0, words[0].index - 1) : words[-1].index + 1]


def _told_to(verb: Node, clause: Node) -> bool:
    """ "Urged both sides *to talk*": an infinitive right behind who is asked, wherever it hangs."""
    mark = opener(clause, "to")
    if clause.tag not in ("VB", "VBN") or mark is None or verb.object is None:
        return False
    branch = () if clause.head == verb else clause.subtree()
    asked = [one.index for one in verb.object.subtree() if one not in branch]
    return mark.index == max(asked) + 1


def _rate_after(verb: Node, end: int) -> Node | None:
    """ "Offered 12.50 euros *a share*", which the parse may hang on the verb."""
    return next((one for one in verb.children if is_rate(one) and one.word.start > end), None)


def _asked_later(verb: Node, asked: Node) -> tuple[Span, Node] | None:
    """Who is urged is not what is urged: that is an infinitive further on, where words in between
    part them: "urged the mayor, if she cannot govern, *to step down*"."""
    nodes = verb.sentence.nodes
    for one in nodes[asked.index + 1 :]:
        if one.lower != "to" or one.index + 1 >= len(nodes):
            continue
        before = one.before()
        doing = next(
            (
                each
                for each in nodes[one.index + 1 : one.index + 3]
                if each.tag == "VB" and each.lower != "please"
            ),
            None,
        )
        if doing is not None and before is not None and before.text == ",":
            return onward(doing), doing
    return None


def _quoted(verb: Node, clause: Node) -> bool:
    """Whether what follows a verb's own object is a quote: "defended her choice, “I will …”"."""
    words = clause.subtree()
    before = words[0].before() if words else None
    return (
        before is not None
        and before.index > verb.index + 1
        and before.text in ("“", '"', "``", "‘")
        and any(one.index < before.index for one in objects_of(verb))
    )


def _to_doing(phrase: Node) -> bool:
    """ "Committed *to proceeding* with the trial": a clause, whatever it hangs by."""
    return phrase.tag == "VBG" and opener(phrase, "to") is not None


def _doing_behind(verb: Node, one: Node) -> bool:
    """ "Ruled out *making* it compulsory": what stands right behind the verb or its particle."""
    if one.tag != "VBG" or one.relation != "advcl" or one.child("mark", "case") is not None:
        return False
    first = one.subtree()[0].before()
    particle = first is not None and first.relation == "compound:prt" and first.head == verb
    return first == verb or particle


def _named_before(verb: Node) -> tuple[Span, Node] | None:
    """ ", an allegation Canterra rejected": the noun before the subject of its own clause."""
    # In ", an accusation her spokesman rejected" the parse may take both for subjects.
    subject = next((one for one in reversed(verb.children) if one.relation in SUBJECTS), None)
    if subject is None or not subject.tag.startswith("NN"):
        return None
    noun = subject.subtree()[0].before()
    if noun is None or noun.tag not in ("NN", "NNS") or not noun.lower.isalpha():
        return None
    opener = noun
    while (before := opener.before()) is not None and before.tag in ("JJ", "NN", "DT"):
        opener = before
    if opener.tag != "DT":
        return None
    return (opener.word.start, noun.word.end), noun


def _is_of_a_deed(of: Node) -> bool:
    """Whether a gerund is behind, and nothing told before it: not "of theft *and of hiding* it"."""
    before = of.before()
    joined = before is not None and before.lower in ("and", "or", ",")
    return of.head is not None and of.head.tag == "VBG" and not joined


def _manner(clause: Node) -> bool:
    """ "rejected as absurd": how, not what."""
    return any(one.lower == "as" and one.relation in ("case", "mark") for one in clause.children)


def _charge(pattern: Pattern, verb: Node, clause: Node | None) -> tuple[Span, Node] | None:
    """What somebody is accused of: "of shelling a market", "for the attack", or the clause."""
    noun = verb.object
    openers = set(CHARGED.get(pattern.head, ("of", "for")))
    for one in with_objects(verb):
        marks = {each.lower for each in one.children if each.relation in ("case", "mark")}
        if one.relation not in ("case", "mark") and marks & openers:
            return one.extent(), one
    if clause is not None:
        return clause.extent(), clause
    if noun is not None and pattern.head in ("allege", "blame"):
        return bare(noun), noun  # "blamed the governor"
    return None


def _wordy_head(nodes: list[Node]) -> Node:
    """The head of the noun phrase that some words begin with, or a "both" that stands alone."""
    for one in nodes if [each.lower for each in nodes[:2]] != ["both", "to"] else ():
        follower = one.after()
        if one.is_noun and (follower is None or not follower.tag.startswith(("NN", "POS"))):
            return one
    return nodes[0]


def _asks(clause: Node) -> bool:
    """Whether a clause is a question that is put: "asked how the plan came about"."""
    first = clause.subtree()[0]
    return first.lower in ("how", "why", "what", "who", "when", "where", "whether", "if", "which")


def _is_quote(clause: Node) -> bool:
    """Whether what follows a verb is a quotation set beside it, not its object."""
    return any(one.text in ("“", '"', "``") for one in clause.children[:1]) and not clause.child(
        "mark"
    )
