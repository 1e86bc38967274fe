"""What a report tells in passing: as somebody told it, ranked by the report itself, asked by who
would not be named; what is offered in a noun, and whose count somebody else tells."""

import pytest

from onrecord.reading import read
from onrecord.record import Record
from tests.reading.truce import held, read_within
from tests.reading.views import names_of


def said(record: Record) -> list[tuple[str | None, str]]:
    """Who says what by a record, the parts of a content joined by a stroke."""
    text, names = record.report.text, names_of(record)
    return [
        (
            one.source and names[one.source.actor],
            " | ".join(text[start:end] for start, end in one.content),
        )
        for one in record.statements
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The trucks, as the army claimed on Monday, carried guns to the front.",
            ("army", "The trucks | carried guns to the front"),
        ),
        (
            "The trucks carried guns to the front, as the army had claimed on Monday.",
            ("army", "The trucks carried guns to the front"),
        ),
        (
            "She said that the mayor, as the police had said, was ill.",
            ("police", "the mayor | was ill"),
        ),
        (
            "Tolen said the firm, as its rival claimed in May, had lied to the bank.",
            ("rival", "the firm | had lied to the bank"),
        ),
    ],
)
def test_as_somebody_told_it(text: str, found: tuple[str, str]) -> None:
    told = [(who and who.removeprefix("its "), what) for who, what in said(read(text))]
    assert found in told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nobody was hurt, as the police confirmed.", ("police", "Nobody was hurt")),
        ("He was never charged, as the court noted.", ("court", "He was never charged")),
        ("The club confirmed him as coach on Friday.", ("club", "him as coach")),
        (
            "“I told him, I begged him, I warned him that it would end in tears,” she said.",
            ("I", "that it would end in tears"),
        ),
        ("“He talked of a coup,” the colonel told the paper.", ("He", "a coup")),
        ("A sale was ruled out by the owner.", ("owner", "A sale")),
    ],
)
def test_what_is_told_all_the_same(text: str, found: tuple[str, str]) -> None:
    assert found in said(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "As the crowd shouted, police moved in from the east.",
        "As the fans chanted, the keeper dropped the ball.",
        "The club sold the ground, as the bank had urged.",
        "Play was ruled out by rain.",
        "Berge was ruled out by a knee injury.",
        "The goal was ruled out by the referee.",
    ],
)
def test_a_noise_and_the_rain_say_nothing(text: str) -> None:
    assert said(read(text)) == []


def test_what_was_said_before_is_no_part_of_what_another_told() -> None:
    text = "He felt ill, he said, as his doctor reported to the team."
    assert said(read(text)) == [("he", "He felt ill")]


def test_the_day_of_what_is_ranked_is_not_that_of_the_saying() -> None:
    record = read(
        "Strand said his side would face Tarn, the first meeting since the cup final in May.",
        published="2031-09-24",
    )
    assert [one.time for one in record.statements] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "He did not resign, as the paper had reported.",
        "The Council was not to blame, as the army had claimed.",
        "He is as good as his coach says.",
        "The price is the same as the bank said in May.",
    ],
)
def test_what_may_mean_its_opposite_or_a_measure_is_nobodys_saying(text: str) -> None:
    assert said(read(text)) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The firm said it would close two plants, the first such move in a decade.",
            "it would close two plants",
        ),
        (
            "The Council said it would free ten men, its first concession since talks opened.",
            "it would free ten men",
        ),
        (
            "The firm said it would close two plants, a third of its sites.",
            "it would close two plants, a third of its sites",
        ),
        (
            "He said the crash was the worst in a decade.",
            "the crash was the worst in a decade",
        ),
        (
            "It would close two plants, the first such move in a decade, the firm said.",
            "It would close two plants, the first such move in a decade",
        ),
    ],
)
def test_the_report_ranks_what_is_said(text: str, content: str) -> None:
    assert [what for _, what in said(read(text))] == [content]


def test_who_would_not_be_named_says_nothing_by_asking() -> None:
    text = (
        '"Nobody expects it this week," the envoy, who asked not to be named because the talks '
        'are private, told the Courier. "What we want is four days without guns."'
    )
    record = read(text)
    (one,) = record.statements
    assert one.cue is not None
    assert [text[start:end] for start, end in one.cue.spans] == ["told"]
    assert len(one.content) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Karsovia turned down an offer by the Front to free ten of its soldiers.",
        "Karsovia turned down an offer from the Front to release ten soldiers.",
        "The Front made an offer to Karsovia to free ten men.",
    ],
)
def test_what_is_offered_in_a_noun_is_its_makers_and_still_to_come(text: str) -> None:
    record, inside = read_within(text)
    names = names_of(record)
    freed = [one for one in record.events if one.trigger[0] in inside and one.type == "RETREAT"]
    assert [one.happening for one in freed] == ["hypothetical"]
    assert all("Karsovia" not in [names[each] for each in one.actors] for one in freed)


