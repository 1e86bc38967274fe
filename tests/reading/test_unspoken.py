"""Verbs of saying by which nobody says anything, and who is who where a name is a word besides."""

import pytest

from onrecord import Record, Report, read
from tests.reading.views import contents, kinds_of, sayings_in


def _names(text: str) -> list[tuple[str, str]]:
    record: Record = read(Report.of(text))
    return [(actor.name, actor.kind) for actor in record.actors]


@pytest.mark.parametrize(
    "text",
    [
        "The decision threatens to cut off the town.",
        "The vote on Monday threatens to split the party.",
        "The debate promised to be a long one.",
        "Nobody left the hall. That tells us that the voters are angry.",
        "Players from Tavora were denied visas before the match.",
        "The word “plague” refers to a disease.",
        "Tavora held a referendum on whether to join the union.",
        "The prime minister was questioned about the case.",
        "On a political level, it means admitting that Orle speaks for many.",
        "The mayor criticised the delay.",
        "A copy of the warning, which the union showed to this newspaper, bears a stamp.",
        "Calling oneself a saint invites scorn.",
        "A wiser mayor would have insisted on a vote.",
        "The minister declared the reef a nature reserve.",
        "The committee has denied everyday Tavorans a real voice.",
        "The assembly has repeatedly denied funding for the bridge.",
        "The job demands patience.",
        "The repair demanded months of work.",
        "The clerk is dead, so he cannot answer.",
        "The constitution gives her ten working days.",
        "Railway workers have until midnight on Sunday to say whether they accept a settlement.",
        "Selm has ten days to say if it will pay.",
        "Neither figure could be confirmed.",
        "It has not been confirmed whether the pilot lived.",
    ],
)
def test_nobody_says_what_looms_or_is_withheld(text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The letter threatened to expel him.", "letter", "to expel him"),
        ("The union threatened to strike.", "union", "to strike"),
        ("The women demand higher wages.", "women", "higher wages"),
        ("The ransom note demanded a million crowns.", "ransom note", "a million crowns"),
        ("The motion demands a new vote.", "motion", "a new vote"),
        ("The ministry denied the allegation.", "ministry", "the allegation"),
        (
            "The manifesto promised to “bring the trams back”.",
            "manifesto",
            "to “bring the trams back”",
        ),
    ],
)
def test_papers_and_people_still_say_it(text: str, source: str, content: str) -> None:
    assert (source, content) in contents(text)


def test_what_somebody_meant_is_told_by_the_report() -> None:
    assert contents("“He is done,” said Dara Wend, referring to Tolen.") == [
        ("Dara Wend", "“He is done,”")
    ]


def test_a_surname_that_is_a_word_is_a_persons_name() -> None:
    text = (
        "Secretary General Ban Ki-woon has led the body for years. Ban said the talks were over. "
        "“I am glad,” Ban said. They were, Ban added, a failure."
    )
    assert {source for source, _ in contents(text)} == {"Ban Ki-woon"}
    assert _names(text) == [("Ban Ki-woon", "person")]


def test_a_ban_is_nobody() -> None:
    text = "Ban Ki-woon left Selm. The travel ban said nothing of ferries."
    assert ("Ban Ki-woon", "said") not in contents(text)
    assert [name for name, _ in _names(text)].count("Ban Ki-woon") == 1


def test_letters_of_an_office_in_brackets_end_no_name() -> None:
    text = "Member of Parliament (MP) Kevin Tolen said the law was wrong. Tolen said it was late."
    assert {source for source, _ in contents(text)} == {"Kevin Tolen"}


def test_what_stands_between_dashes_is_no_part_of_a_name() -> None:
    text = "The candidate - who has never held office - said he would stand."
    assert [name for name, _ in _names(text)] == ["candidate"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Truck maker Vantor said it would close its plant.", "Vantor", "organisation"),
        ("Track operator Vantor said it was sorry.", "Vantor", "organisation"),
        ("Radio operator Dorle said he heard nothing.", "Dorle", "person"),
        ("The minister, Hyun-woo Park, said talks would resume.", "Hyun-woo Park", "person"),
        ("The coast guard said two men were missing.", "coast guard", "organisation"),
        ("Film maker Dorle said he was pleased.", "Dorle", "person"),
    ],
)
def test_what_speaks_is_told_by_the_noun_beside_it(text: str, name: str, kind: str) -> None:
    assert (name, kind) in _names(text)


