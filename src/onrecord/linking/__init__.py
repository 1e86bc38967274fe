"""Linking: what belongs together across reports; every link has its reason and can be undone."""
