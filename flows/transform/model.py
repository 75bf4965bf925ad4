"""What a project is made of. Plain values: nothing here opens a file or a database."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from flows.transform.results import ModelRun as ModelRun
from flows.transform.results import State as State
from flows.transform.results import TestResult as TestResult
from flows.transform.results import UnitTestResult as UnitTestResult

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Relation:
    """A table or view; in Jinja and f-strings it prints as "schema"."name"."""

    schema: str
    name: str

    def __str__(self) -> str:
        return f"{quoted(self.schema)}.{quoted(self.name)}"

    @property
    def identifier(self) -> str:
        """dbt's word for the name."""
        return self.name


def quoted(identifier: str) -> str:
    """`identifier` as SQL: always in double quotes, so that no name can be read as a keyword."""
    return '"' + identifier.replace('"', '""') + '"'


def literal(text: str) -> str:
    """`text` as an SQL string."""
    return "'" + text.replace("'", "''") + "'"


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file something was written; `line` counts from 1."""

    path: Path
    line: int


@dataclass(frozen=True, slots=True)
class Column:
    """A column as a yml describes it."""

    name: str
    description: str
    data_type: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class DataTest:
    """A generic test of a relation or column, or (kind 'singular') a file that selects offending rows.

    `reads` is what it looks at, `target` first: models, seeds and sources, by key.
    """

    name: str
    kind: str
    target: str
    column: str | None
    arguments: Mapping[str, Any]
    severity: Literal["error", "warn"]
    where: str | None
    place: Place
    reads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Properties:
    """One entry under `models:`, `seeds:` or a source's `tables:`."""

    name: str
    description: str
    config: Mapping[str, Any]
    columns: Mapping[str, Column]
    tests: tuple[DataTest, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Source:
    """A table that ingest wrote; `key` is 'source.table'."""

    key: str
    relation: Relation
    properties: Properties


@dataclass(frozen=True, slots=True)
class Seed:
    """A CSV file that becomes a table; `column_types` maps every column to its SQL type."""

    name: str
    path: Path
    relation: Relation
    column_types: Mapping[str, str]
    properties: Properties | None


@dataclass(frozen=True, slots=True)
class Model:
    """An SQL file that becomes a table or view. `refs` and `sources` are what its Jinja asked for.

    `persist_docs` names what of its description becomes a COMMENT: dbt's 'relation' and 'columns'. `by` is the column
    that tells documents apart in an incremental model: dbt's `unique_key`.
    """

    name: str
    path: Path
    folder: str
    relation: Relation
    materialized: Literal["table", "view"]
    tags: frozenset[str]
    refs: tuple[str, ...]
    sources: tuple[str, ...]
    properties: Properties | None
    persist_docs: frozenset[str] = frozenset({"relation", "columns"})
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """Rows that stand in for one input: as mappings, or as one select."""

    target: str
    rows: tuple[Row, ...]
    sql: str | None = None


@dataclass(frozen=True, slots=True)
class UnitTest:
    """Given rows, a model, and the rows that it must give; `expect` compares only the columns it names."""

    name: str
    model: str
    description: str
    given: tuple[Given, ...]
    expect: Given
    variables: Mapping[str, Any]
    place: Place


_REFERENCE = re.compile(r"""^\s*(ref|source)\s*\(\s*(['"])([^'"]+)\2\s*(?:,\s*(['"])([^'"]+)\4\s*)?\)\s*$""")


def parse_reference(text: str) -> str | None:
    """`ref('x')` is 'x' and `source('a', 'b')` is 'a.b', the form a source's key has; None for anything else."""
    found = _REFERENCE.match(text)
    if not found:
        return None
    kind, first, second = found.group(1), found.group(3), found.group(5)
    if kind == "source":
        return f"{first}.{second}" if second else None
    return second or first
