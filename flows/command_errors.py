"""How the command ends when something fails: one message on stderr and an exit code, no traceback."""

from __future__ import annotations

import errno
from typing import Any

import click

from flows.errors import CommuniqueError
from flows.events import Event
from flows.printable import printable
from flows.progress import json_logs, tell

INTERRUPTED = 130
UNEXPECTED = 1


class ExplainedGroup(click.Group):
    """A command group whose commands end with one message and the error's exit code, not with a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order in which they are written: the order of a run."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (click.exceptions.Exit, click.ClickException, click.Abort, BrokenPipeError):
            raise
        except KeyboardInterrupt:
            _interrupted(ctx)
        except CommuniqueError as error:
            if ctx.params["debug"]:
                raise
            _fail(ctx, str(error), error.exit_code)
        except Exception as error:
            if str(error) == "Query interrupted":
                # What DuckDB makes of Ctrl-C, without a type of its own.
                _interrupted(ctx)
            if ctx.params["debug"]:
                raise
            if said := _of_the_disk(error):
                _fail(ctx, said, UNEXPECTED)
            _fail(ctx, f"unexpected {type(error).__name__}: {error} (`communique --debug …` shows where)", UNEXPECTED)


def _interrupted(ctx: click.Context) -> None:
    _fail(ctx, "interrupted; the published warehouse is as it was", INTERRUPTED)


def _of_the_disk(error: Exception) -> str | None:
    """What to do about a disk that refuses; None for other errors."""
    if getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT) or "No space left" in str(error):
        return f"the disk is full ({error}). Free some space, then run again; readers have what they had."
    if getattr(error, "errno", None) in (errno.EROFS, errno.EACCES, errno.EPERM):
        return f"may not be written: {error}. Give this user the right to write there, or name another --warehouse."
    return None


def _fail(ctx: click.Context, message: str, exit_code: int) -> None:
    if json_logs():
        tell(Event(message, "failed", level="error", exit_code=exit_code))
    else:
        click.secho(f"communique: {printable(message, keep=chr(10))}", err=True, fg="red")
    ctx.exit(exit_code)
