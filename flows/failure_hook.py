"""What happens when a scheduled run fails: a webhook, if one is named, hears of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from prefect.blocks.system import Secret
from prefect.client.schemas.objects import FlowRun, State
from prefect.flows import Flow
from prefect.logging.loggers import flow_run_logger, get_run_logger

from flows.failure import last_failure, note_told
from flows.printable import printable
from flows.settings import Settings
from flows.webhook import post, webhook_url

# A Prefect Secret block of this name may hold the address instead of the environment.
BLOCK = "communique-webhook-url"
MESSAGE_LENGTH = 2_000


def tell_of_failure(flow: Flow[..., Any], flow_run: FlowRun, state: State[Any]) -> None:
    """POST which flow and run failed, how and why; a webhook that fails is a line in the log, not another failure."""
    ended = state.name or state.type.value
    _tell(flow.name, flow_run.name, ended, state.message or "", flow_run_logger(flow_run, flow).warning)


def tell_of_killed(flow: Flow[..., Any], settings: Settings) -> None:
    """POST that the run before was killed: if Prefect's server died with it, no hook of its own was called.

    The caller holds the builder's lock.
    """
    failure = last_failure(settings)
    if failure and not failure.is_told:
        _tell(flow.name, f"that of {failure.failed_at}", "Killed", failure.message, get_run_logger().warning)
        note_told(settings, failure)


def _tell(flow: str, run: str, state: str, reason: str, log: Callable[[str], None]) -> None:
    url = webhook_url() or _from_block()
    if url is None:
        return
    shown = printable(reason[:MESSAGE_LENGTH], keep="\n")
    wrong = post(url, {"flow": flow, "run": run, "state": state, "reason": shown})
    # The address is a secret, so it is in no line of the log.
    log(f"the webhook was not told: {wrong}" if wrong else "the webhook was told")


def _from_block() -> str | None:
    try:
        block = Secret.load(BLOCK)
    except ValueError:
        return None
    return str(block.get()) if isinstance(block, Secret) else None
