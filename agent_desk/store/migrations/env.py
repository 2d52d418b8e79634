"""Runs the revisions over the connection that ``agent_desk.store.schema`` hands in, inside its transaction."""

from __future__ import annotations

from alembic import context

from agent_desk.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
