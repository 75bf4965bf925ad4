"""What is built again because its SQL, a macro, a lexicon, a library or a table is another, and why."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from .by_document import CHANGES, MODELS, WORDS, Connection, build_again, reasons, states
from .by_document import folder as folder
from .conftest import Write

CHANGED_PARTS = {
    "its SQL": (
        {WORDS: CHANGES[WORDS] + "where true\n"},
        {"int_words": "its SQL changed", "int_cues": "int_words changed", "fct_cues": "int_cues changed"},
    ),
    "a macro": (
        {"sql/macros/shout.sql": "{% macro shout(column) %}lower({{ column }}){% endmacro %}\n"},
        {"int_cue_words": "its SQL changed", "int_cues": "int_cue_words changed", "fct_cues": "int_cues changed"},
    ),
    "a lexicon": (
        {"seeds/reference/lex_cues.csv": "phrase,act,weight\nsaid,state,1\nvowed,pledge,2\n"},
        {
            "lex_cues": "its file changed", "int_cue_words": "lex_cues changed", "int_cues": "int_cue_words changed",
            "fct_cues": "int_cues changed",
        },
    ),
    "only layout of a macro's file": ({"sql/macros/shout.sql": "\n" + CHANGES["sql/macros/shout.sql"]}, {}),
    "a new input": (
        {"sql/marts/fct_lengths.sql": "select max(length(word)) as longest from {{ ref('int_words') }}\n"},
        {"fct_lengths": "reads int_words now; its SQL changed; does not read stg_documents any more"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("part", CHANGED_PARTS)
def test_what_depends_on_a_changed_part_is_built_and_nothing_else(
    folder: Path, connection: Connection, write: Write, part: str
) -> None:
    changes, expected = CHANGED_PARTS[part]
    write({**CHANGES, **changes})
    found = reasons(build_again(connection, folder))
    assert {name: sorted((why or "").split("; ")) for name, why in found.items()} == {
        name: sorted(why.split("; ")) for name, why in expected.items()
    }


def test_another_duckdb_builds_everything(folder: Path, connection: Connection) -> None:
    connection.execute(f"update audit.model_states set parts = replace(parts, '{duckdb.__version__}/', '1.3.0/')")
    runs = build_again(connection, folder)
    assert set(states(runs)) == {"lex_cues", *MODELS}
    assert f"DuckDB changed from 1.3.0/1 to {duckdb.__version__}/1" in (reasons(runs)["lex_cues"] or "")


def test_a_table_that_is_lost_is_built(folder: Path, connection: Connection) -> None:
    connection.execute("drop table marts.fct_lengths")
    assert reasons(build_again(connection, folder)) == {"fct_lengths": "not built yet"}


def test_a_changed_description_is_written_and_nothing_built(folder: Path, connection: Connection, write: Write) -> None:
    yml = CHANGES["sql/marts/_marts__models.yml"].replace("How often.", "How many.")
    write({**CHANGES, "sql/marts/_marts__models.yml": yml})
    assert build_again(connection, folder) == []
    comment = "select comment from duckdb_columns() where table_name = 'fct_cues' and column_name = 'times'"
    assert connection.execute(comment).fetchall() == [("How many.",)]
