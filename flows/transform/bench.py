"""The bench that unit tests are run on: an in-memory database in which given rows stand in for real inputs.

Seeds are loaded once. A relation is made again only when its rows, its SQL or anything upstream of it differs from
what the bench holds, so that tests which share their givens share the work.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from typing import Any

import duckdb

from flows.transform import catalog, graph
from flows.transform.making import explained
from flows.transform.model import Given, Model, Place, Relation, Row, Source, quoted
from flows.transform.problems import did_you_mean, problem
from flows.transform.project import Project
from flows.transform.seeding import load_seed

Types = Mapping[str, str]


class Bench:
    """Makes relations from givens, in memory; `connection` is where to read them."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.connection = duckdb.connect(config={"threads": 1})  # a few rows: more threads only cost their start
        relations = [project.relation(key) for key in chain(project.models, project.seeds, project.sources)]
        catalog.create_schemas(self.connection, relations)
        for seed in project.seeds.values():
            load_seed(self.connection, seed)
        self._held: dict[str, object] = {}
        self._types: dict[str, Types] = {}
        self._kinds: dict[Relation, str] = {}

    def make(self, model: str, given: Mapping[str, Given], variables: Mapping[str, Any], place: Place) -> None:
        """Make `model` and what it needs from `given`; seeds not given are the real ones, sources not given empty.

        Raises ProjectError at `place` for rows that do not fit, at a model's file for SQL that fails.
        """
        # Types first: finding out the columns of a given model makes the real one, empty.
        types = {key: self.types(key, place) for key in given}
        names = self.needed(model, given)
        signatures: dict[str, object] = {}
        for key in self.project.seeds.keys() - given.keys():
            self._restore_seed(key)
        for key, rows in given.items():
            signatures[key] = self._hold_rows(rows, types[key], place)
        for key in {key for name in names for key in self.project.models[name].sources} - given.keys():
            signatures[key] = self._hold_rows(Given(key, ()), self.types(key, place), place)
        for name in names:
            self._hold_model(self.project.models[name], variables, signatures)

    def needed(self, model: str, given: Mapping[str, Given]) -> list[str]:
        """`model` and the models upstream of it that no given row stands in for, in the order of building."""
        waiting, found = [model], {model}
        while waiting:
            for name in graph.upstream(self.project.models[waiting.pop()], self.project.models):
                if name not in found and name not in given:
                    found.add(name)
                    waiting.append(name)
        return [name for name in self.project.models if name in found]

    def types(self, key: str, place: Place) -> Types:
        """Column names and types of an input: as a source's yml declares, or as the relation really has them."""
        if key not in self._types:
            if source := self.project.sources.get(key):
                self._types[key] = _declared(source)
            else:
                if key in self.project.models:
                    self.make(key, {}, {}, place)
                self._types[key] = self._described(self.project.relation(key))
        return self._types[key]

    def types_of_made(self, model: str) -> Types:
        """Column names and types of a model that was made."""
        return self._described(self.project.relation(model))

    def _described(self, relation: Relation) -> Types:
        rows = self.connection.execute(f"describe {relation}").fetchall()
        return {row[0]: row[1] for row in rows}

    def _restore_seed(self, key: str) -> None:
        if self._held.pop(key, None) is not None:
            load_seed(self.connection, self.project.seeds[key])

    def _hold_rows(self, given: Given, types: Types, place: Place) -> object:
        signature = (given.sql, repr(given.rows))
        if self._held.get(given.target) != signature:
            self._held.pop(given.target, None)
            relation = self.project.relation(given.target)
            self._clear(relation, "table")
            columns = ", ".join(f"{quoted(name)} {kind}" for name, kind in types.items())
            self.connection.execute(f"create or replace table {relation} ({columns})")
            check_names(given.rows, types, place)
            self._fill(relation, given, types, place)
            self._held[given.target] = signature
        return signature

    def _fill(self, relation: Relation, given: Given, types: Types, place: Place) -> None:
        try:
            if given.sql:
                self.connection.execute(f"insert into {relation} by name (\n{given.sql}\n)")
            elif given.rows:
                rows = values(given.rows, types)
                self.connection.execute(f"insert into {relation} {rows}", flat(given.rows, types))
        except duckdb.Error as error:
            what = f"the rows given for '{given.target}' do not fit: {str(error).splitlines()[0]}"
            raise problem(place.path, place.line, what, f"its columns are {_listed(types)}") from None

    def _hold_model(self, model: Model, variables: Mapping[str, Any], signatures: dict[str, object]) -> None:
        sql = self.project.sql_of(model, self.connection, variables)
        inputs = (signatures.get(key) for key in (*model.refs, *model.sources))
        signature = signatures[model.name] = hash((sql, *map(repr, inputs)))
        if self._held.get(model.name) == signature:
            return
        self._held.pop(model.name, None)
        self._clear(model.relation, model.materialized)
        try:
            self.connection.execute(f"create or replace {model.materialized} {model.relation} as (\n{sql}\n)")
        except duckdb.Error as error:
            raise explained(model, sql, error) from None
        self._held[model.name] = signature

    def _clear(self, relation: Relation, kind: str) -> None:
        """Take away a view where a table is to be, or a table where a view is to be."""
        if self._kinds.get(relation, kind) != kind:
            self.connection.execute(f"drop {self._kinds[relation]} {relation}")
        self._kinds[relation] = kind


def _declared(source: Source) -> Types:
    for column in source.properties.columns.values():
        if column.data_type is None:
            what = f"column '{column.name}' of source '{source.key}' has no data_type"
            raise problem(column.place.path, column.place.line, what, "add `data_type:`, unit tests need it")
    return {name: column.data_type or "" for name, column in source.properties.columns.items()}


def check_names(rows: tuple[Row, ...], types: Types, place: Place) -> set[str]:
    """The columns that `rows` name. Raises ProjectError for one that is not among `types`."""
    named = {str(name) for row in rows for name in row}
    for name in sorted(named - types.keys()):
        remedy = did_you_mean(name, types, f"its columns are {_listed(types)}")
        raise problem(place.path, place.line, f"there is no column '{name}'", remedy)
    return named


def values(rows: tuple[Row, ...], types: Types) -> str:
    """`values (cast(? as type), …), …` for `rows`, every column of `types` in each."""
    one = ", ".join(f"cast(? as {kind})" for kind in types.values())
    return "values " + ", ".join([f"({one})"] * len(rows))


def flat(rows: tuple[Row, ...], types: Types) -> list[Any]:
    """The parameters for `values`, row after row; a column that a row leaves out is NULL."""
    return [row.get(name) for row in rows for name in types]


def _listed(types: Types) -> str:
    return ", ".join(types)
