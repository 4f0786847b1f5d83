"""Alembic's way in. Only ever run by storage.schema, which hands over a connection."""

from alembic import context

from storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite cannot alter a column: the table is copied instead
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
