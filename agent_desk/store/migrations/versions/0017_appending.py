"""PostgreSQL hashes and writes the log's entries by itself: the head stays locked for no turn of a client.

Revision ID: 0017
"""

from __future__ import annotations

from alembic import op

revision = "0017"
down_revision = "0016"

#: The canonical text of an entry comes in three pieces: up to its number, up to the digest before it, and the rest.
POSTGRESQL = """CREATE FUNCTION audit_append(
    ats text[], business_dates text[], actors text[], kinds text[], subjects text[], loan_numbers text[],
    befores text[], afters text[], firsts text[], middles text[], lasts text[], sent text
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    number bigint;
    began bigint;
    link text;
    own text;
BEGIN
    SELECT entry, digest INTO STRICT number, link FROM audit_head FOR UPDATE;
    began := number + 1;
    FOR turn IN 1 .. cardinality(ats) LOOP
        number := number + 1;
        own := firsts[turn] || number || middles[turn] || link || lasts[turn];
        own := encode(sha256(convert_to(own, 'UTF8')), 'hex');
        INSERT INTO audit (entry, at, business_date, actor, kind, subject, loan_number, before, after, previous, digest)
        VALUES (number, ats[turn], business_dates[turn], actors[turn], kinds[turn], subjects[turn],
            loan_numbers[turn], befores[turn], afters[turn], link, own);
        link := own;
    END LOOP;
    UPDATE audit_head SET entry = number, digest = link;
    UPDATE acts SET first_entry = began, last_entry = number, digest = link WHERE key = sent;
    PERFORM pg_notify('agent_desk', number::text);
    RETURN number;
END $$"""


def upgrade() -> None:
    """Add the function; SQLite needs none, its writers have the store to themselves."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(POSTGRESQL)