@pytest.mark.parametrize(
    ("text", "type_", "told"),
    [
        ("The company bowed to the union's demands and dropped the plan.", "CONCEDE", "company"),
        ("He accepted an invitation to the palace to meet the king.", "AGREE", "Karsovia"),
    ],
)
def test_who_is_told_of_elsewhere_had_no_part(text: str, type_: str, told: str | None) -> None:
    record, inside = read_within(text)
    names = names_of(record)
    mine = [one for one in record.events if one.trigger[0] in inside and one.type == type_]
    assert mine
    assert {names[each] for one in mine for each in one.actors} == ({told} if told else set())


def test_what_is_received_from_nobody_is_nobodys_act() -> None:
    record, inside = read_within("The club received an invitation to play in Rome.")
    assert not [one for one in record.events if one.trigger[0] in inside]


def test_an_offer_is_toward_whoever_turns_it_down() -> None:
    text = "Karsovia turned down an offer by the Front to free ten of its soldiers."
    assert ("Teshen Front", "offer", "Karsovia") in held(text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "The ministry said 20 had died. The Relief Society's count stood at 281 on Tuesday, a "
            "spokeswoman, Nadia Brandt, said.",
            "Relief Society",
        ),
        (
            "The ministry said 20 had died. The death toll of the province stood at 281 on "
            "Tuesday, a spokeswoman, Nadia Brandt, said.",
            "Nadia Brandt",
        ),
        (
            "The union's estimate was 400 members on strike, the firm said.",
            "union",
        ),
    ],
)
def test_a_count_is_its_owners_whoever_tells_it(text: str, body: str) -> None:
    record = read(text)
    counter = record.figures[-1].counted_by
    assert counter is not None
    assert names_of(record)[counter.actor] == body


def test_a_number_takes_up_what_was_counted_past_an_and() -> None:
    record = read(
        "Norland says 41 of its soldiers are in the hands of the Council. The Council has put the "
        "number at 29 and says a further six died in air strikes."
    )
    assert [one.counts for one in record.figures] == ["held", "held", "killed"]


@pytest.mark.parametrize(
    "text",
    [
        'The Council met. "They speak of peace," Veld said. "We call for peace."',
        'The Council met. "You talk of peace and make war," Veld said.',
    ],
)
def test_what_a_quotation_holds_against_others_is_no_saying_of_theirs(text: str) -> None:
    assert len(said(read(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The Front dropped its demand for an end to the blockade.",
        "Karsovia withdrew its offer of a truce.",
        "Karsovia has abandoned its threat to bomb the port.",
    ],
)
def test_what_is_given_up_is_held_no_more(text: str) -> None:
    assert {act for _, act, _ in held(text)}.isdisjoint(("demand", "offer", "threaten"))


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("The Front refused to discuss a ceasefire.", True),
        ("The Front has refused to discuss an end to the war until its men are back.", True),
        ("The Front refused to discuss the report.", False),
        ("The ministry refused to discuss the talks.", False),
        ("The mayor refused to discuss her divorce.", False),
        ("The actor refused to discuss a settlement with his former wife.", False),
        ("The club refused to discuss a deal for the striker.", False),
        ("The police refused to discuss the case until the trial.", False),
        ("The spokesman refused to discuss an agreement.", False),
        ("The minister declined to discuss a truce.", False),
    ],
)
def test_talks_are_refused_to_the_other_side_and_answers_to_the_press(
    text: str, refused: bool
) -> None:
    assert ("reject" in {act for _, act, _ in held(text)}) is refused


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The agency said it was stopping work after armed men looted a store.", "accuse"),
        ("The agency refused to share its routes, arguing that it would cost lives.", "promise"),
    ],
)
def test_when_and_why_something_is_done_is_no_position(text: str, act: str) -> None:
    assert act not in [one.act for one in read(text).positions]


@pytest.mark.parametrize(
    ("text", "relays"),
    [
        ("The ministry denied that the bridge was unsafe, as the Courier had reported.", 0),
        ("The ministry said that the bridge was unsafe, as the Courier reported on Monday.", 1),
    ],
)
def test_who_told_what_is_denied_has_not_passed_the_denial_on(text: str, relays: int) -> None:
    (one, *_) = read(text).statements
    assert len(one.relays) == relays


def test_an_attack_answers_another_and_each_has_its_own_doer() -> None:
    record = read(
        "Iran fired missiles at US troops in Iraq in response to the US airstrike that killed an "
        "Iranian general. The Ukrainian president met the families. Iran denied the charge that "
        "it had shot down a jet. The US secretary of state blamed Iran for the crash."
    )
    names = names_of(record)
    attacks = [
        [names[each] for each in one.actors]
        for one in record.events
        if one.type == "ASSAULT" and one.trigger[0] < record.report.text.index("The Ukrainian")
    ]
    assert attacks[0] == ["Iran"]
    assert len(attacks) == 2
    assert "Iran" not in attacks[1]


def test_what_a_party_argues_that_it_would_do_it_promises() -> None:
    record = read("The Council met. The Reform Party argued that it would raise the tax in May.")
    assert [one.act for one in record.positions] == ["promise"]
