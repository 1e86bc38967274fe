"""What is answered, granted or asked in words that are often missed, by whom, and toward whom."""

import pytest

from onrecord.reading import read as read_whole
from tests.reading.rules import read
from tests.reading.views import held_in

HELD = [
    # label, text, holder, act, object, toward
    ("accepted", "The bishop of Orle has offered to mediate. The Harbour Union accepted within the"
     " hour; the ministry had not replied.", "Harbour Union", "accept", "mediate",
     "bishop of Orle"),
    ("refused", "The owner offered a rise of 2 percent, but the Harbour Union refused.",
     "Harbour Union", "reject", "a rise of 2 percent", "owner"),
    ("one of both", "Mediators asked both sides to halt the shelling. Kesh agreed. Talks resume on"
     " Monday in Velm.", "Kesh", "accept", "halt the shelling", "Mediators"),
    ("one who is joined", "Mediators urged each side to free its captives. Norda accepted and Kesh"
     " refused.", "Norda", "accept", "free its captives", "Mediators"),
    ("disputes a tally", "Marovia disputes the tally.", "Marovia", "deny", "the tally", None),
    ("thrown out", "Lakeland Freight's first approach was thrown out as “unserious” by the board"
     " of Belton Steel.", "Belton Steel", "reject", "Lakeland Freight's first approach",
     "Lakeland Freight"),
    ("asked for a sum to", "The railway's safety chief Mara Tolen said she had asked for £5m to"
     " rebuild the pumps and was turned down.", "Mara Tolen", "demand",
     "£5m to rebuild the pumps", None),
    ("a sum of dollars", "The Northern Assembly asks donors for $65 million for the displaced.",
     "Northern Assembly", "demand", "$65 million for the displaced", "donors"),
    ("never made", "Orle's trade minister told the Gazette the offer had never been made.", "Orle",
     "deny", "the offer had never been made", None),
    ("lets nobody through", "Orle's envoy Mara Tolen said Orle would not let any monitor through"
     " its border.", "Orle", "reject", "let any monitor through its border", None),
    ("in exchange", "The port's chairwoman said the Ridge Front would let ships through in exchange"
     " for an end to Orle's blockade.", "Ridge Front", "offer", "let ships through", "Orle"),
    ("welcome on terms", "The envoy of the Ridge Front, Mara Tolen, hinted that a delay might be"
     " welcome, provided that it was short.", "Ridge Front", "accept",
     "a delay", None),
    ("bound on terms", "Mara Tolen, the Ridge Front's envoy, said the Front would consider itself"
     " bound by the truce provided that an inquiry was opened.", "Ridge Front", "offer",
     "consider itself bound by the truce", None),
    ("an own denial", "The National Bank of Orle raised its rate on Monday. President Falk"
     " dismissed its governor, Ilka Moreno. Moreno was accused by the president's office of fraud"
     ". She has rejected the accusation.", "Ilka Moreno", "reject", "the accusation",
     "Falk"),
    ("a member accused", "The Harvest Party accused Mara Tolen, a member of the board of Belton"
     " Steel, of hiding the books.", "Harvest Party", "accuse", "of hiding the books",
     "Mara Tolen"),
    ("a resolution's word", "The Northern Assembly voted 87 to 12 on Monday to send monitors to the"
     " lake. The resolution, drafted by Orle, calls on Tarsk to open the gates.",
     "Northern Assembly", "demand", "open the gates", "Tarsk"),
    ("shut until that happens", "Orle's army and the Ridge Front fought on Monday. Orle's foreign"
     " minister, Rosa Tolen, demanded an apology from the Front. Until that happened, she said, the"
     " bridge would stay shut to lorries.", "Orle", "threaten",
     "the bridge would stay shut to lorries", "Ridge Front"),
    ("shut until repaired", "Orle's transport minister, Rosa Tolen, said the road would stay closed"
     " until repairs were complete.", "Orle", "promise", "the road would stay closed", None),
    ("lends a thing", "Orle agreed to lend two ice breakers.", "Orle", "agree",
     "lend two ice breakers", None),
    ("whose numbers", "The war has killed 400 people, according to the Selm Registry, whose numbers"
     " are disputed by Orle.", "Orle", "deny", "whose numbers", "Selm Registry"),
    ("who chairs it", "Jon Berge, a wheat farmer who chairs the Growers' League, warned that the"
     " roads would stay shut unless the state paid them.", "Growers' League", "threaten",
     "the roads would stay shut", "state"),
    ("a branch secretary", "The Tram Drivers' Association met its members on Monday."
     " Branch secretary Ilka Moreno ruled out a deal.", "Tram Drivers' Association", "reject",
     "a deal", None),
    ("its secretary", "The Tram Union wants the firm prosecuted. Its regional secretary, Owain"
     " Bell, accused managers of theft.", "Tram Union", "accuse", "of theft", "managers"),
    ("for the premier", "Orle's Prime Minister Mara Tolen met the fishermen. A spokesman for the"
     " prime minister demanded an apology.", "Mara Tolen", "demand", "an apology", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "holder", "act", "words", "toward"),
    [one[1:] for one in HELD],
    ids=[one[0] for one in HELD],
)
def test_who_answers_what(text: str, holder: str, act: str, words: str, toward: str | None) -> None:
    found = [(one.holder, one.act, one.object, one.toward) for one in held_in(read(text))]
    assert (holder, act, words, toward) in found


def test_whose_party_denies_a_charge_denies_it_itself() -> None:
    record = read(
        "The minister accused Ivo Brandl, the leader of the Harvest Party, of spreading rumours."
        " Brandl's party denied it on Monday."
    )
    assert "Ivo Brandl" not in [one.holder for one in held_in(record)]


def test_who_accepts_what_nobody_offered_takes_no_position() -> None:
    assert held_in(read("The court fined the Harbour Company. The firm accepted.")) == []


def test_an_answer_is_weighed_beside_what_it_answers() -> None:
    record = read_whole(
        "Farmers blocked the capital on Monday, and police put the turnout at 6,500. The bishop of"
        " Orle has offered to mediate. The Growers' League accepted within the hour; the ministry"
        " had not replied. Thirty-one people were arrested near the port, the police said."
    )
    found = [(one.holder, one.act, one.toward) for one in held_in(record)]
    assert ("Growers' League", "accept", "bishop of Orle") in found


@pytest.mark.parametrize("who", ["Neither side has", "Neither government", "None of them"])
def test_nobody_accepts_what_neither_side_does(who: str) -> None:
    record = read(
        f"Mediators from Oslar proposed a pause of ten days to Norda and Kesh. {who} accepted."
    )
    assert "accept" not in [one.act for one in record.positions]
