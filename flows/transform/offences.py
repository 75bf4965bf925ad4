"""Each kind of data test as SQL: a select of offending rows, and for most a count that many tests can share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import duckdb

from flows.transform.model import DataTest, Relation, literal, parse_reference, quoted
from flows.transform.project import Project
from flows.transform.rendering import Scope


def offending_rows(
    test: DataTest,
    project: Project,
    connection: duckdb.DuckDBPyConnection,
    stand_ins: Mapping[str, Relation] | None = None,
) -> str:
    """A select of the rows that break `test`, with `stand_ins` for what it reads, by key.

    Raises ProjectError when its Jinja is wrong.
    """
    scope = project.scope(connection, stand_ins=stand_ins)
    if test.kind in _ROWS:
        return _ROWS[test.kind](test, scope)
    if test.kind != "singular":
        relation = _relation(test, scope)
        column = {} if test.column is None else {"column_name": quoted(test.column)}
        return project.renderer.call(f"test_{test.kind}", {"model": relation, **column, **test.arguments}, scope)
    sql = project.renderer.render(test.place.path, scope)
    return f"select * from (\n{sql}\n) where {test.where}" if test.where else sql


def shared_count(test: DataTest) -> str | None:
    """An aggregate over the tested relation that is 0 exactly when `test` passes; None when there is no such one."""
    if test.column is None or test.kind not in _COUNTS:
        return None
    kept = f" filter (where {test.where})" if test.where else ""
    return _COUNTS[test.kind](test, kept)


def _relation(test: DataTest, scope: Scope) -> str:
    relation = _resolved(test.target, scope)
    return f"(select * from {relation} where {test.where})" if test.where else str(relation)


def _resolved(key: str, scope: Scope) -> Relation:
    return scope.resolve(key, "." in key)


def _column(test: DataTest) -> str:
    return quoted(test.column or "")


def _not_null(test: DataTest, scope: Scope) -> str:
    return f"select * from {_relation(test, scope)} where {_column(test)} is null"


def _unique(test: DataTest, scope: Scope) -> str:
    column = _column(test)
    return (
        f"select {column}, count(*) as times from {_relation(test, scope)} where {column} is not null "
        f"group by {column} having count(*) > 1"
    )


def _accepted_values(test: DataTest, scope: Scope) -> str:
    return f"select * from {_relation(test, scope)} where {_unaccepted(test)}"


def _unaccepted(test: DataTest) -> str:
    # Cast the values and not the column, so that a value that is no such type is an error and not an offence.
    values = ", ".join(_constant(value, test.arguments.get("quote", True)) for value in test.arguments["values"])
    return f"{_column(test)} not in ({values})"


def _constant(value: Any, quote: bool) -> str:
    return literal(str(value)) if quote else str(value)


def _relationships(test: DataTest, scope: Scope) -> str:
    to = _resolved(parse_reference(str(test.arguments["to"])) or "", scope)
    column, field = _column(test), quoted(str(test.arguments["field"]))
    return (
        f"select child.* from {_relation(test, scope)} as child where child.{column} is not null "
        f"and not exists (select 1 from {to} as parent where parent.{field} = child.{column})"
    )


_ROWS: dict[str, Callable[[DataTest, Scope], str]] = {
    "not_null": _not_null,
    "unique": _unique,
    "accepted_values": _accepted_values,
    "relationships": _relationships,
}
# 0 exactly when the test passes; `kept` is the filter of its `where`, which every count needs.
_COUNTS: dict[str, Callable[[DataTest, str], str]] = {
    "not_null": lambda test, kept: f"count(*){kept} - count({_column(test)}){kept}",
    "unique": lambda test, kept: f"count({_column(test)}){kept} - count(distinct {_column(test)}){kept}",
    "accepted_values": lambda test, kept: f"count(case when {_unaccepted(test)} then 1 end){kept}",
}
