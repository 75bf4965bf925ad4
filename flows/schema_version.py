"""Which shape of tables a build file has: an older one is widened and rebuilt, a newer one is not touched."""

from __future__ import annotations

import duckdb

from flows.errors import InputMissing

# To be raised with a change that an older program would misread; columns that are added are none.
SCHEMA_VERSION = 2


class BuildFileTooNew(InputMissing):
    """The build file was made by a newer program, whose tables this one does not know."""


def require_known_schema(connection: duckdb.DuckDBPyConnection, build_file: object) -> None:
    """Note the shape in a build file that is new or older; schema audit exists. Raises BuildFileTooNew."""
    connection.execute("create table if not exists audit.schema_version (version integer)")
    (found,) = connection.execute("select max(version) from audit.schema_version").fetchone() or (None,)
    if found is not None and found > SCHEMA_VERSION:
        raise BuildFileTooNew(
            f"{build_file}: made by a newer communique (schema {found}, this one knows {SCHEMA_VERSION}). "
            "Upgrade communique, restore an older backup, or name another --warehouse."
        )
    if found != SCHEMA_VERSION:
        connection.execute(
            f"""
            delete from audit.schema_version;
            insert into audit.schema_version values ({SCHEMA_VERSION});
            comment on table audit.schema_version is 'One row: which shape the tables of raw and audit have.';
            comment on column audit.schema_version.version is 'Number of the shape.'
            """
        )
