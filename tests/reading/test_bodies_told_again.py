"""Governments, parties, firms and papers that are told again in other words."""

import pytest

import onrecord
from tests.reading.casts import mentions, of, read
from tests.reading.views import kinds_of, mentions_of, names_of


def test_its_president_is_not_of_whom_only_his_words_tell() -> None:
    record = onrecord.read(
        "The Seafarers' Union opposes the deal. “Brint has closed three shipyards,” said its "
        "president, Rolf Dahl."
    )
    (dahl,) = [one for one in record.actors if one.name == "Rolf Dahl"]
    assert dahl.affiliations == ("Seafarers' Union",)


def test_a_government_is_its_countrys_also_before_a_verb_that_looks_like_a_noun() -> None:
    draft = read(
        "Rebels will not attend talks unless the government of Norway frees 240 prisoners, their "
        "spokesman said. Norway rejected the condition. The government had offered a truce."
    )
    assert mentions(draft, of(draft, "the government of Norway")) == [
        "the government of Norway", "Norway", "The government",
    ]  # fmt: skip


def test_another_court_is_not_the_court_told_of_for_short() -> None:
    draft = read(
        "The Supreme Court of Ostmark ruled on Tuesday. “This Court has concluded that the advice "
        "was unlawful,” its summary read. The Court of Session in Velland had ruled before that "
        "the advice was sound. The Supreme Court heard both sides."
    )
    assert of(draft, "The Supreme Court of Ostmark") is not of(
        draft, "The Court of Session in Velland"
    )


def test_both_countries_are_not_the_one_named_last() -> None:
    record = onrecord.read(
        "Sweden and Norway signed the treaty on Monday. Both countries said they would send ships."
    )
    speaker = next(
        each
        for each in record.actors
        for one in record.statements
        if one.source and each.id == one.source.actor
    )
    assert speaker.name not in ("Sweden", "Norway")


def test_rebels_and_their_council_are_one_party() -> None:
    record = onrecord.read(
        "The government and the Tolvan rebels failed to agree on Friday. The Tolvan Liberation "
        "Council said it had offered to release 120 soldiers. The rebels had added new conditions, "
        "the negotiator said."
    )
    (council,) = [one for one in record.actors if one.name == "Tolvan Liberation Council"]
    assert {"the Tolvan rebels", "The rebels", "it"} <= set(mentions_of(record, council))
    assert council.kind == "armed_group"


def test_a_short_form_stays_with_the_body_that_had_it_first() -> None:
    record = onrecord.read(
        "The World Aquatics Federation has banned four swimmers. The federation said rules were "
        "clear. The Orvan Swimming Federation said it stood by its athlete. According to the "
        "federation, 61 swimmers were banned last year."
    )
    (first,) = [one for one in record.actors if one.name == "World Aquatics Federation"]
    assert mentions_of(record, first).count("the federation") == 1


def test_whose_chief_executive_speaks_is_a_firm_and_the_airline() -> None:
    record = onrecord.read(
        "The chief executive of Norvair has apologised. The airline said it would pay."
    )
    (firm,) = [one for one in record.actors if one.name == "Norvair"]
    assert firm.kind == "organisation"
    assert "The airline" in mentions_of(record, firm)


def test_the_summary_and_the_courts_summary_are_one_paper() -> None:
    record = onrecord.read(
        "The judge ruled against the ministry, according to the summary. The court's summary said "
        "that the advice had been unlawful."
    )
    papers = [one.name for one in record.actors if one.kind == "document"]
    assert papers == ["court's summary"]


def test_a_country_that_is_visited_as_a_neighbour_does_not_govern_here() -> None:
    record = onrecord.read(
        "SELM - Prime Minister Goran Petric, who cut short a visit to neighbouring Velland, "
        "promised aid. The opposition leader, Jana Lind, urged the government to do more."
    )
    names = names_of(record)
    assert [(names[one.holder], names.get(one.toward or "")) for one in record.positions] == [
        ("Goran Petric", None),
        ("Jana Lind", "government"),
    ]


def test_her_party_is_the_party_that_is_named_as_hers() -> None:
    record = onrecord.read(
        "Ilka Moreau spoke outside her party's headquarters. It rained. Moreau's Dawn party said "
        "100 of its men had been detained. The carmaker Velo left. Kastria's election is over."
    )
    (party,) = [one for one in record.actors if one.name == "Dawn party"]
    assert party.kind == "organisation"
    assert "her party" in mentions_of(record, party)
    kinds = kinds_of(record)
    assert (kinds["Velo"], kinds["Kastria"]) == ("organisation", "government")


def test_a_country_that_a_president_was_to_visit_does_not_govern_here() -> None:
    record = onrecord.read(
        "President Emil Sorrel postponed a visit to Norland. Norland's prime minister, Sigrid "
        "Dahl, was sorry. Health Minister Ana Roth appealed for calm. Jan Kohl blamed the "
        "government. The opposition Civic Front called off a rally."
    )
    names = names_of(record)
    assert "Norland" not in {names[one.holder] for one in record.positions}
    (norland,) = [one for one in record.actors if one.name == "Norland"]
    assert "the government" not in mentions_of(record, norland)
    kinds = kinds_of(record)
    assert kinds["Civic Front"] == "organisation"


def test_the_republic_of_tavora_is_tavora_and_mediators_are_not_the_last_of_them() -> None:
    record = onrecord.read(
        "Talks between the Republic of Tavora and the Ashmar Front broke up on Friday. Tavora "
        "left. The mediators, Sund and Norland, said they would invite both back."
    )
    (tavora,) = [one for one in record.actors if "Tavora" in one.name]
    assert mentions_of(record, tavora) == ["the Republic of Tavora", "Tavora"]
    assert tavora.kind == "government"
    names = names_of(record)
    first = record.statements[0].source
    assert first is not None
    assert names[first.actor] == "mediators"
    assert "Republic" not in {one.place.name for one in record.events if one.place}


def test_a_town_that_something_is_miles_off_is_no_firm() -> None:
    draft = read(
        "Sol Marine suspended sailings. The blaze broke out on Saturday, ten miles off Kelby. The "
        "company's chief executive, Jon Berge, apologised. An engineer was sent to Kelby."
    )
    firm = of(draft, "Sol Marine")
    assert of(draft, "The company").key == firm.key
    assert of(draft, "The company's chief executive, Jon Berge").affiliations == ("Sol Marine",)


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        (
            "Envoys from Velloria met the rebels on Friday. The rebels said they would free 14 "
            "soldiers if the government opened the road. The government of Sharat refused. Talks "
            "go on today.",
            "government of Sharat",
        ),
        (
            "Officials in Tavora met on Monday. The government said taxes would rise. Shops closed "
            "early. The government of Orsava protested against the tax. Tavora said it was sorry.",
            "Tavora",
        ),
    ],
)
def test_the_government_is_the_one_at_home_though_it_is_named_later(text: str, whose: str) -> None:
    record = onrecord.read(text)
    (one,) = [one for one in record.actors if one.name == whose]
    assert "the government" in [words.lower() for words in mentions_of(record, one)]
