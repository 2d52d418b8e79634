"""Names are found by the beginnings of their terms: a full-text index on SQLite, an inverted one on PostgreSQL.

Revision ID: 0002
"""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"

#: An index over the column, kept by triggers. The terms are in one form already, so that the plainest tokenizer does:
#: everything between two spaces is a term.
SQLITE = (
    """CREATE VIRTUAL TABLE borrower_search USING fts5(search_terms, content='borrowers', content_rowid='row_id',
    tokenize='ascii', detail='none', columnsize=0, prefix='1 2 3')""",
    """CREATE TRIGGER borrower_search_insert AFTER INSERT ON borrowers BEGIN
    INSERT INTO borrower_search (rowid, search_terms) VALUES (new.row_id, new.search_terms);
    END""",
    """CREATE TRIGGER borrower_search_delete AFTER DELETE ON borrowers BEGIN
    INSERT INTO borrower_search (borrower_search, rowid, search_terms)
    VALUES ('delete', old.row_id, old.search_terms);
    END""",
    """CREATE TRIGGER borrower_search_update AFTER UPDATE OF search_terms ON borrowers
    WHEN old.search_terms <> new.search_terms BEGIN
    INSERT INTO borrower_search (borrower_search, rowid, search_terms)
    VALUES ('delete', old.row_id, old.search_terms);
    INSERT INTO borrower_search (rowid, search_terms) VALUES (new.row_id, new.search_terms);
    END""",
    "INSERT INTO borrower_search (borrower_search) VALUES ('rebuild')",
)
POSTGRESQL = (
    """CREATE INDEX ix_borrowers_search_terms ON borrowers
    USING gin (array_to_tsvector(string_to_array(search_terms, ' ')))""",
)


def upgrade() -> None:
    """Add the index over the names that are there."""
    for statement in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.execute(statement)
