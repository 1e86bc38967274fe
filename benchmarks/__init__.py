"""Measurements of onrecord on data it was not made from; `results.md` holds the last numbers."""
