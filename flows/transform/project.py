"""A project of models: read from its files and refused when it cannot work, before any database is touched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import duckdb

from flows.transform import graph
from flows.transform.data_tests import generic_test_files, read_data_tests
from flows.transform.model import DataTest, Model, Relation, Seed, Source, UnitTest
from flows.transform.model_files import read_models, unknown
from flows.transform.problems import did_you_mean, problem
from flows.transform.properties import Described, read_properties
from flows.transform.rendering import Renderer, Scope
from flows.transform.seeding import find_seeds
from flows.transform.settings_file import ProjectFile, read_project_file
from flows.transform.unit_test_files import read_unit_tests


@dataclass(frozen=True, slots=True)
class Project:
    """A project that holds together: every ref is known, in a layer that may be read, and in no cycle.

    `models` is in the order of building.
    """

    name: str
    path: Path
    variables: Mapping[str, Any]
    models: Mapping[str, Model]
    seeds: Mapping[str, Seed]
    sources: Mapping[str, Source]
    data_tests: tuple[DataTest, ...]
    unit_tests: tuple[UnitTest, ...]
    renderer: Renderer

    def relation(self, key: str, is_source: bool | None = None) -> Relation:
        """The relation of a model, a seed or a 'source.table'. Raises RenderProblem for an unknown key."""
        is_source = "." in key if is_source is None else is_source
        found = self.sources.get(key) if is_source else self.models.get(key) or self.seeds.get(key)
        if found is None:
            raise unknown(key, [*self.models, *self.seeds], self.sources, is_source)
        return found.relation

    def scope(
        self,
        connection: duckdb.DuckDBPyConnection | None,
        this: Relation | None = None,
        variables: Mapping[str, Any] | None = None,
        stand_ins: Mapping[str, Relation] | None = None,
    ) -> Scope:
        """A scope to render in, with the project's own relations and variables.

        `variables` go before the project's, `stand_ins` (by model, seed or 'source.table') before its relations.
        """
        every = {**self.variables, **(variables or {})}
        instead = stand_ins or {}

        def resolve(key: str, is_source: bool) -> Relation:
            return instead.get(key) or self.relation(key, is_source)

        return Scope(resolve, every, this, connection)

    def sql_of(
        self,
        model: Model,
        connection: duckdb.DuckDBPyConnection,
        variables: Mapping[str, Any] | None = None,
        stand_ins: Mapping[str, Relation] | None = None,
    ) -> str:
        """The SQL of `model`. Raises ProjectError, also for a ref that only shows once `execute` is true."""
        scope = self.scope(connection, model.relation, variables, stand_ins)
        sql = self.renderer.render(model.path, scope).strip()
        for name in scope.refs.keys() - set(model.refs) - {model.name}:
            remedy = (
                f"call ref('{name}') before the branch, or write `-- depends_on: {{{{ ref('{name}') }}}}` in the file"
            )
            raise problem(model.path, None, f"ref('{name}') stands in a branch that `execute` guards", remedy)
        return sql


def load_project(project_dir: Path, *, variables: Mapping[str, Any] | None = None) -> Project:
    """Read the project whose dbt_project.yml lies in `project_dir`; `variables` go before its own.

    Raises ProjectError for what is wrong in it.
    """
    file = read_project_file(project_dir)
    file = replace(file, variables={**file.variables, **(variables or {})})
    described = read_properties(_yml_files(file))
    renderer = Renderer(file.name, file.files("macro", ".sql") + generic_test_files(file))
    seeds = {seed.name: seed for seed in find_seeds(file, described.seeds)}
    models = read_models(file, described, renderer, seeds)
    _refuse_orphans(described, models, seeds)
    graph.check_layers(models, file.variables.get("layers", ()))
    return Project(
        name=file.name,
        path=file.path,
        variables=file.variables,
        models={model.name: model for model in graph.ordered(models)},
        seeds=seeds,
        sources=described.sources,
        data_tests=read_data_tests(file, described, renderer, {**models, **seeds}),
        unit_tests=tuple(read_unit_tests(described, models, seeds)),
        renderer=renderer,
    )


def _yml_files(file: ProjectFile) -> list[Path]:
    return sorted({path for kind in ("model", "seed", "test") for path in file.files(kind, ".yml", ".yaml")})


def _refuse_orphans(described: Described, models: Mapping[str, Model], seeds: Mapping[str, Seed]) -> None:
    for what, entries, known in (("model", described.models, models), ("seed", described.seeds, seeds)):
        for name, entry in entries.items():
            if name not in known:
                remedy = did_you_mean(name, known, "remove the entry")
                raise problem(entry.place.path, entry.place.line, f"there is no {what} '{name}'", remedy)
