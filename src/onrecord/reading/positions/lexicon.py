"""The words of `data/acts.toml`: which verbs take which position, and what opens a condition."""

from functools import lru_cache
from typing import Any, cast

from msgspec import Struct

from onrecord.reading import knowledge
from onrecord.reading.pattern_lines import by_head, parse_pattern
from onrecord.reading.patterns import Pattern
from onrecord.record import Act


class Told(Struct, frozen=True):
    """What a noun tells of its owner, by which words its object follows, and toward whom it is."""

    act: Act
    by: frozenset[str]
    toward: str
    makers: frozenset[str]  # verbs without which it tells nothing; none where an owner does


class Lexicon(Struct, frozen=True):
    """Patterns by the lemma of their head (sense: the act; roles: toward whom), and lists of
    words, each under its name in the file."""

    verbs: dict[str, tuple[Pattern, ...]]
    holders: dict[str, tuple[str, ...]]  # kinds that alone hold a pattern's position, by its line
    nouns: dict[str, Told]
    stance: dict[str, Act]  # what one is to a thing: a critic, a backer, "critical of" it
    drawn: dict[str, Act]  # what a plan gets from others …
    pleased: dict[str, Act]  # what one is by what others decide: "unhappy with" it
    fought: frozenset[str]  # … and also from whoever is shot at
    drawing: frozenset[str]  # … and verbs by which it does
    bygone: frozenset[str]  # what makes such a noun tell of earlier days …
    giving_up: frozenset[str]  # … and verbs by which somebody has it no more
    making: frozenset[str]  # verbs by which somebody makes an offer, issues an appeal …
    writing: frozenset[str]  # verbs by which a paper is somebody's …
    own_words: frozenset[str]  # … and papers in which he himself speaks
    will: frozenset[str]
    must: frozenset[str]
    ready: frozenset[str]
    bound: frozenset[str]
    together: frozenset[str]  # what "let's" proposes
    hostile: frozenset[str]
    suffered: frozenset[str]  # … and what is threatened where it would be done by nobody named
    guessing: frozenset[str]  # verbs and adjectives of hope and fear: nobody's will
    ending: frozenset[str]  # of the hostile ones, those that are no threat where they end …
    hostilities: frozenset[str]  # … one of these
    giving: frozenset[str]
    forthcoming: frozenset[str]
    wanted: frozenset[str]
    sparing: frozenset[str]
    no_refusal: frozenset[str]
    to_court: frozenset[str]
    cases: frozenset[str]
    at_court: frozenset[str]
    ones_own: frozenset[str]
    answered_for: frozenset[str]  # deeds for which their doer is blamed
    idle: frozenset[str]
    forecast: frozenset[str]
    efforts: frozenset[str]  # what speakers have to do better, and ask of nobody
    itself: frozenset[str]  # what nobody does: food runs out
    faults: frozenset[str]
    success: frozenset[str]  # … but in what one may fail without any fault
    owed: frozenset[str]  # what a body that has not done it is charged with leaving undone
    bad_faith: dict[str, list[set[str]]]  # … and verbs by which, with these words, it does wrong
    askable: frozenset[str]  # what there "must be", where that asks for it
    schemes: frozenset[str]  # what somebody is charged with trying to do
    seen_to: frozenset[str]  # what a government says will be done as a promise
    at_hand: frozenset[str]  # as what somebody in office says that a thing will be …
    seen_into: frozenset[str]  # … or will be done, beside what he gives …
    spared: frozenset[str]  # … and what, beside `harming`, he says will be done to nobody
    violent: frozenset[str]
    neutral: frozenset[str]  # who tells such a thing of another as what he has seen
    warlike: dict[str, tuple[Pattern, ...]]  # … and by one side of the other's ships, as a charge
    projectiles: frozenset[str]  # what is fired or laid, and comes from whose place it is
    hard_on: frozenset[str]  # deeds beside which one tells what another did
    launching: frozenset[str]  # verbs by which somebody does such a deed: "launched an attack"
    nobodys: frozenset[str]
    threats: frozenset[str]
    harming: frozenset[
        str
    ]  # … and what is one only where it is done to people, or to what is theirs
    advising: frozenset[str]  # … and by which nobody can make another lose anything
    lasting: tuple[str, ...]  # what somebody keeps up until another gives way
    halted: frozenset[str]  # what comes to a halt until another gives way …
    halting: frozenset[str]  # … and how
    its_members: frozenset[str]  # for whom a union speaks
    refusals: frozenset[str]
    silence: frozenset[str]
    refusable: frozenset[str]
    of_things: frozenset[str]  # … of which enough is no giving way
    principle: frozenset[str]  # what one does not do, on principle
    keeping: dict[str, tuple[Pattern, ...]]  # what is kept up for others' good, unless they end it
    facing: frozenset[str]  # what somebody may "or face" who does not do as he is told
    unwilled: frozenset[str]
    before_all: frozenset[str]  # what somebody does before he takes a position, or every day …
    looking: frozenset[str]  # … and so what he looks into, of what has been put to him
    procedure: frozenset[str]  # what is asked of no body by what hangs on it …
    befalling: frozenset[str]  # … nor of whomever it comes to
    wishing: frozenset[str]  # … nor of who only may want it
    over: frozenset[str]  # what a thing is that nobody is asked to end
    parting: frozenset[str]  # … and what is no offer, whatever it hangs on
    personal: frozenset[str]  # what one person does alone, in one word or two
    unbearable: frozenset[str]
    defying: frozenset[str]  # whoever says that he will do one of these to an order rejects it
    orders: frozenset[str]
    blamed: frozenset[str]
    duties: frozenset[str]  # what one is responsible for without any harm
    conditions: frozenset[str]
    exchange: frozenset[str]
    # Stems of words in a role: of who speaks for a body, of its spokesman proper, of who leads one.
    speakers: frozenset[str]
    spokesmen: frozenset[str]
    leaders: frozenset[str]
    delegates: frozenset[str]  # also of who speaks for a body, by the whole word
    officers: frozenset[str]  # … of who speaks for an organisation
    posts: frozenset[str]  # … and of whoever stands beside the name of the body whose he is
    learned: frozenset[str]  # bodies for which nobody speaks who is only "of" them
    heading: frozenset[str]  # verbs by which somebody leads a body: "who heads the Front"
    speaking_for: frozenset[str]  # … or is its mouth: "who speaks for the Front"
    aides: frozenset[str]  # whose officers speak for the state that he rules
    mouths: frozenset[str]  # organs that speak for the body whose they are called
    not_in_office: frozenset[str]
    portfolios: frozenset[str]  # of what a secretary is a minister
    statesmen: frozenset[str]  # who speaks for the one state that a report is of
    ministers: frozenset[str]  # whose own "the government" is, beside the rulers
    # Stems of what belongs to a state and speaks or acts for it, and of bodies within a body.
    organs: frozenset[str]
    forces: frozenset[str]
    parts: frozenset[str]
    called_after: frozenset[str]  # bodies that are called after a state, and are none
    own_men: frozenset[str]  # what a speaker calls those he speaks for, with "my" or "our" …
    own_bodies: frozenset[str]  # … and the body
    dealing: frozenset[str]  # verbs whose object is whom one deals with …
    dealing_with: frozenset[str]  # … those where he stands behind "with" …
    done_alone: frozenset[str]  # … and of the former, what is agreed on or offered with others
    shared: frozenset[str]  # things that somebody has with another
    handing_to: frozenset[str]  # verbs by which something is given "to" somebody …
    supplying: frozenset[str]  # … and those whose object gets it, "with" what
    taking_sides: frozenset[str]  # verbs for what one does "in favour of" what one supports
    positions: frozenset[str]  # nouns for what somebody has said he wants, offers or alleges …
    charges: frozenset[str]  # … and of them, for what he charges others with
    due: frozenset[str]  # as what a sum is claimed
    worries: frozenset[str]  # … and for what somebody only fears or thinks
    joined_in: frozenset[str]  # what one calls one's own followers to
    liaisons: frozenset[str]  # what somebody is "to" another: his aide, his envoy
    put: frozenset[str]  # … of which these are put to others to take up or turn down
    leave: frozenset[str]  # what one asks for to do a thing oneself
    terms_without: frozenset[str]  # what a thing that is asked for goes without
    hitting: frozenset[str]  # verbs that hurt where they are done to …
    hit_upon: frozenset[str]  # … these
    comes_about: frozenset[str]  # what is done with nobody's will, or by the calendar …
    meetings: frozenset[str]  # … and what is held on a day
    opposing: frozenset[str]  # cues of what somebody asks of others, or charges them with
    lawyers: frozenset[str]
    decisions: frozenset[str]
    holding: frozenset[str]  # verbs by which somebody holds those whose release is demanded
    papers: frozenset[str]
    counts: frozenset[str]  # nouns for what somebody has counted
    answered: dict[str, frozenset[str]]  # acts and cues that a noun which is answered goes back to
    deeds: dict[str, frozenset[str]]  # verbs that tell a deed, by the noun for it
    sums: frozenset[str]
    comes: frozenset[str]  # what happens without anybody's being asked to
    weather: frozenset[str]
    no_party: frozenset[str]
    audiences: frozenset[str]  # before whom one speaks, and of whom nothing is asked by that
    answers: frozenset[str]
    handing: frozenset[str]
    facts: frozenset[str]
    untrue: frozenset[str]
    undone: frozenset[str]  # "failed to", "his reluctance to"
    finding: frozenset[str]  # sayings of what somebody has seen: they tell nobody's will
    calling: frozenset[str]  # verbs for what somebody calls a thing …
    describing: frozenset[str]  # … of them, those that also tell how a thing is
    calling_untrue: frozenset[str]  # verbs under which a claim is called untrue
    told_things: frozenset[str]  # what is told, beside claims: "the article"
    hostile_acts: frozenset[str]  # "an act of …" these is opposed
    wrong: frozenset[str]  # what somebody calls what he opposes …
    crimes: frozenset[str]  # … and what, by which somebody wrongs others
    justified: frozenset[str]  # … and what he supports
    complaining: frozenset[str]  # cues under which whatever another did is told against him …
    harmless: frozenset[str]  # … but for these deeds
    blameless_deeds: frozenset[str]  # … nor does this, of the accused
    claiming: frozenset[str]  # cues under which only bad deeds are
    wronging: dict[str, tuple[Pattern, ...]]  # such deeds
    wrongly: frozenset[str]  # in what manner any deed is bad
    insisting: frozenset[str]  # cues under which somebody denies that a thing has been …
    deniable: dict[str, tuple[Pattern, ...]]  # … what he denies, beside faults and violence
    handed: frozenset[str]  # what has been done with none of these, whoever is asked says …
    handed_over: frozenset[str]
    luck: frozenset[str]  # … and what was never had, with which nobody is charged
    unoffered: frozenset[str]  # what one is ready for and offers to nobody …
    readying: frozenset[str]  # … and words by which one is only to be ready
    likely: frozenset[str]  # words for what somebody will only likely do …
    at_liberty: frozenset[str]  # … or may do, or is loath to
    keeping_from: frozenset[str]  # verbs by which somebody is kept from doing a thing …
    turning_against: frozenset[str]  # … and by which he decides against it
    foretelling: frozenset[str]  # verbs by which one tells what others will do
    expected_of_things: frozenset[str]  # what a thing "should" do as is expected
    by_calendar: frozenset[str]  # what one plans to do, and promises to nobody
    offences: frozenset[str]  # with which somebody is charged in court
    running: frozenset[str]  # who seeks an office, and what he seeks
    spoken_to: tuple[tuple[str, ...], ...]  # a verb and words behind it that bid nobody anything
    own_wish: frozenset[str]  # what anybody may want for himself
    blameless: frozenset[str]  # "did nothing wrong"
    lying: frozenset[str]  # words behind "lie" where no lie is told
    believing: frozenset[str]  # what others believe, nobody says
    in_store: dict[str, tuple[Pattern, ...]]  # what somebody suffers for what he did
    paid_for: frozenset[str]  # what one "will pay for", where that is a threat
    warning: frozenset[str]  # cues under which what will be done to somebody is a threat
    rigging: frozenset[str]  # what is done to a vote, by somebody not named, that is a charge
    votes: frozenset[str]
    insults: frozenset[str]  # what one is charged with being
    praise: frozenset[str]  # what somebody quoted says of what he supports
    unjudging: frozenset[str]  # what somebody quoted says of a thing, and is not against it by that
    befallen: frozenset[str]  # things that are called much without a position
    customers: frozenset[str]  # to whom wares are offered, not terms
    imputed: frozenset[str]  # what is "attributed" to whoever is charged with it
    grievances: frozenset[str]  # of what one complains, and charges others with it
    tabled: frozenset[str]  # what one puts on the table and offers by it
    closed_to: tuple[str, ...]  # what is said of a thing that cannot be had …
    open_to: tuple[str, ...]  # … or is denied of it …
    closed_to_deeds: tuple[str, ...]  # … where it is a thing to be refused
    open_to_deeds: tuple[str, ...]
    teams: frozenset[str]  # who leads one speaks for whose it is
    represents: frozenset[str]  # verbs by which somebody speaks for their object
    advocates: frozenset[str]  # … but whose word is their own
    officials: frozenset[str]  # who speaks for the body that is named before the word
    sent: frozenset[str]  # crowds that speak for whose they are
    secretaries: frozenset[str]  # what is called "secretary" of a union
    voices: frozenset[str]  # what somebody is for the body that he speaks for
    of_mood: frozenset[str]  # what one "should be" or "must be" by guess, not by demand
    tasks: frozenset[str]  # what somebody is charged with who is given work
    done_to: frozenset[str]  # nouns for what is done to their owner …
    inquiries: frozenset[str]  # what is made of whoever is suspected
    owed_to: frozenset[str]  # … and of them, what he has
    person_endings: tuple[str, ...]
    courts: frozenset[str]
    rulings: frozenset[str]  # acts that courts do by ruling
    reasoned: frozenset[str]  # verbs of praise and blame that say nothing without a reason
    rulers: frozenset[str]  # of a state, and so also for it where it acts itself
    # what a party "will not" and "will" do by its own choice, also where nobody says it
    refused: dict[str, tuple[Pattern, ...]]
    conceded: dict[str, tuple[Pattern, ...]]
    bargaining: frozenset[str]  # what there is nothing to do about for who refuses talks …
    bargained: frozenset[str]  # … and what there "could be no" more
    grounds: frozenset[str]  # what who refuses a thing has none of for it …
    felt: frozenset[str]  # … where that is not only thought
    moving: frozenset[str]  # what nobody will do where it is refused …
    barring: frozenset[str]  # … whoever it is
    staying: frozenset[str]  # verbs by which a thing "will stay" …
    states_of_things: frozenset[str]  # … as these tell
    undecided: frozenset[str]  # what stays open only as nobody is done with it
    ceasing: frozenset[str]  # verbs by which these come to an end:
    curbs: frozenset[str]
    called: frozenset[str]  # … and those that only who has called them ends
    time_openers: frozenset[str]  # what a time opens with
    granted: frozenset[str]  # what somebody would get from who promises it
    otherwise_given: frozenset[str]  # what does not say who gives it
    no_payers: frozenset[str]  # of whom nobody gets it
    contested: frozenset[str]  # what is fought in court
    own_lands: dict[str, frozenset[str]]  # what one who heads it calls his own, by his office
    spending: frozenset[str]  # … and what costs it something, beside what is given
    conveyances: frozenset[str]  # what is let in or through, beside people
    dated: frozenset[str]  # occasions that come by the calendar, so that "until" them is a time
    punished: frozenset[str]  # what somebody suffers for what he took
    agencies: frozenset[str]  # services of a state, for which no ruler speaks
    chambers: frozenset[str]  # parliaments, for which only their speaker does
    heading_words: frozenset[str]  # all that stands in the office of who heads a body …
    heading_alone: frozenset[str]  # … and what he is if nothing tells which


