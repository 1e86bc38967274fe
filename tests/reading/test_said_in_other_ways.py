"""Sayings by verbs and phrases that reports seldom use twice, and acts that only look like them."""

import pytest

from onrecord.reading import read
from tests.reading.views import sayings


@pytest.mark.parametrize(
    ("text", "who", "cue", "content"),
    [
        (
            "The ferries had left at dusk, the daily Norrlicht quoted a port official as saying.",
            "a port official",
            "saying",
            "The ferries had left at dusk",
        ),
        (
            "Investigators have searched the ferry's office, the Selm Courier has learned.",
            "Selm Courier",
            "has learned",
            "Investigators have searched the ferry's office",
        ),
        (
            "By one tradition, the saint brought the stone to Selm.",
            "one tradition",
            "By",
            "the saint brought the stone to Selm",
        ),
        (
            "The tribunal, his counsel Camilla Tarn submitted, had been “picked by thieves”.",
            "Camilla Tarn",
            "submitted",
            "The tribunal … had been “picked by thieves”",
        ),
        (
            "At issue, according to a warrant read to us by a clerk, are payments of 7 crowns.",
            "a warrant read to us by a clerk",
            "according to",
            "At issue … are payments of 7 crowns",
        ),
        (
            "The bridge had been closed twice, documents seen by the Selm Courier show.",
            "documents",
            "show",
            "The bridge had been closed twice",
        ),
        (
            "The tank leaked for two days, the Harbour Inspectorate found in a 300-page report.",
            "Harbour Inspectorate",
            "found",
            "The tank leaked for two days",
        ),
        (
            "The union has let the mayor know that it will strike.",
            "union",
            "has let … know",
            "that it will strike",
        ),
        (
            "The harbour office made it plain that it would not pay.",
            "harbour office",
            "made it plain",
            "that it would not pay",
        ),
        (
            "Orle Brun left no doubt that he would vote against it.",
            "Orle Brun",
            "left no doubt",
            "that he would vote against it",
        ),
        (
            "The tariff would fall in May, Orle Brun let slip on local radio.",
            "Orle Brun",
            "let slip",
            "The tariff would fall in May",
        ),
        (
            "Finance Minister Orle Brun ruled this out.",
            "Orle Brun",
            "ruled … out",
            "this",
        ),
        ("The court ruled the evidence out.", "court", "ruled … out", "the evidence"),
        (
            "The envoy warned both sides against damaging the pipeline.",
            "envoy",
            "warned",
            "both sides against damaging the pipeline",
        ),
        (
            "Orle Brun urged the mayor “not to hang the dog for its bite”.",
            "Orle Brun",
            "urged",
            "the mayor “not to hang the dog for its bite”",
        ),
        (
            "“Cheek,” was grocer Ada Merrow’s one-word verdict.",
            "Ada Merrow",
            "verdict",
            "“Cheek,”",
        ),
        (
            "“She blocks the gangway,” is the laconic explanation of planner Inga Sand.",
            "Inga Sand",
            "explanation",
            "“She blocks the gangway,”",
        ),
        ("The family’s reply consisted of one line: “Ask Omid.”", "family", "reply", "“Ask Omid.”"),
        (
            "The king’s answer, as relayed by the state agency, was that Corria would not pay.",
            "king",
            "answer",
            "that Corria would not pay",
        ),
        (
            "The owner, Pelagos Marine, calls the accusation made up.",
            "Pelagos Marine",
            "calls",
            "the accusation made up",
        ),
        (
            "The company rejects this: the count was done in August.",
            "company",
            "rejects",
            "the count was done in August",
        ),
        (
            "Orle Brun signed the letter, calling for the doors to be opened to the public.",
            "Orle Brun",
            "calling for",
            "the doors to be opened to the public",
        ),
        ("The bishop pleaded for calm.", "bishop", "pleaded for", "calm"),
        ("Mirza proposes halves; Halden insists on a third.", "Halden", "insists on", "a third"),
        (
            "She insisted on local radio that the dam would hold.",
            "She",
            "insisted",
            "that the dam would hold",
        ),
        (
            "The secretary, Enna Vell, charged the government with hiding bodies.",
            "Enna Vell",
            "charged",
            "the government with hiding bodies",
        ),
        (
            "The Republic of Orlu attributed the salvo to the Hollin Volunteers.",
            "Republic of Orlu",
            "attributed",
            "the salvo to the Hollin Volunteers",
        ),
        (
            "The envoy deplored “justice with the curtains closed”.",
            "envoy",
            "deplored",
            "“justice with the curtains closed”",
        ),
        (
            "A police spokeswoman rejected that as nonsense.",
            "A police spokeswoman",
            "rejected",
            "that as nonsense",
        ),
        (
            "The union demanded that the board resign, and about forty rowers blocked the gate.",
            "union",
            "demanded",
            "that the board resign",
        ),
        (
            "Relatives of the captives called on Arle not to storm the plane.",
            "Relatives of the captives",
            "called on",
            "Arle not to storm the plane",
        ),
    ],
)
def test_it_is_said(text: str, who: str, cue: str, content: str) -> None:
    assert sayings(text) == [(who, cue, content, "affirmed")]


