"""The command `communique evaluate`. Light to import: the work loads when it is called."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from flows.terminal import show, terminal_width

if TYPE_CHECKING:
    from flows.evaluate.scores import Requirement

EPILOG = """\
\b
A gold file is JSON, one per document, UTF-8, with all of these fields; README.md describes them:
  document, language, published_on
  meetings       main format name ordinal status date_start date_end date_precision
                 weekday city country parties participants anchor optional
  statements     speaker speaker_kind country attribution act anchor topics optional
  trade_figures  metric value unit comparator period_start period_end change_pct
                 change_basis is_record countries anchor optional
  _events.json   [{"event": "…", "mentions": [["FILE", "anchor"], …]}, …]

\b
Examples:
  communique evaluate
  communique evaluate --documents mine/texts --gold mine/gold --details
  communique evaluate --require "statements.f1>=0.9" --require "fr.meetings.recall>=0.8"
"""


@click.command(epilog=EPILOG)
@click.option("--documents", type=click.Path(path_type=Path), metavar="DIR", help="Folder of labelled documents.")
@click.option("--gold", type=click.Path(path_type=Path), metavar="DIR", help="Folder of gold files.")
@click.option("--details", is_flag=True, help="Also every miss, false alarm and wrong field, a line each.")
@click.option("--format", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option(
    "--require",
    "required",
    multiple=True,
    metavar="NAME>=X",
    help="End with exit code 9 when a figure is below X; NAME is [LANGUAGE.]KIND.FIGURE. May be given several times.",
)
def evaluate(documents: Path | None, gold: Path | None, details: bool, format: str, required: tuple[str, ...]) -> None:
    """Measure how much of what a careful reader finds is found.

    Runs the stages over documents that somebody has labelled, into a temporary warehouse of its own, and reports
    precision, recall, f1 and the accuracy of fields per kind of fact and language. Without folders it takes the
    project's own labelled documents under tests/gold.
    """
    if (documents is None) != (gold is None):
        raise click.UsageError("--documents and --gold go together: give both, or neither for the project's own.")
    from flows.evaluate import evaluation, report
    from flows.evaluate.scores import require_met
    from flows.progress import progress

    requirements = _requirements(required)
    with progress() as tell:
        result = evaluation.evaluate(documents, gold, tell)
    if format == "json":
        show(report.as_json(result, with_details=details))
    else:
        show(report.as_tables(result, with_details=details, width=terminal_width()))
    require_met(requirements, result.scores)


def _requirements(texts: tuple[str, ...]) -> list[Requirement]:
    """Read before anything is run. Raises BadParameter."""
    from flows.evaluate.scores import requirement
    from flows.settings import Settings

    try:
        return [requirement(text, Settings.default().languages) for text in texts]
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--require") from error
