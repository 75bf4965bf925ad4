"""What a build says of itself while it goes on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from flows.events import Event
from flows.transform.model import ModelRun


def model_done(run: ModelRun) -> Event:
    """One line about a model that was built or merged."""
    rows = "view" if run.row_count is None else f"{run.row_count} rows"
    line = f"{run.state} {run.model}: {rows}, {run.seconds:.3f} s ({run.reason})"
    return Event(
        line, "model_done", model=run.model, state=run.state, rows=run.row_count,
        seconds=round(run.seconds, 3), reason=run.reason,
    )  # fmt: skip


def summary(runs: Sequence[ModelRun], considered: int) -> str:
    """One line about the whole build."""
    states = Counter(run.state for run in runs)
    kept = considered - len(runs)
    return f"build: {states['built']} built, {states['merged']} merged, {kept} kept as they were"
