"""Answers on one connection, so that everything asked in a session is asked of the same generation."""

from __future__ import annotations

from pathlib import Path

import click
import duckdb

from flows.errors import QueryFailed
from flows.formats import as_table
from flows.printable import printable
from flows.query import answer, open_published
from flows.shell.prompt import Prompt
from flows.terminal import show_safe, terminal_width

HELP = """\
A question ends with a semicolon.
  .tables          the tables of marts, with what a row of each is
  .columns TABLE   the columns of one of them, with what they hold
  .help            this
  .quit            leave; so does Ctrl-D
"""
_TABLES = """\
select table_name, comment from duckdb_tables() where schema_name = 'marts'
union all
select view_name, comment from duckdb_views() where schema_name = 'marts'
order by table_name
"""
_COLUMNS = """\
select column_name, data_type, comment from duckdb_columns()
where schema_name = 'marts' and table_name = $table
order by column_index
"""


def session(warehouse: Path, prompt: Prompt) -> None:
    """Answer every question of `prompt` until it ends or asks to leave.

    A question that fails is told of, and the next one is asked; raises QueryFailed at the end when nobody was at a
    terminal to read of it, InputMissing without a warehouse.
    """
    failures = 0
    with open_published(warehouse) as connection:
        if prompt.is_terminal:
            click.echo(f"{warehouse}, read-only. .help tells what can be asked; Ctrl-D leaves.", err=True)
        for question in prompt.questions():
            if question == ".quit":
                break
            try:
                show_safe(answered(connection, question))
            except QueryFailed as error:
                failures += 1
                click.secho(printable(str(error), keep="\n"), err=True, fg="red")
            except KeyboardInterrupt:
                click.echo("stopped", err=True)
    if failures and not prompt.is_terminal:
        raise QueryFailed(f"{failures} of the questions failed; they are named above.")


def answered(connection: duckdb.DuckDBPyConnection, question: str) -> str:
    """The answer to SQL or to a dot command, safe to show. Raises QueryFailed."""
    if not question.startswith("."):
        columns, rows = answer(connection, question)
        return as_table(columns, rows, width=terminal_width())
    command, *arguments = question.split()
    if command == ".tables" and not arguments:
        return _listed(connection, _TABLES, {})
    if command == ".columns" and len(arguments) == 1:
        return _listed(connection, _COLUMNS, {"table": arguments[0].removeprefix("marts.")})
    if command == ".help":
        return HELP
    raise QueryFailed(f"{question!r} is not known here; .help tells what is.")


def _listed(connection: duckdb.DuckDBPyConnection, sql: str, parameters: dict[str, str]) -> str:
    connection.execute(sql, parameters)
    columns = [column[0] for column in connection.description or []]
    return as_table(columns, connection.fetchall(), width=terminal_width())
