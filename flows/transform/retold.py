"""Models across documents whose rows are each of one document: a statement with the person and the encounter behind it.

Such a model is `incremental`, with the column that tells documents apart as its `unique_key`, and joins all that it
reads by that. Its rows are made again for the documents that are new, changed or gone, and for those of which another
model that it reads, one that is built in full, tells something else than before.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from flows.transform import documents
from flows.transform.documents import MODEL_KEY, MOST, Rows
from flows.transform.model import Model, Relation
from flows.transform.problems import problem
from flows.transform.project import Project

_RETOLD = "temp.retold_documents"
_BEFORE = "temp.told_before"


class Retold:
    """The documents of which something else is told, more and more of them as the models are built."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, project: Project) -> None:
        self._connection = connection
        self._project = project
        self._keys = keys_of_documents(project)
        self._watched = watched(project)

    @property
    def most(self) -> bool:
        """Whether there is little that could be kept."""
        count = f"select (select count(*) from {_RETOLD}) > {MOST} * (select count(*) from temp.current_documents)"
        return bool((self._connection.execute(count).fetchone() or (False,))[0])

    @contextmanager
    def watching(self, model: Model) -> Iterator[None]:
        """Find out of which documents a model has other rows after the block, in which it is built."""
        if model.name not in self._watched:
            yield
            return
        self._connection.execute(f"create or replace temp table told_before as from {model.relation}")
        yield
        self._connection.execute(
            f"""
            insert into {_RETOLD}
            from temp.current_documents
            semi join (
                (from {_BEFORE} except all from {model.relation})
                union all (from {model.relation} except all from {_BEFORE})
            ) using ({MODEL_KEY})
            anti join {_RETOLD} using ({MODEL_KEY})
            select document_id, document_key;
            drop table {_BEFORE}
            """
        )

    def merge(self, model: Model) -> tuple[int, int]:
        """Make the rows of those documents again in an incremental model; how many went and how many came.

        Raises ProjectError for a model whose Jinja is wrong, duckdb.Error when its SQL fails.
        """
        stand_ins = {key: self._rows_of(key) for key in model.refs if key in self._keys}
        sql = self._project.sql_of(model, self._connection, stand_ins=stand_ins)
        self._connection.execute(f"create or replace temp table told_now as (\n{sql}\n)")
        taken_out = f"delete from {model.relation} where {model.by} in (select {model.by} from {_RETOLD})"
        gone = documents.changed_rows(self._connection.execute(taken_out))
        came = documents.changed_rows(self._connection.execute(f"insert into {model.relation} from temp.told_now"))
        self._connection.execute("drop table temp.told_now")
        return gone, came

    def _rows_of(self, key: str) -> Relation:
        model, column = self._project.models[key], self._keys[key]
        sql = f"select * from {model.relation} where {column} in (select {column} from {_RETOLD})"
        return Rows(model.relation.schema, model.relation.name, sql)


def keys_of_documents(project: Project) -> dict[str, str]:
    """By which column the models tell documents apart whose rows are each of one document."""
    incremental = {model.name: model.by for model in project.models.values() if model.by}
    return dict.fromkeys(documents.go_by_document(project) | watched(project), MODEL_KEY) | incremental


def watched(project: Project) -> set[str]:
    """The models that are built in full and read by an incremental one. Raises ProjectError for a view."""
    reading, by_document = documents.reading_documents(project.models), documents.go_by_document(project)
    found: set[str] = set()
    for model in project.models.values():
        for name in reading.intersection(model.refs) - by_document if model.by else ():
            if project.models[name].materialized == "view":
                what = f"'{model.name}' is incremental and reads '{name}', a view across documents"
                raise problem(model.path, None, what, f"make '{name}' a table: what a view told before is not known")
            if not project.models[name].by:
                found.add(name)
    return found
