"""The stories of our own can be read as they are marked."""

from pathlib import Path

import pytest

from benchmarks.own_stories import FOLDERS, STORIES, Story


@pytest.mark.parametrize(
    "folder", [one.parent for name in FOLDERS for one in (STORIES / name).glob("*/story.txt")],
    ids=lambda one: str(one.name),
)  # fmt: skip
def test_every_mark_stands_in_its_report(folder: Path) -> None:
    story = Story(folder)
    assert len(story.reports) in (3, 4)
    assert sorted(one for each in story.gold["origins"] for one in each["reports"]) == sorted(
        story.reports
    )
    assert all(len(one) > 1 for one in story.gold["claims"])


def test_words_that_stand_nowhere_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The mill burned.", encoding="utf-8")
    marks = "R a | 2031-05-06 | Lantern\nO a\nC 1«The mill stood.» 1«The mill»\n"
    (tmp_path / "story.txt").write_text(marks, encoding="utf-8")
    with pytest.raises(ValueError, match="The mill stood"):
        Story(tmp_path)
