"""Beginnings of up to six letters are looked up in one place: a family name in pinyin begins very many terms.

Revision ID: 0011
"""

from __future__ import annotations

from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Make SQLite's index over the names anew; PostgreSQL's needs nothing."""
    if op.get_bind().dialect.name != "sqlite":
        return
    op.execute("DROP TABLE borrower_search")
    op.execute(
        """CREATE VIRTUAL TABLE borrower_search USING fts5(search_terms, content='borrowers', content_rowid='row_id',
        tokenize='ascii', detail='none', columnsize=0, prefix='1 2 3 4 5 6')"""
    )
    op.execute("INSERT INTO borrower_search (borrower_search) VALUES ('rebuild')")
