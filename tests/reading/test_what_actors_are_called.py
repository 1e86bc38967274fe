"""What belongs to the name of a body, paper or person, and what to its roles; who has none."""

import pytest

import onrecord
from onrecord.reading.actors.lexicon import lexicon, plain
from tests.reading.casts import mentions, of, read
from tests.reading.views import kinds_of, mentions_of, only_speaker


def test_a_movement_can_have_a_slogan_for_a_name() -> None:
    text = "Crowds of the No to 45 coalition marched on Monday. The coalition demanded an inquiry."
    assert "No to 45 coalition" in [one.name for one in onrecord.read(text).actors]


def test_a_radio_is_an_outlet_whatever_its_name() -> None:
    record = onrecord.read("Mara Tolen spoke in a statement carried by Radio Sarrak.")
    assert ("Radio Sarrak", "outlet") in {(one.name, one.kind) for one in record.actors}


def test_a_firm_that_shares_its_name_with_men_is_one_firm() -> None:
    record = onrecord.read(
        "Brint Group raised its bid for the shipping company Harlan. Harlan's board will meet. "
        "Harlan shares rose. Harlan's shareholders vote in May."
    )
    assert [one.kind for one in record.actors if one.name == "Harlan"] == ["organisation"]


def test_a_firm_with_a_mans_name_is_known_by_its_trade() -> None:
    draft = read(
        "The mine's owner, Ardal Carbon, said 61 people had been below. The union accused the "
        "company of ignoring warnings. Ardal Carbon denied that any sensor had been switched off."
    )
    firm = of(draft, "Ardal Carbon")
    assert firm.kind == "organisation"
    assert "the company" in mentions(draft, firm)


def test_a_short_form_in_brackets_is_the_body_also_over_small_words() -> None:
    draft = read(
        "The Calmont Department of Forestry and Fire Protection (CalFire) said several acres of "
        "land burned on Tuesday. CalFire requested that power be cut."
    )
    firm = of(draft, "CalFire")
    assert firm.name == "Calmont Department of Forestry and Fire Protection"


def test_a_body_called_after_two_things_is_one() -> None:
    record = onrecord.read(
        "Nobody would be sent into the building, Selkow Fire and Rescue said on Tuesday. The Food "
        "and Harbours Authority said it would open an inquiry."
    )
    names = {one.name for one in record.actors}
    assert {"Selkow Fire and Rescue", "Food and Harbours Authority"} <= names


def test_the_newspaper_and_the_operator_named_behind_are_no_persons() -> None:
    record = onrecord.read(
        "The brakes had failed, the newspaper El Norte reported, citing a police source. The "
        "operator, Transportes Marina, said in a statement that the coach had been inspected."
    )
    kinds = kinds_of(record)
    assert kinds["El Norte"] == "outlet"
    assert kinds["Transportes Marina"] == "organisation"


def test_the_courier_alone_is_a_newspaper() -> None:
    record = onrecord.read("Ada Lund told the Courier on Friday that it began at two.")
    assert ("Courier", "outlet") in {(one.name, one.kind) for one in record.actors}


def test_the_agency_of_the_dateline_is_one_where_it_is_spoken_to() -> None:
    record = onrecord.read(
        "SARMIN, May 12 (Halden) - Two officials, who spoke to Halden on condition of anonymity, "
        "said the attackers had been helped from inside."
    )
    assert ("Halden", "agency") in {(one.name, one.kind) for one in record.actors}


def test_a_group_is_named_as_it_calls_itself() -> None:
    record = onrecord.read(
        "The hijackers, who call themselves the Free Varde Movement, are demanding a ransom. The "
        "Movement says it is ready."
    )
    (group,) = [one for one in record.actors if one.name == "Free Varde Movement"]
    assert mentions_of(record, group)[-2:] == ["The Movement", "it"]
    record = onrecord.read("A militia calling itself the Sons of the Lake claimed responsibility.")
    assert ("Sons of the Lake", "armed_group") in {(one.name, one.kind) for one in record.actors}


def test_a_drugmaker_that_begins_a_sentence_is_no_part_of_its_name() -> None:
    record = onrecord.read(
        "Drugmaker Orlane Pharma on Thursday rejected an offer from rival Helvion. Helvion, which "
        "already owns 11 percent of Orlane, had raised its bid. The fund Greywater Capital, "
        "Orlane's largest shareholder, said it would sell."
    )
    kinds = kinds_of(record)
    assert kinds["Orlane Pharma"] == "organisation"
    assert kinds["Helvion"] == "organisation"


def test_when_it_was_said_is_no_part_of_a_name() -> None:
    record = onrecord.read(
        "The Sentinel reported that engineers had told the governor's office in September that the "
        "spillway was too small."
    )
    assert "governor's office" in {one.name for one in record.actors}


def test_a_hospital_named_once_for_where_the_hurt_went_is_not_listed() -> None:
    record = onrecord.read(
        "Police said eleven people were taken to hospitals in the area, including Selm Hospital. "
        "The mayor, Mara Tolen, said the road would be closed."
    )
    assert "Selm Hospital" not in {one.name for one in record.actors}


