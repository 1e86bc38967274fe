"""How large a source may be. A report is small; what is larger is something else."""

from typing import Final

REPORT_CHARACTERS: Final = 2_000_000
"""Characters of one report's text: some 300,000 words, more than any report or judgment has."""
TEXT_BYTES: Final = 8 * 2**20
"""Bytes of a plain text, or of one line of JSON Lines."""
PAGE_BYTES: Final = 32 * 2**20
"""Bytes of a page or JSON file; pages saved in one file carry their pictures with them."""


def mebibytes(size: int) -> str:
    """A size in words.

    >>> mebibytes(50_000_000)
    '48 MiB'
    """
    return f"{size / 2**20:.0f} MiB"
