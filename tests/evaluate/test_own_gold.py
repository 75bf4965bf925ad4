"""The project's own labelled documents: what has been reached is not lost again unnoticed."""

from __future__ import annotations

from collections import Counter

from click.testing import CliRunner

from flows.cli import main
from flows.settings import Settings

REACHED = {
    "statements.f1": 0.88,
    "statements.country_accuracy": 0.90,
    "statements.attribution_accuracy": 0.88,
    "statements.act_accuracy": 0.75,
    "meetings.f1": 0.78,
    "meetings.status_accuracy": 0.80,
    "trade_figures.f1": 0.90,
    "fr.statements.f1": 0.82,
    "en.statements.f1": 0.82,
}


def test_there_are_documents_in_both_languages() -> None:
    names = [path.name for path in (Settings.default().home / "tests" / "gold" / "documents").glob("*.txt")]
    languages = Counter(name.split(".")[-2] for name in names)
    assert len(names) >= 12
    assert min(languages["fr"], languages["en"]) >= 6


def test_what_was_reached_is_still_reached() -> None:
    required = [part for name, bound in REACHED.items() for part in ("--require", f"{name}>={bound}")]
    result = CliRunner().invoke(main, ["evaluate", *required])
    assert result.exit_code == 0, result.output
