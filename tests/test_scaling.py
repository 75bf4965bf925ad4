"""Four times the documents take the models across documents hardly more than four times as long."""

from __future__ import annotations

import pytest
from scaling import ROOT, growth, seconds

from flows.transform.project import load_project

FEW, MANY = 5_000, 20_000


@pytest.mark.slow
def test_merging_grows_no_faster_than_n_log_n() -> None:
    project = load_project(ROOT / "sql")
    fewer, more = (sum(seconds(project, count).values()) for count in (FEW, MANY))
    # What joins all with all would take four times too long; the rest is leave for a machine with other things to do.
    assert growth(fewer, more, FEW, MANY) < 1.5
