"""Models made side by side by several connections of one process, each as soon as what it reads is there.

One model at a time leaves a core idle wherever its rows are few or its SQL runs on one. What a connection makes is seen
by the others once it is committed; it commits when another waits for it or when some time has gone by, because each
commit waits for the disk.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from threading import Condition

import duckdb

from flows.transform import graph
from flows.transform.model import Model

Make = Callable[[duckdb.DuckDBPyConnection, Model], None]

# How old a transaction may grow, in seconds, before it is committed though nobody waits.
AGE = 0.1

# How often `meanwhile` is called, in seconds.
PAUSE = 0.2


def make_side_by_side(
    connection: duckdb.DuckDBPyConnection,
    models: Sequence[Model],
    make: Make,
    *,
    workers: int,
    meanwhile: Callable[[], None],
) -> None:
    """Call `make` for each of `models`, after what it reads; they stand in the order of building.

    `make` is called in threads, `meanwhile` again and again in this one, the last time when all is made. `connection`
    has no transaction. What was made is committed, all of it unless an error is raised: of several the one of the
    model that comes first.
    """
    plan = _Plan(models)
    cursors = [connection.cursor() for _ in range(workers)]
    try:
        with ThreadPoolExecutor(workers, thread_name_prefix="models") as pool:
            try:
                at_work = {pool.submit(_Worker(plan, cursor, make).run) for cursor in cursors}
                while at_work:
                    _, at_work = wait(at_work, timeout=PAUSE)
                    meanwhile()
            except BaseException:  # an interrupt from the keyboard: the others must not go on for an hour
                plan.stop()
                for cursor in cursors:
                    cursor.interrupt()
                raise
    finally:
        for cursor in cursors:
            cursor.close()
    if plan.errors:
        raise plan.errors[min(plan.errors)]


class _Plan:
    """Which models are to do, in work, made and committed. All of it is read and changed under `changed`."""

    def __init__(self, models: Sequence[Model]) -> None:
        known = {model.name: model for model in models}
        self.changed = Condition()
        self.order = list(known)
        self.models = known
        self.upstream = {name: set(graph.upstream(model, known)) for name, model in known.items()}
        self.committed: set[str] = set()
        self.waiting = 0
        self.errors: dict[int, BaseException] = {}
        self._heights = _heights(self.order, self.upstream)
        self._to_do = dict.fromkeys(sorted(self.order, key=lambda name: -self._heights[name]))
        self._stopped = False

    def take(self, seen: set[str]) -> str | None:
        """The model to make next for one who sees `seen`: what most others wait for; None when there is none."""
        found = next((name for name in self._to_do if self.upstream[name] <= seen), None)
        if found:
            del self._to_do[found]
        return found

    @property
    def over(self) -> bool:
        return self._stopped or not self._to_do

    def stop(self) -> None:
        """Let nobody begin another model."""
        with self.changed:
            self._stopped = True
            self.changed.notify_all()

    def failed(self, name: str | None, error: BaseException) -> None:
        """Remember the error of a model, or of a commit, and stop."""
        self.errors[self.order.index(name) if name else len(self.order)] = error
        self.stop()


def _heights(order: Sequence[str], upstream: dict[str, set[str]]) -> dict[str, int]:
    """How many models follow each, one after the other: whatever begins the longest chain goes first."""
    heights = dict.fromkeys(order, 0)
    for name in reversed(order):
        for before in upstream[name]:
            heights[before] = max(heights[before], heights[name] + 1)
    return heights


class _Worker:
    """One connection, and the models of its open transaction."""

    def __init__(self, plan: _Plan, cursor: duckdb.DuckDBPyConnection, make: Make) -> None:
        self._plan, self._cursor, self._make = plan, cursor, make
        self._own: set[str] = set()
        self._seen: set[str] = set()
        self._began: float | None = None

    def run(self) -> None:
        """Make models until there are none left."""
        name = None
        try:
            while name := self._next():
                self._begin()
                self._make(self._cursor, self._plan.models[name])
                self._own.add(name)
            self._commit()
        except BaseException as error:  # what the transaction holds goes with its cursor
            self._plan.failed(name, error)

    def _begin(self) -> None:
        if self._began is None:
            self._cursor.execute("begin")
            self._began = time.perf_counter()

    def _next(self) -> str | None:
        """Another model, when need be after having committed and having waited for others."""
        plan = self._plan
        if self._began and (plan.waiting or time.perf_counter() - self._began > AGE):
            self._commit()
        with plan.changed:
            name = None if plan.over else self._take()
        if name or plan.over:
            return name
        self._commit()
        with plan.changed:
            plan.waiting += 1
            while not plan.over and not (name := self._take()):
                plan.changed.wait()
            plan.waiting -= 1
        return name

    def _take(self) -> str | None:
        # A transaction sees what was committed before it began, and what it made.
        if self._began is None:
            self._seen = set(self._plan.committed)
        return self._plan.take(self._seen | self._own)

    def _commit(self) -> None:
        if self._began is None:
            return
        self._cursor.execute("commit")
        with self._plan.changed:
            self._plan.committed |= self._own
            self._plan.changed.notify_all()
        self._own, self._began = set(), None
