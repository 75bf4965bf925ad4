"""The command `communique shell`. Light to import: the work loads when it is called."""

from __future__ import annotations

from pathlib import Path

import click

from flows.command_options import warehouse_option


@click.command()
@warehouse_option
def shell(warehouse: Path | None) -> None:
    """Ask one question after another.

    A question may go over several lines and ends with a semicolon; `.tables` and `.columns TABLE` tell what there is,
    `.help` the rest. Nothing typed here can change the warehouse or reach another file. Without a terminal it answers
    what it reads from stdin.
    """
    from flows.settings import Settings
    from flows.shell.prompt import Prompt
    from flows.shell.session import session

    session(Settings.default(warehouse=warehouse).warehouse, Prompt())
