"""Primary and foreign keys of the marts, as their yml declares them.

The published file has them, for BI tools draw joins from them. The build file has none: a
table that another one refers to could not be replaced there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter
from pathlib import Path

import duckdb

from flows.transform.model import Relation, literal, parse_reference, quoted
from flows.transform.problems import problem
from flows.transform.yaml_files import Entry, entries, named, read_yaml

_KINDS = ("primary_key", "foreign_key")
_SCHEMA = "marts"


@dataclass(frozen=True, slots=True)
class Key:
    """A primary key, or (with `to`) columns that refer to the primary key of another mart."""

    table: str
    columns: tuple[str, ...]
    to: str | None = None
    to_columns: tuple[str, ...] = ()

    def clause(self) -> str:
        """The constraint as `create table` has it."""
        own = ", ".join(map(quoted, self.columns))
        if self.to is None:
            return f"primary key ({own})"
        return f"foreign key ({own}) references {_relation(self.to)} ({', '.join(map(quoted, self.to_columns))})"


def declared_keys(project_dir: Path) -> list[Key]:
    """The `constraints:` of the models of `marts/`. Raises ProjectError for one that is not a key."""
    files = sorted((project_dir / _SCHEMA).rglob("*__models.yml"))
    models = [model for file in files for model in entries(read_yaml(file), "models")]
    return [_key(named(model, "a model"), entry) for model in models for entry in entries(model, "constraints")]


def _key(table: str, entry: Entry) -> Key:
    target = parse_reference(str(entry.get("to", "")))
    wanted = ("type", "columns", "to", "to_columns") if entry.get("type") == "foreign_key" else ("type", "columns")
    if entry.get("type") not in _KINDS or set(entry) != set(wanted) or ("to" in wanted and target is None):
        remedy = "write {type: primary_key, columns: […]}, or {type: foreign_key, columns, to: ref('…'), to_columns}"
        raise problem(entry.place.path, entry.place.line, f"'{table}' has a constraint that is no key", remedy)
    return Key(table, tuple(entry["columns"]), target, tuple(entry.get("to_columns", ())))


def put_on(connection: duckdb.DuckDBPyConnection, keys: Iterable[Key]) -> None:
    """Give the marts that are there their keys; rows, their order and comments stay.

    Raises duckdb.Error for rows that a key forbids. Some tables have their keys then: each is committed by itself, for
    in one transaction DuckDB puts every row into its indexes twice.
    """
    columns = _columns(connection)
    of = _by_table(key for key in keys if {key.table, key.to or key.table} <= columns.keys())
    for table in _referred_to_first(of):
        foreign = [key for key in of[table] if key.to]
        if foreign:
            _make_again(connection, table, foreign, columns[table])
        for key in of[table]:
            if not key.to:  # the rows stay where they are
                connection.execute(f"alter table {_relation(table)} add {key.clause()}")


def take_off(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the marts that have keys again without them, so that they can be replaced."""
    found = connection.execute(
        "select distinct table_name, referenced_table from duckdb_constraints() "
        f"where schema_name = {literal(_SCHEMA)} and constraint_type in ('PRIMARY KEY', 'FOREIGN KEY')"
    ).fetchall()
    keys = [Key(table, (), to or None) for table, to in found]
    columns = _columns(connection) if keys else {}
    for table in reversed(_referred_to_first(_by_table(keys))):
        _make_again(connection, table, [], columns[table])


def _by_table(keys: Iterable[Key]) -> dict[str, list[Key]]:
    of: dict[str, list[Key]] = {}
    for key in keys:
        of.setdefault(key.table, []).append(key)
        if key.to:
            of.setdefault(key.to, [])
    return of


def _referred_to_first(of: Mapping[str, Sequence[Key]]) -> list[str]:
    return list(
        TopologicalSorter({table: [key.to for key in keys if key.to] for table, keys in of.items()}).static_order()
    )


def _make_again(
    connection: duckdb.DuckDBPyConnection, table: str, keys: Sequence[Key], columns: Sequence[_Column]
) -> None:
    relation, other = _relation(table), _relation(f"{table}__other")
    clauses = [*(f"{quoted(column.name)} {column.data_type}" for column in columns), *(key.clause() for key in keys)]
    # Under another name goes the one without keys: DuckDB still looks for a table with keys under its first name.
    with_keys = [
        f"alter table {relation} rename to {quoted(other.name)}",
        f"create table {relation} ({', '.join(clauses)})",
        f"insert into {relation} from {other}",
        f"drop table {other}",
    ]
    without = [
        f"create table {other} as from {relation}",
        f"drop table {relation}",
        f"alter table {other} rename to {quoted(table)}",
    ]
    statements = [
        *(with_keys if keys else without),
        f"comment on table {relation} is {_comment(columns[0].comment_on_table)}",
        *(f"comment on column {relation}.{quoted(column.name)} is {_comment(column.comment)}" for column in columns),
    ]
    connection.execute(";\n".join(statements))


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    data_type: str
    comment: str | None
    comment_on_table: str | None


def _columns(connection: duckdb.DuckDBPyConnection) -> dict[str, list[_Column]]:
    """The columns of the marts, by table: one look, for each goes through all columns of the file."""
    found = connection.execute(
        "select table_name, column_name, data_type, columns.comment, tables.comment from duckdb_columns() as columns "
        "inner join duckdb_tables() as tables using (database_oid, schema_name, table_name) "
        "where schema_name = $schema and columns.database_name = current_database() order by table_name, column_index",
        {"schema": _SCHEMA},
    ).fetchall()
    columns: dict[str, list[_Column]] = {}
    for table, *column in found:
        columns.setdefault(table, []).append(_Column(*column))
    return columns


def _comment(text: str | None) -> str:
    return "null" if text is None else literal(text)


def _relation(table: str) -> Relation:
    return Relation(_SCHEMA, table)
