"""The command `communique`: parses options, calls the stages, explains errors. Heavy modules load inside commands."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from flows.command_errors import ExplainedGroup
from flows.command_options import documents_option, full_refresh_option, missing_files_option, warehouse_option
from flows.docs.command import docs
from flows.evaluate.command import evaluate
from flows.export.command import export
from flows.report.command import report
from flows.shell.command import shell
from flows.terminal import has_colours, show, show_safe, terminal_width

if TYPE_CHECKING:
    from flows.settings import MissingFiles, Settings

EPILOG = """\
\b
Examples:
  communique run                                  the sample documents, into warehouse/communique.duckdb
  communique run --documents news --documents mfa your own folders (text, HTML, JSON Lines)
  communique query "select * from marts.fct_meetings"
  communique query --file warehouse/queries/who_met_whom.sql --format csv > answer.csv
  communique report --open                         a page of it in the browser
  communique explain 607fc4fa                     why that meeting, statement, figure or person is there
  communique status                               how old, how much, what failed
  communique schedule --cron "0 5 * * *"          every day at five, with Prefect's UI
  communique evaluate                             how good, on the project's labelled documents

\b
Exit codes:
  0  done                          5  another process is building this warehouse
  1  unexpected error              6  a folder, file, warehouse or fact is missing
  2  wrong usage                   7  the SQL was refused or failed
  3  an error in sql/ or seeds/    8  a gold file is wrong
  4  a data test failed: nothing   9  short of what --require asks for
     was published                 10  status: the last attempt failed, or stale
                                   130 interrupted
