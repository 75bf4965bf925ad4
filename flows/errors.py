"""What can go wrong, each kind with the exit code a schedule or a script can act on."""

from __future__ import annotations

from typing import ClassVar


class CommuniqueError(Exception):
    """A failure that is explained to the person who ran the command: what, where, and the remedy."""

    exit_code: ClassVar[int] = 1


class WrongUsage(CommuniqueError):
    """What was asked for cannot be told from something else; the command has to be given otherwise."""

    exit_code = 2


class ProjectError(CommuniqueError):
    """A model, macro, seed or yml file under `sql/` or `seeds/` is wrong."""

    exit_code = 3


class ChecksFailed(CommuniqueError):
    """An error-level data test found offending rows; nothing was published."""

    exit_code = 4


class BuilderBusy(CommuniqueError):
    """Another process holds the build file."""

    exit_code = 5


class InputMissing(CommuniqueError):
    """A folder, file, warehouse or fact that was named does not exist or cannot be read."""

    exit_code = 6


class QueryFailed(CommuniqueError):
    """The SQL that a person gave was refused or failed."""

    exit_code = 7


class GoldError(CommuniqueError):
    """A gold file is malformed, or speaks of words that its document does not hold."""

    exit_code = 8


class QualityShort(CommuniqueError):
    """What was found falls short of a `--require` of `communique evaluate`."""

    exit_code = 9


class Unhealthy(CommuniqueError):
    """What `communique status` tells a monitor: the last attempt failed, or a source is older than `error_after`."""

    exit_code = 10
