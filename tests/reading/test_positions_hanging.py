"""Positions that hang on what another does: until he gives way, or else, and then, should he, the
day he does."""

import pytest

from tests.reading.rules import read
from tests.reading.views import held_in

BORDER = "Orland and Tavia closed their border on Monday. "
KORN = "said Lisa Korn, who leads the Tenants' League."

TOLD = [
    # label, text, holder, act, object, condition
    ("should, behind", "The Harbour Guild would call off its walkout should the owner, Brask"
     " Shipping, pay the arrears, its chairman said.", "Harbour Guild", "offer",
     "call off its walkout", "should the owner, Brask Shipping, pay the arrears"),
    ("that, should they", "Varn's interior ministry said that, should the envoys be let go, it was"
     " prepared to reopen the border.", "Varn's interior ministry", "offer", "reopen the border",
     "should the envoys be let go"),
    ("as long as", "The Front would free the pilots as long as Orland pulled its troops out of"
     " Selm, its commander said.", "Front", "offer", "free the pilots",
     "as long as Orland pulled its troops out of Selm"),
    ("the day they do", "The Front will lift its blockade the day Orland frees the prisoners, its"
     " commander said.", "Front", "offer", "lift its blockade",
     "the day Orland frees the prisoners"),
    ("what is kept up until", "The bus drivers' union vowed to stay out until the city council"
     " restores their pensions.", "bus drivers' union", "threaten", "stay out",
     "until the city council restores their pensions"),
    ("what that asks", "The bus drivers' union vowed to stay out until the city council restores"
     " their pensions.", "bus drivers' union", "demand",
     "the city council restores their pensions", ""),
    ("what the union shuts", "The teachers' union said schools would shut from Monday unless the"
     " ministry withdrew the test.", "teachers' union", "threaten",
     "schools would shut from Monday", "unless the ministry withdrew the test"),
    ("frozen until", "The bank said it would freeze all payments to the firm until its debts were"
     " settled.", "bank", "threaten", "freeze all payments to the firm",
     "until its debts were settled"),
    ("a deed that harms", "Governor Jon Berge vowed to fine the owners of the mine.", "Jon Berge",
     "threaten", "fine the owners of the mine", ""),
    ("or we do", f"“Lower the rent or we stop paying it,” {KORN}", "Tenants' League", "threaten",
     "stop paying it", ""),
    ("or be sunk", "Orland ordered the trawlers to turn back or be sunk.", "Orland", "threaten",
     "be sunk", ""),
    ("without the or", "Orland ordered the trawlers to turn back or be sunk.", "Orland", "demand",
     "turn back", ""),
    ("or face", "The rebels must leave the town or face a siege, the army of Orland said.",
     "Orland", "threaten", "face a siege", ""),
    ("unless, told by the report", "The lorry drivers will not load the ships unless they are paid"
     " in advance.", "lorry drivers", "reject", "load the ships",
     "unless they are paid in advance"),
    ("a threat, told by the report", "The players will boycott the cup unless the federation sacks"
     " the coach.", "players", "threaten", "boycott the cup",
     "unless the federation sacks the coach"),
    ("what that demands", "The players will boycott the cup unless the federation sacks the coach.",
     "players", "demand", "the federation sacks the coach", ""),
    ("if, told by the report", "The dockers' union will lift the blockade if the port company pays"
     " the arrears.", "dockers' union", "offer", "lift the blockade",
     "if the port company pays the arrears"),
    ("what an offer asks", "The bank offered to lend the money if the town sold the harbour.",
     "bank", "demand", "the town sold the harbour", ""),
    ("what backing asks", "The league supports the reform, as long as pensions are spared.",
     "league", "demand", "pensions are spared", ""),
    ("as soon as", "Orland said it would reopen the border as soon as Tavia freed the pilots.",
     "Orland", "offer", "reopen the border", "as soon as Tavia freed the pilots"),
    ("kept there until", "The Front said it would keep its tanks in the valley until Orland freed"
     " the pilots.", "Front", "threaten", "keep its tanks in the valley",
     "until Orland freed the pilots"),
    ("none of them", "The Front said it would free none of the pilots unless Orland left the"
     " valley.", "Front", "reject", "free none of the pilots", "unless Orland left the valley"),
    ("what would follow", "The bank said a second loan would follow once Tavia had closed the"
     " mine.", "bank", "offer", "a second loan would follow", "once Tavia had closed the mine"),
    ("spared if", "The firm said it would not sue the tenants' union if it apologised.", "firm",
     "offer", "not sue the tenants' union", "if it apologised"),
    ("spared", "Orland said it would burn no huts.", "Orland", "promise", "burn no huts", ""),
    ("to court", "The tenants' union said it would take the mayor to court.", "tenants' union",
     "threaten", "take the mayor to court", ""),
    ("kept whole until", "The Front said it would not destroy its rockets until Orland left the"
     " valley.", "Front", "reject", "destroy its rockets", "until Orland left the valley"),
    ("not one", "The Front said it would give up not one village.", "Front", "reject",
     "give up not one village", ""),
    ("no effort", "The ministry said it would spare no effort.", "ministry", "promise",
     "spare no effort", ""),
    ("and we can", f"“Pay the arrears and we can talk about hours,” {KORN}", "Tenants' League",
     "offer", "talk about hours", "Pay the arrears"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "holder", "act", "words", "condition"),
    [one[1:] for one in TOLD],
    ids=[one[0] for one in TOLD],
)
def test_what_hangs_on_another(
    text: str, holder: str, act: str, words: str, condition: str
) -> None:
    found = [one[:4] for one in held_in(read(BORDER + text))]
    assert (holder, act, words, condition) in found


