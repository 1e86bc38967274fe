"""Makes `Story` known to the tests, which are imported each by itself."""

import importlib.util
import sys
from pathlib import Path
from typing import Any

import pytest

_spec = importlib.util.spec_from_file_location("newsroom", Path(__file__).with_name("newsroom.py"))
assert _spec is not None
assert _spec.loader is not None
_newsroom = importlib.util.module_from_spec(_spec)
sys.modules["newsroom"] = _newsroom
_spec.loader.exec_module(_newsroom)


@pytest.fixture
def story() -> Any:
    return _newsroom.Story
