"""Whom a refusal, a denial or an opinion answers that only points back: "the offer", "that charge",
"denied shelling the outpost"."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Stand, inside
from onrecord.reading.patterns import passive
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.words import opener
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.report import Span

REFUSING = ("dismiss", "reject")
COURT = ("charges", "counts", "case", "indictment")  # what a court hears, whoever spoke last
# What lies before a chamber or a meeting: who backs "the motion" answers nobody but who tabled it.
BEFORE_A_BODY = ("motion", "bill", "resolution", "petition", "amendment")
NEAR = 300  # characters within which a denial answers an accusation, whoever it is of


def points_back(draft: Draft, stand: Stand) -> bool:
    """Whether the object only points to what was said before: "the demand", "that claim", "it"."""
    words = draft.syntax.nodes(stand.object)
    if len(words) == 2 and words[0].lemma == "do" and words[1].lower in ("so", "it", "that"):
        return True
    if not words or words[0].lower not in _BACK:
        return False
    if len(words) == 1 or stand.act == "deny":
        return words[0].lower != "a" or stand.act == "deny"
    return words[1].lemma in lexicon().positions and (
        len(words) == 2 or words[2].lower not in ("of", "for", "to", "that", "by")
    )


_BACK = (
    "the", "that", "this", "it", "which", "all", "any", "a", "them", "these", "those", "both",
)  # fmt: skip


def accuser(draft: Draft, holders: Holders, told: Sequence[Stand], stand: Stand) -> int | None:
    """Who charged him last before somebody denies something, or told it of him, right before."""
    start = stand.object[0]
    near = [
        one for one in reversed(told) if one.holder != stand.holder and one.object[0] > start - NEAR
    ]
    for one in near:
        if one.act == "accuse" and one.toward is not None:
            return one.holder if holders.holder(one.toward) == stand.holder else None
    if points_back(draft, stand):
        return None  # "he was charged … denied it"
    for one in near:
        if one.act == "accuse" and one.toward is None:
            return one.holder  # "alleged that jets bombed a depot … denied carrying out any raid"
        if one.toward is not None and holders.holder(one.toward) == stand.holder:
            asks = one.act in ("demand", "threaten") and one.object[0] > start - NEAR // 2
            return one.holder if asks else None
    return next(_tellers(draft, holders, stand), None)


def by_himself(draft: Draft, holders: Holders, told: Sequence[Stand], stand: Stand) -> Stand:
    """A denial by whoever is himself charged is his own, whatever he speaks for: "accused the
    bank's governor, Mara Tolen, of neglect. *She* has rejected the accusation"."""
    if stand.act not in ("deny", "reject"):
        return stand
    head = draft.syntax.head(stand.object)
    if head is None or not (head.lemma in lexicon().charges or points_back(draft, stand)):
        return stand
    start = stand.object[0]
    charged = [
        one
        for one in told
        if one.act == "accuse" and one.toward is not None and start - NEAR < one.object[0] < start
    ]
    if not charged or (accused := charged[-1].toward) is None:
        return stand
    first, last = head.sentence.span
    him = holders.characters[accused]
    heads = [draft.syntax.head(span) for span in him.mentions if first <= span[0] < last]
    speaks = any(one is not None and one.relation != "nmod:poss" for one in heads)
    if him.kind != "person" or not speaks or holders.holder(accused) != stand.holder:
        return stand
    return replace(stand, holder=accused, toward=charged[-1].holder)


def _tellers(draft: Draft, holders: Holders, stand: Stand) -> Iterator[int]:
    """Who says that the holder does something, right before his denial; the last first."""
    for index in reversed(range(len(draft.said))):
        said = draft.said[index]
        if said.attitude or said.within is not None or not said.content or not said.cue:
            continue
        end = max(*said.content, *said.cue)[1]
        if not stand.object[0] - NEAR < end <= stand.object[0] or said.polarity != "affirmed":
            continue
        key = holders.speaker(index)
        if key is None or key == stand.holder or holders.characters[key].kind == "document":
            continue
        if judges(holders, key):
            continue
        if any(
            inside(node.span, said.content)
            and (told := holders.parties.heading(node.span)) is not None
            and holders.holder(told) == stand.holder
            for node in draft.syntax.subjects
        ):
            yield key


def charged_by(draft: Draft, holders: Holders, stand: Stand) -> int | None:
    """Whose charge somebody denies who names it: "denied *the rebels'* claims", "allegations *by
    the union*", "the charge *made by Kiev*", "denied that it had fired, *as the Front claims*"."""
    head = draft.syntax.head(stand.object)
    if head is None:
        return None
    claiming = _as_claimed(holders, head)
    if claiming not in (None, stand.holder):
        return claiming
    if head.lemma not in lexicon().charges:
        return None
    parties = holders.parties
    found = parties.owner(head) or parties.after(head, ("from",))
    for one in head.children:
        if one.relation == "acl" and one.tag == "VBN":
            found = found or parties.by(one)
    verb = head.head
    if not found and verb is not None and verb.is_verb and not verb.passive:
        found = parties.after(verb, ("by", "from"))  # who denies does so by nobody
    sides = holders.sides(found)
    return sides[0] if sides and sides[0] != stand.holder else None


def _as_claimed(holders: Holders, head: Node) -> int | None:
    """Who claims what is denied, told behind an "as": "*as the Front has claimed*"; not "as the
    Front says *that its men slept*", which tells why."""
    for one in head.sentence.nodes[head.index + 1 :]:
        verb = one.head
        if one.lower != "as" or one.relation != "mark" or verb is None:
            continue
        if verb.lemma not in _CLAIMING or verb.negated or verb.child("ccomp", "obj") is not None:
            continue
        key = next(iter(holders.sides(holders.parties.of(verb.child(*SUBJECTS)))), None)
        if key is not None:
            return key
    return None


