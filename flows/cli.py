"""The command `communique`: its options, its help, its commands. Heavy modules load inside commands."""

from __future__ import annotations

import click

from flows.command_errors import ExplainedGroup
from flows.commands.asking import explain, query
from flows.commands.operating import backup, restore, rollback, status
from flows.commands.running import flow, run, schedule
from flows.commands.staging import build, check, ingest, publish
from flows.docs.command import docs
from flows.evaluate.command import evaluate
from flows.export.command import export
from flows.report.command import report
from flows.shell.command import shell

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
@click.option(
    "--log-format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    envvar="COMMUNIQUE_LOG_FORMAT",
    show_envvar=True,
    help="What stderr gets: text, or one line of JSON per event.",
)
@click.version_option(package_name="communique")
def main(debug: bool, log_format: str) -> None:
    """Turn raw diplomatic texts into a DuckDB warehouse of meetings, statements and trade figures.

    `run` is what you want first: it ingests documents, builds the tables, checks them, and publishes one DuckDB file,
    which any number of readers may have open meanwhile. A failed run changes nothing that they see.
    """


# In this order the help lists them.
for command in (
    flow, schedule, run, ingest, build, check, publish, rollback, backup, restore, query, explain, status,
    shell, report, export, docs, evaluate,
):  # fmt: skip
    main.add_command(command)


if __name__ == "__main__":
    main(prog_name="communique")
