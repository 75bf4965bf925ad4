"""What happens when a scheduled run fails: a webhook, if one is named, hears of it."""

from __future__ import annotations

from typing import Any

from prefect.blocks.system import Secret
from prefect.client.schemas.objects import FlowRun, State
from prefect.flows import Flow
from prefect.logging.loggers import flow_run_logger

from flows.printable import printable
from flows.webhook import post, webhook_url

# A Prefect Secret block of this name may hold the address instead of the environment.
BLOCK = "communique-webhook-url"
MESSAGE_LENGTH = 2_000


def tell_of_failure(flow: Flow[..., Any], flow_run: FlowRun, state: State[Any]) -> None:
    """POST which flow and run failed, how and why; a webhook that fails is a line in the log, not another failure."""
    url = webhook_url() or _from_block()
    if url is None:
        return
    reason = printable((state.message or "")[:MESSAGE_LENGTH], keep="\n")
    ended = state.name or state.type.value
    wrong = post(url, {"flow": flow.name, "run": flow_run.name, "state": ended, "reason": reason})
    # The address is a secret, so it is in no line of the log.
    flow_run_logger(flow_run, flow).warning(f"the webhook was not told: {wrong}" if wrong else "the webhook was told")


def _from_block() -> str | None:
    try:
        block = Secret.load(BLOCK)
    except ValueError:
        return None
    return str(block.get()) if isinstance(block, Secret) else None
