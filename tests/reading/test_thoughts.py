"""What a record's attitudes are: thought, hoped, wanted or felt; not what is done or ruled."""

import pytest

from onrecord import Report, read


def thoughts(text: str) -> list[tuple[str | None, str]]:
    """Whose thoughts a report tells, and by which words."""
    record = read(Report.of(text))
    names = {one.id: one.name for one in record.actors}
    return [
        (
            names[one.source.actor] if one.source and one.source.actor else None,
            " … ".join(record.report.text[a:b] for a, b in one.cue.spans) if one.cue else "",
        )
        for one in record.attitudes
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mara Tolen fears that the army will attack.", ("Mara Tolen", "fears")),
        ("Residents are worried that the dam may burst.", ("Residents", "are worried")),
        ("It is feared that 12 people died.", (None, "is feared")),
        ("Mara Tolen wants a new bridge.", ("Mara Tolen", "wants")),
        ("Mara Tolen is confident of winning the vote.", ("Mara Tolen", "is confident of")),
        ("The talks are expected to resume on Monday.", (None, "are expected")),
    ],
)  # fmt: skip
def test_thoughts_are_told(text: str, expected: tuple[str | None, str]) -> None:
    assert thoughts(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor endorsed Jon Berge on Monday.",
        "Three men were charged with murder.",
        "The virus appears to have infected 12 horses.",
        "Firms agreed to buy the mine for 4 million crowns.",
        "The council will consider the plan on Friday.",
        "The outbreak is a concern for Norland.",
        "A lawmaker subpoenaed the boy on Friday to testify before a committee.",
        "State laws require that he be sent to hospital.",
        "Mara Tolen can expect trouble from her party.",
    ],
)
def test_deeds_and_guesses_are_no_thoughts(text: str) -> None:
    assert thoughts(text) == []