def test_a_paper_is_called_without_the_clause_on_what_it_is_for() -> None:
    text = "A memo for bankers that was leaked to the Courier says forty posts will go."
    assert "A memo for bankers" in [name for name, _ in _names(text)]


def test_who_is_asked_between_commas_asks_nothing() -> None:
    text = "Mayor Ada Tlali, asked in parliament whether she would go, replied that she would not."
    assert contents(text) == [("Ada Tlali", "that she would not")]


def test_what_is_not_commented_on_is_told_with_its_clause() -> None:
    text = "Ada Tlali declined to comment on reports that a cold store in Orm had lost power."
    assert contents(text) == [("Ada Tlali", "on reports that a cold store in Orm had lost power")]


def test_a_speaker_is_no_adjective() -> None:
    text = "The bespectacled, 71-year-old diplomat said he was glad."
    assert [source for source, _ in contents(text)] == ["bespectacled, 71-year-old diplomat"]


def test_a_haulage_firm_is_no_person() -> None:
    record = read(
        """Ivo Hartmann, the chairman, spoke.

Three men were arrested on Saturday when pickets tried to stop a convoy of lorries. Police said \
two officers had been hurt. The union denied that its members were involved and accused the \
haulage firm Trask of "driving at people".

Trask did not answer questions. In a post on its website it said its drivers had "acted with \
restraint at all times"."""
    )
    assert kinds_of(record)["Trask"] == "organisation"


@pytest.mark.parametrize(
    ("text", "sayings"),
    [
        (
            "Airbase, a database detailing the fleets of carriers, states the jet was sold in May."
            " It does not list any others.",
            [("Airbase", "the jet was sold in May"), ("Airbase", "any others")],
        ),
        ("The brochure, a leaflet describing the walks, is free.", []),
        (
            "Orle found a letter describing the guards as thugs.",
            [("a letter", "the guards as thugs")],
        ),
    ],
)
def test_what_a_paper_is_about_is_nothing_said(text: str, sayings: list[tuple[str, str]]) -> None:
    assert contents(text) == sayings


def test_who_shares_no_verb_with_a_thing() -> None:
    text = "Investigators believe the fire was started deliberately, but have ruled out terrorism."
    assert contents(text) == [("Investigators", "terrorism")]


def test_neither_of_two_who_would_say() -> None:
    record = read(Report.of("Neither the council nor the police would say how many were inside."))
    assert [one.polarity for one in sayings_in(record)] == ["declined", "declined"]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The union's allegations of fraud have not been proved.", "union", "of fraud"),
        ("The minister's claim that the dam is safe is wrong.", "minister", "that the dam is safe"),
        ("His denial of any role was met with laughter.", "His", "of any role"),
        ("Orle attacked the plan as a fraud.", "Orle", "the plan as a fraud"),
        ("Orle issued a warning that the river would rise.", "Orle", "that the river would rise"),
        ("Orle raised the prospect that talks would fail.", "Orle", "that talks would fail"),
        ("Orle repeated its warning that the dam was weak.", "Orle", "that the dam was weak"),
        ("The agency declared the outbreak a pandemic.", "agency", "the outbreak a pandemic"),
        ("Orle declared victory on Sunday.", "Orle", "victory"),
        (
            "Orle criticised the board for hiding its books.",
            "Orle",
            "the board for hiding its books",
        ),
    ],
)
def test_what_a_noun_tells_and_what_is_found_fault_with(
    text: str, source: str, content: str
) -> None:
    assert contents(text) == [(source, content)]


def test_a_claim_that_somebody_calls_so_belongs_to_what_is_said() -> None:
    text = (
        "Orle alleged that she had taken money from the firm that owns the market, a claim her"
        " lawyer dismissed as “slander”."
    )
    assert contents(text)[1] == ("her lawyer", "a claim … as “slander”")


def test_who_is_accused_accuses_nobody() -> None:
    text = "Mara Oss, accused of taking bribes, left the country."
    assert contents(text) == [(None, "Mara Oss … of taking bribes")]


def test_who_stands_trial_accused_accuses_nobody() -> None:
    text = "A clerk has gone on trial in Selm, accused of passing papers to a spy."
    assert contents(text) == [(None, "A clerk … of passing papers to a spy")]
