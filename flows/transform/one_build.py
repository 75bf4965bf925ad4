"""One build under way: what is to be made, and why.

What was made before stays where all that it depends on is the same; models that go document by document are computed
for the documents that are new, changed or gone, and merged in; so are models across documents that are `incremental`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence

import duckdb

from flows.transform import catalog, documents
from flows.transform.documents import Affected, AffectedRows
from flows.transform.fingerprints import State, model_state, read_states, reason, seed_state, write_states
from flows.transform.first_build import FirstBuild, workers
from flows.transform.making import explained, make_model, make_seed, utc_now
from flows.transform.model import Model, ModelRun, Seed
from flows.transform.project import Project
from flows.transform.retold import Retold, keys_of_documents
from flows.transform.telling import model_done, summary


class OneBuild:
    """One build; its caller holds the transaction, and takes back `committed` when it fails."""

    def __init__(
        self,
        connection: duckdb.DuckDBPyConnection,
        project: Project,
        report: Callable[[str], None],
        selected: bool,
        full_refresh: bool,
    ) -> None:
        self._connection = connection
        self._project = project
        self._report = report
        self._states = read_states(connection)
        self._reading = documents.reading_documents(project.models)
        self._by_document = documents.go_by_document(project)
        self._keys = keys_of_documents(project)
        self._asked = "selected" if selected else "full refresh" if full_refresh else None
        self._affected: Affected | None = None
        self._merging: AffectedRows | None = None
        self._retold: Retold | None = None
        # Whose rows are not what they were before this build.
        self._changed: set[str] = set()
        # Which of those in ways that `_retold` has not seen: what reads them cannot be merged.
        self._unwatched: set[str] = set()
        # What must not stay if the build fails.
        self.committed: list[Model | Seed] = []

    def run(self, models: Sequence[Model], versions: str | None) -> list[ModelRun]:
        """Bring the seeds and `models` up to date, those that changed documents have to do with found by `versions`."""
        seeds = list(self._project.seeds.values())
        things: list[Model | Seed] = [*seeds, *models]
        self._prepare(things)
        affected = documents.find_affected(self._connection, versions) if versions else None
        if affected and self._asked != "selected":
            self._affected = affected
            self._merging = AffectedRows(self._connection, self._project, self._affected)
            self._retold = Retold(self._connection, self._project)
        if self._may_commit():
            runs = [run for run in map(self._bring_up_to_date, seeds) if run]
            self.committed = things
            runs += FirstBuild(self._connection, self._project, self._states, self._tell).run(models, self._asked)
        else:
            runs = [run for run in map(self._bring_up_to_date, things) if run]
        catalog.check_columns(self._connection, self._project, things)
        built = {model.name for model in models}
        keys = {name: key for name, key in self._keys.items() if name in built}
        documents.check_document_keys(self._connection, self._project, keys)
        if self._asked == "selected":
            self._forget_others(built)
            if affected:
                documents.remember_selected(self._connection)
        write_states(self._connection, self._states)
        if self._merging:
            documents.remember_built(self._connection)
            self._merging.drop()
        self._report(summary(runs, len(things)))
        return runs

    def _forget_others(self, built: Collection[str]) -> None:
        """Have those not built now built in full next time: the documents changed, or what they read, without them."""
        for name in self._reading - set(built):
            self._states.pop(name, None)

    def _prepare(self, things: Sequence[Model | Seed]) -> None:
        for relation in catalog.drop_left_over(self._connection, self._project):
            self._report(f"dropped {relation}, which nothing makes any more")
        catalog.create_schemas(self._connection, [thing.relation for thing in things])
        self._found = catalog.existing(self._connection)
        every: list[Model | Seed] = [*self._project.seeds.values(), *self._project.models.values()]
        made = {thing.name for thing in every if (thing.relation.schema, thing.relation.name) in self._found}
        self._states = {name: state for name, state in self._states.items() if name in made}

    def _may_commit(self) -> bool:
        """Whether this is the first build of all models, with more than one thread to make them in."""
        made = any(
            (model.relation.schema, model.relation.name) in self._found for model in self._project.models.values()
        )
        return not made and self._asked != "selected" and workers(self._connection) > 1

    def _bring_up_to_date(self, thing: Model | Seed) -> ModelRun | None:
        before = self._states.get(thing.name)
        now = self._state_now(thing)
        run = self._made(thing, reason(before, now))
        if before is None or (run and run.state == "built") or before.described != now.described:
            catalog.comment(self._connection, [thing])
        if run:
            self._states[thing.name] = now
            self._tell(run)
        elif before and before.described != now.described:
            self._states[thing.name] = State(before.parts, now.described)
        return run

    def _state_now(self, thing: Model | Seed) -> State:
        comments = catalog.comments(thing)
        if isinstance(thing, Seed):
            return seed_state(thing, comments)
        return model_state(thing, self._project.sql_of(thing, self._connection), comments, self._states)

    def _made(self, thing: Model | Seed, why: str | None) -> ModelRun | None:
        """Build or merge what has to be, with `why` if it is out of date; None for what stays as it is."""
        if isinstance(thing, Seed):
            return make_seed(self._connection, thing, why) if why or self._asked == "full refresh" else None
        if why := self._asked or why:
            self._unwatched.add(thing.name)
            return self._make(thing, why)
        if why := self._why_by_documents(thing):
            if self._retold is None:
                return self._make(thing, why)
            if thing.by and not self._retold.most and not self._unwatched.intersection(thing.refs):
                return self._merge(thing, self._retold, why)
            if thing.by:
                self._unwatched.add(thing.name)
            with self._retold.watching(thing):
                return self._make(thing, why)
        if thing.name in self._by_document and self._merging and self._affected and self._affected.count:
            return self._merge(thing, self._merging, _some(self._affected))
        return None

    def _make(self, model: Model, why: str) -> ModelRun:
        catalog.drop_other_kind(self._connection, self._found, model.relation, model.materialized)
        self._changed.add(model.name)
        return make_model(self._connection, self._project, model, why)

    def _why_by_documents(self, model: Model) -> str | None:
        """Why a model that is up to date with its SQL has to be built in full, by the documents and what it reads."""
        if model.name not in self._reading:
            return None
        if self._affected is None:
            return "documents may have changed"
        if model.name in self._by_document:
            return _some(self._affected) if self._affected.most else None
        changed = sorted(self._changed.intersection(model.refs))
        # A model outside the layers that go by document may read a source itself.
        if changed or (model.sources and self._affected.count):
            return f"{', '.join(changed or model.sources)} has other rows"
        return None

    def _tell(self, run: ModelRun) -> None:
        self._report(model_done(run))

    def _merge(self, model: Model, merging: AffectedRows | Retold, why: str) -> ModelRun:
        started_at, began = utc_now(), time.perf_counter()
        try:
            gone, came = merging.merge(model)
        except duckdb.Error as error:
            raise explained(model, self._project.sql_of(model, self._connection), error) from None
        if gone or came or model.materialized == "view":
            self._changed.add(model.name)
        return ModelRun(model.name, model.materialized, started_at, time.perf_counter() - began, came, "merged", why)


def _some(affected: Affected) -> str:
    return f"{affected.count} of {affected.total} documents are new, changed or gone"
