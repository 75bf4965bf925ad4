"""Jinja as dbt's users know it: what macros may do, and where their errors are told to be."""

from __future__ import annotations

import duckdb
import pytest

from flows.errors import ProjectError
from flows.transform.project import load_project

from .conftest import Write

MODEL = "sql/intermediate/corpus/int_text.sql"


def _sql(write: Write, text: str, macros: str = "") -> str:
    project = load_project(write({MODEL: text, "sql/macros/some.sql": macros}))
    with duckdb.connect() as connection:
        return project.sql_of(project.models["int_text"], connection)


@pytest.mark.parametrize(
    ("text", "macros", "sql"),
    [
        ("{{ ref('fct') if false else this }}", "", '"intermediate"."int_text"'),
        ("{% for n in range(2) %}{{ n }},{% endfor %}", "", "0,1,"),
        ("{{ many() }}", "{% macro many() %}{% for n in range(2) %}{{ n }}{% endfor %}{% endmacro %}", "01"),
        (
            "{{ one() }}",
            "{% macro one() %}{{ two() }}!{% endmacro %}{% macro two() %}{{ return('2') }}{% endmacro %}",
            "2!",
        ),
        ("{{ communique.own() }}", "{% macro own() %}{{ var('languages')[1] }}{% endmacro %}", "fr"),
        ("{{ var('none', 'else') }} {{ is_incremental() }} {{ target.name }}", "", "else False communique"),
        ("{% do [].append(1) %}{# silent #}{{ adapter.quote('a b') }}{{ log('x') }}", "", '"a b"'),
        ("{% call wrap() %}inner{% endcall %}", "{% macro wrap() %}({{ caller() }}){% endmacro %}", "(inner)"),
    ],
)
def test_what_jinja_gives(write: Write, text: str, macros: str, sql: str) -> None:
    assert _sql(write, text, macros) == sql


def test_an_error_in_a_macro_is_told_at_the_macro_s_line(write: Write) -> None:
    with pytest.raises(ProjectError, match=r"some.sql:2: Jinja: 'nix' is undefined"):
        _sql(write, "select\n\n{{ odd() }}", "{% macro odd() %}\n{{ nix }}\n{% endmacro %}")


def test_a_failing_query_of_a_macro_is_explained(write: Write) -> None:
    with pytest.raises(
        ProjectError, match=r"int_text.sql:1: run_query failed: Catalog Error.*nix.*Remedy: mend the query"
    ):
        _sql(write, "{% if execute %}{{ run_query('from nix') }}{% endif %}")


def test_a_ref_that_only_execute_shows_is_refused_as_in_dbt(write: Write) -> None:
    with pytest.raises(
        ProjectError, match=r"ref\('lex_cues'\) stands in a branch.*Remedy: call ref\('lex_cues'\) before"
    ):
        _sql(write, "{% if execute %}{{ ref('lex_cues') }}{% endif %}")


def test_two_macros_of_one_name_are_refused(write: Write) -> None:
    twice = {
        "sql/macros/some.sql": "{% macro same() %}{% endmacro %}",
        "sql/macros/more.sql": "{% macro same() %}{% endmacro %}",
    }
    with pytest.raises(ProjectError, match=r"some.sql: macro 'same' is also in more.sql. Remedy: rename"):
        load_project(write(twice))
