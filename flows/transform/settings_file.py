"""dbt_project.yml: where things lie, variables, and configuration by folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flows.transform.problems import problem
from flows.transform.yaml_files import Entry, mapping, read_yaml, refuse_misspelt

_KEYS = "name version profile model-paths macro-paths test-paths seed-paths vars models seeds".split()
_DBT_KEYS = "config-version require-dbt-version analysis-paths snapshot-paths docs-paths asset-paths".split() + [
    "function-paths", "packages-install-path", "clean-targets", "target-path", "log-path", "on-run-start",
    "on-run-end", "query-comment", "quoting", "dispatch", "flags", "tests", "data_tests", "sources", "snapshots",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class ProjectFile:
    """dbt_project.yml as read; folders are absolute."""

    name: str
    path: Path
    variables: Mapping[str, Any]
    content: Entry

    def folders(self, kind: str) -> tuple[Path, ...]:
        """The folders under `<kind>-paths`, dbt's own defaults when it says nothing."""
        listed = self.content.get(f"{kind}-paths", [f"{kind}s"])
        return tuple((self.path.parent / folder).resolve() for folder in listed)

    def files(self, kind: str, *suffixes: str) -> list[Path]:
        """Every file below the folders of `kind` with one of `suffixes`, in a stable order."""
        found = {path for folder in self.folders(kind) for suffix in suffixes for path in folder.rglob(f"*{suffix}")}
        return sorted(found)

    def config_of(self, kind: str, path: Path) -> dict[str, Any]:
        """What `models:` (or `seeds:`) says of the file at `path`; the nearest folder wins, tags add up."""
        config: dict[str, Any] = {}
        for level in self._levels(kind, path):
            for key, value in level.items():
                name = str(key).lstrip("+")
                if str(key).startswith("+") or not isinstance(value, dict):
                    config[name] = tags_of(config) + tags_of({name: value}) if name == "tags" else value
        return config

    def _levels(self, kind: str, path: Path) -> Iterator[Mapping[str, Any]]:
        for steps in self._ways(kind.rstrip("s"), path):
            level = self.content.get(kind) or {}
            for step in (None, self.name, *steps):
                level = level if step is None else level.get(step)
                if not isinstance(level, dict):
                    break
                yield level

    def _ways(self, kind: str, path: Path) -> Iterator[tuple[str, ...]]:
        """The steps from the project to `path`, its name last: below a model path, then with that path's own name.

        dbt counts from the model path, so `marts` would not be a step when `marts` is a model path; here layers are
        model paths, and a reader expects their names to work.
        """
        for folder in self.folders(kind):
            if path.is_relative_to(folder):
                parts = path.relative_to(folder).with_suffix("").parts
                yield parts
                yield (folder.name, *parts)


def tags_of(config: Mapping[str, Any]) -> list[str]:
    """`tags` as a list; dbt lets one tag stand alone."""
    tags = config.get("tags") or []
    return [tags] if isinstance(tags, str) else [str(tag) for tag in tags]


def read_project_file(project_dir: Path) -> ProjectFile:
    """Read `project_dir`/dbt_project.yml. Raises ProjectError when it is missing, nameless or misspelt."""
    path = project_dir.resolve() / "dbt_project.yml"
    if not path.is_file():
        raise problem(path, None, "there is no such file", "name the folder that holds dbt_project.yml")
    content = read_yaml(path)
    refuse_misspelt(content, _KEYS, _DBT_KEYS)
    if not content.get("name"):
        raise problem(path, 1, "the project has no name", "add `name:`")
    variables = mapping(content["vars"], content.place, "`vars:`") if content.get("vars") else {}
    return ProjectFile(str(content["name"]), path, _own_variables(variables, str(content["name"])), content)


def _own_variables(variables: Mapping[str, Any], project: str) -> dict[str, Any]:
    """dbt allows variables below the project's name too."""
    own = variables.get(project)
    return {**variables, **own} if isinstance(own, dict) else dict(variables)
