"""Four times the documents take no model across documents much more than four times as long."""

from __future__ import annotations

import pytest
from scaling import ROOT, growth, seconds

from flows.transform.project import load_project

FEW, MANY = 10_000, 40_000
# What joins all with all would take four times too long; the rest is leave for a machine with other things to do.
LEAVE = 2.0
# Less than this many seconds are mostly planning.
SMALL = 0.5


@pytest.mark.slow
def test_merging_grows_no_faster_than_n_log_n() -> None:
    project = load_project(ROOT / "sql")
    fewer, more = (seconds(project, count) for count in (FEW, MANY))
    grown = {
        model: growth(max(fewer[model], SMALL / 4), more[model], FEW, MANY) for model in more if more[model] > SMALL
    }
    assert grown, "nothing took long enough to tell"
    assert {model: factor for model, factor in grown.items() if factor > LEAVE} == {}
