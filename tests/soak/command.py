"""What each run forks from: the command, with its imports, the language model and the project in sql/ read once.

That is half of what a run of so few documents costs. A kill at a random moment meets a run's work then, not its start.
"""

from __future__ import annotations

import os
import sys

from flows import cli, publish, stages, summary
from flows.ingest import landing, language
from flows.settings import Settings
from flows.transform import build, checks

PREPARED = (landing, build, checks, publish, summary)
PROJECT = stages.read_project(Settings.default(), lambda _line: None)
language.identify("The two ministers met in the capital, the ministry announced.")


def communique(arguments: list[str], said: str) -> None:
    """The command in this process, which ends with its exit code; what it says goes to the file `said`."""
    with open(said, "wb") as output:
        for stream in (sys.stdout, sys.stderr):
            os.dup2(output.fileno(), stream.fileno())
    stages.read_project = lambda *_: PROJECT
    language.load_in_background = lambda: None
    cli.main(arguments, prog_name="communique")
