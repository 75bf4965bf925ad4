"""What there is to say of every table, lexicon, macro and test, in the order in which the page says it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from flows.transform.model import Model, Seed
from flows.transform.project import Project

_MACRO = re.compile(
    r"(?:\{#-?\s*(?P<comment>(?:(?!#\}).)*?)\s*-?#\}\s*)?\{%-?\s*macro\s+(?P<call>\w+\([^)]*\))", re.DOTALL
)
_OPENING_COMMENT = re.compile(r"\s*\{#-?\s*(.*?)\s*-?#\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Column:
    """A column with the names of the tests on it."""

    name: str
    data_type: str
    description: str
    tests: Sequence[str]


@dataclass(frozen=True, slots=True)
class Table:
    """A model or seed; `rows` is None where the warehouse has none of that name."""

    name: str
    schema: str
    kind: str
    description: str
    rows: int | None
    columns: Sequence[Column]
    tests: Sequence[str]
    unit_tests: int
    reads: Sequence[str]
    read_by: Sequence[str]

    @property
    def test_count(self) -> int:
        """Data tests of the table and of its columns."""
        return len(self.tests) + sum(len(column.tests) for column in self.columns)


@dataclass(frozen=True, slots=True)
class Described:
    """A macro or a singular test, and what its file says of it."""

    name: str
    file: str
    description: str


@dataclass(frozen=True, slots=True)
class Dictionary:
    """All of it: tables by folder, the results first; then seeds, macros and the tests that have files of their own."""

    layers: Mapping[str, Sequence[Table]]
    seeds: Sequence[Table]
    macros: Sequence[Described]
    tests: Sequence[Described]

    @property
    def tables(self) -> list[Table]:
        """Every model and seed."""
        return [*(table for tables in self.layers.values() for table in tables), *self.seeds]


def read_dictionary(project: Project, counts: Mapping[str, int]) -> Dictionary:
    """What the project's files say, with the number of rows of each table."""
    read_by: dict[str, list[str]] = {}
    for model in project.models.values():
        for name in model.refs:
            read_by.setdefault(name, []).append(model.name)
    unit_tests = Counter(test.model for test in project.unit_tests)
    things: list[Model | Seed] = [*project.models.values(), *project.seeds.values()]
    tables = {
        thing.name: _table(project, thing, counts.get(thing.name), unit_tests[thing.name], read_by.get(thing.name, []))
        for thing in things
    }
    folders = sorted({model.folder for model in project.models.values()}, key=_results_first)
    layers = {
        folder: [tables[name] for name, model in sorted(project.models.items()) if model.folder == folder]
        for folder in folders
    }
    singular = sorted({test.place.path for test in project.data_tests if test.kind == "singular"})
    return Dictionary(
        layers,
        [tables[name] for name in sorted(project.seeds)],
        [macro for file in sorted((project.path.parent / "macros").glob("*.sql")) for macro in _macros(file)],
        [Described(file.stem, file.name, _opening_comment(file)) for file in singular],
    )


def _results_first(folder: str) -> tuple[int, str]:
    layers = ("marts", "intermediate/corpus", "intermediate/document", "staging")
    return next((place for place, layer in enumerate(layers) if folder.startswith(layer)), len(layers)), folder


def _table(project: Project, thing: Model | Seed, rows: int | None, unit_tests: int, read_by: Sequence[str]) -> Table:
    properties = thing.properties
    tests = [test for test in project.data_tests if test.target == thing.name]
    described = properties.columns if properties else {}
    types = thing.column_types if isinstance(thing, Seed) else {}
    columns = [
        Column(
            column.name,
            column.data_type or types.get(column.name, ""),
            column.description,
            [test.kind for test in tests if test.column == column.name],
        )
        for column in described.values()
    ]
    return Table(
        name=thing.name,
        schema=thing.relation.schema,
        kind=thing.materialized if isinstance(thing, Model) else "seed",
        description=properties.description if properties else "",
        rows=rows,
        columns=columns,
        tests=[test.name if test.kind == "singular" else test.kind for test in tests if test.column is None],
        unit_tests=unit_tests,
        reads=sorted([*thing.refs, *thing.sources]) if isinstance(thing, Model) else [],
        read_by=sorted(read_by),
    )


def _macros(file: Path) -> list[Described]:
    """A macro without a comment of its own belongs to the one before."""
    found: list[Described] = []
    for match in _MACRO.finditer(file.read_text(encoding="utf-8")):
        comment = match["comment"] or (found[-1].description if found else "")
        found.append(Described(match["call"], file.name, _one_line(comment)))
    return found


def _opening_comment(file: Path) -> str:
    match = _OPENING_COMMENT.match(file.read_text(encoding="utf-8"))
    return _one_line(match[1]) if match else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
