"""Whom news cites or tells of, who is the speaker, and where it only says why something was done:
each case is a passage of ours and, of every statement, the speaker and the relays by name."""

import pytest

from tests.reading.test_relays import Passed, passed

CASES: dict[str, tuple[str, list[Passed]]] = {
    "whom an agency cites in a relative clause": (
        "The agency Polaris, which cited a doctor at the hospital, reported that 14 had died.",
        [("a doctor at the hospital", ("Polaris",))],
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
    "a site called by two words": (
        "“The border will open,” he wrote on Truth Social on Tuesday.",
        [("he", ("Truth Social",))],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_who_says_what_news_passes_on(text: str, expected: list[Passed]) -> None:
    assert passed(text) == expected
