"""Who or what passes a saying on: each case is a passage of ours and, of every statement, the
speaker and the relays by name, nearest the speaker first."""

import pytest

from onrecord.reading import read
from tests.reading.views import sayings_in

Passed = tuple[str | None, tuple[str, ...]]


def passed(text: str) -> list[Passed]:
    return [(one.who, one.relays) for one in sayings_in(read(text))]


CASES: dict[str, tuple[str, list[Passed]]] = {
    "state television": (
        "The governor said on state television that the dam had held.",
        [("governor", ("state television",))],
    ),
    "a message and the station that broadcast it": (
        "In an audio message broadcast by state radio, General Lenk said he would not surrender.",
        [("Lenk", ("an audio message", "state radio"))],
    ),
    "through a town goes nothing that is said": (
        "According to police, 400 people marched through Orle, and organisers said 3,000 had come.",
        [("police", ()), ("organisers", ())],
    ),
    "an email in which somebody is told something": (
        "Jonas Vik, who has taken over, told staff in an email on Friday that the bank would obey"
        " the law.",
        [("Jonas Vik", ("an email",))],
    ),
    "a message and the newspaper on whose site it stands": (
        "The Relief Fund said in a voice message posted on the website of the Selm Post that the"
        " team was safe.",
        [("Relief Fund", ("a voice message", "Selm Post"))],
    ),
    "a body that tells another's count": (
        "The interior ministry, citing the fire service, put the toll at 34.",
        [("fire service", ("interior ministry",))],
    ),
    "a body that gives another's word for a reason": (
        "The company, citing the courts, said it would not pay.",
        [("company", ())],
    ),
    "where a speaker is told to be speaking": (
        "The prime minister, speaking on state radio, said the army would be withdrawn.",
        [("prime minister", ("state radio",))],
    ),
    "witnesses and who quotes them": (
        "Witnesses quoted by Reuteria said soldiers had opened fire.",
        [("Witnesses", ("Reuteria",))],
    ),
    "a document on a platform": (
        "In a thread on Twitter, Odo Lanz said the vote was rigged.",
        [("Odo Lanz", ("a thread", "Twitter"))],
    ),
    "a video and the station that airs it": (
        "The rebels claimed, in a video aired by Sky Nord, that they held 30 soldiers.",
        [("rebels", ("a video", "Sky Nord"))],
    ),
    "a paper and the journal that prints it": (
        "“Half recovered,” Anna Weil and colleagues write in a paper published in The Lance.",
        [("Anna Weil and colleagues", ("a paper", "Lance"))],
    ),
    "a letter that others only have got": (
        "Police said in a letter obtained by the FBI that he had fled.",
        [("Police", ("a letter obtained by the FBI",))],
    ),
    "an interview set off by commas, and a channel with its number": (
        "Vera Lund, in an interview broadcast by Kanal 4 on Sunday, accused the board of fraud.",
        [("Vera Lund", ("Kanal 4",))],
    ),
    "remarks that appear in a newspaper": (
        "Ilse Moor said the deal was dead, in comments that appeared in the Handel Post.",
        [("Ilse Moor", ("Handel Post",))],
    ),
    "a message to somebody, and who has seen it": (
        "In a message to staff seen by Norpress, chief executive Bo Aalto wrote that it was late.",
        [("Bo Aalto", ("a message to staff", "Norpress"))],
    ),
    "groups that tell a board's count": (
        "Farmers' groups, citing the grain board, put the cost of a stoppage at 12 million marks.",
        [("grain board", ("Farmers' groups",))],
    ),
    "a notice on the speaker's own site": (
        "Arden Hospital, in a notice on its website, asked relatives not to come to the ward.",
        [("Arden Hospital", ("a notice on its website",))],
    ),
    "who is quoted, not what looks like a noun in the quotation": (
        "“Nobody bargains on an empty stomach,” its negotiator, Tobiah Lind, was quoted by the"
        " Hesper Herald as saying.",
        [("Tobiah Lind", ("Hesper Herald",))],
    ),
    "papers of other kinds": (
        "The bank said in its prospectus that losses would grow.",
        [("bank", ("its prospectus",))],
    ),
    "television that is no one's": (
        "The governor said on television that the dam had held.",
        [("governor", ())],
    ),
    "a station by its name": (
        "Speaking on Radio Nord, the minister said the port was closed.",
        [("minister", ("Radio Nord",))],
    ),
    "the station of a programme": (
        "Mara Tolen, the governor, said on NBC's Meet the Press on Sunday that taxes would fall.",
        [("Mara Tolen", ("NBC",))],
    ),
    "a programme told of with its station": (
        'Jon Berge said on the VTV show "Morning Round" that he would run.',
        [("Jon Berge", ("VTV",))],
    ),
    "a station that asks only hears": (
        "The minister said in an interview with Dana Orle on Radio Nord that the port was closed.",
        [("minister", ())],
    ),
    "a lawsuit that only tells who somebody is": (
        "It was shameful, said Mara Tolen, 34, a plaintiff in the lawsuit, who waited for hours.",
        [("Mara Tolen", ())],
    ),
    "a hill with a newspaper's name is a place": (
        "On Capitol Hill, where he is popular, some senators said that they would wait.",
        [("some senators", ())],
    ),
    "state media through which officials speak": (
        "Officials said through state media that the reactor was safe.",
        [("Officials", ("state media",))],
    ),
    "a newspaper in which somebody writes": (
        "Mara Tolen wrote in the Selm Courier that the plan was wrong.",
        [("Mara Tolen", ("Selm Courier",))],
    ),
    "an essay": (
        "Writing in an essay, the historian Dana Orle argued that the treaty was void.",
        [("Dana Orle", ("an essay",))],
    ),
    "an order of a court": (
        "Judge Mara Tolen wrote in an order that the sale could go on.",
        [("Mara Tolen", ("an order",))],
    ),
    "in order to": (
        "The board said it had sold the ferry in order to pay its debts.",
        [("board", ())],
    ),
    "court papers": (
        "Prosecutors said in court papers that the clerk had kept two sets of books.",
        [("Prosecutors", ("court papers",))],
    ),
    "capital letters are no document": (
        'She wrote in capital letters that she was "leaving the ship".',
        [("She", ())],
    ),
    "a document right behind the verb that the parse hangs on the day": (
        "As the Selm Courier noted in an op-ed Thursday, the candidate has few friends.",
        [("Selm Courier", ("an op-ed",))],
    ),
    "a document and the body through which it came": (
        "Jon Berge, in a statement released through the club, said he would not resign.",
        [("Jon Berge", ("a statement", "club"))],
    ),
    "a document and the site on which it stands": (
        "In a video posted on Telegram, the general said the hill had fallen.",
        [("general", ("a video", "Telegram"))],
    ),
    "a document told of without its day": (
        "Brannock, in a post on Tuesday, called the queues unexpected.",
        [("Brannock", ("a post",))],
    ),
    "a document told of by whose it is, when it comes back without": (
        "Ferrow said in their filing that the pumps were sound. The filing is dated in May.",
        [("Ferrow", ("their filing",))],
    ),
    "a statement issued some words before what it holds": (
        "Mara Tolen released a statement after the fire in which she said the hall was insured.",
        [("Mara Tolen", ("a statement",))],
    ),
    "papers that a newspaper has told of before": (
        "The sale gave him nothing, according to court documents reported previously by the Selm"
        " Courier.",
        [("court documents", ("Selm Courier",))],
    ),
    "reports by the press, told of with their adjective": (
        "Jon Berge said he would have fired him if it had happened in his campaign, according to"
        " press reports.",
        [("Jon Berge", ("press reports",))],
    ),
    "somebody asked by email": (
        "Asked by email, a spokesman for Ferrow declined to comment.",
        [("a spokesman for Ferrow", ())],
    ),
    "an interpreter": (
        "Through an interpreter, the farmer said the well had been dry since May.",
        [("farmer", ("an interpreter",))],
    ),
    "a report that a newspaper has seen": (
        "The council warned in a report seen by the Selm Courier that the dyke would not hold.",
        [("council", ("a report", "Selm Courier"))],
    ),
    "a report that this newspaper has seen": (
        "The council warned in a report seen by this newspaper that the dyke would not hold.",
        [("council", ("a report seen by this newspaper",))],
    ),
    "writing in a newspaper": (
        "Writing in the Brannock Herald, the former judge called the trial a farce.",
        [("former judge", ("Brannock Herald",))],
    ),
    "a piece and the newspaper in which it stands": (
        "In an op-ed published in the Selm Courier, Berge wrote that the law was void.",
        [("Berge", ("an op-ed", "Selm Courier"))],
    ),
    "a column that is no part of the saying": (
        "As Liz Orle points out in a column on Selm News, the plan gives Berge an advantage.",
        [("Liz Orle", ("a column on Selm News",))],
    ),
    "an agency whose name ends like one": (
        "The firm knew of the crack, according to emails seen by Northwire.",
        [("emails", ("Northwire",))],
    ),
    "a book called by what it holds": (
        "In a book in which he tells of his youth, Berge said he had stolen boats.",
        [("Berge", ("a book",))],
    ),
    "as reported by, some words behind": (
        "Jon Berge noted in an interview with Tolen's podcast, a weekly show about the sea and its"
        " people, that he had lost, as reported by the Selm Courier.",
        [("Jon Berge", ("Selm Courier",))],
    ),
    "a statement and who reads it out": (
        "Ferrer said in a statement read out by his lawyer that he would appeal.",
        [("Ferrer", ("a statement", "his lawyer"))],
    ),
    "a statement and where it is read": (
        '"I regret nothing," Ferrer said in a statement read on state radio.',
        [("Ferrer", ("a statement", "state radio"))],
    ),
    "papers without an article, which the parse takes for a charge": (
        "She was paid 40,000 crowns, prosecutors said in charging documents.",
        [("prosecutors", ("charging documents",))],
    ),
    "a petition that is signed": (
        "The members have signed a petition demanding the chairman's resignation.",
        [("members", ("a petition",))],
    ),
    "a newspaper's own page": (
        "On its front page, the Selm Courier called the budget a fraud.",
        [("Selm Courier", ())],
    ),
    "what is said within what a station passes on": (
        "On Radio Nord, Tolen said that by refusing to say the words they were helping the rebels.",
        [("Tolen", ("Radio Nord",)), ("Tolen", ())],
    ),
    "what is told in a statement's own quotation": (
        'In a statement, the board said, "On Friday, the league announced that it would wait."',
        [("board", ("a statement",)), ("league", ())],
    ),
    "an agency that only its reporting tells": (
        '"Sixty are dead," the governor told reporters, Interline reported.',
        [("governor", ("Interline",))],
    ),
    "a test that a notice cites": (
        "Citing this test, the league's notice claimed the software was made to break the law.",
        [("league's notice", ())],
    ),
    "a newspaper called after a day": (
        "The plan is dead, Mara Tolen said, reports USA Today.",
        [("Mara Tolen", ("USA Today",))],
    ),
    "what is said in court": (
        "In opening statements Tuesday, defender Jon Berge said his client had no gun.",
        [("Jon Berge", ())],
    ),
    "somebody quoted in a newspaper": (
        "Union official Dana Orle, quoted in the Selm Courier, said the plant would close.",
        [("Dana Orle", ("Selm Courier",))],
    ),
    "a site that the report calls one": (
        "She will stay, her spokesman wrote on the messaging service Kolo.",
        [("her spokesman", ("Kolo",))],
    ),
    "a site by a name that nobody knows, and a matter that one writes on": (
        "Ruth Adler wrote on Pling: “It is dead.” Jon Berge wrote on Brexit that it was late.",
        [("Ruth Adler", ("Pling",)), ("Jon Berge", ())],
    ),
    "a train service": (
        "The minister said on the train service Orle that the line was safe.",
        [("minister", ())],
    ),
    "a site and a day": (
        "Police chief Abdul Rahim announced on Facebook on Tuesday there were suspects in custody.",
        [("Abdul Rahim", ("Facebook",))],
    ),
    "through somebody": (
        "The director let it be known through his wife that he could live with the plan.",
        [("director", ("his wife",))],
    ),
    "through a crowd goes who speaks later": (
        "He walked through the crowd and said he would come back.",
        [("He", ())],
    ),
    "what is written on": (
        "“Neither him nor her,” the council wrote on a sheet taped to the lift.",
        [("council", ("a sheet",))],
    ),
    "a paper of another speaker's": (
        "Stores were empty, Orle Foods said, while Selm Foods, in a Facebook post on Tuesday,"
        " called it “unexpected”.",
        [("Orle Foods", ()), ("Selm Foods", ("a Facebook post",))],
    ),
    "what else is done where somebody speaks": (
        "Speaking on state radio, the marshal praised the army and promised to hold elections.",
        [("marshal", ("state radio",))],
    ),
    "a motion that is filed": (
        "The owners filed a motion claiming the order was void.",
        [("owners", ("a motion",))],
    ),
    "a post and the network it stands on": (
        "In a post on the network Pling he wrote: “A road is not a cash machine.”",
        [("he", ("a post", "Pling"))],
    ),
    "a letter that its writer's house has made public": (
        "The emir wrote in a letter made public by the palace that the strait was closed.",
        [("emir", ("a letter",))],
    ),
    "a letter that an agency has made public": (
        "The bishop urged him to wait, in a letter made public by the news service Ecclesia.",
        [("bishop", ("a letter", "Ecclesia"))],
    ),
    "two that report": (
        "The court ruled that they must go, the Lorne Gazette and the agency Polaris reported.",
        [("court", ("Lorne Gazette", "Polaris"))],
    ),
    "a letter in which somebody is only said to have spoken": (
        "They are examining a letter in which K. is said to have sworn allegiance to the sect.",
        [(None, ())],
    ),
    "a network on which somebody is liked": (
        "Preacher Idris Wagner, whose sermons are popular on the network Plaza, urged parents to"
        " hide their children.",
        [("Idris Wagner", ())],
    ),
    "whose statement it is": (
        "The senator has died, according to a statement released by her family.",
        [("her family", ("a statement",))],
    ),
    "a statement and its day": (
        "According to a statement from Friday, the mayor was ill.",
        [("a statement from Friday", ())],
    ),
    "a statement and where it stands": (
        "According to a statement by the roadside, the shrine dates from 1800.",
        [("a statement by the roadside", ())],
    ),
    "an e-mail and where it came from": (
        "According to an e-mail from Oslo, the ship had sailed.",
        [("an e-mail from Oslo", ())],
    ),
    "a note that somebody treads on": (
        "She stepped on a note and said the floor was wet.",
        [("She", ())],
    ),
    "through whom something else was done": (
        "Through his wife, the painter met the actor and later said he was a giant.",
        [("painter", ())],
    ),
    "a report speaks by itself": (
        "According to a report by the Audit Office, the bridge was unsafe.",
        [("a report by the Audit Office", ())],
    ),
    "somebody quoted as saying one thing has not said the other": (
        "It remains unclear whether a judge will agree, the Selm Courier reported, quoting her"
        " lawyer Jon Berge as saying that prosecutors have not approved it.",
        [("Selm Courier", ()), ("Jon Berge", ("Selm Courier",))],
    ),
    "a letter within what somebody is asked": (
        "The mayor asked the bishop in a letter to withdraw the order.",
        [("mayor", ("a letter",))],
    ),
    "a memo behind a quotation": (
        "Ilse Moor dismissed the claim as “gossip” in a memo on Monday.",
        [("Ilse Moor", ("a memo",))],
    ),
    "a document that is part of what is promised": (
        "The union promised to publish the list in a letter.",
        [("union", ())],
    ),
    "one between who has no other part": (
        "The heirs announced through a notary that the house would be sold.",
        [("heirs", ("a notary",))],
    ),
    "one between behind what is demanded": (
        "The kidnappers have demanded 2 million crowns through an intermediary.",
        [("kidnappers", ("an intermediary",))],
    ),
    "one between before the second verb": (
        "He denies the charges, and through his counsel accused the prosecution of bribery.",
        [("He", ()), ("He", ("his counsel",))],
    ),
    "one between set off before the second verb": (
        "He denies everything and, through his lawyer, called the charge absurd.",
        [("He", ()), ("He", ("his lawyer",))],
    ),
    "one by whom it is let be known": (
        "Orle let it be known through his wife that he would sell the boat.",
        [("Orle", ("his wife",))],
    ),
    "a mediator through whom others would talk": (
        "The minister offered to talk to the rebels through a mediator.",
        [("minister", ())],
    ),
    "a petition that is started": (
        "Residents started a petition calling for a bypass.",
        [("Residents", ("a petition",))],
    ),
    "placards that are carried": (
        "The strikers carried placards demanding higher wages.",
        [("strikers", ("placards",))],
    ),
    "a letter that somebody buys": (
        "The museum bought a letter saying the duke was poor.",
        [("a letter", ())],
    ),
    "a letter that somebody gets": (
        "The singer got a letter asking her to leave the stage.",
        [("a letter", ())],
    ),
    "a statement that somebody reads out": (
        "The mayor read a statement saying that he would go.",
        [("mayor", ())],
    ),
    "placards that nobody carries": ("Nobody carried placards demanding her release.", []),
    "a petition that is not started": (
        "Residents never started a petition calling for a bypass.",
        [],
    ),
    "an agency that nobody knows, behind what somebody said": (
        "The premier said he would resign, according to Norpress.",
        [("premier", ("Norpress",))],
    ),
    "court papers that tell what somebody said": (
        "According to court papers, the clerk told police that he had burnt the files.",
        [("clerk", ("court papers",))],
    ),
    "a letter is not the person for whom it is": (
        "“We shall not pay,” the director wrote in a letter to Governor Lena Orsted.",
        [("director", ("a letter to Governor Lena Orsted",))],
    ),
    "an email that tells a newspaper": (
        "In an email to the Harbour Courier, the ministry said that the bridge was safe.",
        [("ministry", ("an email",))],
    ),
    "a letter for those who are told in it": (
        "The board said in a letter to shareholders that it would fight the bid.",
        [("board", ("a letter to shareholders",))],
    ),
    "a journal in which findings stand": (
        "In findings published on Tuesday in Tidal Biology, researchers reported that crabs count.",
        [("researchers", ("findings",))],
    ),
    "a newspaper in which a letter stands": (
        "In a letter published in the Harbour Courier, the bishop said the bell was cracked.",
        [("bishop", ("a letter", "Harbour Courier"))],
    ),
    "a note that is put out": (
        "The security office put out a two-line note: the deputy had slipped on the stairs.",
        [("security office", ("a two-line note",))],
    ),
    "a banner that is put up": (
        "The dockers put up a banner: “We are not for sale.”",
        [("dockers", ("a banner",))],
    ),
    "a message on a site": (
        "Jonas Brill posted a message on Facebook announcing he had resigned.",
        [("Jonas Brill", ("a message", "Facebook"))],
    ),
    "a brief that is filed on a day": (
        "Lawyers for the widow filed a brief in federal court on Monday arguing the judge should"
        " step aside.",
        [("Lawyers for the widow", ("a brief",))],
    ),
    "what a letter demands and says": (
        "The union had written a letter to the minister, demanding a rise and saying it would"
        " strike.",
        [
            ("union", ("a letter to the minister",)),
            ("union", ("a letter to the minister",)),
        ],
    ),
    "a statement which reads": (
        "The museum released a statement which read, in part, “We regret the loss.”",
        [("museum", ("a statement",))],
    ),
    "a note in which something is asked": (
        "The foreign ministry handed the envoy a note in which it asks that the crew be freed.",
        [("foreign ministry", ("a note",))],
    ),
    "a letter to somebody, in which something else is said": (
        "“We stay,” the abbot wrote in a letter to the faithful, in which he also begged the"
        " rebels not to shoot.",
        [("abbot", ("a letter to the faithful",)), ("abbot", ("a letter to the faithful",))],
    ),
    "placards carried by those who march": (
        "Protesters, carrying placards asking the mayor to resign, marched to the quay.",
        [("Protesters", ("placards",))],
    ),
    "what is said next in the same letter": (
        "She said in a letter that the bridge was safe and urged people to use it.",
        [("She", ("a letter",)), ("She", ("a letter",))],
    ),
    "what is added on the same station": (
        "She announced on local radio that the boat was safe, and called on others to join her.",
        [("She", ("local radio",)), ("She", ("local radio",))],
    ),
    "what is told others beside a letter": (
        "She said in a letter that the bridge was safe and told the Courier she had tested it.",
        [("She", ("a letter",)), ("She", ())],
    ),
    "what is asked now beside a letter of May": (
        "The union put the sum at 4,000 in a letter of May, and asks why the mayor is silent.",
        [("union", ("a letter of May",)), ("union", ())],
    ),
    "what others do through newspapers": (
        "She accused the board of negotiating through the newspapers and vowed to stay.",
        [("She", ()), ("She", ())],
    ),
    "a decision that somebody stands by": (
        "Mrs Ashby stood by her decision, pointing out that the guidance forbids any mark.",
        [("Ashby", ())],
    ),
    "what somebody did who did not comment": (
        "He did not comment but posted a picture of the wreck on his site.",
        [("He", ())],
    ),
    "a newspaper whose report is not confirmed": (
        "The lawyer confirmed that it had paid, but neither confirmed nor disputed a report in the"
        " Selm Gazette that the pumps were broken.",
        [("lawyer", ()), ("lawyer", ())],
    ),
    "a note that somebody finds": (
        "The police, who found a note saying that the driver was sorry, closed the case.",
        [("a note", ())],
    ),
    "a site that is told of as one": (
        "Orle.com reported that the mayor had said the road was shut. The news site Orle.com also"
        " reported its source, whom it did not name, claimed a fourth man had fled.",
        [("mayor", ("Orle.com",)), ("its source", ("Orle.com",))],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_who_passes_it_on(text: str, expected: list[Passed]) -> None:
    assert passed(text) == expected
