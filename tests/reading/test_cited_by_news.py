"""Whom news cites or tells of, who is the speaker, and where it only says why something was done:
each case is a passage of ours and, of every statement, the speaker and the relays by name."""

import pytest

from tests.reading.test_relays import Passed, passed

CASES: dict[str, tuple[str, list[Passed]]] = {
    "whom an agency cites in a relative clause": (
        "The agency Polaris, which cited a doctor at the hospital, reported that 14 had died.",
        [("a doctor at the hospital", ("Polaris",))],
    ),
    "the same behind all that is told": (
        "Fourteen had died, according to the news agency Polaris, which cited a doctor.",
        [("a doctor", ("Polaris",))],
    ),
    "who told it, not to whom it is done": (
        "The rebels would free two captives, they told mediators, a diplomat said.",
        [("rebels", ()), ("a diplomat", ())],
    ),
    "the same of a body by its name": (
        "Talks would resume in May, said HENA, which cited two unnamed officials.",
        [("two unnamed officials", ("HENA",))],
    ),
    "a firm that cites the courts in one gives a reason": (
        "The company, which cited the courts, said it would not pay.",
        [("company", ()), ("company", ())],
    ),
    "who is cited behind all that is told": (
        "The Selm Courier reported on Friday that the bank planned to close 40 branches in the"
        " north, citing an internal memo.",
        [("an internal memo", ("Selm Courier",))],
    ),
    "the same where it looks like a part of that": (
        "The Selm Courier reported that the bank planned to close 40 of its branches, citing people"
        " familiar with the matter.",
        [("people familiar with the matter", ("Selm Courier",))],
    ),
    "sources": (
        "He has sent a team of negotiators, Le Matin reported, citing sources at court.",
        [("sources at court", ("Le Matin",))],
    ),
    "why it was done, in what a newspaper tells": (
        "The newspaper Al Nour said the minister had resigned, citing ill health.",
        [("Al Nour", ())],
    ),
    "why a firm sold less": (
        "The company reported that sales had fallen, citing weak demand.",
        [("company", ())],
    ),
    "no source": (
        "The man had been questioned, broadcaster VTV said, without citing a source.",
        [("VTV", ())],
    ),
    "a newspaper's word between a speaker and his verb": (
        "The minister, Radio Lauen reported, said the border would open.",
        [("minister", ("Radio Lauen",))],
    ),
    "the same of an agency, and what somebody was told": (
        "The minister, the agency Polaris said, told parliament that the border would open.",
        [("minister", ("Polaris",))],
    ),
    "a site called by a letter, and the sentence behind it": (
        "The border would open, the minister said on X. The army did not comment.",
        [("minister", ("X",)), ("army", ())],
    ),
    "what is posted to a site": (
        "“The border will open,” the minister posted to X.",
        [("minister", ("X",))],
    ),
    "whose the statement is that an agency cites": (
        "The post had been retaken, state television said, quoting a statement by the army.",
        [("army", ("a statement", "state television"))],
    ),
    "a statement and who carried it": (
        "The post had been retaken, according to a statement from the army carried by HENA.",
        [("army", ("a statement", "HENA"))],
    ),
    "records that a body by its name has reviewed": (
        "At least 60 patients died, according to hospital records reviewed by Polaris.",
        [("hospital records", ("Polaris",))],
    ),
    "a message and who broadcast it, told behind the verb": (
        "General Lenk said in an audio message broadcast by Radio Oshti that he would not yield.",
        [("Lenk", ("an audio message", "Radio Oshti"))],
    ),
    "an interview and the station that aired it": (
        "In an interview that the broadcaster Channel Nord aired in May, the mayor said the dam was"
        " unsafe.",
        [("mayor", ("Channel Nord",))],
    ),
    "an office and a name behind an agency": (
        "According to the semi-official agency HENA, the prosecutor of Selm, Ali Mehr, said the 36"
        " men must face charges.",
        [("Ali Mehr", ("HENA",))],
    ),
    "an office behind him who says it": (
        "According to Mara Tolen, the mayor of Selm, the bridge is closed.",
        [("Mara Tolen", ())],
    ),
    "two who say it, of whom a newspaper tells": (
        "The mine is shut, two men said, the newspaper Al Nour reported.",
        [("two men", ("Al Nour",))],
    ),
    "what is told to reporters, told by another": (
        "The bridge is shut, the mayor told reporters, Polaris reported.",
        [("mayor", ("Polaris",))],
    ),
    "through a lawyer": (
        "In a statement through his lawyer, Quist said he would appeal.",
        [("Quist", ("a statement", "his lawyer"))],
    ),
    "by lawyers": (
        "“I am innocent,” Quist said in a statement provided by his lawyers.",
        [("Quist", ("a statement", "his lawyers"))],
    ),
    "through the post": (
        "In a letter through the post, Quist said he would appeal.",
        [("Quist", ("a letter through the post",))],
    ),
    "a suit at law": (
        "In that suit, the regulator accused Selm Bank of hiding its losses.",
        [("regulator", ("that suit",))],
    ),
    "a suit that is worn": (
        "In a dark suit and tie, the president said the war was over.",
        [("president", ())],
    ),
    "nobody passes on his own word": (
        "CNN said in a report that it would cut jobs, CNN reported.",
        [("CNN", ("a report",))],
    ),
    "nor anybody the same word twice": (
        "According to CNN, the bank said it would cut jobs, CNN reported.",
        [("bank", ("CNN",))],
    ),
    "a site called by two words": (
        "“The border will open,” he wrote on Truth Social on Tuesday.",
        [("he", ("Truth Social",))],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_who_says_what_news_passes_on(text: str, expected: list[Passed]) -> None:
    assert passed(text) == expected