_CLAIMING = (
    "claim", "allege", "charge", "maintain", "assert", "suggest", "say", "insist", "contend",
)  # fmt: skip


def word_denied(draft: Draft, holders: Holders, stand: Stand) -> int | None:
    """Whose word somebody denies who only says "that" or "the claim": who spoke last before it, in
    the sentence before or in his own."""
    words = draft.syntax.nodes(stand.object)
    if len(words) > 2 or words[-1].lower in COURT or not points_back(draft, stand):
        return None
    before = [
        (said.cue[-1][1], index)
        for index, said in enumerate(draft.said)
        if said.cue and said.cue[-1][1] < stand.object[0]
        if not said.attitude and said.within is None  # whom another lets speak is not denied
        if stand.object[0] - max(said.content or said.cue)[1] < NEAR / 2
        if holders.speaker(index) != stand.holder
    ]
    key = holders.speaker(max(before)[1]) if before else None
    if key is None or judges(holders, key) or holders.characters[key].kind == "document":
        return None
    return key


def judges(holders: Holders, key: int) -> bool:
    """Whether somebody is a court or judge, who only tells what others charge somebody with: "*the
    judge* said prosecutors had not shown it. Berge has denied all wrongdoing"."""
    return not lexicon().courts.isdisjoint(holders.words_for(key))


def waved_off(verb: Node) -> bool:
    """ "Dismissed the charge *as* “shameful”", "rejected the claims *as* old news": whatever it is
    called, it is not owned to."""
    thing = verb.child(*SUBJECTS) if passive(verb) else verb.object
    if thing is None or verb.lemma not in REFUSING:
        return False
    below = (*verb.children, *thing.children)
    return any(opener(one, "as") is not None and one.index > verb.index for one in below)


def only_judges(holders: Holders, key: int, condition: Span) -> bool:
    """Whether a condition is of a court that finds or rules, and so is no other side: "offered to
    leave if *the court found* that …"; "unless *the court sits* in public" asks it to."""
    head = holders.draft.syntax.head(condition)
    if head is None or not head.is_verb:
        return False
    known = lexicon()
    return head.lemma in known.comes | known.finding and judges(holders, key)


def _put_before(draft: Draft, thing: Node, acts: frozenset[str]) -> Node | None:
    """The verb right before it, or in the sentence before, that tells who put what is answered,
    though it is no position of anybody found: "*The league to which both belong offered* to send
    men. Tarsk accepted the offer"."""
    if not acts:
        return None
    before = draft.syntax.clause_before(thing.sentence)
    told_before = before.nodes if before is not None else []
    words = (*told_before, *thing.sentence.nodes[: thing.subtree()[0].index])
    verbs = [one for one in words if one.is_verb and one.lemma in acts and not one.negated]
    return verbs[-1] if verbs else None


def put_by_another(draft: Draft, stand: Stand) -> bool:
    """Whether what is taken up or turned down was put right before by somebody told of there, so
    that nobody else stands opposite: "The league *offered* to send men. Tarsk accepted the
    offer"."""
    head = draft.syntax.head(stand.object)
    if stand.act not in ("accept", "reject") or head is None or not points_back(draft, stand):
        return False
    acts = lexicon().answered.get(head.lemma, frozenset())
    return _put_before(draft, head, acts) is not None


def answered(draft: Draft, holders: Holders, told: Sequence[Stand], stand: Stand) -> int | None:
    """Who said what an answer is to: whoever last took such a position ("the offer": who offered),
    or said such a thing; else whoever last took any before it, or accused him."""
    others = [one for one in told if one.holder != stand.holder and one.object != stand.object]
    head = draft.syntax.head(stand.object)
    court = draft.words(stand.object).rpartition(" ")[2].lower() in COURT
    acts: frozenset[str] = frozenset()
    if head is not None and not court:
        acts = lexicon().answered.get(head.lemma, acts)
    like = [(one.object[0], one.holder) for one in others if one.act in acts]
    like += [
        (said.cue[0][0], key)
        for index, said in enumerate(draft.said)
        if said.lemma in acts and said.cue and said.cue[0][0] < stand.object[0]
        if (key := holders.speaker(index)) is not None and key != stand.holder
    ]
    if like:
        return max(like)[1]
    if head is not None and head.lemma in BEFORE_A_BODY:
        return None
    if head is not None and stand.act != "deny" and (put := _put_before(draft, head, acts)):
        found = holders.sides(holders.parties.of(subject_of(put)))
        return found[0] if found and found[0] != stand.holder else None
    if stand.act == "deny":
        near = stand.object[0] - NEAR
        others = [
            one
            for one in others
            if one.act == "accuse" and (one.toward == stand.holder or one.object[0] > near)
        ]
    if not others:
        return None
    last = others[-1]
    # "The chamber applauded her; the union condemned the plan": one thing, of one and the same.
    # So is what one turns down and the other takes: "The Front rejected the offer; Kesh took *it*".
    it = draft.words(stand.object).lower() in ("it", "this", "that")
    same = any(
        last.act in pair and stand.act in pair
        for pair in (("support", "oppose"), *([("accept", "reject")] if it else []))
    )
    return last.toward if same and last.toward not in (None, stand.holder) else last.holder