@pytest.mark.parametrize(
    ("text", "who", "cue", "content"),
    [
        ("The treaty, argued the mayor, is dead.", "mayor", "argued", "The treaty … is dead"),
        ("The pits of Orle, observed Front whip Mara Tolen, are probably lost.", "Mara Tolen",
         "observed", "The pits of Orle … are probably lost"),
        ("Jon Berge, insisted his lawyer, Per Lind, was not there.", "Per Lind", "insisted",
         "Jon Berge … was not there"),
        ("Then, warned the mayor, the town would starve.", "mayor", "warned",
         "Then … the town would starve"),
        ("The mill, reported the Orle Courier, had closed.", "Orle Courier", "reported",
         "The mill … had closed"),
        ("Both houses have found fault with Jon Berge for alleging fraud.", "Jon Berge", "alleging",
         "fraud"),
        ("The court fined Orle Steel for claiming that its mill was clean.", "Orle Steel",
         "claiming", "that its mill was clean"),
    ],
)  # fmt: skip
def test_who_stands_behind_or_above_a_saying(text: str, who: str, cue: str, content: str) -> None:
    assert (who, cue, content, "affirmed") in sayings(text)


@pytest.mark.parametrize(
    "text",
    [
        "The plan, announced Monday, would close the mill.",
        "The toll, reported a day earlier, is nine.",
        "The oyster beds have been claimed by both states since 1974.",
    ],
)
def test_what_looks_like_a_speaker_is_none(text: str) -> None:
    assert sayings(text) == []


def test_what_somebody_says_is_called_so_by_somebody_else() -> None:
    text = "Mara Tolen called what the firm's lawyers say “a shame on the town”."
    assert [one[:2] for one in sayings(text)] == [("Mara Tolen", "called")]


def test_a_union_that_is_named_between_commas_claims_what_stands_around_it() -> None:
    text = (
        "A watchman had reported cracks there on two occasions, the miners’ union, Deep Lamp, "
        "claims, and was told to keep the belts running."
    )
    content = (
        "A watchman had reported cracks there on two occasions … "
        "and was told to keep the belts running"
    )
    assert ("Deep Lamp", "claims", content, "affirmed") in sayings(text)


def test_who_is_asked_by_somebody_stands_before_it() -> None:
    text = "The court has been asked by the opposition Sun Pole to freeze the law at once."
    assert sayings(text)[0][2] == "The court … to freeze the law at once"


def test_two_with_a_title_each_speak_for_themselves() -> None:
    text = "Candidate Mara Tolen and former president Paul Imre said that they would march."
    assert [who for who, *_ in sayings(text)] == ["Mara Tolen", "Paul Imre"]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Mayor Tess Dorn would not be drawn on a date.", "would not be drawn", "on a date"),
        ("The governor would not commit himself.", "would not commit himself", ""),
        ("The army kept silent on the raid.", "kept silent", "on the raid"),
        ("Belkarra gave no reply.", "gave no reply", ""),
        ("The ministry has yet to comment on the claim.", "has yet to comment", "on the claim"),
    ],
)
def test_nothing_is_said(text: str, cue: str, content: str) -> None:
    assert [one[1:] for one in sayings(text)] == [(cue, content, "declined")]


