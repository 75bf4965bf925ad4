"""Which documents the models hold, and the rows of those that are new, changed or gone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

import duckdb

from flows.transform.model import Model, Relation, quoted
from flows.transform.problems import problem
from flows.transform.project import Project

# Beyond this share, computing everything again takes less time than taking out and putting in.
MOST = 0.4

# The columns that tell documents apart: of sources, and of the models that go document by document.
SOURCE_KEY = "document_id"
MODEL_KEY = "document_key"

_CURRENT = "temp.current_documents"
_AFFECTED = "temp.affected_documents"
# Those, and the ones of which a model across documents tells something else now.
_RETOLD = "temp.retold_documents"


@dataclass(frozen=True, slots=True)
class Rows(Relation):
    """Some rows of a relation; prints as `sql`, the select that gives them."""

    sql: str

    def __str__(self) -> str:
        return f"({self.sql})"


@dataclass(frozen=True, slots=True)
class Affected:
    """How many documents are new, changed or gone (`built` of them are in the tables), of how many there are now."""

    count: int
    built: int
    total: int

    @property
    def most(self) -> bool:
        """Whether there is little that could be kept."""
        return self.count > self.total * MOST


def find_affected(connection: duckdb.DuckDBPyConnection, versions: str) -> Affected:
    """Compare `versions`, a select of document_id, document_key and version, with what the models were built from."""
    connection.execute(f"create or replace temp table current_documents as {versions}")
    connection.execute(
        f"""
        create or replace temp table affected_documents as
        select
            coalesce(current.document_id, built.document_id) as {SOURCE_KEY},
            coalesce(current.document_key, built.document_key) as {MODEL_KEY},
            built.document_id is not null as is_built,
        from {_CURRENT} as current
        full join audit.built_documents as built using (document_id)
        where current.version is distinct from built.version;
        create or replace temp table retold_documents as select {SOURCE_KEY}, {MODEL_KEY} from {_AFFECTED}
        """
    )
    counts = f"select count(*), count_if(is_built), (select count(*) from {_CURRENT}) from {_AFFECTED}"
    return Affected(*connection.execute(counts).fetchone() or (0, 0, 0))


def remember_built(connection: duckdb.DuckDBPyConnection) -> None:
    """Say that the models now hold the documents that `find_affected` found to be current, and have not been tested."""
    connection.execute(
        f"""
        delete from audit.built_documents where document_id in (select {SOURCE_KEY} from {_AFFECTED});
        insert into audit.built_documents by name
        select * from {_CURRENT} where document_id in (select {SOURCE_KEY} from {_AFFECTED});
        insert into audit.untested by name select {MODEL_KEY} from {_RETOLD}
        """
    )


def remember_selected(connection: duckdb.DuckDBPyConnection) -> None:
    """Say that some models hold the affected documents as they are now, others not: the next build makes them again."""
    connection.execute(
        f"insert or replace into audit.built_documents select {SOURCE_KEY}, {MODEL_KEY}, 'selected' from {_AFFECTED}"
    )


def go_by_document(project: Project) -> set[str]:
    """The models that go document by document: those of `document_layers` that read documents, not only seeds."""
    layers = project.variables.get("document_layers", ())
    reading = reading_documents(project.models)
    return {name for name in reading if any(_in_layer(project.models[name], layer) for layer in layers)}


def reading_documents(models: Mapping[str, Model]) -> set[str]:
    """The models that read a source, directly or through others; `models` is in the order of building."""
    found: set[str] = set()
    for model in models.values():
        if model.sources or any(name in found for name in model.refs):
            found.add(model.name)
    return found


def _in_layer(model: Model, layer: str) -> bool:
    return PurePosixPath(model.folder).is_relative_to(layer)


class AffectedRows:
    """Computes the rows of the affected documents beside the tables, and merges them in.

    The SQL of a model stays as it is: what it reads that goes document by document is replaced by a temporary
    relation with the rows of the affected documents alone.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection, project: Project, affected: Affected) -> None:
        self._connection = connection
        self._project = project
        self._affected = affected
        self._stand_ins: dict[str, Relation] = {}

    def merge(self, model: Model) -> tuple[int, int]:
        """Replace the rows of the affected documents in the model's table; how many went and how many came.

        Raises ProjectError for a model whose Jinja is wrong, duckdb.Error when its SQL fails.
        """
        for key in model.sources:
            self._stand_in_for_source(key)
        beside = Relation("temp", model.name)
        sql = self._project.sql_of(model, self._connection, stand_ins=self._stand_ins)
        self._connection.execute(f"create or replace temp {model.materialized} {beside} as (\n{sql}\n)")
        self._stand_ins[model.name] = beside
        return (0, 0) if model.materialized == "view" else self._replace(model, beside)

    def _stand_in_for_source(self, key: str) -> None:
        if key not in self._stand_ins:
            beside = Relation("temp", key)
            self._connection.execute(
                f"create or replace temp table {beside} as select * from {self._project.sources[key].relation} "
                f"where {SOURCE_KEY} in (select {SOURCE_KEY} from {_AFFECTED})"
            )
            self._stand_ins[key] = beside

    def _replace(self, model: Model, beside: Relation) -> tuple[int, int]:
        take_out = f"delete from {model.relation} where {MODEL_KEY} in (select {MODEL_KEY} from {_AFFECTED})"
        gone = changed_rows(self._connection.execute(take_out)) if self._affected.built else 0
        came = changed_rows(self._connection.execute(f"insert into {model.relation} select * from {beside}"))
        return gone, came

    def drop(self) -> None:
        """Let go of the temporary relations, the last one made first."""
        for key, beside in reversed(self._stand_ins.items()):
            model = self._project.models.get(key)
            self._connection.execute(f"drop {model.materialized if model else 'table'} {beside}")
        self._stand_ins = {}


def changed_rows(connection: duckdb.DuckDBPyConnection) -> int:
    """How many rows the statement just executed changed."""
    (count,) = connection.fetchone() or (0,)
    return int(count)


def check_document_keys(connection: duckdb.DuckDBPyConnection, project: Project, keys: Mapping[str, str]) -> None:
    """Raise ProjectError for a model whose relation lacks the column by which `keys` tell its documents apart."""
    found = connection.execute(
        "select schema_name, table_name, column_name from duckdb_columns() where database_name = current_database()"
    ).fetchall()
    for name, column in keys.items():
        model = project.models[name]
        if (model.relation.schema, model.relation.name, column) not in found:
            what = f"'{name}' reads documents and has no column {quoted(column)}"
            remedy = "select it; or move the model out of `document_layers` and of what incremental models read"
            raise problem(model.path, None, what, remedy)
