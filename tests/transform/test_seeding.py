"""Seeds are loaded as declared, or refused with line, column, value and remedy."""

from __future__ import annotations

import duckdb
import pytest

from flows.errors import ProjectError
from flows.transform.build import build
from flows.transform.project import load_project

from .conftest import Write

SEED = "seeds/reference/lex_cues.csv"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("phrase,act,weight\nsaid,state,1\nvowed,pledge,many\n", "csv:3: column 'weight': 'many' is not INTEGER"),
        ("phrase,act,weight\nsaid,state,1,2\n", "csv:2: 4 fields where the header has 3: said,state,1,2"),
        ("phrase,act,weight\nsaid,state,1\nvowed\n", "csv:3: 1 fields where the header has 3: vowed"),
        ('phrase,act,weight\n"said,state,1\n', "csv:2: a quote that does not end"),
        ("phrase,act,weigth\n", "csv:1: column 'weigth' has no declared type. Remedy: did you mean 'weight'"),
        ("phrase,act\n", "csv:1: declared column 'weight' is not in the file"),
        ("phrase,act,weight,act\n", "csv:1: a column twice"),
        ("", "csv:1: no header"),
    ],
)
def test_a_wrong_seed_is_refused(write: Write, connection: duckdb.DuckDBPyConnection, text: str, told: str) -> None:
    project = load_project(write({SEED: text}))
    with pytest.raises(ProjectError) as refused:
        build(connection, project)
    assert told in str(refused.value)
    assert "Remedy: " in str(refused.value)


def test_latin_1_is_refused(write: Write, connection: duckdb.DuckDBPyConnection) -> None:
    project = load_project(write())
    project.seeds["lex_cues"].path.write_bytes("phrase,act,weight\ndéclaré,state,1\n".encode("latin-1"))
    with pytest.raises(ProjectError, match=r"not UTF-8.*save the file as UTF-8"):
        build(connection, project)


def test_order_of_columns_is_the_file_s(write: Write, connection: duckdb.DuckDBPyConnection) -> None:
    build(connection, load_project(write({SEED: 'weight,phrase,act\n2,"said, and",state\n'})))
    assert connection.execute("from reference.lex_cues").fetchall() == [(2, "said, and", "state")]