@pytest.mark.parametrize(
    "text",
    [
        "The cabinet declared a state of emergency on 15 May and shut all schools.",
        "The mayor declared three days of mourning.",
        "Activists projected slogans onto the walls of the chamber.",
        "He designed a model to predict wave heights during the landings.",
        "Police charged the driver with speeding.",
        "Orle was charged with abandoning a vessel.",
        "The painting is attributed to Orle.",
        "By all accounts the talks were going well.",
        "The guild asked to be let into the mine.",
        "The guild asked for two weeks to consult its members.",
        "The company’s response was swift: it closed the mine.",
        "The board opposed two plans: one for a road and one for a bridge.",
        "The guards let the boys go.",
        "She called the old number.",
        "The mayor’s reply was a shrug: he left the room.",
        "Her answer was simple: she shot him.",
        "The team’s answer came quickly: Tolen scored in the 12th minute.",
        "The market’s verdict was clear: shares fell by 9 percent.",
        "“Nice try” was the title of Brun’s reply.",
        "Would the mayor rule a strike out?",
        "The board backed the sale: the price was nine million crowns.",
        "The senate rejected the bill: the vote was 40 to 31.",
        "If the guild’s answer is that it will strike, the mill will close.",
        "The referee ruled the goal out for offside.",
        "The injury ruled Tolen out for the season.",
        "The low cost makes it clear that the mine will close.",
    ],
)
def test_it_is_done_and_not_said(text: str) -> None:
    assert sayings(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Officers arrested the mayor, Lazar Quint, on claims that he pocketed 1.8 million pesos.",
        "The residents were told by loudspeaker to move to cellars.",
        "Under the Tamsel accord, concluded with the League’s help, the parties pulled back.",
        "It was signed by Minister Gro Lind and her counterpart Said Kerman, and is in force.",
        "Metroline has put 3.5 percent on the table.",
    ],
)
def test_nobody_there_says_it(text: str) -> None:
    assert sayings(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The marshal named none.", "none"),
        ("Governor Ada Merrow named no successor.", "no successor"),
    ],
)
def test_nobody_is_named(text: str, content: str) -> None:
    assert [one[2:] for one in sayings(text)] == [(content, "negated")]


def test_what_is_yet_to_be_said_is_not_said() -> None:
    (found,) = sayings("Marek Dolin had yet to say whether he would rebuild the dam.")
    assert found == ("Marek Dolin", "had yet to say", "whether he would rebuild the dam", "negated")


def test_what_is_joined_to_what_is_yet_to_be_done_is_not_said_either() -> None:
    (found,) = sayings("The police have yet to name the man or say how he died.")
    assert found == ("police", "say", "how he died", "negated")


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("The league, asked whether it would play, said it would wait.", ["said"]),
        ("The workers, asked if they would strike, said yes.", ["said"]),
        ("The judge, who asked whether it was safe, said it was not.", ["asked", "said"]),
        ("The chairman, Jon Berge, asked whether the dam was safe.", ["asked"]),
    ],
)
def test_who_is_asked_between_commas_asks_nothing(text: str, cues: list[str]) -> None:
    assert [one[1] for one in sayings(text)] == cues


def test_some_who_are_many_speak_beside_others() -> None:
    text = "The bishops, the bar association and three former presidents asked the court to wait."
    assert [one[0] for one in sayings(text)] == [
        "bishops",
        "bar association",
        "three former presidents",
    ]


def test_what_an_inquiry_was_told_stands_before_it() -> None:
    text = "A signal showed green over an occupied track, the public inquiry was told on Tuesday."
    assert sayings(text)[0][:3] == (
        None,
        "was told",
        "A signal showed green over an occupied track",
    )


