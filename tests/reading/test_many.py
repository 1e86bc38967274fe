"""Reading many reports: the same records as one by one, in order, and errors in their place."""

import gc
from collections.abc import Iterator

import pytest

from onrecord import Report, read, read_many

TEXTS = [
    f"The harbour master of Selm said on Tuesday that {count} boats were missing.\n\n"
    f"“We will search for {count} days,” said Mara Tolen, who leads the coastguard."
    for count in range(20, 30)
]


def test_records_do_not_depend_on_the_reports_beside_them() -> None:
    together = list(read_many(Report.of(text) for text in TEXTS))
    assert together == [read(text) for text in TEXTS]


def test_an_error_comes_after_the_records_of_the_reports_long_before_it() -> None:
    def reports() -> Iterator[Report]:
        yield from map(Report.of, TEXTS[:9])
        raise OSError("the line went dead")

    found = read_many(reports())
    first = [next(found) for _ in range(8)]
    assert [record.report.text for record in first] == TEXTS[:8]
    with pytest.raises(OSError, match="went dead"):
        next(found)


def test_nothing_to_read_gives_no_record() -> None:
    assert list(read_many([])) == []


@pytest.mark.parametrize("on", [True, False])
def test_the_search_for_cycles_is_left_as_it_was(on: bool) -> None:
    before = gc.isenabled()
    (gc.enable if on else gc.disable)()
    try:
        for _ in read_many(Report.of(text) for text in TEXTS[:2]):
            assert gc.isenabled() == on
        assert gc.isenabled() == on
    finally:
        (gc.enable if before else gc.disable)()
