"""For whom those in office speak, and each of several who are told as one."""

import pytest

from tests.reading.rules import read
from tests.reading.views import held_in

TALKS = "The Ashmar Front seized the valley in May. The government of Tavora sent troops. "
IN_WORDS = [
    "Mara Tolen is the Front's spokeswoman. “Release the captives,” she said.",
    "Mara Tolen, who is the Front's chief negotiator, said: “Release the captives.”",
    "For the Front, Mara Tolen said: “Release the captives.”",
    "Speaking for the Front, Mara Tolen said: “Release the captives.”",
    "Mara Tolen, representing the Front, said: “Release the captives.”",
    "“Release the captives,” said Mara Tolen for the Front.",
    "Mara Tolen, the Front's man in Oslo, said: “Release the captives.”",
    "Mara Tolen, a senior Front official, said: “Release the captives.”",
    "The Front's Mara Tolen said: “Release the captives.”",
    "The Front's delegation is led by Mara Tolen. “Release the captives,” she said.",
    "The Front was represented by Mara Tolen. “Release the captives,” she said.",
    "Mara Tolen heads the Front's team. “Release the captives,” she said.",
]


@pytest.mark.parametrize("text", IN_WORDS)
def test_the_words_say_for_whom_somebody_speaks(text: str) -> None:
    held = held_in(read(TALKS + text))
    assert ("Ashmar Front", "demand") in [(one.holder, one.act) for one in held]


FOR_NOBODY = [
    "Mara Tolen, a lawyer who represents the Front, said: “Release the captives.”",
    "Mara Tolen called for the army, and for a truce.",
    "Mara Tolen is not the Front's envoy. “Release the captives,” she said.",
    "Mara Tolen is a critic of the Front. “Release the captives,” she said.",
]


@pytest.mark.parametrize("text", FOR_NOBODY)
def test_nothing_says_for_whom_somebody_speaks(text: str) -> None:
    assert "Mara Tolen" in [one.holder for one in held_in(read(TALKS + text))]


IN_POST = [
    ("Tarsk", "Ardenmark sank two boats. Tarsk's envoy Mara Tolen said: “Give back the boats.”"),
    ("Tarsk", "Tarsk's ombudswoman, Mara Tolen, demanded the boats back. Tarsk has no navy."),
    ("Tarsk", "Tarsk left before the vote. Its delegate, Jon Berge, demanded the boats back."),
    ("InfraMora", "InfraMora's chief, Mara Tolen, demanded money. InfraMora repairs the tracks."),
    ("Liberals", "The Liberals hope. Their chairwoman, Mara Tolen, called for new elections."),
    ("Harbour Watch", "“Nobody asked us,” said Mara Tolen of the Harbour Watch. She demanded a"
     " vote."),
]  # fmt: skip


@pytest.mark.parametrize(("body", "text"), IN_POST)
def test_a_post_is_a_bodys_whatever_it_is_taken_for(body: str, text: str) -> None:
    assert body in [one.holder for one in held_in(read(text)) if one.act == "demand"]


IN_NO_POST = [
    "“Nobody asked us,” said Mara Tolen of the Institute for Peace. She demanded a vote.",
    "Jon Berge sold the boats. Berge's director, Mara Tolen, demanded new tests.",
    "The Harbour League met. Its former chair, Mara Tolen, demanded a vote.",
    "“Nobody asked us,” said Mara Tolen of Ostmark. She demanded a vote.",
]


@pytest.mark.parametrize("text", IN_NO_POST)
def test_no_body_has_somebody_in_post(text: str) -> None:
    assert "Mara Tolen" in [one.holder for one in held_in(read(text)) if one.act == "demand"]


