"""The first build of a file: nothing is there to keep, so it commits on the way and makes its models side by side."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence

import duckdb

from flows.transform import catalog
from flows.transform.fingerprints import State, model_state, reason
from flows.transform.making import make_model
from flows.transform.model import Model, ModelRun, Seed
from flows.transform.project import Project
from flows.transform.side_by_side import make_side_by_side

# More connections only wait for each other: the models hang together like a tree with a long trunk.
MOST_WORKERS = 4


def workers(connection: duckdb.DuckDBPyConnection) -> int:
    """How many connections may make models: as many as DuckDB may use threads."""
    (threads,) = connection.execute("select current_setting('threads')").fetchone() or (1,)
    return min(int(threads), MOST_WORKERS)


class FirstBuild:
    """Makes every model; `states` gains the state of each, `tell` hears of them in the order of building."""

    def __init__(
        self,
        connection: duckdb.DuckDBPyConnection,
        project: Project,
        states: dict[str, State],
        tell: Callable[[ModelRun], None],
    ) -> None:
        self._connection, self._project, self._states, self._tell = connection, project, states, tell
        self._made: dict[str, ModelRun] = {}

    def run(self, models: Sequence[Model], asked: str | None) -> list[ModelRun]:
        """Commit the transaction under way, make the models, each committed, and begin a new transaction.

        Raises ProjectError for a model that fails; what others have made is then still there, see `take_back`.
        """
        runs: list[ModelRun] = []

        def make(connection: duckdb.DuckDBPyConnection, model: Model) -> None:
            sql = self._project.sql_of(model, connection)
            state = model_state(model, sql, catalog.comments(model), self._states)
            run = make_model(connection, self._project, model, asked or reason(None, state))
            catalog.comment(connection, [model])
            self._states[model.name] = state
            self._made[model.name] = run

        def tell() -> None:
            while len(runs) < len(models) and (run := self._made.get(models[len(runs)].name)):
                runs.append(run)
                self._tell(run)

        count = workers(self._connection)
        with _rarely_checkpointed(self._connection), _counted_among_threads(self._connection, count):
            self._connection.execute("commit")
            make_side_by_side(self._connection, models, make, workers=count, meanwhile=tell)
        self._connection.execute("begin")
        return runs


def take_back(connection: duckdb.DuckDBPyConnection, made: Sequence[Model | Seed]) -> None:
    """Drop what a first build that failed has committed."""
    found = catalog.existing(connection)
    for thing in reversed(made):
        if kind := found.get((thing.relation.schema, thing.relation.name)):
            connection.execute(f"drop {kind} {thing.relation}")


@contextlib.contextmanager
def _counted_among_threads(connection: duckdb.DuckDBPyConnection, count: int) -> Iterator[None]:
    """Have `count` connections at work be so many of DuckDB's threads. It starts all but one of its threads itself,
    which then take the cores from them, and two threads on one model take a tenth more of the processor than one."""
    connection.execute(f"set external_threads = {count}")
    try:
        yield
    finally:
        connection.execute("reset external_threads")


@contextlib.contextmanager
def _rarely_checkpointed(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Let commits go into the log alone: writing the file out after each would make the others wait."""
    (before,) = connection.execute("select current_setting('checkpoint_threshold')").fetchone() or ("16MB",)
    connection.execute("set checkpoint_threshold = '1TB'")
    try:
        yield
    finally:
        connection.execute(f"set checkpoint_threshold = '{before}'")
