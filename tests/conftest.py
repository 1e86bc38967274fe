"""What a test needs of its surroundings, and what happens where that is absent.

A test marked `shared`, `browser` or `postgres` is skipped, visibly, where the corpora, Chromium or
PostgreSQL are not to be had. With ONRECORD_NO_SKIP=1, as on CI, it fails instead.
"""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples on every run: what fails on one machine fails on all; being slow is no fault.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("ONRECORD_SHARED", ROOT / ".." / "shared"))


def find_program(*names: str) -> str | None:
    """The path of the first of these programs that is installed, Debian's places included."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    path = os.pathsep.join([os.environ.get("PATH", ""), *map(str, versions)])
    return next((found for name in names if (found := shutil.which(name, path=path))), None)


def absent(marker: str) -> str | None:
    """What is missing for tests with this marker, or None."""
    if marker == "shared" and not (SHARED / "gold" / "records").is_dir():
        return f"no corpora at {SHARED} (set ONRECORD_SHARED)"
    if marker == "browser" and find_program("chromium", "chromium-browser") is None:
        return "Chromium is not installed"
    if marker == "postgres" and find_program("initdb") is None:
        return "PostgreSQL is not installed"
    return None


def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker in ("shared", "browser", "postgres"):
        if item.get_closest_marker(marker) and (missing := absent(marker)):
            if os.environ.get("ONRECORD_NO_SKIP"):
                pytest.fail(missing)
            pytest.skip(missing)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of corpora and gold records."""
    return SHARED
