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
    ("disputes a tally", "Marovia disputes the tally.", "Marovia", "deny", "the tally", None),
    ("thrown out", "Norsk Freight's first approach was thrown out as “opportunistic” by the board"
     " of Belton Steel.", "Belton Steel", "reject", "Norsk Freight's first approach",
     "Norsk Freight"),
    ("asked for a sum to", "The railway's safety chief Mara Tolen said she had asked for £22m to"
     " replace the brakes and was turned down.", "Mara Tolen", "demand",
     "£22m to replace the brakes", None),
    ("a sum of dollars", "The Northern Assembly asks donors for $65 million for the displaced.",
     "Northern Assembly", "demand", "$65 million for the displaced", "donors"),
    ("never made", "Orle's trade minister told the Gazette the offer had never been made.", "Orle",
     "deny", "the offer had never been made", None),
    ("lets nobody through", "Orle's envoy Mara Tolen said Orle would not let any monitor through"
     " its border.", "Orle", "reject", "let any monitor through its border", None),
    ("in exchange", "The port's chairwoman said the Ridge Front would let ships through in exchange"
     " for an end to Orle's blockade.", "Ridge Front", "offer", "let ships through", "Orle"),
    ("welcome on terms", "The envoy of the Ridge Front, Mara Tolen, hinted that monitors might be"
     " welcome, provided that they came from neutral countries.", "Ridge Front", "accept",
     "monitors", None),
    ("bound on terms", "Mara Tolen, the Ridge Front's envoy, said the Front would consider itself"
     " bound by the truce provided that an inquiry was opened.", "Ridge Front", "offer",
     "consider itself bound by the truce", None),
    ("an own denial", "The National Bank of Orle raised its rate on Monday. President Falk"
     " dismissed its governor, Nadia Brusk. Brusk was accused by the president's office of gross"
     " neglect. She has rejected the accusation.", "Nadia Brusk", "reject", "the accusation",
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
    ("lends a thing", "Orle agreed to lend two water bombers.", "Orle", "agree",
     "lend two water bombers", None),
    ("whose figures", "The war has killed 400 people, according to the Selm Registry, whose figures"
     " are disputed by Orle.", "Orle", "deny", "whose figures", "Selm Registry"),
    ("who chairs it", "Jon Berge, a wheat farmer who chairs the Growers' League, warned that the"
     " roads would stay shut unless the state paid them.", "Growers' League", "threaten",
     "stay shut", "state"),
    ("a branch secretary", "The Dockside Workers' Association began balloting members on Monday."
     " Branch secretary Moira Petrak ruled out a deal.", "Dockside Workers' Association", "reject",
     "a deal", None),
    ("its secretary", "The Dockside Union wants the firm prosecuted. Its district secretary, Owain"
     " Bell, accused managers of theft.", "Dockside Union", "accuse", "of theft", "managers"),
    ("for the premier", "Orle's Prime Minister Signe Aldous met the fishermen. A spokesman for the"
     " prime minister demanded an apology.", "Signe Aldous", "demand", "an apology", None),
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
        "The minister accused Josiah Kebede, the leader of the Harvest Party, of spreading rumours."
        " Kebede's party denied it on Monday."
    )
    assert "Josiah Kebede" not in [one.holder for one in held_in(record)]


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