"""


@click.group(cls=ExplainedGroup, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--debug", is_flag=True, help="Show a traceback when something fails.")
@click.version_option(package_name="communique")
def main(debug: bool) -> None:
    """Turn raw diplomatic texts into a DuckDB warehouse of meetings, statements and trade figures.

    `run` is what you want first: it ingests documents, builds the tables, checks them, and publishes one DuckDB file,
    which any number of readers may have open meanwhile. A failed run changes nothing that they see.
    """


@main.command()
@documents_option
@missing_files_option
@full_refresh_option
@warehouse_option
def flow(documents: tuple[Path, ...], missing_files: MissingFiles, full_refresh: bool, warehouse: Path | None) -> None:
    """Trigger the Prefect flow once: what a schedule runs.

    Uses the server at $PREFECT_API_URL; without one it starts a temporary one, which takes about ten seconds.
    """
    from flows.ingest.language import load_in_background

    load_in_background()
    from flows.daily import trigger

    trigger(documents, warehouse, full_refresh=full_refresh, missing_files=missing_files)
    _summarize(_settings(documents, warehouse))


@main.command()
@click.option("--cron", default="0 5 * * *", show_default=True, help="When: minute, hour, day, month, day of the week.")
@click.option("--timezone", default="UTC", show_default=True, help="Where the clock is that --cron goes by.")
@click.option("--port", default=4200, show_default=True, help="Of the Prefect server that is started here.")
@documents_option
@missing_files_option
@warehouse_option
def schedule(
    cron: str,
    timezone: str,
    port: int,
    documents: tuple[Path, ...],
    missing_files: MissingFiles,
    warehouse: Path | None,
) -> None:
    """Run the flow by the clock until interrupted.

    Uses the Prefect server that is configured; without one it starts one on this machine, with its UI at
    http://127.0.0.1:4200, which ends with the command and remembers the schedule.
    """
    from flows.scheduled import schedule as keep_to

    keep_to(cron, timezone, _settings(documents, warehouse, missing_files), port)


@main.command()
@documents_option
@missing_files_option
@full_refresh_option
@warehouse_option
def run(documents: tuple[Path, ...], missing_files: MissingFiles, full_refresh: bool, warehouse: Path | None) -> None:
    """Ingest, build, check and publish, without an orchestrator."""
    from flows.ingest.language import load_in_background

    # Before anything else is imported: the rest of the start then hides most of it.
    load_in_background()
    from flows import stages
    from flows.progress import progress

    settings = _settings(documents, warehouse, missing_files)
    with progress() as report:
        stages.run(settings, report, full_refresh=full_refresh)
    _summarize(settings)


@main.command()
@documents_option
@missing_files_option
@warehouse_option
def ingest(documents: tuple[Path, ...], missing_files: MissingFiles, warehouse: Path | None) -> None:
    """Read new and changed documents into the build file."""
    from flows import stages

    _alone(stages.ingest, _settings(documents, warehouse, missing_files))


@main.command()
@click.option("--select", metavar="SEL", help="Only some models: NAME, +NAME, NAME+, tag:TAG or path:FOLDER.")
@full_refresh_option
@warehouse_option
def build(select: str | None, full_refresh: bool, warehouse: Path | None) -> None:
    """Bring seeds and models in the build file up to date.

    What depends on nothing that changed stays as it is; models that were asked for by --select are built in full.
    """
    from functools import partial

    from flows import stages

    _alone(partial(stages.build, select=select, full_refresh=full_refresh), _settings((), warehouse))


@main.command()
@warehouse_option
def check(warehouse: Path | None) -> None:
    """Run the data tests on the build file."""
    from flows import stages

    _alone(stages.check, _settings((), warehouse))


@main.command()
@warehouse_option
def publish(warehouse: Path | None) -> None:
    """Make the build file the warehouse that readers see."""
    from flows import stages

    _alone(stages.publish, _settings((), warehouse))


@main.command()
@warehouse_option
def rollback(warehouse: Path | None) -> None:
    """Give readers the generation before theirs again.

    It stays so until a run finds new documents, models or seeds.
    """
    from flows.publish import rollback as step_back
    from flows.workspace import exclusive

    settings = _settings((), warehouse)
    with exclusive(settings):
        click.echo(f"{settings.warehouse} is now {step_back(settings).name}", err=True)


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@warehouse_option
def backup(file: Path, warehouse: Path | None) -> None:
    """Copy the build state to FILE: documents, runs and what was computed."""
    from flows.backups import backup as copy_to

    click.echo(f"backed up to {copy_to(_settings((), warehouse), file)}", err=True)


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@warehouse_option
def restore(file: Path, warehouse: Path | None) -> None:
    """Make a backup the build state; `communique run` then goes on from it."""
    from flows.backups import restore as copy_from

    copy_from(_settings((), warehouse), file)
    click.echo(f"restored from {file}; `communique run` goes on from it", err=True)


@main.command()
@click.argument("sql", required=False)
@click.option("--file", type=click.File(encoding="utf-8"), metavar="FILE", help="Read the SQL from a file.")
@click.option("--format", type=click.Choice(["table", "csv", "json", "markdown"]), default="table", show_default=True)
@warehouse_option
def query(sql: str | None, file: TextIO | None, format: str, warehouse: Path | None) -> None:
    """Answer SQL from the warehouse, read-only.

    SQL is one statement, or `-` to read it from stdin. It can neither change the warehouse nor reach another file.
    """
    from flows.query import query as answer

    if (sql is None) == (file is None):
        raise click.UsageError("Give the SQL, or a --file that holds it.")
    text = file.read() if file else sys.stdin.read() if sql == "-" else str(sql)
    show(answer(_settings((), warehouse).warehouse, text, format, width=terminal_width()))


@main.command()
@click.argument("fact_id")
@click.option("--format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@warehouse_option
def explain(fact_id: str, format: str, warehouse: Path | None) -> None:
    """Show where a fact comes from: its sentence, rule and lexicon rows.

    FACT_ID is a statement_id, meeting_id, figure_id, person_id or document_id (how the document was dated), or at least
    the first 6 characters of one. What was read as speaker, date and so on stands in the sentence as [speaker: …]; the
    text's own brackets appear as \\[ \\].
    """
    from flows.explain.answer import explain as answer

    where = _settings((), warehouse).warehouse
    show_safe(answer(where, fact_id, format, width=terminal_width(), styled=has_colours()))


@main.command()
@warehouse_option
def status(warehouse: Path | None) -> None:
    """Show when it was last good, how fresh, what is wrong and what to do.

    Ends with exit code 10 when the last attempt failed or a source is older than its `error_after` in sql/staging.
    """
    from flows.errors import Unhealthy
    from flows.status import status as look

    found = look(_settings((), warehouse))
    show(found.text)
    if not found.healthy:
        raise Unhealthy("something is wrong: see FAILED, STALE and what to do above")


main.add_command(shell)
main.add_command(report)
main.add_command(export)
main.add_command(docs)
main.add_command(evaluate)


def _settings(documents: tuple[Path, ...], warehouse: Path | None, missing_files: MissingFiles = "keep") -> Settings:
    from flows.settings import Settings

    return Settings.default(documents=documents, warehouse=warehouse, missing_files=missing_files)


def _alone(stage: Callable[[Settings, Callable[[str], None]], object], settings: Settings) -> None:
    """One stage under the builder's lock, with its progress shown."""
    from flows.progress import progress
    from flows.workspace import exclusive

    with progress() as report, exclusive(settings):
        stage(settings, report)


def _summarize(settings: Settings) -> None:
    from flows.summary import summarize

    show(summarize(settings.warehouse, width=terminal_width()))


if __name__ == "__main__":
    main(prog_name="communique")