def test_what_nobody_would_say_is_declined_and_what_nobody_said_is_not() -> None:
    assert sayings("The office would not say when it would decide.")[0][3] == "declined"
    assert sayings("The office did not say when it would decide.")[0][3] == "negated"


def test_whoever_a_figure_is_attributed_to_says_it() -> None:
    text = (
        "At least 64 people were held, the daily Farol wrote, attributing the figure to the "
        "police union."
    )
    expected = ("police union", "attributing", "At least 64 people were held", "affirmed")
    assert sayings(text) == [expected]


def test_two_who_are_named_each_announce_it() -> None:
    text = (
        "It came after fellow former presidential candidate Mara Tolen and former president "
        "Paul Imre announced their own support for Kell."
    )
    assert [who for who, *_ in sayings(text)] == ["Mara Tolen", "Paul Imre"]


def test_who_would_not_do_it_says_so() -> None:
    text = "Every box was sealed, and she would not, she told Channel Nord, “recount a grievance”."
    assert sayings(text)[0][1::2] == ("told", "affirmed")


def test_anyone_who_might_say_it_has_not() -> None:
    text = "Her minister cautioned that anyone who proclaimed a separate state would be tried."
    assert [who for who, *_ in sayings(text)] == ["Her minister"]


def test_a_member_that_is_admitted_is_no_admission() -> None:
    text = "The Alliance of States, which admitted Cascarra only in May, voiced “grave concern”."
    assert [cue for _, cue, *_ in sayings(text)] == ["voiced"]


def test_what_is_said_in_a_relative_clause_ends_with_it() -> None:
    text = "In 2016 Jon Dunmore, who had told parents that the vaccine was poison, was jailed."
    assert sayings(text)[0][2] == "that the vaccine was poison"


def test_what_a_union_claims_behind_it_does_not_hide_what_stands_before_it() -> None:
    text = (
        "Ferry crews will strike from Monday, their union said. A porter had reported smoke there "
        "on two nights, the dockers’ union, Free Quay, claims, and was told to keep the doors "
        "shut. The operator rejects it."
    )
    told = next(content for _, cue, content, _ in sayings(text) if cue == "claims")
    assert told.startswith("A porter had reported smoke")


def test_who_is_named_behind_a_semicolon_tells_what_stands_behind_it() -> None:
    text = (
        "There were reportedly six people aboard; according to investigators, one was pronounced "
        "dead at the quay."
    )
    told = next(content for _, cue, content, _ in sayings(text) if cue == "according to")
    assert told == "one was pronounced dead at the quay"


def test_who_has_no_doubt_affirms() -> None:
    record = read("Gerda Pohl has no doubt that strikers took pictures of her staff.")
    assert [one.polarity for one in (*record.statements, *record.attitudes)] == ["affirmed"]


def test_who_puts_a_thing_off_to_a_day_says_nothing() -> None:
    record = read("Orle put off the closure of the pass until 30 September.")
    assert not record.statements


def test_a_name_at_the_end_of_what_is_told_is_no_part_of_who_tells_it() -> None:
    record = read(
        "Doctors at the Ellery teaching hospital have diagnosed 63 cases of a kidney disease among "
        "workers of the paint factory Brilla, the hospital's director, Samuel Ortega, said on "
        "Tuesday."
    )
    (told,) = sayings(record.report.text)
    assert told[0] == "Samuel Ortega"


def test_nor_where_the_parse_has_it_for_the_speaker() -> None:
    record = read(
        "PORT ELLERY, May 11 (Coastline News) - Doctors at the Ellery teaching hospital have "
        "diagnosed 63 cases of a kidney disease among workers of the paint factory Brilla, the "
        "hospital's director, Samuel Ortega, said on Tuesday. Nine of them have died since March."
    )
    assert "Samuel Ortega" in [one[0] for one in sayings(record.report.text)]
    (director,) = [one for one in record.actors if one.name == "Samuel Ortega"]
    assert any("director" in role for role in director.roles)
