"""Questions to the published warehouse: `communique query` and `explain`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TextIO

import click

from flows.command_options import settings_of, warehouse_option
from flows.terminal import has_colours, show, show_safe, terminal_width


@click.command()
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
    show(answer(settings_of((), warehouse).warehouse, text, format, width=terminal_width()))


@click.command()
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

    where = settings_of((), warehouse).warehouse
    show_safe(answer(where, fact_id, format, width=terminal_width(), styled=has_colours()))
