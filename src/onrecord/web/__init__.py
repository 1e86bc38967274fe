"""The page: a local web server over the ledger."""
