"""Who acts and who suffers: those named as one of two, those told behind what they did or what is
refused, those whom a threat or an answer is meant for."""

import pytest

from tests.reading.rules import read
from tests.reading.views import acts_in

CASES = [
    # label, text, what is told
    (
        "two joined by as well as",
        "Police detained the union leader Bo Terns as well as his deputy, Ines Falk.",
        ("COERCE", {"Police"}, {"Bo Terns", "Ines Falk"}),
    ),
    (
        "two of whom the second has an office",
        "She wrote of the meeting between Tolen and Keldish leader Mikhail Berge, where "
        "Tolen went.",
        ("CONSULT", {"Tolen", "Mikhail Berge"}, {"Tolen", "Mikhail Berge"}),
    ),
    (
        "both whom an it was presents",
        "It was Mara Tolen and Jon Berge that withdrew Keldish forces from Norway.",
        ("RETREAT", {"Mara Tolen", "Jon Berge"}, {"Norway"}),
    ),
    (
        "those whose names follow their number",
        "Two of his ministers, Anouk Bell and Hamid Sorel, have quit.",
        ("RETREAT", {"Anouk Bell", "Hamid Sorel"}, set()),
    ),
    (
        "whom something is refused",
        "Norbank refused to hand over a single file to the inspectors.",
        ("REJECT", {"Norbank"}, {"inspectors"}),
    ),
    (
        "what is refused is not whom it is refused",
        "The ministry refused to hand over a single sailor.",
        ("REJECT", {"ministry"}, set()),
    ),
    (
        "against whom a lawsuit by somebody is",
        "He paid for lawsuits by Jon Berge against Halden Media.",
        ("ACCUSE", {"Jon Berge"}, {"Halden Media"}),
    ),
    (
        "from whom a boycott comes",
        "Turnout was high despite boycotts from opposition groups.",
        ("PROTEST", {"opposition groups"}, set()),
    ),
    (
        "against whom a war is",
        "Mara Tolen has plunged her country into a war against Norway.",
        ("ASSAULT", set(), {"Norway"}),
    ),
    (
        "who was killed by it, not where",
        "Mara Tolen was killed last week by a United States airstrike in Iraq.",
        ("ASSAULT", {"United States"}, {"Mara Tolen"}),
    ),
    (
        "who is to yield to a threat",
        "The dockers are threatening a general strike unless the court sits in public.",
        ("THREATEN", {"dockers"}, {"court"}),
    ),
    (
        "whose force stands before what it did",
        "The police gave no reason. Members said a police raid on the Halden Club was unlawful.",
        ("COERCE", {"police"}, {"Halden Club"}),
    ),
    (
        "whoever said what is brushed aside",
        "Justice minister Ana Lind cautioned that anyone who left would be prosecuted. Jon Faulds "
        "brushed the warning aside.",
        ("REJECT", {"Jon Faulds"}, {"Ana Lind"}),
    ),
    (
        "whoever took the step that is condemned",
        "Norway sealed the border with Sweden, a step that the Harbour Union branded illegal.",
        ("ACCUSE", {"Harbour Union"}, {"Norway"}),
    ),
    (
        "on whom gas is fired when they come near",
        "Guards fired tear gas when a group of young men tried to cut the fence.",
        ("ASSAULT", {"Guards"}, {"group of young men"}),
    ),
    (
        "who was bruised by what a driver rammed",
        "A delivery driver rammed a picket line, bruising two teachers.",
        ("ASSAULT", {"delivery driver"}, {"two teachers"}),
    ),
    (
        "nobody frees his captors",
        "Police hauled seven strikers away on Monday; they were let go by noon.",
        ("RETREAT", {"Police"}, {"seven strikers"}),
    ),
    (
        "whose verdict is welcomed",
        "The Supreme Court annulled the vote. The Harbour Union welcomed the verdict.",
        ("SUPPORT", {"Harbour Union"}, {"Supreme Court"}),
    ),
    (
        "of whom an apology is asked",
        "The union demanded an apology from Norbank.",
        ("REQUEST", {"union"}, {"Norbank"}),
    ),
    (
        "nobody is asked for what is to be done to him",
        "The opposition sought the arrest of the dam's engineer and Mara Tolen's removal.",
        ("REQUEST", {"opposition"}, set()),
    ),
    (
        "those who are sent help and get no help",
        "Norway has sent 60 engineers and a hospital ship.",
        ("AID", {"Norway"}, set()),
    ),
    (
        "prisoners by their noun, not by what befell them",
        "Eleven soldiers captured in the first days of the siege were let go last week.",
        ("COERCE", set(), {"Eleven soldiers"}),
    ),
    (
        "a lawmaker's state is nobody",
        "He has supported Senator Mara Tolen, R-Texas, and former executive Carla Berge.",
        ("SUPPORT", {"He"}, {"Mara Tolen", "Carla Berge"}),
    ),
    (
        "by whom a strike was called",
        "The strike, called by the dockers' union, has shut the port of Selm.",
        ("PROTEST", {"dockers' union"}, set()),
    ),
    (
        "whose decision drew a rebuke",
        "Norland's decision to expel six diplomats drew a rebuke from Sweden.",
        ("ACCUSE", {"Sweden"}, {"Norland"}),
    ),
    (
        "who did it, not who did not",
        "It was the army, not the rebels, that shelled Orr, the Observatory said.",
        ("ASSAULT", {"army"}, {"Orr"}),
    ),
    (
        "two who are urged in one breath",
        "Jon Berge urged his supporters to stay at home and the army to remain neutral.",
        ("REQUEST", {"Jon Berge"}, {"his supporters", "army"}),
    ),
    (
        "whose offices are raided",
        "Customs officers raided the offices of Halden Steel and took away computers.",
        ("COERCE", {"Customs officers"}, {"Halden Steel"}),
    ),
    (
        "a body by its noun, not by what it did",
        "Farmers were dispersed by riot police using water cannon.",
        ("ASSAULT", {"riot police"}, {"Farmers"}),
    ),
    (
        "people by callings that few reports name",
        "Commandos freed a herdsman held since March.",
        ("RETREAT", {"Commandos"}, {"herdsman"}),
    ),
    (
        "who is fined a sum",
        "The court fined the bank 3 million crowns on Monday.",
        ("SANCTION", {"court"}, {"bank"}),
    ),
    (
        "who was fined a sum",
        "Three farmers were fined 200 crowns each by the magistrates of Selm.",
        ("SANCTION", {"magistrates of Selm"}, {"Three farmers"}),
    ),
    (
        "who is on strike",
        "The dockers remained on strike on Friday.",
        ("PROTEST", {"dockers"}, set()),
    ),
    (
        "a strike voted on is nobody's yet",
        "The mayor wrote a book on the strike.",
        ("PROTEST", set(), set()),
    ),
    (
        "not the court that one goes to",
        "The union is going to court to force Halden Steel to shut the mine.",
        ("ACCUSE", {"union"}, {"Halden Steel"}),
    ),
    (
        "a court may be blamed",
        "The ministry accused the court of bias.",
        ("ACCUSE", {"ministry"}, {"court"}),
    ),
    (
        "from what one is expelled",
        "Jon Berge was expelled from the Blue Front in May.",
        ("SANCTION", {"Blue Front"}, {"Jon Berge"}),
    ),
    (
        "who made the offer that is accepted",
        "Halden Steel offered 3 percent. The offer was accepted by the dockers' union.",
        ("AGREE", {"dockers' union"}, {"Halden Steel"}),
    ),
    (
        "against whom the charges were",
        "Police charged Mara Tolen with theft in May. The charges were dropped on Friday.",
        ("CONCEDE", set(), {"Mara Tolen"}),
    ),
    (
        "who answers was asked",
        "The Fishers' Union demanded that the locks be opened for good. The dam company, Karu "
        "Hydro, replied that this would flood the town.",
        ("REQUEST", {"Fishers' Union"}, {"Karu Hydro"}),
    ),
    (
        "who turns that down was asked",
        "Nurses demanded more pay and cooler wards; Ana Reis turned that down.",
        ("REQUEST", {"Nurses"}, {"Ana Reis"}),
    ),
    (
        "who is asked by name is asked, whoever answers",
        "The Fishers' Union urged Norway to open the locks. Karu Hydro replied that it would not.",
        ("REQUEST", {"Fishers' Union"}, {"Norway"}),
    ),
    (
        "who only tells something else was not asked",
        "The Fishers' Union demanded more locks. Norway and Aral signed a treaty on Friday.",
        ("REQUEST", {"Fishers' Union"}, set()),
    ),
    (
        "on whose deed a walkout follows",
        "Ushers walked out on Sunday after the Brandauer Group turned down their claim.",
        ("PROTEST", {"Ushers"}, {"Brandauer Group"}),
    ),
    (
        "a union's deed is not struck against",
        "Drivers will stop work on Monday after their union turned down an offer of 3 percent.",
        ("PROTEST", {"Drivers"}, set()),
    ),
    (
        "who only stands beside somebody has offered nothing",
        "Paul Ferro told Halden Steel in May that he would come. Halden Steel showed Paul Ferro "
        "its new hall. Paul Ferro lunched with Halden Steel's cooks. Halden Steel gave Paul Ferro "
        "a lamp. Paul Ferro ruled out an early election on Friday.",
        ("REJECT", {"Paul Ferro"}, set()),
    ),
    (
        "who asked is agreed with",
        "Surveyors asked the builder, Holt & Marl, to open the vault. The firm agreed.",
        ("AGREE", {"Holt & Marl"}, {"Surveyors"}),
    ),
    (
        "who offers is taken up on it",
        "The Lake Union has offered to send guards of its own. Westria accepts.",
        ("AGREE", {"Westria"}, {"Lake Union"}),
    ),
    (
        "who is asked first grants it to who asked, however it is told",
        "The Reed League demanded that the files be opened. The council has agreed to do so.",
        ("AGREE", {"council"}, {"Reed League"}),
    ),
    (
        "what was asked long before is not what somebody agrees to",
        "Aral demanded an apology. It rained all day. Nobody came. Holt Steel agreed to sell out.",
        ("AGREE", {"Holt Steel"}, set()),
    ),
    (
        "nobody grants himself what he asked",
        "Holt Steel demanded lower taxes. It agreed to keep its mill open.",
        ("AGREE", {"Holt Steel"}, set()),
    ),
    (
        "who demanded is refused, by what is told of it in other words",
        "The Reed League demanded that the mayor, Ana Orle, step down. Orle refused to go.",
        ("REJECT", {"Ana Orle"}, {"Reed League"}),
    ),
    (
        "who is named is refused, whoever asked",
        "Norway offered to mediate. Aral refused to meet Selm.",
        ("REJECT", {"Aral"}, {"Selm"}),
    ),
    (
        "who phones seeks out another",
        "Minister Jon Prosser phoned Halden Steel twice on Tuesday.",
        ("CONSULT", {"Jon Prosser"}, {"Halden Steel"}),
    ),
    (
        "who speak by telephone do so with each other",
        "Mara Tolen spoke by telephone with Jon Berge.",
        ("CONSULT", {"Mara Tolen", "Jon Berge"}, {"Mara Tolen", "Jon Berge"}),
    ),
]


@pytest.mark.parametrize(("text", "told"), [one[1:] for one in CASES], ids=[c[0] for c in CASES])
def test_sides(text: str, told: tuple[str, set[str], set[str]]) -> None:
    assert told in acts_in(read(text))
