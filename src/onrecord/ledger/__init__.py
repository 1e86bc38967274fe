"""The ledger: reports and records kept so that an acknowledged report is never lost."""
