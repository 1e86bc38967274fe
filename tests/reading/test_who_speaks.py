"""Who says it and who is only told of beside it; what somebody does with a verb of saying, which
tells nobody anything; and under which name a speaker goes."""

import pytest

from onrecord.reading import read
from tests.reading.views import sayings_in

Heard = tuple[str | None, str]


def heard(text: str) -> list[Heard]:
    """Speaker and words of each statement of a text."""
    return [(one.who, " … ".join(one.content)) for one in sayings_in(read(text))]


def relayed(text: str) -> list[tuple[str | None, tuple[str, ...]]]:
    """Speaker and relays of each statement of a text."""
    return [(one.who, one.relays) for one in sayings_in(read(text))]


@pytest.mark.parametrize(
    "text",
    [
        # what somebody does, and says nothing by it
        "A grand jury has already been addressing the killing under laws that ban such violence.",
        "The council long ago showed its inclination to rely on hired guards.",
        "Ada Brandt has built her name on it, writing a book called “Night Shift”.",
        "The clinic is better at informing parents about any forms they need to fill in.",
        "The judges denied, however, a request by the father to name him as guardian.",
        "Ada Holm was 34 and reported extensively on the war.",
        "He cleared areas that had become dangerous, a process called “draining.”",
        # what the report makes of a deed, or has told itself
        "The move suggests that the council fears a strike.",
        "The win does not guarantee that the club will stay up.",
        "However, as noted, the vote there was cancelled.",
        # what nobody has said yet
        "The vote will almost certainly force Senator Ada Brandt to acknowledge a hard truth.",
        "The party needs a leader who says that the wells are foul.",
    ],
)
def test_nobody_says_it(text: str) -> None:
    assert heard(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Tolen addressed the nation on Monday: “We will rebuild.”",
            [("Tolen", "“We will rebuild.”")],
        ),
        ("The report suggests that the deal is dead.", [("report", "that the deal is dead")]),
        (
            "The minister guaranteed that the river would stay open.",
            [("minister", "that the river would stay open")],
        ),
        (
            "The minister denied a report that he had resigned.",
            [("minister", "a report that he had resigned")],
        ),
        (
            "The quay, as noted by the auditor, was sold in May.",
            [("auditor", "The quay … was sold in May")],
        ),
        (
            "No official would say whether the dam was safe.",
            [("No official", "whether the dam was safe")],
        ),
        (
            "No one at the ministry would comment on the sale.",
            [("No one at the ministry", "on the sale")],
        ),
        ("He answered that the quay was sold.", [("He", "that the quay was sold")]),
        (
            "Tolen wrote a letter that said “the quay is lost”.",
            [("a letter", "“the quay is lost”")],
        ),
        # around when it is, it is said
        (
            "Until the result is known, the board suggests, the cars should run without heating.",
            [("board", "Until the result is known … the cars should run without heating")],
        ),
    ],
)
def test_but_this_is_said(text: str, said: list[Heard]) -> None:
    assert heard(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # the words in between tell who told of it
        (
            "The mayor, the daily Quayside reported citing two officials, admitted that the harbour"
            " was lost.",
            [("mayor", "that the harbour was lost")],
        ),
        (
            "The harbour, the daily Quayside reported citing two officials, will close in May.",
            [("two officials", "The harbour … will close in May")],
        ),
        # what stands behind a participle between commas belongs to the saying before it
        (
            "The mayor said the bridge was unsafe and added, quoting a report, that it would"
            " close.",
            [("mayor", "the bridge was unsafe"), ("mayor", "that it would close")],
        ),
        (
            "Radio Orle said, citing a source, that the bridge was unsafe, and reported, quoting"
            " the mayor, that it would close.",
            [("a source", "that the bridge was unsafe"), ("mayor", "that it would close")],
        ),
        # the sender of a paper speaks, and who acts in the clause before a participle
        (
            "The family sent a fax to local police explaining that doctors had been warned.",
            [("family", "that doctors had been warned")],
        ),
        (
            "The mayor went home, and a leaflet was put under doors, urging tenants to stay.",
            [("a leaflet", "tenants to stay")],
        ),
        (
            "The mayor resigned and left the town, urging tenants to stay.",
            [("mayor", "tenants to stay")],
        ),
        # who keeps something back and says why has said the reason
        (
            "The ministry declined to comment, saying the case was open.",
            [("ministry", ""), ("ministry", "the case was open")],
        ),
        ("The ministry declined to say who had died.", [("ministry", "who had died")]),
        # who stands behind the name of a site
        (
            "In a first comment, posted on the platform Pavo, Lund, who had been ill, said the port"
            " was lost.",
            [("Lund", "the port was lost")],
        ),
        # who is shown to say it
        (
            "A video posted by the Front on Telegram shows two men begging for help.",
            [
                ("A video posted by the Front", "two men begging for help"),
                ("two men", "help"),
            ],
        ),
        # two firms are two, and one by two names is one
        (
            "While Northgate Business Machines Corp. and Selm Computer Corp. say the faults will"
            " delay products, most makers said they would not.",
            [
                ("Northgate Business Machines Corp.", "the faults will delay products"),
                ("Selm Computer Corp.", "the faults will delay products"),
                ("most makers", "they would not"),
            ],
        ),
        (
            "The Ruch, or Movement, said it would not take part.",
            [("Ruch", "it would not take part")],
        ),
    ],
)
def test_who_says_it(text: str, said: list[Heard]) -> None:
    assert heard(text) == said


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # whom a newspaper reports on does what it does next
        (
            "The firm has sold its ferry, Radio Orle reported. It denied that jobs would go.",
            ["Radio Orle", "firm"],
        ),
        (
            "The firm has sold its ferry, Radio Orle reported. It said the price was secret.",
            ["Radio Orle", "Radio Orle"],
        ),
        # the man is whoever the sentence before brings in
        (
            "A witness told the court that the bag was open. The woman said workers had opened it.",
            ["A witness", "A witness"],
        ),
        (
            "A teacher and a nurse were hurt. The man said he had seen smoke.",
            ["man"],
        ),
        (
            "A driver was stopped on Monday. The man in the back said he was ill.",
            ["man in the back"],
        ),
        # somebody of a body with an "of" in its name is not the body
        (
            "A University of Tavora sociologist says fewer people are moving.",
            ["A University of Tavora sociologist"],
        ),
        ("Two Bank of Tavora officials said rates would rise.", ["Two Bank of Tavora officials"]),
        ("University of Tavora economist Ana Brandt said rates would rise.", ["Ana Brandt"]),
        (
            "The University of Tavora hospital said the ward was shut.",
            ["University of Tavora hospital"],
        ),
        # the company is not one told of once and long before
        (
            "Orle Corp. said that a Dutch company had sought leave to buy its shares. Orle will buy"
            " back some shares. Its stock has slumped. Orle's treasurer, Dan Brandt, spoke on"
            " Friday. The company said it changed its plan.",
            ["Orle Corp.", "Orle Corp."],
        ),
        # names
        (
            '"I thank Governor @ada_brandt for endorsing @lena_tolen. She stands up for us - not'
            ' Brandt," tweeted Sen. Lina O. Tolen (R-S.C.), a former presidential'
            " candidate and a Brandt supporter.",
            ["Lina O. Tolen"],
        ),
        (
            "The authorities in the Selm, N.Y., area say they have found the gun.",
            ["authorities in the Selm, N.Y., area"],
        ),
        ("The northern city of Dalmora said the dam was safe.", ["Dalmora"]),
        ("Television New Tavora said the tap was shut.", ["Television New Tavora"]),
    ],
)
def test_name_of_the_speaker(text: str, who: list[str]) -> None:
    assert [one for one, _ in heard(text)] == who


