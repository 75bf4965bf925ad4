"""Models as they lie in files: name, configuration, and the refs and sources that their Jinja asks for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from flows.transform.model import Model, Relation, Seed
from flows.transform.problems import did_you_mean, problem
from flows.transform.properties import Described
from flows.transform.rendering import Renderer, RenderProblem, Scope
from flows.transform.settings_file import ProjectFile, tags_of

_PERSISTED = ("relation", "columns")
# The columns that tell documents apart. An incremental model with another key, or none, is built in full.
_KEYS_OF_DOCUMENTS = ("document_id", "document_key")
_MATERIALIZED = ("table", "view", "incremental")


def read_models(
    file: ProjectFile, described: Described, renderer: Renderer, seeds: Mapping[str, Seed]
) -> dict[str, Model]:
    """Every model by name. Raises ProjectError for two of one name, an unknown ref or source, and wrong Jinja."""
    paths = _paths_by_name(file, seeds)
    resolve = recorder({*paths, *seeds}, described.sources)
    models = {}
    for name, path in paths.items():
        scope = Scope(resolve, file.variables, Relation("unresolved", name))
        renderer.render(path, scope)
        models[name] = _model(file, path, scope, described)
    return models


def recorder(refs: Collection[str], sources: Collection[str]) -> Callable[[str, bool], Relation]:
    """A `resolve` for a Scope that only records: it knows names, and no schemas yet."""

    def resolve(key: str, is_source: bool) -> Relation:
        if key not in (sources if is_source else refs):
            raise unknown(key, refs, sources, is_source)
        return Relation("unresolved", key)

    return resolve


def unknown(key: str, refs: Iterable[str], sources: Iterable[str], is_source: bool) -> RenderProblem:
    """What to raise for a ref or source that nothing answers to."""
    if is_source:
        return RenderProblem(f"unknown source '{key}'", did_you_mean(key, sources, "declare it under `sources:`"))
    return RenderProblem(f"unknown ref '{key}'", did_you_mean(key, refs, "add a model or a seed of that name"))


def _paths_by_name(file: ProjectFile, seeds: Mapping[str, Seed]) -> dict[str, Path]:
    taken = {name: seed.path for name, seed in seeds.items()}
    paths: dict[str, Path] = {}
    for path in file.files("model", ".sql"):
        if path.stem in taken:
            what = f"'{path.stem}' is also the name of {taken[path.stem]}"
            raise problem(path, None, what, "rename one of them; ref() knows a thing by its name alone")
        taken[path.stem] = paths[path.stem] = path
    return paths


def _model(file: ProjectFile, path: Path, scope: Scope, described: Described) -> Model:
    properties = described.models.get(path.stem)
    levels: list[Mapping[str, Any]] = [file.config_of("models", path), scope.config]
    if properties:
        levels.insert(1, properties.config)
    config = {key: value for level in levels for key, value in level.items()}
    _refuse_unsupported(path, config)
    return Model(
        name=path.stem,
        path=path,
        folder=path.parent.relative_to(file.path.parent).as_posix(),
        relation=Relation(str(config.get("schema", "main")), str(config.get("alias", path.stem))),
        materialized="view" if config.get("materialized", "view") == "view" else "table",
        tags=frozenset(tag for level in levels for tag in tags_of(level)),
        refs=tuple(scope.refs),
        sources=tuple(scope.sources),
        properties=properties,
        persist_docs=_persist_docs(path, config),
        by=_by(config),
    )


def _persist_docs(path: Path, config: Mapping[str, Any]) -> frozenset[str]:
    """dbt's `persist_docs`; unlike dbt's, ours is on unless it is turned off."""
    asked = config.get("persist_docs", {})
    for name, value in asked.items() if isinstance(asked, dict) else [("persist_docs", asked)]:
        if name not in _PERSISTED or not isinstance(value, bool):
            raise problem(
                path, None, f"`persist_docs` with {name}: {value!r}", "write {relation: true, columns: false}"
            )
    return frozenset(name for name in _PERSISTED if asked.get(name, True))


def _by(config: Mapping[str, Any]) -> str | None:
    key = config.get("unique_key")
    return str(key) if config.get("materialized") == "incremental" and key in _KEYS_OF_DOCUMENTS else None


def _refuse_unsupported(path: Path, config: Mapping[str, Any]) -> None:
    materialized = str(config.get("materialized", "view"))
    if materialized not in _MATERIALIZED:
        remedy = did_you_mean(materialized, _MATERIALIZED, f"use one of {', '.join(_MATERIALIZED)}")
        raise problem(path, None, f"materialized '{materialized}' is not supported", remedy)
    if config.get("enabled", True) is not True:
        raise problem(path, None, "`enabled: false` is not supported", "remove the file; git remembers it")
