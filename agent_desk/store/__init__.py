"""The store: tables, queries, transactions, the audit chain. SQLAlchemy lives here and nowhere else."""
