"""The catalogue of the built file: schemas, comments, what is left over, and whether the yml tells the truth."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

import duckdb

from flows.transform.model import Column, Model, Properties, Relation, Seed, literal, quoted
from flows.transform.problems import did_you_mean, problem
from flows.transform.project import Project

# These belong to the ingest side, whatever a project's models are called.
_NOT_OURS = frozenset({"raw", "audit", "main", "information_schema", "pg_catalog"})
Buildable = Model | Seed


def existing(connection: duckdb.DuckDBPyConnection) -> dict[tuple[str, str], str]:
    """Every table and view of this file: (schema, name) to 'table' or 'view'."""
    found = connection.execute(
        "select schema_name, table_name, 'table' from duckdb_tables() where database_name = current_database() "
        "union all select schema_name, view_name, 'view' from duckdb_views() "
        "where not internal and database_name = current_database()"
    ).fetchall()
    return {(schema, name): kind for schema, name, kind in found}


def create_schemas(connection: duckdb.DuckDBPyConnection, relations: Iterable[Relation]) -> None:
    """Create the schemas of `relations` that are not there."""
    for schema in sorted({relation.schema for relation in relations}):
        connection.execute(f"create schema if not exists {quoted(schema)}")


def drop_other_kind(
    connection: duckdb.DuckDBPyConnection, found: dict[tuple[str, str], str], relation: Relation, kind: str
) -> None:
    """Drop a view where a table is to be, and the other way round: DuckDB replaces only like by like."""
    old = found.get((relation.schema, relation.name), kind)
    if old != kind:
        connection.execute(f"drop {old} {relation}")


def drop_left_over(connection: duckdb.DuckDBPyConnection, project: Project) -> list[Relation]:
    """Drop tables and views in the project's schemas that no model and no seed makes; give what was dropped."""
    things: list[Buildable] = [*project.models.values(), *project.seeds.values()]
    made = {thing.relation for thing in things}
    schemas = {relation.schema for relation in made} - _NOT_OURS
    dropped = []
    for (schema, name), kind in existing(connection).items():
        relation = Relation(schema, name)
        if schema in schemas and relation not in made:
            connection.execute(f"drop {kind} {relation}")
            dropped.append(relation)
    return dropped


def comment(connection: duckdb.DuckDBPyConnection, built: Iterable[Buildable]) -> None:
    """Write the descriptions of what was built as COMMENTs, in one call: half of the cost is the calls."""
    statements = [statement for thing in built for statement in comments(thing)]
    if statements:
        connection.execute("\n".join(statements))


def comments(thing: Buildable) -> Iterator[str]:
    """The statements that write the descriptions of a model or seed."""
    if thing.properties is None:
        return
    kind = "view" if isinstance(thing, Model) and thing.materialized == "view" else "table"
    persisted = thing.persist_docs if isinstance(thing, Model) else {"relation", "columns"}
    if thing.properties.description and "relation" in persisted:
        yield f"comment on {kind} {thing.relation} is {literal(thing.properties.description)};"
    for column in thing.properties.columns.values():
        if column.description and "columns" in persisted:
            yield f"comment on column {thing.relation}.{quoted(column.name)} is {literal(column.description)};"


def check_columns(connection: duckdb.DuckDBPyConnection, project: Project, built: Collection[Buildable]) -> None:
    """Refuse a described column that is not there, and a column of a mart that nobody described."""
    columns = _columns(connection)
    for thing in built:
        found = columns.get((thing.relation.schema, thing.relation.name), [])
        if thing.properties:
            _check_described(thing.properties, found)
        if thing.relation.schema == "marts":
            _check_complete(thing, found)
    for source in project.sources.values():
        if found := columns.get((source.relation.schema, source.relation.name), []):
            _check_described(source.properties, found)


def _columns(connection: duckdb.DuckDBPyConnection) -> dict[tuple[str, str], list[str]]:
    columns: dict[tuple[str, str], list[str]] = {}
    for schema, table, name in connection.execute(
        "select schema_name, table_name, column_name from duckdb_columns() "
        "where database_name = current_database() and not internal"
    ).fetchall():
        columns.setdefault((schema, table), []).append(name)
    return columns


def _check_described(properties: Properties, found: list[str]) -> None:
    for column in properties.columns.values():
        if column.name not in found:
            raise _no_such_column(properties, column, found)


def _no_such_column(properties: Properties, column: Column, found: list[str]) -> Exception:
    what = f"'{properties.name}' has no column '{column.name}'"
    return problem(column.place.path, column.place.line, what, did_you_mean(column.name, found, "remove the entry"))


def _check_complete(thing: Buildable, found: list[str]) -> None:
    described = thing.properties.columns if thing.properties else {}
    for name in found:
        if name not in described or not described[name].description:
            place = thing.properties.place if thing.properties else None
            remedy = "describe every column of a mart in the yml beside it"
            path, line = (place.path, place.line) if place else (thing.path, None)
            raise problem(path, line, f"column '{name}' of '{thing.name}' has no description", remedy)