def test_no_part_of_a_body_stands_beside_its_people() -> None:
    record = read("Bank of Tavora officials said rates would rise.")
    assert [one.name for one in record.actors] == ["Bank of Tavora officials"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "“He was poisoned,” Tolen said in identically worded sections of the affidavits.",
            [("Tolen", ("identically worded sections of the affidavits",))],
        ),
        ("She said in a section of the hall that the pits were unsafe.", [("She", ())]),
        (
            "In a comment, posted on the platform Pavo, Lund, who had been ill, said he was well.",
            [("Lund", ("Pavo",))],
        ),
        (
            "Speaking on Radio Orle's morning show, Lund said the port was lost.",
            [("Lund", ("Radio Orle",))],
        ),
        (
            "Lund said on Orle's main square that the port was lost.",
            [("Lund", ())],
        ),
        (
            "In her first comment, posted on X, the mayor asked drivers to stay home.",
            [("mayor", ("X",))],
        ),
        (
            "At a hearing, the split in county opinion was obvious, supporters of the school, "
            "including Ann Tolen, said the state was only helping.",
            [("supporters of the school", ())],
        ),
        ("The judge said in an opinion that the law was void.", [("judge", ("an opinion",))]),
    ],
)
def test_who_passes_it_on(text: str, told: list[tuple[str | None, tuple[str, ...]]]) -> None:
    assert relayed(text) == told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # Whom only the last speaker tells of does not go on, nor speak of herself as "she" …
        ("The friend said Ada was calm when she saw her. She added: “We had tea.”", "friend"),
        ("A neighbour said Ada Holm left in May. “She kept to herself,” she said.", "A neighbour"),
        ("A porter said Ada Holm had moved there. She went on: “She was kind.”", "A porter"),
        # … but who is told to speak besides does.
        ("The lawyer said Ada Holm would speak. “I did nothing,” she said.", "Ada Holm"),
        ("Jon Berge said it held. His wife, Ada Holm, did not. She added it was old.", "Ada Holm"),
        ("Police said Ada Holm had been hurt. “She pushed me,” she said.", "Ada Holm"),
    ],
)
def test_who_goes_on_is_not_who_was_told_of(text: str, speaker: str) -> None:
    assert heard(text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Echo reported on the deal on Monday.", "Echo"),
        ("Ada Holm reported on Monday that the war was over.", "Ada Holm"),
        ("They drain the land, a process the guild called “theft”.", "guild"),
        ("It was plain, and their association called the walkout rash.", "their association"),
        ("On Monday, a police report named Ivo Lanz as the gunman.", "a police report"),
    ],
)
def test_who_reports_or_names_it_says_it(text: str, speaker: str) -> None:
    assert heard(text)[0][0] == speaker