def test_a_review_is_not_called_by_the_name_of_whoever_led_it() -> None:
    record = onrecord.read(
        "A review led by the former chief inspector of prisons, Dame Mara Fry, had found that the "
        "staff failed to carry out checks."
    )
    speaker = only_speaker(record)
    assert speaker.kind == "document"


def test_nobody_is_called_by_a_whole_sentence() -> None:
    record = onrecord.read(
        "Ormand's air force shot down 11 of 14 drones launched by Vesk overnight, its spokesman, "
        "Colonel Rurik Tamm, said on Wednesday, while regional authorities reported that debris "
        "had set fire to a grain store."
    )
    assert max(len(one.name) for one in record.actors) < 40


def test_the_state_that_a_town_is_in_names_nobody() -> None:
    record = onrecord.read(
        "According to police in Baytown, Texas, the driver has been involved in collisions before."
    )
    (one,) = record.statements
    text = record.report.text
    assert [text[a:b] for a, b in one.content] == [
        "the driver has been involved in collisions before"
    ]
    speaker = only_speaker(record)
    assert speaker.name == "police in Baytown"


def test_another_who_speaks_is_one_however_long_the_words() -> None:
    record = onrecord.read(
        "Nurses said they had run out of beds. Another, who asked not to be named, said the clinic "
        "had received no salts since Wednesday."
    )
    assert [one.name for one in record.actors if one.name.startswith("Another")] == ["Another"]


def test_one_of_some_things_is_nobody_and_one_of_some_people_is() -> None:
    draft = read(
        "Orle's ambassador visited one of the camps on Monday. He met one of the captives, who "
        "said she was well."
    )
    names = {one.name for one in draft.cast.characters}
    assert "one of the camps" not in names
    assert "one of the captives" in names


def test_an_office_of_a_place_goes_with_the_name_right_behind_it() -> None:
    record = onrecord.read(
        "United States Senator from Vermont Mara Tolen ended her bid on Wednesday. Tolen trailed "
        "former Vice President of the United States Jon Berge, her aides said."
    )
    persons = {one.name: one.roles for one in record.actors if one.kind == "person"}
    assert persons == {
        "Mara Tolen": ("United States Senator from Vermont",),
        "Jon Berge": ("former Vice President of the United States",),
    }


def test_capitals_make_no_name_of_the_office_beside_a_person() -> None:
    draft = read(
        "The Senate Minority Leader, Mara Tolen, said the plan was dead. Tolen left early."
    )
    leader = draft.cast.characters[0]
    assert leader.name == "Mara Tolen"


def test_letters_and_titles_are_no_part_of_a_name_or_a_role() -> None:
    record = onrecord.read(
        "Opening the case, Daniel Roth KC said the nurse had lied. Mr Roth told the court so. The "
        "chairman of the trust, Sir David Lyle, said nothing was hidden."
    )
    persons = {one.name: one.roles for one in record.actors if one.kind == "person"}
    assert {"Daniel Roth", "David Lyle"} <= set(persons)
    assert not any("KC" in name or "Mr" in name for name in persons)
    assert persons["David Lyle"] == ("chairman of the trust",)


def test_the_first_of_two_surnames_is_the_surname() -> None:
    record = onrecord.read(
        "Ricardo Marello Nevares, the island's governor, announced his resignation on Wednesday. "
        "Marello said he would leave office next month."
    )
    names = [one.name for one in record.actors if one.kind == "person"]
    assert names == ["Ricardo Marello Nevares"]


def test_a_number_before_or_behind_a_name_is_no_role() -> None:
    draft = read(
        "Three nurses spoke. One of them, Dana Whit, said the ward was shut. Joan Amery, 67, from "
        "Selm, said she had waited a day."
    )
    roles = {one.name: one.roles for one in draft.cast.characters}
    assert (roles["Dana Whit"], roles["Joan Amery"]) == ((), ())


def test_what_is_taken_from_somebody_is_no_part_of_the_name() -> None:
    draft = read(
        "Lawmakers voted to strip Premier Odran Keel of powers he assumed after the floods, a "
        "rebuke that his allies called reckless."
    )
    (premier,) = [one for one in draft.cast.characters if one.name == "Odran Keel"]
    assert mentions(draft, premier) == ["Premier Odran Keel", "he", "his"]


def test_a_noun_with_a_capital_is_the_name_that_ends_in_it() -> None:
    record = onrecord.read("The Vale Republic Guards left. By dusk the Guards had said no.")
    assert [len(one.mentions) for one in record.actors] == [2]


def test_a_boat_with_a_name_is_nobody() -> None:
    text = (
        "Crews strike unless a fourth boat, the Gannet, is withdrawn. Jon Berge fears the Gannet."
    )
    assert "Gannet" not in [one.name for one in onrecord.read(text).actors]


def test_the_given_names_stand_folded_and_in_one_list_only() -> None:
    lex = lexicon()
    assert not lex.male_names & lex.female_names
    assert all(plain(name) == name for name in lex.given_names)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The government of Norlund imposed a tax on Monday. Norlund rejected the complaint.",
            "government of Norlund",
        ),
        (
            "Norlund imposed a tax on Monday. Norlund rejected the complaint. The government of "
            "Norlund said no more.",
            "Norlund",
        ),
    ],
)
def test_a_state_told_of_first_by_its_government(text: str, name: str) -> None:
    assert name in {one.name for one in onrecord.read(text).actors}
