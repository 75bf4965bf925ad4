"""Building a small project on a real DuckDB file: all of it, or nothing."""

from __future__ import annotations

import duckdb
import pytest

from flows.errors import ProjectError
from flows.transform.build import build
from flows.transform.project import load_project

from .conftest import Write

Connection = duckdb.DuckDBPyConnection


def test_seeds_and_models_are_built_in_order(write: Write, connection: Connection) -> None:
    runs = build(connection, load_project(write()))
    assert [run.model for run in runs] == ["lex_cues", "stg_documents", "int_words", "fct_cues"]
    assert connection.execute("from marts.fct_cues order by all").fetchall() == [
        ("d1", "state"),
        ("d2", "pledge"),
        ("d2", "state"),
    ]


def test_empty_seed_field_is_null(write: Write, connection: Connection) -> None:
    build(connection, load_project(write()))
    assert connection.execute("select weight from reference.lex_cues order by phrase").fetchall() == [(1,), (None,)]


def test_descriptions_become_comments_again_at_every_build(write: Write, connection: Connection) -> None:
    project = load_project(write())
    for _ in range(2):
        build(connection, project)
        tables = connection.execute(
            "select table_name, comment from duckdb_tables() where comment is not null and schema_name <> 'audit'"
        )
        assert sorted(tables.fetchall()) == [("fct_cues", "One row per cue."), ("lex_cues", "One row per phrase.")]
        columns = connection.execute("select comment from duckdb_columns() where table_name = 'fct_cues'")
        assert columns.fetchall() == [("The document's key.",), ("What was done by speaking.",)]


def test_view_is_commented_and_may_turn_into_a_table_and_back(write: Write, connection: Connection) -> None:
    table = "select 'd1' as document_id, 'state' as act"
    for sql in (table, "{{ config(materialized='view') }}" + table, table):
        build(connection, load_project(write({"sql/marts/fct_cues.sql": sql})))
        comments = connection.execute("select comment from duckdb_columns() where table_name = 'fct_cues'").fetchall()
        assert comments[0] == ("The document's key.",)


def test_persist_docs_leaves_the_comments_of_columns_out(write: Write, connection: Connection) -> None:
    config = "{{ config(persist_docs={'relation': true, 'columns': false}) }}"
    build(
        connection, load_project(write({"sql/marts/fct_cues.sql": config + "select 'd1' as document_id, 'a' as act"}))
    )
    comments = connection.execute("select comment from duckdb_columns() where table_name = 'fct_cues'").fetchall()
    assert comments == [(None,), (None,)]
    tables = connection.execute("select comment from duckdb_tables() where table_name = 'fct_cues'").fetchall()
    assert tables == [("One row per cue.",)]


def test_misspelt_persist_docs_is_refused(write: Write) -> None:
    with pytest.raises(ProjectError, match=r"fct_cues\.sql: `persist_docs` with colums: False"):
        load_project(write({"sql/marts/fct_cues.sql": "{{ config(persist_docs={'colums': false}) }}select 1 as act"}))


def test_a_failing_model_leaves_the_file_as_it_was(write: Write, connection: Connection) -> None:
    build(connection, load_project(write()))
    changes = {
        "seeds/reference/lex_cues.csv": "phrase,act,weight\n",
        "sql/marts/fct_cues.sql": "select document_id, act\nfrom {{ ref('int_words') }}",
    }
    with pytest.raises(ProjectError) as refused:
        build(connection, load_project(write(changes)))
    assert "fct_cues.sql:1: DuckDB: Binder Error" in str(refused.value)
    assert "select document_id, act" in str(refused.value)
    assert connection.execute("select count(*) from reference.lex_cues").fetchone() == (2,)
    assert connection.execute("select count(*) from marts.fct_cues").fetchone() == (3,)


def test_what_nothing_makes_any_more_is_dropped_but_raw_stays(write: Write, connection: Connection) -> None:
    connection.execute("create schema marts; create table marts.old (a int); create view marts.older as select 1 as a")
    reports: list[str] = []
    build(connection, load_project(write()), report=reports.append)
    left = connection.execute("select table_name from duckdb_tables() where schema_name in ('marts', 'raw')").fetchall()
    assert sorted(left) == [("documents",), ("fct_cues",)]
    assert any('"marts"."older"' in line for line in reports)


def test_runs_are_recorded_under_the_newest_run(write: Write, connection: Connection) -> None:
    connection.execute("create schema audit; create table audit.runs (run_id varchar)")
    connection.execute("insert into audit.runs values ('2025-a'), ('2026-b')")
    project = load_project(write())
    build(connection, project)
    build(connection, project, select="fct_cues")
    recorded = connection.execute(
        "select run_id, model, materialized, row_count, state from audit.model_runs order by 2"
    )
    assert recorded.fetchall() == [
        ("2026-b", "fct_cues", "table", 3, "built"),
        ("2026-b", "int_words", "table", 6, "built"),
        ("2026-b", "lex_cues", "seed", 2, "built"),
        ("2026-b", "stg_documents", "table", 2, "built"),
    ]


def test_a_described_column_must_exist(write: Write, connection: Connection) -> None:
    yml = """
        models:
          - name: stg_documents
            columns:
              - name: txt
        """
    project = load_project(write({"sql/staging/_staging__models.yml": yml}))
    with pytest.raises(ProjectError, match=r"_staging__models.yml:4: .*no column 'txt'.*did you mean 'text'"):
        build(connection, project)


def test_a_described_source_column_must_exist(write: Write, connection: Connection) -> None:
    connection.execute("alter table raw.documents rename text to body")
    project = load_project(write({"sql/staging/stg_documents.sql": "select 'd' as document_id, 'a' as text"}))
    with pytest.raises(ProjectError, match=r"sources.yml:7: 'raw.documents' has no column 'text'"):
        build(connection, project)


def test_every_column_of_a_mart_must_be_described(write: Write, connection: Connection) -> None:
    project = load_project(write({"sql/marts/fct_cues.sql": "select 'd' as document_id, 'a' as act, 1 as extra"}))
    with pytest.raises(ProjectError, match=r"_marts__models.yml:2: column 'extra' of 'fct_cues'.*describe every"):
        build(connection, project)


def test_macros_may_read_seeds_while_rendering(write: Write, connection: Connection) -> None:
    macro = """
        {% macro phrases() %}
          {%- if execute -%}
            {{ return(run_query('select phrase from ' ~ ref('lex_cues') ~ ' order by 1').columns[0].values()) }}
          {%- endif -%}
          {{ return([]) }}
        {% endmacro %}
        {% macro pattern() %}{{ phrases() | join('|') }}{% endmacro %}
        """
    model = "-- depends_on: {{ ref('lex_cues') }}\nselect '{{ communique.pattern() }}' as pattern"
    changes = {"sql/macros/phrases.sql": macro, "sql/intermediate/corpus/int_pattern.sql": model}
    build(connection, load_project(write(changes)))
    assert connection.execute("from intermediate.int_pattern").fetchall() == [("said|vowed",)]