NONE = [
    ("what one searches until", "The council pledged to keep searching until every missing child"
     " is found.", "demand"),
    ("to resign oneself", "“I will resign if the court finds against me,” the mayor, Jon Berge,"
     " said.", "offer"),
    ("what prosecutors do", "The prosecutor said she would prosecute the owners.", "threaten"),
    ("a moment is seized", "Orland promised to seize the moment.", "threaten"),
    ("two things asked", "The landlord demanded that the tenants pay or move out.", "threaten"),
    ("tea", f"“Come in and we can have tea,” {KORN}", "offer"),
    ("a day after", "Orland will send a ship the day after the storm ends, its coastguard said.",
     "demand"),
    ("who decided otherwise", "“Voters decided otherwise, and I will write a book,” the mayor, Jon"
     " Berge, said.", "threaten"),
    ("until the fog lifts", "“We will suspend the search until the fog lifts,” Tavia's coastguard"
     " said.", "threaten"),
    ("nor is that asked", "“We will suspend the search until the fog lifts,” Tavia's coastguard"
     " said.", "demand"),
    ("its own plan", "The zoo said it would execute its plan in spring.", "threaten"),
    ("where it wins itself", "The Green Front promised to prosecute corrupt officials if it wins.",
     "threaten"),
    ("if others do not", "Orland promised to build the pier itself if Tavia did not pay for it.",
     "threaten"),
    ("as the weather has it", "“Should the wind turn, we would close the road,” the fire service"
     " said.", "threaten"),
    ("what is only urged", "Tavia urged Orland to act or risk famine.", "threaten"),
    ("what doctors foresee", "Doctors told smokers to stop or face an early death.", "threaten"),
    ("nobody is bidden to score", "The team will not win the cup unless it scores more goals.",
     "reject"),
    ("nor to beat them", "Orland will play Tavia in the final if it beats Varn on Sunday.",
     "demand"),
    ("a council's own affair", "The company will build the plant if the council approves the plan.",
     "demand"),
    ("what others lose", "The farmers will lose their land if the government builds the dam.",
     "offer"),
    ("what comes first", "The ministry promised to lift the ban as soon as the campaign was over.",
     "demand"),
    ("a threat is no offer", "Orland will close its border if Tavia builds the dam.", "offer"),
    ("nor does it bid them", "Orland will close its border if Tavia builds the dam.", "demand"),
    ("to sue", "The tenants' union will sue if the mayor sells the pier.", "demand"),
    ("snow", "The schools will not open until the snow is removed.", "demand"),
    ("relatives first", "The police will not name the man until his relatives are informed.",
     "demand"),
    ("what is not known", "It is not known whether Tavia will talk unless Orland frees the pilots.",
     "demand"),
    ("what is possible", "The widow could keep the house if the bank agreed.", "offer"),
    ("nobody is bidden to fall ill", "The bishop promised to pray for the town if the mayor falls"
     " ill.", "demand"),
    ("a fall", "The government will not collapse unless the Greens withdraw.", "reject"),
    ("how long", "The garrison held out for nine days.", "demand"),
    ("the tide", "The tide would follow if the wind turned, the coastguard said.", "offer"),
    ("a war", "More deaths would follow if Orland attacked, the ministry said.", "offer"),
    ("prices", "Prices would follow once Orland cut its output, the bank said.", "offer"),
    ("no harm", "The Front said it would not strike a deal with Orland.", "promise"),
    ("his own", "The lawyer, Jon Berge, said he would take his client to court.", "threaten"),
    ("a ball", "The coach, Jon Berge, said he would take the ball to court.", "threaten"),
    ("so long", "Jon Berge has appealed to the fans for years.", "demand"),
    ("how often", "The union appealed to voters for the first time.", "demand"),
    ("no less", "The ministry said it would build no less than nine schools.", "reject"),
    ("a question", "“Should the board resign?” the mayor, Jon Berge, asked.", "demand"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act"), [one[1:] for one in NONE], ids=[one[0] for one in NONE])
def test_no_such_position_hangs_on_it(text: str, act: str) -> None:
    assert act not in [one.act for one in held_in(read(BORDER + text))]
