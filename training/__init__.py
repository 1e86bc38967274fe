"""Training of the tagger's model. Never imported by the package.

Only the tagger's room is used from the package, so the package's front door, which imports every
room and its dependencies, is stepped around.
"""

import sys
import types
from pathlib import Path

if "onrecord" not in sys.modules:
    _package = types.ModuleType("onrecord")
    _package.__path__ = [str(Path(__file__).parents[1] / "src" / "onrecord")]
    sys.modules["onrecord"] = _package
