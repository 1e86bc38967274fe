"""Which reports tell one story, in a ledger that has only a few."""

from itertools import permutations
from typing import Any

import pytest

from onrecord.linking import Linker

FERRY = (
    "2031-03-03",
    "HALDMOOR, March 3 - Premier Ilse Brandvik said on Monday that the government of Norrland "
    "would not reopen the Stavik ferry line before autumn, after an inspection found cracks in "
    "two of its four vessels. “Safety comes first,” Brandvik told reporters in Haldmoor. The line "
    "carried 400,000 passengers last year, and islanders say that they have been cut off since "
    "the ferries were withdrawn in January. The operator, Coast Lines, said repairs to the hulls "
    "would cost 12 million crowns. The islanders' council has asked for a replacement vessel from "
    "the mainland.",
)
PIER = (
    "2031-03-04",
    "STAVIK, March 4 - Islanders on Stavik blocked the pier on Tuesday in protest at the closure "
    "of the ferry line, which Premier Ilse Brandvik has said will last until autumn. “We have no "
    "doctor, no post and no school bus,” said Torvald Rem, who chairs the islanders' council. "
    "Coast Lines withdrew its ferries in January after inspectors found cracks in the hulls of "
    "two vessels. Repairs would cost 12 million crowns, the operator said.",
)
PENSIONS = (
    "2031-03-05",
    "HALDMOOR, March 5 - Norrland's parliament voted 61 to 58 on Wednesday to raise the pension "
    "age to 67, handing Premier Ilse Brandvik a narrow victory after weeks of debate. Trade "
    "unions called a one-day strike for Monday. “This reform is fair to the young,” Brandvik told "
    "lawmakers. The opposition leader, Marit Solheim, said her party would repeal the law if it "
    "won the election next year.",
)
STRIKE = (
    "2031-03-10",
    "HALDMOOR, March 10 - Thousands of workers walked off the job across Norrland on Monday in a "
    "strike against the new pension law, which raises the pension age to 67. Schools and post "
    "offices were shut in Haldmoor, and trains ran at half service. Union leaders said that they "
    "would call further strikes unless Premier Ilse Brandvik withdrew the law, which parliament "
    "passed by three votes last week. Marit Solheim, who leads the opposition, joined the march.",
)


def grouped(story: Any, *reports: tuple[str, str]) -> set[frozenset[tuple[str, str]]]:
    """The reports of each story that linking makes of some."""
    known = {f"r{n}": one for n, one in enumerate(reports)}
    linker = Linker()
    for ref, (day, text) in known.items():
        linker.add(story(ref, text, published=day).filed.record, ref)
    return {frozenset(known[one.ref] for one in group) for group in linker.stories()}


@pytest.mark.parametrize("reports", list(permutations((FERRY, PIER, PENSIONS, STRIKE))))
def test_two_stories_with_one_premier_stay_two(
    story: Any, reports: tuple[tuple[str, str], ...]
) -> None:
    assert grouped(story, *reports) == {frozenset({FERRY, PIER}), frozenset({PENSIONS, STRIKE})}


@pytest.mark.parametrize("other", [PENSIONS, STRIKE])
@pytest.mark.parametrize("one", [FERRY, PIER])
def test_a_premier_and_her_capital_make_no_story_of_two_reports(
    story: Any, one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert len(grouped(story, one, other)) == 2


@pytest.mark.parametrize("pair", [(FERRY, PIER), (PENSIONS, STRIKE)])
def test_two_reports_of_one_matter_are_a_story_even_alone(
    story: Any, pair: tuple[tuple[str, str], tuple[str, str]]
) -> None:
    assert grouped(story, *pair) == {frozenset(pair)}
