"""Positions: what parties want, offer and refuse, toward whom, and on which condition."""

import pytest

from onrecord.record import Position, Record
from tests.reading.rules import read
from tests.reading.views import names_of


def told(record: Record, one: Position) -> tuple[str, str, str | None]:
    """Holder's name, act, and the name of whom it is toward."""
    names = names_of(record)
    return names[one.holder], one.act, None if one.toward is None else names[one.toward]


def words(record: Record, span: tuple[int, int] | None) -> str | None:
    """The characters of a span."""
    return None if span is None else record.report.text[span[0] : span[1]]


CASES = [
    # label, text, holder, act, words that the object has to hold
    ("urge", "The Miners' League urged Mara Tolen to close the pit.", "Miners' League", "demand",
     "close the pit"),
    ("told as a fact", "An envoy told Meridian that the Miners' League had demanded a full retreat "
     "from the pit.", "Miners' League", "demand", "a full retreat"),
    ("a pause", "The Miners' League, the envoy said, had offered a pause of 40 days instead.",
     "Miners' League", "offer", "a pause of 40 days"),
    ("what a clause rejects", "Envoys proposed a 60-day truce, which Mara Tolen rejected.",
     "Mara Tolen", "reject", "a 60-day truce"),
    ("a phase", "The Miners' League on Monday accepted a first phase of a truce, its head said.",
     "Miners' League", "accept", "a first phase"),
    ("a share", "The Miners' League turned down a rise of 4% on Monday.", "Miners' League",
     "reject", "a rise of 4%"),
    ("what a state offers", "Norway offered joint patrols along the border on Monday. The museum "
     "offers guided tours.", "Norway", "offer", "joint patrols"),
    ("reject", "Mara Tolen rejected the plan on Monday.", "Mara Tolen", "reject", "plan"),
    ("accuse", "Mara Tolen accused Jorun Halvik of hiding a letter.", "Mara Tolen", "accuse",
     "hiding a letter"),
    ("deny", "Jorun Halvik denied the charges.", "Jorun Halvik", "deny", "charges"),
    ("a promise in a quote", "“We will build the bridge,” Mara Tolen said.", "Mara Tolen",
     "promise", "build the bridge"),
    ("his party", "Alliance leader Jon Berge of the Green Alliance spoke. Berge said his party "
     "would leave the council.", "Green Alliance", "promise", "leave the council"),
    ("his country", "Tavora’s foreign minister, Jon Berge, said his country would not sign the "
     "pact. Tavora waits.", "Tavora", "reject", "sign the pact"),
    ("ready, as others tell", "Officials said Canterra was ready to pay more if it saw the books. "
     "Canterra’s shareholders waited.", "Canterra", "offer", "pay more"),
    ("an order that more follows", "“Withdraw it, and we will be there,” Mara Tolen said.",
     "Mara Tolen", "demand", "Withdraw it"),
    ("called off", "The league said it would call off the strike if the owner agreed.", "league",
     "offer", "call off the strike"),
    ("asked for", "Mara Tolen asked the government for 12 planes.", "Mara Tolen", "demand",
     "12 planes"),
    ("an appeal issued",
     "The foreign ministers of three states issued an appeal for calm on Monday.",
     "foreign ministers of three states", "demand", "calm"),
    ("a draft accepted", "Mara Tolen has accepted the draft.", "Mara Tolen", "accept", "draft"),
    ("what a body wants", "The Miners' League wants new pumps.", "Miners' League", "demand",
     "new pumps"),
    ("his men", "“His men would not release anybody,” is a rumour. Rebel commander Jon Berge said"
     " his men would not release anybody.", "Jon Berge", "reject", "release anybody"),
    ("a refusal in a quote", "“We will not sign the treaty,” Mara Tolen said.", "Mara Tolen",
     "reject", "sign the treaty"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "text", "holder", "act", "thing"), CASES, ids=[one[0] for one in CASES]
)
def test_position(label: str, text: str, holder: str, act: str, thing: str) -> None:
    record = read(text)
    found = [one for one in record.positions if told(record, one)[:2] == (holder, act)]
    assert [one for one in found if thing in (words(record, one.object) or "")]


