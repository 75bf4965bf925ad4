"""A small project on disk, which each test changes by a file or two."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent

import duckdb
import pytest

PROJECT = {
    "sql/dbt_project.yml": """
        name: communique
        version: "1.0"
        config-version: 2
        profile: communique
        model-paths: [staging, intermediate, marts]
        macro-paths: [macros]
        test-paths: [tests]
        seed-paths: ["../seeds/reference"]
        vars:
          layers: [staging, intermediate/document, intermediate/corpus, marts]
          languages: [en, fr]
        models:
          communique:
            +materialized: table
            staging: {+schema: staging}
            intermediate: {+schema: intermediate}
            marts: {+schema: marts}
        seeds:
          communique:
            +schema: reference
        """,
    "sql/staging/_staging__sources.yml": """
        sources:
          - name: raw
            tables:
              - name: documents
                columns:
                  - {name: document_id, data_type: varchar}
                  - {name: text, data_type: varchar}
        """,
    "sql/staging/stg_documents.sql": "select document_id, text from {{ source('raw', 'documents') }}\n",
    "sql/intermediate/document/int_words.sql": """
        select document_id, unnest(string_split(text, ' ')) as word
        from {{ ref('stg_documents') }}
        """,
    "sql/marts/fct_cues.sql": """
        select words.document_id, cues.act
        from {{ ref('int_words') }} as words
        join {{ ref('lex_cues') }} as cues on cues.phrase = words.word
        """,
    "sql/marts/_marts__models.yml": """
        models:
          - name: fct_cues
            description: One row per cue.
            columns:
              - {name: document_id, description: The document's key.}
              - {name: act, description: What was done by speaking.}
        """,
    "seeds/reference/lex_cues.csv": "phrase,act,weight\nsaid,state,1\nvowed,pledge,\n",
    "seeds/reference/_seeds.yml": """
        seeds:
          - name: lex_cues
            description: One row per phrase.
            config: {column_types: {phrase: varchar, act: varchar, weight: integer}}
            columns:
              - {name: phrase, description: As printed.}
        """,
}
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write the small project with `changes` ({path: text}; None removes the file) and give its folder."""

    def _write(changes: dict[str, str | None] | None = None) -> Path:
        for name, text in {**PROJECT, **(changes or {})}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.unlink(missing_ok=True)
            if text is not None:
                path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
        return tmp_path / "sql"

    return _write


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A build file that holds two ingested documents."""
    with duckdb.connect(str(tmp_path / "build.duckdb")) as opened:
        opened.execute("create schema raw; create table raw.documents (document_id varchar, text varchar)")
        opened.execute("insert into raw.documents values ('d1', 'Tokayev said'), ('d2', 'Wang vowed and said')")
        yield opened
