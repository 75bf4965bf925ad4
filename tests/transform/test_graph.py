"""Selectors mean what they mean in dbt."""

from __future__ import annotations

import pytest

from flows.errors import ProjectError
from flows.transform import graph
from flows.transform.project import load_project

from .conftest import Write


@pytest.mark.parametrize(
    ("selector", "names"),
    [
        (None, "stg_documents int_words fct_cues"),
        ("int_words", "int_words"),
        ("+int_words", "stg_documents int_words"),
        ("int_words+", "int_words fct_cues"),
        ("+int_words+", "stg_documents int_words fct_cues"),
        ("tag:slow", "fct_cues"),
        ("+tag:slow", "stg_documents int_words fct_cues"),
        ("path:intermediate/document", "int_words"),
        ("path:sql/marts", "fct_cues"),
        ("path:staging/stg_documents.sql fct_cues", "stg_documents fct_cues"),
    ],
)
def test_selectors(write: Write, selector: str | None, names: str) -> None:
    tagged = {"sql/marts/fct_cues.sql": "{{ config(tags=['slow']) }} select * from {{ ref('int_words') }}"}
    assert graph.select(load_project(write(tagged)).models, selector) == set(names.split())


def test_a_selector_that_means_nothing_is_refused(write: Write) -> None:
    with pytest.raises(ProjectError, match=r"'int_wrds' means no model. Remedy: did you mean 'int_words'"):
        graph.select(load_project(write()).models, "+int_wrds")