NONE = [
    ("not denied", "Mara Tolen did not deny the report.", "deny"),
    ("a wish in the conditional", "“I would say that it rained,” Mara Tolen said.", "promise"),
    ("under a condition", "The pit stays shut unless the owner promised a new pump.", "promise"),
    ("a comparison", "Mara Tolen called the verdict a blow for the town.", "demand"),
    (
        "what nobody has to do",
        "“I said so that he would not have to leave,” Mara Tolen said.",
        "demand",
    ),
    ("what is warned of", "The flood office warned that the river would rise again.", "promise"),
    ("for sale", "“We are not sure we are for sale,” Mara Tolen said.", "support"),
    ("ready for patients", "Officials said the clinic was ready to take patients.", "offer"),
    ("a war charges nobody", "The council said the conflict had killed 80 people.", "accuse"),
    ("condolences", "Mara Tolen offered condolences to the families.", "offer"),
    ("wares", "The bakery offered bread to the first buyers of the day.", "offer"),
    ("a ruling", "A judge rejected the lawsuit on Monday.", "reject"),
    ("a question", "The Miners' League asked how the fire began.", "demand"),
    ("no refusal", "Mara Tolen did not offer details of the plan.", "reject"),
    ("each other", "Each side accused the other of firing first.", "accuse"),
    ("physical support", "Steel beams support the roof of the harbour hall.", "support"),
    ("doubted", "“I do not think that the owner should pay,” Mara Tolen said.", "demand"),
    ("nothing refused", "Mara Tolen said she would not rule out a strike.", "reject"),
    ("no answer", "Mara Tolen refused to say who paid.", "reject"),
    ("told of somebody", "Lawmakers supporting the bill left the hall.", "support"),
    ("an old deed not told", "Mara Tolen did not say that she had ordered him to leave.", "demand"),
]


@pytest.mark.parametrize(("label", "text", "act"), NONE, ids=[one[0] for one in NONE])
def test_no_position(label: str, text: str, act: str) -> None:
    assert act not in [one.act for one in read(text).positions]


def test_a_condition_stands_apart_from_the_object() -> None:
    record = read("“We will close the pit unless the owner pays,” Mara Tolen said.")
    conditional = [one for one in record.positions if one.condition is not None]
    assert [words(record, one.condition) for one in conditional] == ["unless the owner pays"]
    assert all("unless" not in (words(record, one.object) or "") for one in record.positions)


def test_a_condition_ends_with_the_statement_that_it_stands_in() -> None:
    record = read(
        "Olaf Brenner, the director, offered to delay the cuts until spring if the pilots called "
        "off the strike, an offer Marit Sund described as “a postponed funeral”."
    )
    conditions = [words(record, one.condition) for one in record.positions if one.condition]
    assert conditions == ["if the pilots called off the strike"]


def test_a_position_in_a_statement_names_the_statement() -> None:
    record = read("“We will not sign the treaty,” Mara Tolen said.")
    assert [one.statement for one in record.positions] == [record.statements[0].id]


def test_whoever_is_accused_is_whom_it_is_toward() -> None:
    record = read("Mara Tolen accused Jorun Halvik of hiding a letter.")
    assert ("Mara Tolen", "accuse", "Jorun Halvik") in [
        told(record, one) for one in record.positions
    ]