_FOR_OR_AGAINST: tuple[Act, ...] = ("support", "oppose")
STEM = 5  # letters that "Belmarra" and "Belmarran", "minister" and "ministry" share


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon as shipped."""
    table = knowledge.table("acts")
    lists = {**table, **table["modal"]}
    made: dict[str, Any] = {
        "stance": {
            word: cast(Act, act) for act, words in table["stance"].items() for word in words.split()
        },
        "drawn": {word: act for act in _FOR_OR_AGAINST for word in table["drawn"][act].split()},
        "pleased": {word: act for act in _FOR_OR_AGAINST for word in table["pleased"][act].split()},
        "drawing": _words(table["drawn"]["verbs"]),
        "fought": _words(table["drawn"]["fought"]),
        "verbs": by_head(_patterns(table)),
        "holders": {
            line: tuple(entry["holders"])
            for entry in table["acts"]
            if "holders" in entry
            for line in entry["verbs"]
        },
        "nouns": {
            noun: Told(
                act=entry["act"],
                by=frozenset(entry["by"]),
                toward=entry.get("toward", "nobody"),
                makers=frozenset(entry.get("makers", ())),
            )
            for entry in table["told"]
            for noun in entry["nouns"].split()
        },
        "answered": {
            noun: _words(entry["by"])
            for entry in table["answered"]
            for noun in entry["nouns"].split()
        },
        "deeds": {noun: _words(verbs) for noun, verbs in table["deeds"].items()},
        "person_endings": tuple(table["person_endings"].split()),
        **{
            name: tuple(table[name].split("|"))
            for name in ("closed_to", "open_to", "closed_to_deeds", "open_to_deeds")
        },
        "lasting": tuple(table["modal"]["lasting"]),
        "spoken_to": tuple(tuple(line.split()) for line in table["modal"]["spoken_to"]),
    }
    made["own_lands"] = {
        office: _words(lands)
        for offices, _, lands in (line.partition(":") for line in table["own_lands"])
        for office in offices.split()
    }
    for name in ("wronging", "deniable", "in_store", "conceded", "refused", "keeping", "warlike"):
        made[name] = by_head([parse_pattern(line, name) for line in table["modal"][name]])
    made["bad_faith"] = {}
    for head, *rest in map(str.split, lists["bad_faith"]):
        made["bad_faith"].setdefault(head, []).append(set(rest))
    for name in ("speakers", "spokesmen", "leaders", "organs", "forces", "parts"):
        made[name] = frozenset(word[:STEM] for word in table[name].split())
    for name in Lexicon.__struct_fields__:
        if name not in made:
            made[name] = _words(lists[name])
    return Lexicon(**made)


def _words(told: str | list[str]) -> frozenset[str]:
    """The words of a list, which the file has as one text where it is long ("step_down": two)."""
    words = told.split() if isinstance(told, str) else told
    return frozenset(word.replace("_", " ") for word in words)


def _patterns(table: dict[str, Any]) -> list[Pattern]:
    return [
        parse_pattern(line, entry["act"], roles=entry["toward"])
        for entry in table["acts"]
        for line in entry["verbs"]
    ]
