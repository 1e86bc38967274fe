"""Linking: what belongs together across reports; every link has its reason and can be undone."""

from onrecord.linking.filed import Filed
from onrecord.linking.linker import Linker
from onrecord.linking.linking import link_items
from onrecord.linking.tallies import series

__all__ = ["Filed", "Linker", "link_items", "series"]