SPEAKS_FOR = [
    # label, text, act, holders
    ("told by a president's office", "President Oskar Brandt rejected the opposition's call for new"
     " elections, his office said. The National Front, his party, said a vote would come in May.",
     "reject", {"Oskar Brandt"}),
    ("a minister by where he speaks", "Loveria recalled its ambassador. Tarquesh seized two boats, "
     "the Loverian foreign ministry said. In Tarquesh, Foreign Minister Jon Berge said he was ready"
     " to meet the envoy.", "offer", {"Tarquesh"}),
    ("a foreign office", "Gotmar recalled its envoy. The Gotmaran foreign office demanded that the "
     "crew be freed.", "demand", {"Gotmar"}),
    ("told by a premier's office", "Tavora closed its ports. Tavora's premier, Ilva Sorn of the"
     " Harbour Party, demanded the release of twelve sailors, her office said. The Harbour Party"
     " called a rally.", "demand", {"Tavora"}),
    ("said its chair", "The Harbour Union threatened to strike. “The law is clear,” said its "
     "chair, Ana Tolen, in a message. “We are willing to discuss the hours.”", "offer",
     {"Harbour Union"}),
    ("a premier's own state", "Tavora shut its gates to 4,000 people from Orsava on Monday. The "
     "Tavoran army was calm, and Tavora fed the rest. The Orsavan government was angry; Orsava "
     "said the gates had been closed too early, and a charity spoke of burnt tents, of children "
     "who had slept in the mud, of a doctor who had been turned away, and of a bridge that could "
     "not bear the weight of so many carts, and it asked for tents, blankets and clean water. "
     "“We are not a waiting room,” Prime Minister Jon Berge told parliament. He offered to let "
     "mothers cross.", "offer", {"Tavora"}),
    ("a premier of a report of one state", "Tavora shut its gates on Monday. The Tavoran army was "
     "calm, and Tavora fed the rest. A charity spoke of burnt tents, of children who had slept in "
     "the mud, of a doctor who had been turned away, and of a bridge that could not bear the "
     "weight of so many carts, and it asked for tents, blankets, food, fuel and clean water. “We "
     "are not a waiting room,” Prime Minister Jon Berge told parliament. He offered to resign.",
     "offer", {"Jon Berge"}),
    ("a general staff", "Tavora expelled two diplomats. Tavora's general staff denied shelling the "
     "outpost.", "deny", {"Tavora"}),
    ("an adjective unlike its country", "Turkey opened talks. On Friday the Turkish Ministry of "
     "Foreign Affairs denounced the conclusions of the summit.", "oppose", {"Turkey"}),
    ("a party called after its state", "The United Kingdom opened talks. UK Freedom Party leader "
     "Nils Orm accused the mayor of lying.", "accuse", {"Nils Orm"}),
    ("of a union", "The strike went on. Mara Tolen of the Harbour Workers’ Union urged the mayor "
     "to reopen the port.", "demand", {"Harbour Workers’ Union"}),
    ("who heads it", "“Come down to us,” said Ivo Brandt, who heads the Dockers’ Guild. He called "
     "on the welders to join the strike.", "demand", {"Dockers’ Guild"}),
    ("a body that does nothing else", "Ships waited off the port of the Straits Council. The "
     "Council's chair, Jon Berge, appealed for calm.", "demand", {"Straits Council"}),
    ("a crowd's president", "Drivers belonging to the Road Guild blocked a bridge. “Take the price "
     "back,” said their president, Ana Lind.", "demand", {"Road Guild"}),
    ("its foreign ministry", "Jon Berge accused Tavora of fraud. Tavora's foreign ministry called "
     "the charge untrue.", "deny", {"Tavora"}),
    ("the ministry of a state that is only somewhere", "Seven guards were shot in southern Tavora. "
     "Tavora's interior ministry accused the Sons of the Reed of murder.", "accuse", {"Tavora"}),
    ("the ministry of a state told of for it alone", "Seven guards were shot. Tavora's interior "
     "ministry accused the Sons of the Reed of murder.", "accuse", {"Tavora's interior ministry"}),
    ("its press office", "The raid surprised the Highland Union. The Union's press office "
     "denied that rockets had been stored there.", "deny", {"Highland Union"}),
    ("her minister", "Tavora shut its gates. Tavora's president, Ilva Sorn, thanked the guards. "
     "Her justice minister urged the judges to hurry.", "demand", {"Tavora"}),
    ("a secretary told after his state", "The government of Tavora shut its gates on Monday. "
     "Home Secretary Jon Berge rejected the plan.", "reject", {"government of Tavora"}),
    ("a president between states", "The republic of Orsava opened fire. The republic of Tavora "
     "expelled three envoys. President Jon Berge ruled out a truce.", "reject", {"Tavora"}),
    ("a president of one state", "Tavora expelled three envoys. President Jon Berge ruled out a "
     "truce.", "reject", {"Jon Berge"}),
    ("who speaks for it", "“We want the shafts closed,” said Ana Tolen, who speaks for the Lakes "
     "Union.", "demand", {"Lakes Union"}),
    ("its convener", "Jon Berge, convener of the Dockers' Guild, called on the yard to reopen.",
     "demand", {"Dockers' Guild"}),
    ("secretary of the guild", "Jon Berge, secretary of the Dockers' Guild, rejected the offer.",
     "reject", {"Dockers' Guild"}),
    ("secretary of no body", "Jon Berge, secretary of the club's choir, rejected the offer.",
     "reject", {"Jon Berge"}),
    ("its member", "Jon Berge, a member of the Dockers' Guild, rejected the offer.", "reject",
     {"Jon Berge"}),
    ("his movement", "Jon Berge, the leader of the Ember Front, spoke on radio. His movement "
     "rejected the draft.", "reject", {"Ember Front"}),
    ("her team", "Ana Lind, a doctor at Selkow Hospital, spoke on radio. Her team rejected the "
     "draft.", "reject", {"Her team"}),
    ("a party's floor leader", "The Lowland Party has 12 seats. Lowland Party floor leader Ana "
     "Tolen demanded a recount.", "demand", {"Lowland Party"}),
    ("an army's chief", "The republic of Tavora shelled Orsava. Tavora's army chief, General Jon "
     "Berge, rejected the truce.", "reject", {"Tavora"}),
    ("a minister of the government", "Divers asked the government for help. Finance Minister Ana "
     "Tolen ruled out a rescue.", "reject", {"government"}),
    ("a former minister", "Divers asked the government for help. Former finance minister Ana "
     "Tolen ruled out a comeback.", "reject", {"Ana Tolen"}),
    ("what a lawyer asks for", "Jon Berge was jailed in May. His lawyer, Ana Tolen, urged the "
     "minister to block the transfer.", "demand", {"Jon Berge"}),
    ("what a lawyer asks for a body", "Ana Tolen, a lawyer for the Lakes Union, demanded the "
     "release of the files.", "demand", {"Lakes Union"}),
    ("what a lawyer charges", "Jon Berge's lawyer, Ana Tolen, accused the police of torture.",
     "accuse", {"Ana Tolen"}),
    ("a lawyer's own demand", "Ana Tolen, a lawyer and the mayor's sister, demanded the release "
     "of the files.", "demand", {"Ana Tolen"}),
    ("a commissioner's bloc", "The Straits Alliance imposed duties on Tavora. Alliance trade "
     "commissioner Ana Tolen rejected the criticism.", "reject", {"Straits Alliance"}),
    ("another's ministry", "The republic of Tavora arrested a clerk of the defence ministry. The "
     "ministry fell silent. Foreign Minister Ana Tolen ruled out resigning.", "reject",
     {"Ana Tolen"}),
    ("whose leader", "The Sons of the Reed, a militia whose leader, Jon Berge, threatened to burn "
     "the port, hold two men.", "threaten", {"Sons of the Reed"}),
    ("the foreign ministry of several states", "Tavora expelled three envoys of the republic of "
     "Orsava. Orsava rejected the charge. The foreign ministry vowed to answer.", "promise",
     {"Orsava"}),
    ("a politician of a party", "Tavora waited. Mara Tolen of the Democrats urged the mayor to "
     "reopen the port.", "demand", {"Mara Tolen"}),
    ("what is done to a body", "The Straits League sent a mission. President Jon Berge warned that "
     "the mission would be expelled if it published a line.", "threaten", {"Jon Berge"}),
    ("his police", "Security Minister Jon Berge said the police would clear the road unless it was "
     "reopened by noon.", "threaten", {"Jon Berge"}),
    ("urged by two", "The Ember Front was urged by the Harbour Union and the Lakes Council to free "
     "the crew.", "demand", {"Harbour Union", "Lakes Council"}),
    ("a delegation", "The republic of Tavora fought on. The Tavoran delegation refused to sign.",
     "reject", {"Tavora"}),
    ("two in one breath", "Former candidate Mara Tolen and former president Jon Berge announced "
     "their support for Ana Lind.", "support", {"Mara Tolen", "Jon Berge"}),
    ("a minister of the only state", "The republic of Orsava fenced the quay. Orsava would free "
     "the crew, Foreign Minister Jon Berge said.", "promise", {"Orsava"}),
    ("not the state that he makes demands of", "Quell's defence ministry denied that its troops "
     "had fired first. The republic of Norvia buried seven guards. President Marit Soom demanded "
     "that Quell withdraw its forces by Sunday.", "demand", {"Norvia"}),
    ("of two states the one that is not charged", "Tavora shelled the republic of Orsava. Orsava "
     "wept. Tavora's army denied it. Prime Minister Jon Berge accused Tavora of murder.", "accuse",
     {"Orsava"}),
    ("a party that wants a man gone", "Jon Berge kept his post. The leader of the Reed Party, Mara "
     "Tolen, called on Berge to resign.", "demand", {"Reed Party"}),
    ("a premier who wants a man gone", "Tavora closed the bank. Premier Mara Tolen called on the "
     "bank's director, Jon Berge, to resign.", "demand", {"Mara Tolen"}),
    ("her government", "The republic of Tavora recalled its envoy from the republic of Orsava. "
     "Tavora fumed. Prime Minister Mara Tolen of Tavora protested. Her government would close the "
     "border if Orsava did not apologise, she said.", "threaten", {"Tavora"}),
    ("named of a crowd", "While civil rights groups like the Harbour Union and the League of "
     "Nurses praised the plan, Tavora waited.", "support", {"Harbour Union", "League of Nurses"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "act", "holders"),
    [one[1:] for one in SPEAKS_FOR],
    ids=[one[0] for one in SPEAKS_FOR],
)
def test_a_position_is_held_by_whom_its_teller_speaks_for(
    text: str, act: str, holders: set[str]
) -> None:
    assert {one.holder for one in held_in(read(text)) if one.act == act} == holders


def test_a_premiers_party_has_no_part_in_what_he_does_as_such() -> None:
    record = read(
        "The bill goes to the Senate, where Keel's National Union holds a majority. Prime Minister "
        "Odran Keel wrote that he would veto the measure if it reached his desk."
    )
    assert [(one.holder, one.act) for one in held_in(record)] == [("Odran Keel", "reject")]
