"""Run ids: they sort by time, whatever the clock does."""

from __future__ import annotations

from flows.ingest.runs import new_run


def test_ids_sort_when_the_clock_goes_back() -> None:
    ahead = "20991231T235959999999Z-ffff"
    first = new_run(after=ahead)
    second = new_run(after=first.run_id)
    assert ahead < first.run_id < second.run_id
    assert first.run_id.startswith("21000101T000000000000Z-")
    assert first.started_at.year < 2099
