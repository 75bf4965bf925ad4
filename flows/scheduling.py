"""The flow on a schedule: served from this process, one run at a time."""

from __future__ import annotations

from flows.daily import TAGS, daily  # isort: skip - before the rest of Prefect, whose environment it sets
from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
from prefect.client.schemas.schedules import CronSchedule
from prefect.schedules import Cron, Schedule
from prefect.types.entrypoint import EntrypointType

from flows.errors import WrongUsage
from flows.settings import Settings

DEPLOYMENT = "daily"


def cron_schedule(cron: str, timezone: str) -> Schedule:
    """A schedule as Prefect takes it. Raises WrongUsage for a cron line or a time zone that there is not."""
    try:
        CronSchedule(cron=cron, timezone=timezone)
    except ValueError as error:
        reason = "; ".join(part.strip() for part in str(error).splitlines()[2:] if "type=" in part) or str(error)
        raise WrongUsage(
            f"--cron {cron!r} --timezone {timezone!r}: {reason.split(' [type=')[0]}. "
            "Remedy: five fields such as '0 5 * * *', and a zone such as Europe/Paris."
        ) from error
    return Cron(cron, timezone=timezone)


def serve(schedule: Schedule, settings: Settings) -> None:
    """Serve the flow until interrupted; raises what Prefect raises when its server goes away."""
    daily.serve(
        name=DEPLOYMENT,
        schedule=schedule,
        tags=list(TAGS),
        parameters={
            "documents": [str(path) for path in settings.documents],
            "warehouse": str(settings.warehouse),
            "missing_files": settings.missing_files,
            "generations": settings.generations_kept,
        },
        # Twice over: this process starts one run at a time, and the server lets no second one begin anywhere. It waits:
        # were it cancelled, a run that was killed with the server would cancel all that are due until its slot frees.
        limit=1,
        global_limit=ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.ENQUEUE),
        entrypoint_type=EntrypointType.MODULE_PATH,
    )
