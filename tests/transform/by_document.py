"""A project with models that go document by document, built over ten documents."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import duckdb
import pytest

from flows.transform.build import build
from flows.transform.model import ModelRun
from flows.transform.project import load_project

from .conftest import PROJECT, Write

Connection = duckdb.DuckDBPyConnection

VERSIONS = "select document_id, document_id[2:]::ubigint as document_key, md5(text) as version from raw.documents"

WORDS = "sql/intermediate/document/int_words.sql"
CHANGES = {
    "sql/dbt_project.yml": PROJECT["sql/dbt_project.yml"].replace(
        "languages: [en, fr]", "languages: [en, fr]\n          document_layers: [staging, intermediate/document]"
    ),
    "sql/staging/stg_documents.sql": (
        "select document_id[2:]::ubigint as document_key, text from {{ source('raw', 'documents') }}\n"
    ),
    WORDS: ("select document_key, unnest(string_split(text, ' ')) as word from {{ ref('stg_documents') }}\n"),
    "sql/intermediate/document/int_cue_words.sql": """
        select phrase, {{ shout('act') }} as act
        from {{ ref('lex_cues') }}
        """,
    "sql/intermediate/document/int_cues.sql": """
        select words.document_key, cues.act
        from {{ ref('int_words') }} as words
        join {{ ref('int_cue_words') }} as cues on cues.phrase = words.word
        """,
    "sql/macros/shout.sql": "{% macro shout(column) %}upper({{ column }}){% endmacro %}\n",
    "sql/marts/fct_cues.sql": "select act, count(*) as times from {{ ref('int_cues') }} group by act\n",
    "sql/marts/fct_lengths.sql": "select max(length(text)) as longest from {{ ref('stg_documents') }}\n",
    "sql/marts/_marts__models.yml": """
        models:
          - name: fct_cues
            description: One row per act.
            columns: [{name: act, description: The act.}, {name: times, description: How often.}]
          - name: fct_lengths
            description: One row.
            columns: [{name: longest, description: Characters.}]
        """,
}
MODELS = ("stg_documents", "int_words", "int_cue_words", "int_cues", "fct_cues", "fct_lengths")


def states(runs: Sequence[ModelRun]) -> dict[str, str]:
    return {run.model: run.state for run in runs}


def reasons(runs: Sequence[ModelRun]) -> dict[str, str | None]:
    return {run.model: run.reason for run in runs}


def rows(connection: Connection) -> dict[str, list[object]]:
    tables = connection.execute(
        "select schema_name, table_name from duckdb_tables() where schema_name in ('staging', 'intermediate', 'marts')"
    ).fetchall()
    return {table: connection.execute(f"from {schema}.{table} order by all").fetchall() for schema, table in tables}


def put(connection: Connection, number: int, text: str) -> None:
    connection.execute("delete from raw.documents where document_id = ?", [f"d{number}"])
    connection.execute("insert into raw.documents values (?, ?)", [f"d{number}", text])


@pytest.fixture
def folder(write: Write, connection: Connection) -> Path:
    """The project, built over ten documents."""
    for number in range(1, 11):
        put(connection, number, f"minister {number} said")
    folder = write(CHANGES)
    build(connection, load_project(folder), versions=VERSIONS)
    return folder


def build_again(connection: Connection, folder: Path, **options: bool) -> list[ModelRun]:
    return build(connection, load_project(folder), versions=VERSIONS, **options)
