"""Batches of reports to batches of records, on as many processes as there are."""
