"""What is counted where several words together say it, and what looks like it and is none."""

import pytest

from tests.reading.views import figures


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The explosion cost 17 dockers their lives.", ["killed"]),
        ("Two more patients passed away on Sunday.", ["killed"]),
        ("Three of the crew did not survive the night.", ["killed"]),
        ("The shelling proved fatal for six children.", ["killed"]),
        ("Three people are reported to have died and 14 to have been hurt.", ["killed", "injured"]),
        ("Officials put the dead at 19 villagers, four soldiers and one guard.",
         ["killed", "killed", "killed"]),
        ("Two passengers were badly hurt and three others slightly.", ["injured", "injured"]),
        ("Twelve stewards sustained cuts and bruises.", ["injured"]),
        ("Police beat 30 marchers with batons.", ["injured"]),
        ("Rubber bullets hit nine students.", ["injured"]),
        ("The mudslide killed six people and 11 cannot be accounted for.", ["killed", "missing"]),
        ("There is no trace of four of the climbers.", ["missing"]),
        ("Scores of people may be lying beneath a flattened hall.", ["missing"]),
        ("Divers searched the lake for three boys.", ["missing"]),
        ("The fate of 12 miners remains unknown.", ["missing"]),
        ("Sixty-three soldiers remain locked up in the fort.", ["held"]),
        ("The gang is keeping nine aid workers in a cellar.", ["held"]),
        ("The warlord will not name the 17 pilots he holds.", ["held"]),
        ("Forty dissidents walked free on Monday.", ["released"]),
        ("Seventeen captured pilots were handed over at the border.", ["released"]),
        ("The offensive has put 50,000 people to flight.", ["displaced"]),
        ("Three thousand people had to leave their homes as a precaution.", ["evacuated"]),
        ("More than 31,000 residents have been moved to schools and temples.", ["evacuated"]),
        ("Helicopters plucked 14 people from rooftops.", ["evacuated"]),
        ("Eighty pupils came down with food poisoning.", ["sick"]),
        ("No fewer than 140 lawyers put their names to an open letter.", ["participants"]),
        ("Two petrol stations had been set ablaze by looters.", ["damaged"]),
        ("A guard was killed, as were two bystanders.", ["killed"]),
        ("The ambush in which 14 soldiers fell was the worst this year.", ["killed"]),
        ("The number of people who have drowned stands at 88.", ["killed"]),
        ("Four people are believed to have perished.", ["killed"]),
        ("Six of the passengers were nowhere to be found.", ["missing"]),
        ("The regime has 300 opponents under lock and key.", ["held"]),
        ("The pirates want money for the three sailors in their hands.", ["held"]),
        ("The river has made 9,000 people leave their homes.", ["displaced"]),
        ("Ninety guests complained of nausea.", ["sick"]),
        ("A strike by 9,000 drivers began.", ["participants"]),
        ("Fourteen people have yet to be found.", ["missing"]),
        ("None of the 20 people on board survived.", ["killed"]),
        ("Seven of the crew had burns.", ["injured"]),
        ("Another 30 were taken to clinics with broken bones.", ["injured"]),
        ("Lifeboats picked up 90 passengers.", ["evacuated"]),
        ("Five thousand people stood outside the palace and chanted.", ["participants"]),
        ("Three armed men stormed the bank.", ["participants"]),
        ("Two fighters with rifles came in.", ["participants"]),
        ("Orsava seized two trawlers. It said 24 crew members had been taken to the port of Selm.",
         ["other", "held"]),
        ("Two of the ships caught fire.", ["damaged"]),
        ("Shells hit three schools and reduced 20 homes to ashes.", ["damaged", "damaged"]),
    ],
)  # fmt: skip
def test_what_is_counted(text: str, kinds: list[str]) -> None:
    assert [kind for _, kind, _ in figures(text)] == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The reform cost 12 ministers their jobs.", ["other"]),
        ("Forty bills did not survive the debate.", ["other"]),
        ("Eleven firms did not make it to the second round.", ["other"]),
        ("The museum keeps 300 paintings in its cellar.", ["other"]),
        ("The minister took 13 advisers to the base.", ["other"]),
        ("Forty passengers were not hurt.", ["other"]),
        ("The 12 hostages have not been released.", ["held"]),
        ("Police are searching for 12 gunmen.", ["participants"]),
        ("Twelve families left home early to catch the train.", ["other"]),
        ("The 19 inmates left in the cells are on hunger strike.", ["held"]),
        ("The bank cleared 40 cheques from the account.", ["other"]),
        ("Some 300 clerks whom the ministry employs are angry.", ["other"]),
        ("Taxes hit 30 towns.", ["other"]),
        ("Two gunmen fled.", ["participants"]),
        ("Thirteen suspects fled to Orle.", ["other"]),
        ("Forty clerks have yet to be paid.", ["other"]),
        ("Twelve guests were overcome by joy.", ["other"]),
        ("A ferry ran aground. All 24 crew members had been taken to the port.", ["other"]),
        ("Twelve ministers were struck by his frankness.", ["other"]),
        ("Thirty soldiers fell in love with the town.", ["other"]),
        ("Twelve farmers suffer from low prices.", ["other"]),
        ("Editors took 60 names off the list.", ["other"]),
        ("A decision by 12 judges ended the case.", ["other"]),
        ("He saw 47 corpses at one clinic.", ["other"]),
        ("Nine people lost their life savings in the fraud.", ["other"]),
        ("Twelve generals remain in power.", ["other"]),
        ("The firm had three managers in hand for the deal.", ["other"]),
        ("Twelve defendants were not found guilty.", ["other"]),
        ("The plan moved 30 million people out of poverty.", ["other"]),
        ("The country pulled 2,000 troops out of the valley.", ["other"]),
        ("The coach pulled three players from the squad.", ["other"]),
        ("Three youths fled the scene.", ["other"]),
        ("Three hundred people work from their homes.", ["other"]),
        ("The fate of 900 steel workers will be decided on Friday.", ["other"]),
        ("The navy is looking for 300 recruits.", ["other"]),
        ("A helicopter searched for three robbers.", ["other"]),
        ("The painter set 12 canvases on a shelf.", ["other"]),
        ("Police caught three boys with their phones in class.", ["other"]),
        ("The firm seized the day. It said 12 crew members had been taken to the port.", ["other"]),
        ("Twelve prisoners sent a letter home.", ["held"]),
        ("Three prisoners got up early.", ["held"]),
    ],
)
def test_what_only_sounds_like_it(text: str, kinds: list[str]) -> None:
    assert [kind for _, kind, _ in figures(text)] == kinds


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He paid fines adding up to 270,000 crowns.", ["270,000 crowns"]),
        ("The toll has gone up to 341, police said.", ["341"]),
        ("They took up to 40 hostages.", ["up to 40"]),
        ("Only last week seven people died.", ["seven"]),
        ("The mayor put the injured at 21: everybody on board.", ["21"]),
        ("The Union, which froze the accounts of four rebels, urged both sides to talk.", ["four"]),
        ("The mayor banned gatherings of more than 20 people.", []),
    ],
)
def test_where_a_number_begins_and_counts(text: str, found: list[str]) -> None:
    assert [words for words, _, _ in figures(text)] == found
