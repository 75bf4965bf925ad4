"""Which data tests a project has: generic ones from yml, singular ones from files that select offending rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

from flows.transform.model import DataTest, Place, parse_reference
from flows.transform.model_files import recorder, unknown
from flows.transform.problems import did_you_mean, problem
from flows.transform.properties import Described, severity
from flows.transform.rendering import Renderer, Scope
from flows.transform.settings_file import ProjectFile

# What each built-in test must be told, beyond its column.
BUILT_IN: dict[str, tuple[str, ...]] = {
    "not_null": (),
    "unique": (),
    "accepted_values": ("values",),
    "relationships": ("to", "field"),
}


def generic_test_files(file: ProjectFile) -> list[Path]:
    """The files with `{% test %}` blocks: those in a folder `generic` of a test path."""
    return [path for path in file.files("test", ".sql") if path.parent.name == "generic"]


def read_data_tests(
    file: ProjectFile, described: Described, renderer: Renderer, relations: Collection[str]
) -> tuple[DataTest, ...]:
    """Every data test, each with a name of its own. Raises ProjectError for an unknown test or a missing argument."""
    tests = [*_generic(described, renderer, relations), *_singular(file, described, renderer, relations)]
    seen: Counter[str] = Counter()
    unique = []
    for test in tests:
        seen[test.name] += 1
        unique.append(test if seen[test.name] == 1 else replace(test, name=f"{test.name}_{seen[test.name]}"))
    return tuple(unique)


def _generic(described: Described, renderer: Renderer, relations: Collection[str]) -> Iterator[DataTest]:
    sources = (source.properties for source in described.sources.values())
    for properties in (*described.models.values(), *described.seeds.values(), *sources):
        for test in properties.tests:
            _check_arguments(test, renderer)
            yield replace(test, reads=(test.target, *_to(test, relations, described)))


def _check_arguments(test: DataTest, renderer: Renderer) -> None:
    path, line = test.place.path, test.place.line
    if test.kind not in BUILT_IN:
        if f"test_{test.kind}" not in renderer.macro_files:
            custom = [name.removeprefix("test_") for name in renderer.macro_files if name.startswith("test_")]
            remedy = did_you_mean(test.kind, [*BUILT_IN, *custom], "define it in tests/generic")
            raise problem(path, line, f"unknown data test '{test.kind}' of '{test.target}'", remedy)
        return
    for wanted in BUILT_IN[test.kind]:
        if wanted not in test.arguments:
            raise problem(path, line, f"{test.kind} of '{test.target}' lacks `{wanted}`", f"add `{wanted}:` below it")
    if test.column is None:
        raise problem(path, line, f"{test.kind} of '{test.target}' names no column", "put it below a column")


def _to(test: DataTest, relations: Collection[str], described: Described) -> tuple[str, ...]:
    """The other relation that a test names. Raises ProjectError for one that is not known."""
    to = test.arguments.get("to")
    if to is None:
        return ()
    key = parse_reference(str(to))
    if key is None:
        raise problem(test.place.path, test.place.line, f"`to: {to}`", "write to: ref('model') or source('s', 't')")
    if key not in relations and key not in described.sources:
        what, remedy = unknown(key, relations, described.sources, "." in key).args
        raise problem(test.place.path, test.place.line, what, remedy)
    return (key,)


def _singular(
    file: ProjectFile, described: Described, renderer: Renderer, relations: Collection[str]
) -> Iterator[DataTest]:
    files = [path for path in file.files("test", ".sql") if path.parent.name != "generic"]
    for path in files:
        scope = Scope(recorder(relations, described.sources), file.variables)
        renderer.render(path, scope)
        entry = described.singular.get(path.stem)
        config = {**(entry.get("config") or {} if entry else {}), **scope.config}
        place = Place(path, 1)
        reads = (*scope.refs, *scope.sources)
        target = next(iter(reads), "")
        yield DataTest(
            path.stem, "singular", target, None, {}, severity(config, place), config.get("where"), place, reads
        )
