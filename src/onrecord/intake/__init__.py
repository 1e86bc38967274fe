"""Intake: hostile bytes in, a `Report` or a clear error out."""
