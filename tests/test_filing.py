"""What a newsroom relies on when reports come in one by one: that the order changes nothing."""

import datetime
import gc
import itertools
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.composing import Composer
from benchmarks.generate_reports import story, story_records
from onrecord.errors import InputError, LedgerError
from onrecord.filing import Linking, file_reports, link_reports
from onrecord.intake import Taken
from onrecord.ledger import Addition, Item, Ledger, Link, open_ledger
from onrecord.linking import Linker
from onrecord.linking.filed import Filed
from onrecord.linking.stretches import CLOSE
from onrecord.record import Record
from onrecord.report import Report

RECORDS = [one for seed in (0, 50, 90) for one in story_records(seed, 9)]
LONG = 110  # so many that the story is cut into stretches


def one_long_story(number: int) -> list[Record]:
    """Reports of one story, in words of their own, a few a day."""
    told, found = story(77), []
    for n in range(number):
        day = told.start + datetime.timedelta(days=n % 28)
        composer = Composer(told, day, None, f"long {n}")
        composer.write(4)
        found.append(composer.record(f"Outlet {n}", n))
    return found


def filed(path: Path, some: Sequence[Record], batch: int) -> Ledger:
    """A new ledger with reports that were linked in portions."""
    path.unlink(missing_ok=True)
    ledger = open_ledger(path)
    refs = [
        one.ref for one in ledger.add_many(Addition(report=one.report, record=one) for one in some)
    ]
    linking = Linking(ledger)
    for start in range(0, len(refs), batch):
        linking.link(refs[start : start + batch])
    return ledger


def links(ledger: Ledger) -> dict[str, Link]:
    return {one.link.key: one.link for one in ledger.links.select()}


def all_at_once(ledger: Ledger) -> dict[str, Link]:
    linker = Linker()
    for ref, record in ledger.iterate():
        linker.add(record, ref)
    return {one.key: one for one in linker.links()}


def groups(ledger: Ledger) -> set[tuple[str, tuple[Item, ...], str | None]]:
    named = ledger.links.groups()
    return {(one.kind, tuple(sorted(one.items)), one.name) for one in named}


@settings(max_examples=6, deadline=None)
@given(chance=st.randoms(use_true_random=False), batch=st.integers(1, 12))
def test_any_order_in_any_portions_links_as_all_at_once(
    tmp_path_factory: pytest.TempPathFactory, chance: random.Random, batch: int
) -> None:
    folder = tmp_path_factory.mktemp("orders")
    some = chance.sample(RECORDS, 18)
    with filed(folder / "one.db", some, batch) as one:
        expected = all_at_once(one)
        found = {key: link for key, link in links(one).items() if link.rule != "alone"}
        assert found == expected
        chance.shuffle(some)
        with filed(folder / "two.db", some, 5) as two:
            assert links(two) == links(one)
            assert groups(two) == groups(one)


def test_a_long_story_in_any_order_links_as_all_at_once(tmp_path: Path) -> None:
    some = one_long_story(LONG)
    with filed(tmp_path / "one.db", some, 16) as one:
        assert max(len(group.items) for group in one.links.groups("story")) > CLOSE
        expected = links(one)
        assert {key for key, link in expected.items() if link.rule != "alone"} == set(
            all_at_once(one)
        )
    random.Random(4).shuffle(some)
    with filed(tmp_path / "two.db", some, 7) as two:
        assert links(two) == expected


def test_a_report_read_anew_is_linked_by_its_new_record(tmp_path: Path) -> None:
    with filed(tmp_path / "one.db", RECORDS[:9], 9) as ledger:
        ref = next(one.link.items[0].report for one in ledger.links.select(kind="claim"))
        record = ledger.record(ref)
        assert record is not None
        silent = msgspec.structs.replace(
            record, statements=(), positions=(), figures=tuple(
                msgspec.structs.replace(one, statement=None) for one in record.figures
            ), events=(),
        )  # fmt: skip
        ledger.put_record(ref, silent, reader="2")
        link_reports(ledger, [ref])
        left = ledger.links.select(kind="claim")
        assert all(item.report != ref for one in left for item in one.link.items)
        assert {one.link.key for one in ledger.links.select() if one.link.rule != "alone"} == set(
            all_at_once(ledger)
        )


def taken(n: int) -> Taken:
    text = f"The harbour council of Dalven said on Monday that pier {n} would open again."
    return Taken(f"{n}.txt", Report.of(text, outlet="The Quay"), text.encode(), "text/plain")


def test_sources_are_filed_in_order_and_read_once(tmp_path: Path) -> None:
    faulty = InputError("5.txt", "has no text", "leave it out")
    outcomes = [faulty if n == 5 else taken(3 if n in (8, 20) else n) for n in range(36)]
    with open_ledger(tmp_path / "one.db") as ledger:
        filings = list(file_reports(ledger, outcomes))
        assert [one.source for one in filings if one.added] == [
            one.source for one in outcomes if isinstance(one, Taken)
        ]
        assert filings[5].error is faulty
        assert all(one.record for one in filings if one.added)
        again = [filings[n].added for n in (8, 20)]
        assert [one and one.status for one in again] == ["duplicate", "duplicate"]
        refs = {one.added.ref for one in filings if one.added}
        assert len(refs) == 33
        assert all(len(ledger.readings(ref)) == 1 for ref in refs)
        assert all(ledger.links.group_of("story", Item(ref)) for ref in refs)


