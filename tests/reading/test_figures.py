"""Figures: how much, of what, counted by whom; and the numbers that are none."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading import read
from onrecord.reading.figures.quantities import read_amounts
from onrecord.reading.figures.tape import tokens
from onrecord.record import Record
from tests.reading.views import figures_in, names_of


def counters(record: Record) -> list[str | None]:
    """Name of whoever counted, of each figure."""
    return [one.by for one in figures_in(record)]


AMOUNTS = [
    ("exact", "killed 19 traders", ("19", "exact", 19, 19, 19)),
    ("more than", "more than 34,600 people", ("more than 34,600", "more_than", 34600, 34600, None)),
    ("at least", "at least eight people", ("at least eight", "at_least", 8, 8, None)),
    ("after", "40 or more cases", ("40 or more", "at_least", 40, 40, None)),
    ("ceiling", "no more than 41,000", ("no more than 41,000", "up_to", 41000, None, 41000)),
    ("fewer", "fewer than 3,000 cases", ("fewer than 3,000", "fewer_than", 3000, None, 3000)),
    ("nearly", "nearly half a million", ("nearly half a million", "nearly", 500000, None, 500000)),
    ("about", "some 30 vehicles", ("some 30", "about", 30, None, None)),
    ("between", "between 4,000 and 6,500", ("between 4,000 and 6,500", "range", None, 4000, 6500)),
    ("to", "40 to 50 guards", ("40 to 50", "range", None, 40, 50)),
    ("or", "one or two hundred cows", ("one or two hundred", "range", None, 100, 200)),
    ("dozens", "dozens of rebels", ("dozens", "vague", None, 24, None)),
    ("tens", "tens of thousands marched", ("tens of thousands", "vague", None, 20000, None)),
    ("couple", "a couple of guns", ("a couple of", "vague", None, 2, None)),
    ("words", "Thirty-one people", ("Thirty-one", "exact", 31, 31, 31)),
    ("suffix", "1.2m people", ("1.2m", "exact", 1200000, 1200000, 1200000)),
    ("money", "$2.3 million in aid", ("$2.3 million", "exact", 2.3e6, 2.3e6, 2.3e6)),
    (
        "one and a half",
        "over three-and-a-half million",
        ("over three-and-a-half million", "more_than", 3500000, 3500000, None),
    ),
    (
        "quarter of",
        "around a quarter of a million",
        ("around a quarter of a million", "about", 250000, None, None),
    ),
    ("share", "three in four voters", ("three in four", "exact", 75, 75, 75)),
]


@pytest.mark.parametrize(
    ("text", "amount"), [case[1:] for case in AMOUNTS], ids=[c[0] for c in AMOUNTS]
)
def test_an_amount_has_its_bound_and_limits(text: str, amount: tuple[object, ...]) -> None:
    tape = tokens(text)
    (one,) = read_amounts(tape)
    start, end = one.span(tape)
    assert (text[start:end], one.bound, one.value, one.low, one.high) == amount


COUNTS = [
    ("killed", "Shelling killed 19 traders in Kessel.", 19, "killed"),
    ("died", "Thirty-one people died in the storm.", 31, "killed"),
    ("missing", "Twelve people remain missing after the storm.", 12, "missing"),
    ("held", "Orsava is holding 26 fishermen.", 26, "held"),
    ("arrested", "Officers detained 37 people in Selm.", 37, "arrested"),
    ("hurt", "Six officers were hurt in the clashes.", 6, "injured"),
    ("money", "The firm paid $4.6 billion for its rival.", 4.6e9, "money"),
    ("taken in", "Fourteen sailors were taken to a police station in Selm.", 14, "held"),
    ("a deed", "The envoy condemned the murder of six priests.", 6, "killed"),
    ("who died", "She was among eleven migrants who died at sea.", 11, "killed"),
    ("towers saved", "Crews saved 12 towers.", 12, "other"),
    ("recovered", "The board listed 214 recoveries.", 214, "other"),
    ("number of", "The number of people killed in Kessel has passed 2,300.", 2300, "killed"),
    ("confirmed", "The clinic reported on Tuesday, 21 confirmed cases of the virus.", 21, "sick"),
    ("tied to", "To date, 53 measles related deaths have been recorded.", 53, "killed"),
    (
        "crash",
        "A bus overturned near Selm. Police said 24 people have been hospitalised.",
        24,
        "injured",
    ),
    (
        "outbreak",
        "The virus spread on. Officials said 24 people have been hospitalised.",
        24,
        "sick",
    ),
    ("aboard", "At least 45 were aboard, with occupants trapped for hours.", 45, "other"),
    ("kept in", "About 40,000 civilians remain trapped in the besieged town.", 40000, "other"),
    ("lost", "The pit fell in. Some 30 miners remain trapped under the rubble.", 30, "missing"),
    ("told to go", "The storm forced over 58,000 civilians to evacuate.", 58000, "evacuated"),
    ("made to go", "The fighting forced 4,000 people to flee.", 4000, "displaced"),
    ("a loss", "The sold units had a 107 million loss.", 107000000, "money"),
    ("one case", "The virus is about; in at least one case boars broke in.", 1, "other"),
    ("driven out", "The war has driven 400 from their homes.", 400, "displaced"),
    ("soldiers captured", "It asked for 45 soldiers captured in June.", 45, "held"),
    ("free to do it", "Its 19 lawmakers were free to vote.", 19, "other"),
    ("florins", "He paid bribes worth 11 million florins.", 11e6, "money"),
    ("shot dead", "Two guards were shot dead.", 2, "killed"),
    ("treated for an illness", "The clinic treated 88 children for cholera.", 88, "sick"),
    ("handed over", "The Council would hand over 11 captured pilots.", 11, "released"),
    (
        "hands over",
        "The Council frees nobody until Sarn hands over 11 captured pilots.",
        11,
        "released",
    ),
    ("joined by hyphens", "Orle won the 92-million-florin contract.", 92e6, "money"),
    ("took over", "The army took over 300 prisoners from the militia.", 300, "held"),
    ("percent", "Shares in Norvane rose 17 percent.", 17, "percent"),
]


@pytest.mark.parametrize(
    ("text", "value", "counts"), [c[1:] for c in COUNTS], ids=[c[0] for c in COUNTS]
)
def test_what_is_counted(text: str, value: float, counts: str) -> None:
    assert [(one.value, one.counts) for one in read(text).figures] == [(value, counts)]


@pytest.mark.parametrize(
    ("text", "values", "counts"),
    [
        ("The mill cut the bonus from 22 to 15 percent.", [22, 15], "percent"),
        ("A vial went up from 21 to 98 florins.", [21, 98], "money"),
        ("It raised the offer from two to three million florins.", [2e6, 3e6], "money"),
    ],
)
def test_what_changes_is_counted_in_what_it_changes_to(
    text: str, values: list[float], counts: str
) -> None:
    assert [(one.value, one.counts) for one in read(text).figures] == [
        (value, counts) for value in values
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Tolen, 34, spoke for two hours.",
        "The quake had a magnitude of 6.1.",
        "Flight 302 left at 8:30 on 3 May 2027.",
        "One of them waved.",
        "The siege lasted three weeks.",
        "They want a break of 40 minutes in each shift; Orle has proposed 30.",
        "He started work at sixteen.",
        "No one died and no casualties were reported.",
        "The team won 3-1.",
        "The two countries signed a treaty.",
        "A five-crown note fell into the river.",
        "The two towns agreed on a 40-kilometre road.",
        "The mayor helps any baker who takes over one of the empty shops.",
        "Two previous rounds of talks failed.",
        "The mast broke into two pieces.",
        "Most of the patients are over 60, and the children under five.",
        "She told WKLM 2 news to wait.",
        "The attack began at 2100 (0300 GMT).",
        "2018 saw more of it.",
        "It rose on a Comet 9 rocket after his 2018 campaign.",
        "Among them is 2018 gubernatorial candidate Stacey Orr.",
        "He met 2016 Harbour Party vice presidential nominee Angela Wand.",
        "He has written three books.",
        "The notice cites 17 U.S. Code § 1201 and sec. 230.",
        "He was charged under 18 U.S.C. 1001 in Selm.",
        '"I have told him a thousand times," she said.',
        "The band sang “Seven Bridges” and “Nine Lives of the Cat”.",
        "On Friday bus 22 was late and the road 7 was closed.",
        "They met at 36 Quai des Tanneurs in Selm.",
        "He served half his sentence in Selm.",
        "In other results, Selm defeated Orle 43–5, and Kessel beat Dal.",
        "Storms classified as category 3 or above are major.",
        "A new feature on the 737 Max was forcing the nose down.",
        'The minister suffered "two deep wounds" in the attack.',
    ],
)
def test_these_numbers_are_no_figures(text: str) -> None:
    assert read(text, published="2027-05-04").figures == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The shop was robbed more than a hundred times.", 100),
        ("In the arts 12 prizes were given.", 12),
        ("The firm hired 17 U.S. coders.", 17),
        ("“Twelve Selmish sailors died,” he said.", 12),
        ("On the road 7 people were killed.", 7),
    ],
)
def test_these_numbers_are_figures(text: str, number: float) -> None:
    figures = read(text, published="2027-05-04").figures
    assert [one.value or one.low for one in figures] == [number]


def test_a_slip_of_the_keys_is_no_number() -> None:
    record = read("Some 4,200 of the island nation's roughly 200,0000 residents fell ill.")
    (one,) = record.figures
    assert (one.value, one.counts) == (4200, "sick")
    assert one.population is not None
    assert record.report.text[slice(*one.population.span)] == "residents"


def test_the_population_is_not_those_who_voted() -> None:
    record = read(
        "About 2.9 million people voted in Sunday's election. The total population of Selm is about"
        " 7.5 million."
    )
    assert [one.counts for one in record.figures] == ["votes", "other"]


def test_nobody_in_particular_counts_and_its_staff_do() -> None:
    record = read(
        'The minister, defending the army, wrote: "It has done more than anyone could have '
        'expected, including the capture of 100% of the province." The Relief Council said its '
        "staff had counted 6,300 newly displaced people in two days."
    )
    assert counters(record) == ["minister", "its staff"]
    names = names_of(record)
    assert [names[one.source.actor or ""] for one in record.statements if one.source] == [
        "minister",
        "Relief Council",
    ]


def test_cases_are_not_those_who_died_of_it_and_parts_keep_to_their_sentence() -> None:
    record = read(
        "According to the official harbour report yesterday, there had been 2741 confirmed cases "
        'and 80 deaths. The ministry "has vaccinated 58,150 individuals." Since then it has '
        "reported more cases, including 165 in a single day."
    )
    assert [one.counts for one in record.figures][:2] == ["sick", "killed"]
    assert [one.subset_of for one in record.figures] == [None] * len(record.figures)


def test_two_offices_of_one_person_and_a_bank_with_a_dash() -> None:
    record = read(
        "Orle PE President and CEO Anders Vey said the firm would put up 100 miles of poles. "
        "African Export–Import Bank president Okey Orah said it costs $5 million."
    )
    names = names_of(record)
    told = [names[one.source.actor or ""] for one in record.statements if one.source]
    assert len(told) == 2
    assert told[1] == "Okey Orah"


def test_a_number_like_a_year_before_people_counts_them() -> None:
    record = read("On the quay stood 1950 police officers and some 2000 local protesters.")
    assert [figure.value for figure in record.figures] == [1950, 2000]


def test_a_part_of_those_released_is_released() -> None:
    record = read("Okoru said the Front would free 30 captives, including six women.")
    assert [figure.counts for figure in record.figures] == ["released", "released"]


def test_the_speaker_counted() -> None:
    record = read("The health board of Kessel said 19 traders had been killed.")
    (figure,) = record.figures
    assert counters(record) == ["health board of Kessel"]
    assert figure.statement == record.statements[0].id


def test_the_reports_own_count_has_no_counter() -> None:
    (figure,) = read("Thirty-one people died in the storm.").figures
    assert figure.counted_by is None


def test_four_counts_by_different_bodies_passed_on_by_agencies() -> None:
    record = read(
        "More than 34,600 people have been killed since January, according to the Valley health "
        "ministry, Reuters reported. The war began with a raid that killed about 1,200 people, the "
        "Tavoran army said, as per AFP.\n\n"
        "The Front has freed 105 hostages and 133 are believed to be in captivity, the army said.",
        published="2027-05-05",
    )
    names = names_of(record)
    found = [
        (
            one.value,
            one.counts,
            one.counted_by and names[one.counted_by.actor],
            [names[relay.actor] for relay in one.relays],
        )
        for one in record.figures
    ]
    assert found == [
        (34600, "killed", "Valley health ministry", ["Reuters"]),
        (1200, "killed", "Tavoran army", ["AFP"]),
        (105, "released", "Tavoran army", []),
        (133, "held", "Tavoran army", []),
    ]


def test_parts_of_them_are_counted_as_the_whole_is() -> None:
    record = read("Police said 64 people had been detained, 11 of them minors.")
    assert [(one.value, one.counts) for one in record.figures] == [
        (64, "arrested"),
        (11, "arrested"),
    ]
    assert record.figures[1].subset_of == record.figures[0].id


def test_a_share_of_them_is_in_percent() -> None:
    record = read("Shelling killed 40 people, half of them children.")
    assert [(one.value, one.unit) for one in record.figures] == [(40, "person"), (50, "percent")]


def test_a_bare_number_takes_up_the_count_before_it() -> None:
    record = read("Tavora says 41 traders are still being held; the Front says the figure is 39.")
    assert [(one.value, one.counts) for one in record.figures] == [(41, "held"), (39, "held")]


@pytest.mark.parametrize("told", ["voted 61 to 38 on Thursday", "rejected the bill 61-38"])
def test_two_numbers_after_a_vote_are_votes(told: str) -> None:
    record = read(f"The parliament of Velland {told}. The state of emergency goes on.")
    assert [(one.value, one.counts) for one in record.figures] == [(61, "votes"), (38, "votes")]


def test_the_others_are_not_what_the_one_is() -> None:
    record = read(
        "A small plane crashed near Selm on Saturday. One man was pronounced dead at the crash "
        "site, with the other three being taken to a nearby hospital, police said."
    )
    assert [one.value for one in record.figures if one.counts == "killed"] in ([], [1])


def test_those_told_of_besides_the_dead_are_not_dead() -> None:
    record = read(
        "The crash killed seven people. In addition to the deaths, 33 were reported in hospital "
        "with broken bones."
    )
    assert [one.value for one in record.figures if one.counts == "killed"] == [7]


def test_the_stranded_are_not_killed() -> None:
    record = read(
        "The storm made landfall on Tuesday, killing at least 20 according to officials, and "
        "leaving reportedly at least 15,000 stranded at ports."
    )
    assert [one.value for one in record.figures if one.counts == "killed"] == [20]


def test_the_number_of_deaths_from_infections_counts_deaths() -> None:
    record = read(
        "On Wednesday the total number of confirmed deaths linked to Rona-2 infections surpassed "
        "100,000 in Velland, the university said."
    )
    assert [(one.value, one.counts) for one in record.figures] == [(100000, "killed")]


def test_the_score_of_a_game_is_no_figure() -> None:
    assert not read("The Hawks beat the Rovers 3-1 and passed them in the table.").figures


def test_the_number_of_some_counts_them_and_not_what_was_told_before() -> None:
    text = (
        "The quake was followed by 14 aftershocks. The mayor put the number of people sleeping in "
        "the open at 9,000, though the Red Cross said it had registered 5,400."
    )
    _, mayors, others = read(text).figures
    assert (mayors.value, mayors.unit) == (9000, "person")
    assert (others.value, others.unit) == (5400, "person")


def test_the_number_of_an_earlier_day_counts_what_the_new_one_does() -> None:
    record = read("The office said 31 had died, up from the 22 it counted on Sunday.")
    assert [(one.value, one.counts) for one in record.figures] == [(31, "killed"), (22, "killed")]


def test_a_whole_is_not_what_happens_to_its_part() -> None:
    record = read("Of 40 nurses at the clinic, three have fallen ill.")
    assert [(one.value, one.counts) for one in record.figures] == [(40, "other"), (3, "sick")]


def test_those_of_whom_a_part_is_told_stand_for_the_whole() -> None:
    record = read("The bus carried 40 pilgrims, 12 of whom were hurt, police said.")
    assert [(one.value, one.counts) for one in record.figures] == [(40, "other"), (12, "injured")]
    whole, part = record.figures
    assert whole.population is not None
    assert part.population == whole.population


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("A strike on a market killed seven people, hospital staff said.", [7]),
        ("A strike killed 14 people, among them five children, hospital staff said.", [14, 5]),
        ("The raid freed six hostages, the army said.", [6]),
        ("Two hospitals in Kessel said the road was closed.", []),
    ],
    ids=["seven", "five of 14", "six", "two who speak"],
)
def test_how_many_speak_is_no_figure_and_how_many_they_tell_of_is(
    text: str, values: list[int]
) -> None:
    assert [one.value for one in read(text).figures] == values


def test_what_is_told_of_a_share_is_not_told_of_the_whole() -> None:
    record = read("The union says two thirds of its 9,300 members have voted.")
    assert [(one.value, one.counts) for one in record.figures][1] == (9300, "other")


def test_the_number_of_the_dead_runs_on() -> None:
    (figure,) = read("A monitor, the Kessler Group, put the number of dead at about 9,800.").figures
    assert (figure.counts, figure.cumulative) == ("killed", True)


def test_a_total_sums_what_was_told_first() -> None:
    record = read(
        "The ministry said 31 people had been killed and 112 wounded, bringing the total since the "
        "war began to 4,118."
    )
    assert [one.counts for one in record.figures] == ["killed", "injured", "killed"]


def test_one_more_is_no_share_and_boats_are_no_whole_of_people() -> None:
    record = read("Two guards were killed and a third was wounded, the ministry said.")
    assert [one.value for one in record.figures] == [2]
    record = read("212 migrants were rescued from two boats, among them 23 women, the guard said.")
    assert record.figures[-1].subset_of == record.figures[0].id


def test_a_conversion_belongs_to_its_figure() -> None:
    (figure,) = read("The fire burned eight kilometres (five miles) of hedges.").figures
    assert figure.value == 8


def test_the_most_since_a_year_counts_from_no_day() -> None:
    (figure,) = read("Turnout was 58.3 percent, the lowest since 1999.").figures
    assert figure.since is None


def test_since_when_and_as_of_when() -> None:
    record = read(
        "As of Thursday, 126 people have died since the outbreak began on 3 March, the health "
        "board said.",
        published="2027-03-20",
    )
    (figure,) = record.figures
    assert figure.as_of is not None
    assert figure.as_of.value == "2027-03-18"
    assert figure.since is not None
    assert figure.since.value == "2027-03-03"
    assert figure.cumulative is True


def test_a_count_that_nobody_could_check_is_unverified() -> None:
    record = read(
        "More than 1,240 people have been killed, the Front's health office said. The count "
        "could not be independently verified."
    )
    assert [one.stance for one in record.figures] == ["unverified"]


def test_a_part_is_linked_to_its_whole_and_nothing_is_summed() -> None:
    record = read("Shelling killed 40 people, including 12 children.")
    whole, part = record.figures
    assert (whole.value, part.value) == (40, 12)
    assert part.subset_of == whole.id


@given(st.text(alphabet="0123456789,.-–$€% millonthuxdsreweAbf", max_size=80))
def test_any_text_gives_amounts_in_order(text: str) -> None:
    tape = tokens(text)
    spans = [one.span(tape) for one in read_amounts(tape)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))


def test_a_part_of_captives_that_are_dead_is_not_held() -> None:
    record = read(
        "The Front is holding 87 captives, at least 30 of whom are dead, according to the Qadran "
        "army."
    )
    assert [one.counts for one in record.figures] == ["held", "killed"]


def test_what_somebody_owns_is_counted_and_not_the_owner() -> None:
    record = read(
        "The union, which represents 2,100 of Orlemont's 5,400 employees, opposes the plan. "
        'Its chairman told analysts that "some hundreds" of jobs would go.'
    )
    told = [
        one.population and record.report.text[slice(*one.population.span)] for one in record.figures
    ]
    assert told == ["employees", "employees", "jobs"]
    assert {one.counts for one in record.figures} == {"other"}


def test_charges_are_no_dead_and_a_failed_drug_test_is_no_illness() -> None:
    record = read(
        "Ms Tolen denies three counts of murder and eight of attempted murder.\n\n"
        "Of the swimmers banned last year, 38 had tested positive for steroids, the league said."
    )
    assert {one.counts for one in record.figures} == {"other"}


def test_the_dead_are_not_those_who_fell_ill() -> None:
    record = read(
        "The number of infections in the province had risen to 3,418, with 96 deaths, the ministry "
        "said."
    )
    assert [one.counts for one in record.figures] == ["sick", "killed"]
    assert record.figures[0].population is None


def test_what_is_argued_about_is_not_bounded() -> None:
    record = read('"They are arguing about forty prisoners," the mediator said.')
    assert [(one.bound, one.value) for one in record.figures] == [("exact", 40)]


def test_the_homeless_are_not_the_part_that_was_told_before_them() -> None:
    record = read(
        "The fire killed at least 14 people, among them two firefighters, and forced more than "
        "20,000 to flee. The agency put the number of injured at 63, while the hospital said it "
        "had treated 81. Neither figure could be independently verified."
    )
    text = record.report.text
    people = [one.population and text[slice(*one.population.span)] for one in record.figures]
    assert people[:3] == ["people", "firefighters", "people"]
    assert [one.stance for one in record.figures[3:]] == ["unverified", "unverified"]


def test_the_figure_after_a_sum_of_money_is_money_where_it_is_told_in_billions() -> None:
    record = read(
        "The raid killed five soldiers. She put the losses so far at $210 million. Farmers say the "
        "true figure is nearer half a billion."
    )
    assert [one.counts for one in record.figures] == ["killed", "money", "money"]


def test_water_that_is_released_was_not_held() -> None:
    record = read("Belmark will release 40 cubic metres a second, its envoy said.")
    units = [(one.counts, one.unit) for one in record.figures]
    assert units == [("other", "cubic metre per second")]


def test_those_among_whom_deaths_were_counted_did_not_die() -> None:
    record = read(
        "“Two deaths in 4,600 people is what you would expect,” Mara Tolen said. Four of the "
        "original 71 passengers were freed last week."
    )
    assert [one.counts for one in record.figures] == ["killed", "other", "released", "other"]


def test_airports_do_not_walk_out() -> None:
    record = read("Handlers and check-in staff at Arden's three airports walked off the job.")
    assert "participants" not in {one.counts for one in record.figures}


def test_bare_numbers_take_up_what_their_list_counts() -> None:
    record = read(
        "The mission said it had recorded 41 violations: 26 by the army and 15 by the Front."
    )
    assert [(one.value, one.unit) for one in record.figures] == [
        (41, "violation"),
        (26, "violation"),
        (15, "violation"),
    ]
    record = read(
        "The National Path was on 36.9 percent and the Greens on 11. Orle had raised its bid to 78 "
        "euros a share from 71. The memo says 25,000 doses are needed; the ministry has got 9,000."
    )
    assert [(one.value, one.counts) for one in record.figures] == [
        (36.9, "percent"),
        (11, "percent"),
        (78, "money"),
        (71, "money"),
        (25000, "other"),
        (9000, "other"),
    ]


def test_what_a_body_counts_and_its_bulletin_adds_is_the_bodys() -> None:
    record = read(
        "The ministry's weekly bulletin listed 1,340 confirmed cases of the fever. A further 2,000 "
        "people were under observation, it added. A count by the research firm Tallymark for the "
        "daily El Faro came to between 70,000 and 75,000 people."
    )
    *ministry, firm = counters(record)[:3]
    assert ministry == ["ministry", "ministry"]
    assert "Tallymark" in (firm or "")


def test_years_are_no_count_and_a_whole_did_not_leave() -> None:
    record = read(
        "The yard had lost money in three of the past five years. A fifth of the district's 90,000 "
        "residents have left their homes."
    )
    assert [(one.value, one.counts) for one in record.figures] == [
        (20, "percent"),
        (90000, "other"),
    ]


def test_what_a_ministry_says_of_anothers_count_doubts_the_others() -> None:
    record = read(
        "The ministry reported 61 new infections. Dr Malik Onwe of the charity Open Wards, whose "
        "own register lists 141 deaths, was not surprised. The ministry says the register has not "
        "been verified."
    )
    assert [one.stance for one in record.figures] == ["reported", "unverified"]


def test_a_budget_is_cut_by_a_fifth_and_not_by_a_fifth_man() -> None:
    record = read(
        "Jan Kohl blamed the government for cutting the police budget by a fifth. Crime fell by a "
        "third last year. It was done by a third party."
    )
    assert [(one.counts, one.value) for one in record.figures] == [
        ("percent", 20),
        ("percent", 33.33),
    ]


def test_two_of_a_staff_are_no_tonnes() -> None:
    record = read(
        "The Fund said that it would send 40 tonnes of chlorine if the province guaranteed the "
        "safety of its staff, two of whom were detained."
    )
    assert [(one.unit, one.subset_of) for one in record.figures] == [
        ("tonne", None),
        ("person", None),
    ]


def test_a_total_that_is_brought_far_and_what_nobody_could_check() -> None:
    record = read(
        "The health authority said 31 people had been killed in the valley since Thursday, "
        "bringing the total since the fighting resumed on 2 March to 1,204. Tavora's army, which "
        "puts the number of fighters killed at over 700, says the authority inflates its figures. "
        "Halden could not verify either claim.",
        published="2031-05-14",
    )
    assert [(one.counts, one.value or one.low) for one in record.figures] == [
        ("killed", 31),
        ("killed", 1204),
        ("killed", 700),
    ]
    assert {one.stance for one in record.figures} == {"unverified"}


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The service said 14 were dead, 60 missing and about 1,200 had been moved.",
         ["killed", "missing", "other"]),
        ("The service said 14 were dead and 30 had been flown to Karsa.", ["killed", "other"]),
        ("It said 9 people were killed and 80 had been driven to Orle.", ["killed", "other"]),
        ("Officials said 14 were dead and that 9 had been identified.", ["killed", "killed"]),
        ("Police said 12 had been arrested and five had been released.", ["arrested", "released"]),
    ],
)  # fmt: skip
def test_a_number_with_a_verb_of_its_own_counts_what_no_other_does(
    text: str, counts: list[str]
) -> None:
    assert [one.counts for one in read(text).figures] == counts