HELD = [
    # label, text, holder, act, toward
    ("a state's ruler", "The government of Orsava closed its border. “We will not sign the"
     " treaty,” said President Jorun Halvik of Orsava.", "government of Orsava", "reject", None),
    ("a former ruler", "The government of Orsava closed its border. Jorun Halvik, a former"
     " president of Orsava, rejected the plan.", "Jorun Halvik", "reject", None),
    ("a spokesman after the words", "The Miners' League will close the pit, its spokesman Tam Oru"
     " said.", "Miners' League", "promise", None),
    ("an appeal is the client's", "A court fined Jorun Halvik on Friday. His lawyer, Mara Tolen,"
     " said they would appeal.", "Jorun Halvik", "promise", None),
    ("a noun's owner", "Mara Tolen’s claims of widespread fraud have not been proved.",
     "Mara Tolen", "accuse", None),
    ("an answer", "The Miners' League demanded an inquiry. Halvik Mining rejected the demand.",
     "Halvik Mining", "reject", "Miners' League"),
    ("asked from", "Mara Tolen demanded an apology from Jorun Halvik.", "Mara Tolen", "demand",
     "Jorun Halvik"),
    ("others shall accept", "Mara Tolen said that Jorun Halvik should accept the result.",
     "Mara Tolen", "demand", "Jorun Halvik"),
    ("not going to", "“We are not going to pay,” said Mara Tolen.", "Mara Tolen", "reject", None),
    ("we", "“We demand that the pit be closed,” Jorun Halvik said.", "Jorun Halvik",
     "demand", None),
    ("no intention", "Mara Tolen said she had no intention of resigning.", "Mara Tolen", "reject",
     None),
    ("blame put on somebody", "Mara Tolen blamed the fire on Jorun Halvik.", "Mara Tolen",
     "accuse", "Jorun Halvik"),
    ("time to go", "“It is time for Jorun Halvik to go,” said Mara Tolen.", "Mara Tolen", "demand",
     "Jorun Halvik"),
    ("refused to do it", "Jorun Halvik refused to leave the town.", "Jorun Halvik", "reject", None),
    ("never", "Mara Tolen vowed never to sign the treaty.", "Mara Tolen", "reject", None),
    ("a noun's clause", "Mara Tolen renewed her demand that the pit be closed.", "Mara Tolen",
     "demand", None),
    ("called untrue", "The League accused Jorun Halvik of hiding a letter. Halvik called the"
     " accusation absurd.", "Jorun Halvik", "deny", "League"),
    ("open to it", "The union said it was open to mediation.", "union", "offer", None),
    ("endorsed", "Mara Tolen endorsed Jorun Halvik on Monday.", "Mara Tolen", "support",
     "Jorun Halvik"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "text", "holder", "act", "toward"), HELD, ids=[one[0] for one in HELD]
)
def test_who_holds_it_toward_whom(
    label: str, text: str, holder: str, act: str, toward: str | None
) -> None:
    record = read(text)
    found = {told(record, one)[:2]: told(record, one)[2] for one in record.positions}
    assert (holder, act) in found
    assert toward in (None, found[holder, act])


def test_an_order_can_be_what_a_promise_hangs_on() -> None:
    text = "“Release the miners, and then we shall talk about wages,” said Mara Tolen."
    record = read(text)
    offers = [one for one in record.positions if one.act == "offer"]
    assert [words(record, one.condition) for one in offers] == ["Release the miners"]


def test_what_somebody_is_accused_of_is_no_part_of_his_name() -> None:
    record = read("Mara Tolen accused the army of shelling a market.")
    assert ("Mara Tolen", "accuse", "army") in [told(record, one) for one in record.positions]


def test_a_storm_that_kills_is_accused_of_nothing() -> None:
    assert read("The storm killed two people, police said.").positions == ()
    (charge,) = read("Ostmark forces killed two farmers, the government of Velden said.").positions
    assert charge.act == "accuse"


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("“It is time to leave,” said Jorun Halvik.", ["demand"]),
        ("“A pause is only time to reload,” said Jorun Halvik.", []),
    ],
)
def test_time_to_do_something_is_a_demand_where_nothing_else_is_that_time(
    text: str, acts: list[str]
) -> None:
    assert [one.act for one in read(text).positions] == acts


def test_a_condition_before_the_verb_opens_its_clause() -> None:
    record = read(
        "Ada Lund said she would return if the strike was called off, but she ruled out any delay."
    )
    conditions = {one.act: words(record, one.condition) for one in record.positions}
    assert conditions == {"offer": "if the strike was called off", "reject": None}


def test_a_chief_executive_is_no_unions() -> None:
    record = read(
        "Selm Docks made an offer. The Dockers' Union said no. Chief executive Jon Berge was ready"
        " to talk if it listened, he said."
    )
    (person,) = [one for one in record.actors if one.name == "Jon Berge"]
    assert person.affiliations == ("Selm Docks",)


def test_a_condition_in_the_next_saying_is_not_that_of_the_one_before() -> None:
    record = read(
        "Mara Tolen accused the owner of hiding files and said talks were pointless unless he left."
    )
    accused = [one for one in record.positions if one.act == "accuse"]
    assert accused
    assert all(one.condition is None for one in accused)


def test_what_is_denied_charges_nobody() -> None:
    record = read("Tavora and Orsava signed a pact. Tavora denied that it had broken the pact.")
    assert [one.act for one in record.positions] == ["deny"]
    record = read("Tavora spoke. An envoy denied that Tavora had promised to free captives.")
    assert [one.act for one in record.positions] == ["deny"]
    assert len(record.statements) == 1