def test_what_was_stored_before_a_failure_is_filed(tmp_path: Path) -> None:
    def outcomes() -> Iterator[Taken]:
        yield from map(taken, range(20))
        raise InputError("the feed", "broke off", "try again")

    with open_ledger(tmp_path / "one.db") as ledger:
        stream = file_reports(ledger, outcomes())
        filings = list(itertools.islice(stream, 16))
        with pytest.raises(InputError):
            next(stream)
        assert all(one.record for one in filings)


def test_programs_that_link_in_turn_see_what_the_others_wrote(tmp_path: Path) -> None:
    some = random.Random(5).sample(RECORDS, 24)
    with filed(tmp_path / "one.db", some, 24) as one, open_ledger(tmp_path / "two.db") as two:
        programs = [Linking(two), Linking(two), Linking(two)]
        for n, record in enumerate(some):
            programs[n % 3].link([two.add(record.report, record).ref])
        assert links(two) == links(one)
        assert groups(two) == groups(one)


def test_linking_goes_on_after_a_portion_that_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    some = random.Random(6).sample(RECORDS, 15)
    with filed(tmp_path / "one.db", some, 15) as one, open_ledger(tmp_path / "two.db") as two:
        linking = Linking(two)
        refs = [two.add(record.report, record).ref for record in some]
        linking.link(refs[:5])
        with monkeypatch.context() as patched:

            def fails(*_: object) -> None:
                raise RuntimeError("the power went off")

            patched.setattr(Linking, "_name", fails)
            with pytest.raises(RuntimeError):
                linking.link(refs[5:10])
        linking.link(refs[5:10])
        linking.link(refs[10:])
        assert links(two) == links(one)
        assert groups(two) == groups(one)


def test_a_program_that_links_on_and_on_keeps_few_reports_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.filing._KEPT", 8)
    gc.collect()
    gc.disable()  # they go at once, not when the collector comes round
    try:
        with open_ledger(tmp_path / "press.db") as ledger:
            linking = Linking(ledger)
            for seed in range(10):
                some = [Addition(report=one.report, record=one) for one in story_records(seed, 4)]
                linking.link([added.ref for added in ledger.add_many(some)])
            alive = sum(isinstance(one, Filed) for one in gc.get_objects())
    finally:
        gc.enable()
    assert alive <= 8


def test_what_a_person_took_back_stays_back_when_reports_come(tmp_path: Path) -> None:
    with filed(tmp_path / "one.db", RECORDS[:6], 6) as ledger:
        gone = ledger.links.select(kind="person")[0]
        ledger.links.unlink(gone.id, by="ada")
        more = [
            one.ref
            for one in ledger.add_many(
                Addition(report=one.report, record=one) for one in RECORDS[6:9]
            )
        ]
        link_reports(ledger, more)
        assert ledger.links.get(gone.id).state == "off"


def test_a_story_is_known_by_who_is_in_it_and_by_its_headlines(tmp_path: Path) -> None:
    some = list(story_records(0, 9))
    ledger = filed(tmp_path / "ledger.db", some, 9)
    (line,) = ledger.links.stories().items
    names = [actor.name for actor in some[0].actors]
    assert ledger.links.story(names[0]).line.ref == line.ref
    assert ledger.links.story(names[0].split()[-1].lower()).line.ref == line.ref
    with pytest.raises(LedgerError, match="no story “Nobody Here”"):
        ledger.links.story("Nobody Here")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Four die in pit\n\nTARSK - Rescuers found them on Monday.\n", "Four die in pit"),
        (
            "\n\nRescuers found four bodies in a pit. They dig on.\n",
            "Rescuers found four bodies in a pit.",
        ),
    ],
)
def test_a_story_without_a_title_goes_by_its_heading_or_first_sentence(
    tmp_path: Path, text: str, name: str
) -> None:
    ledger = open_ledger(tmp_path / "ledger.db")
    list(file_reports(ledger, [Taken("a", Report.of(text), text.encode(), "text/plain")]))
    (line,) = ledger.links.stories().items
    assert line.name == name


@pytest.mark.parametrize("copy_first", [True, False])
def test_a_story_is_named_after_the_original_and_not_after_a_copy_of_the_day(
    tmp_path: Path, copy_first: bool
) -> None:
    dispatch = (
        "Tens of thousands marched through Olm on Saturday against the new port levy. The march"
        " ended at the town hall, where three bands played until dusk, and the trams of the old"
        " town stood still for an hour. The council meets about the levy again in a fortnight."
    )
    told = [
        (dispatch + "\n\n(Delta Press)", "Olm Gazette", "Crowds fill Olm"),
        (f"OLM (Delta Press) - {dispatch}", "Delta Press", "Thousands march in Olm"),
    ]
    records = [
        Record(
            "onrecord/1",
            Report.of(text, published=f"2031-05-06T0{hour}:00:00Z", outlet=outlet, title=title),
            (), (), (), (), (), (),
        )
        for hour, (text, outlet, title) in enumerate(told if copy_first else told[::-1], start=6)
    ]  # fmt: skip
    with filed(tmp_path / "ledger.db", records, 1) as ledger:
        (one,) = ledger.links.stories().items
        assert one.name == "Thousands march in Olm"
        (copied,) = ledger.links.select(kind="origin")
        ledger.links.unlink(copied.id, by="desk", reason="two reporters stood there")
        link_reports(ledger, [one.report for one in copied.link.items])
        (one,) = ledger.links.stories().items
        assert one.name == records[0].report.title
