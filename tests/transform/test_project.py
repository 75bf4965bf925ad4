"""What the runner refuses before it touches a database; each message names file, line and remedy."""

from __future__ import annotations

import pytest

from flows.errors import ProjectError
from flows.transform.project import load_project

from .conftest import Write

CUES = "sql/marts/fct_cues.sql"
WORDS = "sql/intermediate/document/int_words.sql"
YML = "sql/marts/_marts__models.yml"
ACT = "models:\n  - name: fct_cues\n    columns:\n      - name: act\n"
REFUSED = {
    "unknown ref": (
        CUES,
        "select 1\nfrom {{ ref('int_word') }}",
        "fct_cues.sql:2: unknown ref 'int_word'. Remedy: did you mean 'int_words'",
    ),
    "unknown source": (
        "sql/staging/stg_documents.sql",
        "from {{ source('raw', 'document') }}",
        "stg_documents.sql:1: unknown source 'raw.document'. Remedy: did you mean 'raw.documents'",
    ),
    "unknown variable": (
        CUES,
        "\nselect {{ var('language') }}",
        "fct_cues.sql:1: unknown variable 'language'. Remedy: did you mean 'languages'",
    ),
    "undefined name": (
        CUES,
        "select 1,\n{{ sentence_key }}",
        "fct_cues.sql:2: Jinja: 'sentence_key' is undefined. Remedy: define it",
    ),
    "unknown macro": (
        CUES,
        "select\n{{ is_incrementl() }}",
        "fct_cues.sql:2: Jinja: 'is_incrementl' is undefined. Remedy: did you mean 'is_incremental'",
    ),
    "unknown macro of ours": (CUES, "select {{ communique.nix() }}", "fct_cues.sql:1: Jinja: "),
    "open block": (CUES, "select 1\n{% if execute %}", "fct_cues.sql:2: "),
    "wrong macro": ("sql/macros/odd.sql", "{% macro odd( %}{% endmacro %}", "odd.sql:1: "),
    "compiler error": (
        CUES,
        "\n\nselect 1\n{{ exceptions.raise_compiler_error('no such cue') }}",
        "fct_cues.sql:2: no such cue",
    ),
    "later layer": (
        WORDS,
        "select *\nfrom {{ ref('fct_cues') }}",
        "int_words.sql:2: 'int_words' (intermediate/document) reads 'fct_cues' of a later layer (marts). Remedy: move",
    ),
    "source beyond staging": (
        WORDS,
        "select * from {{ source('raw', 'documents') }}",
        "int_words.sql:1: intermediate/document reads source 'raw.documents'. Remedy: read it in staging only",
    ),
    "no layer": (
        "sql/intermediate/int_lost.sql",
        "select 1",
        "int_lost.sql: folder 'intermediate' is in no layer. Remedy: move",
    ),
    "same name": ("sql/marts/int_words.sql", "select 1", "'int_words' is also the name of"),
    "seed's name": ("sql/marts/lex_cues.sql", "select 1", "lex_cues.sql: 'lex_cues' is also the name of"),
    "unknown model in yml": (
        YML,
        "models:\n  - name: fct_cue\n",
        "models.yml:2: there is no model 'fct_cue'. Remedy: did you mean 'fct_cues'",
    ),
    "misspelt key": (
        YML,
        "modles:\n  - name: fct_cues\n",
        "models.yml:1: unknown key 'modles'. Remedy: did you mean 'models'",
    ),
    "misspelt entry": (
        YML,
        "models:\n  - name: fct_cues\n    colums: []\n",
        "models.yml:2: unknown key 'colums'. Remedy: did you mean 'columns'",
    ),
    "key twice": (
        YML,
        "models:\n  - name: fct_cues\n    name: other\n",
        "models.yml:3: the key 'name' is written twice",
    ),
    "described twice": (
        YML,
        "models:\n  - name: fct_cues\n  - name: fct_cues\n",
        "models.yml:3: 'fct_cues' is described twice",
    ),
    "no yaml": (YML, "models: [\n", "models.yml:2: not YAML"),
    "unknown test": (
        YML,
        "models:\n  - name: fct_cues\n    columns:\n      - {name: act, tests: [uniqe]}\n",
        "models.yml:4: unknown data test 'uniqe' of 'fct_cues'. Remedy: did you mean 'unique'",
    ),
    "severity": (
        YML,
        ACT + "        tests:\n          - unique: {severity: wrn}\n",
        "models.yml:6: severity 'wrn'",
    ),
    "relation to nothing": (
        YML,
        ACT + "        tests:\n          - relationships: {to: ref('nix'), field: a}\n",
        "models.yml:6: unknown ref 'nix'",
    ),
    "materialization": (
        CUES,
        "{{ config(materialized='tabel') }} select 1",
        "fct_cues.sql: materialized 'tabel' is not supported. Remedy: did you mean 'table'",
    ),
    "not enabled": (
        CUES,
        "{{ config(enabled=false) }} select 1",
        "fct_cues.sql: `enabled: false` is not supported. Remedy: remove",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refusals_name_file_line_and_remedy(write: Write, case: str) -> None:
    name, text, told = REFUSED[case]
    with pytest.raises(ProjectError) as refused:
        load_project(write({name: text}))
    assert told in str(refused.value)
    assert "Remedy: " in str(refused.value)


def test_a_cycle_is_printed(write: Write) -> None:
    other = {"sql/intermediate/document/int_other.sql": "select * from {{ ref('int_words') }}"}
    with pytest.raises(
        ProjectError, match=r"a cycle: (int_other -> int_words -> int_other|int_words -> int_other -> int_words)"
    ):
        load_project(write({WORDS: "select * from {{ ref('int_other') }}", **other}))


def test_document_models_may_not_read_corpus_models(write: Write) -> None:
    corpus = {"sql/intermediate/corpus/int_people.sql": "select 1 as person"}
    with pytest.raises(ProjectError, match=r"reads 'int_people' of a later layer \(intermediate/corpus\)"):
        load_project(write({WORDS: "select * from {{ ref('int_people') }}", **corpus}))


def test_corpus_models_may_read_document_models(write: Write) -> None:
    project = load_project(write({"sql/intermediate/corpus/int_people.sql": "select * from {{ ref('int_words') }}"}))
    assert str(project.models["int_people"].relation) == '"intermediate"."int_people"'


def test_nearest_configuration_wins(write: Write) -> None:
    yml = "models:\n  - name: fct_cues\n    config: {materialized: view, schema: other, tags: [daily]}\n"
    project = load_project(write({CUES: "{{ config(schema='own', tags='slow') }} select 1", YML: yml}))
    cues = project.models["fct_cues"]
    assert (cues.materialized, cues.relation.schema, cues.tags) == ("view", "own", {"daily", "slow"})


def test_dbts_own_keys_are_accepted(write: Write) -> None:
    yml = "version: 2\nmodels:\n  - {name: fct_cues, meta: {owner: a}, docs: {show: false}, constraints: []}\n"
    assert load_project(write({YML: yml})).models["fct_cues"].properties


def test_a_missing_project_file_is_refused(write: Write) -> None:
    with pytest.raises(ProjectError, match=r"dbt_project.yml: there is no such file. Remedy: name the folder"):
        load_project(write() / "marts")