def test_what_is_called_absurd_is_the_charge() -> None:
    record = read("Tavora accused Orsava of jamming its radar, a charge Orsava rejected as absurd.")
    objects = [words(record, one.object) for one in record.positions if one.act != "accuse"]
    assert objects == ["a charge"]


def test_who_shall_resign_is_a_person_and_what_is_given_is_no_party() -> None:
    record = read(
        "Interior Minister Joren Falk of Tessaly spoke. Kasia Brun called for Falk to resign. Falk "
        "ruled out resigning."
    )
    assert [told(record, one) for one in record.positions] == [
        ("Kasia Brun", "demand", "Joren Falk"),
        ("Joren Falk", "reject", None),
    ]
    record = read("Velland and Tessaly met. Velland offered to send 300 soldiers.")
    assert [told(record, one)[2] for one in record.positions] != ["300 soldiers"]


def test_without_tells_how_where_nothing_is_refused() -> None:
    record = read(
        "The Miners' League said on Friday it would attend the talks in Selm next week without "
        "waiting for its members to be freed."
    )
    (one,) = record.positions
    assert one.condition is None
    record = read("The Miners' League said there will be no talks without a release of its men.")
    refused, demanded = record.positions
    assert words(record, refused.condition) == "without a release of its men"
    assert (demanded.act, words(record, demanded.object)) == ("demand", "a release of its men")


def test_a_loss_that_is_feared_and_a_comment_that_is_not_given_are_no_refusals() -> None:
    record = read(
        '"If there is no water by June, there will be no harvest," the farm minister, Selma Orhan, '
        "told parliament. The club said it would not comment on the transfer."
    )
    assert not record.positions


def test_a_condition_of_the_offer_is_not_the_refusals() -> None:
    record = read(
        "The employers' federation rejected the demand as reckless and offered 3.5 percent, "
        "provided that the unions drop plans for a strike."
    )
    conditions = {one.act: one.condition for one in record.positions}
    assert conditions["reject"] is None
    assert words(record, conditions["offer"]) == "provided that the unions drop plans for a strike"


def test_what_goes_on_until_something_is_known_is_offered_to_nobody() -> None:
    record = read(
        "The Harbour Board said it would carry on with its own trial until it had seen the files. "
        "The League has refused, citing its rules."
    )
    assert [one.act for one in record.positions] == ["promise"]


def test_a_manner_within_a_charge_is_no_condition() -> None:
    record = read(
        "Kesh rejected accusations that its engineers had opened the gates without warning. Norda "
        "agreed to let a commission inspect the gates, on condition that its report remain secret."
    )
    rejected, agreed = record.positions
    assert rejected.condition is None
    assert words(record, agreed.object) == "let a commission inspect the gates"
    assert words(record, agreed.condition) == "on condition that its report remain secret"


def test_what_is_dismissed_is_the_thing_and_not_what_it_is_called() -> None:
    record = read("Mara Tolen, who leads the Front, dismissed that as “theatre”.")
    assert [words(record, one.object) for one in record.positions] == ["that"]


def test_questions_behind_a_colon_are_no_part_of_the_demand() -> None:
    record = read(
        "The Harbour League met. Its leader said the government must now answer two questions: "
        "“Who knew, and when?”"
    )
    assert words(record, record.positions[0].object).endswith("answer two questions")


def test_who_is_only_blamed_is_accused_of_nothing() -> None:
    record = read("The Relief Fund said its trucks were looted. It blamed “armed men”.")
    assert "accuse" not in {one.act for one in record.positions}


def test_the_office_of_whoever_rules_speaks_for_the_state_that_the_report_is_set_in() -> None:
    record = read(
        "The Front said Tavora had broken the truce. In Tavora, relatives of the missing blocked a "
        "road outside the prime minister's residence. The prime minister's office accused the "
        "Front of terror."
    )
    charges = [one for one in record.positions if words(record, one.object) == "of terror"]
    assert [told(record, one)[0] for one in charges] == ["Tavora"]


def test_who_is_named_and_blamed_is_accused() -> None:
    record = read("The Dock Union walked out on Monday. It blamed the Harbour Board.")
    found = [(one.act, words(record, one.object)) for one in record.positions]
    assert found == [("accuse", "the Harbour Board")]
