"""What the data tests need not look at again: what has stayed as it was when they passed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import duckdb

from flows.errors import ProjectError
from flows.transform import documents
from flows.transform.fingerprints import digest
from flows.transform.model import DataTest, Model, Relation
from flows.transform.offences import offending_rows
from flows.transform.project import Project
from flows.transform.results import RowsTested
from flows.transform.retold import keys_of_documents


@dataclass(frozen=True, slots=True)
class Look:
    """What a test looks at this time; `fingerprint` is the hash of its SQL over all rows."""

    test: DataTest
    rows: RowsTested
    fingerprint: str | None
    stand_ins: dict[str, Relation] = field(default_factory=dict)


class Untested:
    """What was made since the tests last ran, and which of them passed then; the audit tables exist.

    A test that passed looks at everything again when it reads something that was built in full, or that the runner
    did not make. Where only documents were merged in, it looks at those if it tells documents apart.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection, project: Project) -> None:
        self._connection, self._project = connection, project
        made = connection.execute("select distinct name from audit.untested").fetchall()
        self._made = {name for (name,) in made}  # None stands for documents
        self._passed = dict(
            connection.execute(
                "select test, fingerprint from audit.test_results "
                "where state = 'pass' and run_id is not distinct from (select max(run_id) from audit.test_results)"
            ).fetchall()
        )
        self._keys = keys_of_documents(project)
        self._by_document = documents.go_by_document(project) | {m.name for m in project.models.values() if m.by}
        self._reading = documents.reading_documents(project.models)

    def look(self, test: DataTest) -> Look:
        """What of the relations that `test` reads it has to see."""
        try:
            fingerprint = digest(offending_rows(test, self._project, self._connection))
        except (duckdb.Error, ProjectError):  # told when it runs
            return Look(test, "all", None)
        rows = self._rows(test) if self._passed.get(test.name) == fingerprint else "all"
        return Look(test, rows, fingerprint, self._stand_ins(test.reads) if rows == "documents" else {})

    def _stand_ins(self, reads: Iterable[str]) -> dict[str, Relation]:
        return {key: self._of_untested(self._project.models[key]) for key in self._by_document.intersection(reads)}

    def _of_untested(self, model: Model) -> Relation:
        key = self._keys[model.name]
        untested = f"select {key} from audit.built_documents semi join audit.untested using (document_key)"
        sql = f"select * from {model.relation} where {key} in ({untested})"
        # A view would be worked out for all documents first.
        if model.materialized == "view" and not model.sources:
            sql = self._project.sql_of(model, self._connection, stand_ins=self._stand_ins(model.refs))
        return documents.Rows(model.relation.schema, model.relation.name, sql)

    def _rows(self, test: DataTest) -> RowsTested:
        reads = set(test.reads)
        if not reads or reads & (self._made | self._project.sources.keys()):
            return "all"
        if None not in self._made or not reads & self._by_document:
            return "none"
        return "documents" if self._tells_documents_apart(test) else "all"

    def _tells_documents_apart(self, test: DataTest) -> bool:
        """Whether what offends does so whatever other documents there are."""
        if not self._reading.intersection(test.reads) <= self._by_document:
            return False
        if test.kind == "relationships":
            return test.reads[1] not in self._by_document
        columns = (test.column, *test.arguments.get("columns", ()))
        # A singular test of what goes by document looks at one at a time, as the models do.
        return (
            test.kind in ("not_null", "accepted_values", "singular")
            or self._keys.get(test.target, documents.MODEL_KEY) in columns
        )
