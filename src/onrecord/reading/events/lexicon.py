"""The words of `data/plover.toml` and `data/told_acts.toml`: which verbs and nouns tell of an act,
and of which PLOVER type."""

from functools import lru_cache
from typing import Any

from msgspec import Struct

from onrecord.reading.knowledge import table
from onrecord.reading.pattern_lines import by_head, parse_pattern
from onrecord.reading.patterns import Pattern


class Lexicon(Struct, frozen=True):
    """Patterns by the lemma of their head, and the word lists that rules on events ask."""

    verbs: dict[str, tuple[Pattern, ...]]
    nouns: dict[str, tuple[Pattern, ...]]
    light: frozenset[str]  # verbs that bring about what a noun tells: "launch" an attack
    undergone: frozenset[str]  # verbs whose subject suffers what their object tells
    gone: frozenset[str]  # verbs that one goes on what a noun tells with: "go on a rampage"
    being: frozenset[str]  # verbs whose subject is under what a noun tells: "came under attack"
    occurring: frozenset[str]  # verbs that only say that their subject took place
    intransitive: frozenset[str]  # verbs that tell no act where something is their object
    prosecuting: frozenset[str]  # those who charge somebody in court
    meetings: frozenset[str]  # nouns for talks that tell some only with who took part
    put_to: frozenset[str]  # accusations that are told without who makes them
    asked_of: frozenset[str]  # requests that are told without who makes them
    of_mind: frozenset[str]  # adjectives for what one says of another: "critical of"
    met_with: frozenset[str]  # verbs whose object happened: "survived an attack"
    crowds: frozenset[str]  # those who gather without talks
    signing: frozenset[str]  # verbs for a deal that one side is told to make
    means: frozenset[str]  # nouns after "by" for when or how something is done
    undergone_by: frozenset[str]  # verbs whose participle before a noun tells what it underwent
    vehicles: frozenset[str]  # what somebody steers when it strikes
    laws: frozenset[str]  # nouns for rules in force, which ban what was banned before
    drafts: frozenset[str]  # nouns for what may become one
    allowing: frozenset[str]  # verbs for what a law lets somebody do
    claims: frozenset[str]  # what is only said: who rejects it denies it
    replying: frozenset[str]  # verbs for what one does with what one is asked
    answering: frozenset[str]  # verbs for an answer, which one may refuse
    targets: frozenset[str]  # what is attacked by arms, not by words
    amounts: frozenset[str]  # nouns that count what stands after "of": "a series of attacks"
    harm: frozenset[str]
    hurting: frozenset[str]  # these and rarer ones, under which a victim stands
    deeds: frozenset[str]  # nouns for what somebody did, which is nobody
    merely_of: frozenset[str]  # nouns whose "of" tells what they are: "prisoners of war"
    whoever: frozenset[str]
    lenses: frozenset[str]  # what only shows an act: "video captured two men"
    figurative: frozenset[str]  # what a battle is called that hurts nobody: "a court battle"
    rivals: frozenset[str]  # those who attack one another by words and votes
    issued: frozenset[str]  # words before "release" that make it a text or a product
    unions: frozenset[str]  # words in the names of bodies of workers
    going: frozenset[str]  # what one is asked to do that is told as one's own: "her resignation"
    workplaces: frozenset[str]
    natural: frozenset[str]  # what strikes or kills and is nobody: "typhoon"
    barring: frozenset[str]  # verbs that keep what stands after "from" from happening
    stopped: frozenset[str]  # verbs that end talks, help or joint work
    warlike: frozenset[str]  # what attacks, and is nobody in particular: "warplanes"
    hurled: frozenset[str]  # verbs whose object flies at those who are attacked
    bombed: frozenset[str]  # verbs under which "strikes" are attacks
    ended: frozenset[str]  # verbs that end what their object tells
    counted: frozenset[str]
    charge: frozenset[str]
    where: frozenset[str]
    history: frozenset[str]
    last: frozenset[str]  # what stands behind "last" where it tells of history
    happening: dict[str, frozenset[str]]
    claimed: dict[str, frozenset[str]]  # verbs that say who did an attack told elsewhere
    astray: dict[str, frozenset[str]]  # by verb: what makes another thing of it, "held to account"
    told_again: dict[str, frozenset[str]]  # by type of act: nouns that tell of one again
    put_forward: dict[str, frozenset[str]]  # by act of a position: what it puts forward
    helping: frozenset[str]  # verbs for what help is given for: "sent tents to *feed* them"
    uttered: dict[str, str]  # the act by what it is called when answered: "the warning"
    steps: frozenset[str]  # what a deed is called that a clause behind it judges: "a move that"
    sides: frozenset[str]  # what both sides are called together: "the two camps"
    states: frozenset[str]  # the same of two states
    hosting: frozenset[str]  # verbs of a third who has two others talk
    themselves: frozenset[str]  # who acts for himself, whosever he is called: "Norda's miners"
    giving_words: frozenset[str]  # verbs for an answer with an object …
    unsaid: frozenset[str]  # … what one keeps to oneself: "declined to give a *number*"
    premises: frozenset[str]  # places that are nobody, but somebody's
    receiving: frozenset[str]  # verbs for what one does with another's paper
    striking: frozenset[str]  # verbs by which an attack hits something
    animals: frozenset[str]  # beasts, whose killing attacks nobody
    anybody: frozenset[str]  # by what anybody may be called: "the suspect", "one man"
    befell: frozenset[str]  # what was done to those whose it is: "her death"
    rulings: frozenset[str]  # what a court hands down
    giving: frozenset[str]  # verbs for what somebody gets, which one may refuse him
    dealing: frozenset[str]  # verbs for dealing with somebody, which one may refuse
    sending: frozenset[str]  # verbs whose object is those who help: "sent two teams of medics"
    of_arms: frozenset[str]  # words before "strike" for one that is no strike of workers
    menaces: frozenset[str]  # with what somebody is threatened, by whomever
    trades: frozenset[str]  # who sells what he ships, and shuts what is his own
    buyers: frozenset[str]  # to whom
    felt: frozenset[str]  # what others feel at an act: "to the delight of pupils"
    festive: frozenset[str]  # words of feasts, matches and the stage
    heavenly: frozenset[str]  # words of space, where a probe flies
    pitched: frozenset[str]  # words of the pitch, where one fires at a goal
    angry: frozenset[str]  # words by which a crowd at one protests all the same
    revenge: frozenset[str]  # words for what one vows against an enemy
    taken: frozenset[str]  # what one accepts or offers and agrees to nothing
    unsided: frozenset[str]  # what one backs or welcomes and sides with nobody
    housed: frozenset[str]  # those who fill a place because they live or work there
    bonds: frozenset[str]  # what somebody is released from who is no captive
    marching: frozenset[str]  # bodies that protest in the street
    sites: frozenset[str]  # at what one protests that is where, not why
    looking_on: frozenset[str]  # what brings somebody to a court who sues nobody
    pleasing: frozenset[str]  # what no protest is against, though it follows on it
    forcing: frozenset[str]  # what a court is to do to somebody
    ending: frozenset[str]  # verbs that end what goes on: "lifts its *blockade*"
    ends: frozenset[str]  # nouns for the same: "an end to its blockade"
    scheduled: frozenset[str]  # verbs of what is to come on a day: "talks *resume* on Monday"
    mutual: frozenset[str]  # verbs for what two do to each other: "*exchanged* fire" …
    traded: frozenset[str]  # … and what they exchange
    two_by_two: frozenset[str]  # verbs for what one does with another, who does it too: "*met* him"
    joint: frozenset[str]  # nouns for the same: "a *summit* with Aral"
    go_betweens: frozenset[str]  # those who meet two sides to carry word between them
    clashing: frozenset[str]  # verbs for coming to blows: "*clashed* with marchers"
    violence: dict[str, str]  # what one is charged with who attacked others, and its mode or ""
    houses: frozenset[str]  # where people were whom an attack hit: "at a *school*"
    quelling: frozenset[str]  # what is done to a march by others: "police *dispersed* it"
    leaked: frozenset[str]  # what is done with a paper by those who did not write it: "*seen* by"
    handing: frozenset[str]  # verbs that give what stands as their object, to another
    promising: frozenset[str]  # verbs of whoever says that he will: "*agreed* to lend two"
    retracted: frozenset[str]  # what one has said or counted and takes back: "a total"
    theirs: frozenset[str]  # what one asks of those whose it is: "UN *help*"
    schemes: frozenset[str]  # what has in it what it "calls for": "a plan"
    rung: frozenset[str]  # who is only rung up: "called the police"
    warnings: frozenset[str]  # what is called off when a storm has passed
    walking: frozenset[str]  # verbs for going somewhere, which attack nobody
    displacing: frozenset[str]  # verbs for having to leave: "were *forced* from their homes"
    punishing: frozenset[str]  # what a court orders as a punishment: "ordered to *pay*"
    attackers: frozenset[str]  # those who attack, and carry people off
    officers: frozenset[str]  # those who arrest
    forces: frozenset[str]  # those under arms: police, troops, rebels
    press: frozenset[str]  # those to whom one only tells something
    weapons: dict[str, str]  # the mode of an attack by what does the deed where nobody is named


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon as shipped."""
    words, told = table("plover"), table("told_acts")
    return Lexicon(
        verbs=by_head(_patterns(words, "verbs")),
        nouns=by_head(_patterns(words, "nouns")),
        light=frozenset(words["light"].split()),
        undergone=frozenset(words["undergone"]),
        gone=frozenset(words["gone"]),
        being=frozenset((*words["being"], *told["staying"].split())),
        occurring=frozenset(words["occurring"]),
        intransitive=frozenset(words["intransitive"]),
        prosecuting=frozenset(words["prosecuting"].split()),
        meetings=frozenset(words["meetings"].split()),
        put_to=frozenset(words["put_to"].split()),
        asked_of=frozenset(words["asked_of"].split()),
        of_mind=frozenset(words["of_mind"].split()),
        met_with=frozenset(words["met_with"].split()),
        crowds=frozenset((words["crowds"] + " " + told["onlookers"]).split()),
        signing=frozenset(words["signing"].split()),
        means=frozenset(words["means"].split()),
        undergone_by=frozenset(words["undergone_by"].split()),
        vehicles=frozenset((words["vehicles"] + " " + told["vessels"]).split()),
        laws=frozenset(words["laws"].split()),
        drafts=frozenset(words["drafts"].split()),
        allowing=frozenset(words["allowing"].split()),
        claims=frozenset(words["claims"].split()),
        replying=frozenset(words["replying"].split()),
        answering=frozenset(words["answering"].split()),
        targets=frozenset(words["targets"].split()),
        amounts=frozenset(words["amounts"]),
        charge=frozenset(words["charge"]),
        counted=frozenset(words["counted"]),
        merely_of=frozenset(words["merely_of"].split()),
        whoever=frozenset(words["whoever"]),
        lenses=frozenset(words["lenses"]),
        figurative=frozenset(words["figurative"].split()),
        rivals=frozenset(words["rivals"]),
        issued=frozenset(words["issued"].split()),
        unions=frozenset(words["unions"]),
        going=frozenset(words["going"]),
        workplaces=frozenset(words["workplaces"]),
        natural=frozenset(words["natural"].split()),
        barring=frozenset(words["barring"]),
        stopped=frozenset(words["stopped"]),
        warlike=frozenset(words["topics"]["war"].split()),
        hurled=frozenset(told["hurling"]["verbs"].split()),
        bombed=frozenset(words["bombed"]),
        ended=frozenset(words["ended"]),
        harm=frozenset(words["harm"]),
        hurting=frozenset((*words["harm"], *told["hurting"].split())),
        deeds=frozenset(words["deeds"].split()),
        where=frozenset(words["where"]),
        history=frozenset(words["history"]),
        last=frozenset(words["last"].split()),
        happening={name: frozenset(some) for name, some in words["happening"].items()},
        claimed={name: frozenset(some) for name, some in words["claimed"].items()},
        astray={
            verb: frozenset((*words["astray"].get(verb, ()), *told["astray"].get(verb, ())))
            for verb in {**words["astray"], **told["astray"]}
        },
        told_again={kind: frozenset(some) for kind, some in words["told_again"].items()},
        put_forward={act: frozenset(some) for act, some in words["put_forward"].items()},
        helping=frozenset(told["helping"].split()),
        uttered={noun: act for act, some in told["uttered"].items() for noun in some.split()},
        steps=frozenset(told["steps"].split()),
        sides=frozenset(told["sides"].split()),
        states=frozenset(told["states"].split()),
        hosting=frozenset(told["hosting"].split()),
        themselves=frozenset(told["themselves"].split()),
        giving_words=frozenset(told["giving_words"].split()),
        unsaid=frozenset(told["unsaid"].split()),
        premises=frozenset(told["premises"].split()),
        receiving=frozenset(told["receiving"].split()),
        striking=frozenset(told["striking"].split()),
        animals=frozenset(told["animals"].split()),
        anybody=frozenset(told["anybody"].split()),
        befell=frozenset(told["befell"].split()),
        rulings=frozenset(told["rulings"].split()),
        giving=frozenset(told["giving"].split()),
        dealing=frozenset(told["dealing"].split()),
        sending=frozenset(told["sending"].split()),
        of_arms=frozenset(told["of_arms"].split()),
        ending=frozenset(told["ending"].split()),
        ends=frozenset(told["ends"].split()),
        scheduled=frozenset(told["scheduled"].split()),
        mutual=frozenset(told["mutual"].split()),
        traded=frozenset(told["traded"].split()),
        two_by_two=frozenset(told["two_by_two"].split()),
        joint=frozenset(told["joint"].split()),
        go_betweens=frozenset(told["go_betweens"].split()),
        clashing=frozenset(told["clashing"].split()),
        violence={
            word: "" if mode == "any" else mode
            for mode, some in told["violence"].items()
            for word in some.split()
        },
        houses=frozenset(told["houses"].split()),
        quelling=frozenset(told["quelling"].split()),
        leaked=frozenset(told["leaked"].split()),
        handing=frozenset(told["handing"].split()),
        promising=frozenset(told["promising"].split()),
        retracted=frozenset(told["retracted"].split()),
        theirs=frozenset(told["theirs"].split()),
        schemes=frozenset(told["schemes"].split()),
        rung=frozenset(told["rung"].split()),
        warnings=frozenset(told["warnings"].split()),
        walking=frozenset(told["walking"].split()),
        displacing=frozenset(told["displacing"].split()),
        punishing=frozenset(told["punishing"].split()),
        attackers=frozenset(told["classes"]["attackers"].split()),
        officers=frozenset((told["classes"]["police"] + " " + told["officers"]).split()),
        forces=frozenset(
            word
            for name in ("police", "troops", "attackers")
            for word in told["classes"][name].split()
        ),
        press=frozenset(told["press"].split()),
        menaces=frozenset(told["menaces"].split()),
        trades=frozenset(told["trades"].split()),
        buyers=frozenset(told["buyers"].split()),
        felt=frozenset(told["felt"].split()),
        festive=frozenset(told["festive"].split()),
        heavenly=frozenset(told["heavenly"].split()),
        pitched=frozenset(told["pitched"].split()),
        angry=frozenset(told["angry"].split()),
        revenge=frozenset(told["revenge"].split()),
        taken=frozenset(told["taken"].split()),
        unsided=frozenset(told["unsided"].split()),
        housed=frozenset((told["housed"] + " " + told["trades"]).split()),
        bonds=frozenset(told["bonds"].split()),
        marching=frozenset(told["marching"].split()),
        sites=frozenset(told["sites"].split()),
        looking_on=frozenset(told["looking_on"].split()),
        pleasing=frozenset(told["pleasing"].split()),
        forcing=frozenset(told["forcing"].split()),
        weapons={
            one: mode for mode in ("explosives", "heavy-weapons") for one in words["weapons"][mode]
        },
    )


def _patterns(words: dict[str, Any], kind: str) -> list[Pattern]:
    classes = table("told_acts")["classes"]
    return [
        parse_pattern(
            line,
            entry["type"],
            mode=entry.get("mode"),
            roles=entry.get("roles", "transitive"),
            noun=kind == "nouns",
            apart=apart,
            by=frozenset(classes[entry["by"]].split()) if "by" in entry else frozenset(),
            classes=classes,
        )
        for apart, acts in ((True, table("told_acts")["acts"]), (False, words["acts"]))
        for entry in acts
        for line in entry.get(kind, ())
    ]
